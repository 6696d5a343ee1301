// Written by `cargo xtask codegen` from the model; do not edit.

import Foundation

/// What somebody says about a record or a topic, or answers to another comment.
public struct Comment: Record {
    /// Which record it is.
    public let id: UUID
    /// What was said.
    public let body: String
    /// The record that is talked about; this or a topic is needed, an answer takes it from what it answers.
    public let relatedTo: Link?
    /// What is talked about where it is no record.
    public let topic: String?
    /// The comment that this one answers.
    public let parent: UUID?
    /// Whether only employees see it, not the customer.
    public let `internal`: Bool
    /// Who is called on.
    public let mentions: [Mention]
    /// Who read it.
    public let readBy: [ReadMark]
    /// Its place in the thread: sorting by it puts each answer under what it answers, the earliest first.
    public let path: String
    /// Other records that it is about too.
    public let alsoAbout: [RelatedRecord]
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
        self.body = row.text() ?? ""
        self.relatedTo = row.link()
        self.topic = row.text()
        self.parent = row.id()
        self.`internal` = row.bool() ?? false
        self.mentions = try row.items()
        self.readBy = try row.items()
        self.path = row.text() ?? ""
        self.alsoAbout = try row.items()
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

/// A change to one field of a `comment`; `nil` empties it.
public enum CommentChange: RecordChange {
    /// What was said.
    case body(String)
    /// The record that is talked about; this or a topic is needed, an answer takes it from what it answers.
    case relatedTo(Link?)
    /// What is talked about where it is no record.
    case topic(String?)
    /// The comment that this one answers.
    case parent(UUID?)
    /// Whether only employees see it, not the customer.
    case `internal`(Bool)
    /// Who is called on.
    case mentions([Mention])
    /// One item more.
    case mentionsAdd(Mention)
    /// The item of the same id, changed.
    case mentionsUpdate(Mention)
    /// The item goes.
    case mentionsRemove(UUID)
    /// Who read it.
    case readBy([ReadMark])
    /// One item more.
    case readByAdd(ReadMark)
    /// The item of the same id, changed.
    case readByUpdate(ReadMark)
    /// The item goes.
    case readByRemove(UUID)
    /// Other records that it is about too.
    case alsoAbout([RelatedRecord])
    /// One item more.
    case alsoAboutAdd(RelatedRecord)
    /// The item of the same id, changed.
    case alsoAboutUpdate(RelatedRecord)
    /// The item goes.
    case alsoAboutRemove(UUID)
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
        case .body(let value): .set(field: "body", value: .of(value))
        case .relatedTo(let value): .set(field: "related_to", value: .of(value))
        case .topic(let value): .set(field: "topic", value: .of(value))
        case .parent(let value): .set(field: "parent", value: .of(value))
        case .`internal`(let value): .set(field: "internal", value: .of(value))
        case .mentions(let value): .set(field: "mentions", value: .of(value))
        case .mentionsAdd(let value): .init("mentions", "add", value.fieldValue)
        case .mentionsUpdate(let value): .init("mentions", "update", value.fieldValue)
        case .mentionsRemove(let value): .init("mentions", "remove", .id(value))
        case .readBy(let value): .set(field: "read_by", value: .of(value))
        case .readByAdd(let value): .init("read_by", "add", value.fieldValue)
        case .readByUpdate(let value): .init("read_by", "update", value.fieldValue)
        case .readByRemove(let value): .init("read_by", "remove", .id(value))
        case .alsoAbout(let value): .set(field: "also_about", value: .of(value))
        case .alsoAboutAdd(let value): .init("also_about", "add", value.fieldValue)
        case .alsoAboutUpdate(let value): .init("also_about", "update", value.fieldValue)
        case .alsoAboutRemove(let value): .init("also_about", "remove", .id(value))
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

/// The comments.
public typealias CommentCollection = RecordCollection<Comment, CommentChange>

extension CommentCollection {
    /// Creates a record; what is left out is empty.
    ///
    /// - Parameters:
    ///   - body: What was said.
    ///   - relatedTo: The record that is talked about; this or a topic is needed, an answer takes it from what it answers.
    ///   - topic: What is talked about where it is no record.
    ///   - parent: The comment that this one answers.
    ///   - internal: Whether only employees see it, not the customer.
    ///   - mentions: Who is called on.
    ///   - readBy: Who read it.
    ///   - alsoAbout: Other records that it is about too.
    ///   - owner: The user responsible.
    ///   - team: The team responsible; filled with the owner's primary team when left empty.
    ///   - tags: Free words to group records by.
    ///   - externalIds: Ids that other systems know this record by; a value belongs to one record of an entity in each system.
    ///   - custom: The fields that the company added, by name.
    public func create(
        body: String,
        relatedTo: Link? = nil,
        topic: String? = nil,
        parent: UUID? = nil,
        `internal`: Bool? = nil,
        mentions: [Mention]? = nil,
        readBy: [ReadMark]? = nil,
        alsoAbout: [RelatedRecord]? = nil,
        owner: UUID? = nil,
        team: UUID? = nil,
        tags: [String]? = nil,
        externalIds: [ExternalId]? = nil,
        custom: [String: Value]? = nil
    ) throws(CrmError) -> Comment {
        var changes: [CommentChange] = [.body(body)]
        if let relatedTo { changes.append(.relatedTo(relatedTo)) }
        if let topic { changes.append(.topic(topic)) }
        if let parent { changes.append(.parent(parent)) }
        if let `internal` { changes.append(.`internal`(`internal`)) }
        if let mentions { changes.append(.mentions(mentions)) }
        if let readBy { changes.append(.readBy(readBy)) }
        if let alsoAbout { changes.append(.alsoAbout(alsoAbout)) }
        if let owner { changes.append(.owner(owner)) }
        if let team { changes.append(.team(team)) }
        if let tags { changes.append(.tags(tags)) }
        if let externalIds { changes.append(.externalIds(externalIds)) }
        if let custom { changes.append(.custom(custom)) }
        return try create(changes)
    }
}
