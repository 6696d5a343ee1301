//! Relations: who has to do with whom, beyond the links that fields hold.

use crm_core_macros::entity;

use crate::{
    entity::{AnyIndex, By, Context, Entity, Record, Violations, index, unique},
    error::Result,
    model::RelationKindId,
    value::{Date, Link},
};

/// A relation between two records of any entities, as between an account and its auditor.
#[entity("relation", search = [note])]
pub struct Relation {
    /// What kind of relation it is.
    #[field(1, required)]
    pub kind: RelationKindId,
    /// The record that the kind's name is said of: "A is a supplier of B" has A here.
    #[field(2, required)]
    pub from_record: Link,
    /// The other record.
    #[field(3, required)]
    pub to_record: Link,
    /// The first day.
    #[field(4)]
    pub since: Option<Date>,
    /// The last day.
    #[field(5)]
    pub until: Option<Date>,
    /// More about it.
    #[field(6)]
    pub note: Option<String>,
}

impl Relation {
    /// A kind of relation holds once from one record to another.
    pub const ONCE: By<Self, (RelationKindId, Link, Link)> = unique!(
        "once",
        on = ["kind", "from_record", "to_record"],
        |relation| Some((relation.kind, relation.from_record.clone(), relation.to_record.clone()))
    );
    /// The relations that are said of a record.
    pub const FROM: By<Self, (Link, RelationKindId)> = index!(
        "from",
        on = ["from_record", "kind"],
        |relation| Some((relation.from_record.clone(), relation.kind))
    );
    /// The relations that lead to a record.
    pub const TO: By<Self, (Link, RelationKindId)> = index!(
        "to",
        on = ["to_record", "kind"],
        |relation| Some((relation.to_record.clone(), relation.kind))
    );
}

impl Entity for Relation {
    const INDEXES: &'static [&'static dyn AnyIndex<Self>] = &[&Self::ONCE, &Self::FROM, &Self::TO];

    fn settle(
        relation: &mut Record<Self>,
        _: Option<&Record<Self>>,
        context: &Context<'_>,
    ) -> Result<()> {
        // A relation that reads the same both ways has one direction, so that it is not held twice.
        if let Some(kind) = context.linked(relation.kind)?
            && kind.is_mutual()
            && relation.to_record < relation.from_record
        {
            let Relation { from_record, to_record, .. } = &mut relation.fields;
            std::mem::swap(from_record, to_record);
        }
        Ok(())
    }

    fn check(
        relation: &Record<Self>,
        _: Option<&Record<Self>>,
        context: &Context<'_>,
        broken: &mut Violations,
    ) -> Result<()> {
        if relation.from_record == relation.to_record {
            broken.add("to_record", "itself");
        }
        if let (Some(since), Some(until)) = (relation.since, relation.until)
            && until < since
        {
            broken.add("until", "before_start");
        }
        if let Some(kind) = context.linked(relation.kind)? {
            let (from, to) = (relation.from_record.entity(), relation.to_record.entity());
            if !(kind.allows(from, to) || kind.is_mutual() && kind.allows(to, from)) {
                broken.add("kind", "wrong_entity");
            }
        }
        Ok(())
    }
}
