//! Filling a new file with the sample company.

use crate::{Ids, Sample, StagePath};
use crm_core::{
    Crm, Result, Tx,
    entity::Source,
    model::{CustomerGroup, DealChange, LossReason, Pipeline, Stage},
};

/// How many records are one commit.
const BATCH: u64 = 2_000;

impl Sample {
    /// Creates every record in a new file, in the order in which they link to each other; `progress` is told what
    /// is made, how many there are, and how many there will be.
    ///
    /// # Errors
    /// `Duplicate` when the file has such a company already, `DiskFull`, `Storage`, `Closed`.
    pub fn fill(&self, crm: &Crm, progress: &mut dyn FnMut(&'static str, u64, u64)) -> Result<Ids> {
        let plan = &self.plan;
        let mut ids = crm.write(|tx| staff(tx, self))?;
        let mut many = Many { crm, progress };
        ids.accounts = many.of("customers", plan.accounts, |tx, number| {
            let account = self.account(number, &ids);
            tx.accounts().add_with(account.fields.clone(), account.base())
        })?;
        ids.contacts = many.of("contacts", plan.contacts, |tx, number| {
            let contact = self.contact(number, &ids);
            tx.contacts().add_with(contact.fields.clone(), contact.base())
        })?;
        ids.deals = many.of("deals", plan.deals, |tx, number| {
            let deal = self.deal(number, &ids);
            tx.deals().add_with(deal.fields.clone(), deal.base())
        })?;
        let contracted = self.contracted_deals();
        many.of("contracts", contracted.len() as u64, |tx, place| {
            let deal = usize::try_from(place).ok().and_then(|place| contracted.get(place));
            let planned = deal.and_then(|deal| self.contract(place, *deal, &ids));
            let Some(planned) = planned else { return Ok(()) };
            let contract = &planned.contract;
            let contract = tx.contracts().add_with(contract.fields.clone(), contract.base())?;
            for line in planned.lines(contract, &ids) {
                tx.contract_lines().create(line)?;
            }
            Ok(())
        })?;
        many.of("leads", self.leads(), |tx, number| {
            let (lead, deal) = self.lead(number, &ids);
            let id = tx.leads().add_with(lead.fields.clone(), lead.base())?;
            if let Some(deal) = deal {
                tx.deals().update(deal, [DealChange::Lead(Some(id))])?;
            }
            Ok(())
        })?;
        many.of("interactions", plan.interactions, |tx, number| {
            let touch = self.interaction(number, &ids);
            tx.interactions().add_with(touch.fields.clone(), touch.base()).map(drop)
        })?;
        many.of("tasks", self.tasks(), |tx, number| {
            let task = self.task(number, &ids);
            tx.tasks().add_with(task.fields.clone(), task.base()).map(drop)
        })?;
        many.of("notes", self.notes(), |tx, number| {
            let Some(note) = self.note(number, &ids) else { return Ok(()) };
            tx.notes().add_with(note.fields.clone(), note.base()).map(drop)
        })?;
        Ok(ids)
    }
}

/// Currencies, rates, teams, users with their quotas, the stages of both pipelines, and what is sold.
fn staff(tx: &Tx, sample: &Sample) -> Result<Ids> {
    let mut ids = Ids::default();
    for rate in sample.rates() {
        tx.rates().create(rate)?;
    }
    for team in sample.teams() {
        ids.teams.push(tx.teams().create(team)?.id);
    }
    for number in 0..Sample::USERS {
        if let Some(user) = sample.user(number, &ids) {
            ids.users.push(tx.users().create(user)?.id);
        }
    }
    for quota in sample.quotas(&ids) {
        tx.quotas().create(quota)?;
    }
    // A new file has a pipeline already; customers abroad get their own.
    ids.home = StagePath::of(&tx.stages().by(&Stage::BY_PIPELINE, &(), 100)?);
    let pipeline: Pipeline = sample.export_pipeline();
    let export = tx.pipelines().create(pipeline)?.id;
    let stages = sample.export_stages(export).into_iter();
    let stages = stages.map(|stage| tx.stages().create(stage)).collect::<Result<Vec<_>>>()?;
    ids.export = StagePath::of(&stages);
    wares(tx, sample, &mut ids)?;
    Ok(ids)
}

/// Products and their prices, and the lists that a new file has.
fn wares(tx: &Tx, sample: &Sample, ids: &mut Ids) -> Result<()> {
    let groups = tx.customer_groups().by(&CustomerGroup::NAMED, &(), 100)?;
    ids.groups = groups.into_iter().map(|group| group.id).collect();
    tx.loss_reasons().create(sample.loss_reason())?;
    let reasons = tx.loss_reasons().by(&LossReason::NAMED, &(), 100)?.into_iter();
    ids.loss_reasons = reasons
        .filter_map(|reason| reason.category.map(|category| (category, reason.id)))
        .collect();
    for category in sample.categories() {
        ids.categories.push(tx.product_categories().create(category)?.id);
    }
    for product in sample.products(ids) {
        ids.products.push(tx.products().create(product)?.id);
    }
    let mut books = Vec::new();
    for book in sample.price_books(ids) {
        books.push(tx.price_books().create(book)?.id);
    }
    for entry in sample.price_entries(&books, ids) {
        tx.price_entries().create(entry)?;
    }
    Ok(())
}

struct Many<'a> {
    crm: &'a Crm,
    progress: &'a mut dyn FnMut(&'static str, u64, u64),
}

