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

/** What one unit of a currency is worth in another, from a day until the next rate. */
data class Rate(
    /** Which record it is. */
    override val id: UUID,
    /** The currency that is worth something. */
    val currency: String,
    /** The currency that it is worth it in. */
    val baseCurrency: String,
    /** The first day it holds. */
    val date: LocalDate,
    /** Units of `base_currency` for one of `currency`. */
    val value: BigDecimal,
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

internal fun rateOf(packed: dev.crmcore.ffi.Record): Rate {
    val row = Row(packed.values)
    return Rate(
        id = packed.id,
        currency = row.text().orEmpty(),
        baseCurrency = row.text().orEmpty(),
        date = row.date()!!,
        value = row.decimal()!!,
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

/** A change to one field of a `rate`. */
sealed class RateChange(field: kotlin.String, verb: kotlin.String, given: kotlin.Any?) : Change(field, verb, given) {
    /** The currency that is worth something. */
    data class Currency(val value: String) : RateChange("currency", "set", value)

    /** The currency that it is worth it in. */
    data class BaseCurrency(val value: String) : RateChange("base_currency", "set", value)

    /** The first day it holds. */
    data class Date(val value: LocalDate) : RateChange("date", "set", value)

    /** Units of `base_currency` for one of `currency`. */
    data class Value(val value: BigDecimal) : RateChange("value", "set", value)

    /** The user responsible. */
    data class Owner(val value: UUID?) : RateChange("owner", "set", value)

    /** The team responsible; filled with the owner's primary team when left empty. */
    data class Team(val value: UUID?) : RateChange("team", "set", value)

    /** Free words to group records by. */
    data class Tags(val value: List<String>) : RateChange("tags", "set", value)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    data class ExternalIds(val value: List<ExternalId>) : RateChange("external_ids", "set", value)
    /** One item more. */
    data class ExternalIdsAdd(val item: ExternalId) : RateChange("external_ids", "add", item)
    /** The item of the same id, changed. */
    data class ExternalIdsUpdate(val item: ExternalId) : RateChange("external_ids", "update", item)
    /** The item goes. */
    data class ExternalIdsRemove(val id: java.util.UUID) : RateChange("external_ids", "remove", id)

    /** The fields that the company added, by name. */
    data class Custom(val value: Map<String, kotlin.Any?>) : RateChange("custom", "set", value)
}

/** What becomes of a record: a property that is set changes, `null` empties. */
class RateEdit internal constructor() : Edit<RateChange>() {
    /** The currency that is worth something. */
    var currency: String by given(RateChange::Currency)

    /** The currency that it is worth it in. */
    var baseCurrency: String by given(RateChange::BaseCurrency)

    /** The first day it holds. */
    var date: LocalDate by given(RateChange::Date)

    /** Units of `base_currency` for one of `currency`. */
    var value: BigDecimal by given(RateChange::Value)

    /** The user responsible. */
    var owner: UUID? by given(RateChange::Owner)

    /** The team responsible; filled with the owner's primary team when left empty. */
    var team: UUID? by given(RateChange::Team)

    /** Free words to group records by. */
    var tags: List<String> by given(RateChange::Tags)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    val externalIds: Items<ExternalId> =
        items(RateChange::ExternalIds, RateChange::ExternalIdsAdd, RateChange::ExternalIdsUpdate, RateChange::ExternalIdsRemove)

    /** The fields that the company added, by name. */
    var custom: Map<String, kotlin.Any?> by given(RateChange::Custom)
}

/** The rates. */
class RateCollection internal constructor(door: Door) :
    RecordCollection<Rate, RateChange>(door, ::rateOf) {
    /**
     * Creates a record; what is left out is empty.
     *
     * @param currency The currency that is worth something.
     * @param baseCurrency The currency that it is worth it in.
     * @param date The first day it holds.
     * @param value Units of `base_currency` for one of `currency`.
     * @param owner The user responsible.
     * @param team The team responsible; filled with the owner's primary team when left empty.
     * @param tags Free words to group records by.
     * @param externalIds Ids that other systems know this record by; a value belongs to one record of an entity in each system.
     * @param custom The fields that the company added, by name.
     */
    fun create(
        currency: String,
        baseCurrency: String,
        date: LocalDate,
        value: BigDecimal,
        owner: UUID? = null,
        team: UUID? = null,
        tags: List<String>? = null,
        externalIds: List<ExternalId>? = null,
        custom: Map<String, kotlin.Any?>? = null,
    ): Rate = create(buildList {
        add(RateChange.Currency(currency))
        add(RateChange.BaseCurrency(baseCurrency))
        add(RateChange.Date(date))
        add(RateChange.Value(value))
        owner?.let { add(RateChange.Owner(it)) }
        team?.let { add(RateChange.Team(it)) }
        tags?.let { add(RateChange.Tags(it)) }
        externalIds?.let { add(RateChange.ExternalIds(it)) }
        custom?.let { add(RateChange.Custom(it)) }
    })

    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: RateEdit.() -> kotlin.Unit): Rate =
        update(id, RateEdit().apply(edit).gathered, revision)

    /** Makes what the block sets so in every record that passes a filter, as [massUpdate] with a list of changes does. */
    fun massUpdate(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        preview: Boolean = false,
        skipRefused: Boolean = false,
        edit: RateEdit.() -> kotlin.Unit,
    ): MassUpdated = massUpdate(RateEdit().apply(edit).gathered, filter, params, preview, skipRefused)
}
