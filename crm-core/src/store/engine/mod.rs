//! Ordered bytes under the store: what an engine must do, and nothing about records.

use std::{
    fmt,
    ops::{Bound, ControlFlow},
    path::Path,
    sync::Arc,
    time::Duration,
};

use self::file::Device;
pub(crate) use self::{
    layered::Layered,
    overlay::Overlay,
    writes::{Pending, Pile, WriteSet},
};
use crate::error::{Error, ErrorKind, Result};

pub(crate) mod file;
mod layered;
pub(crate) mod memory;
mod overlay;
mod pieces;
pub(crate) mod redb;
mod writes;

#[cfg(test)]
mod contract;

/// What a file is opened with.
#[derive(Clone, Debug)]
pub(crate) struct EngineOptions {
    /// How much of the file may be kept in memory.
    pub(crate) cache_bytes: usize,
    /// Make the file when there is none.
    pub(crate) create: bool,
    /// Let other processes read and write the file at the same time; `Sync::Later` is then `Now`.
    pub(crate) shared: bool,
    /// Verify every page at open when the file is not larger than this.
    pub(crate) check_up_to: u64,
    /// How large the file may become.
    pub(crate) max_file_bytes: u64,
    /// How long a commit waits for another one before it is `Busy`.
    pub(crate) wait: Duration,
    /// Where the bytes live instead of a file.
    pub(crate) device: Option<Arc<dyn Device>>,
}

impl Default for EngineOptions {
    fn default() -> Self {
        Self {
            cache_bytes: 32 << 20,
            create: true,
            shared: false,
            check_up_to: 64 << 20,
            max_file_bytes: u64::MAX,
            wait: Duration::from_secs(5),
            device: None,
        }
    }
}

/// Opens the file at this path with the engine that files have.
pub(crate) fn open(path: &Path, options: EngineOptions) -> Result<Box<dyn Engine>> {
    Ok(Box::new(redb::Redb::open(path, options)?))
}

/// Has `make` write a new file at the path that it is given and close it, and gives it the name `path` then.
pub(crate) fn create(path: &Path, make: &mut dyn FnMut(&Path) -> Result<()>) -> Result<()> {
    redb::create(path, make)
}

/// Copies the file `from` beside `to`, lets `check` open the copy, and gives it the name `to` when that says so.
pub(crate) fn restore(
    from: &Path,
    to: &Path,
    replace: bool,
    check: &mut dyn FnMut(&Path) -> Result<()>,
) -> Result<()> {
    redb::restore(from, to, replace, check)
}

/// Has `save` read a copy of the file `from`, its first path, and write a new one at its second; that gets the name `to`
/// when it says so.
pub(crate) fn salvage(
    from: &Path,
    to: &Path,
    save: &mut dyn FnMut(&Path, &Path) -> Result<()>,
) -> Result<()> {
    redb::salvage(from, to, save)
}

/// A part of the key space. Each is a table of its own in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Space {
    /// The file's own facts: format, counters, replicas, entities declared at run time.
    Meta,
    /// Entity and surrogate to the whole record.
    Record,
    /// UUID to entity and surrogate.
    Uuid,
    /// Index entries.
    Index,
    /// Unique values to their owner and any other claimants.
    Unique,
    /// Maintained totals.
    Total,
    /// Search postings.
    Posting,
    /// Journal headers, by sequence.
    Journal,
    /// Journal values before and after, by record.
    JournalValue,
    /// Chunks of files' contents, by upload and number.
    Blob,
    /// Where a content stands, by its SHA-256, and how many records refer to it.
    BlobHash,
}

impl Space {
    pub(crate) const ALL: [Self; 11] = [
        Self::Meta,
        Self::Record,
        Self::Uuid,
        Self::Index,
        Self::Unique,
        Self::Total,
        Self::Posting,
        Self::Journal,
        Self::JournalValue,
        Self::Blob,
        Self::BlobHash,
    ];

    /// Those that hold each record by itself: whatever else follows from records, what is written to these is known before.
    pub(crate) const OF_RECORDS: [Self; 5] =
        [Self::Record, Self::Uuid, Self::Unique, Self::Journal, Self::JournalValue];

    /// The table's name in the file; never changed.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Meta => "meta",
            Self::Record => "record",
            Self::Uuid => "uuid",
            Self::Index => "index",
            Self::Unique => "unique",
            Self::Total => "total",
            Self::Posting => "posting",
            Self::Journal => "journal",
            Self::JournalValue => "journal_value",
            Self::Blob => "blob",
            Self::BlobHash => "blob_hash",
        }
    }
}

/// Which keys a scan covers: `start` included, `end` excluded, `None` is the end of the space.
#[derive(Clone, Debug)]
pub(crate) struct Range {
    pub(crate) start: Vec<u8>,
    pub(crate) end: Option<Vec<u8>>,
}

impl Range {
    /// All keys that begin with these bytes.
    pub(crate) fn prefix(prefix: &[u8]) -> Self {
        let mut end = prefix.to_vec();
        while let Some(last) = end.pop() {
            if last < u8::MAX {
                end.push(last + 1);
                return Self { start: prefix.to_vec(), end: Some(end) };
            }
        }
        Self { start: prefix.to_vec(), end: None }
    }

