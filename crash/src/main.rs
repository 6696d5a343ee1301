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
mod folder;
mod image;
mod kill;
mod locks;
mod promise;
mod random;
mod report;
mod round;
mod state;
mod whole;

use std::{env, path::PathBuf, process::ExitCode, str::FromStr, time::Duration};

use crate::{kill::Language, round::Extent};

const USAGE: &str = "\
crash [--seconds N | --points N] [--seed S] [--flow NAME] [--controls] [--all]
crash damage [--count N] [--seed S] [--only NUMBER]
crash kill [--count N] [--seed S] [--python PROGRAM] [--node PROGRAM]

  --seconds N  how long to go on (60); rounds follow each other, each with draws of its own
  --points N   go on until so many crashes were looked at
  --seed S     draw as in the run that printed this seed; CRM_CRASH_SEED does the same
  --flow NAME  play this flow alone
  --controls   first plant six faults, each of which must be found
  --all        cut after every operation of every flow once, however long it takes

damage damages N files (6000) instead; --only looks again at the one with this number

kill kills N processes (60) that write; --python and --node name what runs those of other languages";

struct Settings {
    seed: u64,
    extent: Extent,
    flow: Option<String>,
    controls: bool,
}

fn main() -> ExitCode {
    let mut arguments = env::args().skip(1).peekable();
    match arguments.peek().map(String::as_str) {
        Some("damage") => return damages(arguments.skip(1)),
        Some("kill") => return kills(arguments.skip(1)),
        Some("child") => return kill::run_child(&arguments.skip(1).collect::<Vec<_>>()),
        _ => {}
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
    let report = match round::run(settings.extent, settings.seed, settings.flow.as_deref()) {
        Ok(report) => report,
        Err(error) => {
            eprintln!("a flow fails without any crash: {error}");
            return ExitCode::FAILURE;
        }
    };
    println!("{report}");
    println!("migrations: none, format 0 is the first");
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

fn kills(arguments: impl Iterator<Item = String>) -> ExitCode {
    let (seed, count, languages) = match kill_settings(arguments) {
        Ok(settings) => settings,
        Err(told) => return misused(&told),
    };
    println!("seed {seed}");
    match kill::run(seed, count, &languages) {
        Ok(summary) => {
            println!("{summary}");
            println!(
                "{} kills, {} acknowledged calls, {} inconsistencies, {} acknowledged calls lost",
                summary.kills(),
                summary.answered(),
                summary.inconsistent(),
                summary.lost()
            );
            let is_kept = summary.inconsistent() + summary.lost() == 0;
            if is_kept { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(told) => {
            eprintln!("{told}");
            ExitCode::FAILURE
        }
    }
}

fn kill_settings(
    mut arguments: impl Iterator<Item = String>,
) -> Result<(u64, usize, Vec<Language>), String> {
    let (mut seed, mut count) = (given_seed()?, 60);
    let mut languages = vec![Language::rust().map_err(|error| error.to_string())?];
    while let Some(argument) = arguments.next() {
        let mut program = || arguments.next().map(PathBuf::from).ok_or("name the program");
        match argument.as_str() {
            "--python" => languages.push(Language::script("python", program()?, "writer.py")),
            "--node" => languages.push(Language::script("node", program()?, "writer.mjs")),
            "--seed" => seed = number(&argument, arguments.next())?,
            "--count" => count = number(&argument, arguments.next())?,
            _ => return Err(format!("there is no argument {argument:?}")),
        }
    }
    Ok((seed, count, languages))
}

/// The seed, how many files, and the one file that is looked at alone.
type Damages = (u64, usize, Option<usize>);

fn damage_settings(mut arguments: impl Iterator<Item = String>) -> Result<Damages, String> {
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

fn given_seed() -> Result<u64, String> {
    let seed = env::var("CRM_CRASH_SEED").ok();
    seed.map_or(Ok(1), |seed| number("CRM_CRASH_SEED", Some(seed)))
}

fn settings(mut arguments: impl Iterator<Item = String>) -> Result<Settings, String> {
    let extent = Extent::Time(Duration::from_mins(1));
    let mut settings = Settings { seed: given_seed()?, extent, flow: None, controls: false };
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--seconds" => {
                let seconds = number(&argument, arguments.next())?;
                settings.extent = Extent::Time(Duration::from_secs(seconds));
            }
            "--points" => {
                settings.extent = Extent::Points(number(&argument, arguments.next())?);
            }
            "--flow" => settings.flow = arguments.next(),
            "--seed" => settings.seed = number(&argument, arguments.next())?,
            "--controls" => settings.controls = true,
            "--all" => settings.extent = Extent::All,
            _ => return Err(format!("there is no argument {argument:?}")),
        }
    }
    Ok(settings)
}

fn number<N: FromStr>(name: &str, given: Option<String>) -> Result<N, String> {
    let number = given.and_then(|given| given.parse().ok());
    number.ok_or_else(|| format!("{name} needs a whole number"))
}
