//! What calls answer, as Python's objects.

use crm_core::{calls::Answer, python};
use pyo3::{
    prelude::*,
    types::{PyBytes, PyDict, PyList},
};
use serde_json::Value as Json;

use crate::{
    handle::{Crm, Tx},
    history::{self, told},
    report::Report,
};

pub(crate) fn give(py: Python<'_>, answer: Answer) -> PyResult<Bound<'_, PyAny>> {
    Ok(match answer {
        Answer::Record(row) => python::show_of(&row.def().name)(py, row)?.into_bound(py),
        Answer::Found(found) => {
            let found = found.into_iter().map(|found| {
                let record = python::show_of(&found.entity)(py, found.row)?;
                told(py, "Found", (found.entity, found.rank, record))
            });
            PyList::new(py, found.collect::<PyResult<Vec<_>>>()?)?.into_any()
        }
        Answer::Outcome(outcome) => python::show_outcome(py, outcome)?,
        Answer::Bytes(bytes) => PyBytes::new(py, &bytes).into_any(),
        Answer::Report(report) => Bound::new(py, Report(report))?.into_any(),
        Answer::Crm(crm) => Bound::new(py, Crm(crm.into()))?.into_any(),
        Answer::Tx(tx) => Bound::new(py, Tx::new(tx))?.into_any(),
        Answer::History(entries, def) => {
            let entries = entries.into_iter().map(|entry| history::entry(py, &def, entry));
            PyList::new(py, entries.collect::<PyResult<Vec<_>>>()?)?.into_any()
        }
        Answer::Reverted(reverted) => history::reverted(py, reverted)?,
        Answer::Warnings(warnings) => history::warnings(py, &warnings)?.into_any(),
        Answer::Verified(found) => {
            let fields = (found.records, found.derived, found.entries, found.problems);
            told(py, "Verified", fields)?
        }
        plain => from_json(py, &plain.into_json().unwrap_or_default())?,
    })
}

/// JSON as Python's own lists and dictionaries.
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
