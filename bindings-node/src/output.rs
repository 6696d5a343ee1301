//! Records on their way out: one string a row, and beside all of them one of 16-bit units with lengths and numbers, in
//! the order of the field table. A string costs less than a typed array to make, and a small one much less.
//!
//! The package's decoders, generated from the same table, read them in the same order:
//! - text, long text, e-mail, telephone number, currency, zone, date, decimal, percentage, choice and id: a length;
//! - money: amount, then currency; a link: entity, then id; where the first is nothing, there is no second;
//! - yes or no, whole number, plain number, instant: a number;
//! - the company's own fields: their count as a length, then of each its name, its kind and its value;
//! - words and items: their count as a length, then each; an item of a record begins with its id;
//! - a part of a part: its fields.

use std::fmt::Write as _;

use crm_core::{
    Found, Page, Row,
    entity::{Custom, FieldDef, FieldKind, Item, ItemDef, Outcome, Value},
};
use napi::{
    Env, JsString, JsValue as _,
    bindgen_prelude::{Array, Unknown},
};

/// Records of one or more entities.
#[derive(Default)]
pub(crate) struct Packed {
    rows: Vec<String>,
    head: Vec<u16>,
    next: Option<String>,
    entities: Vec<String>,
}

impl Packed {
    pub(crate) fn of(row: &Row) -> Self {
        let mut packed = Self::default();
        packed.row(row);
        packed
    }

    pub(crate) fn page(page: &Page<Row>) -> Self {
        let mut packed = Self { next: page.next.clone(), ..Self::default() };
        packed.rows.reserve(page.items.len());
        for row in &page.items {
            packed.row(row);
        }
        packed
    }

    /// What a search found; each row begins with its rank, and its entity stands beside it.
    pub(crate) fn found(found: &[Found]) -> Self {
        let mut packed = Self::default();
        for hit in found {
            packed.entities.push(hit.entity.clone());
            number(&mut packed.head, f64::from(hit.rank));
            packed.row(&hit.row);
        }
        packed
    }

    /// What a verb told, or a report answered: a row without an id.
    pub(crate) fn outcome(told: &Outcome) -> Self {
        let mut packed = Self::default();
        let mut writer = Writer { text: String::new(), head: &mut packed.head };
        writer.fields(told.def, &told.values);
        let text = writer.text;
        packed.rows.push(text);
        packed
    }

    fn row(&mut self, row: &Row) {
        let capacity = self.rows.last().map_or(256, |row| row.len() + row.len() / 4);
        let mut writer = Writer { text: String::with_capacity(capacity), head: &mut self.head };
        writer.shown(row.id().hyphenated());
        for (field, value) in row.values() {
            match field.kind {
                FieldKind::Custom => writer.custom(&row.base().custom),
                _ => writer.value(field, &value),
            }
        }
        let text = writer.text;
        self.rows.push(text);
    }

    pub(crate) fn give<'env>(self, env: &'env Env) -> napi::Result<Unknown<'env>> {
        let count = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        let mut rows = env.create_array(count)?;
        for (index, row) in (0..count).zip(&self.rows) {
            rows.set(index, text(env, row)?)?;
        }
        let mut parts = env.create_array(4)?;
        parts.set(0, rows)?;
        parts.set(1, env.create_string_utf16(&self.head)?)?;
        parts.set(2, self.next)?;
        parts.set(3, Array::from_vec(env, self.entities)?)?;
        Ok(parts.to_unknown())
    }
}

/// A string for JavaScript; one byte a letter where that is enough.
pub(crate) fn text<'env>(env: &'env Env, text: &str) -> napi::Result<JsString<'env>> {
    if text.is_ascii() { env.create_string_latin1(text) } else { env.create_string(text) }
}

/// In the place of a length or a number: there is nothing.
const NOTHING: u16 = 0xFFFF;
/// A length or number follows that has no place in one unit: a length in two, a number in four.
const WIDE: u16 = 0xFFFE;

