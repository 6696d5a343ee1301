//! Texts into words: folded for every script, with a trace of the exact form.

use std::{borrow::Cow, mem, ops::RangeInclusive, sync::Arc};

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
use xxhash_rust::xxh3::xxh3_64;

use super::posting::{MAX_TOKEN, Mark};
use crate::{
    store::id_map::QuickMap,
    value::{Phone, fold},
};

/// Digit runs longer than this stand apart, since nearly each is of one record only.
const SHORT_DIGITS: usize = 4;
/// How many digits of a long run are searchable without touching the runs themselves.
const HEAD_DIGITS: usize = 3;
/// Marks the first digits of a long run. No word holds a control character.
const HEAD: char = '\u{1}';
/// Marks a long run of digits.
const LONG: char = '\u{2}';
/// Marks the digits of a telephone number from the last to the first.
const TAIL: char = '\u{3}';
/// The fewest digits that find a telephone number by its end.
const SHORTEST_TAIL: usize = 4;
/// Groups of digits that come to so many together may be one telephone number.
const JOINED_DIGITS: RangeInclusive<usize> = 6..=Phone::MAX_DIGITS;

/// The searchable words of one record, each once, in the order in which its vocabulary met them.
///
/// Of a word that stands in several fields only the best field counts, since the field outweighs all else in a rank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Terms(Box<[Term]>);

/// One searchable word: its folded token, and where and how it was written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Term {
    /// The token's number in the vocabulary, which is quicker to compare.
    pub(super) number: u32,
    pub(crate) mark: Mark,
    pub(crate) token: Arc<str>,
}

/// The tokens that one call met, and parts of texts whose words are known already: the records of a call are made of
/// the same few. Terms can be compared when they come from the same vocabulary.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    parts: QuickMap<Box<str>, Box<[Known]>>,
    tokens: QuickMap<Arc<str>, u32>,
    /// Where the terms of a record are put together.
    terms: Vec<Term>,
    /// Where a marked token is put together.
    marked: String,
}

/// A word's token, its number and the word's form.
type Known = (Arc<str>, u32, u8);

impl Terms {
    /// The words of these texts; weight 0 is the best field, 7 the last.
    #[cfg(test)]
    pub(crate) fn of<'a>(
        vocabulary: &mut Vocabulary,
        texts: impl IntoIterator<Item = (u8, &'a str)>,
    ) -> Self {
        Self::with_phones(vocabulary, texts, [])
    }

    /// The words of these texts, and telephone numbers as people look for them: international, as they are dialled in
    /// their country, and by their last digits.
    pub(crate) fn with_phones<'a>(
        vocabulary: &mut Vocabulary,
        texts: impl IntoIterator<Item = (u8, &'a str)>,
        phones: impl IntoIterator<Item = (u8, &'a Phone)>,
    ) -> Self {
        let mut terms = mem::take(&mut vocabulary.terms);
        for (weight, text) in texts {
            vocabulary.add(&mut terms, weight, text);
        }
        for (weight, phone) in phones {
            vocabulary.add(&mut terms, weight, phone.digits());
            for other in phone.national().as_deref().into_iter().chain(phone.extension()) {
                vocabulary.add(&mut terms, weight, other);
            }
            if phone.digits().len() >= SHORTEST_TAIL {
                let (token, number) = vocabulary.marked(TAIL, phone.digits().chars().rev());
                terms.push(Term { number, mark: Mark::new(weight, 0), token });
            }
        }
        terms.sort_unstable();
        terms.dedup();
        terms.dedup_by(|later, best| {
            later.number == best.number && later.mark.weight() > best.mark.weight()
        });
        let of_record = terms.drain(..).collect();
        vocabulary.terms = terms;
        Self(of_record)
    }

    pub(crate) fn iter(&self) -> std::slice::Iter<'_, Term> {
        self.0.iter()
    }

    /// Numbers the tokens from here on, after those of another vocabulary.
    pub(super) fn number_from(&mut self, first: u32) {
        for term in &mut self.0 {
            term.number = term.number.saturating_add(first);
        }
    }
}

impl Vocabulary {
    /// How many parts are kept.
    const MOST: usize = 10_000;

