//! What the classes of all records, of all items and of all parts have in common.

use pyo3::{
    exceptions::{PyAttributeError, PyNotImplementedError},
    prelude::*,
    types::{PyDict, PyTuple},
};

use super::{Field, Record, give};
use crate::{
    Row,
    entity::{EntityDef, FieldDef, ItemId},
};

/// What records, items and parts have in common: fields that are attributes, and never change.
#[pyclass(frozen, subclass, module = "crm_core")]
pub(crate) struct Fields;

#[pymethods]
impl Fields {
    /// The same with these fields changed. What is stored stays as it is.
    #[pyo3(signature = (**changes), text_signature = "($self, **changes)")]
    fn replace<'py>(
        slf: &Bound<'py, Self>,
        changes: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let fields = keywords(slf.as_any())?;
        if let Some(changes) = changes {
            fields.update(changes.as_mapping())?;
        }
        slf.get_type().call((), Some(&fields))
    }

    #[pyo3(signature = (**changes))]
    fn __replace__<'py>(
        slf: &Bound<'py, Self>,
        changes: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        Self::replace(slf, changes)
    }

    fn __copy__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    fn __deepcopy__(slf: Py<Self>, _memo: &Bound<'_, PyAny>) -> Py<Self> {
        slf
    }

    fn __getnewargs_ex__<'py>(
        slf: &Bound<'py, Self>,
    ) -> PyResult<(Bound<'py, PyTuple>, Bound<'py, PyDict>)> {
        Ok((PyTuple::empty(slf.py()), keywords(slf.as_any())?))
    }

    fn __eq__(slf: &Bound<'_, Self>, other: &Bound<'_, PyAny>) -> PyResult<bool> {
        same(slf.as_any(), other)
    }

    fn __hash__(slf: &Bound<'_, Self>) -> PyResult<isize> {
        if let Ok(id) = slf.getattr("id") {
            return id.hash();
        }
        let values = attributes(slf.as_any())?.into_iter().map(|(_, value)| value);
        PyTuple::new(slf.py(), values)?.hash()
    }

    fn __repr__(slf: &Bound<'_, Self>) -> PyResult<String> {
        text(slf.as_any())
    }
}

/// An item of a list in a record; it has an id of its own, which stays when the item changes.
#[pyclass(frozen, get_all, subclass, extends = Fields, module = "crm_core")]
pub(crate) struct Item {
    /// The item's id; None for one that was not stored yet.
    id: Field<ItemId>,
}

impl Item {
    pub(crate) fn new(id: ItemId) -> PyClassInitializer<Self> {
        PyClassInitializer::from(Fields).add_subclass(Self { id: Field(id) })
    }
}

/// What a call takes or tells besides records: fields under a name.
#[pyclass(frozen, subclass, extends = Fields, module = "crm_core")]
pub(crate) struct Part;

impl Part {
    pub(crate) fn new() -> PyClassInitializer<Self> {
        PyClassInitializer::from(Fields).add_subclass(Self)
    }
}

/// A record of an entity that was declared at run time: its fields are attributes, as every record's.
#[pyclass(frozen, extends = Record, name = "Row", module = "crm_core")]
#[derive(Debug)]
pub(crate) struct FreeRecord(Row);

#[pymethods]
impl FreeRecord {
    /// The entity's name, as `vehicle`.
    #[getter]
    fn entity(&self) -> &str {
        &self.0.def().name
    }

    fn __getattr__<'py>(&self, py: Python<'py>, name: &str) -> PyResult<Bound<'py, PyAny>> {
        let def = self.0.def();
        if name == "_fields" {
            let names = std::iter::once("id").chain(model_fields(def).map(|field| &*field.name));
            return Ok(PyTuple::new(py, names.collect::<Vec<_>>())?.into_any());
        }
        if def.field(name).is_none() {
            let text = format!("{} has no field {name:?}", def.name);
            return Err(PyAttributeError::new_err(text));
        }
        give(py, &self.0.value(name))
    }

    fn __dir__(&self) -> Vec<String> {
        model_fields(self.0.def()).map(|field| field.name.to_string()).collect()
    }
}

/// The fields that are attributes; those that a company added stand together in `custom`.
fn model_fields(def: &EntityDef) -> impl Iterator<Item = &FieldDef> {
    def.fields.iter().filter(|field| !field.is_custom())
}

/// A record of a declared entity as its class.
pub(super) fn show_free(py: Python<'_>, row: Row) -> PyResult<Py<PyAny>> {
    let base = Record::new(row.id(), row.base().clone());
    let made = base.add_subclass(FreeRecord(row));
    Ok(Py::new(py, made)?.into_any())
}

fn attributes<'py>(object: &Bound<'py, PyAny>) -> PyResult<Vec<(String, Bound<'py, PyAny>)>> {
    let names: Vec<String> = match object.getattr("_fields") {
        Ok(names) => names.extract()?,
        Err(_) => return Err(PyNotImplementedError::new_err("this class holds no fields")),
    };
    names.into_iter().map(|name| object.getattr(&*name).map(|value| (name, value))).collect()
}

/// The attributes as the keyword arguments that make the same object.
fn keywords<'py>(object: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyDict>> {
    let fields = PyDict::new(object.py());
    for (name, value) in attributes(object)? {
        fields.set_item(name, value)?;
    }
    Ok(fields)
}

/// Of one class, with equal attributes.
fn same(one: &Bound<'_, PyAny>, other: &Bound<'_, PyAny>) -> PyResult<bool> {
    if !one.get_type().is(other.get_type()) {
        return Ok(false);
    }
    for (name, value) in attributes(one)? {
        if !value.eq(other.getattr(&*name)?)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The class and what is not empty.
fn text(object: &Bound<'_, PyAny>) -> PyResult<String> {
    let mut parts = Vec::new();
    for (name, value) in attributes(object)? {
        let is_empty =
            value.is_none() || value.cast::<PyTuple>().is_ok_and(PyTupleMethods::is_empty);
        if !is_empty {
            parts.push(format!("{name}={}", value.repr()?));
        }
    }
    Ok(format!("{}({})", object.get_type().name()?, parts.join(", ")))
}
