//! A passing file for what does not fit into memory.

use std::{io, ops::Bound, path::Path, sync::Arc};

use super::{
    Redb,
    device::FileDevice,
    failure::{Health, guarded, of_io},
    files,
    partial::Partial,
};
use crate::{
    error::Result,
    store::engine::{
        EngineOptions,
        file::{Device, Lock},
    },
};

/// How much of it is held in memory.
const CACHE_BYTES: usize = 4 << 20;

/// An empty file beside this path that goes away with the engine over it, and with the process where the system lets an
/// open file be deleted.
pub(super) fn scratch(beside: &Path) -> Result<Redb> {
    let partial = Partial::beside(beside)?;
    let file = files::open(partial.path()).map_err(of_io)?;
    let file = guarded(&Health::default(), || Ok(FileDevice::new(file, partial.path())?))?;
    let name = if cfg!(unix) { None } else { Some(partial) };
    let device: Arc<dyn Device> = Arc::new(Passing { file, _name: name });
    let options = EngineOptions {
        cache_bytes: CACHE_BYTES,
        device: Some(device),
        ..EngineOptions::default()
    };
    let mut engine = Redb::open(beside, options)?;
    engine.beside = Some(beside.to_owned());
    Ok(engine)
}

/// A file that nobody needs after a power loss.
#[derive(Debug)]
struct Passing {
    file: FileDevice,
    /// Deleted after the file was closed.
    _name: Option<Partial>,
}

impl Device for Passing {
    fn len(&self) -> io::Result<u64> {
        self.file.len()
    }

    fn read(&self, offset: u64, out: &mut [u8]) -> io::Result<()> {
        self.file.read(offset, out)
    }

    fn set_len(&self, len: u64) -> io::Result<()> {
        self.file.set_len(len)
    }

    fn sync(&self) -> io::Result<()> {
        Ok(())
    }

    fn write(&self, offset: u64, data: &[u8]) -> io::Result<()> {
        self.file.write(offset, data)
    }

    fn close(&self) -> io::Result<()> {
        self.file.close()
    }

    fn lock(&self, range: (Bound<u64>, Bound<u64>), action: Lock) -> io::Result<bool> {
        self.file.lock(range, action)
    }
}
