//! The native half of the Kotlin and Swift packages: the core's calls by their names, and what they carry in flat forms.
#![expect(
    clippy::result_large_err,
    reason = "what crosses to another language is copied anyway, and cannot be boxed"
)]
#![expect(
    clippy::needless_pass_by_value,
    reason = "what comes from another language is owned by the call"
)]
#![expect(
    clippy::missing_errors_doc,
    reason = "these methods pass on the core's errors, whose documentation names them"
)]

mod answer;
mod crm;
mod failure;
mod handle;
mod values;

pub use crate::{
    answer::{Answer, Found, Report},
    crm::{Cancel, Crm, ImportListener, Listener, Subscription},
    failure::{BrokenField, Failure, RefusedRecord},
    handle::Handle,
    values::{Date, Decimal, Item, LinkForm, MoneyForm, Record, Timestamp, Uuid, Value},
};

uniffi::setup_scaffolding!();

/// The version of the library.
#[uniffi::export]
pub fn version() -> String {
    crm_core::VERSION.to_owned()
}

/// The stable codes of every error.
#[uniffi::export]
pub fn error_codes() -> Vec<String> {
    crm_core::ErrorKind::ALL.iter().map(|kind| kind.code().to_owned()).collect()
}
