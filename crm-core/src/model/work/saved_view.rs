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
#[entity("saved_view", search = [name])]
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
    /// Whether it is meant for everybody who may see it, not for its owner alone.
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
