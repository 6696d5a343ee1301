//! A contract comes into force.

use crm_core_macros::part;

use crate::{
    crm::Tx,
    error::Result,
    flow::{
        ContractMoved, Flow,
        contract_moved::{refused, to_change},
    },
    model::{ContractChange, ContractId, ContractStatus},
};

/// Puts a signed contract into force, from its first day on; `tick` does so by itself.
#[part]
pub struct ActivateContract {
    /// The contract.
    #[field(1, required)]
    pub contract: ContractId,
    /// The revision that it must still have.
    #[field(2)]
    pub revision: Option<i64>,
}

impl Flow for ActivateContract {
    type Outcome = ContractMoved;

    fn run(&self, tx: &Tx) -> Result<ContractMoved> {
        let contract = to_change(tx, self.contract, self.revision, &[ContractStatus::Signed])?;
        let today = tx.with(|work| Ok(work.today))?;
        if contract.start_on.is_some_and(|first| today < first) {
            let detail = "the first day of the contract is still to come: wait, or change it";
            return Err(refused(&contract, detail, "start_on", "not_started"));
        }
        let status = ContractChange::Status(ContractStatus::Active);
        Ok(ContractMoved::of(&tx.contracts().update(self.contract, [status])?))
    }
}
