//! Which index serves a query, what is read of it, and what is asked of each record after.

use uuid::Uuid;

use super::{
    filter::{Bound, Compare, Method, Path, Rule, Test},
    probe::{self, Holds, Key},
    sort::Sort,
};
use crate::{
    entity::{EntityDef, FieldKind, IndexFacts, Value, erased::EntityType, index::RawKeys},
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
    fn is_asked(&self, conjuncts: &[Rule<Value>], sorts: &[Sort]) -> bool {
        let is_own = |path: &Path| path.own().is_some_and(|(field, _)| field == self.position);
        let is_tested = |rule: &Rule<Value>| matches!(rule, Rule::Test(path, _) if is_own(path));
        conjuncts.iter().any(is_tested)
            || sorts.iter().any(|sort| sort.path.sorts_by() == Some(self.position))
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{
        super::sort::sort_key,
        super::test_model::{
            ACCOUNT, ME, STAGE, all, bound, checked, deal, entities, entity, linked, money,
        },
        *,
    };
    use crate::{
        Currency, Date,
        entity::{BY_EXTERNAL_ID, Entity, Record, record::AnyRecord},
        model::{Account, Deal, StageCategory},
    };

    fn plan(name: &str, filter: &str, sorts: &[&str]) -> Plan {
        let entity = entity(name);
        let filter = bound(&checked(name, filter).unwrap(), &[]).unwrap();
        let sorts: Vec<Sort> =
            sorts.iter().map(|sort| Sort::new(sort, entity.def(), &entities).unwrap()).collect();
        Plan::new(&*entity, Some(&filter), &sorts, &|_| true).unwrap()
    }

    fn index(name: &str, filter: &str, sorts: &[&str]) -> Option<String> {
        plan(name, filter, sorts).index.map(|index| entity(name).indexes()[index].name.clone())
    }

    fn explained(name: &str, filter: &str, sorts: &[&str]) -> String {
        plan(name, filter, sorts).explain(&*entity(name))
    }

    #[test]
    fn a_filter_finds_the_index_of_its_field() {
        let stage = format!("stage == \"{STAGE}\"");
        let account = format!("account == \"{ACCOUNT}\"");
        for (entity, filter, found) in [
            ("deal", stage.as_str(), Some("by_stage")),
            ("deal", account.as_str(), Some("by_account")),
            ("deal", "owner == me && category == \"open\"", Some("by_owner")),
            ("deal", "owner in [me]", Some("by_owner")),
            ("contact", "emails.address == \"LAN@acme.vn\"", Some("by_email")),
            ("contact", "phones.number == \"+84912345678\"", Some("by_phone")),
            ("contact", account.as_str(), Some("by_account")),
            ("account", "name == \"Acme\"", Some("by_name")),
            ("account", "name.starts_with(\"ac\")", Some("by_name")),
            ("user", "login == \"lan\"", Some("login")),
            ("interaction", "related_to == me", Some("timeline")),
            ("deal", "owner == me || category == \"open\"", None),
            ("deal", "owner != me", None),
            ("deal", "stage.category == \"open\"", None),
            ("deal", "account == null", None),
            ("stage", "name == \"Won\"", None),
            ("account", "tax_id.starts_with(\"03\")", None),
        ] {
            assert_eq!(index(entity, filter, &[]).as_deref(), found, "{filter}");
        }
    }

    #[test]
    fn an_index_of_some_records_is_used_only_for_those() {
        let soon = "expected_close <= today + 7";
        assert_eq!(index("deal", soon, &[]), None);
        let open = format!("{soon} && category == \"open\"");
        assert_eq!(index("deal", &open, &[]).as_deref(), Some("open_by_close"));
        let won = "closed_on >= today - 30 && category == \"won\"";
        assert_eq!(index("deal", won, &[]).as_deref(), Some("closed"));
        let open = "closed_on >= today - 30 && category == \"open\"";
        assert_eq!(index("deal", open, &[]), None);
        assert_eq!(index("interaction", "owner == me", &[]).as_deref(), Some("by_owner_only"));
        let planned = "owner == me && status == \"planned\" && start_at < now + 7";
        assert_eq!(index("interaction", planned, &["start_at"]).as_deref(), Some("planned"));
        // Accounts without a parent are not in the index, so it cannot list all.
        assert_eq!(index("account", "has(name)", &["parent"]), None);
    }

    #[test]
    fn an_index_in_the_order_asked_for_saves_sorting() {
        let stage = format!("stage == \"{STAGE}\"");
        let order = |filter: &str, sort: &str| plan("deal", filter, &[sort]).order;
        assert_eq!(order(&stage, "-amount.base"), Order::Index { backwards: false });
        assert_eq!(order(&stage, "amount.base"), Order::Index { backwards: true });
        assert_eq!(order(&stage, "amount"), Order::Sorted);
        assert_eq!(order(&stage, "name"), Order::Sorted);
        let names = plan("account", "employees > 10", &["name"]);
        assert_eq!((names.index, names.order), (Some(0), Order::Index { backwards: false }));
        assert_eq!(plan("account", "employees > 10", &["tax_id"]).order, Order::Sorted);
        assert_eq!(plan("account", "employees > 10", &["-name", "website"]).order, Order::Sorted);
    }

    #[test]
    fn what_the_index_answers_is_not_asked_again() {
        assert_eq!(plan("deal", "owner == me && category == \"open\"", &[]).residual, None);
        assert!(plan("account", "name == \"Acme\"", &[]).residual.is_some());
        assert!(plan("deal", "owner == me && name == \"x\"", &[]).residual.is_some());
    }

    #[test]
    fn a_plan_is_explained() {
        let filter = format!("stage == \"{STAGE}\" && name.contains(\"x\")");
        assert_eq!(
            explained("deal", &filter, &["name"]),
            "read the index deal.by_stage: stage given\n\
             ask the rest of the filter of each record read\n\
             sort what is left, keeping one page"
        );
        assert_eq!(
            explained("deal", "true", &[]),
            "read every deal\nask the rest of the filter of each record read"
        );
    }

    /// The keys of a record in the index, with ids numbered by themselves.
    fn keys_of(entity: &dyn EntityType, index: usize, record: &dyn AnyRecord) -> Vec<Vec<u8>> {
        let mut resolve = |id: Uuid| Ok(u64::try_from(id.as_u128()).unwrap());
        let mut raw = RawKeys::short(&mut resolve);
        entity.keys(index, record, &mut raw).unwrap();
        raw.finish().unwrap()
    }

    fn reads(plan: &Plan, entity: &dyn EntityType, record: &dyn AnyRecord) -> bool {
        let mut numbered = |id: Uuid| Ok(Some(u64::try_from(id.as_u128()).unwrap()));
        let Some(range) = plan.keys(entity, &mut numbered).unwrap() else { return false };
        keys_of(entity, plan.index.unwrap(), record)
            .iter()
            .any(|key| *key >= range.start && range.end.as_ref().is_none_or(|end| key < end))
    }

    #[test]
    fn the_keys_read_hold_the_records_that_pass() {
        let entity = entity("deal");
        for (filter, is_read) in [
            (format!("stage == \"{STAGE}\""), true),
            (format!("stage == \"{ACCOUNT}\""), false),
            (
                "owner == me && category == \"open\" && expected_close <= date(\"2026-11-30\")"
                    .into(),
                true,
            ),
            (
                "owner == me && category == \"open\" && expected_close < date(\"2026-11-29\")"
                    .into(),
                false,
            ),
            (
                "owner == me && category == \"open\" && expected_close > date(\"2026-12-01\")"
                    .into(),
                false,
            ),
            (format!("account == \"{ACCOUNT}\" && expected_close >= date(\"2026-11-30\")"), true),
            (format!("account == \"{ACCOUNT}\" && expected_close >= date(\"2026-12-01\")"), false),
            (format!("account == \"{ACCOUNT}\" && expected_close <= date(\"2026-11-01\")"), false),
            (
                "category == \"open\" && expected_close > today && expected_close < today + 30"
                    .into(),
                true,
            ),
            (
                "category == \"open\" && expected_close > today && expected_close < today + 8"
                    .into(),
                false,
            ),
        ] {
            let plan = plan("deal", &filter, &[]);
            assert_eq!(reads(&plan, &*entity, &deal()), is_read, "{filter}");
        }
    }

    fn conjunct() -> impl Strategy<Value = String> {
        let links = [STAGE, ACCOUNT]
            .map(|id| ["stage", "account"].map(|field| format!("{field} == \"{id}\"")));
        let fixed = [
            "category == \"open\"",
            "category == \"won\"",
            "category == \"lost\"",
            "owner == me",
            "owner == null",
            "has(expected_close)",
            "created_at == today",
        ];
        let fixed: Vec<String> =
            links.concat().into_iter().chain(fixed.map(str::to_owned)).collect();
        let field = prop::sample::select(vec!["expected_close", "closed_on"]);
        let compare = prop::sample::select(vec!["==", "<", "<=", ">", ">="]);
        prop_oneof![
            (field, compare, 0..6)
                .prop_map(|(field, compare, days)| format!("{field} {compare} today + {days}")),
            prop::sample::select(fixed),
        ]
    }

    fn any_deal() -> impl Strategy<Value = Record<Deal>> {
        let day = || prop::option::of(0..6_i32);
        (day(), day(), 0..3_usize, any::<bool>(), any::<bool>()).prop_map(
            |(expected, closed, category, is_owned, has_account)| {
                let day = |days: i32| "2026-11-21".parse::<Date>().unwrap().add_days(days).unwrap();
                let mut deal = deal();
                deal.expected_close = expected.map(day);
                deal.closed_on = closed.map(day);
                deal.category = StageCategory::ALL[category];
                deal.base.owner = deal.base.owner.filter(|_| is_owned);
                deal.account = deal.account.filter(|_| has_account);
                deal
            },
        )
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1000))]

        #[test]
        fn what_is_read_and_asked_again_is_what_passes(
            conjuncts in prop::collection::vec(conjunct(), 1..4),
            deal in any_deal(),
        ) {
            let (entity, filter) = (entity("deal"), conjuncts.join(" && "));
            let plan = plan("deal", &filter, &[]);
            let bound = bound(&checked("deal", &filter).unwrap(), &[]).unwrap();
            let passes = bound.matches(&deal, &linked).unwrap();
            let rest = plan.residual.as_ref().is_none_or(|rest| rest.holds(&deal, &linked).unwrap());
            let is_read = plan.index.is_none() || reads(&plan, &*entity, &deal);
            prop_assert_eq!(is_read && rest, passes, "{}", filter);
        }
    }

    /// Whether the plan's index has two records in the order that sorting would give them.
    fn agree<T: Entity>(name: &str, filter: &str, sort: &str, records: [&Record<T>; 2]) -> bool {
        let (entity, plan) = (entity(name), plan(name, filter, &[sort]));
        let Order::Index { backwards } = plan.order else { return false };
        let sorts = [Sort::new(sort, entity.def(), &entities).unwrap()];
        let index = records.map(|record| keys_of(&*entity, plan.index.unwrap(), record).remove(0));
        let mut sorted = records.map(|record| {
            let mut key = sort_key(&sorts, record);
            key.truncate(key.len() - 16);
            key
        });
        if backwards {
            sorted.reverse();
        }
        index[0].cmp(&index[1]) == sorted[0].cmp(&sorted[1])
    }

    proptest! {
        #[test]
        fn an_index_has_the_order_of_sorting(
            (left, right) in (any_deal(), any_deal()),
            amounts in prop::array::uniform2(prop::option::of(-50..50_i32)),
            names in prop::array::uniform2("[a-cA-CÀđ ]{1,3}"),
            is_down: bool,
        ) {
            let mut deals = [left, right];
            for (deal, amount) in deals.iter_mut().zip(amounts) {
                deal.base.owner = Some(ME.into());
                deal.category = StageCategory::Open;
                deal.amount_base = amount.map(|amount| money(&amount.to_string(), Currency::USD));
            }
            let accounts = names.map(|name| Record::new(Uuid::nil(), Account::new(name)));
            let sign = if is_down { "-" } else { "" };
            let by = |field: &str| format!("{sign}{field}");
            let (stage, mine) = (format!("stage == \"{STAGE}\""), "owner == me && category == \"open\"");
            prop_assert!(agree("deal", &stage, &by("amount.base"), deals.each_ref()));
            prop_assert!(agree("deal", mine, &by("expected_close"), deals.each_ref()));
            prop_assert!(agree("account", "true", &by("name"), accounts.each_ref()));
        }
    }

    #[test]
    fn a_beginning_is_read_whatever_its_accents() {
        let entity = entity("account");
        let named = |name: &str| Record::new(Uuid::from_u128(9), Account::new(name));
        let plan = plan("account", "name.starts_with(\"ĐÔNG\")", &[]);
        for (name, is_read) in [
            ("Đông Á", true),
            ("DONG", true),
            ("dongle", true),
            ("Don", false),
            ("Dòng", true),
            ("E", false),
        ] {
            assert_eq!(reads(&plan, &*entity, &named(name)), is_read, "{name}");
        }
    }

    #[test]
    fn an_id_that_the_file_does_not_know_reads_nothing() {
        let plan = plan("deal", "owner == me", &[]);
        let mut none = |_| Ok(None);
        assert_eq!(plan.keys(&*entity("deal"), &mut none).unwrap(), None);
        let mut one = |id| Ok((id == ME).then_some(1));
        assert!(plan.keys(&*entity("deal"), &mut one).unwrap().is_some());
    }

    #[test]
    fn every_index_names_fields_that_there_are_in_the_order_they_have() {
        for entity in all() {
            // A filter over two fields of a list may hold of two items, an external id is one.
            for facts in entity.indexes().iter().filter(|facts| facts.name != BY_EXTERNAL_ID) {
                // A key that follows from several fields serves the rules, and no filter.
                let is_named = !facts.on.is_empty() || !facts.given.is_empty();
                assert!(is_named, "{} {}", entity.def().name, facts.name);
                for on in &facts.on {
                    assert!(Part::new(on, entity.def()).is_some(), "{} {on}", entity.def().name);
                }
                for given in &facts.given {
                    assert!(entity.def().field(given).is_some(), "{} {given}", entity.def().name);
                }
            }
        }
    }

    #[test]
    fn an_index_turned_around_is_declared_so() {
        let entity = entity("deal");
        let mut smaller = deal();
        smaller.amount_base = Some(money("79", Currency::USD));
        let key = |record: &dyn AnyRecord| keys_of(&*entity, 0, record).remove(0);
        assert!(key(&deal()) < key(&smaller));
        assert_eq!(entity.indexes()[0].on, ["stage", "-amount_base"]);
        assert_eq!(deal().category, StageCategory::Open);
    }
}
