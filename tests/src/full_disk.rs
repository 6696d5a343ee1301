//! A disk that is full: the call fails, nothing of it is written, and what was there stays; deleting goes all the same.

use std::{
    collections::BTreeSet,
    env, fs, io,
    path::{Path, PathBuf},
    process::Command,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    thread,
};

use crm_core::{
    BALLAST_BYTES, Crm, Device, ErrorKind, MemoryDevice, OpenOptions, Query,
    model::{Account, AccountChange, AccountId},
};

const PAGE: u64 = 4096;

/// Bytes in memory on a disk that has only so many pages left: one costs when it is first written, as in files with
/// holes.
#[derive(Debug, Default)]
struct Small {
    bytes: MemoryDevice,
    pages: Mutex<BTreeSet<u64>>,
    /// How many pages it may have; no limit when there is none.
    room: Mutex<Option<usize>>,
    has_ballast: AtomicBool,
}

impl Small {
    /// From now on only so many pages more.
    fn fills_up(&self, more: usize) {
        *self.room.lock().unwrap() = Some(self.pages.lock().unwrap().len() + more);
    }

    fn is_full_no_more(&self) {
        *self.room.lock().unwrap() = None;
    }

    fn change_room(&self, change: impl Fn(usize) -> usize) {
        let mut room = self.room.lock().unwrap();
        *room = room.map(change);
    }
}

fn ballast_pages() -> usize {
    usize::try_from(BALLAST_BYTES / PAGE).unwrap()
}

impl Device for Small {
    fn len(&self) -> io::Result<u64> {
        self.bytes.len()
    }
    fn read(&self, offset: u64, out: &mut [u8]) -> io::Result<()> {
        self.bytes.read(offset, out)
    }
    fn set_len(&self, len: u64) -> io::Result<()> {
        self.pages.lock().unwrap().retain(|page| page * PAGE < len);
        self.bytes.set_len(len)
    }
    fn sync(&self) -> io::Result<()> {
        self.bytes.sync()
    }
    fn write(&self, offset: u64, data: &[u8]) -> io::Result<()> {
        let mut pages = self.pages.lock().unwrap();
        for page in offset / PAGE..(offset + data.len() as u64).div_ceil(PAGE) {
            if self.room.lock().unwrap().is_some_and(|room| pages.len() >= room)
                && !pages.contains(&page)
            {
                return Err(io::ErrorKind::StorageFull.into());
            }
            pages.insert(page);
        }
        self.bytes.write(offset, data)
    }
    fn set_aside(&self) -> io::Result<()> {
        let used = self.pages.lock().unwrap().len() + ballast_pages();
        if self.room.lock().unwrap().is_some_and(|room| used > room) {
            return Err(io::ErrorKind::StorageFull.into());
        }
        self.change_room(|room| room - ballast_pages());
        self.has_ballast.store(true, Ordering::SeqCst);
        Ok(())
    }
    fn give_up(&self) -> io::Result<bool> {
        let was_there = self.has_ballast.swap(false, Ordering::SeqCst);
        if was_there {
            self.change_room(|room| room + ballast_pages());
        }
        Ok(was_there)
    }
}

fn options(device: &Arc<Small>) -> OpenOptions {
    OpenOptions::new().device(Arc::clone(device) as Arc<dyn Device>)
}

/// Creates large accounts until nothing more fits on a disk that fills up.
fn fill(crm: &Crm, device: &Small) -> Vec<AccountId> {
    device.fills_up(400);
    create_until_full(crm)
}

fn create_until_full(crm: &Crm) -> Vec<AccountId> {
    let description = Some("anvil ".repeat(20_000));
    let mut made = Vec::new();
    loop {
        let account = Account { description: description.clone(), ..Account::new("Large") };
        match crm.accounts().create(account) {
            Ok(account) => made.push(account.id),
            Err(error) => {
                assert_eq!(error.kind(), ErrorKind::DiskFull);
                return made;
            }
        }
    }
}

#[test]
fn a_call_on_a_full_disk_writes_nothing_and_goes_when_there_is_room_again() {
    let device = Arc::new(Small::default());
    let crm = Crm::create("full.crm", options(&device)).unwrap();
    let acme = crm.accounts().create(Account::new("Acme")).unwrap();
    let made = fill(&crm, &device);

    let long = "anvil ".repeat(150_000);
    let describe = |text: &str| AccountChange::Description(Some(text.to_owned()));
    let refused = crm.write(|tx| {
        tx.accounts().create(Account::new("Half"))?;
        tx.accounts().update(acme.id, [describe(&long)])
    });
    assert_eq!(refused.unwrap_err().kind(), ErrorKind::DiskFull);
    let held = crm.accounts().list(&Query::new()).unwrap().items;
    assert_eq!(held.len(), made.len() + 1, "all or nothing");
    assert_eq!(crm.accounts().get(acme.id).unwrap(), acme);
    assert!(crm.verify().unwrap().is_sound());

    device.is_full_no_more();
    let after = crm.accounts().update(acme.id, [describe("forty anvils")]).unwrap();
    assert_eq!(after.description.as_deref(), Some("forty anvils"));
    crm.close().unwrap();
    let crm = Crm::open("full.crm", options(&device)).unwrap();
    assert_eq!(crm.accounts().get(acme.id).unwrap(), after);
    assert!(crm.verify().unwrap().is_sound());
}

