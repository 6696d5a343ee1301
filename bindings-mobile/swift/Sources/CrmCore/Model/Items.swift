// Written by `cargo xtask codegen` from the model; do not edit.

import Foundation

/// Everything about one account, as far as it may be seen: people, leads, deals, contracts, tasks and the timeline. Of each kind the newest rows, and how many there are.
public struct Account360: Hashable, Part {
    /// The account.
    public let account: UUID
    /// What it is called.
    public let name: String
    /// How many contacts work there.
    public let contactCount: Int
    /// Who works there, by name.
    public let contacts: [AccountContact]
    /// How many leads became this account.
    public let leadCount: Int
    /// The leads that became this account.
    public let leads: [AccountLead]
    /// The deals that are open.
    public let open: Figure
    /// The deals that were won.
    public let won: Figure
    /// The deals that were lost.
    public let lost: Figure
    /// The deals, those that close last first.
    public let deals: [AccountDeal]
    /// How many contracts were made.
    public let contractCount: Int
    /// The contracts, the latest first.
    public let contracts: [AccountContract]
    /// How many products were sold, by signed contracts.
    public let productCount: Int
    /// What was sold, by name: each product once in each currency.
    public let products: [AccountProduct]
    /// How many tasks are still to be done.
    public let taskCount: Int
    /// What is still to be done, the earliest first.
    public let tasks: [AccountTask]
    /// How many interactions the timeline has, of the period that was asked for.
    public let interactionCount: Int
    /// The timeline, the newest first: what is about the account or somebody there, or has them as participant. What is about a deal alone stands with that deal.
    public let timeline: [AccountTouch]
    /// The zone that times are shown in.
    public let zone: String

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.account = try must(row.id())
        self.name = row.text() ?? ""
        self.contactCount = row.int() ?? 0
        self.contacts = try row.items()
        self.leadCount = row.int() ?? 0
        self.leads = try row.items()
        self.open = try row.part()
        self.won = try row.part()
        self.lost = try row.part()
        self.deals = try row.items()
        self.contractCount = row.int() ?? 0
        self.contracts = try row.items()
        self.productCount = row.int() ?? 0
        self.products = try row.items()
        self.taskCount = row.int() ?? 0
        self.tasks = try row.items()
        self.interactionCount = row.int() ?? 0
        self.timeline = try row.items()
        self.zone = row.text() ?? ""
    }
}

/// Somebody who works at the account.
public struct AccountContact: Hashable, Part {
    /// The contact.
    public let id: UUID
    /// The whole name.
    public let name: String
    /// What they do there.
    public let jobTitle: String?

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.id = try must(row.id())
        self.name = row.text() ?? ""
        self.jobTitle = row.text()
    }
}

/// A contract with the account.
public struct AccountContract: Hashable, Part {
    /// The contract.
    public let id: UUID
    /// Its number.
    public let number: String?
    /// What it is called.
    public let title: String
    /// How it stands.
    public let status: ContractStatus
    /// The last day it is in force.
    public let endOn: LocalDate?

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.id = try must(row.id())
        self.number = row.text()
        self.title = row.text() ?? ""
        self.status = ContractStatus(code: row.text() ?? "")
        self.endOn = row.date()
    }
}

/// A deal with the account.
public struct AccountDeal: Hashable, Part {
    /// The deal.
    public let id: UUID
    /// What it is called.
    public let name: String
    /// How it stands.
    public let category: StageCategory
    /// What it is worth, in its own currency.
    public let amount: Money?
    /// The day it was closed or is expected.
    public let day: LocalDate?

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.id = try must(row.id())
        self.name = row.text() ?? ""
        self.category = StageCategory(code: row.text() ?? "")
        self.amount = row.money()
        self.day = row.date()
    }
}

/// A lead that became the account.
public struct AccountLead: Hashable, Part {
    /// The lead.
    public let id: UUID
    /// What it is called.
    public let name: String
    /// When it was converted.
    public let convertedAt: Date?

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.id = try must(row.id())
        self.name = row.text() ?? ""
        self.convertedAt = row.timestamp()
    }
}

/// A product that was sold to the account.
public struct AccountProduct: Hashable, Part {
    /// The product.
    public let id: UUID
    /// What it is called.
    public let name: String
    /// How many, of all signed contracts.
    public let quantity: Decimal
    /// What they came to after discounts and without tax, in the contracts' currency.
    public let amount: Money

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.id = try must(row.id())
        self.name = row.text() ?? ""
        self.quantity = try must(row.decimal())
        self.amount = try must(row.money())
    }
}

/// A task about the account.
public struct AccountTask: Hashable, Part {
    /// The task.
    public let id: UUID
    /// What to do.
    public let title: String
    /// By which day.
    public let dueOn: LocalDate?

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.id = try must(row.id())
        self.title = row.text() ?? ""
        self.dueOn = row.date()
    }
}

/// A touch with the account or somebody there.
public struct AccountTouch: Hashable, Part {
    /// The interaction.
    public let id: UUID
    /// When it starts or started.
    public let startAt: Date
    /// By which way.
    public let channel: Channel
    /// How it stands.
    public let status: InteractionStatus
    /// What it is about.
    public let subject: String

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.id = try must(row.id())
        self.startAt = try must(row.timestamp())
        self.channel = Channel(code: row.text() ?? "")
        self.status = InteractionStatus(code: row.text() ?? "")
        self.subject = row.text() ?? ""
    }
}

/// Interactions of the period, by their owner and their channel. The rows, the users and the channels each add up to all.
public struct Activity: Hashable, Part {
    /// How many interactions.
    public let count: Int
    /// By user, the busiest first.
    public let users: [ActivityUser]
    /// By channel, the most used first.
    public let channels: [ActivityChannel]
    /// By user and channel, in the order of the two.
    public let rows: [ActivityRow]

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.count = row.int() ?? 0
        self.users = try row.items()
        self.channels = try row.items()
        self.rows = try row.items()
    }
}

/// The interactions by one channel.
public struct ActivityChannel: Hashable, Part {
    /// The channel.
    public let channel: Channel
    /// How many interactions.
    public let count: Int

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.channel = Channel(code: row.text() ?? "")
        self.count = row.int() ?? 0
    }
}

/// The interactions of one user by one channel.
public struct ActivityRow: Hashable, Part {
    /// The owner; none for interactions without one.
    public let user: UUID?
    /// The channel.
    public let channel: Channel
    /// How many interactions.
    public let count: Int

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.user = row.id()
        self.channel = Channel(code: row.text() ?? "")
        self.count = row.int() ?? 0
    }
}

/// The interactions of one user.
public struct ActivityUser: Hashable, Part {
    /// The owner; none for interactions without one.
    public let user: UUID?
    /// What the user is called.
    public let name: String?
    /// How many interactions.
    public let count: Int

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.user = row.id()
        self.name = row.text()
        self.count = row.int() ?? 0
    }
}

/// An account that a person has to do with besides the main one.
public struct Affiliation: ListItem, Part {
    /// The account.
    public var account: UUID
    /// What for, as `board member`.
    public var role: String?
    /// What the person is called there.
    public var jobTitle: String?
    /// Whether it is over.
    public var ended: Bool
    /// The item's id; leave it empty for a new one.
    public var id: UUID?

    /// An item; what is left out is as it mostly is.
    public init(
        account: UUID,
        role: String? = nil,
        jobTitle: String? = nil,
        ended: Bool = false,
        id: UUID? = nil
    ) {
        self.account = account
        self.role = role
        self.jobTitle = jobTitle
        self.ended = ended
        self.id = id
    }

    public var fieldValue: Value {
        .named([
            "account": .of(account),
            "role": .of(role),
            "job_title": .of(jobTitle),
            "ended": .of(ended),
            "id": .of(id),
        ])
    }

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.account = try must(row.id())
        self.role = row.text()
        self.jobTitle = row.text()
        self.ended = row.bool() ?? false
        self.id = row.id
    }
}

/// How many leads a user got.
public struct AssignedLeads: Hashable, Part {
    /// The user.
    public let user: UUID
    /// How many leads.
    public let leads: Int

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.user = try must(row.id())
        self.leads = row.int() ?? 0
    }
}

