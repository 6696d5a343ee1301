// Written by `cargo xtask codegen` from the model; do not edit.
@file:Suppress("unused", "LongParameterList")

package dev.crmcore

import dev.crmcore.model.*
import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate
import java.util.UUID

/** The collections, verbs and reports of a CRM or of a transaction. */
abstract class Collections internal constructor(internal val door: Door) {
    /** The records of an entity by its name; for entities declared at run time. */
    fun records(entity: String): Records = Records(door.of(entity))

    /** The settings of the company that keeps the file; there is one. */
    val companies: CompanyCollection by lazy { CompanyCollection(door.of("company")) }

    /** Somebody who works with the CRM. */
    val users: UserCollection by lazy { UserCollection(door.of("user")) }

    /** People who work together; teams stand in a tree. */
    val teams: TeamCollection by lazy { TeamCollection(door.of("team")) }

    /** A set of rights that users are given. */
    val roles: RoleCollection by lazy { RoleCollection(door.of("role")) }

    /** An organisation or person that buys, may buy, or works with the company. */
    val accounts: AccountCollection by lazy { AccountCollection(door.of("account")) }

    /** A person. */
    val contacts: ContactCollection by lazy { ContactCollection(door.of("contact")) }

    /** Somebody who may become a customer: a person, an organisation or both, not yet looked into. */
    val leads: LeadCollection by lazy { LeadCollection(door.of("lead")) }

    /** Customers that are treated alike. */
    val customerGroups: CustomerGroupCollection by lazy { CustomerGroupCollection(door.of("customer_group")) }

    /** A kind of relation between records, as `supplier of` and, the other way, `supplied by`. */
    val relationKinds: RelationKindCollection by lazy { RelationKindCollection(door.of("relation_kind")) }

    /** A relation between two records of any entities, as between an account and its auditor. */
    val relations: RelationCollection by lazy { RelationCollection(door.of("relation")) }

    /** A way that a sale goes: its stages in order. */
    val pipelines: PipelineCollection by lazy { PipelineCollection(door.of("pipeline")) }

    /** A step of a pipeline, with a category that is fixed as soon as a deal has stood there. */
    val stages: StageCollection by lazy { StageCollection(door.of("stage")) }

    /** A sale in the making: what somebody may buy, for how much, and by when. */
    val deals: DealCollection by lazy { DealCollection(door.of("deal")) }

    /** Somebody who sells instead of the company. */
    val competitors: CompetitorCollection by lazy { CompetitorCollection(door.of("competitor")) }

    /** A reason why a sale comes to nothing, from the company's own list. */
    val lossReasons: LossReasonCollection by lazy { LossReasonCollection(door.of("loss_reason")) }

    /** What a user or a team should win in a month, or in a quarter of the company's fiscal year. */
    val quotas: QuotaCollection by lazy { QuotaCollection(door.of("quota")) }

    /** A part of the market, with the users who work it; territories stand in a tree. */
    val territories: TerritoryCollection by lazy { TerritoryCollection(door.of("territory")) }

    /** One touch on any channel, planned or held: a call, a meeting, a message. */
    val interactions: InteractionCollection by lazy { InteractionCollection(door.of("interaction")) }

    /** Something written down about a record. */
    val notes: NoteCollection by lazy { NoteCollection(door.of("note")) }

    /** What somebody says about a record or a topic, or answers to another comment. */
    val comments: CommentCollection by lazy { CommentCollection(door.of("comment")) }

    /** Something that somebody has to do. */
    val tasks: TaskCollection by lazy { TaskCollection(door.of("task")) }

    /** A word that records are tagged with, and what it means; records may have tags that nobody described. */
    val tags: TagCollection by lazy { TagCollection(door.of("tag")) }

    /** A list that was set up to look at again: which records, in which order, with which columns. */
    val savedViews: SavedViewCollection by lazy { SavedViewCollection(door.of("saved_view")) }

    /** A currency that the company trades in. */
    val currencies: CurrencyCollection by lazy { CurrencyCollection(door.of("currency")) }

