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

/** What a product costs by a price book, from a quantity on: a price, or a share off the list price. */
data class PriceEntry(
    /** Which record it is. */
    override val id: UUID,
    /** The book that it stands in. */
    val book: UUID,
    /** The product. */
    val product: UUID,
    /** The smallest quantity that it holds for. */
    val minQuantity: BigDecimal,
    /** What one costs. */
    val price: Money?,
    /** What is taken off the list price, in per cent, when no price is given. */
    val discount: BigDecimal?,
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

internal fun priceEntryOf(packed: dev.crmcore.ffi.Record): PriceEntry {
    val row = Row(packed.values)
    return PriceEntry(
        id = packed.id,
        book = row.id()!!,
        product = row.id()!!,
        minQuantity = row.decimal()!!,
        price = row.money(),
        discount = row.decimal(),
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

/** A change to one field of a `price_entry`. */
sealed class PriceEntryChange(field: kotlin.String, verb: kotlin.String, given: kotlin.Any?) : Change(field, verb, given) {
    /** The book that it stands in. */
    data class Book(val value: UUID) : PriceEntryChange("book", "set", value)

    /** The product. */
    data class Product(val value: UUID) : PriceEntryChange("product", "set", value)

    /** The smallest quantity that it holds for. */
    data class MinQuantity(val value: BigDecimal) : PriceEntryChange("min_quantity", "set", value)

    /** What one costs. */
    data class Price(val value: Money?) : PriceEntryChange("price", "set", value)

    /** What is taken off the list price, in per cent, when no price is given. */
    data class Discount(val value: BigDecimal?) : PriceEntryChange("discount", "set", value)

    /** The user responsible. */
    data class Owner(val value: UUID?) : PriceEntryChange("owner", "set", value)

    /** The team responsible; filled with the owner's primary team when left empty. */
    data class Team(val value: UUID?) : PriceEntryChange("team", "set", value)

    /** Free words to group records by. */
    data class Tags(val value: List<String>) : PriceEntryChange("tags", "set", value)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    data class ExternalIds(val value: List<ExternalId>) : PriceEntryChange("external_ids", "set", value)
    /** One item more. */
    data class ExternalIdsAdd(val item: ExternalId) : PriceEntryChange("external_ids", "add", item)
    /** The item of the same id, changed. */
    data class ExternalIdsUpdate(val item: ExternalId) : PriceEntryChange("external_ids", "update", item)
    /** The item goes. */
    data class ExternalIdsRemove(val id: java.util.UUID) : PriceEntryChange("external_ids", "remove", id)

    /** The fields that the company added, by name. */
    data class Custom(val value: Map<String, kotlin.Any?>) : PriceEntryChange("custom", "set", value)
}

/** What becomes of a record: a property that is set changes, `null` empties. */
class PriceEntryEdit internal constructor() : Edit<PriceEntryChange>() {
    /** The book that it stands in. */
    var book: UUID by given(PriceEntryChange::Book)

    /** The product. */
    var product: UUID by given(PriceEntryChange::Product)

    /** The smallest quantity that it holds for. */
    var minQuantity: BigDecimal by given(PriceEntryChange::MinQuantity)

    /** What one costs. */
    var price: Money? by given(PriceEntryChange::Price)

    /** What is taken off the list price, in per cent, when no price is given. */
    var discount: BigDecimal? by given(PriceEntryChange::Discount)

    /** The user responsible. */
    var owner: UUID? by given(PriceEntryChange::Owner)

    /** The team responsible; filled with the owner's primary team when left empty. */
    var team: UUID? by given(PriceEntryChange::Team)

    /** Free words to group records by. */
    var tags: List<String> by given(PriceEntryChange::Tags)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    val externalIds: Items<ExternalId> =
        items(PriceEntryChange::ExternalIds, PriceEntryChange::ExternalIdsAdd, PriceEntryChange::ExternalIdsUpdate, PriceEntryChange::ExternalIdsRemove)

    /** The fields that the company added, by name. */
    var custom: Map<String, kotlin.Any?> by given(PriceEntryChange::Custom)
}

/** The price entries. */
class PriceEntryCollection internal constructor(door: Door) :
    RecordCollection<PriceEntry, PriceEntryChange>(door, ::priceEntryOf) {
    /**
     * Creates a record; what is left out is empty.
     *
     * @param book The book that it stands in.
     * @param product The product.
     * @param minQuantity The smallest quantity that it holds for.
     * @param price What one costs.
     * @param discount What is taken off the list price, in per cent, when no price is given.
     * @param owner The user responsible.
     * @param team The team responsible; filled with the owner's primary team when left empty.
     * @param tags Free words to group records by.
     * @param externalIds Ids that other systems know this record by; a value belongs to one record of an entity in each system.
     * @param custom The fields that the company added, by name.
     */
    fun create(
        book: UUID,
        product: UUID,
        minQuantity: BigDecimal? = null,
        price: Money? = null,
        discount: BigDecimal? = null,
        owner: UUID? = null,
        team: UUID? = null,
        tags: List<String>? = null,
        externalIds: List<ExternalId>? = null,
        custom: Map<String, kotlin.Any?>? = null,
    ): PriceEntry = create(buildList {
        add(PriceEntryChange.Book(book))
        add(PriceEntryChange.Product(product))
        minQuantity?.let { add(PriceEntryChange.MinQuantity(it)) }
        price?.let { add(PriceEntryChange.Price(it)) }
        discount?.let { add(PriceEntryChange.Discount(it)) }
        owner?.let { add(PriceEntryChange.Owner(it)) }
        team?.let { add(PriceEntryChange.Team(it)) }
        tags?.let { add(PriceEntryChange.Tags(it)) }
        externalIds?.let { add(PriceEntryChange.ExternalIds(it)) }
        custom?.let { add(PriceEntryChange.Custom(it)) }
    })

    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: PriceEntryEdit.() -> kotlin.Unit): PriceEntry =
        update(id, PriceEntryEdit().apply(edit).gathered, revision)

    /** Makes what the block sets so in every record that passes a filter, as [massUpdate] with a list of changes does. */
    fun massUpdate(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        preview: Boolean = false,
        skipRefused: Boolean = false,
        edit: PriceEntryEdit.() -> kotlin.Unit,
    ): MassUpdated = massUpdate(PriceEntryEdit().apply(edit).gathered, filter, params, preview, skipRefused)
}
