// Written by `cargo xtask codegen` from the model; do not edit.

import Foundation

@testable import CrmCore

extension Collections {
    /// A collection in its own types; nothing for one that the model does not have.
    func typed(_ plural: String) -> (any StoryCollection)? {
        switch plural {
        case "companies":
            TypedCollection(
                records: companies,
                told: \.told,
                create: { records, given in try records.create(said: given) },
                set: CompanyChange.set(said:_:),
                item: CompanyChange.item(said:_:_:)
            )
        case "users":
            TypedCollection(
                records: users,
                told: \.told,
                create: { records, given in try records.create(said: given) },
                set: UserChange.set(said:_:),
                item: UserChange.item(said:_:_:)
            )
        case "teams":
            TypedCollection(
                records: teams,
                told: \.told,
                create: { records, given in try records.create(said: given) },
                set: TeamChange.set(said:_:),
                item: TeamChange.item(said:_:_:)
            )
        case "roles":
            TypedCollection(
                records: roles,
                told: \.told,
                create: { records, given in try records.create(said: given) },
                set: RoleChange.set(said:_:),
                item: RoleChange.item(said:_:_:)
            )
        case "accounts":
            TypedCollection(
                records: accounts,
                told: \.told,
                create: { records, given in try records.create(said: given) },
                set: AccountChange.set(said:_:),
                item: AccountChange.item(said:_:_:)
            )
        case "contacts":
            TypedCollection(
                records: contacts,
                told: \.told,
                create: { records, given in try records.create(said: given) },
                set: ContactChange.set(said:_:),
                item: ContactChange.item(said:_:_:)
            )
        case "leads":
            TypedCollection(
                records: leads,
                told: \.told,
                create: { records, given in try records.create(said: given) },
                set: LeadChange.set(said:_:),
                item: LeadChange.item(said:_:_:)
            )
        case "customer_groups":
            TypedCollection(
                records: customerGroups,
                told: \.told,
                create: { records, given in try records.create(said: given) },
                set: CustomerGroupChange.set(said:_:),
                item: CustomerGroupChange.item(said:_:_:)
            )
        case "relation_kinds":
            TypedCollection(
                records: relationKinds,
                told: \.told,
                create: { records, given in try records.create(said: given) },
                set: RelationKindChange.set(said:_:),
                item: RelationKindChange.item(said:_:_:)
            )
        case "relations":
            TypedCollection(
                records: relations,
                told: \.told,
                create: { records, given in try records.create(said: given) },
                set: RelationChange.set(said:_:),
                item: RelationChange.item(said:_:_:)
            )
        case "pipelines":
            TypedCollection(
                records: pipelines,
                told: \.told,
                create: { records, given in try records.create(said: given) },
                set: PipelineChange.set(said:_:),
                item: PipelineChange.item(said:_:_:)
            )
        case "stages":
            TypedCollection(
                records: stages,
                told: \.told,
                create: { records, given in try records.create(said: given) },
                set: StageChange.set(said:_:),
                item: StageChange.item(said:_:_:)
            )
        case "deals":
            TypedCollection(
                records: deals,
                told: \.told,
                create: { records, given in try records.create(said: given) },
                set: DealChange.set(said:_:),
                item: DealChange.item(said:_:_:)
            )
        case "competitors":
            TypedCollection(
                records: competitors,
                told: \.told,
                create: { records, given in try records.create(said: given) },
                set: CompetitorChange.set(said:_:),
                item: CompetitorChange.item(said:_:_:)
            )
        case "loss_reasons":
            TypedCollection(
                records: lossReasons,
                told: \.told,
                create: { records, given in try records.create(said: given) },
                set: LossReasonChange.set(said:_:),
                item: LossReasonChange.item(said:_:_:)
            )
        case "quotas":
            TypedCollection(
                records: quotas,
                told: \.told,
                create: { records, given in try records.create(said: given) },
                set: QuotaChange.set(said:_:),
                item: QuotaChange.item(said:_:_:)
            )
        case "territories":
            TypedCollection(
                records: territories,
                told: \.told,
                create: { records, given in try records.create(said: given) },
                set: TerritoryChange.set(said:_:),
                item: TerritoryChange.item(said:_:_:)
            )
        case "interactions":
            TypedCollection(
                records: interactions,
                told: \.told,
                create: { records, given in try records.create(said: given) },
                set: InteractionChange.set(said:_:),
                item: InteractionChange.item(said:_:_:)
            )
        case "notes":
            TypedCollection(
                records: notes,
                told: \.told,
                create: { records, given in try records.create(said: given) },
                set: NoteChange.set(said:_:),
                item: NoteChange.item(said:_:_:)
            )
        case "comments":
            TypedCollection(
                records: comments,
                told: \.told,
                create: { records, given in try records.create(said: given) },
                set: CommentChange.set(said:_:),
                item: CommentChange.item(said:_:_:)
            )
        case "tasks":
            TypedCollection(
                records: tasks,
                told: \.told,
                create: { records, given in try records.create(said: given) },
                set: TaskChange.set(said:_:),
                item: TaskChange.item(said:_:_:)
            )
        case "tags":
            TypedCollection(
                records: tags,
                told: \.told,
                create: { records, given in try records.create(said: given) },
                set: TagChange.set(said:_:),
                item: TagChange.item(said:_:_:)
            )
        case "saved_views":
            TypedCollection(
                records: savedViews,
                told: \.told,
                create: { records, given in try records.create(said: given) },
                set: SavedViewChange.set(said:_:),
                item: SavedViewChange.item(said:_:_:)
            )
        case "currencies":
            TypedCollection(
                records: currencies,
                told: \.told,
                create: { records, given in try records.create(said: given) },
                set: CurrencyChange.set(said:_:),
                item: CurrencyChange.item(said:_:_:)
            )
        case "rates":
            TypedCollection(
                records: rates,
                told: \.told,
                create: { records, given in try records.create(said: given) },
                set: RateChange.set(said:_:),
                item: RateChange.item(said:_:_:)
            )
        case "attachments":
            TypedCollection(
                records: attachments,
                told: \.told,
                create: { records, given in try records.create(said: given) },
                set: AttachmentChange.set(said:_:),
                item: AttachmentChange.item(said:_:_:)
            )
        case "custom_fields":
            TypedCollection(
                records: customFields,
                told: \.told,
                create: { records, given in try records.create(said: given) },
                set: CustomFieldChange.set(said:_:),
                item: CustomFieldChange.item(said:_:_:)
            )
        case "product_categories":
            TypedCollection(
                records: productCategories,
                told: \.told,
                create: { records, given in try records.create(said: given) },
                set: ProductCategoryChange.set(said:_:),
                item: ProductCategoryChange.item(said:_:_:)
            )
        case "products":
            TypedCollection(
                records: products,
                told: \.told,
                create: { records, given in try records.create(said: given) },
                set: ProductChange.set(said:_:),
                item: ProductChange.item(said:_:_:)
            )
        case "price_books":
            TypedCollection(
                records: priceBooks,
                told: \.told,
                create: { records, given in try records.create(said: given) },
                set: PriceBookChange.set(said:_:),
                item: PriceBookChange.item(said:_:_:)
            )
        case "price_entries":
            TypedCollection(
                records: priceEntries,
                told: \.told,
                create: { records, given in try records.create(said: given) },
                set: PriceEntryChange.set(said:_:),
                item: PriceEntryChange.item(said:_:_:)
            )
        case "number_series":
            TypedCollection(
                records: numberSeries,
                told: \.told,
                create: { records, given in try records.create(said: given) },
                set: NumberSeriesChange.set(said:_:),
                item: NumberSeriesChange.item(said:_:_:)
            )
        case "contracts":
            TypedCollection(
                records: contracts,
                told: \.told,
                create: { records, given in try records.create(said: given) },
                set: ContractChange.set(said:_:),
                item: ContractChange.item(said:_:_:)
            )
        case "contract_lines":
            TypedCollection(
                records: contractLines,
                told: \.told,
                create: { records, given in try records.create(said: given) },
                set: ContractLineChange.set(said:_:),
                item: ContractLineChange.item(said:_:_:)
            )
        case "calendars":
            TypedCollection(
                records: calendars,
                told: \.told,
                create: { records, given in try records.create(said: given) },
                set: WorkCalendarChange.set(said:_:),
                item: WorkCalendarChange.item(said:_:_:)
            )
        default: nil
        }
    }

    /// What the typed verb of this name tells; nothing where there is none.
    func verb(_ name: String, _ given: Json) throws -> Json? {
        switch name {
        case "move_deal":
            let said = try Said(given, ["deal", "stage", "revision"])
            let deal: UUID = try said.needed("deal", Said.id)
            let stage: UUID = try said.needed("stage", Said.id)
            let revision: Int? = try said.maybe("revision", Said.whole)
            return try moveDeal(deal: deal, stage: stage, revision: revision).told
        case "win":
            let said = try Said(given, ["deal", "stage", "revision"])
            let deal: UUID = try said.needed("deal", Said.id)
            let stage: UUID? = try said.maybe("stage", Said.id)
            let revision: Int? = try said.maybe("revision", Said.whole)
            return try win(deal: deal, stage: stage, revision: revision).told
        case "lose":
            let said = try Said(given, ["deal", "reason", "notes", "competitor", "stage", "revision"])
            let deal: UUID = try said.needed("deal", Said.id)
            let reason: UUID? = try said.maybe("reason", Said.id)
            let notes: String? = try said.maybe("notes", Said.text)
            let competitor: UUID? = try said.maybe("competitor", Said.id)
            let stage: UUID? = try said.maybe("stage", Said.id)
            let revision: Int? = try said.maybe("revision", Said.whole)
            return try lose(deal: deal, reason: reason, notes: notes, competitor: competitor, stage: stage, revision: revision).told
        case "reopen":
            let said = try Said(given, ["deal", "stage", "revision"])
            let deal: UUID = try said.needed("deal", Said.id)
            let stage: UUID? = try said.maybe("stage", Said.id)
            let revision: Int? = try said.maybe("revision", Said.whole)
            return try reopen(deal: deal, stage: stage, revision: revision).told
        case "transfer":
            let said = try Said(given, ["from_user", "to_user", "entities", "preview", "skip_refused"])
            let fromUser: UUID = try said.needed("from_user", Said.id)
            let toUser: UUID = try said.needed("to_user", Said.id)
            let entities: [String]? = try said.maybe("entities", Said.words)
            let preview: Bool? = try said.maybe("preview", Said.flag)
            let skipRefused: Bool? = try said.maybe("skip_refused", Said.flag)
            return try transfer(fromUser: fromUser, toUser: toUser, entities: entities, preview: preview, skipRefused: skipRefused).told
        case "convert_lead":
            let said = try Said(given, ["lead", "account", "contact", "deal", "without_account", "without_contact", "without_deal", "deal_name", "stage", "owner", "skip_duplicates", "revision"])
            let lead: UUID = try said.needed("lead", Said.id)
            let account: UUID? = try said.maybe("account", Said.id)
            let contact: UUID? = try said.maybe("contact", Said.id)
            let deal: UUID? = try said.maybe("deal", Said.id)
            let withoutAccount: Bool? = try said.maybe("without_account", Said.flag)
            let withoutContact: Bool? = try said.maybe("without_contact", Said.flag)
            let withoutDeal: Bool? = try said.maybe("without_deal", Said.flag)
            let dealName: String? = try said.maybe("deal_name", Said.text)
            let stage: UUID? = try said.maybe("stage", Said.id)
            let owner: UUID? = try said.maybe("owner", Said.id)
            let skipDuplicates: Bool? = try said.maybe("skip_duplicates", Said.flag)
            let revision: Int? = try said.maybe("revision", Said.whole)
            return try convertLead(lead: lead, account: account, contact: contact, deal: deal, withoutAccount: withoutAccount, withoutContact: withoutContact, withoutDeal: withoutDeal, dealName: dealName, stage: stage, owner: owner, skipDuplicates: skipDuplicates, revision: revision).told
        case "unconvert_lead":
            let said = try Said(given, ["lead", "leave_conflicts"])
            let lead: UUID = try said.needed("lead", Said.id)
            let leaveConflicts: Bool? = try said.maybe("leave_conflicts", Said.flag)
            return try unconvertLead(lead: lead, leaveConflicts: leaveConflicts).told
        case "rate_leads":
            let said = try Said(given, ["hot_score", "warm_score"])
            let hotScore: Int? = try said.maybe("hot_score", Said.whole)
            let warmScore: Int? = try said.maybe("warm_score", Said.whole)
            return try rateLeads(hotScore: hotScore, warmScore: warmScore).told
        case "assign_leads":
            let said = try Said(given, ["filter", "team", "by_weight", "by_territory", "by_skill", "after", "preview", "skip_refused"])
            let filter: String? = try said.maybe("filter", Said.text)
            let team: UUID? = try said.maybe("team", Said.id)
            let byWeight: Bool? = try said.maybe("by_weight", Said.flag)
            let byTerritory: Bool? = try said.maybe("by_territory", Said.flag)
            let bySkill: Bool? = try said.maybe("by_skill", Said.flag)
            let after: UUID? = try said.maybe("after", Said.id)
            let preview: Bool? = try said.maybe("preview", Said.flag)
            let skipRefused: Bool? = try said.maybe("skip_refused", Said.flag)
            return try assignLeads(filter: filter, team: team, byWeight: byWeight, byTerritory: byTerritory, bySkill: bySkill, after: after, preview: preview, skipRefused: skipRefused).told
        case "read_relations":
            let said = try Said(given, ["record", "kind"])
            let record: Link = try said.needed("record", Said.link)
            let kind: UUID? = try said.maybe("kind", Said.id)
            return try readRelations(record: record, kind: kind).told
        case "mark_comments_read":
            let said = try Said(given, ["record", "topic", "user"])
            let record: Link? = try said.maybe("record", Said.link)
            let topic: String? = try said.maybe("topic", Said.text)
            let user: UUID? = try said.maybe("user", Said.id)
            return try markCommentsRead(record: record, topic: topic, user: user).told
        case "count_unread_comments":
            let said = try Said(given, ["record", "topic", "mentions", "user"])
            let record: Link? = try said.maybe("record", Said.link)
            let topic: String? = try said.maybe("topic", Said.text)
            let mentions: Bool? = try said.maybe("mentions", Said.flag)
            let user: UUID? = try said.maybe("user", Said.id)
            return try countUnreadComments(record: record, topic: topic, mentions: mentions, user: user).told
        case "submit_contract":
            let said = try Said(given, ["contract", "revision"])
            let contract: UUID = try said.needed("contract", Said.id)
            let revision: Int? = try said.maybe("revision", Said.whole)
            return try submitContract(contract: contract, revision: revision).told
        case "approve_contract":
            let said = try Said(given, ["contract", "revision"])
            let contract: UUID = try said.needed("contract", Said.id)
            let revision: Int? = try said.maybe("revision", Said.whole)
            return try approveContract(contract: contract, revision: revision).told
        case "send_back_contract":
            let said = try Said(given, ["contract", "reason", "revision"])
            let contract: UUID = try said.needed("contract", Said.id)
            let reason: String = try said.needed("reason", Said.text)
            let revision: Int? = try said.maybe("revision", Said.whole)
            return try sendBackContract(contract: contract, reason: reason, revision: revision).told
        case "sign_contract":
            let said = try Said(given, ["contract", "customer_signed_on", "company_signed_on", "signed_copy", "account", "skip_duplicates", "revision"])
            let contract: UUID = try said.needed("contract", Said.id)
            let customerSignedOn: LocalDate? = try said.maybe("customer_signed_on", Said.date)
            let companySignedOn: LocalDate? = try said.maybe("company_signed_on", Said.date)
            let signedCopy: UUID? = try said.maybe("signed_copy", Said.id)
            let account: UUID? = try said.maybe("account", Said.id)
            let skipDuplicates: Bool? = try said.maybe("skip_duplicates", Said.flag)
            let revision: Int? = try said.maybe("revision", Said.whole)
            return try signContract(contract: contract, customerSignedOn: customerSignedOn, companySignedOn: companySignedOn, signedCopy: signedCopy, account: account, skipDuplicates: skipDuplicates, revision: revision).told
        case "activate_contract":
            let said = try Said(given, ["contract", "revision"])
            let contract: UUID = try said.needed("contract", Said.id)
            let revision: Int? = try said.maybe("revision", Said.whole)
            return try activateContract(contract: contract, revision: revision).told
        case "terminate_contract":
            let said = try Said(given, ["contract", "reason", "on", "revision"])
            let contract: UUID = try said.needed("contract", Said.id)
            let reason: String = try said.needed("reason", Said.text)
            let on: LocalDate? = try said.maybe("on", Said.date)
            let revision: Int? = try said.maybe("revision", Said.whole)
            return try terminateContract(contract: contract, reason: reason, on: on, revision: revision).told
        case "renew_contract":
            let said = try Said(given, ["contract", "start_on", "end_on"])
            let contract: UUID = try said.needed("contract", Said.id)
            let startOn: LocalDate? = try said.maybe("start_on", Said.date)
            let endOn: LocalDate? = try said.maybe("end_on", Said.date)
            return try renewContract(contract: contract, startOn: startOn, endOn: endOn).told
        case "read_contract_figures":
            let said = try Said(given, ["contract"])
            let contract: UUID = try said.needed("contract", Said.id)
            return try readContractFigures(contract: contract).told
        case "read_price":
            let said = try Said(given, ["product", "account", "quantity", "currency", "on"])
            let product: UUID = try said.needed("product", Said.id)
            let account: UUID? = try said.maybe("account", Said.id)
            let quantity: Decimal? = try said.maybe("quantity", Said.decimal)
            let currency: String? = try said.maybe("currency", Said.text)
            let on: LocalDate? = try said.maybe("on", Said.date)
            return try readPrice(product: product, account: account, quantity: quantity, currency: currency, on: on).told
        case "add_working_time":
            let said = try Said(given, ["start_at", "minutes", "calendar"])
            let startAt: Date = try said.needed("start_at", Said.instant)
            let minutes: Int = try said.needed("minutes", Said.whole)
            let calendar: UUID? = try said.maybe("calendar", Said.id)
            return try addWorkingTime(startAt: startAt, minutes: minutes, calendar: calendar).told
        case "count_working_time":
            let said = try Said(given, ["start_at", "end_at", "calendar"])
            let startAt: Date = try said.needed("start_at", Said.instant)
            let endAt: Date = try said.needed("end_at", Said.instant)
            let calendar: UUID? = try said.maybe("calendar", Said.id)
            return try countWorkingTime(startAt: startAt, endAt: endAt, calendar: calendar).told
        default: return nil
        }
    }

    /// The figures of the typed report of this name; nothing where there is none.
    func report(_ name: String, _ given: Json) throws -> Json? {
        switch name {
        case "board":
            let said = try Said(given, ["filter", "params", "period", "as_of", "limit"])
            let report = try board(
                filter: said.maybe("filter", Said.text),
                params: said.maybe("params", Said.parameters) ?? [:],
                period: said.maybe("period", Said.period),
                asOf: said.maybe("as_of", Said.instant),
                limit: said.maybe("limit", Said.whole)
            )
            return try report.drawn().told
        case "forecast":
            let said = try Said(given, ["filter", "params", "period", "as_of", "limit"])
            let report = try forecast(
                filter: said.maybe("filter", Said.text),
                params: said.maybe("params", Said.parameters) ?? [:],
                period: said.maybe("period", Said.period),
                asOf: said.maybe("as_of", Said.instant),
                limit: said.maybe("limit", Said.whole)
            )
            return try report.drawn().told
        case "win_rate":
            let said = try Said(given, ["filter", "params", "period", "as_of", "limit"])
            let report = try winRate(
                filter: said.maybe("filter", Said.text),
                params: said.maybe("params", Said.parameters) ?? [:],
                period: said.maybe("period", Said.period),
                asOf: said.maybe("as_of", Said.instant),
                limit: said.maybe("limit", Said.whole)
            )
            return try report.drawn().told
        case "outcomes":
            let said = try Said(given, ["filter", "params", "period", "as_of", "limit"])
            let report = try outcomes(
                filter: said.maybe("filter", Said.text),
                params: said.maybe("params", Said.parameters) ?? [:],
                period: said.maybe("period", Said.period),
                asOf: said.maybe("as_of", Said.instant),
                limit: said.maybe("limit", Said.whole)
            )
            return try report.drawn().told
        case "cycle":
            let said = try Said(given, ["filter", "params", "period", "as_of", "limit"])
            let report = try cycle(
                filter: said.maybe("filter", Said.text),
                params: said.maybe("params", Said.parameters) ?? [:],
                period: said.maybe("period", Said.period),
                asOf: said.maybe("as_of", Said.instant),
                limit: said.maybe("limit", Said.whole)
            )
            return try report.drawn().told
        case "velocity":
            let said = try Said(given, ["filter", "params", "period", "as_of", "limit"])
            let report = try velocity(
                filter: said.maybe("filter", Said.text),
                params: said.maybe("params", Said.parameters) ?? [:],
                period: said.maybe("period", Said.period),
                asOf: said.maybe("as_of", Said.instant),
                limit: said.maybe("limit", Said.whole)
            )
            return try report.drawn().told
        case "funnel":
            let said = try Said(given, ["pipeline", "filter", "params", "period", "as_of", "limit"])
            let report = try funnel(
                pipeline: said.maybe("pipeline", Said.id),
                filter: said.maybe("filter", Said.text),
                params: said.maybe("params", Said.parameters) ?? [:],
                period: said.maybe("period", Said.period),
                asOf: said.maybe("as_of", Said.instant),
                limit: said.maybe("limit", Said.whole)
            )
            return try report.drawn().told
        case "slipped":
            let said = try Said(given, ["filter", "params", "period", "as_of", "limit"])
            let report = try slipped(
                filter: said.maybe("filter", Said.text),
                params: said.maybe("params", Said.parameters) ?? [:],
                period: said.maybe("period", Said.period),
                asOf: said.maybe("as_of", Said.instant),
                limit: said.maybe("limit", Said.whole)
            )
            return try report.drawn().told
        case "forgotten_calls":
            let said = try Said(given, ["filter", "params", "period", "as_of", "limit"])
            let report = try forgottenCalls(
                filter: said.maybe("filter", Said.text),
                params: said.maybe("params", Said.parameters) ?? [:],
                period: said.maybe("period", Said.period),
                asOf: said.maybe("as_of", Said.instant),
                limit: said.maybe("limit", Said.whole)
            )
            return try report.drawn().told
        case "activity":
            let said = try Said(given, ["filter", "params", "period", "as_of", "limit"])
            let report = try activity(
                filter: said.maybe("filter", Said.text),
                params: said.maybe("params", Said.parameters) ?? [:],
                period: said.maybe("period", Said.period),
                asOf: said.maybe("as_of", Said.instant),
                limit: said.maybe("limit", Said.whole)
            )
            return try report.drawn().told
        case "top_accounts":
            let said = try Said(given, ["filter", "params", "period", "as_of", "limit"])
            let report = try topAccounts(
                filter: said.maybe("filter", Said.text),
                params: said.maybe("params", Said.parameters) ?? [:],
                period: said.maybe("period", Said.period),
                asOf: said.maybe("as_of", Said.instant),
                limit: said.maybe("limit", Said.whole)
            )
            return try report.drawn().told
        case "frequent_contacts":
            let said = try Said(given, ["filter", "params", "period", "as_of", "limit"])
            let report = try frequentContacts(
                filter: said.maybe("filter", Said.text),
                params: said.maybe("params", Said.parameters) ?? [:],
                period: said.maybe("period", Said.period),
                asOf: said.maybe("as_of", Said.instant),
                limit: said.maybe("limit", Said.whole)
            )
            return try report.drawn().told
        case "best_channel":
            let said = try Said(given, ["contact", "filter", "params", "period", "as_of", "limit"])
            let report = try bestChannel(
                contact: said.maybe("contact", Said.id),
                filter: said.maybe("filter", Said.text),
                params: said.maybe("params", Said.parameters) ?? [:],
                period: said.maybe("period", Said.period),
                asOf: said.maybe("as_of", Said.instant),
                limit: said.maybe("limit", Said.whole)
            )
            return try report.drawn().told
        case "home":
            let said = try Said(given, ["user", "filter", "params", "period", "as_of", "limit"])
            let report = try home(
                user: said.maybe("user", Said.id),
                filter: said.maybe("filter", Said.text),
                params: said.maybe("params", Said.parameters) ?? [:],
                period: said.maybe("period", Said.period),
                asOf: said.maybe("as_of", Said.instant),
                limit: said.maybe("limit", Said.whole)
            )
            return try report.drawn().told
        case "account_360":
            let said = try Said(given, ["account", "filter", "params", "period", "as_of", "limit"])
            let report = try account360(
                account: said.needed("account", Said.id),
                filter: said.maybe("filter", Said.text),
                params: said.maybe("params", Said.parameters) ?? [:],
                period: said.maybe("period", Said.period),
                asOf: said.maybe("as_of", Said.instant),
                limit: said.maybe("limit", Said.whole)
            )
            return try report.drawn().told
        case "attainment":
            let said = try Said(given, ["user", "filter", "params", "period", "as_of", "limit"])
            let report = try attainment(
                user: said.maybe("user", Said.id),
                filter: said.maybe("filter", Said.text),
                params: said.maybe("params", Said.parameters) ?? [:],
                period: said.maybe("period", Said.period),
                asOf: said.maybe("as_of", Said.instant),
                limit: said.maybe("limit", Said.whole)
            )
            return try report.drawn().told
        case "contracts_ending":
            let said = try Said(given, ["filter", "params", "period", "as_of", "limit"])
            let report = try contractsEnding(
                filter: said.maybe("filter", Said.text),
                params: said.maybe("params", Said.parameters) ?? [:],
                period: said.maybe("period", Said.period),
                asOf: said.maybe("as_of", Said.instant),
                limit: said.maybe("limit", Said.whole)
            )
            return try report.drawn().told
        case "contracts_over_cap":
            let said = try Said(given, ["filter", "params", "period", "as_of", "limit"])
            let report = try contractsOverCap(
                filter: said.maybe("filter", Said.text),
                params: said.maybe("params", Said.parameters) ?? [:],
                period: said.maybe("period", Said.period),
                asOf: said.maybe("as_of", Said.instant),
                limit: said.maybe("limit", Said.whole)
            )
            return try report.drawn().told
        case "life_cycle":
            let said = try Said(given, ["filter", "params", "period", "as_of", "limit"])
            let report = try lifeCycle(
                filter: said.maybe("filter", Said.text),
                params: said.maybe("params", Said.parameters) ?? [:],
                period: said.maybe("period", Said.period),
                asOf: said.maybe("as_of", Said.instant),
                limit: said.maybe("limit", Said.whole)
            )
            return try report.drawn().told
        default: return nil
        }
    }
}

extension CompanyCollection {
    fileprivate func create(said given: Json) throws -> Company {
        let said = try Said(given, ["name", "zone", "base_currency", "fiscal_year_start", "week_start", "locale", "country", "hot_score", "warm_score", "tax_mode", "history_days", "trash_days", "contract_approval", "own_approval", "signed_copy_required", "promotion", "calendar", "owner", "team", "tags", "external_ids", "custom"])
        let name: String = try said.needed("name", Said.text)
        let zone: String? = try said.filled("zone", Said.text)
        let baseCurrency: String? = try said.filled("base_currency", Said.text)
        let fiscalYearStart: Int? = try said.filled("fiscal_year_start", Said.whole)
        let weekStart: Int? = try said.filled("week_start", Said.whole)
        let locale: LocalePreset? = try said.filled("locale", { try LocalePreset(code: Said.text($0)) })
        let country: String? = try said.filled("country", Said.text)
        let hotScore: Int? = try said.filled("hot_score", Said.whole)
        let warmScore: Int? = try said.filled("warm_score", Said.whole)
        let taxMode: TaxMode? = try said.filled("tax_mode", { try TaxMode(code: Said.text($0)) })
        let historyDays: Int? = try said.filled("history_days", Said.whole)
        let trashDays: Int? = try said.filled("trash_days", Said.whole)
        let contractApproval: Bool? = try said.filled("contract_approval", Said.flag)
        let ownApproval: Bool? = try said.filled("own_approval", Said.flag)
        let signedCopyRequired: Bool? = try said.filled("signed_copy_required", Said.flag)
        let promotion: Promotion? = try said.filled("promotion", { try Promotion(code: Said.text($0)) })
        let calendar: UUID? = try said.filled("calendar", Said.id)
        let owner: UUID? = try said.filled("owner", Said.id)
        let team: UUID? = try said.filled("team", Said.id)
        let tags: [String]? = try said.filled("tags", Said.words)
        let externalIds: [ExternalId]? = try said.filled("external_ids", { try Said.items($0, ExternalId.init(said:)) })
        let custom: [String: Value]? = try said.filled("custom", Said.values)
        return try create(
            name: name, zone: zone, baseCurrency: baseCurrency, fiscalYearStart: fiscalYearStart, weekStart: weekStart, locale: locale, country: country, hotScore: hotScore, warmScore: warmScore, taxMode: taxMode, historyDays: historyDays, trashDays: trashDays, contractApproval: contractApproval, ownApproval: ownApproval, signedCopyRequired: signedCopyRequired, promotion: promotion, calendar: calendar, owner: owner, team: team, tags: tags, externalIds: externalIds, custom: custom
        )
    }
}

