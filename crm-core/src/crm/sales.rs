//! Figures and prices that follow from several records: what a contract comes to, what a product costs whom.

use serde_json::{Value as Json, json};

use crate::{
    crm::{Collection, Crm, Door, Tx, json::money},
    document::TaxGroup,
    entity::{Described, Entity, Record},
    error::{Error, ErrorKind, Result},
    model::{
        Account, Contract, ContractFigures, ContractId, ContractLine, CustomerGroup,
        CustomerGroupId, PassedOver, Price, PriceAnswer, PriceAsked, PriceBook, PriceEntry,
        PriceSource, Product,
        catalog::price::{self, BookPrices, Offers},
    },
    planted::{Plant, is_planted},
};

impl Crm {
    /// What a contract comes to by its lines: value, discounts, tax, total, cost, margin, and what is over its cap.
    ///
    /// # Errors
    /// `NotFound` when there is no such contract or it may not be seen, `Forbidden` when prices may not be seen,
    /// `Invalid` when the header discount is more than the lines come to.
    pub fn contract_figures(&self, id: ContractId) -> Result<ContractFigures> {
        contract_figures(Door::Crm(self), id)
    }

    /// What a product costs: by a contract in force, the customer's price book, their group's, one for everyone, or
    /// the list, with why the ones before it do not hold.
    ///
    /// # Errors
    /// `NotFound` when there is no such product or account, or it may not be seen.
    pub fn price(&self, asked: &PriceAsked) -> Result<PriceAnswer> {
        price(Door::Crm(self), asked)
    }
}

impl Tx {
    /// What a contract comes to by its lines, the transaction's own among them.
    ///
    /// # Errors
    /// As [`Crm::contract_figures`], and `Finished`.
    pub fn contract_figures(&self, id: ContractId) -> Result<ContractFigures> {
        contract_figures(Door::Tx(self), id)
    }

    /// What a product costs.
    ///
    /// # Errors
    /// As [`Crm::price`], and `Finished`.
    pub fn price(&self, asked: &PriceAsked) -> Result<PriceAnswer> {
        price(Door::Tx(self), asked)
    }
}

/// What a line is reckoned from.
const PRICED_BY: [&str; 6] =
    ["quantity", "unit_price", "discount_kind", "discount", "tax_kind", "tax_rate"];

