from datetime import date
from decimal import Decimal

import pytest

from crm_core import Crm, Money, Stage, errors


@pytest.fixture
def deals(crm: Crm, stages: list[Stage]) -> None:
    with crm.transaction() as tx:
        for number in range(250):
            tx.deals.create(
                name=f"Deal {number:03}",
                stage=stages[number % 2].id,
                amount=Money(number * 1000, "VND"),
            )


@pytest.mark.usefixtures("deals")
def test_pages_follow_each_other(crm: Crm) -> None:
    page = crm.deals.list(sort="name")
    assert len(page) == len(page.items) == 100
    assert page[0].name == "Deal 000"
    assert [deal.name for deal in page][-1] == "Deal 099"
    assert page.next is not None

    following = crm.deals.list(sort="name", limit=3, after=page.next)
    assert [deal.name for deal in following.items] == ["Deal 100", "Deal 101", "Deal 102"]


@pytest.mark.usefixtures("deals")
def test_iteration_goes_over_all_pages(crm: Crm) -> None:
    names = [deal.name for deal in crm.deals.all(sort="-name", limit=7)]
    assert len(names) == 250
    assert names == sorted(names, reverse=True)
    assert sum(1 for _ in crm.deals) == 250


@pytest.mark.usefixtures("deals")
def test_filters_take_parameters_of_every_type(crm: Crm, stages: list[Stage]) -> None:
    assert crm.deals.count("amount >= $amount", amount=Money(240_000, "VND")) == 10
    assert crm.deals.count("stage == $stage", stage=stages[0].id) == 125
    assert crm.deals.count("stage in $stages", stages=[stages[0].id, stages[1].id]) == 250
    assert crm.deals.count("name == $name", name="Deal 007") == 1
    assert crm.deals.count("probability < $most", most=Decimal("12.5")) == 125
    assert crm.deals.count("has(expected_close) && expected_close < $day", day=date.max) == 0
    assert crm.deals.explain("stage == $stage", stage=stages[0].id) != ""


@pytest.mark.usefixtures("deals")
def test_search_finds_words_without_their_accents(crm: Crm) -> None:
    acme = crm.accounts.create(name="Công ty TNHH Đường Việt")
    (found,) = crm.search("duong viet", ["account"])
    assert (found.entity, found.record) == ("account", acme)
    assert len(crm.search("deal", limit=5)) == 5
    assert crm.search("nothing here") == []


def test_history_is_told_and_taken_back(crm: Crm) -> None:
    account = crm.accounts.create(name="Acme", employees=1)
    crm.tick("2026-11-20T03:00:00Z")
    crm.accounts.update(account.id, employees=2)

    changed, created = crm.history("account", account.id)
    assert (created.verb, changed.verb) == ("create", "update")
    (change,) = changed.changes
    assert (change.field, change.before, change.after) == ("employees", 1, 2)

    with crm.as_of("2026-11-20T02:30:00Z") as earlier:
        assert earlier.accounts.get(account.id).employees == 1
    reverted = crm.revert(changed.change_set)
    assert (reverted.records, reverted.conflicts) == (1, ())
    assert crm.accounts.get(account.id).employees == 1


def test_a_users_handle_is_limited(crm: Crm) -> None:
    user = crm.users.create(name="Lan", login="lan")
    limited = crm.as_user(user.id)
    assert limited.user == user.id
    assert crm.user is None


def test_the_end_of_a_limited_handles_block_leaves_the_file_open(crm: Crm) -> None:
    user = crm.users.create(name="Lan", login="lan")
    for limited in (crm.as_user(user.id), crm.with_budget(rows=1000), crm.with_budget()):
        with limited as handle:
            handle.accounts.count()
        assert crm.accounts.count() == handle.accounts.count() == 0
    with pytest.raises(errors.Closed), crm:
        crm.close()
        limited.accounts.count()
