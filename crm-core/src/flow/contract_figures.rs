//! What a contract comes to.

use crm_core_macros::part;

use crate::{
    crm::Tx,
    entity::Described as _,
    error::{Error, ErrorKind, Result},
    flow::Flow,
    model::{ContractFigures, ContractId, ContractLine},
    planted::{Plant, is_planted},
};

/// Tells what a contract comes to by its lines; nothing is written.
#[part]
pub struct ReadContractFigures {
    /// The contract.
    #[field(1, required)]
    pub contract: ContractId,
}

/// What a line is reckoned from.
const PRICED_BY: [&str; 6] =
    ["quantity", "unit_price", "discount_kind", "discount", "tax_kind", "tax_rate"];

impl Flow for ReadContractFigures {
    type Outcome = ContractFigures;

    /// `NotFound` when there is no such contract or it may not be seen, `Forbidden` when prices may not be seen,
    /// `Invalid` when the header discount is more than the lines come to.
    fn run(&self, tx: &Tx) -> Result<ContractFigures> {
        let contract = tx.contracts().get(self.contract)?;
        tx.with(|work| {
            let reads = |field: &&str| {
                work.access.reads_field(ContractLine::NAME, field)
                    || is_planted(Plant::FiguresOfHidden)
            };
            match PRICED_BY.iter().find(|field| !reads(field)) {
                Some(_) => Err(Error::new(
                    ErrorKind::Forbidden,
                    "your roles hide the prices of contract lines: the contract's figures too",
                )),
                None => Ok(()),
            }
        })?;
        let lines =
            tx.contract_lines().by(&ContractLine::BY_CONTRACT, &(self.contract,), usize::MAX)?;
        contract.figures(lines.iter().map(|line| &line.fields))
    }
}
