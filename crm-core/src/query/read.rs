//! What a plan reads, merged with the transaction's own records, as far as it may be seen.

use std::{ops::ControlFlow, sync::Arc};

use super::{
    asking::{Links, all_hold, is_left_out},
    filter::{Bound, Rule},
    plan::{Order, Plan},
    sieve::Sieve,
};
use crate::{
    access::Action,
    entity::{IndexFacts, Value, index::RawKeys, record::AnyRecord},
    error::{Error, ErrorKind, Result},
    planted::{Plant, is_planted},
    store::{
        catalog::Registered,
        codec::Header,
        engine::{Direction, Range},
        id_map::IdSet,
        index,
        put::entry_key,
        view::{self, Wants},
        work::Work,
    },
};

/// What is called for each record that passes, with its place in the order; `Break` ends the reading.
pub(super) type Pass<'p> = dyn FnMut(&[u8], Arc<dyn AnyRecord>) -> Result<ControlFlow<()>> + 'p;

/// What is called with each place that a plan comes by, and the record there if it is wanted; `Break` ends the reading.
pub(super) type Meet<'m> =
    dyn FnMut(&[u8], Option<Arc<dyn AnyRecord>>) -> Result<ControlFlow<()>> + 'm;

/// How much of what a plan finds is read.
#[derive(Clone, Copy, Debug)]
pub(super) enum Extent<'e> {
    /// All of it, so that a long way is worth several workers.
    Whole,
    /// What comes after this place, if one is given, until whoever asks has enough.
    From(Option<&'e [u8]>),
}

impl<'e> Extent<'e> {
    fn after(self) -> Option<&'e [u8]> {
        match self {
            Self::Whole => None,
            Self::From(after) => after,
        }
    }

    /// The number that the place before it ends in.
    fn after_number(self) -> Option<u64> {
        Some(u64::from_be_bytes(*self.after()?.last_chunk::<8>()?))
    }
}

/// An entry that a record of the transaction's own would have in an index.
type OwnEntry = (Vec<u8>, Arc<dyn AnyRecord>);

impl Work {
    /// Calls `pass` for each record that the plan finds and that passes the rest of the filter.
    pub(super) fn pass(
        &self,
        registered: &Registered,
        plan: &Plan,
        bound: Option<&Bound>,
        extent: Extent<'_>,
        pass: &mut Pass<'_>,
    ) -> Result<()> {
        let def = registered.entity.def();
        let links = Links::new(self);
        let linked = |entity: &str, id| links.find(entity, id);
        let (sieve, rest) = Sieve::new(&*registered.entity, plan.residual.as_ref());
        let mut wants = self.wants(registered, sieve);
        let mut ask = |key: &[u8], record: Arc<dyn AnyRecord>| {
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
            if is_left_out(plan.left_out, &*record) {
                return Ok(ControlFlow::Continue(()));
            }
            // Neither index nor sieve answered for the transaction's own records.
            let passes = match bound.filter(|_| self.has_touched(record.id())) {
                Some(bound) => bound.matches(&*record, &linked)?,
                None => all_hold(&rest, &*record, &linked)?,
            };
            if passes { pass(key, record) } else { Ok(ControlFlow::Continue(())) }
        };
        self.read_planned(registered, plan, extent, &mut wants, &mut ask).map_err(|error| {
            if error.kind() == ErrorKind::Budget {
                let entity = &*registered.entity;
                let usable = |index: &IndexFacts| self.access.reads_index(def, index);
                let detail = format!("{}; {}", error.detail(), plan.advice(entity, &usable));
                return Error::new(ErrorKind::Budget, detail);
            }
            error
        })
    }

