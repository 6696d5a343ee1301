//! Contacts: the people.

use crm_core_macros::{choice, entity, item};

use crate::{
    entity::{AnyIndex, By, Context, Entity, Record, Violations, index, index_each},
    error::Result,
    model::{
        AccountId, AttachmentId, Channel, PostalAddress, attachment::check_pictures, tree::is_cycle,
    },
    value::{Date, Email, Phone, Zone, display_name, fold},
};

/// What a telephone number is for.
#[choice]
pub enum PhoneKind {
    /// A mobile.
    Mobile = 1,
    /// At work.
    Work = 2,
    /// At home.
    Home = 3,
    /// A fax.
    Fax = 4,
    /// Anything else.
    Other = 5,
}

/// An e-mail address of a contact.
#[item]
pub struct ContactEmail {
    /// The address.
    #[field(1, required)]
    pub address: Email,
    /// Whether it is the one to write to.
    #[field(2)]
    pub primary: bool,
    /// Whether the person asked not to be written to.
    #[field(3)]
    pub opt_out: bool,
    /// Whether mail to it came back.
    #[field(4)]
    pub invalid: bool,
}

/// A telephone number.
#[item]
pub struct ContactPhone {
    /// The number, international where that is known.
    #[field(1, required)]
    pub number: Phone,
    /// What it is for.
    #[field(2)]
    pub kind: PhoneKind,
    /// Whether it is the one to call.
    #[field(3)]
    pub primary: bool,
    /// Whether the person asked not to be called.
    #[field(4)]
    pub opt_out: bool,
}

impl ContactEmail {
    /// At most one address is the one to write to.
    pub(crate) fn check_primary(emails: &[Self], broken: &mut Violations) {
        if emails.iter().filter(|email| email.primary).count() > 1 {
            broken.add("emails", "one_primary");
        }
    }
}

impl ContactPhone {
    /// At most one number is the one to call.
    pub(crate) fn check_primary(phones: &[Self], broken: &mut Violations) {
        if phones.iter().filter(|phone| phone.primary).count() > 1 {
            broken.add("phones", "one_primary");
        }
    }

    /// Numbers that name no country are of the company's.
    pub(crate) fn dial_home(phones: &mut [Self], context: &Context<'_>) {
        for phone in phones {
            if phone.number.is_international() {
                continue;
            }
            let number = phone.number.to_string();
            if !number.is_empty()
                && let Ok(number) = Phone::parse(&number, &context.company.country)
            {
                phone.number = number;
            }
        }
    }
}

/// Somebody on a social network.
#[item]
pub struct SocialProfile {
    /// The network, as `zalo`.
    #[field(1, required)]
    pub network: String,
    /// What they are called there, or the address of their page.
    #[field(2, required)]
    pub profile: String,
}

/// What a person is.
#[choice]
pub enum Gender {
    /// A woman.
    Female = 1,
    /// A man.
    Male = 2,
    /// Neither, or both.
    Other = 3,
}

/// Why the law lets the company keep a person's data.
#[choice]
pub enum LawfulBasis {
    /// The person agreed.
    Consent = 1,
    /// A contract with the person needs it.
    Contract = 2,
    /// The law demands it.
    LegalObligation = 3,
    /// It protects somebody's life.
    VitalInterest = 4,
    /// A task in the public interest needs it.
    PublicInterest = 5,
    /// The company has a good reason, and the person's do not outweigh it.
    LegitimateInterest = 6,
    /// The person took the consent back.
    Withdrawn = 7,
}

/// An account that a person has to do with besides the main one.
#[item]
pub struct Affiliation {
    /// The account.
    #[field(1, required)]
    pub account: AccountId,
    /// What for, as `board member`.
    #[field(2)]
    pub role: Option<String>,
    /// What the person is called there.
    #[field(3)]
    pub job_title: Option<String>,
    /// Whether it is over.
    #[field(4)]
    pub ended: bool,
}

