//! The native half of the Python package `crm_core`.

mod arrow;
mod collection;
mod columns;
mod content;
mod crm;
mod exchange;
mod history;
mod json;
mod operations;
mod options;
mod pages;
mod report;
mod transaction;
mod uuids;

use crm_core::{entity::Item, entity::Outcome, flow::FlowDef, python};
use pyo3::{prelude::*, types::PyDict};

/// A call into the library: others run meanwhile, and its error becomes the Python exception of its code.
fn call<T: Send>(py: Python<'_>, run: impl FnOnce() -> crm_core::Result<T> + Send) -> PyResult<T> {
    py.detach(run).map_err(|error| python::raise(py, &error))
}

/// A verb called by its name, with keyword arguments.
fn flow<'py>(
    py: Python<'py>,
    name: &str,
    arguments: Option<&Bound<'py, PyDict>>,
    run: impl FnOnce(Item) -> crm_core::Result<Outcome> + Send,
) -> PyResult<Bound<'py, PyAny>> {
    let flow = FlowDef::named(name).map_err(|error| python::raise(py, &error))?;
    let given = python::arguments(flow, arguments)?;
    let told = call(py, || run(given))?;
    python::show_outcome(py, flow, told)
}

/// The native half of `crm_core`; import that instead.
#[pymodule]
mod _crm_core {
    use pyo3::{prelude::*, types::PyDict};

    #[pymodule_export]
    use crate::{
        collection::Collection,
        crm::{Crm, Subscription},
        operations::{Cancel, restore},
        options::{create, memory, open},
        pages::{Page, RecordIterator},
        report::Report,
        transaction::Tx,
    };

    /// The version of the library.
    #[pyfunction]
    fn version() -> &'static str {
        crm_core::VERSION
    }

    #[pymodule_init]
    fn fill(module: &Bound<'_, PyModule>) -> PyResult<()> {
        let py = module.py();
        crate::uuids::prepare(py)?;
        crm_core::python::add_classes(module)?;
        // `crm.deals` is `crm.collection("deal")`, for every entity of the model.
        let caller = py.import("operator")?.getattr("methodcaller")?;
        let property = py.import("builtins")?.getattr("property")?;
        for (plural, entity) in crm_core::python::COLLECTIONS {
            let named = PyDict::new(py);
            named.set_item("doc", format!("The {}.", plural.replace('_', " ")))?;
            let of = property.call((caller.call1(("collection", entity))?,), Some(&named))?;
            py.get_type::<Crm>().setattr(*plural, &of)?;
            py.get_type::<Tx>().setattr(*plural, of)?;
        }
        // `crm.win(deal=...)` is `crm.flow("win", deal=...)`, for every verb.
        let partial = py.import("functools")?.getattr("partialmethod")?;
        for flow in crm_core::flow::FlowDef::all() {
            for class in [py.get_type::<Crm>(), py.get_type::<Tx>()] {
                let verb = partial.call1((class.getattr("flow")?, flow.name))?;
                class.setattr(flow.name, verb)?;
            }
        }
        // `crm.board()` is `crm.report("board")`, for every report.
        for name in crm_core::report::names() {
            for class in [py.get_type::<Crm>(), py.get_type::<Tx>()] {
                let of = partial.call1((class.getattr("report")?, name))?;
                class.setattr(name, of)?;
            }
        }
        // How notebooks show records.
        let notebook = py.import("crm_core._notebook")?;
        py.get_type::<Page>().setattr("_repr_html_", notebook.getattr("page")?)?;
        module.getattr("Fields")?.setattr("_repr_html_", notebook.getattr("record")?)
    }
}
