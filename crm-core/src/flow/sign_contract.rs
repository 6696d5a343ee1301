//! A contract is signed by both sides.

use crm_core_macros::part;

use crate::{
    crm::Tx,
    entity::{Described, Record},
    error::{Error, ErrorKind, Result},
    flow::{
        Flow,
        contract_moved::{note, to_change},
        promote::{self, Signing},
    },
    model::{
        AccountId, Attachment, AttachmentId, AttachmentKind, Contract, ContractChange, ContractId,
        ContractStatus,
    },
    value::{Date, Link},
};

/// Notes that both sides signed a contract: what was agreed stands from then on.
///
/// A lead that signs becomes an account, and a prospect a customer, by their first contract, unless the company's
/// settings say otherwise. Where they ask for it, the contract must have been approved, and its signed copy attached.
#[part]
pub struct SignContract {
    /// The contract, a draft or one that waits for approval.
    #[field(1, required)]
    pub contract: ContractId,
    /// The day the customer signed; as the contract says when left out.
    #[field(2)]
    pub customer_signed_on: Option<Date>,
    /// The day the company signed; as the contract says when left out.
    #[field(3)]
    pub company_signed_on: Option<Date>,
    /// The file of the signed copy; the newest one that is attached to the contract as such when left out.
    #[field(4)]
    pub signed_copy: Option<AttachmentId>,
    /// The account that the lead belongs to; a new one when left out.
    #[field(5)]
    pub account: Option<AccountId>,
    /// Whether the lead becomes a new account although similar ones are there.
    #[field(6)]
    pub skip_duplicates: bool,
    /// The revision that the contract must still have.
    #[field(7)]
    pub revision: Option<i64>,
}

/// What a signature came to.
#[part]
pub struct ContractSigned {
    /// The contract.
    #[field(1)]
    pub contract: ContractId,
    /// How often it was written, from 1.
    #[field(2)]
    pub revision: i64,
    /// How it stands.
    #[field(3)]
    pub status: ContractStatus,
    /// The customer.
    #[field(4)]
    pub account: Option<AccountId>,
    /// The file of the signed copy.
    #[field(5)]
    pub signed_copy: Option<AttachmentId>,
    /// Whether the customer became one by this contract.
    #[field(6)]
    pub promoted: bool,
}

impl Flow for SignContract {
    type Outcome = ContractSigned;

    fn run(&self, tx: &Tx) -> Result<ContractSigned> {
        let from = [ContractStatus::Draft, ContractStatus::InApproval];
        to_change(tx, self.contract, self.revision, &from)?;
        let mut contract = self.fill(tx)?;
        let promotes = promote::is_on(tx)?;
        let mut promoted = false;
        if let (None, Some(lead), true) = (contract.account, contract.lead, promotes) {
            let signing = Signing {
                lead,
                account: self.account,
                deal: contract.deal,
                skip_duplicates: self.skip_duplicates,
            };
            let account;
            (account, promoted) = promote::convert(tx, signing)?;
            contract = note(tx, contract.id, None, [ContractChange::Account(account)])?;
        }
        let company = tx.with(|work| Ok(std::sync::Arc::clone(&work.company)))?;
        let lacking = contract.lacks_for_signature(&company);
        if !lacking.is_empty() {
            let detail = "the contract is not ready to be signed: give what it lacks";
            return Err(Error::new(ErrorKind::Invalid, detail)
                .with_record(Contract::NAME, contract.id.uuid())
                .with_fields(lacking));
        }
        let signed = ContractChange::Status(ContractStatus::Signed);
        let contract = note(tx, contract.id, None, [signed])?;
        end_earlier(tx, &contract)?;
        if let Some(account) = contract.account.filter(|_| promotes) {
            promoted |= promote::promote(tx, account)?;
        }
        Ok(ContractSigned {
            contract: contract.id,
            revision: contract.base.revision,
            status: contract.status,
            account: contract.account,
            signed_copy: contract.signed_copy,
            promoted,
        })
    }
}

