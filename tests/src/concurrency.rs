//! Many who read and write one file at once: every state that somebody sees is one that was committed whole.

use std::{
    collections::BTreeMap,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    thread,
};

use crm_core::{
    Clock as _, Crm, Currency, Decimal, Device, ErrorKind, MemoryDevice, Money, OpenOptions, Query,
    Result, TestClock, Timestamp,
    model::{Account, AccountChange, AccountKind, Deal, DealChange, DealId, StageId, User},
    planted::Plant,
};

use crate::control;

const DEALS: usize = 12;
const EACH: i64 = 1_000;
const TRANSFERS: usize = 150;
const READERS: usize = 8;
/// What the tests here must notice: a state that readers see in parts, and a call that fails for its neighbour.
const FAULTS: [Plant; 2] = [Plant::TotalsApart, Plant::NeighboursFailed];

fn start() -> Timestamp {
    "2026-11-20T02:00:00Z".parse().unwrap()
}

/// A file of redb's, on a disk that never keeps anybody waiting.
fn open() -> (Crm, Arc<TestClock>) {
    let clock = Arc::new(TestClock::at(start()));
    let device = Arc::new(MemoryDevice::default()) as Arc<dyn Device>;
    let options = OpenOptions::new().clock(Arc::<TestClock>::clone(&clock)).device(device);
    (Crm::create("many.crm", options).unwrap(), clock)
}

fn dollars(amount: i64) -> Money {
    Money::new(Decimal::from(amount), Currency::USD).unwrap()
}

fn with_deals(crm: &Crm) -> Vec<DealId> {
    let stages = crm.stages().list(&Query::new().sort("order")).unwrap().items;
    let make = |number: usize| {
        // Every transfer goes from one stage to another, so that both their totals change.
        let stage = stages[number % 2].id;
        let deal =
            Deal { amount: Some(dollars(EACH)), ..Deal::new(format!("Deal {number}"), stage) };
        crm.deals().create(deal).unwrap().id
    };
    (0..DEALS).map(make).collect()
}

/// Moves a part of one deal's amount to another, as two changes of one call.
fn transfer(crm: &Crm, from: DealId, to: DealId, part: i64) -> Result<()> {
    crm.write(|tx| {
        let amount = |id| Ok(tx.deals().get(id)?.amount.unwrap().amount());
        let (less, more) = (amount(from)? - Decimal::from(part), amount(to)? + Decimal::from(part));
        let of = |amount| Ok(DealChange::Amount(Some(Money::new(amount, Currency::USD)?)));
        tx.deals().update(from, [of(less)?])?;
        tx.deals().update(to, [of(more)?]).map(drop)
    })
}

type Sums = BTreeMap<StageId, Decimal>;

/// What the deals of each stage come to in one state, by the records and by the totals that are kept.
fn sums(crm: &Crm) -> (Sums, Sums) {
    let state = crm.transaction().unwrap();
    let mut sums = Sums::new();
    for deal in state.deals().list(&Query::new()).unwrap().items {
        *sums.entry(deal.stage).or_default() += deal.amount.unwrap().amount();
    }
    let board = state.totals(&Deal::BOARD).unwrap();
    let kept = board.iter().map(|((_, stage), total)| (*stage, total.amount)).collect();
    state.rollback().unwrap();
    (sums, kept)
}

/// That a state is one that was committed whole.
fn assert_whole(crm: &Crm) {
    let (sums, kept) = sums(crm);
    let whole = Decimal::from(EACH * i64::try_from(DEALS).unwrap());
    assert_eq!(sums.values().sum::<Decimal>(), whole, "half of a transfer");
    assert_eq!(sums, kept, "totals of another state than the records");
}

#[test]
fn eight_readers_beside_a_writer_never_see_half_of_a_call() {
    control::plant(&FAULTS);
    let (crm, _) = open();
    let deals = with_deals(&crm);
    let is_over = AtomicBool::new(false);
    let reads = AtomicU64::new(0);
    thread::scope(|scope| {
        for _ in 0..READERS {
            scope.spawn(|| {
                while !is_over.load(Ordering::SeqCst) {
                    assert_whole(&crm);
                    reads.fetch_add(1, Ordering::SeqCst);
                }
            });
        }
        for (turn, pair) in deals.windows(2).cycle().take(TRANSFERS).enumerate() {
            transfer(&crm, pair[0], pair[1], i64::try_from(turn % 7).unwrap()).unwrap();
        }
        is_over.store(true, Ordering::SeqCst);
    });
    assert!(reads.into_inner() > 0);
    assert_whole(&crm);
    assert!(crm.verify().unwrap().is_sound());
}

#[test]
fn a_call_that_fails_in_a_group_leaves_its_neighbours_alone() {
    control::plant(&FAULTS);
    let (crm, _) = open();
    crm.users().create(User::new("taken", "The first one")).unwrap();
    let before = crm.users().count(&Query::new()).unwrap();
    let failed = AtomicU64::new(0);
    thread::scope(|scope| {
        for writer in 0..6 {
            let (crm, failed) = (&crm, &failed);
            scope.spawn(move || {
                for call in 0..20 {
                    let made = crm.write(|tx| {
                        tx.accounts().create(Account::new(format!("{writer} {call}")))?;
                        let login = if writer % 2 == 0 {
                            "taken".into()
                        } else {
                            format!("{writer}-{call}")
                        };
                        tx.users().create(User::new(login, "An"))
                    });
                    match made {
                        Err(error) => {
                            assert_eq!(error.kind(), ErrorKind::Duplicate);
                            failed.fetch_add(1, Ordering::SeqCst);
                        }
                        Ok(_) => assert_eq!(writer % 2, 1),
                    }
                }
            });
        }
    });
    assert_eq!(failed.into_inner(), 60);
    assert_eq!(crm.users().count(&Query::new()).unwrap() - before, 60);
    assert_eq!(crm.accounts().count(&Query::new()).unwrap(), 60, "none of a failed call");
    assert!(crm.verify().unwrap().is_sound());
}

#[test]
fn what_is_written_apart_and_who_fails_with_others_is_noticed() {
    let [apart, together] = FAULTS;
    let readers = "concurrency::eight_readers_beside_a_writer_never_see_half_of_a_call";
    assert!(control::is_noticed(readers, apart, "totals of another state"));
    let neighbours = "concurrency::a_call_that_fails_in_a_group_leaves_its_neighbours_alone";
    assert!(control::is_noticed(neighbours, together, "panicked"));
}

#[test]
fn a_reader_that_is_held_for_minutes_stops_no_writer_and_is_reported() {
    let (crm, clock) = open();
    let account = crm.accounts().create(Account::new("Acme")).unwrap().id;
    let held = crm.transaction().unwrap();
    let seen = held.accounts().get(account).unwrap();
    for minute in 0..10 {
        clock.advance(60_000);
        let name = AccountChange::Name(format!("Acme {minute}"));
        crm.accounts().update(account, [name]).unwrap();
    }
    let stats = crm.stats().unwrap();
    assert_eq!(stats.readers, 1);
    assert_eq!(stats.oldest_reader_millis, Some(clock.now().millis_since(start())));
    assert_eq!(held.accounts().get(account).unwrap(), seen, "it reads what it began with");

    held.rollback().unwrap();

    assert_eq!(crm.stats().unwrap().readers, 0);
    let kind = AccountChange::Kind(AccountKind::Customer);
    crm.accounts().update(account, [kind]).unwrap();
    assert!(crm.verify().unwrap().is_sound());
}
