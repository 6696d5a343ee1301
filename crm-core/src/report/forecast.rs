//! The forecast: what is likely to come, month by month.

use std::collections::BTreeMap;

use crm_core_macros::figures;

use super::{
    answer::Answered,
    board,
    picture::{
        Body, Chart, Measure, Plot, Series, Slot,
        words::{category as called, month, say},
    },
    reader::Reader,
    sum::{Figure, add, add_up, rounded},
};
use crate::{
    entity::Sum,
    error::Result,
    model::{Deal, ForecastCategory},
    value::{Currency, Date, Locale, Money, Month},
};

/// From the surest, at the foot of each column, to the least sure.
const STACK: [ForecastCategory; 4] = [
    ForecastCategory::Closed,
    ForecastCategory::Commit,
    ForecastCategory::BestCase,
    ForecastCategory::Pipeline,
];

/// Open deals by the month they are expected, won ones by the month they were won, each by forecast category; the rows
/// add up to all open and won deals, since deals without a day have a row too.
#[figures]
pub struct Forecast {
    /// The company's day that the forecast is of.
    pub today: Date,
    /// By month, undated deals last, and by category.
    pub rows: Vec<ForecastRow>,
    /// By category alone, from the surest; what is omitted comes last.
    pub categories: Vec<ForecastCategoryRow>,
    /// All open deals that are not omitted, rounded once; its `weighted` is the weighted forecast.
    pub open: Figure,
    /// All won deals.
    pub won: Figure,
}

/// One category of one month of the forecast.
#[figures]
pub struct ForecastRow {
    /// The month, as "2026-11"; none for open deals without an expected day.
    pub month: Option<Month>,
    /// Where the deals count; won ones are "closed".
    pub category: ForecastCategory,
    /// How many there are and what they are worth.
    #[flat]
    pub figure: Figure,
}

/// One category of the forecast, each alone and with those that are surer.
#[figures]
pub struct ForecastCategoryRow {
    /// Where the deals count; won ones are "closed".
    pub category: ForecastCategory,
    /// How many there are and what they are worth.
    #[flat]
    pub figure: Figure,
    /// The amounts of this category and of all that are surer: closed; commit and closed; best case, commit and closed.
    /// For pipeline it is all that is open, for omitted nothing.
    pub cumulative: Money,
}

type Totals = BTreeMap<(bool, Option<Month>, ForecastCategory), Sum>;

impl Forecast {
    /// The forecast of these totals on a day.
    ///
    /// # Errors
    /// `Invalid` when amounts are of another currency or too large together.
    pub fn of(
        totals: impl IntoIterator<Item = ((Option<Month>, ForecastCategory), Sum)>,
        today: Date,
        currency: Currency,
    ) -> Result<Self> {
        let mut sums = Totals::new();
        for ((month, category), sum) in totals {
            add(sums.entry((month.is_none(), month, category)).or_default(), &sum)?;
        }
        let row = |((_, month, category), exact): (&(_, _, _), &Sum)| {
            let figure = Figure::of(exact, currency)?;
            Ok(ForecastRow { month: *month, category: *category, figure })
        };
        let together = |counts: fn(ForecastCategory) -> bool| {
            let counted = sums.iter().filter(|((.., category), _)| counts(*category));
            Figure::of(&add_up(counted.map(|(_, sum)| sum))?, currency)
        };
        Ok(Self {
            today,
            rows: sums.iter().map(row).collect::<Result<_>>()?,
            categories: categories(&sums, currency)?,
            open: together(is_open)?,
            won: together(is_won)?,
        })
    }

    /// The months with a row, in order, undated last.
    pub fn months(&self) -> Vec<Option<Month>> {
        let mut months: Vec<Option<Month>> = self.rows.iter().map(|row| row.month).collect();
        months.dedup();
        months
    }

    /// A column a month without gaps, and one for what has no month.
    fn columns(&self) -> Vec<Option<Month>> {
        /// The most months that have room; later ones matter more.
        const MONTHS: usize = 36;
        let months: Vec<Month> = self.months().into_iter().flatten().collect();
        let mut columns: Vec<Option<Month>> = Vec::new();
        if let (Some(first), Some(last)) = (months.first(), months.last()) {
            let shown = usize::try_from(last.months_since(*first)).unwrap_or(0).min(MONTHS - 1);
            let before = (0..=i32::try_from(shown).unwrap_or(0)).rev();
            columns.extend(before.map(|back| last.add_months(-back).ok()));
        }
        if self.rows.iter().any(|row| row.month.is_none()) {
            columns.push(None);
        }
        columns
    }
}

/// Every category that deals are in, and those of the stack in any case (R2).
fn categories(sums: &Totals, currency: Currency) -> Result<Vec<ForecastCategoryRow>> {
    use ForecastCategory::{BestCase, Closed, Commit, Omitted, Pipeline};
    let takes: [(_, &[ForecastCategory]); 5] = [
        (Closed, &[Closed]),
        (Commit, &[Commit, Closed]),
        (BestCase, &[BestCase, Commit, Closed]),
        (Pipeline, &[Pipeline, BestCase, Commit]),
        (Omitted, &[]),
    ];
    let together = |taken: &[ForecastCategory]| {
        let counted = sums.iter().filter(|((.., category), _)| taken.contains(category));
        add_up(counted.map(|(_, sum)| sum))
    };
    let row = |(category, taken): (ForecastCategory, &[ForecastCategory])| {
        Ok(ForecastCategoryRow {
            category,
            figure: Figure::of(&together(&[category])?, currency)?,
            cumulative: rounded(together(taken)?.amount, currency)?,
        })
    };
    takes.into_iter().map(row).collect()
}

