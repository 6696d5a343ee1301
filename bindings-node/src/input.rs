//! Plain objects on their way in, read by the field table: absent and undefined leave, null clears, money never
//! passes through a float, and an unknown key is an error that names it.

use crm_core::{
    Query, Timestamp,
    entity::{Change, EntityDef, FieldDef, FieldKind, Item, ItemDef, Value, from_json},
    flow::FlowDef,
};
use napi::{
    JsDate, JsString, JsValue as _, ValueType,
    bindgen_prelude::{Array, BigInt, FromNapiValue as _, JsObjectValue as _, Object, Unknown},
};
use serde_json::{Map, Value as Json};
use uuid::Uuid;

use crate::{
    failure::Failure,
    names::{camel, is_camel_of},
};

type Result<T, E = Failure> = std::result::Result<T, E>;

/// What JavaScript counts exactly.
const MAX_SAFE_INTEGER: f64 = 9_007_199_254_740_991.0;

/// The changes that an object of fields asks for.
pub(crate) fn changes(def: &EntityDef, fields: &Object<'_>) -> Result<Vec<Change>> {
    let mut changes = Vec::new();
    for (key, value) in properties(fields)? {
        let field = named(&def.fields, &key).ok_or_else(|| unknown_field(&def.name, &key))?;
        if field.kind == FieldKind::Custom && value.get_type()? == ValueType::Object {
            for (key, value) in properties(&Object::from_unknown(value)?)? {
                let key = format!("{}.{key}", field.name);
                let field = def.field(&key).ok_or_else(|| unknown_field(&def.name, &key))?;
                changes.extend(change(field, &key, &value)?);
            }
            continue;
        }
        changes.extend(change(field, &key, &value)?);
    }
    Ok(changes)
}

fn change(field: &FieldDef, key: &str, value: &Unknown<'_>) -> Result<Option<Change>> {
    let Some(json) = json(&field.kind, value, key)? else { return Ok(None) };
    Ok(Some(Change::set(field.number, from_json(field, &json)?)))
}

/// What a verb is given, from an object.
pub(crate) fn arguments(flow: &FlowDef, given: Option<Object<'_>>) -> Result<Item> {
    let mut arguments = Map::new();
    for (key, value) in given.as_ref().map(properties).transpose()?.unwrap_or_default() {
        let field = named(flow.arguments.fields, &key)
            .ok_or_else(|| unknown_field(&camel(flow.name), &key))?;
        if let Some(json) = json(&field.kind, &value, &key)? {
            arguments.insert(field.name.to_string(), json);
        }
    }
    Ok(flow.arguments_from_json(&arguments)?)
}

/// An item from an object, for the list of this name; and the list's number.
pub(crate) fn item(def: &EntityDef, list: &str, fields: Unknown<'_>) -> Result<(u16, Item)> {
    let field = self::list(def, list)?;
    let json = match &field.kind {
        FieldKind::List(def)
            if fields.get_type()? == ValueType::Object && !fields.is_array()? =>
        {
            item_json(def, &Object::from_unknown(fields)?, list)?
        }
        kind => return Err(not_of_kind(list, kind)),
    };
    match from_json(field, &Json::Array(vec![json]))? {
        Value::List(mut items) if items.len() == 1 => Ok((field.number, items.remove(0))),
        _ => Err(not_of_kind(list, &field.kind)),
    }
}

/// The list field of this name.
pub(crate) fn list<'d>(def: &'d EntityDef, name: &str) -> Result<&'d FieldDef> {
    let field = named(&def.fields, name).ok_or_else(|| unknown_field(&def.name, name))?;
    match field.kind {
        FieldKind::List(_) => Ok(field),
        _ => Err(Failure::wrong_type(name, "list", format!("{name} is not a list of items"))),
    }
}

/// An id as people write it.
pub(crate) fn id(text: &str) -> Result<Uuid> {
    text.parse().map_err(|_| {
        Failure::wrong_type("id", "id", "this is not an id: give a UUID as text".to_owned())
    })
}

/// The revision that a record is expected to have, if one is named.
pub(crate) fn revision(value: &Unknown<'_>) -> Result<Option<i64>> {
    match value.get_type()? {
        ValueType::Undefined | ValueType::Null => Ok(None),
        _ => whole("revision", value).map(Some),
    }
}

/// An instant: a `Date`, or text with its offset.
pub(crate) fn timestamp(name: &str, value: &Unknown<'_>) -> Result<Timestamp> {
    let json = json(&FieldKind::Timestamp, value, name)?;
    json.as_ref()
        .and_then(Json::as_str)
        .and_then(|text| text.parse().ok())
        .ok_or_else(|| not_of_kind(name, &FieldKind::Timestamp))
}

