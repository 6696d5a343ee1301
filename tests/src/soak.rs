//! Hours of everyday work on a file whose records come and go: what grows though the records do not.

use std::{
    collections::VecDeque,
    fmt, fs, io,
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};

use crm_core::{
    Crm, Error, ErrorKind, OpenOptions, Query, Result, SearchOptions, SeededIds, SpaceStats,
    TestClock,
    flow::MoveDeal,
    model::{Account, AccountChange, CompanyChange, Contact, Deal, DealChange, DealId, StageId},
    report::{self, Asked},
};

use crate::memory;

/// How many deals there are at a time.
const DEALS: usize = 500;
/// Every so many rounds the rarer calls are made, and every so many the file is opened anew.
const RARE: u64 = 50;
const REOPENED: u64 = 1_000;
/// Time passes quickly, so that what is kept for a day goes.
const ROUND_MS: i64 = 60_000;
/// Caches fill and the file finds its size in the first quarter, which is not counted.
const SETTLED: f64 = 0.25;

/// What is looked at while the work goes on.
#[derive(Clone, Copy, Debug)]
struct Sample {
    hours: f64,
    memory_kib: u64,
    file_bytes: u64,
    /// What the journal holds: who changed which fields and when is kept for ever.
    journal_bytes: u64,
    /// What all else in the file holds.
    other_bytes: u64,
    handles: u64,
    rounds: u64,
}

/// What hours of work came to.
#[derive(Debug)]
pub struct Soaked {
    samples: Vec<Sample>,
}

/// Works on a new file in this folder for so long.
///
/// # Errors
/// The first that a call gives: none is expected.
#[expect(clippy::disallowed_methods, reason = "it goes on for as long as it was told")]
#[expect(clippy::float_arithmetic, reason = "hours may be parts of one")]
pub fn soak(folder: &Path, hours: f64, told: &mut dyn FnMut(&str)) -> Result<Soaked> {
    let begun = Instant::now();
    let limit = Duration::from_secs_f64(hours * 3_600.0);
    let path = folder.join("soak.crm");
    let mut work = Work::begin(&path)?;
    let mut soaked = Soaked { samples: Vec::new() };
    let every = limit / 200;
    let mut next = every;
    while begun.elapsed() < limit {
        work.round()?;
        if begun.elapsed() >= next {
            next = begun.elapsed() + every;
            let hours = begun.elapsed().as_secs_f64() / 3_600.0;
            soaked.samples.push(work.sample(&path, hours)?);
            if soaked.samples.len().is_multiple_of(20) {
                told(&soaked.to_string());
            }
        }
    }
    let verified = work.crm.verify()?;
    match verified.problems.first() {
        Some(problem) => Err(Error::new(ErrorKind::Corrupt, problem.clone())),
        None => Ok(soaked),
    }
}

struct Work {
    crm: Crm,
    options: OpenOptions,
    path: std::path::PathBuf,
    clock: Arc<TestClock>,
    stages: Vec<StageId>,
    deals: VecDeque<DealId>,
    rounds: u64,
}

impl Work {
    fn begin(path: &Path) -> Result<Self> {
        let clock = Arc::new(TestClock::at("2026-11-20T02:00:00Z".parse()?));
        let ids = Arc::new(SeededIds::new(1));
        let options = OpenOptions::new().clock(clock.clone()).ids(ids).cache_bytes(8 << 20);
        let crm = Crm::create(path, options.clone())?;
        let company = crm.company()?.id;
        let day = [CompanyChange::HistoryDays(Some(1)), CompanyChange::TrashDays(Some(1))];
        crm.companies().update(company, day)?;
        let open = Query::new().filter("category == \"open\"").sort("order");
        let stages = crm.stages().list(&open)?.items.iter().map(|stage| stage.id).collect();
        let path = path.to_owned();
        Ok(Self { crm, options, path, clock, stages, deals: VecDeque::new(), rounds: 0 })
    }