extension CompanyChange {
    fileprivate static func set(said field: String, _ given: Json) throws -> Self {
        switch field {
        case "name": try .name(Said.given(given, Said.text))
        case "zone": try .zone(Said.given(given, Said.text))
        case "base_currency": try .baseCurrency(Said.given(given, Said.text))
        case "fiscal_year_start": try .fiscalYearStart(Said.given(given, Said.whole))
        case "week_start": try .weekStart(Said.given(given, Said.whole))
        case "locale": try .locale(Said.given(given, { try LocalePreset(code: Said.text($0)) }))
        case "country": try .country(Said.given(given, Said.text))
        case "hot_score": try .hotScore(Said.orNil(given, Said.whole))
        case "warm_score": try .warmScore(Said.orNil(given, Said.whole))
        case "tax_mode": try .taxMode(Said.given(given, { try TaxMode(code: Said.text($0)) }))
        case "history_days": try .historyDays(Said.orNil(given, Said.whole))
        case "trash_days": try .trashDays(Said.orNil(given, Said.whole))
        case "contract_approval": try .contractApproval(Said.given(given, Said.flag))
        case "own_approval": try .ownApproval(Said.given(given, Said.flag))
        case "signed_copy_required": try .signedCopyRequired(Said.given(given, Said.flag))
        case "promotion": try .promotion(Said.given(given, { try Promotion(code: Said.text($0)) }))
        case "calendar": try .calendar(Said.orNil(given, Said.id))
        case "owner": try .owner(Said.orNil(given, Said.id))
        case "team": try .team(Said.orNil(given, Said.id))
        case "tags": try .tags(Said.given(given, Said.words))
        case "external_ids": try .externalIds(Said.given(given, { try Said.items($0, ExternalId.init(said:)) }))
        case "custom": try .custom(Said.given(given, Said.values))
        default: throw Unsayable(field)
        }
    }

    fileprivate static func item(said field: String, _ verb: String, _ given: Json) throws -> Self {
        switch (field, verb) {
        case ("external_ids", "add"): try .externalIdsAdd(ExternalId(said: given))
        case ("external_ids", "update"): try .externalIdsUpdate(ExternalId(said: given))
        case ("external_ids", "remove"): try .externalIdsRemove(Said.id(given))
        default: throw Unsayable(field)
        }
    }
}

extension UserCollection {
    fileprivate func create(said given: Json) throws -> User {
        let said = try Said(given, ["login", "name", "email", "kind", "inactive", "manager", "teams", "roles", "zone", "position", "skills", "takes_leads", "assignment_weight", "joined_on", "locale", "owner", "team", "tags", "external_ids", "custom"])
        let login: String = try said.needed("login", Said.text)
        let name: String = try said.needed("name", Said.text)
        let email: String? = try said.filled("email", Said.text)
        let kind: UserKind? = try said.filled("kind", { try UserKind(code: Said.text($0)) })
        let inactive: Bool? = try said.filled("inactive", Said.flag)
        let manager: UUID? = try said.filled("manager", Said.id)
        let teams: [Membership]? = try said.filled("teams", { try Said.items($0, Membership.init(said:)) })
        let roles: [UserRole]? = try said.filled("roles", { try Said.items($0, UserRole.init(said:)) })
        let zone: String? = try said.filled("zone", Said.text)
        let position: String? = try said.filled("position", Said.text)
        let skills: [String]? = try said.filled("skills", Said.words)
        let takesLeads: Bool? = try said.filled("takes_leads", Said.flag)
        let assignmentWeight: Int? = try said.filled("assignment_weight", Said.whole)
        let joinedOn: LocalDate? = try said.filled("joined_on", Said.date)
        let locale: LocalePreset? = try said.filled("locale", { try LocalePreset(code: Said.text($0)) })
        let owner: UUID? = try said.filled("owner", Said.id)
        let team: UUID? = try said.filled("team", Said.id)
        let tags: [String]? = try said.filled("tags", Said.words)
        let externalIds: [ExternalId]? = try said.filled("external_ids", { try Said.items($0, ExternalId.init(said:)) })
        let custom: [String: Value]? = try said.filled("custom", Said.values)
        return try create(
            login: login, name: name, email: email, kind: kind, inactive: inactive, manager: manager, teams: teams, roles: roles, zone: zone, position: position, skills: skills, takesLeads: takesLeads, assignmentWeight: assignmentWeight, joinedOn: joinedOn, locale: locale, owner: owner, team: team, tags: tags, externalIds: externalIds, custom: custom
        )
    }
}

extension UserChange {
    fileprivate static func set(said field: String, _ given: Json) throws -> Self {
        switch field {
        case "login": try .login(Said.given(given, Said.text))
        case "name": try .name(Said.given(given, Said.text))
        case "email": try .email(Said.orNil(given, Said.text))
        case "kind": try .kind(Said.given(given, { try UserKind(code: Said.text($0)) }))
        case "inactive": try .inactive(Said.given(given, Said.flag))
        case "manager": try .manager(Said.orNil(given, Said.id))
        case "teams": try .teams(Said.given(given, { try Said.items($0, Membership.init(said:)) }))
        case "roles": try .roles(Said.given(given, { try Said.items($0, UserRole.init(said:)) }))
        case "zone": try .zone(Said.orNil(given, Said.text))
        case "position": try .position(Said.orNil(given, Said.text))
        case "skills": try .skills(Said.given(given, Said.words))
        case "takes_leads": try .takesLeads(Said.given(given, Said.flag))
        case "assignment_weight": try .assignmentWeight(Said.orNil(given, Said.whole))
        case "joined_on": try .joinedOn(Said.orNil(given, Said.date))
        case "locale": try .locale(Said.orNil(given, { try LocalePreset(code: Said.text($0)) }))
        case "owner": try .owner(Said.orNil(given, Said.id))
        case "team": try .team(Said.orNil(given, Said.id))
        case "tags": try .tags(Said.given(given, Said.words))
        case "external_ids": try .externalIds(Said.given(given, { try Said.items($0, ExternalId.init(said:)) }))
        case "custom": try .custom(Said.given(given, Said.values))
        default: throw Unsayable(field)
        }
    }

    fileprivate static func item(said field: String, _ verb: String, _ given: Json) throws -> Self {
        switch (field, verb) {
        case ("teams", "add"): try .teamsAdd(Membership(said: given))
        case ("teams", "update"): try .teamsUpdate(Membership(said: given))
        case ("teams", "remove"): try .teamsRemove(Said.id(given))
        case ("roles", "add"): try .rolesAdd(UserRole(said: given))
        case ("roles", "update"): try .rolesUpdate(UserRole(said: given))
        case ("roles", "remove"): try .rolesRemove(Said.id(given))
        case ("external_ids", "add"): try .externalIdsAdd(ExternalId(said: given))
        case ("external_ids", "update"): try .externalIdsUpdate(ExternalId(said: given))
        case ("external_ids", "remove"): try .externalIdsRemove(Said.id(given))
        default: throw Unsayable(field)
        }
    }
}

extension TeamCollection {
    fileprivate func create(said given: Json) throws -> Team {
        let said = try Said(given, ["name", "parent", "calendar", "owner", "team", "tags", "external_ids", "custom"])
        let name: String = try said.needed("name", Said.text)
        let parent: UUID? = try said.filled("parent", Said.id)
        let calendar: UUID? = try said.filled("calendar", Said.id)
        let owner: UUID? = try said.filled("owner", Said.id)
        let team: UUID? = try said.filled("team", Said.id)
        let tags: [String]? = try said.filled("tags", Said.words)
        let externalIds: [ExternalId]? = try said.filled("external_ids", { try Said.items($0, ExternalId.init(said:)) })
        let custom: [String: Value]? = try said.filled("custom", Said.values)
        return try create(
            name: name, parent: parent, calendar: calendar, owner: owner, team: team, tags: tags, externalIds: externalIds, custom: custom
        )
    }
}

extension TeamChange {
    fileprivate static func set(said field: String, _ given: Json) throws -> Self {
        switch field {
        case "name": try .name(Said.given(given, Said.text))
        case "parent": try .parent(Said.orNil(given, Said.id))
        case "calendar": try .calendar(Said.orNil(given, Said.id))
        case "owner": try .owner(Said.orNil(given, Said.id))
        case "team": try .team(Said.orNil(given, Said.id))
        case "tags": try .tags(Said.given(given, Said.words))
        case "external_ids": try .externalIds(Said.given(given, { try Said.items($0, ExternalId.init(said:)) }))
        case "custom": try .custom(Said.given(given, Said.values))
        default: throw Unsayable(field)
        }
    }

    fileprivate static func item(said field: String, _ verb: String, _ given: Json) throws -> Self {
        switch (field, verb) {
        case ("external_ids", "add"): try .externalIdsAdd(ExternalId(said: given))
        case ("external_ids", "update"): try .externalIdsUpdate(ExternalId(said: given))
        case ("external_ids", "remove"): try .externalIdsRemove(Said.id(given))
        default: throw Unsayable(field)
        }
    }
}

extension RoleCollection {
    fileprivate func create(said given: Json) throws -> Role {
        let said = try Said(given, ["name", "administrator", "rights", "fields", "owner", "team", "tags", "external_ids", "custom"])
        let name: String = try said.needed("name", Said.text)
        let administrator: Bool? = try said.filled("administrator", Said.flag)
        let rights: [Right]? = try said.filled("rights", { try Said.items($0, Right.init(said:)) })
        let fields: [FieldRight]? = try said.filled("fields", { try Said.items($0, FieldRight.init(said:)) })
        let owner: UUID? = try said.filled("owner", Said.id)
        let team: UUID? = try said.filled("team", Said.id)
        let tags: [String]? = try said.filled("tags", Said.words)
        let externalIds: [ExternalId]? = try said.filled("external_ids", { try Said.items($0, ExternalId.init(said:)) })
        let custom: [String: Value]? = try said.filled("custom", Said.values)
        return try create(
            name: name, administrator: administrator, rights: rights, fields: fields, owner: owner, team: team, tags: tags, externalIds: externalIds, custom: custom
        )
    }
}

extension RoleChange {
    fileprivate static func set(said field: String, _ given: Json) throws -> Self {
        switch field {
        case "name": try .name(Said.given(given, Said.text))
        case "administrator": try .administrator(Said.given(given, Said.flag))
        case "rights": try .rights(Said.given(given, { try Said.items($0, Right.init(said:)) }))
        case "fields": try .fields(Said.given(given, { try Said.items($0, FieldRight.init(said:)) }))
        case "owner": try .owner(Said.orNil(given, Said.id))
        case "team": try .team(Said.orNil(given, Said.id))
        case "tags": try .tags(Said.given(given, Said.words))
        case "external_ids": try .externalIds(Said.given(given, { try Said.items($0, ExternalId.init(said:)) }))
        case "custom": try .custom(Said.given(given, Said.values))
        default: throw Unsayable(field)
        }
    }

    fileprivate static func item(said field: String, _ verb: String, _ given: Json) throws -> Self {
        switch (field, verb) {
        case ("rights", "add"): try .rightsAdd(Right(said: given))
        case ("rights", "update"): try .rightsUpdate(Right(said: given))
        case ("rights", "remove"): try .rightsRemove(Said.id(given))
        case ("fields", "add"): try .fieldsAdd(FieldRight(said: given))
        case ("fields", "update"): try .fieldsUpdate(FieldRight(said: given))
        case ("fields", "remove"): try .fieldsRemove(Said.id(given))
        case ("external_ids", "add"): try .externalIdsAdd(ExternalId(said: given))
        case ("external_ids", "update"): try .externalIdsUpdate(ExternalId(said: given))
        case ("external_ids", "remove"): try .externalIdsRemove(Said.id(given))
        default: throw Unsayable(field)
        }
    }
}

extension AccountCollection {
    fileprivate func create(said given: Json) throws -> Account {
        let said = try Said(given, ["name", "kind", "parent", "website", "tax_id", "industry", "employees", "annual_revenue", "phones", "addresses", "source", "description", "emails", "lifecycle_stage", "customer_group", "rating", "territory", "currency", "payment_days", "credit_limit", "founded_on", "unfollowed", "price_book", "sic_code", "ownership", "ticker", "owner", "team", "tags", "external_ids", "custom"])
        let name: String = try said.needed("name", Said.text)
        let kind: AccountKind? = try said.filled("kind", { try AccountKind(code: Said.text($0)) })
        let parent: UUID? = try said.filled("parent", Said.id)
        let website: String? = try said.filled("website", Said.text)
        let taxId: String? = try said.filled("tax_id", Said.text)
        let industry: String? = try said.filled("industry", Said.text)
        let employees: Int? = try said.filled("employees", Said.whole)
        let annualRevenue: Money? = try said.filled("annual_revenue", Said.money)
        let phones: [ContactPhone]? = try said.filled("phones", { try Said.items($0, ContactPhone.init(said:)) })
        let addresses: [PostalAddress]? = try said.filled("addresses", { try Said.items($0, PostalAddress.init(said:)) })
        let source: String? = try said.filled("source", Said.text)
        let description: String? = try said.filled("description", Said.text)
        let emails: [ContactEmail]? = try said.filled("emails", { try Said.items($0, ContactEmail.init(said:)) })
        let lifecycleStage: LifecycleStage? = try said.filled("lifecycle_stage", { try LifecycleStage(code: Said.text($0)) })
        let customerGroup: UUID? = try said.filled("customer_group", Said.id)
        let rating: Rating? = try said.filled("rating", { try Rating(code: Said.text($0)) })
        let territory: UUID? = try said.filled("territory", Said.id)
        let currency: String? = try said.filled("currency", Said.text)
        let paymentDays: Int? = try said.filled("payment_days", Said.whole)
        let creditLimit: Money? = try said.filled("credit_limit", Said.money)
        let foundedOn: LocalDate? = try said.filled("founded_on", Said.date)
        let unfollowed: Bool? = try said.filled("unfollowed", Said.flag)
        let priceBook: UUID? = try said.filled("price_book", Said.id)
        let sicCode: String? = try said.filled("sic_code", Said.text)
        let ownership: String? = try said.filled("ownership", Said.text)
        let ticker: String? = try said.filled("ticker", Said.text)
        let owner: UUID? = try said.filled("owner", Said.id)
        let team: UUID? = try said.filled("team", Said.id)
        let tags: [String]? = try said.filled("tags", Said.words)
        let externalIds: [ExternalId]? = try said.filled("external_ids", { try Said.items($0, ExternalId.init(said:)) })
        let custom: [String: Value]? = try said.filled("custom", Said.values)
        return try create(
            name: name, kind: kind, parent: parent, website: website, taxId: taxId, industry: industry, employees: employees, annualRevenue: annualRevenue, phones: phones, addresses: addresses, source: source, description: description, emails: emails, lifecycleStage: lifecycleStage, customerGroup: customerGroup, rating: rating, territory: territory, currency: currency, paymentDays: paymentDays, creditLimit: creditLimit, foundedOn: foundedOn, unfollowed: unfollowed, priceBook: priceBook, sicCode: sicCode, ownership: ownership, ticker: ticker, owner: owner, team: team, tags: tags, externalIds: externalIds, custom: custom
        )
    }
}

extension AccountChange {
    fileprivate static func set(said field: String, _ given: Json) throws -> Self {
        switch field {
        case "name": try .name(Said.given(given, Said.text))
        case "kind": try .kind(Said.given(given, { try AccountKind(code: Said.text($0)) }))
        case "parent": try .parent(Said.orNil(given, Said.id))
        case "website": try .website(Said.orNil(given, Said.text))
        case "tax_id": try .taxId(Said.orNil(given, Said.text))
        case "industry": try .industry(Said.orNil(given, Said.text))
        case "employees": try .employees(Said.orNil(given, Said.whole))
        case "annual_revenue": try .annualRevenue(Said.orNil(given, Said.money))
        case "phones": try .phones(Said.given(given, { try Said.items($0, ContactPhone.init(said:)) }))
        case "addresses": try .addresses(Said.given(given, { try Said.items($0, PostalAddress.init(said:)) }))
        case "source": try .source(Said.orNil(given, Said.text))
        case "description": try .description(Said.orNil(given, Said.text))
        case "emails": try .emails(Said.given(given, { try Said.items($0, ContactEmail.init(said:)) }))
        case "lifecycle_stage": try .lifecycleStage(Said.orNil(given, { try LifecycleStage(code: Said.text($0)) }))
        case "customer_group": try .customerGroup(Said.orNil(given, Said.id))
        case "rating": try .rating(Said.orNil(given, { try Rating(code: Said.text($0)) }))
        case "territory": try .territory(Said.orNil(given, Said.id))
        case "currency": try .currency(Said.orNil(given, Said.text))
        case "payment_days": try .paymentDays(Said.orNil(given, Said.whole))
        case "credit_limit": try .creditLimit(Said.orNil(given, Said.money))
        case "founded_on": try .foundedOn(Said.orNil(given, Said.date))
        case "unfollowed": try .unfollowed(Said.given(given, Said.flag))
        case "price_book": try .priceBook(Said.orNil(given, Said.id))
        case "sic_code": try .sicCode(Said.orNil(given, Said.text))
        case "ownership": try .ownership(Said.orNil(given, Said.text))
        case "ticker": try .ticker(Said.orNil(given, Said.text))
        case "owner": try .owner(Said.orNil(given, Said.id))
        case "team": try .team(Said.orNil(given, Said.id))
        case "tags": try .tags(Said.given(given, Said.words))
        case "external_ids": try .externalIds(Said.given(given, { try Said.items($0, ExternalId.init(said:)) }))
        case "custom": try .custom(Said.given(given, Said.values))
        default: throw Unsayable(field)
        }
    }

    fileprivate static func item(said field: String, _ verb: String, _ given: Json) throws -> Self {
        switch (field, verb) {
        case ("phones", "add"): try .phonesAdd(ContactPhone(said: given))
        case ("phones", "update"): try .phonesUpdate(ContactPhone(said: given))
        case ("phones", "remove"): try .phonesRemove(Said.id(given))
        case ("addresses", "add"): try .addressesAdd(PostalAddress(said: given))
        case ("addresses", "update"): try .addressesUpdate(PostalAddress(said: given))
        case ("addresses", "remove"): try .addressesRemove(Said.id(given))
        case ("emails", "add"): try .emailsAdd(ContactEmail(said: given))
        case ("emails", "update"): try .emailsUpdate(ContactEmail(said: given))
        case ("emails", "remove"): try .emailsRemove(Said.id(given))
        case ("external_ids", "add"): try .externalIdsAdd(ExternalId(said: given))
        case ("external_ids", "update"): try .externalIdsUpdate(ExternalId(said: given))
        case ("external_ids", "remove"): try .externalIdsRemove(Said.id(given))
        default: throw Unsayable(field)
        }
    }
}

extension ContactCollection {
    fileprivate func create(said given: Json) throws -> Contact {
        let said = try Said(given, ["last_name", "first_name", "middle_name", "account", "job_title", "department", "reports_to", "emails", "phones", "addresses", "birthdate", "language", "source", "description", "salutation", "suffix", "gender", "birth_month", "birth_day", "affiliations", "zone", "do_not_call", "email_opt_out", "preferred_channel", "lawful_basis", "lawful_basis_source", "lawful_basis_reviewed_on", "assistant", "assistant_phone", "unfollowed", "social", "photo", "owner", "team", "tags", "external_ids", "custom"])
        let lastName: String = try said.needed("last_name", Said.text)
        let firstName: String? = try said.filled("first_name", Said.text)
        let middleName: String? = try said.filled("middle_name", Said.text)
        let account: UUID? = try said.filled("account", Said.id)
        let jobTitle: String? = try said.filled("job_title", Said.text)
        let department: String? = try said.filled("department", Said.text)
        let reportsTo: UUID? = try said.filled("reports_to", Said.id)
        let emails: [ContactEmail]? = try said.filled("emails", { try Said.items($0, ContactEmail.init(said:)) })
        let phones: [ContactPhone]? = try said.filled("phones", { try Said.items($0, ContactPhone.init(said:)) })
        let addresses: [PostalAddress]? = try said.filled("addresses", { try Said.items($0, PostalAddress.init(said:)) })
        let birthdate: LocalDate? = try said.filled("birthdate", Said.date)
        let language: String? = try said.filled("language", Said.text)
        let source: String? = try said.filled("source", Said.text)
        let description: String? = try said.filled("description", Said.text)
        let salutation: String? = try said.filled("salutation", Said.text)
        let suffix: String? = try said.filled("suffix", Said.text)
        let gender: Gender? = try said.filled("gender", { try Gender(code: Said.text($0)) })
        let birthMonth: Int? = try said.filled("birth_month", Said.whole)
        let birthDay: Int? = try said.filled("birth_day", Said.whole)
        let affiliations: [Affiliation]? = try said.filled("affiliations", { try Said.items($0, Affiliation.init(said:)) })
        let zone: String? = try said.filled("zone", Said.text)
        let doNotCall: Bool? = try said.filled("do_not_call", Said.flag)
        let emailOptOut: Bool? = try said.filled("email_opt_out", Said.flag)
        let preferredChannel: Channel? = try said.filled("preferred_channel", { try Channel(code: Said.text($0)) })
        let lawfulBasis: LawfulBasis? = try said.filled("lawful_basis", { try LawfulBasis(code: Said.text($0)) })
        let lawfulBasisSource: String? = try said.filled("lawful_basis_source", Said.text)
        let lawfulBasisReviewedOn: LocalDate? = try said.filled("lawful_basis_reviewed_on", Said.date)
        let assistant: String? = try said.filled("assistant", Said.text)
        let assistantPhone: String? = try said.filled("assistant_phone", Said.text)
        let unfollowed: Bool? = try said.filled("unfollowed", Said.flag)
        let social: [SocialProfile]? = try said.filled("social", { try Said.items($0, SocialProfile.init(said:)) })
        let photo: UUID? = try said.filled("photo", Said.id)
        let owner: UUID? = try said.filled("owner", Said.id)
        let team: UUID? = try said.filled("team", Said.id)
        let tags: [String]? = try said.filled("tags", Said.words)
        let externalIds: [ExternalId]? = try said.filled("external_ids", { try Said.items($0, ExternalId.init(said:)) })
        let custom: [String: Value]? = try said.filled("custom", Said.values)
        return try create(
            lastName: lastName, firstName: firstName, middleName: middleName, account: account, jobTitle: jobTitle, department: department, reportsTo: reportsTo, emails: emails, phones: phones, addresses: addresses, birthdate: birthdate, language: language, source: source, description: description, salutation: salutation, suffix: suffix, gender: gender, birthMonth: birthMonth, birthDay: birthDay, affiliations: affiliations, zone: zone, doNotCall: doNotCall, emailOptOut: emailOptOut, preferredChannel: preferredChannel, lawfulBasis: lawfulBasis, lawfulBasisSource: lawfulBasisSource, lawfulBasisReviewedOn: lawfulBasisReviewedOn, assistant: assistant, assistantPhone: assistantPhone, unfollowed: unfollowed, social: social, photo: photo, owner: owner, team: team, tags: tags, externalIds: externalIds, custom: custom
        )
    }
}

extension ContactChange {
    fileprivate static func set(said field: String, _ given: Json) throws -> Self {
        switch field {
        case "last_name": try .lastName(Said.given(given, Said.text))
        case "first_name": try .firstName(Said.orNil(given, Said.text))
        case "middle_name": try .middleName(Said.orNil(given, Said.text))
        case "account": try .account(Said.orNil(given, Said.id))
        case "job_title": try .jobTitle(Said.orNil(given, Said.text))
        case "department": try .department(Said.orNil(given, Said.text))
        case "reports_to": try .reportsTo(Said.orNil(given, Said.id))
        case "emails": try .emails(Said.given(given, { try Said.items($0, ContactEmail.init(said:)) }))
        case "phones": try .phones(Said.given(given, { try Said.items($0, ContactPhone.init(said:)) }))
        case "addresses": try .addresses(Said.given(given, { try Said.items($0, PostalAddress.init(said:)) }))
        case "birthdate": try .birthdate(Said.orNil(given, Said.date))
        case "language": try .language(Said.orNil(given, Said.text))
        case "source": try .source(Said.orNil(given, Said.text))
        case "description": try .description(Said.orNil(given, Said.text))
        case "salutation": try .salutation(Said.orNil(given, Said.text))
        case "suffix": try .suffix(Said.orNil(given, Said.text))
        case "gender": try .gender(Said.orNil(given, { try Gender(code: Said.text($0)) }))
        case "birth_month": try .birthMonth(Said.orNil(given, Said.whole))
        case "birth_day": try .birthDay(Said.orNil(given, Said.whole))
        case "affiliations": try .affiliations(Said.given(given, { try Said.items($0, Affiliation.init(said:)) }))
        case "zone": try .zone(Said.orNil(given, Said.text))
        case "do_not_call": try .doNotCall(Said.given(given, Said.flag))
        case "email_opt_out": try .emailOptOut(Said.given(given, Said.flag))
        case "preferred_channel": try .preferredChannel(Said.orNil(given, { try Channel(code: Said.text($0)) }))
        case "lawful_basis": try .lawfulBasis(Said.orNil(given, { try LawfulBasis(code: Said.text($0)) }))
        case "lawful_basis_source": try .lawfulBasisSource(Said.orNil(given, Said.text))
        case "lawful_basis_reviewed_on": try .lawfulBasisReviewedOn(Said.orNil(given, Said.date))
        case "assistant": try .assistant(Said.orNil(given, Said.text))
        case "assistant_phone": try .assistantPhone(Said.orNil(given, Said.text))
        case "unfollowed": try .unfollowed(Said.given(given, Said.flag))
        case "social": try .social(Said.given(given, { try Said.items($0, SocialProfile.init(said:)) }))
        case "photo": try .photo(Said.orNil(given, Said.id))
        case "owner": try .owner(Said.orNil(given, Said.id))
        case "team": try .team(Said.orNil(given, Said.id))
        case "tags": try .tags(Said.given(given, Said.words))
        case "external_ids": try .externalIds(Said.given(given, { try Said.items($0, ExternalId.init(said:)) }))
        case "custom": try .custom(Said.given(given, Said.values))
        default: throw Unsayable(field)
        }
    }

    fileprivate static func item(said field: String, _ verb: String, _ given: Json) throws -> Self {
        switch (field, verb) {
        case ("emails", "add"): try .emailsAdd(ContactEmail(said: given))
        case ("emails", "update"): try .emailsUpdate(ContactEmail(said: given))
        case ("emails", "remove"): try .emailsRemove(Said.id(given))
        case ("phones", "add"): try .phonesAdd(ContactPhone(said: given))
        case ("phones", "update"): try .phonesUpdate(ContactPhone(said: given))
        case ("phones", "remove"): try .phonesRemove(Said.id(given))
        case ("addresses", "add"): try .addressesAdd(PostalAddress(said: given))
        case ("addresses", "update"): try .addressesUpdate(PostalAddress(said: given))
        case ("addresses", "remove"): try .addressesRemove(Said.id(given))
        case ("affiliations", "add"): try .affiliationsAdd(Affiliation(said: given))
        case ("affiliations", "update"): try .affiliationsUpdate(Affiliation(said: given))
        case ("affiliations", "remove"): try .affiliationsRemove(Said.id(given))
        case ("social", "add"): try .socialAdd(SocialProfile(said: given))
        case ("social", "update"): try .socialUpdate(SocialProfile(said: given))
        case ("social", "remove"): try .socialRemove(Said.id(given))
        case ("external_ids", "add"): try .externalIdsAdd(ExternalId(said: given))
        case ("external_ids", "update"): try .externalIdsUpdate(ExternalId(said: given))
        case ("external_ids", "remove"): try .externalIdsRemove(Said.id(given))
        default: throw Unsayable(field)
        }
    }
}

extension LeadCollection {
    fileprivate func create(said given: Json) throws -> Lead {
        let said = try Said(given, ["last_name", "first_name", "company_name", "job_title", "emails", "phones", "website", "addresses", "industry", "employees", "annual_revenue", "status", "lifecycle_stage", "source", "source_detail", "utm_source", "utm_medium", "utm_campaign", "score", "estimated_amount", "referred_by", "product_interest", "do_not_call", "next_follow_up", "lost_reason", "unfollowed", "description", "owner", "team", "tags", "external_ids", "custom"])
        let lastName: String? = try said.filled("last_name", Said.text)
        let firstName: String? = try said.filled("first_name", Said.text)
        let companyName: String? = try said.filled("company_name", Said.text)
        let jobTitle: String? = try said.filled("job_title", Said.text)
        let emails: [ContactEmail]? = try said.filled("emails", { try Said.items($0, ContactEmail.init(said:)) })
        let phones: [ContactPhone]? = try said.filled("phones", { try Said.items($0, ContactPhone.init(said:)) })
        let website: String? = try said.filled("website", Said.text)
        let addresses: [PostalAddress]? = try said.filled("addresses", { try Said.items($0, PostalAddress.init(said:)) })
        let industry: String? = try said.filled("industry", Said.text)
        let employees: Int? = try said.filled("employees", Said.whole)
        let annualRevenue: Money? = try said.filled("annual_revenue", Said.money)
        let status: LeadStatus? = try said.filled("status", { try LeadStatus(code: Said.text($0)) })
        let lifecycleStage: LifecycleStage? = try said.filled("lifecycle_stage", { try LifecycleStage(code: Said.text($0)) })
        let source: String? = try said.filled("source", Said.text)
        let sourceDetail: String? = try said.filled("source_detail", Said.text)
        let utmSource: String? = try said.filled("utm_source", Said.text)
        let utmMedium: String? = try said.filled("utm_medium", Said.text)
        let utmCampaign: String? = try said.filled("utm_campaign", Said.text)
        let score: Int? = try said.filled("score", Said.whole)
        let estimatedAmount: Money? = try said.filled("estimated_amount", Said.money)
        let referredBy: String? = try said.filled("referred_by", Said.text)
        let productInterest: [String]? = try said.filled("product_interest", Said.words)
        let doNotCall: Bool? = try said.filled("do_not_call", Said.flag)
        let nextFollowUp: LocalDate? = try said.filled("next_follow_up", Said.date)
        let lostReason: UUID? = try said.filled("lost_reason", Said.id)
        let unfollowed: Bool? = try said.filled("unfollowed", Said.flag)
        let description: String? = try said.filled("description", Said.text)
        let owner: UUID? = try said.filled("owner", Said.id)
        let team: UUID? = try said.filled("team", Said.id)
        let tags: [String]? = try said.filled("tags", Said.words)
        let externalIds: [ExternalId]? = try said.filled("external_ids", { try Said.items($0, ExternalId.init(said:)) })
        let custom: [String: Value]? = try said.filled("custom", Said.values)
        return try create(
            lastName: lastName, firstName: firstName, companyName: companyName, jobTitle: jobTitle, emails: emails, phones: phones, website: website, addresses: addresses, industry: industry, employees: employees, annualRevenue: annualRevenue, status: status, lifecycleStage: lifecycleStage, source: source, sourceDetail: sourceDetail, utmSource: utmSource, utmMedium: utmMedium, utmCampaign: utmCampaign, score: score, estimatedAmount: estimatedAmount, referredBy: referredBy, productInterest: productInterest, doNotCall: doNotCall, nextFollowUp: nextFollowUp, lostReason: lostReason, unfollowed: unfollowed, description: description, owner: owner, team: team, tags: tags, externalIds: externalIds, custom: custom
        )
    }
}

