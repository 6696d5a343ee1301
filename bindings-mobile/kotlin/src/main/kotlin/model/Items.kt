// Written by `cargo xtask codegen` from the model; do not edit.
@file:Suppress("unused", "LongParameterList")

package dev.crmcore.model

import dev.crmcore.ListItem
import dev.crmcore.Row
import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate
import java.util.UUID

/** An account that a person has to do with besides the main one. */
data class Affiliation(
    /** The account. */
    val account: UUID,
    /** What for, as `board member`. */
    val role: String? = null,
    /** What the person is called there. */
    val jobTitle: String? = null,
    /** Whether it is over. */
    val ended: Boolean = false,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun values(): List<Any?> = listOf(account, role, jobTitle, ended)
}

internal fun affiliationOf(packed: dev.crmcore.ffi.Item): Affiliation {
    val row = Row(packed.values)
    return Affiliation(
        account = row.id()!!,
        role = row.text(),
        jobTitle = row.text(),
        ended = row.bool() ?: false,
        id = packed.id,
    )
}

/** A step of a task. */
data class ChecklistItem(
    /** What to do. */
    val text: String,
    /** Whether it is done. */
    val done: Boolean = false,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun values(): List<Any?> = listOf(text, done)
}

internal fun checklistItemOf(packed: dev.crmcore.ffi.Item): ChecklistItem {
    val row = Row(packed.values)
    return ChecklistItem(
        text = row.text().orEmpty(),
        done = row.bool() ?: false,
        id = packed.id,
    )
}

/** Somebody who helps with a task. */
data class Collaborator(
    /** Who helps. */
    val user: UUID,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun values(): List<Any?> = listOf(user)
}

internal fun collaboratorOf(packed: dev.crmcore.ffi.Item): Collaborator {
    val row = Row(packed.values)
    return Collaborator(
        user = row.id()!!,
        id = packed.id,
    )
}

/** An e-mail address of a contact. */
data class ContactEmail(
    /** The address. */
    val address: String,
    /** Whether it is the one to write to. */
    val primary: Boolean = false,
    /** Whether the person asked not to be written to. */
    val optOut: Boolean = false,
    /** Whether mail to it came back. */
    val invalid: Boolean = false,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun values(): List<Any?> = listOf(address, primary, optOut, invalid)
}

internal fun contactEmailOf(packed: dev.crmcore.ffi.Item): ContactEmail {
    val row = Row(packed.values)
    return ContactEmail(
        address = row.text().orEmpty(),
        primary = row.bool() ?: false,
        optOut = row.bool() ?: false,
        invalid = row.bool() ?: false,
        id = packed.id,
    )
}

/** A telephone number. */
data class ContactPhone(
    /** The number, international where that is known. */
    val number: String,
    /** What it is for. */
    val kind: PhoneKind = PhoneKind.Mobile,
    /** Whether it is the one to call. */
    val primary: Boolean = false,
    /** Whether the person asked not to be called. */
    val optOut: Boolean = false,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun values(): List<Any?> = listOf(number, kind, primary, optOut)
}

internal fun contactPhoneOf(packed: dev.crmcore.ffi.Item): ContactPhone {
    val row = Row(packed.values)
    return ContactPhone(
        number = row.text().orEmpty(),
        kind = PhoneKind.of(row.text().orEmpty()),
        primary = row.bool() ?: false,
        optOut = row.bool() ?: false,
        id = packed.id,
    )
}

/** Somebody's part of what a deal brings. */
data class Credit(
    /** Who gets it. */
    val user: UUID,
    /** How much of it, in per cent. */
    val percent: BigDecimal,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun values(): List<Any?> = listOf(user, percent)
}

internal fun creditOf(packed: dev.crmcore.ffi.Item): Credit {
    val row = Row(packed.values)
    return Credit(
        user = row.id()!!,
        percent = row.decimal()!!,
        id = packed.id,
    )
}

/** Somebody who has a say about a deal. */
data class DealContact(
    /** The person. */
    val contact: UUID,
    /** What the person has to say. */
    val role: ContactRole? = null,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun values(): List<Any?> = listOf(contact, role)
}

internal fun dealContactOf(packed: dev.crmcore.ffi.Item): DealContact {
    val row = Row(packed.values)
    return DealContact(
        contact = row.id()!!,
        role = row.text()?.let(ContactRole::of),
        id = packed.id,
    )
}

