//! What the CRM tells besides records, in one generic form: history, changes, what was imported and verified.
//!
//! Its shapes are described in `xtask/src/codegen/told.json`, from which the classes that programs see are generated.

use std::collections::HashMap;

use crm_core::{HistoryEntry, entity::EntityDef};
use serde_json::Value as Json;

use crate::values::Record;

/// Something told: objects of plain values.
#[derive(Clone, Debug, uniffi::Enum)]
pub enum Told {
    /// Nothing.
    Null,
    /// Yes or no.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// Text; also decimal numbers, ids, instants and codes.
    Text(String),
    /// Several.
    Items(Vec<Told>),
    /// Values by name.
    Fields(HashMap<String, Told>),
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

impl From<Json> for Told {
    fn from(json: Json) -> Self {
        match json {
            Json::Null => Self::Null,
            Json::Bool(value) => Self::Bool(value),
            Json::Number(number) => {
                number.as_i64().map_or_else(|| Self::Text(number.to_string()), Self::Int)
            }
            Json::String(text) => Self::Text(text),
            Json::Array(items) => Self::Items(items.into_iter().map(Into::into).collect()),
            Json::Object(fields) => {
                Self::Fields(fields.into_iter().map(|(name, value)| (name, value.into())).collect())
            }
        }
    }
}

/// An entry of the journal; what a field held crosses as JSON text, since it may be of any kind.
pub(crate) fn entry(entry: &HistoryEntry, def: &EntityDef) -> Told {
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

impl From<&crm_core::Found> for Found {
    fn from(found: &crm_core::Found) -> Self {
        Self {
            entity: found.entity.clone(),
            rank: i64::from(found.rank),
            record: Record::of(&found.row),
        }
    }
}
