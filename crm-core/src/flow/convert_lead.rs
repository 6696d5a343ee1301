//! A lead becomes an account, a contact and a deal.

use std::sync::Arc;

use crm_core_macros::part;

use crate::{
    crm::Tx,
    entity::{
        BaseChange, Change, Described, Entity, FieldValue, ItemId, ListItem, Managed, Record,
    },
    error::{Error, ErrorKind, Result},
    flow::{Flow, duplicates, handed_relations, related, stages},
    model::{
        Account, AccountId, Contact, ContactChange, ContactId, Deal, DealId, Lead, LeadChange,
        LeadId, LeadStatus, LifecycleStage, StageId, UserId,
    },
    value::{Link, Timestamp},
};

/// Converts a lead into an account, a contact and a deal: new ones, ones that are there, or none.
///
/// An account is made of the organisation, a contact of the person, where the lead names them. Of a record that is there
/// only empty fields are filled. Whatever is about the lead is linked to the new records too, its relations to others
/// go over to the record that each fits, and the lead stays as it was, to be read only. It is one change, which
/// `unconvert_lead` takes back.
#[part]
pub struct ConvertLead {
    /// The lead.
    #[field(1, required)]
    pub lead: LeadId,
    /// The account that it belongs to; a new one when left out.
    #[field(2)]
    pub account: Option<AccountId>,
    /// The contact that it is; a new one when left out.
    #[field(3)]
    pub contact: Option<ContactId>,
    /// The deal that it belongs to; a new one when left out.
    #[field(4)]
    pub deal: Option<DealId>,
    /// Whether it becomes no account.
    #[field(5)]
    pub without_account: bool,
    /// Whether it becomes no contact.
    #[field(6)]
    pub without_contact: bool,
    /// Whether it becomes no deal.
    #[field(7)]
    pub without_deal: bool,
    /// What the new deal is called; as the organisation or person when left out.
    #[field(8)]
    pub deal_name: Option<String>,
    /// Where the new deal stands; in the first open stage of the pipeline to begin with when left out, or else of the first.
    #[field(9)]
    pub stage: Option<StageId>,
    /// Who is responsible for the new records, and for what is still to be done about the lead; the lead's owner when
    /// left out.
    #[field(10)]
    pub owner: Option<UserId>,
    /// Whether new records are made although similar ones are there.
    #[field(11)]
    pub skip_duplicates: bool,
    /// The revision that the lead must still have.
    #[field(12)]
    pub revision: Option<i64>,
}

/// What a lead became.
#[part]
pub struct LeadConverted {
    /// The lead.
    #[field(1)]
    pub lead: LeadId,
    /// The account.
    #[field(2)]
    pub account: Option<AccountId>,
    /// The contact.
    #[field(3)]
    pub contact: Option<ContactId>,
    /// The deal.
    #[field(4)]
    pub deal: Option<DealId>,
    /// When it was converted.
    #[field(5)]
    pub converted_at: Timestamp,
    /// How many calls, tasks, notes, relations and the like were linked to the new records.
    #[field(6)]
    pub linked: i64,
}

impl Flow for ConvertLead {
    type Outcome = LeadConverted;

