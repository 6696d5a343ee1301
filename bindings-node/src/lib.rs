//! The native half of the npm package `crm-core`.
//!
//! It knows no entity: calls go by their names through the core's `door`, records leave packed. The package's
//! JavaScript gives them their types and names.

#![expect(clippy::trivially_copy_pass_by_ref, reason = "napi hands its environment over so")]
#![expect(
    clippy::elidable_lifetime_names,
    reason = "napi's attribute needs what a result borrows named"
)]

mod content;
mod failure;
mod handle;
mod job;
mod output;

use napi_derive::napi;

#[napi_derive::module_init]
fn load() {
    #[cfg(target_os = "linux")]
    bindings_allocator::prepare();
}

/// The version of the library.
#[napi]
pub fn version() -> &'static str {
    crm_core::VERSION
}
