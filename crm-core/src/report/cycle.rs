//! The sales cycle: how long it takes to win.

use crm_core_macros::figures;

use super::{
    answer::Answered,
    picture::{
        Body, Chart, Measure, Plot, Series, Slot,
        words::{number, say},
    },
    reader::Reader,
};
use crate::{
    entity::Record,
    error::Result,
    model::{Deal, StageCategory},
    value::{Decimal, Locale, Timestamp, Zone},
};

/// Where the groups of the picture begin, in days.
const GROUPS: [i64; 8] = [0, 8, 15, 31, 61, 91, 181, 366];

/// Days from a won deal's creation to its win: the difference of the two local date-times in the company's zone ÷ 24 h,
/// so that no daylight-saving hour counts.
#[figures]
pub struct Cycle {
    /// How many deals were won.
    pub count: i64,
    /// The mean; none where no deal was won.
    pub mean: Option<Decimal>,
    /// The median: of an even number the mean of the two in the middle.
    pub median: Option<Decimal>,
    /// How many took how long.
    pub rows: Vec<CycleRow>,
}

/// How many won deals took so many days.
#[figures]
pub struct CycleRow {
    /// From so many days.
    pub from_days: i64,
    /// To fewer than so many; none for all that took longer.
    pub below_days: Option<i64>,
    /// How many deals.
    pub count: i64,
}

impl Cycle {
    /// The figures of won deals' creation and win.
    pub fn of(won: impl IntoIterator<Item = (Timestamp, Timestamp)>, zone: &Zone) -> Self {
        let days = won.into_iter().map(|(created, closed)| zone.days_between(created, closed));
        Self::of_days(days.collect())
    }

    fn of_days(mut days: Vec<Decimal>) -> Self {
        days.sort_unstable();
        let mean = days.iter().sum::<Decimal>().checked_div(Decimal::from(days.len()));
        let at = |position: usize| days.get(position).copied();
        // Of an odd number, both are the one in the middle.
        let middle = at(days.len().saturating_sub(1) / 2).zip(at(days.len() / 2));
        let median = middle.map(|(lower, upper)| (lower + upper) / Decimal::TWO);
        let ends = GROUPS.into_iter().skip(1).map(Some).chain([None]);
        let rows = GROUPS.into_iter().zip(ends).map(|(from_days, below_days)| {
            let within = |days: &&Decimal| {
                (from_days == 0 || **days >= Decimal::from(from_days))
                    && below_days.is_none_or(|below| **days < Decimal::from(below))
            };
            CycleRow { from_days, below_days, count: counted(days.iter().filter(within).count()) }
        });
        let rows = if days.is_empty() { Vec::new() } else { rows.collect() };
        Self { count: counted(days.len()), mean, median, rows }
    }
}

fn counted(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

impl Answered for Cycle {
    type Of = Deal;

    fn read(reader: &Reader<'_>) -> Result<Self> {
        let mut days = Vec::new();
        reader.asked(|deal: &Record<Deal>| {
            if deal.category == StageCategory::Won && reader.is_within(deal.closed_on) {
                let created = deal.base.created_at;
                days.extend(deal.closed_at.map(|at| reader.zone.days_between(created, at)));
            }
            Ok(())
        })?;
        Ok(Self::of_days(days))
    }

    fn draw(&self, locale: Locale) -> Chart {
        let slots = self.rows.iter().map(|row| Slot {
            label: match row.below_days {
                Some(below) => format!("{}–{}", row.from_days, below - 1),
                None => format!("≥ {}", row.from_days),
            },
            values: vec![Some(Decimal::from(row.count))],
            ..Slot::default()
        });
        let days =
            |days: Option<Decimal>| days.map_or("–".to_owned(), |days| number(days, 1, locale));
        let (mean, median) = (days(self.mean), days(self.median));
        Chart {
            name: "cycle",
            title: say(locale, "Số ngày từ khi tạo đến khi thắng", "Days from creation to win")
                .to_owned(),
            note: match locale {
                Locale::Vietnamese => format!("Trung bình {mean} ngày, trung vị {median} ngày"),
                Locale::English => format!("{mean} days on average, median {median} days"),
            },
            locale,
            body: Body::Columns(Plot {
                measure: Measure::Count,
                places: say(locale, "Ngày", "Days"),
                amounts: say(locale, "Số cơ hội thắng", "Deals won"),
                series: vec![Series { name: String::new(), colour: 0 }],
                slots: slots.collect(),
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Report;

    fn cycle(zone: &str, spans: &[(&str, &str)]) -> Cycle {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let spans: Vec<_> = spans.iter().map(|(from, to)| (at(from), at(to))).collect();
        Cycle::of(spans, &zone.parse().unwrap())
    }

    /// R3.
    #[test]
    fn the_median_stands_in_the_middle() {
        let odd = [
            ("2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z"),
            ("2026-01-01T00:00:00Z", "2026-01-31T00:00:00Z"),
            ("2026-01-01T00:00:00Z", "2026-01-03T12:00:00Z"),
        ];

        assert_eq!(cycle("UTC", &odd).median, Some(Decimal::new(25, 1)));
        assert_eq!(cycle("UTC", &odd[..2]).median, Some(Decimal::new(155, 1)));
        assert_eq!(cycle("UTC", &odd[..2]).mean, Some(Decimal::new(155, 1)));
        assert_eq!(cycle("UTC", &odd).to_json()["mean"].to_string(), "11.166666666667");
        assert_eq!(cycle("UTC", &odd).rows[0].count, 2);
        assert_eq!(cycle("UTC", &odd).rows.iter().map(|row| row.count).sum::<i64>(), 3);
    }

    /// R3.
    #[test]
    fn a_daylight_saving_hour_does_not_count() {
        let spring = [("2026-03-07T12:00:00-05:00", "2026-03-09T12:00:00-04:00")];

        assert_eq!(cycle("America/New_York", &spring).mean, Some(Decimal::TWO));
    }

    #[test]
    fn nothing_won_took_no_time() {
        let none = cycle("UTC", &[]);

        assert_eq!(none, Cycle::default());
        assert!(none.to_json()["mean"].is_null());
    }
}
