//! Values in bytes: CBOR, by the field's kind.

use std::convert::Infallible;

use minicbor::{Decoder, Encoder, data::Type};
use rust_decimal::Decimal;
use uuid::Uuid;

use crate::{
    entity::{FieldKind, Item, ItemId, Value},
    error::{Error, ErrorKind, Result},
    value::{Currency, Date, Link, Money, Timestamp},
};

/// A writer of CBOR into memory, where nothing can fail.
#[derive(Debug)]
pub struct Writer(Encoder<Vec<u8>>);

type Written<'a> =
    std::result::Result<&'a mut Encoder<Vec<u8>>, minicbor::encode::Error<Infallible>>;

/// Writing into memory never fails.
fn sure(_: Written<'_>) {}

impl Writer {
    pub(crate) fn with_capacity(bytes: usize) -> Self {
        Self(Encoder::new(Vec::with_capacity(bytes)))
    }

    pub(crate) fn array(&mut self, len: usize) {
        sure(self.0.array(len as u64));
    }

    pub(crate) fn map(&mut self, len: usize) {
        sure(self.0.map(len as u64));
    }

    pub(crate) fn uint(&mut self, value: u64) {
        sure(self.0.u64(value));
    }

    pub(crate) fn int(&mut self, value: i64) {
        sure(self.0.i64(value));
    }

    pub(crate) fn text(&mut self, value: &str) {
        sure(self.0.str(value));
    }

    pub(crate) fn bytes(&mut self, value: &[u8]) {
        sure(self.0.bytes(value));
    }

    pub(crate) fn bool(&mut self, value: bool) {
        sure(self.0.bool(value));
    }

    pub(crate) fn null(&mut self) {
        sure(self.0.null());
    }

    /// CBOR that was read before and is written back as it was.
    pub(crate) fn raw(&mut self, encoded: &[u8]) {
        self.0.writer_mut().extend_from_slice(encoded);
    }

    pub(crate) fn finish(self) -> Vec<u8> {
        self.0.into_writer()
    }

    fn decimal(&mut self, value: Decimal) {
        let value = value.normalize();
        self.uint(u64::from(value.scale()));
        match i64::try_from(value.mantissa()) {
            Ok(small) => self.int(small),
            Err(_) => self.bytes(&value.mantissa().to_be_bytes()),
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
            (_, Value::Decimal(value)) => {
                self.array(2);
                self.decimal(*value);
            }
            (_, Value::Text(text)) => self.text(text),
            (_, Value::Date(date)) => self.int(i64::from(date.days())),
            (_, Value::Timestamp(at)) => self.int(at.millis()),
            (_, Value::Money(money)) => {
                self.array(3);
                self.text(money.currency().code());
                self.decimal(money.amount());
            }
            (_, Value::Id(id)) => self.bytes(id.as_bytes()),
            (_, Value::Link(link)) => {
                self.array(2);
                self.text(link.entity());
                self.bytes(link.id().as_bytes());
            }
            (_, Value::Set(words)) => {
                self.array(words.len());
                for word in words {
                    self.text(word);
                }
            }
            (_, Value::Null | Value::List(_) | Value::Named(_)) => self.null(),
        }
    }
}

/// A reader of stored CBOR; whatever does not fit is damage.
#[derive(Debug)]
pub struct Reader<'a>(Decoder<'a>);

fn damaged(_: minicbor::decode::Error) -> Error {
    corrupt()
}

