//! The one writer: from what a call wants to the keys that a commit changes, under the commit's leader.

mod ahead;
mod keys;
mod reads;
mod rebuild;
mod share;
mod step;
mod words;

use std::{
    borrow::Cow,
    collections::BTreeMap,
    mem,
    sync::{Arc, Mutex, PoisonError, Weak},
};

use uuid::Uuid;

pub(crate) use self::{
    ahead::{Ahead, Handed, Ready},
    keys::{entry_key, keys_whole, taken},
    rebuild::rebuild,
    words::terms,
};
use self::{
    reads::stale,
    share::{Made, Passage, Share},
};
use crate::{
    entity::{
        EntityDef, Source, Warning,
        change::{Difference, diff},
        record::AnyRecord,
    },
    error::Result,
    store::{
        blob::{self, References, Staged},
        catalog::{Catalog, Registered},
        engine::{Early, Overlay, Read, Snapshot, Space, WriteSet},
        id_map::IdMap,
        index,
        journal::Verb,
        limits,
        meta::{self, Counters},
        search,
        series::{self, Wish},
        totals, view,
        workers::Workers,
    },
    value::Timestamp,
};

/// One record of a call: how the call found it and how it leaves it.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    pub(crate) registered: Arc<Registered>,
    pub(crate) id: Uuid,
    pub(crate) before: Option<Arc<dyn AnyRecord>>,
    /// `None` when it is purged.
    pub(crate) after: Option<Arc<dyn AnyRecord>>,
    pub(crate) verb: Verb,
    /// How the two differ, where the call knows.
    pub(crate) difference: Option<Arc<Difference>>,
    /// Its short number, where the call knows.
    pub(crate) surrogate: Option<u64>,
    /// Whether it gets a number from a series.
    pub(crate) number: Option<Box<Wish>>,
}

impl Item {
    /// How the record differs from what it was; a creation gives all that it then holds, and tells of nothing.
    fn differ(&self) -> Difference {
        let def = self.registered.entity.def();
        match (&self.before, &self.after) {
            (None, Some(_)) if self.verb == Verb::Create => Difference::default(),
            (before, Some(after)) => diff(def, before.as_deref(), &**after),
            (_, None) => Difference::default(),
        }
    }

    /// Whether it is the other one, by where its records stand in memory.
    fn is_same(&self, other: &Self) -> bool {
        fn same<T: ?Sized>(one: Option<&Arc<T>>, other: Option<&Arc<T>>) -> bool {
            one.map(Arc::as_ptr).map(<*const T>::cast::<()>)
                == other.map(Arc::as_ptr).map(<*const T>::cast::<()>)
        }
        self.id == other.id
            && self.verb == other.verb
            && same(self.before.as_ref(), other.before.as_ref())
            && same(self.after.as_ref(), other.after.as_ref())
            && same(self.difference.as_ref(), other.difference.as_ref())
    }
}

/// What a call read and relies on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Seen {
    /// The record at this revision.
    Revision(i64),
    /// A live record, at whatever revision.
    Live,
}

/// A record that a call read, or linked to.
#[derive(Clone, Debug)]
pub(crate) struct Relied {
    pub(crate) registered: Arc<Registered>,
    pub(crate) seen: Seen,
    /// The record's short number, where it was met; it never gets another.
    pub(crate) surrogate: Option<u64>,
}

/// What one call wants to commit.
#[derive(Debug)]
pub(crate) struct Call {
    /// The state of the file that the call read.
    pub(crate) state: Weak<dyn Snapshot>,
    pub(crate) catalog: Arc<Catalog>,
    pub(crate) now: Timestamp,
    pub(crate) actor: Option<Uuid>,
    pub(crate) source: Source,
    pub(crate) items: Vec<Item>,
    pub(crate) seen: IdMap<Relied>,
    /// The entities of which nothing may have been written since the journal had this next number.
    pub(crate) unwritten: BTreeMap<u16, u64>,
    /// The change set that the call continues; a new one otherwise.
    pub(crate) change_set: Option<u64>,
    /// Further writes, as the declaration of an entity.
    pub(crate) extra: WriteSet,
    /// Where a call of several commits goes on after this one.
    pub(crate) cursor: Option<String>,
    /// The mark of the definitions that the call was made under.
    pub(crate) mark: Option<Uuid>,
    /// The structure over a custom field that is built, or taken down, by a step.
    pub(crate) step: Option<Step>,
    /// Contents that the call's records refer to, brought in with them.
    pub(crate) contents: Vec<Staged>,
    /// What was made ahead of the commit, for the first who derives it.
    pub(crate) ready: Mutex<Vec<Ready>>,
}

