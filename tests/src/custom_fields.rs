//! Fields that a company adds at run time are served as the model's own are.

use std::{collections::BTreeMap, ops::ControlFlow, sync::Arc};

use crm_core::{
    Crm, ErrorKind, OpenOptions, Query, SearchOptions, SeededIds, TestClock, Timestamp,
    entity::{BaseChange, Custom, ListChange, Record, Value, from_json},
    exchange::ImportOptions,
    flow::Refusal,
    model::{
        Account, AccountChange, CustomField, CustomFieldChange, CustomKind, CustomLabel,
        CustomOption, FieldAccess, FieldRight, Right, Role, Scope, User, UserRole,
    },
};
use serde_json::{Map, Value as Json, json};
use uuid::Uuid;

fn options() -> OpenOptions {
    let now: Timestamp = "2026-11-21T08:00:00Z".parse().unwrap();
    OpenOptions::new().clock(Arc::new(TestClock::at(now))).ids(Arc::new(SeededIds::new(7)))
}

fn crm() -> Crm {
    Crm::memory(options()).unwrap()
}

fn option(code: &str, vi: &str) -> CustomOption {
    CustomOption { code: code.to_owned(), vi: Some(vi.to_owned()), ..CustomOption::default() }
}

/// Which of three tiers an account is in.
fn tier() -> CustomField {
    let label = |locale: &str, text: &str| CustomLabel {
        locale: locale.to_owned(),
        text: text.to_owned(),
        ..CustomLabel::default()
    };
    CustomField {
        options: vec![option("gold", "Vàng"), option("silver", "Bạc")],
        labels: vec![label("vi", "Hạng"), label("en", "Tier")],
        ..CustomField::new("account", "tier", CustomKind::Choice)
    }
}

fn plain(name: &str, kind: CustomKind) -> CustomField {
    CustomField::new("account", name, kind)
}

fn custom<const N: usize>(values: [(&str, Value); N]) -> AccountChange {
    AccountChange::Base(BaseChange::Custom(values.into_iter().collect::<Custom>()))
}

fn account<const N: usize>(crm: &Crm, name: &str, values: [(&str, Value); N]) -> Record<Account> {
    let values: Custom = values.into_iter().collect();
    crm.accounts().create_with(Account::new(name), [BaseChange::Custom(values)]).unwrap()
}

fn names(crm: &Crm, query: &Query) -> Vec<String> {
    let found = crm.accounts().list(query).unwrap().items;
    found.iter().map(|account| account.name.clone()).collect()
}

fn sound(crm: &Crm) {
    let found = crm.verify().unwrap();
    assert!(found.is_sound(), "{:?}", found.problems);
}

