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

/** A way that a sale goes: its stages in order. */
data class Pipeline(
    /** Which record it is. */
    override val id: UUID,
    /** What the pipeline is called. */
    val name: String,
    /** Its place among the pipelines. */
    val order: Long,
    /** Whether it takes no new deals. */
    val inactive: Boolean,
    /** The entity whose records go through it; deals when left empty. */
    val entity: String?,
    /** The teams that sell this way; empty for all. */
    val teams: List<PipelineTeam>,
    /** Whether it is the one to begin with where none is named; one pipeline of an entity is. */
    val isDefault: Boolean,
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

internal fun pipelineOf(packed: dev.crmcore.ffi.Record): Pipeline {
    val row = Row(packed.values)
    return Pipeline(
        id = packed.id,
        name = row.text().orEmpty(),
        order = row.int() ?: 0,
        inactive = row.bool() ?: false,
        entity = row.text(),
        teams = row.items(::pipelineTeamOf),
        isDefault = row.bool() ?: false,
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

/** A change to one field of a `pipeline`. */
sealed class PipelineChange(field: kotlin.String, verb: kotlin.String, given: kotlin.Any?) : Change(field, verb, given) {
    /** What the pipeline is called. */
    data class Name(val value: String) : PipelineChange("name", "set", value)

    /** Its place among the pipelines. */
    data class Order(val value: Long) : PipelineChange("order", "set", value)

    /** Whether it takes no new deals. */
    data class Inactive(val value: Boolean) : PipelineChange("inactive", "set", value)

    /** The entity whose records go through it; deals when left empty. */
    data class Entity(val value: String?) : PipelineChange("entity", "set", value)

    /** The teams that sell this way; empty for all. */
    data class Teams(val value: List<PipelineTeam>) : PipelineChange("teams", "set", value)
    /** One item more. */
    data class TeamsAdd(val item: PipelineTeam) : PipelineChange("teams", "add", item)
    /** The item of the same id, changed. */
    data class TeamsUpdate(val item: PipelineTeam) : PipelineChange("teams", "update", item)
    /** The item goes. */
    data class TeamsRemove(val id: java.util.UUID) : PipelineChange("teams", "remove", id)

    /** Whether it is the one to begin with where none is named; one pipeline of an entity is. */
    data class IsDefault(val value: Boolean) : PipelineChange("is_default", "set", value)

    /** The user responsible. */
    data class Owner(val value: UUID?) : PipelineChange("owner", "set", value)

    /** The team responsible; filled with the owner's primary team when left empty. */
    data class Team(val value: UUID?) : PipelineChange("team", "set", value)

    /** Free words to group records by. */
    data class Tags(val value: List<String>) : PipelineChange("tags", "set", value)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    data class ExternalIds(val value: List<ExternalId>) : PipelineChange("external_ids", "set", value)
    /** One item more. */
    data class ExternalIdsAdd(val item: ExternalId) : PipelineChange("external_ids", "add", item)
    /** The item of the same id, changed. */
    data class ExternalIdsUpdate(val item: ExternalId) : PipelineChange("external_ids", "update", item)
    /** The item goes. */
    data class ExternalIdsRemove(val id: java.util.UUID) : PipelineChange("external_ids", "remove", id)

    /** The fields that the company added, by name. */
    data class Custom(val value: Map<String, kotlin.Any?>) : PipelineChange("custom", "set", value)
}

/** What becomes of a record: a property that is set changes, `null` empties. */
class PipelineEdit internal constructor() : Edit<PipelineChange>() {
    /** What the pipeline is called. */
    var name: String by given(PipelineChange::Name)

    /** Its place among the pipelines. */
    var order: Long by given(PipelineChange::Order)

    /** Whether it takes no new deals. */
    var inactive: Boolean by given(PipelineChange::Inactive)

    /** The entity whose records go through it; deals when left empty. */
    var entity: String? by given(PipelineChange::Entity)

    /** The teams that sell this way; empty for all. */
    val teams: Items<PipelineTeam> =
        items(PipelineChange::Teams, PipelineChange::TeamsAdd, PipelineChange::TeamsUpdate, PipelineChange::TeamsRemove)

    /** Whether it is the one to begin with where none is named; one pipeline of an entity is. */
    var isDefault: Boolean by given(PipelineChange::IsDefault)

    /** The user responsible. */
    var owner: UUID? by given(PipelineChange::Owner)

    /** The team responsible; filled with the owner's primary team when left empty. */
    var team: UUID? by given(PipelineChange::Team)

    /** Free words to group records by. */
    var tags: List<String> by given(PipelineChange::Tags)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    val externalIds: Items<ExternalId> =
        items(PipelineChange::ExternalIds, PipelineChange::ExternalIdsAdd, PipelineChange::ExternalIdsUpdate, PipelineChange::ExternalIdsRemove)

    /** The fields that the company added, by name. */
    var custom: Map<String, kotlin.Any?> by given(PipelineChange::Custom)
}

/** The pipelines. */
class PipelineCollection internal constructor(door: Door) :
    RecordCollection<Pipeline, PipelineChange>(door, ::pipelineOf) {
    /**
     * Creates a record; what is left out is empty.
     *
     * @param name What the pipeline is called.
     * @param order Its place among the pipelines.
     * @param inactive Whether it takes no new deals.
     * @param entity The entity whose records go through it; deals when left empty.
     * @param teams The teams that sell this way; empty for all.
     * @param isDefault Whether it is the one to begin with where none is named; one pipeline of an entity is.
     * @param owner The user responsible.
     * @param team The team responsible; filled with the owner's primary team when left empty.
     * @param tags Free words to group records by.
     * @param externalIds Ids that other systems know this record by; a value belongs to one record of an entity in each system.
     * @param custom The fields that the company added, by name.
     */
    fun create(
        name: String,
        order: Long? = null,
        inactive: Boolean? = null,
        entity: String? = null,
        teams: List<PipelineTeam>? = null,
        isDefault: Boolean? = null,
        owner: UUID? = null,
        team: UUID? = null,
        tags: List<String>? = null,
        externalIds: List<ExternalId>? = null,
        custom: Map<String, kotlin.Any?>? = null,
    ): Pipeline = create(buildList {
        add(PipelineChange.Name(name))
        order?.let { add(PipelineChange.Order(it)) }
        inactive?.let { add(PipelineChange.Inactive(it)) }
        entity?.let { add(PipelineChange.Entity(it)) }
        teams?.let { add(PipelineChange.Teams(it)) }
        isDefault?.let { add(PipelineChange.IsDefault(it)) }
        owner?.let { add(PipelineChange.Owner(it)) }
        team?.let { add(PipelineChange.Team(it)) }
        tags?.let { add(PipelineChange.Tags(it)) }
        externalIds?.let { add(PipelineChange.ExternalIds(it)) }
        custom?.let { add(PipelineChange.Custom(it)) }
    })

    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: PipelineEdit.() -> kotlin.Unit): Pipeline =
        update(id, PipelineEdit().apply(edit).gathered, revision)

    /** Makes what the block sets so in every record that passes a filter, as [massUpdate] with a list of changes does. */
    fun massUpdate(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        preview: Boolean = false,
        skipRefused: Boolean = false,
        edit: PipelineEdit.() -> kotlin.Unit,
    ): MassUpdated = massUpdate(PipelineEdit().apply(edit).gathered, filter, params, preview, skipRefused)
}
