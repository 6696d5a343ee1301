// Written by `cargo xtask codegen` from the model; do not edit.
@file:Suppress("unused", "LongParameterList")

package dev.crmcore.model

import dev.crmcore.ListItem
import dev.crmcore.Row
import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate
import java.util.UUID

/** Everything about one account, as far as it may be seen: people, leads, deals, contracts, tasks and the timeline. Of each kind the newest rows, and how many there are. */
data class Account360(
    /** The account. */
    val account: UUID,
    /** What it is called. */
    val name: String = "",
    /** How many contacts work there. */
    val contactCount: Long = 0,
    /** Who works there, by name. */
    val contacts: List<AccountContact> = emptyList(),
    /** How many leads became this account. */
    val leadCount: Long = 0,
    /** The leads that became this account. */
    val leads: List<AccountLead> = emptyList(),
    /** The deals that are open. */
    val open: Figure,
    /** The deals that were won. */
    val won: Figure,
    /** The deals that were lost. */
    val lost: Figure,
    /** The deals, those that close last first. */
    val deals: List<AccountDeal> = emptyList(),
    /** How many contracts were made. */
    val contractCount: Long = 0,
    /** The contracts, the latest first. */
    val contracts: List<AccountContract> = emptyList(),
    /** How many products were sold, by signed contracts. */
    val productCount: Long = 0,
    /** What was sold, by name: each product once in each currency. */
    val products: List<AccountProduct> = emptyList(),
    /** How many tasks are still to be done. */
    val taskCount: Long = 0,
    /** What is still to be done, the earliest first. */
    val tasks: List<AccountTask> = emptyList(),
    /** How many interactions the timeline has, of the period that was asked for. */
    val interactionCount: Long = 0,
    /** The timeline, the newest first: what is about the account or somebody there, or has them as participant. What is about a deal alone stands with that deal. */
    val timeline: List<AccountTouch> = emptyList(),
    /** The zone that times are shown in. */
    val zone: String = "",
)

internal fun account360Of(told: dev.crmcore.ffi.Value): Account360 {
    val row = Row(told)
    return Account360(
        account = row.id()!!,
        name = row.text().orEmpty(),
        contactCount = row.int() ?: 0,
        contacts = row.items(::accountContactOf),
        leadCount = row.int() ?: 0,
        leads = row.items(::accountLeadOf),
        open = row.items(::figureOf).first(),
        won = row.items(::figureOf).first(),
        lost = row.items(::figureOf).first(),
        deals = row.items(::accountDealOf),
        contractCount = row.int() ?: 0,
        contracts = row.items(::accountContractOf),
        productCount = row.int() ?: 0,
        products = row.items(::accountProductOf),
        taskCount = row.int() ?: 0,
        tasks = row.items(::accountTaskOf),
        interactionCount = row.int() ?: 0,
        timeline = row.items(::accountTouchOf),
        zone = row.text().orEmpty(),
    )
}

/** Somebody who works at the account. */
data class AccountContact(
    /** The contact. */
    val id: UUID,
    /** The whole name. */
    val name: String = "",
    /** What they do there. */
    val jobTitle: String? = null,
)

internal fun accountContactOf(told: dev.crmcore.ffi.Value): AccountContact {
    val row = Row(told)
    return AccountContact(
        id = row.id()!!,
        name = row.text().orEmpty(),
        jobTitle = row.text(),
    )
}

/** A contract with the account. */
data class AccountContract(
    /** The contract. */
    val id: UUID,
    /** Its number. */
    val number: String? = null,
    /** What it is called. */
    val title: String = "",
    /** How it stands. */
    val status: ContractStatus = ContractStatus.Draft,
    /** The last day it is in force. */
    val endOn: LocalDate? = null,
)

internal fun accountContractOf(told: dev.crmcore.ffi.Value): AccountContract {
    val row = Row(told)
    return AccountContract(
        id = row.id()!!,
        number = row.text(),
        title = row.text().orEmpty(),
        status = ContractStatus.of(row.text().orEmpty()),
        endOn = row.date(),
    )
}

/** A deal with the account. */
data class AccountDeal(
    /** The deal. */
    val id: UUID,
    /** What it is called. */
    val name: String = "",
    /** How it stands. */
    val category: StageCategory = StageCategory.Open,
    /** What it is worth, in its own currency. */
    val amount: Money? = null,
    /** The day it was closed or is expected. */
    val day: LocalDate? = null,
)

internal fun accountDealOf(told: dev.crmcore.ffi.Value): AccountDeal {
    val row = Row(told)
    return AccountDeal(
        id = row.id()!!,
        name = row.text().orEmpty(),
        category = StageCategory.of(row.text().orEmpty()),
        amount = row.money(),
        day = row.date(),
    )
}

/** A lead that became the account. */
data class AccountLead(
    /** The lead. */
    val id: UUID,
    /** What it is called. */
    val name: String = "",
    /** When it was converted. */
    val convertedAt: Instant? = null,
)

internal fun accountLeadOf(told: dev.crmcore.ffi.Value): AccountLead {
    val row = Row(told)
    return AccountLead(
        id = row.id()!!,
        name = row.text().orEmpty(),
        convertedAt = row.timestamp(),
    )
}

/** A product that was sold to the account. */
data class AccountProduct(
    /** The product. */
    val id: UUID,
    /** What it is called. */
    val name: String = "",
    /** How many, of all signed contracts. */
    val quantity: BigDecimal,
    /** What they came to after discounts and without tax, in the contracts' currency. */
    val amount: Money,
)

internal fun accountProductOf(told: dev.crmcore.ffi.Value): AccountProduct {
    val row = Row(told)
    return AccountProduct(
        id = row.id()!!,
        name = row.text().orEmpty(),
        quantity = row.decimal()!!,
        amount = row.money()!!,
    )
}

/** A task about the account. */
data class AccountTask(
    /** The task. */
    val id: UUID,
    /** What to do. */
    val title: String = "",
    /** By which day. */
    val dueOn: LocalDate? = null,
)

internal fun accountTaskOf(told: dev.crmcore.ffi.Value): AccountTask {
    val row = Row(told)
    return AccountTask(
        id = row.id()!!,
        title = row.text().orEmpty(),
        dueOn = row.date(),
    )
}

/** A touch with the account or somebody there. */
data class AccountTouch(
    /** The interaction. */
    val id: UUID,
    /** When it starts or started. */
    val startAt: Instant,
    /** By which way. */
    val channel: Channel = Channel.Phone,
    /** How it stands. */
    val status: InteractionStatus = InteractionStatus.Planned,
    /** What it is about. */
    val subject: String = "",
)

internal fun accountTouchOf(told: dev.crmcore.ffi.Value): AccountTouch {
    val row = Row(told)
    return AccountTouch(
        id = row.id()!!,
        startAt = row.timestamp()!!,
        channel = Channel.of(row.text().orEmpty()),
        status = InteractionStatus.of(row.text().orEmpty()),
        subject = row.text().orEmpty(),
    )
}

/** Interactions of the period, by their owner and their channel. The rows, the users and the channels each add up to all. */
data class Activity(
    /** How many interactions. */
    val count: Long = 0,
    /** By user, the busiest first. */
    val users: List<ActivityUser> = emptyList(),
    /** By channel, the most used first. */
    val channels: List<ActivityChannel> = emptyList(),
    /** By user and channel, in the order of the two. */
    val rows: List<ActivityRow> = emptyList(),
)

internal fun activityOf(told: dev.crmcore.ffi.Value): Activity {
    val row = Row(told)
    return Activity(
        count = row.int() ?: 0,
        users = row.items(::activityUserOf),
        channels = row.items(::activityChannelOf),
        rows = row.items(::activityRowOf),
    )
}

/** The interactions by one channel. */
data class ActivityChannel(
    /** The channel. */
    val channel: Channel = Channel.Phone,
    /** How many interactions. */
    val count: Long = 0,
)

internal fun activityChannelOf(told: dev.crmcore.ffi.Value): ActivityChannel {
    val row = Row(told)
    return ActivityChannel(
        channel = Channel.of(row.text().orEmpty()),
        count = row.int() ?: 0,
    )
}

/** The interactions of one user by one channel. */
data class ActivityRow(
    /** The owner; none for interactions without one. */
    val user: UUID? = null,
    /** The channel. */
    val channel: Channel = Channel.Phone,
    /** How many interactions. */
    val count: Long = 0,
)

internal fun activityRowOf(told: dev.crmcore.ffi.Value): ActivityRow {
    val row = Row(told)
    return ActivityRow(
        user = row.id(),
        channel = Channel.of(row.text().orEmpty()),
        count = row.int() ?: 0,
    )
}

/** The interactions of one user. */
data class ActivityUser(
    /** The owner; none for interactions without one. */
    val user: UUID? = null,
    /** What the user is called. */
    val name: String? = null,
    /** How many interactions. */
    val count: Long = 0,
)

internal fun activityUserOf(told: dev.crmcore.ffi.Value): ActivityUser {
    val row = Row(told)
    return ActivityUser(
        user = row.id(),
        name = row.text(),
        count = row.int() ?: 0,
    )
}

