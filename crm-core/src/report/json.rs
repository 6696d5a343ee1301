//! How figures are written as JSON: money as decimal text with its currency, shares as numbers.

use serde_json::{Value, json};

use crate::value::{Decimal, Money, canonical, round_half_up};

/// Decimals of shares and averages that no currency limits.
const PLACES: u32 = 12;

/// `{"amount": "1234.5", "currency": "USD"}`.
pub(super) fn money(amount: Money) -> Value {
    json!({ "amount": amount.amount().to_string(), "currency": amount.currency().code() })
}

/// A share, as 0.3 for 30 %, or another plain number; null where there is none.
pub(super) fn number(number: Option<Decimal>) -> Value {
    let text = number.map(|number| canonical(round_half_up(number, PLACES)).to_string());
    // A plain decimal always reads as a JSON number.
    text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or(Value::Null)
}
