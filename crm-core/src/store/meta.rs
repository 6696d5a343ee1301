//! The file's own facts: which format it has, how far its counters are, which numbers it gave to names.

use std::ops::ControlFlow;

use uuid::Uuid;

use crate::{
    entity::cbor::{Reader, Writer, corrupt},
    error::{Error, ErrorKind, Result},
    store::{
        build::Structure,
        catalog::Numbers,
        check,
        engine::{Direction, Range, Read, Space, WriteSet},
        view,
    },
};

/// The format that this version writes; see `docs/format.md`.
pub(crate) const FORMAT: u64 = 0;
/// Which of the drafts of format 0 this version writes: another one is refused, since what it keeps of totals and search
/// would be read wrongly.
const DRAFT: u64 = 6;

pub(crate) const FORMAT_KEY: &[u8] = b"format";
/// The counters; a commit happens only when they are what its leader read.
pub(crate) const COUNTERS_KEY: &[u8] = b"counters";
const HORIZON_KEY: &[u8] = b"horizon";
/// Which journal entries were lost before the file was salvaged.
const GAPS_KEY: &[u8] = b"gaps";
/// A record that was lost before the file was salvaged stands under this and its key.
const LOST: &[u8] = b"lost/";
const NUMBERS_KEY: &[u8] = b"numbers";
/// Entities declared at run time stand under this and their name.
const DECLARED: &[u8] = b"declared/";
/// The mark of the definitions: it is another one after every change of what the catalog is made of.
const MARK_KEY: &[u8] = b"mark";
/// What custom fields are found by stands under this and its number.
const STRUCTURE: &[u8] = b"custom/";
/// Contents that wait for their records stand under this and their upload.
const UPLOAD: &[u8] = b"upload/";
/// Where calls of several commits go on stands under this and their change set.
const CURSOR: &[u8] = b"cursor/";
/// How far a number series is in a year stands under this, its id and the year.
const SERIES: &[u8] = b"series/";

/// How far the file is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counters {
    /// The commit that wrote the counters last.
    pub(crate) commit: u64,
    /// The next short number of a record.
    pub(crate) surrogate: u64,
    /// The next journal entry.
    pub(crate) sequence: u64,
}

/// How far the journal's values are gone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Horizon {
    /// The last entry whose values are; 0 when all are kept.
    pub(crate) sequence: u64,
}

fn read(from: &dyn Read, key: &[u8]) -> Result<Option<Vec<u8>>> {
    let stored = from.get(Space::Meta, key)?;
    stored.map(|stored| check::open(Space::Meta, key, &stored).map(<[u8]>::to_vec)).transpose()
}

fn put(writes: &mut WriteSet, key: &[u8], payload: &[u8]) {
    check::put(writes, Space::Meta, key, payload);
}

/// Whether the file was written by this library at all, and not by a newer version.
///
/// # Errors
/// `NewerFormat` when this version cannot read it.
pub(crate) fn is_initialised(from: &dyn Read) -> Result<bool> {
    let Some(payload) = read(from, FORMAT_KEY)? else { return Ok(false) };
    let mut reader = Reader::new(&payload);
    let format = reader.uint()?;
    if format > FORMAT {
        return Err(Error::new(
            ErrorKind::NewerFormat,
            format!(
                "the file has format {format}, this version reads up to {FORMAT}: update the library"
            ),
        ));
    }
    // The first draft had no number.
    let draft = reader.uint().unwrap_or(1);
    if draft != DRAFT {
        return Err(Error::new(
            ErrorKind::Unsupported,
            format!(
                "the file has draft {draft} of format 0, this version reads draft {DRAFT}: export it with the version \
                 that made it, and import it into a new file"
            ),
        ));
    }
    Ok(true)
}

pub(crate) fn initialise(writes: &mut WriteSet) {
    let mut writer = Writer::with_capacity(8);
    writer.uint(FORMAT);
    writer.uint(DRAFT);
    put(writes, FORMAT_KEY, &writer.finish());
    write_counters(writes, &Counters { commit: 0, surrogate: 1, sequence: 1 });
}

pub(crate) fn counters(from: &dyn Read) -> Result<Counters> {
    let payload = read(from, COUNTERS_KEY)?.ok_or_else(|| {
        Error::new(ErrorKind::Corrupt, "the file has lost its counters: restore a backup")
    })?;
    let mut reader = Reader::new(&payload);
    Ok(Counters { commit: reader.uint()?, surrogate: reader.uint()?, sequence: reader.uint()? })
}

pub(crate) fn write_counters(writes: &mut WriteSet, counters: &Counters) {
    let mut writer = Writer::with_capacity(32);
    writer.uint(counters.commit);
    writer.uint(counters.surrogate);
    writer.uint(counters.sequence);
    put(writes, COUNTERS_KEY, &writer.finish());
}

