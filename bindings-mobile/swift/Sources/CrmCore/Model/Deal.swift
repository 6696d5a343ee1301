// Written by `cargo xtask codegen` from the model; do not edit.

import Foundation

/// A sale in the making: what somebody may buy, for how much, and by when.
public struct Deal: Record {
    /// Which record it is.
    public let id: UUID
    /// What the deal is called in lists and on the board.
    public let name: String
    /// The stage that it stands in.
    public let stage: UUID
    /// Who would buy.
    public let account: UUID?
    /// Whom to talk to.
    public let primaryContact: UUID?
    /// What it is worth when won.
    public let amount: Money?
    /// Units of the company's currency for one of the deal's, on the day the amount was set.
    public let amountRate: Decimal?
    /// The amount in the company's currency; empty while no rate is known.
    public let amountBase: Money?
    /// How likely it is won, 0 to 100; empty to take the stage's.
    public let probability: Decimal?
    /// Where the probability comes from.
    public let probabilitySource: ProbabilitySource
    /// The day by which it is expected to be won.
    public let expectedClose: LocalDate?
    /// The pipeline of its stage.
    public let pipeline: UUID?
    /// How it stands: the category of its stage.
    public let category: StageCategory
    /// Where it counts in the forecast: the category of its stage.
    public let forecastCategory: ForecastCategory
    /// When it was won or lost.
    public let closedAt: Date?
    /// The company's day when it was won or lost.
    public let closedOn: LocalDate?
    /// When it came to its stage.
    public let stageEnteredAt: Date?
    /// Every stay in a stage, in order.
    public let stageEntries: [StageEntry]
    /// What kind of sale it is.
    public let dealType: DealType?
    /// How it was found.
    public let source: String?
    /// What to do next.
    public let nextStep: String?
    /// More about why it was lost.
    public let lostNotes: String?
    /// Why it was lost, from the company's list.
    public let lossReason: UUID?
    /// Who sells it instead, or tries to.
    public let competitor: UUID?
    /// The lead that it came from.
    public let lead: UUID?
    /// Who has a say about it.
    public let contacts: [DealContact]
    /// Who gets which part of it towards their quota, together 100 per cent; all goes to the owner when left empty.
    public let credits: [Credit]
    /// The user who was responsible when it was won or lost.
    public let closingOwner: UUID?
    /// The day of the next step.
    public let nextStepOn: LocalDate?
    /// What it brings again and again, each month.
    public let monthlyAmount: Money?
    /// How promising it is, 0 to 100.
    public let score: Int?
    /// How often the customer pays what it brings again and again.
    public let recurringPlan: RecurringPlan?
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
        self.stage = try must(row.id())
        self.account = row.id()
        self.primaryContact = row.id()
        self.amount = row.money()
        self.amountRate = row.decimal()
        self.amountBase = row.money()
        self.probability = row.decimal()
        self.probabilitySource = ProbabilitySource(code: row.text() ?? "")
        self.expectedClose = row.date()
        self.pipeline = row.id()
        self.category = StageCategory(code: row.text() ?? "")
        self.forecastCategory = ForecastCategory(code: row.text() ?? "")
        self.closedAt = row.timestamp()
        self.closedOn = row.date()
        self.stageEnteredAt = row.timestamp()
        self.stageEntries = try row.items()
        self.dealType = row.text().map(DealType.init(code:))
        self.source = row.text()
        self.nextStep = row.text()
        self.lostNotes = row.text()
        self.lossReason = row.id()
        self.competitor = row.id()
        self.lead = row.id()
        self.contacts = try row.items()
        self.credits = try row.items()
        self.closingOwner = row.id()
        self.nextStepOn = row.date()
        self.monthlyAmount = row.money()
        self.score = row.int()
        self.recurringPlan = row.text().map(RecurringPlan.init(code:))
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

/// A change to one field of a `deal`; `nil` empties it.
public enum DealChange: RecordChange {
    /// What the deal is called in lists and on the board.
    case name(String)
    /// The stage that it stands in.
    case stage(UUID)
    /// Who would buy.
    case account(UUID?)
    /// Whom to talk to.
    case primaryContact(UUID?)
    /// What it is worth when won.
    case amount(Money?)
    /// How likely it is won, 0 to 100; empty to take the stage's.
    case probability(Decimal?)
    /// The day by which it is expected to be won.
    case expectedClose(LocalDate?)
    /// What kind of sale it is.
    case dealType(DealType?)
    /// How it was found.
    case source(String?)
    /// What to do next.
    case nextStep(String?)
    /// More about why it was lost.
    case lostNotes(String?)
    /// Why it was lost, from the company's list.
    case lossReason(UUID?)
    /// Who sells it instead, or tries to.
    case competitor(UUID?)
    /// The lead that it came from.
    case lead(UUID?)
    /// Who has a say about it.
    case contacts([DealContact])
    /// One item more.
    case contactsAdd(DealContact)
    /// The item of the same id, changed.
    case contactsUpdate(DealContact)
    /// The item goes.
    case contactsRemove(UUID)
    /// Who gets which part of it towards their quota, together 100 per cent; all goes to the owner when left empty.
    case credits([Credit])
    /// One item more.
    case creditsAdd(Credit)
    /// The item of the same id, changed.
    case creditsUpdate(Credit)
    /// The item goes.
    case creditsRemove(UUID)
    /// The day of the next step.
    case nextStepOn(LocalDate?)
    /// What it brings again and again, each month.
    case monthlyAmount(Money?)
    /// How promising it is, 0 to 100.
    case score(Int?)
    /// How often the customer pays what it brings again and again.
    case recurringPlan(RecurringPlan?)
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
        case .stage(let value): .set(field: "stage", value: .of(value))
        case .account(let value): .set(field: "account", value: .of(value))
        case .primaryContact(let value): .set(field: "primary_contact", value: .of(value))
        case .amount(let value): .set(field: "amount", value: .of(value))
        case .probability(let value): .set(field: "probability", value: .of(value))
        case .expectedClose(let value): .set(field: "expected_close", value: .of(value))
        case .dealType(let value): .set(field: "deal_type", value: .of(value))
        case .source(let value): .set(field: "source", value: .of(value))
        case .nextStep(let value): .set(field: "next_step", value: .of(value))
        case .lostNotes(let value): .set(field: "lost_notes", value: .of(value))
        case .lossReason(let value): .set(field: "loss_reason", value: .of(value))
        case .competitor(let value): .set(field: "competitor", value: .of(value))
        case .lead(let value): .set(field: "lead", value: .of(value))
        case .contacts(let value): .set(field: "contacts", value: .of(value))
        case .contactsAdd(let value): .init("contacts", "add", value.fieldValue)
        case .contactsUpdate(let value): .init("contacts", "update", value.fieldValue)
        case .contactsRemove(let value): .init("contacts", "remove", .id(value))
        case .credits(let value): .set(field: "credits", value: .of(value))
        case .creditsAdd(let value): .init("credits", "add", value.fieldValue)
        case .creditsUpdate(let value): .init("credits", "update", value.fieldValue)
        case .creditsRemove(let value): .init("credits", "remove", .id(value))
        case .nextStepOn(let value): .set(field: "next_step_on", value: .of(value))
        case .monthlyAmount(let value): .set(field: "monthly_amount", value: .of(value))
        case .score(let value): .set(field: "score", value: .of(value))
        case .recurringPlan(let value): .set(field: "recurring_plan", value: .of(value))
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

/// The deals.
public typealias DealCollection = RecordCollection<Deal, DealChange>

extension DealCollection {
    /// Creates a record; what is left out is empty.
    ///
    /// - Parameters:
    ///   - name: What the deal is called in lists and on the board.
    ///   - stage: The stage that it stands in.
    ///   - account: Who would buy.
    ///   - primaryContact: Whom to talk to.
    ///   - amount: What it is worth when won.
    ///   - probability: How likely it is won, 0 to 100; empty to take the stage's.
    ///   - expectedClose: The day by which it is expected to be won.
    ///   - dealType: What kind of sale it is.
    ///   - source: How it was found.
    ///   - nextStep: What to do next.
    ///   - lostNotes: More about why it was lost.
    ///   - lossReason: Why it was lost, from the company's list.
    ///   - competitor: Who sells it instead, or tries to.
    ///   - lead: The lead that it came from.
    ///   - contacts: Who has a say about it.
    ///   - credits: Who gets which part of it towards their quota, together 100 per cent; all goes to the owner when left empty.
    ///   - nextStepOn: The day of the next step.
    ///   - monthlyAmount: What it brings again and again, each month.
    ///   - score: How promising it is, 0 to 100.
    ///   - recurringPlan: How often the customer pays what it brings again and again.
    ///   - owner: The user responsible.
    ///   - team: The team responsible; filled with the owner's primary team when left empty.
    ///   - tags: Free words to group records by.
    ///   - externalIds: Ids that other systems know this record by; a value belongs to one record of an entity in each system.
    ///   - custom: The fields that the company added, by name.
    public func create(
        name: String,
        stage: UUID,
        account: UUID? = nil,
        primaryContact: UUID? = nil,
        amount: Money? = nil,
        probability: Decimal? = nil,
        expectedClose: LocalDate? = nil,
        dealType: DealType? = nil,
        source: String? = nil,
        nextStep: String? = nil,
        lostNotes: String? = nil,
        lossReason: UUID? = nil,
        competitor: UUID? = nil,
        lead: UUID? = nil,
        contacts: [DealContact]? = nil,
        credits: [Credit]? = nil,
        nextStepOn: LocalDate? = nil,
        monthlyAmount: Money? = nil,
        score: Int? = nil,
        recurringPlan: RecurringPlan? = nil,
        owner: UUID? = nil,
        team: UUID? = nil,
        tags: [String]? = nil,
        externalIds: [ExternalId]? = nil,
        custom: [String: Value]? = nil
    ) throws(CrmError) -> Deal {
        var changes: [DealChange] = [.name(name), .stage(stage)]
        if let account { changes.append(.account(account)) }
        if let primaryContact { changes.append(.primaryContact(primaryContact)) }
        if let amount { changes.append(.amount(amount)) }
        if let probability { changes.append(.probability(probability)) }
        if let expectedClose { changes.append(.expectedClose(expectedClose)) }
        if let dealType { changes.append(.dealType(dealType)) }
        if let source { changes.append(.source(source)) }
        if let nextStep { changes.append(.nextStep(nextStep)) }
        if let lostNotes { changes.append(.lostNotes(lostNotes)) }
        if let lossReason { changes.append(.lossReason(lossReason)) }
        if let competitor { changes.append(.competitor(competitor)) }
        if let lead { changes.append(.lead(lead)) }
        if let contacts { changes.append(.contacts(contacts)) }
        if let credits { changes.append(.credits(credits)) }
        if let nextStepOn { changes.append(.nextStepOn(nextStepOn)) }
        if let monthlyAmount { changes.append(.monthlyAmount(monthlyAmount)) }
        if let score { changes.append(.score(score)) }
        if let recurringPlan { changes.append(.recurringPlan(recurringPlan)) }
        if let owner { changes.append(.owner(owner)) }
        if let team { changes.append(.team(team)) }
        if let tags { changes.append(.tags(tags)) }
        if let externalIds { changes.append(.externalIds(externalIds)) }
        if let custom { changes.append(.custom(custom)) }
        return try create(changes)
    }
}
