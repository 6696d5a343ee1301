//! Text in the encodings that spreadsheets and old programs write.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

/// How the bytes of a file are text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Encoding {
    Utf8,
    /// Two bytes a letter, as spreadsheets save "Unicode text"; the byte-order mark tells which comes first.
    Utf16,
    /// Western European.
    Windows1252,
    /// Vietnamese: accents are letters of their own, which are composed here.
    Windows1258,
}

impl Encoding {
    pub(super) const NAMES: [(&'static str, Self); 4] = [
        ("utf-8", Self::Utf8),
        ("utf-16", Self::Utf16),
        ("windows-1252", Self::Windows1252),
        ("windows-1258", Self::Windows1258),
    ];

    /// Whether a delimiter is the same byte as in ASCII, so that cells can be cut before they are read.
    pub(super) fn is_ascii_like(self) -> bool {
        self != Self::Utf16
    }

    /// The text of a cell; nothing when the bytes are not of this encoding.
    pub(super) fn text(self, bytes: &[u8]) -> Option<Cow<'_, str>> {
        let text: Option<String> = match self {
            Self::Utf8 => return std::str::from_utf8(bytes).ok().map(Cow::Borrowed),
            Self::Utf16 => utf16(bytes),
            Self::Windows1252 => bytes.iter().map(|byte| western(*byte)).collect(),
            Self::Windows1258 => {
                let letters: Option<String> = bytes.iter().map(|byte| vietnamese(*byte)).collect();
                letters.map(|letters| letters.nfc().collect())
            }
        };
        text.map(Cow::Owned)
    }
}

/// The whole of a file; a file without a mark is taken as little-endian, which Windows writes.
fn utf16(bytes: &[u8]) -> Option<String> {
    let (bytes, is_big) = match bytes {
        [0xFE, 0xFF, rest @ ..] => (rest, true),
        [0xFF, 0xFE, rest @ ..] => (rest, false),
        _ => (bytes, false),
    };
    if bytes.len() % 2 != 0 {
        return None;
    }
    let units = bytes.chunks_exact(2).map(|pair| {
        let pair = [pair.first().copied().unwrap_or(0), pair.last().copied().unwrap_or(0)];
        if is_big { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) }
    });
    char::decode_utf16(units).collect::<Result<_, _>>().ok()
}

fn western(byte: u8) -> Option<char> {
    const FROM_80: [char; 32] = [
        '€', '\0', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\0', 'Ž', '\0', '\0',
        '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\0', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9F => {
            FROM_80.get(usize::from(byte - 0x80)).copied().filter(|letter| *letter != '\0')
        }
        _ => Some(char::from(byte)),
    }
}

fn vietnamese(byte: u8) -> Option<char> {
    Some(match byte {
        0x8A | 0x8E | 0x9A | 0x9E => return None,
        0xC3 => 'Ă',
        0xCC => '\u{300}',
        0xD0 => 'Đ',
        0xD2 => '\u{309}',
        0xD5 => 'Ơ',
        0xDD => 'Ư',
        0xDE => '\u{303}',
        0xE3 => 'ă',
        0xEC => '\u{301}',
        0xF0 => 'đ',
        0xF2 => '\u{323}',
        0xF5 => 'ơ',
        0xFD => 'ư',
        0xFE => '₫',
        _ => return western(byte),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_encodings_give_the_same_text_as_new_ones() {
        assert_eq!(Encoding::Windows1252.text(b"Caf\xE9 \x80 5").unwrap(), "Café € 5");
        // "Đặng Thị Hòa" as Windows-1258 writes it: a base letter, then its accent.
        let bytes = b"\xD0\xE3\xF2ng Th\x69\xF2 Ho\xCCa";
        let decoded = Encoding::Windows1258.text(bytes).unwrap();
        assert_eq!(decoded, "Đặng Thị Hòa");
    }

    #[test]
    fn spreadsheets_unicode_text_is_read_with_either_byte_first() {
        let little: Vec<u8> = "\u{FEFF}Đặng".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = "\u{FEFF}Đặng".encode_utf16().flat_map(u16::to_be_bytes).collect();

        assert_eq!(Encoding::Utf16.text(&little).unwrap(), "Đặng");
        assert_eq!(Encoding::Utf16.text(&big).unwrap(), "Đặng");
    }

    #[test]
    fn bytes_of_another_encoding_are_told_not_guessed() {
        assert_eq!(Encoding::Utf8.text(b"Caf\xE9"), None);
        assert_eq!(Encoding::Windows1252.text(b"\x81"), None);
        assert_eq!(Encoding::Utf16.text(b"odd"), None);
    }
}
