//! Rows of a list: what an index keeps of records, read without the records.

use std::{borrow::Cow, ops::ControlFlow, sync::Arc};

use uuid::Uuid;

use crate::{
    crm::collection::{index_number, numbered},
    entity::{FieldDef, FieldKind, FieldType, KeyPart, cbor::Reader, record::AnyRecord},
    error::{Error, ErrorKind, Result},
    planted::{Plant, is_planted},
    store::{
        catalog::Registered,
        codec::{self, Header},
        engine::{Direction, Range},
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
}

macro_rules! tuple {
    ($($field:ident),+) => {
        impl<$($field: FieldType),+> KeptFields for ($($field,)+) {
            fn fits(fields: &[&FieldDef]) -> bool {
                let mut fields = fields.iter();
                $(fields.next().is_some_and(|field| {
                    field.nullable == $field::NULLABLE
                        && is_same(&field.kind, const { &$field::KIND })
                }) &&)+ fields.next().is_none()
            }
            fn read(stored: &mut Reader<'_>) -> Result<Self> {
                Ok(($({
                    let mut field = $field::blank();
                    field.read(const { &$field::KIND }, stored)?;
                    field
                },)+))
            }
        }
    };
}

tuple!(A);
tuple!(A, B);
tuple!(A, B, C);
tuple!(A, B, C, D);
tuple!(A, B, C, D, E);
tuple!(A, B, C, D, E, F);

fn is_same(one: &FieldKind, other: &FieldKind) -> bool {
    match (one, other) {
        // Nearly always the very same, which spares comparing all that a choice has.
        (FieldKind::Choice(Cow::Borrowed(one)), FieldKind::Choice(Cow::Borrowed(other)))
            if std::ptr::eq(*one, *other) =>
        {
            true
        }
        _ => one == other,
    }
}

fn other_types() -> Error {
    Error::new(
        ErrorKind::WrongType,
        "the index keeps other fields: name their types in the order of its list",
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
            let records = self.under(registered, index, prefix, limit)?;
            let kept = records.into_iter().map(|record| {
                let stored = codec::project(def, &*record, fields);
                let fields = F::read(&mut Reader::new(&stored))?;
                Ok(Kept { id: KeptId::Known(record.id()), fields })
            });
            return kept.collect();
        }
        let range = Range::prefix(&self.key_of(view::index_prefix(number, &[]), prefix)?);
        let mut rows = Vec::with_capacity(limit.min(USUAL_ROWS));
        if limit == 0 {
            return Ok(rows);
        }
        index::scan(&*self.snapshot, &range, Direction::Up, &mut |entry| {
            let fields = F::read(&mut Reader::new(entry.kept))?;
            rows.push(Kept { id: KeptId::Numbered(entry.surrogate), fields });
            Ok(if rows.len() < limit { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
        })?;
        Ok(rows)
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
