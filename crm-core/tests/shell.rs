//! The shell, run as a person and as a program would: every command, its table and its JSON.
#![cfg(test)]

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use crm_core::{
    Crm, Currency, Decimal, Money, OpenOptions, Query, Timestamp,
    entity::BaseChange,
    model::{
        Account, Channel, Contact, CustomField, CustomKind, Deal, DealChange, Interaction,
        LocalePreset, Membership, Participant, Team, TeamChange, User,
    },
};
use serde_json::Value as Json;
use tempfile::TempDir;

/// A folder with a CRM file in it.
struct Desk {
    folder: TempDir,
    deal: String,
}

impl Desk {
    /// A company with an account, an open and a won deal, and a user.
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let options = OpenOptions::new().preset(LocalePreset::ViVn).company("Hoa Sen");
        let crm = Crm::create(folder.path().join("acme.crm"), options).unwrap();
        let stages = crm.stages().list(&Query::new().sort("order")).unwrap().items;
        let amount = |amount| Money::new(Decimal::from(amount), Currency::VND).ok();
        let account = crm.accounts().create(Account::new("Công ty TNHH Đường Việt")).unwrap();
        let deal = |name, worth: i64| Deal {
            account: Some(account.id),
            amount: amount(worth),
            ..Deal::new(name, stages[0].id)
        };
        let anvils = crm.deals().create(deal("Forty anvils", 120_000_000)).unwrap();
        crm.deals().create(deal("Nước mắm Phú Quốc", 9_999_999_999_999)).unwrap();
        crm.deals().update(anvils.id, [DealChange::Stage(stages[4].id)]).unwrap();
        crm.users().create(User::new("lan", "Nguyễn Thị Lan")).unwrap();
        crm.close().unwrap();
        Self { folder, deal: anvils.id.uuid().to_string() }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs the shell in the folder.
    fn run(&self, line: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_crm"));
        command.args(line).current_dir(self.folder.path()).output().unwrap()
    }

    /// What a command prints for people.
    fn table(&self, line: &[&str]) -> String {
        let output = self.run(&[line, &["--table"]].concat());
        assert!(output.status.success(), "{line:?}: {}", text(&output.stderr));
        text(&output.stdout)
    }

