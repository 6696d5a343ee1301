//! The journal: who changed what and when, written in the same commit as the records.
//!
//! An entry's header holds no personal data; its values stand in a space of their own, so that they can be erased. A
//! record says which entry wrote it last, and each entry which one did before: a record's history is read back along that
//! way, and all that a commit adds to the journal stands at its end.

use std::{collections::BTreeMap, iter, ops::ControlFlow};

use uuid::Uuid;

use crate::{
    entity::{
        Delta, EntityDef, ItemId, Source,
        cbor::{Reader, Writer},
    },
    error::{Error, ErrorKind, Result},
    store::{
        check,
        engine::{Direction, Range, Read, Space, WriteSet},
        number_set::NumberSet,
        view,
    },
    value::Timestamp,
};

/// What happened to a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Verb {
    /// It was created.
    Create,
    /// Fields were changed.
    Update,
    /// It was moved to the trash.
    Trash,
    /// It was taken out of the trash.
    Restore,
    /// It was deleted for good.
    Purge,
}

impl Verb {
    const ALL: [Self; 5] = [Self::Create, Self::Update, Self::Trash, Self::Restore, Self::Purge];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Create => "create",
            Self::Update => "update",
            Self::Trash => "trash",
            Self::Restore => "restore",
            Self::Purge => "purge",
        }
    }
}

/// The header of one journal entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) sequence: u64,
    /// The first entry of the call that wrote it: the change set's number.
    pub(crate) change_set: u64,
    pub(crate) at: Timestamp,
    pub(crate) actor: Option<Uuid>,
    pub(crate) source: Source,
    pub(crate) entity: u16,
    pub(crate) surrogate: u64,
    pub(crate) id: Uuid,
    pub(crate) verb: Verb,
    /// The fields that were changed; none for a creation, which gave all that the record then held.
    pub(crate) fields: Vec<u16>,
    /// The entry that wrote the record before; none for a creation.
    pub(crate) previous: Option<u64>,
}

impl Entry {
    /// Whether it set the field.
    pub(crate) fn wrote(&self, field: u16) -> bool {
        self.verb == Verb::Create || self.fields.contains(&field)
    }
}

fn damaged() -> Error {
    Error::new(ErrorKind::Corrupt, "a journal entry is damaged: run check, or restore a backup")
}

/// The key of an entry's header, and of its values.
fn key_of(sequence: u64) -> [u8; 8] {
    sequence.to_be_bytes()
}

fn between(numbers: std::ops::Range<u64>) -> Range {
    let [start, end] = [numbers.start, numbers.end].map(|number| key_of(number).to_vec());
    Range { start, end: Some(end) }
}

/// Writes an entry and its values.
pub(crate) fn write(writes: &mut WriteSet, def: &EntityDef, entry: &Entry, deltas: &[Delta]) {
    let mut header = Writer::with_capacity(96);
    header.array(if entry.previous.is_some() { 10 } else { 9 });
    header.uint(entry.change_set);
    header.int(entry.at.millis());
    match entry.actor {
        Some(actor) => header.bytes(actor.as_bytes()),
        None => header.null(),
    }
    header.uint(source_number(entry.source));
    header.uint(u64::from(entry.entity));
    header.uint(entry.surrogate);
    header.bytes(entry.id.as_bytes());
    let verb = Verb::ALL.iter().position(|verb| *verb == entry.verb).unwrap_or_default();
    header.uint(verb as u64);
    header.array(entry.fields.len());
    entry.fields.iter().for_each(|field| header.uint(u64::from(*field)));
    entry.previous.into_iter().for_each(|previous| header.uint(previous));
    check::put(writes, Space::Journal, &key_of(entry.sequence), &header.finish());

    // The record is what a creation gave.
    if entry.verb == Verb::Create {
        return;
    }
    let mut values = Writer::with_capacity(128);
    let known = |delta: &&Delta| def.numbered(delta.field).is_some();
    values.array(deltas.iter().filter(known).count());
    for delta in deltas {
        let Some(field) = def.numbered(delta.field) else { continue };
        values.array(if delta.place.is_some() { 5 } else { 4 });
        values.uint(u64::from(delta.field));
        match delta.item {
            Some(item) => values.bytes(item.0.as_bytes()),
            None => values.null(),
        }
        values.value(&field.kind, &delta.before);
        values.value(&field.kind, &delta.after);
        if let Some(place) = delta.place {
            values.uint(place as u64);
        }
    }
    check::put(writes, Space::JournalValue, &key_of(entry.sequence), &values.finish());
}

