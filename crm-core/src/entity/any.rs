//! A value of any kind: what filters, imports, the journal and the bindings speak.

use rust_decimal::Decimal;
use uuid::Uuid;

use crate::{
    entity::ItemId,
    value::{Date, Link, Money, Timestamp},
};

/// A field's value, whatever its kind.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub enum Value {
    /// Nothing.
    #[default]
    Null,
    /// Yes or no.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// A decimal number; percentages too.
    Decimal(Decimal),
    /// Text; also e-mail addresses, telephone numbers, currencies, zones and choices, by their text form.
    Text(String),
    /// A day.
    Date(Date),
    /// An instant.
    Timestamp(Timestamp),
    /// An amount with its currency.
    Money(Money),
    /// The id of a record whose entity the field knows.
    Id(Uuid),
    /// A link to a record of any entity.
    Link(Link),
    /// Words, sorted, each once.
    Set(Vec<String>),
    /// Items in their order.
    List(Vec<Item>),
    /// Values by name, as those of a company's own fields.
    Named(Vec<(String, Self)>),
}

/// An item of a list: its id and its fields by number.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// The item's id; it stays when the item changes.
    pub id: ItemId,
    /// The fields that hold something, in the order of their numbers.
    pub values: Vec<(u16, Value)>,
}

impl Item {
    /// The value of the field with this number.
    pub fn value(&self, number: u16) -> &Value {
        self.values
            .iter()
            .find(|(field, _)| *field == number)
            .map_or(&Value::Null, |(_, value)| value)
    }
}

impl Value {
    /// Whether there is nothing: null, empty text, an empty set or list.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Null => true,
            Self::Text(text) => text.is_empty(),
            Self::Set(words) => words.is_empty(),
            Self::List(items) => items.is_empty(),
            Self::Named(values) => values.is_empty(),
            Self::Id(id) => id.is_nil(),
            _ => false,
        }
    }

    /// The text, if it is one.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The id, of a typed link or of a link to any record.
    pub fn as_id(&self) -> Option<Uuid> {
        match self {
            Self::Id(id) => Some(*id),
            Self::Link(link) => Some(link.id()),
            _ => None,
        }
    }
}

macro_rules! from {
    ($($type:ty => $variant:ident),+ $(,)?) => {
        $(impl From<$type> for Value {
            fn from(value: $type) -> Self {
                Self::$variant(value.into())
            }
        })+
    };
}

from! {
    bool => Bool, i64 => Int, i32 => Int, u16 => Int, Decimal => Decimal, String => Text, &str => Text,
    Date => Date, Timestamp => Timestamp, Money => Money, Uuid => Id, Link => Link,
}

impl<T: Into<Self>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}
