//! What a list or a count is asked for.

use std::collections::{BTreeMap, BTreeSet};

use xxhash_rust::xxh3::xxh3_64;

use super::{
    cursor,
    filter::{Checked, Entities, Rule, check, parse},
    plan::{Order, Plan},
    sort::Sort,
};
use crate::{
    entity::{EntityDef, Value, erased::EntityType},
    error::{Error, ErrorKind, Result},
};

/// Which records, in which order, how many: what lists and counts take.
///
/// ```
/// use crm_core::{Query, entity::Value};
///
/// let query = Query::new()
///     .filter("category == \"open\" && amount > 1000000 VND && owner in [me]")
///     .filter("expected_close <= $day")
///     .param("day", Value::Null)
///     .sort("-amount.base")
///     .limit(50);
/// ```
#[derive(Clone, Debug)]
pub struct Query {
    filters: Vec<Filter>,
    params: BTreeMap<String, Value>,
    sorts: Vec<String>,
    limit: usize,
    after: Option<String>,
}

#[derive(Clone, Debug)]
enum Filter {
    Text(String),
    Saved(Checked),
}

impl Default for Query {
    fn default() -> Self {
        Self {
            filters: Vec::new(),
            params: BTreeMap::new(),
            sorts: Vec::new(),
            limit: Self::DEFAULT_LIMIT,
            after: None,
        }
    }
}

impl Query {
    /// How many records a page has when nobody says.
    pub const DEFAULT_LIMIT: usize = 100;
    /// The most records of one page.
    pub const MAX_LIMIT: usize = 10_000;

    /// All records, in no particular order.
    pub fn new() -> Self {
        Self::default()
    }

    /// Only records that pass this filter, and every other one that is given.
    pub fn filter(mut self, text: impl Into<String>) -> Self {
        self.filters.push(Filter::Text(text.into()));
        self
    }

    /// Only records that pass this saved filter.
    pub(crate) fn saved(mut self, filter: Checked) -> Self {
        self.filters.push(Filter::Saved(filter));
        self
    }

    /// Gives a value to `$name` in the filters; it is never read as a part of their text.
    pub fn param(mut self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        self.params.insert(name.into(), value.into());
        self
    }

    /// Sorts by a field, as `name`; `-` before it turns the order around. Given again, by that field where the first ones are equal.
    ///
    /// Texts are sorted without case and accents. Empty fields come first, and last with `-`.
    pub fn sort(mut self, field: impl Into<String>) -> Self {
        self.sorts.push(field.into());
        self
    }

    /// So many records a page: 100 when not given, at most 10,000.
    pub fn limit(mut self, limit: usize) -> Self {
        self.limit = limit;
        self
    }

    /// Goes on after a page, by its [`next`](crate::Page::next).
    pub fn after(mut self, cursor: impl Into<String>) -> Self {
        self.after = Some(cursor.into());
        self
    }

    /// The query checked against an entity.
    ///
    /// # Errors
    /// `Query` for a filter or order that cannot be understood, and a limit that is none.
    pub(crate) fn prepare(&self, def: &EntityDef, entities: &Entities<'_>) -> Result<Prepared<'_>> {
        if !(1..=Self::MAX_LIMIT).contains(&self.limit) {
            let detail = format!("give a limit from 1 to {}", Self::MAX_LIMIT);
            return Err(Error::new(ErrorKind::Query, detail));
        }
        let filters = self.filters.iter().map(|filter| match filter {
            Filter::Text(text) => check(&parse(text)?, def, entities),
            Filter::Saved(filter) if filter.entity == def.name => Ok(filter.clone()),
            Filter::Saved(_) => {
                Err(Error::new(ErrorKind::Query, "this saved filter is for another entity"))
            }
        });
        let mut rules = Vec::new();
        for filter in filters {
            match filter?.root {
                Rule::All(all) => rules.extend(all),
                rule => rules.push(rule),
            }
        }
        let filter = (!rules.is_empty())
            .then(|| Checked { entity: def.name.clone().into_owned(), root: Rule::All(rules) });
        let sorts = self.sorts.iter().map(|sort| Sort::new(sort, def, entities));
        Ok(Prepared {
            filter,
            sorts: sorts.collect::<Result<_>>()?,
            params: &self.params,
            limit: self.limit,
            after: self.after.as_deref(),
        })
    }
}

/// A query that fits its entity.
#[derive(Debug)]
pub(crate) struct Prepared<'q> {
    pub(crate) filter: Option<Checked>,
    pub(crate) sorts: Vec<Sort>,
    pub(crate) params: &'q BTreeMap<String, Value>,
    pub(crate) limit: usize,
    after: Option<&'q str>,
}

impl Prepared<'_> {
    /// Every field that the filter or the order reads, as entity and number: what the user must be allowed to see.
    pub(crate) fn fields<'p>(&'p self, entity: &'p str) -> BTreeSet<(&'p str, u16)> {
        let mut fields = self.filter.as_ref().map(Checked::fields).unwrap_or_default();
        fields.extend(self.sorts.iter().filter_map(|sort| Some((entity, sort.path.number()?))));
        fields
    }

    /// The key after which this page begins: of the index, or a [`sort_key`](super::sort::sort_key) where the plan sorts.
    ///
    /// # Errors
    /// `Query` for a cursor that is damaged, or belongs to another query.
    pub(crate) fn after(&self, plan: &Plan, entity: &dyn EntityType) -> Result<Option<Vec<u8>>> {
        let fingerprint = self.fingerprint(plan, entity);
        self.after.map(|cursor| cursor::decode(fingerprint, cursor)).transpose()
    }

    /// The cursor of a page that ends with this key.
    pub(crate) fn cursor(&self, plan: &Plan, entity: &dyn EntityType, key: &[u8]) -> String {
        cursor::encode(self.fingerprint(plan, entity), key)
    }

    /// A cursor is good for the same filter, order and index only.
    fn fingerprint(&self, plan: &Plan, entity: &dyn EntityType) -> u64 {
        let def = entity.def();
        let mut text = def.name.clone().into_owned();
        if let Some(filter) = &self.filter {
            text.push_str(&filter.to_json().to_string());
        }
        for sort in &self.sorts {
            text.push_str(&format!("{:?}{}", sort.path.steps, sort.descending));
        }
        match plan.order {
            Order::Sorted => text.push_str("sorted"),
            Order::Any | Order::Index { .. } => {
                let index = plan.index.and_then(|index| entity.indexes().get(index));
                text.push_str(index.map_or("all", |index| &index.name));
            }
        }
        xxh3_64(text.as_bytes())
    }
}
