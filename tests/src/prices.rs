//! Prices: which one holds, for whom, from how many, when, and why.

use std::sync::Arc;

use crm_core::{
    Crm, Currency, Date, Decimal, Money, OpenOptions, SeededIds, TestClock,
    document::DiscountKind,
    entity::{BaseChange, Record, Source},
    flow::{ReadPrice, SignContract},
    model::{
        Account, AccountChange, Contract, ContractId, ContractLine, ContractLineChange,
        ContractStatus, CustomerGroup, CustomerGroupChange, LocalePreset, PriceBook,
        PriceBookChange, PriceBookId, PriceEntry, PriceRead, PriceSource, Product, ProductCategory,
        ProductCategoryChange, ProductChange, User,
    },
};

struct Shop {
    crm: Crm,
    account: Record<Account>,
    group: Record<CustomerGroup>,
    product: Record<Product>,
}

/// A product for 100,000 dong, and a customer in a group.
fn shop() -> Shop {
    let clock = TestClock::at("2026-11-20T02:00:00Z".parse().unwrap());
    let options = OpenOptions::new()
        .clock(Arc::new(clock))
        .ids(Arc::new(SeededIds::new(7)))
        .preset(LocalePreset::ViVn);
    let crm = Crm::memory(options).unwrap();
    let group = crm.customer_groups().create(CustomerGroup::new("Steel works")).unwrap();
    let account = Account { customer_group: Some(group.id), ..Account::new("Đường Việt") };
    let account = crm.accounts().create(account).unwrap();
    let product = Product { list_price: Some(money("100000 VND")), ..Product::new("Anvil") };
    let product = crm.products().create(product).unwrap();
    Shop { crm, account, group, product }
}

impl Shop {
    fn book(&self, name: &str, with: impl FnOnce(&mut PriceBook)) -> PriceBookId {
        let mut book = PriceBook::new(name, Currency::VND);
        with(&mut book);
        self.crm.price_books().create(book).unwrap().id
    }

    fn entry(&self, book: PriceBookId, from: i64, price: &str) {
        let entry = PriceEntry {
            min_quantity: Decimal::from(from),
            price: Some(money(price)),
            ..PriceEntry::new(book, self.product.id)
        };
        self.crm.price_entries().create(entry).unwrap();
    }

    fn asked(&self) -> ReadPrice {
        ReadPrice { account: Some(self.account.id), ..ReadPrice::new(self.product.id) }
    }

    fn ask(&self, asked: &ReadPrice) -> PriceRead {
        self.crm.read_price(asked.clone()).unwrap()
    }

    /// The price, where it comes from, and why others do not hold.
    fn said(&self, asked: &ReadPrice) -> (String, PriceSource, Vec<String>) {
        let price = self.ask(asked);
        let why = price.passed_over.into_iter().map(|passed| passed.why).collect();
        (price.unit_price.unwrap().to_string(), price.source.unwrap(), why)
    }

    fn contract(&self, until: &str, price: &str) -> Record<Contract> {
        let owner = self.crm.users().create(User::new(until, "Lan")).unwrap().id;
        let day = Some(date("2026-11-01"));
        let contract = Contract {
            account: Some(self.account.id),
            start_on: day,
            end_on: Some(date(until)),
            customer_signed_on: day,
            company_signed_on: day,
            ..Contract::new("Anvils", date("2026-11-01"))
        };
        let owner = BaseChange::Owner(Some(owner));
        let contract = self.crm.contracts().create_with(contract, [owner]).unwrap();
        let line = ContractLine {
            product: Some(self.product.id),
            discount_kind: DiscountKind::Percent,
            discount: Some(Decimal::TEN),
            unit_price: Some(money(price)),
            ..ContractLine::new(contract.id, Decimal::ONE)
        };
        self.crm.contract_lines().create(line).unwrap();
        contract
    }
}

impl Shop {
    /// A line of the product that names no price.
    fn unpriced(&self, contract: ContractId, quantity: i64) -> ContractLine {
        let product = Some(self.product.id);
        ContractLine { product, ..ContractLine::new(contract, Decimal::from(quantity)) }
    }

    fn line(&self, contract: ContractId, quantity: i64) -> Record<ContractLine> {
        self.crm.contract_lines().create(self.unpriced(contract, quantity)).unwrap()
    }
}

