"""The peer with SQLAlchemy."""

import uuid
from datetime import date, datetime, timezone
from pathlib import Path

import sqlalchemy as sql
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from crm_core import choices
from peer import Account, checked, rows_of


class Base(DeclarativeBase):
    pass


class Stored(Base):
    __tablename__ = "account"
    id: Mapped[uuid.UUID] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(index=True)
    kind: Mapped[choices.AccountKind]
    website: Mapped[str]
    industry: Mapped[str]
    employees: Mapped[int]
    revenue: Mapped[str]
    currency: Mapped[str]
    founded_on: Mapped[date]
    description: Mapped[str]
    external_ids: Mapped[str] = mapped_column(index=True)
    created_at: Mapped[datetime]


def load(path: Path, rows: Path) -> int:
    """The same rows as records of a session, each checked; without a full-text index or history."""
    now = datetime.now(timezone.utc)
    engine = sql.create_engine(f"sqlite:///{path}")
    Base.metadata.create_all(engine)
    count = 0
    with Session(engine) as session:
        for row in rows_of(rows):
            it = checked(row, now)
            held = {name: getattr(it, name) for name in Account.__slots__ if name != "annual_revenue"}
            money = it.annual_revenue
            session.add(Stored(**held, revenue=str(money.amount), currency=money.currency))
            count += 1
        session.commit()
    return count
