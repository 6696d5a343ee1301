//! Dates and times by a pattern, as spreadsheets name them.

use std::{fmt, str::FromStr};

use super::super::{Date, fold, invalid};
use crate::error::{Error, Result};

/// How a file writes dates: `dd/MM/yyyy`, `M/d/yy`, `yyyy-MM-dd HH:mm:ss`, `MMM d, yyyy`.
///
/// `y`, `M`, `d`, `H` (0 to 23), `h` (1 to 12), `m`, `s`, `S` and `a` stand for the parts of a date and
/// time, other letters between apostrophes for themselves. One or two digits are read for each, whatever
/// the pattern's own number, unless another number follows at once. Two digits of a year are 1970 to 2069.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct DateFormat {
    pattern: String,
    parts: Vec<Part>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Part {
    Year,
    ShortYear,
    Month,
    MonthName,
    Day,
    Hour,
    HalfDayHour,
    Minute,
    Second,
    Fraction,
    HalfDay,
    Literal(char),
}

/// The parts of a date and time, as far as they were read.
#[derive(Clone, Copy, Default)]
struct Read {
    year: u32,
    month: u32,
    day: u32,
    hour: u32,
    minute: u32,
    second: u32,
    millis: u32,
    is_afternoon: Option<bool>,
}

impl DateFormat {
    /// The format with this pattern.
    ///
    /// # Errors
    /// `Invalid` with the code `not_a_format` for an unknown letter, or a pattern without year, month and day,
    /// each once.
    pub fn new(pattern: &str) -> Result<Self> {
        let parts = read_pattern(pattern.trim())?;
        let count = |wanted: &[Part]| parts.iter().filter(|part| wanted.contains(part)).count();
        let is_date = count(&[Part::Year, Part::ShortYear]) == 1
            && count(&[Part::Month, Part::MonthName]) == 1
            && count(&[Part::Day]) == 1;
        let is_time = count(&[Part::Hour, Part::HalfDayHour]) <= 1
            && count(&[Part::HalfDayHour]) == count(&[Part::HalfDay])
            && count(&[Part::Minute]) <= count(&[Part::Hour, Part::HalfDayHour])
            && [Part::Minute, Part::Second, Part::Fraction].iter().all(|part| count(&[*part]) <= 1);
        if !is_date || !is_time {
            return Err(not_a_format());
        }
        Ok(Self { pattern: pattern.trim().to_owned(), parts })
    }

    /// The pattern.
    pub fn pattern(&self) -> &str {
        &self.pattern
    }

    /// Whether the pattern has a time.
    pub fn has_time(&self) -> bool {
        self.parts.iter().any(|part| matches!(part, Part::Hour | Part::HalfDayHour))
    }

    /// Reads a date; a time in it is checked and left out.
    ///
    /// # Errors
    /// `Invalid` with the code `not_a_date`.
    pub fn parse_date(&self, text: &str) -> Result<Date> {
        self.parse_local(text).map(|(date, _)| date)
    }

    /// Reads a date and the milliseconds since its start that the clock showed, for `Zone::at`; 0 where the
    /// pattern has no time.
    ///
    /// # Errors
    /// `Invalid` with the code `not_a_date`.
    pub fn parse_local(&self, text: &str) -> Result<(Date, u32)> {
        let folded = fold(text);
        let read = self.read(folded.trim()).ok_or_else(not_a_date)?;
        let hour = match read.is_afternoon {
            Some(_) if !(1..=12).contains(&read.hour) => return Err(not_a_date()),
            Some(is_afternoon) => read.hour % 12 + if is_afternoon { 12 } else { 0 },
            None => read.hour,
        };
        if hour > 23 || read.minute > 59 || read.second > 59 {
            return Err(not_a_date());
        }
        let date = Date::new(read.year.cast_signed(), read.month, read.day);
        let millis = ((hour * 60 + read.minute) * 60 + read.second) * 1000 + read.millis;
        Ok((date.map_err(|_| not_a_date())?, millis))
    }

    fn read(&self, mut text: &str) -> Option<Read> {
        let mut read = Read::default();
        let mut parts = self.parts.iter().peekable();
        while let Some(part) = parts.next() {
            let is_tight = parts.peek().is_some_and(|next| next.is_number());
            let least = if is_tight { 2 } else { 1 };
            let rest = match *part {
                Part::Literal(' ') => text.trim_start(),
                Part::Literal(letter) => text.strip_prefix(letter)?,
                Part::Year => take_number(text, 4, 4, &mut read.year)?,
                Part::ShortYear => {
                    let rest = take_number(text, 2, 2, &mut read.year)?;
                    read.year += if read.year < 70 { 2000 } else { 1900 };
                    rest
                }
                Part::Month => take_number(text, least, 2, &mut read.month)?,
                Part::MonthName => take_month(text, &mut read.month)?,
                Part::Day => take_number(text, least, 2, &mut read.day)?,
                Part::Hour | Part::HalfDayHour => take_number(text, least, 2, &mut read.hour)?,
                Part::Minute => take_number(text, least, 2, &mut read.minute)?,
                Part::Second => take_number(text, least, 2, &mut read.second)?,
                Part::Fraction => take_fraction(text, &mut read.millis)?,
                Part::HalfDay => take_half_day(text, &mut read.is_afternoon)?,
            };
            text = rest;
        }
        text.is_empty().then_some(read)
    }
}

