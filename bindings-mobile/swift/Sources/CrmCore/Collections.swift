// Written by `cargo xtask codegen` from the model; do not edit.

import Foundation

/// The collections, verbs and reports of a CRM or of a transaction.
public class Collections: @unchecked Sendable {
    /// What the calls go through; the library lets several threads in.
    let door: Door

    init(_ door: Door) {
        self.door = door
    }

    /// The settings of the company that keeps the file; there is one.
    public var companies: CompanyCollection {
        .init(door.of("company"), Company.init)
    }

    /// Somebody who works with the CRM.
    public var users: UserCollection {
        .init(door.of("user"), User.init)
    }

    /// People who work together; teams stand in a tree.
    public var teams: TeamCollection {
        .init(door.of("team"), Team.init)
    }

    /// A set of rights that users are given.
    public var roles: RoleCollection {
        .init(door.of("role"), Role.init)
    }

    /// An organisation or person that buys, may buy, or works with the company.
    public var accounts: AccountCollection {
        .init(door.of("account"), Account.init)
    }

    /// A person.
    public var contacts: ContactCollection {
        .init(door.of("contact"), Contact.init)
    }

    /// Somebody who may become a customer: a person, an organisation or both, not yet looked into.
    public var leads: LeadCollection {
        .init(door.of("lead"), Lead.init)
    }

    /// Customers that are treated alike.
    public var customerGroups: CustomerGroupCollection {
        .init(door.of("customer_group"), CustomerGroup.init)
    }

    /// A kind of relation between records, as `supplier of` and, the other way, `supplied by`.
    public var relationKinds: RelationKindCollection {
        .init(door.of("relation_kind"), RelationKind.init)
    }

    /// A relation between two records of any entities, as between an account and its auditor.
    public var relations: RelationCollection {
        .init(door.of("relation"), Relation.init)
    }

    /// A way that a sale goes: its stages in order.
    public var pipelines: PipelineCollection {
        .init(door.of("pipeline"), Pipeline.init)
    }

    /// A step of a pipeline, with a category that is fixed as soon as a deal has stood there.
    public var stages: StageCollection {
        .init(door.of("stage"), Stage.init)
    }

    /// A sale in the making: what somebody may buy, for how much, and by when.
    public var deals: DealCollection {
        .init(door.of("deal"), Deal.init)
    }

    /// Somebody who sells instead of the company.
    public var competitors: CompetitorCollection {
        .init(door.of("competitor"), Competitor.init)
    }

    /// A reason why a sale comes to nothing, from the company's own list.
    public var lossReasons: LossReasonCollection {
        .init(door.of("loss_reason"), LossReason.init)
    }

    /// What a user or a team should win in a month, or in a quarter of the company's fiscal year.
    public var quotas: QuotaCollection {
        .init(door.of("quota"), Quota.init)
    }

    /// A part of the market, with the users who work it; territories stand in a tree.
    public var territories: TerritoryCollection {
        .init(door.of("territory"), Territory.init)
    }

    /// One touch on any channel, planned or held: a call, a meeting, a message.
    public var interactions: InteractionCollection {
        .init(door.of("interaction"), Interaction.init)
    }

    /// Something written down about a record.
    public var notes: NoteCollection {
        .init(door.of("note"), Note.init)
    }

    /// What somebody says about a record or a topic, or answers to another comment.
    public var comments: CommentCollection {
        .init(door.of("comment"), Comment.init)
    }

    /// Something that somebody has to do.
    public var tasks: TaskCollection {
        .init(door.of("task"), CrmTask.init)
    }

    /// A word that records are tagged with, and what it means; records may have tags that nobody described.
    public var tags: TagCollection {
        .init(door.of("tag"), Tag.init)
    }

    /// A list that was set up to look at again: which records, in which order, with which columns.
    public var savedViews: SavedViewCollection {
        .init(door.of("saved_view"), SavedView.init)
    }

    /// A currency that the company trades in.
    public var currencies: CurrencyCollection {
        .init(door.of("currency"), Currency.init)
    }

    /// What one unit of a currency is worth in another, from a day until the next rate.
    public var rates: RateCollection {
        .init(door.of("rate"), Rate.init)
    }

