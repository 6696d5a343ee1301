//! The days of the week.

use std::{fmt, str::FromStr};

use super::invalid;
use crate::error::{Error, Result};

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weekday {
    /// Thứ Hai.
    Monday,
    /// Thứ Ba.
    Tuesday,
    /// Thứ Tư.
    Wednesday,
    /// Thứ Năm.
    Thursday,
    /// Thứ Sáu.
    Friday,
    /// Thứ Bảy.
    Saturday,
    /// Chủ Nhật.
    Sunday,
}

impl Weekday {
    /// Every day, from Monday.
    pub const ALL: [Self; 7] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
    ];

    /// The number of ISO 8601: 1 for Monday to 7 for Sunday.
    pub const fn number(self) -> u8 {
        self as u8 + 1
    }

    /// The day with this number of ISO 8601.
    ///
    /// # Errors
    /// `Invalid` with the code `not_a_weekday`.
    pub fn from_number(number: u8) -> Result<Self> {
        Self::ALL.into_iter().find(|day| day.number() == number).ok_or_else(not_a_weekday)
    }

    /// How many days after the last `start` this day comes: 0 to 6.
    pub fn days_since(self, start: Self) -> u8 {
        (self.number() + 7 - start.number()) % 7
    }
}

impl fmt::Display for Weekday {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Monday => "monday",
            Self::Tuesday => "tuesday",
            Self::Wednesday => "wednesday",
            Self::Thursday => "thursday",
            Self::Friday => "friday",
            Self::Saturday => "saturday",
            Self::Sunday => "sunday",
        })
    }
}

impl FromStr for Weekday {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let name = text.trim().to_ascii_lowercase();
        Self::ALL.into_iter().find(|day| day.to_string() == name).ok_or_else(not_a_weekday)
    }
}

fn not_a_weekday() -> Error {
    invalid("not_a_weekday", "name a day of the week, as monday")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weekday_is_read_back() {
        for day in Weekday::ALL {
            assert_eq!(day.to_string().parse::<Weekday>().unwrap(), day);
            assert_eq!(Weekday::from_number(day.number()).unwrap(), day);
        }
        assert_eq!("someday".parse::<Weekday>().unwrap_err().fields()[0].code, "not_a_weekday");
        assert!(Weekday::from_number(0).is_err());
    }
}
