//! A record in bytes: a fixed header that scans read alone, then the fields by number, then the stamps.

use std::sync::Arc;

use uuid::Uuid;

use crate::{
    entity::{
        EntityDef, EntityId, ItemId,
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
}

impl Header {
    /// How many bytes it has.
    const LEN: usize = 1 + 16 + 8 + 8 + 1 + 16 + 16;

    pub(crate) fn of(record: &dyn AnyRecord, sequence: u64) -> Self {
        let base = record.base();
        Self {
            id: record.id(),
            sequence,
            revision: base.revision,
            live: base.is_live(),
            owner: base.owner.map(EntityId::uuid),
            team: base.team.map(EntityId::uuid),
        }
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
        bytes
    }

    /// The header of a stored record, and its body.
    pub(crate) fn read(payload: &[u8]) -> Result<(Self, &[u8])> {
        let (head, body) = payload.split_first_chunk::<{ Self::LEN }>().ok_or_else(damaged)?;
        let (layout, rest) = head.split_first().ok_or_else(damaged)?;
        if *layout != LAYOUT {
            return Err(Error::new(
                ErrorKind::NewerFormat,
                "a record was written by a newer version of the library: update it to read the file",
            ));
        }
        Ok((Self::parts(rest).ok_or_else(damaged)?, body))
    }

    /// What stands after the first byte.
    #[inline]
    fn parts(mut rest: &[u8]) -> Option<Self> {
        let given = |bytes| Some(Uuid::from_bytes(bytes)).filter(|id| !id.is_nil());
        Some(Self {
            id: Uuid::from_bytes(part(&mut rest)?),
            sequence: u64::from_le_bytes(part(&mut rest)?),
            revision: i64::from_le_bytes(part(&mut rest)?),
            live: part(&mut rest)? == [1],
            owner: given(part(&mut rest)?),
            team: given(part(&mut rest)?),
        })
    }
}

/// Steps over the next bytes.
#[inline]
fn part<const N: usize>(rest: &mut &[u8]) -> Option<[u8; N]> {
    let (part, after) = rest.split_first_chunk()?;
    *rest = after;
    Some(*part)
}

fn damaged() -> Error {
    Error::new(ErrorKind::Corrupt, "a stored record is damaged: run check, or restore a backup")
}

/// The record's bytes, before the check that stands on every value.
pub(crate) fn encode(def: &EntityDef, record: &dyn AnyRecord, sequence: u64) -> Vec<u8> {
    let mut writer = Writer::after(Header::of(record, sequence).write());
    let base = record.base();
    let created = created_at(&record.kept().stamps);
    let is_told = |number: u16| match number {
        number::OWNER | number::TEAM | number::REVISION => true,
        number::CREATED_AT => created == Some(base.created_at),
        number::UPDATED_AT => created == Some(base.updated_at),
        _ => false,
    };
    let mut held = Vec::with_capacity(def.fields.len());
    held.extend(def.fields.iter().enumerate().filter_map(|(position, field)| {
        let value = record.field(position)?;
        (!value.needs_no_bytes() && !is_told(field.number)).then_some((field, value))
    }));
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
    Ok((header, decode_body(entity, &header, body)?))
}

/// The record of this header, from the body that stands after it.
pub(crate) fn decode_body(
    entity: &dyn EntityType,
    header: &Header,
    body: &[u8],
) -> Result<Arc<dyn AnyRecord>> {
    let mut shared = entity.blank_shared(header.id);
    fill(entity.def(), Arc::get_mut(&mut shared).ok_or_else(damaged)?, header, body)?;
    Ok(shared)
}

/// Fills a blank record from its header and the body that stands after it.
pub(crate) fn fill(
    def: &EntityDef,
    record: &mut dyn AnyRecord,
    header: &Header,
    body: &[u8],
) -> Result<()> {
    let mut reader = Reader::new(body);
    for _ in 0..reader.map()? {
        let number = reader.number()?;
        if !record.read_field(number, &mut reader)? {
            read_other(def, record, number, &mut reader)?;
        }
    }
    let stamps = read_stamps(&mut reader)?;
    let base = record.base_mut();
    base.owner = header.owner.map(Into::into);
    base.team = header.team.map(Into::into);
    base.revision = header.revision;
    if let Some(created) = created_at(&stamps) {
        for at in [&mut base.created_at, &mut base.updated_at] {
            if *at == Timestamp::BLANK {
                *at = created;
            }
        }
    }
    let kept = record.kept_mut();
    (kept.stamps, kept.sequence) = (stamps, header.sequence);
    Ok(())
}

/// Whether a field of this number may stand in the header or the stamps, and not in the body.
pub(crate) fn stands_elsewhere(number: u16) -> bool {
    use number::{CREATED_AT, OWNER, REVISION, TEAM, UPDATED_AT};
    matches!(number, OWNER | TEAM | REVISION | CREATED_AT | UPDATED_AT)
}

/// Reads only these fields of a body, by number and place, into a record that held those of another one.
pub(crate) fn read_some(
    def: &EntityDef,
    body: &[u8],
    numbers: &[u16],
    positions: &[usize],
    record: &mut dyn AnyRecord,
) -> Result<()> {
    for position in positions {
        if let Some(field) = record.field_mut(*position) {
            field.clear();
        }
    }
    pick(body, numbers, &mut |_, number, reader| {
        if record.read_field(number, reader)? {
            return Ok(());
        }
        read_other(def, record, number, reader)
    })
}

/// Calls `take` where the value of each of these fields stands in a body, with its place in the list and its number.
pub(crate) fn pick<'b>(
    body: &'b [u8],
    numbers: &[u16],
    take: &mut dyn FnMut(usize, u16, &mut Reader<'b>) -> Result<()>,
) -> Result<()> {
    let mut reader = Reader::new(body);
    let mut missing = numbers.len();
    for _ in 0..reader.map()? {
        if missing == 0 {
            break;
        }
        let number = reader.number()?;
        match numbers.iter().position(|wanted| *wanted == number) {
            Some(place) => {
                missing -= 1;
                take(place, number, &mut reader)?;
            }
            None => reader.skip()?,
        }
    }
    Ok(())
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

/// When the record was written first, which most fields that tell a time tell too.
fn created_at(stamps: &Stamps) -> Option<Timestamp> {
    let at = i64::try_from(stamps.created.millis).ok().map(Timestamp::from_millis)?.ok();
    at.filter(|at| *at != Timestamp::BLANK)
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

/// What an index entry keeps: the record's id, then the values of these fields; nothing where there are none.
pub(crate) fn project(def: &EntityDef, record: &dyn AnyRecord, keep: &[usize]) -> Vec<u8> {
    if keep.is_empty() {
        return Vec::new();
    }
    let mut writer = Writer::with_capacity(96);
    writer.bytes(record.id().as_bytes());
    write_values(def, record, keep, &mut writer);
    writer.finish()
}

/// The values of some fields.
pub(crate) fn values(def: &EntityDef, record: &dyn AnyRecord, positions: &[usize]) -> Vec<u8> {
    let mut writer = Writer::with_capacity(64);
    write_values(def, record, positions, &mut writer);
    writer.finish()
}

fn write_values(def: &EntityDef, record: &dyn AnyRecord, positions: &[usize], writer: &mut Writer) {
    for position in positions {
        if let (Some(field), Some(value)) = (def.fields.get(*position), record.field(*position)) {
            value.write(&field.kind, writer);
        }
    }
}
