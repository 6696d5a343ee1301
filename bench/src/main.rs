//! Measures the library against `SQLite` doing the same work in the same run.
#![expect(clippy::print_stdout, reason = "a command talks to a terminal")]
#![expect(clippy::disallowed_methods, reason = "measuring asks the machine's clock")]
#![expect(
    clippy::indexing_slicing,
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    clippy::cast_possible_wrap,
    clippy::cast_possible_truncation,
    reason = "a measurement that is out of bounds may stop the program"
)]

mod apart;
mod data;
mod figures;
mod load;
mod made;
mod mass;
mod opens;
mod ours;
mod reads;
mod report;
mod sqlite;
mod sync;
mod writes;

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{data::Size, load::Both, report::Report};

/// What gives either side its memory, told with the figures; `SQLite`'s C code asks it too.
const ALLOCATOR_NAME: &str =
    if cfg!(all(feature = "mimalloc", target_os = "linux")) { "mimalloc" } else { "the system's" };

pub(crate) type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;

fn main() -> Result {
    #[cfg(all(feature = "mimalloc", target_os = "linux"))]
    bindings_allocator::prepare();
    let mut size = Size::WHOLE;
    let mut json = None;
    let mut only = None;
    let mut keep = None;
    let mut reads_in = None;
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--quick" => size = Size::QUICK,
            "--once" => report::ONCE.store(true, std::sync::atomic::Ordering::Relaxed),
            "--workers" => {
                let threads = arguments.next().ok_or("--workers needs a number")?.parse()?;
                ours::WORKERS.store(threads, std::sync::atomic::Ordering::Relaxed);
            }
            "--contacts" => {
                let contacts = arguments.next().ok_or("--contacts needs a number")?.parse()?;
                size = Size { contacts, interactions: contacts * 5, deals: contacts * 2 };
            }
            "--json" => {
                json = Some(PathBuf::from(arguments.next().ok_or("--json needs a file")?));
            }
            "--only" => only = Some(arguments.next().ok_or("--only needs a part")?),
            "--keep" => keep = Some(PathBuf::from(arguments.next().ok_or("--keep needs a folder")?)),
            apart::READS_IN => {
                reads_in = Some(PathBuf::from(arguments.next().ok_or("the reads need a folder")?));
            }
            opens::SPACED_WRITER => {
                return opens::write_spaced(&PathBuf::from(
                    arguments.next().ok_or("the writer needs a file")?,
                ));
            }
            _ => return Err("usage: bench [--quick | --contacts N] [--workers N] [--once] [--json FILE] [--only load|reads|writes|mass|opens] [--keep FOLDER] [--reads-in FOLDER]".into()),
        }
    }
    let mut report = Report::default();
    if let Some(folder) = reads_in {
        reads::measure(&folder, &mut report)?;
    } else {
        let temporary = tempfile::tempdir_in(process_folder())?;
        let folder = keep.as_deref().unwrap_or(temporary.path());
        everything(folder, size, only.as_deref(), &mut report)?;
        report.print();
    }
    if let Some(path) = json {
        fs::write(path, serde_json::to_string_pretty(&report.json())?)?;
    }
    Ok(())
}

/// Loads both sides, and measures the parts that are wanted.
fn everything(folder: &Path, size: Size, only: Option<&str>, report: &mut Report) -> Result {
    report.fact("workers", ours::workers());
    report.fact("allocator, of both sides", ALLOCATOR_NAME);
    let wants = |part: &str| only.is_none_or(|only| only == part);
    let both = report.phase("load", |report| load::both(folder, size, report))?;
    if wants("reads") {
        report.phase("reads", |report| apart::reads(folder, report))?;
    }
    let parts: [(&str, Part); 3] =
        [("writes", writes::measure), ("mass", mass::measure), ("opens", opens::measure)];
    for (part, measure) in parts {
        if wants(part) {
            report.phase(part, |report| measure(&both, folder, report))?;
        }
    }
    Ok(())
}

/// Measures something of both sides in a folder.
type Part = fn(&Both, &Path, &mut Report) -> Result;

/// Beside the build, which is on a disk; the system's folder for temporary files may be in memory.
fn process_folder() -> PathBuf {
    let program = std::env::current_exe().ok();
    program.and_then(|path| Some(path.parent()?.to_path_buf())).unwrap_or_else(std::env::temp_dir)
}
