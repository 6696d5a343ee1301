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

/** A kind of relation between records, as `supplier of` and, the other way, `supplied by`. */
data class RelationKind(
    /** Which record it is. */
    override val id: UUID,
    /** What the first record is to the second. */
    val name: String,
    /** What the second is to the first; empty when both are the same to each other, as `partner of`. */
    val inverseName: String?,
    /** The entities that the first record may be of, as `account`; empty for any. */
    val fromEntities: List<String>,
    /** The entities that the second record may be of; empty for any. */
    val toEntities: List<String>,
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

internal fun relationKindOf(packed: dev.crmcore.ffi.Record): RelationKind {
    val row = Row(packed.values)
    return RelationKind(
        id = packed.id,
        name = row.text().orEmpty(),
        inverseName = row.text(),
        fromEntities = row.words(),
        toEntities = row.words(),
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

/** A change to one field of a `relation_kind`. */
sealed class RelationKindChange(field: kotlin.String, verb: kotlin.String, given: kotlin.Any?) : Change(field, verb, given) {
    /** What the first record is to the second. */
    data class Name(val value: String) : RelationKindChange("name", "set", value)

    /** What the second is to the first; empty when both are the same to each other, as `partner of`. */
    data class InverseName(val value: String?) : RelationKindChange("inverse_name", "set", value)

    /** The entities that the first record may be of, as `account`; empty for any. */
    data class FromEntities(val value: List<String>) : RelationKindChange("from_entities", "set", value)

    /** The entities that the second record may be of; empty for any. */
    data class ToEntities(val value: List<String>) : RelationKindChange("to_entities", "set", value)

    /** The user responsible. */
    data class Owner(val value: UUID?) : RelationKindChange("owner", "set", value)

    /** The team responsible; filled with the owner's primary team when left empty. */
    data class Team(val value: UUID?) : RelationKindChange("team", "set", value)

    /** Free words to group records by. */
    data class Tags(val value: List<String>) : RelationKindChange("tags", "set", value)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    data class ExternalIds(val value: List<ExternalId>) : RelationKindChange("external_ids", "set", value)
    /** One item more. */
    data class ExternalIdsAdd(val item: ExternalId) : RelationKindChange("external_ids", "add", item)
    /** The item of the same id, changed. */
    data class ExternalIdsUpdate(val item: ExternalId) : RelationKindChange("external_ids", "update", item)
    /** The item goes. */
    data class ExternalIdsRemove(val id: java.util.UUID) : RelationKindChange("external_ids", "remove", id)

    /** The fields that the company added, by name. */
    data class Custom(val value: Map<String, kotlin.Any?>) : RelationKindChange("custom", "set", value)
}

/** What becomes of a record: a property that is set changes, `null` empties. */
class RelationKindEdit internal constructor() : Edit<RelationKindChange>() {
    /** What the first record is to the second. */
    var name: String by given(RelationKindChange::Name)

    /** What the second is to the first; empty when both are the same to each other, as `partner of`. */
    var inverseName: String? by given(RelationKindChange::InverseName)

    /** The entities that the first record may be of, as `account`; empty for any. */
    var fromEntities: List<String> by given(RelationKindChange::FromEntities)

    /** The entities that the second record may be of; empty for any. */
    var toEntities: List<String> by given(RelationKindChange::ToEntities)

    /** The user responsible. */
    var owner: UUID? by given(RelationKindChange::Owner)

    /** The team responsible; filled with the owner's primary team when left empty. */
    var team: UUID? by given(RelationKindChange::Team)

    /** Free words to group records by. */
    var tags: List<String> by given(RelationKindChange::Tags)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    val externalIds: Items<ExternalId> =
        items(RelationKindChange::ExternalIds, RelationKindChange::ExternalIdsAdd, RelationKindChange::ExternalIdsUpdate, RelationKindChange::ExternalIdsRemove)

    /** The fields that the company added, by name. */
    var custom: Map<String, kotlin.Any?> by given(RelationKindChange::Custom)
}

/** The relation kinds. */
class RelationKindCollection internal constructor(door: Door) :
    RecordCollection<RelationKind, RelationKindChange>(door, ::relationKindOf) {
    /**
     * Creates a record; what is left out is empty.
     *
     * @param name What the first record is to the second.
     * @param inverseName What the second is to the first; empty when both are the same to each other, as `partner of`.
     * @param fromEntities The entities that the first record may be of, as `account`; empty for any.
     * @param toEntities The entities that the second record may be of; empty for any.
     * @param owner The user responsible.
     * @param team The team responsible; filled with the owner's primary team when left empty.
     * @param tags Free words to group records by.
     * @param externalIds Ids that other systems know this record by; a value belongs to one record of an entity in each system.
     * @param custom The fields that the company added, by name.
     */
    fun create(
        name: String,
        inverseName: String? = null,
        fromEntities: List<String>? = null,
        toEntities: List<String>? = null,
        owner: UUID? = null,
        team: UUID? = null,
        tags: List<String>? = null,
        externalIds: List<ExternalId>? = null,
        custom: Map<String, kotlin.Any?>? = null,
    ): RelationKind = create(buildList {
        add(RelationKindChange.Name(name))
        inverseName?.let { add(RelationKindChange.InverseName(it)) }
        fromEntities?.let { add(RelationKindChange.FromEntities(it)) }
        toEntities?.let { add(RelationKindChange.ToEntities(it)) }
        owner?.let { add(RelationKindChange.Owner(it)) }
        team?.let { add(RelationKindChange.Team(it)) }
        tags?.let { add(RelationKindChange.Tags(it)) }
        externalIds?.let { add(RelationKindChange.ExternalIds(it)) }
        custom?.let { add(RelationKindChange.Custom(it)) }
    })

    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: RelationKindEdit.() -> kotlin.Unit): RelationKind =
        update(id, RelationKindEdit().apply(edit).gathered, revision)

    /** Makes what the block sets so in every record that passes a filter, as [massUpdate] with a list of changes does. */
    fun massUpdate(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        preview: Boolean = false,
        skipRefused: Boolean = false,
        edit: RelationKindEdit.() -> kotlin.Unit,
    ): MassUpdated = massUpdate(RelationKindEdit().apply(edit).gathered, filter, params, preview, skipRefused)
}
