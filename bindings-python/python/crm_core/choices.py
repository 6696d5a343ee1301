"""Fixed categories: enums whose members are texts, so that they compare with their codes."""
# Written by `cargo xtask codegen` from the model.

from enum import Enum

from typing_extensions import Self

__all__ = [
    "Choice",
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
    "RecordEvent",
    "RecurringPlan",
    "Scope",
    "StageCategory",
    "Standing",
    "TaskStatus",
    "TaxKind",
    "TaxMode",
    "UserKind",
]


class Choice(str, Enum):
    """One of several fixed categories; one that a newer version of the library wrote reads as "#7"."""

    def __str__(self) -> str:
        return str.__str__(self)

    def __format__(self, format_spec: str) -> str:
        return str.__format__(self, format_spec)

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not (isinstance(value, str) and value.startswith("#") and value[1:].isdecimal()):
            return None
        member = str.__new__(cls, value)
        member._name_ = member._value_ = value
        return member


class Acceptance(Choice):
    """Whether somebody comes."""

    NONE = "none"
    """Not yet known."""
    ACCEPTED = "accepted"
    """Yes."""
    TENTATIVE = "tentative"
    """Perhaps."""
    DECLINED = "declined"
    """No."""


class AccountKind(Choice):
    """What an account is to the company."""

    CUSTOMER = "customer"
    """Buys, or bought."""
    PROSPECT = "prospect"
    """May buy."""
    PARTNER = "partner"
    """Sells together with the company."""
    SUPPLIER = "supplier"
    """Sells to the company."""
    RESELLER = "reseller"
    """Sells the company's products on."""
    COMPETITOR = "competitor"
    """Sells instead of the company."""
    OTHER = "other"
    """Anything else."""
    INVESTOR = "investor"
    """Puts money into the company."""
    PRESS = "press"
    """Writes about the company."""


class AddressKind(Choice):
    """What an address is for."""

    WORK = "work"
    """Where work is done."""
    BILLING = "billing"
    """Where invoices go."""
    SHIPPING = "shipping"
    """Where goods go."""
    HOME = "home"
    """Where somebody lives."""
    OTHER = "other"
    """Anything else."""


class AttachmentKind(Choice):
    """What a file is to its record."""

    OTHER = "other"
    """Anything else."""
    SIGNED_CONTRACT = "signed_contract"
    """A contract as it was signed."""
    DRAFT = "draft"
    """A draft that is still worked on."""
    QUOTE = "quote"
    """An offer to a customer."""
    INVOICE = "invoice"
    """A bill, of either side."""
    PICTURE = "picture"
    """A picture."""
    RECORDING = "recording"
    """A recording of a call or a meeting."""


class CapMode(Choice):
    """What happens when a contract's lines come to more than its value cap."""

    WARN = "warn"
    """The write is kept, and its caller is warned."""
    BLOCK = "block"
    """The write is refused."""


class Channel(Choice):
    """By which way people met."""

    PHONE = "phone"
    """By telephone."""
    EMAIL = "email"
    """By e-mail."""
    FAX = "fax"
    """By fax."""
    WEB = "web"
    """On the web."""
    SMS = "sms"
    """By text message."""
    POST = "post"
    """By post."""
    IN_PERSON = "in_person"
    """Face to face."""
    CHAT = "chat"
    """By chat."""
    SOCIAL = "social"
    """On a social network."""
    OTHER = "other"
    """Any other way."""


class ContactRole(Choice):
    """What a person has to say about a deal."""

    DECISION_MAKER = "decision_maker"
    """Decides."""
    EVALUATOR = "evaluator"
    """Tries it out or compares."""
    INFLUENCER = "influencer"
    """Is listened to."""
    EXECUTIVE_SPONSOR = "executive_sponsor"
    """Pays for it, or stands behind it."""
    BUYER = "buyer"
    """Buys it."""
    USER = "user"
    """Works with it."""
    OTHER = "other"
    """Anything else."""


class ContractStatus(Choice):
    """How a contract stands."""

    DRAFT = "draft"
    """It is being written."""
    IN_APPROVAL = "in_approval"
    """Somebody has to approve it."""
    SIGNED = "signed"
    """Both sides signed it."""
    ACTIVE = "active"
    """It is in force."""
    EXPIRED = "expired"
    """Its time is over."""
    TERMINATED = "terminated"
    """One side ended it."""
    RENEWED = "renewed"
    """Another contract goes on where it ended."""


class CustomKind(Choice):
    """What a custom field can hold."""

    TEXT = "text"
    """A line of text."""
    LONG_TEXT = "long_text"
    """Text of any length."""
    BOOL = "bool"
    """Yes or no."""
    INT = "int"
    """A whole number."""
    DECIMAL = "decimal"
    """A decimal number, exact."""
    PERCENT = "percent"
    """A share between 0 and 100."""
    MONEY = "money"
    """An amount with its currency."""
    DATE = "date"
    """A day."""
    TIMESTAMP = "timestamp"
    """An instant."""
    CHOICE = "choice"
    """One of the field's options."""
    SET = "set"
    """Words without order or repetition."""
    EMAIL = "email"
    """An e-mail address."""
    PHONE = "phone"
    """A telephone number."""
    CURRENCY = "currency"
    """An ISO 4217 currency code."""
    ZONE = "zone"
    """A time zone by its IANA name."""
    ID = "id"
    """A link to a record of one entity, the field's `target`."""
    LINK = "link"
    """A link to a record of any entity."""


