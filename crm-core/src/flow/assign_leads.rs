//! Leads go to those who take them.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::ControlFlow,
    sync::Arc,
};

use crm_core_macros::part;
use uuid::Uuid;

use crate::{
    crm::{Crm, Door, Tx},
    entity::{BaseChange, Change, Described, EntityId, Record, Value, Words},
    error::Result,
    flow::{
        Flow, RefusedRow,
        rows::{self, Refusal, Target},
    },
    model::{Lead, LeadChange, LeadId, LeadStatus, TeamId, Territory, User, UserId},
    query::Query,
    store::work::Work,
    value::Timestamp,
};

/// Gives leads to the users who take leads, in turn by name; the oldest lead first.
///
/// By territory and skill they go to those whom they fit. By weight the next one goes to whoever is responsible for the
/// fewest open leads for their weight, so that it does not matter how many are given in one call.
#[part]
pub struct AssignLeads {
    /// Which leads, as a filter's text; open ones that nobody is responsible for when left out.
    #[field(1)]
    pub filter: Option<String>,
    /// Only to members of this team.
    #[field(2)]
    pub team: Option<TeamId>,
    /// Whether users get leads by their weight.
    #[field(3)]
    pub by_weight: bool,
    /// Whether a lead goes to those who work its territory: the first one whose filter holds it.
    #[field(4)]
    pub by_territory: bool,
    /// Whether a lead whose tags or products name skills goes to those who have all of them.
    #[field(5)]
    pub by_skill: bool,
    /// The user who got the last lead the time before: the round goes on after them.
    #[field(6)]
    pub after: Option<UserId>,
    /// Whether it is only told who would get how many, and nothing written.
    #[field(7)]
    pub preview: bool,
    /// Whether leads that may not be changed stay, instead of all.
    #[field(8)]
    pub skip_refused: bool,
}

/// Who got how many leads.
#[part]
pub struct LeadsAssigned {
    /// How many leads were given to somebody.
    #[field(1)]
    pub assigned: i64,
    /// How many leads fit nobody.
    #[field(2)]
    pub unassigned: i64,
    /// Who got how many, by name.
    #[field(3)]
    pub users: Vec<AssignedLeads>,
    /// Who got the last one; give it as `after` the next time.
    #[field(4)]
    pub last: Option<UserId>,
    /// Leads that were left.
    #[field(5)]
    pub refused: Vec<RefusedRow>,
    /// Give it to `revert` to take everything back; empty for a preview and within a transaction.
    #[field(6)]
    pub change_set: Option<i64>,
}

/// How many leads a user got.
#[part]
pub struct AssignedLeads {
    /// The user.
    #[field(1)]
    pub user: UserId,
    /// How many leads.
    #[field(2)]
    pub leads: i64,
}

impl Flow for AssignLeads {
    type Outcome = LeadsAssigned;

    fn run(&self, tx: &Tx) -> Result<LeadsAssigned> {
        self.through(Door::Tx(tx))
    }

    fn run_alone(&self, crm: &Crm) -> Result<LeadsAssigned> {
        self.through(Door::Crm(crm))
    }
}

/// Somebody who takes leads.
struct Taker {
    user: UserId,
    skills: Words,
    weight: i64,
    /// The open leads that they were responsible for before.
    held: i64,
    given: i64,
}

/// A lead as far as its assignment asks.
struct Waiting {
    created_at: Timestamp,
    id: LeadId,
    words: BTreeSet<String>,
}