/// typed, indexed on request, importable, audited, with labels in Vietnamese and English.
#[test]
fn a_field_added_at_run_time_is_typed_indexed_imported_and_audited() {
    let crm = crm();
    let field = crm.custom_fields().create(CustomField { indexed: true, ..tier() }).unwrap();

    // typed
    let acme = account(&crm, "Acme", [("tier", "gold".into())]);
    assert_eq!(acme.base.custom.get("tier"), &Value::from("gold"));
    let wrong = crm.accounts().update(acme.id, [custom([("tier", "platinum".into())])]);
    let wrong = wrong.unwrap_err();
    assert_eq!(wrong.kind(), ErrorKind::WrongType);
    assert_eq!(wrong.fields()[0].field, "custom.tier");
    let unknown = crm.accounts().update(acme.id, [custom([("teir", "gold".into())])]);
    assert_eq!(unknown.unwrap_err().kind(), ErrorKind::UnknownField);

    // imported
    let mapping = json!({"format": 1, "files": [{"file": "a.csv", "records": [{"entity": "account",
        "match": ["name"], "fields": {"name": "Name", "custom.tier": {"column": "Hạng", "map": {"Bạc": "silver"}}}}]}]});
    let mapping = crm.mapping(&mapping.to_string()).unwrap();
    let file = "Name,Hạng\nBeta,Bạc\nGamma,Bạc\nAcme,\nDelta,Đồng\n";
    let files = BTreeMap::from([("a.csv".to_owned(), file.as_bytes().to_vec())]);
    let report = crm
        .import(&mapping, &files, &ImportOptions::default(), &mut |_| ControlFlow::Continue(()))
        .unwrap();
    assert_eq!(report.of("account").created, 2);
    assert_eq!(report.bad.len(), 1);

    // found by its index, which is said
    let silver = Query::new().filter("custom.tier == \"silver\"");
    assert_eq!(names(&crm, &silver), ["Beta", "Gamma"]);
    let plan = crm.records("account").unwrap().explain(&silver).unwrap();
    assert!(plan.contains("account.custom.tier"), "{plan}");
    assert_eq!(names(&crm, &Query::new().sort("-custom.tier")), ["Beta", "Gamma", "Acme"]);

    // audited, and taken back
    crm.accounts().update(acme.id, [custom([("tier", "silver".into())])]).unwrap();
    let history = crm.history("account", acme.id.into()).unwrap();
    assert_eq!(history[0].changes[0].0, "custom.tier");
    crm.revert(history[0].change_set, false).unwrap();
    let acme = crm.accounts().get(acme.id).unwrap();
    assert_eq!(acme.base.custom.get("tier"), &Value::from("gold"));

    // labelled
    let model = crm.describe();
    let described = described(&model, "account", "custom.tier");
    assert_eq!(described["custom"]["labels"], json!({"vi": "Hạng", "en": "Tier"}));
    assert_eq!(described["custom"]["option_labels"]["gold"]["vi"], "Vàng");
    assert_eq!(described["custom"]["id"], Uuid::from(field.id).to_string());

    // exported
    let mut csv = Vec::new();
    crm.export_csv("account", &silver, &mut csv).unwrap();
    let csv = String::from_utf8(csv).unwrap();
    let (header, rest) = csv.split_once("\r\n").unwrap();
    assert!(header.ends_with(",custom.tier"), "{header}");
    assert!(rest.lines().all(|line| line.ends_with(",silver")), "{rest}");
    sound(&crm);
}

fn described<'j>(model: &'j Json, entity: &str, field: &str) -> &'j Json {
    let named = |list: &'j Json, name: &str| {
        list.as_array().unwrap().iter().find(|it| it["name"] == name).unwrap()
    };
    named(&named(&model["entities"], entity)["fields"], field)
}

