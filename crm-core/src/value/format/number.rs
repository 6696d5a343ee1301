//! Numbers with the signs of a country.

use super::super::decimal::times_ten_to;
use super::super::{Decimal, Locale, invalid, parse_decimal};
use crate::error::{Error, Result};

/// Which signs stand in a file's numbers: `1.234,50` or `1,234.50`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct NumberFormat {
    decimal: char,
    group: Option<char>,
}

impl NumberFormat {
    /// A point before the decimals and no groups: `1234.5`.
    pub const PLAIN: Self = Self { decimal: '.', group: None };

    /// Numbers with these signs before the decimals and between groups of digits.
    ///
    /// # Errors
    /// `Invalid` with the code `not_a_format` for one sign with two meanings, or one that is a part of
    /// numbers already.
    pub fn new(decimal: char, group: Option<char>) -> Result<Self> {
        let is_sign = |sign: char| !sign.is_alphanumeric() && !"+-()".contains(sign);
        let is_clear = is_sign(decimal)
            && !decimal.is_whitespace()
            && group.is_none_or(|group| is_sign(group) && group != decimal);
        if !is_clear {
            return Err(invalid("not_a_format", "use two different signs, as a comma and a point"));
        }
        Ok(Self { decimal, group })
    }

    /// Numbers as a language writes them.
    pub const fn of(locale: Locale) -> Self {
        Self { decimal: locale.decimal_sign(), group: Some(locale.group_sign()) }
    }

    /// The sign before the decimals.
    pub const fn decimal(self) -> char {
        self.decimal
    }

    /// The sign between groups of digits, where there are groups.
    pub const fn group(self) -> Option<char> {
        self.group
    }

    /// Reads a number exactly; a sign may stand on either side, and brackets make it negative.
    ///
    /// Groups must be whole (`1.234`, or `12,34,567` as in India), so that a number in the other format
    /// is refused and not read a thousand times too large. An exponent counts, as programs write large
    /// numbers (`8.48E10`).
    ///
    /// # Errors
    /// `Invalid` with the code `not_a_number`, or `out_of_range` for more than 28 digits.
    pub fn parse_number(self, text: &str) -> Result<Decimal> {
        let (is_negative, unsigned) = strip_sign(text.trim());
        let (unsigned, exponent) = split_exponent(unsigned)?;
        let (whole, fraction) = match unsigned.split_once(self.decimal) {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (unsigned, None),
        };
        let mut plain = String::with_capacity(text.len() + 2);
        if is_negative {
            plain.push('-');
        }
        let mut groups = whole.split(|letter| self.is_group(letter)).peekable();
        let mut is_first = true;
        while let Some(group) = groups.next() {
            let is_last = groups.peek().is_none();
            let is_whole = match (is_first, is_last) {
                (true, true) => true,
                (true, false) => (1..=3).contains(&group.len()),
                (false, true) => group.len() == 3,
                (false, false) => (2..=3).contains(&group.len()),
            };
            if !is_whole {
                return Err(not_a_number());
            }
            plain.push_str(group);
            is_first = false;
        }
        if whole.is_empty() && fraction.is_some() {
            plain.push('0');
        }
        if let Some(fraction) = fraction {
            plain.push('.');
            plain.push_str(fraction);
        }
        // What is left may still have a sign of its own, which only the outermost place may have.
        if unsigned.starts_with(['+', '-']) {
            return Err(not_a_number());
        }
        times_ten_to(parse_decimal(&plain)?, exponent)
    }

    /// Whether this letter stands between groups; blanks and apostrophes come in several forms.
    fn is_group(self, letter: char) -> bool {
        match self.group {
            Some(group) if group.is_whitespace() => letter.is_whitespace(),
            Some('\'' | '’') => matches!(letter, '\'' | '’'),
            Some(group) => letter == group,
            None => false,
        }
    }
}

