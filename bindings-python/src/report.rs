//! Reports: figures and their pictures.

use crm_core::{
    Result,
    entity::{FieldKind, Outcome, Value},
    python,
    report::{Answer, Asked},
};
use pyo3::{
    prelude::*,
    types::{PyCapsule, PyDict},
};
use serde_json::{Map, Value as Json};

use crate::{arrow, call, collection::query, columns::Column, json::from_json};

/// A report: its figures, and their picture in the company's language.
#[pyclass(frozen, module = "crm_core")]
pub(crate) struct Report(Answer);

#[pymethods]
impl Report {
    /// The figures: money as decimal text with its currency, shares as numbers.
    #[getter]
    fn data<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        from_json(py, &self.0.to_json())
    }

    /// The picture: SVG that stands by itself, readable on light and dark pages.
    fn svg(&self) -> String {
        self.0.to_svg()
    }

    /// The rows of the report as a table for polars, pandas, pyarrow or duckdb; one row when it has no list of them.
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        // The columns are the report's, whatever was asked for; the interface allows it.
        let _ = requested_schema;
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
        from_json(py, &self.0.to_vega_lite())
    }

    /// The picture as a chart of altair's, to be changed or saved as PNG; needs `pip install crm-core[plot]`.
    fn plot<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let chart = py.import("altair")?.getattr("Chart")?;
        chart.call_method1("from_dict", (self.vega(py)?,))
    }
}

/// What a report is asked by keyword.
#[derive(Default)]
pub(crate) struct Question<'a, 'py> {
    pub(crate) filter: Option<&'a str>,
    pub(crate) params: Option<&'a Bound<'py, PyDict>>,
    pub(crate) period: Option<&'a str>,
    pub(crate) as_of: Option<&'a Bound<'py, PyAny>>,
    pub(crate) limit: Option<usize>,
    /// The record that it is about, by its entity.
    pub(crate) about: Option<&'a Bound<'py, PyDict>>,
}

impl Question<'_, '_> {
    /// The report that answers it.
    pub(crate) fn answer(
        &self,
        py: Python<'_>,
        answer: impl FnOnce(&Asked) -> Result<Answer> + Send,
    ) -> PyResult<Report> {
        let mut asked = Asked::new();
        if self.filter.is_some() || self.params.is_some() {
            asked = asked.query(query(self.filter, None, None, self.params)?);
        }
        let mut others = Map::new();
        if let Some(period) = self.period {
            others.insert("period".to_owned(), period.into());
        }
        if let Some(at) = self.as_of {
            asked = asked.as_of(python::timestamp("as_of", at)?);
        }
        if let Some(limit) = self.limit {
            asked = asked.limit(limit);
        }
        for (entity, id) in self.about.into_iter().flatten().filter(|(_, id)| !id.is_none()) {
            let id = python::id(&id)?;
            others.insert(entity.extract()?, id.to_string().into());
        }
        call(py, || answer(&asked.and_json(&Json::Object(others))?)).map(Report)
    }
}
