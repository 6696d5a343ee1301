//! What calls take and return as JSON: one form for scenarios, exports and every language without types of its own.

use std::borrow::Cow;

use serde_json::{Map, Value as Json, json};

use crate::{
    crm::{
        Changes, Compacted, Expired, Found, HistoryEntry, Page, Records, RevertConflict, Reverted,
        Row,
    },
    entity::{
        Change, Delta, Edit, EntityDef, FieldDef, FieldKind, Item, ItemId, Value, Warning,
        custom::PREFIX,
        json::{as_text, custom_to_json, from_json, read, to_json},
    },
    error::{Error, ErrorKind, RecordRef, RefusedRecord, Result, Violation},
    store::{salvage::Salvaged, verify::Verified},
    value::Money,
};

/// What an object alone can be; the texts of no two of them are alike.
const OF_OBJECTS: [FieldKind; 6] = [
    FieldKind::Money,
    FieldKind::Link,
    FieldKind::Decimal,
    FieldKind::Date,
    FieldKind::Timestamp,
    FieldKind::Id(Cow::Borrowed("")),
];

impl Row {
    /// The record as one flat object: its id, then every field, the base block's included; empty fields are null.
    pub fn to_json(&self) -> Json {
        let mut object = Map::new();
        object.insert("id".to_owned(), json!(self.id().to_string()));
        for (field, value) in self.values() {
            let shown = match field.kind {
                FieldKind::Custom => custom_to_json(&self.base().custom),
                _ => to_json(&field.kind, &value),
            };
            object.insert(field.name.to_string(), shown);
        }
        Json::Object(object)
    }
}

impl Page<Row> {
    /// The page as `{items, next}`.
    pub fn to_json(&self) -> Json {
        let items: Vec<Json> = self.items.iter().map(Row::to_json).collect();
        json!({ "items": items, "next": self.next })
    }
}

impl Found {
    /// What was found as `{entity, rank, record}`.
    pub fn to_json(&self) -> Json {
        json!({ "entity": self.entity, "rank": self.rank, "record": self.row.to_json() })
    }
}

impl Records<'_> {
    /// The changes that an object of fields asks for: an absent field stays, null empties, a list is the wished list.
    ///
    /// # Errors
    /// `UnknownField` and `WrongType` naming the field.
    pub fn changes_from_json(&self, fields: &Map<String, Json>) -> Result<Vec<Change>> {
        let mut changes = Vec::with_capacity(fields.len());
        for (name, json) in fields {
            self.set_from_json(name, json, &mut changes)?;
        }
        Ok(changes)
    }

    /// What one change asks for, as `{"field", "set"}`, or of a list of items `{"field", "add"}`, `"update"` or `"remove"`.
    /// Of the fields that the company added, each is a change.
    ///
    /// # Errors
    /// `UnknownField` and `WrongType` naming the field.
    pub fn change_from_json(&self, change: &Json) -> Result<Vec<Change>> {
        let part = |name: &str| change.get(name);
        let field = part("field").and_then(Json::as_str).unwrap_or_default();
        let mut changes = Vec::new();
        if let Some(item) = part("add") {
            changes.push(self.add_item_from_json(field, item)?);
        } else if let Some(item) = part("update") {
            changes.push(self.update_item_from_json(field, item)?);
        } else if let Some(item) = part("remove") {
            let id = as_text(item).as_str().and_then(|id| id.parse().ok());
            let id = id.ok_or_else(|| {
                Error::new(ErrorKind::WrongType, "name the item that goes by its id")
                    .with_field(field.to_owned(), "id")
            })?;
            changes.push(self.remove_item(field, ItemId(id))?);
        } else {
            self.set_from_json(field, part("set").unwrap_or(&Json::Null), &mut changes)?;
        }
        Ok(changes)
    }

    fn set_from_json(&self, name: &str, json: &Json, changes: &mut Vec<Change>) -> Result<()> {
        let field = self.field(name)?;
        match (&field.kind, json) {
            (FieldKind::Custom, Json::Object(custom)) => {
                for (name, json) in custom {
                    let field = self.field(&format!("{PREFIX}{name}"))?;
                    changes.push(Change::set(field.number, from_json(field, json)?));
                }
            }
            _ => changes.push(Change::set(field.number, from_json(field, json)?)),
        }
        Ok(())
    }

    /// The change that gives a list one item more.
    ///
    /// # Errors
    /// `UnknownField` and `WrongType` naming the field.
    pub fn add_item_from_json(&self, field: &str, item: &Json) -> Result<Change> {
        let field = self.field(field)?;
        Ok(Change { field: field.number, edit: Edit::Add(item_from_json(field, item)?) })
    }

    /// The change that makes the item of the same id this one.
    ///
    /// # Errors
    /// `UnknownField` and `WrongType` naming the field.
    pub fn update_item_from_json(&self, field: &str, item: &Json) -> Result<Change> {
        let field = self.field(field)?;
        Ok(Change { field: field.number, edit: Edit::Update(item_from_json(field, item)?) })
    }

    /// The change that takes an item out of a list.
    ///
    /// # Errors
    /// `UnknownField` naming the field.
    pub fn remove_item(&self, field: &str, item: ItemId) -> Result<Change> {
        Ok(Change { field: self.field(field)?.number, edit: Edit::Remove(item) })
    }
}

