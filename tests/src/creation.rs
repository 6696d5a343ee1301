//! A file that is being made: whoever looks finds a whole one or none, wherever the process that makes it is killed.

use std::{
    env, fs,
    path::Path,
    process::{self, Command, ExitStatus},
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
};

use crm_core::{Clock, Crm, Device, ErrorKind, MemoryDevice, OpenOptions, Query, Timestamp};

use crate::child::{Child, orders, say, told};

const NOW: &str = "2027-01-04T09:00:00Z";
/// The environment variables that tell a child which file it makes, how far it gets, and whether others may open it.
const PATH: &str = "CRM_CREATION_PATH";
const READINGS: &str = "CRM_CREATION_READINGS";
const SHARED: &str = "CRM_CREATION_SHARED";
/// The one that tells a child which file it makes by and by.
const SLOWLY: &str = "CRM_CREATION_SLOWLY";

/// A clock at which the process dies, with nothing put away, when it was read so often.
#[derive(Debug)]
struct Fatal {
    left: AtomicUsize,
}

impl Clock for Fatal {
    fn now(&self) -> Timestamp {
        if self.left.fetch_sub(1, Ordering::SeqCst) == 0 {
            process::abort();
        }
        NOW.parse().unwrap()
    }
}

fn options(is_shared: bool) -> OpenOptions {
    if is_shared { OpenOptions::new().shared() } else { OpenOptions::new() }
}

/// Makes the file in a process of its own; `shell` limits what that process may do before it begins.
fn made_by_child(path: &Path, readings: usize, is_shared: bool, shell: &str) -> ExitStatus {
    let mut command = Command::new("sh");
    command.args(["-c", &format!("{shell} exec \"$0\" \"$@\"")]).arg(env::current_exe().unwrap());
    command
        .args(["--exact", "creation::a_file_whose_making_was_killed_is_made_by_the_next_who_asks"]);
    command.env(PATH, path).env(READINGS, readings.to_string());
    if is_shared {
        command.env(SHARED, "yes");
    }
    command.output().unwrap().status
}

/// How many files of this name are under way, or were broken off.
fn partial(path: &Path) -> usize {
    let start = format!("{}-partial-", path.file_name().unwrap().to_str().unwrap());
    let entries = fs::read_dir(path.parent().unwrap()).unwrap();
    entries
        .filter(|entry| entry.as_ref().unwrap().file_name().to_str().unwrap().starts_with(&start))
        .count()
}

/// Whether the file is there; if so it must be whole, else the next who makes it must succeed.
fn is_there(path: &Path, is_shared: bool) -> bool {
    let was_there = path.exists();
    let crm = if was_there {
        Crm::open(path, options(is_shared)).unwrap()
    } else {
        let refused = Crm::open(path, options(is_shared)).unwrap_err();
        assert_eq!(refused.kind(), ErrorKind::NotFound);
        Crm::create(path, options(is_shared)).unwrap()
    };
    assert!(!crm.stages().list(&Query::new()).unwrap().items.is_empty());
    assert!(crm.verify().unwrap().is_sound());
    assert_eq!(partial(path), 0, "what was broken off is swept");
    crm.close().unwrap();
    was_there
}

/// A child is killed at each time that it asks for the time, and wherever it would make the file longer than so many
/// kilobytes.
#[cfg(unix)]
#[test]
fn a_file_whose_making_was_killed_is_made_by_the_next_who_asks() {
    if let Some((path, readings)) = told(PATH).zip(told(READINGS)) {
        let clock = Arc::new(Fatal { left: AtomicUsize::new(readings.parse().unwrap()) });
        let crm = Crm::create(path, options(told(SHARED).is_some()).clock(clock)).unwrap();
        return crm.close().unwrap();
    }
    let folder = tempfile::tempdir().unwrap();
    for is_shared in [false, true] {
        let path = |name: &str| folder.path().join(format!("{is_shared}-{name}.crm"));
        let (mut killed, mut absent, mut left) = (0, 0, 0);
        for readings in 0.. {
            let path = path(&format!("read-{readings}"));
            let status = made_by_child(&path, readings, is_shared, "");
            left += partial(&path);
            absent += usize::from(!is_there(&path, is_shared));
            if status.success() {
                break;
            }
            killed += 1;
        }
        assert!(killed > 3 && absent > 0, "{killed} killed, {absent} before there was a file");
        assert_eq!(left, absent, "each of them left what it had begun");
        let mut cut = 0;
        for kib in [0, 64] {
            let path = path(&format!("cut-{kib}"));
            // Blocks of the shell's `ulimit` are of 512 bytes or of 1 KiB; both cut.
            let limit = format!("ulimit -c 0; ulimit -f {kib};");
            let status = made_by_child(&path, usize::MAX, is_shared, &limit);
            cut += usize::from(!is_there(&path, is_shared) && !status.success());
        }
        assert!(cut > 0, "{cut} were cut before there was a file");
    }
}

/// A clock at which the process waits, the first time that it is read, until it is told to go on.
#[derive(Debug, Default)]
struct Waiting {
    has_waited: AtomicBool,
}

impl Clock for Waiting {
    fn now(&self) -> Timestamp {
        if !self.has_waited.swap(true, Ordering::SeqCst) {
            say("making");
            orders().next().unwrap();
        }
        NOW.parse().unwrap()
    }
}

#[test]
fn a_file_that_somebody_makes_just_now_is_swept_by_nobody() {
    if let Some(path) = told(SLOWLY) {
        let made = Crm::create(path, OpenOptions::new().clock(Arc::new(Waiting::default())));
        return say(made.map_or_else(|error| error.code(), |_| "made"));
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("acme.crm");
    let test = "creation::a_file_that_somebody_makes_just_now_is_swept_by_nobody";
    let mut child = Child::start(test, SLOWLY, &path);
    assert_eq!(child.hears(), "making");
    assert_eq!(partial(&path), 1);

    Crm::create(&path, OpenOptions::new()).unwrap().close().unwrap();

    assert_eq!(partial(&path), 1);
    child.tell("go on");
    assert_eq!(child.hears(), "storage", "others were faster");
    child.end();
    assert_eq!(partial(&path), 0);
    assert!(Crm::open(&path, OpenOptions::new()).unwrap().verify().unwrap().is_sound());
}

/// What a process left that was killed before files got their names last: `create` takes it for its own, `open` tells.
#[test]
fn bytes_whose_making_was_cut_off_are_made_anew() {
    let begun: Arc<dyn Device> = Arc::new(MemoryDevice::new(vec![0; 1 << 20]));
    let options = || OpenOptions::new().device(Arc::clone(&begun));

    let refused = Crm::open("begun.crm", options()).unwrap_err();
    let crm = Crm::create("begun.crm", options()).unwrap();

    assert_eq!(refused.kind(), ErrorKind::ForeignFile);
    assert!(crm.verify().unwrap().is_sound());
}
