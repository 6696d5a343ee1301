//! How a Rust type is a field: what kind it is, and how it reads and takes a [`Value`].

mod free;
mod list;
mod name;
mod words;

use std::{borrow::Cow, str::FromStr};

use rust_decimal::Decimal;
use uuid::Uuid;

pub(crate) use self::free::{FreeField, conform};
#[cfg(feature = "python")]
pub(crate) use self::list::item_from;
pub(crate) use self::list::{item_of, part_field, part_from};
pub use self::{list::ListItem, words::Words};
use crate::{
    entity::{
        FieldKind, ItemId, Value,
        cbor::{Reader, Writer, corrupt},
        text::TextSlot,
    },
    value::{
        ContentHash, Currency, Date, Email, Link, Money, Month, Percent, Phone, Timestamp, Zone,
    },
};

/// A value that does not fit a field's type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mismatch;

/// A field seen from outside: it gives and takes [`Value`]s.
pub trait FieldValue {
    /// What it holds.
    fn get(&self) -> Value;

    /// Takes a new value; null empties it.
    ///
    /// # Errors
    /// [`Mismatch`] when the value does not fit; the field is unchanged.
    fn set(&mut self, value: Value) -> Result<(), Mismatch>;

    /// Takes a value as [`conform`] gives it for the field's kind, without asking the rules of its form again.
    ///
    /// # Errors
    /// [`Mismatch`] when the value is not of the field's kind; the field is unchanged.
    #[doc(hidden)]
    fn set_conformed(&mut self, value: Value) -> Result<(), Mismatch> {
        self.set(value)
    }

    /// Empties it, to what stands there when nobody gave it.
    fn clear(&mut self);

    /// The text, without a copy, if it is text.
    fn text(&self) -> Option<&str> {
        None
    }

    /// The value as Python shows it.
    ///
    /// # Errors
    /// What Python raises, as for want of memory.
    #[cfg(feature = "python")]
    fn to_python<'py>(
        &self,
        py: pyo3::Python<'py>,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        match self.text() {
            Some(text) => Ok(pyo3::types::PyString::new(py, text).into_any()),
            None => crate::python::give(py, &self.get()),
        }
    }

    /// Whether there is nothing, as [`Value::is_empty`] says.
    #[doc(hidden)]
    fn holds_nothing(&self) -> bool {
        self.get().is_empty()
    }

    /// Whether it is what stands there when nothing is stored.
    #[doc(hidden)]
    fn needs_no_bytes(&self) -> bool {
        self.holds_nothing()
    }

    /// The ids of its items, if it is a list.
    #[doc(hidden)]
    fn item_ids(&self) -> Vec<ItemId> {
        match self.get() {
            Value::List(items) => items.iter().map(|item| item.id).collect(),
            _ => Vec::new(),
        }
    }

    /// What each of its items holds in the field with this number, where it is a list whose items lend it.
    #[doc(hidden)]
    fn of_items(&self, number: u16) -> Option<Vec<&dyn FieldValue>> {
        let _ = number;
        None
    }

    /// Names the items that have no id yet; false when they can only be set anew.
    #[doc(hidden)]
    fn name_items(&mut self, name: &mut dyn FnMut() -> ItemId) -> bool {
        let _ = name;
        false
    }

    /// Calls `visit` with the entity and id of each record that it leads to.
    #[doc(hidden)]
    fn links(&self, kind: &FieldKind, visit: &mut VisitLink<'_>) -> crate::error::Result<()> {
        links_of(kind, &self.get(), visit)
    }

    /// Takes what is stored: its rules were asked when it was set, and its bytes have a check.
    #[doc(hidden)]
    fn read(&mut self, kind: &FieldKind, stored: &mut Reader<'_>) -> crate::error::Result<()> {
        self.set(stored.value(kind)?).map_err(|Mismatch| corrupt())
    }

    /// Stores what it holds.
    #[doc(hidden)]
    fn write(&self, kind: &FieldKind, stored: &mut Writer) {
        stored.value(kind, &self.get());
    }
}

/// What is called with an entity and the id of one of its records; an error ends the visit.
pub(crate) type VisitLink<'v> = dyn FnMut(&str, Uuid) -> crate::error::Result<()> + 'v;

