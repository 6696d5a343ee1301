//! The one writer: from what a call wants to the keys that a commit changes, under the commit's leader.

mod keys;
mod reads;
mod rebuild;
mod step;
mod words;

use std::{
    collections::BTreeMap,
    mem,
    sync::{Arc, Weak},
};

use uuid::Uuid;

use self::reads::stale;
pub(crate) use self::{
    keys::{entry_key, keys_whole, taken},
    rebuild::rebuild,
    words::terms,
};
use crate::{
    entity::{
        Delta, EntityDef, Source, Warning,
        change::{Difference, diff},
        field_set::FieldSet,
        record::AnyRecord,
    },
    error::Result,
    planted::{Plant, is_planted},
    store::{
        blob::{self, References, Staged},
        catalog::{Catalog, Registered},
        check, codec,
        engine::{Overlay, Read, Snapshot, Space, WriteSet},
        id_map::IdMap,
        index,
        journal::{self, Entry, Verb},
        limits,
        meta::{self, Counters},
        search::{self, Vocabulary},
        series::{self, Wish},
        totals, view,
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
    /// Whether it gets a number from a series.
    pub(crate) number: Option<Wish>,
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
}

impl Call {
    /// Whether it takes records away, so that it must go on a full disk too.
    pub(crate) fn frees(&self) -> bool {
        self.items.iter().any(|item| matches!(item.verb, Verb::Trash | Verb::Purge))
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
    /// The numbers that new records got.
    pub(crate) numbers: Vec<(Uuid, String)>,
    pub(crate) warnings: Vec<Warning>,
}

/// A record as what is derived knows it, and as it is to: there only while it is live.
#[derive(Clone, Copy)]
struct Passage<'p> {
    registered: &'p Registered,
    surrogate: u64,
    before: Option<&'p dyn AnyRecord>,
    after: Option<&'p dyn AnyRecord>,
    /// The fields in which the two differ; none where all may.
    changed: Option<&'p FieldSet>,
}

impl<'p> Passage<'p> {
    /// A record that comes to be there.
    fn of_new(registered: &'p Registered, surrogate: u64, record: &'p dyn AnyRecord) -> Self {
        Self { registered, surrogate, before: None, after: Some(record), changed: None }
    }

    /// Whether what follows from these fields may change with it.
    fn concerns(&self, fields: Option<&FieldSet>) -> bool {
        self.changed.zip(fields).is_none_or(|(changed, fields)| changed.meets(fields))
    }
}

/// From so many records on it pays to know which ids can be in the file at all.
const MANY: usize = 8;

/// A call in the making, over what earlier calls of the same commit left.
struct Derivation<'a> {
    overlay: Overlay<'a>,
    is_fresh: bool,
    counters: Counters,
    /// Short numbers that were looked up or given: many records name the same few.
    numbers: IdMap<u64>,
    /// The highest id that had a short number before a call of many records, whose own ids are nearly all higher.
    highest: Option<Uuid>,
    indexes: index::Changes,
    totals: totals::Changes,
    search: BTreeMap<u16, Vec<search::Change>>,
    references: References,
    named: Vec<(Uuid, String)>,
    vocabulary: Vocabulary,
}

/// Derives all that follows from a call's records. When `is_fresh`, what is `under` it is the very state that the call
/// read, and all that it relies on holds.
///
/// # Errors
/// `Conflict` when somebody changed what the call read, `Duplicate` when a unique value is taken, `Invalid` when a
/// limit is broken.
pub(crate) fn derive(under: &dyn Read, call: &Call, is_fresh: bool) -> Result<(WriteSet, Applied)> {
    let highest = if call.items.len() > MANY { view::highest(under)? } else { None };
    let mut derivation = Derivation { is_fresh, highest, ..Derivation::over(under)? };
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
    for item in &call.items {
        match &item.number {
            Some(wish) => {
                let numbered = derivation.numbered(item, wish)?;
                derivation.put(call, &numbered, change_set)?;
            }
            None => derivation.put(call, item, change_set)?,
        }
    }
    if let Some(step) = &call.step {
        derivation.step(step)?;
    }
    let named = mem::take(&mut derivation.named);
    let (mut overlay, mut counters) = derivation.finish()?;
    let warnings = limits::weigh(call, under, &overlay)?;
    if let Some(cursor) = &call.cursor {
        meta::write_cursor(&mut overlay.writes, change_set, cursor);
    }
    counters.commit += 1;
    meta::write_counters(&mut overlay.writes, &counters);
    Ok((overlay.writes, Applied { change_set, numbers: named, warnings }))
}

