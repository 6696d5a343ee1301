// Written by `cargo xtask codegen` from the model; do not edit.
@file:Suppress("unused", "LongParameterList")

package dev.crmcore.model

import dev.crmcore.Choice

/** Whether somebody comes. */
sealed interface Acceptance : Choice {
    /** Not yet known. */
    data object None : Acceptance {
        override val code: String get() = "none"
    }

    /** Yes. */
    data object Accepted : Acceptance {
        override val code: String get() = "accepted"
    }

    /** Perhaps. */
    data object Tentative : Acceptance {
        override val code: String get() = "tentative"
    }

    /** No. */
    data object Declined : Acceptance {
        override val code: String get() = "declined"
    }

    /** A category that a newer version of the library wrote. */
    data class Unknown(override val code: String) : Acceptance

    companion object {
        /** The categories that this version knows, in their order. */
        val entries: kotlin.collections.List<Acceptance> get() = listOf(None, Accepted, Tentative, Declined)

        /** The category with this code. */
        fun of(code: String): Acceptance = when (code) {
            "none" -> None
            "accepted" -> Accepted
            "tentative" -> Tentative
            "declined" -> Declined
            else -> Unknown(code)
        }
    }
}

/** What an account is to the company. */
sealed interface AccountKind : Choice {
    /** Buys, or bought. */
    data object Customer : AccountKind {
        override val code: String get() = "customer"
    }

    /** May buy. */
    data object Prospect : AccountKind {
        override val code: String get() = "prospect"
    }

    /** Sells together with the company. */
    data object Partner : AccountKind {
        override val code: String get() = "partner"
    }

    /** Sells to the company. */
    data object Supplier : AccountKind {
        override val code: String get() = "supplier"
    }

    /** Sells the company's products on. */
    data object Reseller : AccountKind {
        override val code: String get() = "reseller"
    }

    /** Sells instead of the company. */
    data object Competitor : AccountKind {
        override val code: String get() = "competitor"
    }

    /** Anything else. */
    data object Other : AccountKind {
        override val code: String get() = "other"
    }

    /** Puts money into the company. */
    data object Investor : AccountKind {
        override val code: String get() = "investor"
    }

    /** Writes about the company. */
    data object Press : AccountKind {
        override val code: String get() = "press"
    }

    /** A category that a newer version of the library wrote. */
    data class Unknown(override val code: String) : AccountKind

    companion object {
        /** The categories that this version knows, in their order. */
        val entries: kotlin.collections.List<AccountKind> get() = listOf(Customer, Prospect, Partner, Supplier, Reseller, Competitor, Other, Investor, Press)

        /** The category with this code. */
        fun of(code: String): AccountKind = when (code) {
            "customer" -> Customer
            "prospect" -> Prospect
            "partner" -> Partner
            "supplier" -> Supplier
            "reseller" -> Reseller
            "competitor" -> Competitor
            "other" -> Other
            "investor" -> Investor
            "press" -> Press
            else -> Unknown(code)
        }
    }
}

/** What an address is for. */
sealed interface AddressKind : Choice {
    /** Where work is done. */
    data object Work : AddressKind {
        override val code: String get() = "work"
    }

    /** Where invoices go. */
    data object Billing : AddressKind {
        override val code: String get() = "billing"
    }

    /** Where goods go. */
    data object Shipping : AddressKind {
        override val code: String get() = "shipping"
    }

    /** Where somebody lives. */
    data object Home : AddressKind {
        override val code: String get() = "home"
    }

    /** Anything else. */
    data object Other : AddressKind {
        override val code: String get() = "other"
    }

    /** A category that a newer version of the library wrote. */
    data class Unknown(override val code: String) : AddressKind

    companion object {
        /** The categories that this version knows, in their order. */
        val entries: kotlin.collections.List<AddressKind> get() = listOf(Work, Billing, Shipping, Home, Other)

        /** The category with this code. */
        fun of(code: String): AddressKind = when (code) {
            "work" -> Work
            "billing" -> Billing
            "shipping" -> Shipping
            "home" -> Home
            "other" -> Other
            else -> Unknown(code)
        }
    }
}

/** What a file is to its record. */
sealed interface AttachmentKind : Choice {
    /** Anything else. */
    data object Other : AttachmentKind {
        override val code: String get() = "other"
    }

    /** A contract as it was signed. */
    data object SignedContract : AttachmentKind {
        override val code: String get() = "signed_contract"
    }

    /** A draft that is still worked on. */
    data object Draft : AttachmentKind {
        override val code: String get() = "draft"
    }

    /** An offer to a customer. */
    data object Quote : AttachmentKind {
        override val code: String get() = "quote"
    }

    /** A bill, of either side. */
    data object Invoice : AttachmentKind {
        override val code: String get() = "invoice"
    }

    /** A picture. */
    data object Picture : AttachmentKind {
        override val code: String get() = "picture"
    }

    /** A recording of a call or a meeting. */
    data object Recording : AttachmentKind {
        override val code: String get() = "recording"
    }

    /** A category that a newer version of the library wrote. */
    data class Unknown(override val code: String) : AttachmentKind

    companion object {
        /** The categories that this version knows, in their order. */
        val entries: kotlin.collections.List<AttachmentKind> get() = listOf(Other, SignedContract, Draft, Quote, Invoice, Picture, Recording)

        /** The category with this code. */
        fun of(code: String): AttachmentKind = when (code) {
            "other" -> Other
            "signed_contract" -> SignedContract
            "draft" -> Draft
            "quote" -> Quote
            "invoice" -> Invoice
            "picture" -> Picture
            "recording" -> Recording
            else -> Unknown(code)
        }
    }
}

/** What happens when a contract's lines come to more than its value cap. */
sealed interface CapMode : Choice {
    /** The write is kept, and its caller is warned. */
    data object Warn : CapMode {
        override val code: String get() = "warn"
    }

