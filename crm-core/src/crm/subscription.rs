//! A listener's hold on a CRM: how it stops listening.

use std::{
    fmt,
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
    use std::sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    };

    use crate::{Crm, OpenOptions, model::Account};

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
}
