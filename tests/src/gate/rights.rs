//! The rights of the user who is asked, worked out from the plan alone: nothing here asks the gate.

use std::collections::BTreeSet;

use crm_core::{entity::Value, model::Scope};
use uuid::Uuid;

use super::{
    store::{State, Story},
    world::{RolePlan, World},
};

pub(super) struct Rights {
    user: Uuid,
    teams: BTreeSet<Uuid>,
    subtree: BTreeSet<Uuid>,
    roles: Vec<RolePlan>,
}

fn scope(role: &RolePlan, entity: &str) -> Scope {
    let named = role.named.iter().find(|(name, _)| *name == entity);
    // Everybody sees the company.
    if entity == "company" { Scope::All } else { named.map_or(role.any, |(_, scope)| *scope) }
}

/// A role that shows records lets fewer of them be changed and carried away.
pub(super) fn lesser(read: Scope) -> Scope {
    match read {
        Scope::All | Scope::Subtree => Scope::Team,
        Scope::Team | Scope::Own => Scope::Own,
        _ => Scope::None,
    }
}

impl Rights {
    pub(super) fn of(world: &World, story: &Story) -> Self {
        let mut below: BTreeSet<usize> = world.teams.iter().copied().collect();
        for (team, parent) in world.parents.iter().enumerate() {
            if parent.is_some_and(|parent| below.contains(&parent)) {
                below.insert(team);
            }
        }
        let ids =
            |teams: &mut dyn Iterator<Item = usize>| teams.map(|team| story.teams[team]).collect();
        Self {
            user: story.user,
            teams: ids(&mut world.teams.iter().copied()),
            subtree: ids(&mut below.into_iter()),
            roles: world.roles.clone(),
        }
    }

    pub(super) fn sees(&self, story: &Story, entity: &str, state: &State) -> bool {
        let widest = self.roles.iter().map(|role| scope(role, entity)).max();
        let is_seen = match entity {
            // A view that is not shared is its owner's.
            "saved_view" => {
                let is_shared = *state.value("shared") == Value::Bool(true);
                (is_shared || state.id("owner") == Some(self.user)) && self.covers(widest, state)
            }
            // What somebody has to do is theirs too.
            "task" => {
                let is_theirs = state.id("assignee") == Some(self.user);
                (is_theirs && widest > Some(Scope::None)) || self.covers(widest, state)
            }
            _ => self.covers(widest, state),
        };
        is_seen && (entity != "attachment" || self.sees_what_it_belongs_to(story, state))
    }

    /// A file is seen with its record.
    fn sees_what_it_belongs_to(&self, story: &Story, state: &State) -> bool {
        let Value::Link(link) = state.value("related_to") else { return true };
        story.now(link.id()).is_some_and(|record| self.sees(story, link.entity(), record))
    }

    /// Whether the record may be changed: what somebody has to do, by them too.
    pub(super) fn edits(&self, story: &Story, entity: &str, state: &State) -> bool {
        let widest = self.roles.iter().map(|role| lesser(scope(role, entity))).max();
        let is_theirs = entity == "task" && state.id("assignee") == Some(self.user);
        let is_held = is_theirs && widest > Some(Scope::None) && self.sees(story, entity, state);
        is_held || self.handles(story, entity, state)
    }

    /// Whether the record may be thrown away, and carried away in a file.
    pub(super) fn handles(&self, story: &Story, entity: &str, state: &State) -> bool {
        let widest = self.roles.iter().map(|role| lesser(scope(role, entity))).max();
        self.sees(story, entity, state) && self.covers(widest, state)
    }

    fn covers(&self, widest: Option<Scope>, state: &State) -> bool {
        let owns = state.id("owner") == Some(self.user);
        let within =
            |teams: &BTreeSet<Uuid>| state.id("team").is_some_and(|team| teams.contains(&team));
        match widest {
            Some(Scope::All) => true,
            Some(Scope::Subtree) => owns || within(&self.subtree),
            Some(Scope::Team) => owns || within(&self.teams),
            Some(Scope::Own) => owns,
            _ => false,
        }
    }

    /// A field is shown by a role that shows records of the entity and does not hide it.
    pub(super) fn reads(&self, entity: &str, field: &str) -> bool {
        self.roles.iter().any(|role| {
            scope(role, entity) > Scope::None && !role.hidden.contains(&(entity, field))
        })
    }
}
