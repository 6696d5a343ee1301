//! Adding sums of one currency, and rounding them once.

use crm_core_macros::figures;

use crate::{
    entity::Sum,
    error::{Error, ErrorKind, Result},
    value::{Currency, Decimal, Money, round_half_up},
};

/// Records counted, with what they are worth in one currency, rounded to what can be paid.
#[figures]
#[derive(Copy, Eq)]
pub struct Figure {
    /// How many there are.
    pub count: i64,
    /// How many of them have an amount in the company's currency.
    pub valued: i64,
    /// What they are worth together, in the company's currency.
    pub amount: Money,
    /// What they are worth, each weighted by its probability.
    pub weighted: Money,
}

impl Figure {
    /// An exact sum, rounded once: half-up at the currency's decimals (R2).
    ///
    /// # Errors
    /// `Invalid` when an amount is too large, or the sum is of another currency.
    pub fn of(sum: &Sum, currency: Currency) -> Result<Self> {
        if sum.currency.is_some_and(|other| other != currency) {
            return Err(mixed());
        }
        Ok(Self {
            count: sum.count,
            valued: sum.valued,
            amount: rounded(sum.amount, currency)?,
            weighted: rounded(sum.weighted, currency)?,
        })
    }
}

/// Adds a sum to another, exactly.
///
/// # Errors
/// `Invalid` when they are of two currencies or too large together.
pub(super) fn add(total: &mut Sum, sum: &Sum) -> Result<()> {
    if let (Some(one), Some(other)) = (total.currency, sum.currency)
        && one != other
    {
        return Err(mixed());
    }
    let plus = |one: Decimal, other| one.checked_add(other).ok_or_else(too_large);
    total.amount = plus(total.amount, sum.amount)?;
    total.weighted = plus(total.weighted, sum.weighted)?;
    total.currency = total.currency.or(sum.currency);
    total.count = total.count.saturating_add(sum.count);
    total.valued = total.valued.saturating_add(sum.valued);
    Ok(())
}

/// Adds up all.
///
/// # Errors
/// As [`add`].
pub(super) fn add_up<'s>(sums: impl IntoIterator<Item = &'s Sum>) -> Result<Sum> {
    let mut total = Sum::default();
    for sum in sums {
        add(&mut total, sum)?;
    }
    Ok(total)
}

pub(super) fn rounded(amount: Decimal, currency: Currency) -> Result<Money> {
    Money::new(round_half_up(amount, currency.decimals()), currency)
}

fn mixed() -> Error {
    Error::new(ErrorKind::Invalid, "add up amounts of one currency: convert them first")
        .with_field("amount", "currency_mismatch")
}

pub(super) fn too_large() -> Error {
    Error::new(ErrorKind::Invalid, "the amounts are too large together")
        .with_field("amount", "out_of_range")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sum(text: &str) -> Sum {
        Sum::count_and(Some(text.parse().unwrap()))
    }

    #[test]
    fn amounts_are_rounded_once_and_at_the_end() {
        let total = add_up(&[sum("0.4 VND"), sum("0.4 VND"), sum("0.7 VND")]).unwrap();

        let figure = Figure::of(&total, Currency::VND).unwrap();
        assert_eq!(figure.amount, "2 VND".parse().unwrap());
        assert_eq!((figure.count, figure.valued), (3, 3));
    }

    #[test]
    fn two_currencies_are_never_added() {
        let error = add_up(&[sum("1 VND"), sum("1 USD")]).unwrap_err();

        assert_eq!(error.fields()[0].code, "currency_mismatch");
        assert!(Figure::of(&sum("1 USD"), Currency::VND).is_err());
    }

    #[test]
    fn records_without_amount_count_beside_those_with_one() {
        let total = add_up(&[Sum::count(), sum("5 EUR"), Sum::count()]).unwrap();

        assert_eq!((total.count, total.valued), (3, 1));
        assert_eq!(total.currency, Some(Currency::EUR));
    }
}
