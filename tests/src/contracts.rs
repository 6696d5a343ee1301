//! Contracts: their lines, their cap, and which way they go.

use std::sync::Arc;

use crm_core::{
    Crm, Currency, Date, Decimal, Error, ErrorKind, Money, OpenOptions, Percent, Query,
    SearchOptions, SeededIds, TestClock, Tx,
    document::{DiscountKind, TaxKind},
    entity::{BaseChange, Record, Source},
    flow::{ReadContractFigures, SignContract},
    model::{
        Account, AccountChange, CapMode, Contract, ContractChange, ContractFigures, ContractId,
        ContractLine, ContractLineChange, ContractStatus, CustomerGroup, LocalePreset, Product,
        Rate, User, UserId,
    },
};
use proptest::prelude::*;

use uuid::Uuid;

struct Desk {
    crm: Crm,
    owner: UserId,
    account: Record<Account>,
}

fn desk() -> Desk {
    let clock = TestClock::at("2026-11-20T02:00:00Z".parse().unwrap());
    let options = OpenOptions::new()
        .clock(Arc::new(clock))
        .ids(Arc::new(SeededIds::new(7)))
        .preset(LocalePreset::ViVn)
        .company("Công ty Hoa Sen");
    let crm = Crm::memory(options).unwrap();
    let owner = crm.users().create(User::new("lan", "Lan")).unwrap().id;
    let account = crm.accounts().create(Account::new("Công ty Đường Việt")).unwrap();
    Desk { crm, owner, account }
}

impl Desk {
    fn figures(&self, contract: ContractId) -> ContractFigures {
        self.crm.read_contract_figures(ReadContractFigures::new(contract)).unwrap()
    }

    /// A contract of a year that these fields are added to.
    fn draft(&self) -> Contract {
        Contract {
            account: Some(self.account.id),
            start_on: Some(date("2026-12-01")),
            end_on: Some(date("2027-11-30")),
            ..Contract::new("Forty anvils a month", date("2026-11-20"))
        }
    }

    fn create(&self, contract: Contract) -> Record<Contract> {
        self.try_create(contract).unwrap()
    }

    fn try_create(&self, contract: Contract) -> Result<Record<Contract>, Error> {
        self.crm.contracts().create_with(contract, [BaseChange::Owner(Some(self.owner))])
    }

    fn capped(&self, cap: &str, cap_mode: CapMode) -> Record<Contract> {
        self.create(Contract { value_cap: Some(money(cap)), cap_mode, ..self.draft() })
    }

    fn line(&self, contract: ContractId, price: &str) -> Result<Record<ContractLine>, Error> {
        self.crm.contract_lines().create(line(contract, price))
    }

    fn step(&self, id: ContractId, status: ContractStatus) -> Result<Record<Contract>, Error> {
        self.crm.contracts().update(id, [ContractChange::Status(status)])
    }

    fn sign(&self, id: ContractId) -> Record<Contract> {
        let day = Some(date("2026-11-20"));
        let signing = SignContract {
            customer_signed_on: day,
            company_signed_on: day,
            ..SignContract::new(id)
        };
        self.crm.sign_contract(signing).unwrap();
        self.crm.contracts().get(id).unwrap()
    }
}

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn money(text: &str) -> Money {
    text.parse().unwrap()
}

fn line(contract: ContractId, price: &str) -> ContractLine {
    ContractLine {
        description: Some("Anvils".into()),
        unit_price: Some(money(price)),
        ..ContractLine::new(contract, Decimal::ONE)
    }
}

fn codes(error: &Error) -> Vec<(String, &'static str)> {
    error.fields().iter().map(|broken| (broken.field.to_string(), broken.code)).collect()
}

fn refused<T>(result: Result<T, Error>) -> Vec<(String, &'static str)> {
    codes(&result.err().expect("it is refused"))
}

