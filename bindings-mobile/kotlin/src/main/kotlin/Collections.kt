// Written by `cargo xtask codegen` from the model.
@file:Suppress("unused", "LongParameterList")

package dev.crmcore

import dev.crmcore.model.*
import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate
import java.util.UUID

/** The collections of a CRM or of a transaction. */
abstract class Collections private constructor(
    companies: () -> dev.crmcore.ffi.Companies,
    users: () -> dev.crmcore.ffi.Users,
    teams: () -> dev.crmcore.ffi.Teams,
    roles: () -> dev.crmcore.ffi.Roles,
    accounts: () -> dev.crmcore.ffi.Accounts,
    contacts: () -> dev.crmcore.ffi.Contacts,
    pipelines: () -> dev.crmcore.ffi.Pipelines,
    stages: () -> dev.crmcore.ffi.Stages,
    deals: () -> dev.crmcore.ffi.Deals,
    interactions: () -> dev.crmcore.ffi.Interactions,
    currencies: () -> dev.crmcore.ffi.Currencies,
    rates: () -> dev.crmcore.ffi.Rates,
) {
    internal constructor(native: dev.crmcore.ffi.Crm) : this(native::companies, native::users, native::teams, native::roles, native::accounts, native::contacts, native::pipelines, native::stages, native::deals, native::interactions, native::currencies, native::rates)
    internal constructor(native: dev.crmcore.ffi.Tx) : this(native::companies, native::users, native::teams, native::roles, native::accounts, native::contacts, native::pipelines, native::stages, native::deals, native::interactions, native::currencies, native::rates)

    /** The settings of the company that keeps the file; there is one. */
    val companies: Companies by lazy { Companies(companies()) }

    /** Somebody who works with the CRM. */
    val users: Users by lazy { Users(users()) }

    /** People who work together; teams stand in a tree. */
    val teams: Teams by lazy { Teams(teams()) }

    /** A set of rights that users are given. */
    val roles: Roles by lazy { Roles(roles()) }

    /** An organisation or person that buys, may buy, or works with the company. */
    val accounts: Accounts by lazy { Accounts(accounts()) }

    /** A person. */
    val contacts: Contacts by lazy { Contacts(contacts()) }

    /** A way that a sale goes: its stages in order. */
    val pipelines: Pipelines by lazy { Pipelines(pipelines()) }

    /** A step of a pipeline, with a fixed category. */
    val stages: Stages by lazy { Stages(stages()) }

    /** A sale in the making: what somebody may buy, for how much, and by when. */
    val deals: Deals by lazy { Deals(deals()) }

    /** One touch on any channel, planned or held: a call, a meeting, a message. */
    val interactions: Interactions by lazy { Interactions(interactions()) }

    /** A currency that the company trades in. */
    val currencies: Currencies by lazy { Currencies(currencies()) }

    /** What one unit of a currency is worth in another, from a day until the next rate. */
    val rates: Rates by lazy { Rates(rates()) }
}

/** The settings of the company that keeps the file; there is one. */
class Companies internal constructor(native: dev.crmcore.ffi.Companies) : RecordCollection<Company, CompanyChange>(
    native::create, native::get, native::find, native::update, native::delete, native::restore, native::purge,
    { query -> native.list(query).let { Page(it.items, it.next) } }, native::count, native::explain,
) {
    /**
     * Creates a record; what is left out is empty.
     *
     * @param name What the company is called.
     * @param zone The time zone that "today" and month ends follow.
     * @param baseCurrency The currency that totals are kept in.
     * @param fiscalYearStart The month that the fiscal year starts with, 1 to 12.
     * @param weekStart The first day of the week, 1 for Monday to 7 for Sunday.
     * @param locale The language and customs of names, numbers and dates.
     * @param country The country of telephone numbers that name none, as ISO 3166 code.
     * @param owner The user responsible.
     * @param team The team responsible; filled with the owner's primary team when left empty.
     * @param tags Free words to group records by.
     * @param externalIds Ids that other systems know this record by; a value belongs to one record of an entity in each system.
     */
    fun create(
        name: String,
        zone: String? = null,
        baseCurrency: String? = null,
        fiscalYearStart: Long? = null,
        weekStart: Long? = null,
        locale: LocalePreset? = null,
        country: String? = null,
        owner: UUID? = null,
        team: UUID? = null,
        tags: List<String>? = null,
        externalIds: List<ExternalId>? = null,
    ): Company = create(buildList {
        add(CompanyChange.Name(name))
        zone?.let { add(CompanyChange.Zone(it)) }
        baseCurrency?.let { add(CompanyChange.BaseCurrency(it)) }
        fiscalYearStart?.let { add(CompanyChange.FiscalYearStart(it)) }
        weekStart?.let { add(CompanyChange.WeekStart(it)) }
        locale?.let { add(CompanyChange.Locale(it)) }
        country?.let { add(CompanyChange.Country(it)) }
        owner?.let { add(CompanyChange.Owner(it)) }
        team?.let { add(CompanyChange.Team(it)) }
        tags?.let { add(CompanyChange.Tags(it)) }
        externalIds?.let { add(CompanyChange.ExternalIds(it)) }
    })

    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: CompanyEdit.() -> Unit): Company =
        update(id, CompanyEdit().apply(edit).changes, revision)
}

/** What becomes of a record: a property that is set changes, `null` empties. */
class CompanyEdit internal constructor() : Edit<CompanyChange>() {
    /** What the company is called. */
    var name: String by given(CompanyChange::Name)

    /** The time zone that "today" and month ends follow. */
    var zone: String by given(CompanyChange::Zone)

    /** The currency that totals are kept in. */
    var baseCurrency: String by given(CompanyChange::BaseCurrency)

    /** The month that the fiscal year starts with, 1 to 12. */
    var fiscalYearStart: Long by given(CompanyChange::FiscalYearStart)

    /** The first day of the week, 1 for Monday to 7 for Sunday. */
    var weekStart: Long by given(CompanyChange::WeekStart)

    /** The language and customs of names, numbers and dates. */
    var locale: LocalePreset by given(CompanyChange::Locale)

    /** The country of telephone numbers that name none, as ISO 3166 code. */
    var country: String by given(CompanyChange::Country)

    /** The user responsible. */
    var owner: UUID? by given(CompanyChange::Owner)

    /** The team responsible; filled with the owner's primary team when left empty. */
    var team: UUID? by given(CompanyChange::Team)

    /** Free words to group records by. */
    var tags: List<String> by given(CompanyChange::Tags)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    val externalIds: Items<ExternalId> =
        items(CompanyChange::ExternalIds, CompanyChange::ExternalIdsAdd, CompanyChange::ExternalIdsUpdate, CompanyChange::ExternalIdsRemove)
}

