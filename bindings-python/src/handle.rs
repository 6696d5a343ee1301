//! The front door: a CRM, a transaction, and what stops or ends them. Every call goes by its name, through `_call`; the
//! methods that call it are the package's Python, generated from the list of calls or written by hand.

use std::ops::ControlFlow;

use crm_core::{
    calls::{self, Handle},
    entity::EntityId,
    exchange::Progress,
    python,
};
use pyo3::prelude::*;
use uuid::Uuid;

use crate::{
    answer::{give, told},
    call,
    collection::Collection,
};

fn called<'py>(
    handle: &Handle,
    name: &str,
    given: &Bound<'py, PyAny>,
) -> PyResult<Bound<'py, PyAny>> {
    let (py, given) = (given.py(), python::data(given)?);
    give(py, call(py, || handle.call(None, name, given))?)
}

/// A CRM in one file; it may be used from several threads.
///
/// As a context manager it is closed at the end of the block.
#[pyclass(frozen, module = "crm_core")]
pub(crate) struct Crm(pub(crate) Handle);

#[pymethods]
impl Crm {
    /// Opens a file by a call of the library.
    #[staticmethod]
    fn _open<'py>(how: &str, given: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let (py, given) = (given.py(), python::data(given)?);
        give(py, call(py, || calls::open(how, given))?)
    }

    fn _call<'py>(&self, name: &str, given: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        called(&self.0, name, given)
    }

    /// Imports files; the function is told how far it is, and answers whether to go on. What it raises ends the import
    /// and goes to the caller.
    fn _import<'py>(
        &self,
        given: &Bound<'py, PyAny>,
        tell: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let (py, given, tell) = (given.py(), python::data(given)?, tell.clone().unbind());
        let mut raised = None;
        let answer = call(py, || {
            self.0.import(false, given, &mut |come| match goes_on(&tell, come) {
                Ok(true) => ControlFlow::Continue(()),
                Ok(false) => ControlFlow::Break(()),
                Err(error) => {
                    raised = Some(error);
                    ControlFlow::Break(())
                }
            })
        })?;
        raised.map_or_else(|| give(py, answer), Err)
    }

    /// The records of an entity by its name, also of one declared at run time.
    #[pyo3(signature = (entity, /))]
    fn collection(&self, py: Python<'_>, entity: String) -> PyResult<Collection> {
        Collection::new(py, self.0.clone(), entity)
    }

    /// The user that this handle acts for; None for the program itself.
    #[getter]
    fn user(&self) -> Option<Uuid> {
        self.0.crm().ok().and_then(crm_core::Crm::user).map(EntityId::uuid)
    }

    /// Stops every call of this handle, those that run and those to come; it must be one of `with_budget`.
    fn cancel(&self, py: Python<'_>) -> PyResult<()> {
        call(py, || self.0.cancel())
    }

    /// Calls a function after every commit of this process; what it raises is reported, and stops nobody.
    #[pyo3(signature = (listener, /))]
    fn subscribe(&self, py: Python<'_>, listener: Py<PyAny>) -> PyResult<Subscription> {
        let listen = move |changes: &crm_core::Changes| {
            Python::attach(|py| {
                let told = told(py, "Changes", &changes.to_json());
                let told = told.and_then(|told| listener.call1(py, (told,)));
                if let Err(raised) = told {
                    raised.write_unraisable(py, Some(listener.bind(py)));
                }
            });
        };
        call(py, || Ok(Subscription(self.0.crm()?.subscribe(listen))))
    }
}

fn goes_on(tell: &Py<PyAny>, come: &Progress) -> PyResult<bool> {
    Python::attach(|py| tell.call1(py, (python::give_json(py, &come.to_json())?,))?.extract(py))
}

/// A transaction: reads see the state at its beginning and its own changes; others see nothing until it commits.
///
/// As a context manager it commits at the end of the block, and throws everything away when the block raises.
#[pyclass(frozen, module = "crm_core")]
pub(crate) struct Tx(pub(crate) Handle);

#[pymethods]
impl Tx {
    fn _call<'py>(&self, name: &str, given: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        called(&self.0, name, given)
    }

    /// Whether somebody has said what becomes of it.
    fn _is_ended(&self, py: Python<'_>) -> bool {
        py.detach(|| matches!(&self.0, Handle::Tx(tx) if tx.is_ended()))
    }

    /// The records of an entity by its name, also of one declared at run time.
    #[pyo3(signature = (entity, /))]
    fn collection(&self, py: Python<'_>, entity: String) -> PyResult<Collection> {
        Collection::new(py, self.0.clone(), entity)
    }

    fn __len__(&self, py: Python<'_>) -> usize {
        py.detach(|| match &self.0 {
            Handle::Tx(tx) => tx.len(),
            Handle::Crm(_) => 0,
        })
    }

    /// A transaction is there even while it changes nothing.
    #[expect(clippy::unused_self, reason = "Python asks an object")]
    fn __bool__(&self) -> bool {
        true
    }
}

/// A listener that was subscribed; it listens on when nobody holds this.
///
/// As a context manager it ends at the end of the block.
#[pyclass(frozen, module = "crm_core")]
pub(crate) struct Subscription(crm_core::Subscription);

#[pymethods]
impl Subscription {
    /// Ends it; a commit that is being told just now may still be heard.
    fn end(&self, py: Python<'_>) {
        py.detach(|| self.0.end());
    }
}
