//! The one writer: from what a call wants to the keys that a commit changes, under the commit's leader.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
    mem,
    ops::{Bound, ControlFlow},
    sync::{Arc, Weak},
};

use uuid::Uuid;

use crate::{
    entity::{
        EntityDef, FieldDef, FieldKind, IndexFacts, Source, Value, Warning, change::diff,
        custom::Derived, index::RawKeys, record::AnyRecord,
    },
    error::{Error, ErrorKind, RecordRef, RefusedRecord, Result, Violation},
    planted::{Plant, is_planted},
    store::{
        blob::{self, References, Staged},
        build::{self, Role, Structure},
        catalog::{Catalog, Registered},
        check, codec,
        engine::{Direction, Overlay, Read, Snapshot, Space, WriteSet},
        id_map::IdMap,
        index,
        journal::{self, Entry, Verb},
        limits,
        meta::{self, Counters},
        search::{self, Terms, Vocabulary},
        series::{self, Wish},
        totals, view,
    },
    value::{Phone, Timestamp},
};

mod rebuild;

pub(crate) use self::rebuild::rebuild;

/// One record of a call: how the call found it and how it leaves it.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    pub(crate) registered: Arc<Registered>,
    pub(crate) id: Uuid,
    pub(crate) before: Option<Arc<dyn AnyRecord>>,
    /// `None` when it is purged.
    pub(crate) after: Option<Arc<dyn AnyRecord>>,
    pub(crate) verb: Verb,
    /// Whether it gets a number from a series.
    pub(crate) number: Option<Wish>,
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
    /// What the call wants was made by definitions; by others it would write other keys.
    fn check_mark(&self, call: &Call) -> Result<()> {
        if meta::mark(&self.overlay)? == call.mark {
            return Ok(());
        }
        Err(Error::new(
            ErrorKind::Conflict,
            "the definition of an entity or a custom field was changed meanwhile; repeat the call",
        ))
    }

    /// Brings some records more into a structure over a custom field, or out of it.
    fn step(&mut self, step: &Step) -> Result<()> {
        let Some(structure) = meta::structure(&self.overlay, step.structure)? else {
            return Ok(());
        };
        let registered = &*step.registered;
        let records = build::next_records(&self.overlay, registered, &structure)?;
        let last = match records.last() {
            Some((last, _)) if records.len() >= build::STEP => Bound::Included(*last),
            _ => Bound::Unbounded,
        };
        let moved = build::moved(structure.clone(), last);
        let mut clashing = BTreeSet::new();
        for (surrogate, (_, record)) in records {
            if !record.base().is_live() {
                continue;
            }
            let record = Some(&*record);
            match structure.role {
                Role::Search => {
                    let reaches = |derived: &Derived, moved: Option<&Structure>| {
                        if derived.number != structure.number {
                            return Ok(build::cover(&self.overlay, derived)?.holds(surrogate));
                        }
                        Ok(moved.is_some_and(|moved| moved.cover.holds(surrogate)))
                    };
                    let held = Some(&structure);
                    let words = &mut self.vocabulary;
                    let before = terms(words, registered, record, &|it| reaches(it, held))?;
                    let after =
                        terms(words, registered, record, &|it| reaches(it, moved.as_ref()))?;
                    self.change_terms(registered, surrogate, before, after);
                }
                Role::Index | Role::Unique => {
                    let place = registered.indexes.iter();
                    let place = place.clone().position(|number| *number == structure.number);
                    let Some(place) = place else { continue };
                    let (before, after) =
                        if structure.leaving { (record, None) } else { (None, record) };
                    if structure.role == Role::Unique {
                        self.note_clashes(registered, place, after, &mut clashing)?;
                    }
                    self.put_index(Source::Replay, registered, place, surrogate, before, after)?;
                }
            }
        }
        if !clashing.is_empty() {
            return Err(clash(registered, step.structure, clashing));
        }
        match &moved {
            Some(moved) => meta::write_structure(&mut self.overlay.writes, moved),
            None => meta::delete_structure(&mut self.overlay.writes, structure.number),
        }
        if last == Bound::Unbounded {
            meta::write_mark(&mut self.overlay.writes, step.mark);
        }
        Ok(())
    }

    /// Notes a record whose value others hold already, and those.
    fn note_clashes(
        &self,
        registered: &Registered,
        place: usize,
        record: Option<&dyn AnyRecord>,
        clashing: &mut BTreeSet<Uuid>,
    ) -> Result<()> {
        let Some((number, record)) = registered.indexes.get(place).zip(record) else {
            return Ok(());
        };
        for key in keys_whole(registered, place, Some(record))? {
            for holder in view::holders(&self.overlay, *number, &key)? {
                let held = view::numbered(&self.overlay, registered, holder)?;
                if let Some((header, _)) = held.filter(|(header, _)| header.id != record.id()) {
                    clashing.extend([header.id, record.id()]);
                }
            }
        }
        Ok(())
    }

    fn check_reads(&mut self, call: &Call) -> Result<()> {
        for (id, Relied { registered, seen, .. }) in &call.seen {
            let header = match self.known(*id)? {
                Some(surrogate) => {
                    view::numbered_header(&self.overlay, registered.number, surrogate)?
                }
                None => None,
            };
            let holds = match (seen, header) {
                (Seen::Revision(revision), Some(header)) => header.revision == *revision,
                (Seen::Live, Some(header)) => header.live,
                (_, None) => false,
            };
            if !holds {
                return Err(Error::new(
                    ErrorKind::Conflict,
                    "a record that this call relies on was changed meanwhile; read again and repeat the call",
                )
                .with_record(registered.entity.def().name.clone(), *id));
            }
        }
        self.check_unwritten(call)
    }

    /// A rule that looked at all records of an entity does not know those that came since.
    fn check_unwritten(&self, call: &Call) -> Result<()> {
        for (entity, since) in &call.unwritten {
            let mut is_written = false;
            journal::scan(&self.overlay, *since, Direction::Up, &mut |entry| {
                is_written |= entry.entity == *entity;
                Ok(if is_written { ControlFlow::Break(()) } else { ControlFlow::Continue(()) })
            })?;
            if is_written {
                return Err(Error::new(
                    ErrorKind::Conflict,
                    "records that this call looked through were changed meanwhile; repeat the call",
                ));
            }
        }
        Ok(())
    }

    fn put(&mut self, call: &Call, item: &Item, change_set: u64) -> Result<()> {
        let Item { registered, id, .. } = item;
        let def = registered.entity.def();
        let known = self.known(*id)?;
        let written_last = match known {
            Some(surrogate) => self.check_current(item, surrogate)?,
            None => refuse_stale(def, item, None).map(|()| None)?,
        };
        let surrogate = match known {
            Some(surrogate) => surrogate,
            None => self.number(*id),
        };
        let before = item.before.as_deref().filter(|record| record.base().is_live());
        let after = item.after.as_deref().filter(|record| record.base().is_live());
        self.put_indexes(call.source, registered, surrogate, before, after)?;
        let gone = before.filter(|_| !is_planted(Plant::TotalKept));
        for (record, sign) in [(gone, -1), (after, 1)] {
            if let Some(record) = record {
                totals::count(&mut self.totals, registered, record, sign)?;
            }
        }
        let heard = before.filter(|_| !is_planted(Plant::PostingKept));
        self.put_terms(registered, surrogate, heard, after)?;
        if registered.has_contents {
            self.count_references(def, item);
        }
        if let Some(creation) = written_last {
            journal::keep_creation(&mut self.overlay, registered.number, surrogate, creation)?;
        }
        self.write_journal(call, item, surrogate, change_set);
        self.put_record(item, surrogate);
        self.counters.sequence += 1;
        Ok(())
    }

    /// The record must be as the call found it. Gives the entry that created it, as long as that wrote it last.
    fn check_current(&self, item: &Item, surrogate: u64) -> Result<Option<u64>> {
        let Item { registered, .. } = item;
        let found = item.before.as_ref().filter(|_| self.is_fresh);
        if found.is_some_and(|found| found.base().revision > 1) {
            return Ok(None);
        }
        let header = if found.is_some() {
            view::numbered_header(&self.overlay, registered.number, surrogate)?
        } else {
            let current = view::numbered(&self.overlay, registered, surrogate)?;
            let record = current.as_ref().map(|(_, record)| record);
            refuse_stale(registered.entity.def(), item, record)?;
            current.map(|(header, _)| header)
        };
        Ok(header.filter(|header| header.revision <= 1).map(|header| header.sequence))
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

    fn write_journal(&mut self, call: &Call, item: &Item, surrogate: u64, change_set: u64) {
        let def = item.registered.entity.def();
        let is_new = item.before.is_none() && item.verb == Verb::Create;
        let deltas = match (&item.before, &item.after) {
            (before, Some(after)) if !is_new => diff(def, before.as_deref(), &**after),
            _ => Vec::new(),
        };
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
        journal::write(&mut self.overlay.writes, def, &entry, &deltas);
    }

    fn put_terms(
        &mut self,
        registered: &Registered,
        doc: u64,
        before: Option<&dyn AnyRecord>,
        after: Option<&dyn AnyRecord>,
    ) -> Result<()> {
        let covers = |it: &Derived| Ok(build::cover(&self.overlay, it)?.holds(doc));
        let words = &mut self.vocabulary;
        let before = terms(words, registered, before, &covers)?;
        let after = terms(words, registered, after, &covers)?;
        self.change_terms(registered, doc, before, after);
        Ok(())
    }

    fn change_terms(&mut self, registered: &Registered, doc: u64, before: Terms, after: Terms) {
        if before != after {
            let change = search::Change { doc, before, after };
            self.search.entry(registered.number).or_default().push(change);
        }
    }

    fn put_indexes(
        &mut self,
        source: Source,
        registered: &Registered,
        surrogate: u64,
        before: Option<&dyn AnyRecord>,
        after: Option<&dyn AnyRecord>,
    ) -> Result<()> {
        let custom = &registered.entity.custom().indexes;
        let own = registered.indexes.len() - custom.len();
        for position in 0..registered.indexes.len() {
            let derived = position.checked_sub(own).and_then(|place| custom.get(place));
            if let Some((derived, _)) = derived
                && !build::cover(&self.overlay, derived)?.holds(surrogate)
            {
                continue;
            }
            self.put_index(source, registered, position, surrogate, before, after)?;
        }
        Ok(())
    }

    fn put_index(
        &mut self,
        source: Source,
        registered: &Registered,
        position: usize,
        surrogate: u64,
        before: Option<&dyn AnyRecord>,
        after: Option<&dyn AnyRecord>,
    ) -> Result<()> {
        let def = registered.entity.def();
        let facts = registered.entity.indexes().get(position);
        let Some((number, facts)) = registered.indexes.get(position).zip(facts) else {
            return Ok(());
        };
        if facts.unique {
            let held = keys_whole(registered, position, before)?;
            let wanted = keys_whole(registered, position, after)?;
            for key in held.iter().filter(|key| !wanted.contains(key)) {
                self.release(*number, key, surrogate)?;
            }
            for key in wanted.iter().filter(|key| !held.contains(key)) {
                if self.claim(*number, key, surrogate, source)? {
                    return Err(taken(def, facts, after.map(AnyRecord::id)));
                }
            }
            return Ok(());
        }
        let held = self.entry_keys(registered, position, surrogate, before)?;
        let wanted = self.entry_keys(registered, position, surrogate, after)?;
        if held.is_empty() && wanted.is_empty() {
            return Ok(());
        }
        let keep = registered.kept.get(position).map_or(&[][..], Vec::as_slice);
        let kept = |record: Option<&dyn AnyRecord>| record.map(|r| codec::project(def, r, keep));
        let (kept_before, kept_after) = (kept(before), kept(after));
        for key in held.iter().filter(|key| !wanted.contains(key)) {
            self.indexes.delete(key);
        }
        let same = kept_before == kept_after;
        for key in wanted.iter().filter(|key| !same || !held.contains(key)) {
            self.indexes.put(key, kept_after.as_deref().unwrap_or_default());
        }
        Ok(())
    }

    /// The keys of a record's entries in an index. They hold short numbers; an id that is mentioned for the first time
    /// gets one.
    fn entry_keys(
        &mut self,
        registered: &Registered,
        index: usize,
        surrogate: u64,
        record: Option<&dyn AnyRecord>,
    ) -> Result<Vec<Vec<u8>>> {
        let of_index = registered.indexes.get(index);
        let Some((record, of_index)) = record.zip(of_index) else { return Ok(Vec::new()) };
        let Self { overlay, counters, numbers, .. } = self;
        let mut resolve = |id: Uuid| {
            if let Some(surrogate) = numbers.get(&id) {
                return Ok(*surrogate);
            }
            let surrogate = match view::surrogate(overlay, id)? {
                Some(surrogate) => surrogate,
                None => number(&mut overlay.writes, counters, id),
            };
            numbers.insert(id, surrogate);
            Ok(surrogate)
        };
        let mut raw = RawKeys::entries(&mut resolve, *of_index, surrogate);
        registered.entity.keys(index, record, &mut raw)?;
        raw.finish()
    }

    fn release(&mut self, index: u16, key: &[u8], surrogate: u64) -> Result<()> {
        let mut holders = view::holders(&self.overlay, index, key)?;
        holders.retain(|holder| *holder != surrogate);
        self.write_holders(index, key, &holders);
        Ok(())
    }

    /// Whether the value is taken; a replay joins the claimants instead.
    fn claim(&mut self, index: u16, key: &[u8], surrogate: u64, source: Source) -> Result<bool> {
        let mut holders = view::holders(&self.overlay, index, key)?;
        if holders.iter().any(|holder| *holder != surrogate) && source != Source::Replay {
            return Ok(true);
        }
        if !holders.contains(&surrogate) {
            holders.push(surrogate);
            self.write_holders(index, key, &holders);
        }
        Ok(false)
    }

    fn write_holders(&mut self, index: u16, key: &[u8], holders: &[u64]) {
        let key = view::index_prefix(index, key);
        if holders.is_empty() {
            self.overlay.writes.delete(Space::Unique, &key);
        } else {
            let payload: Vec<u8> = holders.iter().flat_map(|holder| holder.to_be_bytes()).collect();
            check::put(&mut self.overlay.writes, Space::Unique, &key, &payload);
        }
    }
}

