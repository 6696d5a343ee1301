//! Instants.

use std::{fmt, str::FromStr};

use super::{DAY_MS, Date, invalid};
use crate::error::{Error, Result};

/// An instant in whole milliseconds of UTC: `2026-11-21T08:00:00.000Z`.
///
/// The ends are set so that every instant has a date in every zone.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

impl Timestamp {
    /// The first instant of 1970, for a field that nobody gave yet.
    pub(crate) const BLANK: Self = Self(0);

    /// The first instant of the second day of the year 1.
    pub const MIN: Self = Self((Date::MIN.days() as i64 + 1) * DAY_MS as i64);
    /// The first instant of the last day but one of the year 9999.
    pub const MAX: Self = Self((Date::MAX.days() as i64 - 1) * DAY_MS as i64);

    /// The instant so many milliseconds after the start of 1970 in UTC.
    ///
    /// # Errors
    /// `Invalid` with the code `out_of_range` outside the years 1 to 9999.
    #[inline]
    pub fn from_millis(millis: i64) -> Result<Self> {
        let timestamp = Self(millis);
        if !(Self::MIN..=Self::MAX).contains(&timestamp) {
            return Err(invalid("out_of_range", "use a time from the year 1 to 9999"));
        }
        Ok(timestamp)
    }

    /// Milliseconds since the start of 1970 in UTC; negative before it.
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// The instant so many milliseconds later, or earlier for a negative number.
    ///
    /// # Errors
    /// `Invalid` with the code `out_of_range` outside the years 1 to 9999.
    pub fn add_millis(self, millis: i64) -> Result<Self> {
        Self::from_millis(self.0.saturating_add(millis))
    }

    /// Milliseconds from another instant to this one.
    pub const fn millis_since(self, earlier: Self) -> i64 {
        self.0 - earlier.0
    }

    /// The date in UTC and the milliseconds since its start.
    pub fn utc(self) -> (Date, u32) {
        split_days(self.0)
    }

    /// The instant nearest to so many milliseconds after the start of 1970.
    pub(super) fn saturating(millis: i64) -> Self {
        Self(millis.clamp(Self::MIN.0, Self::MAX.0))
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (date, millis) = self.utc();
        let (seconds, millis) = (millis / 1000, millis % 1000);
        let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        write!(f, "{date}T{hour:02}:{minute:02}:{second:02}.{millis:03}Z")
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Timestamp {
    type Err = Error;

    /// Reads a time of RFC 3339 with any offset; what is finer than a millisecond is cut off, and a leap
    /// second is the second before it.
    fn from_str(text: &str) -> Result<Self> {
        let not_a_time =
            || invalid("not_a_time", "write a time with its offset as 2026-11-21T15:00:00+07:00");
        let (date, rest) = text.trim().split_once(['T', 't', ' ']).ok_or_else(not_a_time)?;
        let date: Date = date.parse().map_err(|_| not_a_time())?;
        let (time, offset) = read_offset(rest).ok_or_else(not_a_time)?;
        let time = read_time(time).ok_or_else(not_a_time)?;
        Self::from_millis(i64::from(date.days()) * i64::from(DAY_MS) + time - offset)
    }
}

/// The date and the milliseconds of the day, for milliseconds since the start of 1970.
pub(super) fn split_days(millis: i64) -> (Date, u32) {
    let day = i64::from(DAY_MS);
    // An instant in range has a date and less than a day over; the fallbacks are never taken.
    let days = i32::try_from(millis.div_euclid(day)).unwrap_or_default();
    let date = Date::from_days(days).unwrap_or(Date::MIN);
    (date, u32::try_from(millis.rem_euclid(day)).unwrap_or_default())
}

/// Splits `08:00:00Z` into the time and its offset in milliseconds.
fn read_offset(text: &str) -> Option<(&str, i64)> {
    if let Some(time) = text.strip_suffix(['Z', 'z']) {
        return Some((time, 0));
    }
    let (time, offset) = text.split_at_checked(text.rfind(['+', '-'])?)?;
    let sign = if offset.starts_with('-') { -1 } else { 1 };
    let (hours, minutes) = offset.get(1..)?.split_once(':')?;
    let minutes = two_digits(hours, 23)? * 60 + two_digits(minutes, 59)?;
    Some((time, sign * minutes * 60_000))
}

/// Milliseconds of the day of `08:00:00.123`.
fn read_time(text: &str) -> Option<i64> {
    let (clock, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let mut parts = clock.split(':');
    let hours = two_digits(parts.next()?, 23)?;
    let minutes = two_digits(parts.next()?, 59)?;
    let seconds = two_digits(parts.next()?, 60)?.min(59);
    let is_fraction = !fraction.is_empty() && fraction.bytes().all(|byte| byte.is_ascii_digit());
    if parts.next().is_some() || !is_fraction {
        return None;
    }
    let millis: i64 = format!("{fraction:0<3}").get(..3)?.parse().ok()?;
    Some(((hours * 60 + minutes) * 60 + seconds) * 1000 + millis)
}

fn two_digits(text: &str, most: i64) -> Option<i64> {
    let is_number = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    let number = is_number.then(|| text.parse::<i64>().ok())??;
    (number <= most).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn a_time_is_read_with_any_offset_and_written_in_utc() {
        for text in [
            "2026-11-21T08:00:00.000Z",
            "2026-11-21T15:00:00+07:00",
            "2026-11-21 15:00:00.0009+07:00",
            "2026-11-20t23:30:00-08:30",
            "2026-11-21T08:00:00-00:00",
        ] {
            assert_eq!(at(text).to_string(), "2026-11-21T08:00:00.000Z");
        }
        assert_eq!(at("1970-01-01T00:00:00.001Z").millis(), 1);
        assert_eq!(at("1969-12-31T23:59:59.999Z").millis(), -1);
        assert_eq!(at("2026-11-21T08:00:00.5Z").to_string(), "2026-11-21T08:00:00.500Z");
        assert_eq!(at("2016-12-31T23:59:60Z"), at("2016-12-31T23:59:59Z"));
    }

    #[test]
    fn a_time_without_its_offset_is_refused() {
        for text in [
            "",
            "2026-11-21",
            "2026-11-21T08:00:00",
            "2026-11-21T08:00Z",
            "2026-11-21T24:00:00Z",
            "2026-11-21T08:00:00.Z",
            "2026-11-21T08:00:00+7",
            "2026-11-21T08:00:00+0700",
            "2026-02-30T08:00:00Z",
            "2026-11-21T08:00:00é+07:00",
        ] {
            let error = text.parse::<Timestamp>().unwrap_err();
            assert_eq!(error.fields()[0].code, "not_a_time", "{text}");
        }
    }

    #[test]
    fn the_ends_are_read_back() {
        for end in [Timestamp::MIN, Timestamp::MAX] {
            assert_eq!(end.to_string().parse::<Timestamp>().unwrap(), end);
        }
        assert_eq!(Timestamp::MIN.to_string(), "0001-01-02T00:00:00.000Z");
        assert_eq!(Timestamp::MAX.to_string(), "9999-12-30T00:00:00.000Z");
        assert!(Timestamp::MAX.add_millis(1).is_err());
        assert!(Timestamp::from_millis(i64::MIN).is_err());
        assert!("0001-01-01T00:00:00+07:00".parse::<Timestamp>().is_err());
    }
}