/// What users and teams won in the period against their quotas; of this quarter when nobody says. A won deal counts for the user who was responsible when it was won, or is shared as its credits say; for a team, and for all, it counts once.
public struct Attainment: Hashable, Part {
    /// The first day of the period.
    public let first: LocalDate
    /// The last day of the period.
    public let last: LocalDate
    /// The users with a quota or with something won, the furthest first.
    public let users: [AttainmentRow]
    /// The teams with members among them, the furthest first: a team's members are those of the teams under it too, and its quota is its own or those of its members together.
    public let teams: [AttainmentRow]
    /// All together.
    public let all: AttainmentRow

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.first = try must(row.date())
        self.last = try must(row.date())
        self.users = try row.items()
        self.teams = try row.items()
        self.all = try row.part()
    }
}

/// What somebody won against their quota.
public struct AttainmentRow: Hashable, Part {
    /// The user or team; none for all together.
    public let id: UUID?
    /// What they are called; none where they may not be seen.
    public let name: String?
    /// What should be won in the period: the share of each quota that lies in it, by days, from the day the user joined.
    public let quota: Money?
    /// What was won.
    public let won: Money
    /// Won ÷ quota, which may be over 1; none without a quota.
    public let attainment: Decimal?
    /// What is missing; negative where more was won.
    public let gap: Money?
    /// The share of the days that are over, today included.
    public let elapsed: Decimal?
    /// Attainment ÷ the share of days that are over: 1 is exactly in time; none before the period.
    public let pace: Decimal?
    /// How that is to be judged; none without a pace.
    public let standing: Standing?
    /// The open deals expected in the period ÷ what is missing; none where nothing is.
    public let coverage: Decimal?
    /// Won ÷ (won + lost), by number of deals that they were responsible for.
    public let winRate: Decimal?
    /// Interactions in the period that they own.
    public let activities: Int
    /// Leads made in the period that they own, those that nobody follows left out.
    public let newLeads: Int
    /// How many of those leads were answered: the company wrote, called or met them.
    public let answeredLeads: Int
    /// How many seconds it took on average from when such a lead was made to the first answer; none without answers.
    public let responseSeconds: Decimal?

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.id = row.id()
        self.name = row.text()
        self.quota = row.money()
        self.won = try must(row.money())
        self.attainment = row.decimal()
        self.gap = row.money()
        self.elapsed = row.decimal()
        self.pace = row.decimal()
        self.standing = row.text().map(Standing.init(code:))
        self.coverage = row.decimal()
        self.winRate = row.decimal()
        self.activities = row.int() ?? 0
        self.newLeads = row.int() ?? 0
        self.answeredLeads = row.int() ?? 0
        self.responseSeconds = row.decimal()
    }
}

/// For each contact the channel with the highest response rate, smoothed so that one lucky answer does not win: (answered + 1) ÷ (tried + 2). Of equals, the one with more answers, then the first in the list of channels.
public struct BestChannel: Hashable, Part {
    /// The contacts whom somebody tried to reach, those with the most tries first; 100 when nobody says how many.
    public let rows: [BestChannelRow]

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.rows = try row.items()
    }
}

/// By which way a contact answers.
public struct BestChannelRow: Hashable, Part {
    /// The contact.
    public let contact: UUID
    /// What the contact is called; none where it may not be seen.
    public let name: String?
    /// The best channel.
    public let channel: Channel
    /// Its smoothed response rate: 0.3 for 30 %.
    public let rate: Decimal
    /// How often the contact was tried by any channel.
    public let tried: Int
    /// Every channel that was tried, the best first.
    public let channels: [ChannelRate]

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.contact = try must(row.id())
        self.name = row.text()
        self.channel = Channel(code: row.text() ?? "")
        self.rate = try must(row.decimal())
        self.tried = row.int() ?? 0
        self.channels = try row.items()
    }
}

/// Number and worth of deals by pipeline and stage: amounts in the company's currency, weighted by probability; a won deal weighs its whole amount, a lost one nothing.
public struct Board: Hashable, Part {
    /// A row a stage, by pipeline: open stages in order, then won and lost ones; those without deals are there too.
    public let rows: [BoardRow]
    /// All open deals together, rounded once.
    public let open: Figure

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.rows = try row.items()
        self.open = try row.part()
    }
}

/// A column of the board: the deals of one stage.
public struct BoardRow: Hashable, Part {
    /// What the pipeline is called.
    public let pipeline: String
    /// The pipeline.
    public let pipelineId: UUID
    /// What the stage is called.
    public let stage: String
    /// The stage.
    public let stageId: UUID
    /// How deals stand there.
    public let category: StageCategory
    /// How many there are.
    public let count: Int
    /// How many of them have an amount in the company's currency.
    public let valued: Int
    /// What they are worth together, in the company's currency.
    public let amount: Money
    /// What they are worth, each weighted by its probability.
    public let weighted: Money

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.pipeline = row.text() ?? ""
        self.pipelineId = try must(row.id())
        self.stage = row.text() ?? ""
        self.stageId = try must(row.id())
        self.category = StageCategory(code: row.text() ?? "")
        self.count = row.int() ?? 0
        self.valued = row.int() ?? 0
        self.amount = try must(row.money())
        self.weighted = try must(row.money())
    }
}

/// A day or several on which the week does not hold: a holiday, or other hours.
public struct CalendarException: ListItem, Part {
    /// The first day.
    public var firstOn: LocalDate
    /// The last day; the first one when left empty.
    public var lastOn: LocalDate?
    /// Whether it comes again every year on the same date.
    public var everyYear: Bool
    /// When work begins then, in minutes after midnight; there is none when left empty.
    public var fromMinute: Int?
    /// When it ends then. Several exceptions on a day give it several intervals.
    public var toMinute: Int?
    /// What the day is called.
    public var name: String?
    /// The item's id; leave it empty for a new one.
    public var id: UUID?

    /// An item; what is left out is as it mostly is.
    public init(
        firstOn: LocalDate,
        lastOn: LocalDate? = nil,
        everyYear: Bool = false,
        fromMinute: Int? = nil,
        toMinute: Int? = nil,
        name: String? = nil,
        id: UUID? = nil
    ) {
        self.firstOn = firstOn
        self.lastOn = lastOn
        self.everyYear = everyYear
        self.fromMinute = fromMinute
        self.toMinute = toMinute
        self.name = name
        self.id = id
    }

    public var fieldValue: Value {
        .named([
            "first_on": .of(firstOn),
            "last_on": .of(lastOn),
            "every_year": .of(everyYear),
            "from_minute": .of(fromMinute),
            "to_minute": .of(toMinute),
            "name": .of(name),
            "id": .of(id),
        ])
    }

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.firstOn = try must(row.date())
        self.lastOn = row.date()
        self.everyYear = row.bool() ?? false
        self.fromMinute = row.int()
        self.toMinute = row.int()
        self.name = row.text()
        self.id = row.id
    }
}

/// How often a contact answered by one channel.
public struct ChannelRate: Hashable, Part {
    /// The channel.
    public let channel: Channel
    /// How often somebody tried.
    public let tried: Int
    /// How often the contact answered: a call or meeting that was held, a message that was followed by an answer.
    public let answered: Int
    /// The smoothed response rate: 0.3 for 30 %.
    public let rate: Decimal

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.channel = Channel(code: row.text() ?? "")
        self.tried = row.int() ?? 0
        self.answered = row.int() ?? 0
        self.rate = try must(row.decimal())
    }
}

/// A step of a task.
public struct ChecklistItem: ListItem, Part {
    /// What to do.
    public var text: String
    /// Whether it is done.
    public var done: Bool
    /// The item's id; leave it empty for a new one.
    public var id: UUID?

    /// An item; what is left out is as it mostly is.
    public init(
        text: String,
        done: Bool = false,
        id: UUID? = nil
    ) {
        self.text = text
        self.done = done
        self.id = id
    }

    public var fieldValue: Value {
        .named([
            "text": .of(text),
            "done": .of(done),
            "id": .of(id),
        ])
    }

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.text = row.text() ?? ""
        self.done = row.bool() ?? false
        self.id = row.id
    }
}

/// Somebody who helps with a task.
public struct Collaborator: ListItem, Part {
    /// Who helps.
    public var user: UUID
    /// The item's id; leave it empty for a new one.
    public var id: UUID?

    /// An item; what is left out is as it mostly is.
    public init(
        user: UUID,
        id: UUID? = nil
    ) {
        self.user = user
        self.id = id
    }

    public var fieldValue: Value {
        .named([
            "user": .of(user),
            "id": .of(id),
        ])
    }

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.user = try must(row.id())
        self.id = row.id
    }
}

/// How many comments.
public struct CommentCount: Hashable, Part {
    /// How many.
    public let comments: Int

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.comments = row.int() ?? 0
    }
}

