//! Which entries of a change set are taken back, in which order, and what stands against it.

use std::{ops::ControlFlow, sync::Arc};

use serde_json::{Value as Json, json};
use uuid::Uuid;

use super::{RevertConflict, Reverted};
use crate::{
    crm::retention::check_kept,
    entity::{
        Delta, EntityDef, Managed, Source, Value,
        change::{still_holds, undo},
        record::AnyRecord,
    },
    error::{Error, ErrorKind, Result},
    flow::rows::{commits, part},
    store::{
        catalog::Registered,
        engine::Direction,
        journal::{self, Entry, Verb},
        meta,
        number_set::NumberSet,
        view,
        work::Work,
    },
};

/// What entries of a change set came to.
#[derive(Default)]
pub(super) struct TakenBack {
    /// The records that were changed.
    records: NumberSet,
    pub(super) conflicts: Vec<RevertConflict>,
}

impl TakenBack {
    pub(super) fn add(&mut self, mut further: Self) {
        self.records.add(&further.records);
        self.conflicts.append(&mut further.conflicts);
    }

    /// As the caller is told, with the change set that it was.
    pub(super) fn told(self, own: Option<u64>) -> Reverted {
        let change_set = own.and_then(|own| i64::try_from(own).ok());
        Reverted { change_set, records: self.records.len(), conflicts: self.conflicts }
    }
}

/// Which entries of a change set are still to be taken back, and what that depends on.
pub(super) struct Course<'p> {
    pub(super) change_set: u64,
    leave_conflicts: bool,
    part: &'p dyn Fn(&Entry) -> bool,
    /// Entries from this one on are done.
    pub(super) before: u64,
    /// Whether it takes several commits, or took one already.
    pub(super) is_long: bool,
    /// How many entries a commit takes back.
    most: usize,
    /// The change set that taking it back is, once it has written something.
    pub(super) own: Option<u64>,
    /// Whether the change set took another one back and was cut short, which then cannot go on.
    was_cut_short: bool,
    /// The records that the change set wrote.
    written: NumberSet,
    /// Those of them that it created.
    made: NumberSet,
    /// Those of them that something which stays links to.
    used: NumberSet,
    /// Who links to them was asked of the entries before this one.
    looked: u64,
}

impl<'p> Course<'p> {
    pub(super) fn new(
        change_set: u64,
        leave_conflicts: bool,
        part: &'p dyn Fn(&Entry) -> bool,
    ) -> Self {
        Self {
            change_set,
            leave_conflicts,
            part,
            before: u64::MAX,
            is_long: false,
            most: 0,
            own: None,
            was_cut_short: false,
            written: NumberSet::default(),
            made: NumberSet::default(),
            used: NumberSet::default(),
            looked: change_set,
        }
    }

    /// Goes on where an earlier call was cut short.
    pub(super) fn resume(&mut self, work: &Work) -> Result<()> {
        meta::cursors(&*work.snapshot, &mut |own, cursor| {
            let Some((taken_back, before)) = read_cursor(cursor) else { return };
            let is_unfinished = before > taken_back;
            if taken_back == self.change_set && is_unfinished {
                (self.own, self.before, self.is_long) = (Some(own), before, true);
            }
            self.was_cut_short |= own == self.change_set && is_unfinished;
        })
    }

