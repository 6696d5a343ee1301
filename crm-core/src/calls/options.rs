//! The options of calls: their lists, and what is made of them.

use std::sync::Arc;

use serde_json::Value as Json;

use super::{
    given::{Given, wrong},
    method::{
        Options,
        Takes::{Choice, Durability as Durable, Flag, Int, Text, Texts, Time},
        option,
    },
};
use crate::{
    crm::{OpenOptions, SearchOptions, SeededIds, TestClock},
    entity::ChoiceDef,
    error::Result,
    exchange::ImportOptions,
    model::LocalePreset,
    store::{
        leader::Durability,
        meter::{Budget, Cancel},
    },
};

const PRESETS: &ChoiceDef = LocalePreset::DEF;

pub(super) const OPEN: Options = Options {
    name: "OpenOptions",
    doc: "How a file is opened; nothing at all is right for most.",
    all: &[
        option(
            "preset",
            Choice(PRESETS),
            "Which pipeline, stages, roles and currencies a new file starts with; `en_us` when \
             not given.",
        ),
        option("company", Text, "What the company of a new file is called."),
        option(
            "durability",
            Durable,
            "When a committed call is on the disk: `full` before it returns, which is the \
             default, or with the first call of any kind that comes so many milliseconds after \
             it. A host that makes no more calls has its last writes on the disk only after \
             `tick`, `suspend` or `close`.",
        ),
        option(
            "cache_bytes",
            Int,
            "How many bytes of the file are held in memory; 32 MiB when not given.",
        ),
        option(
            "max_file_bytes",
            Int,
            "How large the file may become, in bytes; a call that needs more fails with \
             `disk_full` and writes nothing.",
        ),
        option(
            "check_up_to",
            Int,
            "Up to which size, in bytes, the whole file is verified when it is opened; 64 MiB \
             when not given.",
        ),
        option(
            "workers",
            Int,
            "How many threads may work on one call that writes more than a thousand records, or \
             reads hundreds that an index leads to, the caller's own included; as many as the \
             machine runs at once when not given, 1 for no others.",
        ),
        option(
            "shared",
            Flag,
            "Whether several processes may write the file at the same time; every commit then \
             syncs twice.",
        ),
        option("test_clock", Time, "For tests: where a clock begins that only `tick` moves."),
        option(
            "seed",
            Int,
            "For tests: from which number ids follow, so that every run has the same.",
        ),
    ],
};

pub(super) fn open(given: &Given) -> Result<OpenOptions> {
    let mut options = OpenOptions::new();
    if let Some(preset) = given.maybe("preset", Given::text)? {
        let number = PRESETS.number(preset).filter(|_| !preset.starts_with('#'));
        let number = number.ok_or_else(|| {
            wrong("preset", "choice", "the name of one that there is, as en_us or vi_vn")
        })?;
        options = options.preset(LocalePreset::from_number(number));
    }
    if let Some(company) = given.maybe("company", Given::text)? {
        options = options.company(company);
    }
    if let Some(durability) = given.maybe("durability", durability)? {
        options = options.durability(durability);
    }
    if let Some(bytes) = given.maybe("cache_bytes", Given::int)? {
        options = options.cache_bytes(bytes);
    }
    if let Some(bytes) = given.maybe("max_file_bytes", Given::int)? {
        options = options.max_file_bytes(bytes);
    }
    if let Some(bytes) = given.maybe("check_up_to", Given::int)? {
        options = options.check_up_to(bytes);
    }
    if let Some(threads) = given.maybe("workers", Given::int)? {
        options = options.workers(threads);
    }
    if given.flag("shared")? {
        options = options.shared();
    }
    if let Some(start) = given.maybe("test_clock", Given::time)? {
        options = options.clock(Arc::new(TestClock::at(start)));
    }
    if let Some(seed) = given.maybe("seed", Given::int)? {
        options = options.ids(Arc::new(SeededIds::new(seed)));
    }
    Ok(options)
}

