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

__all__ = @all@

_R = TypeVar("_R", covariant=True)
_T = TypeVar("_T")

_Id = UUID | str

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
@own Block@

@type_check_only
class _Table:
@own Table@

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
@own Subscription@

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
@own Money@

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
@own Link@

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
@own Collection@

@final
class Collection(_Records[Any]):
    """
    The records of one entity; on a transaction each call is a part of it, else a commit of its own.
    """

@methods of collection@
@own Contents@

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
@own Tx@

@final
class Crm(_Block, _Collections, _Flows):
    """
    A CRM in one file; it may be used from several threads.

    As a context manager it is closed at the end of the block; a limited handle, of `as_user` or `with_budget`, leaves
    the file open for the others.
    """

@methods of crm@
@own Crm@
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
@own Report@

@answers@
class Fields:
    """
    What records, items and parts have in common: fields that are attributes, and never change.
    """

@own Fields@

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
