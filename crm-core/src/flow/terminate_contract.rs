//! A contract is ended before its time.

use crm_core_macros::part;

use crate::{
    crm::Tx,
    error::Result,
    flow::{
        ContractMoved, Flow,
        contract_moved::{note, to_change},
    },
    model::{ContractChange, ContractId, ContractStatus},
    value::Date,
};

/// Ends a signed contract before its time, and says why: today, or on a day to come, when `tick` does it.
#[part]
pub struct TerminateContract {
    /// The contract.
    #[field(1, required)]
    pub contract: ContractId,
    /// Why it is ended.
    #[field(2, required)]
    pub reason: String,
    /// The day from which it does not hold any more; today when left out.
    #[field(3)]
    pub on: Option<Date>,
    /// The revision that it must still have.
    #[field(4)]
    pub revision: Option<i64>,
}

impl Flow for TerminateContract {
    type Outcome = ContractMoved;

    fn run(&self, tx: &Tx) -> Result<ContractMoved> {
        let from = [ContractStatus::Signed, ContractStatus::Active];
        to_change(tx, self.contract, self.revision, &from)?;
        let today = tx.with(|work| Ok(work.today))?;
        let on = self.on.unwrap_or(today);
        let ended = ContractChange::Status(ContractStatus::Terminated);
        let changes = [
            ContractChange::TerminationReason(Some(self.reason.clone())),
            ContractChange::TerminatedOn(Some(on)),
        ];
        let changes = changes.into_iter().chain((on <= today).then_some(ended));
        Ok(ContractMoved::of(&note(tx, self.contract, None, changes)?))
    }
}
