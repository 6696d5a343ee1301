//! The long checks of what the library guarantees.

use crate::{Result, process};

pub(crate) fn run(arguments: &[String]) -> Result {
    process::run_release("crm-reliability", arguments)
}