    /// A file that belongs to a record; its content is stored once, however often it is attached.
    public var attachments: AttachmentCollection {
        .init(door.of("attachment"), Attachment.init)
    }

    /// A field that the company added to an entity: typed, and filtered, imported, journaled and shown like the model's own.
    public var customFields: CustomFieldCollection {
        .init(door.of("custom_field"), CustomField.init)
    }

    /// A group of products, which may stand within another.
    public var productCategories: ProductCategoryCollection {
        .init(door.of("product_category"), ProductCategory.init)
    }

    /// A good or service that the company sells.
    public var products: ProductCollection {
        .init(door.of("product"), Product.init)
    }

    /// Prices that hold for some customers or for everyone, for a time or for good.
    public var priceBooks: PriceBookCollection {
        .init(door.of("price_book"), PriceBook.init)
    }

    /// What a product costs by a price book, from a quantity on: a price, or a share off the list price.
    public var priceEntries: PriceEntryCollection {
        .init(door.of("price_entry"), PriceEntry.init)
    }

    /// A series of numbers for documents of one kind, as HD2026-0001, HD2026-0002.
    public var numberSeries: NumberSeriesCollection {
        .init(door.of("number_series"), NumberSeries.init)
    }

    /// An agreement with a customer: what is delivered, from when until when, for how much.
    public var contracts: ContractCollection {
        .init(door.of("contract"), Contract.init)
    }

    /// A line of a contract: so many of something, at a price.
    public var contractLines: ContractLineCollection {
        .init(door.of("contract_line"), ContractLine.init)
    }

    /// When people work: the hours of a week in a time zone, and the days that are otherwise.
    public var calendars: WorkCalendarCollection {
        .init(door.of("work_calendar"), WorkCalendar.init)
    }

    /// Moves a deal to a stage: its category, forecast category and, unless somebody estimated it, its probability follow.
    ///
    /// - Parameters:
    ///   - deal: The deal.
    ///   - stage: The stage that it goes to.
    ///   - revision: The revision that the deal must still have.
    public func moveDeal(
        deal: UUID,
        stage: UUID,
        revision: Int? = nil
    ) throws(CrmError) -> DealMoved {
        try door.flow("move_deal", [
            "deal": deal,
            "stage": stage,
            "revision": revision,
        ]).told()
    }

    /// Wins an open deal: it goes to a won stage, is certain, and is closed now.
    ///
    /// - Parameters:
    ///   - deal: The deal.
    ///   - stage: The won stage; the first one of its pipeline when left out.
    ///   - revision: The revision that the deal must still have.
    public func win(
        deal: UUID,
        stage: UUID? = nil,
        revision: Int? = nil
    ) throws(CrmError) -> DealMoved {
        try door.flow("win", [
            "deal": deal,
            "stage": stage,
            "revision": revision,
        ]).told()
    }

    /// Loses an open deal: it goes to a lost stage with the reason, counts nothing, and is closed now.
    ///
    /// - Parameters:
    ///   - deal: The deal.
    ///   - reason: Why it was lost, from the company's list; needed where the stage asks for it.
    ///   - notes: More about why it was lost.
    ///   - competitor: Who sells it instead.
    ///   - stage: The lost stage; the first one of its pipeline when left out.
    ///   - revision: The revision that the deal must still have.
    public func lose(
        deal: UUID,
        reason: UUID? = nil,
        notes: String? = nil,
        competitor: UUID? = nil,
        stage: UUID? = nil,
        revision: Int? = nil
    ) throws(CrmError) -> DealMoved {
        try door.flow("lose", [
            "deal": deal,
            "reason": reason,
            "notes": notes,
            "competitor": competitor,
            "stage": stage,
            "revision": revision,
        ]).told()
    }

    /// Reopens a deal that was won or lost: it goes back to an open stage, and is closed no more.
    ///
    /// - Parameters:
    ///   - deal: The deal.
    ///   - stage: The open stage; the last one that it stood in when left out.
    ///   - revision: The revision that the deal must still have.
    public func reopen(
        deal: UUID,
        stage: UUID? = nil,
        revision: Int? = nil
    ) throws(CrmError) -> DealMoved {
        try door.flow("reopen", [
            "deal": deal,
            "stage": stage,
            "revision": revision,
        ]).told()
    }

