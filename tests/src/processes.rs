//! Several processes that come to one file at the same moment, or write to it all the time.

use std::{
    error::Error as _,
    fs,
    path::{Path, PathBuf},
    thread,
};

use crm_core::{BALLAST_BYTES, Crm, Error, OpenOptions, Query, Result, model::Account};
use tempfile::TempDir;

use crate::child::{Child, orders, say, told};

/// The environment variable that tells a process which file it opens.
const FILE: &str = "CRM_OPENED_FILE";
const PROCESSES: usize = 4;
/// How often each of them opens the file, and how many calls it makes then.
const VISITS: usize = 8;
const CALLS: usize = 5;
/// How many records a long call writes, and how many there are of them while others write call by call.
const LONG: usize = 300;
const LONG_CALLS: usize = 4;

fn shared() -> OpenOptions {
    OpenOptions::new().shared()
}

fn made() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("acme.crm");
    Crm::create(&path, OpenOptions::new()).unwrap().close().unwrap();
    (folder, path)
}

/// Processes that do `test`'s part of it with this file.
fn children(test: &str, path: &Path, count: usize) -> Vec<Child> {
    let test = format!("processes::{test}");
    let mut children: Vec<_> = (0..count).map(|_| Child::start(&test, FILE, path)).collect();
    for child in &mut children {
        assert_eq!(child.hears(), "ready");
    }
    children
}

/// What a child does with each order, and what it says then.
fn serve(act: impl Fn(&str) -> Result<usize>) {
    say("ready");
    for order in orders() {
        match act(&order) {
            Ok(written) => say(&written.to_string()),
            Err(error) => say(&causes(&error)),
        }
    }
}

fn causes(error: &Error) -> String {
    let mut told = vec![error.to_string()];
    let mut cause = error.source();
    while let Some(source) = cause {
        told.push(source.to_string());
        cause = source.source();
    }
    told.join(", because ")
}

fn is_whole(path: &Path, accounts: usize) {
    let crm = Crm::open(path, OpenOptions::new()).unwrap();
    assert_eq!(crm.accounts().count(&Query::new()).unwrap(), accounts as u64);
    assert!(crm.verify().unwrap().is_sound());
}

/// What lies beside the file is whole too, whoever made it.
#[test]
fn processes_that_open_a_file_at_the_same_moment_all_write_to_it() {
    if let Some(path) = told(FILE) {
        return serve(|order| {
            let crm = Crm::open(&path, shared())?;
            for number in 0..CALLS {
                crm.accounts().create(Account::new(format!("{order} {number}")))?;
            }
            crm.close().map(|()| CALLS)
        });
    }
    let (folder, path) = made();
    let test = "processes_that_open_a_file_at_the_same_moment_all_write_to_it";
    let mut children = children(test, &path, PROCESSES);
    let ballast = folder.path().join("acme.crm-ballast");
    for visit in 0..VISITS {
        // Each of them finds that there is none and sets it aside, or finds what another one has begun.
        fs::remove_file(&ballast).unwrap();
        for (number, child) in children.iter_mut().enumerate() {
            child.tell(&format!("{visit} {number}"));
        }
        for child in &mut children {
            assert_eq!(written(child), CALLS);
        }
        assert_eq!(fs::metadata(&ballast).unwrap().len(), BALLAST_BYTES);
    }
    children.into_iter().for_each(Child::end);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "nothing else is left");
    is_whole(&path, PROCESSES * VISITS * CALLS);
}

/// One of them makes it, the others are told so and open what it made.
#[test]
fn of_processes_that_make_a_file_at_the_same_moment_one_does() {
    if let Some(folder) = told(FILE) {
        return serve(|name| {
            let path = Path::new(&folder).join(name);
            let is_mine = match Crm::create(&path, shared()) {
                Ok(crm) => crm.close().map(|()| true)?,
                Err(error) if error.detail().contains("exists already") => false,
                Err(error) => return Err(error),
            };
            let crm = Crm::open(&path, shared())?;
            crm.accounts().create(Account::new("Written by everybody"))?;
            crm.close().map(|()| usize::from(is_mine))
        });
    }
    let folder = tempfile::tempdir().unwrap();
    let test = "of_processes_that_make_a_file_at_the_same_moment_one_does";
    let mut children = children(test, folder.path(), PROCESSES);
    for number in 0..VISITS {
        let name = format!("{number}.crm");
        for child in &mut children {
            child.tell(&name);
        }
        let made: usize = children.iter_mut().map(written).sum();
        assert_eq!(made, 1, "file {number}");
        is_whole(&folder.path().join(name), PROCESSES);
    }
    children.into_iter().for_each(Child::end);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2 * VISITS, "nothing else is left");
}

/// Others are always faster than a call of many records; it is not refused for that.
#[test]
fn a_long_call_gets_its_turn_among_processes_that_write_all_the_time() {
    if let Some(path) = told(FILE) {
        let stop = stop(Path::new(&path));
        return serve(|order| {
            let crm = Crm::open(&path, shared())?;
            let write = |thread: &str| {
                let mut number = 0;
                while !stop.exists() {
                    crm.accounts().create(Account::new(format!("{order} {thread} {number}")))?;
                    number += 1;
                }
                Ok(number)
            };
            let written = thread::scope(|scope| {
                let other = scope.spawn(|| write("other"));
                Ok(write("first")? + other.join().unwrap()?)
            });
            crm.close().and(written)
        });
    }
    let (_folder, path) = made();
    let test = "a_long_call_gets_its_turn_among_processes_that_write_all_the_time";
    let mut children = children(test, &path, 2);
    for (number, child) in children.iter_mut().enumerate() {
        child.tell(&number.to_string());
    }
    let crm = Crm::open(&path, shared()).unwrap();
    let long: Vec<_> = (0..LONG_CALLS)
        .map(|call| {
            crm.write(|tx| {
                for number in 0..LONG {
                    tx.accounts().create(Account::new(format!("Long {call} {number}")))?;
                }
                Ok(())
            })
        })
        .collect();
    crm.close().unwrap();
    fs::write(stop(&path), "").unwrap();
    let short: usize = children.iter_mut().map(written).sum();
    children.into_iter().for_each(Child::end);
    for outcome in long {
        outcome.unwrap();
    }
    assert!(short > LONG_CALLS, "{short} calls beside");
    is_whole(&path, LONG_CALLS * LONG + short);
}

/// What a child says that it wrote; it fails with what the child was refused.
fn written(child: &mut Child) -> usize {
    let said = child.hears();
    said.parse().unwrap_or_else(|_| panic!("{said}"))
}

/// The file at whose appearance those who write all the time end.
fn stop(path: &Path) -> PathBuf {
    path.with_extension("stop")
}