impl AssignLeads {
    fn through(&self, door: Door<'_>) -> Result<LeadsAssigned> {
        let (mut takers, waiting, territories) = door.read(|work| {
            let waiting = self.waiting(work)?;
            Ok((self.takers(work)?, waiting, self.territories(work)?))
        })?;
        let mut chosen: BTreeMap<Uuid, UserId> = BTreeMap::new();
        let mut last = None;
        for lead in &waiting {
            let members = territories.as_ref().map(|of| of.get(&lead.id));
            let fits = |taker: &Taker| match members {
                Some(Some(members)) => members.contains(&taker.user),
                Some(None) => false,
                None => true,
            };
            if let Some(user) = self.choose(&mut takers, lead, &fits) {
                chosen.insert(lead.id.uuid(), user);
                last = Some(user);
            }
        }
        let leads = door.registered(Lead::NAME)?;
        let targets: Vec<Target> = waiting
            .iter()
            .filter(|lead| chosen.contains_key(&lead.id.uuid()))
            .map(|lead| (Arc::clone(&leads), lead.id.uuid()))
            .collect();
        let give = |work: &mut Work, (registered, id): &Target| {
            let Some(user) = chosen.get(id) else { return Ok(false) };
            work.update(registered, *id, None, changes(work, registered, *id, *user)?)?;
            Ok(true)
        };
        let refusal = Refusal::new(self.preview, self.skip_refused);
        let done = rows::change(door, &*targets, refusal, &give)?;
        let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        takers.sort_by_key(|taker| taker.user);
        Ok(LeadsAssigned {
            assigned: done.count(),
            unassigned: count(waiting.len() - chosen.len()),
            users: takers
                .iter()
                .filter(|taker| taker.given > 0)
                .map(|taker| AssignedLeads { user: taker.user, leads: taker.given })
                .collect(),
            last,
            refused: done.refused_rows()?,
            change_set: done.change_set,
        })
    }

    /// Who gets the lead: whoever has the least for their weight; among equals, who comes first.
    fn choose(
        &self,
        takers: &mut [Taker],
        lead: &Waiting,
        fits: &dyn Fn(&Taker) -> bool,
    ) -> Option<UserId> {
        let known: BTreeSet<&str> = takers.iter().flat_map(|taker| taker.skills.iter()).collect();
        let asked: Vec<String> =
            lead.words.iter().filter(|word| known.contains(word.as_str())).cloned().collect();
        let has = |taker: &Taker| {
            !self.by_skill || asked.iter().all(|skill| taker.skills.contains(skill))
        };
        // The next lead of each divided by the weight, compared without dividing.
        let next = |taker: &Taker| i128::from(taker.held + taker.given + 1);
        let chosen =
            takers.iter_mut().filter(|taker| fits(taker) && has(taker)).reduce(|best, other| {
                let (mine, theirs) =
                    (next(best) * i128::from(other.weight), next(other) * i128::from(best.weight));
                if theirs < mine { other } else { best }
            })?;
        chosen.given += 1;
        Some(chosen.user)
    }

    /// Who takes leads, in turn from behind whoever got the last one.
    fn takers(&self, work: &Work) -> Result<Vec<Taker>> {
        let mut found = Vec::new();
        let taking = Query::new().filter("takes_leads == true && inactive == false");
        work.every(work.catalog.named(User::NAME)?, &taking, &mut |record| {
            if let Some(user) = record.as_any().downcast_ref::<Record<User>>() {
                let is_member = |team| user.teams.iter().any(|membership| membership.team == team);
                let weight = if self.by_weight { user.assignment_weight.unwrap_or(1) } else { 1 };
                if weight > 0 && self.team.is_none_or(is_member) {
                    let (user_id, skills) = (user.id, user.skills.clone());
                    let taker = Taker { user: user_id, skills, weight, held: 0, given: 0 };
                    found.push(((user.name.clone(), user.id), taker));
                }
            }
            Ok(ControlFlow::Continue(()))
        })?;
        found.sort_by(|(one, _), (other, _)| one.cmp(other));
        // Whoever got the last lead may have left since: the round goes on behind their name.
        let users = work.catalog.named(User::NAME)?;
        let last = self.after.map(|after| work.load(users, after.uuid())).transpose()?.flatten();
        let last = last.as_deref().and_then(|last| last.as_any().downcast_ref::<Record<User>>());
        if let Some(last) = last {
            let last = (last.name.clone(), last.id);
            let turn = found.partition_point(|(name, _)| *name <= last);
            found.rotate_left(turn);
        }
        found.into_iter().map(|(_, taker)| self.with_held(work, taker)).collect()
    }