/// A field cannot be made unique: these records clash.
fn clash(registered: &Registered, structure: u16, records: BTreeSet<Uuid>) -> Error {
    let def = registered.entity.def();
    let place = registered.indexes.iter().position(|number| *number == structure);
    let facts = place.and_then(|place| registered.entity.indexes().get(place));
    let field = facts.map(|facts| facts.name.clone()).unwrap_or_default();
    let refused = |id| RefusedRecord {
        record: RecordRef { entity: def.name.clone(), id },
        kind: ErrorKind::Duplicate,
        fields: vec![Violation { field: field.clone().into(), code: "duplicate" }],
    };
    Error::new(
        ErrorKind::Duplicate,
        "records hold the same value, so it cannot be made unique: change those that are named",
    )
    .with_field("unique", "duplicate")
    .with_records(records.into_iter().map(refused).collect::<Vec<_>>())
}

/// A unique value is taken: the error names the record that wants it, not the one that has it.
pub(crate) fn taken(def: &EntityDef, facts: &IndexFacts, wants: Option<Uuid>) -> Error {
    let error = Error::new(
        ErrorKind::Duplicate,
        "another record has this value already; choose another, or change that record",
    )
    .with_field(facts.name.clone(), "duplicate");
    match wants {
        Some(id) => error.with_record(def.name.clone(), id),
        None => error,
    }
}

