"""What all errors have."""

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


def make(
    code: str,
    detail: str,
    record: tuple[str, UUID] | None,
    fields: list[tuple[str, str]],
    records: list[tuple[str, UUID, str, list[tuple[str, str]]]],
) -> CrmError:
    """The error of a code; a code that this version does not know is a plain CrmError."""
    kinds = (kind for kind in CrmError.__subclasses__() if kind.code == code)
    error = next(kinds, CrmError)(
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
