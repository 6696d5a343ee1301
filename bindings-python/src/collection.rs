//! The records of one entity.

use std::io::Read as _;

use crm_core::{
    Query,
    calls::{self, Answer, Handle},
    python::{self, Show},
};
use pyo3::{
    prelude::*,
    types::{PyBytes, PyCapsule, PyDict},
};

use crate::{
    answer::give,
    call,
    content::Given,
    pages::{Page, RecordIterator},
};

/// The records of one entity; on a transaction each call is a part of it, else a commit of its own.
#[pyclass(frozen, module = "crm_core")]
pub(crate) struct Collection {
    handle: Handle,
    entity: String,
    show: Show,
}

impl Collection {
    /// The records of an entity by its name.
    pub(crate) fn new(py: Python<'_>, handle: Handle, entity: String) -> PyResult<Self> {
        call(py, || handle.records(&entity).map(|_| ()))?;
        let show = python::show_of(&entity);
        Ok(Self { handle, entity, show })
    }

    fn run<T: Send>(
        &self,
        py: Python<'_>,
        run: impl FnOnce(crm_core::Records<'_>) -> crm_core::Result<T> + Send,
    ) -> PyResult<T> {
        call(py, || run(self.handle.records(&self.entity)?))
    }

    fn give<'py>(&self, py: Python<'py>, answer: Answer) -> PyResult<Bound<'py, PyAny>> {
        match answer {
            Answer::Record(row) => Ok((self.show)(py, row)?.into_bound(py)),
            Answer::Page(page) => {
                let items = page.items.into_iter().map(|row| (self.show)(py, row));
                let items = items.collect::<PyResult<Vec<_>>>()?;
                let (handle, entity) = (self.handle.clone(), self.entity.clone());
                Page::new(py, handle, entity, items, page.next).map(Bound::into_any)
            }
            answer => give(py, answer),
        }
    }

    fn all(&self, query: Query) -> RecordIterator {
        RecordIterator::new(self.handle.clone(), self.entity.clone(), self.show, query)
    }
}

#[pymethods]
impl Collection {
    fn _call<'py>(&self, name: &str, given: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let (py, given) = (given.py(), python::data(given)?);
        self.give(py, call(py, || self.handle.call(Some(&self.entity), name, given))?)
    }

    /// The entity's name, as `deal`.
    #[getter]
    fn entity(&self) -> &str {
        &self.entity
    }

    /// The record with this id; `not_found` when there is none, it is in the trash, or it may not be seen.
    // Not by its name as other calls: what is read the most has the shortest way.
    #[pyo3(signature = (id, /))]
    fn get(&self, id: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        let (py, id) = (id.py(), python::id(id)?);
        (self.show)(py, self.run(py, |records| records.get(id))?)
    }

    /// Stores a file and its record; its content is bytes, or a file that is open for reading bytes.
    #[pyo3(signature = (content, /, **fields))]
    fn attach<'py>(
        &self,
        content: &Bound<'py, PyAny>,
        fields: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let (py, mut content) = (content.py(), Given::of(content)?);
        let fields = fields.map_or(Ok(serde_json::json!({})), |fields| python::data(fields))?;
        let given = serde_json::json!({ "fields": fields });
        let attached = call(py, || {
            self.handle.attach(&self.entity, given, |records, changes| {
                records.attach(changes, &mut content)
            })
        });
        self.give(py, attached?)
    }

    /// Writes the content of a file into a file that is open for writing bytes, and tells how many there were.
    #[pyo3(signature = (id, to, /))]
    fn copy_content(&self, id: &Bound<'_, PyAny>, to: &Bound<'_, PyAny>) -> PyResult<u64> {
        let (py, id) = (id.py(), python::id(id)?);
        let mut content = self.run(py, |records| records.content(id))?;
        let (mut chunk, mut count) = (vec![0; 1 << 16], 0);
        loop {
            let read = py.detach(|| content.read(&mut chunk))?;
            let Some(bytes) = chunk.get(..read).filter(|bytes| !bytes.is_empty()) else {
                return Ok(count);
            };
            to.call_method1("write", (PyBytes::new(py, bytes),))?;
            count += read as u64;
        }
    }

    /// All records of a query, one after another.
    fn _all(&self, query: &Bound<'_, PyAny>) -> PyResult<RecordIterator> {
        let (py, query) = (query.py(), python::data(query)?);
        call(py, || calls::query(query)).map(|query| self.all(query))
    }

    /// All records as a table, which is read a page at a time.
    fn _arrow<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        self.all(Query::new()).arrow(py)
    }

    fn __iter__(&self) -> RecordIterator {
        self.all(Query::new())
    }

    fn __repr__(&self) -> String {
        format!("<Collection of {}>", self.entity)
    }
}