/** An account that a person has to do with besides the main one. */
data class Affiliation(
    /** The account. */
    val account: UUID,
    /** What for, as `board member`. */
    val role: String? = null,
    /** What the person is called there. */
    val jobTitle: String? = null,
    /** Whether it is over. */
    val ended: Boolean = false,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun named(): Map<String, Any?> = mapOf("account" to account, "role" to role, "job_title" to jobTitle, "ended" to ended, "id" to id)
}

internal fun affiliationOf(told: dev.crmcore.ffi.Value): Affiliation {
    val row = Row(told)
    return Affiliation(
        account = row.id()!!,
        role = row.text(),
        jobTitle = row.text(),
        ended = row.bool() ?: false,
        id = row.itemId,
    )
}

/** How many leads a user got. */
data class AssignedLeads(
    /** The user. */
    val user: UUID,
    /** How many leads. */
    val leads: Long = 0,
)

internal fun assignedLeadsOf(told: dev.crmcore.ffi.Value): AssignedLeads {
    val row = Row(told)
    return AssignedLeads(
        user = row.id()!!,
        leads = row.int() ?: 0,
    )
}

/** What users and teams won in the period against their quotas; of this quarter when nobody says. A won deal counts for the user who was responsible when it was won, or is shared as its credits say; for a team, and for all, it counts once. */
data class Attainment(
    /** The first day of the period. */
    val first: LocalDate,
    /** The last day of the period. */
    val last: LocalDate,
    /** The users with a quota or with something won, the furthest first. */
    val users: List<AttainmentRow> = emptyList(),
    /** The teams with members among them, the furthest first: a team's members are those of the teams under it too, and its quota is its own or those of its members together. */
    val teams: List<AttainmentRow> = emptyList(),
    /** All together. */
    val all: AttainmentRow,
)

internal fun attainmentOf(told: dev.crmcore.ffi.Value): Attainment {
    val row = Row(told)
    return Attainment(
        first = row.date()!!,
        last = row.date()!!,
        users = row.items(::attainmentRowOf),
        teams = row.items(::attainmentRowOf),
        all = row.items(::attainmentRowOf).first(),
    )
}

/** What somebody won against their quota. */
data class AttainmentRow(
    /** The user or team; none for all together. */
    val id: UUID? = null,
    /** What they are called; none where they may not be seen. */
    val name: String? = null,
    /** What should be won in the period: the share of each quota that lies in it, by days, from the day the user joined. */
    val quota: Money? = null,
    /** What was won. */
    val won: Money,
    /** Won ÷ quota, which may be over 1; none without a quota. */
    val attainment: BigDecimal? = null,
    /** What is missing; negative where more was won. */
    val gap: Money? = null,
    /** The share of the days that are over, today included. */
    val elapsed: BigDecimal? = null,
    /** Attainment ÷ the share of days that are over: 1 is exactly in time; none before the period. */
    val pace: BigDecimal? = null,
    /** How that is to be judged; none without a pace. */
    val standing: Standing? = null,
    /** The open deals expected in the period ÷ what is missing; none where nothing is. */
    val coverage: BigDecimal? = null,
    /** Won ÷ (won + lost), by number of deals that they were responsible for. */
    val winRate: BigDecimal? = null,
    /** Interactions in the period that they own. */
    val activities: Long = 0,
    /** Leads made in the period that they own, those that nobody follows left out. */
    val newLeads: Long = 0,
    /** How many of those leads were answered: the company wrote, called or met them. */
    val answeredLeads: Long = 0,
    /** How many seconds it took on average from when such a lead was made to the first answer; none without answers. */
    val responseSeconds: BigDecimal? = null,
)

internal fun attainmentRowOf(told: dev.crmcore.ffi.Value): AttainmentRow {
    val row = Row(told)
    return AttainmentRow(
        id = row.id(),
        name = row.text(),
        quota = row.money(),
        won = row.money()!!,
        attainment = row.decimal(),
        gap = row.money(),
        elapsed = row.decimal(),
        pace = row.decimal(),
        standing = row.text()?.let(Standing::of),
        coverage = row.decimal(),
        winRate = row.decimal(),
        activities = row.int() ?: 0,
        newLeads = row.int() ?: 0,
        answeredLeads = row.int() ?: 0,
        responseSeconds = row.decimal(),
    )
}

/** For each contact the channel with the highest response rate, smoothed so that one lucky answer does not win: (answered + 1) ÷ (tried + 2). Of equals, the one with more answers, then the first in the list of channels. */
data class BestChannel(
    /** The contacts whom somebody tried to reach, those with the most tries first; 100 when nobody says how many. */
    val rows: List<BestChannelRow> = emptyList(),
)

internal fun bestChannelOf(told: dev.crmcore.ffi.Value): BestChannel {
    val row = Row(told)
    return BestChannel(
        rows = row.items(::bestChannelRowOf),
    )
}

/** By which way a contact answers. */
data class BestChannelRow(
    /** The contact. */
    val contact: UUID,
    /** What the contact is called; none where it may not be seen. */
    val name: String? = null,
    /** The best channel. */
    val channel: Channel = Channel.Phone,
    /** Its smoothed response rate: 0.3 for 30 %. */
    val rate: BigDecimal,
    /** How often the contact was tried by any channel. */
    val tried: Long = 0,
    /** Every channel that was tried, the best first. */
    val channels: List<ChannelRate> = emptyList(),
)

internal fun bestChannelRowOf(told: dev.crmcore.ffi.Value): BestChannelRow {
    val row = Row(told)
    return BestChannelRow(
        contact = row.id()!!,
        name = row.text(),
        channel = Channel.of(row.text().orEmpty()),
        rate = row.decimal()!!,
        tried = row.int() ?: 0,
        channels = row.items(::channelRateOf),
    )
}

/** Number and worth of deals by pipeline and stage: amounts in the company's currency, weighted by probability; a won deal weighs its whole amount, a lost one nothing. */
data class Board(
    /** A row a stage, by pipeline: open stages in order, then won and lost ones; those without deals are there too. */
    val rows: List<BoardRow> = emptyList(),
    /** All open deals together, rounded once. */
    val open: Figure,
)

internal fun boardOf(told: dev.crmcore.ffi.Value): Board {
    val row = Row(told)
    return Board(
        rows = row.items(::boardRowOf),
        open = row.items(::figureOf).first(),
    )
}

/** A column of the board: the deals of one stage. */
data class BoardRow(
    /** What the pipeline is called. */
    val pipeline: String = "",
    /** The pipeline. */
    val pipelineId: UUID,
    /** What the stage is called. */
    val stage: String = "",
    /** The stage. */
    val stageId: UUID,
    /** How deals stand there. */
    val category: StageCategory = StageCategory.Open,
    /** How many there are. */
    val count: Long = 0,
    /** How many of them have an amount in the company's currency. */
    val valued: Long = 0,
    /** What they are worth together, in the company's currency. */
    val amount: Money,
    /** What they are worth, each weighted by its probability. */
    val weighted: Money,
)

internal fun boardRowOf(told: dev.crmcore.ffi.Value): BoardRow {
    val row = Row(told)
    return BoardRow(
        pipeline = row.text().orEmpty(),
        pipelineId = row.id()!!,
        stage = row.text().orEmpty(),
        stageId = row.id()!!,
        category = StageCategory.of(row.text().orEmpty()),
        count = row.int() ?: 0,
        valued = row.int() ?: 0,
        amount = row.money()!!,
        weighted = row.money()!!,
    )
}

/** A day or several on which the week does not hold: a holiday, or other hours. */
data class CalendarException(
    /** The first day. */
    val firstOn: LocalDate,
    /** The last day; the first one when left empty. */
    val lastOn: LocalDate? = null,
    /** Whether it comes again every year on the same date. */
    val everyYear: Boolean = false,
    /** When work begins then, in minutes after midnight; there is none when left empty. */
    val fromMinute: Long? = null,
    /** When it ends then. Several exceptions on a day give it several intervals. */
    val toMinute: Long? = null,
    /** What the day is called. */
    val name: String? = null,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun named(): Map<String, Any?> = mapOf("first_on" to firstOn, "last_on" to lastOn, "every_year" to everyYear, "from_minute" to fromMinute, "to_minute" to toMinute, "name" to name, "id" to id)
}

internal fun calendarExceptionOf(told: dev.crmcore.ffi.Value): CalendarException {
    val row = Row(told)
    return CalendarException(
        firstOn = row.date()!!,
        lastOn = row.date(),
        everyYear = row.bool() ?: false,
        fromMinute = row.int(),
        toMinute = row.int(),
        name = row.text(),
        id = row.itemId,
    )
}

/** How often a contact answered by one channel. */
data class ChannelRate(
    /** The channel. */
    val channel: Channel = Channel.Phone,
    /** How often somebody tried. */
    val tried: Long = 0,
    /** How often the contact answered: a call or meeting that was held, a message that was followed by an answer. */
    val answered: Long = 0,
    /** The smoothed response rate: 0.3 for 30 %. */
    val rate: BigDecimal,
)

internal fun channelRateOf(told: dev.crmcore.ffi.Value): ChannelRate {
    val row = Row(told)
    return ChannelRate(
        channel = Channel.of(row.text().orEmpty()),
        tried = row.int() ?: 0,
        answered = row.int() ?: 0,
        rate = row.decimal()!!,
    )
}