    /// Gives what a user is responsible for to another one, as when somebody leaves, and what is theirs to do: what is open, not what was done.  Who did what stays in history. Over 10,000 records are written in several commits, which are one change set.
    ///
    /// - Parameters:
    ///   - fromUser: The user who is responsible now.
    ///   - toUser: The user who will be.
    ///   - entities: Only records of these entities, as `deal`; of all when left out.
    ///   - preview: Whether it is only counted, and nothing written.
    ///   - skipRefused: Whether records that cannot be given over stay, instead of all.
    public func transfer(
        fromUser: UUID,
        toUser: UUID,
        entities: [String]? = nil,
        preview: Bool? = nil,
        skipRefused: Bool? = nil
    ) throws(CrmError) -> Transferred {
        try door.flow("transfer", [
            "from_user": fromUser,
            "to_user": toUser,
            "entities": entities,
            "preview": preview,
            "skip_refused": skipRefused,
        ]).told()
    }

    /// Converts a lead into an account, a contact and a deal: new ones, ones that are there, or none.  An account is made of the organisation, a contact of the person, where the lead names them. Of a record that is there only empty fields are filled. Whatever is about the lead is linked to the new records too, its relations to others go over to the record that each fits, and the lead stays as it was, to be read only. It is one change, which `unconvert_lead` takes back.
    ///
    /// - Parameters:
    ///   - lead: The lead.
    ///   - account: The account that it belongs to; a new one when left out.
    ///   - contact: The contact that it is; a new one when left out.
    ///   - deal: The deal that it belongs to; a new one when left out.
    ///   - withoutAccount: Whether it becomes no account.
    ///   - withoutContact: Whether it becomes no contact.
    ///   - withoutDeal: Whether it becomes no deal.
    ///   - dealName: What the new deal is called; as the organisation or person when left out.
    ///   - stage: Where the new deal stands; in the first open stage of the pipeline to begin with when left out, or else of the first.
    ///   - owner: Who is responsible for the new records, and for what is still to be done about the lead; the lead's owner when left out.
    ///   - skipDuplicates: Whether new records are made although similar ones are there.
    ///   - revision: The revision that the lead must still have.
    public func convertLead(
        lead: UUID,
        account: UUID? = nil,
        contact: UUID? = nil,
        deal: UUID? = nil,
        withoutAccount: Bool? = nil,
        withoutContact: Bool? = nil,
        withoutDeal: Bool? = nil,
        dealName: String? = nil,
        stage: UUID? = nil,
        owner: UUID? = nil,
        skipDuplicates: Bool? = nil,
        revision: Int? = nil
    ) throws(CrmError) -> LeadConverted {
        try door.flow("convert_lead", [
            "lead": lead,
            "account": account,
            "contact": contact,
            "deal": deal,
            "without_account": withoutAccount,
            "without_contact": withoutContact,
            "without_deal": withoutDeal,
            "deal_name": dealName,
            "stage": stage,
            "owner": owner,
            "skip_duplicates": skipDuplicates,
            "revision": revision,
        ]).told()
    }

    /// Takes the conversion of a lead back: the lead is open again, what was made goes to the trash, what was filled is empty.  What somebody changed or uses since is a conflict: then nothing is taken back, unless it is to be left as it is.
    ///
    /// - Parameters:
    ///   - lead: The lead.
    ///   - leaveConflicts: Whether what was changed or is used since stays as it is, and the rest is taken back.
    public func unconvertLead(
        lead: UUID,
        leaveConflicts: Bool? = nil
    ) throws(CrmError) -> LeadUnconverted {
        try door.flow("unconvert_lead", [
            "lead": lead,
            "leave_conflicts": leaveConflicts,
        ]).told()
    }

