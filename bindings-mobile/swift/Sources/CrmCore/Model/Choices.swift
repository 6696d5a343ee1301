// Written by `cargo xtask codegen` from the model; do not edit.

import Foundation

/// Whether somebody comes.
public enum Acceptance: Choice {
    /// Not yet known.
    case none
    /// Yes.
    case accepted
    /// Perhaps.
    case tentative
    /// No.
    case declined
    /// A category that a newer version of the library wrote.
    case unknown(code: String)

    /// The categories that this version knows, in their order.
    public static let allCases: [Self] = [.none, .accepted, .tentative, .declined]

    public var code: String {
        switch self {
        case .none: "none"
        case .accepted: "accepted"
        case .tentative: "tentative"
        case .declined: "declined"
        case .unknown(let code): code
        }
    }
}

/// What an account is to the company.
public enum AccountKind: Choice {
    /// Buys, or bought.
    case customer
    /// May buy.
    case prospect
    /// Sells together with the company.
    case partner
    /// Sells to the company.
    case supplier
    /// Sells the company's products on.
    case reseller
    /// Sells instead of the company.
    case competitor
    /// Anything else.
    case other
    /// Puts money into the company.
    case investor
    /// Writes about the company.
    case press
    /// A category that a newer version of the library wrote.
    case unknown(code: String)

    /// The categories that this version knows, in their order.
    public static let allCases: [Self] = [.customer, .prospect, .partner, .supplier, .reseller, .competitor, .other, .investor, .press]

    public var code: String {
        switch self {
        case .customer: "customer"
        case .prospect: "prospect"
        case .partner: "partner"
        case .supplier: "supplier"
        case .reseller: "reseller"
        case .competitor: "competitor"
        case .other: "other"
        case .investor: "investor"
        case .press: "press"
        case .unknown(let code): code
        }
    }
}

/// What an address is for.
public enum AddressKind: Choice {
    /// Where work is done.
    case work
    /// Where invoices go.
    case billing
    /// Where goods go.
    case shipping
    /// Where somebody lives.
    case home
    /// Anything else.
    case other
    /// A category that a newer version of the library wrote.
    case unknown(code: String)

    /// The categories that this version knows, in their order.
    public static let allCases: [Self] = [.work, .billing, .shipping, .home, .other]

    public var code: String {
        switch self {
        case .work: "work"
        case .billing: "billing"
        case .shipping: "shipping"
        case .home: "home"
        case .other: "other"
        case .unknown(let code): code
        }
    }
}

/// What a file is to its record.
public enum AttachmentKind: Choice {
    /// Anything else.
    case other
    /// A contract as it was signed.
    case signedContract
    /// A draft that is still worked on.
    case draft
    /// An offer to a customer.
    case quote
    /// A bill, of either side.
    case invoice
    /// A picture.
    case picture
    /// A recording of a call or a meeting.
    case recording
    /// A category that a newer version of the library wrote.
    case unknown(code: String)

    /// The categories that this version knows, in their order.
    public static let allCases: [Self] = [.other, .signedContract, .draft, .quote, .invoice, .picture, .recording]

    public var code: String {
        switch self {
        case .other: "other"
        case .signedContract: "signed_contract"
        case .draft: "draft"
        case .quote: "quote"
        case .invoice: "invoice"
        case .picture: "picture"
        case .recording: "recording"
        case .unknown(let code): code
        }
    }
}

/// What happens when a contract's lines come to more than its value cap.
public enum CapMode: Choice {
    /// The write is kept, and its caller is warned.
    case warn
    /// The write is refused.
    case block
    /// A category that a newer version of the library wrote.
    case unknown(code: String)

    /// The categories that this version knows, in their order.
    public static let allCases: [Self] = [.warn, .block]

    public var code: String {
        switch self {
        case .warn: "warn"
        case .block: "block"
        case .unknown(let code): code
        }
    }
}

