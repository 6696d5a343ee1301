//! The native half of the Kotlin and Swift packages.

uniffi::setup_scaffolding!();

/// The version of the library.
#[uniffi::export]
pub fn version() -> String {
    crm_core::VERSION.to_owned()
}
