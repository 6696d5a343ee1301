"""The native half of `crm_core`; import that instead."""
# Written by `cargo xtask codegen`: edit xtask/src/codegen/python/front_door.pyi, or the model.

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date as _date
from datetime import datetime as _datetime
from decimal import Decimal
from os import PathLike
from typing import Any, Generic, Literal, TypedDict, TypeVar, final, type_check_only
from uuid import UUID

from _typeshed import SupportsRead, SupportsWrite
from typing_extensions import Self, disjoint_base

from ._own import Bar, DeclaredField, Page
from .choices import *
from .told import Changes, CommitWarning, Found, HistoryEntry, ImportProgress, Reverted, Verified

__all__ = [
    "Collection",
    "Crm",
    "Subscription",
    "Page",
    "RecordIterator",
    "Report",
    "Tx",
    "version",
    "Money",
    "Link",
    "Fields",
    "Item",
    "Part",
    "Record",
    "Row",
    "open",
    "create",
    "memory",
    "restore",
    "salvage",
    "Affiliation",
    "AssignedLeads",
    "CalendarException",
    "ChecklistItem",
    "Collaborator",
    "CommentCount",
    "ContactEmail",
    "ContactPhone",
    "ContractFigures",
    "ContractMoved",
    "ContractRenewed",
    "ContractSigned",
    "ContractTax",
    "Credit",
    "CustomLabel",
    "CustomOption",
    "DealContact",
    "DealMoved",
    "ExternalId",
    "FieldRight",
    "GroupEntry",
    "LeadConverted",
    "LeadUnconverted",
    "LeadsAssigned",
    "LeadsRated",
    "LeftRecord",
    "LifecycleEntry",
    "MassUpdated",
    "Membership",
    "Mention",
    "Participant",
    "PipelineTeam",
    "PostalAddress",
    "PricePassedOver",
    "PriceRead",
    "ProductImage",
    "ReadMark",
    "RefusedRow",
    "RelatedRecord",
    "RelationRead",
    "RelationsRead",
    "Right",
    "SocialProfile",
    "StageEntry",
    "TerritoryMember",
    "Transferred",
    "TransferredRecords",
    "UserRole",
    "ViewColumn",
    "ViewSort",
    "WorkDone",
    "WorkDue",
    "WorkInterval",
    "Company",
    "User",
    "Team",
    "Role",
    "Account",
    "Contact",
    "Lead",
    "CustomerGroup",
    "RelationKind",
    "Relation",
    "Pipeline",
    "Stage",
    "Deal",
    "Competitor",
    "LossReason",
    "Quota",
    "Territory",
    "Interaction",
    "Note",
    "Comment",
    "Task",
    "Tag",
    "SavedView",
    "Currency",
    "Rate",
    "Attachment",
    "CustomField",
    "ProductCategory",
    "Product",
    "PriceBook",
    "PriceEntry",
    "NumberSeries",
    "Contract",
    "ContractLine",
    "WorkCalendar",
]

_R = TypeVar("_R", covariant=True)
_T = TypeVar("_T")

_Id = UUID | str

_Durability = Literal["full"] | tuple[Literal["relaxed"], int]
_Words = list[str] | tuple[str, ...] | set[str] | frozenset[str]
_AcceptanceCode = Literal["none", "accepted", "tentative", "declined"]
_Acceptance = Acceptance | _AcceptanceCode
_AccountKindCode = Literal["customer", "prospect", "partner", "supplier", "reseller", "competitor", "other", "investor", "press"]
_AccountKind = AccountKind | _AccountKindCode
_AddressKindCode = Literal["work", "billing", "shipping", "home", "other"]
_AddressKind = AddressKind | _AddressKindCode
_AttachmentKindCode = Literal["other", "signed_contract", "draft", "quote", "invoice", "picture", "recording"]
_AttachmentKind = AttachmentKind | _AttachmentKindCode
_CapModeCode = Literal["warn", "block"]
_CapMode = CapMode | _CapModeCode
_ChannelCode = Literal["phone", "email", "fax", "web", "sms", "post", "in_person", "chat", "social", "other"]
_Channel = Channel | _ChannelCode
_ContactRoleCode = Literal["decision_maker", "evaluator", "influencer", "executive_sponsor", "buyer", "user", "other"]
_ContactRole = ContactRole | _ContactRoleCode
_ContractStatusCode = Literal["draft", "in_approval", "signed", "active", "expired", "terminated", "renewed"]
_ContractStatus = ContractStatus | _ContractStatusCode
_CustomKindCode = Literal["text", "long_text", "bool", "int", "decimal", "percent", "money", "date", "timestamp", "choice", "set", "email", "phone", "currency", "zone", "id", "link"]
_CustomKind = CustomKind | _CustomKindCode
_DealTypeCode = Literal["new_business", "existing", "renewal", "upsell", "cross_sell"]
_DealType = DealType | _DealTypeCode
_DirectionCode = Literal["out", "in"]
_Direction = Direction | _DirectionCode
_DiscountKindCode = Literal["none", "percent", "per_line", "per_unit"]
_DiscountKind = DiscountKind | _DiscountKindCode
_FieldAccessCode = Literal["none", "read", "write"]
_FieldAccess = FieldAccess | _FieldAccessCode
_ForecastCategoryCode = Literal["pipeline", "best_case", "commit", "closed", "omitted"]
_ForecastCategory = ForecastCategory | _ForecastCategoryCode
_GenderCode = Literal["female", "male", "other"]
_Gender = Gender | _GenderCode
_InteractionStatusCode = Literal["planned", "held", "not_held", "sent", "received", "failed"]
_InteractionStatus = InteractionStatus | _InteractionStatusCode
_LawfulBasisCode = Literal["consent", "contract", "legal_obligation", "vital_interest", "public_interest", "legitimate_interest", "withdrawn"]
_LawfulBasis = LawfulBasis | _LawfulBasisCode
_LeadStatusCode = Literal["new", "assigned", "working", "nurturing", "qualified", "converted", "recycled", "dead"]
_LeadStatus = LeadStatus | _LeadStatusCode
_LifecycleStageCode = Literal["target", "lead", "prospect", "customer", "former"]
_LifecycleStage = LifecycleStage | _LifecycleStageCode
_LocalePresetCode = Literal["vi_vn", "en_us"]
_LocalePreset = LocalePreset | _LocalePresetCode
_LossCategoryCode = Literal["price", "product", "competitor", "timing", "budget", "no_need", "no_answer", "other"]
_LossCategory = LossCategory | _LossCategoryCode
_PhoneKindCode = Literal["mobile", "work", "home", "fax", "other"]
_PhoneKind = PhoneKind | _PhoneKindCode
_PriceSourceCode = Literal["contract", "customer", "group", "book", "list"]
_PriceSource = PriceSource | _PriceSourceCode
_PriorityCode = Literal["low", "normal", "high", "urgent"]
_Priority = Priority | _PriorityCode
_ProbabilitySourceCode = Literal["stage", "manual"]
_ProbabilitySource = ProbabilitySource | _ProbabilitySourceCode
_ProductKindCode = Literal["good", "service"]
_ProductKind = ProductKind | _ProductKindCode
_PromotionCode = Literal["first_contract", "never"]
_Promotion = Promotion | _PromotionCode
_RatingCode = Literal["hot", "warm", "cold"]
_Rating = Rating | _RatingCode
_RecordEventCode = Literal["became_customer", "converted", "unconverted", "stage_moved", "won", "lost", "reopened", "sent_for_approval", "approved", "sent_back", "signed", "activated", "expired", "terminated", "renewed", "mentioned", "held", "completed", "assigned", "reminded"]
_RecordEvent = RecordEvent | _RecordEventCode
_RecurringPlanCode = Literal["monthly", "quarterly", "half_yearly", "yearly"]
_RecurringPlan = RecurringPlan | _RecurringPlanCode
_ScopeCode = Literal["none", "own", "team", "subtree", "all"]
_Scope = Scope | _ScopeCode
_StageCategoryCode = Literal["open", "won", "lost"]
_StageCategory = StageCategory | _StageCategoryCode
_StandingCode = Literal["on_track", "at_risk", "behind"]
_Standing = Standing | _StandingCode
_TaskStatusCode = Literal["not_started", "in_progress", "waiting", "completed", "canceled", "deferred"]
_TaskStatus = TaskStatus | _TaskStatusCode
_TaxKindCode = Literal["rated", "zero", "exempt"]
_TaxKind = TaxKind | _TaxKindCode
_TaxModeCode = Literal["per_document", "per_line"]
_TaxMode = TaxMode | _TaxModeCode
_UserKindCode = Literal["internal", "partner", "portal", "api"]
_UserKind = UserKind | _UserKindCode

def version() -> str:
    """
    The version of the library.
    """

def open(
    path: str | PathLike[str],
    /,
    *,
    preset: Literal["vi_vn", "en_us"] | None = None,
    company: str | None = None,
    durability: _Durability | None = None,
    cache_bytes: int | None = None,
    max_file_bytes: int | None = None,
    check_up_to: int | None = None,
    workers: int | None = None,
    shared: bool = False,
    test_clock: _datetime | str | None = None,
    seed: int | None = None,
) -> Crm:
    """
    Opens a file.
    """

def create(
    path: str | PathLike[str],
    /,
    *,
    preset: Literal["vi_vn", "en_us"] | None = None,
    company: str | None = None,
    durability: _Durability | None = None,
    cache_bytes: int | None = None,
    max_file_bytes: int | None = None,
    check_up_to: int | None = None,
    workers: int | None = None,
    shared: bool = False,
    test_clock: _datetime | str | None = None,
    seed: int | None = None,
) -> Crm:
    """
    Makes a new file, with the company, pipeline, stages, roles and currencies of a preset.
    """

def memory(
    *,
    preset: Literal["vi_vn", "en_us"] | None = None,
    company: str | None = None,
    durability: _Durability | None = None,
    cache_bytes: int | None = None,
    max_file_bytes: int | None = None,
    check_up_to: int | None = None,
    workers: int | None = None,
    shared: bool = False,
    test_clock: _datetime | str | None = None,
    seed: int | None = None,
) -> Crm:
    """
    A CRM in memory, for tests and throw-away work.
    """

def restore(
    backup: str | PathLike[str],
    path: str | PathLike[str],
    /,
    *,
    replace: bool = False,
) -> None:
    """
    Puts a backup in the place of a file, after reading and checking all of it; a file that is there is replaced
    only when asked.
    """

def salvage(damaged: str | PathLike[str], path: str | PathLike[str], /) -> dict[str, Any]:
    """
    Writes what can still be read from a damaged file into a new one, and tells what could not be read. The
    damaged file stays as it is; a backup loses less.
    """

@type_check_only
class _Block:
    def __enter__(self) -> Self: ...

@type_check_only
class _Table:
    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """
        The records, or the rows of a report, as a table for polars, pandas, pyarrow or duckdb. What is longer than a
        page is read a page at a time; a report without a list of rows has one.
        """

@final
class Subscription(_Block):
    """
    A listener that was subscribed; it listens on when nobody holds this.

    As a context manager it ends at the end of the block.
    """

    def end(self) -> None:
        """
        Ends it; a commit that is being told just now may still be heard.
        """
    def __exit__(self, *raised: object) -> None: ...

@final
class Money:
    """
    An amount with its currency; sums never mix currencies.
    """

    def __new__(cls, amount: Decimal | int | str, currency: str) -> Self: ...
    @property
    def amount(self) -> Decimal:
        """
        How much.
        """
    @property
    def currency(self) -> str:
        """
        The ISO 4217 code.
        """
    def __add__(self, other: Money, /) -> Money: ...
    def __radd__(self, other: Money, /) -> Money: ...
    def __sub__(self, other: Money, /) -> Money: ...
    def __rsub__(self, other: Money, /) -> Money: ...
    def __neg__(self) -> Money: ...
    def __repr__(self) -> str: ...
    def __getnewargs__(self) -> tuple[Decimal, str]: ...

@final
class Link:
    """
    A link to a record of any entity.
    """

    def __new__(cls, entity: str, id: _Id) -> Self: ...
    @property
    def entity(self) -> str:
        """
        The entity's name, as `deal`.
        """
    @property
    def id(self) -> UUID:
        """
        The record's id.
        """
    def __repr__(self) -> str: ...
    def __getnewargs__(self) -> tuple[str, UUID]: ...

@final
class RecordIterator(_Table, Generic[_R]):
    """
    Records one after another, over all pages.
    """

    def __iter__(self) -> Self: ...
    def __next__(self) -> _R: ...

@type_check_only
class _Records(_Table, Generic[_R]):
    @property
    def entity(self) -> str:
        """
        The entity's name, as `deal`.
        """
    def get(self, id: _Id, /) -> _R:
        """
        The record with this id; `not_found` when there is none, it is in the trash, or it may not be seen.
        """
    def find(self, id: _Id, /) -> _R | None:
        """
        The record with this id, if there is one.
        """
    def add_item(
        self,
        id: _Id,
        list: str,
        item: Item | dict[str, Any],
        /,
        *,
        revision: int | None = None,
    ) -> _R:
        """
        Adds an item to a list of a record.
        """
    def update_item(
        self,
        id: _Id,
        list: str,
        item: Item | dict[str, Any],
        /,
        *,
        revision: int | None = None,
    ) -> _R:
        """
        Makes the item of the same id this one; what is not given becomes empty.
        """
    def remove_item(
        self,
        id: _Id,
        list: str,
        item: _Id,
        /,
        *,
        revision: int | None = None,
    ) -> _R:
        """
        Takes an item out of a list of a record, by its id.
        """
    def delete(self, id: _Id, /) -> None:
        """
        Moves a record to the trash, out of every list, total and search.
        """
    def restore(self, id: _Id, /) -> _R:
        """
        Takes a record out of the trash.
        """
    def purge(self, id: _Id, /) -> None:
        """
        Deletes a record in the trash for good.
        """
    def list(
        self,
        filter: str | None = None,
        /,
        *,
        sort: str | Sequence[str] | None = None,
        limit: int | None = None,
        after: str | None = None,
        **params: Any,
    ) -> Page[_R]:
        """
        A page of the records that pass a filter.
        """
    def mass_update(
        self,
        filter: str | None,
        fields: dict[str, Any],
        /,
        *,
        preview: bool = False,
        skip_refused: bool = False,
        **params: Any,
    ) -> MassUpdated:
        """
        Makes the same changes to every record that passes a filter, as one change set. A record that may not be
        changed refuses the whole call, and the error lists all of them, unless the options say otherwise.
        """
    def count(
        self,
        filter: str | None = None,
        /,
        **params: Any,
    ) -> int:
        """
        How many records pass a filter.
        """
    def explain(
        self,
        filter: str | None = None,
        /,
        *,
        sort: str | Sequence[str] | None = None,
        **params: Any,
    ) -> str:
        """
        How a filter would be answered: by which index, and what is looked at besides.
        """
    def all(
        self,
        filter: str | None = None,
        /,
        *,
        sort: str | Sequence[str] | None = None,
        limit: int | None = None,
        **params: Any,
    ) -> RecordIterator[_R]:
        """
        All records that pass a filter, one after another; they are read a page of `limit` at a time.
        """
    def __iter__(self) -> RecordIterator[_R]: ...
    def __repr__(self) -> str: ...

@final
class Collection(_Records[Any]):
    """
    The records of one entity; on a transaction each call is a part of it, else a commit of its own.
    """

    def create(self, **fields: Any) -> Any:
        """
        Creates a record.
        """
    def update(
        self,
        id: _Id,
        /,
        *,
        revision: int | None = None,
        **fields: Any,
    ) -> Any:
        """
        Changes fields: what is absent stays, null clears; a list is the wished list, its items matched by id. With a
        revision, only a record that still has that one is changed; else the call fails with `conflict`.
        """
    def content(self, id: _Id, /) -> bytes:
        """
        The content of a file, for whoever may see its record and the one that it belongs to.
        """
    def attach(self, content: bytes | bytearray | SupportsRead[bytes], /, **fields: Any) -> Any:
        """
        Stores a file and its record; its content is bytes, or a file that is open for reading bytes.
        """
    def copy_content(self, id: UUID | str, to: SupportsWrite[bytes], /) -> int:
        """
        Writes the content of a file into a file that is open for writing bytes, and tells how many there were.
        """

@type_check_only
class _Collections:
    def collection(self, entity: str, /) -> Collection:
        """
        The records of an entity by its name, also of one declared at run time.
        """
    def flow(
        self,
        name: str,
        /,
        **arguments: Any,
    ) -> Any:
        """
        Calls a verb by its name, as one change set; each is a method of its own too.
        """
    def report(
        self,
        name: str,
        /,
        *,
        filter: str | None = None,
        params: dict[str, Any] | None = None,
        period: str | None = None,
        as_of: _datetime | str | None = None,
        limit: int | None = None,
        **about: _Id | None,
    ) -> Report[Any]:
        """
        A report by its name, as `describe` lists it: of which records, which period and which state; some take the
        record that they are about, as `pipeline`.
        """
    def board(
        self,
        *,
        filter: str | None = None,
        params: dict[str, Any] | None = None,
        period: str | None = None,
        as_of: _datetime | str | None = None,
        limit: int | None = None,
    ) -> Report[_Board]:
        """
        Number and worth of deals by pipeline and stage; of a period, those expected or closed in it.
        """
    def forecast(
        self,
        *,
        filter: str | None = None,
        params: dict[str, Any] | None = None,
        period: str | None = None,
        as_of: _datetime | str | None = None,
        limit: int | None = None,
    ) -> Report[_Forecast]:
        """
        Open deals by the month they are expected, won ones by the month they were won, by forecast category.
        """
    def win_rate(
        self,
        *,
        filter: str | None = None,
        params: dict[str, Any] | None = None,
        period: str | None = None,
        as_of: _datetime | str | None = None,
        limit: int | None = None,
    ) -> Report[_WinRate]:
        """
        Won ÷ (won + lost) by number and by value, of the deals decided in the period.
        """
    def outcomes(
        self,
        *,
        filter: str | None = None,
        params: dict[str, Any] | None = None,
        period: str | None = None,
        as_of: _datetime | str | None = None,
        limit: int | None = None,
    ) -> Report[_Outcomes]:
        """
        Deals won and lost by their owner and by the team that they name, of those decided in the period.
        """
    def cycle(
        self,
        *,
        filter: str | None = None,
        params: dict[str, Any] | None = None,
        period: str | None = None,
        as_of: _datetime | str | None = None,
        limit: int | None = None,
    ) -> Report[_Cycle]:
        """
        Mean and median of the days from creation to win, of the deals won in the period.
        """
    def velocity(
        self,
        *,
        filter: str | None = None,
        params: dict[str, Any] | None = None,
        period: str | None = None,
        as_of: _datetime | str | None = None,
        limit: int | None = None,
    ) -> Report[_Velocity]:
        """
        What the pipeline earns a day: open deals × win rate × average won value ÷ days to win, the last three of the period.
        """
    def funnel(
        self,
        *,
        pipeline: _Id | None = None,
        filter: str | None = None,
        params: dict[str, Any] | None = None,
        period: str | None = None,
        as_of: _datetime | str | None = None,
        limit: int | None = None,
    ) -> Report[_Funnel]:
        """
        How far the deals of a pipeline came and how long they stood in each stage, of those that began in the period.
        """
    def slipped(
        self,
        *,
        filter: str | None = None,
        params: dict[str, Any] | None = None,
        period: str | None = None,
        as_of: _datetime | str | None = None,
        limit: int | None = None,
    ) -> Report[_Slipped]:
        """
        Open deals that were expected before today, of those expected in the period.
        """
    def forgotten_calls(
        self,
        *,
        filter: str | None = None,
        params: dict[str, Any] | None = None,
        period: str | None = None,
        as_of: _datetime | str | None = None,
        limit: int | None = None,
    ) -> Report[_ForgottenCalls]:
        """
        Calls that are still planned though their time has come, of those planned in the period.
        """
    def activity(
        self,
        *,
        filter: str | None = None,
        params: dict[str, Any] | None = None,
        period: str | None = None,
        as_of: _datetime | str | None = None,
        limit: int | None = None,
    ) -> Report[_Activity]:
        """
        Interactions of the period by user and by channel.
        """
    def top_accounts(
        self,
        *,
        filter: str | None = None,
        params: dict[str, Any] | None = None,
        period: str | None = None,
        as_of: _datetime | str | None = None,
        limit: int | None = None,
    ) -> Report[_TopAccounts]:
        """
        The accounts that bought most in the period, and what is open with them.
        """
    def frequent_contacts(
        self,
        *,
        filter: str | None = None,
        params: dict[str, Any] | None = None,
        period: str | None = None,
        as_of: _datetime | str | None = None,
        limit: int | None = None,
    ) -> Report[_FrequentContacts]:
        """
        The contacts with the most interactions of the period, or of the last 90 days.
        """
    def best_channel(
        self,
        *,
        contact: _Id | None = None,
        filter: str | None = None,
        params: dict[str, Any] | None = None,
        period: str | None = None,
        as_of: _datetime | str | None = None,
        limit: int | None = None,
    ) -> Report[_BestChannel]:
        """
        By which channel each contact answers most readily, of the interactions of the period.
        """
    def home(
        self,
        *,
        user: _Id | None = None,
        filter: str | None = None,
        params: dict[str, Any] | None = None,
        period: str | None = None,
        as_of: _datetime | str | None = None,
        limit: int | None = None,
    ) -> Report[_Home]:
        """
        What a user has to do: overdue, and today or in the period.
        """
    def account_360(
        self,
        *,
        account: _Id,
        filter: str | None = None,
        params: dict[str, Any] | None = None,
        period: str | None = None,
        as_of: _datetime | str | None = None,
        limit: int | None = None,
    ) -> Report[_Account360]:
        """
        Everything about one account: people, leads, deals, contracts, tasks, and the timeline of the period.
        """
    def attainment(
        self,
        *,
        user: _Id | None = None,
        filter: str | None = None,
        params: dict[str, Any] | None = None,
        period: str | None = None,
        as_of: _datetime | str | None = None,
        limit: int | None = None,
    ) -> Report[_Attainment]:
        """
        What users and teams won against their quotas, in the period or this quarter.
        """
    def contracts_ending(
        self,
        *,
        filter: str | None = None,
        params: dict[str, Any] | None = None,
        period: str | None = None,
        as_of: _datetime | str | None = None,
        limit: int | None = None,
    ) -> Report[_ContractsEnding]:
        """
        Contracts in force whose last day lies in the period, or in the next 90 days.
        """
    def contracts_over_cap(
        self,
        *,
        filter: str | None = None,
        params: dict[str, Any] | None = None,
        period: str | None = None,
        as_of: _datetime | str | None = None,
        limit: int | None = None,
    ) -> Report[_ContractsOverCap]:
        """
        Contracts made in the period whose lines come to more than their value cap.
        """
    def life_cycle(
        self,
        *,
        filter: str | None = None,
        params: dict[str, Any] | None = None,
        period: str | None = None,
        as_of: _datetime | str | None = None,
        limit: int | None = None,
    ) -> Report[_LifeCycle]:
        """
        How far leads and accounts came from target to customer, of those that began in the period.
        """
    @property
    def companies(self) -> CompanyCollection:
        """
        The companies.
        """
    @property
    def users(self) -> UserCollection:
        """
        The users.
        """
    @property
    def teams(self) -> TeamCollection:
        """
        The teams.
        """
    @property
    def roles(self) -> RoleCollection:
        """
        The roles.
        """
    @property
    def accounts(self) -> AccountCollection:
        """
        The accounts.
        """
    @property
    def contacts(self) -> ContactCollection:
        """
        The contacts.
        """
    @property
    def leads(self) -> LeadCollection:
        """
        The leads.
        """
    @property
    def customer_groups(self) -> CustomerGroupCollection:
        """
        The customer groups.
        """
    @property
    def relation_kinds(self) -> RelationKindCollection:
        """
        The relation kinds.
        """
    @property
    def relations(self) -> RelationCollection:
        """
        The relations.
        """
    @property
    def pipelines(self) -> PipelineCollection:
        """
        The pipelines.
        """
    @property
    def stages(self) -> StageCollection:
        """
        The stages.
        """
    @property
    def deals(self) -> DealCollection:
        """
        The deals.
        """
    @property
    def competitors(self) -> CompetitorCollection:
        """
        The competitors.
        """
    @property
    def loss_reasons(self) -> LossReasonCollection:
        """
        The loss reasons.
        """
    @property
    def quotas(self) -> QuotaCollection:
        """
        The quotas.
        """
    @property
    def territories(self) -> TerritoryCollection:
        """
        The territories.
        """
    @property
    def interactions(self) -> InteractionCollection:
        """
        The interactions.
        """
    @property
    def notes(self) -> NoteCollection:
        """
        The notes.
        """
    @property
    def comments(self) -> CommentCollection:
        """
        The comments.
        """
    @property
    def tasks(self) -> TaskCollection:
        """
        The tasks.
        """
    @property
    def tags(self) -> TagCollection:
        """
        The tags.
        """
    @property
    def saved_views(self) -> SavedViewCollection:
        """
        The saved views.
        """
    @property
    def currencies(self) -> CurrencyCollection:
        """
        The currencies.
        """
    @property
    def rates(self) -> RateCollection:
        """
        The rates.
        """
    @property
    def attachments(self) -> AttachmentCollection:
        """
        The attachments.
        """
    @property
    def custom_fields(self) -> CustomFieldCollection:
        """
        The custom fields.
        """
    @property
    def product_categories(self) -> ProductCategoryCollection:
        """
        The product categories.
        """
    @property
    def products(self) -> ProductCollection:
        """
        The products.
        """
    @property
    def price_books(self) -> PriceBookCollection:
        """
        The price books.
        """
    @property
    def price_entries(self) -> PriceEntryCollection:
        """
        The price entries.
        """
    @property
    def number_series(self) -> NumberSeriesCollection:
        """
        The number series.
        """
    @property
    def contracts(self) -> ContractCollection:
        """
        The contracts.
        """
    @property
    def contract_lines(self) -> ContractLineCollection:
        """
        The contract lines.
        """
    @property
    def calendars(self) -> WorkCalendarCollection:
        """
        The calendars.
        """

