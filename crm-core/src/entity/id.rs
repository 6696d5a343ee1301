//! Ids: a UUID that knows which entity it belongs to.

use std::{fmt, str::FromStr};

use uuid::Uuid;

use crate::{
    entity::{Described, Entity, FieldKind, FieldType, FieldValue, Mismatch, Value},
    error::{Error, ErrorKind},
    value::Link,
};

/// The id of an item in a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemId(pub Uuid);

impl fmt::Display for ItemId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The typed id of an entity's records.
pub trait EntityId: Copy + Eq + Ord + fmt::Debug + Send + Sync + 'static {
    /// Whose records it names.
    type Entity: Entity;
    /// The id of this UUID.
    fn from_uuid(uuid: Uuid) -> Self;
    /// The UUID itself.
    fn uuid(self) -> Uuid;
}

/// Declares the id type of an entity.
macro_rules! entity_id {
    ($id:ident, $entity:ident, $name:literal) => {
        #[doc = concat!("The id of a `", $name, "` record.")]
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $id(uuid::Uuid);

        impl $id {
            /// The UUID itself.
            pub const fn uuid(self) -> uuid::Uuid {
                self.0
            }
        }

        impl $crate::entity::EntityId for $id {
            type Entity = $entity;
            fn from_uuid(uuid: uuid::Uuid) -> Self {
                Self(uuid)
            }
            fn uuid(self) -> uuid::Uuid {
                self.0
            }
        }
        impl From<$id> for uuid::Uuid {
            fn from(id: $id) -> Self {
                id.0
            }
        }
        impl From<uuid::Uuid> for $id {
            fn from(id: uuid::Uuid) -> Self {
                Self(id)
            }
        }
        impl From<$id> for $crate::Link {
            fn from(id: $id) -> Self {
                $crate::entity::link_to(id)
            }
        }
        impl std::fmt::Display for $id {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
        impl std::str::FromStr for $id {
            type Err = $crate::Error;
            fn from_str(text: &str) -> $crate::Result<Self> {
                $crate::entity::parse_uuid(text).map(Self)
            }
        }
        impl $crate::entity::FieldValue for $id {
            fn clear(&mut self) {
                *self = Self::default();
            }
            fn get(&self) -> $crate::entity::Value {
                $crate::entity::Value::Id(self.0)
            }
            fn set(
                &mut self,
                value: $crate::entity::Value,
            ) -> Result<(), $crate::entity::Mismatch> {
                $crate::entity::set_id(&mut self.0, &value)
            }
            fn holds_nothing(&self) -> bool {
                self.0.is_nil()
            }
            fn links(
                &self,
                _: &$crate::entity::FieldKind,
                visit: &mut $crate::entity::field::VisitLink<'_>,
            ) -> $crate::Result<()> {
                if self.0.is_nil() { Ok(()) } else { visit($name, self.0) }
            }
            fn read(
                &mut self,
                _: &$crate::entity::FieldKind,
                stored: &mut $crate::entity::cbor::Reader<'_>,
            ) -> $crate::Result<()> {
                self.0 = if stored.is_null()? { uuid::Uuid::nil() } else { stored.uuid()? };
                Ok(())
            }
            fn write(
                &self,
                _: &$crate::entity::FieldKind,
                stored: &mut $crate::entity::cbor::Writer,
            ) {
                stored.bytes(self.0.as_bytes());
            }
        }
        impl $crate::entity::FieldType for $id {
            const KIND: $crate::entity::FieldKind =
                $crate::entity::FieldKind::Id(std::borrow::Cow::Borrowed($name));
            fn blank() -> Self {
                Self::default()
            }
        }
        impl $crate::entity::KeyPart for $id {
            fn write(&self, key: &mut $crate::entity::KeyWriter<'_>) {
                key.id(self.0);
            }
        }
    };
}
pub(crate) use entity_id;

/// A link to a record of any entity, from a typed id.
pub(crate) fn link_to<I: EntityId>(id: I) -> Link {
    Link::to(<I::Entity as Described>::NAME, id.uuid())
}

/// An id as people write it.
///
/// # Errors
/// [`ErrorKind::WrongType`] when it is not a UUID.
pub(crate) fn parse_uuid(text: &str) -> Result<Uuid, Error> {
    Uuid::from_str(text)
        .map_err(|_| Error::new(ErrorKind::WrongType, "this is not an id: give a UUID"))
}

impl FieldValue for ItemId {
    fn clear(&mut self) {
        *self = Self::default();
    }
    fn get(&self) -> Value {
        Value::Id(self.0)
    }
    fn set(&mut self, value: Value) -> Result<(), Mismatch> {
        crate::entity::field::set_id(&mut self.0, &value)
    }
}

impl FieldType for ItemId {
    const KIND: FieldKind = FieldKind::Id(std::borrow::Cow::Borrowed(""));
    fn blank() -> Self {
        Self::default()
    }
}
