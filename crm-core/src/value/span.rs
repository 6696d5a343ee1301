//! Periods as people name them, by the company's calendar.

use std::{fmt, str::FromStr};

use super::{Date, FiscalQuarter, FiscalYear, Month, Period, Weekday, invalid};
use crate::error::{Error, Result};

/// A period as people ask for it: `this_quarter`, `last_30_days`, `2026-11`, `2026-Q1`, `2026-04-01/2026-06-30`.
///
/// Which days it has follows from the company's calendar and its today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Span {
    /// These days.
    Days(Period),
    /// A month of the calendar: `2026-11`.
    Month(Month),
    /// A quarter of the company's fiscal year: `2026-Q1`.
    Quarter(FiscalQuarter),
    /// A unit of the calendar, so many after the one of today: 0 is `this_month`, -1 `last_month`, 1 `next_month`.
    Unit(Unit, i8),
    /// So many days up to today, which is one of them: `last_30_days`.
    Last(u16),
    /// So many days from today, which is one of them: `next_30_days`.
    Next(u16),
}

/// A unit of the company's calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// One day.
    Day,
    /// Seven days, from the company's first day of the week.
    Week,
    /// A month of the calendar.
    Month,
    /// A quarter of the fiscal year.
    Quarter,
    /// A fiscal year.
    Year,
}

impl Unit {
    const NAMED: [(&'static str, Self); 4] = [
        ("week", Self::Week),
        ("month", Self::Month),
        ("quarter", Self::Quarter),
        ("year", Self::Year),
    ];

    fn around(self, day: Date, year: FiscalYear, week: Weekday) -> Period {
        match self {
            Self::Day => Period::spanning(day, day),
            Self::Week => Period::week(day, week),
            Self::Month => Month::of(day).days(),
            Self::Quarter => year.quarter(day),
            Self::Year => year.year(day),
        }
    }
}

impl Span {
    /// Its days, for a company whose fiscal years and weeks start so, on this day.
    pub fn days(self, today: Date, year: FiscalYear, week: Weekday) -> Period {
        let after = |days| today.add_days(days).unwrap_or(Date::MAX);
        let before = |days: i32| today.add_days(-days).unwrap_or(Date::MIN);
        match self {
            Self::Days(period) => period,
            Self::Month(month) => month.days(),
            Self::Quarter(quarter) => year.days_of(quarter),
            Self::Last(days) => Period::spanning(before(i32::from(days) - 1), today),
            Self::Next(days) => Period::spanning(today, after(i32::from(days) - 1)),
            Self::Unit(unit, steps) => {
                let mut period = unit.around(today, year, week);
                for _ in 0..steps.unsigned_abs() {
                    let beside = if steps < 0 {
                        period.first().add_days(-1)
                    } else {
                        period.last().add_days(1)
                    };
                    let Ok(day) = beside else { return period };
                    period = unit.around(day, year, week);
                }
                period
            }
        }
    }
}

impl From<Period> for Span {
    fn from(period: Period) -> Self {
        Self::Days(period)
    }
}

impl From<Month> for Span {
    fn from(month: Month) -> Self {
        Self::Month(month)
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Days(period) => period.fmt(f),
            Self::Month(month) => month.fmt(f),
            Self::Quarter(quarter) => quarter.fmt(f),
            Self::Last(days) => write!(f, "last_{days}_days"),
            Self::Next(days) => write!(f, "next_{days}_days"),
            Self::Unit(Unit::Day, steps) => f.write_str(match steps {
                ..0 => "yesterday",
                0 => "today",
                1.. => "tomorrow",
            }),
            Self::Unit(unit, steps) => {
                let which = match steps {
                    ..0 => "last",
                    0 => "this",
                    1.. => "next",
                };
                let named = Unit::NAMED.iter().find(|(_, named)| named == unit);
                write!(f, "{which}_{}", named.map_or("", |(name, _)| name))
            }
        }
    }
}

impl FromStr for Span {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let text = text.trim();
        match text {
            "today" => return Ok(Self::Unit(Unit::Day, 0)),
            "yesterday" => return Ok(Self::Unit(Unit::Day, -1)),
            "tomorrow" => return Ok(Self::Unit(Unit::Day, 1)),
            _ => {}
        }
        let named = named(text);
        let period = || text.parse().map(Self::Days).ok();
        let month = || text.parse().map(Self::Month).ok();
        let quarter = || text.parse().map(Self::Quarter).ok();
        named.or_else(period).or_else(quarter).or_else(month).ok_or_else(|| {
            invalid(
                "not_a_period",
                "name a period as this_quarter, last_month, next_30_days, 2026-11, 2026-Q1 or 2026-04-01/2026-06-30",
            )
        })
    }
}

/// `this_month`, `last_30_days` and the like.
fn named(text: &str) -> Option<Span> {
    let (which, what) = text.split_once('_')?;
    if let Some(days) = what.strip_suffix("_days") {
        let days = days.parse().ok().filter(|days| *days > 0)?;
        return match which {
            "last" => Some(Span::Last(days)),
            "next" => Some(Span::Next(days)),
            _ => None,
        };
    }
    let (_, unit) = Unit::NAMED.into_iter().find(|(name, _)| *name == what)?;
    match which {
        "last" => Some(Span::Unit(unit, -1)),
        "this" => Some(Span::Unit(unit, 0)),
        "next" => Some(Span::Unit(unit, 1)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(span: &str) -> String {
        let april = FiscalYear::starting(4).unwrap();
        let span: Span = span.parse().unwrap();
        span.days("2026-11-21".parse().unwrap(), april, Weekday::Monday).to_string()
    }

    #[test]
    fn names_follow_the_companys_calendar() {
        for (span, expected) in [
            ("today", "2026-11-21/2026-11-21"),
            ("yesterday", "2026-11-20/2026-11-20"),
            ("this_week", "2026-11-16/2026-11-22"),
            ("next_week", "2026-11-23/2026-11-29"),
            ("last_month", "2026-10-01/2026-10-31"),
            ("this_quarter", "2026-10-01/2026-12-31"),
            ("next_quarter", "2027-01-01/2027-03-31"),
            ("this_year", "2026-04-01/2027-03-31"),
            ("last_year", "2025-04-01/2026-03-31"),
            ("last_7_days", "2026-11-15/2026-11-21"),
            ("next_30_days", "2026-11-21/2026-12-20"),
            ("2026-11", "2026-11-01/2026-11-30"),
            ("2026-Q1", "2026-04-01/2026-06-30"),
            ("2026-01-05/2026-01-06", "2026-01-05/2026-01-06"),
        ] {
            assert_eq!(days(span), expected, "{span}");
            assert_eq!(span.parse::<Span>().unwrap().to_string(), span);
        }
    }

    #[test]
    fn what_is_no_period_is_refused() {
        for text in ["", "this", "this_decade", "last_0_days", "next_x_days", "2026", "2026-13"] {
            let error = text.parse::<Span>().unwrap_err();
            assert_eq!(error.fields()[0].code, "not_a_period", "{text}");
        }
    }

    #[test]
    fn the_ends_of_the_calendar_cut_a_period_off() {
        let next: Span = "next_year".parse().unwrap();

        let days = next.days(Date::MAX, FiscalYear::CALENDAR, Weekday::Monday);
        assert_eq!(days.last(), Date::MAX);
    }
}
