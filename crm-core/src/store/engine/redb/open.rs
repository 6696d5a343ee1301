//! Opening and shutting a file.

use std::{
    fs::OpenOptions,
    io,
    ops::Bound,
    path::{Path, PathBuf},
    sync::Arc,
};

use redb::{Builder, ConcurrencyMode, Database, ReadableDatabase, TableHandle};

use super::{
    ballast,
    device::{Backend, FileDevice, Use},
    failure::{Failure, Health, foreign, guarded, of_io},
    files::sync_folder_of,
    table,
    write::begin_write,
};
use crate::{
    error::{Error, ErrorKind, Result},
    store::engine::{
        EngineOptions, FileUse, Space,
        file::{Device, Lock},
    },
};

/// The first bytes of every redb file; written last when one is made.
const MAGIC_LEN: usize = 9;
/// All that redb writes before them lies within this.
const HEADER_LEN: u64 = 4096;
/// More than the length of a file that redb has only begun to make.
const BEGUN_LEN: u64 = 8 << 20;

/// Where the bytes are; kept to open them anew.
pub(super) enum Source {
    Path(PathBuf),
    Device(Arc<dyn Device>),
}

/// An open database.
pub(super) struct Opened {
    pub(super) database: Database,
    pub(super) health: Arc<Health>,
    device: Arc<dyn Device>,
    made: Arc<Use>,
}

impl Source {
    /// The path is made absolute, so that a later change of directory does not change the file.
    pub(super) fn path(path: &Path) -> Result<Self> {
        std::path::absolute(path).map(Self::Path).map_err(of_io)
    }

    /// Sets space aside for a full disk.
    pub(super) fn set_aside(&self) -> io::Result<()> {
        match self {
            Self::Path(path) => ballast::set_aside(path),
            Self::Device(device) => device.set_aside(),
        }
    }

    /// Gives up the space that was set aside; whether there was any.
    pub(super) fn give_up(&self) -> io::Result<bool> {
        match self {
            Self::Path(path) => ballast::give_up(path),
            Self::Device(device) => device.give_up(),
        }
    }

    pub(super) fn open(&self, options: &EngineOptions) -> Result<Opened> {
        let result = match self {
            Self::Device(device) => open(device, options),
            Self::Path(path) => open_path(path, options),
        };
        match self {
            Self::Path(path) => result.map_err(|error| named(error, path)),
            Self::Device(_) => result,
        }
    }
}

impl Opened {
    pub(super) fn file_use(&self) -> Result<FileUse> {
        Ok(self.made.told(self.device.len().map_err(of_io)?))
    }

    /// Gives the file back, with everything in it durable.
    pub(super) fn shut(self) -> Result<()> {
        let Self { database, health, device, .. } = self;
        let result = guarded(&health, || Ok(database.close()?));
        // After a panic redb may not have come to this, and a lock that stays would keep the file
        // from being opened anew.
        let _ = device.close();
        result
    }
}

fn open_path(path: &Path, options: &EngineOptions) -> Result<Opened> {
    let file = OpenOptions::new()
        .read(true)
        .write(true)
        .create(options.create)
        .truncate(false)
        .open(path)
        .map_err(of_io)?;
    let is_new = file.metadata().map_err(of_io)?.len() == 0;
    let device = guarded(&Health::default(), || Ok(FileDevice::new(file, path)?))?;
    let device: Arc<dyn Device> = Arc::new(device);
    let opened = open(&device, options)?;
    if is_new {
        sync_folder_of(path).map_err(of_io)?;
    }
    Ok(opened)
}

fn open(device: &Arc<dyn Device>, options: &EngineOptions) -> Result<Opened> {
    if !options.create && device.is_empty().map_err(of_io)? {
        return Err(foreign());
    }
    let opened = match open_database(device, options) {
        Err(error) if error.kind() == ErrorKind::ForeignFile && options.create => {
            discard_unfinished(&**device)?;
            open_database(device, options)?
        }
        opened => opened?,
    };
    let prepared = guarded(&opened.health, || prepare(&opened.database, options));
    match prepared {
        Ok(()) => Ok(opened),
        Err(error) => {
            let _ = opened.shut();
            Err(error)
        }
    }
}

