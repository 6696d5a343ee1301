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
/// More days than the calendar has.
const MAX_DAYS: i32 = 4_000_000;

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

    fn takes(&mut self, sign: &str) -> bool {
        let is_here = matches!(self.peek(), Token::Sign(found) if *found == sign);
        self.at += usize::from(is_here);
        is_here
    }

    fn expect(&mut self, sign: &str) -> Result<()> {
        if self.takes(sign) { Ok(()) } else { Err(self.expected(&format!("`{sign}`"))) }
    }

    fn expected(&self, what: &str) -> crate::error::Error {
        let before = self.at.checked_sub(1).and_then(|before| self.tokens.get(before));
        let hint = habit(before.map(|(_, token)| token), self.peek());
        let (found, hint) = (self.peek().describe(), hint.map(|hint| format!(": {hint}")));
        fault(self.place(), format!("expected {what}, found {found}{}", hint.unwrap_or_default()))
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
            Token::Name(code) if !matches!(code, "in" | "and" | "or" | "AND" | "OR") => {
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
        let Token::Number(digits) = *self.peek() else {
            return Err(self.expected("a whole number of days"));
        };
        let days = digits.parse::<i32>().ok().filter(|days| *days <= MAX_DAYS);
        let days = days.ok_or_else(|| self.expected("a whole number of days of some years"))?;
        self.at += 1;
        Ok(sign * days)
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
        let Token::Name(name) = *self.peek() else { return Err(self.expected("a field")) };
        self.at += 1;
        let path = self.path(place, name)?;
        match path.node {
            Node::Path(_) => Ok(path),
            _ => Err(fault(place, "expected a field")),
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

/// How it is written here, for those who are used to SQL or Python.
fn habit(before: Option<&Token<'_>>, found: &Token<'_>) -> Option<&'static str> {
    let lower = |token: &Token<'_>| match token {
        Token::Name(name) => name.to_ascii_lowercase(),
        _ => String::new(),
    };
    match (lower(found).as_str(), before.map(lower).unwrap_or_default().as_str()) {
        ("and" | "or", _) => return Some("write && for \"and\", || for \"or\""),
        ("not", _) | (_, "not") => return Some("write ! for \"not\", before what it denies"),
        ("is", _) => return Some("write == null or != null"),
        ("between", _) => return Some("write a >= 1 && a <= 9"),
        ("like" | "ilike" | "contains", _) => return Some("write name.contains(\"hoa\")"),
        ("starts_with" | "startswith", _) => return Some("write name.starts_with(\"hoa\")"),
        _ => {}
    }
    match (before, found) {
        (Some(Token::Sign("<")), Token::Sign(">")) => Some("write != for \"not equal\""),
        (Some(Token::Number(_)), Token::Sign("-")) => Some("a day is date(\"2026-11-21\")"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::error::ErrorKind;

    fn printed(text: &str) -> String {
        parse(text).unwrap_or_else(|error| panic!("{text}: {error}")).to_string()
    }

    #[test]
    fn and_binds_tighter_than_or_and_not_tightest() {
        assert_eq!(printed("a == 1 || b == 2 && !c"), "a == 1 || b == 2 && !c");
        assert_eq!(printed("(a == 1 || b == 2) && !(c && d)"), "(a == 1 || b == 2) && !(c && d)");
        assert_eq!(printed("((a)) && (b && c)"), "a && (b && c)");
    }

    #[test]
    fn every_literal_is_read() {
        for text in [
            "a == -1.5",
            "a > 1000000 VND",
            "a == \"x\\\"\\\\\\n\"",
            "a in [true, false, null, me]",
            "a in my_teams",
            "a in $ids",
            "a >= date(\"2026-11-21\")",
            "a < timestamp(\"2026-11-21T08:30:00.000Z\")",
            "a <= today + 7 && b > now - 30",
            "has(a.b) && a.b.contains(\"x\") && a.starts_with($x)",
            "5 in a && \"vip\" in tags",
        ] {
            assert_eq!(printed(text), text);
        }
        assert_eq!(printed("a in [1, 2,] // two\n && b"), "a in [1, 2] && b");
    }

    #[test]
    fn texts_have_the_escapes_of_cel() {
        for (text, read) in [
            (r#""\x41\u0111\U0001F600\101""#, "Ađ😀A"),
            (r"'it\'s \a\t'", "it's \u{07}\t"),
            (r#"r"\d+""#, "\\d+"),
        ] {
            let tree = parse(&format!("a == {text}")).unwrap();
            let Node::Compare(_, _, value) = tree.node else { panic!() };
            assert_eq!(value.node, Node::Literal(Literal::Text(read.to_owned())), "{text}");
        }
        for text in
            [r#""\q""#, r#""\x4""#, r#""\u+111""#, r#""\ud800""#, "\"open", "\"two\nlines\""]
        {
            assert!(parse(&format!("a == {text}")).is_err(), "{text}");
        }
    }

    #[test]
    fn an_error_says_where_and_what_was_expected() {
        for (text, place, expected) in [
            ("", "line 1, column 1", "expected a field, a value or `("),
            ("a ==", "line 1, column 5", "found the end"),
            ("a == 1 &&\n  && b", "line 2, column 3", "found `&&`"),
            ("a = 1", "line 1, column 3", "=="),
            ("a == 1 and b == 2", "line 1, column 8", "&&"),
            ("name LIKE \"x\"", "line 1, column 6", "contains("),
            ("a not in [1]", "line 1, column 3", "write !"),
            ("not a", "line 1, column 5", "write !"),
            ("a is null", "line 1, column 3", "== null"),
            ("a between 1 and 9", "line 1, column 3", "<="),
            ("a <> 5", "line 1, column 4", "!="),
            ("a > 2026-11-21", "line 1, column 9", "date("),
            ("(a == 1", "line 1, column 8", "expected `)`"),
            ("a == 1 == 2", "line 1, column 8", "between two comparisons"),
            ("a == 5 XYZ", "line 1, column 8", "currency"),
            ("a == 1e5", "line 1, column 7", "1234.5"),
            ("a.matches(\"x\")", "line 1, column 3", "contains, starts_with"),
            ("a == date(\"2026-02-30\")", "line 1, column 11", "a day"),
            ("lower(a) == \"x\"", "line 1, column 1", "unknown function"),
            ("đ == 1", "line 1, column 1", "no meaning"),
            ("a == \"ờ\" ^", "line 1, column 10", "no meaning"),
            ("a == today + x", "line 1, column 14", "days"),
            ("a == $", "line 1, column 7", "parameter"),
        ] {
            let error = parse(text).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Query);
            assert!(error.detail().starts_with(place), "{text}: {error}");
            assert!(error.detail().contains(expected), "{text}: {error}");
        }
    }

    #[test]
    fn an_error_never_repeats_a_quoted_text() {
        let error = parse("a \"Nguyễn Văn A\"").unwrap_err();
        assert!(!error.to_string().contains("Nguyễn"));
    }

    #[test]
    fn depth_and_length_have_limits() {
        for (open, close) in [("(", ")"), ("!", ""), ("[", "]"), ("a.contains(", ")")] {
            let deep = format!("{}a{}", open.repeat(800), close.repeat(800));
            assert!(parse(&deep).unwrap_err().detail().contains("nested deeper"), "{open}");
        }
        let wide = vec!["a"; 2000].join(" && ");
        assert!(parse(&wide).is_ok());
        assert!(parse(&" ".repeat(MAX_BYTES + 1)).unwrap_err().detail().contains("bytes"));
        let allowed =
            format!("{}a{}", "(".repeat(MAX_DEPTH as usize), ")".repeat(MAX_DEPTH as usize));
        assert!(parse(&allowed).is_ok());
    }

    fn name() -> impl Strategy<Value = String> {
        "[a-z_][a-z0-9_]{0,6}".prop_filter("a word of the language", |name| {
            !["true", "false", "null", "me", "my_teams", "today", "now", "in"]
                .contains(&name.as_str())
        })
    }

    fn boxed(node: Node) -> Expr {
        Expr { place: Place::START, node }
    }

    fn path() -> impl Strategy<Value = Expr> {
        prop::collection::vec(name(), 1..4).prop_map(|names| boxed(Node::Path(names)))
    }

    fn value() -> impl Strategy<Value = Expr> {
        prop_oneof![
            any::<bool>().prop_map(|value| Node::Literal(Literal::Bool(value))),
            Just(Node::Literal(Literal::Null)),
            any::<String>().prop_map(|text| Node::Literal(Literal::Text(text))),
            (any::<i64>(), 0..10_u32).prop_map(|(number, scale)| Node::Literal(Literal::Number(
                crate::canonical(crate::Decimal::new(number, scale))
            ))),
            any::<i32>().prop_map(|amount| Node::Literal(Literal::Money(
                Money::new(amount.into(), Currency::VND).unwrap()
            ))),
            (-700_000..2_900_000_i32).prop_map(|days| Node::Literal(Literal::Date(
                crate::Date::from_days(days).unwrap()
            ))),
            (0..4_102_444_800_000_i64).prop_map(|millis| Node::Literal(Literal::Timestamp(
                crate::Timestamp::from_millis(millis).unwrap()
            ))),
            name().prop_map(Node::Param),
            Just(Node::Me),
            (-9999..9999).prop_map(Node::Today),
            (-9999..9999).prop_map(Node::Now),
        ]
        .prop_map(boxed)
    }

    fn compare() -> impl Strategy<Value = Compare> {
        prop::sample::select(Compare::ALL.to_vec())
    }

    fn tree() -> impl Strategy<Value = Expr> {
        let leaf =
            prop_oneof![
                path(),
                path().prop_map(|path| boxed(Node::Has(path.into()))),
                (compare(), path(), value()).prop_map(|(compare, path, value)| boxed(
                    Node::Compare(compare, path.into(), value.into())
                )),
                (path(), prop::collection::vec(value(), 0..4)).prop_map(|(path, values)| boxed(
                    Node::In(path.into(), boxed(Node::List(values)).into())
                )),
                (prop::sample::select(Method::ALL.to_vec()), path(), value()).prop_map(
                    |(method, path, value)| boxed(Node::Method(method, path.into(), value.into()))
                ),
            ];
        leaf.prop_recursive(5, 40, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 2..4)
                    .prop_map(|parts| boxed(Node::Any(parts))),
                prop::collection::vec(inner.clone(), 2..4)
                    .prop_map(|parts| boxed(Node::All(parts))),
                inner.prop_map(|part| boxed(Node::Not(part.into()))),
            ]
        })
    }

    /// The same tree as if everything stood at the start.
    fn placeless(mut expr: Expr) -> Expr {
        expr.place = Place::START;
        let all = |parts: Vec<Expr>| parts.into_iter().map(placeless).collect();
        let one = |part: Box<Expr>| Box::new(placeless(*part));
        expr.node = match expr.node {
            Node::Any(parts) => Node::Any(all(parts)),
            Node::All(parts) => Node::All(all(parts)),
            Node::List(parts) => Node::List(all(parts)),
            Node::Not(part) => Node::Not(one(part)),
            Node::Has(part) => Node::Has(one(part)),
            Node::Compare(compare, left, right) => Node::Compare(compare, one(left), one(right)),
            Node::In(left, right) => Node::In(one(left), one(right)),
            Node::Method(method, left, right) => Node::Method(method, one(left), one(right)),
            node => node,
        };
        expr
    }

    proptest! {
        #[test]
        fn what_is_printed_reads_back(tree in tree()) {
            let text = tree.to_string();
            prop_assert_eq!(placeless(parse(&text).unwrap()), tree, "{}", text);
        }

        #[test]
        fn no_text_makes_the_parser_panic(text in any::<String>()) {
            let _ = parse(&text);
        }

        #[test]
        fn no_words_make_the_parser_panic(
            words in prop::collection::vec(
                prop::sample::select(vec![
                    "a", ".", "(", ")", "[", "]", "&&", "||", "!", "==", "<", "in", "has", "me",
                    "today", "+", "-", "7", "1.5", "VND", "\"x\"", "$p", ",", "date", "contains",
                ]),
                0..20,
            )
        ) {
            let text = words.join(" ");
            if let Ok(tree) = parse(&text) {
                prop_assert_eq!(parse(&tree.to_string()).unwrap().to_string(), tree.to_string());
            }
        }
    }
}
