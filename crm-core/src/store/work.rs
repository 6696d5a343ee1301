//! A transaction's private work: a snapshot to read from, and the records it will commit.

mod claims;
mod items;
mod links;
mod number;
mod parts;
mod short_numbers;
mod write;

use std::{
    collections::{BTreeMap, btree_map::Entry},
    fmt,
    ops::ControlFlow,
    sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, Weak},
};

use uuid::Uuid;

pub(crate) use self::{claims::Claims, short_numbers::ShortNumbers, write::Sighting};
use crate::{
    access::{Access, Action, Reach},
    entity::{
        Context, EntityDef, KeyPart, ListRequest, Look, Source, Value, change::Difference,
        record::AnyRecord,
    },
    error::{Error, ErrorKind, Result},
    model::{Company, UserId},
    planted::{Plant, is_planted},
    store::{
        Store,
        blob::Staged,
        catalog::{Catalog, Registered},
        codec::Header,
        engine::{Snapshot, WriteSet},
        id_map::{IdMap, QuickMap},
        journal::Verb,
        link_targets::LinkTargets,
        meta,
        meter::Meter,
        put::{Ahead, Call, Handed, Item, Origin, Relied, Seen, Step},
        series::{NumberForm, Wish},
        view,
        workers::Workers,
    },
    value::{Currency, Date, Decimal, Timestamp},
};

/// How many records are kept that rules read.
const MOST_KNOWN: usize = 1_000;
/// How many records may stand above one that belongs to another.
const DEEPEST: usize = 8;

/// What the layer above knows and the store does not: ids, rates, who fills an empty team.
pub(crate) trait Host: Send + Sync {
    /// A new id for this time.
    fn id(&self, now: Timestamp) -> Uuid;
    /// A call that makes ids begins.
    fn begin_ids(&self);
    /// Fills the base block of a caller's record: team from owner, and the like.
    fn settle_base(
        &self,
        work: &Work,
        record: &mut dyn AnyRecord,
        before: Option<&dyn AnyRecord>,
    ) -> Result<()>;
    /// Units of one currency for another on a day.
    fn rate(&self, work: &Work, from: Currency, to: Currency, on: Date) -> Result<Option<Decimal>>;
    /// How records of this entity and day are numbered: by this series, or by the one for them when none is named.
    fn number_form(
        &self,
        work: &Work,
        entity: &str,
        series: Option<Uuid>,
        day: Date,
    ) -> Result<Option<NumberForm>>;
    /// Whether no number of this series may ever be missing.
    fn is_gap_free(&self, work: &Work, series: Uuid) -> Result<bool>;
}

/// A committed record, or that there is none.
type Known = Option<Arc<dyn AnyRecord>>;

/// A record that the transaction changed.
#[derive(Clone, Debug)]
struct Pending {
    id: Uuid,
    registered: Arc<Registered>,
    before: Option<Arc<dyn AnyRecord>>,
    after: Option<Arc<dyn AnyRecord>>,
    verb: Verb,
    /// How the record differs from what it was, unless it was touched more than once.
    difference: Option<Arc<Difference>>,
    /// Its short number, where it was at hand.
    surrogate: Option<u64>,
}

impl Pending {
    /// What commit makes of it; nothing when it was created and purged in one call, and never was.
    fn item(self, wishes: &BTreeMap<Uuid, Wish>) -> Option<Item> {
        let Self { id, registered, before, after, verb, difference, surrogate } = self;
        if before.is_none() && after.is_none() {
            return None;
        }
        let is_live = after.as_ref().is_some_and(|record| record.base().is_live());
        let number = wishes.get(&id).filter(|_| is_live).cloned().map(Box::new);
        Some(Item { registered, id, before, after, verb, difference, surrogate, number })
    }
}

