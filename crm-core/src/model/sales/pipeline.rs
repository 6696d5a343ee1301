//! Pipelines: the ways a sale can go.

use crm_core_macros::entity;

use crate::{
    entity::{AnyIndex, By, Context, Entity, Record, Violations, unique},
    error::Result,
    model::{Stage, tree::keep_in_use},
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

    /// Its stages go first.
    fn check_trash(
        pipeline: &Record<Self>,
        context: &Context<'_>,
        broken: &mut Violations,
    ) -> Result<()> {
        keep_in_use(pipeline, context, broken, |other: &Record<Stage>| {
            other.pipeline == pipeline.id
        })
    }
}
