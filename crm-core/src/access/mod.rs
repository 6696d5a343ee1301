//! Who may see and change what: one pure function of a user's roles, asked at one gate.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use uuid::Uuid;

use crate::{
    entity::{EntityDef, IndexFacts, custom::PREFIX, record::AnyRecord},
    error::{Error, ErrorKind, Result},
    model::{FieldAccess, Right, Role, Scope},
    planted::{Plant, is_planted},
};

/// What somebody wants to do with a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    Read,
    Create,
    Edit,
    Delete,
    Export,
    Approve,
    /// To edit it together with others that a filter finds.
    MassUpdate,
    /// To give it to another owner or team.
    Assign,
}

/// On whose behalf a call is made.
#[derive(Clone, Debug)]
pub(crate) enum Access {
    /// The embedding program itself: everything.
    Program,
    /// A user, limited by roles.
    User(Arc<Limits>),
    /// What a rule does in consequence of what a user did: everything, under the user's name.
    Rule(Arc<Limits>),
}

/// What a user's roles and teams add up to.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Limits {
    pub(crate) user: Uuid,
    pub(crate) teams: BTreeSet<Uuid>,
    /// The user's teams and all teams under them.
    pub(crate) subtree: BTreeSet<Uuid>,
    pub(crate) roles: Vec<RoleLimits>,
}

/// One role's rights by entity.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct RoleLimits {
    administrator: bool,
    rights: BTreeMap<String, Right>,
    fields: BTreeMap<(String, String), FieldAccess>,
}

impl RoleLimits {
    pub(crate) fn of(role: &Role) -> Self {
        let rights = role.rights.iter().map(|right| (right.entity.clone(), right.clone()));
        let fields = role
            .fields
            .iter()
            .map(|right| ((right.entity.clone(), right.field.clone()), right.access));
        Self {
            administrator: role.administrator,
            rights: rights.collect(),
            fields: fields.collect(),
        }
    }

    fn scope(&self, entity: &str, action: Action) -> Scope {
        if self.administrator {
            return Scope::All;
        }
        let Some(right) = self.rights.get(entity).or_else(|| self.rights.get("*")) else {
            return Scope::None;
        };
        match action {
            Action::Read => right.read,
            Action::Create => right.create,
            Action::Edit => right.edit,
            Action::Delete => right.delete,
            Action::Export => right.export,
            Action::Approve => right.approve,
            Action::MassUpdate => right.mass_update.unwrap_or(right.edit),
            Action::Assign => right.assign.unwrap_or(right.edit),
        }
    }

    fn field(&self, entity: &str, field: &str) -> FieldAccess {
        if self.administrator {
            return FieldAccess::Write;
        }
        let named = |field: &str| self.fields.get(&(entity.to_owned(), field.to_owned())).copied();
        let whole = || field.starts_with(PREFIX).then(|| named("custom")).flatten();
        named(field).or_else(whole).unwrap_or(FieldAccess::Write)
    }
}

impl Limits {
    /// The widest scope that any role gives; one that this version does not know gives nothing.
    fn scope(&self, entity: &str, action: Action) -> Scope {
        let known = |scope: &Scope| !matches!(scope, Scope::Unknown(_));
        let scopes = self.roles.iter().map(|role| role.scope(entity, action));
        scopes.filter(known).max().unwrap_or(Scope::None)
    }

    fn reach(&self, entity: &str, action: Action) -> Reach<'_> {
        let teams = match self.scope(entity, action) {
            Scope::None | Scope::Unknown(_) => return Reach::Nothing,
            Scope::Own => None,
            Scope::Team => Some(&self.teams),
            Scope::Subtree => Some(&self.subtree),
            Scope::All => return Reach::All,
        };
        Reach::Of { user: self.user, teams }
    }
}

/// Whose records a right covers.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Reach<'l> {
    Nothing,
    All,
    /// The user's own, and those of these teams.
    Of {
        user: Uuid,
        teams: Option<&'l BTreeSet<Uuid>>,
    },
}

impl Reach<'_> {
    /// Whether it covers a record of this owner and team.
    pub(crate) fn covers(self, owner: Option<Uuid>, team: Option<Uuid>) -> bool {
        match self {
            Self::Nothing => false,
            Self::All => true,
            Self::Of { user, teams } => {
                owner == Some(user)
                    || teams.zip(team).is_some_and(|(teams, team)| teams.contains(&team))
            }
        }
    }
}

impl Access {
    /// The user who acts, if it is one.
    pub(crate) fn user(&self) -> Option<Uuid> {
        match self {
            Self::Program => None,
            Self::User(limits) | Self::Rule(limits) => Some(limits.user),
        }
    }

    /// The same for what a rule does in consequence.
    pub(crate) fn by_rule(&self) -> Self {
        match self {
            Self::Program => Self::Program,
            Self::User(limits) | Self::Rule(limits) => Self::Rule(Arc::clone(limits)),
        }
    }

