//! Transactions: what a call, or several together, see and change.

use std::{fmt, sync::Mutex};

use super::{Collection, Crm, Door, Records, lock};
use crate::{
    entity::{Entity, Source, Warning},
    error::{Error, ErrorKind, Result},
    model::UserId,
    planted::idle,
    store::work::Work,
};

/// For how long a transaction may stay open.
const LONGEST_TRANSACTION_MILLIS: i64 = 15 * 60 * 1000;
/// A transaction: reads see the state at its beginning and its own changes; others see nothing until it commits.
///
/// Search and totals show the state at its beginning.
pub struct Tx {
    crm: Crm,
    work: Mutex<Option<Work>>,
    read_only: bool,
    warnings: Mutex<Vec<Warning>>,
}

impl fmt::Debug for Tx {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tx").field("crm", &self.crm).finish_non_exhaustive()
    }
}

impl Tx {
    pub(super) fn new(crm: Crm, work: Work) -> Self {
        Self { crm, work: Mutex::new(Some(work)), read_only: false, warnings: Mutex::default() }
    }

    pub(crate) fn crm(&self) -> &Crm {
        &self.crm
    }

    pub(crate) fn read_only(crm: Crm, work: Work) -> Self {
        Self { read_only: true, ..Self::new(crm, work) }
    }

    /// Makes the transaction durable; the change set it made, if it changed anything.
    ///
    /// # Errors
    /// `Conflict`, `Duplicate`, `Invalid` for a limit that others used up meanwhile, `Finished` when it was committed
    /// already, `Busy`, `DiskFull`, `Storage`.
    pub fn commit(&self) -> Result<Option<i64>> {
        idle!("transaction.commit" => Ok(None));
        idle!("write" => Ok(None));
        self.end()
    }

    /// As [`commit`](Self::commit), for what no test makes idle.
    pub(super) fn end(&self) -> Result<Option<i64>> {
        let work = lock(&self.work).take().ok_or_else(finished)?;
        self.check_age(&work)?;
        if self.read_only {
            return Ok(None);
        }
        let committed = self.crm.commit(work)?;
        *lock(&self.warnings) = committed.warnings;
        Ok(committed.change_set)
    }

    /// What the caller should know of what is kept, as a contract over its cap: after [`commit`](Self::commit) what it
    /// came to, before it what it would come to now.
    ///
    /// # Errors
    /// What a commit would refuse, as `Duplicate` or a limit that must be kept.
    pub fn warnings(&self) -> Result<Vec<Warning>> {
        idle!("warnings" => Ok(Vec::new()));
        match &*lock(&self.work) {
            Some(work) => self.crm().try_commit(work).map(|applied| applied.warnings),
            None => Ok(lock(&self.warnings).clone()),
        }
    }

    /// Throws the transaction away.
    ///
    /// # Errors
    /// `Finished` when it was committed or rolled back already.
    pub fn rollback(&self) -> Result<()> {
        idle!("transaction.rollback" => Ok(()));
        lock(&self.work).take().map(drop).ok_or_else(finished)
    }

    /// Whether it was committed or rolled back, whatever came of that.
    pub fn is_ended(&self) -> bool {
        lock(&self.work).is_none()
    }

    /// Where the following writes come from: an import of history may give recorded fields.
    ///
    /// # Errors
    /// `Forbidden` for users who do not administer the CRM, `Finished`.
    pub fn source(&self, source: Source) -> Result<()> {
        self.with(|work| {
            if source != Source::Caller {
                work.access.require_administrator()?;
            }
            work.source = source;
            Ok(())
        })
    }

    /// How many records the transaction changes so far.
    pub fn len(&self) -> usize {
        lock(&self.work).as_ref().map_or(0, Work::len)
    }

    /// Whether the transaction changes nothing so far.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The records of an entity by its name.
    ///
    /// # Errors
    /// `UnknownField` when there is no such entity.
    pub fn records(&self, entity: &str) -> Result<Records<'_>> {
        Records::new(Door::Tx(self), entity)
    }

    /// The user who acts; empty for the program itself.
    pub(crate) fn user(&self) -> Option<UserId> {
        self.crm.user()
    }

    /// The records of an entity of the model.
    pub(crate) fn collection<T: Entity>(&self) -> Collection<'_, T> {
        Collection::new(Door::Tx(self))
    }

    /// Runs what makes several changes: when it fails, none of them stays in the transaction.
    pub(crate) fn whole<R>(&self, run: impl FnOnce() -> Result<R>) -> Result<R> {
        let savepoint = self.with(|work| Ok(work.savepoint()))?;
        let outcome = run();
        if outcome.is_err() {
            self.with(|work| {
                work.back_to(&savepoint);
                Ok(())
            })?;
        }
        outcome
    }

    /// Runs what follows from what the user did: recorded fields may be set, and the roles do not limit it.
    pub(crate) fn by_rule<R>(&self, run: impl FnOnce() -> Result<R>) -> Result<R> {
        let held = self.write(|work| Ok(work.begin_rule()))?;
        let outcome = run();
        self.with(|work| {
            work.end_rule(held);
            Ok(())
        })?;
        outcome
    }

    fn check_age(&self, work: &Work) -> Result<()> {
        if self.crm.now().millis_since(work.now) > LONGEST_TRANSACTION_MILLIS {
            return Err(Error::new(
                ErrorKind::Finished,
                "the transaction was left open for more than 15 minutes; begin a new one",
            ));
        }
        Ok(())
    }

    pub(crate) fn with<R>(&self, run: impl FnOnce(&mut Work) -> Result<R>) -> Result<R> {
        self.crm.check_open()?;
        let mut held = lock(&self.work);
        let work = held.as_mut().ok_or_else(finished)?;
        self.check_age(work)?;
        run(work)
    }

    /// As [`with`](Self::with), where something is changed.
    pub(crate) fn write<R>(&self, run: impl FnOnce(&mut Work) -> Result<R>) -> Result<R> {
        if self.read_only {
            return Err(Error::new(
                ErrorKind::Unsupported,
                "an earlier state cannot be changed; use the CRM itself",
            ));
        }
        self.with(run)
    }
}

fn finished() -> Error {
    Error::new(
        ErrorKind::Finished,
        "the transaction was committed or rolled back already; begin a new one",
    )
}
