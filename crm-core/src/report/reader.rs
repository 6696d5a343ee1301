//! What a report reads: the records that may be seen and that it was asked for, and the company's settings.

use std::{collections::BTreeMap, ops::ControlFlow, sync::Arc};

use uuid::Uuid;

use super::{Asked, StagePlace, answer::About, first_rows::FirstRows, sum::add};
use crate::{
    crm::{KeptFields, OwnedSum, Stretch, Tx},
    entity::{
        AnyTotal, By, Described, Entity, EntityId, GroupKey, KeyPart, KeyReader, Record, Sum,
        Total, record::AnyRecord,
    },
    error::{Error, ErrorKind, Result},
    model::{Pipeline, Stage},
    query::Query,
    value::{
        Currency, Date, Decimal, FiscalYear, Locale, Money, Month, Period, Span, Timestamp,
        Weekday, Zone, ZoneDates,
    },
};

/// How many records a report lists when nobody says: more than anybody reads.
pub(super) const LISTED: usize = 1_000;

/// The records and settings that a report is made of.
pub(super) struct Reader<'a> {
    tx: &'a Tx,
    asked: &'a Asked,
    pub(super) currency: Currency,
    pub(super) zone: Zone,
    dates: ZoneDates,
    pub(super) locale: Locale,
    /// The time that the state is of, and the company's day then.
    pub(super) now: Timestamp,
    pub(super) today: Date,
    /// The days asked for.
    pub(super) period: Option<Period>,
    fiscal: FiscalYear,
    week: Weekday,
}

impl<'a> Reader<'a> {
    /// # Errors
    /// `Invalid` when the report is about another record than asked, `Finished`.
    pub(super) fn new(tx: &'a Tx, asked: &'a Asked, about: Option<About>) -> Result<Self> {
        check_about(asked, about)?;
        tx.with(|work| {
            let company = &work.company;
            let start = u32::try_from(company.fiscal_year_start).unwrap_or_default();
            let fiscal = FiscalYear::starting(start).unwrap_or_default();
            let week = u8::try_from(company.week_start).unwrap_or_default();
            let week = Weekday::from_number(week).unwrap_or(Weekday::Monday);
            Ok(Self {
                tx,
                asked,
                currency: company.base_currency,
                zone: company.zone.clone(),
                dates: ZoneDates::of(company.zone.clone()),
                locale: company.locale.locale(),
                now: work.at,
                today: work.today,
                period: asked.period.map(|span| span.days(work.today, fiscal, week)),
                fiscal,
                week,
            })
        })
    }

    /// The days asked for, or those of this span.
    pub(super) fn period_or(&self, span: Span) -> Period {
        self.period.unwrap_or_else(|| span.days(self.today, self.fiscal, self.week))
    }

    /// How many rows were asked for, or so many.
    pub(super) fn limit_or(&self, limit: usize) -> usize {
        self.asked.limit.unwrap_or(limit)
    }

    /// How many rows there are, of which those stay that were asked for, or so many.
    pub(super) fn cut<R>(&self, rows: &mut Vec<R>, otherwise: usize) -> i64 {
        let count = i64::try_from(rows.len()).unwrap_or(i64::MAX);
        rows.truncate(self.limit_or(otherwise));
        count
    }

    /// Takes the rows of a list: as many are told as were asked for, or so many.
    pub(super) fn first_rows<K: Ord, R>(&self, otherwise: usize) -> FirstRows<K, R> {
        FirstRows::new(self.limit_or(otherwise))
    }

    /// The record that the report is about, if it is about one.
    pub(super) fn about<I: EntityId>(&self) -> Option<I> {
        self.asked.about.as_ref().map(|link| I::from_uuid(link.id()))
    }

    /// The user on whose behalf is read.
    pub(super) fn me(&self) -> Result<Option<Uuid>> {
        self.tx.with(|work| Ok(work.access.user()))
    }

