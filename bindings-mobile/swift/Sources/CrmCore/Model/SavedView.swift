// Written by `cargo xtask codegen` from the model; do not edit.

import Foundation

/// A list that was set up to look at again: which records, in which order, with which columns.
public struct SavedView: Record {
    /// Which record it is.
    public let id: UUID
    /// What the view is called.
    public let name: String
    /// The entity whose records it lists, as `deal`.
    public let entity: String
    /// Which records, as a filter's text; empty for all.
    public let filter: String?
    /// The filter as it was understood when it was saved, as JSON with fields by number: it holds when fields get other names.
    public let rule: String?
    /// In which order: by the first field, where that is equal by the second.
    public let sorts: [ViewSort]
    /// Its columns, from the left.
    public let columns: [ViewColumn]
    /// Whether others see it too, as far as their roles let them; otherwise its owner alone does, and who administers the CRM.
    public let shared: Bool
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
        self.filter = row.text()
        self.rule = row.text()
        self.sorts = try row.items()
        self.columns = try row.items()
        self.shared = row.bool() ?? false
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

/// A change to one field of a `saved_view`; `nil` empties it.
public enum SavedViewChange: RecordChange {
    /// What the view is called.
    case name(String)
    /// The entity whose records it lists, as `deal`.
    case entity(String)
    /// Which records, as a filter's text; empty for all.
    case filter(String?)
    /// In which order: by the first field, where that is equal by the second.
    case sorts([ViewSort])
    /// One item more.
    case sortsAdd(ViewSort)
    /// The item of the same id, changed.
    case sortsUpdate(ViewSort)
    /// The item goes.
    case sortsRemove(UUID)
    /// Its columns, from the left.
    case columns([ViewColumn])
    /// One item more.
    case columnsAdd(ViewColumn)
    /// The item of the same id, changed.
    case columnsUpdate(ViewColumn)
    /// The item goes.
    case columnsRemove(UUID)
    /// Whether others see it too, as far as their roles let them; otherwise its owner alone does, and who administers the CRM.
    case shared(Bool)
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
        case .filter(let value): .set(field: "filter", value: .of(value))
        case .sorts(let value): .set(field: "sorts", value: .of(value))
        case .sortsAdd(let value): .init("sorts", "add", value.fieldValue)
        case .sortsUpdate(let value): .init("sorts", "update", value.fieldValue)
        case .sortsRemove(let value): .init("sorts", "remove", .id(value))
        case .columns(let value): .set(field: "columns", value: .of(value))
        case .columnsAdd(let value): .init("columns", "add", value.fieldValue)
        case .columnsUpdate(let value): .init("columns", "update", value.fieldValue)
        case .columnsRemove(let value): .init("columns", "remove", .id(value))
        case .shared(let value): .set(field: "shared", value: .of(value))
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

/// The saved views.
public typealias SavedViewCollection = RecordCollection<SavedView, SavedViewChange>

extension SavedViewCollection {
    /// Creates a record; what is left out is empty.
    ///
    /// - Parameters:
    ///   - name: What the view is called.
    ///   - entity: The entity whose records it lists, as `deal`.
    ///   - filter: Which records, as a filter's text; empty for all.
    ///   - sorts: In which order: by the first field, where that is equal by the second.
    ///   - columns: Its columns, from the left.
    ///   - shared: Whether others see it too, as far as their roles let them; otherwise its owner alone does, and who administers the CRM.
    ///   - owner: The user responsible.
    ///   - team: The team responsible; filled with the owner's primary team when left empty.
    ///   - tags: Free words to group records by.
    ///   - externalIds: Ids that other systems know this record by; a value belongs to one record of an entity in each system.
    ///   - custom: The fields that the company added, by name.
    public func create(
        name: String,
        entity: String,
        filter: String? = nil,
        sorts: [ViewSort]? = nil,
        columns: [ViewColumn]? = nil,
        shared: Bool? = nil,
        owner: UUID? = nil,
        team: UUID? = nil,
        tags: [String]? = nil,
        externalIds: [ExternalId]? = nil,
        custom: [String: Value]? = nil
    ) throws(CrmError) -> SavedView {
        var changes: [SavedViewChange] = [.name(name), .entity(entity)]
        if let filter { changes.append(.filter(filter)) }
        if let sorts { changes.append(.sorts(sorts)) }
        if let columns { changes.append(.columns(columns)) }
        if let shared { changes.append(.shared(shared)) }
        if let owner { changes.append(.owner(owner)) }
        if let team { changes.append(.team(team)) }
        if let tags { changes.append(.tags(tags)) }
        if let externalIds { changes.append(.externalIds(externalIds)) }
        if let custom { changes.append(.custom(custom)) }
        return try create(changes)
    }
}
