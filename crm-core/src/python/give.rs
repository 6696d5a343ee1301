//! Values as Python objects.

use std::sync::OnceLock;

use pyo3::{
    prelude::*,
    sync::PyOnceLock,
    types::{PyBool, PyDate, PyDateTime, PyDict, PyList, PyString, PyTuple, PyTzInfo},
};
use serde_json::Value as Json;
use uuid::Uuid;

use super::value::{Link, Money};
use crate::{
    entity::{ChoiceDef, FieldKind, FieldValue, Item, ItemDef, ListItem, Value},
    value::{Date, Timestamp},
};

/// How a UUID becomes Python's.
pub type MakeUuid = for<'py> fn(Python<'py>, Uuid) -> PyResult<Bound<'py, PyAny>>;

static MAKE_UUID: OnceLock<MakeUuid> = OnceLock::new();

/// Gives a faster way to make Python's UUIDs than its constructor, which the core, without unsafe code, has not.
pub fn make_uuids_with(make: MakeUuid) {
    // The first one stays.
    let _ = MAKE_UUID.set(make);
}

/// A field as an attribute.
pub(crate) struct Field<T>(pub(crate) T);

impl<'py, T: FieldValue> IntoPyObject<'py> for &Field<T> {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;
    fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
        self.0.to_python(py)
    }
}

/// A value as a Python object: `UUID`, `Decimal`, aware `datetime`, `date`, `Money`, `Link`, text; sets as tuples.
///
/// # Errors
/// What Python raises, as for want of memory or a year it does not know.
pub fn give<'py>(py: Python<'py>, value: &Value) -> PyResult<Bound<'py, PyAny>> {
    Ok(match value {
        Value::Null => py.None().into_bound(py),
        Value::Bool(value) => PyBool::new(py, *value).to_owned().into_any(),
        Value::Int(value) => value.into_pyobject(py)?.into_any(),
        Value::Decimal(value) => value.into_pyobject(py)?.into_any(),
        Value::Text(text) => PyString::new(py, text).into_any(),
        Value::Date(date) => give_date(py, *date)?,
        Value::Timestamp(at) => give_timestamp(py, *at)?,
        Value::Money(money) => Bound::new(py, Money(*money))?.into_any(),
        // An id that the store has not given yet.
        Value::Id(id) if id.is_nil() => py.None().into_bound(py),
        Value::Id(id) => match MAKE_UUID.get() {
            Some(make) => make(py, *id)?,
            None => id.into_pyobject(py)?.into_any(),
        },
        Value::Link(link) => Bound::new(py, Link(link.clone()))?.into_any(),
        Value::Set(words) => PyTuple::new(py, words)?.into_any(),
        Value::List(items) => PyTuple::new(py, items.iter().map(|item| item.id.0))?.into_any(),
        Value::Named(values) => {
            let shown = PyDict::new(py);
            for (name, value) in values {
                shown.set_item(name, give(py, value)?)?;
            }
            // To change it would change a copy, and nobody would notice.
            pyo3::types::PyMappingProxy::new(py, shown.as_mapping()).into_any()
        }
    })
}

/// The members of a category's enum, in the order of its options.
pub(crate) struct Members(PyOnceLock<Vec<Py<PyAny>>>);

impl Members {
    pub(crate) const fn new() -> Self {
        Self(PyOnceLock::new())
    }

    /// The member of this number; a number that this version does not know has a member too.
    pub(crate) fn give<'py>(
        &self,
        py: Python<'py>,
        def: &ChoiceDef,
        number: u32,
    ) -> PyResult<Bound<'py, PyAny>> {
        let members = self.0.get_or_try_init(py, || {
            let members = def.options.iter().map(|option| member(py, def, &option.code));
            members.map(|member| member.map(Bound::unbind)).collect::<PyResult<_>>()
        })?;
        let position = def.options.iter().position(|option| option.number == number);
        match position.and_then(|position| members.get(position)) {
            Some(member) => Ok(member.bind(py).clone()),
            None => member(py, def, &def.code(number)),
        }
    }
}

