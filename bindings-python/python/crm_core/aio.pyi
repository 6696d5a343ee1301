"""The same for asyncio: each call runs in a thread, and the loop goes on meanwhile."""
# Written by `cargo xtask codegen`: edit xtask/src/codegen/python/front_door.pyi, or the model.

from collections.abc import AsyncIterator
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
from .told import Changes, CommitWarning, Found, HistoryEntry, ImportProgress, Reverted, Verified
from . import _crm_core
from ._crm_core import (
    version,
    restore,
    salvage,
    _Table,
    Subscription,
    Money,
    Link,
    RecordIterator,
    _MoneyShown,
    _LinkShown,
    Report,
    _BoardRow,
    _Figure,
    _Board,
    _ForecastRow,
    _ForecastCategoryRow,
    _Forecast,
    _WinRateMonth,
    _WinRate,
    _OutcomesRow,
    _Outcomes,
    _CycleRow,
    _Cycle,
    _Velocity,
    _FunnelRow,
    _Funnel,
    _SlippedDeal,
    _Slipped,
    _ForgottenCall,
    _ForgottenCalls,
    _ActivityUser,
    _ActivityChannel,
    _ActivityRow,
    _Activity,
    _TopAccount,
    _TopAccounts,
    _FrequentContact,
    _FrequentContacts,
    _ChannelRate,
    _BestChannelRow,
    _BestChannel,
    _HomeItem,
    _Home,
    _AccountContact,
    _AccountLead,
    _AccountDeal,
    _AccountContract,
    _AccountProduct,
    _AccountTask,
    _AccountTouch,
    _Account360,
    _AttainmentRow,
    _Attainment,
    _EndingContract,
    _ContractsEnding,
    _OverCapContract,
    _ContractsOverCap,
    _LifeCycleRow,
    _LifeCycle,
    Fields,
    Item,
    Part,
    Record,
    Row,
    Affiliation,
    AssignedLeads,
    CalendarException,
    ChecklistItem,
    Collaborator,
    CommentCount,
    ContactEmail,
    ContactPhone,
    ContractFigures,
    ContractMoved,
    ContractRenewed,
    ContractSigned,
    ContractTax,
    Credit,
    CustomLabel,
    CustomOption,
    DealContact,
    DealMoved,
    ExternalId,
    FieldRight,
    GroupEntry,
    LeadConverted,
    LeadUnconverted,
    LeadsAssigned,
    LeadsRated,
    LeftRecord,
    LifecycleEntry,
    MassUpdated,
    Membership,
    Mention,
    Participant,
    PipelineTeam,
    PostalAddress,
    PricePassedOver,
    PriceRead,
    ProductImage,
    ReadMark,
    RefusedRow,
    RelatedRecord,
    RelationRead,
    RelationsRead,
    Right,
    SocialProfile,
    StageEntry,
    TerritoryMember,
    Transferred,
    TransferredRecords,
    UserRole,
    ViewColumn,
    ViewSort,
    WorkDone,
    WorkDue,
    WorkInterval,
    Company,
    User,
    Team,
    Role,
    Account,
    Contact,
    Lead,
    CustomerGroup,
    RelationKind,
    Relation,
    Pipeline,
    Stage,
    Deal,
    Competitor,
    LossReason,
    Quota,
    Territory,
    Interaction,
    Note,
    Comment,
    Task,
    Tag,
    SavedView,
    Currency,
    Rate,
    Attachment,
    CustomField,
    ProductCategory,
    Product,
    PriceBook,
    PriceEntry,
    NumberSeries,
    Contract,
    ContractLine,
    WorkCalendar,
    _Id,
    _Durability,
    _Words,
    _AcceptanceCode,
    _Acceptance,
    _AccountKindCode,
    _AccountKind,
    _AddressKindCode,
    _AddressKind,
    _AttachmentKindCode,
    _AttachmentKind,
    _CapModeCode,
    _CapMode,
    _ChannelCode,
    _Channel,
    _ContactRoleCode,
    _ContactRole,
    _ContractStatusCode,
    _ContractStatus,
    _CustomKindCode,
    _CustomKind,
    _DealTypeCode,
    _DealType,
    _DirectionCode,
    _Direction,
    _DiscountKindCode,
    _DiscountKind,
    _FieldAccessCode,
    _FieldAccess,
    _ForecastCategoryCode,
    _ForecastCategory,
    _GenderCode,
    _Gender,
    _InteractionStatusCode,
    _InteractionStatus,
    _LawfulBasisCode,
    _LawfulBasis,
    _LeadStatusCode,
    _LeadStatus,
    _LifecycleStageCode,
    _LifecycleStage,
    _LocalePresetCode,
    _LocalePreset,
    _LossCategoryCode,
    _LossCategory,
    _PhoneKindCode,
    _PhoneKind,
    _PriceSourceCode,
    _PriceSource,
    _PriorityCode,
    _Priority,
    _ProbabilitySourceCode,
    _ProbabilitySource,
    _ProductKindCode,
    _ProductKind,
    _PromotionCode,
    _Promotion,
    _RatingCode,
    _Rating,
    _RecordEventCode,
    _RecordEvent,
    _RecurringPlanCode,
    _RecurringPlan,
    _ScopeCode,
    _Scope,
    _StageCategoryCode,
    _StageCategory,
    _StandingCode,
    _Standing,
    _TaskStatusCode,
    _TaskStatus,
    _TaxKindCode,
    _TaxKind,
    _TaxModeCode,
    _TaxMode,
    _UserKindCode,
    _UserKind,
)
from ._opening import Opening as Opening

