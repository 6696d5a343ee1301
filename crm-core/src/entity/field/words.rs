//! Sets of words.

use super::{FieldType, FieldValue, Mismatch};
use crate::entity::{
    FieldKind, Value,
    cbor::{Reader, Writer},
};

/// Words without order or repetition, as tags.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words(Vec<String>);

impl Words {
    /// The words in order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
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
