//! Telephone numbers in one form.

mod plan;

use std::{fmt, str::FromStr};

use plan::Plan;

use super::{fold, invalid};
use crate::error::{Error, Result};

/// A telephone number: `+84912345678`, with its extension `+842438255618;ext=12`.
///
/// A number that cannot be made international, as `113`, keeps its digits, and a plus only where it was written with one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Phone {
    number: String,
    extension: Option<String>,
}

/// The most digits that are dialled before an international number.
const LONGEST_PREFIX: usize = 4;

impl Phone {
    /// No number yet, for a field that nobody gave.
    pub(crate) fn blank() -> Self {
        Self { number: String::new(), extension: None }
    }

    /// The most digits of a number, by ITU-T E.164.
    pub const MAX_DIGITS: usize = 15;

    /// Reads a number as people write it; one without a country code is of the default country, by its
    /// two letters of ISO 3166.
    ///
    /// Blanks, dots, dashes, slashes and brackets are left out; `00` is read as a plus; Vietnamese
    /// mobile numbers of eleven digits become those of ten that replaced them in 2018; `ext`, `x`, `#`,
    /// `máy lẻ` and `nhánh` begin an extension.
    ///
    /// # Errors
    /// `Invalid` with the code `not_a_phone`.
    pub fn parse(text: &str, default_country: &str) -> Result<Self> {
        let folded = fold(text);
        let text = folded.trim();
        let text = text.strip_prefix("tel:").unwrap_or(text);
        let end = text.find(|letter: char| letter.is_alphabetic() || matches!(letter, '#' | ';'));
        let (number, extension) =
            text.split_at_checked(end.unwrap_or(text.len())).ok_or_else(not_a_phone)?;
        let extension = read_extension(extension)?;
        let number = number.trim_start_matches(is_separator);
        let (has_plus, number) = match number.strip_prefix('+') {
            Some(number) => (true, number),
            None => (false, number),
        };
        let digits = read_digits(number)?;
        let international = if has_plus {
            from_abroad(&digits)
        } else {
            from_home(&digits, Plan::of_country(default_country))
        };
        let as_written = || if has_plus { format!("+{digits}") } else { digits.clone() };
        let number = international.unwrap_or_else(as_written);
        if number.trim_start_matches('+').len() > Self::MAX_DIGITS {
            return Err(not_a_phone());
        }
        Ok(Self { number, extension })
    }

    /// A number in its own form, as it is stored; one with an extension is read anew.
    pub(crate) fn stored(text: &str) -> Option<Self> {
        if text.strip_prefix('+').unwrap_or(text).bytes().all(|byte| byte.is_ascii_digit()) {
            return Some(Self { number: text.to_owned(), extension: None });
        }
        text.parse().ok()
    }

    /// The number without its extension: a plus and digits, or digits alone.
    pub fn number(&self) -> &str {
        &self.number
    }

    /// The digits of the number, without plus and extension.
    pub fn digits(&self) -> &str {
        self.number.strip_prefix('+').unwrap_or(&self.number)
    }

    /// The extension, as dialled after the number.
    pub fn extension(&self) -> Option<&str> {
        self.extension.as_deref()
    }

    /// The digits as they are dialled within the number's own country, where that is known and not how it is stored.
    pub(crate) fn national(&self) -> Option<String> {
        let digits = self.number.strip_prefix('+')?;
        let (plan, rest) = Plan::of_number(digits)?;
        let national = format!("{}{rest}", plan.trunk);
        (national != digits).then_some(national)
    }

    /// The whole of it, where no extension makes it more than its number.
    pub(crate) fn as_str(&self) -> Option<&str> {
        self.extension.is_none().then_some(&self.number)
    }

    /// Whether the number has a plus: it says itself which country it is of.
    pub fn is_international(&self) -> bool {
        self.number.starts_with('+')
    }
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.number)?;
        match &self.extension {
            Some(extension) => write!(f, ";ext={extension}"),
            None => Ok(()),
        }
    }
}

impl FromStr for Phone {
    type Err = Error;

