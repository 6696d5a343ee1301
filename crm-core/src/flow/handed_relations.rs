//! The relations of a lead go over to what it becomes.

use std::sync::Arc;

use crate::{
    entity::{Described, Record},
    error::Result,
    model::{Relation, RelationChange, RelationKind},
    store::work::Work,
    value::Link,
};

/// The records that a relation is said of: the person before the organisation, and the deal last.
const HEIRS: [&str; 3] = ["contact", "account", "deal"];

/// Gives the relations of a record to others that stand in its place; how many went over.
///
/// A relation stays where none of them fits its kind, and where it is there already.
pub(super) fn hand_over(work: &mut Work, from: &Link, targets: &[Link]) -> Result<i64> {
    let registered = Arc::clone(work.catalog.named(Relation::NAME)?);
    let mut handed = 0;
    for relation in of(work, from)? {
        let kind = work.context().linked(relation.kind)?;
        let Some(kind) = kind else { continue };
        let is_said = relation.from_record == *from;
        let other = if is_said { &relation.to_record } else { &relation.from_record };
        for heir in heirs(targets, other) {
            let (said, heard) = if is_said { (heir, other) } else { (other, heir) };
            if !fits(&kind, said, heard) || is_there(work, &kind, (said, heard))? {
                continue;
            }
            let changes =
                [RelationChange::FromRecord(said.clone()), RelationChange::ToRecord(heard.clone())];
            let changes = changes.into_iter().map(Into::into).collect();
            work.update(&registered, relation.id.uuid(), None, changes)?;
            handed += 1;
            break;
        }
    }
    Ok(handed)
}

/// The relations of a record, whichever of the two it is.
pub(super) fn of(work: &Work, record: &Link) -> Result<Vec<Record<Relation>>> {
    let registered = work.catalog.named(Relation::NAME)?;
    let mut found = Vec::new();
    for index in [Relation::FROM.name, Relation::TO.name] {
        let relations = work.under(registered, index, record, usize::MAX)?;
        found.extend(relations.iter().filter_map(|it| it.as_any().downcast_ref().cloned()));
    }
    Ok(found)
}

/// Who may stand in the record's place, the likeliest first: the one that is what the other side is.
fn heirs<'t>(targets: &'t [Link], other: &Link) -> Vec<&'t Link> {
    let mut heirs: Vec<_> = targets.iter().filter(|target| *target != other).collect();
    heirs.sort_by_key(|heir| {
        let place = HEIRS.iter().position(|entity| *entity == heir.entity());
        (heir.entity() != other.entity(), place)
    });
    heirs
}

fn fits(kind: &RelationKind, said: &Link, heard: &Link) -> bool {
    let (from, to) = (said.entity(), heard.entity());
    kind.allows(from, to) || (kind.is_mutual() && kind.allows(to, from))
}

/// Whether a relation of the kind holds already between these two, from either side where that is the same.
fn is_there(
    work: &Work,
    kind: &Record<RelationKind>,
    (said, heard): (&Link, &Link),
) -> Result<bool> {
    let registered = work.catalog.named(Relation::NAME)?;
    let turned = kind.is_mutual().then_some((heard, said));
    for (from, to) in [Some((said, heard)), turned].into_iter().flatten() {
        let key = (kind.id, from.clone(), to.clone());
        if work.find_unique(registered, Relation::ONCE.name, &key)?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Crm,
        flow::{ConvertLead, UnconvertLead, desk},
        model::{Account, AccountId, LeadId, RelationKindId},
    };

    fn kind(crm: &Crm, kind: RelationKind) -> RelationKindId {
        crm.relation_kinds().create(kind).unwrap().id
    }

    fn relations(crm: &Crm, record: impl Into<Link>) -> usize {
        of(&crm.work().unwrap(), &record.into()).unwrap().len()
    }

    /// A lead, and an account that it has to do with in this way.
    fn related(crm: &Crm, kind: RelationKindId) -> (LeadId, AccountId) {
        let lead = desk::lead(crm);
        let steel = crm.accounts().create(Account::new("Steel")).unwrap().id;
        crm.relations().create(Relation::new(kind, steel, lead)).unwrap();
        (lead, steel)
    }

    /// R1: what relates to an organisation relates to the account, wherever the kind lets it.
    #[test]
    fn a_relation_goes_over_to_the_record_that_its_kind_fits() {
        let crm = desk::desk();
        let audits = RelationKind {
            inverse_name: Some("audited by".into()),
            to_entities: ["lead", "deal"].into_iter().collect(),
            ..RelationKind::new("audits")
        };
        let (lead, steel) = related(&crm, kind(&crm, audits));

        let made = crm.convert_lead(ConvertLead::new(lead)).unwrap();

        assert_eq!((made.linked, relations(&crm, lead)), (1, 0));
        assert_eq!((relations(&crm, made.deal.unwrap()), relations(&crm, steel)), (1, 1));
        crm.unconvert_lead(UnconvertLead::new(lead)).unwrap();
        assert_eq!((relations(&crm, lead), relations(&crm, steel)), (1, 1));
    }

    /// R1: nothing is held twice, and nothing is lost.
    #[test]
    fn a_relation_that_holds_already_stays_with_the_lead() {
        let crm = desk::desk();
        let friends = kind(&crm, RelationKind::new("works with"));
        let (lead, steel) = related(&crm, friends);
        let acme = crm.accounts().create(Account::new("Acme")).unwrap().id;
        crm.relations().create(Relation::new(friends, acme, steel)).unwrap();
        let given = ConvertLead { account: Some(acme), ..ConvertLead::new(lead) };
        let given = ConvertLead { without_contact: true, without_deal: true, ..given };

        let made = crm.convert_lead(given).unwrap();

        assert_eq!((made.linked, relations(&crm, lead)), (0, 1));
        assert_eq!((relations(&crm, acme), relations(&crm, steel)), (1, 2));
        assert!(crm.verify().unwrap().is_sound());
    }
}
