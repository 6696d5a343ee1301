//! Between redb's idea of a file and ours.

use std::{
    fs::File,
    io,
    ops::Bound,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use redb::{BackendError, StorageBackend, backends::FileBackend};

use crate::{
    planted::{FileAct, meets},
    store::engine::{
        FileUse,
        file::{Device, Lock},
    },
};

/// An ordinary file, with the byte-range locks by which processes share it.
#[derive(Debug)]
pub(super) struct FileDevice {
    backend: FileBackend,
    /// Where it was opened.
    path: PathBuf,
}

impl FileDevice {
    pub(super) fn new(file: File, path: &Path) -> Result<Self, redb::DatabaseError> {
        Ok(Self { backend: FileBackend::new(file)?, path: path.to_owned() })
    }
}

impl Device for FileDevice {
    fn len(&self) -> io::Result<u64> {
        self.backend.len()
    }

    fn read(&self, offset: u64, out: &mut [u8]) -> io::Result<()> {
        self.backend.read(offset, out)
    }

    fn set_len(&self, len: u64) -> io::Result<()> {
        meets(&self.path, FileAct::SetLen(len))?;
        self.backend.set_len(len)
    }

    fn sync(&self) -> io::Result<()> {
        meets(&self.path, FileAct::Sync)?;
        self.backend.sync_data()
    }

    fn write(&self, offset: u64, data: &[u8]) -> io::Result<()> {
        meets(&self.path, FileAct::Write { offset, data })?;
        self.backend.write(offset, data)
    }

    fn close(&self) -> io::Result<()> {
        self.backend.close()
    }

    fn lock(&self, (start, end): (Bound<u64>, Bound<u64>), action: Lock) -> io::Result<bool> {
        match action {
            Lock::TryExclusive => self.backend.try_lock_range(start, end),
            Lock::TryShared => self.backend.try_lock_shared_range(start, end),
            Lock::WaitExclusive => self.backend.lock_range(start, end).map(|()| true),
            Lock::WaitShared => self.backend.lock_shared_range(start, end).map(|()| true),
            Lock::Release => self.backend.unlock_range(start, end).map(|()| true),
            Lock::Query => self.backend.query_lock_range(start, end),
        }
        .map_err(|error| match error {
            BackendError::Io(error) => error,
            _ => io::ErrorKind::Unsupported.into(),
        })
    }
}

/// A device as redb wants it.
#[derive(Debug)]
pub(super) struct Backend {
    device: Arc<dyn Device>,
    made: Arc<Use>,
    /// How large it may become.
    max_bytes: u64,
}

/// How often redb came to the device.
#[derive(Debug, Default)]
pub(super) struct Use {
    reads: AtomicU64,
    writes: AtomicU64,
    syncs: AtomicU64,
}

impl Use {
    pub(super) fn told(&self, bytes: u64) -> FileUse {
        let of = |count: &AtomicU64| count.load(Ordering::Relaxed);
        FileUse { bytes, reads: of(&self.reads), writes: of(&self.writes), syncs: of(&self.syncs) }
    }
}

impl Backend {
    pub(super) fn new(device: Arc<dyn Device>) -> Self {
        Self { device, made: Arc::default(), max_bytes: u64::MAX }
    }

    pub(super) fn limited(device: Arc<dyn Device>, max_bytes: u64, made: Arc<Use>) -> Self {
        Self { device, made, max_bytes }
    }

    fn lock(&self, start: Bound<u64>, end: Bound<u64>, action: Lock) -> Result<bool, BackendError> {
        self.device.lock((start, end), action).map_err(|error| match error.kind() {
            io::ErrorKind::Unsupported => BackendError::Unsupported,
            _ => BackendError::Io(error),
        })
    }
}

impl StorageBackend for Backend {
    fn len(&self) -> io::Result<u64> {
        self.device.len()
    }

    fn read(&self, offset: u64, out: &mut [u8]) -> io::Result<()> {
        self.made.reads.fetch_add(1, Ordering::Relaxed);
        self.device.read(offset, out)
    }

    fn set_len(&self, len: u64) -> io::Result<()> {
        if len > self.max_bytes && len > self.device.len()? {
            return Err(io::ErrorKind::StorageFull.into());
        }
        self.device.set_len(len)
    }

    fn sync_data(&self) -> io::Result<()> {
        self.made.syncs.fetch_add(1, Ordering::Relaxed);
        self.device.sync()
    }

    fn write(&self, offset: u64, data: &[u8]) -> io::Result<()> {
        self.made.writes.fetch_add(1, Ordering::Relaxed);
        self.device.write(offset, data)
    }

    fn close(&self) -> io::Result<()> {
        self.device.close()
    }

    fn try_lock_range(&self, start: Bound<u64>, end: Bound<u64>) -> Result<bool, BackendError> {
        self.lock(start, end, Lock::TryExclusive)
    }

    fn try_lock_shared_range(
        &self,
        start: Bound<u64>,
        end: Bound<u64>,
    ) -> Result<bool, BackendError> {
        self.lock(start, end, Lock::TryShared)
    }

    fn lock_range(&self, start: Bound<u64>, end: Bound<u64>) -> Result<(), BackendError> {
        self.lock(start, end, Lock::WaitExclusive).map(drop)
    }

    fn lock_shared_range(&self, start: Bound<u64>, end: Bound<u64>) -> Result<(), BackendError> {
        self.lock(start, end, Lock::WaitShared).map(drop)
    }

    fn unlock_range(&self, start: Bound<u64>, end: Bound<u64>) -> Result<(), BackendError> {
        self.lock(start, end, Lock::Release).map(drop)
    }

    fn query_lock_range(&self, start: Bound<u64>, end: Bound<u64>) -> Result<bool, BackendError> {
        self.lock(start, end, Lock::Query)
    }
}