    /** The write is refused. */
    data object Block : CapMode {
        override val code: String get() = "block"
    }

    /** A category that a newer version of the library wrote. */
    data class Unknown(override val code: String) : CapMode

    companion object {
        /** The categories that this version knows, in their order. */
        val entries: kotlin.collections.List<CapMode> get() = listOf(Warn, Block)

        /** The category with this code. */
        fun of(code: String): CapMode = when (code) {
            "warn" -> Warn
            "block" -> Block
            else -> Unknown(code)
        }
    }
}

/** By which way people met. */
sealed interface Channel : Choice {
    /** By telephone. */
    data object Phone : Channel {
        override val code: String get() = "phone"
    }

    /** By e-mail. */
    data object Email : Channel {
        override val code: String get() = "email"
    }

    /** By fax. */
    data object Fax : Channel {
        override val code: String get() = "fax"
    }

    /** On the web. */
    data object Web : Channel {
        override val code: String get() = "web"
    }

    /** By text message. */
    data object Sms : Channel {
        override val code: String get() = "sms"
    }

    /** By post. */
    data object Post : Channel {
        override val code: String get() = "post"
    }

    /** Face to face. */
    data object InPerson : Channel {
        override val code: String get() = "in_person"
    }

    /** By chat. */
    data object Chat : Channel {
        override val code: String get() = "chat"
    }

    /** On a social network. */
    data object Social : Channel {
        override val code: String get() = "social"
    }

    /** Any other way. */
    data object Other : Channel {
        override val code: String get() = "other"
    }

    /** A category that a newer version of the library wrote. */
    data class Unknown(override val code: String) : Channel

    companion object {
        /** The categories that this version knows, in their order. */
        val entries: kotlin.collections.List<Channel> get() = listOf(Phone, Email, Fax, Web, Sms, Post, InPerson, Chat, Social, Other)

        /** The category with this code. */
        fun of(code: String): Channel = when (code) {
            "phone" -> Phone
            "email" -> Email
            "fax" -> Fax
            "web" -> Web
            "sms" -> Sms
            "post" -> Post
            "in_person" -> InPerson
            "chat" -> Chat
            "social" -> Social
            "other" -> Other
            else -> Unknown(code)
        }
    }
}

/** What a person has to say about a deal. */
sealed interface ContactRole : Choice {
    /** Decides. */
    data object DecisionMaker : ContactRole {
        override val code: String get() = "decision_maker"
    }

    /** Tries it out or compares. */
    data object Evaluator : ContactRole {
        override val code: String get() = "evaluator"
    }

    /** Is listened to. */
    data object Influencer : ContactRole {
        override val code: String get() = "influencer"
    }

    /** Pays for it, or stands behind it. */
    data object ExecutiveSponsor : ContactRole {
        override val code: String get() = "executive_sponsor"
    }

    /** Buys it. */
    data object Buyer : ContactRole {
        override val code: String get() = "buyer"
    }

    /** Works with it. */
    data object User : ContactRole {
        override val code: String get() = "user"
    }

    /** Anything else. */
    data object Other : ContactRole {
        override val code: String get() = "other"
    }

    /** A category that a newer version of the library wrote. */
    data class Unknown(override val code: String) : ContactRole

    companion object {
        /** The categories that this version knows, in their order. */
        val entries: kotlin.collections.List<ContactRole> get() = listOf(DecisionMaker, Evaluator, Influencer, ExecutiveSponsor, Buyer, User, Other)

        /** The category with this code. */
        fun of(code: String): ContactRole = when (code) {
            "decision_maker" -> DecisionMaker
            "evaluator" -> Evaluator
            "influencer" -> Influencer
            "executive_sponsor" -> ExecutiveSponsor
            "buyer" -> Buyer
            "user" -> User
            "other" -> Other
            else -> Unknown(code)
        }
    }
}

/** How a contract stands. */
sealed interface ContractStatus : Choice {
    /** It is being written. */
    data object Draft : ContractStatus {
        override val code: String get() = "draft"
    }

    /** Somebody has to approve it. */
    data object InApproval : ContractStatus {
        override val code: String get() = "in_approval"
    }

    /** Both sides signed it. */
    data object Signed : ContractStatus {
        override val code: String get() = "signed"
    }

    /** It is in force. */
    data object Active : ContractStatus {
        override val code: String get() = "active"
    }

    /** Its time is over. */
    data object Expired : ContractStatus {
        override val code: String get() = "expired"
    }

    /** One side ended it. */
    data object Terminated : ContractStatus {
        override val code: String get() = "terminated"
    }

    /** Another contract goes on where it ended. */
    data object Renewed : ContractStatus {
        override val code: String get() = "renewed"
    }

    /** A category that a newer version of the library wrote. */
    data class Unknown(override val code: String) : ContractStatus

    companion object {
        /** The categories that this version knows, in their order. */
        val entries: kotlin.collections.List<ContractStatus> get() = listOf(Draft, InApproval, Signed, Active, Expired, Terminated, Renewed)

        /** The category with this code. */
        fun of(code: String): ContractStatus = when (code) {
            "draft" -> Draft
            "in_approval" -> InApproval
            "signed" -> Signed
            "active" -> Active
            "expired" -> Expired
            "terminated" -> Terminated
            "renewed" -> Renewed
            else -> Unknown(code)
        }
    }
}

/** What a custom field can hold. */
sealed interface CustomKind : Choice {
    /** A line of text. */
    data object Text : CustomKind {
        override val code: String get() = "text"
    }

    /** Text of any length. */
    data object LongText : CustomKind {
        override val code: String get() = "long_text"
    }

    /** Yes or no. */
    data object Bool : CustomKind {
        override val code: String get() = "bool"
    }

