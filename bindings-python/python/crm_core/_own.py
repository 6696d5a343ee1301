"""What only Python's classes have: blocks, functions that are given, and how records are copied, compared and shown.

The stub of the native half takes the methods of these classes from here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from html import escape
from importlib import import_module
from inspect import isfunction
from io import BytesIO
from operator import methodcaller
from os import PathLike
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypedDict, TypeVar, final
from uuid import UUID

from typing_extensions import NotRequired, Self

from . import _methods
from .errors import Conflict
from .told import ImportProgress, read

if TYPE_CHECKING:
    from _typeshed import SupportsRead, SupportsWrite

_R = TypeVar("_R", covariant=True)
_T = TypeVar("_T")
_RERUNS = 5


class DeclaredField(TypedDict):
    """A field of a declared entity."""

    name: str
    kind: str
    entity: NotRequired[str | None]
    required: NotRequired[bool]


class Bar(Protocol):
    """What shows how far something is, as tqdm's bars do."""

    n: Any
    total: Any

    def update(self, n: int, /) -> object: ...


class Block:
    """What is ended at the end of a block."""

    def __enter__(self) -> Self:
        return self


class Table:
    def __arrow_c_stream__(self: Any, requested_schema: object = None) -> object:
        """The records, or the rows of a report, as a table for polars, pandas, pyarrow or duckdb. What is longer than a
        page is read a page at a time; a report without a list of rows has one."""
        # The columns are the model's, whatever was asked for; the interface allows it.
        return self._arrow()


class Contents:
    def attach(self: Any, content: bytes | bytearray | SupportsRead[bytes], /, **fields: Any) -> Any:
        """Stores a file and its record; its content is bytes, or a file that is open for reading bytes."""
        given: Any = content
        return self._attach(given if hasattr(given, "read") else BytesIO(given), {"fields": fields})

    def copy_content(self: Any, id: UUID | str, to: SupportsWrite[bytes], /) -> int:
        """Writes the content of a file into a file that is open for writing bytes, and tells how many there were."""
        return self._copy_content(id, to.write)


class Collection(_methods.Records, Contents, Table, Generic[_R]):
    def all(
        self: Any,
        filter: str | None = None,
        /,
        *,
        sort: str | Sequence[str] | None = None,
        limit: int | None = None,
        **params: Any,
    ) -> RecordIterator[_R]:
        """All records that pass a filter, one after another; they are read a page of `limit` at a time."""
        return self._all({"filter": filter, "sort": sort, "limit": limit, "params": params})

    def __iter__(self: Any) -> RecordIterator[_R]:
        return self.all()

    def __repr__(self: Any) -> str:
        return f"<Collection of {self.entity}>"

    def _arrow(self: Any) -> object:
        return self.all()._arrow()


class RecordIterator(Table, Generic[_R]):
    """Records one after another, over all pages."""


@final
@dataclass(frozen=True, eq=False)
class Page(Table, Generic[_R]):
    """Some records of a list, and where the next ones begin."""

    items: Sequence[_R]
    """The records, in the order asked for."""
    next: str | None
    """The cursor to give to `list` as `after`; None after the last page."""
    _of: Any = field(repr=False)

    def __len__(self) -> int:
        return len(self.items)

    def __iter__(self) -> Iterator[_R]:
        return iter(self.items)

    def __getitem__(self, index: int, /) -> _R:
        return self.items[index]

    def _arrow(self) -> object:
        return self._of._arrow_of(self.items)

    def _repr_html_(self) -> str:
        """A row for each record, with the fields that not all of them leave empty."""
        names = getattr(self[0], "_fields") if len(self) else ()
        rows = [list(fields_of(item).values()) for item in self]
        used = [any(row[place] not in (None, (), {}) for row in rows) for place in range(len(names))]
        kept = [[cell for cell, is_used in zip(row, used) if is_used] for row in [list(names), *rows]]
        return _table(kept[0], kept[1:])


class Crm(_methods.Door, _methods.Crm, Block):
    def __exit__(self: Any, *raised: object) -> None:
        # Its limited handles are of the same file.
        if not self._is_limited():
            self.close()

    def write(self: Any, run: Callable[[Tx], _T], /) -> _T:
        """Runs a function with a transaction and commits it whole; when it raises, nothing is written. When somebody
        else was faster, the function is run again, a few times."""
        reruns = _RERUNS
        while True:
            try:
                with self.transaction() as tx:
                    result = run(tx)
                    tx.commit()
                    return result
            except Conflict:
                if not reruns:
                    raise
            reruns -= 1

    def declare(
        self: Any,
        name: str,
        plural: str,
        fields: Sequence[DeclaredField],
        *,
        doc: str = "",
        indexed: Sequence[str] | None = None,
        unique: Sequence[str] | None = None,
        searched: Sequence[str] | None = None,
    ) -> None:
        """Declares an entity: from then on its records are created, indexed, searched and filtered like the model's.

        A field is a dictionary: its `name`, its `kind` as `describe` names it, for a link the `entity`, and whether
        it is `required`.
        """
        parts = {"doc": doc, "indexed": indexed, "unique": unique, "searched": searched}
        self._call("declare", {"declaration": {"name": name, "plural": plural, "fields": fields, **parts}})

    def import_csv(
        self: Any,
        folder: str | PathLike[str],
        mapping: str | dict[str, Any],
        /,
        progress: Callable[[ImportProgress], bool | None] | Bar | None = None,
    ) -> dict[str, Any]:
        """Reads the CSV files of a mapping in a folder and writes their records as one change set; rows that are wrong
        are told in the report, and the rest is written. `progress` is called after each batch; when it returns
        False the import ends there. It may be a bar of tqdm's too."""
        given = {"folder": folder, "mapping": _methods.document(mapping)}
        return self._call("import_csv", given) if progress is None else self._import(given, _teller(progress))


