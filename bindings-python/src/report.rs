//! Reports: figures and their pictures.

use crm_core::{
    calls::Column,
    entity::{FieldKind, Outcome, Value},
    python,
    report::Answer,
};
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

    /// The picture: SVG that stands by itself, readable on light and dark pages.
    fn svg(&self) -> String {
        self.0.to_svg()
    }

    /// Its rows as a table; one row when it has no list of them.
    fn _arrow<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        let Outcome { def, values } = self.0.figures();
        let rows = def.shown().into_iter().find_map(|field| match (&field.kind, &values) {
            (FieldKind::List(row), figures) => match figures.value(field.number) {
                Value::List(items) => Some((*row, items.clone())),
                _ => Some((*row, Vec::new())),
            },
            _ => None,
        });
        let (def, items) = rows.unwrap_or((def, vec![values]));
        let mut columns = Column::of_part(def);
        call(py, || {
            items.iter().try_for_each(|it| Column::push_row(&mut columns, def.values(it)))
        })?;
        let mut rows = Some(columns).filter(|_| !items.is_empty());
        arrow::capsule(py, Column::of_part(def), Box::new(move || Ok(rows.take())))
    }

    /// What notebooks show.
    fn _repr_svg_(&self) -> String {
        self.svg()
    }

    /// The picture as a Vega-Lite specification with its data.
    fn vega<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        python::give_json(py, &self.0.to_vega_lite())
    }

    /// The picture as a chart of altair's, to be changed or saved as PNG; needs `pip install crm-core[plot]`.
    fn plot<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let chart = py.import("altair")?.getattr("Chart")?;
        chart.call_method1("from_dict", (self.vega(py)?,))
    }
}
