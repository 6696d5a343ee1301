//! The Arrow C stream interface, by which polars, pandas, pyarrow and duckdb read tables that they did not make.

use std::{
    io,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Arc,
};

use arrow_array::{RecordBatch, RecordBatchReader, ffi_stream::FFI_ArrowArrayStream, make_array};
use arrow_buffer::Buffer;
use arrow_data::ArrayData;
use arrow_schema::{ArrowError, DataType, Field, Fields, Schema, SchemaRef, TimeUnit};
use crm_core::{
    Error, ErrorKind,
    calls::{Column, Kind},
};
use pyo3::{prelude::*, types::PyCapsule};

/// The next rows of a table, as columns of the kinds of its first ones; nothing after the last.
pub(crate) type Batches = Box<dyn FnMut() -> crm_core::Result<Option<Vec<Column>>> + Send>;

/// A table as a capsule: what it holds, and its rows.
pub(crate) fn capsule(
    py: Python<'_>,
    shape: Fields,
    batches: Batches,
) -> PyResult<Bound<'_, PyCapsule>> {
    let table = Table { schema: Arc::new(Schema::new(shape)), batches };
    let stream = FFI_ArrowArrayStream::new(Box::new(table));
    PyCapsule::new_with_value(py, stream, c"arrow_array_stream")
}

/// A table of these rows alone.
pub(crate) fn whole(py: Python<'_>, rows: Vec<Column>) -> PyResult<Bound<'_, PyCapsule>> {
    let (shape, mut rows) = (fields(&rows), Some(rows));
    capsule(py, shape, Box::new(move || Ok(rows.take())))
}

struct Table {
    schema: SchemaRef,
    batches: Batches,
}

impl RecordBatchReader for Table {
    fn schema(&self) -> SchemaRef {
        Arc::clone(&self.schema)
    }
}

impl Iterator for Table {
    type Item = Result<RecordBatch, ArrowError>;

    fn next(&mut self) -> Option<Self::Item> {
        // Whoever reads is no Rust: a panic would end the process.
        let next = catch_unwind(AssertUnwindSafe(|| (self.batches)())).unwrap_or_else(|_| {
            Err(Error::new(ErrorKind::Bug, "reading the rows of a table failed"))
        });
        match next {
            Ok(columns) => columns.map(|columns| self.batch(columns)),
            // Readers make an OSError of it, as of what fails while a file is read.
            Err(error) => {
                Some(Err(ArrowError::IoError(error.to_string(), io::Error::other(error))))
            }
        }
    }
}

impl Table {
    fn batch(&self, columns: Vec<Column>) -> Result<RecordBatch, ArrowError> {
        let arrays = columns.into_iter().map(|column| data(column).map(make_array));
        RecordBatch::try_new(self.schema(), arrays.collect::<Result<_, _>>()?)
    }
}

fn data(column: Column) -> Result<ArrayData, ArrowError> {
    let builder = ArrayData::builder(data_type(&column))
        .len(column.length)
        .null_bit_buffer(Some(Buffer::from_vec(column.validity)))
        .buffers(column.buffers.into_iter().map(Buffer::from_vec).collect())
        // Bytes lie anywhere, numbers by their size.
        .align_buffers(true);
    let children = column.children.into_iter().map(data).collect::<Result<_, _>>()?;
    builder.child_data(children).build()
}

/// What these columns hold.
pub(crate) fn fields(columns: &[Column]) -> Fields {
    columns.iter().map(|column| Field::new(&column.name, data_type(column), true)).collect()
}

fn data_type(column: &Column) -> DataType {
    match column.kind {
        Kind::Bool => DataType::Boolean,
        Kind::Int => DataType::Int64,
        Kind::Float => DataType::Float64,
        Kind::Decimal => DataType::Decimal128(Kind::DIGITS, Kind::DECIMALS.cast_signed()),
        Kind::Text => DataType::Utf8,
        Kind::Date => DataType::Date32,
        Kind::Timestamp => DataType::Timestamp(TimeUnit::Millisecond, Some("UTC".into())),
        Kind::List => fields(&column.children)
            .first()
            .map_or(DataType::Null, |item| DataType::List(Arc::clone(item))),
        Kind::Struct => DataType::Struct(fields(&column.children)),
    }
}
