//! The records of one entity.

use std::io::Read as _;

use crm_core::{
    calls::{self, All, Answer, Handle, Table},
    python::{self, Show},
};
use pyo3::{
    prelude::*,
    types::{PyBytes, PyCapsule, PyList},
};

use crate::{answer::give, arrow, call, content::File, pages::RecordIterator};

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
}

#[pymethods]
impl Collection {
    fn _call<'py>(
        slf: &Bound<'py, Self>,
        name: &str,
        given: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let (py, given, Self { handle, entity, show }) =
            (slf.py(), python::data(given)?, slf.get());
        match call(py, || handle.call(Some(entity), name, given))? {
            Answer::Record(row) => Ok(show(py, row)?.into_bound(py)),
            Answer::Page(page) => {
                let items = page.items.into_iter().map(|row| show(py, row));
                let items = PyList::new(py, items.collect::<PyResult<Vec<_>>>()?)?;
                py.import("crm_core._own")?.getattr("Page")?.call1((items, page.next, slf))
            }
            answer => give(py, answer),
        }
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

    /// Stores a file and its record; its content is read of a file object.
    fn _attach<'py>(
        &self,
        content: Py<PyAny>,
        given: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let (py, given, mut content) = (given.py(), python::data(given)?, File(content));
        let attached = call(py, || {
            self.handle.attach(&self.entity, given, |records, changes| {
                records.attach(changes, &mut content)
            })
        });
        give(py, attached?)
    }

    /// Gives the content of a file to a function, a piece at a time; how many bytes there were.
    fn _copy_content(&self, id: &Bound<'_, PyAny>, to: &Bound<'_, PyAny>) -> PyResult<u64> {
        let (py, id) = (id.py(), python::id(id)?);
        let mut content = self.run(py, |records| records.content(id))?;
        let (mut chunk, mut count) = (vec![0; 1 << 16], 0);
        loop {
            let read = py.detach(|| content.read(&mut chunk))?;
            let Some(bytes) = chunk.get(..read).filter(|bytes| !bytes.is_empty()) else {
                return Ok(count);
            };
            to.call1((PyBytes::new(py, bytes),))?;
            count += read as u64;
        }
    }

    /// All records of a query, one after another.
    fn _all(&self, query: &Bound<'_, PyAny>) -> PyResult<RecordIterator> {
        let (py, query) = (query.py(), python::data(query)?);
        let query = call(py, || calls::query(query))?;
        let all = All::of(self.handle.clone(), self.entity.clone(), query);
        Ok(RecordIterator::new(self.show, all))
    }

    /// These records as a table.
    fn _arrow_of<'py>(&self, items: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyCapsule>> {
        let py = items.py();
        let table = self.run(py, |records| Ok(Table::of(&records)))?;
        let mut rows = table.empty();
        for item in items.try_iter()? {
            let item = python::data(&item?)?;
            call(py, || table.push_json(&mut rows, &item))?;
        }
        arrow::whole(py, rows)
    }
}
