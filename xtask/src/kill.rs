//! Kills processes that write, in every language that `cargo xtask test` has built.

use crate::{Result, process};

/// A language's package: how one sees that it is there, and what the harness calls the program that runs it.
struct Package {
    language: &'static str,
    argument: &'static str,
    program: String,
    tried_by: Vec<String>,
}

pub(crate) fn run(given: &[String]) -> Result {
    process::run_release("crm-crash", &arguments(given)?)
}

/// What the harness is told: what was given, and how the languages that are there are run.
pub(crate) fn arguments(given: &[String]) -> Result<Vec<String>> {
    let mut arguments: Vec<String> =
        std::iter::once("kill".to_owned()).chain(given.iter().cloned()).collect();
    for package in [python(), node()] {
        let tried_by: Vec<&str> = package.tried_by.iter().map(String::as_str).collect();
        if process::works(&package.program, &tried_by) {
            arguments.extend([package.argument.to_owned(), package.program]);
            continue;
        }
        let language = package.language;
        let lacking =
            format!("{language}: its package is not built: `cargo xtask test {language}`");
        if process::is_ci() {
            return Err(lacking.into());
        }
        println!("skipped: {lacking}");
    }
    Ok(arguments)
}

fn python() -> Package {
    let program = process::target().join("venv/bin/python").display().to_string();
    let tried_by = vec!["-c".to_owned(), "import crm_core".to_owned()];
    Package { language: "python", argument: "--python", program, tried_by }
}

fn node() -> Package {
    let door = process::root().join("bindings-node/index.js").display().to_string();
    let tried_by = vec!["--require".to_owned(), door, "--eval".to_owned(), "0".to_owned()];
    Package { language: "node", argument: "--node", program: "node".to_owned(), tried_by }
}
