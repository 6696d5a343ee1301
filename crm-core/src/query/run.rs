//! A query answered: what the plan reads, merged with the transaction's own records, as far as it may be seen.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
    ops::ControlFlow,
    sync::Arc,
};

use serde_json::Value as Json;
use uuid::Uuid;

use super::{
    Page, Prepared, Query,
    filter::{Bound, Checked, FilterContext},
    plan::{KeyRange, Order, Plan},
    sort::sort_key,
};
use crate::{
    access::Action,
    crm::numbered,
    entity::{EntityDef, IndexFacts, ListRequest, Value, index::RawKeys, record::AnyRecord},
    error::{Error, ErrorKind, Result},
    planted::{Plant, is_planted},
    store::{
        catalog::Registered,
        engine::{Direction, Range},
        index,
        put::entry_key,
        view,
        work::{Work, unknown_field},
    },
};

/// A record and its place in the order.
type Placed = (Vec<u8>, Arc<dyn AnyRecord>);

/// What is called for each record that passes, with its place in the order; `Break` ends the reading.
type Pass<'p> = dyn FnMut(Vec<u8>, Arc<dyn AnyRecord>) -> Result<ControlFlow<()>> + 'p;

/// What takes the records of a list one by one.
pub(crate) type Take<'t> = dyn FnMut(Arc<dyn AnyRecord>) -> Result<()> + 't;

/// A page in the making: each record is handed on when the one after it comes.
struct PageOf<'p, 't> {
    limit: usize,
    taken: usize,
    last: Option<Placed>,
    take: &'p mut Take<'t>,
}

impl PageOf<'_, '_> {
    /// Breaks where the record belongs to the next page.
    fn add(&mut self, key: Vec<u8>, record: Arc<dyn AnyRecord>) -> Result<ControlFlow<()>> {
        if self.taken == self.limit {
            return Ok(ControlFlow::Break(()));
        }
        self.taken += 1;
        match self.last.replace((key, record)) {
            Some((_, before)) => (self.take)(before).map(ControlFlow::Continue),
            None => Ok(ControlFlow::Continue(())),
        }
    }
}

impl Work {
    /// A page of the records that a query asks for.
    pub(crate) fn list(
        &self,
        registered: &Registered,
        query: &Query,
    ) -> Result<Page<Arc<dyn AnyRecord>>> {
        let mut items = Vec::new();
        let next = self.each_listed(registered, query, &mut |record| {
            items.push(record);
            Ok(())
        })?;
        Ok(Page { items, next })
    }

    /// Calls `take` with each record of a page, in order, and gives the cursor of the next one.
    pub(crate) fn each_listed(
        &self,
        registered: &Registered,
        query: &Query,
        take: &mut Take<'_>,
    ) -> Result<Option<String>> {
        self.meter.name("list", &registered.entity.def().name);
        let (prepared, plan, bound) = self.plan(registered, query)?;
        let after = prepared.after(&plan, &*registered.entity)?;
        let mut page = PageOf { limit: prepared.limit, taken: 0, last: None, take: &mut *take };
        let mut has_more = false;
        if plan.order == Order::Sorted {
            let mut kept: BTreeMap<Vec<u8>, Arc<dyn AnyRecord>> = BTreeMap::new();
            self.pass(registered, &plan, bound.as_ref(), None, &mut |_, record| {
                let key = sort_key(&prepared.sorts, &*record);
                if after.as_ref().is_none_or(|after| *after < key) {
                    kept.insert(key, record);
                    if kept.len() > prepared.limit + 1 {
                        kept.pop_last();
                    }
                }
                Ok(ControlFlow::Continue(()))
            })?;
            for (key, record) in kept {
                has_more |= page.add(key, record)?.is_break();
            }
        } else {
            self.pass(registered, &plan, bound.as_ref(), after.as_deref(), &mut |key, record| {
                let flow = page.add(key, record)?;
                has_more = flow.is_break();
                Ok(flow)
            })?;
        }
        let Some((key, record)) = page.last else { return Ok(None) };
        take(record)?;
        Ok(has_more.then(|| prepared.cursor(&plan, &*registered.entity, &key)))
    }

