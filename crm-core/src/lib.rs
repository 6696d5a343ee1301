//! A CRM that lives inside other software.
#![forbid(unsafe_code)]

mod access;
mod crm;
pub mod entity;
mod error;
pub mod exchange;
#[cfg(feature = "mobile")]
pub mod mobile;
pub mod model;
#[doc(hidden)]
pub mod planted;
#[cfg(feature = "python")]
pub mod python;
mod query;
pub mod report;
mod store;
mod value;

#[cfg(feature = "mobile")]
uniffi::setup_scaffolding!();

#[doc(hidden)]
pub use crate::store::engine::file::{Device, Lock, MemoryDevice};
pub use crate::{
    crm::{
        ChangedRecord, Changes, Clock, Collection, Crm, Declaration, Found, GroupKey, HistoryEntry,
        IdSource, Kept, OpenOptions, OwnedSum, RandomIds, Records, RevertConflict, Reverted, Row,
        SearchOptions, SeededIds, SystemClock, TestClock, Tx,
    },
    error::{Error, ErrorKind, RecordRef, Result, Violation},
    query::{Page, Query},
    store::{journal::Verb, leader::Durability, verify::Verified},
    value::{
        Currency, Date, DateFormat, Decimal, Email, FiscalQuarter, FiscalYear, Link, Locale, Money,
        Month, NumberFormat, Percent, Period, Phone, Timestamp, Weekday, Zone, canonical,
        decimal_from_parts, decimal_parts, display_name, fold, parse_decimal, round_half_up,
    },
};

/// The version of this library.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
