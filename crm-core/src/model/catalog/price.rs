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
    /// What the customer's group pays less than the list price.
    pub(crate) group_discount: Option<Percent>,
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
        let source = PriceSource::Contract;
        let pass =
            |why| Err(PassedOver { contract: Some(contract.id), ..PassedOver::of(source, why) });
        let offered = if !contract.holds_on(on) {
            pass("not_in_force")
        } else if line.unit_price.currency() != currency {
            pass("other_currency")
        } else {
            let price = Price::of(source, agreed_price(line)?);
            Ok(Price { contract: Some(contract.id), ..price })
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
        answer.price = Some(Price::of(PriceSource::Group, unit_price));
        return Ok(answer);
    }
    for prices in after {
        if answer.takes(prices.price(list_price, quantity, currency, on)?) {
            return Ok(answer);
        }
    }
    let list = match (list_price, product.list_price) {
        (Some(unit_price), _) => Ok(Price::of(PriceSource::List, unit_price)),
        (None, Some(_)) => Err(PassedOver::of(PriceSource::List, "other_currency")),
        (None, None) => Err(PassedOver::of(PriceSource::List, "no_list_price")),
    };
    answer.takes(list);
    Ok(answer)
}

impl PriceAnswer {
    /// Notes a price that holds, or why it does not.
    fn takes(&mut self, offered: Result<Price, PassedOver>) -> bool {
        match offered {
            Ok(price) => self.price = Some(price),
            Err(passed_over) => self.passed_over.push(passed_over),
        }
        self.price.is_some()
    }
}

impl Price {
    fn of(source: PriceSource, unit_price: Money) -> Self {
        Self { unit_price, source, contract: None, book: None, min_quantity: None }
    }
}

impl PassedOver {
    fn of(source: PriceSource, why: &'static str) -> Self {
        Self { source, contract: None, book: None, why }
    }
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

impl BookPrices {
    /// What one costs by the book, or why the book has no price.
    fn price(
        &self,
        list_price: Option<Money>,
        quantity: Decimal,
        currency: Currency,
        on: Date,
    ) -> Result<Result<Price, PassedOver>> {
        let Self { source, book, entries } = self;
        let pass =
            |why| Ok(Err(PassedOver { book: Some(book.id), ..PassedOver::of(*source, why) }));
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
        Ok(Ok(Price {
            book: Some(book.id),
            min_quantity: Some(entry.min_quantity),
            ..Price::of(*source, unit_price)
        }))
    }
}
