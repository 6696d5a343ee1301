//! Asks an index for the bytes of a key, by a record that holds only the values sought.
//!
//! An index's key is made by a function of the record. Asking that very function is what keeps the
//! planner and the index from disagreeing about folding, order and empty values.

use uuid::Uuid;

use crate::{
    entity::{FieldKind, Item, ItemId, Value, erased::EntityType, index::RawKeys},
    error::Result,
};

/// A value that a field holds, or that one item of a list holds in one of its fields.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Holds {
    pub(crate) position: usize,
    pub(crate) item: Option<u16>,
    pub(crate) value: Value,
}

/// A key and where its parts end.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Key {
    bytes: Vec<u8>,
    ends: Vec<usize>,
}

impl Key {
    /// The bytes of the first parts.
    pub(super) fn parts(&self, count: usize) -> Option<&[u8]> {
        match count.checked_sub(1) {
            None => Some(&[]),
            Some(last) => self.bytes.get(..*self.ends.get(last)?),
        }
    }
}

/// The key under which a record stands that holds these values and nothing else, if there is one.
pub(super) fn key<'h>(
    entity: &dyn EntityType,
    index: usize,
    held: impl IntoIterator<Item = &'h Holds>,
    raw: RawKeys<'_>,
) -> Result<Option<Key>> {
    let mut record = entity.blank(Uuid::nil());
    for Holds { position, item, value } in held {
        let value = match item {
            Some(number) => {
                let values = vec![(*number, value.clone())];
                Value::List(vec![Item { id: ItemId::default(), values }])
            }
            None => match entity.def().fields.get(*position).map(|field| &field.kind) {
                Some(FieldKind::Set) => {
                    Value::Set(value.as_text().map(Into::into).into_iter().collect())
                }
                _ => value.clone(),
            },
        };
        let Some(field) = record.field_mut(*position) else { return Ok(None) };
        // What the field cannot hold, as 1.5 in a whole number, no key holds either.
        if field.set(value).is_err() {
            return Ok(None);
        }
    }
    let mut raw = raw.traced();
    entity.keys(index, &*record, &mut raw)?;
    Ok(raw.finish_traced()?.map(|(bytes, ends)| Key { bytes, ends }))
}
