//! Long trials of the library: inputs that nobody meant, memory with many rows, hours of work.

use std::process::Command;

use crate::{Result, process};

/// The most memory that fuzzing may take, in KiB: an input that makes the library ask for more ends it.
const FUZZ_KIB: u64 = 4 << 20;

/// Gives every target inputs, in a process whose memory is bounded.
pub(crate) fn fuzz(arguments: &[String]) -> Result {
    process::run(process::cargo("build").args(["--release", "--package", "crm-fuzz"]))?;
    process::run(&mut bounded_fuzz(arguments))
}

/// The fuzzing program, once it is built.
pub(crate) fn bounded_fuzz(arguments: &[String]) -> Command {
    let program = process::target().join("release/crm-fuzz");
    let mut bounded = Command::new("sh");
    bounded.args(["-c", &format!("ulimit -v {FUZZ_KIB}; exec \"$0\" \"$@\"")]);
    bounded.arg(program).args(arguments).current_dir(process::root());
    bounded
}

/// Measures the most memory that work with many rows takes.
pub(crate) fn memory(arguments: &[String]) -> Result {
    of_tests("memory", arguments)
}

/// Works for hours and says what grows.
pub(crate) fn soak(arguments: &[String]) -> Result {
    of_tests("soak", arguments)
}

fn of_tests(command: &str, arguments: &[String]) -> Result {
    let with = [&[command.to_owned()], arguments].concat();
    process::run_release("crm-tests", &with)
}
