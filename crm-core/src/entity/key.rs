//! Keys that sort as bytes the way their values sort, part by part.

use std::fmt;

use rust_decimal::Decimal;
use uuid::Uuid;

use crate::{
    error::{Error, ErrorKind, Result},
    value::{Currency, Date, Link, Month, Timestamp},
};

const NEGATIVE: u8 = 0x7f;
const ZERO: u8 = 0x80;
const POSITIVE: u8 = 0x81;
/// Decimals have at most 29 digits before the point and 28 after it.
const EXPONENT_BIAS: i32 = 64;
const MAX_SCALE: u32 = 28;
/// Ends a text; a zero byte within one is followed by `ESCAPED`.
const END: u8 = 0x00;
const ESCAPED: u8 = 0xff;
/// What most keys fit into.
const USUAL_LEN: usize = 48;

/// A value that can stand in an index key, where its bytes sort as the value does.
pub trait KeyPart {
    /// Adds the value to the key.
    fn write(&self, key: &mut KeyWriter<'_>);
}

/// Turns the order of a key part around: the largest comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Desc<T>(pub T);

/// A key in the making, part after part.
pub struct KeyWriter<'r> {
    bytes: Vec<u8>,
    resolve: Option<&'r mut Resolve<'r>>,
    failed: Option<Error>,
    /// Where each part of a composite key ends, for who plans a query.
    ends: Option<Vec<usize>>,
}

/// Finds the short number that stands for an id in index keys.
pub(crate) type Resolve<'r> = dyn FnMut(Uuid) -> Result<u64> + 'r;

impl fmt::Debug for KeyWriter<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("KeyWriter").field("bytes", &self.bytes).finish_non_exhaustive()
    }
}

impl Default for KeyWriter<'_> {
    fn default() -> Self {
        Self::whole()
    }
}

impl<'r> KeyWriter<'r> {
    /// An empty key that holds ids whole.
    pub fn whole() -> Self {
        Self { bytes: Vec::with_capacity(USUAL_LEN), resolve: None, failed: None, ends: None }
    }

    /// An empty key that holds ids by their short numbers.
    pub(crate) fn short(resolve: &'r mut Resolve<'r>) -> Self {
        Self {
            bytes: Vec::with_capacity(USUAL_LEN),
            resolve: Some(resolve),
            failed: None,
            ends: None,
        }
    }

    /// Adds a record's id.
    pub fn id(&mut self, id: Uuid) {
        match &mut self.resolve {
            None => self.raw(id.as_bytes()),
            Some(resolve) => match resolve(id) {
                Ok(number) => self.raw(&number.to_be_bytes()),
                Err(error) => self.failed = Some(error),
            },
        }
    }

    /// The finished key.
    ///
    /// # Errors
    /// Those of finding the short number of an id.
    pub(crate) fn finish(self) -> Result<Vec<u8>> {
        self.failed.map_or(Ok(self.bytes), Err)
    }

    /// The same key, noting where its parts end.
    pub(crate) fn traced(mut self) -> Self {
        self.ends = Some(Vec::new());
        self
    }

    /// The finished key and, where they were noted, the ends of its parts; a key of one part ends once.
    ///
    /// # Errors
    /// Those of finding the short number of an id.
    pub(crate) fn finish_traced(mut self) -> Result<(Vec<u8>, Option<Vec<usize>>)> {
        let mut ends = self.ends.take();
        let key = self.finish()?;
        if let Some(ends) = ends.as_mut().filter(|ends| ends.is_empty()) {
            ends.push(key.len());
        }
        Ok((key, ends))
    }

    fn end_part(&mut self) {
        if let Some(ends) = &mut self.ends {
            ends.push(self.bytes.len());
        }
    }

    /// Adds a part, and gives the writer back for the next.
    #[must_use]
    pub fn with(mut self, part: &(impl KeyPart + ?Sized)) -> Self {
        part.write(&mut self);
        self
    }