/// What a list, a count or an explanation is asked for.
pub(crate) fn query(asked: Option<Object<'_>>) -> Result<Query> {
    let mut query = Query::new();
    let Some(asked) = asked else { return Ok(query) };
    for (key, value) in properties(&asked)? {
        match (key.as_str(), value.get_type()?) {
            (_, ValueType::Undefined | ValueType::Null) => {}
            ("filter", _) => {
                for filter in texts("filter", &value)? {
                    query = query.filter(filter);
                }
            }
            ("sort", _) => {
                for sort in texts("sort", &value)? {
                    query = query.sort(sort);
                }
            }
            ("limit", _) => query = query.limit(whole("limit", &value)?),
            ("after", _) => query = query.after(text("after", &value)?),
            ("params", ValueType::Object) => {
                for (name, value) in properties(&Object::from_unknown(value)?)? {
                    query = query.param(name.clone(), parameter(&name, &value)?);
                }
            }
            ("params", _) => {
                return Err(Failure::wrong_type(
                    "params",
                    "object",
                    "give params an object".into(),
                ));
            }
            _ => {
                return Err(Failure::unknown(
                    &key,
                    format!("a query has filter, params, sort, limit and after, not {key}"),
                ));
            }
        }
    }
    Ok(query)
}

/// A value whose kind the filter decides.
fn parameter(name: &str, value: &Unknown<'_>) -> Result<Value> {
    Ok(match value.get_type()? {
        ValueType::Undefined | ValueType::Null => Value::Null,
        ValueType::Boolean => Value::Bool(bool::from_unknown(*value)?),
        ValueType::Number | ValueType::BigInt => match integer(value)? {
            Some(number) => Value::Int(number),
            None => return Err(not_exact(name)),
        },
        ValueType::String => Value::Text(text(name, value)?),
        ValueType::Object if value.is_date()? => Value::Timestamp(timestamp(name, value)?),
        ValueType::Object if value.is_array()? => Value::Set(words(name, value)?),
        ValueType::Object => {
            let object = Object::from_unknown(*value)?;
            let kind = if object.has_named_property("currency")? {
                FieldKind::Money
            } else {
                FieldKind::Link
            };
            let field = FieldDef::new(0, "value", "", kind.clone(), true);
            match json(&kind, value, name)?.map(|json| from_json(&field, &json)) {
                Some(Ok(value)) => value,
                _ => return Err(not_of_kind(name, &kind)),
            }
        }
        _ => return Err(Failure::wrong_type(name, "value", format!("give {name} a value"))),
    })
}

/// A list of values for `in`; those of other kinds than text cross as text.
fn words(name: &str, value: &Unknown<'_>) -> Result<Vec<String>> {
    let array = Array::from_unknown(*value)?;
    let mut words = Vec::new();
    for index in 0..array.len() {
        words.push(match parameter(name, &array.get_element(index)?)? {
            Value::Text(text) => text,
            Value::Int(number) => number.to_string(),
            Value::Timestamp(at) => at.to_string(),
            Value::Money(money) => money.to_string(),
            Value::Link(link) => link.to_string(),
            _ => {
                return Err(Failure::wrong_type(
                    name,
                    "list",
                    format!("give {name} a list of text"),
                ));
            }
        });
    }
    Ok(words)
}

/// The value as JSON of a field of this kind; nothing where it is undefined.
fn json(kind: &FieldKind, value: &Unknown<'_>, path: &str) -> Result<Option<Json>> {
    Ok(Some(match value.get_type()? {
        ValueType::Undefined => return Ok(None),
        ValueType::Null => Json::Null,
        ValueType::Boolean => Json::Bool(bool::from_unknown(*value)?),
        ValueType::Number | ValueType::BigInt => match integer(value)? {
            Some(number) => Json::from(number),
            None => return Err(not_exact(path)),
        },
        ValueType::String => Json::String(text(path, value)?),
        ValueType::Object if value.is_date()? => {
            // A day has no time zone and a Date has one: which day is meant would be a guess.
            if *kind != FieldKind::Timestamp {
                return Err(not_of_kind(path, kind));
            }
            Json::String(instant(value).ok_or_else(|| not_of_kind(path, kind))?.to_string())
        }
        ValueType::Object if value.is_array()? => {
            let array = Array::from_unknown(*value)?;
            let mut list = Vec::new();
            for index in 0..array.len() {
                let element: Unknown<'_> = array.get_element(index)?;
                let element = match (kind, element.get_type()?) {
                    (FieldKind::List(def), ValueType::Object) => {
                        item_json(def, &Object::from_unknown(element)?, path)?
                    }
                    (_, ValueType::String) => Json::String(text(path, &element)?),
                    _ => return Err(not_of_kind(path, kind)),
                };
                list.push(element);
            }
            Json::Array(list)
        }
        ValueType::Object => {
            let mut object = Map::new();
            for (key, value) in properties(&Object::from_unknown(*value)?)? {
                let known = match kind {
                    FieldKind::Money => matches!(key.as_str(), "amount" | "currency"),
                    FieldKind::Link => matches!(key.as_str(), "entity" | "id"),
                    // Its names are looked up by whoever reads the item.
                    FieldKind::List(_) => continue,
                    _ => return Err(not_of_kind(path, kind)),
                };
                let path = format!("{path}.{key}");
                if !known {
                    return Err(unknown_field(kind.name(), &path));
                }
                let held = if key == "amount" { FieldKind::Decimal } else { FieldKind::Text };
                if let Some(json) = json(&held, &value, &path)? {
                    object.insert(key, json);
                }
            }
            Json::Object(object)
        }
        _ => return Err(not_of_kind(path, kind)),
    }))
}

