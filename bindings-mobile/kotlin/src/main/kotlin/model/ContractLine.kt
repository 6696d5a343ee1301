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

/** A line of a contract: so many of something, at a price. */
data class ContractLine(
    /** Which record it is. */
    override val id: UUID,
    /** The contract that it is a line of. */
    val contract: UUID,
    /** How many. */
    val quantity: BigDecimal,
    /** What one costs, before any discount, in the contract's currency; what the product costs the customer on the day the contract was made, when left empty. */
    val unitPrice: Money?,
    /** Its place in the contract; lines of the same place stand in order of their creation. */
    val position: Long,
    /** The product; a line without one needs a description. */
    val product: UUID?,
    /** What is delivered, in words. */
    val description: String?,
    /** What the quantity is counted in; the product's unit when left empty. */
    val unit: String?,
    /** What the discount is counted in. */
    val discountKind: DiscountKind,
    /** The discount: per cent, or an amount in the contract's currency. */
    val discount: BigDecimal?,
    /** How it is taxed; as its product when left empty. */
    val taxKind: TaxKind?,
    /** The tax rate in per cent, where it is taxed at a rate. */
    val taxRate: BigDecimal?,
    /** What one costs the company; as the product says when left empty. */
    val unitCost: Money?,
    /** Who delivers it to the company. */
    val supplier: UUID?,
    /** The day to deliver it. */
    val deliverOn: LocalDate?,
    /** Quantity times price, rounded to what can be paid. */
    val gross: Money?,
    /** What the discount comes to. */
    val discountAmount: Money?,
    /** What is left of the gross amount. */
    val net: Money?,
    /** Quantity times unit cost. */
    val cost: Money?,
    /** Where its price was taken from: the first that had one, another contract in force with the customer before books and list; empty where the price was typed. */
    val priceSource: PriceSource?,
    /** The price book that its price was taken from, if it was one. */
    val priceBook: UUID?,
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

internal fun contractLineOf(packed: dev.crmcore.ffi.Record): ContractLine {
    val row = Row(packed.values)
    return ContractLine(
        id = packed.id,
        contract = row.id()!!,
        quantity = row.decimal()!!,
        unitPrice = row.money(),
        position = row.int() ?: 0,
        product = row.id(),
        description = row.text(),
        unit = row.text(),
        discountKind = DiscountKind.of(row.text().orEmpty()),
        discount = row.decimal(),
        taxKind = row.text()?.let(TaxKind::of),
        taxRate = row.decimal(),
        unitCost = row.money(),
        supplier = row.id(),
        deliverOn = row.date(),
        gross = row.money(),
        discountAmount = row.money(),
        net = row.money(),
        cost = row.money(),
        priceSource = row.text()?.let(PriceSource::of),
        priceBook = row.id(),
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

/** A change to one field of a `contract_line`. */
sealed class ContractLineChange(field: kotlin.String, verb: kotlin.String, given: kotlin.Any?) : Change(field, verb, given) {
    /** The contract that it is a line of. */
    data class Contract(val value: UUID) : ContractLineChange("contract", "set", value)

    /** How many. */
    data class Quantity(val value: BigDecimal) : ContractLineChange("quantity", "set", value)

    /** What one costs, before any discount, in the contract's currency; what the product costs the customer on the day the contract was made, when left empty. */
    data class UnitPrice(val value: Money?) : ContractLineChange("unit_price", "set", value)

    /** Its place in the contract; lines of the same place stand in order of their creation. */
    data class Position(val value: Long) : ContractLineChange("position", "set", value)

    /** The product; a line without one needs a description. */
    data class Product(val value: UUID?) : ContractLineChange("product", "set", value)

    /** What is delivered, in words. */
    data class Description(val value: String?) : ContractLineChange("description", "set", value)

    /** What the quantity is counted in; the product's unit when left empty. */
    data class Unit(val value: String?) : ContractLineChange("unit", "set", value)

    /** What the discount is counted in. */
    data class DiscountKind(val value: dev.crmcore.model.DiscountKind) : ContractLineChange("discount_kind", "set", value)

    /** The discount: per cent, or an amount in the contract's currency. */
    data class Discount(val value: BigDecimal?) : ContractLineChange("discount", "set", value)

    /** How it is taxed; as its product when left empty. */
    data class TaxKind(val value: dev.crmcore.model.TaxKind?) : ContractLineChange("tax_kind", "set", value)

    /** The tax rate in per cent, where it is taxed at a rate. */
    data class TaxRate(val value: BigDecimal?) : ContractLineChange("tax_rate", "set", value)

    /** What one costs the company; as the product says when left empty. */
    data class UnitCost(val value: Money?) : ContractLineChange("unit_cost", "set", value)

    /** Who delivers it to the company. */
    data class Supplier(val value: UUID?) : ContractLineChange("supplier", "set", value)

    /** The day to deliver it. */
    data class DeliverOn(val value: LocalDate?) : ContractLineChange("deliver_on", "set", value)

    /** The user responsible. */
    data class Owner(val value: UUID?) : ContractLineChange("owner", "set", value)

    /** The team responsible; filled with the owner's primary team when left empty. */
    data class Team(val value: UUID?) : ContractLineChange("team", "set", value)

    /** Free words to group records by. */
    data class Tags(val value: List<String>) : ContractLineChange("tags", "set", value)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    data class ExternalIds(val value: List<ExternalId>) : ContractLineChange("external_ids", "set", value)
    /** One item more. */
    data class ExternalIdsAdd(val item: ExternalId) : ContractLineChange("external_ids", "add", item)
    /** The item of the same id, changed. */
    data class ExternalIdsUpdate(val item: ExternalId) : ContractLineChange("external_ids", "update", item)
    /** The item goes. */
    data class ExternalIdsRemove(val id: java.util.UUID) : ContractLineChange("external_ids", "remove", id)

    /** The fields that the company added, by name. */
    data class Custom(val value: Map<String, kotlin.Any?>) : ContractLineChange("custom", "set", value)
}

/** What becomes of a record: a property that is set changes, `null` empties. */
class ContractLineEdit internal constructor() : Edit<ContractLineChange>() {
    /** The contract that it is a line of. */
    var contract: UUID by given(ContractLineChange::Contract)

    /** How many. */
    var quantity: BigDecimal by given(ContractLineChange::Quantity)

    /** What one costs, before any discount, in the contract's currency; what the product costs the customer on the day the contract was made, when left empty. */
    var unitPrice: Money? by given(ContractLineChange::UnitPrice)

    /** Its place in the contract; lines of the same place stand in order of their creation. */
    var position: Long by given(ContractLineChange::Position)

    /** The product; a line without one needs a description. */
    var product: UUID? by given(ContractLineChange::Product)

    /** What is delivered, in words. */
    var description: String? by given(ContractLineChange::Description)

    /** What the quantity is counted in; the product's unit when left empty. */
    var unit: String? by given(ContractLineChange::Unit)

    /** What the discount is counted in. */
    var discountKind: DiscountKind by given(ContractLineChange::DiscountKind)

    /** The discount: per cent, or an amount in the contract's currency. */
    var discount: BigDecimal? by given(ContractLineChange::Discount)

    /** How it is taxed; as its product when left empty. */
    var taxKind: TaxKind? by given(ContractLineChange::TaxKind)

    /** The tax rate in per cent, where it is taxed at a rate. */
    var taxRate: BigDecimal? by given(ContractLineChange::TaxRate)

    /** What one costs the company; as the product says when left empty. */
    var unitCost: Money? by given(ContractLineChange::UnitCost)

    /** Who delivers it to the company. */
    var supplier: UUID? by given(ContractLineChange::Supplier)

    /** The day to deliver it. */
    var deliverOn: LocalDate? by given(ContractLineChange::DeliverOn)

    /** The user responsible. */
    var owner: UUID? by given(ContractLineChange::Owner)

    /** The team responsible; filled with the owner's primary team when left empty. */
    var team: UUID? by given(ContractLineChange::Team)

    /** Free words to group records by. */
    var tags: List<String> by given(ContractLineChange::Tags)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    val externalIds: Items<ExternalId> =
        items(ContractLineChange::ExternalIds, ContractLineChange::ExternalIdsAdd, ContractLineChange::ExternalIdsUpdate, ContractLineChange::ExternalIdsRemove)

    /** The fields that the company added, by name. */
    var custom: Map<String, kotlin.Any?> by given(ContractLineChange::Custom)
}

/** The contract lines. */
class ContractLineCollection internal constructor(door: Door) :
    RecordCollection<ContractLine, ContractLineChange>(door, ::contractLineOf) {
    /**
     * Creates a record; what is left out is empty.
     *
     * @param contract The contract that it is a line of.
     * @param quantity How many.
     * @param unitPrice What one costs, before any discount, in the contract's currency; what the product costs the customer on the day the contract was made, when left empty.
     * @param position Its place in the contract; lines of the same place stand in order of their creation.
     * @param product The product; a line without one needs a description.
     * @param description What is delivered, in words.
     * @param unit What the quantity is counted in; the product's unit when left empty.
     * @param discountKind What the discount is counted in.
     * @param discount The discount: per cent, or an amount in the contract's currency.
     * @param taxKind How it is taxed; as its product when left empty.
     * @param taxRate The tax rate in per cent, where it is taxed at a rate.
     * @param unitCost What one costs the company; as the product says when left empty.
     * @param supplier Who delivers it to the company.
     * @param deliverOn The day to deliver it.
     * @param owner The user responsible.
     * @param team The team responsible; filled with the owner's primary team when left empty.
     * @param tags Free words to group records by.
     * @param externalIds Ids that other systems know this record by; a value belongs to one record of an entity in each system.
     * @param custom The fields that the company added, by name.
     */
    fun create(
        contract: UUID,
        quantity: BigDecimal,
        unitPrice: Money? = null,
        position: Long? = null,
        product: UUID? = null,
        description: String? = null,
        unit: String? = null,
        discountKind: DiscountKind? = null,
        discount: BigDecimal? = null,
        taxKind: TaxKind? = null,
        taxRate: BigDecimal? = null,
        unitCost: Money? = null,
        supplier: UUID? = null,
        deliverOn: LocalDate? = null,
        owner: UUID? = null,
        team: UUID? = null,
        tags: List<String>? = null,
        externalIds: List<ExternalId>? = null,
        custom: Map<String, kotlin.Any?>? = null,
    ): ContractLine = create(buildList {
        add(ContractLineChange.Contract(contract))
        add(ContractLineChange.Quantity(quantity))
        unitPrice?.let { add(ContractLineChange.UnitPrice(it)) }
        position?.let { add(ContractLineChange.Position(it)) }
        product?.let { add(ContractLineChange.Product(it)) }
        description?.let { add(ContractLineChange.Description(it)) }
        unit?.let { add(ContractLineChange.Unit(it)) }
        discountKind?.let { add(ContractLineChange.DiscountKind(it)) }
        discount?.let { add(ContractLineChange.Discount(it)) }
        taxKind?.let { add(ContractLineChange.TaxKind(it)) }
        taxRate?.let { add(ContractLineChange.TaxRate(it)) }
        unitCost?.let { add(ContractLineChange.UnitCost(it)) }
        supplier?.let { add(ContractLineChange.Supplier(it)) }
        deliverOn?.let { add(ContractLineChange.DeliverOn(it)) }
        owner?.let { add(ContractLineChange.Owner(it)) }
        team?.let { add(ContractLineChange.Team(it)) }
        tags?.let { add(ContractLineChange.Tags(it)) }
        externalIds?.let { add(ContractLineChange.ExternalIds(it)) }
        custom?.let { add(ContractLineChange.Custom(it)) }
    })

    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: ContractLineEdit.() -> kotlin.Unit): ContractLine =
        update(id, ContractLineEdit().apply(edit).gathered, revision)

    /** Makes what the block sets so in every record that passes a filter, as [massUpdate] with a list of changes does. */
    fun massUpdate(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        preview: Boolean = false,
        skipRefused: Boolean = false,
        edit: ContractLineEdit.() -> kotlin.Unit,
    ): MassUpdated = massUpdate(ContractLineEdit().apply(edit).gathered, filter, params, preview, skipRefused)
}
