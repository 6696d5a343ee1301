//! Keeps the postings in step with the records: each block that a commit concerns is read and written once.

use std::{cmp::Ordering, collections::BTreeMap, ops::ControlFlow};

use super::{
    posting::{self, Blocks, Cut, FULL, Mark, Postings},
    token::{Terms, Vocabulary},
};
use crate::{
    error::Result,
    store::{
        engine::{Direction, Range, Read, Space, WriteSet},
        put::Part,
    },
};

/// How many blocks without an edit are stepped over before the next place is sought anew.
const IDLE_BLOCKS: usize = 1;
/// Up to so many edits, as of a few records, lie so far apart that each is sought by itself.
const FEW_EDITS: usize = 64;

/// The words of one record before and after a commit, by the vocabulary of its [`Changes`].
#[derive(Clone, Debug)]
pub(crate) struct Change {
    pub(crate) doc: u64,
    pub(crate) before: Terms,
    pub(crate) after: Terms,
}

/// The words of records before and after a commit, by entity.
#[derive(Debug, Default)]
pub(crate) struct Changes {
    by_entity: BTreeMap<u16, Vec<Change>>,
    /// How many numbers its tokens have.
    tokens: u32,
}

impl Changes {
    pub(crate) fn add(&mut self, entity: u16, change: Change) {
        self.by_entity.entry(entity).or_default().push(change);
    }

    /// Notes the vocabulary that all of them are by.
    pub(crate) fn close(&mut self, vocabulary: &Vocabulary) {
        self.tokens = vocabulary.tokens();
    }

    /// Takes over those of later records, whose tokens get numbers of their own.
    pub(crate) fn merge(&mut self, later: Self) {
        for (entity, mut later) in later.by_entity {
            for change in &mut later {
                change.before.number_from(self.tokens);
                change.after.number_from(self.tokens);
            }
            self.by_entity.entry(entity).or_default().append(&mut later);
        }
        self.tokens = self.tokens.saturating_add(later.tokens);
    }
}

/// Each entity by itself: its posting blocks written anew so that the records' words are what they are after the
/// commit. No other postings of it may be pending.
///
/// A part gives `Corrupt` when a stored block is damaged, and whatever reading gives.
pub(crate) fn parts(changes: Changes) -> impl Iterator<Item = Part> {
    changes
        .by_entity
        .into_iter()
        .map(|(entity, changes)| -> Part { Box::new(move |under| apply(under, entity, &changes)) })
}

/// What the posting space must take over of one entity's changes.
///
/// Reads `read` only, and each block at most once; of two changes of one record the later one counts.
pub(super) fn apply(read: &dyn Read, entity: u16, changes: &[Change]) -> Result<WriteSet> {
    let edits = edits(changes);
    let mut rest = edits.as_slice();
    let mut writes = WriteSet::default();
    while let Some(first) = rest.first() {
        let block = block_before(read, entity, first)?;
        rest = if edits.len() <= FEW_EDITS && !block.key.is_empty() {
            seek_each(read, entity, block, rest, &mut writes)?;
            &[]
        } else {
            walk(read, entity, block.key, rest, &mut writes)?
        };
    }
    Ok(writes)
}

#[derive(Clone, Copy, Debug)]
struct Edit<'a> {
    token: &'a str,
    doc: u64,
    mark: Mark,
    is_added: bool,
}

impl Edit<'_> {
    fn place(&self) -> (&[u8], u64, Mark) {
        (self.token.as_bytes(), self.doc, self.mark)
    }
}

