//! The records of one entity.

use std::{io::Read as _, sync::Arc};

use crm_core::{
    Error, ErrorKind, Query,
    entity::{Change, Edit, FieldDef, ItemId},
    flow::Refusal,
    python::{self, Show},
};
use pyo3::{
    prelude::*,
    types::{PyBytes, PyCapsule, PyDict, PyList, PyString},
};

use crate::{
    call,
    content::Given,
    pages::{Page, RecordIterator},
};

/// Where a collection's calls go.
#[derive(Clone)]
pub(crate) enum Door {
    /// Each is a commit of its own.
    Crm(crm_core::Crm),
    /// Each is a part of the transaction.
    Tx(Arc<crm_core::Tx>),
}

impl Door {
    pub(crate) fn records(&self, entity: &str) -> crm_core::Result<crm_core::Records<'_>> {
        match self {
            Self::Crm(crm) => crm.records(entity),
            Self::Tx(tx) => tx.records(entity),
        }
    }
}

/// The records of one entity; on a transaction each call is a part of it, else a commit of its own.
#[pyclass(frozen, module = "crm_core")]
pub(crate) struct Collection {
    door: Door,
    entity: String,
    show: Show,
}

impl Collection {
    /// The records of an entity by its name.
    pub(crate) fn new(py: Python<'_>, door: Door, entity: String) -> PyResult<Self> {
        call(py, || door.records(&entity).map(|_| ()))?;
        let show = python::show_of(&entity);
        Ok(Self { door, entity, show })
    }

    fn run<T: Send>(
        &self,
        py: Python<'_>,
        run: impl FnOnce(crm_core::Records<'_>) -> crm_core::Result<T> + Send,
    ) -> PyResult<T> {
        call(py, || run(self.door.records(&self.entity)?))
    }

    fn changes(&self, py: Python<'_>, fields: Option<&Bound<'_, PyDict>>) -> PyResult<Vec<Change>> {
        let records = call(py, || self.door.records(&self.entity))?;
        python::changes(records.def(), fields)
    }

    /// A list's item edited by itself.
    fn edit(
        &self,
        id: &Bound<'_, PyAny>,
        list: &str,
        revision: Option<i64>,
        edit: impl FnOnce(&FieldDef) -> PyResult<Edit>,
    ) -> PyResult<Py<PyAny>> {
        let py = id.py();
        let id = python::id(id)?;
        let records = call(py, || self.door.records(&self.entity))?;
        let field = records.def().field(list).ok_or_else(|| {
            let error = Error::new(ErrorKind::UnknownField, "there is no list of this name");
            python::raise(py, &error.with_field(list.to_owned(), "unknown_field"))
        })?;
        let change = Change { field: field.number, edit: edit(field)? };
        let row = call(py, || records.update(id, revision, vec![change]))?;
        (self.show)(py, row)
    }
}

#[pymethods]
impl Collection {
    /// The entity's name, as `deal`.
    #[getter]
    fn entity(&self) -> &str {
        &self.entity
    }

    /// Creates a record.
    #[pyo3(signature = (**fields))]
    fn create(&self, py: Python<'_>, fields: Option<&Bound<'_, PyDict>>) -> PyResult<Py<PyAny>> {
        let changes = self.changes(py, fields)?;
        (self.show)(py, self.run(py, |records| records.create(changes))?)
    }

    /// Stores a file and its record; its content is bytes, or a file that is open for reading bytes.
    #[pyo3(signature = (content, /, **fields))]
    fn attach(
        &self,
        content: &Bound<'_, PyAny>,
        fields: Option<&Bound<'_, PyDict>>,
    ) -> PyResult<Py<PyAny>> {
        let py = content.py();
        let changes = self.changes(py, fields)?;
        let mut given = Given::of(content)?;
        (self.show)(py, self.run(py, move |records| records.attach(changes, &mut given))?)
    }

