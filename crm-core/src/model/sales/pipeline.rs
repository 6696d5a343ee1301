//! Pipelines: the ways a sale can go.

use crm_core_macros::entity;

use crate::{
    entity::{AnyIndex, By, Entity, unique},
    value::fold,
};

/// A way that a sale goes: its stages in order.
#[entity("pipeline", search = [name])]
pub struct Pipeline {
    /// What the pipeline is called.
    #[field(1, required)]
    pub name: String,
    /// Its place among the pipelines.
    #[field(2)]
    pub order: i64,
    /// Whether it takes no new deals.
    #[field(3)]
    pub inactive: bool,
}

impl Pipeline {
    /// A pipeline by its name.
    pub const NAMED: By<Self, String> =
        unique!("named", on = ["name"], |pipeline| Some(fold(&pipeline.name)));
}

impl Entity for Pipeline {
    const INDEXES: &'static [&'static dyn AnyIndex<Self>] = &[&Self::NAMED];
}