@type_check_only
class _Flows:
    def move_deal(
        self,
        *,
        deal: UUID,
        stage: UUID,
        revision: int | None = ...,
    ) -> DealMoved:
        """
        Moves a deal to a stage: its category, forecast category and, unless somebody estimated it, its probability follow.
        """
    def win(
        self,
        *,
        deal: UUID,
        stage: UUID | None = ...,
        revision: int | None = ...,
    ) -> DealMoved:
        """
        Wins an open deal: it goes to a won stage, is certain, and is closed now.
        """
    def lose(
        self,
        *,
        deal: UUID,
        reason: UUID | None = ...,
        notes: str | None = ...,
        competitor: UUID | None = ...,
        stage: UUID | None = ...,
        revision: int | None = ...,
    ) -> DealMoved:
        """
        Loses an open deal: it goes to a lost stage with the reason, counts nothing, and is closed now.
        """
    def reopen(
        self,
        *,
        deal: UUID,
        stage: UUID | None = ...,
        revision: int | None = ...,
    ) -> DealMoved:
        """
        Reopens a deal that was won or lost: it goes back to an open stage, and is closed no more.
        """
    def transfer(
        self,
        *,
        from_user: UUID,
        to_user: UUID,
        entities: _Words | None = ...,
        preview: bool = ...,
        skip_refused: bool = ...,
    ) -> Transferred:
        """
        Gives what a user is responsible for to another one, as when somebody leaves, and what is theirs to do: what is open, not what was done.  Who did what stays in history. Over 10,000 records are written in several commits, which are one change set.
        """
    def convert_lead(
        self,
        *,
        lead: UUID,
        account: UUID | None = ...,
        contact: UUID | None = ...,
        deal: UUID | None = ...,
        without_account: bool = ...,
        without_contact: bool = ...,
        without_deal: bool = ...,
        deal_name: str | None = ...,
        stage: UUID | None = ...,
        owner: UUID | None = ...,
        skip_duplicates: bool = ...,
        revision: int | None = ...,
    ) -> LeadConverted:
        """
        Converts a lead into an account, a contact and a deal: new ones, ones that are there, or none.  An account is made of the organisation, a contact of the person, where the lead names them. Of a record that is there only empty fields are filled. Whatever is about the lead is linked to the new records too, its relations to others go over to the record that each fits, and the lead stays as it was, to be read only. It is one change, which `unconvert_lead` takes back.
        """
    def unconvert_lead(
        self,
        *,
        lead: UUID,
        leave_conflicts: bool = ...,
    ) -> LeadUnconverted:
        """
        Takes the conversion of a lead back: the lead is open again, what was made goes to the trash, what was filled is empty.  What somebody changed or uses since is a conflict: then nothing is taken back, unless it is to be left as it is.
        """
    def rate_leads(
        self,
        *,
        hot_score: int | None = ...,
        warm_score: int | None = ...,
    ) -> LeadsRated:
        """
        Sets from which score leads are hot and warm, and rates every lead with a score anew, all as one change set.  Converted leads keep the rating that they had. It is the one way to set the thresholds, so that lists by rating always agree with them. Only the program and administrators may do this.
        """
    def assign_leads(
        self,
        *,
        filter: str | None = ...,
        team: UUID | None = ...,
        by_weight: bool = ...,
        by_territory: bool = ...,
        by_skill: bool = ...,
        after: UUID | None = ...,
        preview: bool = ...,
        skip_refused: bool = ...,
    ) -> LeadsAssigned:
        """
        Gives leads to the users who take leads, in turn by name; the oldest lead first.  By territory and skill they go to those whom they fit. By weight the next one goes to whoever is responsible for the fewest open leads for their weight, so that it does not matter how many are given in one call.
        """
    def read_relations(
        self,
        *,
        record: Link,
        kind: UUID | None = ...,
    ) -> RelationsRead:
        """
        Tells which records a record has to do with, and what it is to each of them, whichever of the two the relation is said of.
        """
    def mark_comments_read(
        self,
        *,
        record: Link | None = ...,
        topic: str | None = ...,
        user: UUID | None = ...,
    ) -> CommentCount:
        """
        Marks the comments of a record or topic as read by a user; other users' marks stay.
        """
    def count_unread_comments(
        self,
        *,
        record: Link | None = ...,
        topic: str | None = ...,
        mentions: bool = ...,
        user: UUID | None = ...,
    ) -> CommentCount:
        """
        Counts the comments of others that a user has not read: of a record, of a topic, or all that the user may see.
        """
    def submit_contract(
        self,
        *,
        contract: UUID,
        revision: int | None = ...,
    ) -> ContractMoved:
        """
        Sends a draft for approval, by who sends it.
        """
    def approve_contract(
        self,
        *,
        contract: UUID,
        revision: int | None = ...,
    ) -> ContractMoved:
        """
        Approves a contract that waits for it; from then on what was approved does not change. It needs a role that may approve contracts, and somebody else than who sent it, unless the company's settings let them.
        """
    def send_back_contract(
        self,
        *,
        contract: UUID,
        reason: str,
        revision: int | None = ...,
    ) -> ContractMoved:
        """
        Sends a contract that waits for approval, or was approved, back to be worked on, and says why. It needs a role that may approve contracts.
        """
    def sign_contract(
        self,
        *,
        contract: UUID,
        customer_signed_on: _date | None = ...,
        company_signed_on: _date | None = ...,
        signed_copy: UUID | None = ...,
        account: UUID | None = ...,
        skip_duplicates: bool = ...,
        revision: int | None = ...,
    ) -> ContractSigned:
        """
        Notes that both sides signed a contract: what was agreed stands from then on.  A lead that signs becomes an account, and a prospect a customer, by their first contract, unless the company's settings say otherwise. Where they ask for it, the contract must have been approved, and its signed copy attached.
        """
    def activate_contract(
        self,
        *,
        contract: UUID,
        revision: int | None = ...,
    ) -> ContractMoved:
        """
        Puts a signed contract into force, from its first day on; `tick` does so by itself.
        """
    def terminate_contract(
        self,
        *,
        contract: UUID,
        reason: str,
        on: _date | None = ...,
        revision: int | None = ...,
    ) -> ContractMoved:
        """
        Ends a signed contract before its time, and says why: today, or on a day to come, when `tick` does it.
        """
    def renew_contract(
        self,
        *,
        contract: UUID,
        start_on: _date | None = ...,
        end_on: _date | None = ...,
    ) -> ContractRenewed:
        """
        Makes a draft that goes on where a contract ends: with its lines, for as long. The old contract counts as renewed when the new one is signed and the old one is over.
        """
    def read_contract_figures(
        self,
        *,
        contract: UUID,
    ) -> ContractFigures:
        """
        Tells what a contract comes to by its lines; nothing is written.
        """
    def read_price(
        self,
        *,
        product: UUID,
        account: UUID | None = ...,
        quantity: Decimal | int | None = ...,
        currency: str | None = ...,
        on: _date | None = ...,
    ) -> PriceRead:
        """
        Tells what a product costs: by a contract in force, the customer's price book, their group's, one for everyone, or the list, and why the ones before it do not hold; nothing is written.
        """
    def add_working_time(
        self,
        *,
        start_at: _datetime,
        minutes: int,
        calendar: UUID | None = ...,
    ) -> WorkDue:
        """
        Tells when so much work is done that begins at a time; nothing is written.
        """
    def count_working_time(
        self,
        *,
        start_at: _datetime,
        end_at: _datetime,
        calendar: UUID | None = ...,
    ) -> WorkDone:
        """
        Counts how long was worked between two times; nothing is written.
        """

@final
class Tx(_Block, _Collections, _Flows):
    """
    A transaction: reads see the state at its beginning and its own changes; others see nothing until it commits.

    As a context manager it commits at the end of the block, and throws everything away when the block raises.
    """

    def commit(self) -> int | None:
        """
        Makes the transaction durable; the change set that it made, if it changed anything.
        """
    def warnings(self) -> tuple[CommitWarning, ...]:
        """
        What the caller should know of what is kept, as a contract over its cap: after `commit` what it came to,
        before it what it would come to now.
        """
    def rollback(self) -> None:
        """
        Throws the transaction away.
        """
    def __len__(self) -> int: ...
    def __exit__(self, *raised: object) -> None: ...
    def __bool__(self) -> bool: ...

@final
class Crm(_Block, _Collections, _Flows):
    """
    A CRM in one file; it may be used from several threads.

    As a context manager it is closed at the end of the block; a limited handle, of `as_user` or `with_budget`, leaves
    the file open for the others.
    """

    def transaction(self) -> Tx:
        """
        A transaction by hand: it is never run again, and thrown away when it is not committed.
        """
    def as_user(self, user: _Id, /) -> Crm:
        """
        A handle limited by a user's roles; what they may not see does not exist for it.
        """
    def as_of(self, at: _datetime | str, /) -> Tx:
        """
        A handle that reads the file as it was at this time; it writes nothing and does not search.
        """
    def with_budget(
        self,
        *,
        rows: int | None = None,
        millis: int | None = None,
    ) -> Crm:
        """
        A handle whose calls fail with `budget` or `canceled` when they read more rows, or take more milliseconds,
        than this.
        """
    def company(self) -> Company:
        """
        The company's settings.
        """
    def search(
        self,
        words: str,
        /,
        entities: Sequence[str] | None = None,
        *,
        limit: int | None = None,
        newest: bool = False,
    ) -> list[Found]:
        """
        Finds records by words, or beginnings of words, in any order; accents may be left out.
        """
    def history(
        self,
        entity: str,
        id: _Id,
        /,
    ) -> list[HistoryEntry]:
        """
        The journal of a record, the newest first, as far as it may be seen.
        """
    def revert(
        self,
        change_set: int,
        /,
        *,
        leave_conflicts: bool = False,
    ) -> Reverted:
        """
        Takes back everything that a change set did. What was changed since is a conflict: nothing is written, unless
        the options say otherwise. A long one that was cut short goes on when it is asked for again.
        """
    def describe(self) -> dict[str, Any]:
        """
        Every entity with its fields, kinds, indexes and totals, every verb and report, and the codes of errors and of
        the rules that fields break, with texts for people, as data.
        """
    def preview(
        self,
        folder: str | PathLike[str],
        mapping: str | dict[str, Any],
        /,
        *,
        batch: int | None = None,
        limit: int | None = None,
        resume: int | None = None,
    ) -> dict[str, Any]:
        """
        What an import would do; nothing is written.
        """
    def export_csv(
        self,
        entity: str,
        path: str | PathLike[str],
        filter: str | None = None,
        /,
        *,
        sort: str | Sequence[str] | None = None,
        **params: Any,
    ) -> int:
        """
        Writes the records that pass a filter into a new CSV file, every field a column; how many they were.
        """
    def export_mapping(self, entities: Sequence[str], /) -> dict[str, Any]:
        """
        The mapping that imports exported files again, a file `ENTITY.csv` for each of these entities.
        """
    def verify(self) -> Verified:
        """
        Reads the whole file: every value's check, and everything derived against a recount.
        """
    def stats(self) -> dict[str, Any]:
        """
        How large the file is and what goes on in it; holds no personal data.
        """
    def compact(self) -> dict[str, Any]:
        """
        Gives the space of what was deleted or replaced back to the system: how many bytes the file had before and has
        after; `busy` while somebody reads.
        """
    def expire(self) -> dict[str, Any]:
        """
        Lets go of what the company keeps no longer (its `history_days` and `trash_days`): how many entries of the
        journal lost their values, and how many records of the trash were deleted.
        """
    def backup_to(self, path: str | PathLike[str], /) -> None:
        """
        Writes a consistent copy into a new file, while others go on reading and writing.
        """
    def tick(self, now: _datetime | str | None = None, /) -> None:
        """
        Does what is due, as commits that wait for their sync; a program calls it now and then, as there is no thread.
        """
    def suspend(self) -> None:
        """
        Puts everything onto the disk, so that the program may be stopped at any time.
        """
    def close(self) -> None:
        """
        Puts everything onto the disk and gives the file back; every later call of any handle fails with `closed`.
        """
    def __exit__(self, *raised: object) -> None: ...
    def write(self, run: Callable[[Tx], _T], /) -> _T:
        """
        Runs a function with a transaction and commits it whole; when it raises, nothing is written. When somebody
        else was faster, the function is run again, a few times.
        """
    def declare(
        self,
        name: str,
        plural: str,
        fields: Sequence[DeclaredField],
        *,
        doc: str = "",
        indexed: Sequence[str] | None = None,
        unique: Sequence[str] | None = None,
        searched: Sequence[str] | None = None,
    ) -> None:
        """
        Declares an entity: from then on its records are created, indexed, searched and filtered like the model's.

        A field is a dictionary: its `name`, its `kind` as `describe` names it, for a link the `entity`, and whether
        it is `required`.
        """
    def import_csv(
        self,
        folder: str | PathLike[str],
        mapping: str | dict[str, Any],
        /,
        progress: Callable[[ImportProgress], bool | None] | Bar | None = None,
    ) -> dict[str, Any]:
        """
        Reads the CSV files of a mapping in a folder and writes their records as one change set; rows that are wrong
        are told in the report, and the rest is written. `progress` is called after each batch; when it returns
        False the import ends there. It may be a bar of tqdm's too.
        """
    @property
    def user(self) -> UUID | None:
        """
        The user that this handle acts for; None for the program itself.
        """
    def cancel(self) -> None:
        """
        Stops every call of this handle, those that run and those to come; it must be one of `with_budget`.
        """
    def subscribe(self, listener: Callable[[Changes], object], /) -> Subscription:
        """
        Calls a function after every commit of this process; what it raises is reported, and stops nobody.
        """

@type_check_only
class _MoneyShown(TypedDict):
    amount: str
    currency: str

@type_check_only
class _LinkShown(TypedDict):
    entity: str
    id: str

@final
class Report(_Table, Generic[_R]):
    """
    A report: its figures, and their picture in the company's language.
    """

    @property
    def data(self) -> _R:
        """
        The figures: money as decimal text with its currency, shares as numbers.
        """
    def svg(self) -> str:
        """
        The picture: SVG that stands by itself, readable on light and dark pages.
        """
    def vega(self) -> dict[str, Any]:
        """
        The picture as a Vega-Lite specification with its data.
        """
    def plot(self) -> Any:
        """
        The picture as a chart of altair's, to be changed or saved as PNG; needs `pip install crm-core[plot]`.
        """
    def _repr_svg_(self) -> str: ...

@type_check_only
class _BoardRow(TypedDict):
    """
    A column of the board: the deals of one stage.
    """
    pipeline: str
    pipeline_id: str
    stage: str
    stage_id: str
    category: _StageCategoryCode
    count: int
    valued: int
    amount: _MoneyShown
    weighted: _MoneyShown

@type_check_only
class _Figure(TypedDict):
    """
    Records counted, with what they are worth in one currency, rounded to what can be paid.
    """
    count: int
    valued: int
    amount: _MoneyShown
    weighted: _MoneyShown

@type_check_only
class _Board(TypedDict):
    """
    Number and worth of deals by pipeline and stage: amounts in the company's currency, weighted by probability; a won deal weighs its whole amount, a lost one nothing.
    """
    rows: list[_BoardRow]
    open: _Figure

@type_check_only
class _ForecastRow(TypedDict):
    """
    One category of one month of the forecast.
    """
    month: str | None
    category: _ForecastCategoryCode
    count: int
    valued: int
    amount: _MoneyShown
    weighted: _MoneyShown

@type_check_only
class _ForecastCategoryRow(TypedDict):
    """
    One category of the forecast, each alone and with those that are surer.
    """
    category: _ForecastCategoryCode
    count: int
    valued: int
    amount: _MoneyShown
    weighted: _MoneyShown
    cumulative: _MoneyShown

@type_check_only
class _Forecast(TypedDict):
    """
    Open deals by the month they are expected, won ones by the month they were won, each by forecast category; the rows add up to all open and won deals, since deals without a day have a row too.
    """
    today: str
    rows: list[_ForecastRow]
    categories: list[_ForecastCategoryRow]
    open: _Figure
    won: _Figure

@type_check_only
class _WinRateMonth(TypedDict):
    """
    Deals won and lost in one month.
    """
    month: str
    won: int
    lost: int
    rate: float | None

@type_check_only
class _WinRate(TypedDict):
    """
    Deals won and lost in the period, by the company's day of closing. Open deals do not count, and where nothing was decided there is no rate.
    """
    won: int
    lost: int
    rate: float | None
    rate_by_value: float | None
    won_amount: _MoneyShown
    lost_amount: _MoneyShown
    valued: int
    average: _MoneyShown | None
    months: list[_WinRateMonth]

@type_check_only
class _OutcomesRow(TypedDict):
    """
    What one owner or team won and lost.
    """
    id: str | None
    name: str | None
    won: int
    lost: int
    amount: _MoneyShown
    win_rate: float | None

@type_check_only
class _Outcomes(TypedDict):
    """
    Deals won and lost in the period, by the record's own owner, and by its own team: the team that the record names, whatever teams its owner belongs to.
    """
    owners: list[_OutcomesRow]
    teams: list[_OutcomesRow]

@type_check_only
class _CycleRow(TypedDict):
    """
    How many won deals took so many days.
    """
    from_days: int
    below_days: int | None
    count: int

@type_check_only
class _Cycle(TypedDict):
    """
    Days from a won deal's creation to its win: the difference of the two local date-times in the company's zone ÷ 24 h, so that no daylight-saving hour counts.
    """
    count: int
    mean: float | None
    median: float | None
    rows: list[_CycleRow]

@type_check_only
class _Velocity(TypedDict):
    """
    What the pipeline earns a day: open deals × win rate × average won value ÷ days to win.
    """
    opportunities: int
    win_rate: float | None
    average: _MoneyShown | None
    days: float | None
    per_day: _MoneyShown | None

@type_check_only
class _FunnelRow(TypedDict):
    """
    How many deals came to a stage.
    """
    pipeline: str
    pipeline_id: str
    stage: str
    stage_id: str
    category: _StageCategoryCode
    reached: int
    from_previous: float | None
    from_first: float | None
    days: float | None

@type_check_only
class _Funnel(TypedDict):
    """
    For each stage of a pipeline, how many deals ever came there or further: a skipped stage counts as passed, a stage entered twice counts once, a won deal passed every stage, and coming to a lost stage is no progress.
    """
    rows: list[_FunnelRow]

@type_check_only
class _SlippedDeal(TypedDict):
    """
    A deal that is late.
    """
    id: str
    name: str
    account: str | None
    owner: str | None
    amount: _MoneyShown | None
    amount_base: _MoneyShown | None
    expected_close: str
    days_late: int

@type_check_only
class _Slipped(TypedDict):
    """
    Open deals that were expected before today, the largest first.
    """
    deals: list[_SlippedDeal]
    count: int
    valued: int
    amount: _MoneyShown
    weighted: _MoneyShown

@type_check_only
class _ForgottenCall(TypedDict):
    """
    A call that nobody made.
    """
    id: str
    subject: str
    start_at: str
    minutes_late: int
    owner: str | None
    related_to: _LinkShown | None

@type_check_only
class _ForgottenCalls(TypedDict):
    """
    Calls that are still planned though their time has come, the longest forgotten first.
    """
    count: int
    calls: list[_ForgottenCall]
    zone: str

@type_check_only
class _ActivityUser(TypedDict):
    """
    The interactions of one user.
    """
    user: str | None
    name: str | None
    count: int

@type_check_only
class _ActivityChannel(TypedDict):
    """
    The interactions by one channel.
    """
    channel: _ChannelCode
    count: int

@type_check_only
class _ActivityRow(TypedDict):
    """
    The interactions of one user by one channel.
    """
    user: str | None
    channel: _ChannelCode
    count: int

@type_check_only
class _Activity(TypedDict):
    """
    Interactions of the period, by their owner and their channel. The rows, the users and the channels each add up to all.
    """
    count: int
    users: list[_ActivityUser]
    channels: list[_ActivityChannel]
    rows: list[_ActivityRow]

@type_check_only
class _TopAccount(TypedDict):
    """
    What one account bought.
    """
    account: str
    name: str | None
    won: int
    won_amount: _MoneyShown
    open: int
    open_amount: _MoneyShown

@type_check_only
class _TopAccounts(TypedDict):
    """
    The accounts that bought most in the period, by the worth of their won deals; those whose deals are all open have bought nothing and stand last.
    """
    rows: list[_TopAccount]
    won_amount: _MoneyShown

@type_check_only
class _FrequentContact(TypedDict):
    """
    How often somebody was in touch.
    """
    contact: str
    name: str | None
    count: int
    last_at: str

@type_check_only
class _FrequentContacts(TypedDict):
    """
    The contacts with the most interactions that took place in the period; of the last 90 days when nobody says.
    """
    first: str
    last: str
    rows: list[_FrequentContact]

@type_check_only
class _ChannelRate(TypedDict):
    """
    How often a contact answered by one channel.
    """
    channel: _ChannelCode
    tried: int
    answered: int
    rate: float

@type_check_only
class _BestChannelRow(TypedDict):
    """
    By which way a contact answers.
    """
    contact: str
    name: str | None
    channel: _ChannelCode
    rate: float
    tried: int
    channels: list[_ChannelRate]

@type_check_only
class _BestChannel(TypedDict):
    """
    For each contact the channel with the highest response rate, smoothed so that one lucky answer does not win: (answered + 1) ÷ (tried + 2). Of equals, the one with more answers, then the first in the list of channels.
    """
    rows: list[_BestChannelRow]

@type_check_only
class _HomeItem(TypedDict):
    """
    Something to do.
    """
    entity: str
    id: str
    title: str
    due_on: str
    due_at: str | None
    related_to: _LinkShown | None

@type_check_only
class _Home(TypedDict):
    """
    What a user has to do: the calls and meetings that they planned or take part in, the tasks given to them, and the next steps of their open deals. What is of another day than today comes when a period is asked for.
    """
    user: str
    today: str
    overdue: list[_HomeItem]
    due: list[_HomeItem]
    zone: str

@type_check_only
class _AccountContact(TypedDict):
    """
    Somebody who works at the account.
    """
    id: str
    name: str
    job_title: str | None

@type_check_only
class _AccountLead(TypedDict):
    """
    A lead that became the account.
    """
    id: str
    name: str
    converted_at: str | None

@type_check_only
class _AccountDeal(TypedDict):
    """
    A deal with the account.
    """
    id: str
    name: str
    category: _StageCategoryCode
    amount: _MoneyShown | None
    day: str | None

