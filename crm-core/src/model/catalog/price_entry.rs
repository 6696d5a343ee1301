//! Price entries: what a product costs by a price book, from a quantity on.

use crm_core_macros::entity;
use rust_decimal::Decimal;

use crate::{
    entity::{AnyIndex, By, Context, Entity, Record, Violations, index, unique},
    error::Result,
    model::{PriceBookId, ProductId, catalog::product::check_price},
    value::{Money, Percent},
};

/// What a product costs by a price book, from a quantity on: a price, or a share off the list price.
#[entity("price_entry", plural = "price_entries", part_of = book)]
pub struct PriceEntry {
    /// The book that it stands in.
    #[field(1, required)]
    pub book: PriceBookId,
    /// The product.
    #[field(2, required)]
    pub product: ProductId,
    /// The smallest quantity that it holds for.
    #[field(3)]
    pub min_quantity: Decimal,
    /// What one costs.
    #[field(4)]
    pub price: Option<Money>,
    /// What is taken off the list price, in per cent, when no price is given.
    #[field(5)]
    pub discount: Option<Percent>,
}

impl PriceEntry {
    /// The entry of a book for a product and quantity.
    pub const BY_QUANTITY: By<Self, (PriceBookId, ProductId, Decimal)> = unique!(
        "by_quantity",
        on = ["book", "product", "min_quantity"],
        |entry| Some((entry.book, entry.product, entry.min_quantity))
    );
    /// The entries of a product, book by book.
    pub const BY_PRODUCT: By<Self, (ProductId, PriceBookId, Decimal)> = index!(
        "by_product",
        on = ["product", "book", "min_quantity"],
        |entry| Some((entry.product, entry.book, entry.min_quantity))
    );
    /// The entries of a book, product by product.
    pub const BY_BOOK: By<Self, (PriceBookId, ProductId, Decimal)> = index!(
        "by_book",
        on = ["book", "product", "min_quantity"],
        |entry| Some((entry.book, entry.product, entry.min_quantity))
    );
}

impl Entity for PriceEntry {
    const INDEXES: &'static [&'static dyn AnyIndex<Self>] =
        &[&Self::BY_QUANTITY, &Self::BY_PRODUCT, &Self::BY_BOOK];

    fn check(
        entry: &Record<Self>,
        _: Option<&Record<Self>>,
        context: &Context<'_>,
        broken: &mut Violations,
    ) -> Result<()> {
        match (entry.price, entry.discount) {
            (None, None) => broken.add("price", "required"),
            (Some(_), Some(_)) => broken.add("discount", "price_given"),
            _ => {}
        }
        check_price("price", entry.price, broken);
        if entry.min_quantity.is_sign_negative() {
            broken.add("min_quantity", "out_of_range");
        }
        if let Some(price) = entry.price
            && let Some(book) = context.linked(entry.book)?
            && price.currency() != book.currency
        {
            broken.add("price", "currency_mismatch");
        }
        Ok(())
    }
}
