//! The parts of an index's key, and which rules of a filter give them.

use crate::{
    entity::{EntityDef, FieldKind, Value},
    query::{
        filter::{Compare, Path, Rule, Test},
        probe::Holds,
        sort::Sort,
    },
};

/// A part of an index's key, as the model declares it.
pub(super) struct Part {
    pub(super) position: usize,
    pub(super) item: Option<u16>,
    pub(super) descending: bool,
}

impl Part {
    pub(super) fn new(on: &str, def: &EntityDef) -> Option<Self> {
        let (path, descending) = match on.strip_prefix('-') {
            Some(path) => (path, true),
            None => (on, false),
        };
        let (name, item) = match path.split_once('.') {
            Some((list, item)) if def.position(path).is_none() => (list, Some(item)),
            _ => (path, None),
        };
        let position = def.position(name)?;
        let item = match (item, &def.fields.get(position)?.kind) {
            (None, _) => None,
            (Some(item), FieldKind::List(items)) => Some(items.field(item)?.number),
            _ => return None,
        };
        Some(Self { position, item, descending })
    }

    /// Whether a filter tests it, or a list is sorted by it.
    pub(super) fn is_asked(&self, conjuncts: &[Rule<Value>], sorts: &[Sort]) -> bool {
        let is_own = |path: &Path| path.own().is_some_and(|(field, _)| field == self.position);
        let is_tested = |rule: &Rule<Value>| matches!(rule, Rule::Test(path, _) if is_own(path));
        conjuncts.iter().any(is_tested)
            || sorts.iter().any(|sort| sort.path.sorts_by() == Some(self.position))
    }

    pub(super) fn holds(&self, value: Value) -> Holds {
        Holds { position: self.position, item: self.item, value }
    }
}

/// The value that the filter demands of a field, and which of its rules says so.
pub(super) fn equality(
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
pub(super) fn remaining(conjuncts: &[Rule<Value>], answered: &[usize]) -> Option<Rule<Value>> {
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
