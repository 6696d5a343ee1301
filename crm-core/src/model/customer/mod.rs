//! Who buys: accounts and the people in them.

pub(crate) mod account;
pub(crate) mod address;
pub(crate) mod contact;