fn open_database(device: &Arc<dyn Device>, options: &EngineOptions) -> Result<Opened> {
    let len = device.len().map_err(of_io)?;
    let health = Arc::new(Health::default());
    let mode = if options.shared {
        ConcurrencyMode::MultiWriter
    } else {
        ConcurrencyMode::ExclusiveWriter
    };
    let made = Arc::new(Use::default());
    let backend = Backend::limited(Arc::clone(device), options.max_file_bytes, Arc::clone(&made));
    let database = guarded(&health, || {
        let opened = Builder::new()
            .set_cache_size(options.cache_bytes)
            .set_concurrency_mode(mode)
            .set_repair_callback(|repair| {
                log::warn!("the file was not closed: repaired to {:.2} of 1", repair.progress());
            })
            .set_check_integrity_on_open(0 < len && len <= options.check_up_to)
            .create_with_backend(backend);
        match opened {
            // So redb answers when the first bytes are not its own.
            Err(redb::DatabaseError::Storage(redb::StorageError::Io(error)))
                if error.kind() == io::ErrorKind::InvalidData =>
            {
                Err(Failure::from(foreign()))
            }
            opened => Ok(opened?),
        }
    });
    match database {
        Ok(database) => Ok(Opened { database, health, device: Arc::clone(device), made }),
        Err(error) => {
            if error.kind() == ErrorKind::Corrupt {
                // After a panic the locks may still be held.
                let _ = device.close();
            }
            Err(error)
        }
    }
}

/// Makes the tables that are not there yet. A file with tables of others only is not ours.
fn prepare(database: &Database, options: &EngineOptions) -> Result<(), Failure> {
    let transaction = database.begin_read()?;
    let found: Vec<String> =
        transaction.list_tables()?.map(|table| table.name().to_owned()).collect();
    transaction.close()?;
    let has = |space: Space| found.iter().any(|name| name == space.name());
    let ours = if found.is_empty() { options.create } else { has(Space::Meta) };
    if !ours {
        return Err(foreign().into());
    }
    if Space::ALL.into_iter().all(has) {
        return Ok(());
    }
    let transaction = begin_write(database, options.wait)?;
    for space in Space::ALL {
        transaction.open_table(table(space))?;
    }
    Ok(transaction.commit()?)
}

/// Empties a file whose making was cut off: redb writes its first bytes last, so that before them
/// there is a header without them and nothing else. Anything else is somebody's, and left alone.
fn discard_unfinished(device: &dyn Device) -> Result<()> {
    let whole = (Bound::Unbounded, Bound::Unbounded);
    match device.lock(whole, Lock::TryExclusive) {
        Ok(true) => {
            let result = empty_unfinished(device);
            device.lock(whole, Lock::Release).map_err(of_io)?;
            result
        }
        Ok(false) => {
            Err(Error::new(ErrorKind::Busy, "the file is being made elsewhere; try again later"))
        }
        Err(error) if error.kind() == io::ErrorKind::Unsupported => empty_unfinished(device),
        Err(error) => Err(of_io(error)),
    }
}

fn empty_unfinished(device: &dyn Device) -> Result<()> {
    let len = device.len().map_err(of_io)?;
    if len > BEGUN_LEN {
        return Err(foreign());
    }
    let mut bytes = vec![0; usize::try_from(len).map_err(|_| foreign())?];
    device.read(0, &mut bytes).map_err(of_io)?;
    let header_len = usize::try_from(HEADER_LEN).map_err(|_| foreign())?;
    let unfinished = bytes.iter().take(MAGIC_LEN).all(|byte| *byte == 0)
        && bytes.iter().skip(header_len).all(|byte| *byte == 0);
    if !unfinished {
        return Err(foreign());
    }
    device.set_len(0).map_err(of_io)
}

/// Says which file it was: its name alone, since folders can tell more than a log should hold.
fn named(error: Error, path: &Path) -> Error {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let detail = format!("{}: {}", name, error.detail());
    Error::new(error.kind(), detail).with_source(error)
}
