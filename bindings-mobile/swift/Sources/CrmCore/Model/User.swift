// Written by `cargo xtask codegen` from the model; do not edit.

import Foundation

/// Somebody who works with the CRM.
public struct User: Record {
    /// Which record it is.
    public let id: UUID
    /// The name to sign in with; belongs to one user.
    public let login: String
    /// What the user is called.
    public let name: String
    /// Where the user gets mail.
    public let email: String?
    /// What the user is.
    public let kind: UserKind
    /// Whether the user has left; a user who has left may do nothing.
    public let inactive: Bool
    /// Whom the user reports to.
    public let manager: UUID?
    /// The teams that the user belongs to.
    public let teams: [Membership]
    /// What the user may do.
    public let roles: [UserRole]
    /// The user's own time zone; empty for the company's.
    public let zone: String?
    /// What the user is in the company, as `key account manager`.
    public let position: String?
    /// What the user is good at, as `japanese`: leads that ask for it are given to those who have it.
    public let skills: [String]
    /// Whether new leads may be given to the user.
    public let takesLeads: Bool
    /// How many leads the user gets for each that somebody of weight 1 gets; 1 when left empty.
    public let assignmentWeight: Int?
    /// The first day at work; a quota counts from here.
    public let joinedOn: LocalDate?
    /// The language and customs of names, numbers and dates that the user is shown; empty for the company's.
    public let locale: LocalePreset?
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
        self.login = row.text() ?? ""
        self.name = row.text() ?? ""
        self.email = row.text()
        self.kind = UserKind(code: row.text() ?? "")
        self.inactive = row.bool() ?? false
        self.manager = row.id()
        self.teams = try row.items()
        self.roles = try row.items()
        self.zone = row.text()
        self.position = row.text()
        self.skills = row.words()
        self.takesLeads = row.bool() ?? false
        self.assignmentWeight = row.int()
        self.joinedOn = row.date()
        self.locale = row.text().map(LocalePreset.init(code:))
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

/// A change to one field of a `user`; `nil` empties it.
public enum UserChange: RecordChange {
    /// The name to sign in with; belongs to one user.
    case login(String)
    /// What the user is called.
    case name(String)
    /// Where the user gets mail.
    case email(String?)
    /// What the user is.
    case kind(UserKind)
    /// Whether the user has left; a user who has left may do nothing.
    case inactive(Bool)
    /// Whom the user reports to.
    case manager(UUID?)
    /// The teams that the user belongs to.
    case teams([Membership])
    /// One item more.
    case teamsAdd(Membership)
    /// The item of the same id, changed.
    case teamsUpdate(Membership)
    /// The item goes.
    case teamsRemove(UUID)
    /// What the user may do.
    case roles([UserRole])
    /// One item more.
    case rolesAdd(UserRole)
    /// The item of the same id, changed.
    case rolesUpdate(UserRole)
    /// The item goes.
    case rolesRemove(UUID)
    /// The user's own time zone; empty for the company's.
    case zone(String?)
    /// What the user is in the company, as `key account manager`.
    case position(String?)
    /// What the user is good at, as `japanese`: leads that ask for it are given to those who have it.
    case skills([String])
    /// Whether new leads may be given to the user.
    case takesLeads(Bool)
    /// How many leads the user gets for each that somebody of weight 1 gets; 1 when left empty.
    case assignmentWeight(Int?)
    /// The first day at work; a quota counts from here.
    case joinedOn(LocalDate?)
    /// The language and customs of names, numbers and dates that the user is shown; empty for the company's.
    case locale(LocalePreset?)
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
        case .login(let value): .set(field: "login", value: .of(value))
        case .name(let value): .set(field: "name", value: .of(value))
        case .email(let value): .set(field: "email", value: .of(value))
        case .kind(let value): .set(field: "kind", value: .of(value))
        case .inactive(let value): .set(field: "inactive", value: .of(value))
        case .manager(let value): .set(field: "manager", value: .of(value))
        case .teams(let value): .set(field: "teams", value: .of(value))
        case .teamsAdd(let value): .init("teams", "add", value.fieldValue)
        case .teamsUpdate(let value): .init("teams", "update", value.fieldValue)
        case .teamsRemove(let value): .init("teams", "remove", .id(value))
        case .roles(let value): .set(field: "roles", value: .of(value))
        case .rolesAdd(let value): .init("roles", "add", value.fieldValue)
        case .rolesUpdate(let value): .init("roles", "update", value.fieldValue)
        case .rolesRemove(let value): .init("roles", "remove", .id(value))
        case .zone(let value): .set(field: "zone", value: .of(value))
        case .position(let value): .set(field: "position", value: .of(value))
        case .skills(let value): .set(field: "skills", value: .of(value))
        case .takesLeads(let value): .set(field: "takes_leads", value: .of(value))
        case .assignmentWeight(let value): .set(field: "assignment_weight", value: .of(value))
        case .joinedOn(let value): .set(field: "joined_on", value: .of(value))
        case .locale(let value): .set(field: "locale", value: .of(value))
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

/// The users.
public typealias UserCollection = RecordCollection<User, UserChange>

extension UserCollection {
    /// Creates a record; what is left out is empty.
    ///
    /// - Parameters:
    ///   - login: The name to sign in with; belongs to one user.
    ///   - name: What the user is called.
    ///   - email: Where the user gets mail.
    ///   - kind: What the user is.
    ///   - inactive: Whether the user has left; a user who has left may do nothing.
    ///   - manager: Whom the user reports to.
    ///   - teams: The teams that the user belongs to.
    ///   - roles: What the user may do.
    ///   - zone: The user's own time zone; empty for the company's.
    ///   - position: What the user is in the company, as `key account manager`.
    ///   - skills: What the user is good at, as `japanese`: leads that ask for it are given to those who have it.
    ///   - takesLeads: Whether new leads may be given to the user.
    ///   - assignmentWeight: How many leads the user gets for each that somebody of weight 1 gets; 1 when left empty.
    ///   - joinedOn: The first day at work; a quota counts from here.
    ///   - locale: The language and customs of names, numbers and dates that the user is shown; empty for the company's.
    ///   - owner: The user responsible.
    ///   - team: The team responsible; filled with the owner's primary team when left empty.
    ///   - tags: Free words to group records by.
    ///   - externalIds: Ids that other systems know this record by; a value belongs to one record of an entity in each system.
    ///   - custom: The fields that the company added, by name.
    public func create(
        login: String,
        name: String,
        email: String? = nil,
        kind: UserKind? = nil,
        inactive: Bool? = nil,
        manager: UUID? = nil,
        teams: [Membership]? = nil,
        roles: [UserRole]? = nil,
        zone: String? = nil,
        position: String? = nil,
        skills: [String]? = nil,
        takesLeads: Bool? = nil,
        assignmentWeight: Int? = nil,
        joinedOn: LocalDate? = nil,
        locale: LocalePreset? = nil,
        owner: UUID? = nil,
        team: UUID? = nil,
        tags: [String]? = nil,
        externalIds: [ExternalId]? = nil,
        custom: [String: Value]? = nil
    ) throws(CrmError) -> User {
        var changes: [UserChange] = [.login(login), .name(name)]
        if let email { changes.append(.email(email)) }
        if let kind { changes.append(.kind(kind)) }
        if let inactive { changes.append(.inactive(inactive)) }
        if let manager { changes.append(.manager(manager)) }
        if let teams { changes.append(.teams(teams)) }
        if let roles { changes.append(.roles(roles)) }
        if let zone { changes.append(.zone(zone)) }
        if let position { changes.append(.position(position)) }
        if let skills { changes.append(.skills(skills)) }
        if let takesLeads { changes.append(.takesLeads(takesLeads)) }
        if let assignmentWeight { changes.append(.assignmentWeight(assignmentWeight)) }
        if let joinedOn { changes.append(.joinedOn(joinedOn)) }
        if let locale { changes.append(.locale(locale)) }
        if let owner { changes.append(.owner(owner)) }
        if let team { changes.append(.team(team)) }
        if let tags { changes.append(.tags(tags)) }
        if let externalIds { changes.append(.externalIds(externalIds)) }
        if let custom { changes.append(.custom(custom)) }
        return try create(changes)
    }
}
