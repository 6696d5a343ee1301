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

/** A list that was set up to look at again: which records, in which order, with which columns. */
data class SavedView(
    /** Which record it is. */
    override val id: UUID,
    /** What the view is called. */
    val name: String,
    /** The entity whose records it lists, as `deal`. */
    val entity: String,
    /** Which records, as a filter's text; empty for all. */
    val filter: String?,
    /** The filter as it was understood when it was saved, as JSON with fields by number: it holds when fields get other names. */
    val rule: String?,
    /** In which order: by the first field, where that is equal by the second. */
    val sorts: List<ViewSort>,
    /** Its columns, from the left. */
    val columns: List<ViewColumn>,
    /** Whether others see it too, as far as their roles let them; otherwise its owner alone does, and who administers the CRM. */
    val shared: Boolean,
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

internal fun savedViewOf(packed: dev.crmcore.ffi.Record): SavedView {
    val row = Row(packed.values)
    return SavedView(
        id = packed.id,
        name = row.text().orEmpty(),
        entity = row.text().orEmpty(),
        filter = row.text(),
        rule = row.text(),
        sorts = row.items(::viewSortOf),
        columns = row.items(::viewColumnOf),
        shared = row.bool() ?: false,
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

/** A change to one field of a `saved_view`. */
sealed class SavedViewChange(field: kotlin.String, verb: kotlin.String, given: kotlin.Any?) : Change(field, verb, given) {
    /** What the view is called. */
    data class Name(val value: String) : SavedViewChange("name", "set", value)

    /** The entity whose records it lists, as `deal`. */
    data class Entity(val value: String) : SavedViewChange("entity", "set", value)

    /** Which records, as a filter's text; empty for all. */
    data class Filter(val value: String?) : SavedViewChange("filter", "set", value)

    /** In which order: by the first field, where that is equal by the second. */
    data class Sorts(val value: List<ViewSort>) : SavedViewChange("sorts", "set", value)
    /** One item more. */
    data class SortsAdd(val item: ViewSort) : SavedViewChange("sorts", "add", item)
    /** The item of the same id, changed. */
    data class SortsUpdate(val item: ViewSort) : SavedViewChange("sorts", "update", item)
    /** The item goes. */
    data class SortsRemove(val id: java.util.UUID) : SavedViewChange("sorts", "remove", id)

    /** Its columns, from the left. */
    data class Columns(val value: List<ViewColumn>) : SavedViewChange("columns", "set", value)
    /** One item more. */
    data class ColumnsAdd(val item: ViewColumn) : SavedViewChange("columns", "add", item)
    /** The item of the same id, changed. */
    data class ColumnsUpdate(val item: ViewColumn) : SavedViewChange("columns", "update", item)
    /** The item goes. */
    data class ColumnsRemove(val id: java.util.UUID) : SavedViewChange("columns", "remove", id)

    /** Whether others see it too, as far as their roles let them; otherwise its owner alone does, and who administers the CRM. */
    data class Shared(val value: Boolean) : SavedViewChange("shared", "set", value)

    /** The user responsible. */
    data class Owner(val value: UUID?) : SavedViewChange("owner", "set", value)

    /** The team responsible; filled with the owner's primary team when left empty. */
    data class Team(val value: UUID?) : SavedViewChange("team", "set", value)

    /** Free words to group records by. */
    data class Tags(val value: List<String>) : SavedViewChange("tags", "set", value)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    data class ExternalIds(val value: List<ExternalId>) : SavedViewChange("external_ids", "set", value)
    /** One item more. */
    data class ExternalIdsAdd(val item: ExternalId) : SavedViewChange("external_ids", "add", item)
    /** The item of the same id, changed. */
    data class ExternalIdsUpdate(val item: ExternalId) : SavedViewChange("external_ids", "update", item)
    /** The item goes. */
    data class ExternalIdsRemove(val id: java.util.UUID) : SavedViewChange("external_ids", "remove", id)

    /** The fields that the company added, by name. */
    data class Custom(val value: Map<String, kotlin.Any?>) : SavedViewChange("custom", "set", value)
}

/** What becomes of a record: a property that is set changes, `null` empties. */
class SavedViewEdit internal constructor() : Edit<SavedViewChange>() {
    /** What the view is called. */
    var name: String by given(SavedViewChange::Name)

    /** The entity whose records it lists, as `deal`. */
    var entity: String by given(SavedViewChange::Entity)

    /** Which records, as a filter's text; empty for all. */
    var filter: String? by given(SavedViewChange::Filter)

    /** In which order: by the first field, where that is equal by the second. */
    val sorts: Items<ViewSort> =
        items(SavedViewChange::Sorts, SavedViewChange::SortsAdd, SavedViewChange::SortsUpdate, SavedViewChange::SortsRemove)

    /** Its columns, from the left. */
    val columns: Items<ViewColumn> =
        items(SavedViewChange::Columns, SavedViewChange::ColumnsAdd, SavedViewChange::ColumnsUpdate, SavedViewChange::ColumnsRemove)

    /** Whether others see it too, as far as their roles let them; otherwise its owner alone does, and who administers the CRM. */
    var shared: Boolean by given(SavedViewChange::Shared)

    /** The user responsible. */
    var owner: UUID? by given(SavedViewChange::Owner)

    /** The team responsible; filled with the owner's primary team when left empty. */
    var team: UUID? by given(SavedViewChange::Team)

    /** Free words to group records by. */
    var tags: List<String> by given(SavedViewChange::Tags)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    val externalIds: Items<ExternalId> =
        items(SavedViewChange::ExternalIds, SavedViewChange::ExternalIdsAdd, SavedViewChange::ExternalIdsUpdate, SavedViewChange::ExternalIdsRemove)

    /** The fields that the company added, by name. */
    var custom: Map<String, kotlin.Any?> by given(SavedViewChange::Custom)
}

/** The saved views. */
class SavedViewCollection internal constructor(door: Door) :
    RecordCollection<SavedView, SavedViewChange>(door, ::savedViewOf) {
    /**
     * Creates a record; what is left out is empty.
     *
     * @param name What the view is called.
     * @param entity The entity whose records it lists, as `deal`.
     * @param filter Which records, as a filter's text; empty for all.
     * @param sorts In which order: by the first field, where that is equal by the second.
     * @param columns Its columns, from the left.
     * @param shared Whether others see it too, as far as their roles let them; otherwise its owner alone does, and who administers the CRM.
     * @param owner The user responsible.
     * @param team The team responsible; filled with the owner's primary team when left empty.
     * @param tags Free words to group records by.
     * @param externalIds Ids that other systems know this record by; a value belongs to one record of an entity in each system.
     * @param custom The fields that the company added, by name.
     */
    fun create(
        name: String,
        entity: String,
        filter: String? = null,
        sorts: List<ViewSort>? = null,
        columns: List<ViewColumn>? = null,
        shared: Boolean? = null,
        owner: UUID? = null,
        team: UUID? = null,
        tags: List<String>? = null,
        externalIds: List<ExternalId>? = null,
        custom: Map<String, kotlin.Any?>? = null,
    ): SavedView = create(buildList {
        add(SavedViewChange.Name(name))
        add(SavedViewChange.Entity(entity))
        filter?.let { add(SavedViewChange.Filter(it)) }
        sorts?.let { add(SavedViewChange.Sorts(it)) }
        columns?.let { add(SavedViewChange.Columns(it)) }
        shared?.let { add(SavedViewChange.Shared(it)) }
        owner?.let { add(SavedViewChange.Owner(it)) }
        team?.let { add(SavedViewChange.Team(it)) }
        tags?.let { add(SavedViewChange.Tags(it)) }
        externalIds?.let { add(SavedViewChange.ExternalIds(it)) }
        custom?.let { add(SavedViewChange.Custom(it)) }
    })

    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: SavedViewEdit.() -> kotlin.Unit): SavedView =
        update(id, SavedViewEdit().apply(edit).gathered, revision)

    /** Makes what the block sets so in every record that passes a filter, as [massUpdate] with a list of changes does. */
    fun massUpdate(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        preview: Boolean = false,
        skipRefused: Boolean = false,
        edit: SavedViewEdit.() -> kotlin.Unit,
    ): MassUpdated = massUpdate(SavedViewEdit().apply(edit).gathered, filter, params, preview, skipRefused)
}
