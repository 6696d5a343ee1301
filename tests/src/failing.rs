//! A disk that fails at one write, lengthening or sync: at that one alone, or at every later one too.

use std::{
    io,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

use crm_core::{Device, MemoryDevice};

#[derive(Debug)]
pub(crate) struct Failing {
    disk: MemoryDevice,
    left: AtomicI64,
    /// Whether it goes on failing.
    for_good: bool,
}

impl Failing {
    /// A disk with these bytes, which works until it is told otherwise.
    pub(crate) fn over(image: Vec<u8>, for_good: bool) -> Arc<Self> {
        let left = AtomicI64::new(i64::MAX);
        Arc::new(Self { disk: MemoryDevice::new(image), left, for_good })
    }

    /// Lets so many operations pass, and fails at the next.
    pub(crate) fn fail_after(&self, operations: i64) {
        self.left.store(operations, Ordering::SeqCst);
    }

    /// Whether an operation failed since.
    pub(crate) fn has_failed(&self) -> bool {
        self.left.load(Ordering::SeqCst) < 0
    }

    /// What is on it.
    #[cfg(test)]
    pub(crate) fn image(&self) -> Vec<u8> {
        self.disk.image()
    }

    fn count(&self) -> io::Result<()> {
        let left = self.left.fetch_sub(1, Ordering::SeqCst);
        if left == 0 || left < 0 && self.for_good {
            return Err(io::Error::other("the disk went away"));
        }
        Ok(())
    }
}

impl Device for Failing {
    fn len(&self) -> io::Result<u64> {
        self.disk.len()
    }
    fn read(&self, offset: u64, out: &mut [u8]) -> io::Result<()> {
        self.disk.read(offset, out)
    }
    fn set_len(&self, len: u64) -> io::Result<()> {
        self.count()?;
        self.disk.set_len(len)
    }
    fn sync(&self) -> io::Result<()> {
        self.count()?;
        self.disk.sync()
    }
    fn write(&self, offset: u64, data: &[u8]) -> io::Result<()> {
        self.count()?;
        self.disk.write(offset, data)
    }
}
