//! Durable writes: one by one, spaced, and many at once; on the disk and in memory.

use std::{
    path::Path,
    thread,
    time::{Duration, Instant},
};

use crm_core::{
    Crm,
    entity::EntityId,
    flow::ConvertLead,
    model::{LeadId, StageId},
};
use uuid::Uuid;

use crate::{
    Result, figures,
    load::Both,
    made::{Random, make_contact, make_interaction},
    ours::{self, Converted},
    report::{Pair, Report, mean, same, timed},
    sqlite::Sqlite,
    sync::Syncs,
};

const MEMORY: &str = "/dev/shm";
/// After so many writes a sync alone is timed.
const WRITES_A_SYNC: usize = 5;

pub(crate) fn measure(both: &Both, folder: &Path, report: &mut Report) -> Result {
    one_by_one(both, folder, "disk", report)?;
    if Path::new(MEMORY).is_dir() {
        let memory = tempfile::tempdir_in(MEMORY)?;
        one_by_one(both, memory.path(), "tmpfs", report)?;
    }
    for (writers, good) in [(4, 0.35), (16, 0.125)] {
        many(both, folder, writers, good, report)?;
    }
    Ok(())
}

fn one_by_one(both: &Both, folder: &Path, place: &str, report: &mut Report) -> Result {
    let (crm, sqlite) = both.files.copies(folder)?.open()?;
    let mut tell = |name: &str, (pair, syncs): (Pair, Syncs)| {
        report.times_beside(
            &format!("durable {name}, {place}"),
            pair,
            Some(syncs.good(place != "disk")),
            &syncs.note(),
        );
    };
    let count = 300;
    let by = both.frame.users[0];
    let accounts: Vec<Uuid> = both.rows.accounts.iter().map(|row| row.id).collect();
    let contacts: Vec<Uuid> = both.rows.contacts.iter().map(|row| row.id).collect();
    let stages = both.frame.open_stages();

    let measured = by_turns(
        count,
        Syncs::of(folder)?,
        |nth| ours::insert_contact(&crm, make_contact(30_000_000 + nth, &accounts)?, by),
        |row| {
            sqlite.begin()?;
            sqlite.insert_contact(row, true)?;
            sqlite.commit()
        },
    )?;
    tell("contact", measured);
    let measured = by_turns(
        count,
        Syncs::of(folder)?,
        |nth| ours::insert_interaction(&crm, make_interaction(30_000_000 + nth, &contacts)?, by),
        |row| {
            sqlite.begin()?;
            sqlite.insert_interaction(row, true)?;
            sqlite.commit()
        },
    )?;
    tell("interaction", measured);
    let measured = by_turns(
        count,
        Syncs::of(folder)?,
        |nth| {
            let deal = &both.rows.deals[Random::new(nth as u64).below(both.rows.deals.len())];
            let other: Vec<StageId> =
                stages.iter().copied().filter(|stage| stage.uuid() != deal.fields.stage).collect();
            ours::move_deal(&crm, deal.id, other[nth % other.len()])
        },
        |row| {
            sqlite.begin()?;
            sqlite.move_deal(row.id, row.fields.stage, row.updated_at)?;
            sqlite.commit()
        },
    )?;
    tell("stage change", measured);

    let measured = conversions(both, &crm, &sqlite, Syncs::of(folder)?)?;
    tell("lead conversion", measured);

    let row = ours::insert_contact(&crm, make_contact(31_000_000, &accounts)?, by)?;
    if sqlite.contact(row.id)?.is_some() {
        return Err("SQLite has a contact that was not inserted".into());
    }
    let spaced = spaced(
        10,
        |nth| ours::insert_contact(&crm, make_contact(31_000_001 + nth, &accounts)?, by),
        |row| {
            sqlite.begin()?;
            sqlite.insert_contact(row, true)?;
            sqlite.commit()
        },
    )?;
    report.times(&format!("durable contact every 250 ms, two syncs, {place}"), spaced, None);
    crm.close()?;
    Ok(())
}

/// Converts leads on both sides, and asks both sides what the new accounts are.
fn conversions(both: &Both, crm: &Crm, sqlite: &Sqlite, syncs: Syncs) -> Result<(Pair, Syncs)> {
    let leads = &both.rows.leads;
    let mut made = Vec::new();
    let measured = by_turns_of(
        leads.len().min(200),
        syncs,
        |nth| Ok(crm.convert_lead(ConvertLead::new(LeadId::from_uuid(leads[nth].id)))?),
        |told| ours::converted(crm, &told),
        |converted: &Converted| {
            sqlite.begin()?;
            sqlite.convert_lead(converted)?;
            sqlite.commit()?;
            made.push(converted.account.id);
            Ok(())
        },
    )?;
    for account in made {
        same(&figures::account_360(crm, account)?, &sqlite.account_360(account)?)?;
    }
    Ok(measured)
}

