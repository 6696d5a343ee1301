import io
from pathlib import Path
from typing import Any

import pytest
from tqdm import tqdm

from crm_core import Crm, errors

MAPPING: dict[str, Any] = {
    "format": 1,
    "files": [
        {
            "file": "accounts.csv",
            "records": [
                {
                    "entity": "account",
                    "match": ["name"],
                    "fields": {"name": "Account", "employees": "Staff"},
                }
            ],
        }
    ],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    rows = "".join(f"Account {number},{number}\n" for number in range(30))
    (tmp_path / "accounts.csv").write_text("Account,Staff\n" + rows)
    return tmp_path


def test_an_import_is_previewed_made_told_and_taken_back(crm: Crm, folder: Path) -> None:
    assert crm.preview(folder, MAPPING)["entities"][0]["created"] == 30
    assert crm.accounts.count() == 0

    rows: list[int] = []
    report = crm.import_csv(folder, MAPPING, lambda come: rows.append(come.rows))

    assert (report["finished"], report["rows"], rows[-1]) == (True, 30, 30)
    assert crm.accounts.count("employees >= 10") == 20
    crm.revert(report["change_set"])
    assert crm.accounts.count() == 0


def test_what_the_callback_raises_goes_to_the_caller(crm: Crm, folder: Path) -> None:
    def fail(come: object) -> None:
        raise RuntimeError("enough")

    with pytest.raises(RuntimeError, match="enough"):
        crm.import_csv(folder, MAPPING, fail)
    assert crm.import_csv(folder, MAPPING, lambda come: False)["finished"] is False


def test_a_bar_of_tqdms_shows_an_import(crm: Crm, folder: Path) -> None:
    with tqdm(file=io.StringIO(), unit="B") as bar:
        crm.import_csv(folder, MAPPING, bar)
        assert bar.n == bar.total > 300


def test_records_are_exported_by_a_filter(crm: Crm, folder: Path) -> None:
    crm.import_csv(folder, MAPPING)
    out = folder / "out.csv"

    assert crm.export_csv("account", out, "employees < $most", most=5) == 5
    assert len(out.read_text().splitlines()) == 6
    with pytest.raises(errors.Storage):
        crm.export_csv("account", out)


def test_the_board_has_a_row_a_stage(crm: Crm) -> None:
    stage = next(stage for stage in crm.stages if stage.order == 1)
    crm.deals.create(name="Forty anvils", stage=stage.id)
    board = crm.board()
    (row,) = [row for row in board.data["rows"] if row["count"]]
    assert (row["stage_id"], row["category"], row["amount"]["currency"]) == (str(stage.id), "open", "VND")
    assert [row["count"] for row in crm.forecast(period="this_year").data["rows"]] == []
    assert crm.report("forecast", filter="category == $how", params={"how": "open"}).data["open"]["count"] == 1
    assert board.svg().startswith("<svg") and board.vega()["data"]["values"]
    with pytest.raises(errors.UnknownField):
        crm.report("weather")
    with pytest.raises(errors.Invalid):
        crm.board(period="soon")
    with crm.transaction() as tx:
        assert tx.board().data == board.data
