"""The native half of `crm_core`; import that instead."""
# Written by `cargo xtask codegen`: edit xtask/src/codegen/python/front_door.pyi, or the model.

from collections.abc import Callable, Iterator, Sequence
from datetime import date as _date
from datetime import datetime as _datetime
from decimal import Decimal
from os import PathLike
from types import TracebackType
from typing import Any, Generic, Literal, TypedDict, TypeVar, final, type_check_only
from uuid import UUID

from typing_extensions import NotRequired, Self, disjoint_base

from .choices import *

__all__ = [
    "Collection",
    "Page",
    "RecordIterator",
    "Crm",
    "Found",
    "Verified",
    "ChangedRecord",
    "Changes",
    "FieldChange",
    "HistoryEntry",
    "RevertConflict",
    "Reverted",
    "BoardRow",
    "ForecastRow",
    "create",
    "memory",
    "open",
    "Tx",
    "version",
    "Money",
    "Link",
    "Item",
    "Record",
    "Row",
    "ContactEmail",
    "ContactPhone",
    "ExternalId",
    "FieldRight",
    "Membership",
    "Participant",
    "PostalAddress",
    "Right",
    "StageEntry",
    "UserRole",
    "Company",
    "User",
    "Team",
    "Role",
    "Account",
    "Contact",
    "Pipeline",
    "Stage",
    "Deal",
    "Interaction",
    "Currency",
    "Rate",
]

_R = TypeVar("_R", covariant=True)
_T = TypeVar("_T")

_Id = UUID | str
_Durability = Literal["full"] | tuple[Literal["relaxed"], int]
_Words = list[str] | tuple[str, ...] | set[str] | frozenset[str]

def version() -> str:
    """
    The version of the library.
    """

def open(
    path: str | PathLike[str],
    /,
    *,
    durability: _Durability | None = None,
    cache_bytes: int | None = None,
    max_file_bytes: int | None = None,
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
    preset: LocalePreset = "en_us",
    company: str | None = None,
    durability: _Durability | None = None,
    cache_bytes: int | None = None,
    max_file_bytes: int | None = None,
    shared: bool = False,
    test_clock: _datetime | str | None = None,
    seed: int | None = None,
) -> Crm:
    """
    Makes a new file with the company, pipeline, stages, roles and currencies of a preset.
    """

def memory(
    *,
    preset: LocalePreset = "en_us",
    company: str | None = None,
    test_clock: _datetime | str | None = None,
    seed: int | None = None,
) -> Crm:
    """
    A CRM in memory, for tests and throw-away work.
    """

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
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __reduce__(self) -> tuple[type[Money], tuple[str, str]]: ...

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
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __reduce__(self) -> tuple[type[Link], tuple[str, UUID]]: ...

@final
class Page(Generic[_R]):
    """
    Some records of a list, and where the next ones begin.
    """

    @property
    def items(self) -> Sequence[_R]:
        """
        The records, in the order asked for.
        """
    @property
    def next(self) -> str | None:
        """
        The cursor to give to `list` as `after`; None after the last page.
        """
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[_R]: ...
    def __getitem__(self, index: int, /) -> _R: ...
    @classmethod
    def __class_getitem__(cls, _of: Any) -> type[Self]: ...

@final
class RecordIterator(Generic[_R]):
    """
    Records one after another, over all pages.
    """

    def __iter__(self) -> Self: ...
    def __next__(self) -> _R: ...