pub(crate) fn horizon(from: &dyn Read) -> Result<Horizon> {
    let Some(payload) = read(from, HORIZON_KEY)? else { return Ok(Horizon::default()) };
    Ok(Horizon { sequence: Reader::new(&payload).uint()? })
}

pub(crate) fn write_horizon(writes: &mut WriteSet, horizon: Horizon) {
    let mut writer = Writer::with_capacity(16);
    writer.uint(horizon.sequence);
    put(writes, HORIZON_KEY, &writer.finish());
}

/// The stretches of the journal, first and last number, that a damaged file had lost when this one was salvaged from it.
pub(crate) fn gaps(from: &dyn Read) -> Result<Vec<(u64, u64)>> {
    let Some(payload) = read(from, GAPS_KEY)? else { return Ok(Vec::new()) };
    let mut reader = Reader::new(&payload);
    let gap = |reader: &mut Reader<'_>| {
        reader.pair(2)?;
        Ok((reader.uint()?, reader.uint()?))
    };
    (0..reader.array()?).map(|_| gap(&mut reader)).collect()
}

pub(crate) fn write_gaps(writes: &mut WriteSet, gaps: &[(u64, u64)]) {
    if gaps.is_empty() {
        return;
    }
    let mut writer = Writer::with_capacity(16);
    writer.array(gaps.len());
    for (first, last) in gaps {
        writer.array(2);
        writer.uint(*first);
        writer.uint(*last);
    }
    put(writes, GAPS_KEY, &writer.finish());
}

fn lost_key(entity: u16, surrogate: u64) -> Vec<u8> {
    [LOST, view::record_key(entity, surrogate).as_slice()].concat()
}

/// Notes that a damaged file had lost this record when this one was salvaged from it.
pub(crate) fn write_lost(writes: &mut WriteSet, entity: u16, surrogate: u64) {
    put(writes, &lost_key(entity, surrogate), &[]);
}

/// Whether this record was lost before the file was salvaged.
pub(crate) fn is_lost(from: &dyn Read, entity: u16, surrogate: u64) -> Result<bool> {
    from.get_with(Space::Meta, &lost_key(entity, surrogate), &mut |_| Ok(()))
}

pub(crate) fn numbers(from: &dyn Read) -> Result<Numbers> {
    read(from, NUMBERS_KEY)?
        .map_or_else(|| Ok(Numbers::default()), |payload| Numbers::read(&payload))
}

pub(crate) fn write_numbers(writes: &mut WriteSet, numbers: &Numbers) {
    put(writes, NUMBERS_KEY, &numbers.write());
}