    /// How many records a query asks for, whatever its limit.
    pub(crate) fn count(&self, registered: &Registered, query: &Query) -> Result<u64> {
        self.meter.name("count", &registered.entity.def().name);
        let (_, plan, bound) = self.plan(registered, query)?;
        let mut count = 0;
        self.pass(registered, &plan, bound.as_ref(), None, &mut |_, _| {
            count += 1;
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(count)
    }

    /// Calls `visit` for every record that a query asks for, whatever its limit.
    pub(crate) fn every(
        &self,
        registered: &Registered,
        query: &Query,
        visit: &mut dyn FnMut(Arc<dyn AnyRecord>) -> Result<ControlFlow<()>>,
    ) -> Result<()> {
        self.meter.name("scan", &registered.entity.def().name);
        let (_, plan, bound) = self.plan(registered, query)?;
        self.pass(registered, &plan, bound.as_ref(), None, &mut |_, record| visit(record))
    }

    /// A filter in the form that is kept.
    pub(crate) fn check_filter(&self, registered: &Registered, text: &str) -> Result<Json> {
        let query = Query::new().filter(text);
        let prepared = self.prepare(registered, &query)?;
        Ok(prepared.filter.map_or(Json::Bool(true), |filter| filter.to_json()))
    }

    /// How a query would be answered.
    pub(crate) fn explain(&self, registered: &Registered, query: &Query) -> Result<String> {
        Ok(self.plan(registered, query)?.1.explain(&*registered.entity))
    }

    /// The list that a record describes, as far as the user may see its fields; gives the filter as it is kept.
    pub(crate) fn check_list(
        &self,
        entity: &str,
        list: &ListRequest<'_>,
    ) -> Result<Option<String>> {
        let registered = self.catalog.named(entity)?;
        let mut query = Query::new();
        if !list.filter.is_empty() {
            query = query.filter(list.filter);
        }
        query = list.sorts.iter().fold(query, |query, sort| query.sort(*sort));
        let prepared = self.prepare(registered, &query)?;
        let shown = Checked::of_fields(list.columns, registered.entity.def(), &self.entities())?;
        self.check_fields(shown.fields())?;
        Ok(prepared.filter.map(|filter| filter.to_json().to_string()))
    }

    /// The query checked, with fields that the user may see.
    fn prepare<'q>(&self, registered: &Registered, query: &'q Query) -> Result<Prepared<'q>> {
        let def = registered.entity.def();
        let prepared = query.prepare(def, &self.entities())?;
        self.check_fields(prepared.fields(&def.name))?;
        Ok(prepared)
    }

    fn entities(&self) -> impl Fn(&str) -> Option<Arc<EntityDef>> {
        |name| Some(Arc::clone(self.catalog.find(name)?.entity.def()))
    }

    /// A field that the user may not see is as unknown as one that there is not.
    fn check_fields(&self, fields: BTreeSet<(&str, u16)>) -> Result<()> {
        for (entity, number) in fields {
            let of = self.catalog.named(entity)?.entity.def();
            if let Some(field) = of.numbered(number)
                && !self.access.reads_field(&of.name, &field.name)
                && !is_planted(Plant::FilterByHidden)
            {
                return Err(unknown_field(of, &field.name));
            }
        }
        Ok(())
    }

