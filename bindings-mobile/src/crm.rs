//! What only a CRM has, and no transaction: listeners, imports that tell how far they are, and calls that can be stopped.

use std::{ops::ControlFlow, sync::Arc};

use crm_core::{Budget, calls};

use crate::{
    answer::Answer,
    failure::Result,
    handle::{Given, Handle},
    values::{Uuid, Value, json},
};

/// A CRM in one file; it may be used from several threads.
#[derive(Debug, uniffi::Object)]
pub struct Crm(pub(crate) crm_core::Crm);

/// Whoever wants to know what is committed in this process.
#[uniffi::export(foreign)]
pub trait Listener: Send + Sync {
    /// Told after a commit, with no lock held.
    fn told(&self, changes: Value);
}

/// Whoever wants to see an import go on, and may end it.
#[uniffi::export(foreign)]
pub trait ImportListener: Send + Sync {
    /// Told after each batch; the import ends with what is committed when it answers no.
    fn goes_on(&self, progress: Value) -> bool;
}

/// A listener's hold on the CRM; it listens on when this is let go.
#[derive(Debug, uniffi::Object)]
pub struct Subscription(crm_core::Subscription);

#[uniffi::export]
impl Subscription {
    /// Ends it; a commit that is being told just now may still be heard.
    pub fn end(&self) {
        self.0.end();
    }
}

/// Stops calls from another thread, those that run and those to come.
#[derive(Debug, Default, uniffi::Object)]
pub struct Cancel(crm_core::Cancel);

#[uniffi::export]
impl Cancel {
    /// One that has stopped nothing yet.
    #[uniffi::constructor]
    pub fn new() -> Arc<Self> {
        Arc::default()
    }

    /// Stops the calls of every handle that it was given to.
    pub fn cancel(&self) {
        self.0.cancel();
    }
}

#[uniffi::export]
impl Crm {
    /// What its calls are asked of.
    pub fn calls(&self) -> Arc<Handle> {
        Handle::new(self.0.clone())
    }

    /// The user that this handle acts for; empty for the program itself.
    pub fn user(&self) -> Option<Uuid> {
        self.0.user().map(|user| Uuid(user.uuid()))
    }

    /// A handle whose calls may read no more than so many rows, for no longer than so many milliseconds, and end when
    /// the switch is thrown.
    pub fn with_budget(
        &self,
        rows: Option<i64>,
        millis: Option<i64>,
        cancel: Option<Arc<Cancel>>,
    ) -> Arc<Self> {
        let rows = rows.map(|rows| u64::try_from(rows).unwrap_or(0));
        let millis = millis.map(|millis| u32::try_from(millis.max(0)).unwrap_or(u32::MAX));
        let cancel = cancel.map(|cancel| cancel.0.clone());
        Arc::new(Self(self.0.with_budget(Budget { rows, millis, cancel })))
    }

    /// Calls a listener after every commit of this process, until the subscription is ended.
    pub fn subscribe(&self, listener: Arc<dyn Listener>) -> Arc<Subscription> {
        let subscription = self.0.subscribe(move |changes| listener.told(changes.to_json().into()));
        Arc::new(Subscription(subscription))
    }

    /// Makes the call `import_csv` or `preview`, and tells how far it is.
    pub fn import(
        &self,
        preview: bool,
        given: Given,
        listener: Arc<dyn ImportListener>,
    ) -> Result<Answer> {
        let handle = calls::Handle::from(self.0.clone());
        let mut tell = |progress: &crm_core::exchange::Progress| {
            if listener.goes_on(progress.to_json().into()) {
                ControlFlow::Continue(())
            } else {
                ControlFlow::Break(())
            }
        };
        Ok(handle.import(preview, json(given), &mut tell)?.into())
    }
}
