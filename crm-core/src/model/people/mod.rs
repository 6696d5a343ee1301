//! Who works with the CRM, and what they may do.

pub(crate) mod role;
pub(crate) mod team;
pub(crate) mod territory;
pub(crate) mod user;