    /** A whole number. */
    data object Int : CustomKind {
        override val code: String get() = "int"
    }

    /** A decimal number, exact. */
    data object Decimal : CustomKind {
        override val code: String get() = "decimal"
    }

    /** A share between 0 and 100. */
    data object Percent : CustomKind {
        override val code: String get() = "percent"
    }

    /** An amount with its currency. */
    data object Money : CustomKind {
        override val code: String get() = "money"
    }

    /** A day. */
    data object Date : CustomKind {
        override val code: String get() = "date"
    }

    /** An instant. */
    data object Timestamp : CustomKind {
        override val code: String get() = "timestamp"
    }

    /** One of the field's options. */
    data object Choice : CustomKind {
        override val code: String get() = "choice"
    }

    /** Words without order or repetition. */
    data object Set : CustomKind {
        override val code: String get() = "set"
    }

    /** An e-mail address. */
    data object Email : CustomKind {
        override val code: String get() = "email"
    }

    /** A telephone number. */
    data object Phone : CustomKind {
        override val code: String get() = "phone"
    }

    /** An ISO 4217 currency code. */
    data object Currency : CustomKind {
        override val code: String get() = "currency"
    }

    /** A time zone by its IANA name. */
    data object Zone : CustomKind {
        override val code: String get() = "zone"
    }

    /** A link to a record of one entity, the field's `target`. */
    data object Id : CustomKind {
        override val code: String get() = "id"
    }

    /** A link to a record of any entity. */
    data object Link : CustomKind {
        override val code: String get() = "link"
    }

    /** A category that a newer version of the library wrote. */
    data class Unknown(override val code: String) : CustomKind

    companion object {
        /** The categories that this version knows, in their order. */
        val entries: kotlin.collections.List<CustomKind> get() = listOf(Text, LongText, Bool, Int, Decimal, Percent, Money, Date, Timestamp, Choice, Set, Email, Phone, Currency, Zone, Id, Link)

        /** The category with this code. */
        fun of(code: String): CustomKind = when (code) {
            "text" -> Text
            "long_text" -> LongText
            "bool" -> Bool
            "int" -> Int
            "decimal" -> Decimal
            "percent" -> Percent
            "money" -> Money
            "date" -> Date
            "timestamp" -> Timestamp
            "choice" -> Choice
            "set" -> Set
            "email" -> Email
            "phone" -> Phone
            "currency" -> Currency
            "zone" -> Zone
            "id" -> Id
            "link" -> Link
            else -> Unknown(code)
        }
    }
}

/** What kind of sale it is. */
sealed interface DealType : Choice {
    /** With a new customer. */
    data object NewBusiness : DealType {
        override val code: String get() = "new_business"
    }

    /** With a customer. */
    data object Existing : DealType {
        override val code: String get() = "existing"
    }

    /** The same again. */
    data object Renewal : DealType {
        override val code: String get() = "renewal"
    }

    /** More of the same. */
    data object Upsell : DealType {
        override val code: String get() = "upsell"
    }

    /** Something else besides. */
    data object CrossSell : DealType {
        override val code: String get() = "cross_sell"
    }

    /** A category that a newer version of the library wrote. */
    data class Unknown(override val code: String) : DealType

    companion object {
        /** The categories that this version knows, in their order. */
        val entries: kotlin.collections.List<DealType> get() = listOf(NewBusiness, Existing, Renewal, Upsell, CrossSell)

        /** The category with this code. */
        fun of(code: String): DealType = when (code) {
            "new_business" -> NewBusiness
            "existing" -> Existing
            "renewal" -> Renewal
            "upsell" -> Upsell
            "cross_sell" -> CrossSell
            else -> Unknown(code)
        }
    }
}

/** Who began. */
sealed interface Direction : Choice {
    /** The company. */
    data object Out : Direction {
        override val code: String get() = "out"
    }

    /** The customer. */
    data object In : Direction {
        override val code: String get() = "in"
    }

    /** A category that a newer version of the library wrote. */
    data class Unknown(override val code: String) : Direction

    companion object {
        /** The categories that this version knows, in their order. */
        val entries: kotlin.collections.List<Direction> get() = listOf(Out, In)

        /** The category with this code. */
        fun of(code: String): Direction = when (code) {
            "out" -> Out
            "in" -> In
            else -> Unknown(code)
        }
    }
}

/** What the discount of a line is counted in. */
sealed interface DiscountKind : Choice {
    /** There is none. */
    data object None : DiscountKind {
        override val code: String get() = "none"
    }

    /** Per cent of the line. */
    data object Percent : DiscountKind {
        override val code: String get() = "percent"
    }

    /** An amount off the whole line. */
    data object PerLine : DiscountKind {
        override val code: String get() = "per_line"
    }

    /** An amount off each unit. */
    data object PerUnit : DiscountKind {
        override val code: String get() = "per_unit"
    }

    /** A category that a newer version of the library wrote. */
    data class Unknown(override val code: String) : DiscountKind

    companion object {
        /** The categories that this version knows, in their order. */
        val entries: kotlin.collections.List<DiscountKind> get() = listOf(None, Percent, PerLine, PerUnit)

        /** The category with this code. */
        fun of(code: String): DiscountKind = when (code) {
            "none" -> None
            "percent" -> Percent
            "per_line" -> PerLine
            "per_unit" -> PerUnit
            else -> Unknown(code)
        }
    }
}

/** What a role may do with a field. */
sealed interface FieldAccess : Choice {
    /** Neither see nor set it. */
    data object None : FieldAccess {
        override val code: String get() = "none"
    }

    /** See it. */
    data object Read : FieldAccess {
        override val code: String get() = "read"
    }

    /** See and set it. */
    data object Write : FieldAccess {
        override val code: String get() = "write"
    }

    /** A category that a newer version of the library wrote. */
    data class Unknown(override val code: String) : FieldAccess

