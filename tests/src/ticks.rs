//! What is due is done once, however many processes look for it.

use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use crm_core::{
    Crm, Date, Decimal, Money, OpenOptions, Query, TestClock, Timestamp,
    entity::BaseChange,
    flow::SignContract,
    model::{
        Account, Contract, ContractLine, ContractStatus, LocalePreset, RecordEvent, Task, User,
    },
};

use crate::child::{Child, orders, say, told};

/// The environment variable that tells a process which file to tick.
const FILE: &str = "CRM_TICKED_FILE";
const START: &str = "2026-11-20T02:00:00Z";
/// Reminders go off at the first, contracts begin at the second and go on by themselves at the third.
const TICKS: [&str; 3] = ["2026-11-21T02:00:00Z", "2026-12-01T02:00:00Z", "2027-01-01T02:00:00Z"];
const TASKS: usize = 300;
const CONTRACTS: usize = 20;

fn options() -> OpenOptions {
    let clock = TestClock::at(START.parse().unwrap());
    OpenOptions::new().preset(LocalePreset::ViVn).clock(Arc::new(clock)).shared()
}

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

/// A file with reminders, and with contracts of December that go on by themselves.
fn make(path: &Path) {
    let crm = Crm::create(path, options()).unwrap();
    let remind_at = Some(TICKS[0].parse().unwrap());
    crm.write(|tx| {
        let owner = tx.users().create(User::new("lan", "Lan"))?.id;
        let account = Some(tx.accounts().create(Account::new("Hoa Sen"))?.id);
        for number in 0..TASKS {
            tx.tasks().create(Task { remind_at, ..Task::new(format!("Call {number}")) })?;
        }
        for number in 0..CONTRACTS {
            let contract = Contract {
                account,
                start_on: Some(date("2026-12-01")),
                end_on: Some(date("2026-12-31")),
                auto_renew: true,
                ..Contract::new(format!("Anvils {number}"), date("2026-11-20"))
            };
            let owner = [BaseChange::Owner(Some(owner))];
            let contract = tx.contracts().create_with(contract, owner)?.id;
            let price = "1000000 VND".parse::<Money>()?;
            let line = ContractLine {
                unit_price: Some(price),
                ..ContractLine::new(contract, Decimal::ONE)
            };
            tx.contract_lines()
                .create(ContractLine { description: Some("Anvils".into()), ..line })?;
            let day = Some(date("2026-11-20"));
            tx.sign_contract(SignContract {
                customer_signed_on: day,
                company_signed_on: day,
                ..SignContract::new(contract)
            })?;
        }
        Ok(())
    })
    .unwrap();
    crm.close().unwrap();
}

/// What one of the processes does: it ticks when it is told to, and says how many reminders went off with it.
fn tick_on_demand(path: &str) {
    let crm = Crm::open(path, options()).unwrap();
    let reminded = Arc::new(AtomicUsize::new(0));
    let heard = Arc::clone(&reminded);
    let _subscription = crm.subscribe(move |changes| {
        let events = changes.records.iter().flat_map(|record| &record.events);
        heard.fetch_add(
            events.filter(|event| **event == RecordEvent::Reminded).count(),
            Ordering::SeqCst,
        );
    });
    say("ready");
    for order in orders() {
        let now: Timestamp = order.parse().unwrap();
        // A tick is bounded: what is left is done by the next.
        for _ in 0..3 {
            while let Err(error) = crm.tick(now) {
                assert!(["busy", "conflict"].contains(&error.code()), "{error}");
            }
        }
        say("ticked");
    }
    say(&reminded.load(Ordering::SeqCst).to_string());
    crm.close().unwrap();
}

/// reminders and contracts, by two processes that tick the same file at the same time.
#[test]
fn two_processes_never_do_a_due_action_twice() {
    if let Some(path) = told(FILE) {
        return tick_on_demand(&path);
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("acme.crm");
    make(&path);

    let name = "ticks::two_processes_never_do_a_due_action_twice";
    let mut tickers = [(); 2].map(|()| Child::start(name, FILE, &path));
    for ticker in &mut tickers {
        assert_eq!(ticker.hears(), "ready");
    }
    for now in TICKS {
        for ticker in &mut tickers {
            ticker.tell(now);
        }
        for ticker in &mut tickers {
            assert_eq!(ticker.hears(), "ticked");
        }
    }
    let reminded = tickers.map(|mut ticker| {
        ticker.dismiss();
        let reminded: usize = ticker.hears().parse().unwrap();
        ticker.end();
        reminded
    });
    let reminded: usize = reminded.into_iter().sum();

    let crm = Crm::open(&path, options()).unwrap();
    assert_eq!(reminded, TASKS, "each reminder was told once");
    let once = Query::new().filter("revision == 2");
    assert_eq!(crm.tasks().count(&once).unwrap(), u64::try_from(TASKS).unwrap());
    let contracts = crm.contracts().list(&Query::new()).unwrap().items;
    assert_eq!(contracts.len(), 2 * CONTRACTS, "each went on once");
    for contract in contracts {
        let next = crm.contracts().by(&Contract::BY_RENEWED_FROM, &contract.id, 9).unwrap();
        match contract.renewed_from {
            None => {
                assert_eq!((contract.status, next.len()), (ContractStatus::Renewed, 1));
            }
            Some(_) => {
                assert_eq!((contract.status, next.len()), (ContractStatus::Active, 0));
            }
        }
        let lines = crm.contract_lines().by(&ContractLine::BY_CONTRACT, &contract.id, 9).unwrap();
        assert_eq!(lines.len(), 1);
    }
    assert!(crm.verify().unwrap().is_sound());
}