/// A transaction's state.
pub(crate) struct Work {
    pub(crate) snapshot: Arc<dyn Snapshot>,
    /// The state of the file that the snapshot reads.
    state: Weak<dyn Snapshot>,
    pub(crate) meter: Arc<Meter>,
    pub(crate) catalog: Arc<Catalog>,
    pub(crate) access: Access,
    pub(crate) now: Timestamp,
    /// The time that the state is of, now or earlier, and the company's day then.
    pub(crate) at: Timestamp,
    pub(crate) today: Date,
    pub(crate) source: Source,
    pub(crate) company: Arc<Company>,
    pub(crate) host: Arc<dyn Host>,
    /// The records that it changed, in the order in which they were first touched.
    pending: Vec<Pending>,
    /// Where each of them stands.
    places: IdMap<usize>,
    /// What changes since the savepoint replaced, the last one last.
    replaced: Vec<Pending>,
    seen: Mutex<IdMap<Relied>>,
    /// The entities that rules read whole, with the journal's next number then.
    unwritten: Mutex<BTreeMap<u16, u64>>,
    /// What rules read of the snapshot, which does not change: many records name the same few.
    known: Mutex<QuickMap<(u16, Uuid), Known>>,
    /// Short numbers that were come upon: several indexes are read about one record, and several calls ask about it.
    numbers: Arc<ShortNumbers>,
    /// The threads of a long reading.
    pub(crate) workers: Workers,
    /// Those that links led to since records were handed to the helper last.
    linked: Mutex<Vec<(Uuid, u64)>>,
    /// The new records that get a number from a series.
    wishes: BTreeMap<Uuid, Wish>,
    stamps: u16,
    has_ids: OnceLock<()>,
    earlier: bool,
    /// Rules that history lacks, counted as data quality.
    pub(crate) gaps: usize,
    pub(crate) extra: WriteSet,
    pub(crate) change_set: Option<u64>,
    /// Where a call of several commits goes on after this one.
    pub(crate) cursor: Option<String>,
    /// The structure over a custom field that is built, or taken down, by a step.
    pub(crate) step: Option<Step>,
    /// Contents that its records refer to, brought in with them.
    contents: Vec<Staged>,
    /// Makes what follows from its records while it goes on, where it is one call.
    ahead: Option<Ahead>,
    /// What links of earlier calls led to.
    link_targets: Option<Arc<LinkTargets>>,
}

/// How far a transaction was at a moment, to go back to.
#[derive(Debug)]
pub(crate) struct Savepoint {
    touched: usize,
    replaced: usize,
    gaps: usize,
}

impl fmt::Debug for Work {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Work")
            .field("now", &self.now)
            .field("pending", &self.pending.len())
            .finish()
    }
}

/// What a transaction starts with.
pub(crate) struct Start {
    pub(crate) snapshot: Arc<dyn Snapshot>,
    pub(crate) state: Weak<dyn Snapshot>,
    pub(crate) meter: Arc<Meter>,
    pub(crate) catalog: Arc<Catalog>,
    pub(crate) access: Access,
    pub(crate) now: Timestamp,
    /// The company's day then.
    pub(crate) today: Date,
    pub(crate) company: Arc<Company>,
    pub(crate) host: Arc<dyn Host>,
    pub(crate) numbers: Arc<ShortNumbers>,
    pub(crate) workers: Workers,
}

impl Work {
    pub(crate) fn new(start: Start) -> Self {
        let Start { snapshot, state, meter, catalog, access, now, today, company, host, .. } =
            start;
        Self {
            snapshot,
            state,
            meter,
            catalog,
            access,
            now,
            at: now,
            today,
            source: Source::Caller,
            company,
            host,
            pending: Vec::new(),
            places: IdMap::default(),
            replaced: Vec::new(),
            seen: Mutex::default(),
            unwritten: Mutex::default(),
            known: Mutex::default(),
            numbers: start.numbers,
            workers: start.workers,
            linked: Mutex::default(),
            wishes: BTreeMap::new(),
            stamps: 0,
            has_ids: OnceLock::new(),
            earlier: false,
            gaps: 0,
            extra: WriteSet::default(),
            change_set: None,
            cursor: None,
            step: None,
            contents: Vec::new(),
            ahead: None,
            link_targets: None,
        }
    }

    /// It ends with the call that began it: from now on a helper makes what follows from its records, and its links
    /// profit from those of earlier calls.
    pub(crate) fn begin_call(&mut self, store: &Store) {
        self.ahead = store.workers.are_several().then(Ahead::default);
        self.link_targets = Some(Arc::clone(&store.link_targets));
    }

    /// The state that the snapshot reads, for those whose reading is counted when they tell what they read.
    pub(crate) fn state(&self) -> Result<Arc<dyn Snapshot>> {
        let gone =
            || Error::new(ErrorKind::Bug, "a call outlived the state that it reads; report this");
        self.state.upgrade().ok_or_else(gone)
    }

