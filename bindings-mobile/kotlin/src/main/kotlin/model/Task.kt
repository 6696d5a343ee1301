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

/** Something that somebody has to do. */
data class Task(
    /** Which record it is. */
    override val id: UUID,
    /** What to do. */
    val title: String,
    /** How far it is. */
    val status: TaskStatus,
    /** How urgent it is; normal when left empty. */
    val priority: Priority?,
    /** When to begin. */
    val startAt: Instant?,
    /** By when, where the time of day matters. */
    val dueAt: Instant?,
    /** By which day; follows the time where there is one. */
    val dueOn: LocalDate?,
    /** Whether something is still to be done. */
    val isOpen: Boolean,
    /** When it was done. */
    val completedAt: Instant?,
    /** The record that it is about, of any entity. */
    val relatedTo: Link?,
    /** Whom to talk to. */
    val contact: UUID?,
    /** Who has to do it; the owner when left empty. They see and change it as if it were their own. */
    val assignee: UUID?,
    /** Who helps. */
    val collaborators: List<Collaborator>,
    /** Its steps. */
    val checklist: List<ChecklistItem>,
    /** When to remind the assignee. */
    val remindAt: Instant?,
    /** How many seconds it should take. */
    val estimateSeconds: Long?,
    /** How many seconds it took so far. */
    val actualSeconds: Long?,
    /** More about it. */
    val description: String?,
    /** Other records that it is about too. */
    val alsoAbout: List<RelatedRecord>,
    /** When the assignee was reminded the last time. */
    val remindedAt: Instant?,
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

internal fun taskOf(packed: dev.crmcore.ffi.Record): Task {
    val row = Row(packed.values)
    return Task(
        id = packed.id,
        title = row.text().orEmpty(),
        status = TaskStatus.of(row.text().orEmpty()),
        priority = row.text()?.let(Priority::of),
        startAt = row.timestamp(),
        dueAt = row.timestamp(),
        dueOn = row.date(),
        isOpen = row.bool() ?: false,
        completedAt = row.timestamp(),
        relatedTo = row.link(),
        contact = row.id(),
        assignee = row.id(),
        collaborators = row.items(::collaboratorOf),
        checklist = row.items(::checklistItemOf),
        remindAt = row.timestamp(),
        estimateSeconds = row.int(),
        actualSeconds = row.int(),
        description = row.text(),
        alsoAbout = row.items(::relatedRecordOf),
        remindedAt = row.timestamp(),
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

/** A change to one field of a `task`. */
sealed class TaskChange(field: kotlin.String, verb: kotlin.String, given: kotlin.Any?) : Change(field, verb, given) {
    /** What to do. */
    data class Title(val value: String) : TaskChange("title", "set", value)

    /** How far it is. */
    data class Status(val value: TaskStatus) : TaskChange("status", "set", value)

    /** How urgent it is; normal when left empty. */
    data class Priority(val value: dev.crmcore.model.Priority?) : TaskChange("priority", "set", value)

    /** When to begin. */
    data class StartAt(val value: Instant?) : TaskChange("start_at", "set", value)

    /** By when, where the time of day matters. */
    data class DueAt(val value: Instant?) : TaskChange("due_at", "set", value)

    /** By which day; follows the time where there is one. */
    data class DueOn(val value: LocalDate?) : TaskChange("due_on", "set", value)

    /** The record that it is about, of any entity. */
    data class RelatedTo(val value: Link?) : TaskChange("related_to", "set", value)

    /** Whom to talk to. */
    data class Contact(val value: UUID?) : TaskChange("contact", "set", value)

    /** Who has to do it; the owner when left empty. They see and change it as if it were their own. */
    data class Assignee(val value: UUID?) : TaskChange("assignee", "set", value)

    /** Who helps. */
    data class Collaborators(val value: List<Collaborator>) : TaskChange("collaborators", "set", value)
    /** One item more. */
    data class CollaboratorsAdd(val item: Collaborator) : TaskChange("collaborators", "add", item)
    /** The item of the same id, changed. */
    data class CollaboratorsUpdate(val item: Collaborator) : TaskChange("collaborators", "update", item)
    /** The item goes. */
    data class CollaboratorsRemove(val id: java.util.UUID) : TaskChange("collaborators", "remove", id)

    /** Its steps. */
    data class Checklist(val value: List<ChecklistItem>) : TaskChange("checklist", "set", value)
    /** One item more. */
    data class ChecklistAdd(val item: ChecklistItem) : TaskChange("checklist", "add", item)
    /** The item of the same id, changed. */
    data class ChecklistUpdate(val item: ChecklistItem) : TaskChange("checklist", "update", item)
    /** The item goes. */
    data class ChecklistRemove(val id: java.util.UUID) : TaskChange("checklist", "remove", id)

    /** When to remind the assignee. */
    data class RemindAt(val value: Instant?) : TaskChange("remind_at", "set", value)

    /** How many seconds it should take. */
    data class EstimateSeconds(val value: Long?) : TaskChange("estimate_seconds", "set", value)

    /** How many seconds it took so far. */
    data class ActualSeconds(val value: Long?) : TaskChange("actual_seconds", "set", value)

    /** More about it. */
    data class Description(val value: String?) : TaskChange("description", "set", value)

    /** Other records that it is about too. */
    data class AlsoAbout(val value: List<RelatedRecord>) : TaskChange("also_about", "set", value)
    /** One item more. */
    data class AlsoAboutAdd(val item: RelatedRecord) : TaskChange("also_about", "add", item)
    /** The item of the same id, changed. */
    data class AlsoAboutUpdate(val item: RelatedRecord) : TaskChange("also_about", "update", item)
    /** The item goes. */
    data class AlsoAboutRemove(val id: java.util.UUID) : TaskChange("also_about", "remove", id)

    /** The user responsible. */
    data class Owner(val value: UUID?) : TaskChange("owner", "set", value)

    /** The team responsible; filled with the owner's primary team when left empty. */
    data class Team(val value: UUID?) : TaskChange("team", "set", value)

    /** Free words to group records by. */
    data class Tags(val value: List<String>) : TaskChange("tags", "set", value)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    data class ExternalIds(val value: List<ExternalId>) : TaskChange("external_ids", "set", value)
    /** One item more. */
    data class ExternalIdsAdd(val item: ExternalId) : TaskChange("external_ids", "add", item)
    /** The item of the same id, changed. */
    data class ExternalIdsUpdate(val item: ExternalId) : TaskChange("external_ids", "update", item)
    /** The item goes. */
    data class ExternalIdsRemove(val id: java.util.UUID) : TaskChange("external_ids", "remove", id)

    /** The fields that the company added, by name. */
    data class Custom(val value: Map<String, kotlin.Any?>) : TaskChange("custom", "set", value)
}

/** What becomes of a record: a property that is set changes, `null` empties. */
class TaskEdit internal constructor() : Edit<TaskChange>() {
    /** What to do. */
    var title: String by given(TaskChange::Title)

    /** How far it is. */
    var status: TaskStatus by given(TaskChange::Status)

    /** How urgent it is; normal when left empty. */
    var priority: Priority? by given(TaskChange::Priority)

    /** When to begin. */
    var startAt: Instant? by given(TaskChange::StartAt)

    /** By when, where the time of day matters. */
    var dueAt: Instant? by given(TaskChange::DueAt)

    /** By which day; follows the time where there is one. */
    var dueOn: LocalDate? by given(TaskChange::DueOn)

    /** The record that it is about, of any entity. */
    var relatedTo: Link? by given(TaskChange::RelatedTo)

    /** Whom to talk to. */
    var contact: UUID? by given(TaskChange::Contact)

    /** Who has to do it; the owner when left empty. They see and change it as if it were their own. */
    var assignee: UUID? by given(TaskChange::Assignee)

    /** Who helps. */
    val collaborators: Items<Collaborator> =
        items(TaskChange::Collaborators, TaskChange::CollaboratorsAdd, TaskChange::CollaboratorsUpdate, TaskChange::CollaboratorsRemove)

    /** Its steps. */
    val checklist: Items<ChecklistItem> =
        items(TaskChange::Checklist, TaskChange::ChecklistAdd, TaskChange::ChecklistUpdate, TaskChange::ChecklistRemove)

    /** When to remind the assignee. */
    var remindAt: Instant? by given(TaskChange::RemindAt)

    /** How many seconds it should take. */
    var estimateSeconds: Long? by given(TaskChange::EstimateSeconds)

    /** How many seconds it took so far. */
    var actualSeconds: Long? by given(TaskChange::ActualSeconds)

    /** More about it. */
    var description: String? by given(TaskChange::Description)

    /** Other records that it is about too. */
    val alsoAbout: Items<RelatedRecord> =
        items(TaskChange::AlsoAbout, TaskChange::AlsoAboutAdd, TaskChange::AlsoAboutUpdate, TaskChange::AlsoAboutRemove)

    /** The user responsible. */
    var owner: UUID? by given(TaskChange::Owner)

    /** The team responsible; filled with the owner's primary team when left empty. */
    var team: UUID? by given(TaskChange::Team)

    /** Free words to group records by. */
    var tags: List<String> by given(TaskChange::Tags)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    val externalIds: Items<ExternalId> =
        items(TaskChange::ExternalIds, TaskChange::ExternalIdsAdd, TaskChange::ExternalIdsUpdate, TaskChange::ExternalIdsRemove)

    /** The fields that the company added, by name. */
    var custom: Map<String, kotlin.Any?> by given(TaskChange::Custom)
}

/** The tasks. */
class TaskCollection internal constructor(door: Door) :
    RecordCollection<Task, TaskChange>(door, ::taskOf) {
    /**
     * Creates a record; what is left out is empty.
     *
     * @param title What to do.
     * @param status How far it is.
     * @param priority How urgent it is; normal when left empty.
     * @param startAt When to begin.
     * @param dueAt By when, where the time of day matters.
     * @param dueOn By which day; follows the time where there is one.
     * @param relatedTo The record that it is about, of any entity.
     * @param contact Whom to talk to.
     * @param assignee Who has to do it; the owner when left empty. They see and change it as if it were their own.
     * @param collaborators Who helps.
     * @param checklist Its steps.
     * @param remindAt When to remind the assignee.
     * @param estimateSeconds How many seconds it should take.
     * @param actualSeconds How many seconds it took so far.
     * @param description More about it.
     * @param alsoAbout Other records that it is about too.
     * @param owner The user responsible.
     * @param team The team responsible; filled with the owner's primary team when left empty.
     * @param tags Free words to group records by.
     * @param externalIds Ids that other systems know this record by; a value belongs to one record of an entity in each system.
     * @param custom The fields that the company added, by name.
     */
    fun create(
        title: String,
        status: TaskStatus? = null,
        priority: Priority? = null,
        startAt: Instant? = null,
        dueAt: Instant? = null,
        dueOn: LocalDate? = null,
        relatedTo: Link? = null,
        contact: UUID? = null,
        assignee: UUID? = null,
        collaborators: List<Collaborator>? = null,
        checklist: List<ChecklistItem>? = null,
        remindAt: Instant? = null,
        estimateSeconds: Long? = null,
        actualSeconds: Long? = null,
        description: String? = null,
        alsoAbout: List<RelatedRecord>? = null,
        owner: UUID? = null,
        team: UUID? = null,
        tags: List<String>? = null,
        externalIds: List<ExternalId>? = null,
        custom: Map<String, kotlin.Any?>? = null,
    ): Task = create(buildList {
        add(TaskChange.Title(title))
        status?.let { add(TaskChange.Status(it)) }
        priority?.let { add(TaskChange.Priority(it)) }
        startAt?.let { add(TaskChange.StartAt(it)) }
        dueAt?.let { add(TaskChange.DueAt(it)) }
        dueOn?.let { add(TaskChange.DueOn(it)) }
        relatedTo?.let { add(TaskChange.RelatedTo(it)) }
        contact?.let { add(TaskChange.Contact(it)) }
        assignee?.let { add(TaskChange.Assignee(it)) }
        collaborators?.let { add(TaskChange.Collaborators(it)) }
        checklist?.let { add(TaskChange.Checklist(it)) }
        remindAt?.let { add(TaskChange.RemindAt(it)) }
        estimateSeconds?.let { add(TaskChange.EstimateSeconds(it)) }
        actualSeconds?.let { add(TaskChange.ActualSeconds(it)) }
        description?.let { add(TaskChange.Description(it)) }
        alsoAbout?.let { add(TaskChange.AlsoAbout(it)) }
        owner?.let { add(TaskChange.Owner(it)) }
        team?.let { add(TaskChange.Team(it)) }
        tags?.let { add(TaskChange.Tags(it)) }
        externalIds?.let { add(TaskChange.ExternalIds(it)) }
        custom?.let { add(TaskChange.Custom(it)) }
    })

    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: TaskEdit.() -> kotlin.Unit): Task =
        update(id, TaskEdit().apply(edit).gathered, revision)

    /** Makes what the block sets so in every record that passes a filter, as [massUpdate] with a list of changes does. */
    fun massUpdate(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        preview: Boolean = false,
        skipRefused: Boolean = false,
        edit: TaskEdit.() -> kotlin.Unit,
    ): MassUpdated = massUpdate(TaskEdit().apply(edit).gathered, filter, params, preview, skipRefused)
}
