//! The people at the customers.

use crm_core::{
    fold,
    model::{Contact, ContactEmail, ContactPhone, PhoneKind},
};

use crate::{
    names::person,
    places::Country,
    random::Random,
    sample::{Ids, Planned, Sample},
};

/// Titles with the department they belong to.
const TITLES: &[((&str, &str), u64)] = &[
    (("Giám đốc", "Ban giám đốc"), 14),
    (("Phó giám đốc", "Ban giám đốc"), 8),
    (("Trưởng phòng Mua hàng", "Mua hàng"), 24),
    (("Nhân viên Mua hàng", "Mua hàng"), 20),
    (("Kế toán trưởng", "Kế toán"), 10),
    (("Kế toán công nợ", "Kế toán"), 8),
    (("Trưởng phòng Kinh doanh", "Kinh doanh"), 8),
    (("Quản lý kho", "Kho vận"), 8),
];
const TITLES_ABROAD: &[((&str, &str), u64)] = &[
    (("Managing Director", "Management"), 16),
    (("Head of Purchasing", "Purchasing"), 30),
    (("Buyer", "Purchasing"), 30),
    (("Finance Manager", "Finance"), 14),
    (("Logistics Manager", "Logistics"), 10),
];

/// Prefixes of Vietnamese mobiles, followed in the sample by zeros that networks rarely give out.
const MOBILE: &[&str] = &["90", "91", "93", "94", "96", "97", "98", "86", "88", "32", "70", "77"];

impl Sample {
    /// The number of the account that a contact works for: every account has somebody.
    pub(crate) fn account_of_contact(&self, contact: u64) -> u64 {
        contact.checked_rem(self.plan.accounts).unwrap_or_default()
    }

    /// The contact with this number.
    pub fn contact(&self, number: u64, ids: &Ids) -> Planned<Contact> {
        let at = self.account_of_contact(number);
        let customer = self.customer(at);
        let mut random = Random::of(self.plan.seed, "contact", number);
        let name = person(&mut random, customer.country);
        let given = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let mut contact = Contact::new(name.last);
        contact.first_name = given(name.first);
        contact.middle_name = given(name.middle);
        contact.account = ids.account(at);
        let is_home = customer.country == Country::Vietnam;
        let titles = if is_home { TITLES } else { TITLES_ABROAD };
        if let Some((title, department)) = random.weighted(titles) {
            contact.job_title = Some(title.to_owned());
            contact.department = Some(department.to_owned());
        }
        let letters =
            |text: &str| fold(text).replace(|letter: char| !letter.is_ascii_alphanumeric(), "");
        let mailbox = format!(
            "{}.{}{}@{}",
            letters(name.first),
            letters(name.last),
            // Namesakes at one customer need addresses of their own.
            number
                .checked_div(self.plan.accounts)
                .filter(|nth| *nth > 0)
                .map_or(String::new(), |nth| nth.to_string()),
            customer.domain(),
        );
        if let Ok(address) = mailbox.parse() {
            let opt_out = random.percent(3);
            let email = ContactEmail { address, primary: true, opt_out, ..ContactEmail::default() };
            contact.emails = vec![email];
        }
        let digits = random.between(0, 99_999);
        let number = match customer.country {
            Country::Vietnam => Some(format!("+84{}00{digits:05}", random.text(MOBILE))),
            Country::UnitedStates => Some(format!("+1202555{:04}", 100 + digits % 100)),
            Country::UnitedKingdom => Some(format!("+442079460{:03}", digits % 1_000)),
            _ => None,
        };
        if let Some(number) = number.and_then(|number| number.parse().ok()) {
            let kind = if is_home { PhoneKind::Mobile } else { PhoneKind::Work };
            let phone = ContactPhone { number, kind, primary: true, ..ContactPhone::default() };
            contact.phones = vec![phone];
        }
        contact.language = Some(customer.country.language().to_owned());
        let owner = self.owner_of(at);
        let created_at = self.moment(&mut random, -self.plan.days - 300, -1);
        Planned { fields: contact, owner: ids.user(owner), team: None, created_at }
    }

    /// The number of somebody at an account.
    pub(crate) fn somebody_at(&self, account: u64, random: &mut Random) -> u64 {
        let each = self.plan.contacts.checked_div(self.plan.accounts).unwrap_or_default().max(1);
        account.saturating_add(random.below(each).saturating_mul(self.plan.accounts))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Plan;

    #[test]
    fn somebody_at_an_account_works_there() {
        let sample = Sample::new(Plan::new("2026-11-21".parse().unwrap()));
        let mut random = Random::of(1, "test", 0);

        for account in [0, 7, 1_999] {
            let contact = sample.somebody_at(account, &mut random);
            assert_eq!(sample.account_of_contact(contact), account);
            assert!(contact < 6_000);
        }
    }

    #[test]
    fn people_have_addresses_of_their_own() {
        let sample = Sample::new(Plan::new("2026-11-21".parse().unwrap()));

        let mut addresses: Vec<String> = (0..6_000)
            .flat_map(|number| sample.contact(number, &Ids::default()).fields.emails)
            .map(|email| email.address.key())
            .collect();
        assert_eq!(addresses.len(), 6_000);
        addresses.sort_unstable();
        addresses.dedup();
        assert!(addresses.len() > 5_950, "{}", addresses.len());
    }
}