/// A person.
#[entity(
    "contact",
    search = [display_name, emails, phones, job_title, description],
    unlisted = unfollowed
)]
pub struct Contact {
    /// The family name.
    #[field(1, required)]
    pub last_name: String,
    /// The given name.
    #[field(2)]
    pub first_name: Option<String>,
    /// The middle name.
    #[field(3)]
    pub middle_name: Option<String>,
    /// The whole name, in the order of the company's language: family name first in Vietnamese.
    #[field(4, computed)]
    pub display_name: String,
    /// Where the person works.
    #[field(5)]
    pub account: Option<AccountId>,
    /// What the person does there.
    #[field(6)]
    pub job_title: Option<String>,
    /// In which department.
    #[field(7)]
    pub department: Option<String>,
    /// To whom the person reports.
    #[field(8)]
    pub reports_to: Option<ContactId>,
    /// E-mail addresses.
    #[field(9)]
    pub emails: Vec<ContactEmail>,
    /// Telephone numbers.
    #[field(10)]
    pub phones: Vec<ContactPhone>,
    /// Postal addresses.
    #[field(11)]
    pub addresses: Vec<PostalAddress>,
    /// When the person was born.
    #[field(12)]
    pub birthdate: Option<Date>,
    /// The language to speak and write, as `vi`.
    #[field(13)]
    pub language: Option<String>,
    /// How the person was found.
    #[field(14)]
    pub source: Option<String>,
    /// Anything else worth knowing.
    #[field(15)]
    pub description: Option<String>,
    /// How to address the person, as `Ms` or `Anh`.
    #[field(16)]
    pub salutation: Option<String>,
    /// What follows the name, as `PhD`.
    #[field(17)]
    pub suffix: Option<String>,
    /// What the person is.
    #[field(18)]
    pub gender: Option<Gender>,
    /// The month of the birthday, 1 to 12, also where the year is not known.
    #[field(19)]
    pub birth_month: Option<i64>,
    /// The day of the month of the birthday.
    #[field(20)]
    pub birth_day: Option<i64>,
    /// Other accounts that the person has to do with.
    #[field(21)]
    pub affiliations: Vec<Affiliation>,
    /// Where the person is in time; empty for the company's time zone.
    #[field(22)]
    pub zone: Option<Zone>,
    /// Whether the person must not be called.
    #[field(23)]
    pub do_not_call: bool,
    /// Whether the person must not be written to by e-mail.
    #[field(24)]
    pub email_opt_out: bool,
    /// How the person likes to be reached.
    #[field(25)]
    pub preferred_channel: Option<Channel>,
    /// Why the law lets the company keep the person's data.
    #[field(26)]
    pub lawful_basis: Option<LawfulBasis>,
    /// Where that is written, as the name of a form.
    #[field(27)]
    pub lawful_basis_source: Option<String>,
    /// When somebody last looked whether that still holds.
    #[field(28)]
    pub lawful_basis_reviewed_on: Option<Date>,
    /// Who works for the person.
    #[field(29)]
    pub assistant: Option<String>,
    /// Where to call whoever works for the person.
    #[field(30)]
    pub assistant_phone: Option<Phone>,
    /// Whether nobody follows the person any more: left out of lists and counts, but search still finds them.
    #[field(31)]
    pub unfollowed: bool,
    /// Where the person is found on social networks.
    #[field(32)]
    pub social: Vec<SocialProfile>,
    /// A picture of the person, among the files attached to them.
    #[field(33)]
    pub photo: Option<AttachmentId>,
}

impl Contact {
    /// Contacts by name.
    pub const BY_NAME: By<Self, String> =
        index!("by_name", on = ["display_name"], keep = [display_name], |contact| Some(fold(
            &contact.display_name
        )));
    /// The people of an account, by name.
    pub const BY_ACCOUNT: By<Self, (AccountId, String)> = index!(
        "by_account",
        on = ["account", "display_name"],
        keep = [display_name, job_title],
        |contact| contact.account.map(|account| (account, fold(&contact.display_name)))
    );
    /// Contacts by any of their e-mail addresses.
    pub const BY_EMAIL: By<Self, String> =
        index_each!("by_email", on = ["emails.address"], |contact| contact
            .emails
            .iter()
            .map(|email| email.address.key()));
    /// Contacts by any of their telephone numbers.
    pub const BY_PHONE: By<Self, String> =
        index_each!("by_phone", on = ["phones.number"], |contact| contact
            .phones
            .iter()
            .map(|phone| phone.number.to_string()));
    /// Contacts by birthday.
    pub const BY_BIRTHDAY: By<Self, (i64, Option<i64>)> =
        index!("by_birthday", on = ["birth_month", "birth_day"], |contact| contact
            .birth_month
            .map(|month| (month, contact.birth_day)));
    /// The people who have to do with an account besides their main one.
    pub const BY_AFFILIATION: By<Self, AccountId> =
        index_each!("by_affiliation", on = ["affiliations.account"], |contact| contact
            .affiliations
            .iter()
            .map(|affiliation| affiliation.account));
}

