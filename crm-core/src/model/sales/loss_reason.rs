//! Loss reasons: why deals are lost and leads come to nothing.

use crm_core_macros::{choice, entity};

use crate::{
    entity::{AnyIndex, By, Entity, unique},
    value::fold,
};

/// What kind of reason it is.
#[choice]
pub enum LossCategory {
    /// The price.
    Price = 1,
    /// What the product can or cannot do.
    Product = 2,
    /// Somebody else was better liked.
    Competitor = 3,
    /// The time was not right.
    Timing = 4,
    /// There was no money for it.
    Budget = 5,
    /// There was no need.
    NoNeed = 6,
    /// Nobody answered any more.
    NoAnswer = 7,
    /// Anything else.
    Other = 8,
}

/// A reason why a sale comes to nothing, from the company's own list.
#[entity("loss_reason", search = [name])]
pub struct LossReason {
    /// The reason in the company's words.
    #[field(1, required)]
    pub name: String,
    /// What kind of reason it is.
    #[field(2)]
    pub category: Option<LossCategory>,
    /// Its place in the list.
    #[field(3)]
    pub order: i64,
    /// Whether it is no longer offered.
    #[field(4)]
    pub inactive: bool,
}

impl LossReason {
    /// A reason by its name.
    pub const NAMED: By<Self, String> =
        unique!("named", on = ["name"], |reason| Some(fold(&reason.name)));
}

impl Entity for LossReason {
    const INDEXES: &'static [&'static dyn AnyIndex<Self>] = &[&Self::NAMED];
}
