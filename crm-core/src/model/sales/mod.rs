//! What may be sold: pipelines, their stages and the deals in them.

pub(crate) mod competitor;
pub(crate) mod deal;
pub(crate) mod loss_reason;
pub(crate) mod pipeline;
pub(crate) mod quota;
pub(crate) mod stage;
