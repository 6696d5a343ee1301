//! Every touch with a customer, on any channel.

pub(crate) mod comment;
pub(crate) mod interaction;
pub(crate) mod note;
pub(crate) mod related;