    /// Sets from which score leads are hot and warm, and rates every lead with a score anew, all as one change set.  Converted leads keep the rating that they had. It is the one way to set the thresholds, so that lists by rating always agree with them. Only the program and administrators may do this.
    ///
    /// - Parameters:
    ///   - hotScore: The least score of a hot lead, 0 to 100; as it was when left out.
    ///   - warmScore: The least score of a warm lead; as it was when left out.
    public func rateLeads(
        hotScore: Int? = nil,
        warmScore: Int? = nil
    ) throws(CrmError) -> LeadsRated {
        try door.flow("rate_leads", [
            "hot_score": hotScore,
            "warm_score": warmScore,
        ]).told()
    }

    /// Gives leads to the users who take leads, in turn by name; the oldest lead first.  By territory and skill they go to those whom they fit. By weight the next one goes to whoever is responsible for the fewest open leads for their weight, so that it does not matter how many are given in one call.
    ///
    /// - Parameters:
    ///   - filter: Which leads, as a filter's text; open ones that nobody is responsible for when left out.
    ///   - team: Only to members of this team.
    ///   - byWeight: Whether users get leads by their weight.
    ///   - byTerritory: Whether a lead goes to those who work its territory: the first one whose filter holds it.
    ///   - bySkill: Whether a lead whose tags or products name skills goes to those who have all of them.
    ///   - after: The user who got the last lead the time before: the round goes on after them.
    ///   - preview: Whether it is only told who would get how many, and nothing written.
    ///   - skipRefused: Whether leads that may not be changed stay, instead of all.
    public func assignLeads(
        filter: String? = nil,
        team: UUID? = nil,
        byWeight: Bool? = nil,
        byTerritory: Bool? = nil,
        bySkill: Bool? = nil,
        after: UUID? = nil,
        preview: Bool? = nil,
        skipRefused: Bool? = nil
    ) throws(CrmError) -> LeadsAssigned {
        try door.flow("assign_leads", [
            "filter": filter,
            "team": team,
            "by_weight": byWeight,
            "by_territory": byTerritory,
            "by_skill": bySkill,
            "after": after,
            "preview": preview,
            "skip_refused": skipRefused,
        ]).told()
    }

    /// Tells which records a record has to do with, and what it is to each of them, whichever of the two the relation is said of.
    ///
    /// - Parameters:
    ///   - record: The record.
    ///   - kind: Only relations of this kind.
    public func readRelations(
        record: Link,
        kind: UUID? = nil
    ) throws(CrmError) -> RelationsRead {
        try door.flow("read_relations", [
            "record": record,
            "kind": kind,
        ]).told()
    }

    /// Marks the comments of a record or topic as read by a user; other users' marks stay.
    ///
    /// - Parameters:
    ///   - record: The record that is talked about; this or a topic is needed.
    ///   - topic: What is talked about where it is no record.
    ///   - user: Who read them; the user who acts when left out.
    public func markCommentsRead(
        record: Link? = nil,
        topic: String? = nil,
        user: UUID? = nil
    ) throws(CrmError) -> CommentCount {
        try door.flow("mark_comments_read", [
            "record": record,
            "topic": topic,
            "user": user,
        ]).told()
    }

    /// Counts the comments of others that a user has not read: of a record, of a topic, or all that the user may see.
    ///
    /// - Parameters:
    ///   - record: The record that is talked about.
    ///   - topic: What is talked about where it is no record.
    ///   - mentions: Whether only comments that call on the user count.
    ///   - user: Who has not read them; the user who acts when left out.
    public func countUnreadComments(
        record: Link? = nil,
        topic: String? = nil,
        mentions: Bool? = nil,
        user: UUID? = nil
    ) throws(CrmError) -> CommentCount {
        try door.flow("count_unread_comments", [
            "record": record,
            "topic": topic,
            "mentions": mentions,
            "user": user,
        ]).told()
    }

    /// Sends a draft for approval, by who sends it.
    ///
    /// - Parameters:
    ///   - contract: The contract.
    ///   - revision: The revision that it must still have.
    public func submitContract(
        contract: UUID,
        revision: Int? = nil
    ) throws(CrmError) -> ContractMoved {
        try door.flow("submit_contract", [
            "contract": contract,
            "revision": revision,
        ]).told()
    }

