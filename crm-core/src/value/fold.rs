//! Text as search, matching and sorting see it.

use unicode_normalization::UnicodeNormalization;

/// The text without case, accents and look-alikes: `Đặng Thị Hoà` and `DANG THI HOA` fold to the same.
///
/// Accents are dropped from the scripts that are searched without them (Latin, Greek, Cyrillic, Hebrew,
/// Arabic); marks that make other letters (Thai and Indic vowels, the Japanese voicing marks) stay.
/// Full-width and half-width forms, ligatures and letters in circles become the plain ones. Folding
/// what is folded changes nothing.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for letter in text.nfkd() {
        if letter.is_ascii_alphanumeric() {
            folded.push(letter.to_ascii_lowercase());
            continue;
        }
        if is_dropped(letter) {
            continue;
        }
        // Lower-casing may bring an accent of its own, as for the Turkish dotted capital.
        for letter in letter.to_lowercase().filter(|letter| !is_dropped(*letter)) {
            match plain(letter) {
                Some(plain) => folded.push_str(plain),
                None => folded.push(letter),
            }
        }
    }
    if folded.is_ascii() { folded } else { folded.nfc().collect() }
}

/// Accents, and signs that are not seen.
fn is_dropped(letter: char) -> bool {
    matches!(letter,
        '\u{0300}'..='\u{036F}'
        | '\u{0483}'..='\u{0489}'
        | '\u{0591}'..='\u{05BD}' | '\u{05BF}' | '\u{05C1}' | '\u{05C2}' | '\u{05C4}' | '\u{05C5}' | '\u{05C7}'
        | '\u{0610}'..='\u{061A}' | '\u{0640}' | '\u{064B}'..='\u{065F}' | '\u{0670}'
        | '\u{06D6}'..='\u{06DC}' | '\u{06DF}'..='\u{06E4}' | '\u{06E7}' | '\u{06E8}' | '\u{06EA}'..='\u{06ED}'
        | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}'
        | '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

/// The plain spelling of a lower-case letter that Unicode does not take apart.
fn plain(letter: char) -> Option<&'static str> {
    Some(match letter {
        // Eth is a letter of Icelandic, but names are typed with it where đ is meant.
        'đ' | 'ð' | 'ɖ' | 'ɗ' => "d",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'ħ' => "h",
        'ı' => "i",
        'ŧ' => "t",
        'ŋ' => "n",
        'ĸ' => "k",
        'ƒ' => "f",
        'ə' => "e",
        'þ' => "th",
        'ς' => "σ",
        '\'' | '’' | '‘' | 'ʼ' | 'ʻ' | '`' | '´' => "'",
        '‐' | '‑' | '–' | '—' | '−' => "-",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::{super::test_data, *};

    #[test]
    fn vietnamese_is_found_without_its_accents() {
        for (text, folded) in [
            ("Đặng Thị Hoà", "dang thi hoa"),
            ("Ðặng", "dang"),
            ("đường Điện Biên Phủ", "duong dien bien phu"),
            ("NGUYỄN VĂN ƯỚC", "nguyen van uoc"),
        ] {
            assert_eq!(fold(text), folded);
            assert_eq!(fold(&text.nfd().collect::<String>()), folded);
        }
    }

    #[test]
    fn every_script_is_found_as_it_is_typed() {
        for (text, folded) in [
            ("Straße, STRASSE, ẞ", "strasse, strasse, ss"),
            ("Øresund Łódź Ærø œuvre", "oresund lodz aero oeuvre"),
            ("İstanbul ısı", "istanbul isi"),
            ("Ｆｕｌｌ　０９１２", "full 0912"),
            ("ﬁnance ① ™", "finance 1 tm"),
            ("Ёлка Йод", "елка иод"),
            ("ΟΔΟΣ Όμηρος", "οδοσ ομηροσ"),
            ("مُحَمَّد", "محمد"),
            ("が ｶﾞ か", "が ガ か"),
            ("สวัสดี", "สวัสดี"),
            ("हिन्दी", "हिन्दी"),
            ("한국어", "한국어"),
            ("株式会社", "株式会社"),
            ("a\u{200B}b\u{AD}c", "abc"),
        ] {
            assert_eq!(fold(text), folded);
        }
    }

    #[test]
    fn folding_what_is_folded_changes_nothing() {
        for letter in '\0'..='\u{1FFFF}' {
            let folded = fold(letter.encode_utf8(&mut [0; 4]));
            assert_eq!(fold(&folded), folded, "{letter:?}");
        }
    }

    #[test]
    fn names_fold_to_their_published_spelling_without_accents() {
        for file in ["vietnam/truth_fold_boy.json", "vietnam/truth_fold_girl.json"] {
            let Some(text) = test_data::read(file) else { return };
            let truth: Value = serde_json::from_str(&text).unwrap();
            let names = truth.as_object().unwrap();
            assert!(names.len() > 1000);
            for (name, folded) in names {
                assert_eq!(fold(name), folded.as_str().unwrap());
            }
        }
    }

    #[test]
    fn places_fold_to_their_english_names_but_for_the_exonyms() {
        let Some(text) = test_data::read("vietnam/truth_place_fold.json") else { return };
        let truth: Value = serde_json::from_str(&text).unwrap();
        let mut exonyms: Vec<&str> = truth
            .as_object()
            .unwrap()
            .iter()
            .filter(|(name, english)| fold(name) != fold(english.as_str().unwrap()))
            .map(|(name, _)| name.as_str())
            .collect();
        exonyms.sort_unstable();
        assert_eq!(exonyms, ["Hoàng Sa", "Hà Nội", "Hải Phòng", "Trường Sa"]);
    }
}