    /// What a command prints for programs.
    fn json(&self, line: &[&str]) -> Json {
        let output = self.run(line);
        assert!(output.status.success(), "{line:?}: {}", text(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap()
    }

    /// With which code a command ends that fails, and what it says.
    fn failure(&self, line: &[&str]) -> (i32, String) {
        let output = self.run(line);
        (output.status.code().unwrap(), text(&output.stderr))
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn files(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
    let mut names: Vec<String> = names.map(|name| name.into_string().unwrap()).collect();
    names.retain(|name| !name.ends_with("-ballast"));
    names.sort();
    names
}

#[test]
fn a_new_file_asks_nothing_and_overwrites_nothing() {
    let desk = Desk::new();

    let made = desk.json(&["new", "minh.crm", "--preset", "vi-VN"]);
    assert_eq!((&made["company"], &made["currency"]), (&"minh".into(), &"VND".into()));
    assert!(desk.table(&["new", "lan.crm", "--company", "Lan & Co"]).contains("Lan & Co: USD"));

    let (code, said) = desk.failure(&["new", "acme.crm"]);
    assert_eq!(code, 1);
    assert!(said.contains("already"), "{said}");
    assert_eq!(desk.failure(&["new", "x.crm", "--preset", "fr"]).0, 2);
}

#[test]
fn info_and_describe_tell_what_a_file_holds() {
    let desk = Desk::new();

    let info = desk.json(&["info", "acme.crm"]);
    assert_eq!(info["company"]["name"], "Hoa Sen");
    let entities = info["stats"]["entities"].as_array().unwrap();
    let deals = entities.iter().find(|of| of["entity"] == "deal").unwrap();
    assert_eq!(deals["live"], 2);
    assert!(desk.table(&["info", "acme.crm"]).contains("Asia/Ho_Chi_Minh"));

    let model = desk.json(&["describe", "acme.crm"]);
    assert!(model["entities"].as_array().unwrap().iter().any(|of| of["name"] == "deal"));
    assert_eq!(desk.json(&["describe", "acme.crm", "deals"])["name"], "deal");
    assert!(desk.table(&["describe", "acme.crm", "deal"]).contains("What it is worth when won."));
    assert!(desk.table(&["describe", "acme.crm"]).contains("account"));
}

#[test]
fn a_query_lists_the_columns_that_it_is_asked_for() {
    let desk = Desk::new();
    let open = ["query", "acme.crm", "deals", "category == \"open\""];

    let all = desk.json(&open);
    assert_eq!(all.as_array().unwrap().len(), 1);
    assert_eq!(all[0]["name"], "Nước mắm Phú Quốc");
    let some = desk.json(&[&open[..], &["--columns", "name,account.name,amount"]].concat());
    assert_eq!(some[0]["account.name"], "Công ty TNHH Đường Việt");
    assert_eq!(some[0]["amount"]["amount"], "9999999999999");
    assert_eq!(some[0].as_object().unwrap().len(), 3);

    let sorted = desk.json(&["query", "acme.crm", "deal", "--sort", "-amount", "--limit", "1"]);
    assert_eq!(sorted[0]["name"], "Nước mắm Phú Quốc");
    let param = ["query", "acme.crm", "deal", "name == $name", "--param", "name=Forty anvils"];
    assert_eq!(desk.json(&[&param[..], &["--count"]].concat())["count"], 1);
    assert_eq!(desk.table(&[&open[..], &["--count"]].concat()), "1\n");
    assert!(desk.table(&[&open[..], &["--explain"]].concat()).contains("deal"));
    assert_eq!(desk.table(&["query", "acme.crm", "contact"]), "no contacts\n");
}

#[test]
fn columns_line_up_whatever_script_stands_in_them() {
    let desk = Desk::new();
    let line = ["query", "acme.crm", "deal", "--sort", "name", "--columns", "name,amount"];

    let table = desk.table(&line);

    let lines: Vec<&str> = table.lines().collect();
    assert_eq!(
        lines,
        [
            "name                            amount",
            "─────────────────  ───────────────────",
            "Forty anvils             120.000.000 ₫",
            "Nước mắm Phú Quốc  9.999.999.999.999 ₫",
        ]
    );
}

#[test]
fn a_record_is_found_by_its_id_the_end_of_it_or_its_name() {
    let desk = Desk::new();
    let end = &desk.deal[desk.deal.len() - 8..];

    for given in [desk.deal.as_str(), end, "Forty anvils"] {
        let found = desk.json(&["get", "acme.crm", "deal", given]);
        assert_eq!(found["id"], desk.deal, "{given}");
    }
    let shown = desk.table(&["get", "acme.crm", "deal", end]);
    assert!(
        shown.contains("120.000.000 ₫") && shown.contains("Công ty TNHH Đường Việt"),
        "{shown}"
    );

    assert_eq!(desk.failure(&["get", "acme.crm", "deal", "Fifty anvils"]).0, 3);
}

#[test]
fn search_finds_words_without_their_accents() {
    let desk = Desk::new();

    let found = desk.json(&["search", "acme.crm", "duong", "viet"]);
    assert_eq!(found[0]["record"]["name"], "Công ty TNHH Đường Việt");
    let narrowed = desk.json(&["search", "acme.crm", "duong viet", "--entity", "deal"]);
    assert_eq!(narrowed.as_array().unwrap().len(), 0);
    assert!(desk.table(&["search", "acme.crm", "anvils"]).contains("Forty anvils"));
    assert_eq!(desk.table(&["search", "acme.crm", "nobody"]), "nothing found\n");
}

#[test]
fn reports_are_listed_shown_and_drawn() {
    let desk = Desk::new();

    let reports = desk.json(&["report", "acme.crm"]);
    assert!(reports.as_array().unwrap().iter().any(|report| report["name"] == "board"));
    assert!(desk.table(&["report", "acme.crm"]).contains("win_rate"));

    let line = ["report", "acme.crm", "win_rate", "--period", "this_year"];
    assert_eq!(desk.json(&line)["won"], 1);
    let shown = desk.table(&[&line[..], &["--svg", "rate.svg", "--vega", "rate.json"]].concat());
    assert!(shown.contains("won amount            120.000.000 ₫"), "{shown}");
    assert!(fs::read_to_string(desk.path("rate.svg")).unwrap().starts_with("<svg"));
    let vega = fs::read_to_string(desk.path("rate.json")).unwrap();
    assert!(serde_json::from_str::<Json>(&vega).unwrap()["$schema"].is_string());

    let board = desk.table(&["report", "acme.crm", "board", "--filter", "category == \"open\""]);
    assert!(board.contains("9.999.999.999.999 ₫"), "{board}");
    assert_eq!(
        desk.json(&["report", "acme.crm", "board", "--as-of", "2020-01-01"])["open"]["count"],
        0
    );
    let (code, said) = desk.failure(&["report", "acme.crm", "bord"]);
    assert!(code == 2 && said.contains("board"), "{code} {said}");
    assert_eq!(desk.failure(&["report", "acme.crm", "board", "--period", "soon"]).0, 2);
    assert_eq!(desk.failure(&["report", "acme.crm", "board", "--about", "x"]).0, 2);
    let (code, said) = desk.failure(&["report", "acme.crm", "home"]);
    assert!(code == 2 && said.contains("--about"), "{code} {said}");
}

#[test]
fn what_happened_is_told_and_taken_back() {
    let desk = Desk::new();

    let history = desk.json(&["history", "acme.crm", "deal", "Forty anvils"]);
    let last = history[0]["change_set"].as_i64().unwrap().to_string();
    assert_eq!(history[0]["verb"], "update");
    assert!(
        desk.table(&["history", "acme.crm", "deal", "Forty anvils"])
            .contains("category: open → won")
    );

    assert_eq!(desk.json(&["revert", "acme.crm", &last])["records"], 1);
    assert_eq!(desk.json(&["get", "acme.crm", "deal", "Forty anvils"])["category"], "open");
    assert_eq!(desk.failure(&["revert", "acme.crm", "99999"]).0, 3);
    let revert = history[1]["change_set"].as_i64().unwrap().to_string();
    let (code, said) = desk.failure(&["revert", "acme.crm", &revert]);
    assert!(code == 1 && said.contains("leave_conflicts"), "{code} {said}");
    assert!(
        desk.table(&["revert", "acme.crm", &revert, "--leave-conflicts"])
            .contains("left as they are")
    );
}

#[test]
fn a_folder_is_imported_after_a_preview_and_exported_again() {
    let desk = Desk::new();
    fs::create_dir(desk.path("data")).unwrap();
    let rows = "id,name,employees\n1,Minh Long,120\n2,Bến Thành,many\n";
    fs::write(desk.path("data/customers.csv"), rows).unwrap();
    let mapping = r#"{"format": 1, "preset": "vi-VN", "files": [{"file": "customers.csv", "records": [
        {"entity": "account", "match": ["name"], "fields": {"name": "name", "employees": "employees"}}],
        "ignore": ["id"]}]}"#;
    fs::write(desk.path("mapping.json"), mapping).unwrap();
    let line = ["import", "acme.crm", "data", "--mapping", "mapping.json"];

