from importlib.metadata import version as installed_version

import crm_core


def test_the_module_and_its_package_have_one_version() -> None:
    assert crm_core.version() == installed_version("crm-core")
    assert crm_core.__version__ == crm_core.version()
