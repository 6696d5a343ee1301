//! Drafts made into records: their links found or created, their records created or changed.

use uuid::Uuid;

use super::{
    cell::{Cell, Found, Origin},
    draft::{self, Draft, Drafter},
    known::Known,
    report::{Bad, EntityCount},
    spec::{FieldSpec, LinkSpec, NotFound, RecordSpec, Target, ValueSpec},
    table::{Row, View},
    target::Batch,
};
use crate::{
    entity::{Change, FieldDef, FieldKind, Item, ItemDef, Managed, Value, change::Form},
    error::{Error, ErrorKind, Result},
    value::Link,
};

/// What became of a record of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    Created(Uuid),
    Updated(Uuid),
    Unchanged(Uuid),
    Skipped,
}

impl Outcome {
    /// The record, if there is one.
    pub(super) fn id(self) -> Option<Uuid> {
        match self {
            Self::Created(id) | Self::Updated(id) | Self::Unchanged(id) => Some(id),
            Self::Skipped => None,
        }
    }
}

/// Why a record was not written.
#[derive(Debug)]
pub(super) enum Refusal {
    /// The row is wrong; the others go on.
    Bad(Bad),
    /// Nothing can go on.
    Fatal(Error),
}

impl From<Bad> for Refusal {
    fn from(bad: Bad) -> Self {
        Self::Bad(bad)
    }
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        if is_about_a_row(&error) { Self::Bad(Bad::from_error(&error)) } else { Self::Fatal(error) }
    }
}

/// Whether a row is to blame, and not the file or the call.
pub(super) fn is_about_a_row(error: &Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::NotFound
            | ErrorKind::Invalid
            | ErrorKind::UnknownField
            | ErrorKind::WrongType
            | ErrorKind::Duplicate
            | ErrorKind::BrokenLink
    )
}

/// When links are looked for whose records may come with later rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pass {
    /// They are left for the late pass when they are not there yet.
    First,
    /// Only they are looked for, and must be there now.
    Late,
}

/// A record that a row made.
#[derive(Clone, Copy, Debug)]
struct Made<'s> {
    /// Its name in the mapping, which later records of the row link to it by.
    alias: &'s str,
    entity: &'s str,
    id: Uuid,
}

/// Makes the records of rows, within one batch.
pub(super) struct Maker<'a> {
    batch: &'a mut dyn Batch,
    known: &'a mut Known,
    drafter: Drafter<'a>,
    view: View<'a>,
    /// What the row made so far.
    made: Vec<Made<'a>>,
    /// Links that were left for the late pass.
    pub(super) deferred: u64,
    /// Links and lookups that found nothing and were left empty.
    pub(super) gaps: u64,
    /// Records that links created.
    pub(super) by_links: Vec<EntityCount>,
}

impl<'a> Maker<'a> {
    pub(super) fn new(
        batch: &'a mut dyn Batch,
        known: &'a mut Known,
        drafter: Drafter<'a>,
    ) -> Self {
        let view = drafter.view(None);
        let (made, by_links) = (Vec::new(), Vec::new());
        Self { batch, known, drafter, view, made, deferred: 0, gaps: 0, by_links }
    }

    /// The records that follow are those of a row; of none where the mapping itself says them.
    pub(super) fn begin(&mut self, row: Option<&'a Row>) {
        self.view = self.drafter.view(row);
        self.made.clear();
    }

    /// Makes one record of a row.
    pub(super) fn make(
        &mut self,
        spec: &'a RecordSpec,
        mut draft: Draft<'_>,
    ) -> Result<Outcome, Refusal> {
        let view = self.view;
        for drafted in draft.fields.iter_mut().filter(|drafted| drafted.is_open) {
            let field = drafted.spec;
            let waiting = self.deferred;
            drafted.value = self.field(field, &view, spec.can_wait(field))?;
            drafted.is_open = false;
            drafted.waits = self.deferred > waiting;
            if drafted.waits {
                // A list is set whole, or the late pass would not know which of its items are missing.
                drafted.value = None;
            }
        }
        if let Some(wrong) = draft.wrong {
            return Err(wrong.into());
        }
        draft.read_keys(spec);
        let outcome = match self.matching(spec, &draft)? {
            Some(id) if spec.updates_known => self.update(spec, id, &mut draft)?,
            Some(id) => Outcome::Unchanged(id),
            None if !spec.creates_new || self.drafter.pass == Pass::Late => Outcome::Skipped,
            None => self.create(spec, &mut draft)?,
        };
        if let Some(id) = outcome.id() {
            if let Some(theirs) = &draft.id {
                self.known.alias(&spec.entity.name, theirs, id)?;
            }
            self.made.push(Made { alias: &spec.alias, entity: &spec.entity.name, id });
        }
        Ok(outcome)
    }

