//! Posting blocks: the sorted run of (token, document, mark) of one entity, cut into values of some hundred bytes.
//!
//! A block's key is its first posting: `entity u16 BE, token, 0x00, document u64 BE`. Frequent words fill many blocks,
//! rare ones share one, so that a prefix over thousands of rare words is read in a few dozen blocks.
//!
//! A posting begins with a head byte: bit 0 a new token follows, bit 1 a new mark follows, bits 2 to 6 the low bits of
//! the document (its distance to the one before, or the number itself after a new token), bit 7 more of it follows in
//! groups of seven bits. A new token is the count of bytes shared with the one before, the count of its further bytes,
//! and those. The first posting repeats the key as distance 0.

use crate::{
    error::{Error, ErrorKind, Result},
    store::{
        check,
        engine::{Range, Space, WriteSet},
    },
};

/// The longest token in bytes.
pub(super) const MAX_TOKEN: usize = 64;
/// What a block may grow to, in bytes, before it is split.
pub(super) const FULL: usize = 400;

const NEW_TOKEN: u8 = 0b01;
const NEW_MARK: u8 = 0b10;
const MORE: u8 = 0x80;

/// Where a word stood (0 the best field, 7 the last) and how it was written (0 as the token, else a hash of 4 bits).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Mark(u8);

impl Mark {
    pub(crate) fn new(weight: u8, form: u8) -> Self {
        Self(weight.min(7) << 4 | form & 0xf)
    }

    pub(crate) fn weight(self) -> u8 {
        self.0 >> 4
    }

    pub(crate) fn form(self) -> u8 {
        self.0 & 0xf
    }
}

/// The key of the block that begins with this posting.
pub(super) fn key(entity: u16, token: &[u8], doc: u64) -> Vec<u8> {
    let mut key = all_of(entity, token);
    key.extend_from_slice(&doc.to_be_bytes());
    key
}

/// What the keys of all tokens that begin so begin with.
pub(super) fn token_key(entity: u16, token: &[u8]) -> Vec<u8> {
    let mut key = Vec::with_capacity(2 + token.len() + 9);
    key.extend_from_slice(&entity.to_be_bytes());
    key.extend_from_slice(token);
    key
}

/// What the keys of all blocks that begin with this token begin with.
pub(super) fn all_of(entity: u16, token: &[u8]) -> Vec<u8> {
    let mut key = token_key(entity, token);
    key.push(0);
    key
}

/// Keys of the entity up to and with that of this posting; the last of them is the block that has its place.
pub(super) fn up_to(entity: u16, token: &[u8], doc: u64) -> Range {
    let mut end = key(entity, token, doc);
    end.push(0);
    Range { start: entity.to_be_bytes().to_vec(), end: Some(end) }
}

/// The token and document of a key.
pub(super) fn parse_key(key: &[u8]) -> Result<(&[u8], u64)> {
    let (head, doc) = key.split_last_chunk::<8>().ok_or_else(corrupt)?;
    let (end, token) = head.get(2..).and_then(<[u8]>::split_last).ok_or_else(corrupt)?;
    if *end != 0 || token.is_empty() || token.len() > MAX_TOKEN || token.contains(&0) {
        return Err(corrupt());
    }
    Ok((token, u64::from_be_bytes(*doc)))
}

pub(super) fn corrupt() -> Error {
    Error::new(
        ErrorKind::Corrupt,
        "the search index is damaged; rebuild it, or restore the file from a backup",
    )
}

/// Reads the postings of one block in order.
pub(super) struct Postings<'a> {
    payload: &'a [u8],
    rest: &'a [u8],
    token: [u8; MAX_TOKEN],
    token_len: usize,
    doc: u64,
    mark: Mark,
    step: Step,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Before,
    NewToken,
    SameToken,
}

impl<'a> Postings<'a> {
    /// The postings of a stored block; stands before the first.
    pub(super) fn open(key: &[u8], stored: &'a [u8]) -> Result<Self> {
        let (token, doc) = parse_key(key)?;
        let payload = check::open(Space::Posting, key, stored)?;
        let mut postings = Self {
            payload,
            rest: payload,
            token: [0; MAX_TOKEN],
            token_len: token.len(),
            doc,
            mark: Mark::default(),
            step: Step::Before,
        };
        postings.token.get_mut(..token.len()).ok_or_else(corrupt)?.copy_from_slice(token);
        if payload.is_empty() { Err(corrupt()) } else { Ok(postings) }
    }