    /// Learns what the change set wrote, and what was done with it since.
    pub(super) fn survey(&mut self, work: &Work) -> Result<()> {
        let horizon = meta::horizon(&*work.snapshot)?;
        let (mut left, mut end) = (0, self.change_set);
        journal::scan(&*work.snapshot, self.change_set, Direction::Up, &mut |entry| {
            if entry.change_set != self.change_set || !(self.part)(&entry) {
                return Ok(ControlFlow::Continue(()));
            }
            self.written.insert(entry.surrogate);
            if entry.verb == Verb::Create {
                self.made.insert(entry.surrogate);
            }
            if entry.sequence < self.before {
                check_kept(horizon, &entry)?;
                (left, end) = (left + 1, entry.sequence + 1);
            }
            Ok(ControlFlow::Continue(()))
        })?;
        if self.written.len() == 0 {
            let detail = "there is no such change set; history names them";
            return Err(Error::new(ErrorKind::NotFound, detail));
        }
        if self.own.is_some() {
            // What an earlier call created and left as it is needs what it links to.
            journal::scan(&*work.snapshot, self.before, Direction::Up, &mut |entry| {
                if entry.change_set == self.change_set && entry.verb == Verb::Create {
                    self.use_links(work, &entry)?;
                }
                Ok(ControlFlow::Continue(()))
            })?;
        }
        (self.before, self.most) = (end, of_commit(left));
        self.is_long |= commits(left) > 1;
        self.look_on(work)
    }

    /// Learns what others made of it since it was looked at last: only what was written since the change set began can
    /// link to what it made.
    pub(super) fn look_on(&mut self, work: &Work) -> Result<()> {
        if self.made.len() == 0 {
            return Ok(());
        }
        journal::scan(&*work.snapshot, self.looked, Direction::Up, &mut |entry| {
            self.looked = entry.sequence + 1;
            let is_own = self.own == Some(entry.change_set);
            if !is_own && !self.written.contains(entry.surrogate) && is_last(work, &entry)? {
                self.use_links(work, &entry)?;
            }
            Ok(ControlFlow::Continue(()))
        })
    }

    /// Notes what the record of an entry links to, if it is live.
    fn use_links(&mut self, work: &Work, entry: &Entry) -> Result<()> {
        let registered = work.catalog.numbered(entry.entity)?;
        match work.load(registered, entry.id)?.filter(|record| record.base().is_live()) {
            Some(record) => self.use_links_of(work, registered.entity.def(), &*record),
            None => Ok(()),
        }
    }

    fn use_links_of(&mut self, work: &Work, def: &EntityDef, record: &dyn AnyRecord) -> Result<()> {
        for position in 0..def.fields.len() {
            each_link(&record.value(position), &mut |id| {
                if let Some(number) = work.short_number(id)?
                    && self.made.contains(number)
                {
                    self.used.insert(number);
                }
                Ok(())
            })?;
        }
        Ok(())
    }

    /// The entries that the next commit takes back, the last first.
    pub(super) fn next(&self, work: &Work, before: u64) -> Result<Vec<Entry>> {
        self.entries(work, before, self.most)
    }

    pub(super) fn entries(&self, work: &Work, before: u64, most: usize) -> Result<Vec<Entry>> {
        let mut entries = Vec::new();
        let (between, down) = (self.change_set..before, Direction::Down);
        journal::scan_between(&*work.snapshot, between, down, &mut |entry| {
            if entry.change_set == self.change_set && (self.part)(&entry) {
                entries.push(entry);
            }
            let is_enough = entries.len() == most;
            Ok(if is_enough { ControlFlow::Break(()) } else { ControlFlow::Continue(()) })
        })?;
        Ok(entries)
    }

    /// Takes back what these entries tell, and says what it could not.
    pub(super) fn take_back(&mut self, work: &mut Work, entries: &[Entry]) -> Result<TakenBack> {
        work.source = Source::Replay;
        let mut done = TakenBack::default();
        for entry in entries {
            let registered = Arc::clone(work.catalog.numbered(entry.entity)?);
            let Some(now) = work.load(&registered, entry.id)? else { continue };
            match entry.verb {
                Verb::Create => self.take_away(work, &registered, now, entry, &mut done)?,
                Verb::Purge => {}
                _ => self.change_back(work, &registered, now, entry, &mut done)?,
            }
        }
        work.touch_all_wholes()?;
        Ok(done)
    }

