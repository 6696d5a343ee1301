//! Contents of files: in chunks, each with its check, stored once by their SHA-256, gone with the last record that
//! refers to them.
//!
//! A content comes in while its hash is not known yet, so that its chunks are keyed by the upload that brought them.
//! The commit that writes the first record which refers to it enters its hash; until then the upload stands in `meta`,
//! and one that was given up is collected after a day. References are counted where records are derived, so that they
//! agree with the records at every commit.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::ControlFlow,
};

use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::{
    entity::{
        EntityDef, FieldKind, Value,
        cbor::{Reader, Writer, corrupt},
        record::AnyRecord,
    },
    error::{Error, ErrorKind, Result},
    store::{
        check,
        engine::{Direction, Overlay, Range, Read, Space, WriteSet},
        meta,
    },
    value::ContentHash,
};

/// How many bytes a chunk has, but for the last of a content.
pub(crate) const CHUNK: usize = 64 << 10;
/// How many chunks are brought in by one commit.
pub(crate) const AT_ONCE: u32 = 64;
/// For how long an upload may stand without a record, in milliseconds.
const GIVEN_UP: i64 = 24 * 60 * 60 * 1000;

/// A content that is stored, or will be with the next commit.
#[derive(Clone, Debug)]
pub(crate) struct Staged {
    pub(crate) upload: Uuid,
    pub(crate) hash: ContentHash,
    pub(crate) size: u64,
    pub(crate) chunks: u32,
    /// Whether earlier commits brought a part of it.
    pub(crate) begun: bool,
    /// The chunks that no commit has brought yet.
    pub(crate) rest: WriteSet,
}

/// Where a content stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) upload: Uuid,
    pub(crate) size: u64,
    pub(crate) chunks: u32,
    pub(crate) references: u64,
}

/// By how much the references to contents change.
pub(crate) type References = BTreeMap<ContentHash, i64>;

fn chunk_key(upload: Uuid, number: u32) -> Vec<u8> {
    [upload.as_bytes().as_slice(), &number.to_be_bytes()].concat()
}

pub(crate) fn put_chunk(writes: &mut WriteSet, upload: Uuid, number: u32, bytes: &[u8]) {
    let key = chunk_key(upload, number);
    check::put(writes, Space::Blob, &key, bytes);
}

/// A chunk of a content.
///
/// # Errors
/// `NotFound` when the content has gone meanwhile, `Corrupt` when it is damaged.
pub(crate) fn chunk(read: &dyn Read, upload: Uuid, number: u32) -> Result<Vec<u8>> {
    let key = chunk_key(upload, number);
    let stored = read.get(Space::Blob, &key)?.ok_or_else(|| {
        Error::new(ErrorKind::NotFound, "the content was deleted while it was read")
    })?;
    check::open(Space::Blob, &key, &stored).map(<[u8]>::to_vec)
}

/// Where the content of this hash stands, if it is stored.
pub(crate) fn place(read: &dyn Read, hash: ContentHash) -> Result<Option<Place>> {
    let key = hash.bytes();
    let stored = read.get(Space::BlobHash, &key)?;
    stored.map(|stored| read_place(check::open(Space::BlobHash, &key, &stored)?)).transpose()
}

fn read_place(payload: &[u8]) -> Result<Place> {
    let mut reader = Reader::new(payload);
    reader.pair(4)?;
    Ok(Place {
        upload: reader.uuid()?,
        size: reader.uint()?,
        chunks: reader.number()?,
        references: reader.uint()?,
    })
}

fn write_place(writes: &mut WriteSet, hash: ContentHash, place: &Place) {
    let mut writer = Writer::with_capacity(40);
    writer.array(4);
    writer.bytes(place.upload.as_bytes());
    writer.uint(place.size);
    writer.uint(u64::from(place.chunks));
    writer.uint(place.references);
    let key = hash.bytes().to_vec();
    check::put(writes, Space::BlobHash, &key, &writer.finish());
}

fn delete_chunks(writes: &mut WriteSet, upload: Uuid, chunks: u32) {
    (0..chunks).for_each(|number| writes.delete(Space::Blob, &chunk_key(upload, number)));
}

/// Deletes an upload that no record refers to.
pub(crate) fn discard(writes: &mut WriteSet, upload: Uuid, chunks: u32) {
    delete_chunks(writes, upload, chunks);
    meta::delete_upload(writes, upload);
}