/// An e-mail address of a contact.
public struct ContactEmail: ListItem, Part {
    /// The address.
    public var address: String
    /// Whether it is the one to write to.
    public var primary: Bool
    /// Whether the person asked not to be written to.
    public var optOut: Bool
    /// Whether mail to it came back.
    public var invalid: Bool
    /// The item's id; leave it empty for a new one.
    public var id: UUID?

    /// An item; what is left out is as it mostly is.
    public init(
        address: String,
        primary: Bool = false,
        optOut: Bool = false,
        invalid: Bool = false,
        id: UUID? = nil
    ) {
        self.address = address
        self.primary = primary
        self.optOut = optOut
        self.invalid = invalid
        self.id = id
    }

    public var fieldValue: Value {
        .named([
            "address": .of(address),
            "primary": .of(primary),
            "opt_out": .of(optOut),
            "invalid": .of(invalid),
            "id": .of(id),
        ])
    }

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.address = row.text() ?? ""
        self.primary = row.bool() ?? false
        self.optOut = row.bool() ?? false
        self.invalid = row.bool() ?? false
        self.id = row.id
    }
}

/// A telephone number.
public struct ContactPhone: ListItem, Part {
    /// The number, international where that is known.
    public var number: String
    /// What it is for.
    public var kind: PhoneKind
    /// Whether it is the one to call.
    public var primary: Bool
    /// Whether the person asked not to be called.
    public var optOut: Bool
    /// The item's id; leave it empty for a new one.
    public var id: UUID?

    /// An item; what is left out is as it mostly is.
    public init(
        number: String,
        kind: PhoneKind = .mobile,
        primary: Bool = false,
        optOut: Bool = false,
        id: UUID? = nil
    ) {
        self.number = number
        self.kind = kind
        self.primary = primary
        self.optOut = optOut
        self.id = id
    }

    public var fieldValue: Value {
        .named([
            "number": .of(number),
            "kind": .of(kind),
            "primary": .of(primary),
            "opt_out": .of(optOut),
            "id": .of(id),
        ])
    }

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.number = row.text() ?? ""
        self.kind = PhoneKind(code: row.text() ?? "")
        self.primary = row.bool() ?? false
        self.optOut = row.bool() ?? false
        self.id = row.id
    }
}

/// What a contract comes to; it follows from the lines and is stored nowhere.
public struct ContractFigures: Hashable, Part {
    /// The value: the lines after their discounts.
    public let value: Money
    /// By how much the value is over the cap, in the cap's currency; empty where it is not.
    public let overCap: Money?
    /// The lines before any discount.
    public let gross: Money
    /// What the lines' discounts come to.
    public let lineDiscounts: Money
    /// What is taken off besides.
    public let headerDiscount: Money
    /// What is left, without tax.
    public let base: Money
    /// The tax of the lines, a group a rate.
    public let taxes: [ContractTax]
    /// All tax of the lines.
    public let tax: Money
    /// What the customer pays.
    public let total: Money
    /// What the lines cost the company, as far as it is known; empty where no line names its cost.
    public let cost: Money?
    /// What the lines leave: the base less the cost.
    public let margin: Money?

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.value = try must(row.money())
        self.overCap = row.money()
        self.gross = try must(row.money())
        self.lineDiscounts = try must(row.money())
        self.headerDiscount = try must(row.money())
        self.base = try must(row.money())
        self.taxes = try row.items()
        self.tax = try must(row.money())
        self.total = try must(row.money())
        self.cost = row.money()
        self.margin = row.money()
    }
}

/// How a contract stands after a step.
public struct ContractMoved: Hashable, Part {
    /// The contract.
    public let contract: UUID
    /// How often it was written, from 1.
    public let revision: Int
    /// How it stands.
    public let status: ContractStatus
    /// Who approved it; empty while it is not, and for the program itself.
    public let approvedBy: UUID?

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.contract = try must(row.id())
        self.revision = row.int() ?? 0
        self.status = ContractStatus(code: row.text() ?? "")
        self.approvedBy = row.id()
    }
}

/// The contract that goes on.
public struct ContractRenewed: Hashable, Part {
    /// The new contract.
    public let contract: UUID
    /// The contract that it goes on from.
    public let renewedFrom: UUID
    /// Its first day.
    public let startOn: LocalDate?
    /// Its last day.
    public let endOn: LocalDate?
    /// How many lines it took over.
    public let lines: Int

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.contract = try must(row.id())
        self.renewedFrom = try must(row.id())
        self.startOn = row.date()
        self.endOn = row.date()
        self.lines = row.int() ?? 0
    }
}

/// What a signature came to.
public struct ContractSigned: Hashable, Part {
    /// The contract.
    public let contract: UUID
    /// How often it was written, from 1.
    public let revision: Int
    /// How it stands.
    public let status: ContractStatus
    /// The customer.
    public let account: UUID?
    /// The file of the signed copy.
    public let signedCopy: UUID?
    /// Whether the customer became one by this contract.
    public let promoted: Bool

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.contract = try must(row.id())
        self.revision = row.int() ?? 0
        self.status = ContractStatus(code: row.text() ?? "")
        self.account = row.id()
        self.signedCopy = row.id()
        self.promoted = row.bool() ?? false
    }
}

/// All lines of one tax.
public struct ContractTax: Hashable, Part {
    /// How they are taxed.
    public let kind: TaxKind
    /// The rate in per cent.
    public let rate: Decimal
    /// What is taxed, without the tax.
    public let base: Money
    /// The tax to pay.
    public let amount: Money

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.kind = TaxKind(code: row.text() ?? "")
        self.rate = try must(row.decimal())
        self.base = try must(row.money())
        self.amount = try must(row.money())
    }
}

/// Contracts in force whose last day lies in the period, the next one first; in the next 90 days when nobody says.
public struct ContractsEnding: Hashable, Part {
    /// The first day that was looked at.
    public let first: LocalDate
    /// The last day that was looked at.
    public let last: LocalDate
    /// How many there are, those beyond the rows asked for counted too.
    public let count: Int
    /// The contracts.
    public let contracts: [EndingContract]

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.first = try must(row.date())
        self.last = try must(row.date())
        self.count = row.int() ?? 0
        self.contracts = try row.items()
    }
}

/// Contracts whose lines come to more than their value cap; exactly the cap is not over it.
public struct ContractsOverCap: Hashable, Part {
    /// How many there are, those beyond the rows asked for counted too.
    public let count: Int
    /// The contracts, the latest first.
    public let contracts: [OverCapContract]

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.count = row.int() ?? 0
        self.contracts = try row.items()
    }
}

/// Somebody's part of what a deal brings.
public struct Credit: ListItem, Part {
    /// Who gets it.
    public var user: UUID
    /// How much of it, in per cent.
    public var percent: Decimal
    /// The item's id; leave it empty for a new one.
    public var id: UUID?

    /// An item; what is left out is as it mostly is.
    public init(
        user: UUID,
        percent: Decimal,
        id: UUID? = nil
    ) {
        self.user = user
        self.percent = percent
        self.id = id
    }

    public var fieldValue: Value {
        .named([
            "user": .of(user),
            "percent": .of(percent),
            "id": .of(id),
        ])
    }

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.user = try must(row.id())
        self.percent = try must(row.decimal())
        self.id = row.id
    }
}

/// What people call a field in one language.
public struct CustomLabel: ListItem, Part {
    /// The language, as `vi` or `en`.
    public var locale: String
    /// What the field is called there.
    public var text: String
    /// The item's id; leave it empty for a new one.
    public var id: UUID?

    /// An item; what is left out is as it mostly is.
    public init(
        locale: String,
        text: String,
        id: UUID? = nil
    ) {
        self.locale = locale
        self.text = text
        self.id = id
    }

    public var fieldValue: Value {
        .named([
            "locale": .of(locale),
            "text": .of(text),
            "id": .of(id),
        ])
    }

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.locale = row.text() ?? ""
        self.text = row.text() ?? ""
        self.id = row.id
    }
}

/// One value that a field of kind choice can have.
public struct CustomOption: ListItem, Part {
    /// The code in filters, files and programs, in `snake_case`; changing it keeps the values.
    public var code: String
    /// What people call it in Vietnamese.
    public var vi: String?
    /// What people call it in English.
    public var en: String?
    /// Its number in stored bytes, given by the library in order of arrival.
    public var number: Int?
    /// Whether it is offered no more: records that have it keep it, and no other gets it.
    public var retired: Bool
    /// The item's id; leave it empty for a new one.
    public var id: UUID?

