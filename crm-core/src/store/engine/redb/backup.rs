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
    device::{Backend, FileDevice},
    failure::{Failure, Health, guarded, of_io},
    open::sync_folder_of,
    table,
};
use crate::{
    error::{Error, ErrorKind, Result},
    store::engine::{
        Direction, EngineOptions, Range, Read, Space,
        file::{Device, Lock},
    },
};

/// Tells copies of one process apart.
static COPY: AtomicU64 = AtomicU64::new(0);

/// Copies what the snapshot sees to a new file, which gets its name only when it is complete.
pub(super) fn copy(snapshot: &dyn Read, path: &Path, options: &EngineOptions) -> Result<()> {
    let path = std::path::absolute(path).map_err(of_io)?;
    if path.symlink_metadata().is_ok() {
        return Err(name_taken());
    }
    let partial = Partial::beside(&path)?;
    let file = create_private(&partial.0).map_err(of_io)?;
    let health = Health::default();
    let database = guarded(&health, || {
        Ok(Builder::new()
            .set_cache_size(options.cache_bytes)
            .create_with_backend(Backend::new(Arc::new(FileDevice::new(file)?)))?)
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

/// Copies a closed file, has the copy checked, and gives it the name only then.
pub(crate) fn restore(
    from: &Path,
    to: &Path,
    replace: bool,
    check: &mut dyn FnMut(&Path) -> Result<()>,
) -> Result<()> {
    let to = std::path::absolute(to).map_err(of_io)?;
    let is_there = to.symlink_metadata().is_ok();
    if is_there && !replace {
        return Err(name_taken());
    }
    let partial = Partial::copy_of(from, &to)?;
    check(&partial.0)?;
    let replaced = if is_there { Some(Held::open(&to, Lock::TryExclusive)?) } else { None };
    match &replaced {
        Some(_) => fs::rename(&partial.0, &to).map_err(of_io)?,
        None => partial.name(&to)?,
    }
    sync_folder_of(&to).map_err(of_io)
}

/// Has `save` read a copy of a closed file and write a new one, which gets its name only then; the copy goes away.
pub(crate) fn salvage(
    from: &Path,
    to: &Path,
    save: &mut dyn FnMut(&Path, &Path) -> Result<()>,
) -> Result<()> {
    let to = std::path::absolute(to).map_err(of_io)?;
    if to.symlink_metadata().is_ok() {
        return Err(name_taken());
    }
    let copy = Partial::copy_of(from, &to)?;
    let new = Partial::beside(&to)?;
    save(&copy.0, &new.0)?;
    new.name(&to)?;
    sync_folder_of(&to).map_err(of_io)
}

/// A closed file that nobody may open for as long as this is held.
struct Held {
    file: File,
    device: FileDevice,
}

impl Held {
    fn open(path: &Path, lock: Lock) -> Result<Self> {
        // A backup may lie where nobody may write.
        let writes = lock == Lock::TryExclusive;
        let file = OpenOptions::new().read(true).write(writes).open(path).map_err(of_io)?;
        let other = file.try_clone().map_err(of_io)?;
        let device = guarded(&Health::default(), || Ok(FileDevice::new(other)?))?;
        match device.lock((Bound::Unbounded, Bound::Unbounded), lock) {
            Ok(true) => Ok(Self { file, device }),
            Ok(false) => {
                Err(Error::new(ErrorKind::Busy, "the file is open elsewhere; close it there first"))
            }
            Err(error) if error.kind() == io::ErrorKind::Unsupported => Ok(Self { file, device }),
            Err(error) => Err(of_io(error)),
        }
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        let _ = self.device.close();
    }
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

    /// A copy of a closed file beside this path.
    fn copy_of(from: &Path, beside: &Path) -> Result<Self> {
        let partial = Self::beside(beside)?;
        let source = Held::open(from, Lock::TryShared)?;
        let mut copy = create_private(&partial.0).map_err(of_io)?;
        io::copy(&mut &source.file, &mut copy).map_err(of_io)?;
        copy.sync_all().map_err(of_io)?;
        Ok(partial)
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
