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
    /** How many tasks are still to be done. */
    val taskCount: Long = 0,
    /** What is still to be done, the earliest first. */
    val tasks: List<AccountTask> = emptyList(),
    /** How many interactions the timeline has, of the period that was asked for. */
    val interactionCount: Long = 0,
    /** The timeline, the newest first: what is about the account or somebody there, or has them as participant. */
    val timeline: List<AccountTouch> = emptyList(),
    /** The zone that times are shown in. */
    val zone: String = "",
)

internal fun account360Of(packed: dev.crmcore.ffi.Item): Account360 {
    val row = Row(packed.values)
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

internal fun accountContactOf(packed: dev.crmcore.ffi.Item): AccountContact {
    val row = Row(packed.values)
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

internal fun accountContractOf(packed: dev.crmcore.ffi.Item): AccountContract {
    val row = Row(packed.values)
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

internal fun accountDealOf(packed: dev.crmcore.ffi.Item): AccountDeal {
    val row = Row(packed.values)
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

internal fun accountLeadOf(packed: dev.crmcore.ffi.Item): AccountLead {
    val row = Row(packed.values)
    return AccountLead(
        id = row.id()!!,
        name = row.text().orEmpty(),
        convertedAt = row.timestamp(),
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

internal fun accountTaskOf(packed: dev.crmcore.ffi.Item): AccountTask {
    val row = Row(packed.values)
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

internal fun accountTouchOf(packed: dev.crmcore.ffi.Item): AccountTouch {
    val row = Row(packed.values)
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

internal fun activityOf(packed: dev.crmcore.ffi.Item): Activity {
    val row = Row(packed.values)
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

internal fun activityChannelOf(packed: dev.crmcore.ffi.Item): ActivityChannel {
    val row = Row(packed.values)
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

internal fun activityRowOf(packed: dev.crmcore.ffi.Item): ActivityRow {
    val row = Row(packed.values)
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

internal fun activityUserOf(packed: dev.crmcore.ffi.Item): ActivityUser {
    val row = Row(packed.values)
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
    override fun values(): List<Any?> = listOf(account, role, jobTitle, ended)
}

internal fun affiliationOf(packed: dev.crmcore.ffi.Item): Affiliation {
    val row = Row(packed.values)
    return Affiliation(
        account = row.id()!!,
        role = row.text(),
        jobTitle = row.text(),
        ended = row.bool() ?: false,
        id = packed.id,
    )
}

/** How many leads a user got. */
data class AssignedLeads(
    /** The user. */
    val user: UUID,
    /** How many leads. */
    val leads: Long = 0,
)

internal fun assignedLeadsOf(packed: dev.crmcore.ffi.Item): AssignedLeads {
    val row = Row(packed.values)
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

internal fun attainmentOf(packed: dev.crmcore.ffi.Item): Attainment {
    val row = Row(packed.values)
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

internal fun attainmentRowOf(packed: dev.crmcore.ffi.Item): AttainmentRow {
    val row = Row(packed.values)
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

internal fun bestChannelOf(packed: dev.crmcore.ffi.Item): BestChannel {
    val row = Row(packed.values)
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

internal fun bestChannelRowOf(packed: dev.crmcore.ffi.Item): BestChannelRow {
    val row = Row(packed.values)
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

internal fun boardOf(packed: dev.crmcore.ffi.Item): Board {
    val row = Row(packed.values)
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

internal fun boardRowOf(packed: dev.crmcore.ffi.Item): BoardRow {
    val row = Row(packed.values)
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
    override fun values(): List<Any?> = listOf(firstOn, lastOn, everyYear, fromMinute, toMinute, name)
}

internal fun calendarExceptionOf(packed: dev.crmcore.ffi.Item): CalendarException {
    val row = Row(packed.values)
    return CalendarException(
        firstOn = row.date()!!,
        lastOn = row.date(),
        everyYear = row.bool() ?: false,
        fromMinute = row.int(),
        toMinute = row.int(),
        name = row.text(),
        id = packed.id,
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

internal fun channelRateOf(packed: dev.crmcore.ffi.Item): ChannelRate {
    val row = Row(packed.values)
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
    override fun values(): List<Any?> = listOf(text, done)
}

internal fun checklistItemOf(packed: dev.crmcore.ffi.Item): ChecklistItem {
    val row = Row(packed.values)
    return ChecklistItem(
        text = row.text().orEmpty(),
        done = row.bool() ?: false,
        id = packed.id,
    )
}

/** Somebody who helps with a task. */
data class Collaborator(
    /** Who helps. */
    val user: UUID,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun values(): List<Any?> = listOf(user)
}

internal fun collaboratorOf(packed: dev.crmcore.ffi.Item): Collaborator {
    val row = Row(packed.values)
    return Collaborator(
        user = row.id()!!,
        id = packed.id,
    )
}

/** How many comments. */
data class CommentCount(
    /** How many. */
    val comments: Long = 0,
)

internal fun commentCountOf(packed: dev.crmcore.ffi.Item): CommentCount {
    val row = Row(packed.values)
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
    override fun values(): List<Any?> = listOf(address, primary, optOut, invalid)
}

internal fun contactEmailOf(packed: dev.crmcore.ffi.Item): ContactEmail {
    val row = Row(packed.values)
    return ContactEmail(
        address = row.text().orEmpty(),
        primary = row.bool() ?: false,
        optOut = row.bool() ?: false,
        invalid = row.bool() ?: false,
        id = packed.id,
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
    override fun values(): List<Any?> = listOf(number, kind, primary, optOut)
}

internal fun contactPhoneOf(packed: dev.crmcore.ffi.Item): ContactPhone {
    val row = Row(packed.values)
    return ContactPhone(
        number = row.text().orEmpty(),
        kind = PhoneKind.of(row.text().orEmpty()),
        primary = row.bool() ?: false,
        optOut = row.bool() ?: false,
        id = packed.id,
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

internal fun contractFiguresOf(packed: dev.crmcore.ffi.Item): ContractFigures {
    val row = Row(packed.values)
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

internal fun contractMovedOf(packed: dev.crmcore.ffi.Item): ContractMoved {
    val row = Row(packed.values)
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

internal fun contractRenewedOf(packed: dev.crmcore.ffi.Item): ContractRenewed {
    val row = Row(packed.values)
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

internal fun contractSignedOf(packed: dev.crmcore.ffi.Item): ContractSigned {
    val row = Row(packed.values)
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

internal fun contractTaxOf(packed: dev.crmcore.ffi.Item): ContractTax {
    val row = Row(packed.values)
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

internal fun contractsEndingOf(packed: dev.crmcore.ffi.Item): ContractsEnding {
    val row = Row(packed.values)
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

internal fun contractsOverCapOf(packed: dev.crmcore.ffi.Item): ContractsOverCap {
    val row = Row(packed.values)
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
    override fun values(): List<Any?> = listOf(user, percent)
}

internal fun creditOf(packed: dev.crmcore.ffi.Item): Credit {
    val row = Row(packed.values)
    return Credit(
        user = row.id()!!,
        percent = row.decimal()!!,
        id = packed.id,
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
    override fun values(): List<Any?> = listOf(locale, text)
}

internal fun customLabelOf(packed: dev.crmcore.ffi.Item): CustomLabel {
    val row = Row(packed.values)
    return CustomLabel(
        locale = row.text().orEmpty(),
        text = row.text().orEmpty(),
        id = packed.id,
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
    override fun values(): List<Any?> = listOf(code, vi, en, number, retired)
}

internal fun customOptionOf(packed: dev.crmcore.ffi.Item): CustomOption {
    val row = Row(packed.values)
    return CustomOption(
        code = row.text().orEmpty(),
        vi = row.text(),
        en = row.text(),
        number = row.int(),
        retired = row.bool() ?: false,
        id = packed.id,
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

internal fun cycleOf(packed: dev.crmcore.ffi.Item): Cycle {
    val row = Row(packed.values)
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

internal fun cycleRowOf(packed: dev.crmcore.ffi.Item): CycleRow {
    val row = Row(packed.values)
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
    override fun values(): List<Any?> = listOf(contact, role)
}

internal fun dealContactOf(packed: dev.crmcore.ffi.Item): DealContact {
    val row = Row(packed.values)
    return DealContact(
        contact = row.id()!!,
        role = row.text()?.let(ContactRole::of),
        id = packed.id,
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

internal fun dealMovedOf(packed: dev.crmcore.ffi.Item): DealMoved {
    val row = Row(packed.values)
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

internal fun endingContractOf(packed: dev.crmcore.ffi.Item): EndingContract {
    val row = Row(packed.values)
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
    override fun values(): List<Any?> = listOf(system, value)
}

internal fun externalIdOf(packed: dev.crmcore.ffi.Item): ExternalId {
    val row = Row(packed.values)
    return ExternalId(
        system = row.text().orEmpty(),
        value = row.text().orEmpty(),
        id = packed.id,
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
    override fun values(): List<Any?> = listOf(entity, field, access)
}

internal fun fieldRightOf(packed: dev.crmcore.ffi.Item): FieldRight {
    val row = Row(packed.values)
    return FieldRight(
        entity = row.text().orEmpty(),
        field = row.text().orEmpty(),
        access = FieldAccess.of(row.text().orEmpty()),
        id = packed.id,
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

internal fun figureOf(packed: dev.crmcore.ffi.Item): Figure {
    val row = Row(packed.values)
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

internal fun forecastOf(packed: dev.crmcore.ffi.Item): Forecast {
    val row = Row(packed.values)
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

internal fun forecastCategoryRowOf(packed: dev.crmcore.ffi.Item): ForecastCategoryRow {
    val row = Row(packed.values)
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

internal fun forecastRowOf(packed: dev.crmcore.ffi.Item): ForecastRow {
    val row = Row(packed.values)
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

internal fun forgottenCallOf(packed: dev.crmcore.ffi.Item): ForgottenCall {
    val row = Row(packed.values)
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

internal fun forgottenCallsOf(packed: dev.crmcore.ffi.Item): ForgottenCalls {
    val row = Row(packed.values)
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

internal fun frequentContactOf(packed: dev.crmcore.ffi.Item): FrequentContact {
    val row = Row(packed.values)
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

internal fun frequentContactsOf(packed: dev.crmcore.ffi.Item): FrequentContacts {
    val row = Row(packed.values)
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

internal fun funnelOf(packed: dev.crmcore.ffi.Item): Funnel {
    val row = Row(packed.values)
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

internal fun funnelRowOf(packed: dev.crmcore.ffi.Item): FunnelRow {
    val row = Row(packed.values)
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
    override fun values(): List<Any?> = listOf(group, enteredAt)
}

internal fun groupEntryOf(packed: dev.crmcore.ffi.Item): GroupEntry {
    val row = Row(packed.values)
    return GroupEntry(
        group = row.id(),
        enteredAt = row.timestamp()!!,
        id = packed.id,
    )
}

/** What a user has to do: the calls and meetings that they planned, the tasks given to them, and the next steps of their open deals. What is of another day than today comes when a period is asked for. */
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

internal fun homeOf(packed: dev.crmcore.ffi.Item): Home {
    val row = Row(packed.values)
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

internal fun homeItemOf(packed: dev.crmcore.ffi.Item): HomeItem {
    val row = Row(packed.values)
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

internal fun leadConvertedOf(packed: dev.crmcore.ffi.Item): LeadConverted {
    val row = Row(packed.values)
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

internal fun leadUnconvertedOf(packed: dev.crmcore.ffi.Item): LeadUnconverted {
    val row = Row(packed.values)
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

internal fun leadsAssignedOf(packed: dev.crmcore.ffi.Item): LeadsAssigned {
    val row = Row(packed.values)
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

internal fun leadsRatedOf(packed: dev.crmcore.ffi.Item): LeadsRated {
    val row = Row(packed.values)
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

internal fun leftRecordOf(packed: dev.crmcore.ffi.Item): LeftRecord {
    val row = Row(packed.values)
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

internal fun lifeCycleOf(packed: dev.crmcore.ffi.Item): LifeCycle {
    val row = Row(packed.values)
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

internal fun lifeCycleRowOf(packed: dev.crmcore.ffi.Item): LifeCycleRow {
    val row = Row(packed.values)
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
    override fun values(): List<Any?> = listOf(stage, reachedAt)
}

internal fun lifecycleEntryOf(packed: dev.crmcore.ffi.Item): LifecycleEntry {
    val row = Row(packed.values)
    return LifecycleEntry(
        stage = LifecycleStage.of(row.text().orEmpty()),
        reachedAt = row.timestamp()!!,
        id = packed.id,
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

internal fun massUpdatedOf(packed: dev.crmcore.ffi.Item): MassUpdated {
    val row = Row(packed.values)
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
    override fun values(): List<Any?> = listOf(team, primary)
}

internal fun membershipOf(packed: dev.crmcore.ffi.Item): Membership {
    val row = Row(packed.values)
    return Membership(
        team = row.id()!!,
        primary = row.bool() ?: false,
        id = packed.id,
    )
}

/** A user that a comment calls on. */
data class Mention(
    /** Who is called on. */
    val user: UUID,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun values(): List<Any?> = listOf(user)
}

internal fun mentionOf(packed: dev.crmcore.ffi.Item): Mention {
    val row = Row(packed.values)
    return Mention(
        user = row.id()!!,
        id = packed.id,
    )
}

/** Deals won and lost in the period, by the record's own owner, and by its own team: the team that the record names, whatever teams its owner belongs to. */
data class Outcomes(
    /** By owner; those who won most come first. */
    val owners: List<OutcomesRow> = emptyList(),
    /** By team; those who won most come first. */
    val teams: List<OutcomesRow> = emptyList(),
)

internal fun outcomesOf(packed: dev.crmcore.ffi.Item): Outcomes {
    val row = Row(packed.values)
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

internal fun outcomesRowOf(packed: dev.crmcore.ffi.Item): OutcomesRow {
    val row = Row(packed.values)
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

internal fun overCapContractOf(packed: dev.crmcore.ffi.Item): OverCapContract {
    val row = Row(packed.values)
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
    override fun values(): List<Any?> = listOf(who, role, acceptance)
}

internal fun participantOf(packed: dev.crmcore.ffi.Item): Participant {
    val row = Row(packed.values)
    return Participant(
        who = row.link()!!,
        role = row.text().orEmpty(),
        acceptance = Acceptance.of(row.text().orEmpty()),
        id = packed.id,
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
    override fun values(): List<Any?> = listOf(kind, street, ward, city, province, postalCode, country)
}

internal fun postalAddressOf(packed: dev.crmcore.ffi.Item): PostalAddress {
    val row = Row(packed.values)
    return PostalAddress(
        kind = AddressKind.of(row.text().orEmpty()),
        street = row.text().orEmpty(),
        ward = row.text().orEmpty(),
        city = row.text().orEmpty(),
        province = row.text().orEmpty(),
        postalCode = row.text().orEmpty(),
        country = row.text().orEmpty(),
        id = packed.id,
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

internal fun pricePassedOverOf(packed: dev.crmcore.ffi.Item): PricePassedOver {
    val row = Row(packed.values)
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

internal fun priceReadOf(packed: dev.crmcore.ffi.Item): PriceRead {
    val row = Row(packed.values)
    return PriceRead(
        unitPrice = row.money(),
        source = row.text()?.let(PriceSource::of),
        contract = row.id(),
        book = row.id(),
        minQuantity = row.decimal(),
        passedOver = row.items(::pricePassedOverOf),
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
    override fun values(): List<Any?> = listOf(user, at)
}

internal fun readMarkOf(packed: dev.crmcore.ffi.Item): ReadMark {
    val row = Row(packed.values)
    return ReadMark(
        user = row.id()!!,
        at = row.timestamp()!!,
        id = packed.id,
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

internal fun refusedRowOf(packed: dev.crmcore.ffi.Item): RefusedRow {
    val row = Row(packed.values)
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
    override fun values(): List<Any?> = listOf(record)
}

internal fun relatedRecordOf(packed: dev.crmcore.ffi.Item): RelatedRecord {
    val row = Row(packed.values)
    return RelatedRecord(
        record = row.link()!!,
        id = packed.id,
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

internal fun relationReadOf(packed: dev.crmcore.ffi.Item): RelationRead {
    val row = Row(packed.values)
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

internal fun relationsReadOf(packed: dev.crmcore.ffi.Item): RelationsRead {
    val row = Row(packed.values)
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
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun values(): List<Any?> = listOf(entity, read, create, edit, delete, export, approve)
}

internal fun rightOf(packed: dev.crmcore.ffi.Item): Right {
    val row = Row(packed.values)
    return Right(
        entity = row.text().orEmpty(),
        read = Scope.of(row.text().orEmpty()),
        create = Scope.of(row.text().orEmpty()),
        edit = Scope.of(row.text().orEmpty()),
        delete = Scope.of(row.text().orEmpty()),
        export = Scope.of(row.text().orEmpty()),
        approve = Scope.of(row.text().orEmpty()),
        id = packed.id,
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

internal fun slippedOf(packed: dev.crmcore.ffi.Item): Slipped {
    val row = Row(packed.values)
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

internal fun slippedDealOf(packed: dev.crmcore.ffi.Item): SlippedDeal {
    val row = Row(packed.values)
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
    override fun values(): List<Any?> = listOf(stage, enteredAt, category)
}

internal fun stageEntryOf(packed: dev.crmcore.ffi.Item): StageEntry {
    val row = Row(packed.values)
    return StageEntry(
        stage = row.id()!!,
        enteredAt = row.timestamp()!!,
        category = StageCategory.of(row.text().orEmpty()),
        id = packed.id,
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
    override fun values(): List<Any?> = listOf(user, role)
}

internal fun territoryMemberOf(packed: dev.crmcore.ffi.Item): TerritoryMember {
    val row = Row(packed.values)
    return TerritoryMember(
        user = row.id()!!,
        role = row.text(),
        id = packed.id,
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

internal fun topAccountOf(packed: dev.crmcore.ffi.Item): TopAccount {
    val row = Row(packed.values)
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

internal fun topAccountsOf(packed: dev.crmcore.ffi.Item): TopAccounts {
    val row = Row(packed.values)
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

internal fun transferredOf(packed: dev.crmcore.ffi.Item): Transferred {
    val row = Row(packed.values)
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

internal fun transferredRecordsOf(packed: dev.crmcore.ffi.Item): TransferredRecords {
    val row = Row(packed.values)
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
    override fun values(): List<Any?> = listOf(role)
}

internal fun userRoleOf(packed: dev.crmcore.ffi.Item): UserRole {
    val row = Row(packed.values)
    return UserRole(
        role = row.id()!!,
        id = packed.id,
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

internal fun velocityOf(packed: dev.crmcore.ffi.Item): Velocity {
    val row = Row(packed.values)
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
    override fun values(): List<Any?> = listOf(field, width)
}

internal fun viewColumnOf(packed: dev.crmcore.ffi.Item): ViewColumn {
    val row = Row(packed.values)
    return ViewColumn(
        field = row.text().orEmpty(),
        width = row.int(),
        id = packed.id,
    )
}

/** A field that a saved view is sorted by. */
data class ViewSort(
    /** The field, with `-` before it to turn the order around. */
    val by: String,
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun values(): List<Any?> = listOf(by)
}

internal fun viewSortOf(packed: dev.crmcore.ffi.Item): ViewSort {
    val row = Row(packed.values)
    return ViewSort(
        by = row.text().orEmpty(),
        id = packed.id,
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

internal fun winRateOf(packed: dev.crmcore.ffi.Item): WinRate {
    val row = Row(packed.values)
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

internal fun winRateMonthOf(packed: dev.crmcore.ffi.Item): WinRateMonth {
    val row = Row(packed.values)
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

internal fun workDoneOf(packed: dev.crmcore.ffi.Item): WorkDone {
    val row = Row(packed.values)
    return WorkDone(
        minutes = row.int() ?: 0,
    )
}

/** When work is done. */
data class WorkDue(
    /** The first time at which it is. */
    val dueAt: Instant,
)

internal fun workDueOf(packed: dev.crmcore.ffi.Item): WorkDue {
    val row = Row(packed.values)
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
    override fun values(): List<Any?> = listOf(weekday, fromMinute, toMinute)
}

internal fun workIntervalOf(packed: dev.crmcore.ffi.Item): WorkInterval {
    val row = Row(packed.values)
    return WorkInterval(
        weekday = row.int() ?: 0,
        fromMinute = row.int() ?: 0,
        toMinute = row.int() ?: 0,
        id = packed.id,
    )
}
