//! Ordered bytes in one redb file. This file and its folder are the only place that names redb.
//!
//! One failed read or write makes a redb handle refuse everything after it, and damaged bytes can
//! make redb panic. Both end here: the call gets a typed error, the handle is marked, and the next
//! call opens the file anew.

use std::{
    fmt,
    path::{Path, PathBuf},
    process,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
};

use redb::{ReadableDatabase, TableDefinition};

use super::{
    Derive, Early, Engine, EngineOptions, FileUse, Read, Snapshot, Space, Sync, WriteSet, closed,
    memory::Memory,
};
use crate::error::{Error, ErrorKind, Result};

mod backup;
mod ballast;
mod device;
mod failure;
mod files;
mod open;
mod partial;
mod scratch;
mod snapshot;
mod write;

pub(crate) use backup::{restore, salvage};
use failure::guarded;
use open::{Opened, Source};
pub(crate) use partial::create;
use snapshot::RedbSnapshot;
use write::Writing;

type Bytes = &'static [u8];

/// One redb file, open.
pub(crate) struct Redb {
    source: Source,
    options: EngineOptions,
    state: RwLock<State>,
    /// The newest state, for all who read before the next commit: its tables are opened once. A commit lets go of it
    /// before it begins, so that it keeps no page from being used again.
    newest: Mutex<Option<Arc<RedbSnapshot>>>,
    generation: AtomicU64,
    /// Whether space was set aside for a full disk when this handle saw to it last.
    had_ballast: AtomicBool,
    /// Where passing files go.
    beside: Option<PathBuf>,
    process: u32,
}

enum State {
    Open(Opened),
    /// To be opened anew by the next call.
    Down,
    Closed,
}

impl Redb {
    /// Opens the file at this path, or what a device of the caller's holds.
    pub(crate) fn open(path: &Path, options: EngineOptions) -> Result<Self> {
        let source = match &options.device {
            Some(device) => Source::Device(Arc::clone(device)),
            None => Source::path(path)?,
        };
        let beside = match &source {
            Source::Path(path) => Some(path.clone()),
            Source::Device(_) => None,
        };
        let opened = source.open(&options)?;
        Ok(Self {
            source,
            options,
            state: RwLock::new(State::Open(opened)),
            newest: Mutex::default(),
            generation: AtomicU64::new(0),
            had_ballast: AtomicBool::new(false),
            beside,
            process: process::id(),
        })
    }

    fn check_process(&self) -> Result<()> {
        if process::id() == self.process {
            return Ok(());
        }
        Err(Error::new(
            ErrorKind::Forked,
            "the process was forked after the file was opened; open the file again in the child",
        ))
    }

    fn state(&self) -> RwLockReadGuard<'_, State> {
        self.state.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn state_mut(&self) -> RwLockWriteGuard<'_, State> {
        self.state.write().unwrap_or_else(PoisonError::into_inner)
    }

    fn newest(&self) -> MutexGuard<'_, Option<Arc<RedbSnapshot>>> {
        self.newest.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Calls `call` with the open file, after opening it anew if an earlier call broke it.
    fn with<T>(&self, call: impl FnOnce(&Opened) -> Result<T>) -> Result<T> {
        self.check_process()?;
        let mut state = self.state();
        if !state.is_usable() {
            drop(state);
            self.reopen()?;
            state = self.state();
        }
        match &*state {
            State::Open(opened) => call(opened),
            State::Closed => Err(closed()),
            State::Down => Err(failure::interrupted()),
        }
    }

    fn reopen(&self) -> Result<()> {
        let mut state = self.state_mut();
        if state.is_usable() {
            return Ok(());
        }
        self.newest().take();
        if let State::Open(opened) = std::mem::replace(&mut *state, State::Down) {
            // Whatever dropping it answers, the file's own state is what counts from here.
            let _ = opened.shut();
        }
        let options = EngineOptions { create: false, ..self.options.clone() };
        *state = State::Open(self.source.open(&options)?);
        log::warn!("the file was opened anew after a failure of the file system");
        self.generation.fetch_add(1, Ordering::AcqRel);
        Ok(())
    }

    fn begin_read(opened: &Opened, owner: Option<u32>) -> Result<Arc<RedbSnapshot>> {
        let transaction = guarded(&opened.health, || Ok(opened.database.begin_read()?))?;
        Ok(Arc::new(RedbSnapshot::new(transaction, Arc::clone(&opened.health), owner)))
    }

    /// The newest state of an open file.
    fn newest_of(&self, opened: &Opened) -> Result<Arc<dyn Snapshot>> {
        if self.options.shared {
            return Ok(Self::begin_read(opened, Some(self.process))?);
        }
        // Held until the new one is noted, or a commit in between would be missing in it.
        let mut newest = self.newest();
        if let Some(newest) = &*newest {
            return Ok(Arc::clone(newest) as Arc<dyn Snapshot>);
        }
        let snapshot = Self::begin_read(opened, None)?;
        *newest = Some(Arc::clone(&snapshot));
        Ok(snapshot)
    }

    /// Writes what `derive` says; `ending` gets that when it failed in its last step.
    fn write_once(
        &self,
        sync: Sync,
        derive: &mut Derive<'_>,
        ending: &mut Option<WriteSet>,
    ) -> Result<()> {
        let sync = if self.options.shared && sync == Sync::Later { Sync::Now } else { sync };
        self.with(|opened| {
            let begin = || write::begin_write(&opened.database, self.options.wait);
            let mut writing = Writing::over(guarded(&opened.health, begin)?);
            // What was committed before the writer's place was ours is in it, from whatever process.
            let state = self.newest_of(opened)?;
            let mut begun = Ok(());
            let derived = derive(&state, &mut |writes, spaces| {
                if begun.is_ok() {
                    begun = guarded(&opened.health, || writing.bring(writes, spaces));
                }
            });
            drop(state);
            let Some(writes) = begun.and(derived)? else { return Ok(()) };
            self.newest().take();
            let reached_end = AtomicBool::new(false);
            let commit = || writing.commit(&writes, sync, &reached_end);
            let outcome = guarded(&opened.health, commit);
            self.newest().take();
            if outcome.is_err() && reached_end.into_inner() {
                *ending = Some(writes);
            }
            outcome
        })
    }

    fn compact_once(&self) -> Result<()> {
        // Opens the file anew first, if an earlier call broke it.
        drop(self.snapshot()?);
        let mut state = self.state_mut();
        // Held for readers to come, of whom there are none now.
        self.newest().take();
        match &mut *state {
            State::Open(Opened { database, health, .. }) => {
                guarded(health, || Ok(database.compact().map(drop)?))
            }
            State::Down => Err(failure::interrupted()),
            State::Closed => Err(closed()),
        }
    }

    /// Decides what became of a commit whose last step failed: it may be in the file or not.
    ///
    /// What is there is written once more, since a failed sync says nothing about the disk.
    fn settle(&self, writes: WriteSet, error: Error) -> Result<()> {
        let mut writes = Some(writes);
        let mut is_absent = false;
        let again = |snapshot: &Arc<dyn Snapshot>, _: &mut Early<'_>| {
            let Some(writes) = writes.take() else { return Ok(None) };
            if snapshot::holds(&**snapshot, &writes)? {
                return Ok(Some(writes));
            }
            // Another process may have written over it meanwhile.
            is_absent = !self.options.shared;
            Err(failure::interrupted())
        };
        match self.write_once(Sync::Now, &mut { again }, &mut None) {
            Ok(()) => Ok(()),
            Err(_) if is_absent => Err(error),
            Err(_) => Err(Error::new(
                error.kind(),
                "the file system failed at the end of a commit, and whether it is in the file \
                 could not be told; open the file and look before you repeat the call",
            )
            .with_source(error)
            .unsettled()),
        }
    }
}