    /// The content of a file.
    #[pyo3(signature = (id, /))]
    fn content<'py>(&self, id: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyBytes>> {
        let (py, id) = (id.py(), python::id(id)?);
        Ok(PyBytes::new(py, &self.run(py, |records| records.content(id)?.bytes())?))
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

    /// The record with this id.
    #[pyo3(signature = (id, /))]
    fn get(&self, id: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        let (py, id) = (id.py(), python::id(id)?);
        (self.show)(py, self.run(py, |records| records.get(id))?)
    }

    /// The record with this id, or None.
    #[pyo3(signature = (id, /))]
    fn find(&self, id: &Bound<'_, PyAny>) -> PyResult<Option<Py<PyAny>>> {
        let (py, id) = (id.py(), python::id(id)?);
        self.run(py, |records| records.find(id))?.map(|row| (self.show)(py, row)).transpose()
    }

    /// Changes a record: absent fields stay, None clears; with a revision, only if it still has that one.
    #[pyo3(signature = (id, /, *, revision=None, **fields))]
    fn update(
        &self,
        id: &Bound<'_, PyAny>,
        revision: Option<i64>,
        fields: Option<&Bound<'_, PyDict>>,
    ) -> PyResult<Py<PyAny>> {
        let (py, id) = (id.py(), python::id(id)?);
        let changes = self.changes(py, fields)?;
        (self.show)(py, self.run(py, |records| records.update(id, revision, changes))?)
    }

    /// Moves a record to the trash, out of every list, total and search.
    #[pyo3(signature = (id, /))]
    fn delete(&self, id: &Bound<'_, PyAny>) -> PyResult<()> {
        let (py, id) = (id.py(), python::id(id)?);
        self.run(py, |records| records.trash(id))
    }

    /// Takes a record out of the trash.
    #[pyo3(signature = (id, /))]
    fn restore(&self, id: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        let (py, id) = (id.py(), python::id(id)?);
        (self.show)(py, self.run(py, |records| records.restore(id))?)
    }

    /// Deletes a record in the trash for good.
    #[pyo3(signature = (id, /))]
    fn purge(&self, id: &Bound<'_, PyAny>) -> PyResult<()> {
        let (py, id) = (id.py(), python::id(id)?);
        self.run(py, |records| records.purge(id))
    }

    /// One item more in a list of a record.
    #[pyo3(signature = (id, list, item, /, *, revision=None))]
    fn add_item(
        &self,
        id: &Bound<'_, PyAny>,
        list: &str,
        item: &Bound<'_, PyAny>,
        revision: Option<i64>,
    ) -> PyResult<Py<PyAny>> {
        self.edit(id, list, revision, |field| python::item_value(field, item).map(Edit::Add))
    }

    /// The item with the same id, changed.
    #[pyo3(signature = (id, list, item, /, *, revision=None))]
    fn update_item(
        &self,
        id: &Bound<'_, PyAny>,
        list: &str,
        item: &Bound<'_, PyAny>,
        revision: Option<i64>,
    ) -> PyResult<Py<PyAny>> {
        self.edit(id, list, revision, |field| python::item_value(field, item).map(Edit::Update))
    }

    /// Takes an item out of a list of a record.
    #[pyo3(signature = (id, list, item_id, /, *, revision=None))]
    fn remove_item(
        &self,
        id: &Bound<'_, PyAny>,
        list: &str,
        item_id: &Bound<'_, PyAny>,
        revision: Option<i64>,
    ) -> PyResult<Py<PyAny>> {
        self.edit(id, list, revision, |_| Ok(Edit::Remove(ItemId(python::id(item_id)?))))
    }

    /// A page of the records that pass a filter; its parameters are keyword arguments.
    #[pyo3(signature = (filter=None, /, *, sort=None, limit=None, after=None, **params))]
    fn list(
        &self,
        py: Python<'_>,
        filter: Option<&str>,
        sort: Option<&Bound<'_, PyAny>>,
        limit: Option<usize>,
        after: Option<&str>,
        params: Option<&Bound<'_, PyDict>>,
    ) -> PyResult<Page> {
        let mut query = query(filter, sort, limit, params)?;
        if let Some(after) = after {
            query = query.after(after);
        }
        let page = self.run(py, |records| records.list(&query))?;
        let items = page.items.into_iter().map(|row| (self.show)(py, row));
        let items = items.collect::<PyResult<Vec<_>>>()?;
        let items = PyList::new(py, items)?.unbind();
        Ok(Page { door: self.door.clone(), entity: self.entity.clone(), items, next: page.next })
    }