/** Somebody who works with the CRM. */
class Users internal constructor(native: dev.crmcore.ffi.Users) : RecordCollection<User, UserChange>(
    native::create, native::get, native::find, native::update, native::delete, native::restore, native::purge,
    { query -> native.list(query).let { Page(it.items, it.next) } }, native::count, native::explain,
) {
    /**
     * Creates a record; what is left out is empty.
     *
     * @param login The name to sign in with; belongs to one user.
     * @param name What the user is called.
     * @param email Where the user gets mail.
     * @param kind What the user is.
     * @param inactive Whether the user has left; a user who has left may do nothing.
     * @param manager Whom the user reports to.
     * @param teams The teams that the user belongs to.
     * @param roles What the user may do.
     * @param zone The user's own time zone; empty for the company's.
     * @param owner The user responsible.
     * @param team The team responsible; filled with the owner's primary team when left empty.
     * @param tags Free words to group records by.
     * @param externalIds Ids that other systems know this record by; a value belongs to one record of an entity in each system.
     */
    fun create(
        login: String,
        name: String,
        email: String? = null,
        kind: UserKind? = null,
        inactive: Boolean? = null,
        manager: UUID? = null,
        teams: List<Membership>? = null,
        roles: List<UserRole>? = null,
        zone: String? = null,
        owner: UUID? = null,
        team: UUID? = null,
        tags: List<String>? = null,
        externalIds: List<ExternalId>? = null,
    ): User = create(buildList {
        add(UserChange.Login(login))
        add(UserChange.Name(name))
        email?.let { add(UserChange.Email(it)) }
        kind?.let { add(UserChange.Kind(it)) }
        inactive?.let { add(UserChange.Inactive(it)) }
        manager?.let { add(UserChange.Manager(it)) }
        teams?.let { add(UserChange.Teams(it)) }
        roles?.let { add(UserChange.Roles(it)) }
        zone?.let { add(UserChange.Zone(it)) }
        owner?.let { add(UserChange.Owner(it)) }
        team?.let { add(UserChange.Team(it)) }
        tags?.let { add(UserChange.Tags(it)) }
        externalIds?.let { add(UserChange.ExternalIds(it)) }
    })

    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: UserEdit.() -> Unit): User =
        update(id, UserEdit().apply(edit).changes, revision)
}

/** What becomes of a record: a property that is set changes, `null` empties. */
class UserEdit internal constructor() : Edit<UserChange>() {
    /** The name to sign in with; belongs to one user. */
    var login: String by given(UserChange::Login)

    /** What the user is called. */
    var name: String by given(UserChange::Name)

    /** Where the user gets mail. */
    var email: String? by given(UserChange::Email)

    /** What the user is. */
    var kind: UserKind by given(UserChange::Kind)

    /** Whether the user has left; a user who has left may do nothing. */
    var inactive: Boolean by given(UserChange::Inactive)

    /** Whom the user reports to. */
    var manager: UUID? by given(UserChange::Manager)

    /** The teams that the user belongs to. */
    val teams: Items<Membership> =
        items(UserChange::Teams, UserChange::TeamsAdd, UserChange::TeamsUpdate, UserChange::TeamsRemove)

    /** What the user may do. */
    val roles: Items<UserRole> =
        items(UserChange::Roles, UserChange::RolesAdd, UserChange::RolesUpdate, UserChange::RolesRemove)

    /** The user's own time zone; empty for the company's. */
    var zone: String? by given(UserChange::Zone)

    /** The user responsible. */
    var owner: UUID? by given(UserChange::Owner)

    /** The team responsible; filled with the owner's primary team when left empty. */
    var team: UUID? by given(UserChange::Team)

    /** Free words to group records by. */
    var tags: List<String> by given(UserChange::Tags)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    val externalIds: Items<ExternalId> =
        items(UserChange::ExternalIds, UserChange::ExternalIdsAdd, UserChange::ExternalIdsUpdate, UserChange::ExternalIdsRemove)
}

/** People who work together; teams stand in a tree. */
class Teams internal constructor(native: dev.crmcore.ffi.Teams) : RecordCollection<Team, TeamChange>(
    native::create, native::get, native::find, native::update, native::delete, native::restore, native::purge,
    { query -> native.list(query).let { Page(it.items, it.next) } }, native::count, native::explain,
) {
    /**
     * Creates a record; what is left out is empty.
     *
     * @param name What the team is called.
     * @param parent The team above.
     * @param owner The user responsible.
     * @param team The team responsible; filled with the owner's primary team when left empty.
     * @param tags Free words to group records by.
     * @param externalIds Ids that other systems know this record by; a value belongs to one record of an entity in each system.
     */
    fun create(
        name: String,
        parent: UUID? = null,
        owner: UUID? = null,
        team: UUID? = null,
        tags: List<String>? = null,
        externalIds: List<ExternalId>? = null,
    ): Team = create(buildList {
        add(TeamChange.Name(name))
        parent?.let { add(TeamChange.Parent(it)) }
        owner?.let { add(TeamChange.Owner(it)) }
        team?.let { add(TeamChange.Team(it)) }
        tags?.let { add(TeamChange.Tags(it)) }
        externalIds?.let { add(TeamChange.ExternalIds(it)) }
    })

    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: TeamEdit.() -> Unit): Team =
        update(id, TeamEdit().apply(edit).changes, revision)
}

/** What becomes of a record: a property that is set changes, `null` empties. */
class TeamEdit internal constructor() : Edit<TeamChange>() {
    /** What the team is called. */
    var name: String by given(TeamChange::Name)

    /** The team above. */
    var parent: UUID? by given(TeamChange::Parent)

    /** The user responsible. */
    var owner: UUID? by given(TeamChange::Owner)

    /** The team responsible; filled with the owner's primary team when left empty. */
    var team: UUID? by given(TeamChange::Team)

    /** Free words to group records by. */
    var tags: List<String> by given(TeamChange::Tags)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    val externalIds: Items<ExternalId> =
        items(TeamChange::ExternalIds, TeamChange::ExternalIdsAdd, TeamChange::ExternalIdsUpdate, TeamChange::ExternalIdsRemove)
}

