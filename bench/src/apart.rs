//! The reads in a process of their own, as a program reads that opens a file: the heap of one that has just loaded
//! it is full of holes.

use std::{fs, path::Path, process::Command};

use crate::{Result, report::Report};

/// The argument that makes this program read the files of a folder, and nothing else.
pub(crate) const READS_IN: &str = "--reads-in";

/// Reads the files of a folder, with the options that this program was given.
pub(crate) fn reads(folder: &Path, report: &mut Report) -> Result {
    let told = folder.join("reads.json");
    let status = Command::new(std::env::current_exe()?)
        .args(std::env::args_os().skip(1))
        .arg(READS_IN)
        .arg(folder)
        .arg("--json")
        .arg(&told)
        .status()?;
    if !status.success() {
        return Err("the process that reads has failed".into());
    }
    report.take_over(&serde_json::from_slice(&fs::read(told)?)?)
}
