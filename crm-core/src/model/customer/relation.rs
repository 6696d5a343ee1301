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
            let fits = kind.allows(from, to) || (kind.is_mutual() && kind.allows(to, from));
            if !fits {
                broken.add("kind", "wrong_entity");
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        crm::Crm,
        error::ErrorKind,
        model::{
            Account, AccountId, Contact, RelationKind,
            test_crm::{crm, refused},
        },
    };

    fn kind(crm: &Crm, name: &str, inverse: Option<&str>) -> RelationKindId {
        let inverse_name = inverse.map(str::to_owned);
        let kind = RelationKind { inverse_name, ..RelationKind::new(name) };
        crm.relation_kinds().create(kind).unwrap().id
    }

    fn accounts(crm: &Crm) -> [AccountId; 2] {
        ["Acme", "Beta"].map(|name| crm.accounts().create(Account::new(name)).unwrap().id)
    }

    /// a relation is declared once and read from both ends, each with its name.
    #[test]
    fn a_relation_is_read_from_both_ends() {
        let crm = crm();
        let audits = kind(&crm, "audits", Some("audited by"));
        let [acme, beta] = accounts(&crm);
        let relation = crm.relations().create(Relation::new(audits, acme, beta)).unwrap();

        assert_eq!(
            crm.relations().by(&Relation::FROM, &Link::from(acme), 9).unwrap(),
            std::slice::from_ref(&relation)
        );
        assert_eq!(crm.relations().by(&Relation::TO, &Link::from(beta), 9).unwrap(), [relation]);
        assert!(crm.relations().by(&Relation::TO, &Link::from(acme), 9).unwrap().is_empty());
        assert_eq!(crm.relation_kinds().get(audits).unwrap().inverse(), "audited by");

        let again = crm.relations().create(Relation::new(audits, acme, beta)).unwrap_err();
        assert_eq!(again.kind(), ErrorKind::Duplicate);
        assert!(crm.relations().create(Relation::new(audits, beta, acme)).is_ok());
    }

    #[test]
    fn a_relation_that_is_the_same_both_ways_is_held_once() {
        let crm = crm();
        let partners = kind(&crm, "works with", None);
        let [acme, beta] = accounts(&crm);
        crm.relations().create(Relation::new(partners, beta, acme)).unwrap();
        let turned = crm.relations().create(Relation::new(partners, acme, beta)).unwrap_err();
        assert_eq!(turned.kind(), ErrorKind::Duplicate);
    }

    #[test]
    fn a_relation_leads_from_one_record_to_another_of_the_kinds_entities() {
        let crm = crm();
        let works_for = RelationKind {
            inverse_name: Some("employs".into()),
            from_entities: ["contact"].into_iter().collect(),
            to_entities: ["account"].into_iter().collect(),
            ..RelationKind::new("works for")
        };
        let works_for = crm.relation_kinds().create(works_for).unwrap().id;
        let [acme, beta] = accounts(&crm);
        let lan = crm.contacts().create(Contact::new("Trần")).unwrap().id;

        assert!(crm.relations().create(Relation::new(works_for, lan, acme)).is_ok());
        let wrong = refused(crm.relations().create(Relation::new(works_for, beta, acme)));
        assert_eq!(wrong, [("kind".to_owned(), "wrong_entity")]);
        let itself = Relation {
            since: Some("2026-02-01".parse().unwrap()),
            until: Some("2026-01-31".parse().unwrap()),
            ..Relation::new(works_for, lan, lan)
        };
        let codes: Vec<_> =
            refused(crm.relations().create(itself)).into_iter().map(|(_, code)| code).collect();
        assert_eq!(codes, ["itself", "before_start", "wrong_entity"]);
    }
}
