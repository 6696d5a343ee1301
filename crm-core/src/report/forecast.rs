//! The forecast: what is likely to come, month by month.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::sum::{Figure, add, add_up, rounded};
use crate::{
    entity::Sum,
    error::Result,
    model::ForecastCategory,
    value::{Currency, Money, Month},
};

/// Open deals by the month they are expected, won ones by the month they were won, each by forecast
/// category (R2); the rows add up to all open and won deals, since deals without a day have a row too.
#[derive(Clone, Debug, PartialEq)]
pub struct Forecast {
    /// By month, undated deals last, and by category.
    pub rows: Vec<ForecastRow>,
    /// All open deals that are not omitted, rounded once; its `weighted` is the weighted forecast.
    pub open: Figure,
    /// All won deals.
    pub won: Figure,
    currency: Currency,
}

/// One category in one month.
#[derive(Clone, Debug, PartialEq)]
pub struct ForecastRow {
    /// The month; none for open deals without an expected day.
    pub month: Option<Month>,
    /// Where the deals count; won ones are `Closed`.
    pub category: ForecastCategory,
    /// How many there are and what they are worth.
    pub figure: Figure,
    exact: Sum,
}

impl Forecast {
    /// The forecast of these totals.
    ///
    /// # Errors
    /// `Invalid` when amounts are of another currency or too large together.
    pub fn of(
        totals: impl IntoIterator<Item = ((Option<Month>, ForecastCategory), Sum)>,
        currency: Currency,
    ) -> Result<Self> {
        let mut sums: BTreeMap<(bool, Option<Month>, ForecastCategory), Sum> = BTreeMap::new();
        for ((month, category), sum) in totals {
            add(sums.entry((month.is_none(), month, category)).or_default(), &sum)?;
        }
        let row = |((_, month, category), exact)| {
            let figure = Figure::of(&exact, currency)?;
            Ok(ForecastRow { month, category, figure, exact })
        };
        let rows = sums.into_iter().map(row).collect::<Result<Vec<ForecastRow>>>()?;
        let together = |counts: fn(ForecastCategory) -> bool| {
            let rows = rows.iter().filter(|row| counts(row.category));
            Figure::of(&add_up(rows.map(|row| &row.exact))?, currency)
        };
        let (open, won) = (together(is_open)?, together(is_won)?);
        Ok(Self { rows, open, won, currency })
    }

    /// The months with a row, in order, undated last.
    pub fn months(&self) -> Vec<Option<Month>> {
        let mut months: Vec<Option<Month>> = self.rows.iter().map(|row| row.month).collect();
        months.dedup();
        months
    }

    /// Cumulative amounts (R2): closed; commit and closed; best case, commit and closed; and as
    /// pipeline all that is open. What is omitted counts nowhere.
    ///
    /// # Errors
    /// `Invalid` when the amounts are too large together.
    pub fn cumulative(&self) -> Result<Vec<(ForecastCategory, Money)>> {
        use ForecastCategory::{BestCase, Closed, Commit, Pipeline};
        let takes: [(_, &[ForecastCategory]); 4] = [
            (Closed, &[Closed]),
            (Commit, &[Commit, Closed]),
            (BestCase, &[BestCase, Commit, Closed]),
            (Pipeline, &[Pipeline, BestCase, Commit]),
        ];
        let mut sums = Vec::new();
        for (category, taken) in takes {
            let rows = self.rows.iter().filter(|row| taken.contains(&row.category));
            let sum = add_up(rows.map(|row| &row.exact))?;
            sums.push((category, rounded(sum.amount, self.currency)?));
        }
        Ok(sums)
    }

    /// `[{month, category, count, valued, amount, weighted}]`; `month` is "2026-11" or null.
    pub fn to_json(&self) -> Value {
        self.rows.iter().map(ForecastRow::to_json).collect()
    }
}

impl ForecastRow {
    /// The row as an object.
    pub fn to_json(&self) -> Value {
        let mut row = Map::new();
        row.insert("month".to_owned(), self.month.map(|month| month.to_string()).into());
        row.insert("category".to_owned(), self.category.code().into());
        self.figure.write(&mut row);
        Value::Object(row)
    }
}

fn is_open(category: ForecastCategory) -> bool {
    use ForecastCategory::{BestCase, Commit, Pipeline};
    matches!(category, Pipeline | BestCase | Commit)
}

