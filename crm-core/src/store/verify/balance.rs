//! What records call for against what is stored, without holding either: sums of hashes, by the hash of the key.

use xxhash_rust::xxh3::{xxh3_64, xxh3_128};

use crate::store::engine::Space;

/// How many sums there are; few in tests, so that each has several keys.
const SUMS: usize = if cfg!(test) { 64 } else { 1 << 16 };
/// How many entries in doubt are looked at one by one; few in tests.
const MOST_NAMED: u64 = if cfg!(test) { 2_000 } else { 200_000 };

/// The sums of what is called for, less those of what is there.
#[derive(Debug)]
pub(super) struct Balance {
    sums: Vec<Weight>,
    /// Where entries are put together to be hashed.
    entry: Vec<u8>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Weight {
    /// Zero when as much is there as is called for.
    difference: u128,
    /// How many entries are called for.
    entries: u64,
    is_doubted: bool,
}

/// The keys that something may be wrong with.
#[derive(Debug)]
pub(super) struct Doubts {
    of_sum: Vec<bool>,
    unnamed: u64,
}

impl Default for Balance {
    fn default() -> Self {
        Self { sums: vec![Weight::default(); SUMS], entry: Vec::new() }
    }
}

impl Balance {
    /// A record calls for this entry.
    pub(super) fn call_for(&mut self, space: Space, key: &[u8], value: &[u8]) {
        let hash = self.hash(space, key, value);
        if let Some(weight) = self.sums.get_mut(sum_of(space, key)) {
            weight.difference = weight.difference.wrapping_add(hash);
            weight.entries += 1;
        }
    }

    /// This entry is there.
    pub(super) fn hold(&mut self, space: Space, key: &[u8], value: &[u8]) {
        let hash = self.hash(space, key, value);
        if let Some(weight) = self.sums.get_mut(sum_of(space, key)) {
            weight.difference = weight.difference.wrapping_sub(hash);
        }
    }

    /// What is there could not be read.
    pub(super) fn doubt_all(&mut self) {
        self.sums.iter_mut().for_each(|weight| weight.is_doubted = true);
    }

    /// What does not agree, as far as it can be held in memory to be named.
    pub(super) fn doubts(&self) -> Doubts {
        let (mut named, mut unnamed) = (0, 0);
        let mut of_sum = vec![false; SUMS];
        for (weight, is_named) in self.sums.iter().zip(&mut of_sum) {
            if weight.difference == 0 && !weight.is_doubted {
                continue;
            }
            if named > 0 && named + weight.entries > MOST_NAMED {
                unnamed += weight.entries.max(1);
            } else {
                named += weight.entries.max(1);
                *is_named = true;
            }
        }
        Doubts { of_sum, unnamed }
    }

    fn hash(&mut self, space: Space, key: &[u8], value: &[u8]) -> u128 {
        self.entry.clear();
        self.entry.push(space as u8);
        self.entry.extend_from_slice(&key.len().to_le_bytes());
        self.entry.extend_from_slice(key);
        self.entry.extend_from_slice(value);
        xxh3_128(&self.entry)
    }
}

impl Doubts {
    /// Whether everything agrees.
    pub(super) fn is_empty(&self) -> bool {
        !self.of_sum.contains(&true)
    }

    /// Whether this key is one of those to be looked at.
    pub(super) fn concern(&self, space: Space, key: &[u8]) -> bool {
        self.of_sum.get(sum_of(space, key)).copied().unwrap_or_default()
    }

    /// How many entries are in doubt besides.
    pub(super) fn unnamed(&self) -> u64 {
        self.unnamed
    }
}

fn sum_of(space: Space, key: &[u8]) -> usize {
    let hash = xxh3_64(key).rotate_left(space as u32);
    usize::try_from(hash % SUMS as u64).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn balance(entries: impl Iterator<Item = u32>) -> Balance {
        let mut balance = Balance::default();
        for number in entries {
            balance.call_for(Space::Index, &number.to_be_bytes(), b"kept");
        }
        balance
    }

    #[test]
    fn nothing_is_in_doubt_where_the_same_is_there_in_any_order() {
        let mut balance = balance(0..1_000);
        (0..1_000_u32)
            .rev()
            .for_each(|key| balance.hold(Space::Index, &key.to_be_bytes(), b"kept"));
        assert!(balance.doubts().is_empty());
    }

    #[test]
    fn what_is_missing_extra_or_other_is_in_doubt_and_most_else_is_not() {
        for (space, key, value) in [
            (Space::Index, 7_u32, &b"other"[..]),
            (Space::Unique, 7, b"kept"),
            (Space::Index, 1_007, b"kept"),
        ] {
            let mut balance = balance(0..1_000);
            (0..1_000_u32)
                .filter(|other| *other != 7)
                .for_each(|key| balance.hold(Space::Index, &key.to_be_bytes(), b"kept"));
            balance.hold(space, &key.to_be_bytes(), value);

            let doubts = balance.doubts();

            assert!(doubts.concern(Space::Index, &7_u32.to_be_bytes()));
            assert!(doubts.concern(space, &key.to_be_bytes()));
            let doubted = (0..1_000_u32)
                .filter(|key| doubts.concern(Space::Index, &key.to_be_bytes()))
                .count();
            assert!(doubted < 100, "{doubted}");
        }
    }

    #[test]
    fn of_more_than_can_be_held_the_rest_is_counted() {
        let doubts = balance(0..10_000).doubts();
        let named =
            (0..10_000_u32).filter(|key| doubts.concern(Space::Index, &key.to_be_bytes())).count();
        assert_eq!(named as u64 + doubts.unnamed(), 10_000);
        assert!(named as u64 <= MOST_NAMED && !doubts.is_empty());
    }
}
