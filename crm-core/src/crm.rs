//! The front door: open a file, read and write records, ask for figures.

use std::{
    collections::BTreeSet,
    fmt,
    path::Path,
    sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock},
};

use uuid::Uuid;

mod collection;
mod content;
mod customize;
mod declare;
mod describe;
mod door;
mod due;
mod figures;
mod find;
pub(crate) mod history;
mod host;
mod json;
mod kept;
mod known;
mod listing;
mod opening;
mod options;
mod records;
mod restore;
mod retention;
pub(crate) mod revert;
mod salvage;
mod stats;
mod subscription;
mod transaction;

pub use self::{
    collection::Collection,
    content::{Content, Upload},
    declare::Declaration,
    figures::OwnedSum,
    find::{Found, SearchOptions},
    history::HistoryEntry,
    kept::{Kept, KeptField, KeptFields},
    options::{Clock, IdSource, OpenOptions, RandomIds, SeededIds, SystemClock, TestClock},
    records::{Records, Row},
    restore::{Compacted, RestoreOptions},
    retention::Expired,
    revert::{RevertConflict, Reverted},
    stats::{EntityStats, FileStats, SpaceStats, Stats},
    subscription::Subscription,
    transaction::Tx,
};
pub(crate) use self::{door::Door, listing::Stretch};
pub(crate) use crate::query::Page;
use crate::{
    access::Access,
    crm::{
        host::Rules,
        known::{Known, KnownLimits, KnownState, company_of},
    },
    entity::{Record, Warning, erased::Typed},
    error::{Error, ErrorKind, Result},
    model::{self, Company, RecordEvent, UserId, for_each_entity},
    planted::idle,
    store::{
        Store,
        catalog::Catalog,
        engine::Snapshot,
        journal::Verb,
        meter::{Budget, Meter, Metered, Watch},
        put::{self, Applied},
        verify::{Verified, verify},
        work::{Start, Work},
    },
    value::Timestamp,
};

/// How often a call of its own is made again that others were faster than; each time one of them was done.
const RACES: usize = 100;

/// A CRM in one file.
///
/// A handle is cheap to clone and may be used from several threads. Plain `crm` is the embedding program itself;
/// [`as_user`](Self::as_user) gives a handle that is limited by a user's roles.
#[derive(Clone)]
pub struct Crm {
    shared: Arc<Shared>,
    user: Option<UserId>,
    budget: Budget,
    path: Option<Arc<Path>>,
}

struct Shared {
    store: Store,
    watch: Arc<Watch>,
    clock: Arc<dyn Clock>,
    rules: Arc<Rules>,
    listeners: RwLock<Vec<Arc<Listener>>>,
    closed: Mutex<bool>,
    limits: Mutex<KnownLimits>,
    known: Mutex<Known>,
    round: Mutex<retention::Round>,
    /// Records that are due and could not be changed, which a tick passes until it has come to the end of the others.
    left: Mutex<BTreeSet<Uuid>>,
    /// Held by whoever builds what custom fields are found by.
    building: Mutex<()>,
}

type Listener = dyn Fn(&Changes) + Send + Sync;

/// What a committed call changed, as listeners are told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changes {
    /// The change set.
    pub change_set: i64,
    /// When it was committed.
    pub at: Timestamp,
    /// The user who did it; empty for the program itself.
    pub actor: Option<Uuid>,
    /// The records that were changed.
    pub records: Vec<ChangedRecord>,
    /// What the caller should know of what was kept, as a contract over its cap.
    pub warnings: Vec<Warning>,
}

/// What a committed call did, for the callers in this crate.
#[derive(Debug, Default)]
pub(crate) struct Committed {
    /// The change set; empty when nothing was written.
    pub(crate) change_set: Option<i64>,
    /// How many bytes of memory it took, about, before the engine's own.
    pub(crate) held: usize,
    numbers: Vec<(Uuid, String)>,
    warnings: Vec<Warning>,
}

/// A record that a call changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedRecord {
    /// The record's entity.
    pub entity: String,
    /// The record.
    pub id: Uuid,
    /// What was done.
    pub verb: Verb,
    /// What that means, as won.
    pub events: Vec<RecordEvent>,
}

