"""What a careless program does: never a crash, a hang or a lost write."""

import gc
import math
import os
import signal
import subprocess
import sys
import threading
import uuid
import warnings
from collections.abc import Callable
from datetime import date, datetime, timezone
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import crm_core
from crm_core import Changes, ContactEmail, ContactPhone, Crm, CrmError, Link, Money, Stage, Tx, errors


def in_time(work: Callable[[], None], count: int = 1) -> None:
    """Runs work in threads that must end."""
    raised: list[BaseException] = []

    def kept() -> None:
        try:
            work()
        except BaseException as error:
            raised.append(error)

    threads = [threading.Thread(target=kept, daemon=True) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
        assert not thread.is_alive(), "hangs"
    assert raised == []


def test_a_forgotten_transaction_holds_up_neither_writers_nor_the_end(tmp_path: Path) -> None:
    crm = crm_core.create(tmp_path / "acme.crm")
    forgotten = crm.transaction()
    forgotten.accounts.create(name="Lost")
    in_time(lambda: drop(crm.accounts.create(name="Kept")), 2)
    crm.close()
    with pytest.raises(errors.Closed):
        forgotten.commit()
    del forgotten
    gc.collect()
    with crm_core.open(tmp_path / "acme.crm") as again:
        assert [account.name for account in again.accounts] == ["Kept", "Kept"]


def drop(_made: object) -> None: ...


def test_every_handle_says_that_its_file_is_closed(crm: Crm) -> None:
    account = crm.accounts.create(name="Acme")
    tx, records, user = crm.transaction(), crm.accounts.all(), crm.as_user(
        crm.users.create(name="Lan", login="lan").id
    )
    subscription = crm.subscribe(drop)
    tx.accounts.create(name="Lost")
    crm.close()
    calls: list[Callable[[], Any]] = [
        crm.company,
        crm.verify,
        crm.board,
        crm.stats,
        lambda: user.accounts.count(),
        lambda: tx.accounts.count(),
        tx.commit,
        lambda: next(records),
        lambda: crm.search("acme"),
        lambda: crm.accounts.create(name="Other"),
        lambda: crm.history("account", account.id),
        lambda: crm.write(lambda tx: tx.accounts.count()),
        lambda: crm.accounts.list().__arrow_c_stream__(),
    ]
    for call in calls:
        with pytest.raises(errors.Closed):
            call()
    subscription.end()
    crm.close()
    assert account.name == "Acme"


def test_threads_that_write_one_record_lose_nothing(crm: Crm) -> None:
    account = crm.accounts.create(name="Acme", employees=0)

    def hire() -> None:
        for _ in range(25):
            done = False
            while not done:
                held = crm.accounts.get(account.id)
                try:
                    count = (held.employees or 0) + 1
                    crm.accounts.update(account.id, revision=held.revision, employees=count)
                    done = True
                except errors.Conflict:
                    pass

    in_time(hire, 4)

    assert crm.accounts.get(account.id).employees == 100
    assert len(crm.history("account", account.id)) == 101
    assert crm.verify().problems == []


def test_one_transaction_may_be_used_by_several_threads(crm: Crm) -> None:
    with crm.transaction() as tx:
        in_time(lambda: drop([tx.accounts.create(name="Acme") for _ in range(25)]), 4)
    assert crm.accounts.count() == 100


def test_a_listener_that_raises_stops_nobody(
    crm: Crm, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Any] = []
    monkeypatch.setattr(sys, "unraisablehook", told.append)
    heard: list[Changes] = []

    def fail(_changes: Changes) -> None:
        raise RuntimeError("no")

    crm.subscribe(fail)
    crm.subscribe(heard.append)
    with crm.subscribe(heard.append):
        crm.accounts.create(name="Acme")
    crm.accounts.create(name="Other")

    assert [type(each.exc_value) for each in told] == [RuntimeError, RuntimeError]
    assert len(heard) == 3
    assert crm.accounts.count() == 2


def test_a_listener_may_call_back_in_and_write(crm: Crm) -> None:
    def follow(changes: Changes) -> None:
        if any(record.entity == "account" for record in changes.records):
            crm.contacts.create(last_name=f"Of {crm.accounts.count()}")

    crm.subscribe(follow)
    in_time(lambda: drop([crm.accounts.create(name="Acme") for _ in range(10)]), 3)
    assert (crm.accounts.count(), crm.contacts.count()) == (30, 30)


def refused_calls(crm: Crm, tx: Tx) -> int:
    """How many of three calls the forked process is refused; it must never go on with the test."""
    calls = (lambda: crm.accounts.count(), tx.commit, lambda: crm.accounts.create(name="Other"))
    refused = 0
    for call in calls:
        try:
            call()
        except errors.Forked:
            refused += 1
        except BaseException:
            return -1
    return refused


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_a_child_that_was_forked_is_told_to_open_the_file_again(tmp_path: Path) -> None:
    path = tmp_path / "acme.crm"
    with crm_core.create(path) as crm:
        crm.accounts.create(name="Acme")
        tx = crm.transaction()
        tx.accounts.create(name="Second")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            child = os.fork()
        if child == 0:
            os._exit(refused_calls(crm, tx))
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 3
        tx.commit()
        assert crm.accounts.count() == 2
        assert crm.verify().problems == []


def write_some(crm: Crm) -> None:
    with crm.transaction() as tx:
        for number in range(100):
            tx.accounts.create(name=f"Account {number}")


def forked() -> int:
    """The exit code of a child that writes to a CRM of its own; what hangs is ended."""
    child = os.fork()
    if child == 0:
        try:
            signal.alarm(60)
            with crm_core.memory() as crm:
                write_some(crm)
                os._exit(int(crm.accounts.count() != 100))
        finally:
            os._exit(2)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_child_that_is_forked_while_other_threads_call_works_by_itself() -> None:
    def work() -> None:
        with crm_core.memory() as crm:
            for _ in range(5):
                write_some(crm)
                assert forked() == 0

    in_time(work, 3)


KILLED = """
import sys, crm_core
with crm_core.open(sys.argv[1]) as crm:
    for number in range(100_000):
        crm.accounts.create(name=f"Account {number}")
        print(number, flush=True)
"""


def test_what_was_acknowledged_survives_a_kill(tmp_path: Path) -> None:
    path = tmp_path / "acme.crm"
    crm_core.create(path).close()
    program = subprocess.Popen(
        [sys.executable, "-c", KILLED, path], stdout=subprocess.PIPE, text=True
    )
    assert program.stdout is not None
    told = [program.stdout.readline() for _ in range(30)]
    program.send_signal(signal.SIGKILL)
    rest = program.communicate(timeout=60)[0]

    with crm_core.open(path) as crm:
        acknowledged = int((rest.split() or told[-1:])[-1]) + 1
        assert crm.accounts.count() in (acknowledged, acknowledged + 1)
        assert crm.verify().problems == []


def test_a_text_of_a_megabyte_is_kept_and_a_longer_one_refused_by_name(crm: Crm) -> None:
    megabyte = "Đường lê a." * (1 << 16)
    account = crm.accounts.create(name="Acme")

    crm.accounts.update(account.id, description=megabyte)

    assert len(megabyte.encode()) == 1 << 20
    assert crm.accounts.get(account.id).description == megabyte
    too_long: list[dict[str, Any]] = [{"description": megabyte + "x"}, {"name": megabyte + "x"}]
    for given in too_long:
        with pytest.raises(errors.Invalid) as raised:
            crm.collection("account").update(account.id, **given)
        assert raised.value.fields == [(next(iter(given)), "too_long")]
    assert crm.accounts.get(account.id).description == megabyte
    assert crm.search(megabyte[:100_000]) is not None
    with pytest.raises(errors.Query):
        crm.accounts.list("name == " + "(" * 1_000_000)
    assert crm.verify().problems == []


LONE = "a\ud800b"


def test_half_a_character_is_a_wrong_type_of_its_field(crm: Crm, stages: list[Stage]) -> None:
    given: list[tuple[Callable[[], Any], str]] = [
        (lambda: crm.accounts.create(name=LONE), "name"),
        (lambda: crm.accounts.create(name="Acme", tags=[LONE]), "tags"),
        (lambda: crm.contacts.create(last_name="x", phones=[ContactPhone(number=LONE)]), "number"),
        (lambda: crm.accounts.count("name == $name", name=LONE), "name"),
        (lambda: crm.collection("account").create(**{LONE: 1}), ""),
    ]
    for call, field in given:
        with pytest.raises((CrmError, UnicodeEncodeError)) as raised:
            call()
        if isinstance(raised.value, CrmError):
            assert [named.field for named in raised.value.fields][:1] == [field]
    for plain in (lambda: crm.search(LONE), lambda: crm.accounts.list(LONE), lambda: crm.accounts.get(LONE)):
        with pytest.raises(ValueError):
            plain()
    assert crm.accounts.count() == 0


@pytest.mark.parametrize(
    "number",
    [math.nan, math.inf, 1.5, 10**400, -(10**30), Decimal("NaN"), Decimal("Infinity"), "1e5", "", True, b"1"],
)
def test_what_is_no_exact_number_is_refused_by_name(
    crm: Crm, stages: list[Stage], number: Any
) -> None:
    for given in ({"amount": number}, {"amount": {"amount": number, "currency": "USD"}}, {"probability": number}):
        with pytest.raises(ValueError) as raised:
            crm.collection("deal").create(name="Forty anvils", stage=stages[0].id, **given)
        assert isinstance(raised.value, CrmError)
        assert [named.field for named in raised.value.fields] == [next(iter(given))]
    with pytest.raises(ValueError):
        Money(number, "USD")
    with pytest.raises(ValueError):
        crm.collection("account").create(name="Acme", employees=number if number != "" else 10**30)
    assert crm.deals.count() == crm.accounts.count() == 0


@pytest.mark.parametrize(
    "given",
    [uuid.uuid4(), Decimal("1.5"), date(2026, 11, 20), datetime.now(timezone.utc), Path("Acme"), Money(5, "USD"), 10**30, 7, b"x"],
    ids=lambda given: type(given).__name__,
)
def test_a_field_of_text_takes_text_alone(crm: Crm, stages: list[Stage], given: Any) -> None:
    accounts, contacts = crm.collection("account"), crm.collection("contact")
    acme, lan = accounts.create(name="Acme"), contacts.create(last_name="Lan")
    deal = crm.deals.create(name="Forty anvils", stage=stages[0].id)
    calls: list[tuple[Callable[[], Any], str]] = [
        (lambda: accounts.create(name=given), "name"),
        (lambda: accounts.update(acme.id, description=given), "description"),
        (lambda: accounts.mass_update(None, {"website": given}), "website"),
        (lambda: accounts.create(name="x", tags=[given]), "tags"),
        (lambda: contacts.create(last_name="x", phones=[{"number": given}]), "phones.number"),
        (lambda: contacts.add_item(lan.id, "emails", {"address": given}), "emails.address"),
        (lambda: ContactPhone(number=given), "number"),
        (lambda: acme.replace(name=given), "name"),
        (lambda: crm.lose(deal=deal.id, notes=given), "notes"),
        (lambda: crm.search(given), "words"),
    ]
    for call, field in calls:
        with pytest.raises(errors.WrongType) as raised:
            call()
        assert [named.field for named in raised.value.fields] == [field]
        assert field in str(raised.value)
    assert crm.accounts.count() == crm.contacts.count() == 1


def test_what_is_no_text_is_taken_where_it_belongs(crm: Crm) -> None:
    acme = crm.accounts.create(name="Acme", founded_on=date(1999, 12, 31), credit_limit=Money(10**12, "VND"))
    assert crm.accounts.count("founded_on == $day && id == $id", day=acme.founded_on, id=acme.id) == 1
    assert crm.collection("account").get(str(acme.id)) == acme
    listed = crm.accounts.all("credit_limit > $least && created_at >= $at", least=Money(5, "VND"), at=acme.created_at)
    assert list(listed) == [acme]


@pytest.mark.parametrize(
    ("make", "field", "kind"),
    [
        (lambda: ContactPhone(number="1"), "number", "phone"),
        (lambda: ContactPhone(number="+84901234567", kind="foo"), "kind", "choice"),  # type: ignore[arg-type]
        (lambda: ContactEmail(address="at"), "address", "email"),
        (lambda: ContactEmail(address="lan@acme.vn").replace(address="at"), "address", "email"),
        (lambda: Money(5, 5), "currency", "currency"),  # type: ignore[arg-type]
        (lambda: Money(5, LONE), "currency", "currency"),
        (lambda: Money("x", "USD"), "amount", "decimal"),
        (lambda: Link(5, uuid.uuid4()), "entity", "text"),  # type: ignore[arg-type]
        (lambda: Link(5, "x"), "entity", "text"),  # type: ignore[arg-type]
        (lambda: Link("deal", "x"), "id", "id"),
    ],
)
def test_what_is_made_by_itself_names_the_argument_that_does_not_fit(
    make: Callable[[], object], field: str, kind: str
) -> None:
    with pytest.raises(errors.WrongType) as raised:
        make()
    assert raised.value.fields == [(field, kind)]
    assert field in str(raised.value) and kind in str(raised.value)


def test_what_cannot_be_called_is_no_listener(crm: Crm) -> None:
    with pytest.raises(errors.WrongType, match="give listener a function") as raised:
        crm.subscribe(5)  # type: ignore[arg-type]
    assert raised.value.fields == [("listener", "kind")]
    crm.accounts.create(name="Acme")


def test_a_misspelt_keyword_is_no_parameter_of_the_filter(crm: Crm, tmp_path: Path) -> None:
    crm.accounts.create(name="Acme")
    calls: list[Callable[..., Any]] = [
        crm.accounts.list,
        crm.accounts.count,
        crm.accounts.explain,
        lambda filter, **named: next(crm.accounts.all(filter, **named)),
        lambda filter, **named: crm.accounts.mass_update(filter, {"name": "x"}, **named),
        lambda filter, **named: crm.export_csv("account", tmp_path / "accounts.csv", filter, **named),
        lambda filter, **named: crm.board(filter=filter, params=named),
    ]
    for call in calls:
        for filter, named in ((None, {}), ("name == $name", {"name": "Acme"})):
            with pytest.raises(errors.Query, match="the filter has no parameter `limt`") as raised:
                call(filter, limt=1, **named)
            assert raised.value.fields == [("limt", "unknown_field")]
    assert crm.accounts.get(crm.accounts.list()[0].id).name == "Acme"


def test_a_wrong_type_is_named_down_to_the_item(crm: Crm) -> None:
    create = crm.collection("contact").create
    wrong: list[tuple[dict[str, Any], str]] = [
        ({"phones": [{"number": 7}]}, "phones.number"),
        ({"phones": 7}, "phones"),
        ({"phones": "7"}, "phones"),
        ({"phones": [ContactPhone]}, "phones"),
        ({"custom": 7}, "custom"),
        ({"account": object()}, "account"),
    ]
    for given, field in wrong:
        with pytest.raises(errors.WrongType) as raised:
            create(last_name="Lan", **given)
        assert raised.value.fields[0].field == field
    with pytest.raises(TypeError):
        crm.accounts.get(None)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        crm.accounts.list(7)  # type: ignore[arg-type]
    with pytest.raises(errors.Query, match="limit"):
        crm.accounts.list(limit=-1)


def test_an_object_that_raises_when_it_is_read_raises_to_the_caller(crm: Crm) -> None:
    class Broken:
        def __iter__(self) -> Any:
            raise RuntimeError("no")

        def __getattribute__(self, name: str) -> Any:
            raise RuntimeError("no")

    for given in ({"tags": Broken()}, {"name": Broken()}, {"external_ids": [Broken()]}):
        with pytest.raises((RuntimeError, CrmError)):
            crm.collection("account").create(**given)
    assert crm.accounts.count() == 0


def test_an_import_is_stopped_by_its_progress_and_leaves_whole_batches(
    crm: Crm, tmp_path: Path
) -> None:
    rows = "".join(f"Account {number}\n" for number in range(30_000))
    (tmp_path / "accounts.csv").write_text("Account\n" + rows)
    records = [{"entity": "account", "fields": {"name": "Account"}}]
    mapping = {"format": 1, "files": [{"file": "accounts.csv", "records": records}]}
    told: list[int] = []

    def stop(come: Any) -> bool:
        told.append(come.rows)
        return False

    report = crm.import_csv(tmp_path, mapping, stop)

    assert (report["finished"], len(told)) == (False, 1)
    assert crm.accounts.count() == told[0] < 30_000
    assert crm.verify().problems == []


def test_a_call_is_stopped_from_another_thread(crm: Crm) -> None:
    limited = crm.with_budget()
    assert limited.verify().problems == []
    in_time(limited.cancel)
    with pytest.raises(errors.Canceled):
        limited.verify()
    with pytest.raises(errors.Unsupported):
        crm.cancel()
    with pytest.raises(errors.Budget):
        crm.with_budget(rows=1).stages.list()