extension LeadChange {
    fileprivate static func set(said field: String, _ given: Json) throws -> Self {
        switch field {
        case "last_name": try .lastName(Said.orNil(given, Said.text))
        case "first_name": try .firstName(Said.orNil(given, Said.text))
        case "company_name": try .companyName(Said.orNil(given, Said.text))
        case "job_title": try .jobTitle(Said.orNil(given, Said.text))
        case "emails": try .emails(Said.given(given, { try Said.items($0, ContactEmail.init(said:)) }))
        case "phones": try .phones(Said.given(given, { try Said.items($0, ContactPhone.init(said:)) }))
        case "website": try .website(Said.orNil(given, Said.text))
        case "addresses": try .addresses(Said.given(given, { try Said.items($0, PostalAddress.init(said:)) }))
        case "industry": try .industry(Said.orNil(given, Said.text))
        case "employees": try .employees(Said.orNil(given, Said.whole))
        case "annual_revenue": try .annualRevenue(Said.orNil(given, Said.money))
        case "status": try .status(Said.given(given, { try LeadStatus(code: Said.text($0)) }))
        case "lifecycle_stage": try .lifecycleStage(Said.orNil(given, { try LifecycleStage(code: Said.text($0)) }))
        case "source": try .source(Said.orNil(given, Said.text))
        case "source_detail": try .sourceDetail(Said.orNil(given, Said.text))
        case "utm_source": try .utmSource(Said.orNil(given, Said.text))
        case "utm_medium": try .utmMedium(Said.orNil(given, Said.text))
        case "utm_campaign": try .utmCampaign(Said.orNil(given, Said.text))
        case "score": try .score(Said.orNil(given, Said.whole))
        case "estimated_amount": try .estimatedAmount(Said.orNil(given, Said.money))
        case "referred_by": try .referredBy(Said.orNil(given, Said.text))
        case "product_interest": try .productInterest(Said.given(given, Said.words))
        case "do_not_call": try .doNotCall(Said.given(given, Said.flag))
        case "next_follow_up": try .nextFollowUp(Said.orNil(given, Said.date))
        case "lost_reason": try .lostReason(Said.orNil(given, Said.id))
        case "unfollowed": try .unfollowed(Said.given(given, Said.flag))
        case "description": try .description(Said.orNil(given, Said.text))
        case "owner": try .owner(Said.orNil(given, Said.id))
        case "team": try .team(Said.orNil(given, Said.id))
        case "tags": try .tags(Said.given(given, Said.words))
        case "external_ids": try .externalIds(Said.given(given, { try Said.items($0, ExternalId.init(said:)) }))
        case "custom": try .custom(Said.given(given, Said.values))
        default: throw Unsayable(field)
        }
    }

    fileprivate static func item(said field: String, _ verb: String, _ given: Json) throws -> Self {
        switch (field, verb) {
        case ("emails", "add"): try .emailsAdd(ContactEmail(said: given))
        case ("emails", "update"): try .emailsUpdate(ContactEmail(said: given))
        case ("emails", "remove"): try .emailsRemove(Said.id(given))
        case ("phones", "add"): try .phonesAdd(ContactPhone(said: given))
        case ("phones", "update"): try .phonesUpdate(ContactPhone(said: given))
        case ("phones", "remove"): try .phonesRemove(Said.id(given))
        case ("addresses", "add"): try .addressesAdd(PostalAddress(said: given))
        case ("addresses", "update"): try .addressesUpdate(PostalAddress(said: given))
        case ("addresses", "remove"): try .addressesRemove(Said.id(given))
        case ("external_ids", "add"): try .externalIdsAdd(ExternalId(said: given))
        case ("external_ids", "update"): try .externalIdsUpdate(ExternalId(said: given))
        case ("external_ids", "remove"): try .externalIdsRemove(Said.id(given))
        default: throw Unsayable(field)
        }
    }
}

extension CustomerGroupCollection {
    fileprivate func create(said given: Json) throws -> CustomerGroup {
        let said = try Said(given, ["name", "description", "parent", "discount", "account_filter", "owner", "team", "tags", "external_ids", "custom"])
        let name: String = try said.needed("name", Said.text)
        let description: String? = try said.filled("description", Said.text)
        let parent: UUID? = try said.filled("parent", Said.id)
        let discount: Decimal? = try said.filled("discount", Said.decimal)
        let accountFilter: String? = try said.filled("account_filter", Said.text)
        let owner: UUID? = try said.filled("owner", Said.id)
        let team: UUID? = try said.filled("team", Said.id)
        let tags: [String]? = try said.filled("tags", Said.words)
        let externalIds: [ExternalId]? = try said.filled("external_ids", { try Said.items($0, ExternalId.init(said:)) })
        let custom: [String: Value]? = try said.filled("custom", Said.values)
        return try create(
            name: name, description: description, parent: parent, discount: discount, accountFilter: accountFilter, owner: owner, team: team, tags: tags, externalIds: externalIds, custom: custom
        )
    }
}

extension CustomerGroupChange {
    fileprivate static func set(said field: String, _ given: Json) throws -> Self {
        switch field {
        case "name": try .name(Said.given(given, Said.text))
        case "description": try .description(Said.orNil(given, Said.text))
        case "parent": try .parent(Said.orNil(given, Said.id))
        case "discount": try .discount(Said.orNil(given, Said.decimal))
        case "account_filter": try .accountFilter(Said.orNil(given, Said.text))
        case "owner": try .owner(Said.orNil(given, Said.id))
        case "team": try .team(Said.orNil(given, Said.id))
        case "tags": try .tags(Said.given(given, Said.words))
        case "external_ids": try .externalIds(Said.given(given, { try Said.items($0, ExternalId.init(said:)) }))
        case "custom": try .custom(Said.given(given, Said.values))
        default: throw Unsayable(field)
        }
    }

    fileprivate static func item(said field: String, _ verb: String, _ given: Json) throws -> Self {
        switch (field, verb) {
        case ("external_ids", "add"): try .externalIdsAdd(ExternalId(said: given))
        case ("external_ids", "update"): try .externalIdsUpdate(ExternalId(said: given))
        case ("external_ids", "remove"): try .externalIdsRemove(Said.id(given))
        default: throw Unsayable(field)
        }
    }
}

extension RelationKindCollection {
    fileprivate func create(said given: Json) throws -> RelationKind {
        let said = try Said(given, ["name", "inverse_name", "from_entities", "to_entities", "owner", "team", "tags", "external_ids", "custom"])
        let name: String = try said.needed("name", Said.text)
        let inverseName: String? = try said.filled("inverse_name", Said.text)
        let fromEntities: [String]? = try said.filled("from_entities", Said.words)
        let toEntities: [String]? = try said.filled("to_entities", Said.words)
        let owner: UUID? = try said.filled("owner", Said.id)
        let team: UUID? = try said.filled("team", Said.id)
        let tags: [String]? = try said.filled("tags", Said.words)
        let externalIds: [ExternalId]? = try said.filled("external_ids", { try Said.items($0, ExternalId.init(said:)) })
        let custom: [String: Value]? = try said.filled("custom", Said.values)
        return try create(
            name: name, inverseName: inverseName, fromEntities: fromEntities, toEntities: toEntities, owner: owner, team: team, tags: tags, externalIds: externalIds, custom: custom
        )
    }
}

extension RelationKindChange {
    fileprivate static func set(said field: String, _ given: Json) throws -> Self {
        switch field {
        case "name": try .name(Said.given(given, Said.text))
        case "inverse_name": try .inverseName(Said.orNil(given, Said.text))
        case "from_entities": try .fromEntities(Said.given(given, Said.words))
        case "to_entities": try .toEntities(Said.given(given, Said.words))
        case "owner": try .owner(Said.orNil(given, Said.id))
        case "team": try .team(Said.orNil(given, Said.id))
        case "tags": try .tags(Said.given(given, Said.words))
        case "external_ids": try .externalIds(Said.given(given, { try Said.items($0, ExternalId.init(said:)) }))
        case "custom": try .custom(Said.given(given, Said.values))
        default: throw Unsayable(field)
        }
    }

    fileprivate static func item(said field: String, _ verb: String, _ given: Json) throws -> Self {
        switch (field, verb) {
        case ("external_ids", "add"): try .externalIdsAdd(ExternalId(said: given))
        case ("external_ids", "update"): try .externalIdsUpdate(ExternalId(said: given))
        case ("external_ids", "remove"): try .externalIdsRemove(Said.id(given))
        default: throw Unsayable(field)
        }
    }
}

extension RelationCollection {
    fileprivate func create(said given: Json) throws -> Relation {
        let said = try Said(given, ["kind", "from_record", "to_record", "since", "until", "note", "owner", "team", "tags", "external_ids", "custom"])
        let kind: UUID = try said.needed("kind", Said.id)
        let fromRecord: Link = try said.needed("from_record", Said.link)
        let toRecord: Link = try said.needed("to_record", Said.link)
        let since: LocalDate? = try said.filled("since", Said.date)
        let until: LocalDate? = try said.filled("until", Said.date)
        let note: String? = try said.filled("note", Said.text)
        let owner: UUID? = try said.filled("owner", Said.id)
        let team: UUID? = try said.filled("team", Said.id)
        let tags: [String]? = try said.filled("tags", Said.words)
        let externalIds: [ExternalId]? = try said.filled("external_ids", { try Said.items($0, ExternalId.init(said:)) })
        let custom: [String: Value]? = try said.filled("custom", Said.values)
        return try create(
            kind: kind, fromRecord: fromRecord, toRecord: toRecord, since: since, until: until, note: note, owner: owner, team: team, tags: tags, externalIds: externalIds, custom: custom
        )
    }
}

extension RelationChange {
    fileprivate static func set(said field: String, _ given: Json) throws -> Self {
        switch field {
        case "kind": try .kind(Said.given(given, Said.id))
        case "from_record": try .fromRecord(Said.given(given, Said.link))
        case "to_record": try .toRecord(Said.given(given, Said.link))
        case "since": try .since(Said.orNil(given, Said.date))
        case "until": try .until(Said.orNil(given, Said.date))
        case "note": try .note(Said.orNil(given, Said.text))
        case "owner": try .owner(Said.orNil(given, Said.id))
        case "team": try .team(Said.orNil(given, Said.id))
        case "tags": try .tags(Said.given(given, Said.words))
        case "external_ids": try .externalIds(Said.given(given, { try Said.items($0, ExternalId.init(said:)) }))
        case "custom": try .custom(Said.given(given, Said.values))
        default: throw Unsayable(field)
        }
    }

    fileprivate static func item(said field: String, _ verb: String, _ given: Json) throws -> Self {
        switch (field, verb) {
        case ("external_ids", "add"): try .externalIdsAdd(ExternalId(said: given))
        case ("external_ids", "update"): try .externalIdsUpdate(ExternalId(said: given))
        case ("external_ids", "remove"): try .externalIdsRemove(Said.id(given))
        default: throw Unsayable(field)
        }
    }
}

extension PipelineCollection {
    fileprivate func create(said given: Json) throws -> Pipeline {
        let said = try Said(given, ["name", "order", "inactive", "entity", "teams", "is_default", "owner", "team", "tags", "external_ids", "custom"])
        let name: String = try said.needed("name", Said.text)
        let order: Int? = try said.filled("order", Said.whole)
        let inactive: Bool? = try said.filled("inactive", Said.flag)
        let entity: String? = try said.filled("entity", Said.text)
        let teams: [PipelineTeam]? = try said.filled("teams", { try Said.items($0, PipelineTeam.init(said:)) })
        let isDefault: Bool? = try said.filled("is_default", Said.flag)
        let owner: UUID? = try said.filled("owner", Said.id)
        let team: UUID? = try said.filled("team", Said.id)
        let tags: [String]? = try said.filled("tags", Said.words)
        let externalIds: [ExternalId]? = try said.filled("external_ids", { try Said.items($0, ExternalId.init(said:)) })
        let custom: [String: Value]? = try said.filled("custom", Said.values)
        return try create(
            name: name, order: order, inactive: inactive, entity: entity, teams: teams, isDefault: isDefault, owner: owner, team: team, tags: tags, externalIds: externalIds, custom: custom
        )
    }
}

extension PipelineChange {
    fileprivate static func set(said field: String, _ given: Json) throws -> Self {
        switch field {
        case "name": try .name(Said.given(given, Said.text))
        case "order": try .order(Said.given(given, Said.whole))
        case "inactive": try .inactive(Said.given(given, Said.flag))
        case "entity": try .entity(Said.orNil(given, Said.text))
        case "teams": try .teams(Said.given(given, { try Said.items($0, PipelineTeam.init(said:)) }))
        case "is_default": try .isDefault(Said.given(given, Said.flag))
        case "owner": try .owner(Said.orNil(given, Said.id))
        case "team": try .team(Said.orNil(given, Said.id))
        case "tags": try .tags(Said.given(given, Said.words))
        case "external_ids": try .externalIds(Said.given(given, { try Said.items($0, ExternalId.init(said:)) }))
        case "custom": try .custom(Said.given(given, Said.values))
        default: throw Unsayable(field)
        }
    }

    fileprivate static func item(said field: String, _ verb: String, _ given: Json) throws -> Self {
        switch (field, verb) {
        case ("teams", "add"): try .teamsAdd(PipelineTeam(said: given))
        case ("teams", "update"): try .teamsUpdate(PipelineTeam(said: given))
        case ("teams", "remove"): try .teamsRemove(Said.id(given))
        case ("external_ids", "add"): try .externalIdsAdd(ExternalId(said: given))
        case ("external_ids", "update"): try .externalIdsUpdate(ExternalId(said: given))
        case ("external_ids", "remove"): try .externalIdsRemove(Said.id(given))
        default: throw Unsayable(field)
        }
    }
}

extension StageCollection {
    fileprivate func create(said given: Json) throws -> Stage {
        let said = try Said(given, ["pipeline", "name", "order", "category", "probability", "forecast_category", "rot_days", "required_fields", "expected_days", "wip_limit", "owner", "team", "tags", "external_ids", "custom"])
        let pipeline: UUID = try said.needed("pipeline", Said.id)
        let name: String = try said.needed("name", Said.text)
        let order: Int = try said.needed("order", Said.whole)
        let category: StageCategory = try said.needed("category", { try StageCategory(code: Said.text($0)) })
        let probability: Decimal? = try said.filled("probability", Said.decimal)
        let forecastCategory: ForecastCategory? = try said.filled("forecast_category", { try ForecastCategory(code: Said.text($0)) })
        let rotDays: Int? = try said.filled("rot_days", Said.whole)
        let requiredFields: [String]? = try said.filled("required_fields", Said.words)
        let expectedDays: Int? = try said.filled("expected_days", Said.whole)
        let wipLimit: Int? = try said.filled("wip_limit", Said.whole)
        let owner: UUID? = try said.filled("owner", Said.id)
        let team: UUID? = try said.filled("team", Said.id)
        let tags: [String]? = try said.filled("tags", Said.words)
        let externalIds: [ExternalId]? = try said.filled("external_ids", { try Said.items($0, ExternalId.init(said:)) })
        let custom: [String: Value]? = try said.filled("custom", Said.values)
        return try create(
            pipeline: pipeline, name: name, order: order, category: category, probability: probability, forecastCategory: forecastCategory, rotDays: rotDays, requiredFields: requiredFields, expectedDays: expectedDays, wipLimit: wipLimit, owner: owner, team: team, tags: tags, externalIds: externalIds, custom: custom
        )
    }
}

extension StageChange {
    fileprivate static func set(said field: String, _ given: Json) throws -> Self {
        switch field {
        case "pipeline": try .pipeline(Said.given(given, Said.id))
        case "name": try .name(Said.given(given, Said.text))
        case "order": try .order(Said.given(given, Said.whole))
        case "category": try .category(Said.given(given, { try StageCategory(code: Said.text($0)) }))
        case "probability": try .probability(Said.given(given, Said.decimal))
        case "forecast_category": try .forecastCategory(Said.given(given, { try ForecastCategory(code: Said.text($0)) }))
        case "rot_days": try .rotDays(Said.orNil(given, Said.whole))
        case "required_fields": try .requiredFields(Said.given(given, Said.words))
        case "expected_days": try .expectedDays(Said.orNil(given, Said.whole))
        case "wip_limit": try .wipLimit(Said.orNil(given, Said.whole))
        case "owner": try .owner(Said.orNil(given, Said.id))
        case "team": try .team(Said.orNil(given, Said.id))
        case "tags": try .tags(Said.given(given, Said.words))
        case "external_ids": try .externalIds(Said.given(given, { try Said.items($0, ExternalId.init(said:)) }))
        case "custom": try .custom(Said.given(given, Said.values))
        default: throw Unsayable(field)
        }
    }

    fileprivate static func item(said field: String, _ verb: String, _ given: Json) throws -> Self {
        switch (field, verb) {
        case ("external_ids", "add"): try .externalIdsAdd(ExternalId(said: given))
        case ("external_ids", "update"): try .externalIdsUpdate(ExternalId(said: given))
        case ("external_ids", "remove"): try .externalIdsRemove(Said.id(given))
        default: throw Unsayable(field)
        }
    }
}

extension DealCollection {
    fileprivate func create(said given: Json) throws -> Deal {
        let said = try Said(given, ["name", "stage", "account", "primary_contact", "amount", "probability", "expected_close", "deal_type", "source", "next_step", "lost_notes", "loss_reason", "competitor", "lead", "contacts", "credits", "next_step_on", "monthly_amount", "score", "recurring_plan", "owner", "team", "tags", "external_ids", "custom"])
        let name: String = try said.needed("name", Said.text)
        let stage: UUID = try said.needed("stage", Said.id)
        let account: UUID? = try said.filled("account", Said.id)
        let primaryContact: UUID? = try said.filled("primary_contact", Said.id)
        let amount: Money? = try said.filled("amount", Said.money)
        let probability: Decimal? = try said.filled("probability", Said.decimal)
        let expectedClose: LocalDate? = try said.filled("expected_close", Said.date)
        let dealType: DealType? = try said.filled("deal_type", { try DealType(code: Said.text($0)) })
        let source: String? = try said.filled("source", Said.text)
        let nextStep: String? = try said.filled("next_step", Said.text)
        let lostNotes: String? = try said.filled("lost_notes", Said.text)
        let lossReason: UUID? = try said.filled("loss_reason", Said.id)
        let competitor: UUID? = try said.filled("competitor", Said.id)
        let lead: UUID? = try said.filled("lead", Said.id)
        let contacts: [DealContact]? = try said.filled("contacts", { try Said.items($0, DealContact.init(said:)) })
        let credits: [Credit]? = try said.filled("credits", { try Said.items($0, Credit.init(said:)) })
        let nextStepOn: LocalDate? = try said.filled("next_step_on", Said.date)
        let monthlyAmount: Money? = try said.filled("monthly_amount", Said.money)
        let score: Int? = try said.filled("score", Said.whole)
        let recurringPlan: RecurringPlan? = try said.filled("recurring_plan", { try RecurringPlan(code: Said.text($0)) })
        let owner: UUID? = try said.filled("owner", Said.id)
        let team: UUID? = try said.filled("team", Said.id)
        let tags: [String]? = try said.filled("tags", Said.words)
        let externalIds: [ExternalId]? = try said.filled("external_ids", { try Said.items($0, ExternalId.init(said:)) })
        let custom: [String: Value]? = try said.filled("custom", Said.values)
        return try create(
            name: name, stage: stage, account: account, primaryContact: primaryContact, amount: amount, probability: probability, expectedClose: expectedClose, dealType: dealType, source: source, nextStep: nextStep, lostNotes: lostNotes, lossReason: lossReason, competitor: competitor, lead: lead, contacts: contacts, credits: credits, nextStepOn: nextStepOn, monthlyAmount: monthlyAmount, score: score, recurringPlan: recurringPlan, owner: owner, team: team, tags: tags, externalIds: externalIds, custom: custom
        )
    }
}

extension DealChange {
    fileprivate static func set(said field: String, _ given: Json) throws -> Self {
        switch field {
        case "name": try .name(Said.given(given, Said.text))
        case "stage": try .stage(Said.given(given, Said.id))
        case "account": try .account(Said.orNil(given, Said.id))
        case "primary_contact": try .primaryContact(Said.orNil(given, Said.id))
        case "amount": try .amount(Said.orNil(given, Said.money))
        case "probability": try .probability(Said.orNil(given, Said.decimal))
        case "expected_close": try .expectedClose(Said.orNil(given, Said.date))
        case "deal_type": try .dealType(Said.orNil(given, { try DealType(code: Said.text($0)) }))
        case "source": try .source(Said.orNil(given, Said.text))
        case "next_step": try .nextStep(Said.orNil(given, Said.text))
        case "lost_notes": try .lostNotes(Said.orNil(given, Said.text))
        case "loss_reason": try .lossReason(Said.orNil(given, Said.id))
        case "competitor": try .competitor(Said.orNil(given, Said.id))
        case "lead": try .lead(Said.orNil(given, Said.id))
        case "contacts": try .contacts(Said.given(given, { try Said.items($0, DealContact.init(said:)) }))
        case "credits": try .credits(Said.given(given, { try Said.items($0, Credit.init(said:)) }))
        case "next_step_on": try .nextStepOn(Said.orNil(given, Said.date))
        case "monthly_amount": try .monthlyAmount(Said.orNil(given, Said.money))
        case "score": try .score(Said.orNil(given, Said.whole))
        case "recurring_plan": try .recurringPlan(Said.orNil(given, { try RecurringPlan(code: Said.text($0)) }))
        case "owner": try .owner(Said.orNil(given, Said.id))
        case "team": try .team(Said.orNil(given, Said.id))
        case "tags": try .tags(Said.given(given, Said.words))
        case "external_ids": try .externalIds(Said.given(given, { try Said.items($0, ExternalId.init(said:)) }))
        case "custom": try .custom(Said.given(given, Said.values))
        default: throw Unsayable(field)
        }
    }

    fileprivate static func item(said field: String, _ verb: String, _ given: Json) throws -> Self {
        switch (field, verb) {
        case ("contacts", "add"): try .contactsAdd(DealContact(said: given))
        case ("contacts", "update"): try .contactsUpdate(DealContact(said: given))
        case ("contacts", "remove"): try .contactsRemove(Said.id(given))
        case ("credits", "add"): try .creditsAdd(Credit(said: given))
        case ("credits", "update"): try .creditsUpdate(Credit(said: given))
        case ("credits", "remove"): try .creditsRemove(Said.id(given))
        case ("external_ids", "add"): try .externalIdsAdd(ExternalId(said: given))
        case ("external_ids", "update"): try .externalIdsUpdate(ExternalId(said: given))
        case ("external_ids", "remove"): try .externalIdsRemove(Said.id(given))
        default: throw Unsayable(field)
        }
    }
}

extension CompetitorCollection {
    fileprivate func create(said given: Json) throws -> Competitor {
        let said = try Said(given, ["name", "website", "strengths", "weaknesses", "owner", "team", "tags", "external_ids", "custom"])
        let name: String = try said.needed("name", Said.text)
        let website: String? = try said.filled("website", Said.text)
        let strengths: String? = try said.filled("strengths", Said.text)
        let weaknesses: String? = try said.filled("weaknesses", Said.text)
        let owner: UUID? = try said.filled("owner", Said.id)
        let team: UUID? = try said.filled("team", Said.id)
        let tags: [String]? = try said.filled("tags", Said.words)
        let externalIds: [ExternalId]? = try said.filled("external_ids", { try Said.items($0, ExternalId.init(said:)) })
        let custom: [String: Value]? = try said.filled("custom", Said.values)
        return try create(
            name: name, website: website, strengths: strengths, weaknesses: weaknesses, owner: owner, team: team, tags: tags, externalIds: externalIds, custom: custom
        )
    }
}

extension CompetitorChange {
    fileprivate static func set(said field: String, _ given: Json) throws -> Self {
        switch field {
        case "name": try .name(Said.given(given, Said.text))
        case "website": try .website(Said.orNil(given, Said.text))
        case "strengths": try .strengths(Said.orNil(given, Said.text))
        case "weaknesses": try .weaknesses(Said.orNil(given, Said.text))
        case "owner": try .owner(Said.orNil(given, Said.id))
        case "team": try .team(Said.orNil(given, Said.id))
        case "tags": try .tags(Said.given(given, Said.words))
        case "external_ids": try .externalIds(Said.given(given, { try Said.items($0, ExternalId.init(said:)) }))
        case "custom": try .custom(Said.given(given, Said.values))
        default: throw Unsayable(field)
        }
    }

    fileprivate static func item(said field: String, _ verb: String, _ given: Json) throws -> Self {
        switch (field, verb) {
        case ("external_ids", "add"): try .externalIdsAdd(ExternalId(said: given))
        case ("external_ids", "update"): try .externalIdsUpdate(ExternalId(said: given))
        case ("external_ids", "remove"): try .externalIdsRemove(Said.id(given))
        default: throw Unsayable(field)
        }
    }
}

extension LossReasonCollection {
    fileprivate func create(said given: Json) throws -> LossReason {
        let said = try Said(given, ["name", "category", "order", "inactive", "owner", "team", "tags", "external_ids", "custom"])
        let name: String = try said.needed("name", Said.text)
        let category: LossCategory? = try said.filled("category", { try LossCategory(code: Said.text($0)) })
        let order: Int? = try said.filled("order", Said.whole)
        let inactive: Bool? = try said.filled("inactive", Said.flag)
        let owner: UUID? = try said.filled("owner", Said.id)
        let team: UUID? = try said.filled("team", Said.id)
        let tags: [String]? = try said.filled("tags", Said.words)
        let externalIds: [ExternalId]? = try said.filled("external_ids", { try Said.items($0, ExternalId.init(said:)) })
        let custom: [String: Value]? = try said.filled("custom", Said.values)
        return try create(
            name: name, category: category, order: order, inactive: inactive, owner: owner, team: team, tags: tags, externalIds: externalIds, custom: custom
        )
    }
}

extension LossReasonChange {
    fileprivate static func set(said field: String, _ given: Json) throws -> Self {
        switch field {
        case "name": try .name(Said.given(given, Said.text))
        case "category": try .category(Said.orNil(given, { try LossCategory(code: Said.text($0)) }))
        case "order": try .order(Said.given(given, Said.whole))
        case "inactive": try .inactive(Said.given(given, Said.flag))
        case "owner": try .owner(Said.orNil(given, Said.id))
        case "team": try .team(Said.orNil(given, Said.id))
        case "tags": try .tags(Said.given(given, Said.words))
        case "external_ids": try .externalIds(Said.given(given, { try Said.items($0, ExternalId.init(said:)) }))
        case "custom": try .custom(Said.given(given, Said.values))
        default: throw Unsayable(field)
        }
    }

    fileprivate static func item(said field: String, _ verb: String, _ given: Json) throws -> Self {
        switch (field, verb) {
        case ("external_ids", "add"): try .externalIdsAdd(ExternalId(said: given))
        case ("external_ids", "update"): try .externalIdsUpdate(ExternalId(said: given))
        case ("external_ids", "remove"): try .externalIdsRemove(Said.id(given))
        default: throw Unsayable(field)
        }
    }
}

extension QuotaCollection {
    fileprivate func create(said given: Json) throws -> Quota {
        let said = try Said(given, ["starts_on", "ends_on", "amount", "user", "for_team", "owner", "team", "tags", "external_ids", "custom"])
        let startsOn: LocalDate = try said.needed("starts_on", Said.date)
        let endsOn: LocalDate = try said.needed("ends_on", Said.date)
        let amount: Money = try said.needed("amount", Said.money)
        let user: UUID? = try said.filled("user", Said.id)
        let forTeam: UUID? = try said.filled("for_team", Said.id)
        let owner: UUID? = try said.filled("owner", Said.id)
        let team: UUID? = try said.filled("team", Said.id)
        let tags: [String]? = try said.filled("tags", Said.words)
        let externalIds: [ExternalId]? = try said.filled("external_ids", { try Said.items($0, ExternalId.init(said:)) })
        let custom: [String: Value]? = try said.filled("custom", Said.values)
        return try create(
            startsOn: startsOn, endsOn: endsOn, amount: amount, user: user, forTeam: forTeam, owner: owner, team: team, tags: tags, externalIds: externalIds, custom: custom
        )
    }
}

extension QuotaChange {
    fileprivate static func set(said field: String, _ given: Json) throws -> Self {
        switch field {
        case "starts_on": try .startsOn(Said.given(given, Said.date))
        case "ends_on": try .endsOn(Said.given(given, Said.date))
        case "amount": try .amount(Said.given(given, Said.money))
        case "user": try .user(Said.orNil(given, Said.id))
        case "for_team": try .forTeam(Said.orNil(given, Said.id))
        case "owner": try .owner(Said.orNil(given, Said.id))
        case "team": try .team(Said.orNil(given, Said.id))
        case "tags": try .tags(Said.given(given, Said.words))
        case "external_ids": try .externalIds(Said.given(given, { try Said.items($0, ExternalId.init(said:)) }))
        case "custom": try .custom(Said.given(given, Said.values))
        default: throw Unsayable(field)
        }
    }

    fileprivate static func item(said field: String, _ verb: String, _ given: Json) throws -> Self {
        switch (field, verb) {
        case ("external_ids", "add"): try .externalIdsAdd(ExternalId(said: given))
        case ("external_ids", "update"): try .externalIdsUpdate(ExternalId(said: given))
        case ("external_ids", "remove"): try .externalIdsRemove(Said.id(given))
        default: throw Unsayable(field)
        }
    }
}