/** A set of rights that users are given. */
class Roles internal constructor(native: dev.crmcore.ffi.Roles) : RecordCollection<Role, RoleChange>(
    native::create, native::get, native::find, native::update, native::delete, native::restore, native::purge,
    { query -> native.list(query).let { Page(it.items, it.next) } }, native::count, native::explain,
) {
    /**
     * Creates a record; what is left out is empty.
     *
     * @param name What the role is called.
     * @param administrator Whether the role may do everything, import and revert included.
     * @param rights What it may do with records.
     * @param fields Where it may do less, or nothing, with a field.
     * @param owner The user responsible.
     * @param team The team responsible; filled with the owner's primary team when left empty.
     * @param tags Free words to group records by.
     * @param externalIds Ids that other systems know this record by; a value belongs to one record of an entity in each system.
     */
    fun create(
        name: String,
        administrator: Boolean? = null,
        rights: List<Right>? = null,
        fields: List<FieldRight>? = null,
        owner: UUID? = null,
        team: UUID? = null,
        tags: List<String>? = null,
        externalIds: List<ExternalId>? = null,
    ): Role = create(buildList {
        add(RoleChange.Name(name))
        administrator?.let { add(RoleChange.Administrator(it)) }
        rights?.let { add(RoleChange.Rights(it)) }
        fields?.let { add(RoleChange.Fields(it)) }
        owner?.let { add(RoleChange.Owner(it)) }
        team?.let { add(RoleChange.Team(it)) }
        tags?.let { add(RoleChange.Tags(it)) }
        externalIds?.let { add(RoleChange.ExternalIds(it)) }
    })

    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: RoleEdit.() -> Unit): Role =
        update(id, RoleEdit().apply(edit).changes, revision)
}

/** What becomes of a record: a property that is set changes, `null` empties. */
class RoleEdit internal constructor() : Edit<RoleChange>() {
    /** What the role is called. */
    var name: String by given(RoleChange::Name)

    /** Whether the role may do everything, import and revert included. */
    var administrator: Boolean by given(RoleChange::Administrator)

    /** What it may do with records. */
    val rights: Items<Right> =
        items(RoleChange::Rights, RoleChange::RightsAdd, RoleChange::RightsUpdate, RoleChange::RightsRemove)

    /** Where it may do less, or nothing, with a field. */
    val fields: Items<FieldRight> =
        items(RoleChange::Fields, RoleChange::FieldsAdd, RoleChange::FieldsUpdate, RoleChange::FieldsRemove)

    /** The user responsible. */
    var owner: UUID? by given(RoleChange::Owner)

    /** The team responsible; filled with the owner's primary team when left empty. */
    var team: UUID? by given(RoleChange::Team)

    /** Free words to group records by. */
    var tags: List<String> by given(RoleChange::Tags)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    val externalIds: Items<ExternalId> =
        items(RoleChange::ExternalIds, RoleChange::ExternalIdsAdd, RoleChange::ExternalIdsUpdate, RoleChange::ExternalIdsRemove)
}

/** An organisation or person that buys, may buy, or works with the company. */
class Accounts internal constructor(native: dev.crmcore.ffi.Accounts) : RecordCollection<Account, AccountChange>(
    native::create, native::get, native::find, native::update, native::delete, native::restore, native::purge,
    { query -> native.list(query).let { Page(it.items, it.next) } }, native::count, native::explain,
) {
    /**
     * Creates a record; what is left out is empty.
     *
     * @param name What it is called.
     * @param kind What it is to the company.
     * @param parent The account that it belongs to.
     * @param website Its web site.
     * @param taxId Its tax number, in Vietnam the MST.
     * @param industry What it does.
     * @param employees How many people work there.
     * @param annualRevenue What it earns in a year.
     * @param email Where it gets mail.
     * @param phones Its telephone numbers.
     * @param addresses Where it is.
     * @param source How it was found.
     * @param description Anything else worth knowing.
     * @param owner The user responsible.
     * @param team The team responsible; filled with the owner's primary team when left empty.
     * @param tags Free words to group records by.
     * @param externalIds Ids that other systems know this record by; a value belongs to one record of an entity in each system.
     */
    fun create(
        name: String,
        kind: AccountKind? = null,
        parent: UUID? = null,
        website: String? = null,
        taxId: String? = null,
        industry: String? = null,
        employees: Long? = null,
        annualRevenue: Money? = null,
        email: String? = null,
        phones: List<ContactPhone>? = null,
        addresses: List<PostalAddress>? = null,
        source: String? = null,
        description: String? = null,
        owner: UUID? = null,
        team: UUID? = null,
        tags: List<String>? = null,
        externalIds: List<ExternalId>? = null,
    ): Account = create(buildList {
        add(AccountChange.Name(name))
        kind?.let { add(AccountChange.Kind(it)) }
        parent?.let { add(AccountChange.Parent(it)) }
        website?.let { add(AccountChange.Website(it)) }
        taxId?.let { add(AccountChange.TaxId(it)) }
        industry?.let { add(AccountChange.Industry(it)) }
        employees?.let { add(AccountChange.Employees(it)) }
        annualRevenue?.let { add(AccountChange.AnnualRevenue(it)) }
        email?.let { add(AccountChange.Email(it)) }
        phones?.let { add(AccountChange.Phones(it)) }
        addresses?.let { add(AccountChange.Addresses(it)) }
        source?.let { add(AccountChange.Source(it)) }
        description?.let { add(AccountChange.Description(it)) }
        owner?.let { add(AccountChange.Owner(it)) }
        team?.let { add(AccountChange.Team(it)) }
        tags?.let { add(AccountChange.Tags(it)) }
        externalIds?.let { add(AccountChange.ExternalIds(it)) }
    })

    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: AccountEdit.() -> Unit): Account =
        update(id, AccountEdit().apply(edit).changes, revision)
}

/** What becomes of a record: a property that is set changes, `null` empties. */
class AccountEdit internal constructor() : Edit<AccountChange>() {
    /** What it is called. */
    var name: String by given(AccountChange::Name)

    /** What it is to the company. */
    var kind: AccountKind by given(AccountChange::Kind)

    /** The account that it belongs to. */
    var parent: UUID? by given(AccountChange::Parent)

    /** Its web site. */
    var website: String? by given(AccountChange::Website)

    /** Its tax number, in Vietnam the MST. */
    var taxId: String? by given(AccountChange::TaxId)

    /** What it does. */
    var industry: String? by given(AccountChange::Industry)

    /** How many people work there. */
    var employees: Long? by given(AccountChange::Employees)

    /** What it earns in a year. */
    var annualRevenue: Money? by given(AccountChange::AnnualRevenue)

    /** Where it gets mail. */
    var email: String? by given(AccountChange::Email)

    /** Its telephone numbers. */
    val phones: Items<ContactPhone> =
        items(AccountChange::Phones, AccountChange::PhonesAdd, AccountChange::PhonesUpdate, AccountChange::PhonesRemove)

