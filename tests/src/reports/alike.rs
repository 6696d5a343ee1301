//! What every report does alike: it takes a filter, a period and a time, and has two pictures.

use crm_core::{
    model::{Account, User},
    report::Asked,
};

use super::world::{Company, NOW, described, seen, span, time};

/// Whatever a report reads, a filter that all records pass changes nothing: totals and scans tell the same.
#[test]
fn a_filter_that_everything_passes_changes_nothing() {
    for seed in 0..2 {
        let company = Company::random(seed);
        for crm in company.handles() {
            for report in described(&crm) {
                let of = |asked: Asked| match report.about.as_deref() {
                    Some("user") => Some(asked.about(company.users[1])),
                    Some("account") => {
                        Some(asked.about(seen(&crm.accounts()).first().map(|account| account.id)?))
                    }
                    _ => Some(asked),
                };
                for period in [None, Some("this_quarter"), Some("last_30_days")] {
                    let asked = || period.map_or(Asked::new(), |it| Asked::new().period(span(it)));
                    let Some(plain) = of(asked()) else { continue };
                    let plain = crm.report(&report.name, &plain).unwrap().to_json();
                    let filtered = of(asked().filter("has(created_at)")).unwrap();
                    let filtered = match crm.report(&report.name, &filtered) {
                        // To who may see no record of an entity, its fields are unknown.
                        Err(error) if error.code() == "unknown_field" => continue,
                        answer => answer.unwrap().to_json(),
                    };
                    assert_eq!(plain, filtered, "{} of {period:?}", report.name);
                    let now = of(asked().as_of(time(NOW))).unwrap();
                    let now = crm.report(&report.name, &now).unwrap().to_json();
                    assert_eq!(plain, now, "{} of {period:?} as of now", report.name);
                }
            }
        }
    }
}

/// Every report has figures and two pictures, in both languages, of much and of nothing.
#[test]
fn every_report_has_figures_and_pictures() {
    let full = Company::random(7);
    for (crm, user) in [(Company::empty().crm, None), (full.crm.clone(), Some(full.users[1]))] {
        let account = crm.accounts().create(Account::new("Hoa Sen & Con")).unwrap().id;
        let user = user.unwrap_or_else(|| crm.users().create(User::new("me", "Me")).unwrap().id);
        let reports = described(&crm);
        assert!(reports.len() >= 18, "only {} reports", reports.len());
        for report in reports {
            let asked = match report.about.as_deref() {
                Some("user") => Asked::new().about(user),
                Some("account") => Asked::new().about(account),
                _ => Asked::new(),
            };
            let answer = crm.report(&report.name, &asked).unwrap();
            assert!(answer.to_json().is_object());
            let (svg, vega) = (answer.to_svg(), answer.to_vega_lite());
            assert!(svg.starts_with("<svg") && svg.contains("<title") && svg.contains("<desc"));
            assert!(svg.contains("prefers-color-scheme: dark"));
            assert!(!svg.contains("Hoa Sen & Con"), "{} is not escaped", report.name);
            assert!(vega["$schema"].as_str().unwrap().contains("vega-lite"));
            assert!(vega["data"]["values"].is_array());
        }
    }
}
