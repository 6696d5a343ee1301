//! Which index serves a query, what is read of it, and what is asked of each record after.

use uuid::Uuid;

use super::{
    filter::{Bound, Compare, Method, Path, Rule, Test},
    probe::{self, Holds, Key},
    sort::Sort,
};
use crate::{
    entity::{EntityDef, FieldKind, Value, erased::EntityType, index::RawKeys},
    error::Result,
};

/// How a query is answered.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Plan {
    /// The index to read, by its position in the entity's list; nothing to read all records.
    pub(crate) index: Option<usize>,
    /// What the first parts of its key are.
    pub(crate) equal: Vec<Holds>,
    /// Between what the next part lies.
    pub(crate) range: Option<Span>,
    /// Who brings the records into order.
    pub(crate) order: Order,
    /// What the index does not answer: asked of every record read.
    pub(crate) residual: Option<Rule<Value>>,
    /// Values of the fields that decide whether a record stands in the index.
    given: Vec<Holds>,
}

/// How the records come in the order asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    /// As they are read: none was asked for.
    Any,
    /// As the index has them, or the other way round.
    Index { backwards: bool },
    /// They are sorted after reading.
    Sorted,
}

/// Between what a part of the key lies; the filter is asked again, so both ends may be included.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Span {
    pub(crate) position: usize,
    pub(crate) low: Option<Value>,
    pub(crate) high: Option<Value>,
    /// The folded text that it begins with.
    pub(crate) prefix: Option<Value>,
    descending: bool,
}

/// Keys from `start` to before `end`; without `end`, to the last of the index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct KeyRange {
    pub(crate) start: Vec<u8>,
    pub(crate) end: Option<Vec<u8>>,
}

/// Finds the short number of an id in this file, if it has one.
pub(crate) type Numbered<'n> = dyn FnMut(Uuid) -> Result<Option<u64>> + 'n;

impl Plan {
    /// The plan that reads least: the index with the most of its key given, in the order asked for if there is one.
    ///
    /// # Errors
    /// `Bug` when an index does not fit its entity.
    pub(crate) fn new(
        entity: &dyn EntityType,
        filter: Option<&Bound>,
        sorts: &[Sort],
    ) -> Result<Self> {
        let conjuncts = filter.map_or(&[][..], |filter| filter.root.conjuncts());
        let mut best = Self {
            index: None,
            equal: Vec::new(),
            range: None,
            order: if sorts.is_empty() { Order::Any } else { Order::Sorted },
            residual: filter.map(|filter| filter.root.clone()),
            given: Vec::new(),
        };
        for index in 0..entity.indexes().len() {
            if let Some(plan) = Self::by_index(entity, index, conjuncts, sorts)?
                && plan.worth() > best.worth()
            {
                best = plan;
            }
        }
        Ok(best)
    }

    fn worth(&self) -> (usize, bool, bool) {
        (self.equal.len(), self.range.is_some(), matches!(self.order, Order::Index { .. }))
    }

    fn by_index(
        entity: &dyn EntityType,
        index: usize,
        conjuncts: &[Rule<Value>],
        sorts: &[Sort],
    ) -> Result<Option<Self>> {
        let (def, Some(facts)) = (entity.def(), entity.indexes().get(index)) else {
            return Ok(None);
        };
        let parts: Option<Vec<Part>> = facts.on.iter().map(|on| Part::new(on, def)).collect();
        let Some(parts) = parts.filter(|parts| !parts.is_empty()) else { return Ok(None) };
        let given = facts.given.iter().map(|name| {
            let position = def.position(name)?;
            equality(conjuncts, position, None).map(|(_, held)| held)
        });
        let Some(given) = given.collect::<Option<Vec<Holds>>>() else { return Ok(None) };

        let (mut equal, mut answered) = (Vec::new(), Vec::new());
        for part in &parts {
            let Some((conjunct, held)) = equality(conjuncts, part.position, part.item) else {
                break;
            };
            equal.push(held);
            answered.push(conjunct);
        }
        // Unique values are looked up, not read through.
        if facts.unique && equal.len() < parts.len() {
            return Ok(None);
        }
        let mut plan = Self {
            index: Some(index),
            equal,
            range: None,
            order: Order::Any,
            residual: None,
            given,
        };
        let next = parts.get(plan.equal.len());
        let reaches_all = plan.probe(entity, None, RawKeys::whole())?.is_some();
        if let Some(part) = next.filter(|part| part.item.is_none()) {
            plan.range = plan.span(entity, part, conjuncts)?;
        }
        if !reaches_all && plan.range.is_none() {
            return Ok(None);
        }
        plan.order = match (sorts, next) {
            ([], _) => Order::Any,
            ([sort], Some(part)) if plan.sorts(entity, part, sort)? => {
                Order::Index { backwards: sort.descending != part.descending }
            }
            _ => Order::Sorted,
        };
        if plan.equal.is_empty()
            && plan.range.is_none()
            && !matches!(plan.order, Order::Index { .. })
        {
            return Ok(None);
        }
        plan.residual = remaining(conjuncts, &answered);
        Ok(Some(plan))
    }

