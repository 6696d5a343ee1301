//! What an import did, and why rows were refused.

use std::borrow::Cow;

use serde_json::{Value as Json, json};

use super::row::Outcome;
use crate::error::Error;

/// What an import did, or what it would do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImportReport {
    /// Whether nothing was written.
    pub preview: bool,
    /// Whether it came to its end; an import that the caller stopped did not.
    pub finished: bool,
    /// The change set that holds all that was written; give it to `revert` to take it back.
    pub change_set: Option<i64>,
    /// Rows read, bad ones included.
    pub rows: u64,
    /// What became of the records of each entity, in the order in which they came.
    pub entities: Vec<EntityCount>,
    /// Rows that no record was made of, because of a `where`, or because all they hold is missing.
    pub skipped: u64,
    /// Why rows were refused, a line each: the first [`MOST_BAD`](Self::MOST_BAD) of them.
    pub bad: Vec<BadRow>,
    /// How many lines that would be in all.
    pub refused: u64,
    /// Links that found nothing and were left empty, as the mapping says, and fields that the rules ask for.
    pub gaps: u64,
    /// For each file, the columns that the mapping neither reads nor ignores.
    pub unmapped: Vec<(String, Vec<String>)>,
}

/// What became of the records of an entity.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EntityCount {
    /// The entity's name.
    pub entity: String,
    /// Records that were not there before.
    pub created: u64,
    /// Records that were there and were changed.
    pub updated: u64,
    /// Records that were there and stayed as they were.
    pub unchanged: u64,
}

/// Why a row, or one record of it, was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadRow {
    /// The file.
    pub file: String,
    /// The line that the row starts on, from 1.
    pub line: u64,
    /// The entity of the record that was refused; empty when the whole row was.
    pub entity: String,
    /// The column that is wrong, as far as one is.
    pub column: String,
    /// The field that is wrong, as far as one is.
    pub field: String,
    /// A stable code.
    pub code: String,
    /// What is wrong and what to do; it never holds what the cell holds.
    pub message: String,
}

impl ImportReport {
    /// How many refused rows are told one by one.
    pub const MOST_BAD: usize = 10_000;

    /// The counts of an entity, which are zero for one that the import did not meet.
    pub fn of(&self, entity: &str) -> EntityCount {
        let held = self.entities.iter().find(|count| count.entity == entity);
        held.cloned()
            .unwrap_or_else(|| EntityCount { entity: entity.to_owned(), ..Default::default() })
    }

    /// The report as JSON, the same in every language.
    pub fn to_json(&self) -> Json {
        let entities: Vec<Json> = self
            .entities
            .iter()
            .map(|count| {
                json!({"entity": count.entity, "created": count.created, "updated": count.updated,
                       "unchanged": count.unchanged})
            })
            .collect();
        let bad: Vec<Json> = self
            .bad
            .iter()
            .map(|bad| {
                json!({"file": bad.file, "line": bad.line, "entity": bad.entity,
                       "column": bad.column, "field": bad.field, "code": bad.code,
                       "message": bad.message})
            })
            .collect();
        let unmapped: Vec<Json> = self
            .unmapped
            .iter()
            .map(|(file, columns)| json!({"file": file, "columns": columns}))
            .collect();
        json!({"preview": self.preview, "finished": self.finished, "change_set": self.change_set,
               "rows": self.rows, "entities": entities, "skipped": self.skipped, "bad": bad,
               "refused": self.refused, "gaps": self.gaps, "unmapped": unmapped})
    }

    /// Tells rows of one batch, in the order of their lines.
    pub(super) fn refuse(&mut self, mut bad: Vec<BadRow>) {
        bad.sort_by_key(|bad| bad.line);
        self.refused += u64::try_from(bad.len()).unwrap_or_default();
        bad.truncate(Self::MOST_BAD.saturating_sub(self.bad.len()));
        self.bad.append(&mut bad);
    }

    /// Adds what became of other records.
    pub(super) fn add(&mut self, counts: &[EntityCount]) {
        for more in counts {
            let count = EntityCount::among(&mut self.entities, &more.entity);
            count.created += more.created;
            count.updated += more.updated;
            count.unchanged += more.unchanged;
        }
    }
}

impl EntityCount {
    /// The count of an entity among others; it stands behind them where it was not met yet.
    pub(super) fn among<'c>(counts: &'c mut Vec<Self>, entity: &str) -> &'c mut Self {
        let place = counts.iter().position(|count| count.entity == entity);
        let place = place.unwrap_or_else(|| {
            counts.push(Self { entity: entity.to_owned(), ..Self::default() });
            counts.len() - 1
        });
        #[expect(clippy::indexing_slicing, reason = "the place was just found or made")]
        &mut counts[place]
    }

    pub(super) fn note(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Created(_) => self.created += 1,
            Outcome::Updated(_) => self.updated += 1,
            Outcome::Unchanged(_) => self.unchanged += 1,
            Outcome::Skipped => {}
        }
    }
}

/// Why a record is refused, before it is known which file and line it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Bad {
    pub(super) line: u64,
    pub(super) column: String,
    pub(super) field: String,
    pub(super) code: &'static str,
    pub(super) message: Cow<'static, str>,
}

impl Bad {
    pub(super) fn new(code: &'static str, message: impl Into<Cow<'static, str>>) -> Self {
        Self { line: 0, column: String::new(), field: String::new(), code, message: message.into() }
    }

    pub(super) fn of_row(line: u64, code: &'static str, message: String) -> Self {
        Self { line, ..Self::new(code, message) }
    }

    /// What the library says about a value or a record.
    pub(super) fn from_error(error: &Error) -> Self {
        let first = error.fields().first();
        let mut bad =
            Self::new(first.map_or(error.code(), |broken| broken.code), error.detail().to_owned());
        bad.field = first.map_or_else(String::new, |broken| broken.field.to_string());
        bad
    }

    pub(super) fn at(mut self, field: &str, column: &str) -> Self {
        if self.field.is_empty() {
            field.clone_into(&mut self.field);
        }
        if self.column.is_empty() {
            column.clone_into(&mut self.column);
        }
        self
    }

    pub(super) fn into_row(self, file: &str, line: u64, entity: &str) -> BadRow {
        BadRow {
            file: file.to_owned(),
            line: if self.line == 0 { line } else { self.line },
            entity: entity.to_owned(),
            column: self.column,
            field: self.field,
            code: self.code.to_owned(),
            message: self.message.into_owned(),
        }
    }
}
