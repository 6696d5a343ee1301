//! Contract lines: what a contract delivers, and for how much.

use crm_core_macros::entity;
use rust_decimal::Decimal;

use crate::{
    document::{Discount, DiscountKind, Line, LineAmounts, Tax, TaxKind},
    entity::{
        AnyIndex, AnyTotal, By, Context, Entity, FinalStep, Record, Source, Sum, Total, Violations,
        index,
    },
    error::{Error, ErrorKind, Result},
    model::{
        AccountId, Contract, ContractId, PriceBookId, PriceSource, Product, ProductId,
        catalog::{
            price::{self, Offers},
            product::{check_tax, tax_kind},
        },
        sales::contract::changed,
    },
    value::{Date, Money, Percent},
};

/// A line of a contract: so many of something, at a price.
#[entity("contract_line", search = [description], part_of = contract)]
pub struct ContractLine {
    /// The contract that it is a line of.
    #[field(1, required)]
    pub contract: ContractId,
    /// How many.
    #[field(2, required)]
    pub quantity: Decimal,
    /// What one costs, before any discount, in the contract's currency; what the product costs the customer on the day
    /// the contract was made, when left empty.
    #[field(3)]
    pub unit_price: Option<Money>,
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
    /// Where its price was taken from: the first that had one, another contract in force with the customer before books
    /// and list; empty where the price was typed.
    #[field(19, recorded)]
    pub price_source: Option<PriceSource>,
    /// The price book that its price was taken from, if it was one.
    #[field(20, recorded)]
    pub price_book: Option<PriceBookId>,
}

impl ContractLine {
    /// The lines of a contract in order.
    pub const BY_CONTRACT: By<Self, (ContractId, i64)> = index!(
        "by_contract",
        on = ["contract", "position"],
        keep = [product, quantity, net],
        |line| Some((line.contract, line.position))
    );
    /// The lines that deliver a product.
    pub const BY_PRODUCT: By<Self, ProductId> =
        index!("by_product", on = ["product"], |line| line.product);

    /// What the lines of a contract come to, and what they cost: the second amount.
    pub const VALUE: Total<Self, ContractId> =
        Total::new("value", &["contract", "net", "cost"], |line| {
            let cost = line.cost.map_or(Decimal::ZERO, Money::amount);
            Some((line.contract, Sum::count_and(line.net).weighted(cost)))
        });

    /// The fields that both sides sign.
    const AGREED: [&'static str; 11] = [
        "contract",
        "product",
        "description",
        "quantity",
        "unit",
        "unit_price",
        "discount_kind",
        "discount",
        "tax_kind",
        "tax_rate",
        "unit_cost",
    ];

    /// The line as it is reckoned.
    ///
    /// # Errors
    /// `Invalid` when it has no price, or its discount is no share or amount.
    pub fn as_line(&self) -> Result<Line> {
        let unit_price = self.unit_price.ok_or_else(|| {
            Error::new(ErrorKind::Invalid, "the line has no price")
                .with_field("unit_price", "required")
        })?;
        let number = self.discount.unwrap_or_default();
        let discount = Discount::of(self.discount_kind, number, unit_price.currency());
        Ok(Line {
            quantity: self.quantity,
            unit_price,
            discount: discount.map_err(|error| error.with_field("discount", "out_of_range"))?,
            tax: Tax::of(self.tax_kind, self.tax_rate),
            unit_cost: self.unit_cost,
        })
    }

    fn amounts(&self) -> Result<LineAmounts> {
        self.as_line().and_then(|line| line.amounts())
    }

    /// Takes the price that holds for the contract's customer on the day it was made, where none is typed. What was
    /// taken is taken anew with another product, quantity or contract; what was typed stays.
    fn take_price(
        line: &mut Record<Self>,
        before: Option<&Record<Self>>,
        contract: &Record<Contract>,
        context: &Context<'_>,
    ) -> Result<()> {
        let source = |line: &Self| (line.price_source, line.price_book);
        let follows_from = |line: &Self| (line.product, line.quantity, line.contract);
        let before = before.map(|before| &before.fields);
        let stays = line.unit_price.is_some()
            && match before {
                None => true,
                Some(before) if before.unit_price != line.unit_price => {
                    // An import of history may say where the price came from.
                    if source(before) == source(line) {
                        (line.price_source, line.price_book) = (None, None);
                    }
                    true
                }
                Some(before) => {
                    before.price_source.is_none() || follows_from(before) == follows_from(line)
                }
            };
        if stays {
            return Ok(());
        }
        (line.price_source, line.price_book) = (None, None);
        let Some(product) = line.product else { return Ok(()) };
        let Some(product) = context.linked(product)? else { return Ok(()) };
        let account = contract.account.map(|account| context.linked(account)).transpose()?;
        let mut offers = Offers::gather(context, product.id, account.flatten().as_deref())?;
        // What a contract agrees on is told by its lines, not taken from them.
        offers.agreed.retain(|(other, _)| other.id != contract.id);
        let currency = contract.currency.unwrap_or(context.company.base_currency);
        let day = contract.contract_date;
        let read = price::choose(&product, offers, line.quantity, currency, day)?;
        line.unit_price = read.unit_price;
        (line.price_source, line.price_book) = (read.source, read.book);
        Ok(())
    }