extension TerritoryCollection {
    fileprivate func create(said given: Json) throws -> Territory {
        let said = try Said(given, ["name", "parent", "members", "account_filter", "lead_filter", "order", "description", "owner", "team", "tags", "external_ids", "custom"])
        let name: String = try said.needed("name", Said.text)
        let parent: UUID? = try said.filled("parent", Said.id)
        let members: [TerritoryMember]? = try said.filled("members", { try Said.items($0, TerritoryMember.init(said:)) })
        let accountFilter: String? = try said.filled("account_filter", Said.text)
        let leadFilter: String? = try said.filled("lead_filter", Said.text)
        let order: Int? = try said.filled("order", Said.whole)
        let description: String? = try said.filled("description", Said.text)
        let owner: UUID? = try said.filled("owner", Said.id)
        let team: UUID? = try said.filled("team", Said.id)
        let tags: [String]? = try said.filled("tags", Said.words)
        let externalIds: [ExternalId]? = try said.filled("external_ids", { try Said.items($0, ExternalId.init(said:)) })
        let custom: [String: Value]? = try said.filled("custom", Said.values)
        return try create(
            name: name, parent: parent, members: members, accountFilter: accountFilter, leadFilter: leadFilter, order: order, description: description, owner: owner, team: team, tags: tags, externalIds: externalIds, custom: custom
        )
    }
}

extension TerritoryChange {
    fileprivate static func set(said field: String, _ given: Json) throws -> Self {
        switch field {
        case "name": try .name(Said.given(given, Said.text))
        case "parent": try .parent(Said.orNil(given, Said.id))
        case "members": try .members(Said.given(given, { try Said.items($0, TerritoryMember.init(said:)) }))
        case "account_filter": try .accountFilter(Said.orNil(given, Said.text))
        case "lead_filter": try .leadFilter(Said.orNil(given, Said.text))
        case "order": try .order(Said.given(given, Said.whole))
        case "description": try .description(Said.orNil(given, Said.text))
        case "owner": try .owner(Said.orNil(given, Said.id))
        case "team": try .team(Said.orNil(given, Said.id))
        case "tags": try .tags(Said.given(given, Said.words))
        case "external_ids": try .externalIds(Said.given(given, { try Said.items($0, ExternalId.init(said:)) }))
        case "custom": try .custom(Said.given(given, Said.values))
        default: throw Unsayable(field)
        }
    }

    fileprivate static func item(said field: String, _ verb: String, _ given: Json) throws -> Self {
        switch (field, verb) {
        case ("members", "add"): try .membersAdd(TerritoryMember(said: given))
        case ("members", "update"): try .membersUpdate(TerritoryMember(said: given))
        case ("members", "remove"): try .membersRemove(Said.id(given))
        case ("external_ids", "add"): try .externalIdsAdd(ExternalId(said: given))
        case ("external_ids", "update"): try .externalIdsUpdate(ExternalId(said: given))
        case ("external_ids", "remove"): try .externalIdsRemove(Said.id(given))
        default: throw Unsayable(field)
        }
    }
}

extension InteractionCollection {
    fileprivate func create(said given: Json) throws -> Interaction {
        let said = try Said(given, ["channel", "subject", "start_at", "end_at", "direction", "status", "body", "related_to", "participants", "outcome", "location", "also_about", "remind_at", "join_url", "recording_url", "cost", "all_day", "zone", "duration_seconds", "uid", "owner", "team", "tags", "external_ids", "custom"])
        let channel: Channel = try said.needed("channel", { try Channel(code: Said.text($0)) })
        let subject: String = try said.needed("subject", Said.text)
        let startAt: Date = try said.needed("start_at", Said.instant)
        let endAt: Date? = try said.filled("end_at", Said.instant)
        let direction: Direction? = try said.filled("direction", { try Direction(code: Said.text($0)) })
        let status: InteractionStatus? = try said.filled("status", { try InteractionStatus(code: Said.text($0)) })
        let body: String? = try said.filled("body", Said.text)
        let relatedTo: Link? = try said.filled("related_to", Said.link)
        let participants: [Participant]? = try said.filled("participants", { try Said.items($0, Participant.init(said:)) })
        let outcome: String? = try said.filled("outcome", Said.text)
        let location: String? = try said.filled("location", Said.text)
        let alsoAbout: [RelatedRecord]? = try said.filled("also_about", { try Said.items($0, RelatedRecord.init(said:)) })
        let remindAt: Date? = try said.filled("remind_at", Said.instant)
        let joinUrl: String? = try said.filled("join_url", Said.text)
        let recordingUrl: String? = try said.filled("recording_url", Said.text)
        let cost: Money? = try said.filled("cost", Said.money)
        let allDay: Bool? = try said.filled("all_day", Said.flag)
        let zone: String? = try said.filled("zone", Said.text)
        let durationSeconds: Int? = try said.filled("duration_seconds", Said.whole)
        let uid: String? = try said.filled("uid", Said.text)
        let owner: UUID? = try said.filled("owner", Said.id)
        let team: UUID? = try said.filled("team", Said.id)
        let tags: [String]? = try said.filled("tags", Said.words)
        let externalIds: [ExternalId]? = try said.filled("external_ids", { try Said.items($0, ExternalId.init(said:)) })
        let custom: [String: Value]? = try said.filled("custom", Said.values)
        return try create(
            channel: channel, subject: subject, startAt: startAt, endAt: endAt, direction: direction, status: status, body: body, relatedTo: relatedTo, participants: participants, outcome: outcome, location: location, alsoAbout: alsoAbout, remindAt: remindAt, joinUrl: joinUrl, recordingUrl: recordingUrl, cost: cost, allDay: allDay, zone: zone, durationSeconds: durationSeconds, uid: uid, owner: owner, team: team, tags: tags, externalIds: externalIds, custom: custom
        )
    }
}

extension InteractionChange {
    fileprivate static func set(said field: String, _ given: Json) throws -> Self {
        switch field {
        case "channel": try .channel(Said.given(given, { try Channel(code: Said.text($0)) }))
        case "subject": try .subject(Said.given(given, Said.text))
        case "start_at": try .startAt(Said.given(given, Said.instant))
        case "end_at": try .endAt(Said.orNil(given, Said.instant))
        case "direction": try .direction(Said.given(given, { try Direction(code: Said.text($0)) }))
        case "status": try .status(Said.given(given, { try InteractionStatus(code: Said.text($0)) }))
        case "body": try .body(Said.orNil(given, Said.text))
        case "related_to": try .relatedTo(Said.orNil(given, Said.link))
        case "participants": try .participants(Said.given(given, { try Said.items($0, Participant.init(said:)) }))
        case "outcome": try .outcome(Said.orNil(given, Said.text))
        case "location": try .location(Said.orNil(given, Said.text))
        case "also_about": try .alsoAbout(Said.given(given, { try Said.items($0, RelatedRecord.init(said:)) }))
        case "remind_at": try .remindAt(Said.orNil(given, Said.instant))
        case "join_url": try .joinUrl(Said.orNil(given, Said.text))
        case "recording_url": try .recordingUrl(Said.orNil(given, Said.text))
        case "cost": try .cost(Said.orNil(given, Said.money))
        case "all_day": try .allDay(Said.given(given, Said.flag))
        case "zone": try .zone(Said.orNil(given, Said.text))
        case "duration_seconds": try .durationSeconds(Said.orNil(given, Said.whole))
        case "uid": try .uid(Said.orNil(given, Said.text))
        case "owner": try .owner(Said.orNil(given, Said.id))
        case "team": try .team(Said.orNil(given, Said.id))
        case "tags": try .tags(Said.given(given, Said.words))
        case "external_ids": try .externalIds(Said.given(given, { try Said.items($0, ExternalId.init(said:)) }))
        case "custom": try .custom(Said.given(given, Said.values))
        default: throw Unsayable(field)
        }
    }

    fileprivate static func item(said field: String, _ verb: String, _ given: Json) throws -> Self {
        switch (field, verb) {
        case ("participants", "add"): try .participantsAdd(Participant(said: given))
        case ("participants", "update"): try .participantsUpdate(Participant(said: given))
        case ("participants", "remove"): try .participantsRemove(Said.id(given))
        case ("also_about", "add"): try .alsoAboutAdd(RelatedRecord(said: given))
        case ("also_about", "update"): try .alsoAboutUpdate(RelatedRecord(said: given))
        case ("also_about", "remove"): try .alsoAboutRemove(Said.id(given))
        case ("external_ids", "add"): try .externalIdsAdd(ExternalId(said: given))
        case ("external_ids", "update"): try .externalIdsUpdate(ExternalId(said: given))
        case ("external_ids", "remove"): try .externalIdsRemove(Said.id(given))
        default: throw Unsayable(field)
        }
    }
}

extension NoteCollection {
    fileprivate func create(said given: Json) throws -> Note {
        let said = try Said(given, ["related_to", "body", "title", "pinned", "also_about", "owner", "team", "tags", "external_ids", "custom"])
        let relatedTo: Link = try said.needed("related_to", Said.link)
        let body: String = try said.needed("body", Said.text)
        let title: String? = try said.filled("title", Said.text)
        let pinned: Bool? = try said.filled("pinned", Said.flag)
        let alsoAbout: [RelatedRecord]? = try said.filled("also_about", { try Said.items($0, RelatedRecord.init(said:)) })
        let owner: UUID? = try said.filled("owner", Said.id)
        let team: UUID? = try said.filled("team", Said.id)
        let tags: [String]? = try said.filled("tags", Said.words)
        let externalIds: [ExternalId]? = try said.filled("external_ids", { try Said.items($0, ExternalId.init(said:)) })
        let custom: [String: Value]? = try said.filled("custom", Said.values)
        return try create(
            relatedTo: relatedTo, body: body, title: title, pinned: pinned, alsoAbout: alsoAbout, owner: owner, team: team, tags: tags, externalIds: externalIds, custom: custom
        )
    }
}

extension NoteChange {
    fileprivate static func set(said field: String, _ given: Json) throws -> Self {
        switch field {
        case "related_to": try .relatedTo(Said.given(given, Said.link))
        case "body": try .body(Said.given(given, Said.text))
        case "title": try .title(Said.orNil(given, Said.text))
        case "pinned": try .pinned(Said.given(given, Said.flag))
        case "also_about": try .alsoAbout(Said.given(given, { try Said.items($0, RelatedRecord.init(said:)) }))
        case "owner": try .owner(Said.orNil(given, Said.id))
        case "team": try .team(Said.orNil(given, Said.id))
        case "tags": try .tags(Said.given(given, Said.words))
        case "external_ids": try .externalIds(Said.given(given, { try Said.items($0, ExternalId.init(said:)) }))
        case "custom": try .custom(Said.given(given, Said.values))
        default: throw Unsayable(field)
        }
    }

    fileprivate static func item(said field: String, _ verb: String, _ given: Json) throws -> Self {
        switch (field, verb) {
        case ("also_about", "add"): try .alsoAboutAdd(RelatedRecord(said: given))
        case ("also_about", "update"): try .alsoAboutUpdate(RelatedRecord(said: given))
        case ("also_about", "remove"): try .alsoAboutRemove(Said.id(given))
        case ("external_ids", "add"): try .externalIdsAdd(ExternalId(said: given))
        case ("external_ids", "update"): try .externalIdsUpdate(ExternalId(said: given))
        case ("external_ids", "remove"): try .externalIdsRemove(Said.id(given))
        default: throw Unsayable(field)
        }
    }
}

extension CommentCollection {
    fileprivate func create(said given: Json) throws -> Comment {
        let said = try Said(given, ["body", "related_to", "topic", "parent", "internal", "mentions", "read_by", "also_about", "owner", "team", "tags", "external_ids", "custom"])
        let body: String = try said.needed("body", Said.text)
        let relatedTo: Link? = try said.filled("related_to", Said.link)
        let topic: String? = try said.filled("topic", Said.text)
        let parent: UUID? = try said.filled("parent", Said.id)
        let `internal`: Bool? = try said.filled("internal", Said.flag)
        let mentions: [Mention]? = try said.filled("mentions", { try Said.items($0, Mention.init(said:)) })
        let readBy: [ReadMark]? = try said.filled("read_by", { try Said.items($0, ReadMark.init(said:)) })
        let alsoAbout: [RelatedRecord]? = try said.filled("also_about", { try Said.items($0, RelatedRecord.init(said:)) })
        let owner: UUID? = try said.filled("owner", Said.id)
        let team: UUID? = try said.filled("team", Said.id)
        let tags: [String]? = try said.filled("tags", Said.words)
        let externalIds: [ExternalId]? = try said.filled("external_ids", { try Said.items($0, ExternalId.init(said:)) })
        let custom: [String: Value]? = try said.filled("custom", Said.values)
        return try create(
            body: body, relatedTo: relatedTo, topic: topic, parent: parent, internal: `internal`, mentions: mentions, readBy: readBy, alsoAbout: alsoAbout, owner: owner, team: team, tags: tags, externalIds: externalIds, custom: custom
        )
    }
}

extension CommentChange {
    fileprivate static func set(said field: String, _ given: Json) throws -> Self {
        switch field {
        case "body": try .body(Said.given(given, Said.text))
        case "related_to": try .relatedTo(Said.orNil(given, Said.link))
        case "topic": try .topic(Said.orNil(given, Said.text))
        case "parent": try .parent(Said.orNil(given, Said.id))
        case "internal": try .`internal`(Said.given(given, Said.flag))
        case "mentions": try .mentions(Said.given(given, { try Said.items($0, Mention.init(said:)) }))
        case "read_by": try .readBy(Said.given(given, { try Said.items($0, ReadMark.init(said:)) }))
        case "also_about": try .alsoAbout(Said.given(given, { try Said.items($0, RelatedRecord.init(said:)) }))
        case "owner": try .owner(Said.orNil(given, Said.id))
        case "team": try .team(Said.orNil(given, Said.id))
        case "tags": try .tags(Said.given(given, Said.words))
        case "external_ids": try .externalIds(Said.given(given, { try Said.items($0, ExternalId.init(said:)) }))
        case "custom": try .custom(Said.given(given, Said.values))
        default: throw Unsayable(field)
        }
    }

    fileprivate static func item(said field: String, _ verb: String, _ given: Json) throws -> Self {
        switch (field, verb) {
        case ("mentions", "add"): try .mentionsAdd(Mention(said: given))
        case ("mentions", "update"): try .mentionsUpdate(Mention(said: given))
        case ("mentions", "remove"): try .mentionsRemove(Said.id(given))
        case ("read_by", "add"): try .readByAdd(ReadMark(said: given))
        case ("read_by", "update"): try .readByUpdate(ReadMark(said: given))
        case ("read_by", "remove"): try .readByRemove(Said.id(given))
        case ("also_about", "add"): try .alsoAboutAdd(RelatedRecord(said: given))
        case ("also_about", "update"): try .alsoAboutUpdate(RelatedRecord(said: given))
        case ("also_about", "remove"): try .alsoAboutRemove(Said.id(given))
        case ("external_ids", "add"): try .externalIdsAdd(ExternalId(said: given))
        case ("external_ids", "update"): try .externalIdsUpdate(ExternalId(said: given))
        case ("external_ids", "remove"): try .externalIdsRemove(Said.id(given))
        default: throw Unsayable(field)
        }
    }
}

extension TaskCollection {
    fileprivate func create(said given: Json) throws -> CrmTask {
        let said = try Said(given, ["title", "status", "priority", "start_at", "due_at", "due_on", "related_to", "contact", "assignee", "collaborators", "checklist", "remind_at", "estimate_seconds", "actual_seconds", "description", "also_about", "owner", "team", "tags", "external_ids", "custom"])
        let title: String = try said.needed("title", Said.text)
        let status: TaskStatus? = try said.filled("status", { try TaskStatus(code: Said.text($0)) })
        let priority: Priority? = try said.filled("priority", { try Priority(code: Said.text($0)) })
        let startAt: Date? = try said.filled("start_at", Said.instant)
        let dueAt: Date? = try said.filled("due_at", Said.instant)
        let dueOn: LocalDate? = try said.filled("due_on", Said.date)
        let relatedTo: Link? = try said.filled("related_to", Said.link)
        let contact: UUID? = try said.filled("contact", Said.id)
        let assignee: UUID? = try said.filled("assignee", Said.id)
        let collaborators: [Collaborator]? = try said.filled("collaborators", { try Said.items($0, Collaborator.init(said:)) })
        let checklist: [ChecklistItem]? = try said.filled("checklist", { try Said.items($0, ChecklistItem.init(said:)) })
        let remindAt: Date? = try said.filled("remind_at", Said.instant)
        let estimateSeconds: Int? = try said.filled("estimate_seconds", Said.whole)
        let actualSeconds: Int? = try said.filled("actual_seconds", Said.whole)
        let description: String? = try said.filled("description", Said.text)
        let alsoAbout: [RelatedRecord]? = try said.filled("also_about", { try Said.items($0, RelatedRecord.init(said:)) })
        let owner: UUID? = try said.filled("owner", Said.id)
        let team: UUID? = try said.filled("team", Said.id)
        let tags: [String]? = try said.filled("tags", Said.words)
        let externalIds: [ExternalId]? = try said.filled("external_ids", { try Said.items($0, ExternalId.init(said:)) })
        let custom: [String: Value]? = try said.filled("custom", Said.values)
        return try create(
            title: title, status: status, priority: priority, startAt: startAt, dueAt: dueAt, dueOn: dueOn, relatedTo: relatedTo, contact: contact, assignee: assignee, collaborators: collaborators, checklist: checklist, remindAt: remindAt, estimateSeconds: estimateSeconds, actualSeconds: actualSeconds, description: description, alsoAbout: alsoAbout, owner: owner, team: team, tags: tags, externalIds: externalIds, custom: custom
        )
    }
}

extension TaskChange {
    fileprivate static func set(said field: String, _ given: Json) throws -> Self {
        switch field {
        case "title": try .title(Said.given(given, Said.text))
        case "status": try .status(Said.given(given, { try TaskStatus(code: Said.text($0)) }))
        case "priority": try .priority(Said.orNil(given, { try Priority(code: Said.text($0)) }))
        case "start_at": try .startAt(Said.orNil(given, Said.instant))
        case "due_at": try .dueAt(Said.orNil(given, Said.instant))
        case "due_on": try .dueOn(Said.orNil(given, Said.date))
        case "related_to": try .relatedTo(Said.orNil(given, Said.link))
        case "contact": try .contact(Said.orNil(given, Said.id))
        case "assignee": try .assignee(Said.orNil(given, Said.id))
        case "collaborators": try .collaborators(Said.given(given, { try Said.items($0, Collaborator.init(said:)) }))
        case "checklist": try .checklist(Said.given(given, { try Said.items($0, ChecklistItem.init(said:)) }))
        case "remind_at": try .remindAt(Said.orNil(given, Said.instant))
        case "estimate_seconds": try .estimateSeconds(Said.orNil(given, Said.whole))
        case "actual_seconds": try .actualSeconds(Said.orNil(given, Said.whole))
        case "description": try .description(Said.orNil(given, Said.text))
        case "also_about": try .alsoAbout(Said.given(given, { try Said.items($0, RelatedRecord.init(said:)) }))
        case "owner": try .owner(Said.orNil(given, Said.id))
        case "team": try .team(Said.orNil(given, Said.id))
        case "tags": try .tags(Said.given(given, Said.words))
        case "external_ids": try .externalIds(Said.given(given, { try Said.items($0, ExternalId.init(said:)) }))
        case "custom": try .custom(Said.given(given, Said.values))
        default: throw Unsayable(field)
        }
    }

    fileprivate static func item(said field: String, _ verb: String, _ given: Json) throws -> Self {
        switch (field, verb) {
        case ("collaborators", "add"): try .collaboratorsAdd(Collaborator(said: given))
        case ("collaborators", "update"): try .collaboratorsUpdate(Collaborator(said: given))
        case ("collaborators", "remove"): try .collaboratorsRemove(Said.id(given))
        case ("checklist", "add"): try .checklistAdd(ChecklistItem(said: given))
        case ("checklist", "update"): try .checklistUpdate(ChecklistItem(said: given))
        case ("checklist", "remove"): try .checklistRemove(Said.id(given))
        case ("also_about", "add"): try .alsoAboutAdd(RelatedRecord(said: given))
        case ("also_about", "update"): try .alsoAboutUpdate(RelatedRecord(said: given))
        case ("also_about", "remove"): try .alsoAboutRemove(Said.id(given))
        case ("external_ids", "add"): try .externalIdsAdd(ExternalId(said: given))
        case ("external_ids", "update"): try .externalIdsUpdate(ExternalId(said: given))
        case ("external_ids", "remove"): try .externalIdsRemove(Said.id(given))
        default: throw Unsayable(field)
        }
    }
}

extension TagCollection {
    fileprivate func create(said given: Json) throws -> Tag {
        let said = try Said(given, ["name", "color", "description", "owner", "team", "tags", "external_ids", "custom"])
        let name: String = try said.needed("name", Said.text)
        let color: String? = try said.filled("color", Said.text)
        let description: String? = try said.filled("description", Said.text)
        let owner: UUID? = try said.filled("owner", Said.id)
        let team: UUID? = try said.filled("team", Said.id)
        let tags: [String]? = try said.filled("tags", Said.words)
        let externalIds: [ExternalId]? = try said.filled("external_ids", { try Said.items($0, ExternalId.init(said:)) })
        let custom: [String: Value]? = try said.filled("custom", Said.values)
        return try create(
            name: name, color: color, description: description, owner: owner, team: team, tags: tags, externalIds: externalIds, custom: custom
        )
    }
}

extension TagChange {
    fileprivate static func set(said field: String, _ given: Json) throws -> Self {
        switch field {
        case "name": try .name(Said.given(given, Said.text))
        case "color": try .color(Said.orNil(given, Said.text))
        case "description": try .description(Said.orNil(given, Said.text))
        case "owner": try .owner(Said.orNil(given, Said.id))
        case "team": try .team(Said.orNil(given, Said.id))
        case "tags": try .tags(Said.given(given, Said.words))
        case "external_ids": try .externalIds(Said.given(given, { try Said.items($0, ExternalId.init(said:)) }))
        case "custom": try .custom(Said.given(given, Said.values))
        default: throw Unsayable(field)
        }
    }

    fileprivate static func item(said field: String, _ verb: String, _ given: Json) throws -> Self {
        switch (field, verb) {
        case ("external_ids", "add"): try .externalIdsAdd(ExternalId(said: given))
        case ("external_ids", "update"): try .externalIdsUpdate(ExternalId(said: given))
        case ("external_ids", "remove"): try .externalIdsRemove(Said.id(given))
        default: throw Unsayable(field)
        }
    }
}

extension SavedViewCollection {
    fileprivate func create(said given: Json) throws -> SavedView {
        let said = try Said(given, ["name", "entity", "filter", "sorts", "columns", "shared", "owner", "team", "tags", "external_ids", "custom"])
        let name: String = try said.needed("name", Said.text)
        let entity: String = try said.needed("entity", Said.text)
        let filter: String? = try said.filled("filter", Said.text)
        let sorts: [ViewSort]? = try said.filled("sorts", { try Said.items($0, ViewSort.init(said:)) })
        let columns: [ViewColumn]? = try said.filled("columns", { try Said.items($0, ViewColumn.init(said:)) })
        let shared: Bool? = try said.filled("shared", Said.flag)
        let owner: UUID? = try said.filled("owner", Said.id)
        let team: UUID? = try said.filled("team", Said.id)
        let tags: [String]? = try said.filled("tags", Said.words)
        let externalIds: [ExternalId]? = try said.filled("external_ids", { try Said.items($0, ExternalId.init(said:)) })
        let custom: [String: Value]? = try said.filled("custom", Said.values)
        return try create(
            name: name, entity: entity, filter: filter, sorts: sorts, columns: columns, shared: shared, owner: owner, team: team, tags: tags, externalIds: externalIds, custom: custom
        )
    }
}

extension SavedViewChange {
    fileprivate static func set(said field: String, _ given: Json) throws -> Self {
        switch field {
        case "name": try .name(Said.given(given, Said.text))
        case "entity": try .entity(Said.given(given, Said.text))
        case "filter": try .filter(Said.orNil(given, Said.text))
        case "sorts": try .sorts(Said.given(given, { try Said.items($0, ViewSort.init(said:)) }))
        case "columns": try .columns(Said.given(given, { try Said.items($0, ViewColumn.init(said:)) }))
        case "shared": try .shared(Said.given(given, Said.flag))
        case "owner": try .owner(Said.orNil(given, Said.id))
        case "team": try .team(Said.orNil(given, Said.id))
        case "tags": try .tags(Said.given(given, Said.words))
        case "external_ids": try .externalIds(Said.given(given, { try Said.items($0, ExternalId.init(said:)) }))
        case "custom": try .custom(Said.given(given, Said.values))
        default: throw Unsayable(field)
        }
    }

    fileprivate static func item(said field: String, _ verb: String, _ given: Json) throws -> Self {
        switch (field, verb) {
        case ("sorts", "add"): try .sortsAdd(ViewSort(said: given))
        case ("sorts", "update"): try .sortsUpdate(ViewSort(said: given))
        case ("sorts", "remove"): try .sortsRemove(Said.id(given))
        case ("columns", "add"): try .columnsAdd(ViewColumn(said: given))
        case ("columns", "update"): try .columnsUpdate(ViewColumn(said: given))
        case ("columns", "remove"): try .columnsRemove(Said.id(given))
        case ("external_ids", "add"): try .externalIdsAdd(ExternalId(said: given))
        case ("external_ids", "update"): try .externalIdsUpdate(ExternalId(said: given))
        case ("external_ids", "remove"): try .externalIdsRemove(Said.id(given))
        default: throw Unsayable(field)
        }
    }
}

extension CurrencyCollection {
    fileprivate func create(said given: Json) throws -> Currency {
        let said = try Said(given, ["code", "inactive", "owner", "team", "tags", "external_ids", "custom"])
        let code: String = try said.needed("code", Said.text)
        let inactive: Bool? = try said.filled("inactive", Said.flag)
        let owner: UUID? = try said.filled("owner", Said.id)
        let team: UUID? = try said.filled("team", Said.id)
        let tags: [String]? = try said.filled("tags", Said.words)
        let externalIds: [ExternalId]? = try said.filled("external_ids", { try Said.items($0, ExternalId.init(said:)) })
        let custom: [String: Value]? = try said.filled("custom", Said.values)
        return try create(
            code: code, inactive: inactive, owner: owner, team: team, tags: tags, externalIds: externalIds, custom: custom
        )
    }
}

extension CurrencyChange {
    fileprivate static func set(said field: String, _ given: Json) throws -> Self {
        switch field {
        case "code": try .code(Said.given(given, Said.text))
        case "inactive": try .inactive(Said.given(given, Said.flag))
        case "owner": try .owner(Said.orNil(given, Said.id))
        case "team": try .team(Said.orNil(given, Said.id))
        case "tags": try .tags(Said.given(given, Said.words))
        case "external_ids": try .externalIds(Said.given(given, { try Said.items($0, ExternalId.init(said:)) }))
        case "custom": try .custom(Said.given(given, Said.values))
        default: throw Unsayable(field)
        }
    }

    fileprivate static func item(said field: String, _ verb: String, _ given: Json) throws -> Self {
        switch (field, verb) {
        case ("external_ids", "add"): try .externalIdsAdd(ExternalId(said: given))
        case ("external_ids", "update"): try .externalIdsUpdate(ExternalId(said: given))
        case ("external_ids", "remove"): try .externalIdsRemove(Said.id(given))
        default: throw Unsayable(field)
        }
    }
}

extension RateCollection {
    fileprivate func create(said given: Json) throws -> Rate {
        let said = try Said(given, ["currency", "base_currency", "date", "value", "owner", "team", "tags", "external_ids", "custom"])
        let currency: String = try said.needed("currency", Said.text)
        let baseCurrency: String = try said.needed("base_currency", Said.text)
        let date: LocalDate = try said.needed("date", Said.date)
        let value: Decimal = try said.needed("value", Said.decimal)
        let owner: UUID? = try said.filled("owner", Said.id)
        let team: UUID? = try said.filled("team", Said.id)
        let tags: [String]? = try said.filled("tags", Said.words)
        let externalIds: [ExternalId]? = try said.filled("external_ids", { try Said.items($0, ExternalId.init(said:)) })
        let custom: [String: Value]? = try said.filled("custom", Said.values)
        return try create(
            currency: currency, baseCurrency: baseCurrency, date: date, value: value, owner: owner, team: team, tags: tags, externalIds: externalIds, custom: custom
        )
    }
}

extension RateChange {
    fileprivate static func set(said field: String, _ given: Json) throws -> Self {
        switch field {
        case "currency": try .currency(Said.given(given, Said.text))
        case "base_currency": try .baseCurrency(Said.given(given, Said.text))
        case "date": try .date(Said.given(given, Said.date))
        case "value": try .value(Said.given(given, Said.decimal))
        case "owner": try .owner(Said.orNil(given, Said.id))
        case "team": try .team(Said.orNil(given, Said.id))
        case "tags": try .tags(Said.given(given, Said.words))
        case "external_ids": try .externalIds(Said.given(given, { try Said.items($0, ExternalId.init(said:)) }))
        case "custom": try .custom(Said.given(given, Said.values))
        default: throw Unsayable(field)
        }
    }

    fileprivate static func item(said field: String, _ verb: String, _ given: Json) throws -> Self {
        switch (field, verb) {
        case ("external_ids", "add"): try .externalIdsAdd(ExternalId(said: given))
        case ("external_ids", "update"): try .externalIdsUpdate(ExternalId(said: given))
        case ("external_ids", "remove"): try .externalIdsRemove(Said.id(given))
        default: throw Unsayable(field)
        }
    }
}

