//! What a transaction does to records: changes, rules, stamps.

use std::sync::{Arc, Weak};

use uuid::Uuid;

use super::{Work, missing, unknown_field};
use crate::{
    access::Action,
    entity::{
        Change, Edit, EntityDef, FieldDef, FieldKind, FieldValue, Managed, Source, Value,
        Violations,
        change::{Difference, Form, apply, diff, wrong_type},
        custom::PREFIX,
        record::AnyRecord,
        stamp::Stamp,
    },
    error::{Error, ErrorKind, Result, Violation},
    model::{FieldAccess, UserId},
    planted::{Plant, is_planted},
    store::{
        blob::{self, Staged},
        catalog::Registered,
        engine::Snapshot,
        journal::{self, Verb},
        view,
    },
    value::Timestamp,
};

/// A record as some work saw it.
#[derive(Clone, Debug)]
pub(crate) struct Sighting {
    record: Arc<dyn AnyRecord>,
    state: Weak<dyn Snapshot>,
    /// Its short number, where it was at hand.
    number: Option<u64>,
}

impl Sighting {
    pub(crate) fn id(&self) -> Uuid {
        self.record.id()
    }
}

impl Work {
    /// A record to change: seen whole, if the user may do this with it.
    pub(crate) fn target(
        &self,
        registered: &Registered,
        id: Uuid,
        action: Action,
        live: bool,
    ) -> Result<Arc<dyn AnyRecord>> {
        self.target_of(registered, id, self.load(registered, id)?, action, live)
    }

    /// The same of a record that was read.
    fn target_of(
        &self,
        registered: &Registered,
        id: Uuid,
        found: Option<Arc<dyn AnyRecord>>,
        action: Action,
        live: bool,
    ) -> Result<Arc<dyn AnyRecord>> {
        let def = registered.entity.def();
        let found = found.filter(|record| record.base().is_live() == live);
        let record = found.ok_or_else(|| missing(registered, id))?;
        if !(self.allows(def, Action::Read, &*record)? || is_planted(Plant::TargetUngated)) {
            return Err(missing(registered, id));
        }
        if !(self.allows(def, action, &*record)? || is_planted(Plant::EditUngated)) {
            return Err(forbidden(registered, id));
        }
        Ok(record)
    }

    /// Refuses what the user may not do with a record that they may edit.
    pub(crate) fn require(
        &self,
        registered: &Registered,
        action: Action,
        record: &dyn AnyRecord,
    ) -> Result<()> {
        if self.allows(registered.entity.def(), action, record)? {
            return Ok(());
        }
        Err(forbidden(registered, record.id()))
    }

    /// A blank record with a new id.
    pub(crate) fn blank(&self, registered: &Registered) -> Box<dyn AnyRecord> {
        registered.entity.blank(self.new_id())
    }

    /// Creates a record from changes to a blank one.
    pub(crate) fn create(
        &mut self,
        registered: &Arc<Registered>,
        changes: Vec<Change>,
    ) -> Result<Arc<dyn AnyRecord>> {
        self.create_with(registered, changes, Form::Any)
    }

    /// The same from changes whose values are in this form.
    pub(crate) fn create_with(
        &mut self,
        registered: &Arc<Registered>,
        changes: Vec<Change>,
        form: Form,
    ) -> Result<Arc<dyn AnyRecord>> {
        let def = registered.entity.def();
        let changes = one_by_one(def, changes)?;
        let given = |field: u16| {
            changes.iter().any(|change| {
                change.field == field
                    && !matches!(&change.edit, Edit::Set(value) if value.is_empty())
            })
        };
        let lacking = def.fields.iter().filter(|field| field.required && !given(field.number));
        let lacking: Vec<_> = lacking.map(required).collect();
        if !lacking.is_empty() {
            return Err(invalid(def, lacking, None));
        }
        let numbers: Vec<u16> = changes.iter().map(|change| change.field).collect();
        let mut record = self.blank(registered);
        self.change(def, &mut *record, changes, form)?;
        self.insert_given(registered, record, Some(&numbers))
    }

