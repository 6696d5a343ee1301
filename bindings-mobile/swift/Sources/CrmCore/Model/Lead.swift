// Written by `cargo xtask codegen` from the model; do not edit.

import Foundation

/// Somebody who may become a customer: a person, an organisation or both, not yet looked into.
public struct Lead: Record {
    /// Which record it is.
    public let id: UUID
    /// The person's family name; this or the organisation is needed.
    public let lastName: String?
    /// The person's given name.
    public let firstName: String?
    /// What the lead is called in lists: the person's whole name, else the organisation's.
    public let displayName: String
    /// The organisation.
    public let companyName: String?
    /// What the person does there.
    public let jobTitle: String?
    /// E-mail addresses.
    public let emails: [ContactEmail]
    /// Telephone numbers.
    public let phones: [ContactPhone]
    /// The web site.
    public let website: String?
    /// Postal addresses.
    public let addresses: [PostalAddress]
    /// What the organisation does.
    public let industry: String?
    /// How many people work there.
    public let employees: Int?
    /// What the organisation earns in a year.
    public let annualRevenue: Money?
    /// What was done about it so far.
    public let status: LeadStatus
    /// How far it is on the way to being a customer; a lead when left empty.
    public let lifecycleStage: LifecycleStage?
    /// When it came to each step of that way.
    public let lifecycleEntries: [LifecycleEntry]
    /// How it was found, as `web form`.
    public let source: String?
    /// More about how it was found, as the name of the fair.
    public let sourceDetail: String?
    /// Where the visit came from, as `google`.
    public let utmSource: String?
    /// By which kind of way, as `cpc`.
    public let utmMedium: String?
    /// By which campaign.
    public let utmCampaign: String?
    /// How promising it is, 0 to 100.
    public let score: Int?
    /// How promising it is in a word: from the score, by the company's thresholds.
    public let rating: Rating?
    /// What it may be worth.
    public let estimatedAmount: Money?
    /// Who recommended the company.
    public let referredBy: String?
    /// Which products it asked about.
    public let productInterest: [String]
    /// Whether it must not be called.
    public let doNotCall: Bool
    /// The day to come back to it.
    public let nextFollowUp: LocalDate?
    /// Why nothing came of it.
    public let lostReason: UUID?
    /// When it was converted.
    public let convertedAt: Date?
    /// The account that it became, or was added to.
    public let convertedAccount: UUID?
    /// The contact that it became.
    public let convertedContact: UUID?
    /// The deal that it became.
    public let convertedDeal: UUID?
    /// Whether nobody follows it any more: it is left out of lists and counts, but search still finds it.
    public let unfollowed: Bool
    /// Anything else worth knowing.
    public let description: String?
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
        self.lastName = row.text()
        self.firstName = row.text()
        self.displayName = row.text() ?? ""
        self.companyName = row.text()
        self.jobTitle = row.text()
        self.emails = try row.items()
        self.phones = try row.items()
        self.website = row.text()
        self.addresses = try row.items()
        self.industry = row.text()
        self.employees = row.int()
        self.annualRevenue = row.money()
        self.status = LeadStatus(code: row.text() ?? "")
        self.lifecycleStage = row.text().map(LifecycleStage.init(code:))
        self.lifecycleEntries = try row.items()
        self.source = row.text()
        self.sourceDetail = row.text()
        self.utmSource = row.text()
        self.utmMedium = row.text()
        self.utmCampaign = row.text()
        self.score = row.int()
        self.rating = row.text().map(Rating.init(code:))
        self.estimatedAmount = row.money()
        self.referredBy = row.text()
        self.productInterest = row.words()
        self.doNotCall = row.bool() ?? false
        self.nextFollowUp = row.date()
        self.lostReason = row.id()
        self.convertedAt = row.timestamp()
        self.convertedAccount = row.id()
        self.convertedContact = row.id()
        self.convertedDeal = row.id()
        self.unfollowed = row.bool() ?? false
        self.description = row.text()
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

/// A change to one field of a `lead`; `nil` empties it.
public enum LeadChange: RecordChange {
    /// The person's family name; this or the organisation is needed.
    case lastName(String?)
    /// The person's given name.
    case firstName(String?)
    /// The organisation.
    case companyName(String?)
    /// What the person does there.
    case jobTitle(String?)
    /// E-mail addresses.
    case emails([ContactEmail])
    /// One item more.
    case emailsAdd(ContactEmail)
    /// The item of the same id, changed.
    case emailsUpdate(ContactEmail)
    /// The item goes.
    case emailsRemove(UUID)
    /// Telephone numbers.
    case phones([ContactPhone])
    /// One item more.
    case phonesAdd(ContactPhone)
    /// The item of the same id, changed.
    case phonesUpdate(ContactPhone)
    /// The item goes.
    case phonesRemove(UUID)
    /// The web site.
    case website(String?)
    /// Postal addresses.
    case addresses([PostalAddress])
    /// One item more.
    case addressesAdd(PostalAddress)
    /// The item of the same id, changed.
    case addressesUpdate(PostalAddress)
    /// The item goes.
    case addressesRemove(UUID)
    /// What the organisation does.
    case industry(String?)
    /// How many people work there.
    case employees(Int?)
    /// What the organisation earns in a year.
    case annualRevenue(Money?)
    /// What was done about it so far.
    case status(LeadStatus)
    /// How far it is on the way to being a customer; a lead when left empty.
    case lifecycleStage(LifecycleStage?)
    /// How it was found, as `web form`.
    case source(String?)
    /// More about how it was found, as the name of the fair.
    case sourceDetail(String?)
    /// Where the visit came from, as `google`.
    case utmSource(String?)
    /// By which kind of way, as `cpc`.
    case utmMedium(String?)
    /// By which campaign.
    case utmCampaign(String?)
    /// How promising it is, 0 to 100.
    case score(Int?)
    /// What it may be worth.
    case estimatedAmount(Money?)
    /// Who recommended the company.
    case referredBy(String?)
    /// Which products it asked about.
    case productInterest([String])
    /// Whether it must not be called.
    case doNotCall(Bool)
    /// The day to come back to it.
    case nextFollowUp(LocalDate?)
    /// Why nothing came of it.
    case lostReason(UUID?)
    /// Whether nobody follows it any more: it is left out of lists and counts, but search still finds it.
    case unfollowed(Bool)
    /// Anything else worth knowing.
    case description(String?)
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
        case .lastName(let value): .set(field: "last_name", value: .of(value))
        case .firstName(let value): .set(field: "first_name", value: .of(value))
        case .companyName(let value): .set(field: "company_name", value: .of(value))
        case .jobTitle(let value): .set(field: "job_title", value: .of(value))
        case .emails(let value): .set(field: "emails", value: .of(value))
        case .emailsAdd(let value): .init("emails", "add", value.fieldValue)
        case .emailsUpdate(let value): .init("emails", "update", value.fieldValue)
        case .emailsRemove(let value): .init("emails", "remove", .id(value))
        case .phones(let value): .set(field: "phones", value: .of(value))
        case .phonesAdd(let value): .init("phones", "add", value.fieldValue)
        case .phonesUpdate(let value): .init("phones", "update", value.fieldValue)
        case .phonesRemove(let value): .init("phones", "remove", .id(value))
        case .website(let value): .set(field: "website", value: .of(value))
        case .addresses(let value): .set(field: "addresses", value: .of(value))
        case .addressesAdd(let value): .init("addresses", "add", value.fieldValue)
        case .addressesUpdate(let value): .init("addresses", "update", value.fieldValue)
        case .addressesRemove(let value): .init("addresses", "remove", .id(value))
        case .industry(let value): .set(field: "industry", value: .of(value))
        case .employees(let value): .set(field: "employees", value: .of(value))
        case .annualRevenue(let value): .set(field: "annual_revenue", value: .of(value))
        case .status(let value): .set(field: "status", value: .of(value))
        case .lifecycleStage(let value): .set(field: "lifecycle_stage", value: .of(value))
        case .source(let value): .set(field: "source", value: .of(value))
        case .sourceDetail(let value): .set(field: "source_detail", value: .of(value))
        case .utmSource(let value): .set(field: "utm_source", value: .of(value))
        case .utmMedium(let value): .set(field: "utm_medium", value: .of(value))
        case .utmCampaign(let value): .set(field: "utm_campaign", value: .of(value))
        case .score(let value): .set(field: "score", value: .of(value))
        case .estimatedAmount(let value): .set(field: "estimated_amount", value: .of(value))
        case .referredBy(let value): .set(field: "referred_by", value: .of(value))
        case .productInterest(let value): .set(field: "product_interest", value: .of(value))
        case .doNotCall(let value): .set(field: "do_not_call", value: .of(value))
        case .nextFollowUp(let value): .set(field: "next_follow_up", value: .of(value))
        case .lostReason(let value): .set(field: "lost_reason", value: .of(value))
        case .unfollowed(let value): .set(field: "unfollowed", value: .of(value))
        case .description(let value): .set(field: "description", value: .of(value))
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

/// The leads.
public typealias LeadCollection = RecordCollection<Lead, LeadChange>

extension LeadCollection {
    /// Creates a record; what is left out is empty.
    ///
    /// - Parameters:
    ///   - lastName: The person's family name; this or the organisation is needed.
    ///   - firstName: The person's given name.
    ///   - companyName: The organisation.
    ///   - jobTitle: What the person does there.
    ///   - emails: E-mail addresses.
    ///   - phones: Telephone numbers.
    ///   - website: The web site.
    ///   - addresses: Postal addresses.
    ///   - industry: What the organisation does.
    ///   - employees: How many people work there.
    ///   - annualRevenue: What the organisation earns in a year.
    ///   - status: What was done about it so far.
    ///   - lifecycleStage: How far it is on the way to being a customer; a lead when left empty.
    ///   - source: How it was found, as `web form`.
    ///   - sourceDetail: More about how it was found, as the name of the fair.
    ///   - utmSource: Where the visit came from, as `google`.
    ///   - utmMedium: By which kind of way, as `cpc`.
    ///   - utmCampaign: By which campaign.
    ///   - score: How promising it is, 0 to 100.
    ///   - estimatedAmount: What it may be worth.
    ///   - referredBy: Who recommended the company.
    ///   - productInterest: Which products it asked about.
    ///   - doNotCall: Whether it must not be called.
    ///   - nextFollowUp: The day to come back to it.
    ///   - lostReason: Why nothing came of it.
    ///   - unfollowed: Whether nobody follows it any more: it is left out of lists and counts, but search still finds it.
    ///   - description: Anything else worth knowing.
    ///   - owner: The user responsible.
    ///   - team: The team responsible; filled with the owner's primary team when left empty.
    ///   - tags: Free words to group records by.
    ///   - externalIds: Ids that other systems know this record by; a value belongs to one record of an entity in each system.
    ///   - custom: The fields that the company added, by name.
    public func create(
        lastName: String? = nil,
        firstName: String? = nil,
        companyName: String? = nil,
        jobTitle: String? = nil,
        emails: [ContactEmail]? = nil,
        phones: [ContactPhone]? = nil,
        website: String? = nil,
        addresses: [PostalAddress]? = nil,
        industry: String? = nil,
        employees: Int? = nil,
        annualRevenue: Money? = nil,
        status: LeadStatus? = nil,
        lifecycleStage: LifecycleStage? = nil,
        source: String? = nil,
        sourceDetail: String? = nil,
        utmSource: String? = nil,
        utmMedium: String? = nil,
        utmCampaign: String? = nil,
        score: Int? = nil,
        estimatedAmount: Money? = nil,
        referredBy: String? = nil,
        productInterest: [String]? = nil,
        doNotCall: Bool? = nil,
        nextFollowUp: LocalDate? = nil,
        lostReason: UUID? = nil,
        unfollowed: Bool? = nil,
        description: String? = nil,
        owner: UUID? = nil,
        team: UUID? = nil,
        tags: [String]? = nil,
        externalIds: [ExternalId]? = nil,
        custom: [String: Value]? = nil
    ) throws(CrmError) -> Lead {
        var changes: [LeadChange] = []
        if let lastName { changes.append(.lastName(lastName)) }
        if let firstName { changes.append(.firstName(firstName)) }
        if let companyName { changes.append(.companyName(companyName)) }
        if let jobTitle { changes.append(.jobTitle(jobTitle)) }
        if let emails { changes.append(.emails(emails)) }
        if let phones { changes.append(.phones(phones)) }
        if let website { changes.append(.website(website)) }
        if let addresses { changes.append(.addresses(addresses)) }
        if let industry { changes.append(.industry(industry)) }
        if let employees { changes.append(.employees(employees)) }
        if let annualRevenue { changes.append(.annualRevenue(annualRevenue)) }
        if let status { changes.append(.status(status)) }
        if let lifecycleStage { changes.append(.lifecycleStage(lifecycleStage)) }
        if let source { changes.append(.source(source)) }
        if let sourceDetail { changes.append(.sourceDetail(sourceDetail)) }
        if let utmSource { changes.append(.utmSource(utmSource)) }
        if let utmMedium { changes.append(.utmMedium(utmMedium)) }
        if let utmCampaign { changes.append(.utmCampaign(utmCampaign)) }
        if let score { changes.append(.score(score)) }
        if let estimatedAmount { changes.append(.estimatedAmount(estimatedAmount)) }
        if let referredBy { changes.append(.referredBy(referredBy)) }
        if let productInterest { changes.append(.productInterest(productInterest)) }
        if let doNotCall { changes.append(.doNotCall(doNotCall)) }
        if let nextFollowUp { changes.append(.nextFollowUp(nextFollowUp)) }
        if let lostReason { changes.append(.lostReason(lostReason)) }
        if let unfollowed { changes.append(.unfollowed(unfollowed)) }
        if let description { changes.append(.description(description)) }
        if let owner { changes.append(.owner(owner)) }
        if let team { changes.append(.team(team)) }
        if let tags { changes.append(.tags(tags)) }
        if let externalIds { changes.append(.externalIds(externalIds)) }
        if let custom { changes.append(.custom(custom)) }
        return try create(changes)
    }
}
