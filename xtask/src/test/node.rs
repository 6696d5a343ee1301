//! The npm package: the addon built, tested by Node's own runner, and its types checked.

use std::process::Command;

use super::Steps;
use crate::{Result, process};

pub(crate) fn lacks() -> Option<&'static str> {
    let is_recent = "const [a, b] = process.versions.node.split('.').map(Number); \
                     process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)";
    if !process::works("node", &["-e", is_recent]) {
        Some("there is no node, 20.19 or newer")
    } else if !process::works("npm", &["--version"]) {
        Some("there is no npm")
    } else {
        None
    }
}

/// Not `npm ci`: it refuses a lock file made where a registry lacks another platform's binaries.
const INSTALL: [&str; 4] = ["install", "--no-audit", "--no-fund", "--ignore-scripts"];

pub(super) fn run(steps: &Steps) -> Result {
    prepare(steps)?;
    let npm = || npm("bindings-node");
    steps.step("tests", npm().args(["run", "--silent", "test"]))?;
    steps.step("types", npm().args(["run", "--silent", "types"]))?;
    web(steps)
}

/// Installs the package's tools, and builds the native half into its folder.
pub(crate) fn prepare(steps: &Steps) -> Result {
    steps.step("tools", npm("bindings-node").args(INSTALL))?;
    steps.step("build", npm("bindings-node").args(["run", "--silent", "build"]))
}

/// The example of a web page, in a real browser.
fn web(steps: &Steps) -> Result {
    if !process::works("chromium", &["--version"]) {
        if process::is_ci() {
            return Err("there is no chromium".into());
        }
        println!("skipped: node web: there is no chromium");
        return Ok(());
    }
    let npm = || npm("examples/web");
    steps.step("web tools", npm().args(INSTALL))?;
    steps.step("web types", npm().args(["run", "--silent", "types"]))?;
    steps.step("web tests", npm().args(["run", "--silent", "test"]))
}

/// npm in a folder of the workspace.
pub(crate) fn npm(folder: &str) -> Command {
    let mut command = Command::new("npm");
    command.current_dir(process::root().join(folder)).env("CARGO_TARGET_DIR", process::target());
    command
}
