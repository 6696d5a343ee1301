//! What a child does: it writes or reads without end, until it is killed.

use std::{
    io::{self, Write as _},
    path::Path,
    process::ExitCode,
};

use crm_core::{Crm, Error, ErrorKind, OpenOptions, Query, Result};

use crate::flows::writers;

/// Runs what the arguments say, as another process of this program.
pub(crate) fn run(arguments: &[String]) -> ExitCode {
    let [task, path, name, mode] = arguments else { return ExitCode::FAILURE };
    let (path, is_shared) = (Path::new(path), mode == "shared");
    let done = match task.as_str() {
        "write" => write(path, name, is_shared),
        _ => read(path),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{task}: {error}");
            ExitCode::FAILURE
        }
    }
}

fn options(is_shared: bool) -> OpenOptions {
    let options = OpenOptions::new();
    if is_shared { options.shared() } else { options }
}

fn write(path: &Path, name: &str, is_shared: bool) -> Result<()> {
    let options = options(is_shared);
    let crm = if path.exists() { Crm::open(path, options)? } else { Crm::create(path, options)? };
    say("ready")?;
    for number in 1_u64.. {
        let name = format!("{name} {number}");
        while let Err(error) = crm.write(|tx| writers::fill(tx, &name)) {
            if !matches!(error.kind(), ErrorKind::Busy | ErrorKind::Conflict) {
                return Err(error);
            }
        }
        say(&number.to_string())?;
    }
    Ok(())
}

/// Each state of the file must hold whole calls only, and never fewer than one before it.
fn read(path: &Path) -> Result<()> {
    let crm = Crm::open(path, options(true))?;
    say("ready")?;
    let (records, mut last) = (writers::RECORDS as u64, 0);
    for number in 1_u64.. {
        let state = crm.transaction()?;
        let accounts = state.accounts().count(&Query::new())?;
        let contacts = state.contacts().count(&Query::new())?;
        state.rollback()?;
        if contacts != (records - 1) * accounts || accounts < last {
            let told =
                format!("a reader saw {accounts} accounts, {contacts} contacts, after {last}");
            return Err(Error::new(ErrorKind::Corrupt, told));
        }
        last = accounts;
        say(&number.to_string())?;
    }
    Ok(())
}

fn say(line: &str) -> Result<()> {
    let mut out = io::stdout().lock();
    let said = writeln!(out, "{line}").and_then(|()| out.flush());
    said.map_err(|error| Error::new(ErrorKind::Storage, "nobody listens").with_source(error))
}
