//! Small files, one rule each: what an import reports, finds, creates, and how an export comes back.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
    ops::ControlFlow,
    sync::Arc,
};

use crm_core::{
    Crm, OpenOptions, Query, SeededIds, TestClock, Timestamp,
    exchange::{ImportOptions, ImportReport},
    model::{Account, Contact, ContactEmail},
};
use serde_json::{Value as Json, json};

type Files = BTreeMap<String, Vec<u8>>;

fn crm() -> Crm {
    crm_of(OpenOptions::new())
}

fn crm_of(options: OpenOptions) -> Crm {
    let now: Timestamp = "2026-11-21T08:00:00Z".parse().unwrap();
    let options = options.clock(Arc::new(TestClock::at(now))).ids(Arc::new(SeededIds::new(7)));
    Crm::memory(options).unwrap()
}

fn files(texts: &[(&str, &str)]) -> Files {
    texts.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect()
}

fn import(crm: &Crm, mapping: &Json, files: &Files) -> ImportReport {
    let mapping = crm.mapping(&mapping.to_string()).unwrap();
    let options = ImportOptions::default();
    crm.import(&mapping, files, &options, &mut |_| ControlFlow::Continue(())).unwrap()
}

#[test]
fn each_bad_row_is_one_line_and_the_rest_is_written() {
    let crm = crm();
    let mapping = json!({"format": 1, "files": [{"file": "a.csv", "records": [{"entity": "account",
        "match": ["name"], "fields": {"name": "Name", "employees": "Staff", "emails": [{"address": "Mail"}]}}]}]});
    let files = files(&[(
        "a.csv",
        "Name,Staff,Mail\nAcme,5,a@x.vn\nBeta,many,b@x.vn\nGamma\n,3,c@x.vn\nDelta,1,nope\nAcme,6,a@x.vn\n",
    )]);

    let report = import(&crm, &mapping, &files);

    let told: Vec<_> =
        report.bad.iter().map(|bad| (bad.line, bad.column.as_str(), bad.code.as_str())).collect();
    assert_eq!(
        told,
        [
            (3, "Staff", "not_a_number"),
            (4, "", "ragged_row"),
            (5, "Name", "required"),
            (6, "Mail", "not_an_email"),
        ]
    );
    let count = report.of("account");
    assert_eq!((report.rows, count.created, count.updated), (6, 1, 1));
    assert!(report.bad.iter().all(|bad| !bad.message.contains("nope")));
}

#[test]
fn a_parent_that_comes_later_is_linked_in_a_second_pass() {
    let crm = crm();
    let mapping = json!({"format": 1, "system": "old", "files": [{"file": "a.csv", "records": [{"entity": "account",
        "external_id": "Id", "fields": {"name": "Name", "parent": {"column": "Parent", "link": {"by": "external_id"}}}}]}]});
    let files = files(&[("a.csv", "Id,Name,Parent\n1,Branch,2\n2,Head,\n3,Lost,9\n")]);

    let report = import(&crm, &mapping, &files);

    let accounts = crm.accounts().list(&Query::new()).unwrap().items;
    let head = accounts.iter().find(|account| account.name == "Head").unwrap();
    let branch = accounts.iter().find(|account| account.name == "Branch").unwrap();
    assert_eq!(branch.parent, Some(head.id));
    assert_eq!(report.of("account").created, 3);
    assert_eq!((report.bad.len(), report.bad[0].line), (1, 4));
    assert_eq!(report.bad[0].code, "link_not_found");
}

#[test]
fn a_unique_value_taken_in_the_same_batch_is_a_bad_row_in_preview_too() {
    let mapping = json!({"format": 1, "files": [{"file": "t.csv", "records": [{"entity": "team", "fields": {"name": "T"}}]}]});
    let files = files(&[("t.csv", "T\nEast\nEAST\nWest\n")]);
    for preview in [true, false] {
        let crm = crm();
        let mapping = crm.mapping(&mapping.to_string()).unwrap();
        let options = ImportOptions { preview, ..ImportOptions::default() };
        let report =
            crm.import(&mapping, &files, &options, &mut |_| ControlFlow::Continue(())).unwrap();
        assert_eq!((report.of("team").created, report.bad.len()), (2, 1), "preview: {preview}");
        assert_eq!((report.bad[0].line, report.bad[0].code.as_str()), (3, "duplicate"));
    }
}

