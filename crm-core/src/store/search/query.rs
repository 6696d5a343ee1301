//! Finding: all words of a query, the best or the newest documents first.
//!
//! Documents are looked at in windows from the newest down. Rare words are read whole; of a word with many blocks only
//! those blocks are read whose window is reached, so that a wide prefix costs what the answer needs.

use std::{cmp::Reverse, collections::BinaryHeap, ops::ControlFlow};

use super::{
    posting::{self, Mark, Postings},
    token::{self, Target, Word},
};
use crate::{
    error::Result,
    store::engine::{Direction, Range, Read, Space},
};

/// Documents of the first window, and of the largest one; powers of two.
const FIRST_WINDOW: usize = 1 << 10;
const LARGEST_WINDOW: usize = 1 << 13;
/// After so many blocks of one token in a row the others are left for when their window comes.
const EAGER_BLOCKS: usize = 2;
/// More different words than this are not looked at.
const MOST_WORDS: usize = 32;

/// What somebody typed, as words to look for.
#[derive(Clone, Debug, Default)]
pub(crate) struct Query {
    words: Vec<(Word, IsPrefix)>,
}

type IsPrefix = bool;

impl Query {
    /// All words must be found; the last one, and each of two letters or more, also as the beginning of a word.
    pub(crate) fn parse(typed: &str) -> Self {
        let mut words: Vec<(Word, IsPrefix)> = Vec::new();
        token::words(typed, &mut |word| {
            if words.len() < MOST_WORDS {
                let is_prefix = word.token.chars().nth(1).is_some();
                words.push((word, is_prefix));
            }
        });
        if let Some((_, is_prefix)) = words.last_mut() {
            *is_prefix = true;
        }
        words
            .sort_unstable_by(|a, b| (&a.0.token, a.0.form, a.1).cmp(&(&b.0.token, b.0.form, b.1)));
        // A whole word comes first, and asks for more than the same word as a beginning.
        words.dedup_by(|later, kept| later.0 == kept.0);
        Self { words }
    }

    /// Whether there is nothing to look for; such a query has no hits.
    pub(crate) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

/// Which hits come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    /// The highest rank, then the newest.
    Ranked,
    /// The newest, which is the highest document number.
    Newest,
}

/// A document that holds all words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hit {
    pub(crate) doc: u64,
    /// The sum over the words of field, then whole word before beginning, then exact form; higher is better.
    pub(crate) rank: u32,
}

/// The first `limit` documents of the entity that hold all words and that `visible` lets pass.
///
/// `visible` is asked before a document takes a place among the hits, and only then.
///
/// # Errors
/// `Corrupt` when a stored block is damaged, and whatever reading and `visible` give.
pub(crate) fn search(
    read: &dyn Read,
    entity: u16,
    query: &Query,
    order: Order,
    limit: usize,
    visible: &mut dyn FnMut(u64) -> Result<bool>,
) -> Result<Vec<Hit>> {
    if query.is_empty() || limit == 0 {
        return Ok(Vec::new());
    }
    let index = Index { read, entity };
    let mut sources = Vec::with_capacity(query.words.len());
    for (word, is_prefix) in &query.words {
        let source = Source::of(index, word, *is_prefix)?;
        if source.newest(u64::MAX).is_none() {
            return Ok(Vec::new());
        }
        sources.push(source);
    }
    sources.sort_by_key(|source| (source.runs.len(), source.listed.len()));
    let best = sources.iter().map(|source| u32::from(source.best)).sum();
    let mut found = Found { order, limit, best, newest: Vec::new(), ranked: BinaryHeap::new() };
    let mut window = Window::new();
    let mut below = Some(u64::MAX);
    while let Some(top) = below.and_then(|below| newest_in_all(&sources, below)) {
        window.set(top, &sources);
        window.fill(index, &mut sources)?;
        for (doc, rank) in window.candidates.iter().rev().copied() {
            if found.offer(Hit { doc, rank }, visible)?.is_break() {
                return Ok(found.into_hits());
            }
        }
        below = window.low.checked_sub(1);
    }
    Ok(found.into_hits())
}