    /// A deal comes, is worked on and looked at; the oldest goes.
    fn round(&mut self) -> Result<()> {
        self.rounds += 1;
        self.clock.advance(ROUND_MS);
        let number = self.rounds;
        let stage = |step: u64| {
            let place = usize::try_from(number + step).unwrap_or_default() % self.stages.len();
            self.stages.get(place).copied()
        };
        let (Some(first), Some(second)) = (stage(0), stage(1)) else { return Ok(()) };
        let deal = self.crm.write(|tx| {
            let account = tx.accounts().create(Account::new(format!("Hoa Sen {number}")))?.id;
            let person = Contact { account: Some(account), ..Contact::new("Nguyễn") };
            tx.contacts().create(person)?;
            let deal =
                Deal { account: Some(account), ..Deal::new(format!("Anvil {number}"), first) };
            Ok(tx.deals().create(deal)?.id)
        })?;
        self.deals.push_back(deal);
        let amount = format!("{number} USD").parse()?;
        self.crm.deals().update(deal, [DealChange::Amount(Some(amount))])?;
        self.crm.move_deal(MoveDeal::new(deal, second))?;
        self.crm.search("anvil nguyen", &SearchOptions::new())?;
        self.crm.deals().list(&Query::new().sort("-amount").limit(20))?;
        if self.deals.len() > DEALS
            && let Some(oldest) = self.deals.pop_front()
        {
            let account = self.crm.deals().get(oldest)?.account;
            self.crm.deals().trash(oldest)?;
            self.crm.deals().purge(oldest)?;
            if let Some(account) = account {
                let name = AccountChange::Name("Gone".to_owned());
                self.crm.accounts().update(account, [name])?;
                for person in self.crm.contacts().by(&Contact::BY_ACCOUNT, &account, 10)? {
                    self.crm.contacts().trash(person.id)?;
                }
                self.crm.accounts().trash(account)?;
            }
        }
        if number.is_multiple_of(RARE) {
            self.rare(deal)?;
        }
        if number.is_multiple_of(REOPENED) {
            self.crm.close()?;
            self.crm = Crm::open(&self.path, self.options.clone())?;
        }
        Ok(())
    }

    /// Reports, an earlier state, a revert, an export, and what is due.
    fn rare(&mut self, deal: DealId) -> Result<()> {
        for name in report::names() {
            match self.crm.report(name, &Asked::new()) {
                Err(error) if error.kind() == ErrorKind::Invalid => {}
                answer => drop(answer?.to_json()),
            }
        }
        let before = self.crm.now();
        self.clock.advance(1_000);
        self.crm.deals().update(deal, [DealChange::NextStep(Some("Call".to_owned()))])?;
        self.crm.as_of(before)?.deals().list(&Query::new().limit(20))?;
        if let Some(last) = self.crm.history("deal", deal.into())?.first() {
            self.crm.revert(last.change_set, false)?;
        }
        self.crm.export_csv("deal", &Query::new(), &mut io::sink())?;
        self.crm.tick(self.crm.now())?;
        self.crm.expire()?;
        Ok(())
    }

    fn sample(&self, path: &Path, hours: f64) -> Result<Sample> {
        let failed = |error: io::Error| {
            Error::new(ErrorKind::Storage, format!("the process cannot be looked at: {error}"))
        };
        let (journal, others): (Vec<_>, Vec<_>) =
            self.crm.stats()?.spaces.into_iter().partition(|part| part.name == "journal");
        let bytes = |parts: Vec<SpaceStats>| parts.iter().map(|part| part.bytes).sum();
        Ok(Sample {
            hours,
            journal_bytes: bytes(journal),
            other_bytes: bytes(others),
            memory_kib: memory::of_process("VmRSS").map_err(failed)?,
            file_bytes: fs::metadata(path).map_err(failed)?.len(),
            handles: fs::read_dir("/proc/self/fd").map_err(failed)?.count() as u64,
            rounds: self.rounds,
        })
    }
}

impl Soaked {
    #[expect(clippy::float_arithmetic, reason = "hours may be parts of one")]
    fn settled(&self) -> &[Sample] {
        let first = self.samples.iter().position(|sample| {
            self.samples.last().is_some_and(|last| sample.hours >= last.hours * SETTLED)
        });
        self.samples.get(first.unwrap_or_default()..).unwrap_or_default()
    }

