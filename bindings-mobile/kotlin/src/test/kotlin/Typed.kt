// Written by `cargo xtask codegen` from the model; do not edit.
@file:Suppress("unused", "LongParameterList")

package dev.crmcore

import dev.crmcore.model.*
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject

/** A collection in its own types; nothing for one that the model does not have. */
internal fun Collections.typed(plural: String): TypedCollection<*, *, *>? = when (plural) {
    "companies" -> TypedCollection(
        records = companies,
        json = Company::json,
        blank = ::CompanyEdit,
        setField = CompanyEdit::setField,
        changeItem = CompanyEdit::changeItem,
        create = { create(companies, it) },
        update = { id, revision, edit -> companies.update(id, revision, edit) },
        massUpdate = { filter, params, preview, skipRefused, edit -> companies.massUpdate(filter, params, preview, skipRefused, edit) },
    )
    "users" -> TypedCollection(
        records = users,
        json = User::json,
        blank = ::UserEdit,
        setField = UserEdit::setField,
        changeItem = UserEdit::changeItem,
        create = { create(users, it) },
        update = { id, revision, edit -> users.update(id, revision, edit) },
        massUpdate = { filter, params, preview, skipRefused, edit -> users.massUpdate(filter, params, preview, skipRefused, edit) },
    )
    "teams" -> TypedCollection(
        records = teams,
        json = Team::json,
        blank = ::TeamEdit,
        setField = TeamEdit::setField,
        changeItem = TeamEdit::changeItem,
        create = { create(teams, it) },
        update = { id, revision, edit -> teams.update(id, revision, edit) },
        massUpdate = { filter, params, preview, skipRefused, edit -> teams.massUpdate(filter, params, preview, skipRefused, edit) },
    )
    "roles" -> TypedCollection(
        records = roles,
        json = Role::json,
        blank = ::RoleEdit,
        setField = RoleEdit::setField,
        changeItem = RoleEdit::changeItem,
        create = { create(roles, it) },
        update = { id, revision, edit -> roles.update(id, revision, edit) },
        massUpdate = { filter, params, preview, skipRefused, edit -> roles.massUpdate(filter, params, preview, skipRefused, edit) },
    )
    "accounts" -> TypedCollection(
        records = accounts,
        json = Account::json,
        blank = ::AccountEdit,
        setField = AccountEdit::setField,
        changeItem = AccountEdit::changeItem,
        create = { create(accounts, it) },
        update = { id, revision, edit -> accounts.update(id, revision, edit) },
        massUpdate = { filter, params, preview, skipRefused, edit -> accounts.massUpdate(filter, params, preview, skipRefused, edit) },
    )
    "contacts" -> TypedCollection(
        records = contacts,
        json = Contact::json,
        blank = ::ContactEdit,
        setField = ContactEdit::setField,
        changeItem = ContactEdit::changeItem,
        create = { create(contacts, it) },
        update = { id, revision, edit -> contacts.update(id, revision, edit) },
        massUpdate = { filter, params, preview, skipRefused, edit -> contacts.massUpdate(filter, params, preview, skipRefused, edit) },
    )
    "leads" -> TypedCollection(
        records = leads,
        json = Lead::json,
        blank = ::LeadEdit,
        setField = LeadEdit::setField,
        changeItem = LeadEdit::changeItem,
        create = { create(leads, it) },
        update = { id, revision, edit -> leads.update(id, revision, edit) },
        massUpdate = { filter, params, preview, skipRefused, edit -> leads.massUpdate(filter, params, preview, skipRefused, edit) },
    )
    "customer_groups" -> TypedCollection(
        records = customerGroups,
        json = CustomerGroup::json,
        blank = ::CustomerGroupEdit,
        setField = CustomerGroupEdit::setField,
        changeItem = CustomerGroupEdit::changeItem,
        create = { create(customerGroups, it) },
        update = { id, revision, edit -> customerGroups.update(id, revision, edit) },
        massUpdate = { filter, params, preview, skipRefused, edit -> customerGroups.massUpdate(filter, params, preview, skipRefused, edit) },
    )
    "relation_kinds" -> TypedCollection(
        records = relationKinds,
        json = RelationKind::json,
        blank = ::RelationKindEdit,
        setField = RelationKindEdit::setField,
        changeItem = RelationKindEdit::changeItem,
        create = { create(relationKinds, it) },
        update = { id, revision, edit -> relationKinds.update(id, revision, edit) },
        massUpdate = { filter, params, preview, skipRefused, edit -> relationKinds.massUpdate(filter, params, preview, skipRefused, edit) },
    )
    "relations" -> TypedCollection(
        records = relations,
        json = Relation::json,
        blank = ::RelationEdit,
        setField = RelationEdit::setField,
        changeItem = RelationEdit::changeItem,
        create = { create(relations, it) },
        update = { id, revision, edit -> relations.update(id, revision, edit) },
        massUpdate = { filter, params, preview, skipRefused, edit -> relations.massUpdate(filter, params, preview, skipRefused, edit) },
    )
    "pipelines" -> TypedCollection(
        records = pipelines,
        json = Pipeline::json,
        blank = ::PipelineEdit,
        setField = PipelineEdit::setField,
        changeItem = PipelineEdit::changeItem,
        create = { create(pipelines, it) },
        update = { id, revision, edit -> pipelines.update(id, revision, edit) },
        massUpdate = { filter, params, preview, skipRefused, edit -> pipelines.massUpdate(filter, params, preview, skipRefused, edit) },
    )
    "stages" -> TypedCollection(
        records = stages,
        json = Stage::json,
        blank = ::StageEdit,
        setField = StageEdit::setField,
        changeItem = StageEdit::changeItem,
        create = { create(stages, it) },
        update = { id, revision, edit -> stages.update(id, revision, edit) },
        massUpdate = { filter, params, preview, skipRefused, edit -> stages.massUpdate(filter, params, preview, skipRefused, edit) },
    )
    "deals" -> TypedCollection(
        records = deals,
        json = Deal::json,
        blank = ::DealEdit,
        setField = DealEdit::setField,
        changeItem = DealEdit::changeItem,
        create = { create(deals, it) },
        update = { id, revision, edit -> deals.update(id, revision, edit) },
        massUpdate = { filter, params, preview, skipRefused, edit -> deals.massUpdate(filter, params, preview, skipRefused, edit) },
    )
    "competitors" -> TypedCollection(
        records = competitors,
        json = Competitor::json,
        blank = ::CompetitorEdit,
        setField = CompetitorEdit::setField,
        changeItem = CompetitorEdit::changeItem,
        create = { create(competitors, it) },
        update = { id, revision, edit -> competitors.update(id, revision, edit) },
        massUpdate = { filter, params, preview, skipRefused, edit -> competitors.massUpdate(filter, params, preview, skipRefused, edit) },
    )
    "loss_reasons" -> TypedCollection(
        records = lossReasons,
        json = LossReason::json,
        blank = ::LossReasonEdit,
        setField = LossReasonEdit::setField,
        changeItem = LossReasonEdit::changeItem,
        create = { create(lossReasons, it) },
        update = { id, revision, edit -> lossReasons.update(id, revision, edit) },
        massUpdate = { filter, params, preview, skipRefused, edit -> lossReasons.massUpdate(filter, params, preview, skipRefused, edit) },
    )
    "quotas" -> TypedCollection(
        records = quotas,
        json = Quota::json,
        blank = ::QuotaEdit,
        setField = QuotaEdit::setField,
        changeItem = QuotaEdit::changeItem,
        create = { create(quotas, it) },
        update = { id, revision, edit -> quotas.update(id, revision, edit) },
        massUpdate = { filter, params, preview, skipRefused, edit -> quotas.massUpdate(filter, params, preview, skipRefused, edit) },
    )
    "territories" -> TypedCollection(
        records = territories,
        json = Territory::json,
        blank = ::TerritoryEdit,
        setField = TerritoryEdit::setField,
        changeItem = TerritoryEdit::changeItem,
        create = { create(territories, it) },
        update = { id, revision, edit -> territories.update(id, revision, edit) },
        massUpdate = { filter, params, preview, skipRefused, edit -> territories.massUpdate(filter, params, preview, skipRefused, edit) },
    )
    "interactions" -> TypedCollection(
        records = interactions,
        json = Interaction::json,
        blank = ::InteractionEdit,
        setField = InteractionEdit::setField,
        changeItem = InteractionEdit::changeItem,
        create = { create(interactions, it) },
        update = { id, revision, edit -> interactions.update(id, revision, edit) },
        massUpdate = { filter, params, preview, skipRefused, edit -> interactions.massUpdate(filter, params, preview, skipRefused, edit) },
    )
    "notes" -> TypedCollection(
        records = notes,
        json = Note::json,
        blank = ::NoteEdit,
        setField = NoteEdit::setField,
        changeItem = NoteEdit::changeItem,
        create = { create(notes, it) },
        update = { id, revision, edit -> notes.update(id, revision, edit) },
        massUpdate = { filter, params, preview, skipRefused, edit -> notes.massUpdate(filter, params, preview, skipRefused, edit) },
    )
    "comments" -> TypedCollection(
        records = comments,
        json = Comment::json,
        blank = ::CommentEdit,
        setField = CommentEdit::setField,
        changeItem = CommentEdit::changeItem,
        create = { create(comments, it) },
        update = { id, revision, edit -> comments.update(id, revision, edit) },
        massUpdate = { filter, params, preview, skipRefused, edit -> comments.massUpdate(filter, params, preview, skipRefused, edit) },
    )
    "tasks" -> TypedCollection(
        records = tasks,
        json = Task::json,
        blank = ::TaskEdit,
        setField = TaskEdit::setField,
        changeItem = TaskEdit::changeItem,
        create = { create(tasks, it) },
        update = { id, revision, edit -> tasks.update(id, revision, edit) },
        massUpdate = { filter, params, preview, skipRefused, edit -> tasks.massUpdate(filter, params, preview, skipRefused, edit) },
    )
    "tags" -> TypedCollection(
        records = tags,
        json = Tag::json,
        blank = ::TagEdit,
        setField = TagEdit::setField,
        changeItem = TagEdit::changeItem,
        create = { create(tags, it) },
        update = { id, revision, edit -> tags.update(id, revision, edit) },
        massUpdate = { filter, params, preview, skipRefused, edit -> tags.massUpdate(filter, params, preview, skipRefused, edit) },
    )
    "saved_views" -> TypedCollection(
        records = savedViews,
        json = SavedView::json,
        blank = ::SavedViewEdit,
        setField = SavedViewEdit::setField,
        changeItem = SavedViewEdit::changeItem,
        create = { create(savedViews, it) },
        update = { id, revision, edit -> savedViews.update(id, revision, edit) },
        massUpdate = { filter, params, preview, skipRefused, edit -> savedViews.massUpdate(filter, params, preview, skipRefused, edit) },
    )
    "currencies" -> TypedCollection(
        records = currencies,
        json = Currency::json,
        blank = ::CurrencyEdit,
        setField = CurrencyEdit::setField,
        changeItem = CurrencyEdit::changeItem,
        create = { create(currencies, it) },
        update = { id, revision, edit -> currencies.update(id, revision, edit) },
        massUpdate = { filter, params, preview, skipRefused, edit -> currencies.massUpdate(filter, params, preview, skipRefused, edit) },
    )
    "rates" -> TypedCollection(
        records = rates,
        json = Rate::json,
        blank = ::RateEdit,
        setField = RateEdit::setField,
        changeItem = RateEdit::changeItem,
        create = { create(rates, it) },
        update = { id, revision, edit -> rates.update(id, revision, edit) },
        massUpdate = { filter, params, preview, skipRefused, edit -> rates.massUpdate(filter, params, preview, skipRefused, edit) },
    )
    "attachments" -> TypedCollection(
        records = attachments,
        json = Attachment::json,
        blank = ::AttachmentEdit,
        setField = AttachmentEdit::setField,
        changeItem = AttachmentEdit::changeItem,
        create = { create(attachments, it) },
        update = { id, revision, edit -> attachments.update(id, revision, edit) },
        massUpdate = { filter, params, preview, skipRefused, edit -> attachments.massUpdate(filter, params, preview, skipRefused, edit) },
        attach = { content, edit -> attachments.attach(content, edit) },
    )
    "custom_fields" -> TypedCollection(
        records = customFields,
        json = CustomField::json,
        blank = ::CustomFieldEdit,
        setField = CustomFieldEdit::setField,
        changeItem = CustomFieldEdit::changeItem,
        create = { create(customFields, it) },
        update = { id, revision, edit -> customFields.update(id, revision, edit) },
        massUpdate = { filter, params, preview, skipRefused, edit -> customFields.massUpdate(filter, params, preview, skipRefused, edit) },
    )
    "product_categories" -> TypedCollection(
        records = productCategories,
        json = ProductCategory::json,
        blank = ::ProductCategoryEdit,
        setField = ProductCategoryEdit::setField,
        changeItem = ProductCategoryEdit::changeItem,
        create = { create(productCategories, it) },
        update = { id, revision, edit -> productCategories.update(id, revision, edit) },
        massUpdate = { filter, params, preview, skipRefused, edit -> productCategories.massUpdate(filter, params, preview, skipRefused, edit) },
    )
    "products" -> TypedCollection(
        records = products,
        json = Product::json,
        blank = ::ProductEdit,
        setField = ProductEdit::setField,
        changeItem = ProductEdit::changeItem,
        create = { create(products, it) },
        update = { id, revision, edit -> products.update(id, revision, edit) },
        massUpdate = { filter, params, preview, skipRefused, edit -> products.massUpdate(filter, params, preview, skipRefused, edit) },
    )
    "price_books" -> TypedCollection(
        records = priceBooks,
        json = PriceBook::json,
        blank = ::PriceBookEdit,
        setField = PriceBookEdit::setField,
        changeItem = PriceBookEdit::changeItem,
        create = { create(priceBooks, it) },
        update = { id, revision, edit -> priceBooks.update(id, revision, edit) },
        massUpdate = { filter, params, preview, skipRefused, edit -> priceBooks.massUpdate(filter, params, preview, skipRefused, edit) },
    )
    "price_entries" -> TypedCollection(
        records = priceEntries,
        json = PriceEntry::json,
        blank = ::PriceEntryEdit,
        setField = PriceEntryEdit::setField,
        changeItem = PriceEntryEdit::changeItem,
        create = { create(priceEntries, it) },
        update = { id, revision, edit -> priceEntries.update(id, revision, edit) },
        massUpdate = { filter, params, preview, skipRefused, edit -> priceEntries.massUpdate(filter, params, preview, skipRefused, edit) },
    )
    "number_series" -> TypedCollection(
        records = numberSeries,
        json = NumberSeries::json,
        blank = ::NumberSeriesEdit,
        setField = NumberSeriesEdit::setField,
        changeItem = NumberSeriesEdit::changeItem,
        create = { create(numberSeries, it) },
        update = { id, revision, edit -> numberSeries.update(id, revision, edit) },
        massUpdate = { filter, params, preview, skipRefused, edit -> numberSeries.massUpdate(filter, params, preview, skipRefused, edit) },
    )
    "contracts" -> TypedCollection(
        records = contracts,
        json = Contract::json,
        blank = ::ContractEdit,
        setField = ContractEdit::setField,
        changeItem = ContractEdit::changeItem,
        create = { create(contracts, it) },
        update = { id, revision, edit -> contracts.update(id, revision, edit) },
        massUpdate = { filter, params, preview, skipRefused, edit -> contracts.massUpdate(filter, params, preview, skipRefused, edit) },
    )
    "contract_lines" -> TypedCollection(
        records = contractLines,
        json = ContractLine::json,
        blank = ::ContractLineEdit,
        setField = ContractLineEdit::setField,
        changeItem = ContractLineEdit::changeItem,
        create = { create(contractLines, it) },
        update = { id, revision, edit -> contractLines.update(id, revision, edit) },
        massUpdate = { filter, params, preview, skipRefused, edit -> contractLines.massUpdate(filter, params, preview, skipRefused, edit) },
    )
    "calendars" -> TypedCollection(
        records = calendars,
        json = WorkCalendar::json,
        blank = ::WorkCalendarEdit,
        setField = WorkCalendarEdit::setField,
        changeItem = WorkCalendarEdit::changeItem,
        create = { create(calendars, it) },
        update = { id, revision, edit -> calendars.update(id, revision, edit) },
        massUpdate = { filter, params, preview, skipRefused, edit -> calendars.massUpdate(filter, params, preview, skipRefused, edit) },
    )
    else -> null
}

/** What the typed verb of this name tells; nothing where there is none. */
internal fun Collections.verb(name: String, given: JsonElement): JsonElement? = when (name) {
    "move_deal" -> Said(given, "deal", "stage", "revision").run {
        this@verb.moveDeal(
            deal = needed("deal", Said::id),
            stage = needed("stage", Said::id),
            revision = maybe("revision", Said::whole),
        ).json()
    }
    "win" -> Said(given, "deal", "stage", "revision").run {
        this@verb.win(
            deal = needed("deal", Said::id),
            stage = maybe("stage", Said::id),
            revision = maybe("revision", Said::whole),
        ).json()
    }
    "lose" -> Said(given, "deal", "reason", "notes", "competitor", "stage", "revision").run {
        this@verb.lose(
            deal = needed("deal", Said::id),
            reason = maybe("reason", Said::id),
            notes = maybe("notes", Said::text),
            competitor = maybe("competitor", Said::id),
            stage = maybe("stage", Said::id),
            revision = maybe("revision", Said::whole),
        ).json()
    }
    "reopen" -> Said(given, "deal", "stage", "revision").run {
        this@verb.reopen(
            deal = needed("deal", Said::id),
            stage = maybe("stage", Said::id),
            revision = maybe("revision", Said::whole),
        ).json()
    }
    "transfer" -> Said(given, "from_user", "to_user", "entities", "preview", "skip_refused").run {
        this@verb.transfer(
            fromUser = needed("from_user", Said::id),
            toUser = needed("to_user", Said::id),
            entities = maybe("entities", Said::words),
            preview = maybe("preview", Said::flag),
            skipRefused = maybe("skip_refused", Said::flag),
        ).json()
    }
    "convert_lead" -> Said(given, "lead", "account", "contact", "deal", "without_account", "without_contact", "without_deal", "deal_name", "stage", "owner", "skip_duplicates", "revision").run {
        this@verb.convertLead(
            lead = needed("lead", Said::id),
            account = maybe("account", Said::id),
            contact = maybe("contact", Said::id),
            deal = maybe("deal", Said::id),
            withoutAccount = maybe("without_account", Said::flag),
            withoutContact = maybe("without_contact", Said::flag),
            withoutDeal = maybe("without_deal", Said::flag),
            dealName = maybe("deal_name", Said::text),
            stage = maybe("stage", Said::id),
            owner = maybe("owner", Said::id),
            skipDuplicates = maybe("skip_duplicates", Said::flag),
            revision = maybe("revision", Said::whole),
        ).json()
    }
    "unconvert_lead" -> Said(given, "lead", "leave_conflicts").run {
        this@verb.unconvertLead(
            lead = needed("lead", Said::id),
            leaveConflicts = maybe("leave_conflicts", Said::flag),
        ).json()
    }
    "rate_leads" -> Said(given, "hot_score", "warm_score").run {
        this@verb.rateLeads(
            hotScore = maybe("hot_score", Said::whole),
            warmScore = maybe("warm_score", Said::whole),
        ).json()
    }
    "assign_leads" -> Said(given, "filter", "team", "by_weight", "by_territory", "by_skill", "after", "preview", "skip_refused").run {
        this@verb.assignLeads(
            filter = maybe("filter", Said::text),
            team = maybe("team", Said::id),
            byWeight = maybe("by_weight", Said::flag),
            byTerritory = maybe("by_territory", Said::flag),
            bySkill = maybe("by_skill", Said::flag),
            after = maybe("after", Said::id),
            preview = maybe("preview", Said::flag),
            skipRefused = maybe("skip_refused", Said::flag),
        ).json()
    }
    "read_relations" -> Said(given, "record", "kind").run {
        this@verb.readRelations(
            record = needed("record", Said::link),
            kind = maybe("kind", Said::id),
        ).json()
    }
    "mark_comments_read" -> Said(given, "record", "topic", "user").run {
        this@verb.markCommentsRead(
            record = maybe("record", Said::link),
            topic = maybe("topic", Said::text),
            user = maybe("user", Said::id),
        ).json()
    }
    "count_unread_comments" -> Said(given, "record", "topic", "mentions", "user").run {
        this@verb.countUnreadComments(
            record = maybe("record", Said::link),
            topic = maybe("topic", Said::text),
            mentions = maybe("mentions", Said::flag),
            user = maybe("user", Said::id),
        ).json()
    }
    "submit_contract" -> Said(given, "contract", "revision").run {
        this@verb.submitContract(
            contract = needed("contract", Said::id),
            revision = maybe("revision", Said::whole),
        ).json()
    }
    "approve_contract" -> Said(given, "contract", "revision").run {
        this@verb.approveContract(
            contract = needed("contract", Said::id),
            revision = maybe("revision", Said::whole),
        ).json()
    }
    "send_back_contract" -> Said(given, "contract", "reason", "revision").run {
        this@verb.sendBackContract(
            contract = needed("contract", Said::id),
            reason = needed("reason", Said::text),
            revision = maybe("revision", Said::whole),
        ).json()
    }
    "sign_contract" -> Said(given, "contract", "customer_signed_on", "company_signed_on", "signed_copy", "account", "skip_duplicates", "revision").run {
        this@verb.signContract(
            contract = needed("contract", Said::id),
            customerSignedOn = maybe("customer_signed_on", Said::date),
            companySignedOn = maybe("company_signed_on", Said::date),
            signedCopy = maybe("signed_copy", Said::id),
            account = maybe("account", Said::id),
            skipDuplicates = maybe("skip_duplicates", Said::flag),
            revision = maybe("revision", Said::whole),
        ).json()
    }
    "activate_contract" -> Said(given, "contract", "revision").run {
        this@verb.activateContract(
            contract = needed("contract", Said::id),
            revision = maybe("revision", Said::whole),
        ).json()
    }
    "terminate_contract" -> Said(given, "contract", "reason", "on", "revision").run {
        this@verb.terminateContract(
            contract = needed("contract", Said::id),
            reason = needed("reason", Said::text),
            on = maybe("on", Said::date),
            revision = maybe("revision", Said::whole),
        ).json()
    }
    "renew_contract" -> Said(given, "contract", "start_on", "end_on").run {
        this@verb.renewContract(
            contract = needed("contract", Said::id),
            startOn = maybe("start_on", Said::date),
            endOn = maybe("end_on", Said::date),
        ).json()
    }
    "read_contract_figures" -> Said(given, "contract").run {
        this@verb.readContractFigures(
            contract = needed("contract", Said::id),
        ).json()
    }
    "read_price" -> Said(given, "product", "account", "quantity", "currency", "on").run {
        this@verb.readPrice(
            product = needed("product", Said::id),
            account = maybe("account", Said::id),
            quantity = maybe("quantity", Said::decimal),
            currency = maybe("currency", Said::text),
            on = maybe("on", Said::date),
        ).json()
    }
    "add_working_time" -> Said(given, "start_at", "minutes", "calendar").run {
        this@verb.addWorkingTime(
            startAt = needed("start_at", Said::instant),
            minutes = needed("minutes", Said::whole),
            calendar = maybe("calendar", Said::id),
        ).json()
    }
    "count_working_time" -> Said(given, "start_at", "end_at", "calendar").run {
        this@verb.countWorkingTime(
            startAt = needed("start_at", Said::instant),
            endAt = needed("end_at", Said::instant),
            calendar = maybe("calendar", Said::id),
        ).json()
    }
    else -> null
}