/// Where a write comes from, as the journal tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Origin {
    pub(crate) change_set: u64,
    pub(crate) now: Timestamp,
    pub(crate) actor: Option<Uuid>,
    pub(crate) source: Source,
}

impl Call {
    /// Whether it takes records away, so that it must go on a full disk too.
    pub(crate) fn frees(&self) -> bool {
        self.items.iter().any(|item| matches!(item.verb, Verb::Trash | Verb::Purge))
    }

    /// The records that are not live after it.
    pub(crate) fn gone(&self) -> Vec<Uuid> {
        let is_live = |record: &Arc<dyn AnyRecord>| record.base().is_live();
        let gone = self.items.iter().filter(|item| !item.after.as_ref().is_some_and(is_live));
        gone.map(|item| item.id).collect()
    }
}

/// A step of a structure over a custom field.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    pub(crate) registered: Arc<Registered>,
    pub(crate) structure: u16,
    /// The mark of the definitions when the structure has become ready, or is gone.
    pub(crate) mark: Uuid,
}

/// What a committed call did.
#[derive(Clone, Debug)]
pub(crate) struct Applied {
    pub(crate) change_set: u64,
    /// How many bytes of memory it took, about: its records, and what it writes.
    pub(crate) held: usize,
    /// The numbers that new records got.
    pub(crate) numbers: Vec<(Uuid, String)>,
    pub(crate) warnings: Vec<Warning>,
}

/// A record of a call with the numbers that it got: what follows from it needs no other one.
struct Placed<'c> {
    item: Cow<'c, Item>,
    surrogate: u64,
    sequence: u64,
}

/// A part of what many records share: what it writes over what stands before it.
pub(crate) type Part = Box<dyn FnOnce(&Overlay<'_>) -> Result<WriteSet> + Send>;

/// From so many records on it pays to know which ids can be in the file at all.
const MANY: usize = 8;
/// How many records a worker takes at a time; few in tests, so that workers soon have something to do.
const SHARE: usize = if cfg!(test) { 50 } else { 1_000 };

/// A call in the making, over what earlier calls of the same commit left.
struct Derivation<'a> {
    overlay: Overlay<'a>,
    workers: Workers,
    is_fresh: bool,
    counters: Counters,
    /// Short numbers that were looked up or given: many records name the same few.
    numbers: IdMap<u64>,
    /// The highest id that had a short number before a call of many records, whose own ids are nearly all higher.
    highest: Option<Uuid>,
    indexes: index::Changes,
    totals: totals::Changes,
    search: search::Changes,
    references: References,
    named: Vec<(Uuid, String)>,
}