    /** Where it is. */
    val addresses: Items<PostalAddress> =
        items(AccountChange::Addresses, AccountChange::AddressesAdd, AccountChange::AddressesUpdate, AccountChange::AddressesRemove)

    /** How it was found. */
    var source: String? by given(AccountChange::Source)

    /** Anything else worth knowing. */
    var description: String? by given(AccountChange::Description)

    /** The user responsible. */
    var owner: UUID? by given(AccountChange::Owner)

    /** The team responsible; filled with the owner's primary team when left empty. */
    var team: UUID? by given(AccountChange::Team)

    /** Free words to group records by. */
    var tags: List<String> by given(AccountChange::Tags)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    val externalIds: Items<ExternalId> =
        items(AccountChange::ExternalIds, AccountChange::ExternalIdsAdd, AccountChange::ExternalIdsUpdate, AccountChange::ExternalIdsRemove)
}

/** A person. */
class Contacts internal constructor(native: dev.crmcore.ffi.Contacts) : RecordCollection<Contact, ContactChange>(
    native::create, native::get, native::find, native::update, native::delete, native::restore, native::purge,
    { query -> native.list(query).let { Page(it.items, it.next) } }, native::count, native::explain,
) {
    /**
     * Creates a record; what is left out is empty.
     *
     * @param lastName The family name.
     * @param firstName The given name.
     * @param middleName The middle name.
     * @param account Where the person works.
     * @param jobTitle What the person does there.
     * @param department In which department.
     * @param reportsTo To whom the person reports.
     * @param emails E-mail addresses.
     * @param phones Telephone numbers.
     * @param addresses Postal addresses.
     * @param birthdate When the person was born.
     * @param language The language to speak and write, as `vi`.
     * @param source How the person was found.
     * @param description Anything else worth knowing.
     * @param owner The user responsible.
     * @param team The team responsible; filled with the owner's primary team when left empty.
     * @param tags Free words to group records by.
     * @param externalIds Ids that other systems know this record by; a value belongs to one record of an entity in each system.
     */
    fun create(
        lastName: String,
        firstName: String? = null,
        middleName: String? = null,
        account: UUID? = null,
        jobTitle: String? = null,
        department: String? = null,
        reportsTo: UUID? = null,
        emails: List<ContactEmail>? = null,
        phones: List<ContactPhone>? = null,
        addresses: List<PostalAddress>? = null,
        birthdate: LocalDate? = null,
        language: String? = null,
        source: String? = null,
        description: String? = null,
        owner: UUID? = null,
        team: UUID? = null,
        tags: List<String>? = null,
        externalIds: List<ExternalId>? = null,
    ): Contact = create(buildList {
        add(ContactChange.LastName(lastName))
        firstName?.let { add(ContactChange.FirstName(it)) }
        middleName?.let { add(ContactChange.MiddleName(it)) }
        account?.let { add(ContactChange.Account(it)) }
        jobTitle?.let { add(ContactChange.JobTitle(it)) }
        department?.let { add(ContactChange.Department(it)) }
        reportsTo?.let { add(ContactChange.ReportsTo(it)) }
        emails?.let { add(ContactChange.Emails(it)) }
        phones?.let { add(ContactChange.Phones(it)) }
        addresses?.let { add(ContactChange.Addresses(it)) }
        birthdate?.let { add(ContactChange.Birthdate(it)) }
        language?.let { add(ContactChange.Language(it)) }
        source?.let { add(ContactChange.Source(it)) }
        description?.let { add(ContactChange.Description(it)) }
        owner?.let { add(ContactChange.Owner(it)) }
        team?.let { add(ContactChange.Team(it)) }
        tags?.let { add(ContactChange.Tags(it)) }
        externalIds?.let { add(ContactChange.ExternalIds(it)) }
    })

    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: ContactEdit.() -> Unit): Contact =
        update(id, ContactEdit().apply(edit).changes, revision)
}

/** What becomes of a record: a property that is set changes, `null` empties. */
class ContactEdit internal constructor() : Edit<ContactChange>() {
    /** The family name. */
    var lastName: String by given(ContactChange::LastName)

    /** The given name. */
    var firstName: String? by given(ContactChange::FirstName)

    /** The middle name. */
    var middleName: String? by given(ContactChange::MiddleName)

    /** Where the person works. */
    var account: UUID? by given(ContactChange::Account)

    /** What the person does there. */
    var jobTitle: String? by given(ContactChange::JobTitle)

    /** In which department. */
    var department: String? by given(ContactChange::Department)

    /** To whom the person reports. */
    var reportsTo: UUID? by given(ContactChange::ReportsTo)

    /** E-mail addresses. */
    val emails: Items<ContactEmail> =
        items(ContactChange::Emails, ContactChange::EmailsAdd, ContactChange::EmailsUpdate, ContactChange::EmailsRemove)

    /** Telephone numbers. */
    val phones: Items<ContactPhone> =
        items(ContactChange::Phones, ContactChange::PhonesAdd, ContactChange::PhonesUpdate, ContactChange::PhonesRemove)

    /** Postal addresses. */
    val addresses: Items<PostalAddress> =
        items(ContactChange::Addresses, ContactChange::AddressesAdd, ContactChange::AddressesUpdate, ContactChange::AddressesRemove)

    /** When the person was born. */
    var birthdate: LocalDate? by given(ContactChange::Birthdate)

    /** The language to speak and write, as `vi`. */
    var language: String? by given(ContactChange::Language)

    /** How the person was found. */
    var source: String? by given(ContactChange::Source)

    /** Anything else worth knowing. */
    var description: String? by given(ContactChange::Description)

    /** The user responsible. */
    var owner: UUID? by given(ContactChange::Owner)

    /** The team responsible; filled with the owner's primary team when left empty. */
    var team: UUID? by given(ContactChange::Team)

    /** Free words to group records by. */
    var tags: List<String> by given(ContactChange::Tags)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    val externalIds: Items<ExternalId> =
        items(ContactChange::ExternalIds, ContactChange::ExternalIdsAdd, ContactChange::ExternalIdsUpdate, ContactChange::ExternalIdsRemove)
}

