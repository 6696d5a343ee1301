//! The file of this format that stays in `tests/files`, and what it says, for later versions to be held to.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use crm_core::{Crm, Error, ErrorKind, Query, Result, Row, TestClock};
use serde_json::{Map, Value as Json, json};

use crate::every_kind;

/// What files of this format begin their names with; `docs/format.md` says what is in them.
pub const NAME: &str = "format-0-draft-6";

/// Makes the file in this folder, and beside it what it says. What stood there goes.
///
/// # Errors
/// `Storage` when it cannot be written, and what making it gives.
pub fn write(folder: &Path) -> Result<()> {
    let path = folder.join(NAME).with_extension("crm");
    if path.exists() {
        fs::remove_file(&path).map_err(failed)?;
    }
    every_kind::make(&path)?;
    let crm = Crm::open(&path, options()?)?;
    let said = serde_json::to_string_pretty(&said(&crm)?).map_err(|error| failed(error.into()))?;
    crm.close()?;
    fs::write(said_path(&path), said + "\n").map_err(failed)
}

fn failed(error: std::io::Error) -> Error {
    Error::new(ErrorKind::Storage, format!("the old file cannot be written: {error}"))
}

/// Where it stands what the file at this path says.
pub fn said_path(path: &Path) -> PathBuf {
    path.with_extension("json")
}

/// What old files are opened with.
///
/// # Errors
/// None that is not a mistake in this file.
pub fn options() -> Result<crm_core::OpenOptions> {
    Ok(every_kind::options(Arc::new(TestClock::at(every_kind::END.parse()?))))
}

/// Everything that a CRM says of its records: by entity and id what they hold, without what is empty, and how often
/// they were written; and how many are in the trash.
///
/// # Errors
/// What reading gives.
pub fn said(crm: &Crm) -> Result<Json> {
    let mut entities = Map::new();
    let described = crm.describe();
    let names = described.get("entities").and_then(Json::as_array).into_iter().flatten();
    for name in names.filter_map(|entity| entity.get("name")?.as_str()) {
        let mut records = Map::new();
        for row in rows(crm, name)? {
            let history = crm.history(name, row.id())?.len();
            let said = json!({ "history": history, "record": held(row.to_json()) });
            records.insert(row.id().to_string(), said);
        }
        entities.insert(name.to_owned(), Json::Object(records));
    }
    let trashed = crm.stats()?.entities.into_iter().filter(|entity| entity.trashed > 0);
    let trashed = trashed.map(|entity| (entity.entity, json!(entity.trashed)));
    entities.insert("trash".to_owned(), Json::Object(trashed.collect()));
    Ok(Json::Object(entities))
}

/// All live records of an entity.
///
/// # Errors
/// What reading gives.
pub fn rows(crm: &Crm, entity: &str) -> Result<Vec<Row>> {
    let records = crm.records(entity)?;
    let mut rows = records.list(&Query::new().limit(1_000))?.items;
    // Lists leave these out where nobody asks for them.
    if records.field("unfollowed").is_ok() {
        let unfollowed = Query::new().filter("unfollowed == true").limit(1_000);
        rows.extend(records.list(&unfollowed)?.items);
    }
    Ok(rows)
}

/// The same without empty fields.
fn held(json: Json) -> Json {
    match json {
        Json::Object(fields) => {
            let is_empty = |json: &Json| json.is_null() || *json == json!([]) || *json == json!({});
            let fields = fields.into_iter().map(|(name, json)| (name, held(json)));
            Json::Object(fields.filter(|(_, json)| !is_empty(json)).collect())
        }
        Json::Array(list) => Json::Array(list.into_iter().map(held).collect()),
        other => other,
    }
}
