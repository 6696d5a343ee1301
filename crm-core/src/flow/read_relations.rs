//! The relations of a record, read from its own side.

use crm_core_macros::part;

use crate::{
    crm::Tx,
    entity::Record,
    error::Result,
    flow::Flow,
    model::{Relation, RelationId, RelationKind, RelationKindId},
    value::{Date, Link},
};

/// Tells which records a record has to do with, and what it is to each of them, whichever of the two the relation is said of.
#[part]
pub struct ReadRelations {
    /// The record.
    #[field(1, required)]
    pub record: Link,
    /// Only relations of this kind.
    #[field(2)]
    pub kind: Option<RelationKindId>,
}

/// The relations of a record.
#[part]
pub struct RelationsRead {
    /// Those that are said of it, then those that are said of others.
    #[field(1)]
    pub relations: Vec<RelationRead>,
}

/// A relation as one of its two records sees it.
#[part]
pub struct RelationRead {
    /// The relation.
    #[field(1)]
    pub relation: RelationId,
    /// Its kind.
    #[field(2)]
    pub kind: RelationKindId,
    /// What the record is to the other one, as `supplied by`.
    #[field(3)]
    pub name: String,
    /// The other record.
    #[field(4)]
    pub record: Link,
    /// The first day.
    #[field(5)]
    pub since: Option<Date>,
    /// The last day.
    #[field(6)]
    pub until: Option<Date>,
    /// More about it.
    #[field(7)]
    pub note: Option<String>,
}

impl Flow for ReadRelations {
    type Outcome = RelationsRead;

    fn run(&self, tx: &Tx) -> Result<RelationsRead> {
        let said = tx.relations().by(&Relation::FROM, &self.record, usize::MAX)?;
        let heard = tx.relations().by(&Relation::TO, &self.record, usize::MAX)?;
        let both = said.iter().map(|it| (it, true)).chain(heard.iter().map(|it| (it, false)));
        let mut relations = Vec::new();
        for (relation, is_said) in both {
            if self.kind.is_some_and(|kind| kind != relation.kind) {
                continue;
            }
            if let Some(kind) = tx.relation_kinds().find(relation.kind)? {
                relations.push(read(relation, &kind, is_said));
            }
        }
        Ok(RelationsRead { relations })
    }
}

fn read(relation: &Record<Relation>, kind: &RelationKind, is_said: bool) -> RelationRead {
    let (name, record) = if is_said {
        (kind.name.as_str(), &relation.to_record)
    } else {
        (kind.inverse(), &relation.from_record)
    };
    RelationRead {
        relation: relation.id,
        kind: relation.kind,
        name: name.to_owned(),
        record: record.clone(),
        since: relation.since,
        until: relation.until,
        note: relation.note.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{flow::desk, model::Account};

    #[test]
    fn a_relation_is_read_from_both_sides_each_by_its_name() {
        let crm = desk::desk();
        let accounts = ["Acme", "Steel"]
            .map(|name| Link::from(crm.accounts().create(Account::new(name)).unwrap().id));
        let [acme, steel] = accounts;
        let inverse_name = Some("fed by".to_owned());
        let kind = RelationKind { inverse_name, ..RelationKind::new("feeds") };
        let supplies = crm.relation_kinds().create(kind).unwrap().id;
        let partner = crm.relation_kinds().create(RelationKind::new("neighbour of")).unwrap().id;
        let said = Relation::new(supplies, steel.clone(), acme.clone());
        crm.relations().create(said).unwrap();
        crm.relations().create(Relation::new(partner, steel.clone(), acme.clone())).unwrap();

        let of = |record: &Link| {
            let read = crm.read_relations(ReadRelations::new(record.clone())).unwrap().relations;
            let mut names: Vec<_> = read.into_iter().map(|it| (it.name, it.record)).collect();
            names.sort();
            names
        };

        let named = |one: &str, other: &str, record: &Link| {
            vec![(one.to_owned(), record.clone()), (other.to_owned(), record.clone())]
        };
        assert_eq!(of(&steel), named("feeds", "neighbour of", &acme));
        assert_eq!(of(&acme), named("fed by", "neighbour of", &steel));
        let only = ReadRelations { kind: Some(partner), ..ReadRelations::new(acme) };
        assert_eq!(crm.read_relations(only).unwrap().relations.len(), 1);
    }
}
