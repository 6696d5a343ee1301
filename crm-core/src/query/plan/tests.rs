use proptest::prelude::*;
use uuid::Uuid;

use super::{
    super::test_model::{
        ACCOUNT, ME, STAGE, all, bound, checked, deal, entities, entity, linked, money,
    },
    super::{sieve::Sieve, sort::sort_key},
    *,
};
use crate::{
    Currency, Date,
    entity::{BY_EXTERNAL_ID, Entity, Record, record::AnyRecord},
    model::{Account, Deal, StageCategory},
    store::codec::{self, Header},
};

fn plan(name: &str, filter: &str, sorts: &[&str]) -> Plan {
    let entity = entity(name);
    let filter = bound(&checked(name, filter).unwrap(), &[]).unwrap();
    let sorts: Vec<Sort> =
        sorts.iter().map(|sort| Sort::new(sort, entity.def(), &entities).unwrap()).collect();
    Plan::new(&*entity, Some(&filter), &sorts, &|_| true).unwrap()
}

fn index(name: &str, filter: &str, sorts: &[&str]) -> Option<String> {
    plan(name, filter, sorts).index.map(|index| entity(name).indexes()[index].name.clone())
}

fn explained(name: &str, filter: &str, sorts: &[&str]) -> String {
    plan(name, filter, sorts).explain(&*entity(name))
}

#[test]
fn a_filter_finds_the_index_of_its_field() {
    let stage = format!("stage == \"{STAGE}\"");
    let account = format!("account == \"{ACCOUNT}\"");
    for (entity, filter, found) in [
        ("deal", stage.as_str(), Some("by_stage")),
        ("deal", account.as_str(), Some("by_account")),
        ("deal", "owner == me && category == \"open\"", Some("by_owner")),
        ("deal", "owner in [me]", Some("by_owner")),
        ("contact", "emails.address == \"LAN@acme.vn\"", Some("by_email")),
        ("contact", "phones.number == \"+84912345678\"", Some("by_phone")),
        ("contact", account.as_str(), Some("by_account")),
        ("account", "name == \"Acme\"", Some("by_name")),
        ("account", "name.starts_with(\"ac\")", Some("by_name")),
        ("user", "login == \"lan\"", Some("login")),
        ("interaction", "related_to == me", Some("timeline")),
        ("deal", "owner == me || category == \"open\"", None),
        ("deal", "owner != me", None),
        ("deal", "stage.category == \"open\"", None),
        ("deal", "account == null", None),
        ("stage", "name == \"Won\"", None),
        ("account", "tax_id.starts_with(\"03\")", None),
    ] {
        assert_eq!(index(entity, filter, &[]).as_deref(), found, "{filter}");
    }
}

#[test]
fn an_index_of_some_records_is_used_only_for_those() {
    let soon = "expected_close <= today + 7";
    assert_eq!(index("deal", soon, &[]), None);
    let open = format!("{soon} && category == \"open\"");
    assert_eq!(index("deal", &open, &[]).as_deref(), Some("open_by_close"));
    let won = "closed_on >= today - 30 && category == \"won\"";
    assert_eq!(index("deal", won, &[]).as_deref(), Some("closed"));
    let open = "closed_on >= today - 30 && category == \"open\"";
    assert_eq!(index("deal", open, &[]), None);
    assert_eq!(index("interaction", "owner == me", &[]).as_deref(), Some("by_owner_only"));
    let planned = "owner == me && status == \"planned\" && start_at < now + 7";
    assert_eq!(index("interaction", planned, &["start_at"]).as_deref(), Some("planned"));
    // Accounts without a parent are not in the index, so it cannot list all.
    assert_eq!(index("account", "has(name)", &["parent"]), None);
}

#[test]
fn an_index_in_the_order_asked_for_saves_sorting() {
    let stage = format!("stage == \"{STAGE}\"");
    let order = |filter: &str, sort: &str| plan("deal", filter, &[sort]).order;
    assert_eq!(order(&stage, "-amount.base"), Order::Index { backwards: false });
    assert_eq!(order(&stage, "amount.base"), Order::Index { backwards: true });
    assert_eq!(order(&stage, "amount"), Order::Sorted);
    assert_eq!(order(&stage, "name"), Order::Sorted);
    let names = plan("account", "employees > 10", &["name"]);
    assert_eq!((names.index, names.order), (Some(0), Order::Index { backwards: false }));
    assert_eq!(plan("account", "employees > 10", &["tax_id"]).order, Order::Sorted);
    assert_eq!(plan("account", "employees > 10", &["-name", "website"]).order, Order::Sorted);
}

#[test]
fn what_the_index_answers_is_not_asked_again() {
    assert_eq!(plan("deal", "owner == me && category == \"open\"", &[]).residual, None);
    assert!(plan("account", "name == \"Acme\"", &[]).residual.is_some());
    assert!(plan("deal", "owner == me && name == \"x\"", &[]).residual.is_some());
}

