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

/** A file that belongs to a record; its content is stored once, however often it is attached. */
data class Attachment(
    /** Which record it is. */
    override val id: UUID,
    /** The record that it belongs to, of any entity. */
    val relatedTo: Link,
    /** What the file is called, as contract.pdf. */
    val name: String,
    /** The media type of its content, as application/pdf. */
    val mime: String?,
    /** What it is to its record. */
    val kind: AttachmentKind,
    /** What it shows or says. */
    val description: String?,
    /** How many bytes the content has. */
    val size: Long?,
    /** The SHA-256 of the content. */
    val sha256: String?,
    /** Other records that it belongs to too. */
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

internal fun attachmentOf(packed: dev.crmcore.ffi.Record): Attachment {
    val row = Row(packed.values)
    return Attachment(
        id = packed.id,
        relatedTo = row.link()!!,
        name = row.text().orEmpty(),
        mime = row.text(),
        kind = AttachmentKind.of(row.text().orEmpty()),
        description = row.text(),
        size = row.int(),
        sha256 = row.text(),
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

/** A change to one field of a `attachment`. */
sealed class AttachmentChange(field: kotlin.String, verb: kotlin.String, given: kotlin.Any?) : Change(field, verb, given) {
    /** The record that it belongs to, of any entity. */
    data class RelatedTo(val value: Link) : AttachmentChange("related_to", "set", value)

    /** What the file is called, as contract.pdf. */
    data class Name(val value: String) : AttachmentChange("name", "set", value)

    /** The media type of its content, as application/pdf. */
    data class Mime(val value: String?) : AttachmentChange("mime", "set", value)

    /** What it is to its record. */
    data class Kind(val value: AttachmentKind) : AttachmentChange("kind", "set", value)

    /** What it shows or says. */
    data class Description(val value: String?) : AttachmentChange("description", "set", value)

    /** Other records that it belongs to too. */
    data class AlsoAbout(val value: List<RelatedRecord>) : AttachmentChange("also_about", "set", value)
    /** One item more. */
    data class AlsoAboutAdd(val item: RelatedRecord) : AttachmentChange("also_about", "add", item)
    /** The item of the same id, changed. */
    data class AlsoAboutUpdate(val item: RelatedRecord) : AttachmentChange("also_about", "update", item)
    /** The item goes. */
    data class AlsoAboutRemove(val id: java.util.UUID) : AttachmentChange("also_about", "remove", id)

    /** The user responsible. */
    data class Owner(val value: UUID?) : AttachmentChange("owner", "set", value)

    /** The team responsible; filled with the owner's primary team when left empty. */
    data class Team(val value: UUID?) : AttachmentChange("team", "set", value)

    /** Free words to group records by. */
    data class Tags(val value: List<String>) : AttachmentChange("tags", "set", value)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    data class ExternalIds(val value: List<ExternalId>) : AttachmentChange("external_ids", "set", value)
    /** One item more. */
    data class ExternalIdsAdd(val item: ExternalId) : AttachmentChange("external_ids", "add", item)
    /** The item of the same id, changed. */
    data class ExternalIdsUpdate(val item: ExternalId) : AttachmentChange("external_ids", "update", item)
    /** The item goes. */
    data class ExternalIdsRemove(val id: java.util.UUID) : AttachmentChange("external_ids", "remove", id)

    /** The fields that the company added, by name. */
    data class Custom(val value: Map<String, kotlin.Any?>) : AttachmentChange("custom", "set", value)
}

/** What becomes of a record: a property that is set changes, `null` empties. */
class AttachmentEdit internal constructor() : Edit<AttachmentChange>() {
    /** The record that it belongs to, of any entity. */
    var relatedTo: Link by given(AttachmentChange::RelatedTo)

    /** What the file is called, as contract.pdf. */
    var name: String by given(AttachmentChange::Name)

    /** The media type of its content, as application/pdf. */
    var mime: String? by given(AttachmentChange::Mime)

    /** What it is to its record. */
    var kind: AttachmentKind by given(AttachmentChange::Kind)

    /** What it shows or says. */
    var description: String? by given(AttachmentChange::Description)

    /** Other records that it belongs to too. */
    val alsoAbout: Items<RelatedRecord> =
        items(AttachmentChange::AlsoAbout, AttachmentChange::AlsoAboutAdd, AttachmentChange::AlsoAboutUpdate, AttachmentChange::AlsoAboutRemove)

    /** The user responsible. */
    var owner: UUID? by given(AttachmentChange::Owner)

    /** The team responsible; filled with the owner's primary team when left empty. */
    var team: UUID? by given(AttachmentChange::Team)

    /** Free words to group records by. */
    var tags: List<String> by given(AttachmentChange::Tags)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    val externalIds: Items<ExternalId> =
        items(AttachmentChange::ExternalIds, AttachmentChange::ExternalIdsAdd, AttachmentChange::ExternalIdsUpdate, AttachmentChange::ExternalIdsRemove)

    /** The fields that the company added, by name. */
    var custom: Map<String, kotlin.Any?> by given(AttachmentChange::Custom)
}

/** The attachments. */
class AttachmentCollection internal constructor(door: Door) :
    RecordCollection<Attachment, AttachmentChange>(door, ::attachmentOf) {
    /**
     * Creates a record; what is left out is empty.
     *
     * @param relatedTo The record that it belongs to, of any entity.
     * @param name What the file is called, as contract.pdf.
     * @param mime The media type of its content, as application/pdf.
     * @param kind What it is to its record.
     * @param description What it shows or says.
     * @param alsoAbout Other records that it belongs to too.
     * @param owner The user responsible.
     * @param team The team responsible; filled with the owner's primary team when left empty.
     * @param tags Free words to group records by.
     * @param externalIds Ids that other systems know this record by; a value belongs to one record of an entity in each system.
     * @param custom The fields that the company added, by name.
     */
    fun create(
        relatedTo: Link,
        name: String,
        mime: String? = null,
        kind: AttachmentKind? = null,
        description: String? = null,
        alsoAbout: List<RelatedRecord>? = null,
        owner: UUID? = null,
        team: UUID? = null,
        tags: List<String>? = null,
        externalIds: List<ExternalId>? = null,
        custom: Map<String, kotlin.Any?>? = null,
    ): Attachment = create(buildList {
        add(AttachmentChange.RelatedTo(relatedTo))
        add(AttachmentChange.Name(name))
        mime?.let { add(AttachmentChange.Mime(it)) }
        kind?.let { add(AttachmentChange.Kind(it)) }
        description?.let { add(AttachmentChange.Description(it)) }
        alsoAbout?.let { add(AttachmentChange.AlsoAbout(it)) }
        owner?.let { add(AttachmentChange.Owner(it)) }
        team?.let { add(AttachmentChange.Team(it)) }
        tags?.let { add(AttachmentChange.Tags(it)) }
        externalIds?.let { add(AttachmentChange.ExternalIds(it)) }
        custom?.let { add(AttachmentChange.Custom(it)) }
    })

    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: AttachmentEdit.() -> kotlin.Unit): Attachment =
        update(id, AttachmentEdit().apply(edit).gathered, revision)

    /** Makes what the block sets so in every record that passes a filter, as [massUpdate] with a list of changes does. */
    fun massUpdate(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        preview: Boolean = false,
        skipRefused: Boolean = false,
        edit: AttachmentEdit.() -> kotlin.Unit,
    ): MassUpdated = massUpdate(AttachmentEdit().apply(edit).gathered, filter, params, preview, skipRefused)

    /** Stores a file's content and its record, of which the block sets the properties. */
    fun attach(content: ByteArray, edit: AttachmentEdit.() -> kotlin.Unit): Attachment =
        attach(content, AttachmentEdit().apply(edit).gathered)
}
