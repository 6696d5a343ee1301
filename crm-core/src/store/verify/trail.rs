//! The journal by itself: its entries without a gap, each led to by the record that it wrote last or by the next entry
//! about that record, with the values that it is to have.

use std::ops::ControlFlow;

use xxhash_rust::xxh3::xxh3_128;

use super::{Verified, note};
use crate::{
    error::Result,
    store::{
        catalog::Catalog,
        engine::{Direction, Read},
        journal::{self, Verb},
        meta,
    },
};

/// What leads to entries against those that stand, without holding either: a sum of hashes.
#[derive(Debug, Default)]
pub(super) struct Trail {
    /// Zero when each entry is led to once, and nothing leads elsewhere.
    difference: u128,
    /// Whether entries stand to which nothing can lead any more.
    is_broken: bool,
}

impl Trail {
    /// A record, or the next entry about it, leads to this entry.
    pub(super) fn lead(&mut self, entity: u16, surrogate: u64, sequence: u64) {
        self.difference = self.difference.wrapping_add(place(entity, surrogate, sequence));
    }

    fn stand(&mut self, entity: u16, surrogate: u64, sequence: u64) {
        self.difference = self.difference.wrapping_sub(place(entity, surrogate, sequence));
    }

    /// Reads the journal, to which all records have led, against them; `lost` are the stretches that a salvaged file lacks.
    pub(super) fn follow(
        mut self,
        read: &dyn Read,
        catalog: &Catalog,
        lost: &[(u64, u64)],
        values: u64,
        verified: &mut Verified,
    ) -> Result<()> {
        let horizon = meta::horizon(read)?;
        let (mut last, mut gaps, mut kept) = (0, 0_u64, 0_u64);
        let scanned = journal::scan(read, 0, Direction::Up, &mut |entry| {
            verified.entries += 1;
            let missing = (last + 1, entry.sequence.saturating_sub(1));
            gaps += u64::from(entry.sequence != last + 1 && !lost.contains(&missing));
            last = entry.sequence;
            kept += u64::from(entry.verb != Verb::Create && entry.sequence > horizon.sequence);
            if let Some(previous) = entry.previous {
                self.lead(entry.entity, entry.surrogate, previous);
            }
            // Nothing is left of the record that could lead to its end.
            if entry.verb != Verb::Purge {
                self.stand(entry.entity, entry.surrogate, entry.sequence);
            }
            Ok(ControlFlow::Continue(()))
        });
        let is_read = note(scanned, "journal", verified)?;
        let looked = journal::each_missing(read, &mut |entry| {
            self.is_broken = true;
            if !meta::is_lost(read, entry.entity, entry.surrogate)? {
                let name = catalog.name(entry.entity);
                verified.problems.push(format!("{name} {}: the record is missing", entry.id));
            }
            Ok(())
        });
        let is_read = note(looked, "journal", verified)? && is_read;
        if gaps > 0 {
            verified.problems.push(format!("journal: {gaps} gaps between entries"));
        }
        if is_read && values != kept {
            let line = format!("journal: {values} entries have their values instead of {kept}");
            verified.problems.push(line);
        }
        let is_whole = is_read && lost.is_empty() && gaps == 0 && !self.is_broken;
        if is_whole && self.difference != 0 {
            let line = "journal: entries of a record do not lead to each other";
            verified.problems.push(line.to_owned());
        }
        Ok(())
    }
}

/// An entry and the record that it is about.
fn place(entity: u16, surrogate: u64, sequence: u64) -> u128 {
    let mut place = [0; 18];
    let (head, tail) = place.split_at_mut(2);
    head.copy_from_slice(&entity.to_be_bytes());
    for (to, from) in
        tail.iter_mut().zip([surrogate, sequence].map(u64::to_be_bytes).as_flattened())
    {
        *to = *from;
    }
    xxh3_128(&place)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::{
        Crm, OpenOptions,
        model::{Account, AccountChange},
        store::{
            check,
            engine::{Space, Sync, WriteSet},
            journal, meta,
            verify::verify,
        },
    };

    /// What is found in a file of two accounts, each written twice and the third deleted, after `spoil`.
    fn found_after(spoil: impl FnOnce(&Crm, &mut WriteSet)) -> Vec<String> {
        let crm = Crm::memory(OpenOptions::new()).unwrap();
        for name in ["Acme", "Bolt", "Gone"] {
            let account = crm.accounts().create(Account::new(name)).unwrap().id;
            crm.accounts().update(account, [AccountChange::Name(format!("{name} 2"))]).unwrap();
            if name == "Gone" {
                crm.accounts().trash(account).unwrap();
                crm.accounts().purge(account).unwrap();
            }
        }
        let mut writes = WriteSet::default();
        spoil(&crm, &mut writes);
        crm.store().engine.commit(writes, Sync::Now).unwrap();
        let state = crm.store().snapshot().unwrap();
        verify(&*state, &Arc::clone(&crm.store().known_catalog())).unwrap().problems
    }

    /// The last entry but `back`.
    fn number(crm: &Crm, back: u64) -> u64 {
        meta::counters(&*crm.store().snapshot().unwrap()).unwrap().sequence - 1 - back
    }

    #[test]
    fn a_sound_journal_leads_from_each_record_to_its_beginning() {
        assert_eq!(found_after(|_, _| {}), Vec::<String>::new());
    }

    #[test]
    fn an_entry_that_leads_past_another_is_found() {
        let found = found_after(|crm, writes| {
            // The last write of the second account, as if it were the first one's.
            let state = crm.store().snapshot().unwrap();
            let wrong = number(crm, 4);
            let entry = journal::entry(&*state, wrong).unwrap().unwrap();
            let entry = journal::Entry { previous: Some(entry.sequence - 2), ..entry };
            let def = crm.store().known_catalog().named("account").unwrap().entity.def().clone();
            journal::write(writes, &def, &entry, &[]);
        });
        assert_eq!(found, ["journal: entries of a record do not lead to each other"]);
    }

    #[test]
    fn values_that_are_missing_are_counted() {
        let found = found_after(|crm, writes| {
            let key = number(crm, 4).to_be_bytes();
            writes.delete(Space::JournalValue, &key);
        });
        assert_eq!(found, ["journal: 4 entries have their values instead of 5"]);
        let found = found_after(|crm, writes| {
            let key = (number(crm, 0) + 1).to_be_bytes();
            check::put(writes, Space::JournalValue, &key, &[0x80]);
        });
        assert_eq!(found, ["journal: 6 entries have their values instead of 5"]);
    }
}