    /// No helper makes what follows from its records: all threads have other work for the call.
    pub(crate) fn spare_helper(&mut self) {
        self.ahead = None;
    }

    /// A new id, of the call's time.
    pub(crate) fn new_id(&self) -> Uuid {
        self.has_ids.get_or_init(|| self.host.begin_ids());
        self.host.id(self.now)
    }

    /// How far the transaction is, to go back to; within one savepoint there may be others.
    pub(crate) fn savepoint(&self) -> Savepoint {
        let (touched, replaced) = (self.pending.len(), self.replaced.len());
        Savepoint { touched, replaced, gaps: self.gaps }
    }

    /// How often a record was put into the buffer.
    pub(crate) fn n_puts(&self) -> usize {
        self.pending.len() + self.replaced.len()
    }

    /// Forgets what came after a savepoint.
    pub(crate) fn back_to(&mut self, savepoint: &Savepoint) {
        for pending in self.pending.drain(savepoint.touched..) {
            self.places.remove(&pending.id);
        }
        for before in self.replaced.drain(savepoint.replaced..).rev() {
            if let Some(pending) =
                self.places.get(&before.id).and_then(|place| self.pending.get_mut(*place))
            {
                *pending = before;
            }
        }
        self.gaps = savepoint.gaps;
    }

    /// Does what follows from what the user did: the roles do not limit it, and recorded fields may be set.
    pub(crate) fn by_rule<R>(&mut self, run: impl FnOnce(&mut Self) -> Result<R>) -> Result<R> {
        let held = self.begin_rule();
        let outcome = run(self);
        self.end_rule(held);
        outcome
    }

    /// From here on a rule acts; what is given goes to [`end_rule`](Self::end_rule).
    pub(crate) fn begin_rule(&mut self) -> (Access, Source) {
        let rule = self.access.by_rule();
        let access = std::mem::replace(&mut self.access, rule);
        (access, std::mem::replace(&mut self.source, Source::Import))
    }

    /// The user acts again.
    pub(crate) fn end_rule(&mut self, (access, source): (Access, Source)) {
        (self.access, self.source) = (access, source);
    }

    /// The transaction's own records, in the order they were first touched; `None` for one that it purged.
    pub(crate) fn own(
        &self,
    ) -> impl Iterator<Item = (&Arc<Registered>, Uuid, Option<&Arc<dyn AnyRecord>>)> {
        self.pending.iter().map(|pending| (&pending.registered, pending.id, pending.after.as_ref()))
    }

    /// Contents that the transaction brings in.
    pub(crate) fn contents(&self) -> &[Staged] {
        &self.contents
    }

