use std::{
    fs, io,
    ops::ControlFlow,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};

use redb::Database;

use super::*;
use crate::store::engine::{
    Direction, Range, Read,
    file::{Device, MemoryDevice},
};

fn put(key: &str, value: &str) -> WriteSet {
    let mut writes = WriteSet::default();
    writes.put(Space::Record, key.as_bytes(), value.as_bytes());
    writes
}

fn get(engine: &dyn Engine, key: &str) -> Option<String> {
    let found = engine.snapshot().unwrap().get(Space::Record, key.as_bytes()).unwrap();
    found.map(|value| String::from_utf8(value).unwrap())
}

/// Handles that share a new file.
fn sharing<const HANDLES: usize>() -> (tempfile::TempDir, [Redb; HANDLES]) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("acme.crm");
    let shared = EngineOptions { shared: true, ..EngineOptions::default() };
    let handles = [(); HANDLES].map(|()| Redb::open(&path, shared.clone()).unwrap());
    (folder, handles)
}

fn keys(read: &dyn Read) -> Result<Vec<Vec<u8>>> {
    let mut found = Vec::new();
    read.scan(Space::Record, &Range::prefix(&[]), Direction::Up, &mut |key, _| {
        found.push(key.to_vec());
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(found)
}

fn must_exist() -> EngineOptions {
    EngineOptions { create: false, ..EngineOptions::default() }
}

fn open_image(image: Vec<u8>, options: EngineOptions) -> Result<Redb> {
    Redb::open(
        Path::new(""),
        EngineOptions { device: Some(Arc::new(MemoryDevice::new(image))), ..options },
    )
}

fn open_device(device: Arc<dyn Device>) -> Result<Redb> {
    Redb::open(Path::new(""), EngineOptions { device: Some(device), ..EngineOptions::default() })
}

/// The bytes of a store that was closed with these numbers of records in it.
fn closed_image(records: u32) -> Vec<u8> {
    let device = Arc::new(MemoryDevice::default());
    let engine = open_device(device.clone()).unwrap();
    let mut writes = WriteSet::default();
    for number in 0..records {
        writes.put(Space::Record, &number.to_be_bytes(), &[7; 100]);
    }
    engine.commit(writes, Sync::Now).unwrap();
    engine.close().unwrap();
    device.image()
}

/// A device whose `countdown`-th operation from now fails, and all after it while it is broken.
#[derive(Debug)]
struct Faulty {
    inner: MemoryDevice,
    countdown: AtomicI64,
    stays_broken: bool,
    error: io::ErrorKind,
}

impl Faulty {
    fn new(stays_broken: bool, error: io::ErrorKind) -> Arc<Self> {
        let countdown = AtomicI64::new(i64::MAX);
        Arc::new(Self { inner: MemoryDevice::default(), countdown, stays_broken, error })
    }

    fn fail_after(&self, operations: i64) {
        self.countdown.store(operations, Ordering::SeqCst);
    }

    fn repair(&self) {
        self.fail_after(i64::MAX);
    }

    fn step(&self) -> io::Result<()> {
        let left = self.countdown.fetch_sub(1, Ordering::SeqCst);
        if left == 0 || (left < 0 && self.stays_broken) { Err(self.error.into()) } else { Ok(()) }
    }
}

impl Device for Faulty {
    fn len(&self) -> io::Result<u64> {
        self.inner.len()
    }

    fn read(&self, offset: u64, out: &mut [u8]) -> io::Result<()> {
        self.step()?;
        self.inner.read(offset, out)
    }

    fn set_len(&self, len: u64) -> io::Result<()> {
        self.step()?;
        self.inner.set_len(len)
    }

    fn sync(&self) -> io::Result<()> {
        self.step()?;
        self.inner.sync()
    }

    fn write(&self, offset: u64, data: &[u8]) -> io::Result<()> {
        self.step()?;
        self.inner.write(offset, data)
    }
}

#[test]
fn what_was_committed_is_there_when_the_file_is_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("acme.crm");
    let engine = Redb::open(&path, EngineOptions::default()).unwrap();
    engine.commit(put("a", "1"), Sync::Now).unwrap();
    engine.commit(put("b", "2"), Sync::Later).unwrap();
    engine.close().unwrap();
    let engine = Redb::open(&path, must_exist()).unwrap();
    engine.commit(put("c", "3"), Sync::QuickRepair).unwrap();
    drop(engine);
    let engine = Redb::open(&path, must_exist()).unwrap();
    assert_eq!(get(&engine, "b").unwrap(), "2");
    assert_eq!(get(&engine, "c").unwrap(), "3");
    assert_eq!(engine.generation(), 0);
}

#[test]
fn a_synced_commit_survives_a_kill_and_a_later_one_is_all_there_or_not_at_all() {
    let device = Arc::new(MemoryDevice::default());
    let engine = open_device(device.clone()).unwrap();
    engine.commit(put("a", "1"), Sync::Now).unwrap();
    engine.commit(put("b", "2"), Sync::Later).unwrap();
    let killed = open_image(device.image(), must_exist()).unwrap();
    assert_eq!(get(&killed, "a").unwrap(), "1");
    engine.commit(WriteSet::default(), Sync::Now).unwrap();
    let killed = open_image(device.image(), must_exist()).unwrap();
    assert_eq!(get(&killed, "b").unwrap(), "2", "an empty synced commit syncs those before it");
}

#[test]
fn a_second_open_is_refused_by_the_name_of_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("acme.crm");
    let first = Redb::open(&path, EngineOptions::default()).unwrap();
    for options in [EngineOptions::default(), EngineOptions { shared: true, ..must_exist() }] {
        let refused = Redb::open(&path, options).unwrap_err();
        assert_eq!(refused.kind(), ErrorKind::Busy);
        assert!(refused.detail().contains("acme.crm"));
        let folder = folder.path().file_name().unwrap().to_str().unwrap();
        assert!(!refused.detail().contains(folder));
    }
    first.close().unwrap();
    Redb::open(&path, must_exist()).unwrap();
}

