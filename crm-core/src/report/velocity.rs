//! How fast the pipeline earns, and whether it is enough.

use crm_core_macros::figures;

use super::{
    answer::Answered,
    cycle::Cycle,
    picture::{
        Body, Chart, Table,
        words::{number, say, share},
    },
    reader::Reader,
    win_rate::WinRate,
};
use crate::{
    entity::Record,
    error::Result,
    model::Deal,
    value::{Decimal, Locale, Money, round_half_up},
};

/// Decimals of what is earned a day, which nobody pays.
const PLACES: u32 = 6;

/// What the pipeline earns a day: open deals × win rate × average won value ÷ days to win.
#[figures]
pub struct Velocity {
    /// How many deals are open.
    pub opportunities: i64,
    /// Won ÷ (won + lost) of the period; none where nothing was decided.
    pub win_rate: Option<Decimal>,
    /// What a won deal of the period is worth on average.
    pub average: Option<Money>,
    /// The mean days from creation to win of the period.
    pub days: Option<Decimal>,
    /// What is earned a day, to six decimals; none where one of the others is none, or winning takes no time.
    pub per_day: Option<Money>,
}

/// What the pipeline earns a day (R3): opportunities × win rate × average won value ÷ days to win;
/// none where winning takes no time.
pub fn velocity(
    opportunities: i64,
    win_rate: Decimal,
    average: Decimal,
    days: Decimal,
) -> Option<Decimal> {
    let expected = Decimal::from(opportunities).checked_mul(win_rate)?.checked_mul(average)?;
    expected.checked_div(days)
}

/// The open pipeline ÷ what is still to be won (R2): quota − won; none where nothing is.
pub fn coverage(open: Decimal, quota: Decimal, won: Decimal) -> Option<Decimal> {
    let missing = quota.checked_sub(won).filter(|missing| *missing > Decimal::ZERO)?;
    open.checked_div(missing)
}

impl Velocity {
    /// The figures of so many open deals, and of those that were decided.
    ///
    /// # Errors
    /// `Invalid` when the amounts are too large together.
    pub fn of(opportunities: i64, decided: &WinRate, cycle: &Cycle) -> Result<Self> {
        let (win_rate, average, days) = (decided.rate, decided.average, cycle.mean);
        let per_day = match (win_rate, average, days) {
            (Some(rate), Some(average), Some(days)) => {
                let per_day = velocity(opportunities, rate, average.amount(), days);
                let money = |amount| Money::new(round_half_up(amount, PLACES), average.currency());
                per_day.map(money).transpose()?
            }
            _ => None,
        };
        Ok(Self { opportunities, win_rate, average, days, per_day })
    }
}

impl Answered for Velocity {
    type Of = Deal;

    fn read(reader: &Reader<'_>) -> Result<Self> {
        let mut open = 0;
        reader.asked(|deal: &Record<Deal>| {
            open += i64::from(deal.is_open());
            Ok(())
        })?;
        Self::of(open, &WinRate::read(reader)?, &Cycle::read(reader)?)
    }

    fn draw(&self, locale: Locale) -> Chart {
        let money = |amount: Option<Money>| {
            // A picture shows what can be paid.
            let paid = amount.and_then(|amount| {
                let rounded = round_half_up(amount.amount(), amount.currency().decimals());
                Money::new(rounded, amount.currency()).ok()
            });
            paid.map_or("–".to_owned(), |paid| paid.format(locale))
        };
        let rate = self.win_rate.map_or("–".to_owned(), |rate| share(rate, locale));
        let days = self.days.map_or("–".to_owned(), |days| number(days, 1, locale));
        let row = |name: &str, value: String| vec![name.to_owned(), value];
        Chart {
            name: "velocity",
            title: say(locale, "Tốc độ bán hàng", "Sales velocity").to_owned(),
            note: say(
                locale,
                "Cơ hội đang mở × tỷ lệ thắng × giá trị thắng trung bình ÷ số ngày để thắng",
                "Open deals × win rate × average won value ÷ days to win",
            )
            .to_owned(),
            locale,
            body: Body::Table(Table {
                heads: vec![
                    (say(locale, "Chỉ số", "Figure").to_owned(), false),
                    (say(locale, "Giá trị", "Value").to_owned(), true),
                ],
                rows: vec![
                    row(
                        say(locale, "Cơ hội đang mở", "Open deals"),
                        number(Decimal::from(self.opportunities), 0, locale),
                    ),
                    row(say(locale, "Tỷ lệ thắng", "Win rate"), rate),
                    row(
                        say(locale, "Giá trị thắng trung bình", "Average won value"),
                        money(self.average),
                    ),
                    row(say(locale, "Số ngày để thắng", "Days to win"), days),
                    row(say(locale, "Mỗi ngày", "A day"), money(self.per_day)),
                ],
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// R3: 13,333,333.33 VND a day, and mavenlb.com's 2,777 pounds.
    #[test]
    fn more_deals_won_sooner_earn_more_a_day() {
        let rate = Decimal::new(25, 2);

        let dong = velocity(40, rate, Decimal::from(60_000_000), Decimal::from(45)).unwrap();
        assert_eq!(round_half_up(dong, 2).to_string(), "13333333.33");
        let pounds = velocity(40, rate, Decimal::from(25_000), Decimal::from(90)).unwrap();
        assert_eq!(pounds.trunc(), Decimal::from(2_777));
        assert_eq!(velocity(1, rate, rate, Decimal::ZERO), None);
    }

    /// R2.
    #[test]
    fn a_reached_quota_needs_no_cover() {
        let hundred = Decimal::ONE_HUNDRED;

        let open = Decimal::from(180);
        assert_eq!(coverage(open, hundred, Decimal::from(40)), Some(Decimal::from(3)));
        assert_eq!(coverage(open, hundred, hundred), None);
    }
}
