//! A disk in memory that writes down all that is done to it, and fails or lies when told to.

use std::{
    io, mem,
    ops::Bound,
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    thread,
    time::Duration,
};

use crm_core::{Device, Lock};

use crate::locks::{Locks, Owner};

/// What happened, in order: to the disk, and between the library and its caller.
#[derive(Clone, Debug)]
pub(crate) enum Event {
    Disk(Op),
    Call(Mark),
}

/// What was done to the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Op {
    Write { offset: usize, data: Vec<u8> },
    SetLen(usize),
    Sync,
}

/// What the caller knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    /// It made the call with this number.
    Begun(usize),
    /// The call with this number was answered: it is in the file.
    Answered(usize),
    /// The call with this number failed: it is not in the file.
    Refused(usize),
    /// The call with this number failed, and the library could not say whether it is in the file.
    Unknown(usize),
    /// All that was answered so far was promised to be on the disk.
    Kept,
}

/// Which operation fails, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) error: Failure,
    /// How many operations that can fail so go well before.
    pub(crate) after: usize,
    /// Whether every later one fails too.
    pub(crate) sticky: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Failure {
    /// Any operation, reads too.
    Io,
    /// Writes and lengthenings.
    Full,
    /// The process that is [killed](VICTIM) does nothing more; others go on with what it left.
    Killed,
}

/// Which of the processes that share a disk is killed.
pub(crate) const VICTIM: Owner = 1;

impl Failure {
    fn error(self) -> io::Error {
        match self {
            Self::Io => io::Error::other("a planted input/output error"),
            Self::Full => io::ErrorKind::StorageFull.into(),
            Self::Killed => io::Error::other("a dead process asked for something"),
        }
    }
}

/// A disk as one process has it.
#[derive(Debug, Default)]
pub(crate) struct Recorder {
    disk: Arc<Shared>,
    owner: Owner,
    /// How long a sync takes, so that writers meet.
    pub(crate) pause: Option<Duration>,
}

/// A disk as all processes have it.
#[derive(Debug, Default)]
struct Shared {
    state: Mutex<State>,
    unlocked: Condvar,
}

#[derive(Debug, Default)]
struct State {
    bytes: Vec<u8>,
    events: Vec<Event>,
    fault: Option<Fault>,
    /// Whether a sync does nothing.
    lies: bool,
    locks: Locks,
    /// Operations so far: any, those that need space, and those of the process that is killed.
    done: [usize; 3],
    is_victim_dead: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Read,
    Growth,
    Sync,
}

impl Recorder {
    pub(crate) fn new(bytes: Vec<u8>) -> Self {
        let state = Mutex::new(State { bytes, ..State::default() });
        Self { disk: Arc::new(Shared { state, ..Shared::default() }), ..Self::default() }
    }

    /// The same disk as another process has it.
    pub(crate) fn of_process(&self, owner: Owner) -> Self {
        Self { disk: Arc::clone(&self.disk), owner, pause: self.pause }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.disk.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Counts the operation, and says how it fails, if it does. A process that dies gives its locks back.
    fn meet(&self, kind: Kind) -> (MutexGuard<'_, State>, io::Result<()>) {
        let mut state = self.state();
        let failure = state.befalls(kind, self.owner);
        if failure == Some(Failure::Killed) && !mem::replace(&mut state.is_victim_dead, true) {
            state.locks.release_all(self.owner);
            self.disk.unlocked.notify_all();
        }
        (state, failure.map_or(Ok(()), |failure| Err(failure.error())))
    }

    /// Whether this process was killed.
    pub(crate) fn is_dead(&self) -> bool {
        self.owner == VICTIM && self.state().is_victim_dead
    }

    pub(crate) fn mark(&self, mark: Mark) {
        self.state().events.push(Event::Call(mark));
    }

    /// From here on a sync does nothing.
    pub(crate) fn lie(&self) {
        self.state().lies = true;
    }

    pub(crate) fn fail(&self, fault: Fault) {
        self.state().fault = Some(fault);
    }

    pub(crate) fn heal(&self) {
        self.state().fault = None;
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        self.state().bytes.clone()
    }

    pub(crate) fn take_events(&self) -> Vec<Event> {
        mem::take(&mut self.state().events)
    }

    /// How many operations there were that this can befall.
    pub(crate) fn count(&self, failure: Failure) -> usize {
        let [any, growths, victims] = self.state().done;
        match failure {
            Failure::Io => any,
            Failure::Full => growths,
            Failure::Killed => victims,
        }
    }
}

impl State {
    /// Counts the operation, and says whether it is one that fails.
    fn befalls(&mut self, kind: Kind, owner: Owner) -> Option<Failure> {
        let [any, growths, victims] = &mut self.done;
        *any += 1;
        *growths += usize::from(kind == Kind::Growth);
        *victims += usize::from(owner == VICTIM);
        let fault = self.fault?;
        let number = match fault.error {
            Failure::Io => *any,
            Failure::Full if kind == Kind::Growth => *growths,
            Failure::Killed if owner == VICTIM => *victims,
            Failure::Full | Failure::Killed => return None,
        };
        let fails = number == fault.after + 1 || (fault.sticky && number > fault.after);
        fails.then_some(fault.error)
    }
}

impl Device for Recorder {
    fn len(&self) -> io::Result<u64> {
        Ok(self.state().bytes.len() as u64)
    }