    /// How many tokens it met.
    pub(super) fn tokens(&self) -> u32 {
        // Memory ends long before the numbers do.
        u32::try_from(self.tokens.len()).unwrap_or(u32::MAX)
    }

    /// Adds the words of a text.
    fn add(&mut self, terms: &mut Vec<Term>, weight: u8, text: &str) {
        for part in text.split_ascii_whitespace() {
            self.read(part, &mut |token, number, form| {
                terms.push(Term { number, mark: Mark::new(weight, form), token });
            });
        }
    }

    /// Calls `found` with token and form of each word to store of a part of a text.
    fn read(&mut self, part: &str, found: &mut dyn FnMut(Arc<str>, u32, u8)) {
        // What holds digits seldom comes again.
        if part.bytes().any(|byte| byte.is_ascii_digit()) {
            self.read_anew(part, found);
            return;
        }
        if let Some(known) = self.parts.get(part) {
            for (token, number, form) in known {
                found(Arc::clone(token), *number, *form);
            }
            return;
        }
        let mut read = Vec::new();
        self.read_anew(part, &mut |token, number, form| {
            read.push((Arc::clone(&token), number, form));
            found(token, number, form);
        });
        if self.parts.len() < Self::MOST {
            self.parts.insert(part.into(), read.into());
        }
    }

    fn read_anew(&mut self, part: &str, found: &mut dyn FnMut(Arc<str>, u32, u8)) {
        words_of(part, &mut |word, form| {
            if is_long(word) {
                let head = word.chars().take(HEAD_DIGITS);
                for (token, number) in [self.marked(HEAD, head), self.marked(LONG, word.chars())] {
                    found(token, number, 0);
                }
            } else {
                let (token, number) = self.token(word);
                found(token, number, form);
            }
        });
    }

    /// The same of a token that begins with a mark.
    fn marked(&mut self, mark: char, token: impl Iterator<Item = char>) -> (Arc<str>, u32) {
        let mut marked = mem::take(&mut self.marked);
        marked.clear();
        marked.push(mark);
        marked.extend(token);
        let found = self.token(shortened(&marked));
        self.marked = marked;
        found
    }

    /// The token as it is shared, and its number.
    fn token(&mut self, token: &str) -> (Arc<str>, u32) {
        if let Some((token, number)) = self.tokens.get_key_value(token) {
            return (Arc::clone(token), *number);
        }
        let number = self.tokens();
        let token: Arc<str> = token.into();
        self.tokens.insert(Arc::clone(&token), number);
        (token, number)
    }
}

/// A word as it stood in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// Folded, at most [`MAX_TOKEN`] bytes.
    pub(super) token: String,
    /// A small hash of the word as written; 0 when it was written as the token.
    pub(super) form: u8,
    /// The digits of the groups around it, where all of them may be one telephone number.
    pub(super) joined: Option<Box<str>>,
}

impl Word {
    /// The stored tokens that this word finds, each with whether a stored token may go on after it.
    pub(super) fn targets(&self, prefix: bool) -> Vec<Target> {
        let target = |token: Box<str>, prefix, whole: bool| Target { token, prefix, whole };
        let is_digits = self.token.bytes().all(|byte| byte.is_ascii_digit());
        let mut targets = Vec::new();
        if is_long(&self.token) {
            targets.push(target(marked(LONG, &self.token), prefix, true));
        } else {
            let may_go_on = prefix && !digits_full(&self.token);
            targets.push(target(self.token.as_str().into(), may_go_on, true));
            if prefix && is_digits {
                let mark = if self.token.len() <= HEAD_DIGITS { HEAD } else { LONG };
                targets.push(target(marked(mark, &self.token), true, false));
            }
        }
        if prefix && is_digits && self.token.len() >= SHORTEST_TAIL {
            targets.push(target(marked(TAIL, &reversed(&self.token)), true, false));
        }
        if let Some(joined) = &self.joined {
            targets.push(target(marked(LONG, joined), true, true));
            targets.push(target(marked(TAIL, &reversed(joined)), true, false));
        }
        targets
    }
}

