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
        engine::{Direction, Overlay, Range, Read, Space},
    },
};

/// What a block may grow to, in bytes, before it is split.
pub(super) const FULL: usize = 800;
/// What the parts of a block are to be at the most after it was split, so that there is room for what comes between.
const PART: usize = 600;
/// A block that entries were taken from joins the next one below this.
const SPARSE: usize = 200;

/// The entries of a commit by key: what each keeps, or that it goes.
pub(crate) type Changes = BTreeMap<Vec<u8>, Option<Vec<u8>>>;

/// Writes the blocks of these entries anew.
///
/// # Errors
/// `Corrupt` when a stored block is damaged, and whatever reading gives.
pub(crate) fn apply(overlay: &mut Overlay<'_>, changes: &Changes) -> Result<()> {
    let mut rest: Vec<Change<'_>> =
        changes.iter().map(|(key, kept)| (key.as_slice(), kept.as_deref())).rev().collect();
    // What comes first is popped from the end.
    while let Some((first, _)) = rest.last() {
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
        let start = rest.partition_point(|(key, _)| !belongs(key));
        let mut here = rest.split_off(start);
        here.reverse();
        rewrite(overlay, block, &here)?;
    }
    Ok(())
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
fn rewrite(overlay: &mut Overlay<'_>, block: Option<Stored>, changes: &[Change<'_>]) -> Result<()> {
    let (last, payload) = block.map_or_else(Default::default, |it| (it.last, it.payload));
    let part = part(&last, &payload, changes);
    let mut blocks = Blocks { overlay, part, block: Block::default(), ends: Vec::new() };
    let mut changes = changes.iter().copied().peekable();
    let mut has_lost = false;
    let mut old = Entries::new(&last, &payload);
    while old.next()? {
        let mut is_kept = true;
        while let Some((key, kept)) = changes.next_if(|(key, _)| *key <= old.key()) {
            is_kept &= key != old.key();
            has_lost |= kept.is_none();
            if let Some(kept) = kept {
                blocks.push(key, kept);
            }
        }
        if is_kept {
            blocks.push(old.key(), old.kept());
        }
    }
    for (key, kept) in changes {
        if let Some(kept) = kept {
            blocks.push(key, kept);
        }
    }
    if has_lost && blocks.ends.is_empty() && (1..SPARSE).contains(&blocks.block.len()) {
        blocks.join_next(&last)?;
    }
    blocks.flush();
    // A block that still ends with the same entry was written over.
    if !last.is_empty() && !blocks.ends.contains(&last) {
        blocks.overlay.writes.delete(Space::Index, &last);
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
struct Blocks<'b, 'o> {
    overlay: &'b mut Overlay<'o>,
    /// A block of this size is done.
    part: usize,
    block: Block,
    /// The keys of those that are written.
    ends: Vec<Vec<u8>>,
}

impl Blocks<'_, '_> {
    fn push(&mut self, key: &[u8], kept: &[u8]) {
        if self.block.len() >= self.part {
            self.flush();
        }
        self.block.push(key, kept);
    }

    fn flush(&mut self) {
        let Some((last, payload)) = self.block.finish() else { return };
        check::put(&mut self.overlay.writes, Space::Index, &last, &payload);
        self.ends.push(last);
    }

    /// Takes the entries of the block after this one too.
    fn join_next(&mut self, last: &[u8]) -> Result<()> {
        let mut after = blocks_from(last)?;
        after.start.push(0);
        let Some(next) = first_block(self.overlay, &after, Direction::Up)? else { return Ok(()) };
        self.overlay.writes.delete(Space::Index, &next.last);
        let bytes = self.block.len() + next.payload.len();
        self.part = if bytes > FULL { bytes / 2 } else { usize::MAX };
        let mut entries = Entries::new(&next.last, &next.payload);
        while entries.next()? {
            self.push(entries.key(), entries.kept());
        }
        Ok(())
    }
}
