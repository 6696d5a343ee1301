//! Contacts: the people.

use crm_core_macros::{choice, entity, item};

use crate::{
    entity::{AnyIndex, By, Context, Entity, Record, Violations, index, index_each},
    error::Result,
    model::{AccountId, PostalAddress, customer::account::is_cycle},
    value::{Date, Email, Phone, display_name, fold},
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

impl ContactPhone {
    /// Numbers that name no country are of the company's.
    pub(crate) fn dial_home(phones: &mut [Self], context: &Context<'_>) {
        for phone in phones {
            let number = phone.number.to_string();
            if !number.is_empty()
                && let Ok(number) = Phone::parse(&number, &context.company.country)
            {
                phone.number = number;
            }
        }
    }
}

/// A person.
#[entity("contact", search = [display_name, emails, phones, job_title, description])]
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
}

impl Contact {
    /// Contacts by name.
    pub const BY_NAME: By<Self, String> =
        index!("by_name", on = ["display_name"], keep = [display_name], |contact| Some(fold(
            &contact.display_name
        )));
    /// The people of an account, by name.
    pub const BY_ACCOUNT: By<Self, (AccountId, String)> =
        index!("by_account", on = ["account", "display_name"], |contact| contact
            .account
            .map(|account| (account, fold(&contact.display_name))));
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
}

impl Entity for Contact {
    const INDEXES: &'static [&'static dyn AnyIndex<Self>] =
        &[&Self::BY_NAME, &Self::BY_ACCOUNT, &Self::BY_EMAIL, &Self::BY_PHONE];

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
        Ok(())
    }

    fn check(
        contact: &Record<Self>,
        _: Option<&Record<Self>>,
        context: &Context<'_>,
        broken: &mut Violations,
    ) -> Result<()> {
        if contact.emails.iter().filter(|email| email.primary).count() > 1 {
            broken.add("emails", "one_primary");
        }
        if contact.phones.iter().filter(|phone| phone.primary).count() > 1 {
            broken.add("phones", "one_primary");
        }
        if is_cycle(contact.id, contact.reports_to, context, |above| above.reports_to)? {
            broken.add("reports_to", "cycle");
        }
        Ok(())
    }
}
