"""Writes the pages of the Python package from its stubs, which say what every class takes: PACKAGE FOLDER OUT."""

import re
import shutil
import sys
import types
import typing
from pathlib import Path

import pdoc
import pdoc.render


package, folder, out = map(Path, sys.argv[1:])
shutil.rmtree(folder, ignore_errors=True)
modules = folder / "crm_core"
shutil.copytree(package, modules, ignore=shutil.ignore_patterns("*.so", "*.pyd", "*.pyi", "__pycache__"))
stubs = {stub.stem: stub.read_text(encoding="utf-8") for stub in package.glob("*.pyi")}
# Classes that only type checkers know have the methods that everybody calls: here they are as public as any.
hidden = "|".join({name for text in stubs.values() for name in re.findall(r"^class _(\w+)", text, re.MULTILINE)})
for module, text in stubs.items():
    text = re.sub(rf"\b_({hidden})\b", r"\1", text)
    classes = re.findall(r"^class (\w+)", text, re.MULTILINE)
    # What itself needs the classes of the stub comes after them.
    needing = re.compile(r"^from \.(?:_own|told) import .*\n", re.MULTILINE)
    text = "from __future__ import annotations\n" + needing.sub("", text) + "".join(needing.findall(text))
    text += f"__all__ += [name for name in {classes} if name not in __all__]\n"
    (modules / f"{module}.py").write_text(text, encoding="utf-8")
# What programs import is the package: the stub of its native half takes its place.
native = modules / "_crm_core.py"
native.replace(modules / "__init__.py")
native.write_text("import crm_core\nglobals().update(vars(crm_core))\n", encoding="utf-8")

# Only type checkers have these.
typing.type_check_only = lambda each: each
of_any = (typing.Generic[typing.TypeVar("T")],)
files = {name: types.new_class(name, of_any) for name in ("SupportsRead", "SupportsWrite")}
sys.modules["_typeshed"] = types.SimpleNamespace(**files)
sys.path.insert(0, str(folder))
pdoc.render.configure(show_source=False)
pdoc.pdoc("crm_core", "crm_core.aio", "crm_core.choices", "crm_core.errors", "crm_core.told", output_directory=out)
