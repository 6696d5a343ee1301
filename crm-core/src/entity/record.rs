//! A stored thing: its id, the base block and its entity's fields.

use std::{
    any::Any,
    fmt,
    ops::{Deref, DerefMut},
    sync::Arc,
};

use uuid::Uuid;

use crate::{
    entity::{
        Base, Entity, EntityDef, EntityId, FieldValue, Fields, Value, base::FIRST_OF_BASE,
        cbor::Reader, custom::LAST_OF_MODEL, field::FreeField, field_set::FieldSet, stamp::Stamps,
    },
    error::Result,
};

/// A record of a known entity. Its own fields are reached directly, as `deal.name`; the base block as `deal.base.owner`.
#[derive(Clone, PartialEq)]
pub struct Record<T: Entity> {
    /// Which record it is.
    pub id: T::Id,
    /// The fields that every record has.
    pub base: Base,
    /// The entity's own fields.
    pub fields: T,
    pub(crate) kept: Kept,
}

/// What is carried along beside the fields: those of a newer version, the stamps that replicas join by, and which journal
/// entry wrote the record.
#[derive(Clone, Debug, Default)]
pub(crate) struct Kept {
    pub(crate) unknown: Vec<(u16, Vec<u8>)>,
    pub(crate) stamps: Stamps,
    /// The entry of this file's journal that wrote the record as it was read; 0 for one that was never stored.
    pub(crate) sequence: u64,
}

/// Where a record was written is no part of what it holds.
impl PartialEq for Kept {
    fn eq(&self, other: &Self) -> bool {
        self.unknown == other.unknown && self.stamps == other.stamps
    }
}

impl<T: Entity> Record<T> {
    /// A record that was never stored and in which nothing stands.
    pub(crate) fn blank(id: Uuid) -> Self {
        Self {
            id: T::Id::from_uuid(id),
            base: Base::default(),
            fields: T::default(),
            kept: Kept::default(),
        }
    }

    /// A record that was never stored.
    #[cfg(test)]
    pub(crate) fn new(id: Uuid, fields: T) -> Self {
        Self { id: T::Id::from_uuid(id), base: Base::default(), fields, kept: Kept::default() }
    }
}

impl<T: Entity> fmt::Debug for Record<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct(T::NAME)
            .field("id", &self.id)
            .field("base", &self.base)
            .field("fields", &self.fields)
            .finish()
    }
}

impl<T: Entity> Deref for Record<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.fields
    }
}

impl<T: Entity> DerefMut for Record<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.fields
    }
}

impl<T: Entity> Fields for Record<T> {
    fn field(&self, position: usize) -> Option<&dyn FieldValue> {
        match position.checked_sub(T::FIELDS.len()) {
            None => self.fields.field(position),
            Some(position) => self.base.at(position),
        }
    }
    fn field_mut(&mut self, position: usize) -> Option<&mut dyn FieldValue> {
        match position.checked_sub(T::FIELDS.len()) {
            None => self.fields.field_mut(position),
            Some(position) => self.base.at_mut(position),
        }
    }
    fn differs(&self, other: &Self, position: usize) -> bool {
        match position.checked_sub(T::FIELDS.len()) {
            None => self.fields.differs(&other.fields, position),
            Some(position) => self.base.differs_at(&other.base, position),
        }
    }
    fn read_field(&mut self, number: u16, stored: &mut Reader<'_>) -> Result<bool> {
        match number {
            ..FIRST_OF_BASE => self.fields.read_field(number, stored),
            FIRST_OF_BASE..=LAST_OF_MODEL => self.base.read_field(number, stored),
            _ => Ok(false),
        }
    }
}

