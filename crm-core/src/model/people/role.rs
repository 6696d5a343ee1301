//! Roles: what users may see and change.

use crm_core_macros::{choice, entity, item};

use crate::{
    entity::{AnyIndex, By, Entity, unique},
    value::fold,
};

/// Which records a right covers.
#[choice]
pub enum Scope {
    /// None.
    None = 1,
    /// Those that the user owns.
    Own = 2,
    /// Those of the user's teams, and those that the user owns.
    Team = 3,
    /// Those of the user's teams and all teams under them, and those that the user owns.
    Subtree = 4,
    /// All.
    All = 5,
}

/// What a role may do with a field.
#[choice]
pub enum FieldAccess {
    /// Neither see nor set it.
    None = 1,
    /// See it.
    Read = 2,
    /// See and set it.
    Write = 3,
}

/// What a role may do with the records of an entity.
#[item]
pub struct Right {
    /// The entity's name; `*` for every entity that no other right names.
    #[field(1, required)]
    pub entity: String,
    /// Which records it may see.
    #[field(2)]
    pub read: Scope,
    /// For whom it may create records.
    #[field(3)]
    pub create: Scope,
    /// Which records it may change.
    #[field(4)]
    pub edit: Scope,
    /// Which records it may trash and restore.
    #[field(5)]
    pub delete: Scope,
    /// Which records it may write to files.
    #[field(6)]
    pub export: Scope,
    /// Which records it may approve, or send back, where somebody has to: contracts.
    #[field(7)]
    pub approve: Scope,
}

/// What a role may do with one field.
#[item]
pub struct FieldRight {
    /// The entity's name.
    #[field(1, required)]
    pub entity: String,
    /// The field's name.
    #[field(2, required)]
    pub field: String,
    /// What is allowed.
    #[field(3)]
    pub access: FieldAccess,
}

/// A set of rights that users are given.
#[entity("role", search = [name])]
pub struct Role {
    /// What the role is called.
    #[field(1, required)]
    pub name: String,
    /// Whether the role may do everything, import and revert included.
    #[field(2)]
    pub administrator: bool,
    /// What it may do with records.
    #[field(3)]
    pub rights: Vec<Right>,
    /// Where it may do less, or nothing, with a field.
    #[field(4)]
    pub fields: Vec<FieldRight>,
}

impl Role {
    /// A role by its name.
    pub const NAMED: By<Self, String> =
        unique!("named", on = ["name"], |role| Some(fold(&role.name)));
}

impl Entity for Role {
    const INDEXES: &'static [&'static dyn AnyIndex<Self>] = &[&Self::NAMED];
}
