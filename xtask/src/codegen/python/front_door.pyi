"""The native half of `crm_core`; import that instead."""
# Written by `cargo xtask codegen`: edit xtask/src/codegen/python/front_door.pyi, or the model.

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date as _date
from datetime import datetime as _datetime
from decimal import Decimal
from os import PathLike
from types import TracebackType
from typing import Any, Generic, Literal, Protocol, TypedDict, TypeVar, final, type_check_only
from uuid import UUID

from typing_extensions import NotRequired, Self, disjoint_base

from .choices import *
from .told import Changes, CommitWarning, Found, HistoryEntry, Reverted, Verified

__all__ = @all@

_R = TypeVar("_R", covariant=True)
_T = TypeVar("_T")

_Id = UUID | str

@type_check_only
class _Readable(Protocol):
    def read(self, size: int, /) -> bytes: ...

@type_check_only
class _Writable(Protocol):
    def write(self, data: bytes, /) -> object: ...

_Durability = Literal["full"] | tuple[Literal["relaxed"], int]
_Words = list[str] | tuple[str, ...] | set[str] | frozenset[str]
@choices@

def version() -> str:
    """
    The version of the library.
    """

@methods of library@
@type_check_only
class _Block:
    def __enter__(self) -> Self: ...
    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
        /,
    ) -> None: ...

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
class Page(_Table, Generic[_R]):
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
    def _repr_html_(self) -> str: ...

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
@methods of records@
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

@final
class Collection(_Records[Any]):
    """
    The records of one entity; on a transaction each call is a part of it, else a commit of its own.
    """

    def create(self, **fields: Any) -> Any:
        """
        Creates a record.
        """
    def attach(self, content: bytes | bytearray | _Readable, /, **fields: Any) -> Any:
        """
        Stores a file and its record; its content is bytes, or a file that is open for reading bytes.
        """
    def content(self, id: _Id, /) -> bytes:
        """
        The content of a file.
        """
    def copy_content(self, id: _Id, to: _Writable, /) -> int:
        """
        Writes the content of a file into a file that is open for writing bytes, and tells how many there were.
        """
    def update(self, id: _Id, /, *, revision: int | None = None, **fields: Any) -> Any:
        """
        Changes a record: absent fields stay, None clears; with a revision, only if it still has that one.
        """

@type_check_only
class _Collections:
    def collection(self, entity: str, /) -> Collection:
        """
        The records of an entity by its name, also of one declared at run time.
        """
@methods of door@
@reports@
@collections@

@type_check_only
class _Flows:
@flows@

@final
class Tx(_Block, _Collections, _Flows):
    """
    A transaction: reads see the state at its beginning and its own changes; others see nothing until it commits.

    As a context manager it commits at the end of the block, and throws everything away when the block raises.
    """

@methods of tx@
    def __len__(self) -> int: ...
    def __bool__(self) -> bool: ...

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

@type_check_only
class _Bar(Protocol):
    n: Any
    total: Any
    def update(self, n: int, /) -> object: ...

@final
class Crm(_Block, _Collections, _Flows):
    """
    A CRM in one file; it may be used from several threads.

    As a context manager it is closed at the end of the block.
    """

@methods of crm@
    def write(self, run: Callable[[Tx], _T], /) -> _T:
        """
        Runs a function with a transaction and commits it whole; when it raises, nothing is written. When somebody
        else was faster, the function is run again, a few times.
        """
    @property
    def user(self) -> UUID | None:
        """
        The user that this handle acts for; None for the program itself.
        """
    def import_csv(
        self,
        folder: str | PathLike[str],
        mapping: str | dict[str, Any],
        /,
        progress: Callable[[_Progress], bool | None] | _Bar | None = None,
    ) -> dict[str, Any]:
        """
        Reads the CSV files of a mapping in a folder and writes their records as one change set; rows that are wrong
        are told in the report, and the rest is written. `progress` is called after each batch; when it returns
        False the import ends there. It may be a bar of tqdm's too.
        """
    def cancel(self) -> None:
        """
        Stops every call of this handle, those that run and those to come; it must be one of `with_budget`.
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

@answers@
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
    def __ne__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
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

@records@
