//! The words of a filter, each with its place.

use super::{Place, fault};
use crate::error::Result;

/// A word of a filter.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Token<'t> {
    /// A name, or a word of the language.
    Name(&'t str),
    /// `$name`.
    Param(&'t str),
    /// Digits, with a point among them or without.
    Number(&'t str),
    /// A quoted text, its escapes read.
    Text(String),
    /// An operator or bracket.
    Sign(&'static str),
    End,
}

impl Token<'_> {
    /// What it is, for a message; never the text that somebody quoted.
    pub(super) fn describe(&self) -> String {
        match self {
            Self::Name(name) => format!("`{name}`"),
            Self::Param(name) => format!("`${name}`"),
            Self::Number(_) => "a number".to_owned(),
            Self::Text(_) => "a text".to_owned(),
            Self::Sign(sign) => format!("`{sign}`"),
            Self::End => "the end".to_owned(),
        }
    }
}

/// Longer signs first, so that `<=` is not read as `<`.
const SIGNS: [&str; 17] =
    ["==", "!=", "<=", ">=", "&&", "||", "<", ">", "!", "(", ")", "[", "]", ",", ".", "+", "-"];

/// The words of the text, the end last.
pub(super) fn tokens(text: &str) -> Result<Vec<(Place, Token<'_>)>> {
    let mut lexer = Lexer { rest: text, place: Place::START };
    let mut tokens = Vec::new();
    loop {
        lexer.skip_blanks();
        let place = lexer.place;
        let token = lexer.next()?;
        let is_end = token == Token::End;
        tokens.push((place, token));
        if is_end {
            return Ok(tokens);
        }
    }
}

struct Lexer<'t> {
    rest: &'t str,
    place: Place,
}

impl<'t> Lexer<'t> {
    /// Takes so many bytes.
    fn advance(&mut self, bytes: usize) -> &'t str {
        let (taken, rest) = self.rest.split_at_checked(bytes).unwrap_or((self.rest, ""));
        self.rest = rest;
        self.place = self.place.after(taken);
        taken
    }

    /// Takes the letters that fit.
    fn take(&mut self, fits: impl Fn(char) -> bool) -> &'t str {
        self.advance(self.rest.find(|letter| !fits(letter)).unwrap_or(self.rest.len()))
    }

    fn skip_blanks(&mut self) {
        self.take(char::is_whitespace);
        while self.rest.starts_with("//") {
            self.take(|letter| letter != '\n');
            self.take(char::is_whitespace);
        }
    }

    fn next(&mut self) -> Result<Token<'t>> {
        let rest = self.rest;
        let Some(first) = rest.chars().next() else { return Ok(Token::End) };
        if let Some(raw) = rest.strip_prefix(['r', 'R'])
            && let Some(quote) = raw.chars().next().filter(|letter| matches!(letter, '"' | '\''))
        {
            self.advance(1);
            return self.text(quote, true);
        }
        if is_name_start(first) {
            return Ok(Token::Name(self.take(is_name)));
        }
        if first.is_ascii_digit() {
            return self.number();
        }
        if let '"' | '\'' = first {
            return self.text(first, false);
        }
        if first == '$' {
            self.advance(1);
            let name = self.take(is_name);
            if name.is_empty() {
                return Err(fault(self.place, "expected the name of a parameter after `$`"));
            }
            return Ok(Token::Param(name));
        }
        match SIGNS.iter().find(|sign| rest.starts_with(**sign)) {
            Some(sign) => {
                self.advance(sign.len());
                Ok(Token::Sign(sign))
            }
            None => Err(fault(self.place, hint(first))),
        }
    }

    fn number(&mut self) -> Result<Token<'t>> {
        let start = self.rest;
        self.take(|letter| letter.is_ascii_digit());
        let after = self.rest.strip_prefix('.').unwrap_or_default();
        if after.starts_with(|letter: char| letter.is_ascii_digit()) {
            self.advance(1);
            self.take(|letter| letter.is_ascii_digit());
        }
        if self.rest.starts_with(is_name) || self.rest.starts_with('.') {
            return Err(fault(self.place, "expected a number with digits and a point, as 1234.5"));
        }
        Ok(Token::Number(start.get(..start.len() - self.rest.len()).unwrap_or_default()))
    }

    /// A text whose opening quotation mark is next.
    fn text(&mut self, quote: char, is_raw: bool) -> Result<Token<'t>> {
        let opened = self.place;
        let mut read = String::new();
        self.advance(1);
        loop {
            read.push_str(
                self.take(|letter| letter != quote && letter != '\n' && (is_raw || letter != '\\')),
            );
            match self.rest.chars().next() {
                Some('\\') => read.push(self.escape()?),
                Some(letter) if letter == quote => {
                    self.advance(1);
                    return Ok(Token::Text(read));
                }
                _ => {
                    let detail = format!("this text is not closed: expected {quote} on this line");
                    return Err(fault(opened, detail));
                }
            }
        }
    }

    /// One escape of CEL, which begins here.
    fn escape(&mut self) -> Result<char> {
        let place = self.place;
        let unknown = || fault(place, "unknown escape: write \\\\ for a backslash, or r\"...\"");
        self.advance(1);
        let kind = self.rest.chars().next().ok_or_else(unknown)?;
        let after = self.rest.get(kind.len_utf8()..).unwrap_or_default();
        let plain = match kind {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'a' => '\u{07}',
            'b' => '\u{08}',
            'v' => '\u{0B}',
            'f' => '\u{0C}',
            _ => kind,
        };
        let (code, radix) = match kind {
            'x' | 'X' => (after.get(..2), 16),
            'u' => (after.get(..4), 16),
            'U' => (after.get(..8), 16),
            '0'..='3' => (self.rest.get(..3), 8),
            'n' | 'r' | 't' | 'a' | 'b' | 'v' | 'f' | '\\' | '"' | '\'' | '`' | '?' => {
                self.advance(1);
                return Ok(plain);
            }
            _ => return Err(unknown()),
        };
        // The conversion would take a sign, which is no digit.
        let code = code.filter(|code| code.chars().all(|letter| letter.is_digit(radix)));
        let code = code.ok_or_else(unknown)?;
        self.advance(code.len() + usize::from(radix == 16));
        u32::from_str_radix(code, radix).ok().and_then(char::from_u32).ok_or_else(unknown)
    }
}

fn is_name_start(letter: char) -> bool {
    letter.is_ascii_alphabetic() || letter == '_'
}

fn is_name(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '_'
}

/// What somebody may have meant by a sign that the language does not have.
fn hint(sign: char) -> &'static str {
    match sign {
        '=' => "a single = is no operator: compare with ==",
        '&' => "write && for \"and\"",
        '|' => "write || for \"or\"",
        '*' | '/' | '%' => "filters do not calculate: give the value as a parameter, as $limit",
        '“' | '”' | '‘' | '’' => "expected a plain quotation mark, \" or '",
        _ => "this sign has no meaning in a filter",
    }
}
