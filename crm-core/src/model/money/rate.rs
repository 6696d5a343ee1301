//! What one currency is worth in another, from a day on.

use crm_core_macros::entity;
use rust_decimal::Decimal;

use crate::{
    entity::{AnyIndex, By, Context, Entity, Record, Violations, unique},
    error::Result,
    value::{Currency, Date},
};

/// What one unit of a currency is worth in another, from a day until the next rate.
#[entity("rate")]
pub struct Rate {
    /// The currency that is worth something.
    #[field(1, required)]
    pub currency: Currency,
    /// The currency that it is worth it in.
    #[field(2, required)]
    pub base_currency: Currency,
    /// The first day it holds.
    #[field(3, required)]
    pub date: Date,
    /// Units of `base_currency` for one of `currency`.
    #[field(4, required)]
    pub value: Decimal,
}

impl Rate {
    /// A pair's rates by day.
    pub const BY_DAY: By<Self, (Currency, Currency, Date)> = unique!(
        "by_day",
        on = ["currency", "base_currency", "date"],
        |rate| Some((rate.currency, rate.base_currency, rate.date))
    );
}

impl Entity for Rate {
    const INDEXES: &'static [&'static dyn AnyIndex<Self>] = &[&Self::BY_DAY];

    fn check(
        rate: &Record<Self>,
        _: Option<&Record<Self>>,
        _: &Context<'_>,
        broken: &mut Violations,
    ) -> Result<()> {
        if rate.value <= Decimal::ZERO {
            broken.add("value", "out_of_range");
        }
        if rate.currency == rate.base_currency {
            broken.add("base_currency", "same_currency");
        }
        Ok(())
    }
}
