import CrmCoreNative
import Foundation

/// What calls are asked of: a CRM, a transaction or an earlier state, or the records of one entity of these.
struct Door: Sendable {
    let handle: Handle
    var entity: String?

    func of(_ entity: String) -> Door { Door(handle: handle, entity: entity) }

    func ask(_ name: String, _ given: [String: (any FieldValue)?] = [:]) throws(CrmError) -> Answer {
        try call { try handle.call(entity: entity, name: name, given: packed(given)) }
    }

    func attach(_ content: Data, _ changes: [NamedChange]) throws(CrmError) -> Answer {
        try call { try handle.attach(entity: entity ?? "", content: content, given: packed(["fields": changes])) }
    }

    func flow(_ name: String, _ arguments: [String: (any FieldValue)?]) throws(CrmError) -> Answer {
        try ask("flow", ["name": name, "arguments": Value.named(packed(arguments))])
    }

    func report(_ name: String, _ asked: Value) throws(CrmError) -> Answer {
        try ask("report", ["name": name, "asked": asked])
    }
}

/// Makes a call of the library itself, as `open`.
func library(
    _ name: String, _ given: [String: (any FieldValue)?], _ options: Options? = nil
) throws(CrmError) -> Answer {
    let given = given.merging(options?.named ?? [:]) { given, _ in given }
    return try call { try CrmCoreNative.library(version: version, name: name, given: packed(given)) }
}

func packed(_ given: [String: (any FieldValue)?]) -> [String: Value] { given.mapValues(Value.of) }

func query(
    _ filter: String?, _ params: [String: any FieldValue], sort: [String] = [], limit: Int? = nil,
    after: String? = nil
) -> Value {
    let params = Value.named(params.mapValues(\.fieldValue))
    return .named(packed(["filter": filter, "params": params, "sort": sort, "limit": limit, "after": after]))
}

/// What a report is asked; its period is by the company's calendar, as `this_quarter` or `2026-04-01/2026-06-30`.
func question(
    _ filter: String?, _ params: [String: any FieldValue], _ period: String?, _ asOf: Date?, _ limit: Int?,
    _ about: Link?
) -> Value {
    let params = Value.named(params.mapValues(\.fieldValue))
    var asked = packed(["filter": filter, "params": params, "period": period, "as_of": asOf, "limit": limit])
    if let about { asked[about.entity] = .id(about.id) }
    return .named(asked)
}

extension Answer {
    private var value: Value { if case .told(let held) = self { held } else { .null } }

    func nothing() {}

    func told<T: Part>() throws(CrmError) -> T { try T(value) }

    func toldList<T: Part>() throws(CrmError) -> [T] {
        guard case .items(let held) = value else { throw .noValue }
        return try call { try held.map(T.init) }
    }

    func count() throws(CrmError) -> Int { try must(countOrNil()) }

    func countOrNil() -> Int? { if case .int(let held) = value { Int(held) } else { nil } }

    func text() throws(CrmError) -> String {
        guard case .text(let held) = value else { throw .noValue }
        return held
    }

    func bytes() throws(CrmError) -> Data {
        guard case .bytes(let held) = self else { throw .noValue }
        return held
    }

    func record<R>(_ read: (PackedRecord) throws(CrmError) -> R) throws(CrmError) -> R {
        try must(recordOrNil(read))
    }

    func recordOrNil<R>(_ read: (PackedRecord) throws(CrmError) -> R) throws(CrmError) -> R? {
        guard case .record(let packed) = self else { return nil }
        return try read(packed)
    }

    func page<R>(_ read: (PackedRecord) throws(CrmError) -> R) throws(CrmError) -> Page<R> {
        guard case .page(let items, let next) = self else { throw .noValue }
        return Page(items: try call { try items.map(read) }, next: next)
    }

    func found() throws(CrmError) -> [Found] {
        guard case .found(let held) = self else { throw .noValue }
        return try call { try held.map(Found.init) }
    }

    func report<Figures: Part>() throws(CrmError) -> Report<Figures> {
        guard case .report(let native) = self else { throw .noValue }
        return Report(native, try Figures(native.figures()))
    }

    func crm() throws(CrmError) -> Crm {
        guard case .crm(let native) = self else { throw .noValue }
        return Crm(native)
    }

    func tx() throws(CrmError) -> Tx {
        guard case .tx(let handle) = self else { throw .noValue }
        return Tx(Door(handle: handle))
    }
}
