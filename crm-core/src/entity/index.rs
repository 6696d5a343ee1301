//! What the model declares beside an entity: indexes, unique values and totals, as typed consts.

use std::{fmt, marker::PhantomData};

use rust_decimal::Decimal;

use crate::{
    entity::{
        Entity, EntityDef, KeyPart, KeyWriter, Record, change::is_told, field_set::FieldSet,
        key::Resolve,
    },
    error::Result,
    value::{Currency, Money},
};

/// An index over the records of an entity: `K` is what it sorts by.
///
/// Declared with `index!`, `index_each!` or `unique!` as an associated const of the entity.
pub struct By<T: Entity, K> {
    pub(crate) name: &'static str,
    pub(crate) keep: &'static [&'static str],
    pub(crate) unique: bool,
    /// Whether a record may stand under several keys.
    pub(crate) several: bool,
    /// The field that each part of the key comes from; a record stands under the key of its fields
    /// whenever they hold something.
    pub(crate) on: &'static [&'static str],
    /// The other fields that decide whether a record stands in the index at all.
    pub(crate) given: &'static [&'static str],
    /// The other fields that keys come from.
    pub(crate) also: &'static [&'static str],
    pub(crate) keys: fn(&Record<T>, &mut Keys<'_, '_, K>),
}

impl<T: Entity, K> By<T, K> {
    /// An index; the function adds each key that the record stands under.
    pub const fn new(
        name: &'static str,
        keep: &'static [&'static str],
        keys: fn(&Record<T>, &mut Keys<'_, '_, K>),
    ) -> Self {
        let unique = false;
        Self { name, keep, unique, several: true, on: &[], given: &[], also: &[], keys }
    }

    /// Among live records, a key belongs to one record.
    pub const fn unique(name: &'static str, keys: fn(&Record<T>, &mut Keys<'_, '_, K>)) -> Self {
        let unique = true;
        Self { name, keep: &[], unique, several: true, on: &[], given: &[], also: &[], keys }
    }
}

impl<T: Entity, K> fmt::Debug for By<T, K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "By({}.{})", T::NAME, self.name)
    }
}

/// Takes the keys of one record.
pub struct Keys<'k, 'r, K> {
    raw: &'k mut RawKeys<'r>,
    key: PhantomData<fn(K)>,
}

impl<K> fmt::Debug for Keys<'_, '_, K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Keys")
    }
}

impl<K: KeyPart> Keys<'_, '_, K> {
    /// The record stands under this key.
    pub fn add(&mut self, key: &K) {
        self.raw.add(key);
    }
}

/// Encoded keys of one record in one index.
pub(crate) struct RawKeys<'r> {
    resolve: Option<&'r mut Resolve<'r>>,
    keys: Vec<Vec<u8>>,
    failed: Result<()>,
    /// Where the parts of the last key end, when somebody asks.
    ends: Option<Vec<usize>>,
    /// What stands before and after each key.
    around: Option<(u16, u64)>,
}

impl<'r> RawKeys<'r> {
    /// Keys that hold ids by their short numbers.
    pub(crate) fn short(resolve: &'r mut Resolve<'r>) -> Self {
        Self { resolve: Some(resolve), ..Self::whole() }
    }

    /// The keys of a record's entries in an index: its number before each key, the record's after it.
    pub(crate) fn entries(resolve: &'r mut Resolve<'r>, index: u16, surrogate: u64) -> Self {
        Self { around: Some((index, surrogate)), ..Self::short(resolve) }
    }

    /// Keys that hold ids whole.
    pub(crate) fn whole() -> Self {
        Self { resolve: None, keys: Vec::new(), failed: Ok(()), ends: None, around: None }
    }

    pub(crate) fn add(&mut self, key: &dyn KeyPart) {
        let mut writer = match &mut self.resolve {
            Some(resolve) => KeyWriter::short(&mut **resolve),
            None => KeyWriter::whole(),
        };
        if self.ends.is_some() {
            writer = writer.traced();
        }
        if let Some((index, _)) = self.around {
            writer.raw(&index.to_be_bytes());
        }
        key.write(&mut writer);
        if let Some((_, surrogate)) = self.around {
            writer.raw(&surrogate.to_be_bytes());
        }
        match writer.finish_traced() {
            Ok((bytes, ends)) => {
                self.keys.push(bytes);
                self.ends = ends;
            }
            Err(error) => self.failed = Err(error),
        }
    }

    /// Notes where the parts of a key end.
    pub(crate) fn traced(mut self) -> Self {
        self.ends = Some(Vec::new());
        self
    }

