//! Makes the file that later versions must open, or refuse by name.

use crate::{Result, process};

pub(crate) fn run(arguments: &[String]) -> Result {
    if !arguments.is_empty() {
        return Err("old-file takes nothing".into());
    }
    let mut make = process::cargo("run");
    make.args(["--quiet", "--package", "crm-tests", "--", "old-file", "tests/files"]);
    process::run(&mut make)
}
