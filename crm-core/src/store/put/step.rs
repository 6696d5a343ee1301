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
        let records: Vec<_> =
            records.into_iter().filter(|(_, (_, record))| record.base().is_live()).collect();
        let place = registered.indexes.iter().position(|number| *number == structure.number);
        let mut clashing = BTreeSet::new();
        match (structure.role, place) {
            (Role::Search, _) => {
                self.share(&records, Vec::new(), |share, (surrogate, (_, record))| {
                    let reaches = |derived: &Derived, moved: Option<&Structure>| {
                        if derived.number != structure.number {
                            return Ok(build::cover(share.read, derived)?.holds(*surrogate));
                        }
                        Ok(moved.is_some_and(|moved| moved.cover.holds(*surrogate)))
                    };
                    let (held, moved) = (Some(&structure), moved.as_ref());
                    let (words, record) = (&mut share.vocabulary, Some(&**record));
                    let before = terms(words, registered, record, &|it| reaches(it, held))?;
                    let after = terms(words, registered, record, &|it| reaches(it, moved))?;
                    share.change_terms(registered, *surrogate, before, after);
                    Ok(())
                })?;
            }
            (Role::Index, Some(place)) => {
                self.share(&records, Vec::new(), |share, (surrogate, (_, record))| {
                    let passage = passage(registered, &structure, *surrogate, &**record);
                    share.put_entries_at(place, passage)
                })?;
            }
            (Role::Unique, Some(place)) => {
                for (surrogate, (_, record)) in &records {
                    let passage = passage(registered, &structure, *surrogate, &**record);
                    self.note_clashes(registered, place, passage.after, &mut clashing)?;
                    self.put_unique_at(Source::Replay, place, passage)?;
                }
            }
            (Role::Index | Role::Unique, None) => {}
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

/// A record that comes into a structure, or goes out of it.
fn passage<'p>(
    registered: &'p Registered,
    structure: &Structure,
    surrogate: u64,
    record: &'p dyn AnyRecord,
) -> Passage<'p> {
    let passage = Passage::of_new(registered, surrogate, record);
    if structure.leaving { passage.turned() } else { passage }
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