    /// All records that pass a filter, one after another; they are read a page of `limit` at a time.
    #[pyo3(signature = (filter=None, /, *, sort=None, limit=None, **params))]
    fn all(
        &self,
        filter: Option<&str>,
        sort: Option<&Bound<'_, PyAny>>,
        limit: Option<usize>,
        params: Option<&Bound<'_, PyDict>>,
    ) -> PyResult<RecordIterator> {
        let query = query(filter, sort, limit, params)?;
        Ok(RecordIterator::new(self.door.clone(), self.entity.clone(), self.show, query))
    }

    /// All records as a table for polars, pandas, pyarrow or duckdb, which read it a page at a time.
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        self.all(None, None, None, None)?.__arrow_c_stream__(py, requested_schema)
    }

    fn __iter__(&self) -> PyResult<RecordIterator> {
        self.all(None, None, None, None)
    }

    /// Makes the same changes to every record that passes a filter, as one change set. A record that may not be
    /// changed refuses the whole call, and the error lists all of them; with `skip_refused` the others are changed,
    /// with `preview` nothing is written.
    #[pyo3(signature = (filter, changes, /, *, preview=false, skip_refused=false, **params))]
    fn mass_update<'py>(
        &self,
        py: Python<'py>,
        filter: Option<&str>,
        changes: &Bound<'py, PyDict>,
        preview: bool,
        skip_refused: bool,
        params: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let query = query(filter, None, None, params)?;
        let changes = self.changes(py, Some(changes))?;
        let refusal = Refusal::new(preview, skip_refused);
        let told = self.run(py, |records| records.mass_update(&query, &changes, refusal))?;
        python::show_told(py, told)
    }

    /// How many records pass a filter.
    #[pyo3(signature = (filter=None, /, **params))]
    fn count(
        &self,
        py: Python<'_>,
        filter: Option<&str>,
        params: Option<&Bound<'_, PyDict>>,
    ) -> PyResult<u64> {
        let query = query(filter, None, None, params)?;
        self.run(py, |records| records.count(&query))
    }

    /// How a filter would be answered: by which index, and what is looked at besides.
    #[pyo3(signature = (filter=None, /, *, sort=None, **params))]
    fn explain(
        &self,
        py: Python<'_>,
        filter: Option<&str>,
        sort: Option<&Bound<'_, PyAny>>,
        params: Option<&Bound<'_, PyDict>>,
    ) -> PyResult<String> {
        let query = query(filter, sort, None, params)?;
        self.run(py, |records| records.explain(&query))
    }

    fn __repr__(&self) -> String {
        format!("<Collection of {}>", self.entity)
    }
}

/// What is asked for: a filter with its parameters, an order, a page's size.
pub(crate) fn query(
    filter: Option<&str>,
    sort: Option<&Bound<'_, PyAny>>,
    limit: Option<usize>,
    params: Option<&Bound<'_, PyDict>>,
) -> PyResult<Query> {
    let mut query = Query::new();
    if let Some(filter) = filter {
        query = query.filter(filter);
    }
    if let Some(sort) = sort {
        if let Ok(field) = sort.cast::<PyString>() {
            query = query.sort(field.to_str()?);
        } else {
            for field in sort.try_iter()? {
                query = query.sort(field?.extract::<String>()?);
            }
        }
    }
    if let Some(limit) = limit {
        query = query.limit(limit);
    }
    for (name, given) in params.into_iter().flatten() {
        let name: String = name.extract()?;
        let value = python::value(&name, &given)?;
        query = query.param(name, value);
    }
    Ok(query)
}