/// The differences, in the order of the postings, one for each posting.
///
/// There are many more of them than tokens: only the tokens are sorted by what they say, and the edits of a token come
/// nearly in order. They are gone through twice, which takes less than to keep them with the numbers of their tokens.
fn edits(changes: &[Change]) -> Vec<Edit<'_>> {
    let mut counts: Vec<usize> = Vec::new();
    let mut tokens: Vec<(&str, usize)> = Vec::new();
    let mut all = 0;
    each_edit(changes, &mut |number, edit| {
        if number >= counts.len() {
            counts.resize(number + 1, 0);
        }
        if let Some(count) = counts.get_mut(number) {
            if *count == 0 {
                tokens.push((edit.token, number));
            }
            *count += 1;
            all += 1;
        }
    });
    tokens.sort_unstable();
    // From here on where the next edit of each token goes.
    let mut places = counts;
    let mut start = 0;
    for (_, number) in &tokens {
        if let Some(place) = places.get_mut(*number) {
            (*place, start) = (start, start + *place);
        }
    }
    let nothing = Edit { token: "", doc: 0, mark: Mark::default(), is_added: false };
    let mut edits = vec![nothing; all];
    each_edit(changes, &mut |number, edit| {
        if let Some(place) = places.get_mut(number) {
            if let Some(free) = edits.get_mut(*place) {
                *free = edit;
            }
            *place += 1;
        }
    });
    let mut start = 0;
    for same in tokens.chunk_by(|(one, _), (next, _)| one == next) {
        let end = same.last().and_then(|(_, number)| places.get(*number).copied()).unwrap_or(start);
        if let Some(of_token) = edits.get_mut(start..end)
            && !of_token.is_sorted_by_key(|edit| (edit.doc, edit.mark))
        {
            // The sort is stable: the later of two equal edits stays behind.
            of_token.sort_by_key(|edit| (edit.doc, edit.mark));
        }
        start = end;
    }
    // Of equal edits the later counts.
    edits.dedup_by(|later, kept| {
        let is_same = later.doc == kept.doc && later.place() == kept.place();
        if is_same {
            kept.is_added = later.is_added;
        }
        is_same
    });
    edits
}

/// Calls `found` with each difference and the number of its token.
fn each_edit<'c>(changes: &'c [Change], found: &mut dyn FnMut(usize, Edit<'c>)) {
    for change in changes {
        let mut before = change.before.iter().peekable();
        let mut after = change.after.iter().peekable();
        loop {
            let order = match (before.peek(), after.peek()) {
                (Some(old), Some(new)) => old.cmp(new),
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (None, None) => break,
            };
            let (term, is_added) = match order {
                Ordering::Less => (before.next(), false),
                Ordering::Greater => (after.next(), true),
                Ordering::Equal => {
                    before.next();
                    after.next();
                    continue;
                }
            };
            if let Some(term) = term {
                let edit = Edit { token: &term.token, doc: change.doc, mark: term.mark, is_added };
                found(term.number as usize, edit);
            }
        }
    }
}

/// The block in which the edit has its place; without one it belongs before all blocks.
fn block_before(read: &dyn Read, entity: u16, edit: &Edit<'_>) -> Result<Stored> {
    let range = posting::up_to(entity, edit.token.as_bytes(), edit.doc);
    let mut block = Stored::default();
    read.scan(Space::Posting, &range, Direction::Down, &mut |key, value| {
        block.set(key, value);
        Ok(ControlFlow::Break(()))
    })?;
    Ok(block)
}

/// Rewrites the blocks of these edits, of which `block` is the first.
fn seek_each(
    read: &dyn Read,
    entity: u16,
    mut block: Stored,
    edits: &[Edit<'_>],
    writes: &mut WriteSet,
) -> Result<()> {
    let mut rest = edits;
    let mut n_here = 1;
    while let Some(edit) = rest.get(n_here) {
        let next = block_before(read, entity, edit)?;
        if next.key == block.key {
            n_here += 1;
            continue;
        }
        let (here, later) = rest.split_at_checked(n_here).unwrap_or((rest, &[]));
        rewrite(&block, entity, here, writes)?;
        (block, rest, n_here) = (next, later, 1);
    }
    rewrite(&block, entity, rest, writes)
}

/// Rewrites the blocks from this key on that have edits, and gives back the edits that lie farther on.
fn walk<'e>(
    read: &dyn Read,
    entity: u16,
    start: Vec<u8>,
    edits: &'e [Edit<'e>],
    writes: &mut WriteSet,
) -> Result<&'e [Edit<'e>]> {
    let mut range = Range::prefix(&entity.to_be_bytes());
    if !start.is_empty() {
        range.start = start;
    }
    let mut block = Stored::default();
    let mut rest = edits;
    let mut idle = 0;
    read.scan(Space::Posting, &range, Direction::Up, &mut |key, value| {
        if !block.key.is_empty() {
            let (token, doc) = posting::parse_key(key)?;
            let here =
                rest.partition_point(|edit| (edit.token.as_bytes(), edit.doc) < (token, doc));
            let (now, later) = rest.split_at_checked(here).unwrap_or((rest, &[]));
            if now.is_empty() {
                idle += 1;
            } else {
                idle = 0;
                rewrite(&block, entity, now, writes)?;
                rest = later;
            }
        }
        block.set(key, value);
        let is_far = rest.is_empty() || idle > IDLE_BLOCKS;
        Ok(if is_far { ControlFlow::Break(()) } else { ControlFlow::Continue(()) })
    })?;
    if idle <= IDLE_BLOCKS && !rest.is_empty() {
        // The scan came to the end of the entity: all that is left belongs into its last block.
        rewrite(&block, entity, rest, writes)?;
        rest = &[];
    }
    Ok(rest)
}