/** A way that a sale goes: its stages in order. */
class Pipelines internal constructor(native: dev.crmcore.ffi.Pipelines) : RecordCollection<Pipeline, PipelineChange>(
    native::create, native::get, native::find, native::update, native::delete, native::restore, native::purge,
    { query -> native.list(query).let { Page(it.items, it.next) } }, native::count, native::explain,
) {
    /**
     * Creates a record; what is left out is empty.
     *
     * @param name What the pipeline is called.
     * @param order Its place among the pipelines.
     * @param inactive Whether it takes no new deals.
     * @param owner The user responsible.
     * @param team The team responsible; filled with the owner's primary team when left empty.
     * @param tags Free words to group records by.
     * @param externalIds Ids that other systems know this record by; a value belongs to one record of an entity in each system.
     */
    fun create(
        name: String,
        order: Long? = null,
        inactive: Boolean? = null,
        owner: UUID? = null,
        team: UUID? = null,
        tags: List<String>? = null,
        externalIds: List<ExternalId>? = null,
    ): Pipeline = create(buildList {
        add(PipelineChange.Name(name))
        order?.let { add(PipelineChange.Order(it)) }
        inactive?.let { add(PipelineChange.Inactive(it)) }
        owner?.let { add(PipelineChange.Owner(it)) }
        team?.let { add(PipelineChange.Team(it)) }
        tags?.let { add(PipelineChange.Tags(it)) }
        externalIds?.let { add(PipelineChange.ExternalIds(it)) }
    })

    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: PipelineEdit.() -> Unit): Pipeline =
        update(id, PipelineEdit().apply(edit).changes, revision)
}

/** What becomes of a record: a property that is set changes, `null` empties. */
class PipelineEdit internal constructor() : Edit<PipelineChange>() {
    /** What the pipeline is called. */
    var name: String by given(PipelineChange::Name)

    /** Its place among the pipelines. */
    var order: Long by given(PipelineChange::Order)

    /** Whether it takes no new deals. */
    var inactive: Boolean by given(PipelineChange::Inactive)

    /** The user responsible. */
    var owner: UUID? by given(PipelineChange::Owner)

    /** The team responsible; filled with the owner's primary team when left empty. */
    var team: UUID? by given(PipelineChange::Team)

    /** Free words to group records by. */
    var tags: List<String> by given(PipelineChange::Tags)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    val externalIds: Items<ExternalId> =
        items(PipelineChange::ExternalIds, PipelineChange::ExternalIdsAdd, PipelineChange::ExternalIdsUpdate, PipelineChange::ExternalIdsRemove)
}

/** A step of a pipeline, with a fixed category. */
class Stages internal constructor(native: dev.crmcore.ffi.Stages) : RecordCollection<Stage, StageChange>(
    native::create, native::get, native::find, native::update, native::delete, native::restore, native::purge,
    { query -> native.list(query).let { Page(it.items, it.next) } }, native::count, native::explain,
) {
    /**
     * Creates a record; what is left out is empty.
     *
     * @param pipeline The pipeline that the stage belongs to.
     * @param name What the stage is called.
     * @param order Its place in the pipeline.
     * @param category How a deal stands here; it cannot be changed later, since history and figures rest on it.
     * @param probability How likely a deal here is won, 0 to 100; 100 where won, 0 where lost.
     * @param forecastCategory Where its deals count in the forecast.
     * @param rotDays After how many days here a deal is stale.
     * @param requiredFields Names of the fields that a deal needs to stand here.
     * @param owner The user responsible.
     * @param team The team responsible; filled with the owner's primary team when left empty.
     * @param tags Free words to group records by.
     * @param externalIds Ids that other systems know this record by; a value belongs to one record of an entity in each system.
     */
    fun create(
        pipeline: UUID,
        name: String,
        order: Long,
        category: StageCategory,
        probability: BigDecimal? = null,
        forecastCategory: ForecastCategory? = null,
        rotDays: Long? = null,
        requiredFields: List<String>? = null,
        owner: UUID? = null,
        team: UUID? = null,
        tags: List<String>? = null,
        externalIds: List<ExternalId>? = null,
    ): Stage = create(buildList {
        add(StageChange.Pipeline(pipeline))
        add(StageChange.Name(name))
        add(StageChange.Order(order))
        add(StageChange.Category(category))
        probability?.let { add(StageChange.Probability(it)) }
        forecastCategory?.let { add(StageChange.ForecastCategory(it)) }
        rotDays?.let { add(StageChange.RotDays(it)) }
        requiredFields?.let { add(StageChange.RequiredFields(it)) }
        owner?.let { add(StageChange.Owner(it)) }
        team?.let { add(StageChange.Team(it)) }
        tags?.let { add(StageChange.Tags(it)) }
        externalIds?.let { add(StageChange.ExternalIds(it)) }
    })

    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: StageEdit.() -> Unit): Stage =
        update(id, StageEdit().apply(edit).changes, revision)
}

/** What becomes of a record: a property that is set changes, `null` empties. */
class StageEdit internal constructor() : Edit<StageChange>() {
    /** The pipeline that the stage belongs to. */
    var pipeline: UUID by given(StageChange::Pipeline)

    /** What the stage is called. */
    var name: String by given(StageChange::Name)

    /** Its place in the pipeline. */
    var order: Long by given(StageChange::Order)

    /** How a deal stands here; it cannot be changed later, since history and figures rest on it. */
    var category: StageCategory by given(StageChange::Category)

    /** How likely a deal here is won, 0 to 100; 100 where won, 0 where lost. */
    var probability: BigDecimal by given(StageChange::Probability)

    /** Where its deals count in the forecast. */
    var forecastCategory: ForecastCategory by given(StageChange::ForecastCategory)

    /** After how many days here a deal is stale. */
    var rotDays: Long? by given(StageChange::RotDays)

    /** Names of the fields that a deal needs to stand here. */
    var requiredFields: List<String> by given(StageChange::RequiredFields)

    /** The user responsible. */
    var owner: UUID? by given(StageChange::Owner)

    /** The team responsible; filled with the owner's primary team when left empty. */
    var team: UUID? by given(StageChange::Team)

    /** Free words to group records by. */
    var tags: List<String> by given(StageChange::Tags)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    val externalIds: Items<ExternalId> =
        items(StageChange::ExternalIds, StageChange::ExternalIdsAdd, StageChange::ExternalIdsUpdate, StageChange::ExternalIdsRemove)
}

