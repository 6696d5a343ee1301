//! Python objects as what the library is given.

use pyo3::{
    exceptions::PyTypeError,
    prelude::*,
    types::{
        PyBool, PyBytes, PyDate, PyDateAccess, PyDateTime, PyDict, PyFloat, PyInt, PyString,
        PyTzInfo,
    },
};
use rust_decimal::Decimal;
use serde_json::{Map, Value as Json};
use uuid::Uuid;

use super::{
    raise,
    record::Fields as Shown,
    value::{Link, Money},
};
use crate::{
    entity::{
        Base, Entity, EntityId as _, FieldDef, FieldKind, Fields as _, Record, Value,
        change::wrong_type,
        from_json,
        json::{to_json, written},
    },
    error::{Error, ErrorKind},
    value::{Date, parse_decimal},
};

/// How deep objects may lie in each other.
const DEEPEST: usize = 50;

/// An object as data. What nothing could mean, as a float, becomes what every call refuses by the name that it was
/// given under.
///
/// # Errors
/// What Python raises where an object cannot be read.
pub fn data(given: &Bound<'_, PyAny>) -> PyResult<Json> {
    within(given, 0)
}

fn within(given: &Bound<'_, PyAny>, depth: usize) -> PyResult<Json> {
    if depth > DEEPEST {
        return Ok(refused());
    }
    if let Some(value) = plain(given) {
        return Ok(match (to_json(&FieldKind::Text, &value), &value) {
            (text @ Json::String(_), Value::Text(_)) => text,
            (Json::String(text), _) => written(text),
            (json, _) => json,
        });
    }
    if let Ok(members) = given.cast::<PyDict>() {
        let members = members.iter().map(|(name, held)| {
            Ok((name.cast::<PyString>()?.to_cow()?.into_owned(), within(&held, depth + 1)?))
        });
        return Ok(Json::Object(members.collect::<PyResult<_>>()?));
    }
    if given.is_instance_of::<Shown>() {
        let names: Vec<String> = given.getattr("_fields")?.extract()?;
        let held = names.into_iter().map(|name| {
            let held = within(&given.getattr(&*name)?, depth + 1)?;
            Ok((name, held))
        });
        return Ok(Json::Object(held.collect::<PyResult<Map<_, _>>>()?));
    }
    if given.is_instance_of::<PyFloat>() || given.is_instance_of::<PyBytes>() {
        return Ok(refused());
    }
    if let Ok(items) = given.try_iter() {
        return items.map(|item| within(&item?, depth + 1)).collect();
    }
    if let Ok(path) = given.call_method0("__fspath__") {
        return Ok(path.extract().map_or_else(|_| refused(), written));
    }
    Ok(given.extract().map_or_else(|_| refused(), |number: Decimal| written(number.to_string())))
}

/// What is no value of any kind.
fn refused() -> Json {
    Json::Array(vec![Json::Null])
}

/// A value by what the object is itself.
///
/// # Errors
/// `WrongType` naming what it is for.
pub fn value(name: &str, given: &Bound<'_, PyAny>) -> PyResult<Value> {
    match plain(given) {
        Some(value) => Ok(value),
        None => Value::from_json(&data(given)?)
            .map_err(|error| raise(given.py(), &error.with_field(name.to_owned(), "value"))),
    }
}

/// A value for a field.
///
/// # Errors
/// `UnknownField` or `WrongType` naming the field.
pub fn field_value(field: &FieldDef, given: &Bound<'_, PyAny>) -> PyResult<Value> {
    from_json(field, &data(given)?).map_err(|error| raise(given.py(), &error))
}