fn member<'py>(py: Python<'py>, def: &ChoiceDef, code: &str) -> PyResult<Bound<'py, PyAny>> {
    py.import("crm_core.choices")?.getattr(&*def.name)?.call1((code,))
}

/// A value as a Python object where only its kind is known: items become dictionaries.
///
/// # Errors
/// As [`give`].
pub fn give_as<'py>(
    py: Python<'py>,
    kind: &FieldKind,
    value: &Value,
) -> PyResult<Bound<'py, PyAny>> {
    if let (FieldKind::Choice(def), Value::Text(code)) = (kind, value) {
        // A choice that the company declared has no enum.
        return member(py, def, code).or_else(|_| give(py, value));
    }
    let (FieldKind::List(def), Value::List(items)) = (kind, value) else { return give(py, value) };
    let shown = items.iter().map(|item| give_item(py, def, item));
    Ok(PyTuple::new(py, shown.collect::<PyResult<Vec<_>>>()?)?.into_any())
}

/// An item as a dictionary of what is not empty.
pub(crate) fn give_item<'py>(
    py: Python<'py>,
    def: &'static ItemDef,
    item: &Item,
) -> PyResult<Bound<'py, PyAny>> {
    let shown = PyDict::new(py);
    if def.keyed {
        shown.set_item("id", item.id.0)?;
    }
    for (field, value) in def.values(item).into_iter().filter(|(_, value)| !value.is_empty()) {
        shown.set_item(&*field.name, give_as(py, &field.kind, value)?)?;
    }
    Ok(shown.into_any())
}

pub(crate) fn give_items<'py, T: ListItem>(
    py: Python<'py>,
    items: &[T],
) -> PyResult<Bound<'py, PyAny>> {
    let shown = items.iter().map(|item| item.clone().show(py));
    Ok(PyTuple::new(py, shown.collect::<PyResult<Vec<_>>>()?)?.into_any())
}

/// JSON as Python's own lists and dictionaries.
///
/// # Errors
/// What Python raises, as for want of memory.
pub fn give_json<'py>(py: Python<'py>, json: &Json) -> PyResult<Bound<'py, PyAny>> {
    Ok(match json {
        Json::Null => py.None().into_bound(py),
        Json::Bool(value) => value.into_pyobject(py)?.to_owned().into_any(),
        Json::Number(number) => match number.as_i64() {
            Some(number) => number.into_pyobject(py)?.into_any(),
            None => number.as_f64().into_pyobject(py)?.into_any(),
        },
        Json::String(text) => text.into_pyobject(py)?.into_any(),
        Json::Array(items) => {
            let items = items.iter().map(|item| give_json(py, item));
            PyList::new(py, items.collect::<PyResult<Vec<_>>>()?)?.into_any()
        }
        Json::Object(members) => {
            let object = PyDict::new(py);
            for (name, member) in members {
                object.set_item(name, give_json(py, member)?)?;
            }
            object.into_any()
        }
    })
}

fn small(number: u32) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}

fn give_date(py: Python<'_>, date: Date) -> PyResult<Bound<'_, PyAny>> {
    Ok(PyDate::new(py, date.year(), small(date.month()), small(date.day()))?.into_any())
}

fn give_timestamp(py: Python<'_>, at: Timestamp) -> PyResult<Bound<'_, PyAny>> {
    let (date, millis) = at.utc();
    let seconds = millis / 1000;
    let parts = [date.month(), date.day(), seconds / 3600, seconds / 60 % 60, seconds % 60];
    let [month, day, hour, minute, second] = parts.map(small);
    let (micros, utc) = (millis % 1000 * 1000, PyTzInfo::utc(py)?);
    let year = date.year();
    PyDateTime::new(py, year, month, day, hour, minute, second, micros, Some(&utc))
        .map(Bound::into_any)
}