/// A stored token to look for.
#[derive(Clone, Debug)]
pub(super) struct Target {
    pub(super) token: Box<str>,
    /// Whether stored tokens that only begin so count too.
    pub(super) prefix: bool,
    /// Whether an equal stored token is the whole word, not only its beginning.
    pub(super) whole: bool,
}

fn digits_full(token: &str) -> bool {
    token.len() == SHORT_DIGITS && token.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_long(token: &str) -> bool {
    token.len() > SHORT_DIGITS && token.bytes().all(|byte| byte.is_ascii_digit())
}

fn reversed(digits: &str) -> String {
    digits.chars().rev().collect()
}

fn marked(mark: char, token: &str) -> Box<str> {
    shortened(&format!("{mark}{token}")).into()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    Digit,
    /// A script written without spaces: each character is a word.
    Alone,
    Border,
}

/// Calls `found` for each word that somebody typed; groups of digits that stand beside each other, as `0912 345 678`,
/// know that they may be one number.
pub(super) fn typed_words(typed: &str, found: &mut dyn FnMut(Word)) {
    let mut groups: Vec<&str> = Vec::new();
    for part in typed.split_whitespace() {
        if is_of_number(part) {
            groups.push(part);
        } else {
            joined_words(&groups, found);
            groups.clear();
            words(part, found);
        }
    }
    joined_words(&groups, found);
}

fn joined_words(parts: &[&str], found: &mut dyn FnMut(Word)) {
    let mut groups = Vec::new();
    for part in parts {
        words(part, &mut |word| groups.push(word));
    }
    let joined: String = groups.iter().map(|group| group.token.as_str()).collect();
    let is_number = groups.len() > 1 && JOINED_DIGITS.contains(&joined.len());
    for mut group in groups {
        group.joined = is_number.then(|| joined.as_str().into());
        found(group);
    }
}

/// Whether it can be a part of a telephone number as people write one.
fn is_of_number(part: &str) -> bool {
    part.chars().all(|letter| letter.is_ascii_digit() || ".-()/+".contains(letter))
}

/// Calls `found` for each word of the text, in order.
pub(super) fn words(text: &str, found: &mut dyn FnMut(Word)) {
    // No word and no accent goes on over a space, and most texts are plain between two of them.
    text.split_ascii_whitespace().for_each(|part| {
        words_of(part, &mut |token, form| {
            found(Word { token: token.to_owned(), form, joined: None });
        });
    });
}

/// Calls `found` with token and form of each word of a text without spaces.
fn words_of(part: &str, found: &mut dyn FnMut(&str, u8)) {
    if part.is_ascii() {
        plain_words(part, found);
    } else {
        all_words(part, found);
    }
}

fn plain_words(text: &str, found: &mut dyn FnMut(&str, u8)) {
    let text = lowered(text);
    let mut rest = &*text;
    while let Some(first) = rest.bytes().next() {
        let class = class_of(first.into());
        let end = rest.bytes().position(|letter| class_of(letter.into()) != class);
        let (word, after) = rest.split_at_checked(end.unwrap_or(rest.len())).unwrap_or((rest, ""));
        if class != Class::Border {
            found(shortened(word), 0);
        }
        rest = after;
    }
}

fn lowered(text: &str) -> Cow<'_, str> {
    if text.bytes().any(|byte| byte.is_ascii_uppercase()) {
        text.to_ascii_lowercase().into()
    } else {
        text.into()
    }
}

fn all_words(text: &str, found: &mut dyn FnMut(&str, u8)) {
    let mut word = String::new();
    let mut class = Class::Border;
    for letter in text.nfkd() {
        if is_combining_mark(letter) {
            if class != Class::Border {
                word.push(letter);
            }
            continue;
        }
        if is_invisible(letter) {
            continue;
        }
        let next = class_of(letter);
        if next != class || next == Class::Alone {
            finish(&mut word, found);
            class = next;
        }
        if class != Class::Border {
            word.push(letter);
        }
    }
    finish(&mut word, found);
}

fn finish(word: &mut String, found: &mut dyn FnMut(&str, u8)) {
    if word.is_empty() {
        return;
    }
    let (token, form) = if word.is_ascii() {
        (lowered(word), 0)
    } else {
        let token = fold(word);
        let form = form(word, &token);
        (token.into(), form)
    };
    if !token.is_empty() {
        found(shortened(&token), form);
    }
    word.clear();
}