fn of<T: Entity>(door: Door<'_>) -> Collection<'_, T> {
    Collection::new(door)
}

fn contract_figures(door: Door<'_>, id: ContractId) -> Result<ContractFigures> {
    let contract = of::<Contract>(door).get(id)?;
    door.read(|work| {
        let reads = |field: &&str| {
            work.access.reads_field(ContractLine::NAME, field) || is_planted(Plant::FiguresOfHidden)
        };
        match PRICED_BY.iter().find(|field| !reads(field)) {
            Some(_) => Err(Error::new(
                ErrorKind::Forbidden,
                "your roles hide the prices of contract lines: the contract's figures too",
            )),
            None => Ok(()),
        }
    })?;
    let lines = of::<ContractLine>(door).by(&ContractLine::BY_CONTRACT, &(id,), usize::MAX)?;
    contract.figures(lines.iter().map(|line| &line.fields))
}

fn price(door: Door<'_>, asked: &PriceAsked) -> Result<PriceAnswer> {
    let (today, base) = door.read(|work| Ok((work.today, work.company.base_currency)))?;
    let product = of::<Product>(door).get(asked.product)?;
    let account = asked.account.map(|account| of::<Account>(door).get(account)).transpose()?;
    let mut offers = Offers::default();
    if let Some(account) = &account {
        let contracts = of::<Contract>(door);
        for contract in contracts.by(&Contract::BY_ACCOUNT, &(account.id,), usize::MAX)? {
            let lines = of::<ContractLine>(door);
            for line in lines.by(&ContractLine::BY_CONTRACT, &(contract.id,), usize::MAX)? {
                if line.product == Some(product.id) {
                    offers.agreed.push((contract.clone(), line));
                }
            }
        }
    }
    let books = of::<PriceBook>(door);
    let mut found = Vec::new();
    if let Some(book) = account.as_ref().and_then(|account| account.price_book) {
        found.extend(books.find(book)?.map(|book| (PriceSource::Customer, book)));
    }
    for group in groups(door, account.as_ref().and_then(|account| account.customer_group))? {
        let of_group = books.by(&PriceBook::BY_GROUP, &group.id, usize::MAX)?;
        found.extend(of_group.into_iter().map(|book| (PriceSource::Group, book)));
        offers.group_discount = offers.group_discount.or(group.discount);
    }
    let general = books.by(&PriceBook::GENERAL, &true, usize::MAX)?;
    found.extend(general.into_iter().map(|book| (PriceSource::Book, book)));
    for (source, book) in found {
        let entries = of::<PriceEntry>(door);
        let entries = entries.by(&PriceEntry::BY_PRODUCT, &(product.id, book.id), usize::MAX)?;
        offers.books.push(BookPrices { source, book, entries });
    }
    let usual = account.and_then(|account| account.currency).unwrap_or(base);
    let (currency, on) = (asked.currency.unwrap_or(usual), asked.on.unwrap_or(today));
    price::choose(&product, offers, asked.quantity, currency, on)
}

/// A customer group and those above it, the nearest first.
fn groups(door: Door<'_>, nearest: Option<CustomerGroupId>) -> Result<Vec<Record<CustomerGroup>>> {
    let mut groups: Vec<Record<CustomerGroup>> = Vec::new();
    let mut next = nearest;
    while let Some(id) = next.filter(|id| groups.iter().all(|group| group.id != *id)) {
        let Some(group) = of::<CustomerGroup>(door).find(id)? else { break };
        next = group.parent;
        groups.push(group);
    }
    Ok(groups)
}

impl ContractFigures {
    /// The figures as `{value, over_cap, gross, line_discounts, net, header_discount, base, taxes: [{kind, rate, base,
    /// amount}], tax, total, cost, margin}`.
    pub fn to_json(&self) -> Json {
        let totals = &self.totals;
        let tax = |group: &TaxGroup| {
            json!({
                "kind": group.tax.kind().code(),
                "rate": group.tax.rate().to_string(),
                "base": money(group.base),
                "amount": money(group.amount),
            })
        };
        json!({
            "value": money(self.value),
            "over_cap": money(self.over_cap),
            "gross": money(totals.gross),
            "line_discounts": money(totals.line_discounts),
            "net": money(totals.net),
            "header_discount": money(totals.header_discount),
            "base": money(totals.base),
            "taxes": totals.taxes.iter().map(tax).collect::<Vec<_>>(),
            "tax": money(totals.tax),
            "total": money(totals.total),
            "cost": money(totals.cost),
            "margin": money(totals.margin),
        })
    }
}

impl PriceAnswer {
    /// The answer as `{price: {unit_price, source, contract, book, min_quantity}, passed_over: [{source, contract, book,
    /// why}]}`; the price is null where none holds.
    pub fn to_json(&self) -> Json {
        let price = |price: &Price| {
            json!({
                "unit_price": money(price.unit_price),
                "source": price.source.code(),
                "contract": price.contract.map(|id| id.to_string()),
                "book": price.book.map(|id| id.to_string()),
                "min_quantity": price.min_quantity.map(|quantity| quantity.to_string()),
            })
        };
        let passed_over = |passed: &PassedOver| {
            json!({
                "source": passed.source.code(),
                "contract": passed.contract.map(|id| id.to_string()),
                "book": passed.book.map(|id| id.to_string()),
                "why": passed.why,
            })
        };
        json!({
            "price": self.price.as_ref().map(price),
            "passed_over": self.passed_over.iter().map(passed_over).collect::<Vec<_>>(),
        })
    }
}
