//! JSON as Python's own lists and dictionaries.

use pyo3::{
    exceptions::PyTypeError,
    prelude::*,
    types::{PyBool, PyDict, PyList, PyString},
};
use serde_json::{Map, Value as Json};

pub(crate) fn from_json<'py>(py: Python<'py>, json: &Json) -> PyResult<Bound<'py, PyAny>> {
    Ok(match json {
        Json::Null => py.None().into_bound(py),
        Json::Bool(value) => value.into_pyobject(py)?.to_owned().into_any(),
        Json::Number(number) => match number.as_i64() {
            Some(number) => number.into_pyobject(py)?.into_any(),
            None => number.as_f64().into_pyobject(py)?.into_any(),
        },
        Json::String(text) => text.into_pyobject(py)?.into_any(),
        Json::Array(items) => {
            let items = items.iter().map(|item| from_json(py, item));
            PyList::new(py, items.collect::<PyResult<Vec<_>>>()?)?.into_any()
        }
        Json::Object(members) => {
            let object = PyDict::new(py);
            for (name, member) in members {
                object.set_item(name, from_json(py, member)?)?;
            }
            object.into_any()
        }
    })
}

/// What Python's own lists, dictionaries, texts and numbers are as JSON.
pub(crate) fn to_json(given: &Bound<'_, PyAny>) -> PyResult<Json> {
    if given.is_none() {
        return Ok(Json::Null);
    }
    if let Ok(flag) = given.cast::<PyBool>() {
        return Ok(Json::Bool(flag.is_true()));
    }
    if let Ok(text) = given.cast::<PyString>() {
        return Ok(Json::String(text.to_cow()?.into_owned()));
    }
    if let Ok(members) = given.cast::<PyDict>() {
        let mut object = Map::new();
        for (name, member) in members {
            object.insert(name.extract()?, to_json(&member)?);
        }
        return Ok(Json::Object(object));
    }
    if let Ok(number) = given.extract::<i64>() {
        return Ok(number.into());
    }
    if let Ok(number) = given.extract::<f64>() {
        return Ok(number.into());
    }
    let Ok(items) = given.try_iter() else {
        let kind = given.get_type().name()?;
        return Err(PyTypeError::new_err(format!("{kind} has no form in JSON")));
    };
    Ok(Json::Array(items.map(|item| to_json(&item?)).collect::<PyResult<_>>()?))
}
