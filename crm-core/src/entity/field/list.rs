//! Lists of items, and items as fields of their own.

use super::{FieldType, FieldValue, Fields, Mismatch, VisitLink};
use crate::entity::{
    FieldDef, FieldKind, Item, ItemDef, ItemId, Value,
    cbor::{Reader, Writer},
};

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
                items.into_iter().map(item_from).collect::<Result<_, _>>().map_err(|_| Mismatch)?
            }
            Value::Null => Self::new(),
            _ => return Err(Mismatch),
        };
        Ok(())
    }
    fn set_conformed(&mut self, value: Value) -> Result<(), Mismatch> {
        let Value::List(items) = value else { return self.set(value) };
        let items =
            items.into_iter().map(|item| item_with(item, |field, it| field.set_conformed(it)));
        *self = items.collect::<Result<_, _>>().map_err(|_| Mismatch)?;
        Ok(())
    }
    #[cfg(feature = "python")]
    fn to_python<'py>(
        &self,
        py: pyo3::Python<'py>,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        crate::python::give_items(py, self)
    }
    fn item_ids(&self) -> Vec<ItemId> {
        self.iter().map(ListItem::id).collect()
    }
    fn of_items(&self, number: u16) -> Option<Vec<&dyn FieldValue>> {
        let position = T::DEF.fields.iter().position(|field| field.number == number)?;
        Some(self.iter().filter_map(|item| item.field(position)).collect())
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

/// An item from its value; else the field that its value does not fit.
pub(crate) fn item_from<T: ListItem>(item: Item) -> Result<T, &'static FieldDef> {
    item_with(item, |field, value| field.set(value))
}

/// The same, its fields set in this way.
fn item_with<T: ListItem>(
    item: Item,
    set: impl Fn(&mut dyn FieldValue, Value) -> Result<(), Mismatch>,
) -> Result<T, &'static FieldDef> {
    let mut typed = T::default();
    typed.set_id(item.id);
    for (number, value) in item.values {
        // A field that a newer version wrote is not ours to refuse.
        let mut fields = T::DEF.fields.iter().enumerate();
        let Some((position, def)) = fields.find(|(_, field)| field.number == number) else {
            continue;
        };
        if let Some(field) = typed.field_mut(position) {
            set(field, value).map_err(|Mismatch| def)?;
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
    let item = items.into_iter().next().ok_or(Mismatch)?;
    item_from(item).map_err(|_| Mismatch)
}
