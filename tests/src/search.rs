//! Search over every entity: what a query finds, and in which order.

use std::{collections::BTreeMap, sync::Arc};

use crm_core::{
    Crm, OpenOptions, Query, SearchOptions, SeededIds, TestClock,
    model::{Account, LocalePreset, Right, Role, Scope, User, UserId, UserRole},
};
use serde_json::{Value as Json, json};
use uuid::Uuid;

struct Desk {
    crm: Crm,
    lan: UserId,
    /// A short name for each record, so that the table below can be read.
    labels: BTreeMap<Uuid, &'static str>,
    hidden: Vec<&'static str>,
}

/// The records in the order of their creation; a limited user sees those of Lan.
const RECORDS: [(&str, &str, Whose); 18] = [
    ("mill", "account", Whose::Lan),
    ("duong-minh", "account", Whose::Other),
    ("duong-trading", "account", Whose::Lan),
    ("sugar-works", "account", Whose::Other),
    ("an", "contact", Whose::Lan),
    ("an-plain", "contact", Whose::Other),
    ("duong", "contact", Whose::Lan),
    ("hoa", "contact", Whose::Other),
    ("lan77", "contact", Whose::Lan),
    ("anh", "lead", Whose::Other),
    ("rock-sugar-shop", "lead", Whose::Lan),
    ("deal", "deal", Whose::Other),
    ("contract", "contract", Whose::Lan),
    ("contract-2", "contract", Whose::Other),
    ("rock-sugar", "product", Whose::Lan),
    ("note", "note", Whose::Other),
    ("task", "task", Whose::Lan),
    ("visit", "interaction", Whose::Other),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Whose {
    Lan,
    Other,
}

/// What somebody types, and what is found, the best first.
const QUERIES: [(&str, &str); 20] = [
    // Accents, and their absence.
    ("nguyen van an", "visit an-plain an anh"),
    ("Nguyễn Văn An", "visit an an-plain anh"),
    ("nguyễn an", "visit an an-plain anh"),
    (
        "đường",
        "task rock-sugar contract deal rock-sugar-shop duong sugar-works mill duong-trading duong-minh an",
    ),
    (
        "duong",
        "task rock-sugar contract deal rock-sugar-shop duong sugar-works duong-trading duong-minh mill an",
    ),
    // Capitals, and the Icelandic letter that is typed for the Vietnamese one.
    ("ĐƯỜNG PHÈN", "rock-sugar deal rock-sugar-shop"),
    ("Ðường Biên", "sugar-works"),
    // Where the tone stands does not matter.
    ("đang thuy hoa", "hoa"),
    ("dang thúy hòa", "hoa"),
    // Beginnings of words, in any order.
    ("ngu v", "visit anh an-plain an"),
    // Telephone numbers, whole, national, international, and in part.
    ("0912 345 678", "note an"),
    ("+84 912 345 678", "an"),
    ("0912", "note an anh"),
    ("345678", "duong an rock-sugar-shop"),
    ("028 3825", "mill"),
    // Addresses, and the border between letters and digits.
    ("an.nguyen@duongviet.vn", "an"),
    ("lan77", "lan77"),
    // Tax ids and contract numbers.
    ("0301234567-001", "mill"),
    ("HD2026-0002", "contract-2"),
    // Text of any record.
    ("rs 25kg", "task contract"),
];

fn desk() -> Desk {
    let clock = TestClock::at("2026-11-20T02:00:00Z".parse().unwrap());
    let options = OpenOptions::new()
        .clock(Arc::new(clock))
        .ids(Arc::new(SeededIds::new(7)))
        .preset(LocalePreset::ViVn)
        .company("Công ty Hoa Sen");
    let crm = Crm::memory(options).unwrap();
    let rights = vec![Right { entity: "*".to_owned(), read: Scope::Own, ..Right::default() }];
    let role = crm.roles().create(Role { rights, ..Role::new("Bán hàng") }).unwrap().id;
    let roles = vec![UserRole { role, ..UserRole::default() }];
    let lan = crm.users().create(User { roles, ..User::new("lan", "Lan") }).unwrap().id;
    let other = crm.users().create(User::new("minh", "Minh")).unwrap().id;
    let mut labels = BTreeMap::new();
    let mut of: BTreeMap<&str, Uuid> = BTreeMap::new();
    for (label, entity, whose) in RECORDS {
        let mut fields = fields(label, &of, &crm);
        let owner = if whose == Whose::Lan { lan } else { other };
        fields["owner"] = json!(owner.to_string());
        let records = crm.records(entity).unwrap();
        let changes = records.changes_from_json(fields.as_object().unwrap()).unwrap();
        let id = records.create(changes).unwrap().id();
        labels.insert(id, label);
        of.insert(label, id);
    }
    let hidden = RECORDS.iter().filter(|(.., whose)| *whose == Whose::Other);
    let hidden = hidden.map(|(label, ..)| *label).collect();
    Desk { crm, lan, labels, hidden }
}

fn fields(label: &str, of: &BTreeMap<&str, Uuid>, crm: &Crm) -> Json {
    let phone = |number: &str| json!([{ "number": number, "kind": "mobile" }]);
    let email = |address: &str| json!([{ "address": address }]);
    let mill = || format!("account:{}", of["mill"]);
    match label {
        "mill" => json!({
            "name": "Công ty TNHH Đường Việt", "tax_id": "0301234567-001",
            "phones": phone("028 3825 6789"), "emails": email("kinhdoanh@duongviet.vn"),
        }),
        "duong-minh" => json!({ "name": "Công ty Cổ phần Dương Minh", "tax_id": "0312345678" }),
        "duong-trading" => {
            json!({ "name": "Duong Trading Pte Ltd", "phones": phone("+6561234567") })
        }
        "sugar-works" => json!({ "name": "Nhà máy Đường Biên Hòa", "tax_id": "3600123456" }),
        "an" => json!({
            "last_name": "Nguyễn", "middle_name": "Văn", "first_name": "An",
            "phones": phone("0912 345 678"), "emails": email("an.nguyen@duongviet.vn"),
        }),
        "an-plain" => json!({
            "last_name": "Nguyen", "middle_name": "Van", "first_name": "An",
            "phones": phone("+1 212 555 0123"), "emails": email("an.nguyen@example.com"),
        }),
        "duong" => json!({
            "last_name": "Trần", "middle_name": "Thị", "first_name": "Đường",
            "phones": phone("0987 345 678"),
        }),
        // An Icelandic letter, and the tone where it was put in older books.
        "hoa" => json!({ "last_name": "Ðặng", "middle_name": "Thuý", "first_name": "Hoà" }),
        "lan77" => {
            json!({ "last_name": "Hoàng", "first_name": "Lan", "emails": email("lan77@acme.vn") })
        }
        "anh" => json!({
            "last_name": "Nguyễn", "first_name": "Vân Anh", "phones": phone("0912 999 888"),
        }),
        "rock-sugar-shop" => json!({
            "company_name": "Cửa hàng Đường Phèn Quảng Ngãi", "phones": phone("+84 255 345 678"),
        }),
        "deal" => json!({
            "name": "Đường phèn, đợt 2", "stage": first_stage(crm), "account": of["mill"].to_string(),
        }),
        "contract" => json!({
            "title": "Cung cấp đường RS bao 25kg", "contract_date": "2026-11-20",
            "end_on": "2027-11-19", "account": of["mill"].to_string(),
        }),
        "contract-2" => json!({
            "title": "Thuê kho Biên Hòa", "contract_date": "2026-11-20", "end_on": "2027-11-19",
            "account": of["mill"].to_string(),
        }),
        "rock-sugar" => json!({ "name": "Đường phèn hạt", "sku": "DP-500G" }),
        "note" => json!({ "related_to": mill(), "body": "Gọi lại anh An, 0912 345 678" }),
        "task" => json!({ "title": "Hỏi chị Đường giá đường RS 25 kg" }),
        "visit" => json!({
            "subject": "Gặp Nguyễn Văn An", "channel": "in_person", "start_at": "2026-11-19T02:00:00Z",
        }),
        _ => unreachable!("every record has fields"),
    }
}

fn first_stage(crm: &Crm) -> String {
    let stages = crm.stages().list(&Query::new()).unwrap().items;
    stages.iter().min_by_key(|stage| stage.order).unwrap().id.to_string()
}

impl Desk {
    /// The records that a query finds, the best first, with their ranks.
    fn found(&self, crm: &Crm, typed: &str) -> Vec<(&'static str, u32)> {
        let found = crm.search(typed, &SearchOptions::new().limit(100)).unwrap();
        let label = |found: crm_core::Found| {
            // Users, stages and roles of the file are no part of the table.
            Some((*self.labels.get(&found.row.id())?, found.rank))
        };
        found.into_iter().filter_map(label).collect()
    }
}

///
#[test]
fn twenty_queries_find_what_they_should_in_order() {
    let desk = desk();
    let mut wrong = Vec::new();
    for (typed, expected) in QUERIES {
        let found = desk.found(&desk.crm, typed);
        let order: Vec<_> = found.iter().map(|(label, _)| *label).collect();
        if order.join(" ") != expected {
            wrong.push(format!("{typed:?}: {found:?}, not {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// whoever sees less finds the same records without those, with the same ranks.
#[test]
fn a_limited_user_finds_the_rest_with_unchanged_ranks() {
    let desk = desk();
    let limited = desk.crm.as_user(desk.lan).unwrap();
    let mut different = 0;
    for (typed, _) in QUERIES {
        let all = desk.found(&desk.crm, typed);
        let seen = desk.found(&limited, typed);
        let mut expected = all.clone();
        expected.retain(|(label, _)| !desk.hidden.contains(label));
        assert_eq!(seen, expected, "{typed:?}");
        different += usize::from(seen != all);
    }
    assert!(different > 10, "the table must hold what the user may not see");
}

/// a list goes on where it was, whatever comes in before or after.
#[test]
fn pages_stay_stable_while_records_come_and_go() {
    let crm = Crm::memory(OpenOptions::new()).unwrap();
    let account = |name: &str| crm.accounts().create(Account::new(name)).unwrap().id;
    let ids: Vec<_> = ["B", "D", "F", "H", "J", "L", "N"].map(account).into();
    let page = || Query::new().sort("name").limit(2);
    let first = crm.accounts().list(&page()).unwrap();
    let mut seen: Vec<_> = first.items.iter().map(|account| account.id).collect();
    let mut next = first.next;

    // Before where the list is, and after it; one that was seen goes.
    account("A");
    account("Z");
    crm.accounts().trash(ids[0]).unwrap();
    while let Some(cursor) = next {
        let page = crm.accounts().list(&page().after(cursor)).unwrap();
        seen.extend(page.items.iter().map(|account| account.id));
        next = page.next;
    }

    assert_eq!(seen[..7], ids[..]);
    assert_eq!(seen.len(), 8, "the last one came after");
}