extension AttachmentCollection {
    fileprivate func create(said given: Json) throws -> Attachment {
        let said = try Said(given, ["related_to", "name", "mime", "kind", "description", "also_about", "owner", "team", "tags", "external_ids", "custom"])
        let relatedTo: Link = try said.needed("related_to", Said.link)
        let name: String = try said.needed("name", Said.text)
        let mime: String? = try said.filled("mime", Said.text)
        let kind: AttachmentKind? = try said.filled("kind", { try AttachmentKind(code: Said.text($0)) })
        let description: String? = try said.filled("description", Said.text)
        let alsoAbout: [RelatedRecord]? = try said.filled("also_about", { try Said.items($0, RelatedRecord.init(said:)) })
        let owner: UUID? = try said.filled("owner", Said.id)
        let team: UUID? = try said.filled("team", Said.id)
        let tags: [String]? = try said.filled("tags", Said.words)
        let externalIds: [ExternalId]? = try said.filled("external_ids", { try Said.items($0, ExternalId.init(said:)) })
        let custom: [String: Value]? = try said.filled("custom", Said.values)
        return try create(
            relatedTo: relatedTo, name: name, mime: mime, kind: kind, description: description, alsoAbout: alsoAbout, owner: owner, team: team, tags: tags, externalIds: externalIds, custom: custom
        )
    }
}

extension AttachmentChange {
    fileprivate static func set(said field: String, _ given: Json) throws -> Self {
        switch field {
        case "related_to": try .relatedTo(Said.given(given, Said.link))
        case "name": try .name(Said.given(given, Said.text))
        case "mime": try .mime(Said.orNil(given, Said.text))
        case "kind": try .kind(Said.given(given, { try AttachmentKind(code: Said.text($0)) }))
        case "description": try .description(Said.orNil(given, Said.text))
        case "also_about": try .alsoAbout(Said.given(given, { try Said.items($0, RelatedRecord.init(said:)) }))
        case "owner": try .owner(Said.orNil(given, Said.id))
        case "team": try .team(Said.orNil(given, Said.id))
        case "tags": try .tags(Said.given(given, Said.words))
        case "external_ids": try .externalIds(Said.given(given, { try Said.items($0, ExternalId.init(said:)) }))
        case "custom": try .custom(Said.given(given, Said.values))
        default: throw Unsayable(field)
        }
    }

    fileprivate static func item(said field: String, _ verb: String, _ given: Json) throws -> Self {
        switch (field, verb) {
        case ("also_about", "add"): try .alsoAboutAdd(RelatedRecord(said: given))
        case ("also_about", "update"): try .alsoAboutUpdate(RelatedRecord(said: given))
        case ("also_about", "remove"): try .alsoAboutRemove(Said.id(given))
        case ("external_ids", "add"): try .externalIdsAdd(ExternalId(said: given))
        case ("external_ids", "update"): try .externalIdsUpdate(ExternalId(said: given))
        case ("external_ids", "remove"): try .externalIdsRemove(Said.id(given))
        default: throw Unsayable(field)
        }
    }
}

extension CustomFieldCollection {
    fileprivate func create(said given: Json) throws -> CustomField {
        let said = try Said(given, ["entity", "name", "kind", "target", "options", "labels", "description", "required", "indexed", "unique", "searchable", "unlisted", "owner", "team", "tags", "external_ids", "custom"])
        let entity: String = try said.needed("entity", Said.text)
        let name: String = try said.needed("name", Said.text)
        let kind: CustomKind = try said.needed("kind", { try CustomKind(code: Said.text($0)) })
        let target: String? = try said.filled("target", Said.text)
        let options: [CustomOption]? = try said.filled("options", { try Said.items($0, CustomOption.init(said:)) })
        let labels: [CustomLabel]? = try said.filled("labels", { try Said.items($0, CustomLabel.init(said:)) })
        let description: String? = try said.filled("description", Said.text)
        let required: Bool? = try said.filled("required", Said.flag)
        let indexed: Bool? = try said.filled("indexed", Said.flag)
        let unique: Bool? = try said.filled("unique", Said.flag)
        let searchable: Bool? = try said.filled("searchable", Said.flag)
        let unlisted: Bool? = try said.filled("unlisted", Said.flag)
        let owner: UUID? = try said.filled("owner", Said.id)
        let team: UUID? = try said.filled("team", Said.id)
        let tags: [String]? = try said.filled("tags", Said.words)
        let externalIds: [ExternalId]? = try said.filled("external_ids", { try Said.items($0, ExternalId.init(said:)) })
        let custom: [String: Value]? = try said.filled("custom", Said.values)
        return try create(
            entity: entity, name: name, kind: kind, target: target, options: options, labels: labels, description: description, required: required, indexed: indexed, unique: unique, searchable: searchable, unlisted: unlisted, owner: owner, team: team, tags: tags, externalIds: externalIds, custom: custom
        )
    }
}

extension CustomFieldChange {
    fileprivate static func set(said field: String, _ given: Json) throws -> Self {
        switch field {
        case "entity": try .entity(Said.given(given, Said.text))
        case "name": try .name(Said.given(given, Said.text))
        case "kind": try .kind(Said.given(given, { try CustomKind(code: Said.text($0)) }))
        case "target": try .target(Said.orNil(given, Said.text))
        case "options": try .options(Said.given(given, { try Said.items($0, CustomOption.init(said:)) }))
        case "labels": try .labels(Said.given(given, { try Said.items($0, CustomLabel.init(said:)) }))
        case "description": try .description(Said.orNil(given, Said.text))
        case "required": try .required(Said.given(given, Said.flag))
        case "indexed": try .indexed(Said.given(given, Said.flag))
        case "unique": try .unique(Said.given(given, Said.flag))
        case "searchable": try .searchable(Said.given(given, Said.flag))
        case "unlisted": try .unlisted(Said.given(given, Said.flag))
        case "owner": try .owner(Said.orNil(given, Said.id))
        case "team": try .team(Said.orNil(given, Said.id))
        case "tags": try .tags(Said.given(given, Said.words))
        case "external_ids": try .externalIds(Said.given(given, { try Said.items($0, ExternalId.init(said:)) }))
        case "custom": try .custom(Said.given(given, Said.values))
        default: throw Unsayable(field)
        }
    }

    fileprivate static func item(said field: String, _ verb: String, _ given: Json) throws -> Self {
        switch (field, verb) {
        case ("options", "add"): try .optionsAdd(CustomOption(said: given))
        case ("options", "update"): try .optionsUpdate(CustomOption(said: given))
        case ("options", "remove"): try .optionsRemove(Said.id(given))
        case ("labels", "add"): try .labelsAdd(CustomLabel(said: given))
        case ("labels", "update"): try .labelsUpdate(CustomLabel(said: given))
        case ("labels", "remove"): try .labelsRemove(Said.id(given))
        case ("external_ids", "add"): try .externalIdsAdd(ExternalId(said: given))
        case ("external_ids", "update"): try .externalIdsUpdate(ExternalId(said: given))
        case ("external_ids", "remove"): try .externalIdsRemove(Said.id(given))
        default: throw Unsayable(field)
        }
    }
}

extension ProductCategoryCollection {
    fileprivate func create(said given: Json) throws -> ProductCategory {
        let said = try Said(given, ["name", "parent", "order", "owner", "team", "tags", "external_ids", "custom"])
        let name: String = try said.needed("name", Said.text)
        let parent: UUID? = try said.filled("parent", Said.id)
        let order: Int? = try said.filled("order", Said.whole)
        let owner: UUID? = try said.filled("owner", Said.id)
        let team: UUID? = try said.filled("team", Said.id)
        let tags: [String]? = try said.filled("tags", Said.words)
        let externalIds: [ExternalId]? = try said.filled("external_ids", { try Said.items($0, ExternalId.init(said:)) })
        let custom: [String: Value]? = try said.filled("custom", Said.values)
        return try create(
            name: name, parent: parent, order: order, owner: owner, team: team, tags: tags, externalIds: externalIds, custom: custom
        )
    }
}

extension ProductCategoryChange {
    fileprivate static func set(said field: String, _ given: Json) throws -> Self {
        switch field {
        case "name": try .name(Said.given(given, Said.text))
        case "parent": try .parent(Said.orNil(given, Said.id))
        case "order": try .order(Said.given(given, Said.whole))
        case "owner": try .owner(Said.orNil(given, Said.id))
        case "team": try .team(Said.orNil(given, Said.id))
        case "tags": try .tags(Said.given(given, Said.words))
        case "external_ids": try .externalIds(Said.given(given, { try Said.items($0, ExternalId.init(said:)) }))
        case "custom": try .custom(Said.given(given, Said.values))
        default: throw Unsayable(field)
        }
    }

    fileprivate static func item(said field: String, _ verb: String, _ given: Json) throws -> Self {
        switch (field, verb) {
        case ("external_ids", "add"): try .externalIdsAdd(ExternalId(said: given))
        case ("external_ids", "update"): try .externalIdsUpdate(ExternalId(said: given))
        case ("external_ids", "remove"): try .externalIdsRemove(Said.id(given))
        default: throw Unsayable(field)
        }
    }
}

extension ProductCollection {
    fileprivate func create(said given: Json) throws -> Product {
        let said = try Said(given, ["name", "sku", "category", "kind", "unit", "list_price", "cost", "tax_kind", "tax_rate", "inactive", "supplier", "warranty_months", "barcode", "description", "url", "images", "owner", "team", "tags", "external_ids", "custom"])
        let name: String = try said.needed("name", Said.text)
        let sku: String? = try said.filled("sku", Said.text)
        let category: UUID? = try said.filled("category", Said.id)
        let kind: ProductKind? = try said.filled("kind", { try ProductKind(code: Said.text($0)) })
        let unit: String? = try said.filled("unit", Said.text)
        let listPrice: Money? = try said.filled("list_price", Said.money)
        let cost: Money? = try said.filled("cost", Said.money)
        let taxKind: TaxKind? = try said.filled("tax_kind", { try TaxKind(code: Said.text($0)) })
        let taxRate: Decimal? = try said.filled("tax_rate", Said.decimal)
        let inactive: Bool? = try said.filled("inactive", Said.flag)
        let supplier: UUID? = try said.filled("supplier", Said.id)
        let warrantyMonths: Int? = try said.filled("warranty_months", Said.whole)
        let barcode: String? = try said.filled("barcode", Said.text)
        let description: String? = try said.filled("description", Said.text)
        let url: String? = try said.filled("url", Said.text)
        let images: [ProductImage]? = try said.filled("images", { try Said.items($0, ProductImage.init(said:)) })
        let owner: UUID? = try said.filled("owner", Said.id)
        let team: UUID? = try said.filled("team", Said.id)
        let tags: [String]? = try said.filled("tags", Said.words)
        let externalIds: [ExternalId]? = try said.filled("external_ids", { try Said.items($0, ExternalId.init(said:)) })
        let custom: [String: Value]? = try said.filled("custom", Said.values)
        return try create(
            name: name, sku: sku, category: category, kind: kind, unit: unit, listPrice: listPrice, cost: cost, taxKind: taxKind, taxRate: taxRate, inactive: inactive, supplier: supplier, warrantyMonths: warrantyMonths, barcode: barcode, description: description, url: url, images: images, owner: owner, team: team, tags: tags, externalIds: externalIds, custom: custom
        )
    }
}

extension ProductChange {
    fileprivate static func set(said field: String, _ given: Json) throws -> Self {
        switch field {
        case "name": try .name(Said.given(given, Said.text))
        case "sku": try .sku(Said.orNil(given, Said.text))
        case "category": try .category(Said.orNil(given, Said.id))
        case "kind": try .kind(Said.given(given, { try ProductKind(code: Said.text($0)) }))
        case "unit": try .unit(Said.orNil(given, Said.text))
        case "list_price": try .listPrice(Said.orNil(given, Said.money))
        case "cost": try .cost(Said.orNil(given, Said.money))
        case "tax_kind": try .taxKind(Said.orNil(given, { try TaxKind(code: Said.text($0)) }))
        case "tax_rate": try .taxRate(Said.orNil(given, Said.decimal))
        case "inactive": try .inactive(Said.given(given, Said.flag))
        case "supplier": try .supplier(Said.orNil(given, Said.id))
        case "warranty_months": try .warrantyMonths(Said.orNil(given, Said.whole))
        case "barcode": try .barcode(Said.orNil(given, Said.text))
        case "description": try .description(Said.orNil(given, Said.text))
        case "url": try .url(Said.orNil(given, Said.text))
        case "images": try .images(Said.given(given, { try Said.items($0, ProductImage.init(said:)) }))
        case "owner": try .owner(Said.orNil(given, Said.id))
        case "team": try .team(Said.orNil(given, Said.id))
        case "tags": try .tags(Said.given(given, Said.words))
        case "external_ids": try .externalIds(Said.given(given, { try Said.items($0, ExternalId.init(said:)) }))
        case "custom": try .custom(Said.given(given, Said.values))
        default: throw Unsayable(field)
        }
    }

    fileprivate static func item(said field: String, _ verb: String, _ given: Json) throws -> Self {
        switch (field, verb) {
        case ("images", "add"): try .imagesAdd(ProductImage(said: given))
        case ("images", "update"): try .imagesUpdate(ProductImage(said: given))
        case ("images", "remove"): try .imagesRemove(Said.id(given))
        case ("external_ids", "add"): try .externalIdsAdd(ExternalId(said: given))
        case ("external_ids", "update"): try .externalIdsUpdate(ExternalId(said: given))
        case ("external_ids", "remove"): try .externalIdsRemove(Said.id(given))
        default: throw Unsayable(field)
        }
    }
}

extension PriceBookCollection {
    fileprivate func create(said given: Json) throws -> PriceBook {
        let said = try Said(given, ["name", "currency", "customer_group", "general", "valid_from", "valid_to", "priority", "inactive", "owner", "team", "tags", "external_ids", "custom"])
        let name: String = try said.needed("name", Said.text)
        let currency: String = try said.needed("currency", Said.text)
        let customerGroup: UUID? = try said.filled("customer_group", Said.id)
        let general: Bool? = try said.filled("general", Said.flag)
        let validFrom: LocalDate? = try said.filled("valid_from", Said.date)
        let validTo: LocalDate? = try said.filled("valid_to", Said.date)
        let priority: Int? = try said.filled("priority", Said.whole)
        let inactive: Bool? = try said.filled("inactive", Said.flag)
        let owner: UUID? = try said.filled("owner", Said.id)
        let team: UUID? = try said.filled("team", Said.id)
        let tags: [String]? = try said.filled("tags", Said.words)
        let externalIds: [ExternalId]? = try said.filled("external_ids", { try Said.items($0, ExternalId.init(said:)) })
        let custom: [String: Value]? = try said.filled("custom", Said.values)
        return try create(
            name: name, currency: currency, customerGroup: customerGroup, general: general, validFrom: validFrom, validTo: validTo, priority: priority, inactive: inactive, owner: owner, team: team, tags: tags, externalIds: externalIds, custom: custom
        )
    }
}

extension PriceBookChange {
    fileprivate static func set(said field: String, _ given: Json) throws -> Self {
        switch field {
        case "name": try .name(Said.given(given, Said.text))
        case "currency": try .currency(Said.given(given, Said.text))
        case "customer_group": try .customerGroup(Said.orNil(given, Said.id))
        case "general": try .general(Said.given(given, Said.flag))
        case "valid_from": try .validFrom(Said.orNil(given, Said.date))
        case "valid_to": try .validTo(Said.orNil(given, Said.date))
        case "priority": try .priority(Said.given(given, Said.whole))
        case "inactive": try .inactive(Said.given(given, Said.flag))
        case "owner": try .owner(Said.orNil(given, Said.id))
        case "team": try .team(Said.orNil(given, Said.id))
        case "tags": try .tags(Said.given(given, Said.words))
        case "external_ids": try .externalIds(Said.given(given, { try Said.items($0, ExternalId.init(said:)) }))
        case "custom": try .custom(Said.given(given, Said.values))
        default: throw Unsayable(field)
        }
    }

    fileprivate static func item(said field: String, _ verb: String, _ given: Json) throws -> Self {
        switch (field, verb) {
        case ("external_ids", "add"): try .externalIdsAdd(ExternalId(said: given))
        case ("external_ids", "update"): try .externalIdsUpdate(ExternalId(said: given))
        case ("external_ids", "remove"): try .externalIdsRemove(Said.id(given))
        default: throw Unsayable(field)
        }
    }
}

extension PriceEntryCollection {
    fileprivate func create(said given: Json) throws -> PriceEntry {
        let said = try Said(given, ["book", "product", "min_quantity", "price", "discount", "owner", "team", "tags", "external_ids", "custom"])
        let book: UUID = try said.needed("book", Said.id)
        let product: UUID = try said.needed("product", Said.id)
        let minQuantity: Decimal? = try said.filled("min_quantity", Said.decimal)
        let price: Money? = try said.filled("price", Said.money)
        let discount: Decimal? = try said.filled("discount", Said.decimal)
        let owner: UUID? = try said.filled("owner", Said.id)
        let team: UUID? = try said.filled("team", Said.id)
        let tags: [String]? = try said.filled("tags", Said.words)
        let externalIds: [ExternalId]? = try said.filled("external_ids", { try Said.items($0, ExternalId.init(said:)) })
        let custom: [String: Value]? = try said.filled("custom", Said.values)
        return try create(
            book: book, product: product, minQuantity: minQuantity, price: price, discount: discount, owner: owner, team: team, tags: tags, externalIds: externalIds, custom: custom
        )
    }
}

extension PriceEntryChange {
    fileprivate static func set(said field: String, _ given: Json) throws -> Self {
        switch field {
        case "book": try .book(Said.given(given, Said.id))
        case "product": try .product(Said.given(given, Said.id))
        case "min_quantity": try .minQuantity(Said.given(given, Said.decimal))
        case "price": try .price(Said.orNil(given, Said.money))
        case "discount": try .discount(Said.orNil(given, Said.decimal))
        case "owner": try .owner(Said.orNil(given, Said.id))
        case "team": try .team(Said.orNil(given, Said.id))
        case "tags": try .tags(Said.given(given, Said.words))
        case "external_ids": try .externalIds(Said.given(given, { try Said.items($0, ExternalId.init(said:)) }))
        case "custom": try .custom(Said.given(given, Said.values))
        default: throw Unsayable(field)
        }
    }

    fileprivate static func item(said field: String, _ verb: String, _ given: Json) throws -> Self {
        switch (field, verb) {
        case ("external_ids", "add"): try .externalIdsAdd(ExternalId(said: given))
        case ("external_ids", "update"): try .externalIdsUpdate(ExternalId(said: given))
        case ("external_ids", "remove"): try .externalIdsRemove(Said.id(given))
        default: throw Unsayable(field)
        }
    }
}

extension NumberSeriesCollection {
    fileprivate func create(said given: Json) throws -> NumberSeries {
        let said = try Said(given, ["name", "entity", "prefix", "pattern", "digits", "first", "branch", "gap_free", "priority", "inactive", "owner", "team", "tags", "external_ids", "custom"])
        let name: String = try said.needed("name", Said.text)
        let entity: String = try said.needed("entity", Said.text)
        let prefix: String? = try said.filled("prefix", Said.text)
        let pattern: String? = try said.filled("pattern", Said.text)
        let digits: Int? = try said.filled("digits", Said.whole)
        let first: Int? = try said.filled("first", Said.whole)
        let branch: String? = try said.filled("branch", Said.text)
        let gapFree: Bool? = try said.filled("gap_free", Said.flag)
        let priority: Int? = try said.filled("priority", Said.whole)
        let inactive: Bool? = try said.filled("inactive", Said.flag)
        let owner: UUID? = try said.filled("owner", Said.id)
        let team: UUID? = try said.filled("team", Said.id)
        let tags: [String]? = try said.filled("tags", Said.words)
        let externalIds: [ExternalId]? = try said.filled("external_ids", { try Said.items($0, ExternalId.init(said:)) })
        let custom: [String: Value]? = try said.filled("custom", Said.values)
        return try create(
            name: name, entity: entity, prefix: prefix, pattern: pattern, digits: digits, first: first, branch: branch, gapFree: gapFree, priority: priority, inactive: inactive, owner: owner, team: team, tags: tags, externalIds: externalIds, custom: custom
        )
    }
}

extension NumberSeriesChange {
    fileprivate static func set(said field: String, _ given: Json) throws -> Self {
        switch field {
        case "name": try .name(Said.given(given, Said.text))
        case "entity": try .entity(Said.given(given, Said.text))
        case "prefix": try .prefix(Said.orNil(given, Said.text))
        case "pattern": try .pattern(Said.given(given, Said.text))
        case "digits": try .digits(Said.given(given, Said.whole))
        case "first": try .first(Said.given(given, Said.whole))
        case "branch": try .branch(Said.orNil(given, Said.text))
        case "gap_free": try .gapFree(Said.given(given, Said.flag))
        case "priority": try .priority(Said.given(given, Said.whole))
        case "inactive": try .inactive(Said.given(given, Said.flag))
        case "owner": try .owner(Said.orNil(given, Said.id))
        case "team": try .team(Said.orNil(given, Said.id))
        case "tags": try .tags(Said.given(given, Said.words))
        case "external_ids": try .externalIds(Said.given(given, { try Said.items($0, ExternalId.init(said:)) }))
        case "custom": try .custom(Said.given(given, Said.values))
        default: throw Unsayable(field)
        }
    }

    fileprivate static func item(said field: String, _ verb: String, _ given: Json) throws -> Self {
        switch (field, verb) {
        case ("external_ids", "add"): try .externalIdsAdd(ExternalId(said: given))
        case ("external_ids", "update"): try .externalIdsUpdate(ExternalId(said: given))
        case ("external_ids", "remove"): try .externalIdsRemove(Said.id(given))
        default: throw Unsayable(field)
        }
    }
}

extension ContractCollection {
    fileprivate func create(said given: Json) throws -> Contract {
        let said = try Said(given, ["title", "contract_date", "series", "account", "status", "contract_type", "customer_signed_on", "company_signed_on", "start_on", "end_on", "open_ended", "renewal_reminder_on", "auto_renew", "notice_days", "deal", "currency", "prices_include_tax", "header_discount", "value_cap", "cap_mode", "renewed_from", "description", "lead", "sent_back_reason", "signed_copy", "notice_given_on", "terminated_on", "termination_reason", "owner", "team", "tags", "external_ids", "custom"])
        let title: String = try said.needed("title", Said.text)
        let contractDate: LocalDate = try said.needed("contract_date", Said.date)
        let series: UUID? = try said.filled("series", Said.id)
        let account: UUID? = try said.filled("account", Said.id)
        let status: ContractStatus? = try said.filled("status", { try ContractStatus(code: Said.text($0)) })
        let contractType: String? = try said.filled("contract_type", Said.text)
        let customerSignedOn: LocalDate? = try said.filled("customer_signed_on", Said.date)
        let companySignedOn: LocalDate? = try said.filled("company_signed_on", Said.date)
        let startOn: LocalDate? = try said.filled("start_on", Said.date)
        let endOn: LocalDate? = try said.filled("end_on", Said.date)
        let openEnded: Bool? = try said.filled("open_ended", Said.flag)
        let renewalReminderOn: LocalDate? = try said.filled("renewal_reminder_on", Said.date)
        let autoRenew: Bool? = try said.filled("auto_renew", Said.flag)
        let noticeDays: Int? = try said.filled("notice_days", Said.whole)
        let deal: UUID? = try said.filled("deal", Said.id)
        let currency: String? = try said.filled("currency", Said.text)
        let pricesIncludeTax: Bool? = try said.filled("prices_include_tax", Said.flag)
        let headerDiscount: Money? = try said.filled("header_discount", Said.money)
        let valueCap: Money? = try said.filled("value_cap", Said.money)
        let capMode: CapMode? = try said.filled("cap_mode", { try CapMode(code: Said.text($0)) })
        let renewedFrom: UUID? = try said.filled("renewed_from", Said.id)
        let description: String? = try said.filled("description", Said.text)
        let lead: UUID? = try said.filled("lead", Said.id)
        let sentBackReason: String? = try said.filled("sent_back_reason", Said.text)
        let signedCopy: UUID? = try said.filled("signed_copy", Said.id)
        let noticeGivenOn: LocalDate? = try said.filled("notice_given_on", Said.date)
        let terminatedOn: LocalDate? = try said.filled("terminated_on", Said.date)
        let terminationReason: String? = try said.filled("termination_reason", Said.text)
        let owner: UUID? = try said.filled("owner", Said.id)
        let team: UUID? = try said.filled("team", Said.id)
        let tags: [String]? = try said.filled("tags", Said.words)
        let externalIds: [ExternalId]? = try said.filled("external_ids", { try Said.items($0, ExternalId.init(said:)) })
        let custom: [String: Value]? = try said.filled("custom", Said.values)
        return try create(
            title: title, contractDate: contractDate, series: series, account: account, status: status, contractType: contractType, customerSignedOn: customerSignedOn, companySignedOn: companySignedOn, startOn: startOn, endOn: endOn, openEnded: openEnded, renewalReminderOn: renewalReminderOn, autoRenew: autoRenew, noticeDays: noticeDays, deal: deal, currency: currency, pricesIncludeTax: pricesIncludeTax, headerDiscount: headerDiscount, valueCap: valueCap, capMode: capMode, renewedFrom: renewedFrom, description: description, lead: lead, sentBackReason: sentBackReason, signedCopy: signedCopy, noticeGivenOn: noticeGivenOn, terminatedOn: terminatedOn, terminationReason: terminationReason, owner: owner, team: team, tags: tags, externalIds: externalIds, custom: custom
        )
    }
}

extension ContractChange {
    fileprivate static func set(said field: String, _ given: Json) throws -> Self {
        switch field {
        case "title": try .title(Said.given(given, Said.text))
        case "contract_date": try .contractDate(Said.given(given, Said.date))
        case "series": try .series(Said.orNil(given, Said.id))
        case "account": try .account(Said.orNil(given, Said.id))
        case "status": try .status(Said.given(given, { try ContractStatus(code: Said.text($0)) }))
        case "contract_type": try .contractType(Said.orNil(given, Said.text))
        case "customer_signed_on": try .customerSignedOn(Said.orNil(given, Said.date))
        case "company_signed_on": try .companySignedOn(Said.orNil(given, Said.date))
        case "start_on": try .startOn(Said.orNil(given, Said.date))
        case "end_on": try .endOn(Said.orNil(given, Said.date))
        case "open_ended": try .openEnded(Said.given(given, Said.flag))
        case "renewal_reminder_on": try .renewalReminderOn(Said.orNil(given, Said.date))
        case "auto_renew": try .autoRenew(Said.given(given, Said.flag))
        case "notice_days": try .noticeDays(Said.orNil(given, Said.whole))
        case "deal": try .deal(Said.orNil(given, Said.id))
        case "currency": try .currency(Said.orNil(given, Said.text))
        case "prices_include_tax": try .pricesIncludeTax(Said.given(given, Said.flag))
        case "header_discount": try .headerDiscount(Said.orNil(given, Said.money))
        case "value_cap": try .valueCap(Said.orNil(given, Said.money))
        case "cap_mode": try .capMode(Said.given(given, { try CapMode(code: Said.text($0)) }))
        case "renewed_from": try .renewedFrom(Said.orNil(given, Said.id))
        case "description": try .description(Said.orNil(given, Said.text))
        case "lead": try .lead(Said.orNil(given, Said.id))
        case "sent_back_reason": try .sentBackReason(Said.orNil(given, Said.text))
        case "signed_copy": try .signedCopy(Said.orNil(given, Said.id))
        case "notice_given_on": try .noticeGivenOn(Said.orNil(given, Said.date))
        case "terminated_on": try .terminatedOn(Said.orNil(given, Said.date))
        case "termination_reason": try .terminationReason(Said.orNil(given, Said.text))
        case "owner": try .owner(Said.orNil(given, Said.id))
        case "team": try .team(Said.orNil(given, Said.id))
        case "tags": try .tags(Said.given(given, Said.words))
        case "external_ids": try .externalIds(Said.given(given, { try Said.items($0, ExternalId.init(said:)) }))
        case "custom": try .custom(Said.given(given, Said.values))
        default: throw Unsayable(field)
        }
    }

    fileprivate static func item(said field: String, _ verb: String, _ given: Json) throws -> Self {
        switch (field, verb) {
        case ("external_ids", "add"): try .externalIdsAdd(ExternalId(said: given))
        case ("external_ids", "update"): try .externalIdsUpdate(ExternalId(said: given))
        case ("external_ids", "remove"): try .externalIdsRemove(Said.id(given))
        default: throw Unsayable(field)
        }
    }
}

extension ContractLineCollection {
    fileprivate func create(said given: Json) throws -> ContractLine {
        let said = try Said(given, ["contract", "quantity", "unit_price", "position", "product", "description", "unit", "discount_kind", "discount", "tax_kind", "tax_rate", "unit_cost", "supplier", "deliver_on", "owner", "team", "tags", "external_ids", "custom"])
        let contract: UUID = try said.needed("contract", Said.id)
        let quantity: Decimal = try said.needed("quantity", Said.decimal)
        let unitPrice: Money? = try said.filled("unit_price", Said.money)
        let position: Int? = try said.filled("position", Said.whole)
        let product: UUID? = try said.filled("product", Said.id)
        let description: String? = try said.filled("description", Said.text)
        let unit: String? = try said.filled("unit", Said.text)
        let discountKind: DiscountKind? = try said.filled("discount_kind", { try DiscountKind(code: Said.text($0)) })
        let discount: Decimal? = try said.filled("discount", Said.decimal)
        let taxKind: TaxKind? = try said.filled("tax_kind", { try TaxKind(code: Said.text($0)) })
        let taxRate: Decimal? = try said.filled("tax_rate", Said.decimal)
        let unitCost: Money? = try said.filled("unit_cost", Said.money)
        let supplier: UUID? = try said.filled("supplier", Said.id)
        let deliverOn: LocalDate? = try said.filled("deliver_on", Said.date)
        let owner: UUID? = try said.filled("owner", Said.id)
        let team: UUID? = try said.filled("team", Said.id)
        let tags: [String]? = try said.filled("tags", Said.words)
        let externalIds: [ExternalId]? = try said.filled("external_ids", { try Said.items($0, ExternalId.init(said:)) })
        let custom: [String: Value]? = try said.filled("custom", Said.values)
        return try create(
            contract: contract, quantity: quantity, unitPrice: unitPrice, position: position, product: product, description: description, unit: unit, discountKind: discountKind, discount: discount, taxKind: taxKind, taxRate: taxRate, unitCost: unitCost, supplier: supplier, deliverOn: deliverOn, owner: owner, team: team, tags: tags, externalIds: externalIds, custom: custom
        )
    }
}

