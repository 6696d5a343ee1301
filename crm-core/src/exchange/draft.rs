//! What rows say by themselves: the values that follow from their cells alone, whatever records there are. Drafts of many
//! rows are made side by side, and beside the records that are made of the rows before them.

use std::{borrow::Cow, collections::HashSet};

use serde_json::Value as Json;
use uuid::Uuid;

use super::{
    cell::{Cell, CurrencyOf, Found},
    convert::{self, Customs},
    key::Key,
    report::Bad,
    row::Pass,
    spec::{FieldSpec, FileSpec, ItemSpec, RecordSpec, Target, ValueSpec},
    table::{Header, Lookups, Row, View},
};
use crate::{
    entity::{FieldDef, FieldKind, Item, ItemDef, ItemId, Value},
    error::Result,
    store::workers::Workers,
    value::Currency,
};

/// How many rows have their drafts made at a time: a moment's work, and little memory beside the rows themselves.
const STRETCH: usize = 512;
/// How many of them a thread takes at a time.
const PART: usize = 64;

/// A record as a row tells it.
#[derive(Debug)]
pub(super) struct Draft<'s> {
    /// The id that the row gives it.
    pub(super) id: Option<String>,
    /// The fields that the pass asks for, in the order of the specification, up to one that is wrong.
    pub(super) fields: Vec<Drafted<'s>>,
    /// What each key of the specification tells the record by, as far as nothing is open of it.
    keys: Vec<Option<Vec<String>>>,
    /// What is wrong after the fields.
    pub(super) wrong: Option<Bad>,
}

/// What a row says about a field.
#[derive(Debug)]
pub(super) struct Drafted<'s> {
    pub(super) spec: &'s FieldSpec,
    pub(super) value: Option<Value>,
    /// Whether it leads to other records, which must be looked for first.
    pub(super) is_open: bool,
    /// Whether a record that it leads to may still come, so that the late pass sets it.
    pub(super) waits: bool,
}

impl Draft<'_> {
    /// What the keys of the specification tell the record by.
    pub(super) fn keys<'s>(
        &'s self,
        spec: &'s RecordSpec,
    ) -> impl Iterator<Item = (&'s Key, &'s [String])> + Clone {
        let keys = spec.keys.iter().zip(&self.keys);
        keys.filter_map(|(key, texts)| Some((key, texts.as_deref()?)))
    }

    /// Reads the keys that can be read, and were not yet.
    pub(super) fn read_keys(&mut self, spec: &RecordSpec) {
        let Self { id, fields, keys, .. } = self;
        let id = id.as_ref().and_then(|id| Uuid::parse_str(id).ok());
        let field = |number: u16| fields.iter().find(|it| it.spec.field.number == number);
        let value = |number: u16| match field(number).and_then(|field| field.value.as_ref()) {
            Some(value) => Cow::Borrowed(value),
            None => Cow::Owned(Value::Null),
        };
        keys.resize(spec.keys.len(), None);
        for (key, texts) in spec.keys.iter().zip(keys) {
            let is_open = key.fields().filter_map(field).any(|field| field.is_open);
            if texts.is_none() && !is_open {
                *texts = Some(key.of_record(id, &value));
            }
        }
    }
}

/// What drafts are made with.
#[derive(Clone, Copy)]
pub(super) struct Drafter<'a> {
    pub(super) header: &'a Header,
    pub(super) lookups: &'a Lookups,
    pub(super) customs: &'a Customs,
    pub(super) pass: Pass,
    /// The entities whose records may still come with later rows.
    pub(super) to_come: &'a HashSet<String>,
}

