//! Contracts that end and contracts over their cap, against plain recounts for every handle.

use std::collections::BTreeMap;

use crm_core::{
    Crm, Decimal, Money,
    model::{Contract, ContractId, ContractStatus},
    report::{Asked, ContractsEnding},
};

use super::world::{Company, SEEDS, TODAY, date, seen, span};

/// expiring in so many days.
#[test]
fn contracts_that_end_are_recounts_for_every_user() {
    let mut found = 0;
    for seed in SEEDS {
        for crm in Company::random(seed).handles() {
            let soon = crm.contracts_ending(&Asked::new()).unwrap();
            assert_eq!(soon.first, date(TODAY));
            found += same_ending(&crm, &soon, &|_| true);
            let mine =
                crm.contracts_ending(&Asked::new().filter("owner == me").period(span("this_year")));
            // To who may see no contract, its fields are unknown.
            let Ok(mine) = mine else { continue };
            let me = crm.user();
            same_ending(&crm, &mine, &|contract| me.is_some() && contract.base.owner == me);
        }
    }
    assert!(found > 20, "the company has {found} contracts that end");
}

/// The contracts in force that end between the report's days, the next one first; how many they are.
fn same_ending(
    crm: &Crm,
    told: &ContractsEnding,
    is_asked: &dyn Fn(&crm_core::entity::Record<Contract>) -> bool,
) -> usize {
    let mut wanted: Vec<_> = seen(&crm.contracts())
        .into_iter()
        .filter(|it| matches!(it.status, ContractStatus::Signed | ContractStatus::Active))
        .filter(|it| !it.open_ended && is_asked(it))
        .filter_map(|it| Some((it.end_on?, it.id)))
        .filter(|(day, _)| (told.first..=told.last).contains(day))
        .map(|(day, id)| (day, id, i64::from(day.days_since(date(TODAY)))))
        .collect();
    wanted.sort_unstable();
    let told: Vec<_> =
        told.contracts.iter().map(|row| (row.end_on, row.id, row.days_left)).collect();
    assert_eq!(told, wanted);
    wanted.len()
}

/// R9, A-45: Σ lines − cap, of the lines that may be seen; exactly the cap is not over it.
#[test]
fn contracts_over_their_cap_are_recounts_for_every_user() {
    let mut found = 0;
    for seed in SEEDS {
        for crm in Company::random(seed).handles() {
            let mut lines: BTreeMap<ContractId, Decimal> = BTreeMap::new();
            for line in seen(&crm.contract_lines()) {
                *lines.entry(line.contract).or_default() +=
                    line.net.map_or(Decimal::ZERO, Money::amount);
            }
            let wanted: BTreeMap<_, _> = seen(&crm.contracts())
                .into_iter()
                .filter_map(|it| Some((it.id, lines.get(&it.id)? - it.value_cap?.amount())))
                .filter(|(_, over)| *over > Decimal::ZERO)
                .collect();
            let told = crm.contracts_over_cap(&Asked::new()).unwrap();
            let told: BTreeMap<_, _> =
                told.contracts.iter().map(|row| (row.id, row.over.amount())).collect();
            assert_eq!(told, wanted);
            found += wanted.len();
        }
    }
    assert!(found > 20, "the company has {found} contracts over their cap");
}
