//! What is kept for a limited time: the values of old journal entries, and records in the trash.

use std::{ops::ControlFlow, sync::Arc};

use crate::{
    crm::Crm,
    entity::record::AnyRecord,
    error::{Error, ErrorKind, Result},
    planted::idle,
    store::{
        engine::Direction,
        journal::{self, Verb},
        meta::{self, Horizon},
        view,
        work::Work,
    },
    value::Timestamp,
};

/// How many journal entries or records one step looks at.
const STEP: usize = 1_000;
/// How long after the trash was gone through it is looked at again by `tick`.
const REST_MILLIS: i64 = 60 * 60 * 1000;
const DAY_MILLIS: i64 = 24 * 60 * 60 * 1000;

/// What [`Crm::expire`] let go of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Expired {
    /// Journal entries whose values went; who changed what, and when, is still told.
    pub entries: u64,
    /// Records in the trash that were deleted for good.
    pub records: u64,
}

/// How far the trash was gone through.
#[derive(Debug, Default)]
pub(crate) struct Round {
    /// The entity by its place, and the last of its records that was looked at.
    place: (usize, Option<u64>),
    rest_until: Option<Timestamp>,
}

/// What one step came to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    More,
    Done,
}

impl Crm {
    /// Lets go of everything that the company keeps no longer: the values of journal entries older than its
    /// `history_days`, and records that are longer in the trash than its `trash_days`. [`tick`](Self::tick) does
    /// the same, a bounded step at a time.
    ///
    /// # Errors
    /// `Forbidden` for users who do not administer the CRM, `Busy`, `DiskFull`, `Storage`, `Closed`.
    pub fn expire(&self) -> Result<Expired> {
        idle!("expire" => Ok(Expired::default()));
        self.work()?.access.require_administrator()?;
        let mut expired = Expired::default();
        while self.expire_entries(&mut expired)? == Step::More {}
        let mut round = Round::default();
        while self.expire_trash(&mut round, &mut expired)? == Step::More {}
        Ok(expired)
    }

    /// One step of [`expire`](Self::expire), for [`tick`](Self::tick).
    pub(crate) fn expire_step(&self, round: &mut Round) -> Result<()> {
        let mut expired = Expired::default();
        if self.expire_entries(&mut expired)? == Step::More {
            return Ok(());
        }
        let now = self.now();
        if round.rest_until.is_some_and(|until| now < until) {
            return Ok(());
        }
        round.rest_until = match self.expire_trash(round, &mut expired)? {
            Step::More => None,
            Step::Done => Timestamp::from_millis(now.millis() + REST_MILLIS).ok(),
        };
        if expired != Expired::default() {
            log::info!("let go of {} entries, {} records", expired.entries, expired.records);
        }
        Ok(())
    }

    fn expire_entries(&self, expired: &mut Expired) -> Result<Step> {
        let (mut entries, mut step) = (0, Step::Done);
        self.program().write_with(&mut |work| {
            (entries, step) = (0, Step::Done);
            let Some(before) = days_before(work, work.company.history_days) else { return Ok(()) };
            let from = meta::horizon(&*work.snapshot)?.sequence + 1;
            let snapshot = Arc::clone(&work.snapshot);
            let mut last = None;
            let mut seen = 0;
            journal::scan(&*snapshot, from, Direction::Up, &mut |entry| {
                if entry.at >= before {
                    return Ok(ControlFlow::Break(()));
                }
                if seen == STEP {
                    step = Step::More;
                    return Ok(ControlFlow::Break(()));
                }
                seen += 1;
                entries += u64::from(journal::clear_values(&mut work.extra, &entry));
                last = Some(entry.sequence);
                Ok(ControlFlow::Continue(()))
            })?;
            if let Some(sequence) = last {
                meta::write_horizon(&mut work.extra, Horizon { sequence });
            }
            Ok(())
        })?;
        expired.entries += entries;
        Ok(step)
    }

    fn expire_trash(&self, round: &mut Round, expired: &mut Expired) -> Result<Step> {
        let (mut place, mut records) = (round.place, 0);
        self.program().write_with(&mut |work| {
            (place, records) = (round.place, 0);
            let Some(before) = days_before(work, work.company.trash_days) else {
                place = (usize::MAX, None);
                return Ok(());
            };
            let is_due = |record: &dyn AnyRecord| {
                record.base().trashed_at.is_some_and(|trashed_at| trashed_at < before)
            };
            let entity = work.catalog.iter().nth(place.0).cloned();
            let Some(registered) = entity else {
                place = (usize::MAX, None);
                return Ok(());
            };
            let mut due = Vec::new();
            let mut seen = 0;
            let mut last = None;
            view::headers(
                &*work.snapshot,
                registered.number,
                place.1,
                &mut |surrogate, header| {
                    if seen == STEP {
                        return Ok(ControlFlow::Break(()));
                    }
                    seen += 1;
                    last = Some(surrogate);
                    if !header.live {
                        due.push(header.id);
                    }
                    Ok(ControlFlow::Continue(()))
                },
            )?;
            for id in due {
                if work.load(&registered, id)?.is_some_and(|record| is_due(&*record)) {
                    work.purge(&registered, id)?;
                    records += 1;
                }
            }
            place = if seen == STEP { (place.0, last) } else { (place.0 + 1, None) };
            Ok(())
        })?;
        expired.records += records;
        let is_done = place.0 == usize::MAX;
        round.place = if is_done { (0, None) } else { place };
        Ok(if is_done { Step::Done } else { Step::More })
    }
}

/// The moment before which things go, if they go at all.
fn days_before(work: &Work, days: Option<i64>) -> Option<Timestamp> {
    let millis = days?.checked_mul(DAY_MILLIS)?;
    Timestamp::from_millis(work.now.millis().checked_sub(millis)?).ok()
}

/// Refuses an entry whose values are gone.
///
/// # Errors
/// `Gone`.
pub(crate) fn check_kept(horizon: Horizon, entry: &journal::Entry) -> Result<()> {
    if entry.sequence > horizon.sequence || entry.verb == Verb::Create {
        return Ok(());
    }
    Err(Error::new(
        ErrorKind::Gone,
        "what the values were before this time is no longer kept; see the company's history_days",
    ))
}
