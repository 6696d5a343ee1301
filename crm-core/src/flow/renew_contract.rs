//! A contract goes on in another one.

use crm_core_macros::part;

use crate::{
    crm::Tx,
    entity::{BaseChange, Record},
    error::Result,
    flow::{Flow, contract_moved::refused},
    model::{Contract, ContractId, ContractLine, ContractStatus},
    value::Date,
};

/// Makes a draft that goes on where a contract ends: with its lines, for as long. The old contract counts as renewed
/// when the new one is signed and the old one is over.
#[part]
pub struct RenewContract {
    /// The contract that goes on; it is in force, or has expired.
    #[field(1, required)]
    pub contract: ContractId,
    /// The first day of the new contract; the day after the old one's last when left out.
    #[field(2)]
    pub start_on: Option<Date>,
    /// The last day of the new contract; when left out it lasts as long as the old one.
    #[field(3)]
    pub end_on: Option<Date>,
}

/// The contract that goes on.
#[part]
pub struct ContractRenewed {
    /// The new contract.
    #[field(1)]
    pub contract: ContractId,
    /// The contract that it goes on from.
    #[field(2)]
    pub renewed_from: ContractId,
    /// Its first day.
    #[field(3)]
    pub start_on: Option<Date>,
    /// Its last day.
    #[field(4)]
    pub end_on: Option<Date>,
    /// How many lines it took over.
    #[field(5)]
    pub lines: i64,
}

impl Flow for RenewContract {
    type Outcome = ContractRenewed;

    fn run(&self, tx: &Tx) -> Result<ContractRenewed> {
        let old = tx.contracts().get(self.contract)?;
        if !matches!(old.status, ContractStatus::Active | ContractStatus::Expired) {
            let detail = "only a contract that is or was in force goes on: activate it first";
            return Err(refused(&old, detail, "status", "illegal_transition"));
        }
        let successors = tx.contracts().by(&Contract::BY_RENEWED_FROM, &old.id, usize::MAX)?;
        if successors.iter().any(|next| next.status != ContractStatus::Terminated) {
            let detail = "another contract goes on from this one already";
            return Err(refused(&old, detail, "renewed_from", "renewed"));
        }
        let today = tx.with(|work| Ok(work.today))?;
        let after = old.end_on.and_then(|last| last.add_days(1).ok());
        let start = self.start_on.or(after).unwrap_or(today);
        let mut next = Contract { contract_date: today, ..old.renewal(old.id, start)? };
        if self.end_on.is_some() {
            next.end_on = self.end_on;
            next.open_ended = false;
        }
        go_on(tx, &old, next)
    }
}

/// Makes the contract that goes on from another, with a copy of its lines.
pub(crate) fn go_on(tx: &Tx, old: &Record<Contract>, next: Contract) -> Result<ContractRenewed> {
    let base = vec![
        BaseChange::Owner(old.base.owner),
        BaseChange::Team(old.base.team),
        BaseChange::Tags(old.base.tags.clone()),
    ];
    let next = tx.contracts().create_with(next, base)?;
    let lines = tx.contract_lines().by(&ContractLine::BY_CONTRACT, &(old.id,), usize::MAX)?;
    for line in &lines {
        let line = ContractLine {
            contract: next.id,
            deliver_on: None,
            gross: None,
            discount_amount: None,
            net: None,
            cost: None,
            // What was agreed goes on, wherever it came from once.
            price_source: None,
            price_book: None,
            ..line.fields.clone()
        };
        tx.contract_lines().create(line)?;
    }
    Ok(ContractRenewed {
        contract: next.id,
        renewed_from: old.id,
        start_on: next.start_on,
        end_on: next.end_on,
        lines: i64::try_from(lines.len()).unwrap_or(i64::MAX),
    })
}