    /// Adds these bytes as they are; parts after them sort right only if their length is fixed.
    pub fn raw(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    /// Adds what `write` adds, in reverse order.
    pub fn descending(&mut self, write: impl FnOnce(&mut Self)) {
        let start = self.bytes.len();
        write(self);
        for byte in self.bytes.iter_mut().skip(start) {
            *byte = !*byte;
        }
    }

    /// The bytes so far.
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    fn text(&mut self, text: &str) {
        for byte in text.bytes() {
            self.bytes.push(byte);
            if byte == END {
                self.bytes.push(ESCAPED);
            }
        }
        self.bytes.extend_from_slice(&[END, END]);
    }

    /// Sign, power of ten, then the digits in pairs; equal numbers give equal bytes, whatever
    /// their scale.
    fn decimal(&mut self, decimal: &Decimal) {
        if decimal.is_zero() {
            self.bytes.push(ZERO);
        } else if decimal.is_sign_negative() {
            self.bytes.push(NEGATIVE);
            self.descending(|key| key.magnitude(decimal));
        } else {
            self.bytes.push(POSITIVE);
            self.magnitude(decimal);
        }
    }

    fn magnitude(&mut self, decimal: &Decimal) {
        let digits = decimal.mantissa().unsigned_abs().to_string();
        let scale = i64::from(decimal.scale());
        // At most 29 digits, so that the sum lies between -28 and 29.
        let exponent = i64::try_from(digits.len()).unwrap_or(0) - scale;
        self.bytes.push(u8::try_from(exponent + i64::from(EXPONENT_BIAS)).unwrap_or(0));
        for pair in digits.trim_end_matches('0').as_bytes().chunks(2) {
            let tens = pair.first().map_or(0, |digit| digit - b'0');
            let ones = pair.get(1).map_or(0, |digit| digit - b'0');
            self.bytes.push(tens * 10 + ones + 1);
        }
        self.bytes.push(END);
    }
}

impl KeyPart for bool {
    fn write(&self, key: &mut KeyWriter<'_>) {
        key.bytes.push(u8::from(*self));
    }
}

macro_rules! unsigned {
    ($($integer:ty),+) => {
        $(impl KeyPart for $integer {
            fn write(&self, key: &mut KeyWriter<'_>) {
                key.raw(&self.to_be_bytes());
            }
        })+
    };
}

unsigned!(u8, u16, u32, u64);

impl KeyPart for i64 {
    fn write(&self, key: &mut KeyWriter<'_>) {
        key.raw(&(*self ^ Self::MIN).to_be_bytes());
    }
}

impl KeyPart for str {
    fn write(&self, key: &mut KeyWriter<'_>) {
        key.text(self);
    }
}

impl KeyPart for String {
    fn write(&self, key: &mut KeyWriter<'_>) {
        key.text(self);
    }
}

impl KeyPart for Uuid {
    fn write(&self, key: &mut KeyWriter<'_>) {
        key.id(*self);
    }
}

impl KeyPart for Link {
    fn write(&self, key: &mut KeyWriter<'_>) {
        key.id(self.id());
    }
}

impl KeyPart for Timestamp {
    fn write(&self, key: &mut KeyWriter<'_>) {
        self.millis().write(key);
    }
}

impl KeyPart for Date {
    fn write(&self, key: &mut KeyWriter<'_>) {
        i64::from(self.days()).write(key);
    }
}

impl KeyPart for Month {
    fn write(&self, key: &mut KeyWriter<'_>) {
        i64::from(self.number()).write(key);
    }
}

impl KeyPart for Currency {
    fn write(&self, key: &mut KeyWriter<'_>) {
        key.raw(&self.bytes());
    }
}

impl KeyPart for Decimal {
    fn write(&self, key: &mut KeyWriter<'_>) {
        key.decimal(self);
    }
}

impl<T: KeyPart + ?Sized> KeyPart for &T {
    fn write(&self, key: &mut KeyWriter<'_>) {
        (**self).write(key);
    }
}

impl<T: KeyPart> KeyPart for Option<T> {
    fn write(&self, key: &mut KeyWriter<'_>) {
        key.bytes.push(u8::from(self.is_some()));
        if let Some(value) = self {
            value.write(key);
        }
    }
}

impl<T: KeyPart> KeyPart for Desc<T> {
    fn write(&self, key: &mut KeyWriter<'_>) {
        key.descending(|key| self.0.write(key));
    }
}

impl KeyPart for () {
    fn write(&self, _key: &mut KeyWriter<'_>) {}
}

macro_rules! tuple {
    ($($part:ident $index:tt),+) => {
        impl<$($part: KeyPart),+> KeyPart for ($($part,)+) {
            fn write(&self, key: &mut KeyWriter<'_>) {
                $(self.$index.write(key); key.end_part();)+
            }
        }
    };
}

tuple!(A 0);
tuple!(A 0, B 1);
tuple!(A 0, B 1, C 2);
tuple!(A 0, B 1, C 2, D 3);

/// Reads the parts of a key back, in the order they were written.
#[derive(Clone, Debug)]
pub struct KeyReader<'a> {
    rest: &'a [u8],
    /// All ones while the parts of a descending run are read.
    mask: u8,
}

impl<'a> KeyReader<'a> {
    /// The parts of this key.
    pub fn new(key: &'a [u8]) -> Self {
        Self { rest: key, mask: 0 }
    }

