//! What calls answer.

use std::sync::Arc;

use serde_json::Value as Json;

use crate::{
    crm::{Content, Crm, Found, HistoryEntry, Page, Reverted, Row, Tx},
    entity::{EntityDef, ListItem, Outcome, Warning},
    report,
    store::verify::Verified,
};

/// What a call answered.
#[derive(Debug)]
#[non_exhaustive]
pub enum Answer {
    /// It was done.
    Nothing,
    /// A record.
    Record(Row),
    /// Some records of a list.
    Page(Page<Row>),
    /// What a search found.
    Found(Vec<Found>),
    /// What a verb told.
    Outcome(Outcome),
    /// How many there are.
    Count(i64),
    /// Plain text.
    Text(String),
    /// A shape that languages have classes for, as data.
    Told(Json),
    /// Data, as the model names it.
    Json(Json),
    /// The content of a file.
    Bytes(Vec<u8>),
    /// The same, to be read a piece at a time.
    Content(Content),
    /// A report.
    Report(report::Answer),
    /// Another handle.
    Crm(Crm),
    /// A transaction, or an earlier state.
    Tx(Arc<Tx>),
    /// The journal of a record, and what its entity is.
    History(Vec<HistoryEntry>, Arc<EntityDef>),
    /// What was taken back.
    Reverted(Reverted),
    /// What the caller should know of what is kept.
    Warnings(Vec<Warning>),
    /// What a reading of the whole file found.
    Verified(Verified),
}

impl Answer {
    /// What a verb told.
    pub(crate) fn told<T: ListItem>(told: &T) -> Self {
        Self::Outcome(Outcome::of(told))
    }

    pub(crate) fn count(count: impl TryInto<i64>) -> Self {
        Self::Count(count.try_into().unwrap_or(i64::MAX))
    }

    /// The answer as data, where it is neither records, nor bytes, nor what further calls go to.
    pub fn into_json(self) -> Option<Json> {
        Some(match self {
            Self::Nothing => Json::Null,
            Self::Outcome(told) => told.to_json(),
            Self::Count(count) => count.into(),
            Self::Text(text) => text.into(),
            Self::Told(json) | Self::Json(json) => json,
            Self::History(entries, def) => entries.iter().map(|it| it.to_json(&def)).collect(),
            Self::Reverted(reverted) => reverted.to_json(),
            Self::Warnings(warnings) => warnings.iter().map(Warning::to_json).collect(),
            Self::Verified(verified) => verified.to_json(),
            _ => return None,
        })
    }
}
