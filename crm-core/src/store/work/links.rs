//! Links: what a write sets must lead to a live record that the user may see.

use std::{collections::BTreeSet, sync::Arc};

use uuid::Uuid;

use super::{Work, lock};
use crate::{
    access::Access,
    entity::{
        EntityDef, FieldDef, FieldKind, Value, field::VisitLink, field_set::FieldSet,
        record::AnyRecord,
    },
    error::{Error, ErrorKind, Result},
    planted::{Plant, is_planted},
    store::{
        catalog::Registered,
        put::{Relied, Seen},
        view,
    },
};

impl Work {
    /// A link that this write sets must lead to a live record; `changed` are the fields that it sets, all where it
    /// creates the record.
    pub(super) fn check_links(
        &self,
        registered: &Registered,
        before: Option<&dyn AnyRecord>,
        record: &dyn AnyRecord,
        changed: Option<&FieldSet>,
    ) -> Result<()> {
        let def = registered.entity.def();
        for position in registered.linking.iter().copied() {
            let Some(field) = def.fields.get(position) else { continue };
            if changed.is_some_and(|changed| !changed.contains(position)) {
                continue;
            }
            // An item that stays may lead to what has gone since, as a deal's earlier stages do.
            let mut kept = Vec::new();
            if let Some(before) = before {
                each_link(before, position, field, &mut |entity, id| {
                    kept.push((entity.to_owned(), id));
                    Ok(())
                })?;
            }
            let mut broken = false;
            each_link(record, position, field, &mut |entity, id| {
                if kept.iter().any(|(of, held)| of == entity && *held == id) {
                    return Ok(());
                }
                broken |= match self.catalog.find(entity) {
                    Some(target) => {
                        !self.note_live(target, id)? && !Self::held(def, before, entity, id)?
                    }
                    None => true,
                };
                Ok(())
            })?;
            if broken {
                return Err(broken_link(field));
            }
        }
        Ok(())
    }

    /// Whether a record is live, by its header alone; if so, remembers that the write relies on it.
    fn note_live(&self, registered: &Arc<Registered>, id: Uuid) -> Result<bool> {
        if let Some(pending) = self.touched(id) {
            let same = pending.registered.number == registered.number;
            return Ok(pending
                .after
                .as_ref()
                .is_some_and(|record| same && record.base().is_live()));
        }
        let known = self.seen().get(&id).map(|relied| (relied.registered.number, relied.seen));
        match known {
            Some((of, mark)) if of == registered.number => match mark {
                Seen::Live => return Ok(true),
                Seen::Revision(_) => {
                    let read = self.look_up(registered, id)?;
                    return Ok(read.is_some_and(|record| record.base().is_live()));
                }
            },
            _ => {}
        }
        let surrogate = match self.known_target(registered, id) {
            Some(surrogate) => Some(surrogate),
            None => view::header(&*self.snapshot, registered, id)?
                .filter(|(_, header)| header.live)
                .map(|(surrogate, _)| surrogate),
        };
        if let Some(number) = surrogate {
            let registered = Arc::clone(registered);
            let relied = Relied { registered, seen: Seen::Live, surrogate };
            self.seen().entry(id).or_insert(relied);
            if self.ahead.is_some() {
                lock(&self.linked).push((id, number));
            }
        }
        Ok(surrogate.is_some())
    }

    /// The short number of a live record that links of earlier calls led to.
    fn known_target(&self, registered: &Registered, id: Uuid) -> Option<u64> {
        self.link_targets.as_ref()?.find(&self.state, registered.number, id)
    }

    /// Whether the record led there before, from whatever field: a rule may note who owned a deal, though they have left.
    fn held(
        def: &EntityDef,
        before: Option<&dyn AnyRecord>,
        entity: &str,
        id: Uuid,
    ) -> Result<bool> {
        let Some(before) = before else { return Ok(false) };
        let mut held = false;
        for (position, field) in def.fields.iter().enumerate() {
            each_link(before, position, field, &mut |of, other| {
                held |= of == entity && other == id;
                Ok(())
            })?;
        }
        Ok(held)
    }

    /// What a user may not see does not exist: nothing new can be linked to it.
    pub(super) fn check_reach(
        &self,
        def: &EntityDef,
        before: Option<&dyn AnyRecord>,
        record: &dyn AnyRecord,
    ) -> Result<()> {
        let Access::User(limits) = &self.access else { return Ok(()) };
        if is_planted(Plant::LinkUngated) {
            return Ok(());
        }
        for (position, field) in def.fields.iter().enumerate() {
            let value = record.value(position);
            let held = before.map_or(Value::Null, |before| before.value(position));
            if held == value {
                continue;
            }
            let mut reached = BTreeSet::from([limits.user]);
            reached.extend(&limits.teams);
            if let Some(before) = before {
                each_link(before, position, field, &mut |_, id| {
                    reached.insert(id);
                    Ok(())
                })?;
            }
            let mut broken = false;
            each_link(record, position, field, &mut |entity, id| {
                let registered = self.catalog.find(entity);
                broken |= !reached.contains(&id)
                    && registered.map(|it| self.find(it, id)).transpose()?.flatten().is_none();
                Ok(())
            })?;
            if broken {
                return Err(broken_link(field));
            }
        }
        Ok(())
    }
}

/// Calls `visit` for each link of a field.
pub(super) fn each_link(
    record: &dyn AnyRecord,
    position: usize,
    field: &FieldDef,
    visit: &mut VisitLink<'_>,
) -> Result<()> {
    match (&field.kind, record.field(position)) {
        (FieldKind::Id(_) | FieldKind::Link | FieldKind::List(_), Some(value)) => {
            value.links(&field.kind, visit)
        }
        _ => Ok(()),
    }
}

fn broken_link(field: &FieldDef) -> Error {
    Error::new(
        ErrorKind::BrokenLink,
        "the record that this field links to does not exist; create it first",
    )
    .with_field(field.name.clone(), "broken_link")
}