    companion object {
        /** The categories that this version knows, in their order. */
        val entries: kotlin.collections.List<FieldAccess> get() = listOf(None, Read, Write)

        /** The category with this code. */
        fun of(code: String): FieldAccess = when (code) {
            "none" -> None
            "read" -> Read
            "write" -> Write
            else -> Unknown(code)
        }
    }
}

/** Where a deal counts in the forecast. */
sealed interface ForecastCategory : Choice {
    /** It may come. */
    data object Pipeline : ForecastCategory {
        override val code: String get() = "pipeline"
    }

    /** It comes when things go well. */
    data object BestCase : ForecastCategory {
        override val code: String get() = "best_case"
    }

    /** It comes. */
    data object Commit : ForecastCategory {
        override val code: String get() = "commit"
    }

    /** It came. */
    data object Closed : ForecastCategory {
        override val code: String get() = "closed"
    }

    /** It does not count. */
    data object Omitted : ForecastCategory {
        override val code: String get() = "omitted"
    }

    /** A category that a newer version of the library wrote. */
    data class Unknown(override val code: String) : ForecastCategory

    companion object {
        /** The categories that this version knows, in their order. */
        val entries: kotlin.collections.List<ForecastCategory> get() = listOf(Pipeline, BestCase, Commit, Closed, Omitted)

        /** The category with this code. */
        fun of(code: String): ForecastCategory = when (code) {
            "pipeline" -> Pipeline
            "best_case" -> BestCase
            "commit" -> Commit
            "closed" -> Closed
            "omitted" -> Omitted
            else -> Unknown(code)
        }
    }
}

/** What a person is. */
sealed interface Gender : Choice {
    /** A woman. */
    data object Female : Gender {
        override val code: String get() = "female"
    }

    /** A man. */
    data object Male : Gender {
        override val code: String get() = "male"
    }

    /** Neither, or both. */
    data object Other : Gender {
        override val code: String get() = "other"
    }

    /** A category that a newer version of the library wrote. */
    data class Unknown(override val code: String) : Gender

    companion object {
        /** The categories that this version knows, in their order. */
        val entries: kotlin.collections.List<Gender> get() = listOf(Female, Male, Other)

        /** The category with this code. */
        fun of(code: String): Gender = when (code) {
            "female" -> Female
            "male" -> Male
            "other" -> Other
            else -> Unknown(code)
        }
    }
}

/** How an interaction stands. */
sealed interface InteractionStatus : Choice {
    /** It is to come. */
    data object Planned : InteractionStatus {
        override val code: String get() = "planned"
    }

    /** It took place. */
    data object Held : InteractionStatus {
        override val code: String get() = "held"
    }

    /** It did not take place. */
    data object NotHeld : InteractionStatus {
        override val code: String get() = "not_held"
    }

    /** It was sent. */
    data object Sent : InteractionStatus {
        override val code: String get() = "sent"
    }

    /** It was received. */
    data object Received : InteractionStatus {
        override val code: String get() = "received"
    }

    /** It could not be sent. */
    data object Failed : InteractionStatus {
        override val code: String get() = "failed"
    }

    /** A category that a newer version of the library wrote. */
    data class Unknown(override val code: String) : InteractionStatus

    companion object {
        /** The categories that this version knows, in their order. */
        val entries: kotlin.collections.List<InteractionStatus> get() = listOf(Planned, Held, NotHeld, Sent, Received, Failed)

        /** The category with this code. */
        fun of(code: String): InteractionStatus = when (code) {
            "planned" -> Planned
            "held" -> Held
            "not_held" -> NotHeld
            "sent" -> Sent
            "received" -> Received
            "failed" -> Failed
            else -> Unknown(code)
        }
    }
}

/** Why the law lets the company keep a person's data. */
sealed interface LawfulBasis : Choice {
    /** The person agreed. */
    data object Consent : LawfulBasis {
        override val code: String get() = "consent"
    }

    /** A contract with the person needs it. */
    data object Contract : LawfulBasis {
        override val code: String get() = "contract"
    }

    /** The law demands it. */
    data object LegalObligation : LawfulBasis {
        override val code: String get() = "legal_obligation"
    }

    /** It protects somebody's life. */
    data object VitalInterest : LawfulBasis {
        override val code: String get() = "vital_interest"
    }

    /** A task in the public interest needs it. */
    data object PublicInterest : LawfulBasis {
        override val code: String get() = "public_interest"
    }

    /** The company has a good reason, and the person's do not outweigh it. */
    data object LegitimateInterest : LawfulBasis {
        override val code: String get() = "legitimate_interest"
    }

    /** The person took the consent back. */
    data object Withdrawn : LawfulBasis {
        override val code: String get() = "withdrawn"
    }

    /** A category that a newer version of the library wrote. */
    data class Unknown(override val code: String) : LawfulBasis

    companion object {
        /** The categories that this version knows, in their order. */
        val entries: kotlin.collections.List<LawfulBasis> get() = listOf(Consent, Contract, LegalObligation, VitalInterest, PublicInterest, LegitimateInterest, Withdrawn)

        /** The category with this code. */
        fun of(code: String): LawfulBasis = when (code) {
            "consent" -> Consent
            "contract" -> Contract
            "legal_obligation" -> LegalObligation
            "vital_interest" -> VitalInterest
            "public_interest" -> PublicInterest
            "legitimate_interest" -> LegitimateInterest
            "withdrawn" -> Withdrawn
            else -> Unknown(code)
        }
    }
}

/** What was done about a lead. */
sealed interface LeadStatus : Choice {
    /** Nothing yet. */
    data object New : LeadStatus {
        override val code: String get() = "new"
    }

    /** Somebody was given it. */
    data object Assigned : LeadStatus {
        override val code: String get() = "assigned"
    }