/** A sale in the making: what somebody may buy, for how much, and by when. */
class Deals internal constructor(native: dev.crmcore.ffi.Deals) : RecordCollection<Deal, DealChange>(
    native::create, native::get, native::find, native::update, native::delete, native::restore, native::purge,
    { query -> native.list(query).let { Page(it.items, it.next) } }, native::count, native::explain,
) {
    /**
     * Creates a record; what is left out is empty.
     *
     * @param name What the deal is called in lists and on the board.
     * @param stage The stage that it stands in.
     * @param account Who would buy.
     * @param primaryContact Whom to talk to.
     * @param amount What it is worth when won.
     * @param probability How likely it is won, 0 to 100; empty to take the stage's.
     * @param expectedClose The day by which it is expected to be won.
     * @param dealType What kind of sale it is.
     * @param source How it was found.
     * @param nextStep What to do next.
     * @param lostReason Why it was lost.
     * @param owner The user responsible.
     * @param team The team responsible; filled with the owner's primary team when left empty.
     * @param tags Free words to group records by.
     * @param externalIds Ids that other systems know this record by; a value belongs to one record of an entity in each system.
     */
    fun create(
        name: String,
        stage: UUID,
        account: UUID? = null,
        primaryContact: UUID? = null,
        amount: Money? = null,
        probability: BigDecimal? = null,
        expectedClose: LocalDate? = null,
        dealType: DealType? = null,
        source: String? = null,
        nextStep: String? = null,
        lostReason: String? = null,
        owner: UUID? = null,
        team: UUID? = null,
        tags: List<String>? = null,
        externalIds: List<ExternalId>? = null,
    ): Deal = create(buildList {
        add(DealChange.Name(name))
        add(DealChange.Stage(stage))
        account?.let { add(DealChange.Account(it)) }
        primaryContact?.let { add(DealChange.PrimaryContact(it)) }
        amount?.let { add(DealChange.Amount(it)) }
        probability?.let { add(DealChange.Probability(it)) }
        expectedClose?.let { add(DealChange.ExpectedClose(it)) }
        dealType?.let { add(DealChange.DealType(it)) }
        source?.let { add(DealChange.Source(it)) }
        nextStep?.let { add(DealChange.NextStep(it)) }
        lostReason?.let { add(DealChange.LostReason(it)) }
        owner?.let { add(DealChange.Owner(it)) }
        team?.let { add(DealChange.Team(it)) }
        tags?.let { add(DealChange.Tags(it)) }
        externalIds?.let { add(DealChange.ExternalIds(it)) }
    })

    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: DealEdit.() -> Unit): Deal =
        update(id, DealEdit().apply(edit).changes, revision)
}

/** What becomes of a record: a property that is set changes, `null` empties. */
class DealEdit internal constructor() : Edit<DealChange>() {
    /** What the deal is called in lists and on the board. */
    var name: String by given(DealChange::Name)

    /** The stage that it stands in. */
    var stage: UUID by given(DealChange::Stage)

    /** Who would buy. */
    var account: UUID? by given(DealChange::Account)

    /** Whom to talk to. */
    var primaryContact: UUID? by given(DealChange::PrimaryContact)

    /** What it is worth when won. */
    var amount: Money? by given(DealChange::Amount)

    /** How likely it is won, 0 to 100; empty to take the stage's. */
    var probability: BigDecimal? by given(DealChange::Probability)

    /** The day by which it is expected to be won. */
    var expectedClose: LocalDate? by given(DealChange::ExpectedClose)

    /** What kind of sale it is. */
    var dealType: DealType? by given(DealChange::DealType)

    /** How it was found. */
    var source: String? by given(DealChange::Source)

    /** What to do next. */
    var nextStep: String? by given(DealChange::NextStep)

    /** Why it was lost. */
    var lostReason: String? by given(DealChange::LostReason)

    /** The user responsible. */
    var owner: UUID? by given(DealChange::Owner)

    /** The team responsible; filled with the owner's primary team when left empty. */
    var team: UUID? by given(DealChange::Team)

    /** Free words to group records by. */
    var tags: List<String> by given(DealChange::Tags)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    val externalIds: Items<ExternalId> =
        items(DealChange::ExternalIds, DealChange::ExternalIdsAdd, DealChange::ExternalIdsUpdate, DealChange::ExternalIdsRemove)
}

/** One touch on any channel, planned or held: a call, a meeting, a message. */
class Interactions internal constructor(native: dev.crmcore.ffi.Interactions) : RecordCollection<Interaction, InteractionChange>(
    native::create, native::get, native::find, native::update, native::delete, native::restore, native::purge,
    { query -> native.list(query).let { Page(it.items, it.next) } }, native::count, native::explain,
) {
    /**
     * Creates a record; what is left out is empty.
     *
     * @param channel By which way.
     * @param subject What it is about.
     * @param startAt When it starts, started or was sent.
     * @param endAt When it ends or ended.
     * @param direction Who began.
     * @param status How it stands.
     * @param body What was said or written.
     * @param relatedTo The record that it is about, of any entity.
     * @param participants Who takes part.
     * @param outcome What came of it.
     * @param location Where it takes place.
     * @param owner The user responsible.
     * @param team The team responsible; filled with the owner's primary team when left empty.
     * @param tags Free words to group records by.
     * @param externalIds Ids that other systems know this record by; a value belongs to one record of an entity in each system.
     */
    fun create(
        channel: Channel,
        subject: String,
        startAt: Instant,
        endAt: Instant? = null,
        direction: Direction? = null,
        status: InteractionStatus? = null,
        body: String? = null,
        relatedTo: Link? = null,
        participants: List<Participant>? = null,
        outcome: String? = null,
        location: String? = null,
        owner: UUID? = null,
        team: UUID? = null,
        tags: List<String>? = null,
        externalIds: List<ExternalId>? = null,
    ): Interaction = create(buildList {
        add(InteractionChange.Channel(channel))
        add(InteractionChange.Subject(subject))
        add(InteractionChange.StartAt(startAt))
        endAt?.let { add(InteractionChange.EndAt(it)) }
        direction?.let { add(InteractionChange.Direction(it)) }
        status?.let { add(InteractionChange.Status(it)) }
        body?.let { add(InteractionChange.Body(it)) }
        relatedTo?.let { add(InteractionChange.RelatedTo(it)) }
        participants?.let { add(InteractionChange.Participants(it)) }
        outcome?.let { add(InteractionChange.Outcome(it)) }
        location?.let { add(InteractionChange.Location(it)) }
        owner?.let { add(InteractionChange.Owner(it)) }
        team?.let { add(InteractionChange.Team(it)) }
        tags?.let { add(InteractionChange.Tags(it)) }
        externalIds?.let { add(InteractionChange.ExternalIds(it)) }
    })

    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: InteractionEdit.() -> Unit): Interaction =
        update(id, InteractionEdit().apply(edit).changes, revision)
}

/** What becomes of a record: a property that is set changes, `null` empties. */
class InteractionEdit internal constructor() : Edit<InteractionChange>() {
    /** By which way. */
    var channel: Channel by given(InteractionChange::Channel)

    /** What it is about. */
    var subject: String by given(InteractionChange::Subject)

    /** When it starts, started or was sent. */
    var startAt: Instant by given(InteractionChange::StartAt)

    /** When it ends or ended. */
    var endAt: Instant? by given(InteractionChange::EndAt)

