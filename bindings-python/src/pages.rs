//! Records one after another, over all pages.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crm_core::{calls::All, python::Show};
use pyo3::{prelude::*, types::PyCapsule};

use crate::{arrow, call};

/// Records one after another, over all pages.
#[pyclass(frozen, module = "crm_core")]
pub(crate) struct RecordIterator {
    show: Show,
    /// Shared with the tables that are read from it: what one has not read is still there.
    rest: Arc<Mutex<All>>,
}

impl RecordIterator {
    pub(crate) fn new(show: Show, all: All) -> Self {
        Self { show, rest: Arc::new(Mutex::new(all)) }
    }
}

#[pymethods]
impl RecordIterator {
    fn __iter__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    fn __next__(&self, py: Python<'_>) -> PyResult<Option<Py<PyAny>>> {
        let row = call(py, || lock(&self.rest).next().transpose())?;
        row.map(|row| (self.show)(py, row)).transpose()
    }

    /// The records that are left as a table, which is read a page at a time.
    fn _arrow<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        let table = call(py, || lock(&self.rest).table())?;
        let (shape, rest) = (arrow::fields(&table.empty()), Arc::clone(&self.rest));
        arrow::capsule(py, shape, Box::new(move || lock(&rest).batch(&table)))
    }
}

fn lock(rest: &Mutex<All>) -> MutexGuard<'_, All> {
    rest.lock().unwrap_or_else(PoisonError::into_inner)
}
