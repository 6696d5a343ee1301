//! The targets, by what kind of input they take.

mod asked;
mod brought;
mod files;
mod sequence;
mod stored;
mod typed;

use std::sync::{Arc, LazyLock};

use crm_core::{Crm, Error, ErrorKind, TestClock};
use crm_tests::every_kind;

use crate::{Outcome, Target};

/// Every target; how they run is in `main.rs`.
pub const TARGETS: [Target; 13] = [
    Target { try_input: stored::record, seeds: stored::records, ..plain("record", 4 << 10) },
    Target { try_input: stored::key_order, ..plain("key_order", 512) },
    Target { try_input: asked::filter, words: asked::FILTER_WORDS, ..plain("filter", 512) },
    Target { try_input: asked::search, words: asked::SEARCH_WORDS, ..plain("search", 256) },
    Target { try_input: brought::csv, words: brought::CSV_WORDS, ..plain("csv", 2 << 10) },
    Target {
        try_input: brought::mapping,
        words: brought::MAPPING_WORDS,
        ..plain("mapping", 16 << 10)
    },
    Target { try_input: typed::number, words: typed::NUMBER_WORDS, ..plain("number", 64) },
    Target { try_input: typed::phone, words: typed::PHONE_WORDS, ..plain("phone", 64) },
    Target { try_input: typed::email, words: typed::EMAIL_WORDS, ..plain("email", 320) },
    Target { try_input: typed::name, words: typed::NAME_WORDS, ..plain("name", 256) },
    Target { try_input: files::open, seeds: files::images, ..plain("image", 4 << 20) },
    Target { try_input: files::backup, seeds: files::images, ..plain("backup", 4 << 20) },
    Target { try_input: sequence::calls, ..plain("api_sequence", 2 << 10) },
];

const fn plain(name: &'static str, longest: usize) -> Target {
    Target { name, try_input: |_| Outcome::of(()), seeds: Vec::new, words: &[], longest }
}

/// A CRM with a record of every kind, which targets only read.
fn filled() -> &'static Crm {
    static FILLED: LazyLock<Crm> = LazyLock::new(|| {
        let clock = Arc::new(TestClock::at("2026-11-20T02:00:00Z".parse().expect("a time")));
        let crm = Crm::memory(every_kind::options(Arc::clone(&clock))).expect("an empty file");
        every_kind::fill(&crm, &clock).expect("a record of every kind");
        crm
    });
    &FILLED
}

/// The outcome of an error, which must be one of these kinds.
fn refused(error: &Error, allowed: &[ErrorKind]) -> Outcome {
    assert!(allowed.contains(&error.kind()), "not one of its errors: {error}");
    Outcome::of_error(error)
}

/// The input as text, if it is any.
fn text(input: &[u8]) -> Option<&str> {
    str::from_utf8(input).ok()
}