/// An item alone is read as a list of one.
fn item_from_json(field: &FieldDef, item: &Json) -> Result<Item> {
    match from_json(field, &json!([item]))? {
        Value::List(mut items) if items.len() == 1 => items.pop(),
        _ => None,
    }
    .ok_or_else(|| {
        Error::new(ErrorKind::WrongType, "this field is not a list of items; set it whole")
            .with_field(field.name.clone(), field.kind.name())
    })
}

impl Value {
    /// A value whose kind is told only by its use, as a filter's parameter: days, instants and ids are text, unless they are
    /// given as `{"$": "2026-11-20"}`.
    ///
    /// # Errors
    /// `WrongType` for what is no field's value.
    pub fn from_json(json: &Json) -> Result<Self> {
        let wrong = || {
            let detail =
                "give text, a number, true, false, null, an amount, a link or a list of texts";
            Error::new(ErrorKind::WrongType, detail)
        };
        Ok(match json {
            Json::Null => Self::Null,
            Json::Bool(value) => Self::Bool(*value),
            Json::Number(number) => match number.as_i64() {
                Some(whole) => Self::Int(whole),
                None => Self::Decimal(crate::value::parse_decimal(&number.to_string())?),
            },
            Json::String(text) => Self::Text(text.clone()),
            Json::Array(words) => {
                let word = |word: &Json| match word {
                    Json::String(text) => Some(text.clone()),
                    Json::Number(number) => Some(number.to_string()),
                    _ => None,
                };
                Self::Set(words.iter().map(word).collect::<Option<_>>().ok_or_else(wrong)?)
            }
            Json::Object(_) => {
                OF_OBJECTS.iter().find_map(|kind| read(kind, json)).ok_or_else(wrong)?
            }
        })
    }
}

impl HistoryEntry {
    /// The entry with its changes as `[{field, item, before, after}]`; `def` is its entity's, of [`Records::def`].
    pub fn to_json(&self, def: &EntityDef) -> Json {
        let changes: Vec<Json> =
            self.changes.iter().map(|(name, delta)| delta_to_json(def, name, delta)).collect();
        json!({
            "change_set": self.change_set,
            "at": self.at.to_string(),
            "actor": self.actor.map(|actor| actor.to_string()),
            "source": self.source.code(),
            "entity": self.entity,
            "id": self.id.to_string(),
            "verb": self.verb.code(),
            "changes": changes,
        })
    }
}

