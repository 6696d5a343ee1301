//! Territories: whose customers are whose, by place or by what the company chooses.

use crm_core_macros::{entity, item};

use crate::{
    entity::{
        AnyIndex, By, Context, Entity, ListRequest, Record, Violations, index, index_each, unique,
    },
    error::Result,
    model::{
        UserId,
        tree::{is_cycle, keep_in_use},
    },
    value::fold,
};

/// A user who works a territory.
#[item]
pub struct TerritoryMember {
    /// Who works it.
    #[field(1, required)]
    pub user: UserId,
    /// What for, as `manager`.
    #[field(2)]
    pub role: Option<String>,
}

/// A part of the market, with the users who work it; territories stand in a tree.
#[entity("territory", plural = "territories", search = [name, description])]
pub struct Territory {
    /// What the territory is called; belongs to one under the same parent.
    #[field(1, required)]
    pub name: String,
    /// The territory above.
    #[field(2)]
    pub parent: Option<TerritoryId>,
    /// Who works it.
    #[field(3)]
    pub members: Vec<TerritoryMember>,
    /// Which accounts it holds, as a filter's text.
    #[field(4)]
    pub account_filter: Option<String>,
    /// Which leads it holds, as a filter's text.
    #[field(5)]
    pub lead_filter: Option<String>,
    /// Its place: where several territories hold a record, the first has it.
    #[field(6)]
    pub order: i64,
    /// What belongs to it, in words.
    #[field(7)]
    pub description: Option<String>,
}

impl Territory {
    /// A territory by its name under its parent.
    pub const NAMED: By<Self, (Option<TerritoryId>, String)> = unique!(
        "named",
        on = ["parent", "name"],
        |territory| Some((territory.parent, fold(&territory.name)))
    );
    /// The territories under a territory, in order.
    pub const BY_PARENT: By<Self, (Option<TerritoryId>, i64)> = index!(
        "by_parent",
        on = ["parent", "order"],
        |territory| Some((territory.parent, territory.order))
    );
    /// The territories that a user works.
    pub const BY_MEMBER: By<Self, UserId> =
        index_each!("by_member", on = ["members.user"], |territory| territory
            .members
            .iter()
            .map(|member| member.user));
}

impl Entity for Territory {
    const INDEXES: &'static [&'static dyn AnyIndex<Self>] =
        &[&Self::NAMED, &Self::BY_PARENT, &Self::BY_MEMBER];

    fn check(
        territory: &Record<Self>,
        before: Option<&Record<Self>>,
        context: &Context<'_>,
        broken: &mut Violations,
    ) -> Result<()> {
        if is_cycle(territory.id, territory.parent, context, |above| above.parent)? {
            broken.add("parent", "cycle");
        }
        let held = before.map(|before| [&before.account_filter, &before.lead_filter]);
        let filters = [&territory.account_filter, &territory.lead_filter];
        for (position, (entity, filter)) in ["account", "lead"].iter().zip(filters).enumerate() {
            let is_held = held.is_some_and(|held| held.get(position) == Some(&filter));
            if let Some(filter) = filter
                && !is_held
            {
                context.check_query(entity, &ListRequest { filter, ..ListRequest::default() })?;
            }
        }
        Ok(())
    }

    /// The territories within it go elsewhere first.
    fn check_trash(
        territory: &Record<Self>,
        context: &Context<'_>,
        broken: &mut Violations,
    ) -> Result<()> {
        keep_in_use(territory, context, broken, |other: &Record<Self>| {
            other.parent == Some(territory.id)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        error::ErrorKind,
        model::{
            TerritoryChange,
            test_crm::{crm, refused},
        },
    };

    #[test]
    fn a_territory_has_its_name_for_itself_under_its_parent() {
        let crm = crm();
        let north = crm.territories().create(Territory::new("North")).unwrap();
        let under = |name: &str| Territory { parent: Some(north.id), ..Territory::new(name) };
        let city = crm.territories().create(under("City")).unwrap();
        assert_eq!(
            crm.territories().create(under("CITY")).unwrap_err().kind(),
            ErrorKind::Duplicate
        );
        assert!(crm.territories().create(Territory::new("City")).is_ok());
        let parent = TerritoryChange::Parent(Some(city.id));
        let codes = refused(crm.territories().update(north.id, [parent]));
        assert_eq!(codes, [("parent".to_owned(), "cycle")]);
    }

    #[test]
    fn what_a_territory_holds_is_a_filter_that_can_be_understood() {
        let crm = crm();
        let holding = |account: &str, lead: &str| Territory {
            account_filter: Some(account.to_owned()),
            lead_filter: Some(lead.to_owned()),
            ..Territory::new("North")
        };
        let local = "addresses.province == \"Hà Nội\"";
        let wrong = crm.territories().create(holding(local, "kind == \"customer\"")).unwrap_err();
        assert_eq!(wrong.kind(), ErrorKind::Query);
        assert!(crm.territories().create(holding(local, local)).is_ok());
    }
}