/** The figures of the typed report of this name; nothing where there is none. */
internal fun Collections.report(name: String, given: JsonElement): JsonElement? = when (name) {
    "board" -> Said(given, "filter", "params", "period", "as_of", "limit").run {
        this@report.board(
            filter = maybe("filter", Said::text),
            params = maybe("params", Said::plain) ?: emptyMap(),
            period = maybe("period", Said::period),
            asOf = maybe("as_of", Said::instant),
            limit = maybe("limit", Said::whole)?.toInt(),
        ).drawn().json()
    }
    "forecast" -> Said(given, "filter", "params", "period", "as_of", "limit").run {
        this@report.forecast(
            filter = maybe("filter", Said::text),
            params = maybe("params", Said::plain) ?: emptyMap(),
            period = maybe("period", Said::period),
            asOf = maybe("as_of", Said::instant),
            limit = maybe("limit", Said::whole)?.toInt(),
        ).drawn().json()
    }
    "win_rate" -> Said(given, "filter", "params", "period", "as_of", "limit").run {
        this@report.winRate(
            filter = maybe("filter", Said::text),
            params = maybe("params", Said::plain) ?: emptyMap(),
            period = maybe("period", Said::period),
            asOf = maybe("as_of", Said::instant),
            limit = maybe("limit", Said::whole)?.toInt(),
        ).drawn().json()
    }
    "outcomes" -> Said(given, "filter", "params", "period", "as_of", "limit").run {
        this@report.outcomes(
            filter = maybe("filter", Said::text),
            params = maybe("params", Said::plain) ?: emptyMap(),
            period = maybe("period", Said::period),
            asOf = maybe("as_of", Said::instant),
            limit = maybe("limit", Said::whole)?.toInt(),
        ).drawn().json()
    }
    "cycle" -> Said(given, "filter", "params", "period", "as_of", "limit").run {
        this@report.cycle(
            filter = maybe("filter", Said::text),
            params = maybe("params", Said::plain) ?: emptyMap(),
            period = maybe("period", Said::period),
            asOf = maybe("as_of", Said::instant),
            limit = maybe("limit", Said::whole)?.toInt(),
        ).drawn().json()
    }
    "velocity" -> Said(given, "filter", "params", "period", "as_of", "limit").run {
        this@report.velocity(
            filter = maybe("filter", Said::text),
            params = maybe("params", Said::plain) ?: emptyMap(),
            period = maybe("period", Said::period),
            asOf = maybe("as_of", Said::instant),
            limit = maybe("limit", Said::whole)?.toInt(),
        ).drawn().json()
    }
    "funnel" -> Said(given, "filter", "params", "period", "as_of", "limit", "pipeline").run {
        this@report.funnel(
            pipeline = maybe("pipeline", Said::id),
            filter = maybe("filter", Said::text),
            params = maybe("params", Said::plain) ?: emptyMap(),
            period = maybe("period", Said::period),
            asOf = maybe("as_of", Said::instant),
            limit = maybe("limit", Said::whole)?.toInt(),
        ).drawn().json()
    }
    "slipped" -> Said(given, "filter", "params", "period", "as_of", "limit").run {
        this@report.slipped(
            filter = maybe("filter", Said::text),
            params = maybe("params", Said::plain) ?: emptyMap(),
            period = maybe("period", Said::period),
            asOf = maybe("as_of", Said::instant),
            limit = maybe("limit", Said::whole)?.toInt(),
        ).drawn().json()
    }
    "forgotten_calls" -> Said(given, "filter", "params", "period", "as_of", "limit").run {
        this@report.forgottenCalls(
            filter = maybe("filter", Said::text),
            params = maybe("params", Said::plain) ?: emptyMap(),
            period = maybe("period", Said::period),
            asOf = maybe("as_of", Said::instant),
            limit = maybe("limit", Said::whole)?.toInt(),
        ).drawn().json()
    }
    "activity" -> Said(given, "filter", "params", "period", "as_of", "limit").run {
        this@report.activity(
            filter = maybe("filter", Said::text),
            params = maybe("params", Said::plain) ?: emptyMap(),
            period = maybe("period", Said::period),
            asOf = maybe("as_of", Said::instant),
            limit = maybe("limit", Said::whole)?.toInt(),
        ).drawn().json()
    }
    "top_accounts" -> Said(given, "filter", "params", "period", "as_of", "limit").run {
        this@report.topAccounts(
            filter = maybe("filter", Said::text),
            params = maybe("params", Said::plain) ?: emptyMap(),
            period = maybe("period", Said::period),
            asOf = maybe("as_of", Said::instant),
            limit = maybe("limit", Said::whole)?.toInt(),
        ).drawn().json()
    }
    "frequent_contacts" -> Said(given, "filter", "params", "period", "as_of", "limit").run {
        this@report.frequentContacts(
            filter = maybe("filter", Said::text),
            params = maybe("params", Said::plain) ?: emptyMap(),
            period = maybe("period", Said::period),
            asOf = maybe("as_of", Said::instant),
            limit = maybe("limit", Said::whole)?.toInt(),
        ).drawn().json()
    }
    "best_channel" -> Said(given, "filter", "params", "period", "as_of", "limit", "contact").run {
        this@report.bestChannel(
            contact = maybe("contact", Said::id),
            filter = maybe("filter", Said::text),
            params = maybe("params", Said::plain) ?: emptyMap(),
            period = maybe("period", Said::period),
            asOf = maybe("as_of", Said::instant),
            limit = maybe("limit", Said::whole)?.toInt(),
        ).drawn().json()
    }
    "home" -> Said(given, "filter", "params", "period", "as_of", "limit", "user").run {
        this@report.home(
            user = maybe("user", Said::id),
            filter = maybe("filter", Said::text),
            params = maybe("params", Said::plain) ?: emptyMap(),
            period = maybe("period", Said::period),
            asOf = maybe("as_of", Said::instant),
            limit = maybe("limit", Said::whole)?.toInt(),
        ).drawn().json()
    }
    "account_360" -> Said(given, "filter", "params", "period", "as_of", "limit", "account").run {
        this@report.account360(
            account = needed("account", Said::id),
            filter = maybe("filter", Said::text),
            params = maybe("params", Said::plain) ?: emptyMap(),
            period = maybe("period", Said::period),
            asOf = maybe("as_of", Said::instant),
            limit = maybe("limit", Said::whole)?.toInt(),
        ).drawn().json()
    }
    "attainment" -> Said(given, "filter", "params", "period", "as_of", "limit", "user").run {
        this@report.attainment(
            user = maybe("user", Said::id),
            filter = maybe("filter", Said::text),
            params = maybe("params", Said::plain) ?: emptyMap(),
            period = maybe("period", Said::period),
            asOf = maybe("as_of", Said::instant),
            limit = maybe("limit", Said::whole)?.toInt(),
        ).drawn().json()
    }
    "contracts_ending" -> Said(given, "filter", "params", "period", "as_of", "limit").run {
        this@report.contractsEnding(
            filter = maybe("filter", Said::text),
            params = maybe("params", Said::plain) ?: emptyMap(),
            period = maybe("period", Said::period),
            asOf = maybe("as_of", Said::instant),
            limit = maybe("limit", Said::whole)?.toInt(),
        ).drawn().json()
    }
    "contracts_over_cap" -> Said(given, "filter", "params", "period", "as_of", "limit").run {
        this@report.contractsOverCap(
            filter = maybe("filter", Said::text),
            params = maybe("params", Said::plain) ?: emptyMap(),
            period = maybe("period", Said::period),
            asOf = maybe("as_of", Said::instant),
            limit = maybe("limit", Said::whole)?.toInt(),
        ).drawn().json()
    }
    "life_cycle" -> Said(given, "filter", "params", "period", "as_of", "limit").run {
        this@report.lifeCycle(
            filter = maybe("filter", Said::text),
            params = maybe("params", Said::plain) ?: emptyMap(),
            period = maybe("period", Said::period),
            asOf = maybe("as_of", Said::instant),
            limit = maybe("limit", Said::whole)?.toInt(),
        ).drawn().json()
    }
    else -> null
}

private fun create(records: CompanyCollection, given: JsonElement): Company = Said(given, "name", "zone", "base_currency", "fiscal_year_start", "week_start", "locale", "country", "hot_score", "warm_score", "tax_mode", "history_days", "trash_days", "contract_approval", "own_approval", "signed_copy_required", "promotion", "calendar", "owner", "team", "tags", "external_ids", "custom").run {
    records.create(
        name = needed("name", Said::text),
        zone = filled("zone", Said::text),
        baseCurrency = filled("base_currency", Said::text),
        fiscalYearStart = filled("fiscal_year_start", Said::whole),
        weekStart = filled("week_start", Said::whole),
        locale = filled("locale", { LocalePreset.of(Said.text(it)) }),
        country = filled("country", Said::text),
        hotScore = filled("hot_score", Said::whole),
        warmScore = filled("warm_score", Said::whole),
        taxMode = filled("tax_mode", { TaxMode.of(Said.text(it)) }),
        historyDays = filled("history_days", Said::whole),
        trashDays = filled("trash_days", Said::whole),
        contractApproval = filled("contract_approval", Said::flag),
        ownApproval = filled("own_approval", Said::flag),
        signedCopyRequired = filled("signed_copy_required", Said::flag),
        promotion = filled("promotion", { Promotion.of(Said.text(it)) }),
        calendar = filled("calendar", Said::id),
        owner = filled("owner", Said::id),
        team = filled("team", Said::id),
        tags = filled("tags", Said::words),
        externalIds = filled("external_ids", { Said.items(it, ::externalIdSaid) }),
        custom = filled("custom", Said::plain),
    )
}

private fun CompanyEdit.setField(field: String, given: JsonElement) {
    when (field) {
        "name" -> name = Said.given(given, Said::text)
        "zone" -> zone = Said.given(given, Said::text)
        "base_currency" -> baseCurrency = Said.given(given, Said::text)
        "fiscal_year_start" -> fiscalYearStart = Said.given(given, Said::whole)
        "week_start" -> weekStart = Said.given(given, Said::whole)
        "locale" -> locale = Said.given(given, { LocalePreset.of(Said.text(it)) })
        "country" -> country = Said.given(given, Said::text)
        "hot_score" -> hotScore = Said.orNull(given, Said::whole)
        "warm_score" -> warmScore = Said.orNull(given, Said::whole)
        "tax_mode" -> taxMode = Said.given(given, { TaxMode.of(Said.text(it)) })
        "history_days" -> historyDays = Said.orNull(given, Said::whole)
        "trash_days" -> trashDays = Said.orNull(given, Said::whole)
        "contract_approval" -> contractApproval = Said.given(given, Said::flag)
        "own_approval" -> ownApproval = Said.given(given, Said::flag)
        "signed_copy_required" -> signedCopyRequired = Said.given(given, Said::flag)
        "promotion" -> promotion = Said.given(given, { Promotion.of(Said.text(it)) })
        "calendar" -> calendar = Said.orNull(given, Said::id)
        "owner" -> owner = Said.orNull(given, Said::id)
        "team" -> team = Said.orNull(given, Said::id)
        "tags" -> tags = Said.given(given, Said::words)
        "external_ids" -> externalIds.set(Said.given(given, { Said.items(it, ::externalIdSaid) }))
        "custom" -> custom = Said.given(given, Said::plain)
        else -> throw Unsayable(field)
    }
}

private fun CompanyEdit.changeItem(field: String, verb: String, given: JsonElement): Unit = when (field) {
    "external_ids" -> externalIds.change(verb, given, ::externalIdSaid)
    else -> throw Unsayable(field)
}

private fun create(records: UserCollection, given: JsonElement): User = Said(given, "login", "name", "email", "kind", "inactive", "manager", "teams", "roles", "zone", "position", "skills", "takes_leads", "assignment_weight", "joined_on", "locale", "owner", "team", "tags", "external_ids", "custom").run {
    records.create(
        login = needed("login", Said::text),
        name = needed("name", Said::text),
        email = filled("email", Said::text),
        kind = filled("kind", { UserKind.of(Said.text(it)) }),
        inactive = filled("inactive", Said::flag),
        manager = filled("manager", Said::id),
        teams = filled("teams", { Said.items(it, ::membershipSaid) }),
        roles = filled("roles", { Said.items(it, ::userRoleSaid) }),
        zone = filled("zone", Said::text),
        position = filled("position", Said::text),
        skills = filled("skills", Said::words),
        takesLeads = filled("takes_leads", Said::flag),
        assignmentWeight = filled("assignment_weight", Said::whole),
        joinedOn = filled("joined_on", Said::date),
        locale = filled("locale", { LocalePreset.of(Said.text(it)) }),
        owner = filled("owner", Said::id),
        team = filled("team", Said::id),
        tags = filled("tags", Said::words),
        externalIds = filled("external_ids", { Said.items(it, ::externalIdSaid) }),
        custom = filled("custom", Said::plain),
    )
}

private fun UserEdit.setField(field: String, given: JsonElement) {
    when (field) {
        "login" -> login = Said.given(given, Said::text)
        "name" -> name = Said.given(given, Said::text)
        "email" -> email = Said.orNull(given, Said::text)
        "kind" -> kind = Said.given(given, { UserKind.of(Said.text(it)) })
        "inactive" -> inactive = Said.given(given, Said::flag)
        "manager" -> manager = Said.orNull(given, Said::id)
        "teams" -> teams.set(Said.given(given, { Said.items(it, ::membershipSaid) }))
        "roles" -> roles.set(Said.given(given, { Said.items(it, ::userRoleSaid) }))
        "zone" -> zone = Said.orNull(given, Said::text)
        "position" -> position = Said.orNull(given, Said::text)
        "skills" -> skills = Said.given(given, Said::words)
        "takes_leads" -> takesLeads = Said.given(given, Said::flag)
        "assignment_weight" -> assignmentWeight = Said.orNull(given, Said::whole)
        "joined_on" -> joinedOn = Said.orNull(given, Said::date)
        "locale" -> locale = Said.orNull(given, { LocalePreset.of(Said.text(it)) })
        "owner" -> owner = Said.orNull(given, Said::id)
        "team" -> team = Said.orNull(given, Said::id)
        "tags" -> tags = Said.given(given, Said::words)
        "external_ids" -> externalIds.set(Said.given(given, { Said.items(it, ::externalIdSaid) }))
        "custom" -> custom = Said.given(given, Said::plain)
        else -> throw Unsayable(field)
    }
}

private fun UserEdit.changeItem(field: String, verb: String, given: JsonElement): Unit = when (field) {
    "teams" -> teams.change(verb, given, ::membershipSaid)
    "roles" -> roles.change(verb, given, ::userRoleSaid)
    "external_ids" -> externalIds.change(verb, given, ::externalIdSaid)
    else -> throw Unsayable(field)
}

private fun create(records: TeamCollection, given: JsonElement): Team = Said(given, "name", "parent", "calendar", "owner", "team", "tags", "external_ids", "custom").run {
    records.create(
        name = needed("name", Said::text),
        parent = filled("parent", Said::id),
        calendar = filled("calendar", Said::id),
        owner = filled("owner", Said::id),
        team = filled("team", Said::id),
        tags = filled("tags", Said::words),
        externalIds = filled("external_ids", { Said.items(it, ::externalIdSaid) }),
        custom = filled("custom", Said::plain),
    )
}

private fun TeamEdit.setField(field: String, given: JsonElement) {
    when (field) {
        "name" -> name = Said.given(given, Said::text)
        "parent" -> parent = Said.orNull(given, Said::id)
        "calendar" -> calendar = Said.orNull(given, Said::id)
        "owner" -> owner = Said.orNull(given, Said::id)
        "team" -> team = Said.orNull(given, Said::id)
        "tags" -> tags = Said.given(given, Said::words)
        "external_ids" -> externalIds.set(Said.given(given, { Said.items(it, ::externalIdSaid) }))
        "custom" -> custom = Said.given(given, Said::plain)
        else -> throw Unsayable(field)
    }
}

private fun TeamEdit.changeItem(field: String, verb: String, given: JsonElement): Unit = when (field) {
    "external_ids" -> externalIds.change(verb, given, ::externalIdSaid)
    else -> throw Unsayable(field)
}

private fun create(records: RoleCollection, given: JsonElement): Role = Said(given, "name", "administrator", "rights", "fields", "owner", "team", "tags", "external_ids", "custom").run {
    records.create(
        name = needed("name", Said::text),
        administrator = filled("administrator", Said::flag),
        rights = filled("rights", { Said.items(it, ::rightSaid) }),
        fields = filled("fields", { Said.items(it, ::fieldRightSaid) }),
        owner = filled("owner", Said::id),
        team = filled("team", Said::id),
        tags = filled("tags", Said::words),
        externalIds = filled("external_ids", { Said.items(it, ::externalIdSaid) }),
        custom = filled("custom", Said::plain),
    )
}

private fun RoleEdit.setField(field: String, given: JsonElement) {
    when (field) {
        "name" -> name = Said.given(given, Said::text)
        "administrator" -> administrator = Said.given(given, Said::flag)
        "rights" -> rights.set(Said.given(given, { Said.items(it, ::rightSaid) }))
        "fields" -> fields.set(Said.given(given, { Said.items(it, ::fieldRightSaid) }))
        "owner" -> owner = Said.orNull(given, Said::id)
        "team" -> team = Said.orNull(given, Said::id)
        "tags" -> tags = Said.given(given, Said::words)
        "external_ids" -> externalIds.set(Said.given(given, { Said.items(it, ::externalIdSaid) }))
        "custom" -> custom = Said.given(given, Said::plain)
        else -> throw Unsayable(field)
    }
}

private fun RoleEdit.changeItem(field: String, verb: String, given: JsonElement): Unit = when (field) {
    "rights" -> rights.change(verb, given, ::rightSaid)
    "fields" -> fields.change(verb, given, ::fieldRightSaid)
    "external_ids" -> externalIds.change(verb, given, ::externalIdSaid)
    else -> throw Unsayable(field)
}

private fun create(records: AccountCollection, given: JsonElement): Account = Said(given, "name", "kind", "parent", "website", "tax_id", "industry", "employees", "annual_revenue", "phones", "addresses", "source", "description", "emails", "lifecycle_stage", "customer_group", "rating", "territory", "currency", "payment_days", "credit_limit", "founded_on", "unfollowed", "price_book", "sic_code", "ownership", "ticker", "owner", "team", "tags", "external_ids", "custom").run {
    records.create(
        name = needed("name", Said::text),
        kind = filled("kind", { AccountKind.of(Said.text(it)) }),
        parent = filled("parent", Said::id),
        website = filled("website", Said::text),
        taxId = filled("tax_id", Said::text),
        industry = filled("industry", Said::text),
        employees = filled("employees", Said::whole),
        annualRevenue = filled("annual_revenue", Said::money),
        phones = filled("phones", { Said.items(it, ::contactPhoneSaid) }),
        addresses = filled("addresses", { Said.items(it, ::postalAddressSaid) }),
        source = filled("source", Said::text),
        description = filled("description", Said::text),
        emails = filled("emails", { Said.items(it, ::contactEmailSaid) }),
        lifecycleStage = filled("lifecycle_stage", { LifecycleStage.of(Said.text(it)) }),
        customerGroup = filled("customer_group", Said::id),
        rating = filled("rating", { Rating.of(Said.text(it)) }),
        territory = filled("territory", Said::id),
        currency = filled("currency", Said::text),
        paymentDays = filled("payment_days", Said::whole),
        creditLimit = filled("credit_limit", Said::money),
        foundedOn = filled("founded_on", Said::date),
        unfollowed = filled("unfollowed", Said::flag),
        priceBook = filled("price_book", Said::id),
        sicCode = filled("sic_code", Said::text),
        ownership = filled("ownership", Said::text),
        ticker = filled("ticker", Said::text),
        owner = filled("owner", Said::id),
        team = filled("team", Said::id),
        tags = filled("tags", Said::words),
        externalIds = filled("external_ids", { Said.items(it, ::externalIdSaid) }),
        custom = filled("custom", Said::plain),
    )
}

private fun AccountEdit.setField(field: String, given: JsonElement) {
    when (field) {
        "name" -> name = Said.given(given, Said::text)
        "kind" -> kind = Said.given(given, { AccountKind.of(Said.text(it)) })
        "parent" -> parent = Said.orNull(given, Said::id)
        "website" -> website = Said.orNull(given, Said::text)
        "tax_id" -> taxId = Said.orNull(given, Said::text)
        "industry" -> industry = Said.orNull(given, Said::text)
        "employees" -> employees = Said.orNull(given, Said::whole)
        "annual_revenue" -> annualRevenue = Said.orNull(given, Said::money)
        "phones" -> phones.set(Said.given(given, { Said.items(it, ::contactPhoneSaid) }))
        "addresses" -> addresses.set(Said.given(given, { Said.items(it, ::postalAddressSaid) }))
        "source" -> source = Said.orNull(given, Said::text)
        "description" -> description = Said.orNull(given, Said::text)
        "emails" -> emails.set(Said.given(given, { Said.items(it, ::contactEmailSaid) }))
        "lifecycle_stage" -> lifecycleStage = Said.orNull(given, { LifecycleStage.of(Said.text(it)) })
        "customer_group" -> customerGroup = Said.orNull(given, Said::id)
        "rating" -> rating = Said.orNull(given, { Rating.of(Said.text(it)) })
        "territory" -> territory = Said.orNull(given, Said::id)
        "currency" -> currency = Said.orNull(given, Said::text)
        "payment_days" -> paymentDays = Said.orNull(given, Said::whole)
        "credit_limit" -> creditLimit = Said.orNull(given, Said::money)
        "founded_on" -> foundedOn = Said.orNull(given, Said::date)
        "unfollowed" -> unfollowed = Said.given(given, Said::flag)
        "price_book" -> priceBook = Said.orNull(given, Said::id)
        "sic_code" -> sicCode = Said.orNull(given, Said::text)
        "ownership" -> ownership = Said.orNull(given, Said::text)
        "ticker" -> ticker = Said.orNull(given, Said::text)
        "owner" -> owner = Said.orNull(given, Said::id)
        "team" -> team = Said.orNull(given, Said::id)
        "tags" -> tags = Said.given(given, Said::words)
        "external_ids" -> externalIds.set(Said.given(given, { Said.items(it, ::externalIdSaid) }))
        "custom" -> custom = Said.given(given, Said::plain)
        else -> throw Unsayable(field)
    }
}

private fun AccountEdit.changeItem(field: String, verb: String, given: JsonElement): Unit = when (field) {
    "phones" -> phones.change(verb, given, ::contactPhoneSaid)
    "addresses" -> addresses.change(verb, given, ::postalAddressSaid)
    "emails" -> emails.change(verb, given, ::contactEmailSaid)
    "external_ids" -> externalIds.change(verb, given, ::externalIdSaid)
    else -> throw Unsayable(field)
}