/** A step of a task. */
data class ChecklistItem(
    /** What to do. */
    val text: String,
    /** Whether it is done. */
    val done: Boolean = false,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun named(): Map<String, Any?> = mapOf("text" to text, "done" to done, "id" to id)
}

internal fun checklistItemOf(told: dev.crmcore.ffi.Value): ChecklistItem {
    val row = Row(told)
    return ChecklistItem(
        text = row.text().orEmpty(),
        done = row.bool() ?: false,
        id = row.itemId,
    )
}

/** Somebody who helps with a task. */
data class Collaborator(
    /** Who helps. */
    val user: UUID,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun named(): Map<String, Any?> = mapOf("user" to user, "id" to id)
}

internal fun collaboratorOf(told: dev.crmcore.ffi.Value): Collaborator {
    val row = Row(told)
    return Collaborator(
        user = row.id()!!,
        id = row.itemId,
    )
}

/** How many comments. */
data class CommentCount(
    /** How many. */
    val comments: Long = 0,
)

internal fun commentCountOf(told: dev.crmcore.ffi.Value): CommentCount {
    val row = Row(told)
    return CommentCount(
        comments = row.int() ?: 0,
    )
}

/** An e-mail address of a contact. */
data class ContactEmail(
    /** The address. */
    val address: String,
    /** Whether it is the one to write to. */
    val primary: Boolean = false,
    /** Whether the person asked not to be written to. */
    val optOut: Boolean = false,
    /** Whether mail to it came back. */
    val invalid: Boolean = false,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun named(): Map<String, Any?> = mapOf("address" to address, "primary" to primary, "opt_out" to optOut, "invalid" to invalid, "id" to id)
}

internal fun contactEmailOf(told: dev.crmcore.ffi.Value): ContactEmail {
    val row = Row(told)
    return ContactEmail(
        address = row.text().orEmpty(),
        primary = row.bool() ?: false,
        optOut = row.bool() ?: false,
        invalid = row.bool() ?: false,
        id = row.itemId,
    )
}

/** A telephone number. */
data class ContactPhone(
    /** The number, international where that is known. */
    val number: String,
    /** What it is for. */
    val kind: PhoneKind = PhoneKind.Mobile,
    /** Whether it is the one to call. */
    val primary: Boolean = false,
    /** Whether the person asked not to be called. */
    val optOut: Boolean = false,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun named(): Map<String, Any?> = mapOf("number" to number, "kind" to kind, "primary" to primary, "opt_out" to optOut, "id" to id)
}

internal fun contactPhoneOf(told: dev.crmcore.ffi.Value): ContactPhone {
    val row = Row(told)
    return ContactPhone(
        number = row.text().orEmpty(),
        kind = PhoneKind.of(row.text().orEmpty()),
        primary = row.bool() ?: false,
        optOut = row.bool() ?: false,
        id = row.itemId,
    )
}

/** What a contract comes to; it follows from the lines and is stored nowhere. */
data class ContractFigures(
    /** The value: the lines after their discounts. */
    val value: Money,
    /** By how much the value is over the cap, in the cap's currency; empty where it is not. */
    val overCap: Money? = null,
    /** The lines before any discount. */
    val gross: Money,
    /** What the lines' discounts come to. */
    val lineDiscounts: Money,
    /** What is taken off besides. */
    val headerDiscount: Money,
    /** What is left, without tax. */
    val base: Money,
    /** The tax of the lines, a group a rate. */
    val taxes: List<ContractTax> = emptyList(),
    /** All tax of the lines. */
    val tax: Money,
    /** What the customer pays. */
    val total: Money,
    /** What the lines cost the company, as far as it is known; empty where no line names its cost. */
    val cost: Money? = null,
    /** What the lines leave: the base less the cost. */
    val margin: Money? = null,
)

internal fun contractFiguresOf(told: dev.crmcore.ffi.Value): ContractFigures {
    val row = Row(told)
    return ContractFigures(
        value = row.money()!!,
        overCap = row.money(),
        gross = row.money()!!,
        lineDiscounts = row.money()!!,
        headerDiscount = row.money()!!,
        base = row.money()!!,
        taxes = row.items(::contractTaxOf),
        tax = row.money()!!,
        total = row.money()!!,
        cost = row.money(),
        margin = row.money(),
    )
}

/** How a contract stands after a step. */
data class ContractMoved(
    /** The contract. */
    val contract: UUID,
    /** How often it was written, from 1. */
    val revision: Long = 0,
    /** How it stands. */
    val status: ContractStatus = ContractStatus.Draft,
    /** Who approved it; empty while it is not, and for the program itself. */
    val approvedBy: UUID? = null,
)

internal fun contractMovedOf(told: dev.crmcore.ffi.Value): ContractMoved {
    val row = Row(told)
    return ContractMoved(
        contract = row.id()!!,
        revision = row.int() ?: 0,
        status = ContractStatus.of(row.text().orEmpty()),
        approvedBy = row.id(),
    )
}

/** The contract that goes on. */
data class ContractRenewed(
    /** The new contract. */
    val contract: UUID,
    /** The contract that it goes on from. */
    val renewedFrom: UUID,
    /** Its first day. */
    val startOn: LocalDate? = null,
    /** Its last day. */
    val endOn: LocalDate? = null,
    /** How many lines it took over. */
    val lines: Long = 0,
)

internal fun contractRenewedOf(told: dev.crmcore.ffi.Value): ContractRenewed {
    val row = Row(told)
    return ContractRenewed(
        contract = row.id()!!,
        renewedFrom = row.id()!!,
        startOn = row.date(),
        endOn = row.date(),
        lines = row.int() ?: 0,
    )
}

/** What a signature came to. */
data class ContractSigned(
    /** The contract. */
    val contract: UUID,
    /** How often it was written, from 1. */
    val revision: Long = 0,
    /** How it stands. */
    val status: ContractStatus = ContractStatus.Draft,
    /** The customer. */
    val account: UUID? = null,
    /** The file of the signed copy. */
    val signedCopy: UUID? = null,
    /** Whether the customer became one by this contract. */
    val promoted: Boolean = false,
)

internal fun contractSignedOf(told: dev.crmcore.ffi.Value): ContractSigned {
    val row = Row(told)
    return ContractSigned(
        contract = row.id()!!,
        revision = row.int() ?: 0,
        status = ContractStatus.of(row.text().orEmpty()),
        account = row.id(),
        signedCopy = row.id(),
        promoted = row.bool() ?: false,
    )
}

/** All lines of one tax. */
data class ContractTax(
    /** How they are taxed. */
    val kind: TaxKind = TaxKind.Rated,
    /** The rate in per cent. */
    val rate: BigDecimal,
    /** What is taxed, without the tax. */
    val base: Money,
    /** The tax to pay. */
    val amount: Money,
)

internal fun contractTaxOf(told: dev.crmcore.ffi.Value): ContractTax {
    val row = Row(told)
    return ContractTax(
        kind = TaxKind.of(row.text().orEmpty()),
        rate = row.decimal()!!,
        base = row.money()!!,
        amount = row.money()!!,
    )
}

/** Contracts in force whose last day lies in the period, the next one first; in the next 90 days when nobody says. */
data class ContractsEnding(
    /** The first day that was looked at. */
    val first: LocalDate,
    /** The last day that was looked at. */
    val last: LocalDate,
    /** How many there are, those beyond the rows asked for counted too. */
    val count: Long = 0,
    /** The contracts. */
    val contracts: List<EndingContract> = emptyList(),
)

internal fun contractsEndingOf(told: dev.crmcore.ffi.Value): ContractsEnding {
    val row = Row(told)
    return ContractsEnding(
        first = row.date()!!,
        last = row.date()!!,
        count = row.int() ?: 0,
        contracts = row.items(::endingContractOf),
    )
}

/** Contracts whose lines come to more than their value cap; exactly the cap is not over it. */
data class ContractsOverCap(
    /** How many there are, those beyond the rows asked for counted too. */
    val count: Long = 0,
    /** The contracts, the latest first. */
    val contracts: List<OverCapContract> = emptyList(),
)

internal fun contractsOverCapOf(told: dev.crmcore.ffi.Value): ContractsOverCap {
    val row = Row(told)
    return ContractsOverCap(
        count = row.int() ?: 0,
        contracts = row.items(::overCapContractOf),
    )
}

/** Somebody's part of what a deal brings. */
data class Credit(
    /** Who gets it. */
    val user: UUID,
    /** How much of it, in per cent. */
    val percent: BigDecimal,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun named(): Map<String, Any?> = mapOf("user" to user, "percent" to percent, "id" to id)
}

internal fun creditOf(told: dev.crmcore.ffi.Value): Credit {
    val row = Row(told)
    return Credit(
        user = row.id()!!,
        percent = row.decimal()!!,
        id = row.itemId,
    )
}

/** What people call a field in one language. */
data class CustomLabel(
    /** The language, as `vi` or `en`. */
    val locale: String,
    /** What the field is called there. */
    val text: String,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun named(): Map<String, Any?> = mapOf("locale" to locale, "text" to text, "id" to id)
}

