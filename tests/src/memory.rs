//! How much memory work with many rows takes, each in a process of its own that is asked for its peak.

mod rows;

use std::{
    fmt, fs,
    fs::File,
    io,
    ops::ControlFlow,
    path::{Path, PathBuf},
    process::Command,
};

use crm_core::{
    Crm, Error, ErrorKind, OpenOptions, Query, RestoreOptions, Result, SearchOptions,
    exchange::{Folder, ImportOptions},
    flow::Refusal,
    model::DealChange,
    report::{self, Asked},
};

/// What may be needed above the cache, whatever the number of rows.
pub const ALLOWED_KIB: u64 = 64 << 10;

/// How much there is to do, and with how much memory.
#[derive(Clone, Copy, Debug)]
pub struct Load {
    /// How many rows there are.
    pub rows: u64,
    /// How many rows a commit of an import has.
    pub batch: usize,
    /// How much of the file is held in memory.
    pub cache_bytes: usize,
}

impl Load {
    /// So many rows, with what programs have when they ask for nothing else.
    pub fn of(rows: u64) -> Self {
        Self { rows, batch: ImportOptions::LARGEST_BATCH, cache_bytes: 32 << 20 }
    }

    fn options(&self) -> OpenOptions {
        OpenOptions::new().cache_bytes(self.cache_bytes).check_up_to(0)
    }

    fn open(&self, folder: &Path) -> Result<Crm> {
        Crm::open(folder.join(FILE), self.options())
    }
}

const FILE: &str = "memory.crm";

/// Work over a file in a folder, with so much of everything.
type Step = fn(&Path, &Load) -> Result<()>;

/// Work that is measured, in this order on one file.
const STEPS: [(&str, Step); 15] = [
    ("nothing", |folder, load| load.open(folder).map(drop)),
    ("preview", |folder, load| import(folder, load, rows::MAPPING, true)),
    ("import", |folder, load| import(folder, load, rows::MAPPING, false)),
    ("by names", |folder, load| import(folder, load, rows::MAPPING_BY_NAMES, true)),
    ("search", search),
    ("lists", lists),
    ("reports", reports),
    ("export", export),
    ("check", check),
    ("backup", back_up),
    ("restore", restore),
    ("salvage", salvage),
    ("revert", revert),
    ("update", update),
    ("compaction", compact),
];

/// What a step came to.
#[derive(Clone, Copy, Debug)]
pub struct Peak {
    /// What was done.
    pub step: &'static str,
    /// The most that its process held at once.
    pub kib: u64,
    /// How much of that may be the cache.
    cache_kib: u64,
}

impl Peak {
    /// How much that is above the cache.
    pub fn above_cache_kib(&self) -> u64 {
        self.kib.saturating_sub(self.cache_kib)
    }
}

impl fmt::Display for Peak {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mib = |kib: u64| kib.div_ceil(1 << 10);
        let above = mib(self.above_cache_kib());
        write!(f, "{:10} {:4} MiB, {above} above the cache", self.step, mib(self.kib))
    }
}

/// Makes the files in this folder and measures each step; `child` makes the command of a process that calls [`take`]
/// with the step's name and the same load.
///
/// # Errors
/// `Storage` when a process cannot be started or fails.
pub fn measure(
    folder: &Path,
    load: &Load,
    child: &dyn Fn(&str) -> Command,
    told: &mut dyn FnMut(Peak),
) -> Result<()> {
    rows::write(folder, load.rows).map_err(failed)?;
    Crm::create(folder.join(FILE), load.options())?.close()?;
    for (step, _) in STEPS {
        let output = child(step).output().map_err(failed)?;
        let said = String::from_utf8_lossy(&output.stdout);
        let kib = said.lines().find_map(|line| line.strip_prefix(PEAK)?.trim().parse().ok());
        let kib = kib.filter(|_| output.status.success()).ok_or_else(|| {
            let why = String::from_utf8_lossy(&output.stderr);
            Error::new(ErrorKind::Storage, format!("{step} failed: {why}"))
        })?;
        told(Peak { step, kib, cache_kib: (load.cache_bytes as u64) >> 10 });
    }
    Ok(())
}