struct Writer<'a> {
    text: String,
    head: &'a mut Vec<u16>,
}

impl Writer<'_> {
    fn fields(&mut self, def: &'static ItemDef, item: &Item) {
        for (field, value) in def.values(item) {
            self.value(field, value);
        }
    }

    fn value(&mut self, field: &FieldDef, value: &Value) {
        match (&field.kind, value) {
            (_, Value::Text(text)) => self.text(text),
            (FieldKind::Number, Value::Decimal(number)) => {
                self::number(self.head, number.to_string().parse().unwrap_or(f64::NAN));
            }
            (_, Value::Decimal(number)) => self.shown(number),
            (_, Value::Date(date)) => self.shown(date),
            (_, Value::Id(id)) if id.is_nil() => self.nothing(),
            (_, Value::Id(id)) => self.shown(id.hyphenated()),
            (_, Value::Bool(value)) => self.head.push(u16::from(*value)),
            (_, Value::Int(number)) => self.number(*number),
            (_, Value::Timestamp(at)) => self.number(at.millis()),
            (_, Value::Money(money)) => {
                self.shown(money.amount());
                self.text(money.currency().code());
            }
            (_, Value::Link(link)) => {
                self.text(link.entity());
                self.shown(link.id().hyphenated());
            }
            (_, Value::Set(words)) => {
                self.count(words.len());
                for word in words {
                    self.text(word);
                }
            }
            (FieldKind::List(def), Value::List(items)) => {
                self.count(items.len());
                for item in items {
                    if def.keyed {
                        self.shown(item.id.0.hyphenated());
                    }
                    self.fields(def, item);
                }
            }
            (FieldKind::Part(def), Value::List(one)) => {
                for part in one {
                    self.fields(def, part);
                }
            }
            (FieldKind::List(_) | FieldKind::Set, _) => self.count(0),
            // Items keep no empty texts.
            (FieldKind::Text | FieldKind::LongText, _) if !field.nullable => self.count(0),
            (_, _) => self.nothing(),
        }
    }

    /// The company's own fields: how many, then of each its name, its kind and its value.
    fn custom(&mut self, custom: &Custom) {
        self.count(custom.iter().count());
        for ((name, value), (field, _)) in custom.iter().zip(custom.fields()) {
            self.text(name);
            self.text(field.kind.name());
            self.value(field, value);
        }
    }

    fn nothing(&mut self) {
        self.head.push(NOTHING);
    }

    fn count(&mut self, count: usize) {
        match u16::try_from(count) {
            Ok(count) if count < WIDE => self.head.push(count),
            _ => {
                let count = u32::try_from(count).unwrap_or(u32::MAX);
                self.head.extend([WIDE, high(count), low(count)]);
            }
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "JavaScript's numbers are what they are")]
    fn number(&mut self, number: i64) {
        self::number(self.head, number as f64);
    }

    fn text(&mut self, text: &str) {
        let units = if text.is_ascii() { text.len() } else { text.encode_utf16().count() };
        self.count(units);
        self.text.push_str(text);
    }

    /// Text that is ASCII by its type.
    fn shown(&mut self, shown: impl std::fmt::Display) {
        let before = self.text.len();
        // Writing to a string does not fail.
        let _ = write!(self.text, "{shown}");
        self.count(self.text.len() - before);
    }
}

/// A whole number that fits one unit, or the four units of a float, the lowest first.
fn number(head: &mut Vec<u16>, number: f64) {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "compared below")]
    let short = number as u16;
    if f64::from(short).to_bits() == number.to_bits() && short < WIDE {
        return head.push(short);
    }
    let bits = number.to_bits().to_le_bytes();
    let units = bits.as_chunks::<2>().0.iter().map(|unit| u16::from_le_bytes(*unit));
    head.push(WIDE);
    head.extend(units);
}

fn high(number: u32) -> u16 {
    u16::try_from(number >> 16).unwrap_or_default()
}

fn low(number: u32) -> u16 {
    u16::try_from(number & 0xFFFF).unwrap_or_default()
}
