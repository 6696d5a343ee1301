//! Mistakes that other programs make: here they must not come back.

use crm_core::{
    Crm, ErrorKind, Link, Money, OpenOptions, Query,
    model::{
        Account, Channel, Deal, DealChange, Interaction, LocalePreset, Stage, StageCategory, User,
    },
    report::Asked,
};
use serde_json::json;

fn crm() -> Crm {
    let start = "2026-11-20T02:00:00Z".parse().unwrap();
    let options = OpenOptions::new().preset(LocalePreset::ViVn).replayable(start, 7).unwrap();
    Crm::memory(options).unwrap()
}

/// R18: elsewhere money columns end at ten million, or round to cents.
#[test]
fn ten_trillion_dong_come_back_from_every_way_out() {
    let crm = crm();
    let amount: Money = "9999999999999 VND".parse().unwrap();
    let stages = crm.stages().by(&Stage::BY_PIPELINE, &(), 100).unwrap();
    let of = |category| stages.iter().find(|stage| stage.category == category).unwrap().id;
    let deal = Deal { amount: Some(amount), ..Deal::new("Bridge", of(StageCategory::Open)) };
    let deal = crm.deals().create(deal).unwrap().id;

    assert_eq!(crm.deals().get(deal).unwrap().amount, Some(amount));
    let row = crm.records("deal").unwrap().get(deal.uuid()).unwrap();
    let told = row.to_json();
    assert_eq!(told["amount"], json!({ "amount": "9999999999999", "currency": "VND" }));
    let read = crm.records("deal").unwrap();
    let given = json!({ "amount": told["amount"] });
    let changes = read.changes_from_json(given.as_object().unwrap()).unwrap();
    assert_eq!(read.update(deal.uuid(), None, changes).unwrap().revision(), 1, "nothing changed");
    let equal = Query::new().filter("amount == 9999999999999 VND");
    assert_eq!(crm.deals().count(&equal).unwrap(), 1);
    let above = Query::new().filter("amount > 9999999999998 VND && amount < 10000000000000 VND");
    assert_eq!(crm.deals().count(&above).unwrap(), 1);
    let mut file = Vec::new();
    crm.export_csv("deal", &Query::new(), &mut file).unwrap();
    assert!(String::from_utf8(file).unwrap().contains("9999999999999"));
    crm.deals().update(deal, [DealChange::Stage(of(StageCategory::Won))]).unwrap();
    let outcome = crm.report("win_rate", &Asked::new()).unwrap().to_json().to_string();
    assert!(outcome.contains("9999999999999"), "{outcome}");
}

/// R18: elsewhere a record in the trash keeps its unique value from others.
#[test]
fn a_unique_value_is_free_again_while_its_record_is_in_the_trash() {
    let crm = crm();
    let gone = crm.users().create(User::new("lan", "Lan")).unwrap().id;
    crm.users().trash(gone).unwrap();
    let taker = crm.users().create(User::new("lan", "Another Lan")).unwrap().id;

    assert_eq!(crm.users().restore(gone).unwrap_err().kind(), ErrorKind::Duplicate);

    crm.users().trash(taker).unwrap();
    assert_eq!(crm.users().restore(gone).unwrap().name, "Lan");
    assert!(crm.verify().unwrap().is_sound());
}

/// elsewhere each channel is a table of its own, and a list of one.
#[test]
fn every_channel_stands_on_one_timeline_in_the_order_of_time() {
    let crm = crm();
    let account = crm.accounts().create(Account::new("Hoa Sen")).unwrap().id;
    let about = Link::new("account", account.into()).unwrap();
    let channels = [
        Channel::Phone,
        Channel::Email,
        Channel::Fax,
        Channel::Web,
        Channel::Sms,
        Channel::Post,
        Channel::InPerson,
        Channel::Chat,
        Channel::Social,
        Channel::Other,
    ];
    // Written down in another order than they happened in.
    for place in [3, 9, 0, 6, 1, 8, 2, 7, 5, 4] {
        let start = format!("2026-11-1{place}T02:00:00Z").parse::<crm_core::Timestamp>().unwrap();
        let touch = Interaction::new(channels[place], "Anvils", start);
        let touch = Interaction { related_to: Some(about.clone()), ..touch };
        crm.interactions().create(touch).unwrap();
    }

    let timeline = crm.interactions().by(&Interaction::TIMELINE, &about, 100).unwrap();

    let shown: Vec<Channel> = timeline.iter().rev().map(|touch| touch.channel).collect();
    assert_eq!(shown, channels);
}