/// Sets a field of a record that is not stored, whoever else may set it.
pub(crate) fn set<T: Entity>(
    record: &mut Record<T>,
    name: &str,
    given: &Bound<'_, PyAny>,
) -> PyResult<()> {
    if name == "id" {
        record.id = T::Id::from_uuid(id(given)?);
        return Ok(());
    }
    if let (true, Ok(custom)) = (name == "custom", given.cast::<PyDict>()) {
        let values = custom.iter().map(|(name, given)| {
            let name: String = name.extract()?;
            let value = value(&name, &given)?;
            Ok((name, value))
        });
        record.base.custom = values.collect::<PyResult<_>>()?;
        return Ok(());
    }
    let mut fields = T::FIELDS.iter().chain(Base::FIELDS).enumerate();
    let Some((position, def)) = fields.find(|(_, field)| field.name == name) else {
        let detail = format!("{} has no such field", T::NAME);
        let error = Error::new(ErrorKind::UnknownField, detail);
        return Err(raise(given.py(), &error.with_field(name.to_owned(), "unknown_field")));
    };
    let value = field_value(def, given)?;
    let is_set = record.field_mut(position).is_some_and(|field| field.set(value).is_ok());
    if is_set { Ok(()) } else { Err(raise(given.py(), &wrong_type(def))) }
}

/// A record's id: a UUID, or its text.
///
/// # Errors
/// `WrongType`.
pub fn id(given: &Bound<'_, PyAny>) -> PyResult<Uuid> {
    read_id(given).ok_or_else(|| {
        let error = Error::new(ErrorKind::WrongType, "this is not an id: give a UUID");
        raise(given.py(), &error.with_field("id", "id"))
    })
}

pub(super) fn read_id(given: &Bound<'_, PyAny>) -> Option<Uuid> {
    match given.cast::<PyString>() {
        Ok(text) => text.to_cow().ok()?.parse().ok(),
        Err(_) => given.extract().ok(),
    }
}

/// A float is refused: it is rarely the number that was meant.
pub(super) fn read_decimal(given: &Bound<'_, PyAny>) -> Option<Decimal> {
    if given.is_instance_of::<PyBool>() || given.is_instance_of::<PyFloat>() {
        return None;
    }
    match given.cast::<PyString>() {
        Ok(text) => parse_decimal(&text.to_cow().ok()?).ok(),
        Err(_) => given.extract().ok(),
    }
}

/// What one object is, if it is one value.
fn plain(given: &Bound<'_, PyAny>) -> Option<Value> {
    if given.is_none() {
        return Some(Value::Null);
    }
    if let Ok(text) = given.cast::<PyString>() {
        return Some(Value::Text(text.to_cow().ok()?.into_owned()));
    }
    if let Ok(flag) = given.cast::<PyBool>() {
        return Some(Value::Bool(flag.is_true()));
    }
    if given.is_instance_of::<PyInt>() {
        let decimal = || given.extract().map(Value::Decimal);
        return given.extract().map(Value::Int).or_else(|_| decimal()).ok();
    }
    if let Ok(time) = given.cast::<PyDateTime>() {
        return instant(time).ok().flatten();
    }
    if let Ok(date) = given.cast::<PyDate>() {
        let (month, day) = (u32::from(date.get_month()), u32::from(date.get_day()));
        return Date::new(date.get_year(), month, day).ok().map(Value::Date);
    }
    if let Ok(money) = given.cast::<Money>() {
        return Some(Value::Money(money.get().0));
    }
    if let Ok(link) = given.cast::<Link>() {
        return Some(Value::Link(link.get().0.clone()));
    }
    given.extract().ok().map(Value::Id)
}

/// An instant in whole milliseconds; a datetime without a zone names none.
fn instant(time: &Bound<'_, PyDateTime>) -> PyResult<Option<Value>> {
    if time.getattr("tzinfo")?.is_none() {
        return Ok(None);
    }
    let utc = time.call_method1("astimezone", (PyTzInfo::utc(time.py())?,))?;
    let text = utc.call_method1("isoformat", ("T", "milliseconds"))?;
    let text = text.cast::<PyString>().map_err(|_| PyTypeError::new_err("this is no text"))?;
    Ok(text.to_cow()?.parse().ok().map(Value::Timestamp))
}