    fn run(&self, tx: &Tx) -> Result<LeadConverted> {
        let lead = self.lead(tx)?;
        let plan = Plan::of(self, &lead);
        if !self.skip_duplicates {
            let account = plan.account.as_ref().filter(|_| self.account.is_none());
            let contact = plan.contact.as_ref().filter(|_| self.contact.is_none());
            duplicates::refuse(tx, account, contact)?;
        }
        let base = self.base(&lead);
        let account = match (self.account, plan.account) {
            (Some(account), Some(wanted)) => Some(fill(tx, account, &wanted, [])?),
            (None, Some(wanted)) => Some(tx.accounts().create_with(wanted, base.clone())?.id),
            (_, None) => None,
        };
        let contact = match (self.contact, plan.contact) {
            (Some(contact), Some(wanted)) => {
                // That somebody must not be called is never lost.
                let quiet = lead.do_not_call.then(|| ContactChange::DoNotCall(true).into());
                Some(fill(tx, contact, &Contact { account, ..wanted }, quiet)?)
            }
            (None, Some(wanted)) => {
                let wanted = Contact { account, ..wanted };
                Some(tx.contacts().create_with(wanted, base.clone())?.id)
            }
            (_, None) => None,
        };
        let deal = match (self.deal, plan.deal) {
            (Some(deal), Some(wanted)) => {
                let wanted = Deal { account, primary_contact: contact, ..wanted };
                Some(fill(tx, deal, &wanted, [])?)
            }
            (None, Some(wanted)) => {
                let stage = self.stage.map_or_else(|| stages::first(tx), Ok)?;
                let wanted = Deal { account, primary_contact: contact, stage, ..wanted };
                Some(tx.deals().create_with(wanted, base)?.id)
            }
            (_, None) => None,
        };
        let targets = [account.map(Link::from), contact.map(Link::from), deal.map(Link::from)];
        let targets: Vec<Link> = targets.into_iter().flatten().collect();
        if targets.is_empty() {
            let detail = "the lead would become nothing: name what it becomes";
            return Err(refused(&lead, detail, "account", "required"));
        }
        let linked = tx.write(|work| {
            work.by_rule(|work| {
                let about = Link::from(lead.id);
                let linked = related::link(work, &about, &targets, self.owner)?;
                Ok(linked + handed_relations::hand_over(work, &about, &targets)?)
            })
        })?;
        let converted_at = close(tx, lead.id, account, contact, deal)?;
        Ok(LeadConverted { lead: lead.id, account, contact, deal, converted_at, linked })
    }
}

impl ConvertLead {
    /// The lead, if it may be converted by whom asks.
    fn lead(&self, tx: &Tx) -> Result<Record<Lead>> {
        let lead = tx.leads().get(self.lead)?;
        if lead.is_converted() {
            let detail = "the lead was converted already: unconvert it first";
            return Err(refused(&lead, detail, "status", "converted"));
        }
        // No change at all still needs the right to make one, and the revision.
        let nothing = std::iter::empty::<LeadChange>();
        match self.revision {
            Some(revision) => tx.leads().update_at(lead.id, revision, nothing),
            None => tx.leads().update(lead.id, nothing),
        }
    }

    fn base(&self, lead: &Record<Lead>) -> Vec<BaseChange> {
        let owner = self.owner.or(lead.base.owner);
        // The new owner's team is found by the owner.
        let team = if owner == lead.base.owner { lead.base.team } else { None };
        vec![
            BaseChange::Owner(owner),
            BaseChange::Team(team),
            BaseChange::Tags(lead.base.tags.clone()),
        ]
    }
}

/// What the lead is to become, as far as its own fields tell.
struct Plan {
    account: Option<Account>,
    contact: Option<Contact>,
    deal: Option<Deal>,
}

impl Plan {
    fn of(given: &ConvertLead, lead: &Record<Lead>) -> Self {
        let has_contact =
            !given.without_contact && (given.contact.is_some() || lead.last_name.is_some());
        let has_account =
            !given.without_account && (given.account.is_some() || lead.company_name.is_some());
        Self {
            account: has_account.then(|| account_of(lead, has_contact)),
            contact: has_contact.then(|| contact_of(lead)),
            deal: (!given.without_deal).then(|| deal_of(given, lead)),
        }
    }
}

fn account_of(lead: &Lead, has_contact: bool) -> Account {
    // What reaches the person is the person's, where there is one.
    let (emails, phones, description) = if has_contact {
        (Vec::new(), Vec::new(), None)
    } else {
        (unnamed(&lead.emails), unnamed(&lead.phones), lead.description.clone())
    };
    Account {
        name: lead.company_name.clone().unwrap_or_default(),
        website: lead.website.clone(),
        industry: lead.industry.clone(),
        employees: lead.employees,
        annual_revenue: lead.annual_revenue,
        addresses: unnamed(&lead.addresses),
        source: lead.source.clone(),
        rating: lead.rating,
        lifecycle_stage: Some(LifecycleStage::Customer),
        emails,
        phones,
        description,
        ..Account::default()
    }
}

fn contact_of(lead: &Lead) -> Contact {
    Contact {
        last_name: lead.last_name.clone().unwrap_or_default(),
        first_name: lead.first_name.clone(),
        job_title: lead.job_title.clone(),
        emails: unnamed(&lead.emails),
        phones: unnamed(&lead.phones),
        addresses: unnamed(&lead.addresses),
        source: lead.source.clone(),
        do_not_call: lead.do_not_call,
        description: lead.description.clone(),
        ..Contact::default()
    }
}

