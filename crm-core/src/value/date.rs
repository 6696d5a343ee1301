//! Days of the calendar.

use std::{fmt, str::FromStr};

use super::{Weekday, invalid};
use crate::error::{Error, Result};

/// A day of the calendar, without time or zone: `2026-11-21`, from the year 1 to 9999.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(i32);

impl Date {
    /// The first day of 1970, for a field that nobody gave yet.
    pub(crate) const BLANK: Self = Self(0);

    /// The first day of the year 1.
    pub const MIN: Self = Self(days_from_civil(1, 1, 1));
    /// The last day of the year 9999.
    pub const MAX: Self = Self(days_from_civil(9999, 12, 31));

    /// The day of this year, month (1 to 12) and day of the month.
    ///
    /// # Errors
    /// `Invalid` with the code `not_a_date` for a day that the calendar does not have.
    pub fn new(year: i32, month: u32, day: u32) -> Result<Self> {
        let is_real = (1..=9999).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in_month(year, month)).contains(&day);
        if !is_real {
            return Err(not_a_date());
        }
        Ok(Self(days_from_civil(year, month.cast_signed(), day.cast_signed())))
    }

    /// The day so many days after the first of January 1970, as [`Date::days`] gives them.
    ///
    /// # Errors
    /// `Invalid` with the code `out_of_range` outside the years 1 to 9999.
    pub fn from_days(days: i32) -> Result<Self> {
        let date = Self(days);
        if !(Self::MIN..=Self::MAX).contains(&date) {
            return Err(invalid("out_of_range", "use a date from the year 1 to 9999"));
        }
        Ok(date)
    }

    /// Days since the first of January 1970; negative before it.
    pub const fn days(self) -> i32 {
        self.0
    }

    /// The year, from 1 to 9999.
    pub fn year(self) -> i32 {
        self.civil().0
    }

    /// The month, from 1 to 12.
    pub fn month(self) -> u32 {
        self.civil().1
    }

    /// The day of the month, from 1 to 31.
    pub fn day(self) -> u32 {
        self.civil().2
    }

    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        match (self.0 + 3).rem_euclid(7) {
            0 => Weekday::Monday,
            1 => Weekday::Tuesday,
            2 => Weekday::Wednesday,
            3 => Weekday::Thursday,
            4 => Weekday::Friday,
            5 => Weekday::Saturday,
            _ => Weekday::Sunday,
        }
    }

    /// The day so many days later, or earlier for a negative number.
    ///
    /// # Errors
    /// `Invalid` with the code `out_of_range` outside the years 1 to 9999.
    pub fn add_days(self, days: i32) -> Result<Self> {
        Self::from_days(self.0.saturating_add(days))
    }

    /// The same day so many months later; the last day of a shorter month.
    ///
    /// # Errors
    /// `Invalid` with the code `out_of_range` outside the years 1 to 9999.
    pub fn add_months(self, months: i32) -> Result<Self> {
        let (year, month, day) = self.civil();
        let number = (year * 12 + month.cast_signed() - 1).saturating_add(months);
        let (year, month) = (number.div_euclid(12), number.rem_euclid(12).cast_unsigned() + 1);
        Self::new(year, month, day.min(days_in_month(year, month)))
            .map_err(|_| invalid("out_of_range", "use a date from the year 1 to 9999"))
    }

    /// Whole days from another day to this one.
    pub const fn days_since(self, earlier: Self) -> i32 {
        self.0 - earlier.0
    }

    /// The first day of the month.
    pub fn first_of_month(self) -> Self {
        Self(self.0 - self.day().cast_signed() + 1)
    }

    /// The last day of the month.
    pub fn last_of_month(self) -> Self {
        let (year, month, _) = self.civil();
        Self(self.first_of_month().0 + days_in_month(year, month).cast_signed() - 1)
    }

    /// The week of ISO 8601 and the year it belongs to: weeks start on Monday, the first has the year's
    /// first Thursday.
    pub fn iso_week(self) -> (i32, u32) {
        let thursday = Self(self.0 + 4 - i32::from(self.weekday().number()));
        let year = thursday.year();
        let week = (thursday.0 - days_from_civil(year, 1, 1)) / 7 + 1;
        (year, week.cast_unsigned())
    }

    /// Year, month and day; the inverse of [`days_from_civil`], by Howard Hinnant's algorithm.
    fn civil(self) -> (i32, u32, u32) {
        let shifted = self.0 + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
        let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
        let year = year_of_era + era * 400 + i32::from(month <= 2);
        (year, month.cast_unsigned(), day.cast_unsigned())
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.civil();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Date {
    type Err = Error;

    /// Reads `2026-11-21`.
    fn from_str(text: &str) -> Result<Self> {
        let mut parts = text.trim().split('-');
        let mut number = |length: usize| {
            let part = parts.next().filter(|part| part.len() == length)?;
            part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse::<u32>().ok())?
        };
        let (Some(year), Some(month), Some(day)) = (number(4), number(2), number(2)) else {
            return Err(not_a_date());
        };
        if parts.next().is_some() {
            return Err(not_a_date());
        }
        Self::new(year.cast_signed(), month, day)
    }
}

