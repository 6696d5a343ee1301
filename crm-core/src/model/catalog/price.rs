//! Which price holds: contract before customer before group before book before list.

use std::{cmp::Reverse, mem, sync::Arc};

use crm_core_macros::{choice, part};
use rust_decimal::Decimal;

use crate::{
    document::Discount,
    entity::{By, Context, Entity, EntityId, KeyPart, Record},
    error::Result,
    model::{
        Account, Contract, ContractId, ContractLine, CustomerGroup, PriceBook, PriceBookId,
        PriceEntry, Product, ProductId,
    },
    value::{Currency, Date, Money, Percent},
};

/// Where a price comes from; the first that has one is taken.
#[choice]
pub enum PriceSource {
    /// A contract in force with the customer.
    Contract = 1,
    /// The customer's own price book.
    Customer = 2,
    /// A price book of the customer's group, or what the group pays less than the list price.
    Group = 3,
    /// A price book that holds for everyone.
    Book = 4,
    /// The product's list price.
    List = 5,
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

/// A price book with its entries for the product, and for whom it holds.
#[derive(Clone, Debug)]
pub(crate) struct BookPrices {
    pub(crate) source: PriceSource,
    pub(crate) book: Record<PriceBook>,
    pub(crate) entries: Vec<Record<PriceEntry>>,
}

/// Where prices are read: as somebody may see them, or as rules do, whoever asks.
pub(crate) trait PriceShelf {
    fn record<I: EntityId>(&self, id: I) -> Result<Option<Record<I::Entity>>>;
    fn under<T: Entity, K>(
        &self,
        index: &By<T, K>,
        prefix: &impl KeyPart,
    ) -> Result<Vec<Record<T>>>;
}

impl PriceShelf for Context<'_> {
    fn record<I: EntityId>(&self, id: I) -> Result<Option<Record<I::Entity>>> {
        Ok(self.linked(id)?.map(Arc::unwrap_or_clone))
    }
    fn under<T: Entity, K>(
        &self,
        index: &By<T, K>,
        prefix: &impl KeyPart,
    ) -> Result<Vec<Record<T>>> {
        Ok(Context::under(self, index, prefix)?.into_iter().map(Arc::unwrap_or_clone).collect())
    }
}

/// What the price is chosen from.
#[derive(Debug, Default)]
pub(crate) struct Offers {
    /// Lines of the customer's contracts that deliver the product.
    pub(crate) agreed: Vec<(Record<Contract>, Record<ContractLine>)>,
    pub(crate) books: Vec<BookPrices>,
    /// What the customer's group pays less than the list price.
    pub(crate) group_discount: Option<Percent>,
}

impl Offers {
    /// What a customer may pay for a product, or nobody in particular.
    pub(crate) fn gather(
        shelf: &impl PriceShelf,
        product: ProductId,
        account: Option<&Record<Account>>,
    ) -> Result<Self> {
        let mut offers = Self::default();
        let mut found = Vec::new();
        if let Some(account) = account {
            for contract in shelf.under(&Contract::BY_ACCOUNT, &(account.id,))? {
                let lines = shelf.under(&ContractLine::BY_CONTRACT, &(contract.id,))?;
                let lines = lines.into_iter().filter(|line| line.product == Some(product));
                offers.agreed.extend(lines.map(|line| (contract.clone(), line)));
            }
            if let Some(book) = account.price_book {
                found.extend(shelf.record(book)?.map(|book| (PriceSource::Customer, book)));
            }
            for group in groups(shelf, account)? {
                let of_group = shelf.under(&PriceBook::BY_GROUP, &group.id)?;
                found.extend(of_group.into_iter().map(|book| (PriceSource::Group, book)));
                offers.group_discount = offers.group_discount.or(group.discount);
            }
        }
        let general = shelf.under(&PriceBook::GENERAL, &true)?;
        found.extend(general.into_iter().map(|book| (PriceSource::Book, book)));
        for (source, book) in found {
            let entries = shelf.under(&PriceEntry::BY_PRODUCT, &(product, book.id))?;
            offers.books.push(BookPrices { source, book, entries });
        }
        Ok(offers)
    }
}

/// A customer's group and those above it, the nearest first.
fn groups(shelf: &impl PriceShelf, account: &Account) -> Result<Vec<Record<CustomerGroup>>> {
    let mut groups: Vec<Record<CustomerGroup>> = Vec::new();
    let mut next = account.customer_group;
    while let Some(id) = next.filter(|id| groups.iter().all(|group| group.id != *id)) {
        let Some(group) = shelf.record(id)? else { break };
        next = group.parent;
        groups.push(group);
    }
    Ok(groups)
}

