//! A CRM that lives inside other software.
#![forbid(unsafe_code)]

mod error;
mod store;

pub use crate::error::{Error, ErrorKind, RecordRef, Result, Violation};
#[doc(hidden)]
pub use crate::store::engine::file::{Device, Lock, MemoryDevice};

pub use crate::store::key::{Desc, KeyPart, KeyWriter};
