//! Currencies and what they are worth.

pub(crate) mod currency;
pub(crate) mod rate;