    /** Who began. */
    var direction: Direction by given(InteractionChange::Direction)

    /** How it stands. */
    var status: InteractionStatus by given(InteractionChange::Status)

    /** What was said or written. */
    var body: String? by given(InteractionChange::Body)

    /** The record that it is about, of any entity. */
    var relatedTo: Link? by given(InteractionChange::RelatedTo)

    /** Who takes part. */
    val participants: Items<Participant> =
        items(InteractionChange::Participants, InteractionChange::ParticipantsAdd, InteractionChange::ParticipantsUpdate, InteractionChange::ParticipantsRemove)

    /** What came of it. */
    var outcome: String? by given(InteractionChange::Outcome)

    /** Where it takes place. */
    var location: String? by given(InteractionChange::Location)

    /** The user responsible. */
    var owner: UUID? by given(InteractionChange::Owner)

    /** The team responsible; filled with the owner's primary team when left empty. */
    var team: UUID? by given(InteractionChange::Team)

    /** Free words to group records by. */
    var tags: List<String> by given(InteractionChange::Tags)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    val externalIds: Items<ExternalId> =
        items(InteractionChange::ExternalIds, InteractionChange::ExternalIdsAdd, InteractionChange::ExternalIdsUpdate, InteractionChange::ExternalIdsRemove)
}

/** A currency that the company trades in. */
class Currencies internal constructor(native: dev.crmcore.ffi.Currencies) : RecordCollection<Currency, CurrencyChange>(
    native::create, native::get, native::find, native::update, native::delete, native::restore, native::purge,
    { query -> native.list(query).let { Page(it.items, it.next) } }, native::count, native::explain,
) {
    /**
     * Creates a record; what is left out is empty.
     *
     * @param code The ISO 4217 code.
     * @param inactive Whether it is no longer offered.
     * @param owner The user responsible.
     * @param team The team responsible; filled with the owner's primary team when left empty.
     * @param tags Free words to group records by.
     * @param externalIds Ids that other systems know this record by; a value belongs to one record of an entity in each system.
     */
    fun create(
        code: String,
        inactive: Boolean? = null,
        owner: UUID? = null,
        team: UUID? = null,
        tags: List<String>? = null,
        externalIds: List<ExternalId>? = null,
    ): Currency = create(buildList {
        add(CurrencyChange.Code(code))
        inactive?.let { add(CurrencyChange.Inactive(it)) }
        owner?.let { add(CurrencyChange.Owner(it)) }
        team?.let { add(CurrencyChange.Team(it)) }
        tags?.let { add(CurrencyChange.Tags(it)) }
        externalIds?.let { add(CurrencyChange.ExternalIds(it)) }
    })

    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: CurrencyEdit.() -> Unit): Currency =
        update(id, CurrencyEdit().apply(edit).changes, revision)
}

/** What becomes of a record: a property that is set changes, `null` empties. */
class CurrencyEdit internal constructor() : Edit<CurrencyChange>() {
    /** The ISO 4217 code. */
    var code: String by given(CurrencyChange::Code)

    /** Whether it is no longer offered. */
    var inactive: Boolean by given(CurrencyChange::Inactive)

    /** The user responsible. */
    var owner: UUID? by given(CurrencyChange::Owner)

    /** The team responsible; filled with the owner's primary team when left empty. */
    var team: UUID? by given(CurrencyChange::Team)

    /** Free words to group records by. */
    var tags: List<String> by given(CurrencyChange::Tags)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    val externalIds: Items<ExternalId> =
        items(CurrencyChange::ExternalIds, CurrencyChange::ExternalIdsAdd, CurrencyChange::ExternalIdsUpdate, CurrencyChange::ExternalIdsRemove)
}

/** What one unit of a currency is worth in another, from a day until the next rate. */
class Rates internal constructor(native: dev.crmcore.ffi.Rates) : RecordCollection<Rate, RateChange>(
    native::create, native::get, native::find, native::update, native::delete, native::restore, native::purge,
    { query -> native.list(query).let { Page(it.items, it.next) } }, native::count, native::explain,
) {
    /**
     * Creates a record; what is left out is empty.
     *
     * @param currency The currency that is worth something.
     * @param baseCurrency The currency that it is worth it in.
     * @param date The first day it holds.
     * @param value Units of `base_currency` for one of `currency`.
     * @param owner The user responsible.
     * @param team The team responsible; filled with the owner's primary team when left empty.
     * @param tags Free words to group records by.
     * @param externalIds Ids that other systems know this record by; a value belongs to one record of an entity in each system.
     */
    fun create(
        currency: String,
        baseCurrency: String,
        date: LocalDate,
        value: BigDecimal,
        owner: UUID? = null,
        team: UUID? = null,
        tags: List<String>? = null,
        externalIds: List<ExternalId>? = null,
    ): Rate = create(buildList {
        add(RateChange.Currency(currency))
        add(RateChange.BaseCurrency(baseCurrency))
        add(RateChange.Date(date))
        add(RateChange.Value(value))
        owner?.let { add(RateChange.Owner(it)) }
        team?.let { add(RateChange.Team(it)) }
        tags?.let { add(RateChange.Tags(it)) }
        externalIds?.let { add(RateChange.ExternalIds(it)) }
    })

    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: RateEdit.() -> Unit): Rate =
        update(id, RateEdit().apply(edit).changes, revision)
}

/** What becomes of a record: a property that is set changes, `null` empties. */
class RateEdit internal constructor() : Edit<RateChange>() {
    /** The currency that is worth something. */
    var currency: String by given(RateChange::Currency)

    /** The currency that it is worth it in. */
    var baseCurrency: String by given(RateChange::BaseCurrency)

    /** The first day it holds. */
    var date: LocalDate by given(RateChange::Date)

    /** Units of `base_currency` for one of `currency`. */
    var value: BigDecimal by given(RateChange::Value)

    /** The user responsible. */
    var owner: UUID? by given(RateChange::Owner)

    /** The team responsible; filled with the owner's primary team when left empty. */
    var team: UUID? by given(RateChange::Team)

    /** Free words to group records by. */
    var tags: List<String> by given(RateChange::Tags)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    val externalIds: Items<ExternalId> =
        items(RateChange::ExternalIds, RateChange::ExternalIdsAdd, RateChange::ExternalIdsUpdate, RateChange::ExternalIdsRemove)
}

