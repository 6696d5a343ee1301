//! Look-ups, lists, figures and search.

use std::{
    fs::{self, File},
    io,
    path::Path,
    sync::atomic::{AtomicBool, AtomicUsize, Ordering},
    thread,
    time::{Duration, Instant},
};

use crm_core::{Crm, model::StageId};
use uuid::Uuid;

use crate::{
    Result, figures,
    load::Files,
    made::{Random, make_contact},
    ours::{self, Frame},
    report::{Compared, Report, compare},
    sqlite::Sqlite,
};

/// Words as people type them: a name cut short, a common word, two words, digits.
const SEARCHES: &[&str] = &[
    "nguy lan",
    "smith",
    "ngu",
    "tra mai",
    "lotus hung",
    "director",
    "lan 77",
    "hoa 912",
    "quote",
];

/// What the rows ask about, of the records that both sides hold.
pub(crate) struct Picks {
    contacts: Vec<Uuid>,
    /// The first address of each contact.
    emails: Vec<String>,
    accounts: Vec<Uuid>,
    pub(crate) frame: Frame,
}

impl Picks {
    fn of(crm: &Crm, sqlite: &Sqlite) -> Result<Self> {
        Ok(Self {
            contacts: sqlite.column("SELECT uuid FROM contact ORDER BY id")?,
            emails: sqlite
                .column("SELECT key FROM contact_email WHERE pos = 0 ORDER BY contact")?,
            accounts: sqlite.column("SELECT uuid FROM account ORDER BY id")?,
            frame: Frame::of(crm)?,
        })
    }

    fn contact(&self, nth: usize) -> Uuid {
        self.contacts[picked(self.contacts.len(), nth)]
    }

    fn email(&self, nth: usize) -> &str {
        &self.emails[picked(self.emails.len(), nth)]
    }

    /// A contact with a long timeline.
    fn busy(&self, nth: usize) -> Uuid {
        let contacts = self.contacts.len();
        self.contacts[picked(contacts / 100 + 1, nth) * 100 % contacts]
    }

    pub(crate) fn account(&self, nth: usize) -> Uuid {
        self.accounts[picked(self.accounts.len(), nth)]
    }

    fn stage(&self, nth: usize) -> StageId {
        self.frame.stages[nth % self.frame.stages.len()].0
    }
}

fn picked(rows: usize, nth: usize) -> usize {
    Random::new(nth as u64).below(rows)
}

pub(crate) fn measure(folder: &Path, report: &mut Report) -> Result {
    let files = Files::in_folder(folder);
    // The system forgets a file that was written long ago sooner than one that was written last.
    for path in [&files.crm, &files.sqlite] {
        io::copy(&mut File::open(path)?, &mut io::sink())?;
    }
    let (crm, sqlite) = files.open()?;
    sqlite.make_board_indexes()?;
    let picks = Picks::of(&crm, &sqlite)?;
    for (sql, plan) in sqlite.plans()? {
        report.fact(&format!("plan of {sql}"), plan);
    }
    lookups(&picks, &crm, &sqlite, report)?;
    boards(&picks, &crm, &sqlite, report)?;
    figures::measure(&picks, &crm, &sqlite, report)?;
    searches(&crm, &sqlite, report)?;
    sqlite.drop_board_indexes()?;
    drop(sqlite);
    against_ordinary_indexes(&picks, &crm, &files.sqlite, folder, report)?;
    crm.close()?;
    beside_a_writer(&picks, &files.copies(folder)?, report)
}