///
#[test]
fn every_kind_of_field_comes_back_as_it_was_given() {
    let crm = crm();
    let link = account(&crm, "Linked", []);
    let kinds = [
        ("text", CustomKind::Text, json!("Đặng")),
        ("long", CustomKind::LongText, json!("a\nb")),
        ("flag", CustomKind::Bool, json!(false)),
        ("whole", CustomKind::Int, json!(-3)),
        ("number", CustomKind::Decimal, json!("0.125")),
        ("share", CustomKind::Percent, json!("12.5")),
        ("worth", CustomKind::Money, json!({"amount": "9999999999999", "currency": "VND"})),
        ("day", CustomKind::Date, json!("2026-02-28")),
        ("moment", CustomKind::Timestamp, json!("2026-02-28T01:02:03.004Z")),
        ("words", CustomKind::Set, json!(["a", "b"])),
        ("mail", CustomKind::Email, json!("lan@acme.vn")),
        ("phone", CustomKind::Phone, json!("+84912345678")),
        ("currency", CustomKind::Currency, json!("EUR")),
        ("zone", CustomKind::Zone, json!("Asia/Ho_Chi_Minh")),
        ("parent", CustomKind::Id, json!(Uuid::from(link.id).to_string())),
        (
            "about",
            CustomKind::Link,
            json!({"entity": "account", "id": Uuid::from(link.id).to_string()}),
        ),
    ];
    let mut given = Map::new();
    for (name, kind, json) in &kinds {
        let target = (*kind == CustomKind::Id).then(|| "account".to_owned());
        let indexed = !matches!(kind, CustomKind::LongText | CustomKind::Link);
        let field = CustomField { target, indexed, ..plain(name, *kind) };
        crm.custom_fields().create(field).unwrap();
        given.insert((*name).to_owned(), json.clone());
    }
    let records = crm.records("account").unwrap();
    let fields = json!({"name": "Acme", "custom": given});
    let changes = records.changes_from_json(fields.as_object().unwrap()).unwrap();

    let acme = records.create(changes).unwrap();

    let read = records.get(acme.id()).unwrap().to_json();
    assert_eq!(read["custom"], Json::Object(given));
    for (name, _, value) in &kinds {
        let kind = &records.def().field(&format!("custom.{name}")).unwrap().clone();
        let value = from_json(kind, value).unwrap();
        let filter = match value {
            Value::Set(_) => format!("custom.{name}.contains(\"a\")"),
            Value::Bool(_) => format!("custom.{name} == false"),
            Value::Int(_) | Value::Decimal(_) => format!("custom.{name} == {}", plain_text(&value)),
            _ => format!("has(custom.{name})"),
        };
        let query = Query::new().filter(filter.as_str());
        assert_eq!(records.count(&query).unwrap(), 1, "{filter}");
    }
    let gone = crm.accounts().update(acme.id().into(), [custom([("parent", Uuid::nil().into())])]);
    assert!(gone.is_ok());
    let nowhere = Uuid::from_u128(1 << 77);
    let broken = crm.accounts().update(acme.id().into(), [custom([("parent", nowhere.into())])]);
    assert_eq!(broken.unwrap_err().kind(), ErrorKind::BrokenLink);
    sound(&crm);
}

fn plain_text(value: &Value) -> String {
    match value {
        Value::Int(value) => value.to_string(),
        Value::Decimal(value) => value.to_string(),
        _ => String::new(),
    }
}

#[test]
fn a_field_that_is_renamed_keeps_its_values_index_and_saved_filters() {
    let crm = crm();
    let field = crm.custom_fields().create(CustomField { indexed: true, ..tier() }).unwrap();
    let acme = account(&crm, "Acme", [("tier", "gold".into())]);
    let mut options = field.options.clone();
    options[0].code = "platinum".to_owned();

    let renamed = [
        CustomFieldChange::Name("rank".to_owned()),
        CustomFieldChange::Options(ListChange::Set(options)),
    ];
    crm.custom_fields().update(field.id, renamed).unwrap();

    let found = crm.accounts().get(acme.id).unwrap();
    assert_eq!(found.base.custom.get("rank"), &Value::from("platinum"));
    assert_eq!(names(&crm, &Query::new().filter("custom.rank == \"platinum\"")), ["Acme"]);
    let old = crm.accounts().list(&Query::new().filter("custom.tier == \"gold\""));
    assert_eq!(old.unwrap_err().kind(), ErrorKind::Query);
    sound(&crm);
}

#[test]
fn a_definition_in_the_trash_hides_its_values_until_it_comes_back() {
    let crm = crm();
    let field = CustomField {
        indexed: true,
        unique: true,
        searchable: true,
        ..plain("code", CustomKind::Text)
    };
    let field = crm.custom_fields().create(field).unwrap();
    let acme = account(&crm, "Acme", [("code", "zebra".into())]);
    let search = |crm: &Crm| crm.search("zebra", &SearchOptions::new()).unwrap().len();
    assert_eq!(search(&crm), 1);

    crm.custom_fields().trash(field.id).unwrap();
    assert_eq!(crm.accounts().get(acme.id).unwrap().base.custom.iter().count(), 0);
    assert_eq!(search(&crm), 0);
    sound(&crm);
    crm.accounts().update(acme.id, [AccountChange::Name("Acme Ltd".to_owned())]).unwrap();

    crm.custom_fields().restore(field.id).unwrap();
    let found = crm.accounts().get(acme.id).unwrap();
    assert_eq!(found.base.custom.get("code"), &Value::from("zebra"));
    assert_eq!(search(&crm), 1);
    let values = Custom::from_iter([("code", "zebra")]);
    let taken = crm.accounts().create_with(Account::new("Beta"), [BaseChange::Custom(values)]);
    let taken = taken.unwrap_err();
    assert_eq!(
        (taken.kind(), taken.fields()[0].field.as_ref()),
        (ErrorKind::Duplicate, "custom.code")
    );
    sound(&crm);
}

