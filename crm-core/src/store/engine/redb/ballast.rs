//! Space that is set aside beside a file, to be given up when the disk is full: a file can only become smaller by
//! first writing what it then holds, and without any space not even a deletion goes.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use xxhash_rust::xxh3::xxh3_64;

use crate::store::engine::file::BALLAST_BYTES;

fn beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push("-ballast");
    PathBuf::from(name)
}

/// Sets the space aside, if it is not yet.
pub(super) fn set_aside(path: &Path) -> io::Result<()> {
    let ballast = beside(path);
    if ballast.metadata().is_ok_and(|held| held.len() == BALLAST_BYTES) {
        return Ok(());
    }
    let written = fill(&ballast);
    if written.is_err() {
        // What little there is left is somebody else's.
        let _ = fs::remove_file(&ballast);
    }
    written
}

/// Gives the space up; whether there was any.
pub(super) fn give_up(path: &Path) -> io::Result<bool> {
    match fs::remove_file(beside(path)) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// Fills a file with what no file system makes smaller.
fn fill(ballast: &Path) -> io::Result<()> {
    let words = BALLAST_BYTES / size_of::<u64>() as u64;
    let bytes: Vec<u8> =
        (0..words).flat_map(|word| xxh3_64(&word.to_le_bytes()).to_le_bytes()).collect();
    fs::write(ballast, bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn space_is_set_aside_once_and_given_up_once() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("acme.crm");
        assert!(!give_up(&path).unwrap());
        for _ in 0..2 {
            set_aside(&path).unwrap();
        }
        assert_eq!(fs::metadata(beside(&path)).unwrap().len(), BALLAST_BYTES);
        assert!(give_up(&path).unwrap());
        assert!(!give_up(&path).unwrap());
    }

    #[test]
    fn what_was_cut_off_while_it_was_set_aside_is_made_whole() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("acme.crm");
        fs::write(beside(&path), b"begun").unwrap();
        set_aside(&path).unwrap();
        assert_eq!(fs::metadata(beside(&path)).unwrap().len(), BALLAST_BYTES);
    }
}
