//! A listener's hold on a CRM: how it stops listening.

use std::{
    fmt,
    sync::{Arc, PoisonError, Weak},
};

use crate::crm::{Listener, Shared};

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
