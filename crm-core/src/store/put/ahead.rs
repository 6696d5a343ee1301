//! Work ahead: while a long call still gathers records, a helper makes what follows from those that are there.
//!
//! The helper goes by the state that the call reads, and numbers records as the commit will when nobody writes in
//! between. What it made counts only where the commit finds the very same records under the very same numbers.

use std::{
    fmt, mem,
    ops::Range,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::{self, Receiver, Sender},
    },
    thread::{self, JoinHandle},
};

use uuid::Uuid;

use super::{
    Derivation, Item, Origin, Placed, SHARE,
    share::{Made, Share},
};
use crate::{
    error::Result,
    store::{
        engine::{Read, Snapshot},
        search::Vocabulary,
        view,
    },
};

/// So many records must follow before a share is handed over: a call often changes again what it changed last.
const LAG: usize = SHARE / 10;

/// The helper of one call. It ends with what holds it.
#[derive(Debug, Default)]
pub(crate) struct Ahead {
    shares: usize,
    helper: Option<Helper>,
}

#[derive(Debug)]
struct Helper {
    handed: Sender<Handed>,
    is_over: Arc<AtomicBool>,
    thread: JoinHandle<Vec<Ready>>,
}

/// Some records of a call, to make what follows from them.
#[derive(Debug)]
pub(crate) struct Handed {
    pub(crate) items: Vec<Item>,
    pub(crate) origin: Origin,
    /// Short numbers of records that they link to, which need not be looked for then.
    pub(crate) linked: Vec<(Uuid, u64)>,
}

/// A share that was handed over: how its records were numbered, and what was made of them.
pub(crate) struct Ready {
    items: Vec<Item>,
    /// The short number of each record, and that of its journal entry.
    numbers: Vec<(u64, u64)>,
    origin: Origin,
    made: Option<Made>,
}

impl fmt::Debug for Ready {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Ready").field("records", &self.items.len()).finish_non_exhaustive()
    }
}

impl Ahead {
    /// The records of a call, which has so many now, that can be handed over next.
    pub(crate) fn due(&self, records: usize) -> Option<Range<usize>> {
        let (start, end) = (self.shares * SHARE, (self.shares + 1) * SHARE);
        (records >= end + LAG).then_some(start..end)
    }

    /// Hands over the next share; where no thread is to be had, the commit makes it.
    pub(crate) fn hand_over(&mut self, state: Arc<dyn Snapshot>, share: Handed) {
        self.shares += 1;
        if self.helper.is_none() {
            self.helper = Helper::start(state);
        }
        if let Some(helper) = &self.helper {
            // One that has ended met what the commit will meet too.
            let _ = helper.handed.send(share);
        }
    }

    /// What is ready when the call has all its records.
    pub(crate) fn finish(&mut self) -> Vec<Ready> {
        let Some(Helper { handed, is_over, thread }) = self.helper.take() else {
            return Vec::new();
        };
        is_over.store(true, Ordering::Relaxed);
        drop(handed);
        // A helper that panicked has made nothing; the commit comes to the same place.
        thread.join().unwrap_or_default()
    }
}

impl Drop for Ahead {
    fn drop(&mut self) {
        self.finish();
    }
}

impl Helper {
    fn start(state: Arc<dyn Snapshot>) -> Option<Self> {
        let (handed, shares) = mpsc::channel();
        let is_over = Arc::new(AtomicBool::new(false));
        let told = Arc::clone(&is_over);
        let run = move || {
            let mut ready = Vec::new();
            // Whatever fails here fails in the commit too, or does not concern it.
            let _ = make(&*state, &shares, &told, &mut ready);
            ready
        };
        let thread = thread::Builder::new().spawn(run).ok()?;
        Some(Self { handed, is_over, thread })
    }
}

/// Makes shares as they come, until there are no more or nobody waits for them.
fn make(
    state: &dyn Read,
    shares: &Receiver<Handed>,
    is_over: &AtomicBool,
    ready: &mut Vec<Ready>,
) -> Result<()> {
    let highest = view::highest(state)?;
    let mut derivation = Derivation { highest, ..Derivation::over(state)? };
    // What one share met of words is known to the next.
    let mut vocabulary = Vocabulary::default();
    for Handed { items, origin, linked } in shares {
        if is_over.load(Ordering::Relaxed) {
            break;
        }
        derivation.numbers.extend(linked);
        let placed = items.iter().map(|item| derivation.numbers_of(item));
        let placed = placed.collect::<Result<Vec<_>>>()?;
        let numbers = placed.iter().map(|placed| (placed.surrogate, placed.sequence)).collect();
        let mut share = Share::over(&derivation.overlay, &derivation.numbers);
        share.vocabulary = mem::take(&mut vocabulary);
        // A number from a series is the commit's to give.
        let is_waiting = items.iter().any(|item| item.number.is_some());
        if !is_waiting {
            placed.iter().try_for_each(|placed| share.put(&origin, placed))?;
        }
        let made;
        (made, vocabulary) = share.finish();
        let made = Some(made).filter(|made| !is_waiting && made.unknown.is_empty());
        ready.push(Ready { items, numbers, origin, made });
    }
    Ok(())
}