/// What a line costs, and where that was taken from.
fn taken(line: &ContractLine) -> (String, Option<PriceSource>, Option<PriceBookId>) {
    (line.unit_price.unwrap().to_string(), line.price_source, line.price_book)
}

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn money(text: &str) -> Money {
    text.parse().unwrap()
}

/// contract before customer before group before book before list.
#[test]
fn the_nearest_price_holds() {
    let shop = shop();
    let asked = shop.asked();
    assert_eq!(shop.said(&asked), ("100000 VND".into(), PriceSource::List, vec![]));

    let everyone = shop.book("Everyone", |book| book.general = true);
    shop.entry(everyone, 0, "95000 VND");
    assert_eq!(shop.said(&asked).1, PriceSource::Book);
    let of_group = shop.book("Steel works", |book| book.customer_group = Some(shop.group.id));
    shop.entry(of_group, 0, "90000 VND");
    assert_eq!(shop.said(&asked), ("90000 VND".into(), PriceSource::Group, vec![]));
    let own = shop.book("Đường Việt", |_| {});
    shop.entry(own, 0, "85000 VND");
    assert_eq!(
        shop.said(&asked).1,
        PriceSource::Group,
        "a book that nobody names holds for nobody"
    );
    let named = [AccountChange::PriceBook(Some(own))];
    shop.crm.accounts().update(shop.account.id, named).unwrap();
    assert_eq!(shop.said(&asked), ("85000 VND".into(), PriceSource::Customer, vec![]));

    let contract = shop.contract("2027-10-31", "88000 VND");
    assert_eq!(
        shop.said(&asked),
        ("85000 VND".into(), PriceSource::Customer, vec!["not_in_force".into()]),
        "a draft binds nobody"
    );
    shop.crm.sign_contract(SignContract::new(contract.id)).unwrap();
    let price = shop.ask(&asked);
    assert_eq!(price.unit_price, Some(money("79200 VND")));
    assert_eq!(price.source, Some(PriceSource::Contract));
    assert_eq!((price.contract, price.book), (Some(contract.id), None));
    let later = ReadPrice { on: Some(date("2027-11-01")), ..asked };
    assert_eq!(shop.said(&later).1, PriceSource::Customer, "the contract is over");
    assert_eq!(shop.said(&ReadPrice::new(shop.product.id)).1, PriceSource::Book);
}

/// a line that names no price takes the nearest, and records which it took.
#[test]
fn a_line_without_a_price_takes_the_nearest_and_says_which() {
    let shop = shop();
    let draft = shop.contract("2027-06-30", "1 VND").id;
    let line = || taken(&shop.line(draft, 1));
    assert_eq!(line(), ("100000 VND".into(), Some(PriceSource::List), None));

    let everyone = shop.book("Everyone", |book| book.general = true);
    shop.entry(everyone, 0, "95000 VND");
    assert_eq!(line(), ("95000 VND".into(), Some(PriceSource::Book), Some(everyone)));
    let of_group = shop.book("Steel works", |book| book.customer_group = Some(shop.group.id));
    shop.entry(of_group, 0, "90000 VND");
    assert_eq!(line(), ("90000 VND".into(), Some(PriceSource::Group), Some(of_group)));
    let own = shop.book("Đường Việt", |_| {});
    shop.entry(own, 0, "85000 VND");
    let named = [AccountChange::PriceBook(Some(own))];
    shop.crm.accounts().update(shop.account.id, named).unwrap();
    assert_eq!(line(), ("85000 VND".into(), Some(PriceSource::Customer), Some(own)));
    let frame = shop.contract("2027-10-31", "88000 VND").id;
    shop.crm.sign_contract(SignContract::new(frame)).unwrap();
    assert_eq!(line(), ("79200 VND".into(), Some(PriceSource::Contract), None));

    let net = shop.line(draft, 3).net;
    assert_eq!(net, Some(money("237600 VND")), "it is reckoned as a typed one");
}

