//! Values as JSON: what scenarios, exports and languages without types of their own speak.

use serde_json::{Map, Value as Json, json};

use crate::{
    entity::{
        Custom, FieldDef, FieldKind, Item, ItemDef, ItemId, Value,
        change::{mistyped, wrong_type},
    },
    error::{Error, ErrorKind, Result},
    value::{Decimal, Link, Money, canonical, parse_decimal, round_half_up},
};

/// Decimals of shares and averages that no currency limits.
const PLACES: u32 = 12;

/// The one name of an object that holds a value which is written as text and is none, as a language's own date: fields
/// of text don't take it.
const WRITTEN: &str = "$";

/// A value that is written as text and is none.
#[cfg(feature = "python")]
pub(crate) fn written(text: String) -> Json {
    json!({ WRITTEN: text })
}

/// What was given, or the text that it is written as.
pub(crate) fn as_text(json: &Json) -> &Json {
    match json {
        Json::Object(object) if object.len() == 1 => object.get(WRITTEN).unwrap_or(json),
        _ => json,
    }
}

/// Leaves of every value within this one the text that it is written as.
pub(crate) fn write_out(json: &mut Json) {
    match json {
        Json::Array(items) => items.iter_mut().for_each(write_out),
        Json::Object(object) => match object.get_mut(WRITTEN) {
            Some(text) => *json = text.take(),
            None => object.values_mut().for_each(write_out),
        },
        _ => {}
    }
}

/// A field's value as JSON: decimals, dates, instants and ids as text, money as `{"amount", "currency"}`.
pub(crate) fn to_json(kind: &FieldKind, value: &Value) -> Json {
    match value {
        Value::Null | Value::Named(_) => Json::Null,
        Value::Bool(value) => json!(value),
        Value::Int(value) => json!(value),
        Value::Decimal(value) if *kind == FieldKind::Number => number(*value),
        Value::Decimal(value) => json!(value.to_string()),
        Value::Text(text) => json!(text),
        Value::Date(date) => json!(date.to_string()),
        Value::Timestamp(at) => json!(at.to_string()),
        Value::Money(money) => {
            json!({"amount": money.amount().to_string(), "currency": money.currency().code()})
        }
        Value::Id(id) => json!(id.to_string()),
        Value::Link(link) => json!({"entity": link.entity(), "id": link.id().to_string()}),
        Value::Set(words) => json!(words),
        Value::List(items) => match kind {
            FieldKind::List(def) if def.keyed => {
                items.iter().map(|item| keyed_to_json(def, item)).collect()
            }
            FieldKind::List(def) => items.iter().map(|item| part_to_json(def, item)).collect(),
            FieldKind::Part(def) => {
                items.first().map_or(Json::Null, |part| part_to_json(def, part))
            }
            _ => Json::Null,
        },
    }
}

/// An item of a record: its id, and what is not empty.
fn keyed_to_json(def: &'static ItemDef, item: &Item) -> Json {
    let mut object = Map::new();
    object.insert("id".to_owned(), json!(item.id.0.to_string()));
    for (field, value) in def.values(item).into_iter().filter(|(_, value)| !value.is_empty()) {
        object.insert(field.name.to_string(), to_json(&field.kind, value));
    }
    Json::Object(object)
}

/// A part as one flat object; empty fields are null.
pub(crate) fn part_to_json(def: &'static ItemDef, part: &Item) -> Json {
    let fields = def.values(part).into_iter();
    let fields = fields.map(|(field, value)| (field.name.to_string(), to_json(&field.kind, value)));
    Json::Object(fields.collect())
}

/// A plain number, as far as anybody reads its decimals.
fn number(number: Decimal) -> Json {
    let text = canonical(round_half_up(number, PLACES)).to_string();
    // A plain decimal always reads as a JSON number.
    serde_json::from_str(&text).unwrap_or(Json::Null)
}

/// The custom fields of a record as an object, each by its kind.
pub(crate) fn custom_to_json(custom: &Custom) -> Json {
    let kinds = custom.fields().map(|(field, _)| &field.kind);
    let values = custom.iter().zip(kinds);
    let values = values.map(|((name, value), kind)| (name.to_owned(), to_json(kind, value)));
    Json::Object(values.collect())
}

/// A field's value from JSON; money also reads `"1000000 VND"`, a link also `"deal:UUID"`.
///
/// # Errors
/// `WrongType` naming the field.
pub fn from_json(field: &FieldDef, json: &Json) -> Result<Value> {
    read(&field.kind, json)
        .ok_or_else(|| wrong_type(field))
        .or_else(|error| name_item(field, json, error))
}

