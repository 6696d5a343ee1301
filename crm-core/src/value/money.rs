//! An amount and its currency, which never mix.

use std::{cmp::Ordering, fmt, ops::Neg, str::FromStr};

use super::{
    Currency, Decimal, Locale, canonical,
    decimal::{at_scale, decimal_from_parts, exact_product, exact_sum, rounded_from_parts},
    invalid, parse_decimal, round_half_up,
};
use crate::error::{Error, Result};

/// An amount of one currency, exact.
///
/// It has at most [`Money::MAX_DECIMALS`] decimals, so that a price times a quantity of six each is
/// exact; [`Money::rounded`] brings it to what can be paid. Amounts of two currencies have no order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Money {
    amount: Decimal,
    currency: Currency,
}

impl Money {
    /// The most decimals that an amount can have.
    pub const MAX_DECIMALS: u32 = 12;
    /// The first amount that is too large: 10^20.
    const LIMIT: i128 = 10_i128.pow(20);

    /// An amount of a currency.
    ///
    /// # Errors
    /// `Invalid` with the code `out_of_range` at 10^20, or `too_many_decimals` above twelve.
    pub fn new(amount: Decimal, currency: Currency) -> Result<Self> {
        let amount = canonical(amount);
        if amount.trunc().mantissa().abs() >= Self::LIMIT {
            return Err(invalid("out_of_range", "use an amount below 10^20"));
        }
        if amount.scale() > Self::MAX_DECIMALS {
            return Err(invalid("too_many_decimals", "round the amount to at most 12 decimals"));
        }
        Ok(Self { amount, currency })
    }

    /// Nothing, in this currency.
    pub const fn zero(currency: Currency) -> Self {
        Self { amount: Decimal::ZERO, currency }
    }

    /// The amount in canonical form.
    pub const fn amount(self) -> Decimal {
        self.amount
    }

    /// The currency.
    pub const fn currency(self) -> Currency {
        self.currency
    }

    /// Whether the amount is nothing.
    pub const fn is_zero(self) -> bool {
        self.amount.is_zero()
    }

    /// Whether the amount is below nothing.
    pub const fn is_negative(self) -> bool {
        self.amount.is_sign_negative()
    }

    /// The exact sum.
    ///
    /// # Errors
    /// `Invalid` with the code `currency_mismatch` or `out_of_range`.
    pub fn checked_add(self, other: Self) -> Result<Self> {
        if self.currency != other.currency {
            return Err(invalid("currency_mismatch", "convert the amounts to one currency first"));
        }
        Self::new(exact_sum(self.amount, other.amount)?, self.currency)
    }

    /// The exact difference.
    ///
    /// # Errors
    /// `Invalid` with the code `currency_mismatch` or `out_of_range`.
    pub fn checked_sub(self, other: Self) -> Result<Self> {
        self.checked_add(-other)
    }

    /// The exact product with a number.
    ///
    /// # Errors
    /// `Invalid` with the code `out_of_range`, or `too_many_decimals` where the product would have to be
    /// rounded: see [`Money::times_rounded`].
    pub fn times(self, factor: Decimal) -> Result<Self> {
        let (mantissa, scale) = exact_product(self.amount, factor)?;
        Self::new(decimal_from_parts(mantissa, scale)?, self.currency)
    }

    /// The exact product with a number, rounded once to what can be paid.
    ///
    /// # Errors
    /// `Invalid` with the code `out_of_range`.
    pub fn times_rounded(self, factor: Decimal) -> Result<Self> {
        let (mantissa, scale) = exact_product(self.amount, factor)?;
        let amount = rounded_from_parts(mantissa, scale, self.currency.decimals())?;
        Self::new(amount, self.currency)
    }

