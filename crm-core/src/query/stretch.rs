//! The records of many index entries: read by several workers, a stretch of neighbours at a time, and met in order.

use std::{mem, ops::ControlFlow, sync::Arc};

use super::{filter::Rule, read::Meet, sieve::Sieve};
use crate::{
    entity::{Value, record::AnyRecord},
    error::Result,
    store::{
        catalog::Registered,
        engine::{Direction, Range},
        index::{self, Entry},
        view,
        work::Work,
    },
};

/// Of so many entries the records are read together; few in tests, so that there soon are several stretches.
const STRETCH: usize = if cfg!(test) { 40 } else { 4_000 };
/// So many of them a worker reads at a time: a thread is worth its start from some more on.
const SHARE: usize = if cfg!(test) { 10 } else { 250 };

/// What one entry leads to: its record where that is wanted.
type Found = Result<Option<Arc<dyn AnyRecord>>>;

/// Entries of an index, one after the other.
#[derive(Default)]
struct Stretch {
    keys: Vec<u8>,
    /// Where the key of each ends, and its short number.
    entries: Vec<(usize, u64)>,
}

impl Stretch {
    fn push(&mut self, entry: Entry<'_>) {
        self.keys.extend_from_slice(entry.key);
        self.entries.push((self.keys.len(), entry.surrogate));
    }

    fn clear(&mut self) {
        self.keys.clear();
        self.entries.clear();
    }
}

impl Work {
    /// Calls `meet` with every entry of a range of an index and the record that it leads to, where these rules leave it
    /// open that it is wanted. What is met, what is counted and where it ends does not depend on how many workers read.
    pub(super) fn meet_all(
        &self,
        registered: &Registered,
        rules: Option<&Rule<Value>>,
        (range, direction): (&Range, Direction),
        meet: &mut Meet<'_>,
    ) -> Result<()> {
        let mut stretch = Stretch::default();
        let mut flow = ControlFlow::Continue(());
        index::scan(&*self.snapshot, range, direction, |entry| {
            stretch.push(entry);
            if stretch.entries.len() == STRETCH {
                flow = self.meet_stretch(registered, rules, &stretch, meet)?;
                stretch.clear();
            }
            Ok(flow)
        })?;
        match flow {
            ControlFlow::Continue(()) => {
                self.meet_stretch(registered, rules, &stretch, meet).map(drop)
            }
            ControlFlow::Break(()) => Ok(()),
        }
    }