/** The id that another system knows a record by. */
data class ExternalId(
    /** The other system, as `salesforce`. */
    val system: String,
    /** The record's id there. */
    val value: String,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun values(): List<Any?> = listOf(system, value)
}

internal fun externalIdOf(packed: dev.crmcore.ffi.Item): ExternalId {
    val row = Row(packed.values)
    return ExternalId(
        system = row.text().orEmpty(),
        value = row.text().orEmpty(),
        id = packed.id,
    )
}

/** What a role may do with one field. */
data class FieldRight(
    /** The entity's name. */
    val entity: String,
    /** The field's name. */
    val field: String,
    /** What is allowed. */
    val access: FieldAccess = FieldAccess.None,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun values(): List<Any?> = listOf(entity, field, access)
}

internal fun fieldRightOf(packed: dev.crmcore.ffi.Item): FieldRight {
    val row = Row(packed.values)
    return FieldRight(
        entity = row.text().orEmpty(),
        field = row.text().orEmpty(),
        access = FieldAccess.of(row.text().orEmpty()),
        id = packed.id,
    )
}

/** When an account came to a group. */
data class GroupEntry(
    /** The group; empty from when it was in none. */
    val group: UUID? = null,
    /** Since when. */
    val enteredAt: Instant,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun values(): List<Any?> = listOf(group, enteredAt)
}

internal fun groupEntryOf(packed: dev.crmcore.ffi.Item): GroupEntry {
    val row = Row(packed.values)
    return GroupEntry(
        group = row.id(),
        enteredAt = row.timestamp()!!,
        id = packed.id,
    )
}

/** When somebody came to a step of the life cycle. */
data class LifecycleEntry(
    /** The step. */
    val stage: LifecycleStage,
    /** When it was reached. */
    val reachedAt: Instant,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun values(): List<Any?> = listOf(stage, reachedAt)
}

internal fun lifecycleEntryOf(packed: dev.crmcore.ffi.Item): LifecycleEntry {
    val row = Row(packed.values)
    return LifecycleEntry(
        stage = LifecycleStage.of(row.text().orEmpty()),
        reachedAt = row.timestamp()!!,
        id = packed.id,
    )
}

/** A user's place in a team. */
data class Membership(
    /** The team. */
    val team: UUID,
    /** Whether records of this user without a team get this one. */
    val primary: Boolean = false,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun values(): List<Any?> = listOf(team, primary)
}

internal fun membershipOf(packed: dev.crmcore.ffi.Item): Membership {
    val row = Row(packed.values)
    return Membership(
        team = row.id()!!,
        primary = row.bool() ?: false,
        id = packed.id,
    )
}

/** A user that a comment calls on. */
data class Mention(
    /** Who is called on. */
    val user: UUID,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun values(): List<Any?> = listOf(user)
}

internal fun mentionOf(packed: dev.crmcore.ffi.Item): Mention {
    val row = Row(packed.values)
    return Mention(
        user = row.id()!!,
        id = packed.id,
    )
}

/** Somebody who takes part. */
data class Participant(
    /** A user, contact or account. */
    val who: Link,
    /** What for, as `organiser`. */
    val role: String = "",
    /** Whether they come. */
    val acceptance: Acceptance = Acceptance.None,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun values(): List<Any?> = listOf(who, role, acceptance)
}

internal fun participantOf(packed: dev.crmcore.ffi.Item): Participant {
    val row = Row(packed.values)
    return Participant(
        who = row.link()!!,
        role = row.text().orEmpty(),
        acceptance = Acceptance.of(row.text().orEmpty()),
        id = packed.id,
    )
}

/** A postal address. */
data class PostalAddress(
    /** What it is for. */
    val kind: AddressKind = AddressKind.Work,
    /** House number and street. */
    val street: String = "",
    /** Ward or commune. */
    val ward: String = "",
    /** City or town. */
    val city: String = "",
    /** Province or state. */
    val province: String = "",
    /** Postal code. */
    val postalCode: String = "",
    /** ISO 3166 code of the country, two letters. */
    val country: String = "",
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun values(): List<Any?> = listOf(kind, street, ward, city, province, postalCode, country)
}

internal fun postalAddressOf(packed: dev.crmcore.ffi.Item): PostalAddress {
    val row = Row(packed.values)
    return PostalAddress(
        kind = AddressKind.of(row.text().orEmpty()),
        street = row.text().orEmpty(),
        ward = row.text().orEmpty(),
        city = row.text().orEmpty(),
        province = row.text().orEmpty(),
        postalCode = row.text().orEmpty(),
        country = row.text().orEmpty(),
        id = packed.id,
    )
}

