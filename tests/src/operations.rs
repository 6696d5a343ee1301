//! Running a CRM file: budgets, statistics, retention, making it smaller, putting a backup back.

use std::{
    fs,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

use crm_core::{
    Budget, Cancel, Clock, Crm, ErrorKind, OpenOptions, Query, RestoreOptions, SearchOptions,
    SeededIds, TestClock, Timestamp,
    model::{Account, AccountChange, CompanyChange},
};

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn options() -> OpenOptions {
    let clock = TestClock::at(at("2026-11-20T02:00:00Z"));
    OpenOptions::new().clock(Arc::new(clock)).ids(Arc::new(SeededIds::new(7)))
}

/// A CRM with accounts named by their numbers.
fn with_accounts(crm: &Crm, count: usize) {
    crm.write(|tx| {
        for number in 0..count {
            tx.accounts().create(Account::new(format!("Customer {number}")))?;
        }
        Ok(())
    })
    .unwrap();
}

/// A clock on which every look takes a millisecond.
#[derive(Debug)]
struct Hurried(AtomicI64);

impl Clock for Hurried {
    fn now(&self) -> Timestamp {
        Timestamp::from_millis(self.0.fetch_add(1, Ordering::Relaxed)).unwrap()
    }
}

#[test]
fn every_long_read_ends_where_its_budget_ends() {
    let crm = Crm::memory(options()).unwrap();
    with_accounts(&crm, 50);
    let small = crm.with_budget(Budget { rows: Some(20), ..Budget::default() });
    let unindexed = Query::new().filter("website == \"x\"");

    let refused = [
        small.accounts().list(&unindexed).map(drop),
        small.accounts().count(&unindexed).map(drop),
        small.search("customer", &SearchOptions::new()).map(drop),
        small.export_csv("account", &Query::new(), &mut Vec::new()).map(drop),
        small.as_of(at("2026-11-19T00:00:00Z")).map(drop),
        small.verify().map(drop),
        small.stats().map(drop),
    ];

    for (place, refused) in refused.into_iter().enumerate() {
        assert_eq!(refused.unwrap_err().kind(), ErrorKind::Budget, "call {place}");
    }
    assert_eq!(small.accounts().list(&Query::new().limit(5)).unwrap().items.len(), 5);
    assert_eq!(crm.accounts().count(&Query::new()).unwrap(), 50);
}

#[test]
fn a_backup_ends_where_its_budget_ends_and_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let crm = Crm::create(folder.path().join("acme.crm"), options()).unwrap();
    with_accounts(&crm, 50);
    let copy = folder.path().join("copy.crm");
    let cancel = Cancel::new();
    cancel.cancel();
    for (budget, kind) in [
        (Budget { rows: Some(20), ..Budget::default() }, ErrorKind::Budget),
        (Budget { cancel: Some(cancel), ..Budget::default() }, ErrorKind::Canceled),
    ] {
        let stopped = crm.with_budget(budget).backup_to(&copy).unwrap_err();
        assert_eq!(stopped.kind(), kind);
        let left = fs::read_dir(folder.path()).unwrap().map(|it| it.unwrap().file_name());
        let left: Vec<_> =
            left.filter(|name| !name.to_string_lossy().starts_with("acme")).collect();
        assert!(left.is_empty(), "{left:?}");
    }
    crm.backup_to(&copy).unwrap();
}

#[test]
fn a_scan_that_is_stopped_says_what_would_help() {
    let crm = Crm::memory(options()).unwrap();
    with_accounts(&crm, 50);
    let small = crm.with_budget(Budget { rows: Some(20), ..Budget::default() });

    let error = small.accounts().count(&Query::new().filter("website == \"x\"")).unwrap_err();

    let told = error.detail();
    assert!(told.starts_with("count of account was stopped after 20 rows"), "{told}");
    assert!(told.contains("read every account") && told.contains("name"), "{told}");
}

#[test]
fn a_budget_in_time_follows_the_handles_clock() {
    let hurried = Arc::new(Hurried(AtomicI64::new(1_700_000_000_000)));
    let crm = Crm::memory(options().clock(hurried)).unwrap();
    with_accounts(&crm, 1_000);
    let count = |millis| {
        let budget = Budget { millis: Some(millis), ..Budget::default() };
        crm.with_budget(budget).accounts().count(&Query::new())
    };

    assert_eq!(count(1).unwrap_err().kind(), ErrorKind::Budget);
    assert_eq!(count(10_000).unwrap(), 1_000);
}

