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

/** A word that records are tagged with, and what it means; records may have tags that nobody described. */
data class Tag(
    /** Which record it is. */
    override val id: UUID,
    /** The word, as it stands in `tags`. */
    val name: String,
    /** The colour to show it in, as `#c0392b`. */
    val color: String?,
    /** What it means. */
    val description: String?,
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

internal fun tagOf(packed: dev.crmcore.ffi.Record): Tag {
    val row = Row(packed.values)
    return Tag(
        id = packed.id,
        name = row.text().orEmpty(),
        color = row.text(),
        description = row.text(),
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

/** A change to one field of a `tag`. */
sealed class TagChange(field: kotlin.String, verb: kotlin.String, given: kotlin.Any?) : Change(field, verb, given) {
    /** The word, as it stands in `tags`. */
    data class Name(val value: String) : TagChange("name", "set", value)

    /** The colour to show it in, as `#c0392b`. */
    data class Color(val value: String?) : TagChange("color", "set", value)

    /** What it means. */
    data class Description(val value: String?) : TagChange("description", "set", value)

    /** The user responsible. */
    data class Owner(val value: UUID?) : TagChange("owner", "set", value)

    /** The team responsible; filled with the owner's primary team when left empty. */
    data class Team(val value: UUID?) : TagChange("team", "set", value)

    /** Free words to group records by. */
    data class Tags(val value: List<String>) : TagChange("tags", "set", value)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    data class ExternalIds(val value: List<ExternalId>) : TagChange("external_ids", "set", value)
    /** One item more. */
    data class ExternalIdsAdd(val item: ExternalId) : TagChange("external_ids", "add", item)
    /** The item of the same id, changed. */
    data class ExternalIdsUpdate(val item: ExternalId) : TagChange("external_ids", "update", item)
    /** The item goes. */
    data class ExternalIdsRemove(val id: java.util.UUID) : TagChange("external_ids", "remove", id)

    /** The fields that the company added, by name. */
    data class Custom(val value: Map<String, kotlin.Any?>) : TagChange("custom", "set", value)
}

/** What becomes of a record: a property that is set changes, `null` empties. */
class TagEdit internal constructor() : Edit<TagChange>() {
    /** The word, as it stands in `tags`. */
    var name: String by given(TagChange::Name)

    /** The colour to show it in, as `#c0392b`. */
    var color: String? by given(TagChange::Color)

    /** What it means. */
    var description: String? by given(TagChange::Description)

    /** The user responsible. */
    var owner: UUID? by given(TagChange::Owner)

    /** The team responsible; filled with the owner's primary team when left empty. */
    var team: UUID? by given(TagChange::Team)

    /** Free words to group records by. */
    var tags: List<String> by given(TagChange::Tags)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    val externalIds: Items<ExternalId> =
        items(TagChange::ExternalIds, TagChange::ExternalIdsAdd, TagChange::ExternalIdsUpdate, TagChange::ExternalIdsRemove)

    /** The fields that the company added, by name. */
    var custom: Map<String, kotlin.Any?> by given(TagChange::Custom)
}

/** The tags. */
class TagCollection internal constructor(door: Door) :
    RecordCollection<Tag, TagChange>(door, ::tagOf) {
    /**
     * Creates a record; what is left out is empty.
     *
     * @param name The word, as it stands in `tags`.
     * @param color The colour to show it in, as `#c0392b`.
     * @param description What it means.
     * @param owner The user responsible.
     * @param team The team responsible; filled with the owner's primary team when left empty.
     * @param tags Free words to group records by.
     * @param externalIds Ids that other systems know this record by; a value belongs to one record of an entity in each system.
     * @param custom The fields that the company added, by name.
     */
    fun create(
        name: String,
        color: String? = null,
        description: String? = null,
        owner: UUID? = null,
        team: UUID? = null,
        tags: List<String>? = null,
        externalIds: List<ExternalId>? = null,
        custom: Map<String, kotlin.Any?>? = null,
    ): Tag = create(buildList {
        add(TagChange.Name(name))
        color?.let { add(TagChange.Color(it)) }
        description?.let { add(TagChange.Description(it)) }
        owner?.let { add(TagChange.Owner(it)) }
        team?.let { add(TagChange.Team(it)) }
        tags?.let { add(TagChange.Tags(it)) }
        externalIds?.let { add(TagChange.ExternalIds(it)) }
        custom?.let { add(TagChange.Custom(it)) }
    })

    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: TagEdit.() -> kotlin.Unit): Tag =
        update(id, TagEdit().apply(edit).gathered, revision)

    /** Makes what the block sets so in every record that passes a filter, as [massUpdate] with a list of changes does. */
    fun massUpdate(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        preview: Boolean = false,
        skipRefused: Boolean = false,
        edit: TagEdit.() -> kotlin.Unit,
    ): MassUpdated = massUpdate(TagEdit().apply(edit).gathered, filter, params, preview, skipRefused)
}