    /// Rounded to the currency's decimals, a half away from zero.
    pub fn rounded(self) -> Self {
        Self { amount: round_half_up(self.amount, self.currency.decimals()), ..self }
    }

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
            return match self.is_zero() {
                true => Ok(vec![self; weights.len()]),
                false => Err(invalid("no_weight", "split by weights that are not all zero")),
            };
        }
        let decimals = self.currency.decimals().max(self.amount.scale());
        let units = at_scale(self.amount, decimals).ok_or_else(too_long)?;
        largest_remainder(units.unsigned_abs(), &weights, total)
            .into_iter()
            .map(|share| {
                let share = i128::try_from(share).map_err(|_| too_long())? * units.signum();
                Self::new(decimal_from_parts(share, decimals)?, self.currency)
            })
            .collect()
    }

    /// The amount as people write it: `1.234.567 ₫` in Vietnamese, `$1,234.50` in English.
    pub fn format(self, locale: Locale) -> String {
        let decimals = self.currency.decimals().max(self.amount.scale());
        let plain = format!("{:.*}", decimals as usize, self.amount.abs());
        let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
        let mut number = String::new();
        for (position, digit) in whole.chars().enumerate() {
            if position > 0 && (whole.len() - position).is_multiple_of(3) {
                number.push(locale.group_sign());
            }
            number.push(digit);
        }
        if !fraction.is_empty() {
            number.push(locale.decimal_sign());
            number.push_str(fraction);
        }
        let sign = if self.is_negative() { "-" } else { "" };
        let symbol = symbol(&self.currency, locale);
        match locale {
            Locale::Vietnamese => format!("{sign}{number} {symbol}"),
            // A code, unlike a symbol, would run into the digits.
            Locale::English if symbol == self.currency.code() => {
                format!("{sign}{symbol} {number}")
            }
            Locale::English => format!("{sign}{symbol}{number}"),
        }
    }

    /// The canonical mantissa and scale of the amount and the code of the currency, for storing.
    pub const fn parts(self) -> (i128, u32, [u8; 3]) {
        (self.amount.mantissa(), self.amount.scale(), self.currency.bytes())
    }

    /// The amount with these [`Money::parts`].
    ///
    /// # Errors
    /// `Invalid` as [`Money::new`] and [`Currency::from_bytes`].
    pub fn from_parts(mantissa: i128, scale: u32, currency: [u8; 3]) -> Result<Self> {
        Self::new(decimal_from_parts(mantissa, scale)?, Currency::from_bytes(currency)?)
    }
}

impl PartialOrd for Money {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        (self.currency == other.currency).then(|| self.amount.cmp(&other.amount))
    }
}

impl Neg for Money {
    type Output = Self;

    fn neg(self) -> Self {
        Self { amount: canonical(-self.amount), ..self }
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.amount, self.currency)
    }
}

impl FromStr for Money {
    type Err = Error;

    /// Reads a number and a currency code, as `1234.5 USD`.
    fn from_str(text: &str) -> Result<Self> {
        let (amount, currency) = text.trim().rsplit_once(' ').ok_or_else(|| {
            invalid("not_money", "write an amount and a currency code, as 1234.5 USD")
        })?;
        Self::new(parse_decimal(amount)?, Currency::new(currency)?)
    }
}

