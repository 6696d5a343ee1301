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

/** The settings of the company that keeps the file; there is one. */
data class Company(
    /** Which record it is. */
    override val id: UUID,
    /** What the company is called. */
    val name: String,
    /** The time zone that "today" and month ends follow. */
    val zone: String,
    /** The currency that totals are kept in. */
    val baseCurrency: String,
    /** The month that the fiscal year starts with, 1 to 12. */
    val fiscalYearStart: Long,
    /** The first day of the week, 1 for Monday to 7 for Sunday. */
    val weekStart: Long,
    /** The language and customs of names, numbers and dates. */
    val locale: LocalePreset,
    /** The country of telephone numbers that name none, as ISO 3166 code. */
    val country: String,
    /** The least score, 0 to 100, of a lead that is hot; when left empty none is. */
    val hotScore: Long?,
    /** The least score of a lead that is warm and not cold; when left empty none is. */
    val warmScore: Long?,
    /** Where the tax of a document is rounded. */
    val taxMode: TaxMode,
    /** For how many days the history keeps what values were before; for ever when empty. */
    val historyDays: Long?,
    /** After how many days in the trash a record is deleted for good; never when empty. */
    val trashDays: Long?,
    /** Whether somebody has to approve a contract before it is signed. */
    val contractApproval: Boolean,
    /** Whether who sent a contract for approval may approve it too. */
    val ownApproval: Boolean,
    /** Whether a contract counts as signed only with the file of the signed copy. */
    val signedCopyRequired: Boolean,
    /** When a lead or prospect becomes a customer by itself. */
    val promotion: Promotion,
    /** When the company works: what working time is reckoned by where nothing else is named. */
    val calendar: UUID?,
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

internal fun companyOf(packed: dev.crmcore.ffi.Record): Company {
    val row = Row(packed.values)
    return Company(
        id = packed.id,
        name = row.text().orEmpty(),
        zone = row.text().orEmpty(),
        baseCurrency = row.text().orEmpty(),
        fiscalYearStart = row.int() ?: 0,
        weekStart = row.int() ?: 0,
        locale = LocalePreset.of(row.text().orEmpty()),
        country = row.text().orEmpty(),
        hotScore = row.int(),
        warmScore = row.int(),
        taxMode = TaxMode.of(row.text().orEmpty()),
        historyDays = row.int(),
        trashDays = row.int(),
        contractApproval = row.bool() ?: false,
        ownApproval = row.bool() ?: false,
        signedCopyRequired = row.bool() ?: false,
        promotion = Promotion.of(row.text().orEmpty()),
        calendar = row.id(),
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

/** A change to one field of a `company`. */
sealed class CompanyChange(field: kotlin.String, verb: kotlin.String, given: kotlin.Any?) : Change(field, verb, given) {
    /** What the company is called. */
    data class Name(val value: String) : CompanyChange("name", "set", value)

    /** The time zone that "today" and month ends follow. */
    data class Zone(val value: String) : CompanyChange("zone", "set", value)

    /** The currency that totals are kept in. */
    data class BaseCurrency(val value: String) : CompanyChange("base_currency", "set", value)

    /** The month that the fiscal year starts with, 1 to 12. */
    data class FiscalYearStart(val value: Long) : CompanyChange("fiscal_year_start", "set", value)

    /** The first day of the week, 1 for Monday to 7 for Sunday. */
    data class WeekStart(val value: Long) : CompanyChange("week_start", "set", value)

    /** The language and customs of names, numbers and dates. */
    data class Locale(val value: LocalePreset) : CompanyChange("locale", "set", value)

    /** The country of telephone numbers that name none, as ISO 3166 code. */
    data class Country(val value: String) : CompanyChange("country", "set", value)

    /** The least score, 0 to 100, of a lead that is hot; when left empty none is. */
    data class HotScore(val value: Long?) : CompanyChange("hot_score", "set", value)

    /** The least score of a lead that is warm and not cold; when left empty none is. */
    data class WarmScore(val value: Long?) : CompanyChange("warm_score", "set", value)

    /** Where the tax of a document is rounded. */
    data class TaxMode(val value: dev.crmcore.model.TaxMode) : CompanyChange("tax_mode", "set", value)

    /** For how many days the history keeps what values were before; for ever when empty. */
    data class HistoryDays(val value: Long?) : CompanyChange("history_days", "set", value)

    /** After how many days in the trash a record is deleted for good; never when empty. */
    data class TrashDays(val value: Long?) : CompanyChange("trash_days", "set", value)

    /** Whether somebody has to approve a contract before it is signed. */
    data class ContractApproval(val value: Boolean) : CompanyChange("contract_approval", "set", value)

    /** Whether who sent a contract for approval may approve it too. */
    data class OwnApproval(val value: Boolean) : CompanyChange("own_approval", "set", value)

    /** Whether a contract counts as signed only with the file of the signed copy. */
    data class SignedCopyRequired(val value: Boolean) : CompanyChange("signed_copy_required", "set", value)

    /** When a lead or prospect becomes a customer by itself. */
    data class Promotion(val value: dev.crmcore.model.Promotion) : CompanyChange("promotion", "set", value)

    /** When the company works: what working time is reckoned by where nothing else is named. */
    data class Calendar(val value: UUID?) : CompanyChange("calendar", "set", value)

    /** The user responsible. */
    data class Owner(val value: UUID?) : CompanyChange("owner", "set", value)

    /** The team responsible; filled with the owner's primary team when left empty. */
    data class Team(val value: UUID?) : CompanyChange("team", "set", value)

    /** Free words to group records by. */
    data class Tags(val value: List<String>) : CompanyChange("tags", "set", value)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    data class ExternalIds(val value: List<ExternalId>) : CompanyChange("external_ids", "set", value)
    /** One item more. */
    data class ExternalIdsAdd(val item: ExternalId) : CompanyChange("external_ids", "add", item)
    /** The item of the same id, changed. */
    data class ExternalIdsUpdate(val item: ExternalId) : CompanyChange("external_ids", "update", item)
    /** The item goes. */
    data class ExternalIdsRemove(val id: java.util.UUID) : CompanyChange("external_ids", "remove", id)

    /** The fields that the company added, by name. */
    data class Custom(val value: Map<String, kotlin.Any?>) : CompanyChange("custom", "set", value)
}

/** What becomes of a record: a property that is set changes, `null` empties. */
class CompanyEdit internal constructor() : Edit<CompanyChange>() {
    /** What the company is called. */
    var name: String by given(CompanyChange::Name)

    /** The time zone that "today" and month ends follow. */
    var zone: String by given(CompanyChange::Zone)

    /** The currency that totals are kept in. */
    var baseCurrency: String by given(CompanyChange::BaseCurrency)

    /** The month that the fiscal year starts with, 1 to 12. */
    var fiscalYearStart: Long by given(CompanyChange::FiscalYearStart)

    /** The first day of the week, 1 for Monday to 7 for Sunday. */
    var weekStart: Long by given(CompanyChange::WeekStart)

    /** The language and customs of names, numbers and dates. */
    var locale: LocalePreset by given(CompanyChange::Locale)

    /** The country of telephone numbers that name none, as ISO 3166 code. */
    var country: String by given(CompanyChange::Country)

    /** The least score, 0 to 100, of a lead that is hot; when left empty none is. */
    var hotScore: Long? by given(CompanyChange::HotScore)

    /** The least score of a lead that is warm and not cold; when left empty none is. */
    var warmScore: Long? by given(CompanyChange::WarmScore)

    /** Where the tax of a document is rounded. */
    var taxMode: TaxMode by given(CompanyChange::TaxMode)

    /** For how many days the history keeps what values were before; for ever when empty. */
    var historyDays: Long? by given(CompanyChange::HistoryDays)

    /** After how many days in the trash a record is deleted for good; never when empty. */
    var trashDays: Long? by given(CompanyChange::TrashDays)

    /** Whether somebody has to approve a contract before it is signed. */
    var contractApproval: Boolean by given(CompanyChange::ContractApproval)

    /** Whether who sent a contract for approval may approve it too. */
    var ownApproval: Boolean by given(CompanyChange::OwnApproval)

    /** Whether a contract counts as signed only with the file of the signed copy. */
    var signedCopyRequired: Boolean by given(CompanyChange::SignedCopyRequired)

    /** When a lead or prospect becomes a customer by itself. */
    var promotion: Promotion by given(CompanyChange::Promotion)

    /** When the company works: what working time is reckoned by where nothing else is named. */
    var calendar: UUID? by given(CompanyChange::Calendar)

    /** The user responsible. */
    var owner: UUID? by given(CompanyChange::Owner)

    /** The team responsible; filled with the owner's primary team when left empty. */
    var team: UUID? by given(CompanyChange::Team)

    /** Free words to group records by. */
    var tags: List<String> by given(CompanyChange::Tags)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    val externalIds: Items<ExternalId> =
        items(CompanyChange::ExternalIds, CompanyChange::ExternalIdsAdd, CompanyChange::ExternalIdsUpdate, CompanyChange::ExternalIdsRemove)

    /** The fields that the company added, by name. */
    var custom: Map<String, kotlin.Any?> by given(CompanyChange::Custom)
}

/** The companies. */
class CompanyCollection internal constructor(door: Door) :
    RecordCollection<Company, CompanyChange>(door, ::companyOf) {
    /**
     * Creates a record; what is left out is empty.
     *
     * @param name What the company is called.
     * @param zone The time zone that "today" and month ends follow.
     * @param baseCurrency The currency that totals are kept in.
     * @param fiscalYearStart The month that the fiscal year starts with, 1 to 12.
     * @param weekStart The first day of the week, 1 for Monday to 7 for Sunday.
     * @param locale The language and customs of names, numbers and dates.
     * @param country The country of telephone numbers that name none, as ISO 3166 code.
     * @param hotScore The least score, 0 to 100, of a lead that is hot; when left empty none is.
     * @param warmScore The least score of a lead that is warm and not cold; when left empty none is.
     * @param taxMode Where the tax of a document is rounded.
     * @param historyDays For how many days the history keeps what values were before; for ever when empty.
     * @param trashDays After how many days in the trash a record is deleted for good; never when empty.
     * @param contractApproval Whether somebody has to approve a contract before it is signed.
     * @param ownApproval Whether who sent a contract for approval may approve it too.
     * @param signedCopyRequired Whether a contract counts as signed only with the file of the signed copy.
     * @param promotion When a lead or prospect becomes a customer by itself.
     * @param calendar When the company works: what working time is reckoned by where nothing else is named.
     * @param owner The user responsible.
     * @param team The team responsible; filled with the owner's primary team when left empty.
     * @param tags Free words to group records by.
     * @param externalIds Ids that other systems know this record by; a value belongs to one record of an entity in each system.
     * @param custom The fields that the company added, by name.
     */
    fun create(
        name: String,
        zone: String? = null,
        baseCurrency: String? = null,
        fiscalYearStart: Long? = null,
        weekStart: Long? = null,
        locale: LocalePreset? = null,
        country: String? = null,
        hotScore: Long? = null,
        warmScore: Long? = null,
        taxMode: TaxMode? = null,
        historyDays: Long? = null,
        trashDays: Long? = null,
        contractApproval: Boolean? = null,
        ownApproval: Boolean? = null,
        signedCopyRequired: Boolean? = null,
        promotion: Promotion? = null,
        calendar: UUID? = null,
        owner: UUID? = null,
        team: UUID? = null,
        tags: List<String>? = null,
        externalIds: List<ExternalId>? = null,
        custom: Map<String, kotlin.Any?>? = null,
    ): Company = create(buildList {
        add(CompanyChange.Name(name))
        zone?.let { add(CompanyChange.Zone(it)) }
        baseCurrency?.let { add(CompanyChange.BaseCurrency(it)) }
        fiscalYearStart?.let { add(CompanyChange.FiscalYearStart(it)) }
        weekStart?.let { add(CompanyChange.WeekStart(it)) }
        locale?.let { add(CompanyChange.Locale(it)) }
        country?.let { add(CompanyChange.Country(it)) }
        hotScore?.let { add(CompanyChange.HotScore(it)) }
        warmScore?.let { add(CompanyChange.WarmScore(it)) }
        taxMode?.let { add(CompanyChange.TaxMode(it)) }
        historyDays?.let { add(CompanyChange.HistoryDays(it)) }
        trashDays?.let { add(CompanyChange.TrashDays(it)) }
        contractApproval?.let { add(CompanyChange.ContractApproval(it)) }
        ownApproval?.let { add(CompanyChange.OwnApproval(it)) }
        signedCopyRequired?.let { add(CompanyChange.SignedCopyRequired(it)) }
        promotion?.let { add(CompanyChange.Promotion(it)) }
        calendar?.let { add(CompanyChange.Calendar(it)) }
        owner?.let { add(CompanyChange.Owner(it)) }
        team?.let { add(CompanyChange.Team(it)) }
        tags?.let { add(CompanyChange.Tags(it)) }
        externalIds?.let { add(CompanyChange.ExternalIds(it)) }
        custom?.let { add(CompanyChange.Custom(it)) }
    })

    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: CompanyEdit.() -> kotlin.Unit): Company =
        update(id, CompanyEdit().apply(edit).gathered, revision)

    /** Makes what the block sets so in every record that passes a filter, as [massUpdate] with a list of changes does. */
    fun massUpdate(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        preview: Boolean = false,
        skipRefused: Boolean = false,
        edit: CompanyEdit.() -> kotlin.Unit,
    ): MassUpdated = massUpdate(CompanyEdit().apply(edit).gathered, filter, params, preview, skipRefused)
}
