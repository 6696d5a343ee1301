//! Many records changed by one call: all of them or none, in commits that are one change set.

use std::{borrow::Borrow, collections::BTreeMap, sync::Arc};

use crm_core_macros::part;
use uuid::Uuid;

use crate::{
    crm::{Crm, Door, Tx},
    error::{Error, ErrorKind, RecordRef, RefusedRecord, Result},
    planted::commit_rows,
    store::{
        catalog::Registered,
        work::{Claims, Work},
    },
    value::Link,
};

/// The most records that one commit changes whole; few in tests, so that a call of several commits is soon made.
pub(crate) fn most() -> usize {
    const BATCH: usize = if cfg!(test) { 50 } else { 10_000 };
    commit_rows().unwrap_or(BATCH)
}

/// In how many commits so many records are changed.
pub(crate) fn commits(records: usize) -> usize {
    records.div_ceil(part(records))
}

/// How many of so many records each commit changes: of a call of several commits fewer, since nothing asks for as many
/// at once and a commit is held in memory.
pub(crate) fn part(records: usize) -> usize {
    let most = most();
    if records <= most { most } else { most / 2 }
}

/// A record that a call over many did not change.
#[part]
pub struct RefusedRow {
    /// The record.
    #[field(1)]
    pub record: Link,
    /// Why, as the code of an error.
    #[field(2)]
    pub code: String,
    /// The fields that break a rule.
    #[field(3)]
    pub fields: crate::entity::Words,
}

/// A record to change, of an entity.
pub(crate) type Target = (Arc<Registered>, Uuid);

/// What became of the records that a call was to change.
#[derive(Debug, Default)]
pub(crate) struct Changed {
    pub(crate) change_set: Option<i64>,
    /// How many were changed, by entity.
    pub(crate) records: BTreeMap<String, i64>,
    pub(crate) refused: Vec<RefusedRecord>,
}

/// The records that a call is to change.
pub(crate) trait Targets {
    /// A record, with what is known of it.
    type Row: Borrow<Target>;

    /// How many commits they need.
    fn commits(&self) -> usize;

    /// Those of one commit, as the work for it finds them.
    fn of_commit(&self, commit: usize, work: &Work) -> Result<Vec<Self::Row>>;
}

impl Targets for [Target] {
    type Row = Target;

    fn commits(&self) -> usize {
        commits(self.len())
    }

    fn of_commit(&self, commit: usize, _: &Work) -> Result<Vec<Target>> {
        Ok(self.chunks(part(self.len())).nth(commit).unwrap_or_default().to_vec())
    }
}

/// What is done to each record; whether it was changed.
pub(crate) type Each<'a, R> = dyn Fn(&mut Work, &R) -> Result<bool> + 'a;

/// What becomes of a call that some records are refused in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing is written.
    RefuseAll,
    /// The others are changed.
    Skip,
    /// Nothing is written in any case: it is only asked what would be.
    Preview,
}

impl Refusal {
    /// What these two wishes come to; a preview writes nothing, whatever else is wished.
    pub fn new(preview: bool, skip_refused: bool) -> Self {
        match (preview, skip_refused) {
            (true, _) => Self::Preview,
            (false, true) => Self::Skip,
            (false, false) => Self::RefuseAll,
        }
    }
}

/// Changes records, in commits of at most 10,000 that are one change set; within a transaction as a part of that.
///
/// # Errors
/// What the first refused record is refused for, listing all of them, unless they are skipped.
pub(crate) fn change<T: Targets + ?Sized>(
    door: Door<'_>,
    targets: &T,
    refusal: Refusal,
    each: &Each<'_, T::Row>,
) -> Result<Changed> {
    match door {
        Door::Tx(tx) => within(tx, targets, refusal, each),
        Door::Crm(crm) => alone(crm, targets, refusal, each),
    }
}

fn within<T: Targets + ?Sized>(
    tx: &Tx,
    targets: &T,
    refusal: Refusal,
    each: &Each<'_, T::Row>,
) -> Result<Changed> {
    tx.write(|work| {
        let savepoint = work.savepoint();
        let mut claims = Claims::default();
        let told = (0..targets.commits()).try_fold(Changed::default(), |mut told, commit| {
            told.add(batch(work, targets, commit, each, &mut claims)?);
            Ok(told)
        });
        let told = told.and_then(|told| judge(told, refusal));
        if told.is_err() || refusal == Refusal::Preview {
            work.back_to(&savepoint);
        }
        told
    })
}

