// Written by `cargo xtask codegen` from the model; do not edit.

import Foundation

/// What a product costs by a price book, from a quantity on: a price, or a share off the list price.
public struct PriceEntry: Record {
    /// Which record it is.
    public let id: UUID
    /// The book that it stands in.
    public let book: UUID
    /// The product.
    public let product: UUID
    /// The smallest quantity that it holds for.
    public let minQuantity: Decimal
    /// What one costs.
    public let price: Money?
    /// What is taken off the list price, in per cent, when no price is given.
    public let discount: Decimal?
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
        self.book = try must(row.id())
        self.product = try must(row.id())
        self.minQuantity = try must(row.decimal())
        self.price = row.money()
        self.discount = row.decimal()
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

/// A change to one field of a `price_entry`; `nil` empties it.
public enum PriceEntryChange: RecordChange {
    /// The book that it stands in.
    case book(UUID)
    /// The product.
    case product(UUID)
    /// The smallest quantity that it holds for.
    case minQuantity(Decimal)
    /// What one costs.
    case price(Money?)
    /// What is taken off the list price, in per cent, when no price is given.
    case discount(Decimal?)
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
        case .book(let value): .set(field: "book", value: .of(value))
        case .product(let value): .set(field: "product", value: .of(value))
        case .minQuantity(let value): .set(field: "min_quantity", value: .of(value))
        case .price(let value): .set(field: "price", value: .of(value))
        case .discount(let value): .set(field: "discount", value: .of(value))
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

/// The price entries.
public typealias PriceEntryCollection = RecordCollection<PriceEntry, PriceEntryChange>

extension PriceEntryCollection {
    /// Creates a record; what is left out is empty.
    ///
    /// - Parameters:
    ///   - book: The book that it stands in.
    ///   - product: The product.
    ///   - minQuantity: The smallest quantity that it holds for.
    ///   - price: What one costs.
    ///   - discount: What is taken off the list price, in per cent, when no price is given.
    ///   - owner: The user responsible.
    ///   - team: The team responsible; filled with the owner's primary team when left empty.
    ///   - tags: Free words to group records by.
    ///   - externalIds: Ids that other systems know this record by; a value belongs to one record of an entity in each system.
    ///   - custom: The fields that the company added, by name.
    public func create(
        book: UUID,
        product: UUID,
        minQuantity: Decimal? = nil,
        price: Money? = nil,
        discount: Decimal? = nil,
        owner: UUID? = nil,
        team: UUID? = nil,
        tags: [String]? = nil,
        externalIds: [ExternalId]? = nil,
        custom: [String: Value]? = nil
    ) throws(CrmError) -> PriceEntry {
        var changes: [PriceEntryChange] = [.book(book), .product(product)]
        if let minQuantity { changes.append(.minQuantity(minQuantity)) }
        if let price { changes.append(.price(price)) }
        if let discount { changes.append(.discount(discount)) }
        if let owner { changes.append(.owner(owner)) }
        if let team { changes.append(.team(team)) }
        if let tags { changes.append(.tags(tags)) }
        if let externalIds { changes.append(.externalIds(externalIds)) }
        if let custom { changes.append(.custom(custom)) }
        return try create(changes)
    }
}
