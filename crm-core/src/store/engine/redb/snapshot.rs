//! Reading one state of the file.

use std::{
    fmt,
    panic::{AssertUnwindSafe, catch_unwind},
    process,
    sync::{Arc, OnceLock},
};

use redb::{ReadOnlyTable, ReadTransaction, ReadableTable as _};

use super::{
    Bytes,
    failure::{Failure, Health, guarded, interrupted},
    table,
};
use crate::{
    error::Result,
    store::engine::{Direction, Range, Read, Snapshot, Space, Visit, WriteSet},
};

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
        let mut found = None;
        guarded(&self.health, || {
            found = self.table(space)?.get(key)?;
            // Damaged bounds panic here, where it is caught, and not in the lending below.
            found.as_ref().map(redb::AccessGuard::value);
            Ok(())
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
        let (start, end) = range.bounds();
        // A cursor costs less than a range, which holds both of its bounds and could be read from either end.
        let mut cursor = guarded(&self.health, || {
            let table = self.table(space)?;
            Ok(match direction {
                Direction::Up => table.lower_bound(start)?,
                Direction::Down => table.upper_bound(end)?,
            })
        })?;
        loop {
            let mut next = None;
            guarded(&self.health, || {
                next = match direction {
                    Direction::Up => cursor.next()?,
                    Direction::Down => cursor.prev()?,
                };
                // Damaged bounds panic here, where it is caught, and not in the lending below.
                if let Some((key, value)) = &next {
                    let _ = (key.value(), value.value());
                }
                Ok(())
            })?;
            let Some((key, value)) = next else { return Ok(()) };
            let is_within = match direction {
                Direction::Up => range.end.as_deref().is_none_or(|end| key.value() < end),
                Direction::Down => key.value() >= &*range.start,
            };
            if !is_within || visit(key.value(), value.value())?.is_break() {
                return Ok(());
            }
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