    /// Takes a record that a typed caller built.
    pub(crate) fn insert(
        &mut self,
        registered: &Arc<Registered>,
        record: Box<dyn AnyRecord>,
    ) -> Result<Arc<dyn AnyRecord>> {
        let def = registered.entity.def();
        if self.source == Source::Caller {
            let blank = registered.entity.blank(record.id());
            let given: Vec<_> = def
                .fields
                .iter()
                .enumerate()
                .filter(|(position, field)| {
                    field.managed != Managed::No
                        && record.field(*position).map(FieldValue::get)
                            != blank.field(*position).map(FieldValue::get)
                })
                .map(|(_, field)| Violation { field: field.name.clone(), code: "managed" })
                .collect();
            if !given.is_empty() {
                return Err(managed(def, given));
            }
        }
        self.insert_given(registered, record, None)
    }

    /// Takes a record and the content of the file that it stands for.
    pub(crate) fn insert_content(
        &mut self,
        registered: &Arc<Registered>,
        mut record: Box<dyn AnyRecord>,
        staged: &Staged,
    ) -> Result<Arc<dyn AnyRecord>> {
        let size = i64::try_from(staged.size).unwrap_or(i64::MAX);
        for (position, field) in registered.entity.def().fields.iter().enumerate() {
            let value = match field.kind {
                FieldKind::Blob => Value::Text(staged.hash.to_string()),
                FieldKind::Int if field.name == "size" => Value::Int(size),
                _ => continue,
            };
            if let Some(target) = record.field_mut(position) {
                target.set(value).map_err(|_| wrong_type(field))?;
            }
        }
        self.contents.push(staged.clone());
        self.insert_given(registered, record, None)
    }

    /// Takes a new record, in which these fields were set; any of them where nobody knows which.
    fn insert_given(
        &mut self,
        registered: &Arc<Registered>,
        mut record: Box<dyn AnyRecord>,
        given: Option<&[u16]>,
    ) -> Result<Arc<dyn AnyRecord>> {
        let def = registered.entity.def();
        if self.access.user().is_some() {
            self.check_written(def, &*registered.entity.blank(record.id()), &*record)?;
        }
        self.name_items(def, given, &mut *record)?;
        self.check_reach(def, None, &*record)?;
        if record.base().owner.is_none() {
            record.base_mut().owner = self.access.user().map(UserId::from);
        }
        let record = self.put(registered, None, record, Verb::Create)?;
        if is_planted(Plant::CreateUnmasked) {
            return Ok(record);
        }
        Ok(self.access.mask(def, record))
    }

    /// Changes a record; with an expected revision, only if it has that one.
    pub(crate) fn update(
        &mut self,
        registered: &Arc<Registered>,
        id: Uuid,
        expected: Option<i64>,
        changes: Vec<Change>,
    ) -> Result<Arc<dyn AnyRecord>> {
        let before = self.target(registered, id, Action::Edit, true)?;
        if let Some(expected) = expected
            && expected != before.base().revision
        {
            return Err(self.stale(registered, id, expected, &changes)?);
        }
        self.update_target(registered, before, changes)
    }

    /// What later work may go on from, where the user sees the whole record.
    pub(crate) fn sighting(
        &self,
        record: &Arc<dyn AnyRecord>,
        number: Option<u64>,
        def: &EntityDef,
    ) -> Option<Sighting> {
        let state = Weak::clone(&self.state);
        let is_whole = !self.access.hides_fields(def);
        is_whole.then(|| Sighting { record: Arc::clone(record), state, number })
    }

    /// The record under this short number, whoever may see it.
    pub(crate) fn sighting_of(
        &self,
        registered: &Registered,
        number: u64,
    ) -> Result<Option<Sighting>> {
        let found = view::numbered(&*self.snapshot, registered, number)?;
        let state = Weak::clone(&self.state);
        Ok(found.map(|(_, record)| Sighting { record, state, number: Some(number) }))
    }