    /// The transaction's changes to records of an entity: as they were committed, as they will be.
    pub(crate) fn changed<'w>(
        &'w self,
        entity: &'w str,
    ) -> impl Iterator<Item = (Option<&'w dyn AnyRecord>, Option<&'w dyn AnyRecord>)> {
        let of = self
            .pending
            .iter()
            .filter(move |pending| pending.registered.entity.def().name == entity);
        of.map(|pending| (pending.before.as_deref(), pending.after.as_deref()))
    }

    pub(crate) fn has_touched(&self, id: Uuid) -> bool {
        self.places.contains_key(&id)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.pending.is_empty()
            && self.extra.is_empty()
            && self.step.is_none()
            && self.cursor.is_none()
    }

    pub(crate) fn len(&self) -> usize {
        self.pending.len()
    }

    /// The change to a record, if there is one.
    fn touched(&self, id: Uuid) -> Option<&Pending> {
        self.pending.get(*self.places.get(&id)?)
    }

    /// The record as this transaction sees it, whoever may see it, live or trashed.
    pub(crate) fn load(
        &self,
        registered: &Registered,
        id: Uuid,
    ) -> Result<Option<Arc<dyn AnyRecord>>> {
        if let Some(pending) = self.touched(id) {
            let same = pending.registered.number == registered.number;
            return Ok(pending.after.clone().filter(|_| same));
        }
        Ok(view::load(&*self.snapshot, registered, id)?.map(|(_, _, record)| record))
    }

    /// The record as [`load`](Self::load) gives it, kept for the next who asks.
    pub(crate) fn look_up(
        &self,
        registered: &Registered,
        id: Uuid,
    ) -> Result<Option<Arc<dyn AnyRecord>>> {
        if self.has_touched(id) {
            return self.load(registered, id);
        }
        let mut known = lock(&self.known);
        if let Some(found) = known.get(&(registered.number, id)) {
            return Ok(found.clone());
        }
        let found = self.load(registered, id)?;
        if known.len() >= MOST_KNOWN {
            known.clear();
        }
        known.insert((registered.number, id), found.clone());
        Ok(found)
    }

    /// Whether the user may do this with the record: by its owner and team, and by the record that it belongs to.
    pub(crate) fn allows(
        &self,
        def: &EntityDef,
        action: Action,
        record: &dyn AnyRecord,
    ) -> Result<bool> {
        self.allows_within(def, action, record, DEEPEST)
    }

    /// Whether the header of a stored record leaves it open that the user may do this with it.
    pub(crate) fn may_allow(&self, def: &EntityDef, action: Action, header: &Header) -> bool {
        // Who else holds it the header does not tell.
        def.held_by.is_some() || self.access.allows(&def.name, action, header.owner, header.team)
    }

    fn allows_within(
        &self,
        def: &EntityDef,
        action: Action,
        record: &dyn AnyRecord,
        deepest: usize,
    ) -> Result<bool> {
        if !self.is_within_reach(def, action, record) {
            return Ok(false);
        }
        let Some(position) = def.seen_with else { return Ok(true) };
        if self.access.is_unlimited() || is_planted(Plant::BelongingUngated) {
            return Ok(true);
        }
        let Value::Link(link) = record.value(position) else { return Ok(true) };
        let Some(above) = self.catalog.find(link.entity()) else { return Ok(false) };
        let above_def = above.entity.def();
        if above_def.seen_with.is_none()
            && matches!(self.access.reach(&above_def.name, Action::Read), Reach::All)
        {
            return Ok(true);
        }
        // Records that belong to each other in a ring are seen by nobody whose rights end somewhere.
        let Some(deepest) = deepest.checked_sub(1) else { return Ok(false) };
        let Some(holder) = self.look_up(above, link.id())? else { return Ok(false) };
        self.allows_within(above_def, Action::Read, &*holder, deepest)
    }

    /// Whether the user's roles cover the record: by its owner and team, by who else holds it, and by whether it is shared.
    fn is_within_reach(&self, def: &EntityDef, action: Action, record: &dyn AnyRecord) -> bool {
        let base = record.base();
        let owner = base.owner.map(Into::into);
        let team = base.team.map(Into::into);
        let is_private =
            def.private_unless.is_some_and(|shared| record.value(shared) != Value::Bool(true));
        if is_private
            && !self.access.is_unlimited()
            && owner != self.access.user()
            && !is_planted(Plant::PrivateUngated)
        {
            return false;
        }
        if self.access.allows(&def.name, action, owner, team) {
            return true;
        }
        // What somebody has to do they see and do; to delete it, or to carry it away, is its owner's.
        let is_held =
            matches!(action, Action::Read | Action::Edit | Action::MassUpdate | Action::Assign);
        let holder = def.held_by.filter(|_| is_held);
        let holder = holder.and_then(|holder| record.value(holder).as_id());
        holder.is_some() && self.access.allows(&def.name, action, holder, None)
    }

    /// A live record that may be seen, with the fields that may be seen.
    pub(crate) fn find(
        &self,
        registered: &Registered,
        id: Uuid,
    ) -> Result<Option<Arc<dyn AnyRecord>>> {
        let def = registered.entity.def();
        let found = self.load(registered, id)?.filter(|record| record.base().is_live());
        let Some(record) = found else { return Ok(None) };
        if !(self.allows(def, Action::Read, &*record)? || is_planted(Plant::FindUngated)) {
            return Ok(None);
        }
        if is_planted(Plant::FindUnmasked) {
            return Ok(Some(record));
        }
        Ok(Some(self.access.mask(def, record)))
    }

    pub(crate) fn get(&self, registered: &Registered, id: Uuid) -> Result<Arc<dyn AnyRecord>> {
        self.find(registered, id)?.ok_or_else(|| missing(registered, id))
    }

    /// Whether the buffer holds an earlier state instead of changes.
    pub(crate) fn is_earlier(&self) -> bool {
        self.earlier
    }

    /// From now on the state is the one of this time: `today` and `now` of filters and reports are its own.
    pub(crate) fn go_back_to(&mut self, at: Timestamp) {
        self.at = at.min(self.now);
        self.today = self.company.zone.date_of(self.at);
    }

    /// Fills the buffer with an earlier state: what `as_of` reads through.
    pub(crate) fn pretend(
        &mut self,
        registered: &Arc<Registered>,
        id: Uuid,
        record: Option<Arc<dyn AnyRecord>>,
    ) {
        self.earlier = true;
        self.hold(registered, id, None, record, Verb::Update, None);
    }

    /// Sets the fields that follow from others.
    pub(crate) fn settle(
        &self,
        registered: &Registered,
        record: &mut dyn AnyRecord,
        before: Option<&dyn AnyRecord>,
    ) -> Result<()> {
        registered.entity.settle(record, before, &self.context())
    }

    /// What rules are given besides a record.
    pub(crate) fn context(&self) -> Context<'_> {
        Context {
            source: self.source,
            now: self.now,
            today: self.today,
            actor: self.access.user().map(UserId::from),
            company: &self.company,
            look: self,
        }
    }

    fn hold(
        &mut self,
        registered: &Arc<Registered>,
        id: Uuid,
        before: Option<Arc<dyn AnyRecord>>,
        after: Option<Arc<dyn AnyRecord>>,
        verb: Verb,
        difference: Option<Arc<Difference>>,
    ) {
        if let Some(pending) = self.places.get(&id).and_then(|place| self.pending.get_mut(*place)) {
            self.replaced.push(pending.clone());
            pending.after = after;
            pending.difference = None;
            if pending.before.is_some() || verb == Verb::Purge {
                pending.verb = verb;
            }
            return;
        }
        let registered = Arc::clone(registered);
        self.places.insert(id, self.pending.len());
        let surrogate = None;
        self.pending.push(Pending { id, registered, before, after, verb, difference, surrogate });
        self.hand_over();
    }

    /// Gives records that probably stay as they are to the helper.
    fn hand_over(&mut self) {
        let Some(ahead) = &mut self.ahead else { return };
        let Some(due) = ahead.due(self.pending.len()) else { return };
        let items = self.pending.get(due).unwrap_or_default().iter().cloned();
        let items: Option<Vec<Item>> = items.map(|pending| pending.item(&self.wishes)).collect();
        let (Some(items), Some(state)) = (items, self.state.upgrade()) else {
            self.ahead = None;
            return;
        };
        let change_set = match self.change_set {
            Some(change_set) => change_set,
            None => match meta::counters(&*state) {
                Ok(counters) => counters.sequence,
                Err(_) => return,
            },
        };
        let (now, actor, source) = (self.now, self.access.user(), self.source);
        let origin = Origin { change_set, now, actor, source };
        let linked = std::mem::take(&mut *lock(&self.linked));
        ahead.hand_over(state, Handed { items, origin, linked });
    }

    /// Reads a record on behalf of a rule, and remembers that the write relies on it.
    fn note(&self, registered: &Arc<Registered>, id: Uuid) -> Result<Option<Arc<dyn AnyRecord>>> {
        let found = self.look_up(registered, id)?;
        if let Some(record) = &found
            && !self.has_touched(id)
        {
            let seen = Seen::Revision(record.base().revision);
            let registered = Arc::clone(registered);
            self.seen().insert(id, Relied { registered, seen, surrogate: None });
        }
        Ok(found)
    }

    /// The short number of an id, if it was ever mentioned.
    pub(crate) fn short_number(&self, id: Uuid) -> Result<Option<u64>> {
        if let Some(number) = self.numbers.find(id) {
            return Ok(Some(number));
        }
        let number = view::surrogate(&*self.snapshot, id)?;
        if let Some(number) = number {
            self.note_number(id, number);
        }
        Ok(number)
    }

    /// Notes a short number that was met on the way: an id keeps its number for ever.
    pub(crate) fn note_number(&self, id: Uuid, number: u64) {
        self.numbers.note(id, number);
    }

    fn seen(&self) -> MutexGuard<'_, IdMap<Relied>> {
        lock(&self.seen)
    }

    /// Keeps the short number of a changed record for its commit, which need not look for it then.
    fn keep_number(&mut self, id: Uuid, number: Option<u64>) {
        if let Some(pending) = self.places.get(&id).and_then(|place| self.pending.get_mut(*place)) {
            pending.surrogate = number;
        }
    }

    /// What the leader commits.
    pub(crate) fn into_call(mut self) -> Call {
        let ready = self.ahead.take().map(|mut ahead| ahead.finish()).unwrap_or_default();
        let items = self.pending.into_iter().filter_map(|pending| pending.item(&self.wishes));
        Call {
            state: self.state,
            now: self.now,
            actor: self.access.user(),
            source: self.source,
            items: items.collect(),
            seen: self.seen.into_inner().unwrap_or_else(PoisonError::into_inner),
            unwritten: self.unwritten.into_inner().unwrap_or_else(PoisonError::into_inner),
            change_set: self.change_set,
            extra: self.extra,
            cursor: self.cursor,
            mark: self.catalog.mark,
            catalog: self.catalog,
            step: self.step,
            contents: self.contents,
            ready: Mutex::new(ready),
        }
    }

    /// What the leader would commit now.
    pub(crate) fn call(&self) -> Call {
        let items = self.pending.iter().cloned();
        let items = items.filter_map(|pending| pending.item(&self.wishes));
        Call {
            state: Weak::clone(&self.state),
            catalog: Arc::clone(&self.catalog),
            now: self.now,
            actor: self.access.user(),
            source: self.source,
            items: items.collect(),
            seen: self.seen().clone(),
            unwritten: lock(&self.unwritten).clone(),
            change_set: self.change_set,
            extra: self.extra.clone(),
            cursor: self.cursor.clone(),
            mark: self.catalog.mark,
            step: self.step.clone(),
            contents: self.contents.clone(),
            ready: Mutex::default(),
        }
    }
}

