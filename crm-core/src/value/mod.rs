//! Values that cannot be wrong: whoever holds one need not check it again.
//!
//! Each has one canonical text (`Display`, read back by `FromStr`) and a cheap form for storing
//! (`parts` and `from_parts`, or one number). Nothing here asks the clock or the machine's settings.

mod allocate;
mod content_hash;
mod currency;
mod date;
mod decimal;
mod email;
mod fiscal;
mod fold;
mod format;
mod link;
mod locale;
mod money;
mod month;
mod percent;
mod period;
mod person_name;
mod phone;
mod span;
mod timestamp;
mod weekday;
mod zone;

pub use content_hash::ContentHash;
pub use currency::Currency;
pub use date::Date;
pub use decimal::{
    Decimal, canonical, decimal_from_parts, decimal_parts, parse_decimal, round_half_up,
};
pub use email::Email;
pub use fiscal::{FiscalQuarter, FiscalYear};
pub use fold::fold;
pub use format::{DateFormat, NumberFormat};
pub use link::Link;
pub use locale::Locale;
pub use money::Money;
pub(crate) use money::symbol;
pub use month::Month;
pub use percent::Percent;
pub use period::Period;
pub use person_name::display_name;
pub use phone::Phone;
pub use span::{Span, Unit};
pub use timestamp::Timestamp;
pub use weekday::Weekday;
pub use zone::Zone;
pub(crate) use zone::ZoneDates;

use crate::error::{Error, ErrorKind};

/// Milliseconds in a day of 24 hours.
const DAY_MS: u32 = 86_400_000;

/// A value that breaks a rule of its type; whoever knows the field adds its name.
fn invalid(code: &'static str, detail: &'static str) -> Error {
    Error::new(ErrorKind::Invalid, detail).with_field("", code)
}

#[cfg(test)]
mod test_data {
    use std::{fs, path::PathBuf};

    /// The text of a file of the real data, or `None` (and a word about it) where it is not at hand.
    #[expect(
        clippy::disallowed_methods,
        reason = "tests are told by the environment where data is"
    )]
    pub(super) fn read(path: &str) -> Option<String> {
        let folder = std::env::var("CRM_TEST_DATA").map_or_else(
            |_| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/data"),
            PathBuf::from,
        );
        let text = fs::read_to_string(folder.join(path)).ok();
        if text.is_none() {
            println!("skipped: no {path} in the real data; set CRM_TEST_DATA to its folder");
        }
        text
    }
}
