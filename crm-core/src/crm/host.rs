//! What the store asks of the layer above it: ids, rates, and the team of a record that names none.

use std::{ops::ControlFlow, sync::Arc};

use uuid::Uuid;

use crate::{
    crm::options::IdSource,
    entity::{Described, KeyPart, KeyWriter, Look, Record, Source, record::AnyRecord},
    error::Result,
    model::{NumberSeries, Rate, TeamId, User},
    store::{
        check,
        engine::{Direction, Range, Read, Space},
        series::NumberForm,
        view,
        work::{Host, Work},
    },
    value::{Currency, Date, Decimal, FiscalYear, Timestamp},
};

#[derive(Debug)]
pub(crate) struct Rules {
    pub(crate) ids: Arc<dyn IdSource>,
}

impl Host for Rules {
    fn id(&self, now: Timestamp) -> Uuid {
        self.ids.id(now)
    }

    fn begin_ids(&self) {
        self.ids.begin();
    }

    fn settle_base(
        &self,
        work: &Work,
        record: &mut dyn AnyRecord,
        before: Option<&dyn AnyRecord>,
    ) -> Result<()> {
        let base = record.base();
        let moved = before.is_none_or(|before| before.base().owner != base.owner);
        let (Some(owner), None, true) = (base.owner, base.team, moved) else { return Ok(()) };
        if work.source != Source::Replay {
            record.base_mut().team = primary_team(work, owner.uuid())?;
        }
        Ok(())
    }

    fn rate(&self, work: &Work, from: Currency, to: Currency, on: Date) -> Result<Option<Decimal>> {
        let mut best: Option<(Date, Decimal)> = None;
        let mut take = |rate: &Rate| {
            let fits = rate.currency == from && rate.base_currency == to && rate.date <= on;
            if fits && best.is_none_or(|(date, _)| date <= rate.date) {
                best = Some((rate.date, rate.value));
            }
        };
        let registered = work.catalog.named(Rate::NAME)?;
        if let Some(rate) = latest(&*work.snapshot, registered, from, to, on, work)? {
            take(&rate);
        }
        for (own, _, record) in work.own() {
            if let Some(record) = record.filter(|_| own.number == registered.number)
                && let Some(rate) = record.as_any().downcast_ref::<Record<Rate>>()
            {
                take(rate);
            }
        }
        Ok(best.map(|(_, value)| value))
    }

    fn number_form(
        &self,
        work: &Work,
        entity: &str,
        series: Option<Uuid>,
        day: Date,
    ) -> Result<Option<NumberForm>> {
        let id = match series {
            Some(id) => Some(id),
            None => series_for(work, entity)?,
        };
        let Some(id) = id else { return Ok(None) };
        let Some(record) = work.record(NumberSeries::NAME, id)? else { return Ok(None) };
        let series = record.as_any().downcast_ref::<Record<NumberSeries>>();
        let Some(series) = series.filter(|series| series.numbers(entity)) else { return Ok(None) };
        let month = u32::try_from(work.company.fiscal_year_start).unwrap_or(1);
        let year = FiscalYear::starting(month).unwrap_or_default().year_of(day);
        let (before, after) = series.around(year);
        Ok(Some(NumberForm {
            series: id,
            year: if series.restarts() { year } else { 0 },
            before,
            after,
            digits: usize::try_from(series.digits).unwrap_or_default(),
            first: u64::try_from(series.first).unwrap_or_default(),
        }))
    }

    fn is_gap_free(&self, work: &Work, series: Uuid) -> Result<bool> {
        let record = work.record(NumberSeries::NAME, series)?;
        let series = record.as_ref().and_then(|record| record.as_any().downcast_ref());
        Ok(series.is_some_and(|series: &Record<NumberSeries>| series.gap_free))
    }
}

/// The series that numbers an entity's records: the one of the highest priority, at a tie the oldest.
fn series_for(work: &Work, entity: &str) -> Result<Option<Uuid>> {
    let registered = work.catalog.named(NumberSeries::NAME)?;
    let mut best: Option<(i64, Uuid)> = None;
    let mut take = |record: &dyn AnyRecord| {
        let series = record.as_any().downcast_ref::<Record<NumberSeries>>();
        if let Some(series) = series.filter(|series| series.numbers(entity))
            && best.is_none_or(|(priority, _)| priority < series.priority)
        {
            best = Some((series.priority, series.id.uuid()));
        }
    };
    view::all(&*work.snapshot, registered, None, &mut |_, (header, record)| {
        if !work.has_touched(header.id) {
            take(&*record);
        }
        Ok(ControlFlow::Continue(()))
    })?;
    for (own, _, record) in work.own() {
        if let Some(record) = record.filter(|_| own.number == registered.number) {
            take(&**record);
        }
    }
    Ok(best.map(|(_, id)| id))
}

fn primary_team(work: &Work, owner: Uuid) -> Result<Option<TeamId>> {
    let registered = work.catalog.named(User::NAME)?;
    let Some(user) = work.look_up(registered, owner)? else { return Ok(None) };
    let user = user.as_any().downcast_ref::<Record<User>>();
    Ok(user.and_then(|user| user.primary_team()))
}

/// The committed rate of a pair that holds on a day: the last one in the order of the unique index.
fn latest(
    read: &dyn Read,
    registered: &crate::store::catalog::Registered,
    from: Currency,
    to: Currency,
    on: Date,
    work: &Work,
) -> Result<Option<Rate>> {
    let (_, number) = crate::crm::collection::index_number(registered, Rate::BY_DAY.name)?;
    let key = |part: &dyn KeyPart| {
        let mut writer = KeyWriter::whole();
        part.write(&mut writer);
        writer.finish().map(|key| view::index_prefix(number, &key))
    };
    let range = Range { start: key(&(from, to))?, end: Range::prefix(&key(&(from, to, on))?).end };
    let mut found = None;
    read.scan(Space::Unique, &range, Direction::Down, &mut |key, stored| {
        let holders = view::read_holders(check::open(Space::Unique, key, stored)?)?;
        for holder in holders {
            if let Some((id, record)) = crate::crm::collection::numbered(work, registered, holder)?
                && !work.has_touched(id)
                && let Some(rate) = record.as_any().downcast_ref::<Record<Rate>>()
            {
                found = Some(rate.fields.clone());
                return Ok(ControlFlow::Break(()));
            }
        }
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(found)
}
