"""Several processes and one file: workers that a master forks, as gunicorn does, and what a kill of one leaves."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import crm_core
from crm_core import errors

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")

WORKERS = 3

# A master that keeps its workers alive; each opens the file after the fork, and says what it was answered.
MASTER = """
import itertools, os, sys
import crm_core

def work(path):
    crm = crm_core.open(path, shared=True)
    os.write(1, f"worker {os.getpid()}\\n".encode())
    for number in itertools.count():
        write(crm, name := f"{os.getpid()}-{number}")
        os.write(1, f"wrote {name}\\n".encode())

def write(crm, name):
    while True:
        try:
            with crm.transaction() as tx:
                account = tx.accounts.create(name=name)
                tx.contacts.create(last_name=name, account=account.id)
            return
        except (crm_core.errors.Busy, crm_core.errors.Conflict):
            pass

alive = set()
while True:
    while len(alive) < int(sys.argv[2]):
        child = os.fork()
        if child == 0:
            work(sys.argv[1])
        alive.add(child)
    alive.discard(os.wait()[0])
"""


def heard(master: "subprocess.Popen[str]", what: str, count: int) -> Iterator[str]:
    """The next things of a kind that are said, and all that is said before them."""
    assert master.stdout is not None
    while count > 0:
        line = master.stdout.readline()
        assert line, "the master ended"
        count -= line.startswith(what)
        yield line.strip()


def test_an_open_file_is_busy_at_once_and_named(tmp_path: Path) -> None:
    path = tmp_path / "acme.crm"
    program = "import sys, crm_core; crm_core.open(sys.argv[1])"
    with crm_core.create(path):
        refused = subprocess.run(
            [sys.executable, "-c", program, path], capture_output=True, text=True, timeout=60
        )
    assert refused.returncode == 1
    assert "Busy" in refused.stderr and "acme.crm" in refused.stderr


def test_workers_of_one_master_write_one_file_and_a_killed_one_loses_nothing(
    tmp_path: Path,
) -> None:
    path = tmp_path / "acme.crm"
    crm_core.create(path).close()
    master = subprocess.Popen(
        [sys.executable, "-c", MASTER, path, str(WORKERS)],
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        said = list(heard(master, "worker", WORKERS))
        said += heard(master, "wrote", 20)
        with pytest.raises(errors.Busy):
            crm_core.open(path)
        first = next(line.split()[1] for line in said if line.startswith("worker"))
        os.kill(int(first), signal.SIGKILL)
        # Another one takes its place, and nobody waits for what the dead one held.
        said += heard(master, "worker", 1)
        said += heard(master, "wrote", 20)
    finally:
        os.killpg(master.pid, signal.SIGKILL)
        rest = master.communicate(timeout=60)[0]

    lines = said + [line for line in rest.splitlines(keepends=True) if line.endswith("\n")]
    wrote = {line.split()[1] for line in lines if line.startswith("wrote")}
    with crm_core.open(path) as crm:
        accounts = {account.name for account in crm.accounts.all()}
        contacts = {contact.last_name for contact in crm.contacts.all()}
        assert wrote <= accounts and accounts == contacts
        assert len(accounts - wrote) <= WORKERS + 1, "only what was under way"
        assert crm.verify().problems == []
