//! What a contract comes to.

use crm_core_macros::part;

use crate::{
    crm::Tx,
    document::{TaxGroup, TaxKind},
    error::Result,
    flow::Flow,
    model::ContractId,
    value::{Money, Percent},
};

/// Tells what a contract comes to by its lines: value, discounts, tax, total, cost, margin, and what is over its cap.
#[part]
pub struct ReadContractFigures {
    /// The contract.
    #[field(1, required)]
    pub contract: ContractId,
}

/// What a contract comes to, in its own currency.
#[part]
pub struct ContractFiguresRead {
    /// The lines before any discount.
    #[field(1)]
    pub gross: Money,
    /// What the lines' discounts come to.
    #[field(2)]
    pub line_discounts: Money,
    /// The contract's value: the lines after their discounts.
    #[field(3)]
    pub value: Money,
    /// What is taken off the sum of the lines.
    #[field(4)]
    pub header_discount: Money,
    /// What is left, without tax.
    #[field(5)]
    pub base: Money,
    /// The tax, a row a rate: rates in ascending order, then 0 %, then exempt.
    #[field(6)]
    pub taxes: Vec<TaxRead>,
    /// All tax.
    #[field(7)]
    pub tax: Money,
    /// What the customer pays.
    #[field(8)]
    pub total: Money,
    /// What the lines cost the company; empty where no line names its cost.
    #[field(9)]
    pub cost: Option<Money>,
    /// What the lines leave: `base` less `cost`.
    #[field(10)]
    pub margin: Option<Money>,
    /// By how much the value is over the cap, in the cap's currency; empty where it is not.
    #[field(11)]
    pub over_cap: Option<Money>,
}

/// What is taxed alike.
#[part]
pub struct TaxRead {
    /// How it is taxed.
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

impl Flow for ReadContractFigures {
    type Outcome = ContractFiguresRead;

    fn run(&self, tx: &Tx) -> Result<ContractFiguresRead> {
        let figures = tx.contract_figures(self.contract)?;
        let totals = &figures.totals;
        Ok(ContractFiguresRead {
            gross: totals.gross,
            line_discounts: totals.line_discounts,
            value: figures.value,
            header_discount: totals.header_discount,
            base: totals.base,
            taxes: totals.taxes.iter().map(TaxRead::of).collect(),
            tax: totals.tax,
            total: totals.total,
            cost: totals.cost,
            margin: totals.margin,
            over_cap: figures.over_cap,
        })
    }
}

impl TaxRead {
    fn of(group: &TaxGroup) -> Self {
        Self {
            kind: group.tax.kind(),
            rate: group.tax.rate(),
            base: group.base,
            amount: group.amount,
        }
    }
}
