//! What a damaged file answers, against what was written into it.

use std::{collections::BTreeSet, sync::Arc};

use crm_core::{Crm, Error, ErrorKind, OpenOptions, SearchOptions};
use uuid::Uuid;

use super::file::{self, Said, Sound};
use crate::{device::Recorder, promise::guarded, state};

/// How a damaged file was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Judged {
    /// It was refused when it was opened.
    Refused,
    /// It was opened, and some call told of the damage.
    Told,
    /// It was opened, and everything in it is right.
    Whole,
}

impl Judged {
    pub(super) const ALL: [Self; 3] = [Self::Refused, Self::Told, Self::Whole];

    pub(super) fn title(self) -> &'static str {
        match self {
            Self::Refused => "refused",
            Self::Told => "told",
            Self::Whole => "harmless",
        }
    }
}

#[derive(Debug)]
pub(super) struct Looked {
    pub(super) judged: Judged,
    /// Whether a list lacked rows.
    pub(super) lacks: bool,
    pub(super) findings: Vec<String>,
    /// Records that could be read one by one.
    readable: BTreeSet<Place>,
}

/// Opens a damaged file and reads all of it, in every way.
pub(super) fn look(file: &Sound, bytes: Vec<u8>) -> Looked {
    let device = Arc::new(Recorder::new(bytes));
    let mut look =
        Look { file, told: false, said: Said::default(), strange: false, findings: Vec::new() };
    let opened = guarded_call(|| Crm::open("damage", file::options(&device, file.check_up_to)?));
    let crm = match opened {
        Ok(crm) => crm,
        Err(refusal) => {
            look.hear(refusal);
            return Looked {
                judged: Judged::Refused,
                lacks: false,
                findings: look.findings,
                readable: BTreeSet::new(),
            };
        }
    };
    let lacks = look.read_lists(&crm);
    look.read_figures(&crm);
    let readable = look.read_records(&crm);
    let sound = match look.call(|| crm.verify()) {
        Some(verified) => verified.is_sound(),
        None => false,
    };
    let is_as_written = !look.strange && look.said == file.said;
    if sound && !is_as_written && !file.before.contains(&look.said) {
        let differs = look.first_difference();
        look.findings.push(format!("{differs}, and the check says nothing"));
    }
    drop(guarded_call(|| crm.close()));
    let judged = if look.told || !sound { Judged::Told } else { Judged::Whole };
    Looked { judged, lacks, findings: look.findings, readable }
}

/// Saves what can be saved: all that could be read one by one must be among it.
pub(super) fn salvage(file: &Sound, bytes: &[u8], looked: &Looked) -> Result<(), String> {
    let wrong = |error: std::io::Error| error.to_string();
    let folder = tempfile::tempdir().map_err(wrong)?;
    let (damaged, new) = (folder.path().join("damaged.crm"), folder.path().join("new.crm"));
    std::fs::write(&damaged, bytes).map_err(wrong)?;
    if let Err(error) = call(|| Crm::salvage(&damaged, &new))? {
        let may_refuse = looked.readable.is_empty() || is_outline_lost(&error);
        return if may_refuse && typed(&error) { Ok(()) } else { Err(error.to_string()) };
    }
    let reopened = call(|| {
        let crm = Crm::open(&new, OpenOptions::new())?;
        let verified = crm.verify()?;
        if !verified.is_sound() {
            return Err(Error::new(ErrorKind::Corrupt, verified.problems.join("; ")));
        }
        for (entity, id) in &looked.readable {
            let row = crm.records(entity)?.get(*id)?;
            let written = file.written.get(&(*entity, *id));
            // An attachment whose content is lost says so.
            if *entity != "attachment"
                && !written.is_some_and(|written| written.contains(&file::boil(&row)))
            {
                return Err(Error::new(ErrorKind::Corrupt, "it saved what nobody wrote"));
            }
        }
        crm.close()
    })?;
    reopened.map_err(|error| format!("the new file: {error}"))
}

/// Without the file's own facts no record means anything.
fn is_outline_lost(error: &Error) -> bool {
    error.detail().starts_with("the names of what the file holds")
}

/// A record's entity and id.
type Place = (&'static str, Uuid);

struct Look<'a> {
    file: &'a Sound,
    /// Whether an error told of the damage.
    told: bool,
    /// What the file said.
    said: Said,
    /// Whether what single records said was not what lists should say.
    strange: bool,
    findings: Vec<String>,
}

