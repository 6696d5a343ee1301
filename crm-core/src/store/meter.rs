//! What calls read: counted row by row, stopped where a budget ends, remembered where it was slow.

use std::{
    collections::BTreeMap,
    fmt,
    sync::{
        Arc, Mutex, MutexGuard, OnceLock, PoisonError,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
};

use crate::{
    error::{Error, ErrorKind, Result},
    store::engine::{Direction, Range, Read, Snapshot, Space, Visit},
    value::Timestamp,
};

/// How many slow calls are remembered.
const MOST_SLOW: usize = 32;
/// For how long a state of the file may be held before the log says so: what it holds cannot be given back.
const HELD_LONG_MILLIS: i64 = 60_000;
/// After how many rows the clock is asked again.
const ROWS_A_LOOK: u64 = 64;

/// How much one call may read before it is stopped with [`ErrorKind::Budget`].
///
/// ```
/// use crm_core::{Budget, Cancel, Crm, ErrorKind, OpenOptions, Query};
///
/// # fn main() -> crm_core::Result<()> {
/// let crm = Crm::memory(OpenOptions::new())?;
/// let small = crm.with_budget(Budget { rows: Some(3), ..Budget::default() });
/// assert_eq!(small.stages().count(&Query::new()).unwrap_err().kind(), ErrorKind::Budget);
///
/// let cancel = Cancel::new();
/// let stoppable = crm.with_budget(Budget { cancel: Some(cancel.clone()), ..Budget::default() });
/// cancel.cancel();
/// assert_eq!(stoppable.verify().unwrap_err().kind(), ErrorKind::Canceled);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default)]
pub struct Budget {
    /// How many rows: every record that is read counts, every entry of the journal, and every block of an index or the search.
    pub rows: Option<u64>,
    /// For how many milliseconds, by the handle's clock.
    pub millis: Option<u32>,
    /// What another thread stops the call with.
    pub cancel: Option<Cancel>,
}

/// Stops calls from another thread; clones stop the same calls.
#[derive(Clone, Debug, Default)]
pub struct Cancel(Arc<AtomicBool>);

impl Cancel {
    /// One that has stopped nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Stops every call that has it in its budget, those that run and those to come.
    pub fn cancel(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether it has.
    pub fn is_canceled(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// A call that took long, without what it asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlowCall {
    /// What was called, as `list` or `verify`.
    pub kind: &'static str,
    /// The entity that was asked for; empty where it was more than one.
    pub entity: String,
    /// How many rows it read.
    pub rows: u64,
    /// How many milliseconds it took, by the handle's clock.
    pub millis: i64,
    /// When it began.
    pub at: Timestamp,
}

/// Gives the time; it comes in with the options.
type Now = dyn Fn() -> Timestamp + Send + Sync;

/// Watches over all calls of an open file.
pub(crate) struct Watch {
    now: Box<Now>,
    slow_after: i64,
    readers: Mutex<BTreeMap<u64, Timestamp>>,
    next: AtomicU64,
    slow: Mutex<Vec<SlowCall>>,
}

impl fmt::Debug for Watch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Watch").field("readers", &lock(&self.readers).len()).finish_non_exhaustive()
    }
}

impl Watch {
    pub(crate) fn new(
        slow_after: u32,
        now: impl Fn() -> Timestamp + Send + Sync + 'static,
    ) -> Self {
        Self {
            now: Box::new(now),
            slow_after: i64::from(slow_after),
            readers: Mutex::default(),
            next: AtomicU64::new(0),
            slow: Mutex::default(),
        }
    }

    /// The states of the file that are held: how many, and since when the oldest is.
    pub(crate) fn readers(&self) -> (usize, Option<Timestamp>) {
        let readers = lock(&self.readers);
        (readers.len(), readers.values().min().copied())
    }

    /// The slowest calls, the slowest first.
    pub(crate) fn slow(&self) -> Vec<SlowCall> {
        lock(&self.slow).clone()
    }

    fn tell(&self, call: SlowCall) {
        let SlowCall { kind, entity, rows, millis, .. } = &call;
        log::warn!("slow call: {kind} {entity} read {rows} rows in {millis} ms");
        let mut slow = lock(&self.slow);
        let place = slow.partition_point(|other| other.millis >= call.millis);
        slow.insert(place, call);
        slow.truncate(MOST_SLOW);
    }
}

/// What one call has read so far.
pub(crate) struct Meter {
    watch: Arc<Watch>,
    budget: Budget,
    began: Timestamp,
    ticket: u64,
    rows: AtomicU64,
    call: OnceLock<(&'static str, String)>,
}

impl fmt::Debug for Meter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Meter").field("call", &self.call).finish_non_exhaustive()
    }
}

