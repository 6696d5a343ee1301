//! Lists and look-ups over a transaction's view: the snapshot, and its own records over it.

use std::{ops::ControlFlow, sync::Arc};

use uuid::Uuid;

use crate::{
    access::Action,
    crm::collection::{index_number, numbered, push},
    entity::{
        Entity, KeyPart, KeyWriter, Record, erased::empty, index::RawKeys, record::AnyRecord,
    },
    error::Result,
    planted::{Plant, is_planted},
    query::Take,
    store::{
        catalog::Registered,
        codec::{self, Header},
        engine::{Direction, Range},
        index, put, view,
        work::Work,
    },
};

/// Which keys of an index are meant.
#[derive(Clone, Copy)]
pub(crate) struct Stretch<'k> {
    prefix: &'k dyn KeyPart,
    next: Option<[&'k dyn KeyPart; 2]>,
}

impl<'k> Stretch<'k> {
    /// Those that begin so.
    pub(crate) fn under(prefix: &'k dyn KeyPart) -> Self {
        Self { prefix, next: None }
    }

    /// Those that begin so and whose next part lies between these two, or is one of them.
    pub(crate) fn between(
        prefix: &'k dyn KeyPart,
        first: &'k dyn KeyPart,
        last: &'k dyn KeyPart,
    ) -> Self {
        Self { prefix, next: Some([first, last]) }
    }
}

impl Work {
    /// The live record that holds a unique key, if it may be seen.
    pub(crate) fn find_unique(
        &self,
        registered: &Registered,
        index: &str,
        key: &dyn KeyPart,
    ) -> Result<Option<Arc<dyn AnyRecord>>> {
        let (position, number) = index_number(registered, index)?;
        let mut writer = KeyWriter::whole();
        key.write(&mut writer);
        let key = writer.finish()?;
        let shown = |id| -> Result<Option<Arc<dyn AnyRecord>>> {
            let Some(record) = self.find(registered, id)? else { return Ok(None) };
            // A value that may not be seen must not find its record.
            let holds = put::keys_whole(registered, position, Some(&*record))?.contains(&key);
            Ok(Some(record).filter(|_| holds || is_planted(Plant::UniqueByHidden)))
        };
        for (own, id, record) in self.own() {
            let same = own.number == registered.number;
            let live = record.filter(|record| same && record.base().is_live());
            if put::keys_whole(registered, position, live.map(|record| &**record))?.contains(&key) {
                return shown(id);
            }
        }
        for holder in view::holders(&*self.snapshot, number, &key)? {
            let Some((id, _)) = numbered(self, registered, holder)? else { continue };
            if !self.has_touched(id) {
                return shown(id);
            }
        }
        Ok(None)
    }

    /// The live record that has held a unique key since before this transaction, whoever may see it.
    pub(crate) fn holder(
        &self,
        registered: &Registered,
        index: &str,
        key: &dyn KeyPart,
    ) -> Result<Option<Uuid>> {
        let (position, number) = index_number(registered, index)?;
        let mut writer = KeyWriter::whole();
        key.write(&mut writer);
        let key = writer.finish()?;
        for holder in view::holders(&*self.snapshot, number, &key)? {
            let Some(header) = view::numbered_header(&*self.snapshot, registered.number, holder)?
            else {
                continue;
            };
            if !self.has_touched(header.id) {
                return Ok(Some(header.id));
            }
            let now = self.load(registered, header.id)?.filter(|record| record.base().is_live());
            if put::keys_whole(registered, position, now.as_deref())?.contains(&key) {
                return Ok(Some(header.id));
            }
        }
        Ok(None)
    }

    /// Whether there is such a record, not in the trash, whoever may see it.
    pub(crate) fn is_live(&self, registered: &Registered, id: Uuid) -> Result<bool> {
        if self.has_touched(id) {
            let record = self.load(registered, id)?;
            return Ok(record.is_some_and(|record| record.base().is_live()));
        }
        let header = view::header(&*self.snapshot, registered, id)?;
        Ok(header.is_some_and(|(_, header)| header.live))
    }

    /// Records under a beginning of an index's key, in its order, the transaction's own among them.
    pub(crate) fn under(
        &self,
        registered: &Registered,
        index: &str,
        prefix: &dyn KeyPart,
        limit: usize,
    ) -> Result<Vec<Arc<dyn AnyRecord>>> {
        let mut found = Vec::new();
        self.each_under(registered, index, prefix, limit, &mut |record| {
            found.push(record);
            Ok(())
        })?;
        Ok(found)
    }

