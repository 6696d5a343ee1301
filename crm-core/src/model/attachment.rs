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

/// What shows a record is a picture among its own files: whoever may see the record may see it.
pub(crate) fn check_pictures(
    field: &'static str,
    pictures: impl Iterator<Item = AttachmentId>,
    of: &Link,
    context: &Context<'_>,
    broken: &mut Violations,
) -> Result<()> {
    for picture in pictures {
        let is_its = |file: &Record<Attachment>| {
            file.kind == AttachmentKind::Picture
                && RelatedRecord::all(Some(&file.related_to), &file.also_about).any(|it| it == of)
        };
        if context.linked(picture)?.is_some_and(|file| !is_its(&file)) {
            broken.add(field, "not_its_picture");
        }
    }
    Ok(())
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        crm::Crm,
        entity::ListChange,
        model::{
            Contact, ContactChange, Product, ProductChange, ProductImage,
            test_crm::{crm, refused},
        },
    };

    fn attached(crm: &Crm, to: Link, kind: AttachmentKind) -> AttachmentId {
        let file = Attachment { kind, ..Attachment::new(to, "file") };
        crm.attachments().attach(file, &mut &b"content"[..]).unwrap().id
    }

    #[test]
    fn a_photo_is_a_picture_among_the_files_of_the_contact() {
        let crm = crm();
        let [lan, nam] = ["Lan", "Nam"].map(|name| crm.contacts().create(Contact::new(name)));
        let (lan, nam) = (lan.unwrap().id, nam.unwrap().id);
        let photo = |picture| [ContactChange::Photo(Some(picture))];

        for wrong in [
            attached(&crm, nam.into(), AttachmentKind::Picture),
            attached(&crm, lan.into(), AttachmentKind::Draft),
        ] {
            let told = refused(crm.contacts().update(lan, photo(wrong)));
            assert_eq!(told, [("photo".to_owned(), "not_its_picture")]);
        }
        let hers = attached(&crm, lan.into(), AttachmentKind::Picture);
        assert_eq!(crm.contacts().update(lan, photo(hers)).unwrap().photo, Some(hers));
    }

    #[test]
    fn images_of_a_product_are_pictures_among_its_files() {
        let crm = crm();
        let [anvil, bolt] = ["Anvil", "Bolt"].map(|name| crm.products().create(Product::new(name)));
        let (anvil, bolt) = (anvil.unwrap().id, bolt.unwrap().id);
        let images = |pictures: &[AttachmentId]| {
            let image = |picture: &AttachmentId| ProductImage {
                picture: *picture,
                ..ProductImage::default()
            };
            let images: Vec<ProductImage> = pictures.iter().map(image).collect();
            [ProductChange::Images(ListChange::Set(images))]
        };
        let of_anvil = attached(&crm, anvil.into(), AttachmentKind::Picture);
        let of_bolt = attached(&crm, bolt.into(), AttachmentKind::Picture);

        let told = refused(crm.products().update(anvil, images(&[of_anvil, of_bolt])));
        assert_eq!(told, [("images".to_owned(), "not_its_picture")]);
        let shown = crm.products().update(anvil, images(&[of_anvil])).unwrap();
        assert_eq!(shown.images[0].picture, of_anvil);
    }
}