    /// Changes a record as earlier work saw it; where it may be another by now, it is read again.
    pub(crate) fn update_seen(
        &mut self,
        registered: &Arc<Registered>,
        Sighting { record, state, number }: &Sighting,
        changes: Vec<Change>,
    ) -> Result<Arc<dyn AnyRecord>> {
        let id = record.id();
        let is_same = Weak::ptr_eq(state, &self.state) && !self.has_touched(id);
        let found = if is_same { Some(Arc::clone(record)) } else { self.load(registered, id)? };
        let before = self.target_of(registered, id, found, Action::Edit, true)?;
        self.require(registered, Action::MassUpdate, &*before)?;
        let record = self.update_target(registered, before, changes)?;
        self.keep_number(id, *number);
        Ok(record)
    }

    fn update_target(
        &mut self,
        registered: &Arc<Registered>,
        before: Arc<dyn AnyRecord>,
        changes: Vec<Change>,
    ) -> Result<Arc<dyn AnyRecord>> {
        let def = registered.entity.def();
        let mut record = before.boxed();
        let changes = one_by_one(def, changes)?;
        let given: Vec<u16> = changes.iter().map(|change| change.field).collect();
        self.change(def, &mut *record, changes, Form::Any)?;
        self.name_items(def, Some(&given), &mut *record)?;
        self.check_reach(def, Some(&*before), &*record)?;
        let holder = |record: &dyn AnyRecord| (record.base().owner, record.base().team);
        if holder(&*before) != holder(&*record) {
            self.require(registered, Action::Assign, &*before)?;
        }
        let record = self.put(registered, Some(before), record, Verb::Update)?;
        if is_planted(Plant::WriteUnmasked) {
            return Ok(record);
        }
        Ok(self.access.mask(def, record))
    }

    /// Moves a record to the trash, and its parts.
    pub(crate) fn trash(&mut self, registered: &Arc<Registered>, id: Uuid) -> Result<()> {
        let before = self.target(registered, id, Action::Delete, true)?;
        self.check_trash(registered, &*before, Violations::default())?;
        let def = registered.entity.def();
        self.touch_wholes(def, Some(&*before), None)?;
        let mut record = before.boxed();
        record.base_mut().trashed_at = Some(self.now);
        self.keep(registered, Some(before), record, Verb::Trash, None);
        self.by_rule(|work| work.trash_parts(registered, id))
    }

    fn check_trash(
        &self,
        registered: &Registered,
        record: &dyn AnyRecord,
        mut broken: Violations,
    ) -> Result<()> {
        let def = registered.entity.def();
        registered.entity.check_trash(record, &self.context(), &mut broken)?;
        if self.keeps_number(registered, record)? {
            broken.add("", "gap_free");
        }
        let why = broken.why();
        let (refused, _) = broken.judge(self.source);
        if refused.is_empty() { Ok(()) } else { Err(invalid(def, refused, why)) }
    }

    /// Takes a record out of the trash, and the parts that went there with it.
    pub(crate) fn restore(
        &mut self,
        registered: &Arc<Registered>,
        id: Uuid,
    ) -> Result<Arc<dyn AnyRecord>> {
        let before = self.target(registered, id, Action::Delete, false)?;
        let def = registered.entity.def();
        let mut broken = Violations::default();
        self.check_whole(def, &*before, &mut broken)?;
        self.check_trash(registered, &*before, broken)?;
        self.touch_wholes(def, Some(&*before), None)?;
        let parts = self.trashed_with(registered, id)?;
        let mut record = before.boxed();
        record.base_mut().trashed_at = None;
        let record = self.keep(registered, Some(before), record, Verb::Restore, None);
        self.by_rule(|work| work.restore_parts(parts))?;
        if is_planted(Plant::RestoreUnmasked) {
            return Ok(record);
        }
        Ok(self.access.mask(registered.entity.def(), record))
    }

    /// Deletes a trashed record for good, and the parts that went to the trash with it.
    pub(crate) fn purge(&mut self, registered: &Arc<Registered>, id: Uuid) -> Result<()> {
        let before = self.target(registered, id, Action::Delete, false)?;
        let parts = self.trashed_with(registered, id)?;
        self.hold(registered, id, Some(before), None, Verb::Purge, None);
        for (registered, part) in parts {
            let before = self.load(&registered, part)?;
            self.hold(&registered, part, before, None, Verb::Purge, None);
        }
        Ok(())
    }

