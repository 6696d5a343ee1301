"""The schemas under docs/ and tests/ say what the library does, held against a validator that is not ours."""

import copy
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from crm_core import Crm, errors

ROOT = Path(__file__).parents[2]
MAPPING = jsonschema.Draft202012Validator(json.loads((ROOT / "docs/mapping.schema.json").read_text()))
STORY = jsonschema.Draft202012Validator(json.loads((ROOT / "tests/scenarios/schema.json").read_text()))
STORIES = [path for path in (ROOT / "tests/scenarios").glob("*.json") if path.name != "schema.json"]
# What these hold is looked at when the settings are written, after the files are found.
SETTINGS = {"company", "currencies", "rates", "pipelines", "stages", "teams", "users"}
# What nobody reads but people and editors.
REMARKS = {"$schema", "comment"}
Place = tuple[str | int, ...]


def mappings() -> list[dict[str, Any]]:
    """Those of the documentation and of the examples."""
    told = re.findall(r"```json\n(.*?)```", (ROOT / "docs/mapping.md").read_text(), re.DOTALL)
    texts = [text for text in told if '"format"' in text]
    texts += [path.read_text() for path in (ROOT / "examples/mappings").glob("*.json")]
    return [json.loads(text) for text in texts]


def places(value: Any, place: Place = ()) -> Iterator[Place]:
    yield place
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, part in inner:
        yield from places(part, (*place, step))


def at(value: Any, place: Place) -> Any:
    for step in place:
        value = value[step]
    return value


def is_mapping(crm: Crm, folder: Path, given: Any) -> bool:
    """Whether the library would go on to read the files, which are not there."""
    try:
        crm.preview(folder, given)
    except errors.CrmError as refused:
        return "cannot read" in str(refused)
    return True


@pytest.mark.parametrize("given", mappings())
def test_the_schema_and_the_library_take_the_same_mappings(crm: Crm, tmp_path: Path, given: dict[str, Any]) -> None:
    assert MAPPING.is_valid(given)
    assert is_mapping(crm, tmp_path, given)
    for place in places(given):
        if isinstance(at(given, place), dict) and place[-1:] not in (("map",), ("fields",)):
            more = copy.deepcopy(given)
            at(more, place)["unheard_of"] = 1
            assert not MAPPING.is_valid(more), place
            assert not is_mapping(crm, tmp_path, more), place
        if not place or place[0] in SETTINGS or place[-1] in REMARKS:
            continue
        others: tuple[Any, ...] = ([], {}, 7, "text", True, None)
        for other in others:
            changed = copy.deepcopy(given)
            at(changed, place[:-1])[place[-1]] = other
            if is_mapping(crm, tmp_path, changed):
                assert MAPPING.is_valid(changed), (place, other)


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_every_story_follows_its_schema(path: Path) -> None:
    STORY.validate(json.loads(path.read_text()))
