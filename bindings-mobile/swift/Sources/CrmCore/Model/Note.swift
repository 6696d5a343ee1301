// Written by `cargo xtask codegen` from the model; do not edit.

import Foundation

/// Something written down about a record.
public struct Note: Record {
    /// Which record it is.
    public let id: UUID
    /// The record that it is about, of any entity.
    public let relatedTo: Link
    /// What was written.
    public let body: String
    /// What it is called.
    public let title: String?
    /// Whether it stands above the others.
    public let pinned: Bool
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
        self.relatedTo = try must(row.link())
        self.body = row.text() ?? ""
        self.title = row.text()
        self.pinned = row.bool() ?? false
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

/// A change to one field of a `note`; `nil` empties it.
public enum NoteChange: RecordChange {
    /// The record that it is about, of any entity.
    case relatedTo(Link)
    /// What was written.
    case body(String)
    /// What it is called.
    case title(String?)
    /// Whether it stands above the others.
    case pinned(Bool)
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
        case .relatedTo(let value): .set(field: "related_to", value: .of(value))
        case .body(let value): .set(field: "body", value: .of(value))
        case .title(let value): .set(field: "title", value: .of(value))
        case .pinned(let value): .set(field: "pinned", value: .of(value))
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

/// The notes.
public typealias NoteCollection = RecordCollection<Note, NoteChange>

extension NoteCollection {
    /// Creates a record; what is left out is empty.
    ///
    /// - Parameters:
    ///   - relatedTo: The record that it is about, of any entity.
    ///   - body: What was written.
    ///   - title: What it is called.
    ///   - pinned: Whether it stands above the others.
    ///   - alsoAbout: Other records that it is about too.
    ///   - owner: The user responsible.
    ///   - team: The team responsible; filled with the owner's primary team when left empty.
    ///   - tags: Free words to group records by.
    ///   - externalIds: Ids that other systems know this record by; a value belongs to one record of an entity in each system.
    ///   - custom: The fields that the company added, by name.
    public func create(
        relatedTo: Link,
        body: String,
        title: String? = nil,
        pinned: Bool? = nil,
        alsoAbout: [RelatedRecord]? = nil,
        owner: UUID? = nil,
        team: UUID? = nil,
        tags: [String]? = nil,
        externalIds: [ExternalId]? = nil,
        custom: [String: Value]? = nil
    ) throws(CrmError) -> Note {
        var changes: [NoteChange] = [.relatedTo(relatedTo), .body(body)]
        if let title { changes.append(.title(title)) }
        if let pinned { changes.append(.pinned(pinned)) }
        if let alsoAbout { changes.append(.alsoAbout(alsoAbout)) }
        if let owner { changes.append(.owner(owner)) }
        if let team { changes.append(.team(team)) }
        if let tags { changes.append(.tags(tags)) }
        if let externalIds { changes.append(.externalIds(externalIds)) }
        if let custom { changes.append(.custom(custom)) }
        return try create(changes)
    }
}
