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

/** An agreement with a customer: what is delivered, from when until when, for how much. */
data class Contract(
    /** Which record it is. */
    override val id: UUID,
    /** What the contract is called. */
    val title: String,
    /** The day it was made. */
    val contractDate: LocalDate,
    /** Its number, from the series; empty until it is committed. */
    val number: String?,
    /** The series that its number is from; the one for contracts when left empty. */
    val series: UUID?,
    /** The customer. */
    val account: UUID?,
    /** The customer's group when the contract was made. */
    val customerGroup: UUID?,
    /** How it stands. */
    val status: ContractStatus,
    /** What kind of contract it is. */
    val contractType: String?,
    /** The day the customer signed. */
    val customerSignedOn: LocalDate?,
    /** The day the company signed. */
    val companySignedOn: LocalDate?,
    /** The first day it is in force. */
    val startOn: LocalDate?,
    /** The last day it is in force; needed unless it has no end. */
    val endOn: LocalDate?,
    /** Whether it runs until somebody ends it. */
    val openEnded: Boolean,
    /** The day to think of its renewal. */
    val renewalReminderOn: LocalDate?,
    /** Whether it goes on by itself when nobody ends it. */
    val autoRenew: Boolean,
    /** How many days before its end it must be ended. */
    val noticeDays: Long?,
    /** The deal that it came from. */
    val deal: UUID?,
    /** The currency of its lines; the company's when left empty. */
    val currency: String?,
    /** Whether the prices of its lines contain the tax. */
    val pricesIncludeTax: Boolean,
    /** Where its tax is rounded: as the company's settings said when it was made. */
    val taxMode: TaxMode?,
    /** What is taken off the sum of its lines. */
    val headerDiscount: Money?,
    /** What its lines should come to at most. */
    val valueCap: Money?,
    /** What happens when its lines come to more. */
    val capMode: CapMode,
    /** Units of the cap's currency for one of the contract's, on the day it was made. */
    val capRate: BigDecimal?,
    /** The contract that it goes on from. */
    val renewedFrom: UUID?,
    /** Anything else worth knowing. */
    val description: String?,
    /** Who is to sign, while that is a lead. */
    val lead: UUID?,
    /** Who sent it for approval; empty for the program itself. */
    val submittedBy: UUID?,
    /** Who approved it; empty for the program itself. */
    val approvedBy: UUID?,
    /** When it was approved; empty while it is not. */
    val approvedAt: Instant?,
    /** Why it was not approved, when it was sent back the last time. */
    val sentBackReason: String?,
    /** The file of the copy that both sides signed. */
    val signedCopy: UUID?,
    /** The day one side said that it shall not go on. */
    val noticeGivenOn: LocalDate?,
    /** The day it was ended before its time, or will be. */
    val terminatedOn: LocalDate?,
    /** Why it was ended before its time. */
    val terminationReason: String?,
    /** The day its renewal was reminded of. */
    val remindedOn: LocalDate?,
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

internal fun contractOf(packed: dev.crmcore.ffi.Record): Contract {
    val row = Row(packed.values)
    return Contract(
        id = packed.id,
        title = row.text().orEmpty(),
        contractDate = row.date()!!,
        number = row.text(),
        series = row.id(),
        account = row.id(),
        customerGroup = row.id(),
        status = ContractStatus.of(row.text().orEmpty()),
        contractType = row.text(),
        customerSignedOn = row.date(),
        companySignedOn = row.date(),
        startOn = row.date(),
        endOn = row.date(),
        openEnded = row.bool() ?: false,
        renewalReminderOn = row.date(),
        autoRenew = row.bool() ?: false,
        noticeDays = row.int(),
        deal = row.id(),
        currency = row.text(),
        pricesIncludeTax = row.bool() ?: false,
        taxMode = row.text()?.let(TaxMode::of),
        headerDiscount = row.money(),
        valueCap = row.money(),
        capMode = CapMode.of(row.text().orEmpty()),
        capRate = row.decimal(),
        renewedFrom = row.id(),
        description = row.text(),
        lead = row.id(),
        submittedBy = row.id(),
        approvedBy = row.id(),
        approvedAt = row.timestamp(),
        sentBackReason = row.text(),
        signedCopy = row.id(),
        noticeGivenOn = row.date(),
        terminatedOn = row.date(),
        terminationReason = row.text(),
        remindedOn = row.date(),
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

/** A change to one field of a `contract`. */
sealed class ContractChange(field: kotlin.String, verb: kotlin.String, given: kotlin.Any?) : Change(field, verb, given) {
    /** What the contract is called. */
    data class Title(val value: String) : ContractChange("title", "set", value)

    /** The day it was made. */
    data class ContractDate(val value: LocalDate) : ContractChange("contract_date", "set", value)

    /** The series that its number is from; the one for contracts when left empty. */
    data class Series(val value: UUID?) : ContractChange("series", "set", value)

    /** The customer. */
    data class Account(val value: UUID?) : ContractChange("account", "set", value)

    /** How it stands. */
    data class Status(val value: ContractStatus) : ContractChange("status", "set", value)

    /** What kind of contract it is. */
    data class ContractType(val value: String?) : ContractChange("contract_type", "set", value)

    /** The day the customer signed. */
    data class CustomerSignedOn(val value: LocalDate?) : ContractChange("customer_signed_on", "set", value)

    /** The day the company signed. */
    data class CompanySignedOn(val value: LocalDate?) : ContractChange("company_signed_on", "set", value)

    /** The first day it is in force. */
    data class StartOn(val value: LocalDate?) : ContractChange("start_on", "set", value)

    /** The last day it is in force; needed unless it has no end. */
    data class EndOn(val value: LocalDate?) : ContractChange("end_on", "set", value)

    /** Whether it runs until somebody ends it. */
    data class OpenEnded(val value: Boolean) : ContractChange("open_ended", "set", value)

    /** The day to think of its renewal. */
    data class RenewalReminderOn(val value: LocalDate?) : ContractChange("renewal_reminder_on", "set", value)

    /** Whether it goes on by itself when nobody ends it. */
    data class AutoRenew(val value: Boolean) : ContractChange("auto_renew", "set", value)

    /** How many days before its end it must be ended. */
    data class NoticeDays(val value: Long?) : ContractChange("notice_days", "set", value)

    /** The deal that it came from. */
    data class Deal(val value: UUID?) : ContractChange("deal", "set", value)

    /** The currency of its lines; the company's when left empty. */
    data class Currency(val value: String?) : ContractChange("currency", "set", value)

    /** Whether the prices of its lines contain the tax. */
    data class PricesIncludeTax(val value: Boolean) : ContractChange("prices_include_tax", "set", value)

    /** What is taken off the sum of its lines. */
    data class HeaderDiscount(val value: Money?) : ContractChange("header_discount", "set", value)

    /** What its lines should come to at most. */
    data class ValueCap(val value: Money?) : ContractChange("value_cap", "set", value)

    /** What happens when its lines come to more. */
    data class CapMode(val value: dev.crmcore.model.CapMode) : ContractChange("cap_mode", "set", value)

    /** The contract that it goes on from. */
    data class RenewedFrom(val value: UUID?) : ContractChange("renewed_from", "set", value)

    /** Anything else worth knowing. */
    data class Description(val value: String?) : ContractChange("description", "set", value)

    /** Who is to sign, while that is a lead. */
    data class Lead(val value: UUID?) : ContractChange("lead", "set", value)

    /** Why it was not approved, when it was sent back the last time. */
    data class SentBackReason(val value: String?) : ContractChange("sent_back_reason", "set", value)

    /** The file of the copy that both sides signed. */
    data class SignedCopy(val value: UUID?) : ContractChange("signed_copy", "set", value)

    /** The day one side said that it shall not go on. */
    data class NoticeGivenOn(val value: LocalDate?) : ContractChange("notice_given_on", "set", value)

    /** The day it was ended before its time, or will be. */
    data class TerminatedOn(val value: LocalDate?) : ContractChange("terminated_on", "set", value)

    /** Why it was ended before its time. */
    data class TerminationReason(val value: String?) : ContractChange("termination_reason", "set", value)

    /** The user responsible. */
    data class Owner(val value: UUID?) : ContractChange("owner", "set", value)

    /** The team responsible; filled with the owner's primary team when left empty. */
    data class Team(val value: UUID?) : ContractChange("team", "set", value)

    /** Free words to group records by. */
    data class Tags(val value: List<String>) : ContractChange("tags", "set", value)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    data class ExternalIds(val value: List<ExternalId>) : ContractChange("external_ids", "set", value)
    /** One item more. */
    data class ExternalIdsAdd(val item: ExternalId) : ContractChange("external_ids", "add", item)
    /** The item of the same id, changed. */
    data class ExternalIdsUpdate(val item: ExternalId) : ContractChange("external_ids", "update", item)
    /** The item goes. */
    data class ExternalIdsRemove(val id: java.util.UUID) : ContractChange("external_ids", "remove", id)

    /** The fields that the company added, by name. */
    data class Custom(val value: Map<String, kotlin.Any?>) : ContractChange("custom", "set", value)
}

/** What becomes of a record: a property that is set changes, `null` empties. */
class ContractEdit internal constructor() : Edit<ContractChange>() {
    /** What the contract is called. */
    var title: String by given(ContractChange::Title)

    /** The day it was made. */
    var contractDate: LocalDate by given(ContractChange::ContractDate)

    /** The series that its number is from; the one for contracts when left empty. */
    var series: UUID? by given(ContractChange::Series)

    /** The customer. */
    var account: UUID? by given(ContractChange::Account)

    /** How it stands. */
    var status: ContractStatus by given(ContractChange::Status)

    /** What kind of contract it is. */
    var contractType: String? by given(ContractChange::ContractType)

    /** The day the customer signed. */
    var customerSignedOn: LocalDate? by given(ContractChange::CustomerSignedOn)

    /** The day the company signed. */
    var companySignedOn: LocalDate? by given(ContractChange::CompanySignedOn)

    /** The first day it is in force. */
    var startOn: LocalDate? by given(ContractChange::StartOn)

    /** The last day it is in force; needed unless it has no end. */
    var endOn: LocalDate? by given(ContractChange::EndOn)

    /** Whether it runs until somebody ends it. */
    var openEnded: Boolean by given(ContractChange::OpenEnded)

    /** The day to think of its renewal. */
    var renewalReminderOn: LocalDate? by given(ContractChange::RenewalReminderOn)

    /** Whether it goes on by itself when nobody ends it. */
    var autoRenew: Boolean by given(ContractChange::AutoRenew)

    /** How many days before its end it must be ended. */
    var noticeDays: Long? by given(ContractChange::NoticeDays)

    /** The deal that it came from. */
    var deal: UUID? by given(ContractChange::Deal)

    /** The currency of its lines; the company's when left empty. */
    var currency: String? by given(ContractChange::Currency)

    /** Whether the prices of its lines contain the tax. */
    var pricesIncludeTax: Boolean by given(ContractChange::PricesIncludeTax)

    /** What is taken off the sum of its lines. */
    var headerDiscount: Money? by given(ContractChange::HeaderDiscount)

    /** What its lines should come to at most. */
    var valueCap: Money? by given(ContractChange::ValueCap)

    /** What happens when its lines come to more. */
    var capMode: CapMode by given(ContractChange::CapMode)

    /** The contract that it goes on from. */
    var renewedFrom: UUID? by given(ContractChange::RenewedFrom)

    /** Anything else worth knowing. */
    var description: String? by given(ContractChange::Description)

    /** Who is to sign, while that is a lead. */
    var lead: UUID? by given(ContractChange::Lead)

    /** Why it was not approved, when it was sent back the last time. */
    var sentBackReason: String? by given(ContractChange::SentBackReason)

    /** The file of the copy that both sides signed. */
    var signedCopy: UUID? by given(ContractChange::SignedCopy)

    /** The day one side said that it shall not go on. */
    var noticeGivenOn: LocalDate? by given(ContractChange::NoticeGivenOn)

    /** The day it was ended before its time, or will be. */
    var terminatedOn: LocalDate? by given(ContractChange::TerminatedOn)

    /** Why it was ended before its time. */
    var terminationReason: String? by given(ContractChange::TerminationReason)

    /** The user responsible. */
    var owner: UUID? by given(ContractChange::Owner)

    /** The team responsible; filled with the owner's primary team when left empty. */
    var team: UUID? by given(ContractChange::Team)

    /** Free words to group records by. */
    var tags: List<String> by given(ContractChange::Tags)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    val externalIds: Items<ExternalId> =
        items(ContractChange::ExternalIds, ContractChange::ExternalIdsAdd, ContractChange::ExternalIdsUpdate, ContractChange::ExternalIdsRemove)

    /** The fields that the company added, by name. */
    var custom: Map<String, kotlin.Any?> by given(ContractChange::Custom)
}

/** The contracts. */
class ContractCollection internal constructor(door: Door) :
    RecordCollection<Contract, ContractChange>(door, ::contractOf) {
    /**
     * Creates a record; what is left out is empty.
     *
     * @param title What the contract is called.
     * @param contractDate The day it was made.
     * @param series The series that its number is from; the one for contracts when left empty.
     * @param account The customer.
     * @param status How it stands.
     * @param contractType What kind of contract it is.
     * @param customerSignedOn The day the customer signed.
     * @param companySignedOn The day the company signed.
     * @param startOn The first day it is in force.
     * @param endOn The last day it is in force; needed unless it has no end.
     * @param openEnded Whether it runs until somebody ends it.
     * @param renewalReminderOn The day to think of its renewal.
     * @param autoRenew Whether it goes on by itself when nobody ends it.
     * @param noticeDays How many days before its end it must be ended.
     * @param deal The deal that it came from.
     * @param currency The currency of its lines; the company's when left empty.
     * @param pricesIncludeTax Whether the prices of its lines contain the tax.
     * @param headerDiscount What is taken off the sum of its lines.
     * @param valueCap What its lines should come to at most.
     * @param capMode What happens when its lines come to more.
     * @param renewedFrom The contract that it goes on from.
     * @param description Anything else worth knowing.
     * @param lead Who is to sign, while that is a lead.
     * @param sentBackReason Why it was not approved, when it was sent back the last time.
     * @param signedCopy The file of the copy that both sides signed.
     * @param noticeGivenOn The day one side said that it shall not go on.
     * @param terminatedOn The day it was ended before its time, or will be.
     * @param terminationReason Why it was ended before its time.
     * @param owner The user responsible.
     * @param team The team responsible; filled with the owner's primary team when left empty.
     * @param tags Free words to group records by.
     * @param externalIds Ids that other systems know this record by; a value belongs to one record of an entity in each system.
     * @param custom The fields that the company added, by name.
     */
    fun create(
        title: String,
        contractDate: LocalDate,
        series: UUID? = null,
        account: UUID? = null,
        status: ContractStatus? = null,
        contractType: String? = null,
        customerSignedOn: LocalDate? = null,
        companySignedOn: LocalDate? = null,
        startOn: LocalDate? = null,
        endOn: LocalDate? = null,
        openEnded: Boolean? = null,
        renewalReminderOn: LocalDate? = null,
        autoRenew: Boolean? = null,
        noticeDays: Long? = null,
        deal: UUID? = null,
        currency: String? = null,
        pricesIncludeTax: Boolean? = null,
        headerDiscount: Money? = null,
        valueCap: Money? = null,
        capMode: CapMode? = null,
        renewedFrom: UUID? = null,
        description: String? = null,
        lead: UUID? = null,
        sentBackReason: String? = null,
        signedCopy: UUID? = null,
        noticeGivenOn: LocalDate? = null,
        terminatedOn: LocalDate? = null,
        terminationReason: String? = null,
        owner: UUID? = null,
        team: UUID? = null,
        tags: List<String>? = null,
        externalIds: List<ExternalId>? = null,
        custom: Map<String, kotlin.Any?>? = null,
    ): Contract = create(buildList {
        add(ContractChange.Title(title))
        add(ContractChange.ContractDate(contractDate))
        series?.let { add(ContractChange.Series(it)) }
        account?.let { add(ContractChange.Account(it)) }
        status?.let { add(ContractChange.Status(it)) }
        contractType?.let { add(ContractChange.ContractType(it)) }
        customerSignedOn?.let { add(ContractChange.CustomerSignedOn(it)) }
        companySignedOn?.let { add(ContractChange.CompanySignedOn(it)) }
        startOn?.let { add(ContractChange.StartOn(it)) }
        endOn?.let { add(ContractChange.EndOn(it)) }
        openEnded?.let { add(ContractChange.OpenEnded(it)) }
        renewalReminderOn?.let { add(ContractChange.RenewalReminderOn(it)) }
        autoRenew?.let { add(ContractChange.AutoRenew(it)) }
        noticeDays?.let { add(ContractChange.NoticeDays(it)) }
        deal?.let { add(ContractChange.Deal(it)) }
        currency?.let { add(ContractChange.Currency(it)) }
        pricesIncludeTax?.let { add(ContractChange.PricesIncludeTax(it)) }
        headerDiscount?.let { add(ContractChange.HeaderDiscount(it)) }
        valueCap?.let { add(ContractChange.ValueCap(it)) }
        capMode?.let { add(ContractChange.CapMode(it)) }
        renewedFrom?.let { add(ContractChange.RenewedFrom(it)) }
        description?.let { add(ContractChange.Description(it)) }
        lead?.let { add(ContractChange.Lead(it)) }
        sentBackReason?.let { add(ContractChange.SentBackReason(it)) }
        signedCopy?.let { add(ContractChange.SignedCopy(it)) }
        noticeGivenOn?.let { add(ContractChange.NoticeGivenOn(it)) }
        terminatedOn?.let { add(ContractChange.TerminatedOn(it)) }
        terminationReason?.let { add(ContractChange.TerminationReason(it)) }
        owner?.let { add(ContractChange.Owner(it)) }
        team?.let { add(ContractChange.Team(it)) }
        tags?.let { add(ContractChange.Tags(it)) }
        externalIds?.let { add(ContractChange.ExternalIds(it)) }
        custom?.let { add(ContractChange.Custom(it)) }
    })

    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: ContractEdit.() -> kotlin.Unit): Contract =
        update(id, ContractEdit().apply(edit).gathered, revision)

    /** Makes what the block sets so in every record that passes a filter, as [massUpdate] with a list of changes does. */
    fun massUpdate(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        preview: Boolean = false,
        skipRefused: Boolean = false,
        edit: ContractEdit.() -> kotlin.Unit,
    ): MassUpdated = massUpdate(ContractEdit().apply(edit).gathered, filter, params, preview, skipRefused)
}
