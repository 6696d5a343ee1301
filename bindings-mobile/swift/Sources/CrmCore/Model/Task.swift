// Written by `cargo xtask codegen` from the model; do not edit.

import Foundation

/// Something that somebody has to do.
public struct CrmTask: Record {
    /// Which record it is.
    public let id: UUID
    /// What to do.
    public let title: String
    /// How far it is.
    public let status: TaskStatus
    /// How urgent it is; normal when left empty.
    public let priority: Priority?
    /// When to begin.
    public let startAt: Date?
    /// By when, where the time of day matters.
    public let dueAt: Date?
    /// By which day; follows the time where there is one.
    public let dueOn: LocalDate?
    /// Whether something is still to be done.
    public let isOpen: Bool
    /// When it was done.
    public let completedAt: Date?
    /// The record that it is about, of any entity.
    public let relatedTo: Link?
    /// Whom to talk to.
    public let contact: UUID?
    /// Who has to do it; the owner when left empty. They see and change it as if it were their own.
    public let assignee: UUID?
    /// Who helps.
    public let collaborators: [Collaborator]
    /// Its steps.
    public let checklist: [ChecklistItem]
    /// When to remind the assignee.
    public let remindAt: Date?
    /// How many seconds it should take.
    public let estimateSeconds: Int?
    /// How many seconds it took so far.
    public let actualSeconds: Int?
    /// More about it.
    public let description: String?
    /// Other records that it is about too.
    public let alsoAbout: [RelatedRecord]
    /// When the assignee was reminded the last time.
    public let remindedAt: Date?
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
        self.title = row.text() ?? ""
        self.status = TaskStatus(code: row.text() ?? "")
        self.priority = row.text().map(Priority.init(code:))
        self.startAt = row.timestamp()
        self.dueAt = row.timestamp()
        self.dueOn = row.date()
        self.isOpen = row.bool() ?? false
        self.completedAt = row.timestamp()
        self.relatedTo = row.link()
        self.contact = row.id()
        self.assignee = row.id()
        self.collaborators = try row.items()
        self.checklist = try row.items()
        self.remindAt = row.timestamp()
        self.estimateSeconds = row.int()
        self.actualSeconds = row.int()
        self.description = row.text()
        self.alsoAbout = try row.items()
        self.remindedAt = row.timestamp()
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

/// A change to one field of a `task`; `nil` empties it.
public enum TaskChange: RecordChange {
    /// What to do.
    case title(String)
    /// How far it is.
    case status(TaskStatus)
    /// How urgent it is; normal when left empty.
    case priority(Priority?)
    /// When to begin.
    case startAt(Date?)
    /// By when, where the time of day matters.
    case dueAt(Date?)
    /// By which day; follows the time where there is one.
    case dueOn(LocalDate?)
    /// The record that it is about, of any entity.
    case relatedTo(Link?)
    /// Whom to talk to.
    case contact(UUID?)
    /// Who has to do it; the owner when left empty. They see and change it as if it were their own.
    case assignee(UUID?)
    /// Who helps.
    case collaborators([Collaborator])
    /// One item more.
    case collaboratorsAdd(Collaborator)
    /// The item of the same id, changed.
    case collaboratorsUpdate(Collaborator)
    /// The item goes.
    case collaboratorsRemove(UUID)
    /// Its steps.
    case checklist([ChecklistItem])
    /// One item more.
    case checklistAdd(ChecklistItem)
    /// The item of the same id, changed.
    case checklistUpdate(ChecklistItem)
    /// The item goes.
    case checklistRemove(UUID)
    /// When to remind the assignee.
    case remindAt(Date?)
    /// How many seconds it should take.
    case estimateSeconds(Int?)
    /// How many seconds it took so far.
    case actualSeconds(Int?)
    /// More about it.
    case description(String?)
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
        case .title(let value): .set(field: "title", value: .of(value))
        case .status(let value): .set(field: "status", value: .of(value))
        case .priority(let value): .set(field: "priority", value: .of(value))
        case .startAt(let value): .set(field: "start_at", value: .of(value))
        case .dueAt(let value): .set(field: "due_at", value: .of(value))
        case .dueOn(let value): .set(field: "due_on", value: .of(value))
        case .relatedTo(let value): .set(field: "related_to", value: .of(value))
        case .contact(let value): .set(field: "contact", value: .of(value))
        case .assignee(let value): .set(field: "assignee", value: .of(value))
        case .collaborators(let value): .set(field: "collaborators", value: .of(value))
        case .collaboratorsAdd(let value): .init("collaborators", "add", value.fieldValue)
        case .collaboratorsUpdate(let value): .init("collaborators", "update", value.fieldValue)
        case .collaboratorsRemove(let value): .init("collaborators", "remove", .id(value))
        case .checklist(let value): .set(field: "checklist", value: .of(value))
        case .checklistAdd(let value): .init("checklist", "add", value.fieldValue)
        case .checklistUpdate(let value): .init("checklist", "update", value.fieldValue)
        case .checklistRemove(let value): .init("checklist", "remove", .id(value))
        case .remindAt(let value): .set(field: "remind_at", value: .of(value))
        case .estimateSeconds(let value): .set(field: "estimate_seconds", value: .of(value))
        case .actualSeconds(let value): .set(field: "actual_seconds", value: .of(value))
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

/// The tasks.
public typealias TaskCollection = RecordCollection<CrmTask, TaskChange>

extension TaskCollection {
    /// Creates a record; what is left out is empty.
    ///
    /// - Parameters:
    ///   - title: What to do.
    ///   - status: How far it is.
    ///   - priority: How urgent it is; normal when left empty.
    ///   - startAt: When to begin.
    ///   - dueAt: By when, where the time of day matters.
    ///   - dueOn: By which day; follows the time where there is one.
    ///   - relatedTo: The record that it is about, of any entity.
    ///   - contact: Whom to talk to.
    ///   - assignee: Who has to do it; the owner when left empty. They see and change it as if it were their own.
    ///   - collaborators: Who helps.
    ///   - checklist: Its steps.
    ///   - remindAt: When to remind the assignee.
    ///   - estimateSeconds: How many seconds it should take.
    ///   - actualSeconds: How many seconds it took so far.
    ///   - description: More about it.
    ///   - alsoAbout: Other records that it is about too.
    ///   - owner: The user responsible.
    ///   - team: The team responsible; filled with the owner's primary team when left empty.
    ///   - tags: Free words to group records by.
    ///   - externalIds: Ids that other systems know this record by; a value belongs to one record of an entity in each system.
    ///   - custom: The fields that the company added, by name.
    public func create(
        title: String,
        status: TaskStatus? = nil,
        priority: Priority? = nil,
        startAt: Date? = nil,
        dueAt: Date? = nil,
        dueOn: LocalDate? = nil,
        relatedTo: Link? = nil,
        contact: UUID? = nil,
        assignee: UUID? = nil,
        collaborators: [Collaborator]? = nil,
        checklist: [ChecklistItem]? = nil,
        remindAt: Date? = nil,
        estimateSeconds: Int? = nil,
        actualSeconds: Int? = nil,
        description: String? = nil,
        alsoAbout: [RelatedRecord]? = nil,
        owner: UUID? = nil,
        team: UUID? = nil,
        tags: [String]? = nil,
        externalIds: [ExternalId]? = nil,
        custom: [String: Value]? = nil
    ) throws(CrmError) -> CrmTask {
        var changes: [TaskChange] = [.title(title)]
        if let status { changes.append(.status(status)) }
        if let priority { changes.append(.priority(priority)) }
        if let startAt { changes.append(.startAt(startAt)) }
        if let dueAt { changes.append(.dueAt(dueAt)) }
        if let dueOn { changes.append(.dueOn(dueOn)) }
        if let relatedTo { changes.append(.relatedTo(relatedTo)) }
        if let contact { changes.append(.contact(contact)) }
        if let assignee { changes.append(.assignee(assignee)) }
        if let collaborators { changes.append(.collaborators(collaborators)) }
        if let checklist { changes.append(.checklist(checklist)) }
        if let remindAt { changes.append(.remindAt(remindAt)) }
        if let estimateSeconds { changes.append(.estimateSeconds(estimateSeconds)) }
        if let actualSeconds { changes.append(.actualSeconds(actualSeconds)) }
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
