//! What comes from other programs: files of rows, and the mappings that say what they mean.

use std::{collections::BTreeMap, ops::ControlFlow, sync::Arc};

use crm_core::{
    Crm, ErrorKind, OpenOptions, SeededIds, TestClock,
    exchange::{ImportOptions, Mapping},
};

use super::{filled, refused, text};
use crate::Outcome;

pub(super) const CSV_WORDS: &[&str] = &[
    "code",
    "name",
    "phone",
    "mail",
    "size",
    "worth",
    "since",
    ",",
    ";",
    "\t",
    "\"",
    "\"\"",
    "\n",
    "\r\n",
    "\r",
    "\u{feff}",
    "\u{0}",
    "A1",
    "Acme",
    "+84912345678",
    "lan@acme.example",
    "1.234,5",
    "2026-02-30",
    "31/12/2026",
    "1e99",
    "=cmd()",
    "-1",
];
pub(super) const MAPPING_WORDS: &[&str] = &[
    "\"format\": 1",
    "\"files\": [",
    "\"csv\": {",
    "\"records\": [",
    "\"entity\":",
    "\"fields\": {",
    "\"column\":",
    "\"map\": {",
    "\"when\": {",
    "\"key\":",
    "\"find\":",
    "\"value\":",
    "\"default\":",
    "null",
    "true",
    "[]",
    "{}",
    "\"deal\"",
    "\"account\"",
    "\"stage\"",
    "-1",
    "1e400",
    "\"$\"",
];

/// Reads accounts from the columns that seeds have, in any order and number.
const MAPPING: &str = include_str!("csv_mapping.json");
const FILE: &str = "accounts.csv";

/// Any file is read or refused; what the report counts is in the CRM, and every bad row has its line.
pub(super) fn csv(input: &[u8]) -> Outcome {
    let clock = Arc::new(TestClock::at("2026-11-20T02:00:00Z".parse().expect("a time")));
    let options = OpenOptions::new().clock(clock).ids(Arc::new(SeededIds::new(1)));
    let crm = Crm::memory(options).expect("an empty file");
    let mapping = crm.mapping(MAPPING).expect("the mapping");
    let files = BTreeMap::from([(FILE.to_owned(), input.to_vec())]);
    let before =
        crm.records("account").and_then(|accounts| accounts.count(&crm_core::Query::new()));
    let before = before.expect("a number");
    let mut go_on = |_: &_| ControlFlow::Continue(());
    let report = match crm.import(&mapping, &files, &ImportOptions::default(), &mut go_on) {
        Ok(report) => report,
        Err(error) => return refused(&error, &[ErrorKind::Import]),
    };
    let n_lines = input.iter().filter(|byte| b"\n\r".contains(byte)).count() + 1;
    assert!(report.bad.iter().all(|row| row.line <= n_lines as u64), "a line after the last");
    let verified = crm.verify().expect("a check");
    assert!(verified.is_sound(), "{:?}", verified.problems);
    let accounts = crm.records("account").expect("accounts");
    let after = accounts.count(&crm_core::Query::new()).expect("a number");
    let created = report.of("account").created;
    assert_eq!(after - before, created, "the report counts others than there are");
    Outcome::of((
        created.min(4),
        report.bad.iter().map(|row| row.code.as_str()).collect::<Vec<_>>(),
    ))
}

/// Any text is a mapping or is refused with its place; what was read once is read the same again.
pub(super) fn mapping(input: &[u8]) -> Outcome {
    let Some(written) = text(input) else { return Outcome::of(()) };
    match filled().mapping(written) {
        Ok(mapping) => {
            let again = filled().mapping(written).expect("the same text");
            let names = |mapping: &Mapping| {
                mapping.file_names().into_iter().map(str::to_owned).collect::<Vec<_>>()
            };
            assert_eq!(names(&mapping), names(&again));
            Outcome::of((mapping.file_names().len(), mapping.preset().is_some()))
        }
        Err(error) => refused(&error, &[ErrorKind::Import]),
    }
}
