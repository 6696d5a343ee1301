//! Makes one method after another idle, and looks whether the stories that call it notice.
//!
//! `cargo xtask scenarios --mutants` draws the methods, and runs this and its twins in the other languages.

use std::{collections::BTreeMap, fs, panic, path::Path};

use crm_core::{Error, ErrorKind, Result};
use serde_json::Value as Json;

use crate::story::{Runner, stories};

/// Tries the methods of this list, each by its name in this file, which the core reads.
///
/// # Errors
/// `Storage` when a file cannot be read or written, `Bug` when a story goes astray by itself or none notices an idle method.
#[expect(clippy::print_stdout, reason = "a command tells what it did")]
pub fn run(list: &Path, switch: &Path) -> Result<()> {
    let failed = |error: &dyn ToString| Error::new(ErrorKind::Storage, error.to_string());
    let drawn = fs::read_to_string(list).map_err(|error| failed(&error))?;
    let drawn: Json = serde_json::from_str(&drawn).map_err(|error| failed(&error))?;
    let set = |method: &str| fs::write(switch, method).map_err(|error| failed(&error));
    let known: BTreeMap<String, Json> =
        stories().map_err(|error| failed(&error))?.into_iter().collect();
    let goes_well = |name: &Json| {
        let story = name.as_str().and_then(|name| known.get(name));
        story.is_some_and(|story| {
            panic::catch_unwind(|| Runner::run(story)).is_ok_and(|told| told.is_ok())
        })
    };

    set("")?;
    let named = |of: &Json, list: &str| of[list].as_array().cloned().unwrap_or_default();
    if let Some(astray) = named(&drawn, "stories").iter().find(|story| !goes_well(story)) {
        let why = format!("the story {astray} goes astray though nothing is idle");
        return Err(Error::new(ErrorKind::Bug, why));
    }
    let hook = panic::take_hook();
    panic::set_hook(Box::new(|_| ()));
    let mutants = named(&drawn, "mutants");
    let mut unnoticed = Vec::new();
    for mutant in &mutants {
        let method = mutant["method"].as_str().unwrap_or_default();
        set(method)?;
        if named(mutant, "stories").iter().all(goes_well) {
            unnoticed.push(method);
        }
    }
    panic::set_hook(hook);
    println!("mutants: rust: {} tried, {} unnoticed", mutants.len(), unnoticed.len());
    if unnoticed.is_empty() {
        return Ok(());
    }
    Err(Error::new(ErrorKind::Bug, format!("no story notices that these are idle: {unnoticed:?}")))
}