    /// Approves a contract that waits for it; from then on what was approved does not change. It needs a role that may approve contracts, and somebody else than who sent it, unless the company's settings let them.
    ///
    /// - Parameters:
    ///   - contract: The contract.
    ///   - revision: The revision that it must still have.
    public func approveContract(
        contract: UUID,
        revision: Int? = nil
    ) throws(CrmError) -> ContractMoved {
        try door.flow("approve_contract", [
            "contract": contract,
            "revision": revision,
        ]).told()
    }

    /// Sends a contract that waits for approval, or was approved, back to be worked on, and says why. It needs a role that may approve contracts.
    ///
    /// - Parameters:
    ///   - contract: The contract.
    ///   - reason: Why it is not approved.
    ///   - revision: The revision that it must still have.
    public func sendBackContract(
        contract: UUID,
        reason: String,
        revision: Int? = nil
    ) throws(CrmError) -> ContractMoved {
        try door.flow("send_back_contract", [
            "contract": contract,
            "reason": reason,
            "revision": revision,
        ]).told()
    }

    /// Notes that both sides signed a contract: what was agreed stands from then on.  A lead that signs becomes an account, and a prospect a customer, by their first contract, unless the company's settings say otherwise. Where they ask for it, the contract must have been approved, and its signed copy attached.
    ///
    /// - Parameters:
    ///   - contract: The contract, a draft or one that waits for approval.
    ///   - customerSignedOn: The day the customer signed; as the contract says when left out.
    ///   - companySignedOn: The day the company signed; as the contract says when left out.
    ///   - signedCopy: The file of the signed copy; the newest one that is attached to the contract as such when left out.
    ///   - account: The account that the lead belongs to; a new one when left out.
    ///   - skipDuplicates: Whether the lead becomes a new account although similar ones are there.
    ///   - revision: The revision that the contract must still have.
    public func signContract(
        contract: UUID,
        customerSignedOn: LocalDate? = nil,
        companySignedOn: LocalDate? = nil,
        signedCopy: UUID? = nil,
        account: UUID? = nil,
        skipDuplicates: Bool? = nil,
        revision: Int? = nil
    ) throws(CrmError) -> ContractSigned {
        try door.flow("sign_contract", [
            "contract": contract,
            "customer_signed_on": customerSignedOn,
            "company_signed_on": companySignedOn,
            "signed_copy": signedCopy,
            "account": account,
            "skip_duplicates": skipDuplicates,
            "revision": revision,
        ]).told()
    }

    /// Puts a signed contract into force, from its first day on; `tick` does so by itself.
    ///
    /// - Parameters:
    ///   - contract: The contract.
    ///   - revision: The revision that it must still have.
    public func activateContract(
        contract: UUID,
        revision: Int? = nil
    ) throws(CrmError) -> ContractMoved {
        try door.flow("activate_contract", [
            "contract": contract,
            "revision": revision,
        ]).told()
    }

    /// Ends a signed contract before its time, and says why: today, or on a day to come, when `tick` does it.
    ///
    /// - Parameters:
    ///   - contract: The contract.
    ///   - reason: Why it is ended.
    ///   - on: The day from which it does not hold any more; today when left out.
    ///   - revision: The revision that it must still have.
    public func terminateContract(
        contract: UUID,
        reason: String,
        on: LocalDate? = nil,
        revision: Int? = nil
    ) throws(CrmError) -> ContractMoved {
        try door.flow("terminate_contract", [
            "contract": contract,
            "reason": reason,
            "on": on,
            "revision": revision,
        ]).told()
    }

    /// Makes a draft that goes on where a contract ends: with its lines, for as long. The old contract counts as renewed when the new one is signed and the old one is over.
    ///
    /// - Parameters:
    ///   - contract: The contract that goes on; it is in force, or has expired.
    ///   - startOn: The first day of the new contract; the day after the old one's last when left out.
    ///   - endOn: The last day of the new contract; when left out it lasts as long as the old one.
    public func renewContract(
        contract: UUID,
        startOn: LocalDate? = nil,
        endOn: LocalDate? = nil
    ) throws(CrmError) -> ContractRenewed {
        try door.flow("renew_contract", [
            "contract": contract,
            "start_on": startOn,
            "end_on": endOn,
        ]).told()
    }

