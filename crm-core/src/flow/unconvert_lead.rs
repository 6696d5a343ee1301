//! A conversion is taken back.

use std::{collections::BTreeSet, sync::Arc};

use crm_core_macros::part;
use uuid::Uuid;

use crate::{
    crm::{Tx, revert::revert},
    entity::{Described, Record},
    error::{Error, ErrorKind, Result},
    flow::{Flow, handed_relations, related},
    model::{Lead, LeadChange, LeadId},
    store::{
        journal::{self, Entry, Verb},
        view,
        work::Work,
    },
    value::Link,
};

/// Takes the conversion of a lead back: the lead is open again, what was made goes to the trash, what was filled is empty.
///
/// What somebody changed or uses since is a conflict: then nothing is taken back, unless it is to be left as it is.
#[part]
pub struct UnconvertLead {
    /// The lead.
    #[field(1, required)]
    pub lead: LeadId,
    /// Whether what was changed or is used since stays as it is, and the rest is taken back.
    #[field(2)]
    pub leave_conflicts: bool,
}

/// What became of a conversion that was taken back.
#[part]
pub struct LeadUnconverted {
    /// The lead.
    #[field(1)]
    pub lead: LeadId,
    /// How many records were changed back or put into the trash, the lead included.
    #[field(2)]
    pub records: i64,
    /// What was left as it is, since it was changed or is used.
    #[field(3)]
    pub conflicts: Vec<LeftRecord>,
}

/// A record that was left as it is, since it was changed or is used.
#[part]
pub struct LeftRecord {
    /// The record.
    #[field(1)]
    pub record: Link,
    /// The field that was changed since; empty when the record itself is in use.
    #[field(2)]
    pub field: Option<String>,
}

impl Flow for UnconvertLead {
    type Outcome = LeadUnconverted;

    fn run(&self, tx: &Tx) -> Result<LeadUnconverted> {
        // No change at all still needs the right to make one.
        let lead = tx.leads().update(self.lead, std::iter::empty::<LeadChange>())?;
        let done = tx.write(|work| {
            let change_set = conversion(work, &lead)?;
            let about = related_to(work, &lead)?;
            let is_part = |entry: &Entry| {
                made(&lead).any(|id| id == entry.id)
                    || (entry.verb == Verb::Update && about.contains(&entry.id))
            };
            work.by_rule(|work| revert(work, change_set, self.leave_conflicts, &is_part))
        })?;
        let left = done.conflicts.into_iter().map(|conflict| {
            Ok(LeftRecord {
                record: Link::new(conflict.entity, conflict.id)?,
                field: conflict.field,
            })
        });
        Ok(LeadUnconverted {
            lead: self.lead,
            records: i64::try_from(done.records).unwrap_or(i64::MAX),
            conflicts: left.collect::<Result<_>>()?,
        })
    }
}

/// The lead and what it became.
fn made(lead: &Record<Lead>) -> impl Iterator<Item = Uuid> {
    std::iter::once(lead.id.uuid()).chain(became(lead).map(|link| link.id()))
}

fn became(lead: &Record<Lead>) -> impl Iterator<Item = Link> {
    let became = [
        lead.converted_account.map(Link::from),
        lead.converted_contact.map(Link::from),
        lead.converted_deal.map(Link::from),
    ];
    became.into_iter().flatten()
}

/// Everything that is about the lead, and the relations of what it became, whoever may see them.
fn related_to(work: &mut Work, lead: &Record<Lead>) -> Result<BTreeSet<Uuid>> {
    let about = Link::from(lead.id);
    work.by_rule(|work| {
        let mut found = BTreeSet::new();
        for (registered, index) in related::entities(work) {
            let records = work.under(&registered, &index, &about, usize::MAX)?;
            found.extend(records.iter().map(|record| record.id()));
        }
        for made in became(lead) {
            let relations = handed_relations::of(work, &made)?;
            found.extend(relations.iter().map(|relation| relation.id.uuid()));
        }
        Ok(found)
    })
}

