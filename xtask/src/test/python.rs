//! The Python package: built into a virtual environment, tested, and its types checked.

use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::Command;

use super::Steps;
use crate::{Result, process};

pub(crate) fn lacks() -> Option<&'static str> {
    if !process::works("python3", &["-c", "import sys; sys.exit(sys.version_info < (3, 10))"]) {
        Some("there is no python3, 3.10 or newer")
    } else if !process::works("python3", &["-c", "import ensurepip"]) {
        Some("python3 can't make virtual environments: install python3-venv")
    } else {
        None
    }
}

pub(super) fn run(steps: &Steps) -> Result {
    install(steps)?;
    steps.step("tests", inside("python").args(["-m", "pytest"]))?;
    steps.step("types", inside("python").args(["-m", "mypy"]))?;
    let python = folder().join("bin/python");
    steps.step("pyright", inside("pyright").arg("--pythonpath").arg(python))?;
    steps.step(
        "stubs",
        inside("python")
            .args(["-m", "mypy.stubtest", "crm_core"])
            .args(["--allowlist", "stubtest-allowlist.txt"]),
    )
}

/// As [`prepare`], and builds the package into the environment.
pub(crate) fn install(steps: &Steps) -> Result {
    prepare(steps)?;
    if process::is_ci() {
        // What is tested is what would be published: the wheel that the source distribution makes.
        let wheels = process::target().join("wheels");
        steps.step(
            "build",
            inside("maturin").args(["build", "--quiet", "--sdist", "--out"]).arg(&wheels),
        )?;
        let install =
            ["-m", "pip", "install", "--quiet", "--no-index", "--no-deps", "--force-reinstall"];
        let found = [OsStr::new("--find-links"), wheels.as_os_str(), OsStr::new("crm-core")];
        steps.step("install", inside("python").args(install).args(found))
    } else {
        steps.step("build", inside("maturin").args(["develop", "--quiet"]))
    }
}

/// Makes the virtual environment, with what the tests need.
pub(crate) fn prepare(steps: &Steps) -> Result {
    environment(steps)?;
    steps.step(
        "tools",
        inside("python").args(["-m", "pip", "install", "--quiet", "-r", "requirements-test.txt"]),
    )
}

/// A program of the virtual environment, in the package's folder.
pub(crate) fn inside(program: &str) -> Command {
    let mut command = Command::new(folder().join("bin").join(program));
    command
        .current_dir(process::root().join("bindings-python"))
        .env("VIRTUAL_ENV", folder())
        // maturin refuses to choose between two environments.
        .env_remove("CONDA_PREFIX")
        .env("CARGO_TARGET_DIR", process::target());
    command
}

/// Makes the virtual environment, where there is none.
pub(crate) fn environment(steps: &Steps) -> Result {
    if folder().join("bin/python").exists() {
        return Ok(());
    }
    steps.step("environment", Command::new("python3").args(["-m", "venv"]).arg(folder()))
}

fn folder() -> PathBuf {
    process::target().join("venv")
}