/// The declarations of entities at run time, as JSON.
pub(crate) fn declarations(from: &dyn Read) -> Result<Vec<String>> {
    let mut texts = Vec::new();
    let range = Range::prefix(DECLARED);
    from.scan(Space::Meta, &range, Direction::Up, &mut |key, stored| {
        let payload = check::open(Space::Meta, key, stored)?;
        let text = std::str::from_utf8(payload).map_err(|_| {
            Error::new(
                ErrorKind::Corrupt,
                "the declaration of an entity is damaged: restore a backup",
            )
        })?;
        texts.push(text.to_owned());
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(texts)
}

pub(crate) fn write_declaration(writes: &mut WriteSet, name: &str, json: &str) {
    put(writes, &[DECLARED, name.as_bytes()].concat(), json.as_bytes());
}

/// The mark of the definitions; none while the file has only those that it began with.
pub(crate) fn mark(from: &dyn Read) -> Result<Option<Uuid>> {
    let mut mark = None;
    from.get_with(Space::Meta, MARK_KEY, &mut |stored| {
        let payload = check::open(Space::Meta, MARK_KEY, stored)?;
        mark = Some(Uuid::from_slice(payload).map_err(|_| corrupt())?);
        Ok(())
    })?;
    Ok(mark)
}

pub(crate) fn write_mark(writes: &mut WriteSet, mark: Uuid) {
    put(writes, MARK_KEY, mark.as_bytes());
}

fn structure_key(number: u16) -> Vec<u8> {
    [STRUCTURE, number.to_be_bytes().as_slice()].concat()
}

/// What a custom field is found by, by its number.
pub(crate) fn structure(from: &dyn Read, number: u16) -> Result<Option<Structure>> {
    let payload = read(from, &structure_key(number))?;
    payload.map(|payload| Structure::read(&payload)).transpose()
}

/// All that custom fields are found by.
pub(crate) fn structures(from: &dyn Read) -> Result<Vec<Structure>> {
    let mut found = Vec::new();
    from.scan(Space::Meta, &Range::prefix(STRUCTURE), Direction::Up, &mut |key, stored| {
        found.push(Structure::read(check::open(Space::Meta, key, stored)?)?);
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(found)
}

pub(crate) fn write_structure(writes: &mut WriteSet, structure: &Structure) {
    put(writes, &structure_key(structure.number), &structure.write());
}

pub(crate) fn delete_structure(writes: &mut WriteSet, number: u16) {
    writes.delete(Space::Meta, &structure_key(number));
}

fn upload_key(upload: Uuid) -> Vec<u8> {
    [UPLOAD, upload.as_bytes().as_slice()].concat()
}

/// Notes that a content is being brought in: when its last chunks came, and how many there are.
pub(crate) fn write_upload(writes: &mut WriteSet, upload: Uuid, at: i64, chunks: u32) {
    let mut writer = Writer::with_capacity(16);
    writer.array(2);
    writer.int(at);
    writer.uint(u64::from(chunks));
    put(writes, &upload_key(upload), &writer.finish());
}

pub(crate) fn delete_upload(writes: &mut WriteSet, upload: Uuid) {
    writes.delete(Space::Meta, &upload_key(upload));
}

pub(crate) fn has_upload(from: &dyn Read, upload: Uuid) -> Result<bool> {
    Ok(read(from, &upload_key(upload))?.is_some())
}

/// Contents that wait for their records: which, since when, and how many chunks there are.
pub(crate) fn uploads(from: &dyn Read) -> Result<Vec<(Uuid, i64, u32)>> {
    let mut found = Vec::new();
    from.scan(Space::Meta, &Range::prefix(UPLOAD), Direction::Up, &mut |key, stored| {
        let mut reader = Reader::new(check::open(Space::Meta, key, stored)?);
        reader.pair(2)?;
        let upload = key.get(UPLOAD.len()..).and_then(|id| Uuid::from_slice(id).ok());
        found.push((upload.ok_or_else(corrupt)?, reader.int()?, reader.number()?));
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(found)
}

fn series_key(series: Uuid, year: i32) -> Vec<u8> {
    [SERIES, series.as_bytes(), year.to_be_bytes().as_slice()].concat()
}

/// The last counter that a series gave in a year.
pub(crate) fn series_counter(from: &dyn Read, series: Uuid, year: i32) -> Result<u64> {
    let payload = read(from, &series_key(series, year))?;
    payload.map_or(Ok(0), |payload| Reader::new(&payload).uint())
}

pub(crate) fn write_series_counter(writes: &mut WriteSet, series: Uuid, year: i32, counter: u64) {
    let mut writer = Writer::with_capacity(9);
    writer.uint(counter);
    put(writes, &series_key(series, year), &writer.finish());
}

fn cursor_key(change_set: u64) -> Vec<u8> {
    [CURSOR, change_set.to_be_bytes().as_slice()].concat()
}

/// Where the call that made this change set goes on, as its last commit says.
pub(crate) fn cursor(from: &dyn Read, change_set: u64) -> Result<Option<String>> {
    let Some(payload) = read(from, &cursor_key(change_set))? else { return Ok(None) };
    String::from_utf8(payload).map(Some).map_err(|_| {
        Error::new(ErrorKind::Corrupt, "the cursor of an import is damaged: import anew")
    })
}

/// Calls `visit` with every change set that says where its call goes on, and what it says.
pub(crate) fn cursors(from: &dyn Read, visit: &mut dyn FnMut(u64, &str)) -> Result<()> {
    from.scan(Space::Meta, &Range::prefix(CURSOR), Direction::Up, &mut |key, stored| {
        let payload = check::open(Space::Meta, key, stored)?;
        if let (Some(number), Ok(cursor)) = (key.last_chunk(), std::str::from_utf8(payload)) {
            visit(u64::from_be_bytes(*number), cursor);
        }
        Ok(ControlFlow::Continue(()))
    })
}

/// The call that made this change set does not go on.
pub(crate) fn forget_cursor(writes: &mut WriteSet, change_set: u64) {
    writes.delete(Space::Meta, &cursor_key(change_set));
}

pub(crate) fn write_cursor(writes: &mut WriteSet, change_set: u64, cursor: &str) {
    put(writes, &cursor_key(change_set), cursor.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::engine::{Engine as _, Sync, memory::Memory};

    #[test]
    fn a_file_of_another_draft_is_refused_by_name() {
        let engine = Memory::new();
        let mut writes = WriteSet::default();
        initialise(&mut writes);
        engine.commit(writes, Sync::Now).unwrap();
        assert!(is_initialised(&*engine.snapshot().unwrap()).unwrap());

        let mut first = Writer::with_capacity(8);
        first.uint(FORMAT);
        let mut writes = WriteSet::default();
        put(&mut writes, FORMAT_KEY, &first.finish());
        engine.commit(writes, Sync::Now).unwrap();
        let refused = is_initialised(&*engine.snapshot().unwrap()).unwrap_err();
        assert_eq!(refused.kind(), ErrorKind::Unsupported);
        assert!(refused.detail().contains("draft 1"));
    }
}
