//! A filter asked of one record after the other.

use std::{cell::RefCell, sync::Arc};

use uuid::Uuid;

use super::filter::{Bound, Linked, Rule};
use crate::{
    entity::{Value, record::AnyRecord},
    error::Result,
    store::{id_map::IdMap, work::Work},
};

/// A query's filter with the values of one call, for records that were found in another way.
pub(crate) struct Asking<'w> {
    bound: Option<Bound>,
    left_out: Option<usize>,
    links: Links<'w>,
}

impl<'w> Asking<'w> {
    pub(super) fn new(work: &'w Work, bound: Option<Bound>, left_out: Option<usize>) -> Self {
        Self { bound, left_out, links: Links::new(work) }
    }

    /// Whether the record, as it may be seen, belongs into the list.
    ///
    /// # Errors
    /// Those of reading linked records.
    pub(crate) fn passes(&self, record: &dyn AnyRecord) -> Result<bool> {
        if is_left_out(self.left_out, record) {
            return Ok(false);
        }
        match &self.bound {
            Some(bound) => bound.matches(record, &|entity, id| self.links.find(entity, id)),
            None => Ok(true),
        }
    }
}

/// Whether each of these rules holds of the record.
///
/// # Errors
/// Those of reading linked records.
pub(super) fn all_hold(
    rules: &[&Rule<Value>],
    record: &dyn AnyRecord,
    linked: &Linked<'_>,
) -> Result<bool> {
    for rule in rules {
        if !rule.holds(record, linked)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Whether the field at this place keeps the record out of lists.
pub(super) fn is_left_out(position: Option<usize>, record: &dyn AnyRecord) -> bool {
    position.is_some_and(|position| record.value(position) == Value::Bool(true))
}

/// How many linked records are held: many records name the same few.
const MOST_LINKED: usize = 4_000;

/// The records that a filter reads through links, each read once while they are few.
pub(super) struct Links<'w> {
    work: &'w Work,
    known: RefCell<IdMap<Option<Arc<dyn AnyRecord>>>>,
}

impl<'w> Links<'w> {
    pub(super) fn new(work: &'w Work) -> Self {
        Self { work, known: RefCell::default() }
    }

    /// The record of this entity and id, if it may be seen.
    pub(super) fn find(&self, entity: &str, id: Uuid) -> Result<Option<Arc<dyn AnyRecord>>> {
        if let Some(record) = self.known.borrow().get(&id) {
            return Ok(record.clone());
        }
        let record = match self.work.catalog.find(entity) {
            Some(registered) => self.work.find(registered, id)?,
            None => None,
        };
        let mut known = self.known.borrow_mut();
        if known.len() >= MOST_LINKED {
            known.clear();
        }
        known.insert(id, record.clone());
        Ok(record)
    }
}
