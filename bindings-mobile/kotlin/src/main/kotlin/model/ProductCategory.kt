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

/** A group of products, which may stand within another. */
data class ProductCategory(
    /** Which record it is. */
    override val id: UUID,
    /** What the category is called. */
    val name: String,
    /** The category that it is a part of. */
    val parent: UUID?,
    /** Its place among its neighbours. */
    val order: Long,
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

internal fun productCategoryOf(packed: dev.crmcore.ffi.Record): ProductCategory {
    val row = Row(packed.values)
    return ProductCategory(
        id = packed.id,
        name = row.text().orEmpty(),
        parent = row.id(),
        order = row.int() ?: 0,
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

/** A change to one field of a `product_category`. */
sealed class ProductCategoryChange(field: kotlin.String, verb: kotlin.String, given: kotlin.Any?) : Change(field, verb, given) {
    /** What the category is called. */
    data class Name(val value: String) : ProductCategoryChange("name", "set", value)

    /** The category that it is a part of. */
    data class Parent(val value: UUID?) : ProductCategoryChange("parent", "set", value)

    /** Its place among its neighbours. */
    data class Order(val value: Long) : ProductCategoryChange("order", "set", value)

    /** The user responsible. */
    data class Owner(val value: UUID?) : ProductCategoryChange("owner", "set", value)

    /** The team responsible; filled with the owner's primary team when left empty. */
    data class Team(val value: UUID?) : ProductCategoryChange("team", "set", value)

    /** Free words to group records by. */
    data class Tags(val value: List<String>) : ProductCategoryChange("tags", "set", value)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    data class ExternalIds(val value: List<ExternalId>) : ProductCategoryChange("external_ids", "set", value)
    /** One item more. */
    data class ExternalIdsAdd(val item: ExternalId) : ProductCategoryChange("external_ids", "add", item)
    /** The item of the same id, changed. */
    data class ExternalIdsUpdate(val item: ExternalId) : ProductCategoryChange("external_ids", "update", item)
    /** The item goes. */
    data class ExternalIdsRemove(val id: java.util.UUID) : ProductCategoryChange("external_ids", "remove", id)

    /** The fields that the company added, by name. */
    data class Custom(val value: Map<String, kotlin.Any?>) : ProductCategoryChange("custom", "set", value)
}

/** What becomes of a record: a property that is set changes, `null` empties. */
class ProductCategoryEdit internal constructor() : Edit<ProductCategoryChange>() {
    /** What the category is called. */
    var name: String by given(ProductCategoryChange::Name)

    /** The category that it is a part of. */
    var parent: UUID? by given(ProductCategoryChange::Parent)

    /** Its place among its neighbours. */
    var order: Long by given(ProductCategoryChange::Order)

    /** The user responsible. */
    var owner: UUID? by given(ProductCategoryChange::Owner)

    /** The team responsible; filled with the owner's primary team when left empty. */
    var team: UUID? by given(ProductCategoryChange::Team)

    /** Free words to group records by. */
    var tags: List<String> by given(ProductCategoryChange::Tags)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    val externalIds: Items<ExternalId> =
        items(ProductCategoryChange::ExternalIds, ProductCategoryChange::ExternalIdsAdd, ProductCategoryChange::ExternalIdsUpdate, ProductCategoryChange::ExternalIdsRemove)

    /** The fields that the company added, by name. */
    var custom: Map<String, kotlin.Any?> by given(ProductCategoryChange::Custom)
}

/** The product categories. */
class ProductCategoryCollection internal constructor(door: Door) :
    RecordCollection<ProductCategory, ProductCategoryChange>(door, ::productCategoryOf) {
    /**
     * Creates a record; what is left out is empty.
     *
     * @param name What the category is called.
     * @param parent The category that it is a part of.
     * @param order Its place among its neighbours.
     * @param owner The user responsible.
     * @param team The team responsible; filled with the owner's primary team when left empty.
     * @param tags Free words to group records by.
     * @param externalIds Ids that other systems know this record by; a value belongs to one record of an entity in each system.
     * @param custom The fields that the company added, by name.
     */
    fun create(
        name: String,
        parent: UUID? = null,
        order: Long? = null,
        owner: UUID? = null,
        team: UUID? = null,
        tags: List<String>? = null,
        externalIds: List<ExternalId>? = null,
        custom: Map<String, kotlin.Any?>? = null,
    ): ProductCategory = create(buildList {
        add(ProductCategoryChange.Name(name))
        parent?.let { add(ProductCategoryChange.Parent(it)) }
        order?.let { add(ProductCategoryChange.Order(it)) }
        owner?.let { add(ProductCategoryChange.Owner(it)) }
        team?.let { add(ProductCategoryChange.Team(it)) }
        tags?.let { add(ProductCategoryChange.Tags(it)) }
        externalIds?.let { add(ProductCategoryChange.ExternalIds(it)) }
        custom?.let { add(ProductCategoryChange.Custom(it)) }
    })

    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: ProductCategoryEdit.() -> kotlin.Unit): ProductCategory =
        update(id, ProductCategoryEdit().apply(edit).gathered, revision)

    /** Makes what the block sets so in every record that passes a filter, as [massUpdate] with a list of changes does. */
    fun massUpdate(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        preview: Boolean = false,
        skipRefused: Boolean = false,
        edit: ProductCategoryEdit.() -> kotlin.Unit,
    ): MassUpdated = massUpdate(ProductCategoryEdit().apply(edit).gathered, filter, params, preview, skipRefused)
}
