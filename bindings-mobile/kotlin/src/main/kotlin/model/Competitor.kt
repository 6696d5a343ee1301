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

/** Somebody who sells instead of the company. */
data class Competitor(
    /** Which record it is. */
    override val id: UUID,
    /** What the competitor is called. */
    val name: String,
    /** Its web site. */
    val website: String?,
    /** What it is good at. */
    val strengths: String?,
    /** What it is bad at. */
    val weaknesses: String?,
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

internal fun competitorOf(packed: dev.crmcore.ffi.Record): Competitor {
    val row = Row(packed.values)
    return Competitor(
        id = packed.id,
        name = row.text().orEmpty(),
        website = row.text(),
        strengths = row.text(),
        weaknesses = row.text(),
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

/** A change to one field of a `competitor`. */
sealed class CompetitorChange(field: kotlin.String, verb: kotlin.String, given: kotlin.Any?) : Change(field, verb, given) {
    /** What the competitor is called. */
    data class Name(val value: String) : CompetitorChange("name", "set", value)

    /** Its web site. */
    data class Website(val value: String?) : CompetitorChange("website", "set", value)

    /** What it is good at. */
    data class Strengths(val value: String?) : CompetitorChange("strengths", "set", value)

    /** What it is bad at. */
    data class Weaknesses(val value: String?) : CompetitorChange("weaknesses", "set", value)

    /** The user responsible. */
    data class Owner(val value: UUID?) : CompetitorChange("owner", "set", value)

    /** The team responsible; filled with the owner's primary team when left empty. */
    data class Team(val value: UUID?) : CompetitorChange("team", "set", value)

    /** Free words to group records by. */
    data class Tags(val value: List<String>) : CompetitorChange("tags", "set", value)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    data class ExternalIds(val value: List<ExternalId>) : CompetitorChange("external_ids", "set", value)
    /** One item more. */
    data class ExternalIdsAdd(val item: ExternalId) : CompetitorChange("external_ids", "add", item)
    /** The item of the same id, changed. */
    data class ExternalIdsUpdate(val item: ExternalId) : CompetitorChange("external_ids", "update", item)
    /** The item goes. */
    data class ExternalIdsRemove(val id: java.util.UUID) : CompetitorChange("external_ids", "remove", id)

    /** The fields that the company added, by name. */
    data class Custom(val value: Map<String, kotlin.Any?>) : CompetitorChange("custom", "set", value)
}

/** What becomes of a record: a property that is set changes, `null` empties. */
class CompetitorEdit internal constructor() : Edit<CompetitorChange>() {
    /** What the competitor is called. */
    var name: String by given(CompetitorChange::Name)

    /** Its web site. */
    var website: String? by given(CompetitorChange::Website)

    /** What it is good at. */
    var strengths: String? by given(CompetitorChange::Strengths)

    /** What it is bad at. */
    var weaknesses: String? by given(CompetitorChange::Weaknesses)

    /** The user responsible. */
    var owner: UUID? by given(CompetitorChange::Owner)

    /** The team responsible; filled with the owner's primary team when left empty. */
    var team: UUID? by given(CompetitorChange::Team)

    /** Free words to group records by. */
    var tags: List<String> by given(CompetitorChange::Tags)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    val externalIds: Items<ExternalId> =
        items(CompetitorChange::ExternalIds, CompetitorChange::ExternalIdsAdd, CompetitorChange::ExternalIdsUpdate, CompetitorChange::ExternalIdsRemove)

    /** The fields that the company added, by name. */
    var custom: Map<String, kotlin.Any?> by given(CompetitorChange::Custom)
}

/** The competitors. */
class CompetitorCollection internal constructor(door: Door) :
    RecordCollection<Competitor, CompetitorChange>(door, ::competitorOf) {
    /**
     * Creates a record; what is left out is empty.
     *
     * @param name What the competitor is called.
     * @param website Its web site.
     * @param strengths What it is good at.
     * @param weaknesses What it is bad at.
     * @param owner The user responsible.
     * @param team The team responsible; filled with the owner's primary team when left empty.
     * @param tags Free words to group records by.
     * @param externalIds Ids that other systems know this record by; a value belongs to one record of an entity in each system.
     * @param custom The fields that the company added, by name.
     */
    fun create(
        name: String,
        website: String? = null,
        strengths: String? = null,
        weaknesses: String? = null,
        owner: UUID? = null,
        team: UUID? = null,
        tags: List<String>? = null,
        externalIds: List<ExternalId>? = null,
        custom: Map<String, kotlin.Any?>? = null,
    ): Competitor = create(buildList {
        add(CompetitorChange.Name(name))
        website?.let { add(CompetitorChange.Website(it)) }
        strengths?.let { add(CompetitorChange.Strengths(it)) }
        weaknesses?.let { add(CompetitorChange.Weaknesses(it)) }
        owner?.let { add(CompetitorChange.Owner(it)) }
        team?.let { add(CompetitorChange.Team(it)) }
        tags?.let { add(CompetitorChange.Tags(it)) }
        externalIds?.let { add(CompetitorChange.ExternalIds(it)) }
        custom?.let { add(CompetitorChange.Custom(it)) }
    })

    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: CompetitorEdit.() -> kotlin.Unit): Competitor =
        update(id, CompetitorEdit().apply(edit).gathered, revision)

    /** Makes what the block sets so in every record that passes a filter, as [massUpdate] with a list of changes does. */
    fun massUpdate(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        preview: Boolean = false,
        skipRefused: Boolean = false,
        edit: CompetitorEdit.() -> kotlin.Unit,
    ): MassUpdated = massUpdate(CompetitorEdit().apply(edit).gathered, filter, params, preview, skipRefused)
}
