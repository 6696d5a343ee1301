// Written by `cargo xtask codegen` from the model; do not edit.

import Foundation

/// A series of numbers for documents of one kind, as HD2026-0001, HD2026-0002.
public struct NumberSeries: Record {
    /// Which record it is.
    public let id: UUID
    /// What the series is called.
    public let name: String
    /// The entity whose records it numbers, as contract.
    public let entity: String
    /// What its numbers begin with, as HD.
    public let prefix: String?
    /// How a number is made of {prefix}, {branch}, {year} or {yy}, and {number}.
    public let pattern: String
    /// How many digits the counter has at least.
    public let digits: Int
    /// The lowest counter that is given; raise it to leave numbers out.
    public let first: Int
    /// What tells this file's numbers from those that another branch gives while it is offline.
    public let branch: String?
    /// Whether no number may ever be missing: what it numbered cannot be moved to the trash.
    public let gapFree: Bool
    /// Which of several series of an entity is taken when none is named: the one with the highest number.
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
        self.entity = row.text() ?? ""
        self.prefix = row.text()
        self.pattern = row.text() ?? ""
        self.digits = row.int() ?? 0
        self.first = row.int() ?? 0
        self.branch = row.text()
        self.gapFree = row.bool() ?? false
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

/// A change to one field of a `number_series`; `nil` empties it.
public enum NumberSeriesChange: RecordChange {
    /// What the series is called.
    case name(String)
    /// The entity whose records it numbers, as contract.
    case entity(String)
    /// What its numbers begin with, as HD.
    case prefix(String?)
    /// How a number is made of {prefix}, {branch}, {year} or {yy}, and {number}.
    case pattern(String)
    /// How many digits the counter has at least.
    case digits(Int)
    /// The lowest counter that is given; raise it to leave numbers out.
    case first(Int)
    /// What tells this file's numbers from those that another branch gives while it is offline.
    case branch(String?)
    /// Whether no number may ever be missing: what it numbered cannot be moved to the trash.
    case gapFree(Bool)
    /// Which of several series of an entity is taken when none is named: the one with the highest number.
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
        case .entity(let value): .set(field: "entity", value: .of(value))
        case .prefix(let value): .set(field: "prefix", value: .of(value))
        case .pattern(let value): .set(field: "pattern", value: .of(value))
        case .digits(let value): .set(field: "digits", value: .of(value))
        case .first(let value): .set(field: "first", value: .of(value))
        case .branch(let value): .set(field: "branch", value: .of(value))
        case .gapFree(let value): .set(field: "gap_free", value: .of(value))
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

/// The number series.
public typealias NumberSeriesCollection = RecordCollection<NumberSeries, NumberSeriesChange>

extension NumberSeriesCollection {
    /// Creates a record; what is left out is empty.
    ///
    /// - Parameters:
    ///   - name: What the series is called.
    ///   - entity: The entity whose records it numbers, as contract.
    ///   - prefix: What its numbers begin with, as HD.
    ///   - pattern: How a number is made of {prefix}, {branch}, {year} or {yy}, and {number}.
    ///   - digits: How many digits the counter has at least.
    ///   - first: The lowest counter that is given; raise it to leave numbers out.
    ///   - branch: What tells this file's numbers from those that another branch gives while it is offline.
    ///   - gapFree: Whether no number may ever be missing: what it numbered cannot be moved to the trash.
    ///   - priority: Which of several series of an entity is taken when none is named: the one with the highest number.
    ///   - inactive: Whether it is put aside.
    ///   - owner: The user responsible.
    ///   - team: The team responsible; filled with the owner's primary team when left empty.
    ///   - tags: Free words to group records by.
    ///   - externalIds: Ids that other systems know this record by; a value belongs to one record of an entity in each system.
    ///   - custom: The fields that the company added, by name.
    public func create(
        name: String,
        entity: String,
        prefix: String? = nil,
        pattern: String? = nil,
        digits: Int? = nil,
        first: Int? = nil,
        branch: String? = nil,
        gapFree: Bool? = nil,
        priority: Int? = nil,
        inactive: Bool? = nil,
        owner: UUID? = nil,
        team: UUID? = nil,
        tags: [String]? = nil,
        externalIds: [ExternalId]? = nil,
        custom: [String: Value]? = nil
    ) throws(CrmError) -> NumberSeries {
        var changes: [NumberSeriesChange] = [.name(name), .entity(entity)]
        if let prefix { changes.append(.prefix(prefix)) }
        if let pattern { changes.append(.pattern(pattern)) }
        if let digits { changes.append(.digits(digits)) }
        if let first { changes.append(.first(first)) }
        if let branch { changes.append(.branch(branch)) }
        if let gapFree { changes.append(.gapFree(gapFree)) }
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
