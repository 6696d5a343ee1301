//! Records that are parts of another one, as lines are of a contract: they go to the trash with it and come back with it,
//! and who changes a part changes the whole.

use std::sync::Arc;

use uuid::Uuid;

use super::{Work, links::each_link};
use crate::{
    entity::{EntityDef, FieldKind, Violations, record::AnyRecord},
    error::{Error, ErrorKind, Result},
    store::{
        catalog::Registered,
        journal::{self, Entry, Verb},
        view,
    },
};

impl Work {
    /// Writes the wholes that a part belongs to, so that who looked at one before learns that it is another now.
    pub(super) fn touch_wholes(
        &mut self,
        def: &EntityDef,
        before: Option<&dyn AnyRecord>,
        after: Option<&dyn AnyRecord>,
    ) -> Result<()> {
        for record in [before, after].into_iter().flatten() {
            let Some((entity, id)) = whole_of(def, record)? else { continue };
            // What the transaction wrote has a revision of its own already.
            if self.has_touched(id) {
                continue;
            }
            let registered = Arc::clone(self.catalog.named(&entity)?);
            let whole = self.load(&registered, id)?.filter(|whole| whole.base().is_live());
            if let Some(whole) = whole {
                let same = whole.boxed();
                self.keep(&registered, Some(whole), same, Verb::Update, Some(Vec::new()));
            }
        }
        Ok(())
    }

    /// The same for everything that the transaction wrote.
    pub(crate) fn touch_all_wholes(&mut self) -> Result<()> {
        let pending = self.order.iter().filter_map(|id| self.pending.get(id));
        let pending = pending.filter(|it| it.registered.entity.def().part_of.is_some());
        let parts: Vec<_> = pending.cloned().collect();
        parts.iter().try_for_each(|part| {
            let def = part.registered.entity.def();
            self.touch_wholes(def, part.before.as_deref(), part.after.as_deref())
        })
    }

    /// Moves the parts of a record to the trash, and theirs.
    pub(super) fn trash_parts(&mut self, whole: &Registered, id: Uuid) -> Result<()> {
        for (registered, index) in self.entities_of_parts(whole)? {
            for part in self.under(&registered, &index, &id, usize::MAX)? {
                let part_id = part.id();
                let mut record = part.boxed();
                record.base_mut().trashed_at = Some(self.now);
                self.keep(&registered, Some(part), record, Verb::Trash, None);
                self.trash_parts(&registered, part_id)?;
            }
        }
        Ok(())
    }

    /// Takes out of the trash what went there with a record.
    pub(super) fn restore_parts(&mut self, parts: Vec<(Arc<Registered>, Uuid)>) -> Result<()> {
        for (registered, id) in parts {
            let part = self.load(&registered, id)?.filter(|part| !part.base().is_live());
            let Some(part) = part else { continue };
            let mut record = part.boxed();
            record.base_mut().trashed_at = None;
            self.keep(&registered, Some(part), record, Verb::Restore, None);
        }
        Ok(())
    }

    /// The parts that went to the trash by the same call as their whole, and the parts of those.
    pub(super) fn trashed_with(
        &self,
        whole: &Registered,
        id: Uuid,
    ) -> Result<Vec<(Arc<Registered>, Uuid)>> {
        let mut gone = self.trashed_together(whole, id)?;
        let mut wholes = vec![id];
        let mut found = Vec::new();
        while let Some(whole) = wholes.pop() {
            let mut others = Vec::new();
            for (registered, part) in gone {
                let record = self.load(&registered, part)?.filter(|it| !it.base().is_live());
                let def = registered.entity.def();
                let of = record.map(|record| whole_of(def, &*record)).transpose()?.flatten();
                if of.is_some_and(|(_, of)| of == whole) {
                    wholes.push(part);
                    found.push((registered, part));
                } else {
                    others.push((registered, part));
                }
            }
            gone = others;
        }
        Ok(found)
    }

