//! The native half of the npm package `crm-core`.
//!
//! It knows no entity: calls name one, arguments are read by its field table, records leave packed. The package's
//! JavaScript gives them their types and names.

mod failure;
mod figures;
mod handle;
mod import;
mod input;
mod job;
mod listen;
mod names;
mod options;
mod output;
mod whole;

use napi_derive::napi;

/// The version of the library.
#[napi]
pub fn version() -> &'static str {
    crm_core::VERSION
}