    /// What is not read yet.
    pub fn rest(&self) -> &'a [u8] {
        self.rest
    }

    /// Nothing may be left.
    ///
    /// # Errors
    /// `Corrupt` unless all was read.
    pub fn finish(self) -> Result<()> {
        if self.rest.is_empty() { Ok(()) } else { Err(damaged()) }
    }

    /// A yes or no.
    ///
    /// # Errors
    /// `Corrupt` when no such part stands here.
    pub fn bool(&mut self) -> Result<bool> {
        match self.byte()? {
            0 => Ok(false),
            1 => Ok(true),
            _ => Err(damaged()),
        }
    }

    /// A small number.
    ///
    /// # Errors
    /// `Corrupt` when no such part stands here.
    pub fn u8(&mut self) -> Result<u8> {
        self.byte()
    }

    /// A number of 16 bits.
    ///
    /// # Errors
    /// `Corrupt` when no such part stands here.
    pub fn u16(&mut self) -> Result<u16> {
        self.array().map(u16::from_be_bytes)
    }

    /// A number of 32 bits.
    ///
    /// # Errors
    /// `Corrupt` when no such part stands here.
    pub fn u32(&mut self) -> Result<u32> {
        self.array().map(u32::from_be_bytes)
    }

    /// A number of 64 bits.
    ///
    /// # Errors
    /// `Corrupt` when no such part stands here.
    pub fn u64(&mut self) -> Result<u64> {
        self.array().map(u64::from_be_bytes)
    }

    /// A signed number.
    ///
    /// # Errors
    /// `Corrupt` when no such part stands here.
    pub fn i64(&mut self) -> Result<i64> {
        Ok(self.array().map(i64::from_be_bytes)? ^ i64::MIN)
    }

    /// An id that stands whole in the key.
    ///
    /// # Errors
    /// `Corrupt` when no such part stands here.
    pub fn uuid(&mut self) -> Result<Uuid> {
        self.array().map(Uuid::from_bytes)
    }

    /// A text.
    ///
    /// # Errors
    /// `Corrupt` when no such part stands here.
    pub fn text(&mut self) -> Result<String> {
        let mut bytes = Vec::new();
        loop {
            match self.byte()? {
                END => match self.byte()? {
                    END => return String::from_utf8(bytes).map_err(|_| damaged()),
                    ESCAPED => bytes.push(END),
                    _ => return Err(damaged()),
                },
                byte => bytes.push(byte),
            }
        }
    }

    /// A decimal number.
    ///
    /// # Errors
    /// `Corrupt` when no such part stands here.
    pub fn decimal(&mut self) -> Result<Decimal> {
        match self.byte()? {
            ZERO => Ok(Decimal::ZERO),
            POSITIVE => self.magnitude(),
            NEGATIVE => self.descending(Self::magnitude).map(|magnitude| -magnitude),
            _ => Err(damaged()),
        }
    }

    /// An optional part, whose value `read` reads.
    ///
    /// # Errors
    /// `Corrupt` when no such part stands here.
    pub fn option<T>(&mut self, read: impl FnOnce(&mut Self) -> Result<T>) -> Result<Option<T>> {
        if self.bool()? { read(self).map(Some) } else { Ok(None) }
    }

