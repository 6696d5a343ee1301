//! Stopping calls, and putting a backup back.

use std::path::PathBuf;

use crm_core::RestoreOptions;
use pyo3::prelude::*;

use crate::call;

/// Stops calls from another thread: give it to `with_budget`.
#[pyclass(frozen, module = "crm_core")]
pub(crate) struct Cancel(pub(crate) crm_core::Cancel);

#[pymethods]
impl Cancel {
    #[new]
    fn new() -> Self {
        Self(crm_core::Cancel::new())
    }

    /// Stops every call that has it in its budget, those that run and those to come.
    fn cancel(&self) {
        self.0.cancel();
    }

    /// Whether it has.
    #[getter]
    fn is_canceled(&self) -> bool {
        self.0.is_canceled()
    }
}

/// Puts a backup in the place of a file, after reading and checking all of it; a file that is there is replaced only
/// when asked.
#[pyfunction]
#[pyo3(signature = (backup, path, /, *, replace=false))]
pub(crate) fn restore(
    py: Python<'_>,
    backup: PathBuf,
    path: PathBuf,
    replace: bool,
) -> PyResult<()> {
    call(py, || crm_core::Crm::restore(backup, path, RestoreOptions { replace }))
}