    /// What the filter says of the order of the next part of the key.
    fn span(
        &self,
        entity: &dyn EntityType,
        part: &Part,
        conjuncts: &[Rule<Value>],
    ) -> Result<Option<Span>> {
        let mut span = Span {
            position: part.position,
            low: None,
            high: None,
            prefix: None,
            descending: part.descending,
        };
        for conjunct in conjuncts {
            let Rule::Test(path, test) = conjunct else { continue };
            if path.own() != Some((part.position, None)) {
                continue;
            }
            let is_number = matches!(
                path.kind,
                FieldKind::Int
                    | FieldKind::Decimal
                    | FieldKind::Percent
                    | FieldKind::Date
                    | FieldKind::Timestamp
            );
            match test {
                Test::Compare(Compare::Greater | Compare::GreaterOrEqual, value) if is_number => {
                    span.low.get_or_insert_with(|| value.clone());
                }
                Test::Compare(Compare::Less | Compare::LessOrEqual, value) if is_number => {
                    span.high.get_or_insert_with(|| value.clone());
                }
                Test::Within { first, after, inside: true } => {
                    span.low.get_or_insert(Value::Timestamp(*first));
                    span.high.get_or_insert(Value::Timestamp(*after));
                }
                Test::Text(Method::StartsWith, value) if !part.descending => {
                    if self.is_folded(entity, part)? {
                        span.prefix.get_or_insert_with(|| value.clone());
                    }
                }
                _ => {}
            }
        }
        for side in [&mut span.low, &mut span.high, &mut span.prefix] {
            if let Some(value) = side
                && self.probe(entity, Some(&part.holds(value.clone())), RawKeys::whole())?.is_none()
            {
                *side = None;
            }
        }
        let is_open = span.low.is_none() && span.high.is_none() && span.prefix.is_none();
        Ok(if is_open { None } else { Some(span) })
    }

    /// Whether the part of the key has the order that lists have.
    fn sorts(&self, entity: &dyn EntityType, part: &Part, sort: &Sort) -> Result<bool> {
        if part.item.is_some() || sort.path.sorts_by() != Some(part.position) {
            return Ok(false);
        }
        Ok(match sort.path.kind {
            FieldKind::Text | FieldKind::LongText => self.is_folded(entity, part)?,
            FieldKind::Bool
            | FieldKind::Int
            | FieldKind::Decimal
            | FieldKind::Percent
            | FieldKind::Date
            | FieldKind::Timestamp
            | FieldKind::Choice(_) => true,
            _ => false,
        })
    }

    /// Whether texts that differ only in case and accents have one key.
    fn is_folded(&self, entity: &dyn EntityType, part: &Part) -> Result<bool> {
        let key = |text: &str| self.probe(entity, Some(&part.holds(text.into())), RawKeys::whole());
        let plain = key("ab")?;
        Ok(plain.is_some() && plain == key("ÀB")?)
    }

    fn probe(
        &self,
        entity: &dyn EntityType,
        next: Option<&Holds>,
        raw: RawKeys<'_>,
    ) -> Result<Option<Key>> {
        let Some(index) = self.index else { return Ok(None) };
        probe::key(entity, index, self.given.iter().chain(&self.equal).chain(next), raw)
    }

    /// The one key of a unique index that the filter gives whole.
    ///
    /// # Errors
    /// Those of writing the key.
    pub(crate) fn unique_key(&self, entity: &dyn EntityType) -> Result<Option<Vec<u8>>> {
        let key = self.probe(entity, None, RawKeys::whole())?;
        Ok(key.and_then(|key| key.parts(self.equal.len()).map(<[u8]>::to_vec)))
    }

