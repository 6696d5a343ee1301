"""Fixed categories, as text. One that a newer version of the library wrote reads as "#7"."""
# Written by `cargo xtask codegen` from the model.

from typing import Literal, TypeAlias

__all__ = [
    "Acceptance",
    "AccountKind",
    "AddressKind",
    "AttachmentKind",
    "CapMode",
    "Channel",
    "ContactRole",
    "ContractStatus",
    "CustomKind",
    "DealType",
    "Direction",
    "DiscountKind",
    "FieldAccess",
    "ForecastCategory",
    "Gender",
    "InteractionStatus",
    "LawfulBasis",
    "LeadStatus",
    "LifecycleStage",
    "LocalePreset",
    "LossCategory",
    "PhoneKind",
    "PriceSource",
    "Priority",
    "ProbabilitySource",
    "ProductKind",
    "Promotion",
    "Rating",
    "Scope",
    "StageCategory",
    "Standing",
    "TaskStatus",
    "TaxKind",
    "TaxMode",
    "UserKind",
]

Acceptance: TypeAlias = Literal[
    "none",  # Not yet known.
    "accepted",  # Yes.
    "tentative",  # Perhaps.
    "declined",  # No.
]
"""Whether somebody comes."""

AccountKind: TypeAlias = Literal[
    "customer",  # Buys, or bought.
    "prospect",  # May buy.
    "partner",  # Sells together with the company.
    "supplier",  # Sells to the company.
    "reseller",  # Sells the company's products on.
    "competitor",  # Sells instead of the company.
    "other",  # Anything else.
    "investor",  # Puts money into the company.
    "press",  # Writes about the company.
]
"""What an account is to the company."""

AddressKind: TypeAlias = Literal[
    "work",  # Where work is done.
    "billing",  # Where invoices go.
    "shipping",  # Where goods go.
    "home",  # Where somebody lives.
    "other",  # Anything else.
]
"""What an address is for."""

AttachmentKind: TypeAlias = Literal[
    "other",  # Anything else.
    "signed_contract",  # A contract as it was signed.
    "draft",  # A draft that is still worked on.
    "quote",  # An offer to a customer.
    "invoice",  # A bill, of either side.
    "picture",  # A picture.
    "recording",  # A recording of a call or a meeting.
]
"""What a file is to its record."""

CapMode: TypeAlias = Literal[
    "warn",  # The write is kept, and its caller is warned.
    "block",  # The write is refused.
]
"""What happens when a contract's lines come to more than its value cap."""

Channel: TypeAlias = Literal[
    "phone",  # By telephone.
    "email",  # By e-mail.
    "fax",  # By fax.
    "web",  # On the web.
    "sms",  # By text message.
    "post",  # By post.
    "in_person",  # Face to face.
    "chat",  # By chat.
    "social",  # On a social network.
    "other",  # Any other way.
]
"""By which way people met."""

ContactRole: TypeAlias = Literal[
    "decision_maker",  # Decides.
    "evaluator",  # Tries it out or compares.
    "influencer",  # Is listened to.
    "executive_sponsor",  # Pays for it, or stands behind it.
    "buyer",  # Buys it.
    "user",  # Works with it.
    "other",  # Anything else.
]
"""What a person has to say about a deal."""

ContractStatus: TypeAlias = Literal[
    "draft",  # It is being written.
    "in_approval",  # Somebody has to approve it.
    "signed",  # Both sides signed it.
    "active",  # It is in force.
    "expired",  # Its time is over.
    "terminated",  # One side ended it.
    "renewed",  # Another contract goes on where it ended.
]
"""How a contract stands."""

CustomKind: TypeAlias = Literal[
    "text",  # A line of text.
    "long_text",  # Text of any length.
    "bool",  # Yes or no.
    "int",  # A whole number.
    "decimal",  # A decimal number, exact.
    "percent",  # A share between 0 and 100.
    "money",  # An amount with its currency.
    "date",  # A day.
    "timestamp",  # An instant.
    "choice",  # One of the field's options.
    "set",  # Words without order or repetition.
    "email",  # An e-mail address.
    "phone",  # A telephone number.
    "currency",  # An ISO 4217 currency code.
    "zone",  # A time zone by its IANA name.
    "id",  # A link to a record of one entity, the field's `target`.
    "link",  # A link to a record of any entity.
]
"""What a custom field can hold."""

DealType: TypeAlias = Literal[
    "new_business",  # With a new customer.
    "existing",  # With a customer.
    "renewal",  # The same again.
    "upsell",  # More of the same.
    "cross_sell",  # Something else besides.
]
"""What kind of sale it is."""

Direction: TypeAlias = Literal[
    "out",  # The company.
    "in",  # The customer.
]
"""Who began."""

DiscountKind: TypeAlias = Literal[
    "none",  # There is none.
    "percent",  # Per cent of the line.
    "per_line",  # An amount off the whole line.
    "per_unit",  # An amount off each unit.
]
"""What the discount of a line is counted in."""

FieldAccess: TypeAlias = Literal[
    "none",  # Neither see nor set it.
    "read",  # See it.
    "write",  # See and set it.
]
"""What a role may do with a field."""

ForecastCategory: TypeAlias = Literal[
    "pipeline",  # It may come.
    "best_case",  # It comes when things go well.
    "commit",  # It comes.
    "closed",  # It came.
    "omitted",  # It does not count.
]
"""Where a deal counts in the forecast."""

