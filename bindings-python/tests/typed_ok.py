"""What a typed program writes; checked by mypy, never run. Each `type: ignore` is a mistake that mypy must find."""

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from typing_extensions import assert_type

import crm_core
from crm_core import ContactPhone, Crm, Deal, Money, Tx
from crm_core.choices import AccountKind, DealType

release: str = crm_core.version()


def reads(crm: Crm, id: UUID) -> None:
    deal = crm.deals.get(id)
    assert_type(deal, Deal)
    assert_type(deal.amount, Money | None)
    assert_type(deal.probability, Decimal | None)
    assert_type(deal.expected_close, date | None)
    assert_type(deal.created_at, datetime)
    assert_type(deal.tags, tuple[str, ...])
    assert_type(crm.deals.find(id), Deal | None)
    assert_type(crm.contacts.get(id).phones, tuple[ContactPhone, ...])
    kind = crm.accounts.get(id).kind
    assert_type(kind, AccountKind)
    assert_type([found.name for found in crm.deals.list("category == $c", c="open")], list[str])
    for each in crm.deals.all(sort=["-amount.base", "name"]):
        assert_type(each, Deal)
    deal.name = "other"  # type: ignore[misc]
    deal.amout  # type: ignore[attr-defined]
    kind.EMPEROR  # type: ignore[attr-defined]


def writes(crm: Crm, stage: UUID) -> None:
    crm.deals.create(name="Forty anvils", stage=stage, amount=Money("1.5", "USD"), tags=["vip"])
    crm.deals.update(stage, amount=None, revision=3)
    crm.contacts.create(last_name="Lan", phones=[ContactPhone(number="1", kind="mobile")])
    crm.deals.update(stage, deal_type=DealType.RENEWAL)
    crm.deals.update(stage, deal_type="renewal")
    assert_type(Deal(name="Forty anvils", stage=stage).replace(name="Fifty anvils"), Deal)
    crm.deals.create(name="Forty anvils")  # type: ignore[call-arg]
    crm.deals.create(name="Forty anvils", stage=stage, nam="x")  # type: ignore[call-arg]
    crm.deals.update(stage, amount=3.5)  # type: ignore[arg-type]
    crm.deals.update(stage, name=None)  # type: ignore[arg-type]
    crm.deals.update(stage, deal_type="gift")  # type: ignore[arg-type]
    crm.deals.update(stage, tags="vip")  # type: ignore[arg-type]
    crm.deals.update(stage, amount_base=Money(1, "USD"))  # type: ignore[call-arg]
    ContactPhone(nmber="1")  # type: ignore[call-arg]
    Money(1.5, "USD")  # type: ignore[arg-type]


def reports(crm: Crm, pipeline: UUID) -> None:
    rate = crm.win_rate(period="this_quarter", filter="owner == me")
    assert_type(rate.data["rate"], float | None)
    assert_type([row["stage"] for row in crm.board().data["rows"]], list[str])
    assert_type(crm.funnel(pipeline=pipeline).svg(), str)
    crm.report("win_rate", as_of=datetime.now())
    rate.data["rat"]  # type: ignore[typeddict-item]
    crm.board(pipeline=pipeline)  # type: ignore[call-arg]
    crm.account_360()  # type: ignore[call-arg]


def transacts(crm: Crm) -> None:
    with crm.transaction() as tx:
        tx.accounts.create(name="Acme")
    assert_type(crm.write(lambda tx: tx.accounts.count()), int)

    def wrong(tx: Tx, more: int) -> None: ...

    crm.write(wrong)  # type: ignore[arg-type]


def ends(crm: Crm) -> int:
    with crm:
        return 1
