//! Cuts the power at every write and sync of what programs do, lets every operation fail, and asks
//! what the file still holds: every call that was answered, and each other one whole or not at all.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command talks to a terminal")]
#![expect(
    clippy::disallowed_methods,
    reason = "a command takes its time and its seed from outside"
)]

mod control;
mod cut;
mod damage;
mod device;
mod fault;
mod flow;
mod flows;
mod image;
mod promise;
mod random;
mod report;
mod state;

use std::{
    env,
    process::ExitCode,
    str::FromStr,
    sync::{Mutex, PoisonError},
    thread,
    time::{Duration, Instant},
};

use crm_core::{Error, ErrorKind, Result};

use crate::{
    cut::{Share, cut_flow},
    device::{Failure, Fault},
    flow::{FLOWS, Flow, Recording},
    random::Random,
    report::Report,
};

const USAGE: &str = "\
crash [--seconds N] [--seed S] [--controls] [--all]
crash damage [--count N] [--seed S] [--only NUMBER]

  --seconds N  how long to go on (60); rounds follow each other, each with draws of its own
  --seed S     draw as in the run that printed this seed; CRM_CRASH_SEED does the same
  --controls   first plant six faults, each of which must be found
  --all        cut after every operation of every flow once, however long it takes

damage damages N files (6000) instead; --only looks again at the one with this number";

/// In how many pieces each flow is cut, so that a short run sees something of all.
const PARTS: usize = 64;

struct Settings {
    seconds: u64,
    seed: u64,
    controls: bool,
    all: bool,
}

/// A piece of work.
#[derive(Clone, Copy)]
struct Piece {
    flow: usize,
    part: usize,
    work: Work,
}

#[derive(Clone, Copy)]
enum Work {
    Cuts,
    Faults(Failure, bool),
}

const WORKS: [Work; 5] = [
    Work::Cuts,
    Work::Faults(Failure::Io, false),
    Work::Faults(Failure::Io, true),
    Work::Faults(Failure::Full, false),
    Work::Faults(Failure::Full, true),
];

fn main() -> ExitCode {
    let mut arguments = env::args().skip(1).peekable();
    if arguments.next_if(|first| first == "damage").is_some() {
        return damages(arguments);
    }
    let settings = match settings(arguments) {
        Ok(settings) => settings,
        Err(told) => return misused(&told),
    };
    // A panic is counted where it is caught; damaged images make the engine panic often.
    std::panic::set_hook(Box::new(|_| {}));
    println!("seed {}", settings.seed);
    let mut all_found = true;
    if settings.controls {
        let (lines, found) = control::run(settings.seed);
        for line in lines {
            println!("{line}");
        }
        all_found = found;
    }
    let report = match run(&settings) {
        Ok(report) => report,
        Err(error) => {
            eprintln!("a flow fails without any crash: {error}");
            return ExitCode::FAILURE;
        }
    };
    println!("{report}");
    println!(
        "{} crash points, {} inconsistencies, {} acknowledged calls lost",
        report.points(),
        report.inconsistent(),
        report.lost()
    );
    if all_found && report.findings.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn misused(told: &str) -> ExitCode {
    eprintln!("{told}\n\n{USAGE}");
    ExitCode::FAILURE
}

fn damages(arguments: impl Iterator<Item = String>) -> ExitCode {
    let (seed, count, only) = match damage_settings(arguments) {
        Ok(settings) => settings,
        Err(told) => return misused(&told),
    };
    std::panic::set_hook(Box::new(|_| {}));
    println!("seed {seed}");
    match damage::run(seed, count, only) {
        Ok(summary) => {
            println!("{summary}");
            println!(
                "{} damaged files, {} findings, {} lacked rows and the check said so",
                summary.files(),
                summary.findings.len(),
                summary.lacking
            );
            if summary.findings.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(error) => {
            eprintln!("the sound files cannot be made: {error}");
            ExitCode::FAILURE
        }
    }
}

/// The seed, how many files, and the one file that is looked at alone.
type Damages = (u64, usize, Option<usize>);

fn damage_settings(
    mut arguments: impl Iterator<Item = String>,
) -> std::result::Result<Damages, String> {
    let (mut seed, mut count, mut only) = (given_seed()?, 6_000, None);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--seed" => seed = number(&argument, arguments.next())?,
            "--count" => count = number(&argument, arguments.next())?,
            "--only" => only = Some(number(&argument, arguments.next())?),
            _ => return Err(format!("there is no argument {argument:?}")),
        }
    }
    Ok((seed, count, only))
}

