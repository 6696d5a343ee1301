//! How a file is opened: where time and ids come from, how durable commits are, what a new file starts with.

use std::{
    fmt,
    num::NonZeroUsize,
    process,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicI64, Ordering},
    },
    thread,
};

use uuid::Uuid;

use crate::{
    error::Result,
    model::LocalePreset,
    store::{
        engine::{EngineOptions, file::Device},
        leader::Durability,
        workers::Workers,
    },
    value::Timestamp,
};

/// Where the time comes from.
pub trait Clock: Send + Sync + fmt::Debug {
    /// The time now.
    fn now(&self) -> Timestamp;

    /// Told by [`Crm::tick`](crate::Crm::tick); a clock of tests moves with it.
    fn tick(&self, now: Timestamp) {
        let _ = now;
    }
}

/// The machine's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the one place that asks the machine")]
    fn now(&self) -> Timestamp {
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
        let millis = since.map_or(0, |since| i64::try_from(since.as_millis()).unwrap_or(i64::MAX));
        Timestamp::from_millis(millis).unwrap_or(Timestamp::BLANK)
    }
}

/// A clock that only [`Crm::tick`](crate::Crm::tick) moves, for tests and replays.
#[derive(Debug)]
pub struct TestClock(AtomicI64);

impl TestClock {
    /// A clock that stands at this time.
    pub fn at(time: Timestamp) -> Self {
        Self(AtomicI64::new(time.millis()))
    }

    /// Moves it on.
    pub fn advance(&self, millis: i64) {
        self.0.fetch_add(millis, Ordering::Relaxed);
    }
}

impl Clock for TestClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_millis(self.0.load(Ordering::Relaxed)).unwrap_or(Timestamp::BLANK)
    }
    fn tick(&self, now: Timestamp) {
        self.0.store(now.millis(), Ordering::Relaxed);
    }
}

/// Where ids come from.
pub trait IdSource: Send + Sync + fmt::Debug {
    /// A new id, a UUID of version 7, for a record made at this time.
    fn id(&self, now: Timestamp) -> Uuid;

    /// A call that will ask for ids begins: a source that keeps numbers back looks here whether the process was forked
    /// since, so that no two processes go on with the same ones.
    fn begin(&self) {}
}

/// Ids from the system's random numbers.
#[derive(Debug, Default)]
pub struct RandomIds(Mutex<Drawn>);

/// Random numbers that were asked for together, since each time costs as much as a look-up.
#[derive(Debug, Default)]
struct Drawn {
    sequence: Sequence,
    numbers: Vec<u64>,
    /// The process that drew them: one that was forked off must draw its own.
    process: u32,
}

impl Drawn {
    const AT_ONCE: usize = 32;

    fn begin(&mut self) {
        if self.process != process::id() {
            self.numbers.clear();
        }
    }

    fn next(&mut self) -> u64 {
        if self.numbers.is_empty() {
            self.draw();
        }
        // Without the system's random numbers, the sequence's own still make distinct ids in this process.
        self.numbers.pop().unwrap_or_else(|| self.sequence.random())
    }

    fn draw(&mut self) {
        self.process = process::id();
        let mut bytes = [0; Self::AT_ONCE * size_of::<u64>()];
        if getrandom::fill(&mut bytes).is_ok() {
            let (numbers, _) = bytes.as_chunks();
            self.numbers.extend(numbers.iter().map(|number| u64::from_le_bytes(*number)));
        }
    }
}

/// Ids that are the same in every run with the same seed, for tests and replays.
#[derive(Debug)]
pub struct SeededIds(Mutex<Sequence>);

impl SeededIds {
    /// Ids from this seed.
    pub fn new(seed: u64) -> Self {
        Self(Mutex::new(Sequence { state: seed, ..Sequence::default() }))
    }
}

/// Keeps ids of one millisecond in the order they were made.
#[derive(Debug, Default)]
struct Sequence {
    state: u64,
    millis: i64,
    counter: u64,
}

