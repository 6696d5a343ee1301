//! Space that is set aside beside a file, to be given up when the disk is full: a file can only become smaller by
//! first writing what it then holds, and without any space not even a deletion goes.

use std::{
    fs::{self, File, TryLockError},
    io::{self, Write},
    path::{Path, PathBuf},
};

use xxhash_rust::xxh3::xxh3_64;

use super::files;
use crate::store::engine::file::BALLAST_BYTES;

fn beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push("-ballast");
    PathBuf::from(name)
}

/// Sets the space aside, if it is not yet and no other process is about to.
pub(super) fn set_aside(path: &Path) -> io::Result<()> {
    let ballast = beside(path);
    match ballast.symlink_metadata() {
        Ok(held) if held.is_file() && held.len() == BALLAST_BYTES => return Ok(()),
        Ok(held) if !held.is_file() => return Err(io::ErrorKind::AlreadyExists.into()),
        // It is to be made, or its making was cut off.
        _ => {}
    }
    let file = files::create_private(&ballast).or_else(|_| files::open(&ballast))?;
    if let Err(TryLockError::WouldBlock) = file.try_lock() {
        return Ok(());
    }
    let filled = fill(file);
    if filled.is_err() {
        // What little there is left is somebody else's.
        let _ = fs::remove_file(&ballast);
    }
    filled
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
fn fill(mut ballast: File) -> io::Result<()> {
    let words = BALLAST_BYTES / size_of::<u64>() as u64;
    let bytes: Vec<u8> =
        (0..words).flat_map(|word| xxh3_64(&word.to_le_bytes()).to_le_bytes()).collect();
    ballast.write_all(&bytes)?;
    ballast.set_len(BALLAST_BYTES)
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

    #[test]
    fn what_another_process_is_about_to_set_aside_is_left_to_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("acme.crm");
        let theirs = File::create(beside(&path)).unwrap();
        theirs.lock().unwrap();
        set_aside(&path).unwrap();
        assert_eq!(fs::metadata(beside(&path)).unwrap().len(), 0);
        // It was killed.
        drop(theirs);
        set_aside(&path).unwrap();
        assert_eq!(fs::metadata(beside(&path)).unwrap().len(), BALLAST_BYTES);
    }

    #[test]
    fn however_many_set_aside_and_give_up_at_once_what_stays_is_all_of_it_or_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("acme.crm");
        let wanted = || {
            set_aside(&path).unwrap();
            fs::read(beside(&path)).unwrap()
        };
        let whole = wanted();
        std::thread::scope(|scope| {
            for _ in 0..3 {
                scope.spawn(|| (0..20).for_each(|_| set_aside(&path).unwrap()));
            }
            scope.spawn(|| (0..60).for_each(|_| assert!(give_up(&path).is_ok())));
        });
        assert!(wanted() == whole);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_of_that_name_is_not_followed() {
        let folder = tempfile::tempdir().unwrap();
        let (path, theirs) = (folder.path().join("acme.crm"), folder.path().join("theirs"));
        fs::write(&theirs, b"theirs").unwrap();
        std::os::unix::fs::symlink(&theirs, beside(&path)).unwrap();
        assert!(set_aside(&path).is_err());
        assert_eq!(fs::read(&theirs).unwrap(), b"theirs");
    }
}
