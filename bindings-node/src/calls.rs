//! The calls by their names, each with what it is given and what it answers.

use std::{
    fs::{self, File},
    io,
    ops::ControlFlow,
    sync::Arc,
};

use crm_core::{
    Declaration, Error, ErrorKind, Records, Result,
    entity::{EntityId as _, ItemId, Outcome, Warning},
    exchange::{Folder, Progress},
    flow::{FlowDef, Refusal},
    model::UserId,
    report::Asked,
};
use serde_json::{Value as Json, json};

use crate::{
    content::Content,
    given::{Given, wrong},
    handle::{Door, Handle},
    job::{Answer, Report},
    options::{budget, import_options, search_options},
    output::Packed,
};

/// Makes a call on a CRM, a transaction or the records of an entity.
pub(crate) fn called(door: &Door, name: &str, given: &Given) -> Result<Answer> {
    if !given.value("entity").is_null() {
        return on_records(&door.records(given.text("entity")?)?, name, given);
    }
    Ok(match name {
        "flow" => {
            let flow = given.text("name")?;
            let arguments =
                FlowDef::named(flow)?.arguments_from_json(given.object("arguments")?)?;
            Answer::Records(Packed::outcome(&match door {
                Door::Crm(crm) => crm.flow(flow, arguments)?,
                Door::Tx(tx) => tx.flow(flow, arguments)?,
            }))
        }
        "report" => {
            let asked = Asked::from_json(given.value("asked"))?;
            let tx = match door {
                Door::Crm(crm) => Arc::new(crm.transaction()?),
                Door::Tx(tx) => Arc::clone(tx),
            };
            let name = given.text("name")?;
            Answer::Report(Report::of(name, tx.report(name, &asked)?))
        }
        "commit" => door.tx()?.commit()?.map_or(Answer::Nothing, Answer::count),
        "warnings" => {
            let warnings = door.tx()?.warnings()?;
            Answer::json(&Json::Array(warnings.iter().map(Warning::to_json).collect()))
        }
        "rollback" => door.tx()?.rollback().map(|()| Answer::Nothing)?,
        _ => on_crm(door, name, given)?,
    })
}

fn on_records(records: &Records<'_>, name: &str, given: &Given) -> Result<Answer> {
    let id = || given.id("id");
    let changes = || records.changes_from_json(given.object("fields")?);
    let changed = |change| records.update(id()?, given.whole("revision")?, vec![change]);
    Ok(match name {
        "get" => Answer::row(&records.get(id()?)?),
        "find" => records.find(id()?)?.map_or(Answer::Nothing, |row| Answer::row(&row)),
        "list" => Answer::Records(Packed::page(&records.list(&given.query()?)?)),
        "count" => Answer::count(records.count(&given.query()?)?),
        "explain" => Answer::Text(records.explain(&given.query()?)?),
        "create" => Answer::row(&records.create(changes()?)?),
        "update" => Answer::row(&records.update(id()?, given.whole("revision")?, changes()?)?),
        "addItem" => Answer::row(&changed(
            records.add_item_from_json(given.text("list")?, given.value("item"))?,
        )?),
        "updateItem" => Answer::row(&changed(
            records.update_item_from_json(given.text("list")?, given.value("item"))?,
        )?),
        "removeItem" => Answer::row(&changed(
            records.remove_item(given.text("list")?, ItemId(given.id("item")?))?,
        )?),
        "massUpdate" => {
            let refusal = Refusal::new(given.flag("preview")?, given.flag("skipRefused")?);
            let told = records.mass_update(&given.query()?, &changes()?, refusal)?;
            Answer::Records(Packed::outcome(&Outcome::of(&told)))
        }
        "delete" => records.trash(id()?).map(|()| Answer::Nothing)?,
        "restore" => Answer::row(&records.restore(id()?)?),
        "purge" => records.purge(id()?).map(|()| Answer::Nothing)?,
        "content" => Answer::Bytes(records.content(id()?)?.bytes()?),
        "openContent" => Answer::Content(Content::of(records.content(id()?)?)),
        _ => return Err(unknown()),
    })
}