#[test]
fn space_that_another_handle_gave_up_is_room_for_this_one_too_once() {
    let (_folder, [first, second]) = sharing();
    assert!(!second.give_up(), "nothing was set aside");
    first.set_aside();
    second.set_aside();
    assert!(first.give_up());
    assert!(second.give_up());
    assert!(!first.give_up() && !second.give_up());
    // Each looks whether it is there, and does not believe what it did itself.
    first.set_aside();
    assert!(second.give_up());
    first.set_aside();
    assert!(second.give_up());
}

#[test]
fn handles_that_share_a_file_take_turns_however_busy_they_are() {
    const HANDLES: usize = 4;
    const TURNS: usize = 60;
    let (_folder, handles) = sharing::<HANDLES>();
    let count = |state: &dyn Read| {
        let found = state.get(Space::Meta, b"count").unwrap();
        found.map_or(0, |bytes| usize::from(bytes[0]))
    };
    let write = |engine: &Redb| {
        let counted = &mut |state: &Arc<dyn Snapshot>, _: &mut Early<'_>| {
            let mut writes = WriteSet::default();
            let next = u8::try_from(count(&**state) + 1).unwrap();
            writes.put(Space::Meta, b"count", &[next]);
            Ok(Some(writes))
        };
        engine.write(Sync::Now, counted).unwrap();
    };
    std::thread::scope(|scope| {
        for engine in &handles {
            scope.spawn(|| (0..TURNS).for_each(|_| write(engine)));
        }
    });
    for engine in handles {
        assert_eq!(count(&*engine.snapshot().unwrap()), HANDLES * TURNS);
    }
}

#[test]
fn several_handles_share_a_file_and_each_reads_the_other_ones_commit() {
    let (_folder, [first, second]) = sharing();
    first.commit(put("a", "1"), Sync::Now).unwrap();
    assert_eq!(get(&second, "a").unwrap(), "1");
    second.commit(put("a", "2"), Sync::Later).unwrap();
    assert_eq!(get(&first, "a").unwrap(), "2");
    first.close().unwrap();
    assert_eq!(get(&second, "a").unwrap(), "2");
}