    /// Whether a day is one of those asked for.
    pub(super) fn is_within(&self, day: Option<Date>) -> bool {
        self.period.is_none_or(|period| day.is_some_and(|day| period.contains(day)))
    }

    /// Whether a time is on a day of those asked for.
    pub(super) fn is_at(&self, at: Timestamp) -> bool {
        self.period.is_none_or(|period| period.contains(self.date_of(at)))
    }

    /// The company's day of an instant.
    pub(super) fn date_of(&self, at: Timestamp) -> Date {
        self.dates.date_of(at)
    }

    /// Shows every record of an entity that may be seen.
    pub(super) fn each<T: Entity>(
        &self,
        visit: impl FnMut(&Record<T>) -> Result<()>,
    ) -> Result<()> {
        self.matching(None, visit)
    }

    /// Shows every record that may be seen and that lists show: not those that nobody follows.
    pub(super) fn listed<T: Entity>(
        &self,
        visit: impl FnMut(&Record<T>) -> Result<()>,
    ) -> Result<()> {
        self.matching(Some(&Query::new()), visit)
    }

    /// Whether a filter was asked.
    pub(super) fn has_filter(&self) -> bool {
        self.asked.query.as_ref().is_some_and(Query::has_filter)
    }

    /// Shows every record that may be seen and passes the filter that was asked; not those that nobody follows, unless
    /// the filter names them.
    pub(super) fn asked<T: Entity>(
        &self,
        visit: impl FnMut(&Record<T>) -> Result<()>,
    ) -> Result<()> {
        self.matching(Some(&self.asked.query.clone().unwrap_or_default()), visit)
    }

    /// As [`asked`](Self::asked), with a filter more that lets an index narrow what is read; `visit` must test what it
    /// says, since where the user may not see its fields everything is shown.
    pub(super) fn narrowed<T: Entity>(
        &self,
        narrow: impl FnOnce(Query) -> Query,
        visit: impl FnMut(&Record<T>) -> Result<()>,
    ) -> Result<()> {
        let asked = self.asked.query.clone().unwrap_or_default();
        let query = if self.hides::<T>()? { asked } else { narrow(asked) };
        self.matching(Some(&query), visit)
    }

    fn hides<T: Entity>(&self) -> Result<bool> {
        self.tx.with(|work| {
            let def = work.catalog.named(T::NAME)?.entity.def();
            Ok(work.access.hides_fields(def))
        })
    }

