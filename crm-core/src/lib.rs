//! A CRM that lives inside other software, as `SQLite` lives inside it: one file, no server.
//!
//! [`Crm`] is the front door: open a file, read and write records through collections as
//! [`deals`](Crm::deals), put several writes into one [`write`](Crm::write), ask for figures as
//! [`board`](Crm::board), search, import and export, take back what was done.
//!
//! ```
//! use crm_core::{Crm, Currency, Decimal, Money, OpenOptions, Query, SearchOptions};
//! use crm_core::model::{Account, Deal, DealChange, LocalePreset};
//!
//! # fn main() -> crm_core::Result<()> {
//! let crm = Crm::memory(OpenOptions::new().preset(LocalePreset::ViVn).company("Hoa Sen"))?;
//! let stages = crm.stages().list(&Query::new().sort("order"))?.items;
//! let price = Money::new(Decimal::from(120_000_000), Currency::VND)?;
//!
//! let deal = crm.write(|tx| {
//!     let account = tx.accounts().create(Account::new("Công ty TNHH Đường Việt"))?;
//!     let deal = Deal { account: Some(account.id), amount: Some(price), ..Deal::new("Forty anvils", stages[0].id) };
//!     tx.deals().create(deal)
//! })?;
//! crm.deals().update(deal.id, [DealChange::Stage(stages[2].id)])?;
//!
//! let open = Query::new().filter("category == \"open\" && amount > 100000000 VND").sort("-amount");
//! assert_eq!(crm.deals().list(&open)?.items.len(), 1);
//! assert_eq!(crm.search("duong viet", &SearchOptions::new())?.len(), 1);
//! # Ok(())
//! # }
//! ```
//!
//! It is not a web application, a network server, a mail client, a bot or a plug-in host. It opens no socket and
//! reads no environment, and threads that help a long call end with it; time and ids come in with [`OpenOptions`], so
//! that every run can be replayed.
//!
//! The modules: [`model`] holds the entities, [`entity`] what they are written in, [`document`] what lines come to,
//! [`flow`] verbs over several records, [`exchange`] files in and out, [`report`] figures and their pictures.
#![forbid(unsafe_code)]

mod access;
pub mod calls;
mod crm;
pub mod document;
pub mod entity;
mod error;
pub mod exchange;
pub mod flow;
pub mod model;
#[doc(hidden)]
pub mod planted;
#[cfg(feature = "python")]
pub mod python;
mod query;
pub mod report;
mod store;
mod value;

#[doc(hidden)]
pub use crate::store::engine::file::{BALLAST_BYTES, Device, Lock, MemoryDevice};
pub use crate::{
    crm::{
        ChangedRecord, Changes, Clock, Collection, Compacted, Content, Crm, Declaration,
        EntityStats, Expired, FileStats, Found, HistoryEntry, IdSource, Kept, KeptField,
        KeptFields, OpenOptions, OwnedSum, RandomIds, Records, RestoreOptions, RevertConflict,
        Reverted, Row, SearchOptions, SeededIds, SpaceStats, Stats, Subscription, SystemClock,
        TestClock, Tx, Upload,
    },
    error::{Error, ErrorKind, ErrorText, RecordRef, RefusedRecord, Result, Violation},
    query::{Page, Query},
    store::{
        journal::Verb,
        leader::Durability,
        meter::{Budget, Cancel, SlowCall},
        salvage::Salvaged,
        verify::Verified,
    },
    value::{
        ContentHash, Currency, Date, DateFormat, Decimal, Email, FiscalQuarter, FiscalYear, Link,
        Locale, Money, Month, NumberFormat, Percent, Period, Phone, Span, Timestamp, Unit, Weekday,
        Zone, canonical, decimal_from_parts, decimal_parts, display_name, fold, parse_decimal,
        round_half_up,
    },
};

/// The version of this library.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
