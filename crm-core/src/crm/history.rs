//! What happened: the journal of a record, taking a change set back, and reading as of an earlier time.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::ControlFlow,
    sync::Arc,
};

use uuid::Uuid;

use crate::{
    access::Action,
    crm::{Crm, Tx, retention::check_kept},
    entity::{
        Delta, Managed, Source, Value,
        change::{still_holds, undo},
        record::AnyRecord,
    },
    error::{Error, ErrorKind, Result},
    planted::{Plant, idle, is_planted},
    store::{
        catalog::Registered,
        engine::Direction,
        journal::{self, Entry, Verb},
        meta, view,
        work::Work,
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

/// What [`Crm::revert`] took back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reverted {
    /// The change set that the revert is itself; empty when there was nothing to do.
    pub change_set: Option<i64>,
    /// How many records were changed back, trashed or restored.
    pub records: usize,
    /// What was left as it is, since it was changed after the change set.
    pub conflicts: Vec<RevertConflict>,
}

/// Why a record could not be taken back whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RevertConflict {
    /// The record's entity.
    pub entity: String,
    /// The record.
    pub id: Uuid,
    /// The field that was changed since; empty when the record itself is in use.
    pub field: Option<String>,
    /// Who changed it since; empty for the program itself.
    pub by: Option<Uuid>,
    /// When.
    pub at: Timestamp,
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
        for sequence in
            journal::of_record(&*work.snapshot, registered.number, surrogate)?.into_iter().rev()
        {
            let Some(entry) = journal::entry(&*work.snapshot, sequence)? else { continue };
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

    /// Takes back everything that a change set did: each field gets the value it had before, created records go to
    /// the trash, trashed ones come back. What was changed since is a conflict: nothing is written, unless
    /// `leave_conflicts` is set; then it stays as it is. Only the program and administrators may do this.
    ///
    /// # Errors
    /// `Conflict` naming records and fields, `Final` when the change set took a step that is undone in another way,
    /// `NotFound` when there is no such change set, `Gone` when the values before it are no longer kept, `Forbidden`.
    pub fn revert(&self, change_set: i64, leave_conflicts: bool) -> Result<Reverted> {
        idle!("revert" => Ok(Reverted::default()));
        let number = u64::try_from(change_set).unwrap_or(u64::MAX);
        let mut done = Reverted::default();
        let committed = self.write_with(&mut |work| {
            work.access.require_administrator()?;
            done = revert(work, number, leave_conflicts, &|_| true)?;
            Ok(())
        })?;
        done.change_set = committed.change_set;
        Ok(done)
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

/// The entries of a change set, the last first.
fn entries(work: &Work, change_set: u64) -> Result<Vec<Entry>> {
    let mut entries = Vec::new();
    journal::scan(&*work.snapshot, change_set, Direction::Up, &mut |entry| {
        if entry.change_set == change_set {
            entries.push(entry);
        }
        Ok(ControlFlow::Continue(()))
    })?;
    entries.reverse();
    if entries.is_empty() {
        return Err(Error::new(
            ErrorKind::NotFound,
            "there is no such change set; history names them",
        ));
    }
    Ok(entries)
}

/// Who wrote a field last, or the record when no field is named.
fn last_writer(
    work: &Work,
    entry: &Entry,
    field: Option<u16>,
) -> Result<(Option<Uuid>, Timestamp)> {
    let sequences = journal::of_record(&*work.snapshot, entry.entity, entry.surrogate)?;
    for sequence in sequences.into_iter().rev() {
        let Some(later) = journal::entry(&*work.snapshot, sequence)? else { continue };
        if field.is_none_or(|field| later.wrote(field)) {
            return Ok((later.actor, later.at));
        }
    }
    Ok((entry.actor, entry.at))
}

/// Takes back what a change set did, as far as its entries are `part` of what is meant.
pub(crate) fn revert(
    work: &mut Work,
    change_set: u64,
    leave_conflicts: bool,
    part: &dyn Fn(&Entry) -> bool,
) -> Result<Reverted> {
    work.source = Source::Replay;
    let mut done = Reverted::default();
    let mut entries = entries(work, change_set)?;
    entries.retain(part);
    let horizon = meta::horizon(&*work.snapshot)?;
    entries.iter().try_for_each(|entry| check_kept(horizon, entry))?;
    let ours: BTreeSet<Uuid> = entries.iter().map(|entry| entry.id).collect();
    let made: BTreeSet<Uuid> =
        entries.iter().filter(|entry| entry.verb == Verb::Create).map(|entry| entry.id).collect();
    let mut used = used_by_others(work, change_set, &ours)?;
    for entry in &entries {
        let registered = Arc::clone(work.catalog.numbered(entry.entity)?);
        let def = registered.entity.def();
        let conflict = |work: &Work, field: Option<u16>| -> Result<RevertConflict> {
            let (by, at) = last_writer(work, entry, field)?;
            let field =
                field.and_then(|field| def.numbered(field)).map(|field| field.name.to_string());
            Ok(RevertConflict { entity: def.name.to_string(), id: entry.id, field, by, at })
        };
        let Some(now) = work.load(&registered, entry.id)? else { continue };
        if entry.verb == Verb::Create {
            let untouched = work.has_touched(entry.id) || is_untouched(work, &registered, entry)?;
            if !untouched || used.contains(&entry.id) {
                // What stays needs what it links to.
                for position in 0..def.fields.len() {
                    collect_links(&now.value(position), &mut used);
                }
                done.conflicts.push(conflict(work, None)?);
                continue;
            }
            if work.keeps_number(&registered, &*now)? {
                let instead = "no number of its series may be missing: correct the record instead";
                return Err(is_final(&registered, entry.id, instead));
            }
            refuse_final(work, &registered, &*now, None, &made)?;
            if now.base().is_live() {
                let mut record = now.boxed();
                record.base_mut().trashed_at = Some(work.now);
                work.replay(&registered, Some(now), record, Verb::Trash);
                done.records += 1;
            }
            continue;
        }
        if entry.verb == Verb::Purge {
            continue;
        }
        let mut back = Vec::new();
        let mut whole = true;
        for delta in journal::values(&*work.snapshot, def, entry)? {
            let field = def.numbered(delta.field);
            let is_trash = field.is_some_and(|field| field.name == "trashed_at");
            let is_managed = field.is_some_and(|field| field.managed != Managed::No) && !is_trash;
            let holds = if is_trash {
                (delta.after == Value::Null) == now.base().is_live()
            } else {
                still_holds(&*now, def, &delta)
            };
            if holds {
                back.push((delta, is_managed));
            } else {
                whole = false;
                done.conflicts.push(conflict(work, Some(delta.field))?);
            }
        }
        // What the rules set belongs together: all of it goes back, or it follows from what does.
        back.retain(|(_, is_managed)| whole || !is_managed);
        let mut record = now.boxed();
        undo(&mut *record, def, back.iter().map(|(delta, _)| delta))?;
        if !whole {
            work.settle(&registered, &mut *record, Some(&*now))?;
        }
        refuse_final(work, &registered, &*now, Some(&*record), &made)?;
        if !back.is_empty() {
            let verb = match (now.base().is_live(), record.base().is_live()) {
                (true, false) => Verb::Trash,
                (false, true) => Verb::Restore,
                _ => Verb::Update,
            };
            work.replay(&registered, Some(now), record, verb);
            done.records += 1;
        }
    }
    work.touch_all_wholes()?;
    if !done.conflicts.is_empty() && !leave_conflicts {
        let detail = format!(
            "{} values were changed since: nothing was taken back; ask for leave_conflicts to leave them",
            done.conflicts.len()
        );
        let mut error = Error::new(ErrorKind::Conflict, detail);
        if let Some(first) = done.conflicts.first() {
            error = error.with_record(first.entity.clone(), first.id);
        }
        for conflict in &done.conflicts {
            error = error.with_field(conflict.field.clone().unwrap_or_default(), "changed");
        }
        return Err(error);
    }
    Ok(done)
}

/// Refuses to take back what is final, unless the record that took the step goes too.
fn refuse_final(
    work: &Work,
    registered: &Registered,
    now: &dyn AnyRecord,
    earlier: Option<&dyn AnyRecord>,
    made: &BTreeSet<Uuid>,
) -> Result<()> {
    match registered.entity.final_step(now, earlier, &work.context())? {
        Some(step) if !made.contains(&step.record) => {
            Err(is_final(registered, now.id(), step.instead))
        }
        _ => Ok(()),
    }
}

fn is_final(registered: &Registered, id: Uuid, instead: &'static str) -> Error {
    Error::new(ErrorKind::Final, instead).with_record(registered.entity.def().name.clone(), id)
}

/// Not edited since the entry.
fn is_untouched(work: &Work, registered: &Registered, entry: &Entry) -> Result<bool> {
    let header =
        view::with_payload(&*work.snapshot, registered.number, entry.surrogate, |payload| {
            Ok(crate::store::codec::Header::read(payload)?.0)
        })?;
    let Some(header) = header else { return Ok(false) };
    if header.sequence == entry.sequence {
        return Ok(true);
    }
    // Written again within the same change set is not an edit by somebody else.
    let last = journal::entry(&*work.snapshot, header.sequence)?;
    Ok(last.is_some_and(|last| last.change_set == entry.change_set))
}

/// What live records outside the change set link to, as far as they were written since it began: only those can
/// link to what it made.
fn used_by_others(work: &Work, change_set: u64, ours: &BTreeSet<Uuid>) -> Result<BTreeSet<Uuid>> {
    let mut later = BTreeSet::new();
    journal::scan(&*work.snapshot, change_set, Direction::Up, &mut |after| {
        if !ours.contains(&after.id) {
            later.insert((after.entity, after.id));
        }
        Ok(ControlFlow::Continue(()))
    })?;
    let mut used = BTreeSet::new();
    for (entity, id) in later {
        let registered = work.catalog.numbered(entity)?;
        let record = work.load(registered, id)?.filter(|record| record.base().is_live());
        let Some(record) = record else { continue };
        for position in 0..registered.entity.def().fields.len() {
            collect_links(&record.value(position), &mut used);
        }
    }
    Ok(used)
}

fn collect_links(value: &Value, found: &mut BTreeSet<Uuid>) {
    match value {
        Value::List(items) => {
            for (_, value) in items.iter().flat_map(|item| &item.values) {
                collect_links(value, found);
            }
        }
        value => found.extend(value.as_id()),
    }
}
