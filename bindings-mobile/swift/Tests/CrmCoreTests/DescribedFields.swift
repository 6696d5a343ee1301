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

    /// One item of a list; a field that the item has not is set by its path, as no program can.
    func change(_ list: String, _ json: Json, _ made: (String, Item) -> NamedChange) throws -> NamedChange {
        guard let item = named(list)?["item"] else { return made(list, Item(id: nil, values: [])) }
        let inner = try DescribedFields(item, "fields")
        let unknown = try json.object.keys.first { $0 != "id" && inner.named($0) == nil }
        return try unknown.map { .set(field: "\(list).\($0)", value: .null) } ?? made(list, inner.item(json))
    }

    private func item(_ json: Json) throws -> Item {
        let values = try fields.map { field in try meant(field, json[field.at("name").string] ?? .null) }
        return Item(id: try json["id"]?.id, values: values)
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
            let inner = try DescribedFields(field?["item"] ?? .null, "fields")
            return .items(try items.map(inner.item))
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
        switch value {
        case .items(let items):
            let part = try field.at("item")
            let inner = try DescribedFields(part, "fields")
            let shown = try items.map { item in
                var fields = try inner.json(item.values)
                if part["keyed"] == .bool(true) { fields["id"] = Json(telling: item.id as Any) }
                return Json.object(fields)
            }
            return field["kind"] == .text("part") ? shown.first ?? .null : .list(shown)
        case .decimal(let number) where field["kind"] == .text("number"): return .number(number.rounded(12))
        default: return Json(value)
        }
    }
}

extension Json {
    fileprivate init(_ value: Value) {
        self =
            switch value {
            case .null, .items: .null
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