/// What a process prints before its peak.
const PEAK: &str = "peak KiB:";

/// Takes a step, in a process of its own; what it prints is for [`measure`].
///
/// # Errors
/// What the step gives.
pub fn take(folder: &Path, step: &str, load: &Load, print: &mut dyn FnMut(String)) -> Result<()> {
    let known = STEPS.iter().find(|(name, _)| *name == step);
    let (_, act) = known.ok_or_else(|| Error::new(ErrorKind::Unsupported, "no such step"))?;
    act(folder, load)?;
    print(format!("{PEAK} {}", of_process("VmHWM").map_err(failed)?));
    Ok(())
}

/// A figure that the system keeps of this process, in KiB: `VmHWM` for the most memory, `VmRSS` for that of now.
///
/// # Errors
/// Where the system keeps none.
pub fn of_process(figure: &str) -> io::Result<u64> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix(figure)?.strip_prefix(':'));
    let kib = line.and_then(|line| line.trim().strip_suffix(" kB")?.parse().ok());
    kib.ok_or_else(|| io::Error::other("the system does not tell how much memory a process has"))
}

fn failed(error: io::Error) -> Error {
    Error::new(ErrorKind::Storage, format!("memory cannot be measured: {error}"))
}

fn import(folder: &Path, load: &Load, mapping: &str, preview: bool) -> Result<()> {
    let crm = load.open(folder)?;
    let mapping = crm.mapping(mapping)?;
    let mut go_on = |_: &_| ControlFlow::Continue(());
    let options = ImportOptions { batch: load.batch, preview, ..ImportOptions::default() };
    let report = crm.import(&mapping, &Folder::new(folder), &options, &mut go_on)?;
    if let Some(bad) = report.bad.first() {
        return Err(Error::new(ErrorKind::Import, bad.message.clone()));
    }
    crm.close()
}

/// A word that all deals have, one that many have, the beginning of one, and one of one deal.
fn search(folder: &Path, load: &Load) -> Result<()> {
    let crm = load.open(folder)?;
    for words in ["anvil", "đường anvil", "so", "anvil 4711", "nothing"] {
        crm.search(words, &SearchOptions::new().limit(100))?;
        crm.search(words, &SearchOptions::new().limit(100).newest())?;
    }
    Ok(())
}

/// Lists by an index, and by fields that no index serves; counts.
fn lists(folder: &Path, load: &Load) -> Result<()> {
    let crm = load.open(folder)?;
    let deals = crm.records("deal")?;
    for sort in ["-amount", "next_step", "expected_close", "-created_at"] {
        deals.list(&Query::new().sort(sort).limit(1_000))?;
    }
    deals.list(&Query::new().filter("next_step.contains(\"7\") && amount > 10 USD"))?;
    deals.count(&Query::new().filter("account.name.starts_with(\"a\")"))?;
    Ok(())
}

/// Every report: from totals where they serve, and over all records by a filter that all pass.
fn reports(folder: &Path, load: &Load) -> Result<()> {
    let crm = load.open(folder)?;
    for name in report::names() {
        for asked in [Asked::new(), Asked::new().filter("created_at != null")] {
            match crm.report(name, &asked) {
                // Some are about one record.
                Err(error) if error.kind() == ErrorKind::Invalid => {}
                answer => drop(answer?.to_json()),
            }
        }
    }
    Ok(())
}

fn export(folder: &Path, load: &Load) -> Result<()> {
    let crm = load.open(folder)?;
    let path: PathBuf = folder.join("exported.csv");
    let mut file = File::create(path).map_err(failed)?;
    crm.export_csv("deal", &Query::new(), &mut file)?;
    crm.export_csv("deal", &Query::new().sort("-amount"), &mut io::sink())?;
    Ok(())
}

fn check(folder: &Path, load: &Load) -> Result<()> {
    let verified = load.open(folder)?.verify()?;
    match verified.problems.first() {
        Some(problem) => Err(Error::new(ErrorKind::Corrupt, problem.clone())),
        None => Ok(()),
    }
}

