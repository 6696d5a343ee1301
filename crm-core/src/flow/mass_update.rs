//! One change to every record that a filter finds.

use std::{borrow::Borrow, ops::ControlFlow, sync::Arc};

use crm_core_macros::part;

use crate::{
    access::Action,
    crm::{Collection, Door, Records},
    entity::{Change, Entity, record::AnyRecord},
    error::Result,
    flow::{
        RefusedRow,
        rows::{self, Refusal, Target, Targets},
    },
    planted::idle,
    query::Query,
    store::{
        catalog::Registered,
        number_set::NumberSet,
        work::{Sighting, Work},
    },
};

/// What a change to many records did, or would do.
#[part]
pub struct MassUpdated {
    /// How many records the filter found.
    #[field(1)]
    pub matched: i64,
    /// How many were changed; those that were so already are not counted.
    #[field(2)]
    pub changed: i64,
    /// Records that could not be changed.
    #[field(3)]
    pub refused: Vec<RefusedRow>,
    /// Give it to `revert` to take everything back; empty for a preview and within a transaction.
    #[field(4)]
    pub change_set: Option<i64>,
}

impl Records<'_> {
    /// Makes the same changes to every record that a query finds, as one change set; a limit is the size of a page
    /// and no end. A record that the user may not change, or that breaks a rule then, refuses the whole call, which
    /// lists all of them, unless `refusal` says otherwise. Over 10,000 records are written in several commits.
    ///
    /// # Errors
    /// `Query`, `WrongType`, and what the first refused record is refused for; nothing is written then.
    pub fn mass_update(
        &self,
        query: &Query,
        changes: &[Change],
        refusal: Refusal,
    ) -> Result<MassUpdated> {
        idle!(self.method("mass_update") => Ok(MassUpdated::default()));
        let registered = self.registered();
        let mut found = Found::of(registered);
        let is_alone = matches!(self.door(), Door::Crm(_));
        self.door().read(|work| {
            work.every_numbered(registered, query, &mut |number, record| {
                found.add(work, number.filter(|_| is_alone), &record);
                Ok(ControlFlow::Continue(()))
            })
        })?;
        // As they stand in the file, each near the one before.
        found.rows.sort_unstable_by_key(|row| row.target.1);
        let done = rows::change(self.door(), &found, refusal, &|work, row| {
            let puts = work.n_puts();
            let (registered, id) = &row.target;
            match &row.sighting {
                Some(sighting) => work.update_seen(registered, sighting, changes.to_vec())?,
                None => {
                    work.target(registered, *id, Action::MassUpdate, true)?;
                    work.update(registered, *id, None, changes.to_vec())?
                }
            };
            // What is so already is not put again.
            Ok(work.n_puts() > puts)
        })?;
        Ok(MassUpdated {
            matched: i64::try_from(found.len()).unwrap_or(i64::MAX),
            changed: done.count(),
            refused: done.refused_rows()?,
            change_set: done.change_set,
        })
    }
}

/// What a filter found: as many records as one commit takes as it read them. Of more than that, which are written in
/// several commits, the short numbers alone, since each commit reads another state; but of those of a transaction,
/// whose own records have none, the ids.
struct Found<'r> {
    registered: &'r Arc<Registered>,
    rows: Vec<Row>,
    numbers: NumberSet,
}

/// A record to change, maybe as it was read.
#[derive(Clone)]
struct Row {
    target: Target,
    sighting: Option<Sighting>,
}

impl Borrow<Target> for Row {
    fn borrow(&self) -> &Target {
        &self.target
    }
}

impl<'r> Found<'r> {
    fn of(registered: &'r Arc<Registered>) -> Self {
        Self { registered, rows: Vec::new(), numbers: NumberSet::default() }
    }

