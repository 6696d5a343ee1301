//! Exact decimals in one canonical form, and the arithmetic that never rounds in silence.

pub use rust_decimal::Decimal;
use rust_decimal::RoundingStrategy;

use super::invalid;
use crate::error::Result;

/// The same number without trailing zeros and without a negative zero: equal numbers get equal bytes.
pub fn canonical(number: Decimal) -> Decimal {
    number.normalize()
}

/// Reads a decimal as `-1234.5` exactly: digits, at most one point, at most one sign.
///
/// # Errors
/// `Invalid` with the code `not_a_number`, or `out_of_range` for more than 28 digits.
pub fn parse_decimal(text: &str) -> Result<Decimal> {
    let text = text.trim();
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
    let is_number = [whole, fraction]
        .iter()
        .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
    if !is_number {
        return Err(invalid("not_a_number", "write a number with digits and a point, as 1234.5"));
    }
    // Zeros at the end say nothing, and would count against the digits that a decimal can hold.
    let exact = if unsigned.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.')
    } else {
        text
    };
    Decimal::from_str_exact(exact).map(canonical).map_err(|_| out_of_range())
}

/// Rounds to so many places, a half away from zero: 0.5 becomes 1 and -0.5 becomes -1.
pub fn round_half_up(number: Decimal, places: u32) -> Decimal {
    canonical(number.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero))
}

/// The canonical mantissa and scale: the number is mantissa ÷ 10^scale.
pub fn decimal_parts(number: Decimal) -> (i128, u32) {
    let number = canonical(number);
    (number.mantissa(), number.scale())
}

/// The decimal with these [`decimal_parts`], brought to its canonical form.
///
/// # Errors
/// `Invalid` with the code `out_of_range`.
pub fn decimal_from_parts(mantissa: i128, scale: u32) -> Result<Decimal> {
    if mantissa == 0 {
        return Ok(Decimal::ZERO);
    }
    let (mut mantissa, mut scale) = (mantissa, scale);
    while scale > 0 && mantissa % 10 == 0 {
        mantissa /= 10;
        scale -= 1;
    }
    Decimal::try_from_i128_with_scale(mantissa, scale).map(canonical).map_err(|_| out_of_range())
}

/// The exact product of a number and a power of ten.
pub(super) fn times_ten_to(number: Decimal, exponent: i32) -> Result<Decimal> {
    let (mantissa, scale) = decimal_parts(number);
    if mantissa == 0 || exponent == 0 {
        return Ok(number);
    }
    let scale = i64::from(scale) - i64::from(exponent);
    let exact = u32::try_from(scale.max(0)).ok().zip(u32::try_from(scale.min(0).abs()).ok());
    let (places, zeros) = exact.ok_or_else(out_of_range)?;
    let mantissa = 10_i128
        .checked_pow(zeros)
        .and_then(|power| mantissa.checked_mul(power))
        .ok_or_else(out_of_range)?;
    decimal_from_parts(mantissa, places)
}

/// The exact sum; `Decimal`'s own addition rounds when the digits run out.
pub(super) fn exact_sum(left: Decimal, right: Decimal) -> Result<Decimal> {
    let scale = left.scale().max(right.scale());
    let sum = at_scale(left, scale)
        .zip(at_scale(right, scale))
        .and_then(|(left, right)| left.checked_add(right))
        .ok_or_else(out_of_range)?;
    decimal_from_parts(sum, scale)
}

/// The exact product as mantissa and scale, of which the mantissa may be longer than a decimal's.
pub(super) fn exact_product(left: Decimal, right: Decimal) -> Result<(i128, u32)> {
    let (left, right) = (canonical(left), canonical(right));
    let mantissa = left.mantissa().checked_mul(right.mantissa()).ok_or_else(out_of_range)?;
    Ok((mantissa, left.scale() + right.scale()))
}

/// Mantissa ÷ 10^scale, rounded once to so many places, a half away from zero.
pub(super) fn rounded_from_parts(mantissa: i128, scale: u32, places: u32) -> Result<Decimal> {
    let surplus = scale.saturating_sub(places);
    if surplus == 0 {
        return decimal_from_parts(mantissa, scale);
    }
    let Some(divisor) = 10_i128.checked_pow(surplus) else {
        // A divisor of 39 digits or more is over twice any mantissa: the quotient rounds to nothing.
        return Ok(Decimal::ZERO);
    };
    decimal_from_parts(divide_half_up(mantissa, divisor), places)
}