#[test]
fn a_plan_is_explained() {
    let filter = format!("stage == \"{STAGE}\" && name.contains(\"x\")");
    assert_eq!(
        explained("deal", &filter, &["name"]),
        "read the index deal.by_stage: stage given\n\
         ask the rest of the filter of each record read\n\
         sort what is left, keeping one page"
    );
    assert_eq!(
        explained("deal", "true", &[]),
        "read every deal\nask the rest of the filter of each record read"
    );
}

/// The keys of a record in the index, with ids numbered by themselves.
fn keys_of(entity: &dyn EntityType, index: usize, record: &dyn AnyRecord) -> Vec<Vec<u8>> {
    let mut resolve = |id: Uuid| Ok(u64::try_from(id.as_u128()).unwrap());
    let mut raw = RawKeys::short(&mut resolve);
    entity.keys(index, record, &mut raw).unwrap();
    raw.finish().unwrap()
}

fn reads(plan: &Plan, entity: &dyn EntityType, record: &dyn AnyRecord) -> bool {
    let mut numbered = |id: Uuid| Ok(Some(u64::try_from(id.as_u128()).unwrap()));
    let Some(range) = plan.keys(entity, &mut numbered).unwrap() else { return false };
    keys_of(entity, plan.index.unwrap(), record).iter().any(|key| range.contains(key))
}

#[test]
fn the_keys_read_hold_the_records_that_pass() {
    let entity = entity("deal");
    for (filter, is_read) in [
        (format!("stage == \"{STAGE}\""), true),
        (format!("stage == \"{ACCOUNT}\""), false),
        (
            "owner == me && category == \"open\" && expected_close <= date(\"2026-11-30\")".into(),
            true,
        ),
        (
            "owner == me && category == \"open\" && expected_close < date(\"2026-11-29\")".into(),
            false,
        ),
        (
            "owner == me && category == \"open\" && expected_close > date(\"2026-12-01\")".into(),
            false,
        ),
        (format!("account == \"{ACCOUNT}\" && expected_close >= date(\"2026-11-30\")"), true),
        (format!("account == \"{ACCOUNT}\" && expected_close >= date(\"2026-12-01\")"), false),
        (format!("account == \"{ACCOUNT}\" && expected_close <= date(\"2026-11-01\")"), false),
        (
            "category == \"open\" && expected_close > today && expected_close < today + 30".into(),
            true,
        ),
        (
            "category == \"open\" && expected_close > today && expected_close < today + 8".into(),
            false,
        ),
    ] {
        let plan = plan("deal", &filter, &[]);
        assert_eq!(reads(&plan, &*entity, &deal()), is_read, "{filter}");
    }
}

fn conjunct() -> impl Strategy<Value = String> {
    let links =
        [STAGE, ACCOUNT].map(|id| ["stage", "account"].map(|field| format!("{field} == \"{id}\"")));
    let fixed = [
        "category == \"open\"",
        "category == \"won\"",
        "category == \"lost\"",
        "owner == me",
        "owner == null",
        "has(expected_close)",
        "created_at == today",
    ];
    let fixed: Vec<String> = links.concat().into_iter().chain(fixed.map(str::to_owned)).collect();
    let field = prop::sample::select(vec!["expected_close", "closed_on"]);
    let compare = prop::sample::select(vec!["==", "<", "<=", ">", ">="]);
    prop_oneof![
        (field, compare, 0..6)
            .prop_map(|(field, compare, days)| format!("{field} {compare} today + {days}")),
        prop::sample::select(fixed),
    ]
}

