//! Bytes that the file holds: records, and keys that sort as what they are made of.

use arbitrary::{Arbitrary, Unstructured};
use crm_core::{
    Date, ErrorKind, Query, Timestamp,
    entity::{Desc, KeyPart, KeyWriter},
    planted,
};
use rust_decimal::Decimal;

use super::{filled, refused};
use crate::Outcome;

/// Entities with every kind of field among them; the first byte of an input chooses.
const ENTITIES: [&str; 8] =
    ["account", "contact", "deal", "role", "interaction", "vehicle", "contract", "custom_field"];

/// What reads as a record is written as bytes that read as the same record; all else is damaged, or newer.
pub(super) fn record(input: &[u8]) -> Outcome {
    let Some((choice, stored)) = input.split_first() else { return Outcome::of(()) };
    let entity = ENTITIES[usize::from(*choice) % ENTITIES.len()];
    match planted::rewritten(filled(), entity, stored) {
        Ok(once) => {
            let twice = planted::rewritten(filled(), entity, &once).expect("what was written");
            assert_eq!(once, twice, "a record is written otherwise the second time");
            Outcome::of((entity, once.len() / 16))
        }
        Err(error) => refused(&error, &[ErrorKind::Corrupt, ErrorKind::NewerFormat]),
    }
}

pub(super) fn records() -> Vec<Vec<u8>> {
    let mut seeds = Vec::new();
    for (choice, entity) in (0..).zip(ENTITIES) {
        let rows = filled().records(entity).and_then(|records| records.list(&Query::new()));
        for row in rows.expect("its records").items {
            seeds.push([&[choice], planted::stored(&row).as_slice()].concat());
        }
    }
    seeds
}

/// Values that stand in keys.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Arbitrary)]
struct Parts {
    text: Option<String>,
    whole: i64,
    number: (i64, u8),
    days: i32,
    millis: i64,
    flag: bool,
    last: String,
}

/// The bytes of keys sort as the values do, part after part, up and down.
pub(super) fn key_order(input: &[u8]) -> Outcome {
    let mut input = Unstructured::new(input);
    let Ok([one, other]) = <[Parts; 2]>::arbitrary(&mut input) else { return Outcome::of(()) };
    let orders = [
        ordered(&one.text, &other.text),
        ordered(&one.whole, &other.whole),
        ordered(&decimal(one.number), &decimal(other.number)),
        ordered(&Date::from_days(one.days).ok(), &Date::from_days(other.days).ok()),
        ordered(
            &Timestamp::from_millis(one.millis).ok(),
            &Timestamp::from_millis(other.millis).ok(),
        ),
        ordered(&one.flag, &other.flag),
        ordered(&one.last, &other.last),
    ];
    let (one_key, other_key) = (key(&one), key(&other));
    let wanted = (&one.text, one.whole, decimal(one.number), &one.last).cmp(&(
        &other.text,
        other.whole,
        decimal(other.number),
        &other.last,
    ));
    assert_eq!(one_key.cmp(&other_key), wanted, "a key of several parts");
    Outcome::of((orders, wanted, one.text.map(|text| text.len()), one.last.contains('\0')))
}

fn decimal((mantissa, scale): (i64, u8)) -> Decimal {
    Decimal::new(mantissa, u32::from(scale) % 29)
}

fn key(parts: &Parts) -> Vec<u8> {
    let key = KeyWriter::whole().with(&parts.text).with(&parts.whole);
    key.with(&decimal(parts.number)).with(&parts.last).as_bytes().to_vec()
}

/// How two values are ordered, which their keys must be too.
fn ordered<T: KeyPart + Ord + Clone>(one: &T, other: &T) -> std::cmp::Ordering {
    let key = |part: &dyn KeyPart| KeyWriter::whole().with(part).as_bytes().to_vec();
    let wanted = one.cmp(other);
    assert_eq!(key(one).cmp(&key(other)), wanted, "keys sort otherwise than their values");
    let down = |part: &T| key(&Desc(part.clone()));
    assert_eq!(down(one).cmp(&down(other)), wanted.reverse(), "the other way around");
    wanted
}
