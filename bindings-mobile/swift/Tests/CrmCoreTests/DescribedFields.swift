import Foundation

@testable import CrmCore

/// Fields as the model describes them: how a story's JSON becomes values, and values become JSON.
struct DescribedFields {
    private let fields: [Json]

    init(_ described: Json, _ list: String) throws {
        fields = try described.at(list).list
    }

    private func named(_ name: String) -> Json? { fields.first { $0["name"] == .text(name) } }

    /// What an object of fields changes; the fields that the company added each alone.
    func changes(_ given: Json) throws -> [NamedChange] {
        try given.object.flatMap { name, json in
            guard name == "custom", case .object(let added) = json else { return [try set(name, json)] }
            return try added.map { custom, value in try set("custom.\(custom)", value) }
        }
    }

    private func set(_ name: String, _ json: Json) throws -> NamedChange {
        .set(field: name, value: try meant(named(name), json))
    }

    /// What becomes of one item of a list.
    func change(_ list: String, _ verb: String, _ json: Json) throws -> NamedChange {
        NamedChange(list, verb, .named(try Self.item(named(list)).named(json)))
    }

    /// An item, or the arguments of a verb.
    func named(_ json: Json) throws -> [String: Value] {
        let values = try json.object.map { name, value in
            (name, name == "id" ? try value.plain.fieldValue : try meant(named(name), value))
        }
        return Dictionary(uniqueKeysWithValues: values)
    }

    private static func item(_ list: Json?) throws -> DescribedFields {
        try DescribedFields(list?["item"] ?? .object(["fields": .list([])]), "fields")
    }

    /// The values as an object; items of records tell only what they hold.
    func json(_ values: [Value]) throws -> [String: Json] {
        let shown = try zip(fields.filter { $0["custom"] == nil }, values).map { field, value in
            (try field.at("name").string, try self.shown(field, value))
        }
        return Dictionary(uniqueKeysWithValues: shown)
    }

    private func meant(_ field: Json?, _ json: Json) throws -> Value {
        switch json {
        case .list(let items) where field?["kind"] == .text("list") && items.allSatisfy { (try? $0.object) != nil }:
            let inner = try Self.item(field)
            return .items(try items.map { .named(try inner.named($0)) })
        case .object where json["entity"] == nil && json["amount"] == nil: return .named([:])
        case .text(let text): return Self.value(field?["kind"], text)
        default: return try json.plain.fieldValue
        }
    }

    /// A text as a value of this kind; as text, which the library refuses, where it is none.
    private static func value(_ kind: Json?, _ text: String) -> Value {
        let parts = { (mark: Character) in text.split(separator: mark).map(String.init) }
        let value: Value? =
            switch kind {
            case .text("decimal"), .text("percent"): number(text).map(Value.decimal)
            case .text("date"): LocalDate(text).map(Value.date)
            case .text("timestamp"): (try? Json.text(text).instant).map(Value.timestamp)
            case .text("id"): UUID(uuidString: text).map(Value.id)
            case .text("money") where parts(" ").count == 2:
                number(parts(" ")[0]).map { .money(Money(amount: $0, currency: parts(" ")[1])) }
            case .text("link") where parts(":").count == 2:
                UUID(uuidString: parts(":")[1]).map { .link(Link(entity: parts(":")[0], id: $0)) }
            default: nil
            }
        return value ?? .text(text)
    }

    /// Unlike `Decimal(string:)`, which reads as far as it can.
    private static func number(_ text: String) -> Decimal? {
        text.wholeMatch(of: /-?[0-9]+(\.[0-9]+)?/) == nil ? nil : Decimal(string: text)
    }

    private func shown(_ field: Json, _ value: Value) throws -> Json {
        guard case .items(let items) = value else { return Json(value) }
        let inner = try Self.item(field)
        let shown = try items.map { told in
            guard case .item(let item) = told else { throw Astray("is no item: \(told)") }
            return Json.object(try inner.json(item.values).merging(["id": Json(held: item.id)]) { _, id in id })
        }
        return .list(shown)
    }
}

extension Json {
    init(_ value: Value) {
        self =
            switch value {
            case .null, .items, .item: .null
            case .bool(let held): .bool(held)
            case .int(let held): .number(Decimal(held))
            case .words(let held): .list(held.map(Json.text))
            case .named(let held): .object(held.mapValues(Json.init))
            case .decimal(let held): Json(telling: held)
            case .text(let held): .text(held)
            case .date(let held): Json(telling: held)
            case .timestamp(let held): Json(telling: held)
            case .money(let held): Json(telling: held)
            case .id(let held): Json(telling: held)
            case .link(let held): Json(telling: held)
            }
    }
}
