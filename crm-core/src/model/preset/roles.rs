//! The roles that a new file starts with.

use crate::model::{FieldAccess, FieldRight, Right, Role, Scope};

/// What everybody works with, and only administrators change.
const SHARED: [&str; 20] = [
    "company",
    "user",
    "team",
    "pipeline",
    "stage",
    "currency",
    "rate",
    "customer_group",
    "relation_kind",
    "loss_reason",
    "competitor",
    "territory",
    "tag",
    "saved_view",
    "product_category",
    "product",
    "price_book",
    "price_entry",
    "number_series",
    "work_calendar",
];
/// What a partner works on, and sees of the company besides.
const PARTNERS: [&str; 9] =
    ["lead", "account", "contact", "deal", "interaction", "note", "comment", "task", "saved_view"];
const SEEN_BY_PARTNERS: [&str; 9] = [
    "company",
    "pipeline",
    "stage",
    "currency",
    "rate",
    "loss_reason",
    "tag",
    "product_category",
    "product",
];

/// The names of the roles, in the language of the file.
#[derive(Clone, Copy, Debug)]
pub(super) struct RoleNames {
    pub(super) administrator: &'static str,
    pub(super) manager: &'static str,
    pub(super) staff: &'static str,
    pub(super) partner: &'static str,
    pub(super) portal: &'static str,
}

/// An administrator; a manager of teams; staff who see their team's records and change their own; a partner
/// outside who sees nothing but the own ones; and a customer who serves themselves.
pub(super) fn roles(names: &RoleNames) -> [Role; 5] {
    [
        Role { administrator: true, ..Role::new(names.administrator) },
        managers(names.manager),
        staff(names.staff),
        partners(names.partner),
        portal(names.portal),
    ]
}

fn managers(name: &str) -> Role {
    let all = Right {
        create: Scope::Subtree,
        edit: Scope::Subtree,
        delete: Scope::Subtree,
        export: Scope::Subtree,
        approve: Scope::Subtree,
        ..reading("*", Scope::Subtree)
    };
    let mut rights = vec![all, reading("role", Scope::None)];
    rights.extend(SHARED.iter().map(|entity| reading(entity, Scope::All)));
    give(&mut rights, "saved_view", Scope::Own);
    Role { rights, ..Role::new(name) }
}

fn staff(name: &str) -> Role {
    let mut rights = vec![
        working("*", Scope::Team),
        reading("role", Scope::None),
        reading("quota", Scope::Team),
    ];
    rights.extend(SHARED.iter().map(|entity| reading(entity, Scope::All)));
    give(&mut rights, "saved_view", Scope::Own);
    Role { rights, ..Role::new(name) }
}

fn partners(name: &str) -> Role {
    let mut rights: Vec<Right> = PARTNERS
        .iter()
        .map(|entity| Right { delete: Scope::None, ..working(entity, Scope::Own) })
        .collect();
    rights.extend(SEEN_BY_PARTNERS.iter().map(|entity| reading(entity, Scope::All)));
    Role { rights, fields: vec![hiding("product", "cost")], ..Role::new(name) }
}

fn portal(name: &str) -> Role {
    let own = |entity| Right { delete: Scope::None, ..working(entity, Scope::Own) };
    let rights = vec![
        reading("company", Scope::All),
        reading("currency", Scope::All),
        Right { create: Scope::None, ..own("contact") },
        own("interaction"),
        own("comment"),
    ];
    Role { rights, fields: vec![hiding("comment", "internal")], ..Role::new(name) }
}

/// A field that does not exist for the role.
fn hiding(entity: &str, field: &str) -> FieldRight {
    let (entity, field) = (entity.to_owned(), field.to_owned());
    FieldRight { entity, field, access: FieldAccess::None, ..FieldRight::default() }
}

/// Seeing records, and nothing else.
fn reading(entity: &str, read: Scope) -> Right {
    Right {
        entity: entity.to_owned(),
        read,
        create: Scope::None,
        edit: Scope::None,
        delete: Scope::None,
        export: Scope::None,
        ..Right::default()
    }
}

/// Seeing records, and doing all but exporting with the own ones.
fn working(entity: &str, read: Scope) -> Right {
    Right { create: Scope::Own, edit: Scope::Own, delete: Scope::Own, ..reading(entity, read) }
}

/// Making and changing records where only seeing them was given.
fn give(rights: &mut [Right], entity: &str, scope: Scope) {
    for right in rights.iter_mut().filter(|right| right.entity == entity) {
        (right.create, right.edit, right.delete) = (scope, scope, scope);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        crm::Crm,
        error::ErrorKind,
        model::{Company, Lead, LossReason, Quota, RoleId, User, UserRole, test_crm::crm},
        query::Query,
    };

    /// A handle limited to the role of this name.
    fn limited(crm: &Crm, login: &str, role: &str) -> Crm {
        let role: RoleId = crm.roles().find_by(&Role::NAMED, &role.to_owned()).unwrap().unwrap().id;
        let roles = vec![UserRole { role, ..UserRole::default() }];
        let user = crm.users().create(User { roles, ..User::new(login, login) }).unwrap();
        crm.as_user(user.id).unwrap()
    }

    ///
    #[test]
    fn staff_and_partners_do_not_see_a_colleagues_lead_outside_their_team() {
        let crm = crm();
        for role in ["staff", "partner"] {
            let [ann, bob] =
                ["ann", "bob"].map(|name| limited(&crm, &format!("{name} {role}"), role));
            let lead = Lead { last_name: Some("Trần".into()), ..Lead::new() };
            let lead = ann.leads().create(lead).unwrap();
            assert_eq!(bob.leads().get(lead.id).unwrap_err().kind(), ErrorKind::NotFound);
            assert_eq!(ann.leads().get(lead.id).unwrap(), lead);
        }
    }

    ///
    #[test]
    fn only_those_above_set_quotas_and_only_administrators_the_lists() {
        let crm = crm();
        let staff = limited(&crm, "ann", "staff");
        let user = staff.users().find_by(&User::LOGIN, &"ann".to_owned()).unwrap().unwrap();
        let quota = Quota {
            user: Some(user.id),
            ..Quota::new(
                "2026-11-01".parse::<crate::Date>().unwrap(),
                "2026-11-30".parse::<crate::Date>().unwrap(),
                "1 USD".parse::<crate::Money>().unwrap(),
            )
        };
        assert_eq!(staff.quotas().create(quota.clone()).unwrap_err().kind(), ErrorKind::Forbidden);
        let reason = staff.loss_reasons().create(LossReason::new("None of ours"));
        assert_eq!(reason.unwrap_err().kind(), ErrorKind::Forbidden);
        assert!(limited(&crm, "root", "administrator").quotas().create(quota).is_ok());
    }

    ///
    #[test]
    fn a_portal_user_sees_the_company_and_no_customer() {
        let crm = crm();
        crm.leads().create(Lead { company_name: Some("Acme".into()), ..Lead::new() }).unwrap();
        let portal = limited(&crm, "guest", "portal");
        let companies: Vec<_> = portal.companies().list(&Query::new()).unwrap().items;
        let companies: Vec<&Company> = companies.iter().map(|company| &company.fields).collect();
        assert_eq!(companies.len(), 1);
        assert_eq!(portal.leads().count(&Query::new()).unwrap(), 0);
        assert_eq!(portal.roles().count(&Query::new()).unwrap(), 0);
    }
}