    /// The only key and where its parts end; nothing when there is none, or more than one.
    pub(crate) fn finish_traced(mut self) -> Result<Option<(Vec<u8>, Vec<usize>)>> {
        let ends = self.ends.take().unwrap_or_default();
        let mut keys = self.finish()?;
        Ok(if keys.len() == 1 { keys.pop().map(|key| (key, ends)) } else { None })
    }

    /// The keys, sorted, each once.
    pub(crate) fn finish(mut self) -> Result<Vec<Vec<u8>>> {
        self.failed?;
        self.keys.sort_unstable();
        self.keys.dedup();
        Ok(self.keys)
    }
}

/// An index of an entity, whatever it sorts by.
#[allow(private_interfaces, reason = "only this crate implements and calls it")]
pub trait AnyIndex<T: Entity>: Sync + fmt::Debug {
    #[doc(hidden)]
    fn facts(&self) -> IndexFacts;
    #[doc(hidden)]
    fn write(&self, record: &Record<T>, raw: &mut RawKeys<'_>);
}

/// An index's name and what it does besides sorting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexFacts {
    /// The name, unique within the entity.
    pub name: String,
    /// Fields whose values are kept in the entry, so that a list needs no record.
    pub keep: Vec<String>,
    /// Whether a key belongs to one live record.
    pub unique: bool,
    /// Whether a record may stand under several keys, as one for each of its items.
    pub several: bool,
    /// The fields that the key's parts come from, as `emails.address`; `-` before one whose order is turned around.
    pub on: Vec<String>,
    /// The other fields that decide whether a record stands in the index.
    pub given: Vec<String>,
    /// The other fields that keys come from: a key of any of them leads to the record.
    pub also: Vec<String>,
    /// Whether it is still being built: only some records stand in it, and no query reads it.
    pub building: bool,
}

impl IndexFacts {
    /// The fields that entries follow from, with what they keep; none where they are not named, or where a difference
    /// between two records does not tell of one.
    pub(crate) fn fields(&self, def: &EntityDef) -> Option<FieldSet> {
        let keys = self.on.iter().chain(&self.given).chain(&self.also);
        keys.clone().next()?;
        keys.chain(&self.keep).map(|path| told(def, path)).collect()
    }
}

/// Where the field stands that a path leads to, if a difference between two records tells of it.
fn told(def: &EntityDef, path: &str) -> Option<usize> {
    let position = def.position_of_path(path)?;
    def.fields.get(position).filter(|field| is_told(field)).map(|_| position)
}

#[allow(private_interfaces, reason = "only this crate implements and calls it")]
impl<T: Entity, K: KeyPart> AnyIndex<T> for By<T, K> {
    fn facts(&self) -> IndexFacts {
        let names = |names: &[&str]| names.iter().map(ToString::to_string).collect();
        IndexFacts {
            name: self.name.to_owned(),
            keep: names(self.keep),
            unique: self.unique,
            several: self.several,
            on: names(self.on),
            given: names(self.given),
            also: names(self.also),
            building: false,
        }
    }
    fn write(&self, record: &Record<T>, raw: &mut RawKeys<'_>) {
        (self.keys)(record, &mut Keys { raw, key: PhantomData });
    }
}

/// A figure that commit keeps up to date: records counted and amounts added up, by a key.
pub struct Total<T: Entity, K> {
    pub(crate) name: &'static str,
    /// The fields that group and figures follow from.
    pub(crate) on: &'static [&'static str],
    pub(crate) entries: fn(&Record<T>) -> Option<(K, Sum)>,
}

impl<T: Entity, K> Total<T, K> {
    /// A total; the function says under which key the record counts, and with what, if it does. `on` names all fields
    /// that it reads: a change that touches none of them does not ask it.
    pub const fn new(
        name: &'static str,
        on: &'static [&'static str],
        entries: fn(&Record<T>) -> Option<(K, Sum)>,
    ) -> Self {
        Self { name, on, entries }
    }
}

impl<T: Entity, K> fmt::Debug for Total<T, K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Total({}.{})", T::NAME, self.name)
    }
}

/// A total of an entity, whatever it groups by.
#[allow(private_interfaces, reason = "only this crate implements and calls it")]
pub trait AnyTotal<T: Entity>: Sync + fmt::Debug {
    #[doc(hidden)]
    fn facts(&self) -> TotalFacts;
    #[doc(hidden)]
    fn entry(&self, record: &Record<T>) -> Result<Option<(Vec<u8>, Sum)>>;
}