/// The change set that converted the lead.
fn conversion(work: &Work, lead: &Record<Lead>) -> Result<u64> {
    let refused = |detail: &'static str| {
        Err(Error::new(ErrorKind::Invalid, detail)
            .with_record(Lead::NAME, lead.id.uuid())
            .with_field("status", "not_converted"))
    };
    if !lead.is_converted() {
        return refused("the lead was not converted");
    }
    let leads = Arc::clone(work.catalog.named(Lead::NAME)?);
    let number = Lead::FIELDS.iter().find(|field| field.name == "converted_at");
    let (Some(surrogate), Some(field)) =
        (view::surrogate(&*work.snapshot, lead.id.uuid())?, number)
    else {
        return refused("the lead was converted in this transaction: roll that back");
    };
    for entry in journal::of_record(&*work.snapshot, leads.number, surrogate)? {
        let entry = entry?;
        if entry.verb == Verb::Update && entry.fields.contains(&field.number) {
            return Ok(entry.change_set);
        }
    }
    refused("the lead was brought here as a converted one: there is nothing to take back")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Crm,
        flow::{ConvertLead, desk},
        model::{Account, AccountChange, Channel, Interaction, LeadStatus},
        query::Query,
    };

    fn call(crm: &Crm, about: impl Into<Link>) {
        let related_to = Some(about.into());
        let touch = Interaction::new(Channel::Phone, "Anvils", crm.now());
        crm.interactions().create(Interaction { related_to, ..touch }).unwrap();
    }

    /// R1.
    #[test]
    fn a_conversion_is_taken_back_whole_and_can_be_made_again() {
        let crm = desk::desk();
        let lead = desk::lead(&crm);
        call(&crm, lead);
        crm.convert_lead(ConvertLead::new(lead)).unwrap();

        let told = crm.unconvert_lead(UnconvertLead::new(lead)).unwrap();

        assert_eq!((told.records, told.conflicts.len()), (5, 0));
        let open = crm.leads().get(lead).unwrap();
        assert_eq!(
            (open.status, open.converted_at, open.converted_deal),
            (LeadStatus::New, None, None)
        );
        assert_eq!(crm.accounts().count(&Query::new()).unwrap(), 0);
        assert_eq!(crm.deals().count(&Query::new()).unwrap(), 0);
        let touch = crm.interactions().list(&Query::new()).unwrap().items.remove(0);
        assert!(touch.also_about.is_empty());
        crm.convert_lead(ConvertLead::new(lead)).unwrap();
        assert!(crm.verify().unwrap().is_sound());
    }

    /// R19, row 6.
    #[test]
    fn a_deal_that_is_in_use_is_a_conflict_and_stays_with_what_it_needs_when_asked_for() {
        let crm = desk::desk();
        let lead = desk::lead(&crm);
        let made = crm.convert_lead(ConvertLead::new(lead)).unwrap();
        let deal = made.deal.unwrap();
        call(&crm, deal);

        let error = crm.unconvert_lead(UnconvertLead::new(lead)).unwrap_err();
        let converted = crm.leads().get(lead).unwrap().is_converted();
        let given = UnconvertLead { leave_conflicts: true, ..UnconvertLead::new(lead) };
        let told = crm.unconvert_lead(given).unwrap();

        assert_eq!((error.kind(), converted), (ErrorKind::Conflict, true));
        assert_eq!(told.conflicts[0].record, deal.into());
        assert_eq!(crm.leads().get(lead).unwrap().status, LeadStatus::New);
        let deal = crm.deals().get(deal).unwrap();
        assert!(crm.accounts().find(deal.account.unwrap()).unwrap().is_some());
        assert!(crm.contacts().find(deal.primary_contact.unwrap()).unwrap().is_some());
    }

    /// R1.
    #[test]
    fn what_was_filled_in_a_record_that_was_there_is_empty_again() {
        let crm = desk::desk();
        let lead = desk::lead(&crm);
        let account = crm.accounts().create(Account::new("Acme Vietnam")).unwrap().id;
        crm.accounts().update(account, [AccountChange::Employees(Some(7))]).unwrap();
        let given = ConvertLead { account: Some(account), ..ConvertLead::new(lead) };
        crm.convert_lead(ConvertLead { skip_duplicates: true, ..given }).unwrap();

        crm.unconvert_lead(UnconvertLead::new(lead)).unwrap();

        let account = crm.accounts().get(account).unwrap();
        assert_eq!((account.website.as_deref(), account.employees), (None, Some(7)));
    }

    /// R1.
    #[test]
    fn only_the_conversion_is_taken_back_of_what_one_transaction_did() {
        let crm = desk::desk();
        let lead = desk::lead(&crm);
        let other = crm
            .write(|tx| {
                tx.convert_lead(ConvertLead::new(lead))?;
                tx.accounts().create(Account::new("Other"))
            })
            .unwrap();

        crm.unconvert_lead(UnconvertLead::new(lead)).unwrap();

        assert!(crm.accounts().find(other.id).unwrap().is_some());
        assert!(!crm.leads().get(lead).unwrap().is_converted());
    }

    #[test]
    fn a_lead_that_was_not_converted_is_not_unconverted() {
        let crm = desk::desk();
        let lead = desk::lead(&crm);

        let error = crm.unconvert_lead(UnconvertLead::new(lead)).unwrap_err();

        assert_eq!((error.kind(), error.fields()[0].code), (ErrorKind::Invalid, "not_converted"));
    }
}