fn delta_to_json(def: &EntityDef, name: &str, delta: &Delta) -> Json {
    let side = |value: &Value| {
        let Some(field) = def.field(name) else { return Json::Null };
        match (&field.kind, to_json(&field.kind, value)) {
            (FieldKind::List(_), Json::Array(mut items)) => items.pop().unwrap_or(Json::Null),
            (_, json) => json,
        }
    };
    json!({
        "field": name,
        "item": delta.item.map(|item| item.0.to_string()),
        "before": side(&delta.before),
        "after": side(&delta.after),
    })
}

impl Reverted {
    /// What was taken back as `{change_set, records, conflicts}`.
    pub fn to_json(&self) -> Json {
        let conflict = |conflict: &RevertConflict| {
            json!({
                "entity": conflict.entity,
                "id": conflict.id.to_string(),
                "field": conflict.field,
                "by": conflict.by.map(|user| user.to_string()),
                "at": conflict.at.to_string(),
            })
        };
        let conflicts: Vec<Json> = self.conflicts.iter().map(conflict).collect();
        json!({ "change_set": self.change_set, "records": self.records, "conflicts": conflicts })
    }
}

impl Changes {
    /// What a listener was told as `{change_set, at, actor, records: [{entity, id, verb, events}], warnings}`.
    pub fn to_json(&self) -> Json {
        let record = |record: &crate::crm::ChangedRecord| {
            json!({
                "entity": record.entity,
                "id": record.id.to_string(),
                "verb": record.verb.code(),
                "events": record.events.iter().map(|event| event.code()).collect::<Vec<_>>(),
            })
        };
        let records: Vec<Json> = self.records.iter().map(record).collect();
        json!({
            "change_set": self.change_set,
            "at": self.at.to_string(),
            "actor": self.actor.map(|actor| actor.to_string()),
            "records": records,
            "warnings": self.warnings.iter().map(Warning::to_json).collect::<Vec<_>>(),
        })
    }
}

impl Warning {
    /// The warning as `{entity, id, field, code, amount}`.
    pub fn to_json(&self) -> Json {
        json!({
            "entity": self.entity,
            "id": self.id.to_string(),
            "field": self.field,
            "code": self.code,
            "amount": money(self.amount),
        })
    }
}

/// An amount as `{amount, currency}`, or null.
pub(super) fn money(amount: impl Into<Option<Money>>) -> Json {
    let value = amount.into().map_or(Value::Null, Value::Money);
    to_json(&FieldKind::Money, &value)
}

impl Verified {
    /// What was found as `{records, derived, entries, problems}`.
    pub fn to_json(&self) -> Json {
        json!({
            "records": self.records,
            "derived": self.derived,
            "entries": self.entries,
            "problems": self.problems,
        })
    }
}

impl Compacted {
    /// How many bytes the file had and has, as `{before, after}`.
    pub fn to_json(&self) -> Json {
        json!({ "before": self.before, "after": self.after })
    }
}

impl Expired {
    /// What is gone, as `{entries, records}`.
    pub fn to_json(&self) -> Json {
        json!({ "entries": self.entries, "records": self.records })
    }
}

impl Salvaged {
    /// What came into the new file and what did not, as `{records, entries, contents, lost}`.
    pub fn to_json(&self) -> Json {
        json!({
            "records": self.records,
            "entries": self.entries,
            "contents": self.contents,
            "lost": self.lost,
        })
    }
}

impl Error {
    /// The error as `{code, detail, record, fields, records}`.
    pub fn to_json(&self) -> Json {
        let record =
            |record: &RecordRef| json!({ "entity": record.entity, "id": record.id.to_string() });
        let fields = |fields: &[Violation]| -> Vec<Json> {
            let field = |broken: &Violation| json!({ "field": broken.field, "code": broken.code });
            fields.iter().map(field).collect()
        };
        let refused = |refused: &RefusedRecord| {
            json!({
                "record": record(&refused.record),
                "code": refused.kind.code(),
                "fields": fields(&refused.fields),
            })
        };
        let records: Vec<Json> = self.records().iter().map(refused).collect();
        json!({
            "code": self.code(),
            "detail": self.detail(),
            "record": self.record().map(record),
            "fields": fields(self.fields()),
            "records": records,
        })
    }
}
