import Foundation

@testable import CrmCore

/// Thrown where a story gives what a typed call has no form for: another type, an unknown field, or nothing where it
/// needs something.
struct Unsayable: Error, CustomStringConvertible {
    let description: String

    init(_ what: String) {
        description = what
    }

    init(_ json: Json) {
        self.init("\(json)")
    }
}

/// What a story gives a typed call, asked for by names and in the types that the call takes.
struct Said {
    private let given: [String: Json]

    init(_ given: Json, _ known: [String]) throws {
        self.given = try Said.object(given)
        if let unknown = self.given.keys.first(where: { !known.contains($0) }) { throw Unsayable(unknown) }
    }

    func needed<T>(_ name: String, _ read: (Json) throws -> T) throws -> T {
        guard let json = given[name] else { throw Unsayable(name) }
        return try read(json)
    }

    /// What may be left out; a null that is given cannot be told from that.
    func maybe<T>(_ name: String, _ read: (Json) throws -> T) throws -> T? {
        try given[name].flatMap { try Said.orNil($0, read) }
    }

    /// What may be left out, but not be null.
    func filled<T>(_ name: String, _ read: (Json) throws -> T) throws -> T? { try given[name].map(read) }

    static func orNil<T>(_ json: Json, _ read: (Json) throws -> T) throws -> T? { json == .null ? nil : try read(json) }

    static func given<T>(_ json: Json, _ read: (Json) throws -> T) throws -> T { try read(json) }

    static func text(_ json: Json) throws -> String {
        if case .text(let text) = json { text } else { throw Unsayable(json) }
    }

    static func flag(_ json: Json) throws -> Bool {
        if case .bool(let flag) = json { flag } else { throw Unsayable(json) }
    }

    static func whole(_ json: Json) throws -> Int {
        guard case .number(let number) = json, let whole = Int("\(number)") else { throw Unsayable(json) }
        return whole
    }

    static func decimal(_ json: Json) throws -> Decimal {
        if case .number(let number) = json { return number }
        // `Decimal(string:)` reads as far as it can.
        guard try text(json).wholeMatch(of: /-?[0-9]+(\.[0-9]+)?/) != nil else { throw Unsayable(json) }
        return try must(Decimal(string: text(json)), json)
    }

    static func date(_ json: Json) throws -> LocalDate { try must(LocalDate(text(json)), json) }

    static func instant(_ json: Json) throws -> Date { try must(try? json.instant, json) }

    static func id(_ json: Json) throws -> UUID { try must(UUID(uuidString: text(json)), json) }

    static func money(_ json: Json) throws -> Money {
        let (amount, currency) = try pair(json, " ", "amount", "currency")
        return Money(amount: try decimal(amount), currency: try text(currency))
    }

    static func link(_ json: Json) throws -> Link {
        let (entity, id) = try pair(json, ":", "entity", "id")
        return Link(entity: try text(entity), id: try Said.id(id))
    }

    static func words(_ json: Json) throws -> [String] {
        if case .list(let words) = json { try words.map(text) } else { throw Unsayable(json) }
    }

    /// The items of a list, which null empties.
    static func items<I>(_ json: Json, _ read: (Json) throws -> I) throws -> [I] {
        switch json {
        case .null: []
        case .list(let items): try items.map(read)
        default: throw Unsayable(json)
        }
    }

    static func object(_ json: Json) throws -> [String: Json] {
        if case .object(let fields) = json { fields } else { throw Unsayable(json) }
    }

    /// The values of a filter's parameters.
    static func parameters(_ json: Json) throws -> [String: any FieldValue] { try object(json).mapValues { try $0.plain } }

    /// Values of fields whose kinds only the company knows.
    static func values(_ json: Json) throws -> [String: Value] { try parameters(json).mapValues(\.fieldValue) }

    static func sort(_ json: Json) throws -> [String] { json.isText ? [try text(json)] : try words(json) }

    static func period(_ json: Json) throws -> String {
        json.isText ? try text(json) : "\(try json.at("first").string)/\(try json.at("last").string)"
    }

    /// What stands in an object under two names, or in a text on both sides of a mark.
    private static func pair(_ json: Json, _ mark: Character, _ first: String, _ second: String) throws -> (Json, Json) {
        if case .text(let text) = json {
            let parts = text.split(separator: mark).map { Json.text(String($0)) }
            if parts.count == 2 { return (parts[0], parts[1]) }
        }
        return (try must(json[first], json), try must(json[second], json))
    }

