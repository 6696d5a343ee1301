//! Values on their way: one generic form for the records of every entity, which `UniFFI` carries as it is.
//!
//! The classes that programs see are generated from the model, and read a record's values in the order of the field
//! table. Forms check nothing: what a form cannot mean, as a date that no calendar has, becomes a value that the
//! field refuses, so that the caller is told which field it was.

use std::collections::HashMap;

use crm_core::{
    Link, Money, Row,
    entity::{self, Edit, FieldDef, FieldKind, ItemDef, ItemId, Outcome},
    model::LocalePreset,
    parse_decimal,
};

use uniffi::deps::anyhow::Context as _;

use crate::failure::Result;

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

uniffi::custom_type!(LocalePreset, String, {
    remote,
    lower: |preset| preset.code().into_owned(),
    try_lift: |code| {
        let number = LocalePreset::DEF.number(&code);
        Ok(LocalePreset::from_number(number.context("there is no such preset")?))
    },
});

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

/// The value of a field, or of a filter's parameter.
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
    /// The items of a list.
    Items(Vec<Item>),
    /// Values by name: what fields hold that the company added.
    Named(HashMap<String, Value>),
}

/// An item of a list.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Item {
    /// The item's id; empty for a new one.
    pub id: Option<Uuid>,
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

/// A change to one field, by its name.
#[derive(Clone, Debug, uniffi::Enum)]
pub enum Change {
    /// It holds this value; null empties it, a list is the wished list.
    Set {
        /// The field.
        field: String,
        /// The value.
        value: Value,
    },
    /// A list gets one item more.
    Add {
        /// The field.
        field: String,
        /// The item.
        item: Item,
    },
    /// The item of the same id becomes this one.
    Update {
        /// The field.
        field: String,
        /// The item.
        item: Item,
    },
    /// The item with this id goes.
    Remove {
        /// The field.
        field: String,
        /// The item's id.
        id: Uuid,
    },
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

impl Change {
    /// The change as the records of an entity take it.
    pub(crate) fn on(self, records: &crm_core::Records<'_>) -> Result<entity::Change> {
        let (Self::Set { field, .. }
        | Self::Add { field, .. }
        | Self::Update { field, .. }
        | Self::Remove { field, .. }) = &self;
        let field = records.field(field)?;
        let edit = match self {
            Self::Set { value, .. } => Edit::Set(meant(field, value)),
            Self::Add { item, .. } => Edit::Add(item_of(field, item)),
            Self::Update { item, .. } => Edit::Update(item_of(field, item)),
            Self::Remove { id, .. } => Edit::Remove(ItemId(id.0)),
        };
        Ok(entity::Change { field: field.number, edit })
    }
}

impl From<Value> for entity::Value {
    fn from(form: Value) -> Self {
        match form {
            Value::Null => Self::Null,
            Value::Bool(value) => Self::Bool(value),
            Value::Int(value) => Self::Int(value),
            Value::Decimal(Decimal(text)) => {
                parse_decimal(&text).map_or(Self::Text(text), Self::Decimal)
            }
            Value::Text(value) => Self::Text(value),
            Value::Date(Date(days)) => {
                let date = i32::try_from(days).ok();
                let date = date.and_then(|days| crm_core::Date::from_days(days).ok());
                date.map_or_else(|| Self::Text(days.to_string()), Self::Date)
            }
            Value::Timestamp(Timestamp(millis)) => crm_core::Timestamp::from_millis(millis)
                .map_or_else(|_| Self::Text(millis.to_string()), Self::Timestamp),
            Value::Money(MoneyForm { amount, currency }) => {
                let text = format!("{} {currency}", amount.0);
                text.parse().map_or(Self::Text(text), Self::Money)
            }
            Value::Id(value) => Self::Id(value.0),
            Value::Link(LinkForm { entity, id }) => {
                Link::new(entity, id.0).map_or_else(|_| Self::Text(id.0.to_string()), Self::Link)
            }
            Value::Words(value) => Self::Set(value),
            // Only a field's table says what an item's values are.
            Value::Items(_) => Self::List(Vec::new()),
            Value::Named(values) => {
                Self::Named(values.into_iter().map(|(name, value)| (name, value.into())).collect())
            }
        }
    }
}

impl From<&Money> for MoneyForm {
    fn from(money: &Money) -> Self {
        Self {
            amount: Decimal(money.amount().to_string()),
            currency: money.currency().code().to_owned(),
        }
    }
}

impl From<&Link> for LinkForm {
    fn from(link: &Link) -> Self {
        Self { entity: link.entity().to_owned(), id: Uuid(link.id()) }
    }
}

pub(crate) fn meant(field: &FieldDef, value: Value) -> entity::Value {
    match value {
        Value::Items(value) => {
            entity::Value::List(value.into_iter().map(|item| item_of(field, item)).collect())
        }
        value => value.into(),
    }
}

fn item_of(field: &FieldDef, item: Item) -> entity::Item {
    let def = match field.kind {
        FieldKind::List(def) => def.fields,
        _ => &[],
    };
    let values =
        def.iter().zip(item.values).map(|(field, value)| (field.number, meant(field, value)));
    entity::Item {
        id: ItemId(item.id.map(|id| id.0).unwrap_or_default()),
        values: values.filter(|(_, value)| !value.is_empty()).collect(),
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
        entity::Value::Money(money) => Value::Money((&money).into()),
        entity::Value::Id(id) => Value::Id(Uuid(id)),
        entity::Value::Link(link) => Value::Link((&link).into()),
        entity::Value::Set(value) => Value::Words(value),
        entity::Value::List(items) => match kind {
            FieldKind::List(def) | FieldKind::Part(def) => {
                Value::Items(items.iter().map(|item| shown_item(def, item)).collect())
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
pub(crate) fn told_item(told: &Outcome) -> Item {
    shown_item(told.def, &told.values)
}

/// A part, or an item of a list, as it is shown.
fn shown_item(def: &'static ItemDef, item: &entity::Item) -> Item {
    let values = def.values(item).into_iter();
    let values = values.map(|(field, value)| shown(&field.kind, value.clone()));
    Item { id: Some(Uuid(item.id.0)), values: values.collect() }
}
