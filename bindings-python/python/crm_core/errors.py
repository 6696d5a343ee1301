"""What calls raise: one class for each code, all of them a CrmError."""

from __future__ import annotations

from typing import NamedTuple
from uuid import UUID


class RecordRef(NamedTuple):
    """The record that an error is about."""

    entity: str
    id: UUID


class Violation(NamedTuple):
    """One broken rule: the field, empty when it is about the whole record, and a stable code."""

    field: str
    code: str


class RefusedRecord(NamedTuple):
    """One of several records that a call was refused for: which, the code of what is wrong, and its fields."""

    record: RecordRef
    code: str
    fields: list[Violation]


class CrmError(Exception):
    """Why a call failed. It never holds a field's value, so it may be logged."""

    code: str = "bug"
    """The stable code, the same in every language."""
    detail: str
    """What happened and what to do, for a person."""
    record: RecordRef | None
    """The record concerned, if there is one."""
    fields: list[Violation]
    """The fields concerned, each with the rule it broke."""
    records: list[RefusedRecord]
    """The records concerned, of a call over several."""

    def __init__(
        self,
        detail: str = "",
        record: RecordRef | None = None,
        fields: list[Violation] | None = None,
        records: list[RefusedRecord] | None = None,
    ) -> None:
        super().__init__(detail, record, fields, records)
        self.detail = detail
        self.record = record
        self.fields = fields or []
        self.records = records or []

    def __str__(self) -> str:
        text = f"{self.code}: {self.detail}"
        if self.record is not None:
            text += f" ({self.record.entity} {self.record.id})"
        if self.fields:
            broken = (f"{field or 'record'}: {code}" for field, code in self.fields)
            text += "; " + ", ".join(broken)
        return text


class NotFound(CrmError, LookupError):
    """No such record, or none that the user may see."""

    code = "not_found"


class Invalid(CrmError, ValueError):
    """Values that break a rule; `fields` names each field and rule."""

    code = "invalid"


class UnknownField(CrmError, ValueError):
    """A field that the entity does not have."""

    code = "unknown_field"


class WrongType(CrmError, ValueError):
    """A value of another type than the field's."""

    code = "wrong_type"


class Duplicate(CrmError):
    """A unique value that another record has already."""

    code = "duplicate"


class DuplicateConflict(CrmError):
    """Records that may be the same as a new one are there already; `records` names them."""

    code = "duplicate_conflict"


class BrokenLink(CrmError):
    """A link to a record that does not exist."""

    code = "broken_link"


class Conflict(CrmError):
    """Somebody changed the record since it was read."""

    code = "conflict"


class Forbidden(CrmError):
    """The user's roles do not allow this."""

    code = "forbidden"


class Query(CrmError):
    """A filter, sort or search that cannot be understood; the message names the place."""

    code = "query"


class Import(CrmError):
    """A mapping or data file that cannot be understood."""

    code = "import"


class Busy(CrmError):
    """Another process or call holds what this call needs."""

    code = "busy"


class Closed(CrmError):
    """The handle was closed."""

    code = "closed"


class Finished(CrmError):
    """The transaction was already committed or rolled back, or was left open for too long."""

    code = "finished"


class Forked(CrmError):
    """The process was forked after the file was opened; open it again in the child."""

    code = "forked"


class Canceled(CrmError):
    """The caller stopped the call through its progress callback."""

    code = "canceled"


class Budget(CrmError):
    """The call read more, or took longer, than its budget allows; the message says what would make it cheaper."""

    code = "budget"


class Gone(CrmError, LookupError):
    """What was asked for was kept for a limited time, and is gone."""

    code = "gone"


class ForeignFile(CrmError):
    """The file is not a CRM file."""

    code = "foreign_file"


class NewerFormat(CrmError):
    """The file was written by a newer version of the library."""

    code = "newer_format"


class Corrupt(CrmError):
    """Stored bytes are damaged."""

    code = "corrupt"


class DiskFull(CrmError):
    """The disk is full; nothing of this call was written."""

    code = "disk_full"


class Storage(CrmError):
    """The file system refused; nothing of this call was written."""

    code = "storage"


class Final(CrmError):
    """The change set cannot be reverted any more: a final step was taken."""

    code = "final"


class Unsupported(CrmError):
    """Not possible in this mode of the file."""

    code = "unsupported"


class Bug(CrmError):
    """A mistake in the library itself; please report it."""

    code = "bug"


_BY_CODE: dict[str, type[CrmError]] = {kind.code: kind for kind in CrmError.__subclasses__()}


def _make(
    code: str,
    detail: str,
    record: tuple[str, UUID] | None,
    fields: list[tuple[str, str]],
    records: list[tuple[str, UUID, str, list[tuple[str, str]]]],
) -> CrmError:
    """The error of a code; a code that this version does not know is a plain CrmError."""
    error = _BY_CODE.get(code, CrmError)(
        detail,
        None if record is None else RecordRef(*record),
        [Violation(*broken) for broken in fields],
        [
            RefusedRecord(RecordRef(entity, id), code, [Violation(*broken) for broken in fields])
            for entity, id, code, fields in records
        ],
    )
    error.code = code
    return error
