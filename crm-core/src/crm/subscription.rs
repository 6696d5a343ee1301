//! A listener's hold on a CRM: how it stops listening.

use std::{
    fmt,
    panic::{self, AssertUnwindSafe},
    sync::{Arc, PoisonError, Weak},
};

use uuid::Uuid;

use crate::{
    access::Action,
    crm::{Changes, Crm, Listener, Shared},
    error::Result,
    planted::{Plant, is_planted},
};

/// A listener of [`Crm::subscribe`](crate::Crm::subscribe); it listens on when this is dropped.
pub struct Subscription {
    shared: Weak<Shared>,
    listener: Arc<Listener>,
}

impl fmt::Debug for Subscription {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Subscription").finish_non_exhaustive()
    }
}

impl Subscription {
    pub(super) fn new(shared: &Arc<Shared>, listener: Arc<Listener>) -> Self {
        Self { shared: Arc::downgrade(shared), listener }
    }

    /// Ends it; a commit that is being told just now may still be heard.
    pub fn end(&self) {
        let Some(shared) = self.shared.upgrade() else { return };
        let mut listeners = shared.listeners.write().unwrap_or_else(PoisonError::into_inner);
        listeners.retain(|held| !Arc::ptr_eq(held, &self.listener));
    }
}

/// A listener that is told of what the user of a handle may see, and called for nothing else.
pub(super) fn limited(
    crm: &Crm,
    listener: impl Fn(&Changes) + Send + Sync + 'static,
) -> Arc<Listener> {
    let (shared, user, budget) = (Arc::downgrade(&crm.shared), crm.user, crm.budget.clone());
    Arc::new(move |changes: &Changes| {
        let Some(shared) = shared.upgrade() else { return };
        let crm = Crm { shared, user, budget: budget.clone(), path: None };
        // Who may not even ask any more hears nothing.
        let seen = crm.seen(changes).ok();
        if let Some(seen) = seen.filter(|seen| !seen.records.is_empty()) {
            listener(&seen);
        }
    })
}

/// Tells all listeners of a commit; where one panics, the panic goes on when the others were told.
pub(super) fn tell(listeners: &[Arc<Listener>], changes: &Changes) {
    let mut panicked = None;
    for listener in listeners {
        let told = panic::catch_unwind(AssertUnwindSafe(|| listener(changes)));
        panicked = panicked.or(told.err());
    }
    if let Some(panicked) = panicked {
        panic::resume_unwind(panicked);
    }
}

impl Crm {
    /// What of a commit the user may see.
    fn seen(&self, changes: &Changes) -> Result<Changes> {
        let work = self.work()?;
        let sees = |entity: &str, id: Uuid| {
            if is_planted(Plant::ListenerUngated) {
                return Ok(true);
            }
            let Some(registered) = work.catalog.find(entity) else { return Ok(false) };
            match work.load(registered, id)? {
                Some(record) => work.allows(registered.entity.def(), Action::Read, &*record),
                None => Ok(false),
            }
        };
        let mut seen = Changes { records: Vec::new(), warnings: Vec::new(), ..changes.clone() };
        for record in &changes.records {
            if sees(&record.entity, record.id)? {
                seen.records.push(record.clone());
            }
        }
        for warning in &changes.warnings {
            if sees(&warning.entity, warning.id)?
                && work.access.reads_field(&warning.entity, &warning.field)
            {
                seen.warnings.push(warning.clone());
            }
        }
        Ok(seen)
    }
}

#[cfg(test)]
mod tests {
    use std::{
        panic::{self, AssertUnwindSafe},
        sync::{
            Arc,
            atomic::{AtomicU32, Ordering},
        },
    };

    use crate::{Crm, OpenOptions, Query, model::Account};

    #[test]
    fn a_listener_hears_nothing_after_its_end_and_others_go_on() {
        let crm = Crm::memory(OpenOptions::new()).unwrap();
        let counters: [Arc<AtomicU32>; 2] = Default::default();
        let [ended, kept] = counters.clone().map(|counter| {
            crm.subscribe(move |_| {
                counter.fetch_add(1, Ordering::Relaxed);
            })
        });
        crm.accounts().create(Account::new("Acme")).unwrap();
        ended.end();
        drop(kept);
        crm.accounts().create(Account::new("Hoa Sen")).unwrap();

        assert_eq!(counters.map(|counter| counter.load(Ordering::Relaxed)), [1, 2]);
    }

    #[test]
    fn a_listener_that_panics_loses_no_write_and_keeps_nobody_from_hearing() {
        let crm = Crm::memory(OpenOptions::new()).unwrap();
        let heard = Arc::new(AtomicU32::new(0));
        let panicking = crm.subscribe(|_| panic!("mine"));
        let counter = Arc::clone(&heard);
        let _counting = crm.subscribe(move |_| {
            counter.fetch_add(1, Ordering::Relaxed);
        });

        let create = || crm.accounts().create(Account::new("Acme")).map(drop);
        let panicked = panic::catch_unwind(AssertUnwindSafe(create)).unwrap_err();
        assert_eq!(panicked.downcast_ref(), Some(&"mine"));
        assert_eq!(heard.load(Ordering::Relaxed), 1);
        assert_eq!(crm.accounts().count(&Query::new()).unwrap(), 1);
        panicking.end();
        create().unwrap();
        assert_eq!(heard.load(Ordering::Relaxed), 2);
    }

    #[test]
    fn a_listener_may_call_back_in() {
        let crm = Crm::memory(OpenOptions::new()).unwrap();
        let own = crm.clone();
        let _writing = crm.subscribe(move |changes| {
            if own.accounts().count(&Query::new()).unwrap() < 3 {
                assert_eq!(changes.records.len(), 1);
                own.accounts().create(Account::new("Bolt")).unwrap();
            }
        });
        crm.accounts().create(Account::new("Acme")).unwrap();
        assert_eq!(crm.accounts().count(&Query::new()).unwrap(), 3);
    }
}