    /// Reads a number without a default country.
    fn from_str(text: &str) -> Result<Self> {
        Self::parse(text, "")
    }
}

fn not_a_phone() -> Error {
    invalid("not_a_phone", "write one telephone number with 3 to 15 digits, as +84 912 345 678")
}

fn is_separator(letter: char) -> bool {
    matches!(letter, '.' | '-' | '/' | '(' | ')' | '[' | ']') || letter.is_whitespace()
}

fn read_digits(text: &str) -> Result<String> {
    let mut digits = String::with_capacity(text.len());
    for letter in text.chars().filter(|letter| !is_separator(*letter)) {
        digits.push(digit(letter).ok_or_else(not_a_phone)?);
    }
    let is_one = (3..=Phone::MAX_DIGITS + LONGEST_PREFIX).contains(&digits.len());
    if is_one { Ok(digits) } else { Err(not_a_phone()) }
}

/// The extension in ` ext. 12`, ` (máy lẻ 12)`, `#12` or `;ext=12`, after folding.
fn read_extension(text: &str) -> Result<Option<String>> {
    let text =
        text.trim_matches(|letter: char| is_separator(letter) || matches!(letter, '#' | ';'));
    if text.is_empty() {
        return Ok(None);
    }
    let start = text.find(|letter| digit(letter).is_some()).ok_or_else(not_a_phone)?;
    let (word, number) = text.split_at_checked(start).ok_or_else(not_a_phone)?;
    let word =
        word.trim_matches(|letter: char| is_separator(letter) || matches!(letter, ':' | '=' | '#'));
    let is_known = matches!(
        word,
        "" | "x"
            | "ext"
            | "extn"
            | "extension"
            | "may le"
            | "so may le"
            | "ml"
            | "nhanh"
            | "may nhanh"
    );
    let number: Option<String> = number.chars().map(digit).collect();
    match number.filter(|number| is_known && number.len() <= 8) {
        Some(number) => Ok(Some(number)),
        None => Err(not_a_phone()),
    }
}

/// The ASCII digit for a digit of one of the scripts that phones are typed in.
fn digit(letter: char) -> Option<char> {
    if letter.is_ascii() {
        return letter.is_ascii_digit().then_some(letter);
    }
    ['\u{0660}', '\u{06F0}', '\u{0966}', '\u{0E50}']
        .into_iter()
        .find_map(|zero| u32::from(letter).checked_sub(u32::from(zero)).filter(|digit| *digit < 10))
        .and_then(|digit| char::from_digit(digit, 10))
}

/// The canonical number for digits that begin with a country code, or `None` where none fits.
fn from_abroad(digits: &str) -> Option<String> {
    let Some((plan, rest)) = Plan::of_number(digits) else {
        return international("", digits);
    };
    // People write the trunk zero after the code, as +84 (0)912...; other trunk digits may be real.
    let mut rest = rest;
    while plan.trunk.starts_with('0')
        && let Some(bare) = rest.strip_prefix(plan.trunk)
        && bare.len() >= plan.shortest
    {
        rest = bare;
    }
    international(plan.code, rest)
}

/// The canonical number for digits dialled in a country.
fn from_home(digits: &str, home: Option<&Plan>) -> Option<String> {
    let dialled = home.and_then(|plan| plan.strip_international(digits));
    let is_number = |abroad: &str| {
        Plan::of_number(abroad).is_some_and(|(plan, rest)| rest.len() >= plan.shortest)
    };
    let mut abroad = dialled.into_iter().chain(digits.strip_prefix("00"));
    if let Some(number) = abroad.find(|number| is_number(number)) {
        return from_abroad(number);
    }
    let plan = home?;
    // The country code without a plus, where the digits are too many for a number of the country.
    if let Some(rest) = digits.strip_prefix(plan.code)
        && digits.len() > plan.longest
        && rest.len() >= plan.shortest
        && (plan.trunk.is_empty() || !digits.starts_with(plan.trunk))
    {
        return from_abroad(digits);
    }
    let bare = digits
        .strip_prefix(plan.trunk)
        .filter(|bare| bare.len() >= plan.shortest)
        .unwrap_or(digits);
    let is_trunk_left = plan.trunk.starts_with('0') && bare.starts_with('0');
    if bare.len() < plan.shortest || is_trunk_left {
        return None;
    }
    international(plan.code, bare)
}