#[test]
fn a_commit_waits_only_so_long_for_the_writer() {
    let options = EngineOptions { wait: Duration::from_millis(1), ..EngineOptions::default() };
    let engine = open_image(Vec::new(), options).unwrap();
    let writer = engine.with(|opened| Ok(opened.database.begin_write().unwrap())).unwrap();
    let refused = engine.commit(put("a", "1"), Sync::Now).unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::Busy);
    writer.abort().unwrap();
    engine.commit(put("a", "1"), Sync::Now).unwrap();
}

#[test]
fn a_file_of_something_else_is_refused_and_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("notes.txt");
    let zeros_and_more = [vec![0; 9000], b"text".to_vec()].concat();
    for content in [b"some text".to_vec(), vec![1; 5000], zeros_and_more, b"redb".to_vec()] {
        fs::write(&path, &content).unwrap();
        let refused = Redb::open(&path, EngineOptions::default()).unwrap_err();
        assert_eq!(refused.kind(), ErrorKind::ForeignFile);
        assert_eq!(fs::read(&path).unwrap(), content);
    }
    fs::write(&path, b"").unwrap();
    assert_eq!(Redb::open(&path, must_exist()).unwrap_err().kind(), ErrorKind::ForeignFile);
    let absent = Redb::open(&folder.path().join("absent.crm"), must_exist()).unwrap_err();
    assert_eq!(absent.kind(), ErrorKind::NotFound);
}

#[test]
fn another_programs_redb_file_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("other.redb");
    let database = Database::create(&path).unwrap();
    let transaction = database.begin_write().unwrap();
    transaction.open_table(TableDefinition::<u64, u64>::new("theirs")).unwrap();
    transaction.commit().unwrap();
    drop(database);
    for options in [EngineOptions::default(), must_exist()] {
        assert_eq!(Redb::open(&path, options).unwrap_err().kind(), ErrorKind::ForeignFile);
    }
}

#[test]
fn a_newer_format_is_named_as_such() {
    let mut image = closed_image(1);
    // Both commit slots begin with the version.
    image[64] = 4;
    image[192] = 4;
    assert_eq!(open_image(image, must_exist()).unwrap_err().kind(), ErrorKind::NewerFormat);
}

#[test]
fn a_cut_off_file_is_an_error_and_never_a_panic() {
    let image = closed_image(500);
    for part in 0..64 {
        let len = image.len() * part / 64;
        let error = open_image(image[..len].to_vec(), must_exist()).unwrap_err();
        let expected = if len == 0 { ErrorKind::ForeignFile } else { ErrorKind::Corrupt };
        assert_eq!(error.kind(), expected, "cut at {len}: {error:?}");
    }
}

#[test]
fn a_damaged_file_is_refused_when_it_is_checked_at_open() {
    let image = closed_image(2000);
    let whole = open_image(image.clone(), must_exist()).unwrap();
    let expected = keys(&*whole.snapshot().unwrap()).unwrap();
    let mut refused = 0;
    for offset in (0..image.len()).step_by(image.len() / 200) {
        let mut damaged = image.clone();
        damaged[offset] ^= 0x55;
        match open_image(damaged, must_exist()) {
            Ok(engine) => assert_eq!(keys(&*engine.snapshot().unwrap()).unwrap(), expected),
            Err(error) => {
                refused += 1;
                let kinds = [ErrorKind::Corrupt, ErrorKind::ForeignFile];
                assert!(kinds.contains(&error.kind()), "{error:?}");
            }
        }
    }
    assert!(refused > 0);
}

#[test]
fn damage_found_while_reading_is_an_error_and_the_next_call_goes_on() {
    let image = closed_image(2000);
    let unchecked = EngineOptions { check_up_to: 0, ..must_exist() };
    for page in (1..image.len() / 4096).step_by(7) {
        let mut damaged = image.clone();
        damaged[page * 4096..page * 4096 + 64].fill(0xff);
        let Ok(engine) = open_image(damaged, unchecked.clone()) else { continue };
        for _ in 0..2 {
            match engine.snapshot().and_then(|snapshot| keys(&*snapshot)) {
                Ok(_) => {}
                Err(error) => assert!(
                    [ErrorKind::Corrupt, ErrorKind::ForeignFile].contains(&error.kind()),
                    "{error:?}"
                ),
            }
        }
    }
}

