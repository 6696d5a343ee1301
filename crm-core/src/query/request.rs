//! What a list or a count is asked for.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value as Json;
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
    whole: bool,
}

#[derive(Clone, Debug)]
enum Filter {
    Text(String),
    Saved(Json),
}

impl Default for Query {
    fn default() -> Self {
        Self {
            filters: Vec::new(),
            params: BTreeMap::new(),
            sorts: Vec::new(),
            limit: Self::DEFAULT_LIMIT,
            after: None,
            whole: false,
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
    ///
    /// | written | passes |
    /// |---|---|
    /// | `amount > 1000000 VND` | compared with `==` `!=` `<` `<=` `>` `>=`; an amount with one of its currency |
    /// | `amount.base > 5000`, `amount.currency == "VND"` | an amount in the company's currency, and its currency |
    /// | `stage.category == "open"` | a field of the record that is linked |
    /// | `owner in [me]`, `team in my_teams`, `id in $ids` | one of several |
    /// | `tags.contains("vip")`, `"vip" in tags` | a set has the word |
    /// | `emails.address == "lan@acme.vn"` | one item of the list is enough |
    /// | `name.contains("nguyen")`, `name.starts_with("ng")` | without case and accents; `==` compares exactly, but e-mail addresses without case |
    /// | `expected_close <= today + 7`, `created_at == today`, `now - 1` | days of the company's zone; also `date("2026-11-21")` and `timestamp("2026-11-21T08:30:00Z")` |
    /// | `has(account)`, `account != null`, `account == null` | a value that is there, or missing; every other comparison with a missing value fails |
    /// | `!`, `&&`, `\|\|`, `( )` | not, and, or |
    /// | `$name` | the value of a [parameter](Self::param) |
    ///
    /// Accounts, contacts and leads that are `unfollowed` are left out, unless a filter names that field.
    ///
    /// Texts stand in double or single quotation marks with the escapes of CEL, or raw as `r"\d"`; `//` begins a comment.
    pub fn filter(mut self, text: impl Into<String>) -> Self {
        self.filters.push(Filter::Text(text.into()));
        self
    }

    /// Only records that pass this saved filter, as [`Records::check_filter`](crate::Records::check_filter) gave it.
    pub fn saved(mut self, filter: Json) -> Self {
        self.filters.push(Filter::Saved(filter));
        self
    }

    /// Whether it asks for some records only.
    pub(crate) fn has_filter(&self) -> bool {
        !self.filters.is_empty()
    }

    /// Gives a value to `$name` in the filters; it is never read as a part of their text. A name that no filter has is
    /// refused.
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

    /// The query as other languages put it: `{"filter", "params", "sort", "limit", "after"}`, of which null says nothing. A
    /// filter is a text, a saved one, or a list of these; an order a text or a list of texts.
    ///
    /// # Errors
    /// `UnknownField` or `WrongType` naming the part that cannot be understood.
    pub fn from_json(json: &Json) -> Result<Self> {
        let mut query = Self::new();
        if json.is_null() {
            return Ok(query);
        }
        let parts = json.as_object().ok_or_else(|| wrong("query", "object"))?;
        for (name, value) in parts.iter().filter(|(_, value)| !value.is_null()) {
            query = query.with(name, value)?;
        }
        Ok(query)
    }

    fn with(mut self, name: &str, value: &Json) -> Result<Self> {
        let each = || value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice).iter();
        let text = |value: &Json, name| {
            value.as_str().map(str::to_owned).ok_or_else(|| wrong(name, "text"))
        };
        match name {
            "filter" => {
                for filter in each() {
                    self = match filter {
                        Json::Object(_) => self.saved(filter.clone()),
                        _ => self.filter(text(filter, "filter")?),
                    };
                }
            }
            "params" => {
                for (name, value) in value.as_object().ok_or_else(|| wrong("params", "object"))? {
                    let value = Value::from_json(value)
                        .map_err(|error| error.with_field(name.clone(), "value"))?;
                    self = self.param(name.clone(), value);
                }
            }
            "sort" => {
                for sort in each() {
                    self = self.sort(text(sort, "sort")?);
                }
            }
            "limit" => {
                let limit = value.as_i64().ok_or_else(|| wrong("limit", "int"))?;
                // A limit that is none is refused when the list is asked for.
                self = self.limit(usize::try_from(limit).unwrap_or(0));
            }
            "after" => self = self.after(text(value, "after")?),
            unknown => {
                let detail = "a query has filter, params, sort, limit and after";
                return Err(Error::new(ErrorKind::UnknownField, detail)
                    .with_field(unknown.to_owned(), "unknown_field"));
            }
        }
        Ok(self)
    }

    /// Also the records that lists leave out, as accounts that nobody follows.
    pub(crate) fn whole(mut self) -> Self {
        self.whole = true;
        self
    }

    /// The query checked against an entity.
    ///
    /// # Errors
    /// `Query` for a filter or order that cannot be understood, a parameter that no filter has, and a limit that is none.
    pub(crate) fn prepare(&self, def: &EntityDef, entities: &Entities<'_>) -> Result<Prepared<'_>> {
        if !(1..=Self::MAX_LIMIT).contains(&self.limit) {
            let detail = format!("give a limit from 1 to {}", Self::MAX_LIMIT);
            return Err(Error::new(ErrorKind::Query, detail));
        }
        let filters = self.filters.iter().map(|filter| match filter {
            Filter::Text(text) => check(&parse(text)?, def, entities),
            Filter::Saved(json) => Checked::from_json(json, def, entities),
        });
        let mut rules = Vec::new();
        for filter in filters {
            match filter?.root {
                Rule::All(all) => rules.extend(all),
                rule => rules.push(rule),
            }
        }
        // Mostly a name that was meant for the call itself, as `limt`: passed over, it would give other records than asked.
        let unknown = |name: &&String| !rules.iter().any(|rule: &Rule<_>| rule.takes(name));
        if let Some(name) = self.params.keys().find(unknown) {
            let detail = format!("the filter has no parameter `{name}`");
            let error = Error::new(ErrorKind::Query, detail);
            return Err(error.with_field(name.clone(), "unknown_field"));
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
            whole: self.whole,
        })
    }
}

fn wrong(part: &'static str, kind: &'static str) -> Error {
    let detail = format!("give {part} a value of kind {kind}");
    Error::new(ErrorKind::WrongType, detail).with_field(part, kind)
}

/// A query that fits its entity.
#[derive(Debug)]
pub(crate) struct Prepared<'q> {
    pub(crate) filter: Option<Checked>,
    pub(crate) sorts: Vec<Sort>,
    pub(crate) params: &'q BTreeMap<String, Value>,
    pub(crate) limit: usize,
    after: Option<&'q str>,
    whole: bool,
}

