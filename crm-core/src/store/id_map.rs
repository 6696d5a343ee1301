//! Maps by id, for work that nobody walks over in order: a look-up costs a fraction of one in an ordered map.

use std::{
    collections::{HashMap, HashSet},
    hash::{BuildHasherDefault, Hasher},
};

use uuid::Uuid;
use xxhash_rust::xxh3::{xxh3_64, xxh3_64_with_seed};

/// A map by the ids of records.
pub(crate) type IdMap<V> = QuickMap<Uuid, V>;

/// Ids of records.
pub(crate) type IdSet = HashSet<Uuid, BuildHasherDefault<QuickHasher>>;

/// A map by ids, words or keys. Its order is the same on every run, and means nothing.
pub(crate) type QuickMap<K, V> = HashMap<K, V, BuildHasherDefault<QuickHasher>>;

/// Mixes what a key consists of; for keys of a few parts.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct QuickHasher(u64);

impl Hasher for QuickHasher {
    fn write(&mut self, bytes: &[u8]) {
        self.0 = if self.0 == 0 { xxh3_64(bytes) } else { xxh3_64_with_seed(bytes, self.0) };
    }

    // How long a key is tells nothing that its bytes do not, and the byte after a text neither.
    fn write_usize(&mut self, _: usize) {}
    fn write_u8(&mut self, _: u8) {}

    fn write_u16(&mut self, number: u16) {
        self.0 = (self.0 ^ u64::from(number)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
