//! Reading one state of the file.

use std::{
    fmt,
    ops::ControlFlow,
    panic::{AssertUnwindSafe, catch_unwind},
    process,
    sync::{Arc, OnceLock},
};

use redb::{ReadOnlyTable, ReadTransaction};

use super::{
    Bytes,
    failure::{Failure, Health, guarded, interrupted},
    table,
};
use crate::{
    error::Result,
    store::engine::{Direction, Range, Read, Snapshot, Space, Visit, WriteSet},
};

/// How much a scan copies before it visits: few calls for short pages, no more than this for long.
const FIRST_CHUNK: usize = 1;
const LAST_CHUNK: usize = 256;
const CHUNK_BYTES: usize = 64 << 10;

pub(super) struct RedbSnapshot {
    /// Always there but while it is dropped.
    inner: Option<Inner>,
    health: Arc<Health>,
    /// The process that opened the file, where the snapshot holds a lock.
    owner: Option<u32>,
}

struct Inner {
    tables: [OnceLock<ReadOnlyTable<Bytes, Bytes>>; Space::ALL.len()],
    transaction: ReadTransaction,
}

impl RedbSnapshot {
    pub(super) fn new(
        transaction: ReadTransaction,
        health: Arc<Health>,
        owner: Option<u32>,
    ) -> Self {
        let inner = Inner { tables: [const { OnceLock::new() }; Space::ALL.len()], transaction };
        Self { inner: Some(inner), health, owner }
    }

    /// Opening a table costs more than a read, so each is opened once, when it is first asked.
    fn table(&self, space: Space) -> Result<&ReadOnlyTable<Bytes, Bytes>, Failure> {
        let inner = self.inner.as_ref().ok_or_else(interrupted)?;
        let slot = inner.tables.get(space as usize).ok_or_else(interrupted)?;
        if let Some(table) = slot.get() {
            return Ok(table);
        }
        let table = inner.transaction.open_table(table(space))?;
        Ok(slot.get_or_init(|| table))
    }
}

impl Snapshot for RedbSnapshot {}

impl Read for RedbSnapshot {
    fn get(&self, space: Space, key: &[u8]) -> Result<Option<Vec<u8>>> {
        guarded(&self.health, || {
            Ok(self.table(space)?.get(key)?.map(|value| value.value().to_vec()))
        })
    }

    fn get_with(
        &self,
        space: Space,
        key: &[u8],
        with: &mut dyn FnMut(&[u8]) -> Result<()>,
    ) -> Result<bool> {
        let found = guarded(&self.health, || {
            let found = self.table(space)?.get(key)?;
            // Damaged bounds panic here, where it is caught, and not in the lending below.
            found.as_ref().map(redb::AccessGuard::value);
            Ok(found)
        })?;
        match found {
            Some(value) => with(value.value()).map(|()| true),
            None => Ok(false),
        }
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
        let mut entries =
            guarded(&self.health, || Ok(self.table(space)?.range::<&[u8]>(range.bounds())?))?;
        let mut chunk = Chunk::default();
        let mut wanted = FIRST_CHUNK;
        loop {
            chunk.make_room(wanted);
            guarded(&self.health, || {
                while chunk.ends.len() < wanted && chunk.bytes.len() < CHUNK_BYTES {
                    let next = match direction {
                        Direction::Up => entries.next(),
                        Direction::Down => entries.next_back(),
                    };
                    let Some(entry) = next else { break };
                    let (key, value) = entry?;
                    chunk.push(key.value(), value.value());
                }
                Ok(())
            })?;
            if chunk.ends.is_empty() || chunk.visit(visit)?.is_break() {
                return Ok(());
            }
            wanted = (wanted * 2).min(LAST_CHUNK);
        }
    }
}

impl Drop for RedbSnapshot {
    fn drop(&mut self) {
        let inner = self.inner.take();
        if self.owner.is_some_and(|owner| owner != process::id()) {
            // The lock belongs to the parent process, which may still read.
            std::mem::forget(inner);
            return;
        }
        let _ = catch_unwind(AssertUnwindSafe(|| drop(inner)));
    }
}

impl fmt::Debug for RedbSnapshot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RedbSnapshot").finish_non_exhaustive()
    }
}

/// Entries copied one after the other, so that they are visited outside of redb and a whole chunk
/// costs no more than two allocations.
#[derive(Default)]
struct Chunk {
    bytes: Vec<u8>,
    ends: Vec<(usize, usize)>,
}

impl Chunk {
    /// Room for this many entries, about as long as those that it held.
    fn make_room(&mut self, entries: usize) {
        let usual = self.bytes.len().checked_div(self.ends.len()).unwrap_or_default();
        self.bytes.clear();
        self.ends.clear();
        self.bytes.reserve((usual * entries).min(CHUNK_BYTES));
        self.ends.reserve(entries);
    }

    fn push(&mut self, key: &[u8], value: &[u8]) {
        self.bytes.extend_from_slice(key);
        let key_end = self.bytes.len();
        self.bytes.extend_from_slice(value);
        self.ends.push((key_end, self.bytes.len()));
    }

    fn visit(&self, visit: &mut Visit<'_>) -> Result<ControlFlow<()>> {
        let mut rest = self.bytes.as_slice();
        let mut start = 0;
        for (key_end, value_end) in &self.ends {
            let (key, after) = rest.split_at(key_end - start);
            let (value, after) = after.split_at(value_end - key_end);
            if visit(key, value)?.is_break() {
                return Ok(ControlFlow::Break(()));
            }
            (rest, start) = (after, *value_end);
        }
        Ok(ControlFlow::Continue(()))
    }
}

/// Whether the snapshot has all of these writes.
pub(super) fn holds(snapshot: &dyn Read, writes: &WriteSet) -> Result<bool> {
    for (space, entries) in writes.spaces() {
        for (key, value) in entries {
            let mut same = false;
            let found = snapshot.get_with(space, key, &mut |found| {
                same = value == Some(found);
                Ok(())
            })?;
            if found != value.is_some() || (found && !same) {
                return Ok(false);
            }
        }
    }
    Ok(true)
}
