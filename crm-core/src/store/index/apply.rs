//! Brings what a commit changes into the blocks: each block that is concerned is read and written once.

use std::{collections::BTreeMap, ops::ControlFlow};

use super::{
    block::{Block, Entries, shared},
    blocks_from,
};
use crate::{
    error::Result,
    store::{
        check,
        engine::{Direction, Overlay, Pile, Range, Read, Space, WriteSet},
        put::Part,
    },
};

/// What a block may grow to, in bytes, before it is split.
pub(super) const FULL: usize = 800;
/// What the parts of a block are to be at the most after it was split, so that there is room for what comes between.
const PART: usize = 600;
/// A block that entries were taken from joins the next one below this.
const SPARSE: usize = 200;

/// Up to so many entries of an index, as of a few records, lie so far apart that each is sought by itself.
const FEW_ENTRIES: usize = 8;
/// How many blocks without a change are stepped over before the next place is sought anew.
const IDLE_BLOCKS: usize = 4;

/// The entries that a commit puts and deletes, by index.
#[derive(Default)]
pub(crate) struct Changes(BTreeMap<u16, OfIndex>);

/// Those of one index by key: what each keeps, or that it goes.
#[derive(Default)]
struct OfIndex {
    entries: Pile,
    has_deletes: bool,
}

impl Changes {
    /// Puts an entry of this index, whose number the key begins with.
    pub(crate) fn put(&mut self, index: u16, key: &[u8], kept: &[u8]) {
        self.0.entry(index).or_default().entries.put(key, kept);
    }

    pub(crate) fn delete(&mut self, index: u16, key: &[u8]) {
        let of_index = self.0.entry(index).or_default();
        of_index.has_deletes = true;
        of_index.entries.delete(key);
    }

    /// Takes over those of later records.
    pub(crate) fn merge(&mut self, later: Self) {
        for (index, later) in later.0 {
            let of_index = self.0.entry(index).or_default();
            of_index.has_deletes |= later.has_deletes;
            of_index.entries.append(later.entries);
        }
    }
}

/// Each index by itself: its blocks written anew. No other entries of the commit may be pending.
///
/// A part gives `Corrupt` when a stored block is damaged, and whatever reading gives.
pub(crate) fn parts(changes: Changes) -> impl Iterator<Item = Part> {
    changes.0.into_values().map(|of_index| -> Part {
        Box::new(move |under| {
            let mut blocks = Overlay { under, writes: WriteSet::default() };
            apply(&mut blocks, of_index)?;
            Ok(blocks.writes)
        })
    })
}

/// Writes the blocks of one index.
fn apply(overlay: &mut Overlay<'_>, mut changes: OfIndex) -> Result<()> {
    let all: Vec<Change<'_>> = changes.entries.sorted().collect();
    let mut rest = all.as_slice();
    // Where entries only come, no block joins another one, and each can be written as it is passed.
    let is_walked = all.len() > FEW_ENTRIES && !changes.has_deletes;
    while let Some((first, _)) = rest.first() {
        let passed = if is_walked { walk(overlay, rest)? } else { 0 };
        if passed > 0 {
            rest = rest.get(passed..).unwrap_or_default();
            continue;
        }
        let index = first.get(..2).unwrap_or_default();
        let block = match first_block(overlay, &blocks_from(first)?, Direction::Up)? {
            Some(block) => Some(block),
            // What comes after all entries of its index is added to the last block.
            None => first_block(overlay, &Range::prefix(index), Direction::Down)?,
        };
        let belongs = |key: &[u8]| {
            key.starts_with(index)
                && block.as_ref().is_none_or(|block| key <= &*block.last || *first > &*block.last)
        };
        let here = rest.partition_point(|(key, _)| belongs(key));
        let (here, later) = rest.split_at_checked(here).unwrap_or((rest, &[]));
        let mut writes = WriteSet::default();
        let (last, payload) =
            block.as_ref().map_or((&[][..], &[][..]), |block| (&block.last, &block.payload));
        rewrite(overlay, &mut writes, (last, payload), here)?;
        overlay.writes.merge(writes);
        rest = later;
    }
    Ok(())
}

/// Passes over stored blocks and rewrites those that entries are added to, as long as these lie near each other. Gives
/// how many entries have found their place; none, when the first comes after all blocks of its index.
fn walk(overlay: &mut Overlay<'_>, changes: &[Change<'_>]) -> Result<usize> {
    // What was written before comes before all that is left.
    let Overlay { under, writes } = overlay;
    let mut rest = changes;
    let Some((first, _)) = rest.first() else { return Ok(0) };
    let range = Range { start: first.to_vec(), end: None };
    let mut idle = 0;
    under.scan(Space::Index, &range, Direction::Up, &mut |last, stored| {
        let Some((first, _)) = rest.first() else { return Ok(ControlFlow::Break(())) };
        if last.get(..2) != first.get(..2) {
            return Ok(ControlFlow::Break(()));
        }
        let here = rest.partition_point(|(key, _)| *key <= last);
        let (here, later) = rest.split_at_checked(here).unwrap_or((rest, &[]));
        if here.is_empty() {
            idle += 1;
        } else {
            idle = 0;
            let payload = check::open(Space::Index, last, stored)?;
            rewrite(*under, writes, (last, payload), here)?;
            rest = later;
        }
        Ok(if idle > IDLE_BLOCKS { ControlFlow::Break(()) } else { ControlFlow::Continue(()) })
    })?;
    Ok(changes.len() - rest.len())
}