impl Look<'_> {
    fn hear(&mut self, error: Result<Error, String>) {
        match error {
            Ok(error) if typed(&error) => self.told = true,
            Ok(error) => self.findings.push(format!("an error of another kind: {error}")),
            Err(panic) => self.findings.push(panic),
        }
    }

    fn call<T>(&mut self, act: impl FnOnce() -> crm_core::Result<T>) -> Option<T> {
        match guarded_call(act) {
            Ok(value) => Some(value),
            Err(error) => {
                self.hear(error);
                None
            }
        }
    }

    /// Where the file says something else than before it was damaged.
    fn first_difference(&self) -> String {
        let (said, should) = (&self.said, &self.file.said);
        let other = |(place, boiled): &(&Place, &u64)| should.listed.get(*place) != Some(*boiled);
        let old =
            said.listed.iter().find(other).map(|((entity, id), _)| format!("{entity} {id} is old"));
        let lacking = should.listed.keys().find(|place| !said.listed.contains_key(*place));
        let lacking = || lacking.map(|(entity, id)| format!("{entity} {id} is missing"));
        let figures = || (said.board != should.board).then(|| "the board is old".to_owned());
        old.or_else(lacking)
            .or_else(figures)
            .unwrap_or_else(|| "lists and records differ".to_owned())
    }

    /// Whether lists that went well lack a row.
    fn read_lists(&mut self, crm: &Crm) -> bool {
        let mut lacks = false;
        for entity in state::entities() {
            let Some(rows) = self.call(|| state::rows(crm, entity)) else { continue };
            let mut seen = BTreeSet::new();
            for row in &rows {
                let boiled = file::boil(row);
                let place = (entity, row.id());
                if !self.file.written.get(&place).is_some_and(|it| it.contains(&boiled)) {
                    self.findings.push(format!("a {entity} that nobody wrote"));
                }
                self.strange |= !seen.insert(place);
                self.said.listed.insert(place, boiled);
            }
            let expected = self.file.said.listed.keys().filter(|(of, _)| *of == entity);
            lacks |= expected.into_iter().any(|place| !seen.contains(place));
        }
        lacks
    }

    fn read_records(&mut self, crm: &Crm) -> BTreeSet<Place> {
        let mut readable = BTreeSet::new();
        for ((entity, id), written) in &self.file.written {
            let found = self.call(|| crm.records(entity).and_then(|records| records.find(*id)));
            let listed = self.said.listed.get(&(*entity, *id));
            match found {
                Some(Some(row)) if written.contains(&file::boil(&row)) => {
                    readable.insert((*entity, *id));
                    self.strange |= listed != Some(&file::boil(&row));
                }
                Some(Some(_)) => self.findings.push(format!("a {entity} that nobody wrote")),
                Some(None) => self.strange |= listed.is_some(),
                None => {}
            }
        }
        readable
    }

    fn read_figures(&mut self, crm: &Crm) {
        self.said.board = self.call(|| file::board(crm));
        let found = self.call(|| crm.search("nguyen", &SearchOptions::new().limit(10)));
        for found in found.into_iter().flatten() {
            let known = self.file.written.keys().any(|(_, id)| *id == found.row.id());
            if !known {
                self.findings.push("a search finds what was never there".to_owned());
            }
        }
        let first = self.file.said.listed.keys().find(|(entity, _)| *entity == "deal").copied();
        if let Some((entity, id)) = first {
            self.call(|| match crm.records(entity)?.find(id)? {
                Some(_) => crm.history(entity, id).map(drop),
                None => Ok(()),
            });
        }
    }
}

fn typed(error: &Error) -> bool {
    matches!(error.kind(), ErrorKind::Corrupt | ErrorKind::ForeignFile | ErrorKind::NewerFormat)
}

fn call<T>(act: impl FnOnce() -> crm_core::Result<T>) -> Result<crm_core::Result<T>, String> {
    guarded(|| Ok(act()))
}

/// An error, or a panic in words.
fn guarded_call<T>(act: impl FnOnce() -> crm_core::Result<T>) -> Result<T, Result<Error, String>> {
    match call(act) {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(error)) => Err(Ok(error)),
        Err(panic) => Err(Err(panic)),
    }
}
