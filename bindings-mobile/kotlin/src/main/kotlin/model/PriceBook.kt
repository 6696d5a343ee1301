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

/** Prices that hold for some customers or for everyone, for a time or for good. */
data class PriceBook(
    /** Which record it is. */
    override val id: UUID,
    /** What the book is called. */
    val name: String,
    /** The currency of its prices. */
    val currency: String,
    /** The customers that it holds for, with the groups under them. */
    val customerGroup: UUID?,
    /** Whether it holds for everyone; otherwise for the accounts that name it, and its customer group. */
    val general: Boolean,
    /** The first day it holds; empty for always. */
    val validFrom: LocalDate?,
    /** The last day it holds; empty for good. */
    val validTo: LocalDate?,
    /** Which of several books is taken: the one with the highest number. */
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

internal fun priceBookOf(packed: dev.crmcore.ffi.Record): PriceBook {
    val row = Row(packed.values)
    return PriceBook(
        id = packed.id,
        name = row.text().orEmpty(),
        currency = row.text().orEmpty(),
        customerGroup = row.id(),
        general = row.bool() ?: false,
        validFrom = row.date(),
        validTo = row.date(),
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

/** A change to one field of a `price_book`. */
sealed class PriceBookChange(field: kotlin.String, verb: kotlin.String, given: kotlin.Any?) : Change(field, verb, given) {
    /** What the book is called. */
    data class Name(val value: String) : PriceBookChange("name", "set", value)

    /** The currency of its prices. */
    data class Currency(val value: String) : PriceBookChange("currency", "set", value)

    /** The customers that it holds for, with the groups under them. */
    data class CustomerGroup(val value: UUID?) : PriceBookChange("customer_group", "set", value)

    /** Whether it holds for everyone; otherwise for the accounts that name it, and its customer group. */
    data class General(val value: Boolean) : PriceBookChange("general", "set", value)

    /** The first day it holds; empty for always. */
    data class ValidFrom(val value: LocalDate?) : PriceBookChange("valid_from", "set", value)

    /** The last day it holds; empty for good. */
    data class ValidTo(val value: LocalDate?) : PriceBookChange("valid_to", "set", value)

    /** Which of several books is taken: the one with the highest number. */
    data class Priority(val value: Long) : PriceBookChange("priority", "set", value)

    /** Whether it is put aside. */
    data class Inactive(val value: Boolean) : PriceBookChange("inactive", "set", value)

    /** The user responsible. */
    data class Owner(val value: UUID?) : PriceBookChange("owner", "set", value)

    /** The team responsible; filled with the owner's primary team when left empty. */
    data class Team(val value: UUID?) : PriceBookChange("team", "set", value)

    /** Free words to group records by. */
    data class Tags(val value: List<String>) : PriceBookChange("tags", "set", value)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    data class ExternalIds(val value: List<ExternalId>) : PriceBookChange("external_ids", "set", value)
    /** One item more. */
    data class ExternalIdsAdd(val item: ExternalId) : PriceBookChange("external_ids", "add", item)
    /** The item of the same id, changed. */
    data class ExternalIdsUpdate(val item: ExternalId) : PriceBookChange("external_ids", "update", item)
    /** The item goes. */
    data class ExternalIdsRemove(val id: java.util.UUID) : PriceBookChange("external_ids", "remove", id)

    /** The fields that the company added, by name. */
    data class Custom(val value: Map<String, kotlin.Any?>) : PriceBookChange("custom", "set", value)
}

/** What becomes of a record: a property that is set changes, `null` empties. */
class PriceBookEdit internal constructor() : Edit<PriceBookChange>() {
    /** What the book is called. */
    var name: String by given(PriceBookChange::Name)

    /** The currency of its prices. */
    var currency: String by given(PriceBookChange::Currency)

    /** The customers that it holds for, with the groups under them. */
    var customerGroup: UUID? by given(PriceBookChange::CustomerGroup)

    /** Whether it holds for everyone; otherwise for the accounts that name it, and its customer group. */
    var general: Boolean by given(PriceBookChange::General)

    /** The first day it holds; empty for always. */
    var validFrom: LocalDate? by given(PriceBookChange::ValidFrom)

    /** The last day it holds; empty for good. */
    var validTo: LocalDate? by given(PriceBookChange::ValidTo)

    /** Which of several books is taken: the one with the highest number. */
    var priority: Long by given(PriceBookChange::Priority)

    /** Whether it is put aside. */
    var inactive: Boolean by given(PriceBookChange::Inactive)

    /** The user responsible. */
    var owner: UUID? by given(PriceBookChange::Owner)

    /** The team responsible; filled with the owner's primary team when left empty. */
    var team: UUID? by given(PriceBookChange::Team)

    /** Free words to group records by. */
    var tags: List<String> by given(PriceBookChange::Tags)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    val externalIds: Items<ExternalId> =
        items(PriceBookChange::ExternalIds, PriceBookChange::ExternalIdsAdd, PriceBookChange::ExternalIdsUpdate, PriceBookChange::ExternalIdsRemove)

    /** The fields that the company added, by name. */
    var custom: Map<String, kotlin.Any?> by given(PriceBookChange::Custom)
}

/** The price books. */
class PriceBookCollection internal constructor(door: Door) :
    RecordCollection<PriceBook, PriceBookChange>(door, ::priceBookOf) {
    /**
     * Creates a record; what is left out is empty.
     *
     * @param name What the book is called.
     * @param currency The currency of its prices.
     * @param customerGroup The customers that it holds for, with the groups under them.
     * @param general Whether it holds for everyone; otherwise for the accounts that name it, and its customer group.
     * @param validFrom The first day it holds; empty for always.
     * @param validTo The last day it holds; empty for good.
     * @param priority Which of several books is taken: the one with the highest number.
     * @param inactive Whether it is put aside.
     * @param owner The user responsible.
     * @param team The team responsible; filled with the owner's primary team when left empty.
     * @param tags Free words to group records by.
     * @param externalIds Ids that other systems know this record by; a value belongs to one record of an entity in each system.
     * @param custom The fields that the company added, by name.
     */
    fun create(
        name: String,
        currency: String,
        customerGroup: UUID? = null,
        general: Boolean? = null,
        validFrom: LocalDate? = null,
        validTo: LocalDate? = null,
        priority: Long? = null,
        inactive: Boolean? = null,
        owner: UUID? = null,
        team: UUID? = null,
        tags: List<String>? = null,
        externalIds: List<ExternalId>? = null,
        custom: Map<String, kotlin.Any?>? = null,
    ): PriceBook = create(buildList {
        add(PriceBookChange.Name(name))
        add(PriceBookChange.Currency(currency))
        customerGroup?.let { add(PriceBookChange.CustomerGroup(it)) }
        general?.let { add(PriceBookChange.General(it)) }
        validFrom?.let { add(PriceBookChange.ValidFrom(it)) }
        validTo?.let { add(PriceBookChange.ValidTo(it)) }
        priority?.let { add(PriceBookChange.Priority(it)) }
        inactive?.let { add(PriceBookChange.Inactive(it)) }
        owner?.let { add(PriceBookChange.Owner(it)) }
        team?.let { add(PriceBookChange.Team(it)) }
        tags?.let { add(PriceBookChange.Tags(it)) }
        externalIds?.let { add(PriceBookChange.ExternalIds(it)) }
        custom?.let { add(PriceBookChange.Custom(it)) }
    })

    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: PriceBookEdit.() -> kotlin.Unit): PriceBook =
        update(id, PriceBookEdit().apply(edit).gathered, revision)

    /** Makes what the block sets so in every record that passes a filter, as [massUpdate] with a list of changes does. */
    fun massUpdate(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        preview: Boolean = false,
        skipRefused: Boolean = false,
        edit: PriceBookEdit.() -> kotlin.Unit,
    ): MassUpdated = massUpdate(PriceBookEdit().apply(edit).gathered, filter, params, preview, skipRefused)
}