    /// The live records under a beginning of an index's key, in no order, whoever may see them: for rules.
    pub(crate) fn ids_under(
        &self,
        registered: &Registered,
        index: &str,
        prefix: &dyn KeyPart,
    ) -> Result<Vec<Uuid>> {
        let (position, number) = index_number(registered, index)?;
        let range = &self.range_of(number, Stretch::under(prefix))?;
        let mut ids = Vec::new();
        index::scan(&*self.snapshot, range, Direction::Up, |entry| {
            let header =
                view::numbered_header(&*self.snapshot, registered.number, entry.surrogate)?;
            ids.extend(header.map(|header| header.id).filter(|id| !self.has_touched(*id)));
            Ok(ControlFlow::Continue(()))
        })?;
        for (own, id, record) in self.own() {
            let is_meant = |record: &&Arc<dyn AnyRecord>| {
                own.number == registered.number && record.base().is_live()
            };
            if let Some(record) = record.filter(is_meant)
                && !self.keys_in(registered, position, &**record, range)?.is_empty()
            {
                ids.push(id);
            }
        }
        Ok(ids)
    }

    /// Calls `take` with each of them.
    pub(crate) fn each_under(
        &self,
        registered: &Registered,
        index: &str,
        prefix: &dyn KeyPart,
        limit: usize,
        take: &mut Take<'_>,
    ) -> Result<()> {
        self.each_of(registered, index, Stretch::under(prefix), limit, take)
    }