#[test]
fn a_preview_in_many_commits_reports_what_the_import_will_and_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let crm = Crm::create(folder.path().join("acme.crm"), OpenOptions::new()).unwrap();
    let entries = crm.verify().unwrap().entries;
    let mapping = json!({"format": 1, "files": [{"file": "a.csv", "records": [{"entity": "account",
        "match": ["name"], "external_id": "Id", "fields": {"name": "Name",
            "parent": {"column": "Parent", "link": {"by": ["external_id", "name"]}}}}]}]});
    let mapping = crm.mapping(&mapping.to_string()).unwrap();
    let mut text = "Id,Name,Parent\n".to_owned();
    for number in 0..60 {
        // Parents of other commits, later rows, by another name of the same; and a few refused rows.
        let parent = match number % 4 {
            0 => String::new(),
            1 => format!("a{}", number - 1),
            2 => format!("ACCOUNT  {}", (number + 9) % 60),
            _ => "nobody".to_owned(),
        };
        writeln!(text, "a{number},Account {},{parent}", number % 50).unwrap();
    }
    let files = files(&[("a.csv", &text)]);
    let run = |preview| {
        let options = ImportOptions { preview, batch: 7, ..ImportOptions::default() };
        crm.import(&mapping, &files, &options, &mut |_| ControlFlow::Continue(())).unwrap()
    };

    let foreseen = run(true);
    let untouched = crm.verify().unwrap();
    let done = run(false);

    assert_eq!((untouched.entries, untouched.is_sound()), (entries, true));
    assert_eq!(foreseen.change_set, None);
    assert!(done.of("account").created == 50 && !done.bad.is_empty(), "{done:?}");
    assert_eq!(foreseen, ImportReport { preview: true, change_set: None, ..done });
    assert!(crm.verify().unwrap().is_sound());
    let mut names: Vec<_> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort_unstable();
    assert_eq!(names, ["acme.crm", "acme.crm-ballast"]);
}

#[test]
fn an_import_is_the_same_however_many_threads_work_on_it() {
    let mapping = json!({"format": 1, "system": "old", "files": [{"file": "a.csv",
        "where": {"column": "Kind", "is_not": "note"}, "records": [
        {"entity": "account", "external_id": "Id", "fields": {"name": "Name", "employees": "Staff",
            "annual_revenue": {"column": "Revenue", "currency": "USD"}, "founded_on": "Founded",
            "phones": [{"number": "Phone"}], "emails": [{"address": "Mail"}],
            "tags": {"column": "Tags", "split_at": ";"},
            "parent": {"column": "Parent", "link": {"by": "external_id"}}}},
        {"entity": "contact", "where": {"column": "Contact", "given": true}, "match": ["last_name"],
         "fields": {"last_name": "Contact", "account": {"row": "account"}, "emails": [{"address": "Mail"}]}},
        {"entity": "team", "where": {"column": "Team", "given": true}, "fields": {"name": "Team"}}]}]});
    let mut text =
        "Id,Name,Kind,Staff,Revenue,Founded,Phone,Mail,Tags,Parent,Contact,Team\n".to_owned();
    for number in 0..1_500 {
        let every = |nth: u32, odd: &str, usual: &str| {
            if number % nth == nth - 1 { odd.to_owned() } else { usual.to_owned() }
        };
        let columns = [
            format!("A{}", number % 1_200),
            every(97, "", &format!("Company {number}")),
            every(11, "note", "customer"),
            every(53, "many", &number.to_string()),
            every(71, "1.x", &format!("{number}.5")),
            every(83, "31.12.1999", "1999-12-31"),
            every(61, "none", &format!("+1 212 {}", 2_000_000 + number)),
            every(67, "nobody", &format!("office{number}@example.com")),
            every(5, "", "steel; rope"),
            every(7, &format!("A{}", (number * 31) % 1_300), ""),
            every(3, &format!("Contact {}", number % 100), ""),
            // Two of a name in one commit are known to be so by the commit alone.
            every(400, &format!("Team {}", number % 3 % 2), ""),
        ];
        let row = columns.join(",");
        writeln!(text, "{}", every(89, row.trim_end_matches(','), &row)).unwrap();
    }
    let files = files(&[("a.csv", &text)]);
    let imported = |threads| {
        let crm = crm_of(OpenOptions::new().workers(threads));
        let report = import(&crm, &mapping, &files);
        assert!(crm.verify().unwrap().is_sound());
        let exports = ["account", "contact", "team"].map(|entity| {
            let mut bytes = Vec::new();
            crm.export_csv(entity, &Query::new(), &mut bytes).unwrap();
            String::from_utf8(bytes).unwrap()
        });
        (report, exports)
    };

    let alone = imported(1);

    let codes: BTreeSet<&str> = alone.0.bad.iter().map(|bad| bad.code.as_str()).collect();
    let all = [
        "cycle",
        "duplicate",
        "link_not_found",
        "not_a_date",
        "not_a_number",
        "not_a_phone",
        "not_an_email",
        "ragged_row",
        "required",
    ];
    assert_eq!(codes, BTreeSet::from(all));
    let accounts = alone.0.of("account");
    assert!(accounts.created > 1_000 && accounts.updated > 100 && alone.0.skipped > 100);
    for threads in [2, 4] {
        assert_eq!(imported(threads), alone, "{threads} threads");
    }
}