impl Many<'_> {
    /// Creates many records, some thousand a commit; what happened in the past may say when.
    fn of<I>(
        &mut self,
        what: &'static str,
        count: u64,
        create: impl Fn(&Tx, u64) -> Result<I>,
    ) -> Result<Vec<I>> {
        let mut created = Vec::new();
        let mut first = 0;
        while first < count {
            let end = count.min(first + BATCH);
            created.extend(self.crm.write(|tx| {
                tx.source(Source::Import)?;
                (first..end).map(|number| create(tx, number)).collect::<Result<Vec<I>>>()
            })?);
            (self.progress)(what, end, count);
            first = end;
        }
        Ok(created)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crm_core::{
        OpenOptions, Query, TestClock,
        model::LocalePreset,
        report::{Asked, WinRate},
    };

    use super::*;
    use crate::Plan;

    #[test]
    fn a_filled_file_is_sound_and_its_figures_add_up() {
        let clock = Arc::new(TestClock::at("2026-11-21T01:00:00Z".parse().unwrap()));
        let options = OpenOptions::new().clock(clock).preset(LocalePreset::ViVn);
        let crm = Crm::memory(options).unwrap();
        let plan = Plan::new("2026-11-21".parse().unwrap());
        let plan = Plan { accounts: 40, contacts: 80, deals: 200, interactions: 300, ..plan };

        let ids = Sample::new(plan).fill(&crm, &mut |_, _, _| {}).unwrap();

        assert_eq!((ids.accounts.len(), ids.deals.len()), (40, 200));
        assert!(crm.verify().unwrap().is_sound());
        let every = Query::new();
        assert_eq!(
            (crm.leads().count(&every).unwrap(), crm.products().count(&every).unwrap()),
            (16, 28)
        );
        assert_eq!(
            (crm.tasks().count(&every).unwrap(), crm.notes().count(&every).unwrap()),
            (40, 8)
        );
        assert!(crm.contracts().count(&every).unwrap() > 10);
        assert!(
            crm.contract_lines().count(&every).unwrap() >= crm.contracts().count(&every).unwrap()
        );
        let converted = Query::new().filter("status == \"converted\" && converted_deal != null");
        assert_eq!(crm.leads().count(&converted).unwrap(), 4);
        let all = Asked::new();
        let board = crm.board(&all).unwrap();
        assert_eq!(board.rows.iter().map(|row| row.figure.count).sum::<i64>(), 200);
        let WinRate { won, lost, .. } = crm.win_rate(&all).unwrap();
        assert_eq!(won + lost + board.open.count, 200);
        let forecast = crm.forecast(&all).unwrap();
        let forecast: i64 = forecast.rows.iter().map(|row| row.figure.count).sum();
        assert_eq!(forecast, won + board.open.count);
        let teams = crm.outcomes(&all).unwrap().teams;
        assert_eq!(teams.iter().map(|row| row.won).sum::<i64>(), won);
        assert!(teams.iter().all(|row| row.name.is_some()));
        assert!(!crm.slipped(&all).unwrap().deals.is_empty());
    }
}
