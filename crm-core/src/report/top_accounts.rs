//! Top accounts: who bought most.

use std::collections::BTreeMap;

use crm_core_macros::figures;

use super::{
    answer::Answered,
    picture::{
        Body, Chart, Measure, Plot, Series, Slot,
        words::{number, say},
    },
    reader::Reader,
    sum::{add, rounded},
};
use crate::{
    entity::{Record, Sum},
    error::Result,
    model::{Account, AccountId, Deal, StageCategory},
    value::{Currency, Decimal, Locale, Money},
};

/// How many accounts when nobody says.
const ROWS: usize = 10;

/// The accounts that bought most in the period, by the worth of their won deals; those whose deals are all open have
/// bought nothing and stand last.
#[figures]
pub struct TopAccounts {
    /// The accounts, the largest first; 10 when nobody says how many.
    pub rows: Vec<TopAccount>,
    /// What all accounts bought, those that are not shown too.
    pub won_amount: Money,
}

/// What one account bought.
#[figures]
pub struct TopAccount {
    /// The account.
    pub account: AccountId,
    /// What it is called; none where it may not be seen.
    pub name: Option<String>,
    /// How many deals with it were won.
    pub won: i64,
    /// What they are worth.
    pub won_amount: Money,
    /// How many deals with it are open.
    pub open: i64,
    /// What these are worth.
    pub open_amount: Money,
}

/// What the deals that were counted so far come to, by account.
#[derive(Default)]
struct Counted {
    accounts: BTreeMap<AccountId, Bought>,
    won: Sum,
}

#[derive(Default)]
struct Bought {
    won: Sum,
    open: Sum,
}

impl Counted {
    fn add(
        &mut self,
        account: AccountId,
        category: StageCategory,
        amount: Option<Money>,
    ) -> Result<()> {
        let sum = Sum::count_and(amount);
        match category {
            StageCategory::Won => {
                add(&mut self.accounts.entry(account).or_default().won, &sum)?;
                add(&mut self.won, &sum)
            }
            StageCategory::Open => add(&mut self.accounts.entry(account).or_default().open, &sum),
            StageCategory::Lost | StageCategory::Unknown(_) => Ok(()),
        }
    }

    fn top(self, limit: usize, currency: Currency) -> Result<TopAccounts> {
        let mut largest: Vec<(AccountId, Bought)> = self.accounts.into_iter().collect();
        // The ids come in order, and equals keep it.
        largest.sort_by(|(_, one), (_, other)| {
            let rank = |bought: &Bought| (bought.won.amount, bought.open.amount);
            rank(other).cmp(&rank(one))
        });
        largest.truncate(limit);
        let row = |(account, Bought { won, open }): (AccountId, Bought)| {
            Ok(TopAccount {
                account,
                name: None,
                won: won.count,
                won_amount: rounded(won.amount, currency)?,
                open: open.count,
                open_amount: rounded(open.amount, currency)?,
            })
        };
        let rows = largest.into_iter().map(row).collect::<Result<_>>()?;
        Ok(TopAccounts { rows, won_amount: rounded(self.won.amount, currency)? })
    }
}

impl TopAccounts {
    /// The figures of deals by account, category and worth; the names are found later.
    ///
    /// # Errors
    /// `Invalid` when amounts are of another currency or too large together.
    pub fn of(
        deals: impl IntoIterator<Item = (AccountId, StageCategory, Option<Money>)>,
        limit: usize,
        currency: Currency,
    ) -> Result<Self> {
        let mut counted = Counted::default();
        for (account, category, amount) in deals {
            counted.add(account, category, amount)?;
        }
        counted.top(limit, currency)
    }
}

impl Answered for TopAccounts {
    type Of = Deal;

    fn read(reader: &Reader<'_>) -> Result<Self> {
        let mut counted = Counted::default();
        reader.asked(|deal: &Record<Deal>| {
            if let Some(account) = deal.account
                && (deal.is_open() || reader.is_within(deal.closed_on))
            {
                counted.add(account, deal.category, deal.amount_base)?;
            }
            Ok(())
        })?;
        let mut top = counted.top(reader.limit_or(ROWS), reader.currency)?;
        for row in &mut top.rows {
            let account = reader.find::<Account>(row.account)?;
            row.name = account.map(|account| account.name.clone());
        }
        Ok(top)
    }

    fn draw(&self, locale: Locale) -> Chart {
        let slot = |row: &TopAccount| {
            let won = number(Decimal::from(row.won), 0, locale);
            Slot {
                label: row.name.clone().unwrap_or_else(|| "–".to_owned()),
                values: vec![Some(row.won_amount.amount()), Some(row.open_amount.amount())],
                text: format!("{won} · {}", row.won_amount.format(locale)),
                ..Slot::default()
            }
        };
        let series = |vietnamese, english, colour| Series {
            name: say(locale, vietnamese, english).to_owned(),
            colour,
        };
        Chart {
            name: "top-accounts",
            title: say(locale, "Khách hàng lớn nhất", "Top accounts").to_owned(),
            note: format!(
                "{}: {}",
                say(locale, "Tất cả khách hàng đã mua", "Bought by all accounts"),
                self.won_amount.format(locale),
            ),
            locale,
            body: Body::Bars(Plot {
                measure: Measure::Money(self.won_amount.currency()),
                places: say(locale, "Khách hàng", "Account"),
                amounts: say(locale, "Giá trị", "Worth"),
                series: vec![series("Đã thắng", "Won", 0), series("Đang mở", "Open", 3)],
                slots: self.rows.iter().take(30).map(slot).collect(),
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn who_bought_most_comes_first_and_the_sum_is_of_all() {
        let id = |number| AccountId::from(Uuid::from_u128(number));
        let deal = |account, category, dong: &str| (id(account), category, dong.parse().ok());
        let deals = [
            deal(1, StageCategory::Won, "5 VND"),
            deal(2, StageCategory::Won, "30 VND"),
            deal(1, StageCategory::Won, "10 VND"),
            deal(3, StageCategory::Open, "900 VND"),
            deal(4, StageCategory::Lost, "900 VND"),
            deal(1, StageCategory::Won, ""),
        ];

        let top = TopAccounts::of(deals, 2, Currency::VND).unwrap();

        let rows: Vec<_> = top.rows.iter().map(|row| (row.account, row.won)).collect();
        assert_eq!(rows, [(id(2), 1), (id(1), 3)]);
        assert_eq!(top.won_amount, "45 VND".parse().unwrap());
    }
}
