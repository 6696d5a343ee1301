//! A file that is made under a passing name and gets its own only when it is whole, so that whoever finds a file of that
//! name finds all of it. What a killed process leaves under a passing name goes when a file of the name is made again.

use std::{
    ffi::OsStr,
    fs, io,
    ops::Bound,
    path::{Path, PathBuf},
    process,
    sync::atomic::{AtomicU64, Ordering},
};

use super::{
    device::FileDevice,
    failure::{Health, guarded, of_io},
    files,
};
use crate::{
    error::{Error, ErrorKind, Result},
    store::engine::file::{Device, Lock},
};

/// Tells the files apart that one process makes.
static MADE: AtomicU64 = AtomicU64::new(0);

/// What stands between a file's name and what tells its passing files apart.
const INFIX: &str = "-partial-";

/// A byte beyond the end of every file: whoever makes a file holds its lock until that has its name. It is the last of
/// those that redb leaves to what lies below it, so that nobody who opens a file is in the way of it.
const MAKER_BYTE: u64 = (1 << 62) + 1023;

/// Has `make` write to the empty file at the path that it is given and close it; that gets the name `path` then, and
/// not if `make` fails or the process ends.
pub(crate) fn create(path: &Path, make: &mut dyn FnMut(&Path) -> Result<()>) -> Result<()> {
    let path = std::path::absolute(path).map_err(of_io)?;
    if path.symlink_metadata().is_ok() {
        return Err(name_taken());
    }
    sweep(&path);
    let partial = Partial::beside(&path)?;
    make(partial.path())?;
    // What the file system still holds back must not be named: another handle while redb had the file would have shared
    // its locks, so only now.
    files::sync(partial.path()).map_err(of_io)?;
    partial.name(&path)?;
    files::sync_folder_of(&path).map_err(of_io)
}

/// Removes what processes left that were killed while they made a file of this name. What somebody makes just now
/// stays, as does all where the system has no locks that tell.
pub(super) fn sweep(path: &Path) {
    let Some((folder, name)) = path.parent().zip(path.file_name()) else { return };
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
        if is_file && is_partial(&entry.file_name(), name) && is_abandoned(&entry.path()) {
            log::info!("removed a file whose making was broken off");
        }
    }
}

/// A file under a passing name, locked by who makes it; goes away with this unless it was named.
#[derive(Debug)]
pub(super) struct Partial {
    path: PathBuf,
    maker: FileDevice,
}