    let preview = desk.table(&[&line[..], &["--preview"]].concat());
    assert!(
        preview.contains("nothing was written") && preview.contains("1 rows were refused"),
        "{preview}"
    );
    let count = ["query", "acme.crm", "account", "--count"];
    assert_eq!(desk.table(&count), "1\n");
    let report = desk.json(&line);
    assert_eq!(report["entities"][0]["created"], 1);
    assert_eq!(desk.table(&count), "2\n");
    assert!(
        desk.table(&["import", "new.crm", "data", "-m", "mapping.json"]).contains("made new.crm")
    );

    let csv = text(&desk.run(&["export", "acme.crm", "account", "name == \"Minh Long\""]).stdout);
    assert!(csv.starts_with("id,name,") && csv.contains(",Minh Long,") && csv.lines().count() == 2);
    let to = desk.table(&["export", "acme.crm", "deal", "--to", "deals.csv"]);
    assert_eq!(to, "deals.csv: 2 records\n");
    assert_ne!(desk.failure(&["export", "acme.crm", "deal", "--to", "deals.csv"]).0, 0);
    desk.json(&["export", "acme.crm", "--all-to", "out"]);
    let copied = desk.json(&["import", "copy.crm", "out", "--mapping", "out/mapping.json"]);
    assert_eq!(copied["refused"], 0, "{copied}");
    assert_eq!(desk.table(&["query", "copy.crm", "deal", "--count"]), "2\n");
}

