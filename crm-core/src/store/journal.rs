//! The journal: who changed what and when, written in the same commit as the records.
//!
//! An entry's header holds no personal data; its values stand in a space of their own, so that they can be erased.

use std::ops::ControlFlow;

use uuid::Uuid;

use crate::{
    entity::{
        Delta, EntityDef, ItemId, Source,
        cbor::{Reader, Writer},
    },
    error::{Error, ErrorKind, Result},
    store::{
        check,
        engine::{Direction, Overlay, Range, Read, Space, WriteSet},
        meta, view,
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

fn header_key(sequence: u64) -> [u8; 8] {
    sequence.to_be_bytes()
}

fn values_key(entity: u16, surrogate: u64, sequence: u64) -> Vec<u8> {
    let mut key = record_prefix(entity, surrogate);
    key.extend_from_slice(&sequence.to_be_bytes());
    key
}

/// What all journal values of one record begin with.
pub(crate) fn record_prefix(entity: u16, surrogate: u64) -> Vec<u8> {
    let mut key = entity.to_be_bytes().to_vec();
    key.extend_from_slice(&surrogate.to_be_bytes());
    key
}

/// Writes an entry and its values.
pub(crate) fn write(writes: &mut WriteSet, def: &EntityDef, entry: &Entry, deltas: &[Delta]) {
    let mut header = Writer::with_capacity(96);
    header.array(9);
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
    check::put(writes, Space::Journal, &header_key(entry.sequence), &header.finish());

    // The record is what a creation gave; where the entry stands, it tells until it is written again.
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
    let key = values_key(entry.entity, entry.surrogate, entry.sequence);
    check::put(writes, Space::JournalValue, &key, &values.finish());
}

/// Notes, when a record is written again, the entry that created it: until now the record itself told which it was.
pub(crate) fn keep_creation(
    overlay: &mut Overlay<'_>,
    entity: u16,
    surrogate: u64,
    sequence: u64,
) -> Result<()> {
    let key = values_key(entity, surrogate, sequence);
    if !overlay.get_with(Space::JournalValue, &key, &mut |_| Ok(()))? {
        check::put(&mut overlay.writes, Space::JournalValue, &key, &no_values());
    }
    Ok(())
}

fn no_values() -> Vec<u8> {
    let mut values = Writer::with_capacity(1);
    values.array(0);
    values.finish()
}

/// Lets go of an entry's values, and says whether it had any; that it was there, its header and its record tell.
pub(crate) fn clear_values(writes: &mut WriteSet, entry: &Entry) -> bool {
    if entry.verb == Verb::Create {
        return false;
    }
    let key = values_key(entry.entity, entry.surrogate, entry.sequence);
    check::put(writes, Space::JournalValue, &key, &no_values());
    true
}

/// Whether the record that an entry created is gone, though nothing says that it was deleted for good.
pub(crate) fn has_lost_record(read: &dyn Read, entry: &Entry) -> Result<bool> {
    let (number, surrogate) = (entry.entity, entry.surrogate);
    if entry.verb != Verb::Create || view::is_there(read, number, surrogate)? {
        return Ok(false);
    }
    if meta::is_lost(read, number, surrogate)? {
        return Ok(false);
    }
    let mut last = None;
    let range = Range::prefix(&record_prefix(number, surrogate));
    read.scan(Space::JournalValue, &range, Direction::Down, &mut |key, _| {
        last = key.last_chunk::<8>().map(|tail| u64::from_be_bytes(*tail));
        Ok(ControlFlow::Break(()))
    })?;
    let last = last.map(|last| self::entry(read, last)).transpose()?.flatten();
    Ok(last.is_none_or(|last| last.verb != Verb::Purge || last.sequence < entry.sequence))
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
    if reader.array()? != 9 {
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
    Ok(Entry { sequence, change_set, at, actor, source, entity, surrogate, id, verb, fields })
}

/// The entry with this number.
pub(crate) fn entry(read: &dyn Read, sequence: u64) -> Result<Option<Entry>> {
    let key = header_key(sequence);
    let stored = read.get(Space::Journal, &key)?;
    stored.map(|stored| read_header(&key, &stored)).transpose()
}

/// Whether values stand under the entry, be there none in them.
pub(crate) fn has_values(read: &dyn Read, entry: &Entry) -> Result<bool> {
    let key = values_key(entry.entity, entry.surrogate, entry.sequence);
    read.get_with(Space::JournalValue, &key, &mut |_| Ok(()))
}

/// What an entry changed; empty for a creation, whose values are the record's own.
pub(crate) fn values(read: &dyn Read, def: &EntityDef, entry: &Entry) -> Result<Vec<Delta>> {
    let key = values_key(entry.entity, entry.surrogate, entry.sequence);
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
    let [start, end] = [numbers.start, numbers.end].map(|number| header_key(number).to_vec());
    let range = Range { start, end: Some(end) };
    read.scan(Space::Journal, &range, direction, &mut |key, stored| {
        visit(read_header(key, stored)?)
    })
}

/// The numbers of a record's entries, in order.
pub(crate) fn of_record(read: &dyn Read, entity: u16, surrogate: u64) -> Result<Vec<u64>> {
    let mut sequences = Vec::new();
    let range = Range::prefix(&record_prefix(entity, surrogate));
    read.scan(Space::JournalValue, &range, Direction::Up, &mut |key, _| {
        let tail = key.last_chunk::<8>().ok_or_else(damaged)?;
        sequences.push(u64::from_be_bytes(*tail));
        Ok(ControlFlow::Continue(()))
    })?;
    // A creation has no values: the record itself tells which entry wrote it last.
    let header = view::numbered_header(read, entity, surrogate)?;
    let last = header.map(|header| header.sequence);
    if last != sequences.last().copied() {
        sequences.extend(last);
    }
    Ok(sequences)
}
