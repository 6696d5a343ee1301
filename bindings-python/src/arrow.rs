//! The Arrow C stream interface, by which polars, pandas, pyarrow and duckdb read tables that they did not make.

use std::{
    ffi::{CString, c_char, c_int, c_void},
    iter,
    panic::{AssertUnwindSafe, catch_unwind},
    ptr::{null, null_mut},
};

use crm_core::{Error, ErrorKind, calls::Column};
use pyo3::{prelude::*, types::PyCapsule};

/// The next rows of a table, as columns of the kinds of its first ones; nothing after the last.
pub(crate) type Batches = Box<dyn FnMut() -> crm_core::Result<Option<Vec<Column>>> + Send>;

/// A table as a capsule: empty columns that say what it holds, and its rows.
pub(crate) fn capsule(
    py: Python<'_>,
    shape: Vec<Column>,
    batches: Batches,
) -> PyResult<Bound<'_, PyCapsule>> {
    let shape = Column::all("", shape, 0);
    let source = Box::new(Source { shape, batches, error: CString::default() });
    let stream = Stream {
        get_schema,
        get_next,
        get_last_error,
        release: Some(release_stream),
        private: Box::into_raw(source).cast(),
    };
    PyCapsule::new_with_value(py, stream, c"arrow_array_stream")
}

struct Source {
    shape: Column,
    batches: Batches,
    error: CString,
}

/// `struct ArrowArrayStream`.
#[repr(C)]
struct Stream {
    get_schema: unsafe extern "C" fn(*mut Self, *mut Schema) -> c_int,
    get_next: unsafe extern "C" fn(*mut Self, *mut Array) -> c_int,
    get_last_error: unsafe extern "C" fn(*mut Self) -> *const c_char,
    release: Option<unsafe extern "C" fn(*mut Self)>,
    private: *mut c_void,
}

// SAFETY: what it points to is a Source, whose rows come from a handle that any thread may use.
unsafe impl Send for Stream {}

impl Drop for Stream {
    fn drop(&mut self) {
        if let Some(release) = self.release {
            // SAFETY: nobody took the stream out of its capsule, or its release would be gone.
            unsafe { release(self) }
        }
    }
}

unsafe extern "C" fn release_stream(stream: *mut Stream) {
    // SAFETY: the interface calls this once, with a stream whose private data is a Source of ours.
    let (stream, source) =
        unsafe { (&mut *stream, Box::from_raw((*stream).private.cast::<Source>())) };
    drop(source);
    stream.release = None;
}

unsafe extern "C" fn get_schema(stream: *mut Stream, to: *mut Schema) -> c_int {
    // SAFETY: a live stream of ours, and a place for a schema that holds none yet.
    unsafe { to.write(Schema::of(&(*(*stream).private.cast::<Source>()).shape)) };
    0
}

unsafe extern "C" fn get_next(stream: *mut Stream, to: *mut Array) -> c_int {
    // SAFETY: a live stream of ours, which the interface lets one thread use at a time.
    let source = unsafe { &mut *(*stream).private.cast::<Source>() };
    let next = catch_unwind(AssertUnwindSafe(|| (source.batches)()))
        .unwrap_or_else(|_| Err(Error::new(ErrorKind::Bug, "reading the rows of a table failed")));
    let array = match next {
        Ok(Some(columns)) => {
            let rows = columns.first().map_or(0, |column| column.length);
            Array::of(Column::all("", columns, rows))
        }
        Ok(None) => Array::ended(),
        Err(error) => {
            source.error = CString::new(error.to_string()).unwrap_or_default();
            return EIO;
        }
    };
    // SAFETY: a place for an array that holds none yet.
    unsafe { to.write(array) };
    0
}

const EIO: c_int = 5;

unsafe extern "C" fn get_last_error(stream: *mut Stream) -> *const c_char {
    // SAFETY: a live stream of ours; the text stays until the next call.
    unsafe { (*(*stream).private.cast::<Source>()).error.as_ptr() }
}

/// `struct ArrowSchema`.
#[repr(C)]
struct Schema {
    format: *const c_char,
    name: *const c_char,
    metadata: *const c_char,
    flags: i64,
    n_children: i64,
    children: *mut *mut Self,
    dictionary: *mut Self,
    release: Option<unsafe extern "C" fn(*mut Self)>,
    private: *mut c_void,
}

