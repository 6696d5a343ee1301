//! Values on their way: one generic form for the records of every entity, which `UniFFI` carries as it is.
//!
//! The classes that programs see are generated from the model, and read a record's values in the order of the field
//! table. What is given goes to the core as JSON, by names. Forms check nothing: what a form cannot mean, as a date that no
//! calendar has, becomes a text that the field refuses, so that the caller is told which field it was.

use std::collections::HashMap;

use crm_core::{
    Row,
    entity::{self, FieldKind, ItemDef, Outcome},
};
use serde_json::{Value as Json, json};

/// An id: sixteen bytes on the way, a UUID at both ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Uuid(pub uuid::Uuid);

uniffi::custom_type!(Uuid, Vec<u8>, {
    lower: |id| id.0.as_bytes().to_vec(),
    try_lift: |bytes| Ok(Uuid(uuid::Uuid::from_slice(&bytes)?)),
});

/// A decimal number as text, exact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decimal(pub String);

uniffi::custom_type!(Decimal, String, { lower: |number| number.0, try_lift: |text| Ok(Decimal(text)) });

/// A day, counted from the first of 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date(pub i64);

uniffi::custom_type!(Date, i64, { lower: |date| date.0, try_lift: |days| Ok(Date(days)) });

/// An instant, in milliseconds since the start of 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timestamp(pub i64);

uniffi::custom_type!(Timestamp, i64, { lower: |at| at.0, try_lift: |millis| Ok(Timestamp(millis)) });

/// An amount of a currency, exact.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[uniffi(name = "Money")]
pub struct MoneyForm {
    /// The amount.
    pub amount: Decimal,
    /// The ISO 4217 code of the currency.
    pub currency: String,
}

/// A link to a record of any entity.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[uniffi(name = "Link")]
pub struct LinkForm {
    /// The entity's name, as `deal`.
    pub entity: String,
    /// The record's id.
    pub id: Uuid,
}

/// The value of a field or of an argument, and what is told by names.
#[derive(Clone, Debug, uniffi::Enum)]
pub enum Value {
    /// Nothing.
    Null,
    /// Yes or no.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// A decimal number.
    Decimal(Decimal),
    /// Text; also choices, currencies and everything else that is told by its text.
    Text(String),
    /// A day.
    Date(Date),
    /// An instant.
    Timestamp(Timestamp),
    /// An amount of a currency.
    Money(MoneyForm),
    /// The id of a record.
    Id(Uuid),
    /// A link to a record.
    Link(LinkForm),
    /// Words.
    Words(Vec<String>),
    /// Several values.
    Items(Vec<Value>),
    /// An item of a list, or a part, as it is told; what is given has names.
    Item(Item),
    /// Values by name: what fields hold that the company added, what is told by names, and what is given.
    Named(HashMap<String, Value>),
}

/// An item of a list, or a part.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Item {
    /// The item's id.
    pub id: Uuid,
    /// Its values, in the order of the item's field table.
    pub values: Vec<Value>,
}

/// A record of whatever entity.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Record {
    /// Which record it is.
    pub id: Uuid,
    /// Its values, in the order of the entity's field table.
    pub values: Vec<Value>,
    /// The names of its fields, of an entity declared at run time; generated classes know them.
    pub names: Vec<String>,
}

impl Record {
    /// A record as it is shown.
    pub(crate) fn of(row: &Row) -> Self {
        let values = row.values().map(|(field, value)| shown(&field.kind, value));
        let names = row.values().filter(|_| row.is_declared());
        let names = names.map(|(field, _)| field.name.to_string());
        Self { id: Uuid(row.id()), values: values.collect(), names: names.collect() }
    }
}

/// What a call is given, as the core reads it.
pub(crate) fn json(given: HashMap<String, Value>) -> Json {
    given.into_iter().map(|(name, value)| (name, Json::from(value))).collect()
}

impl From<Value> for Json {
    fn from(form: Value) -> Self {
        match form {
            Value::Null => Self::Null,
            Value::Bool(value) => value.into(),
            Value::Int(value) => value.into(),
            Value::Text(text) => text.into(),
            Value::Decimal(Decimal(number)) => written(number),
            Value::Date(Date(days)) => {
                let date = i32::try_from(days).ok();
                let date = date.and_then(|days| crm_core::Date::from_days(days).ok());
                written(date.map_or_else(|| days.to_string(), |date| date.to_string()))
            }
            Value::Timestamp(Timestamp(millis)) => {
                let at = crm_core::Timestamp::from_millis(millis);
                written(at.map_or_else(|_| millis.to_string(), |at| at.to_string()))
            }
            Value::Money(MoneyForm { amount, currency }) => {
                json!({ "amount": amount.0, "currency": currency })
            }
            Value::Id(Uuid(id)) => written(id.to_string()),
            Value::Link(LinkForm { entity, id }) => {
                json!({ "entity": entity, "id": id.0.to_string() })
            }
            Value::Words(words) => words.into(),
            Value::Items(values) | Value::Item(Item { values, .. }) => {
                values.into_iter().map(Self::from).collect()
            }
            Value::Named(values) => json(values),
        }
    }
}

/// A value that is written as text and is none: no field of text takes it.
fn written(text: String) -> Json {
    json!({ "$": text })
}

impl From<Json> for Value {
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
                Self::Named(fields.into_iter().map(|(name, value)| (name, value.into())).collect())
            }
        }
    }
}

fn shown(kind: &FieldKind, value: entity::Value) -> Value {
    match value {
        entity::Value::Bool(value) => Value::Bool(value),
        entity::Value::Int(value) => Value::Int(value),
        entity::Value::Decimal(number) => Value::Decimal(Decimal(number.to_string())),
        entity::Value::Text(value) => Value::Text(value),
        entity::Value::Date(date) => Value::Date(Date(i64::from(date.days()))),
        entity::Value::Timestamp(at) => Value::Timestamp(Timestamp(at.millis())),
        entity::Value::Money(money) => Value::Money(MoneyForm {
            amount: Decimal(money.amount().to_string()),
            currency: money.currency().code().to_owned(),
        }),
        entity::Value::Id(id) => Value::Id(Uuid(id)),
        entity::Value::Link(link) => {
            Value::Link(LinkForm { entity: link.entity().to_owned(), id: Uuid(link.id()) })
        }
        entity::Value::Set(words) => Value::Words(words),
        entity::Value::List(items) => match kind {
            FieldKind::List(def) | FieldKind::Part(def) => {
                Value::Items(items.iter().map(|held| item(def, held)).collect())
            }
            _ => Value::Null,
        },
        entity::Value::Named(values) => Value::Named(
            values.into_iter().map(|(name, value)| (name, shown(kind, value))).collect(),
        ),
        _ => Value::Null,
    }
}

/// What a call told.
pub(crate) fn told_item(told: &Outcome) -> Value {
    item(told.def, &told.values)
}

/// A part, or an item of a list, as it is shown.
fn item(def: &'static ItemDef, item: &entity::Item) -> Value {
    let values = def.values(item).into_iter();
    let values = values.map(|(field, value)| shown(&field.kind, value.clone()));
    Value::Item(Item { id: Uuid(item.id.0), values: values.collect() })
}
