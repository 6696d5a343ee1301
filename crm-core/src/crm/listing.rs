//! Lists and look-ups over a transaction's view: the snapshot, and its own records over it.

use std::{ops::ControlFlow, sync::Arc};

use crate::{
    access::Action,
    crm::collection::{index_number, numbered},
    entity::{KeyPart, KeyWriter, index::RawKeys, record::AnyRecord},
    error::Result,
    store::{
        catalog::Registered,
        engine::{Direction, Range},
        put, view,
        work::Work,
    },
};

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
        for (own, id, record) in self.own() {
            let same = own.number == registered.number;
            let live = record.filter(|record| same && record.base().is_live());
            if put::keys_whole(registered, position, live.map(|record| &**record))?.contains(&key) {
                return self.find(registered, id);
            }
        }
        for holder in view::holders(&*self.snapshot, number, &key)? {
            let Some((id, _)) = numbered(self, registered, holder)? else { continue };
            if !self.has_touched(id) {
                return self.find(registered, id);
            }
        }
        Ok(None)
    }

    /// Records under a beginning of an index's key, in its order, the transaction's own among them.
    pub(crate) fn under(
        &self,
        registered: &Registered,
        index: &str,
        prefix: &dyn KeyPart,
        limit: usize,
    ) -> Result<Vec<Arc<dyn AnyRecord>>> {
        let (position, number) = index_number(registered, index)?;
        let def = registered.entity.def();
        // An id that the file never saw stands under no key.
        let mut resolve = |id| Ok(view::surrogate(&*self.snapshot, id)?.unwrap_or(u64::MAX));
        let mut writer = KeyWriter::short(&mut resolve);
        prefix.write(&mut writer);
        let start = view::index_prefix(number, &writer.finish()?);
        let mut own = Vec::new();
        for (other, _, record) in self.own() {
            let Some(record) = record.filter(|record| record.base().is_live()) else { continue };
            if other.number != registered.number || !self.allows(def, Action::Read, &**record) {
                continue;
            }
            let mut resolve = |id| Ok(view::surrogate(&*self.snapshot, id)?.unwrap_or(u64::MAX));
            let mut raw = RawKeys::short(&mut resolve);
            registered.entity.keys(position, &**record, &mut raw)?;
            let keys = raw.finish()?.into_iter().map(|key| view::index_prefix(number, &key));
            own.extend(
                keys.filter(|key| key.starts_with(&start)).map(|key| (key, Arc::clone(record))),
            );
        }
        own.sort_by(|(one, _), (other, _)| other.cmp(one));
        let mut found = Vec::new();
        let range = Range::prefix(&start);
        view::entries(&*self.snapshot, &range, Direction::Up, &mut |entry| {
            let key = entry.key.get(..entry.key.len() - 8).unwrap_or_default();
            while let Some((_, record)) = own.pop_if(|(own_key, _)| own_key.as_slice() < key) {
                found.push(record);
            }
            if let Some((id, record)) = numbered(self, registered, entry.surrogate)?
                && !self.has_touched(id)
                && self.allows(def, Action::Read, &*record)
            {
                found.push(record);
            }
            Ok(if found.len() < limit { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
        })?;
        found.extend(own.into_iter().rev().map(|(_, record)| record));
        found.truncate(limit);
        Ok(found.into_iter().map(|record| self.access.mask(def, record)).collect())
    }

    /// Calls `visit` for each live record of an entity that may be seen, in order of arrival, the transaction's own last.
    pub(crate) fn each(
        &self,
        registered: &Registered,
        visit: &mut dyn FnMut(Arc<dyn AnyRecord>) -> Result<ControlFlow<()>>,
    ) -> Result<()> {
        let def = registered.entity.def();
        let mut show = |record: Arc<dyn AnyRecord>| {
            if !record.base().is_live() || !self.allows(def, Action::Read, &*record) {
                return Ok(ControlFlow::Continue(()));
            }
            visit(self.access.mask(def, record))
        };
        let mut stopped = false;
        view::all(&*self.snapshot, registered, None, &mut |_, (header, record)| {
            if self.has_touched(header.id) {
                return Ok(ControlFlow::Continue(()));
            }
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
