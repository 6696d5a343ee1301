// Written by `cargo xtask codegen` from the model; do not edit.

import Foundation

/// Prices that hold for some customers or for everyone, for a time or for good.
public struct PriceBook: Record {
    /// Which record it is.
    public let id: UUID
    /// What the book is called.
    public let name: String
    /// The currency of its prices.
    public let currency: String
    /// The customers that it holds for, with the groups under them.
    public let customerGroup: UUID?
    /// Whether it holds for everyone; otherwise for the accounts that name it, and its customer group.
    public let general: Bool
    /// The first day it holds; empty for always.
    public let validFrom: LocalDate?
    /// The last day it holds; empty for good.
    public let validTo: LocalDate?
    /// Which of several books is taken: the one with the highest number.
    public let priority: Int
    /// Whether it is put aside.
    public let inactive: Bool
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
        self.name = row.text() ?? ""
        self.currency = row.text() ?? ""
        self.customerGroup = row.id()
        self.general = row.bool() ?? false
        self.validFrom = row.date()
        self.validTo = row.date()
        self.priority = row.int() ?? 0
        self.inactive = row.bool() ?? false
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

/// A change to one field of a `price_book`; `nil` empties it.
public enum PriceBookChange: RecordChange {
    /// What the book is called.
    case name(String)
    /// The currency of its prices.
    case currency(String)
    /// The customers that it holds for, with the groups under them.
    case customerGroup(UUID?)
    /// Whether it holds for everyone; otherwise for the accounts that name it, and its customer group.
    case general(Bool)
    /// The first day it holds; empty for always.
    case validFrom(LocalDate?)
    /// The last day it holds; empty for good.
    case validTo(LocalDate?)
    /// Which of several books is taken: the one with the highest number.
    case priority(Int)
    /// Whether it is put aside.
    case inactive(Bool)
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
        case .name(let value): .set(field: "name", value: .of(value))
        case .currency(let value): .set(field: "currency", value: .of(value))
        case .customerGroup(let value): .set(field: "customer_group", value: .of(value))
        case .general(let value): .set(field: "general", value: .of(value))
        case .validFrom(let value): .set(field: "valid_from", value: .of(value))
        case .validTo(let value): .set(field: "valid_to", value: .of(value))
        case .priority(let value): .set(field: "priority", value: .of(value))
        case .inactive(let value): .set(field: "inactive", value: .of(value))
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

/// The price books.
public typealias PriceBookCollection = RecordCollection<PriceBook, PriceBookChange>

extension PriceBookCollection {
    /// Creates a record; what is left out is empty.
    ///
    /// - Parameters:
    ///   - name: What the book is called.
    ///   - currency: The currency of its prices.
    ///   - customerGroup: The customers that it holds for, with the groups under them.
    ///   - general: Whether it holds for everyone; otherwise for the accounts that name it, and its customer group.
    ///   - validFrom: The first day it holds; empty for always.
    ///   - validTo: The last day it holds; empty for good.
    ///   - priority: Which of several books is taken: the one with the highest number.
    ///   - inactive: Whether it is put aside.
    ///   - owner: The user responsible.
    ///   - team: The team responsible; filled with the owner's primary team when left empty.
    ///   - tags: Free words to group records by.
    ///   - externalIds: Ids that other systems know this record by; a value belongs to one record of an entity in each system.
    ///   - custom: The fields that the company added, by name.
    public func create(
        name: String,
        currency: String,
        customerGroup: UUID? = nil,
        general: Bool? = nil,
        validFrom: LocalDate? = nil,
        validTo: LocalDate? = nil,
        priority: Int? = nil,
        inactive: Bool? = nil,
        owner: UUID? = nil,
        team: UUID? = nil,
        tags: [String]? = nil,
        externalIds: [ExternalId]? = nil,
        custom: [String: Value]? = nil
    ) throws(CrmError) -> PriceBook {
        var changes: [PriceBookChange] = [.name(name), .currency(currency)]
        if let customerGroup { changes.append(.customerGroup(customerGroup)) }
        if let general { changes.append(.general(general)) }
        if let validFrom { changes.append(.validFrom(validFrom)) }
        if let validTo { changes.append(.validTo(validTo)) }
        if let priority { changes.append(.priority(priority)) }
        if let inactive { changes.append(.inactive(inactive)) }
        if let owner { changes.append(.owner(owner)) }
        if let team { changes.append(.team(team)) }
        if let tags { changes.append(.tags(tags)) }
        if let externalIds { changes.append(.externalIds(externalIds)) }
        if let custom { changes.append(.custom(custom)) }
        return try create(changes)
    }
}
