//! Queries answered: pages, counts, and how they come about.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::ControlFlow,
    sync::Arc,
};

use serde_json::Value as Json;

use super::{
    Page, Prepared, Query,
    asking::Asking,
    filter::{Bound, Checked, FilterContext},
    plan::{Order, Plan},
    read::{Extent, numbered_by},
    sort::sort_key,
};
use crate::{
    entity::{EntityDef, IndexFacts, ListRequest, record::AnyRecord},
    error::Result,
    planted::{Plant, is_planted},
    store::{
        catalog::Registered,
        work::{Work, unknown_field},
    },
};

/// What takes the records of a list one by one.
pub(crate) type Take<'t> = dyn FnMut(Arc<dyn AnyRecord>) -> Result<()> + 't;

/// A page in the making: each record is handed on when the one after it comes.
struct PageOf<'p, 't> {
    limit: usize,
    taken: usize,
    last: Option<Arc<dyn AnyRecord>>,
    /// The place of the last one.
    key: Vec<u8>,
    take: &'p mut Take<'t>,
}

impl PageOf<'_, '_> {
    /// Breaks where the record belongs to the next page.
    fn add(&mut self, key: &[u8], record: Arc<dyn AnyRecord>) -> Result<ControlFlow<()>> {
        if self.taken == self.limit {
            return Ok(ControlFlow::Break(()));
        }
        self.taken += 1;
        self.key.clear();
        self.key.extend_from_slice(key);
        match self.last.replace(record) {
            Some(before) => (self.take)(before).map(ControlFlow::Continue),
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
        let (limit, key) = (prepared.limit, Vec::new());
        let mut page = PageOf { limit, taken: 0, last: None, key, take: &mut *take };
        let mut has_more = false;
        if plan.order == Order::Sorted {
            let mut kept: BTreeMap<Vec<u8>, Arc<dyn AnyRecord>> = BTreeMap::new();
            self.pass(registered, &plan, bound.as_ref(), Extent::Whole, &mut |_, record| {
                let key = sort_key(&prepared.sorts, &*record);
                if after.as_ref().is_none_or(|after| *after < key) {
                    kept.insert(key, record);
                    if kept.len() > limit + 1 {
                        kept.pop_last();
                    }
                }
                Ok(ControlFlow::Continue(()))
            })?;
            for (key, record) in kept {
                has_more |= page.add(&key, record)?.is_break();
            }
        } else {
            let extent = Extent::From(after.as_deref());
            self.pass(registered, &plan, bound.as_ref(), extent, &mut |key, record| {
                let flow = page.add(key, record)?;
                has_more = flow.is_break();
                Ok(flow)
            })?;
        }
        let PageOf { last: Some(record), key, .. } = page else { return Ok(None) };
        take(record)?;
        Ok(has_more.then(|| prepared.cursor(&plan, &*registered.entity, &key)))
    }

    /// How many records a query asks for, whatever its limit.
    pub(crate) fn count(&self, registered: &Registered, query: &Query) -> Result<u64> {
        self.meter.name("count", &registered.entity.def().name);
        let (_, plan, bound) = self.plan(registered, query)?;
        let mut count = 0;
        self.pass(registered, &plan, bound.as_ref(), Extent::Whole, &mut |_, _| {
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
        self.every_numbered(registered, query, &mut |_, record| visit(record))
    }

    /// As [`every`](Self::every), with the short number of each; those that the transaction changed come without.
    pub(crate) fn every_numbered(
        &self,
        registered: &Registered,
        query: &Query,
        visit: &mut dyn FnMut(Option<u64>, Arc<dyn AnyRecord>) -> Result<ControlFlow<()>>,
    ) -> Result<()> {
        self.meter.name("scan", &registered.entity.def().name);
        let (_, plan, bound) = self.plan(registered, query)?;
        self.pass(registered, &plan, bound.as_ref(), Extent::Whole, &mut |key, record| {
            visit(numbered_by(key), record)
        })
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
        let prepared = self.prepare(registered, query)?;
        let bound = self.bind(&prepared)?;
        let def = registered.entity.def();
        let usable = |index: &IndexFacts| self.access.reads_index(def, index);
        let mut plan = Plan::new(&*registered.entity, bound.as_ref(), &prepared.sorts, &usable)?;
        plan.left_out = self.left_out(def, &prepared);
        Ok((prepared, plan, bound))
    }

    /// The filter of a query, for records that are found in another way.
    pub(crate) fn asking(&self, registered: &Registered, query: &Query) -> Result<Asking<'_>> {
        let prepared = self.prepare(registered, query)?;
        let left_out = self.left_out(registered.entity.def(), &prepared);
        Ok(Asking::new(self, self.bind(&prepared)?, left_out))
    }

    /// The filter with the values of this call.
    fn bind(&self, prepared: &Prepared<'_>) -> Result<Option<Bound>> {
        let Some(filter) = &prepared.filter else { return Ok(None) };
        let teams = self.access.teams();
        let context = FilterContext {
            me: self.access.user(),
            my_teams: &teams,
            today: self.today,
            now: self.at,
            zone: &self.company.zone,
            params: prepared.params,
        };
        filter.bind(&context).map(Some)
    }

    /// The field that keeps records out of the list: who may not see it must not learn of it by what a list lacks.
    fn left_out(&self, def: &EntityDef, prepared: &Prepared<'_>) -> Option<usize> {
        prepared.left_out(def).filter(|position| {
            let field = def.fields.get(*position);
            field.is_some_and(|field| self.access.reads_field(&def.name, &field.name))
        })
    }
}