    /// Puts a record as it is told, without rules: what revert and sync do.
    pub(crate) fn replay(
        &mut self,
        registered: &Arc<Registered>,
        before: Option<Arc<dyn AnyRecord>>,
        record: Box<dyn AnyRecord>,
        verb: Verb,
    ) -> Arc<dyn AnyRecord> {
        self.keep(registered, before, record, verb, None)
    }

    /// Puts a record as it is told, stamps and rights aside.
    #[cfg(feature = "planted")]
    pub(crate) fn put_raw(
        &mut self,
        entity: &str,
        id: Uuid,
        verb: Verb,
        values: Option<Vec<(String, Value)>>,
    ) -> Result<()> {
        let registered = Arc::clone(self.catalog.named(entity)?);
        let before = self.load(&registered, id)?;
        let Some(values) = values else {
            self.hold(&registered, id, before, None, verb, None);
            return Ok(());
        };
        let mut record = registered.entity.blank(id);
        for (name, value) in values {
            let def = registered.entity.def();
            let field = def.position(&name).and_then(|position| record.field_mut(position));
            let field = field.ok_or_else(|| unknown_field(def, &name))?;
            if !value.is_empty() {
                field.set(value).map_err(|_| unknown_field(def, &name))?;
            }
        }
        self.source = Source::Replay;
        self.hold(&registered, id, before, Some(Arc::from(record)), verb, None);
        Ok(())
    }

    /// Makes one change to a record that is not in the buffer yet.
    pub(crate) fn give(
        &self,
        registered: &Registered,
        record: &mut dyn AnyRecord,
        change: Change,
    ) -> Result<()> {
        let def = registered.entity.def();
        self.change(def, record, one_by_one(def, vec![change])?, Form::Any)
    }

    /// Makes the changes that somebody asked for [one by one](one_by_one), after looking at whether they may be made.
    fn change(
        &self,
        def: &EntityDef,
        record: &mut dyn AnyRecord,
        changes: Vec<Change>,
        form: Form,
    ) -> Result<()> {
        let mut refused = Vec::new();
        for change in &changes {
            let Some(field) = def.numbered(change.field) else { continue };
            let given = match (self.source, field.managed) {
                (_, Managed::No) | (Source::Replay, _) | (Source::Import, Managed::Recorded) => {
                    false
                }
                (Source::Caller | Source::Import, _) => true,
            };
            if given {
                refused.push(Violation { field: field.name.clone(), code: "managed" });
            }
            self.check_writes(def, field)?;
        }
        if !refused.is_empty() {
            return Err(managed(def, refused));
        }
        changes.into_iter().try_for_each(|change| apply(record, def, self.with_ids(change), form))
    }

    fn check_writes(&self, def: &EntityDef, field: &FieldDef) -> Result<()> {
        match self.access.field(&def.name, &field.name) {
            _ if is_planted(Plant::FieldUngated) => Ok(()),
            FieldAccess::Write => Ok(()),
            FieldAccess::Read => Err(Error::new(
                ErrorKind::Forbidden,
                "your roles show this field, but do not let you set it",
            )
            .with_field(field.name.clone(), "forbidden")),
            FieldAccess::None | FieldAccess::Unknown(_) => Err(unknown_field(def, &field.name)),
        }
    }

    /// Every field that a typed caller filled must be one that the user may set.
    fn check_written(
        &self,
        def: &EntityDef,
        blank: &dyn AnyRecord,
        record: &dyn AnyRecord,
    ) -> Result<()> {
        let mut filled = def.fields.iter().enumerate();
        filled.try_for_each(|(position, field)| {
            if record.value(position) == blank.value(position) {
                return Ok(());
            }
            self.check_writes(def, field)
        })
    }

