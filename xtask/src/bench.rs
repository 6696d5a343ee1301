//! Measures the library, as a program of its own, and the bindings in their own languages.

mod node;
mod python;

use crate::{Result, process};

/// The bindings that are measured, each by its name.
const BINDINGS: [(&str, Measure); 2] = [("node", node::run), ("python", python::run)];

/// Measures one, with the flags that are its own.
type Measure = fn(&[String]) -> Result;

pub(crate) fn run(arguments: &[String]) -> Result {
    match arguments {
        [flag, rest @ ..] if flag == "--bindings" => bindings(rest),
        _ => process::run_release("crm-bench", arguments),
    }
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