fn on_crm(door: &Door, name: &str, given: &Given) -> Result<Answer> {
    let crm = door.crm()?;
    Ok(match name {
        "asUser" => Answer::Handle(Handle::of(crm.as_user(UserId::from_uuid(given.id("user")?))?)),
        "withBudget" => Answer::Handle(Handle::of(crm.with_budget(budget(given)?))),
        "transaction" => Answer::Handle(Handle::within(crm.transaction()?)),
        "asOf" => Answer::Handle(Handle::within(crm.as_of(given.time("at")?)?)),
        "search" => {
            let found = crm.search(given.text("words")?, &search_options(given)?)?;
            Answer::Records(Packed::found(&found))
        }
        "history" => {
            let of = given.text("of")?;
            let (entries, records) = (crm.history(of, given.id("id")?)?, crm.records(of)?);
            let told = entries.iter().map(|entry| entry.to_json(records.def()));
            Answer::json(&Json::Array(told.collect()))
        }
        "revert" => {
            let change_set = given.whole("changeSet")?;
            let change_set =
                change_set.ok_or_else(|| wrong("changeSet", "int", "a whole number"))?;
            Answer::json(&crm.revert(change_set, given.flag("leaveConflicts")?)?.to_json())
        }
        "describe" => Answer::json(&crm.describe()),
        "declare" => {
            let declared = Declaration::from_json(given.value("declaration"))?;
            crm.declare(&declared).map(|()| Answer::Nothing)?
        }
        "preview" => imported(door, given, true, &mut |_| ControlFlow::Continue(()))?,
        "importCsv" => imported(door, given, false, &mut |_| ControlFlow::Continue(()))?,
        "exportCsv" => exported(door, given)?,
        "exportMapping" => Answer::json(&crm.export_mapping(&given.texts("entities")?)?),
        "verify" => Answer::json(&crm.verify()?.to_json()),
        "stats" => Answer::json(&crm.stats()?.to_json()),
        "compact" => {
            let done = crm.compact()?;
            Answer::json(&json!({ "before": done.before, "after": done.after }))
        }
        "expire" => {
            let gone = crm.expire()?;
            Answer::json(&json!({ "entries": gone.entries, "records": gone.records }))
        }
        "backupTo" => crm.backup_to(given.text("path")?).map(|()| Answer::Nothing)?,
        "tick" => crm.tick(given.time("now")?).map(|()| Answer::Nothing)?,
        "suspend" => crm.suspend().map(|()| Answer::Nothing)?,
        "close" => crm.close().map(|()| Answer::Nothing)?,
        _ => return Err(unknown()),
    })
}

/// Reads the files of a mapping in a folder.
pub(crate) fn imported(
    door: &Door,
    given: &Given,
    preview: bool,
    tell: &mut dyn FnMut(&Progress) -> ControlFlow<()>,
) -> Result<Answer> {
    let crm = door.crm()?;
    let options = import_options(given, preview)?;
    let mapping = crm.mapping(given.text("mapping")?)?;
    let folder = Folder::new(given.text("folder")?);
    Ok(Answer::json(&crm.import(&mapping, &folder, &options, tell)?.to_json()))
}

/// Writes the records of a query into a new CSV file.
fn exported(door: &Door, given: &Given) -> Result<Answer> {
    let (crm, path, query) = (door.crm()?, given.text("path")?, given.query()?);
    let mut file = File::create_new(path).map_err(unwritable)?;
    let written = crm.export_csv(given.text("of")?, &query, &mut file);
    let written = written.and_then(|count| file.sync_all().map(|()| count).map_err(unwritable));
    if written.is_err() {
        // Half an export must not look like one; the error that is told is the first.
        let _ = fs::remove_file(path);
    }
    written.map(Answer::count)
}

fn unwritable(error: io::Error) -> Error {
    let (kind, detail) = match error.kind() {
        io::ErrorKind::AlreadyExists => {
            (ErrorKind::Storage, "there is a file of this name already: choose another name")
        }
        io::ErrorKind::StorageFull => {
            (ErrorKind::DiskFull, "the disk is full; the export was not written")
        }
        _ => (ErrorKind::Storage, "the file of the export cannot be written: check its folder"),
    };
    Error::new(kind, detail).with_source(error)
}

fn unknown() -> Error {
    Error::new(ErrorKind::Bug, "the package and its native half do not fit: install it anew")
}
