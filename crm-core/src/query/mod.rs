//! Asking for records: filters, sorting and pages.

pub(crate) mod filter;