    /** Somebody is in contact. */
    data object Working : LeadStatus {
        override val code: String get() = "working"
    }

    /** It is kept warm until the time comes. */
    data object Nurturing : LeadStatus {
        override val code: String get() = "nurturing"
    }

    /** There is a need and the means. */
    data object Qualified : LeadStatus {
        override val code: String get() = "qualified"
    }

    /** It became an account, a contact or a deal. */
    data object Converted : LeadStatus {
        override val code: String get() = "converted"
    }

    /** It goes back to be taken up later. */
    data object Recycled : LeadStatus {
        override val code: String get() = "recycled"
    }

    /** Nothing will come of it. */
    data object Dead : LeadStatus {
        override val code: String get() = "dead"
    }

    /** A category that a newer version of the library wrote. */
    data class Unknown(override val code: String) : LeadStatus

    companion object {
        /** The categories that this version knows, in their order. */
        val entries: kotlin.collections.List<LeadStatus> get() = listOf(New, Assigned, Working, Nurturing, Qualified, Converted, Recycled, Dead)

        /** The category with this code. */
        fun of(code: String): LeadStatus = when (code) {
            "new" -> New
            "assigned" -> Assigned
            "working" -> Working
            "nurturing" -> Nurturing
            "qualified" -> Qualified
            "converted" -> Converted
            "recycled" -> Recycled
            "dead" -> Dead
            else -> Unknown(code)
        }
    }
}

/** How far somebody is on the way to being a customer. */
sealed interface LifecycleStage : Choice {
    /** Worth addressing; has not answered yet. */
    data object Target : LifecycleStage {
        override val code: String get() = "target"
    }

    /** Showed interest. */
    data object Lead : LifecycleStage {
        override val code: String get() = "lead"
    }

    /** Known to have a need and the means; may buy. */
    data object Prospect : LifecycleStage {
        override val code: String get() = "prospect"
    }

    /** Bought. */
    data object Customer : LifecycleStage {
        override val code: String get() = "customer"
    }

    /** Was a customer. */
    data object Former : LifecycleStage {
        override val code: String get() = "former"
    }

    /** A category that a newer version of the library wrote. */
    data class Unknown(override val code: String) : LifecycleStage

    companion object {
        /** The categories that this version knows, in their order. */
        val entries: kotlin.collections.List<LifecycleStage> get() = listOf(Target, Lead, Prospect, Customer, Former)

        /** The category with this code. */
        fun of(code: String): LifecycleStage = when (code) {
            "target" -> Target
            "lead" -> Lead
            "prospect" -> Prospect
            "customer" -> Customer
            "former" -> Former
            else -> Unknown(code)
        }
    }
}

/** Which language and customs a file starts with. */
sealed interface LocalePreset : Choice {
    /** Vietnamese, Vietnam. */
    data object ViVn : LocalePreset {
        override val code: String get() = "vi_vn"
    }

    /** English, United States. */
    data object EnUs : LocalePreset {
        override val code: String get() = "en_us"
    }

    /** A category that a newer version of the library wrote. */
    data class Unknown(override val code: String) : LocalePreset

    companion object {
        /** The categories that this version knows, in their order. */
        val entries: kotlin.collections.List<LocalePreset> get() = listOf(ViVn, EnUs)

        /** The category with this code. */
        fun of(code: String): LocalePreset = when (code) {
            "vi_vn" -> ViVn
            "en_us" -> EnUs
            else -> Unknown(code)
        }
    }
}

/** What kind of reason it is. */
sealed interface LossCategory : Choice {
    /** The price. */
    data object Price : LossCategory {
        override val code: String get() = "price"
    }

    /** What the product can or cannot do. */
    data object Product : LossCategory {
        override val code: String get() = "product"
    }

    /** Somebody else was better liked. */
    data object Competitor : LossCategory {
        override val code: String get() = "competitor"
    }

    /** The time was not right. */
    data object Timing : LossCategory {
        override val code: String get() = "timing"
    }

    /** There was no money for it. */
    data object Budget : LossCategory {
        override val code: String get() = "budget"
    }

    /** There was no need. */
    data object NoNeed : LossCategory {
        override val code: String get() = "no_need"
    }

    /** Nobody answered any more. */
    data object NoAnswer : LossCategory {
        override val code: String get() = "no_answer"
    }

    /** Anything else. */
    data object Other : LossCategory {
        override val code: String get() = "other"
    }

    /** A category that a newer version of the library wrote. */
    data class Unknown(override val code: String) : LossCategory

    companion object {
        /** The categories that this version knows, in their order. */
        val entries: kotlin.collections.List<LossCategory> get() = listOf(Price, Product, Competitor, Timing, Budget, NoNeed, NoAnswer, Other)

        /** The category with this code. */
        fun of(code: String): LossCategory = when (code) {
            "price" -> Price
            "product" -> Product
            "competitor" -> Competitor
            "timing" -> Timing
            "budget" -> Budget
            "no_need" -> NoNeed
            "no_answer" -> NoAnswer
            "other" -> Other
            else -> Unknown(code)
        }
    }
}

/** What a telephone number is for. */
sealed interface PhoneKind : Choice {
    /** A mobile. */
    data object Mobile : PhoneKind {
        override val code: String get() = "mobile"
    }

    /** At work. */
    data object Work : PhoneKind {
        override val code: String get() = "work"
    }

    /** At home. */
    data object Home : PhoneKind {
        override val code: String get() = "home"
    }

    /** A fax. */
    data object Fax : PhoneKind {
        override val code: String get() = "fax"
    }

    /** Anything else. */
    data object Other : PhoneKind {
        override val code: String get() = "other"
    }

    /** A category that a newer version of the library wrote. */
    data class Unknown(override val code: String) : PhoneKind