#[allow(private_interfaces, reason = "only this crate implements and calls it")]
impl<T: Entity, K: KeyPart> AnyTotal<T> for Total<T, K> {
    fn facts(&self) -> TotalFacts {
        TotalFacts { name: self.name, on: self.on }
    }
    fn entry(&self, record: &Record<T>) -> Result<Option<(Vec<u8>, Sum)>> {
        let Some((key, sum)) = (self.entries)(record) else { return Ok(None) };
        let mut writer = KeyWriter::whole();
        key.write(&mut writer);
        Ok(Some((writer.finish()?, sum)))
    }
}

/// A total's name, and what it follows from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TotalFacts {
    /// The name, unique within the entity.
    pub(crate) name: &'static str,
    /// The fields that group and figures follow from.
    pub(crate) on: &'static [&'static str],
}

impl TotalFacts {
    /// The fields that a figure follows from, with those that say whose records it counts; none where a difference
    /// between two records does not tell of one.
    pub(crate) fn fields(&self, def: &EntityDef) -> Option<FieldSet> {
        self.on.iter().chain(&["owner", "team"]).map(|path| told(def, path)).collect()
    }
}

/// Records counted, and up to two amounts added up, in one currency.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// How many records.
    pub count: i64,
    /// How many of them have the first amount.
    pub valued: i64,
    /// The currency of the amounts; empty when no record has one.
    pub currency: Option<Currency>,
    /// The first amount, unrounded.
    pub amount: Decimal,
    /// The second amount, unrounded, as the weighted one.
    pub weighted: Decimal,
}

impl Sum {
    /// One record, no amount.
    pub fn count() -> Self {
        Self { count: 1, ..Self::default() }
    }

    /// One record and its amount, if it has one.
    pub fn count_and(amount: Option<Money>) -> Self {
        let Some(money) = amount else { return Self::count() };
        Self {
            valued: 1,
            currency: Some(money.currency()),
            amount: money.amount(),
            ..Self::count()
        }
    }

    /// With a second figure in the same currency.
    pub fn weighted(mut self, weighted: Decimal) -> Self {
        self.weighted = weighted;
        self
    }
}

/// An index with one key a record: `index!("by_stage", on = ["stage"], keep = [name], |deal| Some(key))`.
///
/// `on` names the field that each part of the key comes from, so that filters and sorting find the
/// index: `emails.address` for a key an item, `-amount_base` for a part whose order is turned around.
/// `given` names the other fields that decide whether a record stands in the index at all.
macro_rules! index {
    ($name:literal $(, on = [$($on:literal),+])? $(, given = [$($given:literal),+])?
        $(, keep = [$($keep:ident),+])?, |$record:ident| $key:expr) => {
        $crate::entity::By {
            name: $name,
            keep: &[$($(stringify!($keep)),+)?],
            unique: false,
            several: false,
            on: &[$($($on),+)?],
            given: &[$($($given),+)?],
            also: &[],
            keys: |$record, keys| {
                if let Some(key) = $key { keys.add(&key); }
            },
        }
    };
}
pub(crate) use index;

/// An index with a key an item: the expression is an iterator of keys. `also` names the fields besides `on` that some
/// of the keys come from.
macro_rules! index_each {
    ($name:literal $(, on = [$($on:literal),+])? $(, also = [$($also:literal),+])? $(, keep = [$($keep:ident),+])?,
        |$record:ident| $keys:expr) => {
        $crate::entity::By {
            name: $name,
            keep: &[$($(stringify!($keep)),+)?],
            unique: false,
            several: true,
            on: &[$($($on),+)?],
            given: &[],
            also: &[$($($also),+)?],
            keys: |$record, keys| {
                for key in $keys { keys.add(&key); }
            },
        }
    };
}
pub(crate) use index_each;

/// A value that belongs to one live record: the expression is the key, if there is one. `given` as for an index.
macro_rules! unique {
    ($name:literal $(, on = [$($on:literal),+])? $(, given = [$($given:literal),+])?, |$record:ident| $key:expr) => {
        $crate::entity::By {
            name: $name,
            keep: &[],
            unique: true,
            several: false,
            on: &[$($($on),+)?],
            given: &[$($($given),+)?],
            also: &[],
            keys: |$record, keys| {
                if let Some(key) = $key {
                    keys.add(&key);
                }
            },
        }
    };
}
pub(crate) use unique;

#[cfg(test)]
mod tests;
