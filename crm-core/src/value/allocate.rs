//! An amount split into parts that sum to it.

use super::{
    Decimal, Money, canonical,
    decimal::{at_scale, decimal_from_parts},
    invalid,
};
use crate::error::Result;

impl Money {
    /// Splits the amount in proportion to the weights, by largest remainder; the parts sum to it exactly.
    ///
    /// What is left after rounding down goes in single units (of the currency, or of the amount where
    /// that is finer) to the largest remainders, at a tie to the lower position.
    ///
    /// # Errors
    /// `Invalid` with the code `negative_weight`, `no_weight` where there is something to split and
    /// every weight is zero, or `out_of_range`.
    pub fn allocate(self, weights: &[Decimal]) -> Result<Vec<Self>> {
        let too_long = || invalid("out_of_range", "use weights of fewer digits");
        if weights.iter().any(|weight| canonical(*weight).is_sign_negative()) {
            return Err(invalid("negative_weight", "split by weights that are not negative"));
        }
        let scale = weights.iter().map(|weight| canonical(*weight).scale()).max().unwrap_or(0);
        let weights = weights
            .iter()
            .map(|weight| at_scale(*weight, scale).map(i128::unsigned_abs))
            .collect::<Option<Vec<u128>>>()
            .ok_or_else(too_long)?;
        let total = weights
            .iter()
            .try_fold(0_u128, |sum, weight| sum.checked_add(*weight))
            .filter(|total| total.leading_zeros() >= 2)
            .ok_or_else(too_long)?;
        if total == 0 {
            return if self.is_zero() {
                Ok(vec![self; weights.len()])
            } else {
                Err(invalid("no_weight", "split by weights that are not all zero"))
            };
        }
        let decimals = self.currency().decimals().max(self.amount().scale());
        let units = at_scale(self.amount(), decimals).ok_or_else(too_long)?;
        largest_remainder(units.unsigned_abs(), &weights, total)
            .into_iter()
            .map(|share| {
                let share = i128::try_from(share).map_err(|_| too_long())? * units.signum();
                Self::new(decimal_from_parts(share, decimals)?, self.currency())
            })
            .collect()
    }
}

/// Shares of `units` in proportion to weights of this total, which is not zero.
fn largest_remainder(units: u128, weights: &[u128], total: u128) -> Vec<u128> {
    let (mut shares, remainders): (Vec<u128>, Vec<u128>) =
        weights.iter().map(|weight| multiply_then_divide(units, *weight, total)).unzip();
    let mut left = units - shares.iter().sum::<u128>();
    let mut by_remainder: Vec<_> = shares.iter_mut().zip(remainders).collect();
    by_remainder.sort_by(|(_, left), (_, right)| right.cmp(left));
    for (share, _) in by_remainder {
        if left == 0 {
            break;
        }
        *share += 1;
        left -= 1;
    }
    shares
}

/// Quotient and remainder of `units × weight ÷ total`, for a weight up to the total and a total below
/// 2^126; the product itself may be longer than 128 bits, so it is built and divided bit by bit.
fn multiply_then_divide(units: u128, weight: u128, total: u128) -> (u128, u128) {
    let (units_quotient, units_remainder) = (units / total, units % total);
    let (mut quotient, mut remainder) = (0, 0);
    for bit in (0..u128::BITS - weight.leading_zeros()).rev() {
        quotient *= 2;
        remainder *= 2;
        if weight >> bit & 1 == 1 {
            quotient += units_quotient;
            remainder += units_remainder;
        }
        // The remainder is below three totals here, so the loop runs twice at most.
        while remainder >= total {
            remainder -= total;
            quotient += 1;
        }
    }
    (quotient, remainder)
}

#[cfg(test)]
mod tests {
    use super::{
        super::{Currency, parse_decimal},
        *,
    };
    use crate::error::Error;

    fn money(text: &str) -> Money {
        text.parse().unwrap()
    }

    fn decimals(texts: &[&str]) -> Vec<Decimal> {
        texts.iter().map(|text| parse_decimal(text).unwrap()).collect()
    }

    fn code(error: &Error) -> &'static str {
        error.fields()[0].code
    }

    #[test]
    fn a_header_discount_is_split_by_largest_remainder() {
        let net = decimals(&["369999", "99995", "145499"]);

        let parts = money("100000 VND").allocate(&net).unwrap();

        assert_eq!(parts, [money("60114 VND"), money("16246 VND"), money("23640 VND")]);
    }

    #[test]
    fn at_a_tie_the_lower_position_gets_the_unit() {
        let equal = decimals(&["1", "1", "1"]);

        let parts = money("2000000 VND").allocate(&equal).unwrap();
        assert_eq!(parts, [money("666667 VND"), money("666667 VND"), money("666666 VND")]);
        let parts = money("-0.05 USD").allocate(&equal).unwrap();
        assert_eq!(parts, [money("-0.02 USD"), money("-0.02 USD"), money("-0.01 USD")]);
    }

    #[test]
    fn parts_always_sum_to_the_whole() {
        let weights = ["0", "0.000001", "33.333", "9999999999999.99", "7", "12345678901234567890"];
        for text in ["99999999999999999999 VND", "0.01 USD", "-1 KWD", "7.123456789012 USD"] {
            let whole = money(text);
            for count in 2..=weights.len() {
                let parts = whole.allocate(&decimals(&weights[..count])).unwrap();
                let sum = parts
                    .iter()
                    .try_fold(Money::zero(whole.currency()), |sum, part| sum.checked_add(*part));
                assert_eq!(sum.unwrap(), whole);
                assert!(parts[0].is_zero(), "a weight of zero gets nothing");
            }
        }
    }

    #[test]
    fn weights_must_say_something() {
        let whole = money("5 USD");

        assert_eq!(code(&whole.allocate(&decimals(&["1", "-1"])).unwrap_err()), "negative_weight");
        assert_eq!(code(&whole.allocate(&decimals(&["0", "0"])).unwrap_err()), "no_weight");
        assert_eq!(code(&whole.allocate(&[]).unwrap_err()), "no_weight");
        let nothing = Money::zero(Currency::USD);
        assert_eq!(nothing.allocate(&decimals(&["0", "0"])).unwrap(), [nothing, nothing]);
    }
}