/// Chooses the price: the sources in their order; of several contracts the latest, of several books the one of the
/// highest priority.
pub(crate) fn choose(
    product: &Product,
    mut offers: Offers,
    quantity: Decimal,
    currency: Currency,
    on: Date,
) -> Result<PriceRead> {
    let mut answer = PriceRead::default();
    offers.agreed.sort_by_key(|(contract, line)| {
        (Reverse((contract.contract_date, contract.id)), line.position, line.id)
    });
    for (contract, line) in &offers.agreed {
        let source = PriceSource::Contract;
        let pass = |why| {
            Err(PricePassedOver { contract: Some(contract.id), ..PricePassedOver::of(source, why) })
        };
        let offered = if !contract.holds_on(on) {
            pass("not_in_force")
        } else if line.unit_price.is_none_or(|price| price.currency() != currency) {
            pass("other_currency")
        } else {
            let price = PriceRead::of(source, agreed_price(line)?);
            Ok(PriceRead { contract: Some(contract.id), ..price })
        };
        if answer.takes(offered) {
            return Ok(answer);
        }
    }
    offers.books.sort_by_key(|prices| {
        let book = &prices.book;
        (prices.source, Reverse((book.priority, book.valid_from)), book.id)
    });
    let (before_group_discount, after): (Vec<_>, Vec<_>) =
        offers.books.iter().partition(|prices| prices.source <= PriceSource::Group);
    let list_price = product.list_price.filter(|price| price.currency() == currency);
    for prices in before_group_discount {
        if answer.takes(prices.price(list_price, quantity, currency, on)?) {
            return Ok(answer);
        }
    }
    if let Some((share, price)) = offers.group_discount.zip(list_price) {
        let unit_price = price.checked_sub(share.of(price)?)?;
        answer.takes(Ok(PriceRead::of(PriceSource::Group, unit_price)));
        return Ok(answer);
    }
    for prices in after {
        if answer.takes(prices.price(list_price, quantity, currency, on)?) {
            return Ok(answer);
        }
    }
    let list = match (list_price, product.list_price) {
        (Some(unit_price), _) => Ok(PriceRead::of(PriceSource::List, unit_price)),
        (None, Some(_)) => Err(PricePassedOver::of(PriceSource::List, "other_currency")),
        (None, None) => Err(PricePassedOver::of(PriceSource::List, "no_list_price")),
    };
    answer.takes(list);
    Ok(answer)
}

impl PriceRead {
    fn of(source: PriceSource, unit_price: Money) -> Self {
        Self { unit_price: Some(unit_price), source: Some(source), ..Self::default() }
    }

    /// Notes a price that holds, or why it does not.
    fn takes(&mut self, offered: Result<Self, PricePassedOver>) -> bool {
        match offered {
            Ok(price) => *self = Self { passed_over: mem::take(&mut self.passed_over), ..price },
            Err(passed_over) => self.passed_over.push(passed_over),
        }
        self.unit_price.is_some()
    }
}

impl PricePassedOver {
    fn of(source: PriceSource, why: &str) -> Self {
        Self { source, why: why.to_owned(), ..Self::default() }
    }
}

/// What one costs by a contract's line, once its discount is taken off.
fn agreed_price(line: &ContractLine) -> Result<Money> {
    let line = line.as_line()?;
    let price = line.unit_price;
    match line.discount {
        Discount::Percent(share) => price.checked_sub(share.of(price)?),
        Discount::PerUnit(amount) => price.checked_sub(amount),
        Discount::None | Discount::PerLine(_) => Ok(price),
    }
}

impl BookPrices {
    /// What one costs by the book, or why the book has no price.
    fn price(
        &self,
        list_price: Option<Money>,
        quantity: Decimal,
        currency: Currency,
        on: Date,
    ) -> Result<Result<PriceRead, PricePassedOver>> {
        let Self { source, book, entries } = self;
        let pass = |why| {
            Ok(Err(PricePassedOver { book: Some(book.id), ..PricePassedOver::of(*source, why) }))
        };
        if book.inactive {
            return pass("not_in_force");
        }
        if !book.holds_on(on) {
            return pass("not_valid_then");
        }
        if book.currency != currency {
            return pass("other_currency");
        }
        let reached = entries.iter().filter(|entry| entry.min_quantity <= quantity);
        let Some(entry) = reached.max_by_key(|entry| entry.min_quantity) else {
            return pass(if entries.is_empty() { "no_entry" } else { "quantity_too_small" });
        };
        let unit_price = match (entry.price, entry.discount, list_price) {
            (Some(price), _, _) => price,
            (None, Some(share), Some(price)) => price.checked_sub(share.of(price)?)?,
            (None, _, _) => return pass("no_list_price"),
        };
        Ok(Ok(PriceRead {
            book: Some(book.id),
            min_quantity: Some(entry.min_quantity),
            ..PriceRead::of(*source, unit_price)
        }))
    }
}
