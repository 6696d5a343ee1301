//! A real sales pipeline, imported by nothing but a mapping, gives the figures that others computed from it.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    ops::ControlFlow,
    path::PathBuf,
    sync::Arc,
};

use crm_core::{
    Crm, Decimal, Money, OpenOptions, Query, SeededIds, TestClock, Timestamp,
    exchange::{Folder, ImportOptions, ImportReport, Sources},
    model::{Deal, LocalePreset, StageCategory},
};
use serde_json::Value as Json;

const FOLDER: &str = "sparklesquad_crm";
const MAPPING: &str = include_str!("../../examples/mappings/sparklesquad.json");

type Files = BTreeMap<String, Vec<u8>>;

#[expect(clippy::disallowed_methods, reason = "tests are told by the environment where data is")]
fn data() -> Option<PathBuf> {
    let folder = std::env::var("CRM_TEST_DATA").map_or_else(
        |_| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/data"),
        PathBuf::from,
    );
    let folder = folder.join(FOLDER);
    if !folder.is_dir() {
        println!("skipped: no {FOLDER} in the real data; set CRM_TEST_DATA to its folder");
        return None;
    }
    Some(folder)
}

fn crm() -> Crm {
    let now: Timestamp = "2026-11-21T08:00:00Z".parse().unwrap();
    let options = OpenOptions::new()
        .clock(Arc::new(TestClock::at(now)))
        .ids(Arc::new(SeededIds::new(7)))
        .preset(LocalePreset::EnUs);
    Crm::memory(options).unwrap()
}

fn import(crm: &Crm, mapping: &str, files: &dyn Sources) -> ImportReport {
    let mapping = crm.mapping(mapping).unwrap();
    let mut go_on = |_: &_| ControlFlow::Continue(());
    crm.import(&mapping, files, &ImportOptions::default(), &mut go_on).unwrap()
}

/// What a sales report says, from the records alone.
#[derive(Debug, Default, PartialEq)]
struct Figures {
    open: u64,
    won: u64,
    lost: u64,
    revenue: Decimal,
    valued: u64,
    days: Decimal,
    without_account: u64,
    open_but_closed: u64,
    by_team: BTreeMap<String, (u64, u64, Decimal)>,
}

impl Figures {
    fn of(crm: &Crm) -> Self {
        let zone = crm.company().unwrap().zone.clone();
        let teams: BTreeMap<_, _> = all(|query| crm.teams().list(query).unwrap())
            .into_iter()
            .map(|team| (team.id, team.fields.name.clone()))
            .collect();
        let mut figures = Self::default();
        for deal in all(|query| crm.deals().list(query).unwrap()) {
            let amount = deal.amount_base.map_or(Decimal::ZERO, Money::amount);
            let team = deal.base.team.map(|team| teams[&team].clone()).unwrap_or_default();
            figures.without_account += u64::from(deal.account.is_none());
            let by_team = figures.by_team.entry(team).or_default();
            match deal.category {
                StageCategory::Won => {
                    figures.won += 1;
                    figures.revenue += amount;
                    figures.valued += u64::from(deal.amount.is_some());
                    figures.days +=
                        zone.days_between(deal.base.created_at, deal.closed_at.unwrap());
                    by_team.0 += 1;
                    by_team.2 += amount;
                }
                StageCategory::Lost => {
                    figures.lost += 1;
                    by_team.1 += 1;
                }
                _ => {
                    figures.open += 1;
                    figures.open_but_closed += u64::from(deal.closed_at.is_some());
                }
            }
        }
        figures
    }

    fn check(&self, truth: &Json) {
        assert_eq!(
            (self.won, self.lost),
            (truth["won"].as_u64().unwrap(), truth["lost"].as_u64().unwrap())
        );
        assert_eq!((self.open, self.open_but_closed), (4346, 0));
        assert_eq!(self.without_account, truth["missing"]["account"].as_u64().unwrap());
        close(self.won_share(), &truth["win_rate"]);
        assert_eq!(self.revenue, Decimal::from(17_936_928));
        assert_eq!(self.valued, 6419);
        close(self.revenue / Decimal::from(self.valued), &truth["avg_deal"]);
        close(self.days / Decimal::from(self.won), &truth["avg_days_won"]);
        let managers = truth["by_manager"].as_object().unwrap();
        assert_eq!(self.by_team.len(), managers.len());
        for (name, truth) in managers {
            let (won, lost, revenue) = self.by_team[name];
            assert_eq!(won, truth["won"].as_u64().unwrap(), "{name}");
            assert_eq!(lost, truth["lost"].as_u64().unwrap(), "{name}");
            close(revenue, &truth["revenue"]);
        }
    }