/// The mean times, one write of ours and the same of `SQLite`'s by turns.
fn by_turns<T>(
    count: usize,
    syncs: Syncs,
    ours: impl FnMut(usize) -> Result<T>,
    sqlite: impl FnMut(&T) -> Result,
) -> Result<(Pair, Syncs)> {
    by_turns_of(count, syncs, ours, Ok, sqlite)
}

/// The same; `read` gets ready, unmeasured, what `SQLite` is to write.
fn by_turns_of<T, W>(
    count: usize,
    mut syncs: Syncs,
    mut ours: impl FnMut(usize) -> Result<T>,
    mut read: impl FnMut(T) -> Result<W>,
    mut sqlite: impl FnMut(&W) -> Result,
) -> Result<(Pair, Syncs)> {
    let (mut of_ours, mut of_sqlite) = (Vec::new(), Vec::new());
    for nth in 0..count {
        let start = Instant::now();
        let told = ours(nth)?;
        of_ours.push(start.elapsed().as_secs_f64());
        let row = read(told)?;
        of_sqlite.push(timed(|| sqlite(&row))?);
        if nth % WRITES_A_SYNC == 0 {
            syncs.sample()?;
        }
    }
    Ok((Pair { ours: mean(&of_ours), sqlite: mean(&of_sqlite) }, syncs))
}

fn spaced<T>(
    count: usize,
    mut ours: impl FnMut(usize) -> Result<T>,
    mut sqlite: impl FnMut(&T) -> Result,
) -> Result<Pair> {
    let mut pairs = Vec::new();
    for nth in 0..count {
        thread::sleep(Duration::from_millis(250));
        let start = Instant::now();
        let row = ours(nth)?;
        let of_ours = start.elapsed().as_secs_f64();
        pairs.push(Pair { ours: of_ours, sqlite: timed(|| sqlite(&row))? });
    }
    let side = |of: fn(&Pair) -> f64| mean(&pairs.iter().map(of).collect::<Vec<_>>());
    Ok(Pair { ours: side(|pair| pair.ours), sqlite: side(|pair| pair.sqlite) })
}

/// Seconds for each write, all writers together.
fn many(both: &Both, folder: &Path, writers: usize, good: f64, report: &mut Report) -> Result {
    let files = both.files.copies(folder)?;
    let crm = ours::open(&files.crm)?;
    let mut syncs = Syncs::of(folder)?;
    let mut sample = || (0..20).try_for_each(|_| syncs.sample());
    sample()?;
    let each = 400 / writers;
    let by = both.frame.users[0];
    let ours = together(writers, each, |writer| {
        let crm = crm.clone();
        Ok(move |nth: usize| {
            let fields = make_contact(40_000_000 + writer * each + nth, &[])?;
            ours::insert_contact(&crm, fields, by).map(drop)
        })
    })?;
    crm.close()?;
    sample()?;
    let of_sqlite = together(writers, each, |writer| {
        let sqlite = Sqlite::open(&files.sqlite)?;
        Ok(move |nth: usize| {
            let number = writer * each + nth;
            let mut row = both.rows.contacts[number % both.rows.contacts.len()].clone();
            row.id = Uuid::from_u128((number as u128) | (7 << 64));
            sqlite.begin()?;
            sqlite.insert_contact(&row, true)?;
            sqlite.commit()
        })
    })?;
    sample()?;
    let pair = Pair { ours, sqlite: of_sqlite };
    let name = format!("{writers} durable writers, time per write");
    report.times_beside(&name, pair, syncs.is_slow().then_some(good), &syncs.note());
    Ok(())
}

fn together<F: FnMut(usize) -> Result>(
    writers: usize,
    each: usize,
    writer: impl Fn(usize) -> Result<F> + Sync,
) -> Result<f64> {
    let start = Instant::now();
    thread::scope(|scope| -> Result {
        let handles: Vec<_> = (0..writers)
            .map(|number| {
                let writer = &writer;
                scope.spawn(move || -> Result {
                    let mut write = writer(number)?;
                    (0..each).try_for_each(&mut write)
                })
            })
            .collect();
        for handle in handles {
            handle.join().map_err(|_| "a writer panicked")??;
        }
        Ok(())
    })?;
    Ok(start.elapsed().as_secs_f64() / (writers * each) as f64)
}
