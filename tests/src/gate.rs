//! What a user may not see does not exist: every way of reading gives the same as on a store that lacks it.

mod reads;
mod rights;
mod store;
mod world;

use std::{
    collections::BTreeSet,
    process::Command,
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use crm_core::{
    Crm, ErrorKind, Query,
    entity::EntityId as _,
    model::UserId,
    planted::{Plant, plant},
};
use proptest::{
    prelude::ProptestConfig,
    test_runner::{RngAlgorithm, TestCaseError, TestRng, TestRunner},
};
use serde_json::Value as Json;

use self::{rights::Rights, store::Story, world::World};

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
];

/// The environment variable that names the check that is planted to fail.
const PLANT: &str = "CRM_PLANT";

#[expect(
    clippy::disallowed_methods,
    reason = "a run with a fault is another process, told by its environment"
)]
fn told(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

#[test]
fn a_user_reads_the_same_as_on_a_store_without_what_they_may_not_see() {
    let planted = told(PLANT);
    let named = |check: &&Plant| planted.as_ref().is_some_and(|name| format!("{check:?}") == *name);
    if let Some(check) = CHECKS.iter().find(named) {
        plant(*check);
    }
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
    let run = Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "gate::a_user_reads_the_same_as_on_a_store_without_what_they_may_not_see",
        ])
        .env(PLANT, format!("{check:?}"))
        .output()
        .unwrap();
    let said =
        String::from_utf8_lossy(&run.stdout).into_owned() + &String::from_utf8_lossy(&run.stderr);
    !run.status.success() && said.contains("the gate leaks")
}

/// The property, on one store and one user; where it does not hold, if so.
fn hold(world: &World) -> Result<(), String> {
    let whole = store::build(world);
    let rights = Rights::of(world, &whole);
    let lacking = store::without_hidden(world, &whole, &rights);
    let asked = UserId::from_uuid(whole.user);
    let (one, other) = (whole.crm.as_user(asked), lacking.as_user(asked));
    let (one, other) = (one.map_err(text)?, other.map_err(text)?);
    shows_what_the_rights_say(&one, &whole, &rights)?;
    let (read, expected) = (reads::all(&one, &whole), reads::all(&other, &whole));
    for (found, wanted) in read.iter().zip(&expected) {
        if found != wanted {
            return Err(format!("{}\n gives {}\n  not {}", found.0, found.1, wanted.1));
        }
    }
    Ok(())
}

/// Without this, a gate that hides everything would pass.
fn shows_what_the_rights_say(crm: &Crm, story: &Story, rights: &Rights) -> Result<(), String> {
    let same = |what: &str, found: BTreeSet<String>, wanted: BTreeSet<String>| {
        if found == wanted {
            Ok(())
        } else {
            Err(format!("{what}\n shows {found:?}\n   not {wanted:?}"))
        }
    };
    let model = crm.describe();
    for entity in world::READ {
        let wanted =
            story.ids(entity, |state| state.is_live() && rights.sees(story, entity, state));
        let listed = crm.records(entity).and_then(|records| records.list(&reads::most()));
        let found = listed.map_err(text)?.items.iter().map(|row| row.id().to_string()).collect();
        same(entity, found, wanted)?;

        let described =
            model["entities"].as_array().unwrap().iter().find(|it| it["name"] == *entity);
        let fields = described.and_then(|it| it["fields"].as_array()).into_iter().flatten();
        let named = fields.map(|field| field["name"].as_str().unwrap().to_owned()).collect();
        let readable = story.fields(entity).filter(|field| rights.reads(entity, field));
        same("describe", named, readable.map(str::to_owned).collect())?;
        exports_what_the_rights_say(crm, story, rights, entity)?;
        refuses_hidden_in_filters(crm, story, rights, entity)?;
        same_after_write(crm, story, entity)?;
    }
    let at = story.moment();
    let earlier = crm.as_of(at).map_err(text)?;
    // What a file belongs to may have been seen then by others than now: `reads` asks for it.
    for entity in world::WORKED.iter().filter(|entity| **entity != "attachment") {
        let wanted = story.ids_at(entity, at, |then, now| {
            then.is_live() && rights.sees(story, entity, then) && rights.sees(story, entity, now)
        });
        let rows = earlier.records(entity).and_then(|records| records.list(&reads::most()));
        let found = rows.map_err(text)?.items.iter().map(|row| row.id().to_string()).collect();
        same("as_of", found, wanted)?;
    }
    Ok(())
}

/// To see a record is not yet to carry it away.
fn exports_what_the_rights_say(
    crm: &Crm,
    story: &Story,
    rights: &Rights,
    entity: &str,
) -> Result<(), String> {
    if !(rights.reads(entity, "owner") && rights.reads(entity, "team")) {
        return Ok(());
    }
    let mut file = Vec::new();
    crm.export_csv(entity, &reads::most(), &mut file).map_err(text)?;
    let file = String::from_utf8(file).unwrap();
    let wanted = story.ids(entity, |state| state.is_live() && rights.exports(story, entity, state));
    let lacking = wanted.iter().find(|id| !file.contains(&format!("\n{id},")));
    let unseen = story.ids(entity, |state| !rights.exports(story, entity, state));
    let leaked = unseen.iter().find(|id| file.contains(&format!("\n{id},")));
    if lacking.is_some() || leaked.is_some() {
        return Err(format!("export of {entity} lacks {lacking:?}, has {leaked:?}"));
    }
    Ok(())
}

/// A field that may not be seen is no field for filters and orders.
fn refuses_hidden_in_filters(
    crm: &Crm,
    story: &Story,
    rights: &Rights,
    entity: &str,
) -> Result<(), String> {
    let records = crm.records(entity).map_err(text)?;
    for field in story.fields(entity).filter(|field| !rights.reads(entity, field)) {
        let filter = Query::new().filter(format!("{field} == null"));
        let sort = Query::new().sort(field);
        let refused = [records.count(&filter).map(drop), records.list(&sort).map(drop)];
        // Some kinds of field cannot be sorted by anyway.
        let is_refused = |result: &crm_core::Result<()>| {
            result.as_ref().is_err_and(|error| {
                matches!(error.kind(), ErrorKind::UnknownField | ErrorKind::Query)
            })
        };
        if !refused.iter().all(is_refused) {
            return Err(format!("{entity} can be asked by {field}"));
        }
    }
    Ok(())
}

/// A write that changes nothing returns what a read shows.
fn same_after_write(crm: &Crm, story: &Story, entity: &str) -> Result<(), String> {
    for id in story.all_ids(entity) {
        let tx = crm.transaction().map_err(text)?;
        let records = tx.records(entity).map_err(text)?;
        let (Ok(Some(read)), Ok(written)) =
            (records.find(id), records.update(id, None, Vec::new()))
        else {
            continue;
        };
        let (read, written): (Json, Json) = (read.to_json(), written.to_json());
        if read != written {
            return Err(format!("update of a {entity}\n gives {written}\n  not {read}"));
        }
    }
    Ok(())
}

fn text(error: crm_core::Error) -> String {
    error.to_string()
}
