//! Group commit: whoever comes first commits for all who wait, then hands over.

use std::{
    fmt, mem,
    panic::{self, AssertUnwindSafe},
    sync::{Arc, PoisonError, RwLock, Weak},
    thread,
    time::Duration,
};

use crate::{
    error::{Error, ErrorKind, Result},
    planted::{Plant, is_planted},
    store::{
        catalog::Catalog,
        engine::{Early, Engine, Overlay, Read, Snapshot, Space, Sync, WriteSet},
        link_targets::{Left, LinkTargets},
        meta,
        put::{self, Applied, Call, Item},
        turns::{Condvar, Mutex, MutexGuard},
        workers::Workers,
    },
    value::Timestamp,
};

/// When a committed call is on the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Durability {
    /// Before the call returns.
    Full,
    /// With the first call of any kind, `tick` included, that comes this many milliseconds after an unsynced commit.
    ///
    /// A host that makes no more calls has its last writes on the disk only after `tick`, `suspend` or `close`; a
    /// kill or power loss can lose them, never consistency.
    Relaxed {
        /// For how many milliseconds commits may stay unsynced.
        within: u32,
    },
}

/// Commits that come this long after the one before also let the file open at once after a kill.
const QUIET_MILLIS: i64 = 200;
const MOST_AT_ONCE: usize = 64;
/// From so many records on it pays to give them back beside the commit.
const MANY_RECORDS: usize = 1_000;
const WAIT: Duration = Duration::from_secs(30);

/// An engine with the entities that its file knows, and the queue of those who want to commit.
pub(crate) struct Store {
    pub(crate) engine: Arc<dyn Engine>,
    catalog: RwLock<Arc<Catalog>>,
    load: fn(&dyn Read) -> Result<Catalog>,
    queue: Mutex<Queue>,
    turn: Condvar,
    durability: Durability,
    /// The threads of a long call.
    pub(crate) workers: Workers,
    pub(crate) link_targets: Arc<LinkTargets>,
}

#[derive(Default)]
struct Queue {
    waiting: Vec<Arc<Slot>>,
    led: bool,
    last_commit: Option<Timestamp>,
    unsynced: Option<Unsynced>,
}

/// Commits that are not on the disk yet.
#[derive(Clone, Copy)]
struct Unsynced {
    since: Timestamp,
    /// The engine's when the first of them was made; in a later one they may be gone.
    generation: u64,
}

/// What a leader came to.
enum Led {
    /// It wrote, in this generation of the engine.
    Wrote(u64),
    Nothing,
    /// It told its batch that the unsynced commits are gone.
    Lost,
}

