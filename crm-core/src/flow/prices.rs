//! What a product costs whom.

use crm_core_macros::part;

use crate::{
    crm::Tx,
    entity::Record,
    error::Result,
    flow::Flow,
    model::{
        AccountId, Contract, ContractLine, CustomerGroup, CustomerGroupId, PriceBook, PriceEntry,
        PriceRead, PriceSource, ProductId,
        catalog::price::{self, BookPrices, Offers},
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
        let mut offers = Offers::default();
        if let Some(account) = &account {
            let contracts = tx.contracts();
            for contract in contracts.by(&Contract::BY_ACCOUNT, &(account.id,), usize::MAX)? {
                let lines = tx.contract_lines();
                for line in lines.by(&ContractLine::BY_CONTRACT, &(contract.id,), usize::MAX)? {
                    if line.product == Some(product.id) {
                        offers.agreed.push((contract.clone(), line));
                    }
                }
            }
        }
        let books = tx.price_books();
        let mut found = Vec::new();
        if let Some(book) = account.as_ref().and_then(|account| account.price_book) {
            found.extend(books.find(book)?.map(|book| (PriceSource::Customer, book)));
        }
        for group in groups(tx, account.as_ref().and_then(|account| account.customer_group))? {
            let of_group = books.by(&PriceBook::BY_GROUP, &group.id, usize::MAX)?;
            found.extend(of_group.into_iter().map(|book| (PriceSource::Group, book)));
            offers.group_discount = offers.group_discount.or(group.discount);
        }
        let general = books.by(&PriceBook::GENERAL, &true, usize::MAX)?;
        found.extend(general.into_iter().map(|book| (PriceSource::Book, book)));
        for (source, book) in found {
            let entries = tx.price_entries();
            let entries =
                entries.by(&PriceEntry::BY_PRODUCT, &(product.id, book.id), usize::MAX)?;
            offers.books.push(BookPrices { source, book, entries });
        }
        let usual = account.and_then(|account| account.currency).unwrap_or(base);
        let (currency, on) = (self.currency.unwrap_or(usual), self.on.unwrap_or(today));
        let quantity = self.quantity.unwrap_or(Decimal::ONE);
        price::choose(&product, offers, quantity, currency, on)
    }
}

/// A customer group and those above it, the nearest first.
fn groups(tx: &Tx, nearest: Option<CustomerGroupId>) -> Result<Vec<Record<CustomerGroup>>> {
    let mut groups: Vec<Record<CustomerGroup>> = Vec::new();
    let mut next = nearest;
    while let Some(id) = next.filter(|id| groups.iter().all(|group| group.id != *id)) {
        let Some(group) = tx.customer_groups().find(id)? else { break };
        next = group.parent;
        groups.push(group);
    }
    Ok(groups)
}
