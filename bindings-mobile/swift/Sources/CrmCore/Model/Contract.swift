// Written by `cargo xtask codegen` from the model; do not edit.

import Foundation

/// An agreement with a customer: what is delivered, from when until when, for how much.
public struct Contract: Record {
    /// Which record it is.
    public let id: UUID
    /// What the contract is called.
    public let title: String
    /// The day it was made.
    public let contractDate: LocalDate
    /// Its number, from the series; empty until it is committed.
    public let number: String?
    /// The series that its number is from; the one for contracts when left empty.
    public let series: UUID?
    /// The customer.
    public let account: UUID?
    /// The customer's group when the contract was made.
    public let customerGroup: UUID?
    /// How it stands.
    public let status: ContractStatus
    /// What kind of contract it is.
    public let contractType: String?
    /// The day the customer signed.
    public let customerSignedOn: LocalDate?
    /// The day the company signed.
    public let companySignedOn: LocalDate?
    /// The first day it is in force.
    public let startOn: LocalDate?
    /// The last day it is in force; needed unless it has no end.
    public let endOn: LocalDate?
    /// Whether it runs until somebody ends it.
    public let openEnded: Bool
    /// The day to think of its renewal.
    public let renewalReminderOn: LocalDate?
    /// Whether it goes on by itself when nobody ends it.
    public let autoRenew: Bool
    /// How many days before its end it must be ended.
    public let noticeDays: Int?
    /// The deal that it came from.
    public let deal: UUID?
    /// The currency of its lines; the company's when left empty.
    public let currency: String?
    /// Whether the prices of its lines contain the tax.
    public let pricesIncludeTax: Bool
    /// Where its tax is rounded: as the company's settings said when it was made.
    public let taxMode: TaxMode?
    /// What is taken off the sum of its lines.
    public let headerDiscount: Money?
    /// What its lines should come to at most.
    public let valueCap: Money?
    /// What happens when its lines come to more.
    public let capMode: CapMode
    /// Units of the cap's currency for one of the contract's, on the day it was made.
    public let capRate: Decimal?
    /// The contract that it goes on from.
    public let renewedFrom: UUID?
    /// Anything else worth knowing.
    public let description: String?
    /// Who is to sign, while that is a lead.
    public let lead: UUID?
    /// Who sent it for approval; empty for the program itself.
    public let submittedBy: UUID?
    /// Who approved it; empty for the program itself.
    public let approvedBy: UUID?
    /// When it was approved; empty while it is not.
    public let approvedAt: Date?
    /// Why it was not approved, when it was sent back the last time.
    public let sentBackReason: String?
    /// The file of the copy that both sides signed.
    public let signedCopy: UUID?
    /// The day one side said that it shall not go on.
    public let noticeGivenOn: LocalDate?
    /// The day it was ended before its time, or will be.
    public let terminatedOn: LocalDate?
    /// Why it was ended before its time.
    public let terminationReason: String?
    /// The day its renewal was reminded of.
    public let remindedOn: LocalDate?
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
        self.title = row.text() ?? ""
        self.contractDate = try must(row.date())
        self.number = row.text()
        self.series = row.id()
        self.account = row.id()
        self.customerGroup = row.id()
        self.status = ContractStatus(code: row.text() ?? "")
        self.contractType = row.text()
        self.customerSignedOn = row.date()
        self.companySignedOn = row.date()
        self.startOn = row.date()
        self.endOn = row.date()
        self.openEnded = row.bool() ?? false
        self.renewalReminderOn = row.date()
        self.autoRenew = row.bool() ?? false
        self.noticeDays = row.int()
        self.deal = row.id()
        self.currency = row.text()
        self.pricesIncludeTax = row.bool() ?? false
        self.taxMode = row.text().map(TaxMode.init(code:))
        self.headerDiscount = row.money()
        self.valueCap = row.money()
        self.capMode = CapMode(code: row.text() ?? "")
        self.capRate = row.decimal()
        self.renewedFrom = row.id()
        self.description = row.text()
        self.lead = row.id()
        self.submittedBy = row.id()
        self.approvedBy = row.id()
        self.approvedAt = row.timestamp()
        self.sentBackReason = row.text()
        self.signedCopy = row.id()
        self.noticeGivenOn = row.date()
        self.terminatedOn = row.date()
        self.terminationReason = row.text()
        self.remindedOn = row.date()
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

/// A change to one field of a `contract`; `nil` empties it.
public enum ContractChange: RecordChange {
    /// What the contract is called.
    case title(String)
    /// The day it was made.
    case contractDate(LocalDate)
    /// The series that its number is from; the one for contracts when left empty.
    case series(UUID?)
    /// The customer.
    case account(UUID?)
    /// How it stands.
    case status(ContractStatus)
    /// What kind of contract it is.
    case contractType(String?)
    /// The day the customer signed.
    case customerSignedOn(LocalDate?)
    /// The day the company signed.
    case companySignedOn(LocalDate?)
    /// The first day it is in force.
    case startOn(LocalDate?)
    /// The last day it is in force; needed unless it has no end.
    case endOn(LocalDate?)
    /// Whether it runs until somebody ends it.
    case openEnded(Bool)
    /// The day to think of its renewal.
    case renewalReminderOn(LocalDate?)
    /// Whether it goes on by itself when nobody ends it.
    case autoRenew(Bool)
    /// How many days before its end it must be ended.
    case noticeDays(Int?)
    /// The deal that it came from.
    case deal(UUID?)
    /// The currency of its lines; the company's when left empty.
    case currency(String?)
    /// Whether the prices of its lines contain the tax.
    case pricesIncludeTax(Bool)
    /// What is taken off the sum of its lines.
    case headerDiscount(Money?)
    /// What its lines should come to at most.
    case valueCap(Money?)
    /// What happens when its lines come to more.
    case capMode(CapMode)
    /// The contract that it goes on from.
    case renewedFrom(UUID?)
    /// Anything else worth knowing.
    case description(String?)
    /// Who is to sign, while that is a lead.
    case lead(UUID?)
    /// Why it was not approved, when it was sent back the last time.
    case sentBackReason(String?)
    /// The file of the copy that both sides signed.
    case signedCopy(UUID?)
    /// The day one side said that it shall not go on.
    case noticeGivenOn(LocalDate?)
    /// The day it was ended before its time, or will be.
    case terminatedOn(LocalDate?)
    /// Why it was ended before its time.
    case terminationReason(String?)
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
        case .title(let value): .set(field: "title", value: .of(value))
        case .contractDate(let value): .set(field: "contract_date", value: .of(value))
        case .series(let value): .set(field: "series", value: .of(value))
        case .account(let value): .set(field: "account", value: .of(value))
        case .status(let value): .set(field: "status", value: .of(value))
        case .contractType(let value): .set(field: "contract_type", value: .of(value))
        case .customerSignedOn(let value): .set(field: "customer_signed_on", value: .of(value))
        case .companySignedOn(let value): .set(field: "company_signed_on", value: .of(value))
        case .startOn(let value): .set(field: "start_on", value: .of(value))
        case .endOn(let value): .set(field: "end_on", value: .of(value))
        case .openEnded(let value): .set(field: "open_ended", value: .of(value))
        case .renewalReminderOn(let value): .set(field: "renewal_reminder_on", value: .of(value))
        case .autoRenew(let value): .set(field: "auto_renew", value: .of(value))
        case .noticeDays(let value): .set(field: "notice_days", value: .of(value))
        case .deal(let value): .set(field: "deal", value: .of(value))
        case .currency(let value): .set(field: "currency", value: .of(value))
        case .pricesIncludeTax(let value): .set(field: "prices_include_tax", value: .of(value))
        case .headerDiscount(let value): .set(field: "header_discount", value: .of(value))
        case .valueCap(let value): .set(field: "value_cap", value: .of(value))
        case .capMode(let value): .set(field: "cap_mode", value: .of(value))
        case .renewedFrom(let value): .set(field: "renewed_from", value: .of(value))
        case .description(let value): .set(field: "description", value: .of(value))
        case .lead(let value): .set(field: "lead", value: .of(value))
        case .sentBackReason(let value): .set(field: "sent_back_reason", value: .of(value))
        case .signedCopy(let value): .set(field: "signed_copy", value: .of(value))
        case .noticeGivenOn(let value): .set(field: "notice_given_on", value: .of(value))
        case .terminatedOn(let value): .set(field: "terminated_on", value: .of(value))
        case .terminationReason(let value): .set(field: "termination_reason", value: .of(value))
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

/// The contracts.
public typealias ContractCollection = RecordCollection<Contract, ContractChange>

extension ContractCollection {
    /// Creates a record; what is left out is empty.
    ///
    /// - Parameters:
    ///   - title: What the contract is called.
    ///   - contractDate: The day it was made.
    ///   - series: The series that its number is from; the one for contracts when left empty.
    ///   - account: The customer.
    ///   - status: How it stands.
    ///   - contractType: What kind of contract it is.
    ///   - customerSignedOn: The day the customer signed.
    ///   - companySignedOn: The day the company signed.
    ///   - startOn: The first day it is in force.
    ///   - endOn: The last day it is in force; needed unless it has no end.
    ///   - openEnded: Whether it runs until somebody ends it.
    ///   - renewalReminderOn: The day to think of its renewal.
    ///   - autoRenew: Whether it goes on by itself when nobody ends it.
    ///   - noticeDays: How many days before its end it must be ended.
    ///   - deal: The deal that it came from.
    ///   - currency: The currency of its lines; the company's when left empty.
    ///   - pricesIncludeTax: Whether the prices of its lines contain the tax.
    ///   - headerDiscount: What is taken off the sum of its lines.
    ///   - valueCap: What its lines should come to at most.
    ///   - capMode: What happens when its lines come to more.
    ///   - renewedFrom: The contract that it goes on from.
    ///   - description: Anything else worth knowing.
    ///   - lead: Who is to sign, while that is a lead.
    ///   - sentBackReason: Why it was not approved, when it was sent back the last time.
    ///   - signedCopy: The file of the copy that both sides signed.
    ///   - noticeGivenOn: The day one side said that it shall not go on.
    ///   - terminatedOn: The day it was ended before its time, or will be.
    ///   - terminationReason: Why it was ended before its time.
    ///   - owner: The user responsible.
    ///   - team: The team responsible; filled with the owner's primary team when left empty.
    ///   - tags: Free words to group records by.
    ///   - externalIds: Ids that other systems know this record by; a value belongs to one record of an entity in each system.
    ///   - custom: The fields that the company added, by name.
    public func create(
        title: String,
        contractDate: LocalDate,
        series: UUID? = nil,
        account: UUID? = nil,
        status: ContractStatus? = nil,
        contractType: String? = nil,
        customerSignedOn: LocalDate? = nil,
        companySignedOn: LocalDate? = nil,
        startOn: LocalDate? = nil,
        endOn: LocalDate? = nil,
        openEnded: Bool? = nil,
        renewalReminderOn: LocalDate? = nil,
        autoRenew: Bool? = nil,
        noticeDays: Int? = nil,
        deal: UUID? = nil,
        currency: String? = nil,
        pricesIncludeTax: Bool? = nil,
        headerDiscount: Money? = nil,
        valueCap: Money? = nil,
        capMode: CapMode? = nil,
        renewedFrom: UUID? = nil,
        description: String? = nil,
        lead: UUID? = nil,
        sentBackReason: String? = nil,
        signedCopy: UUID? = nil,
        noticeGivenOn: LocalDate? = nil,
        terminatedOn: LocalDate? = nil,
        terminationReason: String? = nil,
        owner: UUID? = nil,
        team: UUID? = nil,
        tags: [String]? = nil,
        externalIds: [ExternalId]? = nil,
        custom: [String: Value]? = nil
    ) throws(CrmError) -> Contract {
        var changes: [ContractChange] = [.title(title), .contractDate(contractDate)]
        if let series { changes.append(.series(series)) }
        if let account { changes.append(.account(account)) }
        if let status { changes.append(.status(status)) }
        if let contractType { changes.append(.contractType(contractType)) }
        if let customerSignedOn { changes.append(.customerSignedOn(customerSignedOn)) }
        if let companySignedOn { changes.append(.companySignedOn(companySignedOn)) }
        if let startOn { changes.append(.startOn(startOn)) }
        if let endOn { changes.append(.endOn(endOn)) }
        if let openEnded { changes.append(.openEnded(openEnded)) }
        if let renewalReminderOn { changes.append(.renewalReminderOn(renewalReminderOn)) }
        if let autoRenew { changes.append(.autoRenew(autoRenew)) }
        if let noticeDays { changes.append(.noticeDays(noticeDays)) }
        if let deal { changes.append(.deal(deal)) }
        if let currency { changes.append(.currency(currency)) }
        if let pricesIncludeTax { changes.append(.pricesIncludeTax(pricesIncludeTax)) }
        if let headerDiscount { changes.append(.headerDiscount(headerDiscount)) }
        if let valueCap { changes.append(.valueCap(valueCap)) }
        if let capMode { changes.append(.capMode(capMode)) }
        if let renewedFrom { changes.append(.renewedFrom(renewedFrom)) }
        if let description { changes.append(.description(description)) }
        if let lead { changes.append(.lead(lead)) }
        if let sentBackReason { changes.append(.sentBackReason(sentBackReason)) }
        if let signedCopy { changes.append(.signedCopy(signedCopy)) }
        if let noticeGivenOn { changes.append(.noticeGivenOn(noticeGivenOn)) }
        if let terminatedOn { changes.append(.terminatedOn(terminatedOn)) }
        if let terminationReason { changes.append(.terminationReason(terminationReason)) }
        if let owner { changes.append(.owner(owner)) }
        if let team { changes.append(.team(team)) }
        if let tags { changes.append(.tags(tags)) }
        if let externalIds { changes.append(.externalIds(externalIds)) }
        if let custom { changes.append(.custom(custom)) }
        return try create(changes)
    }
}