    /// What the product says of itself, where the line says nothing.
    fn take_from(
        line: &mut Record<Self>,
        product: &Product,
        contract: &Contract,
        context: &Context<'_>,
    ) -> Result<()> {
        if line.tax_kind.is_none() && line.tax_rate.is_none() {
            line.tax_kind = product.tax_kind;
            line.tax_rate = product.tax_rate;
        }
        if line.unit.is_none() {
            line.unit.clone_from(&product.unit);
        }
        if let (None, Some(supplier)) = (line.supplier, product.supplier) {
            line.supplier = context.linked(supplier)?.map(|supplier| supplier.id);
        }
        if let (None, Some(cost)) = (line.unit_cost, product.cost) {
            let currency = line.unit_price.map(Money::currency).or(contract.currency);
            let currency = currency.unwrap_or(context.company.base_currency);
            line.unit_cost = context.converted(cost, currency, contract.contract_date)?;
        }
        Ok(())
    }

    /// Why a caller may not change what this contract is agreed on.
    fn locked(contract: ContractId, context: &Context<'_>) -> Result<Option<&'static str>> {
        let code = context.linked(contract)?.and_then(|contract| contract.locked());
        Ok(code.filter(|_| context.source == Source::Caller))
    }
}

impl Entity for ContractLine {
    const INDEXES: &'static [&'static dyn AnyIndex<Self>] =
        &[&Self::BY_CONTRACT, &Self::BY_PRODUCT];
    const TOTALS: &'static [&'static dyn AnyTotal<Self>] = &[&Self::VALUE];

    fn settle(
        line: &mut Record<Self>,
        before: Option<&Record<Self>>,
        context: &Context<'_>,
    ) -> Result<()> {
        if let Some(contract) = context.linked(line.contract)? {
            // Who answers for a contract answers for its lines.
            if let (None, Some(owner)) = (line.base.owner, contract.base.owner)
                && context.linked(owner)?.is_some()
            {
                line.base.owner = Some(owner);
                line.base.team = line.base.team.or(contract.base.team);
            }
            Self::take_price(line, before, &contract, context)?;
            if let Some(product) = line.product
                && before.is_none_or(|before| before.product != line.product)
                && let Some(product) = context.linked(product)?
            {
                Self::take_from(line, &product, &contract, context)?;
            }
        }
        line.tax_kind = tax_kind(line.tax_kind, line.tax_rate);
        let amounts = line.amounts().ok();
        line.gross = amounts.map(|amounts| amounts.gross);
        line.discount_amount = amounts.map(|amounts| amounts.discount);
        line.net = amounts.map(|amounts| amounts.net);
        line.cost = amounts.and_then(|amounts| amounts.cost);
        Ok(())
    }

    fn check(
        line: &Record<Self>,
        before: Option<&Record<Self>>,
        context: &Context<'_>,
        broken: &mut Violations,
    ) -> Result<()> {
        if line.product.is_none() && line.description.as_ref().is_none_or(String::is_empty) {
            broken.add("product", "required");
        }
        if line.product.is_some() && line.unit_price.is_none() {
            broken.explain(
                "no price holds for this product, customer, quantity, currency and the day of the contract, and \
                 read_price tells why: give unit_price",
            );
        }
        if let Err(error) = line.amounts() {
            for violation in error.fields().iter().filter(|violation| !violation.field.is_empty()) {
                broken.add(violation.field.clone(), violation.code);
            }
        }
        match (line.discount_kind, line.discount) {
            (DiscountKind::None, Some(_)) => broken.add("discount_kind", "required"),
            (DiscountKind::None, None) | (_, Some(_)) => {}
            (_, None) => broken.add("discount", "required"),
        }
        check_tax(line.tax_kind, line.tax_rate, broken);
        let contract = context.linked(line.contract)?;
        let currency = contract.and_then(|contract| contract.currency);
        if currency.zip(line.unit_price).is_some_and(|(its, price)| its != price.currency()) {
            broken.add("unit_price", "currency_mismatch");
        }
        let mut locked = Self::locked(line.contract, context)?;
        if let Some(before) = before {
            locked = Self::locked(before.contract, context)?.or(locked);
        }
        match (before, locked) {
            (_, None) => {}
            (None, Some(code)) => broken.add("contract", code),
            (Some(before), Some(code)) => {
                changed(&Self::AGREED, before, line).for_each(|field| broken.add(field, code));
            }
        }
        Ok(())
    }

    fn final_step(
        line: &Record<Self>,
        earlier: Option<&Record<Self>>,
        context: &Context<'_>,
    ) -> Result<Option<FinalStep>> {
        let takes_back =
            earlier.is_none_or(|earlier| changed(&Self::AGREED, earlier, line).next().is_some());
        let contract = context.linked(line.contract)?.filter(|_| takes_back);
        let signed = contract.filter(|contract| contract.status.is_signed());
        Ok(signed.map(|contract| FinalStep {
            record: contract.id.into(),
            instead: "its contract was signed since: end that by terminating it",
        }))
    }

    fn check_trash(
        line: &Record<Self>,
        context: &Context<'_>,
        broken: &mut Violations,
    ) -> Result<()> {
        if let Some(code) = Self::locked(line.contract, context)? {
            broken.add("contract", code);
        }
        Ok(())
    }
}
