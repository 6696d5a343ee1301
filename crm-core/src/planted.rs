//! Faults that the project's own tests plant on purpose, to see that their checks find them.
//!
//! Without the `planted` feature there is nothing to plant, and every question is answered at compile time.

#[cfg(feature = "planted")]
use std::sync::atomic::{AtomicU32, Ordering};

/// A fault that can be planted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Plant {
    /// The journal is written in a transaction of its own, after the records.
    JournalApart,
    /// A commit that promises to be on the disk is not brought there.
    CommitUnsynced,
    /// A record that goes is not taken out of the totals.
    TotalKept,
    /// A word that goes is not taken out of the search index.
    PostingKept,
    /// Calls of a group commit are answered before the commit is on the disk.
    AnsweredEarly,
}

#[cfg(feature = "planted")]
static PLANTED: AtomicU32 = AtomicU32::new(0);

/// Plants a fault, for all of this process.
#[cfg(feature = "planted")]
pub fn plant(plant: Plant) {
    PLANTED.fetch_or(1 << plant as u32, Ordering::SeqCst);
}

/// Takes a fault out again.
#[cfg(feature = "planted")]
pub fn unplant(plant: Plant) {
    PLANTED.fetch_and(!(1 << plant as u32), Ordering::SeqCst);
}

/// Whether a fault is planted.
#[cfg(feature = "planted")]
pub fn is_planted(plant: Plant) -> bool {
    PLANTED.load(Ordering::SeqCst) & (1 << plant as u32) != 0
}

/// Whether a fault is planted: none can be.
#[cfg(not(feature = "planted"))]
pub const fn is_planted(_: Plant) -> bool {
    false
}
