//! The native half of the Python package `crm_core`.

/// The native half of `crm_core`; import that instead.
#[pyo3::pymodule]
mod _crm_core {
    use pyo3::prelude::*;

    /// The version of the library.
    #[pyfunction]
    fn version() -> &'static str {
        crm_core::VERSION
    }
}
