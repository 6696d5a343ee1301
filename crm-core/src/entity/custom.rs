//! The company's own fields: their values in a record, and what an entity does with them.

use std::{borrow::Cow, sync::Arc};

use uuid::Uuid;

use crate::{
    entity::{
        ChoiceDef, FieldDef, FieldKind, FieldType, FieldValue, IndexFacts, KeyPart, KeyWriter,
        Managed, Mismatch, Value, cbor::Reader, erased::AnyKey, field::FreeField, index::RawKeys,
        record::AnyRecord,
    },
    error::Result,
    value::{Email, fold},
};

/// What stands before a custom field's name wherever fields are named, as in `custom.tier`.
pub(crate) const PREFIX: &str = "custom.";
/// Numbers above this one are those of custom fields, given by the file.
pub(crate) const LAST_OF_MODEL: u16 = 2000;

/// What a company said of a field that it added, besides what every field has.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CustomFacts {
    /// The record that defines the field.
    pub id: Uuid,
    /// What people call the field, by language, as `vi`.
    pub labels: Vec<(String, String)>,
    /// What people call the options of a choice: code, language, text.
    pub option_labels: Vec<(String, String, String)>,
    /// The codes of the options of a choice that are offered no more.
    pub retired: Vec<String>,
    /// Whether lists leave it out unless it is asked for.
    pub unlisted: bool,
}

impl FieldDef {
    /// Whether a company added the field.
    pub fn is_custom(&self) -> bool {
        self.number > LAST_OF_MODEL
    }

    /// Whether some of its options are offered no more.
    pub(crate) fn has_retired(&self) -> bool {
        self.custom.as_ref().is_some_and(|facts| !facts.retired.is_empty())
    }

    /// Whether the value is an option that is offered no more.
    pub(crate) fn is_retired(&self, value: &Value) -> bool {
        let retired = self.custom.as_ref().map_or(&[][..], |facts| &facts.retired);
        matches!(value, Value::Text(code) if retired.contains(code))
    }

    /// The field of a definition; `name` is its own, without `custom.`.
    pub(crate) fn custom(
        number: u16,
        name: &str,
        doc: String,
        kind: FieldKind,
        facts: CustomFacts,
    ) -> Self {
        Self {
            number,
            name: format!("{PREFIX}{name}").into(),
            doc: doc.into(),
            kind,
            required: false,
            nullable: true,
            managed: Managed::No,
            custom: Some(Arc::new(facts)),
        }
    }
}

/// The values of the company's own fields, by name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Custom {
    held: Vec<FreeField>,
}

impl Custom {
    /// The value of the field with this name, as `tier`; null when it is empty or there is no such field.
    pub fn get(&self, name: &str) -> &Value {
        let held = self.iter().find(|(held, _)| *held == name);
        held.map_or(&Value::Null, |(_, value)| value)
    }

    /// The fields that the entity has, with their values.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.fields().map(|(field, value)| (own_name(field), value))
    }

    /// The same with what each field is.
    pub fn fields(&self) -> impl Iterator<Item = (&FieldDef, &Value)> {
        self.held.iter().filter(|held| !held.hidden).map(|held| (&*held.def, &held.value))
    }

    /// Empty values for these fields.
    pub(crate) fn blank(fields: &[Arc<FieldDef>]) -> Self {
        if fields.is_empty() {
            return Self::default();
        }
        Self { held: fields.iter().map(|def| FreeField::blank(Arc::clone(def))).collect() }
    }

    pub(crate) fn at(&self, position: usize) -> Option<&dyn FieldValue> {
        self.held.get(position).map(|field| field as &dyn FieldValue)
    }

    pub(crate) fn at_mut(&mut self, position: usize) -> Option<&mut dyn FieldValue> {
        self.held.get_mut(position).map(|field| field as &mut dyn FieldValue)
    }

    /// Whether the two hold different values at this position.
    pub(crate) fn differs_at(&self, other: &Self, position: usize) -> bool {
        let (one, other) = (self.held.get(position), other.held.get(position));
        one.map(|field| &field.value) != other.map(|field| &field.value)
    }

    /// Takes a field out of sight, name and value.
    pub(crate) fn hide(&mut self, number: u16) {
        for field in self.held.iter_mut().filter(|field| field.def.number == number) {
            field.value = Value::Null;
            field.hidden = true;
        }
    }

    fn numbered(&self, number: u16) -> Option<&FreeField> {
        self.held.iter().find(|field| field.def.number == number)
    }
}

fn own_name(def: &FieldDef) -> &str {
    def.name.strip_prefix(PREFIX).unwrap_or(&def.name)
}

