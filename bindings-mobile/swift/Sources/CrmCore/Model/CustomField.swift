// Written by `cargo xtask codegen` from the model; do not edit.

import Foundation

/// A field that the company added to an entity: typed, and filtered, imported, journaled and shown like the model's own.
public struct CustomField: Record {
    /// Which record it is.
    public let id: UUID
    /// The entity whose records have the field, as `account`; it cannot be changed later.
    public let entity: String
    /// The field's name in `snake_case`, used as `custom.tier`; changing it keeps the values.
    public let name: String
    /// What it holds; it cannot be changed later.
    public let kind: CustomKind
    /// The entity that a field of kind id links to.
    public let target: String?
    /// The values that a field of kind choice can have; an option can be renamed, and one that is taken away stays here as retired, so that what records hold can still be read.
    public let options: [CustomOption]
    /// What people call it, by language.
    public let labels: [CustomLabel]
    /// What it means, in a sentence.
    public let description: String?
    /// Whether a new record needs it; records that lacked it before may go on without.
    public let required: Bool
    /// Whether records are found and sorted by it without reading all of them.
    public let indexed: Bool
    /// Whether a value belongs to one record; it is refused where records clash already, and those are named.
    public let unique: Bool
    /// Whether search reads it.
    public let searchable: Bool
    /// Whether lists leave it out unless it is asked for.
    public let unlisted: Bool
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
        self.entity = row.text() ?? ""
        self.name = row.text() ?? ""
        self.kind = CustomKind(code: row.text() ?? "")
        self.target = row.text()
        self.options = try row.items()
        self.labels = try row.items()
        self.description = row.text()
        self.required = row.bool() ?? false
        self.indexed = row.bool() ?? false
        self.unique = row.bool() ?? false
        self.searchable = row.bool() ?? false
        self.unlisted = row.bool() ?? false
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

/// A change to one field of a `custom_field`; `nil` empties it.
public enum CustomFieldChange: RecordChange {
    /// The entity whose records have the field, as `account`; it cannot be changed later.
    case entity(String)
    /// The field's name in `snake_case`, used as `custom.tier`; changing it keeps the values.
    case name(String)
    /// What it holds; it cannot be changed later.
    case kind(CustomKind)
    /// The entity that a field of kind id links to.
    case target(String?)
    /// The values that a field of kind choice can have; an option can be renamed, and one that is taken away stays here as retired, so that what records hold can still be read.
    case options([CustomOption])
    /// One item more.
    case optionsAdd(CustomOption)
    /// The item of the same id, changed.
    case optionsUpdate(CustomOption)
    /// The item goes.
    case optionsRemove(UUID)
    /// What people call it, by language.
    case labels([CustomLabel])
    /// One item more.
    case labelsAdd(CustomLabel)
    /// The item of the same id, changed.
    case labelsUpdate(CustomLabel)
    /// The item goes.
    case labelsRemove(UUID)
    /// What it means, in a sentence.
    case description(String?)
    /// Whether a new record needs it; records that lacked it before may go on without.
    case required(Bool)
    /// Whether records are found and sorted by it without reading all of them.
    case indexed(Bool)
    /// Whether a value belongs to one record; it is refused where records clash already, and those are named.
    case unique(Bool)
    /// Whether search reads it.
    case searchable(Bool)
    /// Whether lists leave it out unless it is asked for.
    case unlisted(Bool)
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
        case .entity(let value): .set(field: "entity", value: .of(value))
        case .name(let value): .set(field: "name", value: .of(value))
        case .kind(let value): .set(field: "kind", value: .of(value))
        case .target(let value): .set(field: "target", value: .of(value))
        case .options(let value): .set(field: "options", value: .of(value))
        case .optionsAdd(let value): .init("options", "add", value.fieldValue)
        case .optionsUpdate(let value): .init("options", "update", value.fieldValue)
        case .optionsRemove(let value): .init("options", "remove", .id(value))
        case .labels(let value): .set(field: "labels", value: .of(value))
        case .labelsAdd(let value): .init("labels", "add", value.fieldValue)
        case .labelsUpdate(let value): .init("labels", "update", value.fieldValue)
        case .labelsRemove(let value): .init("labels", "remove", .id(value))
        case .description(let value): .set(field: "description", value: .of(value))
        case .required(let value): .set(field: "required", value: .of(value))
        case .indexed(let value): .set(field: "indexed", value: .of(value))
        case .unique(let value): .set(field: "unique", value: .of(value))
        case .searchable(let value): .set(field: "searchable", value: .of(value))
        case .unlisted(let value): .set(field: "unlisted", value: .of(value))
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

/// The custom fields.
public typealias CustomFieldCollection = RecordCollection<CustomField, CustomFieldChange>

extension CustomFieldCollection {
    /// Creates a record; what is left out is empty.
    ///
    /// - Parameters:
    ///   - entity: The entity whose records have the field, as `account`; it cannot be changed later.
    ///   - name: The field's name in `snake_case`, used as `custom.tier`; changing it keeps the values.
    ///   - kind: What it holds; it cannot be changed later.
    ///   - target: The entity that a field of kind id links to.
    ///   - options: The values that a field of kind choice can have; an option can be renamed, and one that is taken away stays here as retired, so that what records hold can still be read.
    ///   - labels: What people call it, by language.
    ///   - description: What it means, in a sentence.
    ///   - required: Whether a new record needs it; records that lacked it before may go on without.
    ///   - indexed: Whether records are found and sorted by it without reading all of them.
    ///   - unique: Whether a value belongs to one record; it is refused where records clash already, and those are named.
    ///   - searchable: Whether search reads it.
    ///   - unlisted: Whether lists leave it out unless it is asked for.
    ///   - owner: The user responsible.
    ///   - team: The team responsible; filled with the owner's primary team when left empty.
    ///   - tags: Free words to group records by.
    ///   - externalIds: Ids that other systems know this record by; a value belongs to one record of an entity in each system.
    ///   - custom: The fields that the company added, by name.
    public func create(
        entity: String,
        name: String,
        kind: CustomKind,
        target: String? = nil,
        options: [CustomOption]? = nil,
        labels: [CustomLabel]? = nil,
        description: String? = nil,
        required: Bool? = nil,
        indexed: Bool? = nil,
        unique: Bool? = nil,
        searchable: Bool? = nil,
        unlisted: Bool? = nil,
        owner: UUID? = nil,
        team: UUID? = nil,
        tags: [String]? = nil,
        externalIds: [ExternalId]? = nil,
        custom: [String: Value]? = nil
    ) throws(CrmError) -> CustomField {
        var changes: [CustomFieldChange] = [.entity(entity), .name(name), .kind(kind)]
        if let target { changes.append(.target(target)) }
        if let options { changes.append(.options(options)) }
        if let labels { changes.append(.labels(labels)) }
        if let description { changes.append(.description(description)) }
        if let required { changes.append(.required(required)) }
        if let indexed { changes.append(.indexed(indexed)) }
        if let unique { changes.append(.unique(unique)) }
        if let searchable { changes.append(.searchable(searchable)) }
        if let unlisted { changes.append(.unlisted(unlisted)) }
        if let owner { changes.append(.owner(owner)) }
        if let team { changes.append(.team(team)) }
        if let tags { changes.append(.tags(tags)) }
        if let externalIds { changes.append(.externalIds(externalIds)) }
        if let custom { changes.append(.custom(custom)) }
        return try create(changes)
    }
}