    /// Some fields of every record that may be seen under these keys of an index.
    pub(super) fn rows<T: Entity, F: KeptFields, K>(
        &self,
        index: &By<T, K>,
        stretch: Stretch<'_>,
        fields: &[&str],
        take: impl FnMut(T::Id, F::Row<'_>) -> Result<()>,
    ) -> Result<()> {
        self.matching_rows(index, stretch, fields, None, take)
    }

    /// As [`rows`](Self::rows), of records that something else is read about next: it finds their short numbers at hand.
    pub(super) fn rows_to_follow<T: Entity, F: KeptFields, K>(
        &self,
        index: &By<T, K>,
        stretch: Stretch<'_>,
        fields: &[&str],
        mut take: impl FnMut(T::Id, F::Row<'_>) -> Result<()>,
    ) -> Result<()> {
        self.tx.with(|work| {
            let registered = work.catalog.named(<T as Described>::NAME)?;
            work.each_row::<F>(registered, index.name, stretch, fields, None, |of, row| {
                if let Some(number) = of.number {
                    work.note_number(of.id, number);
                }
                take(T::Id::from_uuid(of.id), row)
            })
        })
    }

    /// As [`rows`](Self::rows), of the records that pass the filter that was asked.
    pub(super) fn asked_rows<T: Entity, F: KeptFields, K>(
        &self,
        index: &By<T, K>,
        stretch: Stretch<'_>,
        fields: &[&str],
        take: impl FnMut(T::Id, F::Row<'_>) -> Result<()>,
    ) -> Result<()> {
        self.matching_rows(index, stretch, fields, self.asked.query.as_ref(), take)
    }

    fn matching_rows<T: Entity, F: KeptFields, K>(
        &self,
        index: &By<T, K>,
        stretch: Stretch<'_>,
        fields: &[&str],
        asked: Option<&Query>,
        mut take: impl FnMut(T::Id, F::Row<'_>) -> Result<()>,
    ) -> Result<()> {
        self.tx.with(|work| {
            let registered = work.catalog.named(<T as Described>::NAME)?;
            work.each_row::<F>(registered, index.name, stretch, fields, asked, |of, row| {
                take(T::Id::from_uuid(of.id), row)
            })
        })
    }

    /// An amount in the company's currency, at the rate of a day.
    ///
    /// # Errors
    /// `Invalid` when there is no such rate, or the amount is too large.
    pub(super) fn in_base(&self, amount: Money, day: Date) -> Result<Decimal> {
        if amount.currency() == self.currency {
            return Ok(amount.amount());
        }
        let rate =
            self.tx.with(|work| work.host.rate(work, amount.currency(), self.currency, day))?;
        rate.and_then(|rate| amount.amount().checked_mul(rate)).ok_or_else(|| {
            let detail = format!("set a rate of {} for {day}", amount.currency());
            Error::new(ErrorKind::Invalid, detail).with_field("amount", "no_rate")
        })
    }

    fn matching<T: Entity>(
        &self,
        query: Option<&Query>,
        mut visit: impl FnMut(&Record<T>) -> Result<()>,
    ) -> Result<()> {
        self.tx.with(|work| {
            let registered = work.catalog.named(<T as Described>::NAME)?;
            let mut show = |record: Arc<dyn AnyRecord>| {
                if let Some(record) = record.as_any().downcast_ref() {
                    visit(record)?;
                }
                Ok(ControlFlow::Continue(()))
            };
            match query {
                Some(query) => work.every(registered, query, &mut show),
                None => work.each(registered, &mut show),
            }
        })
    }

    /// A record that may be seen.
    pub(super) fn find<T: Entity>(&self, id: T::Id) -> Result<Option<Arc<Record<T>>>> {
        self.tx.with(|work| {
            let registered = work.catalog.named(<T as Described>::NAME)?;
            let found = work.find(registered, id.uuid())?;
            Ok(found.and_then(|record| record.into_any().downcast().ok()))
        })
    }

    /// A total of the records asked for; `day` says of which day a record is. The total itself serves where nothing was
    /// asked that it does not tell apart.
    pub(super) fn sums<T: Entity, K: GroupKey + KeyPart>(
        &self,
        total: &Total<T, K>,
        day: impl Fn(&Record<T>) -> Option<Date>,
    ) -> Result<Vec<(K, Sum)>> {
        if self.asked.query.is_none() && self.period.is_none() {
            return self.tx.totals(total);
        }
        Ok(by_key(self.counted(total, day)?))
    }

    /// As [`sums`](Self::sums), of a total that tells months apart: it serves for whole months too.
    pub(super) fn sums_by_month<T: Entity, K: GroupKey + KeyPart>(
        &self,
        total: &Total<T, K>,
        month: impl Fn(&K) -> Option<Month>,
        day: impl Fn(&Record<T>) -> Option<Date>,
    ) -> Result<Vec<(K, Sum)>> {
        if !self.asks_whole_months() {
            return Ok(by_key(self.counted(total, day)?));
        }
        let mut sums = self.tx.totals(total)?;
        sums.retain(|(key, _)| self.is_within(month(key).map(|month| month.days().first())));
        Ok(sums)
    }

    /// As [`sums_by_month`](Self::sums_by_month), by owner and team.
    pub(super) fn totals_by_month<T: Entity, K: GroupKey + KeyPart>(
        &self,
        total: &Total<T, K>,
        month: impl Fn(&K) -> Option<Month>,
        day: impl Fn(&Record<T>) -> Option<Date>,
    ) -> Result<Vec<OwnedSum<K>>> {
        if !self.asks_whole_months() {
            return self.counted(total, day);
        }
        let mut totals = self.tx.totals_by_owner(total)?;
        totals.retain(|sum| self.is_within(month(&sum.key).map(|month| month.days().first())));
        Ok(totals)
    }

    /// Whether a total by month tells all that was asked apart.
    fn asks_whole_months(&self) -> bool {
        let is_whole = |period: Period| {
            period.first() == period.first().first_of_month()
                && period.last() == period.last().last_of_month()
        };
        self.asked.query.is_none() && self.period.is_none_or(is_whole)
    }

    fn counted<T: Entity, K: GroupKey + KeyPart>(
        &self,
        total: &Total<T, K>,
        day: impl Fn(&Record<T>) -> Option<Date>,
    ) -> Result<Vec<OwnedSum<K>>> {
        // As many as groups, however many records there are.
        let mut counted: BTreeMap<_, Sum> = BTreeMap::new();
        self.asked(|record: &Record<T>| {
            if self.is_within(day(record))
                && let Some((key, sum)) = total.entry(record)?
            {
                let (owner, team) = (record.base.owner, record.base.team);
                let (owner, team) = (owner.map(EntityId::uuid), team.map(EntityId::uuid));
                add(counted.entry((owner, team, key, sum.currency)).or_default(), &sum)?;
            }
            Ok(())
        })?;
        let told = counted.into_iter().map(|((owner, team, key, _), sum)| {
            let key = K::read(&mut KeyReader::new(&key))?;
            Ok(OwnedSum { owner, team, key, sum })
        });
        told.collect()
    }

    /// Every stage, by pipeline: open ones in order, then won and lost ones.
    pub(super) fn places(&self) -> Result<Vec<StagePlace>> {
        let mut pipelines = BTreeMap::new();
        self.each(|pipeline: &Record<Pipeline>| {
            pipelines.insert(pipeline.id, (pipeline.order, pipeline.name.clone()));
            Ok(())
        })?;
        let mut places = Vec::new();
        self.each(|stage: &Record<Stage>| {
            let (order, pipeline) = pipelines.get(&stage.pipeline).cloned().unwrap_or_default();
            let place = StagePlace {
                pipeline,
                pipeline_id: stage.pipeline,
                stage: stage.name.clone(),
                stage_id: stage.id,
                category: stage.category,
            };
            let rank = (order, stage.pipeline, stage.category.number(), stage.order, stage.id);
            places.push((rank, place));
            Ok(())
        })?;
        places.sort_by_key(|(rank, _)| *rank);
        Ok(places.into_iter().map(|(_, place)| place).collect())
    }

    /// What the records of an entity are called.
    pub(super) fn names<T: Entity>(
        &self,
        name: impl Fn(&Record<T>) -> String,
    ) -> Result<BTreeMap<T::Id, String>> {
        let mut names = BTreeMap::new();
        self.each(|record: &Record<T>| {
            names.insert(record.id, name(record));
            Ok(())
        })?;
        Ok(names)
    }
}

/// The sums by their key alone.
fn by_key<K>(totals: Vec<OwnedSum<K>>) -> Vec<(K, Sum)> {
    totals.into_iter().map(|total| (total.key, total.sum)).collect()
}

fn check_about(asked: &Asked, about: Option<About>) -> Result<()> {
    match (&asked.about, about) {
        (None, Some(About { entity, required: true })) => {
            let detail = format!("name the {entity} that the report is about, by its id");
            Err(Error::new(ErrorKind::Invalid, detail).with_field(entity, "required"))
        }
        (Some(link), about) if about.is_none_or(|about| about.entity != link.entity()) => {
            let detail = "the report takes filter, params, period, as_of and limit; see describe";
            let field = link.entity().to_owned();
            Err(Error::new(ErrorKind::UnknownField, detail).with_field(field, "unknown_field"))
        }
        _ => Ok(()),
    }
}