fn deal_of(given: &ConvertLead, lead: &Record<Lead>) -> Deal {
    let named = given.deal_name.clone().or_else(|| lead.company_name.clone());
    Deal {
        name: named.unwrap_or_else(|| lead.display_name.clone()),
        amount: lead.estimated_amount,
        source: lead.source.clone(),
        score: lead.score,
        lead: Some(lead.id),
        ..Deal::default()
    }
}

/// Items for the list of another record.
fn unnamed<T: ListItem>(items: &[T]) -> Vec<T> {
    let mut items = items.to_vec();
    for item in &mut items {
        item.set_id(ItemId::default());
    }
    items
}

/// Fills what is empty in a record that is there, and nothing else.
fn fill<T: Entity>(
    tx: &Tx,
    id: T::Id,
    wanted: &T,
    also: impl IntoIterator<Item = Change>,
) -> Result<T::Id> {
    let collection = tx.collection::<T>();
    let record = collection.get(id)?;
    let fields = <T as Described>::FIELDS.iter().enumerate();
    let blanks = fields.filter_map(|(position, field)| {
        let wanted = wanted.field(position)?;
        let is_blank = record.fields.field(position).is_some_and(FieldValue::holds_nothing);
        let is_given = field.managed == Managed::No && is_blank && !wanted.holds_nothing();
        is_given.then(|| Change::of(field.number, wanted))
    });
    Ok(collection.update(id, blanks.chain(also))?.id)
}

/// Marks the lead as what it became.
fn close(
    tx: &Tx,
    lead: LeadId,
    account: Option<AccountId>,
    contact: Option<ContactId>,
    deal: Option<DealId>,
) -> Result<Timestamp> {
    tx.write(|work| {
        let now = work.now;
        let changes = [
            LeadChange::Status(LeadStatus::Converted),
            LeadChange::ConvertedAt(Some(now)),
            LeadChange::ConvertedAccount(account),
            LeadChange::ConvertedContact(contact),
            LeadChange::ConvertedDeal(deal),
        ];
        let leads = Arc::clone(work.catalog.named(Lead::NAME)?);
        let changes = changes.into_iter().map(Into::into).collect();
        work.by_rule(|work| work.update(&leads, lead.uuid(), None, changes))?;
        Ok(now)
    })
}

