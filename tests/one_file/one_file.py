"""One file, every language: README.md beside it says what this program does."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import crm_core
from crm_core import ContactPhone, Link, Money

CLOCK = "2026-11-20T02:00:00Z"


def write(path: Path) -> None:
    with crm_core.create(path, preset="vi_vn", company="Công ty Hoa Sen", test_clock=CLOCK, seed=7) as crm:
        crm.custom_fields.create(entity="account", name="colour", kind="text")
        account = crm.accounts.create(
            name="Công ty TNHH Đường Việt",
            employees=40,
            tags=["vip", "mía"],
            annual_revenue=Money("9999999999999", "VND"),
            custom={"colour": "xanh lá"},
        )
        stage = crm.stages.list(sort="order")[0]
        with crm.transaction() as tx:
            tx.contacts.create(
                first_name="Lan",
                last_name="Nguyễn",
                account=account.id,
                birthdate=date(1990, 2, 28),
                phones=[ContactPhone(number="+84901234567", kind="mobile", primary=True)],
            )
            deal = tx.deals.create(
                name="Forty anvils",
                stage=stage.id,
                account=account.id,
                amount=Money("120000000", "VND"),
                expected_close=date(2026, 12, 31),
            )
        crm.deals.update(deal.id, next_step="Gọi lại", expected_close=None)
        crm.win(deal=deal.id)
        crm.notes.create(related_to=Link("account", account.id), body='=1+1, "Kêu to"\n🪓')
        gone = crm.accounts.create(name="Gone")
        crm.accounts.delete(gone.id)


def read(folder: Path, out: Path) -> None:
    for path in folder.glob("*.crm"):
        with crm_core.open(path, test_clock=CLOCK) as crm:
            assert crm.verify().problems == []
            told = out / path.stem
            told.mkdir(parents=True)
            for entity in crm.describe()["entities"]:
                crm.export_csv(entity["name"], told / f"{entity['name']}.csv")
            (told / "board.svg").write_text(crm.board().svg(), encoding="utf-8", newline="")


if __name__ == "__main__":
    command, *paths = sys.argv[1:]
    {"write": write, "read": read}[command](*map(Path, paths))
