//! What a file holds, from Python: bytes, or an object that is read like a file.

use std::io::{self, Cursor, Read};

use pyo3::{prelude::*, types::PyBytes};

/// Bytes to read: whole, or asked of a file object a piece at a time.
pub(crate) enum Given {
    Bytes(Cursor<Vec<u8>>),
    File(Py<PyAny>),
}

impl Given {
    /// Bytes, a bytearray, or an object with a method `read`.
    pub(crate) fn of(content: &Bound<'_, PyAny>) -> PyResult<Self> {
        if content.hasattr("read")? {
            return Ok(Self::File(content.clone().unbind()));
        }
        Ok(Self::Bytes(Cursor::new(content.extract()?)))
    }
}

impl Read for Given {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Bytes(bytes) => bytes.read(buffer),
            Self::File(file) => Python::attach(|py| {
                let read = file.bind(py).call_method1("read", (buffer.len(),))?;
                let read = read.cast::<PyBytes>().map_err(PyErr::from)?.as_bytes();
                // A file that gives more than it was asked for would lose the rest.
                let target = buffer.get_mut(..read.len()).ok_or_else(|| {
                    io::Error::other("read gave more bytes than it was asked for")
                })?;
                target.copy_from_slice(read);
                Ok(read.len())
            }),
        }
    }
}