@type_check_only
class _AccountContract(TypedDict):
    """
    A contract with the account.
    """
    id: str
    number: str | None
    title: str
    status: _ContractStatusCode
    end_on: str | None

@type_check_only
class _AccountProduct(TypedDict):
    """
    A product that was sold to the account.
    """
    id: str
    name: str
    quantity: float
    amount: _MoneyShown

@type_check_only
class _AccountTask(TypedDict):
    """
    A task about the account.
    """
    id: str
    title: str
    due_on: str | None

@type_check_only
class _AccountTouch(TypedDict):
    """
    A touch with the account or somebody there.
    """
    id: str
    start_at: str
    channel: _ChannelCode
    status: _InteractionStatusCode
    subject: str

@type_check_only
class _Account360(TypedDict):
    """
    Everything about one account, as far as it may be seen: people, leads, deals, contracts, tasks and the timeline. Of each kind the newest rows, and how many there are.
    """
    account: str
    name: str
    contact_count: int
    contacts: list[_AccountContact]
    lead_count: int
    leads: list[_AccountLead]
    open: _Figure
    won: _Figure
    lost: _Figure
    deals: list[_AccountDeal]
    contract_count: int
    contracts: list[_AccountContract]
    product_count: int
    products: list[_AccountProduct]
    task_count: int
    tasks: list[_AccountTask]
    interaction_count: int
    timeline: list[_AccountTouch]
    zone: str

@type_check_only
class _AttainmentRow(TypedDict):
    """
    What somebody won against their quota.
    """
    id: str | None
    name: str | None
    quota: _MoneyShown | None
    won: _MoneyShown
    attainment: float | None
    gap: _MoneyShown | None
    elapsed: float | None
    pace: float | None
    standing: _StandingCode | None
    coverage: float | None
    win_rate: float | None
    activities: int
    new_leads: int
    answered_leads: int
    response_seconds: float | None

@type_check_only
class _Attainment(TypedDict):
    """
    What users and teams won in the period against their quotas; of this quarter when nobody says. A won deal counts for the user who was responsible when it was won, or is shared as its credits say; for a team, and for all, it counts once.
    """
    first: str
    last: str
    users: list[_AttainmentRow]
    teams: list[_AttainmentRow]
    all: _AttainmentRow

@type_check_only
class _EndingContract(TypedDict):
    """
    A contract that ends soon.
    """
    id: str
    number: str | None
    title: str
    account: str | None
    account_name: str | None
    end_on: str
    days_left: int
    auto_renew: bool
    notice_by: str | None

@type_check_only
class _ContractsEnding(TypedDict):
    """
    Contracts in force whose last day lies in the period, the next one first; in the next 90 days when nobody says.
    """
    first: str
    last: str
    count: int
    contracts: list[_EndingContract]

@type_check_only
class _OverCapContract(TypedDict):
    """
    A contract that is over its cap.
    """
    id: str
    number: str | None
    title: str
    account: str | None
    account_name: str | None
    status: _ContractStatusCode
    contract_date: str
    value: _MoneyShown
    value_cap: _MoneyShown
    over: _MoneyShown

@type_check_only
class _ContractsOverCap(TypedDict):
    """
    Contracts whose lines come to more than their value cap; exactly the cap is not over it.
    """
    count: int
    contracts: list[_OverCapContract]

@type_check_only
class _LifeCycleRow(TypedDict):
    """
    How many came to a step.
    """
    stage: _LifecycleStageCode
    standing: int
    reached: int
    from_previous: float | None
    from_first: float | None

@type_check_only
class _LifeCycle(TypedDict):
    """
    For each step of the life cycle, how many ever came there or further: a skipped step counts as passed, and who was a customer once passed every step. Leads count, each with the account that it became, and accounts with a step that came from no lead; where a filter over leads is asked, leads alone. Whom nobody follows does not count.
    """
    rows: list[_LifeCycleRow]
    former: int

class Fields:
    """
    What records, items and parts have in common: fields that are attributes, and never change.
    """

    def replace(self, **changes: Any) -> Self:
        """
        The same with these fields changed. What is stored stays as it is.
        """
    def __replace__(self, **changes: Any) -> Self: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, _memo: Any, /) -> Self: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, Any]]: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def _repr_html_(self) -> str: ...

@disjoint_base
class Item(Fields):
    """
    An item of a list in a record; it has an id of its own, which stays when the item changes.
    """

    @property
    def id(self) -> UUID | None:
        """
        The item's id; None for one that was not stored yet.
        """

class Part(Fields):
    """
    What a call takes or tells besides records: fields under a name.
    """

@disjoint_base
class Record(Fields):
    """
    What every record has besides its own fields: who is responsible, where it came from, when it changed.
    """

    @property
    def id(self) -> UUID:
        """
        Which record it is.
        """
    @property
    def owner(self) -> UUID | None:
        """
        The user responsible.
        """
    @property
    def team(self) -> UUID | None:
        """
        The team responsible; filled with the owner's primary team when left empty.
        """
    @property
    def tags(self) -> tuple[str, ...]:
        """
        Free words to group records by.
        """
    @property
    def external_ids(self) -> tuple[ExternalId, ...]:
        """
        Ids that other systems know this record by; a value belongs to one record of an entity in each system.
        """
    @property
    def custom(self) -> Mapping[str, Any]:
        """
        The fields that the company added, by name.
        """
    @property
    def created_at(self) -> _datetime:
        """
        When it came to be, for the business; an import may give the time of the old system.
        """
    @property
    def revision(self) -> int:
        """
        How often it was written, from 1; give it to `update` to refuse a stale change.
        """
    @property
    def created_by(self) -> UUID | None:
        """
        The user who created it; empty for the program itself.
        """
    @property
    def updated_at(self) -> _datetime:
        """
        When it was last written.
        """
    @property
    def updated_by(self) -> UUID | None:
        """
        The user who last wrote it; empty for the program itself.
        """
    @property
    def trashed_at(self) -> _datetime | None:
        """
        When it was moved to the trash; empty for a live record.
        """

@final
class Row(Record):
    """
    A record of an entity that was declared at run time: its fields are attributes, as every record's.
    """

    @property
    def entity(self) -> str:
        """
        The entity's name, as `vehicle`.
        """
    def __getattribute__(self, name: str, /) -> Any: ...

@final
class Affiliation(Item):
    """
    An account that a person has to do with besides the main one.
    """

    def __new__(
        cls,
        *,
        id: UUID | None = None,
        account: UUID,
        role: str | None = ...,
        job_title: str | None = ...,
        ended: bool = ...,
    ) -> Self: ...
    @property
    def account(self) -> UUID:
        """
        The account.
        """
    @property
    def role(self) -> str | None:
        """
        What for, as `board member`.
        """
    @property
    def job_title(self) -> str | None:
        """
        What the person is called there.
        """
    @property
    def ended(self) -> bool:
        """
        Whether it is over.
        """

@final
class AssignedLeads(Part):
    """
    How many leads a user got.
    """

    def __new__(
        cls,
        *,
        user: UUID = ...,
        leads: int = ...,
    ) -> Self: ...
    @property
    def user(self) -> UUID:
        """
        The user.
        """
    @property
    def leads(self) -> int:
        """
        How many leads.
        """

@final
class CalendarException(Item):
    """
    A day or several on which the week does not hold: a holiday, or other hours.
    """

    def __new__(
        cls,
        *,
        id: UUID | None = None,
        first_on: _date,
        last_on: _date | None = ...,
        every_year: bool = ...,
        from_minute: int | None = ...,
        to_minute: int | None = ...,
        name: str | None = ...,
    ) -> Self: ...
    @property
    def first_on(self) -> _date:
        """
        The first day.
        """
    @property
    def last_on(self) -> _date | None:
        """
        The last day; the first one when left empty.
        """
    @property
    def every_year(self) -> bool:
        """
        Whether it comes again every year on the same date.
        """
    @property
    def from_minute(self) -> int | None:
        """
        When work begins then, in minutes after midnight; there is none when left empty.
        """
    @property
    def to_minute(self) -> int | None:
        """
        When it ends then. Several exceptions on a day give it several intervals.
        """
    @property
    def name(self) -> str | None:
        """
        What the day is called.
        """

@final
class ChecklistItem(Item):
    """
    A step of a task.
    """

    def __new__(
        cls,
        *,
        id: UUID | None = None,
        text: str,
        done: bool = ...,
    ) -> Self: ...
    @property
    def text(self) -> str:
        """
        What to do.
        """
    @property
    def done(self) -> bool:
        """
        Whether it is done.
        """

@final
class Collaborator(Item):
    """
    Somebody who helps with a task.
    """

    def __new__(
        cls,
        *,
        id: UUID | None = None,
        user: UUID,
    ) -> Self: ...
    @property
    def user(self) -> UUID:
        """
        Who helps.
        """

@final
class CommentCount(Part):
    """
    How many comments.
    """

    def __new__(
        cls,
        *,
        comments: int = ...,
    ) -> Self: ...
    @property
    def comments(self) -> int:
        """
        How many.
        """

@final
class ContactEmail(Item):
    """
    An e-mail address of a contact.
    """

    def __new__(
        cls,
        *,
        id: UUID | None = None,
        address: str,
        primary: bool = ...,
        opt_out: bool = ...,
        invalid: bool = ...,
    ) -> Self: ...
    @property
    def address(self) -> str:
        """
        The address.
        """
    @property
    def primary(self) -> bool:
        """
        Whether it is the one to write to.
        """
    @property
    def opt_out(self) -> bool:
        """
        Whether the person asked not to be written to.
        """
    @property
    def invalid(self) -> bool:
        """
        Whether mail to it came back.
        """

@final
class ContactPhone(Item):
    """
    A telephone number.
    """

    def __new__(
        cls,
        *,
        id: UUID | None = None,
        number: str,
        kind: _PhoneKind = ...,
        primary: bool = ...,
        opt_out: bool = ...,
    ) -> Self: ...
    @property
    def number(self) -> str:
        """
        The number, international where that is known.
        """
    @property
    def kind(self) -> PhoneKind:
        """
        What it is for.
        """
    @property
    def primary(self) -> bool:
        """
        Whether it is the one to call.
        """
    @property
    def opt_out(self) -> bool:
        """
        Whether the person asked not to be called.
        """

@final
class ContractFigures(Part):
    """
    What a contract comes to; it follows from the lines and is stored nowhere.
    """

    def __new__(
        cls,
        *,
        value: Money = ...,
        over_cap: Money | None = ...,
        gross: Money = ...,
        line_discounts: Money = ...,
        header_discount: Money = ...,
        base: Money = ...,
        taxes: Sequence[ContractTax] = ...,
        tax: Money = ...,
        total: Money = ...,
        cost: Money | None = ...,
        margin: Money | None = ...,
    ) -> Self: ...
    @property
    def value(self) -> Money:
        """
        The value: the lines after their discounts.
        """
    @property
    def over_cap(self) -> Money | None:
        """
        By how much the value is over the cap, in the cap's currency; empty where it is not.
        """
    @property
    def gross(self) -> Money:
        """
        The lines before any discount.
        """
    @property
    def line_discounts(self) -> Money:
        """
        What the lines' discounts come to.
        """
    @property
    def header_discount(self) -> Money:
        """
        What is taken off besides.
        """
    @property
    def base(self) -> Money:
        """
        What is left, without tax.
        """
    @property
    def taxes(self) -> tuple[ContractTax, ...]:
        """
        The tax of the lines, a group a rate.
        """
    @property
    def tax(self) -> Money:
        """
        All tax of the lines.
        """
    @property
    def total(self) -> Money:
        """
        What the customer pays.
        """
    @property
    def cost(self) -> Money | None:
        """
        What the lines cost the company, as far as it is known; empty where no line names its cost.
        """
    @property
    def margin(self) -> Money | None:
        """
        What the lines leave: the base less the cost.
        """

@final
class ContractMoved(Part):
    """
    How a contract stands after a step.
    """

    def __new__(
        cls,
        *,
        contract: UUID = ...,
        revision: int = ...,
        status: _ContractStatus = ...,
        approved_by: UUID | None = ...,
    ) -> Self: ...
    @property
    def contract(self) -> UUID:
        """
        The contract.
        """
    @property
    def revision(self) -> int:
        """
        How often it was written, from 1.
        """
    @property
    def status(self) -> ContractStatus:
        """
        How it stands.
        """
    @property
    def approved_by(self) -> UUID | None:
        """
        Who approved it; empty while it is not, and for the program itself.
        """

@final
class ContractRenewed(Part):
    """
    The contract that goes on.
    """

    def __new__(
        cls,
        *,
        contract: UUID = ...,
        renewed_from: UUID = ...,
        start_on: _date | None = ...,
        end_on: _date | None = ...,
        lines: int = ...,
    ) -> Self: ...
    @property
    def contract(self) -> UUID:
        """
        The new contract.
        """
    @property
    def renewed_from(self) -> UUID:
        """
        The contract that it goes on from.
        """
    @property
    def start_on(self) -> _date | None:
        """
        Its first day.
        """
    @property
    def end_on(self) -> _date | None:
        """
        Its last day.
        """
    @property
    def lines(self) -> int:
        """
        How many lines it took over.
        """

@final
class ContractSigned(Part):
    """
    What a signature came to.
    """

    def __new__(
        cls,
        *,
        contract: UUID = ...,
        revision: int = ...,
        status: _ContractStatus = ...,
        account: UUID | None = ...,
        signed_copy: UUID | None = ...,
        promoted: bool = ...,
    ) -> Self: ...
    @property
    def contract(self) -> UUID:
        """
        The contract.
        """
    @property
    def revision(self) -> int:
        """
        How often it was written, from 1.
        """
    @property
    def status(self) -> ContractStatus:
        """
        How it stands.
        """
    @property
    def account(self) -> UUID | None:
        """
        The customer.
        """
    @property
    def signed_copy(self) -> UUID | None:
        """
        The file of the signed copy.
        """
    @property
    def promoted(self) -> bool:
        """
        Whether the customer became one by this contract.
        """

@final
class ContractTax(Part):
    """
    All lines of one tax.
    """

    def __new__(
        cls,
        *,
        kind: _TaxKind = ...,
        rate: Decimal | int = ...,
        base: Money = ...,
        amount: Money = ...,
    ) -> Self: ...
    @property
    def kind(self) -> TaxKind:
        """
        How they are taxed.
        """
    @property
    def rate(self) -> Decimal:
        """
        The rate in per cent.
        """
    @property
    def base(self) -> Money:
        """
        What is taxed, without the tax.
        """
    @property
    def amount(self) -> Money:
        """
        The tax to pay.
        """

@final
class Credit(Item):
    """
    Somebody's part of what a deal brings.
    """

    def __new__(
        cls,
        *,
        id: UUID | None = None,
        user: UUID,
        percent: Decimal | int,
    ) -> Self: ...
    @property
    def user(self) -> UUID:
        """
        Who gets it.
        """
    @property
    def percent(self) -> Decimal:
        """
        How much of it, in per cent.
        """

@final
class CustomLabel(Item):
    """
    What people call a field in one language.
    """

    def __new__(
        cls,
        *,
        id: UUID | None = None,
        locale: str,
        text: str,
    ) -> Self: ...
    @property
    def locale(self) -> str:
        """
        The language, as `vi` or `en`.
        """
    @property
    def text(self) -> str:
        """
        What the field is called there.
        """

@final
class CustomOption(Item):
    """
    One value that a field of kind choice can have.
    """

    def __new__(
        cls,
        *,
        id: UUID | None = None,
        code: str,
        vi: str | None = ...,
        en: str | None = ...,
        number: int | None = ...,
        retired: bool = ...,
    ) -> Self: ...
    @property
    def code(self) -> str:
        """
        The code in filters, files and programs, in `snake_case`; changing it keeps the values.
        """
    @property
    def vi(self) -> str | None:
        """
        What people call it in Vietnamese.
        """
    @property
    def en(self) -> str | None:
        """
        What people call it in English.
        """
    @property
    def number(self) -> int | None:
        """
        Its number in stored bytes, given by the library in order of arrival.
        """
    @property
    def retired(self) -> bool:
        """
        Whether it is offered no more: records that have it keep it, and no other gets it.
        """

@final
class DealContact(Item):
    """
    Somebody who has a say about a deal.
    """

    def __new__(
        cls,
        *,
        id: UUID | None = None,
        contact: UUID,
        role: _ContactRole | None = ...,
    ) -> Self: ...
    @property
    def contact(self) -> UUID:
        """
        The person.
        """
    @property
    def role(self) -> ContactRole | None:
        """
        What the person has to say.
        """

@final
class DealMoved(Part):
    """
    How a deal stands after it moved.
    """

    def __new__(
        cls,
        *,
        deal: UUID = ...,
        revision: int = ...,
        stage: UUID = ...,
        category: _StageCategory = ...,
        forecast_category: _ForecastCategory = ...,
        probability: Decimal | int | None = ...,
        closed_at: _datetime | None = ...,
        closed_on: _date | None = ...,
    ) -> Self: ...
    @property
    def deal(self) -> UUID:
        """
        The deal.
        """
    @property
    def revision(self) -> int:
        """
        How often it was written, from 1.
        """
    @property
    def stage(self) -> UUID:
        """
        The stage that it stands in.
        """
    @property
    def category(self) -> StageCategory:
        """
        Whether it is open, won or lost.
        """
    @property
    def forecast_category(self) -> ForecastCategory:
        """
        Where it counts in the forecast.
        """
    @property
    def probability(self) -> Decimal | None:
        """
        How likely it is won, 0 to 100.
        """
    @property
    def closed_at(self) -> _datetime | None:
        """
        When it was won or lost.
        """
    @property
    def closed_on(self) -> _date | None:
        """
        The company's day when it was won or lost.
        """

@final
class ExternalId(Item):
    """
    The id that another system knows a record by.
    """

    def __new__(
        cls,
        *,
        id: UUID | None = None,
        system: str,
        value: str,
    ) -> Self: ...
    @property
    def system(self) -> str:
        """
        The other system, as `salesforce`.
        """
    @property
    def value(self) -> str:
        """
        The record's id there.
        """

@final
class FieldRight(Item):
    """
    What a role may do with one field.
    """

    def __new__(
        cls,
        *,
        id: UUID | None = None,
        entity: str,
        field: str,
        access: _FieldAccess = ...,
    ) -> Self: ...
    @property
    def entity(self) -> str:
        """
        The entity's name.
        """
    @property
    def field(self) -> str:
        """
        The field's name.
        """
    @property
    def access(self) -> FieldAccess:
        """
        What is allowed.
        """

@final
class GroupEntry(Item):
    """
    When an account came to a group.
    """

    def __new__(
        cls,
        *,
        id: UUID | None = None,
        group: UUID | None = ...,
        entered_at: _datetime,
    ) -> Self: ...
    @property
    def group(self) -> UUID | None:
        """
        The group; empty from when it was in none.
        """
    @property
    def entered_at(self) -> _datetime:
        """
        Since when.
        """

@final
class LeadConverted(Part):
    """
    What a lead became.
    """

    def __new__(
        cls,
        *,
        lead: UUID = ...,
        account: UUID | None = ...,
        contact: UUID | None = ...,
        deal: UUID | None = ...,
        converted_at: _datetime = ...,
        linked: int = ...,
    ) -> Self: ...
    @property
    def lead(self) -> UUID:
        """
        The lead.
        """
    @property
    def account(self) -> UUID | None:
        """
        The account.
        """
    @property
    def contact(self) -> UUID | None:
        """
        The contact.
        """
    @property
    def deal(self) -> UUID | None:
        """
        The deal.
        """
    @property
    def converted_at(self) -> _datetime:
        """
        When it was converted.
        """
    @property
    def linked(self) -> int:
        """
        How many calls, tasks, notes, relations and the like were linked to the new records.
        """

@final
class LeadUnconverted(Part):
    """
    What became of a conversion that was taken back.
    """

    def __new__(
        cls,
        *,
        lead: UUID = ...,
        records: int = ...,
        conflicts: Sequence[LeftRecord] = ...,
    ) -> Self: ...
    @property
    def lead(self) -> UUID:
        """
        The lead.
        """
    @property
    def records(self) -> int:
        """
        How many records were changed back or put into the trash, the lead included.
        """
    @property
    def conflicts(self) -> tuple[LeftRecord, ...]:
        """
        What was left as it is, since it was changed or is used.
        """

@final
class LeadsAssigned(Part):
    """
    Who got how many leads.
    """

    def __new__(
        cls,
        *,
        assigned: int = ...,
        unassigned: int = ...,
        users: Sequence[AssignedLeads] = ...,
        last: UUID | None = ...,
        refused: Sequence[RefusedRow] = ...,
        change_set: int | None = ...,
    ) -> Self: ...
    @property
    def assigned(self) -> int:
        """
        How many leads were given to somebody.
        """
    @property
    def unassigned(self) -> int:
        """
        How many leads fit nobody.
        """
    @property
    def users(self) -> tuple[AssignedLeads, ...]:
        """
        Who got how many, by name.
        """
    @property
    def last(self) -> UUID | None:
        """
        Who got the last one; give it as `after` the next time.
        """
    @property
    def refused(self) -> tuple[RefusedRow, ...]:
        """
        Leads that were left.
        """
    @property
    def change_set(self) -> int | None:
        """
        Give it to `revert` to take everything back; empty for a preview and within a transaction.
        """

@final
class LeadsRated(Part):
    """
    What a new rating changed.
    """

    def __new__(
        cls,
        *,
        changed: int = ...,
        change_set: int | None = ...,
    ) -> Self: ...
    @property
    def changed(self) -> int:
        """
        How many leads have another rating than before.
        """
    @property
    def change_set(self) -> int | None:
        """
        Give it to `revert` to take everything back; empty within a transaction and when nothing changed.
        """

@final
class LeftRecord(Part):
    """
    A record that was left as it is, since it was changed or is used.
    """

    def __new__(
        cls,
        *,
        record: Link = ...,
        field: str | None = ...,
    ) -> Self: ...
    @property
    def record(self) -> Link:
        """
        The record.
        """
    @property
    def field(self) -> str | None:
        """
        The field that was changed since; empty when the record itself is in use.
        """

@final
class LifecycleEntry(Item):
    """
    When somebody came to a step of the life cycle.
    """

    def __new__(
        cls,
        *,
        id: UUID | None = None,
        stage: _LifecycleStage,
        reached_at: _datetime,
    ) -> Self: ...
    @property
    def stage(self) -> LifecycleStage:
        """
        The step.
        """
    @property
    def reached_at(self) -> _datetime:
        """
        When it was reached.
        """

@final
class MassUpdated(Part):
    """
    What a change to many records did, or would do.
    """

    def __new__(
        cls,
        *,
        matched: int = ...,
        changed: int = ...,
        refused: Sequence[RefusedRow] = ...,
        change_set: int | None = ...,
    ) -> Self: ...
    @property
    def matched(self) -> int:
        """
        How many records the filter found.
        """
    @property
    def changed(self) -> int:
        """
        How many were changed; those that were so already are not counted.
        """
    @property
    def refused(self) -> tuple[RefusedRow, ...]:
        """
        Records that could not be changed.
        """
    @property
    def change_set(self) -> int | None:
        """
        Give it to `revert` to take everything back; empty for a preview and within a transaction.
        """

@final
class Membership(Item):
    """
    A user's place in a team.
    """

    def __new__(
        cls,
        *,
        id: UUID | None = None,
        team: UUID,
        primary: bool = ...,
    ) -> Self: ...
    @property
    def team(self) -> UUID:
        """
        The team.
        """
    @property
    def primary(self) -> bool:
        """
        Whether records of this user without a team get this one.
        """

@final
class Mention(Item):
    """
    A user that a comment calls on.
    """

    def __new__(
        cls,
        *,
        id: UUID | None = None,
        user: UUID,
    ) -> Self: ...
    @property
    def user(self) -> UUID:
        """
        Who is called on.
        """

@final
class Participant(Item):
    """
    Somebody who takes part.
    """

    def __new__(
        cls,
        *,
        id: UUID | None = None,
        who: Link,
        role: str = ...,
        acceptance: _Acceptance = ...,
    ) -> Self: ...
    @property
    def who(self) -> Link:
        """
        A user, contact or account.
        """
    @property
    def role(self) -> str:
        """
        What for, as `organiser`.
        """
    @property
    def acceptance(self) -> Acceptance:
        """
        Whether they come.
        """

