//! The Kotlin package on the JVM: its sources written by `UniFFI`, compiled and tested by Maven.

use std::fs;
use std::process::Command;

use super::Steps;
use crate::{Result, mobile, process};

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
    let sources = process::target().join("kotlin");
    steps.step("build", &mut mobile::build())?;
    if sources.exists() {
        fs::remove_dir_all(&sources)?;
    }
    steps.step("sources", &mut mobile::sources("kotlin", &sources))?;
    steps.step(
        "tests",
        Command::new("mvn")
            .current_dir(process::root().join("bindings-mobile/kotlin"))
            .args(["--batch-mode", "--no-transfer-progress"])
            .arg(format!("-Doutput.directory={}", process::target().join("maven").display()))
            .arg(format!("-Duniffi.sources={}", sources.display()))
            .arg(format!("-Dnative.directory={}", mobile::built().display()))
            .arg("test"),
    )
}
