//! Saving what a damaged file still holds.

use std::path::Path;

use super::customize::catalog_of;
use crate::{
    crm::{Crm, OpenOptions},
    error::Result,
    planted::idle,
    store::{
        engine,
        salvage::{self, Salvaged},
        verify::verify,
    },
};

impl Crm {
    /// Writes every record that can still be read from a damaged file into a new one, and says what could not be read.
    ///
    /// History, trash and attachments come along, lists, totals and search are made anew. The damaged file stays as it
    /// is. A backup that [`restore`](Self::restore) accepts loses less: take that when there is one.
    ///
    /// # Errors
    /// `Storage` when there is a file of the new name already, `Busy` when the damaged one is open, `ForeignFile`,
    /// `Corrupt` when not even its outline can be read, `NotFound`, `DiskFull`.
    pub fn salvage(damaged: impl AsRef<Path>, path: impl AsRef<Path>) -> Result<Salvaged> {
        idle!("salvage" => Ok(Salvaged::default()));
        let usual = OpenOptions::default();
        // Two files share what one has.
        let cache_bytes = usual.cache_bytes / 2;
        let leniently = OpenOptions { check_up_to: 0, cache_bytes, ..usual };
        let mut salvaged = Salvaged::default();
        engine::salvage(damaged.as_ref(), path.as_ref(), &mut |copy, new| {
            let from = engine::open(copy, leniently.engine(false))?;
            let to = engine::open(new, leniently.engine(true))?;
            let saved = salvage::salvage(&*from, &*to, catalog_of);
            // The copy is thrown away, whatever state it is in.
            let _ = from.close();
            salvaged = saved?;
            let state = to.snapshot()?;
            let verified = verify(&*state, &catalog_of(&*state)?)?;
            drop(state);
            salvaged.lost.extend(verified.problems);
            to.close()
        })?;
        log::info!("salvaged {} records, {} losses", salvaged.records, salvaged.lost.len());
        Ok(salvaged)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Query,
        model::{Account, AccountChange, AccountId},
        store::{
            engine::{Space, Sync, WriteSet},
            meta, view,
        },
    };

    /// Saves what is left of a file after these keys were lost.
    fn saved_without(lose: impl FnOnce(&Crm, &mut WriteSet)) -> (Salvaged, Crm) {
        let folder = tempfile::tempdir().unwrap();
        let (damaged, new) = (folder.path().join("damaged.crm"), folder.path().join("new.crm"));
        let crm = Crm::create(&damaged, OpenOptions::new()).unwrap();
        crm.accounts().create(Account::new("Kept")).unwrap();
        let mut writes = WriteSet::default();
        lose(&crm, &mut writes);
        crm.store().engine.commit(writes, Sync::Now).unwrap();
        crm.close().unwrap();
        let salvaged = Crm::salvage(&damaged, &new).unwrap();
        (salvaged, Crm::open(&new, OpenOptions::new()).unwrap())
    }

    fn place(crm: &Crm, account: AccountId) -> (u16, u64) {
        let state = crm.store().snapshot().unwrap();
        let number = crm.store().known_catalog().named("account").unwrap().number;
        (number, view::surrogate(&*state, account.uuid()).unwrap().unwrap())
    }

    #[test]
    fn a_salvaged_file_says_its_format() {
        let (_, saved) = saved_without(|_, writes| writes.delete(Space::Meta, meta::FORMAT_KEY));
        assert!(saved.verify().unwrap().is_sound());
        assert_eq!(saved.accounts().list(&Query::new()).unwrap().items.len(), 1);
    }

    #[test]
    fn a_lost_record_is_named_when_it_is_lost_and_the_new_file_is_sound() {
        let mut lost = None;
        let (salvaged, saved) = saved_without(|crm, writes| {
            let account = crm.accounts().create(Account::new("Lost")).unwrap().id;
            let (number, surrogate) = place(crm, account);
            writes.delete(Space::Record, &view::record_key(number, surrogate));
            lost = Some(account);
        });
        let line = format!("account {}: the record", lost.unwrap().uuid());
        assert!(salvaged.lost.contains(&line), "{:?}", salvaged.lost);
        assert!(saved.verify().unwrap().is_sound());
        assert!(saved.accounts().find(lost.unwrap()).unwrap().is_none());
    }

    #[test]
    fn a_history_goes_on_behind_an_entry_that_was_lost() {
        let mut account = None;
        let (salvaged, saved) = saved_without(|crm, writes| {
            let id = crm.accounts().create(Account::new("Acme")).unwrap().id;
            for name in ["Acme 2", "Acme 3"] {
                crm.accounts().update(id, [AccountChange::Name(name.to_owned())]).unwrap();
            }
            // Another record's, which lies between.
            crm.accounts().create(Account::new("Bolt")).unwrap();
            crm.accounts().update(id, [AccountChange::Name("Acme 4".to_owned())]).unwrap();
            let state = crm.store().snapshot().unwrap();
            let last = meta::counters(&*state).unwrap().sequence - 1;
            writes.delete(Space::Journal, &(last - 2).to_be_bytes());
            account = Some(id);
        });
        assert!(salvaged.lost.iter().any(|line| line.starts_with("journal: the entries")));
        assert!(saved.verify().unwrap().is_sound());
        let history = saved.history("account", account.unwrap().uuid()).unwrap();
        let told = history.iter().map(|entry| (entry.verb.code(), entry.changes.len()));
        assert_eq!(told.collect::<Vec<_>>(), [("update", 1), ("update", 1), ("create", 0)]);
    }

    #[test]
    fn a_record_that_was_deleted_for_good_is_not_missing() {
        let mut gone = None;
        let (salvaged, saved) = saved_without(|crm, writes| {
            let account = crm.accounts().create(Account::new("Gone")).unwrap().id;
            crm.accounts().trash(account).unwrap();
            crm.accounts().purge(account).unwrap();
            assert!(crm.verify().unwrap().is_sound());
            let state = crm.store().snapshot().unwrap();
            let last = meta::counters(&*state).unwrap().sequence - 1;
            writes.delete(Space::JournalValue, &last.to_be_bytes());
            gone = Some(account);
        });
        let id = gone.unwrap().uuid().to_string();
        assert!(!salvaged.lost.iter().any(|line| line.contains(&id)), "{:?}", salvaged.lost);
        assert!(saved.verify().unwrap().is_sound());
    }
}
