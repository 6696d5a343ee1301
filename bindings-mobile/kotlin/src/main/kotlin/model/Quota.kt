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

/** What a user or a team should win in a month, or in a quarter of the company's fiscal year. */
data class Quota(
    /** Which record it is. */
    override val id: UUID,
    /** The first day of the period. */
    val startsOn: LocalDate,
    /** The last day of the period: of the same month, or of the quarter. */
    val endsOn: LocalDate,
    /** The worth of the deals to win. */
    val amount: Money,
    /** Whose quota it is; this or a team is needed. */
    val user: UUID?,
    /** The team whose quota it is. */
    val forTeam: UUID?,
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

internal fun quotaOf(packed: dev.crmcore.ffi.Record): Quota {
    val row = Row(packed.values)
    return Quota(
        id = packed.id,
        startsOn = row.date()!!,
        endsOn = row.date()!!,
        amount = row.money()!!,
        user = row.id(),
        forTeam = row.id(),
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

/** A change to one field of a `quota`. */
sealed class QuotaChange(field: kotlin.String, verb: kotlin.String, given: kotlin.Any?) : Change(field, verb, given) {
    /** The first day of the period. */
    data class StartsOn(val value: LocalDate) : QuotaChange("starts_on", "set", value)

    /** The last day of the period: of the same month, or of the quarter. */
    data class EndsOn(val value: LocalDate) : QuotaChange("ends_on", "set", value)

    /** The worth of the deals to win. */
    data class Amount(val value: Money) : QuotaChange("amount", "set", value)

    /** Whose quota it is; this or a team is needed. */
    data class User(val value: UUID?) : QuotaChange("user", "set", value)

    /** The team whose quota it is. */
    data class ForTeam(val value: UUID?) : QuotaChange("for_team", "set", value)

    /** The user responsible. */
    data class Owner(val value: UUID?) : QuotaChange("owner", "set", value)

    /** The team responsible; filled with the owner's primary team when left empty. */
    data class Team(val value: UUID?) : QuotaChange("team", "set", value)

    /** Free words to group records by. */
    data class Tags(val value: List<String>) : QuotaChange("tags", "set", value)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    data class ExternalIds(val value: List<ExternalId>) : QuotaChange("external_ids", "set", value)
    /** One item more. */
    data class ExternalIdsAdd(val item: ExternalId) : QuotaChange("external_ids", "add", item)
    /** The item of the same id, changed. */
    data class ExternalIdsUpdate(val item: ExternalId) : QuotaChange("external_ids", "update", item)
    /** The item goes. */
    data class ExternalIdsRemove(val id: java.util.UUID) : QuotaChange("external_ids", "remove", id)

    /** The fields that the company added, by name. */
    data class Custom(val value: Map<String, kotlin.Any?>) : QuotaChange("custom", "set", value)
}

/** What becomes of a record: a property that is set changes, `null` empties. */
class QuotaEdit internal constructor() : Edit<QuotaChange>() {
    /** The first day of the period. */
    var startsOn: LocalDate by given(QuotaChange::StartsOn)

    /** The last day of the period: of the same month, or of the quarter. */
    var endsOn: LocalDate by given(QuotaChange::EndsOn)

    /** The worth of the deals to win. */
    var amount: Money by given(QuotaChange::Amount)

    /** Whose quota it is; this or a team is needed. */
    var user: UUID? by given(QuotaChange::User)

    /** The team whose quota it is. */
    var forTeam: UUID? by given(QuotaChange::ForTeam)

    /** The user responsible. */
    var owner: UUID? by given(QuotaChange::Owner)

    /** The team responsible; filled with the owner's primary team when left empty. */
    var team: UUID? by given(QuotaChange::Team)

    /** Free words to group records by. */
    var tags: List<String> by given(QuotaChange::Tags)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    val externalIds: Items<ExternalId> =
        items(QuotaChange::ExternalIds, QuotaChange::ExternalIdsAdd, QuotaChange::ExternalIdsUpdate, QuotaChange::ExternalIdsRemove)

    /** The fields that the company added, by name. */
    var custom: Map<String, kotlin.Any?> by given(QuotaChange::Custom)
}

/** The quotas. */
class QuotaCollection internal constructor(door: Door) :
    RecordCollection<Quota, QuotaChange>(door, ::quotaOf) {
    /**
     * Creates a record; what is left out is empty.
     *
     * @param startsOn The first day of the period.
     * @param endsOn The last day of the period: of the same month, or of the quarter.
     * @param amount The worth of the deals to win.
     * @param user Whose quota it is; this or a team is needed.
     * @param forTeam The team whose quota it is.
     * @param owner The user responsible.
     * @param team The team responsible; filled with the owner's primary team when left empty.
     * @param tags Free words to group records by.
     * @param externalIds Ids that other systems know this record by; a value belongs to one record of an entity in each system.
     * @param custom The fields that the company added, by name.
     */
    fun create(
        startsOn: LocalDate,
        endsOn: LocalDate,
        amount: Money,
        user: UUID? = null,
        forTeam: UUID? = null,
        owner: UUID? = null,
        team: UUID? = null,
        tags: List<String>? = null,
        externalIds: List<ExternalId>? = null,
        custom: Map<String, kotlin.Any?>? = null,
    ): Quota = create(buildList {
        add(QuotaChange.StartsOn(startsOn))
        add(QuotaChange.EndsOn(endsOn))
        add(QuotaChange.Amount(amount))
        user?.let { add(QuotaChange.User(it)) }
        forTeam?.let { add(QuotaChange.ForTeam(it)) }
        owner?.let { add(QuotaChange.Owner(it)) }
        team?.let { add(QuotaChange.Team(it)) }
        tags?.let { add(QuotaChange.Tags(it)) }
        externalIds?.let { add(QuotaChange.ExternalIds(it)) }
        custom?.let { add(QuotaChange.Custom(it)) }
    })

    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: QuotaEdit.() -> kotlin.Unit): Quota =
        update(id, QuotaEdit().apply(edit).gathered, revision)

    /** Makes what the block sets so in every record that passes a filter, as [massUpdate] with a list of changes does. */
    fun massUpdate(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        preview: Boolean = false,
        skipRefused: Boolean = false,
        edit: QuotaEdit.() -> kotlin.Unit,
    ): MassUpdated = massUpdate(QuotaEdit().apply(edit).gathered, filter, params, preview, skipRefused)
}
