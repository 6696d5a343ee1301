//! A contract is not approved.

use crm_core_macros::part;

use crate::{
    crm::Tx,
    error::Result,
    flow::{
        ContractMoved, Flow,
        contract_moved::{note, to_approve},
    },
    model::{ContractChange, ContractId, ContractStatus},
};

/// Sends a contract that waits for approval, or was approved, back to be worked on, and says why. It needs a role
/// that may approve contracts.
#[part]
pub struct SendBackContract {
    /// The contract.
    #[field(1, required)]
    pub contract: ContractId,
    /// Why it is not approved.
    #[field(2, required)]
    pub reason: String,
    /// The revision that it must still have.
    #[field(3)]
    pub revision: Option<i64>,
}

impl Flow for SendBackContract {
    type Outcome = ContractMoved;

    fn run(&self, tx: &Tx) -> Result<ContractMoved> {
        let contract = to_approve(tx, self.contract)?;
        let changes = [
            ContractChange::Status(ContractStatus::Draft),
            ContractChange::SentBackReason(Some(self.reason.clone())),
        ];
        Ok(ContractMoved::of(&note(tx, contract.id, self.revision, changes)?))
    }
}
