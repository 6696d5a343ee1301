// Written by `cargo xtask codegen` from the model; do not edit.

import Foundation

/// An organisation or person that buys, may buy, or works with the company.
public struct Account: Record {
    /// Which record it is.
    public let id: UUID
    /// What it is called.
    public let name: String
    /// What it is to the company.
    public let kind: AccountKind
    /// The account that it belongs to.
    public let parent: UUID?
    /// Its web site.
    public let website: String?
    /// Its tax number, in Vietnam the MST.
    public let taxId: String?
    /// What it does.
    public let industry: String?
    /// How many people work there.
    public let employees: Int?
    /// What it earns in a year.
    public let annualRevenue: Money?
    /// Its telephone numbers.
    public let phones: [ContactPhone]
    /// Where it is.
    public let addresses: [PostalAddress]
    /// How it was found.
    public let source: String?
    /// Anything else worth knowing.
    public let description: String?
    /// Its e-mail addresses.
    public let emails: [ContactEmail]
    /// How far it is on the way to being a customer.
    public let lifecycleStage: LifecycleStage?
    /// When it came to each step of that way.
    public let lifecycleEntries: [LifecycleEntry]
    /// The customers that it is treated alike with.
    public let customerGroup: UUID?
    /// Every move into, between and out of groups, in order.
    public let groupEntries: [GroupEntry]
    /// How promising it is.
    public let rating: Rating?
    /// The part of the market that it belongs to.
    public let territory: UUID?
    /// The currency that it is billed in; the company's when left empty.
    public let currency: String?
    /// Within how many days it has to pay.
    public let paymentDays: Int?
    /// The most that it may owe.
    public let creditLimit: Money?
    /// When it was founded.
    public let foundedOn: LocalDate?
    /// Whether nobody follows it any more: it is left out of lists and counts, but search still finds it.
    public let unfollowed: Bool
    /// The price book that holds for this customer.
    public let priceBook: UUID?
    /// The code of what it does, in a classification such as SIC, NACE or VSIC.
    public let sicCode: String?
    /// Whose it is, as `state` or `listed`.
    public let ownership: String?
    /// What its shares are called where they are traded.
    public let ticker: String?
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
        self.kind = AccountKind(code: row.text() ?? "")
        self.parent = row.id()
        self.website = row.text()
        self.taxId = row.text()
        self.industry = row.text()
        self.employees = row.int()
        self.annualRevenue = row.money()
        self.phones = try row.items()
        self.addresses = try row.items()
        self.source = row.text()
        self.description = row.text()
        self.emails = try row.items()
        self.lifecycleStage = row.text().map(LifecycleStage.init(code:))
        self.lifecycleEntries = try row.items()
        self.customerGroup = row.id()
        self.groupEntries = try row.items()
        self.rating = row.text().map(Rating.init(code:))
        self.territory = row.id()
        self.currency = row.text()
        self.paymentDays = row.int()
        self.creditLimit = row.money()
        self.foundedOn = row.date()
        self.unfollowed = row.bool() ?? false
        self.priceBook = row.id()
        self.sicCode = row.text()
        self.ownership = row.text()
        self.ticker = row.text()
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

/// A change to one field of a `account`; `nil` empties it.
public enum AccountChange: RecordChange {
    /// What it is called.
    case name(String)
    /// What it is to the company.
    case kind(AccountKind)
    /// The account that it belongs to.
    case parent(UUID?)
    /// Its web site.
    case website(String?)
    /// Its tax number, in Vietnam the MST.
    case taxId(String?)
    /// What it does.
    case industry(String?)
    /// How many people work there.
    case employees(Int?)
    /// What it earns in a year.
    case annualRevenue(Money?)
    /// Its telephone numbers.
    case phones([ContactPhone])
    /// One item more.
    case phonesAdd(ContactPhone)
    /// The item of the same id, changed.
    case phonesUpdate(ContactPhone)
    /// The item goes.
    case phonesRemove(UUID)
    /// Where it is.
    case addresses([PostalAddress])
    /// One item more.
    case addressesAdd(PostalAddress)
    /// The item of the same id, changed.
    case addressesUpdate(PostalAddress)
    /// The item goes.
    case addressesRemove(UUID)
    /// How it was found.
    case source(String?)
    /// Anything else worth knowing.
    case description(String?)
    /// Its e-mail addresses.
    case emails([ContactEmail])
    /// One item more.
    case emailsAdd(ContactEmail)
    /// The item of the same id, changed.
    case emailsUpdate(ContactEmail)
    /// The item goes.
    case emailsRemove(UUID)
    /// How far it is on the way to being a customer.
    case lifecycleStage(LifecycleStage?)
    /// The customers that it is treated alike with.
    case customerGroup(UUID?)
    /// How promising it is.
    case rating(Rating?)
    /// The part of the market that it belongs to.
    case territory(UUID?)
    /// The currency that it is billed in; the company's when left empty.
    case currency(String?)
    /// Within how many days it has to pay.
    case paymentDays(Int?)
    /// The most that it may owe.
    case creditLimit(Money?)
    /// When it was founded.
    case foundedOn(LocalDate?)
    /// Whether nobody follows it any more: it is left out of lists and counts, but search still finds it.
    case unfollowed(Bool)
    /// The price book that holds for this customer.
    case priceBook(UUID?)
    /// The code of what it does, in a classification such as SIC, NACE or VSIC.
    case sicCode(String?)
    /// Whose it is, as `state` or `listed`.
    case ownership(String?)
    /// What its shares are called where they are traded.
    case ticker(String?)
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
        case .kind(let value): .set(field: "kind", value: .of(value))
        case .parent(let value): .set(field: "parent", value: .of(value))
        case .website(let value): .set(field: "website", value: .of(value))
        case .taxId(let value): .set(field: "tax_id", value: .of(value))
        case .industry(let value): .set(field: "industry", value: .of(value))
        case .employees(let value): .set(field: "employees", value: .of(value))
        case .annualRevenue(let value): .set(field: "annual_revenue", value: .of(value))
        case .phones(let value): .set(field: "phones", value: .of(value))
        case .phonesAdd(let value): .init("phones", "add", value.fieldValue)
        case .phonesUpdate(let value): .init("phones", "update", value.fieldValue)
        case .phonesRemove(let value): .init("phones", "remove", .id(value))
        case .addresses(let value): .set(field: "addresses", value: .of(value))
        case .addressesAdd(let value): .init("addresses", "add", value.fieldValue)
        case .addressesUpdate(let value): .init("addresses", "update", value.fieldValue)
        case .addressesRemove(let value): .init("addresses", "remove", .id(value))
        case .source(let value): .set(field: "source", value: .of(value))
        case .description(let value): .set(field: "description", value: .of(value))
        case .emails(let value): .set(field: "emails", value: .of(value))
        case .emailsAdd(let value): .init("emails", "add", value.fieldValue)
        case .emailsUpdate(let value): .init("emails", "update", value.fieldValue)
        case .emailsRemove(let value): .init("emails", "remove", .id(value))
        case .lifecycleStage(let value): .set(field: "lifecycle_stage", value: .of(value))
        case .customerGroup(let value): .set(field: "customer_group", value: .of(value))
        case .rating(let value): .set(field: "rating", value: .of(value))
        case .territory(let value): .set(field: "territory", value: .of(value))
        case .currency(let value): .set(field: "currency", value: .of(value))
        case .paymentDays(let value): .set(field: "payment_days", value: .of(value))
        case .creditLimit(let value): .set(field: "credit_limit", value: .of(value))
        case .foundedOn(let value): .set(field: "founded_on", value: .of(value))
        case .unfollowed(let value): .set(field: "unfollowed", value: .of(value))
        case .priceBook(let value): .set(field: "price_book", value: .of(value))
        case .sicCode(let value): .set(field: "sic_code", value: .of(value))
        case .ownership(let value): .set(field: "ownership", value: .of(value))
        case .ticker(let value): .set(field: "ticker", value: .of(value))
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

/// The accounts.
public typealias AccountCollection = RecordCollection<Account, AccountChange>

extension AccountCollection {
    /// Creates a record; what is left out is empty.
    ///
    /// - Parameters:
    ///   - name: What it is called.
    ///   - kind: What it is to the company.
    ///   - parent: The account that it belongs to.
    ///   - website: Its web site.
    ///   - taxId: Its tax number, in Vietnam the MST.
    ///   - industry: What it does.
    ///   - employees: How many people work there.
    ///   - annualRevenue: What it earns in a year.
    ///   - phones: Its telephone numbers.
    ///   - addresses: Where it is.
    ///   - source: How it was found.
    ///   - description: Anything else worth knowing.
    ///   - emails: Its e-mail addresses.
    ///   - lifecycleStage: How far it is on the way to being a customer.
    ///   - customerGroup: The customers that it is treated alike with.
    ///   - rating: How promising it is.
    ///   - territory: The part of the market that it belongs to.
    ///   - currency: The currency that it is billed in; the company's when left empty.
    ///   - paymentDays: Within how many days it has to pay.
    ///   - creditLimit: The most that it may owe.
    ///   - foundedOn: When it was founded.
    ///   - unfollowed: Whether nobody follows it any more: it is left out of lists and counts, but search still finds it.
    ///   - priceBook: The price book that holds for this customer.
    ///   - sicCode: The code of what it does, in a classification such as SIC, NACE or VSIC.
    ///   - ownership: Whose it is, as `state` or `listed`.
    ///   - ticker: What its shares are called where they are traded.
    ///   - owner: The user responsible.
    ///   - team: The team responsible; filled with the owner's primary team when left empty.
    ///   - tags: Free words to group records by.
    ///   - externalIds: Ids that other systems know this record by; a value belongs to one record of an entity in each system.
    ///   - custom: The fields that the company added, by name.
    public func create(
        name: String,
        kind: AccountKind? = nil,
        parent: UUID? = nil,
        website: String? = nil,
        taxId: String? = nil,
        industry: String? = nil,
        employees: Int? = nil,
        annualRevenue: Money? = nil,
        phones: [ContactPhone]? = nil,
        addresses: [PostalAddress]? = nil,
        source: String? = nil,
        description: String? = nil,
        emails: [ContactEmail]? = nil,
        lifecycleStage: LifecycleStage? = nil,
        customerGroup: UUID? = nil,
        rating: Rating? = nil,
        territory: UUID? = nil,
        currency: String? = nil,
        paymentDays: Int? = nil,
        creditLimit: Money? = nil,
        foundedOn: LocalDate? = nil,
        unfollowed: Bool? = nil,
        priceBook: UUID? = nil,
        sicCode: String? = nil,
        ownership: String? = nil,
        ticker: String? = nil,
        owner: UUID? = nil,
        team: UUID? = nil,
        tags: [String]? = nil,
        externalIds: [ExternalId]? = nil,
        custom: [String: Value]? = nil
    ) throws(CrmError) -> Account {
        var changes: [AccountChange] = [.name(name)]
        if let kind { changes.append(.kind(kind)) }
        if let parent { changes.append(.parent(parent)) }
        if let website { changes.append(.website(website)) }
        if let taxId { changes.append(.taxId(taxId)) }
        if let industry { changes.append(.industry(industry)) }
        if let employees { changes.append(.employees(employees)) }
        if let annualRevenue { changes.append(.annualRevenue(annualRevenue)) }
        if let phones { changes.append(.phones(phones)) }
        if let addresses { changes.append(.addresses(addresses)) }
        if let source { changes.append(.source(source)) }
        if let description { changes.append(.description(description)) }
        if let emails { changes.append(.emails(emails)) }
        if let lifecycleStage { changes.append(.lifecycleStage(lifecycleStage)) }
        if let customerGroup { changes.append(.customerGroup(customerGroup)) }
        if let rating { changes.append(.rating(rating)) }
        if let territory { changes.append(.territory(territory)) }
        if let currency { changes.append(.currency(currency)) }
        if let paymentDays { changes.append(.paymentDays(paymentDays)) }
        if let creditLimit { changes.append(.creditLimit(creditLimit)) }
        if let foundedOn { changes.append(.foundedOn(foundedOn)) }
        if let unfollowed { changes.append(.unfollowed(unfollowed)) }
        if let priceBook { changes.append(.priceBook(priceBook)) }
        if let sicCode { changes.append(.sicCode(sicCode)) }
        if let ownership { changes.append(.ownership(ownership)) }
        if let ticker { changes.append(.ticker(ticker)) }
        if let owner { changes.append(.owner(owner)) }
        if let team { changes.append(.team(team)) }
        if let tags { changes.append(.tags(tags)) }
        if let externalIds { changes.append(.externalIds(externalIds)) }
        if let custom { changes.append(.custom(custom)) }
        return try create(changes)
    }
}
