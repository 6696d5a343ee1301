//! Who buys, and who may: leads, accounts, the people in them, and how they belong together.

pub(crate) mod account;
pub(crate) mod address;
pub(crate) mod contact;
pub(crate) mod group;
pub(crate) mod lead;
pub(crate) mod lifecycle;
pub(crate) mod relation;
pub(crate) mod relation_kind;