/// A word that none of the others begins with.
fn word(number: u8) -> String {
    let letters = [b'q', b'a' + number / 26, b'a' + number % 26];
    letters.into_iter().map(char::from).collect()
}

#[test]
fn what_a_field_is_found_by_is_built_over_the_records_that_there_are_and_taken_down_again() {
    let crm = crm();
    let field = crm.custom_fields().create(plain("code", CustomKind::Text)).unwrap();
    crm.write(|tx| {
        (0..2_500_u16).try_for_each(|number| {
            let code = Custom::from_iter([("code", word(u8::try_from(number % 50).unwrap()))]);
            let name = Account::new(format!("Account {number}"));
            tx.accounts().create_with(name, [BaseChange::Custom(code)]).map(drop)
        })
    })
    .unwrap();
    let seventh = word(7);
    let query = Query::new().filter("custom.code == $code").param("code", seventh.as_str());
    let plan = |crm: &Crm| crm.records("account").unwrap().explain(&query).unwrap();
    assert!(plan(&crm).starts_with("read every account"));

    let both = [CustomFieldChange::Indexed(true), CustomFieldChange::Searchable(true)];
    crm.custom_fields().update(field.id, both).unwrap();

    assert!(plan(&crm).contains("account.custom.code"), "{}", plan(&crm));
    assert_eq!(crm.accounts().count(&query).unwrap(), 50);
    assert_eq!(crm.search(&seventh, &SearchOptions::new().limit(100)).unwrap().len(), 50);
    sound(&crm);

    let neither = [CustomFieldChange::Indexed(false), CustomFieldChange::Searchable(false)];
    crm.custom_fields().update(field.id, neither).unwrap();

    assert!(plan(&crm).starts_with("read every account"));
    assert_eq!(crm.accounts().count(&query).unwrap(), 50);
    assert_eq!(crm.search(&seventh, &SearchOptions::new()).unwrap().len(), 0);
    sound(&crm);
}

#[test]
fn what_cannot_be_a_custom_field_is_refused_with_all_its_faults() {
    let crm = crm();
    let refused = |field: CustomField| {
        let error = crm.custom_fields().create(field).unwrap_err();
        error.fields().iter().map(|it| (it.field.to_string(), it.code)).collect::<Vec<_>>()
    };
    let bad = CustomField { searchable: true, ..plain("Số điện", CustomKind::Int) };
    assert_eq!(
        refused(bad),
        [("name".into(), "not_a_name"), ("searchable".into(), "not_possible")]
    );
    assert_eq!(refused(plain("up", CustomKind::Id)), [("target".into(), "required")]);
    assert_eq!(refused(plain("up", CustomKind::Choice)), [("options".into(), "required")]);
    let nowhere = CustomField::new("spaceship", "speed", CustomKind::Int);
    assert_eq!(refused(nowhere), [("entity".into(), "unknown_entity")]);
    let field = crm.custom_fields().create(tier()).unwrap();
    assert_eq!(crm.custom_fields().create(tier()).unwrap_err().kind(), ErrorKind::Duplicate);
    let fewer = ListChange::Remove(field.options[0].id);
    let changes = [CustomFieldChange::Kind(CustomKind::Text), CustomFieldChange::Options(fewer)];
    let error = crm.custom_fields().update(field.id, changes).unwrap_err();
    assert!(error.fields().iter().any(|it| (it.field.as_ref(), it.code) == ("kind", "fixed")));
}

