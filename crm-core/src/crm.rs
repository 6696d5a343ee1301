//! The front door: open a file, read and write records, ask for figures.

use std::{
    collections::BTreeMap,
    fmt,
    path::Path,
    sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, Weak},
};

use uuid::Uuid;

mod collection;
mod content;
mod customize;
mod declare;
mod describe;
mod due;
mod figures;
mod find;
pub(crate) mod history;
mod host;
mod json;
mod kept;
mod listing;
mod options;
mod records;
mod restore;
mod retention;
mod sales;
mod stats;
mod subscription;

pub(crate) use self::collection::numbered;
pub use self::{
    collection::Collection,
    content::{Content, Upload},
    declare::Declaration,
    figures::OwnedSum,
    find::{Found, SearchOptions},
    history::{HistoryEntry, RevertConflict, Reverted},
    kept::{Kept, KeptFields},
    options::{Clock, IdSource, OpenOptions, RandomIds, SeededIds, SystemClock, TestClock},
    records::{Records, Row},
    restore::{Compacted, RestoreOptions},
    retention::Expired,
    stats::{EntityStats, FileStats, SpaceStats, Stats},
    subscription::Subscription,
};
pub(crate) use crate::query::Page;
use crate::{
    access::{Access, Limits, RoleLimits},
    crm::{customize::catalog_of, host::Rules},
    entity::{
        Described, Entity, EntityId, Record, Source, Value, Warning, erased::Typed,
        record::AnyRecord,
    },
    error::{Error, ErrorKind, Result},
    model::{self, Company, Role, Team, User, UserId, for_each_entity, preset},
    planted::{Plant, is_planted},
    store::{
        Store,
        catalog::{Catalog, Registered},
        engine::{self, Engine, Read, Snapshot, Sync, WriteSet, memory::Memory},
        journal::Verb,
        meta,
        meter::{Budget, Meter, Metered, Watch},
        put,
        verify::{Verified, verify},
        view,
        work::{Start, Work},
    },
    value::Timestamp,
};

/// How often a call of its own is made again that others were faster than; each time one of them was done.
const RACES: usize = 100;

/// For how long a transaction may stay open.
const LONGEST_TRANSACTION_MILLIS: i64 = 15 * 60 * 1000;
/// The limits of how many users are kept between commits.
const MOST_USERS_KNOWN: usize = 1_000;

/// A CRM in one file.
///
/// A handle is cheap to clone and may be used from several threads. Plain `crm` is the embedding program itself;
/// [`as_user`](Self::as_user) gives a handle that is limited by a user's roles.
#[derive(Clone)]
pub struct Crm {
    shared: Arc<Shared>,
    user: Option<UserId>,
    budget: Budget,
}

struct Shared {
    store: Store,
    watch: Arc<Watch>,
    clock: Arc<dyn Clock>,
    rules: Arc<Rules>,
    listeners: RwLock<Vec<Arc<Listener>>>,
    closed: Mutex<bool>,
    limits: Mutex<KnownLimits>,
    company: Mutex<Option<KnownCompany>>,
    round: Mutex<retention::Round>,
}

/// The company as it was read last, and what is stored of it: every call asks for it.
struct KnownCompany {
    /// The state that it was last looked up in: within one, nothing changes.
    state: Weak<dyn Snapshot>,
    surrogate: u64,
    payload: Vec<u8>,
    fields: Arc<Company>,
}

/// What the roles of users say after a commit.
#[derive(Default)]
struct KnownLimits {
    state: Option<Weak<dyn Snapshot>>,
    commit: u64,
    users: BTreeMap<UserId, Arc<Limits>>,
}

type Listener = dyn Fn(&Changes) + Send + std::marker::Sync;

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
    /// What that means, as `won`.
    pub events: Vec<&'static str>,
}

impl fmt::Debug for Crm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Crm").field("user", &self.user).finish_non_exhaustive()
    }
}