/// By which way people met.
public enum Channel: Choice {
    /// By telephone.
    case phone
    /// By e-mail.
    case email
    /// By fax.
    case fax
    /// On the web.
    case web
    /// By text message.
    case sms
    /// By post.
    case post
    /// Face to face.
    case inPerson
    /// By chat.
    case chat
    /// On a social network.
    case social
    /// Any other way.
    case other
    /// A category that a newer version of the library wrote.
    case unknown(code: String)

    /// The categories that this version knows, in their order.
    public static let allCases: [Self] = [.phone, .email, .fax, .web, .sms, .post, .inPerson, .chat, .social, .other]

    public var code: String {
        switch self {
        case .phone: "phone"
        case .email: "email"
        case .fax: "fax"
        case .web: "web"
        case .sms: "sms"
        case .post: "post"
        case .inPerson: "in_person"
        case .chat: "chat"
        case .social: "social"
        case .other: "other"
        case .unknown(let code): code
        }
    }
}

/// What a person has to say about a deal.
public enum ContactRole: Choice {
    /// Decides.
    case decisionMaker
    /// Tries it out or compares.
    case evaluator
    /// Is listened to.
    case influencer
    /// Pays for it, or stands behind it.
    case executiveSponsor
    /// Buys it.
    case buyer
    /// Works with it.
    case user
    /// Anything else.
    case other
    /// A category that a newer version of the library wrote.
    case unknown(code: String)

    /// The categories that this version knows, in their order.
    public static let allCases: [Self] = [.decisionMaker, .evaluator, .influencer, .executiveSponsor, .buyer, .user, .other]

    public var code: String {
        switch self {
        case .decisionMaker: "decision_maker"
        case .evaluator: "evaluator"
        case .influencer: "influencer"
        case .executiveSponsor: "executive_sponsor"
        case .buyer: "buyer"
        case .user: "user"
        case .other: "other"
        case .unknown(let code): code
        }
    }
}

/// How a contract stands.
public enum ContractStatus: Choice {
    /// It is being written.
    case draft
    /// Somebody has to approve it.
    case inApproval
    /// Both sides signed it.
    case signed
    /// It is in force.
    case active
    /// Its time is over.
    case expired
    /// One side ended it.
    case terminated
    /// Another contract goes on where it ended.
    case renewed
    /// A category that a newer version of the library wrote.
    case unknown(code: String)

    /// The categories that this version knows, in their order.
    public static let allCases: [Self] = [.draft, .inApproval, .signed, .active, .expired, .terminated, .renewed]

    public var code: String {
        switch self {
        case .draft: "draft"
        case .inApproval: "in_approval"
        case .signed: "signed"
        case .active: "active"
        case .expired: "expired"
        case .terminated: "terminated"
        case .renewed: "renewed"
        case .unknown(let code): code
        }
    }
}

/// What a custom field can hold.
public enum CustomKind: Choice {
    /// A line of text.
    case text
    /// Text of any length.
    case longText
    /// Yes or no.
    case bool
    /// A whole number.
    case int
    /// A decimal number, exact.
    case decimal
    /// A share between 0 and 100.
    case percent
    /// An amount with its currency.
    case money
    /// A day.
    case date
    /// An instant.
    case timestamp
    /// One of the field's options.
    case choice
    /// Words without order or repetition.
    case set
    /// An e-mail address.
    case email
    /// A telephone number.
    case phone
    /// An ISO 4217 currency code.
    case currency
    /// A time zone by its IANA name.
    case zone
    /// A link to a record of one entity, the field's `target`.
    case id
    /// A link to a record of any entity.
    case link
    /// A category that a newer version of the library wrote.
    case unknown(code: String)

    /// The categories that this version knows, in their order.
    public static let allCases: [Self] = [.text, .longText, .bool, .int, .decimal, .percent, .money, .date, .timestamp, .choice, .set, .email, .phone, .currency, .zone, .id, .link]

