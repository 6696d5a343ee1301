//! How the segments of a library are aligned, read from its program headers.

/// The kind of segment that is loaded.
const LOAD: u64 = 1;

/// The least alignment of the segments that are loaded; nothing when these bytes are no library of a little-endian machine.
pub(super) fn least_alignment(library: &[u8]) -> Option<u64> {
    let [0x7f, b'E', b'L', b'F', class, 1, ..] = library else { return None };
    let number = |place: usize, size: usize| {
        let bytes = library.get(place..place.checked_add(size)?)?;
        Some(bytes.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte)))
    };
    let is_64 = *class == 2;
    // Where the header tells of the table, and an entry of its alignment, by the width of addresses.
    let (table, size, count, word, align) =
        if is_64 { (32, 54, 56, 8, 48) } else { (28, 42, 44, 4, 28) };
    let (table, size) = (number(table, word)?, number(size, 2)?);
    let mut least = None;
    for entry in 0..number(count, 2)? {
        let entry = usize::try_from(table + entry * size).ok()?;
        if number(entry, 4)? == LOAD {
            let aligned = number(entry + align, word)?;
            least = Some(least.map_or(aligned, |least: u64| least.min(aligned)));
        }
    }
    least
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A header of 64-bit addresses, with segments of these kinds and alignments.
    fn library(segments: &[(u32, u64)]) -> Vec<u8> {
        let mut bytes = vec![0; 64];
        bytes[..6].copy_from_slice(b"\x7fELF\x02\x01");
        bytes[32] = 64;
        bytes[54] = 56;
        bytes[56] = u8::try_from(segments.len()).unwrap();
        for (kind, align) in segments {
            let mut entry = vec![0; 56];
            entry[..4].copy_from_slice(&kind.to_le_bytes());
            entry[48..].copy_from_slice(&align.to_le_bytes());
            bytes.extend(entry);
        }
        bytes
    }

    #[test]
    fn only_segments_that_are_loaded_count_and_the_least_of_them() {
        assert_eq!(least_alignment(&library(&[(4, 4), (1, 65536), (1, 16384)])), Some(16384));
        assert_eq!(least_alignment(&library(&[(1, 4096), (1, 16384)])), Some(4096));
    }

    #[test]
    fn what_is_cut_off_or_another_file_has_no_alignment() {
        let whole = library(&[(1, 16384)]);
        assert_eq!(least_alignment(&whole[..whole.len() - 1]), None);
        assert_eq!(least_alignment(&library(&[])), None);
        assert_eq!(least_alignment(b"PK"), None);
    }

    /// The machine's own programs have both widths' fields; one is enough to see the fields in their places.
    #[test]
    #[cfg(target_os = "linux")]
    fn the_test_itself_is_aligned_to_a_page() {
        let test = std::fs::read(std::env::current_exe().unwrap()).unwrap();
        assert!(least_alignment(&test).unwrap() >= 4096);
    }
}
