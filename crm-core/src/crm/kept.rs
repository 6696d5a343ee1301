//! Rows of a list: what an index keeps of records, read without the records.

use std::{borrow::Cow, ops::ControlFlow, sync::Arc};

use uuid::Uuid;

use crate::{
    crm::{
        collection::{index_number, numbered},
        listing::Stretch,
    },
    entity::{FieldDef, FieldKind, FieldType, KeyPart, cbor::Reader, record::AnyRecord},
    error::{Error, ErrorKind, Result},
    planted::{Plant, is_planted},
    query::Query,
    store::{
        catalog::Registered,
        codec::{self, Header},
        engine::Direction,
        index, view,
        work::Work,
    },
};

/// Rows are made room for at once up to this many.
pub(super) const USUAL_ROWS: usize = 256;

/// A row of a list: the fields that an index keeps of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept<F> {
    id: KeptId,
    /// The kept fields.
    pub fields: F,
}

/// Which record a row is of; rows of one reading name theirs in the same way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum KeptId {
    Known(Uuid),
    Numbered(u64),
}

impl<F> Kept<F> {
    pub(crate) fn of(&self) -> KeptId {
        self.id
    }
}

/// The types of the fields that an index keeps, in the order of its list: a tuple, as `(Channel, String)`.
pub trait KeptFields: Sized {
    /// Whether these fields have the types.
    #[doc(hidden)]
    fn fits(fields: &[&FieldDef]) -> bool;

