//! What a contract comes to, for every language.

use crm_core_macros::part;

use crate::{
    crm::Tx,
    document::{TaxGroup, TaxKind},
    error::Result,
    flow::Flow,
    model::ContractId,
    value::{Money, Percent},
};

/// Tells what a contract comes to by its lines; nothing is written.
#[part]
pub struct ReadContractFigures {
    /// The contract.
    #[field(1, required)]
    pub contract: ContractId,
}

/// What a contract comes to.
#[part]
pub struct ContractFiguresRead {
    /// The value: the lines after their discounts.
    #[field(1)]
    pub value: Option<Money>,
    /// By how much the value is over the cap, in the cap's currency; empty where it is not.
    #[field(2)]
    pub over_cap: Option<Money>,
    /// The lines before any discount.
    #[field(3)]
    pub gross: Option<Money>,
    /// What the lines' discounts come to.
    #[field(4)]
    pub line_discounts: Option<Money>,
    /// What is taken off besides.
    #[field(5)]
    pub header_discount: Option<Money>,
    /// What is left, without tax.
    #[field(6)]
    pub base: Option<Money>,
    /// The tax of the lines, a group a rate.
    #[field(7)]
    pub taxes: Vec<ContractTax>,
    /// All tax of the lines.
    #[field(8)]
    pub tax: Option<Money>,
    /// What the customer pays.
    #[field(9)]
    pub total: Option<Money>,
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
    pub rate: Option<Percent>,
    /// What is taxed, without the tax.
    #[field(3)]
    pub base: Option<Money>,
    /// The tax to pay.
    #[field(4)]
    pub amount: Option<Money>,
}

impl Flow for ReadContractFigures {
    type Outcome = ContractFiguresRead;

    fn run(&self, tx: &Tx) -> Result<ContractFiguresRead> {
        let figures = tx.contract_figures(self.contract)?;
        let totals = figures.totals;
        let tax = |group: &TaxGroup| ContractTax {
            kind: group.tax.kind(),
            rate: Some(group.tax.rate()),
            base: Some(group.base),
            amount: Some(group.amount),
        };
        Ok(ContractFiguresRead {
            value: Some(figures.value),
            over_cap: figures.over_cap,
            gross: Some(totals.gross),
            line_discounts: Some(totals.line_discounts),
            header_discount: Some(totals.header_discount),
            base: Some(totals.base),
            taxes: totals.taxes.iter().map(tax).collect(),
            tax: Some(totals.tax),
            total: Some(totals.total),
            cost: totals.cost,
            margin: totals.margin,
        })
    }
}
