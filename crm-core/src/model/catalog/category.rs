//! Product categories: a tree.

use crm_core_macros::entity;

use crate::{
    entity::{AnyIndex, By, Context, Entity, Record, Violations, index},
    error::Result,
    model::{
        Product,
        tree::{is_cycle, keep_in_use},
    },
    value::fold,
};

/// A group of products, which may stand within another.
#[entity("product_category", plural = "product_categories", search = [name])]
pub struct ProductCategory {
    /// What the category is called.
    #[field(1, required)]
    pub name: String,
    /// The category that it is a part of.
    #[field(2)]
    pub parent: Option<ProductCategoryId>,
    /// Its place among its neighbours.
    #[field(3)]
    pub order: i64,
}

impl ProductCategory {
    /// The categories within a category, in order.
    pub const BY_PARENT: By<Self, (Option<ProductCategoryId>, i64, String)> = index!(
        "by_parent",
        on = ["parent", "order", "name"],
        |category| Some((category.parent, category.order, fold(&category.name)))
    );
}

impl Entity for ProductCategory {
    const INDEXES: &'static [&'static dyn AnyIndex<Self>] = &[&Self::BY_PARENT];

    fn check(
        category: &Record<Self>,
        _: Option<&Record<Self>>,
        context: &Context<'_>,
        broken: &mut Violations,
    ) -> Result<()> {
        if is_cycle(category.id, category.parent, context, |above| above.parent)? {
            broken.add("parent", "cycle");
        }
        Ok(())
    }

    /// The categories within it and its products go elsewhere first.
    fn check_trash(
        category: &Record<Self>,
        context: &Context<'_>,
        broken: &mut Violations,
    ) -> Result<()> {
        keep_in_use(category, context, broken, |other: &Record<Self>| {
            other.parent == Some(category.id)
        })?;
        keep_in_use(category, context, broken, |other: &Record<Product>| {
            other.category == Some(category.id)
        })
    }
}
