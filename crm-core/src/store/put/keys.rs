//! Index entries and unique values.

use uuid::Uuid;

use super::{Derivation, Passage, Share};
use crate::{
    entity::{EntityDef, IndexFacts, Source, index::RawKeys, record::AnyRecord},
    error::{Error, ErrorKind, Result},
    store::{
        build,
        catalog::Registered,
        check, codec,
        engine::{Read, Space},
        view,
    },
};

impl Derivation<'_> {
    /// Brings a record's unique values in, or out, where its change concerns them.
    pub(super) fn put_unique(&mut self, source: Source, passage: Passage<'_>) -> Result<()> {
        for position in &passage.registered.unique {
            if concerns(&self.overlay, passage, *position)? {
                self.put_unique_at(source, *position, passage)?;
            }
        }
        Ok(())
    }

    pub(super) fn put_unique_at(
        &mut self,
        source: Source,
        position: usize,
        passage: Passage<'_>,
    ) -> Result<()> {
        let Passage { registered, surrogate, before, after, .. } = passage;
        let facts = registered.entity.indexes().get(position);
        let Some((number, facts)) = registered.indexes.get(position).zip(facts) else {
            return Ok(());
        };
        let held = keys_whole(registered, position, before)?;
        let wanted = keys_whole(registered, position, after)?;
        for key in held.iter().filter(|key| !wanted.contains(key)) {
            self.release(*number, key, surrogate)?;
        }
        for key in wanted.iter().filter(|key| !held.contains(key)) {
            if self.claim(*number, key, surrogate, source)? {
                return Err(taken(registered.entity.def(), facts, after.map(AnyRecord::id)));
            }
        }
        Ok(())
    }

    fn release(&mut self, index: u16, key: &[u8], surrogate: u64) -> Result<()> {
        let mut holders = view::holders(&self.overlay, index, key)?;
        holders.retain(|holder| *holder != surrogate);
        self.write_holders(index, key, &holders);
        Ok(())
    }

    /// Whether the value is taken; a replay joins the claimants instead.
    fn claim(&mut self, index: u16, key: &[u8], surrogate: u64, source: Source) -> Result<bool> {
        let mut holders = view::holders(&self.overlay, index, key)?;
        if holders.iter().any(|holder| *holder != surrogate) && source != Source::Replay {
            return Ok(true);
        }
        if !holders.contains(&surrogate) {
            holders.push(surrogate);
            self.write_holders(index, key, &holders);
        }
        Ok(false)
    }

    fn write_holders(&mut self, index: u16, key: &[u8], holders: &[u64]) {
        let key = view::index_prefix(index, key);
        if holders.is_empty() {
            self.overlay.writes.delete(Space::Unique, &key);
        } else {
            let payload: Vec<u8> = holders.iter().flat_map(|holder| holder.to_be_bytes()).collect();
            check::put(&mut self.overlay.writes, Space::Unique, &key, &payload);
        }
    }
}

/// Whether a record's change concerns an index; one over a custom field only as far as it is built.
fn concerns(read: &dyn Read, passage: Passage<'_>, position: usize) -> Result<bool> {
    let Passage { registered, surrogate, .. } = passage;
    if !passage.concerns(registered.indexed.get(position).and_then(Option::as_ref)) {
        return Ok(false);
    }
    let custom = &registered.entity.custom().indexes;
    let own = registered.indexes.len() - custom.len();
    match position.checked_sub(own).and_then(|place| custom.get(place)) {
        Some((derived, _)) => Ok(build::cover(read, derived)?.holds(surrogate)),
        None => Ok(true),
    }
}

impl Share<'_> {
    /// Brings a record into the indexes that its change concerns, or out of them.
    pub(super) fn put_entries(&mut self, passage: Passage<'_>) -> Result<()> {
        for position in &passage.registered.listed {
            if concerns(self.read, passage, *position)? {
                self.put_entries_at(*position, passage)?;
            }
        }
        Ok(())
    }

    pub(super) fn put_entries_at(&mut self, position: usize, passage: Passage<'_>) -> Result<()> {
        let Passage { registered, surrogate, before, after, .. } = passage;
        let Some(number) = registered.indexes.get(position) else { return Ok(()) };
        let held = self.entry_keys(registered, position, surrogate, before)?;
        let wanted = self.entry_keys(registered, position, surrogate, after)?;
        if held.is_empty() && wanted.is_empty() {
            return Ok(());
        }
        let def = registered.entity.def();
        let keep = registered.kept.get(position).map_or(&[][..], Vec::as_slice);
        let kept = |record: Option<&dyn AnyRecord>| record.map(|r| codec::project(def, r, keep));
        let (kept_before, kept_after) = (kept(before), kept(after));
        let indexes = &mut self.made.indexes;
        for key in held.iter().filter(|key| !wanted.contains(key)) {
            indexes.delete(*number, key);
        }
        let same = kept_before == kept_after;
        for key in wanted.iter().filter(|key| !same || !held.contains(key)) {
            indexes.put(*number, key, kept_after.as_deref().unwrap_or_default());
        }
        Ok(())
    }

    /// The keys of a record's entries in an index; they hold short numbers.
    fn entry_keys(
        &mut self,
        registered: &Registered,
        index: usize,
        surrogate: u64,
        record: Option<&dyn AnyRecord>,
    ) -> Result<Vec<Vec<u8>>> {
        let of_index = registered.indexes.get(index);
        let Some((record, of_index)) = record.zip(of_index) else { return Ok(Vec::new()) };
        let mut resolve = |id: Uuid| self.number_of(id);
        let mut raw = RawKeys::entries(&mut resolve, *of_index, surrogate);
        registered.entity.keys(index, record, &mut raw)?;
        raw.finish()
    }
}

/// A unique value is taken: the error names the record that wants it, not the one that has it.
pub(crate) fn taken(def: &EntityDef, facts: &IndexFacts, wants: Option<Uuid>) -> Error {
    let error = Error::new(
        ErrorKind::Duplicate,
        "another record has this value already; choose another, or change that record",
    )
    .with_field(facts.name.clone(), "duplicate");
    match wants {
        Some(id) => error.with_record(def.name.clone(), id),
        None => error,
    }
}

pub(crate) fn entry_key(index: u16, key: &[u8], surrogate: u64) -> Vec<u8> {
    let mut entry = view::index_prefix(index, key);
    entry.extend_from_slice(&surrogate.to_be_bytes());
    entry
}

/// Unique keys hold ids whole, so that they mean the same in every file.
pub(crate) fn keys_whole(
    registered: &Registered,
    index: usize,
    record: Option<&dyn AnyRecord>,
) -> Result<Vec<Vec<u8>>> {
    let Some(record) = record else { return Ok(Vec::new()) };
    let mut raw = RawKeys::whole();
    registered.entity.keys(index, record, &mut raw)?;
    raw.finish()
}