impl Prepared<'_> {
    /// Every field that the filter or the order reads, as entity and number: what the user must be allowed to see.
    pub(crate) fn fields<'p>(&'p self, entity: &'p str) -> BTreeSet<(&'p str, u16)> {
        let mut fields = self.filter.as_ref().map(Checked::fields).unwrap_or_default();
        fields.extend(self.sorts.iter().filter_map(|sort| Some((entity, sort.path.number()?))));
        fields
    }

    /// The field, by its place, whose records this list leaves out: none where the filter names it.
    pub(crate) fn left_out(&self, def: &EntityDef) -> Option<usize> {
        let position = def.unlisted.filter(|_| !self.whole)?;
        let number = def.fields.get(position)?.number;
        let named = self.filter.as_ref().map(Checked::fields).unwrap_or_default();
        (!named.contains(&(&*def.name, number))).then_some(position)
    }

    /// The key after which this page begins: of the index, or a [`sort_key`](super::sort::sort_key) where the plan sorts.
    ///
    /// # Errors
    /// `Query` for a cursor that is damaged, or belongs to another query.
    pub(crate) fn after(&self, plan: &Plan, entity: &dyn EntityType) -> Result<Option<Vec<u8>>> {
        let decode = |cursor| cursor::decode(self.fingerprint(plan, entity), cursor);
        self.after.map(decode).transpose()
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
            let Sort { path, descending } = sort;
            text.extend([format!("{:?}{descending}", path.steps)]);
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

#[cfg(test)]
mod tests {
    use super::{
        super::test_model::{checked, entities, entity},
        *,
    };

    #[test]
    fn filters_given_one_by_one_must_all_hold() {
        let entity = entity("deal");
        let query = Query::new().filter("name == \"x\" || has(amount)").filter("owner == me");
        let both = checked("deal", "(name == \"x\" || has(amount)) && owner == me").unwrap();

        assert_eq!(query.prepare(entity.def(), &entities).unwrap().filter, Some(both.clone()));
        let saved = Query::new().saved(both.to_json());
        assert_eq!(saved.prepare(entity.def(), &entities).unwrap().filter, Some(both));
        assert_eq!(Query::new().prepare(entity.def(), &entities).unwrap().filter, None);
    }

    #[test]
    fn a_query_of_json_says_what_its_parts_say() {
        let asked = serde_json::json!({
            "filter": ["name == $name", "has(amount)"], "params": {"name": "x"},
            "sort": "-name", "limit": 7, "after": null,
        });
        let query = Query::from_json(&asked).unwrap();
        assert_eq!(
            (query.filters.len(), &*query.sorts, query.limit),
            (2, &["-name".into()][..], 7)
        );
        assert_eq!(query.params.get("name"), Some(&Value::Text("x".into())));

        for (asked, named) in [
            (serde_json::json!({"order": "name"}), "order"),
            (serde_json::json!({"limit": 1.5}), "limit"),
            (serde_json::json!({"filter": 5}), "filter"),
            (serde_json::json!({"params": {"least": {"a": 1}}}), "least"),
        ] {
            let error = Query::from_json(&asked).unwrap_err();
            assert_eq!(error.fields()[0].field, named, "{asked}");
        }
    }

    #[test]
    fn a_saved_filter_belongs_to_its_entity() {
        let saved = Query::new().saved(checked("deal", "has(expected_close)").unwrap().to_json());
        assert!(saved.prepare(entity("account").def(), &entities).is_err());
    }

    #[test]
    fn a_parameter_that_no_filter_has_is_refused_by_name() {
        let deal = entity("deal");
        let filters = [
            "name == $it",
            "!(stage in [$it])",
            "has(amount) || name.contains($it)",
            "$it in tags",
        ];
        for filter in filters {
            let query = Query::new().filter("owner == me").filter(filter).param("it", "x");
            assert!(query.prepare(deal.def(), &entities).is_ok(), "{filter}");
            let saved = checked("deal", filter).unwrap().to_json();
            let query = Query::new().saved(saved).param("it", "x").param("at", "x");
            let error = query.prepare(deal.def(), &entities).unwrap_err();
            assert_eq!((error.kind(), &*error.fields()[0].field), (ErrorKind::Query, "at"));
        }
        assert!(Query::new().param("limt", 1).prepare(deal.def(), &entities).is_err());
    }

    #[test]
    fn a_page_has_1_to_10_000_records() {
        let deal = entity("deal");
        assert_eq!(Query::new().prepare(deal.def(), &entities).unwrap().limit, 100);
        for (limit, is_allowed) in [(0, false), (1, true), (10_000, true), (10_001, false)] {
            let query = Query::new().limit(limit);
            assert_eq!(query.prepare(deal.def(), &entities).is_ok(), is_allowed);
        }
    }

    #[test]
    fn a_cursor_belongs_to_its_filter_and_order() {
        let deal = entity("deal");
        let cursor_of = |query: &Query, given: Option<&str>| {
            let query = given.map_or(query.clone(), |cursor| query.clone().after(cursor));
            let prepared = query.prepare(deal.def(), &entities).unwrap();
            let plan = Plan::new(&*deal, None, &prepared.sorts, &|_| true).unwrap();
            let after = prepared.after(&plan, &*deal);
            (prepared.cursor(&plan, &*deal, b"key"), after)
        };
        let query = Query::new().filter("has(amount)").sort("name");
        let (cursor, _) = cursor_of(&query, None);

        assert_eq!(cursor_of(&query, Some(&cursor)).1.unwrap().unwrap(), b"key");
        assert!(cursor_of(&query.clone().sort("-amount"), Some(&cursor)).1.is_err());
        assert!(cursor_of(&query.clone().filter("has(name)"), Some(&cursor)).1.is_err());
        assert_eq!(cursor_of(&query, Some("x")).1.unwrap_err().kind(), ErrorKind::Query);
    }

    #[test]
    fn the_fields_of_the_order_are_read_too() {
        let deal = entity("deal");
        let query = Query::new().filter("has(name)").sort("-amount.base");
        let prepared = query.prepare(deal.def(), &entities).unwrap();
        let fields: Vec<_> = prepared.fields("deal").into_iter().collect();
        assert_eq!(fields, [("deal", 1), ("deal", 7)]);
    }
}