private fun create(records: ContactCollection, given: JsonElement): Contact = Said(given, "last_name", "first_name", "middle_name", "account", "job_title", "department", "reports_to", "emails", "phones", "addresses", "birthdate", "language", "source", "description", "salutation", "suffix", "gender", "birth_month", "birth_day", "affiliations", "zone", "do_not_call", "email_opt_out", "preferred_channel", "lawful_basis", "lawful_basis_source", "lawful_basis_reviewed_on", "assistant", "assistant_phone", "unfollowed", "social", "photo", "owner", "team", "tags", "external_ids", "custom").run {
    records.create(
        lastName = needed("last_name", Said::text),
        firstName = filled("first_name", Said::text),
        middleName = filled("middle_name", Said::text),
        account = filled("account", Said::id),
        jobTitle = filled("job_title", Said::text),
        department = filled("department", Said::text),
        reportsTo = filled("reports_to", Said::id),
        emails = filled("emails", { Said.items(it, ::contactEmailSaid) }),
        phones = filled("phones", { Said.items(it, ::contactPhoneSaid) }),
        addresses = filled("addresses", { Said.items(it, ::postalAddressSaid) }),
        birthdate = filled("birthdate", Said::date),
        language = filled("language", Said::text),
        source = filled("source", Said::text),
        description = filled("description", Said::text),
        salutation = filled("salutation", Said::text),
        suffix = filled("suffix", Said::text),
        gender = filled("gender", { Gender.of(Said.text(it)) }),
        birthMonth = filled("birth_month", Said::whole),
        birthDay = filled("birth_day", Said::whole),
        affiliations = filled("affiliations", { Said.items(it, ::affiliationSaid) }),
        zone = filled("zone", Said::text),
        doNotCall = filled("do_not_call", Said::flag),
        emailOptOut = filled("email_opt_out", Said::flag),
        preferredChannel = filled("preferred_channel", { Channel.of(Said.text(it)) }),
        lawfulBasis = filled("lawful_basis", { LawfulBasis.of(Said.text(it)) }),
        lawfulBasisSource = filled("lawful_basis_source", Said::text),
        lawfulBasisReviewedOn = filled("lawful_basis_reviewed_on", Said::date),
        assistant = filled("assistant", Said::text),
        assistantPhone = filled("assistant_phone", Said::text),
        unfollowed = filled("unfollowed", Said::flag),
        social = filled("social", { Said.items(it, ::socialProfileSaid) }),
        photo = filled("photo", Said::id),
        owner = filled("owner", Said::id),
        team = filled("team", Said::id),
        tags = filled("tags", Said::words),
        externalIds = filled("external_ids", { Said.items(it, ::externalIdSaid) }),
        custom = filled("custom", Said::plain),
    )
}

private fun ContactEdit.setField(field: String, given: JsonElement) {
    when (field) {
        "last_name" -> lastName = Said.given(given, Said::text)
        "first_name" -> firstName = Said.orNull(given, Said::text)
        "middle_name" -> middleName = Said.orNull(given, Said::text)
        "account" -> account = Said.orNull(given, Said::id)
        "job_title" -> jobTitle = Said.orNull(given, Said::text)
        "department" -> department = Said.orNull(given, Said::text)
        "reports_to" -> reportsTo = Said.orNull(given, Said::id)
        "emails" -> emails.set(Said.given(given, { Said.items(it, ::contactEmailSaid) }))
        "phones" -> phones.set(Said.given(given, { Said.items(it, ::contactPhoneSaid) }))
        "addresses" -> addresses.set(Said.given(given, { Said.items(it, ::postalAddressSaid) }))
        "birthdate" -> birthdate = Said.orNull(given, Said::date)
        "language" -> language = Said.orNull(given, Said::text)
        "source" -> source = Said.orNull(given, Said::text)
        "description" -> description = Said.orNull(given, Said::text)
        "salutation" -> salutation = Said.orNull(given, Said::text)
        "suffix" -> suffix = Said.orNull(given, Said::text)
        "gender" -> gender = Said.orNull(given, { Gender.of(Said.text(it)) })
        "birth_month" -> birthMonth = Said.orNull(given, Said::whole)
        "birth_day" -> birthDay = Said.orNull(given, Said::whole)
        "affiliations" -> affiliations.set(Said.given(given, { Said.items(it, ::affiliationSaid) }))
        "zone" -> zone = Said.orNull(given, Said::text)
        "do_not_call" -> doNotCall = Said.given(given, Said::flag)
        "email_opt_out" -> emailOptOut = Said.given(given, Said::flag)
        "preferred_channel" -> preferredChannel = Said.orNull(given, { Channel.of(Said.text(it)) })
        "lawful_basis" -> lawfulBasis = Said.orNull(given, { LawfulBasis.of(Said.text(it)) })
        "lawful_basis_source" -> lawfulBasisSource = Said.orNull(given, Said::text)
        "lawful_basis_reviewed_on" -> lawfulBasisReviewedOn = Said.orNull(given, Said::date)
        "assistant" -> assistant = Said.orNull(given, Said::text)
        "assistant_phone" -> assistantPhone = Said.orNull(given, Said::text)
        "unfollowed" -> unfollowed = Said.given(given, Said::flag)
        "social" -> social.set(Said.given(given, { Said.items(it, ::socialProfileSaid) }))
        "photo" -> photo = Said.orNull(given, Said::id)
        "owner" -> owner = Said.orNull(given, Said::id)
        "team" -> team = Said.orNull(given, Said::id)
        "tags" -> tags = Said.given(given, Said::words)
        "external_ids" -> externalIds.set(Said.given(given, { Said.items(it, ::externalIdSaid) }))
        "custom" -> custom = Said.given(given, Said::plain)
        else -> throw Unsayable(field)
    }
}

private fun ContactEdit.changeItem(field: String, verb: String, given: JsonElement): Unit = when (field) {
    "emails" -> emails.change(verb, given, ::contactEmailSaid)
    "phones" -> phones.change(verb, given, ::contactPhoneSaid)
    "addresses" -> addresses.change(verb, given, ::postalAddressSaid)
    "affiliations" -> affiliations.change(verb, given, ::affiliationSaid)
    "social" -> social.change(verb, given, ::socialProfileSaid)
    "external_ids" -> externalIds.change(verb, given, ::externalIdSaid)
    else -> throw Unsayable(field)
}

private fun create(records: LeadCollection, given: JsonElement): Lead = Said(given, "last_name", "first_name", "company_name", "job_title", "emails", "phones", "website", "addresses", "industry", "employees", "annual_revenue", "status", "lifecycle_stage", "source", "source_detail", "utm_source", "utm_medium", "utm_campaign", "score", "estimated_amount", "referred_by", "product_interest", "do_not_call", "next_follow_up", "lost_reason", "unfollowed", "description", "owner", "team", "tags", "external_ids", "custom").run {
    records.create(
        lastName = filled("last_name", Said::text),
        firstName = filled("first_name", Said::text),
        companyName = filled("company_name", Said::text),
        jobTitle = filled("job_title", Said::text),
        emails = filled("emails", { Said.items(it, ::contactEmailSaid) }),
        phones = filled("phones", { Said.items(it, ::contactPhoneSaid) }),
        website = filled("website", Said::text),
        addresses = filled("addresses", { Said.items(it, ::postalAddressSaid) }),
        industry = filled("industry", Said::text),
        employees = filled("employees", Said::whole),
        annualRevenue = filled("annual_revenue", Said::money),
        status = filled("status", { LeadStatus.of(Said.text(it)) }),
        lifecycleStage = filled("lifecycle_stage", { LifecycleStage.of(Said.text(it)) }),
        source = filled("source", Said::text),
        sourceDetail = filled("source_detail", Said::text),
        utmSource = filled("utm_source", Said::text),
        utmMedium = filled("utm_medium", Said::text),
        utmCampaign = filled("utm_campaign", Said::text),
        score = filled("score", Said::whole),
        estimatedAmount = filled("estimated_amount", Said::money),
        referredBy = filled("referred_by", Said::text),
        productInterest = filled("product_interest", Said::words),
        doNotCall = filled("do_not_call", Said::flag),
        nextFollowUp = filled("next_follow_up", Said::date),
        lostReason = filled("lost_reason", Said::id),
        unfollowed = filled("unfollowed", Said::flag),
        description = filled("description", Said::text),
        owner = filled("owner", Said::id),
        team = filled("team", Said::id),
        tags = filled("tags", Said::words),
        externalIds = filled("external_ids", { Said.items(it, ::externalIdSaid) }),
        custom = filled("custom", Said::plain),
    )
}

private fun LeadEdit.setField(field: String, given: JsonElement) {
    when (field) {
        "last_name" -> lastName = Said.orNull(given, Said::text)
        "first_name" -> firstName = Said.orNull(given, Said::text)
        "company_name" -> companyName = Said.orNull(given, Said::text)
        "job_title" -> jobTitle = Said.orNull(given, Said::text)
        "emails" -> emails.set(Said.given(given, { Said.items(it, ::contactEmailSaid) }))
        "phones" -> phones.set(Said.given(given, { Said.items(it, ::contactPhoneSaid) }))
        "website" -> website = Said.orNull(given, Said::text)
        "addresses" -> addresses.set(Said.given(given, { Said.items(it, ::postalAddressSaid) }))
        "industry" -> industry = Said.orNull(given, Said::text)
        "employees" -> employees = Said.orNull(given, Said::whole)
        "annual_revenue" -> annualRevenue = Said.orNull(given, Said::money)
        "status" -> status = Said.given(given, { LeadStatus.of(Said.text(it)) })
        "lifecycle_stage" -> lifecycleStage = Said.orNull(given, { LifecycleStage.of(Said.text(it)) })
        "source" -> source = Said.orNull(given, Said::text)
        "source_detail" -> sourceDetail = Said.orNull(given, Said::text)
        "utm_source" -> utmSource = Said.orNull(given, Said::text)
        "utm_medium" -> utmMedium = Said.orNull(given, Said::text)
        "utm_campaign" -> utmCampaign = Said.orNull(given, Said::text)
        "score" -> score = Said.orNull(given, Said::whole)
        "estimated_amount" -> estimatedAmount = Said.orNull(given, Said::money)
        "referred_by" -> referredBy = Said.orNull(given, Said::text)
        "product_interest" -> productInterest = Said.given(given, Said::words)
        "do_not_call" -> doNotCall = Said.given(given, Said::flag)
        "next_follow_up" -> nextFollowUp = Said.orNull(given, Said::date)
        "lost_reason" -> lostReason = Said.orNull(given, Said::id)
        "unfollowed" -> unfollowed = Said.given(given, Said::flag)
        "description" -> description = Said.orNull(given, Said::text)
        "owner" -> owner = Said.orNull(given, Said::id)
        "team" -> team = Said.orNull(given, Said::id)
        "tags" -> tags = Said.given(given, Said::words)
        "external_ids" -> externalIds.set(Said.given(given, { Said.items(it, ::externalIdSaid) }))
        "custom" -> custom = Said.given(given, Said::plain)
        else -> throw Unsayable(field)
    }
}

private fun LeadEdit.changeItem(field: String, verb: String, given: JsonElement): Unit = when (field) {
    "emails" -> emails.change(verb, given, ::contactEmailSaid)
    "phones" -> phones.change(verb, given, ::contactPhoneSaid)
    "addresses" -> addresses.change(verb, given, ::postalAddressSaid)
    "external_ids" -> externalIds.change(verb, given, ::externalIdSaid)
    else -> throw Unsayable(field)
}

private fun create(records: CustomerGroupCollection, given: JsonElement): CustomerGroup = Said(given, "name", "description", "parent", "discount", "account_filter", "owner", "team", "tags", "external_ids", "custom").run {
    records.create(
        name = needed("name", Said::text),
        description = filled("description", Said::text),
        parent = filled("parent", Said::id),
        discount = filled("discount", Said::decimal),
        accountFilter = filled("account_filter", Said::text),
        owner = filled("owner", Said::id),
        team = filled("team", Said::id),
        tags = filled("tags", Said::words),
        externalIds = filled("external_ids", { Said.items(it, ::externalIdSaid) }),
        custom = filled("custom", Said::plain),
    )
}

private fun CustomerGroupEdit.setField(field: String, given: JsonElement) {
    when (field) {
        "name" -> name = Said.given(given, Said::text)
        "description" -> description = Said.orNull(given, Said::text)
        "parent" -> parent = Said.orNull(given, Said::id)
        "discount" -> discount = Said.orNull(given, Said::decimal)
        "account_filter" -> accountFilter = Said.orNull(given, Said::text)
        "owner" -> owner = Said.orNull(given, Said::id)
        "team" -> team = Said.orNull(given, Said::id)
        "tags" -> tags = Said.given(given, Said::words)
        "external_ids" -> externalIds.set(Said.given(given, { Said.items(it, ::externalIdSaid) }))
        "custom" -> custom = Said.given(given, Said::plain)
        else -> throw Unsayable(field)
    }
}

private fun CustomerGroupEdit.changeItem(field: String, verb: String, given: JsonElement): Unit = when (field) {
    "external_ids" -> externalIds.change(verb, given, ::externalIdSaid)
    else -> throw Unsayable(field)
}

private fun create(records: RelationKindCollection, given: JsonElement): RelationKind = Said(given, "name", "inverse_name", "from_entities", "to_entities", "owner", "team", "tags", "external_ids", "custom").run {
    records.create(
        name = needed("name", Said::text),
        inverseName = filled("inverse_name", Said::text),
        fromEntities = filled("from_entities", Said::words),
        toEntities = filled("to_entities", Said::words),
        owner = filled("owner", Said::id),
        team = filled("team", Said::id),
        tags = filled("tags", Said::words),
        externalIds = filled("external_ids", { Said.items(it, ::externalIdSaid) }),
        custom = filled("custom", Said::plain),
    )
}

private fun RelationKindEdit.setField(field: String, given: JsonElement) {
    when (field) {
        "name" -> name = Said.given(given, Said::text)
        "inverse_name" -> inverseName = Said.orNull(given, Said::text)
        "from_entities" -> fromEntities = Said.given(given, Said::words)
        "to_entities" -> toEntities = Said.given(given, Said::words)
        "owner" -> owner = Said.orNull(given, Said::id)
        "team" -> team = Said.orNull(given, Said::id)
        "tags" -> tags = Said.given(given, Said::words)
        "external_ids" -> externalIds.set(Said.given(given, { Said.items(it, ::externalIdSaid) }))
        "custom" -> custom = Said.given(given, Said::plain)
        else -> throw Unsayable(field)
    }
}

private fun RelationKindEdit.changeItem(field: String, verb: String, given: JsonElement): Unit = when (field) {
    "external_ids" -> externalIds.change(verb, given, ::externalIdSaid)
    else -> throw Unsayable(field)
}

private fun create(records: RelationCollection, given: JsonElement): Relation = Said(given, "kind", "from_record", "to_record", "since", "until", "note", "owner", "team", "tags", "external_ids", "custom").run {
    records.create(
        kind = needed("kind", Said::id),
        fromRecord = needed("from_record", Said::link),
        toRecord = needed("to_record", Said::link),
        since = filled("since", Said::date),
        until = filled("until", Said::date),
        note = filled("note", Said::text),
        owner = filled("owner", Said::id),
        team = filled("team", Said::id),
        tags = filled("tags", Said::words),
        externalIds = filled("external_ids", { Said.items(it, ::externalIdSaid) }),
        custom = filled("custom", Said::plain),
    )
}

private fun RelationEdit.setField(field: String, given: JsonElement) {
    when (field) {
        "kind" -> kind = Said.given(given, Said::id)
        "from_record" -> fromRecord = Said.given(given, Said::link)
        "to_record" -> toRecord = Said.given(given, Said::link)
        "since" -> since = Said.orNull(given, Said::date)
        "until" -> until = Said.orNull(given, Said::date)
        "note" -> note = Said.orNull(given, Said::text)
        "owner" -> owner = Said.orNull(given, Said::id)
        "team" -> team = Said.orNull(given, Said::id)
        "tags" -> tags = Said.given(given, Said::words)
        "external_ids" -> externalIds.set(Said.given(given, { Said.items(it, ::externalIdSaid) }))
        "custom" -> custom = Said.given(given, Said::plain)
        else -> throw Unsayable(field)
    }
}

private fun RelationEdit.changeItem(field: String, verb: String, given: JsonElement): Unit = when (field) {
    "external_ids" -> externalIds.change(verb, given, ::externalIdSaid)
    else -> throw Unsayable(field)
}

private fun create(records: PipelineCollection, given: JsonElement): Pipeline = Said(given, "name", "order", "inactive", "entity", "teams", "is_default", "owner", "team", "tags", "external_ids", "custom").run {
    records.create(
        name = needed("name", Said::text),
        order = filled("order", Said::whole),
        inactive = filled("inactive", Said::flag),
        entity = filled("entity", Said::text),
        teams = filled("teams", { Said.items(it, ::pipelineTeamSaid) }),
        isDefault = filled("is_default", Said::flag),
        owner = filled("owner", Said::id),
        team = filled("team", Said::id),
        tags = filled("tags", Said::words),
        externalIds = filled("external_ids", { Said.items(it, ::externalIdSaid) }),
        custom = filled("custom", Said::plain),
    )
}

private fun PipelineEdit.setField(field: String, given: JsonElement) {
    when (field) {
        "name" -> name = Said.given(given, Said::text)
        "order" -> order = Said.given(given, Said::whole)
        "inactive" -> inactive = Said.given(given, Said::flag)
        "entity" -> entity = Said.orNull(given, Said::text)
        "teams" -> teams.set(Said.given(given, { Said.items(it, ::pipelineTeamSaid) }))
        "is_default" -> isDefault = Said.given(given, Said::flag)
        "owner" -> owner = Said.orNull(given, Said::id)
        "team" -> team = Said.orNull(given, Said::id)
        "tags" -> tags = Said.given(given, Said::words)
        "external_ids" -> externalIds.set(Said.given(given, { Said.items(it, ::externalIdSaid) }))
        "custom" -> custom = Said.given(given, Said::plain)
        else -> throw Unsayable(field)
    }
}

private fun PipelineEdit.changeItem(field: String, verb: String, given: JsonElement): Unit = when (field) {
    "teams" -> teams.change(verb, given, ::pipelineTeamSaid)
    "external_ids" -> externalIds.change(verb, given, ::externalIdSaid)
    else -> throw Unsayable(field)
}

private fun create(records: StageCollection, given: JsonElement): Stage = Said(given, "pipeline", "name", "order", "category", "probability", "forecast_category", "rot_days", "required_fields", "expected_days", "wip_limit", "owner", "team", "tags", "external_ids", "custom").run {
    records.create(
        pipeline = needed("pipeline", Said::id),
        name = needed("name", Said::text),
        order = needed("order", Said::whole),
        category = needed("category", { StageCategory.of(Said.text(it)) }),
        probability = filled("probability", Said::decimal),
        forecastCategory = filled("forecast_category", { ForecastCategory.of(Said.text(it)) }),
        rotDays = filled("rot_days", Said::whole),
        requiredFields = filled("required_fields", Said::words),
        expectedDays = filled("expected_days", Said::whole),
        wipLimit = filled("wip_limit", Said::whole),
        owner = filled("owner", Said::id),
        team = filled("team", Said::id),
        tags = filled("tags", Said::words),
        externalIds = filled("external_ids", { Said.items(it, ::externalIdSaid) }),
        custom = filled("custom", Said::plain),
    )
}

private fun StageEdit.setField(field: String, given: JsonElement) {
    when (field) {
        "pipeline" -> pipeline = Said.given(given, Said::id)
        "name" -> name = Said.given(given, Said::text)
        "order" -> order = Said.given(given, Said::whole)
        "category" -> category = Said.given(given, { StageCategory.of(Said.text(it)) })
        "probability" -> probability = Said.given(given, Said::decimal)
        "forecast_category" -> forecastCategory = Said.given(given, { ForecastCategory.of(Said.text(it)) })
        "rot_days" -> rotDays = Said.orNull(given, Said::whole)
        "required_fields" -> requiredFields = Said.given(given, Said::words)
        "expected_days" -> expectedDays = Said.orNull(given, Said::whole)
        "wip_limit" -> wipLimit = Said.orNull(given, Said::whole)
        "owner" -> owner = Said.orNull(given, Said::id)
        "team" -> team = Said.orNull(given, Said::id)
        "tags" -> tags = Said.given(given, Said::words)
        "external_ids" -> externalIds.set(Said.given(given, { Said.items(it, ::externalIdSaid) }))
        "custom" -> custom = Said.given(given, Said::plain)
        else -> throw Unsayable(field)
    }
}

private fun StageEdit.changeItem(field: String, verb: String, given: JsonElement): Unit = when (field) {
    "external_ids" -> externalIds.change(verb, given, ::externalIdSaid)
    else -> throw Unsayable(field)
}

private fun create(records: DealCollection, given: JsonElement): Deal = Said(given, "name", "stage", "account", "primary_contact", "amount", "probability", "expected_close", "deal_type", "source", "next_step", "lost_notes", "loss_reason", "competitor", "lead", "contacts", "credits", "next_step_on", "monthly_amount", "score", "recurring_plan", "owner", "team", "tags", "external_ids", "custom").run {
    records.create(
        name = needed("name", Said::text),
        stage = needed("stage", Said::id),
        account = filled("account", Said::id),
        primaryContact = filled("primary_contact", Said::id),
        amount = filled("amount", Said::money),
        probability = filled("probability", Said::decimal),
        expectedClose = filled("expected_close", Said::date),
        dealType = filled("deal_type", { DealType.of(Said.text(it)) }),
        source = filled("source", Said::text),
        nextStep = filled("next_step", Said::text),
        lostNotes = filled("lost_notes", Said::text),
        lossReason = filled("loss_reason", Said::id),
        competitor = filled("competitor", Said::id),
        lead = filled("lead", Said::id),
        contacts = filled("contacts", { Said.items(it, ::dealContactSaid) }),
        credits = filled("credits", { Said.items(it, ::creditSaid) }),
        nextStepOn = filled("next_step_on", Said::date),
        monthlyAmount = filled("monthly_amount", Said::money),
        score = filled("score", Said::whole),
        recurringPlan = filled("recurring_plan", { RecurringPlan.of(Said.text(it)) }),
        owner = filled("owner", Said::id),
        team = filled("team", Said::id),
        tags = filled("tags", Said::words),
        externalIds = filled("external_ids", { Said.items(it, ::externalIdSaid) }),
        custom = filled("custom", Said::plain),
    )
}

private fun DealEdit.setField(field: String, given: JsonElement) {
    when (field) {
        "name" -> name = Said.given(given, Said::text)
        "stage" -> stage = Said.given(given, Said::id)
        "account" -> account = Said.orNull(given, Said::id)
        "primary_contact" -> primaryContact = Said.orNull(given, Said::id)
        "amount" -> amount = Said.orNull(given, Said::money)
        "probability" -> probability = Said.orNull(given, Said::decimal)
        "expected_close" -> expectedClose = Said.orNull(given, Said::date)
        "deal_type" -> dealType = Said.orNull(given, { DealType.of(Said.text(it)) })
        "source" -> source = Said.orNull(given, Said::text)
        "next_step" -> nextStep = Said.orNull(given, Said::text)
        "lost_notes" -> lostNotes = Said.orNull(given, Said::text)
        "loss_reason" -> lossReason = Said.orNull(given, Said::id)
        "competitor" -> competitor = Said.orNull(given, Said::id)
        "lead" -> lead = Said.orNull(given, Said::id)
        "contacts" -> contacts.set(Said.given(given, { Said.items(it, ::dealContactSaid) }))
        "credits" -> credits.set(Said.given(given, { Said.items(it, ::creditSaid) }))
        "next_step_on" -> nextStepOn = Said.orNull(given, Said::date)
        "monthly_amount" -> monthlyAmount = Said.orNull(given, Said::money)
        "score" -> score = Said.orNull(given, Said::whole)
        "recurring_plan" -> recurringPlan = Said.orNull(given, { RecurringPlan.of(Said.text(it)) })
        "owner" -> owner = Said.orNull(given, Said::id)
        "team" -> team = Said.orNull(given, Said::id)
        "tags" -> tags = Said.given(given, Said::words)
        "external_ids" -> externalIds.set(Said.given(given, { Said.items(it, ::externalIdSaid) }))
        "custom" -> custom = Said.given(given, Said::plain)
        else -> throw Unsayable(field)
    }
}

