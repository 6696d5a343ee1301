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

/** A set of rights that users are given. */
data class Role(
    /** Which record it is. */
    override val id: UUID,
    /** What the role is called. */
    val name: String,
    /** Whether the role may do everything, import and revert included. */
    val administrator: Boolean,
    /** What it may do with records. */
    val rights: List<Right>,
    /** Where it may do less, or nothing, with a field. */
    val fields: List<FieldRight>,
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

internal fun roleOf(packed: dev.crmcore.ffi.Record): Role {
    val row = Row(packed.values)
    return Role(
        id = packed.id,
        name = row.text().orEmpty(),
        administrator = row.bool() ?: false,
        rights = row.items(::rightOf),
        fields = row.items(::fieldRightOf),
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

/** A change to one field of a `role`. */
sealed class RoleChange(field: kotlin.String, verb: kotlin.String, given: kotlin.Any?) : Change(field, verb, given) {
    /** What the role is called. */
    data class Name(val value: String) : RoleChange("name", "set", value)

    /** Whether the role may do everything, import and revert included. */
    data class Administrator(val value: Boolean) : RoleChange("administrator", "set", value)

    /** What it may do with records. */
    data class Rights(val value: List<Right>) : RoleChange("rights", "set", value)
    /** One item more. */
    data class RightsAdd(val item: Right) : RoleChange("rights", "add", item)
    /** The item of the same id, changed. */
    data class RightsUpdate(val item: Right) : RoleChange("rights", "update", item)
    /** The item goes. */
    data class RightsRemove(val id: java.util.UUID) : RoleChange("rights", "remove", id)

    /** Where it may do less, or nothing, with a field. */
    data class Fields(val value: List<FieldRight>) : RoleChange("fields", "set", value)
    /** One item more. */
    data class FieldsAdd(val item: FieldRight) : RoleChange("fields", "add", item)
    /** The item of the same id, changed. */
    data class FieldsUpdate(val item: FieldRight) : RoleChange("fields", "update", item)
    /** The item goes. */
    data class FieldsRemove(val id: java.util.UUID) : RoleChange("fields", "remove", id)

    /** The user responsible. */
    data class Owner(val value: UUID?) : RoleChange("owner", "set", value)

    /** The team responsible; filled with the owner's primary team when left empty. */
    data class Team(val value: UUID?) : RoleChange("team", "set", value)

    /** Free words to group records by. */
    data class Tags(val value: List<String>) : RoleChange("tags", "set", value)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    data class ExternalIds(val value: List<ExternalId>) : RoleChange("external_ids", "set", value)
    /** One item more. */
    data class ExternalIdsAdd(val item: ExternalId) : RoleChange("external_ids", "add", item)
    /** The item of the same id, changed. */
    data class ExternalIdsUpdate(val item: ExternalId) : RoleChange("external_ids", "update", item)
    /** The item goes. */
    data class ExternalIdsRemove(val id: java.util.UUID) : RoleChange("external_ids", "remove", id)

    /** The fields that the company added, by name. */
    data class Custom(val value: Map<String, kotlin.Any?>) : RoleChange("custom", "set", value)
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

    /** The fields that the company added, by name. */
    var custom: Map<String, kotlin.Any?> by given(RoleChange::Custom)
}

/** The roles. */
class RoleCollection internal constructor(door: Door) :
    RecordCollection<Role, RoleChange>(door, ::roleOf) {
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
     * @param custom The fields that the company added, by name.
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
        custom: Map<String, kotlin.Any?>? = null,
    ): Role = create(buildList {
        add(RoleChange.Name(name))
        administrator?.let { add(RoleChange.Administrator(it)) }
        rights?.let { add(RoleChange.Rights(it)) }
        fields?.let { add(RoleChange.Fields(it)) }
        owner?.let { add(RoleChange.Owner(it)) }
        team?.let { add(RoleChange.Team(it)) }
        tags?.let { add(RoleChange.Tags(it)) }
        externalIds?.let { add(RoleChange.ExternalIds(it)) }
        custom?.let { add(RoleChange.Custom(it)) }
    })

    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: RoleEdit.() -> kotlin.Unit): Role =
        update(id, RoleEdit().apply(edit).gathered, revision)

    /** Makes what the block sets so in every record that passes a filter, as [massUpdate] with a list of changes does. */
    fun massUpdate(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        preview: Boolean = false,
        skipRefused: Boolean = false,
        edit: RoleEdit.() -> kotlin.Unit,
    ): MassUpdated = massUpdate(RoleEdit().apply(edit).gathered, filter, params, preview, skipRefused)
}