fn number(writes: &mut WriteSet, counters: &mut Counters, id: Uuid) -> u64 {
    let surrogate = counters.surrogate;
    counters.surrogate += 1;
    view::put_surrogate(writes, id, surrogate);
    surrogate
}

pub(crate) fn entry_key(index: u16, key: &[u8], surrogate: u64) -> Vec<u8> {
    let mut entry = view::index_prefix(index, key);
    entry.extend_from_slice(&surrogate.to_be_bytes());
    entry
}

/// Unique keys hold ids whole, so that they mean the same in every file.
pub(crate) fn keys_whole(
    registered: &Registered,
    index: usize,
    record: Option<&dyn AnyRecord>,
) -> Result<Vec<Vec<u8>>> {
    let Some(record) = record else { return Ok(Vec::new()) };
    let mut raw = RawKeys::whole();
    registered.entity.keys(index, record, &mut raw)?;
    raw.finish()
}

/// What search finds a record by: the weightiest field first, the custom ones that `covers` names last.
///
/// # Errors
/// `Corrupt` when a value that the entity no longer shows is damaged, and what `covers` gives.
pub(crate) fn terms(
    vocabulary: &mut Vocabulary,
    registered: &Registered,
    record: Option<&dyn AnyRecord>,
    covers: &dyn Fn(&Derived) -> Result<bool>,
) -> Result<Terms> {
    let Some(record) = record else { return Ok(Terms::default()) };
    let def = registered.entity.def();
    let mut searched = Searched::default();
    for (rank, position) in def.search.iter().enumerate() {
        let weight = u8::try_from(rank).unwrap_or(u8::MAX);
        if let (Some(field), Some(FieldDef { kind, .. })) =
            (record.field(*position), def.fields.get(*position))
        {
            match field.text().filter(|_| *kind != FieldKind::Phone) {
                Some(text) => searched.texts.push((weight, text.into())),
                None if field.holds_nothing() => {}
                None => searched.collect(weight, kind, field.get()),
            }
        }
    }
    for derived in &registered.entity.custom().searched {
        if covers(derived)? {
            searched.collect(u8::MAX, &derived.kind, derived.value(record)?);
        }
    }
    let texts = searched.texts.iter().map(|(weight, text)| (*weight, text.as_ref()));
    let phones = searched.phones.iter().map(|(weight, phone)| (*weight, phone));
    Ok(Terms::with_phones(vocabulary, texts, phones))
}