private fun DealEdit.changeItem(field: String, verb: String, given: JsonElement): Unit = when (field) {
    "contacts" -> contacts.change(verb, given, ::dealContactSaid)
    "credits" -> credits.change(verb, given, ::creditSaid)
    "external_ids" -> externalIds.change(verb, given, ::externalIdSaid)
    else -> throw Unsayable(field)
}

private fun create(records: CompetitorCollection, given: JsonElement): Competitor = Said(given, "name", "website", "strengths", "weaknesses", "owner", "team", "tags", "external_ids", "custom").run {
    records.create(
        name = needed("name", Said::text),
        website = filled("website", Said::text),
        strengths = filled("strengths", Said::text),
        weaknesses = filled("weaknesses", Said::text),
        owner = filled("owner", Said::id),
        team = filled("team", Said::id),
        tags = filled("tags", Said::words),
        externalIds = filled("external_ids", { Said.items(it, ::externalIdSaid) }),
        custom = filled("custom", Said::plain),
    )
}

private fun CompetitorEdit.setField(field: String, given: JsonElement) {
    when (field) {
        "name" -> name = Said.given(given, Said::text)
        "website" -> website = Said.orNull(given, Said::text)
        "strengths" -> strengths = Said.orNull(given, Said::text)
        "weaknesses" -> weaknesses = Said.orNull(given, Said::text)
        "owner" -> owner = Said.orNull(given, Said::id)
        "team" -> team = Said.orNull(given, Said::id)
        "tags" -> tags = Said.given(given, Said::words)
        "external_ids" -> externalIds.set(Said.given(given, { Said.items(it, ::externalIdSaid) }))
        "custom" -> custom = Said.given(given, Said::plain)
        else -> throw Unsayable(field)
    }
}

private fun CompetitorEdit.changeItem(field: String, verb: String, given: JsonElement): Unit = when (field) {
    "external_ids" -> externalIds.change(verb, given, ::externalIdSaid)
    else -> throw Unsayable(field)
}

private fun create(records: LossReasonCollection, given: JsonElement): LossReason = Said(given, "name", "category", "order", "inactive", "owner", "team", "tags", "external_ids", "custom").run {
    records.create(
        name = needed("name", Said::text),
        category = filled("category", { LossCategory.of(Said.text(it)) }),
        order = filled("order", Said::whole),
        inactive = filled("inactive", Said::flag),
        owner = filled("owner", Said::id),
        team = filled("team", Said::id),
        tags = filled("tags", Said::words),
        externalIds = filled("external_ids", { Said.items(it, ::externalIdSaid) }),
        custom = filled("custom", Said::plain),
    )
}

private fun LossReasonEdit.setField(field: String, given: JsonElement) {
    when (field) {
        "name" -> name = Said.given(given, Said::text)
        "category" -> category = Said.orNull(given, { LossCategory.of(Said.text(it)) })
        "order" -> order = Said.given(given, Said::whole)
        "inactive" -> inactive = Said.given(given, Said::flag)
        "owner" -> owner = Said.orNull(given, Said::id)
        "team" -> team = Said.orNull(given, Said::id)
        "tags" -> tags = Said.given(given, Said::words)
        "external_ids" -> externalIds.set(Said.given(given, { Said.items(it, ::externalIdSaid) }))
        "custom" -> custom = Said.given(given, Said::plain)
        else -> throw Unsayable(field)
    }
}

private fun LossReasonEdit.changeItem(field: String, verb: String, given: JsonElement): Unit = when (field) {
    "external_ids" -> externalIds.change(verb, given, ::externalIdSaid)
    else -> throw Unsayable(field)
}

private fun create(records: QuotaCollection, given: JsonElement): Quota = Said(given, "starts_on", "ends_on", "amount", "user", "for_team", "owner", "team", "tags", "external_ids", "custom").run {
    records.create(
        startsOn = needed("starts_on", Said::date),
        endsOn = needed("ends_on", Said::date),
        amount = needed("amount", Said::money),
        user = filled("user", Said::id),
        forTeam = filled("for_team", Said::id),
        owner = filled("owner", Said::id),
        team = filled("team", Said::id),
        tags = filled("tags", Said::words),
        externalIds = filled("external_ids", { Said.items(it, ::externalIdSaid) }),
        custom = filled("custom", Said::plain),
    )
}

private fun QuotaEdit.setField(field: String, given: JsonElement) {
    when (field) {
        "starts_on" -> startsOn = Said.given(given, Said::date)
        "ends_on" -> endsOn = Said.given(given, Said::date)
        "amount" -> amount = Said.given(given, Said::money)
        "user" -> user = Said.orNull(given, Said::id)
        "for_team" -> forTeam = Said.orNull(given, Said::id)
        "owner" -> owner = Said.orNull(given, Said::id)
        "team" -> team = Said.orNull(given, Said::id)
        "tags" -> tags = Said.given(given, Said::words)
        "external_ids" -> externalIds.set(Said.given(given, { Said.items(it, ::externalIdSaid) }))
        "custom" -> custom = Said.given(given, Said::plain)
        else -> throw Unsayable(field)
    }
}

private fun QuotaEdit.changeItem(field: String, verb: String, given: JsonElement): Unit = when (field) {
    "external_ids" -> externalIds.change(verb, given, ::externalIdSaid)
    else -> throw Unsayable(field)
}

private fun create(records: TerritoryCollection, given: JsonElement): Territory = Said(given, "name", "parent", "members", "account_filter", "lead_filter", "order", "description", "owner", "team", "tags", "external_ids", "custom").run {
    records.create(
        name = needed("name", Said::text),
        parent = filled("parent", Said::id),
        members = filled("members", { Said.items(it, ::territoryMemberSaid) }),
        accountFilter = filled("account_filter", Said::text),
        leadFilter = filled("lead_filter", Said::text),
        order = filled("order", Said::whole),
        description = filled("description", Said::text),
        owner = filled("owner", Said::id),
        team = filled("team", Said::id),
        tags = filled("tags", Said::words),
        externalIds = filled("external_ids", { Said.items(it, ::externalIdSaid) }),
        custom = filled("custom", Said::plain),
    )
}

private fun TerritoryEdit.setField(field: String, given: JsonElement) {
    when (field) {
        "name" -> name = Said.given(given, Said::text)
        "parent" -> parent = Said.orNull(given, Said::id)
        "members" -> members.set(Said.given(given, { Said.items(it, ::territoryMemberSaid) }))
        "account_filter" -> accountFilter = Said.orNull(given, Said::text)
        "lead_filter" -> leadFilter = Said.orNull(given, Said::text)
        "order" -> order = Said.given(given, Said::whole)
        "description" -> description = Said.orNull(given, Said::text)
        "owner" -> owner = Said.orNull(given, Said::id)
        "team" -> team = Said.orNull(given, Said::id)
        "tags" -> tags = Said.given(given, Said::words)
        "external_ids" -> externalIds.set(Said.given(given, { Said.items(it, ::externalIdSaid) }))
        "custom" -> custom = Said.given(given, Said::plain)
        else -> throw Unsayable(field)
    }
}

private fun TerritoryEdit.changeItem(field: String, verb: String, given: JsonElement): Unit = when (field) {
    "members" -> members.change(verb, given, ::territoryMemberSaid)
    "external_ids" -> externalIds.change(verb, given, ::externalIdSaid)
    else -> throw Unsayable(field)
}

private fun create(records: InteractionCollection, given: JsonElement): Interaction = Said(given, "channel", "subject", "start_at", "end_at", "direction", "status", "body", "related_to", "participants", "outcome", "location", "also_about", "remind_at", "join_url", "recording_url", "cost", "all_day", "zone", "duration_seconds", "uid", "owner", "team", "tags", "external_ids", "custom").run {
    records.create(
        channel = needed("channel", { Channel.of(Said.text(it)) }),
        subject = needed("subject", Said::text),
        startAt = needed("start_at", Said::instant),
        endAt = filled("end_at", Said::instant),
        direction = filled("direction", { Direction.of(Said.text(it)) }),
        status = filled("status", { InteractionStatus.of(Said.text(it)) }),
        body = filled("body", Said::text),
        relatedTo = filled("related_to", Said::link),
        participants = filled("participants", { Said.items(it, ::participantSaid) }),
        outcome = filled("outcome", Said::text),
        location = filled("location", Said::text),
        alsoAbout = filled("also_about", { Said.items(it, ::relatedRecordSaid) }),
        remindAt = filled("remind_at", Said::instant),
        joinUrl = filled("join_url", Said::text),
        recordingUrl = filled("recording_url", Said::text),
        cost = filled("cost", Said::money),
        allDay = filled("all_day", Said::flag),
        zone = filled("zone", Said::text),
        durationSeconds = filled("duration_seconds", Said::whole),
        uid = filled("uid", Said::text),
        owner = filled("owner", Said::id),
        team = filled("team", Said::id),
        tags = filled("tags", Said::words),
        externalIds = filled("external_ids", { Said.items(it, ::externalIdSaid) }),
        custom = filled("custom", Said::plain),
    )
}

private fun InteractionEdit.setField(field: String, given: JsonElement) {
    when (field) {
        "channel" -> channel = Said.given(given, { Channel.of(Said.text(it)) })
        "subject" -> subject = Said.given(given, Said::text)
        "start_at" -> startAt = Said.given(given, Said::instant)
        "end_at" -> endAt = Said.orNull(given, Said::instant)
        "direction" -> direction = Said.given(given, { Direction.of(Said.text(it)) })
        "status" -> status = Said.given(given, { InteractionStatus.of(Said.text(it)) })
        "body" -> body = Said.orNull(given, Said::text)
        "related_to" -> relatedTo = Said.orNull(given, Said::link)
        "participants" -> participants.set(Said.given(given, { Said.items(it, ::participantSaid) }))
        "outcome" -> outcome = Said.orNull(given, Said::text)
        "location" -> location = Said.orNull(given, Said::text)
        "also_about" -> alsoAbout.set(Said.given(given, { Said.items(it, ::relatedRecordSaid) }))
        "remind_at" -> remindAt = Said.orNull(given, Said::instant)
        "join_url" -> joinUrl = Said.orNull(given, Said::text)
        "recording_url" -> recordingUrl = Said.orNull(given, Said::text)
        "cost" -> cost = Said.orNull(given, Said::money)
        "all_day" -> allDay = Said.given(given, Said::flag)
        "zone" -> zone = Said.orNull(given, Said::text)
        "duration_seconds" -> durationSeconds = Said.orNull(given, Said::whole)
        "uid" -> uid = Said.orNull(given, Said::text)
        "owner" -> owner = Said.orNull(given, Said::id)
        "team" -> team = Said.orNull(given, Said::id)
        "tags" -> tags = Said.given(given, Said::words)
        "external_ids" -> externalIds.set(Said.given(given, { Said.items(it, ::externalIdSaid) }))
        "custom" -> custom = Said.given(given, Said::plain)
        else -> throw Unsayable(field)
    }
}

private fun InteractionEdit.changeItem(field: String, verb: String, given: JsonElement): Unit = when (field) {
    "participants" -> participants.change(verb, given, ::participantSaid)
    "also_about" -> alsoAbout.change(verb, given, ::relatedRecordSaid)
    "external_ids" -> externalIds.change(verb, given, ::externalIdSaid)
    else -> throw Unsayable(field)
}

private fun create(records: NoteCollection, given: JsonElement): Note = Said(given, "related_to", "body", "title", "pinned", "also_about", "owner", "team", "tags", "external_ids", "custom").run {
    records.create(
        relatedTo = needed("related_to", Said::link),
        body = needed("body", Said::text),
        title = filled("title", Said::text),
        pinned = filled("pinned", Said::flag),
        alsoAbout = filled("also_about", { Said.items(it, ::relatedRecordSaid) }),
        owner = filled("owner", Said::id),
        team = filled("team", Said::id),
        tags = filled("tags", Said::words),
        externalIds = filled("external_ids", { Said.items(it, ::externalIdSaid) }),
        custom = filled("custom", Said::plain),
    )
}

private fun NoteEdit.setField(field: String, given: JsonElement) {
    when (field) {
        "related_to" -> relatedTo = Said.given(given, Said::link)
        "body" -> body = Said.given(given, Said::text)
        "title" -> title = Said.orNull(given, Said::text)
        "pinned" -> pinned = Said.given(given, Said::flag)
        "also_about" -> alsoAbout.set(Said.given(given, { Said.items(it, ::relatedRecordSaid) }))
        "owner" -> owner = Said.orNull(given, Said::id)
        "team" -> team = Said.orNull(given, Said::id)
        "tags" -> tags = Said.given(given, Said::words)
        "external_ids" -> externalIds.set(Said.given(given, { Said.items(it, ::externalIdSaid) }))
        "custom" -> custom = Said.given(given, Said::plain)
        else -> throw Unsayable(field)
    }
}

private fun NoteEdit.changeItem(field: String, verb: String, given: JsonElement): Unit = when (field) {
    "also_about" -> alsoAbout.change(verb, given, ::relatedRecordSaid)
    "external_ids" -> externalIds.change(verb, given, ::externalIdSaid)
    else -> throw Unsayable(field)
}

private fun create(records: CommentCollection, given: JsonElement): Comment = Said(given, "body", "related_to", "topic", "parent", "internal", "mentions", "read_by", "also_about", "owner", "team", "tags", "external_ids", "custom").run {
    records.create(
        body = needed("body", Said::text),
        relatedTo = filled("related_to", Said::link),
        topic = filled("topic", Said::text),
        parent = filled("parent", Said::id),
        internal = filled("internal", Said::flag),
        mentions = filled("mentions", { Said.items(it, ::mentionSaid) }),
        readBy = filled("read_by", { Said.items(it, ::readMarkSaid) }),
        alsoAbout = filled("also_about", { Said.items(it, ::relatedRecordSaid) }),
        owner = filled("owner", Said::id),
        team = filled("team", Said::id),
        tags = filled("tags", Said::words),
        externalIds = filled("external_ids", { Said.items(it, ::externalIdSaid) }),
        custom = filled("custom", Said::plain),
    )
}

private fun CommentEdit.setField(field: String, given: JsonElement) {
    when (field) {
        "body" -> body = Said.given(given, Said::text)
        "related_to" -> relatedTo = Said.orNull(given, Said::link)
        "topic" -> topic = Said.orNull(given, Said::text)
        "parent" -> parent = Said.orNull(given, Said::id)
        "internal" -> internal = Said.given(given, Said::flag)
        "mentions" -> mentions.set(Said.given(given, { Said.items(it, ::mentionSaid) }))
        "read_by" -> readBy.set(Said.given(given, { Said.items(it, ::readMarkSaid) }))
        "also_about" -> alsoAbout.set(Said.given(given, { Said.items(it, ::relatedRecordSaid) }))
        "owner" -> owner = Said.orNull(given, Said::id)
        "team" -> team = Said.orNull(given, Said::id)
        "tags" -> tags = Said.given(given, Said::words)
        "external_ids" -> externalIds.set(Said.given(given, { Said.items(it, ::externalIdSaid) }))
        "custom" -> custom = Said.given(given, Said::plain)
        else -> throw Unsayable(field)
    }
}

private fun CommentEdit.changeItem(field: String, verb: String, given: JsonElement): Unit = when (field) {
    "mentions" -> mentions.change(verb, given, ::mentionSaid)
    "read_by" -> readBy.change(verb, given, ::readMarkSaid)
    "also_about" -> alsoAbout.change(verb, given, ::relatedRecordSaid)
    "external_ids" -> externalIds.change(verb, given, ::externalIdSaid)
    else -> throw Unsayable(field)
}

private fun create(records: TaskCollection, given: JsonElement): Task = Said(given, "title", "status", "priority", "start_at", "due_at", "due_on", "related_to", "contact", "assignee", "collaborators", "checklist", "remind_at", "estimate_seconds", "actual_seconds", "description", "also_about", "owner", "team", "tags", "external_ids", "custom").run {
    records.create(
        title = needed("title", Said::text),
        status = filled("status", { TaskStatus.of(Said.text(it)) }),
        priority = filled("priority", { Priority.of(Said.text(it)) }),
        startAt = filled("start_at", Said::instant),
        dueAt = filled("due_at", Said::instant),
        dueOn = filled("due_on", Said::date),
        relatedTo = filled("related_to", Said::link),
        contact = filled("contact", Said::id),
        assignee = filled("assignee", Said::id),
        collaborators = filled("collaborators", { Said.items(it, ::collaboratorSaid) }),
        checklist = filled("checklist", { Said.items(it, ::checklistItemSaid) }),
        remindAt = filled("remind_at", Said::instant),
        estimateSeconds = filled("estimate_seconds", Said::whole),
        actualSeconds = filled("actual_seconds", Said::whole),
        description = filled("description", Said::text),
        alsoAbout = filled("also_about", { Said.items(it, ::relatedRecordSaid) }),
        owner = filled("owner", Said::id),
        team = filled("team", Said::id),
        tags = filled("tags", Said::words),
        externalIds = filled("external_ids", { Said.items(it, ::externalIdSaid) }),
        custom = filled("custom", Said::plain),
    )
}

private fun TaskEdit.setField(field: String, given: JsonElement) {
    when (field) {
        "title" -> title = Said.given(given, Said::text)
        "status" -> status = Said.given(given, { TaskStatus.of(Said.text(it)) })
        "priority" -> priority = Said.orNull(given, { Priority.of(Said.text(it)) })
        "start_at" -> startAt = Said.orNull(given, Said::instant)
        "due_at" -> dueAt = Said.orNull(given, Said::instant)
        "due_on" -> dueOn = Said.orNull(given, Said::date)
        "related_to" -> relatedTo = Said.orNull(given, Said::link)
        "contact" -> contact = Said.orNull(given, Said::id)
        "assignee" -> assignee = Said.orNull(given, Said::id)
        "collaborators" -> collaborators.set(Said.given(given, { Said.items(it, ::collaboratorSaid) }))
        "checklist" -> checklist.set(Said.given(given, { Said.items(it, ::checklistItemSaid) }))
        "remind_at" -> remindAt = Said.orNull(given, Said::instant)
        "estimate_seconds" -> estimateSeconds = Said.orNull(given, Said::whole)
        "actual_seconds" -> actualSeconds = Said.orNull(given, Said::whole)
        "description" -> description = Said.orNull(given, Said::text)
        "also_about" -> alsoAbout.set(Said.given(given, { Said.items(it, ::relatedRecordSaid) }))
        "owner" -> owner = Said.orNull(given, Said::id)
        "team" -> team = Said.orNull(given, Said::id)
        "tags" -> tags = Said.given(given, Said::words)
        "external_ids" -> externalIds.set(Said.given(given, { Said.items(it, ::externalIdSaid) }))
        "custom" -> custom = Said.given(given, Said::plain)
        else -> throw Unsayable(field)
    }
}

private fun TaskEdit.changeItem(field: String, verb: String, given: JsonElement): Unit = when (field) {
    "collaborators" -> collaborators.change(verb, given, ::collaboratorSaid)
    "checklist" -> checklist.change(verb, given, ::checklistItemSaid)
    "also_about" -> alsoAbout.change(verb, given, ::relatedRecordSaid)
    "external_ids" -> externalIds.change(verb, given, ::externalIdSaid)
    else -> throw Unsayable(field)
}

private fun create(records: TagCollection, given: JsonElement): Tag = Said(given, "name", "color", "description", "owner", "team", "tags", "external_ids", "custom").run {
    records.create(
        name = needed("name", Said::text),
        color = filled("color", Said::text),
        description = filled("description", Said::text),
        owner = filled("owner", Said::id),
        team = filled("team", Said::id),
        tags = filled("tags", Said::words),
        externalIds = filled("external_ids", { Said.items(it, ::externalIdSaid) }),
        custom = filled("custom", Said::plain),
    )
}

private fun TagEdit.setField(field: String, given: JsonElement) {
    when (field) {
        "name" -> name = Said.given(given, Said::text)
        "color" -> color = Said.orNull(given, Said::text)
        "description" -> description = Said.orNull(given, Said::text)
        "owner" -> owner = Said.orNull(given, Said::id)
        "team" -> team = Said.orNull(given, Said::id)
        "tags" -> tags = Said.given(given, Said::words)
        "external_ids" -> externalIds.set(Said.given(given, { Said.items(it, ::externalIdSaid) }))
        "custom" -> custom = Said.given(given, Said::plain)
        else -> throw Unsayable(field)
    }
}

private fun TagEdit.changeItem(field: String, verb: String, given: JsonElement): Unit = when (field) {
    "external_ids" -> externalIds.change(verb, given, ::externalIdSaid)
    else -> throw Unsayable(field)
}

private fun create(records: SavedViewCollection, given: JsonElement): SavedView = Said(given, "name", "entity", "filter", "sorts", "columns", "shared", "owner", "team", "tags", "external_ids", "custom").run {
    records.create(
        name = needed("name", Said::text),
        entity = needed("entity", Said::text),
        filter = filled("filter", Said::text),
        sorts = filled("sorts", { Said.items(it, ::viewSortSaid) }),
        columns = filled("columns", { Said.items(it, ::viewColumnSaid) }),
        shared = filled("shared", Said::flag),
        owner = filled("owner", Said::id),
        team = filled("team", Said::id),
        tags = filled("tags", Said::words),
        externalIds = filled("external_ids", { Said.items(it, ::externalIdSaid) }),
        custom = filled("custom", Said::plain),
    )
}

private fun SavedViewEdit.setField(field: String, given: JsonElement) {
    when (field) {
        "name" -> name = Said.given(given, Said::text)
        "entity" -> entity = Said.given(given, Said::text)
        "filter" -> filter = Said.orNull(given, Said::text)
        "sorts" -> sorts.set(Said.given(given, { Said.items(it, ::viewSortSaid) }))
        "columns" -> columns.set(Said.given(given, { Said.items(it, ::viewColumnSaid) }))
        "shared" -> shared = Said.given(given, Said::flag)
        "owner" -> owner = Said.orNull(given, Said::id)
        "team" -> team = Said.orNull(given, Said::id)
        "tags" -> tags = Said.given(given, Said::words)
        "external_ids" -> externalIds.set(Said.given(given, { Said.items(it, ::externalIdSaid) }))
        "custom" -> custom = Said.given(given, Said::plain)
        else -> throw Unsayable(field)
    }
}

private fun SavedViewEdit.changeItem(field: String, verb: String, given: JsonElement): Unit = when (field) {
    "sorts" -> sorts.change(verb, given, ::viewSortSaid)
    "columns" -> columns.change(verb, given, ::viewColumnSaid)
    "external_ids" -> externalIds.change(verb, given, ::externalIdSaid)
    else -> throw Unsayable(field)
}

