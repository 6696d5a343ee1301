//! Reading records: by id, by short number, by index, all of them.

use std::{ops::ControlFlow, sync::Arc};

use uuid::Uuid;

use crate::{
    entity::record::AnyRecord,
    error::{Error, ErrorKind, Result},
    store::{
        catalog::Registered,
        check,
        codec::{self, Header},
        engine::{Direction, Range, Read, Space, WriteSet},
    },
};

fn damaged() -> Error {
    Error::new(ErrorKind::Corrupt, "a stored key is damaged: run check, or restore a backup")
}

/// The short number of a UUID in this file's keys, if it was ever mentioned.
pub(crate) fn surrogate(read: &dyn Read, id: Uuid) -> Result<Option<u64>> {
    let mut found = None;
    read.get_with(Space::Uuid, id.as_bytes(), &mut |stored| {
        let payload = check::open(Space::Uuid, id.as_bytes(), stored)?;
        found = Some(u64::from_be_bytes(payload.try_into().map_err(|_| damaged())?));
        Ok(())
    })?;
    Ok(found)
}

/// The highest id that has a short number.
pub(crate) fn highest(read: &dyn Read) -> Result<Option<Uuid>> {
    let mut highest = None;
    let all = Range { start: Vec::new(), end: None };
    read.scan(Space::Uuid, &all, Direction::Down, &mut |key, _| {
        highest = Some(Uuid::from_slice(key).map_err(|_| damaged())?);
        Ok(ControlFlow::Break(()))
    })?;
    Ok(highest)
}

/// Notes the short number of a UUID.
pub(crate) fn put_surrogate(writes: &mut WriteSet, id: Uuid, surrogate: u64) {
    check::put(writes, Space::Uuid, id.as_bytes(), &surrogate.to_be_bytes());
}

/// The key of a record: its entity's number and its own.
pub(crate) fn record_key(entity: u16, surrogate: u64) -> [u8; 10] {
    let mut key = [0; 10];
    let (head, tail) = key.split_at_mut(2);
    head.copy_from_slice(&entity.to_be_bytes());
    tail.copy_from_slice(&surrogate.to_be_bytes());
    key
}

/// Whether there is a record under this short number, sound or not.
pub(crate) fn is_there(read: &dyn Read, entity: u16, surrogate: u64) -> Result<bool> {
    read.get_with(Space::Record, &record_key(entity, surrogate), &mut |_| Ok(()))
}

/// Lends the stored payload of a record.
pub(crate) fn with_payload<R>(
    read: &dyn Read,
    entity: u16,
    surrogate: u64,
    with: impl FnOnce(&[u8]) -> Result<R>,
) -> Result<Option<R>> {
    let key = record_key(entity, surrogate);
    let (mut with, mut found) = (Some(with), None);
    read.get_with(Space::Record, &key, &mut |stored| {
        let payload = check::open(Space::Record, &key, stored)?;
        if let Some(with) = with.take() {
            found = Some(with(payload)?);
        }
        Ok(())
    })?;
    Ok(found)
}

/// A record with the fixed header that stands before its fields.
pub(crate) type Loaded = (Header, Arc<dyn AnyRecord>);

/// A record with its short number and header.
pub(crate) type Placed = (u64, Header, Arc<dyn AnyRecord>);

/// The record under this short number, whoever may see it.
pub(crate) fn numbered(
    read: &dyn Read,
    registered: &Registered,
    surrogate: u64,
) -> Result<Option<Loaded>> {
    with_payload(read, registered.number, surrogate, |payload| {
        codec::decode(&*registered.entity, payload)
    })
}

/// The record with this id, whoever may see it, live or in the trash.
pub(crate) fn load(read: &dyn Read, registered: &Registered, id: Uuid) -> Result<Option<Placed>> {
    let Some(surrogate) = surrogate(read, id)? else { return Ok(None) };
    let Some((header, record)) = numbered(read, registered, surrogate)? else { return Ok(None) };
    // A damaged number must not answer with another record.
    if header.id != id {
        return Err(damaged());
    }
    Ok(Some((surrogate, header, record)))
}

/// The short number and header of the record with this id, live or in the trash.
pub(crate) fn header(
    read: &dyn Read,
    registered: &Registered,
    id: Uuid,
) -> Result<Option<(u64, Header)>> {
    let Some(surrogate) = surrogate(read, id)? else { return Ok(None) };
    match numbered_header(read, registered.number, surrogate)? {
        Some(header) if header.id != id => Err(damaged()),
        header => Ok(header.map(|header| (surrogate, header))),
    }
}

