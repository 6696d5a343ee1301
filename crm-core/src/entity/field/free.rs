//! Fields whose kind is data: those of entities declared at run time.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::{FieldType, FieldValue, Mismatch, Words};
use crate::{
    entity::{FieldDef, FieldKind, Value},
    value::{ContentHash, Currency, Date, Email, Link, Money, Percent, Phone, Timestamp, Zone},
};

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