    /** What one unit of a currency is worth in another, from a day until the next rate. */
    val rates: RateCollection by lazy { RateCollection(door.of("rate")) }

    /** A file that belongs to a record; its content is stored once, however often it is attached. */
    val attachments: AttachmentCollection by lazy { AttachmentCollection(door.of("attachment")) }

    /** A field that the company added to an entity: typed, and filtered, imported, journaled and shown like the model's own. */
    val customFields: CustomFieldCollection by lazy { CustomFieldCollection(door.of("custom_field")) }

    /** A group of products, which may stand within another. */
    val productCategories: ProductCategoryCollection by lazy { ProductCategoryCollection(door.of("product_category")) }

    /** A good or service that the company sells. */
    val products: ProductCollection by lazy { ProductCollection(door.of("product")) }

    /** Prices that hold for some customers or for everyone, for a time or for good. */
    val priceBooks: PriceBookCollection by lazy { PriceBookCollection(door.of("price_book")) }

    /** What a product costs by a price book, from a quantity on: a price, or a share off the list price. */
    val priceEntries: PriceEntryCollection by lazy { PriceEntryCollection(door.of("price_entry")) }

    /** A series of numbers for documents of one kind, as HD2026-0001, HD2026-0002. */
    val numberSeries: NumberSeriesCollection by lazy { NumberSeriesCollection(door.of("number_series")) }

    /** An agreement with a customer: what is delivered, from when until when, for how much. */
    val contracts: ContractCollection by lazy { ContractCollection(door.of("contract")) }

    /** A line of a contract: so many of something, at a price. */
    val contractLines: ContractLineCollection by lazy { ContractLineCollection(door.of("contract_line")) }

    /** When people work: the hours of a week in a time zone, and the days that are otherwise. */
    val calendars: WorkCalendarCollection by lazy { WorkCalendarCollection(door.of("work_calendar")) }

    /** Moves a deal to a stage: its category, forecast category and, unless somebody estimated it, its probability follow. */
    fun moveDeal(
        deal: UUID,
        stage: UUID,
        revision: Long? = null,
    ): DealMoved =
        door.flow("move_deal", mapOf("deal" to deal, "stage" to stage, "revision" to revision)).told(::dealMovedOf)

    /** Wins an open deal: it goes to a won stage, is certain, and is closed now. */
    fun win(
        deal: UUID,
        stage: UUID? = null,
        revision: Long? = null,
    ): DealMoved =
        door.flow("win", mapOf("deal" to deal, "stage" to stage, "revision" to revision)).told(::dealMovedOf)

    /** Loses an open deal: it goes to a lost stage with the reason, counts nothing, and is closed now. */
    fun lose(
        deal: UUID,
        reason: UUID? = null,
        notes: String? = null,
        competitor: UUID? = null,
        stage: UUID? = null,
        revision: Long? = null,
    ): DealMoved =
        door.flow("lose", mapOf("deal" to deal, "reason" to reason, "notes" to notes, "competitor" to competitor, "stage" to stage, "revision" to revision)).told(::dealMovedOf)

    /** Reopens a deal that was won or lost: it goes back to an open stage, and is closed no more. */
    fun reopen(
        deal: UUID,
        stage: UUID? = null,
        revision: Long? = null,
    ): DealMoved =
        door.flow("reopen", mapOf("deal" to deal, "stage" to stage, "revision" to revision)).told(::dealMovedOf)

    /** Gives what a user is responsible for to another one, as when somebody leaves, and what is theirs to do: what is open, not what was done.  Who did what stays in history. Over 10,000 records are written in several commits, which are one change set. */
    fun transfer(
        fromUser: UUID,
        toUser: UUID,
        entities: List<String>? = null,
        preview: Boolean? = null,
        skipRefused: Boolean? = null,
    ): Transferred =
        door.flow("transfer", mapOf("from_user" to fromUser, "to_user" to toUser, "entities" to entities, "preview" to preview, "skip_refused" to skipRefused)).told(::transferredOf)