@type_check_only
class _Records(Generic[_R]):
    @property
    def entity(self) -> str:
        """
        The entity's name, as `deal`.
        """
    def get(self, id: _Id, /) -> _R:
        """
        The record with this id.
        """
    def find(self, id: _Id, /) -> _R | None:
        """
        The record with this id, or None.
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
        One item more in a list of a record.
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
        The item with the same id, changed.
        """
    def remove_item(
        self,
        id: _Id,
        list: str,
        item_id: _Id,
        /,
        *,
        revision: int | None = None,
    ) -> _R:
        """
        Takes an item out of a list of a record.
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
        A page of the records that pass a filter; its parameters are keyword arguments.
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
    def count(self, filter: str | None = None, /, **params: Any) -> int:
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

@final
class Collection(_Records[Any]):
    """
    The records of one entity; on a transaction each call is a part of it, else a commit of its own.
    """

    def create(self, **fields: Any) -> Any:
        """
        Creates a record.
        """
    def update(self, id: _Id, /, *, revision: int | None = None, **fields: Any) -> Any:
        """
        Changes a record: absent fields stay, None clears; with a revision, only if it still has that one.
        """

@type_check_only
class _Collections:
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
    def interactions(self) -> InteractionCollection:
        """
        The interactions.
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

@final
class Tx(_Collections):
    """
    A transaction: reads see the state at its beginning and its own changes; others see nothing until it commits.

    As a context manager it commits at the end of the block, and throws everything away when the block raises.
    """

    def collection(self, entity: str, /) -> Collection:
        """
        The records of an entity by its name, also of one declared at run time.
        """
    def commit(self) -> int | None:
        """
        Makes the transaction durable; the change set it made, if it changed anything.
        """
    def rollback(self) -> None:
        """
        Throws the transaction away.
        """
    def board(self) -> list[BoardRow]:
        """
        Number and worth of deals by pipeline and stage, as of the transaction's beginning.
        """
    def forecast(self) -> list[ForecastRow]:
        """
        Open and won deals by month and category, as of the transaction's beginning.
        """
    def __len__(self) -> int: ...
    def __bool__(self) -> bool: ...
    def __enter__(self) -> Self: ...
    def __exit__(
        self,
        kind: type[BaseException] | None,
        _value: BaseException | None,
        _trace: TracebackType | None,
        /,
    ) -> None: ...

@type_check_only
class _DeclaredField(TypedDict):
    name: str
    kind: str
    entity: NotRequired[str | None]
    required: NotRequired[bool]

@type_check_only
class _Progress(TypedDict):
    file: str
    done: int
    total: int
    rows: int