    /// Parts that were written in reverse order.
    ///
    /// # Errors
    /// `Corrupt` when no such part stands here.
    pub fn descending<T>(&mut self, read: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        self.mask = !self.mask;
        let read = read(self);
        self.mask = !self.mask;
        read
    }

    fn magnitude(&mut self) -> Result<Decimal> {
        let exponent = i32::from(self.byte()?) - EXPONENT_BIAS;
        let mut mantissa = 0_i128;
        let mut digits = 0;
        loop {
            let pair = match self.byte()? {
                END => break,
                pair @ 1..=100 => i128::from(pair - 1),
                _ => return Err(damaged()),
            };
            mantissa = mantissa
                .checked_mul(100)
                .and_then(|mantissa| mantissa.checked_add(pair))
                .ok_or_else(damaged)?;
            digits += 2;
        }
        while mantissa != 0 && mantissa % 10 == 0 {
            mantissa /= 10;
            digits -= 1;
        }
        let scale = digits - exponent;
        let power = u32::try_from(-scale.min(0)).map_err(|_| damaged())?;
        let mantissa = 10_i128
            .checked_pow(power)
            .and_then(|factor| mantissa.checked_mul(factor))
            .filter(|mantissa| *mantissa != 0)
            .ok_or_else(damaged)?;
        let scale = u32::try_from(scale.max(0)).map_err(|_| damaged())?;
        if scale > MAX_SCALE {
            return Err(damaged());
        }
        Decimal::try_from_i128_with_scale(mantissa, scale).map_err(|_| damaged())
    }

    fn byte(&mut self) -> Result<u8> {
        let (byte, rest) = self.rest.split_first().ok_or_else(damaged)?;
        self.rest = rest;
        Ok(byte ^ self.mask)
    }

    fn array<const LEN: usize>(&mut self) -> Result<[u8; LEN]> {
        let (array, rest) = self.rest.split_first_chunk::<LEN>().ok_or_else(damaged)?;
        self.rest = rest;
        Ok(array.map(|byte| byte ^ self.mask))
    }
}

fn damaged() -> Error {
    Error::new(ErrorKind::Corrupt, "a stored key is damaged; restore the file from a backup")
}

#[cfg(test)]
mod tests {
    use std::fmt::Debug;

    use proptest::prelude::*;

    use super::*;

    fn key(part: &impl KeyPart) -> Vec<u8> {
        KeyWriter::whole().with(part).finish().unwrap()
    }

    fn sorts_alike<T: KeyPart + Ord + Debug>(left: &T, right: &T) {
        assert_eq!(key(left).cmp(&key(right)), left.cmp(right), "{left:?} {right:?}");
        assert_eq!(
            KeyWriter::whole().with(&Desc(left)).as_bytes().cmp(key(&Desc(right)).as_slice()),
            right.cmp(left),
            "descending {left:?} {right:?}"
        );
    }

    macro_rules! round_trips {
        ($value:expr, $read:expr) => {
            let value = $value;
            let bytes = key(&(&value, Desc(&value), &value));
            let mut reader = KeyReader::new(&bytes);
            prop_assert_eq!($read(&mut reader).unwrap(), value.clone());
            prop_assert_eq!(reader.descending($read).unwrap(), value.clone());
            prop_assert_eq!($read(&mut reader).unwrap(), value);
            reader.finish().unwrap();
        };
    }

    fn any_decimal() -> impl Strategy<Value = Decimal> {
        let small = (-1000_i128..1000, 0_u32..6);
        let large = (-(1_i128 << 96) + 1..1_i128 << 96, 0_u32..=28);
        prop_oneof![small, large]
            .prop_map(|(mantissa, scale)| Decimal::from_i128_with_scale(mantissa, scale))
    }

    /// Few different characters, so that pairs share beginnings and hold what must be escaped.
    fn any_text() -> impl Strategy<Value = String> {
        prop_oneof!["[\0\u{1}a\u{ff}]{0,6}", any::<String>()]
    }

    fn any_option() -> impl Strategy<Value = Option<i64>> {
        prop_oneof![Just(None), any::<i64>().prop_map(Some)]
    }

