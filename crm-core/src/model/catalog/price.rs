//! Which price holds: contract before customer before group before book before list.

use std::cmp::Reverse;

use crm_core_macros::choice;
use rust_decimal::Decimal;

use crate::{
    document::Discount,
    entity::Record,
    error::Result,
    model::{
        AccountId, Contract, ContractId, ContractLine, PriceBook, PriceBookId, PriceEntry, Product,
        ProductId,
    },
    value::{Currency, Date, Money},
};

/// Where a price comes from; the first that has one is taken.
#[choice]
pub enum PriceSource {
    /// A contract in force with the customer.
    Contract = 1,
    /// The customer's own price book.
    Customer = 2,
    /// A price book of the customer's group.
    Group = 3,
    /// A price book that holds for everyone.
    Book = 4,
    /// The product's list price.
    List = 5,
}

/// What a price is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PriceAsked {
    pub(crate) product: ProductId,
    pub(crate) account: Option<AccountId>,
    pub(crate) quantity: Decimal,
    pub(crate) currency: Option<Currency>,
    pub(crate) on: Option<Date>,
}

impl PriceAsked {
    /// One of a product, today, for nobody in particular, in the company's currency.
    pub fn new(product: ProductId) -> Self {
        Self { product, account: None, quantity: Decimal::ONE, currency: None, on: None }
    }

    /// For this customer.
    pub fn account(mut self, account: AccountId) -> Self {
        self.account = Some(account);
        self
    }

    /// For so many.
    pub fn quantity(mut self, quantity: Decimal) -> Self {
        self.quantity = quantity;
        self
    }

    /// In this currency; prices in another do not hold.
    pub fn currency(mut self, currency: Currency) -> Self {
        self.currency = Some(currency);
        self
    }

    /// On this day.
    pub fn on(mut self, day: Date) -> Self {
        self.on = Some(day);
        self
    }
}

/// A price with where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Price {
    /// What one costs.
    pub unit_price: Money,
    /// Where that comes from.
    pub source: PriceSource,
    /// The contract, if it comes from one.
    pub contract: Option<ContractId>,
    /// The price book, if it comes from one.
    pub book: Option<PriceBookId>,
    /// The quantity that it holds from, in a price book.
    pub min_quantity: Option<Decimal>,
}

/// A price that was looked at before the one that was taken, and did not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassedOver {
    /// Where it would have come from.
    pub source: PriceSource,
    /// The contract, if it would have come from one.
    pub contract: Option<ContractId>,
    /// The price book, if it would have come from one.
    pub book: Option<PriceBookId>,
    /// Why it does not hold: `not_in_force`, `not_valid_then`, `other_currency`, `no_entry`, `quantity_too_small` or
    /// `no_list_price`.
    pub why: &'static str,
}

/// The price that holds, and why none before it does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PriceAnswer {
    /// The price; empty where none holds.
    pub price: Option<Price>,
    /// What was looked at before it, in order.
    pub passed_over: Vec<PassedOver>,
}

/// A price book with its entries for the product, and for whom it holds.
#[derive(Clone, Debug)]
pub(crate) struct BookPrices {
    pub(crate) source: PriceSource,
    pub(crate) book: Record<PriceBook>,
    pub(crate) entries: Vec<Record<PriceEntry>>,
}

/// What the price is chosen from.
#[derive(Debug, Default)]
pub(crate) struct Offers {
    /// Lines of the customer's contracts that deliver the product.
    pub(crate) agreed: Vec<(Record<Contract>, Record<ContractLine>)>,
    pub(crate) books: Vec<BookPrices>,
}

/// Chooses the price: the sources in their order; of several contracts the latest, of several books the one of the
/// highest priority.
pub(crate) fn choose(
    product: &Product,
    mut offers: Offers,
    quantity: Decimal,
    currency: Currency,
    on: Date,
) -> Result<PriceAnswer> {
    let mut answer = PriceAnswer::default();
    offers.agreed.sort_by_key(|(contract, line)| {
        (Reverse((contract.contract_date, contract.id)), line.position, line.id)
    });
    for (contract, line) in &offers.agreed {
        let pass = |why| PassedOver {
            source: PriceSource::Contract,
            contract: Some(contract.id),
            book: None,
            why,
        };
        if !contract.holds_on(on) {
            answer.passed_over.push(pass("not_in_force"));
        } else if line.unit_price.currency() != currency {
            answer.passed_over.push(pass("other_currency"));
        } else {
            answer.price = Some(Price {
                unit_price: agreed_price(line)?,
                source: PriceSource::Contract,
                contract: Some(contract.id),
                book: None,
                min_quantity: None,
            });
            return Ok(answer);
        }
    }
    offers.books.sort_by_key(|prices| {
        let book = &prices.book;
        (prices.source, Reverse((book.priority, book.valid_from)), book.id)
    });
    for BookPrices { source, book, entries } in &offers.books {
        match book_price(product, book, entries, quantity, currency, on)? {
            Ok((unit_price, min_quantity)) => {
                answer.price = Some(Price {
                    unit_price,
                    source: *source,
                    contract: None,
                    book: Some(book.id),
                    min_quantity: Some(min_quantity),
                });
                return Ok(answer);
            }
            Err(why) => answer.passed_over.push(PassedOver {
                source: *source,
                contract: None,
                book: Some(book.id),
                why,
            }),
        }
    }
    match product.list_price {
        Some(unit_price) if unit_price.currency() == currency => {
            answer.price = Some(Price {
                unit_price,
                source: PriceSource::List,
                contract: None,
                book: None,
                min_quantity: None,
            });
        }
        list_price => answer.passed_over.push(PassedOver {
            source: PriceSource::List,
            contract: None,
            book: None,
            why: if list_price.is_some() { "other_currency" } else { "no_list_price" },
        }),
    }
    Ok(answer)
}

/// What one costs by a contract's line, once its discount is taken off.
fn agreed_price(line: &ContractLine) -> Result<Money> {
    let price = line.unit_price;
    match line.as_line()?.discount {
        Discount::Percent(share) => price.checked_sub(share.of(price)?),
        Discount::PerUnit(amount) => price.checked_sub(amount),
        Discount::None | Discount::PerLine(_) => Ok(price),
    }
}

/// What one costs by a book, and from which quantity on; or why the book has no price.
fn book_price(
    product: &Product,
    book: &PriceBook,
    entries: &[Record<PriceEntry>],
    quantity: Decimal,
    currency: Currency,
    on: Date,
) -> Result<Result<(Money, Decimal), &'static str>> {
    if book.inactive {
        return Ok(Err("not_in_force"));
    }
    if book.valid_from.is_some_and(|first| on < first)
        || book.valid_to.is_some_and(|last| last < on)
    {
        return Ok(Err("not_valid_then"));
    }
    if book.currency != currency {
        return Ok(Err("other_currency"));
    }
    let reached = entries.iter().filter(|entry| entry.min_quantity <= quantity);
    let Some(entry) = reached.max_by_key(|entry| entry.min_quantity) else {
        return Ok(Err(if entries.is_empty() { "no_entry" } else { "quantity_too_small" }));
    };
    let list_price = product.list_price.filter(|price| price.currency() == currency);
    let unit_price = match (entry.price, entry.discount, list_price) {
        (Some(price), _, _) => price,
        (None, Some(share), Some(list_price)) => list_price.checked_sub(share.of(list_price)?)?,
        (None, _, _) => return Ok(Err("no_list_price")),
    };
    Ok(Ok((unit_price, entry.min_quantity)))
}