    /// Tells what a contract comes to by its lines; nothing is written.
    ///
    /// - Parameters:
    ///   - contract: The contract.
    public func readContractFigures(
        contract: UUID
    ) throws(CrmError) -> ContractFigures {
        try door.flow("read_contract_figures", [
            "contract": contract,
        ]).told()
    }

    /// Tells what a product costs: by a contract in force, the customer's price book, their group's, one for everyone, or the list, and why the ones before it do not hold; nothing is written.
    ///
    /// - Parameters:
    ///   - product: The product.
    ///   - account: For whom; for nobody in particular when left out.
    ///   - quantity: For how many; one when left out.
    ///   - currency: In which currency; the customer's when left out, or the company's.
    ///   - on: On which day; today when left out.
    public func readPrice(
        product: UUID,
        account: UUID? = nil,
        quantity: Decimal? = nil,
        currency: String? = nil,
        on: LocalDate? = nil
    ) throws(CrmError) -> PriceRead {
        try door.flow("read_price", [
            "product": product,
            "account": account,
            "quantity": quantity,
            "currency": currency,
            "on": on,
        ]).told()
    }

    /// Tells when so much work is done that begins at a time; nothing is written.
    ///
    /// - Parameters:
    ///   - startAt: When it begins.
    ///   - minutes: How many minutes of work it is.
    ///   - calendar: The calendar; the company's when left out.
    public func addWorkingTime(
        startAt: Date,
        minutes: Int,
        calendar: UUID? = nil
    ) throws(CrmError) -> WorkDue {
        try door.flow("add_working_time", [
            "start_at": startAt,
            "minutes": minutes,
            "calendar": calendar,
        ]).told()
    }

    /// Counts how long was worked between two times; nothing is written.
    ///
    /// - Parameters:
    ///   - startAt: From when.
    ///   - endAt: Until when.
    ///   - calendar: The calendar; the company's when left out.
    public func countWorkingTime(
        startAt: Date,
        endAt: Date,
        calendar: UUID? = nil
    ) throws(CrmError) -> WorkDone {
        try door.flow("count_working_time", [
            "start_at": startAt,
            "end_at": endAt,
            "calendar": calendar,
        ]).told()
    }

    /// Number and worth of deals by pipeline and stage; of a period, those expected or closed in it.
    public func board(
        filter: String? = nil,
        params: [String: any FieldValue] = [:],
        period: String? = nil,
        asOf: Date? = nil,
        limit: Int? = nil
    ) throws(CrmError) -> Report<Board> {
        let about: Link? = nil
        return try door.report("board", question(filter, params, period, asOf, limit, about)).report()
    }

    /// Open deals by the month they are expected, won ones by the month they were won, by forecast category.
    public func forecast(
        filter: String? = nil,
        params: [String: any FieldValue] = [:],
        period: String? = nil,
        asOf: Date? = nil,
        limit: Int? = nil
    ) throws(CrmError) -> Report<Forecast> {
        let about: Link? = nil
        return try door.report("forecast", question(filter, params, period, asOf, limit, about)).report()
    }

    /// Won ÷ (won + lost) by number and by value, of the deals decided in the period.
    public func winRate(
        filter: String? = nil,
        params: [String: any FieldValue] = [:],
        period: String? = nil,
        asOf: Date? = nil,
        limit: Int? = nil
    ) throws(CrmError) -> Report<WinRate> {
        let about: Link? = nil
        return try door.report("win_rate", question(filter, params, period, asOf, limit, about)).report()
    }

    /// Deals won and lost by their owner and by the team that they name, of those decided in the period.
    public func outcomes(
        filter: String? = nil,
        params: [String: any FieldValue] = [:],
        period: String? = nil,
        asOf: Date? = nil,
        limit: Int? = nil
    ) throws(CrmError) -> Report<Outcomes> {
        let about: Link? = nil
        return try door.report("outcomes", question(filter, params, period, asOf, limit, about)).report()
    }

    /// Mean and median of the days from creation to win, of the deals won in the period.
    public func cycle(
        filter: String? = nil,
        params: [String: any FieldValue] = [:],
        period: String? = nil,
        asOf: Date? = nil,
        limit: Int? = nil
    ) throws(CrmError) -> Report<Cycle> {
        let about: Link? = nil
        return try door.report("cycle", question(filter, params, period, asOf, limit, about)).report()
    }

