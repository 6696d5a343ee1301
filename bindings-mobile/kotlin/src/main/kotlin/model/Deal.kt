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

/** A sale in the making: what somebody may buy, for how much, and by when. */
data class Deal(
    /** Which record it is. */
    override val id: UUID,
    /** What the deal is called in lists and on the board. */
    val name: String,
    /** The stage that it stands in. */
    val stage: UUID,
    /** Who would buy. */
    val account: UUID?,
    /** Whom to talk to. */
    val primaryContact: UUID?,
    /** What it is worth when won. */
    val amount: Money?,
    /** Units of the company's currency for one of the deal's, on the day the amount was set. */
    val amountRate: BigDecimal?,
    /** The amount in the company's currency; empty while no rate is known. */
    val amountBase: Money?,
    /** How likely it is won, 0 to 100; empty to take the stage's. */
    val probability: BigDecimal?,
    /** Where the probability comes from. */
    val probabilitySource: ProbabilitySource,
    /** The day by which it is expected to be won. */
    val expectedClose: LocalDate?,
    /** The pipeline of its stage. */
    val pipeline: UUID?,
    /** How it stands: the category of its stage. */
    val category: StageCategory,
    /** Where it counts in the forecast: the category of its stage. */
    val forecastCategory: ForecastCategory,
    /** When it was won or lost. */
    val closedAt: Instant?,
    /** The company's day when it was won or lost. */
    val closedOn: LocalDate?,
    /** When it came to its stage. */
    val stageEnteredAt: Instant?,
    /** Every stay in a stage, in order. */
    val stageEntries: List<StageEntry>,
    /** What kind of sale it is. */
    val dealType: DealType?,
    /** How it was found. */
    val source: String?,
    /** What to do next. */
    val nextStep: String?,
    /** More about why it was lost. */
    val lostNotes: String?,
    /** Why it was lost, from the company's list. */
    val lossReason: UUID?,
    /** Who sells it instead, or tries to. */
    val competitor: UUID?,
    /** The lead that it came from. */
    val lead: UUID?,
    /** Who has a say about it. */
    val contacts: List<DealContact>,
    /** Who gets which part of it towards their quota, together 100 per cent; all goes to the owner when left empty. */
    val credits: List<Credit>,
    /** The user who was responsible when it was won or lost. */
    val closingOwner: UUID?,
    /** The day of the next step. */
    val nextStepOn: LocalDate?,
    /** What it brings again and again, each month. */
    val monthlyAmount: Money?,
    /** How promising it is, 0 to 100. */
    val score: Long?,
    /** How often the customer pays what it brings again and again. */
    val recurringPlan: RecurringPlan?,
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

internal fun dealOf(packed: dev.crmcore.ffi.Record): Deal {
    val row = Row(packed.values)
    return Deal(
        id = packed.id,
        name = row.text().orEmpty(),
        stage = row.id()!!,
        account = row.id(),
        primaryContact = row.id(),
        amount = row.money(),
        amountRate = row.decimal(),
        amountBase = row.money(),
        probability = row.decimal(),
        probabilitySource = ProbabilitySource.of(row.text().orEmpty()),
        expectedClose = row.date(),
        pipeline = row.id(),
        category = StageCategory.of(row.text().orEmpty()),
        forecastCategory = ForecastCategory.of(row.text().orEmpty()),
        closedAt = row.timestamp(),
        closedOn = row.date(),
        stageEnteredAt = row.timestamp(),
        stageEntries = row.items(::stageEntryOf),
        dealType = row.text()?.let(DealType::of),
        source = row.text(),
        nextStep = row.text(),
        lostNotes = row.text(),
        lossReason = row.id(),
        competitor = row.id(),
        lead = row.id(),
        contacts = row.items(::dealContactOf),
        credits = row.items(::creditOf),
        closingOwner = row.id(),
        nextStepOn = row.date(),
        monthlyAmount = row.money(),
        score = row.int(),
        recurringPlan = row.text()?.let(RecurringPlan::of),
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

/** A change to one field of a `deal`. */
sealed class DealChange(field: kotlin.String, verb: kotlin.String, given: kotlin.Any?) : Change(field, verb, given) {
    /** What the deal is called in lists and on the board. */
    data class Name(val value: String) : DealChange("name", "set", value)

    /** The stage that it stands in. */
    data class Stage(val value: UUID) : DealChange("stage", "set", value)

    /** Who would buy. */
    data class Account(val value: UUID?) : DealChange("account", "set", value)

    /** Whom to talk to. */
    data class PrimaryContact(val value: UUID?) : DealChange("primary_contact", "set", value)

    /** What it is worth when won. */
    data class Amount(val value: Money?) : DealChange("amount", "set", value)

    /** How likely it is won, 0 to 100; empty to take the stage's. */
    data class Probability(val value: BigDecimal?) : DealChange("probability", "set", value)

    /** The day by which it is expected to be won. */
    data class ExpectedClose(val value: LocalDate?) : DealChange("expected_close", "set", value)

    /** What kind of sale it is. */
    data class DealType(val value: dev.crmcore.model.DealType?) : DealChange("deal_type", "set", value)

    /** How it was found. */
    data class Source(val value: String?) : DealChange("source", "set", value)

    /** What to do next. */
    data class NextStep(val value: String?) : DealChange("next_step", "set", value)

    /** More about why it was lost. */
    data class LostNotes(val value: String?) : DealChange("lost_notes", "set", value)

    /** Why it was lost, from the company's list. */
    data class LossReason(val value: UUID?) : DealChange("loss_reason", "set", value)

    /** Who sells it instead, or tries to. */
    data class Competitor(val value: UUID?) : DealChange("competitor", "set", value)

    /** The lead that it came from. */
    data class Lead(val value: UUID?) : DealChange("lead", "set", value)

    /** Who has a say about it. */
    data class Contacts(val value: List<DealContact>) : DealChange("contacts", "set", value)
    /** One item more. */
    data class ContactsAdd(val item: DealContact) : DealChange("contacts", "add", item)
    /** The item of the same id, changed. */
    data class ContactsUpdate(val item: DealContact) : DealChange("contacts", "update", item)
    /** The item goes. */
    data class ContactsRemove(val id: java.util.UUID) : DealChange("contacts", "remove", id)

    /** Who gets which part of it towards their quota, together 100 per cent; all goes to the owner when left empty. */
    data class Credits(val value: List<Credit>) : DealChange("credits", "set", value)
    /** One item more. */
    data class CreditsAdd(val item: Credit) : DealChange("credits", "add", item)
    /** The item of the same id, changed. */
    data class CreditsUpdate(val item: Credit) : DealChange("credits", "update", item)
    /** The item goes. */
    data class CreditsRemove(val id: java.util.UUID) : DealChange("credits", "remove", id)

    /** The day of the next step. */
    data class NextStepOn(val value: LocalDate?) : DealChange("next_step_on", "set", value)

    /** What it brings again and again, each month. */
    data class MonthlyAmount(val value: Money?) : DealChange("monthly_amount", "set", value)

    /** How promising it is, 0 to 100. */
    data class Score(val value: Long?) : DealChange("score", "set", value)

    /** How often the customer pays what it brings again and again. */
    data class RecurringPlan(val value: dev.crmcore.model.RecurringPlan?) : DealChange("recurring_plan", "set", value)

    /** The user responsible. */
    data class Owner(val value: UUID?) : DealChange("owner", "set", value)

    /** The team responsible; filled with the owner's primary team when left empty. */
    data class Team(val value: UUID?) : DealChange("team", "set", value)

    /** Free words to group records by. */
    data class Tags(val value: List<String>) : DealChange("tags", "set", value)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    data class ExternalIds(val value: List<ExternalId>) : DealChange("external_ids", "set", value)
    /** One item more. */
    data class ExternalIdsAdd(val item: ExternalId) : DealChange("external_ids", "add", item)
    /** The item of the same id, changed. */
    data class ExternalIdsUpdate(val item: ExternalId) : DealChange("external_ids", "update", item)
    /** The item goes. */
    data class ExternalIdsRemove(val id: java.util.UUID) : DealChange("external_ids", "remove", id)

    /** The fields that the company added, by name. */
    data class Custom(val value: Map<String, kotlin.Any?>) : DealChange("custom", "set", value)
}

/** What becomes of a record: a property that is set changes, `null` empties. */
class DealEdit internal constructor() : Edit<DealChange>() {
    /** What the deal is called in lists and on the board. */
    var name: String by given(DealChange::Name)

    /** The stage that it stands in. */
    var stage: UUID by given(DealChange::Stage)

    /** Who would buy. */
    var account: UUID? by given(DealChange::Account)

    /** Whom to talk to. */
    var primaryContact: UUID? by given(DealChange::PrimaryContact)

    /** What it is worth when won. */
    var amount: Money? by given(DealChange::Amount)

    /** How likely it is won, 0 to 100; empty to take the stage's. */
    var probability: BigDecimal? by given(DealChange::Probability)

    /** The day by which it is expected to be won. */
    var expectedClose: LocalDate? by given(DealChange::ExpectedClose)

    /** What kind of sale it is. */
    var dealType: DealType? by given(DealChange::DealType)

    /** How it was found. */
    var source: String? by given(DealChange::Source)

    /** What to do next. */
    var nextStep: String? by given(DealChange::NextStep)

    /** More about why it was lost. */
    var lostNotes: String? by given(DealChange::LostNotes)

    /** Why it was lost, from the company's list. */
    var lossReason: UUID? by given(DealChange::LossReason)

    /** Who sells it instead, or tries to. */
    var competitor: UUID? by given(DealChange::Competitor)

    /** The lead that it came from. */
    var lead: UUID? by given(DealChange::Lead)

    /** Who has a say about it. */
    val contacts: Items<DealContact> =
        items(DealChange::Contacts, DealChange::ContactsAdd, DealChange::ContactsUpdate, DealChange::ContactsRemove)

    /** Who gets which part of it towards their quota, together 100 per cent; all goes to the owner when left empty. */
    val credits: Items<Credit> =
        items(DealChange::Credits, DealChange::CreditsAdd, DealChange::CreditsUpdate, DealChange::CreditsRemove)

    /** The day of the next step. */
    var nextStepOn: LocalDate? by given(DealChange::NextStepOn)

    /** What it brings again and again, each month. */
    var monthlyAmount: Money? by given(DealChange::MonthlyAmount)

    /** How promising it is, 0 to 100. */
    var score: Long? by given(DealChange::Score)

    /** How often the customer pays what it brings again and again. */
    var recurringPlan: RecurringPlan? by given(DealChange::RecurringPlan)

    /** The user responsible. */
    var owner: UUID? by given(DealChange::Owner)

    /** The team responsible; filled with the owner's primary team when left empty. */
    var team: UUID? by given(DealChange::Team)

    /** Free words to group records by. */
    var tags: List<String> by given(DealChange::Tags)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    val externalIds: Items<ExternalId> =
        items(DealChange::ExternalIds, DealChange::ExternalIdsAdd, DealChange::ExternalIdsUpdate, DealChange::ExternalIdsRemove)

    /** The fields that the company added, by name. */
    var custom: Map<String, kotlin.Any?> by given(DealChange::Custom)
}

/** The deals. */
class DealCollection internal constructor(door: Door) :
    RecordCollection<Deal, DealChange>(door, ::dealOf) {
    /**
     * Creates a record; what is left out is empty.
     *
     * @param name What the deal is called in lists and on the board.
     * @param stage The stage that it stands in.
     * @param account Who would buy.
     * @param primaryContact Whom to talk to.
     * @param amount What it is worth when won.
     * @param probability How likely it is won, 0 to 100; empty to take the stage's.
     * @param expectedClose The day by which it is expected to be won.
     * @param dealType What kind of sale it is.
     * @param source How it was found.
     * @param nextStep What to do next.
     * @param lostNotes More about why it was lost.
     * @param lossReason Why it was lost, from the company's list.
     * @param competitor Who sells it instead, or tries to.
     * @param lead The lead that it came from.
     * @param contacts Who has a say about it.
     * @param credits Who gets which part of it towards their quota, together 100 per cent; all goes to the owner when left empty.
     * @param nextStepOn The day of the next step.
     * @param monthlyAmount What it brings again and again, each month.
     * @param score How promising it is, 0 to 100.
     * @param recurringPlan How often the customer pays what it brings again and again.
     * @param owner The user responsible.
     * @param team The team responsible; filled with the owner's primary team when left empty.
     * @param tags Free words to group records by.
     * @param externalIds Ids that other systems know this record by; a value belongs to one record of an entity in each system.
     * @param custom The fields that the company added, by name.
     */
    fun create(
        name: String,
        stage: UUID,
        account: UUID? = null,
        primaryContact: UUID? = null,
        amount: Money? = null,
        probability: BigDecimal? = null,
        expectedClose: LocalDate? = null,
        dealType: DealType? = null,
        source: String? = null,
        nextStep: String? = null,
        lostNotes: String? = null,
        lossReason: UUID? = null,
        competitor: UUID? = null,
        lead: UUID? = null,
        contacts: List<DealContact>? = null,
        credits: List<Credit>? = null,
        nextStepOn: LocalDate? = null,
        monthlyAmount: Money? = null,
        score: Long? = null,
        recurringPlan: RecurringPlan? = null,
        owner: UUID? = null,
        team: UUID? = null,
        tags: List<String>? = null,
        externalIds: List<ExternalId>? = null,
        custom: Map<String, kotlin.Any?>? = null,
    ): Deal = create(buildList {
        add(DealChange.Name(name))
        add(DealChange.Stage(stage))
        account?.let { add(DealChange.Account(it)) }
        primaryContact?.let { add(DealChange.PrimaryContact(it)) }
        amount?.let { add(DealChange.Amount(it)) }
        probability?.let { add(DealChange.Probability(it)) }
        expectedClose?.let { add(DealChange.ExpectedClose(it)) }
        dealType?.let { add(DealChange.DealType(it)) }
        source?.let { add(DealChange.Source(it)) }
        nextStep?.let { add(DealChange.NextStep(it)) }
        lostNotes?.let { add(DealChange.LostNotes(it)) }
        lossReason?.let { add(DealChange.LossReason(it)) }
        competitor?.let { add(DealChange.Competitor(it)) }
        lead?.let { add(DealChange.Lead(it)) }
        contacts?.let { add(DealChange.Contacts(it)) }
        credits?.let { add(DealChange.Credits(it)) }
        nextStepOn?.let { add(DealChange.NextStepOn(it)) }
        monthlyAmount?.let { add(DealChange.MonthlyAmount(it)) }
        score?.let { add(DealChange.Score(it)) }
        recurringPlan?.let { add(DealChange.RecurringPlan(it)) }
        owner?.let { add(DealChange.Owner(it)) }
        team?.let { add(DealChange.Team(it)) }
        tags?.let { add(DealChange.Tags(it)) }
        externalIds?.let { add(DealChange.ExternalIds(it)) }
        custom?.let { add(DealChange.Custom(it)) }
    })

    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: DealEdit.() -> kotlin.Unit): Deal =
        update(id, DealEdit().apply(edit).gathered, revision)

    /** Makes what the block sets so in every record that passes a filter, as [massUpdate] with a list of changes does. */
    fun massUpdate(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        preview: Boolean = false,
        skipRefused: Boolean = false,
        edit: DealEdit.() -> kotlin.Unit,
    ): MassUpdated = massUpdate(DealEdit().apply(edit).gathered, filter, params, preview, skipRefused)
}