    public var code: String {
        switch self {
        case .text: "text"
        case .longText: "long_text"
        case .bool: "bool"
        case .int: "int"
        case .decimal: "decimal"
        case .percent: "percent"
        case .money: "money"
        case .date: "date"
        case .timestamp: "timestamp"
        case .choice: "choice"
        case .set: "set"
        case .email: "email"
        case .phone: "phone"
        case .currency: "currency"
        case .zone: "zone"
        case .id: "id"
        case .link: "link"
        case .unknown(let code): code
        }
    }
}

/// What kind of sale it is.
public enum DealType: Choice {
    /// With a new customer.
    case newBusiness
    /// With a customer.
    case existing
    /// The same again.
    case renewal
    /// More of the same.
    case upsell
    /// Something else besides.
    case crossSell
    /// A category that a newer version of the library wrote.
    case unknown(code: String)

    /// The categories that this version knows, in their order.
    public static let allCases: [Self] = [.newBusiness, .existing, .renewal, .upsell, .crossSell]

    public var code: String {
        switch self {
        case .newBusiness: "new_business"
        case .existing: "existing"
        case .renewal: "renewal"
        case .upsell: "upsell"
        case .crossSell: "cross_sell"
        case .unknown(let code): code
        }
    }
}

/// Who began.
public enum Direction: Choice {
    /// The company.
    case out
    /// The customer.
    case `in`
    /// A category that a newer version of the library wrote.
    case unknown(code: String)

    /// The categories that this version knows, in their order.
    public static let allCases: [Self] = [.out, .`in`]

    public var code: String {
        switch self {
        case .out: "out"
        case .`in`: "in"
        case .unknown(let code): code
        }
    }
}

/// What the discount of a line is counted in.
public enum DiscountKind: Choice {
    /// There is none.
    case none
    /// Per cent of the line.
    case percent
    /// An amount off the whole line.
    case perLine
    /// An amount off each unit.
    case perUnit
    /// A category that a newer version of the library wrote.
    case unknown(code: String)

    /// The categories that this version knows, in their order.
    public static let allCases: [Self] = [.none, .percent, .perLine, .perUnit]

    public var code: String {
        switch self {
        case .none: "none"
        case .percent: "percent"
        case .perLine: "per_line"
        case .perUnit: "per_unit"
        case .unknown(let code): code
        }
    }
}

/// What a role may do with a field.
public enum FieldAccess: Choice {
    /// Neither see nor set it.
    case none
    /// See it.
    case read
    /// See and set it.
    case write
    /// A category that a newer version of the library wrote.
    case unknown(code: String)

    /// The categories that this version knows, in their order.
    public static let allCases: [Self] = [.none, .read, .write]

    public var code: String {
        switch self {
        case .none: "none"
        case .read: "read"
        case .write: "write"
        case .unknown(let code): code
        }
    }
}

/// Where a deal counts in the forecast.
public enum ForecastCategory: Choice {
    /// It may come.
    case pipeline
    /// It comes when things go well.
    case bestCase
    /// It comes.
    case commit
    /// It came.
    case closed
    /// It does not count.
    case omitted
    /// A category that a newer version of the library wrote.
    case unknown(code: String)

    /// The categories that this version knows, in their order.
    public static let allCases: [Self] = [.pipeline, .bestCase, .commit, .closed, .omitted]

    public var code: String {
        switch self {
        case .pipeline: "pipeline"
        case .bestCase: "best_case"
        case .commit: "commit"
        case .closed: "closed"
        case .omitted: "omitted"
        case .unknown(let code): code
        }
    }
}

/// What a person is.
public enum Gender: Choice {
    /// A woman.
    case female
    /// A man.
    case male
    /// Neither, or both.
    case other
    /// A category that a newer version of the library wrote.
    case unknown(code: String)

    /// The categories that this version knows, in their order.
    public static let allCases: [Self] = [.female, .male, .other]

    public var code: String {
        switch self {
        case .female: "female"
        case .male: "male"
        case .other: "other"
        case .unknown(let code): code
        }
    }
}

