// Written by `cargo xtask codegen` from the model; do not edit.

import Foundation

/// A good or service that the company sells.
public struct Product: Record {
    /// Which record it is.
    public let id: UUID
    /// What it is called.
    public let name: String
    /// The company's code for it; no two products have the same.
    public let sku: String?
    /// The category that it belongs to.
    public let category: UUID?
    /// Whether it is a thing or work.
    public let kind: ProductKind
    /// What it is counted in, as box, hour or kg.
    public let unit: String?
    /// What one costs a customer for whom no other price holds.
    public let listPrice: Money?
    /// What one costs the company.
    public let cost: Money?
    /// How it is taxed; follows from the rate when left empty.
    public let taxKind: TaxKind?
    /// The tax rate in per cent, for a product that is taxed at a rate.
    public let taxRate: Decimal?
    /// Whether it is no longer sold.
    public let inactive: Bool
    /// Who delivers it to the company.
    public let supplier: UUID?
    /// For how many months it is under warranty.
    public let warrantyMonths: Int?
    /// The number under its bars.
    public let barcode: String?
    /// Anything else worth knowing.
    public let description: String?
    /// Where it is shown on the web.
    public let url: String?
    /// Pictures of it, among the files attached to it; the first one stands for it.
    public let images: [ProductImage]
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
        self.sku = row.text()
        self.category = row.id()
        self.kind = ProductKind(code: row.text() ?? "")
        self.unit = row.text()
        self.listPrice = row.money()
        self.cost = row.money()
        self.taxKind = row.text().map(TaxKind.init(code:))
        self.taxRate = row.decimal()
        self.inactive = row.bool() ?? false
        self.supplier = row.id()
        self.warrantyMonths = row.int()
        self.barcode = row.text()
        self.description = row.text()
        self.url = row.text()
        self.images = try row.items()
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

/// A change to one field of a `product`; `nil` empties it.
public enum ProductChange: RecordChange {
    /// What it is called.
    case name(String)
    /// The company's code for it; no two products have the same.
    case sku(String?)
    /// The category that it belongs to.
    case category(UUID?)
    /// Whether it is a thing or work.
    case kind(ProductKind)
    /// What it is counted in, as box, hour or kg.
    case unit(String?)
    /// What one costs a customer for whom no other price holds.
    case listPrice(Money?)
    /// What one costs the company.
    case cost(Money?)
    /// How it is taxed; follows from the rate when left empty.
    case taxKind(TaxKind?)
    /// The tax rate in per cent, for a product that is taxed at a rate.
    case taxRate(Decimal?)
    /// Whether it is no longer sold.
    case inactive(Bool)
    /// Who delivers it to the company.
    case supplier(UUID?)
    /// For how many months it is under warranty.
    case warrantyMonths(Int?)
    /// The number under its bars.
    case barcode(String?)
    /// Anything else worth knowing.
    case description(String?)
    /// Where it is shown on the web.
    case url(String?)
    /// Pictures of it, among the files attached to it; the first one stands for it.
    case images([ProductImage])
    /// One item more.
    case imagesAdd(ProductImage)
    /// The item of the same id, changed.
    case imagesUpdate(ProductImage)
    /// The item goes.
    case imagesRemove(UUID)
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
        case .sku(let value): .set(field: "sku", value: .of(value))
        case .category(let value): .set(field: "category", value: .of(value))
        case .kind(let value): .set(field: "kind", value: .of(value))
        case .unit(let value): .set(field: "unit", value: .of(value))
        case .listPrice(let value): .set(field: "list_price", value: .of(value))
        case .cost(let value): .set(field: "cost", value: .of(value))
        case .taxKind(let value): .set(field: "tax_kind", value: .of(value))
        case .taxRate(let value): .set(field: "tax_rate", value: .of(value))
        case .inactive(let value): .set(field: "inactive", value: .of(value))
        case .supplier(let value): .set(field: "supplier", value: .of(value))
        case .warrantyMonths(let value): .set(field: "warranty_months", value: .of(value))
        case .barcode(let value): .set(field: "barcode", value: .of(value))
        case .description(let value): .set(field: "description", value: .of(value))
        case .url(let value): .set(field: "url", value: .of(value))
        case .images(let value): .set(field: "images", value: .of(value))
        case .imagesAdd(let value): .init("images", "add", value.fieldValue)
        case .imagesUpdate(let value): .init("images", "update", value.fieldValue)
        case .imagesRemove(let value): .init("images", "remove", .id(value))
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

/// The products.
public typealias ProductCollection = RecordCollection<Product, ProductChange>

extension ProductCollection {
    /// Creates a record; what is left out is empty.
    ///
    /// - Parameters:
    ///   - name: What it is called.
    ///   - sku: The company's code for it; no two products have the same.
    ///   - category: The category that it belongs to.
    ///   - kind: Whether it is a thing or work.
    ///   - unit: What it is counted in, as box, hour or kg.
    ///   - listPrice: What one costs a customer for whom no other price holds.
    ///   - cost: What one costs the company.
    ///   - taxKind: How it is taxed; follows from the rate when left empty.
    ///   - taxRate: The tax rate in per cent, for a product that is taxed at a rate.
    ///   - inactive: Whether it is no longer sold.
    ///   - supplier: Who delivers it to the company.
    ///   - warrantyMonths: For how many months it is under warranty.
    ///   - barcode: The number under its bars.
    ///   - description: Anything else worth knowing.
    ///   - url: Where it is shown on the web.
    ///   - images: Pictures of it, among the files attached to it; the first one stands for it.
    ///   - owner: The user responsible.
    ///   - team: The team responsible; filled with the owner's primary team when left empty.
    ///   - tags: Free words to group records by.
    ///   - externalIds: Ids that other systems know this record by; a value belongs to one record of an entity in each system.
    ///   - custom: The fields that the company added, by name.
    public func create(
        name: String,
        sku: String? = nil,
        category: UUID? = nil,
        kind: ProductKind? = nil,
        unit: String? = nil,
        listPrice: Money? = nil,
        cost: Money? = nil,
        taxKind: TaxKind? = nil,
        taxRate: Decimal? = nil,
        inactive: Bool? = nil,
        supplier: UUID? = nil,
        warrantyMonths: Int? = nil,
        barcode: String? = nil,
        description: String? = nil,
        url: String? = nil,
        images: [ProductImage]? = nil,
        owner: UUID? = nil,
        team: UUID? = nil,
        tags: [String]? = nil,
        externalIds: [ExternalId]? = nil,
        custom: [String: Value]? = nil
    ) throws(CrmError) -> Product {
        var changes: [ProductChange] = [.name(name)]
        if let sku { changes.append(.sku(sku)) }
        if let category { changes.append(.category(category)) }
        if let kind { changes.append(.kind(kind)) }
        if let unit { changes.append(.unit(unit)) }
        if let listPrice { changes.append(.listPrice(listPrice)) }
        if let cost { changes.append(.cost(cost)) }
        if let taxKind { changes.append(.taxKind(taxKind)) }
        if let taxRate { changes.append(.taxRate(taxRate)) }
        if let inactive { changes.append(.inactive(inactive)) }
        if let supplier { changes.append(.supplier(supplier)) }
        if let warrantyMonths { changes.append(.warrantyMonths(warrantyMonths)) }
        if let barcode { changes.append(.barcode(barcode)) }
        if let description { changes.append(.description(description)) }
        if let url { changes.append(.url(url)) }
        if let images { changes.append(.images(images)) }
        if let owner { changes.append(.owner(owner)) }
        if let team { changes.append(.team(team)) }
        if let tags { changes.append(.tags(tags)) }
        if let externalIds { changes.append(.externalIds(externalIds)) }
        if let custom { changes.append(.custom(custom)) }
        return try create(changes)
    }
}
