//! A text that is a name of the program's own as a rule, as that of an entity, and then takes no memory.

use std::borrow::Cow;

use super::{FieldType, FieldValue, Mismatch};
use crate::entity::{FieldKind, Value};

impl FieldValue for Cow<'static, str> {
    fn get(&self) -> Value {
        Value::Text(self.to_string())
    }
    fn set(&mut self, value: Value) -> Result<(), Mismatch> {
        let mut text = String::new();
        text.set(value)?;
        *self = Self::Owned(text);
        Ok(())
    }
    fn clear(&mut self) {
        *self = Self::blank();
    }
    fn text(&self) -> Option<&str> {
        (!self.is_empty()).then_some(self)
    }
    fn holds_nothing(&self) -> bool {
        self.is_empty()
    }
}

impl FieldType for Cow<'static, str> {
    const KIND: FieldKind = FieldKind::Text;
    fn blank() -> Self {
        Self::Borrowed("")
    }
}