/// How an interaction stands.
public enum InteractionStatus: Choice {
    /// It is to come.
    case planned
    /// It took place.
    case held
    /// It did not take place.
    case notHeld
    /// It was sent.
    case sent
    /// It was received.
    case received
    /// It could not be sent.
    case failed
    /// A category that a newer version of the library wrote.
    case unknown(code: String)

    /// The categories that this version knows, in their order.
    public static let allCases: [Self] = [.planned, .held, .notHeld, .sent, .received, .failed]

    public var code: String {
        switch self {
        case .planned: "planned"
        case .held: "held"
        case .notHeld: "not_held"
        case .sent: "sent"
        case .received: "received"
        case .failed: "failed"
        case .unknown(let code): code
        }
    }
}

/// Why the law lets the company keep a person's data.
public enum LawfulBasis: Choice {
    /// The person agreed.
    case consent
    /// A contract with the person needs it.
    case contract
    /// The law demands it.
    case legalObligation
    /// It protects somebody's life.
    case vitalInterest
    /// A task in the public interest needs it.
    case publicInterest
    /// The company has a good reason, and the person's do not outweigh it.
    case legitimateInterest
    /// The person took the consent back.
    case withdrawn
    /// A category that a newer version of the library wrote.
    case unknown(code: String)

    /// The categories that this version knows, in their order.
    public static let allCases: [Self] = [.consent, .contract, .legalObligation, .vitalInterest, .publicInterest, .legitimateInterest, .withdrawn]

    public var code: String {
        switch self {
        case .consent: "consent"
        case .contract: "contract"
        case .legalObligation: "legal_obligation"
        case .vitalInterest: "vital_interest"
        case .publicInterest: "public_interest"
        case .legitimateInterest: "legitimate_interest"
        case .withdrawn: "withdrawn"
        case .unknown(let code): code
        }
    }
}

/// What was done about a lead.
public enum LeadStatus: Choice {
    /// Nothing yet.
    case new
    /// Somebody was given it.
    case assigned
    /// Somebody is in contact.
    case working
    /// It is kept warm until the time comes.
    case nurturing
    /// There is a need and the means.
    case qualified
    /// It became an account, a contact or a deal.
    case converted
    /// It goes back to be taken up later.
    case recycled
    /// Nothing will come of it.
    case dead
    /// A category that a newer version of the library wrote.
    case unknown(code: String)

    /// The categories that this version knows, in their order.
    public static let allCases: [Self] = [.new, .assigned, .working, .nurturing, .qualified, .converted, .recycled, .dead]

    public var code: String {
        switch self {
        case .new: "new"
        case .assigned: "assigned"
        case .working: "working"
        case .nurturing: "nurturing"
        case .qualified: "qualified"
        case .converted: "converted"
        case .recycled: "recycled"
        case .dead: "dead"
        case .unknown(let code): code
        }
    }
}

/// How far somebody is on the way to being a customer.
public enum LifecycleStage: Choice {
    /// Worth addressing; has not answered yet.
    case target
    /// Showed interest.
    case lead
    /// Known to have a need and the means; may buy.
    case prospect
    /// Bought.
    case customer
    /// Was a customer.
    case former
    /// A category that a newer version of the library wrote.
    case unknown(code: String)

    /// The categories that this version knows, in their order.
    public static let allCases: [Self] = [.target, .lead, .prospect, .customer, .former]

    public var code: String {
        switch self {
        case .target: "target"
        case .lead: "lead"
        case .prospect: "prospect"
        case .customer: "customer"
        case .former: "former"
        case .unknown(let code): code
        }
    }
}

/// Which language and customs a file starts with.
public enum LocalePreset: Choice {
    /// Vietnamese, Vietnam.
    case viVn
    /// English, United States.
    case enUs
    /// A category that a newer version of the library wrote.
    case unknown(code: String)

    /// The categories that this version knows, in their order.
    public static let allCases: [Self] = [.viVn, .enUs]

    public var code: String {
        switch self {
        case .viVn: "vi_vn"
        case .enUs: "en_us"
        case .unknown(let code): code
        }
    }
}

