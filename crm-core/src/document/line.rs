//! One line: so many of something at a price, less a discount.

use rust_decimal::Decimal;

use crate::{
    document::{DiscountKind, TaxKind},
    error::{Error, ErrorKind, Result},
    value::{Currency, Money, Percent},
};

/// What is taken off a line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Discount {
    /// Nothing.
    #[default]
    None,
    /// A share of the line.
    Percent(Percent),
    /// An amount off the whole line.
    PerLine(Money),
    /// An amount off each unit.
    PerUnit(Money),
}

impl Discount {
    /// The discount of this kind: a number of per cent, or an amount in this currency.
    ///
    /// # Errors
    /// `Invalid` when the number is no share or amount.
    pub fn of(kind: DiscountKind, number: Decimal, currency: Currency) -> Result<Self> {
        Ok(match kind {
            DiscountKind::None | DiscountKind::Unknown(_) => Self::None,
            DiscountKind::Percent => Self::Percent(Percent::new(number)?),
            DiscountKind::PerLine => Self::PerLine(Money::new(number, currency)?),
            DiscountKind::PerUnit => Self::PerUnit(Money::new(number, currency)?),
        })
    }
}

/// How a line is taxed: lines of the same tax are one group of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tax {
    /// At a rate above 0 %.
    Rated(Percent),
    /// At 0 %.
    Zero,
    /// Not at all.
    Exempt,
}

impl Tax {
    /// The tax of this kind and rate; where no kind is named it follows from the rate, and with neither
    /// there is no tax.
    pub fn of(kind: Option<TaxKind>, rate: Option<Percent>) -> Self {
        let given = rate.is_some();
        let rate = rate.filter(|rate| *rate != Percent::ZERO);
        match (kind, given, rate) {
            (Some(TaxKind::Exempt | TaxKind::Unknown(_)), _, _) | (None, false, _) => Self::Exempt,
            (Some(TaxKind::Rated) | None, _, Some(rate)) => Self::Rated(rate),
            (Some(TaxKind::Rated | TaxKind::Zero) | None, _, _) => Self::Zero,
        }
    }

    /// What it is called.
    pub fn kind(self) -> TaxKind {
        match self {
            Self::Rated(_) => TaxKind::Rated,
            Self::Zero => TaxKind::Zero,
            Self::Exempt => TaxKind::Exempt,
        }
    }

    /// The rate; 0 % where nothing is paid.
    pub fn rate(self) -> Percent {
        match self {
            Self::Rated(rate) => rate,
            Self::Zero | Self::Exempt => Percent::ZERO,
        }
    }
}

/// A line before it is reckoned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// How many, with at most six decimals.
    pub quantity: Decimal,
    /// What one costs, with at most six decimals.
    pub unit_price: Money,
    /// What is taken off.
    pub discount: Discount,
    /// How it is taxed.
    pub tax: Tax,
    /// What one costs the seller.
    pub unit_cost: Option<Money>,
}

/// What a line comes to by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineAmounts {
    /// Quantity times price.
    pub gross: Money,
    /// What the discount comes to.
    pub discount: Money,
    /// What is left.
    pub net: Money,
    /// Quantity times unit cost; empty while no cost is known.
    pub cost: Option<Money>,
}

impl Line {
    /// The most decimals of a quantity and of a price.
    pub const MAX_DECIMALS: u32 = 6;

    /// A line without discount, tax and cost.
    pub fn new(quantity: Decimal, unit_price: Money) -> Self {
        Self { quantity, unit_price, discount: Discount::None, tax: Tax::Exempt, unit_cost: None }
    }

    /// What the line comes to; each amount is rounded to what can be paid.
    ///
    /// # Errors
    /// `Invalid` naming the field: `out_of_range` below nothing or for a discount above the line,
    /// `too_many_decimals`, `currency_mismatch`.
    pub fn amounts(&self) -> Result<LineAmounts> {
        let currency = self.unit_price.currency();
        self.check()?;
        let gross = self.unit_price.times_rounded(self.quantity)?;
        let discount = match self.discount {
            Discount::None => Money::zero(currency),
            Discount::Percent(share) => share.of(gross)?,
            Discount::PerLine(amount) => amount.rounded(),
            Discount::PerUnit(amount) => amount.times_rounded(self.quantity)?,
        };
        if discount.is_negative() || discount.amount() > gross.amount() {
            return Err(broken("discount", "out_of_range"));
        }
        let cost = self.unit_cost.map(|cost| cost.times_rounded(self.quantity)).transpose()?;
        Ok(LineAmounts { gross, discount, net: gross.checked_sub(discount)?, cost })
    }

    fn check(&self) -> Result<()> {
        let currency = self.unit_price.currency();
        let discount = match self.discount {
            Discount::PerLine(amount) | Discount::PerUnit(amount) => Some(amount),
            Discount::None | Discount::Percent(_) => None,
        };
        for (field, number) in [
            ("quantity", Some(self.quantity)),
            ("unit_price", Some(self.unit_price.amount())),
            ("unit_cost", self.unit_cost.map(Money::amount)),
        ] {
            let number = number.unwrap_or_default().normalize();
            if number.is_sign_negative() {
                return Err(broken(field, "out_of_range"));
            }
            if number.scale() > Self::MAX_DECIMALS {
                return Err(broken(field, "too_many_decimals"));
            }
        }
        for (field, amount) in [("discount", discount), ("unit_cost", self.unit_cost)] {
            if amount.is_some_and(|amount| amount.currency() != currency) {
                return Err(broken(field, "currency_mismatch"));
            }
        }
        Ok(())
    }
}

/// A line or document that cannot be reckoned, for this field.
pub(super) fn broken(field: &'static str, code: &'static str) -> Error {
    Error::new(ErrorKind::Invalid, "the line cannot be reckoned: mend this field")
        .with_field(field, code)
}