    fn won_share(&self) -> Decimal {
        Decimal::from(self.won) / Decimal::from(self.won + self.lost)
    }
}

fn close(figure: Decimal, truth: &Json) {
    let truth: Decimal = truth.to_string().parse().unwrap();
    assert!((figure - truth).abs() <= Decimal::new(1, 6), "{figure} is not {truth}");
}

fn all<T>(mut list: impl FnMut(&Query) -> crm_core::Page<T>) -> Vec<T> {
    let mut found = Vec::new();
    let mut query = Query::new().limit(10_000);
    loop {
        let page = list(&query);
        found.extend(page.items);
        match page.next {
            Some(next) => query = Query::new().limit(10_000).after(next),
            None => return found,
        }
    }
}

fn truth(folder: &std::path::Path) -> Json {
    serde_json::from_str(&fs::read_to_string(folder.join("truth.json")).unwrap()).unwrap()
}

#[test]
fn the_pipeline_gives_the_figures_that_others_computed() {
    let Some(folder) = data() else { return };
    let crm = crm();

    let files = Folder::new(&folder);
    let mapping = crm.mapping(MAPPING).unwrap();
    let look = ImportOptions { preview: true, ..ImportOptions::default() };

    let preview = crm.import(&mapping, &files, &look, &mut |_| ControlFlow::Continue(())).unwrap();
    assert_eq!(Figures::of(&crm), Figures::default(), "a preview writes nothing");
    let report = import(&crm, MAPPING, &files);

    assert_eq!((preview.entities, preview.rows), (report.entities.clone(), report.rows));
    assert!(report.finished);
    assert_eq!((preview.bad, preview.change_set), (vec![], None));
    assert_eq!(report.bad, []);
    assert_eq!(report.of("deal").created, 14_277);
    assert_eq!(report.of("account").created, 97);
    assert_eq!(report.of("user").created, 30);
    assert_eq!(report.unmapped, []);
    let figures = Figures::of(&crm);
    figures.check(&truth(&folder));
    assert!(crm.verify().unwrap().is_sound());
    let won: i64 = crm
        .totals(&Deal::OUTCOME)
        .unwrap()
        .into_iter()
        .filter(|((_, category), _)| *category == StageCategory::Won)
        .map(|(_, sum)| sum.count)
        .sum();
    assert_eq!(won, 6438);
}