    /** Converts a lead into an account, a contact and a deal: new ones, ones that are there, or none.  An account is made of the organisation, a contact of the person, where the lead names them. Of a record that is there only empty fields are filled. Whatever is about the lead is linked to the new records too, its relations to others go over to the record that each fits, and the lead stays as it was, to be read only. It is one change, which `unconvert_lead` takes back. */
    fun convertLead(
        lead: UUID,
        account: UUID? = null,
        contact: UUID? = null,
        deal: UUID? = null,
        withoutAccount: Boolean? = null,
        withoutContact: Boolean? = null,
        withoutDeal: Boolean? = null,
        dealName: String? = null,
        stage: UUID? = null,
        owner: UUID? = null,
        skipDuplicates: Boolean? = null,
        revision: Long? = null,
    ): LeadConverted =
        door.flow("convert_lead", mapOf("lead" to lead, "account" to account, "contact" to contact, "deal" to deal, "without_account" to withoutAccount, "without_contact" to withoutContact, "without_deal" to withoutDeal, "deal_name" to dealName, "stage" to stage, "owner" to owner, "skip_duplicates" to skipDuplicates, "revision" to revision)).told(::leadConvertedOf)

    /** Takes the conversion of a lead back: the lead is open again, what was made goes to the trash, what was filled is empty.  What somebody changed or uses since is a conflict: then nothing is taken back, unless it is to be left as it is. */
    fun unconvertLead(
        lead: UUID,
        leaveConflicts: Boolean? = null,
    ): LeadUnconverted =
        door.flow("unconvert_lead", mapOf("lead" to lead, "leave_conflicts" to leaveConflicts)).told(::leadUnconvertedOf)

    /** Sets from which score leads are hot and warm, and rates every lead with a score anew, all as one change set.  Converted leads keep the rating that they had. It is the one way to set the thresholds, so that lists by rating always agree with them. Only the program and administrators may do this. */
    fun rateLeads(
        hotScore: Long? = null,
        warmScore: Long? = null,
    ): LeadsRated =
        door.flow("rate_leads", mapOf("hot_score" to hotScore, "warm_score" to warmScore)).told(::leadsRatedOf)

    /** Gives leads to the users who take leads, in turn by name; the oldest lead first.  By territory and skill they go to those whom they fit. By weight the next one goes to whoever is responsible for the fewest open leads for their weight, so that it does not matter how many are given in one call. */
    fun assignLeads(
        filter: String? = null,
        team: UUID? = null,
        byWeight: Boolean? = null,
        byTerritory: Boolean? = null,
        bySkill: Boolean? = null,
        after: UUID? = null,
        preview: Boolean? = null,
        skipRefused: Boolean? = null,
    ): LeadsAssigned =
        door.flow("assign_leads", mapOf("filter" to filter, "team" to team, "by_weight" to byWeight, "by_territory" to byTerritory, "by_skill" to bySkill, "after" to after, "preview" to preview, "skip_refused" to skipRefused)).told(::leadsAssignedOf)

    /** Tells which records a record has to do with, and what it is to each of them, whichever of the two the relation is said of. */
    fun readRelations(
        record: Link,
        kind: UUID? = null,
    ): RelationsRead =
        door.flow("read_relations", mapOf("record" to record, "kind" to kind)).told(::relationsReadOf)

    /** Marks the comments of a record or topic as read by a user; other users' marks stay. */
    fun markCommentsRead(
        record: Link? = null,
        topic: String? = null,
        user: UUID? = null,
    ): CommentCount =
        door.flow("mark_comments_read", mapOf("record" to record, "topic" to topic, "user" to user)).told(::commentCountOf)

    /** Counts the comments of others that a user has not read: of a record, of a topic, or all that the user may see. */
    fun countUnreadComments(
        record: Link? = null,
        topic: String? = null,
        mentions: Boolean? = null,
        user: UUID? = null,
    ): CommentCount =
        door.flow("count_unread_comments", mapOf("record" to record, "topic" to topic, "mentions" to mentions, "user" to user)).told(::commentCountOf)

    /** Sends a draft for approval, by who sends it. */
    fun submitContract(
        contract: UUID,
        revision: Long? = null,
    ): ContractMoved =
        door.flow("submit_contract", mapOf("contract" to contract, "revision" to revision)).told(::contractMovedOf)