#[test]
fn a_field_asked_for_later_is_not_asked_of_records_that_lacked_it() {
    let crm = crm();
    let old = account(&crm, "Old", []);
    crm.custom_fields().create(CustomField { required: true, ..tier() }).unwrap();

    crm.accounts().update(old.id, [AccountChange::Name("Older".to_owned())]).unwrap();

    let lacking = crm.accounts().create(Account::new("New")).unwrap_err();
    assert_eq!(lacking.fields()[0].field, "custom.tier");
    crm.accounts().update(old.id, [custom([("tier", "gold".into())])]).unwrap();
    let emptied = crm.accounts().update(old.id, [custom([("tier", Value::Null)])]).unwrap_err();
    assert_eq!(emptied.fields()[0].code, "required");
}

#[test]
fn a_role_that_hides_a_custom_field_hides_its_name_too() {
    let crm = crm();
    crm.custom_fields().create(CustomField { indexed: true, ..tier() }).unwrap();
    crm.custom_fields()
        .create(CustomField { searchable: true, ..plain("code", CustomKind::Text) })
        .unwrap();
    let acme = account(&crm, "Acme", [("tier", "gold".into()), ("code", "zebra".into())]);
    let right =
        Right { entity: "*".into(), read: Scope::All, edit: Scope::All, ..Right::default() };
    let hidden = |field: &str| FieldRight {
        entity: "account".into(),
        field: field.into(),
        access: FieldAccess::None,
        ..FieldRight::default()
    };
    let handle = |name: &str, fields: Vec<FieldRight>| {
        let role = Role { rights: vec![right.clone()], fields, ..Role::new(name) };
        let role = crm.roles().create(role).unwrap().id;
        let roles = vec![UserRole { role, ..UserRole::default() }];
        let user = User { roles, ..User::new(name, name) };
        crm.as_user(crm.users().create(user).unwrap().id).unwrap()
    };

    let one = handle("one", vec![hidden("custom.tier")]);
    let seen = one.accounts().get(acme.id).unwrap();
    assert_eq!(seen.base.custom.iter().map(|(name, _)| name).collect::<Vec<_>>(), ["code"]);
    assert!(one.accounts().list(&Query::new().filter("custom.tier == \"gold\"")).is_err());
    let changed = one.accounts().update(acme.id, [custom([("tier", "silver".into())])]);
    assert_eq!(changed.unwrap_err().kind(), ErrorKind::UnknownField);
    assert_eq!(one.search("zebra", &SearchOptions::new()).unwrap().len(), 1);

    let all = handle("all", vec![hidden("custom")]);
    assert_eq!(all.accounts().get(acme.id).unwrap().base.custom.iter().count(), 0);
    assert_eq!(all.search("zebra", &SearchOptions::new()).unwrap().len(), 0);
    assert!(!all.describe().to_string().contains("custom.code"));
    let kept = crm.accounts().get(acme.id).unwrap();
    assert_eq!(kept.base.custom.get("tier"), &Value::from("gold"));
}

#[test]
fn only_administrators_define_fields() {
    let crm = crm();
    let right =
        Right { entity: "*".into(), read: Scope::All, create: Scope::All, ..Right::default() };
    let role = Role { rights: vec![right], ..Role::new("clerk") };
    let role = crm.roles().create(role).unwrap().id;
    let user =
        User { roles: vec![UserRole { role, ..UserRole::default() }], ..User::new("an", "An") };
    let clerk = crm.as_user(crm.users().create(user).unwrap().id).unwrap();

    let refused = clerk.custom_fields().create(tier()).unwrap_err();

    assert_eq!(refused.kind(), ErrorKind::Forbidden);
}