/// Lets go of an entry's values, and says whether it had any.
pub(crate) fn clear_values(writes: &mut WriteSet, entry: &Entry) -> bool {
    let had_values = entry.verb != Verb::Create;
    if had_values {
        delete_values(writes, entry.sequence);
    }
    had_values
}

pub(crate) fn delete_values(writes: &mut WriteSet, sequence: u64) {
    writes.delete(Space::JournalValue, &key_of(sequence));
}

/// The entries with these numbers whose values are there, whether they are there themselves or not.
pub(crate) fn each_with_values(
    read: &dyn Read,
    numbers: std::ops::Range<u64>,
    visit: &mut dyn FnMut(u64) -> Result<()>,
) -> Result<()> {
    read.scan(Space::JournalValue, &between(numbers), Direction::Up, &mut |key, _| {
        visit(u64::from_be_bytes(key.try_into().map_err(|_| damaged())?))?;
        Ok(ControlFlow::Continue(()))
    })
}

fn source_number(source: Source) -> u64 {
    match source {
        Source::Caller => 0,
        Source::Import => 1,
        Source::Replay => 2,
    }
}

fn read_header(key: &[u8], stored: &[u8]) -> Result<Entry> {
    let mut reader = Reader::new(check::open(Space::Journal, key, stored)?);
    let sequence = u64::from_be_bytes(key.try_into().map_err(|_| damaged())?);
    let parts = reader.array()?;
    if !(9..=10).contains(&parts) {
        return Err(damaged());
    }
    let change_set = reader.uint()?;
    let at = Timestamp::from_millis(reader.int()?).map_err(|_| damaged())?;
    let actor = if reader.is_null()? { None } else { Some(reader.uuid()?) };
    let source = match reader.uint()? {
        0 => Source::Caller,
        1 => Source::Import,
        _ => Source::Replay,
    };
    let (entity, surrogate, id) = (reader.number()?, reader.uint()?, reader.uuid()?);
    let verb: usize = reader.number()?;
    let verb = *Verb::ALL.get(verb).ok_or_else(damaged)?;
    let fields = (0..reader.array()?).map(|_| reader.number()).collect::<Result<_>>()?;
    let previous = if parts == 10 { Some(reader.uint()?) } else { None };
    // What leads back never leads on, so that a damaged way ends.
    if previous.is_some_and(|previous| previous >= sequence) {
        return Err(damaged());
    }
    Ok(Entry {
        sequence,
        change_set,
        at,
        actor,
        source,
        entity,
        surrogate,
        id,
        verb,
        fields,
        previous,
    })
}

/// The entry with this number.
pub(crate) fn entry(read: &dyn Read, sequence: u64) -> Result<Option<Entry>> {
    let key = key_of(sequence);
    let stored = read.get(Space::Journal, &key)?;
    stored.map(|stored| read_header(&key, &stored)).transpose()
}

/// Whether the entry has its values, which a creation needs none of.
pub(crate) fn has_values(read: &dyn Read, entry: &Entry) -> Result<bool> {
    Ok(entry.verb == Verb::Create
        || read.get_with(Space::JournalValue, &key_of(entry.sequence), &mut |_| Ok(()))?)
}

/// Notes of an entry that nobody knows its values any more.
pub(crate) fn write_no_values(writes: &mut WriteSet, entry: &Entry) {
    let mut values = Writer::with_capacity(1);
    values.array(0);
    check::put(writes, Space::JournalValue, &key_of(entry.sequence), &values.finish());
}

/// What an entry changed; empty for a creation, whose values are the record's own.
pub(crate) fn values(read: &dyn Read, def: &EntityDef, entry: &Entry) -> Result<Vec<Delta>> {
    let key = key_of(entry.sequence);
    match read.get(Space::JournalValue, &key)? {
        Some(stored) => read_values(def, check::open(Space::JournalValue, &key, &stored)?),
        None => Ok(Vec::new()),
    }
}