    /// Tells of a stored record of the file whether it may be seen and may pass.
    pub(super) fn wants<'w>(
        &'w self,
        registered: &'w Registered,
        mut sieve: Option<Sieve<'w>>,
    ) -> impl FnMut(&Header, &[u8]) -> Result<bool> + 'w {
        let def = registered.entity.def();
        move |header, body| {
            let may_be_seen =
                self.may_allow(def, Action::Read, header) || is_planted(Plant::ListUngated);
            if !header.live || !may_be_seen || self.has_touched(header.id) {
                return Ok(false);
            }
            sieve.as_mut().map_or(Ok(true), |sieve| sieve.passes(body))
        }
    }

    /// What the plan finds and is wanted, before anything more is asked of it.
    fn read_planned(
        &self,
        registered: &Registered,
        plan: &Plan,
        extent: Extent<'_>,
        wants: &mut Wants<'_>,
        ask: &mut Pass<'_>,
    ) -> Result<()> {
        match plan.index {
            None => self.read_all(registered, extent, wants, ask),
            Some(index)
                if registered.entity.indexes().get(index).is_some_and(|facts| facts.unique) =>
            {
                let number = registered.indexes.get(index).copied();
                match number.zip(plan.unique_key(&*registered.entity)?) {
                    Some((number, key)) => {
                        self.read_unique(registered, number, &key, extent, wants, ask)
                    }
                    None => self.read_all(registered, extent, wants, ask),
                }
            }
            Some(index) => {
                let Some(number) = registered.indexes.get(index) else { return Ok(()) };
                let mut numbered = |id| view::surrogate(&*self.snapshot, id);
                let Some(keys) = plan.keys(&*registered.entity, &mut numbered)? else {
                    // An id that the file does not know stands at most in the transaction's own records.
                    return self.read_own_after(registered, None, ask);
                };
                let range = Range {
                    start: view::index_prefix(*number, &keys.start),
                    end: match keys.end {
                        Some(end) => Some(view::index_prefix(*number, &end)),
                        None => Range::prefix(&number.to_be_bytes()).end,
                    },
                };
                let backwards = matches!(plan.order, Order::Index { backwards: true });
                let place = Place { index, number: *number, range, backwards };
                self.read_index(registered, place, plan.residual.as_ref(), extent, wants, ask)
            }
        }
    }

    /// Every record in order of arrival, the transaction's own new ones last.
    fn read_all(
        &self,
        registered: &Registered,
        extent: Extent<'_>,
        wants: &mut Wants<'_>,
        ask: &mut Pass<'_>,
    ) -> Result<()> {
        let after = extent.after_number();
        let mut stopped = false;
        view::all_wanted(&*self.snapshot, registered, after, wants, &mut |surrogate, record| {
            let flow = ask(&surrogate.to_be_bytes(), record)?;
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
                && ask(&number.to_be_bytes(), Arc::clone(record))?.is_break()
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
        place: Place,
        rules: Option<&Rule<Value>>,
        extent: Extent<'_>,
        wants: &mut Wants<'_>,
        ask: &mut Pass<'_>,
    ) -> Result<()> {
        let mut own = self.own_entries(registered, &place)?;
        let Place { mut range, backwards, .. } = place;
        if let Some(after) = extent.after() {
            if backwards {
                range.end = Some(after.to_vec());
            } else {
                range.start = [after, &[0]].concat();
            }
            own.retain(|(key, _)| if backwards { **key < *after } else { **key > *after });
        }
        // The next of the own entries is popped from the end.
        own.sort_by(|(one, _), (other, _)| if backwards { one.cmp(other) } else { other.cmp(one) });
        let facts = registered.entity.indexes().get(place.index);
        // Who stands under one key at the most is met once without a note of all that were met.
        let mut seen = facts.is_none_or(|facts| facts.several).then(IdSet::default);
        let mut stopped = false;
        let mut once = |key: &[u8], record: Arc<dyn AnyRecord>| {
            let is_first = seen.as_mut().is_none_or(|seen| seen.insert(record.id()));
            if is_first { ask(key, record) } else { Ok(ControlFlow::Continue(())) }
        };
        let direction = if backwards { Direction::Down } else { Direction::Up };
        let mut meet = |key: &[u8], found| {
            let earlier = |own: &[u8]| if backwards { own > key } else { own < key };
            while let Some((key, record)) = own.pop_if(|(key, _)| earlier(key)) {
                if once(&key, record)?.is_break() {
                    stopped = true;
                    return Ok(ControlFlow::Break(()));
                }
            }
            let Some(record) = found else { return Ok(ControlFlow::Continue(())) };
            let flow = once(key, record)?;
            stopped = flow.is_break();
            Ok(flow)
        };
        match extent {
            Extent::Whole => self.meet_all(registered, rules, (&range, direction), &mut meet)?,
            Extent::From(_) => index::scan(&*self.snapshot, &range, direction, |entry| {
                let found = view::wanted(&*self.snapshot, registered, entry.surrogate, wants)?;
                meet(entry.key, found)
            })?,
        }
        while !stopped && let Some((key, record)) = own.pop() {
            stopped = once(&key, record)?.is_break();
        }
        Ok(())
    }

    /// The holders of a unique key, and the transaction's own records; the filter is asked of each again.
    fn read_unique(
        &self,
        registered: &Registered,
        number: u16,
        key: &[u8],
        extent: Extent<'_>,
        wants: &mut Wants<'_>,
        ask: &mut Pass<'_>,
    ) -> Result<()> {
        let after = extent.after_number();
        let mut holders = view::holders(&*self.snapshot, number, key)?;
        holders.sort_unstable();
        for holder in holders.into_iter().filter(|holder| after.is_none_or(|after| after < *holder))
        {
            let found = view::wanted(&*self.snapshot, registered, holder, wants)?;
            if let Some(record) = found
                && ask(&holder.to_be_bytes(), record)?.is_break()
            {
                return Ok(());
            }
        }
        self.read_own_after(registered, after, ask)
    }

    /// The entries that the transaction's own records would have in a range of an index.
    fn own_entries(&self, registered: &Registered, place: &Place) -> Result<Vec<OwnEntry>> {
        let mut entries = Vec::new();
        for (order, (own, _, record)) in self.own().enumerate() {
            let Some(record) = record.filter(|_| own.number == registered.number) else { continue };
            if !record.base().is_live() {
                continue;
            }
            let mut resolve = self.short_numbers();
            let mut raw = RawKeys::short(&mut resolve);
            registered.entity.keys(place.index, &**record, &mut raw)?;
            for key in raw.finish()? {
                let key = entry_key(place.number, &key, provisional(order));
                if place.range.contains(&key) {
                    entries.push((key, Arc::clone(record)));
                }
            }
        }
        Ok(entries)
    }
}

/// What is read of an index.
struct Place {
    /// The index, by its position in the entity's list and by its number in keys.
    index: usize,
    number: u16,
    range: Range,
    backwards: bool,
}

/// The short number in which a record's place in any order ends; none for one of the transaction's own.
pub(super) fn numbered_by(place: &[u8]) -> Option<u64> {
    let number = u64::from_be_bytes(*place.last_chunk::<8>()?);
    (number < provisional(0)).then_some(number)
}

/// A number above all that the file gave, in the order in which the transaction touched its records.
fn provisional(order: usize) -> u64 {
    (1 << 63) | order as u64
}
