"""What the Python package costs against sqlite3 and frozen dataclasses of the same Python types, as ratios of one run.

Below 1 crm-core is faster. `cargo xtask bench --bindings python` builds what it needs and runs it. Both sides hold the
same records, in a file each, with the same indexes; every field of every record is read, since a dataclass has paid
for all of them already. Times of reading are the processor's, the collector's included; those of importing are the
clock's, since both sides wait for the disk and ours uses what processors there are.
"""

import csv
import gc
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import UUID

import crm_core
from crm_core import Crm

from mapped import load
from peer import Table, database

COUNT = 10_000
GETS = 2_000
ROWS = 100_000
Works = tuple[Callable[[], Any], Callable[[], Any]]


def main() -> int:
    is_once = "--once" in sys.argv
    rounds, rows = (1, 10_000) if is_once else (5, ROWS)
    with tempfile.TemporaryDirectory(dir=Path(__file__).parent) as folder:
        over = reads(Path(folder), rounds)
        over |= imports(Path(folder), rows, 1 if is_once else 3)
    return int(over)


def reads(folder: Path, rounds: int) -> bool:
    over = False
    with crm_core.create(folder / "ours.crm", seed=7) as crm:
        fill(crm)
        described = {entity["name"]: entity for entity in crm.describe()["entities"]}
        peer = database(folder / "peer.db")
        for plural, entity in (("contacts", "contact"), ("deals", "deal")):
            ours = getattr(crm, plural)
            table = Table(peer, described[entity])
            kept = list(ours.list(limit=COUNT))
            table.insert(kept)
            assert [shown(table.all_of(it)) for it in table.some(COUNT)] == [shown(table.all_of(it)) for it in kept]
            ids = [record.id for record in random.Random(7).choices(kept, k=GETS)]
            del kept
            # An attrgetter is the quickest way to read every field that both sides have.
            lists = (
                lambda: each(table.all_of, ours.list(limit=COUNT)),
                lambda: each(table.all_of, table.some(COUNT)),
            )
            gets = (
                lambda: each(table.all_of, map(ours.get, ids)),
                lambda: each(table.all_of, map(table.get, ids)),
            )
            over |= tell(f"list of {plural}", lists, rounds, COUNT, (0.6, 0.35))
            over |= tell(f"get of {plural}", gets, rounds, GETS, (0.6, 0.4))
            tell(f"list of {plural}, as tuples", (lists[0], lambda: table.tuples(COUNT)), rounds, COUNT, None)
    return over


def each(read: Callable[[Any], Any], records: Iterable[Any]) -> None:
    for record in records:
        read(record)


def shown(value: Any) -> Any:
    """A value in a form in which both sides are equal."""
    if isinstance(value, tuple):
        return [shown(one) for one in value]
    names: Any = getattr(value, "_fields", None) or getattr(value, "__slots__", None)
    if isinstance(value, crm_core.Money):
        names = ("amount", "currency")
    is_held = names and not isinstance(value, (str, UUID))
    return [shown(getattr(value, name)) for name in names] if is_held else value


def tell(what: str, works: Works, rounds: int, count: int, bars: tuple[float, float] | None) -> bool:
    ours: list[float] = []
    theirs: list[float] = []
    for _ in range(rounds):
        for work, times in zip(works, (ours, theirs)):
            gc.collect()
            start = time.process_time()
            work()
            times.append(time.process_time() - start)
    a, b = min(ours), min(theirs)
    aims = f"  bar {bars[0]}, aim {bars[1]}" if bars else ""
    each = f"ours {a / count * 1e6:7.2f} µs, sqlite3 {b / count * 1e6:7.2f} µs a record"
    print(f"{what:26} {each}, ratio {a / b:.2f}{aims}", flush=True)
    return bars is not None and a / b > bars[0]