internal fun recordOf(found: dev.crmcore.ffi.AnyRecord): Any = when (found) {
    is dev.crmcore.ffi.AnyRecord.Companies -> found.record
    is dev.crmcore.ffi.AnyRecord.Users -> found.record
    is dev.crmcore.ffi.AnyRecord.Teams -> found.record
    is dev.crmcore.ffi.AnyRecord.Roles -> found.record
    is dev.crmcore.ffi.AnyRecord.Accounts -> found.record
    is dev.crmcore.ffi.AnyRecord.Contacts -> found.record
    is dev.crmcore.ffi.AnyRecord.Pipelines -> found.record
    is dev.crmcore.ffi.AnyRecord.Stages -> found.record
    is dev.crmcore.ffi.AnyRecord.Deals -> found.record
    is dev.crmcore.ffi.AnyRecord.Interactions -> found.record
    is dev.crmcore.ffi.AnyRecord.Currencies -> found.record
    is dev.crmcore.ffi.AnyRecord.Rates -> found.record
    is dev.crmcore.ffi.AnyRecord.Declared -> found.json
}

/** The code that files and filters know the category by. */
val Acceptance.code: String
    get() = when (this) {
        Acceptance.None -> "none"
        Acceptance.Accepted -> "accepted"
        Acceptance.Tentative -> "tentative"
        Acceptance.Declined -> "declined"
        is Acceptance.Unknown -> "unknown_$v1"
    }

/** The code that files and filters know the category by. */
val AccountKind.code: String
    get() = when (this) {
        AccountKind.Customer -> "customer"
        AccountKind.Prospect -> "prospect"
        AccountKind.Partner -> "partner"
        AccountKind.Supplier -> "supplier"
        AccountKind.Reseller -> "reseller"
        AccountKind.Competitor -> "competitor"
        AccountKind.Other -> "other"
        is AccountKind.Unknown -> "unknown_$v1"
    }

/** The code that files and filters know the category by. */
val AddressKind.code: String
    get() = when (this) {
        AddressKind.Work -> "work"
        AddressKind.Billing -> "billing"
        AddressKind.Shipping -> "shipping"
        AddressKind.Home -> "home"
        AddressKind.Other -> "other"
        is AddressKind.Unknown -> "unknown_$v1"
    }

/** The code that files and filters know the category by. */
val Channel.code: String
    get() = when (this) {
        Channel.Phone -> "phone"
        Channel.Email -> "email"
        Channel.Fax -> "fax"
        Channel.Web -> "web"
        Channel.Sms -> "sms"
        Channel.Post -> "post"
        Channel.InPerson -> "in_person"
        Channel.Chat -> "chat"
        Channel.Social -> "social"
        Channel.Other -> "other"
        is Channel.Unknown -> "unknown_$v1"
    }

/** The code that files and filters know the category by. */
val DealType.code: String
    get() = when (this) {
        DealType.NewBusiness -> "new_business"
        DealType.Existing -> "existing"
        DealType.Renewal -> "renewal"
        DealType.Upsell -> "upsell"
        DealType.CrossSell -> "cross_sell"
        is DealType.Unknown -> "unknown_$v1"
    }

/** The code that files and filters know the category by. */
val Direction.code: String
    get() = when (this) {
        Direction.Out -> "out"
        Direction.In -> "in"
        is Direction.Unknown -> "unknown_$v1"
    }

/** The code that files and filters know the category by. */
val FieldAccess.code: String
    get() = when (this) {
        FieldAccess.None -> "none"
        FieldAccess.Read -> "read"
        FieldAccess.Write -> "write"
        is FieldAccess.Unknown -> "unknown_$v1"
    }

/** The code that files and filters know the category by. */
val ForecastCategory.code: String
    get() = when (this) {
        ForecastCategory.Pipeline -> "pipeline"
        ForecastCategory.BestCase -> "best_case"
        ForecastCategory.Commit -> "commit"
        ForecastCategory.Closed -> "closed"
        ForecastCategory.Omitted -> "omitted"
        is ForecastCategory.Unknown -> "unknown_$v1"
    }

/** The code that files and filters know the category by. */
val InteractionStatus.code: String
    get() = when (this) {
        InteractionStatus.Planned -> "planned"
        InteractionStatus.Held -> "held"
        InteractionStatus.NotHeld -> "not_held"
        InteractionStatus.Sent -> "sent"
        InteractionStatus.Received -> "received"
        InteractionStatus.Failed -> "failed"
        is InteractionStatus.Unknown -> "unknown_$v1"
    }

/** The code that files and filters know the category by. */
val LocalePreset.code: String
    get() = when (this) {
        LocalePreset.ViVn -> "vi_vn"
        LocalePreset.EnUs -> "en_us"
        is LocalePreset.Unknown -> "unknown_$v1"
    }

/** The code that files and filters know the category by. */
val PhoneKind.code: String
    get() = when (this) {
        PhoneKind.Mobile -> "mobile"
        PhoneKind.Work -> "work"
        PhoneKind.Home -> "home"
        PhoneKind.Fax -> "fax"
        PhoneKind.Other -> "other"
        is PhoneKind.Unknown -> "unknown_$v1"
    }

/** The code that files and filters know the category by. */
val ProbabilitySource.code: String
    get() = when (this) {
        ProbabilitySource.Stage -> "stage"
        ProbabilitySource.Manual -> "manual"
        is ProbabilitySource.Unknown -> "unknown_$v1"
    }

/** The code that files and filters know the category by. */
val Scope.code: String
    get() = when (this) {
        Scope.None -> "none"
        Scope.Own -> "own"
        Scope.Team -> "team"
        Scope.Subtree -> "subtree"
        Scope.All -> "all"
        is Scope.Unknown -> "unknown_$v1"
    }

/** The code that files and filters know the category by. */
val StageCategory.code: String
    get() = when (this) {
        StageCategory.Open -> "open"
        StageCategory.Won -> "won"
        StageCategory.Lost -> "lost"
        is StageCategory.Unknown -> "unknown_$v1"
    }

/** The code that files and filters know the category by. */
val UserKind.code: String
    get() = when (this) {
        UserKind.Internal -> "internal"
        UserKind.Partner -> "partner"
        UserKind.Portal -> "portal"
        UserKind.Api -> "api"
        is UserKind.Unknown -> "unknown_$v1"
    }

/** The code of a category of any choice; nothing for another value. */
internal fun codeOf(value: Any): String? = when (value) {
    is Acceptance -> value.code
    is AccountKind -> value.code
    is AddressKind -> value.code
    is Channel -> value.code
    is DealType -> value.code
    is Direction -> value.code
    is FieldAccess -> value.code
    is ForecastCategory -> value.code
    is InteractionStatus -> value.code
    is LocalePreset -> value.code
    is PhoneKind -> value.code
    is ProbabilitySource -> value.code
    is Scope -> value.code
    is StageCategory -> value.code
    is UserKind -> value.code
    else -> null
}
