//! A trading company that does not exist: its people, customers, deals and every touch with them.
//!
//! Hương Việt sells Vietnamese food, furniture and packaging at home and abroad. Everything about it
//! is made up from a seed: the same seed gives the same company, and no name, number or address is
//! taken from anybody. Mail addresses end in `.example`.
//!
//! Each record is a function of its number, so that a million interactions need no memory:
//!
//! ```
//! use crm_examples::{Ids, Plan, Sample};
//!
//! let plan = Plan { interactions: 1_000_000, ..Plan::new("2026-11-21".parse()?) };
//! let sample = Sample::new(plan);
//! let ids = Ids::default(); // filled with each created record's id, in order
//! let account = sample.account(7, &ids).fields;
//! assert_eq!(account, sample.account(7, &ids).fields);
//! # Ok::<(), crm_core::Error>(())
//! ```
#![forbid(unsafe_code)]

mod catalog;
mod companies;
mod contacts;
mod contracts;
mod deals;
mod duties;
mod fill;
mod interactions;
mod leads;
mod names;
mod places;
mod random;
mod sample;
mod staff;
mod trade;

pub use crate::contracts::PlannedContract;
pub use crate::sample::{Ids, Plan, Planned, Sample, StagePath};
