//! Tags: the words that records are grouped by, with what they mean.

use crm_core_macros::entity;

use crate::{
    entity::{AnyIndex, By, Entity, unique},
    value::fold,
};

/// A word that records are tagged with, and what it means; records may have tags that nobody described.
#[entity("tag", search = [name, description])]
pub struct Tag {
    /// The word, as it stands in `tags`.
    #[field(1, required)]
    pub name: String,
    /// The colour to show it in, as `#c0392b`.
    #[field(2)]
    pub color: Option<String>,
    /// What it means.
    #[field(3)]
    pub description: Option<String>,
}

impl Tag {
    /// A tag by its name.
    pub const NAMED: By<Self, String> =
        unique!("named", on = ["name"], |tag| Some(fold(&tag.name)));
}

impl Entity for Tag {
    const INDEXES: &'static [&'static dyn AnyIndex<Self>] = &[&Self::NAMED];
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{error::ErrorKind, model::test_crm::crm};

    #[test]
    fn a_tag_is_described_once_however_it_is_written() {
        let crm = crm();
        crm.tags().create(Tag::new("Xuất khẩu")).unwrap();
        let again = crm.tags().create(Tag::new("xuat KHAU")).unwrap_err();
        assert_eq!(again.kind(), ErrorKind::Duplicate);
    }
}
