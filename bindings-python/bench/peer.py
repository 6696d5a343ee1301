"""The peer: sqlite3 as its own people use it, with frozen dataclasses of the same Python types.

A column a scalar, JSON for lists, cached statements, and a reader written out for each table, by `exec` instead of by
hand.
"""

import csv
import json
import re
import sqlite3
import unicodedata
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, make_dataclass
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from operator import attrgetter
from pathlib import Path
from typing import Any

from crm_core import choices

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


@dataclass(frozen=True, slots=True)
class Money:
    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class Link:
    entity: str
    id: uuid.UUID


def instant(millis: int) -> datetime:
    return EPOCH + timedelta(milliseconds=millis)


def millis(at: datetime) -> int:
    return (at - EPOCH) // timedelta(milliseconds=1)


# As durable as ours.
DURABLE = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-65536"


def database(path: Path) -> sqlite3.Connection:
    opened = sqlite3.connect(path, isolation_level=None, cached_statements=256)
    opened.executescript(DURABLE)
    return opened


# Words are found by their beginnings and without their accents, as ours are; who created what is kept for good.
SEARCH_AND_HISTORY = (
    "CREATE VIRTUAL TABLE words USING fts5(name, tax_id, emails, phones, description, content='', prefix='2 3 4', "
    "tokenize='unicode61 remove_diacritics 2')",
    "CREATE TABLE history (sequence INTEGER PRIMARY KEY, at, actor, entity, id, verb, changes)",
    "CREATE INDEX history_of ON history (entity, id)",
)
ADD_WORDS = "INSERT INTO words (rowid, name, emails, phones, description) VALUES (?, ?, ?, ?, ?)"
ADD_HISTORY = "INSERT INTO history (at, entity, id, verb) VALUES (?, 'account', ?, 'create')"


class Table:
    """The records of one entity, with the same indexes, a full-text index and a history when it is searched."""

    def __init__(self, opened: sqlite3.Connection, entity: dict[str, Any], *, is_searched: bool = False) -> None:
        self.opened, self.fields, self.name = opened, entity["fields"], entity["name"]
        columns = ["id", *(column for field in self.fields for column in columns_of(field))]
        self.read = reader(entity["name"], self.fields)
        self.all_of = attrgetter("id", *(field["name"] for field in self.fields))
        all = ", ".join(f'"{column}"' for column in columns)
        opened.execute(f"CREATE TABLE {self.name} ({all.replace(chr(34) + 'id' + chr(34), 'id TEXT PRIMARY KEY', 1)})")
        self.write = f"INSERT INTO {self.name} ({all}) VALUES ({', '.join('?' * len(columns))})"
        self.one = f"SELECT {all} FROM {self.name} WHERE id = ?"
        self.every = f"SELECT {all} FROM {self.name} ORDER BY rowid LIMIT ?"
        self.columns = columns
        if is_searched:
            opened.execute(f"ALTER TABLE {self.name} ADD COLUMN name_key")
            indexed = (
                *("name_key", "parent", "tax_id", "phones", "emails", "customer_group, name_key"),
                *("territory, name_key", "owner", "external_ids"),
            )
            for number, column in enumerate(indexed):
                opened.execute(f"CREATE INDEX {self.name}_{number} ON {self.name} ({column})")
            for statement in SEARCH_AND_HISTORY:
                opened.execute(statement)

    def some(self, limit: int) -> list[Any]:
        return [self.read(row) for row in self.opened.execute(self.every, (limit,))]

    def tuples(self, limit: int) -> list[Any]:
        return self.opened.execute(self.every, (limit,)).fetchall()

    def get(self, id: uuid.UUID) -> Any:
        return self.read(self.opened.execute(self.one, (str(id),)).fetchone())

    def insert(self, records: Iterable[Any]) -> None:
        rows = ([str(record.id), *self.written(record)] for record in records)
        self.opened.execute("BEGIN")
        self.opened.executemany(self.write, rows)
        self.opened.execute("COMMIT")

    def written(self, record: Any) -> Iterator[Any]:
        for field in self.fields:
            yield from stored(field["kind"], getattr(record, field["name"]))

    def load(self, path: Path) -> int:
        """Accounts from a CSV file: each value checked by its type, then all written in one transaction."""
        now = datetime.now(timezone.utc)
        records = [checked(row, now) for row in rows_of(path)]
        self.opened.execute("BEGIN")
        marks = ", ".join("?" * len(COLUMNS))
        self.opened.executemany(f"INSERT INTO {self.name} ({', '.join(COLUMNS)}) VALUES ({marks})", map(flat, records))
        self.opened.executemany(ADD_WORDS, words_of(records))
        self.opened.executemany(ADD_HISTORY, ((millis(now), str(it.id)) for it in records))
        self.opened.execute("COMMIT")
        return len(records)


def columns_of(field: dict[str, Any]) -> list[str]:
    name = field["name"]
    match field["kind"]:
        case "money":
            return [name, f"{name}_currency"]
        case "link":
            return [f"{name}_entity", f"{name}_id"]
        case _:
            return [name]


def stored(kind: str, value: Any) -> list[Any]:
    match kind:
        case "money":
            return [None, None] if value is None else [str(value.amount), value.currency]
        case "link":
            return [None, None] if value is None else [value.entity, str(value.id)]
        case "list":
            return [json.dumps([item_of(item) for item in value]) if value else None]
        case "set" | "custom":
            return [json.dumps(list(value) if kind == "set" else value) if value else None]
        case "timestamp":
            return [None if value is None else millis(value)]
        case "id" | "decimal" | "percent" | "date" | "choice":
            return [None if value is None else str(value)]
        case _:
            return [value]


