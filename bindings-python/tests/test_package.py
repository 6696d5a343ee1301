import inspect
import pickle
import shutil
import subprocess
import sys
from importlib.metadata import distribution
from importlib.metadata import version as installed_version
from pathlib import Path

import crm_core
from crm_core import Crm, aio, choices, errors


def test_the_module_and_its_package_have_one_version() -> None:
    assert crm_core.version() == installed_version("crm-core")
    assert crm_core.__version__ == crm_core.version()


def test_halves_of_two_versions_are_refused_at_the_import(tmp_path: Path) -> None:
    files = shutil.copytree(Path(crm_core.__file__).parent, tmp_path / "crm_core")
    methods = files / "_methods.py"
    methods.write_text(methods.read_text().replace(f'VERSION = "{crm_core.version()}"', 'VERSION = "99.0.0"'))

    told = subprocess.run([sys.executable, "-c", "import crm_core"], cwd=tmp_path, capture_output=True, text=True)

    wanted = f"ImportError: the native library of crm_core is version {crm_core.version()}, its Python files are 99.0.0"
    assert told.stderr.splitlines()[-1].startswith(wanted)


def test_one_wheel_is_for_every_python_from_3_10() -> None:
    told = distribution("crm-core").read_text("WHEEL") or ""
    (tag,) = [line for line in told.splitlines() if line.startswith("Tag: ")]
    assert tag.startswith("Tag: cp310-abi3-")


def test_every_code_has_its_class(crm: Crm) -> None:
    kinds = [kind.code for kind in errors.CrmError.__subclasses__()]
    assert kinds == [error["code"] for error in crm.describe()["errors"]]
    assert issubclass(errors.NotFound, LookupError)
    assert issubclass(errors.UnknownField, ValueError)


def test_choices_are_those_of_the_model(crm: Crm) -> None:
    described = {
        field["choice"]["name"]: [option["code"] for option in field["choice"]["options"]]
        for entity in crm.describe()["entities"]
        for field in entity["fields"]
        if "choice" in field
    }
    for name, codes in described.items():
        assert [member.value for member in getattr(choices, name)] == codes
        assert getattr(crm_core, name) is getattr(choices, name)


def test_errors_are_caught_by_what_a_python_program_expects() -> None:
    assert issubclass(errors.WrongType, (TypeError,)) and issubclass(errors.WrongType, ValueError)
    assert issubclass(errors.Gone, LookupError) and issubclass(errors.Query, ValueError)
    raised = errors.Invalid("no", fields=[errors.Violation("name", "required")])
    assert str(pickle.loads(pickle.dumps(raised))) == str(raised) == "invalid: no; name: required"


def test_verbs_and_reports_say_what_they_do(crm: Crm) -> None:
    described = crm.describe()
    for call in (*described["flows"], *described["reports"]):
        for method in (getattr(crm, call["name"]), getattr(Crm, call["name"]), getattr(aio.Crm, call["name"])):
            assert (inspect.getdoc(method) or "").split() == call["doc"].split()
            assert method.__name__ == call["name"]


def test_docs_have_no_links_of_rust() -> None:
    for file in Path(crm_core.__file__).parent.glob("*.py*"):
        assert "[`" not in file.read_text(), file


def test_handles_and_reports_show_what_they_are_of(tmp_path: Path) -> None:
    path = tmp_path / "acme.crm"
    with crm_core.create(path) as crm:
        limited = crm.as_user(crm.users.create(name="Lan", login="lan").id)
        assert repr(crm) == repr(limited) == f"<Crm {path}>"
        assert repr(crm.life_cycle()) == "<Report LifeCycle>"
    assert repr(crm_core.memory()) == "<Crm in memory>"


def test_every_entity_has_a_collection_and_a_class(crm: Crm) -> None:
    for entity in crm.describe()["entities"]:
        collection = getattr(crm, entity["plural"])
        assert collection.entity == entity["name"]
        name = "".join(word.capitalize() for word in entity["name"].split("_"))
        for field in entity["fields"]:
            assert hasattr(getattr(crm_core, name), field["name"])
