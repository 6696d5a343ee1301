//! The Swift package: its sources written by `UniFFI`, compiled and tested by Swift's own package manager.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::{QUICKSTART, Steps};
use crate::{Result, mobile, process, swift};

pub(crate) fn lacks() -> Option<&'static str> {
    swift::compiler().is_none().then_some(
        "there is no swift; `cargo xtask swift --setup` fetches one from Debian, 0.6 GB, into a folder of its own",
    )
}

pub(super) fn run(steps: &Steps) -> Result {
    prepare(steps, &[])?;
    steps.step("tests", &mut tests(&mobile::built()))?;
    quickstart(steps)
}

/// The tests, over the library in this folder.
pub(crate) fn tests(library: &Path) -> Command {
    let mut tests = swift::compiler().unwrap_or_default().swift("test", swift::PACKAGE, library);
    tests.arg("--disable-xctest");
    tests
}

/// Builds the library, with features if some are named, and writes the sources that call it.
pub(crate) fn prepare(steps: &Steps, features: &[&str]) -> Result {
    steps.step("build", mobile::build().args(features))?;
    swift::write_sources(|sources| steps.step("sources", sources))
}

/// As [`prepare`], and compiles the program that writes and reads one file.
pub(super) fn compile(steps: &Steps) -> Result {
    prepare(steps, &[])?;
    steps.step("program", run_swift("build", swift::PACKAGE).args(["--product", "OneFile"]))
}

/// The program that writes and reads one file.
pub(super) fn one_file(words: &[&str]) -> Command {
    let mut program = run_swift("run", swift::PACKAGE);
    program.args(["--skip-build", "OneFile"]).args(words);
    program
}

fn quickstart(steps: &Steps) -> Result {
    let folder = process::target().join("swift/run");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    let example = "examples/swift/quickstart";
    steps.step("quickstart", &mut run_swift("build", example))?;
    let mut run = run_swift("run", example);
    let told = process::output(run.arg("--skip-build").current_dir(folder))?;
    if told == QUICKSTART { Ok(()) } else { Err(format!("the quickstart tells {told:?}").into()) }
}

/// `swift COMMAND` in a package, over the library as it was just built.
fn run_swift(command: &str, package: &str) -> Command {
    swift::compiler().unwrap_or_default().swift(command, package, &mobile::built())
}
