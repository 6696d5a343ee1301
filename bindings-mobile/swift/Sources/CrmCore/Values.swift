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

/// An item as the library takes it.
public typealias Item = CrmCoreNative.Item

/// What a field, or a filter's parameter, can hold.
public protocol FieldValue: Sendable {
    /// It as the value of any field.
    var fieldValue: Value { get }
}

/// What a list can hold.
public protocol ListElement: FieldValue {
    /// Several as one value.
    static func fieldValue(of elements: [Self]) -> Value
}

/// One of fixed categories.
public protocol Choice: ListElement, Hashable, CaseIterable, CustomStringConvertible {
    /// The code that files and filters know the category by; the same in every language.
    var code: String { get }

    /// A category that a newer version of the library wrote.
    static func unknown(code: String) -> Self
}

/// An item of a list.
public protocol ListItem: ListElement, Hashable {
    /// The item's id; empty for a new one.
    var id: UUID? { get }

    /// Its values, in the order of the model.
    var fieldValues: [Value] { get }
}

/// A change to one field, by its name.
public typealias NamedChange = CrmCoreNative.Change

/// A change to one field of a record.
public protocol RecordChange: Sendable {
    /// The change by the field's name.
    var named: NamedChange { get }
}

extension NamedChange: RecordChange {
    public var named: NamedChange { self }
}

extension Bool: FieldValue { public var fieldValue: Value { .bool(self) } }
extension Int: ListElement { public var fieldValue: Value { .int(Int64(self)) } }
extension Decimal: ListElement { public var fieldValue: Value { .decimal(self) } }
extension String: ListElement { public var fieldValue: Value { .text(self) } }
extension LocalDate: FieldValue { public var fieldValue: Value { .date(self) } }
extension Date: FieldValue { public var fieldValue: Value { .timestamp(self) } }
extension Money: FieldValue { public var fieldValue: Value { .money(self) } }
extension UUID: ListElement { public var fieldValue: Value { .id(self) } }
extension Link: FieldValue { public var fieldValue: Value { .link(self) } }
extension Value: FieldValue { public var fieldValue: Value { self } }

extension Array: FieldValue where Element: ListElement {
    public var fieldValue: Value { Element.fieldValue(of: self) }
}

extension Dictionary: FieldValue where Key == String, Value: FieldValue {
    public var fieldValue: CrmCoreNative.Value { .named(mapValues(\.fieldValue)) }
}

extension ListElement where Self: CustomStringConvertible {
    public static func fieldValue(of elements: [Self]) -> Value { .words(elements.map(\.description)) }
}

extension Choice {
    /// The category with this code.
    public init(code: String) {
        self = Self.allCases.first { $0.code == code } ?? .unknown(code: code)
    }

    public var description: String { code }

    public var fieldValue: Value { .text(code) }
}

extension ListItem {
    public var fieldValue: Value { Self.fieldValue(of: [self]) }

    public static func fieldValue(of elements: [Self]) -> Value { .items(elements.map(\.packed)) }

    var packed: Item { Item(id: id, values: fieldValues) }
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

/// What is told besides records, as it crosses.
typealias Told = CrmCoreNative.Told

/// What is read from an item: the item of a list, a part, or what a call told.
protocol Part {
    init(_ packed: Item) throws(CrmError)
}

/// What is read from something told, by the names of its shape.
protocol Shaped {
    init(_ told: Told) throws(CrmError)
}

/// The values of a record or an item, taken in the order of the model.
struct Row {
    private var values: IndexingIterator<[Value]>

    init(_ values: [Value]) {
        self.values = values.makeIterator()
    }

    mutating func bool() -> Bool? { if case .bool(let held) = values.next() { held } else { nil } }

    mutating func int() -> Int? { if case .int(let held) = values.next() { Int(held) } else { nil } }

    mutating func decimal() -> Decimal? { if case .decimal(let held) = values.next() { held } else { nil } }

    mutating func text() -> String? { if case .text(let held) = values.next() { held } else { nil } }

    mutating func date() -> LocalDate? { if case .date(let held) = values.next() { held } else { nil } }

    mutating func timestamp() -> Date? { if case .timestamp(let held) = values.next() { held } else { nil } }

    mutating func money() -> Money? { if case .money(let held) = values.next() { held } else { nil } }

    mutating func id() -> UUID? { if case .id(let held) = values.next() { held } else { nil } }

    mutating func link() -> Link? { if case .link(let held) = values.next() { held } else { nil } }

    mutating func words() -> [String] { if case .words(let held) = values.next() { held } else { [] } }

    mutating func named() -> [String: Value] { if case .named(let held) = values.next() { held } else { [:] } }

    mutating func items<I: Part>() throws(CrmError) -> [I] {
        guard case .items(let held) = values.next() else { return [] }
        return try call { try held.map(I.init) }
    }

    mutating func part<P: Part>() throws(CrmError) -> P {
        let parts: [P] = try items()
        return try must(parts.first)
    }
}

/// Something told, read by the names of its shape.
struct Shape {
    private let fields: [String: Told]

    init(_ told: Told) {
        fields = if case .fields(let held) = told { held } else { [:] }
    }

    func bool(_ name: String) -> Bool? { if case .bool(let held) = fields[name] { held } else { nil } }

    func int(_ name: String) -> Int? { if case .int(let held) = fields[name] { Int(held) } else { nil } }

    func text(_ name: String) -> String? { if case .text(let held) = fields[name] { held } else { nil } }

    func timestamp(_ name: String) -> Date? { text(name).flatMap { try? Self.instants.parse($0) } }

    func id(_ name: String) -> UUID? { text(name).flatMap(UUID.init(uuidString:)) }

    func money(_ name: String) -> Money? {
        guard let shape = fields[name].map(Shape.init), let amount = shape.text("amount") else { return nil }
        return Decimal(string: amount).map { Money(amount: $0, currency: shape.text("currency") ?? "") }
    }

    func words(_ name: String) -> [String] {
        list(name).compactMap { if case .text(let held) = $0 { held } else { nil } }
    }

    func items<I: Shaped>(_ name: String) throws(CrmError) -> [I] {
        try call { try list(name).map(I.init) }
    }

    private func list(_ name: String) -> [Told] { if case .items(let held) = fields[name] { held } else { [] } }

    private static let instants = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
}