impl Part {
    fn is_number(self) -> bool {
        !matches!(self, Self::MonthName | Self::HalfDay | Self::Literal(_))
    }
}

impl fmt::Display for DateFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.pattern)
    }
}

impl FromStr for DateFormat {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        Self::new(text)
    }
}

fn read_pattern(pattern: &str) -> Result<Vec<Part>> {
    let mut parts = Vec::new();
    let mut rest = pattern;
    while let Some(letter) = rest.chars().next() {
        if let Some(quoted) = rest.strip_prefix('\'') {
            let (literal, after) = quoted.split_once('\'').ok_or_else(not_a_format)?;
            let literal = if literal.is_empty() { "'" } else { literal };
            parts.extend(fold(literal).chars().map(Part::Literal));
            rest = after;
            continue;
        }
        let after = rest.trim_start_matches(letter);
        parts.push(match (letter, rest.len() - after.len()) {
            ('y', 4) => Part::Year,
            ('y', 2) => Part::ShortYear,
            ('M', 1 | 2) => Part::Month,
            ('M', 3 | 4) => Part::MonthName,
            ('d', 1 | 2) => Part::Day,
            ('H', 1 | 2) => Part::Hour,
            ('h', 1 | 2) => Part::HalfDayHour,
            ('m', 1 | 2) => Part::Minute,
            ('s', 1 | 2) => Part::Second,
            ('S', 1..=9) => Part::Fraction,
            ('a', 1) => Part::HalfDay,
            (' ', _) => Part::Literal(' '),
            _ if letter.is_alphanumeric() => return Err(not_a_format()),
            _ => {
                parts.extend(fold(letter.encode_utf8(&mut [0; 4])).chars().map(Part::Literal));
                rest = rest.strip_prefix(letter).unwrap_or_default();
                continue;
            }
        });
        rest = after;
    }
    Ok(parts)
}

fn take_number<'a>(text: &'a str, least: usize, most: usize, into: &mut u32) -> Option<&'a str> {
    let length = text.bytes().take(most).take_while(u8::is_ascii_digit).count();
    let (digits, rest) = text.split_at_checked(length)?;
    *into = digits.parse().ok()?;
    (length >= least).then_some(rest)
}

/// The digits of a part of a second, of which those of the milliseconds count.
fn take_fraction<'a>(text: &'a str, into: &mut u32) -> Option<&'a str> {
    let rest = text.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let digits = text.strip_suffix(rest).filter(|digits| !digits.is_empty())?;
    *into = format!("{digits:0<3}").get(..3)?.parse().ok()?;
    Some(rest)
}

fn take_half_day<'a>(text: &'a str, into: &mut Option<bool>) -> Option<&'a str> {
    const MORNING: [&str; 3] = ["am", "a.m.", "sa"];
    const AFTERNOON: [&str; 3] = ["pm", "p.m.", "ch"];
    let take = |names: [&str; 3]| names.into_iter().find_map(|name| text.strip_prefix(name));
    if let Some(rest) = take(MORNING) {
        *into = Some(false);
        return Some(rest);
    }
    *into = Some(true);
    take(AFTERNOON)
}

/// The name of a month in English, long or short, or the number after `Tháng` or `Thg`.
fn take_month<'a>(text: &'a str, into: &mut u32) -> Option<&'a str> {
    const NAMES: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    if let Some(number) = text.strip_prefix("thang").or_else(|| text.strip_prefix("thg")) {
        return take_number(number.trim_start(), 1, 2, into);
    }
    let rest = text.trim_start_matches(|letter: char| letter.is_ascii_lowercase());
    let word = text.strip_suffix(rest).filter(|word| word.len() >= 3)?;
    let is_month = |name: &&str| {
        word == *name || name.get(..3) == Some(word) || word == "sept" && *name == "september"
    };
    *into = (1..).zip(NAMES.iter()).find_map(|(number, name)| is_month(name).then_some(number))?;
    Some(rest.strip_prefix('.').unwrap_or(rest))
}

fn not_a_format() -> Error {
    invalid("not_a_format", "write a pattern with year, month and day, as dd/MM/yyyy HH:mm")
}

