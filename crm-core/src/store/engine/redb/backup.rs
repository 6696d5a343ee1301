//! A copy of one state as a file of its own.

use std::{
    fs::{File, OpenOptions},
    io,
    ops::{Bound, ControlFlow},
    path::Path,
    sync::Arc,
};

use redb::{Builder, Database};

use super::{
    device::{Backend, FileDevice},
    failure::{Failure, Health, guarded, of_io},
    files,
    partial::{Partial, create, name_taken, sweep},
    table,
};
use crate::{
    error::{Error, ErrorKind, Result},
    store::engine::{
        Direction, EngineOptions, Range, Read, Space,
        file::{Device, Lock},
    },
};

/// Copies what the snapshot sees to a new file, which gets its name only when it is complete.
pub(super) fn copy(snapshot: &dyn Read, path: &Path, options: &EngineOptions) -> Result<()> {
    create(path, &mut |new| {
        let file = files::open(new).map_err(of_io)?;
        let device = guarded(&Health::default(), || Ok(FileDevice::new(file, new)?))?;
        write_copy(snapshot, Arc::new(device), options)
    })
}

/// Writes what the snapshot sees to an empty device, in one commit.
pub(super) fn write_copy(
    snapshot: &dyn Read,
    device: Arc<dyn Device>,
    options: &EngineOptions,
) -> Result<()> {
    let health = Health::default();
    let database = guarded(&health, || {
        Ok(Builder::new()
            .set_cache_size(options.cache_bytes)
            .create_with_backend(Backend::new(device))?)
    })?;
    let filled = fill(&database, snapshot, &health);
    guarded(&health, || Ok(database.close()?)).and(filled)
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
    sweep(&to);
    let partial = copy_of(from, &to)?;
    check(partial.path()).map_err(|error| of_source(error, partial.path(), from))?;
    let replaced = if is_there { Some(Held::open(&to, Lock::TryExclusive)?) } else { None };
    match &replaced {
        Some(_) => files::rename(partial.path(), &to).map_err(of_io)?,
        None => partial.name(&to)?,
    }
    files::sync_folder_of(&to).map_err(of_io)
}

/// Has `save` read a copy of a closed file and write a new one, which gets its name only then; the copy goes away.
pub(crate) fn salvage(
    from: &Path,
    to: &Path,
    save: &mut dyn FnMut(&Path, &Path) -> Result<()>,
) -> Result<()> {
    create(to, &mut |new| {
        let copy = copy_of(from, to)?;
        save(copy.path(), new).map_err(|error| of_source(error, copy.path(), from))
    })
}