/// What kind of reason it is.
public enum LossCategory: Choice {
    /// The price.
    case price
    /// What the product can or cannot do.
    case product
    /// Somebody else was better liked.
    case competitor
    /// The time was not right.
    case timing
    /// There was no money for it.
    case budget
    /// There was no need.
    case noNeed
    /// Nobody answered any more.
    case noAnswer
    /// Anything else.
    case other
    /// A category that a newer version of the library wrote.
    case unknown(code: String)

    /// The categories that this version knows, in their order.
    public static let allCases: [Self] = [.price, .product, .competitor, .timing, .budget, .noNeed, .noAnswer, .other]

    public var code: String {
        switch self {
        case .price: "price"
        case .product: "product"
        case .competitor: "competitor"
        case .timing: "timing"
        case .budget: "budget"
        case .noNeed: "no_need"
        case .noAnswer: "no_answer"
        case .other: "other"
        case .unknown(let code): code
        }
    }
}

/// What a telephone number is for.
public enum PhoneKind: Choice {
    /// A mobile.
    case mobile
    /// At work.
    case work
    /// At home.
    case home
    /// A fax.
    case fax
    /// Anything else.
    case other
    /// A category that a newer version of the library wrote.
    case unknown(code: String)

    /// The categories that this version knows, in their order.
    public static let allCases: [Self] = [.mobile, .work, .home, .fax, .other]

    public var code: String {
        switch self {
        case .mobile: "mobile"
        case .work: "work"
        case .home: "home"
        case .fax: "fax"
        case .other: "other"
        case .unknown(let code): code
        }
    }
}

/// Where a price comes from; the first that has one is taken.
public enum PriceSource: Choice {
    /// A contract in force with the customer.
    case contract
    /// The customer's own price book.
    case customer
    /// A price book of the customer's group, or what the group pays less than the list price.
    case group
    /// A price book that holds for everyone.
    case book
    /// The product's list price.
    case list
    /// A category that a newer version of the library wrote.
    case unknown(code: String)

    /// The categories that this version knows, in their order.
    public static let allCases: [Self] = [.contract, .customer, .group, .book, .list]

    public var code: String {
        switch self {
        case .contract: "contract"
        case .customer: "customer"
        case .group: "group"
        case .book: "book"
        case .list: "list"
        case .unknown(let code): code
        }
    }
}

/// How urgent something is.
public enum Priority: Choice {
    /// It can wait.
    case low
    /// As usual.
    case normal
    /// Before others.
    case high
    /// At once.
    case urgent
    /// A category that a newer version of the library wrote.
    case unknown(code: String)

    /// The categories that this version knows, in their order.
    public static let allCases: [Self] = [.low, .normal, .high, .urgent]

    public var code: String {
        switch self {
        case .low: "low"
        case .normal: "normal"
        case .high: "high"
        case .urgent: "urgent"
        case .unknown(let code): code
        }
    }
}

/// Where a deal's probability comes from.
public enum ProbabilitySource: Choice {
    /// The stage's.
    case stage
    /// Somebody's own estimate; it stays while the deal is open.
    case manual
    /// A category that a newer version of the library wrote.
    case unknown(code: String)

    /// The categories that this version knows, in their order.
    public static let allCases: [Self] = [.stage, .manual]

    public var code: String {
        switch self {
        case .stage: "stage"
        case .manual: "manual"
        case .unknown(let code): code
        }
    }
}

/// What is sold.
public enum ProductKind: Choice {
    /// A thing that is delivered.
    case good
    /// Work that is done.
    case service
    /// A category that a newer version of the library wrote.
    case unknown(code: String)

    /// The categories that this version knows, in their order.
    public static let allCases: [Self] = [.good, .service]

    public var code: String {
        switch self {
        case .good: "good"
        case .service: "service"
        case .unknown(let code): code
        }
    }
}

/// When a lead or prospect becomes a customer by itself.
public enum Promotion: Choice {
    /// When their first contract is signed.
    case firstContract
    /// Never.
    case never
    /// A category that a newer version of the library wrote.
    case unknown(code: String)