impl SignContract {
    /// Notes the days and the file that are given with the signature.
    fn fill(&self, tx: &Tx) -> Result<Record<Contract>> {
        let held = tx.contracts().get(self.contract)?;
        let copy = match self.signed_copy.or(held.signed_copy) {
            Some(copy) => Some(copy),
            None => newest_copy(tx, self.contract)?,
        };
        let days = [
            self.customer_signed_on.map(|day| ContractChange::CustomerSignedOn(Some(day))),
            self.company_signed_on.map(|day| ContractChange::CompanySignedOn(Some(day))),
        ];
        let copy = copy.map(|copy| ContractChange::SignedCopy(Some(copy)));
        tx.contracts().update(self.contract, days.into_iter().flatten().chain(copy))
    }
}

/// The newest file that is attached to a contract as its signed copy.
fn newest_copy(tx: &Tx, contract: ContractId) -> Result<Option<AttachmentId>> {
    let files = tx.attachments().by(&Attachment::BY_RECORD, &Link::from(contract), usize::MAX)?;
    let copy = files.iter().find(|file| file.kind == AttachmentKind::SignedContract);
    Ok(copy.map(|file| file.id))
}

/// The contract that this one goes on from counts as renewed, where it had expired meanwhile.
fn end_earlier(tx: &Tx, contract: &Record<Contract>) -> Result<()> {
    let Some(earlier) = contract.renewed_from else { return Ok(()) };
    tx.by_rule(|| {
        let earlier = tx.contracts().find(earlier)?;
        let expired = earlier.filter(|earlier| earlier.status == ContractStatus::Expired);
        let renewed = [ContractChange::Status(ContractStatus::Renewed)];
        expired.map_or(Ok(()), |earlier| tx.contracts().update(earlier.id, renewed).map(drop))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        flow::desk,
        model::{
            Account, AccountChange, AccountKind, CompanyChange, Lead, LeadStatus, LifecycleStage,
            Promotion,
        },
        query::Query,
    };

    /// A-44; the first paid order comes with orders.
    #[test]
    fn the_first_signed_contract_of_a_lead_makes_a_customer_of_it_exactly_once() {
        let crm = desk::desk();
        let lead = desk::lead(&crm);
        let [first, second] = [(); 2].map(|()| desk::contract_with(&crm, None, Some(lead)));

        let told = crm.sign_contract(desk::signing(first)).unwrap();
        let again = crm.sign_contract(desk::signing(second)).unwrap();

        let account = crm.accounts().get(told.account.unwrap()).unwrap();
        assert_eq!((account.name.as_str(), account.lifecycle_entries.len()), ("Acme Ltd", 1));
        assert_eq!(account.lifecycle_stage, Some(LifecycleStage::Customer));
        assert_eq!(crm.leads().get(lead).unwrap().status, LeadStatus::Converted);
        assert_eq!(crm.contacts().count(&Query::new()).unwrap(), 1);
        assert_eq!(crm.deals().count(&Query::new()).unwrap(), 0);
        assert_eq!((told.promoted, again.promoted), (true, false));
        assert_eq!(again.account, told.account);
        assert_eq!(crm.accounts().count(&Query::new()).unwrap(), 1);
        assert_eq!(crm.contracts().get(first).unwrap().account, told.account);
        assert!(crm.verify().unwrap().is_sound());
    }

    /// whoever signs for themselves is the customer.
    #[test]
    fn a_lead_without_an_organisation_becomes_an_account_of_its_own_name() {
        let crm = desk::desk();
        let person = Lead { last_name: Some("Tran".to_owned()), ..Lead::new() };
        let lead = crm.leads().create(person).unwrap().id;
        let contract = desk::contract_with(&crm, None, Some(lead));

        let told = crm.sign_contract(desk::signing(contract)).unwrap();

        let account = crm.accounts().get(told.account.unwrap()).unwrap();
        assert_eq!((account.name.as_str(), told.promoted), ("Tran", true));
        assert_eq!(account.lifecycle_entries.len(), 1);
        let lead = crm.leads().get(lead).unwrap();
        assert_eq!(lead.converted_account, Some(account.id));
        assert!(lead.converted_contact.is_some());
    }

    ///
    #[test]
    fn a_prospect_becomes_a_customer_and_one_who_was_stays_what_they_are() {
        let crm = desk::desk();
        let account = crm
            .accounts()
            .create(Account {
                kind: AccountKind::Prospect,
                lifecycle_stage: Some(LifecycleStage::Prospect),
                ..Account::new("Hoa Sen")
            })
            .unwrap()
            .id;
        let [first, second] = [(); 2].map(|()| desk::contract_with(&crm, Some(account), None));

        let told = crm.sign_contract(desk::signing(first)).unwrap();
        let former = AccountChange::LifecycleStage(Some(LifecycleStage::Former));
        crm.accounts().update(account, [former]).unwrap();
        let again = crm.sign_contract(desk::signing(second)).unwrap();

        let account = crm.accounts().get(account).unwrap();
        assert_eq!((told.promoted, again.promoted), (true, false));
        assert_eq!(account.kind, AccountKind::Customer);
        let steps: Vec<_> = account.lifecycle_entries.iter().map(|entry| entry.stage).collect();
        let expected = [LifecycleStage::Prospect, LifecycleStage::Customer, LifecycleStage::Former];
        assert_eq!(steps, expected);
    }

    ///
    #[test]
    fn a_company_that_promotes_nobody_has_its_leads_converted_first() {
        let crm = desk::desk();
        let company = crm.company().unwrap().id;
        let never = CompanyChange::Promotion(Promotion::Never);
        crm.companies().update(company, [never]).unwrap();
        let lead = desk::lead(&crm);
        let contract = desk::contract_with(&crm, None, Some(lead));
        let account = Account { kind: AccountKind::Prospect, ..Account::new("Hoa Sen") };
        let account = crm.accounts().create(account).unwrap().id;
        let other = desk::contract_with(&crm, Some(account), None);

        let error = crm.sign_contract(desk::signing(contract)).unwrap_err();
        let told = crm.sign_contract(desk::signing(other)).unwrap();

        assert_eq!((&*error.fields()[0].field, error.fields()[0].code), ("account", "required"));
        assert_eq!(crm.contracts().get(contract).unwrap().status, ContractStatus::Draft);
        assert_ne!(crm.leads().get(lead).unwrap().status, LeadStatus::Converted);
        assert!(!told.promoted);
        assert_eq!(crm.accounts().get(account).unwrap().kind, AccountKind::Prospect);
    }

    /// quotes, from which contracts are drafted, come later.
    #[test]
    fn a_signature_needs_both_days_and_the_copy_where_the_company_asks_for_it() {
        let crm = desk::desk();
        let company = crm.company().unwrap().id;
        crm.companies().update(company, [CompanyChange::SignedCopyRequired(true)]).unwrap();
        let (contract, other) = (desk::contract(&crm), desk::contract(&crm));
        let attach = |of: ContractId, kind| {
            let file = Attachment { kind, ..Attachment::new(Link::from(of), "contract.pdf") };
            crm.attachments().attach(file, &mut &b"%PDF-1.7"[..]).unwrap().id
        };
        let theirs = attach(other, AttachmentKind::SignedContract);
        attach(contract, AttachmentKind::Draft);

        let bare = crm.sign_contract(SignContract::new(contract)).unwrap_err();
        let foreign = SignContract { signed_copy: Some(theirs), ..desk::signing(contract) };
        let foreign = crm.sign_contract(foreign).unwrap_err();
        let copy = attach(contract, AttachmentKind::SignedContract);
        let told = crm.sign_contract(desk::signing(contract)).unwrap();

        let lacks: Vec<_> = bare.fields().iter().map(|broken| &*broken.field).collect();
        assert_eq!(lacks, ["customer_signed_on", "company_signed_on", "signed_copy"]);
        assert_eq!(foreign.fields()[0].code, "not_its_copy");
        assert_eq!(told.signed_copy, Some(copy));
    }

    #[test]
    fn a_status_alone_is_no_signature() {
        let crm = desk::desk();
        let contract = desk::contract(&crm);

        let signed = [ContractChange::Status(ContractStatus::Signed)];
        let error = crm.contracts().update(contract, signed).unwrap_err();

        assert_eq!(
            (&*error.fields()[0].field, error.fields()[0].code),
            ("status", "sign_contract")
        );
    }
}