extension ContractLineChange {
    fileprivate static func set(said field: String, _ given: Json) throws -> Self {
        switch field {
        case "contract": try .contract(Said.given(given, Said.id))
        case "quantity": try .quantity(Said.given(given, Said.decimal))
        case "unit_price": try .unitPrice(Said.orNil(given, Said.money))
        case "position": try .position(Said.given(given, Said.whole))
        case "product": try .product(Said.orNil(given, Said.id))
        case "description": try .description(Said.orNil(given, Said.text))
        case "unit": try .unit(Said.orNil(given, Said.text))
        case "discount_kind": try .discountKind(Said.given(given, { try DiscountKind(code: Said.text($0)) }))
        case "discount": try .discount(Said.orNil(given, Said.decimal))
        case "tax_kind": try .taxKind(Said.orNil(given, { try TaxKind(code: Said.text($0)) }))
        case "tax_rate": try .taxRate(Said.orNil(given, Said.decimal))
        case "unit_cost": try .unitCost(Said.orNil(given, Said.money))
        case "supplier": try .supplier(Said.orNil(given, Said.id))
        case "deliver_on": try .deliverOn(Said.orNil(given, Said.date))
        case "owner": try .owner(Said.orNil(given, Said.id))
        case "team": try .team(Said.orNil(given, Said.id))
        case "tags": try .tags(Said.given(given, Said.words))
        case "external_ids": try .externalIds(Said.given(given, { try Said.items($0, ExternalId.init(said:)) }))
        case "custom": try .custom(Said.given(given, Said.values))
        default: throw Unsayable(field)
        }
    }

    fileprivate static func item(said field: String, _ verb: String, _ given: Json) throws -> Self {
        switch (field, verb) {
        case ("external_ids", "add"): try .externalIdsAdd(ExternalId(said: given))
        case ("external_ids", "update"): try .externalIdsUpdate(ExternalId(said: given))
        case ("external_ids", "remove"): try .externalIdsRemove(Said.id(given))
        default: throw Unsayable(field)
        }
    }
}

extension WorkCalendarCollection {
    fileprivate func create(said given: Json) throws -> WorkCalendar {
        let said = try Said(given, ["name", "zone", "intervals", "exceptions", "description", "owner", "team", "tags", "external_ids", "custom"])
        let name: String = try said.needed("name", Said.text)
        let zone: String? = try said.filled("zone", Said.text)
        let intervals: [WorkInterval]? = try said.filled("intervals", { try Said.items($0, WorkInterval.init(said:)) })
        let exceptions: [CalendarException]? = try said.filled("exceptions", { try Said.items($0, CalendarException.init(said:)) })
        let description: String? = try said.filled("description", Said.text)
        let owner: UUID? = try said.filled("owner", Said.id)
        let team: UUID? = try said.filled("team", Said.id)
        let tags: [String]? = try said.filled("tags", Said.words)
        let externalIds: [ExternalId]? = try said.filled("external_ids", { try Said.items($0, ExternalId.init(said:)) })
        let custom: [String: Value]? = try said.filled("custom", Said.values)
        return try create(
            name: name, zone: zone, intervals: intervals, exceptions: exceptions, description: description, owner: owner, team: team, tags: tags, externalIds: externalIds, custom: custom
        )
    }
}

extension WorkCalendarChange {
    fileprivate static func set(said field: String, _ given: Json) throws -> Self {
        switch field {
        case "name": try .name(Said.given(given, Said.text))
        case "zone": try .zone(Said.orNil(given, Said.text))
        case "intervals": try .intervals(Said.given(given, { try Said.items($0, WorkInterval.init(said:)) }))
        case "exceptions": try .exceptions(Said.given(given, { try Said.items($0, CalendarException.init(said:)) }))
        case "description": try .description(Said.orNil(given, Said.text))
        case "owner": try .owner(Said.orNil(given, Said.id))
        case "team": try .team(Said.orNil(given, Said.id))
        case "tags": try .tags(Said.given(given, Said.words))
        case "external_ids": try .externalIds(Said.given(given, { try Said.items($0, ExternalId.init(said:)) }))
        case "custom": try .custom(Said.given(given, Said.values))
        default: throw Unsayable(field)
        }
    }

    fileprivate static func item(said field: String, _ verb: String, _ given: Json) throws -> Self {
        switch (field, verb) {
        case ("intervals", "add"): try .intervalsAdd(WorkInterval(said: given))
        case ("intervals", "update"): try .intervalsUpdate(WorkInterval(said: given))
        case ("intervals", "remove"): try .intervalsRemove(Said.id(given))
        case ("exceptions", "add"): try .exceptionsAdd(CalendarException(said: given))
        case ("exceptions", "update"): try .exceptionsUpdate(CalendarException(said: given))
        case ("exceptions", "remove"): try .exceptionsRemove(Said.id(given))
        case ("external_ids", "add"): try .externalIdsAdd(ExternalId(said: given))
        case ("external_ids", "update"): try .externalIdsUpdate(ExternalId(said: given))
        case ("external_ids", "remove"): try .externalIdsRemove(Said.id(given))
        default: throw Unsayable(field)
        }
    }
}

extension Affiliation {
    fileprivate init(said given: Json) throws {
        let said = try Said(given, ["account", "role", "job_title", "ended", "id"])
        let account: UUID = try said.needed("account", Said.id)
        let role: String? = try said.maybe("role", Said.text)
        let jobTitle: String? = try said.maybe("job_title", Said.text)
        let ended: Bool = try said.filled("ended", Said.flag) ?? false
        try self.init(account: account, role: role, jobTitle: jobTitle, ended: ended, id: said.maybe("id", Said.id))
    }
}

extension CalendarException {
    fileprivate init(said given: Json) throws {
        let said = try Said(given, ["first_on", "last_on", "every_year", "from_minute", "to_minute", "name", "id"])
        let firstOn: LocalDate = try said.needed("first_on", Said.date)
        let lastOn: LocalDate? = try said.maybe("last_on", Said.date)
        let everyYear: Bool = try said.filled("every_year", Said.flag) ?? false
        let fromMinute: Int? = try said.maybe("from_minute", Said.whole)
        let toMinute: Int? = try said.maybe("to_minute", Said.whole)
        let name: String? = try said.maybe("name", Said.text)
        try self.init(firstOn: firstOn, lastOn: lastOn, everyYear: everyYear, fromMinute: fromMinute, toMinute: toMinute, name: name, id: said.maybe("id", Said.id))
    }
}

extension ChecklistItem {
    fileprivate init(said given: Json) throws {
        let said = try Said(given, ["text", "done", "id"])
        let text: String = try said.needed("text", Said.text)
        let done: Bool = try said.filled("done", Said.flag) ?? false
        try self.init(text: text, done: done, id: said.maybe("id", Said.id))
    }
}

extension Collaborator {
    fileprivate init(said given: Json) throws {
        let said = try Said(given, ["user", "id"])
        let user: UUID = try said.needed("user", Said.id)
        try self.init(user: user, id: said.maybe("id", Said.id))
    }
}

extension ContactEmail {
    fileprivate init(said given: Json) throws {
        let said = try Said(given, ["address", "primary", "opt_out", "invalid", "id"])
        let address: String = try said.needed("address", Said.text)
        let primary: Bool = try said.filled("primary", Said.flag) ?? false
        let optOut: Bool = try said.filled("opt_out", Said.flag) ?? false
        let invalid: Bool = try said.filled("invalid", Said.flag) ?? false
        try self.init(address: address, primary: primary, optOut: optOut, invalid: invalid, id: said.maybe("id", Said.id))
    }
}

extension ContactPhone {
    fileprivate init(said given: Json) throws {
        let said = try Said(given, ["number", "kind", "primary", "opt_out", "id"])
        let number: String = try said.needed("number", Said.text)
        let kind: PhoneKind = try said.filled("kind", { try PhoneKind(code: Said.text($0)) }) ?? .mobile
        let primary: Bool = try said.filled("primary", Said.flag) ?? false
        let optOut: Bool = try said.filled("opt_out", Said.flag) ?? false
        try self.init(number: number, kind: kind, primary: primary, optOut: optOut, id: said.maybe("id", Said.id))
    }
}

extension Credit {
    fileprivate init(said given: Json) throws {
        let said = try Said(given, ["user", "percent", "id"])
        let user: UUID = try said.needed("user", Said.id)
        let percent: Decimal = try said.needed("percent", Said.decimal)
        try self.init(user: user, percent: percent, id: said.maybe("id", Said.id))
    }
}

extension CustomLabel {
    fileprivate init(said given: Json) throws {
        let said = try Said(given, ["locale", "text", "id"])
        let locale: String = try said.needed("locale", Said.text)
        let text: String = try said.needed("text", Said.text)
        try self.init(locale: locale, text: text, id: said.maybe("id", Said.id))
    }
}

extension CustomOption {
    fileprivate init(said given: Json) throws {
        let said = try Said(given, ["code", "vi", "en", "number", "retired", "id"])
        let code: String = try said.needed("code", Said.text)
        let vi: String? = try said.maybe("vi", Said.text)
        let en: String? = try said.maybe("en", Said.text)
        let number: Int? = try said.maybe("number", Said.whole)
        let retired: Bool = try said.filled("retired", Said.flag) ?? false
        try self.init(code: code, vi: vi, en: en, number: number, retired: retired, id: said.maybe("id", Said.id))
    }
}

extension DealContact {
    fileprivate init(said given: Json) throws {
        let said = try Said(given, ["contact", "role", "id"])
        let contact: UUID = try said.needed("contact", Said.id)
        let role: ContactRole? = try said.maybe("role", { try ContactRole(code: Said.text($0)) })
        try self.init(contact: contact, role: role, id: said.maybe("id", Said.id))
    }
}

extension ExternalId {
    fileprivate init(said given: Json) throws {
        let said = try Said(given, ["system", "value", "id"])
        let system: String = try said.needed("system", Said.text)
        let value: String = try said.needed("value", Said.text)
        try self.init(system: system, value: value, id: said.maybe("id", Said.id))
    }
}

extension FieldRight {
    fileprivate init(said given: Json) throws {
        let said = try Said(given, ["entity", "field", "access", "id"])
        let entity: String = try said.needed("entity", Said.text)
        let field: String = try said.needed("field", Said.text)
        let access: FieldAccess = try said.filled("access", { try FieldAccess(code: Said.text($0)) }) ?? .none
        try self.init(entity: entity, field: field, access: access, id: said.maybe("id", Said.id))
    }
}

extension GroupEntry {
    fileprivate init(said given: Json) throws {
        let said = try Said(given, ["group", "entered_at", "id"])
        let group: UUID? = try said.maybe("group", Said.id)
        let enteredAt: Date = try said.needed("entered_at", Said.instant)
        try self.init(group: group, enteredAt: enteredAt, id: said.maybe("id", Said.id))
    }
}

extension LifecycleEntry {
    fileprivate init(said given: Json) throws {
        let said = try Said(given, ["stage", "reached_at", "id"])
        let stage: LifecycleStage = try said.needed("stage", { try LifecycleStage(code: Said.text($0)) })
        let reachedAt: Date = try said.needed("reached_at", Said.instant)
        try self.init(stage: stage, reachedAt: reachedAt, id: said.maybe("id", Said.id))
    }
}

extension Membership {
    fileprivate init(said given: Json) throws {
        let said = try Said(given, ["team", "primary", "id"])
        let team: UUID = try said.needed("team", Said.id)
        let primary: Bool = try said.filled("primary", Said.flag) ?? false
        try self.init(team: team, primary: primary, id: said.maybe("id", Said.id))
    }
}

extension Mention {
    fileprivate init(said given: Json) throws {
        let said = try Said(given, ["user", "id"])
        let user: UUID = try said.needed("user", Said.id)
        try self.init(user: user, id: said.maybe("id", Said.id))
    }
}

extension Participant {
    fileprivate init(said given: Json) throws {
        let said = try Said(given, ["who", "role", "acceptance", "id"])
        let who: Link = try said.needed("who", Said.link)
        let role: String = try said.filled("role", Said.text) ?? ""
        let acceptance: Acceptance = try said.filled("acceptance", { try Acceptance(code: Said.text($0)) }) ?? .none
        try self.init(who: who, role: role, acceptance: acceptance, id: said.maybe("id", Said.id))
    }
}

extension PipelineTeam {
    fileprivate init(said given: Json) throws {
        let said = try Said(given, ["team", "id"])
        let team: UUID = try said.needed("team", Said.id)
        try self.init(team: team, id: said.maybe("id", Said.id))
    }
}

extension PostalAddress {
    fileprivate init(said given: Json) throws {
        let said = try Said(given, ["kind", "street", "ward", "city", "province", "postal_code", "country", "id"])
        let kind: AddressKind = try said.filled("kind", { try AddressKind(code: Said.text($0)) }) ?? .work
        let street: String = try said.filled("street", Said.text) ?? ""
        let ward: String = try said.filled("ward", Said.text) ?? ""
        let city: String = try said.filled("city", Said.text) ?? ""
        let province: String = try said.filled("province", Said.text) ?? ""
        let postalCode: String = try said.filled("postal_code", Said.text) ?? ""
        let country: String = try said.filled("country", Said.text) ?? ""
        try self.init(kind: kind, street: street, ward: ward, city: city, province: province, postalCode: postalCode, country: country, id: said.maybe("id", Said.id))
    }
}

extension ProductImage {
    fileprivate init(said given: Json) throws {
        let said = try Said(given, ["picture", "id"])
        let picture: UUID = try said.needed("picture", Said.id)
        try self.init(picture: picture, id: said.maybe("id", Said.id))
    }
}

extension ReadMark {
    fileprivate init(said given: Json) throws {
        let said = try Said(given, ["user", "at", "id"])
        let user: UUID = try said.needed("user", Said.id)
        let at: Date = try said.needed("at", Said.instant)
        try self.init(user: user, at: at, id: said.maybe("id", Said.id))
    }
}

extension RelatedRecord {
    fileprivate init(said given: Json) throws {
        let said = try Said(given, ["record", "id"])
        let record: Link = try said.needed("record", Said.link)
        try self.init(record: record, id: said.maybe("id", Said.id))
    }
}

extension Right {
    fileprivate init(said given: Json) throws {
        let said = try Said(given, ["entity", "read", "create", "edit", "delete", "export", "approve", "mass_update", "assign", "id"])
        let entity: String = try said.needed("entity", Said.text)
        let read: Scope = try said.filled("read", { try Scope(code: Said.text($0)) }) ?? .none
        let create: Scope = try said.filled("create", { try Scope(code: Said.text($0)) }) ?? .none
        let edit: Scope = try said.filled("edit", { try Scope(code: Said.text($0)) }) ?? .none
        let delete: Scope = try said.filled("delete", { try Scope(code: Said.text($0)) }) ?? .none
        let export: Scope = try said.filled("export", { try Scope(code: Said.text($0)) }) ?? .none
        let approve: Scope = try said.filled("approve", { try Scope(code: Said.text($0)) }) ?? .none
        let massUpdate: Scope? = try said.maybe("mass_update", { try Scope(code: Said.text($0)) })
        let assign: Scope? = try said.maybe("assign", { try Scope(code: Said.text($0)) })
        try self.init(entity: entity, read: read, create: create, edit: edit, delete: delete, export: export, approve: approve, massUpdate: massUpdate, assign: assign, id: said.maybe("id", Said.id))
    }
}

extension SocialProfile {
    fileprivate init(said given: Json) throws {
        let said = try Said(given, ["network", "profile", "id"])
        let network: String = try said.needed("network", Said.text)
        let profile: String = try said.needed("profile", Said.text)
        try self.init(network: network, profile: profile, id: said.maybe("id", Said.id))
    }
}

extension StageEntry {
    fileprivate init(said given: Json) throws {
        let said = try Said(given, ["stage", "entered_at", "category", "id"])
        let stage: UUID = try said.needed("stage", Said.id)
        let enteredAt: Date = try said.needed("entered_at", Said.instant)
        let category: StageCategory = try said.filled("category", { try StageCategory(code: Said.text($0)) }) ?? .open
        try self.init(stage: stage, enteredAt: enteredAt, category: category, id: said.maybe("id", Said.id))
    }
}

extension TerritoryMember {
    fileprivate init(said given: Json) throws {
        let said = try Said(given, ["user", "role", "id"])
        let user: UUID = try said.needed("user", Said.id)
        let role: String? = try said.maybe("role", Said.text)
        try self.init(user: user, role: role, id: said.maybe("id", Said.id))
    }
}

extension UserRole {
    fileprivate init(said given: Json) throws {
        let said = try Said(given, ["role", "id"])
        let role: UUID = try said.needed("role", Said.id)
        try self.init(role: role, id: said.maybe("id", Said.id))
    }
}

extension ViewColumn {
    fileprivate init(said given: Json) throws {
        let said = try Said(given, ["field", "width", "id"])
        let field: String = try said.needed("field", Said.text)
        let width: Int? = try said.maybe("width", Said.whole)
        try self.init(field: field, width: width, id: said.maybe("id", Said.id))
    }
}

extension ViewSort {
    fileprivate init(said given: Json) throws {
        let said = try Said(given, ["by", "id"])
        let by: String = try said.needed("by", Said.text)
        try self.init(by: by, id: said.maybe("id", Said.id))
    }
}

extension WorkInterval {
    fileprivate init(said given: Json) throws {
        let said = try Said(given, ["weekday", "from_minute", "to_minute", "id"])
        let weekday: Int = try said.needed("weekday", Said.whole)
        let fromMinute: Int = try said.needed("from_minute", Said.whole)
        let toMinute: Int = try said.needed("to_minute", Said.whole)
        try self.init(weekday: weekday, fromMinute: fromMinute, toMinute: toMinute, id: said.maybe("id", Said.id))
    }
}

/// A record as stories write it; nothing for one that the model does not have.
func told(_ record: any AnyRecord) -> Json? {
    switch record {
    case let record as Company: record.told
    case let record as User: record.told
    case let record as Team: record.told
    case let record as Role: record.told
    case let record as Account: record.told
    case let record as Contact: record.told
    case let record as Lead: record.told
    case let record as CustomerGroup: record.told
    case let record as RelationKind: record.told
    case let record as Relation: record.told
    case let record as Pipeline: record.told
    case let record as Stage: record.told
    case let record as Deal: record.told
    case let record as Competitor: record.told
    case let record as LossReason: record.told
    case let record as Quota: record.told
    case let record as Territory: record.told
    case let record as Interaction: record.told
    case let record as Note: record.told
    case let record as Comment: record.told
    case let record as CrmTask: record.told
    case let record as Tag: record.told
    case let record as SavedView: record.told
    case let record as Currency: record.told
    case let record as Rate: record.told
    case let record as Attachment: record.told
    case let record as CustomField: record.told
    case let record as ProductCategory: record.told
    case let record as Product: record.told
    case let record as PriceBook: record.told
    case let record as PriceEntry: record.told
    case let record as NumberSeries: record.told
    case let record as Contract: record.told
    case let record as ContractLine: record.told
    case let record as WorkCalendar: record.told
    default: nil
    }
}

extension Company {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["name"] = Json(held: self.name)
        told["zone"] = Json(held: self.zone)
        told["base_currency"] = Json(held: self.baseCurrency)
        told["fiscal_year_start"] = Json(held: self.fiscalYearStart)
        told["week_start"] = Json(held: self.weekStart)
        told["locale"] = Json(held: self.locale)
        told["country"] = Json(held: self.country)
        told["hot_score"] = Json(held: self.hotScore)
        told["warm_score"] = Json(held: self.warmScore)
        told["tax_mode"] = Json(held: self.taxMode)
        told["history_days"] = Json(held: self.historyDays)
        told["trash_days"] = Json(held: self.trashDays)
        told["contract_approval"] = Json(held: self.contractApproval)
        told["own_approval"] = Json(held: self.ownApproval)
        told["signed_copy_required"] = Json(held: self.signedCopyRequired)
        told["promotion"] = Json(held: self.promotion)
        told["calendar"] = Json(held: self.calendar)
        told["owner"] = Json(held: self.owner)
        told["team"] = Json(held: self.team)
        told["tags"] = Json(held: self.tags)
        told["external_ids"] = .list(self.externalIds.map(\.told))
        told["custom"] = Json(values: self.custom)
        told["created_at"] = Json(held: self.createdAt)
        told["revision"] = Json(held: self.revision)
        told["created_by"] = Json(held: self.createdBy)
        told["updated_at"] = Json(held: self.updatedAt)
        told["updated_by"] = Json(held: self.updatedBy)
        told["trashed_at"] = Json(held: self.trashedAt)
        return .object(told)
    }
}

extension User {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["login"] = Json(held: self.login)
        told["name"] = Json(held: self.name)
        told["email"] = Json(held: self.email)
        told["kind"] = Json(held: self.kind)
        told["inactive"] = Json(held: self.inactive)
        told["manager"] = Json(held: self.manager)
        told["teams"] = .list(self.teams.map(\.told))
        told["roles"] = .list(self.roles.map(\.told))
        told["zone"] = Json(held: self.zone)
        told["position"] = Json(held: self.position)
        told["skills"] = Json(held: self.skills)
        told["takes_leads"] = Json(held: self.takesLeads)
        told["assignment_weight"] = Json(held: self.assignmentWeight)
        told["joined_on"] = Json(held: self.joinedOn)
        told["locale"] = Json(held: self.locale)
        told["owner"] = Json(held: self.owner)
        told["team"] = Json(held: self.team)
        told["tags"] = Json(held: self.tags)
        told["external_ids"] = .list(self.externalIds.map(\.told))
        told["custom"] = Json(values: self.custom)
        told["created_at"] = Json(held: self.createdAt)
        told["revision"] = Json(held: self.revision)
        told["created_by"] = Json(held: self.createdBy)
        told["updated_at"] = Json(held: self.updatedAt)
        told["updated_by"] = Json(held: self.updatedBy)
        told["trashed_at"] = Json(held: self.trashedAt)
        return .object(told)
    }
}

extension Team {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["name"] = Json(held: self.name)
        told["parent"] = Json(held: self.parent)
        told["calendar"] = Json(held: self.calendar)
        told["owner"] = Json(held: self.owner)
        told["team"] = Json(held: self.team)
        told["tags"] = Json(held: self.tags)
        told["external_ids"] = .list(self.externalIds.map(\.told))
        told["custom"] = Json(values: self.custom)
        told["created_at"] = Json(held: self.createdAt)
        told["revision"] = Json(held: self.revision)
        told["created_by"] = Json(held: self.createdBy)
        told["updated_at"] = Json(held: self.updatedAt)
        told["updated_by"] = Json(held: self.updatedBy)
        told["trashed_at"] = Json(held: self.trashedAt)
        return .object(told)
    }
}

extension Role {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["name"] = Json(held: self.name)
        told["administrator"] = Json(held: self.administrator)
        told["rights"] = .list(self.rights.map(\.told))
        told["fields"] = .list(self.fields.map(\.told))
        told["owner"] = Json(held: self.owner)
        told["team"] = Json(held: self.team)
        told["tags"] = Json(held: self.tags)
        told["external_ids"] = .list(self.externalIds.map(\.told))
        told["custom"] = Json(values: self.custom)
        told["created_at"] = Json(held: self.createdAt)
        told["revision"] = Json(held: self.revision)
        told["created_by"] = Json(held: self.createdBy)
        told["updated_at"] = Json(held: self.updatedAt)
        told["updated_by"] = Json(held: self.updatedBy)
        told["trashed_at"] = Json(held: self.trashedAt)
        return .object(told)
    }
}

extension Account {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["name"] = Json(held: self.name)
        told["kind"] = Json(held: self.kind)
        told["parent"] = Json(held: self.parent)
        told["website"] = Json(held: self.website)
        told["tax_id"] = Json(held: self.taxId)
        told["industry"] = Json(held: self.industry)
        told["employees"] = Json(held: self.employees)
        told["annual_revenue"] = Json(held: self.annualRevenue)
        told["phones"] = .list(self.phones.map(\.told))
        told["addresses"] = .list(self.addresses.map(\.told))
        told["source"] = Json(held: self.source)
        told["description"] = Json(held: self.description)
        told["emails"] = .list(self.emails.map(\.told))
        told["lifecycle_stage"] = Json(held: self.lifecycleStage)
        told["lifecycle_entries"] = .list(self.lifecycleEntries.map(\.told))
        told["customer_group"] = Json(held: self.customerGroup)
        told["group_entries"] = .list(self.groupEntries.map(\.told))
        told["rating"] = Json(held: self.rating)
        told["territory"] = Json(held: self.territory)
        told["currency"] = Json(held: self.currency)
        told["payment_days"] = Json(held: self.paymentDays)
        told["credit_limit"] = Json(held: self.creditLimit)
        told["founded_on"] = Json(held: self.foundedOn)
        told["unfollowed"] = Json(held: self.unfollowed)
        told["price_book"] = Json(held: self.priceBook)
        told["sic_code"] = Json(held: self.sicCode)
        told["ownership"] = Json(held: self.ownership)
        told["ticker"] = Json(held: self.ticker)
        told["owner"] = Json(held: self.owner)
        told["team"] = Json(held: self.team)
        told["tags"] = Json(held: self.tags)
        told["external_ids"] = .list(self.externalIds.map(\.told))
        told["custom"] = Json(values: self.custom)
        told["created_at"] = Json(held: self.createdAt)
        told["revision"] = Json(held: self.revision)
        told["created_by"] = Json(held: self.createdBy)
        told["updated_at"] = Json(held: self.updatedAt)
        told["updated_by"] = Json(held: self.updatedBy)
        told["trashed_at"] = Json(held: self.trashedAt)
        return .object(told)
    }
}

extension Contact {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["last_name"] = Json(held: self.lastName)
        told["first_name"] = Json(held: self.firstName)
        told["middle_name"] = Json(held: self.middleName)
        told["display_name"] = Json(held: self.displayName)
        told["account"] = Json(held: self.account)
        told["job_title"] = Json(held: self.jobTitle)
        told["department"] = Json(held: self.department)
        told["reports_to"] = Json(held: self.reportsTo)
        told["emails"] = .list(self.emails.map(\.told))
        told["phones"] = .list(self.phones.map(\.told))
        told["addresses"] = .list(self.addresses.map(\.told))
        told["birthdate"] = Json(held: self.birthdate)
        told["language"] = Json(held: self.language)
        told["source"] = Json(held: self.source)
        told["description"] = Json(held: self.description)
        told["salutation"] = Json(held: self.salutation)
        told["suffix"] = Json(held: self.suffix)
        told["gender"] = Json(held: self.gender)
        told["birth_month"] = Json(held: self.birthMonth)
        told["birth_day"] = Json(held: self.birthDay)
        told["affiliations"] = .list(self.affiliations.map(\.told))
        told["zone"] = Json(held: self.zone)
        told["do_not_call"] = Json(held: self.doNotCall)
        told["email_opt_out"] = Json(held: self.emailOptOut)
        told["preferred_channel"] = Json(held: self.preferredChannel)
        told["lawful_basis"] = Json(held: self.lawfulBasis)
        told["lawful_basis_source"] = Json(held: self.lawfulBasisSource)
        told["lawful_basis_reviewed_on"] = Json(held: self.lawfulBasisReviewedOn)
        told["assistant"] = Json(held: self.assistant)
        told["assistant_phone"] = Json(held: self.assistantPhone)
        told["unfollowed"] = Json(held: self.unfollowed)
        told["social"] = .list(self.social.map(\.told))
        told["photo"] = Json(held: self.photo)
        told["owner"] = Json(held: self.owner)
        told["team"] = Json(held: self.team)
        told["tags"] = Json(held: self.tags)
        told["external_ids"] = .list(self.externalIds.map(\.told))
        told["custom"] = Json(values: self.custom)
        told["created_at"] = Json(held: self.createdAt)
        told["revision"] = Json(held: self.revision)
        told["created_by"] = Json(held: self.createdBy)
        told["updated_at"] = Json(held: self.updatedAt)
        told["updated_by"] = Json(held: self.updatedBy)
        told["trashed_at"] = Json(held: self.trashedAt)
        return .object(told)
    }
}

extension Lead {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["last_name"] = Json(held: self.lastName)
        told["first_name"] = Json(held: self.firstName)
        told["display_name"] = Json(held: self.displayName)
        told["company_name"] = Json(held: self.companyName)
        told["job_title"] = Json(held: self.jobTitle)
        told["emails"] = .list(self.emails.map(\.told))
        told["phones"] = .list(self.phones.map(\.told))
        told["website"] = Json(held: self.website)
        told["addresses"] = .list(self.addresses.map(\.told))
        told["industry"] = Json(held: self.industry)
        told["employees"] = Json(held: self.employees)
        told["annual_revenue"] = Json(held: self.annualRevenue)
        told["status"] = Json(held: self.status)
        told["lifecycle_stage"] = Json(held: self.lifecycleStage)
        told["lifecycle_entries"] = .list(self.lifecycleEntries.map(\.told))
        told["source"] = Json(held: self.source)
        told["source_detail"] = Json(held: self.sourceDetail)
        told["utm_source"] = Json(held: self.utmSource)
        told["utm_medium"] = Json(held: self.utmMedium)
        told["utm_campaign"] = Json(held: self.utmCampaign)
        told["score"] = Json(held: self.score)
        told["rating"] = Json(held: self.rating)
        told["estimated_amount"] = Json(held: self.estimatedAmount)
        told["referred_by"] = Json(held: self.referredBy)
        told["product_interest"] = Json(held: self.productInterest)
        told["do_not_call"] = Json(held: self.doNotCall)
        told["next_follow_up"] = Json(held: self.nextFollowUp)
        told["lost_reason"] = Json(held: self.lostReason)
        told["converted_at"] = Json(held: self.convertedAt)
        told["converted_account"] = Json(held: self.convertedAccount)
        told["converted_contact"] = Json(held: self.convertedContact)
        told["converted_deal"] = Json(held: self.convertedDeal)
        told["unfollowed"] = Json(held: self.unfollowed)
        told["description"] = Json(held: self.description)
        told["owner"] = Json(held: self.owner)
        told["team"] = Json(held: self.team)
        told["tags"] = Json(held: self.tags)
        told["external_ids"] = .list(self.externalIds.map(\.told))
        told["custom"] = Json(values: self.custom)
        told["created_at"] = Json(held: self.createdAt)
        told["revision"] = Json(held: self.revision)
        told["created_by"] = Json(held: self.createdBy)
        told["updated_at"] = Json(held: self.updatedAt)
        told["updated_by"] = Json(held: self.updatedBy)
        told["trashed_at"] = Json(held: self.trashedAt)
        return .object(told)
    }
}

