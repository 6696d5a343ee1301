//! Changes: a field set anew, an item added, changed or removed; and what a change did, for the journal.

use std::borrow::Cow;

use crate::{
    entity::{
        EntityDef, FieldDef, FieldKind, FieldValue, Item, ItemDef, ItemId, Managed, Mismatch,
        Value, field::conform, field_set::FieldSet, record::AnyRecord,
    },
    error::{Error, ErrorKind, Result},
};

/// One change to a record: the patch, the import row and the unit of sync.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The field's number.
    pub field: u16,
    /// What becomes of it.
    pub edit: Edit,
}

/// What becomes of a field.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Edit {
    /// It holds this value; null empties it. A list is the wished list: items are matched by id, those without are added.
    Set(Value),
    /// A list gets one item more.
    Add(Item),
    /// The item with this id holds these fields.
    Update(Item),
    /// The item with this id goes.
    Remove(ItemId),
}

impl Change {
    /// A field set to what this one holds.
    pub(crate) fn of(field: u16, value: &dyn FieldValue) -> Self {
        Self::set(field, value.get())
    }

    /// A field set anew.
    pub fn set(field: u16, value: impl Into<Value>) -> Self {
        Self { field, edit: Edit::Set(value.into()) }
    }
}

/// A change to a list of items, for typed callers.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListChange<T> {
    /// The wished list.
    Set(Vec<T>),
    /// One item more; its id is given by the store when it is nil.
    Add(T),
    /// The item with the same id, changed.
    Update(T),
    /// The item goes.
    Remove(ItemId),
}

impl<T: crate::entity::ListItem> ListChange<T> {
    /// The change as every record takes it.
    pub fn on(self, field: u16) -> Change {
        use crate::entity::{FieldValue as _, field::item_of};
        let edit = match self {
            Self::Set(items) => Edit::Set(items.get()),
            Self::Add(item) => Edit::Add(item_of(&item)),
            Self::Update(item) => Edit::Update(item_of(&item)),
            Self::Remove(id) => Edit::Remove(id),
        };
        Change { field, edit }
    }
}

/// What a write did to one field or one item: the journal's unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Delta {
    /// The field's number.
    pub field: u16,
    /// The item, for a field that is a list.
    pub item: Option<ItemId>,
    /// What was there: null for nothing; for a set, the words that went.
    pub before: Value,
    /// What is there now: null for nothing; for a set, the words that came.
    pub after: Value,
    /// Where in the list an item stood that went.
    pub place: Option<usize>,
}

/// What is known of the values of changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// They may be anything that fits.
    Any,
    /// They are what [`conform`] gives, made by the types of their fields.
    Own,
}

/// Makes a change to a record.
///
/// # Errors
/// `WrongType` when the value does not fit the field, `NotFound` when the item to change is not there.
pub(crate) fn apply(
    record: &mut dyn AnyRecord,
    def: &EntityDef,
    change: Change,
    form: Form,
) -> Result<()> {
    let position = def.position_of(change.field).ok_or_else(|| unknown(def, change.field))?;
    let (Some(field_def), Some(field)) = (def.fields.get(position), record.field_mut(position))
    else {
        return Err(unknown(def, change.field));
    };
    let value = match change.edit {
        Edit::Set(Value::Null) if !field_def.nullable && !holds_many(&field_def.kind) => {
            return Err(Error::new(ErrorKind::Invalid, "this field cannot be emptied")
                .with_field(field_def.name.clone(), "required"));
        }
        Edit::Set(value) => value,
        edit => {
            let Value::List(mut items) = field.get() else { return Err(wrong_type(field_def)) };
            edit_items(&mut items, edit, field_def)?;
            Value::List(items)
        }
    };
    let set = match (&field_def.kind, form) {
        (FieldKind::List(def), _) => field.set_conformed(checked(def, value, form, field_def)?),
        (_, Form::Own) => field.set_conformed(value),
        (_, Form::Any) => field.set(value),
    };
    set.map_err(|Mismatch| wrong_type(field_def))
}

fn holds_many(kind: &FieldKind) -> bool {
    matches!(
        kind,
        FieldKind::List(_)
            | FieldKind::Set
            | FieldKind::Text
            | FieldKind::LongText
            | FieldKind::Custom
    )
}

