"""The programs in examples/python do what they say, in several processes at once."""

import json
import os
import re
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

import crm_core

EXAMPLES = Path(__file__).parents[2] / "examples" / "python"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "acme.crm"
    with crm_core.create(path, company="Acme"):
        return path


@contextmanager
def served(file: Path, *command: str, workers_say: str) -> Iterator[str]:
    """A server with two workers, once both have said that they are there."""
    environment = {**os.environ, "CRM_FILE": str(file), "PYTHONPATH": str(EXAMPLES)}
    server = subprocess.Popen(
        [sys.executable, "-m", *command],
        cwd=file.parent,
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        url, workers = "", 0
        assert server.stderr is not None
        while not (url and workers == 2):
            line = server.stderr.readline()
            assert line, f"{command[0]} ended: {server.wait()}"
            if found := re.search(r"http://127\.0\.0\.1:\d+", line):
                url = found[0]
            workers += workers_say in line
        yield url
    finally:
        server.terminate()
        server.communicate(timeout=60)


def post(url: str, body: bytes, kind: str, method: str = "POST") -> tuple[int, Any]:
    request = urllib.request.Request(url, body, {"Content-Type": kind}, method=method)
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.status, json.loads(answer.read() or b"null")
    except urllib.error.HTTPError as refused:
        return refused.code, json.loads(refused.read())


def test_the_quickstart_tells_its_deal(tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, EXAMPLES / "quickstart.py"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.splitlines() == [
        "Forty anvils 12500 USD",
        "1 open, found: Forty anvils",
    ]


def test_the_service_writes_from_several_workers(file: Path) -> None:
    with crm_core.open(file) as crm:
        first, second = (stage.id for stage in crm.stages.list(sort="order", limit=2))
    uvicorn = ("uvicorn", "service:app", "--workers", "2", "--port", "0")
    with served(file, *uvicorn, workers_say="startup complete") as url:

        def create(number: int) -> tuple[int, Any]:
            new = {"name": f"Deal {number}", "stage": str(first), "amount": "1.50"}
            return post(f"{url}/deals", json.dumps(new).encode(), "application/json")

        count = written_by_two(create)
        _, deal = create(-1)
        body = json.dumps({"stage": str(second), "revision": deal["revision"]}).encode()
        move = f"{url}/deals/{deal['id']}/stage"
        assert post(move, body, "application/json", "PUT")[1]["stage"] == str(second)
        status, refused = post(move, body, "application/json", "PUT")
        assert (status, refused["code"]) == (409, "conflict")
        with urllib.request.urlopen(f"{url}/board.svg", timeout=60) as picture:
            assert picture.read().startswith(b"<svg")
    with crm_core.open(file) as crm:
        assert crm.deals.count() == count + 1
        assert crm.verify().problems == []


def test_the_board_writes_from_several_workers(file: Path) -> None:
    with crm_core.open(file) as crm:
        first, second = (stage.id for stage in crm.stages.list(sort="order", limit=2))
    gunicorn = ("gunicorn", "board:application", "--workers", "2", "--bind", "127.0.0.1:0")
    with served(file, *gunicorn, workers_say="Booting worker") as url:

        def send(path: str, **fields: str) -> tuple[int, Any]:
            kind = "application/x-www-form-urlencoded"
            return post(f"{url}/{path}", urlencode(fields).encode(), kind)

        count = written_by_two(lambda n: send("deals", name=f"Deal {n}", stage=str(first)))
        id = send("deals", name="Forty <anvils>", stage=str(first))[1]["id"]
        status, refused = send(f"deals/{id}", stage=str(second), revision="7")
        assert (status, refused["code"]) == (409, "conflict")
        with urllib.request.urlopen(url, timeout=60) as page:
            shown = page.read().decode()
        assert "Forty &lt;anvils&gt;" in shown and "<svg" in shown
    with crm_core.open(file) as crm:
        assert crm.deals.count() == count + 1
        assert crm.verify().problems == []


def written_by_two(create: Any) -> int:
    """Creates deals until two processes have written some; tells how many there are."""
    workers: set[int] = set()
    count = 0
    with ThreadPoolExecutor(8) as threads:
        while len(workers) < 2 and count < 800:
            answers = list(threads.map(create, range(count, count + 40)))
            assert {status for status, _ in answers} == {201}
            workers |= {body["worker"] for _, body in answers}
            count += 40
    assert len(workers) == 2
    return count
