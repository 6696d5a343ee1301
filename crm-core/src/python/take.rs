//! Python objects as what the library is given.

use pyo3::{
    prelude::*,
    types::{PyBool, PyBytes, PyDate, PyDateTime, PyDict, PyFloat, PyInt, PyString, PyTzInfo},
};
use rust_decimal::Decimal;
use serde_json::Value as Json;
use uuid::Uuid;

use super::{
    raise,
    record::Fields as Shown,
    value::{Link, Money},
};
use crate::{
    entity::{
        Base, Entity, EntityId as _, FieldKind, Fields as _, ListItem, Record, Value,
        change::wrong_type,
        field::item_from,
        from_json,
        json::{as_text, item_from_json, no_such_field, to_json, written},
    },
    error::{Error, ErrorKind, Result},
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
    if let Some(plain) = plain(given)? {
        return Ok(plain);
    }
    if let Ok(members) = given.cast::<PyDict>() {
        let members = members.iter().map(|(name, held)| {
            Ok((name.cast::<PyString>()?.to_cow()?.into_owned(), within(&held, depth + 1)?))
        });
        return Ok(Json::Object(members.collect::<PyResult<_>>()?));
    }
    if let Ok(shown) = given.cast::<pyo3::types::PyMappingProxy>() {
        return within(&shown.call_method0("copy")?, depth + 1);
    }
    if given.is_instance_of::<Shown>() {
        let held = given.py().import("crm_core._own")?.call_method1("fields_of", (given,))?;
        return within(&held, depth);
    }
    if let Ok(items) = given.try_iter() {
        return items.map(|item| within(&item?, depth + 1)).collect();
    }
    let text = match given.call_method0("__fspath__") {
        Ok(path) => path.extract().ok(),
        Err(_) => given.extract().ok().map(|number: Decimal| number.to_string()),
    };
    Ok(text.map_or_else(refused, written))
}

/// One value, in the form in which nothing but its own kind takes it.
fn plain(given: &Bound<'_, PyAny>) -> PyResult<Option<Json>> {
    let py = given.py();
    Ok(Some(if given.is_none() {
        Json::Null
    } else if let Ok(text) = given.cast::<PyString>() {
        text.to_cow().map_or_else(|_| refused(), Into::into)
    } else if let Ok(flag) = given.cast::<PyBool>() {
        flag.is_true().into()
    } else if let (true, Ok(number)) = (given.is_instance_of::<PyInt>(), given.extract::<i64>()) {
        number.into()
    } else if given.is_instance_of::<PyFloat>() || given.is_instance_of::<PyBytes>() {
        refused()
    } else if given.is_instance_of::<PyDateTime>() {
        // One without a zone names no instant.
        if given.getattr("tzinfo")?.is_none() {
            return Ok(Some(refused()));
        }
        let utc = given.call_method1("astimezone", (PyTzInfo::utc(py)?,))?;
        written(utc.call_method1("isoformat", ("T", "milliseconds"))?.extract()?)
    } else if given.is_instance_of::<PyDate>() {
        written(given.call_method0("isoformat")?.extract()?)
    } else if let Ok(money) = given.cast::<Money>() {
        to_json(&FieldKind::Money, &money.get().0.into())
    } else if let Ok(link) = given.cast::<Link>() {
        to_json(&FieldKind::Link, &link.get().0.clone().into())
    } else if let Ok(id) = given.extract::<Uuid>() {
        written(id.to_string())
    } else {
        return Ok(None);
    }))
}

/// What is no value of any kind.
fn refused() -> Json {
    Json::Array(vec![Json::Null])
}

/// A record by its fields, whoever else may set them; it is not stored.
pub(crate) fn read_record<T: Entity + Default>(fields: &Json) -> Result<Record<T>> {
    let mut record = Record::blank(Uuid::nil());
    for (name, json) in fields.as_object().into_iter().flatten() {
        if let ("custom", Json::Object(custom)) = (&**name, json) {
            let value = |(name, json): (&String, &Json)| match Value::from_json(json) {
                Ok(value) => Ok((name.clone(), value)),
                Err(error) => Err(error.with_field(name.clone(), "value")),
            };
            record.base.custom = custom.iter().map(value).collect::<Result<_>>()?;
        } else if name != "id" {
            set(&mut record, name, json)?;
        } else if !json.is_null() {
            let id = as_text(json).as_str().and_then(|id| id.parse().ok());
            record.id = T::Id::from_uuid(id.ok_or_else(no_id)?);
        }
    }
    Ok(record)
}

/// An item by its fields.
pub(crate) fn read_item<T: ListItem>(fields: &Json) -> Result<T> {
    item_from(item_from_json(T::DEF, fields)?).map_err(wrong_type)
}

fn set<T: Entity>(record: &mut Record<T>, name: &str, json: &Json) -> Result<()> {
    let mut fields = T::FIELDS.iter().chain(Base::FIELDS).enumerate();
    let Some((position, def)) = fields.find(|(_, field)| field.name == name) else {
        return Err(no_such_field(T::NAME, name.to_owned()));
    };
    let field = record.field_mut(position).ok_or_else(|| wrong_type(def))?;
    field.set(from_json(def, json)?).map_err(|_| wrong_type(def))
}

/// A record's id: a UUID, or its text.
///
/// # Errors
/// `WrongType`.
pub fn id(given: &Bound<'_, PyAny>) -> PyResult<Uuid> {
    read_id(given).ok_or_else(|| raise(given.py(), &no_id()))
}

pub(super) fn no_id() -> Error {
    let error = Error::new(ErrorKind::WrongType, "this is not an id: give a UUID");
    error.with_field("id", "id")
}

pub(super) fn read_id(given: &Bound<'_, PyAny>) -> Option<Uuid> {
    match given.cast::<PyString>() {
        Ok(text) => text.to_cow().ok()?.parse().ok(),
        Err(_) => given.extract().ok(),
    }
}
