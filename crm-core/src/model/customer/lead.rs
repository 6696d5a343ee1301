//! Leads: people and organisations that may become customers, before anybody knows.

use crm_core_macros::{choice, entity};

use crate::{
    entity::{
        AnyIndex, AnyTotal, By, Context, Desc, Described, Entity, Fields, Record, Source, Sum,
        Total, Violations, Words, index, index_each,
    },
    error::Result,
    model::{
        AccountId, Company, ContactEmail, ContactId, ContactPhone, DealId, LifecycleEntry,
        LifecycleStage, LossReasonId, PostalAddress, RecordEvent, UserId,
    },
    value::{Date, Money, Timestamp, display_name, fold},
};

/// What was done about a lead.
#[choice]
pub enum LeadStatus {
    /// Nothing yet.
    New = 1,
    /// Somebody was given it.
    Assigned = 2,
    /// Somebody is in contact.
    Working = 3,
    /// It is kept warm until the time comes.
    Nurturing = 4,
    /// There is a need and the means.
    Qualified = 5,
    /// It became an account, a contact or a deal.
    Converted = 6,
    /// It goes back to be taken up later.
    Recycled = 7,
    /// Nothing will come of it.
    Dead = 8,
}

/// How promising somebody is.
#[choice]
pub enum Rating {
    /// Very.
    Hot = 1,
    /// So-so.
    Warm = 2,
    /// Hardly.
    Cold = 3,
}

impl Rating {
    /// The rating of a score by the company's thresholds.
    pub(crate) fn of(score: i64, company: &Company) -> Self {
        let reaches = |threshold: Option<i64>| threshold.is_some_and(|least| score >= least);
        if reaches(company.hot_score) {
            Self::Hot
        } else if reaches(company.warm_score) {
            Self::Warm
        } else {
            Self::Cold
        }
    }
}

/// Somebody who may become a customer: a person, an organisation or both, not yet looked into.
#[entity(
    "lead",
    search = [display_name, company_name, emails, phones, job_title, description],
    unlisted = unfollowed
)]
pub struct Lead {
    /// The person's family name; this or the organisation is needed.
    #[field(1)]
    pub last_name: Option<String>,
    /// The person's given name.
    #[field(2)]
    pub first_name: Option<String>,
    /// What the lead is called in lists: the person's whole name, else the organisation's.
    #[field(3, computed)]
    pub display_name: String,
    /// The organisation.
    #[field(4)]
    pub company_name: Option<String>,
    /// What the person does there.
    #[field(5)]
    pub job_title: Option<String>,
    /// E-mail addresses.
    #[field(6)]
    pub emails: Vec<ContactEmail>,
    /// Telephone numbers.
    #[field(7)]
    pub phones: Vec<ContactPhone>,
    /// The web site.
    #[field(8)]
    pub website: Option<String>,
    /// Postal addresses.
    #[field(9)]
    pub addresses: Vec<PostalAddress>,
    /// What the organisation does.
    #[field(10)]
    pub industry: Option<String>,
    /// How many people work there.
    #[field(11)]
    pub employees: Option<i64>,
    /// What the organisation earns in a year.
    #[field(12)]
    pub annual_revenue: Option<Money>,
    /// What was done about it so far.
    #[field(13)]
    pub status: LeadStatus,
    /// How far it is on the way to being a customer; a lead when left empty.
    #[field(14)]
    pub lifecycle_stage: Option<LifecycleStage>,
    /// When it came to each step of that way.
    #[field(15, recorded)]
    pub lifecycle_entries: Vec<LifecycleEntry>,
    /// How it was found, as `web form`.
    #[field(16)]
    pub source: Option<String>,
    /// More about how it was found, as the name of the fair.
    #[field(17)]
    pub source_detail: Option<String>,
    /// Where the visit came from, as `google`.
    #[field(18)]
    pub utm_source: Option<String>,
    /// By which kind of way, as `cpc`.
    #[field(19)]
    pub utm_medium: Option<String>,
    /// By which campaign.
    #[field(20)]
    pub utm_campaign: Option<String>,
    /// How promising it is, 0 to 100.
    #[field(21)]
    pub score: Option<i64>,
    /// How promising it is in a word: from the score, by the company's thresholds.
    #[field(22, recorded)]
    pub rating: Option<Rating>,
    /// What it may be worth.
    #[field(23)]
    pub estimated_amount: Option<Money>,
    /// Who recommended the company.
    #[field(24)]
    pub referred_by: Option<String>,
    /// Which products it asked about.
    #[field(25)]
    pub product_interest: Words,
    /// Whether it must not be called.
    #[field(26)]
    pub do_not_call: bool,
    /// The day to come back to it.
    #[field(27)]
    pub next_follow_up: Option<Date>,
    /// Why nothing came of it.
    #[field(28)]
    pub lost_reason: Option<LossReasonId>,
    /// When it was converted.
    #[field(29, recorded)]
    pub converted_at: Option<Timestamp>,
    /// The account that it became, or was added to.
    #[field(30, recorded)]
    pub converted_account: Option<AccountId>,
    /// The contact that it became.
    #[field(31, recorded)]
    pub converted_contact: Option<ContactId>,
    /// The deal that it became.
    #[field(32, recorded)]
    pub converted_deal: Option<DealId>,
    /// Whether nobody follows it any more: it is left out of lists and counts, but search still finds it.
    #[field(33)]
    pub unfollowed: bool,
    /// Anything else worth knowing.
    #[field(34)]
    pub description: Option<String>,
}

