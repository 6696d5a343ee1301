//! A CRM that lives inside other software.
#![forbid(unsafe_code)]

mod error;
mod store;
mod value;

pub use crate::error::{Error, ErrorKind, RecordRef, Result, Violation};
pub use crate::value::{
    Currency, Date, DateFormat, Decimal, Email, FiscalQuarter, FiscalYear, Link, Locale, Money,
    Month, NumberFormat, Percent, Period, Phone, Timestamp, Weekday, Zone, canonical,
    decimal_from_parts, decimal_parts, display_name, fold, parse_decimal, round_half_up,
};