    /// Which keys of the index to read; nothing when no record can pass.
    ///
    /// # Errors
    /// Those of finding the short number of an id.
    pub(crate) fn keys(
        &self,
        entity: &dyn EntityType,
        numbered: &mut Numbered<'_>,
    ) -> Result<Option<KeyRange>> {
        for held in &self.equal {
            if let Some(id) = held.value.as_id()
                && numbered(id)?.is_none()
            {
                return Ok(None);
            }
        }
        // An id that the file does not know is in no part that is read.
        let mut resolve = |id: Uuid| Ok(numbered(id)?.unwrap_or(u64::MAX));
        let count = self.equal.len();
        let mut part = |value: Option<&Value>, count: usize| -> Result<Option<Vec<u8>>> {
            let next = value.zip(self.range.as_ref()).map(|(value, span)| Holds {
                position: span.position,
                item: None,
                value: value.clone(),
            });
            let key = self.probe(entity, next.as_ref(), RawKeys::short(&mut resolve))?;
            Ok(key.and_then(|key| key.parts(count).map(<[u8]>::to_vec)))
        };
        let span = self.range.as_ref();
        let sides = [
            span.and_then(|span| span.low.as_ref()),
            span.and_then(|span| span.high.as_ref()),
            span.and_then(|span| span.prefix.as_ref()),
        ];
        let any = sides.iter().flatten().next().copied();
        let Some(prefix) = part(any, count)? else { return Ok(None) };
        let mut range = KeyRange { end: successor(&prefix), start: prefix };
        let Some(span) = span else { return Ok(Some(range)) };
        let (first, last) =
            if span.descending { (&span.high, &span.low) } else { (&span.low, &span.high) };
        if let Some(value) = first {
            range.start = part(Some(value), count + 1)?.unwrap_or(range.start);
        }
        if let Some(value) = last
            && let Some(key) = part(Some(value), count + 1)?
        {
            range.end = successor(&key);
        }
        if let Some(text) = &span.prefix
            && let Some(mut key) = part(Some(text), count + 1)?
        {
            // A text in a key ends with two bytes that its continuations do not have.
            key.truncate(key.len().saturating_sub(2));
            range = KeyRange { end: successor(&key), start: key };
        }
        Ok(Some(range))
    }
}

/// A part of an index's key, as the model declares it.
struct Part {
    position: usize,
    item: Option<u16>,
    descending: bool,
}

impl Part {
    fn new(on: &str, def: &EntityDef) -> Option<Self> {
        let (path, descending) = match on.strip_prefix('-') {
            Some(path) => (path, true),
            None => (on, false),
        };
        let (name, item) =
            path.split_once('.').map_or((path, None), |(name, item)| (name, Some(item)));
        let position = def.position(name)?;
        let item = match (item, &def.fields.get(position)?.kind) {
            (None, _) => None,
            (Some(item), FieldKind::List(items)) => Some(items.field(item)?.number),
            _ => return None,
        };
        Some(Self { position, item, descending })
    }

    fn holds(&self, value: Value) -> Holds {
        Holds { position: self.position, item: self.item, value }
    }
}

/// The value that the filter demands of a field, and which of its rules says so.
fn equality(
    conjuncts: &[Rule<Value>],
    position: usize,
    item: Option<u16>,
) -> Option<(usize, Holds)> {
    conjuncts.iter().enumerate().find_map(|(index, rule)| {
        let Rule::Test(path, test) = rule else { return None };
        let value = match test {
            Test::Compare(Compare::Equal, value) | Test::Word(value) => value,
            Test::In(values) => match values.as_slice() {
                [value] => value,
                _ => return None,
            },
            _ => return None,
        };
        let is_it = path.own() == Some((position, item)) && !value.is_empty();
        is_it.then(|| (index, Holds { position, item, value: value.clone() }))
    })
}

/// The rules that the index does not answer; it answers a text only up to case and accents.
fn remaining(conjuncts: &[Rule<Value>], answered: &[usize]) -> Option<Rule<Value>> {
    let mut rules: Vec<Rule<Value>> = conjuncts
        .iter()
        .enumerate()
        .filter(|(index, rule)| !answered.contains(index) || !is_exact(rule))
        .map(|(_, rule)| rule.clone())
        .collect();
    match rules.len() {
        0 => None,
        1 => rules.pop(),
        _ => Some(Rule::All(rules)),
    }
}

fn is_exact(rule: &Rule<Value>) -> bool {
    let Rule::Test(Path { kind, .. }, _) = rule else { return false };
    matches!(
        kind,
        FieldKind::Bool
            | FieldKind::Int
            | FieldKind::Decimal
            | FieldKind::Percent
            | FieldKind::Date
            | FieldKind::Timestamp
            | FieldKind::Id(_)
            | FieldKind::Choice(_)
            | FieldKind::Currency
    )
}

/// The first key after all that begin so.
fn successor(prefix: &[u8]) -> Option<Vec<u8>> {
    let mut end = prefix.to_vec();
    while let Some(last) = end.pop() {
        if last < u8::MAX {
            end.push(last + 1);
            return Some(end);
        }
    }
    None
}