/// Whether what was noted was read of this state.
fn is_of(noted: &Weak<dyn Snapshot>, state: &Arc<dyn Snapshot>) -> bool {
    std::ptr::addr_eq(noted.as_ptr(), Arc::as_ptr(state))
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Crm {
    /// How often [`write`](Self::write) runs a function again that somebody else was faster than.
    pub const RERUNS: usize = 5;

    /// Makes a new file with the company, pipeline, stages, roles and currencies of the options' preset.
    ///
    /// # Errors
    /// `Storage` when there is such a file already or it cannot be made, `DiskFull`.
    pub fn create(path: impl AsRef<Path>, options: OpenOptions) -> Result<Self> {
        let path = path.as_ref();
        if options.device.is_none() && path.exists() {
            return Err(Error::new(
                ErrorKind::Storage,
                "there is a file of this name already: open it, or choose another name",
            ));
        }
        let engine = engine::open(path, options.engine(true))?;
        Self::over(engine, &options, true)
    }

    /// Opens a file.
    ///
    /// # Errors
    /// `NotFound`, `Busy` when another process has it, `ForeignFile`, `NewerFormat`, `Unsupported` for a file of another draft
    /// of format 0, `Corrupt`, `Storage`.
    pub fn open(path: impl AsRef<Path>, options: OpenOptions) -> Result<Self> {
        let engine = engine::open(path.as_ref(), options.engine(false))?;
        Self::over(engine, &options, false)
    }

    /// A CRM in memory, for tests and throw-away work.
    ///
    /// # Errors
    /// `Bug` only.
    pub fn memory(options: OpenOptions) -> Result<Self> {
        Self::over(Box::new(Memory::new()), &options, true)
    }

    fn over(engine: Box<dyn Engine>, options: &OpenOptions, create: bool) -> Result<Self> {
        let snapshot = engine.snapshot()?;
        let is_new = !meta::is_initialised(&*snapshot)?;
        if is_new && !create {
            return Err(Error::new(
                ErrorKind::ForeignFile,
                "this is not a CRM file, or its creation was cut off",
            ));
        }
        let catalog = catalog_of(&*snapshot)?;
        let mut writes = WriteSet::default();
        if is_new {
            meta::initialise(&mut writes);
        }
        if catalog.numbers != meta::numbers(&*snapshot)? {
            meta::write_numbers(&mut writes, &catalog.numbers);
        }
        if !writes.is_empty() {
            engine.commit(&writes, None, Sync::QuickRepair)?;
        }
        drop(snapshot);
        let clock = Arc::clone(&options.clock);
        let crm = Self {
            shared: Arc::new(Shared {
                watch: Arc::new(Watch::new(options.slow_after, move || clock.now())),
                store: Store::new(engine, catalog, catalog_of, options.durability),
                clock: Arc::clone(&options.clock),
                rules: Arc::new(Rules { ids: Arc::clone(&options.ids) }),
                listeners: RwLock::default(),
                closed: Mutex::new(false),
                limits: Mutex::default(),
                company: Mutex::default(),
                round: Mutex::default(),
            }),
            user: None,
            budget: Budget::default(),
        };
        log::info!("{} a CRM file", if is_new { "made" } else { "opened" });
        if is_new || crm.find_company()?.is_none() {
            crm.write(|tx| preset::fill(tx, options))?;
        }
        Ok(crm)
    }

    /// A handle limited by this user's roles; what they may not see does not exist for it.
    ///
    /// # Errors
    /// `NotFound` when there is no such user, `Forbidden` when the user has left.
    pub fn as_user(&self, user: UserId) -> Result<Self> {
        let limited = Self { user: Some(user), ..self.clone() };
        limited.work()?;
        Ok(limited)
    }

    /// A handle whose calls are stopped with `Budget` or `Canceled` when they read more than this. A transaction has
    /// the budget as a whole; what a commit itself reads is not counted.
    pub fn with_budget(&self, budget: Budget) -> Self {
        Self { budget, ..self.clone() }
    }

    /// How much a call of this handle may read.
    pub fn budget(&self) -> &Budget {
        &self.budget
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
        tx.with(|work| put::derive(&*work.snapshot, &work.call()).map(drop))?;
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
    /// entity change in one call. A host calls it now and then; there is no thread.
    ///
    /// # Errors
    /// `DiskFull`, `Storage`, `Closed`.
    pub fn tick(&self, now: Timestamp) -> Result<()> {
        self.shared.clock.tick(now);
        self.build_up()?;
        self.collect_uploads()?;
        self.shared.store.sync(now, false)?;
        self.do_due()?;
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
        self.shared.store.sync(self.now(), true)
    }

    /// Puts everything onto the disk and gives the file back; every later call of any handle fails with `Closed`.
    ///
    /// # Errors
    /// `DiskFull` or `Storage`.
    pub fn close(&self) -> Result<()> {
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
    /// `Storage` when there is such a file already, `DiskFull`, `Unsupported` for a CRM in memory.
    pub fn backup_to(&self, path: impl AsRef<Path>) -> Result<()> {
        self.work()?.access.require_administrator()?;
        self.shared.store.engine.backup_to(path.as_ref())
    }

    /// Calls a function after every commit of this process, with no lock held, until the subscription is ended. A
    /// limited handle hears of records that its user may see after the commit; of purged ones it hears nothing.
    pub fn subscribe(
        &self,
        listener: impl Fn(&Changes) + Send + std::marker::Sync + 'static,
    ) -> Subscription {
        let listener: Arc<Listener> = match self.user {
            None => Arc::new(listener),
            Some(_) => subscription::limited(self, listener),
        };
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
        let catalog = self.shared.store.catalog(&*snapshot)?;
        let meter = Meter::begin(&self.shared.watch, &self.budget);
        let company = self.company_fields(&snapshot, &catalog)?;
        let access = match self.user {
            None => Access::Program,
            Some(user) => Access::User(self.limits(&snapshot, &catalog, user)?),
        };
        let host = Arc::clone(&self.shared.rules);
        // From here on: what the call itself begins with is not its reading.
        let snapshot = Metered::over(snapshot, &meter);
        Ok(Work::new(Start { snapshot, meter, catalog, access, now, company, host }))
    }

    /// The company of this state of the file, decoded only when it is stored anew.
    fn company_fields(&self, state: &Arc<dyn Snapshot>, catalog: &Catalog) -> Result<Arc<Company>> {
        let mut held = lock(&self.shared.company);
        if let Some(known) = &*held
            && is_of(&known.state, state)
        {
            return Ok(Arc::clone(&known.fields));
        }
        let (entity, read) = (catalog.named(Company::NAME)?, &**state);
        if let Some(known) = &mut *held {
            let same = |payload: &[u8]| Ok(payload == known.payload);
            if view::with_payload(read, entity.number, known.surrogate, same)? == Some(true) {
                known.state = Arc::downgrade(state);
                return Ok(Arc::clone(&known.fields));
            }
        }
        *held = None;
        let mut found = None;
        view::all(read, entity, None, &mut |surrogate, (_, record)| {
            found = as_typed::<Company>(&record).map(|company| (surrogate, company.fields));
            Ok(std::ops::ControlFlow::Break(()))
        })?;
        let Some((surrogate, fields)) = found else { return Ok(Arc::default()) };
        let fields = Arc::new(fields);
        let copy = |payload: &[u8]| Ok(payload.to_vec());
        if let Some(payload) = view::with_payload(read, entity.number, surrogate, copy)? {
            let (state, fields) = (Arc::downgrade(state), Arc::clone(&fields));
            *held = Some(KnownCompany { state, surrogate, payload, fields });
        }
        Ok(fields)
    }

    /// What the user's roles say in this state of the file; kept until the next commit.
    fn limits(
        &self,
        state: &Arc<dyn Snapshot>,
        catalog: &Catalog,
        user: UserId,
    ) -> Result<Arc<Limits>> {
        let mut known = lock(&self.shared.limits);
        if known.state.as_ref().is_none_or(|of| !is_of(of, state)) {
            let commit = meta::counters(&**state)?.commit;
            if known.commit != commit {
                known.users.clear();
            }
            (known.state, known.commit) = (Some(Arc::downgrade(state)), commit);
        }
        if let Some(limits) = known.users.get(&user) {
            return Ok(Arc::clone(limits));
        }
        let limits = Arc::new(limits_of(&**state, catalog, user)?);
        if known.users.len() >= MOST_USERS_KNOWN {
            known.users.clear();
        }
        known.users.insert(user, Arc::clone(&limits));
        Ok(limits)
    }

    fn commit(&self, mut work: Work) -> Result<Committed> {
        if work.is_empty() {
            return Ok(Committed::default());
        }
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
            for listener in &listeners {
                listener(&changes);
            }
        }
        Ok(Committed {
            change_set: Some(change_set),
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

fn company_of(read: &dyn Read, catalog: &Catalog) -> Result<Option<Record<Company>>> {
    let registered = catalog.named(Company::NAME)?;
    let mut found = None;
    view::all(read, registered, None, &mut |_, (_, record)| {
        found = as_typed::<Company>(&record);
        Ok(std::ops::ControlFlow::Break(()))
    })?;
    Ok(found)
}

fn as_typed<T: Entity>(record: &Arc<dyn AnyRecord>) -> Option<Record<T>> {
    record.as_any().downcast_ref().cloned()
}

fn load_typed<T: Entity>(
    read: &dyn Read,
    catalog: &Catalog,
    id: T::Id,
) -> Result<Option<Record<T>>> {
    let registered = catalog.named(T::NAME)?;
    let found = view::load(read, registered, id.uuid())?;
    Ok(found
        .and_then(|(_, _, record)| as_typed(&record))
        .filter(|record: &Record<T>| record.base.is_live()))
}

fn limits_of(read: &dyn Read, catalog: &Catalog, id: UserId) -> Result<Limits> {
    let user: Record<User> = load_typed(read, catalog, id)?.ok_or_else(|| {
        Error::new(ErrorKind::NotFound, "there is no such user").with_record(User::NAME, id.uuid())
    })?;
    if user.inactive {
        return Err(Error::new(ErrorKind::Forbidden, "this user has left and may do nothing")
            .with_record(User::NAME, id.uuid()));
    }
    let mut limits = Limits { user: id.uuid(), ..Limits::default() };
    for membership in &user.roles {
        if let Some(role) = load_typed::<Role>(read, catalog, membership.role)? {
            limits.roles.push(RoleLimits::of(&role));
        }
    }
    limits.teams = user.teams.iter().map(|membership| membership.team.uuid()).collect();
    limits.subtree.clone_from(&limits.teams);
    let mut parents = Vec::new();
    view::all(read, catalog.named(Team::NAME)?, None, &mut |_, (_, record)| {
        if let Some(team) = as_typed::<Team>(&record)
            && let Some(parent) = team.parent
        {
            parents.push((team.id.uuid(), parent.uuid()));
        }
        Ok(std::ops::ControlFlow::Continue(()))
    })?;
    loop {
        let held = limits.subtree.len();
        for (team, parent) in &parents {
            if limits.subtree.contains(parent) {
                limits.subtree.insert(*team);
            }
        }
        if limits.subtree.len() == held {
            return Ok(limits);
        }
    }
}

/// A transaction: reads see the state at its beginning and its own changes; others see nothing until it commits.
///
/// Search and totals show the state at its beginning.
pub struct Tx {
    crm: Crm,
    work: Mutex<Option<Work>>,
    read_only: bool,
    warnings: Mutex<Vec<Warning>>,
}

impl fmt::Debug for Tx {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tx").field("crm", &self.crm).finish_non_exhaustive()
    }
}

impl Tx {
    fn new(crm: Crm, work: Work) -> Self {
        Self { crm, work: Mutex::new(Some(work)), read_only: false, warnings: Mutex::default() }
    }

    pub(crate) fn crm(&self) -> &Crm {
        &self.crm
    }

    pub(crate) fn read_only(crm: Crm, work: Work) -> Self {
        Self { read_only: true, ..Self::new(crm, work) }
    }

    /// Makes the transaction durable; the change set it made, if it changed anything.
    ///
    /// # Errors
    /// `Conflict`, `Duplicate`, `Invalid` for a limit that others used up meanwhile, `Finished` when it was committed
    /// already, `Busy`, `DiskFull`, `Storage`.
    pub fn commit(&self) -> Result<Option<i64>> {
        let work = lock(&self.work).take().ok_or_else(finished)?;
        self.check_age(&work)?;
        if self.read_only {
            return Ok(None);
        }
        let committed = self.crm.commit(work)?;
        *lock(&self.warnings) = committed.warnings;
        Ok(committed.change_set)
    }

    /// What the caller should know of what is kept, as a contract over its cap: after [`commit`](Self::commit) what it
    /// came to, before it what it would come to now.
    ///
    /// # Errors
    /// What a commit would refuse, as `Duplicate` or a limit that must be kept.
    pub fn warnings(&self) -> Result<Vec<Warning>> {
        match &*lock(&self.work) {
            Some(work) => {
                put::derive(&*work.snapshot, &work.call()).map(|(_, applied)| applied.warnings)
            }
            None => Ok(lock(&self.warnings).clone()),
        }
    }

    /// Throws the transaction away.
    ///
    /// # Errors
    /// `Finished` when it was committed or rolled back already.
    pub fn rollback(&self) -> Result<()> {
        lock(&self.work).take().map(drop).ok_or_else(finished)
    }

    /// Where the following writes come from: an import of history may give recorded fields.
    ///
    /// # Errors
    /// `Forbidden` for users who do not administer the CRM, `Finished`.
    pub fn source(&self, source: Source) -> Result<()> {
        self.with(|work| {
            if source != Source::Caller {
                work.access.require_administrator()?;
            }
            work.source = source;
            Ok(())
        })
    }

    /// How many records the transaction changes so far.
    pub fn len(&self) -> usize {
        lock(&self.work).as_ref().map_or(0, Work::len)
    }

    /// Whether the transaction changes nothing so far.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The records of an entity by its name.
    ///
    /// # Errors
    /// `UnknownField` when there is no such entity.
    pub fn records(&self, entity: &str) -> Result<Records<'_>> {
        Records::new(Door::Tx(self), entity)
    }

    /// The user who acts; empty for the program itself.
    pub(crate) fn user(&self) -> Option<UserId> {
        self.crm.user()
    }

    /// The records of an entity of the model.
    pub(crate) fn collection<T: Entity>(&self) -> Collection<'_, T> {
        Collection::new(Door::Tx(self))
    }

    /// Runs what makes several changes: when it fails, none of them stays in the transaction.
    pub(crate) fn whole<R>(&self, run: impl FnOnce() -> Result<R>) -> Result<R> {
        let savepoint = self.with(|work| Ok(work.savepoint()))?;
        let outcome = run();
        if outcome.is_err() {
            self.with(|work| {
                work.back_to(&savepoint);
                Ok(())
            })?;
        }
        outcome
    }

    /// Runs what follows from what the user did: recorded fields may be set, and the roles do not limit it.
    pub(crate) fn by_rule<R>(&self, run: impl FnOnce() -> Result<R>) -> Result<R> {
        let held = self.write(|work| Ok(work.begin_rule()))?;
        let outcome = run();
        self.with(|work| {
            work.end_rule(held);
            Ok(())
        })?;
        outcome
    }

    fn check_age(&self, work: &Work) -> Result<()> {
        if self.crm.now().millis_since(work.now) > LONGEST_TRANSACTION_MILLIS {
            return Err(Error::new(
                ErrorKind::Finished,
                "the transaction was left open for more than 15 minutes; begin a new one",
            ));
        }
        Ok(())
    }

    pub(crate) fn with<R>(&self, run: impl FnOnce(&mut Work) -> Result<R>) -> Result<R> {
        self.crm.check_open()?;
        let mut held = lock(&self.work);
        let work = held.as_mut().ok_or_else(finished)?;
        self.check_age(work)?;
        run(work)
    }

    /// As [`with`](Self::with), where something is changed.
    pub(crate) fn write<R>(&self, run: impl FnOnce(&mut Work) -> Result<R>) -> Result<R> {
        if self.read_only {
            return Err(Error::new(
                ErrorKind::Unsupported,
                "an earlier state cannot be changed; use the CRM itself",
            ));
        }
        self.with(run)
    }
}

fn finished() -> Error {
    Error::new(
        ErrorKind::Finished,
        "the transaction was committed or rolled back already; begin a new one",
    )
}

/// Where a call on a collection goes: to a commit of its own, or into a transaction.
#[derive(Clone, Copy)]
pub(crate) enum Door<'a> {
    Crm(&'a Crm),
    Tx(&'a Tx),
}

impl Door<'_> {
    /// The CRM that the call is made on.
    pub(crate) fn crm(&self) -> &Crm {
        match self {
            Self::Crm(crm) => crm,
            Self::Tx(tx) => &tx.crm,
        }
    }

    pub(crate) fn registered(&self, entity: &str) -> Result<Arc<Registered>> {
        let catalog = match self {
            Self::Crm(crm) => crm.catalog()?,
            Self::Tx(tx) => tx.with(|work| Ok(Arc::clone(&work.catalog)))?,
        };
        catalog.named(entity).cloned()
    }

    pub(crate) fn read<R>(&self, run: impl FnOnce(&Work) -> Result<R>) -> Result<R> {
        match self {
            Self::Crm(crm) => run(&crm.work()?),
            Self::Tx(tx) => tx.with(|work| run(work)),
        }
    }

    pub(crate) fn write<R>(&self, mut run: impl FnMut(&mut Work) -> Result<R>) -> Result<R> {
        match self {
            Self::Crm(crm) => {
                let mut done = None;
                crm.write_with(&mut |work| {
                    done = Some(run(work)?);
                    Ok(())
                })?;
                done.ok_or_else(|| Error::new(ErrorKind::Bug, "a write ended without a result"))
            }
            Self::Tx(tx) => tx.write(run),
        }
    }

    /// Whether what writes through it may run more than once.
    pub(crate) fn is_retried(&self) -> bool {
        matches!(self, Self::Crm(_))
    }

    /// A write of one record: as the commit left it, with the number that it got, where the call is a commit of its own.
    pub(crate) fn write_record(
        &self,
        entity: &str,
        mut run: impl FnMut(&mut Work, &Arc<Registered>) -> Result<Arc<dyn AnyRecord>>,
    ) -> Result<(Arc<Registered>, Arc<dyn AnyRecord>)> {
        let mut run = |work: &mut Work| {
            // By the definitions that the transaction sees, since each try may see others.
            let registered = Arc::clone(work.catalog.named(entity)?);
            let record = run(work, &registered)?;
            Ok((registered, record))
        };
        let Self::Crm(crm) = self else { return self.write(run) };
        let mut done = None;
        let committed = crm.write_with(&mut |work| {
            let (registered, record) = run(work)?;
            let def = registered.entity.def();
            let number = registered.entity.numbering().map(|(_, number)| number);
            let is_shown = |position: &usize| {
                let field = def.fields.get(*position);
                field.is_some_and(|field| work.access.reads_field(&def.name, &field.name))
                    || is_planted(Plant::NumberUnmasked)
            };
            let number = number.filter(is_shown);
            done = Some((registered, record, number));
            Ok(())
        })?;
        let (registered, record, number) =
            done.ok_or_else(|| Error::new(ErrorKind::Bug, "a write ended without a result"))?;
        let given = committed.numbers.into_iter().find(|(id, _)| *id == record.id());
        let Some((position, (_, given))) = number.zip(given) else {
            return Ok((registered, record));
        };
        let mut record = record.boxed();
        if let Some(field) = record.field_mut(position) {
            // A number is text, and so is its field.
            let _ = field.set(Value::Text(given));
        }
        Ok((registered, Arc::from(record)))
    }
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