    fn add(&mut self, work: &Work, number: Option<u64>, record: &Arc<dyn AnyRecord>) {
        if let Some(number) = number {
            self.numbers.insert(number);
            if self.numbers.len() > rows::most() {
                self.rows = Vec::new();
                return;
            }
        }
        let is_one_commit = self.rows.len() < rows::most();
        let sighting =
            is_one_commit.then(|| work.sighting(record, number, self.registered.entity.def()));
        let target = (Arc::clone(self.registered), record.id());
        self.rows.push(Row { target, sighting: sighting.flatten() });
    }

    fn len(&self) -> usize {
        self.rows.len().max(self.numbers.len())
    }
}

impl Targets for Found<'_> {
    type Row = Row;

    fn commits(&self) -> usize {
        rows::commits(self.len())
    }

    /// A record that is gone by then is passed over.
    fn of_commit(&self, commit: usize, work: &Work) -> Result<Vec<Row>> {
        let most = rows::part(self.len());
        let after = commit * most;
        if !self.rows.is_empty() {
            return Ok(self.rows.iter().skip(after).take(most).cloned().collect());
        }
        let mut rows = Vec::with_capacity(most);
        for number in self.numbers.some(after, most) {
            if let Some(sighting) = work.sighting_of(self.registered, number)? {
                let target = (Arc::clone(self.registered), sighting.id());
                rows.push(Row { target, sighting: Some(sighting) });
            }
        }
        Ok(rows)
    }
}