/// A block as it is stored; without a key, none.
#[derive(Debug, Default)]
struct Stored {
    key: Vec<u8>,
    value: Vec<u8>,
}

impl Stored {
    fn postings(&self) -> Result<Option<Postings<'_>>> {
        if self.key.is_empty() {
            return Ok(None);
        }
        Postings::open(&self.key, &self.value).map(Some)
    }

    fn set(&mut self, key: &[u8], value: &[u8]) {
        self.key.clear();
        self.key.extend_from_slice(key);
        self.value.clear();
        self.value.extend_from_slice(value);
    }
}

/// Merges the edits, at least one, into the postings of a block.
fn rewrite(block: &Stored, entity: u16, edits: &[Edit<'_>], writes: &mut WriteSet) -> Result<()> {
    let cut = cut(block, edits)?;
    if !block.key.is_empty() {
        // Written over when a block still begins with the same posting.
        writes.delete(Space::Posting, &block.key);
    }
    let mut blocks = Blocks::new(writes, entity, cut);
    let mut edits = edits.iter().peekable();
    if let (Some(mut old), Some(first)) = (block.postings()?, edits.peek()) {
        let mut is_at_one = match cut {
            Cut::Half => old.next()?,
            Cut::Never | Cut::Full => blocks.copy_up_to(&mut old, first.place())?,
        };
        while is_at_one {
            let place = old.place();
            let mut is_kept = true;
            while let Some(edit) = edits.next_if(|edit| edit.place() <= place) {
                if edit.place() == place {
                    is_kept = edit.is_added;
                } else if edit.is_added {
                    blocks.push(edit.token.as_bytes(), edit.doc, edit.mark);
                }
            }
            if is_kept {
                blocks.push(old.token(), old.doc(), old.mark());
            }
            is_at_one = old.next()?;
        }
    }
    for edit in edits.filter(|edit| edit.is_added) {
        blocks.push(edit.token.as_bytes(), edit.doc, edit.mark);
    }
    blocks.finish();
    Ok(())
}

/// How to cut what the block becomes: new postings at the end of their tokens promise more of the same.
fn cut(block: &Stored, edits: &[Edit<'_>]) -> Result<Cut> {
    let mut added = edits.iter().filter(|edit| edit.is_added).peekable();
    let bytes: usize = added.clone().map(|edit| posting::bound(edit.token)).sum();
    if block.value.len() + bytes <= FULL {
        return Ok(Cut::Never);
    }
    if let Some(mut old) = block.postings()? {
        while old.next()? {
            let mut before = None;
            while let Some(edit) = added.next_if(|edit| edit.place() < old.place()) {
                before = Some(edit);
            }
            if before.is_some_and(|edit| edit.token.as_bytes() == old.token()) {
                return Ok(Cut::Half);
            }
        }
    }
    Ok(Cut::Full)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The last record with the word that fills most of the block.
    const LAST: u64 = 380;

    fn full_block() -> Stored {
        let mut writes = WriteSet::default();
        let mut blocks = Blocks::new(&mut writes, 1, Cut::Never);
        for doc in (2..=LAST).step_by(2) {
            blocks.push(b"anvil", doc, Mark::default());
        }
        blocks.push(b"zebra", 1, Mark::default());
        blocks.finish();
        let key = posting::key(1, b"anvil", 2);
        let value = writes.pending(Space::Posting, &key).flatten().unwrap().to_vec();
        Stored { key, value }
    }

    fn cut_for(token: &str, doc: u64) -> Cut {
        let added = Edit { token, doc, mark: Mark::default(), is_added: true };
        // As many as do not go into the block any more.
        let edits = vec![added; FULL / posting::bound(token)];
        cut(&full_block(), &edits).unwrap()
    }

    #[test]
    fn only_what_comes_between_postings_of_its_word_leaves_room_for_more() {
        assert_eq!(cut_for("anvil", 101), Cut::Half);
        assert_eq!(cut_for("anvil", LAST + 1), Cut::Full);
        assert_eq!(cut_for("banner", 101), Cut::Full);
        assert_eq!(cut_for("anvil", LAST), Cut::Full, "it is put back, and nothing is new");
        let none = Edit { token: "anvil", doc: 2, mark: Mark::default(), is_added: false };
        assert_eq!(cut(&full_block(), &[none]).unwrap(), Cut::Never);
    }
}
