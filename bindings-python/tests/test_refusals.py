from datetime import datetime
from pathlib import Path

import pytest

import crm_core
from crm_core import Crm, CrmError, Money, Stage, errors

NOBODY = "01890000-0000-7000-8000-000000000000"


def fields(raised: pytest.ExceptionInfo[CrmError]) -> list[tuple[str, str]]:
    return [(field, code) for field, code in raised.value.fields]


def test_an_unknown_key_is_named(crm: Crm) -> None:
    with pytest.raises(errors.UnknownField) as raised:
        crm.deals.create(nam="Forty anvils")  # type: ignore[call-arg]
    assert fields(raised) == [("nam", "unknown_field")]
    assert raised.value.code == "unknown_field"
    assert isinstance(raised.value, ValueError)
    with pytest.raises(errors.UnknownField) as raised:
        crm.contacts.create(last_name="Lan", phones=[{"nmber": "1"}])  # type: ignore[list-item]
    assert fields(raised) == [("phones.nmber", "unknown_field")]


@pytest.mark.parametrize(
    ("field", "value", "kind"),
    [
        ("name", 7, "text"),
        ("amount", 3.5, "money"),
        ("amount", Money, "money"),
        ("probability", 12.5, "percent"),
        ("probability", True, "percent"),
        ("expected_close", datetime(2026, 11, 20), "date"),
        ("account", "Acme", "id"),
        ("deal_type", "gift", "choice"),
        ("tags", "vip", "set"),
    ],
)
def test_a_wrong_type_is_named(
    crm: Crm, stages: list[Stage], field: str, value: object, kind: str
) -> None:
    given = {"name": "Forty anvils", "stage": stages[0].id, field: value}
    with pytest.raises(errors.WrongType) as raised:
        crm.collection("deal").create(**given)
    assert fields(raised) == [(field, kind)]
    assert crm.deals.count() == 0


def test_an_instant_needs_its_zone(crm: Crm) -> None:
    with pytest.raises(errors.WrongType) as raised:
        crm.interactions.create(
            channel="phone", subject="Hello", start_at=datetime(2026, 11, 20)
        )
    assert fields(raised) == [("start_at", "timestamp")]


def test_every_broken_rule_is_told_at_once(crm: Crm) -> None:
    with pytest.raises(errors.Invalid) as raised:
        crm.collection("deal").create()
    assert fields(raised) == [("name", "required"), ("stage", "required")]


def test_what_is_not_there_is_a_lookup_error_with_its_record(crm: Crm) -> None:
    with pytest.raises(LookupError) as raised:
        crm.deals.get(NOBODY)
    assert isinstance(raised.value, errors.NotFound)
    assert raised.value.record is not None
    assert (raised.value.record.entity, str(raised.value.record.id)) == ("deal", NOBODY)
    assert crm.deals.find(NOBODY) is None
    with pytest.raises(errors.WrongType):
        crm.deals.get("seven")
    with pytest.raises(errors.CrmError):
        crm.collection("unicorn")


def test_a_stale_change_is_a_conflict(crm: Crm) -> None:
    account = crm.accounts.create(name="Acme")
    crm.accounts.update(account.id, name="Acme Ltd")
    with pytest.raises(errors.Conflict) as raised:
        crm.accounts.update(account.id, revision=account.revision, name="Acme Inc")
    assert [field for field, _ in fields(raised)] == ["name"]


def test_after_close_every_call_says_so(tmp_path: Path) -> None:
    path = tmp_path / "acme.crm"
    with crm_core.create(path, company="Acme") as crm:
        account = crm.accounts.create(name="Đường Việt")
        accounts = crm.accounts
    with pytest.raises(errors.Closed):
        accounts.get(account.id)
    with pytest.raises(errors.Closed):
        crm.transaction()
    crm.close()

    with crm_core.open(path, durability=("relaxed", 50)) as again:
        assert again.accounts.get(account.id) == account
        assert again.company().name == "Acme"
        with pytest.raises(errors.Storage):
            crm_core.create(path)


def test_options_are_checked(tmp_path: Path) -> None:
    with pytest.raises(errors.NotFound):
        crm_core.open(tmp_path / "none.crm")
    with pytest.raises(errors.WrongType):
        crm_core.memory(preset="fr_fr")  # type: ignore[arg-type]
    with pytest.raises(errors.WrongType):
        crm_core.create(tmp_path / "a.crm", durability="half")  # type: ignore[arg-type]


def test_a_filter_that_cannot_be_understood_is_a_query_error(crm: Crm) -> None:
    with pytest.raises(errors.Query):
        crm.deals.list("amount >")