internal fun customLabelOf(told: dev.crmcore.ffi.Value): CustomLabel {
    val row = Row(told)
    return CustomLabel(
        locale = row.text().orEmpty(),
        text = row.text().orEmpty(),
        id = row.itemId,
    )
}

/** One value that a field of kind choice can have. */
data class CustomOption(
    /** The code in filters, files and programs, in `snake_case`; changing it keeps the values. */
    val code: String,
    /** What people call it in Vietnamese. */
    val vi: String? = null,
    /** What people call it in English. */
    val en: String? = null,
    /** Its number in stored bytes, given by the library in order of arrival. */
    val number: Long? = null,
    /** Whether it is offered no more: records that have it keep it, and no other gets it. */
    val retired: Boolean = false,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun named(): Map<String, Any?> = mapOf("code" to code, "vi" to vi, "en" to en, "number" to number, "retired" to retired, "id" to id)
}

internal fun customOptionOf(told: dev.crmcore.ffi.Value): CustomOption {
    val row = Row(told)
    return CustomOption(
        code = row.text().orEmpty(),
        vi = row.text(),
        en = row.text(),
        number = row.int(),
        retired = row.bool() ?: false,
        id = row.itemId,
    )
}

/** Days from a won deal's creation to its win: the difference of the two local date-times in the company's zone ÷ 24 h, so that no daylight-saving hour counts. */
data class Cycle(
    /** How many deals were won. */
    val count: Long = 0,
    /** The mean; none where no deal was won. */
    val mean: BigDecimal? = null,
    /** The median: of an even number the mean of the two in the middle. */
    val median: BigDecimal? = null,
    /** How many took how long. */
    val rows: List<CycleRow> = emptyList(),
)

internal fun cycleOf(told: dev.crmcore.ffi.Value): Cycle {
    val row = Row(told)
    return Cycle(
        count = row.int() ?: 0,
        mean = row.decimal(),
        median = row.decimal(),
        rows = row.items(::cycleRowOf),
    )
}

/** How many won deals took so many days. */
data class CycleRow(
    /** From so many days. */
    val fromDays: Long = 0,
    /** To fewer than so many; none for all that took longer. */
    val belowDays: Long? = null,
    /** How many deals. */
    val count: Long = 0,
)

internal fun cycleRowOf(told: dev.crmcore.ffi.Value): CycleRow {
    val row = Row(told)
    return CycleRow(
        fromDays = row.int() ?: 0,
        belowDays = row.int(),
        count = row.int() ?: 0,
    )
}

/** Somebody who has a say about a deal. */
data class DealContact(
    /** The person. */
    val contact: UUID,
    /** What the person has to say. */
    val role: ContactRole? = null,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun named(): Map<String, Any?> = mapOf("contact" to contact, "role" to role, "id" to id)
}

internal fun dealContactOf(told: dev.crmcore.ffi.Value): DealContact {
    val row = Row(told)
    return DealContact(
        contact = row.id()!!,
        role = row.text()?.let(ContactRole::of),
        id = row.itemId,
    )
}

/** How a deal stands after it moved. */
data class DealMoved(
    /** The deal. */
    val deal: UUID,
    /** How often it was written, from 1. */
    val revision: Long = 0,
    /** The stage that it stands in. */
    val stage: UUID,
    /** Whether it is open, won or lost. */
    val category: StageCategory = StageCategory.Open,
    /** Where it counts in the forecast. */
    val forecastCategory: ForecastCategory = ForecastCategory.Pipeline,
    /** How likely it is won, 0 to 100. */
    val probability: BigDecimal? = null,
    /** When it was won or lost. */
    val closedAt: Instant? = null,
    /** The company's day when it was won or lost. */
    val closedOn: LocalDate? = null,
)

internal fun dealMovedOf(told: dev.crmcore.ffi.Value): DealMoved {
    val row = Row(told)
    return DealMoved(
        deal = row.id()!!,
        revision = row.int() ?: 0,
        stage = row.id()!!,
        category = StageCategory.of(row.text().orEmpty()),
        forecastCategory = ForecastCategory.of(row.text().orEmpty()),
        probability = row.decimal(),
        closedAt = row.timestamp(),
        closedOn = row.date(),
    )
}

/** A contract that ends soon. */
data class EndingContract(
    /** The contract. */
    val id: UUID,
    /** Its number. */
    val number: String? = null,
    /** What it is called. */
    val title: String = "",
    /** The customer. */
    val account: UUID? = null,
    /** What the customer is called; none where it may not be seen. */
    val accountName: String? = null,
    /** Its last day. */
    val endOn: LocalDate,
    /** How many days are left; negative after its end. */
    val daysLeft: Long = 0,
    /** Whether it goes on by itself. */
    val autoRenew: Boolean = false,
    /** The last day to end it, where it asks for notice. */
    val noticeBy: LocalDate? = null,
)

internal fun endingContractOf(told: dev.crmcore.ffi.Value): EndingContract {
    val row = Row(told)
    return EndingContract(
        id = row.id()!!,
        number = row.text(),
        title = row.text().orEmpty(),
        account = row.id(),
        accountName = row.text(),
        endOn = row.date()!!,
        daysLeft = row.int() ?: 0,
        autoRenew = row.bool() ?: false,
        noticeBy = row.date(),
    )
}

/** The id that another system knows a record by. */
data class ExternalId(
    /** The other system, as `salesforce`. */
    val system: String,
    /** The record's id there. */
    val value: String,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun named(): Map<String, Any?> = mapOf("system" to system, "value" to value, "id" to id)
}

internal fun externalIdOf(told: dev.crmcore.ffi.Value): ExternalId {
    val row = Row(told)
    return ExternalId(
        system = row.text().orEmpty(),
        value = row.text().orEmpty(),
        id = row.itemId,
    )
}

/** What a role may do with one field. */
data class FieldRight(
    /** The entity's name. */
    val entity: String,
    /** The field's name. */
    val field: String,
    /** What is allowed. */
    val access: FieldAccess = FieldAccess.None,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun named(): Map<String, Any?> = mapOf("entity" to entity, "field" to field, "access" to access, "id" to id)
}

internal fun fieldRightOf(told: dev.crmcore.ffi.Value): FieldRight {
    val row = Row(told)
    return FieldRight(
        entity = row.text().orEmpty(),
        field = row.text().orEmpty(),
        access = FieldAccess.of(row.text().orEmpty()),
        id = row.itemId,
    )
}

/** Records counted, with what they are worth in one currency, rounded to what can be paid. */
data class Figure(
    /** How many there are. */
    val count: Long = 0,
    /** How many of them have an amount in the company's currency. */
    val valued: Long = 0,
    /** What they are worth together, in the company's currency. */
    val amount: Money,
    /** What they are worth, each weighted by its probability. */
    val weighted: Money,
)

internal fun figureOf(told: dev.crmcore.ffi.Value): Figure {
    val row = Row(told)
    return Figure(
        count = row.int() ?: 0,
        valued = row.int() ?: 0,
        amount = row.money()!!,
        weighted = row.money()!!,
    )
}

/** Open deals by the month they are expected, won ones by the month they were won, each by forecast category; the rows add up to all open and won deals, since deals without a day have a row too. */
data class Forecast(
    /** The company's day that the forecast is of. */
    val today: LocalDate,
    /** By month, undated deals last, and by category. */
    val rows: List<ForecastRow> = emptyList(),
    /** By category alone, from the surest; what is omitted comes last. */
    val categories: List<ForecastCategoryRow> = emptyList(),
    /** All open deals that are not omitted, rounded once; its `weighted` is the weighted forecast. */
    val open: Figure,
    /** All won deals. */
    val won: Figure,
)

internal fun forecastOf(told: dev.crmcore.ffi.Value): Forecast {
    val row = Row(told)
    return Forecast(
        today = row.date()!!,
        rows = row.items(::forecastRowOf),
        categories = row.items(::forecastCategoryRowOf),
        open = row.items(::figureOf).first(),
        won = row.items(::figureOf).first(),
    )
}

/** One category of the forecast, each alone and with those that are surer. */
data class ForecastCategoryRow(
    /** Where the deals count; won ones are "closed". */
    val category: ForecastCategory = ForecastCategory.Pipeline,
    /** How many there are. */
    val count: Long = 0,
    /** How many of them have an amount in the company's currency. */
    val valued: Long = 0,
    /** What they are worth together, in the company's currency. */
    val amount: Money,
    /** What they are worth, each weighted by its probability. */
    val weighted: Money,
    /** The amounts of this category and of all that are surer: closed; commit and closed; best case, commit and closed. For pipeline it is all that is open, for omitted nothing. */
    val cumulative: Money,
)

internal fun forecastCategoryRowOf(told: dev.crmcore.ffi.Value): ForecastCategoryRow {
    val row = Row(told)
    return ForecastCategoryRow(
        category = ForecastCategory.of(row.text().orEmpty()),
        count = row.int() ?: 0,
        valued = row.int() ?: 0,
        amount = row.money()!!,
        weighted = row.money()!!,
        cumulative = row.money()!!,
    )
}

