// Written by `cargo xtask codegen` from the model; do not edit.
@file:Suppress("unused", "LongParameterList")

package dev.crmcore.model

import dev.crmcore.ListItem
import dev.crmcore.Row
import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate
import java.util.UUID

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