    /// Rules, then the buffer.
    pub(super) fn put(
        &mut self,
        registered: &Arc<Registered>,
        before: Option<Arc<dyn AnyRecord>>,
        mut record: Box<dyn AnyRecord>,
        verb: Verb,
    ) -> Result<Arc<dyn AnyRecord>> {
        let def = registered.entity.def();
        let unset = Timestamp::BLANK;
        if record.base().created_at == unset {
            record.base_mut().created_at = self.now;
        }
        let host = Arc::clone(&self.host);
        host.settle_base(self, &mut *record, before.as_deref())?;
        let mut broken = Violations::default();
        self.settle(registered, &mut *record, before.as_deref())?;
        self.wish_number(registered, before.as_deref(), &mut *record, &mut broken)?;
        registered.entity.check(&*record, before.as_deref(), &self.context(), &mut broken)?;
        for position in registered.required.iter().copied() {
            let Some(field) = def.fields.get(position) else { continue };
            // Records that were there before a company asked for a field go on without it.
            let lacked = || {
                let held = before.as_deref().and_then(|before| before.field(position));
                field.is_custom() && held.is_some_and(FieldValue::holds_nothing)
            };
            if record.field(position).is_none_or(FieldValue::holds_nothing) && !lacked() {
                broken.add(field.name.clone(), "required");
            }
        }
        for position in registered.retiring.iter().copied() {
            let Some(field) = def.fields.get(position) else { continue };
            let value = record.value(position);
            let is_held = before.as_deref().is_some_and(|before| before.value(position) == value);
            if field.is_retired(&value) && !is_held {
                broken.add_gap(field.name.clone(), "retired");
            }
        }
        let why = broken.why();
        let (refused, gaps) = broken.judge(self.source);
        if !refused.is_empty() {
            return Err(invalid(def, refused, why));
        }
        self.gaps += gaps;
        let difference = before.as_deref().map(|before| diff(def, Some(before), &*record));
        if difference.as_ref().is_some_and(|difference| difference.deltas.is_empty()) {
            return Ok(Arc::from(record));
        }
        let changed = difference.as_ref().map(|difference| &difference.fields);
        self.check_links(registered, before.as_deref(), &*record, changed)?;
        if registered.has_contents {
            self.check_contents(def, before.as_deref(), &*record)?;
        }
        let (action, after) =
            if before.is_some() { (Action::Edit, &record) } else { (Action::Create, &record) };
        if !self.allows(def, action, &**after)? && !self.allows(def, Action::Create, &**after)? {
            return Err(forbidden(registered, record.id()));
        }
        self.touch_wholes(def, before.as_deref(), Some(&*record))?;
        Ok(self.keep(registered, before, record, verb, difference))
    }

    /// A content that this write refers to must be stored, or come with it.
    fn check_contents(
        &self,
        def: &EntityDef,
        before: Option<&dyn AnyRecord>,
        record: &dyn AnyRecord,
    ) -> Result<()> {
        let held = before.map_or_else(Vec::new, |before| blob::of_record(def, before));
        for hash in blob::of_record(def, record) {
            let comes = held.contains(&hash) || self.contents.iter().any(|it| it.hash == hash);
            if !comes && blob::place(&*self.snapshot, hash)?.is_none() {
                return Err(blob::not_stored());
            }
        }
        Ok(())
    }

    /// Stamps a record and puts it into the buffer; `difference` is how it differs, where that is known.
    pub(super) fn keep(
        &mut self,
        registered: &Arc<Registered>,
        before: Option<Arc<dyn AnyRecord>>,
        mut record: Box<dyn AnyRecord>,
        verb: Verb,
        difference: Option<Difference>,
    ) -> Arc<dyn AnyRecord> {
        let actor = self.access.user().map(UserId::from);
        let id = record.id();
        // A record that the transaction touches twice is written once.
        let committed = match self.touched(id) {
            Some(pending) => pending.before.clone(),
            None => before.clone(),
        };
        let base = record.base_mut();
        base.revision = committed.as_ref().map_or(1, |committed| committed.base().revision + 1);
        base.updated_at = self.now;
        base.updated_by = actor;
        if committed.is_none() {
            base.created_by = actor;
        }
        let difference = before.as_deref().map(|before| {
            difference.unwrap_or_else(|| diff(registered.entity.def(), Some(before), &*record))
        });
        self.stamp(difference.as_ref(), &mut *record);
        let record: Arc<dyn AnyRecord> = Arc::from(record);
        let difference = difference.map(Arc::new);
        self.hold(registered, id, before, Some(Arc::clone(&record)), verb, difference);
        record
    }

