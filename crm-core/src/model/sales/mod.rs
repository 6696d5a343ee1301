//! What may be sold and what was: pipelines, their stages and deals, and contracts.

pub(crate) mod competitor;
pub(crate) mod contract;
pub(crate) mod contract_figures;
pub(crate) mod contract_life;
pub(crate) mod contract_line;
pub(crate) mod contract_status;
pub(crate) mod deal;
pub(crate) mod loss_reason;
pub(crate) mod pipeline;
pub(crate) mod quota;
pub(crate) mod stage;
