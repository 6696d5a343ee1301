//! One change to ten thousand records.

use std::path::Path;

use crm_core::{
    Crm, Date, Query,
    entity::EntityId,
    flow::Refusal,
    model::{DealChange, DealId},
    report::Asked,
};

use crate::{
    Result, figures,
    load::Both,
    ours::threads,
    report::{ONCE, Pair, Report, mean, same, timed},
    sqlite::Sqlite,
};

/// How many deals are changed, about: those of the first day are all changed or none.
const DEALS: usize = 10_000;
/// How often.
const ROUNDS: i32 = 4;

pub(crate) fn measure(both: &Both, folder: &Path, report: &mut Report) -> Result {
    let (crm, sqlite) = both.files.copies(folder)?.open()?;
    sqlite.keep_forecast()?;
    let first = first_day(both)?;
    let (mut of_ours, mut of_sqlite) = (Vec::new(), Vec::new());
    let mut changed = 0;
    let rounds = if ONCE.load(std::sync::atomic::Ordering::Relaxed) { 1 } else { ROUNDS };
    for round in 0..rounds {
        let to = first.add_days(3_000 + 40 * round)?;
        of_ours.push(timed(|| {
            changed = expect(&crm, first, to)?;
            Ok(())
        })?);
        let at = crm.now().millis();
        let mut same_changed = 0;
        of_sqlite.push(timed(|| {
            sqlite.begin()?;
            same_changed = sqlite.expect(first.days(), to.days(), at)?;
            sqlite.commit()
        })?);
        same(&changed, &same_changed)?;
    }
    same(&figures::forecast(&crm, &Asked::new())?, &sqlite.kept_forecast()?)?;
    agree(both, &crm, &sqlite)?;
    crm.close()?;
    let pair = Pair { ours: mean(&of_ours), sqlite: mean(&of_sqlite) };
    let (ours, theirs) = (pair.ours * 1e3, pair.sqlite * 1e3);
    let note = format!("{ours:.0} and {theirs:.0} ms for {changed} deals; {}", threads());
    report.ratio("mass update of 10,000", pair.ours, pair.sqlite, Some(1.0), note);
    Ok(())
}

/// The first day from which on few enough open deals are expected.
fn first_day(both: &Both) -> Result<Date> {
    let open = both.rows.deals.iter().filter(|deal| deal.fields.category == 1);
    let mut days: Vec<i32> = open.filter_map(|deal| deal.fields.expected_close).collect();
    days.sort_unstable_by(|one, other| other.cmp(one));
    let last = days.get(DEALS).copied().unwrap_or_else(|| days[days.len() - 1] - 1);
    Ok(Date::from_days(last + 1)?)
}

fn expect(crm: &Crm, first: Date, to: Date) -> Result<usize> {
    let query = Query::new()
        .filter("category == \"open\" && expected_close >= $first")
        .param("first", first);
    let changes = [DealChange::ExpectedClose(Some(to))];
    let told = crm.deals().mass_update(&query, changes, Refusal::RefuseAll)?;
    Ok(usize::try_from(told.changed)?)
}

/// Both sides hold the same afterwards, but for when it was written.
fn agree(both: &Both, crm: &Crm, sqlite: &Sqlite) -> Result {
    for deal in both.rows.deals.iter().step_by(97) {
        let mut ours = crate::data::deal(crm.deals().get(DealId::from_uuid(deal.id))?);
        let Some(theirs) = sqlite.deal(deal.id)? else {
            return Err("SQLite lacks a deal".into());
        };
        ours.updated_at = theirs.updated_at;
        same(&ours, &theirs)?;
    }
    Ok(())
}