/// Values to set, by name: `Custom::from_iter([("tier", "gold")])`; a null clears.
impl<N: Into<String>, V: Into<Value>> FromIterator<(N, V)> for Custom {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(values: I) -> Self {
        let held = values.into_iter().map(|(name, value)| {
            let facts = CustomFacts::default();
            let def = FieldDef::custom(0, &name.into(), String::new(), FieldKind::Custom, facts);
            FreeField { value: value.into(), ..FreeField::blank(Arc::new(def)) }
        });
        Self { held: held.collect() }
    }
}

/// Stored, compared and journaled are the fields one by one; this is the name for all of them.
impl FieldValue for Custom {
    fn get(&self) -> Value {
        Value::Named(self.iter().map(|(name, value)| (name.to_owned(), value.clone())).collect())
    }
    fn set(&mut self, value: Value) -> Result<(), Mismatch> {
        match value {
            Value::Null => self.clear(),
            Value::Named(values) if values.is_empty() => {}
            _ => return Err(Mismatch),
        }
        Ok(())
    }
    fn clear(&mut self) {
        self.held.iter_mut().for_each(FieldValue::clear);
    }
    fn holds_nothing(&self) -> bool {
        true
    }
    #[cfg(feature = "python")]
    fn to_python<'py>(
        &self,
        py: pyo3::Python<'py>,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        crate::python::give(py, &FieldValue::get(self))
    }
}

impl FieldType for Custom {
    const KIND: FieldKind = FieldKind::Custom;
    fn blank() -> Self {
        Self::default()
    }
}

/// A custom field that records are found by: over some of them while it is being built.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Derived {
    /// The number of the index, or of what search does, in the file's keys.
    pub(crate) number: u16,
    pub(crate) field: u16,
    pub(crate) kind: FieldKind,
    /// Whether only some records stand in it.
    pub(crate) building: bool,
}

impl Derived {
    /// The record's value, also of a field whose definition has gone.
    pub(crate) fn value(&self, record: &dyn AnyRecord) -> Result<Value> {
        if let Some(field) = record.base().custom.numbered(self.field) {
            return Ok(field.value.clone());
        }
        let unknown = record.kept().unknown.iter().find(|(number, _)| *number == self.field);
        unknown.map_or(Ok(Value::Null), |(_, raw)| Reader::new(raw).value(&self.kind))
    }
}

/// What an entity has of its company: fields, and what they are found by.
#[derive(Clone, Debug, Default)]
pub(crate) struct CustomPart {
    pub(crate) fields: Vec<Arc<FieldDef>>,
    pub(crate) indexes: Vec<(Derived, IndexFacts)>,
    pub(crate) searched: Vec<Derived>,
}

impl CustomPart {
    /// Writes the record's keys in the custom index at this position.
    pub(crate) fn keys(
        &self,
        index: usize,
        record: &dyn AnyRecord,
        raw: &mut RawKeys<'_>,
    ) -> Result<()> {
        let Some((derived, facts)) = self.indexes.get(index) else { return Ok(()) };
        match derived.value(record)? {
            Value::Set(words) => words.iter().for_each(|word| raw.add(&word.as_str())),
            value if value.is_empty() => {}
            value => raw.add(&CustomKey { value, kind: &derived.kind, exact: facts.unique }),
        }
        Ok(())
    }
}

/// A value as a key: texts by their folded form, so that lists are in order, unless they must be told apart.
struct CustomKey<'k> {
    value: Value,
    kind: &'k FieldKind,
    exact: bool,
}

impl KeyPart for CustomKey<'_> {
    fn write(&self, key: &mut KeyWriter<'_>) {
        match (self.kind, &self.value) {
            (FieldKind::Choice(def), Value::Text(code)) => {
                u64::from(def.number(code).unwrap_or(u32::MAX)).write(key);
            }
            (FieldKind::Email, Value::Text(text)) => {
                Email::new(text)
                    .map_or_else(|_| text.clone(), |email| email.key())
                    .as_str()
                    .write(key);
            }
            (FieldKind::Text | FieldKind::LongText, Value::Text(text)) if !self.exact => {
                fold(text).as_str().write(key);
            }
            (_, value) => AnyKey(value.clone()).write(key),
        }
    }
}

/// The kind as a structure over a field keeps it; options of a choice stand in it by number alone.
pub(crate) fn kind_to_text(kind: &FieldKind) -> Cow<'static, str> {
    match kind {
        FieldKind::Id(entity) => format!("id {entity}").into(),
        kind => kind.name().into(),
    }
}

pub(crate) fn kind_from_text(text: &str) -> Option<FieldKind> {
    match text.split_once(' ') {
        Some(("id", entity)) => Some(FieldKind::Id(entity.to_owned().into())),
        _ if text == "choice" => Some(FieldKind::Choice(Cow::Owned(ChoiceDef::new("", "", &[])))),
        _ => FieldKind::scalar(text),
    }
}
