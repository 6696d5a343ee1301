//! What the rights say, and no less: without this, a gate that hides everything would pass.

use std::{
    collections::BTreeSet,
    sync::{Arc, Mutex},
};

use crm_core::{
    Crm, ErrorKind, Query,
    entity::{EntityId as _, Value},
    flow::ReadContractFigures,
    model::ContractId,
};
use serde_json::json;
use uuid::Uuid;

use super::{
    reads,
    rights::Rights,
    store::{State, Story},
    text, world, writes,
};

type Told = Result<(), String>;

pub(super) fn all(crm: &Crm, story: &Story, rights: &Rights) -> Told {
    let model = crm.describe();
    for entity in world::read() {
        let wanted = story.ids(entity, |state| {
            is_listed(rights, entity, state) && rights.sees(story, entity, state)
        });
        let listed = crm.records(entity).and_then(|records| records.list(&reads::most()));
        let found = listed.map_err(text)?.items.iter().map(|row| row.id().to_string()).collect();
        same(entity, found, wanted)?;

        let described =
            model["entities"].as_array().unwrap().iter().find(|it| it["name"] == entity);
        let fields = described.and_then(|it| it["fields"].as_array()).into_iter().flatten();
        let named = fields.map(|field| field["name"].as_str().unwrap().to_owned()).collect();
        let readable = story.fields(entity).filter(|field| rights.reads(entity, field));
        same("describe", named, readable.map(str::to_owned).collect())?;
        exports_what_the_rights_say(crm, story, rights, entity)?;
        refuses_hidden_in_filters(crm, story, rights, entity)?;
        writes::change_what_the_rights_say(crm, story, rights, entity)?;
        writes::return_what_is_read(crm, story, entity)?;
    }
    let at = story.moment();
    let earlier = crm.as_of(at).map_err(text)?;
    // What a file belongs to may have been seen then by others than now: `reads` asks for it.
    for entity in world::worked().filter(|entity| *entity != "attachment") {
        let wanted = story.ids_at(entity, at, |then, now| {
            is_listed(rights, entity, then)
                && rights.sees(story, entity, then)
                && rights.sees(story, entity, now)
        });
        let rows = earlier.records(entity).and_then(|it| it.list(&reads::most()));
        let found = rows.map_err(text)?.items.iter().map(|row| row.id().to_string()).collect();
        same("as_of", found, wanted)?;
    }
    figures_need_the_prices(crm, story, rights)?;
    hears_what_the_rights_say(crm, story, rights)?;
    writes::return_what_is_made(crm)?;
    writes::return_what_is_new(crm, story)
}

/// Lists hold what is not in the trash, and leave out what nobody follows.
fn is_listed(rights: &Rights, entity: &str, state: &State) -> bool {
    let is_left_out = *state.value("unfollowed") == Value::Bool(true);
    state.is_live() && !(is_left_out && rights.reads(entity, "unfollowed"))
}

fn same(what: &str, found: BTreeSet<String>, wanted: BTreeSet<String>) -> Told {
    if found == wanted {
        return Ok(());
    }
    Err(format!("{what}\n shows {found:?}\n   not {wanted:?}"))
}

/// To see a record is not yet to carry it away.
fn exports_what_the_rights_say(crm: &Crm, story: &Story, rights: &Rights, entity: &str) -> Told {
    if !(rights.reads(entity, "owner") && rights.reads(entity, "team")) {
        return Ok(());
    }
    let mut file = Vec::new();
    crm.export_csv(entity, &reads::most(), &mut file).map_err(text)?;
    let file = String::from_utf8(file).unwrap();
    let wanted = story.ids(entity, |state| state.is_live() && rights.handles(story, entity, state));
    let lacking = wanted.iter().find(|id| !file.contains(&format!("\n{id},")));
    let unseen = story.ids(entity, |state| !rights.handles(story, entity, state));
    let leaked = unseen.iter().find(|id| file.contains(&format!("\n{id},")));
    if lacking.is_some() || leaked.is_some() {
        return Err(format!("export of {entity} lacks {lacking:?}, has {leaked:?}"));
    }
    Ok(())
}

/// A field that may not be seen is no field for filters and orders.
fn refuses_hidden_in_filters(crm: &Crm, story: &Story, rights: &Rights, entity: &str) -> Told {
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

/// What a contract comes to without its prices would be wrong, so nothing is told.
fn figures_need_the_prices(crm: &Crm, story: &Story, rights: &Rights) -> Told {
    if ["quantity", "unit_price"].iter().all(|field| rights.reads("contract_line", field)) {
        return Ok(());
    }
    for id in story.all_ids("contract") {
        let told = crm.read_contract_figures(ReadContractFigures::new(ContractId::from_uuid(id)));
        let is_refused = |code| ["forbidden", "not_found"].contains(&code);
        if !told.as_ref().is_err_and(|error| is_refused(error.code())) {
            return Err(format!("contract {id} comes to {told:?} without prices"));
        }
    }
    Ok(())
}

/// A listener of the user hears of a commit what the user could read, and of another one nothing.
fn hears_what_the_rights_say(crm: &Crm, story: &Story, rights: &Rights) -> Told {
    let heard = Arc::new(Mutex::new(BTreeSet::new()));
    let told = Arc::clone(&heard);
    let listener = crm.subscribe(move |changes| {
        told.lock().unwrap().extend(changes.records.iter().map(|record| record.id.to_string()));
    });
    let mut wanted = BTreeSet::new();
    for entity in ["account", "contact", "interaction", "attachment", "vehicle"] {
        let live = |id: &Uuid| story.now(*id).is_some_and(State::is_live);
        for id in story.all_ids(entity).into_iter().filter(live) {
            let records = story.crm.records(entity).map_err(text)?;
            let fields = json!({ "tags": ["told"] });
            let changes = records.changes_from_json(fields.as_object().unwrap()).map_err(text)?;
            let changed = records.update(id, None, changes).is_ok();
            if changed && story.now(id).is_some_and(|now| rights.sees(story, entity, now)) {
                wanted.insert(id.to_string());
            }
        }
    }
    listener.end();
    let heard = heard.lock().unwrap().clone();
    same("a listener", heard, wanted)
}
