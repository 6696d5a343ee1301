//! An amount and its currency, which never mix.

use std::{cmp::Ordering, fmt, ops::Neg, str::FromStr};

use super::{
    Currency, Decimal, Locale, canonical,
    decimal::{decimal_from_parts, exact_product, exact_sum, rounded_from_parts, rounded_quotient},
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

    /// An amount as it is stored, which is canonical and within its limits.
    pub(crate) const fn stored(amount: Decimal, currency: Currency) -> Self {
        Self { amount, currency }
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

    /// The exact quotient by a number, rounded once to what can be paid: the net amount is the gross one
    /// divided by 1.08.
    ///
    /// # Errors
    /// `Invalid` with the code `out_of_range`, also for a division by zero.
    pub fn divided_rounded(self, divisor: Decimal) -> Result<Self> {
        let amount = rounded_quotient(self.amount, divisor, self.currency.decimals())?;
        Self::new(amount, self.currency)
    }

    /// What it is worth in another currency, rounded to what can be paid: so many units of that for one of this.
    ///
    /// # Errors
    /// `Invalid` with the code `out_of_range`.
    pub fn converted(self, rate: Decimal, to: Currency) -> Result<Self> {
        let product = self.amount.checked_mul(rate);
        let product = product.ok_or_else(|| invalid("out_of_range", "the amount is too large"))?;
        Self::new(round_half_up(product, to.decimals()), to)
    }

    /// Rounded to the currency's decimals, a half away from zero.
    pub fn rounded(self) -> Self {
        Self { amount: round_half_up(self.amount, self.currency.decimals()), ..self }
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

pub(crate) fn symbol(currency: &Currency, locale: Locale) -> &str {
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

#[cfg(test)]
mod tests {
    use super::{super::Percent, *};

    fn money(text: &str) -> Money {
        text.parse().unwrap()
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

    /// A line of a document: quantity, price and discount in per cent.
    fn net(line: [&str; 3]) -> Money {
        let [quantity, price, discount] = line;
        let gross = money(price).times_rounded(parse_decimal(quantity).unwrap()).unwrap();
        let discount = discount.parse::<Percent>().unwrap().of(gross).unwrap();
        gross.checked_sub(discount).unwrap()
    }

    fn sum(parts: &[Money]) -> Money {
        parts.iter().copied().reduce(|sum, part| sum.checked_add(part).unwrap()).unwrap()
    }

    #[test]
    fn an_invoice_with_a_header_discount_comes_out_to_the_dong() {
        let lines = [
            net(["3", "133333 VND", "7.5"]),
            net(["7", "14285 VND", "0"]),
            net(["1.5", "99999 VND", "3"]),
        ];
        assert_eq!(sum(&lines), money("615493 VND"));

        let header = money("100000 VND").allocate(&lines.map(Money::amount)).unwrap();
        let base: Vec<Money> = lines
            .iter()
            .zip(&header)
            .map(|(line, part)| line.checked_sub(*part).unwrap())
            .collect();
        let (at_eight, at_ten) = (sum(&base[..2]), base[2]);
        assert_eq!((at_eight, at_ten), (money("393634 VND"), money("121859 VND")));

        let [eight, ten] = ["8", "10"].map(|rate| rate.parse::<Percent>().unwrap());
        let taxes = [eight.of(at_eight).unwrap(), ten.of(at_ten).unwrap()];
        assert_eq!(taxes, [money("31491 VND"), money("12186 VND")]);
        assert_eq!(sum(&[at_eight, at_ten, taxes[0], taxes[1]]), money("559170 VND"));
    }

    #[test]
    fn tax_per_document_and_per_line_differ_by_the_rounding() {
        let vnd = [
            net(["3", "133333 VND", "7.5"]),
            net(["7", "14285 VND", "0"]),
            net(["1.5", "99999 VND", "3"]),
        ];
        let suite = ["97.50 EUR", "65.00 EUR", "32.50 EUR"].map(money);
        let odoo = ["55.55 EUR", "11.11 EUR"].map(money);
        let cases: [(&[Money], &str, &str, &str); 3] = [
            (&vnd, "8", "49239 VND", "49240 VND"),
            (&suite, "19", "37.05 EUR", "37.06 EUR"),
            (&odoo, "23", "15.33 EUR", "15.34 EUR"),
        ];
        for (lines, rate, per_document, per_line) in cases {
            let rate: Percent = rate.parse().unwrap();
            assert_eq!(rate.of(sum(lines)).unwrap(), money(per_document));
            let taxes: Vec<Money> = lines.iter().map(|line| rate.of(*line).unwrap()).collect();
            assert_eq!(sum(&taxes), money(per_line));
        }
    }

    #[test]
    fn the_tax_inside_a_price_is_what_the_net_leaves() {
        for (gross, factor, net, tax) in [
            ("2500.00 USD", "1.08", "2314.81 USD", "185.19 USD"),
            ("110000 VND", "1.10", "100000 VND", "10000 VND"),
            ("99999 VND", "1.08", "92592 VND", "7407 VND"),
            ("-99999 VND", "1.08", "-92592 VND", "-7407 VND"),
        ] {
            let exact = money(gross).divided_rounded(parse_decimal(factor).unwrap()).unwrap();
            assert_eq!(exact, money(net));
            assert_eq!(money(gross).checked_sub(exact).unwrap(), money(tax));
        }
        let error = money("1 USD").divided_rounded(Decimal::ZERO).unwrap_err();
        assert_eq!(code(&error), "out_of_range");
    }
}