private fun create(records: CurrencyCollection, given: JsonElement): Currency = Said(given, "code", "inactive", "owner", "team", "tags", "external_ids", "custom").run {
    records.create(
        code = needed("code", Said::text),
        inactive = filled("inactive", Said::flag),
        owner = filled("owner", Said::id),
        team = filled("team", Said::id),
        tags = filled("tags", Said::words),
        externalIds = filled("external_ids", { Said.items(it, ::externalIdSaid) }),
        custom = filled("custom", Said::plain),
    )
}

private fun CurrencyEdit.setField(field: String, given: JsonElement) {
    when (field) {
        "code" -> code = Said.given(given, Said::text)
        "inactive" -> inactive = Said.given(given, Said::flag)
        "owner" -> owner = Said.orNull(given, Said::id)
        "team" -> team = Said.orNull(given, Said::id)
        "tags" -> tags = Said.given(given, Said::words)
        "external_ids" -> externalIds.set(Said.given(given, { Said.items(it, ::externalIdSaid) }))
        "custom" -> custom = Said.given(given, Said::plain)
        else -> throw Unsayable(field)
    }
}

private fun CurrencyEdit.changeItem(field: String, verb: String, given: JsonElement): Unit = when (field) {
    "external_ids" -> externalIds.change(verb, given, ::externalIdSaid)
    else -> throw Unsayable(field)
}

private fun create(records: RateCollection, given: JsonElement): Rate = Said(given, "currency", "base_currency", "date", "value", "owner", "team", "tags", "external_ids", "custom").run {
    records.create(
        currency = needed("currency", Said::text),
        baseCurrency = needed("base_currency", Said::text),
        date = needed("date", Said::date),
        value = needed("value", Said::decimal),
        owner = filled("owner", Said::id),
        team = filled("team", Said::id),
        tags = filled("tags", Said::words),
        externalIds = filled("external_ids", { Said.items(it, ::externalIdSaid) }),
        custom = filled("custom", Said::plain),
    )
}

private fun RateEdit.setField(field: String, given: JsonElement) {
    when (field) {
        "currency" -> currency = Said.given(given, Said::text)
        "base_currency" -> baseCurrency = Said.given(given, Said::text)
        "date" -> date = Said.given(given, Said::date)
        "value" -> value = Said.given(given, Said::decimal)
        "owner" -> owner = Said.orNull(given, Said::id)
        "team" -> team = Said.orNull(given, Said::id)
        "tags" -> tags = Said.given(given, Said::words)
        "external_ids" -> externalIds.set(Said.given(given, { Said.items(it, ::externalIdSaid) }))
        "custom" -> custom = Said.given(given, Said::plain)
        else -> throw Unsayable(field)
    }
}

private fun RateEdit.changeItem(field: String, verb: String, given: JsonElement): Unit = when (field) {
    "external_ids" -> externalIds.change(verb, given, ::externalIdSaid)
    else -> throw Unsayable(field)
}

private fun create(records: AttachmentCollection, given: JsonElement): Attachment = Said(given, "related_to", "name", "mime", "kind", "description", "also_about", "owner", "team", "tags", "external_ids", "custom").run {
    records.create(
        relatedTo = needed("related_to", Said::link),
        name = needed("name", Said::text),
        mime = filled("mime", Said::text),
        kind = filled("kind", { AttachmentKind.of(Said.text(it)) }),
        description = filled("description", Said::text),
        alsoAbout = filled("also_about", { Said.items(it, ::relatedRecordSaid) }),
        owner = filled("owner", Said::id),
        team = filled("team", Said::id),
        tags = filled("tags", Said::words),
        externalIds = filled("external_ids", { Said.items(it, ::externalIdSaid) }),
        custom = filled("custom", Said::plain),
    )
}

private fun AttachmentEdit.setField(field: String, given: JsonElement) {
    when (field) {
        "related_to" -> relatedTo = Said.given(given, Said::link)
        "name" -> name = Said.given(given, Said::text)
        "mime" -> mime = Said.orNull(given, Said::text)
        "kind" -> kind = Said.given(given, { AttachmentKind.of(Said.text(it)) })
        "description" -> description = Said.orNull(given, Said::text)
        "also_about" -> alsoAbout.set(Said.given(given, { Said.items(it, ::relatedRecordSaid) }))
        "owner" -> owner = Said.orNull(given, Said::id)
        "team" -> team = Said.orNull(given, Said::id)
        "tags" -> tags = Said.given(given, Said::words)
        "external_ids" -> externalIds.set(Said.given(given, { Said.items(it, ::externalIdSaid) }))
        "custom" -> custom = Said.given(given, Said::plain)
        else -> throw Unsayable(field)
    }
}

private fun AttachmentEdit.changeItem(field: String, verb: String, given: JsonElement): Unit = when (field) {
    "also_about" -> alsoAbout.change(verb, given, ::relatedRecordSaid)
    "external_ids" -> externalIds.change(verb, given, ::externalIdSaid)
    else -> throw Unsayable(field)
}

private fun create(records: CustomFieldCollection, given: JsonElement): CustomField = Said(given, "entity", "name", "kind", "target", "options", "labels", "description", "required", "indexed", "unique", "searchable", "unlisted", "owner", "team", "tags", "external_ids", "custom").run {
    records.create(
        entity = needed("entity", Said::text),
        name = needed("name", Said::text),
        kind = needed("kind", { CustomKind.of(Said.text(it)) }),
        target = filled("target", Said::text),
        options = filled("options", { Said.items(it, ::customOptionSaid) }),
        labels = filled("labels", { Said.items(it, ::customLabelSaid) }),
        description = filled("description", Said::text),
        required = filled("required", Said::flag),
        indexed = filled("indexed", Said::flag),
        unique = filled("unique", Said::flag),
        searchable = filled("searchable", Said::flag),
        unlisted = filled("unlisted", Said::flag),
        owner = filled("owner", Said::id),
        team = filled("team", Said::id),
        tags = filled("tags", Said::words),
        externalIds = filled("external_ids", { Said.items(it, ::externalIdSaid) }),
        custom = filled("custom", Said::plain),
    )
}

private fun CustomFieldEdit.setField(field: String, given: JsonElement) {
    when (field) {
        "entity" -> entity = Said.given(given, Said::text)
        "name" -> name = Said.given(given, Said::text)
        "kind" -> kind = Said.given(given, { CustomKind.of(Said.text(it)) })
        "target" -> target = Said.orNull(given, Said::text)
        "options" -> options.set(Said.given(given, { Said.items(it, ::customOptionSaid) }))
        "labels" -> labels.set(Said.given(given, { Said.items(it, ::customLabelSaid) }))
        "description" -> description = Said.orNull(given, Said::text)
        "required" -> required = Said.given(given, Said::flag)
        "indexed" -> indexed = Said.given(given, Said::flag)
        "unique" -> unique = Said.given(given, Said::flag)
        "searchable" -> searchable = Said.given(given, Said::flag)
        "unlisted" -> unlisted = Said.given(given, Said::flag)
        "owner" -> owner = Said.orNull(given, Said::id)
        "team" -> team = Said.orNull(given, Said::id)
        "tags" -> tags = Said.given(given, Said::words)
        "external_ids" -> externalIds.set(Said.given(given, { Said.items(it, ::externalIdSaid) }))
        "custom" -> custom = Said.given(given, Said::plain)
        else -> throw Unsayable(field)
    }
}

private fun CustomFieldEdit.changeItem(field: String, verb: String, given: JsonElement): Unit = when (field) {
    "options" -> options.change(verb, given, ::customOptionSaid)
    "labels" -> labels.change(verb, given, ::customLabelSaid)
    "external_ids" -> externalIds.change(verb, given, ::externalIdSaid)
    else -> throw Unsayable(field)
}

private fun create(records: ProductCategoryCollection, given: JsonElement): ProductCategory = Said(given, "name", "parent", "order", "owner", "team", "tags", "external_ids", "custom").run {
    records.create(
        name = needed("name", Said::text),
        parent = filled("parent", Said::id),
        order = filled("order", Said::whole),
        owner = filled("owner", Said::id),
        team = filled("team", Said::id),
        tags = filled("tags", Said::words),
        externalIds = filled("external_ids", { Said.items(it, ::externalIdSaid) }),
        custom = filled("custom", Said::plain),
    )
}

private fun ProductCategoryEdit.setField(field: String, given: JsonElement) {
    when (field) {
        "name" -> name = Said.given(given, Said::text)
        "parent" -> parent = Said.orNull(given, Said::id)
        "order" -> order = Said.given(given, Said::whole)
        "owner" -> owner = Said.orNull(given, Said::id)
        "team" -> team = Said.orNull(given, Said::id)
        "tags" -> tags = Said.given(given, Said::words)
        "external_ids" -> externalIds.set(Said.given(given, { Said.items(it, ::externalIdSaid) }))
        "custom" -> custom = Said.given(given, Said::plain)
        else -> throw Unsayable(field)
    }
}

private fun ProductCategoryEdit.changeItem(field: String, verb: String, given: JsonElement): Unit = when (field) {
    "external_ids" -> externalIds.change(verb, given, ::externalIdSaid)
    else -> throw Unsayable(field)
}

private fun create(records: ProductCollection, given: JsonElement): Product = Said(given, "name", "sku", "category", "kind", "unit", "list_price", "cost", "tax_kind", "tax_rate", "inactive", "supplier", "warranty_months", "barcode", "description", "url", "images", "owner", "team", "tags", "external_ids", "custom").run {
    records.create(
        name = needed("name", Said::text),
        sku = filled("sku", Said::text),
        category = filled("category", Said::id),
        kind = filled("kind", { ProductKind.of(Said.text(it)) }),
        unit = filled("unit", Said::text),
        listPrice = filled("list_price", Said::money),
        cost = filled("cost", Said::money),
        taxKind = filled("tax_kind", { TaxKind.of(Said.text(it)) }),
        taxRate = filled("tax_rate", Said::decimal),
        inactive = filled("inactive", Said::flag),
        supplier = filled("supplier", Said::id),
        warrantyMonths = filled("warranty_months", Said::whole),
        barcode = filled("barcode", Said::text),
        description = filled("description", Said::text),
        url = filled("url", Said::text),
        images = filled("images", { Said.items(it, ::productImageSaid) }),
        owner = filled("owner", Said::id),
        team = filled("team", Said::id),
        tags = filled("tags", Said::words),
        externalIds = filled("external_ids", { Said.items(it, ::externalIdSaid) }),
        custom = filled("custom", Said::plain),
    )
}

private fun ProductEdit.setField(field: String, given: JsonElement) {
    when (field) {
        "name" -> name = Said.given(given, Said::text)
        "sku" -> sku = Said.orNull(given, Said::text)
        "category" -> category = Said.orNull(given, Said::id)
        "kind" -> kind = Said.given(given, { ProductKind.of(Said.text(it)) })
        "unit" -> unit = Said.orNull(given, Said::text)
        "list_price" -> listPrice = Said.orNull(given, Said::money)
        "cost" -> cost = Said.orNull(given, Said::money)
        "tax_kind" -> taxKind = Said.orNull(given, { TaxKind.of(Said.text(it)) })
        "tax_rate" -> taxRate = Said.orNull(given, Said::decimal)
        "inactive" -> inactive = Said.given(given, Said::flag)
        "supplier" -> supplier = Said.orNull(given, Said::id)
        "warranty_months" -> warrantyMonths = Said.orNull(given, Said::whole)
        "barcode" -> barcode = Said.orNull(given, Said::text)
        "description" -> description = Said.orNull(given, Said::text)
        "url" -> url = Said.orNull(given, Said::text)
        "images" -> images.set(Said.given(given, { Said.items(it, ::productImageSaid) }))
        "owner" -> owner = Said.orNull(given, Said::id)
        "team" -> team = Said.orNull(given, Said::id)
        "tags" -> tags = Said.given(given, Said::words)
        "external_ids" -> externalIds.set(Said.given(given, { Said.items(it, ::externalIdSaid) }))
        "custom" -> custom = Said.given(given, Said::plain)
        else -> throw Unsayable(field)
    }
}

private fun ProductEdit.changeItem(field: String, verb: String, given: JsonElement): Unit = when (field) {
    "images" -> images.change(verb, given, ::productImageSaid)
    "external_ids" -> externalIds.change(verb, given, ::externalIdSaid)
    else -> throw Unsayable(field)
}

private fun create(records: PriceBookCollection, given: JsonElement): PriceBook = Said(given, "name", "currency", "customer_group", "general", "valid_from", "valid_to", "priority", "inactive", "owner", "team", "tags", "external_ids", "custom").run {
    records.create(
        name = needed("name", Said::text),
        currency = needed("currency", Said::text),
        customerGroup = filled("customer_group", Said::id),
        general = filled("general", Said::flag),
        validFrom = filled("valid_from", Said::date),
        validTo = filled("valid_to", Said::date),
        priority = filled("priority", Said::whole),
        inactive = filled("inactive", Said::flag),
        owner = filled("owner", Said::id),
        team = filled("team", Said::id),
        tags = filled("tags", Said::words),
        externalIds = filled("external_ids", { Said.items(it, ::externalIdSaid) }),
        custom = filled("custom", Said::plain),
    )
}

private fun PriceBookEdit.setField(field: String, given: JsonElement) {
    when (field) {
        "name" -> name = Said.given(given, Said::text)
        "currency" -> currency = Said.given(given, Said::text)
        "customer_group" -> customerGroup = Said.orNull(given, Said::id)
        "general" -> general = Said.given(given, Said::flag)
        "valid_from" -> validFrom = Said.orNull(given, Said::date)
        "valid_to" -> validTo = Said.orNull(given, Said::date)
        "priority" -> priority = Said.given(given, Said::whole)
        "inactive" -> inactive = Said.given(given, Said::flag)
        "owner" -> owner = Said.orNull(given, Said::id)
        "team" -> team = Said.orNull(given, Said::id)
        "tags" -> tags = Said.given(given, Said::words)
        "external_ids" -> externalIds.set(Said.given(given, { Said.items(it, ::externalIdSaid) }))
        "custom" -> custom = Said.given(given, Said::plain)
        else -> throw Unsayable(field)
    }
}

private fun PriceBookEdit.changeItem(field: String, verb: String, given: JsonElement): Unit = when (field) {
    "external_ids" -> externalIds.change(verb, given, ::externalIdSaid)
    else -> throw Unsayable(field)
}

private fun create(records: PriceEntryCollection, given: JsonElement): PriceEntry = Said(given, "book", "product", "min_quantity", "price", "discount", "owner", "team", "tags", "external_ids", "custom").run {
    records.create(
        book = needed("book", Said::id),
        product = needed("product", Said::id),
        minQuantity = filled("min_quantity", Said::decimal),
        price = filled("price", Said::money),
        discount = filled("discount", Said::decimal),
        owner = filled("owner", Said::id),
        team = filled("team", Said::id),
        tags = filled("tags", Said::words),
        externalIds = filled("external_ids", { Said.items(it, ::externalIdSaid) }),
        custom = filled("custom", Said::plain),
    )
}

private fun PriceEntryEdit.setField(field: String, given: JsonElement) {
    when (field) {
        "book" -> book = Said.given(given, Said::id)
        "product" -> product = Said.given(given, Said::id)
        "min_quantity" -> minQuantity = Said.given(given, Said::decimal)
        "price" -> price = Said.orNull(given, Said::money)
        "discount" -> discount = Said.orNull(given, Said::decimal)
        "owner" -> owner = Said.orNull(given, Said::id)
        "team" -> team = Said.orNull(given, Said::id)
        "tags" -> tags = Said.given(given, Said::words)
        "external_ids" -> externalIds.set(Said.given(given, { Said.items(it, ::externalIdSaid) }))
        "custom" -> custom = Said.given(given, Said::plain)
        else -> throw Unsayable(field)
    }
}

private fun PriceEntryEdit.changeItem(field: String, verb: String, given: JsonElement): Unit = when (field) {
    "external_ids" -> externalIds.change(verb, given, ::externalIdSaid)
    else -> throw Unsayable(field)
}

private fun create(records: NumberSeriesCollection, given: JsonElement): NumberSeries = Said(given, "name", "entity", "prefix", "pattern", "digits", "first", "branch", "gap_free", "priority", "inactive", "owner", "team", "tags", "external_ids", "custom").run {
    records.create(
        name = needed("name", Said::text),
        entity = needed("entity", Said::text),
        prefix = filled("prefix", Said::text),
        pattern = filled("pattern", Said::text),
        digits = filled("digits", Said::whole),
        first = filled("first", Said::whole),
        branch = filled("branch", Said::text),
        gapFree = filled("gap_free", Said::flag),
        priority = filled("priority", Said::whole),
        inactive = filled("inactive", Said::flag),
        owner = filled("owner", Said::id),
        team = filled("team", Said::id),
        tags = filled("tags", Said::words),
        externalIds = filled("external_ids", { Said.items(it, ::externalIdSaid) }),
        custom = filled("custom", Said::plain),
    )
}

private fun NumberSeriesEdit.setField(field: String, given: JsonElement) {
    when (field) {
        "name" -> name = Said.given(given, Said::text)
        "entity" -> entity = Said.given(given, Said::text)
        "prefix" -> prefix = Said.orNull(given, Said::text)
        "pattern" -> pattern = Said.given(given, Said::text)
        "digits" -> digits = Said.given(given, Said::whole)
        "first" -> first = Said.given(given, Said::whole)
        "branch" -> branch = Said.orNull(given, Said::text)
        "gap_free" -> gapFree = Said.given(given, Said::flag)
        "priority" -> priority = Said.given(given, Said::whole)
        "inactive" -> inactive = Said.given(given, Said::flag)
        "owner" -> owner = Said.orNull(given, Said::id)
        "team" -> team = Said.orNull(given, Said::id)
        "tags" -> tags = Said.given(given, Said::words)
        "external_ids" -> externalIds.set(Said.given(given, { Said.items(it, ::externalIdSaid) }))
        "custom" -> custom = Said.given(given, Said::plain)
        else -> throw Unsayable(field)
    }
}

private fun NumberSeriesEdit.changeItem(field: String, verb: String, given: JsonElement): Unit = when (field) {
    "external_ids" -> externalIds.change(verb, given, ::externalIdSaid)
    else -> throw Unsayable(field)
}

private fun create(records: ContractCollection, given: JsonElement): Contract = Said(given, "title", "contract_date", "series", "account", "status", "contract_type", "customer_signed_on", "company_signed_on", "start_on", "end_on", "open_ended", "renewal_reminder_on", "auto_renew", "notice_days", "deal", "currency", "prices_include_tax", "header_discount", "value_cap", "cap_mode", "renewed_from", "description", "lead", "sent_back_reason", "signed_copy", "notice_given_on", "terminated_on", "termination_reason", "owner", "team", "tags", "external_ids", "custom").run {
    records.create(
        title = needed("title", Said::text),
        contractDate = needed("contract_date", Said::date),
        series = filled("series", Said::id),
        account = filled("account", Said::id),
        status = filled("status", { ContractStatus.of(Said.text(it)) }),
        contractType = filled("contract_type", Said::text),
        customerSignedOn = filled("customer_signed_on", Said::date),
        companySignedOn = filled("company_signed_on", Said::date),
        startOn = filled("start_on", Said::date),
        endOn = filled("end_on", Said::date),
        openEnded = filled("open_ended", Said::flag),
        renewalReminderOn = filled("renewal_reminder_on", Said::date),
        autoRenew = filled("auto_renew", Said::flag),
        noticeDays = filled("notice_days", Said::whole),
        deal = filled("deal", Said::id),
        currency = filled("currency", Said::text),
        pricesIncludeTax = filled("prices_include_tax", Said::flag),
        headerDiscount = filled("header_discount", Said::money),
        valueCap = filled("value_cap", Said::money),
        capMode = filled("cap_mode", { CapMode.of(Said.text(it)) }),
        renewedFrom = filled("renewed_from", Said::id),
        description = filled("description", Said::text),
        lead = filled("lead", Said::id),
        sentBackReason = filled("sent_back_reason", Said::text),
        signedCopy = filled("signed_copy", Said::id),
        noticeGivenOn = filled("notice_given_on", Said::date),
        terminatedOn = filled("terminated_on", Said::date),
        terminationReason = filled("termination_reason", Said::text),
        owner = filled("owner", Said::id),
        team = filled("team", Said::id),
        tags = filled("tags", Said::words),
        externalIds = filled("external_ids", { Said.items(it, ::externalIdSaid) }),
        custom = filled("custom", Said::plain),
    )
}

private fun ContractEdit.setField(field: String, given: JsonElement) {
    when (field) {
        "title" -> title = Said.given(given, Said::text)
        "contract_date" -> contractDate = Said.given(given, Said::date)
        "series" -> series = Said.orNull(given, Said::id)
        "account" -> account = Said.orNull(given, Said::id)
        "status" -> status = Said.given(given, { ContractStatus.of(Said.text(it)) })
        "contract_type" -> contractType = Said.orNull(given, Said::text)
        "customer_signed_on" -> customerSignedOn = Said.orNull(given, Said::date)
        "company_signed_on" -> companySignedOn = Said.orNull(given, Said::date)
        "start_on" -> startOn = Said.orNull(given, Said::date)
        "end_on" -> endOn = Said.orNull(given, Said::date)
        "open_ended" -> openEnded = Said.given(given, Said::flag)
        "renewal_reminder_on" -> renewalReminderOn = Said.orNull(given, Said::date)
        "auto_renew" -> autoRenew = Said.given(given, Said::flag)
        "notice_days" -> noticeDays = Said.orNull(given, Said::whole)
        "deal" -> deal = Said.orNull(given, Said::id)
        "currency" -> currency = Said.orNull(given, Said::text)
        "prices_include_tax" -> pricesIncludeTax = Said.given(given, Said::flag)
        "header_discount" -> headerDiscount = Said.orNull(given, Said::money)
        "value_cap" -> valueCap = Said.orNull(given, Said::money)
        "cap_mode" -> capMode = Said.given(given, { CapMode.of(Said.text(it)) })
        "renewed_from" -> renewedFrom = Said.orNull(given, Said::id)
        "description" -> description = Said.orNull(given, Said::text)
        "lead" -> lead = Said.orNull(given, Said::id)
        "sent_back_reason" -> sentBackReason = Said.orNull(given, Said::text)
        "signed_copy" -> signedCopy = Said.orNull(given, Said::id)
        "notice_given_on" -> noticeGivenOn = Said.orNull(given, Said::date)
        "terminated_on" -> terminatedOn = Said.orNull(given, Said::date)
        "termination_reason" -> terminationReason = Said.orNull(given, Said::text)
        "owner" -> owner = Said.orNull(given, Said::id)
        "team" -> team = Said.orNull(given, Said::id)
        "tags" -> tags = Said.given(given, Said::words)
        "external_ids" -> externalIds.set(Said.given(given, { Said.items(it, ::externalIdSaid) }))
        "custom" -> custom = Said.given(given, Said::plain)
        else -> throw Unsayable(field)
    }
}

private fun ContractEdit.changeItem(field: String, verb: String, given: JsonElement): Unit = when (field) {
    "external_ids" -> externalIds.change(verb, given, ::externalIdSaid)
    else -> throw Unsayable(field)
}