extension CustomerGroup {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["name"] = Json(held: self.name)
        told["description"] = Json(held: self.description)
        told["parent"] = Json(held: self.parent)
        told["discount"] = Json(held: self.discount)
        told["account_filter"] = Json(held: self.accountFilter)
        told["owner"] = Json(held: self.owner)
        told["team"] = Json(held: self.team)
        told["tags"] = Json(held: self.tags)
        told["external_ids"] = .list(self.externalIds.map(\.told))
        told["custom"] = Json(values: self.custom)
        told["created_at"] = Json(held: self.createdAt)
        told["revision"] = Json(held: self.revision)
        told["created_by"] = Json(held: self.createdBy)
        told["updated_at"] = Json(held: self.updatedAt)
        told["updated_by"] = Json(held: self.updatedBy)
        told["trashed_at"] = Json(held: self.trashedAt)
        return .object(told)
    }
}

extension RelationKind {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["name"] = Json(held: self.name)
        told["inverse_name"] = Json(held: self.inverseName)
        told["from_entities"] = Json(held: self.fromEntities)
        told["to_entities"] = Json(held: self.toEntities)
        told["owner"] = Json(held: self.owner)
        told["team"] = Json(held: self.team)
        told["tags"] = Json(held: self.tags)
        told["external_ids"] = .list(self.externalIds.map(\.told))
        told["custom"] = Json(values: self.custom)
        told["created_at"] = Json(held: self.createdAt)
        told["revision"] = Json(held: self.revision)
        told["created_by"] = Json(held: self.createdBy)
        told["updated_at"] = Json(held: self.updatedAt)
        told["updated_by"] = Json(held: self.updatedBy)
        told["trashed_at"] = Json(held: self.trashedAt)
        return .object(told)
    }
}

extension Relation {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["kind"] = Json(held: self.kind)
        told["from_record"] = Json(held: self.fromRecord)
        told["to_record"] = Json(held: self.toRecord)
        told["since"] = Json(held: self.since)
        told["until"] = Json(held: self.until)
        told["note"] = Json(held: self.note)
        told["owner"] = Json(held: self.owner)
        told["team"] = Json(held: self.team)
        told["tags"] = Json(held: self.tags)
        told["external_ids"] = .list(self.externalIds.map(\.told))
        told["custom"] = Json(values: self.custom)
        told["created_at"] = Json(held: self.createdAt)
        told["revision"] = Json(held: self.revision)
        told["created_by"] = Json(held: self.createdBy)
        told["updated_at"] = Json(held: self.updatedAt)
        told["updated_by"] = Json(held: self.updatedBy)
        told["trashed_at"] = Json(held: self.trashedAt)
        return .object(told)
    }
}

extension Pipeline {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["name"] = Json(held: self.name)
        told["order"] = Json(held: self.order)
        told["inactive"] = Json(held: self.inactive)
        told["entity"] = Json(held: self.entity)
        told["teams"] = .list(self.teams.map(\.told))
        told["is_default"] = Json(held: self.isDefault)
        told["owner"] = Json(held: self.owner)
        told["team"] = Json(held: self.team)
        told["tags"] = Json(held: self.tags)
        told["external_ids"] = .list(self.externalIds.map(\.told))
        told["custom"] = Json(values: self.custom)
        told["created_at"] = Json(held: self.createdAt)
        told["revision"] = Json(held: self.revision)
        told["created_by"] = Json(held: self.createdBy)
        told["updated_at"] = Json(held: self.updatedAt)
        told["updated_by"] = Json(held: self.updatedBy)
        told["trashed_at"] = Json(held: self.trashedAt)
        return .object(told)
    }
}

extension Stage {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["pipeline"] = Json(held: self.pipeline)
        told["name"] = Json(held: self.name)
        told["order"] = Json(held: self.order)
        told["category"] = Json(held: self.category)
        told["probability"] = Json(held: self.probability)
        told["forecast_category"] = Json(held: self.forecastCategory)
        told["rot_days"] = Json(held: self.rotDays)
        told["required_fields"] = Json(held: self.requiredFields)
        told["expected_days"] = Json(held: self.expectedDays)
        told["wip_limit"] = Json(held: self.wipLimit)
        told["owner"] = Json(held: self.owner)
        told["team"] = Json(held: self.team)
        told["tags"] = Json(held: self.tags)
        told["external_ids"] = .list(self.externalIds.map(\.told))
        told["custom"] = Json(values: self.custom)
        told["created_at"] = Json(held: self.createdAt)
        told["revision"] = Json(held: self.revision)
        told["created_by"] = Json(held: self.createdBy)
        told["updated_at"] = Json(held: self.updatedAt)
        told["updated_by"] = Json(held: self.updatedBy)
        told["trashed_at"] = Json(held: self.trashedAt)
        return .object(told)
    }
}

extension Deal {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["name"] = Json(held: self.name)
        told["stage"] = Json(held: self.stage)
        told["account"] = Json(held: self.account)
        told["primary_contact"] = Json(held: self.primaryContact)
        told["amount"] = Json(held: self.amount)
        told["amount_rate"] = Json(held: self.amountRate)
        told["amount_base"] = Json(held: self.amountBase)
        told["probability"] = Json(held: self.probability)
        told["probability_source"] = Json(held: self.probabilitySource)
        told["expected_close"] = Json(held: self.expectedClose)
        told["pipeline"] = Json(held: self.pipeline)
        told["category"] = Json(held: self.category)
        told["forecast_category"] = Json(held: self.forecastCategory)
        told["closed_at"] = Json(held: self.closedAt)
        told["closed_on"] = Json(held: self.closedOn)
        told["stage_entered_at"] = Json(held: self.stageEnteredAt)
        told["stage_entries"] = .list(self.stageEntries.map(\.told))
        told["deal_type"] = Json(held: self.dealType)
        told["source"] = Json(held: self.source)
        told["next_step"] = Json(held: self.nextStep)
        told["lost_notes"] = Json(held: self.lostNotes)
        told["loss_reason"] = Json(held: self.lossReason)
        told["competitor"] = Json(held: self.competitor)
        told["lead"] = Json(held: self.lead)
        told["contacts"] = .list(self.contacts.map(\.told))
        told["credits"] = .list(self.credits.map(\.told))
        told["closing_owner"] = Json(held: self.closingOwner)
        told["next_step_on"] = Json(held: self.nextStepOn)
        told["monthly_amount"] = Json(held: self.monthlyAmount)
        told["score"] = Json(held: self.score)
        told["recurring_plan"] = Json(held: self.recurringPlan)
        told["owner"] = Json(held: self.owner)
        told["team"] = Json(held: self.team)
        told["tags"] = Json(held: self.tags)
        told["external_ids"] = .list(self.externalIds.map(\.told))
        told["custom"] = Json(values: self.custom)
        told["created_at"] = Json(held: self.createdAt)
        told["revision"] = Json(held: self.revision)
        told["created_by"] = Json(held: self.createdBy)
        told["updated_at"] = Json(held: self.updatedAt)
        told["updated_by"] = Json(held: self.updatedBy)
        told["trashed_at"] = Json(held: self.trashedAt)
        return .object(told)
    }
}

extension Competitor {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["name"] = Json(held: self.name)
        told["website"] = Json(held: self.website)
        told["strengths"] = Json(held: self.strengths)
        told["weaknesses"] = Json(held: self.weaknesses)
        told["owner"] = Json(held: self.owner)
        told["team"] = Json(held: self.team)
        told["tags"] = Json(held: self.tags)
        told["external_ids"] = .list(self.externalIds.map(\.told))
        told["custom"] = Json(values: self.custom)
        told["created_at"] = Json(held: self.createdAt)
        told["revision"] = Json(held: self.revision)
        told["created_by"] = Json(held: self.createdBy)
        told["updated_at"] = Json(held: self.updatedAt)
        told["updated_by"] = Json(held: self.updatedBy)
        told["trashed_at"] = Json(held: self.trashedAt)
        return .object(told)
    }
}

extension LossReason {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["name"] = Json(held: self.name)
        told["category"] = Json(held: self.category)
        told["order"] = Json(held: self.order)
        told["inactive"] = Json(held: self.inactive)
        told["owner"] = Json(held: self.owner)
        told["team"] = Json(held: self.team)
        told["tags"] = Json(held: self.tags)
        told["external_ids"] = .list(self.externalIds.map(\.told))
        told["custom"] = Json(values: self.custom)
        told["created_at"] = Json(held: self.createdAt)
        told["revision"] = Json(held: self.revision)
        told["created_by"] = Json(held: self.createdBy)
        told["updated_at"] = Json(held: self.updatedAt)
        told["updated_by"] = Json(held: self.updatedBy)
        told["trashed_at"] = Json(held: self.trashedAt)
        return .object(told)
    }
}

extension Quota {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["starts_on"] = Json(held: self.startsOn)
        told["ends_on"] = Json(held: self.endsOn)
        told["amount"] = Json(held: self.amount)
        told["user"] = Json(held: self.user)
        told["for_team"] = Json(held: self.forTeam)
        told["owner"] = Json(held: self.owner)
        told["team"] = Json(held: self.team)
        told["tags"] = Json(held: self.tags)
        told["external_ids"] = .list(self.externalIds.map(\.told))
        told["custom"] = Json(values: self.custom)
        told["created_at"] = Json(held: self.createdAt)
        told["revision"] = Json(held: self.revision)
        told["created_by"] = Json(held: self.createdBy)
        told["updated_at"] = Json(held: self.updatedAt)
        told["updated_by"] = Json(held: self.updatedBy)
        told["trashed_at"] = Json(held: self.trashedAt)
        return .object(told)
    }
}

extension Territory {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["name"] = Json(held: self.name)
        told["parent"] = Json(held: self.parent)
        told["members"] = .list(self.members.map(\.told))
        told["account_filter"] = Json(held: self.accountFilter)
        told["lead_filter"] = Json(held: self.leadFilter)
        told["order"] = Json(held: self.order)
        told["description"] = Json(held: self.description)
        told["owner"] = Json(held: self.owner)
        told["team"] = Json(held: self.team)
        told["tags"] = Json(held: self.tags)
        told["external_ids"] = .list(self.externalIds.map(\.told))
        told["custom"] = Json(values: self.custom)
        told["created_at"] = Json(held: self.createdAt)
        told["revision"] = Json(held: self.revision)
        told["created_by"] = Json(held: self.createdBy)
        told["updated_at"] = Json(held: self.updatedAt)
        told["updated_by"] = Json(held: self.updatedBy)
        told["trashed_at"] = Json(held: self.trashedAt)
        return .object(told)
    }
}

extension Interaction {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["channel"] = Json(held: self.channel)
        told["subject"] = Json(held: self.subject)
        told["start_at"] = Json(held: self.startAt)
        told["end_at"] = Json(held: self.endAt)
        told["direction"] = Json(held: self.direction)
        told["status"] = Json(held: self.status)
        told["body"] = Json(held: self.body)
        told["related_to"] = Json(held: self.relatedTo)
        told["participants"] = .list(self.participants.map(\.told))
        told["outcome"] = Json(held: self.outcome)
        told["location"] = Json(held: self.location)
        told["also_about"] = .list(self.alsoAbout.map(\.told))
        told["remind_at"] = Json(held: self.remindAt)
        told["join_url"] = Json(held: self.joinUrl)
        told["recording_url"] = Json(held: self.recordingUrl)
        told["cost"] = Json(held: self.cost)
        told["reminded_at"] = Json(held: self.remindedAt)
        told["all_day"] = Json(held: self.allDay)
        told["zone"] = Json(held: self.zone)
        told["duration_seconds"] = Json(held: self.durationSeconds)
        told["uid"] = Json(held: self.uid)
        told["owner"] = Json(held: self.owner)
        told["team"] = Json(held: self.team)
        told["tags"] = Json(held: self.tags)
        told["external_ids"] = .list(self.externalIds.map(\.told))
        told["custom"] = Json(values: self.custom)
        told["created_at"] = Json(held: self.createdAt)
        told["revision"] = Json(held: self.revision)
        told["created_by"] = Json(held: self.createdBy)
        told["updated_at"] = Json(held: self.updatedAt)
        told["updated_by"] = Json(held: self.updatedBy)
        told["trashed_at"] = Json(held: self.trashedAt)
        return .object(told)
    }
}

extension Note {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["related_to"] = Json(held: self.relatedTo)
        told["body"] = Json(held: self.body)
        told["title"] = Json(held: self.title)
        told["pinned"] = Json(held: self.pinned)
        told["also_about"] = .list(self.alsoAbout.map(\.told))
        told["owner"] = Json(held: self.owner)
        told["team"] = Json(held: self.team)
        told["tags"] = Json(held: self.tags)
        told["external_ids"] = .list(self.externalIds.map(\.told))
        told["custom"] = Json(values: self.custom)
        told["created_at"] = Json(held: self.createdAt)
        told["revision"] = Json(held: self.revision)
        told["created_by"] = Json(held: self.createdBy)
        told["updated_at"] = Json(held: self.updatedAt)
        told["updated_by"] = Json(held: self.updatedBy)
        told["trashed_at"] = Json(held: self.trashedAt)
        return .object(told)
    }
}

extension Comment {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["body"] = Json(held: self.body)
        told["related_to"] = Json(held: self.relatedTo)
        told["topic"] = Json(held: self.topic)
        told["parent"] = Json(held: self.parent)
        told["internal"] = Json(held: self.`internal`)
        told["mentions"] = .list(self.mentions.map(\.told))
        told["read_by"] = .list(self.readBy.map(\.told))
        told["path"] = Json(held: self.path)
        told["also_about"] = .list(self.alsoAbout.map(\.told))
        told["owner"] = Json(held: self.owner)
        told["team"] = Json(held: self.team)
        told["tags"] = Json(held: self.tags)
        told["external_ids"] = .list(self.externalIds.map(\.told))
        told["custom"] = Json(values: self.custom)
        told["created_at"] = Json(held: self.createdAt)
        told["revision"] = Json(held: self.revision)
        told["created_by"] = Json(held: self.createdBy)
        told["updated_at"] = Json(held: self.updatedAt)
        told["updated_by"] = Json(held: self.updatedBy)
        told["trashed_at"] = Json(held: self.trashedAt)
        return .object(told)
    }
}

extension CrmTask {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["title"] = Json(held: self.title)
        told["status"] = Json(held: self.status)
        told["priority"] = Json(held: self.priority)
        told["start_at"] = Json(held: self.startAt)
        told["due_at"] = Json(held: self.dueAt)
        told["due_on"] = Json(held: self.dueOn)
        told["is_open"] = Json(held: self.isOpen)
        told["completed_at"] = Json(held: self.completedAt)
        told["related_to"] = Json(held: self.relatedTo)
        told["contact"] = Json(held: self.contact)
        told["assignee"] = Json(held: self.assignee)
        told["collaborators"] = .list(self.collaborators.map(\.told))
        told["checklist"] = .list(self.checklist.map(\.told))
        told["remind_at"] = Json(held: self.remindAt)
        told["estimate_seconds"] = Json(held: self.estimateSeconds)
        told["actual_seconds"] = Json(held: self.actualSeconds)
        told["description"] = Json(held: self.description)
        told["also_about"] = .list(self.alsoAbout.map(\.told))
        told["reminded_at"] = Json(held: self.remindedAt)
        told["owner"] = Json(held: self.owner)
        told["team"] = Json(held: self.team)
        told["tags"] = Json(held: self.tags)
        told["external_ids"] = .list(self.externalIds.map(\.told))
        told["custom"] = Json(values: self.custom)
        told["created_at"] = Json(held: self.createdAt)
        told["revision"] = Json(held: self.revision)
        told["created_by"] = Json(held: self.createdBy)
        told["updated_at"] = Json(held: self.updatedAt)
        told["updated_by"] = Json(held: self.updatedBy)
        told["trashed_at"] = Json(held: self.trashedAt)
        return .object(told)
    }
}

extension Tag {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["name"] = Json(held: self.name)
        told["color"] = Json(held: self.color)
        told["description"] = Json(held: self.description)
        told["owner"] = Json(held: self.owner)
        told["team"] = Json(held: self.team)
        told["tags"] = Json(held: self.tags)
        told["external_ids"] = .list(self.externalIds.map(\.told))
        told["custom"] = Json(values: self.custom)
        told["created_at"] = Json(held: self.createdAt)
        told["revision"] = Json(held: self.revision)
        told["created_by"] = Json(held: self.createdBy)
        told["updated_at"] = Json(held: self.updatedAt)
        told["updated_by"] = Json(held: self.updatedBy)
        told["trashed_at"] = Json(held: self.trashedAt)
        return .object(told)
    }
}

extension SavedView {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["name"] = Json(held: self.name)
        told["entity"] = Json(held: self.entity)
        told["filter"] = Json(held: self.filter)
        told["rule"] = Json(held: self.rule)
        told["sorts"] = .list(self.sorts.map(\.told))
        told["columns"] = .list(self.columns.map(\.told))
        told["shared"] = Json(held: self.shared)
        told["owner"] = Json(held: self.owner)
        told["team"] = Json(held: self.team)
        told["tags"] = Json(held: self.tags)
        told["external_ids"] = .list(self.externalIds.map(\.told))
        told["custom"] = Json(values: self.custom)
        told["created_at"] = Json(held: self.createdAt)
        told["revision"] = Json(held: self.revision)
        told["created_by"] = Json(held: self.createdBy)
        told["updated_at"] = Json(held: self.updatedAt)
        told["updated_by"] = Json(held: self.updatedBy)
        told["trashed_at"] = Json(held: self.trashedAt)
        return .object(told)
    }
}

extension Currency {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["code"] = Json(held: self.code)
        told["inactive"] = Json(held: self.inactive)
        told["owner"] = Json(held: self.owner)
        told["team"] = Json(held: self.team)
        told["tags"] = Json(held: self.tags)
        told["external_ids"] = .list(self.externalIds.map(\.told))
        told["custom"] = Json(values: self.custom)
        told["created_at"] = Json(held: self.createdAt)
        told["revision"] = Json(held: self.revision)
        told["created_by"] = Json(held: self.createdBy)
        told["updated_at"] = Json(held: self.updatedAt)
        told["updated_by"] = Json(held: self.updatedBy)
        told["trashed_at"] = Json(held: self.trashedAt)
        return .object(told)
    }
}

extension Rate {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["currency"] = Json(held: self.currency)
        told["base_currency"] = Json(held: self.baseCurrency)
        told["date"] = Json(held: self.date)
        told["value"] = Json(held: self.value)
        told["owner"] = Json(held: self.owner)
        told["team"] = Json(held: self.team)
        told["tags"] = Json(held: self.tags)
        told["external_ids"] = .list(self.externalIds.map(\.told))
        told["custom"] = Json(values: self.custom)
        told["created_at"] = Json(held: self.createdAt)
        told["revision"] = Json(held: self.revision)
        told["created_by"] = Json(held: self.createdBy)
        told["updated_at"] = Json(held: self.updatedAt)
        told["updated_by"] = Json(held: self.updatedBy)
        told["trashed_at"] = Json(held: self.trashedAt)
        return .object(told)
    }
}

extension Attachment {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["related_to"] = Json(held: self.relatedTo)
        told["name"] = Json(held: self.name)
        told["mime"] = Json(held: self.mime)
        told["kind"] = Json(held: self.kind)
        told["description"] = Json(held: self.description)
        told["size"] = Json(held: self.size)
        told["sha256"] = Json(held: self.sha256)
        told["also_about"] = .list(self.alsoAbout.map(\.told))
        told["owner"] = Json(held: self.owner)
        told["team"] = Json(held: self.team)
        told["tags"] = Json(held: self.tags)
        told["external_ids"] = .list(self.externalIds.map(\.told))
        told["custom"] = Json(values: self.custom)
        told["created_at"] = Json(held: self.createdAt)
        told["revision"] = Json(held: self.revision)
        told["created_by"] = Json(held: self.createdBy)
        told["updated_at"] = Json(held: self.updatedAt)
        told["updated_by"] = Json(held: self.updatedBy)
        told["trashed_at"] = Json(held: self.trashedAt)
        return .object(told)
    }
}

extension CustomField {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["entity"] = Json(held: self.entity)
        told["name"] = Json(held: self.name)
        told["kind"] = Json(held: self.kind)
        told["target"] = Json(held: self.target)
        told["options"] = .list(self.options.map(\.told))
        told["labels"] = .list(self.labels.map(\.told))
        told["description"] = Json(held: self.description)
        told["required"] = Json(held: self.required)
        told["indexed"] = Json(held: self.indexed)
        told["unique"] = Json(held: self.unique)
        told["searchable"] = Json(held: self.searchable)
        told["unlisted"] = Json(held: self.unlisted)
        told["owner"] = Json(held: self.owner)
        told["team"] = Json(held: self.team)
        told["tags"] = Json(held: self.tags)
        told["external_ids"] = .list(self.externalIds.map(\.told))
        told["custom"] = Json(values: self.custom)
        told["created_at"] = Json(held: self.createdAt)
        told["revision"] = Json(held: self.revision)
        told["created_by"] = Json(held: self.createdBy)
        told["updated_at"] = Json(held: self.updatedAt)
        told["updated_by"] = Json(held: self.updatedBy)
        told["trashed_at"] = Json(held: self.trashedAt)
        return .object(told)
    }
}

extension ProductCategory {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["name"] = Json(held: self.name)
        told["parent"] = Json(held: self.parent)
        told["order"] = Json(held: self.order)
        told["owner"] = Json(held: self.owner)
        told["team"] = Json(held: self.team)
        told["tags"] = Json(held: self.tags)
        told["external_ids"] = .list(self.externalIds.map(\.told))
        told["custom"] = Json(values: self.custom)
        told["created_at"] = Json(held: self.createdAt)
        told["revision"] = Json(held: self.revision)
        told["created_by"] = Json(held: self.createdBy)
        told["updated_at"] = Json(held: self.updatedAt)
        told["updated_by"] = Json(held: self.updatedBy)
        told["trashed_at"] = Json(held: self.trashedAt)
        return .object(told)
    }
}

extension Product {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["name"] = Json(held: self.name)
        told["sku"] = Json(held: self.sku)
        told["category"] = Json(held: self.category)
        told["kind"] = Json(held: self.kind)
        told["unit"] = Json(held: self.unit)
        told["list_price"] = Json(held: self.listPrice)
        told["cost"] = Json(held: self.cost)
        told["tax_kind"] = Json(held: self.taxKind)
        told["tax_rate"] = Json(held: self.taxRate)
        told["inactive"] = Json(held: self.inactive)
        told["supplier"] = Json(held: self.supplier)
        told["warranty_months"] = Json(held: self.warrantyMonths)
        told["barcode"] = Json(held: self.barcode)
        told["description"] = Json(held: self.description)
        told["url"] = Json(held: self.url)
        told["images"] = .list(self.images.map(\.told))
        told["owner"] = Json(held: self.owner)
        told["team"] = Json(held: self.team)
        told["tags"] = Json(held: self.tags)
        told["external_ids"] = .list(self.externalIds.map(\.told))
        told["custom"] = Json(values: self.custom)
        told["created_at"] = Json(held: self.createdAt)
        told["revision"] = Json(held: self.revision)
        told["created_by"] = Json(held: self.createdBy)
        told["updated_at"] = Json(held: self.updatedAt)
        told["updated_by"] = Json(held: self.updatedBy)
        told["trashed_at"] = Json(held: self.trashedAt)
        return .object(told)
    }
}

extension PriceBook {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["name"] = Json(held: self.name)
        told["currency"] = Json(held: self.currency)
        told["customer_group"] = Json(held: self.customerGroup)
        told["general"] = Json(held: self.general)
        told["valid_from"] = Json(held: self.validFrom)
        told["valid_to"] = Json(held: self.validTo)
        told["priority"] = Json(held: self.priority)
        told["inactive"] = Json(held: self.inactive)
        told["owner"] = Json(held: self.owner)
        told["team"] = Json(held: self.team)
        told["tags"] = Json(held: self.tags)
        told["external_ids"] = .list(self.externalIds.map(\.told))
        told["custom"] = Json(values: self.custom)
        told["created_at"] = Json(held: self.createdAt)
        told["revision"] = Json(held: self.revision)
        told["created_by"] = Json(held: self.createdBy)
        told["updated_at"] = Json(held: self.updatedAt)
        told["updated_by"] = Json(held: self.updatedBy)
        told["trashed_at"] = Json(held: self.trashedAt)
        return .object(told)
    }
}

extension PriceEntry {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["book"] = Json(held: self.book)
        told["product"] = Json(held: self.product)
        told["min_quantity"] = Json(held: self.minQuantity)
        told["price"] = Json(held: self.price)
        told["discount"] = Json(held: self.discount)
        told["owner"] = Json(held: self.owner)
        told["team"] = Json(held: self.team)
        told["tags"] = Json(held: self.tags)
        told["external_ids"] = .list(self.externalIds.map(\.told))
        told["custom"] = Json(values: self.custom)
        told["created_at"] = Json(held: self.createdAt)
        told["revision"] = Json(held: self.revision)
        told["created_by"] = Json(held: self.createdBy)
        told["updated_at"] = Json(held: self.updatedAt)
        told["updated_by"] = Json(held: self.updatedBy)
        told["trashed_at"] = Json(held: self.trashedAt)
        return .object(told)
    }
}

extension NumberSeries {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["name"] = Json(held: self.name)
        told["entity"] = Json(held: self.entity)
        told["prefix"] = Json(held: self.prefix)
        told["pattern"] = Json(held: self.pattern)
        told["digits"] = Json(held: self.digits)
        told["first"] = Json(held: self.first)
        told["branch"] = Json(held: self.branch)
        told["gap_free"] = Json(held: self.gapFree)
        told["priority"] = Json(held: self.priority)
        told["inactive"] = Json(held: self.inactive)
        told["owner"] = Json(held: self.owner)
        told["team"] = Json(held: self.team)
        told["tags"] = Json(held: self.tags)
        told["external_ids"] = .list(self.externalIds.map(\.told))
        told["custom"] = Json(values: self.custom)
        told["created_at"] = Json(held: self.createdAt)
        told["revision"] = Json(held: self.revision)
        told["created_by"] = Json(held: self.createdBy)
        told["updated_at"] = Json(held: self.updatedAt)
        told["updated_by"] = Json(held: self.updatedBy)
        told["trashed_at"] = Json(held: self.trashedAt)
        return .object(told)
    }
}

extension Contract {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["title"] = Json(held: self.title)
        told["contract_date"] = Json(held: self.contractDate)
        told["number"] = Json(held: self.number)
        told["series"] = Json(held: self.series)
        told["account"] = Json(held: self.account)
        told["customer_group"] = Json(held: self.customerGroup)
        told["status"] = Json(held: self.status)
        told["contract_type"] = Json(held: self.contractType)
        told["customer_signed_on"] = Json(held: self.customerSignedOn)
        told["company_signed_on"] = Json(held: self.companySignedOn)
        told["start_on"] = Json(held: self.startOn)
        told["end_on"] = Json(held: self.endOn)
        told["open_ended"] = Json(held: self.openEnded)
        told["renewal_reminder_on"] = Json(held: self.renewalReminderOn)
        told["auto_renew"] = Json(held: self.autoRenew)
        told["notice_days"] = Json(held: self.noticeDays)
        told["deal"] = Json(held: self.deal)
        told["currency"] = Json(held: self.currency)
        told["prices_include_tax"] = Json(held: self.pricesIncludeTax)
        told["tax_mode"] = Json(held: self.taxMode)
        told["header_discount"] = Json(held: self.headerDiscount)
        told["value_cap"] = Json(held: self.valueCap)
        told["cap_mode"] = Json(held: self.capMode)
        told["cap_rate"] = Json(held: self.capRate)
        told["renewed_from"] = Json(held: self.renewedFrom)
        told["description"] = Json(held: self.description)
        told["lead"] = Json(held: self.lead)
        told["submitted_by"] = Json(held: self.submittedBy)
        told["approved_by"] = Json(held: self.approvedBy)
        told["approved_at"] = Json(held: self.approvedAt)
        told["sent_back_reason"] = Json(held: self.sentBackReason)
        told["signed_copy"] = Json(held: self.signedCopy)
        told["notice_given_on"] = Json(held: self.noticeGivenOn)
        told["terminated_on"] = Json(held: self.terminatedOn)
        told["termination_reason"] = Json(held: self.terminationReason)
        told["reminded_on"] = Json(held: self.remindedOn)
        told["owner"] = Json(held: self.owner)
        told["team"] = Json(held: self.team)
        told["tags"] = Json(held: self.tags)
        told["external_ids"] = .list(self.externalIds.map(\.told))
        told["custom"] = Json(values: self.custom)
        told["created_at"] = Json(held: self.createdAt)
        told["revision"] = Json(held: self.revision)
        told["created_by"] = Json(held: self.createdBy)
        told["updated_at"] = Json(held: self.updatedAt)
        told["updated_by"] = Json(held: self.updatedBy)
        told["trashed_at"] = Json(held: self.trashedAt)
        return .object(told)
    }
}