@final
class Crm(_Collections):
    """
    A CRM in one file; it may be used from several threads.

    As a context manager it is closed at the end of the block.
    """

    def collection(self, entity: str, /) -> Collection:
        """
        The records of an entity by its name, also of one declared at run time.
        """
    def transaction(self) -> Tx:
        """
        A transaction by hand; it is never run again.
        """
    def write(self, run: Callable[[Tx], _T], /) -> _T:
        """
        Runs a function with a transaction and commits it whole; when it raises, nothing is written. When somebody
        else was faster, the function is run again, a few times.
        """
    def as_user(self, user: _Id, /) -> Crm:
        """
        A handle limited by a user's roles; what they may not see does not exist for it.
        """
    @property
    def user(self) -> UUID | None:
        """
        The user that this handle acts for; None for the program itself.
        """
    def company(self) -> Company:
        """
        The company's settings.
        """
    def board(self) -> list[BoardRow]:
        """
        Number and worth of deals by pipeline and stage.
        """
    def forecast(self) -> list[ForecastRow]:
        """
        Open deals by the month they are expected, won ones by the month they were won, by category.
        """
    def import_csv(
        self,
        folder: str | PathLike[str],
        mapping: str | dict[str, Any],
        /,
        progress: Callable[[_Progress], bool | None] | None = None,
    ) -> dict[str, Any]:
        """
        Reads the CSV files of a mapping in a folder and writes their records as one change set; rows that are wrong
        are told in the report, and the rest is written. `progress` is called after each batch; when it returns
        False the import ends there.
        """
    def preview(self, folder: str | PathLike[str], mapping: str | dict[str, Any], /) -> dict[str, Any]:
        """
        What `import_csv` would do; nothing is written.
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
        Writes the records that pass a filter into a new CSV file; their number.
        """
    def search(
        self,
        words: str,
        /,
        entities: Sequence[str] | None = None,
        *,
        limit: int = 20,
        newest: bool = False,
    ) -> list[Found]:
        """
        Finds records by words, or beginnings of words, in any order; accents may be left out.
        """
    def history(self, entity: str, id: _Id, /) -> list[HistoryEntry]:
        """
        The journal of a record, the newest first, as far as it may be seen.
        """
    def revert(self, change_set: int, /, *, leave_conflicts: bool = False) -> Reverted:
        """
        Takes back everything that a change set did. What was changed since is a conflict: nothing is written,
        unless `leave_conflicts` is set; then it stays as it is.
        """
    def as_of(self, at: _datetime | str, /) -> Tx:
        """
        A handle that reads the file as it was at this time; it writes nothing and does not search.
        """
    def describe(self) -> dict[str, Any]:
        """
        Every entity with its fields, kinds, indexes and totals, as lists and dictionaries.
        """
    def verify(self) -> Verified:
        """
        Reads the whole file: every value's check, and everything derived against a recount.
        """
    def backup_to(self, path: str | PathLike[str], /) -> None:
        """
        Writes a consistent copy into a new file, while others go on reading and writing.
        """
    def declare(
        self,
        name: str,
        plural: str,
        fields: Sequence[_DeclaredField],
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
    def subscribe(self, listener: Callable[[Changes], object], /) -> None:
        """
        Calls a function after every commit of this process; what it raises is reported, and stops nobody.
        """
    def tick(self, now: _datetime | str | None = None, /) -> None:
        """
        Does what is due, as commits that wait for their sync; a program calls it now and then.
        """
    def suspend(self) -> None:
        """
        Puts everything onto the disk, so that the program may be stopped at any time.
        """
    def close(self) -> None:
        """
        Puts everything onto the disk and gives the file back; every later call of any handle raises Closed.
        """
    def __enter__(self) -> Self: ...
    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _value: BaseException | None,
        _trace: TracebackType | None,
        /,
    ) -> None: ...

@final
class Found:
    """
    A record that a search found.
    """

    @property
    def entity(self) -> str:
        """
        The record's entity.
        """
    @property
    def rank(self) -> int:
        """
        How well it fits; higher is better.
        """
    @property
    def record(self) -> Any:
        """
        The record.
        """

@final
class Verified:
    """
    What `verify` found.
    """

    @property
    def records(self) -> int:
        """
        Records read, those in the trash included.
        """
    @property
    def derived(self) -> int:
        """
        Index entries, unique values, totals and postings compared.
        """
    @property
    def entries(self) -> int:
        """
        Journal entries read.
        """
    @property
    def problems(self) -> list[str]:
        """
        What does not agree, a line each, without personal data; empty when the file is sound.
        """

@final
class BoardRow:
    """
    A column of the board: the deals of one stage.
    """

    @property
    def pipeline(self) -> str:
        """
        What the pipeline is called.
        """
    @property
    def pipeline_id(self) -> UUID:
        """
        The pipeline.
        """
    @property
    def stage(self) -> str:
        """
        What the stage is called.
        """
    @property
    def stage_id(self) -> UUID:
        """
        The stage.
        """
    @property
    def category(self) -> StageCategory:
        """
        How deals stand there.
        """
    @property
    def count(self) -> int:
        """
        How many there are.
        """
    @property
    def valued(self) -> int:
        """
        How many of them have an amount in the company's currency.
        """
    @property
    def amount(self) -> Money:
        """
        What they are worth together, in the company's currency.
        """
    @property
    def weighted(self) -> Money:
        """
        What they are worth, each weighted by its probability.
        """

