//! How a file is opened.

use std::{path::PathBuf, sync::Arc};

use crm_core::{
    Durability, Error, ErrorKind, OpenOptions, SeededIds, TestClock, model::LocalePreset, python,
};
use pyo3::{prelude::*, types::PyString};

use crate::{call, crm::Crm};

/// Opens a file.
#[pyfunction]
#[pyo3(signature = (path, /, *, durability=None, cache_bytes=None, max_file_bytes=None, shared=false, test_clock=None, seed=None))]
#[expect(clippy::too_many_arguments, reason = "each is a keyword argument in Python")]
pub(crate) fn open(
    py: Python<'_>,
    path: PathBuf,
    durability: Option<&Bound<'_, PyAny>>,
    cache_bytes: Option<usize>,
    max_file_bytes: Option<u64>,
    shared: bool,
    test_clock: Option<&Bound<'_, PyAny>>,
    seed: Option<u64>,
) -> PyResult<Crm> {
    let options = bytes(OpenOptions::new(), durability, cache_bytes, max_file_bytes, shared)?;
    let options = replay(options, test_clock, seed)?;
    call(py, || crm_core::Crm::open(path, options)).map(Crm)
}

/// Makes a new file with the company, pipeline, stages, roles and currencies of a preset.
#[pyfunction]
#[pyo3(signature = (path, /, *, preset="en_us", company=None, durability=None, cache_bytes=None, max_file_bytes=None, shared=false, test_clock=None, seed=None))]
#[expect(clippy::too_many_arguments, reason = "each is a keyword argument in Python")]
pub(crate) fn create(
    py: Python<'_>,
    path: PathBuf,
    preset: &str,
    company: Option<String>,
    durability: Option<&Bound<'_, PyAny>>,
    cache_bytes: Option<usize>,
    max_file_bytes: Option<u64>,
    shared: bool,
    test_clock: Option<&Bound<'_, PyAny>>,
    seed: Option<u64>,
) -> PyResult<Crm> {
    let options = start(py, OpenOptions::new(), preset, company)?;
    let options = bytes(options, durability, cache_bytes, max_file_bytes, shared)?;
    let options = replay(options, test_clock, seed)?;
    call(py, || crm_core::Crm::create(path, options)).map(Crm)
}

/// A CRM in memory, for tests and throw-away work.
#[pyfunction]
#[pyo3(signature = (*, preset="en_us", company=None, test_clock=None, seed=None))]
pub(crate) fn memory(
    py: Python<'_>,
    preset: &str,
    company: Option<String>,
    test_clock: Option<&Bound<'_, PyAny>>,
    seed: Option<u64>,
) -> PyResult<Crm> {
    let options = start(py, OpenOptions::new(), preset, company)?;
    let options = replay(options, test_clock, seed)?;
    call(py, || crm_core::Crm::memory(options)).map(Crm)
}

fn wrong(py: Python<'_>, option: &'static str, detail: &'static str) -> PyErr {
    python::raise(py, &Error::new(ErrorKind::WrongType, detail).with_field(option, "option"))
}

/// What a new file starts with.
fn start(
    py: Python<'_>,
    mut options: OpenOptions,
    preset: &str,
    company: Option<String>,
) -> PyResult<OpenOptions> {
    if let Some(company) = company {
        options = options.company(company);
    }
    let number = LocalePreset::DEF.number(preset).filter(|_| !preset.starts_with('#'));
    let number = number.ok_or_else(|| {
        wrong(py, "preset", "there is no such preset: give \"en_us\" or \"vi_vn\"")
    })?;
    Ok(options.preset(LocalePreset::from_number(number)))
}

/// How the bytes of the file are held.
fn bytes(
    mut options: OpenOptions,
    durability: Option<&Bound<'_, PyAny>>,
    cache_bytes: Option<usize>,
    max_file_bytes: Option<u64>,
    shared: bool,
) -> PyResult<OpenOptions> {
    if let Some(durability) = durability {
        let is_full = durability.cast::<PyString>().is_ok_and(|text| text == "full");
        let relaxed: Option<(String, u32)> = durability.extract().ok();
        options = match relaxed {
            _ if is_full => options.durability(Durability::Full),
            Some((word, within)) if word == "relaxed" => {
                options.durability(Durability::Relaxed { within })
            }
            _ => {
                let detail = "give durability \"full\", or (\"relaxed\", milliseconds)";
                return Err(wrong(durability.py(), "durability", detail));
            }
        };
    }
    if let Some(cache_bytes) = cache_bytes {
        options = options.cache_bytes(cache_bytes);
    }
    if let Some(bytes) = max_file_bytes {
        options = options.max_file_bytes(bytes);
    }
    Ok(if shared { options.shared() } else { options })
}

/// Time and ids that are the same in every run.
fn replay(
    mut options: OpenOptions,
    test_clock: Option<&Bound<'_, PyAny>>,
    seed: Option<u64>,
) -> PyResult<OpenOptions> {
    if let Some(start) = test_clock {
        options = options.clock(Arc::new(TestClock::at(python::timestamp("test_clock", start)?)));
    }
    if let Some(seed) = seed {
        options = options.ids(Arc::new(SeededIds::new(seed)));
    }
    Ok(options)
}
