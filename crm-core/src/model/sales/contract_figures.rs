//! What a contract comes to by its lines.

use crm_core_macros::part;

use crate::{
    document::{self, Line, TaxGroup, TaxKind, Terms},
    error::{Error, ErrorKind, Result},
    model::{Contract, ContractLine},
    value::{Money, Percent},
};

/// What a contract comes to; it follows from the lines and is stored nowhere.
#[part]
pub struct ContractFigures {
    /// The value: the lines after their discounts.
    #[field(1)]
    pub value: Money,
    /// By how much the value is over the cap, in the cap's currency; empty where it is not.
    #[field(2)]
    pub over_cap: Option<Money>,
    /// The lines before any discount.
    #[field(3)]
    pub gross: Money,
    /// What the lines' discounts come to.
    #[field(4)]
    pub line_discounts: Money,
    /// What is taken off besides.
    #[field(5)]
    pub header_discount: Money,
    /// What is left, without tax.
    #[field(6)]
    pub base: Money,
    /// The tax of the lines, a group a rate.
    #[field(7)]
    pub taxes: Vec<ContractTax>,
    /// All tax of the lines.
    #[field(8)]
    pub tax: Money,
    /// What the customer pays.
    #[field(9)]
    pub total: Money,
    /// What the lines cost the company, as far as it is known; empty where no line names its cost.
    #[field(10)]
    pub cost: Option<Money>,
    /// What the lines leave: the base less the cost.
    #[field(11)]
    pub margin: Option<Money>,
}

/// All lines of one tax.
#[part]
pub struct ContractTax {
    /// How they are taxed.
    #[field(1)]
    pub kind: TaxKind,
    /// The rate in per cent.
    #[field(2)]
    pub rate: Percent,
    /// What is taxed, without the tax.
    #[field(3)]
    pub base: Money,
    /// The tax to pay.
    #[field(4)]
    pub amount: Money,
}

impl Contract {
    /// What the contract comes to with these lines.
    ///
    /// # Errors
    /// `Invalid` when a line or the header discount cannot be reckoned, naming the field.
    pub fn figures<'l>(
        &self,
        lines: impl IntoIterator<Item = &'l ContractLine>,
    ) -> Result<ContractFigures> {
        let lines: Vec<Line> =
            lines.into_iter().map(ContractLine::as_line).collect::<Result<_>>()?;
        let first = lines.first().map(|line| line.unit_price.currency());
        let currency = self.currency.or(first).ok_or_else(|| {
            Error::new(ErrorKind::Invalid, "name the contract's currency")
                .with_field("currency", "required")
        })?;
        let terms = Terms {
            header_discount: self.header_discount,
            tax_mode: self.tax_mode.unwrap_or_default(),
            prices_include_tax: self.prices_include_tax,
            ..Terms::new(currency)
        };
        let totals = document::total(&lines, &terms)?;
        let over_cap = self.over_cap(totals.net)?;
        let tax = |group: &TaxGroup| ContractTax {
            kind: group.tax.kind(),
            rate: group.tax.rate(),
            base: group.base,
            amount: group.amount,
        };
        Ok(ContractFigures {
            value: totals.net,
            over_cap,
            gross: totals.gross,
            line_discounts: totals.line_discounts,
            header_discount: totals.header_discount,
            base: totals.base,
            taxes: totals.taxes.iter().map(tax).collect(),
            tax: totals.tax,
            total: totals.total,
            cost: totals.cost,
            margin: totals.margin,
        })
    }
}