fn given_seed() -> std::result::Result<u64, String> {
    let seed = env::var("CRM_CRASH_SEED").ok();
    seed.map_or(Ok(1), |seed| number("CRM_CRASH_SEED", Some(seed)))
}

fn settings(mut arguments: impl Iterator<Item = String>) -> std::result::Result<Settings, String> {
    let mut settings = Settings { seconds: 60, seed: given_seed()?, controls: false, all: false };
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--seconds" => settings.seconds = number(&argument, arguments.next())?,
            "--seed" => settings.seed = number(&argument, arguments.next())?,
            "--controls" => settings.controls = true,
            "--all" => settings.all = true,
            _ => return Err(format!("there is no argument {argument:?}")),
        }
    }
    Ok(settings)
}

fn number<N: FromStr>(name: &str, given: Option<String>) -> std::result::Result<N, String> {
    let number = given.and_then(|given| given.parse().ok());
    number.ok_or_else(|| format!("{name} needs a whole number"))
}

/// A flow, played once.
struct Prepared {
    flow: &'static Flow,
    recording: Recording,
    /// How many operations can fail, by any error and for want of space.
    fallible: [usize; 2],
}

impl Prepared {
    fn new(flow: &'static Flow) -> Result<Self> {
        let fallible = [fault::count(flow, Failure::Io)?, fault::count(flow, Failure::Full)?];
        Ok(Self { flow, recording: flow.record(false)?, fallible })
    }

    fn work(&self, piece: Piece, seed: u64, is_over: &dyn Fn(&Report) -> bool) -> Result<Report> {
        let Work::Faults(error, sticky) = piece.work else {
            let share = Share { part: piece.part, of: PARTS };
            return Ok(cut_flow(self.flow, &self.recording, share, seed, is_over));
        };
        let mut report = Report::default();
        let [any, growths] = self.fallible;
        let count = if error == Failure::Io { any } else { growths };
        for after in (piece.part..count).step_by(PARTS) {
            if is_over(&report) {
                break;
            }
            let fault = Fault { error, after, sticky };
            fault::play(self.flow, &self.recording, fault, &mut report)?;
        }
        Ok(report)
    }
}

/// Works through all pieces in a drawn order, on all cores, again and again until time is up.
fn run(settings: &Settings) -> Result<Report> {
    let prepared: Vec<_> = FLOWS.iter().map(Prepared::new).collect::<Result<_>>()?;
    let begun = Instant::now();
    let limit = Duration::from_secs(settings.seconds);
    let is_over = |_: &Report| !settings.all && begun.elapsed() >= limit;
    let mut report = Report::default();
    for round in 0.. {
        let seed = settings.seed.wrapping_add(round);
        let pieces = Mutex::new(pieces(prepared.len(), seed));
        let next = || pieces.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let work = || {
            let mut own = Report::default();
            while let Some(piece) = next() {
                if is_over(&own) {
                    break;
                }
                if let Some(flow) = prepared.get(piece.flow) {
                    own.merge(flow.work(piece, seed, &is_over)?);
                }
            }
            Ok(own)
        };
        thread::scope(|scope| {
            let cores = thread::available_parallelism().map_or(1, usize::from);
            let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
            for worker in workers {
                match worker.join() {
                    Ok(own) => report.merge(own?),
                    Err(_) => return Err(Error::new(ErrorKind::Bug, "the harness panicked")),
                }
            }
            Ok(())
        })?;
        if settings.all || is_over(&report) {
            break;
        }
    }
    Ok(report)
}

fn pieces(flows: usize, seed: u64) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for flow in 0..flows {
        for part in 0..PARTS {
            pieces.extend(WORKS.map(|work| Piece { flow, part, work }));
        }
    }
    Random::of(seed, "pieces", 0).shuffle(&mut pieces);
    pieces
}
