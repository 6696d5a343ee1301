//! A copy of one state as a file of its own.

use std::{
    fs::{self, File, OpenOptions},
    io,
    ops::{Bound, ControlFlow},
    path::{Path, PathBuf},
    process,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use redb::{Builder, Database};

use super::{
    RedbOptions,
    device::{Backend, FileDevice},
    failure::{Failure, Health, guarded, of_io},
    open::sync_folder_of,
    table,
};
use crate::{
    error::{Error, ErrorKind, Result},
    store::engine::{Direction, Range, Read, Space},
};

/// Tells copies of one process apart.
static COPY: AtomicU64 = AtomicU64::new(0);

/// Copies what the snapshot sees to a new file, which gets its name only when it is complete.
pub(super) fn copy(snapshot: &dyn Read, path: &Path, options: &RedbOptions) -> Result<()> {
    let path = std::path::absolute(path).map_err(of_io)?;
    if path.symlink_metadata().is_ok() {
        return Err(name_taken());
    }
    let partial = Partial::beside(&path)?;
    let file = create_private(&partial.0).map_err(of_io)?;
    let health = Health::default();
    let database = guarded(&health, || {
        Ok(Builder::new().set_cache_size(options.cache_bytes).create_with_backend(Backend {
            device: Arc::new(FileDevice::new(file)?),
            max_bytes: u64::MAX,
        })?)
    })?;
    let filled = fill(&database, snapshot, &health);
    guarded(&health, || Ok(database.close()?)).and(filled)?;
    // A second handle while redb holds the file would share its locks, so only now.
    OpenOptions::new()
        .write(true)
        .open(&partial.0)
        .and_then(|file| file.sync_all())
        .map_err(of_io)?;
    partial.name(&path)?;
    sync_folder_of(&path).map_err(of_io)
}

fn fill(database: &Database, snapshot: &dyn Read, health: &Health) -> Result<()> {
    let transaction = guarded(health, || Ok(database.begin_write()?))?;
    for space in Space::ALL {
        let mut table = guarded(health, || Ok(transaction.open_table(table(space))?))?;
        let mut end = guarded(health, || Ok(table.upper_bound_mut(Bound::<&[u8]>::Unbounded)?))?;
        let everything = Range::prefix(&[]);
        snapshot.scan(space, &everything, Direction::Up, &mut |key, value| {
            guarded(health, || Ok(end.insert_before(key, value)?))?;
            Ok(ControlFlow::Continue(()))
        })?;
        guarded(health, || Ok(end.close()?))?;
    }
    guarded(health, || transaction.commit().map_err(Failure::from))
}

/// The file under its passing name; goes away with this unless it was named.
struct Partial(PathBuf);

impl Partial {
    fn beside(path: &Path) -> Result<Self> {
        let mut name = path.file_name().ok_or_else(name_taken)?.to_owned();
        let copy = COPY.fetch_add(1, Ordering::Relaxed);
        name.push(format!("-partial-{}-{copy}", process::id()));
        Ok(Self(path.with_file_name(name)))
    }

    /// A link refuses a name that is taken; not every file system has links.
    fn name(self, path: &Path) -> Result<()> {
        match fs::hard_link(&self.0, path) {
            Ok(()) => Ok(()),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(name_taken()),
            Err(_) if path.symlink_metadata().is_ok() => Err(name_taken()),
            Err(_) => fs::rename(&self.0, path).map_err(of_io),
        }
    }
}

impl Drop for Partial {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

fn create_private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

fn name_taken() -> Error {
    Error::new(ErrorKind::Storage, "a file of this name exists already; choose another name")
}
