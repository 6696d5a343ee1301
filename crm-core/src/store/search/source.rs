//! Where a word stands: rare tokens read whole, frequent ones left in their blocks until needed.

use std::ops::ControlFlow;

use super::{
    posting::{self, Mark, Postings},
    token::{Target, Word},
};
use crate::{
    error::Result,
    store::engine::{Direction, Range, Read, Space, Visit},
};

/// The blocks of a token that fills more than so many are left for when their window comes.
const EAGER_BLOCKS: usize = 2;

/// The postings of one entity.
#[derive(Clone, Copy)]
pub(super) struct Index<'a> {
    pub(super) read: &'a dyn Read,
    pub(super) entity: u16,
}

impl Index<'_> {
    fn blocks(self, range: &Range, direction: Direction, visit: &mut Visit<'_>) -> Result<()> {
        self.read.scan(Space::Posting, range, direction, visit)
    }
}

/// Where one word stands.
pub(super) struct Source {
    pub(super) form: u8,
    /// Documents with their score, in order, of all words that are read whole.
    pub(super) listed: Vec<(u64, u8)>,
    pub(super) runs: Vec<Run>,
    /// No document scores higher.
    pub(super) best: u8,
}

/// The blocks of one frequent token that are read when their window comes.
pub(super) struct Run {
    token: Box<[u8]>,
    is_whole: bool,
    first: u64,
    /// No document that is still to be read is higher; `None` when all are read.
    newest: Option<u64>,
}

impl Source {
    pub(super) fn of(index: Index<'_>, word: &Word, is_prefix: bool) -> Result<Self> {
        let mut source = Self { form: word.form, listed: Vec::new(), runs: Vec::new(), best: 0 };
        for target in word.targets(is_prefix) {
            source.collect(index, &target)?;
        }
        // Stable, since what is listed is mostly made of sorted runs.
        source.listed.sort_by_key(|(doc, _)| *doc);
        source.listed.dedup_by(|later, kept| {
            let is_same = later.0 == kept.0;
            if is_same {
                kept.1 = kept.1.max(later.1);
            }
            is_same
        });
        let listed = source.listed.iter().map(|(_, score)| *score);
        let runs =
            source.runs.iter().map(|run| score(Mark::new(0, word.form), run.is_whole, word.form));
        source.best = listed.chain(runs).max().unwrap_or(0);
        Ok(source)
    }

    /// The highest document up to `below` that may hold the word.
    pub(super) fn newest(&self, below: u64) -> Option<u64> {
        let end = self.listed.partition_point(|(doc, _)| *doc <= below);
        let listed = end.checked_sub(1).and_then(|last| self.listed.get(last)).map(|(doc, _)| *doc);
        let runs = self.runs.iter().filter_map(|run| {
            run.newest.map(|newest| newest.min(below)).filter(|newest| *newest >= run.first)
        });
        listed.into_iter().chain(runs).max()
    }

    fn collect(&mut self, index: Index<'_>, target: &Target) -> Result<()> {
        let token = target.token.as_bytes();
        let mut range = if target.prefix {
            Range::prefix(&posting::token_key(index.entity, token))
        } else {
            Range::prefix(&posting::all_of(index.entity, token))
        };
        let before =
            Range { start: index.entity.to_be_bytes().to_vec(), end: Some(range.start.clone()) };
        index.blocks(&before, Direction::Down, &mut |key, value| {
            self.take(target, key, value)?;
            Ok(ControlFlow::Break(()))
        })?;
        let mut frequent = Vec::new();
        loop {
            let mut token = Vec::new();
            // Blocks of one token, until it is known whether there are too many to read them all.
            let mut held: Vec<(Vec<u8>, Vec<u8>)> = Vec::new();
            let mut is_frequent = false;
            index.blocks(&range, Direction::Up, &mut |key, value| {
                let (found, _) = posting::parse_key(key)?;
                if found != token {
                    self.take_all(target, &mut held)?;
                    token.clear();
                    token.extend_from_slice(found);
                }
                if held.len() >= EAGER_BLOCKS && token != frequent {
                    is_frequent = true;
                    return Ok(ControlFlow::Break(()));
                }
                held.push((key.to_vec(), value.to_vec()));
                Ok(ControlFlow::Continue(()))
            })?;
            let Some((first, _)) = held.first().filter(|_| is_frequent) else {
                return self.take_all(target, &mut held);
            };
            let (_, first) = posting::parse_key(first)?;
            let last = last_block(index, &token)?.max(first);
            if let Some(newest) = last.checked_sub(1).filter(|newest| *newest >= first) {
                let is_whole = target.whole && *token == *target.token.as_bytes();
                let token = token.as_slice().into();
                self.runs.push(Run { token, is_whole, first, newest: Some(newest) });
            }
            range.start = posting::key(index.entity, &token, last);
            frequent = token;
        }
    }

