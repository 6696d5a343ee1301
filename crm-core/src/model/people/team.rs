//! Teams, in a tree.

use crm_core_macros::entity;

use crate::{
    entity::{AnyIndex, By, Context, Entity, Record, Violations, index, unique},
    error::Result,
    model::{
        User, WorkCalendarId,
        tree::{is_cycle, keep_in_use},
    },
    value::fold,
};

/// People who work together; teams stand in a tree.
#[entity("team", search = [name])]
pub struct Team {
    /// What the team is called.
    #[field(1, required)]
    pub name: String,
    /// The team above.
    #[field(2)]
    pub parent: Option<TeamId>,
    /// When the team works: what its working time is reckoned by; empty for the company's.
    #[field(3)]
    pub calendar: Option<WorkCalendarId>,
}

impl Team {
    /// A team by its name.
    pub const NAMED: By<Self, String> =
        unique!("named", on = ["name"], |team| Some(fold(&team.name)));
    /// The teams under a team.
    pub const BY_PARENT: By<Self, TeamId> =
        index!("by_parent", on = ["parent"], |team| team.parent);
}

impl Entity for Team {
    const INDEXES: &'static [&'static dyn AnyIndex<Self>] = &[&Self::NAMED, &Self::BY_PARENT];

    fn check(
        team: &Record<Self>,
        _: Option<&Record<Self>>,
        context: &Context<'_>,
        broken: &mut Violations,
    ) -> Result<()> {
        if is_cycle(team.id, team.parent, context, |above| above.parent)? {
            broken.add("parent", "cycle");
        }
        Ok(())
    }

    /// The teams under it and its people go elsewhere first.
    fn check_trash(
        team: &Record<Self>,
        context: &Context<'_>,
        broken: &mut Violations,
    ) -> Result<()> {
        keep_in_use(team, context, broken, |other: &Record<Self>| other.parent == Some(team.id))?;
        keep_in_use(team, context, broken, |other: &Record<User>| {
            other.teams.iter().any(|member| member.team == team.id)
        })
    }
}
