//! Records that links led to, kept from one call to the next: an import links to the same ones over and over, and each
//! look-up reads pages of a file that is larger than the processor's caches.
//!
//! What is kept holds for one state of the file, and goes on with each commit that was derived over that very state.

use std::{
    mem,
    ops::Deref,
    sync::{Arc, Mutex, MutexGuard, PoisonError, Weak},
};

use uuid::Uuid;

use super::{
    engine::Snapshot,
    id_map::IdMap,
    put::{Call, Seen},
};

/// Live records that links led to, with their short numbers: a limited number of them, those that were met last.
#[derive(Debug)]
pub(crate) struct LinkTargets {
    kept: Mutex<Kept>,
    /// How many are recent at the most.
    most_recent: usize,
}

#[derive(Debug, Default)]
struct Kept {
    /// All of it holds in this state of the file.
    state: Option<Weak<dyn Snapshot>>,
    recent: IdMap<Target>,
    /// What was recent before: what is met again is recent again, the rest goes.
    earlier: IdMap<Target>,
}

/// What a commit did to what is kept.
#[derive(Debug)]
pub(crate) struct Left {
    /// The state that it was derived over.
    pub(crate) from: Weak<dyn Snapshot>,
    /// The records that are not live after it.
    pub(crate) gone: Vec<Uuid>,
}

#[derive(Clone, Copy, Debug)]
struct Target {
    entity: u16,
    surrogate: u64,
}

impl LinkTargets {
    /// Kept in about so many bytes of memory.
    pub(crate) fn within(bytes: usize) -> Self {
        // Two maps, each with a power of two of places, of which it fills seven in eight.
        let places = bytes / 2 / size_of::<(Uuid, Target)>();
        let places = places.checked_ilog2().map_or(0, |doublings| 1 << doublings);
        Self { kept: Mutex::default(), most_recent: places / 8 * 7 }
    }

    /// The short number of this record, if it is known to be live in this state.
    pub(crate) fn find(&self, state: &Weak<dyn Snapshot>, entity: u16, id: Uuid) -> Option<u64> {
        let mut kept = self.kept();
        if !kept.is_of(state) {
            return None;
        }
        let target = match kept.recent.get(&id) {
            Some(target) => *target,
            None => {
                let target = *kept.earlier.get(&id)?;
                kept.add(id, target, self.most_recent);
                target
            }
        };
        (target.entity == entity).then_some(target.surrogate)
    }

    /// Whether anything is kept of this state.
    pub(crate) fn are_of(&self, state: &Weak<dyn Snapshot>) -> bool {
        self.kept().is_of(state)
    }

    /// Goes over to the state that a commit left: takes what its calls found live, and lets go of what they did not
    /// leave so.
    pub(crate) fn go_on(
        &self,
        left: Left,
        to: &Arc<dyn Snapshot>,
        calls: impl IntoIterator<Item = impl Deref<Target = Call>>,
    ) {
        let Left { from, gone } = left;
        let mut kept = self.kept();
        if !kept.is_of(&from) {
            kept.forget();
        }
        kept.state = Some(Arc::downgrade(to));
        for call in calls {
            for (id, relied) in &call.seen {
                if let (Seen::Live, Some(surrogate)) = (relied.seen, relied.surrogate) {
                    let entity = relied.registered.number;
                    kept.add(*id, Target { entity, surrogate }, self.most_recent);
                }
            }
        }
        for id in gone {
            kept.recent.remove(&id);
            kept.earlier.remove(&id);
        }
    }