#[test]
fn a_canceled_call_stops_and_other_handles_go_on() {
    let crm = Crm::memory(options()).unwrap();
    with_accounts(&crm, 10);
    let cancel = Cancel::new();
    let stoppable = crm.with_budget(Budget { cancel: Some(cancel.clone()), ..Budget::default() });

    assert_eq!(stoppable.accounts().count(&Query::new()).unwrap(), 10);
    cancel.cancel();
    let stopped = stoppable.accounts().count(&Query::new()).unwrap_err();

    assert_eq!(stopped.kind(), ErrorKind::Canceled);
    assert_eq!(crm.accounts().count(&Query::new()).unwrap(), 10);
}

#[test]
fn statistics_count_records_journal_readers_and_slow_calls() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("acme.crm");
    let hurried = Arc::new(Hurried(AtomicI64::new(1_700_000_000_000)));
    let crm = Crm::create(&path, options().clock(hurried).slow_after(1)).unwrap();
    with_accounts(&crm, 1_000);
    let first = crm.accounts().list(&Query::new().limit(1)).unwrap().items[0].id;
    crm.accounts().trash(first).unwrap();
    crm.accounts().count(&Query::new()).unwrap();
    let reader = crm.transaction().unwrap();

    let stats = crm.stats().unwrap();

    let accounts = stats.entities.iter().find(|of| of.entity == "account").unwrap();
    assert_eq!((accounts.live, accounts.trashed), (999, 1));
    assert_eq!(stats.file.unwrap().bytes, fs::metadata(&path).unwrap().len());
    let space = |name| stats.spaces.iter().find(|space| space.name == name).unwrap();
    assert_eq!(stats.journal_entries, space("journal").entries);
    let records: u64 = stats.entities.iter().map(|of| of.live + of.trashed).sum();
    assert_eq!(space("record").entries, records);
    assert_eq!(stats.readers, 1);
    assert!(stats.oldest_reader_millis.unwrap() > 0);
    let slow = stats.slow.iter().find(|call| call.kind == "count").unwrap();
    assert_eq!((slow.entity.as_str(), slow.rows), ("account", 1_000));
    drop(reader);
    assert_eq!(crm.stats().unwrap().readers, 0);
}

#[test]
fn what_is_kept_for_a_limited_time_goes_and_says_so() {
    let crm = Crm::memory(options()).unwrap();
    let account = crm.accounts().create(Account::new("Hoa Sen")).unwrap().id;
    let gone = crm.accounts().create(Account::new("Gone")).unwrap().id;
    let renamed = crm.write(|tx| {
        tx.accounts().update(account, [AccountChange::Name("Hoa Sen 2".into())]).map(drop)
    });
    renamed.unwrap();
    crm.accounts().trash(gone).unwrap();
    let before = crm.history("account", account.uuid()).unwrap();
    let company = crm.company().unwrap().id;
    let keep = [CompanyChange::HistoryDays(Some(30)), CompanyChange::TrashDays(Some(7))];
    crm.companies().update(company, keep).unwrap();

    for day in ["2026-11-25T00:00:00Z", "2026-12-01T00:00:00Z"] {
        for _ in 0..200 {
            crm.tick(at(day)).unwrap();
        }
        let trashed = crm.stats().unwrap().entities.iter().map(|of| of.trashed).sum::<u64>();
        assert_eq!(trashed, u64::from(day.starts_with("2026-11-25")), "on {day}");
    }
    assert_eq!(crm.history("account", account.uuid()).unwrap(), before);
    crm.tick(at("2027-01-15T00:00:00Z")).unwrap();

    let after = crm.history("account", account.uuid()).unwrap();
    let headers = |history: &[crm_core::HistoryEntry]| -> Vec<_> {
        history.iter().map(|entry| (entry.change_set, entry.at, entry.verb)).collect()
    };
    assert_eq!(headers(&after), headers(&before));
    assert!(after.iter().all(|entry| entry.changes.is_empty()));
    assert_eq!(crm.revert(before[0].change_set, false).unwrap_err().kind(), ErrorKind::Gone);
    assert_eq!(crm.as_of(at("2026-11-20T01:00:00Z")).unwrap_err().kind(), ErrorKind::Gone);
    assert!(crm.as_of(at("2027-01-14T00:00:00Z")).is_ok());
    assert!(crm.verify().unwrap().is_sound(), "{:?}", crm.verify().unwrap());
}

