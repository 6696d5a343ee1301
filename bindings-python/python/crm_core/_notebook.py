"""How notebooks show records."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import Any


def record(self: Any) -> str:
    """A record: a row for each field that is not empty."""
    held = [(name, getattr(self, name)) for name in self._fields]
    rows = ([name, value] for name, value in held if value not in (None, (), {}))
    return _table([type(self).__name__, ""], rows)


def page(self: Any) -> str:
    """Some records: a row each, with the fields that not all of them leave empty."""
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
