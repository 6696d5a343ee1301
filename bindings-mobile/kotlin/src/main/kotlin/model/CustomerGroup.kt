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

/** Customers that are treated alike. */
data class CustomerGroup(
    /** Which record it is. */
    override val id: UUID,
    /** What the group is called; belongs to one group. */
    val name: String,
    /** Who belongs to it. */
    val description: String?,
    /** The group above. */
    val parent: UUID?,
    /** What its members pay less, in per cent. */
    val discount: BigDecimal?,
    /** Which accounts belong to it by a rule, as a filter's text; it puts no account into the group by itself. */
    val accountFilter: String?,
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

internal fun customerGroupOf(packed: dev.crmcore.ffi.Record): CustomerGroup {
    val row = Row(packed.values)
    return CustomerGroup(
        id = packed.id,
        name = row.text().orEmpty(),
        description = row.text(),
        parent = row.id(),
        discount = row.decimal(),
        accountFilter = row.text(),
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

/** A change to one field of a `customer_group`. */
sealed class CustomerGroupChange(field: kotlin.String, verb: kotlin.String, given: kotlin.Any?) : Change(field, verb, given) {
    /** What the group is called; belongs to one group. */
    data class Name(val value: String) : CustomerGroupChange("name", "set", value)

    /** Who belongs to it. */
    data class Description(val value: String?) : CustomerGroupChange("description", "set", value)

    /** The group above. */
    data class Parent(val value: UUID?) : CustomerGroupChange("parent", "set", value)

    /** What its members pay less, in per cent. */
    data class Discount(val value: BigDecimal?) : CustomerGroupChange("discount", "set", value)

    /** Which accounts belong to it by a rule, as a filter's text; it puts no account into the group by itself. */
    data class AccountFilter(val value: String?) : CustomerGroupChange("account_filter", "set", value)

    /** The user responsible. */
    data class Owner(val value: UUID?) : CustomerGroupChange("owner", "set", value)

    /** The team responsible; filled with the owner's primary team when left empty. */
    data class Team(val value: UUID?) : CustomerGroupChange("team", "set", value)

    /** Free words to group records by. */
    data class Tags(val value: List<String>) : CustomerGroupChange("tags", "set", value)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    data class ExternalIds(val value: List<ExternalId>) : CustomerGroupChange("external_ids", "set", value)
    /** One item more. */
    data class ExternalIdsAdd(val item: ExternalId) : CustomerGroupChange("external_ids", "add", item)
    /** The item of the same id, changed. */
    data class ExternalIdsUpdate(val item: ExternalId) : CustomerGroupChange("external_ids", "update", item)
    /** The item goes. */
    data class ExternalIdsRemove(val id: java.util.UUID) : CustomerGroupChange("external_ids", "remove", id)

    /** The fields that the company added, by name. */
    data class Custom(val value: Map<String, kotlin.Any?>) : CustomerGroupChange("custom", "set", value)
}

/** What becomes of a record: a property that is set changes, `null` empties. */
class CustomerGroupEdit internal constructor() : Edit<CustomerGroupChange>() {
    /** What the group is called; belongs to one group. */
    var name: String by given(CustomerGroupChange::Name)

    /** Who belongs to it. */
    var description: String? by given(CustomerGroupChange::Description)

    /** The group above. */
    var parent: UUID? by given(CustomerGroupChange::Parent)

    /** What its members pay less, in per cent. */
    var discount: BigDecimal? by given(CustomerGroupChange::Discount)

    /** Which accounts belong to it by a rule, as a filter's text; it puts no account into the group by itself. */
    var accountFilter: String? by given(CustomerGroupChange::AccountFilter)

    /** The user responsible. */
    var owner: UUID? by given(CustomerGroupChange::Owner)

    /** The team responsible; filled with the owner's primary team when left empty. */
    var team: UUID? by given(CustomerGroupChange::Team)

    /** Free words to group records by. */
    var tags: List<String> by given(CustomerGroupChange::Tags)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    val externalIds: Items<ExternalId> =
        items(CustomerGroupChange::ExternalIds, CustomerGroupChange::ExternalIdsAdd, CustomerGroupChange::ExternalIdsUpdate, CustomerGroupChange::ExternalIdsRemove)

    /** The fields that the company added, by name. */
    var custom: Map<String, kotlin.Any?> by given(CustomerGroupChange::Custom)
}

/** The customer groups. */
class CustomerGroupCollection internal constructor(door: Door) :
    RecordCollection<CustomerGroup, CustomerGroupChange>(door, ::customerGroupOf) {
    /**
     * Creates a record; what is left out is empty.
     *
     * @param name What the group is called; belongs to one group.
     * @param description Who belongs to it.
     * @param parent The group above.
     * @param discount What its members pay less, in per cent.
     * @param accountFilter Which accounts belong to it by a rule, as a filter's text; it puts no account into the group by itself.
     * @param owner The user responsible.
     * @param team The team responsible; filled with the owner's primary team when left empty.
     * @param tags Free words to group records by.
     * @param externalIds Ids that other systems know this record by; a value belongs to one record of an entity in each system.
     * @param custom The fields that the company added, by name.
     */
    fun create(
        name: String,
        description: String? = null,
        parent: UUID? = null,
        discount: BigDecimal? = null,
        accountFilter: String? = null,
        owner: UUID? = null,
        team: UUID? = null,
        tags: List<String>? = null,
        externalIds: List<ExternalId>? = null,
        custom: Map<String, kotlin.Any?>? = null,
    ): CustomerGroup = create(buildList {
        add(CustomerGroupChange.Name(name))
        description?.let { add(CustomerGroupChange.Description(it)) }
        parent?.let { add(CustomerGroupChange.Parent(it)) }
        discount?.let { add(CustomerGroupChange.Discount(it)) }
        accountFilter?.let { add(CustomerGroupChange.AccountFilter(it)) }
        owner?.let { add(CustomerGroupChange.Owner(it)) }
        team?.let { add(CustomerGroupChange.Team(it)) }
        tags?.let { add(CustomerGroupChange.Tags(it)) }
        externalIds?.let { add(CustomerGroupChange.ExternalIds(it)) }
        custom?.let { add(CustomerGroupChange.Custom(it)) }
    })

    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: CustomerGroupEdit.() -> kotlin.Unit): CustomerGroup =
        update(id, CustomerGroupEdit().apply(edit).gathered, revision)

    /** Makes what the block sets so in every record that passes a filter, as [massUpdate] with a list of changes does. */
    fun massUpdate(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        preview: Boolean = false,
        skipRefused: Boolean = false,
        edit: CustomerGroupEdit.() -> kotlin.Unit,
    ): MassUpdated = massUpdate(CustomerGroupEdit().apply(edit).gathered, filter, params, preview, skipRefused)
}
