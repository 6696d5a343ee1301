//! Damages files and asks that nobody is told what nobody wrote.
//!
//! A damaged file is refused with a typed error, or it gives what somebody once wrote under that key. A list may lack
//! rows, and a figure may be an old one, only where the check of the whole file then says that something is wrong.

mod file;
mod judge;
mod wound;

use std::{
    collections::BTreeMap,
    fmt, process,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicU64, AtomicUsize, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use crm_core::Result;

use self::{file::Sound, judge::Judged, wound::Wound};
use crate::random::Random;

/// How long looking at one file may take before it counts as hanging.
const PATIENCE: Duration = Duration::from_mins(1);
/// Every so many files, what can be saved of them is saved.
const SALVAGE_EVERY: usize = 8;

/// What came of all damages.
#[derive(Clone, Debug, Default)]
pub(crate) struct Summary {
    counts: BTreeMap<(&'static str, Judged), usize>,
    by_wound: BTreeMap<&'static str, usize>,
    /// Lists that lacked rows, as the check then said.
    pub(crate) lacking: usize,
    pub(crate) salvaged: usize,
    pub(crate) findings: Vec<String>,
}

impl Summary {
    pub(crate) fn files(&self) -> usize {
        self.counts.values().sum()
    }

    fn merge(&mut self, other: Self) {
        for (key, count) in other.counts {
            *self.counts.entry(key).or_default() += count;
        }
        for (key, count) in other.by_wound {
            *self.by_wound.entry(key).or_default() += count;
        }
        self.lacking += other.lacking;
        self.salvaged += other.salvaged;
        self.findings.extend(other.findings);
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:16}", "file")?;
        for judged in Judged::ALL {
            write!(f, "{:>12}", judged.title())?;
        }
        let mut files: Vec<_> = self.counts.keys().map(|(file, _)| *file).collect();
        files.dedup();
        for file in files {
            write!(f, "\n{file:16}")?;
            for judged in Judged::ALL {
                let count = self.counts.get(&(file, judged)).copied().unwrap_or_default();
                write!(f, "{count:>12}")?;
            }
        }
        write!(f, "\ndamages:")?;
        for (wound, count) in &self.by_wound {
            write!(f, " {count} {wound},")?;
        }
        write!(f, " {} salvaged", self.salvaged)?;
        for finding in self.findings.iter().take(20) {
            write!(f, "\nFOUND: {finding}")?;
        }
        Ok(())
    }
}

/// Damages `count` files, drawn by the seed; `only` looks at the one with this number.
///
/// # Errors
/// What making the files gives.
pub(crate) fn run(seed: u64, count: usize, only: Option<usize>) -> Result<Summary> {
    let files = file::all()?;
    let numbers = only.map_or(0..count, |number| number..number + 1);
    let next = AtomicUsize::new(numbers.start);
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let begun = Instant::now();
    let watched: Vec<AtomicU64> = (0..cores).map(|_| AtomicU64::new(u64::MAX)).collect();
    let summary = Mutex::new(Summary::default());
    let is_over = AtomicUsize::new(0);
    thread::scope(|scope| {
        for at in &watched {
            let (files, next, summary, is_over) = (&files, &next, &summary, &is_over);
            scope.spawn(move || {
                let mut own = Summary::default();
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= numbers.end {
                        break;
                    }
                    at.store(begun.elapsed().as_secs(), Ordering::Relaxed);
                    look(files, seed, number, &mut own);
                    at.store(u64::MAX, Ordering::Relaxed);
                }
                summary.lock().unwrap_or_else(PoisonError::into_inner).merge(own);
                is_over.fetch_add(1, Ordering::Relaxed);
            });
        }
        scope.spawn(|| {
            while is_over.load(Ordering::Relaxed) < cores {
                thread::sleep(Duration::from_millis(100));
                let now = begun.elapsed().as_secs();
                let late = |at: &AtomicU64| {
                    now.saturating_sub(at.load(Ordering::Relaxed)) > PATIENCE.as_secs()
                };
                if watched.iter().any(late) {
                    let number = next.load(Ordering::Relaxed);
                    println!("FOUND: seed {seed}, a file before number {number} hangs");
                    process::exit(1);
                }
            }
        });
    });
    Ok(summary.into_inner().unwrap_or_else(PoisonError::into_inner))
}

fn look(files: &[Sound], seed: u64, number: usize, summary: &mut Summary) {
    let Some(file) = files.get(number % files.len()) else { return };
    let mut random = Random::of(seed, file.name, number as u64);
    let mut bytes = file.bytes.clone();
    let wound = Wound::draw(&mut random);
    wound.inflict(&mut bytes, &mut random);
    *summary.by_wound.entry(wound.name()).or_default() += 1;
    let place = || format!("seed {seed}, number {number}, {}, {}", file.name, wound.name());
    let looked = judge::look(file, bytes.clone());
    *summary.counts.entry((file.name, looked.judged)).or_default() += 1;
    summary.lacking += usize::from(looked.lacks);
    summary.findings.extend(looked.findings.iter().map(|what| format!("{}: {what}", place())));
    if (number / files.len()).is_multiple_of(SALVAGE_EVERY) {
        summary.salvaged += 1;
        if let Err(what) = judge::salvage(file, &bytes, &looked) {
            summary.findings.push(format!("{}: salvage: {what}", place()));
        }
    }
}
