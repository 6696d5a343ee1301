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

/** An organisation or person that buys, may buy, or works with the company. */
data class Account(
    /** Which record it is. */
    override val id: UUID,
    /** What it is called. */
    val name: String,
    /** What it is to the company. */
    val kind: AccountKind,
    /** The account that it belongs to. */
    val parent: UUID?,
    /** Its web site. */
    val website: String?,
    /** Its tax number, in Vietnam the MST. */
    val taxId: String?,
    /** What it does. */
    val industry: String?,
    /** How many people work there. */
    val employees: Long?,
    /** What it earns in a year. */
    val annualRevenue: Money?,
    /** Its telephone numbers. */
    val phones: List<ContactPhone>,
    /** Where it is. */
    val addresses: List<PostalAddress>,
    /** How it was found. */
    val source: String?,
    /** Anything else worth knowing. */
    val description: String?,
    /** Its e-mail addresses. */
    val emails: List<ContactEmail>,
    /** How far it is on the way to being a customer. */
    val lifecycleStage: LifecycleStage?,
    /** When it came to each step of that way. */
    val lifecycleEntries: List<LifecycleEntry>,
    /** The customers that it is treated alike with. */
    val customerGroup: UUID?,
    /** Every move into, between and out of groups, in order. */
    val groupEntries: List<GroupEntry>,
    /** How promising it is. */
    val rating: Rating?,
    /** The part of the market that it belongs to. */
    val territory: UUID?,
    /** The currency that it is billed in; the company's when left empty. */
    val currency: String?,
    /** Within how many days it has to pay. */
    val paymentDays: Long?,
    /** The most that it may owe. */
    val creditLimit: Money?,
    /** When it was founded. */
    val foundedOn: LocalDate?,
    /** Whether nobody follows it any more: it is left out of lists and counts, but search still finds it. */
    val unfollowed: Boolean,
    /** The price book that holds for this customer. */
    val priceBook: UUID?,
    /** The code of what it does, in a classification such as SIC, NACE or VSIC. */
    val sicCode: String?,
    /** Whose it is, as `state` or `listed`. */
    val ownership: String?,
    /** What its shares are called where they are traded. */
    val ticker: String?,
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

internal fun accountOf(packed: dev.crmcore.ffi.Record): Account {
    val row = Row(packed.values)
    return Account(
        id = packed.id,
        name = row.text().orEmpty(),
        kind = AccountKind.of(row.text().orEmpty()),
        parent = row.id(),
        website = row.text(),
        taxId = row.text(),
        industry = row.text(),
        employees = row.int(),
        annualRevenue = row.money(),
        phones = row.items(::contactPhoneOf),
        addresses = row.items(::postalAddressOf),
        source = row.text(),
        description = row.text(),
        emails = row.items(::contactEmailOf),
        lifecycleStage = row.text()?.let(LifecycleStage::of),
        lifecycleEntries = row.items(::lifecycleEntryOf),
        customerGroup = row.id(),
        groupEntries = row.items(::groupEntryOf),
        rating = row.text()?.let(Rating::of),
        territory = row.id(),
        currency = row.text(),
        paymentDays = row.int(),
        creditLimit = row.money(),
        foundedOn = row.date(),
        unfollowed = row.bool() ?: false,
        priceBook = row.id(),
        sicCode = row.text(),
        ownership = row.text(),
        ticker = row.text(),
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

/** A change to one field of a `account`. */
sealed class AccountChange(field: kotlin.String, verb: kotlin.String, given: kotlin.Any?) : Change(field, verb, given) {
    /** What it is called. */
    data class Name(val value: String) : AccountChange("name", "set", value)

    /** What it is to the company. */
    data class Kind(val value: AccountKind) : AccountChange("kind", "set", value)

    /** The account that it belongs to. */
    data class Parent(val value: UUID?) : AccountChange("parent", "set", value)

    /** Its web site. */
    data class Website(val value: String?) : AccountChange("website", "set", value)

    /** Its tax number, in Vietnam the MST. */
    data class TaxId(val value: String?) : AccountChange("tax_id", "set", value)

    /** What it does. */
    data class Industry(val value: String?) : AccountChange("industry", "set", value)

    /** How many people work there. */
    data class Employees(val value: Long?) : AccountChange("employees", "set", value)

    /** What it earns in a year. */
    data class AnnualRevenue(val value: Money?) : AccountChange("annual_revenue", "set", value)

    /** Its telephone numbers. */
    data class Phones(val value: List<ContactPhone>) : AccountChange("phones", "set", value)
    /** One item more. */
    data class PhonesAdd(val item: ContactPhone) : AccountChange("phones", "add", item)
    /** The item of the same id, changed. */
    data class PhonesUpdate(val item: ContactPhone) : AccountChange("phones", "update", item)
    /** The item goes. */
    data class PhonesRemove(val id: java.util.UUID) : AccountChange("phones", "remove", id)

    /** Where it is. */
    data class Addresses(val value: List<PostalAddress>) : AccountChange("addresses", "set", value)
    /** One item more. */
    data class AddressesAdd(val item: PostalAddress) : AccountChange("addresses", "add", item)
    /** The item of the same id, changed. */
    data class AddressesUpdate(val item: PostalAddress) : AccountChange("addresses", "update", item)
    /** The item goes. */
    data class AddressesRemove(val id: java.util.UUID) : AccountChange("addresses", "remove", id)

    /** How it was found. */
    data class Source(val value: String?) : AccountChange("source", "set", value)

    /** Anything else worth knowing. */
    data class Description(val value: String?) : AccountChange("description", "set", value)

    /** Its e-mail addresses. */
    data class Emails(val value: List<ContactEmail>) : AccountChange("emails", "set", value)
    /** One item more. */
    data class EmailsAdd(val item: ContactEmail) : AccountChange("emails", "add", item)
    /** The item of the same id, changed. */
    data class EmailsUpdate(val item: ContactEmail) : AccountChange("emails", "update", item)
    /** The item goes. */
    data class EmailsRemove(val id: java.util.UUID) : AccountChange("emails", "remove", id)

    /** How far it is on the way to being a customer. */
    data class LifecycleStage(val value: dev.crmcore.model.LifecycleStage?) : AccountChange("lifecycle_stage", "set", value)

    /** The customers that it is treated alike with. */
    data class CustomerGroup(val value: UUID?) : AccountChange("customer_group", "set", value)

    /** How promising it is. */
    data class Rating(val value: dev.crmcore.model.Rating?) : AccountChange("rating", "set", value)

    /** The part of the market that it belongs to. */
    data class Territory(val value: UUID?) : AccountChange("territory", "set", value)

    /** The currency that it is billed in; the company's when left empty. */
    data class Currency(val value: String?) : AccountChange("currency", "set", value)

    /** Within how many days it has to pay. */
    data class PaymentDays(val value: Long?) : AccountChange("payment_days", "set", value)

    /** The most that it may owe. */
    data class CreditLimit(val value: Money?) : AccountChange("credit_limit", "set", value)

    /** When it was founded. */
    data class FoundedOn(val value: LocalDate?) : AccountChange("founded_on", "set", value)

    /** Whether nobody follows it any more: it is left out of lists and counts, but search still finds it. */
    data class Unfollowed(val value: Boolean) : AccountChange("unfollowed", "set", value)

    /** The price book that holds for this customer. */
    data class PriceBook(val value: UUID?) : AccountChange("price_book", "set", value)

    /** The code of what it does, in a classification such as SIC, NACE or VSIC. */
    data class SicCode(val value: String?) : AccountChange("sic_code", "set", value)

    /** Whose it is, as `state` or `listed`. */
    data class Ownership(val value: String?) : AccountChange("ownership", "set", value)

    /** What its shares are called where they are traded. */
    data class Ticker(val value: String?) : AccountChange("ticker", "set", value)

    /** The user responsible. */
    data class Owner(val value: UUID?) : AccountChange("owner", "set", value)

    /** The team responsible; filled with the owner's primary team when left empty. */
    data class Team(val value: UUID?) : AccountChange("team", "set", value)

    /** Free words to group records by. */
    data class Tags(val value: List<String>) : AccountChange("tags", "set", value)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    data class ExternalIds(val value: List<ExternalId>) : AccountChange("external_ids", "set", value)
    /** One item more. */
    data class ExternalIdsAdd(val item: ExternalId) : AccountChange("external_ids", "add", item)
    /** The item of the same id, changed. */
    data class ExternalIdsUpdate(val item: ExternalId) : AccountChange("external_ids", "update", item)
    /** The item goes. */
    data class ExternalIdsRemove(val id: java.util.UUID) : AccountChange("external_ids", "remove", id)

    /** The fields that the company added, by name. */
    data class Custom(val value: Map<String, kotlin.Any?>) : AccountChange("custom", "set", value)
}

/** What becomes of a record: a property that is set changes, `null` empties. */
class AccountEdit internal constructor() : Edit<AccountChange>() {
    /** What it is called. */
    var name: String by given(AccountChange::Name)

    /** What it is to the company. */
    var kind: AccountKind by given(AccountChange::Kind)

    /** The account that it belongs to. */
    var parent: UUID? by given(AccountChange::Parent)

    /** Its web site. */
    var website: String? by given(AccountChange::Website)

    /** Its tax number, in Vietnam the MST. */
    var taxId: String? by given(AccountChange::TaxId)

    /** What it does. */
    var industry: String? by given(AccountChange::Industry)

    /** How many people work there. */
    var employees: Long? by given(AccountChange::Employees)

    /** What it earns in a year. */
    var annualRevenue: Money? by given(AccountChange::AnnualRevenue)

    /** Its telephone numbers. */
    val phones: Items<ContactPhone> =
        items(AccountChange::Phones, AccountChange::PhonesAdd, AccountChange::PhonesUpdate, AccountChange::PhonesRemove)

    /** Where it is. */
    val addresses: Items<PostalAddress> =
        items(AccountChange::Addresses, AccountChange::AddressesAdd, AccountChange::AddressesUpdate, AccountChange::AddressesRemove)

    /** How it was found. */
    var source: String? by given(AccountChange::Source)

    /** Anything else worth knowing. */
    var description: String? by given(AccountChange::Description)

    /** Its e-mail addresses. */
    val emails: Items<ContactEmail> =
        items(AccountChange::Emails, AccountChange::EmailsAdd, AccountChange::EmailsUpdate, AccountChange::EmailsRemove)

    /** How far it is on the way to being a customer. */
    var lifecycleStage: LifecycleStage? by given(AccountChange::LifecycleStage)

    /** The customers that it is treated alike with. */
    var customerGroup: UUID? by given(AccountChange::CustomerGroup)

    /** How promising it is. */
    var rating: Rating? by given(AccountChange::Rating)

    /** The part of the market that it belongs to. */
    var territory: UUID? by given(AccountChange::Territory)

    /** The currency that it is billed in; the company's when left empty. */
    var currency: String? by given(AccountChange::Currency)

    /** Within how many days it has to pay. */
    var paymentDays: Long? by given(AccountChange::PaymentDays)

    /** The most that it may owe. */
    var creditLimit: Money? by given(AccountChange::CreditLimit)

    /** When it was founded. */
    var foundedOn: LocalDate? by given(AccountChange::FoundedOn)

    /** Whether nobody follows it any more: it is left out of lists and counts, but search still finds it. */
    var unfollowed: Boolean by given(AccountChange::Unfollowed)

    /** The price book that holds for this customer. */
    var priceBook: UUID? by given(AccountChange::PriceBook)

    /** The code of what it does, in a classification such as SIC, NACE or VSIC. */
    var sicCode: String? by given(AccountChange::SicCode)

    /** Whose it is, as `state` or `listed`. */
    var ownership: String? by given(AccountChange::Ownership)

    /** What its shares are called where they are traded. */
    var ticker: String? by given(AccountChange::Ticker)

    /** The user responsible. */
    var owner: UUID? by given(AccountChange::Owner)

    /** The team responsible; filled with the owner's primary team when left empty. */
    var team: UUID? by given(AccountChange::Team)

    /** Free words to group records by. */
    var tags: List<String> by given(AccountChange::Tags)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    val externalIds: Items<ExternalId> =
        items(AccountChange::ExternalIds, AccountChange::ExternalIdsAdd, AccountChange::ExternalIdsUpdate, AccountChange::ExternalIdsRemove)

    /** The fields that the company added, by name. */
    var custom: Map<String, kotlin.Any?> by given(AccountChange::Custom)
}

/** The accounts. */
class AccountCollection internal constructor(door: Door) :
    RecordCollection<Account, AccountChange>(door, ::accountOf) {
    /**
     * Creates a record; what is left out is empty.
     *
     * @param name What it is called.
     * @param kind What it is to the company.
     * @param parent The account that it belongs to.
     * @param website Its web site.
     * @param taxId Its tax number, in Vietnam the MST.
     * @param industry What it does.
     * @param employees How many people work there.
     * @param annualRevenue What it earns in a year.
     * @param phones Its telephone numbers.
     * @param addresses Where it is.
     * @param source How it was found.
     * @param description Anything else worth knowing.
     * @param emails Its e-mail addresses.
     * @param lifecycleStage How far it is on the way to being a customer.
     * @param customerGroup The customers that it is treated alike with.
     * @param rating How promising it is.
     * @param territory The part of the market that it belongs to.
     * @param currency The currency that it is billed in; the company's when left empty.
     * @param paymentDays Within how many days it has to pay.
     * @param creditLimit The most that it may owe.
     * @param foundedOn When it was founded.
     * @param unfollowed Whether nobody follows it any more: it is left out of lists and counts, but search still finds it.
     * @param priceBook The price book that holds for this customer.
     * @param sicCode The code of what it does, in a classification such as SIC, NACE or VSIC.
     * @param ownership Whose it is, as `state` or `listed`.
     * @param ticker What its shares are called where they are traded.
     * @param owner The user responsible.
     * @param team The team responsible; filled with the owner's primary team when left empty.
     * @param tags Free words to group records by.
     * @param externalIds Ids that other systems know this record by; a value belongs to one record of an entity in each system.
     * @param custom The fields that the company added, by name.
     */
    fun create(
        name: String,
        kind: AccountKind? = null,
        parent: UUID? = null,
        website: String? = null,
        taxId: String? = null,
        industry: String? = null,
        employees: Long? = null,
        annualRevenue: Money? = null,
        phones: List<ContactPhone>? = null,
        addresses: List<PostalAddress>? = null,
        source: String? = null,
        description: String? = null,
        emails: List<ContactEmail>? = null,
        lifecycleStage: LifecycleStage? = null,
        customerGroup: UUID? = null,
        rating: Rating? = null,
        territory: UUID? = null,
        currency: String? = null,
        paymentDays: Long? = null,
        creditLimit: Money? = null,
        foundedOn: LocalDate? = null,
        unfollowed: Boolean? = null,
        priceBook: UUID? = null,
        sicCode: String? = null,
        ownership: String? = null,
        ticker: String? = null,
        owner: UUID? = null,
        team: UUID? = null,
        tags: List<String>? = null,
        externalIds: List<ExternalId>? = null,
        custom: Map<String, kotlin.Any?>? = null,
    ): Account = create(buildList {
        add(AccountChange.Name(name))
        kind?.let { add(AccountChange.Kind(it)) }
        parent?.let { add(AccountChange.Parent(it)) }
        website?.let { add(AccountChange.Website(it)) }
        taxId?.let { add(AccountChange.TaxId(it)) }
        industry?.let { add(AccountChange.Industry(it)) }
        employees?.let { add(AccountChange.Employees(it)) }
        annualRevenue?.let { add(AccountChange.AnnualRevenue(it)) }
        phones?.let { add(AccountChange.Phones(it)) }
        addresses?.let { add(AccountChange.Addresses(it)) }
        source?.let { add(AccountChange.Source(it)) }
        description?.let { add(AccountChange.Description(it)) }
        emails?.let { add(AccountChange.Emails(it)) }
        lifecycleStage?.let { add(AccountChange.LifecycleStage(it)) }
        customerGroup?.let { add(AccountChange.CustomerGroup(it)) }
        rating?.let { add(AccountChange.Rating(it)) }
        territory?.let { add(AccountChange.Territory(it)) }
        currency?.let { add(AccountChange.Currency(it)) }
        paymentDays?.let { add(AccountChange.PaymentDays(it)) }
        creditLimit?.let { add(AccountChange.CreditLimit(it)) }
        foundedOn?.let { add(AccountChange.FoundedOn(it)) }
        unfollowed?.let { add(AccountChange.Unfollowed(it)) }
        priceBook?.let { add(AccountChange.PriceBook(it)) }
        sicCode?.let { add(AccountChange.SicCode(it)) }
        ownership?.let { add(AccountChange.Ownership(it)) }
        ticker?.let { add(AccountChange.Ticker(it)) }
        owner?.let { add(AccountChange.Owner(it)) }
        team?.let { add(AccountChange.Team(it)) }
        tags?.let { add(AccountChange.Tags(it)) }
        externalIds?.let { add(AccountChange.ExternalIds(it)) }
        custom?.let { add(AccountChange.Custom(it)) }
    })

    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: AccountEdit.() -> kotlin.Unit): Account =
        update(id, AccountEdit().apply(edit).gathered, revision)

    /** Makes what the block sets so in every record that passes a filter, as [massUpdate] with a list of changes does. */
    fun massUpdate(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        preview: Boolean = false,
        skipRefused: Boolean = false,
        edit: AccountEdit.() -> kotlin.Unit,
    ): MassUpdated = massUpdate(AccountEdit().apply(edit).gathered, filter, params, preview, skipRefused)
}
