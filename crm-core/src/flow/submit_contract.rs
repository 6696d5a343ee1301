//! A contract is sent for approval.

use crm_core_macros::part;

use crate::{
    crm::Tx,
    error::Result,
    flow::{ContractMoved, Flow, contract_moved::to_change},
    model::{ContractChange, ContractId, ContractStatus},
};

/// Sends a draft for approval, by who sends it.
#[part]
pub struct SubmitContract {
    /// The contract.
    #[field(1, required)]
    pub contract: ContractId,
    /// The revision that it must still have.
    #[field(2)]
    pub revision: Option<i64>,
}

impl Flow for SubmitContract {
    type Outcome = ContractMoved;

    fn run(&self, tx: &Tx) -> Result<ContractMoved> {
        to_change(tx, self.contract, self.revision, &[ContractStatus::Draft])?;
        let status = ContractChange::Status(ContractStatus::InApproval);
        Ok(ContractMoved::of(&tx.contracts().update(self.contract, [status])?))
    }
}
