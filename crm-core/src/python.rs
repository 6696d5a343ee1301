//! The model as Python classes: what the Python package shows of records, items and values, and how it reads them.

use pyo3::{
    PyClass,
    prelude::*,
    types::{PyDict, PyModule, PyTuple},
};
use serde_json::{Value as Json, json};

mod give;
mod record;
mod take;
mod value;

pub(crate) use self::{
    give::{Field, Members, give_item, give_items},
    record::{Fields, FreeRecord, Item, Part},
};
pub use self::{
    give::{MakeUuid, give, give_as, give_json, make_uuids_with},
    take::{data, id},
    value::{Link, Money},
};
/// The class that every record's class is made upon.
pub(crate) use crate::entity::BasePython as Record;
use crate::{
    Row,
    entity::{Base, Described, Entity, FieldDef, ItemDef, ListItem, Outcome, field::item_from},
    error::{Error, ErrorKind, Result},
    flow::{self, Flow, MassUpdated, for_each_flow},
    model::{self, for_each_entity},
};

/// An entity that has a class.
pub(crate) trait Shown: Entity {
    type Class: PyClass;
    /// Adds the classes of the items that its records list.
    fn items(module: &Bound<'_, PyModule>) -> PyResult<()>;
    fn show(py: Python<'_>, record: crate::entity::Record<Self>) -> PyResult<Py<PyAny>>;
}

/// How the records of an entity become Python objects.
pub type Show = fn(Python<'_>, Row) -> PyResult<Py<PyAny>>;

/// The error as the Python exception of its code.
pub fn raise(py: Python<'_>, error: &Error) -> PyErr {
    let made = give_json(py, &error.to_json())
        .and_then(|told| py.import("crm_core._error")?.getattr("make")?.call1((told,)));
    made.map_or_else(|failed| failed, PyErr::from_value)
}

macro_rules! table {
    ($($name:ident $entity:ident $id:ident $change:ident $collection:ident;)+) => {
        /// How the records of the entity with this name are shown.
        pub fn show_of(entity: &str) -> Show {
            $(if entity == model::$entity::NAME {
                return show::<model::$entity>;
            })+
            record::show_free
        }

        fn add_records(module: &Bound<'_, PyModule>) -> PyResult<()> {
            $(add_record::<model::$entity>(module)?;)+
            Ok(())
        }
    };
}
for_each_entity!(table);

macro_rules! verbs {
    ($($name:ident $flow:ident;)+) => {
        /// What a call told, as its class.
        ///
        /// # Errors
        /// What Python raises, as for want of memory.
        pub fn show_outcome(py: Python<'_>, told: Outcome) -> PyResult<Bound<'_, PyAny>> {
            $(if told.def.name == <flow::$flow as Flow>::Outcome::DEF.name {
                return show_part::<<flow::$flow as Flow>::Outcome>(py, told);
            })+
            show_part::<MassUpdated>(py, told)
        }

        fn add_outcomes(module: &Bound<'_, PyModule>) -> PyResult<()> {
            $(<flow::$flow as Flow>::Outcome::add_class(module)?;)+
            MassUpdated::add_class(module)
        }
    };
}
for_each_flow!(verbs);

fn show_part<T: ListItem>(py: Python<'_>, told: Outcome) -> PyResult<Bound<'_, PyAny>> {
    item_from::<T>(told.values).map_err(|_| raise(py, &foreign()))?.show(py)
}

/// Adds the classes of the model and of values to a module.
///
/// # Errors
/// What Python raises, as for want of memory.
pub fn add_classes(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<Money>()?;
    module.add_class::<Link>()?;
    module.add_class::<Fields>()?;
    module.add_class::<Item>()?;
    module.add_class::<Part>()?;
    module.add_class::<Record>()?;
    module.add_class::<FreeRecord>()?;
    Record::items(module)?;
    add_records(module)?;
    add_outcomes(module)
}

fn show<T: Shown>(py: Python<'_>, row: Row) -> PyResult<Py<PyAny>> {
    match row.into_typed::<T>() {
        Some(record) => T::show(py, record),
        None => Err(raise(py, &foreign())),
    }
}

fn foreign() -> Error {
    Error::new(ErrorKind::Bug, "a value has another type than its name says")
}

fn add_record<T: Shown>(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<T::Class>()?;
    name_fields::<T::Class>(module.py(), T::FIELDS.iter().chain(Base::FIELDS), true)?;
    T::items(module)
}

/// Adds the class of an item.
pub(crate) fn add_item<C: PyClass>(module: &Bound<'_, PyModule>, def: &ItemDef) -> PyResult<()> {
    // Several entities may list the same items.
    if module.hasattr(def.name)? {
        return Ok(());
    }
    module.add_class::<C>()?;
    name_fields::<C>(module.py(), def.fields, def.keyed)
}

/// What a class's text form and comparison go through.
fn name_fields<'a, C: PyClass>(
    py: Python<'_>,
    fields: impl IntoIterator<Item = &'a FieldDef>,
    keyed: bool,
) -> PyResult<()> {
    let names = fields.into_iter().map(|field| &*field.name);
    let names: Vec<&str> = keyed.then_some("id").into_iter().chain(names).collect();
    py.get_type::<C>().setattr("_fields", PyTuple::new(py, names)?)
}

/// The keyword arguments of a class.
type Keywords<'k, 'py> = Option<&'k Bound<'py, PyDict>>;

/// A record of keyword arguments; it is not stored.
pub(crate) fn record<T: Entity + Default>(
    fields: Keywords<'_, '_>,
) -> PyResult<crate::entity::Record<T>> {
    given(fields, take::read_record)
}

/// An item of keyword arguments.
pub(crate) fn item<T: ListItem>(fields: Keywords<'_, '_>) -> PyResult<T> {
    given(fields, take::read_item)
}

fn given<T>(fields: Keywords<'_, '_>, read: fn(&Json) -> Result<T>) -> PyResult<T> {
    let fields = fields.map_or_else(|| Ok(json!({})), |fields| data(fields))?;
    read(&fields).map_err(|error| Python::attach(|py| raise(py, &error)))
}