impl Partial {
    /// An empty file beside this path, under a name that nobody has.
    pub(super) fn beside(path: &Path) -> Result<Self> {
        let name = path.file_name().ok_or_else(name_taken)?;
        loop {
            let mut name = name.to_owned();
            let number = MADE.fetch_add(1, Ordering::Relaxed);
            name.push(format!("{INFIX}{}-{number}", process::id()));
            let path = path.with_file_name(name);
            let file = match files::create_private(&path) {
                // A process of this number was killed here, or runs in another container.
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => continue,
                created => created.map_err(of_io)?,
            };
            let partial = Self { maker: device(file, &path)?, path };
            // Somebody who sweeps may have come in between, and taken it for abandoned.
            if lock(&partial.maker).map_err(of_io)? != Some(false) && partial.path.exists() {
                return Ok(partial);
            }
        }
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// A link refuses a name that is taken; not every file system has links.
    pub(super) fn name(self, path: &Path) -> Result<()> {
        match files::link(&self.path, path) {
            Ok(()) => Ok(()),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(name_taken()),
            Err(_) if path.symlink_metadata().is_ok() => Err(name_taken()),
            Err(_) => files::rename(&self.path, path).map_err(of_io),
        }
    }
}

impl Drop for Partial {
    fn drop(&mut self) {
        let _ = files::remove(&self.path);
    }
}

pub(super) fn name_taken() -> Error {
    Error::new(ErrorKind::Storage, "a file of this name exists already; choose another name")
}

/// Whether this is how a passing file for a file of this name is called.
fn is_partial(passing: &OsStr, name: &OsStr) -> bool {
    let rest = passing.as_encoded_bytes().strip_prefix(name.as_encoded_bytes());
    let rest = rest.and_then(|rest| rest.strip_prefix(INFIX.as_bytes()));
    let is_number = |part: &[u8]| !part.is_empty() && part.iter().all(u8::is_ascii_digit);
    rest.is_some_and(|rest| {
        let mut parts = rest.split(|byte| *byte == b'-');
        parts.next().is_some_and(is_number)
            && parts.next().is_some_and(is_number)
            && parts.next().is_none()
    })
}

/// Removes a file unless somebody makes it; whether it did.
fn is_abandoned(path: &Path) -> bool {
    let Ok(file) = files::open(path) else { return false };
    // Held until the name is gone: whoever made it just now sees so, and makes another one.
    let Ok(maker) = device(file, path) else { return false };
    matches!(lock(&maker), Ok(Some(true))) && files::remove(path).is_ok()
}

fn device(file: fs::File, path: &Path) -> Result<FileDevice> {
    guarded(&Health::default(), || Ok(FileDevice::new(file, path)?))
}

/// Whether the maker's lock could be taken; `None` where there are no such locks.
fn lock(maker: &FileDevice) -> io::Result<Option<bool>> {
    let byte = (Bound::Included(MAKER_BYTE), Bound::Included(MAKER_BYTE));
    match maker.lock(byte, Lock::TryExclusive) {
        Ok(is_ours) => Ok(Some(is_ours)),
        Err(error) if error.kind() == io::ErrorKind::Unsupported => Ok(None),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_was_not_made_whole_has_no_name() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("acme.crm");

        let failed = create(&path, &mut |new| {
            fs::write(new, b"half").unwrap();
            assert!(!path.exists());
            Err(name_taken())
        });

        assert!(failed.is_err());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_name_that_somebody_took_meanwhile_stays_theirs() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("acme.crm");

        let refused = create(&path, &mut |new| {
            fs::write(new, b"ours").unwrap();
            fs::write(&path, b"theirs").unwrap();
            Ok(())
        });

        assert_eq!(refused.unwrap_err().kind(), ErrorKind::Storage);
        assert_eq!(fs::read(&path).unwrap(), b"theirs");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn what_a_killed_process_left_goes_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("acme.crm");
        let live = Partial::beside(&path).unwrap();
        let left = ["acme.crm-partial-17-0", "acme.crm-partial-4194304-12"];
        let others = [
            "acme.crm-ballast",
            "acme.crm-partial-",
            "acme.crm-partial-17-",
            "acme.crm-partial-17-0-1",
            "acme.crm-partial-17-a",
            "big-acme.crm-partial-17-0",
            "other.crm-partial-17-0",
        ];
        for name in left.iter().chain(&others) {
            fs::write(folder.path().join(name), b"half").unwrap();
        }
        let is_there = |name: &&&str| folder.path().join(name).exists();

        create(&path, &mut |new| fs::write(new, b"whole").map_err(of_io)).unwrap();

        assert_eq!(left.iter().filter(is_there).count(), 0);
        assert_eq!(others.iter().filter(is_there).count(), others.len());
        assert!(live.path().exists());
        let (path_of_live, folder_of) = (live.path().to_owned(), fs::read_dir(folder.path()));
        assert_eq!(folder_of.unwrap().count(), others.len() + 2);
        drop(live);
        assert!(!path_of_live.exists());
    }

    #[cfg(unix)]
    #[test]
    fn links_of_such_names_are_nobodys_leftovers() {
        let folder = tempfile::tempdir().unwrap();
        let (path, theirs) = (folder.path().join("acme.crm"), folder.path().join("theirs"));
        let link = folder.path().join("acme.crm-partial-17-0");
        fs::write(&theirs, b"theirs").unwrap();
        std::os::unix::fs::symlink(&theirs, &link).unwrap();

        create(&path, &mut |new| fs::write(new, b"whole").map_err(of_io)).unwrap();

        assert!(link.symlink_metadata().is_ok());
        assert_eq!(fs::read(&theirs).unwrap(), b"theirs");
    }

    /// Whoever sweeps between a file's making and its lock takes the file away, and the maker goes on with another one.
    #[test]
    fn who_sweeps_and_who_makes_do_not_hinder_each_other() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("acme.crm");
        std::thread::scope(|scope| {
            let sweeper = scope.spawn(|| (0..2_000).for_each(|_| sweep(&path)));
            while !sweeper.is_finished() {
                let partial = Partial::beside(&path).unwrap();
                fs::write(partial.path(), b"whole").unwrap();
                assert_eq!(fs::read(partial.path()).unwrap(), b"whole");
            }
        });
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}
