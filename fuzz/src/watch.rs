//! What panics say, and inputs that do not come to an end.

use std::{
    cell::RefCell,
    fs, panic,
    path::{Path, PathBuf},
    process,
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

/// How long an input may take.
const LIMIT: Duration = Duration::from_mins(1);

thread_local! {
    static LAST: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Keeps what panics say for [`last_panic`]: many are caught by the library itself, as those of the engine are.
pub(crate) fn catch_panics() {
    panic::set_hook(Box::new(|told| LAST.with(|last| *last.borrow_mut() = told.to_string())));
}

/// What the last panic of this thread said.
pub(crate) fn last_panic() -> String {
    LAST.with(|last| last.borrow().clone())
}

/// Writes an input that failed where it can be tried again.
pub(crate) fn keep(target: &str, input: &[u8]) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("findings").join(target);
    let path = folder.join(format!("{:08x}", checksum(input)));
    if let Err(error) = fs::create_dir_all(&folder).and_then(|()| fs::write(&path, input)) {
        eprintln!("{} cannot be written: {error}", path.display());
    }
    path
}

/// FNV-1a, to tell findings apart by their names.
fn checksum(input: &[u8]) -> u32 {
    let add = |sum: u32, byte: &u8| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
    input.iter().fold(0x811c_9dc5, add)
}

/// What a worker is at, for who looks whether it comes to an end.
#[derive(Debug, Default)]
pub(crate) struct Watch(Mutex<Option<Attempt>>);

#[derive(Debug)]
struct Attempt {
    begun: Instant,
    target: &'static str,
    input: Vec<u8>,
}

impl Watch {
    /// Notes that an input is tried from now on.
    pub(crate) fn begin(&self, target: &'static str, input: &[u8]) {
        let mut attempt = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // The buffer of the one before is used again.
        let mut kept = attempt.take().map(|attempt| attempt.input).unwrap_or_default();
        kept.clear();
        kept.extend_from_slice(input);
        *attempt = Some(Attempt { begun: Instant::now(), target, input: kept });
    }

    /// Notes that nothing is tried any more.
    pub(crate) fn rest(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Ends the process, with the input written, when it takes too long.
    pub(crate) fn look(&self) {
        let attempt = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(Attempt { begun, target, input }) = &*attempt
            && begun.elapsed() > LIMIT
        {
            let path = keep(target, input);
            println!("{target}: it does not end: {}", path.display());
            process::exit(1);
        }
    }
}
