//! E-mail addresses.

use std::{borrow::Cow, fmt, str::FromStr};

use email_address::{EmailAddress, Options};
use unicode_normalization::UnicodeNormalization;

use super::invalid;
use crate::error::{Error, Result};

/// An e-mail address as it was typed, without blanks around it.
///
/// Two addresses that differ in case are two values with one [`Email::key`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Email(String);

impl Email {
    /// No address yet, for a field that nobody gave.
    pub(crate) fn blank() -> Self {
        Self(String::new())
    }

    /// The address in this text.
    ///
    /// # Errors
    /// `Invalid` with the code `not_an_email`.
    pub fn new(text: &str) -> Result<Self> {
        let text = text.trim();
        let options =
            Options::default().with_required_tld().without_domain_literal().without_display_text();
        // Accents typed as letters of their own are not allowed in a domain, though they look the same.
        let composed = composed(text);
        EmailAddress::parse_with_options(&composed, options)
            .map_err(|_| invalid("not_an_email", "write an address as name@company.vn"))?;
        Ok(Self(text.to_owned()))
    }

    /// An address that was looked at before it was stored.
    pub(crate) fn stored(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// The address as it was typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The form in which equal addresses are equal: composed letters, in lower case.
    pub fn key(&self) -> String {
        composed(&self.0).to_lowercase()
    }

    /// What stands before the last `@`.
    pub fn local_part(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(local, _)| local)
    }

    /// What stands after the last `@`.
    pub fn domain(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(_, domain)| domain)
    }
}

/// Letters and their accents in one, as most text has them.
fn composed(text: &str) -> Cow<'_, str> {
    if text.is_ascii() { Cow::Borrowed(text) } else { Cow::Owned(text.nfc().collect()) }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl FromStr for Email {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        Self::new(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_kept_as_it_was_typed() {
        let email: Email = "  Lan.Nguyen@Công-Ty.vn ".parse().unwrap();

        assert_eq!(email.to_string(), "Lan.Nguyen@Công-Ty.vn");
        assert_eq!(email.to_string().parse::<Email>().unwrap(), email);
        assert_eq!((email.local_part(), email.domain()), ("Lan.Nguyen", "Công-Ty.vn"));
    }

    #[test]
    fn case_and_the_way_of_composing_accents_make_no_second_address() {
        let typed = Email::new("NGUYỄN@công-ty.vn").unwrap();
        let decomposed = Email::new(&"nguyễn@công-ty.vn".nfd().collect::<String>()).unwrap();

        assert_ne!(typed, decomposed);
        assert_eq!(typed.key(), decomposed.key());
    }

    #[test]
    fn what_is_no_address_is_refused_without_repeating_it() {
        for text in
            ["", "lan", "lan@", "@x.vn", "a..b@x.vn", "lan@host", "Lan <lan@x.vn>", "a@[::1]"]
        {
            let error = text.parse::<Email>().unwrap_err();
            assert_eq!(error.fields()[0].code, "not_an_email", "{text}");
            assert!(text.is_empty() || !error.to_string().contains(text));
        }
    }
}