/** One category of one month of the forecast. */
data class ForecastRow(
    /** The month, as "2026-11"; none for open deals without an expected day. */
    val month: String? = null,
    /** Where the deals count; won ones are "closed". */
    val category: ForecastCategory = ForecastCategory.Pipeline,
    /** How many there are. */
    val count: Long = 0,
    /** How many of them have an amount in the company's currency. */
    val valued: Long = 0,
    /** What they are worth together, in the company's currency. */
    val amount: Money,
    /** What they are worth, each weighted by its probability. */
    val weighted: Money,
)

internal fun forecastRowOf(told: dev.crmcore.ffi.Value): ForecastRow {
    val row = Row(told)
    return ForecastRow(
        month = row.text(),
        category = ForecastCategory.of(row.text().orEmpty()),
        count = row.int() ?: 0,
        valued = row.int() ?: 0,
        amount = row.money()!!,
        weighted = row.money()!!,
    )
}

/** A call that nobody made. */
data class ForgottenCall(
    /** The interaction. */
    val id: UUID,
    /** What it is about. */
    val subject: String = "",
    /** When it should have started. */
    val startAt: Instant,
    /** How many whole minutes ago that was. */
    val minutesLate: Long = 0,
    /** Who should have called. */
    val owner: UUID? = null,
    /** The record that it is about. */
    val relatedTo: Link? = null,
)

internal fun forgottenCallOf(told: dev.crmcore.ffi.Value): ForgottenCall {
    val row = Row(told)
    return ForgottenCall(
        id = row.id()!!,
        subject = row.text().orEmpty(),
        startAt = row.timestamp()!!,
        minutesLate = row.int() ?: 0,
        owner = row.id(),
        relatedTo = row.link(),
    )
}

/** Calls that are still planned though their time has come, the longest forgotten first. */
data class ForgottenCalls(
    /** How many there are, those beyond the rows asked for counted too. */
    val count: Long = 0,
    /** The calls. */
    val calls: List<ForgottenCall> = emptyList(),
    /** The zone that their times are shown in. */
    val zone: String = "",
)

internal fun forgottenCallsOf(told: dev.crmcore.ffi.Value): ForgottenCalls {
    val row = Row(told)
    return ForgottenCalls(
        count = row.int() ?: 0,
        calls = row.items(::forgottenCallOf),
        zone = row.text().orEmpty(),
    )
}

/** How often somebody was in touch. */
data class FrequentContact(
    /** The contact. */
    val contact: UUID,
    /** What the contact is called; none where it may not be seen. */
    val name: String? = null,
    /** How many interactions took place. */
    val count: Long = 0,
    /** When the last one was. */
    val lastAt: Instant,
)

internal fun frequentContactOf(told: dev.crmcore.ffi.Value): FrequentContact {
    val row = Row(told)
    return FrequentContact(
        contact = row.id()!!,
        name = row.text(),
        count = row.int() ?: 0,
        lastAt = row.timestamp()!!,
    )
}

/** The contacts with the most interactions that took place in the period; of the last 90 days when nobody says. */
data class FrequentContacts(
    /** The first day that was counted. */
    val first: LocalDate,
    /** The last day that was counted. */
    val last: LocalDate,
    /** The contacts, the most frequent first; 10 when nobody says how many. */
    val rows: List<FrequentContact> = emptyList(),
)

internal fun frequentContactsOf(told: dev.crmcore.ffi.Value): FrequentContacts {
    val row = Row(told)
    return FrequentContacts(
        first = row.date()!!,
        last = row.date()!!,
        rows = row.items(::frequentContactOf),
    )
}

/** For each stage of a pipeline, how many deals ever came there or further: a skipped stage counts as passed, a stage entered twice counts once, a won deal passed every stage, and coming to a lost stage is no progress. */
data class Funnel(
    /** The open stages in order, and what was won last. */
    val rows: List<FunnelRow> = emptyList(),
)

internal fun funnelOf(told: dev.crmcore.ffi.Value): Funnel {
    val row = Row(told)
    return Funnel(
        rows = row.items(::funnelRowOf),
    )
}

/** How many deals came to a stage. */
data class FunnelRow(
    /** What the pipeline is called. */
    val pipeline: String = "",
    /** The pipeline. */
    val pipelineId: UUID,
    /** What the stage is called. */
    val stage: String = "",
    /** The stage. */
    val stageId: UUID,
    /** How deals stand there. */
    val category: StageCategory = StageCategory.Open,
    /** How many deals came there or further. */
    val reached: Long = 0,
    /** Of those that came to the stage before, the share that came here. */
    val fromPrevious: BigDecimal? = null,
    /** Of those that came to the first stage, the share that came here. */
    val fromFirst: BigDecimal? = null,
    /** How many days the deals that stood here stood here on average, all stays together; none for what was won. */
    val days: BigDecimal? = null,
)

internal fun funnelRowOf(told: dev.crmcore.ffi.Value): FunnelRow {
    val row = Row(told)
    return FunnelRow(
        pipeline = row.text().orEmpty(),
        pipelineId = row.id()!!,
        stage = row.text().orEmpty(),
        stageId = row.id()!!,
        category = StageCategory.of(row.text().orEmpty()),
        reached = row.int() ?: 0,
        fromPrevious = row.decimal(),
        fromFirst = row.decimal(),
        days = row.decimal(),
    )
}

/** When an account came to a group. */
data class GroupEntry(
    /** The group; empty from when it was in none. */
    val group: UUID? = null,
    /** Since when. */
    val enteredAt: Instant,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun named(): Map<String, Any?> = mapOf("group" to group, "entered_at" to enteredAt, "id" to id)
}

internal fun groupEntryOf(told: dev.crmcore.ffi.Value): GroupEntry {
    val row = Row(told)
    return GroupEntry(
        group = row.id(),
        enteredAt = row.timestamp()!!,
        id = row.itemId,
    )
}

/** What a user has to do: the calls and meetings that they planned or take part in, the tasks given to them, and the next steps of their open deals. What is of another day than today comes when a period is asked for. */
data class Home(
    /** Whose home it is. */
    val user: UUID,
    /** The company's today. */
    val today: LocalDate,
    /** What should have been done by now, the oldest first. */
    val overdue: List<HomeItem> = emptyList(),
    /** What is still to be done today, or in the period, the earliest first. */
    val due: List<HomeItem> = emptyList(),
    /** The zone that times are shown in. */
    val zone: String = "",
)

internal fun homeOf(told: dev.crmcore.ffi.Value): Home {
    val row = Row(told)
    return Home(
        user = row.id()!!,
        today = row.date()!!,
        overdue = row.items(::homeItemOf),
        due = row.items(::homeItemOf),
        zone = row.text().orEmpty(),
    )
}

/** Something to do. */
data class HomeItem(
    /** What it is: "interaction", "task" or "deal". */
    val entity: String = "",
    /** The record. */
    val id: UUID,
    /** What it is called. */
    val title: String = "",
    /** By which day. */
    val dueOn: LocalDate,
    /** At what time, where it has one. */
    val dueAt: Instant? = null,
    /** The record that it is about. */
    val relatedTo: Link? = null,
)

internal fun homeItemOf(told: dev.crmcore.ffi.Value): HomeItem {
    val row = Row(told)
    return HomeItem(
        entity = row.text().orEmpty(),
        id = row.id()!!,
        title = row.text().orEmpty(),
        dueOn = row.date()!!,
        dueAt = row.timestamp(),
        relatedTo = row.link(),
    )
}

/** What a lead became. */
data class LeadConverted(
    /** The lead. */
    val lead: UUID,
    /** The account. */
    val account: UUID? = null,
    /** The contact. */
    val contact: UUID? = null,
    /** The deal. */
    val deal: UUID? = null,
    /** When it was converted. */
    val convertedAt: Instant,
    /** How many calls, tasks, notes, relations and the like were linked to the new records. */
    val linked: Long = 0,
)

internal fun leadConvertedOf(told: dev.crmcore.ffi.Value): LeadConverted {
    val row = Row(told)
    return LeadConverted(
        lead = row.id()!!,
        account = row.id(),
        contact = row.id(),
        deal = row.id(),
        convertedAt = row.timestamp()!!,
        linked = row.int() ?: 0,
    )
}

/** What became of a conversion that was taken back. */
data class LeadUnconverted(
    /** The lead. */
    val lead: UUID,
    /** How many records were changed back or put into the trash, the lead included. */
    val records: Long = 0,
    /** What was left as it is, since it was changed or is used. */
    val conflicts: List<LeftRecord> = emptyList(),
)

internal fun leadUnconvertedOf(told: dev.crmcore.ffi.Value): LeadUnconverted {
    val row = Row(told)
    return LeadUnconverted(
        lead = row.id()!!,
        records = row.int() ?: 0,
        conflicts = row.items(::leftRecordOf),
    )
}

/** Who got how many leads. */
data class LeadsAssigned(
    /** How many leads were given to somebody. */
    val assigned: Long = 0,
    /** How many leads fit nobody. */
    val unassigned: Long = 0,
    /** Who got how many, by name. */
    val users: List<AssignedLeads> = emptyList(),
    /** Who got the last one; give it as `after` the next time. */
    val last: UUID? = null,
    /** Leads that were left. */
    val refused: List<RefusedRow> = emptyList(),
    /** Give it to `revert` to take everything back; empty for a preview and within a transaction. */
    val changeSet: Long? = null,
)

