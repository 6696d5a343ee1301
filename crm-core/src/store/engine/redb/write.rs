//! Writing to the file.

use std::{
    ops::Bound,
    sync::atomic::{AtomicBool, Ordering},
    thread,
    time::Duration,
};

use redb::{CursorError, Database, Durability, Table, TransactionError, WriteTransaction};

use super::{Bytes, failure::Failure, table};
use crate::{
    error::{Error, ErrorKind},
    store::engine::{Pending, Space, Sync, WriteSet},
};

/// From this many writes on it pays to look for runs of new keys.
const RUN_WORTHY: usize = 128;
/// The most writes that are made before a run is looked for again.
const LONGEST_PAUSE: usize = 2000;

/// A commit in the making, in the one writer's place. What was written goes away with it unless it is committed.
pub(super) struct Writing {
    transaction: WriteTransaction,
    /// The spaces that all is written to, and how much.
    done: Vec<(Space, usize)>,
}

impl Writing {
    pub(super) fn over(transaction: WriteTransaction) -> Self {
        Self { transaction, done: Vec::new() }
    }

    /// Writes all of the set to these spaces.
    pub(super) fn bring(&mut self, writes: &WriteSet, spaces: &[Space]) -> Result<(), Failure> {
        for (space, entries) in writes.spaces().filter(|(space, _)| spaces.contains(space)) {
            apply(&mut self.transaction.open_table(table(space))?, entries)?;
        }
        self.done.extend(spaces.iter().map(|space| (*space, writes.n_bytes_of(*space))));
        Ok(())
    }

    /// Writes what is left of the set; `reached_end` tells when only the commit is.
    pub(super) fn commit(
        mut self,
        writes: &WriteSet,
        sync: Sync,
        reached_end: &AtomicBool,
    ) -> Result<(), Failure> {
        match sync {
            Sync::Now => {}
            Sync::QuickRepair => {
                log::debug!("a commit that lets the file open at once after a kill");
                self.transaction.set_quick_repair(true);
            }
            Sync::Later => self.transaction.set_durability(Durability::None)?,
        }
        let has_more = |(space, bytes): &(Space, usize)| writes.n_bytes_of(*space) != *bytes;
        if self.done.iter().any(has_more) {
            let error = "more is to be written to a part of the file that was written; report this";
            return Err(Error::new(ErrorKind::Bug, error).into());
        }
        let is_left = |space: &Space| self.done.iter().all(|(done, _)| done != space);
        let left = Space::ALL.into_iter().filter(is_left);
        self.bring(writes, &left.collect::<Vec<_>>())?;
        reached_end.store(true, Ordering::Release);
        Ok(self.transaction.commit()?)
    }
}

/// The longest nap. Another process that writes without end leaves the place free for moments only: whoever waits for it
/// has to look often, and looking costs a thousandth of that.
const LONGEST_NAP: Duration = Duration::from_millis(1);

/// The one writer's place; waits by growing naps, so that no clock is read.
pub(super) fn begin_write(
    database: &Database,
    wait: Duration,
) -> Result<WriteTransaction, Failure> {
    let mut nap = Duration::from_micros(50);
    let mut waited = Duration::ZERO;
    loop {
        match database.try_begin_write() {
            Err(TransactionError::WouldBlock) if waited < wait => {
                thread::sleep(nap);
                waited += nap;
                nap = (nap * 2).min(LONGEST_NAP);
            }
            outcome => return Ok(outcome?),
        }
    }
}

/// Puts and deletes in key order. A run of new keys between two that are there goes in through a
/// cursor, at a quarter of the cost; where no runs are found, it is tried more and more seldom.
fn apply(table: &mut Table<'_, Bytes, Bytes>, entries: Pending<'_>) -> Result<(), Failure> {
    let mut pause = if entries.most() < RUN_WORTHY { usize::MAX } else { 0 };
    let mut rest = entries.peekable();
    let mut next_pause = 1;
    while let Some((key, value)) = rest.next() {
        match value {
            Some(value) => table.insert(key, value)?,
            None => table.remove(key)?,
        };
        if pause > 0 {
            pause -= 1;
            continue;
        }
        let mut run = 0_usize;
        let mut cursor = table.lower_bound_mut(Bound::Excluded(key))?;
        while let Some((key, Some(value))) = rest.peek().copied() {
            match cursor.insert_before(key, value) {
                Ok(()) => run += 1,
                Err(CursorError::UnorderedKey) => break,
                Err(error) => return Err(error.into()),
            }
            rest.next();
        }
        cursor.close()?;
        next_pause = if run > 8 { 1 } else { (next_pause * 2).min(LONGEST_PAUSE) };
        pause = if run > 8 { 0 } else { next_pause };
    }
    Ok(())
}
