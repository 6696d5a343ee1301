//! A share of a whole.

use std::{fmt, str::FromStr};

use super::{Decimal, Money, canonical, decimal_from_parts, decimal_parts, invalid, parse_decimal};
use crate::error::{Error, Result};

/// A share between 0 and 100 per cent, exact to six decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Percent(Decimal);

impl Percent {
    /// Nothing.
    pub const ZERO: Self = Self(Decimal::ZERO);
    /// The whole.
    pub const HUNDRED: Self = Self(Decimal::ONE_HUNDRED);
    /// The most decimals that a share can have.
    pub const MAX_DECIMALS: u32 = 6;

    /// So many hundredths of the whole.
    ///
    /// # Errors
    /// `Invalid` with the code `out_of_range` outside 0 to 100, or `too_many_decimals` above six.
    pub fn new(hundredths: Decimal) -> Result<Self> {
        let hundredths = canonical(hundredths);
        if hundredths.is_sign_negative() || hundredths > Decimal::ONE_HUNDRED {
            return Err(invalid("out_of_range", "use a share from 0 to 100 per cent"));
        }
        if hundredths.scale() > Self::MAX_DECIMALS {
            return Err(invalid("too_many_decimals", "round the share to at most 6 decimals"));
        }
        Ok(Self(hundredths))
    }

    /// A share as it is stored, which is canonical and within its limits.
    pub(crate) const fn stored(hundredths: Decimal) -> Self {
        Self(hundredths)
    }

    /// The number of hundredths, from 0 to 100.
    pub const fn hundredths(self) -> Decimal {
        self.0
    }

    /// The share as a factor from 0 to 1.
    pub fn fraction(self) -> Decimal {
        canonical(self.0 * Decimal::new(1, 2))
    }

    /// This share of an amount, rounded once to what can be paid.
    ///
    /// # Errors
    /// `Invalid` with the code `out_of_range` for an amount of too many digits.
    pub fn of(self, amount: Money) -> Result<Money> {
        amount.times_rounded(self.fraction())
    }

    /// The canonical mantissa and scale, for storing.
    pub fn parts(self) -> (i128, u32) {
        decimal_parts(self.0)
    }

    /// The share with these [`Percent::parts`].
    ///
    /// # Errors
    /// `Invalid` as [`Percent::new`].
    pub fn from_parts(mantissa: i128, scale: u32) -> Result<Self> {
        Self::new(decimal_from_parts(mantissa, scale)?)
    }
}

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl FromStr for Percent {
    type Err = Error;

    /// Reads a number with or without a percent sign.
    fn from_str(text: &str) -> Result<Self> {
        let text = text.trim();
        Self::new(parse_decimal(text.strip_suffix('%').unwrap_or(text))?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_stops_at_a_hundred() {
        for text in ["-0.01", "100.000001", "101%"] {
            assert_eq!(text.parse::<Percent>().unwrap_err().fields()[0].code, "out_of_range");
        }
        assert_eq!("100".parse::<Percent>().unwrap(), Percent::HUNDRED);
        assert_eq!("-0".parse::<Percent>().unwrap(), Percent::ZERO);
        let too_fine = "0.0000001".parse::<Percent>().unwrap_err();
        assert_eq!(too_fine.fields()[0].code, "too_many_decimals");
    }

    #[test]
    fn a_share_is_read_back() {
        let share: Percent = "7.50 %".parse().unwrap();

        assert_eq!(share.to_string(), "7.5");
        assert_eq!(share.to_string().parse::<Percent>().unwrap(), share);
        let (mantissa, scale) = share.parts();
        assert_eq!(Percent::from_parts(mantissa, scale).unwrap(), share);
    }

    #[test]
    fn a_line_discount_is_rounded_at_the_currencys_decimals() {
        for (share, amount, discount) in [
            ("7.5", "399999 VND", "30000 VND"),
            ("3", "149999 VND", "4500 VND"),
            ("100", "144.5 USD", "144.5 USD"),
        ] {
            let share: Percent = share.parse().unwrap();
            assert_eq!(share.of(amount.parse().unwrap()).unwrap(), discount.parse().unwrap());
        }
    }
}
