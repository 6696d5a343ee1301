//! The leads: who asked, who was followed up, and who became a customer.

use crm_core::{
    Decimal, Money, fold,
    model::{
        ContactEmail, ContactPhone, DealId, Lead, LeadStatus, LossCategory, PhoneKind,
        StageCategory,
    },
};

use crate::{
    catalog::{any_product, product_name},
    names::person,
    places::{Country, address},
    random::Random,
    sample::{Ids, Planned, Sample},
};

const STATUSES: &[(LeadStatus, u64)] = &[
    (LeadStatus::New, 20),
    (LeadStatus::Assigned, 14),
    (LeadStatus::Working, 26),
    (LeadStatus::Nurturing, 14),
    (LeadStatus::Qualified, 10),
    (LeadStatus::Recycled, 5),
    (LeadStatus::Dead, 11),
];
const SOURCES: &[&str] = &["Website", "Hội chợ", "Giới thiệu", "Zalo", "Facebook", "Gọi đến"];
const FAIRS: &[&str] = &["Vietnam Foodexpo", "VIFA Expo", "Propak Vietnam", "Anuga"];
/// One lead in so many became a customer.
const CONVERTED: u64 = 4;

impl Sample {
    /// How many leads there are: two for every five customers.
    pub fn leads(&self) -> u64 {
        self.plan.accounts * 2 / 5
    }

    /// The lead with this number, and the deal that it became.
    pub fn lead(&self, number: u64, ids: &Ids) -> (Planned<Lead>, Option<DealId>) {
        if number.is_multiple_of(CONVERTED) && self.plan.deals > 0 {
            return self.converted_lead(number, ids);
        }
        let mut random = Random::of(self.plan.seed, "lead", number);
        // Nobody's customer yet, but of the same kinds.
        let at = self.plan.accounts + number;
        let customer = self.customer(at);
        let name = person(&mut random, customer.country);
        let mut lead = Lead::new();
        lead.last_name = Some(name.last.to_owned());
        lead.first_name = (!name.first.is_empty()).then(|| given_name(name.middle, name.first));
        lead.company_name = Some(customer.name.clone());
        lead.industry = Some(customer.industry.to_owned());
        lead.website = Some(format!("https://www.{}", customer.domain()));
        let letters: String =
            fold(name.first).chars().filter(char::is_ascii_alphanumeric).collect();
        if let Ok(address) = format!("{letters}@{}", customer.domain()).parse() {
            lead.emails = vec![ContactEmail { address, primary: true, ..ContactEmail::default() }];
        }
        let is_home = customer.country == Country::Vietnam;
        let digits = random.between(0, 99_999);
        if let Ok(number) = format!("+849{}00{digits:05}", random.below(10)).parse()
            && is_home
        {
            let kind = PhoneKind::Mobile;
            lead.phones =
                vec![ContactPhone { number, kind, primary: true, ..ContactPhone::default() }];
        }
        lead.addresses = vec![address(&mut random, customer.country)];
        lead.status = random.weighted(STATUSES).unwrap_or(LeadStatus::New);
        if lead.status == LeadStatus::Dead {
            lead.lost_reason = ids.loss_reason(LossCategory::NoAnswer);
        }
        Self::interest(&mut lead, is_home, &mut random);
        let amount = Decimal::from(random.between(2, 90));
        let step = Decimal::from(if is_home { 10_000_000 } else { 1_000 });
        lead.estimated_amount = Money::new(amount * step, customer.country.currency()).ok();
        let created_at = self.moment(&mut random, -200, -1);
        let is_open = !matches!(lead.status, LeadStatus::Dead | LeadStatus::Recycled);
        if is_open && random.percent(60) {
            lead.next_follow_up = self.day(random.between(-6, 20));
        }
        let owner = (lead.status != LeadStatus::New).then(|| self.owner_of(at));
        let owner = owner.and_then(|owner| ids.user(owner));
        (Planned { fields: lead, owner, team: None, created_at }, None)
    }

    /// A lead that became a contact and a deal that are there.
    fn converted_lead(&self, number: u64, ids: &Ids) -> (Planned<Lead>, Option<DealId>) {
        let mut random = Random::of(self.plan.seed, "converted lead", number);
        let place = number / CONVERTED;
        // Each its own deal, spread over all of them.
        let deal = place * (self.plan.deals / (self.leads() / CONVERTED + 1)).max(1);
        let deal = deal % self.plan.deals;
        let course = self.course(deal);
        let contact_number = self.somebody_at(course.account, &mut random);
        let contact = self.contact(contact_number, ids).fields;
        let customer = self.customer(course.account);
        let mut lead = Lead::new();
        lead.last_name = Some(contact.last_name);
        lead.first_name = contact
            .first_name
            .map(|first| given_name(contact.middle_name.as_deref().unwrap_or_default(), &first));
        lead.company_name = Some(customer.name);
        lead.industry = Some(customer.industry.to_owned());
        lead.job_title = contact.job_title;
        lead.emails = contact.emails;
        lead.phones = contact.phones;
        lead.status = LeadStatus::Converted;
        lead.estimated_amount = self.deal(deal, ids).fields.amount;
        Self::interest(&mut lead, customer.country == Country::Vietnam, &mut random);
        if course.outcome == StageCategory::Won {
            lead.score = Some(random.between(60, 100));
        }
        lead.converted_at = Some(self.at_work(&mut random, course.began));
        lead.converted_account = ids.account(course.account);
        lead.converted_contact = ids.contact(contact_number);
        lead.converted_deal = ids.deal(deal);
        let created_at = self.at_work(&mut random, course.began - 12);
        let owner = ids.user(course.owner);
        let deal = lead.converted_deal;
        (Planned { fields: lead, owner, team: None, created_at }, deal)
    }

    /// How it was found, what it asked about, and how promising that sounds.
    fn interest(lead: &mut Lead, is_home: bool, random: &mut Random) {
        let source = random.text(SOURCES);
        lead.source = Some(source.to_owned());
        if source == "Hội chợ" {
            lead.source_detail = Some(random.text(FAIRS).to_owned());
        }
        let wanted = product_name(any_product(random, is_home)).to_owned();
        lead.product_interest = [wanted].into_iter().collect();
        lead.score = Some(random.between(0, 60) + random.between(0, 40));
    }
}

fn given_name(middle: &str, first: &str) -> String {
    if middle.is_empty() { first.to_owned() } else { format!("{middle} {first}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Plan;

    #[test]
    fn a_quarter_of_the_leads_became_a_customer() {
        let sample = Sample::new(Plan::new("2026-11-21".parse().unwrap()));
        let leads = (0..sample.leads()).map(|number| sample.lead(number, &Ids::default()).0.fields);
        let leads: Vec<Lead> = leads.collect();
        assert_eq!(leads.len(), 800);
        assert_eq!(leads.iter().filter(|lead| lead.is_converted()).count(), 200);
        assert!(leads.iter().all(|lead| lead.last_name.is_some() && lead.score.is_some()));
    }
}