    /// An item; what is left out is as it mostly is.
    public init(
        code: String,
        vi: String? = nil,
        en: String? = nil,
        number: Int? = nil,
        retired: Bool = false,
        id: UUID? = nil
    ) {
        self.code = code
        self.vi = vi
        self.en = en
        self.number = number
        self.retired = retired
        self.id = id
    }

    public var fieldValue: Value {
        .named([
            "code": .of(code),
            "vi": .of(vi),
            "en": .of(en),
            "number": .of(number),
            "retired": .of(retired),
            "id": .of(id),
        ])
    }

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.code = row.text() ?? ""
        self.vi = row.text()
        self.en = row.text()
        self.number = row.int()
        self.retired = row.bool() ?? false
        self.id = row.id
    }
}

/// Days from a won deal's creation to its win: the difference of the two local date-times in the company's zone ÷ 24 h, so that no daylight-saving hour counts.
public struct Cycle: Hashable, Part {
    /// How many deals were won.
    public let count: Int
    /// The mean; none where no deal was won.
    public let mean: Decimal?
    /// The median: of an even number the mean of the two in the middle.
    public let median: Decimal?
    /// How many took how long.
    public let rows: [CycleRow]

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.count = row.int() ?? 0
        self.mean = row.decimal()
        self.median = row.decimal()
        self.rows = try row.items()
    }
}

/// How many won deals took so many days.
public struct CycleRow: Hashable, Part {
    /// From so many days.
    public let fromDays: Int
    /// To fewer than so many; none for all that took longer.
    public let belowDays: Int?
    /// How many deals.
    public let count: Int

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.fromDays = row.int() ?? 0
        self.belowDays = row.int()
        self.count = row.int() ?? 0
    }
}

/// Somebody who has a say about a deal.
public struct DealContact: ListItem, Part {
    /// The person.
    public var contact: UUID
    /// What the person has to say.
    public var role: ContactRole?
    /// The item's id; leave it empty for a new one.
    public var id: UUID?

    /// An item; what is left out is as it mostly is.
    public init(
        contact: UUID,
        role: ContactRole? = nil,
        id: UUID? = nil
    ) {
        self.contact = contact
        self.role = role
        self.id = id
    }

    public var fieldValue: Value {
        .named([
            "contact": .of(contact),
            "role": .of(role),
            "id": .of(id),
        ])
    }

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.contact = try must(row.id())
        self.role = row.text().map(ContactRole.init(code:))
        self.id = row.id
    }
}

/// How a deal stands after it moved.
public struct DealMoved: Hashable, Part {
    /// The deal.
    public let deal: UUID
    /// How often it was written, from 1.
    public let revision: Int
    /// The stage that it stands in.
    public let stage: UUID
    /// Whether it is open, won or lost.
    public let category: StageCategory
    /// Where it counts in the forecast.
    public let forecastCategory: ForecastCategory
    /// How likely it is won, 0 to 100.
    public let probability: Decimal?
    /// When it was won or lost.
    public let closedAt: Date?
    /// The company's day when it was won or lost.
    public let closedOn: LocalDate?

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.deal = try must(row.id())
        self.revision = row.int() ?? 0
        self.stage = try must(row.id())
        self.category = StageCategory(code: row.text() ?? "")
        self.forecastCategory = ForecastCategory(code: row.text() ?? "")
        self.probability = row.decimal()
        self.closedAt = row.timestamp()
        self.closedOn = row.date()
    }
}

/// A contract that ends soon.
public struct EndingContract: Hashable, Part {
    /// The contract.
    public let id: UUID
    /// Its number.
    public let number: String?
    /// What it is called.
    public let title: String
    /// The customer.
    public let account: UUID?
    /// What the customer is called; none where it may not be seen.
    public let accountName: String?
    /// Its last day.
    public let endOn: LocalDate
    /// How many days are left; negative after its end.
    public let daysLeft: Int
    /// Whether it goes on by itself.
    public let autoRenew: Bool
    /// The last day to end it, where it asks for notice.
    public let noticeBy: LocalDate?

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.id = try must(row.id())
        self.number = row.text()
        self.title = row.text() ?? ""
        self.account = row.id()
        self.accountName = row.text()
        self.endOn = try must(row.date())
        self.daysLeft = row.int() ?? 0
        self.autoRenew = row.bool() ?? false
        self.noticeBy = row.date()
    }
}

/// The id that another system knows a record by.
public struct ExternalId: ListItem, Part {
    /// The other system, as `salesforce`.
    public var system: String
    /// The record's id there.
    public var value: String
    /// The item's id; leave it empty for a new one.
    public var id: UUID?

    /// An item; what is left out is as it mostly is.
    public init(
        system: String,
        value: String,
        id: UUID? = nil
    ) {
        self.system = system
        self.value = value
        self.id = id
    }

    public var fieldValue: Value {
        .named([
            "system": .of(system),
            "value": .of(value),
            "id": .of(id),
        ])
    }

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.system = row.text() ?? ""
        self.value = row.text() ?? ""
        self.id = row.id
    }
}

/// What a role may do with one field.
public struct FieldRight: ListItem, Part {
    /// The entity's name.
    public var entity: String
    /// The field's name.
    public var field: String
    /// What is allowed.
    public var access: FieldAccess
    /// The item's id; leave it empty for a new one.
    public var id: UUID?

    /// An item; what is left out is as it mostly is.
    public init(
        entity: String,
        field: String,
        access: FieldAccess = .none,
        id: UUID? = nil
    ) {
        self.entity = entity
        self.field = field
        self.access = access
        self.id = id
    }

    public var fieldValue: Value {
        .named([
            "entity": .of(entity),
            "field": .of(field),
            "access": .of(access),
            "id": .of(id),
        ])
    }

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.entity = row.text() ?? ""
        self.field = row.text() ?? ""
        self.access = FieldAccess(code: row.text() ?? "")
        self.id = row.id
    }
}

/// Records counted, with what they are worth in one currency, rounded to what can be paid.
public struct Figure: Hashable, Part {
    /// How many there are.
    public let count: Int
    /// How many of them have an amount in the company's currency.
    public let valued: Int
    /// What they are worth together, in the company's currency.
    public let amount: Money
    /// What they are worth, each weighted by its probability.
    public let weighted: Money

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.count = row.int() ?? 0
        self.valued = row.int() ?? 0
        self.amount = try must(row.money())
        self.weighted = try must(row.money())
    }
}

/// Open deals by the month they are expected, won ones by the month they were won, each by forecast category; the rows add up to all open and won deals, since deals without a day have a row too.
public struct Forecast: Hashable, Part {
    /// The company's day that the forecast is of.
    public let today: LocalDate
    /// By month, undated deals last, and by category.
    public let rows: [ForecastRow]
    /// By category alone, from the surest; what is omitted comes last.
    public let categories: [ForecastCategoryRow]
    /// All open deals that are not omitted, rounded once; its `weighted` is the weighted forecast.
    public let open: Figure
    /// All won deals.
    public let won: Figure

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.today = try must(row.date())
        self.rows = try row.items()
        self.categories = try row.items()
        self.open = try row.part()
        self.won = try row.part()
    }
}

/// One category of the forecast, each alone and with those that are surer.
public struct ForecastCategoryRow: Hashable, Part {
    /// Where the deals count; won ones are "closed".
    public let category: ForecastCategory
    /// How many there are.
    public let count: Int
    /// How many of them have an amount in the company's currency.
    public let valued: Int
    /// What they are worth together, in the company's currency.
    public let amount: Money
    /// What they are worth, each weighted by its probability.
    public let weighted: Money
    /// The amounts of this category and of all that are surer: closed; commit and closed; best case, commit and closed. For pipeline it is all that is open, for omitted nothing.
    public let cumulative: Money

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.category = ForecastCategory(code: row.text() ?? "")
        self.count = row.int() ?? 0
        self.valued = row.int() ?? 0
        self.amount = try must(row.money())
        self.weighted = try must(row.money())
        self.cumulative = try must(row.money())
    }
}

/// One category of one month of the forecast.
public struct ForecastRow: Hashable, Part {
    /// The month, as "2026-11"; none for open deals without an expected day.
    public let month: String?
    /// Where the deals count; won ones are "closed".
    public let category: ForecastCategory
    /// How many there are.
    public let count: Int
    /// How many of them have an amount in the company's currency.
    public let valued: Int
    /// What they are worth together, in the company's currency.
    public let amount: Money
    /// What they are worth, each weighted by its probability.
    public let weighted: Money

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.month = row.text()
        self.category = ForecastCategory(code: row.text() ?? "")
        self.count = row.int() ?? 0
        self.valued = row.int() ?? 0
        self.amount = try must(row.money())
        self.weighted = try must(row.money())
    }
}