pub(crate) fn corrupt() -> Error {
    Error::new(ErrorKind::Corrupt, "a stored value cannot be read: run check, or restore a backup")
}

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self(Decoder::new(bytes))
    }

    /// The length of the array that begins here, at most what the input can hold.
    pub(crate) fn array(&mut self) -> Result<usize> {
        let len = self.0.array().map_err(damaged)?.ok_or_else(corrupt)?;
        self.bounded(len)
    }

    pub(crate) fn map(&mut self) -> Result<usize> {
        let len = self.0.map().map_err(damaged)?.ok_or_else(corrupt)?;
        self.bounded(len)
    }

    fn bounded(&self, len: u64) -> Result<usize> {
        let left = self.0.input().len().saturating_sub(self.0.position());
        usize::try_from(len).ok().filter(|len| *len <= left).ok_or_else(corrupt)
    }

    pub(crate) fn uint(&mut self) -> Result<u64> {
        self.0.u64().map_err(damaged)
    }

    pub(crate) fn number<T: TryFrom<u64>>(&mut self) -> Result<T> {
        T::try_from(self.uint()?).map_err(|_| corrupt())
    }

    pub(crate) fn int(&mut self) -> Result<i64> {
        self.0.i64().map_err(damaged)
    }

    pub(crate) fn text(&mut self) -> Result<&'a str> {
        self.0.str().map_err(damaged)
    }

    pub(crate) fn bytes(&mut self) -> Result<&'a [u8]> {
        self.0.bytes().map_err(damaged)
    }

    pub(crate) fn uuid(&mut self) -> Result<Uuid> {
        Uuid::from_slice(self.bytes()?).map_err(|_| corrupt())
    }

    pub(crate) fn bool(&mut self) -> Result<bool> {
        self.0.bool().map_err(damaged)
    }

    /// Steps over a null, if one stands here.
    pub(crate) fn is_null(&mut self) -> Result<bool> {
        let null = self.0.datatype().map_err(damaged)? == Type::Null;
        if null {
            self.0.null().map_err(damaged)?;
        }
        Ok(null)
    }

    /// The bytes of the next value, whatever it is.
    pub(crate) fn raw(&mut self) -> Result<&'a [u8]> {
        let start = self.0.position();
        self.0.skip().map_err(damaged)?;
        self.0.input().get(start..self.0.position()).ok_or_else(corrupt)
    }

    fn decimal(&mut self) -> Result<Decimal> {
        let scale: u32 = self.number()?;
        let mantissa = match self.0.datatype().map_err(damaged)? {
            Type::Bytes => i128::from_be_bytes(self.bytes()?.try_into().map_err(|_| corrupt())?),
            _ => i128::from(self.int()?),
        };
        Decimal::try_from_i128_with_scale(mantissa, scale).map_err(|_| corrupt())
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
            FieldKind::Decimal | FieldKind::Percent => {
                self.pair(2)?;
                Value::Decimal(self.decimal()?)
            }
            FieldKind::Text
            | FieldKind::LongText
            | FieldKind::Email
            | FieldKind::Phone
            | FieldKind::Currency
            | FieldKind::Zone
            | FieldKind::Blob => Value::Text(self.text()?.to_owned()),
            FieldKind::Date => {
                let days = i32::try_from(self.int()?).map_err(|_| corrupt())?;
                Value::Date(Date::from_days(days).map_err(|_| corrupt())?)
            }
            FieldKind::Timestamp => {
                Value::Timestamp(Timestamp::from_millis(self.int()?).map_err(|_| corrupt())?)
            }
            FieldKind::Money => {
                self.pair(3)?;
                let currency: Currency = self.text()?.parse().map_err(|_| corrupt())?;
                Value::Money(Money::new(self.decimal()?, currency).map_err(|_| corrupt())?)
            }
            FieldKind::Id(_) => Value::Id(self.uuid()?),
            FieldKind::Link => {
                self.pair(2)?;
                let entity = self.text()?.to_owned();
                Value::Link(Link::new(entity, self.uuid()?).map_err(|_| corrupt())?)
            }
            FieldKind::Choice(def) => Value::Text(def.code(self.number()?).into_owned()),
            FieldKind::Set => {
                let len = self.array()?;
                let words = (0..len).map(|_| Ok(self.text()?.to_owned()));
                Value::Set(words.collect::<Result<_>>()?)
            }
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
            // Each of them is a field of its own in the bytes.
            FieldKind::Custom => return Err(corrupt()),
        })
    }
}
