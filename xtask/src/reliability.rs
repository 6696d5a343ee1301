//! The headline figures of how the file and the calls are tried, each printed by the command that measures it.

use std::{
    io::{BufRead, BufReader},
    process::{Command, Stdio},
};

use crate::{Result, kill, process, trial};

/// What is tried: its name, and the command for so much of it.
struct Part {
    name: &'static str,
    command: fn(&Extent) -> Result<Command>,
}

/// How much is tried.
struct Extent {
    seed: u64,
    crash_points: u64,
    damaged_files: u64,
    fuzz_seconds: u64,
    kills: u64,
    /// Rows that memory is measured with; none where that takes too long.
    rows: Option<u64>,
}

impl Extent {
    /// What every change goes through.
    const SHORT: Self = Self {
        seed: 1,
        crash_points: 20_000,
        damaged_files: 1_000,
        fuzz_seconds: 60,
        kills: 20,
        rows: None,
    };
    /// What the documents tell of.
    const LONG: Self = Self {
        seed: 1,
        crash_points: 200_000,
        damaged_files: 6_000,
        fuzz_seconds: 600,
        kills: 400,
        rows: Some(1_000_000),
    };
}

const PARTS: [Part; 5] = [
    Part { name: "crash and controls", command: |extent| Ok(crash(extent)) },
    Part { name: "damage", command: |extent| Ok(damage(extent)) },
    Part { name: "kill", command: kills },
    Part { name: "fuzz", command: |extent| Ok(fuzz(extent)) },
    Part { name: "memory", command: |extent| Ok(memory(extent)) },
];

pub(crate) fn run(arguments: &[String]) -> Result {
    let mut extent = Extent::LONG;
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--short" => extent = Extent { seed: extent.seed, ..Extent::SHORT },
            "--seed" => {
                let seed = arguments.next().and_then(|seed| seed.parse().ok());
                extent.seed = seed.ok_or("--seed needs a whole number")?;
            }
            _ => return Err("reliability takes --short and --seed S".into()),
        }
    }
    build()?;
    let mut figures = Vec::new();
    let mut failures = Vec::new();
    for Part { name, command } in PARTS {
        if name == "memory" && extent.rows.is_none() {
            continue;
        }
        println!("-- {name}");
        let (figure, is_well) = figure(&mut command(&extent)?)?;
        if !is_well {
            failures.push(name);
        }
        figures.push((name, figure));
    }
    println!("\n| tried at {}, seed {} | figure |\n|---|---|", when()?, extent.seed);
    for (name, figure) in figures {
        println!("| {name} | {figure} |");
    }
    if failures.is_empty() { Ok(()) } else { Err(failures.join(", ").into()) }
}

/// All programs at once, so that no part waits for a compiler.
fn build() -> Result {
    let mut build = process::cargo("build");
    build.args(["--release", "--package", "crm-crash", "--package", "crm-fuzz"]);
    process::run(build.args(["--package", "crm-tests"]))
}

/// The commit and day that figures are of.
fn when() -> Result<String> {
    let git = |arguments: &[&str]| {
        process::output(Command::new("git").args(arguments).current_dir(process::root()))
    };
    let dirty = if git(&["status", "--porcelain"])?.is_empty() { "" } else { ", changed since" };
    let commit = git(&["log", "-1", "--format=%h"])?;
    let day = process::output(Command::new("date").args(["-u", "+%Y-%m-%d"]))?;
    Ok(format!("{}{dirty} on {}", commit.trim(), day.trim()))
}

/// The last line that a program prints, which is its figure, and whether it ended well.
fn figure(command: &mut Command) -> Result<(String, bool)> {
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn()?;
    let mut last = String::new();
    if let Some(printed) = child.stdout.take() {
        for line in BufReader::new(printed).lines() {
            let line = line?;
            println!("{line}");
            if !line.is_empty() {
                last = line;
            }
        }
    }
    Ok((last, child.wait()?.success()))
}

fn program(name: &str) -> Command {
    Command::new(process::target().join("release").join(name))
}

fn crash(extent: &Extent) -> Command {
    let mut command = program("crm-crash");
    command.args(["--controls", "--points", &extent.crash_points.to_string()]);
    command.args(["--seed", &extent.seed.to_string()]);
    command
}

fn damage(extent: &Extent) -> Command {
    let mut command = program("crm-crash");
    command.args(["damage", "--count", &extent.damaged_files.to_string()]);
    command.args(["--seed", &extent.seed.to_string()]);
    command
}

fn kills(extent: &Extent) -> Result<Command> {
    let mut command = program("crm-crash");
    let count = ["--count".to_owned(), extent.kills.to_string()];
    command.args(kill::arguments(&count)?).args(["--seed", &extent.seed.to_string()]);
    Ok(command)
}

fn fuzz(extent: &Extent) -> Command {
    let seconds = extent.fuzz_seconds.to_string();
    let arguments = ["--seconds".to_owned(), seconds, "--seed".to_owned(), extent.seed.to_string()];
    trial::bounded_fuzz(&arguments)
}

fn memory(extent: &Extent) -> Command {
    let mut command = program("crm-tests");
    command.args(["memory", "--rows", &extent.rows.unwrap_or_default().to_string()]);
    command
}
