//! Measures the library, as a program of its own, and the bindings in their own languages.

mod node;
mod python;

use crate::{
    Result,
    process::{self, cargo},
};

/// The bindings that are measured, each by its name.
const BINDINGS: [(&str, Measure); 2] = [("node", node::run), ("python", python::run)];

/// Measures one, with the flags that are its own.
type Measure = fn(&[String]) -> Result;

pub(crate) fn run(arguments: &[String]) -> Result {
    match arguments {
        [flag, rest @ ..] if flag == "--bindings" => bindings(rest),
        _ => library(arguments),
    }
}

/// Measures the library; both sides get their memory from mimalloc unless the system's is asked for.
fn library(arguments: &[String]) -> Result {
    let (system, rest): (Vec<_>, Vec<_>) =
        arguments.iter().partition(|argument| *argument == "--system-allocator");
    let allocator = if system.is_empty() { &[][..] } else { &["--no-default-features"] };
    let run = ["--release", "--package", "crm-bench"];
    process::run(cargo("run").args(run).args(allocator).arg("--").args(rest))
}

/// Measures the bindings that are named, or all; what begins with a dash is theirs.
fn bindings(arguments: &[String]) -> Result {
    let (flags, wanted): (Vec<String>, Vec<String>) =
        arguments.iter().cloned().partition(|argument| argument.starts_with('-'));
    if let Some(unknown) =
        wanted.iter().find(|name| BINDINGS.iter().all(|(known, _)| known != name))
    {
        return Err(format!("there is no binding {unknown:?} to measure").into());
    }
    for (name, measure) in BINDINGS {
        if wanted.is_empty() || wanted.iter().any(|wanted| wanted == name) {
            measure(&flags)?;
        }
    }
    Ok(())
}
