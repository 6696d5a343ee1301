//! A CRM that lives inside other software.
#![forbid(unsafe_code)]

mod error;
mod store;

pub use crate::error::{Error, ErrorKind, RecordRef, Result, Violation};
