//! A plan in keys: which of them are read.

use uuid::Uuid;

use super::{Plan, Span};
use crate::{
    entity::{Value, erased::EntityType, index::RawKeys},
    error::Result,
    query::probe::{Holds, Key},
    store::engine::Range,
};

/// Finds the short number of an id in this file, if it has one.
pub(crate) type Numbered<'n> = dyn FnMut(Uuid) -> Result<Option<u64>> + 'n;

impl Plan {
    /// The one key of a unique index that the filter gives whole.
    ///
    /// # Errors
    /// Those of writing the key.
    pub(crate) fn unique_key(&self, entity: &dyn EntityType) -> Result<Option<Vec<u8>>> {
        let key = self.probe(entity, None, RawKeys::whole())?;
        Ok(key.and_then(|key| key.parts(self.equal.len()).map(<[u8]>::to_vec)))
    }

    /// Which keys of the index to read, without its number; nothing when no record can pass.
    ///
    /// # Errors
    /// Those of finding the short number of an id.
    pub(crate) fn keys(
        &self,
        entity: &dyn EntityType,
        numbered: &mut Numbered<'_>,
    ) -> Result<Option<Range>> {
        let mut known = Vec::new();
        for id in self.equal.iter().filter_map(|held| held.value.as_id()) {
            let Some(number) = numbered(id)? else { return Ok(None) };
            known.push((id, number));
        }
        // An id that the file does not know is in no part that is read.
        let mut resolve = |id: Uuid| match known.iter().find(|(known, _)| *known == id) {
            Some((_, number)) => Ok(*number),
            None => Ok(numbered(id)?.unwrap_or(u64::MAX)),
        };
        let mut key = |next: Option<(&Span, &Value)>| -> Result<Option<Key>> {
            let next = next.map(|(span, value)| Holds {
                position: span.position,
                item: None,
                value: value.clone(),
            });
            self.probe(entity, next.as_ref(), RawKeys::short(&mut resolve))
        };
        let count = self.equal.len();
        let Some(span) = &self.range else {
            let key = key(None)?;
            return Ok(key.as_ref().and_then(|key| key.parts(count)).map(Range::prefix));
        };
        if let Some(text) = &span.prefix {
            let key = key(Some((span, text)))?;
            // A text in a key ends with two bytes that its continuations do not have.
            let start = key.as_ref().and_then(|key| key.parts(count + 1)?.split_last_chunk::<2>());
            return Ok(start.map(|(start, _)| Range::prefix(start)));
        }
        let (first, last) =
            if span.descending { (&span.high, &span.low) } else { (&span.low, &span.high) };
        let mut side = |side: &Option<Value>| match side {
            Some(value) => key(Some((span, value))),
            None => Ok(None),
        };
        let (first, last) = (side(first)?, side(last)?);
        let Some(all) = first.as_ref().or(last.as_ref()).and_then(|key| key.parts(count)) else {
            return Ok(None);
        };
        let mut range = Range::prefix(all);
        if let Some(first) = first.as_ref().and_then(|key| key.parts(count + 1)) {
            range.start = first.to_vec();
        }
        if let Some(last) = last.as_ref().and_then(|key| key.parts(count + 1)) {
            range.end = Range::prefix(last).end;
        }
        Ok(Some(range))
    }
}
