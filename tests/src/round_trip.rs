//! An export of everything, imported again: into a file made for it, into one that has much of it, into the file itself.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::Cursor,
    ops::ControlFlow,
    sync::Arc,
};

use crm_core::{
    Crm, Link, OpenOptions, Query, TestClock,
    exchange::{ImportOptions, ImportReport, Mapping, model_entity},
    model::LocalePreset,
};
use serde_json::{Value as Json, json};
use xxhash_rust::xxh3::xxh3_64;

use crate::every_kind;

/// Records by entity and id, without stamps.
type Records = Vec<(String, String, Json)>;

/// Everything that a CRM holds, as an export has it.
struct Export {
    mapping: String,
    files: BTreeMap<String, Vec<u8>>,
}

impl Export {
    fn of(crm: &Crm) -> Self {
        let names = entities(crm);
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let file = |name: &&str| {
            let mut bytes = Vec::new();
            crm.export_csv(name, &Query::new(), &mut bytes).unwrap();
            (format!("{name}.csv"), bytes)
        };
        Self {
            mapping: crm.export_mapping(&names).unwrap().to_string(),
            files: names.iter().map(file).collect(),
        }
    }

    /// A CRM that is made for what the mapping says.
    fn new_crm(&self) -> Crm {
        let mapping = Mapping::from_text(&self.mapping, &model_entity).unwrap();
        Crm::memory(mapping.new_file(OpenOptions::new())).unwrap()
    }

    fn import(&self, crm: &Crm) -> ImportReport {
        let mapping = crm.mapping(&self.mapping).unwrap();
        let options = ImportOptions::default();
        crm.import(&mapping, &self.files, &options, &mut |_| ControlFlow::Continue(())).unwrap()
    }
}

/// A company with a record of every entity, in every state.
fn company() -> Crm {
    let clock = Arc::new(TestClock::at("2026-11-20T02:00:00Z".parse().unwrap()));
    let crm = Crm::memory(every_kind::options(Arc::clone(&clock))).unwrap();
    every_kind::fill(&crm, &clock).unwrap();
    crm
}

fn entities(crm: &Crm) -> Vec<String> {
    let model = crm.describe();
    let entities = model["entities"].as_array().unwrap().iter();
    entities.map(|entity| entity["name"].as_str().unwrap().to_owned()).collect()
}

/// The contents of files are no CSV: the new file has them before their records come.
fn bring_contents(from: &Crm, to: &Crm) {
    let company = Link::from(to.company().unwrap().id);
    for attached in from.records("attachment").unwrap().list(&Query::new()).unwrap().items {
        let content = from.records("attachment").unwrap().content(attached.id()).unwrap();
        let attachments = to.records("attachment").unwrap();
        let given = json!({"name": "content", "related_to": company.to_string()});
        let changes = attachments.changes_from_json(given.as_object().unwrap()).unwrap();
        let content = content.bytes().unwrap();
        let held = attachments.attach(changes, &mut Cursor::new(content)).unwrap();
        attachments.trash(held.id()).unwrap();
    }
}

/// Every live record of every entity, but for what the file stamps.
fn records(crm: &Crm) -> Records {
    let model = crm.describe();
    let mut records = Vec::new();
    for entity in model["entities"].as_array().unwrap() {
        let name = entity["name"].as_str().unwrap();
        let fields = entity["fields"].as_array().unwrap();
        let is_stamp = |key: &str| {
            let field = fields.iter().find(|field| field["name"] == key);
            key == "id" || field.is_some_and(|field| field["managed"] == "stamped")
        };
        // A list leaves some out; an export has them all.
        let mut csv = Vec::new();
        crm.export_csv(name, &Query::new(), &mut csv).unwrap();
        for row in csv::Reader::from_reader(csv.as_slice()).records() {
            let id = row.unwrap()[0].to_owned();
            let mut json = crm.records(name).unwrap().get(id.parse().unwrap()).unwrap().to_json();
            json.as_object_mut().unwrap().retain(|key, _| !is_stamp(key));
            records.push((name.to_owned(), id, json));
        }
    }
    records
}

/// What records hold, with what stands behind a link in place of its id, and sorted: equal for files that hold the
/// same whatever ids they gave it.
fn without_ids(records: &Records) -> BTreeMap<String, Vec<String>> {
    let mut behind: BTreeMap<&str, String> =
        records.iter().map(|(entity, id, _)| (id.as_str(), entity.clone())).collect();
    // Each round looks a link further.
    for _ in 0..4 {
        let next = records.iter().map(|(_, id, json)| {
            let told = told(json, &behind).to_string();
            (id.as_str(), format!("{:x}", xxh3_64(told.as_bytes())))
        });
        behind = next.collect();
    }
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (entity, _, json) in records {
        found.entry(entity.clone()).or_default().push(told(json, &behind).to_string());
    }
    for records in found.values_mut() {
        records.sort_unstable();
    }
    found
}

fn told(json: &Json, behind: &BTreeMap<&str, String>) -> Json {
    match json {
        Json::String(text) => behind.get(text.as_str()).unwrap_or(text).as_str().into(),
        Json::Array(items) => items.iter().map(|item| told(item, behind)).collect(),
        Json::Object(fields) => {
            let is_link = fields.len() == 2 && fields.contains_key("entity");
            let kept = fields.iter().filter(|(name, _)| is_link || *name != "id");
            Json::Object(kept.map(|(name, value)| (name.clone(), told(value, behind))).collect())
        }
        other => other.clone(),
    }
}

fn assert_same(one: &Crm, other: &Crm) {
    let (one, other) = (without_ids(&records(one)), without_ids(&records(other)));
    let mut different = Vec::new();
    for entity in one.keys().chain(other.keys()).collect::<BTreeSet<_>>() {
        let of = |all: &BTreeMap<String, Vec<String>>| all.get(entity).cloned().unwrap_or_default();
        let (one, other) = (of(&one), of(&other));
        different.extend(one.iter().filter(|record| !other.contains(record)).cloned());
        different.extend(other.iter().filter(|record| !one.contains(record)).cloned());
        assert_eq!((entity, one.len()), (entity, other.len()));
    }
    assert!(different.is_empty(), "{}", different.join("\n"));
}

#[test]
fn an_export_of_everything_makes_the_same_company_in_a_new_file() {
    let crm = company();
    let export = Export::of(&crm);
    let new = export.new_crm();
    bring_contents(&crm, &new);

    let report = export.import(&new);

    assert_eq!((report.bad, report.unmapped), (vec![], vec![]));
    assert_same(&crm, &new);
    assert!(new.verify().unwrap().is_sound());
}

#[test]
fn what_a_file_of_the_same_preset_has_already_is_found_there_by_its_name() {
    let crm = company();
    let export = Export::of(&crm);
    let options = OpenOptions::new().preset(LocalePreset::ViVn).company("Sen Hồng");
    let same = Crm::memory(options).unwrap();
    bring_contents(&crm, &same);

    let report = export.import(&same);

    assert_eq!((report.bad, report.unmapped), (vec![], vec![]));
    assert_same(&crm, &same);
}

#[test]
fn an_export_changes_nothing_in_the_file_that_it_is_of() {
    let crm = company();
    let (export, before) = (Export::of(&crm), records(&crm));

    let report = export.import(&crm);

    assert_eq!((report.bad, report.change_set), (vec![], None));
    assert!(report.entities.iter().all(|of| of.created + of.updated == 0));
    assert_eq!(records(&crm), before);
}