    /// By weight it counts what somebody is responsible for already.
    fn with_held(&self, work: &Work, taker: Taker) -> Result<Taker> {
        if !self.by_weight {
            return Ok(taker);
        }
        let open = Query::new()
            .filter("owner == $user && !(status in [\"converted\", \"dead\"])")
            .param("user", Value::Id(taker.user.uuid()));
        let mut held = 0;
        work.every(work.catalog.named(Lead::NAME)?, &open, &mut |_| {
            held += 1;
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(Taker { held, ..taker })
    }

    fn query(&self) -> Query {
        let nobodys = "owner == null && !(status in [\"converted\", \"dead\"])";
        Query::new().filter(self.filter.as_deref().unwrap_or(nobodys))
    }

    /// The leads to give away, the oldest first.
    fn waiting(&self, work: &Work) -> Result<Vec<Waiting>> {
        let mut waiting = Vec::new();
        work.every(work.catalog.named(Lead::NAME)?, &self.query(), &mut |record| {
            if let Some(lead) = record.as_any().downcast_ref::<Record<Lead>>() {
                let words = lead.base.tags.iter().chain(lead.product_interest.iter());
                waiting.push(Waiting {
                    created_at: lead.base.created_at,
                    id: lead.id,
                    words: words.map(str::to_owned).collect(),
                });
            }
            Ok(ControlFlow::Continue(()))
        })?;
        waiting.sort_by_key(|lead| (lead.created_at, lead.id));
        Ok(waiting)
    }

    /// Who works the territory of each lead; nothing where territories are not asked for.
    fn territories(&self, work: &Work) -> Result<Option<BTreeMap<LeadId, BTreeSet<UserId>>>> {
        if !self.by_territory {
            return Ok(None);
        }
        let mut territories: Vec<Record<Territory>> = Vec::new();
        work.every(work.catalog.named(Territory::NAME)?, &Query::new(), &mut |record| {
            territories.extend(record.as_any().downcast_ref::<Record<Territory>>().cloned());
            Ok(ControlFlow::Continue(()))
        })?;
        territories.sort_by_key(|territory| (territory.order, territory.id));
        let leads = work.catalog.named(Lead::NAME)?;
        let mut members = BTreeMap::new();
        for territory in territories {
            let Some(filter) = &territory.lead_filter else { continue };
            let team: BTreeSet<UserId> =
                territory.members.iter().map(|member| member.user).collect();
            work.every(leads, &self.query().filter(filter), &mut |record| {
                members.entry(LeadId::from_uuid(record.id())).or_insert_with(|| team.clone());
                Ok(ControlFlow::Continue(()))
            })?;
        }
        Ok(Some(members))
    }
}

/// A new owner; a lead that nobody had is assigned from now on.
fn changes(
    work: &Work,
    registered: &crate::store::catalog::Registered,
    id: Uuid,
    user: UserId,
) -> Result<Vec<Change>> {
    let mut changes: Vec<Change> = vec![BaseChange::Owner(Some(user)).into()];
    let record = work.find(registered, id)?;
    let lead = record.as_ref().and_then(|record| record.as_any().downcast_ref::<Record<Lead>>());
    if lead.is_some_and(|lead| lead.status == LeadStatus::New) {
        changes.push(LeadChange::Status(LeadStatus::Assigned).into());
    }
    Ok(changes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        flow::desk,
        model::{TerritoryMember, UserChange},
    };

    fn takers(crm: &Crm, count: usize) -> Vec<UserId> {
        let names = (1..=count).map(|number| format!("S{number}"));
        let users =
            names.map(|name| User { takes_leads: true, ..User::new(name.as_str(), name.as_str()) });
        users.map(|user| crm.users().create(user).unwrap().id).collect()
    }

    fn leads(crm: &Crm, count: usize) -> Vec<LeadId> {
        (0..count).map(|_| desk::lead(crm)).collect()
    }

    /// Who got each lead, by place among the users.
    fn owners(crm: &Crm, users: &[UserId], leads: &[LeadId]) -> Vec<Option<usize>> {
        let owner = |lead: &LeadId| crm.leads().get(*lead).unwrap().base.owner;
        let place = |owner| users.iter().position(|user| Some(*user) == owner).map(|at| at + 1);
        leads.iter().map(|lead| place(owner(lead))).collect()
    }

    ///
    #[test]
    fn four_who_take_six_leads_in_turn_get_them_one_after_the_other_and_the_round_goes_on() {
        let crm = desk::desk();
        let (users, first) = (takers(&crm, 4), leads(&crm, 6));

        let preview = AssignLeads { preview: true, ..AssignLeads::default() };
        let preview = crm.assign_leads(preview).unwrap();
        let told = crm.assign_leads(AssignLeads::default()).unwrap();
        let more = leads(&crm, 2);
        crm.assign_leads(AssignLeads { after: told.last, ..AssignLeads::default() }).unwrap();

        assert_eq!((preview.assigned, preview.change_set), (6, None));
        let wanted = [1, 2, 3, 4, 1, 2].map(Some);
        assert_eq!(owners(&crm, &users, &first), wanted);
        assert_eq!((told.assigned, told.unassigned, told.last), (6, 0, Some(users[1])));
        assert_eq!(owners(&crm, &users, &more), [3, 4].map(Some));
        assert_eq!(crm.leads().get(first[0]).unwrap().status, LeadStatus::Assigned);
        crm.revert(told.change_set.unwrap(), false).unwrap();
        assert_eq!(owners(&crm, &users, &first), [None; 6]);
    }

    ///
    #[test]
    fn by_weight_each_gets_as_many_as_the_weight_says() {
        let crm = desk::desk();
        let (users, leads) = (takers(&crm, 3), leads(&crm, 8));
        crm.users().update(users[0], [UserChange::AssignmentWeight(Some(3))]).unwrap();
        crm.users().update(users[2], [UserChange::AssignmentWeight(Some(0))]).unwrap();

        let told = crm.assign_leads(AssignLeads { by_weight: true, ..AssignLeads::default() });

        let counts: Vec<_> = told.unwrap().users.iter().map(|of| (of.user, of.leads)).collect();
        assert_eq!(counts, [(users[0], 6), (users[1], 2)]);
        assert_eq!(owners(&crm, &users, &leads[..4]), [1, 1, 1, 2].map(Some));
    }

    ///
    #[test]
    fn by_weight_it_is_the_same_when_leads_come_one_by_one() {
        let crm = desk::desk();
        let users = takers(&crm, 3);
        crm.users().update(users[0], [UserChange::AssignmentWeight(Some(3))]).unwrap();
        let (mut leads, mut after) = (Vec::new(), None);
        for _ in 0..10 {
            leads.push(desk::lead(&crm));
            let next = AssignLeads { by_weight: true, after, ..AssignLeads::default() };
            after = crm.assign_leads(next).unwrap().last;
        }

        let owners = owners(&crm, &users, &leads);
        let of = |user| owners.iter().filter(|owner| **owner == Some(user)).count();
        assert_eq!([1, 2, 3].map(of), [6, 2, 2], "{owners:?}");
    }

    ///
    #[test]
    fn the_round_goes_on_behind_somebody_who_has_left() {
        let crm = desk::desk();
        let (users, first) = (takers(&crm, 3), leads(&crm, 2));
        let after = crm.assign_leads(AssignLeads::default()).unwrap().last;
        crm.users().update(users[1], [UserChange::Inactive(true)]).unwrap();

        let next = leads(&crm, 1);
        crm.assign_leads(AssignLeads { after, ..AssignLeads::default() }).unwrap();

        assert_eq!(owners(&crm, &users, &first), [1, 2].map(Some));
        assert_eq!(owners(&crm, &users, &next), [Some(3)]);
    }

    ///
    #[test]
    fn by_territory_and_skill_a_lead_goes_to_those_whom_it_fits_or_stays() {
        let crm = desk::desk();
        let (users, leads) = (takers(&crm, 3), leads(&crm, 3));
        let skills: Words = ["japanese"].into_iter().collect();
        crm.users().update(users[2], [UserChange::Skills(skills.clone())]).unwrap();
        crm.leads().update(leads[0], [LeadChange::Base(BaseChange::Tags(skills))]).unwrap();
        crm.leads().update(leads[2], [LeadChange::Industry(Some("steel".to_owned()))]).unwrap();
        let member = TerritoryMember { user: users[1], ..TerritoryMember::default() };
        let north = Territory {
            lead_filter: Some("industry == \"steel\"".to_owned()),
            members: vec![member],
            ..Territory::new("North")
        };
        crm.territories().create(north).unwrap();

        let by_territory = AssignLeads { by_territory: true, ..AssignLeads::default() };
        let first = crm.assign_leads(by_territory).unwrap();
        let by_skill = AssignLeads { by_skill: true, ..AssignLeads::default() };
        let second = crm.assign_leads(by_skill).unwrap();

        assert_eq!((first.assigned, first.unassigned), (1, 2));
        assert_eq!((second.assigned, second.unassigned), (2, 0));
        assert_eq!(owners(&crm, &users, &leads), [3, 1, 2].map(Some));
    }
}