impl Lead {
    /// Leads by status, the latest first.
    pub const BY_STATUS: By<Self, (LeadStatus, Desc<Timestamp>)> = index!(
        "by_status",
        on = ["status", "-created_at"],
        |lead| Some((lead.status, Desc(lead.base.created_at)))
    );
    /// Leads of one owner by status, those to come back to first.
    pub const BY_OWNER: By<Self, (Option<UserId>, LeadStatus, Option<Date>)> = index!(
        "by_owner",
        on = ["owner", "status", "next_follow_up"],
        |lead| Some((lead.base.owner, lead.status, lead.next_follow_up))
    );
    /// Leads by rating, the highest score first.
    pub const BY_RATING: By<Self, (Rating, Desc<Option<i64>>)> =
        index!("by_rating", on = ["rating", "-score"], |lead| lead
            .rating
            .map(|rating| (rating, Desc(lead.score))));
    /// Leads by any of their e-mail addresses.
    pub const BY_EMAIL: By<Self, String> =
        index_each!("by_email", on = ["emails.address"], |lead| lead
            .emails
            .iter()
            .map(|email| email.address.key()));
    /// Leads by any of their telephone numbers.
    pub const BY_PHONE: By<Self, String> =
        index_each!("by_phone", on = ["phones.number"], |lead| lead
            .phones
            .iter()
            .map(|phone| phone.number.to_string()));
    /// Leads by organisation.
    pub const BY_COMPANY: By<Self, String> =
        index!("by_company", on = ["company_name"], |lead| lead.company_name.as_deref().map(fold));
    /// The leads that an account came from.
    pub const BY_CONVERTED_ACCOUNT: By<Self, AccountId> = index!(
        "by_converted_account",
        on = ["converted_account"],
        keep = [display_name, converted_at],
        |lead| lead.converted_account
    );

    /// Leads by status, those that nobody follows left out, with what they may be worth.
    pub const STATUS: Total<Self, LeadStatus> =
        Total::new("status", &["status", "unfollowed", "estimated_amount"], |lead| {
            lead.counted().map(|sum| (lead.status, sum))
        });
    /// Leads by rating, those that nobody follows left out.
    pub const RATING: Total<Self, Option<Rating>> =
        Total::new("rating", &["rating", "unfollowed", "estimated_amount"], |lead| {
            lead.counted().map(|sum| (lead.rating, sum))
        });
    /// Leads by how they were found, those that nobody follows left out.
    pub const SOURCE: Total<Self, Option<String>> =
        Total::new("source", &["source", "unfollowed", "estimated_amount"], |lead| {
            lead.counted().map(|sum| (lead.source.clone(), sum))
        });
    /// Leads by the step of the life cycle that they stand at, those that nobody follows left out.
    pub const LIFECYCLE: Total<Self, Option<LifecycleStage>> =
        Total::new("lifecycle", &["lifecycle_stage", "unfollowed", "estimated_amount"], |lead| {
            lead.counted().map(|sum| (lead.lifecycle_stage, sum))
        });

