//! Python's UUIDs, made without running its constructor, which takes most of the time of reading a record.

use crm_core::python;
use pyo3::{exceptions::PyRuntimeError, ffi, intern, prelude::*, sync::PyOnceLock, types::PyType};
use uuid::Uuid;

/// The class, and what its `is_safe` is of one that nobody asked the system for.
static PARTS: PyOnceLock<(Py<PyType>, Py<PyAny>)> = PyOnceLock::new();

/// Uses the fast way from now on, if this Python's UUIDs can be made so.
pub(crate) fn prepare(py: Python<'_>) -> PyResult<()> {
    let module = py.import("uuid")?;
    let class: Bound<'_, PyType> = module.getattr("UUID")?.cast_into()?;
    let unknown = module.getattr("SafeUUID")?.getattr("unknown")?;
    PARTS.get_or_init(py, || (class.clone().unbind(), unknown.unbind()));
    let sample = Uuid::from_u128(0x0189_0000_0000_7000_8000_0000_0000_0001);
    let wanted = class.call1((sample.to_string(),))?;
    let is_same = make(py, sample).and_then(|made| {
        let same_text = made.str()?.as_any().eq(wanted.str()?)?;
        Ok(same_text && made.eq(&wanted)? && made.hash()? == wanted.hash()?)
    });
    if is_same.unwrap_or(false) {
        python::make_uuids_with(make);
    }
    Ok(())
}

fn make(py: Python<'_>, id: Uuid) -> PyResult<Bound<'_, PyAny>> {
    let parts = PARTS.get(py).ok_or_else(|| PyRuntimeError::new_err("UUIDs are not prepared"))?;
    let (class, unknown) = parts;
    let number = id.as_u128().into_pyobject(py)?;
    // SAFETY: the class is a heap type without arguments to its allocation, as `UUID.__new__` is object's; the new
    // reference is owned by the Bound, also when an attribute cannot be set.
    let made = unsafe {
        let made = ffi::PyType_GenericAlloc(class.as_ptr().cast(), 0);
        Bound::from_owned_ptr_or_err(py, made)?
    };
    let attributes =
        [(intern!(py, "int"), number.as_any()), (intern!(py, "is_safe"), unknown.bind(py))];
    for (name, value) in attributes {
        // SAFETY: three live objects; what `UUID.__init__` does by `object.__setattr__`.
        let failed = unsafe {
            ffi::PyObject_GenericSetAttr(made.as_ptr(), name.as_ptr(), value.as_ptr()) != 0
        };
        if failed {
            return Err(PyErr::fetch(py));
        }
    }
    Ok(made)
}