    /// The teams of the user who acts.
    pub(crate) fn teams(&self) -> Vec<Uuid> {
        match self {
            Self::Program => Vec::new(),
            Self::User(limits) | Self::Rule(limits) => limits.teams.iter().copied().collect(),
        }
    }

    /// Whether an action is allowed on a record of this owner and team.
    pub(crate) fn allows(
        &self,
        entity: &str,
        action: Action,
        owner: Option<Uuid>,
        team: Option<Uuid>,
    ) -> bool {
        self.reach(entity, action).covers(owner, team)
    }

    /// Whose records an action is allowed on.
    pub(crate) fn reach(&self, entity: &str, action: Action) -> Reach<'_> {
        match self {
            Self::Program | Self::Rule(_) => Reach::All,
            Self::User(limits) => limits.reach(entity, action),
        }
    }

    /// Whether some record of the entity may be seen.
    pub(crate) fn sees_some(&self, def: &EntityDef) -> bool {
        match self {
            Self::Program | Self::Rule(_) => true,
            Self::User(limits) => limits.scope(&def.name, Action::Read) > Scope::None,
        }
    }

    /// Whether every record of the entity may be seen with every field.
    pub(crate) fn sees_all(&self, def: &EntityDef) -> bool {
        match self {
            Self::Program | Self::Rule(_) => true,
            Self::User(limits) => {
                limits.scope(&def.name, Action::Read) == Scope::All
                    && !self.hides_fields(def)
                    // What belongs to a record is seen with it, what is private by its owner: only of
                    // administrators is it known beforehand.
                    && (def.seen_with.is_none() && def.private_unless.is_none() || self.is_unlimited())
            }
        }
    }

    /// What may be done with a field.
    pub(crate) fn field(&self, entity: &str, field: &str) -> FieldAccess {
        let Self::User(limits) = self else { return FieldAccess::Write };
        // A role that shows no record at all must not lift what another role hides.
        let granting = limits.roles.iter().filter(|role| {
            role.scope(entity, Action::Read) > Scope::None || is_planted(Plant::IdleRoleCounted)
        });
        granting.map(|role| role.field(entity, field)).max().unwrap_or(FieldAccess::None)
    }

    pub(crate) fn reads_field(&self, entity: &str, field: &str) -> bool {
        matches!(self.field(entity, field), FieldAccess::Read | FieldAccess::Write)
    }

    /// Whether some field of the entity may not be seen.
    pub(crate) fn hides_fields(&self, def: &EntityDef) -> bool {
        let Self::User(limits) = self else { return false };
        let has_rights = limits.roles.iter().any(|role| !role.fields.is_empty());
        // Where no role says anything of fields, whoever sees some record sees all of it.
        (has_rights || limits.scope(&def.name, Action::Read) == Scope::None)
            && def.fields.iter().any(|field| !self.reads_field(&def.name, &field.name))
    }

    /// Whether an index is made of fields that may be seen alone; the order of its entries tells of the others.
    pub(crate) fn reads_index(&self, def: &EntityDef, index: &IndexFacts) -> bool {
        if !self.hides_fields(def) || is_planted(Plant::IndexByHidden) {
            return true;
        }
        let is_read = |path: &String| {
            let field = def.position_of_path(path).and_then(|position| def.fields.get(position));
            field.is_some_and(|field| self.reads_field(&def.name, &field.name))
        };
        !index.on.is_empty() && index.on.iter().chain(&index.given).chain(&index.also).all(is_read)
    }

    /// Empties the fields that may not be seen.
    pub(crate) fn mask(&self, def: &EntityDef, record: Arc<dyn AnyRecord>) -> Arc<dyn AnyRecord> {
        if !self.hides_fields(def) {
            return record;
        }
        let mut masked = record.boxed();
        for (position, field) in def.fields.iter().enumerate() {
            if !self.reads_field(&def.name, &field.name)
                && let Some(value) = masked.field_mut(position)
            {
                value.clear();
                masked.base_mut().custom.hide(field.number);
            }
        }
        masked.kept_mut().unknown.clear();
        Arc::from(masked)
    }

    /// Only the program and administrators import, revert, declare entities and see the trash whole.
    ///
    /// # Errors
    /// `Forbidden` for everybody else.
    pub(crate) fn require_administrator(&self) -> Result<()> {
        if self.is_unlimited() || is_planted(Plant::AdministratorUnasked) {
            return Ok(());
        }
        Err(Error::new(ErrorKind::Forbidden, "this needs a role that administers the CRM"))
    }

    /// Whether no record of any entity is out of reach.
    pub(crate) fn is_unlimited(&self) -> bool {
        match self {
            Self::User(limits) => limits.roles.iter().any(|role| role.administrator),
            Self::Program | Self::Rule(_) => true,
        }
    }
}
