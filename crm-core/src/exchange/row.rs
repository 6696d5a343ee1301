//! One row made into records: its cells read, its links found or created, its record created or changed.

use std::collections::{HashMap, HashSet};

use serde_json::Value as Json;
use uuid::Uuid;

use super::{
    cell::{Cell, CurrencyOf, Found, Origin},
    convert::{self, Customs},
    known::Known,
    report::Bad,
    spec::{FieldSpec, ItemSpec, LinkSpec, NotFound, RecordSpec, Target, ValueSpec},
    table::View,
    target::Batch,
};
use crate::{
    entity::{Change, FieldDef, FieldKind, Item, ItemDef, ItemId, Managed, Value},
    error::{Error, ErrorKind, Result},
    value::{Currency, Link},
};

/// What became of a record of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    Created(Uuid),
    Updated(Uuid),
    Unchanged(Uuid),
    Skipped,
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

/// Makes the records of rows, within one batch.
pub(super) struct Maker<'a> {
    pub(super) batch: &'a mut dyn Batch,
    pub(super) known: &'a mut Known,
    pub(super) customs: &'a Customs,
    pub(super) pass: Pass,
    /// The entities whose records may still come with later rows.
    pub(super) to_come: &'a HashSet<String>,
    /// Links that were left for the late pass.
    pub(super) deferred: u64,
    /// Links and lookups that found nothing and were left empty.
    pub(super) gaps: u64,
    /// Records that links created, by entity.
    pub(super) by_links: Vec<String>,
}