fn shortened(token: &str) -> &str {
    token.get(..token.floor_char_boundary(MAX_TOKEN)).unwrap_or(token)
}

fn class_of(letter: char) -> Class {
    match letter {
        'a'..='z' | 'A'..='Z' => Class::Letter,
        '0'..='9' => Class::Digit,
        _ if letter.is_ascii() => Class::Border,
        // Apostrophes that Unicode counts as letters.
        '\u{2bb}'..='\u{2bd}' => Class::Border,
        // Han, kana and bopomofo.
        '\u{2e80}'..='\u{2fdf}'
        | '\u{3005}'..='\u{3007}'
        | '\u{3040}'..='\u{312f}'
        | '\u{31a0}'..='\u{31ff}'
        | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}'
            if letter.is_alphanumeric() =>
        {
            Class::Alone
        }
        _ if letter.is_alphabetic() => Class::Letter,
        _ if letter.is_numeric() => Class::Digit,
        _ => Class::Border,
    }
}

/// Characters that stand inside a word without being seen: soft hyphen, joiners, writing direction.
fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'
            | '\u{2066}'..='\u{2069}'
            | '\u{feff}'
    )
}

/// A hash of 4 bits of the word as written, in lower case; 0 when it equals the token.
///
/// A tone mark counts wherever it stands, since Vietnamese has two ways of placing it (`hoà`, `hòa`).
fn form(word: &str, token: &str) -> u8 {
    let mut exact = String::with_capacity(word.len());
    let mut tones = String::new();
    for letter in word.chars() {
        match letter {
            '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}' => tones.push(letter),
            // The Icelandic letters look like Vietnamese ones and are often typed for them.
            'Ð' | 'ð' => exact.push('đ'),
            'Σ' | 'ς' => exact.push('σ'),
            _ => exact.extend(letter.to_lowercase()),
        }
    }
    let exact: String = exact.nfc().chain(tones.chars()).collect();
    if exact == token {
        return 0;
    }
    let [hash, ..] = xxh3_64(exact.as_bytes()).to_le_bytes();
    1 + hash % 15
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms_of<'a>(texts: impl IntoIterator<Item = (u8, &'a str)>) -> Terms {
        Terms::of(&mut Vocabulary::default(), texts)
    }

    #[test]
    fn words_that_are_known_are_read_as_words_that_are_not() {
        let text = "Đường hoà 東京 lan.anh@example.vn 0912345678 Đường";
        let mut vocabulary = Vocabulary::default();
        let read: Vec<_> = (0..2).map(|_| Terms::of(&mut vocabulary, [(0, text)])).collect();
        assert_eq!(read, [terms_of([(0, text)]), terms_of([(0, text)])]);
        assert_eq!(vocabulary.parts.len(), 4);
    }

    fn tokens(text: &str) -> Vec<String> {
        let mut tokens = Vec::new();
        words(text, &mut |word| tokens.push(word.token));
        tokens
    }

    fn form_of(text: &str) -> u8 {
        let mut form = None;
        words(text, &mut |word| form = Some(word.form));
        form.unwrap()
    }

    #[test]
    fn words_end_where_letters_meet_digits_and_signs() {
        assert_eq!(tokens("lan77@acme.vn"), ["lan", "77", "acme", "vn"]);
        assert_eq!(tokens("+84 (912) 345.678"), ["84", "912", "345", "678"]);
        assert_eq!(tokens("O'Brien & Sons, Ltd."), ["o", "brien", "sons", "ltd"]);
        assert_eq!(tokens("Oʼbrien O’Brien"), ["o", "brien", "o", "brien"]);
        assert!(tokens(" .-@ \u{301}").is_empty());
    }

    #[test]
    fn words_are_folded_in_every_script() {
        assert_eq!(tokens("Nguyễn Văn Đường"), ["nguyen", "van", "duong"]);
        assert_eq!(tokens("ÐƯỜNG đường"), ["duong", "duong"]);
        assert_eq!(tokens("Müller Ｆｕｌｌ Ⅳ ﬁne"), ["muller", "full", "iv", "fine"]);
        assert_eq!(tokens("ΟΔΟΣ οδός"), ["οδοσ", "οδοσ"]);
        assert_eq!(tokens("Москва"), ["москва"]);
        assert_eq!(tokens("東京トヨタ"), ["東", "京", "ト", "ヨ", "タ"]);
        assert_eq!(tokens("co\u{ad}operate"), ["cooperate"]);
    }

    #[test]
    fn composed_and_decomposed_text_are_the_same_word() {
        let composed = "Nguyễn";
        let decomposed: String = composed.nfd().collect();
        assert_ne!(composed, decomposed);
        assert_eq!(terms_of([(0, composed)]), terms_of([(0, decomposed.as_str())]));
    }

    #[test]
    fn the_form_tells_accents_apart_but_not_tone_placement_or_case() {
        assert_eq!(form_of("duong"), 0);
        assert_eq!(form_of("DUONG"), 0);
        assert_eq!(form_of("東"), 0);
        assert_ne!(form_of("đường"), 0);
        assert_ne!(form_of("đường"), form_of("dương"));
        assert_eq!(form_of("ĐƯỜNG"), form_of("đường"));
        assert_eq!(form_of("Ðường"), form_of("đường"));
        assert_eq!(form_of("hoà"), form_of("hòa"));
        assert_ne!(form_of("hoà"), form_of("hoá"));
    }

    #[test]
    fn a_word_counts_in_its_best_field_only() {
        let terms = terms_of([(2, "Lan"), (0, "lan"), (1, "Lân")]);
        let found: Vec<_> = terms.iter().map(|term| (&*term.token, term.mark)).collect();
        assert_eq!(found, [("lan", Mark::new(0, 0))]);
    }

    #[test]
    fn both_forms_in_the_best_field_are_kept() {
        let terms = terms_of([(0, "Đường Duong"), (3, "duóng")]);
        assert_eq!(terms.iter().count(), 2);
        assert!(terms.iter().all(|term| term.mark.weight() == 0));
    }

    fn finds(typed: &str, phone: &str) -> bool {
        let phone = Phone::parse(phone, "VN").unwrap();
        let terms = Terms::with_phones(&mut Vocabulary::default(), [], [(0, &phone)]);
        super::super::query::Query::parse(typed).matches(&terms).is_some()
    }

    ///
    #[test]
    fn a_telephone_number_is_found_as_people_write_it_and_by_its_end() {
        for typed in [
            "0912 345 678",
            "0912345678",
            "0912.34.56.78",
            "(091) 234-5678",
            "+84 912 345 678",
            "+84912345678",
            "84912345678",
            "912345678",
            "0912 345",
            "0912",
            "091",
            "345 678",
            "5678",
        ] {
            assert!(finds(typed, "+84 912 345 678"), "{typed}");
        }
        for typed in ["0912 345 679", "345 679", "5679", "2345", "912 678", "678"] {
            assert!(!finds(typed, "+84 912 345 678"), "{typed}");
        }
        assert!(finds("(212) 555-0123", "+1 212 555 0123"));
        assert!(finds("024 3825 5618", "024 3825 5618 máy lẻ 12"));
        assert!(finds("113", "113"));
    }

    #[test]
    fn groups_of_digits_are_one_number_only_beside_each_other() {
        let joined = |typed: &str| {
            let mut joined = Vec::new();
            typed_words(typed, &mut |word| joined.push(word.joined.map(String::from)));
            joined
        };
        assert_eq!(joined("lan 0912 345 678")[0], None);
        assert_eq!(joined("0912 345 678"), vec![Some("0912345678".to_owned()); 3]);
        assert_eq!(joined("0912 lan 345"), [None, None, None]);
        assert_eq!(joined("HD2026-0001"), [None, None, None]);
        assert_eq!(joined("12 34"), [None, None]);
    }

    #[test]
    fn a_token_has_at_most_64_bytes() {
        for text in ["x".repeat(500), "я".repeat(500), "9".repeat(500)] {
            let terms = terms_of([(0, text.as_str())]);
            assert!(terms.iter().all(|term| term.token.len() <= MAX_TOKEN));
            assert!(terms.iter().count() >= 1);
        }
    }
}
