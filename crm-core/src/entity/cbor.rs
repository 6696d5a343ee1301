//! Values in bytes: the part of CBOR (RFC 8949) that records need, of definite length, by the field's kind.

use rust_decimal::Decimal;
use uuid::Uuid;

use crate::{
    entity::{FieldKind, Item, ItemId, Value, text::TextSlot},
    error::{Error, ErrorKind, Result},
    model,
    value::{Currency, Date, Link, Money, Timestamp},
};

const UINT: u8 = 0;
const NEGATIVE: u8 = 1;
const BYTES: u8 = 2;
const TEXT: u8 = 3;
const ARRAY: u8 = 4;
const MAP: u8 = 5;
const TAG: u8 = 6;
const SIMPLE: u8 = 7;

/// The bits of a head that hold a small number, or say that one of 1, 2, 4 or 8 bytes follows.
const SMALL: u8 = 0x1f;
const ONE_BYTE: u8 = 0x18;
const TWO_BYTES: u8 = 0x19;
const FOUR_BYTES: u8 = 0x1a;
const EIGHT_BYTES: u8 = 0x1b;
/// The head of a number that is not negative and needs eight bytes.
const LONG_UINT: u8 = UINT << 5 | EIGHT_BYTES;

/// The head of sixteen bytes.
const SIXTEEN_BYTES: u8 = BYTES << 5 | 16;

const FALSE: u8 = 0xf4;
const TRUE: u8 = 0xf5;
const NULL: u8 = 0xf6;

/// How many bytes stand after the first one of a value, by that byte; nothing where it does not tell, or the value holds others.
#[expect(clippy::indexing_slicing, reason = "a place beyond the end would not compile")]
const TAILS: [Option<u8>; 256] = {
    let mut tails = [None; 256];
    let mut first = 0_u8;
    loop {
        let (major, small) = (first >> 5, first & SMALL);
        tails[first as usize] = match (major, small) {
            (UINT | NEGATIVE | SIMPLE, 0..ONE_BYTE) => Some(0),
            (UINT | NEGATIVE | SIMPLE, ONE_BYTE) => Some(1),
            (UINT | NEGATIVE | SIMPLE, TWO_BYTES) => Some(2),
            (UINT | NEGATIVE | SIMPLE, FOUR_BYTES) => Some(4),
            (UINT | NEGATIVE | SIMPLE, EIGHT_BYTES) => Some(8),
            (BYTES | TEXT, 0..ONE_BYTE) => Some(small),
            _ => None,
        };
        if first == u8::MAX {
            break tails;
        }
        first += 1;
    }
};

/// A writer of CBOR into memory, where nothing can fail.
#[derive(Debug)]
pub struct Writer(Vec<u8>);

impl Writer {
    pub(crate) fn with_capacity(bytes: usize) -> Self {
        Self(Vec::with_capacity(bytes))
    }

    /// Goes on after these bytes.
    pub(crate) fn after(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// What stands before every value: its kind, and a number in as few bytes as hold it.
    fn head(&mut self, major: u8, number: u64) {
        let [.., b3, b2, b1, b0] = number.to_be_bytes();
        let major = major << 5;
        match number {
            0..24 => self.0.push(major | b0),
            24..0x100 => self.0.extend_from_slice(&[major | ONE_BYTE, b0]),
            0x100..0x1_0000 => self.0.extend_from_slice(&[major | TWO_BYTES, b1, b0]),
            0x1_0000..0x1_0000_0000 => {
                self.0.extend_from_slice(&[major | FOUR_BYTES, b3, b2, b1, b0]);
            }
            _ => {
                self.0.push(major | EIGHT_BYTES);
                self.0.extend(number.to_be_bytes());
            }
        }
    }

    pub(crate) fn array(&mut self, len: usize) {
        self.head(ARRAY, len as u64);
    }

    pub(crate) fn map(&mut self, len: usize) {
        self.head(MAP, len as u64);
    }

    pub(crate) fn uint(&mut self, value: u64) {
        self.head(UINT, value);
    }

    pub(crate) fn int(&mut self, value: i64) {
        let major = if value < 0 { NEGATIVE } else { UINT };
        // What stands for a negative number n is -1 - n, which is n with its bits turned around.
        self.head(major, (value ^ (value >> 63)).cast_unsigned());
    }

    pub(crate) fn text(&mut self, value: &str) {
        self.head(TEXT, value.len() as u64);
        self.0.extend_from_slice(value.as_bytes());
    }

    pub(crate) fn bytes(&mut self, value: &[u8]) {
        self.head(BYTES, value.len() as u64);
        self.0.extend_from_slice(value);
    }

    pub(crate) fn bool(&mut self, value: bool) {
        self.0.push(if value { TRUE } else { FALSE });
    }

    pub(crate) fn null(&mut self) {
        self.0.push(NULL);
    }

    /// CBOR that was read before and is written back as it was.
    pub(crate) fn raw(&mut self, encoded: &[u8]) {
        self.0.extend_from_slice(encoded);
    }

    pub(crate) fn finish(self) -> Vec<u8> {
        self.0
    }

    /// Its scale, then its digits.
    pub(crate) fn decimal(&mut self, value: Decimal) {
        self.array(2);
        self.scaled(value);
    }

    fn scaled(&mut self, value: Decimal) {
        let value = value.normalize();
        self.uint(u64::from(value.scale()));
        match i64::try_from(value.mantissa()) {
            Ok(small) => self.int(small),
            Err(_) => self.bytes(&value.mantissa().to_be_bytes()),
        }
    }

    pub(crate) fn money(&mut self, money: Money) {
        self.array(3);
        self.text(money.currency().code());
        self.scaled(money.amount());
    }

    pub(crate) fn link(&mut self, link: &Link) {
        self.array(2);
        self.text(link.entity());
        self.bytes(link.id().as_bytes());
    }

    pub(crate) fn words<'w>(&mut self, words: impl ExactSizeIterator<Item = &'w str>) {
        self.array(words.len());
        for word in words {
            self.text(word);
        }
    }

