//! Whether what a call read still holds.

use std::{ops::ControlFlow, sync::Arc};

use super::{Call, Derivation, Item, Relied, Seen};
use crate::{
    entity::{change::diff, record::AnyRecord},
    error::{Error, ErrorKind, Result},
    store::{engine::Direction, journal, meta, view},
};

impl Derivation<'_> {
    /// What the call wants was made by definitions; by others it would write other keys.
    pub(super) fn check_mark(&self, call: &Call) -> Result<()> {
        if meta::mark(&self.overlay)? == call.mark {
            return Ok(());
        }
        Err(Error::new(
            ErrorKind::Conflict,
            "the definition of an entity or a custom field was changed meanwhile; repeat the call",
        ))
    }

    pub(super) fn check_reads(&mut self, call: &Call) -> Result<()> {
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

    /// The record must be as the call found it: written last by the same journal entry.
    pub(super) fn check_current(&self, item: &Item, surrogate: u64) -> Result<()> {
        let Item { registered, before, .. } = item;
        if self.is_fresh && before.is_some() {
            return Ok(());
        }
        let header = view::numbered_header(&self.overlay, registered.number, surrogate)?;
        let found = before.as_ref().map(|found| found.kept().sequence);
        if found != header.map(|header| header.sequence) {
            let current = view::numbered(&self.overlay, registered, surrogate)?;
            return Err(stale(item, current.map(|(_, record)| record)));
        }
        Ok(())
    }
}

/// A call that found another state than stands now must read again.
pub(super) fn stale(item: &Item, current: Option<Arc<dyn AnyRecord>>) -> Error {
    let def = item.registered.entity.def();
    let conflict = Error::new(
        ErrorKind::Conflict,
        "somebody changed the record since it was read; read it again and decide anew",
    )
    .with_record(def.name.clone(), item.id);
    let (Some(before), Some(after), Some(current)) = (&item.before, &item.after, current) else {
        return conflict;
    };
    let ours = diff(def, Some(&**before), &**after).deltas;
    let theirs = diff(def, Some(&**before), &*current).deltas;
    let both = theirs.iter().filter(|delta| ours.iter().any(|our| our.field == delta.field));
    let names = both.filter_map(|delta| def.numbered(delta.field)).map(|field| field.name.clone());
    names.fold(conflict, |error, name| error.with_field(name, "changed"))
}
