//! How values are written for people.

use std::{fmt, str::FromStr};

use super::invalid;
use crate::error::{Error, Result};

/// The language and customs in which values are written for people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[non_exhaustive]
pub enum Locale {
    /// Vietnamese of Vietnam, `vi-VN`: 1.234,50 and the family name first.
    Vietnamese,
    /// English of the United States, `en-US`: 1,234.50 and the family name last.
    #[default]
    English,
}

impl Locale {
    /// The tag of BCP 47, as `vi-VN`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Vietnamese => "vi-VN",
            Self::English => "en-US",
        }
    }

    /// The sign between whole units and decimals.
    pub const fn decimal_sign(self) -> char {
        match self {
            Self::Vietnamese => ',',
            Self::English => '.',
        }
    }

    /// The sign between groups of three digits.
    pub const fn group_sign(self) -> char {
        match self {
            Self::Vietnamese => '.',
            Self::English => ',',
        }
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.tag())
    }
}

impl FromStr for Locale {
    type Err = Error;

    /// Reads a tag in any case, with or without its country: `vi`, `vi-VN`, `en_US`.
    fn from_str(text: &str) -> Result<Self> {
        match text.trim().to_ascii_lowercase().replace('_', "-").as_str() {
            "vi" | "vi-vn" => Ok(Self::Vietnamese),
            "en" | "en-us" => Ok(Self::English),
            _ => Err(invalid("unknown_locale", "use one of the locales vi-VN and en-US")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_read_back() {
        for locale in [Locale::Vietnamese, Locale::English] {
            assert_eq!(locale.to_string().parse::<Locale>().unwrap(), locale);
        }
        assert_eq!("vi".parse::<Locale>().unwrap(), Locale::Vietnamese);
        assert_eq!("xx".parse::<Locale>().unwrap_err().fields()[0].code, "unknown_locale");
    }
}