/// Items that have what they need, with their fields in the form of their kinds; where one has another kind, the whole list
/// is refused with the item field's name.
fn checked(def: &ItemDef, mut value: Value, form: Form, field: &FieldDef) -> Result<Value> {
    let Value::List(items) = &mut value else { return Ok(value) };
    for item in items {
        for wanted in def.fields {
            let name = || format!("{}.{}", field.name, wanted.name);
            let held = item.values.iter_mut().find(|(number, _)| *number == wanted.number);
            if wanted.required && held.as_ref().is_none_or(|(_, value)| value.is_empty()) {
                return Err(Error::new(ErrorKind::Invalid, "an item needs this field")
                    .with_field(name(), "required"));
            }
            let Some((_, value)) = held.filter(|_| form == Form::Any) else { continue };
            *value = conform(&wanted.kind, std::mem::take(value)).map_err(|Mismatch| {
                Error::new(ErrorKind::WrongType, "the value does not fit the item's field")
                    .with_field(name(), wanted.kind.name())
            })?;
        }
    }
    Ok(value)
}

fn edit_items(items: &mut Vec<Item>, edit: Edit, field: &FieldDef) -> Result<()> {
    let missing = || {
        Error::new(ErrorKind::NotFound, "the list has no item with this id")
            .with_field(field.name.clone(), "not_found")
    };
    match edit {
        Edit::Set(_) => {}
        Edit::Add(item) => items.push(item),
        Edit::Update(item) => {
            let held = items.iter_mut().find(|held| held.id == item.id);
            *held.ok_or_else(missing)? = item;
        }
        Edit::Remove(id) => {
            let position = items.iter().position(|held| held.id == id).ok_or_else(missing)?;
            items.remove(position);
        }
    }
    Ok(())
}

pub(crate) fn wrong_type(field: &FieldDef) -> Error {
    mistyped(field.name.clone(), &field.kind)
}

/// What is no value of the kind that goes under this name.
pub(crate) fn mistyped(name: Cow<'static, str>, kind: &FieldKind) -> Error {
    let hint = match kind {
        FieldKind::Timestamp => ", with its zone",
        FieldKind::Decimal | FieldKind::Percent => ", exact: text or a whole number, never a float",
        FieldKind::Money => ", with its currency, and never a float",
        _ => "",
    };
    let detail = format!("give {name} a value of kind {}{hint}", kind.name());
    Error::new(ErrorKind::WrongType, detail).with_field(name, kind.name())
}

fn unknown(def: &EntityDef, number: u16) -> Error {
    Error::new(ErrorKind::UnknownField, format!("{} has no field numbered {number}", def.name))
}

/// How two states of a record differ.
#[derive(Clone, Debug, Default)]
pub(crate) struct Difference {
    /// What is told of it: stamped fields are not, nor is another order of a list's items.
    pub(crate) deltas: Vec<Delta>,
    /// The fields that do not hold the same, stamped ones aside: what follows from others stays as it is.
    pub(crate) fields: FieldSet,
}

/// What changed between two states of a record. `None` is a record that does not exist yet.
pub(crate) fn diff(
    def: &EntityDef,
    before: Option<&dyn AnyRecord>,
    after: &dyn AnyRecord,
) -> Difference {
    let Difference { mut deltas, mut fields } = Difference::default();
    let all = def.fields.len();
    let differing = match before {
        Some(before) => before.differing(after, all),
        None => (0..all).collect(),
    };
    for position in differing.iter() {
        let Some(field) = def.fields.get(position).filter(|field| is_told(field)) else { continue };
        if is_same(before.and_then(|record| record.field(position)), after.field(position)) {
            continue;
        }
        let old = before.map_or(Value::Null, |record| record.value(position));
        let new = after.value(position);
        if old == new {
            continue;
        }
        fields.insert(position);
        match (&field.kind, old, new) {
            (FieldKind::List(_), old, new) => diff_items(field.number, old, new, &mut deltas),
            (FieldKind::Set, old, new) => {
                let (old, new) = (words(old), words(new));
                let only = |these: &[String], those: &[String]| {
                    Value::Set(these.iter().filter(|word| !those.contains(word)).cloned().collect())
                };
                let (before, after) = (only(&old, &new), only(&new, &old));
                deltas.push(Delta { field: field.number, item: None, before, after, place: None });
            }
            (_, before, after) => {
                let emptied = |value: Value| if value.is_empty() { Value::Null } else { value };
                let (before, after) = (emptied(before), emptied(after));
                deltas.push(Delta { field: field.number, item: None, before, after, place: None });
            }
        }
    }
    // Many calls hold the differences of thousands of records, of a field or two each.
    deltas.shrink_to_fit();
    Difference { deltas, fields }
}

