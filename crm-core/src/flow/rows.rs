//! Many records changed by one call: all of them or none, in commits that are one change set.

use std::{collections::BTreeMap, sync::Arc};

use crm_core_macros::part;
use uuid::Uuid;

use crate::{
    crm::{Crm, Door, Tx},
    error::{Error, ErrorKind, RecordRef, RefusedRecord, Result},
    store::{
        catalog::Registered,
        work::{Claims, Work},
    },
    value::Link,
};

/// The most records of one commit; few in tests, so that a call of several commits is soon made.
pub(super) const BATCH: usize = if cfg!(test) { 50 } else { 10_000 };

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

/// What is done to each record; whether it was changed.
pub(crate) type Each<'a> = dyn Fn(&mut Work, &Target) -> Result<bool> + 'a;

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
pub(crate) fn change(
    door: Door<'_>,
    targets: &[Target],
    refusal: Refusal,
    each: &Each<'_>,
) -> Result<Changed> {
    match door {
        Door::Tx(tx) => within(tx, targets, refusal, each),
        Door::Crm(crm) => alone(crm, targets, refusal, each),
    }
}

fn within(tx: &Tx, targets: &[Target], refusal: Refusal, each: &Each<'_>) -> Result<Changed> {
    tx.write(|work| {
        let savepoint = work.savepoint();
        let told = batch(work, targets, each).and_then(|told| judge(told, refusal));
        if told.is_err() || refusal == Refusal::Preview {
            work.back_to(&savepoint);
        }
        told
    })
}

fn alone(crm: &Crm, targets: &[Target], refusal: Refusal, each: &Each<'_>) -> Result<Changed> {
    let batches = targets.chunks(BATCH);
    // What is written in several commits is tried as a whole before the first of them.
    if refusal == Refusal::Preview || (refusal == Refusal::RefuseAll && batches.len() > 1) {
        let mut tried = Changed::default();
        for targets in batches.clone() {
            tried.add(batch(&mut crm.work()?, targets, each)?);
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
pub(super) fn go_on(
    crm: &Crm,
    targets: &[Target],
    refusal: Refusal,
    each: &Each<'_>,
    done: &mut Changed,
) -> Result<()> {
    for targets in targets.chunks(BATCH) {
        let mut told = Changed::default();
        let applied = crm.write_with(&mut |work| {
            work.change_set = done.change_set.and_then(|number| u64::try_from(number).ok());
            told = judge(batch(work, targets, each)?, refusal)?;
            Ok(())
        })?;
        told.change_set = done.change_set.or(applied.change_set);
        done.add(told);
    }
    Ok(())
}

/// Changes what can be changed of these records, and tells the others.
fn batch(work: &mut Work, targets: &[Target], each: &Each<'_>) -> Result<Changed> {
    let mut told = Changed::default();
    let mut claims = Claims::default();
    for target in targets {
        let entity = &target.0.entity.def().name;
        let savepoint = work.savepoint();
        let changed =
            each(work, target).and_then(|changed| claims.take(work, target).map(|()| changed));
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
