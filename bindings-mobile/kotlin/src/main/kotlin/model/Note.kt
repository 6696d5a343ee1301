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

/** Something written down about a record. */
data class Note(
    /** Which record it is. */
    override val id: UUID,
    /** The record that it is about, of any entity. */
    val relatedTo: Link,
    /** What was written. */
    val body: String,
    /** What it is called. */
    val title: String?,
    /** Whether it stands above the others. */
    val pinned: Boolean,
    /** Other records that it is about too. */
    val alsoAbout: List<RelatedRecord>,
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

internal fun noteOf(packed: dev.crmcore.ffi.Record): Note {
    val row = Row(packed.values)
    return Note(
        id = packed.id,
        relatedTo = row.link()!!,
        body = row.text().orEmpty(),
        title = row.text(),
        pinned = row.bool() ?: false,
        alsoAbout = row.items(::relatedRecordOf),
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

/** A change to one field of a `note`. */
sealed class NoteChange(field: kotlin.String, verb: kotlin.String, given: kotlin.Any?) : Change(field, verb, given) {
    /** The record that it is about, of any entity. */
    data class RelatedTo(val value: Link) : NoteChange("related_to", "set", value)

    /** What was written. */
    data class Body(val value: String) : NoteChange("body", "set", value)

    /** What it is called. */
    data class Title(val value: String?) : NoteChange("title", "set", value)

    /** Whether it stands above the others. */
    data class Pinned(val value: Boolean) : NoteChange("pinned", "set", value)

    /** Other records that it is about too. */
    data class AlsoAbout(val value: List<RelatedRecord>) : NoteChange("also_about", "set", value)
    /** One item more. */
    data class AlsoAboutAdd(val item: RelatedRecord) : NoteChange("also_about", "add", item)
    /** The item of the same id, changed. */
    data class AlsoAboutUpdate(val item: RelatedRecord) : NoteChange("also_about", "update", item)
    /** The item goes. */
    data class AlsoAboutRemove(val id: java.util.UUID) : NoteChange("also_about", "remove", id)

    /** The user responsible. */
    data class Owner(val value: UUID?) : NoteChange("owner", "set", value)

    /** The team responsible; filled with the owner's primary team when left empty. */
    data class Team(val value: UUID?) : NoteChange("team", "set", value)

    /** Free words to group records by. */
    data class Tags(val value: List<String>) : NoteChange("tags", "set", value)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    data class ExternalIds(val value: List<ExternalId>) : NoteChange("external_ids", "set", value)
    /** One item more. */
    data class ExternalIdsAdd(val item: ExternalId) : NoteChange("external_ids", "add", item)
    /** The item of the same id, changed. */
    data class ExternalIdsUpdate(val item: ExternalId) : NoteChange("external_ids", "update", item)
    /** The item goes. */
    data class ExternalIdsRemove(val id: java.util.UUID) : NoteChange("external_ids", "remove", id)

    /** The fields that the company added, by name. */
    data class Custom(val value: Map<String, kotlin.Any?>) : NoteChange("custom", "set", value)
}

/** What becomes of a record: a property that is set changes, `null` empties. */
class NoteEdit internal constructor() : Edit<NoteChange>() {
    /** The record that it is about, of any entity. */
    var relatedTo: Link by given(NoteChange::RelatedTo)

    /** What was written. */
    var body: String by given(NoteChange::Body)

    /** What it is called. */
    var title: String? by given(NoteChange::Title)

    /** Whether it stands above the others. */
    var pinned: Boolean by given(NoteChange::Pinned)

    /** Other records that it is about too. */
    val alsoAbout: Items<RelatedRecord> =
        items(NoteChange::AlsoAbout, NoteChange::AlsoAboutAdd, NoteChange::AlsoAboutUpdate, NoteChange::AlsoAboutRemove)

    /** The user responsible. */
    var owner: UUID? by given(NoteChange::Owner)

    /** The team responsible; filled with the owner's primary team when left empty. */
    var team: UUID? by given(NoteChange::Team)

    /** Free words to group records by. */
    var tags: List<String> by given(NoteChange::Tags)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    val externalIds: Items<ExternalId> =
        items(NoteChange::ExternalIds, NoteChange::ExternalIdsAdd, NoteChange::ExternalIdsUpdate, NoteChange::ExternalIdsRemove)

    /** The fields that the company added, by name. */
    var custom: Map<String, kotlin.Any?> by given(NoteChange::Custom)
}

/** The notes. */
class NoteCollection internal constructor(door: Door) :
    RecordCollection<Note, NoteChange>(door, ::noteOf) {
    /**
     * Creates a record; what is left out is empty.
     *
     * @param relatedTo The record that it is about, of any entity.
     * @param body What was written.
     * @param title What it is called.
     * @param pinned Whether it stands above the others.
     * @param alsoAbout Other records that it is about too.
     * @param owner The user responsible.
     * @param team The team responsible; filled with the owner's primary team when left empty.
     * @param tags Free words to group records by.
     * @param externalIds Ids that other systems know this record by; a value belongs to one record of an entity in each system.
     * @param custom The fields that the company added, by name.
     */
    fun create(
        relatedTo: Link,
        body: String,
        title: String? = null,
        pinned: Boolean? = null,
        alsoAbout: List<RelatedRecord>? = null,
        owner: UUID? = null,
        team: UUID? = null,
        tags: List<String>? = null,
        externalIds: List<ExternalId>? = null,
        custom: Map<String, kotlin.Any?>? = null,
    ): Note = create(buildList {
        add(NoteChange.RelatedTo(relatedTo))
        add(NoteChange.Body(body))
        title?.let { add(NoteChange.Title(it)) }
        pinned?.let { add(NoteChange.Pinned(it)) }
        alsoAbout?.let { add(NoteChange.AlsoAbout(it)) }
        owner?.let { add(NoteChange.Owner(it)) }
        team?.let { add(NoteChange.Team(it)) }
        tags?.let { add(NoteChange.Tags(it)) }
        externalIds?.let { add(NoteChange.ExternalIds(it)) }
        custom?.let { add(NoteChange.Custom(it)) }
    })

    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: NoteEdit.() -> kotlin.Unit): Note =
        update(id, NoteEdit().apply(edit).gathered, revision)

    /** Makes what the block sets so in every record that passes a filter, as [massUpdate] with a list of changes does. */
    fun massUpdate(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        preview: Boolean = false,
        skipRefused: Boolean = false,
        edit: NoteEdit.() -> kotlin.Unit,
    ): MassUpdated = massUpdate(NoteEdit().apply(edit).gathered, filter, params, preview, skipRefused)
}
