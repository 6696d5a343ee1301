//! An open file, seen by the user and at the time that the command line names.

use std::{cell::RefCell, collections::BTreeMap, path::Path};

use crm_core::{
    Crm, Date, ErrorKind, Locale, OpenOptions, Query, Records, Row, Timestamp, Tx, Zone,
    entity::{EntityId, Value},
    model::UserId,
};
use serde_json::Value as Json;
use uuid::Uuid;

use crate::{
    arguments::General,
    failure::{Failure, Result},
    model::list,
};

/// What a record is called, the first of these fields that it has.
pub(crate) const NAMES: [&str; 7] =
    ["name", "display_name", "title", "subject", "number", "login", "code"];
/// How many hexadecimal digits at the end of an id people are shown.
const DIGITS: usize = 8;

/// An open file as it is looked at.
pub(crate) struct View {
    pub(crate) crm: Crm,
    /// The state that was asked for, when it is an earlier one.
    pub(crate) earlier: Option<Tx>,
    pub(crate) at: Option<Timestamp>,
    pub(crate) locale: Locale,
    pub(crate) zone: Zone,
    names: RefCell<BTreeMap<Uuid, String>>,
}

/// Opens a file as it is, on behalf of the program.
pub(crate) fn open(path: &Path, general: &General) -> Result<Crm> {
    let options = if general.shared { OpenOptions::new().shared() } else { OpenOptions::new() };
    Crm::open(path, options).map_err(|error| match error.kind() {
        ErrorKind::NotFound => Failure::Missing(format!(
            "there is no file {0}; make one with: crm new {0}",
            path.display()
        )),
        ErrorKind::Busy => Failure::Crm(crm_core::Error::new(
            ErrorKind::Busy,
            format!(
                "{} is open elsewhere; close it there, or give --shared when it is open shared",
                path.display()
            ),
        )),
        _ => Failure::Crm(error),
    })
}

impl View {
    /// Opens a file for the user and the time that were named.
    pub(crate) fn open(path: &Path, general: &General) -> Result<Self> {
        Self::of(open(path, general)?, general)
    }

    /// Sees an open file for the user and at the time that were named.
    pub(crate) fn of(crm: Crm, general: &General) -> Result<Self> {
        let company = crm.company()?;
        let zone = company.zone.clone();
        let crm = match &general.user {
            Some(user) => crm.as_user(user_named(&crm, user)?)?,
            None => crm,
        };
        let at = general.as_of.as_deref().map(|text| time(text, &zone)).transpose()?;
        let earlier = at.map(|at| crm.as_of(at)).transpose()?;
        let locale = company.locale.locale();
        Ok(Self { crm, earlier, at, locale, zone, names: RefCell::default() })
    }

    /// The records of an entity, named as one or as many.
    pub(crate) fn records(&self, entity: &str) -> Result<Records<'_>> {
        let name = self.entity(entity)?;
        Ok(match &self.earlier {
            Some(tx) => tx.records(&name)?,
            None => self.crm.records(&name)?,
        })
    }

    /// The name of an entity, given as one or as many.
    pub(crate) fn entity(&self, given: &str) -> Result<String> {
        let given = given.to_lowercase();
        let model = self.crm.describe();
        let entities = list(&model, "entities");
        let is = |entity: &&Json| entity["name"] == *given || entity["plural"] == *given;
        if let Some(name) = entities.iter().find(is).and_then(|entity| entity["name"].as_str()) {
            return Ok(name.to_owned());
        }
        Ok(self.crm.records(&given).map(|records| records.def().name.to_string())?)
    }

    /// A record by its id, the end of its id, or its name.
    pub(crate) fn record(&self, entity: &str, given: &str) -> Result<Row> {
        let records = self.records(entity)?;
        if let Ok(id) = given.parse::<Uuid>() {
            return Ok(records.get(id)?);
        }
        let mut found = Vec::new();
        if is_end_of_id(given) {
            let end = given.to_ascii_lowercase();
            each(&records, &Query::new(), &mut |row| {
                if row.id().simple().to_string().ends_with(&end) {
                    found.push(row);
                }
            })?;
        }
        for field in NAMES.iter().filter(|name| records.def().field(name).is_some()) {
            let named = Query::new().filter(format!("{field} == $given"));
            found.extend(records.list(&named.param("given", given).limit(10))?.items);
        }
        let name = &records.def().name;
        match found.as_slice() {
            [] => Err(Failure::Missing(format!(
                "there is no {name} of this id or name, or you may not see it; try crm search"
            ))),
            [one] => Ok(one.clone()),
            several => {
                let ids: Vec<String> = several.iter().map(|row| row.id().to_string()).collect();
                let ids = ids.join("\n  ");
                Err(Failure::Usage(format!(
                    "this fits more than one {name}, name it by its id:\n  {ids}"
                )))
            }
        }
    }

    /// What a record is called, for people.
    pub(crate) fn name_of(&self, entity: &str, id: Uuid) -> String {
        if let Some(name) = self.names.borrow().get(&id) {
            return name.clone();
        }
        let row = self.records(entity).ok().and_then(|records| records.find(id).ok().flatten());
        let name = row.map_or_else(|| end_of(id), |row| name(&row));
        self.names.borrow_mut().insert(id, name.clone());
        name
    }

    /// A time as a person of the company reads it.
    pub(crate) fn time(&self, at: Timestamp) -> String {
        let (date, millis) = self.zone.local(at);
        let minutes = millis / 60_000;
        format!("{date} {:02}:{:02}", minutes / 60, minutes % 60)
    }
}

/// What a record is called, for people.
pub(crate) fn name(row: &Row) -> String {
    let names = NAMES.iter().map(|name| row.value(name));
    let text = names.into_iter().find_map(|value| match value {
        Value::Text(text) if !text.is_empty() => Some(text),
        _ => None,
    });
    text.unwrap_or_else(|| end_of(row.id()))
}

/// As much of an id as people are shown.
pub(crate) fn end_of(id: Uuid) -> String {
    let text = id.simple().to_string();
    text.chars().skip(text.len().saturating_sub(DIGITS)).collect()
}

/// Calls `with` for all records that a query asks for, page by page.
pub(crate) fn each(
    records: &Records<'_>,
    query: &Query,
    with: &mut dyn FnMut(Row),
) -> crm_core::Result<()> {
    let mut page = records.list(&query.clone().limit(1_000))?;
    loop {
        page.items.into_iter().for_each(&mut *with);
        let Some(next) = page.next else { return Ok(()) };
        page = records.list(&query.clone().limit(1_000).after(next))?;
    }
}

fn is_end_of_id(text: &str) -> bool {
    text.len() >= 4 && text.len() <= 32 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn user_named(crm: &Crm, given: &str) -> Result<UserId> {
    if let Ok(id) = given.parse::<Uuid>() {
        return Ok(UserId::from_uuid(id));
    }
    let query = Query::new().filter("login == $login").param("login", given);
    let found = crm.users().list(&query)?.items.into_iter().next();
    found.map(|user| user.id).ok_or_else(|| {
        Failure::Missing(format!(
            "there is no user with the login {given}; see: crm query FILE user"
        ))
    })
}

/// A time, or the end of a day in the company's zone.
fn time(text: &str, zone: &Zone) -> Result<Timestamp> {
    if let Ok(day) = text.parse::<Date>() {
        let next = day.add_days(1)?;
        return Ok(zone.start_of(next).add_millis(-1)?);
    }
    text.parse().map_err(|_| {
        Failure::Usage(
            "--as-of takes a day, as 2026-11-20, or a time, as 2026-11-20T08:30:00Z".into(),
        )
    })
}
