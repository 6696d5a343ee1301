//! What may be sold: pipelines, their stages and the deals in them.

pub(crate) mod deal;
pub(crate) mod pipeline;
pub(crate) mod stage;