    /// By how much a figure grows in an hour: the slope of the straight line that fits best.
    #[expect(clippy::float_arithmetic, reason = "a slope of measurements, and no money")]
    fn slope(&self, figure: impl Fn(&Sample) -> f64) -> f64 {
        let samples = self.settled();
        #[expect(clippy::cast_precision_loss, reason = "there are a few hundred samples")]
        let count = samples.len().max(1) as f64;
        let mean = |of: &dyn Fn(&Sample) -> f64| samples.iter().map(of).sum::<f64>() / count;
        let (hours, level) = (mean(&|sample| sample.hours), mean(&|sample| figure(sample)));
        let along = |sample: &Sample| sample.hours - hours;
        let spread: f64 = samples.iter().map(|sample| along(sample) * along(sample)).sum();
        let both: f64 = samples.iter().map(|sample| along(sample) * (figure(sample) - level)).sum();
        if spread > 0.0 { both / spread } else { 0.0 }
    }

    /// Whether a process could go on like this for weeks: no file stays open, and memory grows by less than 16 MiB
    /// over the whole run.
    pub fn is_steady(&self) -> bool {
        let settled = self.settled();
        let (Some(first), Some(last)) = (settled.first(), settled.last()) else { return false };
        let most = |samples: &[Sample]| samples.iter().map(|sample| sample.memory_kib).max();
        let (early, late) = settled.split_at(settled.len() / 2);
        last.handles <= first.handles
            && most(late).unwrap_or_default() < most(early).unwrap_or_default() + (16 << 10)
    }
}

#[expect(
    clippy::cast_precision_loss,
    clippy::float_arithmetic,
    reason = "figures of measurements, and no money"
)]
impl fmt::Display for Soaked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let settled = self.settled();
        let (Some(first), Some(last)) = (settled.first(), settled.last()) else {
            return f.write_str("no sample yet: go on for longer");
        };
        let kib = |bytes: f64| bytes / 1_024.0;
        let rounds = (last.rounds - first.rounds).max(1) as f64;
        let grown = |of: fn(&Sample) -> u64| (of(last) as f64 - of(first) as f64) / rounds;
        write!(
            f,
            "{:.2} h, {} rounds: memory {} KiB {:+.0} KiB/h, file {:.0} KiB {:+.0} KiB/h (a round: {:+.0} bytes of the file, {:+.0} of the journal, {:+.0} of all else), {} handles {:+.2}/h",
            last.hours,
            last.rounds,
            last.memory_kib,
            self.slope(|sample| sample.memory_kib as f64),
            kib(last.file_bytes as f64),
            kib(self.slope(|sample| sample.file_bytes as f64)),
            grown(|sample| sample.file_bytes),
            grown(|sample| sample.journal_bytes),
            grown(|sample| sample.other_bytes),
            last.handles,
            self.slope(|sample| sample.handles as f64),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everyday_work_leaves_no_handle_open_and_no_memory_behind() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("soak.crm");
        let mut work = Work::begin(&path).unwrap();
        let mut handles = Vec::new();
        for _ in 0..2 {
            for _ in 0..RARE {
                work.round().unwrap();
            }
            work.crm.close().unwrap();
            work.crm = Crm::open(&path, work.options.clone()).unwrap();
            handles.push(work.sample(&path, 0.0).unwrap().handles);
        }
        assert!(work.crm.verify().unwrap().is_sound());
        // Tests beside this one open files too.
        assert!(handles[1] < handles[0] + 50, "{handles:?}");
    }

    #[test]
    fn a_slope_is_that_of_the_line_through_the_settled_samples() {
        let sample = |number: u32| Sample {
            hours: f64::from(number),
            memory_kib: if number < 10 { 900 } else { 1_000 + 3 * u64::from(number) },
            file_bytes: 5_000,
            journal_bytes: 2_000,
            other_bytes: 2_500,
            handles: 7,
            rounds: 10,
        };
        let soaked = Soaked { samples: (0..=40).map(sample).collect() };
        let slope = soaked.slope(|sample| f64::from(u32::try_from(sample.memory_kib).unwrap()));
        assert!((slope - 3.0).abs() < 1e-9, "{slope}");
        assert!(soaked.is_steady());
    }
}
