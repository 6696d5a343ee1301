//! The currencies that the company trades in.

use crm_core_macros::entity;

use crate::{
    entity::{AnyIndex, By, Entity, unique},
    value::Currency,
};

/// A currency that the company trades in.
#[entity("currency", plural = "currencies")]
pub struct CompanyCurrency {
    /// The ISO 4217 code.
    #[field(1, required)]
    pub code: Currency,
    /// Whether it is no longer offered.
    #[field(2)]
    pub inactive: bool,
}

impl CompanyCurrency {
    /// A currency by its code.
    pub const CODE: By<Self, Currency> =
        unique!("code", on = ["code"], |currency| Some(currency.code));
}

impl Entity for CompanyCurrency {
    const INDEXES: &'static [&'static dyn AnyIndex<Self>] = &[&Self::CODE];
}
