//! What a contract comes to by its lines.

use crate::{
    document::{self, Line, Terms, Totals},
    error::{Error, ErrorKind, Result},
    model::{Contract, ContractLine},
    value::Money,
};

/// What a contract comes to; it follows from the lines and is stored nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContractFigures {
    /// The value: the lines after their discounts.
    pub value: Money,
    /// By how much the value is over the cap, in the cap's currency; empty where it is not.
    pub over_cap: Option<Money>,
    /// Discounts, tax, total, cost and margin.
    pub totals: Totals,
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
        Ok(ContractFigures { value: totals.net, over_cap, totals })
    }
}