internal fun leadsAssignedOf(told: dev.crmcore.ffi.Value): LeadsAssigned {
    val row = Row(told)
    return LeadsAssigned(
        assigned = row.int() ?: 0,
        unassigned = row.int() ?: 0,
        users = row.items(::assignedLeadsOf),
        last = row.id(),
        refused = row.items(::refusedRowOf),
        changeSet = row.int(),
    )
}

/** What a new rating changed. */
data class LeadsRated(
    /** How many leads have another rating than before. */
    val changed: Long = 0,
    /** Give it to `revert` to take everything back; empty within a transaction and when nothing changed. */
    val changeSet: Long? = null,
)

internal fun leadsRatedOf(told: dev.crmcore.ffi.Value): LeadsRated {
    val row = Row(told)
    return LeadsRated(
        changed = row.int() ?: 0,
        changeSet = row.int(),
    )
}

/** A record that was left as it is, since it was changed or is used. */
data class LeftRecord(
    /** The record. */
    val record: Link,
    /** The field that was changed since; empty when the record itself is in use. */
    val field: String? = null,
)

internal fun leftRecordOf(told: dev.crmcore.ffi.Value): LeftRecord {
    val row = Row(told)
    return LeftRecord(
        record = row.link()!!,
        field = row.text(),
    )
}

/** For each step of the life cycle, how many ever came there or further: a skipped step counts as passed, and who was a customer once passed every step. Leads count, each with the account that it became, and accounts with a step that came from no lead; where a filter over leads is asked, leads alone. Whom nobody follows does not count. */
data class LifeCycle(
    /** From target to customer. */
    val rows: List<LifeCycleRow> = emptyList(),
    /** How many were customers and are no more. */
    val former: Long = 0,
)

internal fun lifeCycleOf(told: dev.crmcore.ffi.Value): LifeCycle {
    val row = Row(told)
    return LifeCycle(
        rows = row.items(::lifeCycleRowOf),
        former = row.int() ?: 0,
    )
}

/** How many came to a step. */
data class LifeCycleRow(
    /** The step. */
    val stage: LifecycleStage = LifecycleStage.Target,
    /** How many stand there now. */
    val standing: Long = 0,
    /** How many came there or further. */
    val reached: Long = 0,
    /** Of those that came to the step before, the share that came here. */
    val fromPrevious: BigDecimal? = null,
    /** Of all, the share that came here. */
    val fromFirst: BigDecimal? = null,
)

internal fun lifeCycleRowOf(told: dev.crmcore.ffi.Value): LifeCycleRow {
    val row = Row(told)
    return LifeCycleRow(
        stage = LifecycleStage.of(row.text().orEmpty()),
        standing = row.int() ?: 0,
        reached = row.int() ?: 0,
        fromPrevious = row.decimal(),
        fromFirst = row.decimal(),
    )
}

/** When somebody came to a step of the life cycle. */
data class LifecycleEntry(
    /** The step. */
    val stage: LifecycleStage,
    /** When it was reached. */
    val reachedAt: Instant,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun named(): Map<String, Any?> = mapOf("stage" to stage, "reached_at" to reachedAt, "id" to id)
}

internal fun lifecycleEntryOf(told: dev.crmcore.ffi.Value): LifecycleEntry {
    val row = Row(told)
    return LifecycleEntry(
        stage = LifecycleStage.of(row.text().orEmpty()),
        reachedAt = row.timestamp()!!,
        id = row.itemId,
    )
}

/** What a change to many records did, or would do. */
data class MassUpdated(
    /** How many records the filter found. */
    val matched: Long = 0,
    /** How many were changed; those that were so already are not counted. */
    val changed: Long = 0,
    /** Records that could not be changed. */
    val refused: List<RefusedRow> = emptyList(),
    /** Give it to `revert` to take everything back; empty for a preview and within a transaction. */
    val changeSet: Long? = null,
)

internal fun massUpdatedOf(told: dev.crmcore.ffi.Value): MassUpdated {
    val row = Row(told)
    return MassUpdated(
        matched = row.int() ?: 0,
        changed = row.int() ?: 0,
        refused = row.items(::refusedRowOf),
        changeSet = row.int(),
    )
}

/** A user's place in a team. */
data class Membership(
    /** The team. */
    val team: UUID,
    /** Whether records of this user without a team get this one. */
    val primary: Boolean = false,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun named(): Map<String, Any?> = mapOf("team" to team, "primary" to primary, "id" to id)
}

internal fun membershipOf(told: dev.crmcore.ffi.Value): Membership {
    val row = Row(told)
    return Membership(
        team = row.id()!!,
        primary = row.bool() ?: false,
        id = row.itemId,
    )
}

/** A user that a comment calls on. */
data class Mention(
    /** Who is called on. */
    val user: UUID,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun named(): Map<String, Any?> = mapOf("user" to user, "id" to id)
}

internal fun mentionOf(told: dev.crmcore.ffi.Value): Mention {
    val row = Row(told)
    return Mention(
        user = row.id()!!,
        id = row.itemId,
    )
}

/** Deals won and lost in the period, by the record's own owner, and by its own team: the team that the record names, whatever teams its owner belongs to. */
data class Outcomes(
    /** By owner; those who won most come first. */
    val owners: List<OutcomesRow> = emptyList(),
    /** By team; those who won most come first. */
    val teams: List<OutcomesRow> = emptyList(),
)

internal fun outcomesOf(told: dev.crmcore.ffi.Value): Outcomes {
    val row = Row(told)
    return Outcomes(
        owners = row.items(::outcomesRowOf),
        teams = row.items(::outcomesRowOf),
    )
}

/** What one owner or team won and lost. */
data class OutcomesRow(
    /** The user or team; none for deals without one. */
    val id: UUID? = null,
    /** What they are called. */
    val name: String? = null,
    /** How many deals they won. */
    val won: Long = 0,
    /** How many they lost. */
    val lost: Long = 0,
    /** What they won. */
    val amount: Money,
    /** Won ÷ (won + lost). */
    val winRate: BigDecimal? = null,
)

internal fun outcomesRowOf(told: dev.crmcore.ffi.Value): OutcomesRow {
    val row = Row(told)
    return OutcomesRow(
        id = row.id(),
        name = row.text(),
        won = row.int() ?: 0,
        lost = row.int() ?: 0,
        amount = row.money()!!,
        winRate = row.decimal(),
    )
}

/** A contract that is over its cap. */
data class OverCapContract(
    /** The contract. */
    val id: UUID,
    /** Its number. */
    val number: String? = null,
    /** What it is called. */
    val title: String = "",
    /** The customer. */
    val account: UUID? = null,
    /** What the customer is called; none where it may not be seen. */
    val accountName: String? = null,
    /** How it stands. */
    val status: ContractStatus = ContractStatus.Draft,
    /** The day it was made. */
    val contractDate: LocalDate,
    /** What its lines come to after their discounts, in its own currency. */
    val value: Money,
    /** What they should come to at most. */
    val valueCap: Money,
    /** By how much they are over it, in the cap's currency. */
    val over: Money,
)

internal fun overCapContractOf(told: dev.crmcore.ffi.Value): OverCapContract {
    val row = Row(told)
    return OverCapContract(
        id = row.id()!!,
        number = row.text(),
        title = row.text().orEmpty(),
        account = row.id(),
        accountName = row.text(),
        status = ContractStatus.of(row.text().orEmpty()),
        contractDate = row.date()!!,
        value = row.money()!!,
        valueCap = row.money()!!,
        over = row.money()!!,
    )
}

/** Somebody who takes part. */
data class Participant(
    /** A user, contact or account. */
    val who: Link,
    /** What for, as `organiser`. */
    val role: String = "",
    /** Whether they come. */
    val acceptance: Acceptance = Acceptance.None,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun named(): Map<String, Any?> = mapOf("who" to who, "role" to role, "acceptance" to acceptance, "id" to id)
}

internal fun participantOf(told: dev.crmcore.ffi.Value): Participant {
    val row = Row(told)
    return Participant(
        who = row.link()!!,
        role = row.text().orEmpty(),
        acceptance = Acceptance.of(row.text().orEmpty()),
        id = row.itemId,
    )
}

/** A team that a pipeline is for. */
data class PipelineTeam(
    /** The team. */
    val team: UUID,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun named(): Map<String, Any?> = mapOf("team" to team, "id" to id)
}

internal fun pipelineTeamOf(told: dev.crmcore.ffi.Value): PipelineTeam {
    val row = Row(told)
    return PipelineTeam(
        team = row.id()!!,
        id = row.itemId,
    )
}

/** A postal address. */
data class PostalAddress(
    /** What it is for. */
    val kind: AddressKind = AddressKind.Work,
    /** House number and street. */
    val street: String = "",
    /** Ward or commune. */
    val ward: String = "",
    /** City or town. */
    val city: String = "",
    /** Province or state. */
    val province: String = "",
    /** Postal code. */
    val postalCode: String = "",
    /** ISO 3166 code of the country, two letters. */
    val country: String = "",
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun named(): Map<String, Any?> = mapOf("kind" to kind, "street" to street, "ward" to ward, "city" to city, "province" to province, "postal_code" to postalCode, "country" to country, "id" to id)
}