    /// Adds all of them to a list, up to this length. Where nothing limits what is seen, and the transaction has no
    /// records of its own, each is read to where it stays in the list.
    pub(crate) fn list_under<T: Entity>(
        &self,
        registered: &Registered,
        index: &str,
        prefix: &dyn KeyPart,
        limit: usize,
        list: &mut Vec<Record<T>>,
    ) -> Result<()> {
        let def = registered.entity.def();
        if limit == 0 || !self.access.sees_all(def) || self.own().next().is_some() {
            return self
                .each_under(registered, index, prefix, limit, &mut |record| push(list, record));
        }
        let (_, number) = index_number(registered, index)?;
        let range = self.range_of(number, Stretch::under(prefix))?;
        index::scan(&*self.snapshot, &range, Direction::Up, |entry| {
            let (entity, number) = (registered.number, entry.surrogate);
            view::with_payload(&*self.snapshot, entity, number, |payload| {
                let (header, body) = Header::read(payload)?;
                let record = list.push_mut(empty(registered.entity.custom(), header.id));
                codec::fill(def, record, &header, body)
            })?;
            let has_room = list.len() < limit;
            Ok(if has_room { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
        })
    }

    /// Finds the short numbers of ids in keys; an id that the file never saw has one of its own, which no record of the
    /// file stands under.
    pub(crate) fn short_numbers(&self) -> impl FnMut(Uuid) -> Result<u64> {
        |id| {
            let unseen = || id.as_u64_pair().1 | 1 << 63;
            Ok(self.short_number(id)?.unwrap_or_else(unseen))
        }
    }

    /// The keys of an index that are meant.
    pub(super) fn range_of(&self, index: u16, stretch: Stretch<'_>) -> Result<Range> {
        let mut resolve = self.short_numbers();
        let mut key = |before: &[u8], part: &dyn KeyPart| {
            let mut writer = KeyWriter::short(&mut resolve);
            writer.raw(before);
            part.write(&mut writer);
            writer.finish()
        };
        let prefix = key(&index.to_be_bytes(), stretch.prefix)?;
        let Some([first, last]) = stretch.next else { return Ok(Range::prefix(&prefix)) };
        let last = Range::prefix(&key(&prefix, last)?);
        Ok(Range { start: key(&prefix, first)?, end: last.end })
    }

    /// Calls `take` with the records under these keys of an index, in its order.
    pub(super) fn each_of(
        &self,
        registered: &Registered,
        index: &str,
        stretch: Stretch<'_>,
        limit: usize,
        take: &mut Take<'_>,
    ) -> Result<()> {
        if limit == 0 {
            return Ok(());
        }
        let (position, number) = index_number(registered, index)?;
        let range = &self.range_of(number, stretch)?;
        let def = registered.entity.def();
        let sees_all = self.access.sees_all(def);
        let facts = registered.entity.indexes().get(position);
        if !facts.is_some_and(|facts| self.access.reads_index(def, facts)) {
            let found = self.seen_in(registered, position, range, limit)?;
            return found.into_iter().try_for_each(take);
        }
        let is_seen = |record: &dyn AnyRecord| -> Result<bool> {
            Ok(sees_all
                || self.allows(def, Action::Read, record)?
                || is_planted(Plant::IndexUngated))
        };
        let mut own = Vec::new();
        for (other, _, record) in self.own() {
            let Some(record) = record.filter(|record| record.base().is_live()) else { continue };
            if other.number == registered.number && is_seen(&**record)? {
                let keys = self.keys_in(registered, position, &**record, range)?;
                own.extend(keys.into_iter().map(|key| (key, Arc::clone(record))));
            }
        }
        own.sort_by(|(one, _), (other, _)| other.cmp(one));
        let hides = self.access.hides_fields(def) && !is_planted(Plant::IndexByHidden);
        let mut shown = 0;
        let mut show = |key: &[u8], record: Arc<dyn AnyRecord>| -> Result<bool> {
            let is_masked = !sees_all && !is_planted(Plant::IndexUnmasked);
            let record = if is_masked { self.access.mask(def, record) } else { record };
            // Keys of fields that may not be seen must not find the record.
            let holds = !hides
                || self
                    .keys_in(registered, position, &*record, range)?
                    .iter()
                    .any(|held| held == key);
            if holds {
                shown += 1;
                take(record)?;
            }
            Ok(shown == limit)
        };
        let mut wants = |header: &Header, _: &[u8]| {
            let may_be_seen = sees_all
                || self.may_allow(def, Action::Read, header)
                || is_planted(Plant::IndexUngated);
            Ok(may_be_seen && !self.has_touched(header.id))
        };
        let mut is_full = false;
        index::scan(&*self.snapshot, range, Direction::Up, |entry| {
            let key = entry.key.get(..entry.key.len() - 8).unwrap_or_default();
            while let Some((own_key, record)) = own.pop_if(|(own_key, _)| own_key.as_slice() < key)
            {
                is_full = show(&own_key, record)?;
                if is_full {
                    return Ok(ControlFlow::Break(()));
                }
            }
            let found = view::wanted(&*self.snapshot, registered, entry.surrogate, &mut wants)?;
            if let Some(record) = found
                && is_seen(&*record)?
            {
                is_full = show(key, record)?;
            }
            Ok(if is_full { ControlFlow::Break(()) } else { ControlFlow::Continue(()) })
        })?;
        for (key, record) in own.into_iter().rev() {
            if is_full {
                break;
            }
            is_full = show(&key, record)?;
        }
        Ok(())
    }

    /// The same, asked of the records as they may be seen: for an index whose keys tell of fields that may not.
    fn seen_in(
        &self,
        registered: &Registered,
        position: usize,
        range: &Range,
        limit: usize,
    ) -> Result<Vec<Arc<dyn AnyRecord>>> {
        let mut found = Vec::new();
        self.each(registered, &mut |record| {
            let keys = self.keys_in(registered, position, &*record, range)?;
            found.extend(keys.into_iter().map(|key| (key, Arc::clone(&record))));
            Ok(ControlFlow::Continue(()))
        })?;
        found.sort_by(|(one, _), (other, _)| one.cmp(other));
        found.truncate(limit);
        Ok(found.into_iter().map(|(_, record)| record).collect())
    }

    /// The keys of an index that a record stands under, as far as they lie in this range.
    fn keys_in(
        &self,
        registered: &Registered,
        position: usize,
        record: &dyn AnyRecord,
        range: &Range,
    ) -> Result<Vec<Vec<u8>>> {
        let Some(number) = registered.indexes.get(position) else { return Ok(Vec::new()) };
        let mut resolve = self.short_numbers();
        let mut raw = RawKeys::short(&mut resolve);
        registered.entity.keys(position, record, &mut raw)?;
        let keys = raw.finish()?.into_iter().map(|key| view::index_prefix(*number, &key));
        Ok(keys.filter(|key| range.contains(key)).collect())
    }

    /// Calls `visit` for each live record of an entity that may be seen, in order of arrival, the transaction's own last.
    pub(crate) fn each(
        &self,
        registered: &Registered,
        visit: &mut dyn FnMut(Arc<dyn AnyRecord>) -> Result<ControlFlow<()>>,
    ) -> Result<()> {
        let def = registered.entity.def();
        let mut show = |record: Arc<dyn AnyRecord>| {
            let is_seen =
                self.allows(def, Action::Read, &*record)? || is_planted(Plant::CountUngated);
            if !record.base().is_live() || !is_seen {
                return Ok(ControlFlow::Continue(()));
            }
            if is_planted(Plant::CountUnmasked) {
                return visit(record);
            }
            visit(self.access.mask(def, record))
        };
        let mut wants = |header: &Header, _: &[u8]| {
            let may_be_seen =
                self.may_allow(def, Action::Read, header) || is_planted(Plant::CountUngated);
            Ok(header.live && may_be_seen && !self.has_touched(header.id))
        };
        let mut stopped = false;
        view::all_wanted(&*self.snapshot, registered, None, &mut wants, &mut |_, record| {
            let flow = show(record)?;
            stopped = flow.is_break();
            Ok(flow)
        })?;
        let own: Vec<_> = self
            .own()
            .filter(|(own, _, _)| own.number == registered.number)
            .filter_map(|(_, _, record)| record.cloned())
            .collect();
        for record in own {
            if stopped || show(record)?.is_break() {
                break;
            }
        }
        Ok(())
    }
}
