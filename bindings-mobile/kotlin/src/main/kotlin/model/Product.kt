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

/** A good or service that the company sells. */
data class Product(
    /** Which record it is. */
    override val id: UUID,
    /** What it is called. */
    val name: String,
    /** The company's code for it; no two products have the same. */
    val sku: String?,
    /** The category that it belongs to. */
    val category: UUID?,
    /** Whether it is a thing or work. */
    val kind: ProductKind,
    /** What it is counted in, as box, hour or kg. */
    val unit: String?,
    /** What one costs a customer for whom no other price holds. */
    val listPrice: Money?,
    /** What one costs the company. */
    val cost: Money?,
    /** How it is taxed; follows from the rate when left empty. */
    val taxKind: TaxKind?,
    /** The tax rate in per cent, for a product that is taxed at a rate. */
    val taxRate: BigDecimal?,
    /** Whether it is no longer sold. */
    val inactive: Boolean,
    /** Who delivers it to the company. */
    val supplier: UUID?,
    /** For how many months it is under warranty. */
    val warrantyMonths: Long?,
    /** The number under its bars. */
    val barcode: String?,
    /** Anything else worth knowing. */
    val description: String?,
    /** Where it is shown on the web. */
    val url: String?,
    /** Pictures of it, among the files attached to it; the first one stands for it. */
    val images: List<ProductImage>,
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

internal fun productOf(packed: dev.crmcore.ffi.Record): Product {
    val row = Row(packed.values)
    return Product(
        id = packed.id,
        name = row.text().orEmpty(),
        sku = row.text(),
        category = row.id(),
        kind = ProductKind.of(row.text().orEmpty()),
        unit = row.text(),
        listPrice = row.money(),
        cost = row.money(),
        taxKind = row.text()?.let(TaxKind::of),
        taxRate = row.decimal(),
        inactive = row.bool() ?: false,
        supplier = row.id(),
        warrantyMonths = row.int(),
        barcode = row.text(),
        description = row.text(),
        url = row.text(),
        images = row.items(::productImageOf),
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

/** A change to one field of a `product`. */
sealed class ProductChange(field: kotlin.String, verb: kotlin.String, given: kotlin.Any?) : Change(field, verb, given) {
    /** What it is called. */
    data class Name(val value: String) : ProductChange("name", "set", value)

    /** The company's code for it; no two products have the same. */
    data class Sku(val value: String?) : ProductChange("sku", "set", value)

    /** The category that it belongs to. */
    data class Category(val value: UUID?) : ProductChange("category", "set", value)

    /** Whether it is a thing or work. */
    data class Kind(val value: ProductKind) : ProductChange("kind", "set", value)

    /** What it is counted in, as box, hour or kg. */
    data class Unit(val value: String?) : ProductChange("unit", "set", value)

    /** What one costs a customer for whom no other price holds. */
    data class ListPrice(val value: Money?) : ProductChange("list_price", "set", value)

    /** What one costs the company. */
    data class Cost(val value: Money?) : ProductChange("cost", "set", value)

    /** How it is taxed; follows from the rate when left empty. */
    data class TaxKind(val value: dev.crmcore.model.TaxKind?) : ProductChange("tax_kind", "set", value)

    /** The tax rate in per cent, for a product that is taxed at a rate. */
    data class TaxRate(val value: BigDecimal?) : ProductChange("tax_rate", "set", value)

    /** Whether it is no longer sold. */
    data class Inactive(val value: Boolean) : ProductChange("inactive", "set", value)

    /** Who delivers it to the company. */
    data class Supplier(val value: UUID?) : ProductChange("supplier", "set", value)

    /** For how many months it is under warranty. */
    data class WarrantyMonths(val value: Long?) : ProductChange("warranty_months", "set", value)

    /** The number under its bars. */
    data class Barcode(val value: String?) : ProductChange("barcode", "set", value)

    /** Anything else worth knowing. */
    data class Description(val value: String?) : ProductChange("description", "set", value)

    /** Where it is shown on the web. */
    data class Url(val value: String?) : ProductChange("url", "set", value)

    /** Pictures of it, among the files attached to it; the first one stands for it. */
    data class Images(val value: List<ProductImage>) : ProductChange("images", "set", value)
    /** One item more. */
    data class ImagesAdd(val item: ProductImage) : ProductChange("images", "add", item)
    /** The item of the same id, changed. */
    data class ImagesUpdate(val item: ProductImage) : ProductChange("images", "update", item)
    /** The item goes. */
    data class ImagesRemove(val id: java.util.UUID) : ProductChange("images", "remove", id)

    /** The user responsible. */
    data class Owner(val value: UUID?) : ProductChange("owner", "set", value)

    /** The team responsible; filled with the owner's primary team when left empty. */
    data class Team(val value: UUID?) : ProductChange("team", "set", value)

    /** Free words to group records by. */
    data class Tags(val value: List<String>) : ProductChange("tags", "set", value)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    data class ExternalIds(val value: List<ExternalId>) : ProductChange("external_ids", "set", value)
    /** One item more. */
    data class ExternalIdsAdd(val item: ExternalId) : ProductChange("external_ids", "add", item)
    /** The item of the same id, changed. */
    data class ExternalIdsUpdate(val item: ExternalId) : ProductChange("external_ids", "update", item)
    /** The item goes. */
    data class ExternalIdsRemove(val id: java.util.UUID) : ProductChange("external_ids", "remove", id)

    /** The fields that the company added, by name. */
    data class Custom(val value: Map<String, kotlin.Any?>) : ProductChange("custom", "set", value)
}

/** What becomes of a record: a property that is set changes, `null` empties. */
class ProductEdit internal constructor() : Edit<ProductChange>() {
    /** What it is called. */
    var name: String by given(ProductChange::Name)

    /** The company's code for it; no two products have the same. */
    var sku: String? by given(ProductChange::Sku)

    /** The category that it belongs to. */
    var category: UUID? by given(ProductChange::Category)

    /** Whether it is a thing or work. */
    var kind: ProductKind by given(ProductChange::Kind)

    /** What it is counted in, as box, hour or kg. */
    var unit: String? by given(ProductChange::Unit)

    /** What one costs a customer for whom no other price holds. */
    var listPrice: Money? by given(ProductChange::ListPrice)

    /** What one costs the company. */
    var cost: Money? by given(ProductChange::Cost)

    /** How it is taxed; follows from the rate when left empty. */
    var taxKind: TaxKind? by given(ProductChange::TaxKind)

    /** The tax rate in per cent, for a product that is taxed at a rate. */
    var taxRate: BigDecimal? by given(ProductChange::TaxRate)

    /** Whether it is no longer sold. */
    var inactive: Boolean by given(ProductChange::Inactive)

    /** Who delivers it to the company. */
    var supplier: UUID? by given(ProductChange::Supplier)

    /** For how many months it is under warranty. */
    var warrantyMonths: Long? by given(ProductChange::WarrantyMonths)

    /** The number under its bars. */
    var barcode: String? by given(ProductChange::Barcode)

    /** Anything else worth knowing. */
    var description: String? by given(ProductChange::Description)

    /** Where it is shown on the web. */
    var url: String? by given(ProductChange::Url)

    /** Pictures of it, among the files attached to it; the first one stands for it. */
    val images: Items<ProductImage> =
        items(ProductChange::Images, ProductChange::ImagesAdd, ProductChange::ImagesUpdate, ProductChange::ImagesRemove)

    /** The user responsible. */
    var owner: UUID? by given(ProductChange::Owner)

    /** The team responsible; filled with the owner's primary team when left empty. */
    var team: UUID? by given(ProductChange::Team)

    /** Free words to group records by. */
    var tags: List<String> by given(ProductChange::Tags)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    val externalIds: Items<ExternalId> =
        items(ProductChange::ExternalIds, ProductChange::ExternalIdsAdd, ProductChange::ExternalIdsUpdate, ProductChange::ExternalIdsRemove)

    /** The fields that the company added, by name. */
    var custom: Map<String, kotlin.Any?> by given(ProductChange::Custom)
}

/** The products. */
class ProductCollection internal constructor(door: Door) :
    RecordCollection<Product, ProductChange>(door, ::productOf) {
    /**
     * Creates a record; what is left out is empty.
     *
     * @param name What it is called.
     * @param sku The company's code for it; no two products have the same.
     * @param category The category that it belongs to.
     * @param kind Whether it is a thing or work.
     * @param unit What it is counted in, as box, hour or kg.
     * @param listPrice What one costs a customer for whom no other price holds.
     * @param cost What one costs the company.
     * @param taxKind How it is taxed; follows from the rate when left empty.
     * @param taxRate The tax rate in per cent, for a product that is taxed at a rate.
     * @param inactive Whether it is no longer sold.
     * @param supplier Who delivers it to the company.
     * @param warrantyMonths For how many months it is under warranty.
     * @param barcode The number under its bars.
     * @param description Anything else worth knowing.
     * @param url Where it is shown on the web.
     * @param images Pictures of it, among the files attached to it; the first one stands for it.
     * @param owner The user responsible.
     * @param team The team responsible; filled with the owner's primary team when left empty.
     * @param tags Free words to group records by.
     * @param externalIds Ids that other systems know this record by; a value belongs to one record of an entity in each system.
     * @param custom The fields that the company added, by name.
     */
    fun create(
        name: String,
        sku: String? = null,
        category: UUID? = null,
        kind: ProductKind? = null,
        unit: String? = null,
        listPrice: Money? = null,
        cost: Money? = null,
        taxKind: TaxKind? = null,
        taxRate: BigDecimal? = null,
        inactive: Boolean? = null,
        supplier: UUID? = null,
        warrantyMonths: Long? = null,
        barcode: String? = null,
        description: String? = null,
        url: String? = null,
        images: List<ProductImage>? = null,
        owner: UUID? = null,
        team: UUID? = null,
        tags: List<String>? = null,
        externalIds: List<ExternalId>? = null,
        custom: Map<String, kotlin.Any?>? = null,
    ): Product = create(buildList {
        add(ProductChange.Name(name))
        sku?.let { add(ProductChange.Sku(it)) }
        category?.let { add(ProductChange.Category(it)) }
        kind?.let { add(ProductChange.Kind(it)) }
        unit?.let { add(ProductChange.Unit(it)) }
        listPrice?.let { add(ProductChange.ListPrice(it)) }
        cost?.let { add(ProductChange.Cost(it)) }
        taxKind?.let { add(ProductChange.TaxKind(it)) }
        taxRate?.let { add(ProductChange.TaxRate(it)) }
        inactive?.let { add(ProductChange.Inactive(it)) }
        supplier?.let { add(ProductChange.Supplier(it)) }
        warrantyMonths?.let { add(ProductChange.WarrantyMonths(it)) }
        barcode?.let { add(ProductChange.Barcode(it)) }
        description?.let { add(ProductChange.Description(it)) }
        url?.let { add(ProductChange.Url(it)) }
        images?.let { add(ProductChange.Images(it)) }
        owner?.let { add(ProductChange.Owner(it)) }
        team?.let { add(ProductChange.Team(it)) }
        tags?.let { add(ProductChange.Tags(it)) }
        externalIds?.let { add(ProductChange.ExternalIds(it)) }
        custom?.let { add(ProductChange.Custom(it)) }
    })

    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: ProductEdit.() -> kotlin.Unit): Product =
        update(id, ProductEdit().apply(edit).gathered, revision)

    /** Makes what the block sets so in every record that passes a filter, as [massUpdate] with a list of changes does. */
    fun massUpdate(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        preview: Boolean = false,
        skipRefused: Boolean = false,
        edit: ProductEdit.() -> kotlin.Unit,
    ): MassUpdated = massUpdate(ProductEdit().apply(edit).gathered, filter, params, preview, skipRefused)
}