impl Entity for Contact {
    const INDEXES: &'static [&'static dyn AnyIndex<Self>] = &[
        &Self::BY_NAME,
        &Self::BY_ACCOUNT,
        &Self::BY_EMAIL,
        &Self::BY_PHONE,
        &Self::BY_BIRTHDAY,
        &Self::BY_AFFILIATION,
    ];

    fn settle(
        contact: &mut Record<Self>,
        _: Option<&Record<Self>>,
        context: &Context<'_>,
    ) -> Result<()> {
        let part = |name: &Option<String>| name.clone().unwrap_or_default();
        contact.display_name = display_name(
            context.company.locale.locale(),
            &contact.last_name,
            &part(&contact.middle_name),
            &part(&contact.first_name),
        );
        ContactPhone::dial_home(&mut contact.phones, context);
        if let Some(date) = contact.birthdate {
            contact.birth_month = Some(date.month().into());
            contact.birth_day = Some(date.day().into());
        }
        Ok(())
    }

    fn check(
        contact: &Record<Self>,
        before: Option<&Record<Self>>,
        context: &Context<'_>,
        broken: &mut Violations,
    ) -> Result<()> {
        ContactEmail::check_primary(&contact.emails, broken);
        ContactPhone::check_primary(&contact.phones, broken);
        if !is_birthday(contact.birth_month, contact.birth_day) {
            broken.add("birth_day", "out_of_range");
        }
        if is_cycle(contact.id, contact.reports_to, context, |above| above.reports_to)? {
            broken.add("reports_to", "cycle");
        }
        if before.is_none_or(|before| before.photo != contact.photo) {
            let photo = contact.photo.into_iter();
            check_pictures("photo", photo, &contact.id.into(), context, broken)?;
        }
        Ok(())
    }
}

/// Whether there is such a day in some year; either part may be unknown.
fn is_birthday(month: Option<i64>, day: Option<i64>) -> bool {
    let last = match month {
        None | Some(1 | 3 | 5 | 7 | 8 | 10 | 12) => 31,
        Some(2) => 29,
        Some(4 | 6 | 9 | 11) => 30,
        Some(_) => return false,
    };
    day.is_none_or(|day| (1..=last).contains(&day))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::test_crm::{crm, refused};

    #[test]
    fn a_birthday_may_be_known_without_its_year() {
        let crm = crm();
        let birthday =
            |month, day| Contact { birth_month: month, birth_day: day, ..Contact::new("Trần") };
        for (month, day) in [(Some(2), Some(29)), (Some(3), None), (None, Some(31))] {
            assert!(crm.contacts().create(birthday(month, day)).is_ok(), "{month:?} {day:?}");
        }
        for (month, day) in [(Some(2), Some(30)), (Some(13), None), (Some(4), Some(31))] {
            let codes = refused(crm.contacts().create(birthday(month, day)));
            assert_eq!(codes, [("birth_day".to_owned(), "out_of_range")], "{month:?} {day:?}");
        }
    }

    #[test]
    fn the_date_of_birth_says_the_birthday() {
        let crm = crm();
        let birthdate = Some("1990-03-08".parse().unwrap());
        let lan = crm.contacts().create(Contact { birthdate, ..Contact::new("Trần") }).unwrap();
        assert_eq!((lan.birth_month, lan.birth_day), (Some(3), Some(8)));
        assert_eq!(crm.contacts().by(&Contact::BY_BIRTHDAY, &3_i64, 2).unwrap(), [lan]);
    }
}