#[test]
fn deleting_and_compacting_go_on_a_full_disk_and_the_space_for_them_is_set_aside_again() {
    let device = Arc::new(Small::default());
    let crm = Crm::create("full.crm", options(&device)).unwrap();
    let made = fill(&crm, &device);
    assert!(device.has_ballast.load(Ordering::SeqCst), "only what frees space may use it");

    for account in &made {
        crm.accounts().trash(*account).unwrap();
        crm.accounts().purge(*account).unwrap();
    }
    assert!(!device.has_ballast.load(Ordering::SeqCst), "there was no other space");
    crm.compact().unwrap();

    assert!(device.has_ballast.load(Ordering::SeqCst));
    crm.accounts().create(Account::new("There is room again")).unwrap();
    assert!(crm.verify().unwrap().is_sound());
}

#[test]
fn compacting_alone_goes_on_a_full_disk() {
    let device = Arc::new(Small::default());
    let crm = Crm::create("full.crm", options(&device)).unwrap();
    let made = fill(&crm, &device);
    device.is_full_no_more();
    for account in &made {
        crm.accounts().trash(*account).unwrap();
        crm.accounts().purge(*account).unwrap();
    }
    device.fills_up(0);

    let compacted = crm.compact().unwrap();

    assert!(compacted.after < compacted.before);
    assert!(crm.verify().unwrap().is_sound());
}

/// The environment variable that tells a child on which disk it works.
const DISK: &str = "CRM_FULL_DISK";
/// Mounts a disk of this size, which only the child sees, and goes on there.
const MOUNT: &str = "mount -t tmpfs -o size=12m none \"$CRM_FULL_DISK\" && exec \"$0\" \"$@\"";

fn told_disk() -> Option<PathBuf> {
    env::var_os(DISK).map(PathBuf::from)
}

/// A process with a small disk of its own at this folder; its arguments say what it runs.
#[cfg(target_os = "linux")]
fn with_small_disk(folder: &Path) -> Command {
    let mut command = Command::new("unshare");
    command.args(["--map-root-user", "--mount", "sh", "-c", MOUNT]).env(DISK, folder);
    command
}

/// The same with a disk of the system's own, if this process may mount one.
#[cfg(target_os = "linux")]
#[test]
fn on_a_real_disk_that_is_full_what_is_there_stays_and_deleting_and_compacting_go() {
    if let Some(disk) = told_disk() {
        fills_a_disk(&disk);
        return fill_a_disk_together(&disk);
    }
    let folder = tempfile::tempdir().unwrap();
    match with_small_disk(folder.path()).arg("true").output() {
        Ok(tried) if tried.status.success() => {}
        Ok(tried) => {
            let why = String::from_utf8_lossy(&tried.stderr);
            return println!("skipped: no disk may be mounted here: {}", why.trim());
        }
        Err(error) => return println!("skipped: no disk can be mounted here: {error}"),
    }
    let test =
        "full_disk::on_a_real_disk_that_is_full_what_is_there_stays_and_deleting_and_compacting_go";
    let mut command = with_small_disk(folder.path());
    command.arg(env::current_exe().unwrap()).args(["--exact", test, "--nocapture"]);
    let done = command.output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    assert!(String::from_utf8_lossy(&done.stdout).contains("1 passed"), "it ran the test");
}

fn fills_a_disk(disk: &Path) {
    let path = disk.join("full.crm");
    let ballast = disk.join("full.crm-ballast");
    let crm = Crm::create(&path, OpenOptions::new()).unwrap();
    let acme = crm.accounts().create(Account::new("Acme")).unwrap();
    let made = create_until_full(&crm);
    let n_accounts = || crm.accounts().count(&Query::new()).unwrap();
    assert_eq!(n_accounts(), made.len() as u64 + 1, "the handle goes on after the failure");
    assert!(ballast.exists() && crm.verify().unwrap().is_sound());

    for account in &made {
        crm.accounts().trash(*account).unwrap();
        crm.accounts().purge(*account).unwrap();
    }
    let compacted = crm.compact().unwrap();

    assert!(compacted.after < compacted.before);
    assert_eq!(fs::metadata(&ballast).unwrap().len(), BALLAST_BYTES);
    crm.accounts().create(Account::new("There is room again")).unwrap();
    assert_eq!(crm.accounts().get(acme.id).unwrap(), acme);
    crm.close().unwrap();
    let crm = Crm::open(&path, OpenOptions::new()).unwrap();
    assert_eq!(crm.accounts().count(&Query::new()).unwrap(), 2);
    assert!(crm.verify().unwrap().is_sound());
}

/// Three who share a file: each of them can delete when one has given up the space that was set aside for all.
fn fill_a_disk_together(disk: &Path) {
    for entry in fs::read_dir(disk).unwrap() {
        fs::remove_file(entry.unwrap().path()).unwrap();
    }
    let path = disk.join("shared.crm");
    Crm::create(&path, OpenOptions::new()).unwrap().close().unwrap();
    let handles = [(); 3].map(|()| Crm::open(&path, OpenOptions::new().shared()).unwrap());
    let made = create_until_full(&handles[0]);
    let parts = made.chunks(made.len().div_ceil(handles.len()));
    thread::scope(|scope| {
        for (crm, part) in handles.iter().zip(parts) {
            scope.spawn(move || {
                for account in part {
                    crm.accounts().trash(*account).unwrap();
                    crm.accounts().purge(*account).unwrap();
                }
            });
        }
    });
    assert_eq!(handles[0].accounts().count(&Query::new()).unwrap(), 0);
    for crm in handles {
        crm.close().unwrap();
    }
    let crm = Crm::open(&path, OpenOptions::new()).unwrap();
    crm.compact().unwrap();
    assert_eq!(fs::metadata(disk.join("shared.crm-ballast")).unwrap().len(), BALLAST_BYTES);
    assert!(crm.verify().unwrap().is_sound());
}
