//! The further records that a touch, a note or a task is about.

use crm_core_macros::item;

use crate::value::Link;

/// Another record that something is about.
#[item]
pub struct RelatedRecord {
    /// The record, of any entity.
    #[field(1, required)]
    pub record: Link,
}

impl RelatedRecord {
    /// The records that something is about, the first one and the others.
    pub(crate) fn all<'r>(
        first: Option<&'r Link>,
        others: &'r [Self],
    ) -> impl Iterator<Item = &'r Link> {
        first.into_iter().chain(others.iter().map(|other| &other.record))
    }
}