/// Whether the number is negative, and the number without what says so.
fn strip_sign(text: &str) -> (bool, &str) {
    if let Some(inner) = text.strip_prefix('(').and_then(|text| text.strip_suffix(')')) {
        return (true, inner.trim());
    }
    let minus = ['-', '−'];
    if let Some(rest) = text.strip_prefix(minus).or_else(|| text.strip_suffix(minus)) {
        return (true, rest.trim());
    }
    (false, text.strip_prefix('+').unwrap_or(text).trim())
}

/// What stands before an exponent, and the exponent; 0 where there is none.
fn split_exponent(unsigned: &str) -> Result<(&str, i32)> {
    match unsigned.split_once(['e', 'E']) {
        None => Ok((unsigned, 0)),
        Some((mantissa, exponent)) if exponent.len() <= 3 => {
            exponent.parse().map(|exponent| (mantissa, exponent)).map_err(|_| not_a_number())
        }
        Some(_) => Err(not_a_number()),
    }
}

fn not_a_number() -> Error {
    invalid("not_a_number", "write a number in the format that was given for the column")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(format: NumberFormat, text: &str) -> Option<String> {
        format.parse_number(text).ok().map(|number| number.to_string())
    }

    #[test]
    fn each_country_reads_its_own_signs() {
        let (vietnamese, english) =
            (NumberFormat::of(Locale::Vietnamese), NumberFormat::of(Locale::English));
        let swiss = NumberFormat::new('.', Some('\'')).unwrap();
        let french = NumberFormat::new(',', Some(' ')).unwrap();

        for (format, text, number) in [
            (vietnamese, "1.234.567,50", "1234567.5"),
            (vietnamese, "9.999.999.999.999", "9999999999999"),
            (english, "1,234,567.50", "1234567.5"),
            (english, "12,34,567", "1234567"),
            (english, "1234.5", "1234.5"),
            (english, ".5", "0.5"),
            (swiss, "1’234.50", "1234.5"),
            (french, "1\u{202F}234\u{A0}567,5", "1234567.5"),
            (NumberFormat::PLAIN, " 0042 ", "42"),
        ] {
            assert_eq!(read(format, text).as_deref(), Some(number), "{text}");
        }
    }

    #[test]
    fn a_number_of_the_other_format_is_refused_not_misread() {
        let vietnamese = NumberFormat::of(Locale::Vietnamese);
        for text in ["1,234.50", "1.5", "12.34", "1.2345", "1..234", "1.234.", ".234", "1,2,3"] {
            let error = vietnamese.parse_number(text).unwrap_err();
            assert_eq!(error.fields()[0].code, "not_a_number", "{text}");
        }
    }

    #[test]
    fn accountants_write_negative_numbers_in_three_ways() {
        let english = NumberFormat::of(Locale::English);
        for text in ["-1,234.5", "1,234.5-", "(1,234.5)", "−1,234.5", "- 1,234.5"] {
            assert_eq!(read(english, text).as_deref(), Some("-1234.5"), "{text}");
        }
        for text in ["--1", "-1-", "(-1)", "+-1", "(1", "", "-", "()", "abc"] {
            assert_eq!(read(english, text), None, "{text}");
        }
    }

    #[test]
    fn an_exponent_is_read_exactly() {
        let german = NumberFormat::new(',', Some('.')).unwrap();
        for (format, text, number) in [
            (NumberFormat::PLAIN, "8.48E10", "84800000000"),
            (NumberFormat::PLAIN, "-6.0e+7", "-60000000"),
            (NumberFormat::PLAIN, "125E-2", "1.25"),
            (NumberFormat::PLAIN, "0E99", "0"),
            (german, "1,5E3", "1500"),
        ] {
            assert_eq!(read(format, text).as_deref(), Some(number), "{text}");
        }
        for text in ["E5", "1E", "1E1.5", "1E5E5", "1E--5", "1 E5 %", "1E30", "1E-30", "1E1000"] {
            assert_eq!(read(NumberFormat::PLAIN, text), None, "{text}");
        }
    }

    #[test]
    fn one_sign_has_one_meaning() {
        for (decimal, group) in [('.', Some('.')), ('1', None), ('-', None), (',', Some('0'))] {
            assert!(NumberFormat::new(decimal, group).is_err());
        }
    }
}
