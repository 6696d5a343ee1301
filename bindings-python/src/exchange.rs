//! Files in and out.

use std::{
    fs::File,
    io::{BufWriter, Write},
    ops::ControlFlow,
    path::PathBuf,
};

use crm_core::{
    Crm, Error, ErrorKind, Query,
    exchange::{Folder, ImportOptions, Progress},
};
use pyo3::{prelude::*, types::PyDict};
use serde_json::Value as Json;

use crate::{call, json::to_json};

/// Reads the files of a mapping. The callback is told of each batch; when it answers False the import ends there,
/// and what it raises ends it too and goes to the caller.
pub(crate) fn import(
    py: Python<'_>,
    crm: &Crm,
    folder: PathBuf,
    mapping: &Bound<'_, PyAny>,
    progress: Option<Py<PyAny>>,
    preview: bool,
) -> PyResult<Json> {
    let mapping = match mapping.extract::<String>() {
        Ok(text) => text,
        Err(_) => to_json(mapping)?.to_string(),
    };
    let mut raised = None;
    let report = call(py, || {
        let mapping = crm.mapping(&mapping)?;
        let options = ImportOptions { preview, ..ImportOptions::default() };
        let mut tell = |come: &Progress| match progress.as_ref().map(|told| answer(told, come)) {
            None | Some(Ok(true)) => ControlFlow::Continue(()),
            Some(Ok(false)) => ControlFlow::Break(()),
            Some(Err(error)) => {
                raised = Some(error);
                ControlFlow::Break(())
            }
        };
        crm.import(&mapping, &Folder::new(folder), &options, &mut tell)
    })?;
    raised.map_or_else(|| Ok(report.to_json()), Err)
}

/// Whether the callback lets the import go on: everything but False does. A bar of tqdm's is moved.
fn answer(told: &Py<PyAny>, come: &Progress) -> PyResult<bool> {
    Python::attach(|py| {
        let told = told.bind(py);
        if !told.is_callable() {
            told.setattr("total", come.total)?;
            let moved = come.done - told.getattr("n")?.extract::<u64>()?.min(come.done);
            told.call_method1("update", (moved,))?;
            return Ok(true);
        }
        let progress = PyDict::new(py);
        progress.set_item("file", &come.file)?;
        progress.set_item("done", come.done)?;
        progress.set_item("total", come.total)?;
        progress.set_item("rows", come.rows)?;
        let answer = told.call1((progress,))?;
        Ok(answer.extract::<bool>().unwrap_or(true))
    })
}

/// Writes the records that pass a query into a new file; gives their number.
pub(crate) fn export(
    py: Python<'_>,
    crm: &Crm,
    entity: &str,
    path: PathBuf,
    query: &Query,
) -> PyResult<u64> {
    call(py, || {
        let refused = |error: std::io::Error| {
            let kind = match error.kind() {
                std::io::ErrorKind::StorageFull => ErrorKind::DiskFull,
                _ => ErrorKind::Storage,
            };
            Error::new(kind, "the file to export to cannot be written").with_source(error)
        };
        crm.records(entity)?;
        let mut file = BufWriter::new(File::create_new(path).map_err(refused)?);
        let count = crm.export_csv(entity, query, &mut file)?;
        file.flush().map_err(refused)?;
        Ok(count)
    })
}
