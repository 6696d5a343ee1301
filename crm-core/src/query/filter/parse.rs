//! Reads a filter: a subset of CEL's syntax, with amounts of money.

use super::{
    Place, fault,
    token::{Token, tokens},
    tree::{Compare, Expr, Literal, Method, Node},
};
use crate::{
    error::Result,
    value::{Currency, Money, parse_decimal},
};

/// The longest filter, in bytes.
pub(crate) const MAX_BYTES: usize = 10_000;
/// How deep parentheses, lists and negations may stand in each other.
pub(crate) const MAX_DEPTH: u32 = 64;

/// The tree of a filter's text.
///
/// # Errors
/// `Query`, with the line and column and what was expected there.
pub(crate) fn parse(text: &str) -> Result<Expr> {
    if text.len() > MAX_BYTES {
        return Err(fault(
            Place::START,
            format!("the filter has more than {MAX_BYTES} bytes: give long lists as parameters"),
        ));
    }
    let mut parser = Parser { tokens: tokens(text)?, at: 0, depth: 0 };
    let tree = parser.any()?;
    match parser.peek() {
        Token::End => Ok(tree),
        Token::Sign(sign) if Compare::from_sign(sign).is_some() => {
            Err(parser.expected("&& between two comparisons"))
        }
        Token::Name("and" | "or" | "AND" | "OR") => {
            Err(fault(parser.place(), "write && for \"and\", || for \"or\""))
        }
        _ => Err(parser.expected("&&, || or the end")),
    }
}

struct Parser<'t> {
    tokens: Vec<(Place, Token<'t>)>,
    at: usize,
    depth: u32,
}

