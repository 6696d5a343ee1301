"""The peer with SQLAlchemy."""

import uuid
from datetime import date, datetime, timezone
from pathlib import Path
from typing import Any

import sqlalchemy as sql
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from crm_core import choices
from peer import ADD_HISTORY, ADD_WORDS, DURABLE, SEARCH_AND_HISTORY, Account, checked, folded, millis, rows_of, words_of


class Base(DeclarativeBase):
    pass


class Stored(Base):
    __tablename__ = "account"
    id: Mapped[uuid.UUID] = mapped_column(primary_key=True)
    name: Mapped[str]
    name_key: Mapped[str] = mapped_column(index=True)
    kind: Mapped[choices.AccountKind]
    parent: Mapped[uuid.UUID | None] = mapped_column(index=True)
    tax_id: Mapped[str | None] = mapped_column(index=True)
    customer_group: Mapped[uuid.UUID | None] = mapped_column(index=True)
    territory: Mapped[uuid.UUID | None] = mapped_column(index=True)
    owner: Mapped[uuid.UUID | None] = mapped_column(index=True)
    website: Mapped[str]
    industry: Mapped[str]
    employees: Mapped[int]
    revenue: Mapped[str]
    currency: Mapped[str]
    founded_on: Mapped[date]
    phone: Mapped[str] = mapped_column(index=True)
    email: Mapped[str] = mapped_column(index=True)
    description: Mapped[str]
    external_id: Mapped[str] = mapped_column(index=True)
    created_at: Mapped[datetime]


def load(path: Path, rows: Path) -> int:
    """The same rows, checked, by a bulk insert of the session; words and history by statements of their own."""
    now = datetime.now(timezone.utc)
    engine = sql.create_engine(f"sqlite:///{path}")
    sql.event.listen(engine, "connect", lambda opened, _: opened.executescript(DURABLE))
    Base.metadata.create_all(engine)
    records = [checked(row, now) for row in rows_of(rows)]
    with Session(engine) as session:
        for statement in SEARCH_AND_HISTORY:
            session.execute(sql.text(statement))
        session.execute(sql.insert(Stored), [held(it) for it in records])
        added = session.connection()
        added.exec_driver_sql(ADD_WORDS, list(words_of(records)))
        added.exec_driver_sql(ADD_HISTORY, [(millis(now), str(it.id)) for it in records])
        session.commit()
        return session.scalar(sql.select(sql.func.count()).select_from(Stored)) or 0


def held(it: Account) -> dict[str, Any]:
    money = it.annual_revenue
    own = {name: getattr(it, name) for name in Account.__slots__ if name != "annual_revenue"}
    return {**own, "name_key": folded(it.name), "revenue": str(money.amount), "currency": money.currency}