/// What was made ahead and holds for these records, each share in its place.
pub(super) fn fitting(
    ready: Vec<Ready>,
    placed: &[Placed<'_>],
    origin: &Origin,
) -> Vec<Option<Made>> {
    // A share names records of those before it by their numbers.
    let mut is_numbered_so = true;
    let ready = ready.into_iter().zip(placed.chunks(SHARE)).map(|(ready, placed)| {
        is_numbered_so &= ready.is_numbered_as(placed);
        ready.made.filter(|_| {
            let mut items = ready.items.iter().zip(placed);
            is_numbered_so
                && ready.origin == *origin
                && items.all(|(item, placed)| placed.item.is_same(item))
        })
    });
    ready.collect()
}

impl Ready {
    fn is_numbered_as(&self, placed: &[Placed<'_>]) -> bool {
        let numbered = self.items.iter().zip(&self.numbers);
        placed.len() == self.items.len()
            && placed.iter().zip(numbered).all(|(placed, (item, numbers))| {
                placed.item.id == item.id && (placed.surrogate, placed.sequence) == *numbers
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        crm::{Crm, OpenOptions},
        entity::{Change, Source, Value},
        value::Timestamp,
    };

    /// Which of two shares of new accounts that were made ahead still hold after `spoil`.
    fn held_after(
        spoil: impl FnOnce(&mut Vec<Item>, &mut Derivation<'_>, &mut Origin),
    ) -> Vec<bool> {
        let crm = Crm::memory(OpenOptions::new()).unwrap();
        let mut work = crm.work().unwrap();
        let accounts = Arc::clone(work.catalog.named("account").unwrap());
        for number in 0..2 * SHARE {
            let name = Change::set(1, Value::Text(format!("Account {number}")));
            work.create(&accounts, vec![name]).unwrap();
        }
        let mut items = work.call().items;
        let now = Timestamp::BLANK;
        let mut origin = Origin { change_set: 7, now, actor: None, source: Source::Caller };
        let (handed, shares) = mpsc::channel();
        for items in items.chunks(SHARE) {
            handed.send(Handed { items: items.to_vec(), origin, linked: Vec::new() }).unwrap();
        }
        drop(handed);
        let mut ready = Vec::new();
        make(&*work.snapshot, &shares, &AtomicBool::new(false), &mut ready).unwrap();

        let mut derivation = Derivation::over(&*work.snapshot).unwrap();
        spoil(&mut items, &mut derivation, &mut origin);
        let placed = items.iter().map(|item| derivation.numbers_of(item));
        let placed: Vec<_> = placed.collect::<Result<_>>().unwrap();
        fitting(ready, &placed, &origin).iter().map(Option::is_some).collect()
    }

    #[test]
    fn what_was_made_ahead_holds_for_the_very_same_records_under_the_same_numbers() {
        assert_eq!(held_after(|_, _, _| {}), [true, true]);
        let changed = held_after(|items, _, _| {
            let record = items[3].after.take().unwrap();
            items[3].after = Some(Arc::from(record.boxed()));
        });
        assert_eq!(changed, [false, true]);
        assert_eq!(held_after(|items, _, _| drop(items.pop())), [true, false]);
        assert_eq!(held_after(|items, _, _| items.swap(0, 1)), [false, false]);
        let numbered = held_after(|_, derivation, _| derivation.counters.surrogate += 1);
        assert_eq!(numbered, [false, false]);
        let journaled = held_after(|_, derivation, _| derivation.counters.sequence += 1);
        assert_eq!(journaled, [false, false]);
        assert_eq!(held_after(|_, _, origin| origin.source = Source::Import), [false, false]);
        assert_eq!(held_after(|_, _, origin| origin.change_set = 8), [false, false]);
    }

    #[test]
    fn a_share_is_due_once_when_enough_records_follow_it() {
        let mut ahead = Ahead::default();
        assert_eq!(ahead.due(SHARE + LAG - 1), None);
        assert_eq!(ahead.due(SHARE + LAG), Some(0..SHARE));
        ahead.shares += 1;
        assert_eq!(ahead.due(SHARE + LAG), None);
        assert_eq!(ahead.due(2 * SHARE + LAG), Some(SHARE..2 * SHARE));
    }
}
