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

/** People who work together; teams stand in a tree. */
data class Team(
    /** Which record it is. */
    override val id: UUID,
    /** What the team is called. */
    val name: String,
    /** The team above. */
    val parent: UUID?,
    /** When the team works: what its working time is reckoned by; empty for the company's. */
    val calendar: UUID?,
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

internal fun teamOf(packed: dev.crmcore.ffi.Record): Team {
    val row = Row(packed.values)
    return Team(
        id = packed.id,
        name = row.text().orEmpty(),
        parent = row.id(),
        calendar = row.id(),
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

/** A change to one field of a `team`. */
sealed class TeamChange(field: kotlin.String, verb: kotlin.String, given: kotlin.Any?) : Change(field, verb, given) {
    /** What the team is called. */
    data class Name(val value: String) : TeamChange("name", "set", value)

    /** The team above. */
    data class Parent(val value: UUID?) : TeamChange("parent", "set", value)

    /** When the team works: what its working time is reckoned by; empty for the company's. */
    data class Calendar(val value: UUID?) : TeamChange("calendar", "set", value)

    /** The user responsible. */
    data class Owner(val value: UUID?) : TeamChange("owner", "set", value)

    /** The team responsible; filled with the owner's primary team when left empty. */
    data class Team(val value: UUID?) : TeamChange("team", "set", value)

    /** Free words to group records by. */
    data class Tags(val value: List<String>) : TeamChange("tags", "set", value)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    data class ExternalIds(val value: List<ExternalId>) : TeamChange("external_ids", "set", value)
    /** One item more. */
    data class ExternalIdsAdd(val item: ExternalId) : TeamChange("external_ids", "add", item)
    /** The item of the same id, changed. */
    data class ExternalIdsUpdate(val item: ExternalId) : TeamChange("external_ids", "update", item)
    /** The item goes. */
    data class ExternalIdsRemove(val id: java.util.UUID) : TeamChange("external_ids", "remove", id)

    /** The fields that the company added, by name. */
    data class Custom(val value: Map<String, kotlin.Any?>) : TeamChange("custom", "set", value)
}

/** What becomes of a record: a property that is set changes, `null` empties. */
class TeamEdit internal constructor() : Edit<TeamChange>() {
    /** What the team is called. */
    var name: String by given(TeamChange::Name)

    /** The team above. */
    var parent: UUID? by given(TeamChange::Parent)

    /** When the team works: what its working time is reckoned by; empty for the company's. */
    var calendar: UUID? by given(TeamChange::Calendar)

    /** The user responsible. */
    var owner: UUID? by given(TeamChange::Owner)

    /** The team responsible; filled with the owner's primary team when left empty. */
    var team: UUID? by given(TeamChange::Team)

    /** Free words to group records by. */
    var tags: List<String> by given(TeamChange::Tags)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    val externalIds: Items<ExternalId> =
        items(TeamChange::ExternalIds, TeamChange::ExternalIdsAdd, TeamChange::ExternalIdsUpdate, TeamChange::ExternalIdsRemove)

    /** The fields that the company added, by name. */
    var custom: Map<String, kotlin.Any?> by given(TeamChange::Custom)
}

/** The teams. */
class TeamCollection internal constructor(door: Door) :
    RecordCollection<Team, TeamChange>(door, ::teamOf) {
    /**
     * Creates a record; what is left out is empty.
     *
     * @param name What the team is called.
     * @param parent The team above.
     * @param calendar When the team works: what its working time is reckoned by; empty for the company's.
     * @param owner The user responsible.
     * @param team The team responsible; filled with the owner's primary team when left empty.
     * @param tags Free words to group records by.
     * @param externalIds Ids that other systems know this record by; a value belongs to one record of an entity in each system.
     * @param custom The fields that the company added, by name.
     */
    fun create(
        name: String,
        parent: UUID? = null,
        calendar: UUID? = null,
        owner: UUID? = null,
        team: UUID? = null,
        tags: List<String>? = null,
        externalIds: List<ExternalId>? = null,
        custom: Map<String, kotlin.Any?>? = null,
    ): Team = create(buildList {
        add(TeamChange.Name(name))
        parent?.let { add(TeamChange.Parent(it)) }
        calendar?.let { add(TeamChange.Calendar(it)) }
        owner?.let { add(TeamChange.Owner(it)) }
        team?.let { add(TeamChange.Team(it)) }
        tags?.let { add(TeamChange.Tags(it)) }
        externalIds?.let { add(TeamChange.ExternalIds(it)) }
        custom?.let { add(TeamChange.Custom(it)) }
    })

    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: TeamEdit.() -> kotlin.Unit): Team =
        update(id, TeamEdit().apply(edit).gathered, revision)

    /** Makes what the block sets so in every record that passes a filter, as [massUpdate] with a list of changes does. */
    fun massUpdate(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        preview: Boolean = false,
        skipRefused: Boolean = false,
        edit: TeamEdit.() -> kotlin.Unit,
    ): MassUpdated = massUpdate(TeamEdit().apply(edit).gathered, filter, params, preview, skipRefused)
}
