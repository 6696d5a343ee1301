//! A CRM that lives inside other software.
#![forbid(unsafe_code)]

mod access;
pub mod entity;
mod error;
pub mod model;
pub mod report;
mod store;
mod value;

#[doc(hidden)]
pub use crate::store::engine::file::{Device, Lock, MemoryDevice};
pub use crate::{
    error::{Error, ErrorKind, RecordRef, Result, Violation},
    value::{
        Currency, Date, DateFormat, Decimal, Email, FiscalQuarter, FiscalYear, Link, Locale, Money,
        Month, NumberFormat, Percent, Period, Phone, Timestamp, Weekday, Zone, canonical,
        decimal_from_parts, decimal_parts, display_name, fold, parse_decimal, round_half_up,
    },
};
