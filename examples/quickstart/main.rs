//! Makes a CRM and prints what a sales manager opens in the morning.
//!
//! `cargo run --release --example quickstart` makes a made-up trading company; `-- --help` says what else it does.
#![forbid(unsafe_code)]

mod ahead;
mod bring;
mod morning;
mod options;
mod pictures;
mod progress;
mod show;
mod table;

use std::{
    error::Error,
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
};

use crm_core::{Clock, Crm, OpenOptions, SystemClock, TestClock, Zone, model::LocalePreset};
use crm_examples::{Plan, Sample};
use indicatif::ProgressBar;

use crate::{
    morning::Morning,
    options::{Asked, HELP, Options},
};

/// Where it is morning.
const ZONE: &str = "Asia/Ho_Chi_Minh";
/// What the made-up company is called.
const COMPANY: &str = "Công ty Cổ phần Hương Việt";

fn main() -> ExitCode {
    let mut out = io::stdout().lock();
    let outcome = match Options::read(std::env::args().skip(1)) {
        Asked::Run(options) => run(&options, &mut out),
        Asked::Help => write!(out, "{HELP}").map_err(Into::into),
        Asked::Wrong(wrong) => {
            // Nothing is left to do when even this cannot be said.
            let _ = writeln!(io::stderr(), "{wrong}\n\n{HELP}");
            return options::misuse();
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        // A reader such as `head` that has seen enough is no failure.
        Err(error) if is_broken_pipe(&*error) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(io::stderr(), "quickstart: {error}");
            ExitCode::FAILURE
        }
    }
}

fn is_broken_pipe(error: &(dyn Error + 'static)) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}

fn run(options: &Options, out: &mut dyn Write) -> Result<(), Box<dyn Error>> {
    let path = match &options.out {
        Some(path) => path.clone(),
        None => {
            tempfile::Builder::new().prefix("crm-quickstart-").tempdir()?.keep().join("crm.crm")
        }
    };
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let clock: Arc<dyn Clock> = match options.today {
        Some(day) => Arc::new(TestClock::at(Zone::new(ZONE)?.at(day, 8 * 3_600_000))),
        None => Arc::new(SystemClock),
    };
    let began = SystemClock.now();
    let crm = match &options.import {
        Some((folder, mapping)) => bring::bring(&path, clock, (folder, mapping), out)?,
        None => sample(&path, options, clock)?,
    };
    let seconds = SystemClock.now().millis_since(began).max(0).div_euclid(100);
    let morning = Morning::of(&crm)?;
    writeln!(out, "\n{}  ·  {}", morning.company, show::day(morning.today, morning.locale))?;
    writeln!(out, "{}, made in {}.{} s\n", path.display(), seconds / 10, seconds % 10)?;
    morning.print(out)?;
    let folder = options.svg.clone().or_else(|| path.parent().map(PathBuf::from));
    let folder = folder.filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(".".into());
    fs::create_dir_all(&folder)?;
    writeln!(out, "\nPictures")?;
    for picture in pictures::write(&crm, &morning, &folder)? {
        writeln!(out, "  {}", picture.display())?;
    }
    if let Some(json) = &options.json {
        fs::write(json, serde_json::to_string_pretty(&morning.to_json())? + "\n")?;
        writeln!(out, "\nFigures as JSON\n  {}", json.display())?;
    }
    crm.close()?;
    Ok(())
}

/// A new file with the made-up company in it.
fn sample(path: &Path, options: &Options, clock: Arc<dyn Clock>) -> Result<Crm, Box<dyn Error>> {
    let today = Zone::new(ZONE)?.date_of(clock.now());
    let plan = Plan { seed: options.seed, interactions: options.interactions, ..Plan::new(today) };
    let settings = OpenOptions::new().clock(clock).preset(LocalePreset::ViVn).company(COMPANY);
    let crm = Crm::create(path, settings)?;
    let mut shown: Option<(&str, ProgressBar)> = None;
    Sample::new(plan).fill(&crm, &mut |what, done, all| {
        if shown.as_ref().is_none_or(|(other, _)| *other != what) {
            shown = Some((what, progress::bar(what, all)));
        }
        if let Some((_, bar)) = &shown {
            bar.set_position(done);
            if done == all {
                bar.finish_and_clear();
            }
        }
    })?;
    Ok(crm)
}