    /// A value of this kind.
    pub(crate) fn value(&mut self, kind: &FieldKind, value: &Value) {
        match (kind, value) {
            (FieldKind::Choice(def), Value::Text(code)) => {
                self.uint(u64::from(def.number(code).unwrap_or_default()));
            }
            (FieldKind::List(def), Value::List(items)) => {
                self.array(items.len());
                for item in items {
                    self.array(2);
                    self.bytes(item.id.0.as_bytes());
                    let known = |number: u16| def.numbered(number);
                    let values: Vec<_> = item
                        .values
                        .iter()
                        .filter_map(|(number, value)| Some((known(*number)?, value)))
                        .collect();
                    self.map(values.len());
                    for (field, value) in values {
                        self.uint(u64::from(field.number));
                        self.value(&field.kind, value);
                    }
                }
            }
            (_, Value::Bool(value)) => self.bool(*value),
            (_, Value::Int(value)) => self.int(*value),
            (_, Value::Decimal(value)) => self.decimal(*value),
            (_, Value::Text(text)) => self.text(text),
            (_, Value::Date(date)) => self.int(i64::from(date.days())),
            (_, Value::Timestamp(at)) => self.int(at.millis()),
            (_, Value::Money(money)) => self.money(*money),
            (_, Value::Id(id)) => self.bytes(id.as_bytes()),
            (_, Value::Link(link)) => self.link(link),
            (_, Value::Set(words)) => self.words(words.iter().map(String::as_str)),
            (_, Value::Null | Value::List(_) | Value::Named(_)) => self.null(),
        }
    }
}

/// A reader of stored CBOR; whatever does not fit is damage.
#[derive(Debug)]
pub struct Reader<'a> {
    rest: &'a [u8],
}