    fn plan<'q>(
        &self,
        registered: &Registered,
        query: &'q Query,
    ) -> Result<(Prepared<'q>, Plan, Option<Bound>)> {
        let def = registered.entity.def();
        let prepared = self.prepare(registered, query)?;
        let teams = self.access.teams();
        let context = FilterContext {
            me: self.access.user(),
            my_teams: &teams,
            today: self.today,
            now: self.at,
            zone: &self.company.zone,
            params: prepared.params,
        };
        let bound = prepared.filter.as_ref().map(|filter| filter.bind(&context)).transpose()?;
        let usable = |index: &IndexFacts| self.access.reads_index(def, index);
        let mut plan = Plan::new(&*registered.entity, bound.as_ref(), &prepared.sorts, &usable)?;
        // Who may not see the field must not learn of it by what a list lacks.
        plan.left_out = prepared.left_out(def).filter(|position| {
            let field = def.fields.get(*position);
            field.is_some_and(|field| self.access.reads_field(&def.name, &field.name))
        });
        Ok((prepared, plan, bound))
    }

    /// Calls `pass` for each record that the plan finds and that passes the rest of the filter.
    fn pass(
        &self,
        registered: &Registered,
        plan: &Plan,
        bound: Option<&Bound>,
        after: Option<&[u8]>,
        pass: &mut Pass<'_>,
    ) -> Result<()> {
        let def = registered.entity.def();
        let known: RefCell<BTreeMap<Uuid, Option<Arc<dyn AnyRecord>>>> = RefCell::default();
        let linked = |entity: &str, id: Uuid| {
            if let Some(record) = known.borrow().get(&id) {
                return Ok(record.clone());
            }
            let record = match self.catalog.find(entity) {
                Some(registered) => self.find(registered, id)?,
                None => None,
            };
            known.borrow_mut().insert(id, record.clone());
            Ok(record)
        };
        let mut ask = |key: Vec<u8>, record: Arc<dyn AnyRecord>| {
            let is_seen =
                self.allows(def, Action::Read, &*record)? || is_planted(Plant::ListUngated);
            if !record.base().is_live() || !is_seen {
                return Ok(ControlFlow::Continue(()));
            }
            let record = if is_planted(Plant::ListUnmasked) {
                record
            } else {
                self.access.mask(def, record)
            };
            if let Some(position) = plan.left_out
                && record.value(position) == Value::Bool(true)
            {
                return Ok(ControlFlow::Continue(()));
            }
            // No index answered for the transaction's own records: the whole filter is asked of them.
            let passes = match (bound, &plan.residual) {
                (Some(bound), _) if self.has_touched(record.id()) => {
                    bound.matches(&*record, &linked)?
                }
                (_, Some(rule)) => rule.holds(&*record, &linked)?,
                (_, None) => true,
            };
            if passes { pass(key, record) } else { Ok(ControlFlow::Continue(())) }
        };
        self.read_planned(registered, plan, after, &mut ask).map_err(|error| {
            if error.kind() == ErrorKind::Budget {
                let entity = &*registered.entity;
                let usable = |index: &IndexFacts| self.access.reads_index(def, index);
                let detail = format!("{}; {}", error.detail(), plan.advice(entity, &usable));
                return Error::new(ErrorKind::Budget, detail);
            }
            error
        })
    }

    /// What the plan finds, before anything is asked of it.
    fn read_planned(
        &self,
        registered: &Registered,
        plan: &Plan,
        after: Option<&[u8]>,
        ask: &mut Pass<'_>,
    ) -> Result<()> {
        match plan.index {
            None => self.read_all(registered, after, ask),
            Some(index)
                if registered.entity.indexes().get(index).is_some_and(|facts| facts.unique) =>
            {
                let number = registered.indexes.get(index).copied();
                match number.zip(plan.unique_key(&*registered.entity)?) {
                    Some((number, key)) => self.read_unique(registered, number, &key, after, ask),
                    None => self.read_all(registered, after, ask),
                }
            }
            Some(index) => {
                let mut numbered = |id| view::surrogate(&*self.snapshot, id);
                let Some(range) = plan.keys(&*registered.entity, &mut numbered)? else {
                    // An id that the file does not know stands at most in the transaction's own records.
                    return self.read_own_after(registered, None, ask);
                };
                let backwards = matches!(plan.order, Order::Index { backwards: true });
                self.read_index(registered, index, &range, backwards, after, ask)
            }
        }
    }

    /// Every record in order of arrival, the transaction's own new ones last.
    fn read_all(
        &self,
        registered: &Registered,
        after: Option<&[u8]>,
        ask: &mut Pass<'_>,
    ) -> Result<()> {
        let after = after.and_then(|key| Some(u64::from_be_bytes(*key.last_chunk::<8>()?)));
        let mut stopped = false;
        view::all(&*self.snapshot, registered, after, &mut |surrogate, (header, record)| {
            if self.has_touched(header.id) {
                return Ok(ControlFlow::Continue(()));
            }
            let flow = ask(surrogate.to_be_bytes().to_vec(), record)?;
            stopped = flow.is_break();
            Ok(flow)
        })?;
        if stopped { Ok(()) } else { self.read_own_after(registered, after, ask) }
    }

    /// The transaction's own records count as numbered after all that are committed.
    fn read_own_after(
        &self,
        registered: &Registered,
        after: Option<u64>,
        ask: &mut Pass<'_>,
    ) -> Result<()> {
        for (order, (own, _, record)) in self.own().enumerate() {
            let number = provisional(order);
            let Some(record) = record.filter(|_| own.number == registered.number) else { continue };
            if after.is_none_or(|after| after < number)
                && ask(number.to_be_bytes().to_vec(), Arc::clone(record))?.is_break()
            {
                break;
            }
        }
        Ok(())
    }

    /// The records under a range of an index, each once, the transaction's own among them.
    fn read_index(
        &self,
        registered: &Registered,
        index: usize,
        range: &KeyRange,
        backwards: bool,
        after: Option<&[u8]>,
        ask: &mut Pass<'_>,
    ) -> Result<()> {
        let Some(number) = registered.indexes.get(index) else { return Ok(()) };
        let mut bounds = Range {
            start: view::index_prefix(*number, &range.start),
            end: match &range.end {
                Some(end) => Some(view::index_prefix(*number, end)),
                None => Range::prefix(&number.to_be_bytes()).end,
            },
        };
        let mut own = self.own_entries(registered, index, *number, &bounds)?;
        if let Some(after) = after {
            if backwards {
                bounds.end = Some(after.to_vec());
            } else {
                bounds.start = [after, &[0]].concat();
            }
            own.retain(|(key, _)| if backwards { **key < *after } else { **key > *after });
        }
        // The next of the own entries is popped from the end.
        own.sort_by(|(one, _), (other, _)| if backwards { one.cmp(other) } else { other.cmp(one) });
        let mut seen = BTreeSet::new();
        let mut stopped = false;
        let mut once = |key: Vec<u8>, record: Arc<dyn AnyRecord>| {
            if seen.insert(record.id()) { ask(key, record) } else { Ok(ControlFlow::Continue(())) }
        };
        let direction = if backwards { Direction::Down } else { Direction::Up };
        index::scan(&*self.snapshot, &bounds, direction, &mut |entry| {
            let earlier = |own: &[u8]| if backwards { own > entry.key } else { own < entry.key };
            while let Some((key, record)) = own.pop_if(|(key, _)| earlier(key)) {
                if once(key, record)?.is_break() {
                    stopped = true;
                    return Ok(ControlFlow::Break(()));
                }
            }
            let Some((id, record)) = numbered(self, registered, entry.surrogate)? else {
                return Ok(ControlFlow::Continue(()));
            };
            if self.has_touched(id) {
                return Ok(ControlFlow::Continue(()));
            }
            let flow = once(entry.key.to_vec(), record)?;
            stopped = flow.is_break();
            Ok(flow)
        })?;
        while !stopped && let Some((key, record)) = own.pop() {
            stopped = once(key, record)?.is_break();
        }
        Ok(())
    }

    /// The holders of a unique key, and the transaction's own records; the filter is asked of each again.
    fn read_unique(
        &self,
        registered: &Registered,
        number: u16,
        key: &[u8],
        after: Option<&[u8]>,
        ask: &mut Pass<'_>,
    ) -> Result<()> {
        let after = after.and_then(|key| Some(u64::from_be_bytes(*key.last_chunk::<8>()?)));
        let mut holders = view::holders(&*self.snapshot, number, key)?;
        holders.sort_unstable();
        for holder in holders.into_iter().filter(|holder| after.is_none_or(|after| after < *holder))
        {
            let Some((id, record)) = numbered(self, registered, holder)? else { continue };
            if !self.has_touched(id) && ask(holder.to_be_bytes().to_vec(), record)?.is_break() {
                return Ok(());
            }
        }
        self.read_own_after(registered, after, ask)
    }

    /// The entries that the transaction's own records would have in a range of an index.
    fn own_entries(
        &self,
        registered: &Registered,
        index: usize,
        number: u16,
        bounds: &Range,
    ) -> Result<Vec<Placed>> {
        let mut entries = Vec::new();
        for (order, (own, _, record)) in self.own().enumerate() {
            let Some(record) = record.filter(|_| own.number == registered.number) else { continue };
            if !record.base().is_live() {
                continue;
            }
            let mut resolve = |id| Ok(view::surrogate(&*self.snapshot, id)?.unwrap_or(u64::MAX));
            let mut raw = RawKeys::short(&mut resolve);
            registered.entity.keys(index, &**record, &mut raw)?;
            for key in raw.finish()? {
                let key = entry_key(number, &key, provisional(order));
                if key >= bounds.start && bounds.end.as_ref().is_none_or(|end| key < *end) {
                    entries.push((key, Arc::clone(record)));
                }
            }
        }
        Ok(entries)
    }
}

/// A number above all that the file gave, in the order in which the transaction touched its records.
fn provisional(order: usize) -> u64 {
    (1 << 63) | order as u64
}