    /// Whether it became something else; from then on it only stands for what was.
    pub fn is_converted(&self) -> bool {
        self.status == LeadStatus::Converted
    }

    fn counted(&self) -> Option<Sum> {
        (!self.unfollowed).then(|| Sum::count_and(self.estimated_amount))
    }
}

impl Entity for Lead {
    const INDEXES: &'static [&'static dyn AnyIndex<Self>] = &[
        &Self::BY_STATUS,
        &Self::BY_OWNER,
        &Self::BY_RATING,
        &Self::BY_EMAIL,
        &Self::BY_PHONE,
        &Self::BY_COMPANY,
        &Self::BY_CONVERTED_ACCOUNT,
    ];
    const TOTALS: &'static [&'static dyn AnyTotal<Self>] =
        &[&Self::STATUS, &Self::RATING, &Self::SOURCE, &Self::LIFECYCLE];

    fn settle(
        lead: &mut Record<Self>,
        before: Option<&Record<Self>>,
        context: &Context<'_>,
    ) -> Result<()> {
        // What it was when it was converted stays, whatever the company counts as hot today.
        if lead.is_converted() && before.is_some_and(|before| before.is_converted()) {
            return Ok(());
        }
        let part = |name: &Option<String>| name.clone().unwrap_or_default();
        let person = display_name(
            context.company.locale.locale(),
            &part(&lead.last_name),
            "",
            &part(&lead.first_name),
        );
        lead.display_name = if person.is_empty() { part(&lead.company_name) } else { person };
        ContactPhone::dial_home(&mut lead.phones, context);
        if let Some(score) = lead.score {
            let given = context.source == Source::Import
                && lead.rating != before.and_then(|before| before.rating);
            if !given {
                lead.rating = Some(Rating::of(score, context.company));
                context.rely_on_company()?;
            }
        } else if context.source == Source::Caller {
            lead.rating = None;
        }
        if lead.is_converted() {
            lead.lifecycle_stage = Some(LifecycleStage::Customer);
            if context.source == Source::Import && lead.converted_at.is_none() {
                lead.converted_at = Some(context.now);
            }
        }
        let stage = *lead.lifecycle_stage.get_or_insert(LifecycleStage::Lead);
        let since = match before {
            None => Some(lead.base.created_at),
            Some(_) => lead.converted_at,
        };
        LifecycleEntry::follow(&mut lead.lifecycle_entries, Some(stage), since, context);
        Ok(())
    }

    fn check(
        lead: &Record<Self>,
        before: Option<&Record<Self>>,
        context: &Context<'_>,
        broken: &mut Violations,
    ) -> Result<()> {
        let is_empty = |name: &Option<String>| name.as_ref().is_none_or(String::is_empty);
        if is_empty(&lead.last_name) && is_empty(&lead.company_name) {
            broken.add("last_name", "required");
        }
        if lead.score.is_some_and(|score| !(0..=100).contains(&score)) {
            broken.add("score", "out_of_range");
        }
        if lead.employees.is_some_and(|employees| employees < 0) {
            broken.add("employees", "out_of_range");
        }
        for (field, amount) in
            [("annual_revenue", lead.annual_revenue), ("estimated_amount", lead.estimated_amount)]
        {
            if amount.is_some_and(|amount| amount.amount().is_sign_negative()) {
                broken.add(field, "out_of_range");
            }
        }
        ContactEmail::check_primary(&lead.emails, broken);
        ContactPhone::check_primary(&lead.phones, broken);
        match before {
            _ if context.source != Source::Caller => {}
            Some(before) if before.is_converted() => refuse_changes(lead, before, broken),
            // Converting makes records of other entities too: it is a call of its own.
            _ if lead.is_converted() => broken.add("status", "convert"),
            _ => {}
        }
        Ok(())
    }

    fn is_handed_over(lead: &Record<Self>) -> bool {
        !matches!(lead.status, LeadStatus::Converted | LeadStatus::Dead)
    }

    fn events(lead: &Record<Self>, before: Option<&Record<Self>>, tell: &mut Vec<RecordEvent>) {
        let was_converted = before.is_some_and(|before| before.is_converted());
        match (was_converted, lead.is_converted()) {
            (false, true) => tell.push(RecordEvent::Converted),
            (true, false) => tell.push(RecordEvent::Unconverted),
            _ => {}
        }
    }
}

