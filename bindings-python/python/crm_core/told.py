"""What calls tell besides records: each a frozen object."""
# Written by `cargo xtask codegen` from the shapes that every language has; do not edit.

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from ._crm_core import Money
from .choices import RecordEvent

__all__ = [
    "ChangedRecord",
    "Changes",
    "CommitWarning",
    "FieldChange",
    "Found",
    "HistoryEntry",
    "ImportProgress",
    "RevertConflict",
    "Reverted",
    "Verified",
]


@dataclass(frozen=True, slots=True)
class Found:
    """A record that a search found."""

    entity: str
    """The record's entity."""
    rank: int
    """How well it fits; higher is better."""
    record: Any
    """The record."""


@dataclass(frozen=True, slots=True)
class Verified:
    """What a reading of the whole file found."""

    records: int
    """Records read, those in the trash included."""
    derived: int
    """Index entries, unique values, totals and postings compared."""
    entries: int
    """Journal entries read."""
    problems: list[str]
    """What does not agree, a line each; empty when the file is sound."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """What a write did to one field, or to one item of a list."""

    field: str
    """The field's name."""
    item: UUID | None
    """The item, for a field that is a list."""
    before: Any
    """What was there: of an item its fields, of a set its words."""
    after: Any
    """What is there now: of an item its fields, of a set its words."""


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One entry of the journal: who did what to a record, and when."""

    change_set: int
    """The change set: everything that one call changed; it can be reverted."""
    at: datetime
    """When it was committed."""
    actor: UUID | None
    """The user who did it; empty for the program itself."""
    source: Literal["caller", "import", "replay"]
    """Where the write came from, as `caller`."""
    entity: str
    """The record's entity."""
    id: UUID
    """The record."""
    verb: Literal["create", "update", "trash", "restore", "purge"]
    """What was done, as `update`."""
    changes: tuple[FieldChange, ...]
    """What it changed."""


@dataclass(frozen=True, slots=True)
class RevertConflict:
    """Why a record could not be taken back whole."""

    entity: str
    """The record's entity."""
    id: UUID
    """The record."""
    field: str | None
    """The field that was changed since; empty when the record itself is in use."""
    by: UUID | None
    """Who changed it since; empty for the program itself."""
    at: datetime
    """When."""


@dataclass(frozen=True, slots=True)
class Reverted:
    """What a revert took back."""

    change_set: int | None
    """The change set that the revert is itself; empty when there was nothing to do."""
    records: int
    """How many records were changed back, trashed or restored."""
    conflicts: tuple[RevertConflict, ...]
    """What was left as it is, since it was changed after the change set."""


@dataclass(frozen=True, slots=True)
class CommitWarning:
    """What a commit tells its caller of a write that it kept."""

    entity: str
    """The entity of the record that the warning is about."""
    id: UUID
    """The record."""
    field: str
    """The field that says what should be kept to."""
    code: str
    """What is the matter, as `over_cap`."""
    amount: Money | None
    """By how much."""


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """How far an import has come."""

    file: str
    """The file that is read."""
    done: int
    """Bytes read of it."""
    total: int
    """Bytes that it has."""
    rows: int
    """Rows read of all files."""


@dataclass(frozen=True, slots=True)
class ChangedRecord:
    """A record that a call changed."""

    entity: str
    """The record's entity."""
    id: UUID
    """The record."""
    verb: Literal["create", "update", "trash", "restore", "purge"]
    """What was done, as `update`."""
    events: tuple[RecordEvent, ...]
    """What that means, as `won`."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What a committed call changed."""

    change_set: int
    """The change set."""
    at: datetime
    """When it was committed."""
    actor: UUID | None
    """The user who did it; empty for the program itself."""
    records: tuple[ChangedRecord, ...]
    """The records that were changed."""
    warnings: tuple[CommitWarning, ...]
    """What the caller should know of what was kept, as a contract over its cap."""


def read(name: str, told: dict[str, Any]) -> Any:
    """An object of a class, from what the library tells of it as data."""
    of, reads = _CLASSES[name]
    given = {field: reads[field](value) if field in reads and value is not None else value for field, value in told.items()}
    return of(**given)


def _many(name: str) -> Callable[[Any], Any]:
    return lambda told: tuple(read(name, one) for one in told)


def _time(text: str) -> datetime:
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


_CLASSES: dict[str, tuple[type, dict[str, Callable[[Any], Any]]]] = {
    "Found": (Found, {}),
    "Verified": (Verified, {}),
    "FieldChange": (FieldChange, {"item": UUID}),
    "HistoryEntry": (HistoryEntry, {"at": _time, "actor": UUID, "id": UUID, "changes": _many("FieldChange")}),
    "RevertConflict": (RevertConflict, {"id": UUID, "by": UUID, "at": _time}),
    "Reverted": (Reverted, {"conflicts": _many("RevertConflict")}),
    "CommitWarning": (CommitWarning, {"id": UUID, "amount": lambda told: Money(**told)}),
    "ImportProgress": (ImportProgress, {}),
    "ChangedRecord": (ChangedRecord, {"id": UUID, "events": lambda told: tuple(map(RecordEvent, told))}),
    "Changes": (Changes, {"at": _time, "actor": UUID, "records": _many("ChangedRecord"), "warnings": _many("CommitWarning")}),
}