@final
class PipelineTeam(Item):
    """
    A team that a pipeline is for.
    """

    def __new__(
        cls,
        *,
        id: UUID | None = None,
        team: UUID,
    ) -> Self: ...
    @property
    def team(self) -> UUID:
        """
        The team.
        """

@final
class PostalAddress(Item):
    """
    A postal address.
    """

    def __new__(
        cls,
        *,
        id: UUID | None = None,
        kind: _AddressKind = ...,
        street: str = ...,
        ward: str = ...,
        city: str = ...,
        province: str = ...,
        postal_code: str = ...,
        country: str = ...,
    ) -> Self: ...
    @property
    def kind(self) -> AddressKind:
        """
        What it is for.
        """
    @property
    def street(self) -> str:
        """
        House number and street.
        """
    @property
    def ward(self) -> str:
        """
        Ward or commune.
        """
    @property
    def city(self) -> str:
        """
        City or town.
        """
    @property
    def province(self) -> str:
        """
        Province or state.
        """
    @property
    def postal_code(self) -> str:
        """
        Postal code.
        """
    @property
    def country(self) -> str:
        """
        ISO 3166 code of the country, two letters.
        """

@final
class PricePassedOver(Part):
    """
    A price that was looked at before the one that was taken, and did not hold.
    """

    def __new__(
        cls,
        *,
        source: _PriceSource = ...,
        contract: UUID | None = ...,
        book: UUID | None = ...,
        why: str = ...,
    ) -> Self: ...
    @property
    def source(self) -> PriceSource:
        """
        Where it would have come from.
        """
    @property
    def contract(self) -> UUID | None:
        """
        The contract, if it would have come from one.
        """
    @property
    def book(self) -> UUID | None:
        """
        The price book, if it would have come from one.
        """
    @property
    def why(self) -> str:
        """
        Why it does not hold: `not_in_force`, `not_valid_then`, `other_currency`, `no_entry`, `quantity_too_small` or `no_list_price`.
        """

@final
class PriceRead(Part):
    """
    The price that holds, and why none before it does.
    """

    def __new__(
        cls,
        *,
        unit_price: Money | None = ...,
        source: _PriceSource | None = ...,
        contract: UUID | None = ...,
        book: UUID | None = ...,
        min_quantity: Decimal | int | None = ...,
        passed_over: Sequence[PricePassedOver] = ...,
    ) -> Self: ...
    @property
    def unit_price(self) -> Money | None:
        """
        What one costs; empty where no price holds.
        """
    @property
    def source(self) -> PriceSource | None:
        """
        Where that comes from.
        """
    @property
    def contract(self) -> UUID | None:
        """
        The contract, if it comes from one.
        """
    @property
    def book(self) -> UUID | None:
        """
        The price book, if it comes from one.
        """
    @property
    def min_quantity(self) -> Decimal | None:
        """
        The quantity that it holds from, in a price book.
        """
    @property
    def passed_over(self) -> tuple[PricePassedOver, ...]:
        """
        What was looked at before it, in order.
        """

@final
class ProductImage(Item):
    """
    A picture of a product.
    """

    def __new__(
        cls,
        *,
        id: UUID | None = None,
        picture: UUID,
    ) -> Self: ...
    @property
    def picture(self) -> UUID:
        """
        The attached file.
        """

@final
class ReadMark(Item):
    """
    A user who read a comment.
    """

    def __new__(
        cls,
        *,
        id: UUID | None = None,
        user: UUID,
        at: _datetime,
    ) -> Self: ...
    @property
    def user(self) -> UUID:
        """
        Who read it.
        """
    @property
    def at(self) -> _datetime:
        """
        When.
        """

@final
class RefusedRow(Part):
    """
    A record that a call over many did not change.
    """

    def __new__(
        cls,
        *,
        record: Link = ...,
        code: str = ...,
        fields: _Words = ...,
    ) -> Self: ...
    @property
    def record(self) -> Link:
        """
        The record.
        """
    @property
    def code(self) -> str:
        """
        Why, as the code of an error.
        """
    @property
    def fields(self) -> tuple[str, ...]:
        """
        The fields that break a rule.
        """

@final
class RelatedRecord(Item):
    """
    Another record that something is about.
    """

    def __new__(
        cls,
        *,
        id: UUID | None = None,
        record: Link,
    ) -> Self: ...
    @property
    def record(self) -> Link:
        """
        The record, of any entity.
        """

@final
class RelationRead(Part):
    """
    A relation as one of its two records sees it.
    """

    def __new__(
        cls,
        *,
        relation: UUID = ...,
        kind: UUID = ...,
        name: str = ...,
        record: Link = ...,
        since: _date | None = ...,
        until: _date | None = ...,
        note: str | None = ...,
    ) -> Self: ...
    @property
    def relation(self) -> UUID:
        """
        The relation.
        """
    @property
    def kind(self) -> UUID:
        """
        Its kind.
        """
    @property
    def name(self) -> str:
        """
        What the record is to the other one, as `supplied by`.
        """
    @property
    def record(self) -> Link:
        """
        The other record.
        """
    @property
    def since(self) -> _date | None:
        """
        The first day.
        """
    @property
    def until(self) -> _date | None:
        """
        The last day.
        """
    @property
    def note(self) -> str | None:
        """
        More about it.
        """

@final
class RelationsRead(Part):
    """
    The relations of a record.
    """

    def __new__(
        cls,
        *,
        relations: Sequence[RelationRead] = ...,
    ) -> Self: ...
    @property
    def relations(self) -> tuple[RelationRead, ...]:
        """
        Those that are said of it, then those that are said of others.
        """

@final
class Right(Item):
    """
    What a role may do with the records of an entity.
    """

    def __new__(
        cls,
        *,
        id: UUID | None = None,
        entity: str,
        read: _Scope = ...,
        create: _Scope = ...,
        edit: _Scope = ...,
        delete: _Scope = ...,
        export: _Scope = ...,
        approve: _Scope = ...,
        mass_update: _Scope | None = ...,
        assign: _Scope | None = ...,
    ) -> Self: ...
    @property
    def entity(self) -> str:
        """
        The entity's name; `*` for every entity that no other right names.
        """
    @property
    def read(self) -> Scope:
        """
        Which records it may see.
        """
    @property
    def create(self) -> Scope:
        """
        For whom it may create records.
        """
    @property
    def edit(self) -> Scope:
        """
        Which records it may change.
        """
    @property
    def delete(self) -> Scope:
        """
        Which records it may trash and restore.
        """
    @property
    def export(self) -> Scope:
        """
        Which records it may write to files.
        """
    @property
    def approve(self) -> Scope:
        """
        Which records it may approve, or send back, where somebody has to: contracts.
        """
    @property
    def mass_update(self) -> Scope | None:
        """
        Which of those that it may change it may change together with others, by one call for all that a filter finds; all of them when left empty.
        """
    @property
    def assign(self) -> Scope | None:
        """
        Which of those that it may change it may give to another owner or team; all of them when left empty.
        """

@final
class SocialProfile(Item):
    """
    Somebody on a social network.
    """

    def __new__(
        cls,
        *,
        id: UUID | None = None,
        network: str,
        profile: str,
    ) -> Self: ...
    @property
    def network(self) -> str:
        """
        The network, as `zalo`.
        """
    @property
    def profile(self) -> str:
        """
        What they are called there, or the address of their page.
        """

@final
class StageEntry(Item):
    """
    A stay in a stage.
    """

    def __new__(
        cls,
        *,
        id: UUID | None = None,
        stage: UUID,
        entered_at: _datetime,
        category: _StageCategory = ...,
    ) -> Self: ...
    @property
    def stage(self) -> UUID:
        """
        The stage.
        """
    @property
    def entered_at(self) -> _datetime:
        """
        When the deal came there.
        """
    @property
    def category(self) -> StageCategory:
        """
        How a deal stands there.
        """

@final
class TerritoryMember(Item):
    """
    A user who works a territory.
    """

    def __new__(
        cls,
        *,
        id: UUID | None = None,
        user: UUID,
        role: str | None = ...,
    ) -> Self: ...
    @property
    def user(self) -> UUID:
        """
        Who works it.
        """
    @property
    def role(self) -> str | None:
        """
        What for, as `manager`.
        """

@final
class Transferred(Part):
    """
    What was given to another user.
    """

    def __new__(
        cls,
        *,
        records: int = ...,
        entities: Sequence[TransferredRecords] = ...,
        refused: Sequence[RefusedRow] = ...,
        change_set: int | None = ...,
    ) -> Self: ...
    @property
    def records(self) -> int:
        """
        How many records.
        """
    @property
    def entities(self) -> tuple[TransferredRecords, ...]:
        """
        How many of each entity.
        """
    @property
    def refused(self) -> tuple[RefusedRow, ...]:
        """
        Records that were left.
        """
    @property
    def change_set(self) -> int | None:
        """
        Give it to `revert` to take everything back; empty within a transaction.
        """

@final
class TransferredRecords(Part):
    """
    How many records of an entity were given to another user.
    """

    def __new__(
        cls,
        *,
        entity: str = ...,
        records: int = ...,
    ) -> Self: ...
    @property
    def entity(self) -> str:
        """
        The entity, as `deal`.
        """
    @property
    def records(self) -> int:
        """
        How many.
        """

@final
class UserRole(Item):
    """
    A role that a user has.
    """

    def __new__(
        cls,
        *,
        id: UUID | None = None,
        role: UUID,
    ) -> Self: ...
    @property
    def role(self) -> UUID:
        """
        The role.
        """

@final
class ViewColumn(Item):
    """
    A column of a saved view.
    """

    def __new__(
        cls,
        *,
        id: UUID | None = None,
        field: str,
        width: int | None = ...,
    ) -> Self: ...
    @property
    def field(self) -> str:
        """
        The field that it shows, as `amount` or `account.name`.
        """
    @property
    def width(self) -> int | None:
        """
        How wide it is shown, in whatever the program that shows it counts.
        """

@final
class ViewSort(Item):
    """
    A field that a saved view is sorted by.
    """

    def __new__(
        cls,
        *,
        id: UUID | None = None,
        by: str,
    ) -> Self: ...
    @property
    def by(self) -> str:
        """
        The field, with `-` before it to turn the order around.
        """

@final
class WorkDone(Part):
    """
    How long was worked.
    """

    def __new__(
        cls,
        *,
        minutes: int = ...,
    ) -> Self: ...
    @property
    def minutes(self) -> int:
        """
        How many whole minutes.
        """

@final
class WorkDue(Part):
    """
    When work is done.
    """

    def __new__(
        cls,
        *,
        due_at: _datetime = ...,
    ) -> Self: ...
    @property
    def due_at(self) -> _datetime:
        """
        The first time at which it is.
        """

@final
class WorkInterval(Item):
    """
    From when until when people work on a day of the week; a day may have several.
    """

    def __new__(
        cls,
        *,
        id: UUID | None = None,
        weekday: int,
        from_minute: int,
        to_minute: int,
    ) -> Self: ...
    @property
    def weekday(self) -> int:
        """
        The day, 1 for Monday to 7 for Sunday.
        """
    @property
    def from_minute(self) -> int:
        """
        When work begins, in minutes after midnight: 480 for 8:00.
        """
    @property
    def to_minute(self) -> int:
        """
        When it ends, in minutes after midnight: 1440 for the end of the day.
        """

@final
class Company(Record):
    """
    The settings of the company that keeps the file; there is one.
    """

    def __new__(
        cls,
        *,
        id: _Id = ...,
        name: str = ...,
        zone: str = ...,
        base_currency: str = ...,
        fiscal_year_start: int = ...,
        week_start: int = ...,
        locale: _LocalePreset = ...,
        country: str = ...,
        hot_score: int | None = ...,
        warm_score: int | None = ...,
        tax_mode: _TaxMode = ...,
        history_days: int | None = ...,
        trash_days: int | None = ...,
        contract_approval: bool = ...,
        own_approval: bool = ...,
        signed_copy_required: bool = ...,
        promotion: _Promotion = ...,
        calendar: UUID | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
        created_at: _datetime = ...,
        revision: int = ...,
        created_by: UUID | None = ...,
        updated_at: _datetime = ...,
        updated_by: UUID | None = ...,
        trashed_at: _datetime | None = ...,
    ) -> Self: ...
    @property
    def name(self) -> str:
        """
        What the company is called.
        """
    @property
    def zone(self) -> str:
        """
        The time zone that "today" and month ends follow.
        """
    @property
    def base_currency(self) -> str:
        """
        The currency that totals are kept in.
        """
    @property
    def fiscal_year_start(self) -> int:
        """
        The month that the fiscal year starts with, 1 to 12.
        """
    @property
    def week_start(self) -> int:
        """
        The first day of the week, 1 for Monday to 7 for Sunday.
        """
    @property
    def locale(self) -> LocalePreset:
        """
        The language and customs of names, numbers and dates.
        """
    @property
    def country(self) -> str:
        """
        The country of telephone numbers that name none, as ISO 3166 code.
        """
    @property
    def hot_score(self) -> int | None:
        """
        The least score, 0 to 100, of a lead that is hot; when left empty none is.
        """
    @property
    def warm_score(self) -> int | None:
        """
        The least score of a lead that is warm and not cold; when left empty none is.
        """
    @property
    def tax_mode(self) -> TaxMode:
        """
        Where the tax of a document is rounded.
        """
    @property
    def history_days(self) -> int | None:
        """
        For how many days the history keeps what values were before; for ever when empty.
        """
    @property
    def trash_days(self) -> int | None:
        """
        After how many days in the trash a record is deleted for good; never when empty.
        """
    @property
    def contract_approval(self) -> bool:
        """
        Whether somebody has to approve a contract before it is signed.
        """
    @property
    def own_approval(self) -> bool:
        """
        Whether who sent a contract for approval may approve it too.
        """
    @property
    def signed_copy_required(self) -> bool:
        """
        Whether a contract counts as signed only with the file of the signed copy.
        """
    @property
    def promotion(self) -> Promotion:
        """
        When a lead or prospect becomes a customer by itself.
        """
    @property
    def calendar(self) -> UUID | None:
        """
        When the company works: what working time is reckoned by where nothing else is named.
        """

@type_check_only
class CompanyCollection(_Records[Company]):
    def create(
        self,
        *,
        name: str,
        zone: str = ...,
        base_currency: str = ...,
        fiscal_year_start: int = ...,
        week_start: int = ...,
        locale: _LocalePreset = ...,
        country: str = ...,
        hot_score: int | None = ...,
        warm_score: int | None = ...,
        tax_mode: _TaxMode = ...,
        history_days: int | None = ...,
        trash_days: int | None = ...,
        contract_approval: bool = ...,
        own_approval: bool = ...,
        signed_copy_required: bool = ...,
        promotion: _Promotion = ...,
        calendar: UUID | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
    ) -> Company:
        """
        Creates a company.
        """
    def update(
        self,
        id: _Id,
        /,
        *,
        revision: int | None = None,
        name: str = ...,
        zone: str = ...,
        base_currency: str = ...,
        fiscal_year_start: int = ...,
        week_start: int = ...,
        locale: _LocalePreset = ...,
        country: str = ...,
        hot_score: int | None = ...,
        warm_score: int | None = ...,
        tax_mode: _TaxMode = ...,
        history_days: int | None = ...,
        trash_days: int | None = ...,
        contract_approval: bool = ...,
        own_approval: bool = ...,
        signed_copy_required: bool = ...,
        promotion: _Promotion = ...,
        calendar: UUID | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words | None = ...,
        external_ids: Sequence[ExternalId] | None = ...,
        custom: Mapping[str, Any] | None = ...,
    ) -> Company:
        """
        Changes a company: absent fields stay, None clears.
        """

@final
class User(Record):
    """
    Somebody who works with the CRM.
    """

    def __new__(
        cls,
        *,
        id: _Id = ...,
        login: str = ...,
        name: str = ...,
        email: str | None = ...,
        kind: _UserKind = ...,
        inactive: bool = ...,
        manager: UUID | None = ...,
        teams: Sequence[Membership] = ...,
        roles: Sequence[UserRole] = ...,
        zone: str | None = ...,
        position: str | None = ...,
        skills: _Words = ...,
        takes_leads: bool = ...,
        assignment_weight: int | None = ...,
        joined_on: _date | None = ...,
        locale: _LocalePreset | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
        created_at: _datetime = ...,
        revision: int = ...,
        created_by: UUID | None = ...,
        updated_at: _datetime = ...,
        updated_by: UUID | None = ...,
        trashed_at: _datetime | None = ...,
    ) -> Self: ...
    @property
    def login(self) -> str:
        """
        The name to sign in with; belongs to one user.
        """
    @property
    def name(self) -> str:
        """
        What the user is called.
        """
    @property
    def email(self) -> str | None:
        """
        Where the user gets mail.
        """
    @property
    def kind(self) -> UserKind:
        """
        What the user is.
        """
    @property
    def inactive(self) -> bool:
        """
        Whether the user has left; a user who has left may do nothing.
        """
    @property
    def manager(self) -> UUID | None:
        """
        Whom the user reports to.
        """
    @property
    def teams(self) -> tuple[Membership, ...]:
        """
        The teams that the user belongs to.
        """
    @property
    def roles(self) -> tuple[UserRole, ...]:
        """
        What the user may do.
        """
    @property
    def zone(self) -> str | None:
        """
        The user's own time zone; empty for the company's.
        """
    @property
    def position(self) -> str | None:
        """
        What the user is in the company, as `key account manager`.
        """
    @property
    def skills(self) -> tuple[str, ...]:
        """
        What the user is good at, as `japanese`: leads that ask for it are given to those who have it.
        """
    @property
    def takes_leads(self) -> bool:
        """
        Whether new leads may be given to the user.
        """
    @property
    def assignment_weight(self) -> int | None:
        """
        How many leads the user gets for each that somebody of weight 1 gets; 1 when left empty.
        """
    @property
    def joined_on(self) -> _date | None:
        """
        The first day at work; a quota counts from here.
        """
    @property
    def locale(self) -> LocalePreset | None:
        """
        The language and customs of names, numbers and dates that the user is shown; empty for the company's.
        """

@type_check_only
class UserCollection(_Records[User]):
    def create(
        self,
        *,
        login: str,
        name: str,
        email: str | None = ...,
        kind: _UserKind = ...,
        inactive: bool = ...,
        manager: UUID | None = ...,
        teams: Sequence[Membership] = ...,
        roles: Sequence[UserRole] = ...,
        zone: str | None = ...,
        position: str | None = ...,
        skills: _Words = ...,
        takes_leads: bool = ...,
        assignment_weight: int | None = ...,
        joined_on: _date | None = ...,
        locale: _LocalePreset | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
    ) -> User:
        """
        Creates a user.
        """
    def update(
        self,
        id: _Id,
        /,
        *,
        revision: int | None = None,
        login: str = ...,
        name: str = ...,
        email: str | None = ...,
        kind: _UserKind = ...,
        inactive: bool = ...,
        manager: UUID | None = ...,
        teams: Sequence[Membership] | None = ...,
        roles: Sequence[UserRole] | None = ...,
        zone: str | None = ...,
        position: str | None = ...,
        skills: _Words | None = ...,
        takes_leads: bool = ...,
        assignment_weight: int | None = ...,
        joined_on: _date | None = ...,
        locale: _LocalePreset | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words | None = ...,
        external_ids: Sequence[ExternalId] | None = ...,
        custom: Mapping[str, Any] | None = ...,
    ) -> User:
        """
        Changes a user: absent fields stay, None clears.
        """

@final
class Team(Record):
    """
    People who work together; teams stand in a tree.
    """

    def __new__(
        cls,
        *,
        id: _Id = ...,
        name: str = ...,
        parent: UUID | None = ...,
        calendar: UUID | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
        created_at: _datetime = ...,
        revision: int = ...,
        created_by: UUID | None = ...,
        updated_at: _datetime = ...,
        updated_by: UUID | None = ...,
        trashed_at: _datetime | None = ...,
    ) -> Self: ...
    @property
    def name(self) -> str:
        """
        What the team is called.
        """
    @property
    def parent(self) -> UUID | None:
        """
        The team above.
        """
    @property
    def calendar(self) -> UUID | None:
        """
        When the team works: what its working time is reckoned by; empty for the company's.
        """

@type_check_only
class TeamCollection(_Records[Team]):
    def create(
        self,
        *,
        name: str,
        parent: UUID | None = ...,
        calendar: UUID | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
    ) -> Team:
        """
        Creates a team.
        """
    def update(
        self,
        id: _Id,
        /,
        *,
        revision: int | None = None,
        name: str = ...,
        parent: UUID | None = ...,
        calendar: UUID | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words | None = ...,
        external_ids: Sequence[ExternalId] | None = ...,
        custom: Mapping[str, Any] | None = ...,
    ) -> Team:
        """
        Changes a team: absent fields stay, None clears.
        """

@final
class Role(Record):
    """
    A set of rights that users are given.
    """

    def __new__(
        cls,
        *,
        id: _Id = ...,
        name: str = ...,
        administrator: bool = ...,
        rights: Sequence[Right] = ...,
        fields: Sequence[FieldRight] = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
        created_at: _datetime = ...,
        revision: int = ...,
        created_by: UUID | None = ...,
        updated_at: _datetime = ...,
        updated_by: UUID | None = ...,
        trashed_at: _datetime | None = ...,
    ) -> Self: ...
    @property
    def name(self) -> str:
        """
        What the role is called.
        """
    @property
    def administrator(self) -> bool:
        """
        Whether the role may do everything, import and revert included.
        """
    @property
    def rights(self) -> tuple[Right, ...]:
        """
        What it may do with records.
        """
    @property
    def fields(self) -> tuple[FieldRight, ...]:
        """
        Where it may do less, or nothing, with a field.
        """

@type_check_only
class RoleCollection(_Records[Role]):
    def create(
        self,
        *,
        name: str,
        administrator: bool = ...,
        rights: Sequence[Right] = ...,
        fields: Sequence[FieldRight] = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
    ) -> Role:
        """
        Creates a role.
        """
    def update(
        self,
        id: _Id,
        /,
        *,
        revision: int | None = None,
        name: str = ...,
        administrator: bool = ...,
        rights: Sequence[Right] | None = ...,
        fields: Sequence[FieldRight] | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words | None = ...,
        external_ids: Sequence[ExternalId] | None = ...,
        custom: Mapping[str, Any] | None = ...,
    ) -> Role:
        """
        Changes a role: absent fields stay, None clears.
        """

