//! What custom fields are found by, built over records that are there already, and taken down again.
//!
//! A structure is one index, unique value or set of search words over one custom field. Its row in `meta` says over
//! which short numbers it stands: commits keep it up for those alone, and a step moves the border over some records
//! more in a commit of its own. So it is exact at every moment, and a crash loses at most one step.

use std::ops::{Bound, ControlFlow};

use crate::{
    entity::{
        FieldKind,
        cbor::{Reader, Writer, corrupt},
        custom::{Derived, kind_from_text, kind_to_text},
    },
    error::Result,
    store::{catalog::Registered, engine::Read, meta, view},
};

/// How many records a step goes through.
pub(crate) const STEP: usize = 1_000;

/// What a structure does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Index,
    Unique,
    Search,
}

impl Role {
    const ALL: [Self; 3] = [Self::Index, Self::Unique, Self::Search];

    /// The part of its name in the file's numbers.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Index => "index",
            Self::Unique => "unique",
            Self::Search => "search",
        }
    }
}

/// A structure over a custom field, as `meta` keeps it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Structure {
    /// Its number in the file's keys.
    pub(crate) number: u16,
    /// The number of the entity.
    pub(crate) entity: u16,
    pub(crate) field: u16,
    pub(crate) kind: FieldKind,
    pub(crate) role: Role,
    pub(crate) cover: Cover,
    /// Whether it is being taken down.
    pub(crate) leaving: bool,
}

/// The records that stand in a structure: those numbered above `after`, up to `to`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cover {
    pub(crate) after: u64,
    pub(crate) to: u64,
}

impl Cover {
    pub(crate) const NONE: Self = Self { after: 0, to: 0 };
    pub(crate) const ALL: Self = Self { after: 0, to: u64::MAX };

    pub(crate) fn holds(self, surrogate: u64) -> bool {
        surrogate > self.after && surrogate <= self.to
    }
}

impl Structure {
    pub(crate) fn derived(&self) -> Derived {
        Derived {
            number: self.number,
            field: self.field,
            kind: self.kind.clone(),
            building: self.cover != Cover::ALL || self.leaving,
        }
    }

    pub(crate) fn read(payload: &[u8]) -> Result<Self> {
        let mut reader = Reader::new(payload);
        reader.pair(8)?;
        let (number, entity, field) = (reader.number()?, reader.number()?, reader.number()?);
        let kind = kind_from_text(&reader.string()?).ok_or_else(corrupt)?;
        let role: usize = reader.number()?;
        let role = *Role::ALL.get(role).ok_or_else(corrupt)?;
        let cover = Cover { after: reader.uint()?, to: reader.uint()? };
        Ok(Self { number, entity, field, kind, role, cover, leaving: reader.bool()? })
    }

    pub(crate) fn write(&self) -> Vec<u8> {
        let mut writer = Writer::with_capacity(48);
        writer.array(8);
        writer.uint(u64::from(self.number));
        writer.uint(u64::from(self.entity));
        writer.uint(u64::from(self.field));
        writer.text(&kind_to_text(&self.kind));
        let role = Role::ALL.iter().position(|role| *role == self.role).unwrap_or_default();
        writer.uint(role as u64);
        writer.uint(self.cover.after);
        writer.uint(self.cover.to);
        writer.bool(self.leaving);
        writer.finish()
    }
}

/// Over which records a structure stands now; none when it is gone.
pub(crate) fn cover(read: &dyn Read, derived: &Derived) -> Result<Cover> {
    if !derived.building {
        return Ok(Cover::ALL);
    }
    Ok(meta::structure(read, derived.number)?.map_or(Cover::NONE, |found| found.cover))
}

/// The records of the next step with their numbers; fewer than a step's when they are the last.
pub(crate) fn next_records(
    read: &dyn Read,
    registered: &Registered,
    structure: &Structure,
) -> Result<Vec<(u64, view::Loaded)>> {
    let from = if structure.leaving { structure.cover.after } else { structure.cover.to };
    let mut found = Vec::new();
    view::all(read, registered, Some(from), &mut |surrogate, loaded| {
        if structure.leaving && surrogate > structure.cover.to {
            return Ok(ControlFlow::Break(()));
        }
        found.push((surrogate, loaded));
        let is_full = found.len() >= STEP;
        Ok(if is_full { ControlFlow::Break(()) } else { ControlFlow::Continue(()) })
    })?;
    Ok(found)
}

/// The structure after a step over these records; nothing when it is taken down.
pub(crate) fn moved(mut structure: Structure, last: Bound<u64>) -> Option<Structure> {
    match (structure.leaving, last) {
        (true, Bound::Included(last)) => structure.cover.after = last,
        (true, _) => return None,
        (false, Bound::Included(last)) => structure.cover.to = last,
        (false, _) => structure.cover = Cover::ALL,
    }
    Some(structure)
}