/// A key and what its entry is to keep, if it is to be there.
type Change<'c> = (&'c [u8], Option<&'c [u8]>);

/// A block as it is stored: its key and payload.
struct Stored {
    last: Vec<u8>,
    payload: Vec<u8>,
}

fn first_block(read: &dyn Read, range: &Range, direction: Direction) -> Result<Option<Stored>> {
    let mut block = None;
    read.scan(Space::Index, range, direction, &mut |last, stored| {
        let payload = check::open(Space::Index, last, stored)?.to_vec();
        block = Some(Stored { last: last.to_vec(), payload });
        Ok(ControlFlow::Break(()))
    })?;
    Ok(block)
}

/// Merges the changes, at least one, into the entries of a block.
fn rewrite(
    read: &dyn Read,
    writes: &mut WriteSet,
    (last, payload): (&[u8], &[u8]),
    changes: &[Change<'_>],
) -> Result<()> {
    let part = part(last, payload, changes);
    let mut blocks = Blocks { read, writes, part, block: Block::default(), ends: Vec::new() };
    let mut changes = changes.iter().copied().peekable();
    let mut has_lost = false;
    let mut old = Entries::new(last, payload);
    // Whether the entry before the next one is the one that stood there.
    let mut follows = false;
    while old.next()? {
        let mut is_kept = true;
        while let Some((key, kept)) = changes.next_if(|(key, _)| *key <= old.key()) {
            is_kept &= key != old.key();
            follows = false;
            has_lost |= kept.is_none();
            if let Some(kept) = kept {
                blocks.push(key, kept);
            }
        }
        if is_kept {
            blocks.keep(&old, follows);
        }
        follows = is_kept;
    }
    for (key, kept) in changes {
        if let Some(kept) = kept {
            blocks.push(key, kept);
        }
    }
    if has_lost && blocks.ends.is_empty() && (1..SPARSE).contains(&blocks.block.len()) {
        blocks.join_next(last)?;
    }
    blocks.flush();
    // A block that still ends with the same entry was written over.
    if !last.is_empty() && !blocks.ends.iter().any(|end| end == last) {
        blocks.writes.delete(Space::Index, last);
    }
    Ok(())
}

/// How large the blocks are to be that come of a block and its changes.
fn part(last: &[u8], payload: &[u8], changes: &[Change<'_>]) -> usize {
    let mut before = last;
    let mut bytes = payload.len();
    for (key, kept) in changes {
        if let Some(kept) = kept {
            bytes += key.len() - shared(before, key) + kept.len() + 3;
            before = key;
        }
    }
    if bytes <= FULL {
        return usize::MAX;
    }
    if changes.first().is_some_and(|(key, _)| *key > last) {
        // What was only added at the end promises more of the same.
        return FULL;
    }
    bytes / bytes.div_ceil(PART) + 1
}

/// Writes entries, given in order, as blocks.
struct Blocks<'b> {
    read: &'b dyn Read,
    writes: &'b mut WriteSet,
    /// A block of this size is done.
    part: usize,
    block: Block,
    /// The keys of those that are written.
    ends: Vec<Vec<u8>>,
}

impl Blocks<'_> {
    fn push(&mut self, key: &[u8], kept: &[u8]) {
        if self.block.len() >= self.part {
            self.flush();
        }
        self.block.push(key, kept);
    }

    /// Takes an entry over as it is; its bytes hold after the same entry before it, unless it begins a block.
    fn keep(&mut self, old: &Entries<'_>, follows: bool) {
        if follows && (1..self.part).contains(&self.block.len()) {
            self.block.copy(old.key(), old.stored());
        } else {
            self.push(old.key(), old.kept());
        }
    }

    fn flush(&mut self) {
        let Some((last, payload)) = self.block.finish() else { return };
        check::put(self.writes, Space::Index, &last, &payload);
        self.ends.push(last);
    }

    /// Takes the entries of the block after this one too.
    fn join_next(&mut self, last: &[u8]) -> Result<()> {
        let mut after = blocks_from(last)?;
        after.start.push(0);
        let Some(next) = first_block(self.read, &after, Direction::Up)? else { return Ok(()) };
        self.writes.delete(Space::Index, &next.last);
        let bytes = self.block.len() + next.payload.len();
        self.part = if bytes > FULL { bytes / 2 } else { usize::MAX };
        let mut entries = Entries::new(&next.last, &next.payload);
        while entries.next()? {
            self.push(entries.key(), entries.kept());
        }
        Ok(())
    }
}
