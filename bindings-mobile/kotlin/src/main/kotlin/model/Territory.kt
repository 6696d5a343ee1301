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

/** A part of the market, with the users who work it; territories stand in a tree. */
data class Territory(
    /** Which record it is. */
    override val id: UUID,
    /** What the territory is called; belongs to one under the same parent. */
    val name: String,
    /** The territory above. */
    val parent: UUID?,
    /** Who works it. */
    val members: List<TerritoryMember>,
    /** Which accounts it holds, as a filter's text. */
    val accountFilter: String?,
    /** Which leads it holds, as a filter's text. */
    val leadFilter: String?,
    /** Its place: where several territories hold a record, the first has it. */
    val order: Long,
    /** What belongs to it, in words. */
    val description: String?,
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

internal fun territoryOf(packed: dev.crmcore.ffi.Record): Territory {
    val row = Row(packed.values)
    return Territory(
        id = packed.id,
        name = row.text().orEmpty(),
        parent = row.id(),
        members = row.items(::territoryMemberOf),
        accountFilter = row.text(),
        leadFilter = row.text(),
        order = row.int() ?: 0,
        description = row.text(),
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

/** A change to one field of a `territory`. */
sealed class TerritoryChange(field: kotlin.String, verb: kotlin.String, given: kotlin.Any?) : Change(field, verb, given) {
    /** What the territory is called; belongs to one under the same parent. */
    data class Name(val value: String) : TerritoryChange("name", "set", value)

    /** The territory above. */
    data class Parent(val value: UUID?) : TerritoryChange("parent", "set", value)

    /** Who works it. */
    data class Members(val value: List<TerritoryMember>) : TerritoryChange("members", "set", value)
    /** One item more. */
    data class MembersAdd(val item: TerritoryMember) : TerritoryChange("members", "add", item)
    /** The item of the same id, changed. */
    data class MembersUpdate(val item: TerritoryMember) : TerritoryChange("members", "update", item)
    /** The item goes. */
    data class MembersRemove(val id: java.util.UUID) : TerritoryChange("members", "remove", id)

    /** Which accounts it holds, as a filter's text. */
    data class AccountFilter(val value: String?) : TerritoryChange("account_filter", "set", value)

    /** Which leads it holds, as a filter's text. */
    data class LeadFilter(val value: String?) : TerritoryChange("lead_filter", "set", value)

    /** Its place: where several territories hold a record, the first has it. */
    data class Order(val value: Long) : TerritoryChange("order", "set", value)

    /** What belongs to it, in words. */
    data class Description(val value: String?) : TerritoryChange("description", "set", value)

    /** The user responsible. */
    data class Owner(val value: UUID?) : TerritoryChange("owner", "set", value)

    /** The team responsible; filled with the owner's primary team when left empty. */
    data class Team(val value: UUID?) : TerritoryChange("team", "set", value)

    /** Free words to group records by. */
    data class Tags(val value: List<String>) : TerritoryChange("tags", "set", value)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    data class ExternalIds(val value: List<ExternalId>) : TerritoryChange("external_ids", "set", value)
    /** One item more. */
    data class ExternalIdsAdd(val item: ExternalId) : TerritoryChange("external_ids", "add", item)
    /** The item of the same id, changed. */
    data class ExternalIdsUpdate(val item: ExternalId) : TerritoryChange("external_ids", "update", item)
    /** The item goes. */
    data class ExternalIdsRemove(val id: java.util.UUID) : TerritoryChange("external_ids", "remove", id)

    /** The fields that the company added, by name. */
    data class Custom(val value: Map<String, kotlin.Any?>) : TerritoryChange("custom", "set", value)
}

/** What becomes of a record: a property that is set changes, `null` empties. */
class TerritoryEdit internal constructor() : Edit<TerritoryChange>() {
    /** What the territory is called; belongs to one under the same parent. */
    var name: String by given(TerritoryChange::Name)

    /** The territory above. */
    var parent: UUID? by given(TerritoryChange::Parent)

    /** Who works it. */
    val members: Items<TerritoryMember> =
        items(TerritoryChange::Members, TerritoryChange::MembersAdd, TerritoryChange::MembersUpdate, TerritoryChange::MembersRemove)

    /** Which accounts it holds, as a filter's text. */
    var accountFilter: String? by given(TerritoryChange::AccountFilter)

    /** Which leads it holds, as a filter's text. */
    var leadFilter: String? by given(TerritoryChange::LeadFilter)

    /** Its place: where several territories hold a record, the first has it. */
    var order: Long by given(TerritoryChange::Order)

    /** What belongs to it, in words. */
    var description: String? by given(TerritoryChange::Description)

    /** The user responsible. */
    var owner: UUID? by given(TerritoryChange::Owner)

    /** The team responsible; filled with the owner's primary team when left empty. */
    var team: UUID? by given(TerritoryChange::Team)

    /** Free words to group records by. */
    var tags: List<String> by given(TerritoryChange::Tags)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    val externalIds: Items<ExternalId> =
        items(TerritoryChange::ExternalIds, TerritoryChange::ExternalIdsAdd, TerritoryChange::ExternalIdsUpdate, TerritoryChange::ExternalIdsRemove)

    /** The fields that the company added, by name. */
    var custom: Map<String, kotlin.Any?> by given(TerritoryChange::Custom)
}

/** The territories. */
class TerritoryCollection internal constructor(door: Door) :
    RecordCollection<Territory, TerritoryChange>(door, ::territoryOf) {
    /**
     * Creates a record; what is left out is empty.
     *
     * @param name What the territory is called; belongs to one under the same parent.
     * @param parent The territory above.
     * @param members Who works it.
     * @param accountFilter Which accounts it holds, as a filter's text.
     * @param leadFilter Which leads it holds, as a filter's text.
     * @param order Its place: where several territories hold a record, the first has it.
     * @param description What belongs to it, in words.
     * @param owner The user responsible.
     * @param team The team responsible; filled with the owner's primary team when left empty.
     * @param tags Free words to group records by.
     * @param externalIds Ids that other systems know this record by; a value belongs to one record of an entity in each system.
     * @param custom The fields that the company added, by name.
     */
    fun create(
        name: String,
        parent: UUID? = null,
        members: List<TerritoryMember>? = null,
        accountFilter: String? = null,
        leadFilter: String? = null,
        order: Long? = null,
        description: String? = null,
        owner: UUID? = null,
        team: UUID? = null,
        tags: List<String>? = null,
        externalIds: List<ExternalId>? = null,
        custom: Map<String, kotlin.Any?>? = null,
    ): Territory = create(buildList {
        add(TerritoryChange.Name(name))
        parent?.let { add(TerritoryChange.Parent(it)) }
        members?.let { add(TerritoryChange.Members(it)) }
        accountFilter?.let { add(TerritoryChange.AccountFilter(it)) }
        leadFilter?.let { add(TerritoryChange.LeadFilter(it)) }
        order?.let { add(TerritoryChange.Order(it)) }
        description?.let { add(TerritoryChange.Description(it)) }
        owner?.let { add(TerritoryChange.Owner(it)) }
        team?.let { add(TerritoryChange.Team(it)) }
        tags?.let { add(TerritoryChange.Tags(it)) }
        externalIds?.let { add(TerritoryChange.ExternalIds(it)) }
        custom?.let { add(TerritoryChange.Custom(it)) }
    })

    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: TerritoryEdit.() -> kotlin.Unit): Territory =
        update(id, TerritoryEdit().apply(edit).gathered, revision)

    /** Makes what the block sets so in every record that passes a filter, as [massUpdate] with a list of changes does. */
    fun massUpdate(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        preview: Boolean = false,
        skipRefused: Boolean = false,
        edit: TerritoryEdit.() -> kotlin.Unit,
    ): MassUpdated = massUpdate(TerritoryEdit().apply(edit).gathered, filter, params, preview, skipRefused)
}