    /// What the pipeline earns a day: open deals × win rate × average won value ÷ days to win, the last three of the period.
    public func velocity(
        filter: String? = nil,
        params: [String: any FieldValue] = [:],
        period: String? = nil,
        asOf: Date? = nil,
        limit: Int? = nil
    ) throws(CrmError) -> Report<Velocity> {
        let about: Link? = nil
        return try door.report("velocity", question(filter, params, period, asOf, limit, about)).report()
    }

    /// How far the deals of a pipeline came and how long they stood in each stage, of those that began in the period.
    public func funnel(
        pipeline: UUID? = nil,
        filter: String? = nil,
        params: [String: any FieldValue] = [:],
        period: String? = nil,
        asOf: Date? = nil,
        limit: Int? = nil
    ) throws(CrmError) -> Report<Funnel> {
        let about: Link? = pipeline.map { Link(entity: "pipeline", id: $0) }
        return try door.report("funnel", question(filter, params, period, asOf, limit, about)).report()
    }

    /// Open deals that were expected before today, of those expected in the period.
    public func slipped(
        filter: String? = nil,
        params: [String: any FieldValue] = [:],
        period: String? = nil,
        asOf: Date? = nil,
        limit: Int? = nil
    ) throws(CrmError) -> Report<Slipped> {
        let about: Link? = nil
        return try door.report("slipped", question(filter, params, period, asOf, limit, about)).report()
    }

    /// Calls that are still planned though their time has come, of those planned in the period.
    public func forgottenCalls(
        filter: String? = nil,
        params: [String: any FieldValue] = [:],
        period: String? = nil,
        asOf: Date? = nil,
        limit: Int? = nil
    ) throws(CrmError) -> Report<ForgottenCalls> {
        let about: Link? = nil
        return try door.report("forgotten_calls", question(filter, params, period, asOf, limit, about)).report()
    }

    /// Interactions of the period by user and by channel.
    public func activity(
        filter: String? = nil,
        params: [String: any FieldValue] = [:],
        period: String? = nil,
        asOf: Date? = nil,
        limit: Int? = nil
    ) throws(CrmError) -> Report<Activity> {
        let about: Link? = nil
        return try door.report("activity", question(filter, params, period, asOf, limit, about)).report()
    }

    /// The accounts that bought most in the period, and what is open with them.
    public func topAccounts(
        filter: String? = nil,
        params: [String: any FieldValue] = [:],
        period: String? = nil,
        asOf: Date? = nil,
        limit: Int? = nil
    ) throws(CrmError) -> Report<TopAccounts> {
        let about: Link? = nil
        return try door.report("top_accounts", question(filter, params, period, asOf, limit, about)).report()
    }

    /// The contacts with the most interactions of the period, or of the last 90 days.
    public func frequentContacts(
        filter: String? = nil,
        params: [String: any FieldValue] = [:],
        period: String? = nil,
        asOf: Date? = nil,
        limit: Int? = nil
    ) throws(CrmError) -> Report<FrequentContacts> {
        let about: Link? = nil
        return try door.report("frequent_contacts", question(filter, params, period, asOf, limit, about)).report()
    }

    /// By which channel each contact answers most readily, of the interactions of the period.
    public func bestChannel(
        contact: UUID? = nil,
        filter: String? = nil,
        params: [String: any FieldValue] = [:],
        period: String? = nil,
        asOf: Date? = nil,
        limit: Int? = nil
    ) throws(CrmError) -> Report<BestChannel> {
        let about: Link? = contact.map { Link(entity: "contact", id: $0) }
        return try door.report("best_channel", question(filter, params, period, asOf, limit, about)).report()
    }

    /// What a user has to do: overdue, and today or in the period.
    public func home(
        user: UUID? = nil,
        filter: String? = nil,
        params: [String: any FieldValue] = [:],
        period: String? = nil,
        asOf: Date? = nil,
        limit: Int? = nil
    ) throws(CrmError) -> Report<Home> {
        let about: Link? = user.map { Link(entity: "user", id: $0) }
        return try door.report("home", question(filter, params, period, asOf, limit, about)).report()
    }

