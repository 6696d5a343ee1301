//! Measures the library, as a program of its own.

use crate::{Result, process};

pub(crate) fn run(arguments: &[String]) -> Result {
    process::run_release("crm-bench", arguments)
}