/// quantity breaks, validity and priority hold for lines, on the day of their contract.
#[test]
fn a_line_takes_the_price_of_its_quantity_and_of_the_day_of_its_contract() {
    let shop = shop();
    let draft = shop.contract("2027-06-30", "1 VND").id;
    let general = |priority: i64| {
        move |book: &mut PriceBook| {
            book.general = true;
            book.priority = priority;
            book.valid_to = Some(date("2026-11-01"));
        }
    };
    let (low, high) = (shop.book("Low", general(1)), shop.book("High", general(2)));
    shop.entry(low, 0, "70000 VND");
    shop.entry(high, 10, "80000 VND");

    assert_eq!(shop.line(draft, 9).price_book, Some(low));
    let line = shop.line(draft, 10);
    assert_eq!(taken(&line), ("80000 VND".into(), Some(PriceSource::Book), Some(high)));
    shop.crm.price_books().update(low, [PriceBookChange::Priority(3)]).unwrap();
    assert_eq!(shop.line(draft, 10).price_book, Some(low));
    let over = [PriceBookChange::ValidTo(Some(date("2026-10-31")))];
    shop.crm.price_books().update(low, over.clone()).unwrap();
    shop.crm.price_books().update(high, over).unwrap();
    assert_eq!(shop.line(draft, 10).price_source, Some(PriceSource::List));
    let kept = shop.crm.contract_lines().get(line.id).unwrap();
    assert_eq!(taken(&kept), taken(&line), "what was taken does not follow the books");
}

#[test]
fn a_typed_price_stays_and_a_taken_one_follows_product_and_quantity() {
    let shop = shop();
    let draft = shop.contract("2027-06-30", "1 VND").id;
    let book = shop.book("Everyone", |book| book.general = true);
    shop.entry(book, 10, "90000 VND");
    let hammer = Product { list_price: Some(money("20000 VND")), ..Product::new("Hammer") };
    let hammer = shop.crm.products().create(hammer).unwrap().id;
    let line = shop.line(draft, 1).id;
    let change = |change| taken(&shop.crm.contract_lines().update(line, [change]).unwrap());
    let quantity = |quantity: i64| ContractLineChange::Quantity(Decimal::from(quantity));
    let typed = |price| ContractLineChange::UnitPrice(Some(money(price)));

    assert_eq!(change(quantity(10)), ("90000 VND".into(), Some(PriceSource::Book), Some(book)));
    assert_eq!(change(ContractLineChange::Position(2)).2, Some(book));
    assert_eq!(change(typed("88000 VND")), ("88000 VND".into(), None, None));
    assert_eq!(change(quantity(1)), ("88000 VND".into(), None, None));
    let list = |price: &str| (price.to_owned(), Some(PriceSource::List), None);
    assert_eq!(change(ContractLineChange::UnitPrice(None)), list("100000 VND"));
    assert_eq!(change(ContractLineChange::Product(Some(hammer))), list("20000 VND"));
    let given = [ContractLineChange::PriceSource(Some(PriceSource::Contract))];
    let given = shop.crm.contract_lines().update(line, given).unwrap_err();
    assert_eq!((&*given.fields()[0].field, given.fields()[0].code), ("price_source", "managed"));
}

#[test]
fn a_line_that_no_price_holds_for_is_refused_and_told_where_to_look() {
    let shop = shop();
    let draft = shop.contract("2027-06-30", "1 VND").id;
    shop.crm.products().update(shop.product.id, [ProductChange::ListPrice(None)]).unwrap();

    let error = shop.crm.contract_lines().create(shop.unpriced(draft, 1)).unwrap_err();

    assert_eq!((&*error.fields()[0].field, error.fields()[0].code), ("unit_price", "required"));
    assert!(error.detail().contains("read_price"), "{}", error.detail());
    let description = Some("Delivery".to_owned());
    let free = ContractLine { description, ..ContractLine::new(draft, Decimal::ONE) };
    let error = shop.crm.contract_lines().create(free).unwrap_err();
    assert_eq!((&*error.fields()[0].field, error.fields()[0].code), ("unit_price", "required"));
    assert!(!error.detail().contains("read_price"), "{}", error.detail());
}

#[test]
fn a_contract_takes_no_price_from_itself() {
    let shop = shop();
    let day = Some(date("2026-11-01"));
    let active = Contract {
        account: Some(shop.account.id),
        status: ContractStatus::Active,
        start_on: day,
        customer_signed_on: day,
        company_signed_on: day,
        ..Contract::new("Anvils of old", date("2026-11-01"))
    };
    let line = shop.crm.write(|tx| {
        tx.source(Source::Import)?;
        let contract = tx.contracts().create(active.clone())?.id;
        let typed = Some(money("1 VND"));
        let line = shop.unpriced(contract, 1);
        tx.contract_lines().create(ContractLine { unit_price: typed, ..line.clone() })?;
        tx.contract_lines().create(line)
    });
    assert_eq!(line.unwrap().price_source, Some(PriceSource::List));
}