@final
class Account(Record):
    """
    An organisation or person that buys, may buy, or works with the company.
    """

    def __new__(
        cls,
        *,
        id: _Id = ...,
        name: str = ...,
        kind: _AccountKind = ...,
        parent: UUID | None = ...,
        website: str | None = ...,
        tax_id: str | None = ...,
        industry: str | None = ...,
        employees: int | None = ...,
        annual_revenue: Money | None = ...,
        phones: Sequence[ContactPhone] = ...,
        addresses: Sequence[PostalAddress] = ...,
        source: str | None = ...,
        description: str | None = ...,
        emails: Sequence[ContactEmail] = ...,
        lifecycle_stage: _LifecycleStage | None = ...,
        lifecycle_entries: Sequence[LifecycleEntry] = ...,
        customer_group: UUID | None = ...,
        group_entries: Sequence[GroupEntry] = ...,
        rating: _Rating | None = ...,
        territory: UUID | None = ...,
        currency: str | None = ...,
        payment_days: int | None = ...,
        credit_limit: Money | None = ...,
        founded_on: _date | None = ...,
        unfollowed: bool = ...,
        price_book: UUID | None = ...,
        sic_code: str | None = ...,
        ownership: str | None = ...,
        ticker: str | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
        created_at: _datetime = ...,
        revision: int = ...,
        created_by: UUID | None = ...,
        updated_at: _datetime = ...,
        updated_by: UUID | None = ...,
        trashed_at: _datetime | None = ...,
    ) -> Self: ...
    @property
    def name(self) -> str:
        """
        What it is called.
        """
    @property
    def kind(self) -> AccountKind:
        """
        What it is to the company.
        """
    @property
    def parent(self) -> UUID | None:
        """
        The account that it belongs to.
        """
    @property
    def website(self) -> str | None:
        """
        Its web site.
        """
    @property
    def tax_id(self) -> str | None:
        """
        Its tax number, in Vietnam the MST.
        """
    @property
    def industry(self) -> str | None:
        """
        What it does.
        """
    @property
    def employees(self) -> int | None:
        """
        How many people work there.
        """
    @property
    def annual_revenue(self) -> Money | None:
        """
        What it earns in a year.
        """
    @property
    def phones(self) -> tuple[ContactPhone, ...]:
        """
        Its telephone numbers.
        """
    @property
    def addresses(self) -> tuple[PostalAddress, ...]:
        """
        Where it is.
        """
    @property
    def source(self) -> str | None:
        """
        How it was found.
        """
    @property
    def description(self) -> str | None:
        """
        Anything else worth knowing.
        """
    @property
    def emails(self) -> tuple[ContactEmail, ...]:
        """
        Its e-mail addresses.
        """
    @property
    def lifecycle_stage(self) -> LifecycleStage | None:
        """
        How far it is on the way to being a customer.
        """
    @property
    def lifecycle_entries(self) -> tuple[LifecycleEntry, ...]:
        """
        When it came to each step of that way.
        """
    @property
    def customer_group(self) -> UUID | None:
        """
        The customers that it is treated alike with.
        """
    @property
    def group_entries(self) -> tuple[GroupEntry, ...]:
        """
        Every move into, between and out of groups, in order.
        """
    @property
    def rating(self) -> Rating | None:
        """
        How promising it is.
        """
    @property
    def territory(self) -> UUID | None:
        """
        The part of the market that it belongs to.
        """
    @property
    def currency(self) -> str | None:
        """
        The currency that it is billed in; the company's when left empty.
        """
    @property
    def payment_days(self) -> int | None:
        """
        Within how many days it has to pay.
        """
    @property
    def credit_limit(self) -> Money | None:
        """
        The most that it may owe.
        """
    @property
    def founded_on(self) -> _date | None:
        """
        When it was founded.
        """
    @property
    def unfollowed(self) -> bool:
        """
        Whether nobody follows it any more: it is left out of lists and counts, but search still finds it.
        """
    @property
    def price_book(self) -> UUID | None:
        """
        The price book that holds for this customer.
        """
    @property
    def sic_code(self) -> str | None:
        """
        The code of what it does, in a classification such as SIC, NACE or VSIC.
        """
    @property
    def ownership(self) -> str | None:
        """
        Whose it is, as `state` or `listed`.
        """
    @property
    def ticker(self) -> str | None:
        """
        What its shares are called where they are traded.
        """

@type_check_only
class AccountCollection(_Records[Account]):
    def create(
        self,
        *,
        name: str,
        kind: _AccountKind = ...,
        parent: UUID | None = ...,
        website: str | None = ...,
        tax_id: str | None = ...,
        industry: str | None = ...,
        employees: int | None = ...,
        annual_revenue: Money | None = ...,
        phones: Sequence[ContactPhone] = ...,
        addresses: Sequence[PostalAddress] = ...,
        source: str | None = ...,
        description: str | None = ...,
        emails: Sequence[ContactEmail] = ...,
        lifecycle_stage: _LifecycleStage | None = ...,
        customer_group: UUID | None = ...,
        rating: _Rating | None = ...,
        territory: UUID | None = ...,
        currency: str | None = ...,
        payment_days: int | None = ...,
        credit_limit: Money | None = ...,
        founded_on: _date | None = ...,
        unfollowed: bool = ...,
        price_book: UUID | None = ...,
        sic_code: str | None = ...,
        ownership: str | None = ...,
        ticker: str | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
    ) -> Account:
        """
        Creates a account.
        """
    def update(
        self,
        id: _Id,
        /,
        *,
        revision: int | None = None,
        name: str = ...,
        kind: _AccountKind = ...,
        parent: UUID | None = ...,
        website: str | None = ...,
        tax_id: str | None = ...,
        industry: str | None = ...,
        employees: int | None = ...,
        annual_revenue: Money | None = ...,
        phones: Sequence[ContactPhone] | None = ...,
        addresses: Sequence[PostalAddress] | None = ...,
        source: str | None = ...,
        description: str | None = ...,
        emails: Sequence[ContactEmail] | None = ...,
        lifecycle_stage: _LifecycleStage | None = ...,
        customer_group: UUID | None = ...,
        rating: _Rating | None = ...,
        territory: UUID | None = ...,
        currency: str | None = ...,
        payment_days: int | None = ...,
        credit_limit: Money | None = ...,
        founded_on: _date | None = ...,
        unfollowed: bool = ...,
        price_book: UUID | None = ...,
        sic_code: str | None = ...,
        ownership: str | None = ...,
        ticker: str | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words | None = ...,
        external_ids: Sequence[ExternalId] | None = ...,
        custom: Mapping[str, Any] | None = ...,
    ) -> Account:
        """
        Changes a account: absent fields stay, None clears.
        """

@final
class Contact(Record):
    """
    A person.
    """

    def __new__(
        cls,
        *,
        id: _Id = ...,
        last_name: str = ...,
        first_name: str | None = ...,
        middle_name: str | None = ...,
        display_name: str = ...,
        account: UUID | None = ...,
        job_title: str | None = ...,
        department: str | None = ...,
        reports_to: UUID | None = ...,
        emails: Sequence[ContactEmail] = ...,
        phones: Sequence[ContactPhone] = ...,
        addresses: Sequence[PostalAddress] = ...,
        birthdate: _date | None = ...,
        language: str | None = ...,
        source: str | None = ...,
        description: str | None = ...,
        salutation: str | None = ...,
        suffix: str | None = ...,
        gender: _Gender | None = ...,
        birth_month: int | None = ...,
        birth_day: int | None = ...,
        affiliations: Sequence[Affiliation] = ...,
        zone: str | None = ...,
        do_not_call: bool = ...,
        email_opt_out: bool = ...,
        preferred_channel: _Channel | None = ...,
        lawful_basis: _LawfulBasis | None = ...,
        lawful_basis_source: str | None = ...,
        lawful_basis_reviewed_on: _date | None = ...,
        assistant: str | None = ...,
        assistant_phone: str | None = ...,
        unfollowed: bool = ...,
        social: Sequence[SocialProfile] = ...,
        photo: UUID | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
        created_at: _datetime = ...,
        revision: int = ...,
        created_by: UUID | None = ...,
        updated_at: _datetime = ...,
        updated_by: UUID | None = ...,
        trashed_at: _datetime | None = ...,
    ) -> Self: ...
    @property
    def last_name(self) -> str:
        """
        The family name.
        """
    @property
    def first_name(self) -> str | None:
        """
        The given name.
        """
    @property
    def middle_name(self) -> str | None:
        """
        The middle name.
        """
    @property
    def display_name(self) -> str:
        """
        The whole name, in the order of the company's language: family name first in Vietnamese.
        """
    @property
    def account(self) -> UUID | None:
        """
        Where the person works.
        """
    @property
    def job_title(self) -> str | None:
        """
        What the person does there.
        """
    @property
    def department(self) -> str | None:
        """
        In which department.
        """
    @property
    def reports_to(self) -> UUID | None:
        """
        To whom the person reports.
        """
    @property
    def emails(self) -> tuple[ContactEmail, ...]:
        """
        E-mail addresses.
        """
    @property
    def phones(self) -> tuple[ContactPhone, ...]:
        """
        Telephone numbers.
        """
    @property
    def addresses(self) -> tuple[PostalAddress, ...]:
        """
        Postal addresses.
        """
    @property
    def birthdate(self) -> _date | None:
        """
        When the person was born.
        """
    @property
    def language(self) -> str | None:
        """
        The language to speak and write, as `vi`.
        """
    @property
    def source(self) -> str | None:
        """
        How the person was found.
        """
    @property
    def description(self) -> str | None:
        """
        Anything else worth knowing.
        """
    @property
    def salutation(self) -> str | None:
        """
        How to address the person, as `Ms` or `Anh`.
        """
    @property
    def suffix(self) -> str | None:
        """
        What follows the name, as `PhD`.
        """
    @property
    def gender(self) -> Gender | None:
        """
        What the person is.
        """
    @property
    def birth_month(self) -> int | None:
        """
        The month of the birthday, 1 to 12, also where the year is not known.
        """
    @property
    def birth_day(self) -> int | None:
        """
        The day of the month of the birthday.
        """
    @property
    def affiliations(self) -> tuple[Affiliation, ...]:
        """
        Other accounts that the person has to do with.
        """
    @property
    def zone(self) -> str | None:
        """
        Where the person is in time; empty for the company's time zone.
        """
    @property
    def do_not_call(self) -> bool:
        """
        Whether the person must not be called.
        """
    @property
    def email_opt_out(self) -> bool:
        """
        Whether the person must not be written to by e-mail.
        """
    @property
    def preferred_channel(self) -> Channel | None:
        """
        How the person likes to be reached.
        """
    @property
    def lawful_basis(self) -> LawfulBasis | None:
        """
        Why the law lets the company keep the person's data.
        """
    @property
    def lawful_basis_source(self) -> str | None:
        """
        Where that is written, as the name of a form.
        """
    @property
    def lawful_basis_reviewed_on(self) -> _date | None:
        """
        When somebody last looked whether that still holds.
        """
    @property
    def assistant(self) -> str | None:
        """
        Who works for the person.
        """
    @property
    def assistant_phone(self) -> str | None:
        """
        Where to call whoever works for the person.
        """
    @property
    def unfollowed(self) -> bool:
        """
        Whether nobody follows the person any more: left out of lists and counts, but search still finds them.
        """
    @property
    def social(self) -> tuple[SocialProfile, ...]:
        """
        Where the person is found on social networks.
        """
    @property
    def photo(self) -> UUID | None:
        """
        A picture of the person, among the files attached to them.
        """

@type_check_only
class ContactCollection(_Records[Contact]):
    def create(
        self,
        *,
        last_name: str,
        first_name: str | None = ...,
        middle_name: str | None = ...,
        account: UUID | None = ...,
        job_title: str | None = ...,
        department: str | None = ...,
        reports_to: UUID | None = ...,
        emails: Sequence[ContactEmail] = ...,
        phones: Sequence[ContactPhone] = ...,
        addresses: Sequence[PostalAddress] = ...,
        birthdate: _date | None = ...,
        language: str | None = ...,
        source: str | None = ...,
        description: str | None = ...,
        salutation: str | None = ...,
        suffix: str | None = ...,
        gender: _Gender | None = ...,
        birth_month: int | None = ...,
        birth_day: int | None = ...,
        affiliations: Sequence[Affiliation] = ...,
        zone: str | None = ...,
        do_not_call: bool = ...,
        email_opt_out: bool = ...,
        preferred_channel: _Channel | None = ...,
        lawful_basis: _LawfulBasis | None = ...,
        lawful_basis_source: str | None = ...,
        lawful_basis_reviewed_on: _date | None = ...,
        assistant: str | None = ...,
        assistant_phone: str | None = ...,
        unfollowed: bool = ...,
        social: Sequence[SocialProfile] = ...,
        photo: UUID | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
    ) -> Contact:
        """
        Creates a contact.
        """
    def update(
        self,
        id: _Id,
        /,
        *,
        revision: int | None = None,
        last_name: str = ...,
        first_name: str | None = ...,
        middle_name: str | None = ...,
        account: UUID | None = ...,
        job_title: str | None = ...,
        department: str | None = ...,
        reports_to: UUID | None = ...,
        emails: Sequence[ContactEmail] | None = ...,
        phones: Sequence[ContactPhone] | None = ...,
        addresses: Sequence[PostalAddress] | None = ...,
        birthdate: _date | None = ...,
        language: str | None = ...,
        source: str | None = ...,
        description: str | None = ...,
        salutation: str | None = ...,
        suffix: str | None = ...,
        gender: _Gender | None = ...,
        birth_month: int | None = ...,
        birth_day: int | None = ...,
        affiliations: Sequence[Affiliation] | None = ...,
        zone: str | None = ...,
        do_not_call: bool = ...,
        email_opt_out: bool = ...,
        preferred_channel: _Channel | None = ...,
        lawful_basis: _LawfulBasis | None = ...,
        lawful_basis_source: str | None = ...,
        lawful_basis_reviewed_on: _date | None = ...,
        assistant: str | None = ...,
        assistant_phone: str | None = ...,
        unfollowed: bool = ...,
        social: Sequence[SocialProfile] | None = ...,
        photo: UUID | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words | None = ...,
        external_ids: Sequence[ExternalId] | None = ...,
        custom: Mapping[str, Any] | None = ...,
    ) -> Contact:
        """
        Changes a contact: absent fields stay, None clears.
        """

@final
class Lead(Record):
    """
    Somebody who may become a customer: a person, an organisation or both, not yet looked into.
    """

    def __new__(
        cls,
        *,
        id: _Id = ...,
        last_name: str | None = ...,
        first_name: str | None = ...,
        display_name: str = ...,
        company_name: str | None = ...,
        job_title: str | None = ...,
        emails: Sequence[ContactEmail] = ...,
        phones: Sequence[ContactPhone] = ...,
        website: str | None = ...,
        addresses: Sequence[PostalAddress] = ...,
        industry: str | None = ...,
        employees: int | None = ...,
        annual_revenue: Money | None = ...,
        status: _LeadStatus = ...,
        lifecycle_stage: _LifecycleStage | None = ...,
        lifecycle_entries: Sequence[LifecycleEntry] = ...,
        source: str | None = ...,
        source_detail: str | None = ...,
        utm_source: str | None = ...,
        utm_medium: str | None = ...,
        utm_campaign: str | None = ...,
        score: int | None = ...,
        rating: _Rating | None = ...,
        estimated_amount: Money | None = ...,
        referred_by: str | None = ...,
        product_interest: _Words = ...,
        do_not_call: bool = ...,
        next_follow_up: _date | None = ...,
        lost_reason: UUID | None = ...,
        converted_at: _datetime | None = ...,
        converted_account: UUID | None = ...,
        converted_contact: UUID | None = ...,
        converted_deal: UUID | None = ...,
        unfollowed: bool = ...,
        description: str | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
        created_at: _datetime = ...,
        revision: int = ...,
        created_by: UUID | None = ...,
        updated_at: _datetime = ...,
        updated_by: UUID | None = ...,
        trashed_at: _datetime | None = ...,
    ) -> Self: ...
    @property
    def last_name(self) -> str | None:
        """
        The person's family name; this or the organisation is needed.
        """
    @property
    def first_name(self) -> str | None:
        """
        The person's given name.
        """
    @property
    def display_name(self) -> str:
        """
        What the lead is called in lists: the person's whole name, else the organisation's.
        """
    @property
    def company_name(self) -> str | None:
        """
        The organisation.
        """
    @property
    def job_title(self) -> str | None:
        """
        What the person does there.
        """
    @property
    def emails(self) -> tuple[ContactEmail, ...]:
        """
        E-mail addresses.
        """
    @property
    def phones(self) -> tuple[ContactPhone, ...]:
        """
        Telephone numbers.
        """
    @property
    def website(self) -> str | None:
        """
        The web site.
        """
    @property
    def addresses(self) -> tuple[PostalAddress, ...]:
        """
        Postal addresses.
        """
    @property
    def industry(self) -> str | None:
        """
        What the organisation does.
        """
    @property
    def employees(self) -> int | None:
        """
        How many people work there.
        """
    @property
    def annual_revenue(self) -> Money | None:
        """
        What the organisation earns in a year.
        """
    @property
    def status(self) -> LeadStatus:
        """
        What was done about it so far.
        """
    @property
    def lifecycle_stage(self) -> LifecycleStage | None:
        """
        How far it is on the way to being a customer; a lead when left empty.
        """
    @property
    def lifecycle_entries(self) -> tuple[LifecycleEntry, ...]:
        """
        When it came to each step of that way.
        """
    @property
    def source(self) -> str | None:
        """
        How it was found, as `web form`.
        """
    @property
    def source_detail(self) -> str | None:
        """
        More about how it was found, as the name of the fair.
        """
    @property
    def utm_source(self) -> str | None:
        """
        Where the visit came from, as `google`.
        """
    @property
    def utm_medium(self) -> str | None:
        """
        By which kind of way, as `cpc`.
        """
    @property
    def utm_campaign(self) -> str | None:
        """
        By which campaign.
        """
    @property
    def score(self) -> int | None:
        """
        How promising it is, 0 to 100.
        """
    @property
    def rating(self) -> Rating | None:
        """
        How promising it is in a word: from the score, by the company's thresholds.
        """
    @property
    def estimated_amount(self) -> Money | None:
        """
        What it may be worth.
        """
    @property
    def referred_by(self) -> str | None:
        """
        Who recommended the company.
        """
    @property
    def product_interest(self) -> tuple[str, ...]:
        """
        Which products it asked about.
        """
    @property
    def do_not_call(self) -> bool:
        """
        Whether it must not be called.
        """
    @property
    def next_follow_up(self) -> _date | None:
        """
        The day to come back to it.
        """
    @property
    def lost_reason(self) -> UUID | None:
        """
        Why nothing came of it.
        """
    @property
    def converted_at(self) -> _datetime | None:
        """
        When it was converted.
        """
    @property
    def converted_account(self) -> UUID | None:
        """
        The account that it became, or was added to.
        """
    @property
    def converted_contact(self) -> UUID | None:
        """
        The contact that it became.
        """
    @property
    def converted_deal(self) -> UUID | None:
        """
        The deal that it became.
        """
    @property
    def unfollowed(self) -> bool:
        """
        Whether nobody follows it any more: it is left out of lists and counts, but search still finds it.
        """
    @property
    def description(self) -> str | None:
        """
        Anything else worth knowing.
        """

@type_check_only
class LeadCollection(_Records[Lead]):
    def create(
        self,
        *,
        last_name: str | None = ...,
        first_name: str | None = ...,
        company_name: str | None = ...,
        job_title: str | None = ...,
        emails: Sequence[ContactEmail] = ...,
        phones: Sequence[ContactPhone] = ...,
        website: str | None = ...,
        addresses: Sequence[PostalAddress] = ...,
        industry: str | None = ...,
        employees: int | None = ...,
        annual_revenue: Money | None = ...,
        status: _LeadStatus = ...,
        lifecycle_stage: _LifecycleStage | None = ...,
        source: str | None = ...,
        source_detail: str | None = ...,
        utm_source: str | None = ...,
        utm_medium: str | None = ...,
        utm_campaign: str | None = ...,
        score: int | None = ...,
        estimated_amount: Money | None = ...,
        referred_by: str | None = ...,
        product_interest: _Words = ...,
        do_not_call: bool = ...,
        next_follow_up: _date | None = ...,
        lost_reason: UUID | None = ...,
        unfollowed: bool = ...,
        description: str | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
    ) -> Lead:
        """
        Creates a lead.
        """
    def update(
        self,
        id: _Id,
        /,
        *,
        revision: int | None = None,
        last_name: str | None = ...,
        first_name: str | None = ...,
        company_name: str | None = ...,
        job_title: str | None = ...,
        emails: Sequence[ContactEmail] | None = ...,
        phones: Sequence[ContactPhone] | None = ...,
        website: str | None = ...,
        addresses: Sequence[PostalAddress] | None = ...,
        industry: str | None = ...,
        employees: int | None = ...,
        annual_revenue: Money | None = ...,
        status: _LeadStatus = ...,
        lifecycle_stage: _LifecycleStage | None = ...,
        source: str | None = ...,
        source_detail: str | None = ...,
        utm_source: str | None = ...,
        utm_medium: str | None = ...,
        utm_campaign: str | None = ...,
        score: int | None = ...,
        estimated_amount: Money | None = ...,
        referred_by: str | None = ...,
        product_interest: _Words | None = ...,
        do_not_call: bool = ...,
        next_follow_up: _date | None = ...,
        lost_reason: UUID | None = ...,
        unfollowed: bool = ...,
        description: str | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words | None = ...,
        external_ids: Sequence[ExternalId] | None = ...,
        custom: Mapping[str, Any] | None = ...,
    ) -> Lead:
        """
        Changes a lead: absent fields stay, None clears.
        """

@final
class CustomerGroup(Record):
    """
    Customers that are treated alike.
    """

    def __new__(
        cls,
        *,
        id: _Id = ...,
        name: str = ...,
        description: str | None = ...,
        parent: UUID | None = ...,
        discount: Decimal | int | None = ...,
        account_filter: str | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
        created_at: _datetime = ...,
        revision: int = ...,
        created_by: UUID | None = ...,
        updated_at: _datetime = ...,
        updated_by: UUID | None = ...,
        trashed_at: _datetime | None = ...,
    ) -> Self: ...
    @property
    def name(self) -> str:
        """
        What the group is called; belongs to one group.
        """
    @property
    def description(self) -> str | None:
        """
        Who belongs to it.
        """
    @property
    def parent(self) -> UUID | None:
        """
        The group above.
        """
    @property
    def discount(self) -> Decimal | None:
        """
        What its members pay less, in per cent.
        """
    @property
    def account_filter(self) -> str | None:
        """
        Which accounts belong to it by a rule, as a filter's text; it puts no account into the group by itself.
        """

@type_check_only
class CustomerGroupCollection(_Records[CustomerGroup]):
    def create(
        self,
        *,
        name: str,
        description: str | None = ...,
        parent: UUID | None = ...,
        discount: Decimal | int | None = ...,
        account_filter: str | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
    ) -> CustomerGroup:
        """
        Creates a customer group.
        """
    def update(
        self,
        id: _Id,
        /,
        *,
        revision: int | None = None,
        name: str = ...,
        description: str | None = ...,
        parent: UUID | None = ...,
        discount: Decimal | int | None = ...,
        account_filter: str | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words | None = ...,
        external_ids: Sequence[ExternalId] | None = ...,
        custom: Mapping[str, Any] | None = ...,
    ) -> CustomerGroup:
        """
        Changes a customer group: absent fields stay, None clears.
        """

@final
class RelationKind(Record):
    """
    A kind of relation between records, as `supplier of` and, the other way, `supplied by`.
    """

    def __new__(
        cls,
        *,
        id: _Id = ...,
        name: str = ...,
        inverse_name: str | None = ...,
        from_entities: _Words = ...,
        to_entities: _Words = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
        created_at: _datetime = ...,
        revision: int = ...,
        created_by: UUID | None = ...,
        updated_at: _datetime = ...,
        updated_by: UUID | None = ...,
        trashed_at: _datetime | None = ...,
    ) -> Self: ...
    @property
    def name(self) -> str:
        """
        What the first record is to the second.
        """
    @property
    def inverse_name(self) -> str | None:
        """
        What the second is to the first; empty when both are the same to each other, as `partner of`.
        """
    @property
    def from_entities(self) -> tuple[str, ...]:
        """
        The entities that the first record may be of, as `account`; empty for any.
        """
    @property
    def to_entities(self) -> tuple[str, ...]:
        """
        The entities that the second record may be of; empty for any.
        """

@type_check_only
class RelationKindCollection(_Records[RelationKind]):
    def create(
        self,
        *,
        name: str,
        inverse_name: str | None = ...,
        from_entities: _Words = ...,
        to_entities: _Words = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
    ) -> RelationKind:
        """
        Creates a relation kind.
        """
    def update(
        self,
        id: _Id,
        /,
        *,
        revision: int | None = None,
        name: str = ...,
        inverse_name: str | None = ...,
        from_entities: _Words | None = ...,
        to_entities: _Words | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words | None = ...,
        external_ids: Sequence[ExternalId] | None = ...,
        custom: Mapping[str, Any] | None = ...,
    ) -> RelationKind:
        """
        Changes a relation kind: absent fields stay, None clears.
        """

@final
class Relation(Record):
    """
    A relation between two records of any entities, as between an account and its auditor.
    """

    def __new__(
        cls,
        *,
        id: _Id = ...,
        kind: UUID = ...,
        from_record: Link = ...,
        to_record: Link = ...,
        since: _date | None = ...,
        until: _date | None = ...,
        note: str | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
        created_at: _datetime = ...,
        revision: int = ...,
        created_by: UUID | None = ...,
        updated_at: _datetime = ...,
        updated_by: UUID | None = ...,
        trashed_at: _datetime | None = ...,
    ) -> Self: ...
    @property
    def kind(self) -> UUID:
        """
        What kind of relation it is.
        """
    @property
    def from_record(self) -> Link:
        """
        The record that the kind's name is said of: "A is a supplier of B" has A here.
        """
    @property
    def to_record(self) -> Link:
        """
        The other record.
        """
    @property
    def since(self) -> _date | None:
        """
        The first day.
        """
    @property
    def until(self) -> _date | None:
        """
        The last day.
        """
    @property
    def note(self) -> str | None:
        """
        More about it.
        """

