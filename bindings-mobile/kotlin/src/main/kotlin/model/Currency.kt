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

/** A currency that the company trades in. */
data class Currency(
    /** Which record it is. */
    override val id: UUID,
    /** The ISO 4217 code. */
    val code: String,
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

internal fun currencyOf(packed: dev.crmcore.ffi.Record): Currency {
    val row = Row(packed.values)
    return Currency(
        id = packed.id,
        code = row.text().orEmpty(),
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

/** A change to one field of a `currency`. */
sealed class CurrencyChange(field: kotlin.String, verb: kotlin.String, given: kotlin.Any?) : Change(field, verb, given) {
    /** The ISO 4217 code. */
    data class Code(val value: String) : CurrencyChange("code", "set", value)

    /** Whether it is no longer offered. */
    data class Inactive(val value: Boolean) : CurrencyChange("inactive", "set", value)

    /** The user responsible. */
    data class Owner(val value: UUID?) : CurrencyChange("owner", "set", value)

    /** The team responsible; filled with the owner's primary team when left empty. */
    data class Team(val value: UUID?) : CurrencyChange("team", "set", value)

    /** Free words to group records by. */
    data class Tags(val value: List<String>) : CurrencyChange("tags", "set", value)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    data class ExternalIds(val value: List<ExternalId>) : CurrencyChange("external_ids", "set", value)
    /** One item more. */
    data class ExternalIdsAdd(val item: ExternalId) : CurrencyChange("external_ids", "add", item)
    /** The item of the same id, changed. */
    data class ExternalIdsUpdate(val item: ExternalId) : CurrencyChange("external_ids", "update", item)
    /** The item goes. */
    data class ExternalIdsRemove(val id: java.util.UUID) : CurrencyChange("external_ids", "remove", id)

    /** The fields that the company added, by name. */
    data class Custom(val value: Map<String, kotlin.Any?>) : CurrencyChange("custom", "set", value)
}

/** What becomes of a record: a property that is set changes, `null` empties. */
class CurrencyEdit internal constructor() : Edit<CurrencyChange>() {
    /** The ISO 4217 code. */
    var code: String by given(CurrencyChange::Code)

    /** Whether it is no longer offered. */
    var inactive: Boolean by given(CurrencyChange::Inactive)

    /** The user responsible. */
    var owner: UUID? by given(CurrencyChange::Owner)

    /** The team responsible; filled with the owner's primary team when left empty. */
    var team: UUID? by given(CurrencyChange::Team)

    /** Free words to group records by. */
    var tags: List<String> by given(CurrencyChange::Tags)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    val externalIds: Items<ExternalId> =
        items(CurrencyChange::ExternalIds, CurrencyChange::ExternalIdsAdd, CurrencyChange::ExternalIdsUpdate, CurrencyChange::ExternalIdsRemove)

    /** The fields that the company added, by name. */
    var custom: Map<String, kotlin.Any?> by given(CurrencyChange::Custom)
}

/** The currencies. */
class CurrencyCollection internal constructor(door: Door) :
    RecordCollection<Currency, CurrencyChange>(door, ::currencyOf) {
    /**
     * Creates a record; what is left out is empty.
     *
     * @param code The ISO 4217 code.
     * @param inactive Whether it is no longer offered.
     * @param owner The user responsible.
     * @param team The team responsible; filled with the owner's primary team when left empty.
     * @param tags Free words to group records by.
     * @param externalIds Ids that other systems know this record by; a value belongs to one record of an entity in each system.
     * @param custom The fields that the company added, by name.
     */
    fun create(
        code: String,
        inactive: Boolean? = null,
        owner: UUID? = null,
        team: UUID? = null,
        tags: List<String>? = null,
        externalIds: List<ExternalId>? = null,
        custom: Map<String, kotlin.Any?>? = null,
    ): Currency = create(buildList {
        add(CurrencyChange.Code(code))
        inactive?.let { add(CurrencyChange.Inactive(it)) }
        owner?.let { add(CurrencyChange.Owner(it)) }
        team?.let { add(CurrencyChange.Team(it)) }
        tags?.let { add(CurrencyChange.Tags(it)) }
        externalIds?.let { add(CurrencyChange.ExternalIds(it)) }
        custom?.let { add(CurrencyChange.Custom(it)) }
    })

    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: CurrencyEdit.() -> kotlin.Unit): Currency =
        update(id, CurrencyEdit().apply(edit).gathered, revision)

    /** Makes what the block sets so in every record that passes a filter, as [massUpdate] with a list of changes does. */
    fun massUpdate(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        preview: Boolean = false,
        skipRefused: Boolean = false,
        edit: CurrencyEdit.() -> kotlin.Unit,
    ): MassUpdated = massUpdate(CurrencyEdit().apply(edit).gathered, filter, params, preview, skipRefused)
}