#[test]
fn what_all_to_writes_makes_the_same_company_again() {
    let desk = Desk::new();
    let crm = Crm::open(desk.path("acme.crm"), OpenOptions::new()).unwrap();
    let team = crm.teams().create(Team::new("Sales")).unwrap();
    let teams = vec![Membership { team: team.id, primary: true, ..Membership::default() }];
    let minh = crm.users().create(User { teams, ..User::new("minh", "Minh") }).unwrap();
    crm.teams().update(team.id, [TeamChange::Base(BaseChange::Owner(Some(minh.id)))]).unwrap();
    let field = CustomField::new("account", "tier", CustomKind::Text);
    crm.custom_fields().create(field).unwrap();
    let lan = crm.contacts().create(Contact::new("Lan")).unwrap();
    let who = Participant { who: lan.id.into(), ..Participant::default() };
    let start: Timestamp = "2026-11-20T02:00:00Z".parse().unwrap();
    let call = Interaction::new(Channel::Phone, "Call", start);
    crm.interactions().create(Interaction { participants: vec![who], ..call }).unwrap();
    crm.close().unwrap();
    desk.json(&["export", "acme.crm", "--all-to", "all"]);

    for (name, is_there) in [("new.crm", false), ("preset.crm", true), ("acme.crm", true)] {
        if is_there && name != "acme.crm" {
            desk.json(&["new", name, "--preset", "vi-VN"]);
        }
        let report = desk.json(&["import", name, "all", "--mapping", "all/mapping.json"]);

        assert_eq!(report["refused"], 0, "{name}: {report}");
        desk.json(&["export", name, "--all-to", &format!("again-{name}")]);
        for file in files(&desk.path("all")).iter().filter(|file| file.as_str() != "mapping.json") {
            let n_lines = |folder: &str| {
                fs::read_to_string(desk.path(folder).join(file)).unwrap().lines().count()
            };
            assert_eq!(n_lines("all"), n_lines(&format!("again-{name}")), "{name}: {file}");
        }
    }
}

#[test]
fn a_file_is_checked_made_smaller_copied_and_put_back() {
    let desk = Desk::new();

    assert_eq!(desk.json(&["check", "acme.crm"])["problems"], Json::Array(Vec::new()));
    assert!(desk.table(&["check", "acme.crm"]).starts_with("sound: "));
    let compacted = desk.json(&["compact", "acme.crm"]);
    assert!(compacted["after"].as_u64().unwrap() <= compacted["before"].as_u64().unwrap());
    assert!(desk.table(&["compact", "acme.crm"]).contains(" → "));

    assert!(desk.json(&["backup", "acme.crm", "backup.crm"])["bytes"].as_u64().unwrap() > 0);
    assert_ne!(desk.failure(&["backup", "acme.crm", "backup.crm"]).0, 0);
    let (code, said) = desk.failure(&["restore", "acme.crm", "backup.crm"]);
    assert!(code == 2 && said.contains("--replace"), "{code} {said}");
    assert!(desk.table(&["restore", "acme.crm", "backup.crm", "--replace"]).contains("checked"));
    desk.json(&["restore", "other.crm", "backup.crm"]);
    assert_eq!(desk.table(&["query", "other.crm", "deal", "--count"]), "2\n");
    assert_eq!(files(desk.folder.path()), ["acme.crm", "backup.crm", "other.crm"]);
}

#[test]
fn what_can_be_read_of_a_file_is_salvaged_into_a_new_one() {
    let desk = Desk::new();

    let salvaged = desk.json(&["salvage", "acme.crm", "saved.crm"]);

    assert_eq!(salvaged["lost"], Json::Array(Vec::new()));
    assert_eq!(salvaged["records"], desk.json(&["check", "acme.crm"])["records"]);
    assert_eq!(desk.table(&["query", "saved.crm", "deal", "--count"]), "2\n");
    assert!(desk.table(&["check", "saved.crm"]).starts_with("sound: "));
    assert_ne!(desk.failure(&["salvage", "acme.crm", "saved.crm"]).0, 0, "the name is taken");
    assert_eq!(files(desk.folder.path()), ["acme.crm", "saved.crm"]);
}

