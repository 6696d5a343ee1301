//! The Python package against sqlite3 with frozen dataclasses, built here at full speed in an environment of its own.

use std::process::Command;

use crate::{Result, process};

pub(super) fn run(flags: &[String]) -> Result {
    let environment = process::target().join("venv-bench");
    let package = process::root().join("bindings-python");
    let inside = |program: &str| {
        let mut command = Command::new(environment.join("bin").join(program));
        command
            .current_dir(&package)
            .env("VIRTUAL_ENV", &environment)
            .env_remove("CONDA_PREFIX")
            .env("CARGO_TARGET_DIR", process::target());
        command
    };
    if !environment.join("bin/python").exists() {
        process::run(Command::new("python3").args(["-m", "venv"]).arg(&environment))?;
    }
    let pip = ["-m", "pip", "install", "--quiet"];
    process::run(inside("python").args(pip).args(["-r", "bench/requirements.txt"]))?;
    process::run(inside("python").args(pip).args(["--force-reinstall", "--no-deps", "."]))?;
    process::run(inside("python").arg("bench/run.py").args(flags))
}
