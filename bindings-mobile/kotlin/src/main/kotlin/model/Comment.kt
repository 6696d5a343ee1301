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

/** What somebody says about a record or a topic, or answers to another comment. */
data class Comment(
    /** Which record it is. */
    override val id: UUID,
    /** What was said. */
    val body: String,
    /** The record that is talked about; this or a topic is needed, an answer takes it from what it answers. */
    val relatedTo: Link?,
    /** What is talked about where it is no record. */
    val topic: String?,
    /** The comment that this one answers. */
    val parent: UUID?,
    /** Whether only employees see it, not the customer. */
    val internal: Boolean,
    /** Who is called on. */
    val mentions: List<Mention>,
    /** Who read it. */
    val readBy: List<ReadMark>,
    /** Its place in the thread: sorting by it puts each answer under what it answers, the earliest first. */
    val path: String,
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

internal fun commentOf(packed: dev.crmcore.ffi.Record): Comment {
    val row = Row(packed.values)
    return Comment(
        id = packed.id,
        body = row.text().orEmpty(),
        relatedTo = row.link(),
        topic = row.text(),
        parent = row.id(),
        internal = row.bool() ?: false,
        mentions = row.items(::mentionOf),
        readBy = row.items(::readMarkOf),
        path = row.text().orEmpty(),
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

/** A change to one field of a `comment`. */
sealed class CommentChange(field: kotlin.String, verb: kotlin.String, given: kotlin.Any?) : Change(field, verb, given) {
    /** What was said. */
    data class Body(val value: String) : CommentChange("body", "set", value)

    /** The record that is talked about; this or a topic is needed, an answer takes it from what it answers. */
    data class RelatedTo(val value: Link?) : CommentChange("related_to", "set", value)

    /** What is talked about where it is no record. */
    data class Topic(val value: String?) : CommentChange("topic", "set", value)

    /** The comment that this one answers. */
    data class Parent(val value: UUID?) : CommentChange("parent", "set", value)

    /** Whether only employees see it, not the customer. */
    data class Internal(val value: Boolean) : CommentChange("internal", "set", value)

    /** Who is called on. */
    data class Mentions(val value: List<Mention>) : CommentChange("mentions", "set", value)
    /** One item more. */
    data class MentionsAdd(val item: Mention) : CommentChange("mentions", "add", item)
    /** The item of the same id, changed. */
    data class MentionsUpdate(val item: Mention) : CommentChange("mentions", "update", item)
    /** The item goes. */
    data class MentionsRemove(val id: java.util.UUID) : CommentChange("mentions", "remove", id)

    /** Who read it. */
    data class ReadBy(val value: List<ReadMark>) : CommentChange("read_by", "set", value)
    /** One item more. */
    data class ReadByAdd(val item: ReadMark) : CommentChange("read_by", "add", item)
    /** The item of the same id, changed. */
    data class ReadByUpdate(val item: ReadMark) : CommentChange("read_by", "update", item)
    /** The item goes. */
    data class ReadByRemove(val id: java.util.UUID) : CommentChange("read_by", "remove", id)

    /** Other records that it is about too. */
    data class AlsoAbout(val value: List<RelatedRecord>) : CommentChange("also_about", "set", value)
    /** One item more. */
    data class AlsoAboutAdd(val item: RelatedRecord) : CommentChange("also_about", "add", item)
    /** The item of the same id, changed. */
    data class AlsoAboutUpdate(val item: RelatedRecord) : CommentChange("also_about", "update", item)
    /** The item goes. */
    data class AlsoAboutRemove(val id: java.util.UUID) : CommentChange("also_about", "remove", id)

    /** The user responsible. */
    data class Owner(val value: UUID?) : CommentChange("owner", "set", value)

    /** The team responsible; filled with the owner's primary team when left empty. */
    data class Team(val value: UUID?) : CommentChange("team", "set", value)

    /** Free words to group records by. */
    data class Tags(val value: List<String>) : CommentChange("tags", "set", value)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    data class ExternalIds(val value: List<ExternalId>) : CommentChange("external_ids", "set", value)
    /** One item more. */
    data class ExternalIdsAdd(val item: ExternalId) : CommentChange("external_ids", "add", item)
    /** The item of the same id, changed. */
    data class ExternalIdsUpdate(val item: ExternalId) : CommentChange("external_ids", "update", item)
    /** The item goes. */
    data class ExternalIdsRemove(val id: java.util.UUID) : CommentChange("external_ids", "remove", id)

    /** The fields that the company added, by name. */
    data class Custom(val value: Map<String, kotlin.Any?>) : CommentChange("custom", "set", value)
}

/** What becomes of a record: a property that is set changes, `null` empties. */
class CommentEdit internal constructor() : Edit<CommentChange>() {
    /** What was said. */
    var body: String by given(CommentChange::Body)

    /** The record that is talked about; this or a topic is needed, an answer takes it from what it answers. */
    var relatedTo: Link? by given(CommentChange::RelatedTo)

    /** What is talked about where it is no record. */
    var topic: String? by given(CommentChange::Topic)

    /** The comment that this one answers. */
    var parent: UUID? by given(CommentChange::Parent)

    /** Whether only employees see it, not the customer. */
    var internal: Boolean by given(CommentChange::Internal)

    /** Who is called on. */
    val mentions: Items<Mention> =
        items(CommentChange::Mentions, CommentChange::MentionsAdd, CommentChange::MentionsUpdate, CommentChange::MentionsRemove)

    /** Who read it. */
    val readBy: Items<ReadMark> =
        items(CommentChange::ReadBy, CommentChange::ReadByAdd, CommentChange::ReadByUpdate, CommentChange::ReadByRemove)

    /** Other records that it is about too. */
    val alsoAbout: Items<RelatedRecord> =
        items(CommentChange::AlsoAbout, CommentChange::AlsoAboutAdd, CommentChange::AlsoAboutUpdate, CommentChange::AlsoAboutRemove)

    /** The user responsible. */
    var owner: UUID? by given(CommentChange::Owner)

    /** The team responsible; filled with the owner's primary team when left empty. */
    var team: UUID? by given(CommentChange::Team)

    /** Free words to group records by. */
    var tags: List<String> by given(CommentChange::Tags)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    val externalIds: Items<ExternalId> =
        items(CommentChange::ExternalIds, CommentChange::ExternalIdsAdd, CommentChange::ExternalIdsUpdate, CommentChange::ExternalIdsRemove)

    /** The fields that the company added, by name. */
    var custom: Map<String, kotlin.Any?> by given(CommentChange::Custom)
}

/** The comments. */
class CommentCollection internal constructor(door: Door) :
    RecordCollection<Comment, CommentChange>(door, ::commentOf) {
    /**
     * Creates a record; what is left out is empty.
     *
     * @param body What was said.
     * @param relatedTo The record that is talked about; this or a topic is needed, an answer takes it from what it answers.
     * @param topic What is talked about where it is no record.
     * @param parent The comment that this one answers.
     * @param internal Whether only employees see it, not the customer.
     * @param mentions Who is called on.
     * @param readBy Who read it.
     * @param alsoAbout Other records that it is about too.
     * @param owner The user responsible.
     * @param team The team responsible; filled with the owner's primary team when left empty.
     * @param tags Free words to group records by.
     * @param externalIds Ids that other systems know this record by; a value belongs to one record of an entity in each system.
     * @param custom The fields that the company added, by name.
     */
    fun create(
        body: String,
        relatedTo: Link? = null,
        topic: String? = null,
        parent: UUID? = null,
        internal: Boolean? = null,
        mentions: List<Mention>? = null,
        readBy: List<ReadMark>? = null,
        alsoAbout: List<RelatedRecord>? = null,
        owner: UUID? = null,
        team: UUID? = null,
        tags: List<String>? = null,
        externalIds: List<ExternalId>? = null,
        custom: Map<String, kotlin.Any?>? = null,
    ): Comment = create(buildList {
        add(CommentChange.Body(body))
        relatedTo?.let { add(CommentChange.RelatedTo(it)) }
        topic?.let { add(CommentChange.Topic(it)) }
        parent?.let { add(CommentChange.Parent(it)) }
        internal?.let { add(CommentChange.Internal(it)) }
        mentions?.let { add(CommentChange.Mentions(it)) }
        readBy?.let { add(CommentChange.ReadBy(it)) }
        alsoAbout?.let { add(CommentChange.AlsoAbout(it)) }
        owner?.let { add(CommentChange.Owner(it)) }
        team?.let { add(CommentChange.Team(it)) }
        tags?.let { add(CommentChange.Tags(it)) }
        externalIds?.let { add(CommentChange.ExternalIds(it)) }
        custom?.let { add(CommentChange.Custom(it)) }
    })

    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: CommentEdit.() -> kotlin.Unit): Comment =
        update(id, CommentEdit().apply(edit).gathered, revision)

    /** Makes what the block sets so in every record that passes a filter, as [massUpdate] with a list of changes does. */
    fun massUpdate(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        preview: Boolean = false,
        skipRefused: Boolean = false,
        edit: CommentEdit.() -> kotlin.Unit,
    ): MassUpdated = massUpdate(CommentEdit().apply(edit).gathered, filter, params, preview, skipRefused)
}