#[test]
fn an_import_goes_on_where_it_stopped_changes_nothing_when_repeated_and_is_reverted_whole() {
    let Some(folder) = data() else { return };
    let crm = crm();
    let mapping = crm.mapping(MAPPING).unwrap();
    let files = Folder::new(&folder);
    let options = ImportOptions { batch: 1_000, ..ImportOptions::default() };

    let mut batches = 0;
    let stopped = crm.import(&mapping, &files, &options, &mut |_| {
        batches += 1;
        if batches == 6 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    let stopped = stopped.unwrap();
    assert!(!stopped.finished);
    assert!(stopped.of("deal").created < 14_277);
    let resumed = ImportOptions { resume: stopped.change_set, ..options };
    let rest = crm.import(&mapping, &files, &resumed, &mut |_| ControlFlow::Continue(())).unwrap();

    assert!(rest.finished);
    assert_eq!(rest.change_set, stopped.change_set);
    assert_eq!(stopped.of("deal").created + rest.of("deal").created, 14_277);
    Figures::of(&crm).check(&truth(&folder));
    let again = import(&crm, MAPPING, &files);
    assert_eq!((again.of("deal").unchanged, again.change_set), (14_277, None));
    crm.revert(rest.change_set.unwrap(), false).unwrap();
    assert_eq!(Figures::of(&crm), Figures::default());
    assert_eq!(all(|query| crm.accounts().list(query).unwrap()).len(), 0);
}

/// The pipeline as another company's program would write it.
struct Disguise {
    columns: BTreeMap<&'static str, &'static str>,
    values: BTreeMap<&'static str, &'static str>,
    delimiter: &'static str,
}

impl Disguise {
    /// The file with other columns, values and order of rows; `cell` may rewrite a cell by its column.
    fn file(
        &self,
        folder: &std::path::Path,
        name: &str,
        cell: &dyn Fn(&str, &str) -> String,
    ) -> Vec<u8> {
        let text = fs::read_to_string(folder.join(name)).unwrap();
        let mut lines = text.lines();
        let columns: Vec<&str> = lines.next().unwrap().split(',').collect();
        let mut rows: Vec<String> = lines
            .map(|line| {
                let cells: Vec<String> = line
                    .split(',')
                    .zip(&columns)
                    .map(|(text, column)| {
                        let text = self.values.get(text).copied().unwrap_or(text);
                        cell(column, text)
                    })
                    .collect();
                cells.join(self.delimiter)
            })
            .collect();
        shuffle(&mut rows);
        let header: Vec<&str> = columns.iter().map(|column| self.columns[column]).collect();
        format!("{}\r\n{}\r\n", header.join(self.delimiter), rows.join("\r\n")).into_bytes()
    }
}

fn shuffle(rows: &mut [String]) {
    let mut state = 42_u64;
    for place in (1..rows.len()).rev() {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        let other = usize::try_from(state >> 33).unwrap() % (place + 1);
        rows.swap(place, other);
    }
}

#[test]
fn other_columns_and_stages_in_another_order_give_the_same_figures() {
    let Some(folder) = data() else { return };
    let disguise = Disguise {
        columns: BTreeMap::from([
            ("Account", "Kunde"),
            ("Opportunity_ID", "Nr."),
            ("Sales_Agent", "Vertreter"),
            ("Deal_Stage", "Status"),
            ("Product", "Artikel"),
            ("Close_Date", "Ende"),
            ("Close_Value", "Wert"),
            ("Created_On", "Anfang"),
            ("Manager", "Leitung"),
            ("Regional_Office", "Ort"),
            ("Revenue", "Umsatz"),
            ("Employees", "Leute"),
        ]),
        values: BTreeMap::from([
            ("Won", "gewonnen"),
            ("Lost", "verloren"),
            ("In_Progress", "offen"),
        ]),
        delimiter: ",",
    };
    let same = |_: &str, text: &str| text.to_owned();
    let files: Files = ["sales-teams.csv", "accounts.csv", "sales-pipeline.csv"]
        .iter()
        .map(|name| ((*name).to_owned(), disguise.file(&folder, name, &same)))
        .collect();
    let mut mapping = MAPPING.replace(
        r#""In_Progress": "In progress""#,
        r#""offen": "Open", "gewonnen": "Gewonnen", "verloren": "Verloren""#,
    );
    for (from, to) in
        [("\"Won\"", "\"Gewonnen\""), ("\"Lost\"", "\"Verloren\""), ("\"In progress\"", "\"Open\"")]
    {
        mapping = mapping.replace(from, to);
    }
    for (from, to) in &disguise.columns {
        mapping = mapping.replace(&format!("\"{from}\""), &format!("\"{to}\""));
        mapping = mapping.replace(&format!("{{{from}}}"), &format!("{{{to}}}"));
    }
    let crm = crm();

    let report = import(&crm, &mapping, &files);

    assert_eq!(report.bad, []);
    Figures::of(&crm).check(&truth(&folder));
}

/// Semicolons, decimal commas, days before months, `?` for nothing, no file of accounts, the stage as a number
/// that a third file explains, and the team of a seller in a fourth.
#[test]
fn another_companys_export_works_with_another_mapping() {
    let Some(folder) = data() else { return };
    let other = Disguise {
        columns: BTreeMap::from([
            ("Account", "khach_hang"),
            ("Opportunity_ID", "ma"),
            ("Sales_Agent", "nguoi_ban"),
            ("Deal_Stage", "giai_doan"),
            ("Product", "san_pham"),
            ("Close_Date", "ngay_dong"),
            ("Close_Value", "gia_tri"),
            ("Created_On", "ngay_tao"),
            ("Manager", "quan_ly"),
            ("Regional_Office", "khu_vuc"),
        ]),
        values: BTreeMap::from([("Won", "3"), ("Lost", "4"), ("In_Progress", "1")]),
        delimiter: ";",
    };
    let rewritten = |column: &str, text: &str| match column {
        _ if text.is_empty() => "?".to_owned(),
        "Close_Value" => {
            let (whole, fraction) = text.split_once('.').unwrap();
            let grouped = match whole.len() {
                4.. => format!("{}.{}", &whole[..whole.len() - 3], &whole[whole.len() - 3..]),
                _ => whole.to_owned(),
            };
            format!("{grouped},{fraction}")
        }
        "Close_Date" | "Created_On" => {
            let parts: Vec<&str> = text.split('-').collect();
            format!("{}/{}/{} 00:00", parts[2], parts[1], parts[0])
        }
        "Sales_Agent" => text.to_lowercase().replace(' ', "."),
        _ => text.to_owned(),
    };
    let teams = fs::read_to_string(folder.join("sales-teams.csv")).unwrap();
    let rows = || teams.lines().skip(1).map(|line| line.split(',').collect::<Vec<_>>());
    let mut sellers = "\u{FEFF}login;ho_ten;nhom\r\n".to_owned();
    let mut groups = "so;ten\r\n".to_owned();
    let managers: BTreeSet<&str> =
        teams.lines().skip(1).map(|line| line.split(',').nth(1).unwrap()).collect();
    let number = |manager: &str| managers.iter().position(|name| *name == manager).unwrap() + 1;
    for row in rows() {
        let login = row[0].to_lowercase().replace(' ', ".");
        sellers.extend([format!("{login};{};{}\r\n", row[0], number(row[1]))]);
    }
    for manager in &managers {
        groups.extend([format!("{};{manager}\r\n", number(manager))]);
    }
    let files = Files::from([
        ("co_hoi.csv".to_owned(), other.file(&folder, "sales-pipeline.csv", &rewritten)),
        ("nhan_vien.csv".to_owned(), sellers.into_bytes()),
        ("nhom.csv".to_owned(), groups.into_bytes()),
        ("giai_doan.csv".to_owned(), "ma,ten\n1,Đang bàn\n3,Ký được\n4,Mất\n".as_bytes().to_vec()),
    ]);
    let mapping = r#"{
      "format": 1,
      "preset": "vi-VN",
      "company": {"name": "Công ty B", "base_currency": "USD", "zone": "Asia/Ho_Chi_Minh"},
      "pipelines": [{"name": "Bán lẻ", "stages": [
        {"name": "Đang bàn", "category": "open", "probability": 40},
        {"name": "Ký được", "category": "won"},
        {"name": "Mất", "category": "lost"}
      ]}],
      "system": "b",
      "csv": {"delimiter": ";", "missing": ["", "?"], "number": {"decimal": ",", "group": "."},
              "dates": ["dd/MM/yyyy HH:mm"]},
      "files": [
        {"file": "co_hoi.csv", "records": [
          {"entity": "deal", "external_id": "ma", "fields": {
            "name": {"text": "{san_pham} {ma}"},
            "stage": {"column": "giai_doan", "lookup": {"file": "giai_doan.csv", "key": "ma", "take": "ten"}},
            "account": {"column": "khach_hang", "link": {"not_found": "create",
                        "with": {"kind": {"value": "customer"}}}},
            "owner": {"column": "nguoi_ban", "link": {"by": "login"}},
            "amount": "gia_tri", "created_at": "ngay_tao", "closed_at": "ngay_dong",
            "tags": ["san_pham"]}}]},
        {"file": "giai_doan.csv", "csv": {"delimiter": ","}},
        {"file": "nhan_vien.csv", "records": [
          {"entity": "user", "match": ["login"], "fields": {
            "login": "login", "name": "ho_ten",
            "teams": [{"team": {"column": "nhom", "lookup": {"file": "nhom.csv", "key": "so", "take": "ten"}}}]}}]},
        {"file": "nhom.csv", "records": [
          {"entity": "team", "match": ["name"], "external_id": "so", "fields": {"name": "ten"}}]}
      ]
    }"#;
    let crm = crm();

    let report = import(&crm, mapping, &files);

    assert_eq!(report.bad, []);
    assert!(report.of("account").created > 80);
    Figures::of(&crm).check(&truth(&folder));
}