    fn read(&self, offset: u64, out: &mut [u8]) -> io::Result<()> {
        let (state, met) = self.meet(Kind::Read);
        met?;
        let start = usize::try_from(offset).map_err(|_| io::ErrorKind::InvalidInput)?;
        let end = start.checked_add(out.len()).ok_or(io::ErrorKind::InvalidInput)?;
        out.copy_from_slice(state.bytes.get(start..end).ok_or(io::ErrorKind::UnexpectedEof)?);
        Ok(())
    }

    fn set_len(&self, len: u64) -> io::Result<()> {
        let (mut state, met) = self.meet(Kind::Growth);
        met?;
        let len = usize::try_from(len).map_err(|_| io::ErrorKind::StorageFull)?;
        let op = Op::SetLen(len);
        op.apply(&mut state.bytes);
        state.events.push(Event::Disk(op));
        Ok(())
    }

    fn sync(&self) -> io::Result<()> {
        if let Some(pause) = self.pause {
            thread::sleep(pause);
        }
        let (mut state, met) = self.meet(Kind::Sync);
        met?;
        if !state.lies {
            state.events.push(Event::Disk(Op::Sync));
        }
        Ok(())
    }

    fn write(&self, offset: u64, data: &[u8]) -> io::Result<()> {
        let offset = usize::try_from(offset).map_err(|_| io::ErrorKind::InvalidInput)?;
        let was_dead = self.is_dead();
        let (mut state, met) = self.meet(Kind::Growth);
        // A write that fails may have got a part of its way.
        let written = match met {
            Ok(()) => data.len(),
            Err(_) if was_dead => return met,
            Err(_) => data.len() / 2,
        };
        let data = data.get(..written).unwrap_or_default().to_vec();
        let op = Op::Write { offset, data };
        op.apply(&mut state.bytes);
        state.events.push(Event::Disk(op));
        met
    }

    fn close(&self) -> io::Result<()> {
        self.state().locks.release_all(self.owner);
        self.disk.unlocked.notify_all();
        Ok(())
    }

    fn lock(&self, range: (Bound<u64>, Bound<u64>), action: Lock) -> io::Result<bool> {
        let mut state = self.state();
        let (is_shared, waits) = match action {
            Lock::TryExclusive => (false, false),
            Lock::TryShared => (true, false),
            Lock::WaitExclusive => (false, true),
            Lock::WaitShared => (true, true),
            Lock::Release => {
                state.locks.release(self.owner, range);
                self.disk.unlocked.notify_all();
                return Ok(true);
            }
            Lock::Query => return Ok(state.locks.is_held(self.owner, range)),
        };
        loop {
            if self.owner == VICTIM && state.is_victim_dead {
                return Err(Failure::Killed.error());
            }
            if state.locks.take(self.owner, range, is_shared) {
                return Ok(true);
            }
            if !waits {
                return Ok(false);
            }
            let unlocked = self.disk.unlocked.wait(state);
            state = unlocked.unwrap_or_else(PoisonError::into_inner);
        }
    }
}

impl Op {
    /// Does this to the bytes; a write beyond the end lengthens them, as a file system does.
    pub(crate) fn apply(&self, bytes: &mut Vec<u8>) {
        match self {
            Self::Write { offset, data } => write(bytes, *offset, data),
            Self::SetLen(len) => bytes.resize(*len, 0),
            Self::Sync => {}
        }
    }
}

pub(crate) fn write(bytes: &mut Vec<u8>, offset: usize, data: &[u8]) {
    let end = offset + data.len();
    if bytes.len() < end {
        bytes.resize(end, 0);
    }
    if let Some(target) = bytes.get_mut(offset..end) {
        target.copy_from_slice(data);
    }
}
