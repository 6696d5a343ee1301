//! How a Rust type is a field: what kind it is, and how it reads and takes a [`Value`].

use std::{borrow::Cow, str::FromStr, sync::Arc};

use rust_decimal::Decimal;
use uuid::Uuid;

use crate::{
    entity::{
        FieldDef, FieldKind, Item, ItemDef, ItemId, Value,
        cbor::{Reader, Writer, corrupt},
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
        *self = if stored.is_null()? { Self::new() } else { stored.text()?.to_owned() };
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
                *self = from_stored(stored.text()?).ok_or_else(corrupt)?;
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

/// Words without order or repetition, as tags.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words(Vec<String>);

impl Words {
    /// The words in order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// Whether it holds this word.
    pub fn contains(&self, word: &str) -> bool {
        self.0.binary_search_by(|held| held.as_str().cmp(word)).is_ok()
    }
}

impl<S: Into<String>> FromIterator<S> for Words {
    fn from_iter<I: IntoIterator<Item = S>>(words: I) -> Self {
        let mut words: Vec<String> = words.into_iter().map(Into::into).collect();
        words.retain(|word| !word.is_empty());
        words.sort_unstable();
        words.dedup();
        Self(words)
    }
}

impl FieldValue for Words {
    fn clear(&mut self) {
        *self = Self::blank();
    }
    fn get(&self) -> Value {
        Value::Set(self.0.clone())
    }
    fn set(&mut self, value: Value) -> Result<(), Mismatch> {
        *self = match value {
            Value::Set(words) => words.into_iter().collect(),
            Value::Null => Self::default(),
            _ => return Err(Mismatch),
        };
        Ok(())
    }
    fn holds_nothing(&self) -> bool {
        self.0.is_empty()
    }
    fn read(&mut self, _: &FieldKind, stored: &mut Reader<'_>) -> crate::error::Result<()> {
        self.0.clear();
        if !stored.is_null()? {
            *self = stored.words()?.into_iter().collect();
        }
        Ok(())
    }
    fn write(&self, _: &FieldKind, stored: &mut Writer) {
        stored.words(self.0.iter().map(String::as_str));
    }
}

impl FieldType for Words {
    const KIND: FieldKind = FieldKind::Set;
    fn blank() -> Self {
        Self::default()
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
pub(crate) fn read<T: FieldType>(
    field: &mut T,
    stored: &mut Reader<'_>,
) -> crate::error::Result<()> {
    field.read(const { &T::KIND }, stored)
}

/// A type whose values stand in a list, each with an id of its own.
pub trait ListItem: Fields + Default + Clone {
    /// What an item holds.
    const DEF: &'static ItemDef;
    /// The item's id.
    fn id(&self) -> ItemId;
    /// Gives the item its id.
    fn set_id(&mut self, id: ItemId);
    /// Adds the item's class to a Python module.
    ///
    /// # Errors
    /// What Python raises, as for want of memory.
    #[cfg(feature = "python")]
    fn add_class(module: &pyo3::Bound<'_, pyo3::types::PyModule>) -> pyo3::PyResult<()> {
        let _ = module;
        Ok(())
    }
    /// The item as Python shows it: a dictionary, where it has no class.
    ///
    /// # Errors
    /// What Python raises, as for want of memory.
    #[cfg(feature = "python")]
    fn show(self, py: pyo3::Python<'_>) -> pyo3::PyResult<pyo3::Bound<'_, pyo3::PyAny>> {
        crate::python::give_item(py, Self::DEF, &item_of(&self))
    }
}

impl<T: ListItem> FieldValue for Vec<T> {
    fn clear(&mut self) {
        *self = Self::blank();
    }
    fn get(&self) -> Value {
        Value::List(self.iter().map(item_of).collect())
    }
    fn set(&mut self, value: Value) -> Result<(), Mismatch> {
        *self = match value {
            Value::List(items) => {
                items.into_iter().map(item_from).collect::<Result<_, Mismatch>>()?
            }
            Value::Null => Self::new(),
            _ => return Err(Mismatch),
        };
        Ok(())
    }
    #[cfg(feature = "python")]
    fn to_python<'py>(
        &self,
        py: pyo3::Python<'py>,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        crate::python::give_items(py, self)
    }
    fn name_items(&mut self, name: &mut dyn FnMut() -> ItemId) -> bool {
        for item in self.iter_mut().filter(|item| item.id().0.is_nil()) {
            item.set_id(name());
        }
        true
    }
    fn holds_nothing(&self) -> bool {
        self.is_empty()
    }
    fn links(&self, _: &FieldKind, visit: &mut VisitLink<'_>) -> crate::error::Result<()> {
        for (position, field) in T::DEF.fields.iter().enumerate() {
            if !matches!(field.kind, FieldKind::Id(_) | FieldKind::Link) {
                continue;
            }
            for value in self.iter().filter_map(|item| item.field(position)) {
                value.links(&field.kind, visit)?;
            }
        }
        Ok(())
    }
    fn read(&mut self, _: &FieldKind, stored: &mut Reader<'_>) -> crate::error::Result<()> {
        self.clear();
        if stored.is_null()? {
            return Ok(());
        }
        let len = stored.array()?;
        self.reserve_exact(len);
        for _ in 0..len {
            stored.pair(2)?;
            let mut item = T::default();
            item.set_id(ItemId(stored.uuid()?));
            for _ in 0..stored.map()? {
                let number = stored.number()?;
                if !item.read_field(number, stored)? {
                    // A field that a newer version wrote is not ours to refuse.
                    stored.raw()?;
                }
            }
            self.push(item);
        }
        Ok(())
    }
    fn write(&self, _: &FieldKind, stored: &mut Writer) {
        stored.array(self.len());
        for item in self {
            let held = || {
                let fields = T::DEF.fields.iter().enumerate();
                let held =
                    fields.filter_map(|(position, field)| Some((field, item.field(position)?)));
                held.filter(|(_, value)| !value.needs_no_bytes())
            };
            stored.array(2);
            stored.bytes(item.id().0.as_bytes());
            stored.map(held().count());
            for (field, value) in held() {
                stored.uint(u64::from(field.number));
                value.write(&field.kind, stored);
            }
        }
    }
}

impl<T: ListItem> FieldType for Vec<T> {
    const KIND: FieldKind = FieldKind::List(T::DEF);
    fn blank() -> Self {
        Self::new()
    }
}

/// An item as a value.
pub(crate) fn item_of<T: ListItem>(item: &T) -> Item {
    // Of a record only what is there is kept; a part tells all of its fields.
    let values = T::DEF.fields.iter().enumerate().filter_map(|(position, field)| {
        let value = item.field(position)?.get();
        (!T::DEF.keyed || !value.is_empty()).then_some((field.number, value))
    });
    Item { id: item.id(), values: values.collect() }
}

/// An item from its value.
pub(crate) fn item_from<T: ListItem>(item: Item) -> Result<T, Mismatch> {
    let mut typed = T::default();
    typed.set_id(item.id);
    for (number, value) in item.values {
        // A field that a newer version wrote is not ours to refuse.
        let Some(position) = T::DEF.fields.iter().position(|field| field.number == number) else {
            continue;
        };
        if let Some(field) = typed.field_mut(position) {
            field.set(value)?;
        }
    }
    Ok(typed)
}

/// Makes a part a field of other parts.
macro_rules! part_field {
    ($part:ident) => {
        impl crate::entity::FieldValue for $part {
            fn get(&self) -> crate::entity::Value {
                crate::entity::Value::List(vec![crate::entity::field::item_of(self)])
            }
            fn set(&mut self, value: crate::entity::Value) -> Result<(), crate::entity::Mismatch> {
                *self = crate::entity::field::part_from(value)?;
                Ok(())
            }
            fn clear(&mut self) {
                *self = Self::default();
            }
        }
        impl crate::entity::FieldType for $part {
            const KIND: crate::entity::FieldKind =
                crate::entity::FieldKind::Part(<Self as crate::entity::ListItem>::DEF);
            fn blank() -> Self {
                Self::default()
            }
        }
    };
}
pub(crate) use part_field;

/// A part from its value.
pub(crate) fn part_from<T: ListItem>(value: Value) -> Result<T, Mismatch> {
    let Value::List(items) = value else { return Err(Mismatch) };
    items.into_iter().next().ok_or(Mismatch).and_then(item_from)
}

/// A field of an entity declared at run time: its kind is data.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct FreeField {
    pub(crate) def: Arc<FieldDef>,
    pub(crate) value: Value,
    /// Whether somebody who may not see the field looks at it.
    pub(crate) hidden: bool,
}

impl FreeField {
    pub(crate) fn blank(def: Arc<FieldDef>) -> Self {
        Self { def, value: Value::Null, hidden: false }
    }
}

impl FieldValue for FreeField {
    fn clear(&mut self) {
        self.value = Value::Null;
    }
    fn get(&self) -> Value {
        self.value.clone()
    }
    fn set(&mut self, value: Value) -> Result<(), Mismatch> {
        self.value = conform(&self.def.kind, value)?;
        Ok(())
    }
    fn text(&self) -> Option<&str> {
        self.value.as_text()
    }
}

/// The value as this kind holds it, by the same types that the model's fields have.
pub(crate) fn conform(kind: &FieldKind, value: Value) -> Result<Value, Mismatch> {
    fn through<T: FieldType>(value: Value) -> Result<Value, Mismatch> {
        let mut field = Option::<T>::None;
        field.set(value)?;
        Ok(field.get())
    }
    if value == Value::Null {
        return Ok(Value::Null);
    }
    match kind {
        FieldKind::Bool => through::<bool>(value),
        FieldKind::Int => through::<i64>(value),
        FieldKind::Decimal | FieldKind::Number => through::<Decimal>(value),
        FieldKind::Percent => through::<Percent>(value),
        FieldKind::Text | FieldKind::LongText => through::<String>(value),
        FieldKind::Email => through::<Email>(value),
        FieldKind::Phone => through::<Phone>(value),
        FieldKind::Currency => through::<Currency>(value),
        FieldKind::Zone => through::<Zone>(value),
        FieldKind::Date => through::<Date>(value),
        FieldKind::Timestamp => through::<Timestamp>(value),
        FieldKind::Money => through::<Money>(value),
        FieldKind::Link => through::<Link>(value),
        FieldKind::Set => through::<Words>(value),
        FieldKind::Id(_) => match value {
            Value::Id(id) => Ok(Value::Id(id)),
            _ => Err(Mismatch),
        },
        FieldKind::Choice(def) => match value {
            Value::Text(code) if def.number(&code).is_some() => Ok(Value::Text(code)),
            _ => Err(Mismatch),
        },
        FieldKind::List(_) => match value {
            Value::List(items) => Ok(Value::List(items)),
            _ => Err(Mismatch),
        },
        FieldKind::Blob => through::<ContentHash>(value),
        FieldKind::Custom | FieldKind::Part(_) | FieldKind::Flat(_) => Err(Mismatch),
    }
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
