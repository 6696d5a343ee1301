//! Times, ratios and the table of them.

use std::{
    sync::atomic::{AtomicBool, Ordering::Relaxed},
    time::{Duration, Instant},
};

use serde_json::{Value, json};

use crate::Result;

/// Each read a few times only: for a profiler, which counts and needs no medians.
pub(crate) static ONCE: AtomicBool = AtomicBool::new(false);

/// One line of the table.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    name: String,
    value: f64,
    unit: &'static str,
    good: Option<f64>,
    note: String,
}

#[derive(Debug, Default)]
pub(crate) struct Report {
    lines: Vec<Line>,
    facts: serde_json::Map<String, Value>,
}

impl Report {
    pub(crate) fn fact(&mut self, name: &str, value: impl Into<Value>) {
        let value = value.into();
        println!("{name}: {value}");
        self.facts.insert(name.to_owned(), value);
    }

    /// Runs a part of the measurement, and tells how long it took.
    pub(crate) fn phase<R>(
        &mut self,
        name: &str,
        run: impl FnOnce(&mut Self) -> Result<R>,
    ) -> Result<R> {
        let start = Instant::now();
        let told = run(self)?;
        self.fact(
            &format!("seconds of {name}"),
            (start.elapsed().as_secs_f64() * 10.0).round() / 10.0,
        );
        Ok(told)
    }

    /// The library's time over `SQLite`'s; without a target it is told, not judged.
    pub(crate) fn ratio(
        &mut self,
        name: &str,
        ours: f64,
        sqlite: f64,
        good: Option<f64>,
        note: impl Into<String>,
    ) {
        self.add(name, ours / sqlite, "x", good, note.into());
    }

    pub(crate) fn times(&mut self, name: &str, pair: Pair, good: Option<f64>) {
        let note = format!("{:.1} and {:.1} us", pair.ours * 1e6, pair.sqlite * 1e6);
        self.ratio(name, pair.ours, pair.sqlite, good, note);
    }

    /// What was asked again; what it took the first time, when pages came from the files, is told beside.
    pub(crate) fn compared(&mut self, name: &str, compared: &Compared, good: Option<f64>) {
        let Compared { first, again } = compared;
        let first =
            format!("{:.1} and {:.1} us the first time", first.ours * 1e6, first.sqlite * 1e6);
        self.times_beside(name, *again, good, &first);
    }

    /// The same, with something to know about it.
    pub(crate) fn times_beside(&mut self, name: &str, pair: Pair, good: Option<f64>, beside: &str) {
        let note = format!("{:.1} and {:.1} us; {beside}", pair.ours * 1e6, pair.sqlite * 1e6);
        self.ratio(name, pair.ours, pair.sqlite, good, note);
    }

    pub(crate) fn millis(&mut self, name: &str, millis: f64, good: Option<f64>, note: &str) {
        self.add(name, millis, "ms", good, note.to_owned());
    }

    fn add(&mut self, name: &str, value: f64, unit: &'static str, good: Option<f64>, note: String) {
        let line = Line { name: name.to_owned(), value, unit, good, note };
        println!("{}", line.text());
        self.lines.push(line);
    }

    pub(crate) fn print(&self) {
        println!("\n{:<52} {:>9} {:>8}", "row (ours / SQLite)", "reached", "good");
        for line in &self.lines {
            println!("{}", line.text());
        }
    }

    /// Takes over what another process reported, and has printed.
    pub(crate) fn take_over(&mut self, told: &Value) -> Result {
        let (facts, rows) = (told["facts"].as_object(), told["rows"].as_array());
        let (Some(facts), Some(rows)) = (facts, rows) else {
            return Err("another process reported something else".into());
        };
        self.facts.extend(facts.clone());
        for row in rows {
            self.lines.push(Line::from_json(row).ok_or_else(|| format!("no line: {row}"))?);
        }
        Ok(())
    }

    pub(crate) fn json(&self) -> Value {
        let rows = self.lines.iter().map(|line| {
            json!({
                "name": line.name,
                if line.unit == "x" { "ratio" } else { "millis" }: line.value,
                "target_good": line.good,
                "reached": line.good.map(|good| line.value <= good),
                "note": line.note,
            })
        });
        json!({ "facts": self.facts, "rows": rows.collect::<Vec<_>>() })
    }
}

