// Written by `cargo xtask codegen` from the model; do not edit.

import Foundation

/// A part of the market, with the users who work it; territories stand in a tree.
public struct Territory: Record {
    /// Which record it is.
    public let id: UUID
    /// What the territory is called; belongs to one under the same parent.
    public let name: String
    /// The territory above.
    public let parent: UUID?
    /// Who works it.
    public let members: [TerritoryMember]
    /// Which accounts it holds, as a filter's text.
    public let accountFilter: String?
    /// Which leads it holds, as a filter's text.
    public let leadFilter: String?
    /// Its place: where several territories hold a record, the first has it.
    public let order: Int
    /// What belongs to it, in words.
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
        self.parent = row.id()
        self.members = try row.items()
        self.accountFilter = row.text()
        self.leadFilter = row.text()
        self.order = row.int() ?? 0
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

/// A change to one field of a `territory`; `nil` empties it.
public enum TerritoryChange: RecordChange {
    /// What the territory is called; belongs to one under the same parent.
    case name(String)
    /// The territory above.
    case parent(UUID?)
    /// Who works it.
    case members([TerritoryMember])
    /// One item more.
    case membersAdd(TerritoryMember)
    /// The item of the same id, changed.
    case membersUpdate(TerritoryMember)
    /// The item goes.
    case membersRemove(UUID)
    /// Which accounts it holds, as a filter's text.
    case accountFilter(String?)
    /// Which leads it holds, as a filter's text.
    case leadFilter(String?)
    /// Its place: where several territories hold a record, the first has it.
    case order(Int)
    /// What belongs to it, in words.
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
        case .parent(let value): .set(field: "parent", value: .of(value))
        case .members(let value): .set(field: "members", value: .of(value))
        case .membersAdd(let value): .init("members", "add", value.fieldValue)
        case .membersUpdate(let value): .init("members", "update", value.fieldValue)
        case .membersRemove(let value): .init("members", "remove", .id(value))
        case .accountFilter(let value): .set(field: "account_filter", value: .of(value))
        case .leadFilter(let value): .set(field: "lead_filter", value: .of(value))
        case .order(let value): .set(field: "order", value: .of(value))
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

/// The territories.
public typealias TerritoryCollection = RecordCollection<Territory, TerritoryChange>

extension TerritoryCollection {
    /// Creates a record; what is left out is empty.
    ///
    /// - Parameters:
    ///   - name: What the territory is called; belongs to one under the same parent.
    ///   - parent: The territory above.
    ///   - members: Who works it.
    ///   - accountFilter: Which accounts it holds, as a filter's text.
    ///   - leadFilter: Which leads it holds, as a filter's text.
    ///   - order: Its place: where several territories hold a record, the first has it.
    ///   - description: What belongs to it, in words.
    ///   - owner: The user responsible.
    ///   - team: The team responsible; filled with the owner's primary team when left empty.
    ///   - tags: Free words to group records by.
    ///   - externalIds: Ids that other systems know this record by; a value belongs to one record of an entity in each system.
    ///   - custom: The fields that the company added, by name.
    public func create(
        name: String,
        parent: UUID? = nil,
        members: [TerritoryMember]? = nil,
        accountFilter: String? = nil,
        leadFilter: String? = nil,
        order: Int? = nil,
        description: String? = nil,
        owner: UUID? = nil,
        team: UUID? = nil,
        tags: [String]? = nil,
        externalIds: [ExternalId]? = nil,
        custom: [String: Value]? = nil
    ) throws(CrmError) -> Territory {
        var changes: [TerritoryChange] = [.name(name)]
        if let parent { changes.append(.parent(parent)) }
        if let members { changes.append(.members(members)) }
        if let accountFilter { changes.append(.accountFilter(accountFilter)) }
        if let leadFilter { changes.append(.leadFilter(leadFilter)) }
        if let order { changes.append(.order(order)) }
        if let description { changes.append(.description(description)) }
        if let owner { changes.append(.owner(owner)) }
        if let team { changes.append(.team(team)) }
        if let tags { changes.append(.tags(tags)) }
        if let externalIds { changes.append(.externalIds(externalIds)) }
        if let custom { changes.append(.custom(custom)) }
        return try create(changes)
    }
}
