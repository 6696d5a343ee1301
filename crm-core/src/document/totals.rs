//! The whole document: header discount, tax by group, shipping, total.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::{
    document::{Line, LineAmounts, Tax, TaxMode, line::broken},
    error::Result,
    value::{Currency, Money},
};

/// What holds for all lines of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// The currency of all amounts.
    pub currency: Currency,
    /// What is taken off the sum of the lines.
    pub header_discount: Option<Money>,
    /// Where tax is rounded.
    pub tax_mode: TaxMode,
    /// Whether the prices contain the tax; discounts then are amounts with tax too.
    pub prices_include_tax: bool,
    /// What is asked for the way, without tax.
    pub shipping: Option<Money>,
    /// How the way is taxed.
    pub shipping_tax: Tax,
}

impl Terms {
    /// Prices without tax, rounded by the document, no header discount, no shipping.
    pub fn new(currency: Currency) -> Self {
        Self {
            currency,
            header_discount: None,
            tax_mode: TaxMode::PerDocument,
            prices_include_tax: false,
            shipping: None,
            shipping_tax: Tax::Exempt,
        }
    }
}

/// A line's part of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineShare {
    /// What the line comes to by itself.
    pub amounts: LineAmounts,
    /// Its part of the header discount.
    pub header_discount: Money,
    /// What is left of its net amount; with tax where the prices contain it.
    pub base: Money,
    /// Its tax; empty where tax is rounded by the document.
    pub tax: Option<Money>,
}

/// All lines of one tax.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TaxGroup {
    /// The tax.
    pub tax: Tax,
    /// What is taxed, without the tax.
    pub base: Money,
    /// The tax to pay.
    pub amount: Money,
}

/// What a document comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Totals {
    /// The lines in their order.
    pub lines: Vec<LineShare>,
    /// The lines before any discount.
    pub gross: Money,
    /// What the lines' discounts come to.
    pub line_discounts: Money,
    /// The lines after their discounts.
    pub net: Money,
    /// What is taken off besides.
    pub header_discount: Money,
    /// What is left, without tax.
    pub base: Money,
    /// The tax of the lines, a group a rate: rates in ascending order, then 0 %, then exempt.
    pub taxes: Vec<TaxGroup>,
    /// All tax of the lines.
    pub tax: Money,
    /// What is asked for the way, without tax.
    pub shipping: Money,
    /// The tax of the way.
    pub shipping_tax: Money,
    /// What the customer pays.
    pub total: Money,
    /// What the lines cost the seller, as far as it is known; empty where no line names its cost.
    pub cost: Option<Money>,
    /// What the lines leave: `base` less `cost`.
    pub margin: Option<Money>,
}

/// Reckons a document.
///
/// # Errors
/// `Invalid` naming the field: as [`Line::amounts`], and `header_discount` or `shipping` with
/// `out_of_range` or `currency_mismatch`.
pub fn total(lines: &[Line], terms: &Terms) -> Result<Totals> {
    let nothing = Money::zero(terms.currency);
    let header_discount = amount("header_discount", terms.header_discount, terms)?;
    let shipping = amount("shipping", terms.shipping, terms)?;
    let amounts: Vec<LineAmounts> =
        lines.iter().map(|line| amounts(line, terms)).collect::<Result<_>>()?;
    let sum = |part: fn(&LineAmounts) -> Money| {
        amounts.iter().try_fold(nothing, |sum, line| sum.checked_add(part(line)))
    };
    let net = sum(|line| line.net)?;
    if header_discount.amount() > net.amount() {
        return Err(broken("header_discount", "out_of_range"));
    }
    let weights: Vec<Decimal> = amounts.iter().map(|line| line.net.amount()).collect();
    let shares = header_discount.allocate(&weights)?;
    let mut totals = Totals {
        lines: Vec::with_capacity(lines.len()),
        gross: sum(|line| line.gross)?,
        line_discounts: sum(|line| line.discount)?,
        net,
        header_discount,
        base: nothing,
        taxes: Vec::new(),
        tax: nothing,
        shipping,
        shipping_tax: terms.shipping_tax.rate().of(shipping)?,
        total: nothing,
        cost: None,
        margin: None,
    };
    let mut groups: BTreeMap<Tax, Group> = BTreeMap::new();
    for ((line, amounts), share) in lines.iter().zip(amounts).zip(shares) {
        if let Some(cost) = amounts.cost {
            totals.cost = Some(totals.cost.unwrap_or(nothing).checked_add(cost)?);
        }
        let base = amounts.net.checked_sub(share)?;
        let split = split(base, line.tax, terms.prices_include_tax)?;
        let group = groups.entry(line.tax).or_insert_with(|| Group::new(nothing));
        group.add(base, &split)?;
        let tax = (terms.tax_mode == TaxMode::PerLine).then_some(split.tax);
        totals.lines.push(LineShare { amounts, header_discount: share, base, tax });
    }
    for (tax, group) in groups {
        let split = match terms.tax_mode {
            TaxMode::PerLine => group.by_line,
            TaxMode::PerDocument | TaxMode::Unknown(_) => {
                split(group.base, tax, terms.prices_include_tax)?
            }
        };
        totals.base = totals.base.checked_add(split.base)?;
        totals.tax = totals.tax.checked_add(split.tax)?;
        totals.taxes.push(TaxGroup { tax, base: split.base, amount: split.tax });
    }
    totals.margin = totals.cost.map(|cost| totals.base.checked_sub(cost)).transpose()?;
    let parts = [totals.tax, totals.shipping, totals.shipping_tax];
    totals.total = parts.iter().try_fold(totals.base, |sum, part| sum.checked_add(*part))?;
    Ok(totals)
}

/// An amount without tax, and its tax.
#[derive(Clone, Copy)]
struct Split {
    base: Money,
    tax: Money,
}

/// Takes the tax out of an amount that contains it, or reckons the tax on one that does not.
fn split(amount: Money, tax: Tax, includes_tax: bool) -> Result<Split> {
    let rate = tax.rate();
    if !includes_tax {
        return Ok(Split { base: amount, tax: rate.of(amount)? });
    }
    let base = amount.divided_rounded(Decimal::ONE + rate.fraction())?;
    Ok(Split { base, tax: amount.checked_sub(base)? })
}

/// The lines of one tax: their sum, and what each came to by itself.
struct Group {
    base: Money,
    by_line: Split,
}

impl Group {
    fn new(nothing: Money) -> Self {
        Self { base: nothing, by_line: Split { base: nothing, tax: nothing } }
    }

    fn add(&mut self, base: Money, split: &Split) -> Result<()> {
        self.base = self.base.checked_add(base)?;
        self.by_line.base = self.by_line.base.checked_add(split.base)?;
        self.by_line.tax = self.by_line.tax.checked_add(split.tax)?;
        Ok(())
    }
}

fn amounts(line: &Line, terms: &Terms) -> Result<LineAmounts> {
    if line.unit_price.currency() != terms.currency {
        return Err(broken("unit_price", "currency_mismatch"));
    }
    line.amounts()
}

/// An amount of the header, as it can be paid.
fn amount(field: &'static str, given: Option<Money>, terms: &Terms) -> Result<Money> {
    let Some(amount) = given else { return Ok(Money::zero(terms.currency)) };
    if amount.currency() != terms.currency {
        return Err(broken(field, "currency_mismatch"));
    }
    if amount.is_negative() {
        return Err(broken(field, "out_of_range"));
    }
    Ok(amount.rounded())
}