internal fun postalAddressOf(told: dev.crmcore.ffi.Value): PostalAddress {
    val row = Row(told)
    return PostalAddress(
        kind = AddressKind.of(row.text().orEmpty()),
        street = row.text().orEmpty(),
        ward = row.text().orEmpty(),
        city = row.text().orEmpty(),
        province = row.text().orEmpty(),
        postalCode = row.text().orEmpty(),
        country = row.text().orEmpty(),
        id = row.itemId,
    )
}

/** A price that was looked at before the one that was taken, and did not hold. */
data class PricePassedOver(
    /** Where it would have come from. */
    val source: PriceSource = PriceSource.Contract,
    /** The contract, if it would have come from one. */
    val contract: UUID? = null,
    /** The price book, if it would have come from one. */
    val book: UUID? = null,
    /** Why it does not hold: `not_in_force`, `not_valid_then`, `other_currency`, `no_entry`, `quantity_too_small` or `no_list_price`. */
    val why: String = "",
)

internal fun pricePassedOverOf(told: dev.crmcore.ffi.Value): PricePassedOver {
    val row = Row(told)
    return PricePassedOver(
        source = PriceSource.of(row.text().orEmpty()),
        contract = row.id(),
        book = row.id(),
        why = row.text().orEmpty(),
    )
}

/** The price that holds, and why none before it does. */
data class PriceRead(
    /** What one costs; empty where no price holds. */
    val unitPrice: Money? = null,
    /** Where that comes from. */
    val source: PriceSource? = null,
    /** The contract, if it comes from one. */
    val contract: UUID? = null,
    /** The price book, if it comes from one. */
    val book: UUID? = null,
    /** The quantity that it holds from, in a price book. */
    val minQuantity: BigDecimal? = null,
    /** What was looked at before it, in order. */
    val passedOver: List<PricePassedOver> = emptyList(),
)

internal fun priceReadOf(told: dev.crmcore.ffi.Value): PriceRead {
    val row = Row(told)
    return PriceRead(
        unitPrice = row.money(),
        source = row.text()?.let(PriceSource::of),
        contract = row.id(),
        book = row.id(),
        minQuantity = row.decimal(),
        passedOver = row.items(::pricePassedOverOf),
    )
}

/** A picture of a product. */
data class ProductImage(
    /** The attached file. */
    val picture: UUID,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun named(): Map<String, Any?> = mapOf("picture" to picture, "id" to id)
}

internal fun productImageOf(told: dev.crmcore.ffi.Value): ProductImage {
    val row = Row(told)
    return ProductImage(
        picture = row.id()!!,
        id = row.itemId,
    )
}

/** A user who read a comment. */
data class ReadMark(
    /** Who read it. */
    val user: UUID,
    /** When. */
    val at: Instant,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun named(): Map<String, Any?> = mapOf("user" to user, "at" to at, "id" to id)
}

internal fun readMarkOf(told: dev.crmcore.ffi.Value): ReadMark {
    val row = Row(told)
    return ReadMark(
        user = row.id()!!,
        at = row.timestamp()!!,
        id = row.itemId,
    )
}

/** A record that a call over many did not change. */
data class RefusedRow(
    /** The record. */
    val record: Link,
    /** Why, as the code of an error. */
    val code: String = "",
    /** The fields that break a rule. */
    val fields: List<String> = emptyList(),
)

internal fun refusedRowOf(told: dev.crmcore.ffi.Value): RefusedRow {
    val row = Row(told)
    return RefusedRow(
        record = row.link()!!,
        code = row.text().orEmpty(),
        fields = row.words(),
    )
}

/** Another record that something is about. */
data class RelatedRecord(
    /** The record, of any entity. */
    val record: Link,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun named(): Map<String, Any?> = mapOf("record" to record, "id" to id)
}

internal fun relatedRecordOf(told: dev.crmcore.ffi.Value): RelatedRecord {
    val row = Row(told)
    return RelatedRecord(
        record = row.link()!!,
        id = row.itemId,
    )
}

/** A relation as one of its two records sees it. */
data class RelationRead(
    /** The relation. */
    val relation: UUID,
    /** Its kind. */
    val kind: UUID,
    /** What the record is to the other one, as `supplied by`. */
    val name: String = "",
    /** The other record. */
    val record: Link,
    /** The first day. */
    val since: LocalDate? = null,
    /** The last day. */
    val until: LocalDate? = null,
    /** More about it. */
    val note: String? = null,
)

internal fun relationReadOf(told: dev.crmcore.ffi.Value): RelationRead {
    val row = Row(told)
    return RelationRead(
        relation = row.id()!!,
        kind = row.id()!!,
        name = row.text().orEmpty(),
        record = row.link()!!,
        since = row.date(),
        until = row.date(),
        note = row.text(),
    )
}

/** The relations of a record. */
data class RelationsRead(
    /** Those that are said of it, then those that are said of others. */
    val relations: List<RelationRead> = emptyList(),
)

internal fun relationsReadOf(told: dev.crmcore.ffi.Value): RelationsRead {
    val row = Row(told)
    return RelationsRead(
        relations = row.items(::relationReadOf),
    )
}

/** What a role may do with the records of an entity. */
data class Right(
    /** The entity's name; `*` for every entity that no other right names. */
    val entity: String,
    /** Which records it may see. */
    val read: Scope = Scope.None,
    /** For whom it may create records. */
    val create: Scope = Scope.None,
    /** Which records it may change. */
    val edit: Scope = Scope.None,
    /** Which records it may trash and restore. */
    val delete: Scope = Scope.None,
    /** Which records it may write to files. */
    val export: Scope = Scope.None,
    /** Which records it may approve, or send back, where somebody has to: contracts. */
    val approve: Scope = Scope.None,
    /** Which of those that it may change it may change together with others, by one call for all that a filter finds; all of them when left empty. */
    val massUpdate: Scope? = null,
    /** Which of those that it may change it may give to another owner or team; all of them when left empty. */
    val assign: Scope? = null,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun named(): Map<String, Any?> = mapOf("entity" to entity, "read" to read, "create" to create, "edit" to edit, "delete" to delete, "export" to export, "approve" to approve, "mass_update" to massUpdate, "assign" to assign, "id" to id)
}

internal fun rightOf(told: dev.crmcore.ffi.Value): Right {
    val row = Row(told)
    return Right(
        entity = row.text().orEmpty(),
        read = Scope.of(row.text().orEmpty()),
        create = Scope.of(row.text().orEmpty()),
        edit = Scope.of(row.text().orEmpty()),
        delete = Scope.of(row.text().orEmpty()),
        export = Scope.of(row.text().orEmpty()),
        approve = Scope.of(row.text().orEmpty()),
        massUpdate = row.text()?.let(Scope::of),
        assign = row.text()?.let(Scope::of),
        id = row.itemId,
    )
}

/** Open deals that were expected before today, the largest first. */
data class Slipped(
    /** The deals. */
    val deals: List<SlippedDeal> = emptyList(),
    /** How many there are. */
    val count: Long = 0,
    /** How many of them have an amount in the company's currency. */
    val valued: Long = 0,
    /** What they are worth together, in the company's currency. */
    val amount: Money,
    /** What they are worth, each weighted by its probability. */
    val weighted: Money,
)

internal fun slippedOf(told: dev.crmcore.ffi.Value): Slipped {
    val row = Row(told)
    return Slipped(
        deals = row.items(::slippedDealOf),
        count = row.int() ?: 0,
        valued = row.int() ?: 0,
        amount = row.money()!!,
        weighted = row.money()!!,
    )
}

/** A deal that is late. */
data class SlippedDeal(
    /** The deal. */
    val id: UUID,
    /** What it is called. */
    val name: String = "",
    /** Who would buy. */
    val account: UUID? = null,
    /** Who is responsible. */
    val owner: UUID? = null,
    /** What it is worth, in its own currency. */
    val amount: Money? = null,
    /** What it is worth, in the company's currency. */
    val amountBase: Money? = null,
    /** The day by which it was expected. */
    val expectedClose: LocalDate,
    /** How many days ago that was. */
    val daysLate: Long = 0,
)

internal fun slippedDealOf(told: dev.crmcore.ffi.Value): SlippedDeal {
    val row = Row(told)
    return SlippedDeal(
        id = row.id()!!,
        name = row.text().orEmpty(),
        account = row.id(),
        owner = row.id(),
        amount = row.money(),
        amountBase = row.money(),
        expectedClose = row.date()!!,
        daysLate = row.int() ?: 0,
    )
}

/** Somebody on a social network. */
data class SocialProfile(
    /** The network, as `zalo`. */
    val network: String,
    /** What they are called there, or the address of their page. */
    val profile: String,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun named(): Map<String, Any?> = mapOf("network" to network, "profile" to profile, "id" to id)
}

internal fun socialProfileOf(told: dev.crmcore.ffi.Value): SocialProfile {
    val row = Row(told)
    return SocialProfile(
        network = row.text().orEmpty(),
        profile = row.text().orEmpty(),
        id = row.itemId,
    )
}

