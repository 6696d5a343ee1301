"""The stories in tests/scenarios, which every language replays; README.md there says what each part means."""

from __future__ import annotations

import gzip
import json
import re
from datetime import date, datetime, timezone
from decimal import Decimal
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any
from uuid import UUID

import pytest

import crm_core
from crm_core import Changes, CrmError, Item, Link, Money, Page, Part, Record, errors

FOLDER = Path(__file__).parents[2] / "tests" / "scenarios"
STORIES = sorted(path for path in FOLDER.glob("*.json") if path.name != "schema.json")
CLOCK = "2026-11-20T02:00:00.000Z"
told_so_far: list[Path] = []


def to_json(value: Any) -> Any:
    """A result in the form that scenarios compare."""
    match value:
        case datetime():
            return value.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"
        case date() | UUID() | Decimal():
            return str(value)
        case Money():
            return {"amount": str(value.amount), "currency": value.currency}
        case Link():
            return {"entity": value.entity, "id": str(value.id)}
        case Record() | Item() | Part():
            names = value._fields  # type: ignore[union-attr]
            return {name: to_json(getattr(value, name)) for name in names}
        case dict() | MappingProxyType():
            return {name: to_json(inner) for name, inner in value.items()}
        case list() | tuple():
            return [to_json(inner) for inner in value]
        case None | bool() | int() | float() | str():
            return value
        case _:
            names = [name for name in dir(type(value)) if not name.startswith("_")]
            return {name: to_json(getattr(value, name)) for name in names}


def resolve(given: Any, known: dict[str, Any]) -> Any:
    """Puts earlier results in the place of `$name.path`."""
    match given:
        case str() if given.startswith("$$"):
            return given[1:]
        case str() if given != "$any" and re.fullmatch(r"\$[a-z][A-Za-z0-9_.]*", given):
            name, *path = given[1:].split(".")
            found = known[name]
            for step in path:
                found = found[int(step)] if isinstance(found, list) else found[step]
            return found
        case list():
            return [resolve(inner, known) for inner in given]
        case {"$repeat": {"text": text, "times": times}}:
            return text * times
        case dict():
            return {name: resolve(inner, known) for name, inner in given.items()}
        case _:
            return given


def differs(expected: Any, result: Any) -> str | None:
    """Where the result is not as expected; None when it is."""
    if expected == "$any":
        return "is null" if result is None else None
    if isinstance(expected, dict):
        if len(expected) == 1 and (matcher := next(iter(expected))).startswith("$"):
            return holds_not(matcher, expected[matcher], result)
        if not isinstance(result, dict):
            return f"is {result!r}, no object"
        for name, inner in expected.items():
            if told := differs(inner, result.get(name)):
                return f".{name} {told}"
        return None
    if isinstance(expected, list):
        if not isinstance(result, list) or len(result) != len(expected):
            return f"is {result!r}, not a list of {len(expected)}"
        for place, (inner, found) in enumerate(zip(expected, result)):
            if told := differs(inner, found):
                return f".{place} {told}"
        return None
    same = expected == result and isinstance(expected, bool) == isinstance(result, bool)
    return None if same else f"is {result!r}, not {expected!r}"


def holds_not(matcher: str, wanted: Any, result: Any) -> str | None:
    if matcher == "$not":
        return None if differs(wanted, result) else f"is {result!r}"
    if not isinstance(result, list):
        return f"is {result!r}, no list"
    has = []
    if isinstance(wanted, list):
        has = [any(differs(one, item) is None for item in result) for one in wanted]
    match matcher:
        case "$count":
            fits = len(result) == wanted
        case "$includes":
            fits = all(has)
        case "$excludes":
            fits = not any(has)
        case _:
            raise AssertionError(f"there is no matcher {matcher}")
    return None if fits else f"is {result!r}, against {matcher} {wanted!r}"


