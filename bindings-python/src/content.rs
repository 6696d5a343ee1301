//! What a file holds, from an object of Python that is read like a file.

use std::io::{self, Read};

use pyo3::{prelude::*, types::PyBytes};

/// A file object, asked for a piece at a time.
pub(crate) struct File(pub(crate) Py<PyAny>);

impl Read for File {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        Python::attach(|py| {
            let read = self.0.call_method1(py, "read", (buffer.len(),))?;
            let read = read.bind(py).cast::<PyBytes>().map_err(PyErr::from)?.as_bytes();
            // A file that gives more than it was asked for would lose the rest.
            let target = buffer
                .get_mut(..read.len())
                .ok_or_else(|| io::Error::other("read gave more bytes than it was asked for"))?;
            target.copy_from_slice(read);
            Ok(read.len())
        })
    }
}