/// Derives all that follows from a call's records. When `is_fresh`, what is `under` it is the very state that the call
/// read, and all that it relies on holds. The writes are the same however many workers there are.
///
/// # Errors
/// `Conflict` when somebody changed what the call read, `Duplicate` when a unique value is taken, `Invalid` when a
/// limit is broken.
pub(crate) fn derive(
    under: &dyn Read,
    call: &Call,
    is_fresh: bool,
    workers: Workers,
    early: &mut Early<'_>,
) -> Result<(WriteSet, Applied)> {
    let highest = if call.items.len() > MANY { view::highest(under)? } else { None };
    let workers = if call.items.len() > SHARE { workers } else { Workers::ONE };
    let mut derivation = Derivation { workers, is_fresh, highest, ..Derivation::over(under)? };
    derivation.check_mark(call)?;
    derivation.overlay.writes.merge(call.extra.clone());
    let met = call.seen.iter().filter_map(|(id, relied)| Some((*id, relied.surrogate?)));
    derivation.numbers.extend(met);
    if !is_fresh {
        derivation.check_reads(call)?;
    }
    let change_set = call.change_set.unwrap_or(derivation.counters.sequence);
    for staged in &call.contents {
        blob::finish(&mut derivation.overlay, staged)?;
        derivation.references.entry(staged.hash).or_default();
    }
    let place = |item| derivation.place(call, item);
    let placed = call.items.iter().map(place).collect::<Result<Vec<_>>>()?;
    let origin = Origin { change_set, now: call.now, actor: call.actor, source: call.source };
    let ready = mem::take(&mut *call.ready.lock().unwrap_or_else(PoisonError::into_inner));
    let ready = if is_fresh { ahead::fitting(ready, &placed, &origin) } else { Vec::new() };
    derivation.share(&placed, ready, |share, placed| share.put(&origin, placed))?;
    if let Some(step) = &call.step {
        derivation.step(step)?;
    }
    let named = mem::take(&mut derivation.named);
    let early: &mut Early<'_> = if call.items.len() > SHARE { early } else { &mut |_, _| () };
    let (mut overlay, mut counters) = derivation.finish(early)?;
    let warnings = limits::weigh(call, under, &overlay)?;
    if let Some(cursor) = &call.cursor {
        meta::write_cursor(&mut overlay.writes, change_set, cursor);
    }
    counters.commit += 1;
    meta::write_counters(&mut overlay.writes, &counters);
    let records = call.items.iter().flat_map(|item| [&item.before, &item.after]).flatten();
    let held =
        overlay.writes.n_bytes() + records.map(|record| size_of_val(&**record)).sum::<usize>();
    Ok((overlay.writes, Applied { change_set, held, numbers: named, warnings }))
}

impl<'a> Derivation<'a> {
    fn over(under: &'a dyn Read) -> Result<Self> {
        Ok(Self {
            overlay: Overlay { under, writes: WriteSet::default() },
            workers: Workers::ONE,
            is_fresh: false,
            counters: meta::counters(under)?,
            numbers: IdMap::default(),
            highest: None,
            indexes: index::Changes::default(),
            totals: totals::Changes::default(),
            search: search::Changes::default(),
            references: References::new(),
            named: Vec::new(),
        })
    }

    /// Brings in what many records share: each index, and the rest of each space, is a part of the work by itself. What
    /// is written of each record is complete before, and can be written meanwhile.
    fn finish(self, early: &mut Early<'_>) -> Result<(Overlay<'a>, Counters)> {
        let Self { mut overlay, workers, counters, indexes, totals, search, references, .. } = self;
        blob::refer(&mut overlay, &references)?;
        let mut parts: Vec<Part> = search::parts(search).collect();
        parts.extend(index::parts(indexes));
        parts.push(totals::part(totals));
        overlay.writes.settle();
        let begin = || early(&overlay.writes, &Space::OF_RECORDS);
        let made = workers.each_beside(begin, parts, |part| part(&overlay))?;
        for writes in made {
            overlay.writes.merge(writes);
        }
        Ok((overlay, counters))
    }
}