    /// The categories that this version knows, in their order.
    public static let allCases: [Self] = [.firstContract, .never]

    public var code: String {
        switch self {
        case .firstContract: "first_contract"
        case .never: "never"
        case .unknown(let code): code
        }
    }
}

/// How promising somebody is.
public enum Rating: Choice {
    /// Very.
    case hot
    /// So-so.
    case warm
    /// Hardly.
    case cold
    /// A category that a newer version of the library wrote.
    case unknown(code: String)

    /// The categories that this version knows, in their order.
    public static let allCases: [Self] = [.hot, .warm, .cold]

    public var code: String {
        switch self {
        case .hot: "hot"
        case .warm: "warm"
        case .cold: "cold"
        case .unknown(let code): code
        }
    }
}

/// What a change means, as listeners are told; entities derive it from the states before and after.
public enum RecordEvent: Choice {
    /// An account bought for the first time.
    case becameCustomer
    /// A lead was converted.
    case converted
    /// A conversion was taken back.
    case unconverted
    /// A deal went to another stage.
    case stageMoved
    /// A deal was won.
    case won
    /// A deal was lost.
    case lost
    /// A deal that was won or lost is open again.
    case reopened
    /// A contract waits for its approval.
    case sentForApproval
    /// A contract was approved.
    case approved
    /// A contract is a draft again.
    case sentBack
    /// A contract was signed.
    case signed
    /// A contract came into force.
    case activated
    /// A contract's time is over.
    case expired
    /// A contract was ended before its time.
    case terminated
    /// Another contract goes on where this one ended.
    case renewed
    /// A comment mentions somebody it did not mention before.
    case mentioned
    /// An interaction took place.
    case held
    /// A task is done.
    case completed
    /// A task was given to somebody else.
    case assigned
    /// It is time to think of the record.
    case reminded
    /// A category that a newer version of the library wrote.
    case unknown(code: String)

    /// The categories that this version knows, in their order.
    public static let allCases: [Self] = [.becameCustomer, .converted, .unconverted, .stageMoved, .won, .lost, .reopened, .sentForApproval, .approved, .sentBack, .signed, .activated, .expired, .terminated, .renewed, .mentioned, .held, .completed, .assigned, .reminded]

    public var code: String {
        switch self {
        case .becameCustomer: "became_customer"
        case .converted: "converted"
        case .unconverted: "unconverted"
        case .stageMoved: "stage_moved"
        case .won: "won"
        case .lost: "lost"
        case .reopened: "reopened"
        case .sentForApproval: "sent_for_approval"
        case .approved: "approved"
        case .sentBack: "sent_back"
        case .signed: "signed"
        case .activated: "activated"
        case .expired: "expired"
        case .terminated: "terminated"
        case .renewed: "renewed"
        case .mentioned: "mentioned"
        case .held: "held"
        case .completed: "completed"
        case .assigned: "assigned"
        case .reminded: "reminded"
        case .unknown(let code): code
        }
    }
}

/// How often something is paid that is paid again and again.
public enum RecurringPlan: Choice {
    /// Every month.
    case monthly
    /// Every three months.
    case quarterly
    /// Every six months.
    case halfYearly
    /// Every year.
    case yearly
    /// A category that a newer version of the library wrote.
    case unknown(code: String)

    /// The categories that this version knows, in their order.
    public static let allCases: [Self] = [.monthly, .quarterly, .halfYearly, .yearly]

    public var code: String {
        switch self {
        case .monthly: "monthly"
        case .quarterly: "quarterly"
        case .halfYearly: "half_yearly"
        case .yearly: "yearly"
        case .unknown(let code): code
        }
    }
}

/// Which records a right covers.
public enum Scope: Choice {
    /// None.
    case none
    /// Those that the user owns.
    case own
    /// Those of the user's teams, and those that the user owns.
    case team
    /// Those of the user's teams and all teams under them, and those that the user owns.
    case subtree
    /// All.
    case all
    /// A category that a newer version of the library wrote.
    case unknown(code: String)

