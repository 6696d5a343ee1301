//! Durable writes: one by one, spaced, and many at once; on the disk and in memory.

use std::{
    fs::{self, File},
    io::Write,
    path::Path,
    thread,
    time::{Duration, Instant},
};

use crm_core::{Crm, model::StageId};
use uuid::Uuid;

use crate::{
    Result,
    data::{Random, make_contact, make_interaction},
    load::Both,
    ours,
    report::{Pair, Report, mean, timed},
    sqlite::Sqlite,
};

const MEMORY: &str = "/dev/shm";
/// From here on a sync costs more than the work around it.
const SLOW_SYNC: f64 = 0.002;

pub(crate) fn measure(both: &Both, folder: &Path, report: &mut Report) -> Result {
    let sync = sync_seconds(folder)?;
    report.fact("sync of the disk, ms", (sync * 1e5).round() / 100.0);
    let slow = sync > SLOW_SYNC;
    let good = if slow { 1.2 } else { 3.0 };
    one_by_one(both, folder, "disk", good, report)?;
    if Path::new(MEMORY).is_dir() {
        let memory = tempfile::tempdir_in(MEMORY)?;
        one_by_one(both, memory.path(), "tmpfs", 3.0, report)?;
    }
    for (writers, good) in [(4, 0.35), (16, 0.125)] {
        many(both, folder, writers, slow.then_some(good), report)?;
    }
    Ok(())
}

/// The median of writing 4 KiB and syncing.
fn sync_seconds(folder: &Path) -> Result<f64> {
    let mut file = File::create(folder.join("sync"))?;
    let mut times = Vec::new();
    for _ in 0..50 {
        times.push(timed(|| {
            file.write_all(&[7; 4096])?;
            Ok(file.sync_data()?)
        })?);
    }
    Ok(crate::report::median(times))
}

/// A copy of both sides, so that writes change nothing for what is measured after.
fn copies(both: &Both, folder: &Path) -> Result<(Crm, Sqlite)> {
    let (crm_path, sqlite_path) = (folder.join("written.crm"), folder.join("written.db"));
    for path in
        [&crm_path, &sqlite_path, &folder.join("written.db-wal"), &folder.join("written.db-shm")]
    {
        let _ = fs::remove_file(path);
    }
    fs::copy(&both.crm_path, &crm_path)?;
    fs::copy(&both.sqlite_path, &sqlite_path)?;
    for path in [&crm_path, &sqlite_path] {
        File::open(path)?.sync_all()?;
    }
    Ok((ours::open(&crm_path)?, Sqlite::open(&sqlite_path)?))
}

fn one_by_one(both: &Both, folder: &Path, place: &str, good: f64, report: &mut Report) -> Result {
    let (crm, sqlite) = copies(both, folder)?;
    let count = 300;
    let by = both.frame.users[0];
    let accounts: Vec<Uuid> = both.rows.accounts.iter().map(|row| row.id).collect();
    let contacts: Vec<Uuid> = both.rows.contacts.iter().map(|row| row.id).collect();
    let stages = both.frame.open_stages();

    let pair = both_sides(
        count,
        |nth| ours::insert_contact(&crm, make_contact(30_000_000 + nth, &accounts)?, by),
        |row| {
            sqlite.begin()?;
            sqlite.insert_contact(row, true)?;
            sqlite.commit()
        },
    )?;
    report.times(&format!("durable contact, {place}"), pair, Some(good));
    let pair = both_sides(
        count,
        |nth| ours::insert_interaction(&crm, make_interaction(30_000_000 + nth, &contacts)?, by),
        |row| {
            sqlite.begin()?;
            sqlite.insert_interaction(row, true)?;
            sqlite.commit()
        },
    )?;
    report.times(&format!("durable interaction, {place}"), pair, Some(good));
    let pair = both_sides(
        count,
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
    report.times(&format!("durable stage change, {place}"), pair, Some(good));

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

/// The mean times, one write of ours and the same of `SQLite`'s by turns.
fn both_sides<T>(
    count: usize,
    mut ours: impl FnMut(usize) -> Result<T>,
    mut sqlite: impl FnMut(&T) -> Result,
) -> Result<Pair> {
    let (mut of_ours, mut of_sqlite) = (Vec::new(), Vec::new());
    for nth in 0..count {
        let start = Instant::now();
        let row = ours(nth)?;
        of_ours.push(start.elapsed().as_secs_f64());
        of_sqlite.push(timed(|| sqlite(&row))?);
    }
    Ok(Pair { ours: mean(&of_ours), sqlite: mean(&of_sqlite) })
}

fn spaced<T>(
    count: usize,
    mut ours: impl FnMut(usize) -> Result<T>,
    mut sqlite: impl FnMut(&T) -> Result,
) -> Result<Pair> {
    let mut pairs = Vec::new();
    for nth in 0..count {
        thread::sleep(Duration::from_millis(250));
        pairs.push(both_sides(1, |_| ours(nth), &mut sqlite)?);
    }
    let side = |of: fn(&Pair) -> f64| mean(&pairs.iter().map(of).collect::<Vec<_>>());
    Ok(Pair { ours: side(|pair| pair.ours), sqlite: side(|pair| pair.sqlite) })
}

/// Seconds for each write, all writers together.
fn many(
    both: &Both,
    folder: &Path,
    writers: usize,
    good: Option<f64>,
    report: &mut Report,
) -> Result {
    let (crm, sqlite) = copies(both, folder)?;
    drop(sqlite);
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
    let of_sqlite = together(writers, each, |writer| {
        let sqlite = Sqlite::open(&folder.join("written.db"))?;
        Ok(move |nth: usize| {
            let number = writer * each + nth;
            let mut row = both.rows.contacts[number % both.rows.contacts.len()].clone();
            row.id = Uuid::from_u128((number as u128) | (7 << 64));
            sqlite.begin()?;
            sqlite.insert_contact(&row, true)?;
            sqlite.commit()
        })
    })?;
    let pair = Pair { ours, sqlite: of_sqlite };
    report.times(&format!("{writers} durable writers, time per write"), pair, good);
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
