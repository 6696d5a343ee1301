//! Index blocks in bytes.
//!
//! A block's key is that of its last entry, so that the block of a key is the first one from that key on. An entry is
//! how many bytes its key shares with the one before it (the first with the block's own key), how many further bytes it
//! has, how many bytes are kept, each seven bits a byte with the lowest first, and then those bytes.

use super::corrupt;
use crate::error::Result;

const MORE: u8 = 0x80;

/// Reads the entries of a block in order.
pub(super) struct Entries<'a> {
    rest: &'a [u8],
    key: Vec<u8>,
    kept: &'a [u8],
    /// What was left before the entry.
    from: &'a [u8],
}

impl<'a> Entries<'a> {
    /// Stands before the first.
    pub(super) fn new(last: &[u8], payload: &'a [u8]) -> Self {
        // Most keys of an index are about as long.
        let mut key = Vec::with_capacity(last.len() + 16);
        key.extend_from_slice(last);
        Self { rest: payload, key, kept: &[], from: payload }
    }

    /// Steps to the next entry; false after the last.
    #[expect(clippy::inline_always, reason = "a call costs a list half as much as the step itself")]
    #[inline(always)]
    pub(super) fn next(&mut self) -> Result<bool> {
        self.from = self.rest;
        let (shared, added, kept) = match self.rest {
            [] => return Ok(false),
            [shared, added, kept, rest @ ..] if (shared | added | kept) & MORE == 0 => {
                self.rest = rest;
                (usize::from(*shared), usize::from(*added), usize::from(*kept))
            }
            _ => (self.number()?, self.number()?, self.number()?),
        };
        if shared > self.key.len() {
            return Err(corrupt());
        }
        let (added, rest) = self.rest.split_at_checked(added).ok_or_else(corrupt)?;
        let (kept, rest) = rest.split_at_checked(kept).ok_or_else(corrupt)?;
        self.key.truncate(shared);
        self.key.extend_from_slice(added);
        (self.kept, self.rest) = (kept, rest);
        Ok(true)
    }

    /// The bytes of the entry, which hold after the one before it alone.
    #[inline]
    pub(super) fn stored(&self) -> &'a [u8] {
        self.from.get(..self.from.len() - self.rest.len()).unwrap_or_default()
    }

    #[inline]
    pub(super) fn key(&self) -> &[u8] {
        &self.key
    }

    #[inline]
    pub(super) fn kept(&self) -> &'a [u8] {
        self.kept
    }

    /// All entries that are left, to be read in any order.
    pub(super) fn all(mut self) -> Result<All<'a>> {
        let mut all = All { keys: Vec::new(), entries: Vec::new() };
        while self.next()? {
            all.keys.extend_from_slice(&self.key);
            all.entries.push((all.keys.len(), self.kept));
        }
        Ok(all)
    }

    fn number(&mut self) -> Result<usize> {
        let mut number = 0;
        for shift in (0..28).step_by(7) {
            let (byte, rest) = self.rest.split_first().ok_or_else(corrupt)?;
            self.rest = rest;
            number |= usize::from(byte & !MORE) << shift;
            if byte & MORE == 0 {
                return Ok(number);
            }
        }
        Err(corrupt())
    }
}

/// The entries of a block, side by side.
pub(super) struct All<'a> {
    keys: Vec<u8>,
    /// Where each key ends, and what is kept.
    entries: Vec<(usize, &'a [u8])>,
}

impl All<'_> {
    pub(super) fn iter(&self) -> impl DoubleEndedIterator<Item = (&[u8], &[u8])> {
        (0..self.entries.len()).filter_map(|place| {
            let (end, kept) = *self.entries.get(place)?;
            let before = place.checked_sub(1).and_then(|before| self.entries.get(before));
            let start = before.map_or(0, |(end, _)| *end);
            Some((self.keys.get(start..end)?, kept))
        })
    }
}