#[test]
fn what_a_snapshot_meets_after_damage_is_that_damage() {
    let device = Faulty::new(false, io::ErrorKind::UnexpectedEof);
    let engine = open_device(device.clone()).unwrap();
    engine.commit(put("a", "1"), Sync::Now).unwrap();
    engine.close().unwrap();
    let options = EngineOptions { cache_bytes: 0, device: Some(device.clone()), ..must_exist() };
    let engine = Redb::open(Path::new(""), options).unwrap();
    let snapshot = engine.snapshot().unwrap();
    device.fail_after(0);
    for _ in 0..2 {
        let error = snapshot.get(Space::Record, b"a").unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Corrupt, "{error:?}");
    }
    assert_eq!(get(&engine, "a").unwrap(), "1", "the next call opens the file anew");
}

#[test]
fn a_full_disk_is_named_and_the_store_goes_on_when_there_is_space() {
    let device = Faulty::new(true, io::ErrorKind::StorageFull);
    let engine = open_device(device.clone()).unwrap();
    engine.commit(put("a", "1"), Sync::Now).unwrap();
    device.fail_after(0);
    let error = engine.commit(put("b", "2"), Sync::Now).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::DiskFull);
    device.repair();
    assert_eq!(get(&engine, "a").unwrap(), "1");
    assert_eq!(get(&engine, "b"), None);
    engine.commit(put("b", "2"), Sync::Now).unwrap();
    assert_eq!(get(&engine, "b").unwrap(), "2");
    assert_eq!(engine.generation(), 1);
}

#[test]
fn whichever_operation_of_a_commit_fails_the_answer_is_true_and_the_next_call_works() {
    for (sync, is_early) in [(Sync::Now, false), (Sync::QuickRepair, false), (Sync::Now, true)] {
        let mut failed = 0;
        for operations in 0..60 {
            let device = Faulty::new(false, io::ErrorKind::Other);
            let engine = open_device(device.clone()).unwrap();
            engine.commit(put("a", "1"), Sync::Now).unwrap();
            device.fail_after(operations);
            let outcome = engine.write(sync, &mut |_, early| {
                // Large enough for the file to grow with it.
                let writes = put("b", &"2".repeat(1 << 18));
                if is_early {
                    early(&writes, &Space::OF_RECORDS);
                }
                Ok(Some(writes))
            });
            device.repair();
            let is_there = get(&engine, "b").is_some();
            if let Err(error) = &outcome {
                failed += 1;
                assert_eq!(error.kind(), ErrorKind::Storage);
            }
            assert_eq!(outcome.is_ok(), is_there, "operation {operations} failed: {outcome:?}");
            engine.commit(put("c", "3"), sync).unwrap();
            let killed = open_image(device.inner.image(), must_exist()).unwrap();
            assert_eq!(get(&killed, "a").unwrap(), "1");
            assert_eq!(get(&killed, "b").is_some(), is_there);
            assert_eq!(get(&killed, "c").unwrap(), "3");
        }
        assert!(failed > 0);
    }
}

#[test]
fn what_comes_to_a_space_after_it_was_written_early_is_no_commit() {
    let engine = open_device(Arc::new(MemoryDevice::default())).unwrap();
    let outcome = engine.write(Sync::Now, &mut |_, early| {
        let mut writes = put("a", "1");
        early(&writes, &Space::OF_RECORDS);
        writes.merge(put("b", "2"));
        Ok(Some(writes))
    });
    assert_eq!(outcome.unwrap_err().kind(), ErrorKind::Bug);
    assert_eq!(get(&engine, "a"), None);
}

