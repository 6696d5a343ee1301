//! What people type into fields: numbers, amounts, telephone numbers, addresses, names.

use crm_core::{
    Email, ErrorKind, Locale, Money, NumberFormat, Phone, Result, canonical, display_name, fold,
    parse_decimal,
};

use super::{refused, text};
use crate::Outcome;

pub(super) const NUMBER_WORDS: &[&str] = &[
    "1.234.567,89",
    "1,234,567.89",
    "-",
    "(",
    ")",
    "+",
    "e10",
    "E-5",
    " VND",
    " USD",
    " JPY",
    "12,34,567",
    "0.1",
    "00",
    "\u{a0}",
    "79228162514264337593543950335",
    "9999999999999",
    "\u{2212}",
    "%",
];
pub(super) const PHONE_WORDS: &[&str] = &[
    "+84",
    "0084",
    "84",
    "0",
    "912 345 678",
    "(024)",
    ".",
    "-",
    "/",
    "ext.",
    ";ext=",
    "#",
    "x12",
    "+1 (212) 555-0100",
    "tel:",
    "\u{ff0b}",
    "+999",
];
pub(super) const EMAIL_WORDS: &[&str] = &[
    "lan@hoasen.example",
    "@",
    ".",
    "+tag",
    "\"lan\"",
    "<",
    ">",
    "(",
    "xn--",
    "đ",
    "e\u{301}",
    "[127.0.0.1]",
    ".vn",
    " ",
];
pub(super) const NAME_WORDS: &[&str] = &[
    "Nguyễn",
    "Văn",
    "An",
    "Đ",
    "ơ\u{309}",
    "ß",
    "İ",
    "ﬁ",
    "\u{200d}",
    "水",
    "Ắ",
    "\u{303}",
    " ",
    "van der",
    "'",
];

/// The kinds of error that a value which somebody typed can have.
const INVALID: &[ErrorKind] = &[ErrorKind::Invalid];

/// A number is read exactly, and what it is shown as reads as the same number; with its currency too.
pub(super) fn number(input: &[u8]) -> Outcome {
    let Some(typed) = text(input) else { return Outcome::of(()) };
    let plain = read(parse_decimal(typed), |number| {
        let again = parse_decimal(&canonical(*number).to_string()).expect("a number's own form");
        assert_eq!(again, *number);
    });
    let money = read(typed.parse::<Money>(), |money| {
        assert_eq!(money.to_string().parse::<Money>().expect("an amount's own form"), *money);
        assert_eq!(money.rounded().rounded(), money.rounded());
    });
    let local = [Locale::Vietnamese, Locale::English].map(|locale| {
        read(NumberFormat::of(locale).parse_number(typed), |number| {
            let plain = NumberFormat::PLAIN.parse_number(&number.to_string());
            assert_eq!(plain.expect("a number without groups"), *number);
        })
    });
    Outcome::of((plain, money, local))
}

/// A telephone number has one form, which reads as itself whatever the country is.
pub(super) fn phone(input: &[u8]) -> Outcome {
    let Some(typed) = text(input) else { return Outcome::of(()) };
    Outcome::of(["VN", "US", "FR"].map(|country| {
        read(Phone::parse(typed, country), |phone| {
            let again = Phone::parse(&phone.to_string(), country).expect("a number's own form");
            assert_eq!(again, *phone);
            if phone.is_international() {
                let abroad = Phone::parse(&phone.to_string(), "DE").expect("from anywhere");
                assert_eq!(abroad, *phone);
            }
            assert!(phone.digits().bytes().all(|digit| digit.is_ascii_digit()));
            assert!(phone.digits().len() <= Phone::MAX_DIGITS);
        })
    }))
}

/// An address reads as itself, and what makes it equal to others is equal to itself.
pub(super) fn email(input: &[u8]) -> Outcome {
    let Some(typed) = text(input) else { return Outcome::of(()) };
    read(Email::new(typed), |email| {
        assert_eq!(Email::new(email.as_str()).expect("an address's own form"), *email);
        assert_eq!(email.as_str(), format!("{}@{}", email.local_part(), email.domain()));
        // Not every letter has a small form that a domain may hold.
        if let Ok(lower) = Email::new(&email.key()) {
            assert_eq!(lower.key(), email.key(), "the key of {typed:?}");
        }
    })
}

/// Words without accents are the same when they lose them again, and a name is shown with all its parts.
pub(super) fn name(input: &[u8]) -> Outcome {
    let Some(typed) = text(input) else { return Outcome::of(()) };
    let folded = fold(typed);
    assert_eq!(fold(&folded), folded, "{typed:?} is folded twice");
    let mut parts = typed.splitn(3, ' ');
    let [last, middle, first] = [(); 3].map(|()| parts.next().unwrap_or_default());
    let shown = [Locale::Vietnamese, Locale::English].map(|locale| {
        let shown = display_name(locale, last, middle, first);
        let letters = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).count();
        assert_eq!(letters(&shown), letters(typed), "{typed:?} is shown as {shown:?}");
        shown.len()
    });
    Outcome::of((folded.len(), shown))
}

/// How reading went; what was read must hold.
fn read<T>(result: Result<T>, holds: impl FnOnce(&T)) -> Outcome {
    match result {
        Ok(value) => {
            holds(&value);
            Outcome::of(())
        }
        Err(error) => refused(&error, INVALID),
    }
}
