// Written by `cargo xtask codegen` from the model; do not edit.
@file:Suppress("unused", "LongParameterList")

package dev.crmcore.model

import dev.crmcore.Change
import dev.crmcore.Door
import dev.crmcore.Edit
import dev.crmcore.Items
import dev.crmcore.RecordCollection
import dev.crmcore.Row
import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate
import java.util.UUID

/** Somebody who works with the CRM. */
data class User(
    /** Which record it is. */
    override val id: UUID,
    /** The name to sign in with; belongs to one user. */
    val login: String,
    /** What the user is called. */
    val name: String,
    /** Where the user gets mail. */
    val email: String?,
    /** What the user is. */
    val kind: UserKind,
    /** Whether the user has left; a user who has left may do nothing. */
    val inactive: Boolean,
    /** Whom the user reports to. */
    val manager: UUID?,
    /** The teams that the user belongs to. */
    val teams: List<Membership>,
    /** What the user may do. */
    val roles: List<UserRole>,
    /** The user's own time zone; empty for the company's. */
    val zone: String?,
    /** What the user is in the company, as `key account manager`. */
    val position: String?,
    /** What the user is good at, as `japanese`: leads that ask for it are given to those who have it. */
    val skills: List<String>,
    /** Whether new leads may be given to the user. */
    val takesLeads: Boolean,
    /** How many leads the user gets for each that somebody of weight 1 gets; 1 when left empty. */
    val assignmentWeight: Long?,
    /** The first day at work; a quota counts from here. */
    val joinedOn: LocalDate?,
    /** The language and customs of names, numbers and dates that the user is shown; empty for the company's. */
    val locale: LocalePreset?,
    /** The user responsible. */
    override val owner: UUID?,
    /** The team responsible; filled with the owner's primary team when left empty. */
    override val team: UUID?,
    /** Free words to group records by. */
    override val tags: List<String>,
    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    override val externalIds: List<ExternalId>,
    /** The fields that the company added, by name. */
    override val custom: Map<String, kotlin.Any?>,
    /** When it came to be, for the business; an import may give the time of the old system. */
    override val createdAt: Instant,
    /** How often it was written, from 1; give it to `update` to refuse a stale change. */
    override val revision: Long,
    /** The user who created it; empty for the program itself. */
    override val createdBy: UUID?,
    /** When it was last written. */
    override val updatedAt: Instant,
    /** The user who last wrote it; empty for the program itself. */
    override val updatedBy: UUID?,
    /** When it was moved to the trash; empty for a live record. */
    override val trashedAt: Instant?,
) : Record

internal fun userOf(packed: dev.crmcore.ffi.Record): User {
    val row = Row(packed.values)
    return User(
        id = packed.id,
        login = row.text().orEmpty(),
        name = row.text().orEmpty(),
        email = row.text(),
        kind = UserKind.of(row.text().orEmpty()),
        inactive = row.bool() ?: false,
        manager = row.id(),
        teams = row.items(::membershipOf),
        roles = row.items(::userRoleOf),
        zone = row.text(),
        position = row.text(),
        skills = row.words(),
        takesLeads = row.bool() ?: false,
        assignmentWeight = row.int(),
        joinedOn = row.date(),
        locale = row.text()?.let(LocalePreset::of),
        owner = row.id(),
        team = row.id(),
        tags = row.words(),
        externalIds = row.items(::externalIdOf),
        custom = row.named(),
        createdAt = row.timestamp()!!,
        revision = row.int() ?: 0,
        createdBy = row.id(),
        updatedAt = row.timestamp()!!,
        updatedBy = row.id(),
        trashedAt = row.timestamp(),
    )
}

/** A change to one field of a `user`. */
sealed class UserChange(field: kotlin.String, verb: kotlin.String, given: kotlin.Any?) : Change(field, verb, given) {
    /** The name to sign in with; belongs to one user. */
    data class Login(val value: String) : UserChange("login", "set", value)

    /** What the user is called. */
    data class Name(val value: String) : UserChange("name", "set", value)

    /** Where the user gets mail. */
    data class Email(val value: String?) : UserChange("email", "set", value)

    /** What the user is. */
    data class Kind(val value: UserKind) : UserChange("kind", "set", value)

    /** Whether the user has left; a user who has left may do nothing. */
    data class Inactive(val value: Boolean) : UserChange("inactive", "set", value)

    /** Whom the user reports to. */
    data class Manager(val value: UUID?) : UserChange("manager", "set", value)

    /** The teams that the user belongs to. */
    data class Teams(val value: List<Membership>) : UserChange("teams", "set", value)
    /** One item more. */
    data class TeamsAdd(val item: Membership) : UserChange("teams", "add", item)
    /** The item of the same id, changed. */
    data class TeamsUpdate(val item: Membership) : UserChange("teams", "update", item)
    /** The item goes. */
    data class TeamsRemove(val id: java.util.UUID) : UserChange("teams", "remove", id)

    /** What the user may do. */
    data class Roles(val value: List<UserRole>) : UserChange("roles", "set", value)
    /** One item more. */
    data class RolesAdd(val item: UserRole) : UserChange("roles", "add", item)
    /** The item of the same id, changed. */
    data class RolesUpdate(val item: UserRole) : UserChange("roles", "update", item)
    /** The item goes. */
    data class RolesRemove(val id: java.util.UUID) : UserChange("roles", "remove", id)

    /** The user's own time zone; empty for the company's. */
    data class Zone(val value: String?) : UserChange("zone", "set", value)

    /** What the user is in the company, as `key account manager`. */
    data class Position(val value: String?) : UserChange("position", "set", value)

