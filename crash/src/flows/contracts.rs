//! Contracts that are signed: a lead becomes an account, a contact and a customer in the same commit.

use crm_core::{
    Currency, Date, Decimal, Money, Query, Result,
    entity::BaseChange,
    flow::{ApproveContract, SignContract, SubmitContract, TerminateContract},
    model::{Contract, ContractLine, Lead, User},
};

use crate::flow::Run;

pub(crate) fn signatures(run: &mut Run) -> Result<()> {
    let day = Date::new(2026, 11, 20)?;
    run.call(|crm| crm.users().create(User::new("lan", "Lan")))?;
    let users = run.crm()?.users().list(&Query::new())?.items;
    let Some(owner) = users.first().map(|user| user.id) else { return Ok(()) };
    for number in 0..3 {
        let contract = run.call(|crm| {
            crm.write(|tx| {
                let company_name = Some(format!("Signer {number}"));
                let lead = Lead { company_name, last_name: Some("Lan".to_owned()), ..Lead::new() };
                let lead = tx.leads().create(lead)?.id;
                let draft = Contract {
                    lead: Some(lead),
                    open_ended: true,
                    start_on: Some(day),
                    ..Contract::new("Forty anvils", day)
                };
                let contract =
                    tx.contracts().create_with(draft, [BaseChange::Owner(Some(owner))])?.id;
                let price = Money::new(Decimal::from(1_000), Currency::USD)?;
                let line = ContractLine::new(contract, Decimal::from(40), price);
                let line = ContractLine { description: Some("Anvils".to_owned()), ..line };
                tx.contract_lines().create(line).map(|_| contract)
            })
        })?;
        run.call(|crm| crm.submit_contract(SubmitContract::new(contract)))?;
        run.call(|crm| crm.approve_contract(ApproveContract::new(contract)))?;
        let signing = SignContract {
            customer_signed_on: Some(day),
            company_signed_on: Some(day),
            ..SignContract::new(contract)
        };
        run.call(|crm| crm.sign_contract(signing.clone()))?;
        run.call(|crm| crm.terminate_contract(TerminateContract::new(contract, "Moved")))?;
    }
    Ok(())
}
