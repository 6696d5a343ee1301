//! Lists of records: a page, all of them one after another, and both as tables.

use std::{
    collections::VecDeque,
    mem,
    sync::{Arc, Mutex, PoisonError},
};

use crm_core::{
    Query, Result, Row,
    calls::{Handle, Table},
    entity::{FieldDef, Value},
    python::{self, Show},
};
use pyo3::{
    prelude::*,
    types::{PyCapsule, PyDict, PyList, PyType},
};

use crate::{arrow, call};

/// Some records of a list, and where the next ones begin.
#[pyclass(frozen, module = "crm_core")]
pub(crate) struct Page {
    handle: Handle,
    entity: String,
    /// The records, in the order asked for.
    #[pyo3(get)]
    items: Py<PyList>,
    /// The cursor to give to `list` as `after`; None after the last page.
    #[pyo3(get)]
    next: Option<String>,
}

impl Page {
    pub(crate) fn new(
        py: Python<'_>,
        handle: Handle,
        entity: String,
        items: Vec<Py<PyAny>>,
        next: Option<String>,
    ) -> PyResult<Bound<'_, Self>> {
        let items = PyList::new(py, items)?.unbind();
        Bound::new(py, Self { handle, entity, items, next })
    }
}

#[pymethods]
impl Page {
    fn __len__(&self, py: Python<'_>) -> usize {
        self.items.bind(py).len()
    }

    fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(self.items.bind(py).try_iter()?.into_any())
    }

    fn __getitem__<'py>(&self, index: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        self.items.bind(index.py()).as_any().get_item(index)
    }

    /// `Page[Deal]` is what type checkers know; here it is the class itself.
    #[classmethod]
    fn __class_getitem__(cls: &Bound<'_, PyType>, _of: &Bound<'_, PyAny>) -> Py<PyType> {
        cls.clone().unbind()
    }

    /// The records as a table.
    fn _arrow<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        let table = call(py, || Ok(Table::of(&self.handle.records(&self.entity)?)))?;
        let mut rows = table.empty();
        for item in self.items.bind(py) {
            let id = python::id(&item.getattr("id")?)?;
            let values = table.fields().iter().map(|field| attribute(field, &item));
            let values = values.collect::<PyResult<Vec<_>>>()?;
            call(py, || table.push(&mut rows, id, values))?;
        }
        let mut rows = Some(rows);
        arrow::capsule(py, table.empty(), Box::new(move || Ok(rows.take())))
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let items = self.items.bind(py).repr()?;
        Ok(format!("Page(items={items}, next={:?})", self.next.as_deref().unwrap_or_default()))
    }
}

/// Records one after another, over all pages.
#[pyclass(frozen, module = "crm_core")]
pub(crate) struct RecordIterator {
    show: Show,
    /// Shared with the tables that are read from it: what one has not read is still there.
    rest: Arc<Mutex<Rest>>,
    handle: Handle,
    entity: String,
}

struct Rest {
    rows: VecDeque<Row>,
    /// What asks for the next page; nothing after the last one.
    query: Option<Query>,
}

impl Rest {
    /// Reads a page when there is nothing left of the last one.
    fn fill(&mut self, handle: &Handle, entity: &str) -> Result<()> {
        while self.rows.is_empty() {
            let Some(query) = self.query.take() else { break };
            let page = handle.records(entity)?.list(&query)?;
            self.rows = page.items.into();
            self.query = page.next.map(|next| query.after(next));
        }
        Ok(())
    }
}

impl RecordIterator {
    pub(crate) fn new(handle: Handle, entity: String, show: Show, query: Query) -> Self {
        let rest = Mutex::new(Rest { rows: VecDeque::new(), query: Some(query) });
        Self { show, rest: Arc::new(rest), handle, entity }
    }

    fn next(&self) -> Result<Option<Row>> {
        let mut rest = self.rest.lock().unwrap_or_else(PoisonError::into_inner);
        rest.fill(&self.handle, &self.entity)?;
        Ok(rest.rows.pop_front())
    }
}

#[pymethods]
impl RecordIterator {
    fn __iter__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    fn __next__(&self, py: Python<'_>) -> PyResult<Option<Py<PyAny>>> {
        call(py, || self.next())?.map(|row| (self.show)(py, row)).transpose()
    }

    /// The records that are left as a table, which is read a page at a time.
    #[pyo3(name = "_arrow")]
    pub(crate) fn arrow<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        let table = call(py, || Ok(Table::of(&self.handle.records(&self.entity)?)))?;
        let shape = table.empty();
        let (handle, entity) = (self.handle.clone(), self.entity.clone());
        let rest = Arc::clone(&self.rest);
        let batches = move || {
            let mut rest = rest.lock().unwrap_or_else(PoisonError::into_inner);
            rest.fill(&handle, &entity)?;
            let page = mem::take(&mut rest.rows);
            let mut rows = table.empty();
            page.iter().try_for_each(|row| table.push_record(&mut rows, row))?;
            Ok(Some(rows).filter(|_| !page.is_empty()))
        };
        arrow::capsule(py, shape, Box::new(batches))
    }
}

/// What a record's object holds in a field.
fn attribute(field: &FieldDef, item: &Bound<'_, PyAny>) -> PyResult<Value> {
    if let (true, Some((_, name))) = (field.is_custom(), field.name.split_once('.')) {
        let values = item.getattr("custom")?.cast_into::<PyDict>()?;
        return values.get_item(name)?.map_or(Ok(Value::Null), |held| python::value(name, &held));
    }
    python::field_value(field, &item.getattr(&*field.name)?)
}
