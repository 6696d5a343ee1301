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

/** When people work: the hours of a week in a time zone, and the days that are otherwise. */
data class WorkCalendar(
    /** Which record it is. */
    override val id: UUID,
    /** What it is called. */
    val name: String,
    /** The time zone that its hours are told in; the company's when left empty. */
    val zone: String?,
    /** The hours of a week. */
    val intervals: List<WorkInterval>,
    /** Holidays, and days with other hours. */
    val exceptions: List<CalendarException>,
    /** Anything else worth knowing. */
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

internal fun workCalendarOf(packed: dev.crmcore.ffi.Record): WorkCalendar {
    val row = Row(packed.values)
    return WorkCalendar(
        id = packed.id,
        name = row.text().orEmpty(),
        zone = row.text(),
        intervals = row.items(::workIntervalOf),
        exceptions = row.items(::calendarExceptionOf),
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

/** A change to one field of a `work_calendar`. */
sealed class WorkCalendarChange(field: kotlin.String, verb: kotlin.String, given: kotlin.Any?) : Change(field, verb, given) {
    /** What it is called. */
    data class Name(val value: String) : WorkCalendarChange("name", "set", value)

    /** The time zone that its hours are told in; the company's when left empty. */
    data class Zone(val value: String?) : WorkCalendarChange("zone", "set", value)

    /** The hours of a week. */
    data class Intervals(val value: List<WorkInterval>) : WorkCalendarChange("intervals", "set", value)
    /** One item more. */
    data class IntervalsAdd(val item: WorkInterval) : WorkCalendarChange("intervals", "add", item)
    /** The item of the same id, changed. */
    data class IntervalsUpdate(val item: WorkInterval) : WorkCalendarChange("intervals", "update", item)
    /** The item goes. */
    data class IntervalsRemove(val id: java.util.UUID) : WorkCalendarChange("intervals", "remove", id)

    /** Holidays, and days with other hours. */
    data class Exceptions(val value: List<CalendarException>) : WorkCalendarChange("exceptions", "set", value)
    /** One item more. */
    data class ExceptionsAdd(val item: CalendarException) : WorkCalendarChange("exceptions", "add", item)
    /** The item of the same id, changed. */
    data class ExceptionsUpdate(val item: CalendarException) : WorkCalendarChange("exceptions", "update", item)
    /** The item goes. */
    data class ExceptionsRemove(val id: java.util.UUID) : WorkCalendarChange("exceptions", "remove", id)

    /** Anything else worth knowing. */
    data class Description(val value: String?) : WorkCalendarChange("description", "set", value)

    /** The user responsible. */
    data class Owner(val value: UUID?) : WorkCalendarChange("owner", "set", value)

    /** The team responsible; filled with the owner's primary team when left empty. */
    data class Team(val value: UUID?) : WorkCalendarChange("team", "set", value)

    /** Free words to group records by. */
    data class Tags(val value: List<String>) : WorkCalendarChange("tags", "set", value)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    data class ExternalIds(val value: List<ExternalId>) : WorkCalendarChange("external_ids", "set", value)
    /** One item more. */
    data class ExternalIdsAdd(val item: ExternalId) : WorkCalendarChange("external_ids", "add", item)
    /** The item of the same id, changed. */
    data class ExternalIdsUpdate(val item: ExternalId) : WorkCalendarChange("external_ids", "update", item)
    /** The item goes. */
    data class ExternalIdsRemove(val id: java.util.UUID) : WorkCalendarChange("external_ids", "remove", id)

    /** The fields that the company added, by name. */
    data class Custom(val value: Map<String, kotlin.Any?>) : WorkCalendarChange("custom", "set", value)
}

/** What becomes of a record: a property that is set changes, `null` empties. */
class WorkCalendarEdit internal constructor() : Edit<WorkCalendarChange>() {
    /** What it is called. */
    var name: String by given(WorkCalendarChange::Name)

    /** The time zone that its hours are told in; the company's when left empty. */
    var zone: String? by given(WorkCalendarChange::Zone)

    /** The hours of a week. */
    val intervals: Items<WorkInterval> =
        items(WorkCalendarChange::Intervals, WorkCalendarChange::IntervalsAdd, WorkCalendarChange::IntervalsUpdate, WorkCalendarChange::IntervalsRemove)

    /** Holidays, and days with other hours. */
    val exceptions: Items<CalendarException> =
        items(WorkCalendarChange::Exceptions, WorkCalendarChange::ExceptionsAdd, WorkCalendarChange::ExceptionsUpdate, WorkCalendarChange::ExceptionsRemove)

    /** Anything else worth knowing. */
    var description: String? by given(WorkCalendarChange::Description)

    /** The user responsible. */
    var owner: UUID? by given(WorkCalendarChange::Owner)

    /** The team responsible; filled with the owner's primary team when left empty. */
    var team: UUID? by given(WorkCalendarChange::Team)

    /** Free words to group records by. */
    var tags: List<String> by given(WorkCalendarChange::Tags)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    val externalIds: Items<ExternalId> =
        items(WorkCalendarChange::ExternalIds, WorkCalendarChange::ExternalIdsAdd, WorkCalendarChange::ExternalIdsUpdate, WorkCalendarChange::ExternalIdsRemove)

    /** The fields that the company added, by name. */
    var custom: Map<String, kotlin.Any?> by given(WorkCalendarChange::Custom)
}

/** The calendars. */
class WorkCalendarCollection internal constructor(door: Door) :
    RecordCollection<WorkCalendar, WorkCalendarChange>(door, ::workCalendarOf) {
    /**
     * Creates a record; what is left out is empty.
     *
     * @param name What it is called.
     * @param zone The time zone that its hours are told in; the company's when left empty.
     * @param intervals The hours of a week.
     * @param exceptions Holidays, and days with other hours.
     * @param description Anything else worth knowing.
     * @param owner The user responsible.
     * @param team The team responsible; filled with the owner's primary team when left empty.
     * @param tags Free words to group records by.
     * @param externalIds Ids that other systems know this record by; a value belongs to one record of an entity in each system.
     * @param custom The fields that the company added, by name.
     */
    fun create(
        name: String,
        zone: String? = null,
        intervals: List<WorkInterval>? = null,
        exceptions: List<CalendarException>? = null,
        description: String? = null,
        owner: UUID? = null,
        team: UUID? = null,
        tags: List<String>? = null,
        externalIds: List<ExternalId>? = null,
        custom: Map<String, kotlin.Any?>? = null,
    ): WorkCalendar = create(buildList {
        add(WorkCalendarChange.Name(name))
        zone?.let { add(WorkCalendarChange.Zone(it)) }
        intervals?.let { add(WorkCalendarChange.Intervals(it)) }
        exceptions?.let { add(WorkCalendarChange.Exceptions(it)) }
        description?.let { add(WorkCalendarChange.Description(it)) }
        owner?.let { add(WorkCalendarChange.Owner(it)) }
        team?.let { add(WorkCalendarChange.Team(it)) }
        tags?.let { add(WorkCalendarChange.Tags(it)) }
        externalIds?.let { add(WorkCalendarChange.ExternalIds(it)) }
        custom?.let { add(WorkCalendarChange.Custom(it)) }
    })

    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: WorkCalendarEdit.() -> kotlin.Unit): WorkCalendar =
        update(id, WorkCalendarEdit().apply(edit).gathered, revision)

    /** Makes what the block sets so in every record that passes a filter, as [massUpdate] with a list of changes does. */
    fun massUpdate(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        preview: Boolean = false,
        skipRefused: Boolean = false,
        edit: WorkCalendarEdit.() -> kotlin.Unit,
    ): MassUpdated = massUpdate(WorkCalendarEdit().apply(edit).gathered, filter, params, preview, skipRefused)
}
