//! A contract is approved.

use crm_core_macros::part;

use crate::{
    crm::Tx,
    entity::Described,
    error::{Error, ErrorKind, Result},
    flow::{
        ContractMoved, Flow,
        contract_moved::{note, refused, to_approve},
    },
    model::{Contract, ContractChange, ContractId},
};

/// Approves a contract that waits for it; from then on what was approved does not change. It needs a role that may
/// approve contracts, and somebody else than who sent it, unless the company's settings let them.
#[part]
pub struct ApproveContract {
    /// The contract.
    #[field(1, required)]
    pub contract: ContractId,
    /// The revision that it must still have.
    #[field(2)]
    pub revision: Option<i64>,
}

impl Flow for ApproveContract {
    type Outcome = ContractMoved;

    fn run(&self, tx: &Tx) -> Result<ContractMoved> {
        let contract = to_approve(tx, self.contract)?;
        if contract.approved_at.is_some() {
            return Err(refused(
                &contract,
                "the contract was approved already",
                "approved_at",
                "approved",
            ));
        }
        let (now, own) = tx.with(|work| Ok((work.now, work.company.own_approval)))?;
        let actor = tx.user();
        if actor.is_some() && actor == contract.submitted_by && !own {
            let detail = "somebody else than who sent the contract has to approve it";
            return Err(Error::new(ErrorKind::Forbidden, detail)
                .with_record(Contract::NAME, contract.id.uuid())
                .with_field("submitted_by", "own_approval"));
        }
        let changes = [ContractChange::ApprovedBy(actor), ContractChange::ApprovedAt(Some(now))];
        Ok(ContractMoved::of(&note(tx, contract.id, self.revision, changes)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        flow::{SendBackContract, SignContract, SubmitContract, desk},
        model::{CompanyChange, ContractLine, ContractStatus},
        value::Decimal,
    };

    ///
    #[test]
    fn somebody_else_approves_and_then_what_was_approved_does_not_change() {
        let crm = desk::desk();
        let company = crm.company().unwrap().id;
        crm.companies().update(company, [CompanyChange::ContractApproval(true)]).unwrap();
        let [ann, bob] = ["Ann", "Bob"].map(|name| desk::user(&crm, name, "Administrator"));
        let [ann, bob] = [ann, bob].map(|user| crm.as_user(user).unwrap());
        let contract = desk::contract(&crm);
        let sign = |crm: &crate::Crm| crm.sign_contract(desk::signing(contract));

        let unapproved = sign(&ann).unwrap_err();
        ann.submit_contract(SubmitContract::new(contract)).unwrap();
        let waiting = sign(&ann).unwrap_err();
        let own = ann.approve_contract(ApproveContract::new(contract)).unwrap_err();
        let approved = bob.approve_contract(ApproveContract::new(contract)).unwrap();
        let line = ContractLine {
            description: Some("Anvils".to_owned()),
            unit_price: Some("1 USD".parse().unwrap()),
            ..ContractLine::new(contract, Decimal::ONE)
        };
        let late = ann.contract_lines().create(line).unwrap_err();
        let signed = sign(&ann).unwrap();

        assert_eq!(unapproved.fields()[0].code, "not_approved");
        assert_eq!(waiting.fields()[0].code, "not_approved");
        assert_eq!((own.kind(), own.fields()[0].code), (ErrorKind::Forbidden, "own_approval"));
        assert_eq!(approved.approved_by, bob.user());
        assert_eq!(late.fields()[0].code, "approved");
        assert_eq!(signed.status, ContractStatus::Signed);
    }

    #[test]
    fn only_who_may_approve_does_and_what_is_sent_back_is_approved_anew() {
        let crm = desk::desk();
        let contract = desk::contract(&crm);
        let staff = crm.as_user(desk::reader(&crm)).unwrap();
        crm.submit_contract(SubmitContract::new(contract)).unwrap();

        let error = staff.approve_contract(ApproveContract::new(contract)).unwrap_err();
        crm.approve_contract(ApproveContract::new(contract)).unwrap();
        let sent = SendBackContract::new(contract, "Too cheap");
        let back = crm.send_back_contract(sent).unwrap();

        assert_eq!(error.kind(), ErrorKind::Forbidden);
        assert_eq!(back.status, ContractStatus::Draft);
        let contract = crm.contracts().get(contract).unwrap();
        assert_eq!(contract.sent_back_reason.as_deref(), Some("Too cheap"));
        assert_eq!((contract.approved_at, contract.approved_by), (None, None));
        crm.sign_contract(SignContract::new(contract.id)).unwrap_err();
    }

    #[test]
    fn the_company_may_let_everybody_approve_their_own() {
        let crm = desk::desk();
        let company = crm.company().unwrap().id;
        crm.companies().update(company, [CompanyChange::OwnApproval(true)]).unwrap();
        let ann = crm.as_user(desk::user(&crm, "Ann", "Administrator")).unwrap();
        let contract = desk::contract(&crm);
        ann.submit_contract(SubmitContract::new(contract)).unwrap();

        let told = ann.approve_contract(ApproveContract::new(contract)).unwrap();
        let again = ann.approve_contract(ApproveContract::new(contract)).unwrap_err();

        assert_eq!(told.approved_by, ann.user());
        assert_eq!(again.fields()[0].code, "approved");
    }
}