#[test]
fn a_transaction_begun_before_a_definition_changed_is_repeated() {
    let crm = crm();
    let mut tries = 0;
    crm.write(|tx| {
        tries += 1;
        tx.accounts().create(Account::new("Acme"))?;
        if tries == 1 {
            crm.custom_fields().create(CustomField { indexed: true, ..tier() })?;
        }
        Ok(())
    })
    .unwrap();

    assert_eq!(tries, 2);
    assert_eq!(crm.accounts().count(&Query::new()).unwrap(), 1);
    sound(&crm);
}

#[test]
fn a_definition_made_by_another_process_is_noticed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.crm");
    let here = Crm::create(&path, options().shared()).unwrap();
    let there = Crm::open(&path, OpenOptions::new().shared()).unwrap();
    account(&here, "Acme", []);

    there.custom_fields().create(CustomField { indexed: true, ..tier() }).unwrap();

    account(&here, "Beta", [("tier", "gold".into())]);
    let gold = Query::new().filter("custom.tier == \"gold\"");
    assert_eq!(
        (names(&here, &gold), names(&there, &gold)),
        (vec!["Beta".into()], vec!["Beta".to_owned()])
    );
    sound(&there);
}

/// over more records than a step goes through; who clashes is named, and nothing is half unique.
#[test]
fn a_field_is_made_unique_later_unless_records_clash_which_are_named() {
    let crm = crm();
    let field = crm.custom_fields().create(plain("code", CustomKind::Text)).unwrap().id;
    let mut ids = Vec::new();
    crm.write(|tx| {
        ids.clear();
        for number in 0..1_200 {
            // The last but one has the code of the third.
            let code = if number == 1_198 { 2 } else { number };
            let values: Custom =
                [("code", Value::from(format!("c{code}")))].into_iter().collect::<Custom>();
            let record = Account::new(format!("Company {number}"));
            ids.push(tx.accounts().create_with(record, [BaseChange::Custom(values)])?.id);
        }
        Ok(())
    })
    .unwrap();
    let unique = [CustomFieldChange::Unique(true)];

    let error = crm.custom_fields().update(field, unique.clone()).unwrap_err();
    let named: Vec<Uuid> = error.records().iter().map(|it| it.record.id).collect();
    assert_eq!(error.kind(), ErrorKind::Duplicate);
    assert_eq!(named, [ids[2].uuid(), ids[1_198].uuid()]);
    assert_eq!(&*error.records()[0].fields[0].field, "custom.code");
    assert!(!crm.custom_fields().get(field).unwrap().unique);
    account(&crm, "Third", [("code", "c2".into())]);
    sound(&crm);

    let twins = Query::new().filter("custom.code == \"c2\"");
    crm.accounts()
        .mass_update(&twins, [custom([("code", Value::Null)])], Refusal::RefuseAll)
        .unwrap();
    crm.custom_fields().update(field, unique).unwrap();
    let taken = [BaseChange::Custom([("code", Value::from("c7"))].into_iter().collect())];
    let taken = crm.accounts().create_with(Account::new("Late"), taken).unwrap_err();
    assert_eq!(taken.kind(), ErrorKind::Duplicate);
    sound(&crm);
    crm.custom_fields().update(field, [CustomFieldChange::Unique(false)]).unwrap();
    account(&crm, "Late", [("code", "c7".into())]);
    sound(&crm);
}

/// what records hold stays readable and is found, and nobody gets it anew.
#[test]
fn an_option_that_is_taken_away_is_retired() {
    let crm = crm();
    let field = crm.custom_fields().create(tier()).unwrap();
    let acme = account(&crm, "Acme", [("tier", "gold".into())]);
    let beta = account(&crm, "Beta", [("tier", "silver".into())]);

    let gone = ListChange::Remove(field.options[0].id);
    let field = crm.custom_fields().update(field.id, [CustomFieldChange::Options(gone)]).unwrap();

    let options: Vec<_> = field.options.iter().map(|it| (it.code.as_str(), it.retired)).collect();
    assert_eq!(options, [("silver", false), ("gold", true)]);
    let held = crm.accounts().get(acme.id).unwrap();
    assert_eq!(*held.base.custom.get("tier"), Value::from("gold"));
    assert_eq!(names(&crm, &Query::new().filter("custom.tier == \"gold\"")), ["Acme"]);
    let refused = crm.accounts().update(beta.id, [custom([("tier", "gold".into())])]).unwrap_err();
    assert_eq!(
        (refused.fields()[0].field.as_ref(), refused.fields()[0].code),
        ("custom.tier", "retired")
    );
    crm.accounts().update(acme.id, [AccountChange::Employees(Some(7))]).unwrap();
    let described = crm.describe();
    let accounts =
        described["entities"].as_array().unwrap().iter().find(|it| it["name"] == "account");
    let fields = accounts.unwrap()["fields"].as_array().unwrap();
    let tier = fields.iter().find(|it| it["name"] == "custom.tier").unwrap();
    assert_eq!(tier["custom"]["retired"], json!(["gold"]));
    sound(&crm);
}

