//! A CRM that lives inside other software.
#![forbid(unsafe_code)]

mod error;
mod store;

pub use crate::error::{Error, ErrorKind, RecordRef, Result, Violation};

/// The version of this library, which every binding tells too.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
