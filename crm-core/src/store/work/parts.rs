//! Records that are parts of another one, as lines are of a contract: they go to the trash with it and come back or
//! are deleted for good with it, and who changes a part changes the whole.

use std::sync::Arc;

use uuid::Uuid;

use super::{Work, links::each_link};
use crate::{
    entity::{EntityDef, FieldKind, Violations, change::Difference, record::AnyRecord},
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
                self.keep(
                    &registered,
                    Some(whole),
                    same,
                    Verb::Update,
                    Some(Difference::default()),
                );
            }
        }
        Ok(())
    }

    /// The same for everything that the transaction wrote.
    pub(crate) fn touch_all_wholes(&mut self) -> Result<()> {
        let pending = self.pending.iter().filter(|it| it.registered.entity.def().part_of.is_some());
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
        if self.touched(id).is_some_and(was_live) {
            let own = self.pending.iter().filter(|pending| was_live(pending));
            return Ok(own.map(|it| (Arc::clone(&it.registered), it.id)).collect());
        }
        let Some(surrogate) = view::surrogate(snapshot, id)? else { return Ok(Vec::new()) };
        let mut trashing = None;
        for entry in journal::of_record(snapshot, registered.number, surrogate)? {
            let entry = entry?;
            if entry.verb == Verb::Trash {
                trashing = Some(entry);
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

#[cfg(test)]
mod tests {
    use crate::{
        Crm, Currency,
        model::{
            PriceBook, PriceBookId, PriceEntry, PriceEntryChange, PriceEntryId, Product,
            test_crm::{crm, refused},
        },
        query::Query,
    };

    /// A book with two entries.
    fn book(crm: &Crm) -> (PriceBookId, [PriceEntryId; 2]) {
        let book = crm.price_books().create(PriceBook::new("Dealers", Currency::USD)).unwrap().id;
        let entries = ["Anvil", "Bolt"].map(|name| {
            let product = crm.products().create(Product::new(name)).unwrap().id;
            let price = Some("9 USD".parse().unwrap());
            let entry = PriceEntry { price, ..PriceEntry::new(book, product) };
            crm.price_entries().create(entry).unwrap().id
        });
        (book, entries)
    }

    fn entries(crm: &Crm) -> u64 {
        crm.price_entries().count(&Query::new()).unwrap()
    }

    #[test]
    fn parts_go_to_the_trash_with_their_whole_and_come_back_with_it_or_by_a_revert() {
        let crm = crm();
        let (book, [anvil, bolt]) = book(&crm);
        crm.price_entries().trash(bolt).unwrap();

        crm.price_books().trash(book).unwrap();
        let trashed = crm.history("price_book", book.uuid()).unwrap()[0].change_set;
        assert_eq!(entries(&crm), 0);
        let alone = refused(crm.price_entries().restore(anvil));
        assert_eq!(alone, [("book".to_owned(), "trashed")]);
        crm.revert(trashed, false).unwrap();
        assert_eq!(entries(&crm), 1);
        crm.price_books().trash(book).unwrap();
        crm.price_books().restore(book).unwrap();

        assert_eq!(entries(&crm), 1, "what went before stays in the trash");
        assert!(crm.price_entries().find(anvil).unwrap().is_some());
        assert!(crm.verify().unwrap().is_sound());
    }

    #[test]
    fn parts_are_deleted_for_good_with_the_whole_that_took_them_to_the_trash() {
        let crm = crm();
        let (book, [anvil, bolt]) = book(&crm);
        crm.price_books().trash(book).unwrap();

        crm.price_books().purge(book).unwrap();

        for entry in [anvil, bolt] {
            let error = crm.price_entries().purge(entry).unwrap_err();
            assert_eq!(error.kind(), crate::ErrorKind::NotFound);
        }
        assert!(crm.verify().unwrap().is_sound());
    }

    #[test]
    fn what_a_transaction_trashes_it_can_restore_whole() {
        let crm = crm();
        let (book, _) = book(&crm);

        crm.write(|tx| {
            tx.price_books().trash(book)?;
            assert_eq!(tx.price_entries().count(&Query::new())?, 0);
            tx.price_books().restore(book).map(drop)
        })
        .unwrap();

        assert_eq!(entries(&crm), 2);
        assert!(crm.verify().unwrap().is_sound());
    }

    /// who looked at the whole before learns that it is another now, once for each call.
    #[test]
    fn who_changes_a_part_changes_the_whole_once_a_call() {
        let crm = crm();
        let (book, [anvil, bolt]) = book(&crm);
        let revision = || crm.price_books().get(book).unwrap().base.revision;
        let before = revision();
        let dearer = || [PriceEntryChange::Price(Some("10 USD".parse().unwrap()))];

        crm.write(|tx| {
            tx.price_entries().update(anvil, dearer())?;
            tx.price_entries().trash(bolt)
        })
        .unwrap();
        let changed = revision();
        let set = crm.history("price_entry", anvil.uuid()).unwrap()[0].change_set;
        crm.price_entries().update(anvil, dearer()).unwrap();
        let same = revision();
        crm.revert(set, false).unwrap();

        assert_eq!((changed, same, revision()), (before + 1, before + 1, before + 2));
        assert!(crm.history("price_book", book.uuid()).unwrap()[0].changes.is_empty());
    }
}
