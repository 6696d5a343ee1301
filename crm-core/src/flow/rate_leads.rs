//! Leads are rated anew by the company's thresholds.

use std::{ops::ControlFlow, sync::Arc};

use crm_core_macros::part;

use crate::{
    crm::{Crm, Door, Tx},
    entity::{Change, Described, Look, Record},
    error::Result,
    flow::{
        Flow,
        rows::{self, Refusal, Target},
    },
    model::{Company, CompanyChange, Lead, Rating},
    query::Query,
    store::work::Work,
};

/// Sets from which score leads are hot and warm, and rates every lead with a score anew, all as one change set.
///
/// Converted leads keep the rating that they had. It is the one way to set the thresholds, so that lists by rating always
/// agree with them. Only the program and administrators may do this.
#[part]
pub struct RateLeads {
    /// The least score of a hot lead, 0 to 100; as it was when left out.
    #[field(1)]
    pub hot_score: Option<i64>,
    /// The least score of a warm lead; as it was when left out.
    #[field(2)]
    pub warm_score: Option<i64>,
}

/// What a new rating changed.
#[part]
pub struct LeadsRated {
    /// How many leads have another rating than before.
    #[field(1)]
    pub changed: i64,
    /// Give it to `revert` to take everything back; empty within a transaction and when nothing changed.
    #[field(2)]
    pub change_set: Option<i64>,
}

impl Flow for RateLeads {
    type Outcome = LeadsRated;

    fn run(&self, tx: &Tx) -> Result<LeadsRated> {
        self.through(Door::Tx(tx))
    }

    fn run_alone(&self, crm: &Crm) -> Result<LeadsRated> {
        self.through(Door::Crm(crm))
    }
}

impl RateLeads {
    fn through(&self, door: Door<'_>) -> Result<LeadsRated> {
        let targets = door.read(|work| {
            work.access.require_administrator()?;
            // Within a transaction, a lead that is written meanwhile refuses the commit.
            if matches!(door, Door::Tx(_)) {
                work.rely_on(Lead::NAME)?;
            }
            targets(work)
        })?;
        let rate = |work: &mut Work, target: &Target| self.rate(work, target);
        let mut done = rows::change(door, &*targets, Refusal::RefuseAll, &rate)?;
        // Leads that were written by the old thresholds between the look and the first commit.
        while let Door::Crm(crm) = door {
            let late = door.read(late)?;
            if late.is_empty() {
                break;
            }
            rows::go_on(crm, &*late, Refusal::RefuseAll, &rate, &mut done)?;
        }
        let changed = done.records.get(Lead::NAME).copied().unwrap_or_default();
        Ok(LeadsRated { changed, change_set: done.change_set })
    }

    /// Sets the thresholds, or rates a lead by them.
    fn rate(&self, work: &mut Work, (registered, id): &Target) -> Result<bool> {
        let changes =
            if registered.entity.def().name == Company::NAME { self.changes() } else { Vec::new() };
        let before = work.find(registered, *id)?.map(|record| record.base().revision);
        // Rules rate, even where nothing else is changed.
        let record = work.by_rule(|work| work.update(registered, *id, None, changes))?;
        if let Some(company) = record.as_any().downcast_ref::<Record<Company>>() {
            // The leads that follow are rated by the new thresholds.
            work.company = Arc::new(company.fields.clone());
        }
        Ok(before != Some(record.base().revision))
    }

    fn changes(&self) -> Vec<Change> {
        let hot = self.hot_score.map(|score| CompanyChange::HotScore(Some(score)));
        let warm = self.warm_score.map(|score| CompanyChange::WarmScore(Some(score)));
        hot.into_iter().chain(warm).map(Into::into).collect()
    }
}

/// The company, then the leads that have a score.
fn targets(work: &Work) -> Result<Vec<Target>> {
    let mut targets = Vec::new();
    let scored = Query::new().filter("has(score) && status != \"converted\"").whole();
    for (entity, query) in [(Company::NAME, Query::new()), (Lead::NAME, scored)] {
        let registered = work.catalog.named(entity)?;
        work.every(registered, &query, &mut |record| {
            targets.push((Arc::clone(registered), record.id()));
            Ok(ControlFlow::Continue(()))
        })?;
    }
    Ok(targets)
}

