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

/** A relation between two records of any entities, as between an account and its auditor. */
data class Relation(
    /** Which record it is. */
    override val id: UUID,
    /** What kind of relation it is. */
    val kind: UUID,
    /** The record that the kind's name is said of: "A is a supplier of B" has A here. */
    val fromRecord: Link,
    /** The other record. */
    val toRecord: Link,
    /** The first day. */
    val since: LocalDate?,
    /** The last day. */
    val until: LocalDate?,
    /** More about it. */
    val note: String?,
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

internal fun relationOf(packed: dev.crmcore.ffi.Record): Relation {
    val row = Row(packed.values)
    return Relation(
        id = packed.id,
        kind = row.id()!!,
        fromRecord = row.link()!!,
        toRecord = row.link()!!,
        since = row.date(),
        until = row.date(),
        note = row.text(),
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

/** A change to one field of a `relation`. */
sealed class RelationChange(field: kotlin.String, verb: kotlin.String, given: kotlin.Any?) : Change(field, verb, given) {
    /** What kind of relation it is. */
    data class Kind(val value: UUID) : RelationChange("kind", "set", value)

    /** The record that the kind's name is said of: "A is a supplier of B" has A here. */
    data class FromRecord(val value: Link) : RelationChange("from_record", "set", value)

    /** The other record. */
    data class ToRecord(val value: Link) : RelationChange("to_record", "set", value)

    /** The first day. */
    data class Since(val value: LocalDate?) : RelationChange("since", "set", value)

    /** The last day. */
    data class Until(val value: LocalDate?) : RelationChange("until", "set", value)

    /** More about it. */
    data class Note(val value: String?) : RelationChange("note", "set", value)

    /** The user responsible. */
    data class Owner(val value: UUID?) : RelationChange("owner", "set", value)

    /** The team responsible; filled with the owner's primary team when left empty. */
    data class Team(val value: UUID?) : RelationChange("team", "set", value)

    /** Free words to group records by. */
    data class Tags(val value: List<String>) : RelationChange("tags", "set", value)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    data class ExternalIds(val value: List<ExternalId>) : RelationChange("external_ids", "set", value)
    /** One item more. */
    data class ExternalIdsAdd(val item: ExternalId) : RelationChange("external_ids", "add", item)
    /** The item of the same id, changed. */
    data class ExternalIdsUpdate(val item: ExternalId) : RelationChange("external_ids", "update", item)
    /** The item goes. */
    data class ExternalIdsRemove(val id: java.util.UUID) : RelationChange("external_ids", "remove", id)

    /** The fields that the company added, by name. */
    data class Custom(val value: Map<String, kotlin.Any?>) : RelationChange("custom", "set", value)
}

/** What becomes of a record: a property that is set changes, `null` empties. */
class RelationEdit internal constructor() : Edit<RelationChange>() {
    /** What kind of relation it is. */
    var kind: UUID by given(RelationChange::Kind)

    /** The record that the kind's name is said of: "A is a supplier of B" has A here. */
    var fromRecord: Link by given(RelationChange::FromRecord)

    /** The other record. */
    var toRecord: Link by given(RelationChange::ToRecord)

    /** The first day. */
    var since: LocalDate? by given(RelationChange::Since)

    /** The last day. */
    var until: LocalDate? by given(RelationChange::Until)

    /** More about it. */
    var note: String? by given(RelationChange::Note)

    /** The user responsible. */
    var owner: UUID? by given(RelationChange::Owner)

    /** The team responsible; filled with the owner's primary team when left empty. */
    var team: UUID? by given(RelationChange::Team)

    /** Free words to group records by. */
    var tags: List<String> by given(RelationChange::Tags)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    val externalIds: Items<ExternalId> =
        items(RelationChange::ExternalIds, RelationChange::ExternalIdsAdd, RelationChange::ExternalIdsUpdate, RelationChange::ExternalIdsRemove)

    /** The fields that the company added, by name. */
    var custom: Map<String, kotlin.Any?> by given(RelationChange::Custom)
}

/** The relations. */
class RelationCollection internal constructor(door: Door) :
    RecordCollection<Relation, RelationChange>(door, ::relationOf) {
    /**
     * Creates a record; what is left out is empty.
     *
     * @param kind What kind of relation it is.
     * @param fromRecord The record that the kind's name is said of: "A is a supplier of B" has A here.
     * @param toRecord The other record.
     * @param since The first day.
     * @param until The last day.
     * @param note More about it.
     * @param owner The user responsible.
     * @param team The team responsible; filled with the owner's primary team when left empty.
     * @param tags Free words to group records by.
     * @param externalIds Ids that other systems know this record by; a value belongs to one record of an entity in each system.
     * @param custom The fields that the company added, by name.
     */
    fun create(
        kind: UUID,
        fromRecord: Link,
        toRecord: Link,
        since: LocalDate? = null,
        until: LocalDate? = null,
        note: String? = null,
        owner: UUID? = null,
        team: UUID? = null,
        tags: List<String>? = null,
        externalIds: List<ExternalId>? = null,
        custom: Map<String, kotlin.Any?>? = null,
    ): Relation = create(buildList {
        add(RelationChange.Kind(kind))
        add(RelationChange.FromRecord(fromRecord))
        add(RelationChange.ToRecord(toRecord))
        since?.let { add(RelationChange.Since(it)) }
        until?.let { add(RelationChange.Until(it)) }
        note?.let { add(RelationChange.Note(it)) }
        owner?.let { add(RelationChange.Owner(it)) }
        team?.let { add(RelationChange.Team(it)) }
        tags?.let { add(RelationChange.Tags(it)) }
        externalIds?.let { add(RelationChange.ExternalIds(it)) }
        custom?.let { add(RelationChange.Custom(it)) }
    })

    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: RelationEdit.() -> kotlin.Unit): Relation =
        update(id, RelationEdit().apply(edit).gathered, revision)

    /** Makes what the block sets so in every record that passes a filter, as [massUpdate] with a list of changes does. */
    fun massUpdate(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        preview: Boolean = false,
        skipRefused: Boolean = false,
        edit: RelationEdit.() -> kotlin.Unit,
    ): MassUpdated = massUpdate(RelationEdit().apply(edit).gathered, filter, params, preview, skipRefused)
}
