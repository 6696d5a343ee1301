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
    /// Which of those that it may change it may change together with others, by one call for all that a filter finds;
    /// all of them when left empty.
    #[field(8)]
    pub mass_update: Option<Scope>,
    /// Which of those that it may change it may give to another owner or team; all of them when left empty.
    #[field(9)]
    pub assign: Option<Scope>,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        crm::Crm,
        entity::{BaseChange, ListChange},
        error::ErrorKind,
        flow::{Refusal, Transfer},
        model::{Account, AccountChange, AccountId, User, UserId, UserRole, test_crm::crm},
        query::Query,
    };

    /// Two users who see and change everything but for these rights, of each an account, and what the first one opens.
    fn given(right: Right) -> (Crm, [UserId; 2], [AccountId; 2], Crm) {
        let crm = crm();
        let (entity, read, edit) = ("*".to_owned(), Scope::All, Scope::All);
        let rights = vec![Right { entity, read, create: Scope::All, edit, ..right }];
        let role = crm.roles().create(Role { rights, ..Role::new("Clerk") }).unwrap().id;
        let roles = vec![UserRole { role, ..UserRole::default() }];
        let users = ["ann", "bob"].map(|login| {
            let user = User { roles: roles.clone(), ..User::new(login, login) };
            crm.users().create(user).unwrap().id
        });
        let accounts = users.map(|user| {
            let owner = [BaseChange::Owner(Some(user))];
            crm.accounts().create_with(Account::new("Acme"), owner).unwrap().id
        });
        let ann = crm.as_user(users[0]).unwrap();
        (crm, users, accounts, ann)
    }

    fn source(text: &str) -> [AccountChange; 1] {
        [AccountChange::Source(Some(text.to_owned()))]
    }

    fn owner(user: UserId) -> [AccountChange; 1] {
        [AccountChange::Base(BaseChange::Owner(Some(user)))]
    }

    #[test]
    fn who_may_change_a_record_may_be_kept_from_giving_it_to_others() {
        let limited = Right { assign: Some(Scope::Own), ..Right::default() };
        let (crm, [ann, bob], [hers, his], by_ann) = given(limited);

        assert!(by_ann.accounts().update(his, source("fair")).is_ok());
        let taken = by_ann.accounts().update(his, owner(ann)).unwrap_err();
        let taken_over = by_ann.transfer(Transfer::new(bob, ann)).unwrap_err();
        let many = by_ann.accounts().mass_update(&Query::new(), owner(ann), Refusal::Skip).unwrap();
        let given = by_ann.accounts().update(hers, owner(bob)).unwrap();

        assert_eq!(taken.kind(), ErrorKind::Forbidden);
        assert_eq!(taken_over.kind(), ErrorKind::Forbidden);
        assert_eq!((many.changed, many.refused.len()), (0, 1));
        assert_eq!(crm.accounts().get(his).unwrap().base.owner, Some(bob));
        assert_eq!(given.base.owner, Some(bob));
    }

    #[test]
    fn who_may_change_a_record_may_be_kept_from_changing_many_at_once() {
        let limited = Right { mass_update: Some(Scope::Own), ..Right::default() };
        let (crm, _, [hers, his], by_ann) = given(limited);
        let all = Query::new();

        assert!(by_ann.accounts().update(his, source("fair")).is_ok());
        let refused = by_ann.accounts().mass_update(&all, source("web"), Refusal::RefuseAll);
        let done = by_ann.accounts().mass_update(&all, source("web"), Refusal::Skip).unwrap();

        assert_eq!(refused.unwrap_err().kind(), ErrorKind::Forbidden);
        assert_eq!((done.changed, done.refused[0].record.id()), (1, his.uuid()));
        assert_eq!(crm.accounts().get(hers).unwrap().source.as_deref(), Some("web"));
    }

    #[test]
    fn fields_that_are_hidden_open_no_way_to_change_many_at_once() {
        let limited = Right { mass_update: Some(Scope::None), ..Right::default() };
        let (crm, _, _, by_ann) = given(limited);
        let (entity, field) = ("account".to_owned(), "tax_id".to_owned());
        let hidden =
            FieldRight { entity, field, access: FieldAccess::None, ..FieldRight::default() };
        let role = crm.roles().find_by(&Role::NAMED, &"clerk".to_owned()).unwrap().unwrap().id;
        crm.roles().update(role, [RoleChange::Fields(ListChange::Set(vec![hidden]))]).unwrap();

        let done = by_ann.accounts().mass_update(&Query::new(), source("web"), Refusal::Skip);

        assert_eq!((done.as_ref().unwrap().changed, done.unwrap().refused.len()), (0, 2));
    }

    #[test]
    fn who_may_change_records_may_give_them_away_and_change_many_where_nothing_is_said_of_that() {
        let (_, [ann, _], [_, his], by_ann) = given(Right::default());
        assert_eq!(by_ann.accounts().update(his, owner(ann)).unwrap().base.owner, Some(ann));
        let done = by_ann.accounts().mass_update(&Query::new(), source("web"), Refusal::RefuseAll);
        assert_eq!(done.unwrap().changed, 2);
    }
}
