//! The classes of values that Python has no type of its own for.

use pyo3::prelude::*;
use rust_decimal::Decimal;
use uuid::Uuid;

use super::{
    raise,
    take::{data, no_id, read_id},
};
use crate::{
    entity::{FieldKind, change::mistyped, json::decimal},
    error::{Error, ErrorKind},
    value,
};

/// An amount with its currency; sums never mix currencies.
#[pyclass(frozen, eq, hash, str = "{0}", module = "crm_core")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Money(pub value::Money);

#[pymethods]
impl Money {
    #[new]
    fn new(amount: &Bound<'_, PyAny>, currency: &Bound<'_, PyAny>) -> PyResult<Self> {
        let wrong = |name: &'static str, kind| {
            let detail = "give Money a Decimal, int or text, never a float, and an ISO 4217 code";
            raise(amount.py(), &Error::new(ErrorKind::WrongType, detail).with_field(name, kind))
        };
        let number = decimal(&data(amount)?).ok_or_else(|| wrong("amount", "decimal"))?;
        let currency = currency.extract::<String>().ok().and_then(|code| code.parse().ok());
        let currency = currency.ok_or_else(|| wrong("currency", "currency"))?;
        value::Money::new(number, currency).map(Self).map_err(|error| raise(amount.py(), &error))
    }

    /// How much.
    #[getter]
    fn amount(&self) -> Decimal {
        self.0.amount()
    }

    /// The ISO 4217 code.
    #[getter]
    fn currency(&self) -> String {
        self.0.currency().code().to_owned()
    }

    fn __add__(&self, other: &Self, py: Python<'_>) -> PyResult<Self> {
        self.0.checked_add(other.0).map(Self).map_err(|error| raise(py, &error))
    }

    fn __sub__(&self, other: &Self, py: Python<'_>) -> PyResult<Self> {
        self.0.checked_sub(other.0).map(Self).map_err(|error| raise(py, &error))
    }

    fn __neg__(&self) -> Self {
        Self(-self.0)
    }
}

/// A link to a record of any entity.
#[pyclass(frozen, eq, hash, str = "{0}", module = "crm_core")]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Link(pub value::Link);

#[pymethods]
impl Link {
    #[new]
    fn new(entity: &Bound<'_, PyAny>, id: &Bound<'_, PyAny>) -> PyResult<Self> {
        let py = id.py();
        let no_name = |_| raise(py, &mistyped("entity".into(), &FieldKind::Text));
        let entity: String = entity.extract().map_err(no_name)?;
        let id = read_id(id).ok_or_else(|| raise(py, &no_id()))?;
        value::Link::new(entity, id).map(Self).map_err(|error| raise(py, &error))
    }

    /// The entity's name, as `deal`.
    #[getter]
    fn entity(&self) -> &str {
        self.0.entity()
    }

    /// The record's id.
    #[getter]
    fn id(&self) -> Uuid {
        self.0.id()
    }
}