fn any_deal() -> impl Strategy<Value = Record<Deal>> {
    let day = || prop::option::of(0..6_i32);
    (day(), day(), 0..3_usize, any::<bool>(), any::<bool>()).prop_map(
        |(expected, closed, category, is_owned, has_account)| {
            let day = |days: i32| "2026-11-21".parse::<Date>().unwrap().add_days(days).unwrap();
            let mut deal = deal();
            deal.expected_close = expected.map(day);
            deal.closed_on = closed.map(day);
            deal.category = StageCategory::ALL[category];
            deal.base.owner = deal.base.owner.filter(|_| is_owned);
            deal.account = deal.account.filter(|_| has_account);
            deal
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn what_is_read_and_asked_again_is_what_passes(
        conjuncts in prop::collection::vec(conjunct(), 1..4),
        deal in any_deal(),
    ) {
        let (entity, filter) = (entity("deal"), conjuncts.join(" && "));
        let plan = plan("deal", &filter, &[]);
        let bound = bound(&checked("deal", &filter).unwrap(), &[]).unwrap();
        let passes = bound.matches(&deal, &linked).unwrap();
        let (sieve, rest) = Sieve::new(&*entity, plan.residual.as_ref());
        let stored = codec::encode(entity.def(), &deal, 1);
        let (_, body) = Header::read(&stored).unwrap();
        let is_wanted = sieve.is_none_or(|mut sieve| sieve.passes(body).unwrap());
        let rest = rest.iter().all(|rule| rule.holds(&deal, &linked).unwrap());
        let is_read = plan.index.is_none() || reads(&plan, &*entity, &deal);
        prop_assert_eq!(is_read && is_wanted && rest, passes, "{}", filter);
    }
}

/// Whether the plan's index has two records in the order that sorting would give them.
fn agree<T: Entity>(name: &str, filter: &str, sort: &str, records: [&Record<T>; 2]) -> bool {
    let (entity, plan) = (entity(name), plan(name, filter, &[sort]));
    let Order::Index { backwards } = plan.order else { return false };
    let sorts = [Sort::new(sort, entity.def(), &entities).unwrap()];
    let index = records.map(|record| keys_of(&*entity, plan.index.unwrap(), record).remove(0));
    let mut sorted = records.map(|record| {
        let mut key = sort_key(&sorts, record);
        key.truncate(key.len() - 16);
        key
    });
    if backwards {
        sorted.reverse();
    }
    index[0].cmp(&index[1]) == sorted[0].cmp(&sorted[1])
}

proptest! {
    #[test]
    fn an_index_has_the_order_of_sorting(
        (left, right) in (any_deal(), any_deal()),
        amounts in prop::array::uniform2(prop::option::of(-50..50_i32)),
        names in prop::array::uniform2("[a-cA-CÀđ ]{1,3}"),
        is_down: bool,
    ) {
        let mut deals = [left, right];
        for (deal, amount) in deals.iter_mut().zip(amounts) {
            deal.base.owner = Some(ME.into());
            deal.category = StageCategory::Open;
            deal.amount_base = amount.map(|amount| money(&amount.to_string(), Currency::USD));
        }
        let accounts = names.map(|name| Record::new(Uuid::nil(), Account::new(name)));
        let sign = if is_down { "-" } else { "" };
        let by = |field: &str| format!("{sign}{field}");
        let (stage, mine) = (format!("stage == \"{STAGE}\""), "owner == me && category == \"open\"");
        prop_assert!(agree("deal", &stage, &by("amount.base"), deals.each_ref()));
        prop_assert!(agree("deal", mine, &by("expected_close"), deals.each_ref()));
        prop_assert!(agree("account", "true", &by("name"), accounts.each_ref()));
    }
}

#[test]
fn a_beginning_is_read_whatever_its_accents() {
    let entity = entity("account");
    let named = |name: &str| Record::new(Uuid::from_u128(9), Account::new(name));
    let plan = plan("account", "name.starts_with(\"ĐÔNG\")", &[]);
    for (name, is_read) in [
        ("Đông Á", true),
        ("DONG", true),
        ("dongle", true),
        ("Don", false),
        ("Dòng", true),
        ("E", false),
    ] {
        assert_eq!(reads(&plan, &*entity, &named(name)), is_read, "{name}");
    }
}

#[test]
fn an_id_that_the_file_does_not_know_reads_nothing() {
    let plan = plan("deal", "owner == me", &[]);
    let mut none = |_| Ok(None);
    assert!(plan.keys(&*entity("deal"), &mut none).unwrap().is_none());
    let mut one = |id| Ok((id == ME).then_some(1));
    assert!(plan.keys(&*entity("deal"), &mut one).unwrap().is_some());
}

#[test]
fn every_index_names_fields_that_there_are_in_the_order_they_have() {
    for entity in all() {
        // A filter over two fields of a list may hold of two items, an external id is one.
        for facts in entity.indexes().iter().filter(|facts| facts.name != BY_EXTERNAL_ID) {
            // A key that follows from several fields serves rules and reports, and no filter.
            let is_named = [&facts.on, &facts.given, &facts.also].iter().any(|it| !it.is_empty());
            assert!(is_named, "{} {}", entity.def().name, facts.name);
            for on in &facts.on {
                assert!(Part::new(on, entity.def()).is_some(), "{} {on}", entity.def().name);
            }
            for given in &facts.given {
                assert!(entity.def().field(given).is_some(), "{} {given}", entity.def().name);
            }
        }
    }
}

#[test]
fn an_index_turned_around_is_declared_so() {
    let entity = entity("deal");
    let mut smaller = deal();
    smaller.amount_base = Some(money("79", Currency::USD));
    let key = |record: &dyn AnyRecord| keys_of(&*entity, 0, record).remove(0);
    assert!(key(&deal()) < key(&smaller));
    assert_eq!(entity.indexes()[0].on, ["stage", "-amount_base"]);
    assert_eq!(deal().category, StageCategory::Open);
}