private fun create(records: ContractLineCollection, given: JsonElement): ContractLine = Said(given, "contract", "quantity", "unit_price", "position", "product", "description", "unit", "discount_kind", "discount", "tax_kind", "tax_rate", "unit_cost", "supplier", "deliver_on", "owner", "team", "tags", "external_ids", "custom").run {
    records.create(
        contract = needed("contract", Said::id),
        quantity = needed("quantity", Said::decimal),
        unitPrice = filled("unit_price", Said::money),
        position = filled("position", Said::whole),
        product = filled("product", Said::id),
        description = filled("description", Said::text),
        unit = filled("unit", Said::text),
        discountKind = filled("discount_kind", { DiscountKind.of(Said.text(it)) }),
        discount = filled("discount", Said::decimal),
        taxKind = filled("tax_kind", { TaxKind.of(Said.text(it)) }),
        taxRate = filled("tax_rate", Said::decimal),
        unitCost = filled("unit_cost", Said::money),
        supplier = filled("supplier", Said::id),
        deliverOn = filled("deliver_on", Said::date),
        owner = filled("owner", Said::id),
        team = filled("team", Said::id),
        tags = filled("tags", Said::words),
        externalIds = filled("external_ids", { Said.items(it, ::externalIdSaid) }),
        custom = filled("custom", Said::plain),
    )
}

private fun ContractLineEdit.setField(field: String, given: JsonElement) {
    when (field) {
        "contract" -> contract = Said.given(given, Said::id)
        "quantity" -> quantity = Said.given(given, Said::decimal)
        "unit_price" -> unitPrice = Said.orNull(given, Said::money)
        "position" -> position = Said.given(given, Said::whole)
        "product" -> product = Said.orNull(given, Said::id)
        "description" -> description = Said.orNull(given, Said::text)
        "unit" -> unit = Said.orNull(given, Said::text)
        "discount_kind" -> discountKind = Said.given(given, { DiscountKind.of(Said.text(it)) })
        "discount" -> discount = Said.orNull(given, Said::decimal)
        "tax_kind" -> taxKind = Said.orNull(given, { TaxKind.of(Said.text(it)) })
        "tax_rate" -> taxRate = Said.orNull(given, Said::decimal)
        "unit_cost" -> unitCost = Said.orNull(given, Said::money)
        "supplier" -> supplier = Said.orNull(given, Said::id)
        "deliver_on" -> deliverOn = Said.orNull(given, Said::date)
        "owner" -> owner = Said.orNull(given, Said::id)
        "team" -> team = Said.orNull(given, Said::id)
        "tags" -> tags = Said.given(given, Said::words)
        "external_ids" -> externalIds.set(Said.given(given, { Said.items(it, ::externalIdSaid) }))
        "custom" -> custom = Said.given(given, Said::plain)
        else -> throw Unsayable(field)
    }
}

private fun ContractLineEdit.changeItem(field: String, verb: String, given: JsonElement): Unit = when (field) {
    "external_ids" -> externalIds.change(verb, given, ::externalIdSaid)
    else -> throw Unsayable(field)
}

private fun create(records: WorkCalendarCollection, given: JsonElement): WorkCalendar = Said(given, "name", "zone", "intervals", "exceptions", "description", "owner", "team", "tags", "external_ids", "custom").run {
    records.create(
        name = needed("name", Said::text),
        zone = filled("zone", Said::text),
        intervals = filled("intervals", { Said.items(it, ::workIntervalSaid) }),
        exceptions = filled("exceptions", { Said.items(it, ::calendarExceptionSaid) }),
        description = filled("description", Said::text),
        owner = filled("owner", Said::id),
        team = filled("team", Said::id),
        tags = filled("tags", Said::words),
        externalIds = filled("external_ids", { Said.items(it, ::externalIdSaid) }),
        custom = filled("custom", Said::plain),
    )
}

private fun WorkCalendarEdit.setField(field: String, given: JsonElement) {
    when (field) {
        "name" -> name = Said.given(given, Said::text)
        "zone" -> zone = Said.orNull(given, Said::text)
        "intervals" -> intervals.set(Said.given(given, { Said.items(it, ::workIntervalSaid) }))
        "exceptions" -> exceptions.set(Said.given(given, { Said.items(it, ::calendarExceptionSaid) }))
        "description" -> description = Said.orNull(given, Said::text)
        "owner" -> owner = Said.orNull(given, Said::id)
        "team" -> team = Said.orNull(given, Said::id)
        "tags" -> tags = Said.given(given, Said::words)
        "external_ids" -> externalIds.set(Said.given(given, { Said.items(it, ::externalIdSaid) }))
        "custom" -> custom = Said.given(given, Said::plain)
        else -> throw Unsayable(field)
    }
}

private fun WorkCalendarEdit.changeItem(field: String, verb: String, given: JsonElement): Unit = when (field) {
    "intervals" -> intervals.change(verb, given, ::workIntervalSaid)
    "exceptions" -> exceptions.change(verb, given, ::calendarExceptionSaid)
    "external_ids" -> externalIds.change(verb, given, ::externalIdSaid)
    else -> throw Unsayable(field)
}

private fun affiliationSaid(given: JsonElement): Affiliation = Said(given, "account", "role", "job_title", "ended", "id").run {
    Affiliation(
        account = needed("account", Said::id),
        role = maybe("role", Said::text),
        jobTitle = maybe("job_title", Said::text),
        ended = filled("ended", Said::flag) ?: false,
        id = maybe("id", Said::id),
    )
}

private fun calendarExceptionSaid(given: JsonElement): CalendarException = Said(given, "first_on", "last_on", "every_year", "from_minute", "to_minute", "name", "id").run {
    CalendarException(
        firstOn = needed("first_on", Said::date),
        lastOn = maybe("last_on", Said::date),
        everyYear = filled("every_year", Said::flag) ?: false,
        fromMinute = maybe("from_minute", Said::whole),
        toMinute = maybe("to_minute", Said::whole),
        name = maybe("name", Said::text),
        id = maybe("id", Said::id),
    )
}

private fun checklistItemSaid(given: JsonElement): ChecklistItem = Said(given, "text", "done", "id").run {
    ChecklistItem(
        text = needed("text", Said::text),
        done = filled("done", Said::flag) ?: false,
        id = maybe("id", Said::id),
    )
}

private fun collaboratorSaid(given: JsonElement): Collaborator = Said(given, "user", "id").run {
    Collaborator(
        user = needed("user", Said::id),
        id = maybe("id", Said::id),
    )
}

private fun contactEmailSaid(given: JsonElement): ContactEmail = Said(given, "address", "primary", "opt_out", "invalid", "id").run {
    ContactEmail(
        address = needed("address", Said::text),
        primary = filled("primary", Said::flag) ?: false,
        optOut = filled("opt_out", Said::flag) ?: false,
        invalid = filled("invalid", Said::flag) ?: false,
        id = maybe("id", Said::id),
    )
}

private fun contactPhoneSaid(given: JsonElement): ContactPhone = Said(given, "number", "kind", "primary", "opt_out", "id").run {
    ContactPhone(
        number = needed("number", Said::text),
        kind = filled("kind", { PhoneKind.of(Said.text(it)) }) ?: PhoneKind.Mobile,
        primary = filled("primary", Said::flag) ?: false,
        optOut = filled("opt_out", Said::flag) ?: false,
        id = maybe("id", Said::id),
    )
}

private fun creditSaid(given: JsonElement): Credit = Said(given, "user", "percent", "id").run {
    Credit(
        user = needed("user", Said::id),
        percent = needed("percent", Said::decimal),
        id = maybe("id", Said::id),
    )
}

private fun customLabelSaid(given: JsonElement): CustomLabel = Said(given, "locale", "text", "id").run {
    CustomLabel(
        locale = needed("locale", Said::text),
        text = needed("text", Said::text),
        id = maybe("id", Said::id),
    )
}

private fun customOptionSaid(given: JsonElement): CustomOption = Said(given, "code", "vi", "en", "number", "retired", "id").run {
    CustomOption(
        code = needed("code", Said::text),
        vi = maybe("vi", Said::text),
        en = maybe("en", Said::text),
        number = maybe("number", Said::whole),
        retired = filled("retired", Said::flag) ?: false,
        id = maybe("id", Said::id),
    )
}

private fun dealContactSaid(given: JsonElement): DealContact = Said(given, "contact", "role", "id").run {
    DealContact(
        contact = needed("contact", Said::id),
        role = maybe("role", { ContactRole.of(Said.text(it)) }),
        id = maybe("id", Said::id),
    )
}

private fun externalIdSaid(given: JsonElement): ExternalId = Said(given, "system", "value", "id").run {
    ExternalId(
        system = needed("system", Said::text),
        value = needed("value", Said::text),
        id = maybe("id", Said::id),
    )
}

private fun fieldRightSaid(given: JsonElement): FieldRight = Said(given, "entity", "field", "access", "id").run {
    FieldRight(
        entity = needed("entity", Said::text),
        field = needed("field", Said::text),
        access = filled("access", { FieldAccess.of(Said.text(it)) }) ?: FieldAccess.None,
        id = maybe("id", Said::id),
    )
}

private fun groupEntrySaid(given: JsonElement): GroupEntry = Said(given, "group", "entered_at", "id").run {
    GroupEntry(
        group = maybe("group", Said::id),
        enteredAt = needed("entered_at", Said::instant),
        id = maybe("id", Said::id),
    )
}

private fun lifecycleEntrySaid(given: JsonElement): LifecycleEntry = Said(given, "stage", "reached_at", "id").run {
    LifecycleEntry(
        stage = needed("stage", { LifecycleStage.of(Said.text(it)) }),
        reachedAt = needed("reached_at", Said::instant),
        id = maybe("id", Said::id),
    )
}

private fun membershipSaid(given: JsonElement): Membership = Said(given, "team", "primary", "id").run {
    Membership(
        team = needed("team", Said::id),
        primary = filled("primary", Said::flag) ?: false,
        id = maybe("id", Said::id),
    )
}

private fun mentionSaid(given: JsonElement): Mention = Said(given, "user", "id").run {
    Mention(
        user = needed("user", Said::id),
        id = maybe("id", Said::id),
    )
}

private fun participantSaid(given: JsonElement): Participant = Said(given, "who", "role", "acceptance", "id").run {
    Participant(
        who = needed("who", Said::link),
        role = filled("role", Said::text) ?: "",
        acceptance = filled("acceptance", { Acceptance.of(Said.text(it)) }) ?: Acceptance.None,
        id = maybe("id", Said::id),
    )
}

private fun pipelineTeamSaid(given: JsonElement): PipelineTeam = Said(given, "team", "id").run {
    PipelineTeam(
        team = needed("team", Said::id),
        id = maybe("id", Said::id),
    )
}

private fun postalAddressSaid(given: JsonElement): PostalAddress = Said(given, "kind", "street", "ward", "city", "province", "postal_code", "country", "id").run {
    PostalAddress(
        kind = filled("kind", { AddressKind.of(Said.text(it)) }) ?: AddressKind.Work,
        street = filled("street", Said::text) ?: "",
        ward = filled("ward", Said::text) ?: "",
        city = filled("city", Said::text) ?: "",
        province = filled("province", Said::text) ?: "",
        postalCode = filled("postal_code", Said::text) ?: "",
        country = filled("country", Said::text) ?: "",
        id = maybe("id", Said::id),
    )
}

private fun productImageSaid(given: JsonElement): ProductImage = Said(given, "picture", "id").run {
    ProductImage(
        picture = needed("picture", Said::id),
        id = maybe("id", Said::id),
    )
}

private fun readMarkSaid(given: JsonElement): ReadMark = Said(given, "user", "at", "id").run {
    ReadMark(
        user = needed("user", Said::id),
        at = needed("at", Said::instant),
        id = maybe("id", Said::id),
    )
}

private fun relatedRecordSaid(given: JsonElement): RelatedRecord = Said(given, "record", "id").run {
    RelatedRecord(
        record = needed("record", Said::link),
        id = maybe("id", Said::id),
    )
}

private fun rightSaid(given: JsonElement): Right = Said(given, "entity", "read", "create", "edit", "delete", "export", "approve", "mass_update", "assign", "id").run {
    Right(
        entity = needed("entity", Said::text),
        read = filled("read", { Scope.of(Said.text(it)) }) ?: Scope.None,
        create = filled("create", { Scope.of(Said.text(it)) }) ?: Scope.None,
        edit = filled("edit", { Scope.of(Said.text(it)) }) ?: Scope.None,
        delete = filled("delete", { Scope.of(Said.text(it)) }) ?: Scope.None,
        export = filled("export", { Scope.of(Said.text(it)) }) ?: Scope.None,
        approve = filled("approve", { Scope.of(Said.text(it)) }) ?: Scope.None,
        massUpdate = maybe("mass_update", { Scope.of(Said.text(it)) }),
        assign = maybe("assign", { Scope.of(Said.text(it)) }),
        id = maybe("id", Said::id),
    )
}

private fun socialProfileSaid(given: JsonElement): SocialProfile = Said(given, "network", "profile", "id").run {
    SocialProfile(
        network = needed("network", Said::text),
        profile = needed("profile", Said::text),
        id = maybe("id", Said::id),
    )
}

private fun stageEntrySaid(given: JsonElement): StageEntry = Said(given, "stage", "entered_at", "category", "id").run {
    StageEntry(
        stage = needed("stage", Said::id),
        enteredAt = needed("entered_at", Said::instant),
        category = filled("category", { StageCategory.of(Said.text(it)) }) ?: StageCategory.Open,
        id = maybe("id", Said::id),
    )
}

private fun territoryMemberSaid(given: JsonElement): TerritoryMember = Said(given, "user", "role", "id").run {
    TerritoryMember(
        user = needed("user", Said::id),
        role = maybe("role", Said::text),
        id = maybe("id", Said::id),
    )
}

private fun userRoleSaid(given: JsonElement): UserRole = Said(given, "role", "id").run {
    UserRole(
        role = needed("role", Said::id),
        id = maybe("id", Said::id),
    )
}

private fun viewColumnSaid(given: JsonElement): ViewColumn = Said(given, "field", "width", "id").run {
    ViewColumn(
        field = needed("field", Said::text),
        width = maybe("width", Said::whole),
        id = maybe("id", Said::id),
    )
}

private fun viewSortSaid(given: JsonElement): ViewSort = Said(given, "by", "id").run {
    ViewSort(
        by = needed("by", Said::text),
        id = maybe("id", Said::id),
    )
}

private fun workIntervalSaid(given: JsonElement): WorkInterval = Said(given, "weekday", "from_minute", "to_minute", "id").run {
    WorkInterval(
        weekday = needed("weekday", Said::whole),
        fromMinute = needed("from_minute", Said::whole),
        toMinute = needed("to_minute", Said::whole),
        id = maybe("id", Said::id),
    )
}

/** A record of any entity as stories write it. */
internal fun Record.told(): JsonElement = when (this) {
    is Account -> json()
    is Attachment -> json()
    is Comment -> json()
    is Company -> json()
    is Competitor -> json()
    is Contact -> json()
    is Contract -> json()
    is ContractLine -> json()
    is Currency -> json()
    is CustomField -> json()
    is CustomerGroup -> json()
    is Deal -> json()
    is Interaction -> json()
    is Lead -> json()
    is LossReason -> json()
    is Note -> json()
    is NumberSeries -> json()
    is Pipeline -> json()
    is PriceBook -> json()
    is PriceEntry -> json()
    is Product -> json()
    is ProductCategory -> json()
    is Quota -> json()
    is Rate -> json()
    is Relation -> json()
    is RelationKind -> json()
    is Role -> json()
    is SavedView -> json()
    is Stage -> json()
    is Tag -> json()
    is Task -> json()
    is Team -> json()
    is Territory -> json()
    is User -> json()
    is WorkCalendar -> json()
    else -> throw AssertionError("the model has no ${javaClass.name}")
}

internal fun Company.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "name" to name.json(),
        "zone" to zone.json(),
        "base_currency" to baseCurrency.json(),
        "fiscal_year_start" to fiscalYearStart.json(),
        "week_start" to weekStart.json(),
        "locale" to locale.json(),
        "country" to country.json(),
        "hot_score" to hotScore.json(),
        "warm_score" to warmScore.json(),
        "tax_mode" to taxMode.json(),
        "history_days" to historyDays.json(),
        "trash_days" to trashDays.json(),
        "contract_approval" to contractApproval.json(),
        "own_approval" to ownApproval.json(),
        "signed_copy_required" to signedCopyRequired.json(),
        "promotion" to promotion.json(),
        "calendar" to calendar.json(),
        "owner" to owner.json(),
        "team" to team.json(),
        "tags" to tags.json(),
        "external_ids" to JsonArray(externalIds.map { it.json() }),
        "custom" to custom.json(),
        "created_at" to createdAt.json(),
        "revision" to revision.json(),
        "created_by" to createdBy.json(),
        "updated_at" to updatedAt.json(),
        "updated_by" to updatedBy.json(),
        "trashed_at" to trashedAt.json(),
    ),
)

internal fun User.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "login" to login.json(),
        "name" to name.json(),
        "email" to email.json(),
        "kind" to kind.json(),
        "inactive" to inactive.json(),
        "manager" to manager.json(),
        "teams" to JsonArray(teams.map { it.json() }),
        "roles" to JsonArray(roles.map { it.json() }),
        "zone" to zone.json(),
        "position" to position.json(),
        "skills" to skills.json(),
        "takes_leads" to takesLeads.json(),
        "assignment_weight" to assignmentWeight.json(),
        "joined_on" to joinedOn.json(),
        "locale" to locale.json(),
        "owner" to owner.json(),
        "team" to team.json(),
        "tags" to tags.json(),
        "external_ids" to JsonArray(externalIds.map { it.json() }),
        "custom" to custom.json(),
        "created_at" to createdAt.json(),
        "revision" to revision.json(),
        "created_by" to createdBy.json(),
        "updated_at" to updatedAt.json(),
        "updated_by" to updatedBy.json(),
        "trashed_at" to trashedAt.json(),
    ),
)

internal fun Team.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "name" to name.json(),
        "parent" to parent.json(),
        "calendar" to calendar.json(),
        "owner" to owner.json(),
        "team" to team.json(),
        "tags" to tags.json(),
        "external_ids" to JsonArray(externalIds.map { it.json() }),
        "custom" to custom.json(),
        "created_at" to createdAt.json(),
        "revision" to revision.json(),
        "created_by" to createdBy.json(),
        "updated_at" to updatedAt.json(),
        "updated_by" to updatedBy.json(),
        "trashed_at" to trashedAt.json(),
    ),
)

internal fun Role.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "name" to name.json(),
        "administrator" to administrator.json(),
        "rights" to JsonArray(rights.map { it.json() }),
        "fields" to JsonArray(fields.map { it.json() }),
        "owner" to owner.json(),
        "team" to team.json(),
        "tags" to tags.json(),
        "external_ids" to JsonArray(externalIds.map { it.json() }),
        "custom" to custom.json(),
        "created_at" to createdAt.json(),
        "revision" to revision.json(),
        "created_by" to createdBy.json(),
        "updated_at" to updatedAt.json(),
        "updated_by" to updatedBy.json(),
        "trashed_at" to trashedAt.json(),
    ),
)

internal fun Account.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "name" to name.json(),
        "kind" to kind.json(),
        "parent" to parent.json(),
        "website" to website.json(),
        "tax_id" to taxId.json(),
        "industry" to industry.json(),
        "employees" to employees.json(),
        "annual_revenue" to annualRevenue.json(),
        "phones" to JsonArray(phones.map { it.json() }),
        "addresses" to JsonArray(addresses.map { it.json() }),
        "source" to source.json(),
        "description" to description.json(),
        "emails" to JsonArray(emails.map { it.json() }),
        "lifecycle_stage" to lifecycleStage.json(),
        "lifecycle_entries" to JsonArray(lifecycleEntries.map { it.json() }),
        "customer_group" to customerGroup.json(),
        "group_entries" to JsonArray(groupEntries.map { it.json() }),
        "rating" to rating.json(),
        "territory" to territory.json(),
        "currency" to currency.json(),
        "payment_days" to paymentDays.json(),
        "credit_limit" to creditLimit.json(),
        "founded_on" to foundedOn.json(),
        "unfollowed" to unfollowed.json(),
        "price_book" to priceBook.json(),
        "sic_code" to sicCode.json(),
        "ownership" to ownership.json(),
        "ticker" to ticker.json(),
        "owner" to owner.json(),
        "team" to team.json(),
        "tags" to tags.json(),
        "external_ids" to JsonArray(externalIds.map { it.json() }),
        "custom" to custom.json(),
        "created_at" to createdAt.json(),
        "revision" to revision.json(),
        "created_by" to createdBy.json(),
        "updated_at" to updatedAt.json(),
        "updated_by" to updatedBy.json(),
        "trashed_at" to trashedAt.json(),
    ),
)

internal fun Contact.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "last_name" to lastName.json(),
        "first_name" to firstName.json(),
        "middle_name" to middleName.json(),
        "display_name" to displayName.json(),
        "account" to account.json(),
        "job_title" to jobTitle.json(),
        "department" to department.json(),
        "reports_to" to reportsTo.json(),
        "emails" to JsonArray(emails.map { it.json() }),
        "phones" to JsonArray(phones.map { it.json() }),
        "addresses" to JsonArray(addresses.map { it.json() }),
        "birthdate" to birthdate.json(),
        "language" to language.json(),
        "source" to source.json(),
        "description" to description.json(),
        "salutation" to salutation.json(),
        "suffix" to suffix.json(),
        "gender" to gender.json(),
        "birth_month" to birthMonth.json(),
        "birth_day" to birthDay.json(),
        "affiliations" to JsonArray(affiliations.map { it.json() }),
        "zone" to zone.json(),
        "do_not_call" to doNotCall.json(),
        "email_opt_out" to emailOptOut.json(),
        "preferred_channel" to preferredChannel.json(),
        "lawful_basis" to lawfulBasis.json(),
        "lawful_basis_source" to lawfulBasisSource.json(),
        "lawful_basis_reviewed_on" to lawfulBasisReviewedOn.json(),
        "assistant" to assistant.json(),
        "assistant_phone" to assistantPhone.json(),
        "unfollowed" to unfollowed.json(),
        "social" to JsonArray(social.map { it.json() }),
        "photo" to photo.json(),
        "owner" to owner.json(),
        "team" to team.json(),
        "tags" to tags.json(),
        "external_ids" to JsonArray(externalIds.map { it.json() }),
        "custom" to custom.json(),
        "created_at" to createdAt.json(),
        "revision" to revision.json(),
        "created_by" to createdBy.json(),
        "updated_at" to updatedAt.json(),
        "updated_by" to updatedBy.json(),
        "trashed_at" to trashedAt.json(),
    ),
)