def item_of(item: Any) -> list[Any]:
    """An item as its values in order."""
    held = [getattr(item, name) for name in item._fields]
    return [millis(one) if isinstance(one, datetime) else plain(one) for one in held]


def plain(one: Any) -> Any:
    return str(one) if isinstance(one, (uuid.UUID, Decimal, date)) else one


def reader(name: str, fields: list[dict[str, Any]]) -> Any:
    """What makes a row a frozen object, written as one would by hand."""
    known: dict[str, Any] = {"UUID": uuid.UUID, "Decimal": Decimal, "day": date.fromisoformat, "instant": instant}
    known |= {"Money": Money, "Link": Link, "loads": json.loads, "choices": choices}
    known["Record"] = make_dataclass(
        name.title(), ["id", *(field["name"] for field in fields)], frozen=True, slots=True
    )
    parts, at = ["UUID(r[0])"], 1
    for field in fields:
        parts.append(reading(field, at, known))
        at += len(columns_of(field))
    source = f"lambda r: Record({', '.join(parts)})"
    return eval(source, known)


def reading(field: dict[str, Any], at: int, known: dict[str, Any]) -> str:
    value = f"r[{at}]"
    match field["kind"]:
        case "money":
            made = f"Money(Decimal({value}), r[{at + 1}])"
        case "link":
            made = f"Link({value}, UUID(r[{at + 1}]))"
        case "set":
            return f"() if {value} is None else tuple(loads({value}))"
        case "custom":
            return f"{{}} if {value} is None else loads({value})"
        case "list":
            item = field["item"]["name"]
            known[item] = item_class(field["item"])
            return f"() if {value} is None else tuple([{item}(i) for i in loads({value})])"
        case "bool":
            made = f"bool({value})"
        case kind:
            made = scalar(kind, field, value)
    return made if made == value else f"None if {value} is None else {made}"


def scalar(kind: str, field: dict[str, Any], value: str) -> str:
    match kind:
        case "id":
            return f"UUID({value})"
        case "decimal" | "percent":
            return f"Decimal({value})"
        case "date":
            return f"day({value})"
        case "timestamp":
            return f"instant({value})"
        case "choice":
            return f"choices.{field['choice']['name']}({value})"
        case _:
            return value


def item_class(item: dict[str, Any]) -> Any:
    known: dict[str, Any] = {"UUID": uuid.UUID, "Decimal": Decimal, "day": date.fromisoformat}
    known |= {"instant": instant, "choices": choices}
    fields = item["fields"]
    names = ["id", *(field["name"] for field in fields)]
    known["Item"] = make_dataclass(item["name"], names, frozen=True, slots=True)
    parts = ["UUID(r[0])"]
    for at, field in enumerate(fields, 1):
        made = scalar(field["kind"], field, f"r[{at}]")
        parts.append(made if made == f"r[{at}]" else f"None if r[{at}] is None else {made}")
    return eval(f"lambda r: Item({', '.join(parts)})", known)


@dataclass(frozen=True, slots=True)
class Account:
    """What a row of the file makes, checked."""

    id: uuid.UUID
    name: str
    kind: choices.AccountKind
    website: str
    industry: str
    employees: int
    annual_revenue: Money
    founded_on: date
    phone: str
    email: str
    description: str
    external_id: str
    created_at: datetime


COLUMNS = (
    *("id", "name", "kind", "website", "industry", "employees", "annual_revenue", "annual_revenue_currency"),
    *("founded_on", "phones", "emails", "description", "external_ids", "created_at", "updated_at", "revision"),
    "name_key",
)
EMAIL = re.compile(r"[^@\s\"<>(),:;]+@[a-z0-9-]+(\.[a-z0-9-]+)+", re.IGNORECASE)
PHONE = re.compile(r"\+[1-9][0-9]{7,14}")


def rows_of(path: Path) -> Iterator[list[str]]:
    with path.open(newline="") as file:
        rows = csv.reader(file)
        next(rows)
        yield from rows


def checked(row: list[str], now: datetime) -> Account:
    key, name, kind, website, industry, staff, revenue, founded, phone, email, text = row
    number = re.sub(r"[ .()-]", "", phone)
    if not name.strip() or len(name) > 255 or not EMAIL.fullmatch(email) or not PHONE.fullmatch(number):
        raise ValueError(key)
    money = Money(Decimal(revenue), "USD")
    about = (website, industry, int(staff), money, date.fromisoformat(founded), number, email, text)
    return Account(uuid.uuid4(), name, choices.AccountKind(kind), *about, key, now)


def flat(it: Account) -> tuple[Any, ...]:
    money, at = it.annual_revenue, millis(it.created_at)
    about = (str(it.id), it.name, it.kind.value, it.website, it.industry, it.employees, str(money.amount))
    reached = (it.phone, it.email.lower(), it.description, it.external_id)
    return (*about, money.currency, str(it.founded_on), *reached, at, at, 1, folded(it.name))


def folded(text: str) -> str:
    """Text by which accounts are sorted and found: without case and accents."""
    plain = unicodedata.normalize("NFD", text.casefold())
    return plain if plain.isascii() else "".join(each for each in plain if not unicodedata.combining(each))


def words_of(records: Iterable[Account]) -> Iterator[tuple[Any, ...]]:
    for row, it in enumerate(records, 1):
        yield row, it.name, it.email, it.phone, it.description
