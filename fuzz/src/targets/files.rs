//! Files that something spoilt: opened as they are, and put in place as backups.

use std::{fs, sync::Arc};

use crm_core::{Crm, ErrorKind, MemoryDevice, OpenOptions, Query, RestoreOptions, TestClock};
use crm_tests::every_kind;

use super::refused;
use crate::Outcome;

/// What a file that cannot be used is refused with.
const DAMAGED: &[ErrorKind] = &[
    ErrorKind::Corrupt,
    ErrorKind::ForeignFile,
    ErrorKind::NewerFormat,
    ErrorKind::Unsupported,
    ErrorKind::Storage,
    ErrorKind::NotFound,
];

pub(super) fn images() -> Vec<Vec<u8>> {
    vec![image(false), image(true)]
}

/// A file with a record of every kind, closed, or left as a crash leaves it.
fn image(is_crashed: bool) -> Vec<u8> {
    let device = Arc::new(MemoryDevice::new(Vec::new()));
    let clock = Arc::new(TestClock::at("2026-11-20T02:00:00Z".parse().expect("a time")));
    let options = every_kind::options(Arc::clone(&clock)).device(Arc::clone(&device) as _);
    let crm = Crm::create("image", options).expect("a new file");
    every_kind::fill(&crm, &clock).expect("a record of every kind");
    if !is_crashed {
        crm.compact().expect("a small file");
        crm.close().expect("a closed file");
    }
    device.image()
}

fn options() -> OpenOptions {
    let clock = TestClock::at("2026-12-20T02:00:00Z".parse().expect("a time"));
    OpenOptions::new().clock(Arc::new(clock)).cache_bytes(1 << 20)
}

/// Any bytes are opened or refused; of those that are opened, everything is read or refused.
pub(super) fn open(input: &[u8]) -> Outcome {
    let device = Arc::new(MemoryDevice::new(input.to_vec()));
    match Crm::open("image", options().device(device)) {
        Ok(crm) => Outcome::of(read_all(&crm)),
        Err(error) => refused(&error, DAMAGED),
    }
}

/// How reading everything goes.
fn read_all(crm: &Crm) -> Vec<Outcome> {
    let told = |result: crm_core::Result<u64>| match result {
        Ok(number) => Outcome::of(number),
        Err(error) => refused(&error, DAMAGED),
    };
    let verified = crm.verify().map(|verified| u64::from(verified.is_sound()));
    let mut ways = vec![told(verified)];
    for entity in crm.describe()["entities"].as_array().into_iter().flatten() {
        let Some(name) = entity["name"].as_str() else { continue };
        let listed = crm.records(name).and_then(|records| {
            let rows = records.list(&Query::new().limit(1_000))?.items;
            for row in &rows {
                crm.history(name, row.id())?;
            }
            Ok(u64::try_from(rows.len()).unwrap_or_default())
        });
        ways.push(told(listed));
    }
    ways
}

/// A backup is put in place whole, or refused, and then there is no file.
pub(super) fn backup(input: &[u8]) -> Outcome {
    // In memory where that can be: nothing here is about the disk.
    let folder = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir());
    let folder = folder.expect("a folder");
    let (backup, file) = (folder.path().join("backup"), folder.path().join("restored"));
    fs::write(&backup, input).expect("a written file");
    match Crm::restore(&backup, &file, RestoreOptions::default()) {
        Ok(()) => {
            let crm = Crm::open(&file, options()).expect("what was checked");
            let verified = crm.verify().expect("a check");
            assert!(verified.is_sound(), "{:?}", verified.problems);
            assert_eq!(fs::read(&backup).expect("the backup"), input, "the backup stays");
            Outcome::of(verified.records)
        }
        Err(error) => {
            assert!(!file.exists(), "a refused backup is in place");
            refused(&error, DAMAGED)
        }
    }
}