/// The exact quotient, rounded once to so many places, a half away from zero.
pub(super) fn rounded_quotient(left: Decimal, right: Decimal, places: u32) -> Result<Decimal> {
    let (left, right) = (canonical(left), canonical(right));
    let shift =
        |number: Decimal, digits: u32| number.mantissa().checked_mul(10_i128.checked_pow(digits)?);
    let (dividend, divisor) = shift(left, right.scale() + places)
        .zip(shift(right, left.scale()))
        .filter(|(_, divisor)| *divisor != 0)
        .ok_or_else(out_of_range)?;
    decimal_from_parts(divide_half_up(dividend, divisor), places)
}

/// The quotient to the nearest whole number, a half away from zero; the divisor is not zero.
fn divide_half_up(dividend: i128, divisor: i128) -> i128 {
    let (quotient, remainder) = (dividend / divisor, dividend % divisor);
    let is_up = remainder.unsigned_abs() >= divisor.unsigned_abs().div_ceil(2);
    if is_up { quotient + dividend.signum() * divisor.signum() } else { quotient }
}

/// The number counted in units of 10^-scale, where it is a whole number of them.
pub(super) fn at_scale(number: Decimal, scale: u32) -> Option<i128> {
    let number = canonical(number);
    let power = 10_i128.checked_pow(scale.checked_sub(number.scale())?)?;
    number.mantissa().checked_mul(power)
}

fn out_of_range() -> crate::error::Error {
    invalid("out_of_range", "use a number of at most 28 digits")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        parse_decimal(text).unwrap()
    }

    #[test]
    fn equal_numbers_have_one_form() {
        for (text, form) in [("1.0", "1"), ("-0", "0"), ("-0.00", "0"), ("+007.50", "7.5")] {
            assert_eq!(decimal(text).to_string(), form);
            assert_eq!(decimal(form), decimal(text));
        }
        assert_eq!(decimal_parts(Decimal::new(-1000, 3)), (-1, 0));
        assert_eq!(decimal_parts(Decimal::new(0, 9)), (0, 0));
        assert_eq!(decimal_from_parts(0, u32::MAX).unwrap(), Decimal::ZERO);
        assert!(decimal_from_parts(1, u32::MAX).is_err());
        assert!(!canonical(-Decimal::ZERO).is_sign_negative());
    }

    #[test]
    fn what_is_no_plain_number_is_refused() {
        for text in ["", "-", ".", "1.", ".5", "1e5", "1_000", "1,5", "--1", "1.2.3", "NaN", "١"] {
            assert_eq!(parse_decimal(text).unwrap_err().fields()[0].code, "not_a_number", "{text}");
        }
    }

    #[test]
    fn a_number_is_read_exactly_or_not_at_all() {
        let longest = "1234567890123456789012345678";
        assert_eq!(decimal(longest).to_string(), longest);
        assert_eq!(decimal("0.1000000000000000000000000000000000").to_string(), "0.1");
        for text in ["0.00000000000000000000000000001", "99999999999999999999999999999999"] {
            assert_eq!(parse_decimal(text).unwrap_err().fields()[0].code, "out_of_range");
        }
    }

    #[test]
    fn halves_round_away_from_zero() {
        let cases = [("0.5", 0, "1"), ("-0.5", 0, "-1"), ("2.5", 0, "3"), ("-0.4", 0, "0")];
        for (text, places, rounded) in cases {
            assert_eq!(round_half_up(decimal(text), places), decimal(rounded));
        }
        assert_eq!(round_half_up(decimal("1185.125"), 2), decimal("1185.13"));
    }

    #[test]
    fn a_long_product_is_rounded_once() {
        let below_half = rounded_from_parts(49_999_999_999_999, 14, 0).unwrap();
        assert_eq!(below_half, Decimal::ZERO);
        assert_eq!(rounded_from_parts(-5, 1, 0).unwrap(), decimal("-1"));
        assert_eq!(rounded_from_parts(i128::MAX, 50, 2).unwrap(), Decimal::ZERO);
    }

    #[test]
    fn a_sum_is_exact_or_an_error() {
        let (large, small) = (decimal("9999999999999999999999"), decimal("0.000001"));
        assert_eq!(exact_sum(large, small).unwrap().to_string(), "9999999999999999999999.000001");
        let smaller = decimal("0.0000001");
        assert_eq!(exact_sum(large, smaller).unwrap_err().fields()[0].code, "out_of_range");
    }
}