internal fun Lead.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "last_name" to lastName.json(),
        "first_name" to firstName.json(),
        "display_name" to displayName.json(),
        "company_name" to companyName.json(),
        "job_title" to jobTitle.json(),
        "emails" to JsonArray(emails.map { it.json() }),
        "phones" to JsonArray(phones.map { it.json() }),
        "website" to website.json(),
        "addresses" to JsonArray(addresses.map { it.json() }),
        "industry" to industry.json(),
        "employees" to employees.json(),
        "annual_revenue" to annualRevenue.json(),
        "status" to status.json(),
        "lifecycle_stage" to lifecycleStage.json(),
        "lifecycle_entries" to JsonArray(lifecycleEntries.map { it.json() }),
        "source" to source.json(),
        "source_detail" to sourceDetail.json(),
        "utm_source" to utmSource.json(),
        "utm_medium" to utmMedium.json(),
        "utm_campaign" to utmCampaign.json(),
        "score" to score.json(),
        "rating" to rating.json(),
        "estimated_amount" to estimatedAmount.json(),
        "referred_by" to referredBy.json(),
        "product_interest" to productInterest.json(),
        "do_not_call" to doNotCall.json(),
        "next_follow_up" to nextFollowUp.json(),
        "lost_reason" to lostReason.json(),
        "converted_at" to convertedAt.json(),
        "converted_account" to convertedAccount.json(),
        "converted_contact" to convertedContact.json(),
        "converted_deal" to convertedDeal.json(),
        "unfollowed" to unfollowed.json(),
        "description" to description.json(),
        "owner" to owner.json(),
        "team" to team.json(),
        "tags" to tags.json(),
        "external_ids" to JsonArray(externalIds.map { it.json() }),
        "custom" to custom.json(),
        "created_at" to createdAt.json(),
        "revision" to revision.json(),
        "created_by" to createdBy.json(),
        "updated_at" to updatedAt.json(),
        "updated_by" to updatedBy.json(),
        "trashed_at" to trashedAt.json(),
    ),
)

internal fun CustomerGroup.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "name" to name.json(),
        "description" to description.json(),
        "parent" to parent.json(),
        "discount" to discount.json(),
        "account_filter" to accountFilter.json(),
        "owner" to owner.json(),
        "team" to team.json(),
        "tags" to tags.json(),
        "external_ids" to JsonArray(externalIds.map { it.json() }),
        "custom" to custom.json(),
        "created_at" to createdAt.json(),
        "revision" to revision.json(),
        "created_by" to createdBy.json(),
        "updated_at" to updatedAt.json(),
        "updated_by" to updatedBy.json(),
        "trashed_at" to trashedAt.json(),
    ),
)

internal fun RelationKind.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "name" to name.json(),
        "inverse_name" to inverseName.json(),
        "from_entities" to fromEntities.json(),
        "to_entities" to toEntities.json(),
        "owner" to owner.json(),
        "team" to team.json(),
        "tags" to tags.json(),
        "external_ids" to JsonArray(externalIds.map { it.json() }),
        "custom" to custom.json(),
        "created_at" to createdAt.json(),
        "revision" to revision.json(),
        "created_by" to createdBy.json(),
        "updated_at" to updatedAt.json(),
        "updated_by" to updatedBy.json(),
        "trashed_at" to trashedAt.json(),
    ),
)

internal fun Relation.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "kind" to kind.json(),
        "from_record" to fromRecord.json(),
        "to_record" to toRecord.json(),
        "since" to since.json(),
        "until" to until.json(),
        "note" to note.json(),
        "owner" to owner.json(),
        "team" to team.json(),
        "tags" to tags.json(),
        "external_ids" to JsonArray(externalIds.map { it.json() }),
        "custom" to custom.json(),
        "created_at" to createdAt.json(),
        "revision" to revision.json(),
        "created_by" to createdBy.json(),
        "updated_at" to updatedAt.json(),
        "updated_by" to updatedBy.json(),
        "trashed_at" to trashedAt.json(),
    ),
)

internal fun Pipeline.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "name" to name.json(),
        "order" to order.json(),
        "inactive" to inactive.json(),
        "entity" to entity.json(),
        "teams" to JsonArray(teams.map { it.json() }),
        "is_default" to isDefault.json(),
        "owner" to owner.json(),
        "team" to team.json(),
        "tags" to tags.json(),
        "external_ids" to JsonArray(externalIds.map { it.json() }),
        "custom" to custom.json(),
        "created_at" to createdAt.json(),
        "revision" to revision.json(),
        "created_by" to createdBy.json(),
        "updated_at" to updatedAt.json(),
        "updated_by" to updatedBy.json(),
        "trashed_at" to trashedAt.json(),
    ),
)

internal fun Stage.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "pipeline" to pipeline.json(),
        "name" to name.json(),
        "order" to order.json(),
        "category" to category.json(),
        "probability" to probability.json(),
        "forecast_category" to forecastCategory.json(),
        "rot_days" to rotDays.json(),
        "required_fields" to requiredFields.json(),
        "expected_days" to expectedDays.json(),
        "wip_limit" to wipLimit.json(),
        "owner" to owner.json(),
        "team" to team.json(),
        "tags" to tags.json(),
        "external_ids" to JsonArray(externalIds.map { it.json() }),
        "custom" to custom.json(),
        "created_at" to createdAt.json(),
        "revision" to revision.json(),
        "created_by" to createdBy.json(),
        "updated_at" to updatedAt.json(),
        "updated_by" to updatedBy.json(),
        "trashed_at" to trashedAt.json(),
    ),
)

internal fun Deal.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "name" to name.json(),
        "stage" to stage.json(),
        "account" to account.json(),
        "primary_contact" to primaryContact.json(),
        "amount" to amount.json(),
        "amount_rate" to amountRate.json(),
        "amount_base" to amountBase.json(),
        "probability" to probability.json(),
        "probability_source" to probabilitySource.json(),
        "expected_close" to expectedClose.json(),
        "pipeline" to pipeline.json(),
        "category" to category.json(),
        "forecast_category" to forecastCategory.json(),
        "closed_at" to closedAt.json(),
        "closed_on" to closedOn.json(),
        "stage_entered_at" to stageEnteredAt.json(),
        "stage_entries" to JsonArray(stageEntries.map { it.json() }),
        "deal_type" to dealType.json(),
        "source" to source.json(),
        "next_step" to nextStep.json(),
        "lost_notes" to lostNotes.json(),
        "loss_reason" to lossReason.json(),
        "competitor" to competitor.json(),
        "lead" to lead.json(),
        "contacts" to JsonArray(contacts.map { it.json() }),
        "credits" to JsonArray(credits.map { it.json() }),
        "closing_owner" to closingOwner.json(),
        "next_step_on" to nextStepOn.json(),
        "monthly_amount" to monthlyAmount.json(),
        "score" to score.json(),
        "recurring_plan" to recurringPlan.json(),
        "owner" to owner.json(),
        "team" to team.json(),
        "tags" to tags.json(),
        "external_ids" to JsonArray(externalIds.map { it.json() }),
        "custom" to custom.json(),
        "created_at" to createdAt.json(),
        "revision" to revision.json(),
        "created_by" to createdBy.json(),
        "updated_at" to updatedAt.json(),
        "updated_by" to updatedBy.json(),
        "trashed_at" to trashedAt.json(),
    ),
)

internal fun Competitor.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "name" to name.json(),
        "website" to website.json(),
        "strengths" to strengths.json(),
        "weaknesses" to weaknesses.json(),
        "owner" to owner.json(),
        "team" to team.json(),
        "tags" to tags.json(),
        "external_ids" to JsonArray(externalIds.map { it.json() }),
        "custom" to custom.json(),
        "created_at" to createdAt.json(),
        "revision" to revision.json(),
        "created_by" to createdBy.json(),
        "updated_at" to updatedAt.json(),
        "updated_by" to updatedBy.json(),
        "trashed_at" to trashedAt.json(),
    ),
)

internal fun LossReason.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "name" to name.json(),
        "category" to category.json(),
        "order" to order.json(),
        "inactive" to inactive.json(),
        "owner" to owner.json(),
        "team" to team.json(),
        "tags" to tags.json(),
        "external_ids" to JsonArray(externalIds.map { it.json() }),
        "custom" to custom.json(),
        "created_at" to createdAt.json(),
        "revision" to revision.json(),
        "created_by" to createdBy.json(),
        "updated_at" to updatedAt.json(),
        "updated_by" to updatedBy.json(),
        "trashed_at" to trashedAt.json(),
    ),
)

internal fun Quota.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "starts_on" to startsOn.json(),
        "ends_on" to endsOn.json(),
        "amount" to amount.json(),
        "user" to user.json(),
        "for_team" to forTeam.json(),
        "owner" to owner.json(),
        "team" to team.json(),
        "tags" to tags.json(),
        "external_ids" to JsonArray(externalIds.map { it.json() }),
        "custom" to custom.json(),
        "created_at" to createdAt.json(),
        "revision" to revision.json(),
        "created_by" to createdBy.json(),
        "updated_at" to updatedAt.json(),
        "updated_by" to updatedBy.json(),
        "trashed_at" to trashedAt.json(),
    ),
)

internal fun Territory.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "name" to name.json(),
        "parent" to parent.json(),
        "members" to JsonArray(members.map { it.json() }),
        "account_filter" to accountFilter.json(),
        "lead_filter" to leadFilter.json(),
        "order" to order.json(),
        "description" to description.json(),
        "owner" to owner.json(),
        "team" to team.json(),
        "tags" to tags.json(),
        "external_ids" to JsonArray(externalIds.map { it.json() }),
        "custom" to custom.json(),
        "created_at" to createdAt.json(),
        "revision" to revision.json(),
        "created_by" to createdBy.json(),
        "updated_at" to updatedAt.json(),
        "updated_by" to updatedBy.json(),
        "trashed_at" to trashedAt.json(),
    ),
)

internal fun Interaction.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "channel" to channel.json(),
        "subject" to subject.json(),
        "start_at" to startAt.json(),
        "end_at" to endAt.json(),
        "direction" to direction.json(),
        "status" to status.json(),
        "body" to body.json(),
        "related_to" to relatedTo.json(),
        "participants" to JsonArray(participants.map { it.json() }),
        "outcome" to outcome.json(),
        "location" to location.json(),
        "also_about" to JsonArray(alsoAbout.map { it.json() }),
        "remind_at" to remindAt.json(),
        "join_url" to joinUrl.json(),
        "recording_url" to recordingUrl.json(),
        "cost" to cost.json(),
        "reminded_at" to remindedAt.json(),
        "all_day" to allDay.json(),
        "zone" to zone.json(),
        "duration_seconds" to durationSeconds.json(),
        "uid" to uid.json(),
        "owner" to owner.json(),
        "team" to team.json(),
        "tags" to tags.json(),
        "external_ids" to JsonArray(externalIds.map { it.json() }),
        "custom" to custom.json(),
        "created_at" to createdAt.json(),
        "revision" to revision.json(),
        "created_by" to createdBy.json(),
        "updated_at" to updatedAt.json(),
        "updated_by" to updatedBy.json(),
        "trashed_at" to trashedAt.json(),
    ),
)

internal fun Note.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "related_to" to relatedTo.json(),
        "body" to body.json(),
        "title" to title.json(),
        "pinned" to pinned.json(),
        "also_about" to JsonArray(alsoAbout.map { it.json() }),
        "owner" to owner.json(),
        "team" to team.json(),
        "tags" to tags.json(),
        "external_ids" to JsonArray(externalIds.map { it.json() }),
        "custom" to custom.json(),
        "created_at" to createdAt.json(),
        "revision" to revision.json(),
        "created_by" to createdBy.json(),
        "updated_at" to updatedAt.json(),
        "updated_by" to updatedBy.json(),
        "trashed_at" to trashedAt.json(),
    ),
)

internal fun Comment.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "body" to body.json(),
        "related_to" to relatedTo.json(),
        "topic" to topic.json(),
        "parent" to parent.json(),
        "internal" to internal.json(),
        "mentions" to JsonArray(mentions.map { it.json() }),
        "read_by" to JsonArray(readBy.map { it.json() }),
        "path" to path.json(),
        "also_about" to JsonArray(alsoAbout.map { it.json() }),
        "owner" to owner.json(),
        "team" to team.json(),
        "tags" to tags.json(),
        "external_ids" to JsonArray(externalIds.map { it.json() }),
        "custom" to custom.json(),
        "created_at" to createdAt.json(),
        "revision" to revision.json(),
        "created_by" to createdBy.json(),
        "updated_at" to updatedAt.json(),
        "updated_by" to updatedBy.json(),
        "trashed_at" to trashedAt.json(),
    ),
)

internal fun Task.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "title" to title.json(),
        "status" to status.json(),
        "priority" to priority.json(),
        "start_at" to startAt.json(),
        "due_at" to dueAt.json(),
        "due_on" to dueOn.json(),
        "is_open" to isOpen.json(),
        "completed_at" to completedAt.json(),
        "related_to" to relatedTo.json(),
        "contact" to contact.json(),
        "assignee" to assignee.json(),
        "collaborators" to JsonArray(collaborators.map { it.json() }),
        "checklist" to JsonArray(checklist.map { it.json() }),
        "remind_at" to remindAt.json(),
        "estimate_seconds" to estimateSeconds.json(),
        "actual_seconds" to actualSeconds.json(),
        "description" to description.json(),
        "also_about" to JsonArray(alsoAbout.map { it.json() }),
        "reminded_at" to remindedAt.json(),
        "owner" to owner.json(),
        "team" to team.json(),
        "tags" to tags.json(),
        "external_ids" to JsonArray(externalIds.map { it.json() }),
        "custom" to custom.json(),
        "created_at" to createdAt.json(),
        "revision" to revision.json(),
        "created_by" to createdBy.json(),
        "updated_at" to updatedAt.json(),
        "updated_by" to updatedBy.json(),
        "trashed_at" to trashedAt.json(),
    ),
)

internal fun Tag.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "name" to name.json(),
        "color" to color.json(),
        "description" to description.json(),
        "owner" to owner.json(),
        "team" to team.json(),
        "tags" to tags.json(),
        "external_ids" to JsonArray(externalIds.map { it.json() }),
        "custom" to custom.json(),
        "created_at" to createdAt.json(),
        "revision" to revision.json(),
        "created_by" to createdBy.json(),
        "updated_at" to updatedAt.json(),
        "updated_by" to updatedBy.json(),
        "trashed_at" to trashedAt.json(),
    ),
)

internal fun SavedView.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "name" to name.json(),
        "entity" to entity.json(),
        "filter" to filter.json(),
        "rule" to rule.json(),
        "sorts" to JsonArray(sorts.map { it.json() }),
        "columns" to JsonArray(columns.map { it.json() }),
        "shared" to shared.json(),
        "owner" to owner.json(),
        "team" to team.json(),
        "tags" to tags.json(),
        "external_ids" to JsonArray(externalIds.map { it.json() }),
        "custom" to custom.json(),
        "created_at" to createdAt.json(),
        "revision" to revision.json(),
        "created_by" to createdBy.json(),
        "updated_at" to updatedAt.json(),
        "updated_by" to updatedBy.json(),
        "trashed_at" to trashedAt.json(),
    ),
)

internal fun Currency.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "code" to code.json(),
        "inactive" to inactive.json(),
        "owner" to owner.json(),
        "team" to team.json(),
        "tags" to tags.json(),
        "external_ids" to JsonArray(externalIds.map { it.json() }),
        "custom" to custom.json(),
        "created_at" to createdAt.json(),
        "revision" to revision.json(),
        "created_by" to createdBy.json(),
        "updated_at" to updatedAt.json(),
        "updated_by" to updatedBy.json(),
        "trashed_at" to trashedAt.json(),
    ),
)

internal fun Rate.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "currency" to currency.json(),
        "base_currency" to baseCurrency.json(),
        "date" to date.json(),
        "value" to value.json(),
        "owner" to owner.json(),
        "team" to team.json(),
        "tags" to tags.json(),
        "external_ids" to JsonArray(externalIds.map { it.json() }),
        "custom" to custom.json(),
        "created_at" to createdAt.json(),
        "revision" to revision.json(),
        "created_by" to createdBy.json(),
        "updated_at" to updatedAt.json(),
        "updated_by" to updatedBy.json(),
        "trashed_at" to trashedAt.json(),
    ),
)

internal fun Attachment.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "related_to" to relatedTo.json(),
        "name" to name.json(),
        "mime" to mime.json(),
        "kind" to kind.json(),
        "description" to description.json(),
        "size" to size.json(),
        "sha256" to sha256.json(),
        "also_about" to JsonArray(alsoAbout.map { it.json() }),
        "owner" to owner.json(),
        "team" to team.json(),
        "tags" to tags.json(),
        "external_ids" to JsonArray(externalIds.map { it.json() }),
        "custom" to custom.json(),
        "created_at" to createdAt.json(),
        "revision" to revision.json(),
        "created_by" to createdBy.json(),
        "updated_at" to updatedAt.json(),
        "updated_by" to updatedBy.json(),
        "trashed_at" to trashedAt.json(),
    ),
)

internal fun CustomField.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "entity" to entity.json(),
        "name" to name.json(),
        "kind" to kind.json(),
        "target" to target.json(),
        "options" to JsonArray(options.map { it.json() }),
        "labels" to JsonArray(labels.map { it.json() }),
        "description" to description.json(),
        "required" to required.json(),
        "indexed" to indexed.json(),
        "unique" to unique.json(),
        "searchable" to searchable.json(),
        "unlisted" to unlisted.json(),
        "owner" to owner.json(),
        "team" to team.json(),
        "tags" to tags.json(),
        "external_ids" to JsonArray(externalIds.map { it.json() }),
        "custom" to custom.json(),
        "created_at" to createdAt.json(),
        "revision" to revision.json(),
        "created_by" to createdBy.json(),
        "updated_at" to updatedAt.json(),
        "updated_by" to updatedBy.json(),
        "trashed_at" to trashedAt.json(),
    ),
)

internal fun ProductCategory.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "name" to name.json(),
        "parent" to parent.json(),
        "order" to order.json(),
        "owner" to owner.json(),
        "team" to team.json(),
        "tags" to tags.json(),
        "external_ids" to JsonArray(externalIds.map { it.json() }),
        "custom" to custom.json(),
        "created_at" to createdAt.json(),
        "revision" to revision.json(),
        "created_by" to createdBy.json(),
        "updated_at" to updatedAt.json(),
        "updated_by" to updatedBy.json(),
        "trashed_at" to trashedAt.json(),
    ),
)

internal fun Product.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "name" to name.json(),
        "sku" to sku.json(),
        "category" to category.json(),
        "kind" to kind.json(),
        "unit" to unit.json(),
        "list_price" to listPrice.json(),
        "cost" to cost.json(),
        "tax_kind" to taxKind.json(),
        "tax_rate" to taxRate.json(),
        "inactive" to inactive.json(),
        "supplier" to supplier.json(),
        "warranty_months" to warrantyMonths.json(),
        "barcode" to barcode.json(),
        "description" to description.json(),
        "url" to url.json(),
        "images" to JsonArray(images.map { it.json() }),
        "owner" to owner.json(),
        "team" to team.json(),
        "tags" to tags.json(),
        "external_ids" to JsonArray(externalIds.map { it.json() }),
        "custom" to custom.json(),
        "created_at" to createdAt.json(),
        "revision" to revision.json(),
        "created_by" to createdBy.json(),
        "updated_at" to updatedAt.json(),
        "updated_by" to updatedBy.json(),
        "trashed_at" to trashedAt.json(),
    ),
)

internal fun PriceBook.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "name" to name.json(),
        "currency" to currency.json(),
        "customer_group" to customerGroup.json(),
        "general" to general.json(),
        "valid_from" to validFrom.json(),
        "valid_to" to validTo.json(),
        "priority" to priority.json(),
        "inactive" to inactive.json(),
        "owner" to owner.json(),
        "team" to team.json(),
        "tags" to tags.json(),
        "external_ids" to JsonArray(externalIds.map { it.json() }),
        "custom" to custom.json(),
        "created_at" to createdAt.json(),
        "revision" to revision.json(),
        "created_by" to createdBy.json(),
        "updated_at" to updatedAt.json(),
        "updated_by" to updatedBy.json(),
        "trashed_at" to trashedAt.json(),
    ),
)

internal fun PriceEntry.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "book" to book.json(),
        "product" to product.json(),
        "min_quantity" to minQuantity.json(),
        "price" to price.json(),
        "discount" to discount.json(),
        "owner" to owner.json(),
        "team" to team.json(),
        "tags" to tags.json(),
        "external_ids" to JsonArray(externalIds.map { it.json() }),
        "custom" to custom.json(),
        "created_at" to createdAt.json(),
        "revision" to revision.json(),
        "created_by" to createdBy.json(),
        "updated_at" to updatedAt.json(),
        "updated_by" to updatedBy.json(),
        "trashed_at" to trashedAt.json(),
    ),
)

internal fun NumberSeries.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "name" to name.json(),
        "entity" to entity.json(),
        "prefix" to prefix.json(),
        "pattern" to pattern.json(),
        "digits" to digits.json(),
        "first" to first.json(),
        "branch" to branch.json(),
        "gap_free" to gapFree.json(),
        "priority" to priority.json(),
        "inactive" to inactive.json(),
        "owner" to owner.json(),
        "team" to team.json(),
        "tags" to tags.json(),
        "external_ids" to JsonArray(externalIds.map { it.json() }),
        "custom" to custom.json(),
        "created_at" to createdAt.json(),
        "revision" to revision.json(),
        "created_by" to createdBy.json(),
        "updated_at" to updatedAt.json(),
        "updated_by" to updatedBy.json(),
        "trashed_at" to trashedAt.json(),
    ),
)

internal fun Contract.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "title" to title.json(),
        "contract_date" to contractDate.json(),
        "number" to number.json(),
        "series" to series.json(),
        "account" to account.json(),
        "customer_group" to customerGroup.json(),
        "status" to status.json(),
        "contract_type" to contractType.json(),
        "customer_signed_on" to customerSignedOn.json(),
        "company_signed_on" to companySignedOn.json(),
        "start_on" to startOn.json(),
        "end_on" to endOn.json(),
        "open_ended" to openEnded.json(),
        "renewal_reminder_on" to renewalReminderOn.json(),
        "auto_renew" to autoRenew.json(),
        "notice_days" to noticeDays.json(),
        "deal" to deal.json(),
        "currency" to currency.json(),
        "prices_include_tax" to pricesIncludeTax.json(),
        "tax_mode" to taxMode.json(),
        "header_discount" to headerDiscount.json(),
        "value_cap" to valueCap.json(),
        "cap_mode" to capMode.json(),
        "cap_rate" to capRate.json(),
        "renewed_from" to renewedFrom.json(),
        "description" to description.json(),
        "lead" to lead.json(),
        "submitted_by" to submittedBy.json(),
        "approved_by" to approvedBy.json(),
        "approved_at" to approvedAt.json(),
        "sent_back_reason" to sentBackReason.json(),
        "signed_copy" to signedCopy.json(),
        "notice_given_on" to noticeGivenOn.json(),
        "terminated_on" to terminatedOn.json(),
        "termination_reason" to terminationReason.json(),
        "reminded_on" to remindedOn.json(),
        "owner" to owner.json(),
        "team" to team.json(),
        "tags" to tags.json(),
        "external_ids" to JsonArray(externalIds.map { it.json() }),
        "custom" to custom.json(),
        "created_at" to createdAt.json(),
        "revision" to revision.json(),
        "created_by" to createdBy.json(),
        "updated_at" to updatedAt.json(),
        "updated_by" to updatedBy.json(),
        "trashed_at" to trashedAt.json(),
    ),
)

