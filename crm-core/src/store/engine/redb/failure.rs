//! What redb's errors and panics become.

use std::{
    io,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::OnceLock,
};

use crate::error::{Error, ErrorKind, Result};

/// What ended a handle, once something has; shared with its snapshots.
#[derive(Debug, Default)]
pub(super) struct Health(OnceLock<ErrorKind>);

impl Health {
    pub(super) fn has_failed(&self) -> bool {
        self.0.get().is_some()
    }

    fn end(&self, cause: ErrorKind) {
        self.0.get_or_init(|| cause);
    }

    /// What a handle meets after damage has ended it is that damage, and no failure to be tried again.
    fn told(&self, error: Error) -> Error {
        if error.kind() == ErrorKind::Storage && self.0.get() == Some(&ErrorKind::Corrupt) {
            return corrupt(error.to_string());
        }
        error
    }
}

/// An error, and whether redb refuses the handle after it.
pub(super) struct Failure {
    error: Error,
    ends_handle: bool,
}

/// Calls into redb. A panic there is damage that redb did not expect.
pub(super) fn guarded<T>(health: &Health, call: impl FnOnce() -> Result<T, Failure>) -> Result<T> {
    match catch_unwind(AssertUnwindSafe(call)) {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(failure)) => {
            if failure.ends_handle {
                health.end(failure.error.kind());
            }
            Err(health.told(failure.error))
        }
        Err(_) => {
            health.end(ErrorKind::Corrupt);
            Err(corrupt("reading the file stopped at damaged bytes"))
        }
    }
}

/// The handle was opened anew under a snapshot, or could not be.
pub(super) fn interrupted() -> Error {
    Error::new(ErrorKind::Storage, "the file was opened anew after a failure; start the call again")
}

/// A failed read, write or sync.
pub(super) fn of_io(error: io::Error) -> Error {
    let (kind, detail) = match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            (ErrorKind::DiskFull, "the disk is full; free some space and repeat the call")
        }
        io::ErrorKind::UnexpectedEof => {
            (ErrorKind::Corrupt, "the file is shorter than it should be; restore a backup")
        }
        io::ErrorKind::NotFound => {
            (ErrorKind::NotFound, "there is no such file; check the name, or let it be created")
        }
        _ => (ErrorKind::Storage, "the file system refused; see the cause, then repeat the call"),
    };
    Error::new(kind, detail).with_source(error)
}

pub(super) fn foreign() -> Error {
    Error::new(
        ErrorKind::ForeignFile,
        "the file is not a CRM file; choose another one, it was left as it is",
    )
}

fn corrupt(cause: impl Into<String>) -> Error {
    Error::new(ErrorKind::Corrupt, "the file is damaged; restore it from a backup")
        .with_source(cause.into())
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self { error, ends_handle: false }
    }
}

macro_rules! from_redb {
    ($($error:ident),+) => {
        $(impl From<redb::$error> for Failure {
            fn from(error: redb::$error) -> Self {
                of_redb(error.into())
            }
        })+
    };
}

from_redb!(
    CommitError,
    CompactionError,
    CursorError,
    DatabaseError,
    SetDurabilityError,
    StorageError,
    TableError,
    TransactionError
);

fn of_redb(error: redb::Error) -> Failure {
    let ends_handle = matches!(
        error,
        redb::Error::Io(_)
            | redb::Error::PreviousIo
            | redb::Error::LockPoisoned(_)
            | redb::Error::TransactionPoisoned
    );
    let error = match error {
        redb::Error::Io(error) => of_io(error),
        redb::Error::PreviousIo
        | redb::Error::LockPoisoned(_)
        | redb::Error::TransactionPoisoned
        | redb::Error::DatabaseClosed => interrupted(),
        redb::Error::DatabaseAlreadyOpen | redb::Error::LockProtocolMismatch => {
            Error::new(ErrorKind::Busy, "the file is open elsewhere; close it there first")
        }
        redb::Error::WouldBlock => Error::new(
            ErrorKind::Busy,
            "another process is writing to the file; repeat the call a little later",
        ),
        redb::Error::TransactionInProgress => Error::new(
            ErrorKind::Busy,
            "somebody still reads or writes; end open transactions and lists, then repeat the call",
        ),
        redb::Error::Corrupted(cause) if is_newer(&cause) => Error::new(
            ErrorKind::NewerFormat,
            "the file was written by a newer version of the library; update to read it",
        ),
        redb::Error::Corrupted(cause) => corrupt(cause),
        redb::Error::ValueTooLarge(_) => {
            Error::new(ErrorKind::Invalid, "a value is too large to be stored; split it")
        }
        redb::Error::UpgradeRequired(_)
        | redb::Error::TableTypeMismatch { .. }
        | redb::Error::TableIsMultimap(_)
        | redb::Error::TableIsNotMultimap(_)
        | redb::Error::TypeDefinitionChanged { .. }
        | redb::Error::TableDoesNotExist(_) => foreign(),
        other => Error::new(ErrorKind::Bug, "the storage engine was called in a wrong way")
            .with_source(other.to_string()),
    };
    Failure { error, ends_handle }
}

/// Whether redb names a file format after its own. It says so in words only; a version far beyond
/// the present one is damage.
fn is_newer(cause: &str) -> bool {
    cause.starts_with("Expected file format version <= ")
        && cause
            .rsplit_once("found ")
            .and_then(|(_, version)| version.parse::<u8>().ok())
            .is_some_and(|version| (4..16).contains(&version))
}
