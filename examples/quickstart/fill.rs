//! Filling a new file with the sample company.

use crm_core::{
    Crm, Result, Tx,
    entity::Source,
    model::{Pipeline, Stage},
};
use crm_examples::{Ids, Sample, StagePath};

use crate::progress;

/// How many records are one commit.
const BATCH: u64 = 2_000;

/// Creates every record of the sample, in the order in which they link to each other.
pub(crate) fn fill(crm: &Crm, sample: &Sample) -> Result<()> {
    let plan = sample.plan();
    let mut ids = crm.write(|tx| staff(tx, sample))?;
    ids.accounts = many(crm, plan.accounts, "customers", |tx, number| {
        let account = sample.account(number, &ids);
        Ok(tx.accounts().create_with(account.fields.clone(), account.base())?.id)
    })?;
    ids.contacts = many(crm, plan.contacts, "contacts", |tx, number| {
        let contact = sample.contact(number, &ids);
        Ok(tx.contacts().create_with(contact.fields.clone(), contact.base())?.id)
    })?;
    ids.deals = many(crm, plan.deals, "deals", |tx, number| {
        let deal = sample.deal(number, &ids);
        Ok(tx.deals().create_with(deal.fields.clone(), deal.base())?.id)
    })?;
    many(crm, plan.interactions, "interactions", |tx, number| {
        let interaction = sample.interaction(number, &ids);
        tx.interactions().create_with(interaction.fields.clone(), interaction.base()).map(drop)
    })?;
    Ok(())
}

/// Currencies, rates, teams, users, and the stages of both pipelines.
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
    // A new file has a pipeline already; customers abroad get their own.
    ids.home = StagePath::of(&tx.stages().by(&Stage::BY_PIPELINE, &(), 100)?);
    let pipeline: Pipeline = sample.export_pipeline();
    let export = tx.pipelines().create(pipeline)?.id;
    let stages = sample.export_stages(export).into_iter();
    let stages = stages.map(|stage| tx.stages().create(stage)).collect::<Result<Vec<_>>>()?;
    ids.export = StagePath::of(&stages);
    Ok(ids)
}

/// Creates many records, some thousand a commit; what happened in the past may say when.
fn many<I>(
    crm: &Crm,
    count: u64,
    what: &'static str,
    create: impl Fn(&Tx, u64) -> Result<I>,
) -> Result<Vec<I>> {
    let bar = progress::bar(what, count);
    let mut created = Vec::new();
    let mut first = 0;
    while first < count {
        let end = count.min(first + BATCH);
        created.extend(crm.write(|tx| {
            tx.source(Source::Import)?;
            (first..end).map(|number| create(tx, number)).collect::<Result<Vec<I>>>()
        })?);
        bar.set_position(end);
        first = end;
    }
    bar.finish_and_clear();
    Ok(created)
}
