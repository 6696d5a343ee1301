//! What calls answer.

use std::sync::Arc;

use crm_core::{HistoryEntry, calls, entity::EntityDef, report};
use serde_json::Value as Json;

use crate::{
    crm::Crm,
    handle::Handle,
    values::{Record, Value, told_item},
};

/// What a call answered.
#[derive(Debug, uniffi::Enum)]
pub enum Answer {
    /// Nothing, a number, text, what a verb told, or one of the shapes of `xtask/src/codegen/told.json`.
    Told(Value),
    /// A record.
    Record(Record),
    /// Some records of a list.
    Page {
        /// The records.
        items: Vec<Record>,
        /// Where the next page begins; empty after the last one.
        next: Option<String>,
    },
    /// What a search found.
    Found(Vec<Found>),
    /// The content of a file.
    Bytes(Vec<u8>),
    /// A report.
    Report(Arc<Report>),
    /// Another handle of the file.
    Crm(Arc<Crm>),
    /// A transaction, or an earlier state.
    Tx(Arc<Handle>),
}

/// A record that a search found.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Found {
    /// The record's entity.
    pub entity: String,
    /// How well it fits; higher is better.
    pub rank: i64,
    /// The record.
    pub record: Record,
}

/// A report: its figures, and their picture in the company's language.
#[derive(Debug, uniffi::Object)]
pub struct Report(report::Answer);

#[uniffi::export]
impl Report {
    /// The figures, in the order of the report's table.
    pub fn figures(&self) -> Value {
        told_item(&self.0.figures())
    }

    /// The picture: SVG that stands by itself, readable on light and dark pages.
    pub fn svg(&self) -> String {
        self.0.to_svg()
    }

    /// The picture as a Vega-Lite specification with its data.
    pub fn vega(&self) -> String {
        self.0.to_vega_lite().to_string()
    }
}

impl From<calls::Answer> for Answer {
    fn from(answer: calls::Answer) -> Self {
        use calls::Answer as Told;
        match answer {
            Told::Record(row) => Self::Record(Record::of(&row)),
            Told::Page(page) => {
                Self::Page { items: page.items.iter().map(Record::of).collect(), next: page.next }
            }
            Told::Found(found) => Self::Found(found.iter().map(Into::into).collect()),
            Told::Outcome(told) => Self::Told(told_item(&told)),
            Told::Json(json) => Self::Told(Value::Text(json.to_string())),
            Told::Bytes(bytes) => Self::Bytes(bytes),
            Told::Report(report) => Self::Report(Arc::new(Report(report))),
            Told::Crm(crm) => Self::Crm(Arc::new(Crm(crm))),
            Told::Tx(tx) => Self::Tx(Handle::new(tx)),
            Told::History(entries, def) => {
                Self::Told(Value::Items(entries.iter().map(|it| entry(it, &def)).collect()))
            }
            told => Self::Told(told.into_json().unwrap_or_default().into()),
        }
    }
}

impl From<&crm_core::Found> for Found {
    fn from(found: &crm_core::Found) -> Self {
        Self {
            entity: found.entity.clone(),
            rank: i64::from(found.rank),
            record: Record::of(&found.row),
        }
    }
}

/// An entry of the journal; what a field held crosses as JSON text, since it may be of any kind.
fn entry(entry: &HistoryEntry, def: &EntityDef) -> Value {
    let mut told = entry.to_json(def);
    let changes = told.get_mut("changes").and_then(Json::as_array_mut);
    for change in changes.into_iter().flatten() {
        for side in ["before", "after"] {
            if let Some(value) = change.get_mut(side) {
                *value = Json::String(value.to_string());
            }
        }
    }
    told.into()
}
