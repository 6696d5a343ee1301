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

/** A series of numbers for documents of one kind, as HD2026-0001, HD2026-0002. */
data class NumberSeries(
    /** Which record it is. */
    override val id: UUID,
    /** What the series is called. */
    val name: String,
    /** The entity whose records it numbers, as contract. */
    val entity: String,
    /** What its numbers begin with, as HD. */
    val prefix: String?,
    /** How a number is made of {prefix}, {branch}, {year} or {yy}, and {number}. */
    val pattern: String,
    /** How many digits the counter has at least. */
    val digits: Long,
    /** The lowest counter that is given; raise it to leave numbers out. */
    val first: Long,
    /** What tells this file's numbers from those that another branch gives while it is offline. */
    val branch: String?,
    /** Whether no number may ever be missing: what it numbered cannot be moved to the trash. */
    val gapFree: Boolean,
    /** Which of several series of an entity is taken when none is named: the one with the highest number. */
    val priority: Long,
    /** Whether it is put aside. */
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

internal fun numberSeriesOf(packed: dev.crmcore.ffi.Record): NumberSeries {
    val row = Row(packed.values)
    return NumberSeries(
        id = packed.id,
        name = row.text().orEmpty(),
        entity = row.text().orEmpty(),
        prefix = row.text(),
        pattern = row.text().orEmpty(),
        digits = row.int() ?: 0,
        first = row.int() ?: 0,
        branch = row.text(),
        gapFree = row.bool() ?: false,
        priority = row.int() ?: 0,
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

/** A change to one field of a `number_series`. */
sealed class NumberSeriesChange(field: kotlin.String, verb: kotlin.String, given: kotlin.Any?) : Change(field, verb, given) {
    /** What the series is called. */
    data class Name(val value: String) : NumberSeriesChange("name", "set", value)

    /** The entity whose records it numbers, as contract. */
    data class Entity(val value: String) : NumberSeriesChange("entity", "set", value)

    /** What its numbers begin with, as HD. */
    data class Prefix(val value: String?) : NumberSeriesChange("prefix", "set", value)

    /** How a number is made of {prefix}, {branch}, {year} or {yy}, and {number}. */
    data class Pattern(val value: String) : NumberSeriesChange("pattern", "set", value)

    /** How many digits the counter has at least. */
    data class Digits(val value: Long) : NumberSeriesChange("digits", "set", value)

    /** The lowest counter that is given; raise it to leave numbers out. */
    data class First(val value: Long) : NumberSeriesChange("first", "set", value)

    /** What tells this file's numbers from those that another branch gives while it is offline. */
    data class Branch(val value: String?) : NumberSeriesChange("branch", "set", value)

    /** Whether no number may ever be missing: what it numbered cannot be moved to the trash. */
    data class GapFree(val value: Boolean) : NumberSeriesChange("gap_free", "set", value)

    /** Which of several series of an entity is taken when none is named: the one with the highest number. */
    data class Priority(val value: Long) : NumberSeriesChange("priority", "set", value)

    /** Whether it is put aside. */
    data class Inactive(val value: Boolean) : NumberSeriesChange("inactive", "set", value)

    /** The user responsible. */
    data class Owner(val value: UUID?) : NumberSeriesChange("owner", "set", value)

    /** The team responsible; filled with the owner's primary team when left empty. */
    data class Team(val value: UUID?) : NumberSeriesChange("team", "set", value)

    /** Free words to group records by. */
    data class Tags(val value: List<String>) : NumberSeriesChange("tags", "set", value)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    data class ExternalIds(val value: List<ExternalId>) : NumberSeriesChange("external_ids", "set", value)
    /** One item more. */
    data class ExternalIdsAdd(val item: ExternalId) : NumberSeriesChange("external_ids", "add", item)
    /** The item of the same id, changed. */
    data class ExternalIdsUpdate(val item: ExternalId) : NumberSeriesChange("external_ids", "update", item)
    /** The item goes. */
    data class ExternalIdsRemove(val id: java.util.UUID) : NumberSeriesChange("external_ids", "remove", id)

    /** The fields that the company added, by name. */
    data class Custom(val value: Map<String, kotlin.Any?>) : NumberSeriesChange("custom", "set", value)
}

/** What becomes of a record: a property that is set changes, `null` empties. */
class NumberSeriesEdit internal constructor() : Edit<NumberSeriesChange>() {
    /** What the series is called. */
    var name: String by given(NumberSeriesChange::Name)

    /** The entity whose records it numbers, as contract. */
    var entity: String by given(NumberSeriesChange::Entity)

    /** What its numbers begin with, as HD. */
    var prefix: String? by given(NumberSeriesChange::Prefix)

    /** How a number is made of {prefix}, {branch}, {year} or {yy}, and {number}. */
    var pattern: String by given(NumberSeriesChange::Pattern)

    /** How many digits the counter has at least. */
    var digits: Long by given(NumberSeriesChange::Digits)

    /** The lowest counter that is given; raise it to leave numbers out. */
    var first: Long by given(NumberSeriesChange::First)

    /** What tells this file's numbers from those that another branch gives while it is offline. */
    var branch: String? by given(NumberSeriesChange::Branch)

    /** Whether no number may ever be missing: what it numbered cannot be moved to the trash. */
    var gapFree: Boolean by given(NumberSeriesChange::GapFree)

    /** Which of several series of an entity is taken when none is named: the one with the highest number. */
    var priority: Long by given(NumberSeriesChange::Priority)

    /** Whether it is put aside. */
    var inactive: Boolean by given(NumberSeriesChange::Inactive)

    /** The user responsible. */
    var owner: UUID? by given(NumberSeriesChange::Owner)

    /** The team responsible; filled with the owner's primary team when left empty. */
    var team: UUID? by given(NumberSeriesChange::Team)

    /** Free words to group records by. */
    var tags: List<String> by given(NumberSeriesChange::Tags)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    val externalIds: Items<ExternalId> =
        items(NumberSeriesChange::ExternalIds, NumberSeriesChange::ExternalIdsAdd, NumberSeriesChange::ExternalIdsUpdate, NumberSeriesChange::ExternalIdsRemove)

    /** The fields that the company added, by name. */
    var custom: Map<String, kotlin.Any?> by given(NumberSeriesChange::Custom)
}

/** The number series. */
class NumberSeriesCollection internal constructor(door: Door) :
    RecordCollection<NumberSeries, NumberSeriesChange>(door, ::numberSeriesOf) {
    /**
     * Creates a record; what is left out is empty.
     *
     * @param name What the series is called.
     * @param entity The entity whose records it numbers, as contract.
     * @param prefix What its numbers begin with, as HD.
     * @param pattern How a number is made of {prefix}, {branch}, {year} or {yy}, and {number}.
     * @param digits How many digits the counter has at least.
     * @param first The lowest counter that is given; raise it to leave numbers out.
     * @param branch What tells this file's numbers from those that another branch gives while it is offline.
     * @param gapFree Whether no number may ever be missing: what it numbered cannot be moved to the trash.
     * @param priority Which of several series of an entity is taken when none is named: the one with the highest number.
     * @param inactive Whether it is put aside.
     * @param owner The user responsible.
     * @param team The team responsible; filled with the owner's primary team when left empty.
     * @param tags Free words to group records by.
     * @param externalIds Ids that other systems know this record by; a value belongs to one record of an entity in each system.
     * @param custom The fields that the company added, by name.
     */
    fun create(
        name: String,
        entity: String,
        prefix: String? = null,
        pattern: String? = null,
        digits: Long? = null,
        first: Long? = null,
        branch: String? = null,
        gapFree: Boolean? = null,
        priority: Long? = null,
        inactive: Boolean? = null,
        owner: UUID? = null,
        team: UUID? = null,
        tags: List<String>? = null,
        externalIds: List<ExternalId>? = null,
        custom: Map<String, kotlin.Any?>? = null,
    ): NumberSeries = create(buildList {
        add(NumberSeriesChange.Name(name))
        add(NumberSeriesChange.Entity(entity))
        prefix?.let { add(NumberSeriesChange.Prefix(it)) }
        pattern?.let { add(NumberSeriesChange.Pattern(it)) }
        digits?.let { add(NumberSeriesChange.Digits(it)) }
        first?.let { add(NumberSeriesChange.First(it)) }
        branch?.let { add(NumberSeriesChange.Branch(it)) }
        gapFree?.let { add(NumberSeriesChange.GapFree(it)) }
        priority?.let { add(NumberSeriesChange.Priority(it)) }
        inactive?.let { add(NumberSeriesChange.Inactive(it)) }
        owner?.let { add(NumberSeriesChange.Owner(it)) }
        team?.let { add(NumberSeriesChange.Team(it)) }
        tags?.let { add(NumberSeriesChange.Tags(it)) }
        externalIds?.let { add(NumberSeriesChange.ExternalIds(it)) }
        custom?.let { add(NumberSeriesChange.Custom(it)) }
    })

    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: NumberSeriesEdit.() -> kotlin.Unit): NumberSeries =
        update(id, NumberSeriesEdit().apply(edit).gathered, revision)

    /** Makes what the block sets so in every record that passes a filter, as [massUpdate] with a list of changes does. */
    fun massUpdate(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        preview: Boolean = false,
        skipRefused: Boolean = false,
        edit: NumberSeriesEdit.() -> kotlin.Unit,
    ): MassUpdated = massUpdate(NumberSeriesEdit().apply(edit).gathered, filter, params, preview, skipRefused)
}
