//! Items of lists: each has an id, and there are not too many.

use super::Work;
use crate::{
    entity::{
        Change, Edit, EntityDef, FieldDef, FieldKind, FieldValue, Item, ItemId, Value,
        record::AnyRecord,
    },
    error::{Error, ErrorKind, Result},
};

/// The most bytes of one text.
const LONGEST_TEXT: usize = 1 << 20;
/// The most items of one list.
const MOST_ITEMS: usize = 10_000;

impl Work {
    /// New items get their ids before they are put into a list.
    pub(super) fn with_ids(&self, change: Change) -> Change {
        let name = |mut item: Item| {
            if item.id.0.is_nil() {
                item.id = ItemId(self.new_id());
            }
            item
        };
        let edit = match change.edit {
            Edit::Set(Value::List(items)) => {
                Edit::Set(Value::List(items.into_iter().map(name).collect()))
            }
            Edit::Add(item) => Edit::Add(name(item)),
            edit => edit,
        };
        Change { field: change.field, edit }
    }

    /// Gives ids to items of a typed caller, and refuses lists and texts that no business needs, where they are set: in
    /// the fields that are `given`, in any of a record that a typed caller built.
    pub(super) fn name_items(
        &self,
        def: &EntityDef,
        given: Option<&[u16]>,
        record: &mut dyn AnyRecord,
    ) -> Result<()> {
        let name = |position: usize| match (def.fields.get(position), record.field_mut(position)) {
            (Some(field), Some(target)) => self.name_items_of(field, target),
            _ => Ok(()),
        };
        match given {
            Some(given) => {
                given.iter().filter_map(|number| def.position_of(*number)).try_for_each(name)
            }
            None => (0..def.fields.len()).try_for_each(name),
        }
    }

    fn name_items_of(&self, field: &FieldDef, target: &mut dyn FieldValue) -> Result<()> {
        let too_long = || {
            Error::new(
                ErrorKind::Invalid,
                "the value is too long: at most 1 MiB of text, 10,000 items",
            )
            .with_field(field.name.clone(), "too_long")
        };
        if is_short(&field.kind) {
            return Ok(());
        }
        if !matches!(field.kind, FieldKind::List(_)) {
            let is_too_long = target.text().is_some_and(|text| text.len() > LONGEST_TEXT);
            return if is_too_long { Err(too_long()) } else { Ok(()) };
        }
        if target.holds_nothing() {
            return Ok(());
        }
        let mut ids = target.item_ids();
        if ids.len() > MOST_ITEMS {
            return Err(too_long());
        }
        let unnamed = ids.iter().any(|id| id.0.is_nil());
        let given = ids.len();
        ids.sort_unstable();
        ids.dedup();
        if ids.len() < given && !unnamed {
            return Err(Error::new(ErrorKind::Invalid, "two items have the same id")
                .with_field(field.name.clone(), "duplicate"));
        }
        let mut name = || ItemId(self.new_id());
        if unnamed
            && !target.name_items(&mut name)
            && let Value::List(mut items) = target.get()
        {
            for item in items.iter_mut().filter(|item| item.id.0.is_nil()) {
                item.id = name();
            }
            target.set(Value::List(items)).map_err(|_| too_long())?;
        }
        Ok(())
    }
}

/// Whether no value of this kind can be too long.
fn is_short(kind: &FieldKind) -> bool {
    matches!(
        kind,
        FieldKind::Bool
            | FieldKind::Int
            | FieldKind::Decimal
            | FieldKind::Percent
            | FieldKind::Date
            | FieldKind::Timestamp
            | FieldKind::Money
            | FieldKind::Id(_)
            | FieldKind::Link
    )
}