#[cold]
pub(crate) fn corrupt() -> Error {
    Error::new(ErrorKind::Corrupt, "a stored value cannot be read: run check, or restore a backup")
}

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    #[inline]
    fn next<const N: usize>(&mut self) -> Result<[u8; N]> {
        let (next, rest) = self.rest.split_first_chunk().ok_or_else(corrupt)?;
        self.rest = rest;
        Ok(*next)
    }

    #[inline]
    fn take(&mut self, len: usize) -> Result<&'a [u8]> {
        let (taken, rest) = self.rest.split_at_checked(len).ok_or_else(corrupt)?;
        self.rest = rest;
        Ok(taken)
    }

    /// What stands before the next value: its kind and its number.
    #[inline]
    fn head(&mut self) -> Result<(u8, u64)> {
        match self.rest {
            [first, rest @ ..] if first & SMALL < ONE_BYTE => {
                self.rest = rest;
                Ok((first >> 5, u64::from(first & SMALL)))
            }
            [first, number, rest @ ..] if first & SMALL == ONE_BYTE => {
                self.rest = rest;
                Ok((first >> 5, u64::from(*number)))
            }
            _ => self.long_head(),
        }
    }

    fn long_head(&mut self) -> Result<(u8, u64)> {
        let (&first, rest) = self.rest.split_first().ok_or_else(corrupt)?;
        self.rest = rest;
        let number = match first & SMALL {
            TWO_BYTES => u16::from_be_bytes(self.next()?).into(),
            FOUR_BYTES => u32::from_be_bytes(self.next()?).into(),
            EIGHT_BYTES => u64::from_be_bytes(self.next()?),
            // Lengths that are told at the end are never written.
            _ => return Err(corrupt()),
        };
        Ok((first >> 5, number))
    }

    #[inline]
    fn expect(&mut self, major: u8) -> Result<u64> {
        match self.head()? {
            (found, number) if found == major => Ok(number),
            _ => Err(corrupt()),
        }
    }

    /// The length of the array that begins here, at most what the input can hold.
    pub(crate) fn array(&mut self) -> Result<usize> {
        let len = self.expect(ARRAY)?;
        self.bounded(len)
    }

    pub(crate) fn map(&mut self) -> Result<usize> {
        let len = self.expect(MAP)?;
        self.bounded(len)
    }

    #[inline]
    fn bounded(&self, len: u64) -> Result<usize> {
        usize::try_from(len).ok().filter(|len| *len <= self.rest.len()).ok_or_else(corrupt)
    }

    #[inline]
    pub(crate) fn uint(&mut self) -> Result<u64> {
        self.expect(UINT)
    }

    #[inline]
    pub(crate) fn number<T: TryFrom<u64>>(&mut self) -> Result<T> {
        T::try_from(self.uint()?).map_err(|_| corrupt())
    }

    #[inline]
    pub(crate) fn int(&mut self) -> Result<i64> {
        match self.rest.split_first_chunk::<9>() {
            // As times are.
            Some(([LONG_UINT, number @ ..], rest)) => {
                self.rest = rest;
                i64::try_from(u64::from_be_bytes(*number)).map_err(|_| corrupt())
            }
            _ => self.other_int(),
        }
    }

    fn other_int(&mut self) -> Result<i64> {
        let (major, number) = self.head()?;
        let number = i64::try_from(number).map_err(|_| corrupt())?;
        match major {
            UINT => Ok(number),
            NEGATIVE => Ok(!number),
            _ => Err(corrupt()),
        }
    }

    /// A text, lent where it stands or in the slot.
    #[inline]
    pub(crate) fn text<'s>(&mut self, slot: &'s mut TextSlot) -> Result<&'s str>
    where
        'a: 's,
    {
        slot.text(self.text_bytes()?).ok_or_else(corrupt)
    }

    pub(crate) fn string(&mut self) -> Result<String> {
        Ok(self.text(&mut TextSlot::new())?.to_owned())
    }

    /// The bytes of a text, whose letters were not looked at.
    #[inline]
    fn text_bytes(&mut self) -> Result<&'a [u8]> {
        let len = self.expect(TEXT)?;
        let len = self.bounded(len)?;
        self.take(len)
    }

    pub(crate) fn bytes(&mut self) -> Result<&'a [u8]> {
        let len = self.expect(BYTES)?;
        let len = self.bounded(len)?;
        self.take(len)
    }

    #[inline]
    pub(crate) fn uuid(&mut self) -> Result<Uuid> {
        match self.next::<17>()? {
            [SIXTEEN_BYTES, id @ ..] => Ok(Uuid::from_bytes(id)),
            _ => Err(corrupt()),
        }
    }

    pub(crate) fn bool(&mut self) -> Result<bool> {
        match self.take(1)? {
            [TRUE] => Ok(true),
            [FALSE] => Ok(false),
            _ => Err(corrupt()),
        }
    }

    /// Steps over a null, if one stands here.
    #[inline]
    pub(crate) fn is_null(&mut self) -> Result<bool> {
        match self.rest {
            [NULL, rest @ ..] => {
                self.rest = rest;
                Ok(true)
            }
            [] => Err(corrupt()),
            _ => Ok(false),
        }
    }

    /// The bytes of the next value, whatever it is.
    pub(crate) fn raw(&mut self) -> Result<&'a [u8]> {
        let all = self.rest;
        self.skip()?;
        all.get(..all.len() - self.rest.len()).ok_or_else(corrupt)
    }

    /// Steps over the next value, whatever it is.
    pub(crate) fn skip(&mut self) -> Result<()> {
        let mut left: usize = 1;
        while let Some(others) = left.checked_sub(1) {
            left = others;
            let first = self.rest.first().ok_or_else(corrupt)?;
            match TAILS.get(usize::from(*first)) {
                Some(Some(tail)) => {
                    self.rest = self.rest.get(1 + usize::from(*tail)..).ok_or_else(corrupt)?;
                }
                _ => {
                    let values = self.step_into()?;
                    left = left.checked_add(values).ok_or_else(corrupt)?;
                }
            }
        }
        Ok(())
    }

    /// Steps over the head of a value, and over the value where it holds no others; how many it holds.
    fn step_into(&mut self) -> Result<usize> {
        let (major, number) = self.head()?;
        Ok(match major {
            BYTES | TEXT => {
                let len = self.bounded(number)?;
                self.take(len)?;
                0
            }
            ARRAY => self.bounded(number)?,
            MAP => self.bounded(number)?.saturating_mul(2),
            TAG => 1,
            _ => 0,
        })
    }

    pub(crate) fn decimal(&mut self) -> Result<Decimal> {
        self.pair(2)?;
        self.scaled()
    }

    fn scaled(&mut self) -> Result<Decimal> {
        let scale: u32 = self.number()?;
        let decimal = match self.rest.first() {
            Some(head) if head >> 5 == BYTES => {
                let mantissa = self.bytes()?.try_into().map_err(|_| corrupt())?;
                Decimal::try_from_i128_with_scale(i128::from_be_bytes(mantissa), scale)
            }
            _ => Decimal::try_new(self.int()?, scale),
        };
        decimal.map_err(|_| corrupt())
    }

    pub(crate) fn date(&mut self) -> Result<Date> {
        Date::from_days(i32::try_from(self.int()?).map_err(|_| corrupt())?).map_err(|_| corrupt())
    }

    #[inline]
    pub(crate) fn timestamp(&mut self) -> Result<Timestamp> {
        Timestamp::from_millis(self.int()?).map_err(|_| corrupt())
    }

    pub(crate) fn currency(&mut self) -> Result<Currency> {
        match self.expect(TEXT)? {
            3 => Currency::stored(self.next()?).ok_or_else(corrupt),
            _ => Err(corrupt()),
        }
    }

    pub(crate) fn money(&mut self) -> Result<Money> {
        self.pair(3)?;
        let currency = self.currency()?;
        Ok(Money::stored(self.scaled()?, currency))
    }

    pub(crate) fn link(&mut self) -> Result<Link> {
        self.pair(2)?;
        let entity = self.text_bytes()?;
        let id = self.uuid()?;
        match model::name(entity) {
            Some(name) => Ok(Link::to(name, id)),
            // Of an item that was stored without a link that it needs by now.
            None if entity.is_empty() && id.is_nil() => Ok(Link::to("", id)),
            None => {
                let entity = str::from_utf8(entity).map_err(|_| corrupt())?;
                Link::new(entity.to_owned(), id).map_err(|_| corrupt())
            }
        }
    }

    pub(crate) fn words(&mut self) -> Result<Vec<String>> {
        let len = self.array()?;
        (0..len).map(|_| self.string()).collect()
    }

    /// Steps into an array that must have this length.
    pub(crate) fn pair(&mut self, len: usize) -> Result<()> {
        if self.array()? == len { Ok(()) } else { Err(corrupt()) }
    }

    /// A value of this kind.
    pub(crate) fn value(&mut self, kind: &FieldKind) -> Result<Value> {
        if self.is_null()? {
            return Ok(Value::Null);
        }
        Ok(match kind {
            FieldKind::Bool => Value::Bool(self.bool()?),
            FieldKind::Int => Value::Int(self.int()?),
            FieldKind::Decimal | FieldKind::Percent | FieldKind::Number => {
                Value::Decimal(self.decimal()?)
            }
            FieldKind::Text
            | FieldKind::LongText
            | FieldKind::Email
            | FieldKind::Phone
            | FieldKind::Currency
            | FieldKind::Zone
            | FieldKind::Blob => Value::Text(self.string()?),
            FieldKind::Date => Value::Date(self.date()?),
            FieldKind::Timestamp => Value::Timestamp(self.timestamp()?),
            FieldKind::Money => Value::Money(self.money()?),
            FieldKind::Id(_) => Value::Id(self.uuid()?),
            FieldKind::Link => Value::Link(self.link()?),
            FieldKind::Choice(def) => Value::Text(def.code(self.number()?).into_owned()),
            FieldKind::Set => Value::Set(self.words()?),
            FieldKind::List(def) => {
                let len = self.array()?;
                let mut items = Vec::with_capacity(len);
                for _ in 0..len {
                    self.pair(2)?;
                    let id = ItemId(self.uuid()?);
                    let count = self.map()?;
                    let mut values = Vec::with_capacity(count);
                    for _ in 0..count {
                        let number: u16 = self.number()?;
                        match def.numbered(number) {
                            Some(field) => values.push((number, self.value(&field.kind)?)),
                            None => drop(self.raw()?),
                        }
                    }
                    items.push(Item { id, values });
                }
                Value::List(items)
            }
            // Each of the first is a field of its own in the bytes; parts are not stored.
            FieldKind::Custom | FieldKind::Part(_) | FieldKind::Flat(_) => return Err(corrupt()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: impl FnOnce(&mut Writer)) -> Vec<u8> {
        let mut writer = Writer::with_capacity(0);
        write(&mut writer);
        writer.finish()
    }

    #[test]
    fn numbers_are_written_as_the_standard_has_them() {
        for (number, bytes) in [
            (0, &b"\x00"[..]),
            (23, b"\x17"),
            (24, b"\x18\x18"),
            (100, b"\x18\x64"),
            (1000, b"\x19\x03\xe8"),
            (1_000_000, b"\x1a\x00\x0f\x42\x40"),
            (1_000_000_000_000, b"\x1b\x00\x00\x00\xe8\xd4\xa5\x10\x00"),
            (-1, b"\x20"),
            (-10, b"\x29"),
            (-100, b"\x38\x63"),
            (-1000, b"\x39\x03\xe7"),
            (i64::MAX, b"\x1b\x7f\xff\xff\xff\xff\xff\xff\xff"),
            (i64::MIN, b"\x3b\x7f\xff\xff\xff\xff\xff\xff\xff"),
        ] {
            assert_eq!(written(|writer| writer.int(number)), bytes);
            assert_eq!(Reader::new(bytes).int().unwrap(), number);
        }
        let most = written(|writer| writer.uint(u64::MAX));
        assert_eq!(most, b"\x1b\xff\xff\xff\xff\xff\xff\xff\xff");
        assert_eq!(Reader::new(&most).uint().unwrap(), u64::MAX);
        assert!(Reader::new(&most).int().is_err());
    }

    #[test]
    fn texts_and_lists_are_written_as_the_standard_has_them() {
        assert_eq!(written(|writer| writer.text("\u{6c34}")), b"\x63\xe6\xb0\xb4");
        assert_eq!(written(|writer| writer.bytes(&[1, 2])), b"\x42\x01\x02");
        assert_eq!(written(|writer| writer.words(["a", "b"].into_iter())), b"\x82\x61a\x61b");
        assert_eq!(written(|writer| writer.map(1)), b"\xa1");
        assert_eq!(written(|writer| writer.bool(true)), b"\xf5");
        assert_eq!(written(|writer| writer.bool(false)), b"\xf4");
        assert_eq!(written(Writer::null), b"\xf6");
    }

    #[test]
    fn a_value_that_is_not_understood_is_stepped_over_whole() {
        for value in [
            &b"\x01"[..],
            b"\x82\x01\xa1\x61a\x82\x02\x03",
            b"\xa2\x01\x02\x03\x84\x01\x02\x03\x04",
            b"\xc1\x1a\x51\x4b\x67\xb0",
            b"\xfb\x3f\xf1\x99\x99\x99\x99\x99\x9a",
            b"\xf6",
            b"\x80",
        ] {
            let two = [value, &b"\x05"[..]].concat();
            let mut reader = Reader::new(&two);
            assert_eq!(reader.raw().unwrap(), value);
            assert_eq!(reader.uint().unwrap(), 5);
            for len in 0..value.len() {
                assert!(Reader::new(&value[..len]).raw().is_err(), "{value:x?} cut at {len}");
            }
        }
    }

    #[test]
    fn a_link_that_nobody_gave_is_read_back() {
        let blank = Link::to("", Uuid::nil());
        let bytes = written(|writer| writer.link(&blank));
        assert_eq!(Reader::new(&bytes).link().unwrap(), blank);
        let nameless = written(|writer| writer.link(&Link::to("", Uuid::from_u128(7))));
        assert!(Reader::new(&nameless).link().is_err());
    }

    #[test]
    fn what_does_not_fit_is_damage() {
        assert!(Reader::new(b"\x9f\x01\xff").array().is_err());
        assert!(Reader::new(b"\x9b\xff\xff\xff\xff\xff\xff\xff\xff").array().is_err());
        assert!(Reader::new(b"\x62\xc3\x28").string().is_err());
        assert!(Reader::new(b"\x63a").string().is_err());
        assert!(Reader::new(b"\xf7").bool().is_err());
        assert!(Reader::new(b"").is_null().is_err());
    }
}