/// A record whose entity is known at run time only.
pub(crate) trait AnyRecord: Fields + Send + Sync + fmt::Debug {
    fn id(&self) -> Uuid;
    fn base(&self) -> &Base;
    fn base_mut(&mut self) -> &mut Base;
    fn kept(&self) -> &Kept;
    fn kept_mut(&mut self) -> &mut Kept;
    fn boxed(&self) -> Box<dyn AnyRecord>;
    fn as_any(&self) -> &dyn Any;
    fn as_any_mut(&mut self) -> &mut dyn Any;
    fn into_any(self: Arc<Self>) -> Arc<dyn Any + Send + Sync>;
    /// The positions, of the first so many of the entity's table, at which the two, of one entity, may not hold the same.
    fn differing(&self, other: &dyn AnyRecord, positions: usize) -> FieldSet;
}

impl dyn AnyRecord + '_ {
    /// The value at this position of the entity's table.
    pub(crate) fn value(&self, position: usize) -> Value {
        self.field(position).map_or(Value::Null, FieldValue::get)
    }

    /// The value of the field with this name.
    pub(crate) fn named(&self, def: &EntityDef, name: &str) -> Value {
        def.position(name).map_or(Value::Null, |position| self.value(position))
    }
}

impl<T: Entity> AnyRecord for Record<T> {
    fn id(&self) -> Uuid {
        self.id.uuid()
    }
    fn base(&self) -> &Base {
        &self.base
    }
    fn base_mut(&mut self) -> &mut Base {
        &mut self.base
    }
    fn kept(&self) -> &Kept {
        &self.kept
    }
    fn kept_mut(&mut self) -> &mut Kept {
        &mut self.kept
    }
    fn boxed(&self) -> Box<dyn AnyRecord> {
        Box::new(self.clone())
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }
    fn into_any(self: Arc<Self>) -> Arc<dyn Any + Send + Sync> {
        self
    }
    fn differing(&self, other: &dyn AnyRecord, positions: usize) -> FieldSet {
        let other = other.as_any().downcast_ref();
        let differs = |position: &usize| other.is_none_or(|other| self.differs(other, *position));
        (0..positions).filter(differs).collect()
    }
}

/// A record of an entity declared at run time.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct FreeRecord {
    pub(crate) id: Uuid,
    pub(crate) base: Base,
    pub(crate) fields: Vec<FreeField>,
    pub(crate) kept: Kept,
}

impl Fields for FreeRecord {
    fn field(&self, position: usize) -> Option<&dyn FieldValue> {
        match position.checked_sub(self.fields.len()) {
            None => self.fields.get(position).map(|field| field as &dyn FieldValue),
            Some(position) => self.base.at(position),
        }
    }
    fn field_mut(&mut self, position: usize) -> Option<&mut dyn FieldValue> {
        match position.checked_sub(self.fields.len()) {
            None => self.fields.get_mut(position).map(|field| field as &mut dyn FieldValue),
            Some(position) => self.base.at_mut(position),
        }
    }
    fn differs(&self, other: &Self, position: usize) -> bool {
        match position.checked_sub(self.fields.len()) {
            None => {
                let (one, other) = (self.fields.get(position), other.fields.get(position));
                one.map(|it| &it.value) != other.map(|it| &it.value)
            }
            Some(position) => self.base.differs_at(&other.base, position),
        }
    }
}

impl AnyRecord for FreeRecord {
    fn id(&self) -> Uuid {
        self.id
    }
    fn base(&self) -> &Base {
        &self.base
    }
    fn base_mut(&mut self) -> &mut Base {
        &mut self.base
    }
    fn kept(&self) -> &Kept {
        &self.kept
    }
    fn kept_mut(&mut self) -> &mut Kept {
        &mut self.kept
    }
    fn boxed(&self) -> Box<dyn AnyRecord> {
        Box::new(self.clone())
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }
    fn into_any(self: Arc<Self>) -> Arc<dyn Any + Send + Sync> {
        self
    }
    fn differing(&self, other: &dyn AnyRecord, positions: usize) -> FieldSet {
        let other = other.as_any().downcast_ref();
        let differs = |position: &usize| other.is_none_or(|other| self.differs(other, *position));
        (0..positions).filter(differs).collect()
    }
}
