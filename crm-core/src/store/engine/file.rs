//! The device under a file of ordered bytes: all access to the file goes through here, so that a
//! test can record or break it, and encryption can stand between.

use std::{
    fmt, io,
    ops::Bound,
    sync::{PoisonError, RwLock},
};

/// How much space is set aside for deleting and compacting on a full disk.
pub const BALLAST_BYTES: u64 = 2 << 20;

/// A resizable run of bytes that outlives the process: a file, or what stands in for one in a test.
///
/// All methods may be called from several threads at once.
pub trait Device: fmt::Debug + Send + Sync + 'static {
    /// How many bytes there are.
    ///
    /// # Errors
    /// What the file system answers.
    fn len(&self) -> io::Result<u64>;

    /// Whether there are no bytes.
    ///
    /// # Errors
    /// What the file system answers.
    fn is_empty(&self) -> io::Result<bool> {
        Ok(self.len()? == 0)
    }

    /// Fills `out` with the bytes from `offset`.
    ///
    /// # Errors
    /// `UnexpectedEof` when there are fewer, else what the file system answers.
    fn read(&self, offset: u64, out: &mut [u8]) -> io::Result<()>;

    /// Cuts or extends to this length; new bytes are zero.
    ///
    /// # Errors
    /// What the file system answers.
    fn set_len(&self, len: u64) -> io::Result<()>;

    /// Returns when all bytes written so far survive a power loss.
    ///
    /// # Errors
    /// What the file system answers.
    fn sync(&self) -> io::Result<()>;

    /// Writes these bytes at `offset`; they lie within the length.
    ///
    /// # Errors
    /// What the file system answers.
    fn write(&self, offset: u64, data: &[u8]) -> io::Result<()>;

    /// Sets [`BALLAST_BYTES`] aside, if they are not yet, for the time when there is no space left.
    ///
    /// # Errors
    /// What the file system answers; nothing is set aside then.
    fn set_aside(&self) -> io::Result<()> {
        Ok(())
    }

    /// Gives up the space that was set aside; whether there was any.
    ///
    /// # Errors
    /// What the file system answers.
    fn give_up(&self) -> io::Result<bool> {
        Ok(false)
    }

    /// Gives back all locks. It may be called more than once, and the device used again after it.
    ///
    /// # Errors
    /// What the file system answers.
    fn close(&self) -> io::Result<()> {
        Ok(())
    }

    /// Does this to the lock on a range of bytes, which may lie beyond the length. The answer says
    /// whether the lock was taken or given back; for [`Lock::Query`], whether somebody else's lock
    /// is in the way.
    ///
    /// # Errors
    /// `Unsupported` from a device without locks, which one process at a time may open; else what
    /// the file system answers.
    fn lock(&self, _range: (Bound<u64>, Bound<u64>), _action: Lock) -> io::Result<bool> {
        Err(io::ErrorKind::Unsupported.into())
    }
}

/// What to do to a lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lock {
    /// Take it alone, now or not at all.
    TryExclusive,
    /// Take it with other sharers, now or not at all.
    TryShared,
    /// Take it alone, waiting for others.
    WaitExclusive,
    /// Take it with other sharers, waiting for others.
    WaitShared,
    /// Give it back.
    Release,
    /// Only see whether somebody else holds it.
    Query,
}

/// Bytes in memory: for stores that need no file, and for images of files.
#[derive(Default)]
pub struct MemoryDevice(RwLock<Vec<u8>>);

impl MemoryDevice {
    /// A device that holds this image.
    pub fn new(image: Vec<u8>) -> Self {
        Self(RwLock::new(image))
    }

    /// A copy of all bytes.
    pub fn image(&self) -> Vec<u8> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl fmt::Debug for MemoryDevice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let len = self.0.read().unwrap_or_else(PoisonError::into_inner).len();
        f.debug_struct("MemoryDevice").field("len", &len).finish()
    }
}

impl Device for MemoryDevice {
    fn len(&self) -> io::Result<u64> {
        Ok(self.0.read().unwrap_or_else(PoisonError::into_inner).len() as u64)
    }

    fn read(&self, offset: u64, out: &mut [u8]) -> io::Result<()> {
        let bytes = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let (start, end) = extent(offset, out.len())?;
        out.copy_from_slice(bytes.get(start..end).ok_or(io::ErrorKind::UnexpectedEof)?);
        Ok(())
    }

    fn set_len(&self, len: u64) -> io::Result<()> {
        let len = usize::try_from(len).map_err(|_| io::ErrorKind::StorageFull)?;
        let mut bytes = self.0.write().unwrap_or_else(PoisonError::into_inner);
        let more = len.saturating_sub(bytes.len());
        bytes.try_reserve(more).map_err(|_| io::ErrorKind::StorageFull)?;
        bytes.resize(len, 0);
        Ok(())
    }

    fn sync(&self) -> io::Result<()> {
        Ok(())
    }

    fn write(&self, offset: u64, data: &[u8]) -> io::Result<()> {
        let mut bytes = self.0.write().unwrap_or_else(PoisonError::into_inner);
        let (start, end) = extent(offset, data.len())?;
        bytes.get_mut(start..end).ok_or(io::ErrorKind::UnexpectedEof)?.copy_from_slice(data);
        Ok(())
    }
}

fn extent(offset: u64, len: usize) -> io::Result<(usize, usize)> {
    let start = usize::try_from(offset).map_err(|_| io::ErrorKind::InvalidInput)?;
    let end = start.checked_add(len).ok_or(io::ErrorKind::InvalidInput)?;
    Ok((start, end))
}
