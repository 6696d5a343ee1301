//! Slipped deals: those that should have been decided by now.

use std::cmp::Reverse;

use crm_core_macros::figures;

use super::{
    answer::Answered,
    first_rows::FirstRows,
    picture::{
        Body, Chart, Table,
        words::{day, number, say},
    },
    reader::{LISTED, Reader},
    sum::{Figure, add},
};
use crate::{
    entity::{Record, Sum},
    error::Result,
    model::{AccountId, Deal, DealId, UserId},
    query::Query,
    value::{Currency, Date, Decimal, Locale, Money},
};

/// Open deals that were expected before today, the largest first.
#[figures]
pub struct Slipped {
    /// The deals.
    pub deals: Vec<SlippedDeal>,
    /// How many there are and what they are worth together, those beyond the rows asked for too.
    #[flat]
    pub figure: Figure,
}

/// A deal that is late.
#[figures]
pub struct SlippedDeal {
    /// The deal.
    pub id: DealId,
    /// What it is called.
    pub name: String,
    /// Who would buy.
    pub account: Option<AccountId>,
    /// Who is responsible.
    pub owner: Option<UserId>,
    /// What it is worth, in its own currency.
    pub amount: Option<Money>,
    /// What it is worth, in the company's currency.
    pub amount_base: Option<Money>,
    /// The day by which it was expected.
    pub expected_close: Date,
    /// How many days ago that was.
    pub days_late: i64,
}

impl Slipped {
    /// Those of the deals that slip on this day; a deal expected today does not.
    ///
    /// # Errors
    /// `Invalid` when amounts are of another currency or too large together.
    pub fn of<'d>(
        deals: impl IntoIterator<Item = &'d Record<Deal>>,
        today: Date,
        currency: Currency,
    ) -> Result<Self> {
        let mut late = Late { rows: FirstRows::new(usize::MAX), total: Sum::default() };
        for deal in deals {
            late.add(deal, today)?;
        }
        late.slipped(currency)
    }
}

/// The larger come first, then those that are later.
type Rank = (Reverse<Option<Decimal>>, Reverse<i64>, DealId);

/// The late deals so far.
struct Late {
    rows: FirstRows<Rank, SlippedDeal>,
    total: Sum,
}

impl Late {
    fn add(&mut self, deal: &Record<Deal>, today: Date) -> Result<()> {
        let Some(late) = SlippedDeal::of(deal, today) else { return Ok(()) };
        add(&mut self.total, &Sum::count_and(late.amount_base))?;
        let amount = late.amount_base.map(Money::amount);
        self.rows.add((Reverse(amount), Reverse(late.days_late), late.id), late);
        Ok(())
    }

    fn slipped(self, currency: Currency) -> Result<Slipped> {
        let (_, deals) = self.rows.finish();
        Ok(Slipped { deals, figure: Figure::of(&self.total, currency)? })
    }
}

impl SlippedDeal {
    fn of(deal: &Record<Deal>, today: Date) -> Option<Self> {
        let expected_close = deal.expected_close.filter(|day| deal.is_open() && *day < today)?;
        Some(Self {
            id: deal.id,
            name: deal.name.clone(),
            account: deal.account,
            owner: deal.base.owner,
            amount: deal.amount,
            amount_base: deal.amount_base,
            expected_close,
            days_late: i64::from(today.days_since(expected_close)),
        })
    }
}

impl Answered for Slipped {
    type Of = Deal;

    fn read(reader: &Reader<'_>) -> Result<Self> {
        let mut late = Late { rows: reader.first_rows(LISTED), total: Sum::default() };
        let narrow = |query: Query| query.filter("category == \"open\" && expected_close < today");
        reader.narrowed(narrow, |deal: &Record<Deal>| {
            if reader.is_within(deal.expected_close) {
                late.add(deal, reader.today)?;
            }
            Ok(())
        })?;
        late.slipped(reader.currency)
    }

    fn draw(&self, locale: Locale) -> Chart {
        let money = |amount: Option<Money>| amount.map_or("–".to_owned(), |it| it.format(locale));
        let row = |deal: &SlippedDeal| {
            let late = number(Decimal::from(deal.days_late), 0, locale);
            vec![deal.name.clone(), money(deal.amount), day(deal.expected_close, locale), late]
        };
        let count = number(Decimal::from(self.figure.count), 0, locale);
        let amount = self.figure.amount.format(locale);
        Chart {
            name: "slipped",
            title: say(locale, "Cơ hội trễ hẹn", "Slipped deals").to_owned(),
            note: match locale {
                Locale::Vietnamese => {
                    format!("{count} cơ hội đang mở đã quá ngày dự kiến, trị giá {amount}")
                }
                Locale::English => {
                    format!("{count} open deals are past their expected day, worth {amount}")
                }
            },
            locale,
            body: Body::Table(Table {
                heads: vec![
                    (say(locale, "Cơ hội", "Deal").to_owned(), false),
                    (say(locale, "Giá trị", "Amount").to_owned(), true),
                    (say(locale, "Ngày dự kiến", "Expected").to_owned(), true),
                    (say(locale, "Số ngày trễ", "Days late").to_owned(), true),
                ],
                rows: self.deals.iter().map(row).collect(),
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::{model::StageCategory, report::Report};

    fn deal(number: u128, day: Option<&str>, amount: Option<&str>) -> Record<Deal> {
        let amount = amount.map(|amount| amount.parse().unwrap());
        let deal = Deal {
            name: format!("Deal {number}"),
            amount,
            amount_base: amount,
            category: StageCategory::Open,
            expected_close: day.map(|day| day.parse().unwrap()),
            ..Deal::default()
        };
        Record::new(Uuid::from_u128(number), deal)
    }

    /// R2.
    #[test]
    fn a_deal_slips_from_the_day_after_it_was_expected() {
        let open = [
            deal(1, Some("2026-11-20"), Some("5 VND")),
            deal(2, Some("2026-11-21"), Some("70 VND")),
            deal(3, Some("2026-10-21"), Some("900 VND")),
            deal(4, None, Some("1 VND")),
            deal(5, Some("2026-11-01"), None),
        ];

        let late = Slipped::of(&open, "2026-11-21".parse().unwrap(), Currency::VND).unwrap();

        let names: Vec<_> =
            late.deals.iter().map(|late| (late.name.as_str(), late.days_late)).collect();
        assert_eq!(names, [("Deal 3", 31), ("Deal 1", 1), ("Deal 5", 20)]);
        assert_eq!((late.figure.count, late.figure.valued), (3, 2));
        assert_eq!(late.figure.amount, "905 VND".parse().unwrap());
        assert_eq!(late.to_json()["deals"][0]["expected_close"], "2026-10-21");
        assert_eq!(late.to_json()["count"], 3);
    }

    #[test]
    fn a_closed_deal_does_not_slip() {
        let mut won = deal(1, Some("2026-11-20"), Some("5 VND"));
        won.fields.category = StageCategory::Won;

        let late = Slipped::of([&won], "2026-11-21".parse().unwrap(), Currency::VND).unwrap();

        assert!(late.deals.is_empty());
    }
}
