//! A printed sum is the sum of what is exported: figures against a plain recount over the CSV.

use std::collections::BTreeMap;

use crm_core::{
    Crm, Date, Decimal, Money, OpenOptions, Query, TestClock, model::LocalePreset, report::Asked,
    round_half_up,
};
use crm_examples::{Plan, Sample};
use std::sync::Arc;

type Row = BTreeMap<String, String>;

fn company(seed: u64, size: u64) -> Crm {
    let today: Date = "2026-11-20".parse().unwrap();
    let clock = TestClock::at("2026-11-20T02:00:00Z".parse().unwrap());
    let options = OpenOptions::new().clock(Arc::new(clock)).preset(LocalePreset::ViVn);
    let crm = Crm::memory(options).unwrap();
    let plan = Plan {
        seed,
        accounts: size,
        contacts: 2 * size,
        deals: 3 * size,
        interactions: size,
        ..Plan::new(today)
    };
    Sample::new(plan).fill(&crm, &mut |_, _, _| {}).unwrap();
    crm
}

fn exported(crm: &Crm, entity: &str) -> Vec<Row> {
    let mut bytes = Vec::new();
    crm.export_csv(entity, &Query::new(), &mut bytes).unwrap();
    csv::Reader::from_reader(bytes.as_slice()).deserialize().map(Result::unwrap).collect()
}

fn money(cell: &str) -> Option<Money> {
    (!cell.is_empty()).then(|| cell.parse().unwrap())
}

/// Count, amounts and weighted amounts added up, rounded once at the end.
#[derive(Default)]
struct Recount {
    count: i64,
    valued: i64,
    amount: Decimal,
    weighted: Decimal,
}

impl Recount {
    fn add(&mut self, deal: &Row) {
        self.count += 1;
        let Some(amount) = money(&deal["amount_base"]) else { return };
        self.valued += 1;
        self.amount += amount.amount();
        let probability: Decimal = deal["probability"].parse().unwrap();
        self.weighted += amount.amount() * probability / Decimal::ONE_HUNDRED;
    }

    fn assert_is(&self, figure: &crm_core::report::Figure) {
        assert_eq!(figure.count, self.count);
        assert_eq!(figure.amount.amount(), self.amount.normalize());
        assert_eq!(figure.weighted.amount(), round_half_up(self.weighted, 0).normalize());
    }
}

fn recount<K: Ord>(deals: &[Row], key: impl Fn(&Row) -> Option<K>) -> BTreeMap<K, Recount> {
    let mut counted: BTreeMap<K, Recount> = BTreeMap::new();
    for deal in deals {
        if let Some(key) = key(deal) {
            counted.entry(key).or_default().add(deal);
        }
    }
    counted
}

fn every_figure_is_a_recount_of_the_export(seed: u64, size: u64) {
    let crm = company(seed, size);
    let deals = exported(&crm, "deal");
    assert_eq!(deals.len() as u64, 3 * size);

    let by_stage = recount(&deals, |deal| Some(deal["stage"].clone()));
    let board = crm.board(&Asked::new()).unwrap();
    for row in board.rows.iter().filter(|row| row.figure.count > 0) {
        by_stage[&row.place.stage_id.to_string()].assert_is(&row.figure);
    }
    let shown: i64 = board.rows.iter().map(|row| row.figure.count).sum();
    assert_eq!(usize::try_from(shown).unwrap(), deals.len());

    let by_month = recount(&deals, |deal| {
        let day = match deal["category"].as_str() {
            "open" => &deal["expected_close"],
            "won" => &deal["closed_on"],
            _ => return None,
        };
        Some((day.get(..7).unwrap_or("").to_owned(), deal["forecast_category"].clone()))
    });
    let forecast = crm.forecast(&Asked::new()).unwrap();
    assert_eq!(forecast.rows.len(), by_month.len());
    for row in &forecast.rows {
        let month = row.month.map(|month| month.to_string()).unwrap_or_default();
        by_month[&(month, row.category.to_string())].assert_is(&row.figure);
    }

    let by_outcome = recount(&deals, |deal| Some(deal["category"].clone()));
    let rate = crm.win_rate(&Asked::new()).unwrap();
    assert_eq!((rate.won, rate.valued), (by_outcome["won"].count, by_outcome["won"].valued));
    assert_eq!(rate.won_amount.amount(), by_outcome["won"].amount.normalize());
    assert_eq!(rate.lost, by_outcome["lost"].count);
}

#[test]
fn figures_of_a_small_company_are_recounts_of_its_export() {
    every_figure_is_a_recount_of_the_export(1, 20);
    every_figure_is_a_recount_of_the_export(2, 20);
}

#[test]
fn figures_of_a_larger_company_are_recounts_of_its_export() {
    every_figure_is_a_recount_of_the_export(1, 120);
    every_figure_is_a_recount_of_the_export(2, 120);
}
