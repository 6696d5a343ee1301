//! Indexes: the entries of one stand in blocks, a run of neighbours in one value, so that a list costs a few look-ups
//! and not one for each of its rows.
//!
//! An entry is a key, the record's short number at its end, and the values of the fields that the index keeps. [`parts`]
//! bring the entries that a commit changes into the blocks; [`scan`] reads them in order.

mod apply;
mod block;

use std::ops::ControlFlow;

pub(crate) use self::apply::{Changes, parts};
use self::block::Entries;
use crate::{
    error::{Error, ErrorKind, Result},
    store::{
        check,
        engine::{Direction, Range, Read, Space},
    },
};

/// An index entry, lent: which record, and what the entry keeps.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Entry<'e> {
    pub(crate) key: &'e [u8],
    pub(crate) surrogate: u64,
    pub(crate) kept: &'e [u8],
}

impl<'e> Entry<'e> {
    #[inline]
    fn new(key: &'e [u8], kept: &'e [u8]) -> Result<Self> {
        let surrogate = u64::from_be_bytes(*key.last_chunk::<8>().ok_or_else(corrupt)?);
        Ok(Self { key, surrogate, kept })
    }
}

/// What is called with the key and the kept values of each entry of a block.
type VisitHeld<'v> = dyn FnMut(&[u8], &[u8]) -> Result<()> + 'v;