    /// The categories that this version knows, in their order.
    public static let allCases: [Self] = [.none, .own, .team, .subtree, .all]

    public var code: String {
        switch self {
        case .none: "none"
        case .own: "own"
        case .team: "team"
        case .subtree: "subtree"
        case .all: "all"
        case .unknown(let code): code
        }
    }
}

/// How a deal stands.
public enum StageCategory: Choice {
    /// It may be won or lost.
    case open
    /// It was won.
    case won
    /// It was lost.
    case lost
    /// A category that a newer version of the library wrote.
    case unknown(code: String)

    /// The categories that this version knows, in their order.
    public static let allCases: [Self] = [.open, .won, .lost]

    public var code: String {
        switch self {
        case .open: "open"
        case .won: "won"
        case .lost: "lost"
        case .unknown(let code): code
        }
    }
}

/// Whether somebody will reach their quota at their pace.
public enum Standing: Choice {
    /// At a pace of 1 or more.
    case onTrack
    /// At a pace of 0.8 or more.
    case atRisk
    /// Slower.
    case behind
    /// A category that a newer version of the library wrote.
    case unknown(code: String)

    /// The categories that this version knows, in their order.
    public static let allCases: [Self] = [.onTrack, .atRisk, .behind]

    public var code: String {
        switch self {
        case .onTrack: "on_track"
        case .atRisk: "at_risk"
        case .behind: "behind"
        case .unknown(let code): code
        }
    }
}

/// How far a task is.
public enum TaskStatus: Choice {
    /// Nobody began.
    case notStarted
    /// Somebody is at it.
    case inProgress
    /// It waits for somebody else.
    case waiting
    /// It is done.
    case completed
    /// It will not be done.
    case canceled
    /// It was put off.
    case deferred
    /// A category that a newer version of the library wrote.
    case unknown(code: String)

    /// The categories that this version knows, in their order.
    public static let allCases: [Self] = [.notStarted, .inProgress, .waiting, .completed, .canceled, .deferred]

    public var code: String {
        switch self {
        case .notStarted: "not_started"
        case .inProgress: "in_progress"
        case .waiting: "waiting"
        case .completed: "completed"
        case .canceled: "canceled"
        case .deferred: "deferred"
        case .unknown(let code): code
        }
    }
}

/// How a sale is taxed. Nothing at 0 % and nothing because it is exempt are reported apart.
public enum TaxKind: Choice {
    /// At a rate.
    case rated
    /// At 0 %.
    case zero
    /// Not at all: the tax does not apply.
    case exempt
    /// A category that a newer version of the library wrote.
    case unknown(code: String)

    /// The categories that this version knows, in their order.
    public static let allCases: [Self] = [.rated, .zero, .exempt]

    public var code: String {
        switch self {
        case .rated: "rated"
        case .zero: "zero"
        case .exempt: "exempt"
        case .unknown(let code): code
        }
    }
}

/// Where the tax of a document is rounded.
public enum TaxMode: Choice {
    /// Once for each rate of the document.
    case perDocument
    /// On each line.
    case perLine
    /// A category that a newer version of the library wrote.
    case unknown(code: String)

    /// The categories that this version knows, in their order.
    public static let allCases: [Self] = [.perDocument, .perLine]

    public var code: String {
        switch self {
        case .perDocument: "per_document"
        case .perLine: "per_line"
        case .unknown(let code): code
        }
    }
}

/// What a user is.
public enum UserKind: Choice {
    /// An employee.
    case `internal`
    /// An agent or collaborator outside.
    case partner
    /// A customer who serves themselves.
    case portal
    /// A program.
    case api
    /// A category that a newer version of the library wrote.
    case unknown(code: String)

    /// The categories that this version knows, in their order.
    public static let allCases: [Self] = [.`internal`, .partner, .portal, .api]

    public var code: String {
        switch self {
        case .`internal`: "internal"
        case .partner: "partner"
        case .portal: "portal"
        case .api: "api"
        case .unknown(let code): code
        }
    }
}
