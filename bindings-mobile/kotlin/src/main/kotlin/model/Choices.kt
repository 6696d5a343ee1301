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
        val entries: List<Acceptance> get() = listOf(None, Accepted, Tentative, Declined)

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

    /** A category that a newer version of the library wrote. */
    data class Unknown(override val code: String) : AccountKind

    companion object {
        /** The categories that this version knows, in their order. */
        val entries: List<AccountKind> get() = listOf(Customer, Prospect, Partner, Supplier, Reseller, Competitor, Other)

        /** The category with this code. */
        fun of(code: String): AccountKind = when (code) {
            "customer" -> Customer
            "prospect" -> Prospect
            "partner" -> Partner
            "supplier" -> Supplier
            "reseller" -> Reseller
            "competitor" -> Competitor
            "other" -> Other
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
        val entries: List<AddressKind> get() = listOf(Work, Billing, Shipping, Home, Other)

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
        val entries: List<Channel> get() = listOf(Phone, Email, Fax, Web, Sms, Post, InPerson, Chat, Social, Other)

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
        val entries: List<DealType> get() = listOf(NewBusiness, Existing, Renewal, Upsell, CrossSell)

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
        val entries: List<Direction> get() = listOf(Out, In)

        /** The category with this code. */
        fun of(code: String): Direction = when (code) {
            "out" -> Out
            "in" -> In
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
        val entries: List<FieldAccess> get() = listOf(None, Read, Write)

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
        val entries: List<ForecastCategory> get() = listOf(Pipeline, BestCase, Commit, Closed, Omitted)

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
        val entries: List<InteractionStatus> get() = listOf(Planned, Held, NotHeld, Sent, Received, Failed)

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
        val entries: List<LocalePreset> get() = listOf(ViVn, EnUs)

        /** The category with this code. */
        fun of(code: String): LocalePreset = when (code) {
            "vi_vn" -> ViVn
            "en_us" -> EnUs
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
        val entries: List<PhoneKind> get() = listOf(Mobile, Work, Home, Fax, Other)

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
        val entries: List<ProbabilitySource> get() = listOf(Stage, Manual)

        /** The category with this code. */
        fun of(code: String): ProbabilitySource = when (code) {
            "stage" -> Stage
            "manual" -> Manual
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
        val entries: List<Scope> get() = listOf(None, Own, Team, Subtree, All)

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
        val entries: List<StageCategory> get() = listOf(Open, Won, Lost)

        /** The category with this code. */
        fun of(code: String): StageCategory = when (code) {
            "open" -> Open
            "won" -> Won
            "lost" -> Lost
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
        val entries: List<UserKind> get() = listOf(Internal, Partner, Portal, Api)

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
