//! Group commit: whoever comes first commits for all who wait, then hands over.

use std::{
    fmt,
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, RwLock},
    time::Duration,
};

use crate::{
    error::{Error, ErrorKind, Result},
    planted::{Plant, is_planted},
    store::{
        catalog::Catalog,
        engine::{Engine, Overlay, Snapshot, Space, Sync, WriteSet},
        meta,
        put::{self, Applied, Call},
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
const TRIES: usize = 8;
const WAIT: Duration = Duration::from_secs(30);

/// An engine with the entities that its file knows, and the queue of those who want to commit.
pub(crate) struct Store {
    pub(crate) engine: Box<dyn Engine>,
    catalog: RwLock<Arc<Catalog>>,
    queue: Mutex<Queue>,
    turn: Condvar,
    durability: Durability,
}

#[derive(Default)]
struct Queue {
    waiting: Vec<Arc<Slot>>,
    led: bool,
    last_commit: Option<Timestamp>,
    unsynced_since: Option<Timestamp>,
}

/// A call that waits for a leader, and then its outcome.
struct Slot {
    call: Call,
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
    pub(crate) fn new(engine: Box<dyn Engine>, catalog: Catalog, durability: Durability) -> Self {
        Self {
            engine,
            catalog: RwLock::new(Arc::new(catalog)),
            queue: Mutex::default(),
            turn: Condvar::new(),
            durability,
        }
    }

    pub(crate) fn catalog(&self) -> Arc<Catalog> {
        Arc::clone(&self.catalog.read().unwrap_or_else(PoisonError::into_inner))
    }

    pub(crate) fn set_catalog(&self, catalog: Catalog) {
        *self.catalog.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(catalog);
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
        let slot = Arc::new(Slot { call, outcome: Mutex::new(None) });
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
                let alone = queue.waiting.is_empty() && batch.len() == 1;
                let sync = self.sync_for(&queue, now, alone);
                drop(queue);
                let written = self.lead(&batch, sync);
                queue = lock(&self.queue);
                queue.led = false;
                if written {
                    queue.last_commit = Some(now);
                    match sync {
                        Sync::Later => _ = queue.unsynced_since.get_or_insert(now),
                        Sync::Now | Sync::QuickRepair => queue.unsynced_since = None,
                    }
                }
                self.turn.notify_all();
                continue;
            }
            let (waited, timeout) =
                self.turn.wait_timeout(queue, WAIT).unwrap_or_else(PoisonError::into_inner);
            queue = waited;
            let position = queue.waiting.iter().position(|waiting| Arc::ptr_eq(waiting, &slot));
            if let (true, Some(position)) = (timeout.timed_out(), position) {
                queue.waiting.remove(position);
                return Err(Error::new(
                    ErrorKind::Busy,
                    "other writers did not finish in time; repeat the call",
                ));
            }
        }
    }

    fn sync_for(&self, queue: &Queue, now: Timestamp, alone: bool) -> Sync {
        let quiet = queue.last_commit.is_none_or(|last| now.millis_since(last) > QUIET_MILLIS);
        match self.durability {
            Durability::Full if is_planted(Plant::CommitUnsynced) => Sync::Later,
            Durability::Full if alone && quiet => Sync::QuickRepair,
            Durability::Full => Sync::Now,
            Durability::Relaxed { within } => {
                let due = |since| now.millis_since(since) >= i64::from(within);
                if queue.unsynced_since.is_some_and(due) { Sync::Now } else { Sync::Later }
            }
        }
    }

    /// Commits a batch; each call keeps its own success or failure. Whether anything was written.
    fn lead(&self, batch: &[Arc<Slot>], sync: Sync) -> bool {
        for _ in 0..TRIES {
            match self.try_batch(batch, sync) {
                Ok((outcomes, written)) => {
                    for (slot, outcome) in batch.iter().zip(outcomes) {
                        *lock(&slot.outcome) = Some(outcome);
                    }
                    return written;
                }
                // Another process committed in between: derive anew over what it left.
                Err(error) if error.kind() == ErrorKind::Conflict => {}
                Err(error) => {
                    for slot in batch {
                        *lock(&slot.outcome) = Some(Err(error.again()));
                    }
                    return false;
                }
            }
        }
        for slot in batch {
            let busy = Error::new(ErrorKind::Busy, "other processes keep writing; repeat the call");
            *lock(&slot.outcome) = Some(Err(busy));
        }
        false
    }

    fn try_batch(&self, batch: &[Arc<Slot>], sync: Sync) -> Result<(Vec<Result<Applied>>, bool)> {
        let snapshot = self.engine.snapshot()?;
        let guard = snapshot.get(Space::Meta, meta::COUNTERS_KEY)?;
        let mut overlay = Overlay { under: &*snapshot, writes: WriteSet::default() };
        let mut outcomes = Vec::with_capacity(batch.len());
        for slot in batch {
            outcomes.push(put::derive(&overlay, &slot.call).map(|(writes, applied)| {
                overlay.writes.merge(writes);
                applied
            }));
        }
        let written = !overlay.writes.is_empty();
        if is_planted(Plant::AnsweredEarly) {
            self.answer_early(batch, &outcomes);
        }
        if written {
            let guard = (meta::COUNTERS_KEY, guard.as_deref());
            let mut writes = overlay.writes;
            let apart = if is_planted(Plant::JournalApart) {
                writes.take(&[Space::Journal, Space::JournalValue])
            } else {
                WriteSet::default()
            };
            self.engine.commit(&writes, Some(guard), sync)?;
            if !apart.is_empty() {
                self.engine.commit(&apart, None, sync)?;
            }
        }
        Ok((outcomes, written))
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
    pub(crate) fn sync(&self, now: Timestamp, at_once: bool) -> Result<()> {
        let mut queue = lock(&self.queue);
        let Some(since) = queue.unsynced_since else { return Ok(()) };
        let due = match self.durability {
            Durability::Full => true,
            Durability::Relaxed { within } => now.millis_since(since) >= i64::from(within),
        };
        if !(due || at_once) || queue.led {
            return Ok(());
        }
        queue.led = true;
        drop(queue);
        let synced = self.engine.commit(&WriteSet::default(), None, Sync::QuickRepair);
        queue = lock(&self.queue);
        queue.led = false;
        if synced.is_ok() {
            queue.unsynced_since = None;
        }
        self.turn.notify_all();
        synced
    }
}