    private static func must<T>(_ value: T?, _ json: Json) throws -> T {
        if let value { value } else { throw Unsayable(json) }
    }
}

/// A collection of the typed API, called with the JSON of stories.
protocol StoryCollection {
    func call(_ method: String, _ given: Json) throws -> Json
}

struct TypedCollection<R: Sendable, C: RecordChange>: StoryCollection {
    let records: RecordCollection<R, C>
    let told: (R) -> Json
    let create: (RecordCollection<R, C>, Json) throws -> R
    let set: (String, Json) throws -> C
    let item: (String, String, Json) throws -> C

    func call(_ method: String, _ given: Json) throws -> Json {
        switch method {
        // The arguments of a typed `create` have no other nothing than what is left out.
        case "create":
            let holdsNull = try Said.object(given).values.contains(.null)
            return try told(holdsNull ? records.create(changes(given)) : create(records, given))
        case "attach":
            var fields = try Said.object(given)
            let content = Data(try Said.text(fields.removeValue(forKey: "content") ?? .null).utf8)
            // A list of changes goes the way that the method's own go, which it takes one by one.
            return try told(
                records.door.attach(content, changes(.object(fields)).map(\.named)).record(records.read))
        case "content": return .text(String(decoding: try records.content(id(given)), as: UTF8.self))
        case "get": return try told(records.get(id(given)))
        case "find": return try records.find(id(given)).map(told) ?? .null
        case "delete":
            try records.delete(id(given))
            return .null
        case "restore": return try told(records.restore(id(given)))
        case "purge":
            try records.purge(id(given))
            return .null
        case "update": return try changed(given, changes(given["set"] ?? .null))
        case "add_item": return try changed(given, [change(given, "add")])
        case "update_item": return try changed(given, [change(given, "update")])
        case "remove_item": return try changed(given, [change(given, "remove")])
        default: return try asked(method, given)
        }
    }

    /// What is asked of many records.
    private func asked(_ method: String, _ given: Json) throws -> Json {
        let known = ["filter", "params", "sort", "limit", "after", "set", "preview", "skip_refused"]
        let said = try Said(given, known)
        let filter = try said.filled("filter", Said.text)
        let params = try said.filled("params", Said.parameters) ?? [:]
        let sort = try said.filled("sort", Said.sort) ?? []
        let limit = try said.filled("limit", Said.whole)
        switch method {
        case "list":
            let after = try said.filled("after", Said.text)
            let page = try records.list(filter: filter, params: params, sort: sort, limit: limit, after: after)
            return .object(["items": .list(page.items.map(told)), "next": Json(held: page.next)])
        case "all":
            var all: [Json] = []
            try records.all(filter: filter, params: params, sort: sort, limit: limit).forEach { all.append(told($0)) }
            return .list(all)
        case "count": return Json(held: try records.count(filter: filter, params: params))
        case "explain": return .text(try records.explain(filter: filter, params: params, sort: sort))
        case "mass_update":
            return try records.massUpdate(
                changes(given["set"] ?? .null),
                filter: filter,
                params: params,
                preview: said.filled("preview", Said.flag) ?? false,
                skipRefused: said.filled("skip_refused", Said.flag) ?? false
            ).told
        default: throw Astray("a collection has no \(method)")
        }
    }

    private func id(_ given: Json) throws -> UUID { try Said.id(given["id"] ?? .null) }

    private func changes(_ given: Json) throws -> [C] { try Said.object(given).map { field, json in try set(field, json) } }

    private func change(_ given: Json, _ verb: String) throws -> C {
        try item(Said.text(given["field"] ?? .null), verb, given["item"] ?? .null)
    }

    private func changed(_ given: Json, _ changes: [C]) throws -> Json {
        try told(records.update(id(given), changes, revision: given["revision"].map(Said.whole)))
    }
}

extension Report {
    /// The figures; both pictures are drawn, too.
    func drawn() throws -> Figures {
        guard svg().hasPrefix("<svg"), vega().contains("data") else { throw Astray("has no picture") }
        return data
    }
}

extension Json {
    /// What a field holds, or null.
    init(held: Any?) {
        self = held.map(Json.init(telling:)) ?? .null
    }

    /// A figure, which is JSON's own number.
    init(figure: Decimal?) {
        self = figure.map { .number($0.rounded(12)) } ?? .null
    }

    /// The fields that the company added.
    init(values: [String: Value]) {
        self = .object(values.mapValues { Json($0) })
    }
}