    /// A record that was created goes to the trash, unless it is in use.
    fn take_away(
        &mut self,
        work: &mut Work,
        registered: &Arc<Registered>,
        now: Arc<dyn AnyRecord>,
        entry: &Entry,
        done: &mut TakenBack,
    ) -> Result<()> {
        let def = registered.entity.def();
        if self.used.contains(entry.surrogate) || !self.is_untouched(work, entry)? {
            // What stays needs what it links to.
            self.use_links_of(work, def, &*now)?;
            done.conflicts.push(self.conflict(work, def, entry, None)?);
            return Ok(());
        }
        if work.keeps_number(registered, &*now)? {
            let instead = "no number of its series may be missing: correct the record instead";
            return Err(is_final(registered, entry.id, instead));
        }
        self.refuse_final(work, registered, &*now, None)?;
        if now.base().is_live() {
            let mut record = now.boxed();
            record.base_mut().trashed_at = Some(work.now);
            work.replay(registered, Some(now), record, Verb::Trash);
            done.records.insert(entry.surrogate);
        }
        Ok(())
    }

    /// A record that was changed gets the values that it had before, those that were changed since apart.
    fn change_back(
        &self,
        work: &mut Work,
        registered: &Arc<Registered>,
        now: Arc<dyn AnyRecord>,
        entry: &Entry,
        done: &mut TakenBack,
    ) -> Result<()> {
        let def = registered.entity.def();
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
                continue;
            }
            whole = false;
            if !self.was_written_again(work, def, entry, &delta)? {
                done.conflicts.push(self.conflict(work, def, entry, Some(delta.field))?);
            }
        }
        // What the rules set belongs together: all of it goes back, or it follows from what does.
        back.retain(|(_, is_managed)| whole || !is_managed);
        let mut record = now.boxed();
        undo(&mut *record, def, back.iter().map(|(delta, _)| delta))?;
        if !whole {
            work.settle(registered, &mut *record, Some(&*now))?;
        }
        self.refuse_final(work, registered, &*now, Some(&*record))?;
        if !back.is_empty() {
            let verb = match (now.base().is_live(), record.base().is_live()) {
                (true, false) => Verb::Trash,
                (false, true) => Verb::Restore,
                _ => Verb::Update,
            };
            work.replay(registered, Some(now), record, verb);
            done.records.insert(entry.surrogate);
        }
        Ok(())
    }

    /// Whether nobody else wrote the record of an entry since.
    fn is_untouched(&self, work: &Work, entry: &Entry) -> Result<bool> {
        Ok(is_last(work, entry)? || later(work, entry)?.iter().all(|later| self.is_ours(later)))
    }

    /// Whether the change set itself wrote a value again: then its later entry tells whether the value is still its own.
    fn was_written_again(
        &self,
        work: &Work,
        def: &EntityDef,
        entry: &Entry,
        delta: &Delta,
    ) -> Result<bool> {
        for later in later(work, entry)? {
            if later.change_set == self.change_set && later.wrote(delta.field) {
                let values = journal::values(&*work.snapshot, def, &later)?;
                if values.iter().any(|it| (it.field, it.item) == (delta.field, delta.item)) {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    /// Whether an entry is of the change set, or of taking it back.
    fn is_ours(&self, entry: &Entry) -> bool {
        entry.change_set == self.change_set || self.own == Some(entry.change_set)
    }

    /// What somebody else did to a field, or to the record when no field is named.
    fn conflict(
        &self,
        work: &Work,
        def: &EntityDef,
        entry: &Entry,
        field: Option<u16>,
    ) -> Result<RevertConflict> {
        let is_it = |later: &&Entry| {
            self.own != Some(later.change_set) && field.is_none_or(|field| later.wrote(field))
        };
        let later = later(work, entry)?;
        let last = later.iter().rfind(is_it).unwrap_or(entry);
        let field = field.and_then(|field| def.numbered(field)).map(|field| field.name.to_string());
        let (by, at) = (last.actor, last.at);
        Ok(RevertConflict { entity: def.name.to_string(), id: entry.id, field, by, at })
    }

    /// Refuses to take back what is final, unless the record that took the step goes too.
    fn refuse_final(
        &self,
        work: &Work,
        registered: &Registered,
        now: &dyn AnyRecord,
        earlier: Option<&dyn AnyRecord>,
    ) -> Result<()> {
        let Some(step) = registered.entity.final_step(now, earlier, &work.context())? else {
            return Ok(());
        };
        match work.short_number(step.record)? {
            Some(number) if self.made.contains(number) => Ok(()),
            _ => Err(is_final(registered, now.id(), step.instead)),
        }
    }

    /// Refuses conflicts, unless they are to be left.
    pub(super) fn judge(&self, conflicts: &[RevertConflict]) -> Result<()> {
        let Some(first) = conflicts.first().filter(|_| !self.leave_conflicts) else {
            return Ok(());
        };
        let came = match self.own {
            None => "nothing was taken back; ask for leave_conflicts to leave them",
            Some(_) => {
                "a part is taken back; ask again to go on, for leave_conflicts to leave them"
            }
        };
        let detail = format!("{} values were changed since: {came}", conflicts.len());
        let mut error = Error::new(ErrorKind::Conflict, detail);
        error = error.with_record(first.entity.clone(), first.id);
        for conflict in conflicts {
            error = error.with_field(conflict.field.clone().unwrap_or_default(), "changed");
        }
        Err(error)
    }

    /// Notes with a commit that entries from this one on are done.
    pub(super) fn note(&self, work: &mut Work, done: u64) {
        if self.was_cut_short {
            meta::forget_cursor(&mut work.extra, self.change_set);
        }
        // Before the first change there is nothing to go on with.
        if self.is_long && (self.own.is_some() || !work.is_empty()) {
            work.cursor = Some(json!({ "reverts": self.change_set, "before": done }).to_string());
        }
    }
}

/// How many of so many entries each commit takes back: of several commits half as many as other calls change, since all
/// that is kept of a record comes and goes with it.
pub(super) fn of_commit(entries: usize) -> usize {
    if commits(entries) > 1 { part(entries) / 2 } else { entries }
}

/// What the cursor of a revert says: which change set is taken back, and before which entry it goes on.
fn read_cursor(cursor: &str) -> Option<(u64, u64)> {
    let cursor: Json = serde_json::from_str(cursor).ok()?;
    Some((cursor.get("reverts")?.as_u64()?, cursor.get("before")?.as_u64()?))
}

/// Whether nothing was done to the record of an entry after it.
fn is_last(work: &Work, entry: &Entry) -> Result<bool> {
    let header = view::numbered_header(&*work.snapshot, entry.entity, entry.surrogate)?;
    Ok(header.is_some_and(|header| header.sequence == entry.sequence))
}

/// What was done to the record of an entry after it, in order.
fn later(work: &Work, entry: &Entry) -> Result<Vec<Entry>> {
    let mut later = Vec::new();
    for done in journal::of_record(&*work.snapshot, entry.entity, entry.surrogate)? {
        let done = done?;
        if done.sequence <= entry.sequence {
            break;
        }
        later.push(done);
    }
    later.reverse();
    Ok(later)
}

fn is_final(registered: &Registered, id: Uuid, instead: &'static str) -> Error {
    Error::new(ErrorKind::Final, instead).with_record(registered.entity.def().name.clone(), id)
}

fn each_link(value: &Value, visit: &mut dyn FnMut(Uuid) -> Result<()>) -> Result<()> {
    match value {
        Value::List(items) => {
            let values = items.iter().flat_map(|item| &item.values);
            values.map(|(_, value)| value).try_for_each(|value| each_link(value, visit))
        }
        value => value.as_id().map_or(Ok(()), visit),
    }
}