    /// Takes what is stored.
    #[doc(hidden)]
    fn read(stored: &mut Reader<'_>) -> Result<Self>;

    /// Nothing in any of them.
    #[doc(hidden)]
    fn blank() -> Self;

    /// Takes what is stored of the one at this place.
    #[doc(hidden)]
    fn read_at(&mut self, place: usize, stored: &mut Reader<'_>) -> Result<()>;
}

macro_rules! tuple {
    ($($field:ident $place:tt),+) => {
        impl<$($field: FieldType),+> KeptFields for ($($field,)+) {
            fn fits(fields: &[&FieldDef]) -> bool {
                let mut fields = fields.iter();
                $(fields.next().is_some_and(|field| {
                    field.nullable == $field::NULLABLE
                        && is_same(&field.kind, const { &$field::KIND })
                }) &&)+ fields.next().is_none()
            }
            fn read(stored: &mut Reader<'_>) -> Result<Self> {
                let mut fields = Self::blank();
                $(fields.$place.read(const { &$field::KIND }, stored)?;)+
                Ok(fields)
            }
            fn blank() -> Self {
                ($($field::blank(),)+)
            }
            fn read_at(&mut self, place: usize, stored: &mut Reader<'_>) -> Result<()> {
                match place {
                    $($place => self.$place.read(const { &$field::KIND }, stored),)+
                    _ => Ok(()),
                }
            }
        }
    };
}

tuple!(A 0);
tuple!(A 0, B 1);
tuple!(A 0, B 1, C 2);
tuple!(A 0, B 1, C 2, D 3);
tuple!(A 0, B 1, C 2, D 3, E 4);
tuple!(A 0, B 1, C 2, D 3, E 4, F 5);
tuple!(A 0, B 1, C 2, D 3, E 4, F 5, G 6);

fn is_same(one: &FieldKind, other: &FieldKind) -> bool {
    match (one, other) {
        // Those of the program have a name each, which spares comparing all that a choice has.
        (FieldKind::Choice(Cow::Borrowed(one)), FieldKind::Choice(Cow::Borrowed(other))) => {
            one.name == other.name
        }
        _ => one == other,
    }
}

fn other_types() -> Error {
    Error::new(
        ErrorKind::WrongType,
        "the fields have other types: name those of the fields that are kept or read, in their order",
    )
}

impl Work {
    /// What an index keeps of the records under a beginning of its key, in its order.
    pub(crate) fn kept<F: KeptFields>(
        &self,
        registered: &Registered,
        index: &str,
        prefix: &dyn KeyPart,
        limit: usize,
    ) -> Result<Vec<Kept<F>>> {
        let mut rows = Vec::with_capacity(if limit <= USUAL_ROWS { limit } else { 0 });
        self.each_kept(registered, index, prefix, limit, &mut |row| rows.push(row))?;
        Ok(rows)
    }

    /// Calls `take` with each of them.
    pub(crate) fn each_kept<F: KeptFields>(
        &self,
        registered: &Registered,
        index: &str,
        prefix: &dyn KeyPart,
        limit: usize,
        take: &mut dyn FnMut(Kept<F>),
    ) -> Result<()> {
        let (position, number) = index_number(registered, index)?;
        let def = registered.entity.def();
        let fields = registered.kept.get(position).map_or(&[][..], Vec::as_slice);
        let kept = fields.iter().filter_map(|position| def.fields.get(*position));
        if !F::fits(&kept.collect::<Vec<_>>()) {
            return Err(other_types());
        }
        let sees_all = self.access.sees_all(def) || is_planted(Plant::KeptUngated);
        if self.own().next().is_some() || !sees_all {
            // Owner, team and the transaction's own values stand in the records.
            return self.each_under(registered, index, prefix, limit, &mut |record| {
                let stored = codec::project(def, &*record, fields);
                let fields = F::read(&mut Reader::new(&stored))?;
                take(Kept { id: KeptId::Known(record.id()), fields });
                Ok(())
            });
        }
        if limit == 0 {
            return Ok(());
        }
        let range = self.range_of(number, Stretch::under(prefix))?;
        let mut left = limit;
        index::scan(&*self.snapshot, &range, Direction::Up, &mut |entry| {
            let fields = F::read(&mut Reader::new(entry.kept))?;
            take(Kept { id: KeptId::Numbered(entry.surrogate), fields });
            left -= 1;
            Ok(if left > 0 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
        })
    }

    /// Calls `take` with some fields of each record under these keys of an index, in its order; where a filter is asked,
    /// of those that pass it. What is not taken is not read.
    pub(crate) fn each_row<F: KeptFields>(
        &self,
        registered: &Registered,
        index: &str,
        stretch: Stretch<'_>,
        names: &[&str],
        asked: Option<&Query>,
        take: &mut dyn FnMut(Uuid, F) -> Result<()>,
    ) -> Result<()> {
        let def = registered.entity.def();
        let positions: Vec<usize> = names.iter().filter_map(|name| def.position(name)).collect();
        let fields = positions.iter().filter_map(|position| def.fields.get(*position));
        let fields: Vec<&FieldDef> = fields.collect();
        let stands_elsewhere = |field: &&FieldDef| codec::stands_elsewhere(field.number);
        if !F::fits(&fields) || fields.iter().any(stands_elsewhere) {
            return Err(other_types());
        }
        if asked.is_some() || self.own().next().is_some() || !self.access.sees_all(def) {
            let asked = asked.map(|asked| self.asking(registered, asked)).transpose()?;
            return self.each_of(registered, index, stretch, usize::MAX, &mut |record| {
                if let Some(asked) = &asked
                    && !asked.passes(&*record)?
                {
                    return Ok(());
                }
                let stored = codec::project(def, &*record, &positions);
                take(record.id(), F::read(&mut Reader::new(&stored))?)
            });
        }
        let numbers: Vec<u16> = fields.iter().map(|field| field.number).collect();
        let (_, index) = index_number(registered, index)?;
        let range = self.range_of(index, stretch)?;
        index::scan(&*self.snapshot, &range, Direction::Up, &mut |entry| {
            let entity = registered.number;
            let row = view::with_payload(&*self.snapshot, entity, entry.surrogate, |payload| {
                let (header, body) = Header::read(payload)?;
                let mut fields = F::blank();
                codec::pick(body, &numbers, &mut |place, _, stored| fields.read_at(place, stored))?;
                Ok((header.id, fields))
            })?;
            if let Some((id, fields)) = row {
                take(id, fields)?;
            }
            Ok(ControlFlow::Continue(()))
        })
    }

    /// The id of the record that a row of this same state is of.
    pub(crate) fn id_of_kept(&self, registered: &Registered, kept: KeptId) -> Result<Uuid> {
        let surrogate = match kept {
            KeptId::Known(id) => return Ok(id),
            KeptId::Numbered(surrogate) => surrogate,
        };
        let id = |payload: &[u8]| Ok(Header::read(payload)?.0.id);
        let found = view::with_payload(&*self.snapshot, registered.number, surrogate, id)?;
        found.ok_or_else(|| {
            Error::new(
                ErrorKind::Corrupt,
                "an index leads to no record: run check, or restore a backup",
            )
        })
    }

    /// The record that a kept row is of, if it may still be seen.
    pub(crate) fn of_kept<F>(
        &self,
        registered: &Registered,
        kept: &Kept<F>,
    ) -> Result<Option<Arc<dyn AnyRecord>>> {
        let id = match kept.id {
            KeptId::Known(id) => id,
            KeptId::Numbered(surrogate) => match numbered(self, registered, surrogate)? {
                Some((id, _)) => id,
                None => return Ok(None),
            },
        };
        self.find(registered, id)
    }
}