/// A call that nobody made.
public struct ForgottenCall: Hashable, Part {
    /// The interaction.
    public let id: UUID
    /// What it is about.
    public let subject: String
    /// When it should have started.
    public let startAt: Date
    /// How many whole minutes ago that was.
    public let minutesLate: Int
    /// Who should have called.
    public let owner: UUID?
    /// The record that it is about.
    public let relatedTo: Link?

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.id = try must(row.id())
        self.subject = row.text() ?? ""
        self.startAt = try must(row.timestamp())
        self.minutesLate = row.int() ?? 0
        self.owner = row.id()
        self.relatedTo = row.link()
    }
}

/// Calls that are still planned though their time has come, the longest forgotten first.
public struct ForgottenCalls: Hashable, Part {
    /// How many there are, those beyond the rows asked for counted too.
    public let count: Int
    /// The calls.
    public let calls: [ForgottenCall]
    /// The zone that their times are shown in.
    public let zone: String

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.count = row.int() ?? 0
        self.calls = try row.items()
        self.zone = row.text() ?? ""
    }
}

/// How often somebody was in touch.
public struct FrequentContact: Hashable, Part {
    /// The contact.
    public let contact: UUID
    /// What the contact is called; none where it may not be seen.
    public let name: String?
    /// How many interactions took place.
    public let count: Int
    /// When the last one was.
    public let lastAt: Date

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.contact = try must(row.id())
        self.name = row.text()
        self.count = row.int() ?? 0
        self.lastAt = try must(row.timestamp())
    }
}

/// The contacts with the most interactions that took place in the period; of the last 90 days when nobody says.
public struct FrequentContacts: Hashable, Part {
    /// The first day that was counted.
    public let first: LocalDate
    /// The last day that was counted.
    public let last: LocalDate
    /// The contacts, the most frequent first; 10 when nobody says how many.
    public let rows: [FrequentContact]

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.first = try must(row.date())
        self.last = try must(row.date())
        self.rows = try row.items()
    }
}

/// For each stage of a pipeline, how many deals ever came there or further: a skipped stage counts as passed, a stage entered twice counts once, a won deal passed every stage, and coming to a lost stage is no progress.
public struct Funnel: Hashable, Part {
    /// The open stages in order, and what was won last.
    public let rows: [FunnelRow]

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.rows = try row.items()
    }
}

/// How many deals came to a stage.
public struct FunnelRow: Hashable, Part {
    /// What the pipeline is called.
    public let pipeline: String
    /// The pipeline.
    public let pipelineId: UUID
    /// What the stage is called.
    public let stage: String
    /// The stage.
    public let stageId: UUID
    /// How deals stand there.
    public let category: StageCategory
    /// How many deals came there or further.
    public let reached: Int
    /// Of those that came to the stage before, the share that came here.
    public let fromPrevious: Decimal?
    /// Of those that came to the first stage, the share that came here.
    public let fromFirst: Decimal?
    /// How many days the deals that stood here stood here on average, all stays together; none for what was won.
    public let days: Decimal?

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.pipeline = row.text() ?? ""
        self.pipelineId = try must(row.id())
        self.stage = row.text() ?? ""
        self.stageId = try must(row.id())
        self.category = StageCategory(code: row.text() ?? "")
        self.reached = row.int() ?? 0
        self.fromPrevious = row.decimal()
        self.fromFirst = row.decimal()
        self.days = row.decimal()
    }
}

/// When an account came to a group.
public struct GroupEntry: ListItem, Part {
    /// The group; empty from when it was in none.
    public var group: UUID?
    /// Since when.
    public var enteredAt: Date
    /// The item's id; leave it empty for a new one.
    public var id: UUID?

    /// An item; what is left out is as it mostly is.
    public init(
        group: UUID? = nil,
        enteredAt: Date,
        id: UUID? = nil
    ) {
        self.group = group
        self.enteredAt = enteredAt
        self.id = id
    }

    public var fieldValue: Value {
        .named([
            "group": .of(group),
            "entered_at": .of(enteredAt),
            "id": .of(id),
        ])
    }

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.group = row.id()
        self.enteredAt = try must(row.timestamp())
        self.id = row.id
    }
}

/// What a user has to do: the calls and meetings that they planned or take part in, the tasks given to them, and the next steps of their open deals. What is of another day than today comes when a period is asked for.
public struct Home: Hashable, Part {
    /// Whose home it is.
    public let user: UUID
    /// The company's today.
    public let today: LocalDate
    /// What should have been done by now, the oldest first.
    public let overdue: [HomeItem]
    /// What is still to be done today, or in the period, the earliest first.
    public let due: [HomeItem]
    /// The zone that times are shown in.
    public let zone: String

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.user = try must(row.id())
        self.today = try must(row.date())
        self.overdue = try row.items()
        self.due = try row.items()
        self.zone = row.text() ?? ""
    }
}

/// Something to do.
public struct HomeItem: Hashable, Part {
    /// What it is: "interaction", "task" or "deal".
    public let entity: String
    /// The record.
    public let id: UUID
    /// What it is called.
    public let title: String
    /// By which day.
    public let dueOn: LocalDate
    /// At what time, where it has one.
    public let dueAt: Date?
    /// The record that it is about.
    public let relatedTo: Link?

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.entity = row.text() ?? ""
        self.id = try must(row.id())
        self.title = row.text() ?? ""
        self.dueOn = try must(row.date())
        self.dueAt = row.timestamp()
        self.relatedTo = row.link()
    }
}

/// What a lead became.
public struct LeadConverted: Hashable, Part {
    /// The lead.
    public let lead: UUID
    /// The account.
    public let account: UUID?
    /// The contact.
    public let contact: UUID?
    /// The deal.
    public let deal: UUID?
    /// When it was converted.
    public let convertedAt: Date
    /// How many calls, tasks, notes, relations and the like were linked to the new records.
    public let linked: Int

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.lead = try must(row.id())
        self.account = row.id()
        self.contact = row.id()
        self.deal = row.id()
        self.convertedAt = try must(row.timestamp())
        self.linked = row.int() ?? 0
    }
}

/// What became of a conversion that was taken back.
public struct LeadUnconverted: Hashable, Part {
    /// The lead.
    public let lead: UUID
    /// How many records were changed back or put into the trash, the lead included.
    public let records: Int
    /// What was left as it is, since it was changed or is used.
    public let conflicts: [LeftRecord]

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.lead = try must(row.id())
        self.records = row.int() ?? 0
        self.conflicts = try row.items()
    }
}

/// Who got how many leads.
public struct LeadsAssigned: Hashable, Part {
    /// How many leads were given to somebody.
    public let assigned: Int
    /// How many leads fit nobody.
    public let unassigned: Int
    /// Who got how many, by name.
    public let users: [AssignedLeads]
    /// Who got the last one; give it as `after` the next time.
    public let last: UUID?
    /// Leads that were left.
    public let refused: [RefusedRow]
    /// Give it to `revert` to take everything back; empty for a preview and within a transaction.
    public let changeSet: Int?

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.assigned = row.int() ?? 0
        self.unassigned = row.int() ?? 0
        self.users = try row.items()
        self.last = row.id()
        self.refused = try row.items()
        self.changeSet = row.int()
    }
}

/// What a new rating changed.
public struct LeadsRated: Hashable, Part {
    /// How many leads have another rating than before.
    public let changed: Int
    /// Give it to `revert` to take everything back; empty within a transaction and when nothing changed.
    public let changeSet: Int?

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.changed = row.int() ?? 0
        self.changeSet = row.int()
    }
}

/// A record that was left as it is, since it was changed or is used.
public struct LeftRecord: Hashable, Part {
    /// The record.
    public let record: Link
    /// The field that was changed since; empty when the record itself is in use.
    public let field: String?

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.record = try must(row.link())
        self.field = row.text()
    }
}

/// For each step of the life cycle, how many ever came there or further: a skipped step counts as passed, and who was a customer once passed every step. Leads count, each with the account that it became, and accounts with a step that came from no lead; where a filter over leads is asked, leads alone. Whom nobody follows does not count.
public struct LifeCycle: Hashable, Part {
    /// From target to customer.
    public let rows: [LifeCycleRow]
    /// How many were customers and are no more.
    public let former: Int

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.rows = try row.items()
        self.former = row.int() ?? 0
    }
}

