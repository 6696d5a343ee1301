//! What people ask: filters and words to search for.

use std::collections::BTreeSet;

use crm_core::{Crm, ErrorKind, Query, Row, SearchOptions};

use super::{filled, refused, text};
use crate::Outcome;

pub(super) const FILTER_WORDS: &[&str] = &[
    "==",
    "!=",
    "<",
    "<=",
    ">",
    ">=",
    "&&",
    "||",
    "!",
    "(",
    ")",
    "[",
    "]",
    " in ",
    "has(",
    "null",
    "true",
    "false",
    "today",
    "now",
    "me",
    "my_teams",
    "date(\"2026-11-21\")",
    "timestamp(\"2026-11-21T08:30:00Z\")",
    ".contains(",
    ".starts_with(",
    ".amount",
    ".base",
    ".currency",
    ".id",
    " VND",
    " USD",
    "\"",
    "'",
    "r\"\\d\"",
    "//",
    "\\u1ea1",
    "name",
    "stage",
    "stage.category",
    "account.name",
    "amount",
    "expected_close",
    "tags",
    "owner.name",
    "contacts.role",
    "credits.percent",
    "custom.tier",
    "stage_entries.entered_at",
    "external_ids.system",
    " - 30",
    " + 7",
    "1.5",
    "$p",
];
pub(super) const SEARCH_WORDS: &[&str] = &[
    "duong viet",
    "Đường",
    "đe",
    "lan",
    "nguyen",
    "0912345678",
    "84912",
    "an@",
    "\"",
    "thep moi",
    "hoa",
    "29A-12345",
    "\u{0301}",
];

const ENTITIES: [&str; 3] = ["deal", "account", "contract"];

/// A filter is understood or refused with its place; what it is kept as finds the same records by the same plan.
pub(super) fn filter(input: &[u8]) -> Outcome {
    let Some(written) = text(input) else { return Outcome::of(()) };
    let mut ways = Vec::new();
    for entity in ENTITIES {
        ways.push(filter_of(filled(), entity, written));
    }
    Outcome::of(ways)
}

fn filter_of(crm: &Crm, entity: &str, written: &str) -> Outcome {
    let records = crm.records(entity).expect("an entity");
    let kept = match records.check_filter(written) {
        Ok(kept) => kept,
        Err(error) => return refused(&error, &[ErrorKind::Query]),
    };
    let by_text = Query::new().filter(written).limit(1_000);
    let by_kept = Query::new().saved(kept).limit(1_000);
    let listed = |query: &Query| {
        let ids = records.list(query).map(|page| page.items.iter().map(Row::id).collect());
        ids.map_err(|error: crm_core::Error| (error.kind(), error.detail().to_owned()))
    };
    let found: Result<BTreeSet<_>, _> = listed(&by_text);
    let plan = records.explain(&by_text);
    match (&found, listed(&by_kept)) {
        (Ok(found), Ok(again)) => {
            assert_eq!(*found, again, "the kept form of `{written}` finds others");
            let plans = [plan, records.explain(&by_kept)].map(|plan| plan.expect("a plan"));
            let [plan, kept_plan] = plans;
            assert_eq!(plan, kept_plan, "the kept form of `{written}` is planned otherwise");
            let counted = records.count(&by_text).expect("a number");
            assert_eq!(u64::try_from(found.len()), Ok(counted), "a count of `{written}`");
            Outcome::of((found.len(), plan))
        }
        // Parameters that nobody gave.
        (Err((kind, told)), Err(_)) => {
            let expected = [ErrorKind::Query, ErrorKind::WrongType].contains(kind);
            assert!(expected, "{kind:?}: {told}");
            Outcome::of((kind.code(), told))
        }
        (by_text, by_kept) => panic!("`{written}`: {by_text:?} but kept {by_kept:?}"),
    }
}

/// Whatever words are given, what is found is there, in the same order each time, and fewer are the first of more.
pub(super) fn search(input: &[u8]) -> Outcome {
    let Some(words) = text(input) else { return Outcome::of(()) };
    let found = |limit: usize| match filled().search(words, &SearchOptions::new().limit(limit)) {
        Ok(found) => Ok(found.iter().map(|found| (found.row.id(), found.entity.clone())).collect()),
        Err(error) => Err(refused(&error, &[ErrorKind::Query, ErrorKind::Invalid])),
    };
    let all: Vec<_> = match found(100) {
        Ok(all) => all,
        Err(outcome) => return outcome,
    };
    let few: Vec<_> = found(3).unwrap_or_default();
    assert!(all.starts_with(&few), "fewer are others");
    for (id, entity) in &few {
        let records = filled().records(entity).expect("an entity");
        assert!(records.find(*id).expect("what was found").is_some());
    }
    Outcome::of((all.len(), few.iter().map(|(_, entity)| entity).collect::<Vec<_>>()))
}