@type_check_only
class RelationCollection(_Records[Relation]):
    def create(
        self,
        *,
        kind: UUID,
        from_record: Link,
        to_record: Link,
        since: _date | None = ...,
        until: _date | None = ...,
        note: str | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
    ) -> Relation:
        """
        Creates a relation.
        """
    def update(
        self,
        id: _Id,
        /,
        *,
        revision: int | None = None,
        kind: UUID = ...,
        from_record: Link = ...,
        to_record: Link = ...,
        since: _date | None = ...,
        until: _date | None = ...,
        note: str | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words | None = ...,
        external_ids: Sequence[ExternalId] | None = ...,
        custom: Mapping[str, Any] | None = ...,
    ) -> Relation:
        """
        Changes a relation: absent fields stay, None clears.
        """

@final
class Pipeline(Record):
    """
    A way that a sale goes: its stages in order.
    """

    def __new__(
        cls,
        *,
        id: _Id = ...,
        name: str = ...,
        order: int = ...,
        inactive: bool = ...,
        entity: str | None = ...,
        teams: Sequence[PipelineTeam] = ...,
        is_default: bool = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
        created_at: _datetime = ...,
        revision: int = ...,
        created_by: UUID | None = ...,
        updated_at: _datetime = ...,
        updated_by: UUID | None = ...,
        trashed_at: _datetime | None = ...,
    ) -> Self: ...
    @property
    def name(self) -> str:
        """
        What the pipeline is called.
        """
    @property
    def order(self) -> int:
        """
        Its place among the pipelines.
        """
    @property
    def inactive(self) -> bool:
        """
        Whether it takes no new deals.
        """
    @property
    def entity(self) -> str | None:
        """
        The entity whose records go through it; deals when left empty.
        """
    @property
    def teams(self) -> tuple[PipelineTeam, ...]:
        """
        The teams that sell this way; empty for all.
        """
    @property
    def is_default(self) -> bool:
        """
        Whether it is the one to begin with where none is named; one pipeline of an entity is.
        """

@type_check_only
class PipelineCollection(_Records[Pipeline]):
    def create(
        self,
        *,
        name: str,
        order: int = ...,
        inactive: bool = ...,
        entity: str | None = ...,
        teams: Sequence[PipelineTeam] = ...,
        is_default: bool = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
    ) -> Pipeline:
        """
        Creates a pipeline.
        """
    def update(
        self,
        id: _Id,
        /,
        *,
        revision: int | None = None,
        name: str = ...,
        order: int = ...,
        inactive: bool = ...,
        entity: str | None = ...,
        teams: Sequence[PipelineTeam] | None = ...,
        is_default: bool = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words | None = ...,
        external_ids: Sequence[ExternalId] | None = ...,
        custom: Mapping[str, Any] | None = ...,
    ) -> Pipeline:
        """
        Changes a pipeline: absent fields stay, None clears.
        """

@final
class Stage(Record):
    """
    A step of a pipeline, with a category that is fixed as soon as a deal has stood there.
    """

    def __new__(
        cls,
        *,
        id: _Id = ...,
        pipeline: UUID = ...,
        name: str = ...,
        order: int = ...,
        category: _StageCategory = ...,
        probability: Decimal | int = ...,
        forecast_category: _ForecastCategory = ...,
        rot_days: int | None = ...,
        required_fields: _Words = ...,
        expected_days: int | None = ...,
        wip_limit: int | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
        created_at: _datetime = ...,
        revision: int = ...,
        created_by: UUID | None = ...,
        updated_at: _datetime = ...,
        updated_by: UUID | None = ...,
        trashed_at: _datetime | None = ...,
    ) -> Self: ...
    @property
    def pipeline(self) -> UUID:
        """
        The pipeline that the stage belongs to.
        """
    @property
    def name(self) -> str:
        """
        What the stage is called.
        """
    @property
    def order(self) -> int:
        """
        Its place in the pipeline.
        """
    @property
    def category(self) -> StageCategory:
        """
        How a deal stands here; it cannot be changed once a deal has stood here, since history and figures rest on it.
        """
    @property
    def probability(self) -> Decimal:
        """
        How likely a deal here is won, 0 to 100; 100 where won, 0 where lost.
        """
    @property
    def forecast_category(self) -> ForecastCategory:
        """
        Where its deals count in the forecast.
        """
    @property
    def rot_days(self) -> int | None:
        """
        After how many days here a deal is stale.
        """
    @property
    def required_fields(self) -> tuple[str, ...]:
        """
        Names of the fields that a deal needs to stand here.
        """
    @property
    def expected_days(self) -> int | None:
        """
        How many days a deal usually stays here.
        """
    @property
    def wip_limit(self) -> int | None:
        """
        How many deals should stand here at once at most, for boards to show what is over it.
        """

@type_check_only
class StageCollection(_Records[Stage]):
    def create(
        self,
        *,
        pipeline: UUID,
        name: str,
        order: int,
        category: _StageCategory,
        probability: Decimal | int = ...,
        forecast_category: _ForecastCategory = ...,
        rot_days: int | None = ...,
        required_fields: _Words = ...,
        expected_days: int | None = ...,
        wip_limit: int | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
    ) -> Stage:
        """
        Creates a stage.
        """
    def update(
        self,
        id: _Id,
        /,
        *,
        revision: int | None = None,
        pipeline: UUID = ...,
        name: str = ...,
        order: int = ...,
        category: _StageCategory = ...,
        probability: Decimal | int = ...,
        forecast_category: _ForecastCategory = ...,
        rot_days: int | None = ...,
        required_fields: _Words | None = ...,
        expected_days: int | None = ...,
        wip_limit: int | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words | None = ...,
        external_ids: Sequence[ExternalId] | None = ...,
        custom: Mapping[str, Any] | None = ...,
    ) -> Stage:
        """
        Changes a stage: absent fields stay, None clears.
        """

@final
class Deal(Record):
    """
    A sale in the making: what somebody may buy, for how much, and by when.
    """

    def __new__(
        cls,
        *,
        id: _Id = ...,
        name: str = ...,
        stage: UUID = ...,
        account: UUID | None = ...,
        primary_contact: UUID | None = ...,
        amount: Money | None = ...,
        amount_rate: Decimal | int | None = ...,
        amount_base: Money | None = ...,
        probability: Decimal | int | None = ...,
        probability_source: _ProbabilitySource = ...,
        expected_close: _date | None = ...,
        pipeline: UUID | None = ...,
        category: _StageCategory = ...,
        forecast_category: _ForecastCategory = ...,
        closed_at: _datetime | None = ...,
        closed_on: _date | None = ...,
        stage_entered_at: _datetime | None = ...,
        stage_entries: Sequence[StageEntry] = ...,
        deal_type: _DealType | None = ...,
        source: str | None = ...,
        next_step: str | None = ...,
        lost_notes: str | None = ...,
        loss_reason: UUID | None = ...,
        competitor: UUID | None = ...,
        lead: UUID | None = ...,
        contacts: Sequence[DealContact] = ...,
        credits: Sequence[Credit] = ...,
        closing_owner: UUID | None = ...,
        next_step_on: _date | None = ...,
        monthly_amount: Money | None = ...,
        score: int | None = ...,
        recurring_plan: _RecurringPlan | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
        created_at: _datetime = ...,
        revision: int = ...,
        created_by: UUID | None = ...,
        updated_at: _datetime = ...,
        updated_by: UUID | None = ...,
        trashed_at: _datetime | None = ...,
    ) -> Self: ...
    @property
    def name(self) -> str:
        """
        What the deal is called in lists and on the board.
        """
    @property
    def stage(self) -> UUID:
        """
        The stage that it stands in.
        """
    @property
    def account(self) -> UUID | None:
        """
        Who would buy.
        """
    @property
    def primary_contact(self) -> UUID | None:
        """
        Whom to talk to.
        """
    @property
    def amount(self) -> Money | None:
        """
        What it is worth when won.
        """
    @property
    def amount_rate(self) -> Decimal | None:
        """
        Units of the company's currency for one of the deal's, on the day the amount was set.
        """
    @property
    def amount_base(self) -> Money | None:
        """
        The amount in the company's currency; empty while no rate is known.
        """
    @property
    def probability(self) -> Decimal | None:
        """
        How likely it is won, 0 to 100; empty to take the stage's.
        """
    @property
    def probability_source(self) -> ProbabilitySource:
        """
        Where the probability comes from.
        """
    @property
    def expected_close(self) -> _date | None:
        """
        The day by which it is expected to be won.
        """
    @property
    def pipeline(self) -> UUID | None:
        """
        The pipeline of its stage.
        """
    @property
    def category(self) -> StageCategory:
        """
        How it stands: the category of its stage.
        """
    @property
    def forecast_category(self) -> ForecastCategory:
        """
        Where it counts in the forecast: the category of its stage.
        """
    @property
    def closed_at(self) -> _datetime | None:
        """
        When it was won or lost.
        """
    @property
    def closed_on(self) -> _date | None:
        """
        The company's day when it was won or lost.
        """
    @property
    def stage_entered_at(self) -> _datetime | None:
        """
        When it came to its stage.
        """
    @property
    def stage_entries(self) -> tuple[StageEntry, ...]:
        """
        Every stay in a stage, in order.
        """
    @property
    def deal_type(self) -> DealType | None:
        """
        What kind of sale it is.
        """
    @property
    def source(self) -> str | None:
        """
        How it was found.
        """
    @property
    def next_step(self) -> str | None:
        """
        What to do next.
        """
    @property
    def lost_notes(self) -> str | None:
        """
        More about why it was lost.
        """
    @property
    def loss_reason(self) -> UUID | None:
        """
        Why it was lost, from the company's list.
        """
    @property
    def competitor(self) -> UUID | None:
        """
        Who sells it instead, or tries to.
        """
    @property
    def lead(self) -> UUID | None:
        """
        The lead that it came from.
        """
    @property
    def contacts(self) -> tuple[DealContact, ...]:
        """
        Who has a say about it.
        """
    @property
    def credits(self) -> tuple[Credit, ...]:
        """
        Who gets which part of it towards their quota, together 100 per cent; all goes to the owner when left empty.
        """
    @property
    def closing_owner(self) -> UUID | None:
        """
        The user who was responsible when it was won or lost.
        """
    @property
    def next_step_on(self) -> _date | None:
        """
        The day of the next step.
        """
    @property
    def monthly_amount(self) -> Money | None:
        """
        What it brings again and again, each month.
        """
    @property
    def score(self) -> int | None:
        """
        How promising it is, 0 to 100.
        """
    @property
    def recurring_plan(self) -> RecurringPlan | None:
        """
        How often the customer pays what it brings again and again.
        """

@type_check_only
class DealCollection(_Records[Deal]):
    def create(
        self,
        *,
        name: str,
        stage: UUID,
        account: UUID | None = ...,
        primary_contact: UUID | None = ...,
        amount: Money | None = ...,
        probability: Decimal | int | None = ...,
        expected_close: _date | None = ...,
        deal_type: _DealType | None = ...,
        source: str | None = ...,
        next_step: str | None = ...,
        lost_notes: str | None = ...,
        loss_reason: UUID | None = ...,
        competitor: UUID | None = ...,
        lead: UUID | None = ...,
        contacts: Sequence[DealContact] = ...,
        credits: Sequence[Credit] = ...,
        next_step_on: _date | None = ...,
        monthly_amount: Money | None = ...,
        score: int | None = ...,
        recurring_plan: _RecurringPlan | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
    ) -> Deal:
        """
        Creates a deal.
        """
    def update(
        self,
        id: _Id,
        /,
        *,
        revision: int | None = None,
        name: str = ...,
        stage: UUID = ...,
        account: UUID | None = ...,
        primary_contact: UUID | None = ...,
        amount: Money | None = ...,
        probability: Decimal | int | None = ...,
        expected_close: _date | None = ...,
        deal_type: _DealType | None = ...,
        source: str | None = ...,
        next_step: str | None = ...,
        lost_notes: str | None = ...,
        loss_reason: UUID | None = ...,
        competitor: UUID | None = ...,
        lead: UUID | None = ...,
        contacts: Sequence[DealContact] | None = ...,
        credits: Sequence[Credit] | None = ...,
        next_step_on: _date | None = ...,
        monthly_amount: Money | None = ...,
        score: int | None = ...,
        recurring_plan: _RecurringPlan | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words | None = ...,
        external_ids: Sequence[ExternalId] | None = ...,
        custom: Mapping[str, Any] | None = ...,
    ) -> Deal:
        """
        Changes a deal: absent fields stay, None clears.
        """

@final
class Competitor(Record):
    """
    Somebody who sells instead of the company.
    """

    def __new__(
        cls,
        *,
        id: _Id = ...,
        name: str = ...,
        website: str | None = ...,
        strengths: str | None = ...,
        weaknesses: str | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
        created_at: _datetime = ...,
        revision: int = ...,
        created_by: UUID | None = ...,
        updated_at: _datetime = ...,
        updated_by: UUID | None = ...,
        trashed_at: _datetime | None = ...,
    ) -> Self: ...
    @property
    def name(self) -> str:
        """
        What the competitor is called.
        """
    @property
    def website(self) -> str | None:
        """
        Its web site.
        """
    @property
    def strengths(self) -> str | None:
        """
        What it is good at.
        """
    @property
    def weaknesses(self) -> str | None:
        """
        What it is bad at.
        """

@type_check_only
class CompetitorCollection(_Records[Competitor]):
    def create(
        self,
        *,
        name: str,
        website: str | None = ...,
        strengths: str | None = ...,
        weaknesses: str | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
    ) -> Competitor:
        """
        Creates a competitor.
        """
    def update(
        self,
        id: _Id,
        /,
        *,
        revision: int | None = None,
        name: str = ...,
        website: str | None = ...,
        strengths: str | None = ...,
        weaknesses: str | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words | None = ...,
        external_ids: Sequence[ExternalId] | None = ...,
        custom: Mapping[str, Any] | None = ...,
    ) -> Competitor:
        """
        Changes a competitor: absent fields stay, None clears.
        """

@final
class LossReason(Record):
    """
    A reason why a sale comes to nothing, from the company's own list.
    """

    def __new__(
        cls,
        *,
        id: _Id = ...,
        name: str = ...,
        category: _LossCategory | None = ...,
        order: int = ...,
        inactive: bool = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
        created_at: _datetime = ...,
        revision: int = ...,
        created_by: UUID | None = ...,
        updated_at: _datetime = ...,
        updated_by: UUID | None = ...,
        trashed_at: _datetime | None = ...,
    ) -> Self: ...
    @property
    def name(self) -> str:
        """
        The reason in the company's words.
        """
    @property
    def category(self) -> LossCategory | None:
        """
        What kind of reason it is.
        """
    @property
    def order(self) -> int:
        """
        Its place in the list.
        """
    @property
    def inactive(self) -> bool:
        """
        Whether it is no longer offered.
        """

@type_check_only
class LossReasonCollection(_Records[LossReason]):
    def create(
        self,
        *,
        name: str,
        category: _LossCategory | None = ...,
        order: int = ...,
        inactive: bool = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
    ) -> LossReason:
        """
        Creates a loss reason.
        """
    def update(
        self,
        id: _Id,
        /,
        *,
        revision: int | None = None,
        name: str = ...,
        category: _LossCategory | None = ...,
        order: int = ...,
        inactive: bool = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words | None = ...,
        external_ids: Sequence[ExternalId] | None = ...,
        custom: Mapping[str, Any] | None = ...,
    ) -> LossReason:
        """
        Changes a loss reason: absent fields stay, None clears.
        """

@final
class Quota(Record):
    """
    What a user or a team should win in a month, or in a quarter of the company's fiscal year.
    """

    def __new__(
        cls,
        *,
        id: _Id = ...,
        starts_on: _date = ...,
        ends_on: _date = ...,
        amount: Money = ...,
        user: UUID | None = ...,
        for_team: UUID | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
        created_at: _datetime = ...,
        revision: int = ...,
        created_by: UUID | None = ...,
        updated_at: _datetime = ...,
        updated_by: UUID | None = ...,
        trashed_at: _datetime | None = ...,
    ) -> Self: ...
    @property
    def starts_on(self) -> _date:
        """
        The first day of the period.
        """
    @property
    def ends_on(self) -> _date:
        """
        The last day of the period: of the same month, or of the quarter.
        """
    @property
    def amount(self) -> Money:
        """
        The worth of the deals to win.
        """
    @property
    def user(self) -> UUID | None:
        """
        Whose quota it is; this or a team is needed.
        """
    @property
    def for_team(self) -> UUID | None:
        """
        The team whose quota it is.
        """

@type_check_only
class QuotaCollection(_Records[Quota]):
    def create(
        self,
        *,
        starts_on: _date,
        ends_on: _date,
        amount: Money,
        user: UUID | None = ...,
        for_team: UUID | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
    ) -> Quota:
        """
        Creates a quota.
        """
    def update(
        self,
        id: _Id,
        /,
        *,
        revision: int | None = None,
        starts_on: _date = ...,
        ends_on: _date = ...,
        amount: Money = ...,
        user: UUID | None = ...,
        for_team: UUID | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words | None = ...,
        external_ids: Sequence[ExternalId] | None = ...,
        custom: Mapping[str, Any] | None = ...,
    ) -> Quota:
        """
        Changes a quota: absent fields stay, None clears.
        """

@final
class Territory(Record):
    """
    A part of the market, with the users who work it; territories stand in a tree.
    """

    def __new__(
        cls,
        *,
        id: _Id = ...,
        name: str = ...,
        parent: UUID | None = ...,
        members: Sequence[TerritoryMember] = ...,
        account_filter: str | None = ...,
        lead_filter: str | None = ...,
        order: int = ...,
        description: str | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
        created_at: _datetime = ...,
        revision: int = ...,
        created_by: UUID | None = ...,
        updated_at: _datetime = ...,
        updated_by: UUID | None = ...,
        trashed_at: _datetime | None = ...,
    ) -> Self: ...
    @property
    def name(self) -> str:
        """
        What the territory is called; belongs to one under the same parent.
        """
    @property
    def parent(self) -> UUID | None:
        """
        The territory above.
        """
    @property
    def members(self) -> tuple[TerritoryMember, ...]:
        """
        Who works it.
        """
    @property
    def account_filter(self) -> str | None:
        """
        Which accounts it holds, as a filter's text.
        """
    @property
    def lead_filter(self) -> str | None:
        """
        Which leads it holds, as a filter's text.
        """
    @property
    def order(self) -> int:
        """
        Its place: where several territories hold a record, the first has it.
        """
    @property
    def description(self) -> str | None:
        """
        What belongs to it, in words.
        """

@type_check_only
class TerritoryCollection(_Records[Territory]):
    def create(
        self,
        *,
        name: str,
        parent: UUID | None = ...,
        members: Sequence[TerritoryMember] = ...,
        account_filter: str | None = ...,
        lead_filter: str | None = ...,
        order: int = ...,
        description: str | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
    ) -> Territory:
        """
        Creates a territory.
        """
    def update(
        self,
        id: _Id,
        /,
        *,
        revision: int | None = None,
        name: str = ...,
        parent: UUID | None = ...,
        members: Sequence[TerritoryMember] | None = ...,
        account_filter: str | None = ...,
        lead_filter: str | None = ...,
        order: int = ...,
        description: str | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words | None = ...,
        external_ids: Sequence[ExternalId] | None = ...,
        custom: Mapping[str, Any] | None = ...,
    ) -> Territory:
        """
        Changes a territory: absent fields stay, None clears.
        """

@final
class Interaction(Record):
    """
    One touch on any channel, planned or held: a call, a meeting, a message.
    """

    def __new__(
        cls,
        *,
        id: _Id = ...,
        channel: _Channel = ...,
        subject: str = ...,
        start_at: _datetime = ...,
        end_at: _datetime | None = ...,
        direction: _Direction = ...,
        status: _InteractionStatus = ...,
        body: str | None = ...,
        related_to: Link | None = ...,
        participants: Sequence[Participant] = ...,
        outcome: str | None = ...,
        location: str | None = ...,
        also_about: Sequence[RelatedRecord] = ...,
        remind_at: _datetime | None = ...,
        join_url: str | None = ...,
        recording_url: str | None = ...,
        cost: Money | None = ...,
        reminded_at: _datetime | None = ...,
        all_day: bool = ...,
        zone: str | None = ...,
        duration_seconds: int | None = ...,
        uid: str | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
        created_at: _datetime = ...,
        revision: int = ...,
        created_by: UUID | None = ...,
        updated_at: _datetime = ...,
        updated_by: UUID | None = ...,
        trashed_at: _datetime | None = ...,
    ) -> Self: ...
    @property
    def channel(self) -> Channel:
        """
        By which way.
        """
    @property
    def subject(self) -> str:
        """
        What it is about.
        """
    @property
    def start_at(self) -> _datetime:
        """
        When it starts, started or was sent.
        """
    @property
    def end_at(self) -> _datetime | None:
        """
        When it ends or ended.
        """
    @property
    def direction(self) -> Direction:
        """
        Who began.
        """
    @property
    def status(self) -> InteractionStatus:
        """
        How it stands.
        """
    @property
    def body(self) -> str | None:
        """
        What was said or written.
        """
    @property
    def related_to(self) -> Link | None:
        """
        The record that it is about, of any entity.
        """
    @property
    def participants(self) -> tuple[Participant, ...]:
        """
        Who takes part.
        """
    @property
    def outcome(self) -> str | None:
        """
        What came of it.
        """
    @property
    def location(self) -> str | None:
        """
        Where it takes place.
        """
    @property
    def also_about(self) -> tuple[RelatedRecord, ...]:
        """
        Other records that it is about too.
        """
    @property
    def remind_at(self) -> _datetime | None:
        """
        When to remind the owner, while it is planned.
        """
    @property
    def join_url(self) -> str | None:
        """
        Where to join it online.
        """
    @property
    def recording_url(self) -> str | None:
        """
        Where its recording is.
        """
    @property
    def cost(self) -> Money | None:
        """
        What it cost.
        """
    @property
    def reminded_at(self) -> _datetime | None:
        """
        When the owner was reminded the last time.
        """
    @property
    def all_day(self) -> bool:
        """
        Whether it takes whole days, without a time of day.
        """
    @property
    def zone(self) -> str | None:
        """
        The time zone that its days and times were meant in; empty for the company's.
        """
    @property
    def duration_seconds(self) -> int | None:
        """
        How many seconds it took, as a telephone system counts them; not what lies between start and end.
        """
    @property
    def uid(self) -> str | None:
        """
        What calendars know it by (the UID of iCalendar); belongs to one interaction.
        """

@type_check_only
class InteractionCollection(_Records[Interaction]):
    def create(
        self,
        *,
        channel: _Channel,
        subject: str,
        start_at: _datetime,
        end_at: _datetime | None = ...,
        direction: _Direction = ...,
        status: _InteractionStatus = ...,
        body: str | None = ...,
        related_to: Link | None = ...,
        participants: Sequence[Participant] = ...,
        outcome: str | None = ...,
        location: str | None = ...,
        also_about: Sequence[RelatedRecord] = ...,
        remind_at: _datetime | None = ...,
        join_url: str | None = ...,
        recording_url: str | None = ...,
        cost: Money | None = ...,
        all_day: bool = ...,
        zone: str | None = ...,
        duration_seconds: int | None = ...,
        uid: str | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
    ) -> Interaction:
        """
        Creates a interaction.
        """
    def update(
        self,
        id: _Id,
        /,
        *,
        revision: int | None = None,
        channel: _Channel = ...,
        subject: str = ...,
        start_at: _datetime = ...,
        end_at: _datetime | None = ...,
        direction: _Direction = ...,
        status: _InteractionStatus = ...,
        body: str | None = ...,
        related_to: Link | None = ...,
        participants: Sequence[Participant] | None = ...,
        outcome: str | None = ...,
        location: str | None = ...,
        also_about: Sequence[RelatedRecord] | None = ...,
        remind_at: _datetime | None = ...,
        join_url: str | None = ...,
        recording_url: str | None = ...,
        cost: Money | None = ...,
        all_day: bool = ...,
        zone: str | None = ...,
        duration_seconds: int | None = ...,
        uid: str | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words | None = ...,
        external_ids: Sequence[ExternalId] | None = ...,
        custom: Mapping[str, Any] | None = ...,
    ) -> Interaction:
        """
        Changes a interaction: absent fields stay, None clears.
        """

