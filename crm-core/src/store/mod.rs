//! Records, indexes, search, totals and journal over ordered bytes; knows no entity by name.

pub(crate) mod check;
pub(crate) mod engine;
pub(crate) mod key;
pub(crate) mod search;
