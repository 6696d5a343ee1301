import pickle
from copy import copy
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from uuid import UUID

import pytest

from crm_core import Contact, ContactEmail, ContactPhone, Crm, ExternalId, Link, Money, Stage, errors


def test_a_record_is_created_read_and_changed(crm: Crm, stages: list[Stage]) -> None:
    account = crm.accounts.create(name="Đường Việt", tags=["vip", "mía"])

    deal = crm.deals.create(
        name="Forty anvils",
        stage=stages[0].id,
        account=account.id,
        amount=Money(120_000_000, "VND"),
        expected_close=date(2026, 12, 24),
    )

    assert isinstance(deal.id, UUID)
    assert deal.amount == Money("120000000", "VND")
    assert deal.probability == Decimal(10)
    assert deal.expected_close == date(2026, 12, 24)
    assert deal.created_at == datetime(2026, 11, 20, 2, tzinfo=timezone.utc)
    assert deal.created_at.tzinfo is not None
    assert deal.category == "open"
    assert deal.stage_entries[0].stage == stages[0].id
    assert crm.accounts.get(account.id).tags == ("mía", "vip")
    assert crm.deals.get(deal.id) == deal
    assert crm.deals.get(str(deal.id)) == deal
    assert hash(crm.deals.get(deal.id)) == hash(deal)

    won = crm.deals.update(deal.id, stage=stages[4].id)
    assert won.category == "won"
    assert won.revision == 2
    assert won != deal


def test_absent_leaves_and_none_clears(crm: Crm) -> None:
    account = crm.accounts.create(name="Acme", website="https://acme.example", employees=40)

    account = crm.accounts.update(account.id, website=None)

    assert account.website is None
    assert account.employees == 40


def test_a_list_is_the_wished_list(crm: Crm) -> None:
    contact = crm.contacts.create(
        last_name="Nguyễn",
        phones=[ContactPhone(number="+84 912 345 678", kind="mobile")],
        emails=[ContactEmail(address="lan@acme.vn")],
    )
    (phone,) = contact.phones
    assert phone.id is not None
    assert phone.number == "+84912345678"

    changed = crm.contacts.update(
        contact.id,
        phones=[phone.replace(kind="work"), ContactPhone(number="+84 28 3822 1234")],
    )

    assert changed.phones[0].id == phone.id
    assert [held.kind for held in changed.phones] == ["work", "mobile"]
    assert changed.emails == contact.emails
    assert crm.contacts.update(contact.id, phones=None).phones == ()


def test_items_are_added_changed_and_removed_by_themselves(crm: Crm) -> None:
    contact = crm.contacts.create(last_name="Nguyễn")

    contact = crm.contacts.add_item(contact.id, "emails", ContactEmail(address="lan@acme.vn"))
    contact = crm.contacts.update_item(
        contact.id, "emails", contact.emails[0].replace(opt_out=True)
    )
    assert contact.emails[0].opt_out
    item = contact.emails[0].id
    assert item is not None
    assert crm.contacts.remove_item(contact.id, "emails", item).emails == ()

    with pytest.raises(errors.NotFound):
        crm.contacts.remove_item(contact.id, "emails", item)


def test_what_is_trashed_comes_back_or_goes_for_good(crm: Crm) -> None:
    account = crm.accounts.create(name="Acme", external_ids=[ExternalId(system="old", value="7")])

    crm.accounts.delete(account.id)
    assert crm.accounts.find(account.id) is None
    assert crm.accounts.restore(account.id).name == "Acme"
    crm.accounts.delete(account.id)
    crm.accounts.purge(account.id)

    with pytest.raises(errors.NotFound):
        crm.accounts.restore(account.id)


def test_instants_are_whole_milliseconds_of_any_zone(crm: Crm) -> None:
    saigon = timezone(timedelta(hours=7))
    at = datetime(2026, 11, 20, 9, 30, 0, 123_999, tzinfo=saigon)

    held = crm.interactions.create(channel="phone", subject="Hello", start_at=at)

    assert held.start_at == datetime(2026, 11, 20, 2, 30, 0, 123_000, tzinfo=timezone.utc)


def test_records_and_values_are_frozen(crm: Crm) -> None:
    account = crm.accounts.create(name="Acme")
    with pytest.raises(AttributeError):
        account.name = "Other"  # type: ignore[misc]
    with pytest.raises(AttributeError):
        Money(1, "VND").amount = Decimal(2)  # type: ignore[misc]


def test_values_are_compared_copied_and_pickled() -> None:
    money = Money("10.50", "USD")
    assert money == Money(Decimal("10.5"), "USD") != Money("10.5", "EUR")
    assert pickle.loads(pickle.dumps(money)) == copy(money) == money
    assert hash(money) == hash(Money("10.5", "USD"))
    assert money + Money(1, "USD") - Money(2, "USD") == Money("9.5", "USD")
    with pytest.raises(errors.CrmError):
        money + Money(1, "EUR")
    link = Link("deal", "01890000-0000-7000-8000-000000000000")
    assert pickle.loads(pickle.dumps(link)) == link
    assert {link: 1}[link] == 1


def test_ids_are_pythons_own(crm: Crm) -> None:
    id = crm.accounts.create(name="Acme").id
    own = UUID(str(id))
    assert type(id) is UUID
    assert (id, hash(id), repr(id), id.is_safe) == (own, hash(own), repr(own), own.is_safe)
    assert pickle.loads(pickle.dumps(id)) == copy(id) == own


def test_a_record_tells_its_fields(crm: Crm) -> None:
    contact = crm.contacts.create(last_name="Nguyễn")
    assert repr(contact).startswith(f"Contact(id={contact.id!r}, last_name='Nguyễn'")
    assert isinstance(contact, Contact)


def test_a_declared_entity_has_the_same_services(crm: Crm) -> None:
    account = crm.accounts.create(name="Acme")
    crm.declare(
        "vehicle",
        "vehicles",
        [
            {"name": "plate", "kind": "text", "required": True},
            {"name": "keeper", "kind": "id", "entity": "account"},
            {"name": "price", "kind": "money"},
        ],
        unique=["plate"],
        searched=["plate"],
    )
    vehicles = crm.collection("vehicle")

    made = vehicles.create(plate="51A-12345", keeper=account.id, price=Money(5, "VND"))

    assert (made.plate, made.keeper, made.price) == ("51A-12345", account.id, Money(5, "VND"))
    assert made.revision == 1
    assert made.entity == "vehicle"
    assert vehicles.get(made.id) == made
    assert crm.search("51A")[0].record == made
    with pytest.raises(errors.Duplicate):
        vehicles.create(plate="51A-12345")
    with pytest.raises(AttributeError, match="vehicle has no field"):
        made.wheels
