//! Notes: what somebody wrote down about a record.

use crm_core_macros::entity;

use crate::{
    entity::{AnyIndex, By, Desc, Entity, Record, index_each},
    model::RelatedRecord,
    value::{Link, Timestamp},
};

/// Something written down about a record.
#[entity("note", search = [title, body])]
pub struct Note {
    /// The record that it is about, of any entity.
    #[field(1, required)]
    pub related_to: Link,
    /// What was written.
    #[field(2, required)]
    pub body: String,
    /// What it is called.
    #[field(3)]
    pub title: Option<String>,
    /// Whether it stands above the others.
    #[field(4)]
    pub pinned: bool,
    /// Other records that it is about too.
    #[field(5)]
    pub also_about: Vec<RelatedRecord>,
}

impl Note {
    /// The notes of a record, the newest first.
    pub const TIMELINE: By<Self, (Link, Desc<Timestamp>)> = index_each!(
        "timeline",
        on = ["related_to", "-created_at"],
        also = ["also_about"],
        |note| {
            RelatedRecord::all(Some(&note.related_to), &note.also_about)
                .map(|link| (link.clone(), Desc(note.base.created_at)))
        }
    );
}

impl Entity for Note {
    const INDEXES: &'static [&'static dyn AnyIndex<Self>] = &[&Self::TIMELINE];

    /// What somebody wrote down stays theirs.
    fn is_handed_over(_: &Record<Self>) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        error::ErrorKind,
        model::{Account, test_crm::crm},
    };

    #[test]
    fn a_note_stands_on_the_timeline_of_all_that_it_is_about() {
        let crm = crm();
        let [acme, beta] =
            ["Acme", "Beta"].map(|name| crm.accounts().create(Account::new(name)).unwrap().id);
        let beside = RelatedRecord { record: beta.into(), ..RelatedRecord::default() };
        let note = Note { also_about: vec![beside], ..Note::new(acme, "Likes tea") };
        let note = crm.notes().create(note).unwrap();
        for account in [acme, beta] {
            let timeline = crm.notes().by(&Note::TIMELINE, &Link::from(account), 9).unwrap();
            assert_eq!(timeline, std::slice::from_ref(&note));
        }
        let lost = crm.notes().create(Note::new(Link::to("account", uuid::Uuid::nil()), "?"));
        assert_eq!(lost.unwrap_err().kind(), ErrorKind::BrokenLink);
    }
}
