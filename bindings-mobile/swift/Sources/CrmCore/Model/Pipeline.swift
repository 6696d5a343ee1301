// Written by `cargo xtask codegen` from the model; do not edit.

import Foundation

/// A way that a sale goes: its stages in order.
public struct Pipeline: Record {
    /// Which record it is.
    public let id: UUID
    /// What the pipeline is called.
    public let name: String
    /// Its place among the pipelines.
    public let order: Int
    /// Whether it takes no new deals.
    public let inactive: Bool
    /// The entity whose records go through it; deals when left empty.
    public let entity: String?
    /// The teams that sell this way; empty for all.
    public let teams: [PipelineTeam]
    /// Whether it is the one to begin with where none is named; one pipeline of an entity is.
    public let isDefault: Bool
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
        self.order = row.int() ?? 0
        self.inactive = row.bool() ?? false
        self.entity = row.text()
        self.teams = try row.items()
        self.isDefault = row.bool() ?? false
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

/// A change to one field of a `pipeline`; `nil` empties it.
public enum PipelineChange: RecordChange {
    /// What the pipeline is called.
    case name(String)
    /// Its place among the pipelines.
    case order(Int)
    /// Whether it takes no new deals.
    case inactive(Bool)
    /// The entity whose records go through it; deals when left empty.
    case entity(String?)
    /// The teams that sell this way; empty for all.
    case teams([PipelineTeam])
    /// One item more.
    case teamsAdd(PipelineTeam)
    /// The item of the same id, changed.
    case teamsUpdate(PipelineTeam)
    /// The item goes.
    case teamsRemove(UUID)
    /// Whether it is the one to begin with where none is named; one pipeline of an entity is.
    case isDefault(Bool)
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
        case .order(let value): .set(field: "order", value: .of(value))
        case .inactive(let value): .set(field: "inactive", value: .of(value))
        case .entity(let value): .set(field: "entity", value: .of(value))
        case .teams(let value): .set(field: "teams", value: .of(value))
        case .teamsAdd(let value): .init("teams", "add", value.fieldValue)
        case .teamsUpdate(let value): .init("teams", "update", value.fieldValue)
        case .teamsRemove(let value): .init("teams", "remove", .id(value))
        case .isDefault(let value): .set(field: "is_default", value: .of(value))
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

/// The pipelines.
public typealias PipelineCollection = RecordCollection<Pipeline, PipelineChange>

extension PipelineCollection {
    /// Creates a record; what is left out is empty.
    ///
    /// - Parameters:
    ///   - name: What the pipeline is called.
    ///   - order: Its place among the pipelines.
    ///   - inactive: Whether it takes no new deals.
    ///   - entity: The entity whose records go through it; deals when left empty.
    ///   - teams: The teams that sell this way; empty for all.
    ///   - isDefault: Whether it is the one to begin with where none is named; one pipeline of an entity is.
    ///   - owner: The user responsible.
    ///   - team: The team responsible; filled with the owner's primary team when left empty.
    ///   - tags: Free words to group records by.
    ///   - externalIds: Ids that other systems know this record by; a value belongs to one record of an entity in each system.
    ///   - custom: The fields that the company added, by name.
    public func create(
        name: String,
        order: Int? = nil,
        inactive: Bool? = nil,
        entity: String? = nil,
        teams: [PipelineTeam]? = nil,
        isDefault: Bool? = nil,
        owner: UUID? = nil,
        team: UUID? = nil,
        tags: [String]? = nil,
        externalIds: [ExternalId]? = nil,
        custom: [String: Value]? = nil
    ) throws(CrmError) -> Pipeline {
        var changes: [PipelineChange] = [.name(name)]
        if let order { changes.append(.order(order)) }
        if let inactive { changes.append(.inactive(inactive)) }
        if let entity { changes.append(.entity(entity)) }
        if let teams { changes.append(.teams(teams)) }
        if let isDefault { changes.append(.isDefault(isDefault)) }
        if let owner { changes.append(.owner(owner)) }
        if let team { changes.append(.team(team)) }
        if let tags { changes.append(.tags(tags)) }
        if let externalIds { changes.append(.externalIds(externalIds)) }
        if let custom { changes.append(.custom(custom)) }
        return try create(changes)
    }
}