impl Meter {
    pub(crate) fn begin(watch: &Arc<Watch>, budget: &Budget) -> Arc<Self> {
        let began = (watch.now)();
        let ticket = watch.next.fetch_add(1, Ordering::Relaxed);
        lock(&watch.readers).insert(ticket, began);
        Arc::new(Self {
            watch: Arc::clone(watch),
            budget: budget.clone(),
            began,
            ticket,
            rows: AtomicU64::new(0),
            call: OnceLock::new(),
        })
    }

    /// Says what the call is; the first word counts.
    pub(crate) fn name(&self, kind: &'static str, entity: &str) {
        if self.call.get().is_none() {
            let _ = self.call.set((kind, entity.to_owned()));
        }
    }

    fn millis(&self) -> i64 {
        (self.watch.now)().millis_since(self.began)
    }

    /// Counts a row that is read.
    ///
    /// # Errors
    /// `Budget` or `Canceled` when the call is to end here.
    pub(crate) fn row(&self) -> Result<()> {
        let rows = self.rows.fetch_add(1, Ordering::Relaxed) + 1;
        let Budget { rows: most, millis, cancel } = &self.budget;
        if most.is_some_and(|most| rows > most) {
            return Err(self.over(rows - 1));
        }
        if rows % ROWS_A_LOOK != 1 {
            return Ok(());
        }
        if cancel.as_ref().is_some_and(Cancel::is_canceled) {
            return Err(Error::new(ErrorKind::Canceled, "the call was stopped by its caller"));
        }
        match millis {
            Some(millis) if self.millis() > i64::from(*millis) => Err(self.over(rows - 1)),
            _ => Ok(()),
        }
    }

    fn over(&self, rows: u64) -> Error {
        let (kind, entity) = self.called();
        let millis = self.millis();
        let space = if entity.is_empty() { "" } else { " of " };
        let detail = format!(
            "{kind}{space}{entity} was stopped after {rows} rows and {millis} ms, where its budget ends; \
             ask for less, or allow more"
        );
        Error::new(ErrorKind::Budget, detail)
    }

    fn called(&self) -> (&'static str, &str) {
        self.call.get().map_or(("call", ""), |(kind, entity)| (*kind, entity))
    }
}

impl Drop for Meter {
    fn drop(&mut self) {
        lock(&self.watch.readers).remove(&self.ticket);
        let millis = self.millis();
        let (kind, entity) = self.called();
        if millis >= HELD_LONG_MILLIS {
            log::warn!("a reader was held for {millis} ms: {kind} {entity}");
        }
        if millis >= self.watch.slow_after {
            let rows = self.rows.load(Ordering::Relaxed);
            let (entity, at) = (entity.to_owned(), self.began);
            self.watch.tell(SlowCall { kind, entity, rows, millis, at });
        }
    }
}

/// A state of the file as one call reads it. Every read passes here.
#[derive(Debug)]
pub(crate) struct Metered {
    snapshot: Arc<dyn Snapshot>,
    meter: Arc<Meter>,
}

impl Metered {
    pub(crate) fn over(snapshot: Arc<dyn Snapshot>, meter: &Arc<Meter>) -> Arc<dyn Snapshot> {
        Arc::new(Self { snapshot, meter: Arc::clone(meter) })
    }

    fn look_up(&self, space: Space) -> Result<()> {
        if space == Space::Record { self.meter.row() } else { Ok(()) }
    }
}

impl Snapshot for Metered {}

impl Read for Metered {
    fn get(&self, space: Space, key: &[u8]) -> Result<Option<Vec<u8>>> {
        self.look_up(space)?;
        self.snapshot.get(space, key)
    }

    fn get_with(
        &self,
        space: Space,
        key: &[u8],
        with: &mut dyn FnMut(&[u8]) -> Result<()>,
    ) -> Result<bool> {
        self.look_up(space)?;
        self.snapshot.get_with(space, key, with)
    }

    fn scan(
        &self,
        space: Space,
        range: &Range,
        direction: Direction,
        visit: &mut Visit<'_>,
    ) -> Result<()> {
        self.snapshot.scan(space, range, direction, &mut |key, value| {
            self.meter.row()?;
            visit(key, value)
        })
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