@final
class Note(Record):
    """
    Something written down about a record.
    """

    def __new__(
        cls,
        *,
        id: _Id = ...,
        related_to: Link = ...,
        body: str = ...,
        title: str | None = ...,
        pinned: bool = ...,
        also_about: Sequence[RelatedRecord] = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
        created_at: _datetime = ...,
        revision: int = ...,
        created_by: UUID | None = ...,
        updated_at: _datetime = ...,
        updated_by: UUID | None = ...,
        trashed_at: _datetime | None = ...,
    ) -> Self: ...
    @property
    def related_to(self) -> Link:
        """
        The record that it is about, of any entity.
        """
    @property
    def body(self) -> str:
        """
        What was written.
        """
    @property
    def title(self) -> str | None:
        """
        What it is called.
        """
    @property
    def pinned(self) -> bool:
        """
        Whether it stands above the others.
        """
    @property
    def also_about(self) -> tuple[RelatedRecord, ...]:
        """
        Other records that it is about too.
        """

@type_check_only
class NoteCollection(_Records[Note]):
    def create(
        self,
        *,
        related_to: Link,
        body: str,
        title: str | None = ...,
        pinned: bool = ...,
        also_about: Sequence[RelatedRecord] = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
    ) -> Note:
        """
        Creates a note.
        """
    def update(
        self,
        id: _Id,
        /,
        *,
        revision: int | None = None,
        related_to: Link = ...,
        body: str = ...,
        title: str | None = ...,
        pinned: bool = ...,
        also_about: Sequence[RelatedRecord] | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words | None = ...,
        external_ids: Sequence[ExternalId] | None = ...,
        custom: Mapping[str, Any] | None = ...,
    ) -> Note:
        """
        Changes a note: absent fields stay, None clears.
        """

@final
class Comment(Record):
    """
    What somebody says about a record or a topic, or answers to another comment.
    """

    def __new__(
        cls,
        *,
        id: _Id = ...,
        body: str = ...,
        related_to: Link | None = ...,
        topic: str | None = ...,
        parent: UUID | None = ...,
        internal: bool = ...,
        mentions: Sequence[Mention] = ...,
        read_by: Sequence[ReadMark] = ...,
        path: str = ...,
        also_about: Sequence[RelatedRecord] = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
        created_at: _datetime = ...,
        revision: int = ...,
        created_by: UUID | None = ...,
        updated_at: _datetime = ...,
        updated_by: UUID | None = ...,
        trashed_at: _datetime | None = ...,
    ) -> Self: ...
    @property
    def body(self) -> str:
        """
        What was said.
        """
    @property
    def related_to(self) -> Link | None:
        """
        The record that is talked about; this or a topic is needed, an answer takes it from what it answers.
        """
    @property
    def topic(self) -> str | None:
        """
        What is talked about where it is no record.
        """
    @property
    def parent(self) -> UUID | None:
        """
        The comment that this one answers.
        """
    @property
    def internal(self) -> bool:
        """
        Whether only employees see it, not the customer.
        """
    @property
    def mentions(self) -> tuple[Mention, ...]:
        """
        Who is called on.
        """
    @property
    def read_by(self) -> tuple[ReadMark, ...]:
        """
        Who read it.
        """
    @property
    def path(self) -> str:
        """
        Its place in the thread: sorting by it puts each answer under what it answers, the earliest first.
        """
    @property
    def also_about(self) -> tuple[RelatedRecord, ...]:
        """
        Other records that it is about too.
        """

@type_check_only
class CommentCollection(_Records[Comment]):
    def create(
        self,
        *,
        body: str,
        related_to: Link | None = ...,
        topic: str | None = ...,
        parent: UUID | None = ...,
        internal: bool = ...,
        mentions: Sequence[Mention] = ...,
        read_by: Sequence[ReadMark] = ...,
        also_about: Sequence[RelatedRecord] = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
    ) -> Comment:
        """
        Creates a comment.
        """
    def update(
        self,
        id: _Id,
        /,
        *,
        revision: int | None = None,
        body: str = ...,
        related_to: Link | None = ...,
        topic: str | None = ...,
        parent: UUID | None = ...,
        internal: bool = ...,
        mentions: Sequence[Mention] | None = ...,
        read_by: Sequence[ReadMark] | None = ...,
        also_about: Sequence[RelatedRecord] | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words | None = ...,
        external_ids: Sequence[ExternalId] | None = ...,
        custom: Mapping[str, Any] | None = ...,
    ) -> Comment:
        """
        Changes a comment: absent fields stay, None clears.
        """

@final
class Task(Record):
    """
    Something that somebody has to do.
    """

    def __new__(
        cls,
        *,
        id: _Id = ...,
        title: str = ...,
        status: _TaskStatus = ...,
        priority: _Priority | None = ...,
        start_at: _datetime | None = ...,
        due_at: _datetime | None = ...,
        due_on: _date | None = ...,
        is_open: bool = ...,
        completed_at: _datetime | None = ...,
        related_to: Link | None = ...,
        contact: UUID | None = ...,
        assignee: UUID | None = ...,
        collaborators: Sequence[Collaborator] = ...,
        checklist: Sequence[ChecklistItem] = ...,
        remind_at: _datetime | None = ...,
        estimate_seconds: int | None = ...,
        actual_seconds: int | None = ...,
        description: str | None = ...,
        also_about: Sequence[RelatedRecord] = ...,
        reminded_at: _datetime | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
        created_at: _datetime = ...,
        revision: int = ...,
        created_by: UUID | None = ...,
        updated_at: _datetime = ...,
        updated_by: UUID | None = ...,
        trashed_at: _datetime | None = ...,
    ) -> Self: ...
    @property
    def title(self) -> str:
        """
        What to do.
        """
    @property
    def status(self) -> TaskStatus:
        """
        How far it is.
        """
    @property
    def priority(self) -> Priority | None:
        """
        How urgent it is; normal when left empty.
        """
    @property
    def start_at(self) -> _datetime | None:
        """
        When to begin.
        """
    @property
    def due_at(self) -> _datetime | None:
        """
        By when, where the time of day matters.
        """
    @property
    def due_on(self) -> _date | None:
        """
        By which day; follows the time where there is one.
        """
    @property
    def is_open(self) -> bool:
        """
        Whether something is still to be done.
        """
    @property
    def completed_at(self) -> _datetime | None:
        """
        When it was done.
        """
    @property
    def related_to(self) -> Link | None:
        """
        The record that it is about, of any entity.
        """
    @property
    def contact(self) -> UUID | None:
        """
        Whom to talk to.
        """
    @property
    def assignee(self) -> UUID | None:
        """
        Who has to do it; the owner when left empty. They see and change it as if it were their own.
        """
    @property
    def collaborators(self) -> tuple[Collaborator, ...]:
        """
        Who helps.
        """
    @property
    def checklist(self) -> tuple[ChecklistItem, ...]:
        """
        Its steps.
        """
    @property
    def remind_at(self) -> _datetime | None:
        """
        When to remind the assignee.
        """
    @property
    def estimate_seconds(self) -> int | None:
        """
        How many seconds it should take.
        """
    @property
    def actual_seconds(self) -> int | None:
        """
        How many seconds it took so far.
        """
    @property
    def description(self) -> str | None:
        """
        More about it.
        """
    @property
    def also_about(self) -> tuple[RelatedRecord, ...]:
        """
        Other records that it is about too.
        """
    @property
    def reminded_at(self) -> _datetime | None:
        """
        When the assignee was reminded the last time.
        """

@type_check_only
class TaskCollection(_Records[Task]):
    def create(
        self,
        *,
        title: str,
        status: _TaskStatus = ...,
        priority: _Priority | None = ...,
        start_at: _datetime | None = ...,
        due_at: _datetime | None = ...,
        due_on: _date | None = ...,
        related_to: Link | None = ...,
        contact: UUID | None = ...,
        assignee: UUID | None = ...,
        collaborators: Sequence[Collaborator] = ...,
        checklist: Sequence[ChecklistItem] = ...,
        remind_at: _datetime | None = ...,
        estimate_seconds: int | None = ...,
        actual_seconds: int | None = ...,
        description: str | None = ...,
        also_about: Sequence[RelatedRecord] = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
    ) -> Task:
        """
        Creates a task.
        """
    def update(
        self,
        id: _Id,
        /,
        *,
        revision: int | None = None,
        title: str = ...,
        status: _TaskStatus = ...,
        priority: _Priority | None = ...,
        start_at: _datetime | None = ...,
        due_at: _datetime | None = ...,
        due_on: _date | None = ...,
        related_to: Link | None = ...,
        contact: UUID | None = ...,
        assignee: UUID | None = ...,
        collaborators: Sequence[Collaborator] | None = ...,
        checklist: Sequence[ChecklistItem] | None = ...,
        remind_at: _datetime | None = ...,
        estimate_seconds: int | None = ...,
        actual_seconds: int | None = ...,
        description: str | None = ...,
        also_about: Sequence[RelatedRecord] | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words | None = ...,
        external_ids: Sequence[ExternalId] | None = ...,
        custom: Mapping[str, Any] | None = ...,
    ) -> Task:
        """
        Changes a task: absent fields stay, None clears.
        """

@final
class Tag(Record):
    """
    A word that records are tagged with, and what it means; records may have tags that nobody described.
    """

    def __new__(
        cls,
        *,
        id: _Id = ...,
        name: str = ...,
        color: str | None = ...,
        description: str | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
        created_at: _datetime = ...,
        revision: int = ...,
        created_by: UUID | None = ...,
        updated_at: _datetime = ...,
        updated_by: UUID | None = ...,
        trashed_at: _datetime | None = ...,
    ) -> Self: ...
    @property
    def name(self) -> str:
        """
        The word, as it stands in `tags`.
        """
    @property
    def color(self) -> str | None:
        """
        The colour to show it in, as `#c0392b`.
        """
    @property
    def description(self) -> str | None:
        """
        What it means.
        """

@type_check_only
class TagCollection(_Records[Tag]):
    def create(
        self,
        *,
        name: str,
        color: str | None = ...,
        description: str | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
    ) -> Tag:
        """
        Creates a tag.
        """
    def update(
        self,
        id: _Id,
        /,
        *,
        revision: int | None = None,
        name: str = ...,
        color: str | None = ...,
        description: str | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words | None = ...,
        external_ids: Sequence[ExternalId] | None = ...,
        custom: Mapping[str, Any] | None = ...,
    ) -> Tag:
        """
        Changes a tag: absent fields stay, None clears.
        """

@final
class SavedView(Record):
    """
    A list that was set up to look at again: which records, in which order, with which columns.
    """

    def __new__(
        cls,
        *,
        id: _Id = ...,
        name: str = ...,
        entity: str = ...,
        filter: str | None = ...,
        rule: str | None = ...,
        sorts: Sequence[ViewSort] = ...,
        columns: Sequence[ViewColumn] = ...,
        shared: bool = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
        created_at: _datetime = ...,
        revision: int = ...,
        created_by: UUID | None = ...,
        updated_at: _datetime = ...,
        updated_by: UUID | None = ...,
        trashed_at: _datetime | None = ...,
    ) -> Self: ...
    @property
    def name(self) -> str:
        """
        What the view is called.
        """
    @property
    def entity(self) -> str:
        """
        The entity whose records it lists, as `deal`.
        """
    @property
    def filter(self) -> str | None:
        """
        Which records, as a filter's text; empty for all.
        """
    @property
    def rule(self) -> str | None:
        """
        The filter as it was understood when it was saved, as JSON with fields by number: it holds when fields get other names.
        """
    @property
    def sorts(self) -> tuple[ViewSort, ...]:
        """
        In which order: by the first field, where that is equal by the second.
        """
    @property
    def columns(self) -> tuple[ViewColumn, ...]:
        """
        Its columns, from the left.
        """
    @property
    def shared(self) -> bool:
        """
        Whether others see it too, as far as their roles let them; otherwise its owner alone does, and who administers the CRM.
        """

@type_check_only
class SavedViewCollection(_Records[SavedView]):
    def create(
        self,
        *,
        name: str,
        entity: str,
        filter: str | None = ...,
        sorts: Sequence[ViewSort] = ...,
        columns: Sequence[ViewColumn] = ...,
        shared: bool = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
    ) -> SavedView:
        """
        Creates a saved view.
        """
    def update(
        self,
        id: _Id,
        /,
        *,
        revision: int | None = None,
        name: str = ...,
        entity: str = ...,
        filter: str | None = ...,
        sorts: Sequence[ViewSort] | None = ...,
        columns: Sequence[ViewColumn] | None = ...,
        shared: bool = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words | None = ...,
        external_ids: Sequence[ExternalId] | None = ...,
        custom: Mapping[str, Any] | None = ...,
    ) -> SavedView:
        """
        Changes a saved view: absent fields stay, None clears.
        """

@final
class Currency(Record):
    """
    A currency that the company trades in.
    """

    def __new__(
        cls,
        *,
        id: _Id = ...,
        code: str = ...,
        inactive: bool = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
        created_at: _datetime = ...,
        revision: int = ...,
        created_by: UUID | None = ...,
        updated_at: _datetime = ...,
        updated_by: UUID | None = ...,
        trashed_at: _datetime | None = ...,
    ) -> Self: ...
    @property
    def code(self) -> str:
        """
        The ISO 4217 code.
        """
    @property
    def inactive(self) -> bool:
        """
        Whether it is no longer offered.
        """

@type_check_only
class CurrencyCollection(_Records[Currency]):
    def create(
        self,
        *,
        code: str,
        inactive: bool = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
    ) -> Currency:
        """
        Creates a currency.
        """
    def update(
        self,
        id: _Id,
        /,
        *,
        revision: int | None = None,
        code: str = ...,
        inactive: bool = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words | None = ...,
        external_ids: Sequence[ExternalId] | None = ...,
        custom: Mapping[str, Any] | None = ...,
    ) -> Currency:
        """
        Changes a currency: absent fields stay, None clears.
        """

@final
class Rate(Record):
    """
    What one unit of a currency is worth in another, from a day until the next rate.
    """

    def __new__(
        cls,
        *,
        id: _Id = ...,
        currency: str = ...,
        base_currency: str = ...,
        date: _date = ...,
        value: Decimal | int = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
        created_at: _datetime = ...,
        revision: int = ...,
        created_by: UUID | None = ...,
        updated_at: _datetime = ...,
        updated_by: UUID | None = ...,
        trashed_at: _datetime | None = ...,
    ) -> Self: ...
    @property
    def currency(self) -> str:
        """
        The currency that is worth something.
        """
    @property
    def base_currency(self) -> str:
        """
        The currency that it is worth it in.
        """
    @property
    def date(self) -> _date:
        """
        The first day it holds.
        """
    @property
    def value(self) -> Decimal:
        """
        Units of `base_currency` for one of `currency`.
        """

@type_check_only
class RateCollection(_Records[Rate]):
    def create(
        self,
        *,
        currency: str,
        base_currency: str,
        date: _date,
        value: Decimal | int,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
    ) -> Rate:
        """
        Creates a rate.
        """
    def update(
        self,
        id: _Id,
        /,
        *,
        revision: int | None = None,
        currency: str = ...,
        base_currency: str = ...,
        date: _date = ...,
        value: Decimal | int = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words | None = ...,
        external_ids: Sequence[ExternalId] | None = ...,
        custom: Mapping[str, Any] | None = ...,
    ) -> Rate:
        """
        Changes a rate: absent fields stay, None clears.
        """

@final
class Attachment(Record):
    """
    A file that belongs to a record; its content is stored once, however often it is attached.
    """

    def __new__(
        cls,
        *,
        id: _Id = ...,
        related_to: Link = ...,
        name: str = ...,
        mime: str | None = ...,
        kind: _AttachmentKind = ...,
        description: str | None = ...,
        size: int | None = ...,
        sha256: str | None = ...,
        also_about: Sequence[RelatedRecord] = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
        created_at: _datetime = ...,
        revision: int = ...,
        created_by: UUID | None = ...,
        updated_at: _datetime = ...,
        updated_by: UUID | None = ...,
        trashed_at: _datetime | None = ...,
    ) -> Self: ...
    @property
    def related_to(self) -> Link:
        """
        The record that it belongs to, of any entity.
        """
    @property
    def name(self) -> str:
        """
        What the file is called, as contract.pdf.
        """
    @property
    def mime(self) -> str | None:
        """
        The media type of its content, as application/pdf.
        """
    @property
    def kind(self) -> AttachmentKind:
        """
        What it is to its record.
        """
    @property
    def description(self) -> str | None:
        """
        What it shows or says.
        """
    @property
    def size(self) -> int | None:
        """
        How many bytes the content has.
        """
    @property
    def sha256(self) -> str | None:
        """
        The SHA-256 of the content.
        """
    @property
    def also_about(self) -> tuple[RelatedRecord, ...]:
        """
        Other records that it belongs to too.
        """

@type_check_only
class AttachmentCollection(_Records[Attachment]):
    def create(
        self,
        *,
        related_to: Link,
        name: str,
        mime: str | None = ...,
        kind: _AttachmentKind = ...,
        description: str | None = ...,
        also_about: Sequence[RelatedRecord] = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
    ) -> Attachment:
        """
        Creates a attachment.
        """
    def attach(
        self,
        content: bytes | bytearray | SupportsRead[bytes],
        /,
        *,
        related_to: Link,
        name: str,
        mime: str | None = ...,
        kind: _AttachmentKind = ...,
        description: str | None = ...,
        also_about: Sequence[RelatedRecord] = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
    ) -> Attachment:
        """
        Stores a file and its attachment; its content is bytes, or a file that is open for reading bytes.
        """
    def content(self, id: _Id, /) -> bytes:
        """
        The content of a file.
        """
    def copy_content(self, id: _Id, to: SupportsWrite[bytes], /) -> int:
        """
        Writes the content of a file into a file that is open for writing bytes, and tells how many there were.
        """
    def update(
        self,
        id: _Id,
        /,
        *,
        revision: int | None = None,
        related_to: Link = ...,
        name: str = ...,
        mime: str | None = ...,
        kind: _AttachmentKind = ...,
        description: str | None = ...,
        also_about: Sequence[RelatedRecord] | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words | None = ...,
        external_ids: Sequence[ExternalId] | None = ...,
        custom: Mapping[str, Any] | None = ...,
    ) -> Attachment:
        """
        Changes a attachment: absent fields stay, None clears.
        """

@final
class CustomField(Record):
    """
    A field that the company added to an entity: typed, and filtered, imported, journaled and shown like the model's own.
    """

    def __new__(
        cls,
        *,
        id: _Id = ...,
        entity: str = ...,
        name: str = ...,
        kind: _CustomKind = ...,
        target: str | None = ...,
        options: Sequence[CustomOption] = ...,
        labels: Sequence[CustomLabel] = ...,
        description: str | None = ...,
        required: bool = ...,
        indexed: bool = ...,
        unique: bool = ...,
        searchable: bool = ...,
        unlisted: bool = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
        created_at: _datetime = ...,
        revision: int = ...,
        created_by: UUID | None = ...,
        updated_at: _datetime = ...,
        updated_by: UUID | None = ...,
        trashed_at: _datetime | None = ...,
    ) -> Self: ...
    @property
    def entity(self) -> str:
        """
        The entity whose records have the field, as `account`; it cannot be changed later.
        """
    @property
    def name(self) -> str:
        """
        The field's name in `snake_case`, used as `custom.tier`; changing it keeps the values.
        """
    @property
    def kind(self) -> CustomKind:
        """
        What it holds; it cannot be changed later.
        """
    @property
    def target(self) -> str | None:
        """
        The entity that a field of kind id links to.
        """
    @property
    def options(self) -> tuple[CustomOption, ...]:
        """
        The values that a field of kind choice can have; an option can be renamed, and one that is taken away stays here as retired, so that what records hold can still be read.
        """
    @property
    def labels(self) -> tuple[CustomLabel, ...]:
        """
        What people call it, by language.
        """
    @property
    def description(self) -> str | None:
        """
        What it means, in a sentence.
        """
    @property
    def required(self) -> bool:
        """
        Whether a new record needs it; records that lacked it before may go on without.
        """
    @property
    def indexed(self) -> bool:
        """
        Whether records are found and sorted by it without reading all of them.
        """
    @property
    def unique(self) -> bool:
        """
        Whether a value belongs to one record; it is refused where records clash already, and those are named.
        """
    @property
    def searchable(self) -> bool:
        """
        Whether search reads it.
        """
    @property
    def unlisted(self) -> bool:
        """
        Whether lists leave it out unless it is asked for.
        """

@type_check_only
class CustomFieldCollection(_Records[CustomField]):
    def create(
        self,
        *,
        entity: str,
        name: str,
        kind: _CustomKind,
        target: str | None = ...,
        options: Sequence[CustomOption] = ...,
        labels: Sequence[CustomLabel] = ...,
        description: str | None = ...,
        required: bool = ...,
        indexed: bool = ...,
        unique: bool = ...,
        searchable: bool = ...,
        unlisted: bool = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
    ) -> CustomField:
        """
        Creates a custom field.
        """
    def update(
        self,
        id: _Id,
        /,
        *,
        revision: int | None = None,
        entity: str = ...,
        name: str = ...,
        kind: _CustomKind = ...,
        target: str | None = ...,
        options: Sequence[CustomOption] | None = ...,
        labels: Sequence[CustomLabel] | None = ...,
        description: str | None = ...,
        required: bool = ...,
        indexed: bool = ...,
        unique: bool = ...,
        searchable: bool = ...,
        unlisted: bool = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words | None = ...,
        external_ids: Sequence[ExternalId] | None = ...,
        custom: Mapping[str, Any] | None = ...,
    ) -> CustomField:
        """
        Changes a custom field: absent fields stay, None clears.
        """

@final
class ProductCategory(Record):
    """
    A group of products, which may stand within another.
    """

    def __new__(
        cls,
        *,
        id: _Id = ...,
        name: str = ...,
        parent: UUID | None = ...,
        order: int = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
        created_at: _datetime = ...,
        revision: int = ...,
        created_by: UUID | None = ...,
        updated_at: _datetime = ...,
        updated_by: UUID | None = ...,
        trashed_at: _datetime | None = ...,
    ) -> Self: ...
    @property
    def name(self) -> str:
        """
        What the category is called.
        """
    @property
    def parent(self) -> UUID | None:
        """
        The category that it is a part of.
        """
    @property
    def order(self) -> int:
        """
        Its place among its neighbours.
        """

@type_check_only
class ProductCategoryCollection(_Records[ProductCategory]):
    def create(
        self,
        *,
        name: str,
        parent: UUID | None = ...,
        order: int = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
    ) -> ProductCategory:
        """
        Creates a product category.
        """
    def update(
        self,
        id: _Id,
        /,
        *,
        revision: int | None = None,
        name: str = ...,
        parent: UUID | None = ...,
        order: int = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words | None = ...,
        external_ids: Sequence[ExternalId] | None = ...,
        custom: Mapping[str, Any] | None = ...,
    ) -> ProductCategory:
        """
        Changes a product category: absent fields stay, None clears.
        """

