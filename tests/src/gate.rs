//! What a user may not see does not exist: every way of reading gives the same as on a store that lacks it.

mod deeds;
mod reads;
mod rights;
mod shown;
mod store;
mod world;
mod writes;

use std::{
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use crm_core::{Crm, entity::EntityId as _, model::UserId, planted::Plant};
use proptest::{
    prelude::ProptestConfig,
    test_runner::{RngAlgorithm, TestCaseError, TestRng, TestRunner},
};

use self::{rights::Rights, store::Hidden, world::World};
use crate::control;

/// The checks of the gate, each of which can be planted to fail.
const CHECKS: &[Plant] = &[
    Plant::FindUngated,
    Plant::FindUnmasked,
    Plant::WriteUnmasked,
    Plant::UniqueByHidden,
    Plant::IndexUngated,
    Plant::IndexUnmasked,
    Plant::IndexByHidden,
    Plant::ListUngated,
    Plant::ListUnmasked,
    Plant::FilterByHidden,
    Plant::SearchUngated,
    Plant::SearchByHidden,
    Plant::SearchUnmasked,
    Plant::CountUngated,
    Plant::CountUnmasked,
    Plant::TotalOfHidden,
    Plant::TotalWhole,
    Plant::TotalUngated,
    Plant::HistoryUngated,
    Plant::HistoryUnmasked,
    Plant::EarlierUngated,
    Plant::ExportUngated,
    Plant::ModelUnmasked,
    Plant::BelongingUngated,
    Plant::PrivateUngated,
    Plant::IdleRoleCounted,
    Plant::AdministratorUnasked,
    Plant::KeptUngated,
    Plant::FiguresOfHidden,
    Plant::TargetUngated,
    Plant::EditUngated,
    Plant::FieldUngated,
    Plant::LinkUngated,
    Plant::CreateUnmasked,
    Plant::RestoreUnmasked,
    Plant::NumberUnmasked,
    Plant::ConflictUnmasked,
    Plant::ListenerUngated,
];

#[expect(clippy::disallowed_methods, reason = "a longer run is told by its environment")]
fn told(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

#[test]
fn a_user_reads_the_same_as_on_a_store_without_what_they_may_not_see() {
    let planted = control::plant(CHECKS);
    let cases = told("CRM_GATE_CASES").and_then(|cases| cases.parse().ok()).unwrap_or(16);
    let config = ProptestConfig {
        cases: if planted.is_some() { 300 } else { cases },
        // A planted fault need only be found.
        max_shrink_iters: if planted.is_some() { 0 } else { 200 },
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    let random = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(config, random);
    let outcome = runner.run(&world::world(), |world| hold(&world).map_err(TestCaseError::fail));
    if let Err(failure) = outcome {
        panic!("the gate leaks: {failure}");
    }
}

#[test]
fn every_check_of_the_gate_is_needed() {
    let next = AtomicUsize::new(0);
    let idle = Mutex::new(Vec::new());
    // Each run is one process on one core.
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some(check) = CHECKS.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if !is_noticed(*check) {
                        idle.lock().unwrap().push(check);
                    }
                }
            });
        }
    });
    let idle = idle.into_inner().unwrap();
    assert!(idle.is_empty(), "nobody notices that these checks fail: {idle:?}");
}

/// Whether the property fails in a process where this check does.
fn is_noticed(check: Plant) -> bool {
    let property = "gate::a_user_reads_the_same_as_on_a_store_without_what_they_may_not_see";
    control::is_noticed(property, check, "the gate leaks")
}

/// The property, on one store and one user; where it does not hold, if so.
fn hold(world: &World) -> Result<(), String> {
    let whole = store::build(world);
    let rights = Rights::of(world, &whole);
    let asked = UserId::from_uuid(whole.user);
    let one = whole.crm.as_user(asked).map_err(text)?;
    let lacking = |hidden| store::without_hidden(&whole, &rights, hidden).as_user(asked);
    let other = lacking(Hidden::Empty).map_err(text)?;
    same(&reads::all(&one, &whole), &reads::all(&other, &whole))?;
    // What hidden fields forbid is no secret: rules hold for whole records.
    let other = lacking(Hidden::Kept).map_err(text)?;
    let told = |crm: &Crm| [reads::previews(crm, &whole), writes::tried(crm, &whole)].concat();
    same(&told(&one), &told(&other))?;
    shown::all(&one, &whole, &rights)
}

fn same(read: &[(String, String)], expected: &[(String, String)]) -> Result<(), String> {
    let differs = read.iter().zip(expected).find(|(found, wanted)| found != wanted);
    differs.map_or(Ok(()), |(found, wanted)| {
        Err(format!("{}\n gives {}\n  not {}", found.0, found.1, wanted.1))
    })
}

fn text(error: crm_core::Error) -> String {
    error.to_string()
}