@final
class ForecastRow:
    """
    One category of one month of the forecast.
    """

    @property
    def month(self) -> str | None:
        """
        The month, as "2026-11"; None for open deals without an expected day.
        """
    @property
    def category(self) -> ForecastCategory:
        """
        Where the deals count; won ones are "closed".
        """
    @property
    def count(self) -> int:
        """
        How many there are.
        """
    @property
    def valued(self) -> int:
        """
        How many of them have an amount in the company's currency.
        """
    @property
    def amount(self) -> Money:
        """
        What they are worth together, in the company's currency.
        """
    @property
    def weighted(self) -> Money:
        """
        What they are worth, each weighted by its probability.
        """

@final
class HistoryEntry:
    """
    One entry of the journal: who did what to a record, and when.
    """

    @property
    def change_set(self) -> int:
        """
        The change set: everything that one call changed; give it to `revert`.
        """
    @property
    def at(self) -> _datetime:
        """
        When it was committed.
        """
    @property
    def actor(self) -> UUID | None:
        """
        The user who did it; None for the program itself.
        """
    @property
    def source(self) -> Literal["caller", "import", "replay"]:
        """
        Where the write came from.
        """
    @property
    def entity(self) -> str:
        """
        The record's entity.
        """
    @property
    def id(self) -> UUID:
        """
        The record.
        """
    @property
    def verb(self) -> Literal["create", "update", "trash", "restore", "purge"]:
        """
        What was done.
        """
    @property
    def changes(self) -> list[FieldChange]:
        """
        What it changed; empty for a creation, whose values are the record's own.
        """

@final
class FieldChange:
    """
    What a write did to one field, or to one item of a list.
    """

    @property
    def field(self) -> str:
        """
        The field's name.
        """
    @property
    def item(self) -> UUID | None:
        """
        The item, for a field that is a list.
        """
    @property
    def before(self) -> Any:
        """
        What was there: for an item its fields, for a set the words that went.
        """
    @property
    def after(self) -> Any:
        """
        What is there now: for an item its fields, for a set the words that came.
        """

@final
class Reverted:
    """
    What `revert` took back.
    """

    @property
    def change_set(self) -> int | None:
        """
        The change set that the revert is itself; None when there was nothing to do.
        """
    @property
    def records(self) -> int:
        """
        How many records were changed back, trashed or restored.
        """
    @property
    def conflicts(self) -> list[RevertConflict]:
        """
        What was left as it is, since it was changed after the change set.
        """

@final
class RevertConflict:
    """
    Why a record could not be taken back whole.
    """

    @property
    def entity(self) -> str:
        """
        The record's entity.
        """
    @property
    def id(self) -> UUID:
        """
        The record.
        """
    @property
    def field(self) -> str | None:
        """
        The field that was changed since; None when the record itself is in use.
        """
    @property
    def by(self) -> UUID | None:
        """
        Who changed it since; None for the program itself.
        """
    @property
    def at(self) -> _datetime:
        """
        When.
        """

@final
class Changes:
    """
    What a committed call changed, as listeners are told.
    """

    @property
    def change_set(self) -> int:
        """
        The change set.
        """
    @property
    def at(self) -> _datetime:
        """
        When it was committed.
        """
    @property
    def actor(self) -> UUID | None:
        """
        The user who did it; None for the program itself.
        """
    @property
    def records(self) -> list[ChangedRecord]:
        """
        The records that were changed.
        """

@final
class ChangedRecord:
    """
    A record that a call changed.
    """

    @property
    def entity(self) -> str:
        """
        The record's entity.
        """
    @property
    def id(self) -> UUID:
        """
        The record.
        """
    @property
    def verb(self) -> Literal["create", "update", "trash", "restore", "purge"]:
        """
        What was done.
        """
    @property
    def events(self) -> list[str]:
        """
        What that means, as `won`.
        """

