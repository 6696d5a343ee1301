// Written by `cargo xtask codegen` from the model; do not edit.

import Foundation

/// A person.
public struct Contact: Record {
    /// Which record it is.
    public let id: UUID
    /// The family name.
    public let lastName: String
    /// The given name.
    public let firstName: String?
    /// The middle name.
    public let middleName: String?
    /// The whole name, in the order of the company's language: family name first in Vietnamese.
    public let displayName: String
    /// Where the person works.
    public let account: UUID?
    /// What the person does there.
    public let jobTitle: String?
    /// In which department.
    public let department: String?
    /// To whom the person reports.
    public let reportsTo: UUID?
    /// E-mail addresses.
    public let emails: [ContactEmail]
    /// Telephone numbers.
    public let phones: [ContactPhone]
    /// Postal addresses.
    public let addresses: [PostalAddress]
    /// When the person was born.
    public let birthdate: LocalDate?
    /// The language to speak and write, as `vi`.
    public let language: String?
    /// How the person was found.
    public let source: String?
    /// Anything else worth knowing.
    public let description: String?
    /// How to address the person, as `Ms` or `Anh`.
    public let salutation: String?
    /// What follows the name, as `PhD`.
    public let suffix: String?
    /// What the person is.
    public let gender: Gender?
    /// The month of the birthday, 1 to 12, also where the year is not known.
    public let birthMonth: Int?
    /// The day of the month of the birthday.
    public let birthDay: Int?
    /// Other accounts that the person has to do with.
    public let affiliations: [Affiliation]
    /// Where the person is in time; empty for the company's time zone.
    public let zone: String?
    /// Whether the person must not be called.
    public let doNotCall: Bool
    /// Whether the person must not be written to by e-mail.
    public let emailOptOut: Bool
    /// How the person likes to be reached.
    public let preferredChannel: Channel?
    /// Why the law lets the company keep the person's data.
    public let lawfulBasis: LawfulBasis?
    /// Where that is written, as the name of a form.
    public let lawfulBasisSource: String?
    /// When somebody last looked whether that still holds.
    public let lawfulBasisReviewedOn: LocalDate?
    /// Who works for the person.
    public let assistant: String?
    /// Where to call whoever works for the person.
    public let assistantPhone: String?
    /// Whether nobody follows the person any more: left out of lists and counts, but search still finds them.
    public let unfollowed: Bool
    /// Where the person is found on social networks.
    public let social: [SocialProfile]
    /// A picture of the person, among the files attached to them.
    public let photo: UUID?
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
        self.lastName = row.text() ?? ""
        self.firstName = row.text()
        self.middleName = row.text()
        self.displayName = row.text() ?? ""
        self.account = row.id()
        self.jobTitle = row.text()
        self.department = row.text()
        self.reportsTo = row.id()
        self.emails = try row.items()
        self.phones = try row.items()
        self.addresses = try row.items()
        self.birthdate = row.date()
        self.language = row.text()
        self.source = row.text()
        self.description = row.text()
        self.salutation = row.text()
        self.suffix = row.text()
        self.gender = row.text().map(Gender.init(code:))
        self.birthMonth = row.int()
        self.birthDay = row.int()
        self.affiliations = try row.items()
        self.zone = row.text()
        self.doNotCall = row.bool() ?? false
        self.emailOptOut = row.bool() ?? false
        self.preferredChannel = row.text().map(Channel.init(code:))
        self.lawfulBasis = row.text().map(LawfulBasis.init(code:))
        self.lawfulBasisSource = row.text()
        self.lawfulBasisReviewedOn = row.date()
        self.assistant = row.text()
        self.assistantPhone = row.text()
        self.unfollowed = row.bool() ?? false
        self.social = try row.items()
        self.photo = row.id()
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

/// A change to one field of a `contact`; `nil` empties it.
public enum ContactChange: RecordChange {
    /// The family name.
    case lastName(String)
    /// The given name.
    case firstName(String?)
    /// The middle name.
    case middleName(String?)
    /// Where the person works.
    case account(UUID?)
    /// What the person does there.
    case jobTitle(String?)
    /// In which department.
    case department(String?)
    /// To whom the person reports.
    case reportsTo(UUID?)
    /// E-mail addresses.
    case emails([ContactEmail])
    /// One item more.
    case emailsAdd(ContactEmail)
    /// The item of the same id, changed.
    case emailsUpdate(ContactEmail)
    /// The item goes.
    case emailsRemove(UUID)
    /// Telephone numbers.
    case phones([ContactPhone])
    /// One item more.
    case phonesAdd(ContactPhone)
    /// The item of the same id, changed.
    case phonesUpdate(ContactPhone)
    /// The item goes.
    case phonesRemove(UUID)
    /// Postal addresses.
    case addresses([PostalAddress])
    /// One item more.
    case addressesAdd(PostalAddress)
    /// The item of the same id, changed.
    case addressesUpdate(PostalAddress)
    /// The item goes.
    case addressesRemove(UUID)
    /// When the person was born.
    case birthdate(LocalDate?)
    /// The language to speak and write, as `vi`.
    case language(String?)
    /// How the person was found.
    case source(String?)
    /// Anything else worth knowing.
    case description(String?)
    /// How to address the person, as `Ms` or `Anh`.
    case salutation(String?)
    /// What follows the name, as `PhD`.
    case suffix(String?)
    /// What the person is.
    case gender(Gender?)
    /// The month of the birthday, 1 to 12, also where the year is not known.
    case birthMonth(Int?)
    /// The day of the month of the birthday.
    case birthDay(Int?)
    /// Other accounts that the person has to do with.
    case affiliations([Affiliation])
    /// One item more.
    case affiliationsAdd(Affiliation)
    /// The item of the same id, changed.
    case affiliationsUpdate(Affiliation)
    /// The item goes.
    case affiliationsRemove(UUID)
    /// Where the person is in time; empty for the company's time zone.
    case zone(String?)
    /// Whether the person must not be called.
    case doNotCall(Bool)
    /// Whether the person must not be written to by e-mail.
    case emailOptOut(Bool)
    /// How the person likes to be reached.
    case preferredChannel(Channel?)
    /// Why the law lets the company keep the person's data.
    case lawfulBasis(LawfulBasis?)
    /// Where that is written, as the name of a form.
    case lawfulBasisSource(String?)
    /// When somebody last looked whether that still holds.
    case lawfulBasisReviewedOn(LocalDate?)
    /// Who works for the person.
    case assistant(String?)
    /// Where to call whoever works for the person.
    case assistantPhone(String?)
    /// Whether nobody follows the person any more: left out of lists and counts, but search still finds them.
    case unfollowed(Bool)
    /// Where the person is found on social networks.
    case social([SocialProfile])
    /// One item more.
    case socialAdd(SocialProfile)
    /// The item of the same id, changed.
    case socialUpdate(SocialProfile)
    /// The item goes.
    case socialRemove(UUID)
    /// A picture of the person, among the files attached to them.
    case photo(UUID?)
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
        case .lastName(let value): .set(field: "last_name", value: .of(value))
        case .firstName(let value): .set(field: "first_name", value: .of(value))
        case .middleName(let value): .set(field: "middle_name", value: .of(value))
        case .account(let value): .set(field: "account", value: .of(value))
        case .jobTitle(let value): .set(field: "job_title", value: .of(value))
        case .department(let value): .set(field: "department", value: .of(value))
        case .reportsTo(let value): .set(field: "reports_to", value: .of(value))
        case .emails(let value): .set(field: "emails", value: .of(value))
        case .emailsAdd(let value): .init("emails", "add", value.fieldValue)
        case .emailsUpdate(let value): .init("emails", "update", value.fieldValue)
        case .emailsRemove(let value): .init("emails", "remove", .id(value))
        case .phones(let value): .set(field: "phones", value: .of(value))
        case .phonesAdd(let value): .init("phones", "add", value.fieldValue)
        case .phonesUpdate(let value): .init("phones", "update", value.fieldValue)
        case .phonesRemove(let value): .init("phones", "remove", .id(value))
        case .addresses(let value): .set(field: "addresses", value: .of(value))
        case .addressesAdd(let value): .init("addresses", "add", value.fieldValue)
        case .addressesUpdate(let value): .init("addresses", "update", value.fieldValue)
        case .addressesRemove(let value): .init("addresses", "remove", .id(value))
        case .birthdate(let value): .set(field: "birthdate", value: .of(value))
        case .language(let value): .set(field: "language", value: .of(value))
        case .source(let value): .set(field: "source", value: .of(value))
        case .description(let value): .set(field: "description", value: .of(value))
        case .salutation(let value): .set(field: "salutation", value: .of(value))
        case .suffix(let value): .set(field: "suffix", value: .of(value))
        case .gender(let value): .set(field: "gender", value: .of(value))
        case .birthMonth(let value): .set(field: "birth_month", value: .of(value))
        case .birthDay(let value): .set(field: "birth_day", value: .of(value))
        case .affiliations(let value): .set(field: "affiliations", value: .of(value))
        case .affiliationsAdd(let value): .init("affiliations", "add", value.fieldValue)
        case .affiliationsUpdate(let value): .init("affiliations", "update", value.fieldValue)
        case .affiliationsRemove(let value): .init("affiliations", "remove", .id(value))
        case .zone(let value): .set(field: "zone", value: .of(value))
        case .doNotCall(let value): .set(field: "do_not_call", value: .of(value))
        case .emailOptOut(let value): .set(field: "email_opt_out", value: .of(value))
        case .preferredChannel(let value): .set(field: "preferred_channel", value: .of(value))
        case .lawfulBasis(let value): .set(field: "lawful_basis", value: .of(value))
        case .lawfulBasisSource(let value): .set(field: "lawful_basis_source", value: .of(value))
        case .lawfulBasisReviewedOn(let value): .set(field: "lawful_basis_reviewed_on", value: .of(value))
        case .assistant(let value): .set(field: "assistant", value: .of(value))
        case .assistantPhone(let value): .set(field: "assistant_phone", value: .of(value))
        case .unfollowed(let value): .set(field: "unfollowed", value: .of(value))
        case .social(let value): .set(field: "social", value: .of(value))
        case .socialAdd(let value): .init("social", "add", value.fieldValue)
        case .socialUpdate(let value): .init("social", "update", value.fieldValue)
        case .socialRemove(let value): .init("social", "remove", .id(value))
        case .photo(let value): .set(field: "photo", value: .of(value))
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

/// The contacts.
public typealias ContactCollection = RecordCollection<Contact, ContactChange>

extension ContactCollection {
    /// Creates a record; what is left out is empty.
    ///
    /// - Parameters:
    ///   - lastName: The family name.
    ///   - firstName: The given name.
    ///   - middleName: The middle name.
    ///   - account: Where the person works.
    ///   - jobTitle: What the person does there.
    ///   - department: In which department.
    ///   - reportsTo: To whom the person reports.
    ///   - emails: E-mail addresses.
    ///   - phones: Telephone numbers.
    ///   - addresses: Postal addresses.
    ///   - birthdate: When the person was born.
    ///   - language: The language to speak and write, as `vi`.
    ///   - source: How the person was found.
    ///   - description: Anything else worth knowing.
    ///   - salutation: How to address the person, as `Ms` or `Anh`.
    ///   - suffix: What follows the name, as `PhD`.
    ///   - gender: What the person is.
    ///   - birthMonth: The month of the birthday, 1 to 12, also where the year is not known.
    ///   - birthDay: The day of the month of the birthday.
    ///   - affiliations: Other accounts that the person has to do with.
    ///   - zone: Where the person is in time; empty for the company's time zone.
    ///   - doNotCall: Whether the person must not be called.
    ///   - emailOptOut: Whether the person must not be written to by e-mail.
    ///   - preferredChannel: How the person likes to be reached.
    ///   - lawfulBasis: Why the law lets the company keep the person's data.
    ///   - lawfulBasisSource: Where that is written, as the name of a form.
    ///   - lawfulBasisReviewedOn: When somebody last looked whether that still holds.
    ///   - assistant: Who works for the person.
    ///   - assistantPhone: Where to call whoever works for the person.
    ///   - unfollowed: Whether nobody follows the person any more: left out of lists and counts, but search still finds them.
    ///   - social: Where the person is found on social networks.
    ///   - photo: A picture of the person, among the files attached to them.
    ///   - owner: The user responsible.
    ///   - team: The team responsible; filled with the owner's primary team when left empty.
    ///   - tags: Free words to group records by.
    ///   - externalIds: Ids that other systems know this record by; a value belongs to one record of an entity in each system.
    ///   - custom: The fields that the company added, by name.
    public func create(
        lastName: String,
        firstName: String? = nil,
        middleName: String? = nil,
        account: UUID? = nil,
        jobTitle: String? = nil,
        department: String? = nil,
        reportsTo: UUID? = nil,
        emails: [ContactEmail]? = nil,
        phones: [ContactPhone]? = nil,
        addresses: [PostalAddress]? = nil,
        birthdate: LocalDate? = nil,
        language: String? = nil,
        source: String? = nil,
        description: String? = nil,
        salutation: String? = nil,
        suffix: String? = nil,
        gender: Gender? = nil,
        birthMonth: Int? = nil,
        birthDay: Int? = nil,
        affiliations: [Affiliation]? = nil,
        zone: String? = nil,
        doNotCall: Bool? = nil,
        emailOptOut: Bool? = nil,
        preferredChannel: Channel? = nil,
        lawfulBasis: LawfulBasis? = nil,
        lawfulBasisSource: String? = nil,
        lawfulBasisReviewedOn: LocalDate? = nil,
        assistant: String? = nil,
        assistantPhone: String? = nil,
        unfollowed: Bool? = nil,
        social: [SocialProfile]? = nil,
        photo: UUID? = nil,
        owner: UUID? = nil,
        team: UUID? = nil,
        tags: [String]? = nil,
        externalIds: [ExternalId]? = nil,
        custom: [String: Value]? = nil
    ) throws(CrmError) -> Contact {
        var changes: [ContactChange] = [.lastName(lastName)]
        if let firstName { changes.append(.firstName(firstName)) }
        if let middleName { changes.append(.middleName(middleName)) }
        if let account { changes.append(.account(account)) }
        if let jobTitle { changes.append(.jobTitle(jobTitle)) }
        if let department { changes.append(.department(department)) }
        if let reportsTo { changes.append(.reportsTo(reportsTo)) }
        if let emails { changes.append(.emails(emails)) }
        if let phones { changes.append(.phones(phones)) }
        if let addresses { changes.append(.addresses(addresses)) }
        if let birthdate { changes.append(.birthdate(birthdate)) }
        if let language { changes.append(.language(language)) }
        if let source { changes.append(.source(source)) }
        if let description { changes.append(.description(description)) }
        if let salutation { changes.append(.salutation(salutation)) }
        if let suffix { changes.append(.suffix(suffix)) }
        if let gender { changes.append(.gender(gender)) }
        if let birthMonth { changes.append(.birthMonth(birthMonth)) }
        if let birthDay { changes.append(.birthDay(birthDay)) }
        if let affiliations { changes.append(.affiliations(affiliations)) }
        if let zone { changes.append(.zone(zone)) }
        if let doNotCall { changes.append(.doNotCall(doNotCall)) }
        if let emailOptOut { changes.append(.emailOptOut(emailOptOut)) }
        if let preferredChannel { changes.append(.preferredChannel(preferredChannel)) }
        if let lawfulBasis { changes.append(.lawfulBasis(lawfulBasis)) }
        if let lawfulBasisSource { changes.append(.lawfulBasisSource(lawfulBasisSource)) }
        if let lawfulBasisReviewedOn { changes.append(.lawfulBasisReviewedOn(lawfulBasisReviewedOn)) }
        if let assistant { changes.append(.assistant(assistant)) }
        if let assistantPhone { changes.append(.assistantPhone(assistantPhone)) }
        if let unfollowed { changes.append(.unfollowed(unfollowed)) }
        if let social { changes.append(.social(social)) }
        if let photo { changes.append(.photo(photo)) }
        if let owner { changes.append(.owner(owner)) }
        if let team { changes.append(.team(team)) }
        if let tags { changes.append(.tags(tags)) }
        if let externalIds { changes.append(.externalIds(externalIds)) }
        if let custom { changes.append(.custom(custom)) }
        return try create(changes)
    }
}
