//! What a revert brings back, whole or in part.

use std::{collections::BTreeMap, ops::ControlFlow, sync::Arc};

use crm_core::{
    Crm, Currency, Decimal, ErrorKind, Money, OpenOptions, Query, SeededIds, TestClock, Verb,
    entity::{ListChange, Record},
    exchange::ImportOptions,
    model::{
        Account, AccountChange, Contact, ContactChange, ContactEmail, Deal, DealChange, Stage,
        StageCategory,
    },
};
use serde_json::json;

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

fn dollars(amount: i64) -> Money {
    Money::new(Decimal::from(amount), Currency::USD).unwrap()
}

/// A deal of 100, and the change set that makes it 120 and names it B.
fn raised(crm: &Crm, stage: &Record<Stage>) -> (Record<Deal>, i64) {
    let deal = Deal { amount: Some(dollars(100)), ..Deal::new("A", stage.id) };
    let deal = crm.deals().create(deal).unwrap();
    let both = [DealChange::Amount(Some(dollars(120))), DealChange::Name("B".to_owned())];
    crm.deals().update(deal.id, both).unwrap();
    let set = crm.history("deal", deal.id.uuid()).unwrap()[0].change_set;
    (deal, set)
}

/// R19, row 1.
#[test]
fn r19_1_an_amount_goes_back_and_nothing_else_moves() {
    let (_, crm, stages) = crm();
    let (deal, set) = raised(&crm, &stages[0]);

    crm.revert(set, false).unwrap();

    let back = crm.deals().get(deal.id).unwrap();
    assert_eq!(back.fields, deal.fields);
    assert_eq!(crm.totals(&Deal::BOARD).unwrap()[0].1.amount, Decimal::ONE_HUNDRED);
}

/// R19, rows 2 and 3.
#[test]
fn r19_2_and_3_a_value_changed_since_is_a_conflict_or_stays() {
    let (_, crm, stages) = crm();
    let (deal, set) = raised(&crm, &stages[0]);
    crm.deals().update(deal.id, [DealChange::Amount(Some(dollars(130)))]).unwrap();

    let refused = crm.revert(set, false).unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::Conflict);
    assert!(refused.fields().iter().any(|violation| violation.field == "amount"));
    let untouched = crm.deals().get(deal.id).unwrap();
    assert_eq!((untouched.name.as_str(), untouched.amount), ("B", Some(dollars(130))));

    let reverted = crm.revert(set, true).unwrap();
    assert!(!reverted.conflicts.is_empty());
    let left = crm.deals().get(deal.id).unwrap();
    assert_eq!((left.name.as_str(), left.amount), ("A", Some(dollars(130))));
    assert!(crm.verify().unwrap().is_sound());
}

/// R19, row 4.
#[test]
fn r19_4_a_deal_that_was_won_by_mistake_stands_where_it_stood() {
    let (clock, crm, stages) = crm();
    let deal = Deal { amount: Some(dollars(100)), ..Deal::new("A", stages[0].id) };
    let deal = crm.deals().create(deal).unwrap().id;
    clock.advance(1_000);
    let before = crm.deals().update(deal, [DealChange::Stage(stages[2].id)]).unwrap();
    clock.advance(1_000);
    let won = stages.iter().find(|stage| stage.category == StageCategory::Won).unwrap();
    let won = crm.deals().update(deal, [DealChange::Stage(won.id)]).unwrap();
    let set = crm.history("deal", deal.uuid()).unwrap()[0].change_set;
    clock.advance(1_000);

    crm.revert(set, false).unwrap();

    let back = crm.deals().get(deal).unwrap();
    assert!(won.closed_at.is_some() && back.closed_at.is_none());
    assert_eq!(back.fields, before.fields, "stage, probability and stages gone through");
    let outcome = crm.totals(&Deal::OUTCOME).unwrap();
    assert!(outcome.iter().all(|((_, category), _)| *category == StageCategory::Open));
    assert!(crm.verify().unwrap().is_sound());
}

/// R19, row 5.
#[test]
fn r19_5_an_import_in_four_commits_is_taken_back_but_for_what_was_edited() {
    let (_, crm, _) = crm();
    let names: Vec<String> = (0..1_000).map(|number| format!("Account {number}")).collect();
    let text = format!("Name\n{}\n", names.join("\n"));
    let files = BTreeMap::from([("a.csv".to_owned(), text.into_bytes())]);
    let mapping = json!({"format": 1, "files": [
        {"file": "a.csv", "records": [{"entity": "account", "fields": {"name": "Name"}}]}
    ]});
    let mapping = crm.mapping(&mapping.to_string()).unwrap();
    let options = ImportOptions { batch: 250, ..ImportOptions::default() };
    let report =
        crm.import(&mapping, &files, &options, &mut |_| ControlFlow::Continue(())).unwrap();
    let set = report.change_set.unwrap();
    for account in crm.accounts().list(&Query::new().limit(3)).unwrap().items {
        let edit = [AccountChange::Industry(Some("Tea".to_owned()))];
        crm.accounts().update(account.id, edit).unwrap();
    }

    let refused = crm.revert(set, false).unwrap_err();
    assert_eq!((refused.kind(), refused.fields().len()), (ErrorKind::Conflict, 3));
    assert_eq!(crm.accounts().count(&Query::new()).unwrap(), 1_000);

    let reverted = crm.revert(set, true).unwrap();
    assert_eq!((reverted.records, reverted.conflicts.len()), (997, 3));
    assert_eq!(crm.accounts().count(&Query::new()).unwrap(), 3);
}

/// R19: a list that was put in order is in that order again.
#[test]
fn items_that_were_removed_come_back_at_their_old_places() {
    let (clock, crm, _) = crm();
    let tag = |address: &str| ContactEmail {
        address: format!("{address}@acme.example").parse().unwrap(),
        ..ContactEmail::default()
    };
    let emails = ["one", "two", "three", "four"].map(tag).to_vec();
    let contact = crm.contacts().create(Contact { emails, ..Contact::new("Lan") }).unwrap();
    let before = crm.now();
    clock.advance(1_000);
    let ids: Vec<_> = contact.emails.iter().map(|email| email.id).collect();
    let changes = [
        ContactChange::Emails(ListChange::Remove(ids[2])),
        ContactChange::Emails(ListChange::Remove(ids[0])),
        ContactChange::Emails(ListChange::Add(tag("five"))),
    ];
    crm.contacts().update(contact.id, changes).unwrap();
    let removal = crm.history("contact", contact.id.uuid()).unwrap()[0].change_set;

    let then = crm.as_of(before).unwrap().contacts().get(contact.id).unwrap();
    crm.revert(removal, false).unwrap();

    assert_eq!(then.emails, contact.emails);
    assert_eq!(crm.contacts().get(contact.id).unwrap().emails, contact.emails);
    assert!(crm.verify().unwrap().is_sound());
}
