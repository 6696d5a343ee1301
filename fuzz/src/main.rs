//! Runs the targets on any compiler: the corpus first, then inputs made of it, for as long as it is told.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command talks to a terminal")]
#![expect(clippy::disallowed_methods, reason = "a command takes its time and seed from outside")]

mod pool;
mod watch;

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::ExitCode,
    sync::{Mutex, PoisonError},
    thread,
    time::{Duration, Instant},
};

use crm_fuzz::{Mutation, TARGETS, Target};

use self::{
    pool::{Finding, Pool},
    watch::Watch,
};

const USAGE: &str = "\
crm-fuzz [--seconds N] [--seed S] [TARGET...]
crm-fuzz --replay FILE TARGET

  --seconds N  how long to go on, all targets together (60)
  --seed S     draw as in the run that printed this seed
  --replay     try one input, as a finding was written";

struct Settings {
    seconds: u64,
    seed: u64,
    targets: Vec<&'static Target>,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let done = match arguments.as_slice() {
        [flag, file, target] if flag == "--replay" => replay(Path::new(file), target),
        _ => settings(&arguments).map(|settings| run(&settings)),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(told) => {
            eprintln!("{told}\n\n{USAGE}");
            ExitCode::FAILURE
        }
    }
}

fn settings(arguments: &[String]) -> Result<Settings, String> {
    let mut settings = Settings { seconds: 60, seed: 1, targets: Vec::new() };
    let mut arguments = arguments.iter();
    let number = |name: &str, given: Option<&String>| {
        let number = given.and_then(|given| given.parse().ok());
        number.ok_or_else(|| format!("{name} needs a whole number"))
    };
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--seconds" => settings.seconds = number(argument, arguments.next())?,
            "--seed" => settings.seed = number(argument, arguments.next())?,
            name => settings.targets.push(Target::named(name)?),
        }
    }
    if settings.targets.is_empty() {
        settings.targets = TARGETS.iter().collect();
    }
    Ok(settings)
}

/// Tries one input without catching what it does.
fn replay(file: &Path, target: &str) -> Result<bool, String> {
    let target = Target::named(target)?;
    let input = fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
    println!("{:?}", target.run(&input));
    Ok(true)
}

/// Gives each target its part of the time; whether nothing was found.
fn run(settings: &Settings) -> bool {
    println!("seed {}", settings.seed);
    watch::catch_panics();
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let n_targets = u32::try_from(settings.targets.len()).unwrap_or(u32::MAX).max(1);
    let at_once = u32::try_from(cores.min(settings.targets.len())).unwrap_or(1);
    let each = Duration::from_secs(settings.seconds) * at_once / n_targets;
    let left = Mutex::new(settings.targets.iter().rev().copied().collect::<Vec<_>>());
    let found: Mutex<(u64, Vec<Finding>)> = Mutex::default();
    // The lock is let go before the target runs.
    let next = || left.lock().unwrap_or_else(PoisonError::into_inner).pop();
    let work = |watch: &Watch| {
        while let Some(target) = next() {
            let (inputs, finding) = fuzz(target, settings.seed, each, watch);
            let mut found = found.lock().unwrap_or_else(PoisonError::into_inner);
            found.0 += inputs;
            found.1.extend(finding);
        }
        watch.rest();
    };
    let watches: Vec<Watch> = (0..cores).map(|_| Watch::default()).collect();
    thread::scope(|scope| {
        let workers: Vec<_> = watches.iter().map(|watch| scope.spawn(|| work(watch))).collect();
        while workers.iter().any(|worker| !worker.is_finished()) {
            thread::sleep(Duration::from_millis(100));
            watches.iter().for_each(Watch::look);
        }
    });
    let (inputs, findings) = found.into_inner().unwrap_or_else(PoisonError::into_inner);
    for Finding { target, told, path } in &findings {
        println!("{target}: {told}\n  cargo xtask fuzz --replay {} {target}", path.display());
    }
    println!("{inputs} inputs to {n_targets} targets, {} findings", findings.len());
    findings.is_empty()
}

/// Tries a target's corpus, then changed inputs until its time is over; how many, and the first that failed.
fn fuzz(
    target: &'static Target,
    seed: u64,
    each: Duration,
    watch: &Watch,
) -> (u64, Option<Finding>) {
    let begun = Instant::now();
    let mut pool = Pool::new(target, watch);
    let mut mutation = Mutation::new(seed, target.name);
    let mut failed = None;
    for input in corpus(target) {
        failed = failed.or(pool.take(input).err());
    }
    let kept = pool.len();
    while failed.is_none() && begun.elapsed() < each {
        failed = pool.try_changed(&mut mutation).err();
    }
    let finding = failed.map(|(input, told)| {
        let input = pool.shrink(input);
        Finding { target: target.name, told, path: watch::keep(target.name, &input) }
    });
    println!(
        "{:12} {:8} inputs, {} of {kept} in the corpus and {} new go different ways{}",
        target.name,
        pool.tried(),
        pool.ways_of_corpus(),
        pool.len() - kept,
        if finding.is_some() { ", one FAILED" } else { "" }
    );
    (pool.tried(), finding)
}

/// The inputs that are kept for a target, in order, and those that are made.
fn corpus(target: &Target) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(target.name);
    let paths = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = paths.map(|entry| entry.path()).collect();
    paths.sort();
    let kept = paths.iter().filter_map(|path| fs::read(path).ok());
    kept.chain((target.seeds)()).collect()
}
