//! The vocabulary that entities are written in: fields, records, changes, indexes, totals and rules.

mod any;
pub(crate) mod base;
pub(crate) mod cbor;
pub(crate) mod change;
pub(crate) mod commit;
mod context;
pub(crate) mod custom;
pub(crate) mod erased;
pub(crate) mod field;
pub(crate) mod field_set;
mod group_key;
mod id;
pub(crate) mod index;
pub(crate) mod json;
mod key;
mod kind;
pub(crate) mod nearest;
mod outcome;
pub(crate) mod record;
pub(crate) mod stamp;
pub(crate) mod text;

#[cfg(feature = "python")]
pub(crate) use self::base::BasePython;
pub use self::{
    any::{Item, Value},
    base::{Base, BaseChange, ExternalId},
    change::{Change, Delta, Edit, ListChange},
    commit::{Excess, FinalStep, Limit, Numbering, Warning},
    context::{Context, Source, Violations},
    custom::{Custom, CustomFacts},
    field::{FieldType, FieldValue, Fields, ListItem, Mismatch, Words},
    group_key::GroupKey,
    id::{EntityId, ItemId},
    index::{AnyIndex, AnyTotal, By, IndexFacts, Keys, Sum, Total},
    json::from_json,
    key::{Desc, KeyPart, KeyReader, KeyWriter},
    kind::{ChoiceDef, ChoiceOption, EntityDef, FieldDef, FieldKind, ItemDef, Managed},
    outcome::Outcome,
    record::Record,
};
pub(crate) use self::{
    base::BY_EXTERNAL_ID,
    context::{ListRequest, Look},
    field::{part_field, set_id},
    id::{entity_id, link_to, parse_uuid},
    index::{index, index_each, unique},
};

use crate::{error::Result, model::RecordEvent};

/// What the `#[entity]` attribute writes for a struct: its names, its field table and its way in.
pub trait Described:
    Fields + Clone + Default + PartialEq + std::fmt::Debug + Send + Sync + 'static
{
    /// The id of its records.
    type Id: EntityId;
    /// One change to a record: a variant a field.
    type Change: Into<Change>;
    /// The name in links, filters and files, as `deal`.
    const NAME: &'static str;
    /// The name of the collection, as `deals`.
    const PLURAL: &'static str;
    /// What one is, in a sentence.
    const DOC: &'static str;
    /// Its own fields, in the order of their numbers.
    const FIELDS: &'static [FieldDef];
    /// The fields that search reads, the weightiest first.
    const SEARCH: &'static [&'static str];
    /// The field of yes or no that keeps a record out of lists and counts; search and `get` still find it.
    const UNLISTED: Option<&'static str> = None;
    /// The link to a record that it belongs to: who may not see that one does not see it either.
    const SEEN_WITH: Option<&'static str> = None;
    /// The link to a record that it is a part of: it goes to the trash with that one and comes back with it, and its
    /// changes are changes of that one.
    const PART_OF: Option<&'static str> = None;
    /// The field of a user who sees and edits a record as its owner does.
    const HELD_BY: Option<&'static str> = None;
    /// The field of yes or no without which the owner alone sees a record, and who administers the CRM.
    const PRIVATE_UNLESS: Option<&'static str> = None;
}

/// One kind of record with its indexes, totals and rules.
pub trait Entity: Described {
    /// How its records are found and sorted.
    const INDEXES: &'static [&'static dyn AnyIndex<Self>] = &[];
    /// Which figures are kept up to date.
    const TOTALS: &'static [&'static dyn AnyTotal<Self>] = &[];
    /// Which figures of other records a record sets a limit to.
    const LIMITS: &'static [Limit<Self>] = &[];
    /// Which fields a number series fills, if its records are numbered.
    const NUMBERING: Option<Numbering> = None;

    /// Sets the fields that follow from others: computed ones always, recorded ones where they are absent.
    ///
    /// # Errors
    /// `Invalid` when a value cannot be computed, `Corrupt` or `Storage` when a linked record cannot be read.
    fn settle(
        record: &mut Record<Self>,
        before: Option<&Record<Self>>,
        context: &Context<'_>,
    ) -> Result<()> {
        let _ = (record, before, context);
        Ok(())
    }

    /// Collects every rule that the record breaks.
    ///
    /// # Errors
    /// `Corrupt` or `Storage` when a linked record cannot be read.
    fn check(
        record: &Record<Self>,
        before: Option<&Record<Self>>,
        context: &Context<'_>,
        broken: &mut Violations,
    ) -> Result<()> {
        let _ = (record, before, context, broken);
        Ok(())
    }

    /// Collects every rule that keeps the record from moving to the trash, or out of it.
    ///
    /// # Errors
    /// `Corrupt` or `Storage` when a linked record cannot be read.
    fn check_trash(
        record: &Record<Self>,
        context: &Context<'_>,
        broken: &mut Violations,
    ) -> Result<()> {
        let _ = (record, context, broken);
        Ok(())
    }

    /// The final step that a revert would take back by giving the record its earlier state, or none at all.
    ///
    /// # Errors
    /// `Corrupt` or `Storage` when a linked record cannot be read.
    fn final_step(
        record: &Record<Self>,
        earlier: Option<&Record<Self>>,
        context: &Context<'_>,
    ) -> Result<Option<FinalStep>> {
        let _ = (record, earlier, context);
        Ok(None)
    }

    /// Whether it goes to somebody else when its owner leaves: what is still to be done, not what was done.
    fn is_handed_over(record: &Record<Self>) -> bool {
        let _ = record;
        true
    }

    /// Names what happened, from the states before and after.
    fn events(record: &Record<Self>, before: Option<&Record<Self>>, tell: &mut Vec<RecordEvent>) {
        let _ = (record, before, tell);
    }
}
