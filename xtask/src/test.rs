//! The tests of every language, one suite a language.

pub(crate) mod kotlin;
pub(crate) mod node;
mod one_file;
pub(crate) mod python;
pub(crate) mod swift;

use std::fs;
use std::process::Command;
use std::time::Instant;

use crate::{Result, process};

/// What the quickstart tells, in every language.
const QUICKSTART: &str = "Forty anvils 12500 USD\n1 open, found: Forty anvils\n";

/// The tests of one language.
struct Suite {
    name: &'static str,
    /// What this machine lacks to run it.
    lacks: fn() -> Option<&'static str>,
    run: fn(&Steps) -> Result,
    /// Whether CI can do without it.
    optional: bool,
}

const SUITES: [Suite; 6] = [
    Suite { name: "core", lacks: || None, run: core, optional: false },
    Suite { name: "python", lacks: python::lacks, run: python::run, optional: false },
    Suite { name: "node", lacks: node::lacks, run: node::run, optional: false },
    Suite { name: "kotlin", lacks: kotlin::lacks, run: kotlin::run, optional: false },
    Suite { name: "swift", lacks: swift::lacks, run: swift::run, optional: true },
    Suite { name: "file", lacks: || None, run: one_file::run, optional: false },
];

/// Runs the suites named, or all; a failing one doesn't keep the others from running.
pub(crate) fn run(wanted: &[String]) -> Result {
    if let Some(unknown) =
        wanted.iter().find(|name| SUITES.iter().all(|suite| suite.name != **name))
    {
        return Err(format!("there is no suite {unknown:?}: see `cargo xtask help`").into());
    }
    let (mut passed, mut skipped, mut failures) = (Vec::new(), 0, Vec::new());
    for suite in SUITES.iter().filter(|s| wanted.is_empty() || wanted.iter().any(|w| w == s.name)) {
        let result = match (suite.lacks)() {
            Some(reason) if suite.optional || !process::is_ci() => {
                println!("skipped: {}: {reason}", suite.name);
                skipped += 1;
                continue;
            }
            Some(reason) => Err(reason.into()),
            None => (suite.run)(&Steps { suite: suite.name, passed: passed.clone() }),
        };
        match result {
            Ok(()) => passed.push(suite.name),
            Err(error) => failures.push(format!("{}: {error}", suite.name)),
        }
    }
    for failure in &failures {
        println!("failed: {failure}");
    }
    println!("suites: {} passed, {} failed, {skipped} skipped", passed.len(), failures.len());
    if failures.is_empty() { Ok(()) } else { Err(failures.join("\n       ").into()) }
}

/// The steps of one suite, each told with the time that it took.
pub(crate) struct Steps {
    suite: &'static str,
    /// The suites that passed before it: what they built is built.
    passed: Vec<&'static str>,
}

impl Steps {
    pub(crate) fn of(suite: &'static str) -> Self {
        Self { suite, passed: Vec::new() }
    }

    pub(crate) fn step(&self, name: &str, command: &mut Command) -> Result {
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
    steps.step("crash flows", process::cargo("test").args(["--package", "crm-crash"]))?;
    let folder = process::target().join("quickstart");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    let quickstart = process::target().join("debug/examples/ten_lines");
    let told = process::output(Command::new(quickstart).current_dir(folder))?;
    if told == QUICKSTART { Ok(()) } else { Err(format!("the quickstart tells {told:?}").into()) }
}