    /** What the user is good at, as `japanese`: leads that ask for it are given to those who have it. */
    data class Skills(val value: List<String>) : UserChange("skills", "set", value)

    /** Whether new leads may be given to the user. */
    data class TakesLeads(val value: Boolean) : UserChange("takes_leads", "set", value)

    /** How many leads the user gets for each that somebody of weight 1 gets; 1 when left empty. */
    data class AssignmentWeight(val value: Long?) : UserChange("assignment_weight", "set", value)

    /** The first day at work; a quota counts from here. */
    data class JoinedOn(val value: LocalDate?) : UserChange("joined_on", "set", value)

    /** The language and customs of names, numbers and dates that the user is shown; empty for the company's. */
    data class Locale(val value: LocalePreset?) : UserChange("locale", "set", value)

    /** The user responsible. */
    data class Owner(val value: UUID?) : UserChange("owner", "set", value)

    /** The team responsible; filled with the owner's primary team when left empty. */
    data class Team(val value: UUID?) : UserChange("team", "set", value)

    /** Free words to group records by. */
    data class Tags(val value: List<String>) : UserChange("tags", "set", value)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    data class ExternalIds(val value: List<ExternalId>) : UserChange("external_ids", "set", value)
    /** One item more. */
    data class ExternalIdsAdd(val item: ExternalId) : UserChange("external_ids", "add", item)
    /** The item of the same id, changed. */
    data class ExternalIdsUpdate(val item: ExternalId) : UserChange("external_ids", "update", item)
    /** The item goes. */
    data class ExternalIdsRemove(val id: java.util.UUID) : UserChange("external_ids", "remove", id)

    /** The fields that the company added, by name. */
    data class Custom(val value: Map<String, kotlin.Any?>) : UserChange("custom", "set", value)
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

    /** What the user is in the company, as `key account manager`. */
    var position: String? by given(UserChange::Position)

    /** What the user is good at, as `japanese`: leads that ask for it are given to those who have it. */
    var skills: List<String> by given(UserChange::Skills)

    /** Whether new leads may be given to the user. */
    var takesLeads: Boolean by given(UserChange::TakesLeads)

    /** How many leads the user gets for each that somebody of weight 1 gets; 1 when left empty. */
    var assignmentWeight: Long? by given(UserChange::AssignmentWeight)

    /** The first day at work; a quota counts from here. */
    var joinedOn: LocalDate? by given(UserChange::JoinedOn)

    /** The language and customs of names, numbers and dates that the user is shown; empty for the company's. */
    var locale: LocalePreset? by given(UserChange::Locale)

    /** The user responsible. */
    var owner: UUID? by given(UserChange::Owner)

    /** The team responsible; filled with the owner's primary team when left empty. */
    var team: UUID? by given(UserChange::Team)

    /** Free words to group records by. */
    var tags: List<String> by given(UserChange::Tags)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    val externalIds: Items<ExternalId> =
        items(UserChange::ExternalIds, UserChange::ExternalIdsAdd, UserChange::ExternalIdsUpdate, UserChange::ExternalIdsRemove)

    /** The fields that the company added, by name. */
    var custom: Map<String, kotlin.Any?> by given(UserChange::Custom)
}

/** The users. */
class UserCollection internal constructor(door: Door) :
    RecordCollection<User, UserChange>(door, ::userOf) {
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
     * @param position What the user is in the company, as `key account manager`.
     * @param skills What the user is good at, as `japanese`: leads that ask for it are given to those who have it.
     * @param takesLeads Whether new leads may be given to the user.
     * @param assignmentWeight How many leads the user gets for each that somebody of weight 1 gets; 1 when left empty.
     * @param joinedOn The first day at work; a quota counts from here.
     * @param locale The language and customs of names, numbers and dates that the user is shown; empty for the company's.
     * @param owner The user responsible.
     * @param team The team responsible; filled with the owner's primary team when left empty.
     * @param tags Free words to group records by.
     * @param externalIds Ids that other systems know this record by; a value belongs to one record of an entity in each system.
     * @param custom The fields that the company added, by name.
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
        position: String? = null,
        skills: List<String>? = null,
        takesLeads: Boolean? = null,
        assignmentWeight: Long? = null,
        joinedOn: LocalDate? = null,
        locale: LocalePreset? = null,
        owner: UUID? = null,
        team: UUID? = null,
        tags: List<String>? = null,
        externalIds: List<ExternalId>? = null,
        custom: Map<String, kotlin.Any?>? = null,
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
        position?.let { add(UserChange.Position(it)) }
        skills?.let { add(UserChange.Skills(it)) }
        takesLeads?.let { add(UserChange.TakesLeads(it)) }
        assignmentWeight?.let { add(UserChange.AssignmentWeight(it)) }
        joinedOn?.let { add(UserChange.JoinedOn(it)) }
        locale?.let { add(UserChange.Locale(it)) }
        owner?.let { add(UserChange.Owner(it)) }
        team?.let { add(UserChange.Team(it)) }
        tags?.let { add(UserChange.Tags(it)) }
        externalIds?.let { add(UserChange.ExternalIds(it)) }
        custom?.let { add(UserChange.Custom(it)) }
    })

    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: UserEdit.() -> kotlin.Unit): User =
        update(id, UserEdit().apply(edit).gathered, revision)

    /** Makes what the block sets so in every record that passes a filter, as [massUpdate] with a list of changes does. */
    fun massUpdate(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        preview: Boolean = false,
        skipRefused: Boolean = false,
        edit: UserEdit.() -> kotlin.Unit,
    ): MassUpdated = massUpdate(UserEdit().apply(edit).gathered, filter, params, preview, skipRefused)
}
