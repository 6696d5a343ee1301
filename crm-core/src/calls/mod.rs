//! Calls by their names, for languages that are not Rust: what is given comes as data, what is answered says what it is.
//!
//! [`METHODS`] lists every call with what it takes and tells. A binding turns its language's values into data and answers
//! into its language's values; what a call means, which options it has and what is wrong with what was given is said here
//! once for all of them, and their types are generated from the list. A value that is written as text without being one,
//! as a language's own id or date, is given as `{"$": "2026-11-20"}`: then no field of text takes it.
//!
//! ```
//! use crm_core::calls::{self, Answer, Handle};
//! use serde_json::json;
//!
//! # fn main() -> crm_core::Result<()> {
//! let Answer::Crm(crm) = calls::open("memory", json!({ "company": "Hoa Sen" }))? else { return Ok(()) };
//! let crm = Handle::Crm(crm);
//! let Answer::Record(account) = crm.call(Some("account"), "create", json!({ "fields": { "name": "Đường Việt" } }))?
//! else { return Ok(()) };
//! let found = crm.call(Some("account"), "get", json!({ "id": account.id().to_string() }))?;
//! assert!(matches!(found, Answer::Record(_)));
//! # Ok(())
//! # }
//! ```

mod all;
mod answer;
mod columns;
mod files;
mod given;
mod handle;
mod method;
mod methods;
mod options;

pub use self::{
    all::All,
    answer::Answer,
    columns::{Column, Kind, Table},
    given::{query, wrong},
    handle::{Handle, open},
    method::{Argument, Method, Of, Options, Takes, Tells, described},
    methods::METHODS,
};
