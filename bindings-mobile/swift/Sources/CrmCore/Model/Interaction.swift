// Written by `cargo xtask codegen` from the model; do not edit.

import Foundation

/// One touch on any channel, planned or held: a call, a meeting, a message.
public struct Interaction: Record {
    /// Which record it is.
    public let id: UUID
    /// By which way.
    public let channel: Channel
    /// What it is about.
    public let subject: String
    /// When it starts, started or was sent.
    public let startAt: Date
    /// When it ends or ended.
    public let endAt: Date?
    /// Who began.
    public let direction: Direction
    /// How it stands.
    public let status: InteractionStatus
    /// What was said or written.
    public let body: String?
    /// The record that it is about, of any entity.
    public let relatedTo: Link?
    /// Who takes part.
    public let participants: [Participant]
    /// What came of it.
    public let outcome: String?
    /// Where it takes place.
    public let location: String?
    /// Other records that it is about too.
    public let alsoAbout: [RelatedRecord]
    /// When to remind the owner, while it is planned.
    public let remindAt: Date?
    /// Where to join it online.
    public let joinUrl: String?
    /// Where its recording is.
    public let recordingUrl: String?
    /// What it cost.
    public let cost: Money?
    /// When the owner was reminded the last time.
    public let remindedAt: Date?
    /// Whether it takes whole days, without a time of day.
    public let allDay: Bool
    /// The time zone that its days and times were meant in; empty for the company's.
    public let zone: String?
    /// How many seconds it took, as a telephone system counts them; not what lies between start and end.
    public let durationSeconds: Int?
    /// What calendars know it by (the UID of iCalendar); belongs to one interaction.
    public let uid: String?
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
        self.channel = Channel(code: row.text() ?? "")
        self.subject = row.text() ?? ""
        self.startAt = try must(row.timestamp())
        self.endAt = row.timestamp()
        self.direction = Direction(code: row.text() ?? "")
        self.status = InteractionStatus(code: row.text() ?? "")
        self.body = row.text()
        self.relatedTo = row.link()
        self.participants = try row.items()
        self.outcome = row.text()
        self.location = row.text()
        self.alsoAbout = try row.items()
        self.remindAt = row.timestamp()
        self.joinUrl = row.text()
        self.recordingUrl = row.text()
        self.cost = row.money()
        self.remindedAt = row.timestamp()
        self.allDay = row.bool() ?? false
        self.zone = row.text()
        self.durationSeconds = row.int()
        self.uid = row.text()
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

/// A change to one field of a `interaction`; `nil` empties it.
public enum InteractionChange: RecordChange {
    /// By which way.
    case channel(Channel)
    /// What it is about.
    case subject(String)
    /// When it starts, started or was sent.
    case startAt(Date)
    /// When it ends or ended.
    case endAt(Date?)
    /// Who began.
    case direction(Direction)
    /// How it stands.
    case status(InteractionStatus)
    /// What was said or written.
    case body(String?)
    /// The record that it is about, of any entity.
    case relatedTo(Link?)
    /// Who takes part.
    case participants([Participant])
    /// One item more.
    case participantsAdd(Participant)
    /// The item of the same id, changed.
    case participantsUpdate(Participant)
    /// The item goes.
    case participantsRemove(UUID)
    /// What came of it.
    case outcome(String?)
    /// Where it takes place.
    case location(String?)
    /// Other records that it is about too.
    case alsoAbout([RelatedRecord])
    /// One item more.
    case alsoAboutAdd(RelatedRecord)
    /// The item of the same id, changed.
    case alsoAboutUpdate(RelatedRecord)
    /// The item goes.
    case alsoAboutRemove(UUID)
    /// When to remind the owner, while it is planned.
    case remindAt(Date?)
    /// Where to join it online.
    case joinUrl(String?)
    /// Where its recording is.
    case recordingUrl(String?)
    /// What it cost.
    case cost(Money?)
    /// Whether it takes whole days, without a time of day.
    case allDay(Bool)
    /// The time zone that its days and times were meant in; empty for the company's.
    case zone(String?)
    /// How many seconds it took, as a telephone system counts them; not what lies between start and end.
    case durationSeconds(Int?)
    /// What calendars know it by (the UID of iCalendar); belongs to one interaction.
    case uid(String?)
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
        case .channel(let value): .set(field: "channel", value: .of(value))
        case .subject(let value): .set(field: "subject", value: .of(value))
        case .startAt(let value): .set(field: "start_at", value: .of(value))
        case .endAt(let value): .set(field: "end_at", value: .of(value))
        case .direction(let value): .set(field: "direction", value: .of(value))
        case .status(let value): .set(field: "status", value: .of(value))
        case .body(let value): .set(field: "body", value: .of(value))
        case .relatedTo(let value): .set(field: "related_to", value: .of(value))
        case .participants(let value): .set(field: "participants", value: .of(value))
        case .participantsAdd(let value): .init("participants", "add", value.fieldValue)
        case .participantsUpdate(let value): .init("participants", "update", value.fieldValue)
        case .participantsRemove(let value): .init("participants", "remove", .id(value))
        case .outcome(let value): .set(field: "outcome", value: .of(value))
        case .location(let value): .set(field: "location", value: .of(value))
        case .alsoAbout(let value): .set(field: "also_about", value: .of(value))
        case .alsoAboutAdd(let value): .init("also_about", "add", value.fieldValue)
        case .alsoAboutUpdate(let value): .init("also_about", "update", value.fieldValue)
        case .alsoAboutRemove(let value): .init("also_about", "remove", .id(value))
        case .remindAt(let value): .set(field: "remind_at", value: .of(value))
        case .joinUrl(let value): .set(field: "join_url", value: .of(value))
        case .recordingUrl(let value): .set(field: "recording_url", value: .of(value))
        case .cost(let value): .set(field: "cost", value: .of(value))
        case .allDay(let value): .set(field: "all_day", value: .of(value))
        case .zone(let value): .set(field: "zone", value: .of(value))
        case .durationSeconds(let value): .set(field: "duration_seconds", value: .of(value))
        case .uid(let value): .set(field: "uid", value: .of(value))
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

/// The interactions.
public typealias InteractionCollection = RecordCollection<Interaction, InteractionChange>

extension InteractionCollection {
    /// Creates a record; what is left out is empty.
    ///
    /// - Parameters:
    ///   - channel: By which way.
    ///   - subject: What it is about.
    ///   - startAt: When it starts, started or was sent.
    ///   - endAt: When it ends or ended.
    ///   - direction: Who began.
    ///   - status: How it stands.
    ///   - body: What was said or written.
    ///   - relatedTo: The record that it is about, of any entity.
    ///   - participants: Who takes part.
    ///   - outcome: What came of it.
    ///   - location: Where it takes place.
    ///   - alsoAbout: Other records that it is about too.
    ///   - remindAt: When to remind the owner, while it is planned.
    ///   - joinUrl: Where to join it online.
    ///   - recordingUrl: Where its recording is.
    ///   - cost: What it cost.
    ///   - allDay: Whether it takes whole days, without a time of day.
    ///   - zone: The time zone that its days and times were meant in; empty for the company's.
    ///   - durationSeconds: How many seconds it took, as a telephone system counts them; not what lies between start and end.
    ///   - uid: What calendars know it by (the UID of iCalendar); belongs to one interaction.
    ///   - owner: The user responsible.
    ///   - team: The team responsible; filled with the owner's primary team when left empty.
    ///   - tags: Free words to group records by.
    ///   - externalIds: Ids that other systems know this record by; a value belongs to one record of an entity in each system.
    ///   - custom: The fields that the company added, by name.
    public func create(
        channel: Channel,
        subject: String,
        startAt: Date,
        endAt: Date? = nil,
        direction: Direction? = nil,
        status: InteractionStatus? = nil,
        body: String? = nil,
        relatedTo: Link? = nil,
        participants: [Participant]? = nil,
        outcome: String? = nil,
        location: String? = nil,
        alsoAbout: [RelatedRecord]? = nil,
        remindAt: Date? = nil,
        joinUrl: String? = nil,
        recordingUrl: String? = nil,
        cost: Money? = nil,
        allDay: Bool? = nil,
        zone: String? = nil,
        durationSeconds: Int? = nil,
        uid: String? = nil,
        owner: UUID? = nil,
        team: UUID? = nil,
        tags: [String]? = nil,
        externalIds: [ExternalId]? = nil,
        custom: [String: Value]? = nil
    ) throws(CrmError) -> Interaction {
        var changes: [InteractionChange] = [.channel(channel), .subject(subject), .startAt(startAt)]
        if let endAt { changes.append(.endAt(endAt)) }
        if let direction { changes.append(.direction(direction)) }
        if let status { changes.append(.status(status)) }
        if let body { changes.append(.body(body)) }
        if let relatedTo { changes.append(.relatedTo(relatedTo)) }
        if let participants { changes.append(.participants(participants)) }
        if let outcome { changes.append(.outcome(outcome)) }
        if let location { changes.append(.location(location)) }
        if let alsoAbout { changes.append(.alsoAbout(alsoAbout)) }
        if let remindAt { changes.append(.remindAt(remindAt)) }
        if let joinUrl { changes.append(.joinUrl(joinUrl)) }
        if let recordingUrl { changes.append(.recordingUrl(recordingUrl)) }
        if let cost { changes.append(.cost(cost)) }
        if let allDay { changes.append(.allDay(allDay)) }
        if let zone { changes.append(.zone(zone)) }
        if let durationSeconds { changes.append(.durationSeconds(durationSeconds)) }
        if let uid { changes.append(.uid(uid)) }
        if let owner { changes.append(.owner(owner)) }
        if let team { changes.append(.team(team)) }
        if let tags { changes.append(.tags(tags)) }
        if let externalIds { changes.append(.externalIds(externalIds)) }
        if let custom { changes.append(.custom(custom)) }
        return try create(changes)
    }
}