    fn take_all(&mut self, target: &Target, blocks: &mut Vec<(Vec<u8>, Vec<u8>)>) -> Result<()> {
        blocks.drain(..).try_for_each(|(key, value)| self.take(target, &key, &value))
    }

    /// Lists the postings of a block that the target finds.
    fn take(&mut self, target: &Target, key: &[u8], value: &[u8]) -> Result<()> {
        let mut postings = Postings::open(key, value)?;
        let (mut is_found, mut is_whole) = (false, false);
        while postings.next()? {
            if postings.is_new_token() {
                let is_equal = postings.token() == target.token.as_bytes();
                is_whole = target.whole && is_equal;
                is_found = is_equal
                    || target.prefix && postings.token().starts_with(target.token.as_bytes());
                if !is_found && postings.token() > target.token.as_bytes() {
                    break;
                }
            }
            if is_found {
                self.listed.push((postings.doc(), score(postings.mark(), is_whole, self.form)));
            }
        }
        Ok(())
    }
}

impl Run {
    /// Raises the scores of the window's documents, and notes what comes below it.
    pub(super) fn fill(
        &mut self,
        index: Index<'_>,
        form: u8,
        low: u64,
        top: u64,
        scores: &mut [u8],
    ) -> Result<()> {
        let Some(newest) = self.newest.filter(|newest| *newest >= low) else { return Ok(()) };
        let mut range = posting::up_to(index.entity, &self.token, newest.min(top));
        range.start = posting::key(index.entity, &self.token, self.first);
        self.newest = None;
        index.blocks(&range, Direction::Down, &mut |key, value| {
            let mut postings = Postings::open(key, value)?;
            let mut is_last = false;
            while postings.next()? {
                if postings.is_new_token() && postings.token() != &*self.token {
                    return Err(posting::corrupt());
                }
                let doc = postings.doc();
                if doc < low {
                    self.newest = Some(doc);
                    is_last = true;
                } else if doc <= top {
                    raise(scores, doc - low, score(postings.mark(), self.is_whole, form));
                }
            }
            Ok(if is_last { ControlFlow::Break(()) } else { ControlFlow::Continue(()) })
        })
    }
}

pub(super) fn raise(scores: &mut [u8], offset: u64, score: u8) {
    if let Some(old) = usize::try_from(offset).ok().and_then(|offset| scores.get_mut(offset)) {
        *old = score.max(*old);
    }
}

/// The first document of the token's last block.
fn last_block(index: Index<'_>, token: &[u8]) -> Result<u64> {
    let range = Range::prefix(&posting::all_of(index.entity, token));
    let mut last = 0;
    index.blocks(&range, Direction::Down, &mut |key, _| {
        last = posting::parse_key(key)?.1;
        Ok(ControlFlow::Break(()))
    })?;
    Ok(last)
}

/// The field first, then whole word before beginning, then the form; a word typed without accents has no form of its own.
pub(super) fn score(mark: Mark, is_whole: bool, form: u8) -> u8 {
    let exactness = match (is_whole, form == 0 || form == mark.form()) {
        (false, _) => 0,
        (true, false) => 1,
        (true, true) => 2,
    };
    (7 - mark.weight()) * 3 + exactness + 1
}