    /// Everything about one account: people, leads, deals, contracts, tasks, and the timeline of the period.
    public func account360(
        account: UUID,
        filter: String? = nil,
        params: [String: any FieldValue] = [:],
        period: String? = nil,
        asOf: Date? = nil,
        limit: Int? = nil
    ) throws(CrmError) -> Report<Account360> {
        let about: Link? = Link(entity: "account", id: account)
        return try door.report("account_360", question(filter, params, period, asOf, limit, about)).report()
    }

    /// What users and teams won against their quotas, in the period or this quarter.
    public func attainment(
        user: UUID? = nil,
        filter: String? = nil,
        params: [String: any FieldValue] = [:],
        period: String? = nil,
        asOf: Date? = nil,
        limit: Int? = nil
    ) throws(CrmError) -> Report<Attainment> {
        let about: Link? = user.map { Link(entity: "user", id: $0) }
        return try door.report("attainment", question(filter, params, period, asOf, limit, about)).report()
    }

    /// Contracts in force whose last day lies in the period, or in the next 90 days.
    public func contractsEnding(
        filter: String? = nil,
        params: [String: any FieldValue] = [:],
        period: String? = nil,
        asOf: Date? = nil,
        limit: Int? = nil
    ) throws(CrmError) -> Report<ContractsEnding> {
        let about: Link? = nil
        return try door.report("contracts_ending", question(filter, params, period, asOf, limit, about)).report()
    }

    /// Contracts made in the period whose lines come to more than their value cap.
    public func contractsOverCap(
        filter: String? = nil,
        params: [String: any FieldValue] = [:],
        period: String? = nil,
        asOf: Date? = nil,
        limit: Int? = nil
    ) throws(CrmError) -> Report<ContractsOverCap> {
        let about: Link? = nil
        return try door.report("contracts_over_cap", question(filter, params, period, asOf, limit, about)).report()
    }

    /// How far leads and accounts came from target to customer, of those that began in the period.
    public func lifeCycle(
        filter: String? = nil,
        params: [String: any FieldValue] = [:],
        period: String? = nil,
        asOf: Date? = nil,
        limit: Int? = nil
    ) throws(CrmError) -> Report<LifeCycle> {
        let about: Link? = nil
        return try door.report("life_cycle", question(filter, params, period, asOf, limit, about)).report()
    }
}

/// A record in its own type; nothing for an entity that the model does not have.
func record(
    of entity: String, _ packed: PackedRecord
) throws(CrmError) -> (any AnyRecord)? {
    switch entity {
    case "company": try Company(packed)
    case "user": try User(packed)
    case "team": try Team(packed)
    case "role": try Role(packed)
    case "account": try Account(packed)
    case "contact": try Contact(packed)
    case "lead": try Lead(packed)
    case "customer_group": try CustomerGroup(packed)
    case "relation_kind": try RelationKind(packed)
    case "relation": try Relation(packed)
    case "pipeline": try Pipeline(packed)
    case "stage": try Stage(packed)
    case "deal": try Deal(packed)
    case "competitor": try Competitor(packed)
    case "loss_reason": try LossReason(packed)
    case "quota": try Quota(packed)
    case "territory": try Territory(packed)
    case "interaction": try Interaction(packed)
    case "note": try Note(packed)
    case "comment": try Comment(packed)
    case "task": try CrmTask(packed)
    case "tag": try Tag(packed)
    case "saved_view": try SavedView(packed)
    case "currency": try Currency(packed)
    case "rate": try Rate(packed)
    case "attachment": try Attachment(packed)
    case "custom_field": try CustomField(packed)
    case "product_category": try ProductCategory(packed)
    case "product": try Product(packed)
    case "price_book": try PriceBook(packed)
    case "price_entry": try PriceEntry(packed)
    case "number_series": try NumberSeries(packed)
    case "contract": try Contract(packed)
    case "contract_line": try ContractLine(packed)
    case "work_calendar": try WorkCalendar(packed)
    default: nil
    }
}