fn item_json(def: &ItemDef, object: &Object<'_>, path: &str) -> Result<Json> {
    let mut item = Map::new();
    for (key, value) in properties(object)? {
        let path = format!("{path}.{key}");
        if key == "id" && def.keyed {
            // An item without an id is a new one.
            if let Some(json @ Json::String(_)) = json(&FieldKind::Text, &value, &path)? {
                item.insert(key, json);
            }
            continue;
        }
        let field = named(def.fields, &key).ok_or_else(|| unknown_field(def.name, &path))?;
        if let Some(json) = json(&field.kind, &value, &path)? {
            item.insert(field.name.to_string(), json);
        }
    }
    Ok(Json::Object(item))
}

fn named<'d>(fields: &'d [FieldDef], key: &str) -> Option<&'d FieldDef> {
    fields.iter().find(|field| is_camel_of(key, &field.name))
}

/// An object's own keys with their values.
pub(crate) fn properties<'env>(object: &Object<'env>) -> Result<Vec<(String, Unknown<'env>)>> {
    if object.to_unknown().get_type()? != ValueType::Object || object.is_array()? {
        return Err(Failure::wrong_type("argument", "object", "give an object".to_owned()));
    }
    let mut properties = Vec::new();
    for key in Object::keys(object)? {
        let value: Unknown<'env> = object.get_named_property_unchecked(&key)?;
        properties.push((key, value));
    }
    Ok(properties)
}

/// Text; half a surrogate pair is refused, since it would be stored as another letter.
pub(crate) fn text(name: &str, value: &Unknown<'_>) -> Result<String> {
    if value.get_type()? != ValueType::String {
        return Err(Failure::wrong_type(name, "text", format!("give {name} text")));
    }
    let text = String::from_unknown(*value)?;
    if text.contains(char::REPLACEMENT_CHARACTER) {
        let units = JsString::from_unknown(*value)?.into_utf16()?;
        if String::from_utf16(without_end(units.as_slice())).is_err() {
            return Err(Failure::wrong_type(
                name,
                "text",
                format!("{name} holds half a character (a lone surrogate): give whole text"),
            ));
        }
    }
    Ok(text)
}

/// napi leaves the zero that ends its buffer.
fn without_end(units: &[u16]) -> &[u16] {
    units.strip_suffix(&[0]).unwrap_or(units)
}

/// One text or a list of them.
pub(crate) fn texts(name: &str, value: &Unknown<'_>) -> Result<Vec<String>> {
    if !value.is_array()? {
        return Ok(vec![text(name, value)?]);
    }
    let array = Array::from_unknown(*value)?;
    let mut texts = Vec::new();
    for index in 0..array.len() {
        texts.push(text(name, &array.get_element(index)?)?);
    }
    Ok(texts)
}

/// A whole number.
pub(crate) fn whole<N: TryFrom<i64>>(name: &str, value: &Unknown<'_>) -> Result<N> {
    let number = match value.get_type()? {
        ValueType::Number | ValueType::BigInt => integer(value)?,
        _ => None,
    };
    number
        .and_then(|number| N::try_from(number).ok())
        .ok_or_else(|| Failure::wrong_type(name, "int", format!("give {name} a whole number")))
}

/// A number or big integer that is whole and exact.
fn integer(value: &Unknown<'_>) -> Result<Option<i64>> {
    if value.get_type()? == ValueType::BigInt {
        let (number, is_exact) = BigInt::from_unknown(*value)?.get_i64();
        return Ok(is_exact.then_some(number));
    }
    let number = f64::from_unknown(*value)?;
    let is_exact = number.fract() == 0.0 && number.abs() <= MAX_SAFE_INTEGER;
    #[expect(clippy::cast_possible_truncation, reason = "whole, and within what i64 holds")]
    Ok(is_exact.then_some(number as i64))
}

fn instant(value: &Unknown<'_>) -> Option<Timestamp> {
    let millis = JsDate::from_unknown(*value).ok()?.value_of().ok()?;
    if !millis.is_finite() {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "a Date is whole and within 8.64e15")]
    Timestamp::from_millis(millis as i64).ok()
}

fn unknown_field(of: &str, path: &str) -> Failure {
    Failure::unknown(path, format!("{of} has no field {path}; names are written in camelCase"))
}

fn not_of_kind(path: &str, kind: &FieldKind) -> Failure {
    Failure::wrong_type(path, kind.name(), format!("give {path} a value of kind {}", kind.name()))
}

fn not_exact(path: &str) -> Failure {
    let detail = format!("{path} is not a whole, exact number: give decimal numbers as text");
    Failure::wrong_type(path, "decimal", detail)
}
