//! Customer groups: kinds of customers that are treated alike, as in prices.

use crm_core_macros::{entity, item};

use crate::{
    entity::{
        AnyIndex, By, Context, Described, Entity, ListRequest, Record, Violations, index, unique,
    },
    error::Result,
    model::{
        Account,
        tree::{is_cycle, keep_in_use},
    },
    value::{Percent, Timestamp, fold},
};

/// Customers that are treated alike.
#[entity("customer_group", search = [name, description])]
pub struct CustomerGroup {
    /// What the group is called; belongs to one group.
    #[field(1, required)]
    pub name: String,
    /// Who belongs to it.
    #[field(2)]
    pub description: Option<String>,
    /// The group above.
    #[field(3)]
    pub parent: Option<CustomerGroupId>,
    /// What its members pay less, in per cent.
    #[field(4)]
    pub discount: Option<Percent>,
    /// Which accounts belong to it by a rule, as a filter's text; it puts no account into the group by itself.
    #[field(5)]
    pub account_filter: Option<String>,
}

/// When an account came to a group.
#[item]
pub struct GroupEntry {
    /// The group; empty from when it was in none.
    #[field(1)]
    pub group: Option<CustomerGroupId>,
    /// Since when.
    #[field(2, required)]
    pub entered_at: Timestamp,
}

impl CustomerGroup {
    /// A group by its name.
    pub const NAMED: By<Self, String> =
        unique!("named", on = ["name"], |group| Some(fold(&group.name)));
    /// The groups under a group.
    pub const BY_PARENT: By<Self, CustomerGroupId> =
        index!("by_parent", on = ["parent"], |group| group.parent);
}

impl Entity for CustomerGroup {
    const INDEXES: &'static [&'static dyn AnyIndex<Self>] = &[&Self::NAMED, &Self::BY_PARENT];

    fn check(
        group: &Record<Self>,
        before: Option<&Record<Self>>,
        context: &Context<'_>,
        broken: &mut Violations,
    ) -> Result<()> {
        if is_cycle(group.id, group.parent, context, |above| above.parent)? {
            broken.add("parent", "cycle");
        }
        if let Some(filter) = &group.account_filter
            && before.is_none_or(|before| before.account_filter != group.account_filter)
        {
            context
                .check_query(Account::NAME, &ListRequest { filter, ..ListRequest::default() })?;
        }
        Ok(())
    }

    /// The groups under it go elsewhere first.
    fn check_trash(
        group: &Record<Self>,
        context: &Context<'_>,
        broken: &mut Violations,
    ) -> Result<()> {
        keep_in_use(group, context, broken, |other: &Record<Self>| other.parent == Some(group.id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        error::ErrorKind,
        model::{
            CustomerGroupChange,
            test_crm::{crm, refused},
        },
        query::Query,
    };

    #[test]
    fn a_group_has_its_name_for_itself_and_stands_above_no_group_above_it() {
        let crm = crm();
        let all = crm.customer_groups().create(CustomerGroup::new("All")).unwrap();
        let under = CustomerGroup { parent: Some(all.id), ..CustomerGroup::new("Hà Nội") };
        let under = crm.customer_groups().create(under).unwrap();

        let taken = crm.customer_groups().create(CustomerGroup::new("ha noi")).unwrap_err();
        assert_eq!(taken.kind(), ErrorKind::Duplicate);
        let parent = CustomerGroupChange::Parent(Some(under.id));
        let codes = refused(crm.customer_groups().update(all.id, [parent]));
        assert_eq!(codes, [("parent".to_owned(), "cycle")]);
    }

    /// a group may be a rule, which is asked like any filter.
    #[test]
    fn the_rule_of_a_group_is_a_filter_of_accounts_that_can_be_understood() {
        let crm = crm();
        let by = |filter: &str| CustomerGroup {
            account_filter: Some(filter.to_owned()),
            ..CustomerGroup::new("Large")
        };
        let wrong = crm.customer_groups().create(by("deals > 3")).unwrap_err();
        let large = crm.customer_groups().create(by("employees > 100")).unwrap();
        for employees in [50, 150] {
            let account = Account { employees: Some(employees), ..Account::new("Acme") };
            crm.accounts().create(account).unwrap();
        }

        assert_eq!(wrong.kind(), ErrorKind::Query);
        let members = Query::new().filter(large.account_filter.as_deref().unwrap());
        let members = crm.accounts().list(&members).unwrap().items;
        assert_eq!(members.len(), 1);
        assert_eq!((members[0].employees, members[0].customer_group), (Some(150), None));
    }
}
