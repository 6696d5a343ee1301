// Written by `cargo xtask codegen` from the model; do not edit.

import Foundation

/// A file that belongs to a record; its content is stored once, however often it is attached.
public struct Attachment: Record {
    /// Which record it is.
    public let id: UUID
    /// The record that it belongs to, of any entity.
    public let relatedTo: Link
    /// What the file is called, as contract.pdf.
    public let name: String
    /// The media type of its content, as application/pdf.
    public let mime: String?
    /// What it is to its record.
    public let kind: AttachmentKind
    /// What it shows or says.
    public let description: String?
    /// How many bytes the content has.
    public let size: Int?
    /// The SHA-256 of the content.
    public let sha256: String?
    /// Other records that it belongs to too.
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
        self.name = row.text() ?? ""
        self.mime = row.text()
        self.kind = AttachmentKind(code: row.text() ?? "")
        self.description = row.text()
        self.size = row.int()
        self.sha256 = row.text()
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

/// A change to one field of a `attachment`; `nil` empties it.
public enum AttachmentChange: RecordChange {
    /// The record that it belongs to, of any entity.
    case relatedTo(Link)
    /// What the file is called, as contract.pdf.
    case name(String)
    /// The media type of its content, as application/pdf.
    case mime(String?)
    /// What it is to its record.
    case kind(AttachmentKind)
    /// What it shows or says.
    case description(String?)
    /// Other records that it belongs to too.
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
        case .name(let value): .set(field: "name", value: .of(value))
        case .mime(let value): .set(field: "mime", value: .of(value))
        case .kind(let value): .set(field: "kind", value: .of(value))
        case .description(let value): .set(field: "description", value: .of(value))
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

/// The attachments.
public typealias AttachmentCollection = RecordCollection<Attachment, AttachmentChange>

extension AttachmentCollection {
    /// Creates a record; what is left out is empty.
    ///
    /// - Parameters:
    ///   - relatedTo: The record that it belongs to, of any entity.
    ///   - name: What the file is called, as contract.pdf.
    ///   - mime: The media type of its content, as application/pdf.
    ///   - kind: What it is to its record.
    ///   - description: What it shows or says.
    ///   - alsoAbout: Other records that it belongs to too.
    ///   - owner: The user responsible.
    ///   - team: The team responsible; filled with the owner's primary team when left empty.
    ///   - tags: Free words to group records by.
    ///   - externalIds: Ids that other systems know this record by; a value belongs to one record of an entity in each system.
    ///   - custom: The fields that the company added, by name.
    public func create(
        relatedTo: Link,
        name: String,
        mime: String? = nil,
        kind: AttachmentKind? = nil,
        description: String? = nil,
        alsoAbout: [RelatedRecord]? = nil,
        owner: UUID? = nil,
        team: UUID? = nil,
        tags: [String]? = nil,
        externalIds: [ExternalId]? = nil,
        custom: [String: Value]? = nil
    ) throws(CrmError) -> Attachment {
        var changes: [AttachmentChange] = [.relatedTo(relatedTo), .name(name)]
        if let mime { changes.append(.mime(mime)) }
        if let kind { changes.append(.kind(kind)) }
        if let description { changes.append(.description(description)) }
        if let alsoAbout { changes.append(.alsoAbout(alsoAbout)) }
        if let owner { changes.append(.owner(owner)) }
        if let team { changes.append(.team(team)) }
        if let tags { changes.append(.tags(tags)) }
        if let externalIds { changes.append(.externalIds(externalIds)) }
        if let custom { changes.append(.custom(custom)) }
        return try create(changes)
    }
}
