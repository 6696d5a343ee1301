//! What writes tell: a refusal must not say more than a read.

use crm_core::{Crm, Result, Verb, entity::FieldKind};
use serde_json::{Map, Value as Json, json};
use uuid::Uuid;

use super::{
    rights::Rights,
    store::Story,
    text,
    world::{hideable, worked},
};

/// What a write that comes too late is told of the fields that others changed.
pub(super) fn stale(crm: &Crm, story: &Story, tried: &mut Vec<(String, String)>) {
    for entity in worked() {
        for id in story.all_ids(entity) {
            let fields = hideable(entity).iter().filter(|field| !field.contains('.'));
            let fields = fields.map(|field| nothing(crm, entity, field)).collect();
            let stale = attempt(crm, entity, id, Some(1), &fields);
            // A write that is not stale says what else is wrong, which the rules of the record decide.
            let stale = stale.err().filter(|error| error.code() == "conflict");
            tried.push((format!("stale update of {entity} {id}"), told(stale.map_or(Ok(()), Err))));
        }
    }
}

/// What happens to writes that try out what is there; nothing is kept.
pub(super) fn tried(crm: &Crm, story: &Story) -> Vec<(String, String)> {
    let mut tried = Vec::new();
    for entity in worked() {
        for id in story.all_ids(entity) {
            let unchanged = attempt(crm, entity, id, None, &Map::new());
            tried.push((format!("update of {entity} {id}"), told(unchanged)));
        }
    }
    for contact in story.all_ids("contact").into_iter().take(3) {
        for account in story.all_ids("account") {
            let link = json!({ "account": account.to_string() });
            let linked = attempt(crm, "contact", contact, None, link.as_object().unwrap());
            tried.push((format!("link of {contact} to {account}"), told(linked)));
        }
    }
    tried
}

/// Nothing, as a field of this name is given it.
fn nothing(crm: &Crm, entity: &str, field: &str) -> (String, Json) {
    let records = crm.records(entity).unwrap();
    let is_list = records
        .def()
        .field(field)
        .is_some_and(|field| matches!(field.kind, FieldKind::List(_) | FieldKind::Set));
    (field.to_owned(), if is_list { json!([]) } else { Json::Null })
}

fn attempt(
    crm: &Crm,
    entity: &str,
    id: Uuid,
    revision: Option<i64>,
    fields: &Map<String, Json>,
) -> Result<()> {
    let tx = crm.transaction()?;
    let records = tx.records(entity)?;
    records.update(id, revision, records.changes_from_json(fields)?).map(drop)
}

fn told(result: Result<()>) -> String {
    match result {
        Ok(()) => "done".to_owned(),
        Err(error) => format!("{} {:?}", error.code(), error.fields()),
    }
}

/// Without this, a gate that lets nobody write, or everybody, would pass.
pub(super) fn change_what_the_rights_say(
    crm: &Crm,
    story: &Story,
    rights: &Rights,
    entity: &str,
) -> std::result::Result<(), String> {
    let is = |result: &Result<()>, code: &str| result.as_ref().is_err_and(|it| it.code() == code);
    for id in story.all_ids(entity) {
        let Some(now) = story.now(id).filter(|now| now.is_live()) else { continue };
        if !rights.sees(story, entity, now) {
            continue;
        }
        let unchanged = attempt(crm, entity, id, None, &Map::new());
        let may = rights.edits(story, entity, now);
        if is(&unchanged, "forbidden") == may {
            return Err(format!("update of a {entity} gives {}, allowed {may}", told(unchanged)));
        }
        let hidden = hideable(entity).iter().filter(|field| !rights.reads(entity, field));
        for field in hidden.filter(|field| may && !field.contains('.')) {
            let fields = Map::from_iter([nothing(crm, entity, field)]);
            let set = attempt(crm, entity, id, None, &fields);
            let managed = is(&set, "invalid");
            if !managed && !is(&set, "unknown_field") {
                return Err(format!("{field} of a {entity} can be set: {}", told(set)));
            }
        }
    }
    Ok(())
}

/// What a write returns is what a read shows.
pub(super) fn return_what_is_read(
    crm: &Crm,
    story: &Story,
    entity: &str,
) -> std::result::Result<(), String> {
    for id in story.all_ids(entity) {
        for verb in [Verb::Update, Verb::Restore] {
            let tx = crm.transaction().map_err(text)?;
            let records = tx.records(entity).map_err(text)?;
            let written = match verb {
                Verb::Restore => records.restore(id),
                _ => records.update(id, None, Vec::new()),
            };
            let (Ok(written), Ok(Some(read))) = (written, records.find(id)) else { continue };
            let (written, read): (Json, Json) = (written.to_json(), read.to_json());
            if read != written {
                return Err(format!("{verb:?} of a {entity}\n gives {written}\n  not {read}"));
            }
        }
    }
    Ok(())
}

/// The same for new records of some entities.
pub(super) fn return_what_is_made(crm: &Crm) -> std::result::Result<(), String> {
    let made = [
        ("account", json!({ "name": "Anvils" })),
        ("lead", json!({ "company_name": "Anvils", "score": 50 })),
        ("task", json!({ "description": "Anvils", "title": "Call them" })),
        ("comment", json!({ "body": "Anvils", "topic": "Fair" })),
        ("customer_group", json!({ "name": "Smiths" })),
    ];
    for (entity, fields) in made {
        let tx = crm.transaction().map_err(text)?;
        let records = tx.records(entity).map_err(text)?;
        let changes = records.changes_from_json(fields.as_object().unwrap()).map_err(text)?;
        let Ok(written) = records.create(changes) else { continue };
        let Ok(Some(read)) = records.find(written.id()) else { continue };
        let (written, read): (Json, Json) = (written.to_json(), read.to_json());
        if read != written {
            return Err(format!("a new {entity}\n gives {written}\n  not {read}"));
        }
    }
    Ok(())
}

/// The same for a contract, which gets a number when it is committed.
pub(super) fn return_what_is_new(crm: &Crm, story: &Story) -> std::result::Result<(), String> {
    let contracts = crm.records("contract").map_err(text)?;
    let made = |account: Uuid| {
        let contract = json!({
            "title": "Anvils",
            "contract_date": "2026-11-20",
            "open_ended": true,
            "account": account.to_string(),
        });
        contracts.create(contracts.changes_from_json(contract.as_object().unwrap()).ok()?).ok()
    };
    let Some(written) = story.all_ids("account").into_iter().find_map(made) else { return Ok(()) };
    let read = contracts.find(written.id()).map_err(text)?;
    let Some(read) = read.map(|row| -> Json { row.to_json() }) else { return Ok(()) };
    let written: Json = written.to_json();
    if read == written {
        Ok(())
    } else {
        Err(format!("a new contract\n gives {written}\n  not {read}"))
    }
}