    /// Whether this key is in it.
    pub(crate) fn contains(&self, key: &[u8]) -> bool {
        *key >= *self.start && self.end.as_deref().is_none_or(|end| key < end)
    }

    /// Whether no key can be in it.
    pub(crate) fn is_empty(&self) -> bool {
        self.end.as_ref().is_some_and(|end| *end <= self.start)
    }

    /// As the bounds that ordered maps take; an empty range must not reach them, they may panic.
    fn bounds(&self) -> (Bound<&[u8]>, Bound<&[u8]>) {
        let end = self.end.as_deref().map_or(Bound::Unbounded, Bound::Excluded);
        (Bound::Included(&self.start), end)
    }
}

/// From the first key up, or from the last key down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    Up,
    Down,
}

/// What a scan calls for each entry: key, value; `Break` ends the scan.
pub(crate) type Visit<'a> = dyn FnMut(&[u8], &[u8]) -> Result<ControlFlow<()>> + 'a;

/// Reading: a snapshot, or a snapshot under pending writes. The workers of a call read at the same time.
pub(crate) trait Read: std::marker::Sync {
    /// The value under this key.
    fn get(&self, space: Space, key: &[u8]) -> Result<Option<Vec<u8>>>;

    /// The value under this key, lent to `with` instead of copied.
    fn get_with(
        &self,
        space: Space,
        key: &[u8],
        with: &mut dyn FnMut(&[u8]) -> Result<()>,
    ) -> Result<bool> {
        match self.get(space, key)? {
            Some(value) => with(&value).map(|()| true),
            None => Ok(false),
        }
    }

    /// Entries in key order. `visit` may itself read from the same snapshot.
    fn scan(
        &self,
        space: Space,
        range: &Range,
        direction: Direction,
        visit: &mut Visit<'_>,
    ) -> Result<()>;
}

/// A state of the whole file that does not change while it is held.
pub(crate) trait Snapshot: Read + Send + fmt::Debug {}

/// How a commit is made durable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sync {
    /// On the disk before the call returns.
    Now,
    /// On the disk before the call returns, and the file reopens at once after a kill (two syncs).
    QuickRepair,
    /// With the next synced commit; a kill or power loss before it can lose this commit, never consistency.
    Later,
}

/// Says what there is to write over a state, if there is anything.
pub(crate) type Derive<'a> =
    dyn FnMut(&Arc<dyn Snapshot>, &mut Early<'_>) -> Result<Option<WriteSet>> + 'a;

/// Begins with the writes to some spaces before those to the others are known. What is told in the end must hold the same
/// writes to these spaces, or nothing: then nothing was written. What fails is told in the end too.
pub(crate) type Early<'a> = dyn FnMut(&WriteSet, &[Space]) + 'a;

/// A place for ordered bytes with atomic commits.
pub(crate) trait Engine: Send + std::marker::Sync + fmt::Debug {
    /// The newest committed state.
    fn snapshot(&self) -> Result<Arc<dyn Snapshot>>;

    /// Has `derive` say once what there is to write over the newest state, and makes all of it visible at once, or
    /// nothing. Nobody else writes meanwhile, in this process or another one; `derive` must not call the engine.
    fn write(&self, sync: Sync, derive: &mut Derive<'_>) -> Result<()>;

    /// Makes all of the write set visible at once, or nothing; without any writes it makes those before it durable.
    fn commit(&self, writes: WriteSet, sync: Sync) -> Result<()> {
        let mut writes = Some(writes);
        self.write(sync, &mut |_, _| Ok(writes.take()))
    }

    /// A consistent copy of a state of this engine as a new file.
    fn backup_to(&self, state: &dyn Read, path: &Path) -> Result<()>;

    /// Gives the space of deleted and replaced values back to the system. Nobody may read or write meanwhile.
    fn compact(&self) -> Result<()>;

    /// An empty engine that is thrown away with what is in it, for what does not fit into memory: a file has it beside
    /// itself, with little of it in memory.
    fn scratch(&self) -> Result<Box<dyn Engine>>;

    /// Sets a little space aside for a full disk, where there is room and it is not set aside yet.
    fn set_aside(&self) {}

    /// Gives up the space that was set aside; whether that, or another process that did, made room: a call that failed
    /// for want of space can go then.
    fn give_up(&self) -> bool {
        false
    }

    /// What the engine did with its file since it was opened; `None` where there is no file.
    fn file_use(&self) -> Result<Option<FileUse>>;

    /// How often the engine had to open its file anew after a failure. When it changes, commits made
    /// with [`Sync::Later`] may be gone, and with them what the caller remembers of them.
    fn generation(&self) -> u64 {
        0
    }

    /// Gives the file back to the system; later calls fail with `Closed`.
    fn close(&self) -> Result<()>;
}

/// What an engine did with its file since it was opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct FileUse {
    /// How long the file is.
    pub(crate) bytes: u64,
    /// Pages that were not in memory.
    pub(crate) reads: u64,
    /// Pages that were written.
    pub(crate) writes: u64,
    /// How often the disk was waited for.
    pub(crate) syncs: u64,
}

fn closed() -> Error {
    Error::new(ErrorKind::Closed, "the store was closed; open it again")
}
