//! A record in bytes: a fixed header that scans read alone, then the fields by number, then the stamps.

use std::sync::Arc;

use uuid::Uuid;

use crate::{
    entity::{
        Base, EntityDef, EntityId, FieldDef, ItemId,
        base::number,
        cbor::{Reader, Writer},
        erased::EntityType,
        record::AnyRecord,
        stamp::{Stamp, Stamps},
    },
    error::{Error, ErrorKind, Result},
    value::Timestamp,
};

/// The version of the record layout, the first byte.
const LAYOUT: u8 = 0;

/// What scans, the gate and the journal need of a record, at fixed places before its fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Header {
    pub(crate) id: Uuid,
    /// The journal entry that wrote the record last.
    pub(crate) sequence: u64,
    pub(crate) revision: i64,
    pub(crate) live: bool,
    pub(crate) owner: Option<Uuid>,
    pub(crate) team: Option<Uuid>,
    created_at: i64,
    updated_at: i64,
}

/// The fields of the shared block that the header holds, by their numbers: they do not stand in the body too.
const IN_HEADER: [u16; 5] =
    [number::OWNER, number::TEAM, number::CREATED_AT, number::REVISION, number::UPDATED_AT];

impl Header {
    /// How many bytes it has.
    const LEN: usize = 1 + 16 + 8 + 8 + 1 + 16 + 16 + 8 + 8;

    pub(crate) fn of(record: &dyn AnyRecord, sequence: u64) -> Self {
        let base = record.base();
        Self {
            id: record.id(),
            sequence,
            revision: base.revision,
            live: base.is_live(),
            owner: base.owner.map(EntityId::uuid),
            team: base.team.map(EntityId::uuid),
            created_at: base.created_at.millis(),
            updated_at: base.updated_at.millis(),
        }
    }

    /// Gives a record what stands in its header alone.
    fn fill(&self, base: &mut Base) -> Result<()> {
        base.owner = self.owner.map(EntityId::from_uuid);
        base.team = self.team.map(EntityId::from_uuid);
        base.revision = self.revision;
        base.created_at = Timestamp::from_millis(self.created_at).map_err(|_| damaged())?;
        base.updated_at = Timestamp::from_millis(self.updated_at).map_err(|_| damaged())?;
        Ok(())
    }

    fn write(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(256);
        bytes.push(LAYOUT);
        bytes.extend_from_slice(self.id.as_bytes());
        bytes.extend_from_slice(&self.sequence.to_le_bytes());
        bytes.extend_from_slice(&self.revision.to_le_bytes());
        bytes.push(u8::from(self.live));
        for id in [self.owner, self.team] {
            bytes.extend_from_slice(id.unwrap_or_default().as_bytes());
        }
        for millis in [self.created_at, self.updated_at] {
            bytes.extend_from_slice(&millis.to_le_bytes());
        }
        bytes
    }

    /// The header of a stored record, and its body.
    pub(crate) fn read(payload: &[u8]) -> Result<(Self, &[u8])> {
        let (head, body) = payload.split_first_chunk::<{ Self::LEN }>().ok_or_else(damaged)?;
        let mut rest = head.as_slice();
        if part::<1>(&mut rest)? != [LAYOUT] {
            return Err(Error::new(
                ErrorKind::NewerFormat,
                "a record was written by a newer version of the library: update it to read the file",
            ));
        }
        let given = |bytes| Some(Uuid::from_bytes(bytes)).filter(|id| !id.is_nil());
        let id = Uuid::from_bytes(part(&mut rest)?);
        let sequence = u64::from_le_bytes(part(&mut rest)?);
        let revision = i64::from_le_bytes(part(&mut rest)?);
        let live = part(&mut rest)? == [1];
        let (owner, team) = (given(part(&mut rest)?), given(part(&mut rest)?));
        let created_at = i64::from_le_bytes(part(&mut rest)?);
        let updated_at = i64::from_le_bytes(part(&mut rest)?);
        let header = Self { id, sequence, revision, live, owner, team, created_at, updated_at };
        Ok((header, body))
    }
}

/// Steps over the next bytes.
#[inline]
fn part<const N: usize>(rest: &mut &[u8]) -> Result<[u8; N]> {
    let (part, after) = rest.split_first_chunk().ok_or_else(damaged)?;
    *rest = after;
    Ok(*part)
}

fn damaged() -> Error {
    Error::new(ErrorKind::Corrupt, "a stored record is damaged: run check, or restore a backup")
}

