//! A small file that holds a record of every entity, with a value in every field, in every state that a record has.
//!
//! What is done stands in `every_kind/steps.json`. Clock and ids are fixed, so that it can be made again byte by byte.

use std::{collections::BTreeMap, io::Cursor, path::Path, sync::Arc};

use crm_core::{
    Crm, Declaration, Error, ErrorKind, OpenOptions, Query, Result, SeededIds, TestClock,
    entity::{Change, Source},
    flow::FlowDef,
    model::LocalePreset,
};
use serde_json::{Map, Value as Json, json};
use uuid::Uuid;

const STEPS: &str = include_str!("every_kind/steps.json");
const START: &str = "2026-11-20T02:00:00Z";
/// A time after all of it.
pub(crate) const END: &str = "2027-01-01T00:00:00Z";
const MINUTE: i64 = 60_000;

/// Entity and id of the records that steps name.
type Named = BTreeMap<String, (String, Uuid)>;

/// Makes the file, as small as it can be.
///
/// # Errors
/// `Storage` when there is such a file, and what a step gives that a rule refuses by now.
pub fn make(path: &Path) -> Result<()> {
    let clock = Arc::new(TestClock::at(START.parse()?));
    let crm = Crm::create(path, options(Arc::clone(&clock)))?;
    fill(&crm, &clock)?;
    crm.compact()?;
    crm.close()
}

/// What the file is made with, and opened with where ids and times are to be the same.
pub fn options(clock: Arc<TestClock>) -> OpenOptions {
    let options = OpenOptions::new().clock(clock).ids(Arc::new(SeededIds::new(1)));
    options.preset(LocalePreset::ViVn).company("Hoa Sen")
}

/// Takes the steps, a minute each, in an empty CRM.
///
/// # Errors
/// That of the first step that fails, saying which.
pub fn fill(crm: &Crm, clock: &TestClock) -> Result<()> {
    crm.declare(&vehicle()?)?;
    let mut named = presets(crm)?;
    let steps: Vec<Json> =
        serde_json::from_str(STEPS).map_err(|error| wrong(&error.to_string()))?;
    for step in &steps {
        clock.advance(MINUTE);
        take(crm, step, &mut named).map_err(|error| wrong(&format!("{step}: {error}")))?;
    }
    bring_in(crm, clock)
}

fn wrong(detail: &str) -> Error {
    Error::new(ErrorKind::Bug, detail.to_owned())
}

/// An entity that is declared at run time, with a field of every kind that it can have.
fn vehicle() -> Result<Declaration> {
    Declaration::from_json(&json!({
        "name": "vehicle", "plural": "vehicles", "doc": "What goods are brought with.",
        "fields": [
            { "name": "plate", "kind": "text", "required": true, "labels": { "vi": "Biển số" } },
            { "name": "keeper", "kind": "id", "entity": "account" },
            { "name": "seats", "kind": "int" },
            { "name": "empty", "kind": "bool" },
            { "name": "value", "kind": "money" },
            { "name": "bought_on", "kind": "date" },
            { "name": "seen_at", "kind": "timestamp" },
            { "name": "colour", "kind": "choice", "options": [{ "code": "red", "vi": "đỏ" }, { "code": "blue" }] },
            { "name": "share", "kind": "percent" },
            { "name": "extras", "kind": "set" },
            { "name": "weight", "kind": "decimal" },
            { "name": "remarks", "kind": "long_text" },
            { "name": "contact_email", "kind": "email" },
            { "name": "hotline", "kind": "phone" },
            { "name": "paid_in", "kind": "currency" },
            { "name": "zone", "kind": "zone" },
            { "name": "about", "kind": "link" },
        ],
        "indexed": ["keeper", "value"], "unique": ["plate"], "searched": ["plate", "remarks"],
    }))
}