fn alone<T: Targets + ?Sized>(
    crm: &Crm,
    targets: &T,
    refusal: Refusal,
    each: &Each<'_, T::Row>,
) -> Result<Changed> {
    // What is written in several commits is tried as a whole before the first of them.
    if refusal == Refusal::Preview || (refusal == Refusal::RefuseAll && targets.commits() > 1) {
        let mut tried = Changed::default();
        for commit in 0..targets.commits() {
            let work = &mut crm.work()?;
            tried.add(batch(work, targets, commit, each, &mut Claims::default())?);
        }
        if refusal == Refusal::Preview {
            return Ok(tried);
        }
        judge(tried, refusal)?;
    }
    let mut done = Changed::default();
    go_on(crm, targets, refusal, each, &mut done)?;
    Ok(done)
}

/// Changes further records, in commits that belong to what was done.
///
/// # Errors
/// As [`change`].
pub(super) fn go_on<T: Targets + ?Sized>(
    crm: &Crm,
    targets: &T,
    refusal: Refusal,
    each: &Each<'_, T::Row>,
    done: &mut Changed,
) -> Result<()> {
    for commit in 0..targets.commits() {
        let mut told = Changed::default();
        let applied = crm.write_with(&mut |work| {
            work.change_set = done.change_set.and_then(|number| u64::try_from(number).ok());
            let changed = batch(work, targets, commit, each, &mut Claims::default())?;
            told = judge(changed, refusal)?;
            Ok(())
        })?;
        told.change_set = done.change_set.or(applied.change_set);
        done.add(told);
    }
    Ok(())
}

/// Changes what can be changed of the records of one commit, and tells the others.
fn batch<T: Targets + ?Sized>(
    work: &mut Work,
    targets: &T,
    commit: usize,
    each: &Each<'_, T::Row>,
    claims: &mut Claims,
) -> Result<Changed> {
    let mut told = Changed::default();
    for row in targets.of_commit(commit, work)? {
        let target: &Target = row.borrow();
        let entity = &target.0.entity.def().name;
        let savepoint = work.savepoint();
        let changed =
            each(work, &row).and_then(|changed| claims.take(work, target).map(|()| changed));
        if changed.is_err() {
            work.back_to(&savepoint);
        }
        match changed {
            Ok(true) => *told.records.entry(entity.to_string()).or_default() += 1,
            Ok(false) => {}
            Err(error) if is_about_the_record(error.kind()) => {
                let record = RecordRef { entity: entity.clone(), id: target.1 };
                told.refused.push(RefusedRecord {
                    record,
                    kind: error.kind(),
                    fields: error.fields().to_vec(),
                });
            }
            Err(error) => return Err(error),
        }
    }
    Ok(told)
}

fn is_about_the_record(kind: ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::Invalid
            | ErrorKind::Forbidden
            | ErrorKind::BrokenLink
            | ErrorKind::NotFound
            | ErrorKind::Duplicate
    )
}

fn judge(told: Changed, refusal: Refusal) -> Result<Changed> {
    match told.refused.first() {
        Some(first) if refusal == Refusal::RefuseAll => {
            let detail = format!(
                "{} records are refused, so nothing was changed: mend them, or ask for skip_refused",
                told.refused.len()
            );
            Err(Error::new(first.kind, detail).with_records(told.refused))
        }
        _ => Ok(told),
    }
}

impl Changed {
    fn add(&mut self, other: Self) {
        self.change_set = self.change_set.or(other.change_set);
        for (entity, count) in other.records {
            *self.records.entry(entity).or_default() += count;
        }
        self.refused.extend(other.refused);
    }

    /// How many records were changed.
    pub(crate) fn count(&self) -> i64 {
        self.records.values().sum()
    }

    /// The refused records as an outcome tells them.
    pub(crate) fn refused_rows(&self) -> Result<Vec<RefusedRow>> {
        let row = |refused: &RefusedRecord| {
            Ok(RefusedRow {
                record: Link::new(refused.record.entity.clone(), refused.record.id)?,
                code: refused.kind.code().to_owned(),
                fields: refused.fields.iter().map(|broken| &*broken.field).collect(),
            })
        };
        self.refused.iter().map(row).collect()
    }
}