    /// One stamp for a new record, one for each field or item that changes later.
    pub(super) fn stamp(&mut self, difference: Option<&Difference>, record: &mut dyn AnyRecord) {
        let millis = u64::try_from(self.now.millis()).unwrap_or_default();
        let stamp = Stamp { millis, counter: self.stamps, replica: 0 };
        self.stamps = self.stamps.wrapping_add(1);
        let Some(difference) = difference else {
            record.kept_mut().stamps.created = stamp;
            return;
        };
        for delta in &difference.deltas {
            record.kept_mut().stamps.touch(delta.field, delta.item, stamp);
        }
    }

    /// The fields that were changed since the caller's revision and that the caller wants to change too.
    fn stale(
        &self,
        registered: &Registered,
        id: Uuid,
        expected: i64,
        changes: &[Change],
    ) -> Result<Error> {
        let def = registered.entity.def();
        let error = Error::new(
            ErrorKind::Conflict,
            "somebody changed the record since it was read; read it again and decide anew",
        )
        .with_record(def.name.clone(), id);
        let Some((surrogate, header, _)) = view::load(&*self.snapshot, registered, id)? else {
            return Ok(error);
        };
        let since = usize::try_from(header.revision.saturating_sub(expected)).unwrap_or(usize::MAX);
        let entries = journal::of_record(&*self.snapshot, registered.number, surrogate)?;
        let mut theirs = Vec::new();
        for entry in entries.take(since) {
            theirs.extend(entry?.fields);
        }
        let both = def.fields.iter().filter(|field| {
            theirs.contains(&field.number)
                && (self.access.reads_field(&def.name, &field.name)
                    || is_planted(Plant::ConflictUnmasked))
                && changes.iter().any(|change| change.field == field.number)
        });
        Ok(both.fold(error, |error, field| error.with_field(field.name.clone(), "changed")))
    }
}

/// The custom fields that are given together, each as a change of its own.
fn one_by_one(def: &EntityDef, changes: Vec<Change>) -> Result<Vec<Change>> {
    let may_be_several =
        |change: &Change| matches!(change.edit, Edit::Set(Value::Named(_) | Value::Null));
    if !changes.iter().any(may_be_several) {
        return Ok(changes);
    }
    let mut expanded = Vec::with_capacity(changes.len());
    for change in changes {
        let is_custom =
            def.numbered(change.field).is_some_and(|field| field.kind == FieldKind::Custom);
        match change.edit {
            Edit::Set(Value::Named(values)) if is_custom => {
                for (name, value) in values {
                    let name = format!("{PREFIX}{name}");
                    let field = def.field(&name).ok_or_else(|| unknown_field(def, &name))?;
                    expanded.push(Change::set(field.number, value));
                }
            }
            Edit::Set(Value::Null) if is_custom => {
                let custom = def.fields.iter().filter(|field| field.is_custom());
                expanded.extend(custom.map(|field| Change::set(field.number, Value::Null)));
            }
            edit => expanded.push(Change { field: change.field, edit }),
        }
    }
    Ok(expanded)
}

fn forbidden(registered: &Registered, id: Uuid) -> Error {
    Error::new(ErrorKind::Forbidden, "your roles do not allow this with the record")
        .with_record(registered.entity.def().name.clone(), id)
}

fn required(field: &FieldDef) -> Violation {
    Violation { field: field.name.clone(), code: "required" }
}

fn invalid(def: &EntityDef, violations: Vec<Violation>, why: Option<String>) -> Error {
    let why = why.unwrap_or_else(|| "mend these fields".to_owned());
    Error::new(ErrorKind::Invalid, format!("the {} breaks rules: {why}", def.name))
        .with_fields(violations)
}

fn managed(def: &EntityDef, violations: Vec<Violation>) -> Error {
    Error::new(
        ErrorKind::Invalid,
        format!(
            "these fields of {} follow from others or are set by the rules: leave them out",
            def.name
        ),
    )
    .with_fields(violations)
}
