//! Price books: the prices of some customers, or of a time.

use crm_core_macros::entity;

use crate::{
    entity::{AnyIndex, By, Context, Entity, Record, Violations, index, unique},
    error::Result,
    model::CustomerGroupId,
    value::{Currency, Date, fold},
};

/// Prices that hold for some customers or for everyone, for a time or for good.
#[entity("price_book", search = [name])]
pub struct PriceBook {
    /// What the book is called.
    #[field(1, required)]
    pub name: String,
    /// The currency of its prices.
    #[field(2, required)]
    pub currency: Currency,
    /// The customers that it holds for, with the groups under them.
    #[field(3)]
    pub customer_group: Option<CustomerGroupId>,
    /// Whether it holds for everyone; otherwise for the accounts that name it, and its customer group.
    #[field(4)]
    pub general: bool,
    /// The first day it holds; empty for always.
    #[field(5)]
    pub valid_from: Option<Date>,
    /// The last day it holds; empty for good.
    #[field(6)]
    pub valid_to: Option<Date>,
    /// Which of several books is taken: the one with the highest number.
    #[field(7)]
    pub priority: i64,
    /// Whether it is put aside.
    #[field(8)]
    pub inactive: bool,
}

impl PriceBook {
    /// A price book by its name.
    pub const NAMED: By<Self, String> =
        unique!("named", on = ["name"], |book| Some(fold(&book.name)));
    /// The books of a customer group.
    pub const BY_GROUP: By<Self, CustomerGroupId> =
        index!("by_group", on = ["customer_group"], |book| book.customer_group);
    /// The books that hold for everyone.
    pub const GENERAL: By<Self, bool> =
        index!("general", on = ["general"], |book| book.general.then_some(true));
}

impl PriceBook {
    /// Whether its prices hold on this day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.valid_from.is_none_or(|first| first <= day)
            && self.valid_to.is_none_or(|last| day <= last)
    }
}

impl Entity for PriceBook {
    const INDEXES: &'static [&'static dyn AnyIndex<Self>] =
        &[&Self::NAMED, &Self::BY_GROUP, &Self::GENERAL];

    fn check(
        book: &Record<Self>,
        _: Option<&Record<Self>>,
        _: &Context<'_>,
        broken: &mut Violations,
    ) -> Result<()> {
        if book.valid_from.zip(book.valid_to).is_some_and(|(first, last)| last < first) {
            broken.add("valid_to", "before_start");
        }
        Ok(())
    }
}
