//! A company's own years and quarters.

use std::{fmt, str::FromStr};

use super::{Date, Month, Period, invalid};
use crate::error::{Error, Result};

/// How a company counts its years: from the first day of which month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FiscalYear(u32);

/// A quarter of a fiscal year, named by the calendar year in which that year starts: `2026-Q1`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FiscalQuarter {
    year: i32,
    number: u8,
}

impl FiscalYear {
    /// Years that are the calendar's.
    pub const CALENDAR: Self = Self(1);

    /// Years that start with this month, from 1 to 12.
    ///
    /// # Errors
    /// `Invalid` with the code `not_a_month`.
    pub fn starting(month: u32) -> Result<Self> {
        if !(1..=12).contains(&month) {
            return Err(invalid("not_a_month", "start the fiscal year with a month from 1 to 12"));
        }
        Ok(Self(month))
    }

    /// The month that the years start with, from 1 to 12.
    pub const fn start_month(self) -> u32 {
        self.0
    }

    /// The fiscal year of a day, named by the calendar year in which it starts.
    pub fn year_of(self, date: Date) -> i32 {
        self.quarter_of(date).year
    }

    /// The quarter of a day.
    pub fn quarter_of(self, date: Date) -> FiscalQuarter {
        let month = Month::of(date).number() - self.0.cast_signed() + 1;
        let number = match month.rem_euclid(12) {
            0..=2 => 1,
            3..=5 => 2,
            6..=8 => 3,
            _ => 4,
        };
        FiscalQuarter { year: month.div_euclid(12), number }
    }

    /// The days of the fiscal year that a day is in.
    pub fn year(self, date: Date) -> Period {
        self.months(self.year_of(date), 0, 12)
    }

    /// The days of the quarter that a day is in.
    pub fn quarter(self, date: Date) -> Period {
        self.days_of(self.quarter_of(date))
    }

    /// The days of a quarter.
    pub fn days_of(self, quarter: FiscalQuarter) -> Period {
        self.months(quarter.year, i32::from(quarter.number - 1) * 3, 3)
    }

    /// So many months of a fiscal year, cut off where the calendar of this library ends.
    fn months(self, year: i32, skipped: i32, count: i32) -> Period {
        let number = year * 12 + self.0.cast_signed() - 1 + skipped;
        let first = Month::from_number(number).map_or(Date::MIN, |month| month.days().first());
        let last =
            Month::from_number(number + count - 1).map_or(Date::MAX, |month| month.days().last());
        Period::spanning(first, last)
    }
}

impl Default for FiscalYear {
    fn default() -> Self {
        Self::CALENDAR
    }
}

impl FiscalQuarter {
    /// A quarter (1 to 4) of the fiscal year that starts in this calendar year.
    ///
    /// # Errors
    /// `Invalid` with the code `not_a_quarter`.
    pub fn new(year: i32, number: u8) -> Result<Self> {
        if !(0..=9999).contains(&year) || !(1..=4).contains(&number) {
            return Err(invalid("not_a_quarter", "name a quarter from 1 to 4 of a year to 9999"));
        }
        Ok(Self { year, number })
    }

    /// The calendar year in which the fiscal year starts.
    pub const fn year(self) -> i32 {
        self.year
    }

    /// The number of the quarter, from 1 to 4.
    pub const fn number(self) -> u8 {
        self.number
    }
}

impl fmt::Display for FiscalQuarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-Q{}", self.year, self.number)
    }
}

impl FromStr for FiscalQuarter {
    type Err = Error;

    /// Reads `2026-Q1`.
    fn from_str(text: &str) -> Result<Self> {
        let is_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let numbers = text
            .trim()
            .split_once("-Q")
            .filter(|(year, number)| year.len() == 4 && is_digits(year) && is_digits(number))
            .and_then(|(year, number)| year.parse().ok().zip(number.parse().ok()));
        let (year, number) = numbers.ok_or_else(|| {
            invalid("not_a_quarter", "write a quarter of a fiscal year as 2026-Q1")
        })?;
        Self::new(year, number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn quarters_follow_a_year_that_starts_in_april() {
        let april = FiscalYear::starting(4).unwrap();

        for (day, quarter, days) in [
            ("2026-04-01", "2026-Q1", "2026-04-01/2026-06-30"),
            ("2026-06-30", "2026-Q1", "2026-04-01/2026-06-30"),
            ("2026-07-01", "2026-Q2", "2026-07-01/2026-09-30"),
            ("2026-12-31", "2026-Q3", "2026-10-01/2026-12-31"),
            ("2027-01-01", "2026-Q4", "2027-01-01/2027-03-31"),
            ("2027-03-31", "2026-Q4", "2027-01-01/2027-03-31"),
            ("2024-02-29", "2023-Q4", "2024-01-01/2024-03-31"),
        ] {
            assert_eq!(april.quarter_of(date(day)).to_string(), quarter);
            assert_eq!(april.quarter_of(date(day)), quarter.parse().unwrap());
            assert_eq!(april.quarter(date(day)).to_string(), days);
        }
        assert_eq!(april.year(date("2027-03-31")).to_string(), "2026-04-01/2027-03-31");
        assert_eq!(april.year_of(date("2027-03-31")), 2026);
    }

    #[test]
    fn the_quarters_of_a_year_are_the_year() {
        for month in 1..=12 {
            let fiscal = FiscalYear::starting(month).unwrap();
            let year = fiscal.year(date("2026-11-21"));
            let mut next = year.first();
            for number in 1..=4 {
                let quarter = FiscalQuarter::new(fiscal.year_of(next), number).unwrap();
                let days = fiscal.days_of(quarter);
                assert_eq!(days.first(), next);
                assert_eq!(fiscal.quarter_of(days.last()), quarter);
                next = days.last().add_days(1).unwrap();
            }
            assert_eq!(next, year.last().add_days(1).unwrap());
        }
    }

    #[test]
    fn what_is_no_quarter_is_refused() {
        for text in ["", "2026-Q0", "2026-Q5", "26-Q1", "2026-Q", "2026-Q+1", "2026Q1"] {
            let error = text.parse::<FiscalQuarter>().unwrap_err();
            assert_eq!(error.fields()[0].code, "not_a_quarter", "{text}");
        }
    }

    #[test]
    fn a_year_starts_with_a_real_month() {
        for month in [0, 13] {
            assert_eq!(FiscalYear::starting(month).unwrap_err().fields()[0].code, "not_a_month");
        }
        assert_eq!(FiscalYear::default().year(date("2026-11-21")).days(), 365);
    }

    #[test]
    fn the_ends_of_the_calendar_cut_a_year_off() {
        let october = FiscalYear::starting(10).unwrap();

        assert_eq!(october.year(Date::MIN).first(), Date::MIN);
        assert_eq!(october.year(Date::MAX).last(), Date::MAX);
    }
}
