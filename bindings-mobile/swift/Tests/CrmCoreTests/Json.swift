import Foundation

@testable import CrmCore

/// JSON as stories have it: numbers are exact, and a yes is no one.
enum Json: Hashable {
    case null
    case bool(Bool)
    case number(Decimal)
    case text(String)
    case list([Json])
    case object([String: Json])

    init(parsing text: String) throws {
        try self.init(JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed))
    }

    private init(_ parsed: Any) {
        self =
            switch parsed {
            case let text as String: .text(text)
            case let list as [Any]: .list(list.map { Json($0) })
            case let object as [String: Any]: .object(object.mapValues { Json($0) })
            case let number as NSNumber where String(cString: number.objCType) == "c": .bool(number.boolValue)
            case let number as NSNumber: .number(Decimal(string: "\(number)") ?? .nan)
            default: .null
            }
    }

    /// What a call told, by the model's names of its fields.
    init(telling told: Any) {
        switch told {
        case let json as Json: self = json
        case let value as Bool: self = .bool(value)
        case let value as Int: self = .number(Decimal(value))
        case let value as any Choice: self = .text(value.code)
        case let value as String: self = .text(value)
        case let value as Decimal: self = .text(value.description)
        case let value as UUID: self = .text(value.uuidString.lowercased())
        case let value as LocalDate: self = .text(value.description)
        case let value as Date:
            // A formatter cuts off what a millisecond's nearest `Double` lacks to it.
            self = .text(value.addingTimeInterval(0.0001).formatted(.iso8601WithMillis))
        case let values as [Any]: self = .list(values.map(Json.init(telling:)))
        default:
            let mirror = Mirror(reflecting: told)
            if mirror.displayStyle == .optional {
                self = mirror.children.first.map { Json(telling: $0.value) } ?? .null
            } else {
                let fields = mirror.children.map { (snake($0.label ?? ""), Json(telling: $0.value)) }
                self = .object(Dictionary(uniqueKeysWithValues: fields))
            }
        }
    }

    /// A plain value as a filter's parameter, or a field without a kind, takes it.
    var plain: any FieldValue {
        get throws {
            switch self {
            case .null: Value.null
            case .bool(let value): value
            case .number(let value): value.isInteger ? Int(truncating: value as NSNumber) : value
            case .text(let value): value
            case .list(let values): try values.map { try $0.isText ? $0.string : "\($0.integer)" }
            case .object where self["entity"] != nil: try Link(entity: at("entity").string, id: at("id").id)
            case .object: try Money(amount: at("amount").decimal, currency: at("currency").string)
            }
        }
    }

    var isText: Bool { if case .text = self { true } else { false } }

    var object: [String: Json] {
        get throws { if case .object(let fields) = self { fields } else { throw Astray("is no object: \(self)") } }
    }

    var list: [Json] {
        get throws { if case .list(let items) = self { items } else { throw Astray("is no list: \(self)") } }
    }

    var string: String {
        get throws { if case .text(let text) = self { text } else { throw Astray("is no text: \(self)") } }
    }

    var integer: Int {
        get throws {
            if case .number(let number) = self {
                Int(truncating: number as NSNumber)
            } else {
                throw Astray("is no number: \(self)")
            }
        }
    }

    var id: UUID {
        get throws { if let id = UUID(uuidString: try string) { id } else { throw Astray("is no id: \(self)") } }
    }

    var instant: Date {
        get throws { try Date(string, strategy: string.contains(".") ? .iso8601WithMillis : .iso8601) }
    }

    private var decimal: Decimal { get throws { Decimal(string: try string) ?? .nan } }

    /// What stands under a name; nothing where there is none, and where it is null.
    subscript(_ name: String) -> Json? {
        guard case .object(let fields) = self, let field = fields[name], field != .null else { return nil }
        return field
    }

    func at(_ name: String) throws -> Json {
        if let field = self[name] { field } else { throw Astray("has no \(name): \(self)") }
    }
}

/// Why a story does not go as told.
struct Astray: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}

extension FormatStyle where Self == Date.ISO8601FormatStyle {
    static var iso8601WithMillis: Self { Date.ISO8601FormatStyle(includingFractionalSeconds: true) }
}

extension ParseStrategy where Self == Date.ISO8601FormatStyle {
    static var iso8601WithMillis: Self { Date.ISO8601FormatStyle(includingFractionalSeconds: true) }
}

extension Decimal {
    /// The number with so many digits after the point.
    func rounded(_ digits: Int) -> Decimal {
        var (number, rounded) = (self, Decimal())
        NSDecimalRound(&rounded, &number, digits, .plain)
        return rounded
    }

    fileprivate var isInteger: Bool { rounded(0) == self }
}

/// `changeSet` as `change_set`.
private func snake(_ name: String) -> String {
    name.reduce(into: "") { $0 += $1.isUppercase ? "_\($1.lowercased())" : "\($1)" }
}