class Story:
    """One scenario while it runs."""

    def __init__(self, folder: Path, given: dict[str, Any]) -> None:
        self.folder = folder
        self.given = {"preset": "en_us", "company": "Acme", "clock": CLOCK, "seed": 7, **given}
        self.known: dict[str, Any] = {}
        self.handles: dict[str, Any] = {}
        self.heard: dict[str, list[Changes]] = {}
        store = self.given.pop("store", "memory")
        if store == "memory":
            self.handles["crm"] = self.memory({})
        elif store == "file":
            self.handles["crm"] = self.create({"path": "crm.crm"})

    def options(self, arguments: dict[str, Any], names: set[str]) -> dict[str, Any]:
        options = {**self.given, **arguments}
        options["test_clock"] = options.pop("clock")
        if isinstance(options.get("durability"), dict):
            options["durability"] = ("relaxed", options["durability"]["relaxed_ms"])
        names = names | {"test_clock", "seed"}
        return {name: value for name, value in options.items() if name in names}

    def memory(self, arguments: dict[str, Any]) -> crm_core.Crm:
        return crm_core.memory(**self.options(arguments, {"preset", "company"}))

    def create(self, arguments: dict[str, Any]) -> crm_core.Crm:
        names = {"preset", "company", "durability", "cache_bytes", "max_file_bytes", "shared"}
        return crm_core.create(self.folder / arguments["path"], **self.options(arguments, names))

    def open(self, arguments: dict[str, Any]) -> crm_core.Crm:
        names = {"durability", "cache_bytes", "max_file_bytes", "shared"}
        return crm_core.open(self.folder / arguments["path"], **self.options(arguments, names))

    def written(self) -> tuple[int, int] | None:
        """How much is in the first file, as far as it can be asked."""
        try:
            verified = self.handles["crm"].verify()
        except (KeyError, CrmError):
            return None
        return verified.records, verified.entries

    def run(self, steps: list[dict[str, Any]], tx: Any = None) -> None:
        for number, step in enumerate(steps):
            try:
                self.step(step, tx)
            except AssertionError as failed:
                raise AssertionError(f"step {number} {step['op']}: {failed}") from None

    def step(self, step: dict[str, Any], tx: Any) -> None:
        arguments = resolve(step.get("args", {}), self.known)
        door = tx or self.handles.get(step.get("in") or step.get("on") or "crm")
        before = self.written() if "error" in step else None
        try:
            result = self.call(step, door, arguments)
        except CrmError as raised:
            if "error" not in step:
                if tx is None:
                    raise AssertionError(f"failed: {raised}") from raised
                raise
            assert self.written() == before, "was refused, but wrote something"
            wanted = step["error"]
            wanted = {"code": wanted} if isinstance(wanted, str) else wanted
            told = {
                "code": raised.code,
                "fields": [violation._asdict() for violation in raised.fields],
                "record": raised.record and to_json(raised.record._asdict()),
                "records": [
                    {
                        "record": to_json(refused.record._asdict()),
                        "code": refused.code,
                        "fields": [violation._asdict() for violation in refused.fields],
                    }
                    for refused in raised.records
                ],
            }
            difference = differs(resolve(wanted, self.known), told)
            assert difference is None, f"the error {difference}"
            return
        assert "error" not in step, f"should fail with {step.get('error')}"
        if isinstance(result, (crm_core.Crm, crm_core.Tx)):
            self.handles[step.get("as", "crm")] = result
            return
        shown = to_json(result)
        if "as" in step:
            self.known[step["as"]] = shown
        if "expect" in step:
            difference = differs(resolve(step["expect"], self.known), shown)
            assert difference is None, difference

    def call(self, step: dict[str, Any], door: Any, given: dict[str, Any]) -> Any:
        collection, _, verb = step["op"].rpartition(".")
        match collection, verb:
            case "file", _:
                return self.spoil(verb, given)
            case "transaction", "begin":
                return door.transaction()
            case "transaction", _:
                return getattr(door, verb)()
            case "", "write":
                return door.write(lambda tx: self.run(step["steps"], tx))
            case "", "open" | "create" | "memory":
                return getattr(self, verb)(given)
            case "", "restore" | "salvage":
                first, path = (self.folder / given.pop(name) for name in list(given)[:2])
                return getattr(crm_core, verb)(first, path, **given)
            case "", "subscribe":
                door.subscribe(self.heard.setdefault(step["as"], []).append)
                return None
            case "", "heard":
                told, self.heard[given["listener"]][:] = self.heard[given["listener"]][:], []
                return told
            case "", "as_user":
                return door.as_user(given["id"])
            case "", "as_of" | "tick":
                return getattr(door, verb)(*given.values())
            case "", "import_csv":
                go_on = not given.get("cancel", False)
                return door.import_csv(self.folder, given["mapping"], lambda _: go_on)
            case "", "preview":
                return door.preview(self.folder, given["mapping"])
            case "", "export_csv":
                entity, path = given.pop("entity"), self.folder / given.pop("path")
                params = given.pop("params", {})
                return door.export_csv(entity, path, given.pop("filter", None), **given, **params)
            case "", "export_mapping":
                return door.export_mapping(given["entities"])
            case "", "backup_to":
                return door.backup_to(self.folder / given["path"])
            case "", "search":
                return door.search(given.pop("words"), **given)
            case "", "history":
                return door.history(given["entity"], given["id"])
            case "", "report":
                name = given.pop("name")
                # By its name a report can be asked for that there is none of.
                ask = partial(door.report, name) if "error" in step else getattr(door, name)
                report = ask(**given)
                assert report.svg().startswith("<svg") and report.vega()["data"]
                return report.data
            case "", "declare":
                parts = [given.pop(name, None) for name in ("name", "plural", "fields")]
                return door.declare(*parts, **given)
            case "", "revert":
                return door.revert(given.pop("change_set"), **given)
            case "", _:
                return getattr(door, verb)(**given)
            case _:
                records = getattr(door, collection, None)
                if records is None:
                    records = door.collection(self.entity(door, collection))
                return self.collected(records, verb, given)

    def entity(self, door: Any, plural: str) -> str:
        described = next(iter(self.handles.values())) if isinstance(door, crm_core.Tx) else door
        names = {entity["plural"]: entity["name"] for entity in described.describe()["entities"]}
        return str(names.get(plural, plural))

    def collected(self, records: Any, verb: str, given: dict[str, Any]) -> Any:
        match verb:
            case "create":
                return records.create(**given)
            case "attach":
                return records.attach(given.pop("content").encode(), **given)
            case "content":
                return records.content(given["id"]).decode()
            case "update":
                changes = given["set"]
                return records.update(given["id"], revision=given.get("revision"), **changes)
            case "add_item" | "update_item" | "remove_item":
                edit = getattr(records, verb)
                item, revision = given["item"], given.get("revision")
                return edit(given["id"], given["field"], item, revision=revision)
            case "mass_update":
                filter, changes = given.pop("filter", None), given.pop("set")
                return records.mass_update(filter, changes, **given.pop("params", {}), **given)
            case "list" | "all" | "count" | "explain":
                filter = given.pop("filter", None)
                found = getattr(records, verb)(filter, **given.pop("params", {}), **given)
                if isinstance(found, Page):
                    return {"items": found.items, "next": found.next}
                return list(found) if verb == "all" else found
            case _:
                return getattr(records, verb)(given["id"])

    def spoil(self, verb: str, given: dict[str, Any]) -> Any:
        path = self.folder / given["path"]
        match verb:
            case "exists":
                return path.exists()
            case "read":
                return path.read_bytes().decode()
            case "unpack":
                path.write_bytes(gzip.decompress((FOLDER / given["from"]).read_bytes()))
            case "write":
                path.write_text(given["text"])
            case "replace":
                find, put = bytes.fromhex(given["find"]), bytes.fromhex(given["with"])
                held = path.read_bytes()
                assert find in held, "there are no such bytes"
                path.write_bytes(held.replace(find, put))
        return None


def tell(told: dict[str, Any], folder: Path) -> None:
    """Tells a story whose files go into this folder."""
    story = Story(folder, told.get("given", {}))
    story.run(told["steps"])
    for handle in story.handles.values():
        if isinstance(handle, crm_core.Crm) and handle.user is None:
            try:
                assert handle.verify().problems == []
            except (errors.Closed, errors.Corrupt, errors.Budget):
                # The story itself closed it, damaged its file, or left it too small a budget.
                pass


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_a_story_goes_as_told(path: Path, tmp_path: Path) -> None:
    tell(json.loads(path.read_text()), tmp_path)
    told_so_far.append(path)


def test_the_stories_are_there(capsys: pytest.CaptureFixture[str]) -> None:
    with capsys.disabled():
        print(f"\nscenarios: python: {len(told_so_far)} of {len(STORIES)} run")
    assert STORIES
