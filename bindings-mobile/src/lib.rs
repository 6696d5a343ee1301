//! The native half of the Kotlin and Swift packages: objects over crm-core, which carry its flat forms.
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

mod crm;
mod exchange;
mod failure;
mod flows;
mod query;
mod records;
mod report;
mod told;
mod transaction;
mod values;

pub use crate::{
    crm::{Crm, DeclaredField, EntityDeclaration, Listener, Options, Subscription},
    exchange::{ImportListener, ImportProgress},
    failure::{BrokenField, Failure},
    query::Query,
    records::{Page, Records},
    report::{Question, Report},
    told::{Found, Told},
    transaction::Tx,
    values::{Change, Date, Decimal, Item, LinkForm, MoneyForm, Record, Timestamp, Uuid, Value},
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