#[test]
fn a_damaged_file_is_told_by_its_name_with_one_code_and_no_panic() {
    let desk = Desk::new();
    let whole = fs::read(desk.path("acme.crm")).unwrap();
    // Of some of these damages redb's words are an error, of others a panic.
    let damages = [100..300, 4096..60_000, 40_000..120_000, 8_192..whole.len()];
    for (number, damage) in damages.into_iter().enumerate() {
        let mut bytes = whole.clone();
        bytes.iter_mut().take(damage.end).skip(damage.start).for_each(|byte| *byte ^= 0x5a);
        let (name, saved) = (format!("damaged-{number}.crm"), format!("saved-{number}.crm"));
        fs::write(desk.path(&name), &bytes).unwrap();

        for line in [&["salvage", &name, &saved][..], &["check", &name]] {
            let output = desk.run(line);

            let (said, code) = (text(&output.stderr), output.status.code().unwrap());
            assert!(!said.contains("panicked") && !said.contains("-partial-"), "{line:?}: {said}");
            let is_salvaged = line[0] == "salvage" && code == 0;
            assert!(is_salvaged || code == 4, "{line:?} ends with {code}: {said}");
            assert!(said.is_empty() || said.starts_with(&format!("crm: {name}: ")), "{said}");
        }
    }
}

#[test]
fn a_file_that_is_open_elsewhere_is_named() {
    let desk = Desk::new();
    let crm = Crm::open(desk.path("acme.crm"), OpenOptions::new()).unwrap();

    let (code, said) = desk.failure(&["info", "acme.crm"]);

    assert!(code == 1 && said.contains("acme.crm") && said.contains("--shared"), "{code} {said}");
    crm.close().unwrap();
}

#[test]
fn a_user_sees_what_they_may_and_an_earlier_day_what_was() {
    let desk = Desk::new();

    let (code, said) = desk.failure(&["query", "acme.crm", "deal", "--as", "nobody"]);
    assert!(code == 3 && said.contains("nobody"), "{code} {said}");
    assert_eq!(desk.table(&["query", "acme.crm", "deal", "--count", "--as", "lan"]), "0\n");
    assert_eq!(desk.failure(&["export", "acme.crm", "deal", "--as-of", "soon"]).0, 2);
    let before = ["query", "acme.crm", "deal", "--count", "--as-of", "2020-01-01"];
    assert_eq!(desk.table(&before), "0\n");
}

#[test]
fn errors_say_what_to_do_and_end_with_a_code() {
    let desk = Desk::new();

    for (line, code, said) in [
        (&["query", "acme.crm", "dael"][..], 2, "did you mean `deal`?"),
        (&["query", "acme.crm", "deal", "amout > 5"], 2, "did you mean `amount`?"),
        (&["query", "acme.crm", "deal", "-c", "nme"], 2, "deal has no field nme"),
        (&["query", "acme.crm", "deal", "-c", "name.city"], 2, "is no link"),
        (&["query", "nowhere.crm", "deal"], 3, "crm new nowhere.crm"),
        (&["import", "acme.crm", ".", "-m", "nowhere.json"], 3, "nowhere.json"),
        (&["frobnicate"], 2, "unrecognized subcommand"),
    ] {
        let (ended, told) = desk.failure(line);
        assert_eq!(ended, code, "{line:?}: {told}");
        assert!(told.contains(said), "{line:?}: {told}");
    }
    let (_, told) = desk.failure(&["query", "acme.crm", "dael", "--json"]);
    let error: Json = serde_json::from_str(&told).unwrap();
    assert_eq!(error["error"]["code"], "unknown_field");
}

#[test]
fn shells_complete_the_commands() {
    let desk = Desk::new();
    for shell in ["bash", "zsh", "fish"] {
        assert!(text(&desk.run(&["completions", shell]).stdout).contains("restore"));
    }
}