impl fmt::Debug for Crm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Crm").field("user", &self.user).finish_non_exhaustive()
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Crm {
    /// How often [`write`](Self::write) runs a function again that somebody else was faster than.
    pub const RERUNS: usize = 5;

    /// A handle limited by this user's roles; what they may not see does not exist for it.
    ///
    /// # Errors
    /// `NotFound` when there is no such user, `Forbidden` when the user has left.
    pub fn as_user(&self, user: UserId) -> Result<Self> {
        idle!("as_user" => Ok(self.clone()));
        let limited = Self { user: Some(user), ..self.clone() };
        limited.work()?;
        Ok(limited)
    }

    /// A handle whose calls are stopped with `Budget` or `Canceled` when they read more than this. A transaction has
    /// the budget as a whole; what a commit itself reads is not counted.
    pub fn with_budget(&self, budget: Budget) -> Self {
        idle!("with_budget" => self.clone());
        Self { budget, ..self.clone() }
    }

    /// How much a call of this handle may read.
    pub fn budget(&self) -> &Budget {
        &self.budget
    }

    /// The file, as it was named when it was opened; there is none in memory.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Whether this handle was made of another one, to act for a user or within a budget.
    pub fn is_limited(&self) -> bool {
        let Budget { rows, millis, cancel } = &self.budget;
        self.user.is_some() || rows.is_some() || millis.is_some() || cancel.is_some()
    }

    /// The user that this handle acts for; empty for the program itself.
    pub fn user(&self) -> Option<UserId> {
        self.user
    }

    /// Runs a function in a transaction and commits it whole; an error from it writes nothing. When somebody else
    /// was faster, the function is run again, a few times.
    ///
    /// # Errors
    /// What the function returns, `Conflict`, `Duplicate`, `Busy`, `DiskFull`, `Storage`, `Closed`.
    pub fn write<R>(&self, mut run: impl FnMut(&Tx) -> Result<R>) -> Result<R> {
        let mut tries = 0;
        loop {
            let tx = self.transaction()?;
            tx.with(|work| {
                work.begin_call(&self.shared.store);
                Ok(())
            })?;
            let outcome = run(&tx).and_then(|result| tx.commit().map(|_| result));
            match outcome {
                Err(error) if error.kind() == ErrorKind::Conflict && tries < Self::RERUNS => {
                    tries += 1;
                }
                outcome => return outcome,
            }
        }
    }

    /// A transaction by hand: [`Tx::commit`] makes it durable, dropping it throws it away. It is never run again.
    ///
    /// # Errors
    /// `Closed`, `Forked`, `Corrupt` or `Storage`.
    pub fn transaction(&self) -> Result<Tx> {
        let work = self.work()?;
        idle!("transaction.begin" => Ok(Tx::read_only(self.clone(), work)));
        work.meter.name("transaction", "");
        Ok(Tx::new(self.clone(), work))
    }

    /// Runs a function in a transaction, tests what a commit would test, and throws the transaction away.
    ///
    /// # Errors
    /// What the function returns, and what a commit would refuse, as `Duplicate`.
    pub fn dry_run<R>(&self, run: impl FnOnce(&Tx) -> Result<R>) -> Result<R> {
        let tx = self.transaction()?;
        let result = run(&tx)?;
        tx.with(|work| self.try_commit(work))?;
        Ok(result)
    }

    /// The records of an entity by its name, as `deal`; also of entities declared at run time.
    ///
    /// # Errors
    /// `UnknownField` when there is no such entity.
    pub fn records(&self, entity: &str) -> Result<Records<'_>> {
        Records::new(Door::Crm(self), entity)
    }

    /// The company's settings.
    ///
    /// # Errors
    /// `Corrupt` or `Storage` when the file cannot be read.
    pub fn company(&self) -> Result<Record<Company>> {
        idle!("company" => Ok(Record::blank(Uuid::nil())));
        self.find_company()?.ok_or_else(|| {
            Error::new(ErrorKind::Corrupt, "the file has lost its company record: restore a backup")
        })
    }

    fn find_company(&self) -> Result<Option<Record<Company>>> {
        let snapshot = self.shared.store.snapshot()?;
        let catalog = self.shared.store.catalog(&*snapshot)?;
        company_of(&*snapshot, &catalog)
    }

    /// The time, by the handle's clock.
    pub fn now(&self) -> Timestamp {
        self.shared.clock.now()
    }

    /// Does what is due: commits that wait for their sync, what a crash left undone of the indexes over custom
    /// fields, contents that were brought in for records which never came, and a step of
    /// [`expire`](Self::expire). Contracts whose day has come begin, end or go on, and reminders of contracts, tasks
    /// and planned interactions go off, once: listeners are told `reminded`. At most two thousand records of an
    /// entity change in one call. Space that was given up on a full disk is set aside again. A host calls it now and
    /// then; there is no thread.
    ///
    /// # Errors
    /// `DiskFull`, `Storage`, `Closed`.
    pub fn tick(&self, now: Timestamp) -> Result<()> {
        idle!("tick" => Ok(()));
        self.shared.clock.tick(now);
        self.build_up()?;
        self.collect_uploads()?;
        self.shared.store.sync(now, false)?;
        self.do_due()?;
        self.store().engine.set_aside();
        match self.shared.round.try_lock() {
            Ok(mut round) => self.expire_step(&mut round),
            // Another tick does it.
            Err(_) => Ok(()),
        }
    }

    /// Puts everything onto the disk, so that the host may be stopped at any time.
    ///
    /// # Errors
    /// `DiskFull`, `Storage`, `Closed`.
    pub fn suspend(&self) -> Result<()> {
        idle!("suspend" => Ok(()));
        self.check_open()?;
        self.shared.store.sync(self.now(), true)
    }

    /// Puts everything onto the disk and gives the file back; every later call of any handle fails with `Closed`.
    ///
    /// # Errors
    /// `DiskFull` or `Storage`.
    pub fn close(&self) -> Result<()> {
        idle!("close" => Ok(()));
        let mut closed = lock(&self.shared.closed);
        if *closed {
            return Ok(());
        }
        self.shared.store.sync(self.now(), true)?;
        *closed = true;
        self.shared.store.engine.close()
    }

    /// Reads the whole file: every value's check, and everything derived against a recount.
    ///
    /// # Errors
    /// `Storage` or `Corrupt` when it cannot even be read, `Forbidden` for users who do not administer the CRM.
    pub fn verify(&self) -> Result<Verified> {
        idle!("verify" => Ok(Verified::default()));
        if self.user.is_some() {
            self.work()?.access.require_administrator()?;
        }
        let snapshot = self.read("verify")?;
        let catalog = self.shared.store.catalog(&*snapshot)?;
        verify(&*snapshot, &catalog)
    }

    /// Writes a consistent copy into a new file, while others go on reading and writing.
    ///
    /// # Errors
    /// `Storage` when there is such a file already, `DiskFull`, `Unsupported` for a CRM in memory, `Budget`, `Canceled`.
    pub fn backup_to(&self, path: impl AsRef<Path>) -> Result<()> {
        idle!("backup_to" => Ok(()));
        self.work()?.access.require_administrator()?;
        self.shared.store.engine.backup_to(&*self.read("backup_to")?, path.as_ref())
    }

    /// Calls a function after every commit of this process, with no lock held, until the subscription is ended. A
    /// limited handle hears of records that its user may see after the commit; of purged ones it hears nothing. Where one
    /// panics, what was written stands and the others are told; then the panic goes on in the call that wrote.
    pub fn subscribe(&self, listener: impl Fn(&Changes) + Send + Sync + 'static) -> Subscription {
        let listener: Arc<Listener> = match self.user {
            None => Arc::new(listener),
            Some(_) => subscription::limited(self, listener),
        };
        idle!("subscribe" => Subscription::new(&self.shared, listener));
        let mut listeners = self.shared.listeners.write().unwrap_or_else(PoisonError::into_inner);
        listeners.push(Arc::clone(&listener));
        Subscription::new(&self.shared, listener)
    }

    /// The handle of the embedding program.
    pub(crate) fn program(&self) -> Self {
        Self { user: None, budget: Budget::default(), ..self.clone() }
    }

    pub(crate) fn store(&self) -> &Store {
        &self.shared.store
    }

    /// The entities of the newest state.
    pub(crate) fn catalog(&self) -> Result<Arc<Catalog>> {
        self.shared.store.catalog(&*self.shared.store.snapshot()?)
    }

    pub(crate) fn watch(&self) -> &Watch {
        &self.shared.watch
    }

    /// The newest state as it is, for calls that read the whole file, whatever stands in it.
    pub(crate) fn read(&self, kind: &'static str) -> Result<Arc<dyn Snapshot>> {
        let meter = Meter::begin(&self.shared.watch, &self.budget);
        meter.name(kind, "");
        Ok(Metered::over(self.shared.store.snapshot()?, &meter))
    }

    fn check_open(&self) -> Result<()> {
        if *lock(&self.shared.closed) {
            return Err(Error::new(ErrorKind::Closed, "the CRM was closed; open it again"));
        }
        Ok(())
    }

    /// A view of the newest state, on behalf of whom the handle stands for.
    pub(crate) fn work(&self) -> Result<Work> {
        self.check_open()?;
        let now = self.now();
        let snapshot = self.shared.store.snapshot()?;
        let meter = Meter::begin(&self.shared.watch, &self.budget);
        let known = lock(&self.shared.known).of(&snapshot, &self.shared.store, now)?;
        let (KnownState { catalog, company, numbers }, today) = known;
        let access = match self.user {
            None => Access::Program,
            Some(user) => Access::User(lock(&self.shared.limits).of(&snapshot, &catalog, user)?),
        };
        let host = Arc::clone(&self.shared.rules);
        // From here on: what the call itself begins with is not its reading.
        let state = Arc::downgrade(&snapshot);
        let snapshot = Metered::over(snapshot, &meter);
        let workers = self.shared.store.workers;
        Ok(Work::new(Start {
            snapshot,
            state,
            meter,
            catalog,
            access,
            now,
            today,
            company,
            host,
            numbers,
            workers,
        }))
    }

    /// What a commit would do now, and nothing of it done.
    ///
    /// # Errors
    /// What a commit would refuse.
    pub(crate) fn try_commit(&self, work: &Work) -> Result<Applied> {
        put::derive(&*work.snapshot, &work.call(), true, self.shared.store.workers, &mut |_, _| ())
            .map(|(_, applied)| applied)
    }

    fn commit(&self, mut work: Work) -> Result<Committed> {
        if work.is_empty() {
            return Ok(Committed::default());
        }
        self.build_unique(&work)?;
        let defines = customize::complete(&mut work)?;
        let meter = Arc::clone(&work.meter);
        meter.name("write", "");
        let call = work.into_call();
        let (at, actor) = (call.now, call.actor);
        let listened =
            !self.shared.listeners.read().unwrap_or_else(PoisonError::into_inner).is_empty();
        let records = if listened { changed(&call.items) } else { Vec::new() };
        let applied = self.shared.store.commit(call)?;
        let change_set = i64::try_from(applied.change_set).unwrap_or(i64::MAX);
        if defines {
            // The definition is committed, whatever comes now; `tick` goes on with what fails here.
            let _ = self.build_up();
        }
        if !records.is_empty() {
            let listeners =
                self.shared.listeners.read().unwrap_or_else(PoisonError::into_inner).clone();
            let warnings = applied.warnings.clone();
            let changes = Changes { change_set, at, actor, records, warnings };
            subscription::tell(&listeners, &changes);
        }
        Ok(Committed {
            change_set: Some(change_set),
            held: applied.held,
            numbers: applied.numbers,
            warnings: applied.warnings,
        })
    }

    /// One call that writes through the untyped work.
    pub(crate) fn write_with(
        &self,
        run: &mut dyn FnMut(&mut Work) -> Result<()>,
    ) -> Result<Committed> {
        let mut tries = 0;
        loop {
            let mut work = self.work()?;
            work.begin_call(&self.shared.store);
            let outcome = match run(&mut work) {
                // What the function itself calls a conflict will not go away by trying again.
                Err(error) if !error.fields().is_empty() => return Err(error),
                outcome => outcome.and_then(|()| self.commit(work)),
            };
            match outcome {
                // The caller saw nothing of what was read, so a commit in between is no concern of theirs.
                Err(error) if error.kind() == ErrorKind::Conflict && tries < RACES => tries += 1,
                outcome => return outcome,
            }
        }
    }
}

fn changed(items: &[put::Item]) -> Vec<ChangedRecord> {
    let records = items.iter().map(|item| {
        let mut events = Vec::new();
        if let Some(after) = &item.after {
            item.registered.entity.events(&**after, item.before.as_deref(), &mut events);
        }
        let entity = item.registered.entity.def().name.to_string();
        ChangedRecord { entity, id: item.id, verb: item.verb, events }
    });
    records.collect()
}

macro_rules! accessors {
    ($($name:ident $entity:ident $id:ident $change:ident $collection:ident;)+) => {
        impl Crm {
            $(#[doc = concat!("The ", stringify!($name), ".")]
            pub fn $name(&self) -> Collection<'_, model::$entity> {
                Collection::new(Door::Crm(self))
            })+
        }
        impl Tx {
            $(#[doc = concat!("The ", stringify!($name), ".")]
            pub fn $name(&self) -> Collection<'_, model::$entity> {
                Collection::new(Door::Tx(self))
            })+
        }
        fn register_model(catalog: &mut Catalog) {
            $(catalog.register(Typed::<model::$entity>::shared());)+
        }
    };
}
for_each_entity!(accessors);
