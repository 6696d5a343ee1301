//! What a product costs whom.

use crm_core_macros::part;
use rust_decimal::Decimal;

use crate::{
    crm::Tx,
    error::Result,
    flow::Flow,
    model::{AccountId, ContractId, PassedOver, PriceAsked, PriceBookId, PriceSource, ProductId},
    value::{Currency, Date, Money},
};

/// Finds what a product costs: by a contract in force, the customer's price book, their group's, one for everyone, or
/// the list, with why the ones before it do not hold.
#[part]
pub struct FindPrice {
    /// The product.
    #[field(1, required)]
    pub product: ProductId,
    /// For which customer; for nobody in particular when left out.
    #[field(2)]
    pub account: Option<AccountId>,
    /// For how many; for one when left out.
    #[field(3)]
    pub quantity: Option<Decimal>,
    /// In which currency; the customer's, else the company's, when left out.
    #[field(4)]
    pub currency: Option<Currency>,
    /// On which day; today when left out.
    #[field(5)]
    pub on: Option<Date>,
}

/// What a product costs, and where that comes from.
#[part]
pub struct PriceFound {
    /// What one costs; empty where no price holds.
    #[field(1)]
    pub unit_price: Option<Money>,
    /// Where that comes from.
    #[field(2)]
    pub source: Option<PriceSource>,
    /// The contract, if it comes from one.
    #[field(3)]
    pub contract: Option<ContractId>,
    /// The price book, if it comes from one.
    #[field(4)]
    pub book: Option<PriceBookId>,
    /// The quantity that it holds from, in a price book.
    #[field(5)]
    pub min_quantity: Option<Decimal>,
    /// What was looked at before it and did not hold, in order.
    #[field(6)]
    pub passed_over: Vec<PricePassedOver>,
}

/// A price that was looked at and does not hold.
#[part]
pub struct PricePassedOver {
    /// Where it would have come from.
    #[field(1)]
    pub source: PriceSource,
    /// The contract, if it would have come from one.
    #[field(2)]
    pub contract: Option<ContractId>,
    /// The price book, if it would have come from one.
    #[field(3)]
    pub book: Option<PriceBookId>,
    /// Why it does not hold: `not_in_force`, `not_valid_then`, `other_currency`, `no_entry`, `quantity_too_small` or
    /// `no_list_price`.
    #[field(4)]
    pub why: String,
}

impl Flow for FindPrice {
    type Outcome = PriceFound;

    fn run(&self, tx: &Tx) -> Result<PriceFound> {
        let asked = PriceAsked {
            account: self.account,
            quantity: self.quantity.unwrap_or(Decimal::ONE),
            currency: self.currency,
            on: self.on,
            ..PriceAsked::new(self.product)
        };
        let answer = tx.price(&asked)?;
        let passed_over = answer.passed_over.iter().map(PricePassedOver::of).collect();
        let Some(price) = answer.price else {
            return Ok(PriceFound { passed_over, ..PriceFound::default() });
        };
        Ok(PriceFound {
            unit_price: Some(price.unit_price),
            source: Some(price.source),
            contract: price.contract,
            book: price.book,
            min_quantity: price.min_quantity,
            passed_over,
        })
    }
}

impl PricePassedOver {
    fn of(passed: &PassedOver) -> Self {
        Self {
            source: passed.source,
            contract: passed.contract,
            book: passed.book,
            why: passed.why.to_owned(),
        }
    }
}