internal fun ContractLine.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "contract" to contract.json(),
        "quantity" to quantity.json(),
        "unit_price" to unitPrice.json(),
        "position" to position.json(),
        "product" to product.json(),
        "description" to description.json(),
        "unit" to unit.json(),
        "discount_kind" to discountKind.json(),
        "discount" to discount.json(),
        "tax_kind" to taxKind.json(),
        "tax_rate" to taxRate.json(),
        "unit_cost" to unitCost.json(),
        "supplier" to supplier.json(),
        "deliver_on" to deliverOn.json(),
        "gross" to gross.json(),
        "discount_amount" to discountAmount.json(),
        "net" to net.json(),
        "cost" to cost.json(),
        "price_source" to priceSource.json(),
        "price_book" to priceBook.json(),
        "owner" to owner.json(),
        "team" to team.json(),
        "tags" to tags.json(),
        "external_ids" to JsonArray(externalIds.map { it.json() }),
        "custom" to custom.json(),
        "created_at" to createdAt.json(),
        "revision" to revision.json(),
        "created_by" to createdBy.json(),
        "updated_at" to updatedAt.json(),
        "updated_by" to updatedBy.json(),
        "trashed_at" to trashedAt.json(),
    ),
)

internal fun WorkCalendar.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "name" to name.json(),
        "zone" to zone.json(),
        "intervals" to JsonArray(intervals.map { it.json() }),
        "exceptions" to JsonArray(exceptions.map { it.json() }),
        "description" to description.json(),
        "owner" to owner.json(),
        "team" to team.json(),
        "tags" to tags.json(),
        "external_ids" to JsonArray(externalIds.map { it.json() }),
        "custom" to custom.json(),
        "created_at" to createdAt.json(),
        "revision" to revision.json(),
        "created_by" to createdBy.json(),
        "updated_at" to updatedAt.json(),
        "updated_by" to updatedBy.json(),
        "trashed_at" to trashedAt.json(),
    ),
)

internal fun Account360.json(): JsonElement = JsonObject(
    mapOf(
        "account" to account.json(),
        "name" to name.json(),
        "contact_count" to contactCount.json(),
        "contacts" to JsonArray(contacts.map { it.json() }),
        "lead_count" to leadCount.json(),
        "leads" to JsonArray(leads.map { it.json() }),
        "open" to open.json(),
        "won" to won.json(),
        "lost" to lost.json(),
        "deals" to JsonArray(deals.map { it.json() }),
        "contract_count" to contractCount.json(),
        "contracts" to JsonArray(contracts.map { it.json() }),
        "product_count" to productCount.json(),
        "products" to JsonArray(products.map { it.json() }),
        "task_count" to taskCount.json(),
        "tasks" to JsonArray(tasks.map { it.json() }),
        "interaction_count" to interactionCount.json(),
        "timeline" to JsonArray(timeline.map { it.json() }),
        "zone" to zone.json(),
    ),
)

internal fun AccountContact.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "name" to name.json(),
        "job_title" to jobTitle.json(),
    ),
)

internal fun AccountContract.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "number" to number.json(),
        "title" to title.json(),
        "status" to status.json(),
        "end_on" to endOn.json(),
    ),
)

internal fun AccountDeal.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "name" to name.json(),
        "category" to category.json(),
        "amount" to amount.json(),
        "day" to day.json(),
    ),
)

internal fun AccountLead.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "name" to name.json(),
        "converted_at" to convertedAt.json(),
    ),
)

internal fun AccountProduct.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "name" to name.json(),
        "quantity" to quantity.number(),
        "amount" to amount.json(),
    ),
)

internal fun AccountTask.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "title" to title.json(),
        "due_on" to dueOn.json(),
    ),
)

internal fun AccountTouch.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "start_at" to startAt.json(),
        "channel" to channel.json(),
        "status" to status.json(),
        "subject" to subject.json(),
    ),
)

internal fun Activity.json(): JsonElement = JsonObject(
    mapOf(
        "count" to count.json(),
        "users" to JsonArray(users.map { it.json() }),
        "channels" to JsonArray(channels.map { it.json() }),
        "rows" to JsonArray(rows.map { it.json() }),
    ),
)

internal fun ActivityChannel.json(): JsonElement = JsonObject(
    mapOf(
        "channel" to channel.json(),
        "count" to count.json(),
    ),
)

internal fun ActivityRow.json(): JsonElement = JsonObject(
    mapOf(
        "user" to user.json(),
        "channel" to channel.json(),
        "count" to count.json(),
    ),
)

internal fun ActivityUser.json(): JsonElement = JsonObject(
    mapOf(
        "user" to user.json(),
        "name" to name.json(),
        "count" to count.json(),
    ),
)

internal fun Affiliation.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "account" to account.json(),
        "role" to role.json(),
        "job_title" to jobTitle.json(),
        "ended" to ended.json(),
    ),
)

internal fun AssignedLeads.json(): JsonElement = JsonObject(
    mapOf(
        "user" to user.json(),
        "leads" to leads.json(),
    ),
)

internal fun Attainment.json(): JsonElement = JsonObject(
    mapOf(
        "first" to first.json(),
        "last" to last.json(),
        "users" to JsonArray(users.map { it.json() }),
        "teams" to JsonArray(teams.map { it.json() }),
        "all" to all.json(),
    ),
)

internal fun AttainmentRow.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "name" to name.json(),
        "quota" to quota.json(),
        "won" to won.json(),
        "attainment" to attainment.number(),
        "gap" to gap.json(),
        "elapsed" to elapsed.number(),
        "pace" to pace.number(),
        "standing" to standing.json(),
        "coverage" to coverage.number(),
        "win_rate" to winRate.number(),
        "activities" to activities.json(),
        "new_leads" to newLeads.json(),
        "answered_leads" to answeredLeads.json(),
        "response_seconds" to responseSeconds.number(),
    ),
)

internal fun BestChannel.json(): JsonElement = JsonObject(
    mapOf(
        "rows" to JsonArray(rows.map { it.json() }),
    ),
)

internal fun BestChannelRow.json(): JsonElement = JsonObject(
    mapOf(
        "contact" to contact.json(),
        "name" to name.json(),
        "channel" to channel.json(),
        "rate" to rate.number(),
        "tried" to tried.json(),
        "channels" to JsonArray(channels.map { it.json() }),
    ),
)

internal fun Board.json(): JsonElement = JsonObject(
    mapOf(
        "rows" to JsonArray(rows.map { it.json() }),
        "open" to open.json(),
    ),
)

internal fun BoardRow.json(): JsonElement = JsonObject(
    mapOf(
        "pipeline" to pipeline.json(),
        "pipeline_id" to pipelineId.json(),
        "stage" to stage.json(),
        "stage_id" to stageId.json(),
        "category" to category.json(),
        "count" to count.json(),
        "valued" to valued.json(),
        "amount" to amount.json(),
        "weighted" to weighted.json(),
    ),
)

internal fun CalendarException.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "first_on" to firstOn.json(),
        "last_on" to lastOn.json(),
        "every_year" to everyYear.json(),
        "from_minute" to fromMinute.json(),
        "to_minute" to toMinute.json(),
        "name" to name.json(),
    ),
)

internal fun ChannelRate.json(): JsonElement = JsonObject(
    mapOf(
        "channel" to channel.json(),
        "tried" to tried.json(),
        "answered" to answered.json(),
        "rate" to rate.number(),
    ),
)

internal fun ChecklistItem.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "text" to text.json(),
        "done" to done.json(),
    ),
)

internal fun Collaborator.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "user" to user.json(),
    ),
)

internal fun CommentCount.json(): JsonElement = JsonObject(
    mapOf(
        "comments" to comments.json(),
    ),
)

internal fun ContactEmail.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "address" to address.json(),
        "primary" to primary.json(),
        "opt_out" to optOut.json(),
        "invalid" to invalid.json(),
    ),
)

internal fun ContactPhone.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "number" to number.json(),
        "kind" to kind.json(),
        "primary" to primary.json(),
        "opt_out" to optOut.json(),
    ),
)

internal fun ContractFigures.json(): JsonElement = JsonObject(
    mapOf(
        "value" to value.json(),
        "over_cap" to overCap.json(),
        "gross" to gross.json(),
        "line_discounts" to lineDiscounts.json(),
        "header_discount" to headerDiscount.json(),
        "base" to base.json(),
        "taxes" to JsonArray(taxes.map { it.json() }),
        "tax" to tax.json(),
        "total" to total.json(),
        "cost" to cost.json(),
        "margin" to margin.json(),
    ),
)

internal fun ContractMoved.json(): JsonElement = JsonObject(
    mapOf(
        "contract" to contract.json(),
        "revision" to revision.json(),
        "status" to status.json(),
        "approved_by" to approvedBy.json(),
    ),
)

internal fun ContractRenewed.json(): JsonElement = JsonObject(
    mapOf(
        "contract" to contract.json(),
        "renewed_from" to renewedFrom.json(),
        "start_on" to startOn.json(),
        "end_on" to endOn.json(),
        "lines" to lines.json(),
    ),
)

internal fun ContractSigned.json(): JsonElement = JsonObject(
    mapOf(
        "contract" to contract.json(),
        "revision" to revision.json(),
        "status" to status.json(),
        "account" to account.json(),
        "signed_copy" to signedCopy.json(),
        "promoted" to promoted.json(),
    ),
)

internal fun ContractTax.json(): JsonElement = JsonObject(
    mapOf(
        "kind" to kind.json(),
        "rate" to rate.json(),
        "base" to base.json(),
        "amount" to amount.json(),
    ),
)

internal fun ContractsEnding.json(): JsonElement = JsonObject(
    mapOf(
        "first" to first.json(),
        "last" to last.json(),
        "count" to count.json(),
        "contracts" to JsonArray(contracts.map { it.json() }),
    ),
)

internal fun ContractsOverCap.json(): JsonElement = JsonObject(
    mapOf(
        "count" to count.json(),
        "contracts" to JsonArray(contracts.map { it.json() }),
    ),
)

internal fun Credit.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "user" to user.json(),
        "percent" to percent.json(),
    ),
)

internal fun CustomLabel.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "locale" to locale.json(),
        "text" to text.json(),
    ),
)

internal fun CustomOption.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "code" to code.json(),
        "vi" to vi.json(),
        "en" to en.json(),
        "number" to number.json(),
        "retired" to retired.json(),
    ),
)

internal fun Cycle.json(): JsonElement = JsonObject(
    mapOf(
        "count" to count.json(),
        "mean" to mean.number(),
        "median" to median.number(),
        "rows" to JsonArray(rows.map { it.json() }),
    ),
)

internal fun CycleRow.json(): JsonElement = JsonObject(
    mapOf(
        "from_days" to fromDays.json(),
        "below_days" to belowDays.json(),
        "count" to count.json(),
    ),
)

internal fun DealContact.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "contact" to contact.json(),
        "role" to role.json(),
    ),
)

internal fun DealMoved.json(): JsonElement = JsonObject(
    mapOf(
        "deal" to deal.json(),
        "revision" to revision.json(),
        "stage" to stage.json(),
        "category" to category.json(),
        "forecast_category" to forecastCategory.json(),
        "probability" to probability.json(),
        "closed_at" to closedAt.json(),
        "closed_on" to closedOn.json(),
    ),
)

internal fun EndingContract.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "number" to number.json(),
        "title" to title.json(),
        "account" to account.json(),
        "account_name" to accountName.json(),
        "end_on" to endOn.json(),
        "days_left" to daysLeft.json(),
        "auto_renew" to autoRenew.json(),
        "notice_by" to noticeBy.json(),
    ),
)

internal fun ExternalId.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "system" to system.json(),
        "value" to value.json(),
    ),
)

internal fun FieldRight.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "entity" to entity.json(),
        "field" to field.json(),
        "access" to access.json(),
    ),
)

internal fun Figure.json(): JsonElement = JsonObject(
    mapOf(
        "count" to count.json(),
        "valued" to valued.json(),
        "amount" to amount.json(),
        "weighted" to weighted.json(),
    ),
)

internal fun Forecast.json(): JsonElement = JsonObject(
    mapOf(
        "today" to today.json(),
        "rows" to JsonArray(rows.map { it.json() }),
        "categories" to JsonArray(categories.map { it.json() }),
        "open" to open.json(),
        "won" to won.json(),
    ),
)

internal fun ForecastCategoryRow.json(): JsonElement = JsonObject(
    mapOf(
        "category" to category.json(),
        "count" to count.json(),
        "valued" to valued.json(),
        "amount" to amount.json(),
        "weighted" to weighted.json(),
        "cumulative" to cumulative.json(),
    ),
)

internal fun ForecastRow.json(): JsonElement = JsonObject(
    mapOf(
        "month" to month.json(),
        "category" to category.json(),
        "count" to count.json(),
        "valued" to valued.json(),
        "amount" to amount.json(),
        "weighted" to weighted.json(),
    ),
)

internal fun ForgottenCall.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "subject" to subject.json(),
        "start_at" to startAt.json(),
        "minutes_late" to minutesLate.json(),
        "owner" to owner.json(),
        "related_to" to relatedTo.json(),
    ),
)

internal fun ForgottenCalls.json(): JsonElement = JsonObject(
    mapOf(
        "count" to count.json(),
        "calls" to JsonArray(calls.map { it.json() }),
        "zone" to zone.json(),
    ),
)

internal fun FrequentContact.json(): JsonElement = JsonObject(
    mapOf(
        "contact" to contact.json(),
        "name" to name.json(),
        "count" to count.json(),
        "last_at" to lastAt.json(),
    ),
)

internal fun FrequentContacts.json(): JsonElement = JsonObject(
    mapOf(
        "first" to first.json(),
        "last" to last.json(),
        "rows" to JsonArray(rows.map { it.json() }),
    ),
)

internal fun Funnel.json(): JsonElement = JsonObject(
    mapOf(
        "rows" to JsonArray(rows.map { it.json() }),
    ),
)

internal fun FunnelRow.json(): JsonElement = JsonObject(
    mapOf(
        "pipeline" to pipeline.json(),
        "pipeline_id" to pipelineId.json(),
        "stage" to stage.json(),
        "stage_id" to stageId.json(),
        "category" to category.json(),
        "reached" to reached.json(),
        "from_previous" to fromPrevious.number(),
        "from_first" to fromFirst.number(),
        "days" to days.number(),
    ),
)

internal fun GroupEntry.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "group" to group.json(),
        "entered_at" to enteredAt.json(),
    ),
)

internal fun Home.json(): JsonElement = JsonObject(
    mapOf(
        "user" to user.json(),
        "today" to today.json(),
        "overdue" to JsonArray(overdue.map { it.json() }),
        "due" to JsonArray(due.map { it.json() }),
        "zone" to zone.json(),
    ),
)

internal fun HomeItem.json(): JsonElement = JsonObject(
    mapOf(
        "entity" to entity.json(),
        "id" to id.json(),
        "title" to title.json(),
        "due_on" to dueOn.json(),
        "due_at" to dueAt.json(),
        "related_to" to relatedTo.json(),
    ),
)

internal fun LeadConverted.json(): JsonElement = JsonObject(
    mapOf(
        "lead" to lead.json(),
        "account" to account.json(),
        "contact" to contact.json(),
        "deal" to deal.json(),
        "converted_at" to convertedAt.json(),
        "linked" to linked.json(),
    ),
)

internal fun LeadUnconverted.json(): JsonElement = JsonObject(
    mapOf(
        "lead" to lead.json(),
        "records" to records.json(),
        "conflicts" to JsonArray(conflicts.map { it.json() }),
    ),
)

internal fun LeadsAssigned.json(): JsonElement = JsonObject(
    mapOf(
        "assigned" to assigned.json(),
        "unassigned" to unassigned.json(),
        "users" to JsonArray(users.map { it.json() }),
        "last" to last.json(),
        "refused" to JsonArray(refused.map { it.json() }),
        "change_set" to changeSet.json(),
    ),
)

internal fun LeadsRated.json(): JsonElement = JsonObject(
    mapOf(
        "changed" to changed.json(),
        "change_set" to changeSet.json(),
    ),
)

internal fun LeftRecord.json(): JsonElement = JsonObject(
    mapOf(
        "record" to record.json(),
        "field" to field.json(),
    ),
)

internal fun LifeCycle.json(): JsonElement = JsonObject(
    mapOf(
        "rows" to JsonArray(rows.map { it.json() }),
        "former" to former.json(),
    ),
)

internal fun LifeCycleRow.json(): JsonElement = JsonObject(
    mapOf(
        "stage" to stage.json(),
        "standing" to standing.json(),
        "reached" to reached.json(),
        "from_previous" to fromPrevious.number(),
        "from_first" to fromFirst.number(),
    ),
)

internal fun LifecycleEntry.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "stage" to stage.json(),
        "reached_at" to reachedAt.json(),
    ),
)

internal fun MassUpdated.json(): JsonElement = JsonObject(
    mapOf(
        "matched" to matched.json(),
        "changed" to changed.json(),
        "refused" to JsonArray(refused.map { it.json() }),
        "change_set" to changeSet.json(),
    ),
)

internal fun Membership.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "team" to team.json(),
        "primary" to primary.json(),
    ),
)

internal fun Mention.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "user" to user.json(),
    ),
)

internal fun Outcomes.json(): JsonElement = JsonObject(
    mapOf(
        "owners" to JsonArray(owners.map { it.json() }),
        "teams" to JsonArray(teams.map { it.json() }),
    ),
)

internal fun OutcomesRow.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "name" to name.json(),
        "won" to won.json(),
        "lost" to lost.json(),
        "amount" to amount.json(),
        "win_rate" to winRate.number(),
    ),
)

internal fun OverCapContract.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "number" to number.json(),
        "title" to title.json(),
        "account" to account.json(),
        "account_name" to accountName.json(),
        "status" to status.json(),
        "contract_date" to contractDate.json(),
        "value" to value.json(),
        "value_cap" to valueCap.json(),
        "over" to over.json(),
    ),
)

internal fun Participant.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "who" to who.json(),
        "role" to role.json(),
        "acceptance" to acceptance.json(),
    ),
)

internal fun PipelineTeam.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "team" to team.json(),
    ),
)

internal fun PostalAddress.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "kind" to kind.json(),
        "street" to street.json(),
        "ward" to ward.json(),
        "city" to city.json(),
        "province" to province.json(),
        "postal_code" to postalCode.json(),
        "country" to country.json(),
    ),
)

internal fun PricePassedOver.json(): JsonElement = JsonObject(
    mapOf(
        "source" to source.json(),
        "contract" to contract.json(),
        "book" to book.json(),
        "why" to why.json(),
    ),
)

internal fun PriceRead.json(): JsonElement = JsonObject(
    mapOf(
        "unit_price" to unitPrice.json(),
        "source" to source.json(),
        "contract" to contract.json(),
        "book" to book.json(),
        "min_quantity" to minQuantity.json(),
        "passed_over" to JsonArray(passedOver.map { it.json() }),
    ),
)

internal fun ProductImage.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "picture" to picture.json(),
    ),
)

internal fun ReadMark.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "user" to user.json(),
        "at" to at.json(),
    ),
)

internal fun RefusedRow.json(): JsonElement = JsonObject(
    mapOf(
        "record" to record.json(),
        "code" to code.json(),
        "fields" to fields.json(),
    ),
)

internal fun RelatedRecord.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "record" to record.json(),
    ),
)

internal fun RelationRead.json(): JsonElement = JsonObject(
    mapOf(
        "relation" to relation.json(),
        "kind" to kind.json(),
        "name" to name.json(),
        "record" to record.json(),
        "since" to since.json(),
        "until" to until.json(),
        "note" to note.json(),
    ),
)

internal fun RelationsRead.json(): JsonElement = JsonObject(
    mapOf(
        "relations" to JsonArray(relations.map { it.json() }),
    ),
)

internal fun Right.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "entity" to entity.json(),
        "read" to read.json(),
        "create" to create.json(),
        "edit" to edit.json(),
        "delete" to delete.json(),
        "export" to export.json(),
        "approve" to approve.json(),
        "mass_update" to massUpdate.json(),
        "assign" to assign.json(),
    ),
)

internal fun Slipped.json(): JsonElement = JsonObject(
    mapOf(
        "deals" to JsonArray(deals.map { it.json() }),
        "count" to count.json(),
        "valued" to valued.json(),
        "amount" to amount.json(),
        "weighted" to weighted.json(),
    ),
)

internal fun SlippedDeal.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "name" to name.json(),
        "account" to account.json(),
        "owner" to owner.json(),
        "amount" to amount.json(),
        "amount_base" to amountBase.json(),
        "expected_close" to expectedClose.json(),
        "days_late" to daysLate.json(),
    ),
)

internal fun SocialProfile.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "network" to network.json(),
        "profile" to profile.json(),
    ),
)

internal fun StageEntry.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "stage" to stage.json(),
        "entered_at" to enteredAt.json(),
        "category" to category.json(),
    ),
)

internal fun TerritoryMember.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "user" to user.json(),
        "role" to role.json(),
    ),
)

internal fun TopAccount.json(): JsonElement = JsonObject(
    mapOf(
        "account" to account.json(),
        "name" to name.json(),
        "won" to won.json(),
        "won_amount" to wonAmount.json(),
        "open" to open.json(),
        "open_amount" to openAmount.json(),
    ),
)

internal fun TopAccounts.json(): JsonElement = JsonObject(
    mapOf(
        "rows" to JsonArray(rows.map { it.json() }),
        "won_amount" to wonAmount.json(),
    ),
)

internal fun Transferred.json(): JsonElement = JsonObject(
    mapOf(
        "records" to records.json(),
        "entities" to JsonArray(entities.map { it.json() }),
        "refused" to JsonArray(refused.map { it.json() }),
        "change_set" to changeSet.json(),
    ),
)

internal fun TransferredRecords.json(): JsonElement = JsonObject(
    mapOf(
        "entity" to entity.json(),
        "records" to records.json(),
    ),
)

internal fun UserRole.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "role" to role.json(),
    ),
)

internal fun Velocity.json(): JsonElement = JsonObject(
    mapOf(
        "opportunities" to opportunities.json(),
        "win_rate" to winRate.number(),
        "average" to average.json(),
        "days" to days.number(),
        "per_day" to perDay.json(),
    ),
)

internal fun ViewColumn.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "field" to field.json(),
        "width" to width.json(),
    ),
)

internal fun ViewSort.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "by" to by.json(),
    ),
)

internal fun WinRate.json(): JsonElement = JsonObject(
    mapOf(
        "won" to won.json(),
        "lost" to lost.json(),
        "rate" to rate.number(),
        "rate_by_value" to rateByValue.number(),
        "won_amount" to wonAmount.json(),
        "lost_amount" to lostAmount.json(),
        "valued" to valued.json(),
        "average" to average.json(),
        "months" to JsonArray(months.map { it.json() }),
    ),
)

internal fun WinRateMonth.json(): JsonElement = JsonObject(
    mapOf(
        "month" to month.json(),
        "won" to won.json(),
        "lost" to lost.json(),
        "rate" to rate.number(),
    ),
)

internal fun WorkDone.json(): JsonElement = JsonObject(
    mapOf(
        "minutes" to minutes.json(),
    ),
)

internal fun WorkDue.json(): JsonElement = JsonObject(
    mapOf(
        "due_at" to dueAt.json(),
    ),
)

internal fun WorkInterval.json(): JsonElement = JsonObject(
    mapOf(
        "id" to id.json(),
        "weekday" to weekday.json(),
        "from_minute" to fromMinute.json(),
        "to_minute" to toMinute.json(),
    ),
)