/// Uploads that were given up before this time: which, and how many chunks of them there are.
pub(crate) fn given_up(read: &dyn Read, now: i64) -> Result<Vec<(Uuid, u32)>> {
    let uploads = meta::uploads(read)?.into_iter();
    let old = uploads.filter(|(_, at, _)| now.saturating_sub(*at) > GIVEN_UP);
    Ok(old.map(|(upload, _, chunks)| (upload, chunks)).collect())
}

/// Enters the hash of a content that was brought in; one that is there already stays, and the new chunks go.
///
/// # Errors
/// `Finished` when the upload was given up and collected meanwhile.
pub(crate) fn finish(overlay: &mut Overlay<'_>, staged: &Staged) -> Result<()> {
    if staged.begun && !meta::has_upload(overlay, staged.upload)? {
        return Err(Error::new(
            ErrorKind::Finished,
            "the content was brought in more than a day ago and never used; attach it again",
        ));
    }
    if place(overlay, staged.hash)?.is_some() {
        if staged.begun {
            discard(&mut overlay.writes, staged.upload, staged.chunks);
        }
        return Ok(());
    }
    overlay.writes.merge(staged.rest.clone());
    if staged.begun {
        meta::delete_upload(&mut overlay.writes, staged.upload);
    }
    let Staged { upload, size, chunks, .. } = *staged;
    let place = Place { upload, size, chunks, references: 0 };
    write_place(&mut overlay.writes, staged.hash, &place);
    Ok(())
}

/// Whether records of an entity can refer to contents.
pub(crate) fn has_contents(def: &EntityDef) -> bool {
    let is_content = |kind: &FieldKind| *kind == FieldKind::Blob;
    def.fields.iter().any(|field| match &field.kind {
        FieldKind::List(items) => items.fields.iter().any(|item| is_content(&item.kind)),
        kind => is_content(kind),
    })
}

/// The contents that a record refers to.
pub(crate) fn of_record(def: &EntityDef, record: &dyn AnyRecord) -> Vec<ContentHash> {
    let mut found = Vec::new();
    for (position, field) in def.fields.iter().enumerate() {
        match &field.kind {
            FieldKind::Blob => found.extend(hash_of(&record.value(position))),
            FieldKind::List(items) if items.fields.iter().any(|it| it.kind == FieldKind::Blob) => {
                let Value::List(held) = record.value(position) else { continue };
                let blobs = items.fields.iter().filter(|field| field.kind == FieldKind::Blob);
                for field in blobs {
                    found.extend(held.iter().filter_map(|item| hash_of(item.value(field.number))));
                }
            }
            _ => {}
        }
    }
    found
}

/// Takes these contents out of a record.
pub(crate) fn forget(def: &EntityDef, record: &mut dyn AnyRecord, lost: &BTreeSet<ContentHash>) {
    let is_lost = |value: &Value| hash_of(value).is_some_and(|hash| lost.contains(&hash));
    for (position, field) in def.fields.iter().enumerate() {
        let value = match (&field.kind, record.value(position)) {
            (FieldKind::Blob, value) if is_lost(&value) => Value::Null,
            (FieldKind::List(_), Value::List(mut items)) => {
                items.retain(|item| !item.values.iter().any(|(_, value)| is_lost(value)));
                Value::List(items)
            }
            _ => continue,
        };
        if let Some(target) = record.field_mut(position) {
            // What it has now is of its kind.
            let _ = target.set(value);
        }
    }
}

fn hash_of(value: &Value) -> Option<ContentHash> {
    value.as_text()?.parse().ok()
}

/// Counts references, and deletes what is no longer referred to.
///
/// # Errors
/// `BrokenLink` when a record refers to a content that is not stored.
pub(crate) fn refer(overlay: &mut Overlay<'_>, changes: &References) -> Result<()> {
    for (hash, change) in changes {
        let Some(mut place) = place(overlay, *hash)? else {
            if *change > 0 {
                return Err(not_stored());
            }
            continue;
        };
        place.references = place.references.saturating_add_signed(*change);
        if place.references == 0 {
            delete_chunks(&mut overlay.writes, place.upload, place.chunks);
            overlay.writes.delete(Space::BlobHash, &hash.bytes());
        } else {
            write_place(&mut overlay.writes, *hash, &place);
        }
    }
    Ok(())
}

