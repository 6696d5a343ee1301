//! Saved views: lists that somebody set up to look at again.

use crm_core_macros::{entity, item};

use crate::{
    entity::{AnyIndex, By, Context, Entity, ListRequest, Record, Violations, index},
    error::Result,
    value::fold,
};

/// A column of a saved view.
#[item]
pub struct ViewColumn {
    /// The field that it shows, as `amount` or `account.name`.
    #[field(1, required)]
    pub field: String,
    /// How wide it is shown, in whatever the program that shows it counts.
    #[field(2)]
    pub width: Option<i64>,
}

/// A field that a saved view is sorted by.
#[item]
pub struct ViewSort {
    /// The field, with `-` before it to turn the order around.
    #[field(1, required)]
    pub by: String,
}

/// A list that was set up to look at again: which records, in which order, with which columns.
#[entity("saved_view", search = [name], private_unless = shared)]
pub struct SavedView {
    /// What the view is called.
    #[field(1, required)]
    pub name: String,
    /// The entity whose records it lists, as `deal`.
    #[field(2, required)]
    pub entity: String,
    /// Which records, as a filter's text; empty for all.
    #[field(3)]
    pub filter: Option<String>,
    /// The filter as it was understood when it was saved, as JSON with fields by number: it holds when fields get other names.
    #[field(4, computed)]
    pub rule: Option<String>,
    /// In which order: by the first field, where that is equal by the second.
    #[field(5)]
    pub sorts: Vec<ViewSort>,
    /// Its columns, from the left.
    #[field(6)]
    pub columns: Vec<ViewColumn>,
    /// Whether others see it too, as far as their roles let them; otherwise its owner alone does, and who administers
    /// the CRM.
    #[field(7)]
    pub shared: bool,
}

impl SavedView {
    /// The views of an entity by name.
    pub const BY_ENTITY: By<Self, (String, String)> = index!(
        "by_entity",
        on = ["entity", "name"],
        |view| Some((view.entity.clone(), fold(&view.name)))
    );
}

impl Entity for SavedView {
    const INDEXES: &'static [&'static dyn AnyIndex<Self>] = &[&Self::BY_ENTITY];

    fn settle(
        view: &mut Record<Self>,
        before: Option<&Record<Self>>,
        context: &Context<'_>,
    ) -> Result<()> {
        // What was understood once is not read again: names may have changed since.
        let is_same = |before: &Record<Self>| {
            before.entity == view.entity
                && before.filter == view.filter
                && before.sorts == view.sorts
                && before.columns == view.columns
        };
        if before.is_some_and(is_same) || view.entity.is_empty() {
            return Ok(());
        }
        let filter = view.filter.as_deref().unwrap_or_default();
        let sorts: Vec<&str> = view.sorts.iter().map(|sort| sort.by.as_str()).collect();
        let columns: Vec<&str> = view.columns.iter().map(|column| column.field.as_str()).collect();
        let list = ListRequest { filter, sorts: &sorts, columns: &columns };
        let rule = context.check_query(&view.entity, &list)?;
        view.rule = rule;
        Ok(())
    }

    fn check(
        view: &Record<Self>,
        _: Option<&Record<Self>>,
        _: &Context<'_>,
        broken: &mut Violations,
    ) -> Result<()> {
        if view.columns.iter().any(|column| column.width.is_some_and(|width| width < 1)) {
            broken.add("columns", "out_of_range");
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        error::ErrorKind,
        model::{
            Account, FieldAccess, FieldRight, Right, Role, SavedViewChange, Scope, User, UserRole,
            test_crm::crm,
        },
        query::Query,
    };

    fn view(entity: &str, filter: &str) -> SavedView {
        SavedView { filter: Some(filter.to_owned()), ..SavedView::new("Mine", entity) }
    }

    #[test]
    fn a_view_keeps_its_filter_as_it_was_understood() {
        let crm = crm();
        let saved =
            crm.saved_views().create(view("account", "employees > 10 && owner == me")).unwrap();
        crm.accounts().create(Account { employees: Some(11), ..Account::new("Acme") }).unwrap();
        let rule = serde_json::from_str(saved.rule.as_deref().unwrap()).unwrap();
        assert_eq!(crm.accounts().count(&Query::new().saved(rule)).unwrap(), 0);

        let wider = SavedViewChange::Filter(Some("employees > 10".into()));
        let saved = crm.saved_views().update(saved.id, [wider]).unwrap();
        let rule = serde_json::from_str(saved.rule.as_deref().unwrap()).unwrap();
        assert_eq!(crm.accounts().count(&Query::new().saved(rule)).unwrap(), 1);
        let all = crm.saved_views().update(saved.id, [SavedViewChange::Filter(None)]).unwrap();
        assert_eq!(all.rule, None);
    }

    #[test]
    fn a_view_of_what_there_is_not_is_refused() {
        let crm = crm();
        let refused = |view| crm.saved_views().create(view).unwrap_err().kind();
        assert_eq!(refused(view("acount", "true")), ErrorKind::UnknownField);
        assert_eq!(refused(view("account", "nam == \"x\"")), ErrorKind::Query);
        let column = ViewColumn { field: "nam".into(), ..ViewColumn::default() };
        let columns = vec![column];
        assert_eq!(refused(SavedView { columns, ..view("account", "true") }), ErrorKind::Query);
        let sorts = vec![ViewSort { by: "-nam".into(), ..ViewSort::default() }];
        assert_eq!(refused(SavedView { sorts, ..view("account", "true") }), ErrorKind::Query);
        assert_eq!(crm.saved_views().count(&Query::new()).unwrap(), 0);
    }

    #[test]
    fn columns_keep_their_order_and_may_lead_to_other_records() {
        let crm = crm();
        let column = |field: &str| ViewColumn { field: field.into(), ..ViewColumn::default() };
        let columns = ["name", "account.name", "amount", "contacts"].map(column).to_vec();
        let saved = SavedView { columns, ..SavedView::new("Board", "deal") };
        let saved = crm.saved_views().create(saved).unwrap();
        let fields: Vec<&str> = saved.columns.iter().map(|column| column.field.as_str()).collect();
        assert_eq!(fields, ["name", "account.name", "amount", "contacts"]);
    }

    #[test]
    fn a_view_cannot_ask_for_a_field_that_its_maker_may_not_see() {
        let crm = crm();
        let all = Right {
            entity: "*".into(),
            read: Scope::All,
            create: Scope::All,
            edit: Scope::All,
            ..Right::default()
        };
        let hidden = FieldRight {
            entity: "account".into(),
            field: "annual_revenue".into(),
            access: FieldAccess::None,
            ..FieldRight::default()
        };
        let role = Role { rights: vec![all], fields: vec![hidden], ..Role::new("Clerk") };
        let role = crm.roles().create(role).unwrap().id;
        let roles = vec![UserRole { role, ..UserRole::default() }];
        let ann = crm.users().create(User { roles, ..User::new("ann", "Ann") }).unwrap().id;
        let ann = crm.as_user(ann).unwrap();

        let column = ViewColumn { field: "annual_revenue".into(), ..ViewColumn::default() };
        let shown = SavedView { columns: vec![column], ..view("account", "true") };
        assert_eq!(ann.saved_views().create(shown).unwrap_err().kind(), ErrorKind::UnknownField);
        let asked = ann.saved_views().create(view("account", "has(annual_revenue)"));
        assert_eq!(asked.unwrap_err().kind(), ErrorKind::UnknownField);
        assert!(ann.saved_views().create(view("account", "has(name)")).is_ok());
    }
}