/// A call that waits for a leader, and then its outcome.
struct Slot {
    call: Mutex<Call>,
    outcome: Mutex<Option<Result<Applied>>>,
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Store").field("engine", &self.engine).finish_non_exhaustive()
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Store {
    /// `load` makes the catalog of a state of the file.
    pub(crate) fn new(
        engine: Box<dyn Engine>,
        catalog: Catalog,
        load: fn(&dyn Read) -> Result<Catalog>,
        durability: Durability,
        workers: Workers,
        link_targets: LinkTargets,
    ) -> Self {
        Self {
            engine: Arc::from(engine),
            catalog: RwLock::new(Arc::new(catalog)),
            load,
            queue: Mutex::default(),
            turn: Condvar::new(),
            durability,
            workers,
            link_targets: Arc::new(link_targets),
        }
    }

    /// The catalog of this state of the file: made anew when somebody, maybe in another process, has changed what it
    /// is made of.
    ///
    /// # Errors
    /// `Corrupt` or `Storage` when the definitions cannot be read.
    pub(crate) fn catalog(&self, read: &dyn Read) -> Result<Arc<Catalog>> {
        let mark = meta::mark(read)?;
        let held = self.known_catalog();
        if held.mark == mark {
            return Ok(held);
        }
        let catalog = Arc::new((self.load)(read)?);
        *self.catalog.write().unwrap_or_else(PoisonError::into_inner) = Arc::clone(&catalog);
        Ok(catalog)
    }

    /// The catalog as it was made last.
    pub(crate) fn known_catalog(&self) -> Arc<Catalog> {
        Arc::clone(&self.catalog.read().unwrap_or_else(PoisonError::into_inner))
    }

    pub(crate) fn snapshot(&self) -> Result<Arc<dyn Snapshot>> {
        self.engine.snapshot()
    }

    /// Commits a call together with those that wait, and answers for this one alone.
    ///
    /// # Errors
    /// Those of [`put::derive`]; `Busy` when no leader took the call in time; `DiskFull` or `Storage`.
    pub(crate) fn commit(&self, call: Call) -> Result<Applied> {
        let now = call.now;
        let slot = Arc::new(Slot { call: Mutex::new(call), outcome: Mutex::new(None) });
        let mut queue = lock(&self.queue);
        queue.waiting.push(Arc::clone(&slot));
        loop {
            if let Some(outcome) = lock(&slot.outcome).take() {
                return outcome;
            }
            if !queue.led {
                queue.led = true;
                let take = queue.waiting.len().min(MOST_AT_ONCE);
                let batch: Vec<_> = queue.waiting.drain(..take).collect();
                let sync = self.sync_for(&queue, now, &batch);
                let unsynced = queue.unsynced;
                drop(queue);
                let led = panic::catch_unwind(AssertUnwindSafe(|| {
                    self.lead(&batch, sync, unsynced, None)
                }));
                let led = led.unwrap_or_else(|_| broken_down(&batch));
                queue = lock(&self.queue);
                queue.led = false;
                match led {
                    Led::Wrote(generation) => {
                        queue.last_commit = Some(now);
                        queue.unsynced = (sync == Sync::Later)
                            .then(|| unsynced.unwrap_or(Unsynced { since: now, generation }));
                    }
                    Led::Lost => queue.unsynced = None,
                    Led::Nothing => {}
                }
                if !is_planted(Plant::HandOverUntold) {
                    self.turn.notify_all();
                }
                continue;
            }
            let (waited, timeout) =
                self.turn.wait_timeout(queue, WAIT).unwrap_or_else(PoisonError::into_inner);
            queue = waited;
            let position = queue.waiting.iter().position(|waiting| Arc::ptr_eq(waiting, &slot));
            if let (true, Some(position)) = (timeout.timed_out(), position) {
                queue.waiting.remove(position);
                return Err(out_of_turn());
            }
        }
    }

    fn sync_for(&self, queue: &Queue, now: Timestamp, batch: &[Arc<Slot>]) -> Sync {
        let alone = queue.waiting.is_empty() && batch.len() == 1;
        let declares = batch.iter().any(|slot| !lock(&slot.call).extra.is_empty());
        let quiet = queue.last_commit.is_none_or(|last| now.millis_since(last) > QUIET_MILLIS);
        match self.durability {
            Durability::Full if is_planted(Plant::CommitUnsynced) => Sync::Later,
            Durability::Full if alone && quiet => Sync::QuickRepair,
            Durability::Full => Sync::Now,
            // The catalog in memory must never know an entity that the file can forget.
            Durability::Relaxed { .. } if declares => Sync::Now,
            Durability::Relaxed { within } => {
                let due =
                    |unsynced: Unsynced| now.millis_since(unsynced.since) >= i64::from(within);
                if queue.unsynced.is_some_and(due) { Sync::Now } else { Sync::Later }
            }
        }
    }

    /// Whether the engine has opened its file anew since these commits.
    fn has_lost(&self, unsynced: &Unsynced) -> bool {
        self.engine.generation() != unsynced.generation
    }

    /// Commits a batch; each call keeps its own success or failure. What fails after an error `before` that left open
    /// whether it was done is told that one: the first try may be in the file.
    fn lead(
        &self,
        batch: &[Arc<Slot>],
        sync: Sync,
        unsynced: Option<Unsynced>,
        before: Option<&Error>,
    ) -> Led {
        let told = |error: Error| before.map_or(error, Error::again);
        match self.write(batch, sync, unsynced) {
            Ok((outcomes, led)) => {
                for (slot, outcome) in batch.iter().zip(outcomes) {
                    *lock(&slot.outcome) = Some(outcome.map_err(told));
                }
                led
            }
            Err(error) if self.makes_room(&error, batch) => {
                let (freeing, others): (Vec<_>, Vec<_>) =
                    batch.iter().cloned().partition(|slot| lock(&slot.call).frees());
                for slot in others {
                    *lock(&slot.outcome) = Some(Err(error.again()));
                }
                let open = before.or_else(|| error.is_unsettled().then_some(&error));
                self.lead(&freeing, sync, unsynced, open)
            }
            Err(error) => {
                let (error, led) = match self.after_failure(unsynced) {
                    Some(lost) => (lost.with_source(error), Led::Lost),
                    None => (told(error), Led::Nothing),
                };
                for slot in batch {
                    *lock(&slot.outcome) = Some(Err(error.again()));
                }
                led
            }
        }
    }

    /// Whether what failed for want of space can be led again: some of it frees space, and for such calls space had been
    /// set aside.
    fn makes_room(&self, error: &Error, batch: &[Arc<Slot>]) -> bool {
        error.kind() == ErrorKind::DiskFull
            && batch.iter().any(|slot| lock(&slot.call).frees())
            && self.engine.give_up()
    }

    /// What a failure cost besides the call that met it: the commits that were not synced, once they are known gone.
    fn after_failure(&self, unsynced: Option<Unsynced>) -> Option<Error> {
        let unsynced = unsynced?;
        // An engine that failed opens its file anew with the next call.
        let _ = self.engine.snapshot();
        self.has_lost(&unsynced).then(lost)
    }

    /// Derives a batch over the newest state and writes what follows from it; nobody else writes meanwhile.
    fn write(
        &self,
        batch: &[Arc<Slot>],
        sync: Sync,
        unsynced: Option<Unsynced>,
    ) -> Result<(Vec<Result<Applied>>, Led)> {
        let (mut outcomes, mut led) = (Vec::new(), Led::Nothing);
        let mut apart = WriteSet::default();
        let mut targets = None;
        thread::scope(|scope| {
            self.engine.write(sync, &mut |state, early| {
                let generation = self.engine.generation();
                if unsynced.is_some_and(|unsynced| unsynced.generation != generation) {
                    return Err(lost());
                }
                let mut writes;
                (outcomes, writes) = self.derive(batch, state, early);
                if is_planted(Plant::AnsweredEarly) {
                    self.answer_early(batch, &outcomes);
                }
                if writes.is_empty() {
                    return Ok(None);
                }
                led = Led::Wrote(generation);
                targets = self.targets_left(batch, state);
                if let Some(spent) = self.spent(batch) {
                    // Where no thread is to be had, they go here.
                    let _ = thread::Builder::new().spawn_scoped(scope, move || drop(spent));
                }
                writes.settle();
                apart = planted_apart(&mut writes);
                Ok(Some(writes))
            })
        })?;
        if !apart.is_empty() {
            self.engine.commit(apart, sync)?;
        }
        if let (Led::Wrote(generation), Some(targets)) = (&led, targets) {
            self.keep_targets(batch, &outcomes, targets, *generation);
        }
        Ok((outcomes, led))
    }

    /// The records of a large batch, which nobody looks at again once it is derived: they are given back by a thread that
    /// ends with the commit. Those of calls that would be led again are kept.
    fn spent(&self, batch: &[Arc<Slot>]) -> Option<Vec<Vec<Item>>> {
        let records: usize = batch.iter().map(|slot| lock(&slot.call).items.len()).sum();
        if records < MANY_RECORDS || !self.workers.are_several() {
            return None;
        }
        let calls = batch.iter().map(|slot| lock(&slot.call)).filter(|call| !call.frees());
        Some(calls.map(|mut call| mem::take(&mut call.items)).collect())
    }

    /// What becomes of the targets of links by a batch over this state; nothing where they gain nothing by it, as engines
    /// do that give each call a state of its own.
    fn targets_left(&self, batch: &[Arc<Slot>], state: &Arc<dyn Snapshot>) -> Option<Left> {
        let from = Arc::downgrade(state);
        let is_over = |slot: &Arc<Slot>| Weak::ptr_eq(&lock(&slot.call).state, &from);
        if !self.link_targets.are_of(&from) && !batch.iter().any(is_over) {
            return None;
        }
        let gone = batch.iter().flat_map(|slot| lock(&slot.call).gone()).collect();
        Some(Left { from, gone })
    }

    /// Keeps which records the links of a batch led to, for the calls after it that read what it left.
    fn keep_targets(
        &self,
        batch: &[Arc<Slot>],
        outcomes: &[Result<Applied>],
        left: Left,
        generation: u64,
    ) {
        match self.engine.snapshot() {
            // A file that was opened anew in between may have lost the batch.
            Ok(to) if self.engine.generation() == generation => {
                let done = batch.iter().zip(outcomes).filter(|(_, outcome)| outcome.is_ok());
                self.link_targets.go_on(left, &to, done.map(|(slot, _)| lock(&slot.call)));
            }
            _ => self.link_targets.forget(),
        }
    }

    /// What each call of a batch comes to over a state and the calls before it, and all of its writes.
    fn derive(
        &self,
        batch: &[Arc<Slot>],
        state: &Arc<dyn Snapshot>,
        early: &mut Early<'_>,
    ) -> (Vec<Result<Applied>>, WriteSet) {
        let mut overlay = Overlay { under: &**state, writes: WriteSet::default() };
        let mut outcomes = Vec::with_capacity(batch.len());
        // Of several calls, the next may write to the same spaces.
        let is_whole = batch.len() == 1 && !is_planted(Plant::JournalApart);
        let early: &mut Early<'_> = if is_whole { early } else { &mut |_, _| () };
        for slot in batch {
            let call = lock(&slot.call);
            let is_fresh = overlay.writes.is_empty()
                && std::ptr::addr_eq(call.state.as_ptr(), Arc::as_ptr(state));
            let derived = put::derive(&overlay, &call, is_fresh, self.workers, early);
            outcomes.push(derived.map(|(writes, applied)| {
                overlay.writes.merge(writes);
                applied
            }));
        }
        if is_planted(Plant::NeighboursFailed)
            && let Some(failed) = outcomes.iter().find_map(|outcome| outcome.as_ref().err())
        {
            let failed = failed.again();
            for outcome in &mut outcomes {
                *outcome = Err(failed.again());
            }
        }
        (outcomes, overlay.writes)
    }

    /// What [`Plant::AnsweredEarly`] does.
    fn answer_early(&self, batch: &[Arc<Slot>], outcomes: &[Result<Applied>]) {
        for (slot, outcome) in batch.iter().zip(outcomes) {
            let outcome = outcome.as_ref().map_err(Error::again);
            *lock(&slot.outcome) = Some(outcome.cloned());
        }
        self.turn.notify_all();
    }

    /// Brings unsynced commits onto the disk when they are due, or at once.
    ///
    /// # Errors
    /// `DiskFull` or `Storage`, the latter also when a failure since those commits has thrown them away; `Busy` when
    /// other writers do not finish in time.
    pub(crate) fn sync(&self, now: Timestamp, at_once: bool) -> Result<()> {
        let mut queue = lock(&self.queue);
        let unsynced = loop {
            let Some(unsynced) = queue.unsynced else { return Ok(()) };
            let is_due = match self.durability {
                Durability::Full => true,
                Durability::Relaxed { within } => {
                    now.millis_since(unsynced.since) >= i64::from(within)
                }
            };
            if !(is_due || at_once) {
                return Ok(());
            }
            if !queue.led {
                break unsynced;
            }
            // Whoever leads may write without a sync: what this call promises is still to be done.
            let (waited, timeout) =
                self.turn.wait_timeout(queue, WAIT).unwrap_or_else(PoisonError::into_inner);
            if timeout.timed_out() {
                return Err(out_of_turn());
            }
            queue = waited;
        };
        queue.led = true;
        drop(queue);
        let synced = self.engine.commit(WriteSet::default(), Sync::QuickRepair);
        // An engine that opened its file anew has synced what it then found, and says that this went well.
        let lost = self.after_failure(Some(unsynced));
        let is_over = lost.is_some() || synced.is_ok();
        let synced = match (lost, synced) {
            (Some(lost), Err(error)) => Err(lost.with_source(error)),
            (Some(lost), Ok(())) => Err(lost),
            (None, synced) => synced,
        };
        queue = lock(&self.queue);
        queue.led = false;
        if is_over {
            queue.unsynced = None;
        }
        self.turn.notify_all();
        synced
    }
}

/// What [`Plant::JournalApart`] and [`Plant::TotalsApart`] commit by itself.
fn planted_apart(writes: &mut WriteSet) -> WriteSet {
    if is_planted(Plant::JournalApart) {
        writes.take(&[Space::Journal, Space::JournalValue])
    } else if is_planted(Plant::TotalsApart) {
        writes.take(&[Space::Total])
    } else {
        WriteSet::default()
    }
}

/// Whoever waits for a leader that panicked is answered, and the next one leads.
fn broken_down(batch: &[Arc<Slot>]) -> Led {
    for slot in batch {
        let unknown =
            || Error::new(ErrorKind::Corrupt, "the commit broke off: run check on the file");
        lock(&slot.outcome).get_or_insert_with(|| Err(unknown()));
    }
    Led::Nothing
}

fn out_of_turn() -> Error {
    Error::new(ErrorKind::Busy, "other writers did not finish in time; repeat the call")
}

fn lost() -> Error {
    Error::new(
        ErrorKind::Storage,
        "the file system failed, and commits that waited for their sync are gone; \
         see what the file holds and repeat what it lacks, this call included",
    )
}
