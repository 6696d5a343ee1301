//! Numbers, CBOR and checks, read by the page about the format and RFC 8949 alone.

use xxhash_rust::xxh3::{xxh3_64, xxh3_64_with_seed};

/// A value of CBOR, of the kinds that the page names.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cbor {
    Int(i128),
    Bytes(Vec<u8>),
    Text(String),
    Array(Vec<Cbor>),
    Map(Vec<(Cbor, Cbor)>),
    Bool(bool),
    Null,
}

impl Cbor {
    pub(super) fn int(&self) -> i128 {
        match self {
            Self::Int(value) => *value,
            other => panic!("{other:?} is no number"),
        }
    }

    pub(super) fn number<T: TryFrom<i128>>(&self) -> T {
        T::try_from(self.int()).unwrap_or_else(|_| panic!("{self:?} is too large"))
    }

    pub(super) fn bytes(&self) -> &[u8] {
        match self {
            Self::Bytes(bytes) => bytes,
            other => panic!("{other:?} is no bytes"),
        }
    }

    pub(super) fn text(&self) -> &str {
        match self {
            Self::Text(text) => text,
            other => panic!("{other:?} is no text"),
        }
    }

    pub(super) fn array(&self) -> &[Self] {
        match self {
            Self::Array(items) => items,
            other => panic!("{other:?} is no array"),
        }
    }

    pub(super) fn map(&self) -> &[(Self, Self)] {
        match self {
            Self::Map(entries) => entries,
            other => panic!("{other:?} is no map"),
        }
    }
}

/// Bytes that are read from the front.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bytes<'a>(pub(super) &'a [u8]);

impl<'a> Bytes<'a> {
    pub(super) fn is_empty(self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn take(&mut self, len: usize) -> &'a [u8] {
        let (taken, rest) = self.0.split_at(len);
        self.0 = rest;
        taken
    }

    pub(super) fn next<const N: usize>(&mut self) -> [u8; N] {
        self.take(N).try_into().unwrap()
    }

    pub(super) fn byte(&mut self) -> u8 {
        self.take(1)[0]
    }

    /// Seven bits a byte, the lowest first, with the top bit set where more follow.
    pub(super) fn short_number(&mut self) -> u64 {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = self.byte();
            number |= u64::from(byte & 0x7f) << shift;
            shift += 7;
            if byte & 0x80 == 0 {
                return number;
            }
        }
    }

    pub(super) fn cbor(&mut self) -> Cbor {
        let head = self.byte();
        let number = match head & 0x1f {
            small @ 0..24 => u64::from(small),
            24 => self.byte().into(),
            25 => u16::from_be_bytes(self.next()).into(),
            26 => u32::from_be_bytes(self.next()).into(),
            27 => u64::from_be_bytes(self.next()),
            _ => panic!("a length that is told at the end"),
        };
        let len = || usize::try_from(number).unwrap();
        match head >> 5 {
            0 => Cbor::Int(number.into()),
            1 => Cbor::Int(-1 - i128::from(number)),
            2 => Cbor::Bytes(self.take(len()).to_vec()),
            3 => Cbor::Text(String::from_utf8(self.take(len()).to_vec()).unwrap()),
            4 => Cbor::Array((0..len()).map(|_| self.cbor()).collect()),
            5 => Cbor::Map((0..len()).map(|_| (self.cbor(), self.cbor())).collect()),
            7 if number == 20 => Cbor::Bool(false),
            7 if number == 21 => Cbor::Bool(true),
            7 if number == 22 => Cbor::Null,
            _ => panic!("a kind of CBOR that the page does not name"),
        }
    }

    /// The one value that is left.
    pub(super) fn only_cbor(mut self) -> Cbor {
        let value = self.cbor();
        assert!(self.is_empty(), "bytes after {value:?}");
        value
    }

    /// All values that are left.
    pub(super) fn all_cbor(mut self) -> Vec<Cbor> {
        let mut values = Vec::new();
        while !self.is_empty() {
            values.push(self.cbor());
        }
        values
    }
}

/// The payload of a stored value, once its check is right.
pub(super) fn payload<'a>(table: &str, key: &[u8], stored: &'a [u8]) -> &'a [u8] {
    let (check, payload) = stored.split_at(4);
    let place = xxh3_64_with_seed(key, xxh3_64(table.as_bytes()));
    let sum = match table {
        "meta" => xxh3_64_with_seed(payload, place),
        _ => xxh3_64(payload) ^ place,
    };
    assert_eq!(check, &sum.to_le_bytes()[..4], "the check of {key:x?} in {table}");
    payload
}
