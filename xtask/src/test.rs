//! The tests of every language, one suite a language.

mod kotlin;
mod node;
mod python;

use std::process::Command;
use std::time::Instant;

use crate::{Result, process};

/// The tests of one language.
struct Suite {
    name: &'static str,
    /// What this machine lacks to run it.
    lacks: fn() -> Option<&'static str>,
    run: fn(&Steps) -> Result,
    /// Whether CI can do without it.
    optional: bool,
}

const SUITES: [Suite; 5] = [
    Suite { name: "core", lacks: || None, run: core, optional: false },
    Suite { name: "python", lacks: python::lacks, run: python::run, optional: false },
    Suite { name: "node", lacks: node::lacks, run: node::run, optional: false },
    Suite { name: "kotlin", lacks: kotlin::lacks, run: kotlin::run, optional: false },
    Suite {
        name: "swift",
        lacks: || Some("Debian 12 packages no Swift compiler"),
        run: |_| Ok(()),
        optional: true,
    },
];

/// Runs the suites named, or all; a failing one doesn't keep the others from running.
pub(crate) fn run(wanted: &[String]) -> Result {
    if let Some(unknown) =
        wanted.iter().find(|name| SUITES.iter().all(|suite| suite.name != **name))
    {
        return Err(format!("there is no suite {unknown:?}: see `cargo xtask help`").into());
    }
    let (mut passed, mut skipped, mut failures) = (0, 0, Vec::new());
    for suite in SUITES.iter().filter(|s| wanted.is_empty() || wanted.iter().any(|w| w == s.name)) {
        let result = match (suite.lacks)() {
            Some(reason) if suite.optional || !process::is_ci() => {
                println!("skipped: {}: {reason}", suite.name);
                skipped += 1;
                continue;
            }
            Some(reason) => Err(reason.into()),
            None => (suite.run)(&Steps { suite: suite.name }),
        };
        match result {
            Ok(()) => passed += 1,
            Err(error) => failures.push(format!("{}: {error}", suite.name)),
        }
    }
    for failure in &failures {
        println!("failed: {failure}");
    }
    println!("suites: {passed} passed, {} failed, {skipped} skipped", failures.len());
    if failures.is_empty() { Ok(()) } else { Err(failures.join("\n       ").into()) }
}

/// The steps of one suite, each told with the time that it took.
struct Steps {
    suite: &'static str,
}

impl Steps {
    fn step(&self, name: &str, command: &mut Command) -> Result {
        let start = Instant::now();
        let result = process::run(command);
        let word = if result.is_ok() { "done" } else { "failed" };
        println!("{word}: {} {name}, {:.1} s", self.suite, start.elapsed().as_secs_f64());
        result
    }
}

/// Every other test would meet the scheduler's locks outside of it.
const TURNS: [&str; 7] =
    ["--package", "crm-core", "--features", "scheduled", "--lib", "--", "turns::tests"];

/// The default members: everything that needs no other language; and whether the crash harness leaves nothing out.
fn core(steps: &Steps) -> Result {
    steps.step("tests", &mut process::cargo("test"))?;
    steps.step("turns", process::cargo("test").args(TURNS))?;
    steps.step("crash flows", process::cargo("test").args(["--package", "crm-crash"]))
}