fn refused(
    lead: &Record<Lead>,
    detail: &'static str,
    field: &'static str,
    code: &'static str,
) -> Error {
    Error::new(ErrorKind::Invalid, detail)
        .with_record(Lead::NAME, lead.id.uuid())
        .with_field(field, code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Crm, Money,
        flow::{desk, desk::lead},
        model::{
            AccountChange, Channel, Comment, Interaction, InteractionChange, InteractionStatus,
            Note, Participant, StageCategory, StageChange, Task,
        },
        query::Query,
    };

    fn listed<T: Entity>(crm: &Crm, index: &str, of: impl Into<Link>) -> usize {
        let work = crm.work().unwrap();
        let registered = work.catalog.named(T::NAME).unwrap();
        work.under(registered, index, &of.into(), usize::MAX).unwrap().len()
    }

    /// How much is about a record.
    fn timeline(crm: &Crm, of: impl Into<Link>) -> usize {
        let of = of.into();
        listed::<Interaction>(crm, "timeline", of.clone())
            + listed::<Note>(crm, "timeline", of.clone())
            + listed::<Task>(crm, "timeline", of.clone())
            + listed::<Comment>(crm, "thread", of)
    }

    fn call(crm: &Crm, lead: LeadId, channel: Channel) -> Record<Interaction> {
        let related_to = Some(lead.into());
        let touch = Interaction::new(channel, "Anvils", crm.now());
        crm.interactions().create(Interaction { related_to, ..touch }).unwrap()
    }

    /// A lead with two calls, an e-mail, a note, a task and a comment.
    fn busy_lead(crm: &Crm) -> LeadId {
        let lead = lead(crm);
        for channel in [Channel::Phone, Channel::Phone, Channel::Email] {
            call(crm, lead, channel);
        }
        crm.notes().create(Note::new(lead, "Wants forty")).unwrap();
        let related_to = Some(lead.into());
        crm.tasks()
            .create(Task { related_to: related_to.clone(), ..Task::new("Send it") })
            .unwrap();
        crm.comments().create(Comment { related_to, ..Comment::new("Looks good") }).unwrap();
        lead
    }

    /// R1, A-38; campaigns, whose records link in the same way, are not there yet.
    #[test]
    fn a_lead_becomes_an_account_a_contact_and_a_deal_and_nothing_about_it_is_lost() {
        let crm = desk::desk();
        let lead = busy_lead(&crm);
        let before = crm.leads().count(&Query::new()).unwrap();

        let told = crm.convert_lead(ConvertLead::new(lead)).unwrap();

        let account = crm.accounts().get(told.account.unwrap()).unwrap();
        let contact = crm.contacts().get(told.contact.unwrap()).unwrap();
        let deal = crm.deals().get(told.deal.unwrap()).unwrap();
        assert_eq!((account.name.as_str(), account.employees), ("Acme Ltd", Some(40)));
        assert_eq!((contact.last_name.as_str(), contact.account), ("Nguyen", told.account));
        assert_eq!(contact.emails[0].address.to_string(), "lan@acme.vn");
        assert_eq!((deal.name.as_str(), deal.account), ("Acme Ltd", told.account));
        assert_eq!((deal.primary_contact, deal.lead), (told.contact, Some(lead)));
        assert_eq!(deal.amount, Some("5000 USD".parse::<Money>().unwrap()));
        assert_eq!(deal.stage, desk::stages(&crm)[0].id);
        assert_eq!(told.linked, 6);
        for about in [Link::from(account.id), contact.id.into(), deal.id.into(), lead.into()] {
            assert_eq!(timeline(&crm, about), 6);
        }
        assert_eq!(crm.leads().count(&Query::new()).unwrap(), before);
        assert!(crm.verify().unwrap().is_sound());
    }

    /// R1, A-28, A-86.
    #[test]
    fn a_converted_lead_says_what_it_became_keeps_its_marks_and_can_only_be_read() {
        let crm = desk::desk();
        let lead = lead(&crm);

        let told = crm.convert_lead(ConvertLead::new(lead)).unwrap();
        let error =
            crm.leads().update(lead, [LeadChange::Source(Some("fair".to_owned()))]).unwrap_err();
        let again = crm.convert_lead(ConvertLead::new(lead)).unwrap_err();

        let lead = crm.leads().get(lead).unwrap();
        assert_eq!((lead.status, lead.converted_at), (LeadStatus::Converted, Some(crm.now())));
        assert_eq!(lead.converted_account, told.account);
        assert_eq!((lead.converted_contact, lead.converted_deal), (told.contact, told.deal));
        assert_eq!(lead.utm_source.as_deref(), Some("google"));
        let steps: Vec<_> = lead.lifecycle_entries.iter().map(|entry| entry.stage).collect();
        assert_eq!(steps, [LifecycleStage::Lead, LifecycleStage::Customer]);
        assert_eq!((error.kind(), error.fields()[0].code), (ErrorKind::Invalid, "converted"));
        assert_eq!((again.kind(), again.fields()[0].code), (ErrorKind::Invalid, "converted"));
    }

    /// R1.
    #[test]
    fn only_what_is_empty_in_a_record_that_is_there_is_filled() {
        let crm = desk::desk();
        let lead = lead(&crm);
        let account = crm.accounts().create(Account::new("Acme Vietnam")).unwrap().id;
        crm.accounts().update(account, [AccountChange::Employees(Some(7))]).unwrap();

        let given = ConvertLead { account: Some(account), ..ConvertLead::new(lead) };
        let told = crm
            .convert_lead(ConvertLead { without_contact: true, without_deal: true, ..given })
            .unwrap();

        let account = crm.accounts().get(account).unwrap();
        assert_eq!((account.name.as_str(), account.employees), ("Acme Vietnam", Some(7)));
        assert_eq!(account.website.as_deref(), Some("acme.vn"));
        assert_eq!((told.account, told.contact, told.deal), (Some(account.id), None, None));
    }

    /// R1.
    #[test]
    fn similar_records_refuse_the_conversion_and_are_named_unless_they_are_skipped() {
        let crm = desk::desk();
        let lead = lead(&crm);
        let account = crm.accounts().create(Account::new("ACME LTD")).unwrap().id;
        let emails = crm.leads().get(lead).unwrap().fields.emails;
        let contact = Contact { emails: unnamed(&emails), ..Contact::new("Other") };
        let contact = crm.contacts().create(contact).unwrap().id;

        let error = crm.convert_lead(ConvertLead::new(lead)).unwrap_err();
        let given = ConvertLead { skip_duplicates: true, ..ConvertLead::new(lead) };
        let told = crm.convert_lead(given).unwrap();

        assert_eq!(error.kind(), ErrorKind::DuplicateConflict);
        let candidates: Vec<_> = error
            .records()
            .iter()
            .map(|it| (&*it.record.entity, it.record.id, &*it.fields[0].field))
            .collect();
        let wanted = [("account", account.uuid(), "name"), ("contact", contact.uuid(), "emails")];
        assert_eq!(candidates, wanted);
        assert!(told.account.is_some_and(|made| made != account));
    }

    /// R1, R18.
    #[test]
    fn a_conversion_that_is_refused_half_way_leaves_nothing() {
        let crm = desk::desk();
        let lead = busy_lead(&crm);
        let lost = desk::stage(&crm, StageCategory::Lost);
        let required = ["loss_reason"].into_iter().collect();
        let change = StageChange::RequiredFields(required);
        crm.stages().update(lost, [change]).unwrap();
        let given = ConvertLead { stage: Some(lost), ..ConvertLead::new(lead) };

        let tx = crm.transaction().unwrap();
        let error = tx.convert_lead(given.clone()).unwrap_err();
        tx.commit().unwrap();
        crm.convert_lead(given).unwrap_err();

        assert_eq!(error.kind(), ErrorKind::Invalid);
        assert_eq!(crm.accounts().count(&Query::new()).unwrap(), 0);
        assert_eq!(crm.contacts().count(&Query::new()).unwrap(), 0);
        assert!(!crm.leads().get(lead).unwrap().is_converted());
    }

    /// R1.
    #[test]
    fn who_took_part_as_the_lead_takes_part_as_the_contact_and_open_work_goes_to_the_new_owner() {
        let crm = desk::desk();
        let (lead, nam) = (lead(&crm), desk::user(&crm, "Nam", "Staff"));
        let held = call(&crm, lead, Channel::InPerson);
        let who = Participant { who: lead.into(), role: "guest".into(), ..Participant::default() };
        let held_now = [
            InteractionChange::Participants(crate::entity::ListChange::Add(who)),
            InteractionChange::Status(InteractionStatus::Held),
        ];
        crm.interactions().update(held.id, held_now).unwrap();
        let planned = call(&crm, lead, Channel::Phone);

        let given = ConvertLead { owner: Some(nam), ..ConvertLead::new(lead) };
        let told = crm.convert_lead(given).unwrap();

        let held = crm.interactions().get(held.id).unwrap();
        let roles: Vec<_> =
            held.participants.iter().map(|it| (&it.who, it.role.as_str())).collect();
        let contact = Link::from(told.contact.unwrap());
        assert_eq!(roles, [(&Link::from(lead), "guest"), (&contact, "guest")]);
        assert_eq!(held.base.owner, None);
        assert_eq!(crm.interactions().get(planned.id).unwrap().base.owner, Some(nam));
        assert_eq!(crm.deals().get(told.deal.unwrap()).unwrap().base.owner, Some(nam));
    }

    /// R1.
    #[test]
    fn who_may_not_change_the_lead_may_not_convert_it_and_what_others_wrote_is_linked_all_the_same()
    {
        let crm = desk::desk();
        let reader = desk::reader(&crm);
        let (theirs, own) = (busy_lead(&crm), busy_lead(&crm));
        let mine = LeadChange::Base(BaseChange::Owner(Some(reader)));
        crm.leads().update(own, [mine]).unwrap();
        let limited = crm.as_user(reader).unwrap();
        let given = |lead| ConvertLead { skip_duplicates: true, ..ConvertLead::new(lead) };

        let error = limited.convert_lead(given(theirs)).unwrap_err();
        let told = limited.convert_lead(given(own)).unwrap();

        assert_eq!(error.kind(), ErrorKind::Forbidden);
        assert_eq!(told.linked, 6);
        assert_eq!(timeline(&crm, told.deal.unwrap()), 6);
        let history = crm.history("deal", told.deal.unwrap().uuid()).unwrap();
        assert_eq!(history[0].actor, Some(reader.uuid()));
    }
}