/// The record's bytes, before the check that stands on every value.
pub(crate) fn encode(def: &EntityDef, record: &dyn AnyRecord, sequence: u64) -> Vec<u8> {
    let mut writer = Writer::after(Header::of(record, sequence).write());
    let in_body = |field: &FieldDef| !IN_HEADER.contains(&field.number);
    let fields = def.fields.iter().enumerate().filter(|(_, field)| in_body(field));
    let held = fields.filter_map(|(position, field)| {
        let value = record.field(position)?;
        (!value.needs_no_bytes()).then_some((field, value))
    });
    let held: Vec<_> = held.collect();
    let unknown = &record.kept().unknown;
    writer.map(held.len() + unknown.len());
    for (field, value) in &held {
        writer.uint(u64::from(field.number));
        value.write(&field.kind, &mut writer);
    }
    for (number, value) in unknown {
        writer.uint(u64::from(*number));
        writer.raw(value);
    }
    write_stamps(&mut writer, &record.kept().stamps);
    writer.finish()
}

/// The record that these bytes hold, and its header.
pub(crate) fn decode(
    entity: &dyn EntityType,
    payload: &[u8],
) -> Result<(Header, Arc<dyn AnyRecord>)> {
    let (header, body) = Header::read(payload)?;
    let mut shared = entity.blank_shared(header.id);
    let record = Arc::get_mut(&mut shared).ok_or_else(damaged)?;
    header.fill(record.base_mut())?;
    let mut reader = Reader::new(body);
    for _ in 0..reader.map()? {
        let number = reader.number()?;
        if !record.read_field(number, &mut reader)? {
            read_other(entity.def(), record, number, &mut reader)?;
        }
    }
    record.kept_mut().stamps = read_stamps(&mut reader)?;
    Ok((header, shared))
}

/// A field that is data itself, or one of a newer version.
fn read_other(
    def: &EntityDef,
    record: &mut dyn AnyRecord,
    number: u16,
    reader: &mut Reader<'_>,
) -> Result<()> {
    let position = def.position_of(number);
    let field = position.and_then(|position| def.fields.get(position));
    match field.zip(position.and_then(|position| record.field_mut(position))) {
        Some((field, target)) => target.read(&field.kind, reader),
        None => {
            let raw = reader.raw()?.to_vec();
            record.kept_mut().unknown.push((number, raw));
            Ok(())
        }
    }
}

fn write_stamps(writer: &mut Writer, stamps: &Stamps) {
    writer.array(1 + stamps.later.len());
    write_stamp(writer, stamps.created, None);
    for (field, item, stamp) in &stamps.later {
        write_stamp(writer, *stamp, Some((*field, *item, stamps.created.millis)));
    }
}

/// A later stamp says which field or item it is for, and its time from the first one on.
fn write_stamp(writer: &mut Writer, stamp: Stamp, later: Option<(u16, Option<ItemId>, u64)>) {
    writer.array(if later.is_some() { 5 } else { 3 });
    let since = later.map_or(0, |(_, _, created)| created);
    writer.uint(stamp.millis.saturating_sub(since));
    writer.uint(u64::from(stamp.counter));
    writer.uint(u64::from(stamp.replica));
    if let Some((field, item, _)) = later {
        writer.uint(u64::from(field));
        match item {
            Some(item) => writer.bytes(item.0.as_bytes()),
            None => writer.null(),
        }
    }
}

fn read_stamps(reader: &mut Reader<'_>) -> Result<Stamps> {
    let len = reader.array()?;
    let mut stamps = Stamps::default();
    for index in 0..len {
        let fields = reader.array()?;
        let mut stamp =
            Stamp { millis: reader.uint()?, counter: reader.number()?, replica: reader.number()? };
        if index == 0 {
            stamps.created = stamp;
            continue;
        }
        if fields != 5 {
            return Err(damaged());
        }
        stamp.millis = stamp.millis.saturating_add(stamps.created.millis);
        let field = reader.number()?;
        let item = if reader.is_null()? { None } else { Some(ItemId(reader.uuid()?)) };
        stamps.later.push((field, item, stamp));
    }
    Ok(stamps)
}

/// The values of some fields, for a list that needs no record.
pub(crate) fn project(def: &EntityDef, record: &dyn AnyRecord, keep: &[usize]) -> Vec<u8> {
    if keep.is_empty() {
        return Vec::new();
    }
    let mut writer = Writer::with_capacity(64);
    for position in keep {
        if let (Some(field), Some(value)) = (def.fields.get(*position), record.field(*position)) {
            value.write(&field.kind, &mut writer);
        }
    }
    writer.finish()
}