class DealType(Choice):
    """What kind of sale it is."""

    NEW_BUSINESS = "new_business"
    """With a new customer."""
    EXISTING = "existing"
    """With a customer."""
    RENEWAL = "renewal"
    """The same again."""
    UPSELL = "upsell"
    """More of the same."""
    CROSS_SELL = "cross_sell"
    """Something else besides."""


class Direction(Choice):
    """Who began."""

    OUT = "out"
    """The company."""
    IN = "in"
    """The customer."""


class DiscountKind(Choice):
    """What the discount of a line is counted in."""

    NONE = "none"
    """There is none."""
    PERCENT = "percent"
    """Per cent of the line."""
    PER_LINE = "per_line"
    """An amount off the whole line."""
    PER_UNIT = "per_unit"
    """An amount off each unit."""


class FieldAccess(Choice):
    """What a role may do with a field."""

    NONE = "none"
    """Neither see nor set it."""
    READ = "read"
    """See it."""
    WRITE = "write"
    """See and set it."""


class ForecastCategory(Choice):
    """Where a deal counts in the forecast."""

    PIPELINE = "pipeline"
    """It may come."""
    BEST_CASE = "best_case"
    """It comes when things go well."""
    COMMIT = "commit"
    """It comes."""
    CLOSED = "closed"
    """It came."""
    OMITTED = "omitted"
    """It does not count."""


class Gender(Choice):
    """What a person is."""

    FEMALE = "female"
    """A woman."""
    MALE = "male"
    """A man."""
    OTHER = "other"
    """Neither, or both."""


class InteractionStatus(Choice):
    """How an interaction stands."""

    PLANNED = "planned"
    """It is to come."""
    HELD = "held"
    """It took place."""
    NOT_HELD = "not_held"
    """It did not take place."""
    SENT = "sent"
    """It was sent."""
    RECEIVED = "received"
    """It was received."""
    FAILED = "failed"
    """It could not be sent."""


class LawfulBasis(Choice):
    """Why the law lets the company keep a person's data."""

    CONSENT = "consent"
    """The person agreed."""
    CONTRACT = "contract"
    """A contract with the person needs it."""
    LEGAL_OBLIGATION = "legal_obligation"
    """The law demands it."""
    VITAL_INTEREST = "vital_interest"
    """It protects somebody's life."""
    PUBLIC_INTEREST = "public_interest"
    """A task in the public interest needs it."""
    LEGITIMATE_INTEREST = "legitimate_interest"
    """The company has a good reason, and the person's do not outweigh it."""
    WITHDRAWN = "withdrawn"
    """The person took the consent back."""


class LeadStatus(Choice):
    """What was done about a lead."""

    NEW = "new"
    """Nothing yet."""
    ASSIGNED = "assigned"
    """Somebody was given it."""
    WORKING = "working"
    """Somebody is in contact."""
    NURTURING = "nurturing"
    """It is kept warm until the time comes."""
    QUALIFIED = "qualified"
    """There is a need and the means."""
    CONVERTED = "converted"
    """It became an account, a contact or a deal."""
    RECYCLED = "recycled"
    """It goes back to be taken up later."""
    DEAD = "dead"
    """Nothing will come of it."""


class LifecycleStage(Choice):
    """How far somebody is on the way to being a customer."""

    TARGET = "target"
    """Worth addressing; has not answered yet."""
    LEAD = "lead"
    """Showed interest."""
    PROSPECT = "prospect"
    """Known to have a need and the means; may buy."""
    CUSTOMER = "customer"
    """Bought."""
    FORMER = "former"
    """Was a customer."""


class LocalePreset(Choice):
    """Which language and customs a file starts with."""

    VI_VN = "vi_vn"
    """Vietnamese, Vietnam."""
    EN_US = "en_us"
    """English, United States."""


class LossCategory(Choice):
    """What kind of reason it is."""

    PRICE = "price"
    """The price."""
    PRODUCT = "product"
    """What the product can or cannot do."""
    COMPETITOR = "competitor"
    """Somebody else was better liked."""
    TIMING = "timing"
    """The time was not right."""
    BUDGET = "budget"
    """There was no money for it."""
    NO_NEED = "no_need"
    """There was no need."""
    NO_ANSWER = "no_answer"
    """Nobody answered any more."""
    OTHER = "other"
    """Anything else."""


class PhoneKind(Choice):
    """What a telephone number is for."""

    MOBILE = "mobile"
    """A mobile."""
    WORK = "work"
    """At work."""
    HOME = "home"
    """At home."""
    FAX = "fax"
    """A fax."""
    OTHER = "other"
    """Anything else."""


