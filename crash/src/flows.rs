//! The flows, by what they are about.

pub(crate) mod contents;
pub(crate) mod files;
pub(crate) mod import;
pub(crate) mod records;
pub(crate) mod sales;
pub(crate) mod stories;
pub(crate) mod writers;
