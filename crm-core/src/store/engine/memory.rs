//! All in maps: for tests and throw-away stores.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    ops::{Bound, ControlFlow},
    path::Path,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard,
        atomic::{AtomicBool, Ordering},
    },
};

use super::{
    Derive, Direction, Engine, FileUse, Range, Read, Snapshot, Space, Sync, Visit, WriteSet,
};
use crate::error::{Error, ErrorKind, Result};

/// How many entries a scan copies before it gives the lock back to visit them.
const CHUNK: usize = 64;

/// An engine without a file: several versions of each value, so that snapshots stand still.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    shared: Arc<Shared>,
    /// Held by whoever writes.
    writer: Mutex<()>,
    closed: AtomicBool,
}

#[derive(Default)]
struct Shared {
    state: RwLock<State>,
    /// How many snapshots of each version are held. Locked after `state`, never before it.
    held: Mutex<BTreeMap<u64, usize>>,
}

#[derive(Default)]
struct State {
    version: u64,
    spaces: BTreeMap<Space, BTreeMap<Vec<u8>, Versions>>,
    /// Keys that have more than one version, or a deleted one.
    untidy: BTreeSet<(Space, Vec<u8>)>,
}

/// The values of one key, oldest first, each with the version that set it.
type Versions = Vec<(u64, Option<Vec<u8>>)>;

impl Memory {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    fn check_open(&self) -> Result<()> {
        if self.closed.load(Ordering::Acquire) {
            return Err(super::closed());
        }
        Ok(())
    }
}

impl Engine for Memory {
    fn snapshot(&self) -> Result<Arc<dyn Snapshot>> {
        self.check_open()?;
        let state = self.shared.state();
        let version = state.version;
        *self.shared.held().entry(version).or_default() += 1;
        drop(state);
        Ok(Arc::new(MemorySnapshot { shared: Arc::clone(&self.shared), version }))
    }

    fn write(&self, _sync: Sync, derive: &mut Derive<'_>) -> Result<()> {
        let _writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(writes) = derive(&self.snapshot()?, &mut |_, _| ())? else { return Ok(()) };
        let mut state = self.shared.state.write().unwrap_or_else(PoisonError::into_inner);
        state.apply(&writes);
        let oldest = self.shared.held().keys().next().copied().unwrap_or(state.version);
        state.tidy(oldest);
        Ok(())
    }

    fn backup_to(&self, _state: &dyn Read, _path: &Path) -> Result<()> {
        Err(Error::new(ErrorKind::Unsupported, "a store in memory has no file to copy"))
    }

    fn compact(&self) -> Result<()> {
        // What no snapshot holds any more is given back with every commit.
        self.check_open()
    }

    fn scratch(&self) -> Result<Box<dyn Engine>> {
        Ok(Box::new(Self::new()))
    }

    fn file_use(&self) -> Result<Option<FileUse>> {
        self.check_open().map(|()| None)
    }

    fn close(&self) -> Result<()> {
        self.check_open()?;
        self.closed.store(true, Ordering::Release);
        Ok(())
    }
}

impl Shared {
    fn state(&self) -> RwLockReadGuard<'_, State> {
        self.state.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn held(&self) -> MutexGuard<'_, BTreeMap<u64, usize>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Shared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Shared").field("version", &self.state().version).finish_non_exhaustive()
    }
}

impl State {
    fn value(&self, space: Space, key: &[u8], version: u64) -> Option<&[u8]> {
        visible(self.spaces.get(&space)?.get(key)?, version)
    }

    fn apply(&mut self, writes: &WriteSet) {
        self.version += 1;
        for (space, entries) in writes.spaces() {
            let target = self.spaces.entry(space).or_default();
            for (key, value) in entries {
                let versions = target.entry(key.to_vec()).or_default();
                versions.push((self.version, value.map(<[u8]>::to_vec)));
                if versions.len() > 1 || value.is_none() {
                    self.untidy.insert((space, key.to_vec()));
                }
            }
        }
    }

    /// Forgets what no snapshot of the `oldest` or a later version can see.
    fn tidy(&mut self, oldest: u64) {
        let spaces = &mut self.spaces;
        self.untidy.retain(|(space, key)| {
            let Some(entries) = spaces.get_mut(space) else { return false };
            let Some(versions) = entries.get_mut(key) else { return false };
            let seen = versions.iter().rposition(|(version, _)| *version <= oldest).unwrap_or(0);
            versions.drain(..seen);
            match versions.as_slice() {
                [(version, None)] if *version <= oldest => {
                    entries.remove(key);
                    false
                }
                [(_, Some(_))] => false,
                _ => true,
            }
        });
    }

    /// The next entries that `version` sees, and whether there may be more.
    fn chunk(
        &self,
        space: Space,
        bounds: (Bound<&[u8]>, Bound<&[u8]>),
        direction: Direction,
        version: u64,
    ) -> Vec<(Vec<u8>, Vec<u8>)> {
        let Some(entries) = self.spaces.get(&space) else { return Vec::new() };
        let copy = |(key, versions): (&Vec<u8>, &Versions)| {
            visible(versions, version).map(|value| (key.clone(), value.to_vec()))
        };
        let entries = entries.range::<[u8], _>(bounds);
        match direction {
            Direction::Up => entries.filter_map(copy).take(CHUNK).collect(),
            Direction::Down => entries.rev().filter_map(copy).take(CHUNK).collect(),
        }
    }
}

fn visible(versions: &Versions, version: u64) -> Option<&[u8]> {
    versions.iter().rev().find(|(set_by, _)| *set_by <= version)?.1.as_deref()
}

#[derive(Debug)]
struct MemorySnapshot {
    shared: Arc<Shared>,
    version: u64,
}

impl Snapshot for MemorySnapshot {}

impl Read for MemorySnapshot {
    fn get(&self, space: Space, key: &[u8]) -> Result<Option<Vec<u8>>> {
        Ok(self.shared.state().value(space, key, self.version).map(<[u8]>::to_vec))
    }

    fn scan(
        &self,
        space: Space,
        range: &Range,
        direction: Direction,
        visit: &mut Visit<'_>,
    ) -> Result<()> {
        if range.is_empty() {
            return Ok(());
        }
        let (start, end) = range.bounds();
        let mut last: Option<Vec<u8>> = None;
        loop {
            let bounds = match (direction, last.as_deref()) {
                (_, None) => (start, end),
                (Direction::Up, Some(last)) => (Bound::Excluded(last), end),
                (Direction::Down, Some(last)) => (start, Bound::Excluded(last)),
            };
            let chunk = self.shared.state().chunk(space, bounds, direction, self.version);
            let complete = chunk.len() < CHUNK;
            for (key, value) in &chunk {
                if let ControlFlow::Break(()) = visit(key, value)? {
                    return Ok(());
                }
            }
            match chunk.into_iter().next_back() {
                Some((key, _)) if !complete => last = Some(key),
                _ => return Ok(()),
            }
        }
    }
}

impl Drop for MemorySnapshot {
    fn drop(&mut self) {
        let mut held = self.shared.held();
        if let Some(count) = held.get_mut(&self.version) {
            *count -= 1;
            if *count == 0 {
                held.remove(&self.version);
            }
        }
    }
}