/// Puts code and number together, where that makes an international number.
fn international(code: &str, rest: &str) -> Option<String> {
    let number = match code {
        "84" => format!("+84{}", vietnamese(rest)),
        _ => format!("+{code}{rest}"),
    };
    (8..=Phone::MAX_DIGITS + 1).contains(&number.len()).then_some(number)
}

/// A Vietnamese number without its zero, as it is since the mobile prefixes of 2018.
fn vietnamese(rest: &str) -> String {
    let old = (rest.len() == 10).then(|| rest.split_at_checked(3)).flatten();
    let Some((prefix, subscriber)) = old else {
        return rest.to_owned();
    };
    let new = match prefix {
        "162" => "32",
        "163" => "33",
        "164" => "34",
        "165" => "35",
        "166" => "36",
        "167" => "37",
        "168" => "38",
        "169" => "39",
        "120" => "70",
        "121" => "79",
        "122" => "77",
        "126" => "76",
        "128" => "78",
        "123" => "83",
        "124" => "84",
        "125" => "85",
        "127" => "81",
        "129" => "82",
        "186" => "56",
        "188" => "58",
        "199" => "59",
        _ => prefix,
    };
    format!("{new}{subscriber}")
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::{super::test_data, *};

    fn phone(text: &str) -> String {
        Phone::parse(text, "VN").unwrap().to_string()
    }

    #[test]
    fn one_number_has_one_form_however_it_is_written() {
        for text in [
            "0912 345 678",
            "0912.345.678",
            "912345678",
            "+84 912 345 678",
            "(+84) 912-345-678",
            "+84 (0)912 345 678",
            "84912345678",
            "0084 912 345 678",
            "０９１２３４５６７８",
            "٠٩١٢٣٤٥٦٧٨",
            "tel:+84-912-345-678",
            "\u{202D}0912 345 678\u{202C}",
            "0912\u{A0}345\u{2011}678",
        ] {
            assert_eq!(phone(text), "+84912345678", "{text}");
        }
    }

    #[test]
    fn old_mobile_numbers_become_those_of_2018() {
        for (old, new) in [
            ("0123 456 7890", "+84834567890"),
            ("0168 888 8888", "+84388888888"),
            ("0120 123 4567", "+84701234567"),
            ("0199 123 4567", "+84591234567"),
            ("+84 186 123 4567", "+84561234567"),
        ] {
            assert_eq!(phone(old), new);
        }
    }

    #[test]
    fn a_number_that_is_only_dialled_at_home_keeps_its_digits() {
        for (text, kept) in [("113", "113"), ("0912345", "0912345"), ("00 113", "00113")] {
            let phone = Phone::parse(text, "VN").unwrap();
            assert_eq!(phone.to_string(), kept);
            assert!(!phone.is_international());
        }
        assert_eq!("0912 345 678".parse::<Phone>().unwrap().number(), "0912345678");
    }

    #[test]
    fn a_number_too_short_for_its_country_keeps_its_plus_and_reads_as_itself() {
        for text in ["+49 001 212", "+113", "+49 001 212 ext 12"] {
            let shown = phone(text);
            assert!(shown.starts_with('+'), "{shown}");
            assert_eq!(phone(&shown), shown);
        }
    }

    #[test]
    fn an_extension_is_kept() {
        for text in [
            "024 3825 5618 ext 12",
            "024 3825 5618 x12",
            "024 3825 5618 #12",
            "024 3825 5618 (máy lẻ 12)",
            "024 3825 5618 Máy lẻ: 12",
            "(024) 3825-5618 nhánh 12",
            "+842438255618;ext=12",
        ] {
            assert_eq!(phone(text), "+842438255618;ext=12", "{text}");
        }
        let phone = Phone::parse("024 3825 5618 ext. 12", "VN").unwrap();
        assert_eq!((phone.digits(), phone.extension()), ("842438255618", Some("12")));
    }

    #[test]
    fn what_is_no_single_number_is_refused() {
        for text in [
            "",
            "12",
            "không có",
            "0912345678, 0987654321",
            "0912345678 / 0987654321",
            "0912345678 Lan",
            "0912345678 ext",
            "0912+345678",
            "=1+1",
        ] {
            let error = Phone::parse(text, "VN").unwrap_err();
            assert_eq!(error.fields()[0].code, "not_a_phone", "{text}");
        }
    }

    #[test]
    fn other_countries_dial_in_their_own_way() {
        for (text, country, number) in [
            ("(212) 555-0123", "US", "+12125550123"),
            ("1-212-555-0123", "US", "+12125550123"),
            ("011 84 912 345 678", "US", "+84912345678"),
            ("020 7946 0958", "GB", "+442079460958"),
            ("8 (912) 345-67-89", "RU", "+79123456789"),
            ("06 1234 5678", "IT", "+390612345678"),
            ("06 1 234 5678", "HU", "+3612345678"),
            ("+999 123 4567", "VN", "+9991234567"),
        ] {
            assert_eq!(Phone::parse(text, country).unwrap().number(), number, "{text}");
        }
    }

    #[test]
    fn every_number_is_read_back() {
        let starts = [
            "", "0", "00", "000", "011", "0011", "810", "06", "80", "84", "0084", "1", "+", "+840",
            "+8400",
        ];
        let ends =
            ["113", "0113", "912345678", "1234567890", "0912345678", "84912345678", "111234567890"];
        for country in ["VN", "US", "AU", "RU", "HU", "BY", "IT", "JP", "DE", ""] {
            for text in starts.iter().flat_map(|start| ends.map(|end| format!("{start}{end}"))) {
                let Ok(phone) = Phone::parse(&text, country) else { continue };
                let again: Phone = phone.to_string().parse().unwrap();
                assert_eq!(again, phone, "{text} in {country}");
                assert!(phone.digits().len() <= Phone::MAX_DIGITS);
            }
        }
        assert!(Phone::parse("0123456789012345", "VN").is_err());
    }

    #[test]
    fn vietnamese_numbers_are_those_of_libphonenumber() {
        let Some(text) = test_data::read("libphonenumber/truth.json") else { return };
        let truth: Value = serde_json::from_str(&text).unwrap();
        let spellings = truth["summary"]["vn"].as_array().unwrap();
        assert_eq!(spellings.len(), 15);
        for spelling in spellings {
            let raw = spelling["raw"].as_str().unwrap();
            let expected = match raw {
                // A prefix that was replaced, and two numbers too short to be called from abroad.
                "01234567890" => "+84834567890",
                "113" | "0912345" => raw,
                _ => spelling["e164"].as_str().unwrap(),
            };
            assert_eq!(phone(raw), expected);
        }
    }

    #[test]
    fn numbers_of_the_world_are_those_of_libphonenumber() {
        let Some(text) = test_data::read("libphonenumber/truth.json") else { return };
        let truth: Value = serde_json::from_str(&text).unwrap();
        let examples = truth["examples"].as_array().unwrap();
        let mut missed = Vec::new();
        for example in examples {
            let [region, national, international, e164] =
                ["region", "national", "international", "e164"]
                    .map(|key| example[key].as_str().unwrap());
            let typed = Phone::parse(international, "VN").unwrap();
            assert_eq!(typed.number(), e164, "{region}");
            assert_eq!(typed.to_string().parse::<Phone>().unwrap(), typed);
            if Phone::parse(national, region).unwrap().number() != e164 {
                missed.push((region, national));
            }
        }
        // In Argentina a mobile number changes in the middle when it is called from abroad, and Belarus
        // dials two trunk prefixes.
        assert_eq!(missed, [("AR", "011 15-2345-6789"), ("BY", "8 801 123 4567")]);
    }
}
