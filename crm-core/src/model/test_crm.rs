//! A CRM in memory for the tests of rules.

use std::sync::Arc;

use crate::{
    crm::{Crm, OpenOptions, TestClock},
    entity::{Entity, Record},
    error::{Error, Result},
};

/// A new CRM in the United States, whose clock stands at ten in the morning in New York until `tick` moves it.
pub(crate) fn crm() -> Crm {
    let clock = TestClock::at("2026-11-20T15:00:00Z".parse().unwrap());
    Crm::memory(OpenOptions::new().clock(Arc::new(clock))).unwrap()
}

/// The fields that a refused write names, with their codes.
pub(crate) fn refused<T: Entity>(written: Result<Record<T>>) -> Vec<(String, &'static str)> {
    let error: Error = written.unwrap_err();
    error.fields().iter().map(|field| (field.field.to_string(), field.code)).collect()
}