/// Enters each content whose chunks stand, but that nothing refers to yet, by its hash: how many there are. An upload
/// of which a chunk is missing is taken for a shorter one, to whose hash no record will refer.
///
/// # Errors
/// `Corrupt` for a damaged chunk; whatever reading gives.
pub(crate) fn enter_all(read: &dyn Read, writes: &mut WriteSet) -> Result<u64> {
    let mut entered = 0;
    let mut open: Option<(Uuid, Sha256, Place)> = None;
    let mut enter = |(_, hasher, place): (Uuid, Sha256, Place), writes: &mut WriteSet| {
        entered += 1;
        write_place(writes, ContentHash::new(hasher.finalize().into()), &place);
    };
    let all = Range::prefix(&[]);
    read.scan(Space::Blob, &all, Direction::Up, &mut |key, stored| {
        let (upload, number) = parse_key(key).ok_or_else(corrupt)?;
        let bytes = check::open(Space::Blob, key, stored)?;
        if let Some(other) = open.take_if(|(current, ..)| *current != upload) {
            enter(other, writes);
        }
        let (_, hasher, place) = open.get_or_insert_with(|| {
            (upload, Sha256::new(), Place { upload, size: 0, chunks: 0, references: 0 })
        });
        hasher.update(bytes);
        place.size += bytes.len() as u64;
        place.chunks = number + 1;
        Ok(ControlFlow::Continue(()))
    })?;
    if let Some(last) = open {
        enter(last, writes);
    }
    Ok(entered)
}

/// Deletes the contents that no record refers to: how many there were.
///
/// # Errors
/// Whatever reading gives.
pub(crate) fn drop_unused(read: &dyn Read, writes: &mut WriteSet) -> Result<u64> {
    let mut dropped = 0;
    read.scan(Space::BlobHash, &Range::prefix(&[]), Direction::Up, &mut |key, stored| {
        let place = read_place(check::open(Space::BlobHash, key, stored)?)?;
        if place.references == 0 {
            dropped += 1;
            delete_chunks(writes, place.upload, place.chunks);
            writes.delete(Space::BlobHash, key);
        }
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(dropped)
}

pub(crate) fn not_stored() -> Error {
    Error::new(ErrorKind::BrokenLink, "the file holds no content of this hash: attach the content")
}

/// Looks at every content and chunk; `referred` is how many records refer to each content.
///
/// # Errors
/// `Storage` when the file cannot be read.
pub(crate) fn verify(
    read: &dyn Read,
    mut referred: BTreeMap<ContentHash, u64>,
    problems: &mut Vec<String>,
) -> Result<u64> {
    let mut counted = 0;
    let mut known: BTreeSet<(Uuid, u32)> = BTreeSet::new();
    for (upload, _, chunks) in meta::uploads(read)? {
        known.extend((0..chunks).map(|number| (upload, number)));
    }
    let all = Range { start: Vec::new(), end: None };
    read.scan(Space::BlobHash, &all, Direction::Up, &mut |key, stored| {
        counted += 1;
        let hash = key.try_into().map(ContentHash::new).map_err(|_| corrupt());
        let opened = check::open(Space::BlobHash, key, stored).and_then(read_place);
        match (hash, opened) {
            (Ok(hash), Ok(place)) => {
                if referred.remove(&hash).unwrap_or_default() != place.references {
                    problems.push("blob: a content is counted wrong".to_owned());
                }
                known.extend((0..place.chunks).map(|number| (place.upload, number)));
                if let Some(problem) = damage(read, hash, &place) {
                    problems.push(problem);
                }
            }
            (_, Err(error)) | (Err(error), _) => problems.push(error.to_string()),
        }
        Ok(ControlFlow::Continue(()))
    })?;
    if !referred.is_empty() {
        problems.push(format!("blob: {} contents are missing", referred.len()));
    }
    read.scan(Space::Blob, &all, Direction::Up, &mut |key, stored| {
        counted += 1;
        if let Err(error) = check::open(Space::Blob, key, stored) {
            problems.push(error.to_string());
        }
        if !parse_key(key).is_some_and(|key| known.contains(&key)) {
            problems.push("blob: a chunk of no content".to_owned());
        }
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(counted)
}

fn parse_key(key: &[u8]) -> Option<(Uuid, u32)> {
    let (upload, number) = key.split_at_checked(16)?;
    Some((Uuid::from_slice(upload).ok()?, u32::from_be_bytes(number.try_into().ok()?)))
}

/// What is wrong with a content, if anything is.
fn damage(read: &dyn Read, hash: ContentHash, place: &Place) -> Option<String> {
    let (mut hasher, mut size) = (Sha256::new(), 0_u64);
    for number in 0..place.chunks {
        match chunk(read, place.upload, number) {
            Ok(bytes) => {
                hasher.update(&bytes);
                size += bytes.len() as u64;
            }
            Err(error) => return Some(format!("blob: {}", error.detail())),
        }
    }
    let same = ContentHash::new(hasher.finalize().into()) == hash && size == place.size;
    (!same).then(|| "blob: a content differs from its hash".to_owned())
}
