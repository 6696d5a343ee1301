"""What only Python's classes have: blocks, functions that are given, and how records are copied, compared and shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partialmethod
from html import escape
from inspect import isfunction
from operator import methodcaller
from typing import Any

from . import _methods
from .errors import Conflict

_RERUNS = 5


class _Block:
    """What is ended at the end of a block."""

    def __enter__(self: Any) -> Any:
        return self


class _Table:
    """What is read as a table."""

    def __arrow_c_stream__(self: Any, requested_schema: object = None) -> Any:
        # The columns are the model's, whatever was asked for; the interface allows it.
        return self._arrow()


class Crm:
    def __exit__(self: Any, _kind: Any, _value: Any, _trace: Any, /) -> None:
        self.close()

    def write(self: Any, run: Callable[[Any], Any], /) -> Any:
        """Runs a function with a transaction and commits it whole; when it raises, nothing is written. When somebody
        else was faster, the function is run again, a few times."""
        for runs in range(_RERUNS + 1):
            tx = self.transaction()
            try:
                result = run(tx)
                tx.commit()
                return result
            except BaseException as error:
                if not tx._is_ended():
                    tx.rollback()
                if not isinstance(error, Conflict) or runs == _RERUNS:
                    raise

    def declare(
        self: Any, name: str, plural: str, fields: Any, *, doc: str = "", indexed: Any = None, unique: Any = None, searched: Any = None
    ) -> None:
        """Declares an entity: from then on its records are created, indexed, searched and filtered like the model's.

        A field is a dictionary: its `name`, its `kind` as `describe` names it, for a link the `entity`, and whether
        it is `required`.
        """
        parts = {"doc": doc, "indexed": indexed, "unique": unique, "searched": searched}
        self._call("declare", {"declaration": {"name": name, "plural": plural, "fields": fields, **parts}})

    def import_csv(self: Any, folder: Any, mapping: Any, /, progress: Any = None) -> Any:
        """Reads the CSV files of a mapping in a folder and writes their records as one change set; rows that are wrong
        are told in the report, and the rest is written. `progress` is called after each batch; when it returns
        False the import ends there. It may be a bar of tqdm's too."""
        given = {"folder": folder, "mapping": _methods.document(mapping)}
        return self._call("import_csv", given) if progress is None else self._import(given, _teller(progress))


def _teller(progress: Any) -> Callable[[Any], bool]:
    """What is told how far an import is, and says whether it goes on."""
    if callable(progress):
        return lambda come: progress(come) is not False

    def moved(come: Any) -> bool:
        progress.total = come["total"]
        progress.update(max(come["done"] - progress.n, 0))
        return True

    return moved


class Tx:
    def __exit__(self: Any, kind: Any, _value: Any, _trace: Any, /) -> None:
        # Who has ended it inside the block has said what becomes of it.
        if not self._is_ended():
            self.commit() if kind is None else self.rollback()


class Subscription:
    def __exit__(self: Any, _kind: Any, _value: Any, _trace: Any, /) -> None:
        self.end()


class Fields:
    def replace(self: Any, **changes: Any) -> Any:
        """The same with these fields changed. What is stored stays as it is."""
        return type(self)(**{**_held(self), **changes})

    def __replace__(self: Any, **changes: Any) -> Any:
        return Fields.replace(self, **changes)

    def __copy__(self: Any) -> Any:
        return self

    def __deepcopy__(self: Any, _memo: Any, /) -> Any:
        return self

    def __getnewargs_ex__(self: Any) -> tuple[tuple[()], dict[str, Any]]:
        return (), _held(self)

    def __eq__(self: Any, other: object, /) -> bool:
        return type(self) is type(other) and _held(self) == _held(other)

    def __hash__(self: Any) -> int:
        return hash(getattr(self, "id", None) or tuple(_held(self).values()))

    def __repr__(self: Any) -> str:
        held = (f"{name}={value!r}" for name, value in _held(self).items() if value not in (None, ()))
        return f"{type(self).__name__}({', '.join(held)})"

    def _repr_html_(self: Any) -> str:
        rows = ([name, value] for name, value in _held(self).items() if value not in (None, (), {}))
        return _table([type(self).__name__, ""], rows)


def _held(fields: Any) -> dict[str, Any]:
    """The attributes by their names."""
    return {name: getattr(fields, name) for name in fields._fields}


class Page:
    def _repr_html_(self: Any) -> str:
        """A row for each record, with the fields that not all of them leave empty."""
        names = self[0]._fields if len(self) else ()
        rows = [[getattr(item, name) for name in names] for item in self]
        used = [any(row[place] not in (None, (), {}) for row in rows) for place in range(len(names))]
        kept = [[cell for cell, is_used in zip(row, used) if is_used] for row in [list(names), *rows]]
        return _table(kept[0], kept[1:])


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
    holders: dict[str, tuple[type, ...]] = {
        "Collection": (_methods.Records, _Table),
        "Crm": (_methods.Door, _methods.Crm, _Block, Crm),
        "Tx": (_methods.Door, _methods.Tx, _Block, Tx),
        "Subscription": (_Block, Subscription),
        "Fields": (Fields,),
        "Page": (_Table, Page),
        "RecordIterator": (_Table,),
        "Report": (_Table,),
    }
    for name, of in holders.items():
        for method, function in [held for holder in of for held in vars(holder).items()]:
            if isfunction(function):
                setattr(getattr(native, name), method, function)
    for door in (native.Crm, native.Tx):
        for plural, entity in _methods.COLLECTIONS.items():
            about = f"The {plural.replace('_', ' ')}."
            setattr(door, plural, property(methodcaller("collection", entity), doc=about))
        for general, names in ((door.flow, _methods.FLOWS), (door.report, _methods.REPORTS)):
            for name in names:
                setattr(door, name, partialmethod(general, name))
    for name in _methods.__all__:
        setattr(native, name, getattr(_methods, name))
        native.__all__.append(name)
