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

/** One touch on any channel, planned or held: a call, a meeting, a message. */
data class Interaction(
    /** Which record it is. */
    override val id: UUID,
    /** By which way. */
    val channel: Channel,
    /** What it is about. */
    val subject: String,
    /** When it starts, started or was sent. */
    val startAt: Instant,
    /** When it ends or ended. */
    val endAt: Instant?,
    /** Who began. */
    val direction: Direction,
    /** How it stands. */
    val status: InteractionStatus,
    /** What was said or written. */
    val body: String?,
    /** The record that it is about, of any entity. */
    val relatedTo: Link?,
    /** Who takes part. */
    val participants: List<Participant>,
    /** What came of it. */
    val outcome: String?,
    /** Where it takes place. */
    val location: String?,
    /** Other records that it is about too. */
    val alsoAbout: List<RelatedRecord>,
    /** When to remind the owner, while it is planned. */
    val remindAt: Instant?,
    /** Where to join it online. */
    val joinUrl: String?,
    /** Where its recording is. */
    val recordingUrl: String?,
    /** What it cost. */
    val cost: Money?,
    /** When the owner was reminded the last time. */
    val remindedAt: Instant?,
    /** Whether it takes whole days, without a time of day. */
    val allDay: Boolean,
    /** The time zone that its days and times were meant in; empty for the company's. */
    val zone: String?,
    /** How many seconds it took, as a telephone system counts them; not what lies between start and end. */
    val durationSeconds: Long?,
    /** What calendars know it by (the UID of iCalendar); belongs to one interaction. */
    val uid: String?,
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

internal fun interactionOf(packed: dev.crmcore.ffi.Record): Interaction {
    val row = Row(packed.values)
    return Interaction(
        id = packed.id,
        channel = Channel.of(row.text().orEmpty()),
        subject = row.text().orEmpty(),
        startAt = row.timestamp()!!,
        endAt = row.timestamp(),
        direction = Direction.of(row.text().orEmpty()),
        status = InteractionStatus.of(row.text().orEmpty()),
        body = row.text(),
        relatedTo = row.link(),
        participants = row.items(::participantOf),
        outcome = row.text(),
        location = row.text(),
        alsoAbout = row.items(::relatedRecordOf),
        remindAt = row.timestamp(),
        joinUrl = row.text(),
        recordingUrl = row.text(),
        cost = row.money(),
        remindedAt = row.timestamp(),
        allDay = row.bool() ?: false,
        zone = row.text(),
        durationSeconds = row.int(),
        uid = row.text(),
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

/** A change to one field of a `interaction`. */
sealed class InteractionChange(field: kotlin.String, verb: kotlin.String, given: kotlin.Any?) : Change(field, verb, given) {
    /** By which way. */
    data class Channel(val value: dev.crmcore.model.Channel) : InteractionChange("channel", "set", value)

    /** What it is about. */
    data class Subject(val value: String) : InteractionChange("subject", "set", value)

    /** When it starts, started or was sent. */
    data class StartAt(val value: Instant) : InteractionChange("start_at", "set", value)

    /** When it ends or ended. */
    data class EndAt(val value: Instant?) : InteractionChange("end_at", "set", value)

    /** Who began. */
    data class Direction(val value: dev.crmcore.model.Direction) : InteractionChange("direction", "set", value)

    /** How it stands. */
    data class Status(val value: InteractionStatus) : InteractionChange("status", "set", value)

    /** What was said or written. */
    data class Body(val value: String?) : InteractionChange("body", "set", value)

    /** The record that it is about, of any entity. */
    data class RelatedTo(val value: Link?) : InteractionChange("related_to", "set", value)

    /** Who takes part. */
    data class Participants(val value: List<Participant>) : InteractionChange("participants", "set", value)
    /** One item more. */
    data class ParticipantsAdd(val item: Participant) : InteractionChange("participants", "add", item)
    /** The item of the same id, changed. */
    data class ParticipantsUpdate(val item: Participant) : InteractionChange("participants", "update", item)
    /** The item goes. */
    data class ParticipantsRemove(val id: java.util.UUID) : InteractionChange("participants", "remove", id)

    /** What came of it. */
    data class Outcome(val value: String?) : InteractionChange("outcome", "set", value)

    /** Where it takes place. */
    data class Location(val value: String?) : InteractionChange("location", "set", value)

    /** Other records that it is about too. */
    data class AlsoAbout(val value: List<RelatedRecord>) : InteractionChange("also_about", "set", value)
    /** One item more. */
    data class AlsoAboutAdd(val item: RelatedRecord) : InteractionChange("also_about", "add", item)
    /** The item of the same id, changed. */
    data class AlsoAboutUpdate(val item: RelatedRecord) : InteractionChange("also_about", "update", item)
    /** The item goes. */
    data class AlsoAboutRemove(val id: java.util.UUID) : InteractionChange("also_about", "remove", id)

    /** When to remind the owner, while it is planned. */
    data class RemindAt(val value: Instant?) : InteractionChange("remind_at", "set", value)

    /** Where to join it online. */
    data class JoinUrl(val value: String?) : InteractionChange("join_url", "set", value)

    /** Where its recording is. */
    data class RecordingUrl(val value: String?) : InteractionChange("recording_url", "set", value)

    /** What it cost. */
    data class Cost(val value: Money?) : InteractionChange("cost", "set", value)

    /** Whether it takes whole days, without a time of day. */
    data class AllDay(val value: Boolean) : InteractionChange("all_day", "set", value)

    /** The time zone that its days and times were meant in; empty for the company's. */
    data class Zone(val value: String?) : InteractionChange("zone", "set", value)

    /** How many seconds it took, as a telephone system counts them; not what lies between start and end. */
    data class DurationSeconds(val value: Long?) : InteractionChange("duration_seconds", "set", value)

    /** What calendars know it by (the UID of iCalendar); belongs to one interaction. */
    data class Uid(val value: String?) : InteractionChange("uid", "set", value)

    /** The user responsible. */
    data class Owner(val value: UUID?) : InteractionChange("owner", "set", value)

    /** The team responsible; filled with the owner's primary team when left empty. */
    data class Team(val value: UUID?) : InteractionChange("team", "set", value)

    /** Free words to group records by. */
    data class Tags(val value: List<String>) : InteractionChange("tags", "set", value)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    data class ExternalIds(val value: List<ExternalId>) : InteractionChange("external_ids", "set", value)
    /** One item more. */
    data class ExternalIdsAdd(val item: ExternalId) : InteractionChange("external_ids", "add", item)
    /** The item of the same id, changed. */
    data class ExternalIdsUpdate(val item: ExternalId) : InteractionChange("external_ids", "update", item)
    /** The item goes. */
    data class ExternalIdsRemove(val id: java.util.UUID) : InteractionChange("external_ids", "remove", id)

    /** The fields that the company added, by name. */
    data class Custom(val value: Map<String, kotlin.Any?>) : InteractionChange("custom", "set", value)
}

/** What becomes of a record: a property that is set changes, `null` empties. */
class InteractionEdit internal constructor() : Edit<InteractionChange>() {
    /** By which way. */
    var channel: Channel by given(InteractionChange::Channel)

    /** What it is about. */
    var subject: String by given(InteractionChange::Subject)

    /** When it starts, started or was sent. */
    var startAt: Instant by given(InteractionChange::StartAt)

    /** When it ends or ended. */
    var endAt: Instant? by given(InteractionChange::EndAt)

    /** Who began. */
    var direction: Direction by given(InteractionChange::Direction)

    /** How it stands. */
    var status: InteractionStatus by given(InteractionChange::Status)

    /** What was said or written. */
    var body: String? by given(InteractionChange::Body)

    /** The record that it is about, of any entity. */
    var relatedTo: Link? by given(InteractionChange::RelatedTo)

    /** Who takes part. */
    val participants: Items<Participant> =
        items(InteractionChange::Participants, InteractionChange::ParticipantsAdd, InteractionChange::ParticipantsUpdate, InteractionChange::ParticipantsRemove)

    /** What came of it. */
    var outcome: String? by given(InteractionChange::Outcome)

    /** Where it takes place. */
    var location: String? by given(InteractionChange::Location)

    /** Other records that it is about too. */
    val alsoAbout: Items<RelatedRecord> =
        items(InteractionChange::AlsoAbout, InteractionChange::AlsoAboutAdd, InteractionChange::AlsoAboutUpdate, InteractionChange::AlsoAboutRemove)

    /** When to remind the owner, while it is planned. */
    var remindAt: Instant? by given(InteractionChange::RemindAt)

    /** Where to join it online. */
    var joinUrl: String? by given(InteractionChange::JoinUrl)

    /** Where its recording is. */
    var recordingUrl: String? by given(InteractionChange::RecordingUrl)

    /** What it cost. */
    var cost: Money? by given(InteractionChange::Cost)

    /** Whether it takes whole days, without a time of day. */
    var allDay: Boolean by given(InteractionChange::AllDay)

    /** The time zone that its days and times were meant in; empty for the company's. */
    var zone: String? by given(InteractionChange::Zone)

    /** How many seconds it took, as a telephone system counts them; not what lies between start and end. */
    var durationSeconds: Long? by given(InteractionChange::DurationSeconds)

    /** What calendars know it by (the UID of iCalendar); belongs to one interaction. */
    var uid: String? by given(InteractionChange::Uid)

    /** The user responsible. */
    var owner: UUID? by given(InteractionChange::Owner)

    /** The team responsible; filled with the owner's primary team when left empty. */
    var team: UUID? by given(InteractionChange::Team)

    /** Free words to group records by. */
    var tags: List<String> by given(InteractionChange::Tags)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    val externalIds: Items<ExternalId> =
        items(InteractionChange::ExternalIds, InteractionChange::ExternalIdsAdd, InteractionChange::ExternalIdsUpdate, InteractionChange::ExternalIdsRemove)

    /** The fields that the company added, by name. */
    var custom: Map<String, kotlin.Any?> by given(InteractionChange::Custom)
}

/** The interactions. */
class InteractionCollection internal constructor(door: Door) :
    RecordCollection<Interaction, InteractionChange>(door, ::interactionOf) {
    /**
     * Creates a record; what is left out is empty.
     *
     * @param channel By which way.
     * @param subject What it is about.
     * @param startAt When it starts, started or was sent.
     * @param endAt When it ends or ended.
     * @param direction Who began.
     * @param status How it stands.
     * @param body What was said or written.
     * @param relatedTo The record that it is about, of any entity.
     * @param participants Who takes part.
     * @param outcome What came of it.
     * @param location Where it takes place.
     * @param alsoAbout Other records that it is about too.
     * @param remindAt When to remind the owner, while it is planned.
     * @param joinUrl Where to join it online.
     * @param recordingUrl Where its recording is.
     * @param cost What it cost.
     * @param allDay Whether it takes whole days, without a time of day.
     * @param zone The time zone that its days and times were meant in; empty for the company's.
     * @param durationSeconds How many seconds it took, as a telephone system counts them; not what lies between start and end.
     * @param uid What calendars know it by (the UID of iCalendar); belongs to one interaction.
     * @param owner The user responsible.
     * @param team The team responsible; filled with the owner's primary team when left empty.
     * @param tags Free words to group records by.
     * @param externalIds Ids that other systems know this record by; a value belongs to one record of an entity in each system.
     * @param custom The fields that the company added, by name.
     */
    fun create(
        channel: Channel,
        subject: String,
        startAt: Instant,
        endAt: Instant? = null,
        direction: Direction? = null,
        status: InteractionStatus? = null,
        body: String? = null,
        relatedTo: Link? = null,
        participants: List<Participant>? = null,
        outcome: String? = null,
        location: String? = null,
        alsoAbout: List<RelatedRecord>? = null,
        remindAt: Instant? = null,
        joinUrl: String? = null,
        recordingUrl: String? = null,
        cost: Money? = null,
        allDay: Boolean? = null,
        zone: String? = null,
        durationSeconds: Long? = null,
        uid: String? = null,
        owner: UUID? = null,
        team: UUID? = null,
        tags: List<String>? = null,
        externalIds: List<ExternalId>? = null,
        custom: Map<String, kotlin.Any?>? = null,
    ): Interaction = create(buildList {
        add(InteractionChange.Channel(channel))
        add(InteractionChange.Subject(subject))
        add(InteractionChange.StartAt(startAt))
        endAt?.let { add(InteractionChange.EndAt(it)) }
        direction?.let { add(InteractionChange.Direction(it)) }
        status?.let { add(InteractionChange.Status(it)) }
        body?.let { add(InteractionChange.Body(it)) }
        relatedTo?.let { add(InteractionChange.RelatedTo(it)) }
        participants?.let { add(InteractionChange.Participants(it)) }
        outcome?.let { add(InteractionChange.Outcome(it)) }
        location?.let { add(InteractionChange.Location(it)) }
        alsoAbout?.let { add(InteractionChange.AlsoAbout(it)) }
        remindAt?.let { add(InteractionChange.RemindAt(it)) }
        joinUrl?.let { add(InteractionChange.JoinUrl(it)) }
        recordingUrl?.let { add(InteractionChange.RecordingUrl(it)) }
        cost?.let { add(InteractionChange.Cost(it)) }
        allDay?.let { add(InteractionChange.AllDay(it)) }
        zone?.let { add(InteractionChange.Zone(it)) }
        durationSeconds?.let { add(InteractionChange.DurationSeconds(it)) }
        uid?.let { add(InteractionChange.Uid(it)) }
        owner?.let { add(InteractionChange.Owner(it)) }
        team?.let { add(InteractionChange.Team(it)) }
        tags?.let { add(InteractionChange.Tags(it)) }
        externalIds?.let { add(InteractionChange.ExternalIds(it)) }
        custom?.let { add(InteractionChange.Custom(it)) }
    })

    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: InteractionEdit.() -> kotlin.Unit): Interaction =
        update(id, InteractionEdit().apply(edit).gathered, revision)

    /** Makes what the block sets so in every record that passes a filter, as [massUpdate] with a list of changes does. */
    fun massUpdate(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        preview: Boolean = false,
        skipRefused: Boolean = false,
        edit: InteractionEdit.() -> kotlin.Unit,
    ): MassUpdated = massUpdate(InteractionEdit().apply(edit).gathered, filter, params, preview, skipRefused)
}