/// Leads whose rating is not what their score comes to.
fn late(work: &Work) -> Result<Vec<Target>> {
    let leads = work.catalog.named(Lead::NAME)?;
    let mut targets = Vec::new();
    work.each(leads, &mut |record| {
        if let Some(lead) = record.as_any().downcast_ref::<Record<Lead>>()
            && let Some(score) = lead.score.filter(|_| !lead.is_converted())
            && lead.rating != Some(Rating::of(score, &work.company))
        {
            targets.push((Arc::clone(leads), record.id()));
        }
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(targets)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        ErrorKind,
        flow::{ConvertLead, desk},
        model::{LeadChange, LeadId, Rating},
    };

    fn scored(crm: &Crm, score: i64) -> LeadId {
        let lead = desk::lead(crm);
        crm.leads().update(lead, [LeadChange::Score(Some(score))]).unwrap();
        lead
    }

    fn rating(crm: &Crm, lead: LeadId) -> Option<Rating> {
        crm.leads().get(lead).unwrap().rating
    }

    ///
    #[test]
    fn new_thresholds_rate_every_lead_anew_in_one_change_set_that_can_be_taken_back() {
        let crm = desk::desk();
        crm.rate_leads(RateLeads { hot_score: Some(80), warm_score: Some(40) }).unwrap();
        let leads: Vec<_> = (0..120).map(|number| scored(&crm, number % 100)).collect();
        let without = desk::lead(&crm);
        assert_eq!(rating(&crm, leads[79]), Some(Rating::Warm));

        let told =
            crm.rate_leads(RateLeads { hot_score: Some(70), ..RateLeads::default() }).unwrap();

        assert_eq!(told.changed, 10);
        assert_eq!(rating(&crm, leads[79]), Some(Rating::Hot));
        assert_eq!(rating(&crm, leads[39]), Some(Rating::Cold));
        assert_eq!(rating(&crm, without), None);
        let hot = Query::new().filter("rating == \"hot\"");
        let recount = leads.iter().filter(|lead| rating(&crm, **lead) == Some(Rating::Hot)).count();
        assert_eq!(crm.leads().count(&hot).unwrap(), u64::try_from(recount).unwrap());
        assert!(crm.verify().unwrap().is_sound());
        crm.revert(told.change_set.unwrap(), false).unwrap();
        assert_eq!(rating(&crm, leads[79]), Some(Rating::Warm));
        assert_eq!(crm.company().unwrap().hot_score, Some(80));
    }

    /// whoever is first, no lead keeps a rating by thresholds that hold no more.
    #[test]
    fn a_lead_that_is_written_while_the_thresholds_change_is_rated_by_the_new_ones() {
        let crm = desk::desk();
        crm.rate_leads(RateLeads { hot_score: Some(80), warm_score: Some(40) }).unwrap();
        let score = [LeadChange::Score(Some(75))];
        let lead = desk::lead(&crm);
        let late = crm.transaction().unwrap();
        late.leads().update(lead, score.clone()).unwrap();
        crm.rate_leads(RateLeads { hot_score: Some(70), ..RateLeads::default() }).unwrap();

        assert_eq!(late.commit().unwrap_err().kind(), ErrorKind::Conflict);
        crm.leads().update(lead, score).unwrap();
        assert_eq!(rating(&crm, lead), Some(Rating::Hot));
    }

    #[test]
    fn a_converted_lead_keeps_its_rating_and_only_administrators_set_thresholds() {
        let crm = desk::desk();
        crm.rate_leads(RateLeads { hot_score: Some(80), warm_score: Some(40) }).unwrap();
        let lead = scored(&crm, 75);
        crm.convert_lead(ConvertLead::new(lead)).unwrap();
        let limited = crm.as_user(desk::reader(&crm)).unwrap();

        let given = RateLeads { hot_score: Some(70), ..RateLeads::default() };
        let error = limited.rate_leads(given.clone()).unwrap_err();
        crm.rate_leads(given).unwrap();

        assert_eq!(error.kind(), ErrorKind::Forbidden);
        assert_eq!(rating(&crm, lead), Some(Rating::Warm));
    }
}
