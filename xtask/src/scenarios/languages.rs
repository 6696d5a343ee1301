//! How each language tells the scenarios over a library whose methods can be idle.

use std::{
    env::consts::{DLL_PREFIX, DLL_SUFFIX},
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    Result, process,
    test::{Steps, kotlin, node, python, swift},
};

/// The feature of the core by which methods can be idle; never on in what is shipped.
const PLANTED: [&str; 2] = ["--features", "crm-core/planted"];

/// A language that replays the scenarios.
pub(super) struct Language {
    pub(super) name: &'static str,
    /// What this machine lacks for it.
    pub(super) lacks: fn() -> Option<&'static str>,
    /// Whether CI can do without it.
    pub(super) optional: bool,
    /// Builds what is needed, partly into this folder; the program that tells the scenarios.
    pub(super) command: fn(&Steps, &Path) -> Result<Command>,
}

pub(super) const LANGUAGES: [Language; 5] = [
    Language { name: "rust", lacks: || None, optional: false, command: in_rust },
    Language { name: "python", lacks: python::lacks, optional: false, command: in_python },
    Language { name: "node", lacks: node::lacks, optional: false, command: in_node },
    Language { name: "kotlin", lacks: kotlin::lacks, optional: false, command: in_kotlin },
    Language { name: "swift", lacks: swift::lacks, optional: true, command: in_swift },
];

fn in_rust(steps: &Steps, folder: &Path) -> Result<Command> {
    let tests = |verb| {
        let mut command = process::cargo(verb);
        command.args(["--quiet", "--package", "crm-tests"]);
        command
    };
    steps.step("build", &mut tests("build"))?;
    let mut command = tests("run");
    command.args(["--", "mutants"]).args([folder.join("mutants.json"), folder.join("idle")]);
    Ok(command)
}

fn in_python(steps: &Steps, folder: &Path) -> Result<Command> {
    python::prepare(steps)?;
    let (wheels, package) = (folder.join("wheels"), folder.join("python"));
    let mut build = python::inside("maturin");
    build.args(["build", "--quiet"]).args(PLANTED);
    steps.step("build", build.arg("--out").arg(&wheels))?;
    let mut install = python::inside("python");
    install.args(["-m", "pip", "install", "--quiet", "--no-index", "--no-deps", "--upgrade"]);
    install.arg("--find-links").arg(&wheels).arg("--target").arg(&package).arg("crm-core");
    steps.step("install", &mut install)?;
    let mut command = python::inside("python");
    command.arg("tests/mutants.py").env("PYTHONPATH", package);
    Ok(command)
}

fn in_node(steps: &Steps, folder: &Path) -> Result<Command> {
    let mut build = process::cargo("build");
    steps.step("build", build.args(["--package", "bindings-node"]).args(PLANTED))?;
    let native = kept(folder, "bindings_node")?;
    let mut command = Command::new("node");
    command
        .current_dir(process::root().join("bindings-node"))
        .arg("scenarios/mutants.mjs")
        .env("CRM_NATIVE", native);
    Ok(command)
}

fn in_kotlin(steps: &Steps, folder: &Path) -> Result<Command> {
    kotlin::prepare(steps, &PLANTED)?;
    kept(folder, "crm_core_mobile")?;
    let mut command = kotlin::maven(folder);
    command.args(["test-compile", "surefire:test", "-Dtest=Mutants"]);
    Ok(command)
}

fn in_swift(steps: &Steps, folder: &Path) -> Result<Command> {
    swift::prepare(steps, &PLANTED)?;
    kept(folder, "crm_core_mobile")?;
    let mut command = swift::tests(folder);
    command.args(["--filter", "mutants"]);
    Ok(command)
}

/// Puts a library that was built where the next build of it will not replace it.
fn kept(folder: &Path, library: &str) -> Result<PathBuf> {
    let name = format!("{DLL_PREFIX}{library}{DLL_SUFFIX}");
    fs::copy(process::target().join("debug").join(&name), folder.join(&name))?;
    Ok(folder.join(name))
}