#[test]
fn a_line_takes_a_price_that_its_own_transaction_brought() {
    let shop = shop();
    let draft = shop.contract("2027-06-30", "1 VND").id;
    let line = shop.crm.write(|tx| {
        let book = PriceBook { general: true, ..PriceBook::new("Everyone", Currency::VND) };
        let book = tx.price_books().create(book)?.id;
        let [anvil, hammer] =
            ["Small anvil", "Hammer"].map(|name| tx.products().add(Product::new(name)));
        let (anvil, hammer) = (anvil?, hammer?);
        for (product, price) in [(anvil, "50000 VND"), (hammer, "20000 VND")] {
            let price = Some(money(price));
            tx.price_entries().create(PriceEntry { price, ..PriceEntry::new(book, product) })?;
        }
        let under = tx.price_entries().by(&PriceEntry::BY_PRODUCT, &(hammer,), 10)?;
        assert_eq!(under.len(), 1, "records that are new too are told apart");
        let line = ContractLine { product: Some(anvil), ..shop.unpriced(draft, 1) };
        tx.contract_lines().create(line)
    });
    let line = line.unwrap();
    assert_eq!(taken(&line).0, "50000 VND");
    assert_eq!(line.price_source, Some(PriceSource::Book));
}

/// the entry of the largest quantity that is reached.
#[test]
fn more_costs_less_from_the_quantity_on() {
    let shop = shop();
    let book = shop.book("Everyone", |book| book.general = true);
    shop.entry(book, 10, "90000 VND");
    shop.entry(book, 100, "80000 VND");
    let at = |quantity: &str| {
        let quantity = Some(quantity.parse().unwrap());
        shop.said(&ReadPrice { quantity, ..shop.asked() })
    };

    assert_eq!(
        at("9.999999"),
        ("100000 VND".into(), PriceSource::List, vec!["quantity_too_small".into()])
    );
    assert_eq!(at("10").0, "90000 VND");
    assert_eq!(at("99.5").0, "90000 VND");
    assert_eq!(at("100").0, "80000 VND");
    let asked = ReadPrice { quantity: Some(Decimal::ONE_HUNDRED), ..shop.asked() };
    assert_eq!(shop.ask(&asked).min_quantity, Some(Decimal::ONE_HUNDRED));
}

/// the first and the last day are in it.
#[test]
fn a_book_holds_from_its_first_day_to_its_last() {
    let shop = shop();
    let book = shop.book("Tết", |book| {
        book.general = true;
        book.valid_from = Some(date("2027-01-20"));
        book.valid_to = Some(date("2027-02-05"));
    });
    shop.entry(book, 0, "50000 VND");
    for (day, expected) in [
        ("2027-01-19", PriceSource::List),
        ("2027-01-20", PriceSource::Book),
        ("2027-02-05", PriceSource::Book),
        ("2027-02-06", PriceSource::List),
    ] {
        assert_eq!(
            shop.said(&ReadPrice { on: Some(date(day)), ..shop.asked() }).1,
            expected,
            "{day}"
        );
    }
    assert_eq!(shop.said(&shop.asked()).2, ["not_valid_then"]);
}

/// an overlap is resolved by the declared priority.
#[test]
fn of_two_books_the_one_of_the_higher_priority_holds() {
    let shop = shop();
    let general = |priority| {
        move |book: &mut PriceBook| {
            book.general = true;
            book.priority = priority;
        }
    };
    let (low, high) = (shop.book("Low", general(1)), shop.book("High", general(2)));
    shop.entry(low, 0, "70000 VND");
    shop.entry(high, 0, "80000 VND");
    assert_eq!(shop.ask(&shop.asked()).book, Some(high));

    shop.crm.price_books().update(low, [PriceBookChange::Priority(3)]).unwrap();
    assert_eq!(shop.ask(&shop.asked()).book, Some(low));
    shop.crm.price_books().update(low, [PriceBookChange::Inactive(true)]).unwrap();
    let answer = shop.ask(&shop.asked());
    assert_eq!(answer.book, Some(high));
    assert_eq!(
        (answer.passed_over[0].book, &*answer.passed_over[0].why),
        (Some(low), "not_in_force")
    );
}