impl Answered for Forecast {
    type Of = Deal;

    fn read(reader: &Reader<'_>) -> Result<Self> {
        let sums = reader.sums_by_month(&Deal::FORECAST, |(month, _)| *month, board::day)?;
        Self::of(sums, reader.today, reader.currency)
    }

    fn draw(&self, locale: Locale) -> Chart {
        let worth = |of: Option<Month>, category: ForecastCategory| {
            let mut rows = self.rows.iter();
            let row = rows.find(|row| row.month == of && row.category == category);
            row.map(|row| row.figure.weighted.amount())
        };
        let slot = |of: Option<Month>| Slot {
            label: match of {
                Some(of) => month(of, locale),
                None => say(locale, "chưa hẹn", "no date").to_owned(),
            },
            group: of.map_or(String::new(), |of| of.year().to_string()),
            is_now: of == Some(Month::of(self.today)),
            values: STACK.map(|category| worth(of, category)).into(),
            ..Slot::default()
        };
        let (won, open) = (self.won.amount.format(locale), self.open.weighted.format(locale));
        let series = STACK.iter().enumerate();
        let mut slots: Vec<Slot> = self.columns().into_iter().map(slot).collect();
        // What has no month stands apart from the months.
        if let Some(undated) = slots.pop_if(|slot| slot.group.is_empty() && !slot.label.is_empty())
        {
            if !slots.is_empty() {
                slots.push(Slot::default());
            }
            slots.push(undated);
        }
        Chart {
            name: "forecast",
            title: say(locale, "Dự báo doanh số theo tháng", "Sales forecast by month").to_owned(),
            note: match locale {
                Locale::Vietnamese => {
                    format!("Đã thắng {won}; cơ hội đang mở tính theo xác suất thành công {open}")
                }
                Locale::English => format!("{won} won; open deals weighted by probability {open}"),
            },
            locale,
            body: Body::Columns(Plot {
                measure: Measure::Money(self.won.amount.currency()),
                places: say(locale, "Tháng", "Month"),
                amounts: say(locale, "Giá trị", "Worth"),
                series: series
                    .map(|(colour, of)| Series { name: called(*of, locale).to_owned(), colour })
                    .collect(),
                slots,
            }),
        }
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
        model::StageCategory,
        report::Report,
        value::{Decimal, Percent},
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
        Forecast::of(cases.iter().filter_map(total), today(), currency).unwrap()
    }

    fn today() -> Date {
        "2026-11-21".parse().unwrap()
    }

    fn closed(amount: &'static str, category: StageCategory) -> Case {
        let forecast = match category {
            StageCategory::Won => ForecastCategory::Closed,
            _ => ForecastCategory::Omitted,
        };
        Case { amount, percent: 0, category, forecast, day: Some("2026-11-02") }
    }

    /// R2, and F's mistake of R18: lost deals were counted.
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

    /// R2.
    #[test]
    fn each_month_has_its_own_weight() {
        let forecast = forecast(&[
            open("100000 USD", 50, Some("2026-06-30")),
            open("100000 USD", 50, Some("2026-07-31")),
            open("100000 USD", 100, Some("2026-08-31")),
            open("7 USD", 50, None),
        ]);

        let months: Vec<_> = forecast.to_json()["rows"]
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

    /// R2.
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

        let told: Vec<String> = forecast
            .categories
            .iter()
            .map(|row| format!("{} {} {}", row.category, row.figure.amount, row.cumulative))
            .collect();
        let expected = [
            "closed 10000 USD 10000 USD",
            "commit 100 USD 10100 USD",
            "best_case 10 USD 10110 USD",
            "pipeline 1 USD 111 USD",
            "omitted 1000 USD 0 USD",
        ];
        assert_eq!(told, expected);
    }

    #[test]
    fn every_month_between_has_a_place_and_undated_deals_come_last() {
        let forecast = forecast(&[
            Case { day: Some("2026-09-02"), ..closed("4000000000 VND", StageCategory::Won) },
            open("16000000000 VND", 50, Some("2026-11-30")),
            open("1000000000 VND", 100, None),
        ]);

        let svg = forecast.to_svg(Locale::Vietnamese);
        for text in [">T9<", ">T10<", ">T11<", ">chưa hẹn<", ">8 tỷ ₫<", ">Cam kết<"] {
            assert!(svg.contains(text), "{text}");
        }
        let spec = forecast.to_vega_lite(Locale::English);
        assert_eq!(spec["data"]["values"].as_array().unwrap().len(), 3);
        assert_eq!(spec["data"]["values"][1]["amount"], 8_000_000_000_i64);
    }

    #[test]
    fn a_long_history_shows_its_last_months_and_none_says_so() {
        let old = Case { day: Some("1999-01-01"), ..closed("1 VND", StageCategory::Won) };
        let long = forecast(&[old, closed("2 VND", StageCategory::Won)]);
        assert_eq!(long.columns().len(), 36);

        let none = Forecast::of([], today(), Currency::VND).unwrap();
        assert!(none.to_svg(Locale::English).contains("Nothing to show yet"));
    }
}