/// Records that a new file starts with, by the names that the steps use.
fn presets(crm: &Crm) -> Result<Named> {
    const PRESETS: [(&str, &str, &str); 6] = [
        ("company", "company", "name != null"),
        ("administrator", "role", "administrator == true"),
        ("reason", "loss_reason", "order == 1"),
        ("kind", "relation_kind", "inverse_name != null"),
        ("stage1", "stage", "order == 1"),
        ("stage2", "stage", "order == 2"),
    ];
    let mut named = Named::new();
    for (name, entity, filter) in PRESETS {
        let rows = crm.records(entity)?.list(&Query::new().filter(filter))?.items;
        let row = rows.first().ok_or_else(|| wrong("a new file starts with fewer records"))?;
        named.insert(name.to_owned(), (entity.to_owned(), row.id()));
    }
    Ok(named)
}

fn take(crm: &Crm, step: &Json, named: &mut Named) -> Result<()> {
    let text = |name: &str| step.get(name).and_then(Json::as_str);
    let with = filled(step.get("with").unwrap_or(&Json::Null), named)?;
    let fields = with.as_object().cloned().unwrap_or_default();
    let of = |name: &str| named.get(name).cloned().ok_or_else(|| wrong("nothing has this name"));
    if let Some(entity) = text("create").or(text("attach")) {
        let records = crm.records(entity)?;
        let changes = records.changes_from_json(&fields)?;
        let made = if text("attach").is_some() {
            records.attach(changes, &mut Cursor::new(b"%PDF-1.7 signed by both"))?
        } else {
            records.create(changes)?
        };
        named.insert(text("as").unwrap_or_default().to_owned(), (entity.to_owned(), made.id()));
    } else if let Some(flow) = text("flow") {
        let given = FlowDef::named(flow)?.arguments_from_json(&fields)?;
        match text("by") {
            Some(user) => crm.as_user(of(user)?.1.into())?.flow(flow, given)?,
            None => crm.flow(flow, given)?,
        };
    } else if let Some(time) = text("tick") {
        crm.tick(time.parse()?)?;
    } else if let Some(name) = text("update") {
        let (entity, id) = of(name)?;
        let records = crm.records(&entity)?;
        records.update(id, None, records.changes_from_json(&fields)?)?;
    } else if let Some(name) = text("trash") {
        let (entity, id) = of(name)?;
        crm.records(&entity)?.trash(id)?;
    } else if let Some(name) = text("restore") {
        let (entity, id) = of(name)?;
        crm.records(&entity)?.restore(id)?;
    } else if let Some(name) = text("purge") {
        let (entity, id) = of(name)?;
        crm.records(&entity)?.purge(id)?;
    } else {
        return Err(wrong("there is no such step"));
    }
    Ok(())
}

/// The same with ids in the place of `$name`.
fn filled(json: &Json, named: &Named) -> Result<Json> {
    Ok(match json {
        Json::String(text) => match text.strip_prefix('$') {
            Some(name) => {
                let (_, id) = named.get(name).ok_or_else(|| wrong("nothing has this name"))?;
                json!(id.to_string())
            }
            None => json.clone(),
        },
        Json::Array(list) => {
            Json::Array(list.iter().map(|json| filled(json, named)).collect::<Result<_>>()?)
        }
        Json::Object(fields) => {
            let fields = fields.iter().map(|(name, json)| Ok((name.clone(), filled(json, named)?)));
            Json::Object(fields.collect::<Result<_>>()?)
        }
        _ => json.clone(),
    })
}

/// Two records that an import brought; one of them was changed since, which was reverted.
fn bring_in(crm: &Crm, clock: &TestClock) -> Result<()> {
    clock.advance(MINUTE);
    let tx = crm.transaction()?;
    tx.source(Source::Import)?;
    let records = tx.records("product")?;
    let product = |name: &str| {
        let fields = json!({ "name": name, "sku": name, "list_price": "1 USD" });
        records.create(records.changes_from_json(fields.as_object().unwrap_or(&Map::new()))?)
    };
    let bolt = product("bolt")?.id();
    product("nut")?;
    tx.commit()?;
    clock.advance(MINUTE);
    let tx = crm.transaction()?;
    let records = tx.records("product")?;
    let name = records.field("name")?.number;
    records.update(bolt, None, vec![Change::set(name, "bolts")])?;
    if let Some(renamed) = tx.commit()? {
        clock.advance(MINUTE);
        crm.revert(renamed, false)?;
    }
    Ok(())
}
