//! Replays the stories of `tests/scenarios`, which every language replays too.

use std::{collections::BTreeSet, io::Write as _};

use crm_core::{Crm, OpenOptions, flow::FlowDef};
use serde_json::Value as Json;

use crate::story::{Runner, stories};

/// What a handle offers besides its collections; each must be in some story.
const CALLS: &[&str] = &[
    "as_of",
    "as_user",
    "backup_to",
    "close",
    "compact",
    "company",
    "create",
    "declare",
    "describe",
    "expire",
    "export_csv",
    "export_mapping",
    "heard",
    "history",
    "import_csv",
    "memory",
    "open",
    "preview",
    "report",
    "restore",
    "revert",
    "salvage",
    "search",
    "stats",
    "subscribe",
    "suspend",
    "tick",
    "transaction.begin",
    "transaction.commit",
    "transaction.rollback",
    "verify",
    "warnings",
    "with_budget",
    "write",
];

/// What a collection offers; each must be in some story.
const COLLECTION_CALLS: &[&str] = &[
    "add_item",
    "all",
    "attach",
    "content",
    "count",
    "create",
    "delete",
    "explain",
    "find",
    "get",
    "list",
    "mass_update",
    "purge",
    "remove_item",
    "restore",
    "update",
    "update_item",
];

/// The errors that stories must provoke; forks need a process that no story has.
const CODES: &[&str] = &[
    "broken_link",
    "budget",
    "busy",
    "closed",
    "conflict",
    "corrupt",
    "disk_full",
    "duplicate",
    "duplicate_conflict",
    "final",
    "finished",
    "forbidden",
    "foreign_file",
    "gone",
    "import",
    "invalid",
    "newer_format",
    "not_found",
    "query",
    "storage",
    "unknown_field",
    "unsupported",
    "wrong_type",
];

#[derive(Default)]
struct Seen {
    calls: BTreeSet<String>,
    codes: BTreeSet<String>,
}

impl Seen {
    fn note(&mut self, steps: &Json) {
        for step in steps.as_array().into_iter().flatten() {
            self.calls.insert(step["op"].as_str().unwrap().to_owned());
            let error = step["error"].as_str().or_else(|| step["error"]["code"].as_str());
            self.codes.extend(error.map(str::to_owned));
            self.note(&step["steps"]);
        }
    }

    fn lacking(&self, collections: &[String]) -> Vec<String> {
        let methods: BTreeSet<_> =
            self.calls.iter().filter_map(|call| call.split_once('.')).collect();
        let calls = CALLS.iter().filter(|call| !self.calls.contains(**call));
        let collection_calls = COLLECTION_CALLS.iter().filter(|call| {
            !methods.iter().any(|(of, method)| *of != "transaction" && method == *call)
        });
        let codes = CODES.iter().filter(|code| !self.codes.contains(**code));
        let plurals =
            collections.iter().filter(|plural| !methods.iter().any(|(of, _)| of == plural));
        let verbs = FlowDef::all().iter().map(|flow| &flow.name);
        let verbs = verbs.filter(|verb| !self.calls.contains(**verb));
        let named = calls.chain(collection_calls).chain(codes).chain(verbs);
        let named = named.map(|name| (*name).to_owned());
        named.chain(plurals.cloned()).collect()
    }
}

/// the same files are replayed in Kotlin, `ScenarioTest.kt`, and Swift, `ScenarioTests.swift`.
#[test]
#[expect(clippy::disallowed_methods, reason = "one story alone is named by the environment")]
fn every_story_goes_as_told_and_every_call_is_in_one() {
    let only = std::env::var("SCENARIO").ok();
    let mut seen = Seen::default();
    let mut failures = Vec::new();
    let mut run = 0;
    let all = stories().unwrap();
    let number = all.len();
    for (file, story) in all {
        seen.note(&story["steps"]);
        if only.as_ref().is_some_and(|only| *only != file) {
            continue;
        }
        run += 1;
        if let Err(failure) = Runner::run(&story) {
            failures.push(format!("{file}: {failure}"));
        }
    }
    // Past the test's own capture: the number stands beside those of the other languages.
    writeln!(std::io::stdout(), "scenarios: rust: {run} of {number} run").unwrap();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    let lacking = seen.lacking(&collections());
    assert!(lacking.is_empty(), "no story has {lacking:?}");
}

/// The names of the collections that the model has.
fn collections() -> Vec<String> {
    let model = Crm::memory(OpenOptions::new()).unwrap().describe();
    let plurals = model["entities"].as_array().unwrap().iter();
    plurals.map(|entity| entity["plural"].as_str().unwrap().to_owned()).collect()
}
