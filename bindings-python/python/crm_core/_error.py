"""What all errors have."""

from __future__ import annotations

from typing import Any, NamedTuple
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


def make(told: dict[str, Any]) -> CrmError:
    """The error that the library tells; of a code that this version does not know, a plain CrmError."""
    kind = next((kind for kind in CrmError.__subclasses__() if kind.code == told["code"]), CrmError)
    refused = [RefusedRecord(_record(it["record"]), it["code"], _fields(it["fields"])) for it in told["records"]]
    record = None if told["record"] is None else _record(told["record"])
    error = kind(told["detail"], record, _fields(told["fields"]), refused)
    error.code = told["code"]
    return error


def _record(told: dict[str, Any]) -> RecordRef:
    return RecordRef(told["entity"], UUID(told["id"]))


def _fields(told: list[dict[str, str]]) -> list[Violation]:
    return [Violation(**broken) for broken in told]
