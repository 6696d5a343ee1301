//! Unique values that a call over many records wants, told apart before the commit refuses all of it.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::Work;
use crate::{
    entity::{field_set::FieldSet, record::AnyRecord},
    error::Result,
    store::{catalog::Registered, put, view},
};

/// The unique values that the records of a call came to so far: a value by its index, and who has it.
#[derive(Debug, Default)]
pub(crate) struct Claims(BTreeMap<(u16, Vec<u8>), Uuid>);

impl Claims {
    /// Takes the values that a record came to by the call.
    ///
    /// # Errors
    /// `Duplicate` naming the record, as its commit would.
    pub(crate) fn take(
        &mut self,
        work: &Work,
        (registered, id): &(std::sync::Arc<Registered>, Uuid),
    ) -> Result<()> {
        let Some(pending) = work.touched(*id) else { return Ok(()) };
        let live = |record: &&dyn AnyRecord| record.base().is_live();
        let before = pending.before.as_deref().filter(live);
        let after = pending.after.as_deref().filter(live);
        let changed = pending.difference.as_ref().map(|difference| &difference.fields);
        let changed = changed.filter(|_| before.is_some() && after.is_some());
        for position in registered.unique.iter().copied() {
            let fields = registered.indexed.get(position).and_then(Option::as_ref);
            if !FieldSet::may_meet(changed, fields) {
                continue;
            }
            let facts = registered.entity.indexes().get(position);
            let Some((number, facts)) = registered.indexes.get(position).zip(facts) else {
                continue;
            };
            let held = put::keys_whole(registered, position, before)?;
            let wanted = put::keys_whole(registered, position, after)?;
            for key in held.iter().filter(|key| !wanted.contains(key)) {
                self.0.remove(&(*number, key.clone()));
            }
            for key in wanted.into_iter().filter(|key| !held.contains(key)) {
                let is_free = match self.0.get(&(*number, key.clone())) {
                    Some(holder) => holder == id,
                    None => work.is_unclaimed(registered, position, &key, *id)?,
                };
                if !is_free {
                    return Err(put::taken(registered.entity.def(), facts, Some(*id)));
                }
                self.0.insert((*number, key), *id);
            }
        }
        Ok(())
    }
}

impl Work {
    /// Whether no committed record but this one holds a unique value, as far as the transaction left it there.
    fn is_unclaimed(
        &self,
        registered: &Registered,
        position: usize,
        key: &[u8],
        id: Uuid,
    ) -> Result<bool> {
        let Some(number) = registered.indexes.get(position) else { return Ok(true) };
        for holder in view::holders(&*self.snapshot, *number, key)? {
            let found = view::numbered(&*self.snapshot, registered, holder)?;
            let Some((header, record)) = found.filter(|(header, _)| header.id != id) else {
                continue;
            };
            let now = match self.touched(header.id) {
                Some(pending) => pending.after.clone().filter(|after| after.base().is_live()),
                None => Some(record),
            };
            if put::keys_whole(registered, position, now.as_deref())?.iter().any(|held| held == key)
            {
                return Ok(false);
            }
        }
        Ok(true)
    }
}
