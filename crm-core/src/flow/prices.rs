//! What a product costs whom.

use crm_core_macros::part;

use crate::{
    crm::Tx,
    entity::{By, Entity, EntityId, KeyPart, Record},
    error::Result,
    flow::Flow,
    model::{
        AccountId, PriceRead, ProductId,
        catalog::price::{self, Offers, PriceShelf},
    },
    value::{Currency, Date, Decimal},
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

impl Flow for ReadPrice {
    type Outcome = PriceRead;

    fn run(&self, tx: &Tx) -> Result<PriceRead> {
        let (today, base) = tx.with(|work| Ok((work.today, work.company.base_currency)))?;
        let product = tx.products().get(self.product)?;
        let account = self.account.map(|account| tx.accounts().get(account)).transpose()?;
        let offers = Offers::gather(tx, product.id, account.as_ref())?;
        let usual = account.and_then(|account| account.currency).unwrap_or(base);
        let (currency, on) = (self.currency.unwrap_or(usual), self.on.unwrap_or(today));
        let quantity = self.quantity.unwrap_or(Decimal::ONE);
        price::choose(&product, offers, quantity, currency, on)
    }
}

impl PriceShelf for Tx {
    fn record<I: EntityId>(&self, id: I) -> Result<Option<Record<I::Entity>>> {
        self.collection::<I::Entity>().find(EntityId::from_uuid(id.uuid()))
    }
    fn under<T: Entity, K>(
        &self,
        index: &By<T, K>,
        prefix: &impl KeyPart,
    ) -> Result<Vec<Record<T>>> {
        self.collection().by(index, prefix, usize::MAX)
    }
}
