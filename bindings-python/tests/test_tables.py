"""Lists and reports as Arrow tables, read by tools that the package does not know."""

from datetime import date, datetime, timezone
from decimal import Decimal

import duckdb
import pandas
import polars
import pyarrow
import pytest

from crm_core import ContactPhone, Crm, Deal, Link, Money, Page, Stage, errors


@pytest.fixture
def deals(crm: Crm, stages: list[Stage]) -> Page[Deal]:
    with crm.transaction() as tx:
        for number in range(250):
            tx.deals.create(
                name=f"Giao dịch {number:03}",
                stage=stages[0].id,
                amount=Money(f"{number}.5", "USD") if number % 3 else None,
                expected_close=date(2026, 12, 24) if number % 2 else None,
                tags=["vip", "mía"][: number % 3],
            )
    return crm.deals.list(sort="name", limit=10)


def test_pyarrow_finds_every_value_as_it_is(crm: Crm, deals: Page[Deal]) -> None:
    table = pyarrow.table(deals)
    table.validate(full=True)

    assert table.num_rows == 10
    assert table["id"].to_pylist() == [str(deal.id) for deal in deals]
    assert table["amount"].to_pylist()[:2] == [None, Decimal("1.5")]
    assert table["amount_currency"].to_pylist()[:2] == [None, "USD"]
    assert table["expected_close"].to_pylist()[:2] == [None, date(2026, 12, 24)]
    assert table["created_at"].to_pylist()[0] == datetime(2026, 11, 20, 2, tzinfo=timezone.utc)
    assert table["tags"].to_pylist()[:3] == [[], ["vip"], ["mía", "vip"]]
    assert table["category"].to_pylist()[0] == "open"
    assert table["stage_entries"].to_pylist()[0][0]["stage"] == str(deals[0].stage)
    assert table["revision"].type == pyarrow.int64()
    whole = pyarrow.table(crm.deals.all(sort="name"))
    whole.validate(full=True)
    assert whole.slice(0, 10).combine_chunks() == table.combine_chunks()


def test_a_list_of_any_length_is_read_a_page_at_a_time(crm: Crm, deals: Page[Deal]) -> None:
    reader = pyarrow.RecordBatchReader.from_stream(crm.deals.all("amount > $n", limit=50, n=Money(0, "USD")))
    assert [batch.num_rows for batch in reader] == [50, 50, 50, 16]
    assert polars.DataFrame(crm.deals).height == 250


def test_polars_pandas_and_duckdb_read_the_same(crm: Crm, deals: Page[Deal]) -> None:
    wanted = sum((deal.amount.amount for deal in crm.deals if deal.amount), Decimal())

    assert polars.DataFrame(crm.deals)["amount"].sum() == wanted
    framed = pandas.DataFrame.from_arrow(crm.deals)
    assert framed["amount"].dropna().sum() == wanted
    listed, page = crm.deals.all(), deals
    query = "select sum(amount), count(*) from "
    assert duckdb.execute(query + "listed").fetchall() == [(wanted, 250)]
    assert duckdb.execute(query + "page").fetchall()[0][1] == len(page)
    assert list(listed) == []


def test_what_is_empty_has_its_columns(crm: Crm) -> None:
    for empty in (crm.accounts.list(), crm.accounts.all()):
        table = pyarrow.table(empty)
        table.validate(full=True)
        assert table.num_rows == 0 and "name" in table.column_names
        assert polars.DataFrame(table).height == 0


def test_items_links_and_own_fields_are_columns(crm: Crm) -> None:
    crm.custom_fields.create(entity="contact", name="tier", kind="int")
    contact = crm.contacts.create(
        last_name="Lan",
        phones=[ContactPhone(number="+84912345678"), ContactPhone(number="+84912345679")],
        custom={"tier": 3},
    )
    note = crm.notes.create(body="Hello", related_to=Link("contact", contact.id))
    for source in (crm.contacts, crm.contacts.list()):
        (row,) = pyarrow.table(source).to_pylist()
        assert [phone["number"] for phone in row["phones"]] == ["+84912345678", "+84912345679"]
        assert (row["custom.tier"], row["emails"]) == (3, [])
    assert pyarrow.table(crm.notes)["related_to"].to_pylist() == [str(note.related_to)]


def test_a_failing_list_tells_its_error_through_the_tool(crm: Crm, deals: Page[Deal]) -> None:
    rows = crm.deals.all("amount > 1")
    with pytest.raises((OSError, errors.Query), match="amount"):
        pyarrow.table(rows)


def test_a_transaction_reads_its_own_rows_as_a_table(crm: Crm) -> None:
    with crm.transaction() as tx:
        tx.accounts.create(name="Acme")
        assert polars.DataFrame(tx.accounts).height == 1
        assert polars.DataFrame(crm.accounts).height == 0


def test_the_rows_of_every_report_are_a_table(crm: Crm, deals: Page[Deal]) -> None:
    for report in crm.describe()["reports"]:
        if not report["about"]:
            pyarrow.table(crm.report(report["name"])).validate(full=True)
    board = crm.board()
    table = polars.DataFrame(board)
    assert table["count"].to_list() == [row["count"] for row in board.data["rows"]]
    assert table["amount"].sum() == sum(Decimal(row["amount"]["amount"]) for row in board.data["rows"])
    rate = polars.DataFrame(crm.win_rate(period="this_year"))
    assert rate.height == 0 and str(rate.schema["rate"]) == "Float64"


def test_a_report_becomes_a_chart(crm: Crm, stages: list[Stage]) -> None:
    crm.deals.create(name="Forty anvils", stage=stages[0].id)
    chart = crm.board().plot()
    assert chart.to_dict()["data"] or chart.to_dict()["datasets"]