#[test]
fn without_a_limit_everything_is_kept() {
    let crm = Crm::memory(options()).unwrap();
    let account = crm.accounts().create(Account::new("Hoa Sen")).unwrap().id;
    crm.accounts().trash(account).unwrap();

    crm.tick(at("2036-01-01T00:00:00Z")).unwrap();
    let expired = crm.expire().unwrap();

    assert_eq!((expired.entries, expired.records), (0, 0));
    assert_eq!(crm.accounts().restore(account).unwrap().name, "Hoa Sen");
}

#[test]
fn compacting_needs_the_file_alone_and_makes_it_smaller() {
    let folder = tempfile::tempdir().unwrap();
    let crm = Crm::create(folder.path().join("acme.crm"), options()).unwrap();
    with_accounts(&crm, 3_000);
    let ids: Vec<_> = crm.accounts().list(&Query::new().limit(3_000)).unwrap().items;
    crm.write(|tx| ids.iter().try_for_each(|account| tx.accounts().trash(account.id))).unwrap();
    crm.write(|tx| ids.iter().try_for_each(|account| tx.accounts().purge(account.id))).unwrap();

    let reader = crm.transaction().unwrap();
    assert_eq!(crm.compact().unwrap_err().kind(), ErrorKind::Busy);
    drop(reader);
    let compacted = crm.compact().unwrap();

    assert!(compacted.after < compacted.before, "{compacted:?}");
    with_accounts(&crm, 3);
    assert_eq!(crm.accounts().count(&Query::new()).unwrap(), 3);
    assert!(crm.verify().unwrap().is_sound());
}

#[test]
fn a_backup_is_checked_and_then_put_in_place() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let crm = Crm::create(path("acme.crm"), options()).unwrap();
    with_accounts(&crm, 10);
    crm.backup_to(path("backup.crm")).unwrap();
    with_accounts(&crm, 5);
    let replace = RestoreOptions { replace: true };

    let taken = Crm::restore(path("backup.crm"), path("acme.crm"), RestoreOptions::default());
    assert_eq!(taken.unwrap_err().kind(), ErrorKind::Storage);
    let open = Crm::restore(path("backup.crm"), path("acme.crm"), replace);
    assert_eq!(open.unwrap_err().kind(), ErrorKind::Busy);
    crm.close().unwrap();
    Crm::restore(path("backup.crm"), path("acme.crm"), replace).unwrap();
    Crm::restore(path("backup.crm"), path("new.crm"), RestoreOptions::default()).unwrap();

    for name in ["acme.crm", "new.crm"] {
        let crm = Crm::open(path(name), options()).unwrap();
        assert_eq!(crm.accounts().count(&Query::new()).unwrap(), 10, "{name}");
    }
    let names = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name());
    let names = names.filter(|name| !name.to_str().unwrap().ends_with("-ballast"));
    assert_eq!(names.count(), 3);
}

#[test]
fn what_is_no_sound_backup_leaves_the_file_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let crm = Crm::create(path("acme.crm"), options()).unwrap();
    with_accounts(&crm, 10);
    crm.backup_to(path("backup.crm")).unwrap();
    crm.close().unwrap();
    let mut bytes = fs::read(path("backup.crm")).unwrap();
    bytes.iter_mut().skip(8192).step_by(100).for_each(|byte| *byte ^= 0x5a);
    fs::write(path("damaged.crm"), bytes).unwrap();
    fs::write(path("letter.txt"), "Dear customer").unwrap();
    let replace = RestoreOptions { replace: true };

    let restore = |name| Crm::restore(path(name), path("acme.crm"), replace).unwrap_err().kind();
    assert_eq!(restore("damaged.crm"), ErrorKind::Corrupt);
    assert_eq!(restore("letter.txt"), ErrorKind::ForeignFile);
    assert_eq!(restore("nowhere.crm"), ErrorKind::NotFound);

    let crm = Crm::open(path("acme.crm"), options()).unwrap();
    assert_eq!(crm.accounts().count(&Query::new()).unwrap(), 10);
}
