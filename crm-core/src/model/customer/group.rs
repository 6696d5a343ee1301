//! Customer groups: kinds of customers that are treated alike, as in prices.

use crm_core_macros::{entity, item};

use crate::{
    entity::{AnyIndex, By, Context, Entity, Record, Violations, index, unique},
    error::Result,
    model::tree::{is_cycle, keep_in_use},
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
        _: Option<&Record<Self>>,
        context: &Context<'_>,
        broken: &mut Violations,
    ) -> Result<()> {
        if is_cycle(group.id, group.parent, context, |above| above.parent)? {
            broken.add("parent", "cycle");
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
}
