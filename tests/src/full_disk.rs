//! A disk that is full: the call fails, nothing of it is written, and what was there stays.

use std::{
    io,
    ops::Bound,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use crm_core::{
    Crm, Device, ErrorKind, Lock, MemoryDevice, OpenOptions, Query,
    model::{Account, AccountChange},
};

/// Bytes in memory that may not become more than so many.
#[derive(Debug)]
struct Small {
    bytes: MemoryDevice,
    room: AtomicU64,
}

impl Device for Small {
    fn len(&self) -> io::Result<u64> {
        self.bytes.len()
    }
    fn read(&self, offset: u64, out: &mut [u8]) -> io::Result<()> {
        self.bytes.read(offset, out)
    }
    fn set_len(&self, len: u64) -> io::Result<()> {
        if len > self.room.load(Ordering::SeqCst) {
            return Err(io::ErrorKind::StorageFull.into());
        }
        self.bytes.set_len(len)
    }
    fn sync(&self) -> io::Result<()> {
        self.bytes.sync()
    }
    fn write(&self, offset: u64, data: &[u8]) -> io::Result<()> {
        self.bytes.write(offset, data)
    }
    fn lock(&self, range: (Bound<u64>, Bound<u64>), action: Lock) -> io::Result<bool> {
        self.bytes.lock(range, action)
    }
}

#[test]
fn a_call_on_a_full_disk_writes_nothing_and_goes_when_there_is_room_again() {
    let room = AtomicU64::new(u64::MAX);
    let device = Arc::new(Small { bytes: MemoryDevice::default(), room });
    let options = || OpenOptions::new().device(Arc::clone(&device) as Arc<dyn Device>);
    let crm = Crm::create("full.crm", options()).unwrap();
    let acme = crm.accounts().create(Account::new("Acme")).unwrap();
    device.room.store(device.len().unwrap(), Ordering::SeqCst);

    let long = "anvil ".repeat(150_000);
    let describe = |text: &str| AccountChange::Description(Some(text.to_owned()));
    let (mut refused, mut done) = (None, 0);
    for _ in 0..8 {
        match crm.write(|tx| {
            tx.accounts().create(Account::new("Half"))?;
            tx.accounts().update(acme.id, [describe(&long)])
        }) {
            Ok(_) => done += 1,
            Err(error) => {
                refused = Some(error.kind());
                break;
            }
        }
    }
    assert_eq!(refused, Some(ErrorKind::DiskFull));
    let held = crm.accounts().list(&Query::new()).unwrap().items;
    let half = held.iter().filter(|account| account.name == "Half").count();
    assert_eq!(half, done, "all or nothing");
    let held = crm.accounts().get(acme.id).unwrap();
    assert_eq!(held.description.is_some(), done > 0);
    assert!(crm.verify().unwrap().is_sound());

    device.room.store(u64::MAX, Ordering::SeqCst);
    let after = crm.accounts().update(acme.id, [describe("forty anvils")]).unwrap();
    assert_eq!(after.description.as_deref(), Some("forty anvils"));
    crm.close().unwrap();
    let crm = Crm::open("full.crm", options()).unwrap();
    assert_eq!(crm.accounts().get(acme.id).unwrap(), after);
    assert!(crm.verify().unwrap().is_sound());
}
