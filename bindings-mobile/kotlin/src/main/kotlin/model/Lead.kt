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

/** Somebody who may become a customer: a person, an organisation or both, not yet looked into. */
data class Lead(
    /** Which record it is. */
    override val id: UUID,
    /** The person's family name; this or the organisation is needed. */
    val lastName: String?,
    /** The person's given name. */
    val firstName: String?,
    /** What the lead is called in lists: the person's whole name, else the organisation's. */
    val displayName: String,
    /** The organisation. */
    val companyName: String?,
    /** What the person does there. */
    val jobTitle: String?,
    /** E-mail addresses. */
    val emails: List<ContactEmail>,
    /** Telephone numbers. */
    val phones: List<ContactPhone>,
    /** The web site. */
    val website: String?,
    /** Postal addresses. */
    val addresses: List<PostalAddress>,
    /** What the organisation does. */
    val industry: String?,
    /** How many people work there. */
    val employees: Long?,
    /** What the organisation earns in a year. */
    val annualRevenue: Money?,
    /** What was done about it so far. */
    val status: LeadStatus,
    /** How far it is on the way to being a customer; a lead when left empty. */
    val lifecycleStage: LifecycleStage?,
    /** When it came to each step of that way. */
    val lifecycleEntries: List<LifecycleEntry>,
    /** How it was found, as `web form`. */
    val source: String?,
    /** More about how it was found, as the name of the fair. */
    val sourceDetail: String?,
    /** Where the visit came from, as `google`. */
    val utmSource: String?,
    /** By which kind of way, as `cpc`. */
    val utmMedium: String?,
    /** By which campaign. */
    val utmCampaign: String?,
    /** How promising it is, 0 to 100. */
    val score: Long?,
    /** How promising it is in a word: from the score, by the company's thresholds. */
    val rating: Rating?,
    /** What it may be worth. */
    val estimatedAmount: Money?,
    /** Who recommended the company. */
    val referredBy: String?,
    /** Which products it asked about. */
    val productInterest: List<String>,
    /** Whether it must not be called. */
    val doNotCall: Boolean,
    /** The day to come back to it. */
    val nextFollowUp: LocalDate?,
    /** Why nothing came of it. */
    val lostReason: UUID?,
    /** When it was converted. */
    val convertedAt: Instant?,
    /** The account that it became, or was added to. */
    val convertedAccount: UUID?,
    /** The contact that it became. */
    val convertedContact: UUID?,
    /** The deal that it became. */
    val convertedDeal: UUID?,
    /** Whether nobody follows it any more: it is left out of lists and counts, but search still finds it. */
    val unfollowed: Boolean,
    /** Anything else worth knowing. */
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

internal fun leadOf(packed: dev.crmcore.ffi.Record): Lead {
    val row = Row(packed.values)
    return Lead(
        id = packed.id,
        lastName = row.text(),
        firstName = row.text(),
        displayName = row.text().orEmpty(),
        companyName = row.text(),
        jobTitle = row.text(),
        emails = row.items(::contactEmailOf),
        phones = row.items(::contactPhoneOf),
        website = row.text(),
        addresses = row.items(::postalAddressOf),
        industry = row.text(),
        employees = row.int(),
        annualRevenue = row.money(),
        status = LeadStatus.of(row.text().orEmpty()),
        lifecycleStage = row.text()?.let(LifecycleStage::of),
        lifecycleEntries = row.items(::lifecycleEntryOf),
        source = row.text(),
        sourceDetail = row.text(),
        utmSource = row.text(),
        utmMedium = row.text(),
        utmCampaign = row.text(),
        score = row.int(),
        rating = row.text()?.let(Rating::of),
        estimatedAmount = row.money(),
        referredBy = row.text(),
        productInterest = row.words(),
        doNotCall = row.bool() ?: false,
        nextFollowUp = row.date(),
        lostReason = row.id(),
        convertedAt = row.timestamp(),
        convertedAccount = row.id(),
        convertedContact = row.id(),
        convertedDeal = row.id(),
        unfollowed = row.bool() ?: false,
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

/** A change to one field of a `lead`. */
sealed class LeadChange(field: kotlin.String, verb: kotlin.String, given: kotlin.Any?) : Change(field, verb, given) {
    /** The person's family name; this or the organisation is needed. */
    data class LastName(val value: String?) : LeadChange("last_name", "set", value)

    /** The person's given name. */
    data class FirstName(val value: String?) : LeadChange("first_name", "set", value)

    /** The organisation. */
    data class CompanyName(val value: String?) : LeadChange("company_name", "set", value)

    /** What the person does there. */
    data class JobTitle(val value: String?) : LeadChange("job_title", "set", value)

    /** E-mail addresses. */
    data class Emails(val value: List<ContactEmail>) : LeadChange("emails", "set", value)
    /** One item more. */
    data class EmailsAdd(val item: ContactEmail) : LeadChange("emails", "add", item)
    /** The item of the same id, changed. */
    data class EmailsUpdate(val item: ContactEmail) : LeadChange("emails", "update", item)
    /** The item goes. */
    data class EmailsRemove(val id: java.util.UUID) : LeadChange("emails", "remove", id)

    /** Telephone numbers. */
    data class Phones(val value: List<ContactPhone>) : LeadChange("phones", "set", value)
    /** One item more. */
    data class PhonesAdd(val item: ContactPhone) : LeadChange("phones", "add", item)
    /** The item of the same id, changed. */
    data class PhonesUpdate(val item: ContactPhone) : LeadChange("phones", "update", item)
    /** The item goes. */
    data class PhonesRemove(val id: java.util.UUID) : LeadChange("phones", "remove", id)

    /** The web site. */
    data class Website(val value: String?) : LeadChange("website", "set", value)

    /** Postal addresses. */
    data class Addresses(val value: List<PostalAddress>) : LeadChange("addresses", "set", value)
    /** One item more. */
    data class AddressesAdd(val item: PostalAddress) : LeadChange("addresses", "add", item)
    /** The item of the same id, changed. */
    data class AddressesUpdate(val item: PostalAddress) : LeadChange("addresses", "update", item)
    /** The item goes. */
    data class AddressesRemove(val id: java.util.UUID) : LeadChange("addresses", "remove", id)

    /** What the organisation does. */
    data class Industry(val value: String?) : LeadChange("industry", "set", value)

    /** How many people work there. */
    data class Employees(val value: Long?) : LeadChange("employees", "set", value)

    /** What the organisation earns in a year. */
    data class AnnualRevenue(val value: Money?) : LeadChange("annual_revenue", "set", value)

    /** What was done about it so far. */
    data class Status(val value: LeadStatus) : LeadChange("status", "set", value)

    /** How far it is on the way to being a customer; a lead when left empty. */
    data class LifecycleStage(val value: dev.crmcore.model.LifecycleStage?) : LeadChange("lifecycle_stage", "set", value)

    /** How it was found, as `web form`. */
    data class Source(val value: String?) : LeadChange("source", "set", value)

    /** More about how it was found, as the name of the fair. */
    data class SourceDetail(val value: String?) : LeadChange("source_detail", "set", value)

    /** Where the visit came from, as `google`. */
    data class UtmSource(val value: String?) : LeadChange("utm_source", "set", value)

    /** By which kind of way, as `cpc`. */
    data class UtmMedium(val value: String?) : LeadChange("utm_medium", "set", value)

    /** By which campaign. */
    data class UtmCampaign(val value: String?) : LeadChange("utm_campaign", "set", value)

    /** How promising it is, 0 to 100. */
    data class Score(val value: Long?) : LeadChange("score", "set", value)

    /** What it may be worth. */
    data class EstimatedAmount(val value: Money?) : LeadChange("estimated_amount", "set", value)

    /** Who recommended the company. */
    data class ReferredBy(val value: String?) : LeadChange("referred_by", "set", value)

    /** Which products it asked about. */
    data class ProductInterest(val value: List<String>) : LeadChange("product_interest", "set", value)

    /** Whether it must not be called. */
    data class DoNotCall(val value: Boolean) : LeadChange("do_not_call", "set", value)

    /** The day to come back to it. */
    data class NextFollowUp(val value: LocalDate?) : LeadChange("next_follow_up", "set", value)

    /** Why nothing came of it. */
    data class LostReason(val value: UUID?) : LeadChange("lost_reason", "set", value)

    /** Whether nobody follows it any more: it is left out of lists and counts, but search still finds it. */
    data class Unfollowed(val value: Boolean) : LeadChange("unfollowed", "set", value)

    /** Anything else worth knowing. */
    data class Description(val value: String?) : LeadChange("description", "set", value)

    /** The user responsible. */
    data class Owner(val value: UUID?) : LeadChange("owner", "set", value)

    /** The team responsible; filled with the owner's primary team when left empty. */
    data class Team(val value: UUID?) : LeadChange("team", "set", value)

    /** Free words to group records by. */
    data class Tags(val value: List<String>) : LeadChange("tags", "set", value)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    data class ExternalIds(val value: List<ExternalId>) : LeadChange("external_ids", "set", value)
    /** One item more. */
    data class ExternalIdsAdd(val item: ExternalId) : LeadChange("external_ids", "add", item)
    /** The item of the same id, changed. */
    data class ExternalIdsUpdate(val item: ExternalId) : LeadChange("external_ids", "update", item)
    /** The item goes. */
    data class ExternalIdsRemove(val id: java.util.UUID) : LeadChange("external_ids", "remove", id)

    /** The fields that the company added, by name. */
    data class Custom(val value: Map<String, kotlin.Any?>) : LeadChange("custom", "set", value)
}

/** What becomes of a record: a property that is set changes, `null` empties. */
class LeadEdit internal constructor() : Edit<LeadChange>() {
    /** The person's family name; this or the organisation is needed. */
    var lastName: String? by given(LeadChange::LastName)

    /** The person's given name. */
    var firstName: String? by given(LeadChange::FirstName)

    /** The organisation. */
    var companyName: String? by given(LeadChange::CompanyName)

    /** What the person does there. */
    var jobTitle: String? by given(LeadChange::JobTitle)

    /** E-mail addresses. */
    val emails: Items<ContactEmail> =
        items(LeadChange::Emails, LeadChange::EmailsAdd, LeadChange::EmailsUpdate, LeadChange::EmailsRemove)

    /** Telephone numbers. */
    val phones: Items<ContactPhone> =
        items(LeadChange::Phones, LeadChange::PhonesAdd, LeadChange::PhonesUpdate, LeadChange::PhonesRemove)

    /** The web site. */
    var website: String? by given(LeadChange::Website)

    /** Postal addresses. */
    val addresses: Items<PostalAddress> =
        items(LeadChange::Addresses, LeadChange::AddressesAdd, LeadChange::AddressesUpdate, LeadChange::AddressesRemove)

    /** What the organisation does. */
    var industry: String? by given(LeadChange::Industry)

    /** How many people work there. */
    var employees: Long? by given(LeadChange::Employees)

    /** What the organisation earns in a year. */
    var annualRevenue: Money? by given(LeadChange::AnnualRevenue)

    /** What was done about it so far. */
    var status: LeadStatus by given(LeadChange::Status)

    /** How far it is on the way to being a customer; a lead when left empty. */
    var lifecycleStage: LifecycleStage? by given(LeadChange::LifecycleStage)

    /** How it was found, as `web form`. */
    var source: String? by given(LeadChange::Source)

    /** More about how it was found, as the name of the fair. */
    var sourceDetail: String? by given(LeadChange::SourceDetail)

    /** Where the visit came from, as `google`. */
    var utmSource: String? by given(LeadChange::UtmSource)

    /** By which kind of way, as `cpc`. */
    var utmMedium: String? by given(LeadChange::UtmMedium)

    /** By which campaign. */
    var utmCampaign: String? by given(LeadChange::UtmCampaign)

    /** How promising it is, 0 to 100. */
    var score: Long? by given(LeadChange::Score)

    /** What it may be worth. */
    var estimatedAmount: Money? by given(LeadChange::EstimatedAmount)

    /** Who recommended the company. */
    var referredBy: String? by given(LeadChange::ReferredBy)

    /** Which products it asked about. */
    var productInterest: List<String> by given(LeadChange::ProductInterest)

    /** Whether it must not be called. */
    var doNotCall: Boolean by given(LeadChange::DoNotCall)

    /** The day to come back to it. */
    var nextFollowUp: LocalDate? by given(LeadChange::NextFollowUp)

    /** Why nothing came of it. */
    var lostReason: UUID? by given(LeadChange::LostReason)

    /** Whether nobody follows it any more: it is left out of lists and counts, but search still finds it. */
    var unfollowed: Boolean by given(LeadChange::Unfollowed)

    /** Anything else worth knowing. */
    var description: String? by given(LeadChange::Description)

    /** The user responsible. */
    var owner: UUID? by given(LeadChange::Owner)

    /** The team responsible; filled with the owner's primary team when left empty. */
    var team: UUID? by given(LeadChange::Team)

    /** Free words to group records by. */
    var tags: List<String> by given(LeadChange::Tags)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    val externalIds: Items<ExternalId> =
        items(LeadChange::ExternalIds, LeadChange::ExternalIdsAdd, LeadChange::ExternalIdsUpdate, LeadChange::ExternalIdsRemove)

    /** The fields that the company added, by name. */
    var custom: Map<String, kotlin.Any?> by given(LeadChange::Custom)
}

/** The leads. */
class LeadCollection internal constructor(door: Door) :
    RecordCollection<Lead, LeadChange>(door, ::leadOf) {
    /**
     * Creates a record; what is left out is empty.
     *
     * @param lastName The person's family name; this or the organisation is needed.
     * @param firstName The person's given name.
     * @param companyName The organisation.
     * @param jobTitle What the person does there.
     * @param emails E-mail addresses.
     * @param phones Telephone numbers.
     * @param website The web site.
     * @param addresses Postal addresses.
     * @param industry What the organisation does.
     * @param employees How many people work there.
     * @param annualRevenue What the organisation earns in a year.
     * @param status What was done about it so far.
     * @param lifecycleStage How far it is on the way to being a customer; a lead when left empty.
     * @param source How it was found, as `web form`.
     * @param sourceDetail More about how it was found, as the name of the fair.
     * @param utmSource Where the visit came from, as `google`.
     * @param utmMedium By which kind of way, as `cpc`.
     * @param utmCampaign By which campaign.
     * @param score How promising it is, 0 to 100.
     * @param estimatedAmount What it may be worth.
     * @param referredBy Who recommended the company.
     * @param productInterest Which products it asked about.
     * @param doNotCall Whether it must not be called.
     * @param nextFollowUp The day to come back to it.
     * @param lostReason Why nothing came of it.
     * @param unfollowed Whether nobody follows it any more: it is left out of lists and counts, but search still finds it.
     * @param description Anything else worth knowing.
     * @param owner The user responsible.
     * @param team The team responsible; filled with the owner's primary team when left empty.
     * @param tags Free words to group records by.
     * @param externalIds Ids that other systems know this record by; a value belongs to one record of an entity in each system.
     * @param custom The fields that the company added, by name.
     */
    fun create(
        lastName: String? = null,
        firstName: String? = null,
        companyName: String? = null,
        jobTitle: String? = null,
        emails: List<ContactEmail>? = null,
        phones: List<ContactPhone>? = null,
        website: String? = null,
        addresses: List<PostalAddress>? = null,
        industry: String? = null,
        employees: Long? = null,
        annualRevenue: Money? = null,
        status: LeadStatus? = null,
        lifecycleStage: LifecycleStage? = null,
        source: String? = null,
        sourceDetail: String? = null,
        utmSource: String? = null,
        utmMedium: String? = null,
        utmCampaign: String? = null,
        score: Long? = null,
        estimatedAmount: Money? = null,
        referredBy: String? = null,
        productInterest: List<String>? = null,
        doNotCall: Boolean? = null,
        nextFollowUp: LocalDate? = null,
        lostReason: UUID? = null,
        unfollowed: Boolean? = null,
        description: String? = null,
        owner: UUID? = null,
        team: UUID? = null,
        tags: List<String>? = null,
        externalIds: List<ExternalId>? = null,
        custom: Map<String, kotlin.Any?>? = null,
    ): Lead = create(buildList {
        lastName?.let { add(LeadChange.LastName(it)) }
        firstName?.let { add(LeadChange.FirstName(it)) }
        companyName?.let { add(LeadChange.CompanyName(it)) }
        jobTitle?.let { add(LeadChange.JobTitle(it)) }
        emails?.let { add(LeadChange.Emails(it)) }
        phones?.let { add(LeadChange.Phones(it)) }
        website?.let { add(LeadChange.Website(it)) }
        addresses?.let { add(LeadChange.Addresses(it)) }
        industry?.let { add(LeadChange.Industry(it)) }
        employees?.let { add(LeadChange.Employees(it)) }
        annualRevenue?.let { add(LeadChange.AnnualRevenue(it)) }
        status?.let { add(LeadChange.Status(it)) }
        lifecycleStage?.let { add(LeadChange.LifecycleStage(it)) }
        source?.let { add(LeadChange.Source(it)) }
        sourceDetail?.let { add(LeadChange.SourceDetail(it)) }
        utmSource?.let { add(LeadChange.UtmSource(it)) }
        utmMedium?.let { add(LeadChange.UtmMedium(it)) }
        utmCampaign?.let { add(LeadChange.UtmCampaign(it)) }
        score?.let { add(LeadChange.Score(it)) }
        estimatedAmount?.let { add(LeadChange.EstimatedAmount(it)) }
        referredBy?.let { add(LeadChange.ReferredBy(it)) }
        productInterest?.let { add(LeadChange.ProductInterest(it)) }
        doNotCall?.let { add(LeadChange.DoNotCall(it)) }
        nextFollowUp?.let { add(LeadChange.NextFollowUp(it)) }
        lostReason?.let { add(LeadChange.LostReason(it)) }
        unfollowed?.let { add(LeadChange.Unfollowed(it)) }
        description?.let { add(LeadChange.Description(it)) }
        owner?.let { add(LeadChange.Owner(it)) }
        team?.let { add(LeadChange.Team(it)) }
        tags?.let { add(LeadChange.Tags(it)) }
        externalIds?.let { add(LeadChange.ExternalIds(it)) }
        custom?.let { add(LeadChange.Custom(it)) }
    })

    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: LeadEdit.() -> kotlin.Unit): Lead =
        update(id, LeadEdit().apply(edit).gathered, revision)

    /** Makes what the block sets so in every record that passes a filter, as [massUpdate] with a list of changes does. */
    fun massUpdate(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        preview: Boolean = false,
        skipRefused: Boolean = false,
        edit: LeadEdit.() -> kotlin.Unit,
    ): MassUpdated = massUpdate(LeadEdit().apply(edit).gathered, filter, params, preview, skipRefused)
}