/// choices and labels in two languages, of the fields that a declaration brings.
#[test]
fn a_declared_entity_has_choices_and_labels_of_its_own() {
    use crm_core::Declaration;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.crm");
    let crm = Crm::create(&path, options()).unwrap();
    let states = [option("parked", "Đang đỗ"), option("driven", "Đang chạy")];
    let vehicle = Declaration::new("vehicle", "vehicles").choice("state", states);
    let vehicle = vehicle.label("vi", "Tình trạng").label("en", "State").index("state");
    crm.declare(&vehicle).unwrap();
    let add = |crm: &Crm, state: &str| {
        let records = crm.records("vehicle").unwrap();
        let fields = json!({ "state": state });
        records.create(records.changes_from_json(fields.as_object().unwrap())?).map(drop)
    };
    for state in ["driven", "parked", "driven"] {
        add(&crm, state).unwrap();
    }
    assert_eq!(add(&crm, "sunk").unwrap_err().kind(), ErrorKind::WrongType);

    crm.close().unwrap();
    let crm = Crm::open(&path, options()).unwrap();

    let records = crm.records("vehicle").unwrap();
    let driven = Query::new().filter("state == \"driven\"");
    assert_eq!(records.count(&driven).unwrap(), 2);
    assert!(records.explain(&driven).unwrap().contains("by_state"));
    let sorted = records.list(&Query::new().sort("state")).unwrap().items;
    let states: Vec<Value> = sorted.iter().map(|row| row.value("state")).collect();
    assert_eq!(states, ["parked", "driven", "driven"].map(Value::from), "as they were declared");
    let field = records.field("state").unwrap();
    let facts = field.custom.as_ref().unwrap();
    assert_eq!(
        facts.labels,
        [("vi".into(), "Tình trạng".into()), ("en".into(), "State".to_owned())]
    );
    assert_eq!(facts.option_labels[1], ("driven".into(), "vi".into(), "Đang chạy".to_owned()));
    sound(&crm);
}

#[test]
fn an_entity_declared_at_run_time_has_custom_fields_too() {
    use crm_core::{Declaration, entity::FieldKind};
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.crm");
    let crm = Crm::create(&path, options()).unwrap();
    let vehicle = Declaration::new("vehicle", "vehicles").field("plate", FieldKind::Text);
    crm.declare(&vehicle.unique("plate").index("plate")).unwrap();
    let colour = CustomField { entity: "vehicle".into(), name: "colour".into(), ..tier() };
    crm.custom_fields().create(CustomField { indexed: true, ..colour }).unwrap();
    let records = crm.records("vehicle").unwrap();
    let fields = json!({"plate": "HN-1", "custom": {"colour": "gold"}});
    records.create(records.changes_from_json(fields.as_object().unwrap()).unwrap()).unwrap();

    crm.close().unwrap();
    let crm = Crm::open(&path, options()).unwrap();

    let gold = Query::new().filter("custom.colour == \"gold\" && plate == \"HN-1\"");
    assert_eq!(crm.records("vehicle").unwrap().count(&gold).unwrap(), 1);
    sound(&crm);
}