impl Sequence {
    fn next(&mut self, now: Timestamp, random: u64) -> Uuid {
        // A clock that goes back must not make ids that sort before older ones.
        if now.millis() > self.millis {
            self.millis = now.millis();
            self.counter = 0;
        } else {
            self.counter += 1;
        }
        let millis = u64::try_from(self.millis).unwrap_or_default();
        let overflow = self.counter >> 12;
        let high = (millis.wrapping_add(overflow) << 16) | 0x7000 | (self.counter & 0xfff);
        let low = (random & 0x3fff_ffff_ffff_ffff) | 0x8000_0000_0000_0000;
        Uuid::from_u64_pair(high, low)
    }

    /// `SplitMix64`.
    fn random(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}

impl RandomIds {
    fn drawn(&self) -> MutexGuard<'_, Drawn> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl IdSource for RandomIds {
    fn id(&self, now: Timestamp) -> Uuid {
        let mut drawn = self.drawn();
        let random = drawn.next();
        drawn.sequence.next(now, random)
    }

    fn begin(&self) {
        self.drawn().begin();
    }
}

impl IdSource for SeededIds {
    fn id(&self, now: Timestamp) -> Uuid {
        let mut sequence = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let random = sequence.random();
        sequence.next(now, random)
    }
}

/// How a file is opened; the plain form is right for most.
#[derive(Clone, Debug)]
pub struct OpenOptions {
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) ids: Arc<dyn IdSource>,
    pub(crate) durability: Durability,
    pub(crate) cache_bytes: usize,
    pub(crate) check_up_to: u64,
    pub(crate) max_file_bytes: u64,
    pub(crate) shared: bool,
    pub(crate) slow_after: u32,
    pub(crate) workers: Option<usize>,
    pub(crate) preset: LocalePreset,
    pub(crate) company: String,
    pub(crate) pipeline: bool,
    pub(crate) device: Option<Arc<dyn Device>>,
}

impl Default for OpenOptions {
    fn default() -> Self {
        Self {
            clock: Arc::new(SystemClock),
            ids: Arc::new(RandomIds::default()),
            durability: Durability::Full,
            cache_bytes: 32 << 20,
            check_up_to: 64 << 20,
            max_file_bytes: u64::MAX,
            shared: false,
            slow_after: 100,
            workers: None,
            preset: LocalePreset::EnUs,
            company: "My company".to_owned(),
            pipeline: true,
            device: None,
        }
    }
}

impl OpenOptions {
    /// The machine's clock, random ids, every acknowledged call on the disk, a cache of 32 MiB.
    pub fn new() -> Self {
        Self::default()
    }