/// How many came to a step.
public struct LifeCycleRow: Hashable, Part {
    /// The step.
    public let stage: LifecycleStage
    /// How many stand there now.
    public let standing: Int
    /// How many came there or further.
    public let reached: Int
    /// Of those that came to the step before, the share that came here.
    public let fromPrevious: Decimal?
    /// Of all, the share that came here.
    public let fromFirst: Decimal?

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.stage = LifecycleStage(code: row.text() ?? "")
        self.standing = row.int() ?? 0
        self.reached = row.int() ?? 0
        self.fromPrevious = row.decimal()
        self.fromFirst = row.decimal()
    }
}

/// When somebody came to a step of the life cycle.
public struct LifecycleEntry: ListItem, Part {
    /// The step.
    public var stage: LifecycleStage
    /// When it was reached.
    public var reachedAt: Date
    /// The item's id; leave it empty for a new one.
    public var id: UUID?

    /// An item; what is left out is as it mostly is.
    public init(
        stage: LifecycleStage,
        reachedAt: Date,
        id: UUID? = nil
    ) {
        self.stage = stage
        self.reachedAt = reachedAt
        self.id = id
    }

    public var fieldValue: Value {
        .named([
            "stage": .of(stage),
            "reached_at": .of(reachedAt),
            "id": .of(id),
        ])
    }

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.stage = LifecycleStage(code: row.text() ?? "")
        self.reachedAt = try must(row.timestamp())
        self.id = row.id
    }
}

/// What a change to many records did, or would do.
public struct MassUpdated: Hashable, Part {
    /// How many records the filter found.
    public let matched: Int
    /// How many were changed; those that were so already are not counted.
    public let changed: Int
    /// Records that could not be changed.
    public let refused: [RefusedRow]
    /// Give it to `revert` to take everything back; empty for a preview and within a transaction.
    public let changeSet: Int?

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.matched = row.int() ?? 0
        self.changed = row.int() ?? 0
        self.refused = try row.items()
        self.changeSet = row.int()
    }
}

/// A user's place in a team.
public struct Membership: ListItem, Part {
    /// The team.
    public var team: UUID
    /// Whether records of this user without a team get this one.
    public var primary: Bool
    /// The item's id; leave it empty for a new one.
    public var id: UUID?

    /// An item; what is left out is as it mostly is.
    public init(
        team: UUID,
        primary: Bool = false,
        id: UUID? = nil
    ) {
        self.team = team
        self.primary = primary
        self.id = id
    }

    public var fieldValue: Value {
        .named([
            "team": .of(team),
            "primary": .of(primary),
            "id": .of(id),
        ])
    }

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.team = try must(row.id())
        self.primary = row.bool() ?? false
        self.id = row.id
    }
}

/// A user that a comment calls on.
public struct Mention: ListItem, Part {
    /// Who is called on.
    public var user: UUID
    /// The item's id; leave it empty for a new one.
    public var id: UUID?

    /// An item; what is left out is as it mostly is.
    public init(
        user: UUID,
        id: UUID? = nil
    ) {
        self.user = user
        self.id = id
    }

    public var fieldValue: Value {
        .named([
            "user": .of(user),
            "id": .of(id),
        ])
    }

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.user = try must(row.id())
        self.id = row.id
    }
}

/// Deals won and lost in the period, by the record's own owner, and by its own team: the team that the record names, whatever teams its owner belongs to.
public struct Outcomes: Hashable, Part {
    /// By owner; those who won most come first.
    public let owners: [OutcomesRow]
    /// By team; those who won most come first.
    public let teams: [OutcomesRow]

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.owners = try row.items()
        self.teams = try row.items()
    }
}

/// What one owner or team won and lost.
public struct OutcomesRow: Hashable, Part {
    /// The user or team; none for deals without one.
    public let id: UUID?
    /// What they are called.
    public let name: String?
    /// How many deals they won.
    public let won: Int
    /// How many they lost.
    public let lost: Int
    /// What they won.
    public let amount: Money
    /// Won ÷ (won + lost).
    public let winRate: Decimal?

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.id = row.id()
        self.name = row.text()
        self.won = row.int() ?? 0
        self.lost = row.int() ?? 0
        self.amount = try must(row.money())
        self.winRate = row.decimal()
    }
}

/// A contract that is over its cap.
public struct OverCapContract: Hashable, Part {
    /// The contract.
    public let id: UUID
    /// Its number.
    public let number: String?
    /// What it is called.
    public let title: String
    /// The customer.
    public let account: UUID?
    /// What the customer is called; none where it may not be seen.
    public let accountName: String?
    /// How it stands.
    public let status: ContractStatus
    /// The day it was made.
    public let contractDate: LocalDate
    /// What its lines come to after their discounts, in its own currency.
    public let value: Money
    /// What they should come to at most.
    public let valueCap: Money
    /// By how much they are over it, in the cap's currency.
    public let over: Money

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.id = try must(row.id())
        self.number = row.text()
        self.title = row.text() ?? ""
        self.account = row.id()
        self.accountName = row.text()
        self.status = ContractStatus(code: row.text() ?? "")
        self.contractDate = try must(row.date())
        self.value = try must(row.money())
        self.valueCap = try must(row.money())
        self.over = try must(row.money())
    }
}

/// Somebody who takes part.
public struct Participant: ListItem, Part {
    /// A user, contact or account.
    public var who: Link
    /// What for, as `organiser`.
    public var role: String
    /// Whether they come.
    public var acceptance: Acceptance
    /// The item's id; leave it empty for a new one.
    public var id: UUID?

    /// An item; what is left out is as it mostly is.
    public init(
        who: Link,
        role: String = "",
        acceptance: Acceptance = .none,
        id: UUID? = nil
    ) {
        self.who = who
        self.role = role
        self.acceptance = acceptance
        self.id = id
    }

    public var fieldValue: Value {
        .named([
            "who": .of(who),
            "role": .of(role),
            "acceptance": .of(acceptance),
            "id": .of(id),
        ])
    }

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.who = try must(row.link())
        self.role = row.text() ?? ""
        self.acceptance = Acceptance(code: row.text() ?? "")
        self.id = row.id
    }
}

/// A team that a pipeline is for.
public struct PipelineTeam: ListItem, Part {
    /// The team.
    public var team: UUID
    /// The item's id; leave it empty for a new one.
    public var id: UUID?

    /// An item; what is left out is as it mostly is.
    public init(
        team: UUID,
        id: UUID? = nil
    ) {
        self.team = team
        self.id = id
    }

    public var fieldValue: Value {
        .named([
            "team": .of(team),
            "id": .of(id),
        ])
    }

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.team = try must(row.id())
        self.id = row.id
    }
}

/// A postal address.
public struct PostalAddress: ListItem, Part {
    /// What it is for.
    public var kind: AddressKind
    /// House number and street.
    public var street: String
    /// Ward or commune.
    public var ward: String
    /// City or town.
    public var city: String
    /// Province or state.
    public var province: String
    /// Postal code.
    public var postalCode: String
    /// ISO 3166 code of the country, two letters.
    public var country: String
    /// The item's id; leave it empty for a new one.
    public var id: UUID?

    /// An item; what is left out is as it mostly is.
    public init(
        kind: AddressKind = .work,
        street: String = "",
        ward: String = "",
        city: String = "",
        province: String = "",
        postalCode: String = "",
        country: String = "",
        id: UUID? = nil
    ) {
        self.kind = kind
        self.street = street
        self.ward = ward
        self.city = city
        self.province = province
        self.postalCode = postalCode
        self.country = country
        self.id = id
    }

    public var fieldValue: Value {
        .named([
            "kind": .of(kind),
            "street": .of(street),
            "ward": .of(ward),
            "city": .of(city),
            "province": .of(province),
            "postal_code": .of(postalCode),
            "country": .of(country),
            "id": .of(id),
        ])
    }

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.kind = AddressKind(code: row.text() ?? "")
        self.street = row.text() ?? ""
        self.ward = row.text() ?? ""
        self.city = row.text() ?? ""
        self.province = row.text() ?? ""
        self.postalCode = row.text() ?? ""
        self.country = row.text() ?? ""
        self.id = row.id
    }
}

/// A price that was looked at before the one that was taken, and did not hold.
public struct PricePassedOver: Hashable, Part {
    /// Where it would have come from.
    public let source: PriceSource
    /// The contract, if it would have come from one.
    public let contract: UUID?
    /// The price book, if it would have come from one.
    public let book: UUID?
    /// Why it does not hold: `not_in_force`, `not_valid_then`, `other_currency`, `no_entry`, `quantity_too_small` or `no_list_price`.
    public let why: String

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.source = PriceSource(code: row.text() ?? "")
        self.contract = row.id()
        self.book = row.id()
        self.why = row.text() ?? ""
    }
}