impl<'a> Drafter<'a> {
    /// Takes the drafts of each row in turn, those of one row in the order of its records, none where there is no
    /// record. Those of later rows are made meanwhile.
    ///
    /// # Errors
    /// That of `take`, which is not called again then.
    pub(super) fn each<'s>(
        &self,
        file: &'s FileSpec,
        rows: &'a [Row],
        workers: Workers,
        take: &mut dyn FnMut(&'a Row, Vec<Option<Draft<'s>>>) -> Result<()>,
    ) -> Result<()> {
        let mut ready: Vec<Vec<_>> = Vec::new();
        for stretch in rows.chunks(STRETCH).chain([[].as_slice()]) {
            // No thread is worth a few rows.
            let workers = if stretch.len() > PART { workers } else { Workers::ONE };
            let mut taken = Ok(());
            let take_ready = || {
                let mut ready = std::mem::take(&mut ready).into_iter().flatten();
                taken = ready.try_for_each(|(row, drafts)| take(row, drafts));
            };
            let draft =
                |part: &'a [Row]| Ok(part.iter().map(|row| (row, self.row(file, row))).collect());
            let parts = stretch.chunks(PART).collect();
            let made = workers.each_beside(take_ready, parts, draft)?;
            taken?;
            ready = made;
        }
        Ok(())
    }

    fn row<'s>(&self, file: &'s FileSpec, row: &'a Row) -> Vec<Option<Draft<'s>>> {
        let view = self.view(Some(row));
        if file.conditions.iter().any(|condition| !condition.holds(&view)) {
            return Vec::new();
        }
        file.records.iter().map(|spec| self.record(spec, Some(row))).collect()
    }

    /// A row as the mapping sees it; without one, what the mapping itself says.
    pub(super) fn view(&self, row: Option<&'a Row>) -> View<'a> {
        View { header: self.header, row, piece: None, lookups: self.lookups }
    }

    /// One record of a row, or of what the mapping itself says; none where it is not about one.
    pub(super) fn record<'s>(&self, spec: &'s RecordSpec, row: Option<&Row>) -> Option<Draft<'s>> {
        let view = &View { row, ..self.view(None) };
        let is_unwanted = spec.conditions.iter().any(|condition| !condition.holds(view));
        if is_unwanted || is_blank(spec, view) {
            return None;
        }
        let id = spec.id.as_ref().and_then(|cell| cell.read(view));
        let mut draft = Draft {
            id: id.map(|found| found.text.into_owned()),
            fields: Vec::with_capacity(spec.fields.len()),
            keys: Vec::new(),
            wrong: None,
        };
        for field in &spec.fields {
            let is_asked =
                self.pass == Pass::First || self.may_come_late(field) || spec.is_key(field);
            if !is_asked {
                continue;
            }
            let is_open = field.leads_elsewhere;
            match if is_open { Ok(None) } else { self.value(field, view) } {
                Ok(value) => {
                    draft.fields.push(Drafted { spec: field, value, is_open, waits: false });
                }
                Err(bad) => {
                    draft.wrong = Some(bad);
                    return Some(draft);
                }
            }
        }
        draft.read_keys(spec);
        Some(draft)
    }

    /// What a field holds that [leads nowhere else](FieldSpec::leads_elsewhere).
    pub(super) fn value(&self, field: &FieldSpec, view: &View<'_>) -> Result<Option<Value>, Bad> {
        let kind = &field.field.kind;
        let value = match &field.value {
            ValueSpec::Cell(cell) => self.plain(cell, kind, view),
            ValueSpec::Words(cells) => Ok(words(cells, view)),
            ValueSpec::Items(specs) => {
                items(specs, view, &mut |field, view| self.value(field, view))
            }
            ValueSpec::Json(cell, def, _) => json_list(cell, def, view, &mut |field, found| {
                self.of_json(cell, &field.kind, found)
            }),
            ValueSpec::Link(..) => Ok(None),
        };
        value.map_err(|bad| field.place(bad))
    }

    /// What a field of an item holds that an export wrote as JSON.
    pub(super) fn of_json(
        &self,
        cell: &Cell,
        kind: &FieldKind,
        found: &Found<'_>,
    ) -> Result<Option<Value>, Bad> {
        match kind {
            FieldKind::Link => {
                let link = found.text.parse().map_err(|error| Bad::from_error(&error))?;
                Ok(Some(Value::Link(link)))
            }
            kind => convert::value(found, kind, cell, None, self.customs).map(Some),
        }
    }

    fn plain(&self, cell: &Cell, kind: &FieldKind, view: &View<'_>) -> Result<Option<Value>, Bad> {
        let Some(found) = cell.read(view) else { return Ok(None) };
        let currency = match &cell.currency {
            Some(CurrencyOf::Fixed(currency)) => Some(*currency),
            Some(CurrencyOf::Cell(cell)) => {
                let code = cell.read(view).map(|found| Currency::new(&found.text)).transpose();
                code.map_err(|error| Bad::from_error(&error))?
            }
            None => None,
        };
        convert::value(&found, kind, cell, currency, self.customs).map(Some)
    }

    /// Whether the late pass asks for a field: its record may have come since.
    fn may_come_late(&self, field: &FieldSpec) -> bool {
        field.links().iter().any(|link| self.is_to_come(&link.targets))
    }

    /// Whether records of one of the targets may still come with later rows.
    pub(super) fn is_to_come<'t>(&self, targets: impl IntoIterator<Item = &'t Target>) -> bool {
        targets.into_iter().any(|target| self.to_come.contains(target.entity.name.as_ref()))
    }
}

