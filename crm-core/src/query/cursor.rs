//! Where the next page begins, as text that a caller keeps and gives back.

use std::fmt::Write;

use xxhash_rust::xxh3::xxh3_64_with_seed;

use crate::error::{Error, ErrorKind, Result};

/// In front of every cursor, so that a later form can tell itself apart.
const VERSION: char = '1';
/// Hexadecimal digits of the check.
const CHECK: usize = 16;

/// The cursor after this key, for the query with this fingerprint.
pub(crate) fn encode(fingerprint: u64, key: &[u8]) -> String {
    let mut cursor = String::with_capacity(1 + CHECK + key.len() * 2);
    cursor.push(VERSION);
    // Writing to a string cannot fail.
    let _ = write!(cursor, "{:016x}", xxh3_64_with_seed(key, fingerprint));
    for byte in key {
        let _ = write!(cursor, "{byte:02x}");
    }
    cursor
}

/// The key in a cursor of the query with this fingerprint.
///
/// # Errors
/// `Query` for a cursor that is damaged, or belongs to another query.
pub(crate) fn decode(fingerprint: u64, cursor: &str) -> Result<Vec<u8>> {
    read(fingerprint, cursor).ok_or_else(|| {
        let detail = "this cursor is damaged or belongs to another filter or order: \
                      begin again without it";
        Error::new(ErrorKind::Query, detail)
    })
}

fn read(fingerprint: u64, cursor: &str) -> Option<Vec<u8>> {
    let (check, key) = cursor.strip_prefix(VERSION)?.split_at_checked(CHECK)?;
    if !cursor.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f')) {
        return None;
    }
    let (pairs, []) = key.as_bytes().as_chunks::<2>() else { return None };
    let bytes = pairs.iter().map(|pair| {
        let pair = std::str::from_utf8(pair).ok()?;
        u8::from_str_radix(pair, 16).ok()
    });
    let key: Vec<u8> = bytes.collect::<Option<_>>()?;
    let expected = u64::from_str_radix(check, 16).ok()?;
    (xxh3_64_with_seed(&key, fingerprint) == expected).then_some(key)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_cursor_gives_its_key_back(fingerprint: u64, key: Vec<u8>) {
            prop_assert_eq!(decode(fingerprint, &encode(fingerprint, &key)).unwrap(), key);
        }

        #[test]
        fn another_query_refuses_a_cursor(fingerprint: u64, key: Vec<u8>) {
            let cursor = encode(fingerprint, &key);
            let error = decode(fingerprint.wrapping_add(1), &cursor).unwrap_err();
            prop_assert_eq!(error.kind(), ErrorKind::Query);
        }

        #[test]
        fn no_text_makes_a_cursor_panic(text: String) {
            prop_assert!(decode(0, &text).is_err());
        }
    }

    #[test]
    fn a_changed_letter_is_noticed() {
        let cursor = encode(7, b"deal");
        for index in 0..cursor.len() {
            let mut bytes = cursor.clone().into_bytes();
            bytes[index] = if bytes[index] == b'0' { b'1' } else { b'0' };
            assert!(decode(7, std::str::from_utf8(&bytes).unwrap()).is_err());
        }
        assert!(decode(7, &cursor[..cursor.len() - 1]).is_err());
        assert!(decode(7, &cursor.to_uppercase()).is_err());
    }
}
