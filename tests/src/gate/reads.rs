//! Every way of reading, each with its result as text.

mod figures;
mod indexes;
mod lists;
mod verbs;

use std::fmt::Debug;

use crm_core::{Crm, Error, Query, Result, SearchOptions, model::Deal};
use serde_json::Value as Json;

pub(super) use self::verbs::previews;
use super::{
    store::{Story, WORDS},
    world::{read, worked},
    writes,
};

type Read = (String, String);

/// A page that holds everything.
pub(super) fn most() -> Query {
    Query::new().limit(Query::MAX_LIMIT)
}

fn said<T>(result: Result<T>, show: impl FnOnce(T) -> String) -> String {
    result.map_or_else(|error| code(&error), show)
}

fn code(error: &Error) -> String {
    format!("{} {:?} {:?}", error.code(), error.fields(), error.records())
}

fn debug<T: Debug>(result: Result<T>) -> String {
    said(result, |result| format!("{result:?}"))
}

/// Every way of reading, in the same order for the same story.
pub(super) fn all(crm: &Crm, story: &Story) -> Vec<Read> {
    let mut reads = Vec::new();
    for entity in read() {
        by_id(crm, story, entity, &mut reads);
    }
    lists::all(&lists::Door::Crm(crm), story, &mut reads);
    indexes::all(crm, story, &mut reads);
    searches(crm, &mut reads);
    figures::all(crm, story, &mut reads);
    verbs::all(crm, story, &mut reads);
    writes::stale(crm, story, &mut reads);
    for entity in read() {
        let mut file = Vec::new();
        let exported = crm.export_csv(entity, &Query::new(), &mut file);
        reads.push((
            format!("export {entity}"),
            debug(exported.map(|count| (count, String::from_utf8(file)))),
        ));
    }
    reads.push(("describe".to_owned(), crm.describe().to_string()));
    // Only those who administer the CRM may ask.
    reads.push(("stats".to_owned(), debug(crm.stats().map(|stats| stats.entities))));
    reads.push(("verify".to_owned(), debug(crm.verify())));
    let at = story.moment();
    match crm.as_of(at) {
        Err(error) => reads.push((format!("as of {at}"), code(&error))),
        Ok(earlier) => {
            let mut then = Vec::new();
            lists::all(&lists::Door::Tx(&earlier), story, &mut then);
            then.push(("outcome".to_owned(), debug(earlier.totals(&Deal::OUTCOME))));
            then.push(("board".to_owned(), debug(earlier.totals_by_owner(&Deal::BOARD))));
            reads
                .extend(then.into_iter().map(|(what, read)| (format!("as of {at}: {what}"), read)));
        }
    }
    reads
}

fn by_id(crm: &Crm, story: &Story, entity: &str, reads: &mut Vec<Read>) {
    let records = crm.records(entity).unwrap();
    for id in story.all_ids(entity) {
        reads.push((
            format!("get {entity} {id}"),
            said(records.get(id), |row| row.to_json().to_string()),
        ));
        reads.push((
            format!("find {entity} {id}"),
            debug(records.find(id).map(|row| row.map(|row| row.to_json()))),
        ));
        let history = said(crm.history(entity, id), |history| {
            let entries = history.iter().map(|entry| {
                let mut json = entry.to_json(records.def());
                // Change sets are numbered through the whole file, and the lesser store is a copy.
                json["change_set"] = Json::Null;
                json["source"] = Json::Null;
                json.to_string()
            });
            entries.collect::<Vec<_>>().join("\n")
        });
        reads.push((format!("history {entity} {id}"), history));
    }
}

fn searches(crm: &Crm, reads: &mut Vec<Read>) {
    let words =
        WORDS.iter().chain(&["an", "1", "18", "duong", "acme", "anvil bolt", "user", "book"]);
    for words in words {
        for newest in [false, true] {
            let mut options = SearchOptions::new().limit(7);
            if newest {
                options = options.newest();
            }
            let found = crm.search(words, &options);
            let read = said(found, |found| {
                found.iter().map(|found| found.to_json().to_string()).collect::<Vec<_>>().join("\n")
            });
            reads.push((format!("search {words} newest {newest}"), read));
        }
    }
    for entity in worked() {
        let found = crm.search("an", &SearchOptions::new().entity(entity).limit(2));
        reads.push((
            format!("search {entity}"),
            said(found, |found| found.iter().map(|found| found.to_json().to_string()).collect()),
        ));
    }
}