/** A stay in a stage. */
data class StageEntry(
    /** The stage. */
    val stage: UUID,
    /** When the deal came there. */
    val enteredAt: Instant,
    /** How a deal stands there. */
    val category: StageCategory = StageCategory.Open,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun named(): Map<String, Any?> = mapOf("stage" to stage, "entered_at" to enteredAt, "category" to category, "id" to id)
}

internal fun stageEntryOf(told: dev.crmcore.ffi.Value): StageEntry {
    val row = Row(told)
    return StageEntry(
        stage = row.id()!!,
        enteredAt = row.timestamp()!!,
        category = StageCategory.of(row.text().orEmpty()),
        id = row.itemId,
    )
}

/** A user who works a territory. */
data class TerritoryMember(
    /** Who works it. */
    val user: UUID,
    /** What for, as `manager`. */
    val role: String? = null,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun named(): Map<String, Any?> = mapOf("user" to user, "role" to role, "id" to id)
}

internal fun territoryMemberOf(told: dev.crmcore.ffi.Value): TerritoryMember {
    val row = Row(told)
    return TerritoryMember(
        user = row.id()!!,
        role = row.text(),
        id = row.itemId,
    )
}

/** What one account bought. */
data class TopAccount(
    /** The account. */
    val account: UUID,
    /** What it is called; none where it may not be seen. */
    val name: String? = null,
    /** How many deals with it were won. */
    val won: Long = 0,
    /** What they are worth. */
    val wonAmount: Money,
    /** How many deals with it are open. */
    val open: Long = 0,
    /** What these are worth. */
    val openAmount: Money,
)

internal fun topAccountOf(told: dev.crmcore.ffi.Value): TopAccount {
    val row = Row(told)
    return TopAccount(
        account = row.id()!!,
        name = row.text(),
        won = row.int() ?: 0,
        wonAmount = row.money()!!,
        open = row.int() ?: 0,
        openAmount = row.money()!!,
    )
}

/** The accounts that bought most in the period, by the worth of their won deals; those whose deals are all open have bought nothing and stand last. */
data class TopAccounts(
    /** The accounts, the largest first; 10 when nobody says how many. */
    val rows: List<TopAccount> = emptyList(),
    /** What all accounts bought, those that are not shown too. */
    val wonAmount: Money,
)

internal fun topAccountsOf(told: dev.crmcore.ffi.Value): TopAccounts {
    val row = Row(told)
    return TopAccounts(
        rows = row.items(::topAccountOf),
        wonAmount = row.money()!!,
    )
}

/** What was given to another user. */
data class Transferred(
    /** How many records. */
    val records: Long = 0,
    /** How many of each entity. */
    val entities: List<TransferredRecords> = emptyList(),
    /** Records that were left. */
    val refused: List<RefusedRow> = emptyList(),
    /** Give it to `revert` to take everything back; empty within a transaction. */
    val changeSet: Long? = null,
)

internal fun transferredOf(told: dev.crmcore.ffi.Value): Transferred {
    val row = Row(told)
    return Transferred(
        records = row.int() ?: 0,
        entities = row.items(::transferredRecordsOf),
        refused = row.items(::refusedRowOf),
        changeSet = row.int(),
    )
}

/** How many records of an entity were given to another user. */
data class TransferredRecords(
    /** The entity, as `deal`. */
    val entity: String = "",
    /** How many. */
    val records: Long = 0,
)

internal fun transferredRecordsOf(told: dev.crmcore.ffi.Value): TransferredRecords {
    val row = Row(told)
    return TransferredRecords(
        entity = row.text().orEmpty(),
        records = row.int() ?: 0,
    )
}

/** A role that a user has. */
data class UserRole(
    /** The role. */
    val role: UUID,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun named(): Map<String, Any?> = mapOf("role" to role, "id" to id)
}

internal fun userRoleOf(told: dev.crmcore.ffi.Value): UserRole {
    val row = Row(told)
    return UserRole(
        role = row.id()!!,
        id = row.itemId,
    )
}

/** What the pipeline earns a day: open deals × win rate × average won value ÷ days to win. */
data class Velocity(
    /** How many deals are open. */
    val opportunities: Long = 0,
    /** Won ÷ (won + lost) of the period; none where nothing was decided. */
    val winRate: BigDecimal? = null,
    /** What a won deal of the period is worth on average. */
    val average: Money? = null,
    /** The mean days from creation to win of the period. */
    val days: BigDecimal? = null,
    /** What is earned a day, to six decimals; none where one of the others is none, or winning takes no time. */
    val perDay: Money? = null,
)

internal fun velocityOf(told: dev.crmcore.ffi.Value): Velocity {
    val row = Row(told)
    return Velocity(
        opportunities = row.int() ?: 0,
        winRate = row.decimal(),
        average = row.money(),
        days = row.decimal(),
        perDay = row.money(),
    )
}

/** A column of a saved view. */
data class ViewColumn(
    /** The field that it shows, as `amount` or `account.name`. */
    val field: String,
    /** How wide it is shown, in whatever the program that shows it counts. */
    val width: Long? = null,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun named(): Map<String, Any?> = mapOf("field" to field, "width" to width, "id" to id)
}

internal fun viewColumnOf(told: dev.crmcore.ffi.Value): ViewColumn {
    val row = Row(told)
    return ViewColumn(
        field = row.text().orEmpty(),
        width = row.int(),
        id = row.itemId,
    )
}

/** A field that a saved view is sorted by. */
data class ViewSort(
    /** The field, with `-` before it to turn the order around. */
    val by: String,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun named(): Map<String, Any?> = mapOf("by" to by, "id" to id)
}

internal fun viewSortOf(told: dev.crmcore.ffi.Value): ViewSort {
    val row = Row(told)
    return ViewSort(
        by = row.text().orEmpty(),
        id = row.itemId,
    )
}

/** Deals won and lost in the period, by the company's day of closing. Open deals do not count, and where nothing was decided there is no rate. */
data class WinRate(
    /** How many deals were won. */
    val won: Long = 0,
    /** How many were lost. */
    val lost: Long = 0,
    /** Won ÷ (won + lost): 0.3 for 30 %; none where nothing was decided. */
    val rate: BigDecimal? = null,
    /** Worth of what was won ÷ worth of what was won and lost; none where nothing of value was decided. */
    val rateByValue: BigDecimal? = null,
    /** What the won deals are worth together. */
    val wonAmount: Money,
    /** What the lost deals were worth together. */
    val lostAmount: Money,
    /** How many of the won deals have an amount. */
    val valued: Long = 0,
    /** What a won deal with an amount is worth on average, to six decimals; none where no won deal has one. */
    val average: Money? = null,
    /** The same by month, without gaps. */
    val months: List<WinRateMonth> = emptyList(),
)

internal fun winRateOf(told: dev.crmcore.ffi.Value): WinRate {
    val row = Row(told)
    return WinRate(
        won = row.int() ?: 0,
        lost = row.int() ?: 0,
        rate = row.decimal(),
        rateByValue = row.decimal(),
        wonAmount = row.money()!!,
        lostAmount = row.money()!!,
        valued = row.int() ?: 0,
        average = row.money(),
        months = row.items(::winRateMonthOf),
    )
}

/** Deals won and lost in one month. */
data class WinRateMonth(
    /** The month. */
    val month: String = "",
    /** How many deals were won. */
    val won: Long = 0,
    /** How many were lost. */
    val lost: Long = 0,
    /** Won ÷ (won + lost); none where nothing was decided. */
    val rate: BigDecimal? = null,
)

internal fun winRateMonthOf(told: dev.crmcore.ffi.Value): WinRateMonth {
    val row = Row(told)
    return WinRateMonth(
        month = row.text().orEmpty(),
        won = row.int() ?: 0,
        lost = row.int() ?: 0,
        rate = row.decimal(),
    )
}

/** How long was worked. */
data class WorkDone(
    /** How many whole minutes. */
    val minutes: Long = 0,
)

internal fun workDoneOf(told: dev.crmcore.ffi.Value): WorkDone {
    val row = Row(told)
    return WorkDone(
        minutes = row.int() ?: 0,
    )
}

/** When work is done. */
data class WorkDue(
    /** The first time at which it is. */
    val dueAt: Instant,
)

internal fun workDueOf(told: dev.crmcore.ffi.Value): WorkDue {
    val row = Row(told)
    return WorkDue(
        dueAt = row.timestamp()!!,
    )
}

/** From when until when people work on a day of the week; a day may have several. */
data class WorkInterval(
    /** The day, 1 for Monday to 7 for Sunday. */
    val weekday: Long,
    /** When work begins, in minutes after midnight: 480 for 8:00. */
    val fromMinute: Long,
    /** When it ends, in minutes after midnight: 1440 for the end of the day. */
    val toMinute: Long,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun named(): Map<String, Any?> = mapOf("weekday" to weekday, "from_minute" to fromMinute, "to_minute" to toMinute, "id" to id)
}

internal fun workIntervalOf(told: dev.crmcore.ffi.Value): WorkInterval {
    val row = Row(told)
    return WorkInterval(
        weekday = row.int() ?: 0,
        fromMinute = row.int() ?: 0,
        toMinute = row.int() ?: 0,
        id = row.itemId,
    )
}