    fn create(&mut self, spec: &RecordSpec, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let changes = draft.fields.iter_mut().filter_map(|drafted| {
            Some(Change::set(drafted.spec.field.number, drafted.value.take()?))
        });
        let created = self.batch.create(&spec.entity.name, changes.collect(), Form::Own);
        let id = created.map_err(|error| with_column(error.into(), &spec.fields))?;
        self.known.learn(&spec.entity.name, id, draft.keys(spec), self.batch)?;
        Ok(Outcome::Created(id))
    }

    fn update(
        &mut self,
        spec: &RecordSpec,
        id: Uuid,
        draft: &mut Draft<'_>,
    ) -> Result<Outcome, Refusal> {
        let mut changes = Vec::new();
        for drafted in &mut draft.fields {
            let def = &drafted.spec.field;
            let held = self.batch.value(&spec.entity.name, id, def.number)?;
            let wished = match drafted.value.take() {
                Some(value) => merged(def, &held, value, spec.replaces_lists),
                None if spec.clears && !drafted.waits && self.drafter.pass == Pass::First => {
                    match &def.kind {
                        FieldKind::List(_) => Value::List(Vec::new()),
                        FieldKind::Set => Value::Set(Vec::new()),
                        _ if def.nullable => Value::Null,
                        _ => continue,
                    }
                }
                None => continue,
            };
            if wished != held && !(wished.is_empty() && held.is_empty()) {
                changes.push(Change::set(def.number, wished));
            }
        }
        if changes.is_empty() {
            return Ok(Outcome::Unchanged(id));
        }
        let updated = self.batch.update(&spec.entity.name, id, changes);
        updated.map_err(|error| with_column(error.into(), &spec.fields))?;
        self.known.learn(&spec.entity.name, id, draft.keys(spec), self.batch)?;
        Ok(Outcome::Updated(id))
    }

    /// The record that the row is about, by the first of the keys that leads to one.
    fn matching(&self, spec: &RecordSpec, draft: &Draft<'_>) -> Result<Option<Uuid>, Refusal> {
        for (key, texts) in draft.keys(spec) {
            let mut found: Vec<Uuid> = Vec::new();
            for text in texts {
                found.extend(self.known.find(&spec.entity.name, key, text, self.batch)?);
            }
            found.sort_unstable();
            found.dedup();
            match found.as_slice() {
                [] => {}
                [id] => return Ok(Some(*id)),
                _ => {
                    let detail = "several records have this key; merge them, or match by another";
                    return Err(Bad::new("ambiguous_match", detail).into());
                }
            }
        }
        Ok(None)
    }

    /// What a field holds, wherever it leads.
    fn field(
        &mut self,
        field: &FieldSpec,
        view: &View<'_>,
        can_wait: bool,
    ) -> Result<Option<Value>, Refusal> {
        if !field.leads_elsewhere {
            return Ok(self.drafter.value(field, view)?);
        }
        let value = match &field.value {
            ValueSpec::Link(cell, link) => self.link(cell, link, &field.field.kind, view, can_wait),
            ValueSpec::Items(specs) => {
                draft::items(specs, view, &mut |field, view| self.field(field, view, can_wait))
            }
            ValueSpec::Json(cell, def, links) => {
                draft::json_list(cell, def, view, &mut |field, found| {
                    let kind = &field.kind;
                    let link = links.iter().find(|(number, _)| *number == field.number);
                    let Some((_, link)) = link else {
                        return Ok(self.drafter.of_json(cell, kind, found)?);
                    };
                    match found.text.split_once(':') {
                        Some((entity, text)) if *kind == FieldKind::Link => {
                            let found = Found { text: text.into(), ..*found };
                            self.resolve(&found, Some(entity), link, kind, view, can_wait)
                        }
                        _ => self.resolve(found, None, link, kind, view, can_wait),
                    }
                })
            }
            ValueSpec::Cell(_) | ValueSpec::Words(_) => Ok(None),
        };
        value.map_err(|refusal| placed(refusal, field))
    }

