//! The classes of values that Python has no type of its own for.

use pyo3::prelude::*;
use rust_decimal::Decimal;
use uuid::Uuid;

use super::{
    raise,
    take::{read_decimal, read_id},
};
use crate::{
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
    fn new(amount: &Bound<'_, PyAny>, currency: &str) -> PyResult<Self> {
        let wrong = |name: &'static str, kind| {
            let detail = "give Money a Decimal, int or text, never a float, and an ISO 4217 code";
            raise(amount.py(), &Error::new(ErrorKind::WrongType, detail).with_field(name, kind))
        };
        let number = read_decimal(amount).ok_or_else(|| wrong("amount", "decimal"))?;
        let currency = currency.parse().map_err(|_| wrong("currency", "currency"))?;
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

    fn __repr__(&self) -> String {
        format!("Money('{}', '{}')", self.0.amount(), self.0.currency().code())
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyAny>, (String, String)) {
        let money = slf.get().0;
        let parts = (money.amount().to_string(), money.currency().code().to_owned());
        (slf.get_type().into_any(), parts)
    }
}

/// A link to a record of any entity.
#[pyclass(frozen, eq, hash, str = "{0}", module = "crm_core")]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Link(pub value::Link);

#[pymethods]
impl Link {
    #[new]
    fn new(entity: &str, id: &Bound<'_, PyAny>) -> PyResult<Self> {
        let py = id.py();
        let id = read_id(id).ok_or_else(|| {
            let error = Error::new(ErrorKind::WrongType, "a link needs a UUID");
            raise(py, &error.with_field("id", "id"))
        })?;
        value::Link::new(entity.to_owned(), id).map(Self).map_err(|error| raise(py, &error))
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

    fn __repr__(&self) -> String {
        format!("Link('{}', UUID('{}'))", self.0.entity(), self.0.id())
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyAny>, (String, Uuid)) {
        (slf.get_type().into_any(), (slf.get().0.entity().to_owned(), slf.get().0.id()))
    }
}