/// What search reads of a record, with the weights of the fields.
#[derive(Default)]
struct Searched<'r> {
    texts: Vec<(u8, Cow<'r, str>)>,
    phones: Vec<(u8, Phone)>,
}

impl Searched<'_> {
    fn collect(&mut self, weight: u8, kind: &FieldKind, value: Value) {
        match (kind, value) {
            (FieldKind::Phone, Value::Text(text)) => {
                self.phones.extend(Phone::stored(&text).map(|phone| (weight, phone)));
            }
            (_, Value::Text(text)) => self.texts.push((weight, text.into())),
            (_, Value::Set(words)) => {
                self.texts.extend(words.into_iter().map(|word| (weight, word.into())));
            }
            (FieldKind::List(def), Value::List(items)) => {
                // Choices inside items would make every contact match "mobile".
                let Some(first) = def.numbered(1) else { return };
                for (number, value) in items.into_iter().flat_map(|item| item.values) {
                    if number == 1 {
                        self.collect(weight, &first.kind, value);
                    }
                }
            }
            _ => {}
        }
    }
}

/// A call that found another state than stands now must read again, unless nobody saw a difference.
fn refuse_stale(def: &EntityDef, item: &Item, current: Option<&Arc<dyn AnyRecord>>) -> Result<()> {
    let revision = |record: &Arc<dyn AnyRecord>| record.base().revision;
    if item.before.as_ref().map(revision) == current.map(revision) {
        return Ok(());
    }
    let conflict = Error::new(
        ErrorKind::Conflict,
        "somebody changed the record since it was read; read it again and decide anew",
    )
    .with_record(def.name.clone(), item.id);
    let (Some(before), Some(after), Some(current)) = (&item.before, &item.after, current) else {
        return Err(conflict);
    };
    let ours = diff(def, Some(&**before), &**after);
    let theirs = diff(def, Some(&**before), &**current);
    let both = theirs.iter().filter(|delta| ours.iter().any(|our| our.field == delta.field));
    let names = both.filter_map(|delta| def.numbered(delta.field)).map(|field| field.name.clone());
    Err(names.fold(conflict, |error, name| error.with_field(name, "changed")))
}