    proptest! {
        #[test]
        fn keys_sort_as_their_values(
            bools in any::<(bool, bool)>(),
            shorts in any::<(u16, u16)>(),
            longs in any::<(u64, u64)>(),
            signed in any::<(i64, i64)>(),
            texts in (any_text(), any_text()),
            uuids in any::<(u128, u128)>(),
            decimals in (any_decimal(), any_decimal()),
            options in (any_option(), any_option()),
        ) {
            sorts_alike(&bools.0, &bools.1);
            sorts_alike(&shorts.0, &shorts.1);
            sorts_alike(&longs.0, &longs.1);
            sorts_alike(&signed.0, &signed.1);
            sorts_alike(&texts.0, &texts.1);
            sorts_alike(&Uuid::from_u128(uuids.0), &Uuid::from_u128(uuids.1));
            sorts_alike(&decimals.0, &decimals.1);
            sorts_alike(&options.0, &options.1);
            sorts_alike(&(bools.0, texts.0.clone()), &(bools.1, texts.1.clone()));
            sorts_alike(&(options.0, decimals.0, 1_u8), &(options.1, decimals.1, 2_u8));
            sorts_alike(
                &(texts.0.clone(), decimals.0, texts.1.clone(), shorts.0),
                &(texts.1, decimals.1, texts.0, shorts.1),
            );
        }

        #[test]
        fn parts_read_back(
            long in any::<u64>(),
            short in any::<u16>(),
            signed in any::<i64>(),
            text in any_text(),
            uuid in any::<u128>(),
            decimal in any_decimal(),
            option in any_option(),
        ) {
            round_trips!(true, KeyReader::bool);
            round_trips!(7_u8, KeyReader::u8);
            round_trips!(short, KeyReader::u16);
            round_trips!(u32::from(short), KeyReader::u32);
            round_trips!(long, KeyReader::u64);
            round_trips!(signed, KeyReader::i64);
            round_trips!(text, KeyReader::text);
            round_trips!(Uuid::from_u128(uuid), KeyReader::uuid);
            round_trips!(decimal, KeyReader::decimal);
            round_trips!(option, |key: &mut KeyReader<'_>| key.option(KeyReader::i64));
        }

        #[test]
        fn a_mixed_order_sorts_part_by_part(
            left in (0_u16..3, any_option()),
            right in (0_u16..3, any_option()),
        ) {
            let expected = left.0.cmp(&right.0).then(right.1.cmp(&left.1));
            let order = key(&(left.0, Desc(left.1))).cmp(&key(&(right.0, Desc(right.1))));
            prop_assert_eq!(order, expected);
        }

        #[test]
        fn damaged_keys_are_errors_and_never_panics(bytes in any::<Vec<u8>>()) {
            for read in [
                |key: &mut KeyReader<'_>| key.text().map(drop),
                |key: &mut KeyReader<'_>| key.decimal().map(drop),
                |key: &mut KeyReader<'_>| key.descending(KeyReader::decimal).map(drop),
                |key: &mut KeyReader<'_>| key.option(KeyReader::uuid).map(drop),
                |key: &mut KeyReader<'_>| key.bool().map(drop),
            ] {
                if let Err(error) = read(&mut KeyReader::new(&bytes)) {
                    prop_assert_eq!(error.kind(), ErrorKind::Corrupt);
                }
            }
        }
    }

    #[test]
    fn equal_numbers_of_different_scale_share_a_key() {
        let parse = |text: &str| text.parse::<Decimal>().unwrap();
        for (left, right) in [("1", "1.000"), ("-120", "-120.0"), ("0", "-0.00"), ("0.5", "0.50")] {
            assert_eq!(key(&parse(left)), key(&parse(right)));
        }
    }

    #[test]
    fn the_bytes_of_a_key_never_change() {
        let parts = ("a\0b", Desc(Some(true)), -1_i64, Decimal::new(-1205, 2));
        let expected = [
            b"a\0\xffb\0\0".as_slice(),
            b"\xfe\xfe",
            b"\x7f\xff\xff\xff\xff\xff\xff\xff",
            &[0x7f, !66, !13, !6, !0],
        ];
        assert_eq!(key(&parts), expected.concat());
    }
}
