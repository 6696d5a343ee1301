//! The npm package: the addon built, tested by Node's own runner, and its types checked.

use std::process::Command;

use super::Steps;
use crate::{Result, process};

pub(super) fn lacks() -> Option<&'static str> {
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

pub(super) fn run(steps: &Steps) -> Result {
    let npm = || {
        let mut command = Command::new("npm");
        command
            .current_dir(process::root().join("bindings-node"))
            .env("CARGO_TARGET_DIR", process::target());
        command
    };
    // Not `npm ci`: it refuses a lock file made where a registry lacks another platform's binaries.
    steps.step("tools", npm().args(["install", "--no-audit", "--no-fund", "--ignore-scripts"]))?;
    steps.step("build", npm().args(["run", "--silent", "build"]))?;
    steps.step("tests", npm().args(["run", "--silent", "test"]))?;
    steps.step("types", npm().args(["run", "--silent", "types"]))
}