Gender: TypeAlias = Literal[
    "female",  # A woman.
    "male",  # A man.
    "other",  # Neither, or both.
]
"""What a person is."""

InteractionStatus: TypeAlias = Literal[
    "planned",  # It is to come.
    "held",  # It took place.
    "not_held",  # It did not take place.
    "sent",  # It was sent.
    "received",  # It was received.
    "failed",  # It could not be sent.
]
"""How an interaction stands."""

LawfulBasis: TypeAlias = Literal[
    "consent",  # The person agreed.
    "contract",  # A contract with the person needs it.
    "legal_obligation",  # The law demands it.
    "vital_interest",  # It protects somebody's life.
    "public_interest",  # A task in the public interest needs it.
    "legitimate_interest",  # The company has a good reason, and the person's do not outweigh it.
    "withdrawn",  # The person took the consent back.
]
"""Why the law lets the company keep a person's data."""

LeadStatus: TypeAlias = Literal[
    "new",  # Nothing yet.
    "assigned",  # Somebody was given it.
    "working",  # Somebody is in contact.
    "nurturing",  # It is kept warm until the time comes.
    "qualified",  # There is a need and the means.
    "converted",  # It became an account, a contact or a deal.
    "recycled",  # It goes back to be taken up later.
    "dead",  # Nothing will come of it.
]
"""What was done about a lead."""

LifecycleStage: TypeAlias = Literal[
    "target",  # Worth addressing; has not answered yet.
    "lead",  # Showed interest.
    "prospect",  # Known to have a need and the means; may buy.
    "customer",  # Bought.
    "former",  # Was a customer.
]
"""How far somebody is on the way to being a customer."""

LocalePreset: TypeAlias = Literal[
    "vi_vn",  # Vietnamese, Vietnam.
    "en_us",  # English, United States.
]
"""Which language and customs a file starts with."""

LossCategory: TypeAlias = Literal[
    "price",  # The price.
    "product",  # What the product can or cannot do.
    "competitor",  # Somebody else was better liked.
    "timing",  # The time was not right.
    "budget",  # There was no money for it.
    "no_need",  # There was no need.
    "no_answer",  # Nobody answered any more.
    "other",  # Anything else.
]
"""What kind of reason it is."""

PhoneKind: TypeAlias = Literal[
    "mobile",  # A mobile.
    "work",  # At work.
    "home",  # At home.
    "fax",  # A fax.
    "other",  # Anything else.
]
"""What a telephone number is for."""

PriceSource: TypeAlias = Literal[
    "contract",  # A contract in force with the customer.
    "customer",  # The customer's own price book.
    "group",  # A price book of the customer's group, or what the group pays less than the list price.
    "book",  # A price book that holds for everyone.
    "list",  # The product's list price.
]
"""Where a price comes from; the first that has one is taken."""

Priority: TypeAlias = Literal[
    "low",  # It can wait.
    "normal",  # As usual.
    "high",  # Before others.
    "urgent",  # At once.
]
"""How urgent something is."""

ProbabilitySource: TypeAlias = Literal[
    "stage",  # The stage's.
    "manual",  # Somebody's own estimate; it stays while the deal is open.
]
"""Where a deal's probability comes from."""

ProductKind: TypeAlias = Literal[
    "good",  # A thing that is delivered.
    "service",  # Work that is done.
]
"""What is sold."""

Promotion: TypeAlias = Literal[
    "first_contract",  # When their first contract is signed.
    "never",  # Never.
]
"""When a lead or prospect becomes a customer by itself."""

Rating: TypeAlias = Literal[
    "hot",  # Very.
    "warm",  # So-so.
    "cold",  # Hardly.
]
"""How promising somebody is."""

Scope: TypeAlias = Literal[
    "none",  # None.
    "own",  # Those that the user owns.
    "team",  # Those of the user's teams, and those that the user owns.
    "subtree",  # Those of the user's teams and all teams under them, and those that the user owns.
    "all",  # All.
]
"""Which records a right covers."""

StageCategory: TypeAlias = Literal[
    "open",  # It may be won or lost.
    "won",  # It was won.
    "lost",  # It was lost.
]
"""How a deal stands."""

Standing: TypeAlias = Literal[
    "on_track",  # At a pace of 1 or more.
    "at_risk",  # At a pace of 0.8 or more.
    "behind",  # Slower.
]
"""Whether somebody will reach their quota at their pace."""

TaskStatus: TypeAlias = Literal[
    "not_started",  # Nobody began.
    "in_progress",  # Somebody is at it.
    "waiting",  # It waits for somebody else.
    "completed",  # It is done.
    "canceled",  # It will not be done.
    "deferred",  # It was put off.
]
"""How far a task is."""

TaxKind: TypeAlias = Literal[
    "rated",  # At a rate.
    "zero",  # At 0 %.
    "exempt",  # Not at all: the tax does not apply.
]
"""How a sale is taxed. Nothing at 0 % and nothing because it is exempt are reported apart."""

TaxMode: TypeAlias = Literal[
    "per_document",  # Once for each rate of the document.
    "per_line",  # On each line.
]
"""Where the tax of a document is rounded."""

UserKind: TypeAlias = Literal[
    "internal",  # An employee.
    "partner",  # An agent or collaborator outside.
    "portal",  # A customer who serves themselves.
    "api",  # A program.
]
"""What a user is."""
