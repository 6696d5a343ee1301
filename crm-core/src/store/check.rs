//! The check that stands before every stored value, so that damage is an error and not a wrong
//! answer: the file's own pages are not verified when they are read.

use xxhash_rust::{
    const_xxh3,
    xxh3::{xxh3_64, xxh3_64_with_seed},
};

use crate::{
    error::{Error, ErrorKind, Result},
    store::engine::{Space, WriteSet},
};

const CHECK_LEN: usize = size_of::<u32>();

/// What the check of a key begins with, by its space.
#[expect(clippy::indexing_slicing, reason = "a place beyond the end would not compile")]
const SEEDS: [u64; Space::ALL.len()] = {
    let mut seeds = [0; Space::ALL.len()];
    let mut place = 0;
    while place < seeds.len() {
        seeds[place] = const_xxh3::xxh3_64(Space::ALL[place].name().as_bytes());
        place += 1;
    }
    seeds
};

/// The bytes to store for this payload: `[check u32 little endian][payload]`.
#[cfg(test)]
pub(crate) fn seal(space: Space, key: &[u8], payload: &[u8]) -> Vec<u8> {
    let mut stored = Vec::with_capacity(CHECK_LEN + payload.len());
    stored.extend_from_slice(&check(space, key, payload));
    stored.extend_from_slice(payload);
    stored
}

/// Puts a payload under a key, with its check.
pub(crate) fn put(writes: &mut WriteSet, space: Space, key: &[u8], payload: &[u8]) {
    writes.put_parts(space, key, [&check(space, key, payload), payload]);
}

/// The payload of stored bytes, once their check fits this space and key.
///
/// # Errors
/// `Corrupt`, naming the space.
pub(crate) fn open<'a>(space: Space, key: &[u8], stored: &'a [u8]) -> Result<&'a [u8]> {
    match stored.split_first_chunk::<CHECK_LEN>() {
        Some((found, payload)) if *found == check(space, key, payload) => Ok(payload),
        _ => Err(Error::new(
            ErrorKind::Corrupt,
            format!(
                "a stored value in '{}' is damaged; restore the file from a backup",
                space.name()
            ),
        )),
    }
}

/// The space and key are in it too, so that a value that turns up in another place is refused.
#[expect(clippy::cast_possible_truncation, reason = "32 of the 64 bits are the check")]
fn check(space: Space, key: &[u8], payload: &[u8]) -> [u8; CHECK_LEN] {
    let seed = SEEDS.get(space as usize).copied().unwrap_or_default();
    let place = xxh3_64_with_seed(key, seed);
    let sum = match space {
        // What a file says of itself is read by every version, to refuse a file by name.
        Space::Meta => xxh3_64_with_seed(payload, place),
        // Without a seed, which costs as much as a short payload.
        _ => xxh3_64(payload) ^ place,
    };
    (sum as u32).to_le_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sealed_value_opens_under_its_own_space_and_key_only() {
        let stored = seal(Space::Record, b"key", b"payload");
        assert_eq!(open(Space::Record, b"key", &stored).unwrap(), b"payload");
        for (space, key) in [(Space::Index, &b"key"[..]), (Space::Record, b"kez")] {
            let error = open(space, key, &stored).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Corrupt);
            assert!(error.detail().contains(space.name()));
        }
    }

    #[test]
    fn every_flipped_bit_and_every_cut_is_found() {
        let stored = seal(Space::Total, b"key", b"some payload");
        for bit in 0..stored.len() * 8 {
            let mut damaged = stored.clone();
            damaged[bit / 8] ^= 1 << (bit % 8);
            assert_eq!(
                open(Space::Total, b"key", &damaged).unwrap_err().kind(),
                ErrorKind::Corrupt
            );
        }
        for len in 0..stored.len() {
            assert!(open(Space::Total, b"key", &stored[..len]).is_err());
        }
    }

    #[test]
    fn the_check_of_a_value_never_changes() {
        assert_eq!(seal(Space::Record, b"key", b"payload"), b"\x61\x8a\xaa\x9epayload");
    }
}