    /** Approves a contract that waits for it; from then on what was approved does not change. It needs a role that may approve contracts, and somebody else than who sent it, unless the company's settings let them. */
    fun approveContract(
        contract: UUID,
        revision: Long? = null,
    ): ContractMoved =
        door.flow("approve_contract", mapOf("contract" to contract, "revision" to revision)).told(::contractMovedOf)

    /** Sends a contract that waits for approval, or was approved, back to be worked on, and says why. It needs a role that may approve contracts. */
    fun sendBackContract(
        contract: UUID,
        reason: String,
        revision: Long? = null,
    ): ContractMoved =
        door.flow("send_back_contract", mapOf("contract" to contract, "reason" to reason, "revision" to revision)).told(::contractMovedOf)

    /** Notes that both sides signed a contract: what was agreed stands from then on.  A lead that signs becomes an account, and a prospect a customer, by their first contract, unless the company's settings say otherwise. Where they ask for it, the contract must have been approved, and its signed copy attached. */
    fun signContract(
        contract: UUID,
        customerSignedOn: LocalDate? = null,
        companySignedOn: LocalDate? = null,
        signedCopy: UUID? = null,
        account: UUID? = null,
        skipDuplicates: Boolean? = null,
        revision: Long? = null,
    ): ContractSigned =
        door.flow("sign_contract", mapOf("contract" to contract, "customer_signed_on" to customerSignedOn, "company_signed_on" to companySignedOn, "signed_copy" to signedCopy, "account" to account, "skip_duplicates" to skipDuplicates, "revision" to revision)).told(::contractSignedOf)

    /** Puts a signed contract into force, from its first day on; `tick` does so by itself. */
    fun activateContract(
        contract: UUID,
        revision: Long? = null,
    ): ContractMoved =
        door.flow("activate_contract", mapOf("contract" to contract, "revision" to revision)).told(::contractMovedOf)

    /** Ends a signed contract before its time, and says why: today, or on a day to come, when `tick` does it. */
    fun terminateContract(
        contract: UUID,
        reason: String,
        on: LocalDate? = null,
        revision: Long? = null,
    ): ContractMoved =
        door.flow("terminate_contract", mapOf("contract" to contract, "reason" to reason, "on" to on, "revision" to revision)).told(::contractMovedOf)

    /** Makes a draft that goes on where a contract ends: with its lines, for as long. The old contract counts as renewed when the new one is signed and the old one is over. */
    fun renewContract(
        contract: UUID,
        startOn: LocalDate? = null,
        endOn: LocalDate? = null,
    ): ContractRenewed =
        door.flow("renew_contract", mapOf("contract" to contract, "start_on" to startOn, "end_on" to endOn)).told(::contractRenewedOf)

    /** Tells what a contract comes to by its lines; nothing is written. */
    fun readContractFigures(
        contract: UUID,
    ): ContractFigures =
        door.flow("read_contract_figures", mapOf("contract" to contract)).told(::contractFiguresOf)

    /** Tells what a product costs: by a contract in force, the customer's price book, their group's, one for everyone, or the list, and why the ones before it do not hold; nothing is written. */
    fun readPrice(
        product: UUID,
        account: UUID? = null,
        quantity: BigDecimal? = null,
        currency: String? = null,
        on: LocalDate? = null,
    ): PriceRead =
        door.flow("read_price", mapOf("product" to product, "account" to account, "quantity" to quantity, "currency" to currency, "on" to on)).told(::priceReadOf)

    /** Tells when so much work is done that begins at a time; nothing is written. */
    fun addWorkingTime(
        startAt: Instant,
        minutes: Long,
        calendar: UUID? = null,
    ): WorkDue =
        door.flow("add_working_time", mapOf("start_at" to startAt, "minutes" to minutes, "calendar" to calendar)).told(::workDueOf)

    /** Counts how long was worked between two times; nothing is written. */
    fun countWorkingTime(
        startAt: Instant,
        endAt: Instant,
        calendar: UUID? = null,
    ): WorkDone =
        door.flow("count_working_time", mapOf("start_at" to startAt, "end_at" to endAt, "calendar" to calendar)).told(::workDoneOf)

