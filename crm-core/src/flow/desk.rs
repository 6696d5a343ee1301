//! A sales desk for tests of verbs: a CRM in memory with a pipeline, and people who work with it.

use crate::{
    Crm, OpenOptions,
    entity::{BaseChange, Record},
    flow::SignContract,
    model::{
        Account, AccountId, ContactEmail, Contract, ContractId, Deal, DealId, Lead, LeadId,
        LocalePreset, Right, Role, Scope, Stage, StageCategory, StageId, User, UserId, UserRole,
    },
    query::Query,
    value::Date,
};

/// A CRM whose clock stands at this time.
pub(super) fn desk() -> Crm {
    let options = OpenOptions::new()
        .preset(LocalePreset::EnUs)
        .company("Acme")
        .replayable("2026-11-20T02:00:00Z".parse().unwrap(), 7)
        .unwrap();
    Crm::memory(options).unwrap()
}

pub(super) fn stages(crm: &Crm) -> Vec<Record<Stage>> {
    crm.stages().list(&Query::new().sort("order")).unwrap().items
}

/// The first stage of a category.
pub(super) fn stage(crm: &Crm, category: StageCategory) -> StageId {
    stages(crm).into_iter().find(|stage| stage.category == category).unwrap().id
}

/// An open deal of 100 in the first stage.
pub(super) fn deal(crm: &Crm) -> DealId {
    let stage = stage(crm, StageCategory::Open);
    let amount = Some("100 USD".parse().unwrap());
    crm.deals().create(Deal { amount, ..Deal::new("Forty anvils", stage) }).unwrap().id
}

/// A lead that names a person and an organisation.
pub(super) fn lead(crm: &Crm) -> LeadId {
    let address = "lan@acme.vn".parse().unwrap();
    let lead = Lead {
        last_name: Some("Nguyen".to_owned()),
        first_name: Some("Lan".to_owned()),
        company_name: Some("Acme Ltd".to_owned()),
        emails: vec![ContactEmail { address, ..ContactEmail::default() }],
        website: Some("acme.vn".to_owned()),
        employees: Some(40),
        estimated_amount: Some("5000 USD".parse().unwrap()),
        utm_source: Some("google".to_owned()),
        ..Lead::new()
    };
    crm.leads().create(lead).unwrap().id
}

/// A user with the preset's role of this name.
pub(super) fn user(crm: &Crm, name: &str, role: &str) -> UserId {
    let named = Query::new().filter("name == $name").param("name", role);
    let role: Record<Role> = crm.roles().list(&named).unwrap().items.remove(0);
    let roles = vec![UserRole { role: role.id, ..UserRole::default() }];
    crm.users().create(User { roles, ..User::new(name, name) }).unwrap().id
}

/// A user who sees every record and changes their own.
pub(super) fn reader(crm: &Crm) -> UserId {
    let all = Right {
        entity: "*".to_owned(),
        read: Scope::All,
        create: Scope::Own,
        edit: Scope::Own,
        delete: Scope::Own,
        export: Scope::None,
        ..Right::default()
    };
    let role = crm.roles().create(Role { rights: vec![all], ..Role::new("Reader") }).unwrap();
    let roles = vec![UserRole { role: role.id, ..UserRole::default() }];
    crm.users().create(User { roles, ..User::new("reader", "Reader") }).unwrap().id
}

/// A draft of a year from the first of December, with an account of its own.
pub(super) fn contract(crm: &Crm) -> ContractId {
    let account = crm.accounts().create(Account::new("Hoa Sen")).unwrap().id;
    contract_with(crm, Some(account), None)
}

/// A draft with this account or lead.
pub(super) fn contract_with(
    crm: &Crm,
    account: Option<AccountId>,
    lead: Option<LeadId>,
) -> ContractId {
    let owners = crm.users().list(&Query::new().limit(1)).unwrap().items;
    let owner = owners.first().map_or_else(|| user(crm, "Owner", "Manager"), |owner| owner.id);
    let day = |text: &str| text.parse::<Date>().unwrap();
    let draft = Contract {
        account,
        lead,
        start_on: Some(day("2026-12-01")),
        end_on: Some(day("2027-11-30")),
        ..Contract::new("Forty anvils a month", day("2026-11-20"))
    };
    crm.contracts().create_with(draft, [BaseChange::Owner(Some(owner))]).unwrap().id
}

/// The signature of both sides.
pub(super) fn signing(contract: ContractId) -> SignContract {
    let day = Some("2026-11-20".parse().unwrap());
    SignContract { customer_signed_on: day, company_signed_on: day, ..SignContract::new(contract) }
}