    /// Where the time comes from.
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.clock = clock;
        self
    }

    /// Where ids come from.
    pub fn ids(mut self, ids: Arc<dyn IdSource>) -> Self {
        self.ids = ids;
        self
    }

    /// A clock that only `tick` moves, and ids from a seed: runs are the same every time, in every language.
    ///
    /// # Errors
    /// None today; the time is checked when it is made.
    pub fn replayable(self, start: Timestamp, seed: u64) -> Result<Self> {
        Ok(self.clock(Arc::new(TestClock::at(start))).ids(Arc::new(SeededIds::new(seed))))
    }

    /// When a committed call is on the disk.
    pub fn durability(mut self, durability: Durability) -> Self {
        self.durability = durability;
        self
    }

    /// How many bytes of the file are held in memory; a 32nd as much may be taken for records that links lead to.
    pub fn cache_bytes(mut self, bytes: usize) -> Self {
        self.cache_bytes = bytes;
        self
    }

    /// Up to which size, in bytes, the whole file is verified when it is opened.
    pub fn check_up_to(mut self, bytes: u64) -> Self {
        self.check_up_to = bytes;
        self
    }

    /// From how many milliseconds on a call is slow: the log tells of it, and [`Crm::stats`](crate::Crm::stats); 100
    /// when not given.
    pub fn slow_after(mut self, millis: u32) -> Self {
        self.slow_after = millis;
        self
    }

    /// How many threads may work on one call that writes more than a thousand records, as an import, or reads hundreds
    /// that an index leads to, the caller's own included; as many as the machine runs at once when not given, and 1
    /// for no others. They end with the call, and what is read and written is the same however many there are.
    pub fn workers(mut self, threads: usize) -> Self {
        self.workers = Some(threads);
        self
    }

    /// How large the file may become, in bytes; a call that needs more fails with `DiskFull` and writes nothing.
    pub fn max_file_bytes(mut self, bytes: u64) -> Self {
        self.max_file_bytes = bytes;
        self
    }

    /// Several processes may write the file at the same time; every commit syncs twice.
    pub fn shared(mut self) -> Self {
        self.shared = true;
        self
    }

    /// Which pipeline, roles and currencies a new file starts with.
    pub fn preset(mut self, preset: LocalePreset) -> Self {
        self.preset = preset;
        self
    }

    /// What the company of a new file is called.
    pub fn company(mut self, name: impl Into<String>) -> Self {
        self.company = name.into();
        self
    }

    /// A new file starts without the preset's pipeline and stages, for a company that brings its own.
    pub fn without_pipeline(mut self) -> Self {
        self.pipeline = false;
        self
    }

    /// The threads of a long call.
    pub(crate) fn threads(&self) -> Workers {
        let of_machine = || thread::available_parallelism().map_or(1, NonZeroUsize::get);
        Workers::new(self.workers.unwrap_or_else(of_machine))
    }

    /// What the engine is told of them.
    pub(crate) fn engine(&self, create: bool) -> EngineOptions {
        EngineOptions {
            cache_bytes: self.cache_bytes,
            create,
            shared: self.shared,
            check_up_to: self.check_up_to,
            max_file_bytes: self.max_file_bytes,
            device: self.device.clone(),
            ..EngineOptions::default()
        }
    }

    /// Where the bytes live instead of a file: how tests cut, fail and damage them.
    #[doc(hidden)]
    pub fn device(mut self, device: Arc<dyn Device>) -> Self {
        self.device = Some(device);
        self
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicUsize;

    use super::*;
    use crate::{crm::Crm, model::Account};

    #[test]
    fn a_process_that_was_forked_off_draws_its_own_random_numbers() {
        let mut drawn = Drawn::default();
        drawn.next();
        let held = drawn.numbers.clone();
        drawn.begin();
        assert_eq!((drawn.numbers.len(), &drawn.numbers), (Drawn::AT_ONCE - 1, &held));
        drawn.process = drawn.process.wrapping_add(1);
        drawn.begin();
        assert!(drawn.numbers.is_empty());
    }

    /// Counts the calls that begin.
    #[derive(Debug, Default)]
    struct Counted {
        ids: RandomIds,
        begun: AtomicUsize,
    }

    impl IdSource for Counted {
        fn id(&self, now: Timestamp) -> Uuid {
            assert_ne!(self.begun.load(Ordering::Relaxed), 0);
            self.ids.id(now)
        }
        fn begin(&self) {
            self.begun.fetch_add(1, Ordering::Relaxed);
        }
    }

    #[test]
    fn each_call_that_makes_ids_looks_once_whether_the_process_was_forked() {
        let ids = Arc::new(Counted::default());
        let crm =
            Crm::memory(OpenOptions::new().ids(Arc::clone(&ids) as Arc<dyn IdSource>)).unwrap();
        let begun = || ids.begun.swap(0, Ordering::Relaxed);
        begun();
        crm.accounts().count(&crate::query::Query::new()).unwrap();
        assert_eq!(begun(), 0);
        crm.write(|tx| (0..3).try_for_each(|_| tx.accounts().create(Account::new("An")).map(drop)))
            .unwrap();
        assert_eq!(begun(), 1);
        crm.accounts().create(Account::new("An")).unwrap();
        assert_eq!(begun(), 1);
    }
}
