//! The Swift package: its sources written by `UniFFI`, compiled and tested by Swift's own package manager.

use std::fs;

use super::Steps;
use crate::{Result, mobile, process, swift};

pub(super) fn lacks() -> Option<&'static str> {
    swift::compiler().is_none().then_some(
        "there is no swift; `cargo xtask swift --setup` fetches one from Debian, 0.6 GB, into a folder of its own",
    )
}

pub(super) fn run(steps: &Steps) -> Result {
    let compiler = swift::compiler().ok_or("there is no swift")?;
    let swift = |command, package| compiler.swift(command, package, &mobile::built());
    steps.step("build", &mut mobile::build())?;
    swift::write_sources(|sources| steps.step("sources", sources))?;
    steps.step("tests", swift("test", swift::PACKAGE).arg("--disable-xctest"))?;

    let folder = process::target().join("swift/run");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    let example = "examples/swift/quickstart";
    steps.step("example", &mut swift("build", example))?;
    let told = process::output(swift("run", example).arg("--skip-build").current_dir(folder))?;
    if told != "Forty anvils 12500 USD\n1 open, found: Forty anvils\n" {
        return Err(format!("{example} tells something else: {told}").into());
    }
    Ok(())
}
