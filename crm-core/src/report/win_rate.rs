//! The win rate: how much of what was decided was won.

use std::collections::BTreeMap;

use crm_core_macros::figures;

use super::{
    answer::Answered,
    picture::{
        Body, Chart, Measure, Plot, Series, Slot,
        words::{month, number, say, share},
    },
    reader::Reader,
    sum::{add, rounded},
};
use crate::{
    entity::{Record, Sum},
    error::Result,
    model::{Deal, StageCategory},
    value::{Currency, Decimal, Locale, Money, Month, round_half_up},
};

/// Decimals of an average, which nobody pays.
const PLACES: u32 = 6;

/// Deals won and lost in the period, by the company's day of closing. Open deals do not count, and where nothing was
/// decided there is no rate.
#[figures]
pub struct WinRate {
    /// How many deals were won.
    pub won: i64,
    /// How many were lost.
    pub lost: i64,
    /// Won ÷ (won + lost): 0.3 for 30 %; none where nothing was decided.
    pub rate: Option<Decimal>,
    /// Worth of what was won ÷ worth of what was won and lost; none where nothing of value was decided.
    pub rate_by_value: Option<Decimal>,
    /// What the won deals are worth together.
    pub won_amount: Money,
    /// What the lost deals were worth together.
    pub lost_amount: Money,
    /// How many of the won deals have an amount.
    pub valued: i64,
    /// What a won deal with an amount is worth on average, to six decimals; none where no won deal has one.
    pub average: Option<Money>,
    /// The same by month, without gaps.
    pub months: Vec<WinRateMonth>,
}

/// Deals won and lost in one month.
#[figures]
pub struct WinRateMonth {
    /// The month.
    pub month: Month,
    /// How many deals were won.
    pub won: i64,
    /// How many were lost.
    pub lost: i64,
    /// Won ÷ (won + lost); none where nothing was decided.
    pub rate: Option<Decimal>,
}

/// Won ÷ (won + lost), by number (R3): 0.3 for 30 %. Open deals do not count, and where nothing was
/// decided there is no rate.
pub fn win_rate(won: i64, lost: i64) -> Option<Decimal> {
    win_rate_by_value(Decimal::from(won), Decimal::from(lost))
}

/// Σ won amounts ÷ Σ amounts won and lost (R3); none where nothing of value was decided.
pub fn win_rate_by_value(won: Decimal, lost: Decimal) -> Option<Decimal> {
    won.checked_div(won.checked_add(lost)?)
}

/// The deals that were decided, by the month of closing and how.
pub(super) type Decided = Vec<((Option<Month>, StageCategory), Sum)>;

/// The deals asked for that were won or lost.
pub(super) fn decided(reader: &Reader<'_>) -> Result<Decided> {
    let day = |deal: &Record<Deal>| deal.closed_on;
    reader.sums_by_month(&Deal::OUTCOME, |(month, _)| *month, day)
}

impl WinRate {
    /// The figures of deals by month of closing and category; open ones are passed over.
    ///
    /// # Errors
    /// `Invalid` when amounts are of another currency or too large together.
    pub fn of(
        totals: impl IntoIterator<Item = ((Option<Month>, StageCategory), Sum)>,
        currency: Currency,
    ) -> Result<Self> {
        let (mut won, mut lost) = (Sum::default(), Sum::default());
        let mut by_month: BTreeMap<Month, (i64, i64)> = BTreeMap::new();
        for ((month, category), sum) in totals {
            let counted = month.map(|month| by_month.entry(month).or_default());
            let (total, count) = match category {
                StageCategory::Won => (&mut won, counted.map(|(won, _)| won)),
                StageCategory::Lost => (&mut lost, counted.map(|(_, lost)| lost)),
                StageCategory::Open | StageCategory::Unknown(_) => continue,
            };
            add(total, &sum)?;
            if let Some(count) = count {
                *count += sum.count;
            }
        }
        let average = won
            .amount
            .checked_div(Decimal::from(won.valued))
            .map(|average| Money::new(round_half_up(average, PLACES), currency))
            .transpose()?;
        Ok(Self {
            won: won.count,
            lost: lost.count,
            rate: win_rate(won.count, lost.count),
            rate_by_value: win_rate_by_value(won.amount, lost.amount),
            won_amount: rounded(won.amount, currency)?,
            lost_amount: rounded(lost.amount, currency)?,
            valued: won.valued,
            average,
            months: months(&by_month),
        })
    }
}

fn months(decided: &BTreeMap<Month, (i64, i64)>) -> Vec<WinRateMonth> {
    let decided_in = |month: &Month| decided.get(month).copied().unwrap_or_default();
    let mut all = decided.keys().copied().filter(|month| decided_in(month) != (0, 0));
    let first = all.next();
    let last = all.next_back().or(first);
    let mut months = Vec::new();
    let mut next = first;
    while let Some(month) = next.filter(|month| last.is_some_and(|last| *month <= last)) {
        let (won, lost) = decided_in(&month);
        months.push(WinRateMonth { month, won, lost, rate: win_rate(won, lost) });
        next = month.next();
    }
    months
}

