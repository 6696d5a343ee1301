//! Runs of days, as reports and contracts use them.

use std::{fmt, str::FromStr};

use super::{Date, Weekday, invalid};
use crate::error::{Error, Result};

/// The days from a first to a last one, both included: `2026-04-01/2026-06-30`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    first: Date,
    last: Date,
}

impl Period {
    /// The days from `first` to `last`, both included.
    ///
    /// # Errors
    /// `Invalid` with the code `ends_before_start`.
    pub fn new(first: Date, last: Date) -> Result<Self> {
        if last < first {
            return Err(invalid("ends_before_start", "let the period end on or after its start"));
        }
        Ok(Self { first, last })
    }

    /// The seven days around this one, in weeks that start on the given day.
    pub fn week(date: Date, start: Weekday) -> Self {
        let back = i32::from(date.weekday().days_since(start));
        let first = date.add_days(-back).unwrap_or(Date::MIN);
        Self::spanning(first, date.add_days(6 - back).unwrap_or(Date::MAX))
    }

    /// The first day.
    pub const fn first(self) -> Date {
        self.first
    }

    /// The last day, included.
    pub const fn last(self) -> Date {
        self.last
    }

    /// Whether the day is one of the period's.
    pub fn contains(self, date: Date) -> bool {
        (self.first..=self.last).contains(&date)
    }

    /// How many days it has; one at least.
    pub const fn days(self) -> i32 {
        self.last.days_since(self.first) + 1
    }

    /// The days that both periods have.
    pub fn overlap(self, other: Self) -> Option<Self> {
        Self::new(self.first.max(other.first), self.last.min(other.last)).ok()
    }

    /// The days between two days known to be in order.
    pub(super) fn spanning(first: Date, last: Date) -> Self {
        Self { first, last }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.first, self.last)
    }
}

impl FromStr for Period {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let (first, last) = text
            .split_once('/')
            .ok_or_else(|| invalid("not_a_period", "write a period as 2026-04-01/2026-06-30"))?;
        Self::new(first.parse()?, last.parse()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(text: &str) -> Period {
        text.parse().unwrap()
    }

    #[test]
    fn a_period_has_both_its_ends() {
        let june = period("2026-06-01/2026-06-30");

        assert_eq!(june.days(), 30);
        assert!(june.contains(june.first()) && june.contains(june.last()));
        assert!(!june.contains("2026-07-01".parse().unwrap()));
        assert_eq!(june.to_string().parse::<Period>().unwrap(), june);
    }

    #[test]
    fn a_period_never_ends_before_it_starts() {
        let error = "2026-06-30/2026-06-01".parse::<Period>().unwrap_err();

        assert_eq!(error.fields()[0].code, "ends_before_start");
    }

    #[test]
    fn a_week_starts_on_the_companys_day() {
        let saturday = "2026-11-21".parse().unwrap();

        assert_eq!(Period::week(saturday, Weekday::Monday), period("2026-11-16/2026-11-22"));
        assert_eq!(Period::week(saturday, Weekday::Sunday), period("2026-11-15/2026-11-21"));
        assert_eq!(Period::week(saturday, Weekday::Saturday), period("2026-11-21/2026-11-27"));
        assert_eq!(Period::week(Date::MAX, Weekday::Monday).last(), Date::MAX);
    }

    #[test]
    fn periods_share_the_days_of_both() {
        let quarter = period("2026-04-01/2026-06-30");

        let shared = quarter.overlap(period("2026-06-15/2026-12-31"));
        assert_eq!(shared, Some(period("2026-06-15/2026-06-30")));
        assert_eq!(quarter.overlap(period("2026-07-01/2026-07-02")), None);
    }
}
