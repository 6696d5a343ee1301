//! Files and the names that they have: what is done to them goes through here, where a test can see it, or let it fail.

use std::{
    fs::{self, File, OpenOptions},
    io,
    path::Path,
};

use crate::planted::{FileAct, meets};

/// A new file that only its owner reads.
pub(super) fn create_private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// A file that is there, to be read and written.
pub(super) fn open(path: &Path) -> io::Result<File> {
    OpenOptions::new().read(true).write(true).open(path)
}

/// Fills an empty file with all of another one, and brings it onto the disk.
pub(super) fn copy(from: &Path, mut opened: &File, to: &Path) -> io::Result<()> {
    let mut copy = open(to)?;
    meets(to, FileAct::Copy { from })?;
    io::copy(&mut opened, &mut copy)?;
    meets(to, FileAct::Sync)?;
    copy.sync_all()
}

/// Brings what was written to a file onto the disk. Where redb has the file, another handle would share its locks.
pub(super) fn sync(path: &Path) -> io::Result<()> {
    meets(path, FileAct::Sync)?;
    OpenOptions::new().write(true).open(path)?.sync_all()
}

/// Gives a file another name, which nobody may have.
pub(super) fn link(path: &Path, name: &Path) -> io::Result<()> {
    meets(path, FileAct::Link { name })?;
    fs::hard_link(path, name)
}

/// Gives a file another name instead of its own; who had that loses it.
pub(super) fn rename(path: &Path, name: &Path) -> io::Result<()> {
    meets(path, FileAct::Rename { name })?;
    fs::rename(path, name)
}

/// Takes a name away.
pub(super) fn remove(path: &Path) -> io::Result<()> {
    meets(path, FileAct::Remove)?;
    fs::remove_file(path)
}

/// Makes the names in a file's folder durable.
pub(super) fn sync_folder_of(path: &Path) -> io::Result<()> {
    match path.parent() {
        Some(folder) if cfg!(unix) => {
            meets(path, FileAct::SyncFolder)?;
            File::open(folder)?.sync_all()
        }
        _ => Ok(()),
    }
}
