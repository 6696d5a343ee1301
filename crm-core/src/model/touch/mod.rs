//! Every touch with a customer, on any channel.

pub(crate) mod interaction;