    fn meet_stretch(
        &self,
        registered: &Registered,
        rules: Option<&Rule<Value>>,
        Stretch { keys, entries }: &Stretch,
        meet: &mut Meet<'_>,
    ) -> Result<ControlFlow<()>> {
        // Each row counts when it is met, in the order of the entries, whoever read it.
        let state = self.state()?;
        let read = |share: &[(usize, u64)]| -> Result<Vec<Found>> {
            let (sieve, _) = Sieve::new(&*registered.entity, rules);
            let mut wants = self.wants(registered, sieve);
            let wanted = |(_, number): &_| view::wanted(&*state, registered, *number, &mut wants);
            Ok(share.iter().map(wanted).collect())
        };
        let found = self.workers.each(entries.chunks(SHARE).collect(), read)?;
        let mut start = 0;
        for ((end, _), found) in entries.iter().zip(found.into_iter().flatten()) {
            self.meter.row()?;
            let key = keys.get(mem::replace(&mut start, *end)..*end).unwrap_or_default();
            if meet(key, found?)?.is_break() {
                return Ok(ControlFlow::Break(()));
            }
        }
        Ok(ControlFlow::Continue(()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Budget, Cancel, Crm, OpenOptions, Query,
        entity::Source,
        model::{Deal, DealChange, LocalePreset},
        value::Date,
    };

    /// Several stretches, the last of which is short.
    const DEALS: usize = 2 * STRETCH + SHARE + 3;

    /// A CRM with deals that close one on each day.
    fn crm(workers: usize) -> Crm {
        let options = OpenOptions::new().preset(LocalePreset::EnUs).workers(workers);
        let options = options.replayable("2026-11-20T02:00:00Z".parse().unwrap(), 7).unwrap();
        let crm = Crm::memory(options).unwrap();
        let stage = crm.stages().list(&Query::new().sort("order")).unwrap().items[0].id;
        let first: Date = "2027-01-01".parse().unwrap();
        crm.write(|tx| {
            tx.source(Source::Import)?;
            for day in (0..).take(DEALS) {
                let expected_close = Some(first.add_days(day)?);
                let name = format!("Deal {}", day % 7);
                tx.deals().create(Deal { expected_close, ..Deal::new(name, stage) })?;
            }
            Ok(())
        })
        .unwrap();
        crm
    }

    fn query() -> Query {
        let first = "date(\"2027-01-05\")";
        Query::new().filter(format!(
            "category == \"open\" && expected_close >= {first} && name != \"Deal 3\""
        ))
    }

    /// What is told of each record until `visit` or an error ends it, and how it ends.
    fn told(
        work: &Work,
        query: &Query,
        mut visit: impl FnMut(usize) -> ControlFlow<()>,
    ) -> Vec<String> {
        let mut told = Vec::new();
        let deals = work.catalog.named("deal").unwrap();
        let ended = work.every_numbered(deals, query, &mut |number, record| {
            told.push(format!("{number:?} {record:?}"));
            Ok(visit(told.len()))
        });
        told.push(format!("{ended:?}"));
        told
    }

    /// How much each of one, two and four workers tell, which must be the same.
    fn same(tell: impl Fn(&Crm) -> Vec<String>) -> usize {
        let [alone, two, four] = [1, 2, 4].map(|workers| tell(&crm(workers)));
        assert_eq!(alone, two);
        assert_eq!(alone, four);
        alone.len()
    }

    #[test]
    fn what_is_read_and_where_it_ends_is_the_same_however_many_workers_there_are() {
        let plan = crm(1).records("deal").unwrap().explain(&query()).unwrap();
        assert!(plan.contains("index"), "{plan}");
        let all = (4..DEALS).filter(|day| day % 7 != 3).count();
        let go_on = |_| ControlFlow::Continue(());

        let forwards = same(|crm| told(&crm.work().unwrap(), &query(), go_on));
        let backwards = query().sort("-expected_close");
        let backwards = same(|crm| told(&crm.work().unwrap(), &backwards, go_on));
        let ended = same(|crm| {
            let is_over = |told| told == STRETCH + 5;
            let flow = |told| {
                if is_over(told) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            };
            told(&crm.work().unwrap(), &query(), flow)
        });

        assert_eq!((forwards, backwards, ended), (all + 1, all + 1, STRETCH + 6));
    }

    #[test]
    fn a_budget_ends_it_at_the_same_row_however_many_workers_there_are() {
        let rows = |rows: usize| Budget { rows: rows.try_into().ok(), ..Budget::default() };
        let go_on = |_| ControlFlow::Continue(());
        for most in [0, 3, STRETCH, STRETCH + SHARE, 2 * STRETCH + 9] {
            same(|crm| {
                let told = told(&crm.with_budget(rows(most)).work().unwrap(), &query(), go_on);
                let end = told.last().unwrap();
                assert!(end.contains(&format!("after {most} rows")), "{end}");
                told
            });
        }

        let canceled = same(|crm| {
            let cancel = Cancel::new();
            let budget = Budget { cancel: Some(cancel.clone()), ..Budget::default() };
            let told = told(&crm.with_budget(budget).work().unwrap(), &query(), |told| {
                if told == SHARE {
                    cancel.cancel();
                }
                ControlFlow::Continue(())
            });
            assert!(told.last().unwrap().contains("Canceled"));
            told
        });
        assert!(canceled > SHARE && canceled < SHARE + 64, "{canceled}");
    }

    #[test]
    fn what_the_transaction_changed_stands_in_its_place_among_what_workers_read() {
        let go_on = |_| ControlFlow::Continue(());
        let told = |crm: &Crm| {
            let mut work = crm.work().unwrap();
            let deals = Arc::clone(work.catalog.named("deal").unwrap());
            let all = work.list(&deals, &Query::new().sort("expected_close").limit(60)).unwrap();
            for (place, record) in all.items.iter().enumerate() {
                let change = match place {
                    // Out of the list, to its end, and where it was.
                    11 => DealChange::Name("Deal 3".to_owned()),
                    20 => DealChange::ExpectedClose(Some("2030-01-01".parse().unwrap())),
                    30 => DealChange::NextStep(Some("Call".to_owned())),
                    _ => continue,
                };
                work.update(&deals, record.id(), None, vec![change.into()]).unwrap();
            }
            told(&work, &query(), go_on)
        };
        let plain = (4..DEALS).filter(|day| day % 7 != 3).count();

        assert_eq!(same(told), plain);
        let told = told(&crm(2));
        let [step, moved] = ["Call", "2030-01-01"].map(|changed| {
            told.iter().position(|told| told.contains(changed) && told.starts_with("None")).unwrap()
        });
        assert_eq!((step, moved), (30 - 4 - 3 - 2, plain - 2));
    }
}
