//! What older versions wrote is opened, or refused by name; and the page that says what the bytes are is right.

mod bytes;
mod format;
mod record;

use std::{
    collections::BTreeMap,
    fs,
    io::{self, Read},
    path::{Path, PathBuf},
    sync::Arc,
};

use crm_core::{
    Crm, ErrorKind, TestClock,
    model::{Account, AccountChange, Attachment, CompanyChange},
};
use serde_json::Value as Json;

use self::format::Written;
use crate::{
    every_kind,
    old_file::{self, NAME},
};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("files")
}

/// A copy of an old file, which opening may write to.
fn copied(path: &Path) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join(path.file_name().unwrap());
    fs::copy(path, &copy).unwrap();
    (folder, copy)
}

fn old_files() -> Vec<PathBuf> {
    let paths = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
    paths.filter(|path| path.extension().is_some_and(|ending| ending == "crm")).collect()
}

/// The format is final from 1 on: until then a draft that this version does not write is refused.
#[test]
fn a_file_of_every_version_is_opened_whole_or_refused_by_its_draft() {
    let mut opened = 0;
    for path in old_files() {
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let (_folder, copy) = copied(&path);
        let crm = match Crm::open(&copy, old_file::options().unwrap()) {
            Ok(crm) => crm,
            Err(error) => {
                let draft = name.strip_prefix("format-0-draft-").unwrap();
                assert_eq!(error.kind(), ErrorKind::Unsupported, "{name}: {error}");
                assert!(error.detail().contains(&format!("draft {draft} ")), "{name}: {error}");
                assert_ne!(name, NAME, "run `cargo xtask old-file`: {error}");
                continue;
            }
        };
        let verified = crm.verify().unwrap();
        assert!(verified.is_sound(), "{name}: {:?}", verified.problems);
        let wanted = fs::read_to_string(old_file::said_path(&path)).unwrap();
        let wanted: Json = serde_json::from_str(&wanted).unwrap();
        lacks_nothing(&wanted, &old_file::said(&crm).unwrap(), &name);
        opened += 1;
    }
    assert!(opened > 0, "there is no file of this draft: run `cargo xtask old-file`");
}

/// What was said must be said still; later versions may say more.
fn lacks_nothing(wanted: &Json, said: &Json, place: &str) {
    match (wanted, said) {
        (Json::Object(wanted), Json::Object(said)) => {
            for (name, wanted) in wanted {
                lacks_nothing(wanted, &said[name], &format!("{place}.{name}"));
            }
        }
        (Json::Array(wanted), Json::Array(said)) if wanted.len() == said.len() => {
            for (number, (wanted, said)) in wanted.iter().zip(said).enumerate() {
                lacks_nothing(wanted, said, &format!("{place}.{number}"));
            }
        }
        _ => assert_eq!(wanted, said, "{place}"),
    }
}

#[test]
fn the_file_is_the_same_byte_by_byte_whenever_it_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let made = ["one", "other"].map(|name| {
        let folder = folder.path().join(name);
        fs::create_dir(&folder).unwrap();
        old_file::write(&folder).unwrap();
        fs::read(folder.join(NAME).with_extension("crm")).unwrap()
    });
    assert!(made[0] == made[1]);
    assert!(made[0].len() < 300_000, "{} bytes", made[0].len());
}

#[test]
fn the_file_holds_every_entity_with_a_value_in_every_field() {
    let (_folder, copy) = copied(&folder().join(NAME).with_extension("crm"));
    let crm = Crm::open(copy, old_file::options().unwrap()).unwrap();
    let said = old_file::said(&crm).unwrap();
    let described = crm.describe();
    let mut lacking = Vec::new();
    for entity in described["entities"].as_array().unwrap() {
        let name = entity["name"].as_str().unwrap();
        let records: Vec<&Json> =
            said[name].as_object().unwrap().values().map(|said| &said["record"]).collect();
        let own = entity["fields"].as_array().unwrap().iter().filter(|field| !is_base(field));
        lacking.extend(unset(own, &records, name));
    }
    assert!(lacking.is_empty(), "give {lacking:?} values in `every_kind/steps.json`");
}

fn is_base(field: &Json) -> bool {
    field["base"] == Json::Bool(true)
}

/// The fields that none of the records or items sets.
fn unset<'a>(
    fields: impl Iterator<Item = &'a Json>,
    records: &[&Json],
    place: &str,
) -> Vec<String> {
    let mut lacking = Vec::new();
    for field in fields {
        let name = field["name"].as_str().unwrap();
        let place = format!("{place}.{name}");
        let values = records.iter().map(|record| match name.strip_prefix("custom.") {
            Some(custom) => &record["custom"][custom],
            None => &record[name],
        });
        let values: Vec<&Json> =
            values.filter(|value| !value.is_null() && **value != Json::Bool(false)).collect();
        if values.is_empty() {
            lacking.push(place);
        } else if let Some(items) = field["item"]["fields"].as_array() {
            let held: Vec<&Json> =
                values.iter().filter_map(|value| value.as_array()).flatten().collect();
            lacking.extend(unset(items.iter(), &held, &place));
        }
    }
    lacking
}

/// `docs/format.md`, by a reader that knows nothing but that page.
#[test]
fn the_bytes_are_what_the_page_about_the_format_says() {
    let (_folder, copy) = copied(&folder().join(NAME).with_extension("crm"));
    let crm = Crm::open(&copy, old_file::options().unwrap()).unwrap();
    let described = crm.describe();
    let mut rows = BTreeMap::new();
    for entity in described["entities"].as_array().unwrap() {
        for row in old_file::rows(&crm, entity["name"].as_str().unwrap()).unwrap() {
            rows.insert(row.id(), (entity, row.to_json()));
        }
    }
    crm.close().unwrap();

    let written = Written::read(&copy);
    let (live, trashed): (Vec<_>, Vec<_>) = written.records().partition(|record| record.is_live);
    assert_eq!(live.len(), rows.len());
    assert!(!trashed.is_empty());
    for record in live {
        let (entity, row) = &rows[&record.id];
        record.is(entity, row);
    }
    assert!(written.empty_tables().is_empty());
}

/// What a small file has none of: contents of several chunks, one that waits for its record, values that were let go.
#[test]
fn the_page_is_right_about_what_comes_and_goes_too() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.crm");
    let clock = Arc::new(TestClock::at("2026-11-20T02:00:00Z".parse().unwrap()));
    let crm = Crm::create(&path, every_kind::options(Arc::clone(&clock))).unwrap();
    let account = crm.accounts().create(Account::new("Acme")).unwrap();
    let contract = Attachment::new(account.id, "contract.pdf");
    crm.attachments().attach(contract, &mut io::repeat(7).take(150_000)).unwrap();
    let mut upload = crm.records("attachment").unwrap().upload().unwrap();
    upload.push(&vec![9; 5 << 20]).unwrap();
    let rename = AccountChange::Name("Acme Ltd".to_owned());
    crm.accounts().update(account.id, [rename]).unwrap();
    let company = crm.company().unwrap().id;
    crm.companies().update(company, [CompanyChange::HistoryDays(Some(1))]).unwrap();
    clock.advance(3 * 24 * 60 * 60 * 1000);
    crm.expire().unwrap();
    drop(upload);
    crm.close().unwrap();

    let written = Written::read(&path);
    assert!(written.facts().is_superset(&["horizon", "upload/"].into()), "{:?}", written.facts());
}
