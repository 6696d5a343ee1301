//! The native half of the Python package `crm_core`.

mod answer;
mod arrow;
mod collection;
mod content;
mod handle;
mod pages;
mod report;
mod uuids;

use crm_core::python;
use pyo3::prelude::*;

/// A call into the library: others run meanwhile, and its error becomes the Python exception of its code.
fn call<T: Send>(py: Python<'_>, run: impl FnOnce() -> crm_core::Result<T> + Send) -> PyResult<T> {
    py.detach(run).map_err(|error| python::raise(py, &error))
}

/// The native half of `crm_core`; import that instead.
#[pymodule]
mod _crm_core {
    use pyo3::prelude::*;

    #[pymodule_export]
    use crate::{
        collection::Collection,
        handle::{Crm, Subscription, Tx},
        pages::RecordIterator,
        report::Report,
    };

    /// The version of the library.
    #[pyfunction]
    fn version() -> &'static str {
        crm_core::VERSION
    }

    #[pymodule_init]
    fn fill(module: &Bound<'_, PyModule>) -> PyResult<()> {
        #[cfg(target_os = "linux")]
        bindings_allocator::prepare();
        let py = module.py();
        crate::uuids::prepare(py)?;
        crm_core::python::add_classes(module)?;
        // What calls go by their names has methods in Python.
        py.import("crm_core._own")?.call_method1("fill", (module,))?;
        Ok(())
    }
}
