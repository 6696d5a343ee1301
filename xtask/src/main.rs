//! The project's own commands; `cargo xtask help` lists them.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command talks to a terminal")]
#![expect(clippy::disallowed_methods, reason = "a command times its steps and reads CI's settings")]

mod android;
mod bench;
mod codegen;
mod crash;
mod kill;
mod kotlin;
mod mobile;
mod mutants;
mod old_file;
mod process;
#[cfg(test)]
mod readme;
mod reference;
mod reliability;
mod scenarios;
mod swift;
mod test;
mod trial;

use std::env;
use std::error::Error;
use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask COMMAND [ARGUMENTS]

  test [SUITE...]    run the tests: core, python, node, kotlin, swift, and file, which all of them write
                     and read; all when none is named
  codegen [--check]  write the files that follow from the model, or tell which are out of date
  crash [ARGS]       cut the power at every operation and check what the file still holds
  kill [ARGS]        kill processes that write, in each language, and check what the file still holds
  fuzz [--seconds N] [--seed S] [TARGET...]
                     give every target inputs that nobody meant; a finding lies in fuzz/findings
  memory [--rows N]  the most memory that import, search, reports, export and compaction of N rows take
  soak [--hours N]   work for hours and say by how much memory, file and open handles grow
  mutants [--count N] [--seed S]
                     change single lines of the store and see its tests fail
  reliability [--short] [--seed S]
                     crash, damage, kill, fuzz and memory, and their figures with commit, seed and day
  old-file           make the file in tests/files that later versions must open, after its bytes were changed on purpose
  bench [ARGS]       measure against SQLite doing the same work; --bindings [node]: what a language pays for its records
  scenarios --mutants [LANGUAGE...] [METHOD...] [--count N] [--seed S]
                     make methods idle, all of them or so many as the seed draws, and see a scenario notice in each language
  kotlin             build what the Kotlin package is made of; `mvn install` in its folder calls it
  android [--check]  make the archive for Android by its NDK, or only compile for its processors
  reference [LANGUAGE...]
                     write the pages of each language into target/reference: rust, python, node, kotlin, swift
  swift [--setup]    make the Swift package ready to be used from here; --setup fetches a compiler from Debian
  help               print this

A language whose tools are missing is skipped, and said so; with CI=true that is a failure.";

type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

fn main() -> ExitCode {
    let mut arguments = env::args().skip(1);
    let command = arguments.next();
    let arguments: Vec<String> = arguments.collect();
    let result = match command.as_deref() {
        Some("test") => test::run(&arguments),
        Some("codegen") => codegen::run(&arguments),
        Some("crash") => crash::run(&arguments),
        Some("reference") => reference::run(&arguments),
        Some("reliability") => reliability::run(&arguments),
        Some("fuzz") => trial::fuzz(&arguments),
        Some("memory") => trial::memory(&arguments),
        Some("soak") => trial::soak(&arguments),
        Some("mutants") => mutants::run(&arguments),
        Some("android") => android::run(&arguments),
        Some("kotlin") => kotlin::run(&arguments),
        Some("old-file") => old_file::run(&arguments),
        Some("scenarios") => scenarios::run(&arguments),
        Some("kill") => kill::run(&arguments),
        Some("swift") => swift::run(&arguments),
        Some("bench") => bench::run(&arguments),
        None | Some("help" | "--help" | "-h") => {
            println!("{USAGE}");
            Ok(())
        }
        Some(unknown) => Err(format!("there is no command {unknown:?}\n\n{USAGE}").into()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error}");
            ExitCode::FAILURE
        }
    }
}
