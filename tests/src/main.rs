//! What the project's own commands run of the tests: see `cargo xtask help`.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command talks to a terminal")]

use std::{
    env,
    path::Path,
    process::{Command, ExitCode},
    str::FromStr,
};

use crm_core::{Error, ErrorKind, Result};
use crm_tests::{
    memory::{self, Load},
    mutants, old_file, soak,
};

const USAGE: &str = "\
crm-tests mutants LIST SWITCH make one method after another idle, and see a story notice
crm-tests old-file FOLDER     make the file that later versions must open or refuse by name, and what it says
crm-tests memory [--rows N]   the most memory that work with N rows (1000000) takes
crm-tests soak [--hours N]    work for N hours (1), and say what grows";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&arguments) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}\n\n{USAGE}");
            ExitCode::FAILURE
        }
    }
}

/// Whether all is as it is to be.
fn run(arguments: &[&str]) -> Result<bool> {
    match arguments {
        ["mutants", list, switch] => {
            mutants::run(Path::new(list), Path::new(switch)).map(|()| true)
        }
        ["old-file", folder] => old_file::write(Path::new(folder)).map(|()| true),
        ["memory"] => measure(1_000_000),
        ["memory", "--rows", rows] => measure(number(rows)?),
        ["memory-step", step, folder] => {
            // Files were made before: of how many rows is theirs to say.
            let load = Load::of(0);
            memory::take(Path::new(folder), step, &load, &mut |line| println!("{line}"))?;
            Ok(true)
        }
        ["soak"] => work_for(1.0),
        ["soak", "--hours", hours] => work_for(number(hours)?),
        _ => Err(Error::new(ErrorKind::Unsupported, "there is no such command")),
    }
}

fn number<N: FromStr>(text: &str) -> Result<N> {
    text.parse().map_err(|_| Error::new(ErrorKind::Unsupported, "this flag needs a number"))
}

fn folder() -> Result<tempfile::TempDir> {
    let failed = |error| Error::new(ErrorKind::Storage, format!("no folder to work in: {error}"));
    tempfile::tempdir().map_err(failed)
}

fn measure(rows: u64) -> Result<bool> {
    let folder = folder()?;
    let program = env::current_exe()
        .map_err(|error| Error::new(ErrorKind::Storage, format!("no program: {error}")))?;
    let child = |step: &str| {
        let mut command = Command::new(&program);
        command.args(["memory-step", step]).arg(folder.path());
        command
    };
    let mut most = 0;
    memory::measure(folder.path(), &Load::of(rows), &child, &mut |peak| {
        println!("{peak}");
        most = most.max(peak.above_cache_kib());
    })?;
    println!("{rows} rows, at most {} MiB above the cache", most.div_ceil(1 << 10));
    Ok(most <= memory::ALLOWED_KIB)
}

fn work_for(hours: f64) -> Result<bool> {
    let folder = folder()?;
    let soaked = soak::soak(folder.path(), hours, &mut |so_far| println!("{so_far}"))?;
    println!("{soaked}");
    Ok(soaked.is_steady())
}
