// Written by `cargo xtask codegen` from the model; do not edit.

import Foundation

/// A relation between two records of any entities, as between an account and its auditor.
public struct Relation: Record {
    /// Which record it is.
    public let id: UUID
    /// What kind of relation it is.
    public let kind: UUID
    /// The record that the kind's name is said of: "A is a supplier of B" has A here.
    public let fromRecord: Link
    /// The other record.
    public let toRecord: Link
    /// The first day.
    public let since: LocalDate?
    /// The last day.
    public let until: LocalDate?
    /// More about it.
    public let note: String?
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
        self.kind = try must(row.id())
        self.fromRecord = try must(row.link())
        self.toRecord = try must(row.link())
        self.since = row.date()
        self.until = row.date()
        self.note = row.text()
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

/// A change to one field of a `relation`; `nil` empties it.
public enum RelationChange: RecordChange {
    /// What kind of relation it is.
    case kind(UUID)
    /// The record that the kind's name is said of: "A is a supplier of B" has A here.
    case fromRecord(Link)
    /// The other record.
    case toRecord(Link)
    /// The first day.
    case since(LocalDate?)
    /// The last day.
    case until(LocalDate?)
    /// More about it.
    case note(String?)
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
        case .kind(let value): .set(field: "kind", value: .of(value))
        case .fromRecord(let value): .set(field: "from_record", value: .of(value))
        case .toRecord(let value): .set(field: "to_record", value: .of(value))
        case .since(let value): .set(field: "since", value: .of(value))
        case .until(let value): .set(field: "until", value: .of(value))
        case .note(let value): .set(field: "note", value: .of(value))
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

/// The relations.
public typealias RelationCollection = RecordCollection<Relation, RelationChange>

extension RelationCollection {
    /// Creates a record; what is left out is empty.
    ///
    /// - Parameters:
    ///   - kind: What kind of relation it is.
    ///   - fromRecord: The record that the kind's name is said of: "A is a supplier of B" has A here.
    ///   - toRecord: The other record.
    ///   - since: The first day.
    ///   - until: The last day.
    ///   - note: More about it.
    ///   - owner: The user responsible.
    ///   - team: The team responsible; filled with the owner's primary team when left empty.
    ///   - tags: Free words to group records by.
    ///   - externalIds: Ids that other systems know this record by; a value belongs to one record of an entity in each system.
    ///   - custom: The fields that the company added, by name.
    public func create(
        kind: UUID,
        fromRecord: Link,
        toRecord: Link,
        since: LocalDate? = nil,
        until: LocalDate? = nil,
        note: String? = nil,
        owner: UUID? = nil,
        team: UUID? = nil,
        tags: [String]? = nil,
        externalIds: [ExternalId]? = nil,
        custom: [String: Value]? = nil
    ) throws(CrmError) -> Relation {
        var changes: [RelationChange] = [.kind(kind), .fromRecord(fromRecord), .toRecord(toRecord)]
        if let since { changes.append(.since(since)) }
        if let until { changes.append(.until(until)) }
        if let note { changes.append(.note(note)) }
        if let owner { changes.append(.owner(owner)) }
        if let team { changes.append(.team(team)) }
        if let tags { changes.append(.tags(tags)) }
        if let externalIds { changes.append(.externalIds(externalIds)) }
        if let custom { changes.append(.custom(custom)) }
        return try create(changes)
    }
}
