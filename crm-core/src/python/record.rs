//! What the classes of all records, of all items and of all parts have in common.

use pyo3::{exceptions::PyAttributeError, prelude::*, types::PyTuple};

use super::{Field, Record, give};
use crate::{
    Row,
    entity::{EntityDef, FieldDef, ItemId},
};

/// What records, items and parts have in common: fields that are attributes, and never change. The package gives it the
/// methods by which they are copied, compared and shown.
#[pyclass(frozen, subclass, module = "crm_core")]
pub(crate) struct Fields;

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
