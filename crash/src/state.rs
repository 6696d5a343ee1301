//! What a file holds, boiled down so that two states can be compared.

use std::{
    collections::BTreeMap,
    fmt::Debug,
    hash::{DefaultHasher, Hash, Hasher},
    sync::LazyLock,
};

use crm_core::{Crm, Error, ErrorKind, OpenOptions, Query, Result, Row, model::Deal};
use serde_json::Value as Json;

/// The entities that flows declare.
const DECLARED: [&str; 3] = ["machine", "tool", "vehicle"];
/// Of how many records, the newest, the history is compared.
const WITH_HISTORY: usize = 3;

/// Everything that can be read, and how much there is besides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct State {
    rows: u64,
    /// The trash counts too.
    pub(crate) records: u64,
    entries: u64,
}

impl State {
    /// The state of a sound file.
    ///
    /// # Errors
    /// `Corrupt` with what is wrong, and what reading gives.
    pub(crate) fn of(crm: &Crm) -> Result<Self> {
        let verified = crm.verify()?;
        if !verified.is_sound() {
            return Err(Error::new(ErrorKind::Corrupt, verified.problems.join("; ")));
        }
        let mut hasher = DefaultHasher::new();
        let mut newest: Vec<(crm_core::Timestamp, &str, uuid::Uuid)> = Vec::new();
        for entity in entities() {
            for row in rows(crm, entity)? {
                newest.push((row.base().updated_at, entity, row.id()));
                row.id().hash(&mut hasher);
                for (field, value) in row.values() {
                    field.number.hash(&mut hasher);
                    add(&mut hasher, &value);
                }
            }
        }
        newest.sort_unstable();
        for (_, entity, id) in newest.iter().rev().take(WITH_HISTORY) {
            for entry in crm.history(entity, *id)? {
                add(&mut hasher, &entry);
            }
        }
        add(&mut hasher, &crm.totals(&Deal::BOARD)?);
        add(&mut hasher, &crm.totals(&Deal::FORECAST)?);
        add(&mut hasher, &crm.totals_by_owner(&Deal::OUTCOME)?);
        Ok(Self { rows: hasher.finish(), records: verified.records, entries: verified.entries })
    }
}

fn add(hasher: &mut DefaultHasher, value: &impl Debug) {
    format!("{value:?}").hash(hasher);
}

/// Every entity that a flow writes: those of the model, and the declared ones.
pub(crate) fn entities() -> impl Iterator<Item = &'static str> {
    static MODEL: LazyLock<Vec<String>> = LazyLock::new(|| {
        let model = Crm::memory(OpenOptions::new()).map(|crm| crm.describe());
        let model = model.unwrap_or_default();
        let entities = model.get("entities").and_then(Json::as_array).into_iter().flatten();
        entities.filter_map(|entity| entity["name"].as_str().map(str::to_owned)).collect()
    });
    MODEL.iter().map(String::as_str).chain(DECLARED)
}

/// All records of an entity, if the file has it.
///
/// # Errors
/// What reading gives.
pub(crate) fn rows(crm: &Crm, entity: &str) -> Result<Vec<Row>> {
    let records = match crm.records(entity) {
        Err(error) if error.kind() == ErrorKind::UnknownField => return Ok(Vec::new()),
        records => records?,
    };
    let mut rows = Vec::new();
    let mut query = Query::new().limit(10_000);
    loop {
        let page = records.list(&query)?;
        rows.extend(page.items);
        let Some(next) = page.next else { return Ok(rows) };
        query = query.after(next);
    }
}

/// How many accounts and contacts of each name there are.
pub(crate) fn names(crm: &Crm) -> Result<BTreeMap<String, usize>> {
    let mut names = BTreeMap::new();
    for (entity, field) in [("account", "name"), ("contact", "last_name")] {
        for row in rows(crm, entity)? {
            if let Some(name) = row.value(field).as_text() {
                *names.entry(name.to_owned()).or_default() += 1;
            }
        }
    }
    Ok(names)
}
