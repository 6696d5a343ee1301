//! Saving what a damaged file still holds into a new one.
//!
//! What nothing else can give back is copied as it is stored: records, the journal, contents, the file's own facts. Each
//! value is taken only when its check fits. What follows from records is derived anew.

use std::{collections::BTreeSet, ops::ControlFlow, sync::Arc};

use crate::{
    entity::record::AnyRecord,
    error::{Error, ErrorKind, Result},
    store::{
        blob,
        catalog::{Catalog, Numbers, Registered},
        check,
        codec::{self, Header},
        engine::{Direction, Engine, Range, Read, Snapshot, Space, Sync, WriteSet},
        journal, meta, put, view,
    },
};

/// What [`Crm::salvage`](crate::Crm::salvage) saved, and what it could not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Salvaged {
    /// Records in the new file, those in the trash included.
    pub records: u64,
    /// Journal entries in the new file.
    pub entries: u64,
    /// Contents of attachments in the new file.
    pub contents: u64,
    /// What could not be read, a line each, without personal data; empty when nothing is missing.
    pub lost: Vec<String>,
}

/// What is copied as it is stored, in this order; the rest follows from it.
const COPIED: [Space; 6] =
    [Space::Meta, Space::Uuid, Space::Journal, Space::JournalValue, Space::Record, Space::Blob];
/// How many bytes are written with one commit.
const COMMIT_BYTES: usize = 8 << 20;
/// How many records are derived from at once.
const STEP: usize = 1_000;
/// Keys are sought in damaged stretches by as much of them as this holds.
const PLACE: usize = size_of::<u128>();

/// Fills the new file. `load` makes the catalog of its definitions.
///
/// # Errors
/// `Corrupt` when the file's own facts are unreadable, without which no record means anything; `DiskFull`, `Storage`.
pub(crate) fn salvage(
    from: &dyn Engine,
    to: &dyn Engine,
    load: fn(&dyn Read) -> Result<Catalog>,
) -> Result<Salvaged> {
    let mut saving =
        Saving { from, to, salvaged: Salvaged::default(), writes: WriteSet::default(), bytes: 0 };
    for space in COPIED {
        saving.copy(space)?;
    }
    saving.flush()?;
    let state = to.snapshot()?;
    if meta::numbers(&*state)? == Numbers::default() {
        return Err(Error::new(
            ErrorKind::Corrupt,
            "the names of what the file holds are unreadable: restore a backup",
        ));
    }
    let catalog = load(&*state)?;
    saving.end_of_journal(&*state)?;
    drop(state);
    saving.enter_contents()?;
    for registered in catalog.iter() {
        saving.derive(registered)?;
    }
    saving.drop_unused_contents()?;
    saving.name_lost(&catalog)?;
    Ok(saving.salvaged)
}

struct Saving<'a> {
    from: &'a dyn Engine,
    to: &'a dyn Engine,
    salvaged: Salvaged,
    writes: WriteSet,
    bytes: usize,
}

