//! Contract lines: what a contract delivers, and for how much.

use crm_core_macros::entity;
use rust_decimal::Decimal;

use crate::{
    document::{DiscountKind, TaxKind},
    entity::{AnyIndex, AnyTotal, By, Entity, Sum, Total, index},
    model::{AccountId, ContractId, ProductId},
    value::{Date, Money, Percent},
};

/// A line of a contract: so many of something, at a price.
#[entity("contract_line", search = [description])]
pub struct ContractLine {
    /// The contract that it is a line of.
    #[field(1, required)]
    pub contract: ContractId,
    /// How many.
    #[field(2, required)]
    pub quantity: Decimal,
    /// What one costs, before any discount, in the contract's currency.
    #[field(3, required)]
    pub unit_price: Money,
    /// Its place in the contract; lines of the same place stand in order of their creation.
    #[field(4)]
    pub position: i64,
    /// The product; a line without one needs a description.
    #[field(5)]
    pub product: Option<ProductId>,
    /// What is delivered, in words.
    #[field(6)]
    pub description: Option<String>,
    /// What the quantity is counted in; the product's unit when left empty.
    #[field(7)]
    pub unit: Option<String>,
    /// What the discount is counted in.
    #[field(8)]
    pub discount_kind: DiscountKind,
    /// The discount: per cent, or an amount in the contract's currency.
    #[field(9)]
    pub discount: Option<Decimal>,
    /// How it is taxed; as its product when left empty.
    #[field(10)]
    pub tax_kind: Option<TaxKind>,
    /// The tax rate in per cent, where it is taxed at a rate.
    #[field(11)]
    pub tax_rate: Option<Percent>,
    /// What one costs the company; as the product says when left empty.
    #[field(12)]
    pub unit_cost: Option<Money>,
    /// Who delivers it to the company.
    #[field(13)]
    pub supplier: Option<AccountId>,
    /// The day to deliver it.
    #[field(14)]
    pub deliver_on: Option<Date>,
    /// Quantity times price, rounded to what can be paid.
    #[field(15, computed)]
    pub gross: Option<Money>,
    /// What the discount comes to.
    #[field(16, computed)]
    pub discount_amount: Option<Money>,
    /// What is left of the gross amount.
    #[field(17, computed)]
    pub net: Option<Money>,
    /// Quantity times unit cost.
    #[field(18, computed)]
    pub cost: Option<Money>,
}

impl ContractLine {
    /// The lines of a contract in order.
    pub const BY_CONTRACT: By<Self, (ContractId, i64)> = index!(
        "by_contract",
        on = ["contract", "position"],
        |line| Some((line.contract, line.position))
    );
    /// The lines that deliver a product.
    pub const BY_PRODUCT: By<Self, ProductId> =
        index!("by_product", on = ["product"], |line| line.product);

    /// What the lines of a contract come to, and what they cost: the second amount.
    pub const VALUE: Total<Self, ContractId> = Total::new("value", |line| {
        let cost = line.cost.map_or(Decimal::ZERO, Money::amount);
        Some((line.contract, Sum::count_and(line.net).weighted(cost)))
    });
}

impl Entity for ContractLine {
    const INDEXES: &'static [&'static dyn AnyIndex<Self>] =
        &[&Self::BY_CONTRACT, &Self::BY_PRODUCT];
    const TOTALS: &'static [&'static dyn AnyTotal<Self>] = &[&Self::VALUE];
}
