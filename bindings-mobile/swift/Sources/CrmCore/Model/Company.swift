// Written by `cargo xtask codegen` from the model; do not edit.

import Foundation

/// The settings of the company that keeps the file; there is one.
public struct Company: Record {
    /// Which record it is.
    public let id: UUID
    /// What the company is called.
    public let name: String
    /// The time zone that "today" and month ends follow.
    public let zone: String
    /// The currency that totals are kept in.
    public let baseCurrency: String
    /// The month that the fiscal year starts with, 1 to 12.
    public let fiscalYearStart: Int
    /// The first day of the week, 1 for Monday to 7 for Sunday.
    public let weekStart: Int
    /// The language and customs of names, numbers and dates.
    public let locale: LocalePreset
    /// The country of telephone numbers that name none, as ISO 3166 code.
    public let country: String
    /// The least score, 0 to 100, of a lead that is hot; when left empty none is.
    public let hotScore: Int?
    /// The least score of a lead that is warm and not cold; when left empty none is.
    public let warmScore: Int?
    /// Where the tax of a document is rounded.
    public let taxMode: TaxMode
    /// For how many days the history keeps what values were before; for ever when empty.
    public let historyDays: Int?
    /// After how many days in the trash a record is deleted for good; never when empty.
    public let trashDays: Int?
    /// Whether somebody has to approve a contract before it is signed.
    public let contractApproval: Bool
    /// Whether who sent a contract for approval may approve it too.
    public let ownApproval: Bool
    /// Whether a contract counts as signed only with the file of the signed copy.
    public let signedCopyRequired: Bool
    /// When a lead or prospect becomes a customer by itself.
    public let promotion: Promotion
    /// When the company works: what working time is reckoned by where nothing else is named.
    public let calendar: UUID?
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
        self.zone = row.text() ?? ""
        self.baseCurrency = row.text() ?? ""
        self.fiscalYearStart = row.int() ?? 0
        self.weekStart = row.int() ?? 0
        self.locale = LocalePreset(code: row.text() ?? "")
        self.country = row.text() ?? ""
        self.hotScore = row.int()
        self.warmScore = row.int()
        self.taxMode = TaxMode(code: row.text() ?? "")
        self.historyDays = row.int()
        self.trashDays = row.int()
        self.contractApproval = row.bool() ?? false
        self.ownApproval = row.bool() ?? false
        self.signedCopyRequired = row.bool() ?? false
        self.promotion = Promotion(code: row.text() ?? "")
        self.calendar = row.id()
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

/// A change to one field of a `company`; `nil` empties it.
public enum CompanyChange: RecordChange {
    /// What the company is called.
    case name(String)
    /// The time zone that "today" and month ends follow.
    case zone(String)
    /// The currency that totals are kept in.
    case baseCurrency(String)
    /// The month that the fiscal year starts with, 1 to 12.
    case fiscalYearStart(Int)
    /// The first day of the week, 1 for Monday to 7 for Sunday.
    case weekStart(Int)
    /// The language and customs of names, numbers and dates.
    case locale(LocalePreset)
    /// The country of telephone numbers that name none, as ISO 3166 code.
    case country(String)
    /// The least score, 0 to 100, of a lead that is hot; when left empty none is.
    case hotScore(Int?)
    /// The least score of a lead that is warm and not cold; when left empty none is.
    case warmScore(Int?)
    /// Where the tax of a document is rounded.
    case taxMode(TaxMode)
    /// For how many days the history keeps what values were before; for ever when empty.
    case historyDays(Int?)
    /// After how many days in the trash a record is deleted for good; never when empty.
    case trashDays(Int?)
    /// Whether somebody has to approve a contract before it is signed.
    case contractApproval(Bool)
    /// Whether who sent a contract for approval may approve it too.
    case ownApproval(Bool)
    /// Whether a contract counts as signed only with the file of the signed copy.
    case signedCopyRequired(Bool)
    /// When a lead or prospect becomes a customer by itself.
    case promotion(Promotion)
    /// When the company works: what working time is reckoned by where nothing else is named.
    case calendar(UUID?)
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
        case .zone(let value): .set(field: "zone", value: .of(value))
        case .baseCurrency(let value): .set(field: "base_currency", value: .of(value))
        case .fiscalYearStart(let value): .set(field: "fiscal_year_start", value: .of(value))
        case .weekStart(let value): .set(field: "week_start", value: .of(value))
        case .locale(let value): .set(field: "locale", value: .of(value))
        case .country(let value): .set(field: "country", value: .of(value))
        case .hotScore(let value): .set(field: "hot_score", value: .of(value))
        case .warmScore(let value): .set(field: "warm_score", value: .of(value))
        case .taxMode(let value): .set(field: "tax_mode", value: .of(value))
        case .historyDays(let value): .set(field: "history_days", value: .of(value))
        case .trashDays(let value): .set(field: "trash_days", value: .of(value))
        case .contractApproval(let value): .set(field: "contract_approval", value: .of(value))
        case .ownApproval(let value): .set(field: "own_approval", value: .of(value))
        case .signedCopyRequired(let value): .set(field: "signed_copy_required", value: .of(value))
        case .promotion(let value): .set(field: "promotion", value: .of(value))
        case .calendar(let value): .set(field: "calendar", value: .of(value))
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

/// The companies.
public typealias CompanyCollection = RecordCollection<Company, CompanyChange>

extension CompanyCollection {
    /// Creates a record; what is left out is empty.
    ///
    /// - Parameters:
    ///   - name: What the company is called.
    ///   - zone: The time zone that "today" and month ends follow.
    ///   - baseCurrency: The currency that totals are kept in.
    ///   - fiscalYearStart: The month that the fiscal year starts with, 1 to 12.
    ///   - weekStart: The first day of the week, 1 for Monday to 7 for Sunday.
    ///   - locale: The language and customs of names, numbers and dates.
    ///   - country: The country of telephone numbers that name none, as ISO 3166 code.
    ///   - hotScore: The least score, 0 to 100, of a lead that is hot; when left empty none is.
    ///   - warmScore: The least score of a lead that is warm and not cold; when left empty none is.
    ///   - taxMode: Where the tax of a document is rounded.
    ///   - historyDays: For how many days the history keeps what values were before; for ever when empty.
    ///   - trashDays: After how many days in the trash a record is deleted for good; never when empty.
    ///   - contractApproval: Whether somebody has to approve a contract before it is signed.
    ///   - ownApproval: Whether who sent a contract for approval may approve it too.
    ///   - signedCopyRequired: Whether a contract counts as signed only with the file of the signed copy.
    ///   - promotion: When a lead or prospect becomes a customer by itself.
    ///   - calendar: When the company works: what working time is reckoned by where nothing else is named.
    ///   - owner: The user responsible.
    ///   - team: The team responsible; filled with the owner's primary team when left empty.
    ///   - tags: Free words to group records by.
    ///   - externalIds: Ids that other systems know this record by; a value belongs to one record of an entity in each system.
    ///   - custom: The fields that the company added, by name.
    public func create(
        name: String,
        zone: String? = nil,
        baseCurrency: String? = nil,
        fiscalYearStart: Int? = nil,
        weekStart: Int? = nil,
        locale: LocalePreset? = nil,
        country: String? = nil,
        hotScore: Int? = nil,
        warmScore: Int? = nil,
        taxMode: TaxMode? = nil,
        historyDays: Int? = nil,
        trashDays: Int? = nil,
        contractApproval: Bool? = nil,
        ownApproval: Bool? = nil,
        signedCopyRequired: Bool? = nil,
        promotion: Promotion? = nil,
        calendar: UUID? = nil,
        owner: UUID? = nil,
        team: UUID? = nil,
        tags: [String]? = nil,
        externalIds: [ExternalId]? = nil,
        custom: [String: Value]? = nil
    ) throws(CrmError) -> Company {
        var changes: [CompanyChange] = [.name(name)]
        if let zone { changes.append(.zone(zone)) }
        if let baseCurrency { changes.append(.baseCurrency(baseCurrency)) }
        if let fiscalYearStart { changes.append(.fiscalYearStart(fiscalYearStart)) }
        if let weekStart { changes.append(.weekStart(weekStart)) }
        if let locale { changes.append(.locale(locale)) }
        if let country { changes.append(.country(country)) }
        if let hotScore { changes.append(.hotScore(hotScore)) }
        if let warmScore { changes.append(.warmScore(warmScore)) }
        if let taxMode { changes.append(.taxMode(taxMode)) }
        if let historyDays { changes.append(.historyDays(historyDays)) }
        if let trashDays { changes.append(.trashDays(trashDays)) }
        if let contractApproval { changes.append(.contractApproval(contractApproval)) }
        if let ownApproval { changes.append(.ownApproval(ownApproval)) }
        if let signedCopyRequired { changes.append(.signedCopyRequired(signedCopyRequired)) }
        if let promotion { changes.append(.promotion(promotion)) }
        if let calendar { changes.append(.calendar(calendar)) }
        if let owner { changes.append(.owner(owner)) }
        if let team { changes.append(.team(team)) }
        if let tags { changes.append(.tags(tags)) }
        if let externalIds { changes.append(.externalIds(externalIds)) }
        if let custom { changes.append(.custom(custom)) }
        return try create(changes)
    }
}