fn is_won(category: ForecastCategory) -> bool {
    category == ForecastCategory::Closed
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::{
        entity::Record,
        model::{Deal, StageCategory},
        value::{Date, Decimal, Percent},
    };

    struct Case {
        amount: &'static str,
        percent: i64,
        category: StageCategory,
        forecast: ForecastCategory,
        day: Option<&'static str>,
    }

    fn open(amount: &'static str, percent: i64, day: Option<&'static str>) -> Case {
        let (category, forecast) = (StageCategory::Open, ForecastCategory::Pipeline);
        Case { amount, percent, category, forecast, day }
    }

    fn forecast(cases: &[Case]) -> Forecast {
        let total = |case: &Case| {
            let day: Option<Date> = case.day.map(|day| day.parse().unwrap());
            let deal = Deal {
                amount_base: Some(case.amount.parse().unwrap()),
                probability: Some(Percent::new(Decimal::from(case.percent)).unwrap()),
                category: case.category,
                forecast_category: case.forecast,
                expected_close: day,
                closed_on: day.filter(|_| case.category != StageCategory::Open),
                ..Deal::default()
            };
            (Deal::FORECAST.entries)(&Record::new(Uuid::nil(), deal))
        };
        let currency = cases[0].amount.parse::<Money>().unwrap().currency();
        Forecast::of(cases.iter().filter_map(total), currency).unwrap()
    }

    fn closed(amount: &'static str, category: StageCategory) -> Case {
        let forecast = match category {
            StageCategory::Won => ForecastCategory::Closed,
            _ => ForecastCategory::Omitted,
        };
        Case { amount, percent: 0, category, forecast, day: Some("2026-11-02") }
    }

    #[test]
    fn open_deals_are_weighted_won_ones_stand_apart_and_lost_ones_count_nothing() {
        let forecast = forecast(&[
            open("120000000 VND", 10, Some("2026-11-30")),
            open("85500000 VND", 50, Some("2026-11-30")),
            open("33333333 VND", 80, Some("2026-12-01")),
            closed("50000000 VND", StageCategory::Won),
            closed("70000000 VND", StageCategory::Lost),
        ]);

        assert_eq!(forecast.open.weighted, "81416666 VND".parse().unwrap());
        assert_eq!(forecast.won.amount, "50000000 VND".parse().unwrap());
        assert_eq!(forecast.rows.iter().map(|row| row.figure.count).sum::<i64>(), 4);
        assert_eq!(forecast.rows[0].figure.weighted, "54750000 VND".parse().unwrap());
    }

    #[test]
    fn each_month_has_its_own_weight() {
        let forecast = forecast(&[
            open("100000 USD", 50, Some("2026-06-30")),
            open("100000 USD", 50, Some("2026-07-31")),
            open("100000 USD", 100, Some("2026-08-31")),
            open("7 USD", 50, None),
        ]);

        let months: Vec<_> = forecast
            .to_json()
            .as_array()
            .unwrap()
            .iter()
            .map(|row| {
                (row["month"].as_str().map(str::to_owned), row["weighted"]["amount"].to_string())
            })
            .collect();
        let expected = [
            (Some("2026-06".to_owned()), "\"50000\"".to_owned()),
            (Some("2026-07".to_owned()), "\"50000\"".to_owned()),
            (Some("2026-08".to_owned()), "\"100000\"".to_owned()),
            (None, "\"3.5\"".to_owned()),
        ];
        assert_eq!(months, expected);
        assert_eq!(forecast.months().last(), Some(&None));
    }

    #[test]
    fn cumulative_categories_hold_the_surer_ones() {
        let at = |amount, forecast| Case { forecast, ..open(amount, 0, None) };
        let forecast = forecast(&[
            at("1 USD", ForecastCategory::Pipeline),
            at("10 USD", ForecastCategory::BestCase),
            at("100 USD", ForecastCategory::Commit),
            at("1000 USD", ForecastCategory::Omitted),
            closed("10000 USD", StageCategory::Won),
        ]);

        let amounts: Vec<String> = forecast
            .cumulative()
            .unwrap()
            .iter()
            .map(|(category, amount)| format!("{category} {amount}"))
            .collect();
        let expected =
            ["closed 10000 USD", "commit 10100 USD", "best_case 10110 USD", "pipeline 111 USD"];
        assert_eq!(amounts, expected);
    }
}
