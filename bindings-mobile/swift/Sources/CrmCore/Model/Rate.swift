// Written by `cargo xtask codegen` from the model; do not edit.

import Foundation

/// What one unit of a currency is worth in another, from a day until the next rate.
public struct Rate: Record {
    /// Which record it is.
    public let id: UUID
    /// The currency that is worth something.
    public let currency: String
    /// The currency that it is worth it in.
    public let baseCurrency: String
    /// The first day it holds.
    public let date: LocalDate
    /// Units of `base_currency` for one of `currency`.
    public let value: Decimal
    /// The user responsible.
    public let owner: UUID?
    /// The team responsible; filled with the owner's primary team when left empty.
    public let team: UUID?
    /// Free words to group records by.
    public let tags: [String]
    /// Ids that other systems know this record by; a value belongs to one record of an entity in each system.
    public let externalIds: [ExternalId]
    /// The fields that the company added, by name.
    public let custom: [String: Value]
    /// When it came to be, for the business; an import may give the time of the old system.
    public let createdAt: Date
    /// How often it was written, from 1; give it to `update` to refuse a stale change.
    public let revision: Int
    /// The user who created it; empty for the program itself.
    public let createdBy: UUID?
    /// When it was last written.
    public let updatedAt: Date
    /// The user who last wrote it; empty for the program itself.
    public let updatedBy: UUID?
    /// When it was moved to the trash; empty for a live record.
    public let trashedAt: Date?

    init(_ packed: PackedRecord) throws(CrmError) {
        var row = Row(packed.values)
        self.id = packed.id
        self.currency = row.text() ?? ""
        self.baseCurrency = row.text() ?? ""
        self.date = try must(row.date())
        self.value = try must(row.decimal())
        self.owner = row.id()
        self.team = row.id()
        self.tags = row.words()
        self.externalIds = try row.items()
        self.custom = row.named()
        self.createdAt = try must(row.timestamp())
        self.revision = row.int() ?? 0
        self.createdBy = row.id()
        self.updatedAt = try must(row.timestamp())
        self.updatedBy = row.id()
        self.trashedAt = row.timestamp()
    }
}

/// A change to one field of a `rate`; `nil` empties it.
public enum RateChange: RecordChange {
    /// The currency that is worth something.
    case currency(String)
    /// The currency that it is worth it in.
    case baseCurrency(String)
    /// The first day it holds.
    case date(LocalDate)
    /// Units of `base_currency` for one of `currency`.
    case value(Decimal)
    /// The user responsible.
    case owner(UUID?)
    /// The team responsible; filled with the owner's primary team when left empty.
    case team(UUID?)
    /// Free words to group records by.
    case tags([String])
    /// Ids that other systems know this record by; a value belongs to one record of an entity in each system.
    case externalIds([ExternalId])
    /// One item more.
    case externalIdsAdd(ExternalId)
    /// The item of the same id, changed.
    case externalIdsUpdate(ExternalId)
    /// The item goes.
    case externalIdsRemove(UUID)
    /// The fields that the company added, by name.
    case custom([String: Value])

    public var named: NamedChange {
        switch self {
        case .currency(let value): .set(field: "currency", value: .of(value))
        case .baseCurrency(let value): .set(field: "base_currency", value: .of(value))
        case .date(let value): .set(field: "date", value: .of(value))
        case .value(let value): .set(field: "value", value: .of(value))
        case .owner(let value): .set(field: "owner", value: .of(value))
        case .team(let value): .set(field: "team", value: .of(value))
        case .tags(let value): .set(field: "tags", value: .of(value))
        case .externalIds(let value): .set(field: "external_ids", value: .of(value))
        case .externalIdsAdd(let value): .init("external_ids", "add", value.fieldValue)
        case .externalIdsUpdate(let value): .init("external_ids", "update", value.fieldValue)
        case .externalIdsRemove(let value): .init("external_ids", "remove", .id(value))
        case .custom(let value): .set(field: "custom", value: .of(value))
        }
    }
}

/// The rates.
public typealias RateCollection = RecordCollection<Rate, RateChange>

extension RateCollection {
    /// Creates a record; what is left out is empty.
    ///
    /// - Parameters:
    ///   - currency: The currency that is worth something.
    ///   - baseCurrency: The currency that it is worth it in.
    ///   - date: The first day it holds.
    ///   - value: Units of `base_currency` for one of `currency`.
    ///   - owner: The user responsible.
    ///   - team: The team responsible; filled with the owner's primary team when left empty.
    ///   - tags: Free words to group records by.
    ///   - externalIds: Ids that other systems know this record by; a value belongs to one record of an entity in each system.
    ///   - custom: The fields that the company added, by name.
    public func create(
        currency: String,
        baseCurrency: String,
        date: LocalDate,
        value: Decimal,
        owner: UUID? = nil,
        team: UUID? = nil,
        tags: [String]? = nil,
        externalIds: [ExternalId]? = nil,
        custom: [String: Value]? = nil
    ) throws(CrmError) -> Rate {
        var changes: [RateChange] = [.currency(currency), .baseCurrency(baseCurrency), .date(date), .value(value)]
        if let owner { changes.append(.owner(owner)) }
        if let team { changes.append(.team(team)) }
        if let tags { changes.append(.tags(tags)) }
        if let externalIds { changes.append(.externalIds(externalIds)) }
        if let custom { changes.append(.custom(custom)) }
        return try create(changes)
    }
}
