//! Finding: all words of a query, the best or the newest documents first.
//!
//! Documents are looked at in windows from the newest down. Rare words are read whole; of a word with many blocks only
//! those blocks are read whose window is reached, so that a wide prefix costs what the answer needs.

use std::{cmp::Reverse, collections::BinaryHeap, ops::ControlFlow};

use super::{
    source::{Index, Source, raise, score},
    token::{self, Terms, Word},
};
use crate::{error::Result, store::engine::Read};

/// Documents of the first window, and of the largest one; powers of two.
const FIRST_WINDOW: usize = 1 << 10;
const LARGEST_WINDOW: usize = 1 << 13;
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
        token::typed_words(typed, &mut |word| {
            if words.len() < MOST_WORDS {
                let is_prefix = word.token.chars().nth(1).is_some();
                words.push((word, is_prefix));
            }
        });
        if let Some((_, is_prefix)) = words.last_mut() {
            *is_prefix = true;
        }
        words.sort_unstable_by(|(a, a_prefix), (b, b_prefix)| {
            let key = |word: &Word| (word.token.clone(), word.form, word.joined.clone());
            key(a).cmp(&key(b)).then(a_prefix.cmp(b_prefix))
        });
        // A whole word comes first, and asks for more than the same word as a beginning.
        words.dedup_by(|later, kept| later.0 == kept.0);
        Self { words }
    }

    /// The rank of a record with these words, if all words of the query are among them: what [`search`] finds by the
    /// index, for one record.
    pub(crate) fn matches(&self, terms: &Terms) -> Option<u32> {
        if self.is_empty() {
            return None;
        }
        let of_word = |(word, is_prefix): &(Word, IsPrefix)| {
            let targets = word.targets(*is_prefix);
            let scores = terms.iter().filter_map(|term| {
                let mut found = targets.iter().filter(|target| {
                    *term.token == *target.token
                        || (target.prefix && term.token.starts_with(&*target.token))
                });
                let first = found.next()?;
                let is_whole = std::iter::once(first)
                    .chain(found)
                    .any(|target| target.whole && *term.token == *target.token);
                Some(u32::from(score(term.mark, is_whole, word.form)))
            });
            scores.max()
        };
        self.words.iter().map(of_word).sum()
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