extension ContractLine {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["contract"] = Json(held: self.contract)
        told["quantity"] = Json(held: self.quantity)
        told["unit_price"] = Json(held: self.unitPrice)
        told["position"] = Json(held: self.position)
        told["product"] = Json(held: self.product)
        told["description"] = Json(held: self.description)
        told["unit"] = Json(held: self.unit)
        told["discount_kind"] = Json(held: self.discountKind)
        told["discount"] = Json(held: self.discount)
        told["tax_kind"] = Json(held: self.taxKind)
        told["tax_rate"] = Json(held: self.taxRate)
        told["unit_cost"] = Json(held: self.unitCost)
        told["supplier"] = Json(held: self.supplier)
        told["deliver_on"] = Json(held: self.deliverOn)
        told["gross"] = Json(held: self.gross)
        told["discount_amount"] = Json(held: self.discountAmount)
        told["net"] = Json(held: self.net)
        told["cost"] = Json(held: self.cost)
        told["price_source"] = Json(held: self.priceSource)
        told["price_book"] = Json(held: self.priceBook)
        told["owner"] = Json(held: self.owner)
        told["team"] = Json(held: self.team)
        told["tags"] = Json(held: self.tags)
        told["external_ids"] = .list(self.externalIds.map(\.told))
        told["custom"] = Json(values: self.custom)
        told["created_at"] = Json(held: self.createdAt)
        told["revision"] = Json(held: self.revision)
        told["created_by"] = Json(held: self.createdBy)
        told["updated_at"] = Json(held: self.updatedAt)
        told["updated_by"] = Json(held: self.updatedBy)
        told["trashed_at"] = Json(held: self.trashedAt)
        return .object(told)
    }
}

extension WorkCalendar {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["name"] = Json(held: self.name)
        told["zone"] = Json(held: self.zone)
        told["intervals"] = .list(self.intervals.map(\.told))
        told["exceptions"] = .list(self.exceptions.map(\.told))
        told["description"] = Json(held: self.description)
        told["owner"] = Json(held: self.owner)
        told["team"] = Json(held: self.team)
        told["tags"] = Json(held: self.tags)
        told["external_ids"] = .list(self.externalIds.map(\.told))
        told["custom"] = Json(values: self.custom)
        told["created_at"] = Json(held: self.createdAt)
        told["revision"] = Json(held: self.revision)
        told["created_by"] = Json(held: self.createdBy)
        told["updated_at"] = Json(held: self.updatedAt)
        told["updated_by"] = Json(held: self.updatedBy)
        told["trashed_at"] = Json(held: self.trashedAt)
        return .object(told)
    }
}

extension Account360 {
    var told: Json {
        var told: [String: Json] = [:]
        told["account"] = Json(held: self.account)
        told["name"] = Json(held: self.name)
        told["contact_count"] = Json(held: self.contactCount)
        told["contacts"] = .list(self.contacts.map(\.told))
        told["lead_count"] = Json(held: self.leadCount)
        told["leads"] = .list(self.leads.map(\.told))
        told["open"] = self.open.told
        told["won"] = self.won.told
        told["lost"] = self.lost.told
        told["deals"] = .list(self.deals.map(\.told))
        told["contract_count"] = Json(held: self.contractCount)
        told["contracts"] = .list(self.contracts.map(\.told))
        told["product_count"] = Json(held: self.productCount)
        told["products"] = .list(self.products.map(\.told))
        told["task_count"] = Json(held: self.taskCount)
        told["tasks"] = .list(self.tasks.map(\.told))
        told["interaction_count"] = Json(held: self.interactionCount)
        told["timeline"] = .list(self.timeline.map(\.told))
        told["zone"] = Json(held: self.zone)
        return .object(told)
    }
}

extension AccountContact {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["name"] = Json(held: self.name)
        told["job_title"] = Json(held: self.jobTitle)
        return .object(told)
    }
}

extension AccountContract {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["number"] = Json(held: self.number)
        told["title"] = Json(held: self.title)
        told["status"] = Json(held: self.status)
        told["end_on"] = Json(held: self.endOn)
        return .object(told)
    }
}

extension AccountDeal {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["name"] = Json(held: self.name)
        told["category"] = Json(held: self.category)
        told["amount"] = Json(held: self.amount)
        told["day"] = Json(held: self.day)
        return .object(told)
    }
}

extension AccountLead {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["name"] = Json(held: self.name)
        told["converted_at"] = Json(held: self.convertedAt)
        return .object(told)
    }
}

extension AccountProduct {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["name"] = Json(held: self.name)
        told["quantity"] = Json(figure: self.quantity)
        told["amount"] = Json(held: self.amount)
        return .object(told)
    }
}

extension AccountTask {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["title"] = Json(held: self.title)
        told["due_on"] = Json(held: self.dueOn)
        return .object(told)
    }
}

extension AccountTouch {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["start_at"] = Json(held: self.startAt)
        told["channel"] = Json(held: self.channel)
        told["status"] = Json(held: self.status)
        told["subject"] = Json(held: self.subject)
        return .object(told)
    }
}

extension Activity {
    var told: Json {
        var told: [String: Json] = [:]
        told["count"] = Json(held: self.count)
        told["users"] = .list(self.users.map(\.told))
        told["channels"] = .list(self.channels.map(\.told))
        told["rows"] = .list(self.rows.map(\.told))
        return .object(told)
    }
}

extension ActivityChannel {
    var told: Json {
        var told: [String: Json] = [:]
        told["channel"] = Json(held: self.channel)
        told["count"] = Json(held: self.count)
        return .object(told)
    }
}

extension ActivityRow {
    var told: Json {
        var told: [String: Json] = [:]
        told["user"] = Json(held: self.user)
        told["channel"] = Json(held: self.channel)
        told["count"] = Json(held: self.count)
        return .object(told)
    }
}

extension ActivityUser {
    var told: Json {
        var told: [String: Json] = [:]
        told["user"] = Json(held: self.user)
        told["name"] = Json(held: self.name)
        told["count"] = Json(held: self.count)
        return .object(told)
    }
}

extension Affiliation {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["account"] = Json(held: self.account)
        told["role"] = Json(held: self.role)
        told["job_title"] = Json(held: self.jobTitle)
        told["ended"] = Json(held: self.ended)
        return .object(told)
    }
}

extension AssignedLeads {
    var told: Json {
        var told: [String: Json] = [:]
        told["user"] = Json(held: self.user)
        told["leads"] = Json(held: self.leads)
        return .object(told)
    }
}

extension Attainment {
    var told: Json {
        var told: [String: Json] = [:]
        told["first"] = Json(held: self.first)
        told["last"] = Json(held: self.last)
        told["users"] = .list(self.users.map(\.told))
        told["teams"] = .list(self.teams.map(\.told))
        told["all"] = self.all.told
        return .object(told)
    }
}

extension AttainmentRow {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["name"] = Json(held: self.name)
        told["quota"] = Json(held: self.quota)
        told["won"] = Json(held: self.won)
        told["attainment"] = Json(figure: self.attainment)
        told["gap"] = Json(held: self.gap)
        told["elapsed"] = Json(figure: self.elapsed)
        told["pace"] = Json(figure: self.pace)
        told["standing"] = Json(held: self.standing)
        told["coverage"] = Json(figure: self.coverage)
        told["win_rate"] = Json(figure: self.winRate)
        told["activities"] = Json(held: self.activities)
        told["new_leads"] = Json(held: self.newLeads)
        told["answered_leads"] = Json(held: self.answeredLeads)
        told["response_seconds"] = Json(figure: self.responseSeconds)
        return .object(told)
    }
}

extension BestChannel {
    var told: Json {
        var told: [String: Json] = [:]
        told["rows"] = .list(self.rows.map(\.told))
        return .object(told)
    }
}

extension BestChannelRow {
    var told: Json {
        var told: [String: Json] = [:]
        told["contact"] = Json(held: self.contact)
        told["name"] = Json(held: self.name)
        told["channel"] = Json(held: self.channel)
        told["rate"] = Json(figure: self.rate)
        told["tried"] = Json(held: self.tried)
        told["channels"] = .list(self.channels.map(\.told))
        return .object(told)
    }
}

extension Board {
    var told: Json {
        var told: [String: Json] = [:]
        told["rows"] = .list(self.rows.map(\.told))
        told["open"] = self.open.told
        return .object(told)
    }
}

extension BoardRow {
    var told: Json {
        var told: [String: Json] = [:]
        told["pipeline"] = Json(held: self.pipeline)
        told["pipeline_id"] = Json(held: self.pipelineId)
        told["stage"] = Json(held: self.stage)
        told["stage_id"] = Json(held: self.stageId)
        told["category"] = Json(held: self.category)
        told["count"] = Json(held: self.count)
        told["valued"] = Json(held: self.valued)
        told["amount"] = Json(held: self.amount)
        told["weighted"] = Json(held: self.weighted)
        return .object(told)
    }
}

extension CalendarException {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["first_on"] = Json(held: self.firstOn)
        told["last_on"] = Json(held: self.lastOn)
        told["every_year"] = Json(held: self.everyYear)
        told["from_minute"] = Json(held: self.fromMinute)
        told["to_minute"] = Json(held: self.toMinute)
        told["name"] = Json(held: self.name)
        return .object(told)
    }
}

extension ChannelRate {
    var told: Json {
        var told: [String: Json] = [:]
        told["channel"] = Json(held: self.channel)
        told["tried"] = Json(held: self.tried)
        told["answered"] = Json(held: self.answered)
        told["rate"] = Json(figure: self.rate)
        return .object(told)
    }
}

extension ChecklistItem {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["text"] = Json(held: self.text)
        told["done"] = Json(held: self.done)
        return .object(told)
    }
}

extension Collaborator {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["user"] = Json(held: self.user)
        return .object(told)
    }
}

extension CommentCount {
    var told: Json {
        var told: [String: Json] = [:]
        told["comments"] = Json(held: self.comments)
        return .object(told)
    }
}

extension ContactEmail {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["address"] = Json(held: self.address)
        told["primary"] = Json(held: self.primary)
        told["opt_out"] = Json(held: self.optOut)
        told["invalid"] = Json(held: self.invalid)
        return .object(told)
    }
}

extension ContactPhone {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["number"] = Json(held: self.number)
        told["kind"] = Json(held: self.kind)
        told["primary"] = Json(held: self.primary)
        told["opt_out"] = Json(held: self.optOut)
        return .object(told)
    }
}

extension ContractFigures {
    var told: Json {
        var told: [String: Json] = [:]
        told["value"] = Json(held: self.value)
        told["over_cap"] = Json(held: self.overCap)
        told["gross"] = Json(held: self.gross)
        told["line_discounts"] = Json(held: self.lineDiscounts)
        told["header_discount"] = Json(held: self.headerDiscount)
        told["base"] = Json(held: self.base)
        told["taxes"] = .list(self.taxes.map(\.told))
        told["tax"] = Json(held: self.tax)
        told["total"] = Json(held: self.total)
        told["cost"] = Json(held: self.cost)
        told["margin"] = Json(held: self.margin)
        return .object(told)
    }
}

extension ContractMoved {
    var told: Json {
        var told: [String: Json] = [:]
        told["contract"] = Json(held: self.contract)
        told["revision"] = Json(held: self.revision)
        told["status"] = Json(held: self.status)
        told["approved_by"] = Json(held: self.approvedBy)
        return .object(told)
    }
}

extension ContractRenewed {
    var told: Json {
        var told: [String: Json] = [:]
        told["contract"] = Json(held: self.contract)
        told["renewed_from"] = Json(held: self.renewedFrom)
        told["start_on"] = Json(held: self.startOn)
        told["end_on"] = Json(held: self.endOn)
        told["lines"] = Json(held: self.lines)
        return .object(told)
    }
}

extension ContractSigned {
    var told: Json {
        var told: [String: Json] = [:]
        told["contract"] = Json(held: self.contract)
        told["revision"] = Json(held: self.revision)
        told["status"] = Json(held: self.status)
        told["account"] = Json(held: self.account)
        told["signed_copy"] = Json(held: self.signedCopy)
        told["promoted"] = Json(held: self.promoted)
        return .object(told)
    }
}

extension ContractTax {
    var told: Json {
        var told: [String: Json] = [:]
        told["kind"] = Json(held: self.kind)
        told["rate"] = Json(held: self.rate)
        told["base"] = Json(held: self.base)
        told["amount"] = Json(held: self.amount)
        return .object(told)
    }
}

extension ContractsEnding {
    var told: Json {
        var told: [String: Json] = [:]
        told["first"] = Json(held: self.first)
        told["last"] = Json(held: self.last)
        told["count"] = Json(held: self.count)
        told["contracts"] = .list(self.contracts.map(\.told))
        return .object(told)
    }
}

extension ContractsOverCap {
    var told: Json {
        var told: [String: Json] = [:]
        told["count"] = Json(held: self.count)
        told["contracts"] = .list(self.contracts.map(\.told))
        return .object(told)
    }
}

extension Credit {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["user"] = Json(held: self.user)
        told["percent"] = Json(held: self.percent)
        return .object(told)
    }
}

extension CustomLabel {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["locale"] = Json(held: self.locale)
        told["text"] = Json(held: self.text)
        return .object(told)
    }
}

extension CustomOption {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["code"] = Json(held: self.code)
        told["vi"] = Json(held: self.vi)
        told["en"] = Json(held: self.en)
        told["number"] = Json(held: self.number)
        told["retired"] = Json(held: self.retired)
        return .object(told)
    }
}

extension Cycle {
    var told: Json {
        var told: [String: Json] = [:]
        told["count"] = Json(held: self.count)
        told["mean"] = Json(figure: self.mean)
        told["median"] = Json(figure: self.median)
        told["rows"] = .list(self.rows.map(\.told))
        return .object(told)
    }
}

extension CycleRow {
    var told: Json {
        var told: [String: Json] = [:]
        told["from_days"] = Json(held: self.fromDays)
        told["below_days"] = Json(held: self.belowDays)
        told["count"] = Json(held: self.count)
        return .object(told)
    }
}

extension DealContact {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["contact"] = Json(held: self.contact)
        told["role"] = Json(held: self.role)
        return .object(told)
    }
}

extension DealMoved {
    var told: Json {
        var told: [String: Json] = [:]
        told["deal"] = Json(held: self.deal)
        told["revision"] = Json(held: self.revision)
        told["stage"] = Json(held: self.stage)
        told["category"] = Json(held: self.category)
        told["forecast_category"] = Json(held: self.forecastCategory)
        told["probability"] = Json(held: self.probability)
        told["closed_at"] = Json(held: self.closedAt)
        told["closed_on"] = Json(held: self.closedOn)
        return .object(told)
    }
}

extension EndingContract {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["number"] = Json(held: self.number)
        told["title"] = Json(held: self.title)
        told["account"] = Json(held: self.account)
        told["account_name"] = Json(held: self.accountName)
        told["end_on"] = Json(held: self.endOn)
        told["days_left"] = Json(held: self.daysLeft)
        told["auto_renew"] = Json(held: self.autoRenew)
        told["notice_by"] = Json(held: self.noticeBy)
        return .object(told)
    }
}

extension ExternalId {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["system"] = Json(held: self.system)
        told["value"] = Json(held: self.value)
        return .object(told)
    }
}

extension FieldRight {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["entity"] = Json(held: self.entity)
        told["field"] = Json(held: self.field)
        told["access"] = Json(held: self.access)
        return .object(told)
    }
}

extension Figure {
    var told: Json {
        var told: [String: Json] = [:]
        told["count"] = Json(held: self.count)
        told["valued"] = Json(held: self.valued)
        told["amount"] = Json(held: self.amount)
        told["weighted"] = Json(held: self.weighted)
        return .object(told)
    }
}

extension Forecast {
    var told: Json {
        var told: [String: Json] = [:]
        told["today"] = Json(held: self.today)
        told["rows"] = .list(self.rows.map(\.told))
        told["categories"] = .list(self.categories.map(\.told))
        told["open"] = self.open.told
        told["won"] = self.won.told
        return .object(told)
    }
}

extension ForecastCategoryRow {
    var told: Json {
        var told: [String: Json] = [:]
        told["category"] = Json(held: self.category)
        told["count"] = Json(held: self.count)
        told["valued"] = Json(held: self.valued)
        told["amount"] = Json(held: self.amount)
        told["weighted"] = Json(held: self.weighted)
        told["cumulative"] = Json(held: self.cumulative)
        return .object(told)
    }
}

extension ForecastRow {
    var told: Json {
        var told: [String: Json] = [:]
        told["month"] = Json(held: self.month)
        told["category"] = Json(held: self.category)
        told["count"] = Json(held: self.count)
        told["valued"] = Json(held: self.valued)
        told["amount"] = Json(held: self.amount)
        told["weighted"] = Json(held: self.weighted)
        return .object(told)
    }
}

extension ForgottenCall {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["subject"] = Json(held: self.subject)
        told["start_at"] = Json(held: self.startAt)
        told["minutes_late"] = Json(held: self.minutesLate)
        told["owner"] = Json(held: self.owner)
        told["related_to"] = Json(held: self.relatedTo)
        return .object(told)
    }
}

extension ForgottenCalls {
    var told: Json {
        var told: [String: Json] = [:]
        told["count"] = Json(held: self.count)
        told["calls"] = .list(self.calls.map(\.told))
        told["zone"] = Json(held: self.zone)
        return .object(told)
    }
}

extension FrequentContact {
    var told: Json {
        var told: [String: Json] = [:]
        told["contact"] = Json(held: self.contact)
        told["name"] = Json(held: self.name)
        told["count"] = Json(held: self.count)
        told["last_at"] = Json(held: self.lastAt)
        return .object(told)
    }
}

extension FrequentContacts {
    var told: Json {
        var told: [String: Json] = [:]
        told["first"] = Json(held: self.first)
        told["last"] = Json(held: self.last)
        told["rows"] = .list(self.rows.map(\.told))
        return .object(told)
    }
}

extension Funnel {
    var told: Json {
        var told: [String: Json] = [:]
        told["rows"] = .list(self.rows.map(\.told))
        return .object(told)
    }
}

extension FunnelRow {
    var told: Json {
        var told: [String: Json] = [:]
        told["pipeline"] = Json(held: self.pipeline)
        told["pipeline_id"] = Json(held: self.pipelineId)
        told["stage"] = Json(held: self.stage)
        told["stage_id"] = Json(held: self.stageId)
        told["category"] = Json(held: self.category)
        told["reached"] = Json(held: self.reached)
        told["from_previous"] = Json(figure: self.fromPrevious)
        told["from_first"] = Json(figure: self.fromFirst)
        told["days"] = Json(figure: self.days)
        return .object(told)
    }
}

extension GroupEntry {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["group"] = Json(held: self.group)
        told["entered_at"] = Json(held: self.enteredAt)
        return .object(told)
    }
}

extension Home {
    var told: Json {
        var told: [String: Json] = [:]
        told["user"] = Json(held: self.user)
        told["today"] = Json(held: self.today)
        told["overdue"] = .list(self.overdue.map(\.told))
        told["due"] = .list(self.due.map(\.told))
        told["zone"] = Json(held: self.zone)
        return .object(told)
    }
}

extension HomeItem {
    var told: Json {
        var told: [String: Json] = [:]
        told["entity"] = Json(held: self.entity)
        told["id"] = Json(held: self.id)
        told["title"] = Json(held: self.title)
        told["due_on"] = Json(held: self.dueOn)
        told["due_at"] = Json(held: self.dueAt)
        told["related_to"] = Json(held: self.relatedTo)
        return .object(told)
    }
}

extension LeadConverted {
    var told: Json {
        var told: [String: Json] = [:]
        told["lead"] = Json(held: self.lead)
        told["account"] = Json(held: self.account)
        told["contact"] = Json(held: self.contact)
        told["deal"] = Json(held: self.deal)
        told["converted_at"] = Json(held: self.convertedAt)
        told["linked"] = Json(held: self.linked)
        return .object(told)
    }
}

extension LeadUnconverted {
    var told: Json {
        var told: [String: Json] = [:]
        told["lead"] = Json(held: self.lead)
        told["records"] = Json(held: self.records)
        told["conflicts"] = .list(self.conflicts.map(\.told))
        return .object(told)
    }
}

extension LeadsAssigned {
    var told: Json {
        var told: [String: Json] = [:]
        told["assigned"] = Json(held: self.assigned)
        told["unassigned"] = Json(held: self.unassigned)
        told["users"] = .list(self.users.map(\.told))
        told["last"] = Json(held: self.last)
        told["refused"] = .list(self.refused.map(\.told))
        told["change_set"] = Json(held: self.changeSet)
        return .object(told)
    }
}

extension LeadsRated {
    var told: Json {
        var told: [String: Json] = [:]
        told["changed"] = Json(held: self.changed)
        told["change_set"] = Json(held: self.changeSet)
        return .object(told)
    }
}

extension LeftRecord {
    var told: Json {
        var told: [String: Json] = [:]
        told["record"] = Json(held: self.record)
        told["field"] = Json(held: self.field)
        return .object(told)
    }
}

extension LifeCycle {
    var told: Json {
        var told: [String: Json] = [:]
        told["rows"] = .list(self.rows.map(\.told))
        told["former"] = Json(held: self.former)
        return .object(told)
    }
}

extension LifeCycleRow {
    var told: Json {
        var told: [String: Json] = [:]
        told["stage"] = Json(held: self.stage)
        told["standing"] = Json(held: self.standing)
        told["reached"] = Json(held: self.reached)
        told["from_previous"] = Json(figure: self.fromPrevious)
        told["from_first"] = Json(figure: self.fromFirst)
        return .object(told)
    }
}

extension LifecycleEntry {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["stage"] = Json(held: self.stage)
        told["reached_at"] = Json(held: self.reachedAt)
        return .object(told)
    }
}

extension MassUpdated {
    var told: Json {
        var told: [String: Json] = [:]
        told["matched"] = Json(held: self.matched)
        told["changed"] = Json(held: self.changed)
        told["refused"] = .list(self.refused.map(\.told))
        told["change_set"] = Json(held: self.changeSet)
        return .object(told)
    }
}

extension Membership {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["team"] = Json(held: self.team)
        told["primary"] = Json(held: self.primary)
        return .object(told)
    }
}

extension Mention {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["user"] = Json(held: self.user)
        return .object(told)
    }
}

extension Outcomes {
    var told: Json {
        var told: [String: Json] = [:]
        told["owners"] = .list(self.owners.map(\.told))
        told["teams"] = .list(self.teams.map(\.told))
        return .object(told)
    }
}

extension OutcomesRow {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["name"] = Json(held: self.name)
        told["won"] = Json(held: self.won)
        told["lost"] = Json(held: self.lost)
        told["amount"] = Json(held: self.amount)
        told["win_rate"] = Json(figure: self.winRate)
        return .object(told)
    }
}

extension OverCapContract {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["number"] = Json(held: self.number)
        told["title"] = Json(held: self.title)
        told["account"] = Json(held: self.account)
        told["account_name"] = Json(held: self.accountName)
        told["status"] = Json(held: self.status)
        told["contract_date"] = Json(held: self.contractDate)
        told["value"] = Json(held: self.value)
        told["value_cap"] = Json(held: self.valueCap)
        told["over"] = Json(held: self.over)
        return .object(told)
    }
}

extension Participant {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["who"] = Json(held: self.who)
        told["role"] = Json(held: self.role)
        told["acceptance"] = Json(held: self.acceptance)
        return .object(told)
    }
}

extension PipelineTeam {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["team"] = Json(held: self.team)
        return .object(told)
    }
}

extension PostalAddress {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["kind"] = Json(held: self.kind)
        told["street"] = Json(held: self.street)
        told["ward"] = Json(held: self.ward)
        told["city"] = Json(held: self.city)
        told["province"] = Json(held: self.province)
        told["postal_code"] = Json(held: self.postalCode)
        told["country"] = Json(held: self.country)
        return .object(told)
    }
}

extension PricePassedOver {
    var told: Json {
        var told: [String: Json] = [:]
        told["source"] = Json(held: self.source)
        told["contract"] = Json(held: self.contract)
        told["book"] = Json(held: self.book)
        told["why"] = Json(held: self.why)
        return .object(told)
    }
}

extension PriceRead {
    var told: Json {
        var told: [String: Json] = [:]
        told["unit_price"] = Json(held: self.unitPrice)
        told["source"] = Json(held: self.source)
        told["contract"] = Json(held: self.contract)
        told["book"] = Json(held: self.book)
        told["min_quantity"] = Json(held: self.minQuantity)
        told["passed_over"] = .list(self.passedOver.map(\.told))
        return .object(told)
    }
}

extension ProductImage {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["picture"] = Json(held: self.picture)
        return .object(told)
    }
}

extension ReadMark {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["user"] = Json(held: self.user)
        told["at"] = Json(held: self.at)
        return .object(told)
    }
}

extension RefusedRow {
    var told: Json {
        var told: [String: Json] = [:]
        told["record"] = Json(held: self.record)
        told["code"] = Json(held: self.code)
        told["fields"] = Json(held: self.fields)
        return .object(told)
    }
}

extension RelatedRecord {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["record"] = Json(held: self.record)
        return .object(told)
    }
}

extension RelationRead {
    var told: Json {
        var told: [String: Json] = [:]
        told["relation"] = Json(held: self.relation)
        told["kind"] = Json(held: self.kind)
        told["name"] = Json(held: self.name)
        told["record"] = Json(held: self.record)
        told["since"] = Json(held: self.since)
        told["until"] = Json(held: self.until)
        told["note"] = Json(held: self.note)
        return .object(told)
    }
}

extension RelationsRead {
    var told: Json {
        var told: [String: Json] = [:]
        told["relations"] = .list(self.relations.map(\.told))
        return .object(told)
    }
}

extension Right {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["entity"] = Json(held: self.entity)
        told["read"] = Json(held: self.read)
        told["create"] = Json(held: self.create)
        told["edit"] = Json(held: self.edit)
        told["delete"] = Json(held: self.delete)
        told["export"] = Json(held: self.export)
        told["approve"] = Json(held: self.approve)
        told["mass_update"] = Json(held: self.massUpdate)
        told["assign"] = Json(held: self.assign)
        return .object(told)
    }
}

extension Slipped {
    var told: Json {
        var told: [String: Json] = [:]
        told["deals"] = .list(self.deals.map(\.told))
        told["count"] = Json(held: self.count)
        told["valued"] = Json(held: self.valued)
        told["amount"] = Json(held: self.amount)
        told["weighted"] = Json(held: self.weighted)
        return .object(told)
    }
}

extension SlippedDeal {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["name"] = Json(held: self.name)
        told["account"] = Json(held: self.account)
        told["owner"] = Json(held: self.owner)
        told["amount"] = Json(held: self.amount)
        told["amount_base"] = Json(held: self.amountBase)
        told["expected_close"] = Json(held: self.expectedClose)
        told["days_late"] = Json(held: self.daysLate)
        return .object(told)
    }
}

extension SocialProfile {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["network"] = Json(held: self.network)
        told["profile"] = Json(held: self.profile)
        return .object(told)
    }
}

extension StageEntry {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["stage"] = Json(held: self.stage)
        told["entered_at"] = Json(held: self.enteredAt)
        told["category"] = Json(held: self.category)
        return .object(told)
    }
}

extension TerritoryMember {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["user"] = Json(held: self.user)
        told["role"] = Json(held: self.role)
        return .object(told)
    }
}

extension TopAccount {
    var told: Json {
        var told: [String: Json] = [:]
        told["account"] = Json(held: self.account)
        told["name"] = Json(held: self.name)
        told["won"] = Json(held: self.won)
        told["won_amount"] = Json(held: self.wonAmount)
        told["open"] = Json(held: self.open)
        told["open_amount"] = Json(held: self.openAmount)
        return .object(told)
    }
}

extension TopAccounts {
    var told: Json {
        var told: [String: Json] = [:]
        told["rows"] = .list(self.rows.map(\.told))
        told["won_amount"] = Json(held: self.wonAmount)
        return .object(told)
    }
}

extension Transferred {
    var told: Json {
        var told: [String: Json] = [:]
        told["records"] = Json(held: self.records)
        told["entities"] = .list(self.entities.map(\.told))
        told["refused"] = .list(self.refused.map(\.told))
        told["change_set"] = Json(held: self.changeSet)
        return .object(told)
    }
}

extension TransferredRecords {
    var told: Json {
        var told: [String: Json] = [:]
        told["entity"] = Json(held: self.entity)
        told["records"] = Json(held: self.records)
        return .object(told)
    }
}

extension UserRole {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["role"] = Json(held: self.role)
        return .object(told)
    }
}

extension Velocity {
    var told: Json {
        var told: [String: Json] = [:]
        told["opportunities"] = Json(held: self.opportunities)
        told["win_rate"] = Json(figure: self.winRate)
        told["average"] = Json(held: self.average)
        told["days"] = Json(figure: self.days)
        told["per_day"] = Json(held: self.perDay)
        return .object(told)
    }
}

extension ViewColumn {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["field"] = Json(held: self.field)
        told["width"] = Json(held: self.width)
        return .object(told)
    }
}

extension ViewSort {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["by"] = Json(held: self.by)
        return .object(told)
    }
}

extension WinRate {
    var told: Json {
        var told: [String: Json] = [:]
        told["won"] = Json(held: self.won)
        told["lost"] = Json(held: self.lost)
        told["rate"] = Json(figure: self.rate)
        told["rate_by_value"] = Json(figure: self.rateByValue)
        told["won_amount"] = Json(held: self.wonAmount)
        told["lost_amount"] = Json(held: self.lostAmount)
        told["valued"] = Json(held: self.valued)
        told["average"] = Json(held: self.average)
        told["months"] = .list(self.months.map(\.told))
        return .object(told)
    }
}

extension WinRateMonth {
    var told: Json {
        var told: [String: Json] = [:]
        told["month"] = Json(held: self.month)
        told["won"] = Json(held: self.won)
        told["lost"] = Json(held: self.lost)
        told["rate"] = Json(figure: self.rate)
        return .object(told)
    }
}

extension WorkDone {
    var told: Json {
        var told: [String: Json] = [:]
        told["minutes"] = Json(held: self.minutes)
        return .object(told)
    }
}

extension WorkDue {
    var told: Json {
        var told: [String: Json] = [:]
        told["due_at"] = Json(held: self.dueAt)
        return .object(told)
    }
}

extension WorkInterval {
    var told: Json {
        var told: [String: Json] = [:]
        told["id"] = Json(held: self.id)
        told["weekday"] = Json(held: self.weekday)
        told["from_minute"] = Json(held: self.fromMinute)
        told["to_minute"] = Json(held: self.toMinute)
        return .object(told)
    }
}
