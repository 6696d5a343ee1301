//! The words that search finds records by.

use std::borrow::Cow;

use super::{Passage, Share};
use crate::{
    entity::{FieldDef, FieldKind, FieldValue, Value, custom::Derived, record::AnyRecord},
    error::Result,
    store::{
        build,
        catalog::Registered,
        search::{self, Terms, Vocabulary},
    },
    value::Phone,
};

impl Share<'_> {
    /// Brings a record's words into search, or out of it, where its change concerns them.
    pub(super) fn put_terms(&mut self, passage: Passage<'_>) -> Result<()> {
        let Passage { registered, surrogate: doc, before, after, .. } = passage;
        if !passage.concerns(registered.searched.as_ref()) {
            return Ok(());
        }
        let covers = |it: &Derived| Ok(build::cover(self.read, it)?.holds(doc));
        let words = &mut self.vocabulary;
        let before = terms(words, registered, before, &covers)?;
        let after = terms(words, registered, after, &covers)?;
        self.change_terms(registered, doc, before, after);
        Ok(())
    }

    pub(super) fn change_terms(
        &mut self,
        registered: &Registered,
        doc: u64,
        before: Terms,
        after: Terms,
    ) {
        if before != after {
            self.made.search.add(registered.number, search::Change { doc, before, after });
        }
    }
}

/// What search finds a record by: the weightiest field first, the custom ones that `covers` names last. A number from
/// a series takes no weight from the fields after it: nobody types it for a word.
///
/// # Errors
/// `Corrupt` when a value that the entity no longer shows is damaged, and what `covers` gives.
pub(crate) fn terms(
    vocabulary: &mut Vocabulary,
    registered: &Registered,
    record: Option<&dyn AnyRecord>,
    covers: &dyn Fn(&Derived) -> Result<bool>,
) -> Result<Terms> {
    let Some(record) = record else { return Ok(Terms::default()) };
    let def = registered.entity.def();
    let mut searched = Searched::default();
    let number = registered.entity.numbering().map(|facts| facts.number);
    let n_numbers = usize::from(number.is_some() && number == def.search.first().copied());
    for (rank, position) in def.search.iter().enumerate() {
        let weight = u8::try_from(rank.saturating_sub(n_numbers)).unwrap_or(u8::MAX);
        if let (Some(field), Some(FieldDef { kind, .. })) =
            (record.field(*position), def.fields.get(*position))
        {
            searched.add(weight, kind, field);
        }
    }
    for derived in &registered.entity.custom().searched {
        if covers(derived)? {
            searched.collect(u8::MAX, &derived.kind, derived.value(record)?);
        }
    }
    let texts = searched.texts.iter().map(|(weight, text)| (*weight, text.as_ref()));
    let phones = searched.phones.iter().map(|(weight, phone)| (*weight, phone));
    Ok(Terms::with_phones(vocabulary, texts, phones))
}

/// The field of an item that is searched: its choices would make every contact match "mobile".
const FIRST: u16 = 1;

/// What search reads of a record, with the weights of the fields.
#[derive(Default)]
struct Searched<'r> {
    texts: Vec<(u8, Cow<'r, str>)>,
    phones: Vec<(u8, Phone)>,
}

impl<'r> Searched<'r> {
    /// Takes a field without a copy of its texts where it lends them.
    fn add(&mut self, weight: u8, kind: &FieldKind, field: &'r dyn FieldValue) {
        match (kind, field.text()) {
            (FieldKind::Phone, Some(text)) => {
                self.phones.extend(Phone::stored(text).map(|phone| (weight, phone)));
            }
            (_, Some(text)) => self.texts.push((weight, text.into())),
            _ if field.holds_nothing() => {}
            (FieldKind::List(def), None) => match (def.numbered(FIRST), field.of_items(FIRST)) {
                (Some(first), Some(held)) => {
                    for held in held {
                        self.add(weight, &first.kind, held);
                    }
                }
                _ => self.collect(weight, kind, field.get()),
            },
            (_, None) => self.collect(weight, kind, field.get()),
        }
    }

    fn collect(&mut self, weight: u8, kind: &FieldKind, value: Value) {
        match (kind, value) {
            (FieldKind::Phone, Value::Text(text)) => {
                self.phones.extend(Phone::stored(&text).map(|phone| (weight, phone)));
            }
            (_, Value::Text(text)) => self.texts.push((weight, text.into())),
            (_, Value::Set(words)) => {
                self.texts.extend(words.into_iter().map(|word| (weight, word.into())));
            }
            (FieldKind::List(def), Value::List(items)) => {
                let Some(first) = def.numbered(FIRST) else { return };
                for (number, value) in items.into_iter().flat_map(|item| item.values) {
                    if number == FIRST {
                        self.collect(weight, &first.kind, value);
                    }
                }
            }
            _ => {}
        }
    }
}
