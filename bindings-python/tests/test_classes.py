"""Records, items and choices are what a Python program expects of frozen values."""

import copy
import json
import pickle
from datetime import date, datetime, timezone
from decimal import Decimal
from uuid import UUID

import pytest

from crm_core import (
    Account,
    AccountKind,
    Contact,
    ContactPhone,
    Crm,
    Deal,
    Fields,
    Link,
    Money,
    PhoneKind,
    Record,
    Stage,
    StageCategory,
    errors,
)


@pytest.fixture
def contact(crm: Crm) -> Contact:
    return crm.contacts.create(
        last_name="Nguyễn <Lan>",
        phones=[ContactPhone(number="+84 912 345 678", kind=PhoneKind.MOBILE)],
        tags=["vip"],
    )


def test_a_record_is_copied_pickled_and_changed_beside_what_is_stored(
    crm: Crm, contact: Contact
) -> None:
    assert copy.copy(contact) is copy.deepcopy(contact) is contact
    assert pickle.loads(pickle.dumps(contact)) == contact

    other = contact.replace(last_name="Trần", tags=())

    assert (other.last_name, other.tags, other.phones) == ("Trần", (), contact.phones)
    assert other.id == contact.id and other != contact
    assert crm.contacts.get(contact.id) == contact
    assert contact.__replace__(last_name="Trần", tags=()) == other
    with pytest.raises(errors.UnknownField) as raised:
        contact.replace(lst_name="Trần")
    assert raised.value.fields[0].field == "lst_name"


def test_every_record_of_a_fresh_company_survives_pickling(crm: Crm) -> None:
    count = 0
    for entity in crm.describe()["entities"]:
        for record in getattr(crm, entity["plural"]):
            assert pickle.loads(pickle.dumps(record)) == record
            count += 1
    assert count > 20


def test_a_record_is_made_by_keywords_without_a_file() -> None:
    at = datetime(2026, 11, 20, 2, tzinfo=timezone.utc)
    id = UUID("01890000-0000-7000-8000-000000000000")

    deal = Deal(id=id, name="Forty anvils", amount=Money("1.5", "USD"), revision=3, created_at=at)

    assert (deal.id, deal.name, deal.revision, deal.created_at) == (id, "Forty anvils", 3, at)
    assert deal.amount == Money("1.5", "USD")
    assert isinstance(deal, Record) and isinstance(deal, Fields)
    with pytest.raises(TypeError) as raised:
        Deal(name=7)  # type: ignore[arg-type]
    assert isinstance(raised.value, errors.WrongType)
    assert raised.value.fields[0].field == "name"


def test_a_record_carries_the_companys_own_fields(crm: Crm) -> None:
    crm.custom_fields.create(entity="account", name="tier", kind="int")
    account = crm.accounts.create(name="Acme", custom={"tier": 3})
    assert account.custom == {"tier": 3}
    assert pickle.loads(pickle.dumps(account)) == account
    assert copy.deepcopy(account) == account == crm.accounts.get(account.id)


def test_the_companys_own_fields_are_changed_by_a_call_alone(crm: Crm) -> None:
    crm.custom_fields.create(entity="account", name="tier", kind="int")
    account = crm.accounts.create(name="Acme", custom={"tier": 3})
    with pytest.raises(TypeError):
        account.custom["tier"] = 4  # type: ignore[index]

    other = account.__replace__(custom={"tier": 4})

    assert (account.custom, other.custom) == ({"tier": 3}, {"tier": 4})
    assert other != account
    assert account.replace(custom={**account.custom}) == account
    assert crm.accounts.create(name="Second", custom=account.custom).custom == account.custom
    assert crm.accounts.update(account.id, custom=other.custom).custom == {"tier": 4}
    assert "tier" in account._repr_html_() and "'tier': 3" in repr(account)


def test_records_that_are_not_stored_are_hashed() -> None:
    one, other = Account(name="Acme", custom={"tier": 3}), Account(name="Acme", custom={"tier": 3})
    assert one == other and hash(one) == hash(other)
    assert {one, other, Account(name="Other")} == {one, Account(name="Other")}


def test_items_keep_their_ids(contact: Contact) -> None:
    (phone,) = contact.phones
    assert pickle.loads(pickle.dumps(phone)) == phone
    assert phone.replace(kind="work").id == phone.id
    assert {phone: 1}[copy.copy(phone)] == 1


def test_choices_are_enums_that_compare_with_their_codes(crm: Crm, stages: list[Stage]) -> None:
    category = stages[0].category
    assert category == "open" and f"{category}" == str(category) == "open"
    assert category is StageCategory.OPEN
    assert {"open": 1}[category] == 1
    assert json.dumps({"category": category}) == '{"category": "open"}'
    assert pickle.loads(pickle.dumps(category)) is category
    assert repr(category) == "<StageCategory.OPEN: 'open'>"
    assert [member.value for member in StageCategory] == ["open", "won", "lost"]
    account = crm.accounts.create(name="Acme", kind=AccountKind.PARTNER)
    assert crm.accounts.count("kind == $kind", kind=AccountKind.PARTNER) == 1
    crm.accounts.update(account.id, kind="customer")
    (change,) = crm.history("account", account.id)[0].changes
    assert (change.before, change.after) == (AccountKind.PARTNER, AccountKind.CUSTOMER)
    assert isinstance(change.after, AccountKind)


def test_a_category_of_a_newer_version_has_a_member() -> None:
    newer = Account(name="Acme", kind=AccountKind("#77")).kind
    assert (newer, newer.name, str(newer)) == ("#77", "#77", "#77")
    assert isinstance(newer, AccountKind) and newer not in list(AccountKind)
    with pytest.raises(ValueError):
        AccountKind("emperor")


def test_notebooks_show_what_is_not_empty(crm: Crm, contact: Contact) -> None:
    shown = contact._repr_html_()
    assert shown.startswith("<table>") and "Nguyễn &lt;Lan&gt;" in shown
    assert "job_title" not in shown
    page = crm.contacts.list()._repr_html_()
    assert "<th>last_name</th>" in page and "job_title" not in page
    assert crm.deals.list()._repr_html_().count("<tr>") == 1
    assert crm.board()._repr_svg_().startswith("<svg")


def test_what_calls_tell_is_frozen(crm: Crm, contact: Contact) -> None:
    (entry,) = crm.history("contact", contact.id)
    assert pickle.loads(pickle.dumps(entry)) == entry
    assert repr(entry).startswith("HistoryEntry(change_set=")
    with pytest.raises(AttributeError):
        entry.verb = "purge"  # type: ignore[misc]
    assert crm.verify().problems == []


def test_what_is_not_stored_is_replaced_too() -> None:
    assert Account(name="Acme").replace(name="Other") == Account(name="Other")


def test_values_of_the_companys_own_fields_keep_their_types() -> None:
    held = {
        "since": date(2026, 11, 20),
        "seen": datetime(2026, 11, 20, 1, 2, 3, tzinfo=timezone.utc),
        "share": Decimal("12.5"),
        "buyer": UUID(int=7),
        "price": Money("12.50", "USD"),
        "deal": Link("deal", UUID(int=8)),
        "rooms": 3,
        "open": True,
        "colour": "red",
    }
    shown = Account(name="Acme", custom=held).custom
    assert shown == held
    assert [type(value) for value in shown.values()] == [type(held[name]) for name in shown]
