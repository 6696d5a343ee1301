//! A transaction by hand.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use pyo3::{
    prelude::*,
    types::{PyDict, PyTuple},
};

use crate::{
    call,
    collection::{Collection, Door},
    flow, history,
    report::{Question, Report},
};

/// A transaction: reads see the state at its beginning and its own changes; others see nothing until it commits.
///
/// As a context manager it commits at the end of the block, and throws everything away when the block raises.
#[pyclass(frozen, module = "crm_core")]
pub(crate) struct Tx {
    tx: Arc<crm_core::Tx>,
    finished: AtomicBool,
}

impl Tx {
    pub(crate) fn new(tx: crm_core::Tx) -> Self {
        Self { tx: Arc::new(tx), finished: AtomicBool::new(false) }
    }

    pub(crate) fn is_finished(&self) -> bool {
        self.finished.load(Ordering::Relaxed)
    }
}

#[pymethods]
impl Tx {
    /// The records of an entity by its name, also of one declared at run time.
    #[pyo3(signature = (entity, /))]
    fn collection(&self, py: Python<'_>, entity: String) -> PyResult<Collection> {
        Collection::new(py, Door::Tx(Arc::clone(&self.tx)), entity)
    }

    /// Calls a verb by its name, as a part of the transaction; each is a method of its own too.
    #[pyo3(signature = (name, /, **arguments))]
    fn flow<'py>(
        &self,
        py: Python<'py>,
        name: &str,
        arguments: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        flow(py, name, arguments, |given| self.tx.flow(name, given))
    }

    /// Makes the transaction durable; the change set it made, if it changed anything.
    pub(crate) fn commit(&self, py: Python<'_>) -> PyResult<Option<i64>> {
        self.finished.store(true, Ordering::Relaxed);
        call(py, || self.tx.commit())
    }

    /// What the caller should know of what is kept, as a contract over its cap: after `commit` what it came to, before
    /// it what it would come to now.
    fn warnings<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        history::warnings(py, &call(py, || self.tx.warnings())?)
    }

    /// Throws the transaction away.
    pub(crate) fn rollback(&self, py: Python<'_>) -> PyResult<()> {
        self.finished.store(true, Ordering::Relaxed);
        call(py, || self.tx.rollback())
    }

    /// A report by its name, as `describe` lists it; every report takes `filter`, `params`, `period`, `as_of` and
    /// `limit`, and some the record that they are about, as `pipeline`.
    #[pyo3(signature = (name, /, *, filter=None, params=None, period=None, as_of=None, limit=None, **about))]
    #[expect(clippy::too_many_arguments, reason = "a question by keyword")]
    fn report(
        &self,
        py: Python<'_>,
        name: &str,
        filter: Option<&str>,
        params: Option<&Bound<'_, PyDict>>,
        period: Option<&str>,
        as_of: Option<&Bound<'_, PyAny>>,
        limit: Option<usize>,
        about: Option<&Bound<'_, PyDict>>,
    ) -> PyResult<Report> {
        let question = Question { filter, params, period, as_of, limit, about };
        question.answer(py, |asked| self.tx.report(name, asked))
    }

    fn __len__(&self, py: Python<'_>) -> usize {
        py.detach(|| self.tx.len())
    }

    /// A transaction is there even while it changes nothing.
    #[expect(clippy::unused_self, reason = "Python asks an object")]
    fn __bool__(&self) -> bool {
        true
    }

    fn __enter__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    fn __exit__(
        &self,
        py: Python<'_>,
        kind: Option<&Bound<'_, PyAny>>,
        _value: Option<&Bound<'_, PyAny>>,
        _trace: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<()> {
        // Who has ended it inside the block has said what becomes of it.
        match kind {
            _ if self.is_finished() => Ok(()),
            Some(_) => self.rollback(py),
            None => self.commit(py).map(|_| ()),
        }
    }
}