impl Engine for Redb {
    fn snapshot(&self) -> Result<Arc<dyn Snapshot>> {
        self.with(|opened| self.newest_of(opened))
    }

    fn write(&self, sync: Sync, derive: &mut Derive<'_>) -> Result<()> {
        let mut ending = None;
        match (self.write_once(sync, derive, &mut ending), ending) {
            (Err(error), Some(writes)) => self.settle(writes, error),
            (outcome, _) => outcome,
        }
    }

    fn backup_to(&self, state: &dyn Read, path: &Path) -> Result<()> {
        backup::copy(state, path, &self.options)
    }

    fn compact(&self) -> Result<()> {
        match self.compact_once() {
            Err(error) if error.kind() == ErrorKind::DiskFull && self.give_up() => {
                self.compact_once()
            }
            outcome => outcome,
        }
    }

    fn scratch(&self) -> Result<Box<dyn Engine>> {
        match &self.beside {
            Some(path) => Ok(Box::new(scratch::scratch(path)?)),
            None => Ok(Box::new(Memory::new())),
        }
    }

    fn set_aside(&self) {
        match self.source.set_aside() {
            Ok(()) => self.had_ballast.store(true, Ordering::Release),
            Err(error) => log::warn!("no space is set aside for a full disk: {error}"),
        }
    }

    fn give_up(&self) -> bool {
        let had_ballast = self.had_ballast.swap(false, Ordering::AcqRel);
        match self.source.give_up() {
            Ok(true) => {
                log::warn!("the disk is full: gave up the space that was set aside");
                true
            }
            // Another process was faster, and that made room too.
            Ok(false) => had_ballast,
            // The call that needs it says what is wrong.
            Err(error) => {
                log::warn!("the space that is set aside could not be given up: {error}");
                false
            }
        }
    }

    fn file_use(&self) -> Result<Option<FileUse>> {
        self.with(|opened| opened.file_use().map(Some))
    }

    fn close(&self) -> Result<()> {
        self.check_process()?;
        let mut state = self.state_mut();
        self.newest().take();
        match std::mem::replace(&mut *state, State::Closed) {
            // redb itself ends with a commit that makes everything durable and lets the file
            // reopen at once.
            State::Open(opened) => opened.shut(),
            State::Down => Ok(()),
            State::Closed => Err(closed()),
        }
    }

    fn generation(&self) -> u64 {
        self.generation.load(Ordering::Acquire)
    }
}

impl Drop for Redb {
    fn drop(&mut self) {
        let state = std::mem::replace(&mut *self.state_mut(), State::Closed);
        let newest = self.newest.get_mut().unwrap_or_else(PoisonError::into_inner).take();
        if let State::Open(opened) = state {
            if self.check_process().is_ok() {
                drop(newest);
                let _ = opened.shut();
            } else {
                // The parent has the file: the child must neither write its end nor give back
                // the locks that it inherited.
                std::mem::forget((opened, newest));
            }
        }
    }
}

impl fmt::Debug for Redb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Redb").field("options", &self.options).finish_non_exhaustive()
    }
}

impl State {
    fn is_usable(&self) -> bool {
        match self {
            Self::Open(opened) => !opened.health.has_failed(),
            Self::Down => false,
            Self::Closed => true,
        }
    }
}

fn table(space: Space) -> TableDefinition<'static, Bytes, Bytes> {
    TableDefinition::new(space.name())
}

#[cfg(test)]
mod tests;