#[test]
fn a_group_takes_the_prices_of_the_group_above_and_its_discount_off_the_list() {
    let shop = shop();
    let above =
        CustomerGroup { discount: Some("12.5".parse().unwrap()), ..CustomerGroup::new("Industry") };
    let above = shop.crm.customer_groups().create(above).unwrap();
    let under = [CustomerGroupChange::Parent(Some(above.id))];
    shop.crm.customer_groups().update(shop.group.id, under).unwrap();
    assert_eq!(shop.said(&shop.asked()), ("87500 VND".into(), PriceSource::Group, vec![]));

    let book = shop.book("Industry", |book| book.customer_group = Some(above.id));
    shop.entry(book, 0, "86000 VND");
    assert_eq!(shop.said(&shop.asked()).0, "86000 VND");
}

#[test]
fn prices_of_another_currency_do_not_hold() {
    let shop = shop();
    let book = shop.book("Everyone", |book| book.general = true);
    shop.entry(book, 0, "95000 VND");

    let answer = shop.ask(&ReadPrice { currency: Some(Currency::USD), ..shop.asked() });

    assert_eq!(answer.unit_price, None);
    let why: Vec<_> =
        answer.passed_over.iter().map(|passed| (passed.source, &*passed.why)).collect();
    assert_eq!(why, [(PriceSource::Book, "other_currency"), (PriceSource::List, "other_currency")]);
}

#[test]
fn an_entry_is_a_price_or_a_share_off_the_list_price() {
    let shop = shop();
    let book = shop.book("Everyone", |book| book.general = true);
    let entry = PriceEntry::new(book, shop.product.id);
    let refused = |entry: PriceEntry| {
        let error = shop.crm.price_entries().create(entry).unwrap_err();
        (error.fields()[0].field.to_string(), error.fields()[0].code)
    };
    let share = Some("7.5".parse().unwrap());
    assert_eq!(refused(entry.clone()), ("price".into(), "required"));
    let both = PriceEntry { price: Some(money("1 VND")), discount: share, ..entry.clone() };
    assert_eq!(refused(both), ("discount".into(), "price_given"));
    let foreign = PriceEntry { price: Some(money("1 USD")), ..entry.clone() };
    assert_eq!(refused(foreign), ("price".into(), "currency_mismatch"));

    shop.crm.price_entries().create(PriceEntry { discount: share, ..entry.clone() }).unwrap();
    assert_eq!(shop.said(&shop.asked()), ("92500 VND".into(), PriceSource::Book, vec![]));
    let again = PriceEntry { price: Some(money("1 VND")), ..entry };
    assert_eq!(refused(again), ("by_quantity".into(), "duplicate"));
    shop.crm.products().update(shop.product.id, [ProductChange::ListPrice(None)]).unwrap();
    let answer = shop.ask(&shop.asked());
    assert_eq!(answer.unit_price, None);
    assert_eq!(answer.passed_over.len(), 2);
}

///
#[test]
fn products_stand_in_a_tree_of_categories_and_have_a_code_of_their_own() {
    let shop = shop();
    let tools = shop.crm.product_categories().create(ProductCategory::new("Tools")).unwrap();
    let heavy = ProductCategory { parent: Some(tools.id), ..ProductCategory::new("Heavy") };
    let heavy = shop.crm.product_categories().create(heavy).unwrap();
    let around = [ProductCategoryChange::Parent(Some(heavy.id))];
    let around = shop.crm.product_categories().update(tools.id, around).unwrap_err();
    assert_eq!(around.fields()[0].code, "cycle");

    let coded = || Product { sku: Some("A-1".into()), ..Product::new("Hammer") };
    shop.crm.products().create(coded()).unwrap();
    let same = Product { sku: Some("a-1".into()), ..coded() };
    assert_eq!(shop.crm.products().create(same).unwrap_err().fields()[0].code, "duplicate");
    shop.crm.products().create(Product::new("Without a code")).unwrap();
    shop.crm.products().create(Product::new("Another")).unwrap();
}