/// `"full"`, or so many milliseconds: `{"relaxed": 50}` or `["relaxed", 50]`.
fn durability(given: &Given, name: &'static str) -> Result<Durability> {
    let value = given.value(name);
    let relaxed = match value {
        Json::Array(pair) if pair.len() == 2 && pair.first() == Some(&"relaxed".into()) => {
            pair.get(1)
        }
        Json::Object(object) => object.get("relaxed"),
        _ => None,
    };
    match relaxed.and_then(Json::as_u64).and_then(|millis| u32::try_from(millis).ok()) {
        Some(within) => Ok(Durability::Relaxed { within }),
        None if value == "full" => Ok(Durability::Full),
        None => Err(wrong(name, "choice", "\"full\", or relaxed with its milliseconds")),
    }
}

pub(super) const RESTORE: Options = Options {
    name: "RestoreOptions",
    doc: "What becomes of a file that a backup is put in the place of.",
    all: &[option("replace", Flag, "Whether a file that is there is replaced.")],
};

pub(super) const EXPECTED: Options = Options {
    name: "Expected",
    doc: "What the caller takes a record to be.",
    all: &[option(
        "revision",
        Int,
        "The revision that the record must still have; else the call fails with `conflict`.",
    )],
};

pub(super) const MASS_UPDATE: Options = Options {
    name: "MassUpdateOptions",
    doc: "What becomes of records that a change to many cannot change.",
    all: &[
        option("preview", Flag, "Nothing is written, and it is told what would be."),
        option("skip_refused", Flag, "They are left, and the others are changed."),
    ],
};

pub(super) const REVERT: Options = Options {
    name: "RevertOptions",
    doc: "What becomes of what was changed since.",
    all: &[option("leave_conflicts", Flag, "It stays as it is; else nothing is written.")],
};

pub(super) const BUDGET: Options = Options {
    name: "Budget",
    doc: "How much one call may read before it is stopped.",
    all: &[
        option(
            "rows",
            Int,
            "How many rows: every record that is read counts, every entry of the journal, and \
             every block of an index or the search.",
        ),
        option("millis", Int, "For how many milliseconds, by the handle's clock."),
    ],
};

/// What can always be stopped.
pub(super) fn budget(given: &Given) -> Result<Budget> {
    Ok(Budget {
        rows: given.maybe("rows", Given::int)?,
        millis: given.maybe("millis", Given::int)?,
        cancel: Some(Cancel::new()),
    })
}

pub(super) const SEARCH: Options = Options {
    name: "SearchOptions",
    doc: "What to search, and in which order.",
    all: &[
        option("entities", Texts, "Only records of these entities."),
        option("limit", Int, "At most this many, 1 to 1,000; 20 when not given."),
        option("newest", Flag, "The newest first instead of the best."),
    ],
};

pub(super) fn search(given: &Given) -> Result<SearchOptions> {
    let mut options = SearchOptions::new();
    for entity in given.texts("entities")? {
        options = options.entity(entity);
    }
    if let Some(limit) = given.maybe("limit", Given::int)? {
        options = options.limit(limit);
    }
    Ok(if given.flag("newest")? { options.newest() } else { options })
}

pub(super) const IMPORT: Options = Options {
    name: "ImportOptions",
    doc: "How an import is made.",
    all: &[
        option("batch", Int, "How many rows are written in one commit, at most 10,000."),
        option("limit", Int, "How many rows of each file are read; all when not given."),
        option(
            "resume",
            Int,
            "The change set of an import that was cut short, to go on with it: same mapping, \
             same files.",
        ),
    ],
};

pub(super) fn import(given: &Given, preview: bool) -> Result<ImportOptions> {
    let batch = given.maybe("batch", Given::int)?;
    Ok(ImportOptions {
        preview,
        batch: batch.unwrap_or(ImportOptions::LARGEST_BATCH),
        limit: given.maybe("limit", Given::int)?,
        resume: given.maybe("resume", Given::int)?,
    })
}
