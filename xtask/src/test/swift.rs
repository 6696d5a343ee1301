//! The Swift package: its sources written by `UniFFI`, compiled and tested by Swift's own package manager.

use super::Steps;
use crate::{Result, mobile, swift};

pub(super) fn lacks() -> Option<&'static str> {
    swift::compiler().is_none().then_some(
        "there is no swift; `cargo xtask swift --setup` fetches one from Debian, 0.6 GB, into a folder of its own",
    )
}

pub(super) fn run(steps: &Steps) -> Result {
    let compiler = swift::compiler().ok_or("there is no swift")?;
    steps.step("build", &mut mobile::build())?;
    swift::write_sources(|sources| steps.step("sources", sources))?;
    let swift = |command, package| compiler.swift(command, package, &mobile::built());
    steps.step("tests", swift("test", swift::PACKAGE).arg("--disable-xctest"))?;
    steps.step("example", &mut swift("run", "examples/swift"))
}
