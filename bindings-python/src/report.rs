//! Reports: figures and their pictures.

use crm_core::{calls::Column, python, report::Answer};
use pyo3::{prelude::*, types::PyCapsule};

use crate::{arrow, call};

/// A report: its figures, and their picture in the company's language.
#[pyclass(frozen, module = "crm_core")]
pub(crate) struct Report(pub(crate) Answer);

#[pymethods]
impl Report {
    /// The figures: money as decimal text with its currency, shares as numbers.
    #[getter]
    fn data<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        python::give_json(py, &self.0.to_json())
    }

    fn __repr__(&self) -> String {
        format!("<Report {}>", self.0.figures().def.name)
    }

    /// The picture: SVG that stands by itself, readable on light and dark pages.
    fn svg(&self) -> String {
        self.0.to_svg()
    }

    /// The picture as a Vega-Lite specification with its data.
    fn vega<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        python::give_json(py, &self.0.to_vega_lite())
    }

    /// Its rows as a table; one row when it has no list of them.
    fn _arrow<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        arrow::whole(py, call(py, || Column::of_report(&self.0))?)
    }
}