/// The items of a list: for each description one, or one for each piece of a column; `read` gives their fields.
pub(super) fn items<E: From<Bad>>(
    specs: &[ItemSpec],
    view: &View<'_>,
    read: &mut ReadField<'_, E>,
) -> Result<Option<Value>, E> {
    let mut items = Vec::new();
    for spec in specs {
        let Some((column, at)) = &spec.split else {
            items.extend(item(spec, view, read)?);
            continue;
        };
        for piece in view.cell(column).unwrap_or_default().split(at.as_str()) {
            let view = View { piece: Some((column, piece)), ..*view };
            items.extend(item(spec, &view, read)?);
        }
    }
    Ok((!items.is_empty()).then_some(Value::List(items)))
}

/// Reads a field of an item.
type ReadField<'r, E> = dyn FnMut(&FieldSpec, &View<'_>) -> Result<Option<Value>, E> + 'r;

/// An item; none when what it needs, or all that it reads, is missing.
fn item<E: From<Bad>>(
    spec: &ItemSpec,
    view: &View<'_>,
    read: &mut ReadField<'_, E>,
) -> Result<Option<Item>, E> {
    let mut values = Vec::with_capacity(spec.fields.len());
    let mut is_there = spec.fields.iter().all(|field| field.is_constant);
    for field in &spec.fields {
        match read(field, view)? {
            Some(value) => {
                is_there |= !field.is_constant;
                values.push((field.field.number, value));
            }
            None if field.field.required => return Ok(None),
            None => {}
        }
    }
    values.sort_unstable_by_key(|(number, _)| *number);
    Ok((is_there && !values.is_empty()).then(|| Item { id: ItemId::default(), values }))
}

/// Reads a text of an item as a value of a field.
type ReadFound<'r, E> = dyn FnMut(&FieldDef, &Found<'_>) -> Result<Option<Value>, E> + 'r;

/// A list that an export wrote as JSON; `read` gives the fields of its items.
pub(super) fn json_list<E: From<Bad>>(
    cell: &Cell,
    def: &ItemDef,
    view: &View<'_>,
    read: &mut ReadFound<'_, E>,
) -> Result<Option<Value>, E> {
    let Some(found) = cell.read(view) else { return Ok(None) };
    let wrong = || Bad::new("not_a_list", "give a JSON list of objects, as an export writes it");
    let json: Json = serde_json::from_str(&found.text).map_err(|_| wrong())?;
    let mut items = Vec::new();
    for entry in json.as_array().ok_or_else(wrong)? {
        let mut values = Vec::new();
        let mut is_whole = true;
        for (name, value) in entry.as_object().ok_or_else(wrong)? {
            let field = def.field(name).ok_or_else(wrong)?;
            let text = match value {
                Json::String(text) => Cow::Borrowed(text.as_str()),
                Json::Bool(_) | Json::Number(_) => Cow::Owned(value.to_string()),
                Json::Null => continue,
                Json::Array(_) | Json::Object(_) => return Err(wrong().into()),
            };
            let value = read(field, &Found { text, is_plain: true })?;
            is_whole &= value.is_some() || !field.required;
            values.extend(value.map(|value| (field.number, value)));
        }
        values.sort_unstable_by_key(|(number, _)| *number);
        // As an item of cells, one is left out that lacks what it needs since its link led nowhere.
        if is_whole {
            items.push(Item { id: ItemId::default(), values });
        }
    }
    Ok(Some(Value::List(items)))
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
            None => words.push(found.text.into_owned()),
        }
    }
    words.retain(|word| !word.is_empty());
    words.sort_unstable();
    words.dedup();
    (!words.is_empty()).then_some(Value::Set(words))
}

/// Whether nothing that the record reads is there, so that the row is not about one.
fn is_blank(spec: &RecordSpec, view: &View<'_>) -> bool {
    !spec.columns.is_empty()
        && spec
            .columns
            .iter()
            .all(|column| view.cell(column).is_none_or(|cell| cell.trim().is_empty()))
}
