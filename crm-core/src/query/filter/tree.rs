//! A filter as it was written, and how it is printed.

use std::fmt::{self, Write as _};

use rust_decimal::Decimal;

use super::Place;
use crate::{
    entity::Value,
    value::{Date, Money, Timestamp},
};

/// A part of a filter and where it begins.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Expr {
    pub(crate) place: Place,
    pub(crate) node: Node,
}

/// What a part of a filter says.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Node {
    /// Two or more, of which one must hold.
    Any(Vec<Expr>),
    /// Two or more that must all hold.
    All(Vec<Expr>),
    Not(Box<Expr>),
    Compare(Compare, Box<Expr>, Box<Expr>),
    In(Box<Expr>, Box<Expr>),
    /// `has(path)`.
    Has(Box<Expr>),
    /// `path.contains(value)` and its like.
    Method(Method, Box<Expr>, Box<Expr>),
    /// Names with points between them.
    Path(Vec<String>),
    List(Vec<Expr>),
    Literal(Literal),
    Param(String),
    Me,
    MyTeams,
    /// So many days after today.
    Today(i32),
    /// So many days of 24 hours after now.
    Now(i32),
}

/// A value that is written out.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Literal {
    Null,
    Bool(bool),
    Number(Decimal),
    Text(String),
    Money(Money),
    Date(Date),
    Timestamp(Timestamp),
}

impl Literal {
    pub(super) fn value(&self) -> Value {
        match self {
            Self::Null => Value::Null,
            Self::Bool(value) => Value::Bool(*value),
            Self::Number(number) => Value::Decimal(*number),
            Self::Text(text) => Value::Text(text.clone()),
            Self::Money(money) => Value::Money(*money),
            Self::Date(date) => Value::Date(*date),
            Self::Timestamp(at) => Value::Timestamp(*at),
        }
    }
}

/// A comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Compare {
    Equal,
    Unequal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

impl Compare {
    pub(crate) const ALL: [Self; 6] = [
        Self::Equal,
        Self::Unequal,
        Self::Less,
        Self::LessOrEqual,
        Self::Greater,
        Self::GreaterOrEqual,
    ];

    pub(crate) fn sign(self) -> &'static str {
        match self {
            Self::Equal => "==",
            Self::Unequal => "!=",
            Self::Less => "<",
            Self::LessOrEqual => "<=",
            Self::Greater => ">",
            Self::GreaterOrEqual => ">=",
        }
    }

    pub(crate) fn from_sign(sign: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|compare| compare.sign() == sign)
    }

    /// The comparison that says the same with its sides exchanged.
    pub(crate) fn mirrored(self) -> Self {
        match self {
            Self::Equal | Self::Unequal => self,
            Self::Less => Self::Greater,
            Self::LessOrEqual => Self::GreaterOrEqual,
            Self::Greater => Self::Less,
            Self::GreaterOrEqual => Self::LessOrEqual,
        }
    }

    /// Whether it asks for an order, not just for sameness.
    pub(crate) fn is_ordering(self) -> bool {
        !matches!(self, Self::Equal | Self::Unequal)
    }
}

/// What can be asked of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Method {
    Contains,
    StartsWith,
}

impl Method {
    pub(crate) const ALL: [Self; 2] = [Self::Contains, Self::StartsWith];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Contains => "contains",
            Self::StartsWith => "starts_with",
        }
    }

    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.name() == name)
    }
}

impl Node {
    /// How tightly it binds; a looser part inside a tighter one needs parentheses.
    fn strength(&self) -> u8 {
        match self {
            Self::Any(_) => 1,
            Self::All(_) => 2,
            Self::Compare(..) | Self::In(..) => 3,
            Self::Not(_) => 4,
            _ => 5,
        }
    }
}

impl Expr {
    /// Prints it where a part of at least this strength is expected.
    fn print(&self, f: &mut fmt::Formatter<'_>, strength: u8) -> fmt::Result {
        let is_looser = self.node.strength() < strength;
        if is_looser {
            f.write_char('(')?;
        }
        match &self.node {
            Node::Any(parts) => print_all(f, parts, " || ", 2)?,
            Node::All(parts) => print_all(f, parts, " && ", 3)?,
            Node::Not(part) => {
                f.write_char('!')?;
                part.print(f, 4)?;
            }
            Node::Compare(compare, left, right) => {
                left.print(f, 4)?;
                write!(f, " {} ", compare.sign())?;
                right.print(f, 4)?;
            }
            Node::In(left, right) => {
                left.print(f, 4)?;
                f.write_str(" in ")?;
                right.print(f, 4)?;
            }
            Node::Has(path) => {
                f.write_str("has(")?;
                path.print(f, 0)?;
                f.write_char(')')?;
            }
            Node::Method(method, path, value) => {
                path.print(f, 5)?;
                write!(f, ".{}(", method.name())?;
                value.print(f, 0)?;
                f.write_char(')')?;
            }
            Node::Path(names) => f.write_str(&names.join("."))?,
            Node::List(parts) => {
                f.write_char('[')?;
                print_all(f, parts, ", ", 0)?;
                f.write_char(']')?;
            }
            Node::Literal(literal) => write!(f, "{literal}")?,
            Node::Param(name) => write!(f, "${name}")?,
            Node::Me => f.write_str("me")?,
            Node::MyTeams => f.write_str("my_teams")?,
            Node::Today(days) => print_shifted(f, "today", *days)?,
            Node::Now(days) => print_shifted(f, "now", *days)?,
        }
        if is_looser { f.write_char(')') } else { Ok(()) }
    }
}

fn print_all(
    f: &mut fmt::Formatter<'_>,
    parts: &[Expr],
    between: &str,
    strength: u8,
) -> fmt::Result {
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            f.write_str(between)?;
        }
        part.print(f, strength)?;
    }
    Ok(())
}

fn print_shifted(f: &mut fmt::Formatter<'_>, word: &str, days: i32) -> fmt::Result {
    match days {
        0 => f.write_str(word),
        1.. => write!(f, "{word} + {days}"),
        _ => write!(f, "{word} - {}", days.unsigned_abs()),
    }
}

impl fmt::Display for Expr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.print(f, 0)
    }
}

impl fmt::Display for Literal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Bool(value) => value.fmt(f),
            Self::Number(number) => number.fmt(f),
            Self::Money(money) => money.fmt(f),
            Self::Date(date) => write!(f, "date(\"{date}\")"),
            Self::Timestamp(at) => write!(f, "timestamp(\"{at}\")"),
            Self::Text(text) => {
                f.write_char('"')?;
                for letter in text.chars() {
                    match letter {
                        '"' | '\\' => write!(f, "\\{letter}")?,
                        '\n' => f.write_str("\\n")?,
                        '\r' => f.write_str("\\r")?,
                        '\t' => f.write_str("\\t")?,
                        letter if letter.is_control() => write!(f, "\\u{:04x}", u32::from(letter))?,
                        letter => f.write_char(letter)?,
                    }
                }
                f.write_char('"')
            }
        }
    }
}