fn said(pairs: &[(&str, &'static str)]) -> Vec<(String, &'static str)> {
    pairs.iter().map(|(field, code)| ((*field).to_owned(), *code)).collect()
}

/// A-45, R9.
#[test]
fn lines_over_the_cap_are_kept_with_a_warning_that_names_the_excess() {
    let desk = desk();
    let contract = desk.capped("1000000 VND", CapMode::Warn);

    let (first, second) = desk
        .crm
        .write(|tx| {
            tx.contract_lines().create(line(contract.id, "1000000 VND"))?;
            let first = tx.warnings()?;
            tx.contract_lines().create(line(contract.id, "1 VND"))?;
            Ok((first, tx.warnings()?))
        })
        .unwrap();

    assert!(first.is_empty(), "equal to the cap is within it");
    assert_eq!(second.len(), 1);
    assert_eq!((second[0].entity.as_str(), second[0].id), ("contract", contract.id.into()));
    assert_eq!((second[0].field.as_str(), second[0].code), ("value_cap", "over_cap"));
    assert_eq!(second[0].amount, Some(money("1 VND")));
    let figures = desk.figures(contract.id);
    assert_eq!(figures.value, money("1000001 VND"));
    assert_eq!(figures.over_cap, Some(money("1 VND")));
}

/// A-45, R9.
#[test]
fn lines_over_a_cap_that_blocks_are_refused_and_nothing_is_written() {
    let desk = desk();
    let contract = desk.capped("1000000 VND", CapMode::Block);
    desk.line(contract.id, "1000000 VND").unwrap();

    let over = desk.crm.write(|tx| {
        tx.accounts().create(Account::new("Somebody else"))?;
        tx.contract_lines().create(line(contract.id, "1 VND"))
    });

    let error = over.unwrap_err();
    assert_eq!(
        (error.kind(), codes(&error)),
        (ErrorKind::Invalid, said(&[("value_cap", "over_cap")]))
    );
    assert_eq!(error.record().unwrap().id, Uuid::from(contract.id));
    assert_eq!(desk.crm.contract_lines().count(&Query::new()).unwrap(), 1);
    assert_eq!(desk.crm.accounts().count(&Query::new()).unwrap(), 1);
}

/// two that each keep the cap cannot break it together; branches that meet later come with sync.
#[test]
fn two_writers_cannot_pass_a_cap_together() {
    let desk = desk();
    let contract = desk.capped("1000000 VND", CapMode::Block);
    let add = |tx: &Tx| tx.contract_lines().create(line(contract.id, "600000 VND")).map(drop);
    let (one, other) = (desk.crm.transaction().unwrap(), desk.crm.transaction().unwrap());
    add(&one).unwrap();
    add(&other).unwrap();

    one.commit().unwrap();
    let late = other.commit().unwrap_err();
    let again = desk.crm.write(add);

    assert_eq!(late.kind(), ErrorKind::Conflict, "the contract has another line than was seen");
    assert_eq!(refused(again), said(&[("value_cap", "over_cap")]));
    assert_eq!(desk.figures(contract.id).value, money("600000 VND"));
}

/// as above, where the cap only warns.
#[test]
fn the_writer_who_passes_the_cap_is_the_one_who_is_warned() {
    let desk = desk();
    let contract = desk.capped("1000000 VND", CapMode::Warn);
    let add = |tx: &Tx| tx.contract_lines().create(line(contract.id, "600000 VND")).map(drop);
    let (one, late) = (desk.crm.transaction().unwrap(), desk.crm.transaction().unwrap());
    add(&one).unwrap();
    add(&late).unwrap();

    one.commit().unwrap();
    assert_eq!(late.commit().unwrap_err().kind(), ErrorKind::Conflict);
    let other = desk.crm.transaction().unwrap();
    add(&other).unwrap();
    other.commit().unwrap();

    assert!(one.warnings().unwrap().is_empty());
    assert_eq!(other.warnings().unwrap()[0].amount, Some(money("200000 VND")));
}

/// the contract's side of the rule.
#[test]
fn a_cap_below_the_lines_is_told_or_refused_when_it_is_set() {
    let desk = desk();
    let contract = desk.create(desk.draft());
    desk.line(contract.id, "1000000 VND").unwrap();
    let cap = |cap: &str, mode| {
        [ContractChange::ValueCap(Some(money(cap))), ContractChange::CapMode(mode)]
    };

    let blocked = desk.crm.contracts().update(contract.id, cap("999999 VND", CapMode::Block));
    assert_eq!(refused(blocked), said(&[("value_cap", "over_cap")]));
    let warned = desk.crm.write(|tx| {
        tx.contracts().update(contract.id, cap("999999 VND", CapMode::Warn))?;
        tx.warnings()
    });
    assert_eq!(warned.unwrap()[0].amount, Some(money("1 VND")));
    let renamed = desk.crm.write(|tx| {
        tx.contracts().update(contract.id, [ContractChange::Title("Anvils".into())])?;
        tx.warnings()
    });
    assert!(renamed.unwrap().is_empty(), "what changes nothing about the cap warns of nothing");
}

#[test]
fn what_is_over_a_cap_that_blocks_may_be_brought_nearer_to_it() {
    let desk = desk();
    let contract = desk.capped("1000000 VND", CapMode::Warn);
    let first = desk.line(contract.id, "900000 VND").unwrap();
    let second = desk.line(contract.id, "900000 VND").unwrap();
    let price = |id, price: &str| {
        desk.crm.contract_lines().update(id, [ContractLineChange::UnitPrice(Some(money(price)))])
    };
    // A cap that blocks below the lines comes only from outside, as by a revert.
    let blocked = desk.crm.contracts().update(contract.id, [ContractChange::ValueCap(None)]);
    blocked.unwrap();
    let history = desk.crm.history("contract", contract.id.into()).unwrap();
    let change_set = history.iter().map(|entry| entry.change_set).max().unwrap();
    desk.crm.contracts().update(contract.id, [ContractChange::CapMode(CapMode::Block)]).unwrap();
    desk.crm.revert(change_set, false).unwrap();

    price(first.id, "800000 VND").unwrap();
    assert_eq!(refused(price(second.id, "900001 VND")), said(&[("value_cap", "over_cap")]));
    desk.crm.contract_lines().trash(second.id).unwrap();
    assert_eq!(desk.figures(contract.id).over_cap, None);
}

/// R9: another currency is converted at the rate of the contract's day.
#[test]
fn a_cap_in_another_currency_is_compared_at_the_rate_of_the_contracts_day() {
    let desk = desk();
    let rate = |day: &str, value: i64| {
        Rate::new(Currency::USD, Currency::VND, date(day), Decimal::from(value))
    };
    desk.crm.rates().create(rate("2026-11-01", 25_000)).unwrap();
    desk.crm.rates().create(rate("2026-11-21", 10)).unwrap();
    let contract = desk.create(Contract {
        currency: Some(Currency::USD),
        value_cap: Some(money("25000000 VND")),
        ..desk.draft()
    });
    assert_eq!(contract.cap_rate, Some(Decimal::from(25_000)));
    let add = |price: &str| {
        desk.crm.write(|tx| {
            tx.contract_lines().create(line(contract.id, price))?;
            tx.warnings()
        })
    };

    assert!(add("1000 USD").unwrap().is_empty());
    assert_eq!(add("0.01 USD").unwrap()[0].amount, Some(money("250 VND")));
}

#[test]
fn a_cap_that_cannot_be_converted_is_refused() {
    let desk = desk();
    let cap = Contract { value_cap: Some(money("1 EUR")), ..desk.draft() };

    assert_eq!(refused(desk.try_create(cap)), said(&[("value_cap", "no_rate")]));
}

#[test]
fn listeners_are_told_of_warnings_too() {
    let desk = desk();
    let contract = desk.capped("1 VND", CapMode::Warn);
    let told = Arc::new(std::sync::Mutex::new(Vec::new()));
    let hears = Arc::clone(&told);
    desk.crm.subscribe(move |changes| hears.lock().unwrap().extend(changes.warnings.clone()));

    desk.line(contract.id, "2 VND").unwrap();

    assert_eq!(told.lock().unwrap()[0].code, "over_cap");
}

/// value, cost and margin follow from the lines, at each change of one.
#[test]
fn what_a_contract_comes_to_follows_from_its_lines() {
    let desk = desk();
    let contract =
        desk.create(Contract { header_discount: Some(money("100000 VND")), ..desk.draft() });
    let add = |[quantity, price, discount, tax, cost]: [&str; 5], position| {
        let line = ContractLine {
            position,
            discount_kind: DiscountKind::Percent,
            discount: Some(discount.parse().unwrap()),
            tax_rate: Some(tax.parse().unwrap()),
            unit_cost: Some(money(cost)),
            description: Some("Anvils".into()),
            unit_price: Some(money(price)),
            ..ContractLine::new(contract.id, quantity.parse::<Decimal>().unwrap())
        };
        desk.crm.contract_lines().create(line).unwrap()
    };
    // R5, VND-1, put in from the last to the first.
    let third = add(["1.5", "99999 VND", "3", "10", "50000 VND"], 3);
    add(["7", "14285 VND", "0", "8", "10000 VND"], 2);
    add(["3", "133333 VND", "7.5", "8", "100000 VND"], 1);

    let figures = desk.figures(contract.id);
    assert_eq!(figures.value, money("615493 VND"));
    assert_eq!(figures.total, money("559170 VND"));
    assert_eq!(figures.cost, Some(money("445000 VND")));
    assert_eq!(figures.margin, Some(money("70493 VND")));
    let sums = desk.crm.totals(&ContractLine::VALUE).unwrap();
    assert_eq!((sums[0].0, sums[0].1.amount), (contract.id, Decimal::from(615_493)));
    assert_eq!(sums[0].1.weighted, Decimal::from(445_000));

    let less = [ContractLineChange::Quantity(Decimal::ONE)];
    let third = desk.crm.contract_lines().update(third.id, less).unwrap();
    assert_eq!(third.net, Some(money("96999 VND")));
    assert_eq!(desk.figures(contract.id).value, money("566993 VND"));
}

/// a transaction sees its own lines.
#[test]
fn a_transaction_reckons_with_its_own_lines() {
    let desk = desk();
    let contract = desk.create(desk.draft());
    assert_eq!(desk.figures(contract.id).cost, None);

    let value = desk.crm.write(|tx| {
        tx.contract_lines().create(line(contract.id, "9999999999999 VND"))?;
        Ok(tx.read_contract_figures(ReadContractFigures::new(contract.id))?.value)
    });

    assert_eq!(value.unwrap(), money("9999999999999 VND"));
    let figures = desk.figures(contract.id);
    assert_eq!(figures.value, money("9999999999999 VND"));
    assert_eq!(figures.total, money("9999999999999 VND"));
}

#[test]
fn a_line_takes_from_its_product_what_it_does_not_say() {
    let desk = desk();
    desk.crm
        .rates()
        .create(Rate::new(Currency::USD, Currency::VND, date("2026-01-01"), Decimal::from(25_000)))
        .unwrap();
    let product = desk
        .crm
        .products()
        .create(Product {
            unit: Some("piece".into()),
            cost: Some(money("4 USD")),
            tax_rate: Some("8".parse::<Percent>().unwrap()),
            supplier: Some(desk.account.id),
            ..Product::new("Anvil")
        })
        .unwrap();
    assert_eq!(product.tax_kind, Some(TaxKind::Rated));
    let contract = desk.create(desk.draft());

    let line = desk
        .crm
        .contract_lines()
        .create(ContractLine {
            product: Some(product.id),
            unit_price: Some(money("150000 VND")),
            ..ContractLine::new(contract.id, Decimal::TWO)
        })
        .unwrap();

    assert_eq!(line.unit.as_deref(), Some("piece"));
    assert_eq!((line.tax_kind, line.tax_rate), (product.tax_kind, product.tax_rate));
    assert_eq!(line.unit_cost, Some(money("100000 VND")));
    assert_eq!(line.cost, Some(money("200000 VND")));
    assert_eq!(line.supplier, Some(desk.account.id));
    assert_eq!(line.base.owner, Some(desk.owner), "who answers for the contract");
}

#[test]
fn a_line_that_cannot_be_reckoned_is_refused_with_all_that_is_wrong() {
    let desk = desk();
    let contract = desk.create(desk.draft());
    let good = line(contract.id, "1000 VND");
    let create = |line: ContractLine| refused(desk.crm.contract_lines().create(line));

    assert_eq!(
        create(ContractLine { description: None, ..good.clone() }),
        said(&[("product", "required")])
    );
    assert_eq!(
        create(ContractLine {
            unit_price: Some(money("1 USD")),
            quantity: Decimal::NEGATIVE_ONE,
            ..good.clone()
        }),
        said(&[("quantity", "out_of_range"), ("unit_price", "currency_mismatch")])
    );
    let discount = |kind, discount: Option<i64>| {
        let discount = discount.map(Decimal::from);
        create(ContractLine { discount_kind: kind, discount, ..good.clone() })
    };
    assert_eq!(discount(DiscountKind::None, Some(5)), said(&[("discount_kind", "required")]));
    assert_eq!(discount(DiscountKind::Percent, None), said(&[("discount", "required")]));
    assert_eq!(discount(DiscountKind::Percent, Some(101)), said(&[("discount", "out_of_range")]));
    assert_eq!(discount(DiscountKind::PerLine, Some(1001)), said(&[("discount", "out_of_range")]));
    let rated = ContractLine { tax_kind: Some(TaxKind::Rated), ..good.clone() };
    assert_eq!(create(rated), said(&[("tax_rate", "required")]));
}

/// what a contract must say.
#[test]
fn a_contract_names_its_customer_owner_days_and_end() {
    let desk = desk();
    let bare = desk.crm.contracts().create(Contract::new("Anvils", date("2026-11-20")));
    assert_eq!(
        refused(bare),
        said(&[("account", "required"), ("owner", "required"), ("end_on", "required")])
    );
    let open = Contract { open_ended: true, ..desk.draft() };
    assert_eq!(refused(desk.try_create(open)), said(&[("end_on", "open_ended")]));
    let early = Contract { end_on: Some(date("2026-11-30")), ..desk.draft() };
    assert_eq!(refused(desk.try_create(early)), said(&[("end_on", "before_start")]));
    desk.create(Contract { open_ended: true, end_on: None, ..desk.draft() });
}

/// number, title, customer, group, owner and days are filters, and words find it.
#[test]
fn contracts_are_found_by_number_title_customer_group_owner_and_days() {
    let desk = desk();
    let group = desk.crm.customer_groups().create(CustomerGroup::new("Steel works")).unwrap();
    let moved = [AccountChange::CustomerGroup(Some(group.id))];
    desk.crm.accounts().update(desk.account.id, moved).unwrap();
    let contract = desk.create(desk.draft());
    desk.crm.accounts().update(desk.account.id, [AccountChange::CustomerGroup(None)]).unwrap();
    desk.create(Contract {
        title: "Fifty hammers a month".into(),
        contract_date: date("2026-11-21"),
        end_on: Some(date("2028-01-01")),
        ..desk.draft()
    });

    assert_eq!(contract.customer_group, Some(group.id), "as it was when the contract was made");
    for filter in [
        "number == \"HD2026-0001\"".to_owned(),
        "title == \"Forty anvils a month\"".to_owned(),
        "title.contains(\"anvils\")".to_owned(),
        "contract_date == date(\"2026-11-20\")".to_owned(),
        "contract_date < date(\"2026-11-21\")".to_owned(),
        "account.name == \"Công ty Đường Việt\" && contract_date <= date(\"2026-11-20\")"
            .to_owned(),
        "owner.name == \"Lan\" && title.contains(\"Forty\")".to_owned(),
        format!("customer_group == \"{}\"", group.id),
        format!("account == \"{}\" && end_on <= date(\"2027-11-30\")", desk.account.id),
        format!("owner == \"{}\" && end_on < date(\"2028-01-01\")", desk.owner),
    ] {
        let found = desk.crm.contracts().list(&Query::new().filter(&filter)).unwrap().items;
        assert_eq!(found.len(), 1, "{filter}");
        assert_eq!(found[0].id, contract.id);
    }
    desk.sign(contract.id);
    let signed = |from: &str, until: &str| {
        let range = format!(
            "customer_signed_on >= date(\"{from}\") && customer_signed_on < date(\"{until}\")"
        );
        desk.crm.contracts().count(&Query::new().filter(range)).unwrap()
    };
    assert_eq!(signed("2026-11-20", "2026-11-21"), 1);
    assert_eq!(signed("2026-11-21", "2027-11-21"), 0);
    for words in ["HD2026-0001", "forty anvils"] {
        let found = desk.crm.search(words, &SearchOptions::new()).unwrap();
        assert_eq!(found.len(), 1, "{words}");
        assert_eq!(found[0].row.id(), Uuid::from(contract.id));
    }
}

/// a customer in no group has contracts too.
#[test]
fn a_contract_with_a_customer_of_no_group_has_none() {
    let desk = desk();

    let contract = desk.create(desk.draft());

    assert_eq!(contract.customer_group, None);
    let none = Query::new().filter("customer_group == null");
    assert_eq!(desk.crm.contracts().count(&none).unwrap(), 1);
}

#[test]
fn a_contract_goes_from_draft_to_renewed_step_by_step() {
    let desk = desk();
    let contract = desk.create(desk.draft());

    let leap = desk.step(contract.id, ContractStatus::Active);
    let not_signed = said(&[
        ("status", "illegal_transition"),
        ("customer_signed_on", "required"),
        ("company_signed_on", "required"),
    ]);
    assert_eq!(refused(leap), not_signed);
    let born_signed = Contract { status: ContractStatus::Signed, ..desk.draft() };
    assert_eq!(refused(desk.try_create(born_signed)), not_signed);
    desk.step(contract.id, ContractStatus::InApproval).unwrap();
    assert_eq!(
        refused(desk.crm.sign_contract(SignContract::new(contract.id))),
        said(&[("customer_signed_on", "required"), ("company_signed_on", "required")])
    );
    desk.step(contract.id, ContractStatus::Draft).unwrap();
    desk.sign(contract.id);
    for status in [ContractStatus::Active, ContractStatus::Expired, ContractStatus::Renewed] {
        desk.step(contract.id, status).unwrap();
    }
}

#[test]
fn what_was_signed_does_not_change() {
    let desk = desk();
    let contract = desk.capped("1000000 VND", CapMode::Warn);
    let line = desk.line(contract.id, "1000 VND").unwrap();
    desk.sign(contract.id);
    let update = |change| refused(desk.crm.contracts().update(contract.id, [change]));
    let update_line = |change| desk.crm.contract_lines().update(line.id, [change]);

    assert_eq!(update(ContractChange::ValueCap(None)), said(&[("value_cap", "signed")]));
    assert_eq!(
        update(ContractChange::HeaderDiscount(Some(money("1 VND")))),
        said(&[("header_discount", "signed")])
    );
    assert_eq!(
        refused(update_line(ContractLineChange::UnitPrice(Some(money("1 VND"))))),
        said(&[("unit_price", "signed")])
    );
    assert_eq!(refused(desk.line(contract.id, "1 VND")), said(&[("contract", "signed")]));
    assert_eq!(refused(desk.crm.contract_lines().trash(line.id)), said(&[("contract", "signed")]));
    assert_eq!(refused(desk.crm.contracts().trash(contract.id)), said(&[("status", "signed")]));
    update_line(ContractLineChange::DeliverOn(Some(date("2026-12-24")))).unwrap();
}

/// R19, row 8, for the step that a contract has.
#[test]
fn a_signature_is_not_reverted() {
    let desk = desk();
    let contract = desk.create(desk.draft());
    desk.sign(contract.id);
    let history = desk.crm.history("contract", contract.id.into()).unwrap();
    let signing = history.iter().map(|entry| entry.change_set).max().unwrap();

    let error = desk.crm.revert(signing, false).unwrap_err();

    assert_eq!(error.kind(), ErrorKind::Final);
    assert!(error.detail().contains("terminating"));
    assert_eq!(desk.crm.contracts().get(contract.id).unwrap().status, ContractStatus::Signed);
}

/// R19: nor what was signed, whichever change set made it; a contract that goes whole takes its lines along.
#[test]
fn lines_of_a_signed_contract_are_not_reverted() {
    let desk = desk();
    let contract = desk.create(desk.draft());
    let changed = desk.line(contract.id, "1000 VND").unwrap();
    let price = [ContractLineChange::UnitPrice(Some(money("900 VND")))];
    desk.crm.contract_lines().update(changed.id, price).unwrap();
    let added = desk.line(contract.id, "1000 VND").unwrap();
    desk.sign(contract.id);

    for line in [changed, added] {
        let history = desk.crm.history("contract_line", line.id.into()).unwrap();
        let last = history.iter().map(|entry| entry.change_set).max().unwrap();
        assert_eq!(desk.crm.revert(last, true).unwrap_err().kind(), ErrorKind::Final);
    }
    assert_eq!(desk.figures(contract.id).value, money("1900 VND"));

    let signed = Contract { status: ContractStatus::Active, ..desk.draft() };
    let tx = desk.crm.transaction().unwrap();
    tx.source(Source::Import).unwrap();
    let old = tx.contracts().create(signed).unwrap();
    tx.contract_lines().create(line(old.id, "1 VND")).unwrap();
    let change_set = tx.commit().unwrap().unwrap();
    assert_eq!(desk.crm.revert(change_set, false).unwrap().records, 2);
}

#[test]
fn history_brings_signed_contracts_with_their_lines() {
    let desk = desk();
    let signed = Contract {
        status: ContractStatus::Active,
        number: Some("12/HĐ-2019".into()),
        end_on: None,
        ..desk.draft()
    };

    let contract = desk
        .crm
        .write(|tx| {
            tx.source(Source::Import)?;
            let contract = tx.contracts().create(signed.clone())?;
            tx.contract_lines().create(line(contract.id, "1000 VND"))?;
            Ok(contract)
        })
        .unwrap();

    assert_eq!(contract.number.as_deref(), Some("12/HĐ-2019"));
    assert_eq!(desk.figures(contract.id).value, money("1000 VND"));
}

#[test]
fn a_contract_keeps_the_currency_of_its_lines() {
    let desk = desk();
    let contract = desk.create(desk.draft());
    desk.line(contract.id, "1000 VND").unwrap();

    let changed = [ContractChange::Currency(Some(Currency::USD))];
    let changed = desk.crm.contracts().update(contract.id, changed);

    assert_eq!(refused(changed), said(&[("currency", "currency_mismatch")]));
}

#[test]
fn the_reminder_is_as_many_days_before_the_end_as_notice_must_be_given() {
    let desk = desk();
    let contract = desk.create(Contract { notice_days: Some(30), ..desk.draft() });
    assert_eq!(contract.renewal_reminder_on, Some(date("2027-10-31")));
}

#[derive(Clone, Debug)]
enum Step {
    Add(i64),
    Change(usize, i64),
    Trash(usize),
    Cap(i64),
}

fn any_step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (1..500_i64).prop_map(Step::Add),
        3 => (0..8_usize, 1..500_i64).prop_map(|(place, price)| Step::Change(place, price)),
        2 => (0..8_usize).prop_map(Step::Trash),
        1 => (0..1500_i64).prop_map(Step::Cap),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// R9: whatever is done, a cap that blocks holds, and one that warns tells the excess.
    #[test]
    fn a_cap_is_kept_or_told_of(
        steps in prop::collection::vec(any_step(), 1..20),
        blocks in any::<bool>(),
    ) {
        let desk = desk();
        let mode = if blocks { CapMode::Block } else { CapMode::Warn };
        let contract = desk.capped("1000 VND", mode);
        let (mut lines, mut cap) = (Vec::new(), 1000);
        for step in steps {
            let held: i64 = lines.iter().map(|(_, price)| price).sum();
            let place = |place: usize| (!lines.is_empty()).then(|| place % lines.len());
            let tx = desk.crm.transaction().unwrap();
            let price = |price: i64| money(&format!("{price} VND"));
            let (value, limit) = match step {
                Step::Add(price) => (held + price, cap),
                Step::Change(at, price) => match place(at) {
                    Some(at) => (held - lines[at].1 + price, cap),
                    None => continue,
                },
                Step::Trash(at) => match place(at) {
                    Some(at) => (held - lines[at].1, cap),
                    None => continue,
                },
                Step::Cap(limit) => (held, limit),
            };
            let added = match step {
                Step::Add(amount) => Some((tx.contract_lines().create(line(contract.id, &format!("{amount} VND"))).unwrap().id, amount)),
                Step::Change(at, amount) => {
                    let (id, _) = lines[place(at).unwrap()];
                    tx.contract_lines().update(id, [ContractLineChange::UnitPrice(Some(price(amount)))]).unwrap();
                    None
                }
                Step::Trash(at) => {
                    tx.contract_lines().trash(lines[place(at).unwrap()].0).unwrap();
                    None
                }
                Step::Cap(limit) => {
                    tx.contracts().update(contract.id, [ContractChange::ValueCap(Some(price(limit)))]).unwrap();
                    None
                }
            };
            let committed = tx.commit();
            let excess = (value - limit).max(0);
            prop_assert_eq!(committed.is_err(), blocks && excess > 0);
            if committed.is_err() {
                continue;
            }
            let told = tx.warnings().unwrap();
            let was = (held - cap).max(0);
            let expected = if excess > 0 && (excess != was) { vec![Some(price(excess))] } else { vec![] };
            prop_assert_eq!(told.iter().map(|warning| warning.amount).collect::<Vec<_>>(), expected);
            match step {
                Step::Add(_) => lines.extend(added),
                Step::Change(at, amount) => { let at = at % lines.len(); lines[at].1 = amount; }
                Step::Trash(at) => { let at = at % lines.len(); lines.remove(at); }
                Step::Cap(limit) => cap = limit,
            }
            let figures = desk.figures(contract.id);
            prop_assert_eq!(figures.value, price(value));
            prop_assert_eq!(figures.over_cap, (excess > 0).then(|| price(excess)));
        }
        prop_assert!(desk.crm.verify().unwrap().is_sound());
    }
}