const BACKUP: &str = "backup.crm";

fn back_up(folder: &Path, load: &Load) -> Result<()> {
    load.open(folder)?.backup_to(folder.join(BACKUP))
}

fn restore(folder: &Path, _load: &Load) -> Result<()> {
    let restored = folder.join("restored.crm");
    Crm::restore(folder.join(BACKUP), &restored, RestoreOptions::default())?;
    fs::remove_file(restored).map_err(failed)
}

fn salvage(folder: &Path, _load: &Load) -> Result<()> {
    let (backup, salvaged) = (folder.join(BACKUP), folder.join("salvaged.crm"));
    Crm::salvage(&backup, &salvaged)?;
    [backup, salvaged].into_iter().try_for_each(|path| fs::remove_file(path).map_err(failed))
}

/// The import is taken back, and that again.
fn revert(folder: &Path, load: &Load) -> Result<()> {
    let crm = load.open(folder)?;
    let deals = crm.records("deal")?.list(&Query::new().limit(1))?.items;
    let first = deals.first().map(|deal| crm.history("deal", deal.id())).transpose()?;
    let imported = first.iter().flatten().next_back().map(|entry| entry.change_set);
    let gone = crm.revert(imported.unwrap_or_default(), false)?;
    let back = crm.revert(gone.change_set.unwrap_or_default(), false)?;
    if back.records != gone.records {
        return Err(Error::new(ErrorKind::Bug, "not all that went to the trash came back"));
    }
    crm.close()
}

/// One change to every deal, all of it or nothing.
fn update(folder: &Path, load: &Load) -> Result<()> {
    let crm = load.open(folder)?;
    let call = [DealChange::NextStep(Some("Call".to_owned()))];
    crm.deals().mass_update(&Query::new(), call, Refusal::RefuseAll)?;
    crm.close()
}

fn compact(folder: &Path, load: &Load) -> Result<()> {
    load.open(folder)?.compact().map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The environment variables that tell a process which step it takes, and where.
    const STEP: &str = "CRM_MEMORY_STEP";
    const FOLDER: &str = "CRM_MEMORY_FOLDER";

    #[expect(clippy::disallowed_methods, reason = "a process is told by its environment")]
    fn told(name: &str) -> Option<String> {
        std::env::var(name).ok()
    }

    /// What has caches of its own, or commits of 10,000 records, is not told from growth by so few rows.
    const NOT_BY_FEW: [&str; 6] = ["preview", "by names", "restore", "salvage", "revert", "update"];
    const SMALL: Load = Load { rows: 1_000, batch: 500, cache_bytes: 1 << 20 };

    /// What 1,000,000 rows take, `cargo xtask memory` measures.
    #[test]
    fn memory_does_not_grow_with_the_rows() {
        if let Some((step, folder)) = told(STEP).zip(told(FOLDER)) {
            let mut print = |line| println!("\n{line}");
            return take(Path::new(&folder), &step, &SMALL, &mut print).unwrap();
        }
        let peaks = |rows: u64| {
            let folder = tempfile::tempdir().unwrap();
            let child = |step: &str| {
                let mut command = Command::new(std::env::current_exe().unwrap());
                let test = "memory::tests::memory_does_not_grow_with_the_rows";
                command.args(["--exact", test, "--nocapture"]);
                command.env(STEP, step).env(FOLDER, folder.path());
                command
            };
            let mut peaks = Vec::new();
            let load = Load { rows, ..SMALL };
            measure(folder.path(), &load, &child, &mut |peak| peaks.push(peak)).unwrap();
            peaks
        };
        let many = 4_000;
        for (small, large) in peaks(SMALL.rows).into_iter().zip(peaks(many)) {
            if NOT_BY_FEW.contains(&small.step) {
                continue;
            }
            let grown = large.kib.saturating_sub(small.kib) << 10;
            let a_row = grown / (many - SMALL.rows);
            assert!(a_row <= 600, "{} took {a_row} bytes more for each row", small.step);
        }
    }
}
