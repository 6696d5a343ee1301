//! Which values a field can be compared with.

use super::{checked::Operand, tree::Node};
use crate::{
    entity::field::conform,
    entity::{FieldKind, Value},
    value::{Currency, Email},
};

/// The value as fields of this kind are compared with it, if they can be.
pub(super) fn fit(kind: &FieldKind, value: Value) -> Option<Value> {
    match (kind, value) {
        (_, Value::Null) => Some(Value::Null),
        (FieldKind::Int | FieldKind::Decimal | FieldKind::Percent, Value::Int(number)) => {
            Some(Value::Decimal(number.into()))
        }
        (FieldKind::Int | FieldKind::Decimal | FieldKind::Percent, value @ Value::Decimal(_))
        | (FieldKind::Bool, value @ Value::Bool(_))
        | (
            FieldKind::Text | FieldKind::LongText | FieldKind::Zone | FieldKind::Blob,
            value @ Value::Text(_),
        )
        | (FieldKind::Date | FieldKind::Timestamp, value @ Value::Date(_))
        | (FieldKind::Timestamp, value @ Value::Timestamp(_))
        | (FieldKind::Money, value @ Value::Money(_))
        | (FieldKind::Id(_), value @ Value::Id(_))
        | (FieldKind::Link, value @ Value::Link(_)) => Some(value),
        (FieldKind::Email, Value::Text(text)) => {
            Some(Value::Text(Email::new(&text).map_or_else(|_| text.to_lowercase(), |it| it.key())))
        }
        // What is no number of any country can still stand in a list of numbers to look for.
        (FieldKind::Phone, Value::Text(text)) => {
            conform(kind, Value::Text(text.clone())).ok().or(Some(Value::Text(text)))
        }
        (FieldKind::Currency, Value::Text(text)) => {
            Currency::new(&text).ok().map(|currency| Value::Text(currency.code().to_owned()))
        }
        (FieldKind::Choice(_) | FieldKind::Link, value @ Value::Text(_)) => match kind {
            FieldKind::Link => value.as_text()?.parse().ok().map(Value::Link),
            _ => conform(kind, value).ok(),
        },
        (FieldKind::Id(_), Value::Text(text)) => text.parse().ok().map(Value::Id),
        (FieldKind::Id(entity), Value::Link(link)) if link.entity() == entity => {
            Some(Value::Id(link.id()))
        }
        _ => None,
    }
}

/// What a field of this kind can be compared with, for a message.
pub(super) fn expectation(kind: &FieldKind) -> String {
    let what = match kind {
        FieldKind::Bool => "true or false",
        FieldKind::Int | FieldKind::Decimal | FieldKind::Percent | FieldKind::Number => "a number",
        FieldKind::Text
        | FieldKind::LongText
        | FieldKind::Zone
        | FieldKind::Blob
        | FieldKind::Email
        | FieldKind::Phone => "a text in quotation marks",
        FieldKind::Currency => "a currency code of ISO 4217, as \"VND\"",
        FieldKind::Date => "a day: date(\"2026-11-21\") or today",
        FieldKind::Timestamp => {
            "an instant or a day: timestamp(\"2026-11-21T08:30:00Z\"), now, date(\"2026-11-21\") or today"
        }
        FieldKind::Money => {
            "an amount with its currency, as 1000000 VND; to compare in the company's currency, \
             add .base to the field and give a number"
        }
        FieldKind::Id(_) => "the id of a record, a UUID in quotation marks",
        FieldKind::Link => "a link, as \"deal:018f3c2e-7b1a-7c44-9d55-0a1b2c3d4e5f\"",
        FieldKind::Choice(choice) => {
            let codes: Vec<&str> = choice.options.iter().map(|option| &*option.code).collect();
            return format!("one of \"{}\"", codes.join("\", \""));
        }
        FieldKind::Set => "a word: use .contains(\"...\") or \"...\" in the field",
        FieldKind::List(item) | FieldKind::Part(item) | FieldKind::Flat(item) => {
            let names: Vec<&str> = item.fields.iter().map(|field| field.name.as_ref()).collect();
            return format!("null; or name a field of its items: {}", names.join(", "));
        }
        FieldKind::Custom => "nothing; name one of its fields, as custom.tier",
    };
    what.to_owned()
}

/// Whether values of this kind have an order.
pub(super) fn is_ordered(kind: &FieldKind) -> bool {
    matches!(
        kind,
        FieldKind::Int
            | FieldKind::Decimal
            | FieldKind::Percent
            | FieldKind::Text
            | FieldKind::LongText
            | FieldKind::Date
            | FieldKind::Timestamp
            | FieldKind::Money
    )
}

/// Whether a value of this kind is text to look into.
pub(super) fn is_text(kind: &FieldKind) -> bool {
    matches!(
        kind,
        FieldKind::Text
            | FieldKind::LongText
            | FieldKind::Email
            | FieldKind::Phone
            | FieldKind::Zone
            | FieldKind::Currency
    )
}

/// The written value as an operand for a field of this kind; null stands for nothing.
pub(super) fn operand(kind: &FieldKind, node: &Node) -> Option<Operand> {
    match node {
        Node::Literal(literal) => fit(kind, literal.value()).map(Operand::Value),
        Node::Param(name) => Some(Operand::Param(name.clone())),
        Node::Me => match kind {
            FieldKind::Id(entity) if entity == "user" => Some(Operand::Me),
            FieldKind::Link => Some(Operand::Me),
            _ => None,
        },
        Node::Today(days) => {
            matches!(kind, FieldKind::Date | FieldKind::Timestamp).then_some(Operand::Today(*days))
        }
        Node::Now(days) => matches!(kind, FieldKind::Timestamp).then_some(Operand::Now(*days)),
        _ => None,
    }
}

/// Whether the teams of the user asking can stand in such a field.
pub(super) fn takes_teams(kind: &FieldKind) -> bool {
    matches!(kind, FieldKind::Id(entity) if entity == "team")
}
