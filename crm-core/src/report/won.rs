//! What was won: number, amount and average.

use serde_json::{Value, json};

use super::{
    json,
    sum::{add_up, rounded},
};
use crate::{
    entity::Sum,
    error::Result,
    value::{Currency, Decimal, Money, round_half_up},
};

/// Deals won, how many of them have an amount, and their average: the amounts together ÷ the number
/// of won deals **with** one (R3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Won {
    /// How many deals were won.
    pub count: i64,
    /// How many of them have an amount.
    pub valued: i64,
    /// Their amounts together.
    pub amount: Money,
    /// What one is worth on average, to six decimals; none where no won deal has an amount.
    pub average: Option<Money>,
}

impl Won {
    /// Decimals of the average, which nobody pays.
    const PLACES: u32 = 6;

    /// The figure of the sums of won deals.
    ///
    /// # Errors
    /// `Invalid` when amounts are of another currency or too large together.
    pub fn of(sums: impl IntoIterator<Item = Sum>, currency: Currency) -> Result<Self> {
        let sums: Vec<Sum> = sums.into_iter().collect();
        let total = add_up(&sums)?;
        let average = total
            .amount
            .checked_div(Decimal::from(total.valued))
            .map(|average| Money::new(round_half_up(average, Self::PLACES), currency))
            .transpose()?;
        let amount = rounded(total.amount, currency)?;
        Ok(Self { count: total.count, valued: total.valued, amount, average })
    }

    /// `{count, valued, amount, average}`.
    pub fn to_json(&self) -> Value {
        json!({
            "count": self.count,
            "valued": self.valued,
            "amount": json::money(self.amount),
            "average": self.average.map(json::money),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn deals_without_a_value_do_not_lower_the_average() {
        let valued = Sum {
            count: 6_419,
            valued: 6_419,
            currency: Some(Currency::USD),
            amount: Decimal::from(17_936_928),
            ..Sum::default()
        };
        let without = Sum { count: 19, ..Sum::default() };

        let won = Won::of([valued, without], Currency::USD).unwrap();

        assert_eq!((won.count, won.valued), (6_438, 6_419));
        assert_eq!(won.average, Some("2794.349276 USD".parse().unwrap()));
        assert_eq!(won.to_json()["amount"]["amount"], "17936928");
    }

    #[test]
    fn nothing_won_has_no_average() {
        let won = Won::of([], Currency::VND).unwrap();

        assert_eq!(won.average, None);
        assert!(won.to_json()["average"].is_null());
    }
}