/// What is wrong with a copy is wrong with the file that it is of, and that has the name that people know.
fn of_source(error: Error, copy: &Path, from: &Path) -> Error {
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    match error.detail().strip_prefix(&name(copy)) {
        Some(rest) => {
            let detail = format!("{}{rest}", name(from));
            Error::new(error.kind(), detail).with_source(error)
        }
        None => error,
    }
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
        let device = guarded(&Health::default(), || Ok(FileDevice::new(other, path)?))?;
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

/// A copy of a closed file beside this path.
fn copy_of(from: &Path, beside: &Path) -> Result<Partial> {
    let partial = Partial::beside(beside)?;
    let source = Held::open(from, Lock::TryShared)?;
    files::copy(from, &source.file, partial.path()).map_err(of_io)?;
    Ok(partial)
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

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;
    use crate::store::engine::{Engine, Sync, WriteSet, file::MemoryDevice, redb::Redb};

    /// What was done to a disk.
    #[derive(Clone, Debug)]
    enum Done {
        Write(usize, Vec<u8>),
        SetLen(usize),
        Sync,
    }

    /// A disk that notes what is done to it.
    #[derive(Debug, Default)]
    struct Noted {
        inner: MemoryDevice,
        done: Mutex<Vec<Done>>,
    }

    impl Noted {
        fn note(&self, done: Done) {
            self.done.lock().unwrap().push(done);
        }
    }

    impl Device for Noted {
        fn len(&self) -> io::Result<u64> {
            self.inner.len()
        }

        fn read(&self, offset: u64, out: &mut [u8]) -> io::Result<()> {
            self.inner.read(offset, out)
        }

        fn set_len(&self, len: u64) -> io::Result<()> {
            self.note(Done::SetLen(usize::try_from(len).unwrap()));
            self.inner.set_len(len)
        }

        fn sync(&self) -> io::Result<()> {
            self.note(Done::Sync);
            self.inner.sync()
        }

        fn write(&self, offset: u64, data: &[u8]) -> io::Result<()> {
            self.note(Done::Write(usize::try_from(offset).unwrap(), data.to_vec()));
            self.inner.write(offset, data)
        }
    }

    fn apply(bytes: &mut Vec<u8>, done: &Done) {
        match done {
            Done::Write(offset, data) => {
                bytes.resize(bytes.len().max(offset + data.len()), 0);
                bytes[*offset..offset + data.len()].copy_from_slice(data);
            }
            Done::SetLen(len) => bytes.resize(*len, 0),
            Done::Sync => {}
        }
    }

    /// What a power loss after these operations may leave: of those that no sync confirmed none, all, the first half,
    /// or every other one.
    fn left_by(done: &[Done]) -> [Vec<u8>; 4] {
        let synced =
            done.iter().rposition(|done| matches!(done, Done::Sync)).map_or(0, |at| at + 1);
        let pending = done.len() - synced;
        let image = |comes_through: &dyn Fn(usize) -> bool| {
            let mut bytes = Vec::new();
            for (number, done) in done.iter().enumerate() {
                if number < synced || comes_through(number - synced) {
                    apply(&mut bytes, done);
                }
            }
            bytes
        };
        [
            image(&|_| false),
            image(&|_| true),
            image(&|number| number < pending / 2),
            image(&|number| number % 2 == 1),
        ]
    }

    fn open(image: Vec<u8>) -> Result<Redb> {
        let device: Arc<dyn Device> = Arc::new(MemoryDevice::new(image));
        let options = EngineOptions { device: Some(device), create: false, ..Default::default() };
        Redb::open(Path::new(""), options)
    }

    fn everything(engine: &Redb) -> Result<Vec<(Vec<u8>, Vec<u8>)>> {
        let mut found = Vec::new();
        let all = Range::prefix(&[]);
        engine.snapshot()?.scan(Space::Record, &all, Direction::Up, &mut |key, value| {
            found.push((key.to_vec(), value.to_vec()));
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(found)
    }

    /// A copy gets its name after its last operation; here it is opened without one, after each of them.
    #[test]
    fn a_copy_that_a_power_loss_cuts_off_is_no_store_or_a_whole_one_and_its_source_is_whole() {
        let source = Arc::new(MemoryDevice::default());
        let options = EngineOptions { device: Some(source.clone()), ..Default::default() };
        let engine = Redb::open(Path::new(""), options).unwrap();
        let mut writes = WriteSet::default();
        for number in 0..400_u32 {
            writes.put(Space::Record, &number.to_be_bytes(), &[7; 100]);
        }
        engine.commit(writes, Sync::Now).unwrap();
        let (before, wanted) = (source.image(), everything(&engine).unwrap());

        let noted = Arc::new(Noted::default());
        let snapshot = engine.snapshot().unwrap();
        write_copy(&*snapshot, noted.clone(), &EngineOptions::default()).unwrap();

        assert!(source.image() == before, "a copy writes to its source");
        let done = noted.done.lock().unwrap().clone();
        let (mut refused, mut whole) = (0, 0);
        for cut in 0..=done.len() {
            for image in left_by(&done[..cut]) {
                match open(image).and_then(|copy| everything(&copy)) {
                    Ok(found) => {
                        assert!(found == wanted, "cut after {cut} of {}", done.len());
                        whole += 1;
                    }
                    Err(_) => refused += 1,
                }
            }
        }
        assert!(refused > 20 && whole > 0, "{refused} refused, {whole} whole");
        let copy = open(noted.inner.image()).unwrap();
        assert!(everything(&copy).unwrap() == wanted);
        drop(snapshot);
        assert!(everything(&engine).unwrap() == wanted);
    }
}