@final
class Product(Record):
    """
    A good or service that the company sells.
    """

    def __new__(
        cls,
        *,
        id: _Id = ...,
        name: str = ...,
        sku: str | None = ...,
        category: UUID | None = ...,
        kind: _ProductKind = ...,
        unit: str | None = ...,
        list_price: Money | None = ...,
        cost: Money | None = ...,
        tax_kind: _TaxKind | None = ...,
        tax_rate: Decimal | int | None = ...,
        inactive: bool = ...,
        supplier: UUID | None = ...,
        warranty_months: int | None = ...,
        barcode: str | None = ...,
        description: str | None = ...,
        url: str | None = ...,
        images: Sequence[ProductImage] = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
        created_at: _datetime = ...,
        revision: int = ...,
        created_by: UUID | None = ...,
        updated_at: _datetime = ...,
        updated_by: UUID | None = ...,
        trashed_at: _datetime | None = ...,
    ) -> Self: ...
    @property
    def name(self) -> str:
        """
        What it is called.
        """
    @property
    def sku(self) -> str | None:
        """
        The company's code for it; no two products have the same.
        """
    @property
    def category(self) -> UUID | None:
        """
        The category that it belongs to.
        """
    @property
    def kind(self) -> ProductKind:
        """
        Whether it is a thing or work.
        """
    @property
    def unit(self) -> str | None:
        """
        What it is counted in, as box, hour or kg.
        """
    @property
    def list_price(self) -> Money | None:
        """
        What one costs a customer for whom no other price holds.
        """
    @property
    def cost(self) -> Money | None:
        """
        What one costs the company.
        """
    @property
    def tax_kind(self) -> TaxKind | None:
        """
        How it is taxed; follows from the rate when left empty.
        """
    @property
    def tax_rate(self) -> Decimal | None:
        """
        The tax rate in per cent, for a product that is taxed at a rate.
        """
    @property
    def inactive(self) -> bool:
        """
        Whether it is no longer sold.
        """
    @property
    def supplier(self) -> UUID | None:
        """
        Who delivers it to the company.
        """
    @property
    def warranty_months(self) -> int | None:
        """
        For how many months it is under warranty.
        """
    @property
    def barcode(self) -> str | None:
        """
        The number under its bars.
        """
    @property
    def description(self) -> str | None:
        """
        Anything else worth knowing.
        """
    @property
    def url(self) -> str | None:
        """
        Where it is shown on the web.
        """
    @property
    def images(self) -> tuple[ProductImage, ...]:
        """
        Pictures of it, among the files attached to it; the first one stands for it.
        """

@type_check_only
class ProductCollection(_Records[Product]):
    def create(
        self,
        *,
        name: str,
        sku: str | None = ...,
        category: UUID | None = ...,
        kind: _ProductKind = ...,
        unit: str | None = ...,
        list_price: Money | None = ...,
        cost: Money | None = ...,
        tax_kind: _TaxKind | None = ...,
        tax_rate: Decimal | int | None = ...,
        inactive: bool = ...,
        supplier: UUID | None = ...,
        warranty_months: int | None = ...,
        barcode: str | None = ...,
        description: str | None = ...,
        url: str | None = ...,
        images: Sequence[ProductImage] = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
    ) -> Product:
        """
        Creates a product.
        """
    def update(
        self,
        id: _Id,
        /,
        *,
        revision: int | None = None,
        name: str = ...,
        sku: str | None = ...,
        category: UUID | None = ...,
        kind: _ProductKind = ...,
        unit: str | None = ...,
        list_price: Money | None = ...,
        cost: Money | None = ...,
        tax_kind: _TaxKind | None = ...,
        tax_rate: Decimal | int | None = ...,
        inactive: bool = ...,
        supplier: UUID | None = ...,
        warranty_months: int | None = ...,
        barcode: str | None = ...,
        description: str | None = ...,
        url: str | None = ...,
        images: Sequence[ProductImage] | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words | None = ...,
        external_ids: Sequence[ExternalId] | None = ...,
        custom: Mapping[str, Any] | None = ...,
    ) -> Product:
        """
        Changes a product: absent fields stay, None clears.
        """

@final
class PriceBook(Record):
    """
    Prices that hold for some customers or for everyone, for a time or for good.
    """

    def __new__(
        cls,
        *,
        id: _Id = ...,
        name: str = ...,
        currency: str = ...,
        customer_group: UUID | None = ...,
        general: bool = ...,
        valid_from: _date | None = ...,
        valid_to: _date | None = ...,
        priority: int = ...,
        inactive: bool = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
        created_at: _datetime = ...,
        revision: int = ...,
        created_by: UUID | None = ...,
        updated_at: _datetime = ...,
        updated_by: UUID | None = ...,
        trashed_at: _datetime | None = ...,
    ) -> Self: ...
    @property
    def name(self) -> str:
        """
        What the book is called.
        """
    @property
    def currency(self) -> str:
        """
        The currency of its prices.
        """
    @property
    def customer_group(self) -> UUID | None:
        """
        The customers that it holds for, with the groups under them.
        """
    @property
    def general(self) -> bool:
        """
        Whether it holds for everyone; otherwise for the accounts that name it, and its customer group.
        """
    @property
    def valid_from(self) -> _date | None:
        """
        The first day it holds; empty for always.
        """
    @property
    def valid_to(self) -> _date | None:
        """
        The last day it holds; empty for good.
        """
    @property
    def priority(self) -> int:
        """
        Which of several books is taken: the one with the highest number.
        """
    @property
    def inactive(self) -> bool:
        """
        Whether it is put aside.
        """

@type_check_only
class PriceBookCollection(_Records[PriceBook]):
    def create(
        self,
        *,
        name: str,
        currency: str,
        customer_group: UUID | None = ...,
        general: bool = ...,
        valid_from: _date | None = ...,
        valid_to: _date | None = ...,
        priority: int = ...,
        inactive: bool = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
    ) -> PriceBook:
        """
        Creates a price book.
        """
    def update(
        self,
        id: _Id,
        /,
        *,
        revision: int | None = None,
        name: str = ...,
        currency: str = ...,
        customer_group: UUID | None = ...,
        general: bool = ...,
        valid_from: _date | None = ...,
        valid_to: _date | None = ...,
        priority: int = ...,
        inactive: bool = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words | None = ...,
        external_ids: Sequence[ExternalId] | None = ...,
        custom: Mapping[str, Any] | None = ...,
    ) -> PriceBook:
        """
        Changes a price book: absent fields stay, None clears.
        """

@final
class PriceEntry(Record):
    """
    What a product costs by a price book, from a quantity on: a price, or a share off the list price.
    """

    def __new__(
        cls,
        *,
        id: _Id = ...,
        book: UUID = ...,
        product: UUID = ...,
        min_quantity: Decimal | int = ...,
        price: Money | None = ...,
        discount: Decimal | int | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
        created_at: _datetime = ...,
        revision: int = ...,
        created_by: UUID | None = ...,
        updated_at: _datetime = ...,
        updated_by: UUID | None = ...,
        trashed_at: _datetime | None = ...,
    ) -> Self: ...
    @property
    def book(self) -> UUID:
        """
        The book that it stands in.
        """
    @property
    def product(self) -> UUID:
        """
        The product.
        """
    @property
    def min_quantity(self) -> Decimal:
        """
        The smallest quantity that it holds for.
        """
    @property
    def price(self) -> Money | None:
        """
        What one costs.
        """
    @property
    def discount(self) -> Decimal | None:
        """
        What is taken off the list price, in per cent, when no price is given.
        """

@type_check_only
class PriceEntryCollection(_Records[PriceEntry]):
    def create(
        self,
        *,
        book: UUID,
        product: UUID,
        min_quantity: Decimal | int = ...,
        price: Money | None = ...,
        discount: Decimal | int | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
    ) -> PriceEntry:
        """
        Creates a price entry.
        """
    def update(
        self,
        id: _Id,
        /,
        *,
        revision: int | None = None,
        book: UUID = ...,
        product: UUID = ...,
        min_quantity: Decimal | int = ...,
        price: Money | None = ...,
        discount: Decimal | int | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words | None = ...,
        external_ids: Sequence[ExternalId] | None = ...,
        custom: Mapping[str, Any] | None = ...,
    ) -> PriceEntry:
        """
        Changes a price entry: absent fields stay, None clears.
        """

@final
class NumberSeries(Record):
    """
    A series of numbers for documents of one kind, as HD2026-0001, HD2026-0002.
    """

    def __new__(
        cls,
        *,
        id: _Id = ...,
        name: str = ...,
        entity: str = ...,
        prefix: str | None = ...,
        pattern: str = ...,
        digits: int = ...,
        first: int = ...,
        branch: str | None = ...,
        gap_free: bool = ...,
        priority: int = ...,
        inactive: bool = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
        created_at: _datetime = ...,
        revision: int = ...,
        created_by: UUID | None = ...,
        updated_at: _datetime = ...,
        updated_by: UUID | None = ...,
        trashed_at: _datetime | None = ...,
    ) -> Self: ...
    @property
    def name(self) -> str:
        """
        What the series is called.
        """
    @property
    def entity(self) -> str:
        """
        The entity whose records it numbers, as contract.
        """
    @property
    def prefix(self) -> str | None:
        """
        What its numbers begin with, as HD.
        """
    @property
    def pattern(self) -> str:
        """
        How a number is made of {prefix}, {branch}, {year} or {yy}, and {number}.
        """
    @property
    def digits(self) -> int:
        """
        How many digits the counter has at least.
        """
    @property
    def first(self) -> int:
        """
        The lowest counter that is given; raise it to leave numbers out.
        """
    @property
    def branch(self) -> str | None:
        """
        What tells this file's numbers from those that another branch gives while it is offline.
        """
    @property
    def gap_free(self) -> bool:
        """
        Whether no number may ever be missing: what it numbered cannot be moved to the trash.
        """
    @property
    def priority(self) -> int:
        """
        Which of several series of an entity is taken when none is named: the one with the highest number.
        """
    @property
    def inactive(self) -> bool:
        """
        Whether it is put aside.
        """

@type_check_only
class NumberSeriesCollection(_Records[NumberSeries]):
    def create(
        self,
        *,
        name: str,
        entity: str,
        prefix: str | None = ...,
        pattern: str = ...,
        digits: int = ...,
        first: int = ...,
        branch: str | None = ...,
        gap_free: bool = ...,
        priority: int = ...,
        inactive: bool = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
    ) -> NumberSeries:
        """
        Creates a number series.
        """
    def update(
        self,
        id: _Id,
        /,
        *,
        revision: int | None = None,
        name: str = ...,
        entity: str = ...,
        prefix: str | None = ...,
        pattern: str = ...,
        digits: int = ...,
        first: int = ...,
        branch: str | None = ...,
        gap_free: bool = ...,
        priority: int = ...,
        inactive: bool = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words | None = ...,
        external_ids: Sequence[ExternalId] | None = ...,
        custom: Mapping[str, Any] | None = ...,
    ) -> NumberSeries:
        """
        Changes a number series: absent fields stay, None clears.
        """

@final
class Contract(Record):
    """
    An agreement with a customer: what is delivered, from when until when, for how much.
    """

    def __new__(
        cls,
        *,
        id: _Id = ...,
        title: str = ...,
        contract_date: _date = ...,
        number: str | None = ...,
        series: UUID | None = ...,
        account: UUID | None = ...,
        customer_group: UUID | None = ...,
        status: _ContractStatus = ...,
        contract_type: str | None = ...,
        customer_signed_on: _date | None = ...,
        company_signed_on: _date | None = ...,
        start_on: _date | None = ...,
        end_on: _date | None = ...,
        open_ended: bool = ...,
        renewal_reminder_on: _date | None = ...,
        auto_renew: bool = ...,
        notice_days: int | None = ...,
        deal: UUID | None = ...,
        currency: str | None = ...,
        prices_include_tax: bool = ...,
        tax_mode: _TaxMode | None = ...,
        header_discount: Money | None = ...,
        value_cap: Money | None = ...,
        cap_mode: _CapMode = ...,
        cap_rate: Decimal | int | None = ...,
        renewed_from: UUID | None = ...,
        description: str | None = ...,
        lead: UUID | None = ...,
        submitted_by: UUID | None = ...,
        approved_by: UUID | None = ...,
        approved_at: _datetime | None = ...,
        sent_back_reason: str | None = ...,
        signed_copy: UUID | None = ...,
        notice_given_on: _date | None = ...,
        terminated_on: _date | None = ...,
        termination_reason: str | None = ...,
        reminded_on: _date | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
        created_at: _datetime = ...,
        revision: int = ...,
        created_by: UUID | None = ...,
        updated_at: _datetime = ...,
        updated_by: UUID | None = ...,
        trashed_at: _datetime | None = ...,
    ) -> Self: ...
    @property
    def title(self) -> str:
        """
        What the contract is called.
        """
    @property
    def contract_date(self) -> _date:
        """
        The day it was made.
        """
    @property
    def number(self) -> str | None:
        """
        Its number, from the series; empty until it is committed.
        """
    @property
    def series(self) -> UUID | None:
        """
        The series that its number is from; the one for contracts when left empty.
        """
    @property
    def account(self) -> UUID | None:
        """
        The customer.
        """
    @property
    def customer_group(self) -> UUID | None:
        """
        The customer's group when the contract was made.
        """
    @property
    def status(self) -> ContractStatus:
        """
        How it stands.
        """
    @property
    def contract_type(self) -> str | None:
        """
        What kind of contract it is.
        """
    @property
    def customer_signed_on(self) -> _date | None:
        """
        The day the customer signed.
        """
    @property
    def company_signed_on(self) -> _date | None:
        """
        The day the company signed.
        """
    @property
    def start_on(self) -> _date | None:
        """
        The first day it is in force.
        """
    @property
    def end_on(self) -> _date | None:
        """
        The last day it is in force; needed unless it has no end.
        """
    @property
    def open_ended(self) -> bool:
        """
        Whether it runs until somebody ends it.
        """
    @property
    def renewal_reminder_on(self) -> _date | None:
        """
        The day to think of its renewal.
        """
    @property
    def auto_renew(self) -> bool:
        """
        Whether it goes on by itself when nobody ends it.
        """
    @property
    def notice_days(self) -> int | None:
        """
        How many days before its end it must be ended.
        """
    @property
    def deal(self) -> UUID | None:
        """
        The deal that it came from.
        """
    @property
    def currency(self) -> str | None:
        """
        The currency of its lines; the company's when left empty.
        """
    @property
    def prices_include_tax(self) -> bool:
        """
        Whether the prices of its lines contain the tax.
        """
    @property
    def tax_mode(self) -> TaxMode | None:
        """
        Where its tax is rounded: as the company's settings said when it was made.
        """
    @property
    def header_discount(self) -> Money | None:
        """
        What is taken off the sum of its lines.
        """
    @property
    def value_cap(self) -> Money | None:
        """
        What its lines should come to at most.
        """
    @property
    def cap_mode(self) -> CapMode:
        """
        What happens when its lines come to more.
        """
    @property
    def cap_rate(self) -> Decimal | None:
        """
        Units of the cap's currency for one of the contract's, on the day it was made.
        """
    @property
    def renewed_from(self) -> UUID | None:
        """
        The contract that it goes on from.
        """
    @property
    def description(self) -> str | None:
        """
        Anything else worth knowing.
        """
    @property
    def lead(self) -> UUID | None:
        """
        Who is to sign, while that is a lead.
        """
    @property
    def submitted_by(self) -> UUID | None:
        """
        Who sent it for approval; empty for the program itself.
        """
    @property
    def approved_by(self) -> UUID | None:
        """
        Who approved it; empty for the program itself.
        """
    @property
    def approved_at(self) -> _datetime | None:
        """
        When it was approved; empty while it is not.
        """
    @property
    def sent_back_reason(self) -> str | None:
        """
        Why it was not approved, when it was sent back the last time.
        """
    @property
    def signed_copy(self) -> UUID | None:
        """
        The file of the copy that both sides signed.
        """
    @property
    def notice_given_on(self) -> _date | None:
        """
        The day one side said that it shall not go on.
        """
    @property
    def terminated_on(self) -> _date | None:
        """
        The day it was ended before its time, or will be.
        """
    @property
    def termination_reason(self) -> str | None:
        """
        Why it was ended before its time.
        """
    @property
    def reminded_on(self) -> _date | None:
        """
        The day its renewal was reminded of.
        """

@type_check_only
class ContractCollection(_Records[Contract]):
    def create(
        self,
        *,
        title: str,
        contract_date: _date,
        series: UUID | None = ...,
        account: UUID | None = ...,
        status: _ContractStatus = ...,
        contract_type: str | None = ...,
        customer_signed_on: _date | None = ...,
        company_signed_on: _date | None = ...,
        start_on: _date | None = ...,
        end_on: _date | None = ...,
        open_ended: bool = ...,
        renewal_reminder_on: _date | None = ...,
        auto_renew: bool = ...,
        notice_days: int | None = ...,
        deal: UUID | None = ...,
        currency: str | None = ...,
        prices_include_tax: bool = ...,
        header_discount: Money | None = ...,
        value_cap: Money | None = ...,
        cap_mode: _CapMode = ...,
        renewed_from: UUID | None = ...,
        description: str | None = ...,
        lead: UUID | None = ...,
        sent_back_reason: str | None = ...,
        signed_copy: UUID | None = ...,
        notice_given_on: _date | None = ...,
        terminated_on: _date | None = ...,
        termination_reason: str | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
    ) -> Contract:
        """
        Creates a contract.
        """
    def update(
        self,
        id: _Id,
        /,
        *,
        revision: int | None = None,
        title: str = ...,
        contract_date: _date = ...,
        series: UUID | None = ...,
        account: UUID | None = ...,
        status: _ContractStatus = ...,
        contract_type: str | None = ...,
        customer_signed_on: _date | None = ...,
        company_signed_on: _date | None = ...,
        start_on: _date | None = ...,
        end_on: _date | None = ...,
        open_ended: bool = ...,
        renewal_reminder_on: _date | None = ...,
        auto_renew: bool = ...,
        notice_days: int | None = ...,
        deal: UUID | None = ...,
        currency: str | None = ...,
        prices_include_tax: bool = ...,
        header_discount: Money | None = ...,
        value_cap: Money | None = ...,
        cap_mode: _CapMode = ...,
        renewed_from: UUID | None = ...,
        description: str | None = ...,
        lead: UUID | None = ...,
        sent_back_reason: str | None = ...,
        signed_copy: UUID | None = ...,
        notice_given_on: _date | None = ...,
        terminated_on: _date | None = ...,
        termination_reason: str | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words | None = ...,
        external_ids: Sequence[ExternalId] | None = ...,
        custom: Mapping[str, Any] | None = ...,
    ) -> Contract:
        """
        Changes a contract: absent fields stay, None clears.
        """

@final
class ContractLine(Record):
    """
    A line of a contract: so many of something, at a price.
    """

    def __new__(
        cls,
        *,
        id: _Id = ...,
        contract: UUID = ...,
        quantity: Decimal | int = ...,
        unit_price: Money | None = ...,
        position: int = ...,
        product: UUID | None = ...,
        description: str | None = ...,
        unit: str | None = ...,
        discount_kind: _DiscountKind = ...,
        discount: Decimal | int | None = ...,
        tax_kind: _TaxKind | None = ...,
        tax_rate: Decimal | int | None = ...,
        unit_cost: Money | None = ...,
        supplier: UUID | None = ...,
        deliver_on: _date | None = ...,
        gross: Money | None = ...,
        discount_amount: Money | None = ...,
        net: Money | None = ...,
        cost: Money | None = ...,
        price_source: _PriceSource | None = ...,
        price_book: UUID | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
        created_at: _datetime = ...,
        revision: int = ...,
        created_by: UUID | None = ...,
        updated_at: _datetime = ...,
        updated_by: UUID | None = ...,
        trashed_at: _datetime | None = ...,
    ) -> Self: ...
    @property
    def contract(self) -> UUID:
        """
        The contract that it is a line of.
        """
    @property
    def quantity(self) -> Decimal:
        """
        How many.
        """
    @property
    def unit_price(self) -> Money | None:
        """
        What one costs, before any discount, in the contract's currency; what the product costs the customer on the day the contract was made, when left empty.
        """
    @property
    def position(self) -> int:
        """
        Its place in the contract; lines of the same place stand in order of their creation.
        """
    @property
    def product(self) -> UUID | None:
        """
        The product; a line without one needs a description.
        """
    @property
    def description(self) -> str | None:
        """
        What is delivered, in words.
        """
    @property
    def unit(self) -> str | None:
        """
        What the quantity is counted in; the product's unit when left empty.
        """
    @property
    def discount_kind(self) -> DiscountKind:
        """
        What the discount is counted in.
        """
    @property
    def discount(self) -> Decimal | None:
        """
        The discount: per cent, or an amount in the contract's currency.
        """
    @property
    def tax_kind(self) -> TaxKind | None:
        """
        How it is taxed; as its product when left empty.
        """
    @property
    def tax_rate(self) -> Decimal | None:
        """
        The tax rate in per cent, where it is taxed at a rate.
        """
    @property
    def unit_cost(self) -> Money | None:
        """
        What one costs the company; as the product says when left empty.
        """
    @property
    def supplier(self) -> UUID | None:
        """
        Who delivers it to the company.
        """
    @property
    def deliver_on(self) -> _date | None:
        """
        The day to deliver it.
        """
    @property
    def gross(self) -> Money | None:
        """
        Quantity times price, rounded to what can be paid.
        """
    @property
    def discount_amount(self) -> Money | None:
        """
        What the discount comes to.
        """
    @property
    def net(self) -> Money | None:
        """
        What is left of the gross amount.
        """
    @property
    def cost(self) -> Money | None:
        """
        Quantity times unit cost.
        """
    @property
    def price_source(self) -> PriceSource | None:
        """
        Where its price was taken from: the first that had one, another contract in force with the customer before books and list; empty where the price was typed.
        """
    @property
    def price_book(self) -> UUID | None:
        """
        The price book that its price was taken from, if it was one.
        """

@type_check_only
class ContractLineCollection(_Records[ContractLine]):
    def create(
        self,
        *,
        contract: UUID,
        quantity: Decimal | int,
        unit_price: Money | None = ...,
        position: int = ...,
        product: UUID | None = ...,
        description: str | None = ...,
        unit: str | None = ...,
        discount_kind: _DiscountKind = ...,
        discount: Decimal | int | None = ...,
        tax_kind: _TaxKind | None = ...,
        tax_rate: Decimal | int | None = ...,
        unit_cost: Money | None = ...,
        supplier: UUID | None = ...,
        deliver_on: _date | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
    ) -> ContractLine:
        """
        Creates a contract line.
        """
    def update(
        self,
        id: _Id,
        /,
        *,
        revision: int | None = None,
        contract: UUID = ...,
        quantity: Decimal | int = ...,
        unit_price: Money | None = ...,
        position: int = ...,
        product: UUID | None = ...,
        description: str | None = ...,
        unit: str | None = ...,
        discount_kind: _DiscountKind = ...,
        discount: Decimal | int | None = ...,
        tax_kind: _TaxKind | None = ...,
        tax_rate: Decimal | int | None = ...,
        unit_cost: Money | None = ...,
        supplier: UUID | None = ...,
        deliver_on: _date | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words | None = ...,
        external_ids: Sequence[ExternalId] | None = ...,
        custom: Mapping[str, Any] | None = ...,
    ) -> ContractLine:
        """
        Changes a contract line: absent fields stay, None clears.
        """

@final
class WorkCalendar(Record):
    """
    When people work: the hours of a week in a time zone, and the days that are otherwise.
    """

    def __new__(
        cls,
        *,
        id: _Id = ...,
        name: str = ...,
        zone: str | None = ...,
        intervals: Sequence[WorkInterval] = ...,
        exceptions: Sequence[CalendarException] = ...,
        description: str | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
        created_at: _datetime = ...,
        revision: int = ...,
        created_by: UUID | None = ...,
        updated_at: _datetime = ...,
        updated_by: UUID | None = ...,
        trashed_at: _datetime | None = ...,
    ) -> Self: ...
    @property
    def name(self) -> str:
        """
        What it is called.
        """
    @property
    def zone(self) -> str | None:
        """
        The time zone that its hours are told in; the company's when left empty.
        """
    @property
    def intervals(self) -> tuple[WorkInterval, ...]:
        """
        The hours of a week.
        """
    @property
    def exceptions(self) -> tuple[CalendarException, ...]:
        """
        Holidays, and days with other hours.
        """
    @property
    def description(self) -> str | None:
        """
        Anything else worth knowing.
        """

@type_check_only
class WorkCalendarCollection(_Records[WorkCalendar]):
    def create(
        self,
        *,
        name: str,
        zone: str | None = ...,
        intervals: Sequence[WorkInterval] = ...,
        exceptions: Sequence[CalendarException] = ...,
        description: str | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
        custom: Mapping[str, Any] = ...,
    ) -> WorkCalendar:
        """
        Creates a work calendar.
        """
    def update(
        self,
        id: _Id,
        /,
        *,
        revision: int | None = None,
        name: str = ...,
        zone: str | None = ...,
        intervals: Sequence[WorkInterval] | None = ...,
        exceptions: Sequence[CalendarException] | None = ...,
        description: str | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words | None = ...,
        external_ids: Sequence[ExternalId] | None = ...,
        custom: Mapping[str, Any] | None = ...,
    ) -> WorkCalendar:
        """
        Changes a work calendar: absent fields stay, None clears.
        """