fn symbol(currency: &Currency, locale: Locale) -> &str {
    match (*currency, locale) {
        (Currency::VND, _) => "₫",
        (Currency::USD, Locale::Vietnamese) => "US$",
        (Currency::USD, Locale::English) => "$",
        (Currency::EUR, _) => "€",
        (Currency::GBP, _) => "£",
        (Currency::JPY, _) => "¥",
        (Currency::KRW, _) => "₩",
        _ => currency.code(),
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
    use super::*;

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
    fn ten_trillion_dong_fit() {
        let amount = money("9999999999999 VND");

        assert_eq!(amount.to_string(), "9999999999999 VND");
        assert_eq!(amount.checked_add(money("1 VND")).unwrap(), money("10000000000000 VND"));
        let (mantissa, scale, currency) = amount.parts();
        assert_eq!((mantissa, scale, &currency), (9_999_999_999_999, 0, b"VND"));
        assert_eq!(Money::from_parts(mantissa, scale, currency).unwrap(), amount);
    }

    #[test]
    fn an_amount_has_one_form() {
        assert_eq!(money("1.50 USD"), money(" 01.5 usd "));
        assert_eq!(money("-0.00 USD").to_string(), "0 USD");
        assert!(!(-money("0 USD")).is_negative());
        assert_eq!(Money::from_parts(1500, 3, *b"usd").unwrap().parts(), (15, 1, *b"USD"));
    }

    #[test]
    fn what_is_no_amount_is_refused() {
        for (text, expected) in [
            ("5", "not_money"),
            ("5VND", "not_money"),
            ("x VND", "not_a_number"),
            ("5 ABC", "unknown_currency"),
            ("100000000000000000000 VND", "out_of_range"),
            ("0.0000000000001 USD", "too_many_decimals"),
        ] {
            assert_eq!(code(&text.parse::<Money>().unwrap_err()), expected, "{text}");
        }
        assert_eq!(code(&Money::from_parts(1, 40, *b"USD").unwrap_err()), "out_of_range");
    }

    #[test]
    fn sums_never_mix_currencies() {
        let (dong, dollar) = (money("1 VND"), money("1 USD"));

        assert_eq!(code(&dong.checked_add(dollar).unwrap_err()), "currency_mismatch");
        assert_eq!(code(&dong.checked_sub(dollar).unwrap_err()), "currency_mismatch");
        assert_eq!(dong.partial_cmp(&dollar), None);
        assert!(money("9 USD") < money("10 USD"));
    }

    #[test]
    fn a_line_is_quantity_times_price_rounded_once() {
        let line = |price: &str, quantity: &str| {
            money(price).times_rounded(parse_decimal(quantity).unwrap()).unwrap()
        };

        assert_eq!(line("124.75 USD", "9.5"), money("1185.13 USD"));
        assert_eq!(line("64.22 USD", "2.25"), money("144.50 USD"));
        assert_eq!(line("133333 VND", "3"), money("399999 VND"));
        assert_eq!(line("99999 VND", "1.5"), money("149999 VND"));
        assert_eq!(
            line("9999999999999.999999 USD", "999999.999999"),
            money("9999999999989999999 USD")
        );
        // 0.4999999999999...: rounded twice, through 12 decimals, it would come to one.
        assert_eq!(line("0.999999 VND", "0.500000500000499999"), money("0 VND"));
    }

    #[test]
    fn a_full_discount_leaves_nothing_below_zero() {
        let gross = money("144.495 USD").rounded();
        let discount = gross.times_rounded(Decimal::ONE).unwrap();

        let net = gross.checked_sub(discount).unwrap();
        assert_eq!(net.to_string(), "0 USD");
        assert!(!net.is_negative());
    }

    #[test]
    fn tax_rounds_a_half_away_from_zero_at_the_currencys_decimals() {
        for (base, rate, tax) in [
            ("393634 VND", "0.08", "31491 VND"),
            ("121859 VND", "0.10", "12186 VND"),
            ("195 EUR", "0.19", "37.05 EUR"),
            ("97.5 EUR", "0.19", "18.53 EUR"),
            ("66.66 EUR", "0.23", "15.33 EUR"),
            ("55.55 EUR", "0.23", "12.78 EUR"),
            ("11.11 EUR", "0.23", "2.56 EUR"),
            ("-97.5 EUR", "0.19", "-18.53 EUR"),
        ] {
            let rate = parse_decimal(rate).unwrap();
            assert_eq!(money(base).times_rounded(rate).unwrap(), money(tax));
        }
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

    #[test]
    fn a_product_is_exact_or_refused() {
        let price = money("33333333 VND");

        assert_eq!(
            price.times(parse_decimal("0.8").unwrap()).unwrap().to_string(),
            "26666666.4 VND"
        );
        let long = parse_decimal("0.1234567890123").unwrap();
        assert_eq!(code(&price.times(long).unwrap_err()), "too_many_decimals");
        let huge = parse_decimal("100000000000000000000000").unwrap();
        assert_eq!(code(&price.times(huge).unwrap_err()), "out_of_range");
    }

    #[test]
    fn people_read_amounts_in_their_own_way() {
        for (text, vietnamese, english) in [
            ("1234567 VND", "1.234.567 ₫", "₫1,234,567"),
            ("1234.5 USD", "1.234,50 US$", "$1,234.50"),
            ("-999 VND", "-999 ₫", "-₫999"),
            ("0.005 KWD", "0,005 KWD", "KWD 0.005"),
            ("100000 EUR", "100.000,00 €", "€100,000.00"),
            ("26666666.4 VND", "26.666.666,4 ₫", "₫26,666,666.4"),
        ] {
            assert_eq!(money(text).format(Locale::Vietnamese), vietnamese);
            assert_eq!(money(text).format(Locale::English), english);
        }
    }
}