    /// Steps to the next posting; false after the last.
    pub(super) fn next(&mut self) -> Result<bool> {
        let Some((&head, rest)) = self.rest.split_first() else { return Ok(false) };
        self.rest = rest;
        // Nearly all postings of a frequent word are this one byte.
        if head & (NEW_TOKEN | NEW_MARK | MORE) == 0 && head != 0 && self.step != Step::Before {
            self.step = Step::SameToken;
            self.doc = self.doc.checked_add(u64::from(head >> 2)).ok_or_else(corrupt)?;
            return Ok(true);
        }
        let mut number = u64::from(head >> 2 & 0x1f);
        if head & MORE != 0 {
            number |= self.more()?;
        }
        let is_first = self.step == Step::Before;
        if head & NEW_TOKEN == 0 {
            self.step = if is_first { Step::NewToken } else { Step::SameToken };
            self.doc = self.doc.checked_add(number).ok_or_else(corrupt)?;
        } else {
            self.step = Step::NewToken;
            self.doc = number;
            self.next_token()?;
        }
        let before = self.mark;
        if head & NEW_MARK != 0 {
            self.mark = Mark(self.byte()?);
        }
        let is_damaged = if is_first {
            head & NEW_TOKEN != 0 || number != 0
        } else {
            head & NEW_TOKEN == 0 && number == 0 && self.mark <= before
        };
        if is_damaged || self.mark.0 & 0x80 != 0 { Err(corrupt()) } else { Ok(true) }
    }

    pub(super) fn token(&self) -> &[u8] {
        self.token.get(..self.token_len).unwrap_or_default()
    }

    /// Whether the token is another than before, as it always is at the first posting.
    pub(super) fn is_new_token(&self) -> bool {
        self.step == Step::NewToken
    }

    pub(super) fn doc(&self) -> u64 {
        self.doc
    }

    pub(super) fn mark(&self) -> Mark {
        self.mark
    }

    /// What the postings are sorted by.
    pub(super) fn place(&self) -> (&[u8], u64, Mark) {
        (self.token(), self.doc, self.mark)
    }

    /// The bytes of the postings up to and with this one.
    fn read(&self) -> &'a [u8] {
        let end = self.payload.len().saturating_sub(self.rest.len());
        self.payload.get(..end).unwrap_or_default()
    }

    fn byte(&mut self) -> Result<u8> {
        let (byte, rest) = self.rest.split_first().ok_or_else(corrupt)?;
        self.rest = rest;
        Ok(*byte)
    }

    fn more(&mut self) -> Result<u64> {
        let mut number = 0;
        let mut shift = 5;
        loop {
            let byte = self.byte()?;
            let bits = u64::from(byte & !MORE);
            if shift > 61 || bits << shift >> shift != bits {
                return Err(corrupt());
            }
            number |= bits << shift;
            if byte & MORE == 0 {
                return Ok(number);
            }
            shift += 7;
        }
    }

    fn next_token(&mut self) -> Result<()> {
        let shared = usize::from(self.byte()?);
        let added = usize::from(self.byte()?);
        let (suffix, rest) = self.rest.split_at_checked(added).ok_or_else(corrupt)?;
        let before = self.token.get(shared..self.token_len).ok_or_else(corrupt)?;
        if suffix <= before || suffix.contains(&0) {
            return Err(corrupt());
        }
        self.token.get_mut(shared..shared + added).ok_or_else(corrupt)?.copy_from_slice(suffix);
        self.token_len = shared + added;
        self.rest = rest;
        Ok(())
    }
}

/// When a new block begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cut {
    /// Only full blocks are cut: all fits into one.
    Never,
    /// Blocks are left with room, for what comes between.
    Half,
    /// Blocks of one token are filled, since what comes next comes after.
    Full,
}

