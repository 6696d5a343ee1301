//! The Kotlin package on the JVM: its sources written by `UniFFI`, compiled and tested by Maven.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::Steps;
use crate::{Result, process};

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
    steps.step("tests", maven(&library()).arg("test"))
}

/// Builds the library, with features if some are named, and writes the sources that call it.
pub(crate) fn prepare(steps: &Steps, features: &[&str]) -> Result {
    // In one build: the writer's feature reaches the library's own dependencies, and asked for
    // apart the core would be built twice.
    let mut build = process::cargo("build");
    build.args(["--package", "bindings-mobile", "--features", "bindgen"]).args(features);
    steps.step("build", &mut build)?;
    let sources = sources();
    if sources.exists() {
        fs::remove_dir_all(&sources)?;
    }
    steps.step(
        "sources",
        Command::new(library().join("uniffi-bindgen"))
            .current_dir(process::root())
            .arg("generate")
            .arg(library().join("libcrm_core_mobile.so"))
            .args(["--language", "kotlin", "--no-format", "--out-dir"])
            .arg(&sources),
    )
}

/// As [`prepare`], and compiles the package with its tests.
pub(crate) fn compile(steps: &Steps) -> Result {
    prepare(steps, &[])?;
    steps.step("classes", maven(&library()).arg("test-compile"))
}

/// Runs one of the compiled tests, with properties.
pub(crate) fn single_test(name: &str, properties: &[(&str, &str)]) -> Command {
    let mut command = maven(&library());
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

/// Where the library is built.
fn library() -> PathBuf {
    process::target().join("debug")
}

/// Where the sources that call the library are written.
fn sources() -> PathBuf {
    process::target().join("kotlin")
}