impl Line {
    /// A line of a report as JSON.
    fn from_json(row: &Value) -> Option<Self> {
        let (unit, value) = match row.get("ratio") {
            Some(ratio) => ("x", ratio),
            None => ("ms", row.get("millis")?),
        };
        Some(Self {
            name: row.get("name")?.as_str()?.to_owned(),
            value: value.as_f64()?,
            unit,
            good: row.get("target_good")?.as_f64(),
            note: row.get("note")?.as_str()?.to_owned(),
        })
    }

    fn text(&self) -> String {
        let good = self.good.map_or_else(String::new, |good| format!("{good:.3}"));
        let mark = match self.good {
            Some(good) if self.value > good => "SHORT",
            Some(_) => "ok",
            None => "",
        };
        let places = if self.value < 0.1 { 4 } else { 2 };
        format!(
            "{:<52} {:>7.places$} {} {good:>8} {mark:<5} {}",
            self.name, self.value, self.unit, self.note
        )
    }
}

/// Seconds per operation on both sides.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pair {
    pub(crate) ours: f64,
    pub(crate) sqlite: f64,
}

/// What is asked of both sides takes when either has to read it from its file, and when it has read it before.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Compared {
    pub(crate) first: Pair,
    pub(crate) again: Pair,
}

/// Adds up what is measured, and nothing else.
#[derive(Debug, Default)]
pub(crate) struct Stopwatch(Duration);

impl Stopwatch {
    pub(crate) fn measure<R>(&mut self, run: impl FnOnce() -> R) -> R {
        let start = Instant::now();
        let result = run();
        self.0 += start.elapsed();
        result
    }

    pub(crate) fn seconds(&self) -> f64 {
        self.0.as_secs_f64()
    }
}

/// The median time of an operation, both sides by turns; all that is asked is asked once before, and both must answer
/// the same.
pub(crate) fn compare<A: PartialEq + std::fmt::Debug>(
    rounds: usize,
    per_round: usize,
    mut ours: impl FnMut(usize) -> Result<A>,
    mut sqlite: impl FnMut(usize) -> Result<A>,
) -> Result<Compared> {
    let (rounds, per_round) =
        if ONCE.load(Relaxed) { (1, per_round.min(20)) } else { (rounds, per_round) };
    let (mut of_ours, mut of_sqlite) = (Vec::new(), Vec::new());
    for nth in 0..rounds * per_round {
        let (answer, seconds) = answered(|| ours(nth))?;
        of_ours.push(seconds);
        let (expected, seconds) = answered(|| sqlite(nth))?;
        of_sqlite.push(seconds);
        same(&answer, &expected)?;
    }
    let first = Pair { ours: median(of_ours), sqlite: median(of_sqlite) };
    let (mut of_ours, mut of_sqlite) = (Vec::new(), Vec::new());
    for round in 0..rounds {
        for nth in round * per_round..(round + 1) * per_round {
            of_ours.push(timed(|| ours(nth))?);
        }
        for nth in round * per_round..(round + 1) * per_round {
            of_sqlite.push(timed(|| sqlite(nth))?);
        }
    }
    Ok(Compared { first, again: Pair { ours: median(of_ours), sqlite: median(of_sqlite) } })
}

/// Both sides must answer the same.
pub(crate) fn same<A: PartialEq + std::fmt::Debug>(ours: &A, sqlite: &A) -> Result {
    if ours == sqlite {
        return Ok(());
    }
    Err(format!("the answers differ: {ours:?}\n{sqlite:?}").into())
}

pub(crate) fn timed<R>(run: impl FnOnce() -> Result<R>) -> Result<f64> {
    answered(run).map(|(_, seconds)| seconds)
}

/// What is answered, and after how many seconds.
fn answered<R>(run: impl FnOnce() -> Result<R>) -> Result<(R, f64)> {
    let start = Instant::now();
    let result = std::hint::black_box(run()?);
    Ok((result, start.elapsed().as_secs_f64()))
}

pub(crate) fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or(f64::NAN)
}

pub(crate) fn mean(times: &[f64]) -> f64 {
    times.iter().sum::<f64>() / times.len() as f64
}