/// How many bytes two keys begin with alike.
pub(super) fn shared(one: &[u8], other: &[u8]) -> usize {
    let (wide, other_wide) = (one.as_chunks::<8>().0, other.as_chunks::<8>().0);
    let same = 8 * wide.iter().zip(other_wide).take_while(|(one, other)| one == other).count();
    let (one, other) = (one.iter().skip(same), other.iter().skip(same));
    same + one.zip(other).take_while(|(one, other)| one == other).count()
}

/// Writes entries, given in order, as one block.
#[derive(Default)]
pub(super) struct Block {
    first: Option<(Vec<u8>, Vec<u8>)>,
    last: Vec<u8>,
    /// The entries after the first.
    further: Vec<u8>,
}

impl Block {
    pub(super) fn push(&mut self, key: &[u8], kept: &[u8]) {
        if self.first.is_none() {
            self.first = Some((key.to_vec(), kept.to_vec()));
        } else {
            entry(&mut self.further, &self.last, key, kept);
        }
        self.last.clear();
        self.last.extend_from_slice(key);
    }

    /// Takes an entry over that is stored after the same one as here.
    pub(super) fn copy(&mut self, key: &[u8], stored: &[u8]) {
        self.further.extend_from_slice(stored);
        self.last.clear();
        self.last.extend_from_slice(key);
    }

    /// About how many bytes it takes.
    pub(super) fn len(&self) -> usize {
        let first = self.first.as_ref().map_or(0, |(key, kept)| key.len() + kept.len());
        first + self.further.len()
    }

    /// Its key and payload, if it has an entry; it is empty afterwards.
    pub(super) fn finish(&mut self) -> Option<(Vec<u8>, Vec<u8>)> {
        let (key, kept) = self.first.take()?;
        let last = std::mem::take(&mut self.last);
        let mut payload = Vec::with_capacity(self.further.len() + key.len() + kept.len() + 8);
        entry(&mut payload, &last, &key, &kept);
        payload.append(&mut self.further);
        Some((last, payload))
    }
}

fn entry(bytes: &mut Vec<u8>, before: &[u8], key: &[u8], kept: &[u8]) {
    let shared = shared(before, key);
    let added = key.get(shared..).unwrap_or_default();
    for number in [shared, added.len(), kept.len()] {
        write_number(bytes, number);
    }
    bytes.extend_from_slice(added);
    bytes.extend_from_slice(kept);
}

fn write_number(bytes: &mut Vec<u8>, mut number: usize) {
    loop {
        let [low, ..] = number.to_le_bytes();
        number >>= 7;
        if number == 0 {
            bytes.push(low);
            return;
        }
        bytes.push(low | MORE);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_block_gives_its_entries_back(
            entries in prop::collection::btree_map(
                prop::collection::vec(0..4_u8, 1..300),
                prop::collection::vec(any::<u8>(), 0..300),
                1..20,
            ),
        ) {
            let mut block = Block::default();
            for (key, kept) in &entries {
                block.push(key, kept);
            }
            let (last, payload) = block.finish().unwrap();
            prop_assert_eq!(Some(&last), entries.keys().next_back());
            let all = Entries::new(&last, &payload).all().unwrap();
            let read = all.iter().map(|(key, kept)| (key.to_vec(), kept.to_vec()));
            prop_assert!(read.eq(entries.clone()));
            prop_assert!(all.iter().rev().map(|(key, _)| key).eq(entries.keys().rev()));
            prop_assert!(block.finish().is_none());
        }

        #[test]
        fn any_bytes_are_read_without_panic(
            last in prop::collection::vec(any::<u8>(), 0..20),
            payload in prop::collection::vec(any::<u8>(), 0..60),
        ) {
            let _ = Entries::new(&last, &payload).all();
        }
    }

    #[test]
    fn what_neighbours_share_is_stored_once() {
        let mut block = Block::default();
        for number in 0..50_u8 {
            block.push(&[&b"a rather long beginning"[..], &[number]].concat(), &[]);
        }
        let (_, payload) = block.finish().unwrap();
        assert_eq!(payload.len(), 50 * 4);
    }
}