/// The price that holds, and why none before it does.
public struct PriceRead: Hashable, Part {
    /// What one costs; empty where no price holds.
    public let unitPrice: Money?
    /// Where that comes from.
    public let source: PriceSource?
    /// The contract, if it comes from one.
    public let contract: UUID?
    /// The price book, if it comes from one.
    public let book: UUID?
    /// The quantity that it holds from, in a price book.
    public let minQuantity: Decimal?
    /// What was looked at before it, in order.
    public let passedOver: [PricePassedOver]

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.unitPrice = row.money()
        self.source = row.text().map(PriceSource.init(code:))
        self.contract = row.id()
        self.book = row.id()
        self.minQuantity = row.decimal()
        self.passedOver = try row.items()
    }
}

/// A picture of a product.
public struct ProductImage: ListItem, Part {
    /// The attached file.
    public var picture: UUID
    /// The item's id; leave it empty for a new one.
    public var id: UUID?

    /// An item; what is left out is as it mostly is.
    public init(
        picture: UUID,
        id: UUID? = nil
    ) {
        self.picture = picture
        self.id = id
    }

    public var fieldValue: Value {
        .named([
            "picture": .of(picture),
            "id": .of(id),
        ])
    }

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.picture = try must(row.id())
        self.id = row.id
    }
}

/// A user who read a comment.
public struct ReadMark: ListItem, Part {
    /// Who read it.
    public var user: UUID
    /// When.
    public var at: Date
    /// The item's id; leave it empty for a new one.
    public var id: UUID?

    /// An item; what is left out is as it mostly is.
    public init(
        user: UUID,
        at: Date,
        id: UUID? = nil
    ) {
        self.user = user
        self.at = at
        self.id = id
    }

    public var fieldValue: Value {
        .named([
            "user": .of(user),
            "at": .of(at),
            "id": .of(id),
        ])
    }

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.user = try must(row.id())
        self.at = try must(row.timestamp())
        self.id = row.id
    }
}

/// A record that a call over many did not change.
public struct RefusedRow: Hashable, Part {
    /// The record.
    public let record: Link
    /// Why, as the code of an error.
    public let code: String
    /// The fields that break a rule.
    public let fields: [String]

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.record = try must(row.link())
        self.code = row.text() ?? ""
        self.fields = row.words()
    }
}

/// Another record that something is about.
public struct RelatedRecord: ListItem, Part {
    /// The record, of any entity.
    public var record: Link
    /// The item's id; leave it empty for a new one.
    public var id: UUID?

    /// An item; what is left out is as it mostly is.
    public init(
        record: Link,
        id: UUID? = nil
    ) {
        self.record = record
        self.id = id
    }

    public var fieldValue: Value {
        .named([
            "record": .of(record),
            "id": .of(id),
        ])
    }

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.record = try must(row.link())
        self.id = row.id
    }
}

/// A relation as one of its two records sees it.
public struct RelationRead: Hashable, Part {
    /// The relation.
    public let relation: UUID
    /// Its kind.
    public let kind: UUID
    /// What the record is to the other one, as `supplied by`.
    public let name: String
    /// The other record.
    public let record: Link
    /// The first day.
    public let since: LocalDate?
    /// The last day.
    public let until: LocalDate?
    /// More about it.
    public let note: String?

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.relation = try must(row.id())
        self.kind = try must(row.id())
        self.name = row.text() ?? ""
        self.record = try must(row.link())
        self.since = row.date()
        self.until = row.date()
        self.note = row.text()
    }
}

/// The relations of a record.
public struct RelationsRead: Hashable, Part {
    /// Those that are said of it, then those that are said of others.
    public let relations: [RelationRead]

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.relations = try row.items()
    }
}

/// What a role may do with the records of an entity.
public struct Right: ListItem, Part {
    /// The entity's name; `*` for every entity that no other right names.
    public var entity: String
    /// Which records it may see.
    public var read: Scope
    /// For whom it may create records.
    public var create: Scope
    /// Which records it may change.
    public var edit: Scope
    /// Which records it may trash and restore.
    public var delete: Scope
    /// Which records it may write to files.
    public var export: Scope
    /// Which records it may approve, or send back, where somebody has to: contracts.
    public var approve: Scope
    /// Which of those that it may change it may change together with others, by one call for all that a filter finds; all of them when left empty.
    public var massUpdate: Scope?
    /// Which of those that it may change it may give to another owner or team; all of them when left empty.
    public var assign: Scope?
    /// The item's id; leave it empty for a new one.
    public var id: UUID?

    /// An item; what is left out is as it mostly is.
    public init(
        entity: String,
        read: Scope = .none,
        create: Scope = .none,
        edit: Scope = .none,
        delete: Scope = .none,
        export: Scope = .none,
        approve: Scope = .none,
        massUpdate: Scope? = nil,
        assign: Scope? = nil,
        id: UUID? = nil
    ) {
        self.entity = entity
        self.read = read
        self.create = create
        self.edit = edit
        self.delete = delete
        self.export = export
        self.approve = approve
        self.massUpdate = massUpdate
        self.assign = assign
        self.id = id
    }

    public var fieldValue: Value {
        .named([
            "entity": .of(entity),
            "read": .of(read),
            "create": .of(create),
            "edit": .of(edit),
            "delete": .of(delete),
            "export": .of(export),
            "approve": .of(approve),
            "mass_update": .of(massUpdate),
            "assign": .of(assign),
            "id": .of(id),
        ])
    }

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.entity = row.text() ?? ""
        self.read = Scope(code: row.text() ?? "")
        self.create = Scope(code: row.text() ?? "")
        self.edit = Scope(code: row.text() ?? "")
        self.delete = Scope(code: row.text() ?? "")
        self.export = Scope(code: row.text() ?? "")
        self.approve = Scope(code: row.text() ?? "")
        self.massUpdate = row.text().map(Scope.init(code:))
        self.assign = row.text().map(Scope.init(code:))
        self.id = row.id
    }
}

/// Open deals that were expected before today, the largest first.
public struct Slipped: Hashable, Part {
    /// The deals.
    public let deals: [SlippedDeal]
    /// How many there are.
    public let count: Int
    /// How many of them have an amount in the company's currency.
    public let valued: Int
    /// What they are worth together, in the company's currency.
    public let amount: Money
    /// What they are worth, each weighted by its probability.
    public let weighted: Money

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.deals = try row.items()
        self.count = row.int() ?? 0
        self.valued = row.int() ?? 0
        self.amount = try must(row.money())
        self.weighted = try must(row.money())
    }
}

/// A deal that is late.
public struct SlippedDeal: Hashable, Part {
    /// The deal.
    public let id: UUID
    /// What it is called.
    public let name: String
    /// Who would buy.
    public let account: UUID?
    /// Who is responsible.
    public let owner: UUID?
    /// What it is worth, in its own currency.
    public let amount: Money?
    /// What it is worth, in the company's currency.
    public let amountBase: Money?
    /// The day by which it was expected.
    public let expectedClose: LocalDate
    /// How many days ago that was.
    public let daysLate: Int

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.id = try must(row.id())
        self.name = row.text() ?? ""
        self.account = row.id()
        self.owner = row.id()
        self.amount = row.money()
        self.amountBase = row.money()
        self.expectedClose = try must(row.date())
        self.daysLate = row.int() ?? 0
    }
}

/// Somebody on a social network.
public struct SocialProfile: ListItem, Part {
    /// The network, as `zalo`.
    public var network: String
    /// What they are called there, or the address of their page.
    public var profile: String
    /// The item's id; leave it empty for a new one.
    public var id: UUID?

    /// An item; what is left out is as it mostly is.
    public init(
        network: String,
        profile: String,
        id: UUID? = nil
    ) {
        self.network = network
        self.profile = profile
        self.id = id
    }

    public var fieldValue: Value {
        .named([
            "network": .of(network),
            "profile": .of(profile),
            "id": .of(id),
        ])
    }

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.network = row.text() ?? ""
        self.profile = row.text() ?? ""
        self.id = row.id
    }
}

/// A stay in a stage.
public struct StageEntry: ListItem, Part {
    /// The stage.
    public var stage: UUID
    /// When the deal came there.
    public var enteredAt: Date
    /// How a deal stands there.
    public var category: StageCategory
    /// The item's id; leave it empty for a new one.
    public var id: UUID?

    /// An item; what is left out is as it mostly is.
    public init(
        stage: UUID,
        enteredAt: Date,
        category: StageCategory = .open,
        id: UUID? = nil
    ) {
        self.stage = stage
        self.enteredAt = enteredAt
        self.category = category
        self.id = id
    }