impl<'a> Derivation<'a> {
    fn over(under: &'a dyn Read) -> Result<Self> {
        Ok(Self {
            overlay: Overlay { under, writes: WriteSet::default() },
            is_fresh: false,
            counters: meta::counters(under)?,
            numbers: IdMap::default(),
            highest: None,
            indexes: index::Changes::default(),
            totals: totals::Changes::default(),
            search: BTreeMap::new(),
            references: References::new(),
            named: Vec::new(),
            vocabulary: Vocabulary::default(),
        })
    }

    /// Brings in what many records share.
    fn finish(self) -> Result<(Overlay<'a>, Counters)> {
        let Self { mut overlay, counters, indexes, totals, search, references, .. } = self;
        index::apply(&mut overlay, indexes)?;
        blob::refer(&mut overlay, &references)?;
        totals::apply(&mut overlay, totals)?;
        for (entity, changes) in search {
            let writes = search::apply(&overlay, entity, &changes)?;
            overlay.writes.merge(writes);
        }
        Ok((overlay, counters))
    }
}

impl Derivation<'_> {
    fn put(&mut self, call: &Call, item: &Item, change_set: u64) -> Result<()> {
        let Item { registered, id, .. } = item;
        let def = registered.entity.def();
        let known = self.known(*id)?;
        let written_last = match known {
            Some(surrogate) => self.check_current(item, surrogate)?,
            None if item.before.is_some() => return Err(stale(item, None)),
            None => None,
        };
        let surrogate = match known {
            Some(surrogate) => surrogate,
            None => self.number(*id),
        };
        let differ;
        let difference = match &item.difference {
            Some(difference) => &**difference,
            None => {
                differ = item.differ();
                &differ
            }
        };
        let before = item.before.as_deref().filter(|record| record.base().is_live());
        let after = item.after.as_deref().filter(|record| record.base().is_live());
        let changed = (before.is_some() && after.is_some()).then_some(&difference.fields);
        let passage = Passage { registered, surrogate, before, after, changed };
        self.put_indexes(call.source, passage)?;
        let gone = before.filter(|_| !is_planted(Plant::TotalKept));
        totals::change(&mut self.totals, registered, gone, after)?;
        let heard = before.filter(|_| !is_planted(Plant::PostingKept));
        self.put_terms(Passage { before: heard, ..passage })?;
        if registered.has_contents {
            self.count_references(def, item);
        }
        if let Some(creation) = written_last {
            journal::keep_creation(&mut self.overlay, registered.number, surrogate, creation)?;
        }
        self.write_journal(call, item, surrogate, change_set, &difference.deltas);
        self.put_record(item, surrogate);
        self.counters.sequence += 1;
        Ok(())
    }

    /// The item with the number that its record gets from a series.
    fn numbered(&mut self, item: &Item, wish: &Wish) -> Result<Item> {
        let mut item = item.clone();
        let Some(after) = item.after.take() else { return Ok(item) };
        let mut record = after.boxed();
        let registered = Arc::clone(&item.registered);
        let mut is_taken = |read: &dyn Read, record: &dyn AnyRecord| -> Result<bool> {
            for (position, number) in registered.indexes.iter().enumerate() {
                let facts = registered.entity.indexes().get(position);
                if !facts.is_some_and(|facts| facts.unique) {
                    continue;
                }
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
        let number = number(&mut self.overlay.writes, &mut self.counters, id);
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

    fn put_record(&mut self, item: &Item, surrogate: u64) {
        let key = view::record_key(item.registered.number, surrogate);
        match &item.after {
            Some(record) => {
                let payload =
                    codec::encode(item.registered.entity.def(), &**record, self.counters.sequence);
                check::put(&mut self.overlay.writes, Space::Record, &key, &payload);
            }
            None => self.overlay.writes.delete(Space::Record, &key),
        }
    }

    fn write_journal(
        &mut self,
        call: &Call,
        item: &Item,
        surrogate: u64,
        change_set: u64,
        deltas: &[Delta],
    ) {
        let mut fields: Vec<u16> = deltas.iter().map(|delta| delta.field).collect();
        fields.dedup();
        let entry = Entry {
            sequence: self.counters.sequence,
            change_set,
            at: call.now,
            actor: call.actor,
            source: call.source,
            entity: item.registered.number,
            surrogate,
            id: item.id,
            verb: item.verb,
            fields,
        };
        journal::write(&mut self.overlay.writes, item.registered.entity.def(), &entry, deltas);
    }
}

fn number(writes: &mut WriteSet, counters: &mut Counters, id: Uuid) -> u64 {
    let surrogate = counters.surrogate;
    counters.surrogate += 1;
    view::put_surrogate(writes, id, surrogate);
    surrogate
}
