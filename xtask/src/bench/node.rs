//! The Node package against better-sqlite3, both built here at full speed.

use std::process::Command;

use crate::{Result, process};

pub(super) fn run(flags: &[String]) -> Result {
    let npm = |folder: &str| {
        let mut command = Command::new("npm");
        command
            .current_dir(process::root().join(folder))
            .env("CARGO_TARGET_DIR", process::target());
        command
    };
    let bench = "bindings-node/bench";
    process::run(npm(bench).args(["install", "--no-audit", "--no-fund", "--ignore-scripts"]))?;
    process::run(npm(bench).args(["run", "--silent", "peer"]))?;
    process::run(npm("bindings-node").args(["run", "--silent", "build", "--", "--release"]))?;
    process::run(npm(bench).args(["run", "--silent", "bench", "--"]).args(flags))
}
