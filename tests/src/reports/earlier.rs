//! Every report of an earlier time is the report that was given then, for everybody.

use crm_core::{
    Crm, Decimal,
    model::{
        Account, AccountChange, ContactChange, ContractChange, ContractLineChange, Deal,
        DealChange, InteractionChange, InteractionStatus, LeadChange, StageCategory,
    },
    report::Asked,
};
use serde_json::Value as Json;

use super::world::{Company, NOW, described, seen, span, time, vnd};

#[test]
fn a_report_of_an_earlier_time_is_the_one_that_was_given_then() {
    let mut differ = 0;
    for seed in 0..3 {
        let company = Company::random(seed);
        let handles = company.handles();
        let then: Vec<_> = handles.iter().map(|crm| told(&company, crm, &|asked| asked)).collect();
        company.crm.tick(time("2026-11-20T03:00:00Z")).unwrap();
        live_on(&company);

        for (crm, then) in handles.iter().zip(then) {
            let back = told(&company, crm, &|asked| asked.as_of(time(NOW)));
            for ((name, back), (_, then)) in back.iter().zip(&then) {
                assert_eq!(back, then, "{name} of company {seed}");
            }
            let now = told(&company, crm, &|asked| asked);
            differ += now.iter().zip(&then).filter(|(now, then)| now != then).count();
        }
    }
    assert!(differ > 100, "only {differ} reports tell another thing now");
}

/// What every report tells, of all, of the handle's own records, and of this quarter.
fn told(company: &Company, crm: &Crm, when: &dyn Fn(Asked) -> Asked) -> Vec<(String, Json)> {
    let mut told = Vec::new();
    for report in described(crm) {
        let account = seen(&company.crm.accounts()).first().map(|account| account.id);
        let of = |asked: Asked| match report.about.as_deref() {
            Some("user") => asked.about(company.users[1]),
            Some("account") => asked.about(account.unwrap()),
            _ => asked,
        };
        let period = Asked::new().period(span("this_quarter"));
        for asked in [Asked::new(), Asked::new().filter("owner == me"), period] {
            let answer = crm.report(&report.name, &when(of(asked)));
            let answer =
                answer.map_or_else(|error| Json::from(error.code()), |answer| answer.to_json());
            told.push((report.name.clone(), answer));
        }
    }
    told
}

/// Everything goes on: deals move, people are renamed, calls are held, lines are added.
fn live_on(company: &Company) {
    let crm = &company.crm;
    let won = company.stage(StageCategory::Won);
    for (number, deal) in seen(&crm.deals()).into_iter().enumerate() {
        let amount = Some(vnd(i64::try_from(number).unwrap()));
        match number % 4 {
            0 => drop(crm.deals().update(deal.id, [DealChange::Stage(won)])),
            1 => drop(crm.deals().update(deal.id, [DealChange::Amount(amount)])),
            2 => crm.deals().trash(deal.id).unwrap(),
            _ => {}
        }
    }
    for touch in seen(&crm.interactions()).into_iter().step_by(2) {
        let held = InteractionChange::Status(InteractionStatus::Held);
        crm.interactions().update(touch.id, [held]).unwrap();
    }
    for account in seen(&crm.accounts()) {
        let name = format!("{} & Sons", account.name);
        crm.accounts().update(account.id, [AccountChange::Name(name)]).unwrap();
    }
    for contact in seen(&crm.contacts()) {
        let renamed = ContactChange::LastName("Renamed".to_owned());
        crm.contacts().update(contact.id, [renamed]).unwrap();
    }
    for lead in seen(&crm.leads()).into_iter().step_by(3) {
        crm.leads().update(lead.id, [LeadChange::Unfollowed(true)]).unwrap();
    }
    for line in seen(&crm.contract_lines()) {
        // Lines of signed contracts stay as they are.
        let _ = crm.contract_lines().update(line.id, [ContractLineChange::Quantity(Decimal::TEN)]);
    }
    for contract in seen(&crm.contracts()) {
        let title = format!("{} again", contract.title);
        let _ = crm.contracts().update(contract.id, [ContractChange::Title(title)]);
    }
    let account = crm.accounts().create(Account::new("Later")).unwrap().id;
    let stage = company.stage(StageCategory::Open);
    let deal = Deal { account: Some(account), ..Deal::new("Later", stage) };
    crm.deals().create(deal).unwrap();
}