    public var fieldValue: Value {
        .named([
            "stage": .of(stage),
            "entered_at": .of(enteredAt),
            "category": .of(category),
            "id": .of(id),
        ])
    }

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.stage = try must(row.id())
        self.enteredAt = try must(row.timestamp())
        self.category = StageCategory(code: row.text() ?? "")
        self.id = row.id
    }
}

/// A user who works a territory.
public struct TerritoryMember: ListItem, Part {
    /// Who works it.
    public var user: UUID
    /// What for, as `manager`.
    public var role: String?
    /// The item's id; leave it empty for a new one.
    public var id: UUID?

    /// An item; what is left out is as it mostly is.
    public init(
        user: UUID,
        role: String? = nil,
        id: UUID? = nil
    ) {
        self.user = user
        self.role = role
        self.id = id
    }

    public var fieldValue: Value {
        .named([
            "user": .of(user),
            "role": .of(role),
            "id": .of(id),
        ])
    }

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.user = try must(row.id())
        self.role = row.text()
        self.id = row.id
    }
}

/// What one account bought.
public struct TopAccount: Hashable, Part {
    /// The account.
    public let account: UUID
    /// What it is called; none where it may not be seen.
    public let name: String?
    /// How many deals with it were won.
    public let won: Int
    /// What they are worth.
    public let wonAmount: Money
    /// How many deals with it are open.
    public let open: Int
    /// What these are worth.
    public let openAmount: Money

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.account = try must(row.id())
        self.name = row.text()
        self.won = row.int() ?? 0
        self.wonAmount = try must(row.money())
        self.open = row.int() ?? 0
        self.openAmount = try must(row.money())
    }
}

/// The accounts that bought most in the period, by the worth of their won deals; those whose deals are all open have bought nothing and stand last.
public struct TopAccounts: Hashable, Part {
    /// The accounts, the largest first; 10 when nobody says how many.
    public let rows: [TopAccount]
    /// What all accounts bought, those that are not shown too.
    public let wonAmount: Money

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.rows = try row.items()
        self.wonAmount = try must(row.money())
    }
}

/// What was given to another user.
public struct Transferred: Hashable, Part {
    /// How many records.
    public let records: Int
    /// How many of each entity.
    public let entities: [TransferredRecords]
    /// Records that were left.
    public let refused: [RefusedRow]
    /// Give it to `revert` to take everything back; empty within a transaction.
    public let changeSet: Int?

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.records = row.int() ?? 0
        self.entities = try row.items()
        self.refused = try row.items()
        self.changeSet = row.int()
    }
}

/// How many records of an entity were given to another user.
public struct TransferredRecords: Hashable, Part {
    /// The entity, as `deal`.
    public let entity: String
    /// How many.
    public let records: Int

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.entity = row.text() ?? ""
        self.records = row.int() ?? 0
    }
}

/// A role that a user has.
public struct UserRole: ListItem, Part {
    /// The role.
    public var role: UUID
    /// The item's id; leave it empty for a new one.
    public var id: UUID?

    /// An item; what is left out is as it mostly is.
    public init(
        role: UUID,
        id: UUID? = nil
    ) {
        self.role = role
        self.id = id
    }

    public var fieldValue: Value {
        .named([
            "role": .of(role),
            "id": .of(id),
        ])
    }

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.role = try must(row.id())
        self.id = row.id
    }
}

/// What the pipeline earns a day: open deals × win rate × average won value ÷ days to win.
public struct Velocity: Hashable, Part {
    /// How many deals are open.
    public let opportunities: Int
    /// Won ÷ (won + lost) of the period; none where nothing was decided.
    public let winRate: Decimal?
    /// What a won deal of the period is worth on average.
    public let average: Money?
    /// The mean days from creation to win of the period.
    public let days: Decimal?
    /// What is earned a day, to six decimals; none where one of the others is none, or winning takes no time.
    public let perDay: Money?

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.opportunities = row.int() ?? 0
        self.winRate = row.decimal()
        self.average = row.money()
        self.days = row.decimal()
        self.perDay = row.money()
    }
}

/// A column of a saved view.
public struct ViewColumn: ListItem, Part {
    /// The field that it shows, as `amount` or `account.name`.
    public var field: String
    /// How wide it is shown, in whatever the program that shows it counts.
    public var width: Int?
    /// The item's id; leave it empty for a new one.
    public var id: UUID?

    /// An item; what is left out is as it mostly is.
    public init(
        field: String,
        width: Int? = nil,
        id: UUID? = nil
    ) {
        self.field = field
        self.width = width
        self.id = id
    }

    public var fieldValue: Value {
        .named([
            "field": .of(field),
            "width": .of(width),
            "id": .of(id),
        ])
    }

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.field = row.text() ?? ""
        self.width = row.int()
        self.id = row.id
    }
}

/// A field that a saved view is sorted by.
public struct ViewSort: ListItem, Part {
    /// The field, with `-` before it to turn the order around.
    public var by: String
    /// The item's id; leave it empty for a new one.
    public var id: UUID?

    /// An item; what is left out is as it mostly is.
    public init(
        by: String,
        id: UUID? = nil
    ) {
        self.by = by
        self.id = id
    }

    public var fieldValue: Value {
        .named([
            "by": .of(by),
            "id": .of(id),
        ])
    }

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.by = row.text() ?? ""
        self.id = row.id
    }
}

/// Deals won and lost in the period, by the company's day of closing. Open deals do not count, and where nothing was decided there is no rate.
public struct WinRate: Hashable, Part {
    /// How many deals were won.
    public let won: Int
    /// How many were lost.
    public let lost: Int
    /// Won ÷ (won + lost): 0.3 for 30 %; none where nothing was decided.
    public let rate: Decimal?
    /// Worth of what was won ÷ worth of what was won and lost; none where nothing of value was decided.
    public let rateByValue: Decimal?
    /// What the won deals are worth together.
    public let wonAmount: Money
    /// What the lost deals were worth together.
    public let lostAmount: Money
    /// How many of the won deals have an amount.
    public let valued: Int
    /// What a won deal with an amount is worth on average, to six decimals; none where no won deal has one.
    public let average: Money?
    /// The same by month, without gaps.
    public let months: [WinRateMonth]

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.won = row.int() ?? 0
        self.lost = row.int() ?? 0
        self.rate = row.decimal()
        self.rateByValue = row.decimal()
        self.wonAmount = try must(row.money())
        self.lostAmount = try must(row.money())
        self.valued = row.int() ?? 0
        self.average = row.money()
        self.months = try row.items()
    }
}

/// Deals won and lost in one month.
public struct WinRateMonth: Hashable, Part {
    /// The month.
    public let month: String
    /// How many deals were won.
    public let won: Int
    /// How many were lost.
    public let lost: Int
    /// Won ÷ (won + lost); none where nothing was decided.
    public let rate: Decimal?

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.month = row.text() ?? ""
        self.won = row.int() ?? 0
        self.lost = row.int() ?? 0
        self.rate = row.decimal()
    }
}

/// How long was worked.
public struct WorkDone: Hashable, Part {
    /// How many whole minutes.
    public let minutes: Int

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.minutes = row.int() ?? 0
    }
}

/// When work is done.
public struct WorkDue: Hashable, Part {
    /// The first time at which it is.
    public let dueAt: Date

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.dueAt = try must(row.timestamp())
    }
}

/// From when until when people work on a day of the week; a day may have several.
public struct WorkInterval: ListItem, Part {
    /// The day, 1 for Monday to 7 for Sunday.
    public var weekday: Int
    /// When work begins, in minutes after midnight: 480 for 8:00.
    public var fromMinute: Int
    /// When it ends, in minutes after midnight: 1440 for the end of the day.
    public var toMinute: Int
    /// The item's id; leave it empty for a new one.
    public var id: UUID?

    /// An item; what is left out is as it mostly is.
    public init(
        weekday: Int,
        fromMinute: Int,
        toMinute: Int,
        id: UUID? = nil
    ) {
        self.weekday = weekday
        self.fromMinute = fromMinute
        self.toMinute = toMinute
        self.id = id
    }

    public var fieldValue: Value {
        .named([
            "weekday": .of(weekday),
            "from_minute": .of(fromMinute),
            "to_minute": .of(toMinute),
            "id": .of(id),
        ])
    }

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.weekday = row.int() ?? 0
        self.fromMinute = row.int() ?? 0
        self.toMinute = row.int() ?? 0
        self.id = row.id
    }
}