    companion object {
        /** The categories that this version knows, in their order. */
        val entries: kotlin.collections.List<PhoneKind> get() = listOf(Mobile, Work, Home, Fax, Other)

        /** The category with this code. */
        fun of(code: String): PhoneKind = when (code) {
            "mobile" -> Mobile
            "work" -> Work
            "home" -> Home
            "fax" -> Fax
            "other" -> Other
            else -> Unknown(code)
        }
    }
}

/** Where a price comes from; the first that has one is taken. */
sealed interface PriceSource : Choice {
    /** A contract in force with the customer. */
    data object Contract : PriceSource {
        override val code: String get() = "contract"
    }

    /** The customer's own price book. */
    data object Customer : PriceSource {
        override val code: String get() = "customer"
    }

    /** A price book of the customer's group, or what the group pays less than the list price. */
    data object Group : PriceSource {
        override val code: String get() = "group"
    }

    /** A price book that holds for everyone. */
    data object Book : PriceSource {
        override val code: String get() = "book"
    }

    /** The product's list price. */
    data object List : PriceSource {
        override val code: String get() = "list"
    }

    /** A category that a newer version of the library wrote. */
    data class Unknown(override val code: String) : PriceSource

    companion object {
        /** The categories that this version knows, in their order. */
        val entries: kotlin.collections.List<PriceSource> get() = listOf(Contract, Customer, Group, Book, List)

        /** The category with this code. */
        fun of(code: String): PriceSource = when (code) {
            "contract" -> Contract
            "customer" -> Customer
            "group" -> Group
            "book" -> Book
            "list" -> List
            else -> Unknown(code)
        }
    }
}

/** How urgent something is. */
sealed interface Priority : Choice {
    /** It can wait. */
    data object Low : Priority {
        override val code: String get() = "low"
    }

    /** As usual. */
    data object Normal : Priority {
        override val code: String get() = "normal"
    }

    /** Before others. */
    data object High : Priority {
        override val code: String get() = "high"
    }

    /** At once. */
    data object Urgent : Priority {
        override val code: String get() = "urgent"
    }

    /** A category that a newer version of the library wrote. */
    data class Unknown(override val code: String) : Priority

    companion object {
        /** The categories that this version knows, in their order. */
        val entries: kotlin.collections.List<Priority> get() = listOf(Low, Normal, High, Urgent)

        /** The category with this code. */
        fun of(code: String): Priority = when (code) {
            "low" -> Low
            "normal" -> Normal
            "high" -> High
            "urgent" -> Urgent
            else -> Unknown(code)
        }
    }
}

/** Where a deal's probability comes from. */
sealed interface ProbabilitySource : Choice {
    /** The stage's. */
    data object Stage : ProbabilitySource {
        override val code: String get() = "stage"
    }

    /** Somebody's own estimate; it stays while the deal is open. */
    data object Manual : ProbabilitySource {
        override val code: String get() = "manual"
    }

    /** A category that a newer version of the library wrote. */
    data class Unknown(override val code: String) : ProbabilitySource

    companion object {
        /** The categories that this version knows, in their order. */
        val entries: kotlin.collections.List<ProbabilitySource> get() = listOf(Stage, Manual)

        /** The category with this code. */
        fun of(code: String): ProbabilitySource = when (code) {
            "stage" -> Stage
            "manual" -> Manual
            else -> Unknown(code)
        }
    }
}

/** What is sold. */
sealed interface ProductKind : Choice {
    /** A thing that is delivered. */
    data object Good : ProductKind {
        override val code: String get() = "good"
    }

    /** Work that is done. */
    data object Service : ProductKind {
        override val code: String get() = "service"
    }

    /** A category that a newer version of the library wrote. */
    data class Unknown(override val code: String) : ProductKind

    companion object {
        /** The categories that this version knows, in their order. */
        val entries: kotlin.collections.List<ProductKind> get() = listOf(Good, Service)

        /** The category with this code. */
        fun of(code: String): ProductKind = when (code) {
            "good" -> Good
            "service" -> Service
            else -> Unknown(code)
        }
    }
}

/** When a lead or prospect becomes a customer by itself. */
sealed interface Promotion : Choice {
    /** When their first contract is signed. */
    data object FirstContract : Promotion {
        override val code: String get() = "first_contract"
    }

    /** Never. */
    data object Never : Promotion {
        override val code: String get() = "never"
    }

    /** A category that a newer version of the library wrote. */
    data class Unknown(override val code: String) : Promotion

    companion object {
        /** The categories that this version knows, in their order. */
        val entries: kotlin.collections.List<Promotion> get() = listOf(FirstContract, Never)

        /** The category with this code. */
        fun of(code: String): Promotion = when (code) {
            "first_contract" -> FirstContract
            "never" -> Never
            else -> Unknown(code)
        }
    }
}

/** How promising somebody is. */
sealed interface Rating : Choice {
    /** Very. */
    data object Hot : Rating {
        override val code: String get() = "hot"
    }

    /** So-so. */
    data object Warm : Rating {
        override val code: String get() = "warm"
    }

    /** Hardly. */
    data object Cold : Rating {
        override val code: String get() = "cold"
    }

    /** A category that a newer version of the library wrote. */
    data class Unknown(override val code: String) : Rating

    companion object {
        /** The categories that this version knows, in their order. */
        val entries: kotlin.collections.List<Rating> get() = listOf(Hot, Warm, Cold)

        /** The category with this code. */
        fun of(code: String): Rating = when (code) {
            "hot" -> Hot
            "warm" -> Warm
            "cold" -> Cold
            else -> Unknown(code)
        }
    }
}

/** What a change means, as listeners are told; entities derive it from the states before and after. */
sealed interface RecordEvent : Choice {
    /** An account bought for the first time. */
    data object BecameCustomer : RecordEvent {
        override val code: String get() = "became_customer"
    }