/// The most bytes that a posting of this token can take in a block.
pub(super) fn bound(token: &str) -> usize {
    token.len() + 14
}

/// Writes postings, given in order, as blocks.
pub(super) struct Blocks<'a> {
    writes: &'a mut WriteSet,
    entity: u16,
    cut: Cut,
    key: Vec<u8>,
    payload: Vec<u8>,
    token: Vec<u8>,
    doc: u64,
    mark: Mark,
}

impl<'a> Blocks<'a> {
    pub(super) fn new(writes: &'a mut WriteSet, entity: u16, cut: Cut) -> Self {
        Self {
            writes,
            entity,
            cut,
            key: Vec::new(),
            payload: Vec::with_capacity(FULL),
            token: Vec::new(),
            doc: 0,
            mark: Mark::default(),
        }
    }

    /// Takes over, as they stand, the postings that lie before `place`; stands after them and says whether there is one.
    ///
    /// What is taken over stays in one block.
    pub(super) fn copy_up_to(
        &mut self,
        old: &mut Postings<'_>,
        place: (&[u8], u64, Mark),
    ) -> Result<bool> {
        let mut copied: &[u8] = &[];
        while old.next()? {
            if old.place() >= place {
                self.payload.extend_from_slice(copied);
                return Ok(true);
            }
            if copied.is_empty() {
                self.key = key(self.entity, old.token(), old.doc());
            }
            if old.is_new_token() {
                self.token.clear();
                self.token.extend_from_slice(old.token());
            }
            copied = old.read();
            self.doc = old.doc();
            self.mark = old.mark();
        }
        self.payload.extend_from_slice(copied);
        Ok(false)
    }

    pub(super) fn push(&mut self, token: &[u8], doc: u64, mark: Mark) {
        let mut is_new_token = token != self.token.as_slice();
        // Postings of one document and token stay together: their block's key could not tell them apart.
        if (is_new_token || doc != self.doc) && self.payload.len() >= self.room(is_new_token) {
            self.flush();
        }
        if self.payload.is_empty() {
            self.key = key(self.entity, token, doc);
            self.token.clear();
            self.token.extend_from_slice(token);
            self.doc = doc;
            self.mark = Mark::default();
            is_new_token = false;
        }
        let number = if is_new_token { doc } else { doc.wrapping_sub(self.doc) };
        self.number(number, is_new_token, mark != self.mark);
        if is_new_token {
            let shared = self.token.iter().zip(token).take_while(|(a, b)| a == b).count();
            let suffix = token.get(shared..).unwrap_or_default();
            self.payload.extend([shared, suffix.len()].map(|n| u8::try_from(n).unwrap_or(u8::MAX)));
            self.payload.extend_from_slice(suffix);
            self.token.truncate(shared);
            self.token.extend_from_slice(suffix);
        }
        if mark != self.mark {
            self.payload.push(mark.0);
        }
        self.doc = doc;
        self.mark = mark;
    }

    /// Writes the last block; every block that was begun is then in the write set.
    pub(super) fn finish(mut self) {
        self.flush();
    }

    fn room(&self, is_new_token: bool) -> usize {
        match (self.cut, is_new_token) {
            (Cut::Half, _) | (Cut::Full, true) => FULL / 2,
            (Cut::Full, false) | (Cut::Never, _) => FULL,
        }
    }

    fn flush(&mut self) {
        if !self.payload.is_empty() {
            check::put(self.writes, Space::Posting, &self.key, &self.payload);
            self.payload.clear();
        }
    }

    fn number(&mut self, number: u64, is_new_token: bool, is_new_mark: bool) {
        let [low, ..] = (number & 0x1f).to_le_bytes();
        let mut rest = number >> 5;
        let mut head = low << 2;
        if is_new_token {
            head |= NEW_TOKEN;
        }
        if is_new_mark {
            head |= NEW_MARK;
        }
        if rest > 0 {
            head |= MORE;
        }
        self.payload.push(head);
        while rest > 0 {
            let [low, ..] = (rest & 0x7f).to_le_bytes();
            rest >>= 7;
            self.payload.push(if rest > 0 { low | MORE } else { low });
        }
    }
}
