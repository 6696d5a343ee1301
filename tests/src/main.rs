//! What the project's own commands run of the tests: see `cargo xtask help`.
#![expect(clippy::print_stderr, reason = "a command talks to a terminal")]

use std::{env, path::Path, process::ExitCode};

use crm_core::{Error, ErrorKind, Result};
use crm_tests::old_file;

const USAGE: &str = "\
crm-tests old-file FOLDER   make the file that later versions must open or refuse by name, and what it says";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}\n\n{USAGE}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[&str]) -> Result<()> {
    match arguments {
        ["old-file", folder] => old_file::write(Path::new(folder)),
        _ => Err(Error::new(ErrorKind::Unsupported, "there is no such command")),
    }
}
