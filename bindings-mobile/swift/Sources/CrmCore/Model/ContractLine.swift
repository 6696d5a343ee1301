// Written by `cargo xtask codegen` from the model; do not edit.

import Foundation

/// A line of a contract: so many of something, at a price.
public struct ContractLine: Record {
    /// Which record it is.
    public let id: UUID
    /// The contract that it is a line of.
    public let contract: UUID
    /// How many.
    public let quantity: Decimal
    /// What one costs, before any discount, in the contract's currency; what the product costs the customer on the day the contract was made, when left empty.
    public let unitPrice: Money?
    /// Its place in the contract; lines of the same place stand in order of their creation.
    public let position: Int
    /// The product; a line without one needs a description.
    public let product: UUID?
    /// What is delivered, in words.
    public let description: String?
    /// What the quantity is counted in; the product's unit when left empty.
    public let unit: String?
    /// What the discount is counted in.
    public let discountKind: DiscountKind
    /// The discount: per cent, or an amount in the contract's currency.
    public let discount: Decimal?
    /// How it is taxed; as its product when left empty.
    public let taxKind: TaxKind?
    /// The tax rate in per cent, where it is taxed at a rate.
    public let taxRate: Decimal?
    /// What one costs the company; as the product says when left empty.
    public let unitCost: Money?
    /// Who delivers it to the company.
    public let supplier: UUID?
    /// The day to deliver it.
    public let deliverOn: LocalDate?
    /// Quantity times price, rounded to what can be paid.
    public let gross: Money?
    /// What the discount comes to.
    public let discountAmount: Money?
    /// What is left of the gross amount.
    public let net: Money?
    /// Quantity times unit cost.
    public let cost: Money?
    /// Where its price was taken from: the first that had one, another contract in force with the customer before books and list; empty where the price was typed.
    public let priceSource: PriceSource?
    /// The price book that its price was taken from, if it was one.
    public let priceBook: UUID?
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
        self.contract = try must(row.id())
        self.quantity = try must(row.decimal())
        self.unitPrice = row.money()
        self.position = row.int() ?? 0
        self.product = row.id()
        self.description = row.text()
        self.unit = row.text()
        self.discountKind = DiscountKind(code: row.text() ?? "")
        self.discount = row.decimal()
        self.taxKind = row.text().map(TaxKind.init(code:))
        self.taxRate = row.decimal()
        self.unitCost = row.money()
        self.supplier = row.id()
        self.deliverOn = row.date()
        self.gross = row.money()
        self.discountAmount = row.money()
        self.net = row.money()
        self.cost = row.money()
        self.priceSource = row.text().map(PriceSource.init(code:))
        self.priceBook = row.id()
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

/// A change to one field of a `contract_line`; `nil` empties it.
public enum ContractLineChange: RecordChange {
    /// The contract that it is a line of.
    case contract(UUID)
    /// How many.
    case quantity(Decimal)
    /// What one costs, before any discount, in the contract's currency; what the product costs the customer on the day the contract was made, when left empty.
    case unitPrice(Money?)
    /// Its place in the contract; lines of the same place stand in order of their creation.
    case position(Int)
    /// The product; a line without one needs a description.
    case product(UUID?)
    /// What is delivered, in words.
    case description(String?)
    /// What the quantity is counted in; the product's unit when left empty.
    case unit(String?)
    /// What the discount is counted in.
    case discountKind(DiscountKind)
    /// The discount: per cent, or an amount in the contract's currency.
    case discount(Decimal?)
    /// How it is taxed; as its product when left empty.
    case taxKind(TaxKind?)
    /// The tax rate in per cent, where it is taxed at a rate.
    case taxRate(Decimal?)
    /// What one costs the company; as the product says when left empty.
    case unitCost(Money?)
    /// Who delivers it to the company.
    case supplier(UUID?)
    /// The day to deliver it.
    case deliverOn(LocalDate?)
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
        case .contract(let value): .set(field: "contract", value: .of(value))
        case .quantity(let value): .set(field: "quantity", value: .of(value))
        case .unitPrice(let value): .set(field: "unit_price", value: .of(value))
        case .position(let value): .set(field: "position", value: .of(value))
        case .product(let value): .set(field: "product", value: .of(value))
        case .description(let value): .set(field: "description", value: .of(value))
        case .unit(let value): .set(field: "unit", value: .of(value))
        case .discountKind(let value): .set(field: "discount_kind", value: .of(value))
        case .discount(let value): .set(field: "discount", value: .of(value))
        case .taxKind(let value): .set(field: "tax_kind", value: .of(value))
        case .taxRate(let value): .set(field: "tax_rate", value: .of(value))
        case .unitCost(let value): .set(field: "unit_cost", value: .of(value))
        case .supplier(let value): .set(field: "supplier", value: .of(value))
        case .deliverOn(let value): .set(field: "deliver_on", value: .of(value))
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

/// The contract lines.
public typealias ContractLineCollection = RecordCollection<ContractLine, ContractLineChange>

extension ContractLineCollection {
    /// Creates a record; what is left out is empty.
    ///
    /// - Parameters:
    ///   - contract: The contract that it is a line of.
    ///   - quantity: How many.
    ///   - unitPrice: What one costs, before any discount, in the contract's currency; what the product costs the customer on the day the contract was made, when left empty.
    ///   - position: Its place in the contract; lines of the same place stand in order of their creation.
    ///   - product: The product; a line without one needs a description.
    ///   - description: What is delivered, in words.
    ///   - unit: What the quantity is counted in; the product's unit when left empty.
    ///   - discountKind: What the discount is counted in.
    ///   - discount: The discount: per cent, or an amount in the contract's currency.
    ///   - taxKind: How it is taxed; as its product when left empty.
    ///   - taxRate: The tax rate in per cent, where it is taxed at a rate.
    ///   - unitCost: What one costs the company; as the product says when left empty.
    ///   - supplier: Who delivers it to the company.
    ///   - deliverOn: The day to deliver it.
    ///   - owner: The user responsible.
    ///   - team: The team responsible; filled with the owner's primary team when left empty.
    ///   - tags: Free words to group records by.
    ///   - externalIds: Ids that other systems know this record by; a value belongs to one record of an entity in each system.
    ///   - custom: The fields that the company added, by name.
    public func create(
        contract: UUID,
        quantity: Decimal,
        unitPrice: Money? = nil,
        position: Int? = nil,
        product: UUID? = nil,
        description: String? = nil,
        unit: String? = nil,
        discountKind: DiscountKind? = nil,
        discount: Decimal? = nil,
        taxKind: TaxKind? = nil,
        taxRate: Decimal? = nil,
        unitCost: Money? = nil,
        supplier: UUID? = nil,
        deliverOn: LocalDate? = nil,
        owner: UUID? = nil,
        team: UUID? = nil,
        tags: [String]? = nil,
        externalIds: [ExternalId]? = nil,
        custom: [String: Value]? = nil
    ) throws(CrmError) -> ContractLine {
        var changes: [ContractLineChange] = [.contract(contract), .quantity(quantity)]
        if let unitPrice { changes.append(.unitPrice(unitPrice)) }
        if let position { changes.append(.position(position)) }
        if let product { changes.append(.product(product)) }
        if let description { changes.append(.description(description)) }
        if let unit { changes.append(.unit(unit)) }
        if let discountKind { changes.append(.discountKind(discountKind)) }
        if let discount { changes.append(.discount(discount)) }
        if let taxKind { changes.append(.taxKind(taxKind)) }
        if let taxRate { changes.append(.taxRate(taxRate)) }
        if let unitCost { changes.append(.unitCost(unitCost)) }
        if let supplier { changes.append(.supplier(supplier)) }
        if let deliverOn { changes.append(.deliverOn(deliverOn)) }
        if let owner { changes.append(.owner(owner)) }
        if let team { changes.append(.team(team)) }
        if let tags { changes.append(.tags(tags)) }
        if let externalIds { changes.append(.externalIds(externalIds)) }
        if let custom { changes.append(.custom(custom)) }
        return try create(changes)
    }
}