/// Whoever makes room and repeats what a full disk refused does nothing twice.
#[test]
fn what_a_full_disk_refused_is_not_in_the_file_and_what_may_be_is_told_otherwise() {
    let (mut refused, mut unknown) = (0, 0);
    for (operations, stays_full) in (0..60).flat_map(|it| [(it, false), (it, true)]) {
        let device = Faulty::new(stays_full, io::ErrorKind::StorageFull);
        let engine = open_device(device.clone()).unwrap();
        device.fail_after(operations);
        let outcome = engine.commit(put("a", "1"), Sync::Now);
        device.repair();
        let Err(error) = outcome else {
            assert_eq!(get(&engine, "a").unwrap(), "1");
            continue;
        };
        assert_eq!(error.kind(), ErrorKind::DiskFull);
        if error.is_unsettled() {
            unknown += 1;
        } else {
            refused += 1;
            assert_eq!(get(&engine, "a"), None, "operation {operations}");
        }
    }
    assert!(refused > 0 && unknown > 0, "{refused} refused, of {unknown} nobody knows");
}

#[test]
fn a_snapshot_from_before_a_failure_asks_to_start_again() {
    let device = Faulty::new(false, io::ErrorKind::Other);
    let engine = open_device(device.clone()).unwrap();
    engine.commit(put("a", "1"), Sync::Now).unwrap();
    let before = engine.snapshot().unwrap();
    device.fail_after(0);
    engine.commit(put("b", "2"), Sync::Now).unwrap_err();
    assert_eq!(get(&engine, "a").unwrap(), "1");
    if let Err(error) = before.get(Space::Record, b"a") {
        assert_eq!(error.kind(), ErrorKind::Storage);
        assert!(error.is_retryable());
    }
}

#[test]
fn a_store_whose_making_was_cut_off_can_be_made_again() {
    let mut finished = false;
    for operations in 0..200 {
        let device = Faulty::new(true, io::ErrorKind::Other);
        device.fail_after(operations);
        finished = open_device(device.clone()).is_ok();
        device.repair();
        let engine = open_device(device.clone())
            .unwrap_or_else(|error| panic!("cut off after {operations} operations: {error:?}"));
        engine.commit(put("a", "1"), Sync::Now).unwrap();
        if finished {
            break;
        }
    }
    assert!(finished);
}

#[test]
fn a_backup_is_a_complete_store_and_never_replaces_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("copy.crm");
    let engine = open_image(closed_image(3000), must_exist()).unwrap();
    engine.commit(put("later", "1"), Sync::Later).unwrap();
    engine.backup_to(&*engine.snapshot().unwrap(), &copy).unwrap();
    engine.commit(put("after", "1"), Sync::Now).unwrap();
    let names = |folder: &Path| fs::read_dir(folder).unwrap().count();
    assert_eq!(names(folder.path()), 1);

    let copied = Redb::open(&copy, must_exist()).unwrap();
    let found = keys(&*copied.snapshot().unwrap()).unwrap();
    assert_eq!(found.len(), 3001);
    assert_eq!(get(&copied, "later").unwrap(), "1");
    assert_eq!(get(&copied, "after"), None);

    let refused = engine.backup_to(&*engine.snapshot().unwrap(), &copy).unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::Storage);
    assert_eq!(names(folder.path()), 1);
    let nowhere = folder.path().join("no/such/folder.crm");
    let nowhere = engine.backup_to(&*engine.snapshot().unwrap(), &nowhere).unwrap_err();
    assert_eq!(nowhere.kind(), ErrorKind::NotFound);
}

#[test]
fn a_forked_child_may_not_use_the_file_and_leaves_it_to_the_parent() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("acme.crm");
    let mut child = Redb::open(&path, EngineOptions::default()).unwrap();
    child.commit(put("a", "1"), Sync::Now).unwrap();
    child.process ^= 1;
    let before = fs::read(&path).unwrap();
    assert_eq!(child.snapshot().unwrap_err().kind(), ErrorKind::Forked);
    let refused = child.commit(put("b", "2"), Sync::Now).unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::Forked);
    assert_eq!(child.close().unwrap_err().kind(), ErrorKind::Forked);
    drop(child);
    assert!(fs::read(&path).unwrap() == before);
    assert_eq!(Redb::open(&path, must_exist()).unwrap_err().kind(), ErrorKind::Busy);
}
