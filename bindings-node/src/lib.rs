//! The native half of the npm package `crm-core`.

use napi_derive::napi;

/// The version of the library.
#[napi]
pub fn version() -> &'static str {
    crm_core::VERSION
}
