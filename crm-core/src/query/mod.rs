//! Asking for records: filters, sorting and pages.

mod asking;
pub(crate) mod cursor;
mod explain;
pub(crate) mod filter;
mod page;
pub(crate) mod plan;
mod probe;
mod read;
mod request;
mod run;
mod sieve;
pub(crate) mod sort;
mod stretch;
#[cfg(test)]
mod test_model;

pub use self::{page::Page, request::Query};
pub(crate) use self::{request::Prepared, run::Take};