    /** A lead was converted. */
    data object Converted : RecordEvent {
        override val code: String get() = "converted"
    }

    /** A conversion was taken back. */
    data object Unconverted : RecordEvent {
        override val code: String get() = "unconverted"
    }

    /** A deal went to another stage. */
    data object StageMoved : RecordEvent {
        override val code: String get() = "stage_moved"
    }

    /** A deal was won. */
    data object Won : RecordEvent {
        override val code: String get() = "won"
    }

    /** A deal was lost. */
    data object Lost : RecordEvent {
        override val code: String get() = "lost"
    }

    /** A deal that was won or lost is open again. */
    data object Reopened : RecordEvent {
        override val code: String get() = "reopened"
    }

    /** A contract waits for its approval. */
    data object SentForApproval : RecordEvent {
        override val code: String get() = "sent_for_approval"
    }

    /** A contract was approved. */
    data object Approved : RecordEvent {
        override val code: String get() = "approved"
    }

    /** A contract is a draft again. */
    data object SentBack : RecordEvent {
        override val code: String get() = "sent_back"
    }

    /** A contract was signed. */
    data object Signed : RecordEvent {
        override val code: String get() = "signed"
    }

    /** A contract came into force. */
    data object Activated : RecordEvent {
        override val code: String get() = "activated"
    }

    /** A contract's time is over. */
    data object Expired : RecordEvent {
        override val code: String get() = "expired"
    }

    /** A contract was ended before its time. */
    data object Terminated : RecordEvent {
        override val code: String get() = "terminated"
    }

    /** Another contract goes on where this one ended. */
    data object Renewed : RecordEvent {
        override val code: String get() = "renewed"
    }

    /** A comment mentions somebody it did not mention before. */
    data object Mentioned : RecordEvent {
        override val code: String get() = "mentioned"
    }

    /** An interaction took place. */
    data object Held : RecordEvent {
        override val code: String get() = "held"
    }

    /** A task is done. */
    data object Completed : RecordEvent {
        override val code: String get() = "completed"
    }

    /** A task was given to somebody else. */
    data object Assigned : RecordEvent {
        override val code: String get() = "assigned"
    }

    /** It is time to think of the record. */
    data object Reminded : RecordEvent {
        override val code: String get() = "reminded"
    }

    /** A category that a newer version of the library wrote. */
    data class Unknown(override val code: String) : RecordEvent

    companion object {
        /** The categories that this version knows, in their order. */
        val entries: kotlin.collections.List<RecordEvent> get() = listOf(BecameCustomer, Converted, Unconverted, StageMoved, Won, Lost, Reopened, SentForApproval, Approved, SentBack, Signed, Activated, Expired, Terminated, Renewed, Mentioned, Held, Completed, Assigned, Reminded)

        /** The category with this code. */
        fun of(code: String): RecordEvent = when (code) {
            "became_customer" -> BecameCustomer
            "converted" -> Converted
            "unconverted" -> Unconverted
            "stage_moved" -> StageMoved
            "won" -> Won
            "lost" -> Lost
            "reopened" -> Reopened
            "sent_for_approval" -> SentForApproval
            "approved" -> Approved
            "sent_back" -> SentBack
            "signed" -> Signed
            "activated" -> Activated
            "expired" -> Expired
            "terminated" -> Terminated
            "renewed" -> Renewed
            "mentioned" -> Mentioned
            "held" -> Held
            "completed" -> Completed
            "assigned" -> Assigned
            "reminded" -> Reminded
            else -> Unknown(code)
        }
    }
}

/** How often something is paid that is paid again and again. */
sealed interface RecurringPlan : Choice {
    /** Every month. */
    data object Monthly : RecurringPlan {
        override val code: String get() = "monthly"
    }

    /** Every three months. */
    data object Quarterly : RecurringPlan {
        override val code: String get() = "quarterly"
    }

    /** Every six months. */
    data object HalfYearly : RecurringPlan {
        override val code: String get() = "half_yearly"
    }

    /** Every year. */
    data object Yearly : RecurringPlan {
        override val code: String get() = "yearly"
    }

    /** A category that a newer version of the library wrote. */
    data class Unknown(override val code: String) : RecurringPlan

    companion object {
        /** The categories that this version knows, in their order. */
        val entries: kotlin.collections.List<RecurringPlan> get() = listOf(Monthly, Quarterly, HalfYearly, Yearly)

        /** The category with this code. */
        fun of(code: String): RecurringPlan = when (code) {
            "monthly" -> Monthly
            "quarterly" -> Quarterly
            "half_yearly" -> HalfYearly
            "yearly" -> Yearly
            else -> Unknown(code)
        }
    }
}

/** Which records a right covers. */
sealed interface Scope : Choice {
    /** None. */
    data object None : Scope {
        override val code: String get() = "none"
    }

    /** Those that the user owns. */
    data object Own : Scope {
        override val code: String get() = "own"
    }

    /** Those of the user's teams, and those that the user owns. */
    data object Team : Scope {
        override val code: String get() = "team"
    }

    /** Those of the user's teams and all teams under them, and those that the user owns. */
    data object Subtree : Scope {
        override val code: String get() = "subtree"
    }

    /** All. */
    data object All : Scope {
        override val code: String get() = "all"
    }

    /** A category that a newer version of the library wrote. */
    data class Unknown(override val code: String) : Scope

    companion object {
        /** The categories that this version knows, in their order. */
        val entries: kotlin.collections.List<Scope> get() = listOf(None, Own, Team, Subtree, All)

        /** The category with this code. */
        fun of(code: String): Scope = when (code) {
            "none" -> None
            "own" -> Own
            "team" -> Team
            "subtree" -> Subtree
            "all" -> All
            else -> Unknown(code)
        }
    }
}