/// No document above this one, up to `below`, can hold all words.
fn newest_in_all(sources: &[Source], below: u64) -> Option<u64> {
    sources.iter().try_fold(below, |below, source| source.newest(below))
}

#[derive(Clone, Copy)]
struct Index<'a> {
    read: &'a dyn Read,
    entity: u16,
}

impl Index<'_> {
    /// Visits blocks until `visit` breaks.
    fn blocks(
        self,
        range: &Range,
        direction: Direction,
        visit: &mut dyn FnMut(&[u8], &[u8]) -> Result<ControlFlow<()>>,
    ) -> Result<()> {
        self.read.scan(Space::Posting, range, direction, visit)
    }
}

/// Where one word stands.
struct Source {
    form: u8,
    /// Documents with their score, in order, of all words that are read whole.
    listed: Vec<(u64, u8)>,
    runs: Vec<Run>,
    /// No document scores higher.
    best: u8,
}

/// The blocks of one frequent token that are read when their window comes.
struct Run {
    token: Box<[u8]>,
    is_whole: bool,
    first: u64,
    /// No document that is still to be read is higher; `None` when all are read.
    newest: Option<u64>,
}

impl Source {
    fn of(index: Index<'_>, word: &Word, is_prefix: bool) -> Result<Self> {
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
    fn newest(&self, below: u64) -> Option<u64> {
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
            let mut in_a_row = 0;
            let mut skip_from = None;
            index.blocks(&range, Direction::Up, &mut |key, value| {
                let (found, doc) = posting::parse_key(key)?;
                if found == token {
                    in_a_row += 1;
                } else {
                    in_a_row = 1;
                    token.clear();
                    token.extend_from_slice(found);
                }
                if in_a_row > EAGER_BLOCKS && token != frequent {
                    skip_from = Some(doc);
                    return Ok(ControlFlow::Break(()));
                }
                self.take(target, key, value)?;
                Ok(ControlFlow::Continue(()))
            })?;
            let Some(first) = skip_from else { return Ok(()) };
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
    fn fill(
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

fn raise(scores: &mut [u8], offset: u64, score: u8) {
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
fn score(mark: Mark, is_whole: bool, form: u8) -> u8 {
    let exactness = match (is_whole, form == 0 || form == mark.form()) {
        (false, _) => 0,
        (true, false) => 1,
        (true, true) => 2,
    };
    (7 - mark.weight()) * 3 + exactness + 1
}

/// Some thousand documents next to each other, and those of them that hold all words.
struct Window {
    low: u64,
    top: u64,
    /// Documents and their ranks so far, the newest last.
    candidates: Vec<(u64, u32)>,
    /// The score of each document for a word with runs; 0 where the word is missing.
    scores: Vec<u8>,
}

impl Window {
    fn new() -> Self {
        Self { low: 0, top: 0, candidates: Vec::new(), scores: Vec::new() }
    }

    /// Moves to the window that ends with this document; where nothing is left to read, one window holds all.
    fn set(&mut self, top: u64, sources: &[Source]) {
        let has_runs = sources.iter().any(|source| !source.runs.is_empty());
        if has_runs {
            let size = (self.scores.len() * 2).clamp(FIRST_WINDOW, LARGEST_WINDOW);
            self.scores.resize(size, 0);
            self.low = top & !(size as u64 - 1);
        }
        self.top = top;
    }

    /// Finds the documents that hold all words.
    fn fill(&mut self, index: Index<'_>, sources: &mut [Source]) -> Result<()> {
        let mut is_first = true;
        for source in sources {
            if source.runs.is_empty() {
                self.narrow_by_list(source, is_first);
            } else {
                self.read_scores(index, source)?;
                self.narrow_by_scores(is_first);
            }
            if self.candidates.is_empty() {
                break;
            }
            is_first = false;
        }
        Ok(())
    }

    fn listed<'s>(&self, source: &'s Source) -> &'s [(u64, u8)] {
        let start = source.listed.partition_point(|(doc, _)| *doc < self.low);
        let end = source.listed.partition_point(|(doc, _)| *doc <= self.top);
        source.listed.get(start..end).unwrap_or_default()
    }

    fn narrow_by_list(&mut self, source: &Source, is_first: bool) {
        let listed = self.listed(source);
        if is_first {
            self.candidates.clear();
            self.candidates.extend(listed.iter().map(|(doc, score)| (*doc, u32::from(*score))));
            return;
        }
        let mut listed = listed.iter().peekable();
        self.candidates.retain_mut(|(doc, rank)| {
            while listed.next_if(|(listed, _)| listed < doc).is_some() {}
            let score = listed.next_if(|(listed, _)| listed == doc).map_or(0, |(_, score)| *score);
            *rank += u32::from(score);
            score != 0
        });
    }

    fn read_scores(&mut self, index: Index<'_>, source: &mut Source) -> Result<()> {
        self.scores.fill(0);
        for (doc, score) in self.listed(source) {
            raise(&mut self.scores, doc - self.low, *score);
        }
        for run in &mut source.runs {
            run.fill(index, source.form, self.low, self.top, &mut self.scores)?;
        }
        Ok(())
    }

    fn narrow_by_scores(&mut self, is_first: bool) {
        let (low, scores) = (self.low, &self.scores);
        if is_first {
            let found = scores.iter().zip(0..).filter(|(score, _)| **score != 0);
            self.candidates.clear();
            self.candidates.extend(found.map(|(score, offset)| (low + offset, u32::from(*score))));
            return;
        }
        self.candidates.retain_mut(|(doc, rank)| {
            let offset = usize::try_from(*doc - low).unwrap_or(usize::MAX);
            let score = scores.get(offset).copied().unwrap_or(0);
            *rank += u32::from(score);
            score != 0
        });
    }
}

fn stop_if(is_done: bool) -> ControlFlow<()> {
    if is_done { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
}

/// The hits so far, of documents offered from the newest down.
struct Found {
    order: Order,
    limit: usize,
    /// No document ranks higher.
    best: u32,
    newest: Vec<Hit>,
    /// The worst on top.
    ranked: BinaryHeap<Reverse<(u32, u64)>>,
}

impl Found {
    /// Breaks when no later document can change the hits.
    fn offer(
        &mut self,
        hit: Hit,
        visible: &mut dyn FnMut(u64) -> Result<bool>,
    ) -> Result<ControlFlow<()>> {
        match self.order {
            Order::Newest => {
                if visible(hit.doc)? {
                    self.newest.push(hit);
                }
                Ok(stop_if(self.newest.len() >= self.limit))
            }
            Order::Ranked => {
                // Older documents lose a tie.
                if self.worst().is_some_and(|worst| hit.rank <= worst) {
                    return Ok(ControlFlow::Continue(()));
                }
                if visible(hit.doc)? {
                    self.ranked.push(Reverse((hit.rank, hit.doc)));
                    if self.ranked.len() > self.limit {
                        self.ranked.pop();
                    }
                }
                Ok(stop_if(self.worst().is_some_and(|worst| worst >= self.best)))
            }
        }
    }

    /// The lowest rank among the hits when there are enough.
    fn worst(&self) -> Option<u32> {
        let Reverse((rank, _)) = self.ranked.peek()?;
        (self.ranked.len() >= self.limit).then_some(*rank)
    }

    fn into_hits(self) -> Vec<Hit> {
        match self.order {
            Order::Newest => self.newest,
            Order::Ranked => self
                .ranked
                .into_sorted_vec()
                .into_iter()
                .map(|Reverse((rank, doc))| Hit { doc, rank })
                .collect(),
        }
    }
}