impl Answered for WinRate {
    type Of = Deal;

    fn read(reader: &Reader<'_>) -> Result<Self> {
        Self::of(decided(reader)?, reader.currency)
    }

    fn draw(&self, locale: Locale) -> Chart {
        /// The most months that have room; later ones matter more.
        const MONTHS: usize = 36;
        let from = self.months.len().saturating_sub(MONTHS);
        let slots = self.months.iter().skip(from).map(|row| Slot {
            label: month(row.month, locale),
            group: row.month.year().to_string(),
            values: vec![row.rate],
            ..Slot::default()
        });
        let rate = self.rate.map_or("–".to_owned(), |rate| share(rate, locale));
        let by_value = self.rate_by_value.map_or("–".to_owned(), |rate| share(rate, locale));
        let count = |count: i64| number(Decimal::from(count), 0, locale);
        let (won, lost) = (count(self.won), count(self.lost));
        Chart {
            name: "win-rate",
            title: say(locale, "Tỷ lệ thắng theo tháng", "Win rate by month").to_owned(),
            note: match locale {
                Locale::Vietnamese => {
                    format!(
                        "{won} thắng, {lost} thua: {rate} theo số lượng, {by_value} theo giá trị"
                    )
                }
                Locale::English => {
                    format!("{won} won, {lost} lost: {rate} by number, {by_value} by value")
                }
            },
            locale,
            body: Body::Lines(Plot {
                measure: Measure::Share,
                places: say(locale, "Tháng", "Month"),
                amounts: say(locale, "Tỷ lệ thắng", "Win rate"),
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

    fn deals(
        month: &str,
        category: StageCategory,
        count: i64,
        amount: i64,
    ) -> ((Option<Month>, StageCategory), Sum) {
        let sum = Sum {
            count,
            valued: count,
            currency: Some(Currency::VND),
            amount: Decimal::from(amount),
            ..Sum::default()
        };
        ((Some(month.parse().unwrap()), category), sum)
    }

    /// R3: 12 won, 28 lost, 10 open are 30 %.
    #[test]
    fn open_deals_do_not_lower_the_rate() {
        let totals = [
            deals("2026-10", StageCategory::Won, 12, 900),
            deals("2026-11", StageCategory::Lost, 28, 100),
            deals("2026-12", StageCategory::Open, 10, 5_000),
        ];

        let figures = WinRate::of(totals, Currency::VND).unwrap();

        assert_eq!(figures.rate, Some(Decimal::new(3, 1)));
        assert_eq!(figures.rate_by_value, Some(Decimal::new(9, 1)));
        let months: Vec<_> = figures.months.iter().map(|row| row.month.to_string()).collect();
        assert_eq!(months, ["2026-10", "2026-11"]);
    }

    /// R3.
    #[test]
    fn nothing_decided_is_no_rate() {
        let none = WinRate::of([], Currency::VND).unwrap();

        assert_eq!((none.rate, none.rate_by_value, none.average), (None, None, None));
        assert_eq!(win_rate(0, 1), Some(Decimal::ZERO));
        assert!(none.to_json()["rate"].is_null());
        assert!(none.to_svg(Locale::English).contains("Nothing to show yet"));
    }

    /// R3: 19 of 6,438 won deals have no value, and 17,936,928 ÷ 6,419 = 2,794.349276.
    #[test]
    fn deals_without_a_value_do_not_lower_the_average() {
        let (key, with) = deals("2017-12", StageCategory::Won, 6_419, 17_936_928);
        let with = Sum { currency: Some(Currency::USD), ..with };
        let without = Sum { count: 19, ..Sum::default() };

        let figures = WinRate::of([(key, with), (key, without)], Currency::USD).unwrap();

        assert_eq!((figures.won, figures.valued), (6_438, 6_419));
        assert_eq!(figures.average, Some("2794.349276 USD".parse().unwrap()));
        assert_eq!(figures.to_json()["won_amount"]["amount"], "17936928");
    }

    #[test]
    fn months_without_a_decision_break_the_line() {
        let totals = [
            deals("2026-08", StageCategory::Won, 1, 1),
            deals("2026-10", StageCategory::Lost, 1, 1),
        ];

        let figures = WinRate::of(totals, Currency::VND).unwrap();

        assert_eq!(figures.months[1].rate, None);
        let spec = figures.to_vega_lite(Locale::English);
        assert_eq!(spec["data"]["values"].as_array().unwrap().len(), 2);
        assert!(figures.to_svg(Locale::Vietnamese).contains("1 thắng, 1 thua: 50% theo số lượng"));
    }
}