fn not_a_date() -> Error {
    invalid("not_a_date", "write a date in the format that was given for the column")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pattern: &str, text: &str) -> Option<String> {
        let (date, millis) = DateFormat::new(pattern).unwrap().parse_local(text).ok()?;
        Some(if millis == 0 { date.to_string() } else { format!("{date} {millis}") })
    }

    #[test]
    fn dates_are_read_by_their_pattern() {
        for (pattern, text, date) in [
            ("dd/MM/yyyy", "21/11/2026", "2026-11-21"),
            ("dd/MM/yyyy", " 1/2/2026 ", "2026-02-01"),
            ("yyyy-MM-dd", "2026-11-21", "2026-11-21"),
            ("M/d/yy", "11/21/26", "2026-11-21"),
            ("MMM d, yyyy", "Nov 21, 2026", "2026-11-21"),
            ("MMMM d, yyyy", "SEPT. 1, 2026", "2026-09-01"),
            ("d MMMM yyyy", "21 Tháng Mười 2026", ""),
            ("d MMMM yyyy", "21 Tháng 11 2026", "2026-11-21"),
            ("d MMM, yyyy", "2 thg 9, 2026", "2026-09-02"),
            ("yyyyMMdd", "20261121", "2026-11-21"),
            ("'Ngày' d 'tháng' M 'năm' yyyy", "ngày 2 tháng 9 năm 2026", "2026-09-02"),
            ("d.M.yyyy", "２１.１１.２０２６", "2026-11-21"),
        ] {
            assert_eq!(read(pattern, text).unwrap_or_default(), date, "{pattern} {text}");
        }
    }

    #[test]
    fn times_are_read_to_the_millisecond() {
        for (pattern, text, local) in [
            ("yyyy-MM-dd HH:mm:ss", "2026-11-21 15:04:05", "2026-11-21 54245000"),
            ("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", "2026-11-21T00:00:00.25Z", "2026-11-21 250"),
            ("M/d/yyyy h:mm a", "11/21/2026 12:01 AM", "2026-11-21 60000"),
            ("M/d/yyyy h:mm a", "11/21/2026 1:00 p.m.", "2026-11-21 46800000"),
            ("dd/MM/yyyy h:mm a", "21/11/2026 3:00 CH", "2026-11-21 54000000"),
            ("yyyy-MM-dd HH:mm", "2026-11-21   00:01", "2026-11-21 60000"),
        ] {
            assert_eq!(read(pattern, text).as_deref(), Some(local), "{pattern} {text}");
        }
        assert!(DateFormat::new("M/d/yyyy h:mm a").unwrap().has_time());
        assert!(!DateFormat::new("M/d/yyyy").unwrap().has_time());
    }

    #[test]
    fn two_digits_of_a_year_are_1970_to_2069() {
        for (text, date) in
            [("1/1/70", "1970-01-01"), ("1/1/99", "1999-01-01"), ("1/1/69", "2069-01-01")]
        {
            assert_eq!(read("d/M/yy", text).as_deref(), Some(date));
        }
    }

    #[test]
    fn what_does_not_fit_the_pattern_is_refused() {
        for (pattern, text) in [
            ("dd/MM/yyyy", "11/21/2026"),
            ("dd/MM/yyyy", "29/02/2026"),
            ("dd/MM/yyyy", "21/11/26"),
            ("dd/MM/yyyy", "21/11/2026 15:00"),
            ("dd/MM/yy", "21/11/2026"),
            ("dd/MM/yyyy", "21-11-2026"),
            ("dd/MM/yyyy", ""),
            ("MMM d, yyyy", "Nope 1, 2026"),
            ("yyyy-MM-dd HH:mm", "2026-11-21 24:00"),
            ("yyyy-MM-dd HH:mm", "2026-11-21 12:60"),
            ("M/d/yyyy h:mm a", "11/21/2026 13:00 PM"),
            ("M/d/yyyy h:mm a", "11/21/2026 1:00 XM"),
        ] {
            let error = DateFormat::new(pattern).unwrap().parse_date(text).unwrap_err();
            assert_eq!(error.fields()[0].code, "not_a_date", "{pattern} {text}");
        }
    }

    #[test]
    fn a_pattern_names_a_day_without_doubt() {
        for pattern in [
            "",
            "dd/MM",
            "dd/MM/yyy",
            "dd/dd/MM/yyyy",
            "yyyy yy-MM-dd",
            "yyyy-mm-dd",
            "dd/MM/yyyy hh:mm",
            "dd/MM/yyyy HH a",
            "dd/MM/yyyy Q",
            "dd/MM/yyyy :mm",
            "dd/MM/yyyy 'open",
        ] {
            let error = pattern.parse::<DateFormat>().unwrap_err();
            assert_eq!(error.fields()[0].code, "not_a_format", "{pattern}");
        }
        let format: DateFormat = "dd/MM/yyyy".parse().unwrap();
        assert_eq!(format.to_string().parse::<DateFormat>().unwrap(), format);
    }
}