fn links_of(
    kind: &FieldKind,
    value: &Value,
    visit: &mut VisitLink<'_>,
) -> crate::error::Result<()> {
    match (kind, value) {
        (FieldKind::Id(entity), Value::Id(id)) if !id.is_nil() && !entity.is_empty() => {
            visit(entity, *id)
        }
        (FieldKind::Link, Value::Link(link)) => visit(link.entity(), link.id()),
        (FieldKind::List(def), Value::List(items)) => {
            let values = items.iter().flat_map(|item| &item.values);
            for (number, value) in values {
                if let Some(field) = def.numbered(*number) {
                    links_of(&field.kind, value, visit)?;
                }
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

/// A type that a field can have.
pub trait FieldType: FieldValue + Sized {
    /// What it can hold.
    const KIND: FieldKind;
    /// What it holds among a report's figures.
    #[doc(hidden)]
    const FIGURE: FieldKind = Self::KIND;
    /// Whether it can be empty.
    const NULLABLE: bool = false;

    /// What stands in a field that nobody gave yet; a record that needs the field is refused with it.
    fn blank() -> Self;
}

macro_rules! plain {
    ($($type:ty: $kind:ident, $blank:expr, $read:ident, $write:expr;)+) => {
        $(impl FieldValue for $type {
            fn clear(&mut self) {
                *self = Self::blank();
            }
            fn get(&self) -> Value {
                Value::$kind(self.clone())
            }
            fn set(&mut self, value: Value) -> Result<(), Mismatch> {
                match value {
                    Value::$kind(value) => *self = value,
                    _ => return Err(Mismatch),
                }
                Ok(())
            }
            fn holds_nothing(&self) -> bool {
                false
            }
            #[inline]
            fn read(&mut self, _: &FieldKind, stored: &mut Reader<'_>) -> crate::error::Result<()> {
                *self = stored.$read()?;
                Ok(())
            }
            fn write(&self, _: &FieldKind, stored: &mut Writer) {
                let write: fn(&mut Writer, &Self) = $write;
                write(stored, self);
            }
        }
        impl FieldType for $type {
            const KIND: FieldKind = FieldKind::$kind;
            fn blank() -> Self {
                $blank
            }
        })+
    };
}

plain! {
    Date: Date, Date::BLANK, date, |stored, value| stored.int(i64::from(value.days()));
    Timestamp: Timestamp, Timestamp::BLANK, timestamp, |stored, value| stored.int(value.millis());
    Money: Money, Money::zero(Currency::USD), money, |stored, value| stored.money(*value);
    Link: Link, Link::to("", Uuid::nil()), link, |stored, value| stored.link(value);
}

impl FieldValue for bool {
    fn clear(&mut self) {
        *self = Self::blank();
    }
    fn get(&self) -> Value {
        Value::Bool(*self)
    }
    fn set(&mut self, value: Value) -> Result<(), Mismatch> {
        match value {
            Value::Bool(value) => *self = value,
            _ => return Err(Mismatch),
        }
        Ok(())
    }
    fn needs_no_bytes(&self) -> bool {
        !*self
    }
    fn holds_nothing(&self) -> bool {
        false
    }
    fn read(&mut self, _: &FieldKind, stored: &mut Reader<'_>) -> crate::error::Result<()> {
        *self = stored.bool()?;
        Ok(())
    }
    fn write(&self, _: &FieldKind, stored: &mut Writer) {
        stored.bool(*self);
    }
}

impl FieldType for bool {
    const KIND: FieldKind = FieldKind::Bool;
    fn blank() -> Self {
        false
    }
}

impl FieldValue for i64 {
    fn clear(&mut self) {
        *self = Self::blank();
    }
    fn get(&self) -> Value {
        Value::Int(*self)
    }
    fn set(&mut self, value: Value) -> Result<(), Mismatch> {
        *self = match value {
            Value::Int(value) => value,
            Value::Decimal(value) if value.fract().is_zero() => {
                i64::try_from(value).map_err(|_| Mismatch)?
            }
            _ => return Err(Mismatch),
        };
        Ok(())
    }
    fn holds_nothing(&self) -> bool {
        false
    }
    fn read(&mut self, _: &FieldKind, stored: &mut Reader<'_>) -> crate::error::Result<()> {
        *self = stored.int()?;
        Ok(())
    }
    fn write(&self, _: &FieldKind, stored: &mut Writer) {
        stored.int(*self);
    }
}

impl FieldType for i64 {
    const KIND: FieldKind = FieldKind::Int;
    fn blank() -> Self {
        0
    }
}

impl FieldValue for Decimal {
    fn clear(&mut self) {
        *self = Self::blank();
    }
    fn get(&self) -> Value {
        Value::Decimal(*self)
    }
    fn set(&mut self, value: Value) -> Result<(), Mismatch> {
        *self = decimal(&value).ok_or(Mismatch)?;
        Ok(())
    }
    fn holds_nothing(&self) -> bool {
        false
    }
    fn read(&mut self, _: &FieldKind, stored: &mut Reader<'_>) -> crate::error::Result<()> {
        *self = stored.decimal()?;
        Ok(())
    }
    fn write(&self, _: &FieldKind, stored: &mut Writer) {
        stored.decimal(*self);
    }
}

impl FieldType for Decimal {
    const KIND: FieldKind = FieldKind::Decimal;
    const FIGURE: FieldKind = FieldKind::Number;
    fn blank() -> Self {
        Self::ZERO
    }
}

impl FieldValue for Percent {
    fn clear(&mut self) {
        *self = Self::blank();
    }
    fn get(&self) -> Value {
        Value::Decimal(self.hundredths())
    }
    fn set(&mut self, value: Value) -> Result<(), Mismatch> {
        *self = decimal(&value).and_then(|value| Self::new(value).ok()).ok_or(Mismatch)?;
        Ok(())
    }
    fn holds_nothing(&self) -> bool {
        false
    }
    fn read(&mut self, _: &FieldKind, stored: &mut Reader<'_>) -> crate::error::Result<()> {
        *self = Self::stored(stored.decimal()?);
        Ok(())
    }
    fn write(&self, _: &FieldKind, stored: &mut Writer) {
        stored.decimal(self.hundredths());
    }
}

impl FieldType for Percent {
    const KIND: FieldKind = FieldKind::Percent;
    fn blank() -> Self {
        Self::ZERO
    }
}

/// A number as a canonical decimal.
pub(crate) fn decimal(value: &Value) -> Option<Decimal> {
    match value {
        Value::Int(value) => Some(Decimal::from(*value)),
        Value::Decimal(value) => Some(value.normalize()),
        _ => None,
    }
}

impl FieldValue for String {
    fn clear(&mut self) {
        *self = Self::blank();
    }
    fn get(&self) -> Value {
        Value::Text(self.clone())
    }
    fn set(&mut self, value: Value) -> Result<(), Mismatch> {
        *self = match value {
            Value::Text(text) => text,
            Value::Null => Self::new(),
            _ => return Err(Mismatch),
        };
        Ok(())
    }
    fn text(&self) -> Option<&str> {
        (!self.is_empty()).then_some(self)
    }
    fn holds_nothing(&self) -> bool {
        self.is_empty()
    }
    fn read(&mut self, _: &FieldKind, stored: &mut Reader<'_>) -> crate::error::Result<()> {
        *self = if stored.is_null()? { Self::new() } else { stored.string()? };
        Ok(())
    }
    fn write(&self, _: &FieldKind, stored: &mut Writer) {
        stored.text(self);
    }
}

impl FieldType for String {
    const KIND: FieldKind = FieldKind::Text;
    fn blank() -> Self {
        Self::new()
    }
}

macro_rules! by_text {
    ($($type:ty: $kind:ident, $blank:expr, $stored:expr, $text:expr;)+) => {
        $(impl FieldValue for $type {
            fn clear(&mut self) {
                *self = Self::blank();
            }
            fn get(&self) -> Value {
                Value::Text(self.to_string())
            }
            fn set(&mut self, value: Value) -> Result<(), Mismatch> {
                *self = value.as_text().and_then(|text| Self::from_str(text).ok()).ok_or(Mismatch)?;
                Ok(())
            }
            fn set_conformed(&mut self, value: Value) -> Result<(), Mismatch> {
                let from_stored: fn(&str) -> Option<Self> = $stored;
                *self = value.as_text().and_then(from_stored).ok_or(Mismatch)?;
                Ok(())
            }
            fn text(&self) -> Option<&str> {
                let text: fn(&Self) -> Option<&str> = $text;
                text(self).filter(|text| !text.is_empty())
            }
            fn holds_nothing(&self) -> bool {
                self.text().is_none() && self.get().is_empty()
            }
            fn write(&self, kind: &FieldKind, stored: &mut Writer) {
                match self.text() {
                    Some(text) => stored.text(text),
                    None => stored.value(kind, &self.get()),
                }
            }
            fn read(&mut self, _: &FieldKind, stored: &mut Reader<'_>) -> crate::error::Result<()> {
                let from_stored: fn(&str) -> Option<Self> = $stored;
                *self = from_stored(stored.text(&mut TextSlot::new())?).ok_or_else(corrupt)?;
                Ok(())
            }
        }
        impl FieldType for $type {
            const KIND: FieldKind = FieldKind::$kind;
            fn blank() -> Self {
                $blank
            }
        })+
    };
}

by_text! {
    Email: Email, Email::blank(), |text| Some(Email::stored(text)), |email| Some(email.as_str());
    Phone: Phone, Phone::blank(), Phone::stored, Phone::as_str;
    Currency: Currency, Currency::USD, |text| Currency::stored(text.as_bytes().try_into().ok()?),
        |currency| Some(currency.code());
    Month: Text, Month::BLANK, |text| text.parse().ok(), |_| None;
    Zone: Zone, Zone::UTC, |text| text.parse().ok(), |zone| Some(zone.name());
    ContentHash: Blob, ContentHash::default(), |text| text.parse().ok(), |_| None;
}

/// The id of a record of one of several entities.
impl FieldValue for Uuid {
    fn clear(&mut self) {
        *self = Self::nil();
    }
    fn get(&self) -> Value {
        Value::Id(*self)
    }
    fn set(&mut self, value: Value) -> Result<(), Mismatch> {
        set_id(self, &value)
    }
}

impl FieldType for Uuid {
    const KIND: FieldKind = FieldKind::Id(Cow::Borrowed(""));
    fn blank() -> Self {
        Self::nil()
    }
}

impl<T: FieldType> FieldValue for Option<T> {
    fn clear(&mut self) {
        *self = Self::blank();
    }
    fn get(&self) -> Value {
        self.as_ref().map_or(Value::Null, FieldValue::get)
    }
    fn set(&mut self, value: Value) -> Result<(), Mismatch> {
        if value.is_empty() {
            *self = None;
            return Ok(());
        }
        let mut inner = T::blank();
        inner.set(value)?;
        *self = Some(inner);
        Ok(())
    }
    fn set_conformed(&mut self, value: Value) -> Result<(), Mismatch> {
        if value.is_empty() {
            *self = None;
            return Ok(());
        }
        let mut inner = T::blank();
        inner.set_conformed(value)?;
        *self = Some(inner);
        Ok(())
    }
    fn text(&self) -> Option<&str> {
        self.as_ref().and_then(FieldValue::text)
    }
    #[cfg(feature = "python")]
    fn to_python<'py>(
        &self,
        py: pyo3::Python<'py>,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        self.as_ref().map_or_else(|| Ok(py.None().into_bound(py)), |inner| inner.to_python(py))
    }
    fn holds_nothing(&self) -> bool {
        self.as_ref().is_none_or(FieldValue::holds_nothing)
    }
    fn links(&self, kind: &FieldKind, visit: &mut VisitLink<'_>) -> crate::error::Result<()> {
        self.as_ref().map_or(Ok(()), |inner| inner.links(kind, visit))
    }
    fn read(&mut self, kind: &FieldKind, stored: &mut Reader<'_>) -> crate::error::Result<()> {
        if stored.is_null()? {
            *self = None;
            return Ok(());
        }
        let inner = self.insert(T::blank());
        inner.read(kind, stored)?;
        if inner.holds_nothing() {
            *self = None;
        }
        Ok(())
    }
    fn write(&self, kind: &FieldKind, stored: &mut Writer) {
        match self {
            Some(inner) => inner.write(kind, stored),
            None => stored.null(),
        }
    }
}

impl<T: FieldType> FieldType for Option<T> {
    const KIND: FieldKind = T::KIND;
    const FIGURE: FieldKind = T::FIGURE;
    const NULLABLE: bool = true;
    fn blank() -> Self {
        None
    }
}

/// The fields of an entity or item, by position in its table.
pub trait Fields {
    /// The field at this position.
    fn field(&self, position: usize) -> Option<&dyn FieldValue>;
    /// The field at this position, to set it.
    fn field_mut(&mut self, position: usize) -> Option<&mut dyn FieldValue>;
    /// Whether the two may not hold the same at this position.
    #[doc(hidden)]
    fn differs(&self, other: &Self, position: usize) -> bool
    where
        Self: Sized,
    {
        let _ = (other, position);
        true
    }
    /// Takes what is stored for the field of this number; false where its place must be looked up.
    ///
    /// # Errors
    /// `Corrupt` when it does not fit.
    #[doc(hidden)]
    fn read_field(&mut self, number: u16, stored: &mut Reader<'_>) -> crate::error::Result<bool> {
        let _ = (number, stored);
        Ok(false)
    }
}

/// Takes what is stored for a field whose type is known.
#[inline]
pub(crate) fn read<T: FieldType>(
    field: &mut T,
    stored: &mut Reader<'_>,
) -> crate::error::Result<()> {
    field.read(const { &T::KIND }, stored)
}

/// The nil id stands for "not given".
pub(crate) fn set_id(target: &mut Uuid, value: &Value) -> Result<(), Mismatch> {
    *target = match value {
        Value::Id(id) => *id,
        Value::Null => Uuid::nil(),
        _ => return Err(Mismatch),
    };
    Ok(())
}
