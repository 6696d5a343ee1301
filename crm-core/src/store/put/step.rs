//! Steps of a structure over a custom field: built, or taken down, some records at a time.

use std::{collections::BTreeSet, ops::Bound};

use uuid::Uuid;

use super::{Derivation, Passage, Step, keys::keys_whole, words::terms};
use crate::{
    entity::{Source, custom::Derived, record::AnyRecord},
    error::{Error, ErrorKind, RecordRef, RefusedRecord, Result, Violation},
    store::{
        build::{self, Role, Structure},
        catalog::Registered,
        meta, view,
    },
};

impl Derivation<'_> {
    /// Brings some records more into a structure over a custom field, or out of it.
    pub(super) fn step(&mut self, step: &Step) -> Result<()> {
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
                    let changed = None;
                    let passage = Passage { registered, surrogate, before, after, changed };
                    self.put_index(Source::Replay, place, passage)?;
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
