//! What is on the disk when, and what is said when it is not.

use std::{
    io,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
};

use crm_core::{
    Crm, Declaration, Device, Durability, ErrorKind, MemoryDevice, OpenOptions, Query, SeededIds,
    TestClock,
    entity::{Change, FieldKind},
    model::Account,
};

/// A disk whose next write or sync fails when told so.
#[derive(Debug, Default)]
struct Flaky {
    disk: MemoryDevice,
    fails: AtomicBool,
}

impl Device for Flaky {
    fn len(&self) -> io::Result<u64> {
        self.disk.len()
    }
    fn read(&self, offset: u64, out: &mut [u8]) -> io::Result<()> {
        self.disk.read(offset, out)
    }
    fn set_len(&self, len: u64) -> io::Result<()> {
        self.disk.set_len(len)
    }
    fn sync(&self) -> io::Result<()> {
        if self.fails.swap(false, Ordering::SeqCst) {
            return Err(io::Error::other("no sync this time"));
        }
        self.disk.sync()
    }
    fn write(&self, offset: u64, data: &[u8]) -> io::Result<()> {
        if self.fails.swap(false, Ordering::SeqCst) {
            return Err(io::Error::other("no write this time"));
        }
        self.disk.write(offset, data)
    }
}

fn relaxed() -> (Arc<Flaky>, Crm) {
    let disk = Arc::new(Flaky::default());
    let clock = TestClock::at("2026-11-20T02:00:00Z".parse().unwrap());
    let options = OpenOptions::new()
        .clock(Arc::new(clock))
        .ids(Arc::new(SeededIds::new(7)))
        .durability(Durability::Relaxed { within: 60_000 })
        .device(disk.clone());
    let crm = Crm::create("flaky", options).unwrap();
    crm.suspend().unwrap();
    (disk, crm)
}

fn vehicle() -> Declaration {
    Declaration::new("vehicle", "vehicles").field("plate", FieldKind::Text)
}

#[test]
fn a_suspend_that_lost_unsynced_calls_says_so_once() {
    let (disk, crm) = relaxed();
    crm.accounts().create(Account::new("Acknowledged")).unwrap();

    disk.fails.store(true, Ordering::SeqCst);
    let told = crm.suspend();

    assert_eq!(told.map_err(|error| error.kind()), Err(ErrorKind::Storage));
    assert_eq!(crm.accounts().count(&Query::new()).unwrap(), 0);
    crm.suspend().unwrap();
    crm.accounts().create(Account::new("Repeated")).unwrap();
    crm.suspend().unwrap();
    assert!(crm.verify().unwrap().is_sound());
}

/// Who suspended has nothing to repeat after a later failure, and is not told so.
#[test]
fn only_calls_that_waited_for_their_sync_are_told_gone() {
    for is_suspended in [false, true] {
        let (disk, crm) = relaxed();
        crm.accounts().create(Account::new("Acknowledged")).unwrap();
        if is_suspended {
            crm.suspend().unwrap();
        }

        disk.fails.store(true, Ordering::SeqCst);
        let told = crm.declare(&vehicle()).unwrap_err();

        assert_eq!(told.kind(), ErrorKind::Storage);
        assert_eq!(told.detail().contains("are gone"), !is_suspended, "{told}");
        assert_eq!(crm.accounts().count(&Query::new()).unwrap(), u64::from(is_suspended));
    }
}

#[test]
fn a_declaration_is_on_the_disk_before_it_is_answered() {
    let (disk, crm) = relaxed();
    crm.declare(&vehicle()).unwrap();

    crm.accounts().create(Account::new("Lost")).unwrap();
    disk.fails.store(true, Ordering::SeqCst);
    crm.suspend().unwrap_err();

    crm.records("vehicle").unwrap().create(vec![Change::set(1, "29A-00001")]).unwrap();
    crm.close().unwrap();
    let crm = Crm::open("flaky", OpenOptions::new().device(disk)).unwrap();
    assert_eq!(crm.records("vehicle").unwrap().count(&Query::new()).unwrap(), 1);
}

#[test]
fn entities_declared_at_the_same_time_get_numbers_of_their_own() {
    let crm = Crm::memory(OpenOptions::new()).unwrap();
    let names = ["boat", "horse", "plane", "train"];
    thread::scope(|scope| {
        for name in names {
            let crm = crm.clone();
            scope.spawn(move || {
                let declaration = Declaration::new(name, format!("{name}s"));
                crm.declare(&declaration.field("mark", FieldKind::Text)).unwrap();
                crm.records(name).unwrap().create(vec![Change::set(1, name)]).unwrap();
            });
        }
    });
    for name in names {
        assert_eq!(crm.records(name).unwrap().count(&Query::new()).unwrap(), 1, "{name}");
    }
}