/// The header of the record under this short number.
pub(crate) fn numbered_header(
    read: &dyn Read,
    entity: u16,
    surrogate: u64,
) -> Result<Option<Header>> {
    with_payload(read, entity, surrogate, |payload| Ok(Header::read(payload)?.0))
}

/// Whether a stored record is worth reading whole, by its header and body.
pub(crate) type Wants<'w> = dyn FnMut(&Header, &[u8]) -> Result<bool> + 'w;

/// The record under this short number, if it is wanted.
pub(crate) fn wanted(
    read: &dyn Read,
    registered: &Registered,
    surrogate: u64,
    wants: &mut Wants<'_>,
) -> Result<Option<Arc<dyn AnyRecord>>> {
    let found = with_payload(read, registered.number, surrogate, |payload| {
        decode_wanted(registered, payload, wants)
    })?;
    Ok(found.flatten())
}

/// The records of an entity that are wanted, in order of arrival.
pub(crate) fn all_wanted(
    read: &dyn Read,
    registered: &Registered,
    after: Option<u64>,
    wants: &mut Wants<'_>,
    visit: &mut dyn FnMut(u64, Arc<dyn AnyRecord>) -> Result<ControlFlow<()>>,
) -> Result<()> {
    payloads(read, registered.number, after, &mut |surrogate, payload| match decode_wanted(
        registered, payload, wants,
    )? {
        Some(record) => visit(surrogate, record),
        None => Ok(ControlFlow::Continue(())),
    })
}

fn decode_wanted(
    registered: &Registered,
    payload: &[u8],
    wants: &mut Wants<'_>,
) -> Result<Option<Arc<dyn AnyRecord>>> {
    let (header, body) = Header::read(payload)?;
    if !wants(&header, body)? {
        return Ok(None);
    }
    codec::decode_body(&*registered.entity, &header, body).map(Some)
}

/// All records of an entity, in order of arrival.
pub(crate) fn all(
    read: &dyn Read,
    registered: &Registered,
    after: Option<u64>,
    visit: &mut dyn FnMut(u64, Loaded) -> Result<ControlFlow<()>>,
) -> Result<()> {
    payloads(read, registered.number, after, &mut |surrogate, payload| {
        visit(surrogate, codec::decode(&*registered.entity, payload)?)
    })
}

/// The headers of all records of an entity, in order of arrival.
pub(crate) fn headers(
    read: &dyn Read,
    entity: u16,
    after: Option<u64>,
    visit: &mut dyn FnMut(u64, Header) -> Result<ControlFlow<()>>,
) -> Result<()> {
    payloads(read, entity, after, &mut |surrogate, payload| {
        visit(surrogate, Header::read(payload)?.0)
    })
}

/// What is called with a short number and what is stored of the record; `Break` ends the reading.
type VisitPayload<'v> = dyn FnMut(u64, &[u8]) -> Result<ControlFlow<()>> + 'v;

/// What is stored of all records of an entity, in order of arrival.
fn payloads(
    read: &dyn Read,
    entity: u16,
    after: Option<u64>,
    visit: &mut VisitPayload<'_>,
) -> Result<()> {
    read.scan(Space::Record, &records(entity, after), Direction::Up, &mut |key, stored| {
        let payload = check::open(Space::Record, key, stored)?;
        visit(u64::from_be_bytes(*key.last_chunk::<8>().ok_or_else(damaged)?), payload)
    })
}

/// Where the records of an entity stand, or those after this one.
pub(crate) fn records(entity: u16, after: Option<u64>) -> Range {
    let mut range = Range::prefix(&entity.to_be_bytes());
    if let Some(next) = after.and_then(|after| after.checked_add(1)) {
        range.start = record_key(entity, next).to_vec();
    }
    range
}

/// The prefix of an index, or of a key in it.
pub(crate) fn index_prefix(index: u16, key: &[u8]) -> Vec<u8> {
    let mut prefix = Vec::with_capacity(2 + key.len() + 8);
    prefix.extend_from_slice(&index.to_be_bytes());
    prefix.extend_from_slice(key);
    prefix
}

/// Who holds a unique key: the owner's short number, then any other claimants.
pub(crate) fn holders(read: &dyn Read, index: u16, key: &[u8]) -> Result<Vec<u64>> {
    let key = index_prefix(index, key);
    match read.get(Space::Unique, &key)? {
        Some(stored) => read_holders(check::open(Space::Unique, &key, &stored)?),
        None => Ok(Vec::new()),
    }
}

pub(crate) fn read_holders(payload: &[u8]) -> Result<Vec<u64>> {
    let (numbers, rest) = payload.as_chunks::<8>();
    if numbers.is_empty() || !rest.is_empty() {
        return Err(damaged());
    }
    Ok(numbers.iter().map(|number| u64::from_be_bytes(*number)).collect())
}
