//! Users: the people, partners and programs that act.

use crm_core_macros::{choice, entity, item};

use crate::{
    entity::{AnyIndex, By, Context, Entity, Record, Violations, Words, index, index_each, unique},
    error::Result,
    model::{LocalePreset, RoleId, TeamId, tree::is_cycle},
    value::{Date, Email, Zone, fold},
};

/// What a user is.
#[choice]
pub enum UserKind {
    /// An employee.
    Internal = 1,
    /// An agent or collaborator outside.
    Partner = 2,
    /// A customer who serves themselves.
    Portal = 3,
    /// A program.
    Api = 4,
}

/// A user's place in a team.
#[item]
pub struct Membership {
    /// The team.
    #[field(1, required)]
    pub team: TeamId,
    /// Whether records of this user without a team get this one.
    #[field(2)]
    pub primary: bool,
}

/// A role that a user has.
#[item]
pub struct UserRole {
    /// The role.
    #[field(1, required)]
    pub role: RoleId,
}

/// Somebody who works with the CRM.
#[entity("user", search = [name, login])]
pub struct User {
    /// The name to sign in with; belongs to one user.
    #[field(1, required)]
    pub login: String,
    /// What the user is called.
    #[field(2, required)]
    pub name: String,
    /// Where the user gets mail.
    #[field(3)]
    pub email: Option<Email>,
    /// What the user is.
    #[field(4)]
    pub kind: UserKind,
    /// Whether the user has left; a user who has left may do nothing.
    #[field(5)]
    pub inactive: bool,
    /// Whom the user reports to.
    #[field(6)]
    pub manager: Option<UserId>,
    /// The teams that the user belongs to.
    #[field(7)]
    pub teams: Vec<Membership>,
    /// What the user may do.
    #[field(8)]
    pub roles: Vec<UserRole>,
    /// The user's own time zone; empty for the company's.
    #[field(9)]
    pub zone: Option<Zone>,
    /// What the user is in the company, as `key account manager`.
    #[field(10)]
    pub position: Option<String>,
    /// What the user is good at, as `japanese`: leads that ask for it are given to those who have it.
    #[field(11)]
    pub skills: Words,
    /// Whether new leads may be given to the user.
    #[field(12)]
    pub takes_leads: bool,
    /// How many leads the user gets for each that somebody of weight 1 gets; 1 when left empty.
    #[field(13)]
    pub assignment_weight: Option<i64>,
    /// The first day at work; a quota counts from here.
    #[field(14)]
    pub joined_on: Option<Date>,
    /// The language and customs of names, numbers and dates that the user is shown; empty for the company's.
    #[field(15)]
    pub locale: Option<LocalePreset>,
}

impl User {
    /// A user by login.
    pub const LOGIN: By<Self, String> =
        unique!("login", on = ["login"], |user| Some(fold(&user.login)));
    /// Users by name.
    pub const BY_NAME: By<Self, String> =
        index!("by_name", on = ["name"], |user| Some(fold(&user.name)));
    /// The members of a team.
    pub const BY_TEAM: By<Self, TeamId> = index_each!("by_team", on = ["teams.team"], |user| user
        .teams
        .iter()
        .map(|membership| membership.team));

    /// The team of records that the user owns and that name none: the one marked primary, else the first.
    pub fn primary_team(&self) -> Option<TeamId> {
        let primary = self.teams.iter().find(|membership| membership.primary);
        primary.or(self.teams.first()).map(|membership| membership.team)
    }
}

impl Entity for User {
    const INDEXES: &'static [&'static dyn AnyIndex<Self>] =
        &[&Self::LOGIN, &Self::BY_NAME, &Self::BY_TEAM];

    fn check(
        user: &Record<Self>,
        _: Option<&Record<Self>>,
        context: &Context<'_>,
        broken: &mut Violations,
    ) -> Result<()> {
        if user.teams.iter().filter(|membership| membership.primary).count() > 1 {
            broken.add("teams", "one_primary");
        }
        if user.assignment_weight.is_some_and(|weight| weight < 0) {
            broken.add("assignment_weight", "out_of_range");
        }
        if is_cycle(user.id, user.manager, context, |above| above.manager)? {
            broken.add("manager", "cycle");
        }
        Ok(())
    }
}