/** A user who read a comment. */
data class ReadMark(
    /** Who read it. */
    val user: UUID,
    /** When. */
    val at: Instant,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun values(): List<Any?> = listOf(user, at)
}

internal fun readMarkOf(packed: dev.crmcore.ffi.Item): ReadMark {
    val row = Row(packed.values)
    return ReadMark(
        user = row.id()!!,
        at = row.timestamp()!!,
        id = packed.id,
    )
}

/** Another record that something is about. */
data class RelatedRecord(
    /** The record, of any entity. */
    val record: Link,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun values(): List<Any?> = listOf(record)
}

internal fun relatedRecordOf(packed: dev.crmcore.ffi.Item): RelatedRecord {
    val row = Row(packed.values)
    return RelatedRecord(
        record = row.link()!!,
        id = packed.id,
    )
}

/** What a role may do with the records of an entity. */
data class Right(
    /** The entity's name; `*` for every entity that no other right names. */
    val entity: String,
    /** Which records it may see. */
    val read: Scope = Scope.None,
    /** For whom it may create records. */
    val create: Scope = Scope.None,
    /** Which records it may change. */
    val edit: Scope = Scope.None,
    /** Which records it may trash and restore. */
    val delete: Scope = Scope.None,
    /** Which records it may write to files. */
    val export: Scope = Scope.None,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun values(): List<Any?> = listOf(entity, read, create, edit, delete, export)
}

internal fun rightOf(packed: dev.crmcore.ffi.Item): Right {
    val row = Row(packed.values)
    return Right(
        entity = row.text().orEmpty(),
        read = Scope.of(row.text().orEmpty()),
        create = Scope.of(row.text().orEmpty()),
        edit = Scope.of(row.text().orEmpty()),
        delete = Scope.of(row.text().orEmpty()),
        export = Scope.of(row.text().orEmpty()),
        id = packed.id,
    )
}

/** A stay in a stage. */
data class StageEntry(
    /** The stage. */
    val stage: UUID,
    /** When the deal came there. */
    val enteredAt: Instant,
    /** How a deal stands there. */
    val category: StageCategory = StageCategory.Open,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun values(): List<Any?> = listOf(stage, enteredAt, category)
}

internal fun stageEntryOf(packed: dev.crmcore.ffi.Item): StageEntry {
    val row = Row(packed.values)
    return StageEntry(
        stage = row.id()!!,
        enteredAt = row.timestamp()!!,
        category = StageCategory.of(row.text().orEmpty()),
        id = packed.id,
    )
}

/** A user who works a territory. */
data class TerritoryMember(
    /** Who works it. */
    val user: UUID,
    /** What for, as `manager`. */
    val role: String? = null,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun values(): List<Any?> = listOf(user, role)
}

internal fun territoryMemberOf(packed: dev.crmcore.ffi.Item): TerritoryMember {
    val row = Row(packed.values)
    return TerritoryMember(
        user = row.id()!!,
        role = row.text(),
        id = packed.id,
    )
}

/** A role that a user has. */
data class UserRole(
    /** The role. */
    val role: UUID,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun values(): List<Any?> = listOf(role)
}

internal fun userRoleOf(packed: dev.crmcore.ffi.Item): UserRole {
    val row = Row(packed.values)
    return UserRole(
        role = row.id()!!,
        id = packed.id,
    )
}

/** A column of a saved view. */
data class ViewColumn(
    /** The field that it shows, as `amount` or `account.name`. */
    val field: String,
    /** How wide it is shown, in whatever the program that shows it counts. */
    val width: Long? = null,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun values(): List<Any?> = listOf(field, width)
}

internal fun viewColumnOf(packed: dev.crmcore.ffi.Item): ViewColumn {
    val row = Row(packed.values)
    return ViewColumn(
        field = row.text().orEmpty(),
        width = row.int(),
        id = packed.id,
    )
}

/** A field that a saved view is sorted by. */
data class ViewSort(
    /** The field, with `-` before it to turn the order around. */
    val by: String,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun values(): List<Any?> = listOf(by)
}

internal fun viewSortOf(packed: dev.crmcore.ffi.Item): ViewSort {
    val row = Row(packed.values)
    return ViewSort(
        by = row.text().orEmpty(),
        id = packed.id,
    )
}
