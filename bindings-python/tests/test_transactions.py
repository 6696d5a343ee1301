import gc
import threading

import pytest

from crm_core import Changes, Crm, Tx, errors


def test_a_block_commits_whole(crm: Crm) -> None:
    with crm.transaction() as tx:
        acme = tx.accounts.create(name="Acme")
        tx.contacts.create(last_name="Lan", account=acme.id)
        assert crm.accounts.count() == 0
        assert len(tx) == 2
    assert crm.accounts.get(acme.id).name == "Acme"
    assert crm.contacts.count("account == $account", account=acme.id) == 1


def test_a_block_that_raises_writes_nothing(crm: Crm) -> None:
    with pytest.raises(KeyError):
        with crm.transaction() as tx:
            tx.accounts.create(name="Acme")
            raise KeyError
    assert crm.accounts.count() == 0
    with pytest.raises(errors.Finished):
        tx.commit()


def test_a_transaction_may_be_ended_inside_its_block(crm: Crm) -> None:
    with crm.transaction() as tx:
        tx.accounts.create(name="Acme")
        tx.rollback()
    with crm.transaction() as tx:
        tx.accounts.create(name="Other")
        assert tx.commit() is not None
    assert [account.name for account in crm.accounts] == ["Other"]


def test_a_forgotten_transaction_holds_nobody(crm: Crm) -> None:
    forgotten = crm.transaction()
    forgotten.accounts.create(name="Acme")
    assert crm.accounts.create(name="Other").name == "Other"
    del forgotten
    gc.collect()
    assert crm.accounts.count() == 1
    assert crm.verify().problems == []


def test_write_returns_what_its_function_returns(crm: Crm) -> None:
    account = crm.write(lambda tx: tx.accounts.create(name="Acme"))
    assert crm.accounts.get(account.id) == account


def test_write_runs_again_when_somebody_was_faster(crm: Crm) -> None:
    account = crm.accounts.create(name="Acme", employees=1)
    runs = 0

    def hire(tx: Tx) -> None:
        nonlocal runs
        runs += 1
        employees = tx.accounts.get(account.id).employees or 0
        if runs == 1:
            crm.accounts.update(account.id, employees=10)
        tx.accounts.update(account.id, employees=employees + 1)

    crm.write(hire)

    assert runs == 2
    assert crm.accounts.get(account.id).employees == 11


def test_an_error_in_write_is_the_callers_and_writes_nothing(crm: Crm) -> None:
    kept: list[Tx] = []

    def fail(tx: Tx) -> None:
        kept.append(tx)
        tx.accounts.create(name="Acme")
        raise RuntimeError("no")

    with pytest.raises(RuntimeError, match="no"):
        crm.write(fail)
    assert crm.accounts.count() == 0
    with pytest.raises(errors.Finished):
        kept[0].accounts.count()


def test_threads_write_while_a_listener_reads(crm: Crm) -> None:
    told: list[Changes] = []
    counts: list[int] = []

    def listen(changes: Changes) -> None:
        told.append(changes)
        counts.append(crm.accounts.count())

    crm.subscribe(listen)

    def work(name: str) -> None:
        for number in range(20):
            crm.accounts.create(name=f"{name} {number}")

    threads = [threading.Thread(target=work, args=(name,)) for name in ("one", "two")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)

    assert crm.accounts.count() == 40
    assert len(told) == len(counts) == 40
    assert {record.verb for changes in told for record in changes.records} == {"create"}
    assert crm.verify().problems == []
