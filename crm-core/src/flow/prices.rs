//! What a product costs whom, for every language.

use crm_core_macros::part;

use crate::{
    crm::Tx,
    error::Result,
    flow::Flow,
    model::{AccountId, ContractId, PassedOver, PriceAsked, PriceBookId, PriceSource, ProductId},
    value::{Currency, Date, Decimal, Money},
};

/// Tells what a product costs: by a contract in force, the customer's price book, their group's, one for everyone, or
/// the list, and why the ones before it do not hold; nothing is written.
#[part]
pub struct ReadPrice {
    /// The product.
    #[field(1, required)]
    pub product: ProductId,
    /// For whom; for nobody in particular when left out.
    #[field(2)]
    pub account: Option<AccountId>,
    /// For how many; one when left out.
    #[field(3)]
    pub quantity: Option<Decimal>,
    /// In which currency; the customer's when left out, or the company's.
    #[field(4)]
    pub currency: Option<Currency>,
    /// On which day; today when left out.
    #[field(5)]
    pub on: Option<Date>,
}

/// The price that holds, and why none before it does.
#[part]
pub struct PriceRead {
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
    /// What was looked at before it, in order.
    #[field(6)]
    pub passed_over: Vec<PricePassedOver>,
}

/// A price that was looked at before the one that was taken, and did not hold.
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

impl Flow for ReadPrice {
    type Outcome = PriceRead;

    fn run(&self, tx: &Tx) -> Result<PriceRead> {
        let answer = tx.price(&PriceAsked {
            product: self.product,
            account: self.account,
            quantity: self.quantity.unwrap_or(Decimal::ONE),
            currency: self.currency,
            on: self.on,
        })?;
        let passed_over = |passed: &PassedOver| PricePassedOver {
            source: passed.source,
            contract: passed.contract,
            book: passed.book,
            why: passed.why.to_owned(),
        };
        let price = answer.price.as_ref();
        Ok(PriceRead {
            unit_price: price.map(|price| price.unit_price),
            source: price.map(|price| price.source),
            contract: price.and_then(|price| price.contract),
            book: price.and_then(|price| price.book),
            min_quantity: price.and_then(|price| price.min_quantity),
            passed_over: answer.passed_over.iter().map(passed_over).collect(),
        })
    }
}