    fn link(
        &mut self,
        cell: &Cell,
        link: &LinkSpec,
        kind: &FieldKind,
        view: &View<'_>,
        can_wait: bool,
    ) -> Result<Option<Value>, Refusal> {
        if let Origin::Row(alias) = &cell.origin {
            // The last of a name counts.
            let made = self.made.iter().rev().find(|made| made.alias == alias);
            return made.map(|made| linked(kind, made.entity, made.id)).transpose();
        }
        let Some(found) = cell.read(view) else { return Ok(None) };
        let named = link.kind.as_ref().map(|cell| cell.read(view).map(|found| found.text));
        let named = named.as_ref().map(|name| name.as_deref().unwrap_or_default());
        self.resolve(&found, named, link, kind, view, can_wait)
    }

    /// The record that a text means; `named` is the entity that it is one of, where that is said.
    fn resolve(
        &mut self,
        found: &Found<'_>,
        named: Option<&str>,
        link: &LinkSpec,
        kind: &FieldKind,
        view: &View<'_>,
        can_wait: bool,
    ) -> Result<Option<Value>, Refusal> {
        let is_meant = |target: &&Target| named.is_none_or(|name| target.entity.name == name);
        let targets: Vec<&Target> = link.targets.iter().filter(is_meant).collect();
        let mut within = Vec::new();
        for field in &link.within {
            let value = self.field(field, view, false)?;
            within.extend(value.map(|value| (field.field.number, value)));
        }
        for target in &targets {
            if let Some(id) = self.find(target, &found.text, &within)? {
                return linked(kind, &target.entity.name, id).map(Some);
            }
        }
        let to_come = self.drafter.is_to_come(targets.iter().copied());
        if can_wait && to_come && self.drafter.pass == Pass::First {
            self.deferred += 1;
            return Ok(None);
        }
        match (link.not_found, targets.first()) {
            (NotFound::Empty, _) => {
                self.gaps += 1;
                Ok(None)
            }
            (NotFound::Create, Some(target)) => {
                let id = self.create_linked(target, found, link, view, within)?;
                linked(kind, &target.entity.name, id).map(Some)
            }
            (NotFound::Create | NotFound::Refuse, _) => {
                let detail = "no record is known by this; import it first, map it, or say what to do in `not_found`";
                Err(Bad::new("link_not_found", detail).into())
            }
        }
    }

    fn find(
        &self,
        target: &Target,
        text: &str,
        within: &[(u16, Value)],
    ) -> Result<Option<Uuid>, Refusal> {
        for key in &target.keys {
            let mut found =
                self.known.find(&target.entity.name, key, &key.of_text(text), self.batch)?;
            if !within.is_empty() {
                let mut kept = Vec::new();
                for id in found {
                    let mut is_within = true;
                    for (field, wanted) in within {
                        is_within &= self.batch.value(&target.entity.name, id, *field)? == *wanted;
                    }
                    kept.extend(is_within.then_some(id));
                }
                found = kept;
            }
            match found.as_slice() {
                [] => {}
                [id] => return Ok(Some(*id)),
                _ => {
                    let detail = "several records are known by this; link by another key, or say `within` what";
                    return Err(Bad::new("ambiguous_link", detail).into());
                }
            }
        }
        Ok(None)
    }

