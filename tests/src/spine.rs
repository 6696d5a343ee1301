//! The way of one record through every layer.

use std::sync::Arc;

use crm_core::{
    Crm, Currency, Decimal, ErrorKind, Money, OpenOptions, Query, SearchOptions, SeededIds,
    TestClock,
    entity::Record,
    model::{Account, Deal, DealChange, LocalePreset, Stage, StageCategory, User},
};

fn options() -> OpenOptions {
    let clock = TestClock::at("2026-11-20T02:00:00Z".parse().unwrap());
    OpenOptions::new()
        .clock(Arc::new(clock))
        .ids(Arc::new(SeededIds::new(7)))
        .preset(LocalePreset::ViVn)
        .company("Công ty Hoa Sen")
}

fn vnd(amount: i64) -> Money {
    Money::new(Decimal::from(amount), Currency::VND).unwrap()
}

fn stages(crm: &Crm) -> Vec<Record<Stage>> {
    let mut stages = crm.stages().list(&Query::new()).unwrap().items;
    stages.sort_by_key(|stage| stage.order);
    stages
}

#[test]
fn a_deal_goes_from_stage_to_stage_and_every_figure_follows() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("acme.crm");
    let crm = Crm::create(&path, options()).unwrap();
    let stages = stages(&crm);
    assert_eq!(stages.len(), 6);

    let account = crm.accounts().create(Account::new("Công ty TNHH Đường Việt")).unwrap();
    let deal = Deal {
        account: Some(account.id),
        amount: Some(vnd(120_000_000)),
        ..Deal::new("Forty anvils", stages[0].id)
    };
    let deal = crm.deals().create(deal).unwrap();
    assert_eq!(deal.probability.unwrap().hundredths(), Decimal::TEN);
    assert_eq!(deal.amount_base, Some(vnd(120_000_000)));
    assert_eq!(deal.base.revision, 1);
    assert_eq!(deal.stage_entries.len(), 1);

    let board = crm.totals(&Deal::BOARD).unwrap();
    assert_eq!(board.len(), 1);
    assert_eq!(board[0].0, (Some(stages[0].pipeline), stages[0].id));
    assert_eq!(board[0].1.weighted, Decimal::from(12_000_000));

    let won = crm.deals().update(deal.id, [DealChange::Stage(stages[4].id)]).unwrap();
    assert_eq!(won.category, StageCategory::Won);
    assert_eq!(won.probability.unwrap().hundredths(), Decimal::ONE_HUNDRED);
    assert!(won.closed_at.is_some());
    assert_eq!(crm.totals(&Deal::OUTCOME).unwrap()[0].0.1, StageCategory::Won);
    assert!(crm.verify().unwrap().is_sound(), "{:?}", crm.verify().unwrap());

    let found = crm.search("duong viet", &SearchOptions::new()).unwrap();
    assert_eq!(found[0].row.id(), account.id.uuid());

    let history = crm.history("deal", deal.id.uuid()).unwrap();
    assert_eq!(history.len(), 2);
    crm.revert(history[0].change_set, false).unwrap();
    let open = crm.deals().get(deal.id).unwrap();
    assert_eq!(open.category, StageCategory::Open);
    assert_eq!(open.closed_at, None);
    assert_eq!(open.stage_entries.len(), 1);
    assert!(crm.verify().unwrap().is_sound(), "{:?}", crm.verify().unwrap());
    crm.close().unwrap();
    assert_eq!(crm.deals().get(deal.id).unwrap_err().kind(), ErrorKind::Closed);

    let crm = Crm::open(&path, options()).unwrap();
    assert_eq!(crm.deals().get(deal.id).unwrap(), open);
}

#[test]
fn a_dry_run_refuses_what_a_commit_would_and_writes_nothing() {
    let crm = Crm::memory(options()).unwrap();
    crm.users().create(User::new("lan", "Lan")).unwrap();

    let made = crm.dry_run(|tx| tx.users().create(User::new("minh", "Minh"))).unwrap();
    let taken = crm.dry_run(|tx| tx.users().create(User::new("LAN", "Lan Anh"))).unwrap_err();

    assert_eq!(made.name, "Minh");
    assert_eq!(taken.kind(), ErrorKind::Duplicate);
    assert_eq!(crm.users().count(&Query::new()).unwrap(), 1);
}