impl Saving<'_> {
    fn lose(&mut self, line: String) {
        self.salvaged.lost.push(line);
    }

    fn flush(&mut self) -> Result<()> {
        self.bytes = 0;
        self.to.commit(std::mem::take(&mut self.writes), Sync::Later)
    }

    /// Copies each sound value of a space, over every stretch that cannot be read.
    fn copy(&mut self, space: Space) -> Result<()> {
        let mut start = Some(Vec::new());
        let (mut damaged, mut holes) = (0_u64, 0_u64);
        while let Some(from) = start.take() {
            let source = self.from.snapshot()?;
            let range = Range { start: from.clone(), end: None };
            let mut last = None;
            let mut written = Ok(());
            let scanned = source.scan(space, &range, Direction::Up, &mut |key, stored| {
                last = Some(key.to_vec());
                if check::open(space, key, stored).is_err() {
                    damaged += 1;
                    return Ok(ControlFlow::Continue(()));
                }
                self.bytes += key.len() + stored.len();
                self.writes.put_parts(space, key, [stored, &[]]);
                if self.bytes >= COMMIT_BYTES {
                    written = self.flush();
                }
                Ok(if written.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
            });
            written?;
            if scanned.is_err() {
                let after = last.map_or(from, |mut last| {
                    last.push(0);
                    last
                });
                // A scan reads ahead of what it gives: what comes next may be sound.
                start = if self.is_readable(space, &after) {
                    Some(after)
                } else {
                    holes += 1;
                    self.readable_after(space, &after)
                };
            }
        }
        for (count, what) in [(damaged, "values are damaged"), (holes, "stretches are unreadable")]
        {
            if count > 0 {
                self.lose(format!("{}: {count} {what}", space.name()));
            }
        }
        Ok(())
    }

    /// The first place after a damaged one from which the space can be read again: sought in strides that double, then
    /// halved back.
    fn readable_after(&self, space: Space, damaged: &[u8]) -> Option<Vec<u8>> {
        let mut bad = place_of(damaged);
        let mut stride = 1_u128;
        let mut good = loop {
            let next = bad.checked_add(stride)?;
            if self.is_readable(space, &next.to_be_bytes()) {
                break next;
            }
            bad = next;
            stride = stride.checked_mul(2)?;
        };
        while good - bad > 1 {
            let middle = bad + (good - bad) / 2;
            if self.is_readable(space, &middle.to_be_bytes()) {
                good = middle;
            } else {
                bad = middle;
            }
        }
        Some(good.to_be_bytes().to_vec())
    }

    fn is_readable(&self, space: Space, start: &[u8]) -> bool {
        let range = Range { start: start.to_vec(), end: None };
        let first = &mut |_: &[u8], _: &[u8]| Ok(ControlFlow::Break(()));
        let source = self.from.snapshot();
        source.is_ok_and(|source| source.scan(space, &range, Direction::Up, first).is_ok())
    }

    /// Reads the journal that was saved: what it tells of, which numbers are missing, how far the counters must be.
    fn end_of_journal(&mut self, state: &dyn Snapshot) -> Result<()> {
        let mut gaps = Vec::new();
        let mut counters = meta::counters(state).unwrap_or_default();
        let mut last = 0;
        let horizon = meta::horizon(state)?;
        journal::scan(state, 0, Direction::Up, &mut |entry| {
            self.salvaged.entries += 1;
            if entry.sequence > last + 1 {
                gaps.push((last + 1, entry.sequence - 1));
            }
            last = entry.sequence;
            counters.surrogate = counters.surrogate.max(entry.surrogate + 1);
            if entry.sequence > horizon.sequence && !journal::has_values(state, &entry)? {
                journal::write_no_values(&mut self.writes, &entry);
            }
            Ok(ControlFlow::Continue(()))
        })?;
        let whole = Range::prefix(&[]);
        state.scan(Space::Record, &whole, Direction::Up, &mut |key, stored| {
            let (header, _) = Header::read(check::open(Space::Record, key, stored)?)?;
            counters.sequence = counters.sequence.max(header.sequence + 1);
            if let Some(surrogate) = key.last_chunk::<8>() {
                let surrogate = u64::from_be_bytes(*surrogate);
                counters.surrogate = counters.surrogate.max(surrogate + 1);
                view::put_surrogate(&mut self.writes, header.id, surrogate);
                if self.writes.n_bytes() >= COMMIT_BYTES {
                    self.flush()?;
                }
            }
            Ok(ControlFlow::Continue(()))
        })?;
        state.scan(Space::Uuid, &whole, Direction::Up, &mut |key, stored| {
            if let Some(surrogate) = check::open(Space::Uuid, key, stored)?.last_chunk::<8>() {
                counters.surrogate = counters.surrogate.max(u64::from_be_bytes(*surrogate) + 1);
            }
            Ok(ControlFlow::Continue(()))
        })?;
        if counters.sequence > last + 1 {
            gaps.push((last + 1, counters.sequence - 1));
        }
        counters.sequence = counters.sequence.max(last + 1);
        for (first, last) in &gaps {
            self.lose(format!("journal: the entries {first} to {last}"));
            // Values of which nothing tells any more would never be let go of.
            journal::each_with_values(state, *first..last.saturating_add(1), &mut |sequence| {
                journal::delete_values(&mut self.writes, sequence);
                if self.writes.n_bytes() >= COMMIT_BYTES { self.flush() } else { Ok(()) }
            })?;
        }
        if !meta::is_initialised(state)? {
            meta::initialise(&mut self.writes);
        }
        meta::write_gaps(&mut self.writes, &gaps);
        meta::write_counters(&mut self.writes, &counters);
        self.flush()?;
        Ok(())
    }

    /// Finds what the chunks that were saved add up to.
    fn enter_contents(&mut self) -> Result<()> {
        let state = self.to.snapshot()?;
        self.salvaged.contents = blob::enter_all(&*state, &mut self.writes)?;
        self.flush()
    }

    /// Derives what follows from an entity's records.
    fn derive(&mut self, registered: &Arc<Registered>) -> Result<()> {
        let name = &registered.entity.def().name;
        let mut after = None;
        loop {
            let state = self.to.snapshot()?;
            let mut records: Vec<(u64, Arc<dyn AnyRecord>)> = Vec::new();
            let mut seen = 0;
            let range = view::records(registered.number, after);
            state.scan(Space::Record, &range, Direction::Up, &mut |key, stored| {
                seen += 1;
                after = key.last_chunk::<8>().map(|tail| u64::from_be_bytes(*tail));
                let payload = check::open(Space::Record, key, stored)?;
                let decoded = codec::decode(&*registered.entity, payload);
                if let (Ok((header, record)), Some(surrogate)) = (decoded, after) {
                    let sequence = header.sequence;
                    let record = self.without_lost(&*state, registered, record, sequence, key)?;
                    records.push((surrogate, record));
                } else {
                    self.writes.delete(Space::Record, key);
                }
                Ok(if seen == STEP { ControlFlow::Break(()) } else { ControlFlow::Continue(()) })
            })?;
            self.salvaged.records += records.len() as u64;
            let derived = put::rebuild(&*state, registered, &records)?;
            self.writes.merge(derived);
            drop(state);
            self.flush()?;
            if seen < STEP {
                log::info!("salvaged the records of '{name}'");
                return Ok(());
            }
        }
    }

    /// The record, which no longer names a content that is lost.
    fn without_lost(
        &mut self,
        state: &dyn Read,
        registered: &Registered,
        record: Arc<dyn AnyRecord>,
        sequence: u64,
        key: &[u8],
    ) -> Result<Arc<dyn AnyRecord>> {
        let def = registered.entity.def();
        let mut lost = BTreeSet::new();
        for hash in blob::of_record(def, &*record) {
            if blob::place(state, hash)?.is_none() {
                lost.insert(hash);
            }
        }
        if lost.is_empty() {
            return Ok(record);
        }
        let mut rest = record.boxed();
        blob::forget(def, &mut *rest, &lost);
        let payload = codec::encode(def, &*rest, sequence);
        check::put(&mut self.writes, Space::Record, key, &payload);
        self.lose(format!("{} {}: the content", def.name, rest.id()));
        Ok(Arc::from(rest))
    }

    fn drop_unused_contents(&mut self) -> Result<()> {
        let state = self.to.snapshot()?;
        let dropped = blob::drop_unused(&*state, &mut self.writes)?;
        self.salvaged.contents = self.salvaged.contents.saturating_sub(dropped);
        self.flush()
    }

    /// Names the records of which nothing but the journal is left, and notes in the new file that they are.
    fn name_lost(&mut self, catalog: &Catalog) -> Result<()> {
        let state = self.to.snapshot()?;
        journal::each_missing(&*state, &mut |entry| {
            if !meta::is_lost(&*state, entry.entity, entry.surrogate)? {
                self.lose(format!("{} {}: the record", catalog.name(entry.entity), entry.id));
                meta::write_lost(&mut self.writes, entry.entity, entry.surrogate);
            }
            Ok(())
        })?;
        self.flush()
    }
}

/// A key's beginning as a number, in the order of the keys.
fn place_of(key: &[u8]) -> u128 {
    let mut place = [0; PLACE];
    for (to, from) in place.iter_mut().zip(key) {
        *to = *from;
    }
    u128::from_be_bytes(place)
}