def fill(crm: Crm) -> None:
    chance = random.Random(7)
    words = "Đường Việt Hoa Sen Anvil North Steel River Thép Mekong Delta Trading Phương Nam".split()
    account = crm.accounts.create(name="Acme").id
    stages = [stage.id for stage in crm.stages.list(sort="order")][:3]
    owner = crm.users.create(name="Lan", login="lan").id
    for start in range(0, COUNT, 1000):
        with crm.transaction() as tx:
            for number in range(start, start + 1000):
                name = " ".join(chance.sample(words, 3))
                tx.contacts.create(
                    last_name=name,
                    first_name=chance.choice(words),
                    account=account,
                    owner=owner,
                    job_title="Buyer",
                    tags=["vip"] if number % 3 else [],
                    phones=[{"number": f"+1212555{number:04}", "kind": "mobile"}],  # type: ignore[list-item]
                    emails=[{"address": f"buyer{number}@example.com"}],  # type: ignore[list-item]
                )
                tx.deals.create(
                    name=f"{name} {number}",
                    stage=chance.choice(stages),
                    account=account,
                    owner=owner,
                    amount=crm_core.Money(f"{chance.randrange(1_000_000)}.50", "USD"),
                    next_step="Call on Monday",
                )


HEAD = ["Id", "Name", "Kind", "Website", "Industry", "Staff", "Revenue", "Founded", "Phone", "Mail", "Text"]


def imports(folder: Path, rows: int, rounds: int) -> bool:
    """A CSV file into a new file, every value checked: durable, with indexes, words to search by and a history."""
    chance = random.Random(7)
    with (folder / "accounts.csv").open("w", newline="") as out:
        written = csv.writer(out)
        written.writerow(HEAD)
        for number in range(rows):
            mail, phone = f"Office{number}@example.com", f"+1 212 {2_000_000 + number}"
            name = f"Company {number} {chance.randrange(1000)}"
            row = [f"A{number}", name, "customer", f"https://a{number}.example", "steel", number % 500]
            written.writerow([*row, f"{number}.50", "1999-12-31", phone, mail, "Buys anvils and rope."])
    fields = {
        "name": "Name",
        "kind": "Kind",
        "website": "Website",
        "industry": "Industry",
        "employees": "Staff",
        "annual_revenue": {"column": "Revenue", "currency": "USD"},
        "founded_on": "Founded",
        "phones": [{"number": "Phone"}],
        "emails": [{"address": "Mail"}],
        "description": "Text",
    }
    records = [{"entity": "account", "external_id": "Id", "fields": fields}]
    mapping = {"format": 1, "system": "old", "files": [{"file": "accounts.csv", "records": records}]}
    with crm_core.memory() as crm:
        (account,) = [entity for entity in crm.describe()["entities"] if entity["name"] == "account"]
    ours: list[Taken] = []
    theirs: list[Taken] = []
    mapped: list[Taken] = []
    for each in range(rounds):
        with taken(ours), crm_core.create(folder / f"ours{each}.crm") as crm:
            report = crm.import_csv(folder, mapping)
        assert report["rows"] == rows and report["finished"], report
        with taken(theirs):
            table = Table(database(folder / f"peer{each}.db"), account, is_searched=True)
            assert table.load(folder / "accounts.csv") == rows
        # Closed outside of what is timed.
        del table
        with taken(mapped):
            assert load(folder / f"orm{each}.db", folder / "accounts.csv") == rows
    is_over = False
    for name, peer, bar in (("sqlite3", theirs, (2, 4)), ("SQLAlchemy", mapped, (5, 10))):
        (cpu, wall), (peer_cpu, peer_wall) = map(min, zip(*ours)), map(min, zip(*peer))
        sides = f"ours {spread(ours)} ({cpu:.2f} of the processor), {name} {spread(peer)} ({peer_cpu:.2f})"
        times = f"{peer_wall / wall:.1f} times faster ({peer_cpu / cpu:.1f})"
        print(f"import of {rows:,} rows     {sides}, {times}  bar {bar[0]}, aim {bar[1]}", flush=True)
        is_over |= peer_wall / wall < bar[0]
    return is_over


Taken = tuple[float, float]


@contextmanager
def taken(times: list[Taken]) -> Iterator[None]:
    """Notes how long a block takes: the processor, and by the clock."""
    gc.collect()
    cpu, wall = time.process_time(), time.perf_counter()
    yield
    times.append((time.process_time() - cpu, time.perf_counter() - wall))


def spread(times: list[Taken]) -> str:
    """The shortest and the longest by the clock; the shortest is what counts."""
    walls = [wall for _, wall in times]
    return f"{min(walls):.2f} to {max(walls):.2f} s"


if __name__ == "__main__":
    sys.exit(main())
