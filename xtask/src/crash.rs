//! Cuts the power at every operation and checks what the file still holds.

use crate::{Result, process};

pub(crate) fn run(arguments: &[String]) -> Result {
    process::run_release("crm-crash", arguments)
}
