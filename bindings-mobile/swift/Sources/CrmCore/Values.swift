import CrmCoreNative
import Foundation

/// An amount of a currency, exact: `Money(amount: 120_000_000, currency: "VND")`.
public typealias Money = CrmCoreNative.Money

/// A link to a record of any entity: `Link(entity: "deal", id: deal.id)`.
public typealias Link = CrmCoreNative.Link

/// A day of the calendar, in no time zone: `LocalDate(2026, 12, 31)`.
public typealias LocalDate = CrmCoreNative.LocalDate

/// The value of any field: what fields hold that the company added, and those of entities declared at run time.
public typealias Value = CrmCoreNative.Value

/// What a field, or a filter's parameter, can hold.
public protocol FieldValue: Sendable {
    /// It as the value of any field.
    var fieldValue: Value { get }
}

/// One of fixed categories.
public protocol Choice: FieldValue, Hashable, CaseIterable, CustomStringConvertible {
    /// The code that files and filters know the category by; the same in every language.
    var code: String { get }

    /// A category that a newer version of the library wrote.
    static func unknown(code: String) -> Self
}

/// An item of a list.
public protocol ListItem: FieldValue, Hashable {
    /// The item's id; empty for a new one.
    var id: UUID? { get }
}

/// A change to one field of a record.
public protocol RecordChange: Sendable {
    /// The change by the field's name.
    var named: NamedChange { get }
}

/// A change to one field, by its name.
public struct NamedChange: RecordChange, FieldValue, Hashable {
    public let fieldValue: Value

    public var named: NamedChange { self }

    init(_ field: String, _ verb: String, _ value: Value) {
        fieldValue = .named(["field": .text(field), verb: value])
    }

    /// The field holds this value; `Value.null` empties it, a list is the wished list.
    public static func set(field: String, value: Value) -> Self { Self(field, "set", value) }
}

extension Bool: FieldValue { public var fieldValue: Value { .bool(self) } }
extension Int: FieldValue { public var fieldValue: Value { .int(Int64(self)) } }
extension Decimal: FieldValue { public var fieldValue: Value { .decimal(self) } }
extension String: FieldValue { public var fieldValue: Value { .text(self) } }
extension LocalDate: FieldValue { public var fieldValue: Value { .date(self) } }
extension Date: FieldValue { public var fieldValue: Value { .timestamp(self) } }
extension Money: FieldValue { public var fieldValue: Value { .money(self) } }
extension UUID: FieldValue { public var fieldValue: Value { .id(self) } }
extension Link: FieldValue { public var fieldValue: Value { .link(self) } }
extension Value: FieldValue { public var fieldValue: Value { self } }

extension Array: FieldValue where Element: FieldValue {
    public var fieldValue: Value { .items(map(\.fieldValue)) }
}

extension Dictionary: FieldValue where Key == String, Value: FieldValue {
    public var fieldValue: CrmCoreNative.Value { .named(mapValues(\.fieldValue)) }
}

extension Choice {
    /// The category with this code.
    public init(code: String) {
        self = Self.allCases.first { $0.code == code } ?? .unknown(code: code)
    }

    public var description: String { code }

    public var fieldValue: Value { .text(code) }
}

extension Value: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByStringLiteral, ExpressibleByArrayLiteral
{
    public init(nilLiteral: ()) { self = .null }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(integerLiteral value: Int64) { self = .int(value) }
    public init(stringLiteral value: String) { self = .text(value) }
    public init(arrayLiteral words: String...) { self = .words(words) }

    /// A value of a field's type; nothing empties the field.
    public static func of(_ value: (any FieldValue)?) -> Value { value?.fieldValue ?? .null }
}

/// A record of whatever entity, as it crosses.
typealias PackedRecord = CrmCoreNative.Record

/// What is read from something told: the item of a list, a part, what a call told, or a shape.
protocol Part: Sendable {
    init(_ told: Value) throws(CrmError)
}

/// The values of a record, or of something told: in the order of the model, or by names.
struct Row {
    /// The id of an item.
    let id: UUID?
    private var values: IndexingIterator<[Value]>
    private let fields: [String: Value]

    init(_ values: [Value], _ fields: [String: Value] = [:], id: UUID? = nil) {
        self.values = values.makeIterator()
        self.fields = fields
        self.id = id
    }

    init(_ told: Value) {
        switch told {
        case .item(let item): self.init(item.values, id: item.id)
        case .named(let fields): self.init([], fields)
        default: self.init([])
        }
    }

    private mutating func next(_ name: String) -> Value? { values.next() ?? fields[name] }

    mutating func bool(_ name: String = "") -> Bool? { if case .bool(let held) = next(name) { held } else { nil } }

    mutating func int(_ name: String = "") -> Int? { if case .int(let held) = next(name) { Int(held) } else { nil } }

    mutating func decimal() -> Decimal? { if case .decimal(let held) = next("") { held } else { nil } }

    mutating func text(_ name: String = "") -> String? { if case .text(let held) = next(name) { held } else { nil } }

    mutating func date() -> LocalDate? { if case .date(let held) = next("") { held } else { nil } }

    mutating func timestamp(_ name: String = "") -> Date? {
        switch next(name) {
        case .timestamp(let held): held
        case .text(let held): try? Self.instants.parse(held)
        default: nil
        }
    }

    mutating func money(_ name: String = "") -> Money? {
        guard let told = next(name) else { return nil }
        if case .money(let held) = told { return held }
        var row = Row(told)
        return row.text("amount").flatMap { Decimal(string: $0) }.map {
            Money(amount: $0, currency: row.text("currency") ?? "")
        }
    }

    mutating func id(_ name: String = "") -> UUID? {
        switch next(name) {
        case .id(let held): held
        case .text(let held): UUID(uuidString: held)
        default: nil
        }
    }

    mutating func link() -> Link? { if case .link(let held) = next("") { held } else { nil } }

    mutating func words(_ name: String = "") -> [String] {
        switch next(name) {
        case .words(let held): held
        case .items(let held): held.compactMap { if case .text(let word) = $0 { word } else { nil } }
        default: []
        }
    }

    mutating func named() -> [String: Value] { if case .named(let held) = next("") { held } else { [:] } }

    mutating func items<I: Part>(_ name: String = "") throws(CrmError) -> [I] {
        switch next(name) {
        case .items(let held): try call { try held.map(I.init) }
        case .named(let held): [try I(.named(held))]
        default: []
        }
    }

    mutating func part<P: Part>(_ name: String = "") throws(CrmError) -> P { try must(partOrNil(name)) }

    mutating func partOrNil<P: Part>(_ name: String = "") throws(CrmError) -> P? {
        let parts: [P] = try items(name)
        return parts.first
    }

    private static let instants = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
}