impl Maker<'_> {
    /// Makes one record of a row.
    pub(super) fn make(&mut self, spec: &RecordSpec, view: &View<'_>) -> Result<Outcome, Refusal> {
        let holds = |cell: &Cell, holds: &dyn Fn(Option<&str>) -> bool| {
            holds(cell.read(view).as_ref().map(|found| found.text.as_str()))
        };
        let is_wanted = spec
            .conditions
            .iter()
            .all(|condition| holds(&condition.cell, &|text| condition.holds(text)));
        if !is_wanted || is_blank(spec, view) {
            return Ok(Outcome::Skipped);
        }
        let mut values = Vec::with_capacity(spec.fields.len());
        for field in &spec.fields {
            if self.pass == Pass::Late && !self.may_come_late(&field.value) && !is_key(spec, field)
            {
                continue;
            }
            let value = self.field(field, spec, view).map_err(|refusal| placed(refusal, field))?;
            values.push((field, value));
        }
        let outcome = match self.matching(spec, view, &values)? {
            Some(id) if spec.updates_known => self.update(spec, id, values)?,
            Some(id) => Outcome::Unchanged(id),
            None if !spec.creates_new || self.pass == Pass::Late => Outcome::Skipped,
            None => self.create(spec, values)?,
        };
        let theirs = spec.id.as_ref().and_then(|cell| cell.read(view));
        if let (
            Some(theirs),
            Outcome::Created(id) | Outcome::Updated(id) | Outcome::Unchanged(id),
        ) = (theirs, outcome)
        {
            self.known.alias(&spec.entity.name, &theirs.text, id)?;
        }
        Ok(outcome)
    }

    fn create(
        &mut self,
        spec: &RecordSpec,
        values: Vec<(&FieldSpec, Option<Value>)>,
    ) -> Result<Outcome, Refusal> {
        let changes = values
            .into_iter()
            .filter_map(|(field, value)| Some(Change::set(field.field.number, value?)))
            .collect();
        let created = self.batch.create(&spec.entity.name, changes);
        let id = created.map_err(|error| with_column(error.into(), &spec.fields))?;
        self.known.learn(&spec.entity.name, id, self.batch)?;
        Ok(Outcome::Created(id))
    }

    fn update(
        &mut self,
        spec: &RecordSpec,
        id: Uuid,
        values: Vec<(&FieldSpec, Option<Value>)>,
    ) -> Result<Outcome, Refusal> {
        let mut changes = Vec::new();
        for (field, value) in values {
            let def = &field.field;
            let held = self.batch.value(&spec.entity.name, id, def.number)?;
            let wished = match value {
                Some(value) => merged(def, &held, value, spec.replaces_lists),
                None if spec.clears && self.pass == Pass::First && def.nullable => Value::Null,
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
        self.known.learn(&spec.entity.name, id, self.batch)?;
        Ok(Outcome::Updated(id))
    }

    /// The record that the row is about, by the first of the keys that leads to one.
    fn matching(
        &self,
        spec: &RecordSpec,
        view: &View<'_>,
        values: &[(&FieldSpec, Option<Value>)],
    ) -> Result<Option<Uuid>, Refusal> {
        let id = match spec.id.as_ref().and_then(|cell| cell.read(view)) {
            Some(found) => Uuid::parse_str(&found.text).ok(),
            None => None,
        };
        let value = |number: u16| {
            let given = values.iter().find(|(field, _)| field.field.number == number);
            given.and_then(|(_, value)| value.clone()).unwrap_or_default()
        };
        for key in &spec.keys {
            let mut found: Vec<Uuid> = Vec::new();
            for text in key.of_record(id, &value) {
                found.extend(self.known.find(&spec.entity.name, key, &text, self.batch)?);
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

    fn field(
        &mut self,
        field: &FieldSpec,
        spec: &RecordSpec,
        view: &View<'_>,
    ) -> Result<Option<Value>, Refusal> {
        match &field.value {
            ValueSpec::Cell(cell) => self.plain(cell, &field.field.kind, view),
            ValueSpec::Link(cell, link) => {
                let can_wait =
                    !spec.keys.is_empty() && field.field.nullable && !is_key(spec, field);
                self.link(cell, link, &field.field.kind, view, can_wait)
            }
            ValueSpec::Words(cells) => Ok(words(cells, view)),
            ValueSpec::Items(items) => {
                let mut made = Vec::new();
                for item in items {
                    self.items(item, view, &mut made)?;
                }
                Ok((!made.is_empty()).then_some(Value::List(made)))
            }
            ValueSpec::Json(cell, def, link) => match cell.read(view) {
                Some(found) => self.json_list(&found, def, cell, link, view).map(Some),
                None => Ok(None),
            },
        }
    }

    fn plain(
        &mut self,
        cell: &Cell,
        kind: &FieldKind,
        view: &View<'_>,
    ) -> Result<Option<Value>, Refusal> {
        let Some(found) = cell.read(view) else { return Ok(None) };
        let currency = match &cell.currency {
            Some(CurrencyOf::Fixed(currency)) => Some(*currency),
            Some(CurrencyOf::Cell(cell)) => {
                let code = cell.read(view).map(|found| Currency::new(&found.text)).transpose();
                code.map_err(|error| Bad::from_error(&error))?
            }
            None => None,
        };
        Ok(Some(convert::value(&found, kind, cell, currency, self.customs)?))
    }

    /// The items that one description makes: one, or one for each piece of a column.
    fn items(
        &mut self,
        spec: &ItemSpec,
        view: &View<'_>,
        made: &mut Vec<Item>,
    ) -> Result<(), Refusal> {
        let Some((column, at)) = &spec.split else {
            made.extend(self.item(spec, view)?);
            return Ok(());
        };
        let pieces: Vec<&str> = view.cell(column).unwrap_or_default().split(at.as_str()).collect();
        for piece in pieces {
            let view = View { piece: Some((column, piece)), ..*view };
            made.extend(self.item(spec, &view)?);
        }
        Ok(())
    }

    /// An item; none when what it needs, or all that it reads, is missing.
    fn item(&mut self, spec: &ItemSpec, view: &View<'_>) -> Result<Option<Item>, Refusal> {
        let mut values = Vec::new();
        let mut is_blank = true;
        for field in &spec.fields {
            let value = match &field.value {
                ValueSpec::Cell(cell) => self.plain(cell, &field.field.kind, view),
                ValueSpec::Link(cell, link) => {
                    self.link(cell, link, &field.field.kind, view, false)
                }
                ValueSpec::Words(cells) => Ok(words(cells, view)),
                ValueSpec::Items(_) | ValueSpec::Json(..) => Ok(None),
            };
            let value = value.map_err(|refusal| placed(refusal, field))?;
            let is_constant = super::spec::field_cells(std::slice::from_ref(field))
                .iter()
                .all(|cell| matches!(cell.origin, Origin::Constant(_)));
            match value {
                Some(value) => {
                    is_blank &= is_constant;
                    values.push((field.field.number, value));
                }
                None if field.field.required => return Ok(None),
                None => {}
            }
        }
        values.sort_unstable_by_key(|(number, _)| *number);
        let is_all_constant = spec.fields.iter().all(|field| {
            super::spec::field_cells(std::slice::from_ref(field))
                .iter()
                .all(|cell| matches!(cell.origin, Origin::Constant(_)))
        });
        let is_there = !is_blank || is_all_constant;
        Ok((is_there && !values.is_empty()).then(|| Item { id: ItemId::default(), values }))
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
            let Some((entity, id)) = view.made.get(alias) else { return Ok(None) };
            return linked(kind, entity, *id).map(Some);
        }
        let Some(found) = cell.read(view) else { return Ok(None) };
        self.resolve(&found, link, kind, view, can_wait)
    }

    fn resolve(
        &mut self,
        found: &Found,
        link: &LinkSpec,
        kind: &FieldKind,
        view: &View<'_>,
        can_wait: bool,
    ) -> Result<Option<Value>, Refusal> {
        let named = link.kind.as_ref().map(|cell| cell.read(view).map(|found| found.text));
        let is_meant = |target: &&Target| match &named {
            Some(name) => name.as_deref() == Some(target.entity.name.as_ref()),
            None => true,
        };
        let targets: Vec<&Target> = link.targets.iter().filter(is_meant).collect();
        let mut within = Vec::new();
        for field in &link.within {
            let value = match &field.value {
                ValueSpec::Link(cell, link) => {
                    self.link(cell, link, &field.field.kind, view, false)?
                }
                ValueSpec::Cell(cell) => self.plain(cell, &field.field.kind, view)?,
                _ => None,
            };
            within.extend(value.map(|value| (field.field.number, value)));
        }
        for target in &targets {
            if let Some(id) = self.find(target, &found.text, &within)? {
                return linked(kind, &target.entity.name, id).map(Some);
            }
        }
        let to_come =
            targets.iter().any(|target| self.to_come.contains(target.entity.name.as_ref()));
        if can_wait && to_come && self.pass == Pass::First {
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
        found: &Found,
        link: &LinkSpec,
        view: &View<'_>,
        within: Vec<(u16, Value)>,
    ) -> Result<Uuid, Refusal> {
        let mut changes: Vec<Change> =
            within.into_iter().map(|(field, value)| Change::set(field, value)).collect();
        for field in &link.with {
            let value = match &field.value {
                ValueSpec::Link(cell, link) => {
                    self.link(cell, link, &field.field.kind, view, false)?
                }
                ValueSpec::Cell(cell) => self.plain(cell, &field.field.kind, view)?,
                ValueSpec::Words(cells) => words(cells, view),
                ValueSpec::Items(_) | ValueSpec::Json(..) => None,
            };
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
        let id = self.batch.create(&target.entity.name, changes)?;
        self.known.learn(&target.entity.name, id, self.batch)?;
        self.by_links.push(target.entity.name.to_string());
        Ok(id)
    }

    /// A list that an export wrote as JSON.
    fn json_list(
        &mut self,
        found: &Found,
        def: &'static ItemDef,
        cell: &Cell,
        link: &LinkSpec,
        view: &View<'_>,
    ) -> Result<Value, Refusal> {
        let wrong =
            || Bad::new("not_a_list", "give a JSON list of objects, as an export writes it");
        let json: Json = serde_json::from_str(&found.text).map_err(|_| wrong())?;
        let mut items = Vec::new();
        for entry in json.as_array().ok_or_else(wrong)? {
            let mut values = Vec::new();
            for (name, value) in entry.as_object().ok_or_else(wrong)? {
                let field = def.field(name).ok_or_else(wrong)?;
                let text = match value {
                    Json::String(text) => text.clone(),
                    Json::Bool(_) | Json::Number(_) => value.to_string(),
                    Json::Null => continue,
                    Json::Array(_) | Json::Object(_) => return Err(wrong().into()),
                };
                let found = Found { text, is_plain: true };
                let value = match &field.kind {
                    FieldKind::Id(_) => self.resolve(&found, link, &field.kind, view, false)?,
                    FieldKind::Link => Some(Value::Link(
                        found.text.parse().map_err(|error| Bad::from_error(&error))?,
                    )),
                    kind => Some(convert::value(&found, kind, cell, None, self.customs)?),
                };
                values.extend(value.map(|value| (field.number, value)));
            }
            values.sort_unstable_by_key(|(number, _)| *number);
            items.push(Item { id: ItemId::default(), values });
        }
        Ok(Value::List(items))
    }

    fn may_come_late(&self, value: &ValueSpec) -> bool {
        match value {
            ValueSpec::Link(cell, link) => {
                !matches!(cell.origin, Origin::Row(_))
                    && link
                        .targets
                        .iter()
                        .any(|target| self.to_come.contains(target.entity.name.as_ref()))
            }
            _ => false,
        }
    }
}

/// Whether nothing that the record reads is there, so that the row is not about one.
fn is_blank(spec: &RecordSpec, view: &View<'_>) -> bool {
    let mut columns = spec.columns().peekable();
    columns.peek().is_some()
        && columns.all(|column| view.cell(column).is_none_or(|cell| cell.trim().is_empty()))
}

fn is_key(spec: &RecordSpec, field: &FieldSpec) -> bool {
    spec.keys.iter().any(|key| key.fields().any(|number| number == field.field.number))
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

fn words(cells: &[Cell], view: &View<'_>) -> Option<Value> {
    let mut words = Vec::new();
    for cell in cells {
        let Some(found) = cell.read(view) else { continue };
        match &cell.split_at {
            Some(at) => {
                let trimmed =
                    |word: &str| if cell.reading.trim { word.trim() } else { word }.to_owned();
                words.extend(found.text.split(at.as_str()).map(trimmed));
            }
            None => words.push(found.text),
        }
    }
    words.retain(|word| !word.is_empty());
    words.sort_unstable();
    words.dedup();
    (!words.is_empty()).then_some(Value::Set(words))
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
        Refusal::Bad(bad) => {
            let cells = super::spec::field_cells(std::slice::from_ref(field));
            let column = cells.iter().flat_map(|cell| cell.columns()).next().unwrap_or_default();
            Refusal::Bad(bad.at(&field.field.name, column))
        }
        fatal @ Refusal::Fatal(_) => fatal,
    }
}

/// The column behind the field that the library refused.
fn with_column(refusal: Refusal, fields: &[FieldSpec]) -> Refusal {
    match refusal {
        Refusal::Bad(bad) => {
            let top = bad.field.split('.').next().unwrap_or_default();
            match fields.iter().find(|field| field.field.name == top) {
                Some(field) => placed(Refusal::Bad(bad), field),
                None => Refusal::Bad(bad),
            }
        }
        fatal @ Refusal::Fatal(_) => fatal,
    }
}

/// The records that a row made, for its later records to link to.
pub(super) type Made = HashMap<String, (String, Uuid)>;
