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

/** A person. */
data class Contact(
    /** Which record it is. */
    override val id: UUID,
    /** The family name. */
    val lastName: String,
    /** The given name. */
    val firstName: String?,
    /** The middle name. */
    val middleName: String?,
    /** The whole name, in the order of the company's language: family name first in Vietnamese. */
    val displayName: String,
    /** Where the person works. */
    val account: UUID?,
    /** What the person does there. */
    val jobTitle: String?,
    /** In which department. */
    val department: String?,
    /** To whom the person reports. */
    val reportsTo: UUID?,
    /** E-mail addresses. */
    val emails: List<ContactEmail>,
    /** Telephone numbers. */
    val phones: List<ContactPhone>,
    /** Postal addresses. */
    val addresses: List<PostalAddress>,
    /** When the person was born. */
    val birthdate: LocalDate?,
    /** The language to speak and write, as `vi`. */
    val language: String?,
    /** How the person was found. */
    val source: String?,
    /** Anything else worth knowing. */
    val description: String?,
    /** How to address the person, as `Ms` or `Anh`. */
    val salutation: String?,
    /** What follows the name, as `PhD`. */
    val suffix: String?,
    /** What the person is. */
    val gender: Gender?,
    /** The month of the birthday, 1 to 12, also where the year is not known. */
    val birthMonth: Long?,
    /** The day of the month of the birthday. */
    val birthDay: Long?,
    /** Other accounts that the person has to do with. */
    val affiliations: List<Affiliation>,
    /** Where the person is in time; empty for the company's time zone. */
    val zone: String?,
    /** Whether the person must not be called. */
    val doNotCall: Boolean,
    /** Whether the person must not be written to by e-mail. */
    val emailOptOut: Boolean,
    /** How the person likes to be reached. */
    val preferredChannel: Channel?,
    /** Why the law lets the company keep the person's data. */
    val lawfulBasis: LawfulBasis?,
    /** Where that is written, as the name of a form. */
    val lawfulBasisSource: String?,
    /** When somebody last looked whether that still holds. */
    val lawfulBasisReviewedOn: LocalDate?,
    /** Who works for the person. */
    val assistant: String?,
    /** Where to call whoever works for the person. */
    val assistantPhone: String?,
    /** Whether nobody follows the person any more: left out of lists and counts, but search still finds them. */
    val unfollowed: Boolean,
    /** Where the person is found on social networks. */
    val social: List<SocialProfile>,
    /** A picture of the person, among the files attached to them. */
    val photo: UUID?,
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

internal fun contactOf(packed: dev.crmcore.ffi.Record): Contact {
    val row = Row(packed.values)
    return Contact(
        id = packed.id,
        lastName = row.text().orEmpty(),
        firstName = row.text(),
        middleName = row.text(),
        displayName = row.text().orEmpty(),
        account = row.id(),
        jobTitle = row.text(),
        department = row.text(),
        reportsTo = row.id(),
        emails = row.items(::contactEmailOf),
        phones = row.items(::contactPhoneOf),
        addresses = row.items(::postalAddressOf),
        birthdate = row.date(),
        language = row.text(),
        source = row.text(),
        description = row.text(),
        salutation = row.text(),
        suffix = row.text(),
        gender = row.text()?.let(Gender::of),
        birthMonth = row.int(),
        birthDay = row.int(),
        affiliations = row.items(::affiliationOf),
        zone = row.text(),
        doNotCall = row.bool() ?: false,
        emailOptOut = row.bool() ?: false,
        preferredChannel = row.text()?.let(Channel::of),
        lawfulBasis = row.text()?.let(LawfulBasis::of),
        lawfulBasisSource = row.text(),
        lawfulBasisReviewedOn = row.date(),
        assistant = row.text(),
        assistantPhone = row.text(),
        unfollowed = row.bool() ?: false,
        social = row.items(::socialProfileOf),
        photo = row.id(),
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

/** A change to one field of a `contact`. */
sealed class ContactChange(field: kotlin.String, verb: kotlin.String, given: kotlin.Any?) : Change(field, verb, given) {
    /** The family name. */
    data class LastName(val value: String) : ContactChange("last_name", "set", value)

    /** The given name. */
    data class FirstName(val value: String?) : ContactChange("first_name", "set", value)

    /** The middle name. */
    data class MiddleName(val value: String?) : ContactChange("middle_name", "set", value)

    /** Where the person works. */
    data class Account(val value: UUID?) : ContactChange("account", "set", value)

    /** What the person does there. */
    data class JobTitle(val value: String?) : ContactChange("job_title", "set", value)

    /** In which department. */
    data class Department(val value: String?) : ContactChange("department", "set", value)

    /** To whom the person reports. */
    data class ReportsTo(val value: UUID?) : ContactChange("reports_to", "set", value)

    /** E-mail addresses. */
    data class Emails(val value: List<ContactEmail>) : ContactChange("emails", "set", value)
    /** One item more. */
    data class EmailsAdd(val item: ContactEmail) : ContactChange("emails", "add", item)
    /** The item of the same id, changed. */
    data class EmailsUpdate(val item: ContactEmail) : ContactChange("emails", "update", item)
    /** The item goes. */
    data class EmailsRemove(val id: java.util.UUID) : ContactChange("emails", "remove", id)

    /** Telephone numbers. */
    data class Phones(val value: List<ContactPhone>) : ContactChange("phones", "set", value)
    /** One item more. */
    data class PhonesAdd(val item: ContactPhone) : ContactChange("phones", "add", item)
    /** The item of the same id, changed. */
    data class PhonesUpdate(val item: ContactPhone) : ContactChange("phones", "update", item)
    /** The item goes. */
    data class PhonesRemove(val id: java.util.UUID) : ContactChange("phones", "remove", id)

    /** Postal addresses. */
    data class Addresses(val value: List<PostalAddress>) : ContactChange("addresses", "set", value)
    /** One item more. */
    data class AddressesAdd(val item: PostalAddress) : ContactChange("addresses", "add", item)
    /** The item of the same id, changed. */
    data class AddressesUpdate(val item: PostalAddress) : ContactChange("addresses", "update", item)
    /** The item goes. */
    data class AddressesRemove(val id: java.util.UUID) : ContactChange("addresses", "remove", id)

    /** When the person was born. */
    data class Birthdate(val value: LocalDate?) : ContactChange("birthdate", "set", value)

    /** The language to speak and write, as `vi`. */
    data class Language(val value: String?) : ContactChange("language", "set", value)

    /** How the person was found. */
    data class Source(val value: String?) : ContactChange("source", "set", value)

    /** Anything else worth knowing. */
    data class Description(val value: String?) : ContactChange("description", "set", value)

    /** How to address the person, as `Ms` or `Anh`. */
    data class Salutation(val value: String?) : ContactChange("salutation", "set", value)

    /** What follows the name, as `PhD`. */
    data class Suffix(val value: String?) : ContactChange("suffix", "set", value)

    /** What the person is. */
    data class Gender(val value: dev.crmcore.model.Gender?) : ContactChange("gender", "set", value)

    /** The month of the birthday, 1 to 12, also where the year is not known. */
    data class BirthMonth(val value: Long?) : ContactChange("birth_month", "set", value)

    /** The day of the month of the birthday. */
    data class BirthDay(val value: Long?) : ContactChange("birth_day", "set", value)

    /** Other accounts that the person has to do with. */
    data class Affiliations(val value: List<Affiliation>) : ContactChange("affiliations", "set", value)
    /** One item more. */
    data class AffiliationsAdd(val item: Affiliation) : ContactChange("affiliations", "add", item)
    /** The item of the same id, changed. */
    data class AffiliationsUpdate(val item: Affiliation) : ContactChange("affiliations", "update", item)
    /** The item goes. */
    data class AffiliationsRemove(val id: java.util.UUID) : ContactChange("affiliations", "remove", id)

    /** Where the person is in time; empty for the company's time zone. */
    data class Zone(val value: String?) : ContactChange("zone", "set", value)

    /** Whether the person must not be called. */
    data class DoNotCall(val value: Boolean) : ContactChange("do_not_call", "set", value)

    /** Whether the person must not be written to by e-mail. */
    data class EmailOptOut(val value: Boolean) : ContactChange("email_opt_out", "set", value)

    /** How the person likes to be reached. */
    data class PreferredChannel(val value: Channel?) : ContactChange("preferred_channel", "set", value)

    /** Why the law lets the company keep the person's data. */
    data class LawfulBasis(val value: dev.crmcore.model.LawfulBasis?) : ContactChange("lawful_basis", "set", value)

    /** Where that is written, as the name of a form. */
    data class LawfulBasisSource(val value: String?) : ContactChange("lawful_basis_source", "set", value)

    /** When somebody last looked whether that still holds. */
    data class LawfulBasisReviewedOn(val value: LocalDate?) : ContactChange("lawful_basis_reviewed_on", "set", value)

    /** Who works for the person. */
    data class Assistant(val value: String?) : ContactChange("assistant", "set", value)

    /** Where to call whoever works for the person. */
    data class AssistantPhone(val value: String?) : ContactChange("assistant_phone", "set", value)

    /** Whether nobody follows the person any more: left out of lists and counts, but search still finds them. */
    data class Unfollowed(val value: Boolean) : ContactChange("unfollowed", "set", value)

    /** Where the person is found on social networks. */
    data class Social(val value: List<SocialProfile>) : ContactChange("social", "set", value)
    /** One item more. */
    data class SocialAdd(val item: SocialProfile) : ContactChange("social", "add", item)
    /** The item of the same id, changed. */
    data class SocialUpdate(val item: SocialProfile) : ContactChange("social", "update", item)
    /** The item goes. */
    data class SocialRemove(val id: java.util.UUID) : ContactChange("social", "remove", id)

    /** A picture of the person, among the files attached to them. */
    data class Photo(val value: UUID?) : ContactChange("photo", "set", value)

    /** The user responsible. */
    data class Owner(val value: UUID?) : ContactChange("owner", "set", value)

    /** The team responsible; filled with the owner's primary team when left empty. */
    data class Team(val value: UUID?) : ContactChange("team", "set", value)

    /** Free words to group records by. */
    data class Tags(val value: List<String>) : ContactChange("tags", "set", value)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    data class ExternalIds(val value: List<ExternalId>) : ContactChange("external_ids", "set", value)
    /** One item more. */
    data class ExternalIdsAdd(val item: ExternalId) : ContactChange("external_ids", "add", item)
    /** The item of the same id, changed. */
    data class ExternalIdsUpdate(val item: ExternalId) : ContactChange("external_ids", "update", item)
    /** The item goes. */
    data class ExternalIdsRemove(val id: java.util.UUID) : ContactChange("external_ids", "remove", id)

    /** The fields that the company added, by name. */
    data class Custom(val value: Map<String, kotlin.Any?>) : ContactChange("custom", "set", value)
}

/** What becomes of a record: a property that is set changes, `null` empties. */
class ContactEdit internal constructor() : Edit<ContactChange>() {
    /** The family name. */
    var lastName: String by given(ContactChange::LastName)

    /** The given name. */
    var firstName: String? by given(ContactChange::FirstName)

    /** The middle name. */
    var middleName: String? by given(ContactChange::MiddleName)

    /** Where the person works. */
    var account: UUID? by given(ContactChange::Account)

    /** What the person does there. */
    var jobTitle: String? by given(ContactChange::JobTitle)

    /** In which department. */
    var department: String? by given(ContactChange::Department)

    /** To whom the person reports. */
    var reportsTo: UUID? by given(ContactChange::ReportsTo)

    /** E-mail addresses. */
    val emails: Items<ContactEmail> =
        items(ContactChange::Emails, ContactChange::EmailsAdd, ContactChange::EmailsUpdate, ContactChange::EmailsRemove)

    /** Telephone numbers. */
    val phones: Items<ContactPhone> =
        items(ContactChange::Phones, ContactChange::PhonesAdd, ContactChange::PhonesUpdate, ContactChange::PhonesRemove)

    /** Postal addresses. */
    val addresses: Items<PostalAddress> =
        items(ContactChange::Addresses, ContactChange::AddressesAdd, ContactChange::AddressesUpdate, ContactChange::AddressesRemove)

    /** When the person was born. */
    var birthdate: LocalDate? by given(ContactChange::Birthdate)

    /** The language to speak and write, as `vi`. */
    var language: String? by given(ContactChange::Language)

    /** How the person was found. */
    var source: String? by given(ContactChange::Source)

    /** Anything else worth knowing. */
    var description: String? by given(ContactChange::Description)

    /** How to address the person, as `Ms` or `Anh`. */
    var salutation: String? by given(ContactChange::Salutation)

    /** What follows the name, as `PhD`. */
    var suffix: String? by given(ContactChange::Suffix)

    /** What the person is. */
    var gender: Gender? by given(ContactChange::Gender)

    /** The month of the birthday, 1 to 12, also where the year is not known. */
    var birthMonth: Long? by given(ContactChange::BirthMonth)

    /** The day of the month of the birthday. */
    var birthDay: Long? by given(ContactChange::BirthDay)

    /** Other accounts that the person has to do with. */
    val affiliations: Items<Affiliation> =
        items(ContactChange::Affiliations, ContactChange::AffiliationsAdd, ContactChange::AffiliationsUpdate, ContactChange::AffiliationsRemove)

    /** Where the person is in time; empty for the company's time zone. */
    var zone: String? by given(ContactChange::Zone)

    /** Whether the person must not be called. */
    var doNotCall: Boolean by given(ContactChange::DoNotCall)

    /** Whether the person must not be written to by e-mail. */
    var emailOptOut: Boolean by given(ContactChange::EmailOptOut)

    /** How the person likes to be reached. */
    var preferredChannel: Channel? by given(ContactChange::PreferredChannel)

    /** Why the law lets the company keep the person's data. */
    var lawfulBasis: LawfulBasis? by given(ContactChange::LawfulBasis)

    /** Where that is written, as the name of a form. */
    var lawfulBasisSource: String? by given(ContactChange::LawfulBasisSource)

    /** When somebody last looked whether that still holds. */
    var lawfulBasisReviewedOn: LocalDate? by given(ContactChange::LawfulBasisReviewedOn)

    /** Who works for the person. */
    var assistant: String? by given(ContactChange::Assistant)

    /** Where to call whoever works for the person. */
    var assistantPhone: String? by given(ContactChange::AssistantPhone)

    /** Whether nobody follows the person any more: left out of lists and counts, but search still finds them. */
    var unfollowed: Boolean by given(ContactChange::Unfollowed)

    /** Where the person is found on social networks. */
    val social: Items<SocialProfile> =
        items(ContactChange::Social, ContactChange::SocialAdd, ContactChange::SocialUpdate, ContactChange::SocialRemove)

    /** A picture of the person, among the files attached to them. */
    var photo: UUID? by given(ContactChange::Photo)

    /** The user responsible. */
    var owner: UUID? by given(ContactChange::Owner)

    /** The team responsible; filled with the owner's primary team when left empty. */
    var team: UUID? by given(ContactChange::Team)

    /** Free words to group records by. */
    var tags: List<String> by given(ContactChange::Tags)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    val externalIds: Items<ExternalId> =
        items(ContactChange::ExternalIds, ContactChange::ExternalIdsAdd, ContactChange::ExternalIdsUpdate, ContactChange::ExternalIdsRemove)

    /** The fields that the company added, by name. */
    var custom: Map<String, kotlin.Any?> by given(ContactChange::Custom)
}

/** The contacts. */
class ContactCollection internal constructor(door: Door) :
    RecordCollection<Contact, ContactChange>(door, ::contactOf) {
    /**
     * Creates a record; what is left out is empty.
     *
     * @param lastName The family name.
     * @param firstName The given name.
     * @param middleName The middle name.
     * @param account Where the person works.
     * @param jobTitle What the person does there.
     * @param department In which department.
     * @param reportsTo To whom the person reports.
     * @param emails E-mail addresses.
     * @param phones Telephone numbers.
     * @param addresses Postal addresses.
     * @param birthdate When the person was born.
     * @param language The language to speak and write, as `vi`.
     * @param source How the person was found.
     * @param description Anything else worth knowing.
     * @param salutation How to address the person, as `Ms` or `Anh`.
     * @param suffix What follows the name, as `PhD`.
     * @param gender What the person is.
     * @param birthMonth The month of the birthday, 1 to 12, also where the year is not known.
     * @param birthDay The day of the month of the birthday.
     * @param affiliations Other accounts that the person has to do with.
     * @param zone Where the person is in time; empty for the company's time zone.
     * @param doNotCall Whether the person must not be called.
     * @param emailOptOut Whether the person must not be written to by e-mail.
     * @param preferredChannel How the person likes to be reached.
     * @param lawfulBasis Why the law lets the company keep the person's data.
     * @param lawfulBasisSource Where that is written, as the name of a form.
     * @param lawfulBasisReviewedOn When somebody last looked whether that still holds.
     * @param assistant Who works for the person.
     * @param assistantPhone Where to call whoever works for the person.
     * @param unfollowed Whether nobody follows the person any more: left out of lists and counts, but search still finds them.
     * @param social Where the person is found on social networks.
     * @param photo A picture of the person, among the files attached to them.
     * @param owner The user responsible.
     * @param team The team responsible; filled with the owner's primary team when left empty.
     * @param tags Free words to group records by.
     * @param externalIds Ids that other systems know this record by; a value belongs to one record of an entity in each system.
     * @param custom The fields that the company added, by name.
     */
    fun create(
        lastName: String,
        firstName: String? = null,
        middleName: String? = null,
        account: UUID? = null,
        jobTitle: String? = null,
        department: String? = null,
        reportsTo: UUID? = null,
        emails: List<ContactEmail>? = null,
        phones: List<ContactPhone>? = null,
        addresses: List<PostalAddress>? = null,
        birthdate: LocalDate? = null,
        language: String? = null,
        source: String? = null,
        description: String? = null,
        salutation: String? = null,
        suffix: String? = null,
        gender: Gender? = null,
        birthMonth: Long? = null,
        birthDay: Long? = null,
        affiliations: List<Affiliation>? = null,
        zone: String? = null,
        doNotCall: Boolean? = null,
        emailOptOut: Boolean? = null,
        preferredChannel: Channel? = null,
        lawfulBasis: LawfulBasis? = null,
        lawfulBasisSource: String? = null,
        lawfulBasisReviewedOn: LocalDate? = null,
        assistant: String? = null,
        assistantPhone: String? = null,
        unfollowed: Boolean? = null,
        social: List<SocialProfile>? = null,
        photo: UUID? = null,
        owner: UUID? = null,
        team: UUID? = null,
        tags: List<String>? = null,
        externalIds: List<ExternalId>? = null,
        custom: Map<String, kotlin.Any?>? = null,
    ): Contact = create(buildList {
        add(ContactChange.LastName(lastName))
        firstName?.let { add(ContactChange.FirstName(it)) }
        middleName?.let { add(ContactChange.MiddleName(it)) }
        account?.let { add(ContactChange.Account(it)) }
        jobTitle?.let { add(ContactChange.JobTitle(it)) }
        department?.let { add(ContactChange.Department(it)) }
        reportsTo?.let { add(ContactChange.ReportsTo(it)) }
        emails?.let { add(ContactChange.Emails(it)) }
        phones?.let { add(ContactChange.Phones(it)) }
        addresses?.let { add(ContactChange.Addresses(it)) }
        birthdate?.let { add(ContactChange.Birthdate(it)) }
        language?.let { add(ContactChange.Language(it)) }
        source?.let { add(ContactChange.Source(it)) }
        description?.let { add(ContactChange.Description(it)) }
        salutation?.let { add(ContactChange.Salutation(it)) }
        suffix?.let { add(ContactChange.Suffix(it)) }
        gender?.let { add(ContactChange.Gender(it)) }
        birthMonth?.let { add(ContactChange.BirthMonth(it)) }
        birthDay?.let { add(ContactChange.BirthDay(it)) }
        affiliations?.let { add(ContactChange.Affiliations(it)) }
        zone?.let { add(ContactChange.Zone(it)) }
        doNotCall?.let { add(ContactChange.DoNotCall(it)) }
        emailOptOut?.let { add(ContactChange.EmailOptOut(it)) }
        preferredChannel?.let { add(ContactChange.PreferredChannel(it)) }
        lawfulBasis?.let { add(ContactChange.LawfulBasis(it)) }
        lawfulBasisSource?.let { add(ContactChange.LawfulBasisSource(it)) }
        lawfulBasisReviewedOn?.let { add(ContactChange.LawfulBasisReviewedOn(it)) }
        assistant?.let { add(ContactChange.Assistant(it)) }
        assistantPhone?.let { add(ContactChange.AssistantPhone(it)) }
        unfollowed?.let { add(ContactChange.Unfollowed(it)) }
        social?.let { add(ContactChange.Social(it)) }
        photo?.let { add(ContactChange.Photo(it)) }
        owner?.let { add(ContactChange.Owner(it)) }
        team?.let { add(ContactChange.Team(it)) }
        tags?.let { add(ContactChange.Tags(it)) }
        externalIds?.let { add(ContactChange.ExternalIds(it)) }
        custom?.let { add(ContactChange.Custom(it)) }
    })

    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: ContactEdit.() -> kotlin.Unit): Contact =
        update(id, ContactEdit().apply(edit).gathered, revision)

    /** Makes what the block sets so in every record that passes a filter, as [massUpdate] with a list of changes does. */
    fun massUpdate(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        preview: Boolean = false,
        skipRefused: Boolean = false,
        edit: ContactEdit.() -> kotlin.Unit,
    ): MassUpdated = massUpdate(ContactEdit().apply(edit).gathered, filter, params, preview, skipRefused)
}