    /// A part does not come back without the record that it is a part of.
    pub(super) fn check_whole(
        &self,
        def: &EntityDef,
        part: &dyn AnyRecord,
        broken: &mut Violations,
    ) -> Result<()> {
        let Some((entity, id)) = whole_of(def, part)? else { return Ok(()) };
        let whole = self.load(self.catalog.named(&entity)?, id)?;
        if !whole.is_some_and(|whole| whole.base().is_live()) {
            let position = def.part_of.and_then(|position| def.fields.get(position));
            broken.add(position.map(|field| field.name.clone()).unwrap_or_default(), "trashed");
        }
        Ok(())
    }

    /// The entities whose records are parts of records of this one, each with the index by those.
    fn entities_of_parts(&self, whole: &Registered) -> Result<Vec<(Arc<Registered>, String)>> {
        let mut parts = Vec::new();
        for registered in self.catalog.iter() {
            let def = registered.entity.def();
            let Some(field) = def.part_of.and_then(|position| def.fields.get(position)) else {
                continue;
            };
            if !matches!(&field.kind, FieldKind::Id(of) if *of == whole.entity.def().name) {
                continue;
            }
            let mut indexes = registered.entity.indexes().iter().filter(|index| !index.unique);
            let index =
                indexes.find(|index| index.on.first().is_some_and(|first| *first == field.name));
            let index = index.ok_or_else(|| {
                Error::new(ErrorKind::Bug, "no index finds the parts of a record")
            })?;
            parts.push((Arc::clone(registered), index.name.clone()));
        }
        Ok(parts)
    }

    /// Everything that was moved to the trash by the call that moved this record there.
    fn trashed_together(
        &self,
        registered: &Registered,
        id: Uuid,
    ) -> Result<Vec<(Arc<Registered>, Uuid)>> {
        let snapshot = &*self.snapshot;
        let was_live = |pending: &super::Pending| {
            pending.before.as_ref().is_none_or(|before| before.base().is_live())
        };
        if self.pending.get(&id).is_some_and(was_live) {
            let own = self.order.iter().filter_map(|id| Some((*id, self.pending.get(id)?)));
            let own = own.filter(|(_, pending)| was_live(pending));
            return Ok(own.map(|(id, it)| (Arc::clone(&it.registered), id)).collect());
        }
        let Some(surrogate) = view::surrogate(snapshot, id)? else { return Ok(Vec::new()) };
        let mut trashing = None;
        for sequence in journal::of_record(snapshot, registered.number, surrogate)?.iter().rev() {
            trashing =
                journal::entry(snapshot, *sequence)?.filter(|entry| entry.verb == Verb::Trash);
            if trashing.is_some() {
                break;
            }
        }
        let Some(trashing) = trashing else { return Ok(Vec::new()) };
        let mut together = Vec::new();
        // The entries of one commit follow each other.
        let mut sequence = trashing.sequence;
        let is_same = |entry: &Entry| entry.change_set == trashing.change_set;
        while let Some(before) = sequence.checked_sub(1)
            && journal::entry(snapshot, before)?.is_some_and(|entry| is_same(&entry))
        {
            sequence = before;
        }
        while let Some(entry) = journal::entry(snapshot, sequence)?.filter(is_same) {
            if entry.verb == Verb::Trash {
                together.push((Arc::clone(self.catalog.numbered(entry.entity)?), entry.id));
            }
            sequence += 1;
        }
        Ok(together)
    }
}

/// The record that this one is a part of, by its entity.
fn whole_of(def: &EntityDef, record: &dyn AnyRecord) -> Result<Option<(String, Uuid)>> {
    let Some(position) = def.part_of else { return Ok(None) };
    let Some(field) = def.fields.get(position) else { return Ok(None) };
    let mut whole = None;
    each_link(record, position, field, &mut |entity, id| {
        whole = Some((entity.to_owned(), id));
        Ok(())
    })?;
    Ok(whole)
}