fn lookups(picks: &Picks, crm: &Crm, sqlite: &Sqlite, report: &mut Report) -> Result {
    let pair = compare(
        20,
        500,
        |nth| ours::get(crm, picks.contact(nth)),
        |nth| sqlite.contact(picks.contact(nth)),
    )?;
    report.compared("get by id", &pair, Some(0.9));
    let pair = compare(
        20,
        500,
        |nth| ours::by_email(crm, picks.email(nth)),
        |nth| sqlite.contact_by_email(picks.email(nth)),
    )?;
    report.compared("get by e-mail", &pair, Some(0.9));
    let pair = compare(
        20,
        50,
        |nth| ours::timeline(crm, picks.busy(nth)),
        |nth| sqlite.timeline(picks.busy(nth)),
    )?;
    report.compared("timeline of 50, full records", &pair, None);
    let pair = compare(
        20,
        50,
        |nth| ours::timeline_rows(crm, picks.busy(nth)),
        |nth| sqlite.timeline_rows(picks.busy(nth)),
    )?;
    report.compared("timeline of 50, list projection, a String each", &pair, None);
    let pair = timeline_pair(picks, crm, sqlite)?;
    report.compared("timeline of 50, list projection", &pair, Some(0.45));
    let pair = compare(
        20,
        50,
        |nth| ours::page(crm, picks.stage(nth)),
        |nth| sqlite.page(picks.stage(nth).uuid()),
    )?;
    report.compared("list page of 50", &pair, Some(0.7));
    let pair = compare(
        20,
        50,
        |nth| ours::bare_page(crm, picks.stage(nth)),
        |nth| sqlite.bare_page(picks.stage(nth).uuid()),
    )?;
    report.compared("list page of 50, SQLite without stays in stages", &pair, None);
    let pair = compare(
        20,
        50,
        |nth| ours::filtered_page(crm, picks.stage(nth)),
        |nth| sqlite.page(picks.stage(nth).uuid()),
    )?;
    report.compared("list page of 50 by a filter's text", &pair, None);
    Ok(())
}

fn timeline_pair(picks: &Picks, crm: &Crm, sqlite: &Sqlite) -> Result<Compared> {
    compare(
        20,
        50,
        |nth| ours::timeline_page(crm, picks.busy(nth)),
        |nth| sqlite.timeline_page(picks.busy(nth)),
    )
}

/// The lists against `SQLite` with indexes that find and order alone: on a copy, since everything else is measured with
/// indexes that hold what is shown.
fn against_ordinary_indexes(
    picks: &Picks,
    crm: &Crm,
    from: &Path,
    folder: &Path,
    report: &mut Report,
) -> Result {
    let folder = tempfile::tempdir_in(folder)?;
    let copy = folder.path().join("ordinary.db");
    fs::copy(from, &copy)?;
    let sqlite = Sqlite::open(&copy)?;
    sqlite.use_ordinary_indexes()?;
    sqlite.settle()?;
    for (sql, plan) in sqlite.list_plans()? {
        report.fact(&format!("plan with ordinary indexes of {sql}"), plan);
    }
    for (name, measured) in [
        ("timeline of 50, list projection", timeline_pair as Measured),
        ("home", figures::home_pair),
        ("account 360", figures::account_pair),
    ] {
        let pair = measured(picks, crm, &sqlite)?;
        report.compared(&format!("{name}, SQLite with ordinary indexes"), &pair, None);
    }
    Ok(())
}

/// Times a list on both sides.
type Measured = fn(&Picks, &Crm, &Sqlite) -> Result<Compared>;

fn boards(picks: &Picks, crm: &Crm, sqlite: &Sqlite, report: &mut Report) -> Result {
    let sorted = |mut board: Vec<_>| {
        board.sort_unstable();
        board
    };
    let pair = compare(10, 3, |_| ours::board(crm), |_| Ok(sorted(sqlite.board()?)))?;
    report.compared("board, unlimited, against GROUP BY", &pair, Some(0.01));
    let limited = crm.as_user(picks.frame.users[0])?;
    let team = picks.frame.teams[0];
    let pair = compare(10, 3, |_| ours::board(&limited), |_| Ok(sorted(sqlite.team_board(team)?)))?;
    report.compared("board, limited to a team of 20, against GROUP BY", &pair, Some(0.1));
    sqlite.keep_totals()?;
    let pair = compare(20, 50, |_| ours::board(crm), |_| Ok(sorted(sqlite.kept_board()?)))?;
    report.compared("board, unlimited, against trigger-kept totals", &pair, None);
    sqlite.forget_totals()
}

