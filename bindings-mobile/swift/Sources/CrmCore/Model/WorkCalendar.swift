// Written by `cargo xtask codegen` from the model; do not edit.

import Foundation

/// When people work: the hours of a week in a time zone, and the days that are otherwise.
public struct WorkCalendar: Record {
    /// Which record it is.
    public let id: UUID
    /// What it is called.
    public let name: String
    /// The time zone that its hours are told in; the company's when left empty.
    public let zone: String?
    /// The hours of a week.
    public let intervals: [WorkInterval]
    /// Holidays, and days with other hours.
    public let exceptions: [CalendarException]
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
        self.name = row.text() ?? ""
        self.zone = row.text()
        self.intervals = try row.items()
        self.exceptions = try row.items()
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

/// A change to one field of a `work_calendar`; `nil` empties it.
public enum WorkCalendarChange: RecordChange {
    /// What it is called.
    case name(String)
    /// The time zone that its hours are told in; the company's when left empty.
    case zone(String?)
    /// The hours of a week.
    case intervals([WorkInterval])
    /// One item more.
    case intervalsAdd(WorkInterval)
    /// The item of the same id, changed.
    case intervalsUpdate(WorkInterval)
    /// The item goes.
    case intervalsRemove(UUID)
    /// Holidays, and days with other hours.
    case exceptions([CalendarException])
    /// One item more.
    case exceptionsAdd(CalendarException)
    /// The item of the same id, changed.
    case exceptionsUpdate(CalendarException)
    /// The item goes.
    case exceptionsRemove(UUID)
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
        case .name(let value): .set(field: "name", value: .of(value))
        case .zone(let value): .set(field: "zone", value: .of(value))
        case .intervals(let value): .set(field: "intervals", value: .of(value))
        case .intervalsAdd(let value): .init("intervals", "add", value.fieldValue)
        case .intervalsUpdate(let value): .init("intervals", "update", value.fieldValue)
        case .intervalsRemove(let value): .init("intervals", "remove", .id(value))
        case .exceptions(let value): .set(field: "exceptions", value: .of(value))
        case .exceptionsAdd(let value): .init("exceptions", "add", value.fieldValue)
        case .exceptionsUpdate(let value): .init("exceptions", "update", value.fieldValue)
        case .exceptionsRemove(let value): .init("exceptions", "remove", .id(value))
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

/// The calendars.
public typealias WorkCalendarCollection = RecordCollection<WorkCalendar, WorkCalendarChange>

extension WorkCalendarCollection {
    /// Creates a record; what is left out is empty.
    ///
    /// - Parameters:
    ///   - name: What it is called.
    ///   - zone: The time zone that its hours are told in; the company's when left empty.
    ///   - intervals: The hours of a week.
    ///   - exceptions: Holidays, and days with other hours.
    ///   - description: Anything else worth knowing.
    ///   - owner: The user responsible.
    ///   - team: The team responsible; filled with the owner's primary team when left empty.
    ///   - tags: Free words to group records by.
    ///   - externalIds: Ids that other systems know this record by; a value belongs to one record of an entity in each system.
    ///   - custom: The fields that the company added, by name.
    public func create(
        name: String,
        zone: String? = nil,
        intervals: [WorkInterval]? = nil,
        exceptions: [CalendarException]? = nil,
        description: String? = nil,
        owner: UUID? = nil,
        team: UUID? = nil,
        tags: [String]? = nil,
        externalIds: [ExternalId]? = nil,
        custom: [String: Value]? = nil
    ) throws(CrmError) -> WorkCalendar {
        var changes: [WorkCalendarChange] = [.name(name)]
        if let zone { changes.append(.zone(zone)) }
        if let intervals { changes.append(.intervals(intervals)) }
        if let exceptions { changes.append(.exceptions(exceptions)) }
        if let description { changes.append(.description(description)) }
        if let owner { changes.append(.owner(owner)) }
        if let team { changes.append(.team(team)) }
        if let tags { changes.append(.tags(tags)) }
        if let externalIds { changes.append(.externalIds(externalIds)) }
        if let custom { changes.append(.custom(custom)) }
        return try create(changes)
    }
}
