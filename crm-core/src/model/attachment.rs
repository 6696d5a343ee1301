//! Attachments: files that belong to a record.

use crm_core_macros::{choice, entity};

use crate::{
    entity::{AnyIndex, By, Context, Desc, Entity, Record, Violations, index_each},
    error::Result,
    model::RelatedRecord,
    value::{ContentHash, Link, Timestamp},
};

/// What a file is to its record.
#[choice]
pub enum AttachmentKind {
    /// Anything else.
    Other = 1,
    /// A contract as it was signed.
    SignedContract = 2,
    /// A draft that is still worked on.
    Draft = 3,
    /// An offer to a customer.
    Quote = 4,
    /// A bill, of either side.
    Invoice = 5,
    /// A picture.
    Picture = 6,
    /// A recording of a call or a meeting.
    Recording = 7,
}

/// A file that belongs to a record; its content is stored once, however often it is attached.
#[entity("attachment", search = [name, description], seen_with = related_to)]
pub struct Attachment {
    /// The record that it belongs to, of any entity.
    #[field(1, required)]
    pub related_to: Link,
    /// What the file is called, as contract.pdf.
    #[field(2, required)]
    pub name: String,
    /// The media type of its content, as application/pdf.
    #[field(3)]
    pub mime: Option<String>,
    /// What it is to its record.
    #[field(4)]
    pub kind: AttachmentKind,
    /// What it shows or says.
    #[field(5)]
    pub description: Option<String>,
    /// How many bytes the content has.
    #[field(6, recorded)]
    pub size: Option<i64>,
    /// The SHA-256 of the content.
    #[field(7, recorded)]
    pub sha256: Option<ContentHash>,
    /// Other records that it belongs to too.
    #[field(8)]
    pub also_about: Vec<RelatedRecord>,
}

impl Attachment {
    /// The files of a record, the newest first.
    pub const BY_RECORD: By<Self, (Link, Desc<Timestamp>)> = index_each!(
        "by_record",
        on = ["related_to", "-created_at"],
        also = ["also_about"],
        keep = [name, kind, size],
        |file| {
            RelatedRecord::all(Some(&file.related_to), &file.also_about)
                .map(|link| (link.clone(), Desc(file.base.created_at)))
        }
    );
}

impl Entity for Attachment {
    const INDEXES: &'static [&'static dyn AnyIndex<Self>] = &[&Self::BY_RECORD];

    fn check(
        file: &Record<Self>,
        before: Option<&Record<Self>>,
        _: &Context<'_>,
        broken: &mut Violations,
    ) -> Result<()> {
        if file.sha256.is_none() {
            broken.add("sha256", "attach_content");
        }
        // History shows what a file was: another content is another attachment.
        if before.is_some_and(|before| before.sha256 != file.sha256) {
            broken.add("sha256", "fixed");
        }
        Ok(())
    }
}
