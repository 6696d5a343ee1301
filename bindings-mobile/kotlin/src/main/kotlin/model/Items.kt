// Written by `cargo xtask codegen` from the model; do not edit.
@file:Suppress("unused", "LongParameterList")

package dev.crmcore.model

import dev.crmcore.ListItem
import dev.crmcore.Row
import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate
import java.util.UUID

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

/** What a contract comes to. */
data class ContractFiguresRead(
    /** The value: the lines after their discounts. */
    val value: Money? = null,
    /** By how much the value is over the cap, in the cap's currency; empty where it is not. */
    val overCap: Money? = null,
    /** The lines before any discount. */
    val gross: Money? = null,
    /** What the lines' discounts come to. */
    val lineDiscounts: Money? = null,
    /** What is taken off besides. */
    val headerDiscount: Money? = null,
    /** What is left, without tax. */
    val base: Money? = null,
    /** The tax of the lines, a group a rate. */
    val taxes: List<ContractTax> = emptyList(),
    /** All tax of the lines. */
    val tax: Money? = null,
    /** What the customer pays. */
    val total: Money? = null,
    /** What the lines cost the company, as far as it is known; empty where no line names its cost. */
    val cost: Money? = null,
    /** What the lines leave: the base less the cost. */
    val margin: Money? = null,
)

internal fun contractFiguresReadOf(packed: dev.crmcore.ffi.Item): ContractFiguresRead {
    val row = Row(packed.values)
    return ContractFiguresRead(
        value = row.money(),
        overCap = row.money(),
        gross = row.money(),
        lineDiscounts = row.money(),
        headerDiscount = row.money(),
        base = row.money(),
        taxes = row.items(::contractTaxOf),
        tax = row.money(),
        total = row.money(),
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
    val rate: BigDecimal? = null,
    /** What is taxed, without the tax. */
    val base: Money? = null,
    /** The tax to pay. */
    val amount: Money? = null,
)

internal fun contractTaxOf(packed: dev.crmcore.ffi.Item): ContractTax {
    val row = Row(packed.values)
    return ContractTax(
        kind = TaxKind.of(row.text().orEmpty()),
        rate = row.decimal(),
        base = row.money(),
        amount = row.money(),
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
    /** The item's id; leave it empty for a new one. */
    override val id: UUID? = null,
) : ListItem() {
    override fun values(): List<Any?> = listOf(code, vi, en, number)
}

internal fun customOptionOf(packed: dev.crmcore.ffi.Item): CustomOption {
    val row = Row(packed.values)
    return CustomOption(
        code = row.text().orEmpty(),
        vi = row.text(),
        en = row.text(),
        number = row.int(),
        id = packed.id,
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
    /** How many calls, tasks, notes and the like were linked to the new records. */
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