/// The field of the item that does not fit, when it is one.
fn name_item(field: &FieldDef, json: &Json, error: Error) -> Result<Value> {
    let (FieldKind::List(def), Json::Array(items)) = (&field.kind, json) else { return Err(error) };
    items.iter().try_for_each(|item| check_item(def, &field.name, item))?;
    Err(error)
}

/// What has no field of this name.
pub(crate) fn no_such_field(owner: &str, name: String) -> Error {
    let error = Error::new(ErrorKind::UnknownField, format!("{owner} has no such field"));
    error.with_field(name, "unknown_field")
}

/// Names the first field of an item that it has not, or that holds what it cannot.
fn check_item(def: &ItemDef, list: &str, item: &Json) -> Result<()> {
    for (name, value) in item.as_object().into_iter().flatten().filter(|(name, _)| *name != "id") {
        let path = if list.is_empty() { name.clone() } else { format!("{list}.{name}") };
        let Some(held) = def.field(name) else {
            return Err(no_such_field(def.name, path));
        };
        if read(&held.kind, value).is_none() {
            return Err(mistyped(path.into(), &held.kind));
        }
    }
    Ok(())
}

/// An item alone, by its fields.
///
/// # Errors
/// `UnknownField` or `WrongType` naming the field.
#[cfg(feature = "python")]
pub(crate) fn item_from_json(def: &'static ItemDef, json: &Json) -> Result<Item> {
    check_item(def, "", json)?;
    read_item(def, json).ok_or_else(|| {
        Error::new(ErrorKind::WrongType, format!("this is no {}", def.name)).with_field("id", "id")
    })
}

/// An item; an id of null is one that is not known yet.
fn read_item(def: &ItemDef, json: &Json) -> Option<Item> {
    let mut item = Item { id: ItemId::default(), values: Vec::new() };
    for (name, value) in json.as_object()?.iter().filter(|(_, value)| !value.is_null()) {
        if name == "id" {
            item.id = ItemId(as_text(value).as_str()?.parse().ok()?);
        } else {
            let field = def.field(name)?;
            item.values.push((field.number, read(&field.kind, value)?));
        }
    }
    item.values.sort_by_key(|(number, _)| *number);
    Some(item)
}

/// A value of this kind; nothing when the JSON holds another.
pub(crate) fn read(kind: &FieldKind, json: &Json) -> Option<Value> {
    if json.is_null() {
        return Some(Value::Null);
    }
    let text = || as_text(json).as_str();
    Some(match kind {
        FieldKind::Bool => Value::Bool(json.as_bool()?),
        FieldKind::Int => Value::Int(json.as_i64()?),
        FieldKind::Decimal | FieldKind::Percent | FieldKind::Number => {
            Value::Decimal(decimal(json)?)
        }
        FieldKind::Text
        | FieldKind::LongText
        | FieldKind::Email
        | FieldKind::Phone
        | FieldKind::Currency
        | FieldKind::Zone
        | FieldKind::Blob
        | FieldKind::Choice(_) => Value::Text(json.as_str()?.to_owned()),
        FieldKind::Date => Value::Date(text()?.parse().ok()?),
        FieldKind::Timestamp => Value::Timestamp(text()?.parse().ok()?),
        FieldKind::Money => match json {
            Json::String(text) => Value::Money(text.parse().ok()?),
            Json::Object(object) if object.len() == 2 => {
                let currency = object.get("currency")?.as_str()?.parse().ok()?;
                Value::Money(Money::new(decimal(object.get("amount")?)?, currency).ok()?)
            }
            _ => return None,
        },
        FieldKind::Id(_) => Value::Id(text()?.parse().ok()?),
        FieldKind::Link => match json {
            Json::String(text) => Value::Link(text.parse().ok()?),
            Json::Object(object) if object.len() == 2 => {
                let entity = object.get("entity")?.as_str()?.to_owned();
                let id = as_text(object.get("id")?).as_str()?.parse().ok()?;
                Value::Link(Link::new(entity, id).ok()?)
            }
            _ => return None,
        },
        FieldKind::Set => {
            let words = json.as_array()?.iter();
            Value::Set(words.map(|word| word.as_str().map(str::to_owned)).collect::<Option<_>>()?)
        }
        FieldKind::List(def) => {
            let items = json.as_array()?.iter().map(|item| read_item(def, item));
            Value::List(items.collect::<Option<_>>()?)
        }
        // What each may hold stands in its own definition; parts are told, not given.
        FieldKind::Custom | FieldKind::Part(_) | FieldKind::Flat(_) => return None,
    })
}

/// A number, by its own form or as text.
pub(crate) fn decimal(json: &Json) -> Option<Decimal> {
    match as_text(json) {
        Json::String(text) => parse_decimal(text).ok(),
        Json::Number(number) => parse_decimal(&number.to_string()).ok(),
        _ => None,
    }
}
