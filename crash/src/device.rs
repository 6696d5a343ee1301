//! A disk in memory that writes down all that is done to it, and fails or lies when told to.

use std::{
    io, mem,
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};

use crm_core::Device;

/// What happened, in order: to the disk, and between the library and its caller.
#[derive(Clone, Debug)]
pub(crate) enum Event {
    Disk(Op),
    Call(Mark),
}

/// What was done to the disk.
#[derive(Clone, Debug)]
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
}

impl Failure {
    fn error(self) -> io::Error {
        match self {
            Self::Io => io::Error::other("a planted input/output error"),
            Self::Full => io::ErrorKind::StorageFull.into(),
        }
    }
}

#[derive(Debug, Default)]
pub(crate) struct Recorder {
    state: Mutex<State>,
    lies: AtomicBool,
    /// How long a sync takes, so that writers meet.
    pub(crate) pause: Option<Duration>,
}

#[derive(Debug, Default)]
struct State {
    bytes: Vec<u8>,
    events: Vec<Event>,
    fault: Option<Fault>,
    /// Operations so far: any, and those that need space.
    done: [usize; 2],
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Read,
    Growth,
    Sync,
}

impl Recorder {
    pub(crate) fn new(bytes: Vec<u8>) -> Self {
        Self { state: Mutex::new(State { bytes, ..State::default() }), ..Self::default() }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn mark(&self, mark: Mark) {
        self.state().events.push(Event::Call(mark));
    }

    /// From here on a sync does nothing.
    pub(crate) fn lie(&self) {
        self.lies.store(true, Ordering::SeqCst);
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
        let [any, growths] = self.state().done;
        match failure {
            Failure::Io => any,
            Failure::Full => growths,
        }
    }
}

impl State {
    /// Counts the operation, and says whether it is one that fails.
    fn befalls(&mut self, kind: Kind) -> Option<Failure> {
        let [any, growths] = &mut self.done;
        *any += 1;
        *growths += usize::from(kind == Kind::Growth);
        let fault = self.fault?;
        let number = match fault.error {
            Failure::Io => *any,
            Failure::Full if kind == Kind::Growth => *growths,
            Failure::Full => return None,
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
        let mut state = self.state();
        if let Some(failure) = state.befalls(Kind::Read) {
            return Err(failure.error());
        }
        let start = usize::try_from(offset).map_err(|_| io::ErrorKind::InvalidInput)?;
        let end = start.checked_add(out.len()).ok_or(io::ErrorKind::InvalidInput)?;
        out.copy_from_slice(state.bytes.get(start..end).ok_or(io::ErrorKind::UnexpectedEof)?);
        Ok(())
    }

    fn set_len(&self, len: u64) -> io::Result<()> {
        let mut state = self.state();
        if let Some(failure) = state.befalls(Kind::Growth) {
            return Err(failure.error());
        }
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
        let mut state = self.state();
        if let Some(failure) = state.befalls(Kind::Sync) {
            return Err(failure.error());
        }
        if !self.lies.load(Ordering::SeqCst) {
            state.events.push(Event::Disk(Op::Sync));
        }
        Ok(())
    }

    fn write(&self, offset: u64, data: &[u8]) -> io::Result<()> {
        let mut state = self.state();
        let offset = usize::try_from(offset).map_err(|_| io::ErrorKind::InvalidInput)?;
        let failure = state.befalls(Kind::Growth);
        // A write that fails may have got a part of its way.
        let written = if failure.is_some() { data.len() / 2 } else { data.len() };
        let data = data.get(..written).unwrap_or_default().to_vec();
        let op = Op::Write { offset, data };
        op.apply(&mut state.bytes);
        state.events.push(Event::Disk(op));
        failure.map_or(Ok(()), |failure| Err(failure.error()))
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