def _teller(progress: Any) -> Callable[[Any], bool]:
    """What is told how far an import is, and says whether it goes on."""
    if callable(progress):
        return lambda come: progress(read("ImportProgress", come)) is not False

    def moved(come: Any) -> bool:
        progress.total = come["total"]
        progress.update(max(come["done"] - progress.n, 0))
        return True

    return moved


class Tx(_methods.Door, _methods.Tx, Block):
    def __exit__(self: Any, *raised: object) -> None:
        # Who has ended it inside the block has said what becomes of it.
        if not self._is_ended():
            self.commit() if raised[0] is None else self.rollback()

    def __bool__(self) -> bool:
        return True


class Subscription(Block):
    def __exit__(self: Any, *raised: object) -> None:
        self.end()


class Report(Table):
    def plot(self: Any) -> Any:
        """The picture as a chart of altair's, to be changed or saved as PNG; needs `pip install crm-core[plot]`."""
        return import_module("altair").Chart.from_dict(self.vega())

    def _repr_svg_(self: Any) -> str:
        return self.svg()


class Money:
    def __repr__(self: Any) -> str:
        return f"Money('{self.amount}', '{self.currency}')"

    def __getnewargs__(self: Any) -> tuple[Decimal, str]:
        return self.amount, self.currency


class Link:
    def __repr__(self: Any) -> str:
        return f"Link({self.entity!r}, {self.id!r})"

    def __getnewargs__(self: Any) -> tuple[str, UUID]:
        return self.entity, self.id


class Fields:
    def replace(self, **changes: Any) -> Self:
        """The same with these fields changed. What is stored stays as it is."""
        return type(self)(**{**fields_of(self), **changes})

    def __replace__(self, **changes: Any) -> Self:
        return self.replace(**changes)

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, _memo: Any, /) -> Self:
        return self

    def __getnewargs_ex__(self: Any) -> tuple[tuple[()], dict[str, Any]]:
        return (), fields_of(self)

    def __eq__(self: Any, other: object, /) -> bool:
        return type(self) is type(other) and fields_of(self) == fields_of(other)

    def __hash__(self: Any) -> int:
        return hash(getattr(self, "id", None) or tuple(getattr(self, name) for name in self._fields if name != "custom"))

    def __repr__(self: Any) -> str:
        held = (f"{name}={value!r}" for name, value in fields_of(self).items() if value not in (None, ()))
        return f"{type(self).__name__}({', '.join(held)})"

    def _repr_html_(self: Any) -> str:
        rows = ([name, value] for name, value in fields_of(self).items() if value not in (None, (), {}))
        return _table([type(self).__name__, ""], rows)


def fields_of(record: Any) -> dict[str, Any]:
    """The attributes by their names, to be changed."""
    held = ((name, getattr(record, name)) for name in record._fields)
    return {name: dict(value) if name == "custom" else value for name, value in held}


def _table(head: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    def cells(kind: str, row: Sequence[Any]) -> str:
        return "".join(f"<{kind}>{escape(_text(cell))}</{kind}>" for cell in row)

    body = "".join(f"<tr>{cells('td', row)}</tr>" for row in rows)
    return f"<table><thead><tr>{cells('th', head)}</tr></thead><tbody>{body}</tbody></table>"


def _text(cell: Any) -> str:
    if cell is None:
        return ""
    return ", ".join(map(str, cell)) if isinstance(cell, tuple) else str(cell)


def fill(native: Any) -> None:
    """Gives the library's classes the methods that are written here, and those that follow from the list of calls."""
    if native.version() != _methods.VERSION:
        raise ImportError(
            f"the native library of crm_core is version {native.version()}, its Python files are {_methods.VERSION}: "
            "install crm-core again, in one piece"
        )
    for own in (Collection, RecordIterator, Crm, Tx, Subscription, Report, Money, Link, Fields):
        for holder in reversed(own.__mro__):
            for name, held in vars(holder).items():
                if isfunction(held):
                    setattr(getattr(native, own.__name__), name, held)
    for door in (native.Crm, native.Tx):
        for plural, entity in _methods.COLLECTIONS.items():
            about = f"The {plural.replace('_', ' ')}."
            setattr(door, plural, property(methodcaller("collection", entity), doc=about))
    for named in (Page, *(getattr(_methods, name) for name in _methods.__all__)):
        setattr(native, named.__name__, named)
        native.__all__.append(named.__name__)
