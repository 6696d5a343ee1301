//! How a contract stands after a step, and what every step begins with.

use std::sync::Arc;

use crm_core_macros::part;

use crate::{
    access::Action,
    crm::Tx,
    entity::{Described, Record},
    error::{Error, ErrorKind, Result},
    model::{Contract, ContractChange, ContractId, ContractStatus, UserId},
};

/// How a contract stands after a step.
#[part]
pub struct ContractMoved {
    /// The contract.
    #[field(1)]
    pub contract: ContractId,
    /// How often it was written, from 1.
    #[field(2)]
    pub revision: i64,
    /// How it stands.
    #[field(3)]
    pub status: ContractStatus,
    /// Who approved it; empty while it is not, and for the program itself.
    #[field(4)]
    pub approved_by: Option<UserId>,
}

impl ContractMoved {
    /// What is told of a contract.
    pub(super) fn of(contract: &Record<Contract>) -> Self {
        Self {
            contract: contract.id,
            revision: contract.base.revision,
            status: contract.status,
            approved_by: contract.approved_by,
        }
    }
}

/// The contract, if who asks may change it and it stands as one of these.
pub(super) fn to_change(
    tx: &Tx,
    id: ContractId,
    revision: Option<i64>,
    from: &[ContractStatus],
) -> Result<Record<Contract>> {
    // No change at all still needs the right to make one, and the revision.
    let nothing = std::iter::empty::<ContractChange>();
    let contract = match revision {
        Some(revision) => tx.contracts().update_at(id, revision, nothing)?,
        None => tx.contracts().update(id, nothing)?,
    };
    check_stands(&contract, from)?;
    Ok(contract)
}

/// The contract, if who asks may approve it and it waits for that.
pub(super) fn to_approve(tx: &Tx, id: ContractId) -> Result<Record<Contract>> {
    let record = tx.write(|work| {
        let contracts = Arc::clone(work.catalog.named(Contract::NAME)?);
        work.target(&contracts, id.uuid(), Action::Approve, true)
    })?;
    let contract: Arc<Record<Contract>> = record.into_any().downcast().map_err(|_| {
        Error::new(ErrorKind::Bug, "a record has another type than its entity says")
    })?;
    check_stands(&contract, &[ContractStatus::InApproval])?;
    Ok(Arc::unwrap_or_clone(contract))
}

fn check_stands(contract: &Record<Contract>, from: &[ContractStatus]) -> Result<()> {
    if from.contains(&contract.status) {
        return Ok(());
    }
    let detail =
        format!("the contract is {}: this step does not lead on from there", contract.status);
    Err(refused(contract, detail, "status", "illegal_transition"))
}

/// Changes fields that no caller sets.
pub(super) fn note(
    tx: &Tx,
    id: ContractId,
    revision: Option<i64>,
    changes: impl IntoIterator<Item = ContractChange>,
) -> Result<Record<Contract>> {
    tx.by_rule(|| match revision {
        Some(revision) => tx.contracts().update_at(id, revision, changes),
        None => tx.contracts().update(id, changes),
    })
}

/// An error about a contract.
pub(super) fn refused(
    contract: &Record<Contract>,
    detail: impl Into<std::borrow::Cow<'static, str>>,
    field: &'static str,
    code: &'static str,
) -> Error {
    Error::new(ErrorKind::Invalid, detail)
        .with_record(Contract::NAME, contract.id.uuid())
        .with_field(field, code)
}