impl Look for Work {
    fn record(&self, entity: &str, id: Uuid) -> Result<Option<Arc<dyn AnyRecord>>> {
        match self.catalog.find(entity) {
            Some(registered) => self.note(registered, id),
            None => Ok(None),
        }
    }
    fn under(
        &self,
        entity: &str,
        index: &str,
        prefix: &dyn KeyPart,
    ) -> Result<Vec<Arc<dyn AnyRecord>>> {
        let registered = self.catalog.named(entity)?;
        let ids = self.ids_under(registered, index, prefix)?;
        ids.into_iter().filter_map(|id| self.note(registered, id).transpose()).collect()
    }
    fn rate(&self, from: Currency, to: Currency, on: Date) -> Result<Option<Decimal>> {
        self.host.rate(self, from, to, on)
    }
    fn check_query(&self, entity: &str, query: &ListRequest<'_>) -> Result<Option<String>> {
        self.check_list(entity, query)
    }
    fn rely_on(&self, entity: &str) -> Result<()> {
        let number = self.catalog.named(entity)?.number;
        let mut unwritten = lock(&self.unwritten);
        if let Entry::Vacant(place) = unwritten.entry(number) {
            place.insert(meta::counters(&*self.snapshot)?.sequence);
        }
        Ok(())
    }
    fn any(&self, entity: &str, is_so: &mut dyn FnMut(&dyn AnyRecord) -> bool) -> Result<bool> {
        self.rely_on(entity)?;
        let registered = self.catalog.named(entity)?;
        let mut found = false;
        for (own, _, record) in self.own() {
            let same = own.number == registered.number;
            found |= record.filter(|_| same).is_some_and(|record| is_so(&**record));
        }
        view::all(&*self.snapshot, registered, None, &mut |_, (header, record)| {
            if !found && !self.has_touched(header.id) {
                found = is_so(&*record);
            }
            Ok(if found { ControlFlow::Break(()) } else { ControlFlow::Continue(()) })
        })?;
        Ok(found)
    }
    fn fresh_id(&self) -> Uuid {
        self.new_id()
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

pub(crate) fn missing(registered: &Registered, id: Uuid) -> Error {
    Error::new(ErrorKind::NotFound, "there is no such record, or you may not see it")
        .with_record(registered.entity.def().name.clone(), id)
}

pub(crate) fn unknown_field(def: &EntityDef, name: &str) -> Error {
    Error::new(ErrorKind::UnknownField, format!("{} has no such field; see describe", def.name))
        .with_field(name.to_owned(), "unknown_field")
}
