//! What happened: the journal of a record, and reading as of an earlier time.

use std::{collections::BTreeMap, ops::ControlFlow, sync::Arc};

use uuid::Uuid;

use crate::{
    access::Action,
    crm::{Crm, Tx, retention::check_kept},
    entity::{Delta, Source, change::undo, record::AnyRecord},
    error::Result,
    planted::{Plant, idle, is_planted},
    store::{
        catalog::Registered,
        engine::Direction,
        journal::{self, Entry, Verb},
        meta, view,
    },
    value::Timestamp,
};

/// One entry of the journal: who did what to a record, and when.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryEntry {
    /// The change set: everything that one call changed; give it to [`Crm::revert`].
    pub change_set: i64,
    /// When it was committed.
    pub at: Timestamp,
    /// The user who did it; empty for the program itself.
    pub actor: Option<Uuid>,
    /// Where the write came from.
    pub source: Source,
    /// The record's entity.
    pub entity: String,
    /// The record.
    pub id: Uuid,
    /// What was done.
    pub verb: Verb,
    /// What it changed, by field name; empty for a creation, whose values are the record's own, and where the values are
    /// no longer kept.
    pub changes: Vec<(String, Delta)>,
}

/// A record as it was; nothing when it did not exist.
type Earlier = (Arc<Registered>, Option<Arc<dyn AnyRecord>>);

impl Crm {
    /// The journal of a record, the newest first, as far as it may be seen.
    ///
    /// # Errors
    /// `NotFound` when the record may not be seen, `Corrupt` or `Storage` when the file cannot be read.
    pub fn history(&self, entity: &str, id: Uuid) -> Result<Vec<HistoryEntry>> {
        idle!("history" => Ok(Vec::new()));
        let work = self.work()?;
        let registered = work.catalog.named(entity)?;
        let def = registered.entity.def();
        work.meter.name("history", &def.name);
        let found = work.load(registered, id)?;
        let seen = match found {
            Some(record) => {
                work.allows(def, Action::Read, &*record)? || is_planted(Plant::HistoryUngated)
            }
            None => false,
        };
        let surrogate = view::surrogate(&*work.snapshot, id)?;
        let Some(surrogate) = surrogate.filter(|_| seen) else {
            return Err(crate::store::work::missing(registered, id));
        };
        let mut history = Vec::new();
        for entry in journal::of_record(&*work.snapshot, registered.number, surrogate)? {
            let entry = entry?;
            let deltas = journal::values(&*work.snapshot, def, &entry)?;
            let named = deltas.into_iter().filter_map(|delta| {
                let name = &def.numbered(delta.field)?.name;
                let is_seen =
                    work.access.reads_field(&def.name, name) || is_planted(Plant::HistoryUnmasked);
                is_seen.then(|| (name.to_string(), delta))
            });
            history.push(HistoryEntry {
                change_set: i64::try_from(entry.change_set).unwrap_or(i64::MAX),
                at: entry.at,
                actor: entry.actor,
                source: entry.source,
                entity: def.name.to_string(),
                id,
                verb: entry.verb,
                changes: named.collect(),
            });
        }
        Ok(history)
    }

    /// A handle that reads the file as it was at this time; it writes nothing and does not search. `today` and `now` of
    /// its filters are those of the time.
    ///
    /// # Errors
    /// `Gone` when the values of that time are no longer kept, `Corrupt` or `Storage` when the journal cannot be read.
    pub fn as_of(&self, at: Timestamp) -> Result<Tx> {
        idle!("as_of" => self.transaction());
        let mut work = self.work()?;
        work.meter.name("as_of", "");
        work.go_back_to(at);
        let mut earlier: BTreeMap<Uuid, Earlier> = BTreeMap::new();
        let snapshot = Arc::clone(&work.snapshot);
        let horizon = meta::horizon(&*snapshot)?;
        journal::scan(&*snapshot, 0, Direction::Down, &mut |entry| {
            if entry.at <= at {
                return Ok(ControlFlow::Break(()));
            }
            check_kept(horizon, &entry)?;
            let registered = Arc::clone(work.catalog.numbered(entry.entity)?);
            let now = match earlier.remove(&entry.id) {
                Some((_, record)) => record,
                None => work.load(&registered, entry.id)?,
            };
            let before = step_back(&*snapshot, &registered, now, &entry)?;
            earlier.insert(entry.id, (registered, before));
            Ok(ControlFlow::Continue(()))
        })?;
        for (id, (registered, record)) in earlier {
            // Today's rights hold for the record as it is now, too.
            let seen = match work.load(&registered, id)? {
                Some(now) => work.allows(registered.entity.def(), Action::Read, &*now)?,
                None => true,
            };
            let seen = seen || is_planted(Plant::EarlierUngated);
            let record = record.filter(|_| seen);
            work.pretend(&registered, id, record);
        }
        Ok(Tx::read_only(self.clone(), work))
    }
}

/// A record as it was before an entry.
fn step_back(
    read: &dyn crate::store::engine::Read,
    registered: &Registered,
    now: Option<Arc<dyn AnyRecord>>,
    entry: &Entry,
) -> Result<Option<Arc<dyn AnyRecord>>> {
    let Some(record) = now.filter(|_| entry.verb != Verb::Create) else { return Ok(None) };
    let def = registered.entity.def();
    let mut before = record.boxed();
    undo(&mut *before, def, journal::values(read, def, entry)?.iter())?;
    before.base_mut().revision -= 1;
    Ok(Some(Arc::from(before)))
}