fn searches(crm: &Crm, sqlite: &Sqlite, report: &mut Report) -> Result {
    let ids = |found: Vec<crate::data::Stored<_>>| {
        let mut ids: Vec<Uuid> = found.iter().map(|contact| contact.id).collect();
        ids.sort_unstable();
        ids
    };
    let mut ranked = Vec::new();
    let mut newest = Vec::new();
    for words in SEARCHES {
        // The order of ranks is each side's own; what is found at all is the same.
        let all = |found: Vec<_>| if found.len() < 1000 { ids(found) } else { Vec::new() };
        let (one, other) =
            (all(ours::search(crm, words, false, 1000)?), all(sqlite.search(words, false, 1000)?));
        if one != other {
            return Err(format!("{words}: {} and {} found", one.len(), other.len()).into());
        }
        let pair = compare(
            5,
            6,
            |_| Ok(ours::search(crm, words, false, 20)?.len()),
            |_| Ok(sqlite.search(words, false, 20)?.len()),
        )?;
        report.compared(&format!("search '{words}', ranked"), &pair, None);
        ranked.push(pair.again.ours / pair.again.sqlite);
        let pair = compare(
            5,
            6,
            |_| ours::search(crm, words, true, 20),
            |_| sqlite.search(words, true, 20),
        )?;
        report.compared(&format!("search '{words}', newest"), &pair, None);
        newest.push(pair.again.ours / pair.again.sqlite);
    }
    for (name, ratios) in [("ranked", ranked), ("newest", newest)] {
        let worst = ratios.iter().copied().fold(0.0, f64::max);
        let middle = crate::report::median(ratios);
        report.ratio(&format!("search, {name}, median query"), middle, 1.0, Some(0.5), "");
        report.ratio(&format!("search, {name}, worst query"), worst, 1.0, Some(1.0), "");
    }
    Ok(())
}

/// Reads per second of two threads while a third one writes.
fn beside_a_writer(picks: &Picks, files: &Files, report: &mut Report) -> Result {
    if crate::report::ONCE.load(Ordering::Relaxed) {
        return Ok(());
    }
    let seconds = if picks.contacts.len() < 50_000 { 2 } else { 5 };
    let by = picks.frame.users[0];
    let crm = &ours::open(&files.crm)?;
    let ours = readers(
        seconds,
        |number| {
            let fields = make_contact(20_000_000 + number, &[])?;
            ours::insert_contact(crm, fields, by).map(drop)
        },
        || {
            Ok(|nth: usize| {
                ours::get(crm, picks.contact(nth))?;
                ours::timeline(crm, picks.busy(nth)).map(drop)
            })
        },
    )?;
    crm.close()?;
    let writer = Sqlite::open(&files.sqlite)?;
    let row = writer.contact(picks.contact(0))?.ok_or("SQLite lacks a contact")?;
    let writer = std::sync::Mutex::new(writer);
    let of_sqlite = readers(
        seconds,
        |number| {
            let writer = writer.lock().map_err(|_| "a writer stopped")?;
            let mut row = row.clone();
            row.id = Uuid::from_u128(u128::from(number as u64) | (9 << 64));
            writer.begin()?;
            writer.insert_contact(&row, true)?;
            writer.commit()
        },
        || {
            let sqlite = Sqlite::open(&files.sqlite)?;
            Ok(move |nth: usize| {
                sqlite.contact(picks.contact(nth))?;
                sqlite.timeline(picks.busy(nth)).map(drop)
            })
        },
    )?;
    let note = format!("{ours:.0} and {of_sqlite:.0} pairs of reads a second");
    report.ratio("two readers beside a writer", 1.0 / ours, 1.0 / of_sqlite, Some(0.4), note);
    Ok(())
}

fn readers<F: FnMut(usize) -> Result>(
    seconds: u64,
    write: impl Fn(usize) -> Result + Sync,
    reader: impl Fn() -> Result<F> + Sync,
) -> Result<f64> {
    let stop = AtomicBool::new(false);
    let reads = AtomicUsize::new(0);
    thread::scope(|scope| {
        let mut running = Vec::new();
        running.push(scope.spawn(|| -> Result {
            let mut number = 0;
            while !stop.load(Ordering::Relaxed) {
                write(number)?;
                number += 1;
            }
            Ok(())
        }));
        for thread in 0..2 {
            let (reader, stop, reads) = (&reader, &stop, &reads);
            running.push(scope.spawn(move || -> Result {
                let mut read = reader()?;
                let mut nth = thread * 1_000_000;
                while !stop.load(Ordering::Relaxed) {
                    read(nth)?;
                    nth += 1;
                    reads.fetch_add(1, Ordering::Relaxed);
                }
                Ok(())
            }));
        }
        // Until either side has in memory what it keeps there.
        thread::sleep(Duration::from_secs(seconds));
        let (start, before) = (Instant::now(), reads.load(Ordering::Relaxed));
        thread::sleep(Duration::from_secs(seconds));
        let done = reads.load(Ordering::Relaxed) - before;
        let rate = done as f64 / start.elapsed().as_secs_f64();
        stop.store(true, Ordering::Relaxed);
        for handle in running {
            handle.join().map_err(|_| "a thread panicked")??;
        }
        Ok(rate)
    })
}