@disjoint_base
class Item:
    """
    An item of a list in a record; it has an id of its own, which stays when the item changes.
    """

    @property
    def id(self) -> UUID | None:
        """
        The item's id; None for one that was not stored yet.
        """
    def replace(self, **changes: Any) -> Self:
        """
        The same item with these fields changed; its id stays.
        """
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@disjoint_base
class Record:
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
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

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
        kind: PhoneKind = ...,
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
        access: FieldAccess = ...,
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
        acceptance: Acceptance = ...,
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
class PostalAddress(Item):
    """
    A postal address.
    """

    def __new__(
        cls,
        *,
        id: UUID | None = None,
        kind: AddressKind = ...,
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
class Right(Item):
    """
    What a role may do with the records of an entity.
    """

    def __new__(
        cls,
        *,
        id: UUID | None = None,
        entity: str,
        read: Scope = ...,
        create: Scope = ...,
        edit: Scope = ...,
        delete: Scope = ...,
        export: Scope = ...,
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
        category: StageCategory = ...,
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
class Company(Record):
    """
    The settings of the company that keeps the file; there is one.
    """

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
        locale: LocalePreset = ...,
        country: str = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
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
        locale: LocalePreset = ...,
        country: str = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words | None = ...,
        external_ids: Sequence[ExternalId] | None = ...,
    ) -> Company:
        """
        Changes a company: absent fields stay, None clears.
        """

@final
class User(Record):
    """
    Somebody who works with the CRM.
    """

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

@type_check_only
class UserCollection(_Records[User]):
    def create(
        self,
        *,
        login: str,
        name: str,
        email: str | None = ...,
        kind: UserKind = ...,
        inactive: bool = ...,
        manager: UUID | None = ...,
        teams: Sequence[Membership] = ...,
        roles: Sequence[UserRole] = ...,
        zone: str | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
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
        kind: UserKind = ...,
        inactive: bool = ...,
        manager: UUID | None = ...,
        teams: Sequence[Membership] | None = ...,
        roles: Sequence[UserRole] | None = ...,
        zone: str | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words | None = ...,
        external_ids: Sequence[ExternalId] | None = ...,
    ) -> User:
        """
        Changes a user: absent fields stay, None clears.
        """

@final
class Team(Record):
    """
    People who work together; teams stand in a tree.
    """

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

@type_check_only
class TeamCollection(_Records[Team]):
    def create(
        self,
        *,
        name: str,
        parent: UUID | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
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
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words | None = ...,
        external_ids: Sequence[ExternalId] | None = ...,
    ) -> Team:
        """
        Changes a team: absent fields stay, None clears.
        """

@final
class Role(Record):
    """
    A set of rights that users are given.
    """

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
    ) -> Role:
        """
        Changes a role: absent fields stay, None clears.
        """