struct HeldSchema {
    format: CString,
    name: CString,
    children: Vec<*mut Schema>,
}

impl Schema {
    const NULLABLE: i64 = 2;

    fn of(column: &Column) -> Self {
        let children = column.children.iter().map(|child| Box::into_raw(Box::new(Self::of(child))));
        let mut held = Box::new(HeldSchema {
            format: CString::new(column.kind.format()).unwrap_or_default(),
            name: CString::new(&*column.name).unwrap_or_default(),
            children: children.collect(),
        });
        Self {
            format: held.format.as_ptr(),
            name: held.name.as_ptr(),
            metadata: null(),
            flags: Self::NULLABLE,
            n_children: count(held.children.len()),
            children: held.children.as_mut_ptr(),
            dictionary: null_mut(),
            release: Some(release_schema),
            private: Box::into_raw(held).cast(),
        }
    }
}

impl Drop for Schema {
    fn drop(&mut self) {
        if let Some(release) = self.release {
            // SAFETY: its owner drops it, and has not released it.
            unsafe { release(self) }
        }
    }
}

unsafe extern "C" fn release_schema(schema: *mut Schema) {
    // SAFETY: the interface calls this once, with a schema whose private data and children are ours.
    let (schema, held) =
        unsafe { (&mut *schema, Box::from_raw((*schema).private.cast::<HeldSchema>())) };
    for child in held.children {
        // SAFETY: made by `Box::into_raw`; a child that was moved away has no release left, and is only freed.
        drop(unsafe { Box::from_raw(child) });
    }
    schema.release = None;
}

/// `struct ArrowArray`.
#[repr(C)]
struct Array {
    length: i64,
    null_count: i64,
    offset: i64,
    n_buffers: i64,
    n_children: i64,
    buffers: *mut *const c_void,
    children: *mut *mut Self,
    dictionary: *mut Self,
    release: Option<unsafe extern "C" fn(*mut Self)>,
    private: *mut c_void,
}

#[derive(Default)]
struct HeldArray {
    /// What `pointers` point into.
    buffers: Vec<Vec<u8>>,
    pointers: Vec<*const c_void>,
    children: Vec<*mut Array>,
}

static NOTHING: [u128; 4] = [0; 4];

impl Array {
    fn of(column: Column) -> Self {
        let (length, nulls) = (count(column.length), count(column.nulls));
        let children = column.children.into_iter();
        let children = children.map(|child| Box::into_raw(Box::new(Self::of(child)))).collect();
        let buffers: Vec<_> = iter::once(column.validity).chain(column.buffers).collect();
        let pointers = buffers.iter().map(|buffer| match buffer.first() {
            Some(_) => buffer.as_ptr().cast(),
            // An empty buffer of Rust's points at an odd address.
            None => (&raw const NOTHING).cast(),
        });
        let pointers = pointers.collect();
        let mut held = Box::new(HeldArray { buffers, pointers, children });
        Self {
            length,
            null_count: nulls,
            offset: 0,
            n_buffers: count(held.buffers.len()),
            n_children: count(held.children.len()),
            buffers: held.pointers.as_mut_ptr(),
            children: held.children.as_mut_ptr(),
            dictionary: null_mut(),
            release: Some(release_array),
            private: Box::into_raw(held).cast(),
        }
    }

    /// What says that there is no further one: released already.
    fn ended() -> Self {
        Self {
            length: 0,
            null_count: 0,
            offset: 0,
            n_buffers: 0,
            n_children: 0,
            buffers: null_mut(),
            children: null_mut(),
            dictionary: null_mut(),
            release: None,
            private: null_mut(),
        }
    }
}

impl Drop for Array {
    fn drop(&mut self) {
        if let Some(release) = self.release {
            // SAFETY: its owner drops it, and has not released it.
            unsafe { release(self) }
        }
    }
}

unsafe extern "C" fn release_array(array: *mut Array) {
    // SAFETY: as `release_schema`.
    let (array, held) =
        unsafe { (&mut *array, Box::from_raw((*array).private.cast::<HeldArray>())) };
    for child in held.children {
        // SAFETY: as in `release_schema`.
        drop(unsafe { Box::from_raw(child) });
    }
    array.release = None;
}

fn count(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX)
}
