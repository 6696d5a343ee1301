//! Months of the calendar.

use std::{fmt, str::FromStr};

use super::{Date, Period, invalid};
use crate::error::{Error, Result};

/// A month of one year: `2026-11`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(i32);

impl Month {
    /// What stands in a field that nobody gave yet.
    pub(crate) const BLANK: Self = Self(1970 * 12);

    /// The month (1 to 12) of a year from 1 to 9999.
    ///
    /// # Errors
    /// `Invalid` with the code `not_a_month`.
    pub fn new(year: i32, month: u32) -> Result<Self> {
        if !(1..=9999).contains(&year) || !(1..=12).contains(&month) {
            return Err(invalid("not_a_month", "write a month as 2026-11"));
        }
        Ok(Self(year * 12 + month.cast_signed() - 1))
    }

    /// The month with this [`Month::number`].
    ///
    /// # Errors
    /// `Invalid` with the code `out_of_range` outside the years 1 to 9999.
    pub fn from_number(number: i32) -> Result<Self> {
        if !(1..=9999).contains(&number.div_euclid(12)) {
            return Err(invalid("out_of_range", "use a month from the year 1 to 9999"));
        }
        Ok(Self(number))
    }

    /// The month that a day is in.
    pub fn of(date: Date) -> Self {
        Self(date.year() * 12 + date.month().cast_signed() - 1)
    }

    /// Months since January of the year 0: consecutive months have consecutive numbers.
    pub const fn number(self) -> i32 {
        self.0
    }

    /// The year.
    pub const fn year(self) -> i32 {
        self.0.div_euclid(12)
    }

    /// The month of the year, from 1 to 12.
    pub const fn month(self) -> u32 {
        self.0.rem_euclid(12).cast_unsigned() + 1
    }

    /// The month after this one; `None` after the year 9999.
    pub fn next(self) -> Option<Self> {
        Self::from_number(self.0 + 1).ok()
    }

    /// The month so many months later, or earlier for a negative number.
    ///
    /// # Errors
    /// `Invalid` with the code `out_of_range` outside the years 1 to 9999.
    pub fn add_months(self, months: i32) -> Result<Self> {
        Self::from_number(self.0.saturating_add(months))
    }

    /// Whole months from another month to this one.
    pub const fn months_since(self, earlier: Self) -> i32 {
        self.0 - earlier.0
    }

    /// Its first and last day.
    pub fn days(self) -> Period {
        // A month in range has a first day; the fallback is never taken.
        let first = Date::new(self.year(), self.month(), 1).unwrap_or(Date::MIN);
        Period::spanning(first, first.last_of_month())
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.month())
    }
}

impl fmt::Debug for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Month {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let first: Date = format!("{}-01", text.trim())
            .parse()
            .map_err(|_| invalid("not_a_month", "write a month as 2026-11"))?;
        Ok(Self::of(first))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_read_back() {
        let month: Month = " 2026-11 ".parse().unwrap();

        assert_eq!(month, Month::new(2026, 11).unwrap());
        assert_eq!(month.to_string(), "2026-11");
        assert_eq!(Month::from_number(month.number()).unwrap(), month);
        assert_eq!(Month::of("2026-11-30".parse().unwrap()), month);
        for text in ["", "2026", "2026-13", "2026-1", "2026-11-21"] {
            assert_eq!(text.parse::<Month>().unwrap_err().fields()[0].code, "not_a_month");
        }
    }

    #[test]
    fn months_follow_each_other_across_years() {
        let december = Month::new(2026, 12).unwrap();

        let january = december.next().unwrap();
        assert_eq!(january.to_string(), "2027-01");
        assert!(december < january);
        assert_eq!(january.months_since("2025-12".parse().unwrap()), 13);
        assert_eq!(january.add_months(-1).unwrap(), december);
        assert_eq!(Month::new(9999, 12).unwrap().next(), None);
    }

    #[test]
    fn a_month_knows_its_days() {
        let days = Month::new(2024, 2).unwrap().days();

        assert_eq!(days.to_string(), "2024-02-01/2024-02-29");
    }
}