/// How many days a month (1 to 12) has.
pub(super) const fn days_in_month(year: i32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

const fn days_from_civil(year: i32, month: i32, day: i32) -> i32 {
    let year = if month <= 2 { year - 1 } else { year };
    let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

fn not_a_date() -> Error {
    invalid("not_a_date", "write a day of the calendar as 2026-11-21")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn every_day_is_read_back() {
        assert_eq!(date("1970-01-01").days(), 0);
        let mut expected = (1, 1, 1);
        for days in Date::MIN.days()..=Date::MAX.days() {
            let day = Date::from_days(days).unwrap();
            let (year, month, number) = expected;
            assert_eq!((day.year(), day.month(), day.day()), expected);
            assert_eq!(Date::new(year, month, number).unwrap(), day);
            expected = match (month, number == days_in_month(year, month)) {
                (12, true) => (year + 1, 1, 1),
                (_, true) => (year, month + 1, 1),
                _ => (year, month, number + 1),
            };
        }
        assert_eq!(expected, (10_000, 1, 1));
        assert_eq!(date(" 0001-01-01 ").to_string(), "0001-01-01");
    }

    #[test]
    fn what_the_calendar_does_not_have_is_refused() {
        for text in
            ["", "2026-02-29", "2026-13-01", "2026-1-1", "21/11/2026", "0000-01-01", "2026-11-21-"]
        {
            let error = text.parse::<Date>().unwrap_err();
            assert_eq!(error.fields()[0].code, "not_a_date", "{text}");
        }
        assert!("2024-02-29".parse::<Date>().is_ok());
        assert!("1900-02-29".parse::<Date>().is_err());
        assert!(Date::MAX.add_days(1).is_err());
        assert!(Date::MIN.add_days(i32::MIN).is_err());
        assert!(Date::MAX.add_months(i32::MAX).is_err());
    }

    #[test]
    fn days_count_across_months() {
        let day = date("2026-11-21");

        assert_eq!(day.weekday(), Weekday::Saturday);
        assert_eq!(day.first_of_month(), date("2026-11-01"));
        assert_eq!(day.last_of_month(), date("2026-11-30"));
        assert_eq!(day.add_days(10).unwrap(), date("2026-12-01"));
        assert_eq!(day.days_since(date("2026-08-22")), 91);
        assert_eq!(date("2026-01-31").add_months(1).unwrap(), date("2026-02-28"));
        assert_eq!(date("2026-01-31").add_months(-11).unwrap(), date("2025-02-28"));
    }

    #[test]
    fn an_iso_week_belongs_to_the_year_of_its_thursday() {
        for (text, week) in [
            ("2026-01-01", (2026, 1)),
            ("2027-01-01", (2026, 53)),
            ("2024-12-30", (2025, 1)),
            ("2026-11-21", (2026, 47)),
        ] {
            assert_eq!(date(text).iso_week(), week);
        }
        assert_eq!(Date::MAX.iso_week(), (9999, 52));
        assert_eq!(Date::MIN.iso_week(), (1, 1));
    }
}