/// Entries of one index in key order, of which `Break` ends the reading; the range must begin with the index's number.
///
/// # Errors
/// `Corrupt` when a block is damaged, and whatever reading and `visit` give.
pub(crate) fn scan(
    read: &dyn Read,
    range: &Range,
    direction: Direction,
    visit: impl FnMut(Entry<'_>) -> Result<ControlFlow<()>>,
) -> Result<()> {
    if range.is_empty() {
        return Ok(());
    }
    match direction {
        Direction::Up => scan_up(read, range, visit),
        Direction::Down => scan_down(read, range, visit),
    }
}

/// Blocks from the one that has the place of this key on, up to the end of its index.
fn blocks_from(key: &[u8]) -> Result<Range> {
    let index = key.first_chunk::<2>().ok_or_else(corrupt)?;
    Ok(Range { start: key.to_vec(), end: Range::prefix(index).end })
}

fn scan_up(
    read: &dyn Read,
    range: &Range,
    mut visit: impl FnMut(Entry<'_>) -> Result<ControlFlow<()>>,
) -> Result<()> {
    let blocks = blocks_from(&range.start)?;
    let end = range.end.as_deref();
    let mut is_first = true;
    read.scan(Space::Index, &blocks, Direction::Up, &mut |last, stored| {
        let mut entries = Entries::new(last, check::open(Space::Index, last, stored)?);
        // Only the first block can hold what is before the range, only the last one what is after it.
        let ends_here = end.is_some_and(|end| last >= end);
        while entries.next()? {
            if is_first {
                if entries.key() < &*range.start {
                    continue;
                }
                is_first = false;
            }
            let is_after = ends_here && end.is_some_and(|end| entries.key() >= end);
            if is_after || visit(Entry::new(entries.key(), entries.kept())?)?.is_break() {
                return Ok(ControlFlow::Break(()));
            }
        }
        Ok(if ends_here { ControlFlow::Break(()) } else { ControlFlow::Continue(()) })
    })
}

fn scan_down(
    read: &dyn Read,
    range: &Range,
    mut visit: impl FnMut(Entry<'_>) -> Result<ControlFlow<()>>,
) -> Result<()> {
    let mut flow = ControlFlow::Continue(());
    let mut backwards = |last: &[u8], stored: &[u8]| {
        let entries = Entries::new(last, check::open(Space::Index, last, stored)?).all()?;
        for (key, kept) in entries.iter().rev() {
            if range.end.as_deref().is_some_and(|end| key >= end) {
                continue;
            }
            if key < &*range.start || visit(Entry::new(key, kept)?)?.is_break() {
                return Ok(ControlFlow::Break(()));
            }
        }
        Ok(ControlFlow::Continue(()))
    };
    if let Some(end) = &range.end {
        // The block that has the place of the end begins before it.
        read.scan(Space::Index, &blocks_from(end)?, Direction::Up, &mut |last, stored| {
            flow = backwards(last, stored)?;
            Ok(ControlFlow::Break(()))
        })?;
    }
    if flow.is_break() {
        return Ok(());
    }
    read.scan(Space::Index, range, Direction::Down, &mut backwards)
}

/// Calls `visit` with key and kept values of each entry of a block.
///
/// # Errors
/// `Corrupt` when the entries are not in order or do not end with the block's key.
pub(crate) fn dump(last: &[u8], payload: &[u8], visit: &mut VisitHeld<'_>) -> Result<()> {
    let entries = Entries::new(last, payload).all()?;
    let mut before: &[u8] = &[];
    for (key, kept) in entries.iter() {
        if key <= before {
            return Err(corrupt());
        }
        visit(key, kept)?;
        before = key;
    }
    if before == last { Ok(()) } else { Err(corrupt()) }
}

fn corrupt() -> Error {
    Error::new(ErrorKind::Corrupt, "an index is damaged: run check, or restore a backup")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::store::{
        engine::{Engine, Overlay, Sync, WriteSet, memory::Memory},
        index::apply::FULL,
    };

    type Held = std::collections::BTreeMap<Vec<u8>, Vec<u8>>;
    type Wanted = std::collections::BTreeMap<Vec<u8>, Option<Vec<u8>>>;

    /// Keys of an index: its number, a name, a short number.
    fn key(index: u16, name: &[u8], surrogate: u64) -> Vec<u8> {
        [&index.to_be_bytes()[..], name, &surrogate.to_be_bytes()].concat()
    }

    /// Blocks beside the entries that they are to hold.
    struct Model {
        engine: Memory,
        held: Held,
    }

    impl Model {
        fn new() -> Self {
            Self { engine: Memory::new(), held: Held::new() }
        }

        fn apply(&mut self, changes: &Wanted) {
            let read = self.engine.snapshot().unwrap();
            let mut overlay = Overlay { under: &*read, writes: WriteSet::default() };
            let mut to_apply = Changes::default();
            for (key, kept) in changes {
                let index = u16::from_be_bytes(*key.first_chunk().unwrap());
                match kept {
                    Some(kept) => to_apply.put(index, key, kept),
                    None => to_apply.delete(index, key),
                }
            }
            for part in parts(to_apply) {
                let writes = part(&overlay).unwrap();
                overlay.writes.merge(writes);
            }
            self.engine.commit(overlay.writes, Sync::Now).unwrap();
            for (key, kept) in changes {
                match kept {
                    Some(kept) => self.held.insert(key.clone(), kept.clone()),
                    None => self.held.remove(key),
                };
            }
        }

        fn blocks(&self) -> Vec<(Vec<u8>, Vec<u8>)> {
            let mut blocks = Vec::new();
            let all = Range { start: Vec::new(), end: None };
            let read = self.engine.snapshot().unwrap();
            read.scan(Space::Index, &all, Direction::Up, &mut |last, stored| {
                let payload = check::open(Space::Index, last, stored).unwrap();
                blocks.push((last.to_vec(), payload.to_vec()));
                Ok(ControlFlow::Continue(()))
            })
            .unwrap();
            blocks
        }

        fn scan(&self, range: &Range, direction: Direction) -> Vec<(Vec<u8>, Vec<u8>)> {
            let mut found = Vec::new();
            scan(&*self.engine.snapshot().unwrap(), range, direction, |entry| {
                assert!(entry.key.ends_with(&entry.surrogate.to_be_bytes()));
                found.push((entry.key.to_vec(), entry.kept.to_vec()));
                Ok(ControlFlow::Continue(()))
            })
            .unwrap();
            found
        }

        fn check(&self, range: &Range) {
            let within = |key: &Vec<u8>| {
                *key >= range.start && range.end.as_ref().is_none_or(|end| key < end)
            };
            let mut wanted: Vec<_> =
                self.held.clone().into_iter().filter(|(key, _)| within(key)).collect();
            assert_eq!(self.scan(range, Direction::Up), wanted);
            wanted.reverse();
            assert_eq!(self.scan(range, Direction::Down), wanted);
        }

        fn check_blocks(&self) {
            let mut dumped = Held::new();
            for (last, payload) in self.blocks() {
                dump(&last, &payload, &mut |key, kept| {
                    assert!(dumped.insert(key.to_vec(), kept.to_vec()).is_none());
                    Ok(())
                })
                .unwrap();
            }
            assert_eq!(dumped, self.held);
        }
    }

    fn name() -> impl Strategy<Value = Vec<u8>> {
        prop_oneof![
            4 => prop::collection::vec(0..3_u8, 0..3),
            1 => prop::collection::vec(any::<u8>(), 0..200),
        ]
    }

    fn change() -> impl Strategy<Value = (Vec<u8>, Option<Vec<u8>>)> {
        let key = (3..5_u16, name(), 0..40_u64)
            .prop_map(|(index, name, surrogate)| key(index, &name, surrogate));
        let kept = prop::collection::vec(any::<u8>(), 0..90);
        (key, prop_oneof![2 => kept.prop_map(Some), 1 => Just(None)])
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn blocks_read_as_the_entries_that_commits_left(
            commits in prop::collection::vec(prop::collection::btree_map(
                change().prop_map(|(key, _)| key),
                change().prop_map(|(_, kept)| kept),
                1..80,
            ), 1..8),
            ranges in prop::collection::vec((name(), name(), any::<bool>()), 1..6),
        ) {
            let mut model = Model::new();
            for changes in commits {
                model.apply(&changes);
                model.check_blocks();
            }
            for (start, end, is_open) in ranges {
                let (start, mut end) = (key(3, &start, 5), key(3, &end, 9));
                if is_open {
                    end = 4_u16.to_be_bytes().to_vec();
                }
                model.check(&Range { start, end: Some(end) });
            }
            model.check(&Range::prefix(&3_u16.to_be_bytes()));
            model.check(&Range::prefix(&4_u16.to_be_bytes()));
        }
    }

    #[test]
    fn many_entries_that_come_together_find_their_blocks() {
        let mut model = Model::new();
        for part in 0..20_u64 {
            let added = (part * 200..part * 200 + 200).map(|n| {
                let index = u16::try_from(3 + n % 3).unwrap();
                let kept = vec![7; usize::try_from(n % 60).unwrap()];
                (key(index, &(n * 7919 % 4001).to_be_bytes(), n), Some(kept))
            });
            model.apply(&added.collect());
            model.check_blocks();
        }
        for index in 3..6_u16 {
            model.check(&Range::prefix(&index.to_be_bytes()));
        }
    }

    #[test]
    fn blocks_stay_within_bounds_whatever_comes_and_goes() {
        let mut model = Model::new();
        let entry = |n: u64| (key(1, &(n * 7919 % 4001).to_be_bytes(), n), vec![7; 40]);
        for part in 0..40 {
            let added = (part * 100..part * 100 + 100).map(entry);
            model.apply(&added.map(|(key, kept)| (key, Some(kept))).collect());
        }
        let full = model.blocks();
        assert!(full.iter().all(|(_, payload)| payload.len() <= FULL + 100));
        assert!(full.len() < 4_000 / 8, "{} blocks", full.len());
        for n in (0..4_000).filter(|n| n % 10 != 0) {
            model.apply(&Wanted::from([(entry(n).0, None)]));
        }
        let left = model.blocks();
        assert!(left.iter().all(|(_, payload)| payload.len() <= 2 * FULL));
        assert!(left.len() < full.len() / 3, "{} of {} blocks", left.len(), full.len());
        model.check_blocks();
        model.apply(&model.held.keys().map(|key| (key.clone(), None)).collect());
        assert!(model.blocks().is_empty());
    }

    #[test]
    fn what_grows_at_its_end_fills_its_blocks() {
        let mut model = Model::new();
        for n in 0..2_000 {
            model.apply(&Wanted::from([(key(1, b"owner", n), Some(Vec::new()))]));
        }
        let blocks = model.blocks();
        let bytes: usize = blocks.iter().map(|(_, payload)| payload.len()).sum();
        assert!(bytes / (blocks.len() - 1) > FULL * 9 / 10, "{} blocks", blocks.len());
    }

    #[test]
    fn entries_out_of_order_are_damage() {
        let mut block = block::Block::default();
        for name in [b"b", b"a"] {
            block.push(&key(1, name, 1), &[]);
        }
        let (last, payload) = block.finish().unwrap();
        let error = dump(&last, &payload, &mut |_, _| Ok(())).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Corrupt);
    }
}
