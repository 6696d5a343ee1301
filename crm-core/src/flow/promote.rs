//! Who signs a first contract becomes a customer.

use crate::{
    crm::Tx,
    entity::BaseChange,
    error::Result,
    flow::{ConvertLead, Flow},
    model::{
        Account, AccountChange, AccountId, AccountKind, DealId, LeadId, LifecycleStage, Promotion,
    },
};

/// What a lead that signs is converted with.
#[derive(Clone, Copy, Debug)]
pub(super) struct Signing {
    pub(super) lead: LeadId,
    pub(super) account: Option<AccountId>,
    pub(super) deal: Option<DealId>,
    pub(super) skip_duplicates: bool,
}

/// Whether the company has leads and prospects become customers by themselves.
pub(super) fn is_on(tx: &Tx) -> Result<bool> {
    tx.with(|work| Ok(work.company.promotion == Promotion::FirstContract))
}

/// The account that a lead becomes by signing, or became already, and whether that makes a customer of it; none where
/// the lead was converted into none.
pub(super) fn convert(tx: &Tx, signing: Signing) -> Result<(Option<AccountId>, bool)> {
    let lead = tx.leads().get(signing.lead)?;
    if lead.is_converted() {
        return Ok((lead.converted_account, false));
    }
    let was_customer = match signing.account {
        Some(account) => tx.accounts().get(account)?.was_customer(),
        None => false,
    };
    // A person who signs for themselves is an account too.
    let account = match (signing.account, &lead.company_name) {
        (None, None) => {
            let base = [BaseChange::Owner(lead.base.owner), BaseChange::Team(lead.base.team)];
            let account = Account::new(lead.display_name.clone());
            Some(tx.accounts().create_with(account, base)?.id)
        }
        (account, _) => account,
    };
    let told = ConvertLead {
        account,
        deal: signing.deal,
        without_deal: signing.deal.is_none(),
        skip_duplicates: signing.skip_duplicates,
        ..ConvertLead::new(signing.lead)
    }
    .run(tx)?;
    Ok((told.account, !was_customer))
}

/// Makes a customer of an account that never was one; whether it did.
pub(super) fn promote(tx: &Tx, account: AccountId) -> Result<bool> {
    tx.by_rule(|| {
        let account = tx.accounts().get(account)?;
        if account.was_customer() {
            return Ok(false);
        }
        let stage = AccountChange::LifecycleStage(Some(LifecycleStage::Customer));
        let is_prospect = account.kind == AccountKind::Prospect;
        let kind = is_prospect.then_some(AccountChange::Kind(AccountKind::Customer));
        tx.accounts().update(account.id, kind.into_iter().chain([stage]))?;
        Ok(true)
    })
}