class PriceSource(Choice):
    """Where a price comes from; the first that has one is taken."""

    CONTRACT = "contract"
    """A contract in force with the customer."""
    CUSTOMER = "customer"
    """The customer's own price book."""
    GROUP = "group"
    """A price book of the customer's group, or what the group pays less than the list price."""
    BOOK = "book"
    """A price book that holds for everyone."""
    LIST = "list"
    """The product's list price."""


class Priority(Choice):
    """How urgent something is."""

    LOW = "low"
    """It can wait."""
    NORMAL = "normal"
    """As usual."""
    HIGH = "high"
    """Before others."""
    URGENT = "urgent"
    """At once."""


class ProbabilitySource(Choice):
    """Where a deal's probability comes from."""

    STAGE = "stage"
    """The stage's."""
    MANUAL = "manual"
    """Somebody's own estimate; it stays while the deal is open."""


class ProductKind(Choice):
    """What is sold."""

    GOOD = "good"
    """A thing that is delivered."""
    SERVICE = "service"
    """Work that is done."""


class Promotion(Choice):
    """When a lead or prospect becomes a customer by itself."""

    FIRST_CONTRACT = "first_contract"
    """When their first contract is signed."""
    NEVER = "never"
    """Never."""


class Rating(Choice):
    """How promising somebody is."""

    HOT = "hot"
    """Very."""
    WARM = "warm"
    """So-so."""
    COLD = "cold"
    """Hardly."""


class RecordEvent(Choice):
    """What a change means, as listeners are told; entities derive it from the states before and after."""

    BECAME_CUSTOMER = "became_customer"
    """An account bought for the first time."""
    CONVERTED = "converted"
    """A lead was converted."""
    UNCONVERTED = "unconverted"
    """A conversion was taken back."""
    STAGE_MOVED = "stage_moved"
    """A deal went to another stage."""
    WON = "won"
    """A deal was won."""
    LOST = "lost"
    """A deal was lost."""
    REOPENED = "reopened"
    """A deal that was won or lost is open again."""
    SENT_FOR_APPROVAL = "sent_for_approval"
    """A contract waits for its approval."""
    APPROVED = "approved"
    """A contract was approved."""
    SENT_BACK = "sent_back"
    """A contract is a draft again."""
    SIGNED = "signed"
    """A contract was signed."""
    ACTIVATED = "activated"
    """A contract came into force."""
    EXPIRED = "expired"
    """A contract's time is over."""
    TERMINATED = "terminated"
    """A contract was ended before its time."""
    RENEWED = "renewed"
    """Another contract goes on where this one ended."""
    MENTIONED = "mentioned"
    """A comment mentions somebody it did not mention before."""
    HELD = "held"
    """An interaction took place."""
    COMPLETED = "completed"
    """A task is done."""
    ASSIGNED = "assigned"
    """A task was given to somebody else."""
    REMINDED = "reminded"
    """It is time to think of the record."""


class RecurringPlan(Choice):
    """How often something is paid that is paid again and again."""

    MONTHLY = "monthly"
    """Every month."""
    QUARTERLY = "quarterly"
    """Every three months."""
    HALF_YEARLY = "half_yearly"
    """Every six months."""
    YEARLY = "yearly"
    """Every year."""


class Scope(Choice):
    """Which records a right covers."""

    NONE = "none"
    """None."""
    OWN = "own"
    """Those that the user owns."""
    TEAM = "team"
    """Those of the user's teams, and those that the user owns."""
    SUBTREE = "subtree"
    """Those of the user's teams and all teams under them, and those that the user owns."""
    ALL = "all"
    """All."""


class StageCategory(Choice):
    """How a deal stands."""

    OPEN = "open"
    """It may be won or lost."""
    WON = "won"
    """It was won."""
    LOST = "lost"
    """It was lost."""


class Standing(Choice):
    """Whether somebody will reach their quota at their pace."""

    ON_TRACK = "on_track"
    """At a pace of 1 or more."""
    AT_RISK = "at_risk"
    """At a pace of 0.8 or more."""
    BEHIND = "behind"
    """Slower."""


class TaskStatus(Choice):
    """How far a task is."""

    NOT_STARTED = "not_started"
    """Nobody began."""
    IN_PROGRESS = "in_progress"
    """Somebody is at it."""
    WAITING = "waiting"
    """It waits for somebody else."""
    COMPLETED = "completed"
    """It is done."""
    CANCELED = "canceled"
    """It will not be done."""
    DEFERRED = "deferred"
    """It was put off."""


class TaxKind(Choice):
    """How a sale is taxed. Nothing at 0 % and nothing because it is exempt are reported apart."""

    RATED = "rated"
    """At a rate."""
    ZERO = "zero"
    """At 0 %."""
    EXEMPT = "exempt"
    """Not at all: the tax does not apply."""


class TaxMode(Choice):
    """Where the tax of a document is rounded."""

    PER_DOCUMENT = "per_document"
    """Once for each rate of the document."""
    PER_LINE = "per_line"
    """On each line."""


class UserKind(Choice):
    """What a user is."""

    INTERNAL = "internal"
    """An employee."""
    PARTNER = "partner"
    """An agent or collaborator outside."""
    PORTAL = "portal"
    """A customer who serves themselves."""
    API = "api"
    """A program."""
