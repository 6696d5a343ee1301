//! Competitors: who sells instead of the company.

use crm_core_macros::entity;

use crate::{
    entity::{AnyIndex, By, Entity, unique},
    value::fold,
};

/// Somebody who sells instead of the company.
#[entity("competitor", search = [name, strengths, weaknesses])]
pub struct Competitor {
    /// What the competitor is called.
    #[field(1, required)]
    pub name: String,
    /// Its web site.
    #[field(2)]
    pub website: Option<String>,
    /// What it is good at.
    #[field(3)]
    pub strengths: Option<String>,
    /// What it is bad at.
    #[field(4)]
    pub weaknesses: Option<String>,
}

impl Competitor {
    /// A competitor by its name.
    pub const NAMED: By<Self, String> =
        unique!("named", on = ["name"], |competitor| Some(fold(&competitor.name)));
}

impl Entity for Competitor {
    const INDEXES: &'static [&'static dyn AnyIndex<Self>] = &[&Self::NAMED];
}
