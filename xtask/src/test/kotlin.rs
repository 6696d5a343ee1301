//! The Kotlin package on the JVM: its sources written by `UniFFI`, compiled and tested by Maven.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::Steps;
use crate::{Result, mobile, process};

pub(crate) fn lacks() -> Option<&'static str> {
    if !process::works("java", &["-version"]) {
        Some("there is no java, 17 or newer")
    } else if !process::works("mvn", &["--version"]) {
        Some("there is no mvn")
    } else {
        None
    }
}

pub(super) fn run(steps: &Steps) -> Result {
    prepare(steps, &[])?;
    steps.step("tests", maven(&mobile::built()).arg("test"))
}

/// Builds the library, with features if some are named, and writes the sources that call it.
pub(crate) fn prepare(steps: &Steps, features: &[&str]) -> Result {
    steps.step("build", mobile::build().args(features))?;
    let sources = sources();
    if sources.exists() {
        fs::remove_dir_all(&sources)?;
    }
    steps.step("sources", &mut mobile::sources("kotlin", &sources))
}

/// As [`prepare`], and compiles the package with its tests.
pub(crate) fn compile(steps: &Steps) -> Result {
    prepare(steps, &[])?;
    steps.step("classes", maven(&mobile::built()).arg("test-compile"))
}

/// Runs one of the compiled tests, with properties.
pub(crate) fn single_test(name: &str, properties: &[(&str, &str)]) -> Command {
    let mut command = maven(&mobile::built());
    command.args(["surefire:test", &format!("-Dtest={name}")]);
    command.args(properties.iter().map(|(name, value)| format!("-D{name}={value}")));
    command
}

/// Maven in the package's folder, over the library in that one.
pub(crate) fn maven(library: &Path) -> Command {
    let mut command = Command::new("mvn");
    command
        .current_dir(process::root().join("bindings-mobile/kotlin"))
        .args(["--batch-mode", "--no-transfer-progress"])
        .arg(format!("-Doutput.directory={}", process::target().join("maven").display()))
        .arg(format!("-Duniffi.sources={}", sources().display()))
        .arg(format!("-Dnative.directory={}", library.display()))
        .arg("-Dnative.built=true");
    command
}

/// Where the sources that call the library are written.
fn sources() -> PathBuf {
    process::target().join("kotlin")
}
