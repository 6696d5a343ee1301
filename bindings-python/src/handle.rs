//! The front door: a CRM, a transaction, and what stops or ends them. Every call goes by its name, through `_call`; the
//! methods that call it are the package's Python, generated from the list of calls or written by hand.

use std::{ops::ControlFlow, sync::Arc};

use crm_core::{
    calls::{self, Handle},
    entity::EntityId,
    exchange::Progress,
    python,
};
use pyo3::prelude::*;
use uuid::Uuid;

use crate::{answer::give, call, collection::Collection};

/// What a CRM and a transaction have in common.
#[pyclass(frozen, subclass, module = "crm_core")]
pub(crate) struct Door(Handle);

#[pymethods]
impl Door {
    fn _call<'py>(&self, name: &str, given: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let (py, given) = (given.py(), python::data(given)?);
        give(py, call(py, || self.0.call(None, name, given))?)
    }

    /// The records of an entity by its name, also of one declared at run time.
    #[pyo3(signature = (entity, /))]
    fn collection(&self, py: Python<'_>, entity: String) -> PyResult<Collection> {
        Collection::new(py, self.0.clone(), entity)
    }
}

fn goes_on(tell: &Py<PyAny>, come: &Progress) -> PyResult<ControlFlow<()>> {
    let said = Python::attach(|py| {
        tell.call1(py, (python::give_json(py, &come.to_json())?,))?.extract(py)
    });
    Ok(if said? { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
}

/// A CRM in one file; it may be used from several threads.
///
/// As a context manager it is closed at the end of the block; a limited handle, of `as_user` or `with_budget`, leaves the
/// file open for the others.
#[pyclass(frozen, extends = Door, module = "crm_core")]
pub(crate) struct Crm(crm_core::Crm);

impl Crm {
    pub(crate) fn new(crm: crm_core::Crm) -> PyClassInitializer<Self> {
        (Self(crm.clone()), Door(crm.into())).into()
    }
}

#[pymethods]
impl Crm {
    /// Opens a file by a call of the library.
    #[staticmethod]
    fn _open<'py>(how: &str, given: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let (py, given) = (given.py(), python::data(given)?);
        give(py, call(py, || calls::open(how, given))?)
    }

    /// Imports files; the function is told how far it is, and answers whether to go on. What it raises ends the import
    /// and goes to the caller.
    fn _import<'py>(
        &self,
        given: &Bound<'py, PyAny>,
        tell: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let (py, given, tell) = (given.py(), python::data(given)?, tell.clone().unbind());
        let (door, mut raised) = (Handle::from(self.0.clone()), None);
        let answer = call(py, || {
            door.import(false, given, &mut |come| {
                goes_on(&tell, come).unwrap_or_else(|error| {
                    raised = Some(error);
                    ControlFlow::Break(())
                })
            })
        })?;
        raised.map_or_else(|| give(py, answer), Err)
    }

    fn _is_limited(&self) -> bool {
        self.0.is_limited()
    }

    fn __repr__(&self) -> String {
        self.0.path().map_or("<Crm in memory>".into(), |path| format!("<Crm {}>", path.display()))
    }

    /// Stops every call of this handle, those that run and those to come; it must be one of `with_budget`.
    fn cancel(&self, py: Python<'_>) -> PyResult<()> {
        call(py, || Handle::from(self.0.clone()).cancel())
    }

    /// The user that this handle acts for; None for the program itself.
    #[getter]
    fn user(&self) -> Option<Uuid> {
        self.0.user().map(EntityId::uuid)
    }

    /// Calls a function after every commit of this process; what it raises is reported, and stops nobody.
    #[pyo3(signature = (listener, /))]
    fn subscribe(&self, py: Python<'_>, listener: Py<PyAny>) -> PyResult<Subscription> {
        if !listener.bind(py).is_callable() {
            return Err(python::raise(py, &calls::wrong("listener", "kind", "a function")));
        }
        let listen = move |changes: &crm_core::Changes| {
            Python::attach(|py| {
                let heard = python::give_json(py, &changes.to_json()).and_then(|told| {
                    let told =
                        py.import("crm_core.told")?.call_method1("read", ("Changes", told))?;
                    listener.call1(py, (told,))
                });
                if let Err(raised) = heard {
                    raised.write_unraisable(py, Some(listener.bind(py)));
                }
            });
        };
        Ok(py.detach(|| Subscription(self.0.subscribe(listen))))
    }
}

/// A transaction: reads see the state at its beginning and its own changes; others see nothing until it commits.
///
/// As a context manager it commits at the end of the block, and throws everything away when the block raises.
#[pyclass(frozen, extends = Door, module = "crm_core")]
pub(crate) struct Tx(Arc<crm_core::Tx>);

impl Tx {
    pub(crate) fn new(tx: Arc<crm_core::Tx>) -> PyClassInitializer<Self> {
        (Self(Arc::clone(&tx)), Door(tx.into())).into()
    }
}

#[pymethods]
impl Tx {
    /// Whether somebody has said what becomes of it.
    fn _is_ended(&self, py: Python<'_>) -> bool {
        py.detach(|| self.0.is_ended())
    }

    fn __len__(&self, py: Python<'_>) -> usize {
        py.detach(|| self.0.len())
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