__all__ = ["Collection", "Crm", "Opening", "Tx", "create", "memory", "open"]

_R = TypeVar("_R", covariant=True)
_T = TypeVar("_T")

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
) -> Opening[Crm]:
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
) -> Opening[Crm]:
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
) -> Opening[Crm]:
    """
    A CRM in memory, for tests and throw-away work.
    """

@type_check_only
class _Block:
    async def __aenter__(self) -> Self: ...

@type_check_only
class _Records(Generic[_R]):
    @property
    def entity(self) -> str:
        """
        The entity's name, as `deal`.
        """
    async def get(self, id: _Id, /) -> _R:
        """
        The record with this id; `not_found` when there is none, it is in the trash, or it may not be seen.
        """
    async def find(self, id: _Id, /) -> _R | None:
        """
        The record with this id, if there is one.
        """
    async def add_item(
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
    async def update_item(
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
    async def remove_item(
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
    async def delete(self, id: _Id, /) -> None:
        """
        Moves a record to the trash, out of every list, total and search.
        """
    async def restore(self, id: _Id, /) -> _R:
        """
        Takes a record out of the trash.
        """
    async def purge(self, id: _Id, /) -> None:
        """
        Deletes a record in the trash for good.
        """
    async def list(
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
    async def mass_update(
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
    async def count(
        self,
        filter: str | None = None,
        /,
        **params: Any,
    ) -> int:
        """
        How many records pass a filter.
        """
    async def explain(
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
    ) -> AsyncIterator[_R]:
        """
        All records that pass a filter, one after another; they are read a page of `limit` at a time.
        """
    def __aiter__(self) -> AsyncIterator[_R]: ...
    def __repr__(self) -> str: ...

@final
class Collection(_Records[Any]):
    """
    The records of one entity; on a transaction each call is a part of it, else a commit of its own.
    """

    async def create(self, **fields: Any) -> Any:
        """
        Creates a record.
        """
    async def update(
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
    async def content(self, id: _Id, /) -> bytes:
        """
        The content of a file, for whoever may see its record and the one that it belongs to.
        """
    async def attach(self, content: bytes | bytearray | SupportsRead[bytes], /, **fields: Any) -> Any:
        """
        Stores a file and its record; its content is bytes, or a file that is open for reading bytes.
        """
    async def copy_content(self, id: UUID | str, to: SupportsWrite[bytes], /) -> int:
        """
        Writes the content of a file into a file that is open for writing bytes, and tells how many there were.
        """

@type_check_only
class _Collections:
    def collection(self, entity: str, /) -> Collection:
        """
        The records of an entity by its name, also of one declared at run time.
        """
    async def flow(
        self,
        name: str,
        /,
        **arguments: Any,
    ) -> Any:
        """
        Calls a verb by its name, as one change set; each is a method of its own too.
        """
    async def report(
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
    async def board(
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
    async def forecast(
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
    async def win_rate(
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
    async def outcomes(
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
    async def cycle(
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
    async def velocity(
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
    async def funnel(
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
    async def slipped(
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
    async def forgotten_calls(
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
    async def activity(
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
    async def top_accounts(
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
    async def frequent_contacts(
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
    async def best_channel(
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
    async def home(
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
    async def account_360(
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
    async def attainment(
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
    async def contracts_ending(
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
    async def contracts_over_cap(
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
    async def life_cycle(
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
    async def move_deal(
        self,
        *,
        deal: UUID,
        stage: UUID,
        revision: int | None = ...,
    ) -> DealMoved:
        """
        Moves a deal to a stage: its category, forecast category and, unless somebody estimated it, its probability follow.
        """
    async def win(
        self,
        *,
        deal: UUID,
        stage: UUID | None = ...,
        revision: int | None = ...,
    ) -> DealMoved:
        """
        Wins an open deal: it goes to a won stage, is certain, and is closed now.
        """
    async def lose(
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
    async def reopen(
        self,
        *,
        deal: UUID,
        stage: UUID | None = ...,
        revision: int | None = ...,
    ) -> DealMoved:
        """
        Reopens a deal that was won or lost: it goes back to an open stage, and is closed no more.
        """
    async def transfer(
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
    async def convert_lead(
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
    async def unconvert_lead(
        self,
        *,
        lead: UUID,
        leave_conflicts: bool = ...,
    ) -> LeadUnconverted:
        """
        Takes the conversion of a lead back: the lead is open again, what was made goes to the trash, what was filled is empty.  What somebody changed or uses since is a conflict: then nothing is taken back, unless it is to be left as it is.
        """
    async def rate_leads(
        self,
        *,
        hot_score: int | None = ...,
        warm_score: int | None = ...,
    ) -> LeadsRated:
        """
        Sets from which score leads are hot and warm, and rates every lead with a score anew, all as one change set.  Converted leads keep the rating that they had. It is the one way to set the thresholds, so that lists by rating always agree with them. Only the program and administrators may do this.
        """
    async def assign_leads(
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
    async def read_relations(
        self,
        *,
        record: Link,
        kind: UUID | None = ...,
    ) -> RelationsRead:
        """
        Tells which records a record has to do with, and what it is to each of them, whichever of the two the relation is said of.
        """
    async def mark_comments_read(
        self,
        *,
        record: Link | None = ...,
        topic: str | None = ...,
        user: UUID | None = ...,
    ) -> CommentCount:
        """
        Marks the comments of a record or topic as read by a user; other users' marks stay.
        """
    async def count_unread_comments(
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
    async def submit_contract(
        self,
        *,
        contract: UUID,
        revision: int | None = ...,
    ) -> ContractMoved:
        """
        Sends a draft for approval, by who sends it.
        """
    async def approve_contract(
        self,
        *,
        contract: UUID,
        revision: int | None = ...,
    ) -> ContractMoved:
        """
        Approves a contract that waits for it; from then on what was approved does not change. It needs a role that may approve contracts, and somebody else than who sent it, unless the company's settings let them.
        """
    async def send_back_contract(
        self,
        *,
        contract: UUID,
        reason: str,
        revision: int | None = ...,
    ) -> ContractMoved:
        """
        Sends a contract that waits for approval, or was approved, back to be worked on, and says why. It needs a role that may approve contracts.
        """
    async def sign_contract(
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
    async def activate_contract(
        self,
        *,
        contract: UUID,
        revision: int | None = ...,
    ) -> ContractMoved:
        """
        Puts a signed contract into force, from its first day on; `tick` does so by itself.
        """
    async def terminate_contract(
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
    async def renew_contract(
        self,
        *,
        contract: UUID,
        start_on: _date | None = ...,
        end_on: _date | None = ...,
    ) -> ContractRenewed:
        """
        Makes a draft that goes on where a contract ends: with its lines, for as long. The old contract counts as renewed when the new one is signed and the old one is over.
        """
    async def read_contract_figures(
        self,
        *,
        contract: UUID,
    ) -> ContractFigures:
        """
        Tells what a contract comes to by its lines; nothing is written.
        """
    async def read_price(
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
    async def add_working_time(
        self,
        *,
        start_at: _datetime,
        minutes: int,
        calendar: UUID | None = ...,
    ) -> WorkDue:
        """
        Tells when so much work is done that begins at a time; nothing is written.
        """
    async def count_working_time(
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

    async def commit(self) -> int | None:
        """
        Makes the transaction durable; the change set that it made, if it changed anything.
        """
    async def warnings(self) -> tuple[CommitWarning, ...]:
        """
        What the caller should know of what is kept, as a contract over its cap: after `commit` what it came to,
        before it what it would come to now.
        """
    async def rollback(self) -> None:
        """
        Throws the transaction away.
        """
    def __len__(self) -> int: ...
    async def __aexit__(self, *raised: object) -> None: ...
    def __bool__(self) -> bool: ...

@final
class Crm(_Block, _Collections, _Flows):
    """
    A CRM in one file; it may be used from several threads.

    As a context manager it is closed at the end of the block; a limited handle, of `as_user` or `with_budget`, leaves
    the file open for the others.
    """

    def transaction(self) -> Opening[Tx]:
        """
        A transaction by hand: it is never run again, and thrown away when it is not committed.
        """
    async def as_user(self, user: _Id, /) -> Crm:
        """
        A handle limited by a user's roles; what they may not see does not exist for it.
        """
    async def as_of(self, at: _datetime | str, /) -> Tx:
        """
        A handle that reads the file as it was at this time; it writes nothing and does not search.
        """
    async def with_budget(
        self,
        *,
        rows: int | None = None,
        millis: int | None = None,
    ) -> Crm:
        """
        A handle whose calls fail with `budget` or `canceled` when they read more rows, or take more milliseconds,
        than this.
        """
    async def company(self) -> Company:
        """
        The company's settings.
        """
    async def search(
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
    async def history(
        self,
        entity: str,
        id: _Id,
        /,
    ) -> list[HistoryEntry]:
        """
        The journal of a record, the newest first, as far as it may be seen.
        """
    async def revert(
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
    async def describe(self) -> dict[str, Any]:
        """
        Every entity with its fields, kinds, indexes and totals, every verb and report, and the codes of errors and of
        the rules that fields break, with texts for people, as data.
        """
    async def preview(
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
    async def export_csv(
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
    async def export_mapping(self, entities: Sequence[str], /) -> dict[str, Any]:
        """
        The mapping that imports exported files again, a file `ENTITY.csv` for each of these entities.
        """
    async def verify(self) -> Verified:
        """
        Reads the whole file: every value's check, and everything derived against a recount.
        """
    async def stats(self) -> dict[str, Any]:
        """
        How large the file is and what goes on in it; holds no personal data.
        """
    async def compact(self) -> dict[str, Any]:
        """
        Gives the space of what was deleted or replaced back to the system: how many bytes the file had before and has
        after; `busy` while somebody reads.
        """
    async def expire(self) -> dict[str, Any]:
        """
        Lets go of what the company keeps no longer (its `history_days` and `trash_days`): how many entries of the
        journal lost their values, and how many records of the trash were deleted.
        """
    async def backup_to(self, path: str | PathLike[str], /) -> None:
        """
        Writes a consistent copy into a new file, while others go on reading and writing.
        """
    async def tick(self, now: _datetime | str | None = None, /) -> None:
        """
        Does what is due, as commits that wait for their sync; a program calls it now and then, as there is no thread.
        """
    async def suspend(self) -> None:
        """
        Puts everything onto the disk, so that the program may be stopped at any time.
        """
    async def close(self) -> None:
        """
        Puts everything onto the disk and gives the file back; every later call of any handle fails with `closed`.
        """
    async def __aexit__(self, *raised: object) -> None: ...
    async def write(self, run: Callable[[_crm_core.Tx], _T], /) -> _T:
        """
        Runs a function with a transaction and commits it whole; when it raises, nothing is written. When somebody
        else was faster, the function is run again, a few times.
        """
    async def declare(
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
    async def import_csv(
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
class CompanyCollection(_Records[Company]):
    async def create(
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
    async def update(
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

@type_check_only
class UserCollection(_Records[User]):
    async def create(
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
    async def update(
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

@type_check_only
class TeamCollection(_Records[Team]):
    async def create(
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
    async def update(
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

@type_check_only
class RoleCollection(_Records[Role]):
    async def create(
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
    async def update(
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

@type_check_only
class AccountCollection(_Records[Account]):
    async def create(
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
    async def update(
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

@type_check_only
class ContactCollection(_Records[Contact]):
    async def create(
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
    async def update(
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

@type_check_only
class LeadCollection(_Records[Lead]):
    async def create(
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
    async def update(
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

@type_check_only
class CustomerGroupCollection(_Records[CustomerGroup]):
    async def create(
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
    async def update(
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

@type_check_only
class RelationKindCollection(_Records[RelationKind]):
    async def create(
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
    async def update(
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

@type_check_only
class RelationCollection(_Records[Relation]):
    async def create(
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
    async def update(
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

@type_check_only
class PipelineCollection(_Records[Pipeline]):
    async def create(
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
    async def update(
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

@type_check_only
class StageCollection(_Records[Stage]):
    async def create(
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
    async def update(
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

@type_check_only
class DealCollection(_Records[Deal]):
    async def create(
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
    async def update(
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

@type_check_only
class CompetitorCollection(_Records[Competitor]):
    async def create(
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
    async def update(
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

@type_check_only
class LossReasonCollection(_Records[LossReason]):
    async def create(
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
    async def update(
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

@type_check_only
class QuotaCollection(_Records[Quota]):
    async def create(
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
    async def update(
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

@type_check_only
class TerritoryCollection(_Records[Territory]):
    async def create(
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
    async def update(
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

@type_check_only
class InteractionCollection(_Records[Interaction]):
    async def create(
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
    async def update(
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

@type_check_only
class NoteCollection(_Records[Note]):
    async def create(
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
    async def update(
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

@type_check_only
class CommentCollection(_Records[Comment]):
    async def create(
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
    async def update(
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

@type_check_only
class TaskCollection(_Records[Task]):
    async def create(
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
    async def update(
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

@type_check_only
class TagCollection(_Records[Tag]):
    async def create(
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
    async def update(
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

@type_check_only
class SavedViewCollection(_Records[SavedView]):
    async def create(
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
    async def update(
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

@type_check_only
class CurrencyCollection(_Records[Currency]):
    async def create(
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
    async def update(
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

@type_check_only
class RateCollection(_Records[Rate]):
    async def create(
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
    async def update(
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

@type_check_only
class AttachmentCollection(_Records[Attachment]):
    async def create(
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
    async def attach(
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
    async def content(self, id: _Id, /) -> bytes:
        """
        The content of a file.
        """
    async def copy_content(self, id: _Id, to: SupportsWrite[bytes], /) -> int:
        """
        Writes the content of a file into a file that is open for writing bytes, and tells how many there were.
        """
    async def update(
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

@type_check_only
class CustomFieldCollection(_Records[CustomField]):
    async def create(
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
    async def update(
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

@type_check_only
class ProductCategoryCollection(_Records[ProductCategory]):
    async def create(
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
    async def update(
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

@type_check_only
class ProductCollection(_Records[Product]):
    async def create(
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
    async def update(
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

@type_check_only
class PriceBookCollection(_Records[PriceBook]):
    async def create(
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
    async def update(
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

@type_check_only
class PriceEntryCollection(_Records[PriceEntry]):
    async def create(
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
    async def update(
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

@type_check_only
class NumberSeriesCollection(_Records[NumberSeries]):
    async def create(
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
    async def update(
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

@type_check_only
class ContractCollection(_Records[Contract]):
    async def create(
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
    async def update(
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

@type_check_only
class ContractLineCollection(_Records[ContractLine]):
    async def create(
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
    async def update(
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

@type_check_only
class WorkCalendarCollection(_Records[WorkCalendar]):
    async def create(
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
    async def update(
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
