// Written by `cargo xtask codegen` from the model; do not edit.
@file:Suppress("unused", "LongParameterList")

package dev.crmcore

import dev.crmcore.model.*

/** The collections of a CRM or of a transaction. */
abstract class Collections internal constructor(records: (String) -> dev.crmcore.ffi.Records) {
    /** The settings of the company that keeps the file; there is one. */
    val companies: CompanyCollection by lazy { CompanyCollection(records("company")) }

    /** Somebody who works with the CRM. */
    val users: UserCollection by lazy { UserCollection(records("user")) }

    /** People who work together; teams stand in a tree. */
    val teams: TeamCollection by lazy { TeamCollection(records("team")) }

    /** A set of rights that users are given. */
    val roles: RoleCollection by lazy { RoleCollection(records("role")) }

    /** An organisation or person that buys, may buy, or works with the company. */
    val accounts: AccountCollection by lazy { AccountCollection(records("account")) }

    /** A person. */
    val contacts: ContactCollection by lazy { ContactCollection(records("contact")) }

    /** Somebody who may become a customer: a person, an organisation or both, not yet looked into. */
    val leads: LeadCollection by lazy { LeadCollection(records("lead")) }

    /** Customers that are treated alike. */
    val customerGroups: CustomerGroupCollection by lazy { CustomerGroupCollection(records("customer_group")) }

    /** A kind of relation between records, as `supplier of` and, the other way, `supplied by`. */
    val relationKinds: RelationKindCollection by lazy { RelationKindCollection(records("relation_kind")) }

    /** A relation between two records of any entities, as between an account and its auditor. */
    val relations: RelationCollection by lazy { RelationCollection(records("relation")) }

    /** A way that a sale goes: its stages in order. */
    val pipelines: PipelineCollection by lazy { PipelineCollection(records("pipeline")) }

    /** A step of a pipeline, with a fixed category. */
    val stages: StageCollection by lazy { StageCollection(records("stage")) }

    /** A sale in the making: what somebody may buy, for how much, and by when. */
    val deals: DealCollection by lazy { DealCollection(records("deal")) }

    /** Somebody who sells instead of the company. */
    val competitors: CompetitorCollection by lazy { CompetitorCollection(records("competitor")) }

    /** A reason why a sale comes to nothing, from the company's own list. */
    val lossReasons: LossReasonCollection by lazy { LossReasonCollection(records("loss_reason")) }

    /** What a user or a team should win in a period. */
    val quotas: QuotaCollection by lazy { QuotaCollection(records("quota")) }

    /** A part of the market, with the users who work it; territories stand in a tree. */
    val territories: TerritoryCollection by lazy { TerritoryCollection(records("territory")) }

    /** One touch on any channel, planned or held: a call, a meeting, a message. */
    val interactions: InteractionCollection by lazy { InteractionCollection(records("interaction")) }

    /** Something written down about a record. */
    val notes: NoteCollection by lazy { NoteCollection(records("note")) }

    /** What somebody says about a record or a topic, or answers to another comment. */
    val comments: CommentCollection by lazy { CommentCollection(records("comment")) }

    /** Something that somebody has to do. */
    val tasks: TaskCollection by lazy { TaskCollection(records("task")) }

    /** A word that records are tagged with, and what it means; records may have tags that nobody described. */
    val tags: TagCollection by lazy { TagCollection(records("tag")) }

    /** A list that was set up to look at again: which records, in which order, with which columns. */
    val savedViews: SavedViewCollection by lazy { SavedViewCollection(records("saved_view")) }

    /** A currency that the company trades in. */
    val currencies: CurrencyCollection by lazy { CurrencyCollection(records("currency")) }

    /** What one unit of a currency is worth in another, from a day until the next rate. */
    val rates: RateCollection by lazy { RateCollection(records("rate")) }

    /** A group of products, which may stand within another. */
    val productCategories: ProductCategoryCollection by lazy { ProductCategoryCollection(records("product_category")) }

    /** A good or service that the company sells. */
    val products: ProductCollection by lazy { ProductCollection(records("product")) }

    /** Prices that hold for some customers or for everyone, for a time or for good. */
    val priceBooks: PriceBookCollection by lazy { PriceBookCollection(records("price_book")) }

    /** What a product costs by a price book, from a quantity on: a price, or a share off the list price. */
    val priceEntries: PriceEntryCollection by lazy { PriceEntryCollection(records("price_entry")) }

    /** A series of numbers for documents of one kind, as HD2026-0001, HD2026-0002. */
    val numberSeries: NumberSeriesCollection by lazy { NumberSeriesCollection(records("number_series")) }

    /** An agreement with a customer: what is delivered, from when until when, for how much. */
    val contracts: ContractCollection by lazy { ContractCollection(records("contract")) }

    /** A line of a contract: so many of something, at a price. */
    val contractLines: ContractLineCollection by lazy { ContractLineCollection(records("contract_line")) }
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
    "product_category" -> productCategoryOf(packed)
    "product" -> productOf(packed)
    "price_book" -> priceBookOf(packed)
    "price_entry" -> priceEntryOf(packed)
    "number_series" -> numberSeriesOf(packed)
    "contract" -> contractOf(packed)
    "contract_line" -> contractLineOf(packed)
    else -> null
}
