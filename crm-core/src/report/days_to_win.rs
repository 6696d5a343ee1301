//! How long it takes to win.

use serde_json::{Value, json};

use super::json;
use crate::value::{Decimal, Timestamp, Zone};

/// Mean and median of the days from a won deal's creation to its win (R3): the difference of the two
/// local date-times in the company's zone ÷ 24 h, so that no daylight-saving hour counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DaysToWin {
    /// How many won deals have both times.
    pub count: usize,
    /// The mean; none where no deal was won.
    pub mean: Option<Decimal>,
    /// The median: of an even number the mean of the two in the middle.
    pub median: Option<Decimal>,
}

impl DaysToWin {
    /// The figure of won deals' creation and win.
    pub fn of(won: impl IntoIterator<Item = (Timestamp, Timestamp)>, zone: &Zone) -> Self {
        let mut days: Vec<Decimal> =
            won.into_iter().map(|(created, closed)| zone.days_between(created, closed)).collect();
        days.sort_unstable();
        let mean = days.iter().sum::<Decimal>().checked_div(Decimal::from(days.len()));
        let at = |position: usize| days.get(position).copied();
        // Of an odd number, both are the one in the middle.
        let middle = at(days.len().saturating_sub(1) / 2).zip(at(days.len() / 2));
        let median = middle.map(|(lower, upper)| (lower + upper) / Decimal::TWO);
        Self { count: days.len(), mean, median }
    }

    /// `{mean, median}`, in days.
    pub fn to_json(&self) -> Value {
        json!({ "mean": json::number(self.mean), "median": json::number(self.median) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(zone: &str, spans: &[(&str, &str)]) -> DaysToWin {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let spans: Vec<_> = spans.iter().map(|(from, to)| (at(from), at(to))).collect();
        DaysToWin::of(spans, &zone.parse().unwrap())
    }

    #[test]
    fn the_median_stands_in_the_middle() {
        let odd = [
            ("2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z"),
            ("2026-01-01T00:00:00Z", "2026-01-31T00:00:00Z"),
            ("2026-01-01T00:00:00Z", "2026-01-03T12:00:00Z"),
        ];

        assert_eq!(days("UTC", &odd).median, Some(Decimal::new(25, 1)));
        assert_eq!(days("UTC", &odd[..2]).median, Some(Decimal::new(155, 1)));
        assert_eq!(days("UTC", &odd[..2]).mean, Some(Decimal::new(155, 1)));
        assert_eq!(days("UTC", &odd).to_json()["mean"].to_string(), "11.166666666667");
    }

    #[test]
    fn a_daylight_saving_hour_does_not_count() {
        let spring = [("2026-03-07T12:00:00-05:00", "2026-03-09T12:00:00-04:00")];

        assert_eq!(days("America/New_York", &spring).mean, Some(Decimal::TWO));
    }

    #[test]
    fn nothing_won_took_no_time() {
        let none = days("UTC", &[]);

        assert_eq!(none, DaysToWin::default());
        assert!(none.to_json()["mean"].is_null());
    }
}