#[test]
fn ids_of_another_program_tell_records_apart_by_case() {
    let crm = crm();
    let mapping = json!({"format": 1, "files": [{"file": "a.csv", "records": [{"entity": "account",
        "external_id": "Id", "fields": {"name": "Name"}}]}]});

    let report =
        import(&crm, &mapping, &files(&[("a.csv", "Id,Name\n1a,Acme\n1A,Beta\n1a,Gamma\n")]));

    let count = report.of("account");
    assert_eq!((count.created, count.updated, report.refused), (2, 1, 0));
}

#[test]
fn refused_rows_are_counted_beyond_those_that_are_told() {
    let crm = crm();
    let mapping = json!({"format": 1, "files": [{"file": "a.csv", "records": [{"entity": "account",
        "fields": {"name": "Name", "employees": "Staff"}}]}]});
    let rows = ImportReport::MOST_BAD + 100;
    let ragged = format!("Name,Staff\n{}Acme,1\n", "Acme\n".repeat(rows));

    let report = import(&crm, &mapping, &files(&[("a.csv", &ragged)]));

    assert_eq!(report.bad.len(), ImportReport::MOST_BAD);
    assert_eq!((report.refused, report.of("account").created), (rows as u64, 1));
}

#[test]
fn a_missing_column_stops_before_anything_is_written() {
    let crm = crm();
    let mapping = json!({"format": 1, "teams": ["East"], "files": [{"file": "a.csv", "records": [{"entity": "account", "fields": {"name": "Nmae"}}]}]});
    let mapping = crm.mapping(&mapping.to_string()).unwrap();
    let files = files(&[("a.csv", "Name,Other\n")]);

    let options = ImportOptions::default();
    let error =
        crm.import(&mapping, &files, &options, &mut |_| ControlFlow::Continue(())).unwrap_err();
    assert_eq!(error.detail(), "`a.csv` has no column `Nmae`; its columns are `Name`, `Other`");
    assert_eq!(crm.teams().count(&Query::new()).unwrap(), 0);
}

#[test]
fn an_export_is_safe_in_a_spreadsheet_and_comes_back_equal() {
    let crm = crm();
    let account = crm
        .accounts()
        .create(Account {
            website: Some("'=quoted".to_owned()),
            description: Some(" two\r\nlines, \"quoted\" ".to_owned()),
            annual_revenue: Some("-1234.5 USD".parse().unwrap()),
            ..Account::new("=HYPERLINK(\"x\")")
        })
        .unwrap();
    crm.contacts()
        .create(Contact {
            account: Some(account.id),
            emails: vec![ContactEmail {
                primary: true,
                ..ContactEmail { address: "lan@x.vn".parse().unwrap(), ..ContactEmail::default() }
            }],
            ..Contact::new("@Nguyễn")
        })
        .unwrap();
    let export = |crm: &Crm| -> Files {
        ["account", "contact"]
            .iter()
            .map(|entity| {
                let mut bytes = Vec::new();
                crm.export_csv(entity, &Query::new(), &mut bytes).unwrap();
                (format!("{entity}.csv"), bytes)
            })
            .collect()
    };
    let files = export(&crm);
    let text = String::from_utf8(files["account.csv"].clone()).unwrap();
    assert!(text.contains("\"'=HYPERLINK(\"\"x\"\")\""), "{text}");

    let mapping = crm.export_mapping(&["account", "contact"]).unwrap();
    let same = import(&crm, &mapping, &files);
    assert_eq!(same.bad, []);
    assert_eq!((same.of("account").unchanged, same.of("contact").unchanged), (1, 1));

    let other = self::crm();
    let report = import(&other, &mapping, &files);
    assert_eq!(report.bad, []);
    let copied = &other.accounts().list(&Query::new()).unwrap().items[0];
    assert_eq!(copied.fields, account.fields);
    let contact = &other.contacts().list(&Query::new()).unwrap().items[0];
    assert_eq!(contact.account, Some(copied.id));
    assert_eq!(contact.emails[0].address.to_string(), "lan@x.vn");
}