fn read_values(def: &EntityDef, payload: &[u8]) -> Result<Vec<Delta>> {
    let mut reader = Reader::new(payload);
    let mut deltas = Vec::new();
    for _ in 0..reader.array()? {
        let parts = reader.array()?;
        if !(4..=5).contains(&parts) {
            return Err(damaged());
        }
        let field = reader.number()?;
        let item = if reader.is_null()? { None } else { Some(ItemId(reader.uuid()?)) };
        match def.numbered(field) {
            Some(known) => {
                let (before, after) = (reader.value(&known.kind)?, reader.value(&known.kind)?);
                let place = if parts == 5 { Some(reader.number()?) } else { None };
                deltas.push(Delta { field, item, before, after, place });
            }
            None => {
                for _ in 2..parts {
                    reader.raw()?;
                }
            }
        }
    }
    Ok(deltas)
}

/// Entries in order, from this number on or down from the newest.
pub(crate) fn scan(
    read: &dyn Read,
    from: u64,
    direction: Direction,
    visit: &mut dyn FnMut(Entry) -> Result<ControlFlow<()>>,
) -> Result<()> {
    scan_between(read, from..u64::MAX, direction, visit)
}

/// The entries with these numbers, in order or the last first.
pub(crate) fn scan_between(
    read: &dyn Read,
    numbers: std::ops::Range<u64>,
    direction: Direction,
    visit: &mut dyn FnMut(Entry) -> Result<ControlFlow<()>>,
) -> Result<()> {
    read.scan(Space::Journal, &between(numbers), direction, &mut |key, stored| {
        visit(read_header(key, stored)?)
    })
}

/// What was done to a record that is there, the last first.
pub(crate) fn of_record(
    read: &dyn Read,
    entity: u16,
    surrogate: u64,
) -> Result<impl Iterator<Item = Result<Entry>>> {
    let last = view::numbered_header(read, entity, surrogate)?.map(|header| header.sequence);
    let mut way = OfRecord { read, entity, surrogate, next: last };
    Ok(iter::from_fn(move || way.step().transpose()))
}

/// The way back along what was done to a record.
struct OfRecord<'a> {
    read: &'a dyn Read,
    entity: u16,
    surrogate: u64,
    next: Option<u64>,
}

impl OfRecord<'_> {
    fn step(&mut self) -> Result<Option<Entry>> {
        let Some(sequence) = self.next.take() else { return Ok(None) };
        let found = match entry(self.read, sequence)? {
            Some(entry) if !self.is_about(&entry) => return Err(damaged()),
            Some(entry) => Some(entry),
            None => self.last_before(sequence)?,
        };
        self.next = found.as_ref().and_then(|entry| entry.previous);
        Ok(found)
    }

    /// The record's last entry before one that was lost, as in a file that was salvaged.
    fn last_before(&self, lost: u64) -> Result<Option<Entry>> {
        let mut last = None;
        scan_between(self.read, 0..lost, Direction::Down, &mut |entry| {
            last = Some(entry).filter(|entry| self.is_about(entry));
            Ok(if last.is_some() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) })
        })?;
        Ok(last)
    }

    fn is_about(&self, entry: &Entry) -> bool {
        (entry.entity, entry.surrogate) == (self.entity, self.surrogate)
    }
}

/// The last entry of each record that is not there, though nothing says that it was deleted for good.
pub(crate) fn each_missing(
    read: &dyn Read,
    visit: &mut dyn FnMut(Entry) -> Result<()>,
) -> Result<()> {
    let mut gone: BTreeMap<u16, NumberSet> = BTreeMap::new();
    scan(read, 0, Direction::Down, &mut |entry| {
        let (entity, surrogate) = (entry.entity, entry.surrogate);
        let gone = gone.entry(entity).or_default();
        if gone.contains(surrogate) || view::is_there(read, entity, surrogate)? {
            return Ok(ControlFlow::Continue(()));
        }
        gone.insert(surrogate);
        if entry.verb != Verb::Purge {
            visit(entry)?;
        }
        Ok(ControlFlow::Continue(()))
    })
}