/** How a deal stands. */
sealed interface StageCategory : Choice {
    /** It may be won or lost. */
    data object Open : StageCategory {
        override val code: String get() = "open"
    }

    /** It was won. */
    data object Won : StageCategory {
        override val code: String get() = "won"
    }

    /** It was lost. */
    data object Lost : StageCategory {
        override val code: String get() = "lost"
    }

    /** A category that a newer version of the library wrote. */
    data class Unknown(override val code: String) : StageCategory

    companion object {
        /** The categories that this version knows, in their order. */
        val entries: kotlin.collections.List<StageCategory> get() = listOf(Open, Won, Lost)

        /** The category with this code. */
        fun of(code: String): StageCategory = when (code) {
            "open" -> Open
            "won" -> Won
            "lost" -> Lost
            else -> Unknown(code)
        }
    }
}

/** Whether somebody will reach their quota at their pace. */
sealed interface Standing : Choice {
    /** At a pace of 1 or more. */
    data object OnTrack : Standing {
        override val code: String get() = "on_track"
    }

    /** At a pace of 0.8 or more. */
    data object AtRisk : Standing {
        override val code: String get() = "at_risk"
    }

    /** Slower. */
    data object Behind : Standing {
        override val code: String get() = "behind"
    }

    /** A category that a newer version of the library wrote. */
    data class Unknown(override val code: String) : Standing

    companion object {
        /** The categories that this version knows, in their order. */
        val entries: kotlin.collections.List<Standing> get() = listOf(OnTrack, AtRisk, Behind)

        /** The category with this code. */
        fun of(code: String): Standing = when (code) {
            "on_track" -> OnTrack
            "at_risk" -> AtRisk
            "behind" -> Behind
            else -> Unknown(code)
        }
    }
}

/** How far a task is. */
sealed interface TaskStatus : Choice {
    /** Nobody began. */
    data object NotStarted : TaskStatus {
        override val code: String get() = "not_started"
    }

    /** Somebody is at it. */
    data object InProgress : TaskStatus {
        override val code: String get() = "in_progress"
    }

    /** It waits for somebody else. */
    data object Waiting : TaskStatus {
        override val code: String get() = "waiting"
    }

    /** It is done. */
    data object Completed : TaskStatus {
        override val code: String get() = "completed"
    }

    /** It will not be done. */
    data object Canceled : TaskStatus {
        override val code: String get() = "canceled"
    }

    /** It was put off. */
    data object Deferred : TaskStatus {
        override val code: String get() = "deferred"
    }

    /** A category that a newer version of the library wrote. */
    data class Unknown(override val code: String) : TaskStatus

    companion object {
        /** The categories that this version knows, in their order. */
        val entries: kotlin.collections.List<TaskStatus> get() = listOf(NotStarted, InProgress, Waiting, Completed, Canceled, Deferred)

        /** The category with this code. */
        fun of(code: String): TaskStatus = when (code) {
            "not_started" -> NotStarted
            "in_progress" -> InProgress
            "waiting" -> Waiting
            "completed" -> Completed
            "canceled" -> Canceled
            "deferred" -> Deferred
            else -> Unknown(code)
        }
    }
}

/** How a sale is taxed. Nothing at 0 % and nothing because it is exempt are reported apart. */
sealed interface TaxKind : Choice {
    /** At a rate. */
    data object Rated : TaxKind {
        override val code: String get() = "rated"
    }

    /** At 0 %. */
    data object Zero : TaxKind {
        override val code: String get() = "zero"
    }

    /** Not at all: the tax does not apply. */
    data object Exempt : TaxKind {
        override val code: String get() = "exempt"
    }

    /** A category that a newer version of the library wrote. */
    data class Unknown(override val code: String) : TaxKind

    companion object {
        /** The categories that this version knows, in their order. */
        val entries: kotlin.collections.List<TaxKind> get() = listOf(Rated, Zero, Exempt)

        /** The category with this code. */
        fun of(code: String): TaxKind = when (code) {
            "rated" -> Rated
            "zero" -> Zero
            "exempt" -> Exempt
            else -> Unknown(code)
        }
    }
}

/** Where the tax of a document is rounded. */
sealed interface TaxMode : Choice {
    /** Once for each rate of the document. */
    data object PerDocument : TaxMode {
        override val code: String get() = "per_document"
    }

    /** On each line. */
    data object PerLine : TaxMode {
        override val code: String get() = "per_line"
    }

    /** A category that a newer version of the library wrote. */
    data class Unknown(override val code: String) : TaxMode

    companion object {
        /** The categories that this version knows, in their order. */
        val entries: kotlin.collections.List<TaxMode> get() = listOf(PerDocument, PerLine)

        /** The category with this code. */
        fun of(code: String): TaxMode = when (code) {
            "per_document" -> PerDocument
            "per_line" -> PerLine
            else -> Unknown(code)
        }
    }
}

/** What a user is. */
sealed interface UserKind : Choice {
    /** An employee. */
    data object Internal : UserKind {
        override val code: String get() = "internal"
    }

    /** An agent or collaborator outside. */
    data object Partner : UserKind {
        override val code: String get() = "partner"
    }

    /** A customer who serves themselves. */
    data object Portal : UserKind {
        override val code: String get() = "portal"
    }

    /** A program. */
    data object Api : UserKind {
        override val code: String get() = "api"
    }

    /** A category that a newer version of the library wrote. */
    data class Unknown(override val code: String) : UserKind

    companion object {
        /** The categories that this version knows, in their order. */
        val entries: kotlin.collections.List<UserKind> get() = listOf(Internal, Partner, Portal, Api)

        /** The category with this code. */
        fun of(code: String): UserKind = when (code) {
            "internal" -> Internal
            "partner" -> Partner
            "portal" -> Portal
            "api" -> Api
            else -> Unknown(code)
        }
    }
}
