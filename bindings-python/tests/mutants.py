"""Makes one method after another idle, and looks whether the stories that call it notice.

`cargo xtask scenarios --mutants` draws the methods, and builds the package whose methods can be idle.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from test_scenarios import FOLDER, tell


def is_told(name: str) -> bool:
    told = json.loads((FOLDER / f"{name}.json").read_text())
    with tempfile.TemporaryDirectory() as folder:
        try:
            tell(told, Path(folder))
        except Exception:
            return False
    return True


def are_told(names: Iterable[str]) -> bool:
    return all(is_told(name) for name in names)


def main() -> None:
    drawn = json.loads(Path(os.environ["CRM_MUTANTS"]).read_text())
    switch = Path(os.environ["CRM_IDLE"])
    switch.write_text("")
    for name in drawn["stories"]:
        assert is_told(name), f"{name} goes astray though nothing is idle"
    unnoticed = []
    for mutant in drawn["mutants"]:
        switch.write_text(mutant["method"])
        if are_told(mutant["stories"]):
            unnoticed.append(mutant["method"])
    print(f"mutants: python: {len(drawn['mutants'])} tried, {len(unnoticed)} unnoticed")
    assert not unnoticed, f"no story notices that these are idle: {unnoticed}"


if __name__ == "__main__":
    main()
