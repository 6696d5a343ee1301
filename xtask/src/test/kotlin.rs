//! The Kotlin package on the JVM: its sources written by `UniFFI`, compiled and tested by Maven.

use std::fs;
use std::process::Command;

use super::Steps;
use crate::{Result, process};

pub(super) fn lacks() -> Option<&'static str> {
    if !process::works("java", &["-version"]) {
        Some("there is no java, 17 or newer")
    } else if !process::works("mvn", &["--version"]) {
        Some("there is no mvn")
    } else {
        None
    }
}

pub(super) fn run(steps: &Steps) -> Result {
    let built = process::target().join("debug");
    let sources = process::target().join("kotlin");
    // In one build: the writer's feature reaches the library's own dependencies, and asked for
    // apart the core would be built twice.
    steps.step(
        "build",
        process::cargo("build").args(["--package", "bindings-mobile", "--features", "bindgen"]),
    )?;
    if sources.exists() {
        fs::remove_dir_all(&sources)?;
    }
    steps.step(
        "sources",
        Command::new(built.join("uniffi-bindgen"))
            .current_dir(process::root())
            .arg("generate")
            .arg(built.join("libcrm_core_mobile.so"))
            .args(["--language", "kotlin", "--no-format", "--out-dir"])
            .arg(&sources),
    )?;
    steps.step(
        "tests",
        Command::new("mvn")
            .current_dir(process::root().join("bindings-mobile/kotlin"))
            .args(["--batch-mode", "--no-transfer-progress"])
            .arg(format!("-Doutput.directory={}", process::target().join("maven").display()))
            .arg(format!("-Duniffi.sources={}", sources.display()))
            .arg(format!("-Dnative.directory={}", built.display()))
            .arg("test"),
    )
}
