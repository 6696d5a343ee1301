//! Gives a checked filter the values of one call: who asks, which day it is, the parameters.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::{
    checked::{Bound, Checked, Operand, Path, Rule, Test},
    tree::Compare,
    types::{expectation, fit},
};
use crate::{
    entity::{FieldKind, Value},
    error::{Error, ErrorKind, Result},
    value::{Date, Link, Timestamp, Zone, parse_decimal},
};

/// Milliseconds in a day of 24 hours.
const DAY_MS: i64 = 86_400_000;

/// What a filter takes from the call that it is used in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct FilterContext<'c> {
    /// The user asking; nobody where the embedding program itself asks.
    pub(crate) me: Option<Uuid>,
    pub(crate) my_teams: &'c [Uuid],
    pub(crate) today: Date,
    pub(crate) now: Timestamp,
    /// Where a day begins and ends.
    pub(crate) zone: &'c Zone,
    pub(crate) params: &'c BTreeMap<String, Value>,
}

impl Checked {
    /// The filter with the values of this call.
    ///
    /// # Errors
    /// `Query` for a parameter that is missing or of another type.
    pub(crate) fn bind(&self, context: &FilterContext<'_>) -> Result<Bound> {
        Ok(Bound { root: context.rule(&self.root)? })
    }
}

impl FilterContext<'_> {
    fn rule(&self, rule: &Rule<Operand>) -> Result<Rule<Value>> {
        let all = |rules: &[Rule<Operand>]| {
            rules.iter().map(|rule| self.rule(rule)).collect::<Result<Vec<_>>>()
        };
        Ok(match rule {
            Rule::Always(value) => Rule::Always(*value),
            Rule::All(rules) => Rule::All(all(rules)?),
            Rule::Any(rules) => Rule::Any(all(rules)?),
            Rule::Not(rule) => Rule::Not(self.rule(rule)?.into()),
            Rule::Test(path, test) => Rule::Test(path.clone(), self.test(path, test)?),
        })
    }

    fn test(&self, path: &Path, test: &Test<Operand>) -> Result<Test<Value>> {
        Ok(match test {
            Test::Present => Test::Present,
            Test::Missing => Test::Missing,
            Test::Compare(compare, operand) => match self.value(&path.kind, operand)? {
                // Nobody asking is not an empty field; an empty parameter asks for one.
                Value::Null if *operand == Operand::Me => Test::In(Vec::new()),
                value if value.is_empty() => match compare {
                    Compare::Equal => Test::Missing,
                    Compare::Unequal => Test::Present,
                    _ => Test::In(Vec::new()),
                },
                Value::Date(day) if path.kind == FieldKind::Timestamp => self.on_day(*compare, day),
                value => Test::Compare(*compare, value),
            },
            Test::In(operands) => Test::In(self.values(path, operands)?),
            Test::Text(method, operand) => {
                Test::Text(*method, folded(self.value(&FieldKind::Text, operand)?))
            }
            Test::Word(operand) => Test::Word(self.value(&FieldKind::Text, operand)?),
            Test::Within { first, after, inside } => {
                Test::Within { first: *first, after: *after, inside: *inside }
            }
        })
    }

    fn values(&self, path: &Path, operands: &[Operand]) -> Result<Vec<Value>> {
        let mut values = Vec::new();
        for operand in operands {
            match operand {
                Operand::MyTeams => values.extend(self.my_teams.iter().copied().map(Value::Id)),
                Operand::Param(name) => match self.param(name)? {
                    Value::Set(words) => {
                        for word in words {
                            values.push(fitting(name, &path.kind, Value::Text(word.clone()))?);
                        }
                    }
                    value => values.push(fitting(name, &path.kind, value.clone())?),
                },
                operand => values.push(self.value(&path.kind, operand)?),
            }
        }
        values.retain(|value| !value.is_empty());
        Ok(values)
    }

    fn value(&self, kind: &FieldKind, operand: &Operand) -> Result<Value> {
        Ok(match operand {
            Operand::Value(value) => value.clone(),
            Operand::Me => match (self.me, kind) {
                (None, _) => Value::Null,
                (Some(user), FieldKind::Link) => Value::Link(Link::to("user", user)),
                (Some(user), _) => Value::Id(user),
            },
            Operand::MyTeams => Value::Null,
            Operand::Today(days) => Value::Date(self.today.add_days(*days)?),
            Operand::Now(days) => Value::Timestamp(self.now.add_millis(i64::from(*days) * DAY_MS)?),
            Operand::Param(name) => fitting(name, kind, self.param(name)?.clone())?,
        })
    }

    fn param(&self, name: &str) -> Result<&Value> {
        self.params.get(name).ok_or_else(|| {
            Error::new(ErrorKind::Query, format!("the filter needs the parameter `{name}`"))
        })
    }

    /// An instant compared with a day stands for the day in which it lies.
    fn on_day(&self, compare: Compare, day: Date) -> Test<Value> {
        let first = self.zone.start_of(day);
        let after = day.add_days(1).map_or(Timestamp::MAX, |next| self.zone.start_of(next));
        match compare {
            Compare::Equal => Test::Within { first, after, inside: true },
            Compare::Unequal => Test::Within { first, after, inside: false },
            Compare::Less => Test::Compare(Compare::Less, Value::Timestamp(first)),
            Compare::LessOrEqual => Test::Compare(Compare::Less, Value::Timestamp(after)),
            Compare::Greater => Test::Compare(Compare::GreaterOrEqual, Value::Timestamp(after)),
            Compare::GreaterOrEqual => {
                Test::Compare(Compare::GreaterOrEqual, Value::Timestamp(first))
            }
        }
    }
}

fn fitting(name: &str, kind: &FieldKind, value: Value) -> Result<Value> {
    let read = value.as_text().and_then(|text| from_text(kind, text));
    fit(kind, value).or(read).ok_or_else(|| {
        let detail = format!("the parameter `{name}` must be {}", expectation(kind));
        Error::new(ErrorKind::Query, detail)
    })
}

/// A parameter that came as JSON, where days, instants, amounts and exact numbers are text.
fn from_text(kind: &FieldKind, text: &str) -> Option<Value> {
    match kind {
        FieldKind::Int | FieldKind::Decimal | FieldKind::Percent => {
            parse_decimal(text).ok().map(Value::Decimal)
        }
        FieldKind::Date => text.parse().ok().map(Value::Date),
        FieldKind::Timestamp => {
            text.parse().map(Value::Timestamp).or_else(|_| text.parse().map(Value::Date)).ok()
        }
        FieldKind::Money => text.parse().ok().map(Value::Money),
        _ => None,
    }
}

fn folded(value: Value) -> Value {
    match value {
        Value::Text(text) => Value::Text(crate::value::fold(&text)),
        value => value,
    }
}