    /** Number and worth of deals by pipeline and stage; of a period, those expected or closed in it. */
    fun board(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        period: String? = null,
        asOf: Instant? = null,
        limit: Int? = null,
    ): Report<Board> =
        door.report("board", question(filter, params, period, asOf, limit, null)).report(::boardOf)

    /** Open deals by the month they are expected, won ones by the month they were won, by forecast category. */
    fun forecast(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        period: String? = null,
        asOf: Instant? = null,
        limit: Int? = null,
    ): Report<Forecast> =
        door.report("forecast", question(filter, params, period, asOf, limit, null)).report(::forecastOf)

    /** Won ÷ (won + lost) by number and by value, of the deals decided in the period. */
    fun winRate(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        period: String? = null,
        asOf: Instant? = null,
        limit: Int? = null,
    ): Report<WinRate> =
        door.report("win_rate", question(filter, params, period, asOf, limit, null)).report(::winRateOf)

    /** Deals won and lost by their owner and by the team that they name, of those decided in the period. */
    fun outcomes(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        period: String? = null,
        asOf: Instant? = null,
        limit: Int? = null,
    ): Report<Outcomes> =
        door.report("outcomes", question(filter, params, period, asOf, limit, null)).report(::outcomesOf)

    /** Mean and median of the days from creation to win, of the deals won in the period. */
    fun cycle(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        period: String? = null,
        asOf: Instant? = null,
        limit: Int? = null,
    ): Report<Cycle> =
        door.report("cycle", question(filter, params, period, asOf, limit, null)).report(::cycleOf)

    /** What the pipeline earns a day: open deals × win rate × average won value ÷ days to win, the last three of the period. */
    fun velocity(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        period: String? = null,
        asOf: Instant? = null,
        limit: Int? = null,
    ): Report<Velocity> =
        door.report("velocity", question(filter, params, period, asOf, limit, null)).report(::velocityOf)

    /** How far the deals of a pipeline came and how long they stood in each stage, of those that began in the period. */
    fun funnel(
        pipeline: UUID? = null,
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        period: String? = null,
        asOf: Instant? = null,
        limit: Int? = null,
    ): Report<Funnel> =
        door.report("funnel", question(filter, params, period, asOf, limit, pipeline?.let { Link("pipeline", it) })).report(::funnelOf)

    /** Open deals that were expected before today, of those expected in the period. */
    fun slipped(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        period: String? = null,
        asOf: Instant? = null,
        limit: Int? = null,
    ): Report<Slipped> =
        door.report("slipped", question(filter, params, period, asOf, limit, null)).report(::slippedOf)

    /** Calls that are still planned though their time has come, of those planned in the period. */
    fun forgottenCalls(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        period: String? = null,
        asOf: Instant? = null,
        limit: Int? = null,
    ): Report<ForgottenCalls> =
        door.report("forgotten_calls", question(filter, params, period, asOf, limit, null)).report(::forgottenCallsOf)

    /** Interactions of the period by user and by channel. */
    fun activity(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        period: String? = null,
        asOf: Instant? = null,
        limit: Int? = null,
    ): Report<Activity> =
        door.report("activity", question(filter, params, period, asOf, limit, null)).report(::activityOf)

    /** The accounts that bought most in the period, and what is open with them. */
    fun topAccounts(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        period: String? = null,
        asOf: Instant? = null,
        limit: Int? = null,
    ): Report<TopAccounts> =
        door.report("top_accounts", question(filter, params, period, asOf, limit, null)).report(::topAccountsOf)

    /** The contacts with the most interactions of the period, or of the last 90 days. */
    fun frequentContacts(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        period: String? = null,
        asOf: Instant? = null,
        limit: Int? = null,
    ): Report<FrequentContacts> =
        door.report("frequent_contacts", question(filter, params, period, asOf, limit, null)).report(::frequentContactsOf)

