//! What a revert brings back, whole or in part.

use std::sync::Arc;

use crm_core::{
    Crm, OpenOptions, Query, SeededIds, TestClock, Verb,
    entity::Record,
    model::{Account, Deal, DealChange, Stage, StageCategory},
};

fn crm() -> (Arc<TestClock>, Crm, Vec<Record<Stage>>) {
    let clock = Arc::new(TestClock::at("2026-11-20T02:00:00Z".parse().unwrap()));
    let options = OpenOptions::new().clock(clock.clone()).ids(Arc::new(SeededIds::new(7)));
    let crm = Crm::memory(options).unwrap();
    let mut stages = crm.stages().list(&Query::new()).unwrap().items;
    stages.sort_by_key(|stage| stage.order);
    (clock, crm, stages)
}

#[test]
fn a_move_taken_back_in_part_leaves_a_deal_that_follows_the_rules() {
    // given a deal that was won, and lost afterwards
    let (clock, crm, stages) = crm();
    let deal = crm.deals().create(Deal::new("Forty anvils", stages[0].id)).unwrap();
    crm.deals().update(deal.id, [DealChange::Stage(stages[4].id)]).unwrap();
    let won = crm.history("deal", deal.id.uuid()).unwrap()[0].change_set;
    clock.advance(1_000);
    let lost = crm.deals().update(deal.id, [DealChange::Stage(stages[5].id)]).unwrap();

    // when the winning is taken back as far as that goes
    let reverted = crm.revert(won, true).unwrap();

    // then the deal stays lost, with the time that it was closed
    assert!(!reverted.conflicts.is_empty());
    let deal = crm.deals().get(deal.id).unwrap();
    assert_eq!(deal.category, StageCategory::Lost);
    assert_eq!(deal.closed_at, lost.closed_at);
    assert!(crm.verify().unwrap().is_sound());
}

#[test]
fn a_record_that_stays_in_the_trash_is_not_called_restored() {
    let (clock, crm, _) = crm();
    let account = crm.accounts().create(Account::new("Anvils Ltd")).unwrap().id;
    crm.accounts().trash(account).unwrap();
    clock.advance(1_000);
    let tx = crm.transaction().unwrap();
    tx.accounts().restore(account).unwrap();
    tx.accounts().trash(account).unwrap();
    let set = tx.commit().unwrap().unwrap();

    crm.revert(set, false).unwrap();

    assert_eq!(crm.accounts().find(account).unwrap(), None);
    assert_eq!(crm.history("account", account.uuid()).unwrap()[0].verb, Verb::Update);
}

#[test]
fn a_deal_moves_on_from_a_stage_that_has_gone_since() {
    let (_, crm, stages) = crm();
    let deal = crm.deals().create(Deal::new("Forty anvils", stages[0].id)).unwrap();
    crm.deals().update(deal.id, [DealChange::Stage(stages[1].id)]).unwrap();
    crm.stages().trash(stages[0].id).unwrap();

    let moved = crm.deals().update(deal.id, [DealChange::Stage(stages[2].id)]).unwrap();

    assert_eq!(moved.stage_entries.len(), 3);
}