    /// Keeps nothing.
    pub(crate) fn forget(&self) {
        self.kept().forget();
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Kept {
    fn is_of(&self, state: &Weak<dyn Snapshot>) -> bool {
        self.state.as_ref().is_some_and(|of| Weak::ptr_eq(of, state))
    }

    fn add(&mut self, id: Uuid, target: Target, most_recent: usize) {
        if self.recent.len() < most_recent || self.recent.contains_key(&id) {
            self.recent.insert(id, target);
        } else if most_recent > 0 {
            mem::swap(&mut self.recent, &mut self.earlier);
            self.recent.clear();
            self.recent.insert(id, target);
        }
    }

    fn forget(&mut self) {
        self.state = None;
        self.recent.clear();
        self.earlier.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        crm::{Crm, OpenOptions},
        error::ErrorKind,
        model::{Account, AccountId, Contact, ContactId},
    };

    fn contact_of(account: AccountId) -> Contact {
        Contact { account: Some(account), ..Contact::new("Lan") }
    }

    fn link_to(crm: &Crm, account: AccountId) -> Result<ContactId, ErrorKind> {
        let created = crm.contacts().create(contact_of(account));
        created.map(|contact| contact.id).map_err(|error| error.kind())
    }

    fn is_kept(crm: &Crm, account: AccountId) -> bool {
        let state = Arc::downgrade(&crm.store().snapshot().unwrap());
        let number = crm.catalog().unwrap().named("account").unwrap().number;
        crm.store().link_targets.find(&state, number, account.uuid()).is_some()
    }

    fn file(folder: &tempfile::TempDir) -> Crm {
        Crm::create(folder.path().join("a.crm"), OpenOptions::new()).unwrap()
    }

    #[test]
    fn a_link_to_a_record_that_has_gone_is_refused_however_often_links_led_there() {
        let folder = tempfile::tempdir().unwrap();
        let crm = file(&folder);
        let account = crm.accounts().create(Account::new("An Phát")).unwrap().id;
        link_to(&crm, account).unwrap();
        assert!(is_kept(&crm, account));
        link_to(&crm, account).unwrap();

        crm.accounts().trash(account).unwrap();
        assert!(!is_kept(&crm, account));
        assert_eq!(link_to(&crm, account), Err(ErrorKind::BrokenLink));
        crm.accounts().restore(account).unwrap();
        link_to(&crm, account).unwrap();
        assert!(is_kept(&crm, account));

        let trashed_inside = crm.write(|tx| {
            tx.accounts().trash(account)?;
            tx.contacts().create(contact_of(account))
        });
        assert_eq!(trashed_inside.unwrap_err().kind(), ErrorKind::BrokenLink);
        crm.accounts().trash(account).unwrap();
        crm.accounts().purge(account).unwrap();
        assert_eq!(link_to(&crm, account), Err(ErrorKind::BrokenLink));
    }

    #[test]
    fn a_link_of_another_entity_with_the_same_id_is_not_known() {
        let folder = tempfile::tempdir().unwrap();
        let crm = file(&folder);
        let account = crm.accounts().create(Account::new("An Phát")).unwrap().id;
        link_to(&crm, account).unwrap();
        let state = Arc::downgrade(&crm.store().snapshot().unwrap());
        let contacts = crm.catalog().unwrap().named("contact").unwrap().number;
        assert_eq!(crm.store().link_targets.find(&state, contacts, account.uuid()), None);
    }

    #[test]
    fn what_is_kept_ends_with_a_commit_that_no_call_made_and_holds_for_no_older_state() {
        let folder = tempfile::tempdir().unwrap();
        let crm = file(&folder);
        let account = crm.accounts().create(Account::new("An Phát")).unwrap().id;
        let older = crm.store().snapshot().unwrap();
        link_to(&crm, account).unwrap();
        let number = crm.catalog().unwrap().named("account").unwrap().number;
        let found = |state| crm.store().link_targets.find(&state, number, account.uuid());
        assert!(is_kept(&crm, account));
        assert_eq!(found(Arc::downgrade(&older)), None);
        drop(older);

        let engine = &crm.store().engine;
        engine
            .commit(crate::store::engine::WriteSet::default(), crate::store::engine::Sync::Now)
            .unwrap();
        assert!(!is_kept(&crm, account));
        link_to(&crm, account).unwrap();
        assert!(is_kept(&crm, account));
    }

    #[test]
    fn what_was_met_last_is_kept_and_no_more_than_there_is_room_for() {
        let mut kept = Kept::default();
        let id = |number: u64| Uuid::from_u64_pair(0, number);
        let target = Target { entity: 1, surrogate: 1 };
        for number in 0..100 {
            kept.add(id(number), target, 10);
            assert!(kept.recent.len() <= 10 && kept.earlier.len() <= 10);
        }
        assert!((90..100).all(|number| {
            kept.recent.contains_key(&id(number)) || kept.earlier.contains_key(&id(number))
        }));
        assert_eq!(LinkTargets::within(1 << 20).most_recent, 14_336);
        assert_eq!(LinkTargets::within(0).most_recent, 0);
        let mut none = Kept::default();
        none.add(id(1), target, 0);
        assert!(none.recent.is_empty());
    }
}