/// Whether two values are seen to be the same without a copy of either: most of a record is empty or text.
fn is_same(old: Option<&dyn FieldValue>, new: Option<&dyn FieldValue>) -> bool {
    fn text(value: Option<&dyn FieldValue>) -> Option<&str> {
        value.and_then(FieldValue::text)
    }
    let is_empty = |value: Option<&dyn FieldValue>| value.is_none_or(FieldValue::holds_nothing);
    match (text(old), text(new)) {
        (Some(old), Some(new)) => old == new,
        _ => is_empty(old) && is_empty(new),
    }
}

/// Whether a difference tells of the field: of the custom fields it tells one by one.
pub(crate) fn is_told(field: &FieldDef) -> bool {
    if matches!(field.kind, FieldKind::Custom) {
        return false;
    }
    field.managed != Managed::Stamped || field.name == "trashed_at"
}

fn words(value: Value) -> Vec<String> {
    match value {
        Value::Set(words) => words,
        _ => Vec::new(),
    }
}

fn items(value: Value) -> Vec<Item> {
    match value {
        Value::List(items) => items,
        _ => Vec::new(),
    }
}

fn diff_items(field: u16, old: Value, new: Value, deltas: &mut Vec<Delta>) {
    let (old, new) = (items(old), items(new));
    let single = |item: &Item| Value::List(vec![item.clone()]);
    for (place, item) in old.iter().enumerate() {
        let kept = new.iter().find(|other| other.id == item.id);
        if kept == Some(item) {
            continue;
        }
        let after = kept.map_or(Value::Null, single);
        let place = kept.is_none().then_some(place);
        deltas.push(Delta { field, item: Some(item.id), before: single(item), after, place });
    }
    for item in new.iter().filter(|item| !old.iter().any(|held| held.id == item.id)) {
        let (item, after) = (Some(item.id), single(item));
        deltas.push(Delta { field, item, before: Value::Null, after, place: None });
    }
}

/// Whether the record still holds what this delta wrote.
pub(crate) fn still_holds(record: &dyn AnyRecord, def: &EntityDef, delta: &Delta) -> bool {
    let Some(position) = def.position_of(delta.field) else { return false };
    let now = record.value(position);
    match (&delta.item, &delta.before) {
        (Some(id), _) => {
            let held = items(now).into_iter().find(|item| item.id == *id);
            let held = held.map_or(Value::Null, |item| Value::List(vec![item]));
            held == delta.after
        }
        (None, Value::Set(gone)) => {
            let (now, came) = (words(now), words(delta.after.clone()));
            came.iter().all(|word| now.contains(word))
                && !gone.iter().any(|word| now.contains(word))
        }
        (None, _) => now == delta.after || (now.is_empty() && delta.after.is_empty()),
    }
}

/// Takes back what deltas of one write did, whatever the record holds now.
///
/// # Errors
/// `WrongType` when the entity's field has another kind than when a delta was written.
pub(crate) fn undo<'d>(
    record: &mut dyn AnyRecord,
    def: &EntityDef,
    deltas: impl Iterator<Item = &'d Delta> + Clone,
) -> Result<()> {
    // Items that went find their place among those that were there: so those that came go first, and the first that
    // went comes back first.
    let has_gone = |delta: &&Delta| delta.place.is_some();
    deltas
        .clone()
        .filter(|delta| !has_gone(delta))
        .try_for_each(|delta| undo_one(record, def, delta))?;
    deltas.filter(has_gone).try_for_each(|delta| undo_one(record, def, delta))
}

fn undo_one(record: &mut dyn AnyRecord, def: &EntityDef, delta: &Delta) -> Result<()> {
    let Some(position) = def.position_of(delta.field) else { return Ok(()) };
    let now = record.value(position);
    let wished = match (&delta.item, &delta.before) {
        (Some(id), before) => {
            let mut held = items(now);
            let place = held.iter().position(|item| item.id == *id);
            match (place, items(before.clone()).pop()) {
                (Some(place), None) => drop(held.remove(place)),
                (Some(place), Some(item)) => held.splice(place..=place, [item]).for_each(drop),
                (None, Some(item)) => {
                    let end = held.len();
                    held.insert(delta.place.map_or(end, |place| place.min(end)), item);
                }
                (None, None) => {}
            }
            Value::List(held)
        }
        (None, Value::Set(gone)) => {
            let came = words(delta.after.clone());
            let kept = words(now).into_iter().filter(|word| !came.contains(word));
            Value::Set(kept.chain(gone.iter().cloned()).collect())
        }
        (None, before) => before.clone(),
    };
    let (Some(field_def), Some(field)) = (def.fields.get(position), record.field_mut(position))
    else {
        return Ok(());
    };
    if wished == Value::Null && !field_def.nullable && !holds_many(&field_def.kind) {
        return Ok(());
    }
    field.set(wished).map_err(|Mismatch| wrong_type(field_def))
}