@final
class Account(Record):
    """
    An organisation or person that buys, may buy, or works with the company.
    """

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
    def email(self) -> str | None:
        """
        Where it gets mail.
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

@type_check_only
class AccountCollection(_Records[Account]):
    def create(
        self,
        *,
        name: str,
        kind: AccountKind = ...,
        parent: UUID | None = ...,
        website: str | None = ...,
        tax_id: str | None = ...,
        industry: str | None = ...,
        employees: int | None = ...,
        annual_revenue: Money | None = ...,
        email: str | None = ...,
        phones: Sequence[ContactPhone] = ...,
        addresses: Sequence[PostalAddress] = ...,
        source: str | None = ...,
        description: str | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
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
        kind: AccountKind = ...,
        parent: UUID | None = ...,
        website: str | None = ...,
        tax_id: str | None = ...,
        industry: str | None = ...,
        employees: int | None = ...,
        annual_revenue: Money | None = ...,
        email: str | None = ...,
        phones: Sequence[ContactPhone] | None = ...,
        addresses: Sequence[PostalAddress] | None = ...,
        source: str | None = ...,
        description: str | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words | None = ...,
        external_ids: Sequence[ExternalId] | None = ...,
    ) -> Account:
        """
        Changes a account: absent fields stay, None clears.
        """

@final
class Contact(Record):
    """
    A person.
    """

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
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
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
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words | None = ...,
        external_ids: Sequence[ExternalId] | None = ...,
    ) -> Contact:
        """
        Changes a contact: absent fields stay, None clears.
        """

@final
class Pipeline(Record):
    """
    A way that a sale goes: its stages in order.
    """

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

@type_check_only
class PipelineCollection(_Records[Pipeline]):
    def create(
        self,
        *,
        name: str,
        order: int = ...,
        inactive: bool = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
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
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words | None = ...,
        external_ids: Sequence[ExternalId] | None = ...,
    ) -> Pipeline:
        """
        Changes a pipeline: absent fields stay, None clears.
        """

@final
class Stage(Record):
    """
    A step of a pipeline, with a fixed category.
    """

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
        How a deal stands here; it cannot be changed later, since history and figures rest on it.
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

@type_check_only
class StageCollection(_Records[Stage]):
    def create(
        self,
        *,
        pipeline: UUID,
        name: str,
        order: int,
        category: StageCategory,
        probability: Decimal | int = ...,
        forecast_category: ForecastCategory = ...,
        rot_days: int | None = ...,
        required_fields: _Words = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
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
        category: StageCategory = ...,
        probability: Decimal | int = ...,
        forecast_category: ForecastCategory = ...,
        rot_days: int | None = ...,
        required_fields: _Words | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words | None = ...,
        external_ids: Sequence[ExternalId] | None = ...,
    ) -> Stage:
        """
        Changes a stage: absent fields stay, None clears.
        """

@final
class Deal(Record):
    """
    A sale in the making: what somebody may buy, for how much, and by when.
    """

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
    def lost_reason(self) -> str | None:
        """
        Why it was lost.
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
        deal_type: DealType | None = ...,
        source: str | None = ...,
        next_step: str | None = ...,
        lost_reason: str | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
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
        deal_type: DealType | None = ...,
        source: str | None = ...,
        next_step: str | None = ...,
        lost_reason: str | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words | None = ...,
        external_ids: Sequence[ExternalId] | None = ...,
    ) -> Deal:
        """
        Changes a deal: absent fields stay, None clears.
        """

@final
class Interaction(Record):
    """
    One touch on any channel, planned or held: a call, a meeting, a message.
    """

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

@type_check_only
class InteractionCollection(_Records[Interaction]):
    def create(
        self,
        *,
        channel: Channel,
        subject: str,
        start_at: _datetime,
        end_at: _datetime | None = ...,
        direction: Direction = ...,
        status: InteractionStatus = ...,
        body: str | None = ...,
        related_to: Link | None = ...,
        participants: Sequence[Participant] = ...,
        outcome: str | None = ...,
        location: str | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words = ...,
        external_ids: Sequence[ExternalId] = ...,
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
        channel: Channel = ...,
        subject: str = ...,
        start_at: _datetime = ...,
        end_at: _datetime | None = ...,
        direction: Direction = ...,
        status: InteractionStatus = ...,
        body: str | None = ...,
        related_to: Link | None = ...,
        participants: Sequence[Participant] | None = ...,
        outcome: str | None = ...,
        location: str | None = ...,
        owner: UUID | None = ...,
        team: UUID | None = ...,
        tags: _Words | None = ...,
        external_ids: Sequence[ExternalId] | None = ...,
    ) -> Interaction:
        """
        Changes a interaction: absent fields stay, None clears.
        """

@final
class Currency(Record):
    """
    A currency that the company trades in.
    """

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
    ) -> Currency:
        """
        Changes a currency: absent fields stay, None clears.
        """

@final
class Rate(Record):
    """
    What one unit of a currency is worth in another, from a day until the next rate.
    """

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
    ) -> Rate:
        """
        Changes a rate: absent fields stay, None clears.
        """
