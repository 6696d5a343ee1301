// Written by `cargo xtask codegen` from the model; do not edit.

import Foundation

/// What a user or a team should win in a month, or in a quarter of the company's fiscal year.
public struct Quota: Record {
    /// Which record it is.
    public let id: UUID
    /// The first day of the period.
    public let startsOn: LocalDate
    /// The last day of the period: of the same month, or of the quarter.
    public let endsOn: LocalDate
    /// The worth of the deals to win.
    public let amount: Money
    /// Whose quota it is; this or a team is needed.
    public let user: UUID?
    /// The team whose quota it is.
    public let forTeam: UUID?
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
        self.startsOn = try must(row.date())
        self.endsOn = try must(row.date())
        self.amount = try must(row.money())
        self.user = row.id()
        self.forTeam = row.id()
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

/// A change to one field of a `quota`; `nil` empties it.
public enum QuotaChange: RecordChange {
    /// The first day of the period.
    case startsOn(LocalDate)
    /// The last day of the period: of the same month, or of the quarter.
    case endsOn(LocalDate)
    /// The worth of the deals to win.
    case amount(Money)
    /// Whose quota it is; this or a team is needed.
    case user(UUID?)
    /// The team whose quota it is.
    case forTeam(UUID?)
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
        case .startsOn(let value): .set(field: "starts_on", value: .of(value))
        case .endsOn(let value): .set(field: "ends_on", value: .of(value))
        case .amount(let value): .set(field: "amount", value: .of(value))
        case .user(let value): .set(field: "user", value: .of(value))
        case .forTeam(let value): .set(field: "for_team", value: .of(value))
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

/// The quotas.
public typealias QuotaCollection = RecordCollection<Quota, QuotaChange>

extension QuotaCollection {
    /// Creates a record; what is left out is empty.
    ///
    /// - Parameters:
    ///   - startsOn: The first day of the period.
    ///   - endsOn: The last day of the period: of the same month, or of the quarter.
    ///   - amount: The worth of the deals to win.
    ///   - user: Whose quota it is; this or a team is needed.
    ///   - forTeam: The team whose quota it is.
    ///   - owner: The user responsible.
    ///   - team: The team responsible; filled with the owner's primary team when left empty.
    ///   - tags: Free words to group records by.
    ///   - externalIds: Ids that other systems know this record by; a value belongs to one record of an entity in each system.
    ///   - custom: The fields that the company added, by name.
    public func create(
        startsOn: LocalDate,
        endsOn: LocalDate,
        amount: Money,
        user: UUID? = nil,
        forTeam: UUID? = nil,
        owner: UUID? = nil,
        team: UUID? = nil,
        tags: [String]? = nil,
        externalIds: [ExternalId]? = nil,
        custom: [String: Value]? = nil
    ) throws(CrmError) -> Quota {
        var changes: [QuotaChange] = [.startsOn(startsOn), .endsOn(endsOn), .amount(amount)]
        if let user { changes.append(.user(user)) }
        if let forTeam { changes.append(.forTeam(forTeam)) }
        if let owner { changes.append(.owner(owner)) }
        if let team { changes.append(.team(team)) }
        if let tags { changes.append(.tags(tags)) }
        if let externalIds { changes.append(.externalIds(externalIds)) }
        if let custom { changes.append(.custom(custom)) }
        return try create(changes)
    }
}
