//! Stamps: which write a value comes from, in an order that replicas agree on.

use crate::entity::ItemId;

/// A hybrid logical clock's reading: milliseconds, a counter within them, and the replica that wrote.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Stamp {
    pub(crate) millis: u64,
    pub(crate) counter: u16,
    /// The replica's number in this file's own table.
    pub(crate) replica: u16,
}

/// One stamp for the record, and one for each field or item changed later.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Stamps {
    pub(crate) created: Stamp,
    pub(crate) later: Vec<(u16, Option<ItemId>, Stamp)>,
}

impl Stamps {
    /// Notes that this field, or this item of it, was written.
    pub(crate) fn touch(&mut self, field: u16, item: Option<ItemId>, stamp: Stamp) {
        match self.later.iter_mut().find(|(number, held, _)| *number == field && *held == item) {
            Some((_, _, held)) => *held = stamp,
            None => self.later.push((field, item, stamp)),
        }
    }
}
