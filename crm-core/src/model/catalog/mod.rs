//! What the company sells, and for how much.

pub(crate) mod category;
pub(crate) mod price;
pub(crate) mod price_book;
pub(crate) mod price_entry;
pub(crate) mod product;
