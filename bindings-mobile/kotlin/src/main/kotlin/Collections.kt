// Written by `cargo xtask codegen` from the model; do not edit.
@file:Suppress("unused", "LongParameterList")

package dev.crmcore

import dev.crmcore.model.*

/** The collections of a CRM or of a transaction. */
abstract class Collections internal constructor(records: (String) -> dev.crmcore.ffi.Records) {
    /** The settings of the company that keeps the file; there is one. */
    val companies: Companies by lazy { Companies(records("company")) }

    /** Somebody who works with the CRM. */
    val users: Users by lazy { Users(records("user")) }

    /** People who work together; teams stand in a tree. */
    val teams: Teams by lazy { Teams(records("team")) }

    /** A set of rights that users are given. */
    val roles: Roles by lazy { Roles(records("role")) }

    /** An organisation or person that buys, may buy, or works with the company. */
    val accounts: Accounts by lazy { Accounts(records("account")) }

    /** A person. */
    val contacts: Contacts by lazy { Contacts(records("contact")) }

    /** A way that a sale goes: its stages in order. */
    val pipelines: Pipelines by lazy { Pipelines(records("pipeline")) }

    /** A step of a pipeline, with a fixed category. */
    val stages: Stages by lazy { Stages(records("stage")) }

    /** A sale in the making: what somebody may buy, for how much, and by when. */
    val deals: Deals by lazy { Deals(records("deal")) }

    /** One touch on any channel, planned or held: a call, a meeting, a message. */
    val interactions: Interactions by lazy { Interactions(records("interaction")) }

    /** A currency that the company trades in. */
    val currencies: Currencies by lazy { Currencies(records("currency")) }

    /** What one unit of a currency is worth in another, from a day until the next rate. */
    val rates: Rates by lazy { Rates(records("rate")) }
}

/** A record in its own type; nothing for an entity that the model does not have. */
internal fun recordOf(entity: String, packed: dev.crmcore.ffi.Record): Record? = when (entity) {
    "company" -> companyOf(packed)
    "user" -> userOf(packed)
    "team" -> teamOf(packed)
    "role" -> roleOf(packed)
    "account" -> accountOf(packed)
    "contact" -> contactOf(packed)
    "pipeline" -> pipelineOf(packed)
    "stage" -> stageOf(packed)
    "deal" -> dealOf(packed)
    "interaction" -> interactionOf(packed)
    "currency" -> currencyOf(packed)
    "rate" -> rateOf(packed)
    else -> null
}