    /// A record that a link needs: known by the link's text, with the fields that the mapping gives.
    fn create_linked(
        &mut self,
        target: &Target,
        found: &Found<'_>,
        link: &LinkSpec,
        view: &View<'_>,
        within: Vec<(u16, Value)>,
    ) -> Result<Uuid, Refusal> {
        let mut changes: Vec<Change> =
            within.into_iter().map(|(field, value)| Change::set(field, value)).collect();
        for field in &link.with {
            let value = self.field(field, view, false)?;
            changes.extend(value.map(|value| Change::set(field.field.number, value)));
        }
        for key in &target.keys {
            for (field, value) in key.value_of(found) {
                let can_be_given = target
                    .entity
                    .numbered(field)
                    .is_some_and(|field| matches!(field.managed, Managed::No | Managed::Recorded));
                if can_be_given && !changes.iter().any(|change| change.field == field) {
                    changes.push(Change::set(field, value));
                }
            }
        }
        let id = self.batch.create(&target.entity.name, changes, Form::Any)?;
        self.known.learn(&target.entity.name, id, std::iter::empty(), self.batch)?;
        EntityCount::among(&mut self.by_links, &target.entity.name).created += 1;
        Ok(id)
    }
}

fn linked(kind: &FieldKind, entity: &str, id: Uuid) -> Result<Value, Refusal> {
    match kind {
        FieldKind::Id(wanted) if wanted == entity => Ok(Value::Id(id)),
        FieldKind::Id(_) => {
            Err(Bad::new("wrong_entity", "the field links to another entity than that record's")
                .into())
        }
        _ => Ok(Value::Link(Link::new(entity.to_owned(), id)?)),
    }
}

/// What a field of a known record will hold: lists and sets gain what they lack, or become what the row says.
fn merged(def: &FieldDef, held: &Value, given: Value, replaces: bool) -> Value {
    match (&def.kind, held, given) {
        (FieldKind::List(items), Value::List(held), Value::List(given)) => {
            Value::List(merged_items(items, held, given, replaces))
        }
        (FieldKind::Set, Value::Set(held), Value::Set(given)) if !replaces => {
            let mut words: Vec<String> = held.iter().cloned().chain(given).collect();
            words.sort_unstable();
            words.dedup();
            Value::Set(words)
        }
        (_, _, given) => given,
    }
}

/// An item is the same as a held one when what it needs is equal, or without such fields its categories.
fn merged_items(def: &ItemDef, held: &[Item], given: Vec<Item>, replaces: bool) -> Vec<Item> {
    let needs_any = def.fields.iter().any(|field| field.required);
    let telling: Vec<u16> =
        def.fields
            .iter()
            .filter(|field| {
                if needs_any { field.required } else { matches!(field.kind, FieldKind::Choice(_)) }
            })
            .map(|field| field.number)
            .collect();
    let is_same = |one: &Item, other: &Item| {
        telling.iter().all(|number| one.value(*number) == other.value(*number))
    };
    let mut rest: Vec<Item> = held.to_vec();
    let mut result: Vec<Item> = if replaces { Vec::new() } else { rest.clone() };
    for item in given {
        let Some(place) = rest.iter().position(|held| is_same(held, &item)) else {
            result.push(item);
            continue;
        };
        let mut same = rest.remove(place);
        for (number, value) in item.values {
            same.values.retain(|(held, _)| *held != number);
            same.values.push((number, value));
        }
        same.values.sort_unstable_by_key(|(number, _)| *number);
        match result.iter_mut().find(|held| held.id == same.id) {
            Some(held) => *held = same,
            None => result.push(same),
        }
    }
    result
}

fn placed(refusal: Refusal, field: &FieldSpec) -> Refusal {
    match refusal {
        Refusal::Bad(bad) => Refusal::Bad(field.place(bad)),
        fatal @ Refusal::Fatal(_) => fatal,
    }
}

/// The column behind the field that the library refused.
fn with_column(refusal: Refusal, fields: &[FieldSpec]) -> Refusal {
    match refusal {
        Refusal::Bad(bad) => {
            let top = bad.field.split('.').next().unwrap_or_default();
            match fields.iter().find(|field| field.field.name == top) {
                Some(field) => Refusal::Bad(field.place(bad)),
                None => Refusal::Bad(bad),
            }
        }
        fatal @ Refusal::Fatal(_) => fatal,
    }
}
