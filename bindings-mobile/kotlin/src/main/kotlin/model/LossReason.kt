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

/** A reason why a sale comes to nothing, from the company's own list. */
data class LossReason(
    /** Which record it is. */
    override val id: UUID,
    /** The reason in the company's words. */
    val name: String,
    /** What kind of reason it is. */
    val category: LossCategory?,
    /** Its place in the list. */
    val order: Long,
    /** Whether it is no longer offered. */
    val inactive: Boolean,
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

internal fun lossReasonOf(packed: dev.crmcore.ffi.Record): LossReason {
    val row = Row(packed.values)
    return LossReason(
        id = packed.id,
        name = row.text().orEmpty(),
        category = row.text()?.let(LossCategory::of),
        order = row.int() ?: 0,
        inactive = row.bool() ?: false,
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

/** A change to one field of a `loss_reason`. */
sealed class LossReasonChange(field: kotlin.String, verb: kotlin.String, given: kotlin.Any?) : Change(field, verb, given) {
    /** The reason in the company's words. */
    data class Name(val value: String) : LossReasonChange("name", "set", value)

    /** What kind of reason it is. */
    data class Category(val value: LossCategory?) : LossReasonChange("category", "set", value)

    /** Its place in the list. */
    data class Order(val value: Long) : LossReasonChange("order", "set", value)

    /** Whether it is no longer offered. */
    data class Inactive(val value: Boolean) : LossReasonChange("inactive", "set", value)

    /** The user responsible. */
    data class Owner(val value: UUID?) : LossReasonChange("owner", "set", value)

    /** The team responsible; filled with the owner's primary team when left empty. */
    data class Team(val value: UUID?) : LossReasonChange("team", "set", value)

    /** Free words to group records by. */
    data class Tags(val value: List<String>) : LossReasonChange("tags", "set", value)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    data class ExternalIds(val value: List<ExternalId>) : LossReasonChange("external_ids", "set", value)
    /** One item more. */
    data class ExternalIdsAdd(val item: ExternalId) : LossReasonChange("external_ids", "add", item)
    /** The item of the same id, changed. */
    data class ExternalIdsUpdate(val item: ExternalId) : LossReasonChange("external_ids", "update", item)
    /** The item goes. */
    data class ExternalIdsRemove(val id: java.util.UUID) : LossReasonChange("external_ids", "remove", id)

    /** The fields that the company added, by name. */
    data class Custom(val value: Map<String, kotlin.Any?>) : LossReasonChange("custom", "set", value)
}

/** What becomes of a record: a property that is set changes, `null` empties. */
class LossReasonEdit internal constructor() : Edit<LossReasonChange>() {
    /** The reason in the company's words. */
    var name: String by given(LossReasonChange::Name)

    /** What kind of reason it is. */
    var category: LossCategory? by given(LossReasonChange::Category)

    /** Its place in the list. */
    var order: Long by given(LossReasonChange::Order)

    /** Whether it is no longer offered. */
    var inactive: Boolean by given(LossReasonChange::Inactive)

    /** The user responsible. */
    var owner: UUID? by given(LossReasonChange::Owner)

    /** The team responsible; filled with the owner's primary team when left empty. */
    var team: UUID? by given(LossReasonChange::Team)

    /** Free words to group records by. */
    var tags: List<String> by given(LossReasonChange::Tags)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    val externalIds: Items<ExternalId> =
        items(LossReasonChange::ExternalIds, LossReasonChange::ExternalIdsAdd, LossReasonChange::ExternalIdsUpdate, LossReasonChange::ExternalIdsRemove)

    /** The fields that the company added, by name. */
    var custom: Map<String, kotlin.Any?> by given(LossReasonChange::Custom)
}

/** The loss reasons. */
class LossReasonCollection internal constructor(door: Door) :
    RecordCollection<LossReason, LossReasonChange>(door, ::lossReasonOf) {
    /**
     * Creates a record; what is left out is empty.
     *
     * @param name The reason in the company's words.
     * @param category What kind of reason it is.
     * @param order Its place in the list.
     * @param inactive Whether it is no longer offered.
     * @param owner The user responsible.
     * @param team The team responsible; filled with the owner's primary team when left empty.
     * @param tags Free words to group records by.
     * @param externalIds Ids that other systems know this record by; a value belongs to one record of an entity in each system.
     * @param custom The fields that the company added, by name.
     */
    fun create(
        name: String,
        category: LossCategory? = null,
        order: Long? = null,
        inactive: Boolean? = null,
        owner: UUID? = null,
        team: UUID? = null,
        tags: List<String>? = null,
        externalIds: List<ExternalId>? = null,
        custom: Map<String, kotlin.Any?>? = null,
    ): LossReason = create(buildList {
        add(LossReasonChange.Name(name))
        category?.let { add(LossReasonChange.Category(it)) }
        order?.let { add(LossReasonChange.Order(it)) }
        inactive?.let { add(LossReasonChange.Inactive(it)) }
        owner?.let { add(LossReasonChange.Owner(it)) }
        team?.let { add(LossReasonChange.Team(it)) }
        tags?.let { add(LossReasonChange.Tags(it)) }
        externalIds?.let { add(LossReasonChange.ExternalIds(it)) }
        custom?.let { add(LossReasonChange.Custom(it)) }
    })

    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: LossReasonEdit.() -> kotlin.Unit): LossReason =
        update(id, LossReasonEdit().apply(edit).gathered, revision)

    /** Makes what the block sets so in every record that passes a filter, as [massUpdate] with a list of changes does. */
    fun massUpdate(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        preview: Boolean = false,
        skipRefused: Boolean = false,
        edit: LossReasonEdit.() -> kotlin.Unit,
    ): MassUpdated = massUpdate(LossReasonEdit().apply(edit).gathered, filter, params, preview, skipRefused)
}
