//! Kinds of relations, with a name for each direction.

use crm_core_macros::entity;

use crate::{
    entity::{AnyIndex, By, Entity, Words, unique},
    value::fold,
};

/// A kind of relation between records, as `supplier of` and, the other way, `supplied by`.
#[entity("relation_kind", search = [name, inverse_name])]
pub struct RelationKind {
    /// What the first record is to the second.
    #[field(1, required)]
    pub name: String,
    /// What the second is to the first; empty when both are the same to each other, as `partner of`.
    #[field(2)]
    pub inverse_name: Option<String>,
    /// The entities that the first record may be of, as `account`; empty for any.
    #[field(3)]
    pub from_entities: Words,
    /// The entities that the second record may be of; empty for any.
    #[field(4)]
    pub to_entities: Words,
}

impl RelationKind {
    /// A kind of relation by its name.
    pub const NAMED: By<Self, String> =
        unique!("named", on = ["name"], |kind| Some(fold(&kind.name)));

    /// Whether both records are the same to each other.
    pub fn is_mutual(&self) -> bool {
        self.inverse_name.as_deref().is_none_or(|inverse| fold(inverse) == fold(&self.name))
    }

    /// What the second record is to the first.
    pub fn inverse(&self) -> &str {
        self.inverse_name.as_deref().unwrap_or(&self.name)
    }

    /// Whether a relation of this kind may lead from one entity's record to another's.
    pub fn allows(&self, from: &str, to: &str) -> bool {
        let fits = |entities: &Words, entity| {
            entities.iter().next().is_none() || entities.contains(entity)
        };
        fits(&self.from_entities, from) && fits(&self.to_entities, to)
    }
}

impl Entity for RelationKind {
    const INDEXES: &'static [&'static dyn AnyIndex<Self>] = &[&Self::NAMED];
}