impl Derivation<'_> {
    /// Gives a record its numbers and its unique values, which no record after it can have then.
    fn place<'c>(&mut self, call: &Call, item: &'c Item) -> Result<Placed<'c>> {
        let item = match &item.number {
            Some(wish) => Cow::Owned(self.numbered(item, wish)?),
            None => Cow::Borrowed(item),
        };
        let registered = &item.registered;
        match self.known_of(&item)? {
            Some(surrogate) => self.check_current(&item, surrogate)?,
            None if item.before.is_some() => return Err(stale(&item, None)),
            None => {}
        }
        let Placed { surrogate, sequence, .. } = self.numbers_of(&item)?;
        self.put_unique(call.source, Passage::of(&item, surrogate, item.difference.as_deref()))?;
        if registered.has_contents {
            self.count_references(registered.entity.def(), &item);
        }
        Ok(Placed { item, surrogate, sequence })
    }

    /// The short number of a record and that of its journal entry.
    fn numbers_of<'c>(&mut self, item: &'c Item) -> Result<Placed<'c>> {
        let surrogate = match self.known_of(item)? {
            Some(surrogate) => surrogate,
            None => self.number(item.id),
        };
        let sequence = self.counters.sequence;
        self.counters.sequence += 1;
        Ok(Placed { item: Cow::Borrowed(item), surrogate, sequence })
    }

    /// Makes what follows from each of these by itself, as far as it is not ready; a worker takes a share at a time.
    fn share<T: Sync>(
        &mut self,
        all: &[T],
        mut ready: Vec<Option<Made>>,
        put: impl Fn(&mut Share<'_>, &T) -> Result<()> + Sync,
    ) -> Result<()> {
        loop {
            ready.resize_with(all.len().div_ceil(SHARE), || None);
            let shares = all.chunks(SHARE).zip(&mut ready).filter(|(_, ready)| ready.is_none());
            let (numbers, overlay) = (&self.numbers, &self.overlay);
            self.workers.each(shares.collect(), |(some, ready)| {
                let mut share = Share::over(overlay, numbers);
                some.iter().try_for_each(|one| put(&mut share, one))?;
                *ready = Some(share.finish().0);
                Ok(())
            })?;
            let made: Vec<Made> = ready.drain(..).flatten().collect();
            if !self.number_unknown(&made) {
                return made.into_iter().try_for_each(|made| self.join(made));
            }
        }
    }

    /// Takes over what was made of some records, after those before them.
    fn join(&mut self, made: Made) -> Result<()> {
        self.overlay.writes.merge(made.writes);
        self.indexes.merge(made.indexes);
        self.search.merge(made.search);
        totals::merge(&mut self.totals, made.totals)
    }

    /// Gives short numbers to ids that no record was known by; whether there were any.
    fn number_unknown(&mut self, made: &[Made]) -> bool {
        let mut any = false;
        for id in made.iter().flat_map(|made| &made.unknown) {
            any = true;
            if !self.numbers.contains_key(id) {
                self.number(*id);
            }
        }
        any
    }

    /// The item with the number that its record gets from a series.
    fn numbered(&mut self, item: &Item, wish: &Wish) -> Result<Item> {
        let mut item = item.clone();
        let Some(after) = item.after.take() else { return Ok(item) };
        let mut record = after.boxed();
        let registered = Arc::clone(&item.registered);
        let mut is_taken = |read: &dyn Read, record: &dyn AnyRecord| -> Result<bool> {
            for position in registered.unique.iter().copied() {
                let Some(number) = registered.indexes.get(position) else { continue };
                for key in keys_whole(&registered, position, Some(record))? {
                    // What the record claims besides its number another number does not free.
                    let is_new = !keys_whole(&registered, position, Some(&*after))?.contains(&key);
                    if is_new && !view::holders(read, *number, &key)?.is_empty() {
                        return Ok(true);
                    }
                }
            }
            Ok(false)
        };
        let given = series::give(&mut self.overlay, wish, &mut *record, &mut is_taken)?;
        self.named.extend(given.map(|number| (item.id, number)));
        item.after = Some(Arc::from(record));
        item.difference = None;
        Ok(item)
    }

    /// The short number of a record of the call, if it has one.
    fn known_of(&mut self, item: &Item) -> Result<Option<u64>> {
        match item.surrogate {
            Some(number) => {
                self.numbers.insert(item.id, number);
                Ok(Some(number))
            }
            None => self.known(item.id),
        }
    }

    /// The short number of a record, if it has one.
    fn known(&mut self, id: Uuid) -> Result<Option<u64>> {
        if let Some(known) = self.numbers.get(&id) {
            return Ok(Some(*known));
        }
        if self.highest.is_some_and(|highest| id > highest) {
            return Ok(None);
        }
        let found = view::surrogate(&self.overlay, id)?;
        self.numbers.extend(found.map(|found| (id, found)));
        Ok(found)
    }

    /// Gives a record its short number.
    fn number(&mut self, id: Uuid) -> u64 {
        let number = self.counters.surrogate;
        self.counters.surrogate += 1;
        view::put_surrogate(&mut self.overlay.writes, id, number);
        self.numbers.insert(id, number);
        number
    }

    /// Trashed records refer to their contents too: they may come back.
    fn count_references(&mut self, def: &EntityDef, item: &Item) {
        for (record, sign) in [(&item.before, -1), (&item.after, 1)] {
            let Some(record) = record else { continue };
            for hash in blob::of_record(def, &**record) {
                *self.references.entry(hash).or_default() += sign;
            }
        }
    }
}