impl<'t> Parser<'t> {
    fn peek(&self) -> &Token<'t> {
        self.tokens.get(self.at).map_or(&Token::End, |(_, token)| token)
    }

    fn place(&self) -> Place {
        self.tokens.get(self.at).or(self.tokens.last()).map_or(Place::START, |(place, _)| *place)
    }

    fn next(&mut self) -> Token<'t> {
        let token = self.peek().clone();
        self.at += 1;
        token
    }

    fn takes(&mut self, sign: &str) -> bool {
        let is_here = matches!(self.peek(), Token::Sign(found) if *found == sign);
        self.at += usize::from(is_here);
        is_here
    }

    fn expect(&mut self, sign: &str) -> Result<()> {
        if self.takes(sign) { Ok(()) } else { Err(self.expected(&format!("`{sign}`"))) }
    }

    fn expected(&self, what: &str) -> crate::error::Error {
        fault(self.place(), format!("expected {what}, found {}", self.peek().describe()))
    }

    /// Reads something that stands inside something else.
    fn nested<R>(&mut self, read: impl FnOnce(&mut Self) -> Result<R>) -> Result<R> {
        if self.depth >= MAX_DEPTH {
            return Err(fault(self.place(), format!("nested deeper than {MAX_DEPTH} levels")));
        }
        self.depth += 1;
        let result = read(self);
        self.depth -= 1;
        result
    }

    fn any(&mut self) -> Result<Expr> {
        self.chain("||", Self::all, Node::Any)
    }

    fn all(&mut self) -> Result<Expr> {
        self.chain("&&", Self::comparison, Node::All)
    }

    /// A chain is one node whatever its length, so that long filters are not deep ones.
    fn chain(
        &mut self,
        sign: &str,
        part: fn(&mut Self) -> Result<Expr>,
        node: fn(Vec<Expr>) -> Node,
    ) -> Result<Expr> {
        let place = self.place();
        let first = part(self)?;
        if !matches!(self.peek(), Token::Sign(found) if *found == sign) {
            return Ok(first);
        }
        let mut parts = vec![first];
        while self.takes(sign) {
            parts.push(part(self)?);
        }
        Ok(Expr { place, node: node(parts) })
    }

    fn comparison(&mut self) -> Result<Expr> {
        let place = self.place();
        let left = self.unary()?;
        let node = match self.peek() {
            Token::Name("in") => {
                self.at += 1;
                Node::In(left.into(), self.unary()?.into())
            }
            Token::Sign(sign) => match Compare::from_sign(sign) {
                Some(compare) => {
                    self.at += 1;
                    Node::Compare(compare, left.into(), self.unary()?.into())
                }
                None => return Ok(left),
            },
            _ => return Ok(left),
        };
        Ok(Expr { place, node })
    }

    fn unary(&mut self) -> Result<Expr> {
        let place = self.place();
        if self.takes("!") {
            let part = self.nested(Self::unary)?;
            return Ok(Expr { place, node: Node::Not(part.into()) });
        }
        if self.takes("-") {
            let Token::Number(digits) = *self.peek() else {
                return Err(self.expected("a number after `-`"));
            };
            self.at += 1;
            return self.number(place, &format!("-{digits}"));
        }
        self.primary()
    }

    fn primary(&mut self) -> Result<Expr> {
        let place = self.place();
        let node = match self.peek().clone() {
            Token::Sign("(") => {
                self.at += 1;
                let inner = self.nested(Self::any)?;
                self.expect(")")?;
                return Ok(inner);
            }
            Token::Sign("[") => {
                self.at += 1;
                Node::List(self.nested(Self::list)?)
            }
            Token::Number(digits) => {
                self.at += 1;
                return self.number(place, digits);
            }
            Token::Text(text) => {
                self.at += 1;
                Node::Literal(Literal::Text(text))
            }
            Token::Param(name) => {
                self.at += 1;
                Node::Param(name.to_owned())
            }
            Token::Name(name) => return self.named(place, name),
            _ => return Err(self.expected("a field, a value or `(`")),
        };
        Ok(Expr { place, node })
    }

    fn list(&mut self) -> Result<Vec<Expr>> {
        let mut parts = Vec::new();
        while !self.takes("]") {
            if !parts.is_empty() {
                self.expect(",")?;
                // A comma may stand after the last one.
                if self.takes("]") {
                    break;
                }
            }
            parts.push(self.unary()?);
        }
        Ok(parts)
    }

    fn number(&mut self, place: Place, digits: &str) -> Result<Expr> {
        let number = parse_decimal(digits)
            .map_err(|_| fault(place, "this number has more than 28 digits"))?;
        let literal = match *self.peek() {
            Token::Name(code) if code != "in" => {
                let currency = Currency::new(code).ok().filter(|currency| currency.code() == code);
                let Some(currency) = currency else {
                    return Err(self.expected("an operator, or a currency code of ISO 4217 as VND"));
                };
                let money = Money::new(number, currency);
                let money = money.map_err(|error| fault(place, error.detail().to_owned()))?;
                self.at += 1;
                Literal::Money(money)
            }
            _ => Literal::Number(number),
        };
        Ok(Expr { place, node: Node::Literal(literal) })
    }

    /// What begins with a name: a word of the language, a call or a path.
    fn named(&mut self, place: Place, name: &str) -> Result<Expr> {
        self.at += 1;
        let node = match name {
            "true" => Node::Literal(Literal::Bool(true)),
            "false" => Node::Literal(Literal::Bool(false)),
            "null" => Node::Literal(Literal::Null),
            "me" => Node::Me,
            "my_teams" => Node::MyTeams,
            "today" => Node::Today(self.days()?),
            "now" => Node::Now(self.days()?),
            "in" => {
                self.at -= 1;
                return Err(self.expected("a field or a value before `in`"));
            }
            _ if matches!(self.peek(), Token::Sign("(")) => return self.call(place, name),
            _ => return self.path(place, name),
        };
        Ok(Expr { place, node })
    }

    /// `+ 7` or `- 30` after `today` or `now`.
    fn days(&mut self) -> Result<i32> {
        let sign = if self.takes("+") {
            1
        } else if self.takes("-") {
            -1
        } else {
            return Ok(0);
        };
        let place = self.place();
        match self.next() {
            Token::Number(digits) => digits
                .parse::<i32>()
                .ok()
                .filter(|days| *days <= 4_000_000)
                .map(|days| sign * days)
                .ok_or_else(|| fault(place, "expected a whole number of days")),
            _ => {
                self.at -= 1;
                Err(self.expected("a whole number of days"))
            }
        }
    }

    fn call(&mut self, place: Place, name: &str) -> Result<Expr> {
        let node = match name {
            "has" => {
                self.expect("(")?;
                let path = self.field()?;
                Node::Has(path.into())
            }
            "date" => Node::Literal(Literal::Date(self.quoted("a day as \"2026-11-21\"")?)),
            "timestamp" => Node::Literal(Literal::Timestamp(
                self.quoted("an instant as \"2026-11-21T08:30:00Z\"")?,
            )),
            _ => {
                let detail = format!("unknown function `{name}`: has, date or timestamp");
                return Err(fault(place, detail));
            }
        };
        self.expect(")")?;
        Ok(Expr { place, node })
    }

    /// The text of a call, read as something.
    fn quoted<R: std::str::FromStr>(&mut self, what: &str) -> Result<R> {
        self.expect("(")?;
        let Token::Text(text) = self.peek() else { return Err(self.expected(what)) };
        let read = text.parse().map_err(|_| fault(self.place(), format!("expected {what}")))?;
        self.at += 1;
        Ok(read)
    }

    fn field(&mut self) -> Result<Expr> {
        let place = self.place();
        match self.next() {
            Token::Name(name) => {
                let path = self.path(place, name)?;
                match path.node {
                    Node::Path(_) => Ok(path),
                    _ => Err(fault(place, "expected a field")),
                }
            }
            _ => {
                self.at -= 1;
                Err(self.expected("a field"))
            }
        }
    }

    fn path(&mut self, place: Place, first: &str) -> Result<Expr> {
        let mut names = vec![first.to_owned()];
        while self.takes(".") {
            let at = self.place();
            let Token::Name(name) = *self.peek() else {
                return Err(self.expected("a name after `.`"));
            };
            self.at += 1;
            if self.takes("(") {
                let path = Expr { place, node: Node::Path(names) };
                return self.method(at, name, path);
            }
            names.push(name.to_owned());
        }
        Ok(Expr { place, node: Node::Path(names) })
    }

    fn method(&mut self, at: Place, name: &str, path: Expr) -> Result<Expr> {
        let Some(method) = Method::named(name) else {
            let names = Method::ALL.map(Method::name).join(", ");
            return Err(fault(at, format!("unknown method `{name}`; one of: {names}")));
        };
        let value = self.nested(Self::unary)?;
        self.expect(")")?;
        let place = path.place;
        Ok(Expr { place, node: Node::Method(method, path.into(), value.into()) })
    }
}
