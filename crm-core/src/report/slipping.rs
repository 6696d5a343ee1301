//! Slipping deals: those that should have been won by now.

use serde_json::{Value, json};

use super::{
    json,
    sum::{Figure, add},
};
use crate::{
    entity::Sum,
    error::Result,
    model::{AccountId, DealId, UserId},
    value::{Currency, Date, Money},
};

/// What the report needs to know of an open deal.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenDeal {
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
    pub expected_close: Option<Date>,
}

/// Open deals that were expected before today (R2), the largest first.
#[derive(Clone, Debug, PartialEq)]
pub struct Slipping {
    /// The deals.
    pub deals: Vec<SlippingDeal>,
    /// How many there are and what they are worth together.
    pub figure: Figure,
}

/// A deal that is late.
#[derive(Clone, Debug, PartialEq)]
pub struct SlippingDeal {
    /// The deal.
    pub deal: OpenDeal,
    /// How many days ago it was expected.
    pub days_late: i32,
}

impl Slipping {
    /// Those of the open deals that slip on this day; a deal expected today does not.
    ///
    /// # Errors
    /// `Invalid` when amounts are of another currency or too large together.
    pub fn of(
        open: impl IntoIterator<Item = OpenDeal>,
        today: Date,
        currency: Currency,
    ) -> Result<Self> {
        let mut total = Sum::default();
        let mut deals = Vec::new();
        for deal in open {
            let Some(days_late) = deal.expected_close.map(|day| today.days_since(day)) else {
                continue;
            };
            if days_late > 0 {
                add(&mut total, &Sum::count_and(deal.amount_base))?;
                deals.push(SlippingDeal { deal, days_late });
            }
        }
        deals.sort_by(|one, other| {
            let amount = |late: &SlippingDeal| late.deal.amount_base.map(Money::amount);
            let by_amount = amount(other).cmp(&amount(one));
            by_amount
                .then(other.days_late.cmp(&one.days_late))
                .then(one.deal.id.cmp(&other.deal.id))
        });
        Ok(Self { deals, figure: Figure::of(&total, currency)? })
    }

    /// `[{id, name, account, owner, amount, amount_base, expected_close, days_late}]`.
    pub fn to_json(&self) -> Value {
        self.deals.iter().map(SlippingDeal::to_json).collect()
    }
}

impl SlippingDeal {
    /// The deal as an object.
    pub fn to_json(&self) -> Value {
        json!({
            "id": self.deal.id.to_string(),
            "name": self.deal.name,
            "account": self.deal.account.map(|id| id.to_string()),
            "owner": self.deal.owner.map(|id| id.to_string()),
            "amount": self.deal.amount.map(json::money),
            "amount_base": self.deal.amount_base.map(json::money),
            "expected_close": self.deal.expected_close.map(|day| day.to_string()),
            "days_late": self.days_late,
        })
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn deal(number: u128, day: Option<&str>, amount: Option<&str>) -> OpenDeal {
        let amount = amount.map(|amount| amount.parse().unwrap());
        OpenDeal {
            id: DealId::from(Uuid::from_u128(number)),
            name: format!("Deal {number}"),
            account: None,
            owner: None,
            amount,
            amount_base: amount,
            expected_close: day.map(|day| day.parse().unwrap()),
        }
    }

    #[test]
    fn a_deal_slips_from_the_day_after_it_was_expected() {
        let open = [
            deal(1, Some("2026-11-20"), Some("5 VND")),
            deal(2, Some("2026-11-21"), Some("70 VND")),
            deal(3, Some("2026-10-21"), Some("900 VND")),
            deal(4, None, Some("1 VND")),
            deal(5, Some("2026-11-01"), None),
        ];

        let late = Slipping::of(open, "2026-11-21".parse().unwrap(), Currency::VND).unwrap();

        let names: Vec<_> =
            late.deals.iter().map(|late| (late.deal.name.as_str(), late.days_late)).collect();
        assert_eq!(names, [("Deal 3", 31), ("Deal 1", 1), ("Deal 5", 20)]);
        assert_eq!((late.figure.count, late.figure.valued), (3, 2));
        assert_eq!(late.figure.amount, "905 VND".parse().unwrap());
        assert_eq!(late.to_json()[0]["expected_close"], "2026-10-21");
    }
}
