//! Products: the goods and services that the company sells.

use crm_core_macros::{choice, entity, item};

use crate::{
    document::{Line, TaxKind},
    entity::{AnyIndex, By, Context, Entity, Record, Violations, index, unique},
    error::Result,
    model::{AccountId, AttachmentId, ProductCategoryId, attachment::check_pictures},
    value::{Money, Percent, fold},
};

/// What is sold.
#[choice]
pub enum ProductKind {
    /// A thing that is delivered.
    Good = 1,
    /// Work that is done.
    Service = 2,
}

/// A good or service that the company sells.
#[entity("product", search = [name, sku, barcode, description])]
pub struct Product {
    /// What it is called.
    #[field(1, required)]
    pub name: String,
    /// The company's code for it; no two products have the same.
    #[field(2)]
    pub sku: Option<String>,
    /// The category that it belongs to.
    #[field(3)]
    pub category: Option<ProductCategoryId>,
    /// Whether it is a thing or work.
    #[field(4)]
    pub kind: ProductKind,
    /// What it is counted in, as box, hour or kg.
    #[field(5)]
    pub unit: Option<String>,
    /// What one costs a customer for whom no other price holds.
    #[field(6)]
    pub list_price: Option<Money>,
    /// What one costs the company.
    #[field(7)]
    pub cost: Option<Money>,
    /// How it is taxed; follows from the rate when left empty.
    #[field(8)]
    pub tax_kind: Option<TaxKind>,
    /// The tax rate in per cent, for a product that is taxed at a rate.
    #[field(9)]
    pub tax_rate: Option<Percent>,
    /// Whether it is no longer sold.
    #[field(10)]
    pub inactive: bool,
    /// Who delivers it to the company.
    #[field(11)]
    pub supplier: Option<AccountId>,
    /// For how many months it is under warranty.
    #[field(12)]
    pub warranty_months: Option<i64>,
    /// The number under its bars.
    #[field(13)]
    pub barcode: Option<String>,
    /// Anything else worth knowing.
    #[field(14)]
    pub description: Option<String>,
    /// Where it is shown on the web.
    #[field(15)]
    pub url: Option<String>,
    /// Pictures of it, among the files attached to it; the first one stands for it.
    #[field(16)]
    pub images: Vec<ProductImage>,
}

/// A picture of a product.
#[item]
pub struct ProductImage {
    /// The attached file.
    #[field(1, required)]
    pub picture: AttachmentId,
}

impl Product {
    /// Products by name.
    pub const BY_NAME: By<Self, String> =
        index!("by_name", on = ["name"], keep = [name, sku, list_price], |product| Some(fold(
            &product.name
        )));
    /// A product by its code.
    pub const SKU: By<Self, String> =
        unique!("sku", on = ["sku"], |product| product.sku.as_deref().map(fold));
    /// The products of a category by name.
    pub const BY_CATEGORY: By<Self, (ProductCategoryId, String)> =
        index!("by_category", on = ["category", "name"], |product| product
            .category
            .map(|category| (category, fold(&product.name))));
    /// Products by the number under their bars.
    pub const BY_BARCODE: By<Self, String> =
        index!("by_barcode", on = ["barcode"], |product| product.barcode.clone());
}

/// How something is taxed, where the rate alone was given.
pub(crate) fn tax_kind(given: Option<TaxKind>, rate: Option<Percent>) -> Option<TaxKind> {
    given.or_else(|| {
        rate.map(|rate| if rate == Percent::ZERO { TaxKind::Zero } else { TaxKind::Rated })
    })
}

/// A rate belongs to what is taxed at one, and to nothing else.
pub(crate) fn check_tax(kind: Option<TaxKind>, rate: Option<Percent>, broken: &mut Violations) {
    let has_rate = rate.is_some_and(|rate| rate != Percent::ZERO);
    match kind {
        Some(TaxKind::Rated) if !has_rate => broken.add("tax_rate", "required"),
        Some(TaxKind::Zero | TaxKind::Exempt) if has_rate => {
            broken.add("tax_rate", "not_taxed");
        }
        _ => {}
    }
}

/// An amount that can be asked or paid for one of something.
pub(crate) fn check_price(field: &'static str, price: Option<Money>, broken: &mut Violations) {
    let Some(price) = price else { return };
    if price.is_negative() {
        broken.add(field, "out_of_range");
    }
    if price.amount().scale() > Line::MAX_DECIMALS {
        broken.add(field, "too_many_decimals");
    }
}

impl Entity for Product {
    const INDEXES: &'static [&'static dyn AnyIndex<Self>] =
        &[&Self::BY_NAME, &Self::SKU, &Self::BY_CATEGORY, &Self::BY_BARCODE];

    fn settle(product: &mut Record<Self>, _: Option<&Record<Self>>, _: &Context<'_>) -> Result<()> {
        product.tax_kind = tax_kind(product.tax_kind, product.tax_rate);
        Ok(())
    }

    fn check(
        product: &Record<Self>,
        before: Option<&Record<Self>>,
        context: &Context<'_>,
        broken: &mut Violations,
    ) -> Result<()> {
        check_price("list_price", product.list_price, broken);
        check_price("cost", product.cost, broken);
        check_tax(product.tax_kind, product.tax_rate, broken);
        if product.warranty_months.is_some_and(|months| months < 0) {
            broken.add("warranty_months", "out_of_range");
        }
        if before.is_none_or(|before| before.images != product.images) {
            let pictures = product.images.iter().map(|image| image.picture);
            check_pictures("images", pictures, &product.id.into(), context, broken)?;
        }
        Ok(())
    }
}