    /** By which channel each contact answers most readily, of the interactions of the period. */
    fun bestChannel(
        contact: UUID? = null,
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        period: String? = null,
        asOf: Instant? = null,
        limit: Int? = null,
    ): Report<BestChannel> =
        door.report("best_channel", question(filter, params, period, asOf, limit, contact?.let { Link("contact", it) })).report(::bestChannelOf)

    /** What a user has to do: overdue, and today or in the period. */
    fun home(
        user: UUID? = null,
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        period: String? = null,
        asOf: Instant? = null,
        limit: Int? = null,
    ): Report<Home> =
        door.report("home", question(filter, params, period, asOf, limit, user?.let { Link("user", it) })).report(::homeOf)

    /** Everything about one account: people, leads, deals, contracts, tasks, and the timeline of the period. */
    fun account360(
        account: UUID,
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        period: String? = null,
        asOf: Instant? = null,
        limit: Int? = null,
    ): Report<Account360> =
        door.report("account_360", question(filter, params, period, asOf, limit, Link("account", account))).report(::account360Of)

    /** What users and teams won against their quotas, in the period or this quarter. */
    fun attainment(
        user: UUID? = null,
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        period: String? = null,
        asOf: Instant? = null,
        limit: Int? = null,
    ): Report<Attainment> =
        door.report("attainment", question(filter, params, period, asOf, limit, user?.let { Link("user", it) })).report(::attainmentOf)

    /** Contracts in force whose last day lies in the period, or in the next 90 days. */
    fun contractsEnding(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        period: String? = null,
        asOf: Instant? = null,
        limit: Int? = null,
    ): Report<ContractsEnding> =
        door.report("contracts_ending", question(filter, params, period, asOf, limit, null)).report(::contractsEndingOf)

    /** Contracts made in the period whose lines come to more than their value cap. */
    fun contractsOverCap(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        period: String? = null,
        asOf: Instant? = null,
        limit: Int? = null,
    ): Report<ContractsOverCap> =
        door.report("contracts_over_cap", question(filter, params, period, asOf, limit, null)).report(::contractsOverCapOf)

    /** How far leads and accounts came from target to customer, of those that began in the period. */
    fun lifeCycle(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        period: String? = null,
        asOf: Instant? = null,
        limit: Int? = null,
    ): Report<LifeCycle> =
        door.report("life_cycle", question(filter, params, period, asOf, limit, null)).report(::lifeCycleOf)
}

/** A record in its own type; nothing for an entity that the model does not have. */
internal fun recordOf(entity: String, packed: dev.crmcore.ffi.Record): Record? = when (entity) {
    "company" -> companyOf(packed)
    "user" -> userOf(packed)
    "team" -> teamOf(packed)
    "role" -> roleOf(packed)
    "account" -> accountOf(packed)
    "contact" -> contactOf(packed)
    "lead" -> leadOf(packed)
    "customer_group" -> customerGroupOf(packed)
    "relation_kind" -> relationKindOf(packed)
    "relation" -> relationOf(packed)
    "pipeline" -> pipelineOf(packed)
    "stage" -> stageOf(packed)
    "deal" -> dealOf(packed)
    "competitor" -> competitorOf(packed)
    "loss_reason" -> lossReasonOf(packed)
    "quota" -> quotaOf(packed)
    "territory" -> territoryOf(packed)
    "interaction" -> interactionOf(packed)
    "note" -> noteOf(packed)
    "comment" -> commentOf(packed)
    "task" -> taskOf(packed)
    "tag" -> tagOf(packed)
    "saved_view" -> savedViewOf(packed)
    "currency" -> currencyOf(packed)
    "rate" -> rateOf(packed)
    "attachment" -> attachmentOf(packed)
    "custom_field" -> customFieldOf(packed)
    "product_category" -> productCategoryOf(packed)
    "product" -> productOf(packed)
    "price_book" -> priceBookOf(packed)
    "price_entry" -> priceEntryOf(packed)
    "number_series" -> numberSeriesOf(packed)
    "contract" -> contractOf(packed)
    "contract_line" -> contractLineOf(packed)
    "work_calendar" -> workCalendarOf(packed)
    else -> null
}