/// A converted lead stands for what was: somebody else may own it, but only taking the conversion back changes it.
fn refuse_changes(lead: &Record<Lead>, before: &Record<Lead>, broken: &mut Violations) {
    for (position, field) in Lead::FIELDS.iter().enumerate() {
        let value =
            |record: &Record<Lead>| record.field(position).map(crate::entity::FieldValue::get);
        if value(lead) != value(before) {
            broken.add(field.name.clone(), "converted");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        crm::{Crm, SearchOptions},
        entity::BaseChange,
        flow::RateLeads,
        model::{
            CompanyChange, LeadChange, User,
            test_crm::{crm, refused},
        },
        query::Query,
    };

    fn person(last_name: &str) -> Lead {
        Lead { last_name: Some(last_name.to_owned()), ..Lead::new() }
    }

    fn scored(crm: &Crm, score: i64) -> Record<Lead> {
        crm.leads().create(Lead { score: Some(score), ..person("Trần") }).unwrap()
    }

    /// As a conversion leaves it.
    fn converted(crm: &Crm) -> Record<Lead> {
        crm.write(|tx| {
            tx.source(Source::Import)?;
            tx.leads().create(Lead { status: LeadStatus::Converted, ..person("Trần") })
        })
        .unwrap()
    }

    #[test]
    fn a_lead_is_a_person_or_an_organisation() {
        let crm = crm();
        let nobody = refused(crm.leads().create(Lead::new()));
        assert_eq!(nobody, [("last_name".to_owned(), "required")]);

        let firm = Lead { company_name: Some("Hoa Sen".into()), ..Lead::new() };
        assert_eq!(crm.leads().create(firm).unwrap().display_name, "Hoa Sen");
        let lan = Lead { first_name: Some("Lan".into()), ..person("Trần") };
        assert_eq!(crm.leads().create(lan).unwrap().display_name, "Lan Trần");
    }

    ///
    #[test]
    fn the_score_rates_a_lead_by_the_companys_thresholds() {
        let crm = crm();
        let ratings = [70, 69, 40, 39].map(|score| scored(&crm, score).rating.unwrap());
        assert_eq!(ratings, [Rating::Hot, Rating::Warm, Rating::Warm, Rating::Cold]);

        let company = crm.companies().list(&Query::new()).unwrap().items.remove(0);
        let hot = [CompanyChange::HotScore(Some(60))];
        let told = refused(crm.companies().update(company.id, hot));
        assert_eq!(told, [("hot_score".to_owned(), "rate_leads")]);
        crm.rate_leads(RateLeads { hot_score: Some(60), ..RateLeads::default() }).unwrap();
        let totals = crm.totals(&Lead::RATING).unwrap();
        let counts: Vec<_> = totals.iter().map(|(rating, sum)| (*rating, sum.count)).collect();
        assert_eq!(
            counts,
            [(Some(Rating::Hot), 2), (Some(Rating::Warm), 1), (Some(Rating::Cold), 1)]
        );
    }

    #[test]
    fn a_score_is_taken_back_with_its_rating_and_stays_between_0_and_100() {
        let crm = crm();
        let lead = scored(&crm, 100);
        let unrated = crm.leads().update(lead.id, [LeadChange::Score(None)]).unwrap();
        assert_eq!(unrated.rating, None);
        let above = refused(crm.leads().update(lead.id, [LeadChange::Score(Some(101))]));
        assert_eq!(above, [("score".to_owned(), "out_of_range")]);
    }

    /// each step is dated; the step that a converted lead came to is the last.
    #[test]
    fn every_step_of_the_life_cycle_has_its_date() {
        let crm = crm();
        let target = Lead { lifecycle_stage: Some(LifecycleStage::Target), ..person("Trần") };
        let lead = crm.leads().create(target).unwrap();
        crm.tick("2026-12-01T15:00:00Z".parse().unwrap()).unwrap();
        let step = LeadChange::LifecycleStage(Some(LifecycleStage::Lead));
        let lead = crm.leads().update(lead.id, [step]).unwrap();
        let again =
            crm.leads().update(lead.id, [LeadChange::Industry(Some("Tea".into()))]).unwrap();

        let steps = again.lifecycle_entries.iter();
        let steps: Vec<_> =
            steps.map(|entry| (entry.stage, entry.reached_at.to_string())).collect();
        assert_eq!(
            steps,
            [
                (LifecycleStage::Target, "2026-11-20T15:00:00.000Z".to_owned()),
                (LifecycleStage::Lead, "2026-12-01T15:00:00.000Z".to_owned()),
            ]
        );
        let totals = crm.totals(&Lead::LIFECYCLE).unwrap();
        assert_eq!(totals.len(), 1);
        assert_eq!(totals[0].0, Some(LifecycleStage::Lead));
        assert_eq!(converted(&crm).lifecycle_stage, Some(LifecycleStage::Customer));
    }

    /// R1.
    #[test]
    fn a_converted_lead_cannot_be_changed_and_stays_in_every_figure() {
        let crm = crm();
        let lead = converted(&crm);
        assert!(lead.converted_at.is_some());
        let changes = [LeadChange::Status(LeadStatus::New), LeadChange::Score(Some(1))];
        let codes = refused(crm.leads().update(lead.id, changes));
        assert!(codes.contains(&("status".to_owned(), "converted")), "{codes:?}");
        assert_eq!(crm.leads().get(lead.id).unwrap(), lead);
        assert_eq!(crm.totals(&Lead::STATUS).unwrap()[0].0, LeadStatus::Converted);

        let ann = crm.users().create(User::new("ann", "Ann")).unwrap().id;
        let owner = LeadChange::Base(BaseChange::Owner(Some(ann)));
        assert_eq!(crm.leads().update(lead.id, [owner]).unwrap().base.owner, Some(ann));
    }

    /// R1.
    #[test]
    fn a_lead_is_converted_by_a_conversion_alone() {
        let crm = crm();
        let made = crm.leads().create(person("Trần")).unwrap();
        let codes =
            refused(crm.leads().update(made.id, [LeadChange::Status(LeadStatus::Converted)]));
        assert_eq!(codes, [("status".to_owned(), "convert")]);
    }

    #[test]
    fn a_lead_is_found_by_name_organisation_address_and_number() {
        let crm = crm();
        let lead = Lead {
            company_name: Some("Đường Việt".into()),
            emails: vec![ContactEmail {
                address: "Lan@Acme.vn".parse().unwrap(),
                ..ContactEmail::default()
            }],
            phones: vec![ContactPhone {
                number: crate::Phone::parse("+84 912 345 678", "VN").unwrap(),
                ..ContactPhone::default()
            }],
            ..person("Trần")
        };
        let lead = crm.leads().create(lead).unwrap();
        for words in ["tran", "duong viet", "lan@acme.vn", "+84912345678"] {
            let found = crm.search(words, &SearchOptions::new()).unwrap();
            assert_eq!(found.len(), 1, "{words}");
        }
        let by_email = crm.leads().by(&Lead::BY_EMAIL, &"lan@acme.vn".to_owned(), 2).unwrap();
        let by_phone = crm.leads().by(&Lead::BY_PHONE, &"+84912345678".to_owned(), 2).unwrap();
        assert_eq!([by_email, by_phone], [vec![lead.clone()], vec![lead]]);
    }
}