impl<T: Entity> Collection<'_, T> {
    /// Makes the same changes to every record that a query finds, as [`Records::mass_update`] says.
    ///
    /// # Errors
    /// As [`Records::mass_update`].
    pub fn mass_update<C: Into<Change>>(
        &self,
        query: &Query,
        changes: impl IntoIterator<Item = C>,
        refusal: Refusal,
    ) -> Result<MassUpdated> {
        let changes: Vec<Change> = changes.into_iter().map(Into::into).collect();
        self.untyped()?.mass_update(query, &changes, refusal)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        ErrorKind,
        entity::{BaseChange, Source},
        flow::{Win, desk},
        model::{Account, AccountChange, Deal, DealChange, StageChange, Tag, TagChange},
    };

    fn all() -> Query {
        Query::new().filter("category == \"open\"")
    }

    fn next_step(text: &str) -> [DealChange; 1] {
        [DealChange::NextStep(Some(text.to_owned()))]
    }

    ///
    #[test]
    fn every_record_that_the_filter_finds_is_changed_as_one_change_set_that_can_be_taken_back() {
        let crm = desk::desk();
        let deals = [desk::deal(&crm), desk::deal(&crm), desk::deal(&crm)];
        crm.win(Win::new(deals[2])).unwrap();

        let preview = crm.deals().mass_update(&all(), next_step("Call"), Refusal::Preview).unwrap();
        let before = crm.deals().get(deals[0]).unwrap();
        let done = crm.deals().mass_update(&all(), next_step("Call"), Refusal::RefuseAll).unwrap();

        assert_eq!((preview.matched, preview.changed, preview.change_set), (2, 2, None));
        assert_eq!(before.next_step, None);
        assert_eq!((done.matched, done.changed), (2, 2));
        assert_eq!(crm.deals().get(deals[1]).unwrap().next_step.as_deref(), Some("Call"));
        assert_eq!(crm.deals().get(deals[2]).unwrap().next_step, None);
        let history = crm.history("deal", deals[0].uuid()).unwrap();
        assert_eq!(Some(history[0].change_set), done.change_set);
        let reverted = crm.revert(done.change_set.unwrap(), false).unwrap();
        assert_eq!(reverted.records, 2);
        assert_eq!(crm.deals().get(deals[0]).unwrap().next_step, None);
        let again = crm.deals().mass_update(&all(), next_step("Call"), Refusal::Skip).unwrap();
        let same = crm.deals().mass_update(&all(), next_step("Call"), Refusal::Skip).unwrap();
        assert_eq!((again.changed, same.matched, same.changed), (2, 2, 0));
    }

    ///
    #[test]
    fn records_that_the_user_may_not_edit_refuse_the_call_and_are_listed_or_are_skipped() {
        let crm = desk::desk();
        let lan = desk::reader(&crm);
        let (hers, other) = (desk::deal(&crm), desk::deal(&crm));
        crm.deals().update(hers, [DealChange::Base(BaseChange::Owner(Some(lan)))]).unwrap();
        let limited = crm.as_user(lan).unwrap();

        let preview =
            limited.deals().mass_update(&all(), next_step("Call"), Refusal::Preview).unwrap();
        let error =
            limited.deals().mass_update(&all(), next_step("Call"), Refusal::RefuseAll).unwrap_err();
        let untouched = crm.deals().get(hers).unwrap();
        let done = limited.deals().mass_update(&all(), next_step("Call"), Refusal::Skip).unwrap();

        assert_eq!((preview.matched, preview.changed, preview.refused.len()), (2, 1, 1));
        assert_eq!(error.kind(), ErrorKind::Forbidden);
        assert_eq!(error.records().len(), 1);
        assert_eq!(error.records()[0].record.id, other.uuid());
        assert_eq!(untouched.next_step, None);
        assert_eq!((done.changed, done.refused[0].code.as_str()), (1, "forbidden"));
        assert_eq!(done.refused[0].record, other.into());
        assert_eq!(crm.deals().get(hers).unwrap().next_step.as_deref(), Some("Call"));
    }

    ///
    #[test]
    fn records_that_would_break_a_rule_are_listed_with_their_fields() {
        let crm = desk::desk();
        let (deal, stages) = (desk::deal(&crm), desk::stages(&crm));
        let required = ["expected_close"].into_iter().collect();
        crm.stages().update(stages[2].id, [StageChange::RequiredFields(required)]).unwrap();

        let moved = [DealChange::Stage(stages[2].id)];
        let error = crm.deals().mass_update(&all(), moved, Refusal::RefuseAll).unwrap_err();

        assert_eq!(error.kind(), ErrorKind::Invalid);
        assert_eq!(error.records()[0].record.id, deal.uuid());
        assert_eq!(&*error.records()[0].fields[0].field, "expected_close");
    }

    /// A-32, R19.
    #[test]
    fn more_than_one_commit_takes_is_one_change_set_and_refused_as_a_whole() {
        let crm = desk::desk();
        let tx = crm.transaction().unwrap();
        tx.source(Source::Import).unwrap();
        for number in 0..120 {
            tx.accounts().create(Account::new(format!("Company {number}"))).unwrap();
        }
        tx.commit().unwrap();

        let refused = [AccountChange::Employees(Some(-1))];
        let error = crm.accounts().mass_update(&Query::new(), refused, Refusal::RefuseAll);
        let staff = [AccountChange::Employees(Some(5))];
        let done = crm.accounts().mass_update(&Query::new(), staff, Refusal::RefuseAll).unwrap();

        assert_eq!(error.unwrap_err().records().len(), 120);
        assert_eq!(done.changed, 120);
        let reverted = crm.revert(done.change_set.unwrap(), false).unwrap();
        assert_eq!(reverted.records, 120);
    }

    #[test]
    fn of_more_than_one_commit_takes_only_numbers_are_held_and_what_is_gone_by_then_is_passed_over()
    {
        let crm = desk::desk();
        let many = rows::most() + 10;
        crm.write(|tx| {
            (0..many).try_for_each(|number| {
                tx.accounts().create(Account::new(format!("Company {number}"))).map(drop)
            })
        })
        .unwrap();
        let work = crm.work().unwrap();
        let accounts = work.catalog.named("account").unwrap();
        let mut found = Found::of(accounts);
        let mut last = None;
        work.every_numbered(accounts, &Query::new(), &mut |number, record| {
            found.add(&work, number, &record);
            last = Some(record.id().into());
            Ok(ControlFlow::Continue(()))
        })
        .unwrap();
        crm.accounts().trash(last.unwrap()).unwrap();
        crm.accounts().purge(last.unwrap()).unwrap();

        let work = crm.work().unwrap();
        let of_commit = |commit| found.of_commit(commit, &work).unwrap().len();

        assert!(found.rows.is_empty());
        assert_eq!((found.len(), found.commits()), (many, 3));
        assert_eq!([0, 1, 2].map(of_commit), [many / 2 - 5, many / 2 - 5, 9]);
    }

    /// the first takes the value; a value that is taken is told of by its record, not by a refused commit.
    #[test]
    fn records_that_clash_on_a_unique_value_are_listed_or_skipped() {
        let crm = desk::desk();
        let [blue, red, _] =
            ["Blue", "Red", "Green"].map(|name| crm.tags().create(Tag::new(name)).unwrap().id);
        let same = [TagChange::Name("Red".to_owned())];
        let (all, others) = (Query::new(), Query::new().filter("name != \"Red\""));

        let error = crm.tags().mass_update(&all, same.clone(), Refusal::RefuseAll).unwrap_err();
        let preview = crm.tags().mass_update(&others, same.clone(), Refusal::Preview).unwrap();
        let done = crm.tags().mass_update(&others, same, Refusal::Skip).unwrap();
        crm.tags().trash(red).unwrap();
        let free = [TagChange::Name("Black".to_owned())];
        let first = crm.tags().mass_update(&all, free, Refusal::Skip).unwrap();

        assert_eq!((error.kind(), error.records().len()), (ErrorKind::Duplicate, 2));
        assert_eq!(&*error.records()[0].fields[0].field, "named");
        assert_eq!((preview.changed, done.changed, done.refused.len()), (0, 0, 2));
        assert_eq!(
            (done.refused[0].record.clone(), done.refused[0].code.as_str()),
            (blue.into(), "duplicate")
        );
        assert_eq!((first.changed, first.refused.len()), (1, 1));
        assert_eq!(crm.tags().get(blue).unwrap().name, "Black");
        assert!(crm.verify().unwrap().is_sound());
    }

    #[test]
    fn what_somebody_changed_after_the_filter_found_it_is_read_again() {
        let crm = desk::desk();
        let deal = desk::deal(&crm);
        let work = crm.work().unwrap();
        let deals = Arc::clone(work.catalog.named("deal").unwrap());
        let found = work.get(&deals, deal.uuid()).unwrap();
        let sighting = work.sighting(&found, None, deals.entity.def()).unwrap();
        crm.deals().update(deal, next_step("Write")).unwrap();

        let score = vec![DealChange::Score(Some(7)).into()];
        crm.write_with(&mut |work| {
            work.update_seen(&deals, &sighting, score.clone())?;
            // It has its own change now.
            work.update_seen(&deals, &sighting, next_step("Call").map(Into::into).into()).map(drop)
        })
        .unwrap();

        let deal = crm.deals().get(deal).unwrap();
        assert_eq!((deal.next_step.as_deref(), deal.score), (Some("Call"), Some(7)));
        assert_eq!(deal.base.revision, found.base().revision + 2);
    }

    #[test]
    fn within_a_transaction_it_is_a_part_of_that_or_nothing() {
        let crm = desk::desk();
        let deal = desk::deal(&crm);
        let tx = crm.transaction().unwrap();

        let done = tx.deals().mass_update(&all(), next_step("Call"), Refusal::RefuseAll).unwrap();
        tx.deals().mass_update(&all(), [DealChange::Score(Some(7))], Refusal::Preview).unwrap();
        tx.commit().unwrap();

        assert_eq!((done.changed, done.change_set), (1, None));
        let deal: crate::entity::Record<Deal> = crm.deals().get(deal).unwrap();
        assert_eq!((deal.next_step.as_deref(), deal.score), (Some("Call"), None));
    }
}
