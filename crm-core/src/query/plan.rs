//! Which index serves a query, what is read of it, and what is asked of each record after.

mod keys;
mod part;

use self::part::{Part, equality, remaining};
use super::{
    filter::{Bound, Compare, Method, Rule, Test},
    probe::{self, Holds, Key},
    sort::Sort,
};
use crate::{
    entity::{FieldKind, IndexFacts, Value, erased::EntityType, index::RawKeys},
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
    /// The field, by its place, that keeps a record out of lists.
    pub(crate) left_out: Option<usize>,
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

impl Plan {
    /// The plan that reads least: the index with the most of its key given, in the order asked for if there is one.
    ///
    /// # Errors
    /// `Bug` when an index does not fit its entity.
    pub(crate) fn new(
        entity: &dyn EntityType,
        filter: Option<&Bound>,
        sorts: &[Sort],
        usable: &dyn Fn(&IndexFacts) -> bool,
    ) -> Result<Self> {
        let conjuncts = filter.map_or(&[][..], |filter| filter.root.conjuncts());
        let mut best = Self {
            index: None,
            equal: Vec::new(),
            range: None,
            order: if sorts.is_empty() { Order::Any } else { Order::Sorted },
            residual: filter.map(|filter| filter.root.clone()),
            left_out: None,
            given: Vec::new(),
        };
        for (index, facts) in entity.indexes().iter().enumerate() {
            if !facts.building
                && usable(facts)
                && let Some(plan) = Self::by_index(entity, index, conjuncts, sorts)?
                && plan.worth() > best.worth()
            {
                best = plan;
            }
        }
        Ok(best)
    }

    /// A field that decides whether a record stands in the index narrows as much as a part of its key.
    fn worth(&self) -> (usize, bool, bool) {
        let narrowed = self.given.len() + self.equal.len();
        (narrowed, self.range.is_some(), matches!(self.order, Order::Index { .. }))
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
        // Most indexes begin with a field that the query says nothing of.
        let first = facts.on.first().and_then(|on| Part::new(on, def));
        if !first.is_some_and(|first| first.is_asked(conjuncts, sorts)) {
            return Ok(None);
        }
        let parts: Option<Vec<Part>> = facts.on.iter().map(|on| Part::new(on, def)).collect();
        let Some(parts) = parts else { return Ok(None) };
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
            left_out: None,
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
                Test::Text(Method::StartsWith, value)
                    if !part.descending && self.is_folded(entity, part)? =>
                {
                    span.prefix.get_or_insert_with(|| value.clone());
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
}

#[cfg(test)]
mod tests;
