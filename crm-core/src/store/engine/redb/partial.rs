//! A file that is made under a passing name and gets its own only when it is whole, so that whoever finds a file of that
//! name finds all of it.

use std::{
    io,
    path::{Path, PathBuf},
    process,
    sync::atomic::{AtomicU64, Ordering},
};

use super::{failure::of_io, files};
use crate::error::{Error, ErrorKind, Result};

/// Tells the files apart that one process makes.
static MADE: AtomicU64 = AtomicU64::new(0);

/// Has `make` write a new file at the path that it is given and close it; that gets the name `path` then, and not if
/// `make` fails or the process ends.
pub(crate) fn create(path: &Path, make: &mut dyn FnMut(&Path) -> Result<()>) -> Result<()> {
    let path = std::path::absolute(path).map_err(of_io)?;
    if path.symlink_metadata().is_ok() {
        return Err(name_taken());
    }
    let partial = Partial::beside(&path)?;
    make(partial.path())?;
    // What the file system still holds back must not be named: another handle while redb had the file would have shared
    // its locks, so only now.
    files::sync(partial.path()).map_err(of_io)?;
    partial.name(&path)?;
    files::sync_folder_of(&path).map_err(of_io)
}

/// A file under a passing name; goes away with this unless it was named.
#[derive(Debug)]
pub(super) struct Partial(PathBuf);

impl Partial {
    /// A name beside this one that nobody has.
    pub(super) fn beside(path: &Path) -> Result<Self> {
        let mut name = path.file_name().ok_or_else(name_taken)?.to_owned();
        let number = MADE.fetch_add(1, Ordering::Relaxed);
        name.push(format!("-partial-{}-{number}", process::id()));
        Ok(Self(path.with_file_name(name)))
    }

    pub(super) fn path(&self) -> &Path {
        &self.0
    }

    /// A link refuses a name that is taken; not every file system has links.
    pub(super) fn name(self, path: &Path) -> Result<()> {
        match files::link(&self.0, path) {
            Ok(()) => Ok(()),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(name_taken()),
            Err(_) if path.symlink_metadata().is_ok() => Err(name_taken()),
            Err(_) => files::rename(&self.0, path).map_err(of_io),
        }
    }
}

impl Drop for Partial {
    fn drop(&mut self) {
        let _ = files::remove(&self.0);
    }
}

pub(super) fn name_taken() -> Error {
    Error::new(ErrorKind::Storage, "a file of this name exists already; choose another name")
}

#[cfg(test)]
mod tests {
    use std::fs;

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
}
